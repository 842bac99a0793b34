/* SPDX-License-Identifier: MIT */
/* csemplan-lint: validates reports. Everything is read and validated before anything is printed. */
#include "lint-config.h"
#include "lint-print.h"
#include "terminal.h"

#include <csemplan/formats.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char help[] =
    "Usage: csemplan-lint [OPTION]... FILE...\n"
    "       csemplan-lint --list-rules [--format text|markdown]\n"
    "       csemplan-lint --explain RULE\n"
    "Validates progress reports on a Basic Plan. FILE is the text of a report or its JSON; '-' is\n"
    "standard input. Each finding is a line FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE].\n"
    "\n"
    "  --format FORMAT            text, json, sarif, junit, tap or tap14 (default text); any number\n"
    "                             of files gives one document\n"
    "  --disable RULE             switch a rule off; may be repeated\n"
    "  --severity RULE=LEVEL      make a rule an error, a warning or a note, or switch it off;\n"
    "                             may be repeated\n"
    "  --fail-on LEVEL            lowest severity that fails: error, warning, note, or never\n"
    "                             (default error)\n"
    "  --max-findings NUMBER      most findings of a file (default 1048576; 0: no limit)\n"
    "  --config FILE              read this configuration instead of .csemplan.json\n"
    "  --no-config                read none\n"
    "  --list-rules               print the rules and exit\n"
    "  --explain RULE             print the documentation of a rule, with examples, and exit\n" READING_HELP "\n"
    "Configuration: .csemplan.json is looked for in the folder of FILE and above, then in the\n"
    "current folder and above. It is an object with any of these keys; the command line wins.\n"
    "  \"disable\": [RULE, ...]            \"severity\": {RULE: LEVEL, ...}\n"
    "  \"fail_on\": LEVEL                  \"fiscal_year_start\": MONTH\n"
    "  \"agencies\": [{\"id\": ID, \"name\": NAME}, ...]\n"
    "  \"suppressions\": [{\"rule\": RULE, \"measure\": \"1(iv)\", \"reason\": WHY}, ...]\n"
    "A suppression accepts the findings of a rule in a measure, or without \"measure\" those outside\n"
    "measures. One that matches nothing is reported.\n"
    "\n"
    "Environment: NO_COLOR, if it is set and not empty, keeps the output without colours; so does\n"
    "TERM, if it is empty or dumb. SOURCE_DATE_EPOCH, seconds since 1970, is the time in the output\n"
    "instead of the present.\n"
    "\n"
    "Exit status: 0 done, 1 findings at or over the failing severity, 2 bad usage, 3 input that\n"
    "cannot be read or is not valid, or output that cannot be written, 4 out of memory or over a\n"
    "limit.\n"
    "\n"
    "Examples:\n"
    "  csemplan-lint report.txt\n"
    "  csemplan-lint --format sarif --fail-on never *.txt > findings.sarif\n"
    "  csemplan-lint --disable agency-silent --severity contents-page=error report.txt\n";

enum {
    OPTION_FORMAT = 1,
    OPTION_DISABLE,
    OPTION_SEVERITY,
    OPTION_FAIL_ON,
    OPTION_MAX_FINDINGS,
    OPTION_CONFIG,
    OPTION_NO_CONFIG,
    OPTION_LIST_RULES,
    OPTION_EXPLAIN
};

static const struct option options[] = {{"format", required_argument, NULL, OPTION_FORMAT},
                                        {"disable", required_argument, NULL, OPTION_DISABLE},
                                        {"severity", required_argument, NULL, OPTION_SEVERITY},
                                        {"fail-on", required_argument, NULL, OPTION_FAIL_ON},
                                        {"max-findings", required_argument, NULL, OPTION_MAX_FINDINGS},
                                        {"config", required_argument, NULL, OPTION_CONFIG},
                                        {"no-config", no_argument, NULL, OPTION_NO_CONFIG},
                                        {"list-rules", no_argument, NULL, OPTION_LIST_RULES},
                                        {"explain", required_argument, NULL, OPTION_EXPLAIN},
                                        READING_OPTIONS,
                                        {NULL, 0, NULL, 0}};

