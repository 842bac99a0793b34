/* SPDX-License-Identifier: MIT */
/* Rates: a number for each of something else, `six times per year`, `every two years`, `41.9 per 10,000`, is a
 * frequency. */
#include "statistics/bind.h"

/* ---- what a rate is out of --------------------------------------------------------------------------------------- */

/* `per household`, `per £ million`; but `per the plan`, `per cent`. */
static bool is_per(const csem__sentence *sentence, size_t at) {
    const uint32_t no_noun = CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION;
    return csem__token_equals(sentence, at, "per") &&
           (csem__token_is(sentence, at + 1, CSEM_TOKEN_CURRENCY) ||
            (csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) && !csem__token_has(sentence, at + 1, no_noun) &&
             !csem__token_equals(sentence, at + 1, "cent")));
}

/* `a week`, `/day`, `a hectare`; but `up from 30 a year ago` */
static bool is_each(const csem__sentence *sentence, size_t at) {
    if (!csem__token_is_any(sentence, at, csem__list_rate_leads))
        return false;
    if (csem__token_has(sentence, at + 1, CSEM_WORD_TIME_UNIT))
        return !csem__token_is_any(sentence, at + 2, csem__list_rate_breakers);
    return csem__token_is_any(sentence, at + 1, csem__list_rate_bases);
}

