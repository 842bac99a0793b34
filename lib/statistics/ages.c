/* SPDX-License-Identifier: MIT */
/* Ages: what shows that a number says how old somebody or something is. The words at the number, `aged 5`, `18 years
 * old`; persons and a bound, `persons over 65`; or a subject, `the oldest was 91`.
 *
 * Invariant: csem__bind_age changes the number only if it returns true. */
#include "statistics/bind.h"

static bool is_given_as_age(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->first;
    size_t first;
    if (at >= 2 && csem__token_equals(sentence, at - 1, "than") &&
        (csem__words_before(sentence, at, "older than", &first) ||
         csem__words_before(sentence, at, "younger than", &first)))
        return true;
    if (at >= 1 && csem__token_is_any(sentence, at - 1, csem__list_age_bounds))
        at--;
    if (at >= 1 && csem__token_is_any(sentence, at - 1, csem__list_ages))
        return true;
    if (at >= 2 && csem__token_equals(sentence, at - 1, "of") && csem__token_is_any(sentence, at - 2, csem__list_ages))
        return true;
    if (at >= 2 && csem__token_equals(sentence, at - 1, "between") &&
        csem__token_is_any(sentence, at - 2, csem__list_ages))
        return true;
    return false;
}

/* `aged 5 to 9`, `between the ages of 5 and 9`: the second number. */
static bool continues_ages(const csem__sentence *sentence, const csem__number *number) {
    if (number == sentence->numbers)
        return false;
    const csem__number *before = number - 1;
    if (before->rest.end > 0 || !is_given_as_age(sentence, before))
        return false;
    size_t at = before->first;
    bool pair = csem__token_is_any(sentence, at - 1, csem__list_age_pair_leads) ||
                (at >= 2 && csem__token_equals(sentence, at - 1, "of") && csem__token_equals(sentence, at - 2, "ages"));
    return csem__is_range_up_to(sentence, before->next, number) ||
           (pair && csem__token_equals(sentence, before->next, "and") && number->first == before->next + 1);
}

/* The copula before the number, across words of a qualifier; CSEM_NOWHERE if there is none. */
static size_t copula_before(const csem__sentence *sentence, const csem__number *number) {
    enum { QUALIFIER_WORDS = 3 };
    for (size_t back = 1; back <= QUALIFIER_WORDS && back <= number->first; back++) {
        size_t at = number->first - back;
        if (csem__token_is_any(sentence, at, csem__list_copulas))
            return at;
        if (!csem__token_has(sentence, at, CSEM_WORD_ADVERB | CSEM_WORD_PREPOSITION | CSEM_WORD_SUBORDINATOR) &&
            !csem__token_equals(sentence, at, "least"))
            break;
    }
    return CSEM_NOWHERE;
}

/* The verb of `their age fell from 64`, or the copula of `the oldest is Mia, at 91`; CSEM_NOWHERE if there is none. */
static size_t level_verb_before(const csem__sentence *sentence, const csem__number *number) {
    enum { NAMES = 4 };
    bool at_age = number->first > 0 && csem__token_equals(sentence, number->first - 1, "at");
    size_t at = at_age ? number->first : csem__first_qualified(sentence, number);
    if (at < 2)
        return CSEM_NOWHERE;
    bool placed = at_age || csem__token_is_any(sentence, at - 1, csem__list_level_leads);
    at -= placed ? 1 : 0;
    if (csem__token_is_any(sentence, at - 1, csem__list_change_verbs))
        return at - 1;
    if (!placed || !csem__token_is(sentence, at - 1, CSEM_TOKEN_COMMA))
        return CSEM_NOWHERE;
    at--;
    for (int i = 0; i < NAMES && at > 0 && sentence->tokens[at - 1].capital; i++)
        at--;
    return at > 0 && csem__token_is_any(sentence, at - 1, csem__list_copulas) ? at - 1 : CSEM_NOWHERE;
}

/* `the average age of the trams was 31`, `the oldest was 91` */
static bool is_age_of_subject(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 8 };
    const uint32_t stopping = CSEM_WORD_AUXILIARY | CSEM_WORD_VERB | CSEM_WORD_SUBORDINATOR | CSEM_WORD_CONJUNCTION;
    size_t copula = copula_before(sentence, number);
    copula = copula == CSEM_NOWHERE ? level_verb_before(sentence, number) : copula;
    for (size_t back = 1; copula != CSEM_NOWHERE && back <= REACH && back <= copula; back++) {
        size_t at = copula - back;
        if ((!csem__token_is(sentence, at, CSEM_TOKEN_WORD) && !csem__token_is(sentence, at, CSEM_TOKEN_NUMBER)) ||
            csem__token_has(sentence, at, stopping))
            return false;
        if (csem__token_is_any(sentence, at, csem__list_age_superlatives))
            return true;
        /* But `people of school age`. */
        if (csem__token_equals(sentence, at, "age"))
            return !(at >= 1 && csem__token_has(sentence, at - 1, CSEM_WORD_PREPOSITION)) &&
                   !(at >= 2 && csem__token_equals(sentence, at - 2, "of"));
    }
    return false;
}

