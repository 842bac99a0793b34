/* SPDX-License-Identifier: MIT */
/* Relative times: those whose place another time or the day of writing gives, `last year`, `two years earlier`,
 * `today`; and those that no calendar of this library has, `week 14`, `the 19th century`. Numbers can be for them, but
 * they have no period. Only `that year` and its like have that of the time before. */
#include "statistics/times.h"

static void set(const csem__sentence *sentence, csem__time *time, size_t first, size_t last) {
    *time = (csem__time){.start = sentence->tokens[first].start,
                         .end = sentence->tokens[last].end,
                         .first = first,
                         .last = last,
                         .open = sentence->tokens[first].open,
                         .publishing = CSEM_NOWHERE,
                         .against = CSEM_NOWHERE,
                         .rank = CSEM_TIME_RELATIVE};
}

/* `year`, also `year's` */
static bool is_unit(const csem__sentence *sentence, size_t at) {
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD))
        return false;
    if (!sentence->tokens[at].possessive)
        return csem__token_has(sentence, at, CSEM_WORD_TIME_UNIT) && !csem__token_equals(sentence, at, "second");
    csem__text text = csem__token_text(sentence, at);
    size_t length = 0;
    while (length < text.length && csem__is_alpha((unsigned char)text.data[length]))
        length++;
    const csem__word *word = csem__word_find(sentence->words, csem__slice(text.data, 0, length));
    return word && (word->classes & CSEM_WORD_TIME_UNIT);
}

static bool is_time_noun(const csem__sentence *sentence, size_t at) {
    return is_unit(sentence, at) || csem__token_is_any(sentence, at, csem__list_period_nouns);
}

/* `last year`, `the past three years`, `next summer` */
static bool read_before(const csem__sentence *sentence, size_t at, csem__time *time) {
    enum { MAX_FILLERS = 4 };
    size_t last = at + 1;
    while (last - at <= MAX_FILLERS &&
           (csem__token_is_any(sentence, last, csem__list_relative_fillers) ||
            csem__token_is(sentence, last, CSEM_TOKEN_NUMBER) || csem__token_has(sentence, last, CSEM_WORD_CARDINAL)))
        last++;
    if (!is_unit(sentence, last) && !csem__token_is_any(sentence, last, csem__list_relative_nouns))
        return false;
    set(sentence, time, at, last);
    return true;
}

/* Whether the time that `the same month` refers to comes after it: `of 2019`, `last year`, `a year earlier`. */
static bool is_placed_after(const csem__sentence *sentence, size_t after) {
    bool joined = csem__token_equals(sentence, after, "of") || csem__token_equals(sentence, after, "in");
    bool dated = csem__token_is(sentence, after + 1, CSEM_TOKEN_NUMBER) ||
                 csem__token_has(sentence, after + 1, CSEM_WORD_TIME_WORD | CSEM_WORD_MONTH | CSEM_WORD_DETERMINER);
    return (joined && dated) || csem__is_placing(sentence, after) ||
           csem__token_has(sentence, after, CSEM_WORD_CARDINAL) || csem__token_equals(sentence, after, "a") ||
           csem__token_equals(sentence, after, "the");
}

/* `that year`, `the same period` */
static bool read_back(const csem__sentence *sentence, size_t at, csem__time *time) {
    size_t last = at + 1;
    if (csem__token_is_any(sentence, last, csem__list_year_kinds))
        last++;
    if (!is_time_noun(sentence, last) || is_placed_after(sentence, last + 1))
        return false;
    set(sentence, time, at, last);
    time->rank = CSEM_TIME_DATED;
    time->back = true;
    return true;
}

/* `two years ago`, `a year earlier`, `the year before` */
static bool read_after(const csem__sentence *sentence, size_t at, csem__time *time) {
    if (at == 0 || !is_unit(sentence, at - 1))
        return false;
    bool preposition = csem__token_has(sentence, at, CSEM_WORD_PREPOSITION);
    const uint32_t ends = CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_AUXILIARY;
    if (preposition &&
        (csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER) ||
         (csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) && !csem__token_has(sentence, at + 1, ends))))
        return false;
    size_t first = at - 1;
    if (first > 0 && (csem__token_has(sentence, first - 1, CSEM_WORD_DETERMINER | CSEM_WORD_CARDINAL) ||
                      csem__token_is(sentence, first - 1, CSEM_TOKEN_NUMBER)))
        first--;
    else if (preposition)
        return false;
    if (sentence->time_count > 0 && sentence->times[sentence->time_count - 1].last >= first)
        return false;
    set(sentence, time, first, at);
    return true;
}

/* `today`, `on Monday`, `to date`: it yields to a date of the same sentence. */
static bool read_alone(const csem__sentence *sentence, size_t at, csem__time *time) {
    static const uint32_t linking = CSEM_WORD_PREPOSITION | CSEM_WORD_RELATIVE;
    bool day = sentence->tokens[at].value == CSEM_RELATIVE_DAY;
    if (day && (!sentence->tokens[at].capital ||
                (at > 0 && !csem__token_has(sentence, at - 1, linking) && csem__is_nominal(sentence, at + 1))))
        return false;
    if (csem__token_equals(sentence, at, "date") && !(at > 0 && csem__token_equals(sentence, at - 1, "to")))
        return false;
    if (csem__token_equals(sentence, at, "far") && !(at > 0 && csem__token_equals(sentence, at - 1, "so")))
        return false;
    size_t next = at + (csem__token_is(sentence, at + 1, CSEM_TOKEN_COMMA) ? 2 : 1);
    if (day &&
        (csem__token_has(sentence, next, CSEM_WORD_MONTH) ||
         (csem__token_is(sentence, next, CSEM_TOKEN_NUMBER) && csem__token_has(sentence, next + 1, CSEM_WORD_MONTH))))
        return false;
    /* `which now forms a third` says something of its own. */
    if (at > 0 && csem__token_has(sentence, at - 1, CSEM_WORD_SUBORDINATOR))
        return false;
    bool placed = day && at > 0 && csem__is_placing(sentence, at - 1);
    set(sentence, time, at, at);
    time->rank = placed ? CSEM_TIME_RELATIVE : CSEM_TIME_YEARLESS;
    return true;
}

