/* SPDX-License-Identifier: MIT */
/* The properties that the fuzzers check. If one is violated, the program aborts, as in a crash. */
#ifndef CSEM_FUZZ_PROPERTY_H
#define CSEM_FUZZ_PROPERTY_H

#include <csemplan.h>

#include <stdbool.h>
#include <stdint.h>

/* The entry point that libFuzzer, the driver of AFL++ and driver.c call. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Aborts with the message unless the property is met. */
void require(bool holds, const char *message);

/* Whether the code is that of bytes that are rejected even if invalid UTF-8 is replaced: files that are not text, and
 * UTF-16. */
bool is_refused(int code);

/* An error is complete: its code has a name, its message is one line, and its place is in the input. */
void require_error(int code, const csem_error *error, size_t length);

/* The report meets the invariants, and report -> JSON -> report -> JSON gives the same bytes. `text` is NULL if the
 * report was read from JSON. */
void require_report(const csem_report *report, const char *text, size_t length);

#endif
