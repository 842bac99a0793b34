/* SPDX-License-Identifier: MIT */
/* Bind: what a number counts. The stage before the last, and the last that may give a reason.
 *
 * First from the last number of the sentence to the first, so that `two or three days` can take the noun of the next
 * number, which has one by then. For each number the first of these decides: money before it, a compound, a percent
 * sign, money after it, a genitive, degrees, an age, the noun of the next number, a noun phrase of its own. If there
 * is none, the number is elided. Then forward over the elided ones, so that a noun that is left out can be that of the
 * number before, see elided.c.
 *
 * Invariant: after the first pass a number without reason has a kind, or is elided; after the second it has a kind and
 * is accepted, or it has a reason. */
#include "statistics/bind.h"
#include "base/search.h"

/* ---- tests that all of them use ------------------------------------------------------------------------------ */

bool csem__is_range_up_to(const csem__sentence *sentence, size_t at, const csem__number *number) {
    bool range = csem__token_is_any(sentence, at, csem__list_range_words) ||
                 csem__token_is(sentence, at, CSEM_TOKEN_DASH) || csem__token_is(sentence, at, CSEM_TOKEN_HYPHEN);
    return range && number->first == at + 1;
}

bool csem__may_be_year(const csem__number *number) {
    enum { FIRST_YEAR = 1500, LAST_YEAR = 2100, DIGITS = 4 };
    return !number->in_words && number->span.end - number->span.start == DIGITS && number->value >= FIRST_YEAR &&
           number->value <= LAST_YEAR;
}

bool csem__can_be_shared(csem__range unit, csem__range phrase) {
    enum { MAX_LENGTH = 400 };
    return unit.end - unit.start <= MAX_LENGTH && phrase.end - phrase.start <= MAX_LENGTH;
}

size_t csem__first_qualified(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->first;
    /* `was +212,000` */
    if (at >= 2 && csem__token_is(sentence, at - 1, CSEM_TOKEN_PLUS) && !sentence->tokens[at - 1].glued)
        at--;
    csem__words_before(sentence, at, "up to", &at);
    while (at > 0 && csem__token_is_any(sentence, at - 1, csem__list_qualifying_words))
        at--;
    return at;
}

size_t csem__noun_before_of(const csem__sentence *sentence, const csem__number *number) {
    size_t at = csem__first_qualified(sentence, number);
    return at >= 2 && csem__token_equals(sentence, at - 1, "of") ? at - 2 : CSEM_NOWHERE;
}

bool csem__is_measured(const csem__sentence *sentence, const csem__number *number) {
    size_t last = number->phrase_end - 1;
    return number->phrase_end > number->next && (csem__token_has(sentence, last, CSEM_WORD_SYMBOL) ||
                                                 csem__token_is_any(sentence, last, csem__list_measures));
}

bool csem__is_of_group(const csem__sentence *sentence, const csem__number *number) {
    size_t noun = csem__noun_before_of(sentence, number);
    return noun != CSEM_NOWHERE && (csem__token_is_any(sentence, noun, csem__list_groups) ||
                                    csem__token_is_any(sentence, noun, csem__list_mass_nouns));
}

csem__text csem__last_word_of_unit(const csem__sentence *sentence, const csem__number *number) {
    csem__text unit = csem__slice(sentence->text.data, number->unit.start, number->unit.end);
    size_t start = unit.length;
    while (start > 0 && csem__is_alpha((unsigned char)unit.data[start - 1]))
        start--;
    return csem__text_from(unit, start);
}

/* ---- percentages ------------------------------------------------------------------------------------------------- */

/* `fell 0.2 pts to 5.8%`, `rose 2 points to 45 per cent`: points of the percentage that follows. */
static bool is_points_of_level(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at + 2, CSEM_TOKEN_NUMBER) &&
           csem__token_is_any(sentence, at, csem__list_level_points) &&
           csem__token_is_any(sentence, at + 1, csem__list_level_leads) &&
           (csem__token_is(sentence, at + 3, CSEM_TOKEN_PERCENT) ||
            csem__token_is_any(sentence, at + 3, csem__list_percent_words));
}

/* `0.3pp`: percentage points; but `312 pp.` are pages. */
static bool is_points(const csem__sentence *sentence, const csem__number *number) {
    enum { MAX_POINTS = 100 };
    size_t at = number->next;
    if (number->value >= MAX_POINTS)
        return false;
    return is_points_of_level(sentence, at) ||
           ((sentence->tokens[at].glued || number->divisor > 1) && csem__token_is_any(sentence, at, csem__list_points));
}

bool csem__is_percent_at(const csem__sentence *sentence, const csem__number *number, size_t *after) {
    size_t at = number->next;
    if (csem__token_is(sentence, at, CSEM_TOKEN_PERCENT)) {
        *after = at + 1;
        return true;
    }
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) ||
        (sentence->text.data[sentence->tokens[at].start] | 0x20) != 'p')
        return false;
    if (is_points(sentence, number)) {
        *after = at + 1;
        return true;
    }
    for (size_t i = 0; csem__list_percents[i]; i++)
        if (csem__words_at(sentence, at, csem__list_percents[i], after))
            return true;
    return false;
}

