/* SPDX-License-Identifier: MIT */
/* What csemplan-lint prints: findings as text, rules as text and as Markdown. */
#ifndef CSEMPLAN_EXAMPLES_LINT_PRINT_H
#define CSEMPLAN_EXAMPLES_LINT_PRINT_H

#include "common/program.h"

#include <csemplan/formats.h>

/* The findings of a file, which is number input of a set: lines of `FILE:LINE:COLUMN: severity: message [rule]`. Those
 * that differ in the agency alone are one line, with the agencies at the end of the message. suppressed tells for each
 * finding whether it is left out; NULL: none is. */
void print_findings(const char *file, const csem_findings *findings, const bool *suppressed,
                    const csem_findings_set *set, size_t input, bool coloured);

void print_rules(void);
void print_rules_as_markdown(void);
void print_rule(const csem_rule *rule);

#endif
