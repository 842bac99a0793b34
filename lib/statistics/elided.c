/* SPDX-License-Identifier: MIT */
/* Elided nouns: what a number counts that has no noun after it. A noun that is printed before it decides, see
 * subjects.c. Then it is what was counted last: by a number before it in the sentence, or in a sentence before it in
 * the block. A number of which a clause tells something (`40 were sold`) counts even where no noun is known.
 *
 * Invariant: a number takes the noun of another only if that is accepted, so the numbers are examined in their order.
 */
#include "statistics/bind.h"

/* Whether the number takes what another one counts. It does not take a sum of money or a percentage out of parentheses,
 * nor into them if it has a plus sign: `(65+)`. */
static bool is_taken_over(const csem__sentence *sentence, const csem__number *from, const csem__number *number) {
    size_t open = csem__parenthesis_of(sentence, from);
    bool left = open != CSEM_NOWHERE && open != csem__parenthesis_of(sentence, number);
    bool opens = number->first > 0 && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_OPEN) &&
                 csem__token_is(sentence, number->next, CSEM_TOKEN_PLUS);
    bool noun = from->kind != CSEM_STATISTIC_MONEY && from->kind != CSEM_STATISTIC_PERCENT;
    return (noun || !(left || opens)) && csem__can_be_shared(from->unit, (csem__range){0, 0});
}

/* `over 50 years old and four at least 80`: no further age, but what was counted before. */
static bool is_counted_again(const csem__sentence *sentence, const csem__number *from, const csem__number *number,
                             size_t lead) {
    return from->kind == CSEM_STATISTIC_AGE && number->in_words && !from->in_words &&
           csem__token_has(sentence, lead, CSEM_WORD_CONJUNCTION);
}

/* `40 were sold`, `12 had two`, `30 of them`: the number is what a clause tells of. */
static bool is_told_of(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->next;
    while (csem__token_has(sentence, at, CSEM_WORD_ADVERB))
        at++;
    if (csem__token_equals(sentence, at, "of"))
        return csem__token_has(sentence, at + 1, CSEM_WORD_PRONOUN | CSEM_WORD_SUBORDINATOR | CSEM_WORD_CARDINAL) ||
               csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER) || csem__token_equals(sentence, at + 1, "these") ||
               csem__token_equals(sentence, at + 1, "those");
    return csem__token_is(sentence, at, CSEM_TOKEN_WORD) && !sentence->tokens[at].capital &&
           (csem__token_has(sentence, at, CSEM_WORD_AUXILIARY | CSEM_WORD_VERB) ||
            csem__text_ends(csem__token_text(sentence, at), "ed"));
}

/* Whether a word before the number shows that it counts: a verb, `there were`, `a total of`; a preposition if the
 * number is large or something was counted before. */
static bool is_led(const csem__sentence *sentence, const csem__number *number) {
    enum { LARGE = 1000 };
    size_t first = number->first;
    size_t noun = csem__noun_before_of(sentence, number);
    if (first == 0)
        return false;
    if (csem__token_equals(sentence, first - 1, "all"))
        return sentence->counted.end > 0;
    if (csem__token_is_any(sentence, first - 1, csem__list_count_leads))
        return number->value >= LARGE || sentence->counted.end > 0 ||
               (noun != CSEM_NOWHERE && csem__token_is_any(sentence, noun, csem__list_total_nouns));
    if (csem__token_is_any(sentence, first - 1, csem__list_copulas))
        return first >= 2 && csem__token_equals(sentence, first - 2, "there");
    return csem__token_is(sentence, first - 1, CSEM_TOKEN_WORD) && !sentence->tokens[first - 1].capital &&
           (csem__token_has(sentence, first - 1, CSEM_WORD_VERB) ||
            csem__token_is_any(sentence, first - 1, csem__list_possessive_verbs) ||
            csem__text_ends(csem__token_text(sentence, first - 1), "ed"));
}

