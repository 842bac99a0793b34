/* SPDX-License-Identifier: MIT */
/* Rates: a number for each of something else, `six times per year`, `every two years`, `41.9 per 10,000`, is a
 * frequency. */
#include "statistics/bind.h"

bool csem__is_rate_at(const csem__sentence *sentence, size_t after, bool times) {
    /* `up from 30 a year ago` */
    const uint32_t no_noun =
        CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB;
    if (csem__token_is_any(sentence, after, csem__list_rate_leads) &&
        csem__token_has(sentence, after + 1, CSEM_WORD_TIME_UNIT))
        return !csem__token_is_any(sentence, after + 2, csem__list_rate_breakers);
    bool alone = !csem__token_is(sentence, after + 1, CSEM_TOKEN_WORD) || csem__token_has(sentence, after + 1, no_noun);
    return (times || alone) && csem__token_is_any(sentence, after, csem__list_rate_adverbs);
}

/* `per 100,000`, `/1,000`, `for every 10`: the next number is what the rate is out of. */
static bool leads_to_base(const csem__sentence *sentence, size_t at, const csem__number *next) {
    if (!next || next->reason != CSEM_REASON_FRACTION || next->first <= at)
        return false;
    if (csem__token_equals(sentence, at, "per") || csem__token_is(sentence, at, CSEM_TOKEN_SLASH))
        return next->first == at + 1;
    size_t start;
    for (size_t i = 0; csem__list_base_leads[i]; i++)
        if (csem__words_before(sentence, next->first, csem__list_base_leads[i], &start))
            return start == at;
    return false;
}

/* A rate after the noun phrase, or after the phrase that `of` adds to it: `30 tonnes of waste a year`. */
static bool is_rate(const csem__sentence *sentence, size_t after, bool times, const csem__number *next) {
    csem__phrase phrase;
    if (csem__is_rate_at(sentence, after, times) || leads_to_base(sentence, after, next))
        return true;
    if (!csem__token_equals(sentence, after, "of"))
        return false;
    size_t at = after + 1;
    while (at < after + CSEM_MAX_DETERMINERS && csem__token_has(sentence, at, CSEM_WORD_DETERMINER))
        at++;
    if (!csem__phrase_find(sentence, at, false, &phrase))
        return false;
    /* `two hours of exercise daily`: the last word is not part of the phrase. */
    return csem__is_rate_at(sentence, phrase.after, false) || leads_to_base(sentence, phrase.after, next) ||
           (phrase.last > at && csem__is_rate_at(sentence, phrase.last, false));
}

static bool is_times(const csem__sentence *sentence, size_t index) {
    return csem__token_equals(sentence, index, "times") || csem__token_equals(sentence, index, "time");
}

/* `three times to six times per year`: the rate of the second number applies to the first. */
static bool shares_rate(const csem__sentence *sentence, const csem__phrase *phrase, const csem__number *next) {
    bool connected = csem__token_is_any(sentence, phrase->after, csem__list_rate_connectors) ||
                     csem__token_is(sentence, phrase->after, CSEM_TOKEN_DASH);
    return connected && next && next->first == phrase->after + 1 && next->kind == CSEM_STATISTIC_FREQUENCY;
}

/* `every two years`, and the end of `every two to three years` */
static bool is_after_every(const csem__sentence *sentence, const csem__number *number) {
    if (number->first > 0 && csem__token_equals(sentence, number->first - 1, "every"))
        return true;
    if (number == sentence->numbers)
        return false;
    const csem__number *before = number - 1;
    if (before->first == 0 || !csem__token_equals(sentence, before->first - 1, "every"))
        return false;
    size_t at = before->next;
    return csem__is_range_up_to(sentence, csem__token_has(sentence, at, CSEM_WORD_TIME_UNIT) ? at + 1 : at, number);
}

int32_t csem__kind_of(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase,
                      const csem__number *next) {
    bool times = is_times(sentence, phrase->last);
    /* but `km/h` */
    bool time = csem__token_has(sentence, phrase->last, CSEM_WORD_TIME_UNIT) &&
                !(phrase->first_head < phrase->last && csem__token_has(sentence, phrase->first_head, CSEM_WORD_SYMBOL));
    if ((time && is_after_every(sentence, number)) || is_rate(sentence, phrase->after, times, next) ||
        ((times || time) && shares_rate(sentence, phrase, next)))
        return CSEM_STATISTIC_FREQUENCY;
    return time ? CSEM_STATISTIC_DURATION : CSEM_STATISTIC_COUNT;
}

/* `a rate of 41.9 per 10,000`: what it counts is not printed. */
bool csem__bind_rate(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (!leads_to_base(sentence, number->next, next))
        return false;
    number->kind = CSEM_STATISTIC_FREQUENCY;
    number->phrase_end = number->next;
    return true;
}
