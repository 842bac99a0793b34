/* SPDX-License-Identifier: MIT */
/* Prints untrusted text to a terminal. A report, a file name or an argument may contain characters that change what a
 * terminal shows; they are escaped. */
#ifndef CSEMPLAN_EXAMPLES_TERMINAL_H
#define CSEMPLAN_EXAMPLES_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Decodes one character of UTF-8 from at most length bytes, length > 0. Returns how many bytes it has; an invalid byte
 * gives U+FFFD and counts as one byte. */
size_t text_decode(const char *data, size_t length, uint32_t *character);

/* Whether a character is invisible or could change how a terminal or a page shows others: controls (C0, DEL, C1),
 * direction marks, line and paragraph separators, byte order marks, annotations, tags, noncharacters. */
bool text_is_control(uint32_t character);

/* Prints a text with each control as `<U+202E>` and each byte that is not UTF-8 as `<FF>`. */
void put_escaped(FILE *stream, const char *text);

enum { MAX_QUOTED = 40, QUOTED_SIZE = 4 * MAX_QUOTED + 4 };

/* Copies the first 40 characters of a text to buffer, with three dots if it has more. Returns buffer. */
const char *shorten(const char *text, char buffer[QUOTED_SIZE]);

/* Whether to print colours: standard output is a terminal, TERM is neither empty nor `dumb`, and NO_COLOR is unset or
 * empty. */
bool terminal_has_colours(void);

#endif
