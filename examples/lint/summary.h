/* SPDX-License-Identifier: MIT */
/* The summary that csemplan-lint prints to standard error at the end. */
#ifndef CSEMPLAN_EXAMPLES_LINT_SUMMARY_H
#define CSEMPLAN_EXAMPLES_LINT_SUMMARY_H

#include "input.h"

/* Prints the rules that could not run, the suppressions that match nothing, how many findings there are, and what each
 * configuration switched off or suppressed. */
void print_summary(const lint *l);

#endif
