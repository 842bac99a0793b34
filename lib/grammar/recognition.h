/* SPDX-License-Identifier: MIT */
/* Marks: the numbers that lines begin with, in every common way of numbering: `1.`, `(1)`, `1.2`, `a)`, `iv.`,
 * `Action 3:`, `C2.1`, `第1章`, ①. The grammar of the outline has two of them; the survey of a text recognizes them
 * all. */
#ifndef CSEM_GRAMMAR_RECOGNITION_H
#define CSEM_GRAMMAR_RECOGNITION_H

#include "base/text.h"

enum { CSEM_MAX_MARK_LENGTH = 80 };

/* One way to read a mark. */
typedef struct csem__mark_reading {
    char family[CSEM_MAX_MARK_LENGTH]; /* the mark with 1, i, I, a, A or the like for its number: `Action 1:` */
    size_t length;                     /* of family; 0: there is no such reading */
    int32_t number;                    /* from 1: the last number of the mark */
} csem__mark_reading;

typedef struct csem__mark_found {
    csem__mark_reading reading;
    csem__mark_reading other; /* of a letter that is also a Roman numeral: the letter */
    csem__text parent;        /* the numbers before the last: `1.2` of `1.2.3` */
    csem__text title;         /* the text after the mark */
} csem__mark_found;

/* Whether text, the trimmed text of a line, begins with a mark. */
bool csem__mark_find(csem__text text, csem__mark_found *mark);

/* Whether text begins with a capital of ASCII, or with any letter outside ASCII. */
bool csem__begins_with_capital(csem__text text);

#endif
