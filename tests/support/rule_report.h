/* SPDX-License-Identifier: MIT */
/* Reports made of the examples in the table of rules. */
#ifndef CSEM_TESTS_RULE_REPORT_H
#define CSEM_TESTS_RULE_REPORT_H

#include <stdbool.h>

/* A report whose measure 1(i) holds the lines, without findings if they are in order; whole reports are taken as they
 * are. at_end: nothing follows the lines, so that the contents list a measure that is not there. To be freed. */
char *rule_report(const char *lines, bool at_end);

#endif
