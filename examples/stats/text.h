/* SPDX-License-Identifier: MIT */
/* Text that grows. The program prints everything into it before anything reaches standard output. */
#ifndef CSEMPLAN_EXAMPLES_STATS_TEXT_H
#define CSEMPLAN_EXAMPLES_STATS_TEXT_H

#include "common/terminal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Starts as all zeros. When memory runs out, failed is set for good and nothing more is added, so that a caller checks
 * it only once, at the end. */
typedef struct text_buffer {
    char *data;
    size_t length;
    size_t capacity;
    bool failed;
} text_buffer;

void text_free(text_buffer *text);

void text_add(text_buffer *text, const char *data, size_t length);
void text_string(text_buffer *text, const char *string);
void text_repeat(text_buffer *text, const char *string, size_t times);
void text_unsigned(text_buffer *text, uint64_t number);

/* Adds at most 511 bytes as printf would; failed is set if there are more. For numbers and fixed words, not for texts
 * of reports. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void text_format(text_buffer *text, const char *format, ...);

/* Adds a number as in JSON, with all its digits; nothing if it is not finite. */
void text_exact(text_buffer *text, double number);

/* Adds a number for people: with commas between thousands and at most two decimals; `-` if it is not finite. */
void text_number(text_buffer *text, double number);

/* A csem_sink; context is a text_buffer. */
int text_sink(void *context, const char *data, size_t length);

#endif
