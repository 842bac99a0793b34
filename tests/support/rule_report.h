/* SPDX-License-Identifier: MIT */
/* Complete reports made from the examples in the table of rules. */
#ifndef CSEM_TESTS_RULE_REPORT_H
#define CSEM_TESTS_RULE_REPORT_H

#include <stdbool.h>

/* A report whose measure 1(i) contains the lines, and which has no findings except those of the lines. An example that
 * is a whole report is returned as it is. If `at_end`, nothing follows the lines, so the contents list a measure that
 * is missing. The caller frees the report. */
char *rule_report(const char *lines, bool at_end);

#endif
