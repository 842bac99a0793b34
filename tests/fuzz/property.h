/* SPDX-License-Identifier: MIT */
/* What the fuzzers ask of every report. A property that does not hold ends the program, as a crash would. */
#ifndef CSEM_FUZZ_PROPERTY_H
#define CSEM_FUZZ_PROPERTY_H

#include <csemplan.h>

#include <stdbool.h>
#include <stdint.h>

/* The entry point that libFuzzer, the driver of AFL++ and driver.c call. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the program with the message, unless it holds. */
void require(bool holds, const char *message);

/* Whether the code is that of bytes that are refused even if what is not UTF-8 is replaced: those that are not text,
 * and UTF-16. */
bool is_refused(int code);

/* An error is complete: a code that has a name, a message of one line, a place in the input. */
void require_error(int code, const csem_error *error, size_t length);

/* The invariants hold, and text -> JSON -> report -> JSON gives the same bytes. text is NULL for a report from JSON. */
void require_report(const csem_report *report, const char *text, size_t length);

#endif
