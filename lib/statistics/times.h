/* SPDX-License-Identifier: MIT */
/* Inside the stage of times: its ways to read a time that lib/dates does not know, and to judge one. */
#ifndef CSEM_STATISTICS_TIMES_H
#define CSEM_STATISTICS_TIMES_H

#include "statistics/stages.h"

/* Whether the token is a relative word that gives a time after it its place: `last`, `that`. */
static inline bool csem__is_placing(const csem__sentence *sentence, size_t at) {
    return csem__token_has(sentence, at, CSEM_WORD_RELATIVE) && sentence->tokens[at].value <= CSEM_RELATIVE_BACK;
}

/* Reads a time without a year that a token shows: `the same year`, `the past three years`, `a year earlier`, `today`,
 * `the 19th century`, `week 14`. */
bool csem__relative_read(const csem__sentence *sentence, size_t at, csem__time *time);

/* Whether the words before a time make it a part that only they know: `the same period of 2019`. */
bool csem__is_same_part(const csem__sentence *sentence, size_t first);

/* ---- judge.c */

/* Sets what numbers can be for the time; a range has both of its ends. */
void csem__time_judge(const csem__sentence *sentence, csem__time *time, bool range);

/* Sets what a relative time is compared with, if it is. */
void csem__time_compare(const csem__sentence *sentence, csem__time *time);

/* Whether a word of comparison is right before four digits, so that they are a year: `compared with 2019`. */
bool csem__is_compared_year(const csem__sentence *sentence, size_t first);

/* Whether the ending of a genitive is at a token: `'s` of `2019's 25 boats`. */
enum { CSEM_GENITIVE_TOKENS = 2 };
bool csem__is_genitive(const csem__sentence *sentence, size_t at);

/* `1990 levels`, `at 2015 prices`: what numbers are compared with. */
bool csem__is_baseline(const csem__sentence *sentence, size_t after);

#endif
