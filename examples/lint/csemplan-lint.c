/* SPDX-License-Identifier: MIT */
/* csemplan-lint: validates reports. Everything is read and validated before anything is printed. */
#include "common/terminal.h"
#include "input.h"
#include "print.h"
#include "summary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---- the set of findings ---- */

/* The severity from which findings fail: of the command line, else of the first file whose configuration gives one,
 * else errors. */
static int32_t failing_severity(const lint *l) {
    if (l->options.fail_on >= 0)
        return l->options.fail_on;
    for (size_t i = 0; i < l->input_count; i++)
        if (l->inputs[i].config && l->inputs[i].config->fail_on >= 0)
            return l->inputs[i].config->fail_on;
    return CSEM_SEVERITY_ERROR;
}

/* Prints a time in UTC. gmtime would read the time zone first, which allocates memory. */
static void print_time(int64_t seconds, char text[32]) {
    int64_t days = seconds / 86400;
    int32_t year = 1970;
    int32_t month = 1;
    for (; year < 9999 && days >= 365 + (csem_date_days_in_month(year, 2) - 28); year++)
        days -= 365 + (csem_date_days_in_month(year, 2) - 28);
    for (; month < 12 && days >= csem_date_days_in_month(year, month); month++)
        days -= csem_date_days_in_month(year, month);
    seconds %= 86400;
    snprintf(text, 32, "%04d-%02d-%02dT%02d:%02d:%02d", (int)year, (int)month, (int)days + 1, (int)(seconds / 3600),
             (int)(seconds / 60 % 60), (int)(seconds % 60));
}

/* Gets the current time. SOURCE_DATE_EPOCH replaces the clock, so that builds are reproducible. */
static int current_time(int64_t *seconds) {
    const uint64_t end_of_9999 = UINT64_C(253402300800);
    const char *given = getenv("SOURCE_DATE_EPOCH");
    uint64_t number;
    *seconds = (int64_t)time(NULL);
    if (!given || !given[0])
        return EXIT_DONE;
    if (!parse_number(given, &number) || number >= end_of_9999)
        return usage_error("SOURCE_DATE_EPOCH is not a number of seconds before the year 10000:", given);
    *seconds = (int64_t)number;
    return EXIT_DONE;
}

static int create_set(lint *l) {
    csem_findings_set_options set_options;
    csem_error error;
    char now[32];
    csem_findings_set_options_init(&set_options, sizeof set_options);
    csem_error_init(&error, sizeof error);
    set_options.tool = "csemplan-lint";
    set_options.max_memory = l->options.reading.options.max_memory;
    set_options.fail_on = failing_severity(l);
    int64_t seconds;
    int code = current_time(&seconds);
    if (code)
        return code;
    if (seconds >= 0) {
        print_time(seconds, now);
        set_options.timestamp = now;
    }
    return csem_findings_set_create(&set_options, &l->set, &error) ? report_error("findings", &error) : EXIT_DONE;
}

/* ---- output ---- */

static int print_text(const lint *l) {
    bool coloured = terminal_has_colours();
    for (size_t i = 0; i < l->input_count; i++)
        print_findings(l->inputs[i].name, l->inputs[i].findings, l->inputs[i].suppressed, l->set, i, coloured);
    return finish_output(0);
}

static int print_set(const lint *l) {
    static const int32_t formats[] = {[FORMAT_JSON] = CSEM_FORMAT_JSON,
                                      [FORMAT_SARIF] = CSEM_FORMAT_SARIF,
                                      [FORMAT_JUNIT] = CSEM_FORMAT_JUNIT,
                                      [FORMAT_TAP] = CSEM_FORMAT_TAP,
                                      [FORMAT_TAP14] = CSEM_FORMAT_TAP14};
    csem_error error;
    int failure = 0;
    csem_error_init(&error, sizeof error);
    int code = csem_findings_set_write(l->set, formats[l->options.format], 0, write_out, &failure, &error);
    return code && code != CSEM_ERROR_SINK ? report_error("standard output", &error) : finish_output(failure);
}

static int run_files(lint *l) {
    int code = inputs_create(l);
    if (!code)
        code = create_set(l);
    if (code)
        return code;
    int worst = inputs_validate(l);
    if (worst == EXIT_MEMORY || l->input_count == 0)
        return worst;
    code = l->options.format == FORMAT_TEXT ? print_text(l) : print_set(l);
    if (code)
        return code > worst ? code : worst;
    print_summary(l);
    if (worst)
        return worst;
    return csem_findings_set_failure_count(l->set) > 0 ? EXIT_FINDINGS : EXIT_DONE;
}

/* ---- rules ---- */

static int print_table(const lint_options *o) {
    if (o->format != FORMAT_TEXT && o->format != FORMAT_MARKDOWN)
        return usage_error("--list-rules prints the formats text and markdown only", NULL);
    if (o->format == FORMAT_MARKDOWN)
        print_rules_as_markdown();
    else
        print_rules();
    return finish_output(0);
}

static int print_explanation(const char *name) {
    const csem_rule *rule = csem_library_find_rule(name);
    if (!rule)
        return name_error("there is no rule", name, strlen(name), rule_name_at, NULL);
    print_rule(rule);
    return finish_output(0);
}

/* ---- profiles ---- */

/* Prints the profiles that the files are read with, unless a configuration has an error. */
static int show_profiles(lint *l) {
    bool done;
    int code = inputs_create(l);
    for (size_t i = 0; i < l->input_count && !code; i++)
        code = l->inputs[i].status;
    if (code)
        return code;
    const char **profiles = calloc(l->input_count + 1, sizeof *profiles);
    if (!profiles)
        return out_of_memory();
    for (size_t i = 0; i < l->input_count; i++)
        profiles[i] = l->inputs[i].config ? l->inputs[i].config->profile : NULL;
    code = profile_task(&l->options.reading, l->options.files, profiles, l->input_count, &done);
    free((void *)profiles);
    return code;
}

static int run(lint *l) {
    if (shows_profiles_of_files(&l->options))
        return show_profiles(l);
    if (l->options.list_rules)
        return print_table(&l->options);
    return l->options.explain ? print_explanation(l->options.explain) : run_files(l);
}

int main(int argc, char **argv) {
    set_program("csemplan-lint");
    lint l = {.inputs = NULL};
    bool done;
    int code = lint_parse(argc, argv, &l.options, &done);
    if (code == EXIT_DONE && !done)
        code = run(&l);
    inputs_free(&l);
    return exit_status(code);
}
