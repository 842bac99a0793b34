/* SPDX-License-Identifier: MIT */
/* Reads the command line of csemplan-lint. */
#include "options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "Usage: csemplan-lint [OPTION]... FILE...\n"
    "       csemplan-lint --list-rules [--format text|markdown]\n"
    "       csemplan-lint --explain RULE\n"
    "Validates progress reports on a Basic Plan. FILE is a report as text or JSON; '-' is\n"
    "standard input. Each finding is a line FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE].\n"
    "\n"
    "  --format FORMAT            text, json, sarif, junit, tap or tap14 (default text); all files\n"
    "                             together give one document\n"
    "  --disable RULE             switch a rule off; may be repeated\n"
    "  --severity RULE=LEVEL      make a rule an error, a warning or a note, or switch it off;\n"
    "                             may be repeated\n"
    "  --fail-on LEVEL            lowest severity that fails: error, warning, note, or never\n"
    "                             (default error)\n"
    "  --max-findings NUMBER      maximum number of findings per file (default 1048576;\n"
    "                             0: no limit)\n"
    "  --config FILE              read this configuration instead of .csemplan.json\n"
    "  --no-config                read no configuration\n"
    "  --list-rules               print the rules and exit\n"
    "  --explain RULE             print the documentation of a rule, with examples, and exit\n" READING_HELP "\n"
    "Configuration: .csemplan.json is searched for in the folder of FILE and above, then in the\n"
    "current folder and above, up to a folder with .git or the boundary of a file system. It must be\n"
    "a regular file, and an error in it is an error of the files that it applies to. It is an object\n"
    "with any of these keys; the command line takes precedence.\n"
    "  \"disable\": [RULE, ...]            \"severity\": {RULE: LEVEL, ...}\n"
    "  \"fail_on\": LEVEL                  \"fiscal_year_start\": MONTH\n"
    "  \"profile\": PROFILE, whose file is searched for from the folder of the configuration\n"
    "  \"agencies\": [{\"id\": ID, \"name\": NAME}, ...]\n"
    "  \"suppressions\": [{\"rule\": RULE, \"measure\": \"1(iv)\", \"agency\": ID, \"reason\": WHY}, ...]\n"
    "  \"$schema\": where its schema is, csemplan-config.schema.json\n"
    "A suppression accepts the findings of a rule in a measure, or without \"measure\" those outside\n"
    "any measure; with \"agency\" only those about this agency. One that matches nothing is reported.\n"
    "\n"
    "Environment: NO_COLOR, if it is set and not empty, disables colours; so does\n"
    "TERM, if it is empty or dumb. SOURCE_DATE_EPOCH, seconds since 1970, replaces the current time\n"
    "in the output.\n"
    "\n"
    "Exit status: 0 done, 1 findings at or above the failing severity, 2 bad usage, 3 input that\n"
    "cannot be read or is not valid, or output that cannot be written, 4 out of memory or over a\n"
    "limit. A file that fails is reported and omitted; the others are validated, and the status is\n"
    "the greatest of all.\n"
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

int32_t severity_of(const char *name) {
    if (strcmp(name, "off") == 0 || strcmp(name, "never") == 0)
        return CSEM_SEVERITY_NONE;
    for (int32_t value = 1; csem_value_name(CSEM_ENUMERATION_SEVERITY, value); value++)
        if (strcmp(name, csem_value_name(CSEM_ENUMERATION_SEVERITY, value)) == 0)
            return value;
    return -1;
}

const char *rule_name_at(const void *context, size_t index) {
    (void)context;
    return csem_rule_text(csem_library_rule(index), CSEM_RULE_TEXT_NAME, NULL);
}

static int set_format(lint_options *o, const char *value) {
    static const char *const names[] = {"text", "json", "sarif", "junit", "tap", "tap14", "markdown"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(value, names[i]) == 0) {
            o->format = (output_format)i;
            return EXIT_DONE;
        }
    return usage_error("--format takes text, json, sarif, junit, tap or tap14, not", value);
}