typedef enum output_format {
    FORMAT_TEXT,
    FORMAT_JSON,
    FORMAT_SARIF,
    FORMAT_JUNIT,
    FORMAT_TAP,
    FORMAT_TAP14,
    FORMAT_MARKDOWN
} output_format;

/* One file of the run. */
typedef struct input {
    const char *file;
    const char *name; /* for messages */
    csem_findings *findings;
    bool *suppressed; /* a finding each */
    config *config;   /* NULL: none */
} input;

typedef struct lint {
    reading reading;
    bool fiscal_year_given;
    csem_rule_override *overrides; /* of the command line */
    size_t override_count;
    output_format format;
    int32_t fail_on; /* -1: not said */
    uint64_t max_findings;
    const char *config_path;
    bool no_config;
    bool list_rules;
    const char *explain;
    input *inputs;
    size_t input_count;
    config **configs;
    size_t config_count;
    csem_findings_set *set;
} lint;

/* ---- the command line ---- */

static int set_format(lint *l, const char *value) {
    static const char *const names[] = {"text", "json", "sarif", "junit", "tap", "tap14", "markdown"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(value, names[i]) == 0) {
            l->format = (output_format)i;
            return EXIT_DONE;
        }
    return usage_error("--format wants text, json, sarif, junit, tap or tap14, not", value);
}

static int add_override(lint *l, const char *value, size_t length, int32_t severity) {
    const char *name;
    for (size_t i = 0; (name = rule_name_at(NULL, i)); i++)
        if (strlen(name) == length && memcmp(name, value, length) == 0)
            break;
    if (!name)
        return name_error("there is no rule", value, length, rule_name_at, NULL);
    csem_rule_override *grown = realloc(l->overrides, (l->override_count + 1) * sizeof *grown);
    if (!grown)
        return out_of_memory();
    l->overrides = grown;
    l->overrides[l->override_count++] = (csem_rule_override){name, severity, 0};
    return EXIT_DONE;
}

static int add_severity(lint *l, const char *value) {
    const char *equals = strchr(value, '=');
    int32_t severity = equals ? severity_of(equals + 1) : -1;
    if (severity < 0 || strcmp(equals + 1, "never") == 0)
        return usage_error("--severity wants RULE=error, warning, note or off, not", value);
    return add_override(l, value, (size_t)(equals - value), severity);
}

static int set_fail_on(lint *l, const char *value) {
    l->fail_on = strcmp(value, "off") == 0 ? -1 : severity_of(value);
    return l->fail_on < 0 ? usage_error("--fail-on wants error, warning, note or never, not", value) : EXIT_DONE;
}

static int take_option(lint *l, int letter) {
    switch (letter) {
    case OPTION_FORMAT:
        return set_format(l, optarg);
    case OPTION_DISABLE:
        return add_override(l, optarg, strlen(optarg), CSEM_SEVERITY_NONE);
    case OPTION_SEVERITY:
        return add_severity(l, optarg);
    case OPTION_FAIL_ON:
        return set_fail_on(l, optarg);
    case OPTION_MAX_FINDINGS:
        return parse_number(optarg, &l->max_findings) ? EXIT_DONE
                                                      : usage_error("--max-findings wants a number, not", optarg);
    case OPTION_CONFIG:
        l->config_path = optarg;
        return EXIT_DONE;
    case OPTION_NO_CONFIG:
        l->no_config = true;
        return EXIT_DONE;
    case OPTION_LIST_RULES:
        l->list_rules = true;
        return EXIT_DONE;
    case OPTION_EXPLAIN:
        l->explain = optarg;
        return EXIT_DONE;
    default:
        l->fiscal_year_given |= letter == OPTION_FISCAL_YEAR_START;
        return reading_option(&l->reading, letter, optarg);
    }
}

/* ---- configuration ---- */

static char *copy_text(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}