bool csem__bind_percent(const csem__sentence *sentence, csem__number *number) {
    size_t after;
    if (!csem__is_percent_at(sentence, number, &after))
        return false;
    csem__bind_name(number, CSEM_STATISTIC_PERCENT, "percent", after);
    return true;
}

/* ---- numbers that share a noun ----------------------------------------------------------------------------------- */

/* `growth of 0.7 0.8%`: the extraction has lost the mark of the range. */
static bool is_torn_range(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    return next->first == number->next && next->kind == CSEM_STATISTIC_PERCENT && number->divisor > 1 &&
           next->divisor > 1 && number->value < next->value && number->scale <= 1 && number->first > 0 &&
           csem__token_is(sentence, number->first - 1, CSEM_TOKEN_WORD);
}

/* Whether only a word or a mark of a range or a list is between the numbers: `two or three`, `10–15`. */
static bool comes_right_before(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    size_t at = number->next;
    if (is_torn_range(sentence, number, next))
        return true;
    /* `3- and 4-lane`, `3-, 4-lane` */
    if (csem__token_is(sentence, at, CSEM_TOKEN_HYPHEN) && sentence->tokens[at].glued &&
        (csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) || csem__token_is(sentence, at + 1, CSEM_TOKEN_COMMA)))
        at++;
    bool mark = csem__token_is(sentence, at, CSEM_TOKEN_DASH) || csem__token_is(sentence, at, CSEM_TOKEN_HYPHEN) ||
                csem__token_is(sentence, at, CSEM_TOKEN_COMMA);
    if (!mark && !csem__token_is_any(sentence, at, csem__list_connectors))
        return false;
    at++;
    if (mark && csem__token_is_any(sentence, at, csem__list_connectors))
        at++;
    if (csem__token_is(sentence, at, CSEM_TOKEN_CURRENCY))
        at++;
    return next->first == at;
}

/* The scale that ends a number in words: 100 of `three hundred`; 1 if it ends in none. */
static double last_scale(const csem__sentence *sentence, const csem__number *number) {
    bool scale = number->in_words && number->rest.end == 0 && number->last > number->first &&
                 csem__token_has(sentence, number->last, CSEM_WORD_SCALE);
    return scale ? csem__scale_of(sentence->tokens[number->last].value) : 1;
}

/* `2 to 3 million`, `two or three hundred` */
static void share_scale(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (!number->in_words) {
        if (number->scale <= 1 && next->scale > 1 && number->whole / number->divisor <= next->whole / next->divisor)
            csem__number_scale(number, next->scale);
        return;
    }
    double scale = last_scale(sentence, next);
    bool range = csem__is_range_up_to(sentence, number->next, next) ||
                 (number->first > 0 && csem__token_equals(sentence, number->first - 1, "between"));
    if (range && scale > 1 && last_scale(sentence, number) <= 1 && number->value <= next->value / scale)
        number->value = number->whole = number->value * scale;
}

/* `rose to 300, 5 percent more`, `rose to 300, or 5 percent`, `averaged 300, and 11 matches`, `a crew of 12 and 30
 * guests`; but `3, 4 and 5 percent`, `3, 4, and 5 shops` */
static bool is_apart(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    size_t at = number->next;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_COMMA))
        return csem__token_equals(sentence, at, "and") && csem__is_of_group(sentence, number);
    if (next->first == at + 1)
        return !next->shares;
    bool listed = number > sentence->numbers && number->first == (number - 1)->next + 1 &&
                  csem__token_is(sentence, number->first - 1, CSEM_TOKEN_COMMA);
    return !listed && ((csem__token_equals(sentence, at + 1, "or") && next->kind == CSEM_STATISTIC_PERCENT) ||
                       csem__token_equals(sentence, at + 1, "and"));
}

/* `8.8 million, or 32 percent`, `4,200 or 60%`: the percentage says the same otherwise. */
static bool is_said_again(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    enum { WHOLE = 100 };
    bool falls = number->value > WHOLE && number->value > next->value;
    return next->kind == CSEM_STATISTIC_PERCENT &&
           (number->scale > 1 || (falls && csem__token_equals(sentence, number->next, "or")) ||
            (csem__token_is(sentence, number->next, CSEM_TOKEN_COMMA) &&
             csem__token_equals(sentence, number->next + 1, "or") &&
             !(number->first > 0 && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_COMMA))));
}