static int add_override(lint_options *o, const char *value, size_t length, int32_t severity) {
    const char *name;
    for (size_t i = 0; (name = rule_name_at(NULL, i)); i++)
        if (strlen(name) == length && memcmp(name, value, length) == 0)
            break;
    if (!name)
        return name_error("there is no rule", value, length, rule_name_at, NULL);
    csem_rule_override *grown = realloc(o->overrides, (o->override_count + 1) * sizeof *grown);
    if (!grown)
        return out_of_memory();
    o->overrides = grown;
    o->overrides[o->override_count++] = (csem_rule_override){name, severity, 0};
    return EXIT_DONE;
}

static int add_severity(lint_options *o, const char *value) {
    const char *equals = strchr(value, '=');
    int32_t severity = equals ? severity_of(equals + 1) : -1;
    if (severity < 0 || strcmp(equals + 1, "never") == 0)
        return usage_error("--severity takes RULE=error, warning, note or off, not", value);
    return add_override(o, value, (size_t)(equals - value), severity);
}

static int set_fail_on(lint_options *o, const char *value) {
    o->fail_on = strcmp(value, "off") == 0 ? -1 : severity_of(value);
    return o->fail_on < 0 ? usage_error("--fail-on takes error, warning, note or never, not", value) : EXIT_DONE;
}

static int take_option(lint_options *o, int letter) {
    switch (letter) {
    case OPTION_FORMAT:
        return set_format(o, optarg);
    case OPTION_DISABLE:
        return add_override(o, optarg, strlen(optarg), CSEM_SEVERITY_NONE);
    case OPTION_SEVERITY:
        return add_severity(o, optarg);
    case OPTION_FAIL_ON:
        return set_fail_on(o, optarg);
    case OPTION_MAX_FINDINGS:
        return parse_number(optarg, &o->max_findings) ? EXIT_DONE
                                                      : usage_error("--max-findings takes a number, not", optarg);
    case OPTION_CONFIG:
        o->config_path = optarg;
        return EXIT_DONE;
    case OPTION_NO_CONFIG:
        o->no_config = true;
        return EXIT_DONE;
    case OPTION_LIST_RULES:
        o->list_rules = true;
        return EXIT_DONE;
    case OPTION_EXPLAIN:
        o->explain = optarg;
        return EXIT_DONE;
    default:
        o->fiscal_year_given |= letter == OPTION_FISCAL_YEAR_START;
        return reading_option(&o->reading, letter, optarg);
    }
}

static int check_task(const lint_options *o) {
    if (o->list_rules || o->explain)
        return EXIT_DONE;
    if (o->format == FORMAT_MARKDOWN)
        return usage_error("the format markdown is for --list-rules only", NULL);
    return check_files(o->files, o->file_count);
}

bool shows_profiles_of_files(const lint_options *o) {
    return o->reading.show_profile && !o->reading.list_profiles && o->file_count > 0;
}

int lint_parse(int argc, char **argv, lint_options *o, bool *done) {
    *o = (lint_options){.fail_on = -1, .max_findings = UINT64_C(1) << 20};
    *done = false;
    reading_init(&o->reading);
    for (int letter; (letter = next_option(argc, argv, options)) != -1;) {
        if (letter == OPTION_HELP || letter == OPTION_VERSION) {
            if (letter == OPTION_HELP)
                fputs(help, stdout);
            else
                printf("csemplan-lint %s\n", csem_version());
            *done = true;
            return finish_output(0);
        }
        int code = take_option(o, letter);
        if (code)
            return code;
    }
    o->files = argv + optind;
    o->file_count = (size_t)(argc - optind);
    if (shows_profiles_of_files(o))
        return check_files(o->files, o->file_count);
    int code = profile_task(&o->reading, o->files, NULL, o->file_count, done);
    return code || *done ? code : check_task(o);
}

void lint_options_free(lint_options *o) {
    free(o->overrides);
    reading_free(&o->reading);
}