/* The configuration with this path, which is taken over; one file is read once. */
static int use_config(lint *l, char *path, config **used) {
    for (size_t i = 0; i < l->config_count; i++)
        if (strcmp(l->configs[i]->path, path) == 0) {
            free(path);
            *used = l->configs[i];
            return EXIT_DONE;
        }
    config **grown = realloc(l->configs, (l->config_count + 1) * sizeof *grown);
    config *read = grown ? calloc(1, sizeof *read) : NULL;
    if (grown)
        l->configs = grown;
    if (!read) {
        free(path);
        return out_of_memory();
    }
    l->configs[l->config_count++] = *used = read;
    return config_read(path, read);
}

static int find_config(lint *l, input *in) {
    char *path = NULL;
    if (l->no_config)
        return EXIT_DONE;
    if (l->config_path) {
        path = copy_text(l->config_path);
        if (!path)
            return out_of_memory();
    } else {
        int code = config_find(in->file, &path);
        if (code)
            return code;
    }
    return path ? use_config(l, path, &in->config) : EXIT_DONE;
}

/* ---- one file ---- */

/* As the library tells them apart. */
static bool is_json(const char *text, size_t length) {
    size_t at = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
        at++;
    return at < length && text[at] == '{';
}

/* Both lists of overrides, those of the command line last. */
static csem_rule_override *join_overrides(const lint *l, const config *c, size_t *count) {
    size_t first = c ? c->override_count : 0;
    *count = first + l->override_count;
    csem_rule_override *all = malloc((*count + 1) * sizeof *all);
    if (all && first > 0)
        memcpy(all, c->overrides, first * sizeof *all);
    if (all && l->override_count > 0)
        memcpy(all + first, l->overrides, l->override_count * sizeof *all);
    return all;
}

static csem_agency_definition *join_agencies(const lint *l, const config *c, size_t *count) {
    size_t first = c ? c->agency_count : 0;
    *count = first + l->reading.agency_count;
    csem_agency_definition *all = malloc((*count + 1) * sizeof *all);
    if (all && first > 0)
        memcpy(all, c->agencies, first * sizeof *all);
    if (all && l->reading.agency_count > 0)
        memcpy(all + first, l->reading.agencies, l->reading.agency_count * sizeof *all);
    return all;
}

static int validate_text(lint *l, input *in, const char *text, size_t length, csem_options *reading_options,
                         const csem_validation_options *validation) {
    csem_report *report;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (csem_report_parse(text, length, reading_options, &report, &error))
        return report_error(in->name, &error);
    int code = csem_report_validate(report, validation, &in->findings, &error);
    csem_report_free(report);
    if (code)
        return report_error(in->name, &error);
    bool json = is_json(text, length);
    if (csem_findings_set_add(l->set, in->findings, in->file, json ? NULL : text, json ? 0 : length, &error))
        return report_error(in->name, &error);
    return EXIT_DONE;
}

static int validate_file(lint *l, input *in, const char *text, size_t length) {
    csem_options reading_options = l->reading.options;
    csem_validation_options validation;
    csem_validation_options_init(&validation, sizeof validation);
    if (in->config && in->config->fiscal_year_start > 0 && !l->fiscal_year_given)
        reading_options.fiscal_year_start = in->config->fiscal_year_start;
    csem_rule_override *overrides = join_overrides(l, in->config, &validation.override_count);
    csem_agency_definition *agencies = join_agencies(l, in->config, &reading_options.agency_count);
    validation.overrides = overrides;
    validation.agencies = reading_options.agencies = agencies;
    validation.agency_count = reading_options.agency_count;
    validation.max_findings = l->max_findings;
    validation.fiscal_year_start = reading_options.fiscal_year_start;
    validation.max_memory = reading_options.max_memory;
    int code =
        overrides && agencies ? validate_text(l, in, text, length, &reading_options, &validation) : out_of_memory();
    free(overrides);
    free(agencies);
    return code;
}

static bool matches(const suppression *s, const csem_finding *finding) {
    const char *measure = csem_finding_measure(finding, NULL);
    if (strcmp(s->rule, csem_finding_rule(finding, NULL)) != 0)
        return false;
    return s->measure ? measure && strcmp(s->measure, measure) == 0 : !measure;
}

