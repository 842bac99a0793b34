/* SPDX-License-Identifier: MIT */
/* What csemplan-lint says on standard error in the end. */
#ifndef CSEMPLAN_EXAMPLES_LINT_SUMMARY_H
#define CSEMPLAN_EXAMPLES_LINT_SUMMARY_H

#include "input.h"

/* Rules that could not run, suppressions that match nothing, how many findings there are, and the configurations with
 * what each took away. */
void print_summary(const lint *l);

#endif
