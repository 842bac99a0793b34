/* SPDX-License-Identifier: MIT */
/* Shapes: pure functions that say what a text looks like at its start or its end. */
#ifndef CSEM_LINES_SHAPE_H
#define CSEM_LINES_SHAPE_H

#include "base/text.h"
#include "lines/mend.h"

/* Length in bytes of the sign that text begins with, if note markers consist of such signs: `*`, U+2020, U+2021,
 * U+203B or U+FF0A; 0 if there is none. */
size_t csem__note_sign_length(csem__text text);

/* Length in bytes of the note marker that text begins with (one or more such signs, as in `**`, with digits or
 * without), and of the blanks after it in *skip; 0 if there is none. */
size_t csem__marker_length(csem__text text, size_t *skip);

/* Length in bytes of a word that text begins with and that says what notes or glossaries are, with its colon: `Note:`;
 * 0: there is none. */
size_t csem__note_label_length(csem__text text);

/* Whether there is a sign of note markers anywhere in text. */
bool csem__has_marker(csem__text text);

/* The digit at the start of text, as such or raised; -1: there is none. *length receives its bytes. */
int32_t csem__note_digit(csem__text text, size_t *length);

/* Text without the call of a note that is glued to its end: the signs or the raised digits of one anywhere, a number of
 * up to three other digits only after a sign that closes something, `(MOJ)1`, `the following:2`. */
csem__text csem__without_call(csem__text text);

/* Whether text begins with a lower-case letter of ASCII or a ligature. */
static inline bool csem__begins_small(csem__text text) {
    unsigned char c = text.length > 0 ? (unsigned char)text.data[0] : 0;
    return csem__is_lower(c) || (c == 0xEF && csem__ligature_letters(text.data, text.length));
}

/* Whether text begins with the mark of an item, a small letter: `b) `, `b. `. */
static inline bool csem__begins_lettered(csem__text text) {
    return text.length > 2 && csem__is_lower((unsigned char)text.data[0]) &&
           (text.data[1] == ')' || text.data[1] == '.') && text.data[2] == ' ';
}

/* Whether text has neither letters nor ideographs, as the leaders and the page numbers of contents do that
 * an extraction tool has given lines of their own. */
bool csem__is_bare(csem__text text);

/* Whether text ends in a word that no title ends in, such as `of`. */
bool csem__ends_in_open_word(csem__text text);

/* Whether a bracket or a typographic quotation mark that text opens is still open at its end. */
bool csem__has_open_pair(csem__text text);

#endif