static bool share(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (!next || next->reason != 0 || number->rest.end > 0 || !comes_right_before(sentence, number, next) ||
        !csem__can_be_shared(next->unit, next->phrase))
        return false;
    /* `$5-10 million`: the second number will take the noun of the first. */
    if (next->elided && number->kind == CSEM_STATISTIC_MONEY)
        share_scale(sentence, number, next);
    if (next->elided ||
        (number->kind == 0 && (is_apart(sentence, number, next) || is_said_again(sentence, number, next))))
        return false;
    if (number->kind == 0) {
        number->kind = next->kind;
        number->unit = next->unit;
        number->phrase = next->phrase;
        number->unit_name = next->unit_name;
        if (next->hundredths)
            csem__divide(number);
    }
    number->shares = true;
    number->phrase_end = number->next;
    if (number->kind == next->kind && !csem__token_is(sentence, number->next, CSEM_TOKEN_COMMA))
        share_scale(sentence, number, next);
    return true;
}

/* ---- the stage --------------------------------------------------------------------------------------------------- */

static void bind_one(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (csem__bind_money_before(sentence, number)) {
        share(sentence, number, next);
        return;
    }
    if (number->rest.end > 0) {
        csem__bind_compound(sentence, number);
        return;
    }
    if (csem__bind_percent(sentence, number) || csem__bind_money_after(sentence, number) ||
        csem__bind_genitive(sentence, number) || csem__bind_degrees(sentence, number) ||
        csem__bind_rate(sentence, number, next))
        return;
    csem__phrase phrase;
    const csem__phrase *noun = csem__phrase_find(sentence, number->next, number->value == 1, &phrase) ? &phrase : NULL;
    if (csem__bind_age(sentence, number, noun) || share(sentence, number, next) ||
        csem__bind_phrase(sentence, number, noun, next))
        return;
    number->elided = true;
    number->phrase_end = number->next;
}

static void qualify(const csem__sentence *sentence, csem__number *number) {
    size_t after;
    if (number->qualifier == 0)
        number->qualifier = csem__qualifier_before(sentence, number);
    if (number->qualifier == 0)
        number->qualifier = csem__qualifier_at(sentence, number->next, &after);
    if (number->qualifier == 0 && number->phrase_end != number->next)
        number->qualifier = csem__qualifier_at(sentence, number->phrase_end, &after);
    /* `three times a week or more` */
    if (number->qualifier == 0 && number->kind == CSEM_STATISTIC_FREQUENCY)
        number->qualifier = csem__qualifier_at(sentence, number->phrase_end + 2, &after);
    if (number->qualifier == 0)
        number->qualifier = CSEM_QUALIFIER_EXACT;
}

/* `the past 40 years`: the number is part of a time. */
static bool is_in_time(const csem__sentence *sentence, const csem__number *number) {
    size_t index = csem__search_first(CSEM_KEYS(sentence->times, sentence->time_count, last), number->first);
    return index < sentence->time_count && sentence->times[index].first <= number->first;
}

/* Notes an accepted number for those after it that lack their noun. */
static void note(const csem__sentence *sentence, const csem__number *number, csem__before *before) {
    if (number->kind == CSEM_STATISTIC_DURATION && is_in_time(sentence, number))
        return;
    bool outside = csem__parenthesis_of(sentence, number) == CSEM_NOWHERE;
    before->last = number;
    if (outside)
        before->outside = number;
    if (number->kind != CSEM_STATISTIC_COUNT || number->unit.end == 0 || csem__is_measured(sentence, number))
        return;
    before->counted = number;
    if (outside)
        before->counted_outside = number;
}

/* `20 percent (20%)`, `five yen (5 yen)`: what is printed before, again in parentheses. */
static bool repeats(const csem__sentence *sentence, const csem__number *number, const csem__number *before) {
    enum { MAX_TOKENS = 3 };
    if (!before || before->value != number->value || before->kind != number->kind)
        return false;
    size_t open = before->phrase_end;
    return csem__token_is(sentence, open, CSEM_TOKEN_OPEN) && csem__parenthesis_of(sentence, number) == open &&
           number->first - open <= MAX_TOKENS && csem__token_is(sentence, number->phrase_end, CSEM_TOKEN_CLOSE);
}

void csem__numbers_bind(csem__sentence *sentence) {
    for (size_t i = sentence->number_count; i > 0; i--) {
        csem__number *number = &sentence->numbers[i - 1];
        if (number->reason == 0)
            bind_one(sentence, number, i < sentence->number_count ? number + 1 : NULL);
    }
    csem__before before = {0};
    for (size_t i = 0; i < sentence->number_count; i++) {
        csem__number *number = &sentence->numbers[i];
        if (number->reason == 0 && number->elided)
            csem__bind_elided(sentence, number, &before);
        else if (number->reason == 0 && repeats(sentence, number, before.last))
            number->reason = CSEM_REASON_NUMERAL;
        if (number->reason != 0)
            continue;
        if ((number->kind == CSEM_STATISTIC_COUNT || number->kind == CSEM_STATISTIC_DURATION) &&
            csem__is_of_rate(sentence, number, before.last))
            number->kind = CSEM_STATISTIC_FREQUENCY;
        qualify(sentence, number);
        number->reason = CSEM_REASON_ACCEPTED;
        note(sentence, number, &before);
    }
    if (before.counted && csem__can_be_shared(before.counted->unit, (csem__range){0, 0}))
        sentence->counted = before.counted->unit;
}