/* `the 19th century`, `the twenty-first century` */
static bool read_century(const csem__sentence *sentence, size_t at, csem__time *time) {
    size_t last = at + 1;
    if (csem__token_is(sentence, at, CSEM_TOKEN_NUMBER))
        last++;
    if (!csem__token_equals(sentence, last, "century") && !csem__token_equals(sentence, last, "centuries"))
        return false;
    set(sentence, time, at, last);
    return true;
}

/* `in the fourth quarter`, `for the first half`: those of a year that is not printed. */
static bool read_part(const csem__sentence *sentence, size_t at, csem__time *time) {
    bool led = at > 1 && csem__token_has(sentence, at, CSEM_WORD_ORDINAL) &&
               csem__token_equals(sentence, at - 1, "the") && csem__token_has(sentence, at - 2, CSEM_WORD_PREPOSITION);
    if (!led || !csem__token_is_any(sentence, at + 1, csem__list_parts_of_year) ||
        csem__token_equals(sentence, at + 2, "of") || csem__is_nominal(sentence, at + 2))
        return false;
    set(sentence, time, at - 1, at + 1);
    return true;
}

/* `in the decades since`, `since then`: from a time before up to the day of writing. The latter yields to a date of the
 * same sentence. */
static bool read_since(const csem__sentence *sentence, size_t at, csem__time *time) {
    if (!csem__token_equals(sentence, at, "since"))
        return false;
    bool then = csem__token_equals(sentence, at + 1, "then");
    bool units = at > 0 && csem__token_has(sentence, at - 1, CSEM_WORD_TIME_UNIT) &&
                 !csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) &&
                 !csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER);
    if (!then && (!units || (sentence->time_count > 0 && sentence->times[sentence->time_count - 1].last + 1 >= at)))
        return false;
    set(sentence, time, then ? at : at - 1, then ? at + 1 : at);
    time->rank = then ? CSEM_TIME_YEARLESS : CSEM_TIME_RELATIVE;
    return true;
}

/* `week 14`, `weeks 10 to 14 of 2020`: where weeks begin is not known. */
static bool read_week(const csem__sentence *sentence, size_t at, csem__time *time) {
    if (at == 0 || !(csem__token_equals(sentence, at - 1, "week") || csem__token_equals(sentence, at - 1, "weeks")) ||
        (at > 1 && csem__token_has(sentence, at - 2, CSEM_WORD_DETERMINER | CSEM_WORD_RELATIVE)))
        return false;
    size_t last = at;
    bool range = csem__token_equals(sentence, last + 1, "to") ||
                 csem__token_is(sentence, last + 1, CSEM_TOKEN_HYPHEN) ||
                 csem__token_is(sentence, last + 1, CSEM_TOKEN_DASH);
    if (range && csem__token_is(sentence, last + 2, CSEM_TOKEN_NUMBER))
        last += 2;
    if (csem__is_nominal(sentence, last + 1) || csem__token_is(sentence, last + 1, CSEM_TOKEN_PERCENT))
        return false;
    bool joined = csem__token_equals(sentence, last + 1, "of") || csem__token_equals(sentence, last + 1, "in") ||
                  csem__token_is(sentence, last + 1, CSEM_TOKEN_COMMA);
    size_t year = last + (joined ? 2 : 1);
    if (csem__token_is(sentence, year, CSEM_TOKEN_NUMBER) && csem__token_text(sentence, year).length == 4)
        last = year;
    set(sentence, time, at - 1, last);
    return true;
}

bool csem__relative_read(const csem__sentence *sentence, size_t at, csem__time *time) {
    if (csem__token_is(sentence, at, CSEM_TOKEN_NUMBER))
        return csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) && sentence->tokens[at + 1].glued
                   ? read_century(sentence, at, time)
                   : read_week(sentence, at, time);
    if (!csem__token_has(sentence, at, CSEM_WORD_RELATIVE))
        return csem__token_has(sentence, at, CSEM_WORD_SCOPE)
                   ? read_since(sentence, at, time)
                   : read_century(sentence, at, time) || read_part(sentence, at, time);
    switch (sentence->tokens[at].value) {
    case CSEM_RELATIVE_BEFORE:
        return read_before(sentence, at, time);
    case CSEM_RELATIVE_BACK:
        return read_back(sentence, at, time);
    case CSEM_RELATIVE_AFTER:
        return read_after(sentence, at, time);
    default:
        return read_alone(sentence, at, time);
    }
}

bool csem__is_same_part(const csem__sentence *sentence, size_t first) {
    if (first < 3 ||
        !(csem__token_equals(sentence, first - 1, "of") || csem__token_equals(sentence, first - 1, "in")) ||
        !is_time_noun(sentence, first - 2))
        return false;
    return (csem__token_has(sentence, first - 3, CSEM_WORD_RELATIVE) &&
            sentence->tokens[first - 3].value == CSEM_RELATIVE_BACK) ||
           csem__token_is_any(sentence, first - 3, csem__list_same_words);
}
