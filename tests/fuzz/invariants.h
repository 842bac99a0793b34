/* SPDX-License-Identifier: MIT */
/* What holds for any report, whatever it was read from. Fuzzers and tests ask for it. */
#ifndef CSEM_TESTS_INVARIANTS_H
#define CSEM_TESTS_INVARIANTS_H

#include <csemplan/prose.h>
#include <csemplan/report.h>

#include <stdbool.h>

enum { INVARIANT_MESSAGE = 256 };

/* Whether the invariants hold; otherwise message says which does not, and where.
 *
 * Of any report: indexes in range, agencies that the report has, each once in a list; ids that fit their numbers;
 * values of enums that have a name; texts that are UTF-8; dates that the calendar has.
 *
 * With the text that it was read from, which is NULL for a report from JSON: spans are in the text and in what holds
 * them, one after the other, and begin on the line that they say; the text of each block is in the input, within
 * its owner's span, byte for byte except for folded white space and what was cut out; texts are folded; statistics are
 * in their effort or commitment; each page is that of the place. */
bool invariants_hold(const csem_report *report, const char *text, size_t length, char message[INVARIANT_MESSAGE]);

/* The like of numbers found in prose. */
bool prose_invariants_hold(const csem_prose *prose, const char *text, size_t length, char message[INVARIANT_MESSAGE]);

#endif
