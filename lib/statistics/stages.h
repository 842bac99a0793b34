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

/* ---- digits.c */

/* Makes the token a number in digits, which begin at `at`; with its separators and its decimals. */
void csem__digits_read(const csem__sentence *sentence, csem__token *token, csem__text text, size_t at);

/* The same of a number whose sign is at the start of the token; false if no signed number is there. */
bool csem__signed_digits_read(const csem__sentence *sentence, csem__token *token, csem__text text);

/* Where the decimals of a printed number begin, after the mark; the length of the text if it has none. */
size_t csem__decimals_of(csem__text digits);

/* ---- find.c */

/* Fills the numbers: every run of digits, and every number in words. False: out of memory. */
bool csem__numbers_find(csem__sentence *sentence, const csem_allocator *allocator);

/* ---- in_words.c */

/* Reads the number in words that begins at a token; false if none does. */
bool csem__words_read(const csem__sentence *sentence, size_t at, csem__number *number);

/* ---- scale.c */

double csem__power_of_ten(int32_t exponent);

/* What a scale word multiplies by. */
double csem__scale_of(int32_t value);

/* Multiplies the printed digits by scale instead of the scale that the number has. */
void csem__number_scale(csem__number *number, double scale);

/* Takes the scale word after a number, or letters that scale it without a currency: `2 million`, `2.5k users`. */
void csem__take_scale(const csem__sentence *sentence, csem__number *number);

/* Whether a number at a token has letters that may scale it: `40K`. */
bool csem__is_scaled(const csem__sentence *sentence, size_t at);

/* Takes the letters that scale an amount of money: `$5M`, `€20k`. Moves `next` after them. */
void csem__take_amount_scale(const csem__sentence *sentence, csem__number *number);

/* Takes the fraction after a number: `2½`, `1 1/2`, `two and a half`. False if there is none. */
bool csem__take_fraction(const csem__sentence *sentence, csem__number *number);

/* Takes the fraction and the scale that hyphens bind to a number: `two-and-a-half-year`, `5-million-euro`. */
void csem__take_bound(const csem__sentence *sentence, csem__number *number);

/* Takes what is before a scale word and divides it: `half a million`. */
void csem__take_part_before(const csem__sentence *sentence, csem__number *number);

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

/* Whether the number is one of pence: `5p`. */
bool csem__is_penny(const csem__sentence *sentence, const csem__number *number);

/* ---- bind.c */

/* Whether a sign or a word for percent is after the number; *after receives the token after it. */
bool csem__is_percent_at(const csem__sentence *sentence, const csem__number *number, size_t *after);

/* Gives the numbers that have no reason qualifier, kind, unit and phrase; those that count nothing get a reason. */
void csem__numbers_bind(csem__sentence *sentence);

/* ---- period.c */

/* Gives the accepted numbers of the sentence their times. False: out of memory. */
bool csem__numbers_date(csem__scanner *scanner);

/* Forgets the times of the block before. */
void csem__times_forget(csem__scanner *scanner);

#endif
