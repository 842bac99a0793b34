/* SPDX-License-Identifier: MIT */
/* The files that csemplan-lint validates. */
#ifndef CSEMPLAN_EXAMPLES_LINT_INPUT_H
#define CSEMPLAN_EXAMPLES_LINT_INPUT_H

#include "config.h"
#include "options.h"

#include <csemplan/formats.h>

/* One file of the run. */
typedef struct input {
    const char *file;
    const char *name; /* for messages */
    csem_findings *findings;
    bool *suppressed; /* for each finding */
    config *config;   /* NULL: no configuration applies */
    int status;       /* exit code: of its configuration, then of the report that was validated */
} input;

typedef struct lint {
    lint_options options;
    input *inputs; /* those that could be validated, in the order of set */
    size_t input_count;
    config **configs; /* sorted by path */
    size_t config_count;
    csem_findings_set *set;
} lint;

enum { SEVERITY_NOT_SAID = -1 };

/* The severity that a configuration gives a rule; SEVERITY_NOT_SAID if it gives none, or the command line does. */
int32_t configured_severity(const lint *l, const config *c, const csem_rule *rule);

/* Lists the files, and reads their configurations. Returns an exit code. */
int inputs_create(lint *l);

/* Validates the files and adds their findings to the set. A file that cannot be validated is dropped, and the others
 * are still validated. Returns the greatest exit code. After EXIT_MEMORY, only inputs_free() may follow. */
int inputs_validate(lint *l);

void inputs_free(lint *l);

#endif
