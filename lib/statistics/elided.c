/* SPDX-License-Identifier: MIT */
/* Elided nouns: what a number counts that has no noun after it. The first that applies decides: a noun that counts by
 * itself, `the number of` and a noun, a noun before a colon, the subject of a verb of change (`thefts fell to 70`),
 * what the sentence opens with (`Of the residents, 30 ...`), the noun of the percentage before, and then the noun of a
 * number before it in the sentence.
 *
 * Invariant: a number takes the noun of another only if that is accepted, so the numbers are examined in their order.
 */
#include "statistics/bind.h"

/* The noun of `the number of visitors rose to 300`, between `from` and the number; false if there is none. */
static bool bind_number_of(const csem__sentence *sentence, csem__number *number, size_t from) {
    enum { REACH = 24 };
    size_t least = number->first > REACH && number->first - REACH > from ? number->first - REACH : from;
    for (size_t at = number->first; at > least; at--) {
        csem__phrase phrase;
        if (csem__token_is_any(sentence, at - 1, csem__list_number_nouns) && csem__token_equals(sentence, at, "of") &&
            csem__phrase_find(sentence, at + 1, false, &phrase) && phrase.plural) {
            number->kind = CSEM_STATISTIC_COUNT;
            number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
            return true;
        }
    }
    return false;
}

/* Nouns in the singular that count by themselves: `a total attendance of 400`. */
static bool is_mass(const csem__sentence *sentence, size_t index) {
    return csem__token_is_any(sentence, index, csem__list_mass_nouns);
}

static bool bind_mass_of(const csem__sentence *sentence, csem__number *number) {
    size_t noun = csem__noun_before_of(sentence, number);
    bool mass = noun != CSEM_NOWHERE && is_mass(sentence, noun);
    if (noun == CSEM_NOWHERE || (!mass && !csem__is_of_group(sentence, number)))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    if (mass)
        number->unit = csem__range_of(sentence, noun, noun);
    return true;
}

/* ---- nouns before the verb */

/* The token after the subject of `rose to`, `have fallen by about`; CSEM_NOWHERE if no such verb leads to the number.
 */
static size_t subject_end(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 6 };
    size_t at = number->first;
    for (int i = 0; i < REACH && at > 0; i++) {
        at--;
        if (csem__token_is_any(sentence, at, csem__list_change_verbs)) {
            while (at > 0 && csem__token_has(sentence, at - 1, CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB))
                at--;
            return at;
        }
        bool passed = csem__token_has(sentence, at, CSEM_WORD_PREPOSITION | CSEM_WORD_ADVERB) ||
                      csem__token_is_any(sentence, at, csem__list_change_bridges) ||
                      csem__text_ends(csem__token_text(sentence, at), "ly");
        if (!passed)
            break;
    }
    return CSEM_NOWHERE;
}

/* What the subject between a token and `end` counts: `thefts of cars`; but prices are measured. */
static bool bind_subject_at(const csem__sentence *sentence, csem__number *number, size_t at, size_t end) {
    csem__phrase phrase;
    while (at < end && csem__token_has(sentence, at, CSEM_WORD_DETERMINER | CSEM_WORD_CONJUNCTION))
        at++;
    if (at >= end || !csem__phrase_find(sentence, at, false, &phrase) || phrase.after > end ||
        (phrase.after < end && !csem__token_has(sentence, phrase.after, CSEM_WORD_PREPOSITION)) ||
        csem__token_has(sentence, phrase.last, CSEM_WORD_TIME_UNIT) ||
        !(phrase.plural || is_mass(sentence, phrase.last)) ||
        csem__token_is_any(sentence, phrase.last, csem__list_measured_nouns))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    return true;
}

/* `thefts of cars fell from 90 to 70`, `thefts rose by 5 percent to 80`; percent is the number before, if that is a
 * percentage, or NULL. */
static bool bind_subject(const csem__sentence *sentence, csem__number *number, const csem__number *percent) {
    enum { REACH = 16 };
    size_t end = subject_end(sentence, number);
    size_t first = csem__first_qualified(sentence, number);
    if (end == CSEM_NOWHERE && percent && percent->phrase_end + 1 == first &&
        csem__token_is_any(sentence, first - 1, csem__list_level_leads))
        end = subject_end(sentence, percent);
    if (end == CSEM_NOWHERE)
        return false;
    size_t start = end;
    size_t conjunction = CSEM_NOWHERE;
    while (start > 0 && end - start < REACH && csem__token_is(sentence, start - 1, CSEM_TOKEN_WORD) &&
           !csem__token_has(sentence, start - 1, CSEM_WORD_SUBORDINATOR)) {
        start--;
        if (conjunction == CSEM_NOWHERE && csem__token_has(sentence, start, CSEM_WORD_CONJUNCTION))
            conjunction = start;
    }
    return bind_subject_at(sentence, number, start, end) ||
           (conjunction != CSEM_NOWHERE && bind_subject_at(sentence, number, conjunction, end));
}

