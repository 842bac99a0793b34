/* SPDX-License-Identifier: MIT */
/* Invariants of any report, whatever it was read from. Fuzzers and tests check them. */
#ifndef CSEM_TESTS_INVARIANTS_H
#define CSEM_TESTS_INVARIANTS_H

#include <csemplan/prose.h>
#include <csemplan/report.h>

#include <stdbool.h>

enum { INVARIANT_MESSAGE = 256 };

/* Returns whether the invariants are met; if not, the message says which is not, and where.
 *
 * For any report: indexes are in range; agencies are those of the report, each once in a list; ids match their numbers;
 * values of enums have names; texts are UTF-8; dates are in the calendar.
 *
 * If the report was read from a text, which is NULL for JSON: spans are in the text and in the span of the node that
 * contains them, one after another, and begin on their lines; the text of each block is in the input, within the span
 * of its owner, byte for byte except for folded white space and what was removed; texts are folded; statistics are in
 * their effort or commitment; each page is that of the place. */
bool invariants_hold(const csem_report *report, const char *text, size_t length, char message[INVARIANT_MESSAGE]);

/* The same for numbers found in prose. */
bool prose_invariants_hold(const csem_prose *prose, const char *text, size_t length, char message[INVARIANT_MESSAGE]);

#endif
