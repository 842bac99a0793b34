/* SPDX-License-Identifier: MIT */
/* Mending: an extraction leaves ligatures (U+FB00 to U+FB06) and soft hyphens (U+00AD) inside words. A ligature
 * becomes its letters, a soft hyphen is removed. Lines keep both, with the flag CSEM_LINE_UNMENDED; texts that are
 * made of lines have neither. */
#ifndef CSEM_LINES_MEND_H
#define CSEM_LINES_MEND_H

#include "base/text.h"

enum { CSEM_LIGATURE_LENGTH = 3 };

/* The two or three letters of the ligature at data[0], which has CSEM_LIGATURE_LENGTH bytes; NULL if there is none. */
const char *csem__ligature_letters(const char *data, size_t length);

/* Length in bytes of the soft hyphen at data[0], 0 if there is none. White space after it is part of it if a small
 * letter follows, because there a line end became a blank, or if there is a blank before it, too. */
size_t csem__soft_hyphen_length(const char *data, size_t length, bool after_blank);

/* The first place from `at` on of a ligature or a soft hyphen, or the length of text. */
size_t csem__next_unmended(csem__text text, size_t at);

/* Mends the bytes of text in place; returns the mended text, which is never longer. */
csem__text csem__mend(char *data, size_t length);

/* The mended text: a copy in `buffer` if there is something to mend and the copy fits, otherwise the text itself. */
csem__text csem__mended(csem__text text, char *buffer, size_t size);

#endif
