/* SPDX-License-Identifier: MIT */
/* Recognition: the numbers that lines begin with, in every common way of numbering: `1.`, `(1)`, `1.2`, `a)`, `iv.`,
 * `Action 3:`, `C02.1`, `1-(4)`, `4 -`, `**(iv)**`, `## 3.`, `第1章`, ①. A mark of a profile is known beforehand
 * (grammar/mark.h); these marks are not. */
#ifndef CSEM_GRAMMAR_RECOGNITION_H
#define CSEM_GRAMMAR_RECOGNITION_H

#include "lines/lines.h"

enum { CSEM_MAX_MARK_LENGTH = 120, CSEM_BRACKET_COUNT = 7 };

/* The signs that open and close the brackets in which lists may be. */
extern const char *const csem__brackets[CSEM_BRACKET_COUNT][2];

/* One way to read a mark. */
typedef struct csem__mark_reading {
    char family[CSEM_MAX_MARK_LENGTH]; /* as the mark of a profile: `Action {1}:`, `({i})` */
    size_t length;                     /* of family; 0: there is no such reading */
    int32_t number;                    /* from 1: the last number of the mark */
} csem__mark_reading;

typedef struct csem__mark_found {
    csem__mark_reading reading;
    csem__mark_reading other; /* of a letter that is also a Roman numeral: the letter */
    csem__text parent;        /* the numbers before the last, with the signs between them: `1.2.` of `1.2.3` */
    csem__text title;         /* the text after the mark */
    csem__text word;          /* the word before the first number: `Action` */
} csem__mark_found;

/* Whether text, the trimmed text of a line, begins with a mark. Signs of Markdown before it are part of it. */
bool csem__mark_find(csem__text text, csem__mark_found *mark);

/* Whether text begins with a capital of ASCII, or with any letter outside ASCII. */
bool csem__begins_with_capital(csem__text text);

/* Depth of a heading of Markdown, and its length with the blanks after it; 0: it is not one. */
size_t csem__markdown_depth(csem__text text, size_t *length);

/* Whether a new paragraph begins with the line after one; `next` is its index, or the count of lines. */
bool csem__paragraph_ends_before(const csem__lines *lines, size_t next);

/* Whether the paragraph that begins with a line has at most two lines and closes no sentence. A paragraph that
 * continues usually has a small letter at its wrap. */
bool csem__line_is_heading(const csem__lines *lines, size_t index);

#endif