static int suppress(lint *l, input *in) {
    size_t count = csem_findings_count(in->findings);
    in->suppressed = calloc(count + 1, sizeof *in->suppressed);
    if (!in->suppressed)
        return out_of_memory();
    for (size_t i = 0; in->config && i < count; i++)
        for (size_t j = 0; j < in->config->suppression_count && !in->suppressed[i]; j++) {
            suppression *s = &in->config->suppressions[j];
            if (!matches(s, csem_findings_finding(in->findings, i)))
                continue;
            in->suppressed[i] = true;
            s->matched++;
            csem_error error;
            csem_error_init(&error, sizeof error);
            if (csem_findings_set_suppress(l->set, i, s->reason, &error))
                return report_error(in->name, &error);
        }
    return EXIT_DONE;
}

static int take_file(lint *l, input *in) {
    input_text text;
    int code = read_input(in->file, l->reading.options.max_input, &text);
    if (!code)
        code = validate_file(l, in, text.data ? text.data : "", text.length);
    if (!code)
        code = suppress(l, in);
    free(text.data);
    return code;
}

/* ---- output ---- */

static int print_text(const lint *l) {
    bool coloured = terminal_has_colours();
    for (size_t i = 0; i < l->input_count; i++)
        for (size_t j = 0; j < csem_findings_count(l->inputs[i].findings); j++)
            if (!l->inputs[i].suppressed[j])
                print_finding(l->inputs[i].name, csem_findings_finding(l->inputs[i].findings, j),
                              csem_findings_set_column(l->set, i, j), coloured);
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
    int code = csem_findings_set_write(l->set, formats[l->format], 0, write_out, &failure, &error);
    return code && code != CSEM_ERROR_SINK ? report_error("standard output", &error) : finish_output(failure);
}

static int print_findings(const lint *l) {
    return l->format == FORMAT_TEXT ? print_text(l) : print_set(l);
}

static void print_skipped(const input *in) {
    for (size_t i = 0; i < csem_findings_rule_count(in->findings); i++)
        if (csem_findings_rule_status(in->findings, i) == CSEM_RULE_SKIPPED)
            complain("%s: %s could not run: %s", in->name, csem_rule_name(csem_findings_rule(in->findings, i), NULL),
                     csem_findings_rule_reason(in->findings, i, NULL));
}

static void print_unmatched(const config *c) {
    for (size_t i = 0; i < c->suppression_count; i++)
        if (c->suppressions[i].matched == 0)
            complain("%s: a suppression matches nothing any more: %s %s (%s)", c->path, c->suppressions[i].rule,
                     c->suppressions[i].measure ? c->suppressions[i].measure : "", c->suppressions[i].reason);
}

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

static void print_summary(const lint *l) {
    size_t counts[4] = {0};
    size_t suppressed = 0;
    for (size_t i = 0; i < l->input_count; i++) {
        print_skipped(&l->inputs[i]);
        for (size_t j = 0; j < csem_findings_count(l->inputs[i].findings); j++)
            if (l->inputs[i].suppressed[j])
                suppressed++;
            else
                counts[csem_finding_severity(csem_findings_finding(l->inputs[i].findings, j))]++;
    }
    for (size_t i = 0; i < l->config_count; i++)
        print_unmatched(l->configs[i]);
    complain("%zu file%s: %zu error%s, %zu warning%s, %zu note%s", l->input_count, plural(l->input_count),
             counts[CSEM_SEVERITY_ERROR], plural(counts[CSEM_SEVERITY_ERROR]), counts[CSEM_SEVERITY_WARNING],
             plural(counts[CSEM_SEVERITY_WARNING]), counts[CSEM_SEVERITY_NOTE], plural(counts[CSEM_SEVERITY_NOTE]));
    if (suppressed > 0)
        complain("%zu finding%s suppressed", suppressed, plural(suppressed));
}

/* ---- the run ---- */

