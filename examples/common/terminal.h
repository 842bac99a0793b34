/* SPDX-License-Identifier: MIT */
/* Text of others on its way to a terminal: what a report, a file name or an argument holds may be meant to change how a
 * terminal shows it, so that no such character is printed as it is. */
#ifndef CSEMPLAN_EXAMPLES_TERMINAL_H
#define CSEMPLAN_EXAMPLES_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* One character of UTF-8 from at most length bytes, length > 0. Returns its bytes; what is invalid is one byte that
 * reads as U+FFFD. */
size_t text_decode(const char *data, size_t length, uint32_t *character);

/* Whether a character could change how a terminal or a page shows others, or is not seen at all: controls (C0, DEL,
 * C1), marks of direction, line and paragraph separators, byte order marks, annotations, tags, noncharacters. */
bool text_is_control(uint32_t character);

/* Prints a text; a control is printed as its number, `<U+202E>`, a byte that is not UTF-8 as `<FF>`. */
void put_escaped(FILE *stream, const char *text);

enum { MOST_QUOTED = 40, QUOTED_SIZE = 4 * MOST_QUOTED + 4 };

/* The first 40 characters of a text, and three dots if it has more. Returns room. */
const char *shorten(const char *text, char room[QUOTED_SIZE]);

/* Whether standard output is a terminal that is to have colours: TERM is neither empty nor `dumb`, and NO_COLOR is not
 * set, or empty. */
bool terminal_has_colours(void);

#endif