/* `16,500 or 95% were women`: a percentage says again how many. */
static bool is_restated(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->next + 1;
    return csem__token_equals(sentence, number->next, "or") && csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) &&
           (csem__token_is(sentence, at + 1, CSEM_TOKEN_PERCENT) ||
            csem__token_is_any(sentence, at + 1, csem__list_percent_words));
}

/* Whether a number without any noun counts: a clause tells of it, a rate follows, it has a qualifier, or a word leads
 * to it (`the hall seats up to 1,000`). */
static bool counts_alone(const csem__sentence *sentence, const csem__number *number) {
    return !csem__may_be_year(number) &&
           (is_told_of(sentence, number) || csem__is_rate_at(sentence, number->next, false) ||
            is_restated(sentence, number) || csem__qualifier_before(sentence, number) != 0 || is_led(sentence, number));
}

/* `5 percent (up from 4 in 2018)`, `age 18 (or 20)`, `from 5 percent to 4.5`: the same is measured once more. */
static bool is_compared(const csem__sentence *sentence, const csem__number *from, const csem__number *number) {
    size_t first = csem__first_qualified(sentence, number);
    size_t at;
    for (size_t i = 0; csem__list_comparisons[i]; i++)
        if (csem__words_before(sentence, first, csem__list_comparisons[i], &at))
            return true;
    if (number->divisor > 1 && number->scale <= 1)
        return true;
    size_t lead = from->phrase_end;
    lead += csem__token_is(sentence, lead, CSEM_TOKEN_OPEN) ? 1 : 0;
    if (lead + 1 != first || is_counted_again(sentence, from, number, lead) ||
        (csem__token_equals(sentence, lead, "and") && is_told_of(sentence, number)))
        return false;
    return csem__token_is_any(sentence, lead, csem__list_connectors) ||
           csem__token_is(sentence, lead, CSEM_TOKEN_DASH) || csem__token_is(sentence, lead, CSEM_TOKEN_HYPHEN);
}

/* A share is no number of a million, `30 percent, or 1.2 million`. */
static bool is_no_share(const csem__number *from, const csem__number *number) {
    return from->kind == CSEM_STATISTIC_PERCENT && number->scale > 1;
}

/* The number before that has the noun which is left out: the nearest count, since percentages, durations, ages and sums
 * are of something else, unless they are compared. NULL if there is none. */
static const csem__number *donor_of(const csem__sentence *sentence, const csem__number *number, csem__before *numbers) {
    const csem__number *before = numbers->last;
    const csem__number *outside = numbers->outside;
    bool free = csem__parenthesis_of(sentence, number) == CSEM_NOWHERE;
    const csem__number *from = outside && free ? outside : before;
    if (numbers->skipped && before && before->elided && csem__first_qualified(sentence, number) == before->next)
        return numbers->skipped;
    bool count = from && from->kind == CSEM_STATISTIC_COUNT &&
                 !(csem__is_measured(sentence, from) && is_told_of(sentence, number));
    if (!from || count || from->kind == CSEM_STATISTIC_FREQUENCY || is_compared(sentence, from, number) ||
        (from->kind == CSEM_STATISTIC_MONEY && number->scale > 1))
        return from;
    const csem__number *counted = outside && free ? numbers->counted_outside : numbers->counted;
    if (counted)
        numbers->skipped = from;
    /* `90 km, 30 of them` */
    if (!counted && from->kind == CSEM_STATISTIC_COUNT && csem__token_equals(sentence, number->next, "of"))
        return from;
    bool counts = counted || sentence->counted.end > 0 || is_told_of(sentence, number) || is_no_share(from, number) ||
                  is_restated(sentence, number);
    return counts ? counted : from;
}

