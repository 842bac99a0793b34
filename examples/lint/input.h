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
    bool *suppressed; /* a finding each */
    config *config;   /* NULL: none */
    int status;       /* of the report, though it has findings: 0, or an exit code */
} input;

typedef struct lint {
    lint_options options;
    input *inputs; /* those that could be validated, as in set */
    size_t input_count;
    config **configs; /* by their paths */
    size_t config_count;
    csem_findings_set *set;
} lint;

/* Lists the files, and reads their configurations. 0, or an exit code; what is wrong has been told. */
int inputs_create(lint *l);

/* Validates the files into the set. One that cannot be validated is dropped, and the others go on. 0, or the greatest
 * exit code; what is wrong has been told. After EXIT_MEMORY nothing is of use. */
int inputs_validate(lint *l);

void inputs_free(lint *l);

#endif