/* `Of the residents, 30 were old.` */
static bool bind_opening(const csem__sentence *sentence, csem__number *number) {
    enum { REACH = 16 };
    size_t at = number->first;
    if (at < 3 || !csem__token_is(sentence, at - 1, CSEM_TOKEN_COMMA))
        return false;
    for (size_t back = 2; back <= REACH && back <= at; back++) {
        size_t lead = at - back;
        if (!csem__token_is(sentence, lead, CSEM_TOKEN_WORD))
            return false;
        bool opens = lead == 0 || csem__token_is(sentence, lead - 1, CSEM_TOKEN_STOP);
        if (opens)
            return csem__token_is_any(sentence, lead, csem__list_opening_leads) &&
                   bind_subject_at(sentence, number, lead + 1, at - 1);
    }
    return false;
}

/* `(visitors: about 300)` */
static bool bind_before_colon(const csem__sentence *sentence, csem__number *number) {
    enum { QUALIFIER_WORDS = 4 };
    size_t at = number->first;
    for (int i = 0; i < QUALIFIER_WORDS && at > 0 && csem__token_is(sentence, at - 1, CSEM_TOKEN_WORD); i++)
        at--;
    if (at < 2 || !csem__token_is(sentence, at - 1, CSEM_TOKEN_COLON) ||
        !csem__token_is(sentence, at - 2, CSEM_TOKEN_WORD) ||
        !csem__word_is_plural(csem__token_text(sentence, at - 2), sentence->tokens[at - 2].classes))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = csem__range_of(sentence, at - 2, at - 2);
    return true;
}

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

/* `20 percent had two`, `over 50 years old and four at least 80`: neither a percentage nor an age, but what was counted
 * before. */
static bool is_counted_again(const csem__sentence *sentence, const csem__number *from, const csem__number *number) {
    if (from->kind != CSEM_STATISTIC_PERCENT && from->kind != CSEM_STATISTIC_AGE)
        return false;
    size_t at = csem__first_qualified(sentence, number);
    if (at <= from->next)
        return false;
    if (from->kind == CSEM_STATISTIC_PERCENT)
        return csem__token_equals(sentence, at - 1, "had") || csem__token_equals(sentence, at - 1, "have") ||
               csem__token_equals(sentence, at - 1, "has");
    return number->in_words && !from->in_words && csem__token_has(sentence, at - 1, CSEM_WORD_CONJUNCTION);
}

/* `80 percent of the rules (8 of 10)`: the noun of the percentage. */
static bool bind_part_of_share(const csem__sentence *sentence, csem__number *number, const csem__number *percent) {
    size_t open = csem__parenthesis_of(sentence, number);
    csem__phrase phrase;
    if (!percent || open == CSEM_NOWHERE || open == csem__parenthesis_of(sentence, percent) ||
        number->first != open + 1 || !csem__token_equals(sentence, number->next, "of") ||
        !csem__token_equals(sentence, percent->phrase_end, "of"))
        return false;
    size_t at = percent->phrase_end + 1;
    at += csem__token_has(sentence, at, CSEM_WORD_DETERMINER) ? 1 : 0;
    if (!csem__phrase_find(sentence, at, false, &phrase) || !phrase.plural || phrase.after != open)
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    return true;
}

/* `a score of 3`, `an index of 0.98`: a place on a scale. */
static bool is_scale_of(const csem__sentence *sentence, const csem__number *number) {
    size_t noun = csem__noun_before_of(sentence, number);
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
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    return true;
}

void csem__bind_elided(const csem__sentence *sentence, csem__number *number, csem__before *numbers) {
    const csem__number *before = numbers->last;
    bool named = before && before->kind == CSEM_STATISTIC_COUNT && !before->elided;
    const csem__number *percent = before && before->kind == CSEM_STATISTIC_PERCENT ? before : NULL;
    if (bind_mass_of(sentence, number) || bind_number_of(sentence, number, named ? before->next : 0) ||
        bind_before_colon(sentence, number) || bind_subject(sentence, number, percent) ||
        bind_opening(sentence, number) || bind_part_of_share(sentence, number, percent))
        return;
    /* Numbers side by side are a row of a table, or a phone number. */
    bool row = csem__token_is(sentence, number->next, CSEM_TOKEN_NUMBER) ||
               (number->first > 0 && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_NUMBER));
    bool points = is_scale_of(sentence, number);
    const csem__number *outside = numbers->outside;
    const csem__number *from = outside && csem__parenthesis_of(sentence, number) == CSEM_NOWHERE ? outside : before;
    if (from && numbers->counted && is_counted_again(sentence, from, number)) {
        numbers->skipped = from;
        from = numbers->counted;
    } else if (numbers->skipped && before && before->elided &&
               csem__first_qualified(sentence, number) == before->next) {
        from = numbers->skipped;
    }
    if (!from && !row && bind_predicate(sentence, number))
        return;
    if (!from || row || points || !is_taken_over(sentence, from, number)) {
        number->reason = CSEM_REASON_UNNAMED;
        return;
    }
    number->kind = from->kind;
    number->unit = from->unit;
    number->unit_name = from->unit_name;
}