/* What the command line says, else the configuration of the first file that says something, else errors fail. */
static int32_t failing_severity(const lint *l) {
    if (l->fail_on >= 0)
        return l->fail_on;
    for (size_t i = 0; i < l->input_count; i++)
        if (l->inputs[i].config && l->inputs[i].config->fail_on >= 0)
            return l->inputs[i].config->fail_on;
    return CSEM_SEVERITY_ERROR;
}

/* The time in UTC. gmtime would read the time zone first, and take memory for it. */
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

/* SOURCE_DATE_EPOCH stands for the clock, so that a build gives the same bytes again. */
static int current_time(int64_t *seconds) {
    const uint64_t end_of_9999 = UINT64_C(253402300800);
    const char *given = getenv("SOURCE_DATE_EPOCH");
    uint64_t number;
    *seconds = (int64_t)time(NULL);
    if (!given || !given[0])
        return EXIT_DONE;
    if (!parse_number(given, &number) || number >= end_of_9999)
        return usage_error("SOURCE_DATE_EPOCH is no number of seconds before the year 10000:", given);
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
    set_options.max_memory = l->reading.options.max_memory;
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

static int run_files(lint *l, char **files, size_t count) {
    l->inputs = calloc(count, sizeof *l->inputs);
    if (!l->inputs)
        return out_of_memory();
    for (; l->input_count < count; l->input_count++) {
        input *in = &l->inputs[l->input_count];
        in->file = files[l->input_count];
        in->name = input_name(in->file);
        int code = find_config(l, in);
        if (code)
            return code;
    }
    int code = create_set(l);
    for (size_t i = 0; i < count && !code; i++)
        code = take_file(l, &l->inputs[i]);
    if (!code)
        code = print_findings(l);
    if (code)
        return code;
    print_summary(l);
    return csem_findings_set_failure_count(l->set) > 0 ? EXIT_FINDINGS : EXIT_DONE;
}

static int print_table(const lint *l) {
    if (l->format != FORMAT_TEXT && l->format != FORMAT_MARKDOWN)
        return usage_error("--list-rules knows the formats text and markdown", NULL);
    if (l->format == FORMAT_MARKDOWN)
        print_rules_as_markdown();
    else
        print_rules();
    return finish_output(0);
}

static int print_explanation(const char *name) {
    const csem_rule *rule = csem_rule_find(name);
    if (!rule)
        return name_error("there is no rule", name, strlen(name), rule_name_at, NULL);
    print_rule(rule);
    return finish_output(0);
}

static int run(lint *l, int argc, char **argv) {
    for (int letter; (letter = next_option(argc, argv, options)) != -1;) {
        if (letter == OPTION_HELP) {
            fputs(help, stdout);
            return finish_output(0);
        }
        if (letter == OPTION_VERSION) {
            printf("csemplan-lint %s\n", csem_version());
            return finish_output(0);
        }
        int code = take_option(l, letter);
        if (code)
            return code;
    }
    if (l->list_rules)
        return print_table(l);
    if (l->explain)
        return print_explanation(l->explain);
    if (l->format == FORMAT_MARKDOWN)
        return usage_error("the format markdown is for --list-rules only", NULL);
    size_t count = (size_t)(argc - optind);
    int code = check_files(argv + optind, count);
    return code ? code : run_files(l, argv + optind, count);
}

static void lint_free(lint *l) {
    csem_findings_set_free(l->set);
    for (size_t i = 0; l->inputs && i < l->input_count; i++) {
        csem_findings_free(l->inputs[i].findings);
        free(l->inputs[i].suppressed);
    }
    for (size_t i = 0; i < l->config_count; i++) {
        config_free(l->configs[i]);
        free(l->configs[i]);
    }
    free(l->overrides);
    free(l->configs);
    free(l->inputs);
    reading_free(&l->reading);
}

int main(int argc, char **argv) {
    set_program("csemplan-lint");
    lint l = {.fail_on = -1, .max_findings = UINT64_C(1) << 20};
    reading_init(&l.reading);
    int code = run(&l, argc, argv);
    lint_free(&l);
    return exit_status(code);
}
