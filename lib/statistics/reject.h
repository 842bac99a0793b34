/* SPDX-License-Identifier: MIT */
/* Inside the stage that rejects: the tests that its files share. */
#ifndef CSEM_STATISTICS_REJECT_H
#define CSEM_STATISTICS_REJECT_H

#include "statistics/stages.h"

static inline csem__token_kind csem__kind_at(const csem__sentence *sentence, size_t index) {
    return index < sentence->token_count ? (csem__token_kind)sentence->tokens[index].kind : CSEM_TOKEN_OTHER;
}

static inline bool csem__glued_at(const csem__sentence *sentence, size_t index) {
    return index < sentence->token_count && sentence->tokens[index].glued;
}

/* A dash between clauses, and not between two numbers. */
static inline bool csem__is_long_dash(const csem__sentence *sentence, size_t index) {
    return csem__token_equals(sentence, index, "\xE2\x80\x94");
}

/* Whether a noun phrase is after the number; plural: one that is headed by a plural. */
static inline bool csem__has_phrase(const csem__sentence *sentence, const csem__number *number, bool plural) {
    csem__phrase phrase;
    return csem__phrase_find(sentence, number->next, false, &phrase) && (phrase.plural || !plural);
}

static inline bool csem__is_after_currency(const csem__sentence *sentence, const csem__number *number) {
    return number->first > 0 && csem__kind_at(sentence, number->first - 1) == CSEM_TOKEN_CURRENCY;
}

/* `,`, `and`, `to`, a dash: what is between the numbers of a list or a range. */
static inline bool csem__is_connector(const csem__sentence *sentence, size_t index) {
    csem__token_kind kind = csem__kind_at(sentence, index);
    return kind == CSEM_TOKEN_COMMA || kind == CSEM_TOKEN_DASH || kind == CSEM_TOKEN_HYPHEN ||
           csem__token_is_any(sentence, index, csem__list_connectors);
}

/* ---- contests.c -------------------------------------------------------------------------------------------------- */

/* The first number of a score: `voted 52-48`, `won by 21 to 14`. */
bool csem__is_score(const csem__sentence *sentence, const csem__number *number, const csem__number *next);
/* A number of votes. `before` may be NULL. */
bool csem__is_vote(const csem__sentence *sentence, const csem__number *before, const csem__number *number);
/* The name of a race, `the 400m hurdles`. `before` may be NULL. */
bool csem__is_race(const csem__sentence *sentence, const csem__number *before, const csem__number *number);

/* ---- codes.c: whether the number identifies something ------------------------------------------------------------ */

/* A telephone number. */
bool csem__is_dialled(const csem__sentence *sentence, const csem__number *number);

/* A code, a part of one, or the number of what is named before it. `before` and `next` are its neighbours, or NULL. */
bool csem__is_identifier(const csem__sentence *sentence, const csem__number *before, const csem__number *number,
                         const csem__number *next);

#endif
