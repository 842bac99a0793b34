/* SPDX-License-Identifier: MIT */
/* What csemplan-lint prints: findings as text, rules as text and as Markdown. */
#ifndef CSEMPLAN_EXAMPLES_LINT_PRINT_H
#define CSEMPLAN_EXAMPLES_LINT_PRINT_H

#include "common.h"

#include <csemplan/validation.h>

/* `FILE:LINE:COLUMN: severity: message [rule]` */
void print_finding(const char *file, const csem_finding *finding, uint64_t column, bool coloured);

void print_rules(void);
void print_rules_as_markdown(void);
void print_rule(const csem_rule *rule);

#endif
