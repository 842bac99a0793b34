/* SPDX-License-Identifier: MIT */
/* The stages of a scan, in the order in which a sentence passes them, and what one of them uses of another. README.md
 * says why they are in this order. */
#ifndef CSEM_STATISTICS_STAGES_H
#define CSEM_STATISTICS_STAGES_H

#include "statistics/scan.h"

/* ---- sentences.c */

/* Finds the first sentence from *at on that may have a statistic, or any number if `all` is set, and moves *at to its
 * end. A sentence begins at *at. False: there is none. */
bool csem__sentence_next(csem__text text, size_t *at, size_t *start, bool all);

/* ---- tokens.c */

/* Fills the tokens of text from start up to *end; moves *end down if there are too many for one sentence. False: out of
 * memory. */
bool csem__tokens_find(csem__sentence *sentence, const csem_allocator *allocator, csem__text text, size_t start,
                       size_t *end);

/* ---- find.c */

/* Fills the numbers: every run of digits, and every number in words. False: out of memory. */
bool csem__numbers_find(csem__sentence *sentence, const csem_allocator *allocator);

double csem__power_of_ten(int32_t exponent);

/* Multiplies the printed digits by scale instead of the scale that the number has. */
void csem__number_scale(csem__number *number, double scale);

/* ---- times.c */

/* Fills the times of the sentence. False: out of memory. */
bool csem__times_find(csem__scanner *scanner, csem__sentence *sentence);

/* ---- reject.c */

/* Gives a reason to the numbers that are no statistics by what is around them. */
void csem__numbers_reject(csem__sentence *sentence);

/* ---- phrase.c */

typedef struct csem__phrase {
    size_t first;      /* its tokens */
    size_t first_head; /* of the first head noun */
    size_t last;
    size_t after; /* the first token after it */
    bool plural;
} csem__phrase;

/* The noun phrase that begins at a token; single if one thing is counted. */
bool csem__phrase_find(const csem__sentence *sentence, size_t at, bool single, csem__phrase *phrase);

/* ---- qualifier.c */

/* The qualifier that words before the number give it, or 0. */
int32_t csem__qualifier_before(const csem__sentence *sentence, const csem__number *number);

/* The one that the words at a token give, such as `or more`, or 0; *after receives the token after them. */
int32_t csem__qualifier_at(const csem__sentence *sentence, size_t index, size_t *after);

/* ---- money.c */

/* Whether a code or a short name of a currency is right before the number. */
bool csem__is_money_code(const csem__sentence *sentence, const csem__number *number);

/* ---- bind.c */

/* Gives the numbers that have no reason qualifier, kind, unit and phrase; those that count nothing get a reason. */
void csem__numbers_bind(csem__sentence *sentence);

/* ---- period.c */

/* Gives the accepted numbers of the sentence their times. False: out of memory. */
bool csem__numbers_date(csem__scanner *scanner);

/* Forgets the times of the block before. */
void csem__times_forget(csem__scanner *scanner);

#endif
