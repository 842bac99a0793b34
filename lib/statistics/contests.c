/* SPDX-License-Identifier: MIT */
/* Contests: numbers that tell how one ended or what it is called, and count nothing: scores, votes, races that have the
 * name of their distance. Part of the stage that rejects. */
#include "statistics/reject.h"

/* ---- scores ------------------------------------------------------------------------------------------------------ */

/* `a 2 1 decision`: the extraction has lost the mark between the numbers. */
static bool is_torn_score(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    enum { MOST = 100 };
    return !number->in_words && !next->in_words && number->value < MOST && next->value < MOST &&
           number->rest.end == 0 && csem__token_is_any(sentence, next->next, csem__list_contests);
}

/* `voted 52-48`, `won by 21 to 14`, `a 5–4 ruling`: two numbers of a contest, near a word that says so. */
bool csem__is_score(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    enum { REACH = 5, MOST = 1000 };
    size_t at = number->next;
    if (!next || next->first > at + 2)
        return false;
    if (next->first == at)
        return is_torn_score(sentence, number, next);
    at += csem__token_is_any(sentence, at, csem__list_scored) && csem__token_equals(sentence, at + 1, "to") ? 1 : 0;
    csem__token_kind mark = csem__kind_at(sentence, at);
    bool linked = ((mark == CSEM_TOKEN_HYPHEN || mark == CSEM_TOKEN_DASH) && csem__glued_at(sentence, at)) ||
                  csem__token_equals(sentence, at, "to");
    if (!linked || next->first != at + 1 || number->value >= MOST || next->value >= MOST || next->scale > 1 ||
        next->rest.end > 0 || csem__is_after_currency(sentence, number) ||
        csem__token_is(sentence, next->next, CSEM_TOKEN_PERCENT) ||
        csem__token_is_any(sentence, next->next, csem__list_percent_words))
        return false;
    if (csem__token_is_any(sentence, next->next, csem__list_contests) ||
        csem__token_is_any(sentence, next->next + 1, csem__list_contests))
        return mark != CSEM_TOKEN_WORD;
    if (csem__has_phrase(sentence, next, at > number->next) || csem__token_equals(sentence, next->next, "of"))
        return false;
    /* `won by 30 points to 24`; but `fell 30 points to 412` */
    if (at > number->next)
        return number->first == 0 || !csem__token_is_any(sentence, number->first - 1, csem__list_change_verbs);
    for (size_t back = 1; back <= REACH && back <= number->first; back++) {
        if (csem__token_equals(sentence, number->first - back, "from") ||
            csem__token_is(sentence, number->first - back, CSEM_TOKEN_STOP))
            return false;
        if (csem__token_is_any(sentence, number->first - back, csem__list_contests))
            return true;
    }
    return false;
}

/* ---- votes ------------------------------------------------------------------------------------------------------- */

/* `230 votes`, `3,000 postal votes` */
static bool counts_votes(const csem__sentence *sentence, const csem__number *number) {
    enum { MAX_WORDS = 2 };
    size_t at = number->next;
    for (int i = 0; i <= MAX_WORDS && csem__token_is(sentence, at, CSEM_TOKEN_WORD); i++, at++) {
        if (csem__token_equals(sentence, at, "votes"))
            return true;
        if (csem__token_has(sentence, at, CSEM_WORD_CLOSED))
            return false;
    }
    return false;
}

/* Votes are no number of things: `230 votes`; nor are those after them, `120 votes in favour, 8 against`. */
bool csem__is_vote(const csem__sentence *sentence, const csem__number *before, const csem__number *number) {
    if (counts_votes(sentence, number))
        return true;
    return before && before->reason == CSEM_REASON_FRACTION &&
           csem__token_is_any(sentence, number->next, csem__list_other_votes) &&
           (counts_votes(sentence, before) || csem__token_is_any(sentence, before->next, csem__list_other_votes));
}

/* ---- races ------------------------------------------------------------------------------------------------------- */

