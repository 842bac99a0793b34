/* SPDX-License-Identifier: MIT */
/* The configuration of csemplan-lint, `.csemplan.json`. */
#ifndef CSEMPLAN_EXAMPLES_LINT_CONFIG_H
#define CSEMPLAN_EXAMPLES_LINT_CONFIG_H

#include "common/program.h"

#include <csemplan/validation.h>

/* Accepts the findings of a rule, so that they are not printed. */
typedef struct suppression {
    const char *rule;
    const char *measure; /* NULL: a finding outside the measures */
    const char *agency;  /* NULL: any agency, or none */
    const char *reason;
    size_t matched;
} suppression;

/* A configuration; all texts are owned by tree, but for path and profile_text. */
typedef struct config {
    struct cJSON *tree;
    char *path;
    csem_rule_override *overrides;
    suppression *suppressions;
    suppression **sorted; /* without duplicates, for find_suppression() */
    csem_agency_definition *agencies;
    const char *profile; /* as in csem_options; NULL: not given */
    char *profile_text;  /* of a file; NULL: none */
    size_t override_count;
    size_t suppression_count;
    size_t sorted_count;
    size_t agency_count;
    size_t silenced;           /* findings of the rules that it switches off, in all files */
    bool silenced_more;        /* a file has more of them than the limits allow to count */
    int32_t fail_on;           /* one of csem_severity_value, 0: never; -1: not given */
    int32_t fiscal_year_start; /* 0: not given */
    int status;                /* exit code of reading it; if there is an error, the rest says nothing */
} config;

#define CONFIG_NAME ".csemplan.json"

/* Finds the configuration for an input: `.csemplan.json` in its folder or above, else in the current folder or above.
 * The search ends at the root of a repository and at the boundary of a file system. The caller frees *path; NULL if
 * there is none. Returns an exit code. */
int config_find(const char *input, char **path);

/* Reads a configuration and takes ownership of path, even after a failure. One that was found must be a regular file: a
 * pipe or device that somebody left in a folder could block the run or have no end. Returns read->status. */
int config_read(char *path, bool found, config *read);

/* Returns the suppression that applies to a finding, or NULL. One that names the finding's agency has precedence. */
suppression *find_suppression(const config *read, const csem_finding *finding);

/* Prepares find_suppression(). Returns an exit code. */
int sort_suppressions(config *read);

void config_free(config *read);

#endif
