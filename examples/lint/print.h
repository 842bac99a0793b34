/* SPDX-License-Identifier: MIT */
/* What csemplan-lint prints: findings as text, rules as text and as Markdown. */
#ifndef CSEMPLAN_EXAMPLES_LINT_PRINT_H
#define CSEMPLAN_EXAMPLES_LINT_PRINT_H

#include "common/program.h"

#include <csemplan/formats.h>

/* Prints the findings of a file as lines of `FILE:LINE:COLUMN: severity: message [rule]`. Findings that differ only in
 * the agency share a line, with the agencies at the end of the message. input is the index of the file in the set.
 * suppressed says for each finding whether it is omitted; NULL: none is. */
void print_findings(const char *file, const csem_findings *findings, const bool *suppressed,
                    const csem_findings_set *set, size_t input, bool coloured);

void print_rules(void);
void print_rules_as_markdown(void);
void print_rule(const csem_rule *rule);

#endif
