/* SPDX-License-Identifier: MIT */
/* The configuration of csemplan-lint, `.csemplan.json`. */
#ifndef CSEMPLAN_EXAMPLES_LINT_CONFIG_H
#define CSEMPLAN_EXAMPLES_LINT_CONFIG_H

#include "common/program.h"

#include <csemplan/validation.h>

/* A finding that is known and accepted. */
typedef struct suppression {
    const char *rule;
    const char *measure; /* NULL: a finding outside the measures */
    const char *agency;  /* NULL: any, or none */
    const char *reason;
    size_t matched;
} suppression;

/* What a file says; all texts belong to tree. */
typedef struct config {
    struct cJSON *tree;
    char *path;
    csem_rule_override *overrides;
    suppression *suppressions;
    suppression **sorted; /* those that differ, for find_suppression() */
    csem_agency_definition *agencies;
    size_t override_count;
    size_t suppression_count;
    size_t sorted_count;
    size_t agency_count;
    int32_t fail_on;           /* one of csem_severity_value, 0: never; -1: not said */
    int32_t fiscal_year_start; /* 0: not said */
} config;

#define CONFIG_NAME ".csemplan.json"

/* Finds the configuration for an input: `.csemplan.json` in its folder or a folder above, else in the current one or
 * above; the search upward ends at the root of a repository and at the border of a file system. *path is to be freed;
 * NULL if there is none. 0, or an exit code; what is wrong has been told. */
int config_find(const char *input, char **path);

/* Reads a configuration; path is taken over, also on failure. 0, or an exit code; what is wrong has been told. */
int config_read(char *path, config *read);

/* The suppression of a finding; NULL if there is none. One that names the finding's agency comes first. */
suppression *find_suppression(const config *read, const csem_finding *finding);

/* Makes find_suppression() possible. 0, or an exit code; what is wrong has been told. */
int sort_suppressions(config *read);

void config_free(config *read);

#endif
