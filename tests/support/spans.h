/* SPDX-License-Identifier: MIT */
/* What holds for the spans of any report. */
#ifndef CSEM_TESTS_SPANS_H
#define CSEM_TESTS_SPANS_H

#include <csemplan/report.h>

/* Whether every span lies in the text and in the span around it, begins on the line that it says, and not before the
 * one above it. Otherwise the reason is in message. */
int spans_are_sound(const csem_report *report, const char *text, size_t length, char *message, size_t size);

#endif