bool csem__is_rate_at(const csem__sentence *sentence, size_t after, bool times) {
    const uint32_t no_noun =
        CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB;
    if (is_per(sentence, after) || is_each(sentence, after))
        return true;
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

/* Whether a verb without an object is between a token and a rate: `cigarettes were smoked per day`. */
static bool is_rate_of_verb(const csem__sentence *sentence, size_t at) {
    enum { MAX_WORDS = 4 };
    for (size_t last = at + MAX_WORDS; at < last && csem__token_is(sentence, at, CSEM_TOKEN_WORD); at++) {
        if (!csem__token_has(sentence, at, CSEM_WORD_AUXILIARY | CSEM_WORD_VERB | CSEM_WORD_ADVERB) &&
            !csem__text_ends(csem__token_text(sentence, at), "ed"))
            return false;
        if (csem__is_rate_at(sentence, at + 1, false))
            return true;
    }
    return false;
}

/* A rate after the noun phrase, or after the phrase that `of` adds to it: `30 tonnes of waste a year`. */
static bool is_rate(const csem__sentence *sentence, size_t after, bool times, const csem__number *next) {
    csem__phrase phrase;
    if (csem__is_rate_at(sentence, after, times) || leads_to_base(sentence, after, next))
        return true;
    if (!csem__token_equals(sentence, after, "of"))
        return is_rate_of_verb(sentence, after);
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

/* `three times to six times per year`, `12 visits to 14 visits per day`: the rate of the second number applies to the
 * first. */
static bool shares_rate(const csem__sentence *sentence, const csem__phrase *phrase, const csem__number *next) {
    bool connected = csem__token_is_any(sentence, phrase->after, csem__list_rate_connectors) ||
                     csem__token_is(sentence, phrase->after, CSEM_TOKEN_DASH);
    if (!connected || !next || next->first != phrase->after + 1 || next->kind != CSEM_STATISTIC_FREQUENCY)
        return false;
    size_t unit = phrase->last;
    bool time = is_times(sentence, unit) || csem__token_has(sentence, unit, CSEM_WORD_TIME_UNIT);
    return time || (csem__token_equals(sentence, phrase->after, "to") &&
                    csem__text_equal(csem__token_text(sentence, unit),
                                     csem__slice(sentence->text.data, next->unit.start, next->unit.end)));
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

/* `a frequency of 5 minutes` */
static bool is_frequency(const csem__sentence *sentence, const csem__number *number) {
    size_t noun = csem__noun_before_of(sentence, number);
    return noun != CSEM_NOWHERE && csem__token_is_any(sentence, noun, csem__list_frequency_nouns);
}

/* `1.9 million nights`: more than a stay has, so they are those of all guests. */
static bool is_many_nights(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase) {
    enum { LONGEST_STAY = 1000 };
    return number->value >= LONGEST_STAY && csem__token_equals(sentence, phrase->last, "nights");
}

int32_t csem__kind_of(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase,
                      const csem__number *next) {
    bool times = is_times(sentence, phrase->last);
    /* but `km/h` */
    bool time = csem__token_has(sentence, phrase->last, CSEM_WORD_TIME_UNIT) &&
                !(phrase->first_head < phrase->last && csem__token_has(sentence, phrase->first_head, CSEM_WORD_SYMBOL));
    if ((time && (is_after_every(sentence, number) || is_frequency(sentence, number))) ||
        is_rate(sentence, phrase->after, times, next) || shares_rate(sentence, phrase, next))
        return CSEM_STATISTIC_FREQUENCY;
    return time && !is_many_nights(sentence, number, phrase) ? CSEM_STATISTIC_DURATION : CSEM_STATISTIC_COUNT;
}

/* `a rate of 41.9 per 10,000`: what it counts is not printed. */
bool csem__bind_rate(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (!leads_to_base(sentence, number->next, next))
        return false;
    number->kind = CSEM_STATISTIC_FREQUENCY;
    number->phrase_end = number->next;
    return true;
}

/* ---- rates before the number ------------------------------------------------------------------------------------- */

/* The word before the number that may make it a level, `rose to 12`, `at 16.8`, `was 30`; CSEM_NOWHERE if none does. */
static size_t level_lead(const csem__sentence *sentence, const csem__number *number) {
    size_t first = csem__first_qualified(sentence, number);
    first += csem__token_equals(sentence, first, "at") && first + 1 == number->first ? 1 : 0;
    bool lead = first > 0 && (csem__token_is_any(sentence, first - 1, csem__list_rate_level_leads) ||
                              csem__token_is_any(sentence, first - 1, csem__list_level_verbs) ||
                              csem__token_is_any(sentence, first - 1, csem__list_finite_copulas));
    return lead ? first - 1 : CSEM_NOWHERE;
}

/* Whether the words from a token up to the lead of a level say that what is before them has it: `stood at about 300`. A
 * number between them has one, too: `rose from 30 to 40`. */
static bool gives_level(const csem__sentence *sentence, const csem__number *number, size_t at, size_t lead) {
    const uint32_t passing = CSEM_WORD_PREPOSITION | CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB;
    bool verb = false;
    bool passed = false;
    if (at > lead)
        return false;
    for (; at <= lead; at++) {
        bool level = csem__token_is_any(sentence, at, csem__list_change_verbs) ||
                     csem__token_is_any(sentence, at, csem__list_finite_copulas);
        bool digits = csem__token_is(sentence, at, CSEM_TOKEN_NUMBER);
        verb = verb || level;
        passed = passed || digits;
        if (!level && !digits && !csem__token_has(sentence, at, passing))
            return false;
    }
    if (passed)
        return csem__token_equals(sentence, lead, "to");
    return number->elided || verb || !csem__token_equals(sentence, lead, "of");
}

/* The token after the rate before a token, `calls per day` of `calls per day stood at 1,450`; CSEM_NOWHERE if there is
 * none. *per receives the token of `per`. */
static size_t rate_before(const csem__sentence *sentence, size_t before, size_t *per) {
    enum { REACH = 10 };
    for (size_t back = 1; back <= REACH && back < before; back++) {
        size_t at = before - back;
        uint8_t kind = sentence->tokens[at].kind;
        if (kind != CSEM_TOKEN_WORD && kind != CSEM_TOKEN_NUMBER && kind != CSEM_TOKEN_COMMA)
            return CSEM_NOWHERE;
        bool base = csem__token_equals(sentence, at, "per") && csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER);
        if (!base && !is_per(sentence, at))
            continue;
        *per = at;
        for (at += 2; csem__is_nominal(sentence, at) && at < before; at++)
            if (csem__token_is_any(sentence, at, csem__list_change_verbs))
                break;
        return at;
    }
    return CSEM_NOWHERE;
}

/* Whether the rate is that of a number before it: `300 calls of ships per day at 12 sites`. */
static bool is_own_rate(const csem__sentence *sentence, const csem__number *before, size_t per) {
    for (size_t at = before->phrase_end; at < per; at++)
        if (csem__token_is(sentence, at, CSEM_TOKEN_COMMA) || csem__token_has(sentence, at, CSEM_WORD_CONJUNCTION))
            return false;
    return before->kind == CSEM_STATISTIC_FREQUENCY || before->phrase_end == per;
}

static bool is_level_of_rate(const csem__sentence *sentence, const csem__number *number, const csem__number *before) {
    size_t per;
    size_t after = rate_before(sentence, number->first, &per);
    size_t lead = after == CSEM_NOWHERE ? CSEM_NOWHERE : level_lead(sentence, number);
    if (lead == CSEM_NOWHERE || !gives_level(sentence, number, after, lead))
        return false;
    return !before || before->first > per || !is_own_rate(sentence, before, per);
}

static bool is_same_unit(const csem__sentence *sentence, const csem__number *a, const csem__number *b) {
    return a->unit.end > 0 && b->unit.end > 0 &&
           csem__text_equal(csem__slice(sentence->text.data, a->unit.start, a->unit.end),
                            csem__slice(sentence->text.data, b->unit.start, b->unit.end));
}

bool csem__is_of_rate(const csem__sentence *sentence, const csem__number *number, const csem__number *before) {
    if (number->elided && csem__is_rate_at(sentence, number->next, false))
        return true;
    /* `12 visits per day, down from 14 visits` */
    if (before && before->kind == CSEM_STATISTIC_FREQUENCY && !number->elided && number->first > 0 &&
        csem__token_equals(sentence, number->first - 1, "from") && is_same_unit(sentence, number, before))
        return true;
    return is_level_of_rate(sentence, number, before);
}
