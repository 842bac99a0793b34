/* SPDX-License-Identifier: MIT */
/* The configuration of csemplan-lint, `.csemplan.json`. */
#ifndef CSEMPLAN_EXAMPLES_LINT_CONFIG_H
#define CSEMPLAN_EXAMPLES_LINT_CONFIG_H

#include "common.h"

#include <csemplan/validation.h>

/* A finding that is known and accepted. */
typedef struct suppression {
    const char *rule;
    const char *measure; /* NULL: a finding outside the measures */
    const char *reason;
    size_t matched;
} suppression;

/* What a file says; all texts belong to tree. */
typedef struct config {
    struct cJSON *tree;
    char *path;
    csem_rule_override *overrides;
    suppression *suppressions;
    csem_agency_definition *agencies;
    size_t override_count;
    size_t suppression_count;
    size_t agency_count;
    int32_t fail_on;           /* one of csem_severity_value, 0: never; -1: not said */
    int32_t fiscal_year_start; /* 0: not said */
} config;

/* Finds the configuration for an input: `.csemplan.json` in its folder or a folder above, else in the current one or
 * above. *path is to be freed; NULL where there is none. 0, or an exit code; what is wrong has been told. */
int config_find(const char *input, char **path);

/* Reads a configuration; path is taken over, also on failure. 0, or an exit code; what is wrong has been told. */
int config_read(char *path, config *read);

void config_free(config *read);

/* The names of the rules, for nearest.h. */
const char *rule_name_at(const void *context, size_t index);

/* `error`, `warning`, `note`, or 0 for `off` and `never`; -1 for anything else. */
int32_t severity_of(const char *name);

#endif
