/* SPDX-License-Identifier: MIT */
/* Text that grows: everything is printed into it before anything reaches standard output. */
#ifndef CSEMPLAN_EXAMPLES_STATS_TEXT_H
#define CSEMPLAN_EXAMPLES_STATS_TEXT_H

#include "common/terminal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Starts as all zero. Once memory is missing, failed stays set and nothing more is taken: who prints need not look at
 * every step. */
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

/* As printf does, at most 511 bytes: for numbers and words of our own, not for texts of reports. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void text_format(text_buffer *text, const char *format, ...);

/* The number as JSON has it, with all its digits; nothing for what is no number. */
void text_exact(text_buffer *text, double number);

/* The number for people: thousands apart, at most two decimals; `-` for what is no number. */
void text_number(text_buffer *text, double number);

/* A csem_sink; context is a text_buffer. */
int text_sink(void *context, const char *data, size_t length);

#endif