/* `a score of 3`, `scored 36`, `the index was 0.98`: a place on a scale. */
static bool is_on_scale(const csem__sentence *sentence, const csem__number *number) {
    size_t noun = csem__noun_before_of(sentence, number);
    size_t at = csem__first_qualified(sentence, number);
    if (at >= 1 && csem__token_is_any(sentence, at - 1, csem__list_scoring_verbs))
        return true;
    if (noun == CSEM_NOWHERE && at >= 2 &&
        (csem__token_is_any(sentence, at - 1, csem__list_finite_copulas) ||
         csem__token_is_any(sentence, at - 1, csem__list_level_verbs)))
        noun = at - 2;
    return noun != CSEM_NOWHERE && csem__token_is_any(sentence, noun, csem__list_scores);
}

/* `45 were women` */
static bool bind_predicate(const csem__sentence *sentence, csem__number *number) {
    csem__phrase phrase;
    size_t at = number->next + 1;
    if (!csem__token_is_any(sentence, number->next, csem__list_plural_copulas) ||
        !csem__phrase_find(sentence, at, false, &phrase) || !phrase.plural || phrase.first_head != at ||
        (csem__token_is(sentence, phrase.after, CSEM_TOKEN_WORD) &&
         !csem__token_has(sentence, phrase.after, CSEM_WORD_CONJUNCTION | CSEM_WORD_PREPOSITION)))
        return false;
    csem__bind_heads(sentence, number, &phrase);
    return true;
}

/* `6. Roads`, inside what is no sentence */
static bool is_item(const csem__sentence *sentence, const csem__number *number) {
    size_t next = number->next;
    return csem__token_is(sentence, next, CSEM_TOKEN_STOP) && sentence->tokens[next].glued &&
           csem__token_equals(sentence, next, ".") && csem__token_is(sentence, next + 1, CSEM_TOKEN_WORD);
}

/* Whether what a number counts are persons by the last word. */
static bool counts_persons(const csem__sentence *sentence, const csem__number *number) {
    const csem__word *word = csem__word_find(sentence->words, csem__last_word_of_unit(sentence, number));
    return word && (word->classes & CSEM_WORD_PERSON);
}

/* `20 people died and 30 injured` are people; `there were 30 injured` are injured. */
static bool bind_state(const csem__sentence *sentence, csem__number *number, const csem__before *numbers) {
    size_t at = number->next;
    if (!csem__is_state(sentence, at))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    if (numbers->counted && counts_persons(sentence, numbers->counted)) {
        number->unit = numbers->counted->unit;
    } else {
        number->unit = number->phrase = csem__range_of(sentence, at, at);
        number->phrase_end = at + 1;
    }
    return true;
}

void csem__bind_elided(const csem__sentence *sentence, csem__number *number, csem__before *numbers) {
    const csem__number *before = numbers->last;
    if (is_item(sentence, number)) {
        number->reason = CSEM_REASON_UNNAMED;
        return;
    }
    if (bind_state(sentence, number, numbers) || csem__bind_noun_before(sentence, number, before))
        return;
    /* Numbers side by side are a row of a table, or a phone number. */
    bool row = csem__token_is(sentence, number->next, CSEM_TOKEN_NUMBER) ||
               csem__token_has(sentence, number->next, CSEM_WORD_CARDINAL | CSEM_WORD_SCALE) ||
               (number->first > 0 && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_NUMBER));
    bool points = is_on_scale(sentence, number);
    const csem__number *from = donor_of(sentence, number, numbers);
    if (!from && !row && bind_predicate(sentence, number))
        return;
    if (from && !row && !points && is_taken_over(sentence, from, number)) {
        number->kind = from->kind;
        number->unit = from->unit;
        number->unit_name = from->unit_name;
        if (from->hundredths)
            csem__divide(number);
        return;
    }
    if (row || points || from || !counts_alone(sentence, number)) {
        number->reason = CSEM_REASON_UNNAMED;
        return;
    }
    number->kind = csem__is_rate_at(sentence, number->next, false) ? CSEM_STATISTIC_FREQUENCY : CSEM_STATISTIC_COUNT;
    number->unit = sentence->counted;
}