/* Whether the number is one of metres or the like, in digits: `400m`, `10 km`, `1,500 metres`. */
static bool is_distance(const csem__sentence *sentence, const csem__number *number) {
    return !number->in_words && number->scale <= 1 && number->rest.end == 0 &&
           csem__token_is_any(sentence, number->next, csem__list_distances);
}

/* `the 400m hurdles`, `a 10km race`, `the 800m women's final` */
static bool precedes_event(const csem__sentence *sentence, size_t at) {
    if (csem__token_is_any(sentence, at, csem__list_events))
        return true;
    bool kind = csem__token_is_any(sentence, at, csem__list_event_kinds) ||
                (csem__token_is(sentence, at, CSEM_TOKEN_WORD) && sentence->tokens[at].possessive);
    return kind && csem__token_is_any(sentence, at + 1, csem__list_events);
}

/* `the record holder at 3km`, `gold in the men's 200m` */
static bool follows_event(const csem__sentence *sentence, size_t first) {
    enum { REACH = 5 };
    bool placed = false;
    for (size_t back = 1; back <= REACH && back <= first; back++) {
        size_t at = first - back;
        /* `the final of the 100m`; but `a mark of 60m` */
        if (csem__token_is_any(sentence, at, csem__list_event_places) &&
            (!csem__token_equals(sentence, at, "of") || csem__token_has(sentence, at + 1, CSEM_WORD_DETERMINER)))
            placed = true;
        else if (csem__token_is_any(sentence, at, csem__list_events))
            return placed;
        else if (!csem__token_has(sentence, at, CSEM_WORD_DETERMINER) &&
                 !csem__token_is_any(sentence, at, csem__list_event_kinds) && !sentence->tokens[at].possessive)
            return false;
    }
    return false;
}

/* `won the 100m`, `ran the fastest indoor 400m`: what is run is determined, and has no length of something else. */
static bool is_run(const csem__sentence *sentence, size_t first) {
    enum { REACH = 4 };
    bool determined = false;
    for (size_t back = 1; back <= REACH && back <= first; back++) {
        size_t at = first - back;
        if (csem__token_is_any(sentence, at, csem__list_part_words))
            return false;
        if (determined && csem__token_is_any(sentence, at, csem__list_running_verbs))
            return true;
        if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) || csem__token_has(sentence, at, CSEM_WORD_PREPOSITION))
            return false;
        determined =
            determined || csem__token_has(sentence, at, CSEM_WORD_DETERMINER) || sentence->tokens[at].possessive;
    }
    return false;
}

/* A race that is the number's whole noun phrase: its length is of nothing else. */
static bool ends_there(const csem__sentence *sentence, size_t after) {
    return !csem__token_is(sentence, after, CSEM_TOKEN_WORD) ||
           (csem__token_has(sentence, after, CSEM_WORD_CLOSED) &&
            !csem__token_is_any(sentence, after, csem__list_length_leads));
}

static bool is_race_alone(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    size_t unit = number->next;
    if (precedes_event(sentence, unit + 1))
        return true;
    if (first == 0)
        return false;
    if (csem__token_is_any(sentence, first - 1, csem__list_event_kinds) ||
        csem__token_is_any(sentence, first - 1, csem__list_event_owners))
        return !csem__token_is(sentence, unit + 1, CSEM_TOKEN_WORD) ||
               csem__token_has(sentence, unit + 1, CSEM_WORD_CLOSED);
    return ends_there(sentence, unit + 1) && (follows_event(sentence, first) || is_run(sentence, first));
}

bool csem__is_race(const csem__sentence *sentence, const csem__number *before, const csem__number *number) {
    if (!is_distance(sentence, number))
        return false;
    if (is_race_alone(sentence, number))
        return true;
    /* `at 3km, 5km and 10km` */
    return before && before->reason == CSEM_REASON_NAME && is_distance(sentence, before) &&
           csem__is_connector(sentence, before->next + 1) && number->first == before->next + 2 &&
           ends_there(sentence, number->next + 1);
}