/* `must be 18 or over`: only an age is given this way. */
static bool is_age_of_entrant(const csem__sentence *sentence, const csem__number *number) {
    enum { OLDEST = 120 };
    size_t after;
    if (!csem__token_has(sentence, number->next, CSEM_WORD_CONJUNCTION))
        return false;
    bool bounded = csem__words_at(sentence, number->next, "or over", NULL) ||
                   csem__words_at(sentence, number->next, "and over", NULL) ||
                   csem__words_at(sentence, number->next, "or under", NULL);
    return bounded && number->value <= OLDEST && number->first > 0 &&
           csem__token_is_any(sentence, number->first - 1, csem__list_copulas) &&
           csem__qualifier_at(sentence, number->next, &after) != 0;
}

/* `persons over 65`, `those 18 or over`, `12 or younger` */
static bool is_age_of_persons(const csem__sentence *sentence, const csem__number *number) {
    size_t after;
    bool bounded = number->first >= 2 && csem__token_is_any(sentence, number->first - 1, csem__list_age_bounds);
    bool older = csem__words_at(sentence, number->next, "or older", &after) ||
                 csem__words_at(sentence, number->next, "or younger", &after) ||
                 csem__words_at(sentence, number->next, "and older", &after) ||
                 csem__words_at(sentence, number->next, "and younger", &after);
    if (older || is_age_of_entrant(sentence, number))
        return true;
    if (number->first == 0 || !csem__token_has(sentence, number->first - (bounded ? 2 : 1), CSEM_WORD_PERSON))
        return false;
    return bounded || csem__qualifier_at(sentence, number->next, &after) == CSEM_QUALIFIER_MINIMUM;
}

/* `children (4-12 years)`: a range in parentheses after persons. */
static bool is_age_in_parentheses(const csem__sentence *sentence, const csem__number *number) {
    size_t open = sentence->tokens[number->first].open;
    if (open == CSEM_NOWHERE || open == 0 || !csem__token_has(sentence, open - 1, CSEM_WORD_PERSON))
        return false;
    const csem__number *last = sentence->numbers + sentence->number_count - 1;
    if (number->first > open + 1)
        return number > sentence->numbers && (number - 1)->first == open + 1 &&
               csem__is_range_up_to(sentence, (number - 1)->next, number);
    return number < last && csem__is_range_up_to(sentence, number->next, number + 1) &&
           csem__token_has(sentence, (number + 1)->next, CSEM_WORD_TIME_UNIT);
}

/* `80 percent were under 25`: a share can't be, so it is an age. */
static bool is_age_of_share(const csem__sentence *sentence, const csem__number *number) {
    enum { OLDEST = 120 };
    if (number == sentence->numbers || number->first < 2 || number->value > OLDEST ||
        !csem__token_is_any(sentence, number->first - 1, csem__list_share_age_bounds) ||
        !csem__token_is_any(sentence, number->first - 2, csem__list_finite_copulas))
        return false;
    csem__number share = *(number - 1);
    return share.reason == 0 && csem__bind_percent(sentence, &share) &&
           !csem__token_is(sentence, number->next, CSEM_TOKEN_PERCENT);
}

/* The unit of time in `18 year olds`; CSEM_NOWHERE if there is none. */
static size_t unit_of_olds(const csem__sentence *sentence, const csem__number *number) {
    bool olds = csem__token_has(sentence, number->next, CSEM_WORD_TIME_UNIT) &&
                csem__token_equals(sentence, number->next + 1, "olds");
    return olds ? number->next : CSEM_NOWHERE;
}

bool csem__bind_age(const csem__sentence *sentence, csem__number *number) {
    size_t olds = unit_of_olds(sentence, number);
    if (olds != CSEM_NOWHERE) {
        number->kind = CSEM_STATISTIC_AGE;
        number->unit = number->phrase = csem__range_of(sentence, olds, olds);
        number->phrase_end = olds + 2;
        return true;
    }
    csem__phrase phrase;
    bool found = csem__phrase_find(sentence, number->next, number->value == 1, &phrase);
    bool unit = found && csem__token_has(sentence, phrase.last, CSEM_WORD_TIME_UNIT);
    bool given = is_given_as_age(sentence, number) || continues_ages(sentence, number) ||
                 is_age_in_parentheses(sentence, number) || (!found && is_age_of_share(sentence, number)) ||
                 ((unit || !found) && is_age_of_subject(sentence, number));
    bool old = unit && (csem__token_equals(sentence, phrase.after, "old") ||
                        csem__words_at(sentence, phrase.after, "of age", NULL));
    if (!given && !old && (unit || !is_age_of_persons(sentence, number)))
        return false;
    number->kind = CSEM_STATISTIC_AGE;
    if (!unit) {
        csem__bind_name(number, CSEM_STATISTIC_AGE, "years", number->next);
        return true;
    }
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    number->phrase = csem__range_of(sentence, phrase.first, phrase.last);
    number->phrase_end = phrase.after;
    if (old)
        number->phrase_end += csem__token_equals(sentence, phrase.after, "old") ? 1 : 2;
    return true;
}
