/* SPDX-License-Identifier: MIT */
/* Boundaries: where a sentence ends. */
#ifndef CSEM_LINES_BOUNDARY_H
#define CSEM_LINES_BOUNDARY_H

#include "base/text.h"

/* The end of the sentence that begins at start and contains `at`: where the next one begins, or the text ends. */
size_t csem__sentence_end(csem__text text, size_t start, size_t at);

/* The start of the sentence that contains `at`; a sentence begins at start, which is at or before `at`. */
size_t csem__sentence_start(csem__text text, size_t start, size_t at);

/* Whether text, which ends with its line, ends a sentence: with a full stop, a question or exclamation mark, inside
 * or outside closing brackets, quotation marks and note markers. Abbreviations such as `No.` and `e.g.` do not end
 * one. */
bool csem__closes_sentence(csem__text text);

/* Whether a sentence ends inside text or at its end. */
bool csem__holds_sentence_end(csem__text text);

/* Whether the start of text can open a sentence: no lower-case letter, after opening brackets and quotation marks. */
bool csem__opens_sentence(csem__text text);

#endif
