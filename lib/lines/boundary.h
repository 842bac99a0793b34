/* SPDX-License-Identifier: MIT */
/* Boundaries: where a sentence ends. */
#ifndef CSEM_LINES_BOUNDARY_H
#define CSEM_LINES_BOUNDARY_H

#include "base/text.h"

/* The end of the sentence that begins at start and holds `at`: there the next one begins, or the text ends. */
size_t csem__sentence_end(csem__text text, size_t start, size_t at);

/* Where the sentence begins that holds `at`; a sentence begins at start, and no later than `at`. */
size_t csem__sentence_start(csem__text text, size_t start, size_t at);

/* Whether the end of text, which is the end of a line, closes a sentence: a full stop, a question or exclamation mark,
 * inside or outside closing brackets, quotation marks and note markers. Abbreviations such as `No.` and `e.g.` do
 * not. */
bool csem__closes_sentence(csem__text text);

/* Whether the start of text can open a sentence: no small letter, after opening brackets and quotation marks. */
bool csem__opens_sentence(csem__text text);

#endif
