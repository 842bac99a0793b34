/* SPDX-License-Identifier: MIT */
/* Inside the stage that binds: its questions, and its ways to find what a number counts. */
#ifndef CSEM_STATISTICS_BIND_H
#define CSEM_STATISTICS_BIND_H

#include "statistics/stages.h"

/* ---- bind.c */

static inline csem__range csem__range_of(const csem__sentence *sentence, size_t first, size_t last) {
    return (csem__range){sentence->tokens[first].start, sentence->tokens[last].end};
}

/* The number counts the head nouns of a phrase. */
static inline void csem__bind_heads(const csem__sentence *sentence, csem__number *number, const csem__phrase *phrase) {
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = csem__range_of(sentence, phrase->first_head, phrase->last);
}

/* The token that opens the innermost parenthesis around the number, or CSEM_NOWHERE. */
static inline size_t csem__parenthesis_of(const csem__sentence *sentence, const csem__number *number) {
    return sentence->tokens[number->first].open;
}

/* Whether a word or a mark of a range is at a token, and then the number: `5 to 9`, `two or three`. */
bool csem__is_range_up_to(const csem__sentence *sentence, size_t at, const csem__number *number);

/* Four digits that may be a year of which nothing else says so: `into 2017`. */
bool csem__may_be_year(const csem__number *number);

/* Whether other numbers may take the noun of a number. Its length is capped, because many numbers may copy one noun,
 * and hostile input can make it huge. */
bool csem__can_be_shared(csem__range unit, csem__range phrase);

/* The first token of the number with the words of its qualifier. */
size_t csem__first_qualified(const csem__sentence *sentence, const csem__number *number);

/* The letters at the end of what a number counts. */
csem__text csem__last_word_of_unit(const csem__sentence *sentence, const csem__number *number);

/* Whether the token says what people are: `injured`. */
static inline bool csem__is_state(const csem__sentence *sentence, size_t index) {
    return csem__token_has(sentence, index, CSEM_WORD_PLURAL) && csem__token_is_any(sentence, index, csem__list_states);
}

/* The noun before `of` and the number, across words of a qualifier; CSEM_NOWHERE if there is no `of`. */
size_t csem__noun_before_of(const csem__sentence *sentence, const csem__number *number);

/* `a team of eleven`: the members that a group consists of have no name; `a fleet of eleven`: the noun that counts by
 * itself may be their name. */
bool csem__is_of_group(const csem__sentence *sentence, const csem__number *number);

/* Whether the count is a measure, `40 km`, or a number of times, which tells nothing of other numbers. */
bool csem__is_measured(const csem__sentence *sentence, const csem__number *number);

bool csem__bind_percent(const csem__sentence *sentence, csem__number *number);

/* ---- money.c */

/* Makes it an amount of money, or a percentage, whose unit is not printed; `after` is the first token after it. */
void csem__bind_name(csem__number *number, int32_t kind, const char *name, size_t after);
/* Makes the value that of hundredths of the unit: `50 cents`. */
void csem__divide(csem__number *number);
/* Each makes the number an amount if a currency is before or after it. */
bool csem__bind_money_before(const csem__sentence *sentence, csem__number *number);
bool csem__bind_money_after(const csem__sentence *sentence, csem__number *number);

/* ---- nouns.c: `next` is the next number of the sentence, or NULL */

/* `two-year period`, `18-year-old students`, `15-member panel`; a compound that counts nothing gets its reason. */
void csem__bind_compound(const csem__sentence *sentence, csem__number *number);
bool csem__bind_genitive(const csem__sentence *sentence, csem__number *number);
bool csem__bind_degrees(const csem__sentence *sentence, csem__number *number);
/* `noun` is the noun phrase right after the number, or NULL. */
bool csem__bind_phrase(const csem__sentence *sentence, csem__number *number, const csem__phrase *noun,
                       const csem__number *next);

/* ---- ages.c */

/* `noun` is the noun phrase right after the number, or NULL. */
bool csem__bind_age(const csem__sentence *sentence, csem__number *number, const csem__phrase *noun);

/* ---- rates.c */

enum { CSEM_MAX_DETERMINERS = 5 };

/* `per year`, `a week`, `/day`, `annually`; but `30 schools monthly magazines reach`. `times`: such are counted. */
bool csem__is_rate_at(const csem__sentence *sentence, size_t after, bool times);
/* The kind of a number with a noun phrase: a count, a duration, or a frequency if it is a rate. */
int32_t csem__kind_of(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase,
                      const csem__number *next);
bool csem__bind_rate(const csem__sentence *sentence, csem__number *number, const csem__number *next);
/* Whether a count is one for each of something: `visits per day rose to 300`, `attendance was 300 per game`. `before`
 * is the accepted number before it, or NULL. */
bool csem__is_of_rate(const csem__sentence *sentence, const csem__number *number, const csem__number *before);

/* ---- subjects.c */

/* Makes the number a count of a noun before it; before is the accepted number before it, or NULL. */
bool csem__bind_noun_before(const csem__sentence *sentence, csem__number *number, const csem__number *before);

/* ---- elided.c */

/* The accepted numbers before one that lacks its noun; each may be NULL. */
typedef struct csem__before {
    const csem__number *last;
    const csem__number *outside;         /* of all parentheses */
    const csem__number *counted;         /* a count of things, and no measure ... */
    const csem__number *counted_outside; /* ... and of all parentheses */
    const csem__number *skipped; /* the last number took the noun of `counted` instead of that of this one, from which a
                                    number that follows directly takes it again */
} csem__before;

/* Gives the number its kind and unit, or the reason that it counts nothing. */
void csem__bind_elided(const csem__sentence *sentence, csem__number *number, csem__before *numbers);

#endif
