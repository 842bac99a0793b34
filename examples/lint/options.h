/* SPDX-License-Identifier: MIT */
/* The command line of csemplan-lint. */
#ifndef CSEMPLAN_EXAMPLES_LINT_OPTIONS_H
#define CSEMPLAN_EXAMPLES_LINT_OPTIONS_H

#include "common/program.h"

#include <csemplan/validation.h>

typedef enum output_format {
    FORMAT_TEXT,
    FORMAT_JSON,
    FORMAT_SARIF,
    FORMAT_JUNIT,
    FORMAT_TAP,
    FORMAT_TAP14,
    FORMAT_MARKDOWN
} output_format;

typedef struct lint_options {
    reading reading;
    bool fiscal_year_given;
    csem_rule_override *overrides;
    size_t override_count;
    output_format format;
    int32_t fail_on; /* one of csem_severity_value, 0: never; -1: not given */
    uint64_t max_findings;
    const char *config_path; /* NULL: search for it */
    bool no_config;
    bool list_rules;
    const char *explain; /* the name of a rule; NULL: not given */
    char **files;
    size_t file_count;
} lint_options;

/* Reads the command line. done is set if nothing is left to do, as after --help. Returns an exit code.
 * Free the options with lint_options_free(), even after a failure. */
int lint_parse(int argc, char **argv, lint_options *o, bool *done);
void lint_options_free(lint_options *o);

/* Whether --show-profile was given with files, whose configurations may name profiles. */
bool shows_profiles_of_files(const lint_options *o);

/* The severity with a name: one of csem_severity_value, 0 for `off` and `never`, -1 for anything else. */
int32_t severity_of(const char *name);

/* The names of the rules, as a name_at of nearest.h. */
const char *rule_name_at(const void *context, size_t index);

#endif
