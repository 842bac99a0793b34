/* SPDX-License-Identifier: MIT */
/* Ages: what shows that a number says how old somebody or something is. The words at the number, `aged 5`, `18 years
 * old`; persons and a bound, `persons over 65`; or a subject, `the oldest was 91`.
 *
 * Invariant: csem__bind_age changes the number only if it returns true. */
#include "statistics/bind.h"

enum { OLDEST = 120 };

/* The first token of the number with the words that bound an age: `aged less than two`, `age of at least 6`. */
static size_t first_bounded(const csem__sentence *sentence, const csem__number *number) {
    size_t at = csem__first_qualified(sentence, number);
    while (at > 0 && (csem__token_is_any(sentence, at - 1, csem__list_age_bounds) ||
                      csem__token_is_any(sentence, at - 1, csem__list_qualifying_words) ||
                      csem__token_equals(sentence, at - 1, "less")))
        at--;
    return at;
}

/* `age group`, at the token of its noun */
static bool is_age_group(const csem__sentence *sentence, size_t noun) {
    return noun > 0 && csem__token_is_any(sentence, noun, csem__list_age_groups) &&
           csem__token_equals(sentence, noun - 1, "age");
}

/* Whether a word that gives ages is a few tokens before the number. Most numbers have none. */
static bool is_near_age_word(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 7, SHORTEST = 3 };
    for (size_t back = 1; back <= REACH && back <= number->first; back++) {
        const csem__token *token = &sentence->tokens[number->first - back];
        const char *word = sentence->text.data + token->start;
        char first = csem__to_lower(word[0]);
        if ((first == 'a' || first == 't') && token->end - token->start >= SHORTEST &&
            csem__to_lower(word[1]) == (first == 'a' ? 'g' : 'u'))
            return true;
    }
    return false;
}

static bool is_given_as_age(const csem__sentence *sentence, const csem__number *number) {
    size_t first;
    if (number->first >= 2 && csem__token_equals(sentence, number->first - 1, "than") &&
        (csem__words_before(sentence, number->first, "older than", &first) ||
         csem__words_before(sentence, number->first, "younger than", &first)))
        return true;
    if (!is_near_age_word(sentence, number))
        return false;
    size_t at = first_bounded(sentence, number);
    if (at >= 1 && (csem__token_is_any(sentence, at - 1, csem__list_ages) || is_age_group(sentence, at - 1)))
        return true;
    bool linked =
        at >= 2 && (csem__token_equals(sentence, at - 1, "of") || csem__token_is(sentence, at - 1, CSEM_TOKEN_COLON));
    if (linked && (csem__token_is_any(sentence, at - 2, csem__list_ages) || is_age_group(sentence, at - 2)))
        return true;
    return at >= 2 && csem__token_equals(sentence, at - 1, "between") &&
           csem__token_is_any(sentence, at - 2, csem__list_ages);
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

/* Whether the word `age` at a token is what has a level; but `people of school age`. */
static bool is_age_noun(const csem__sentence *sentence, size_t at) {
    if (!csem__token_equals(sentence, at, "age") && !csem__token_equals(sentence, at, "ages"))
        return false;
    return !(at >= 1 && csem__token_has(sentence, at - 1, CSEM_WORD_PREPOSITION)) &&
           !(at >= 2 && csem__token_equals(sentence, at - 2, "of"));
}

/* `the average age of the trams was 31`, `the oldest was 91` */
static bool is_age_of_subject(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 8 };
    const uint32_t stopping = CSEM_WORD_AUXILIARY | CSEM_WORD_VERB | CSEM_WORD_SUBORDINATOR | CSEM_WORD_CONJUNCTION;
    size_t copula = copula_before(sentence, number);
    for (size_t back = 1; copula != CSEM_NOWHERE && back <= REACH && back <= copula; back++) {
        size_t at = copula - back;
        if ((!csem__token_is(sentence, at, CSEM_TOKEN_WORD) && !csem__token_is(sentence, at, CSEM_TOKEN_NUMBER)) ||
            csem__token_has(sentence, at, stopping))
            return false;
        if (csem__token_is_any(sentence, at, csem__list_age_superlatives))
            return true;
        if (csem__token_equals(sentence, at, "age"))
            return is_age_noun(sentence, at);
    }
    return false;
}

/* `the median age fell from 64 to 52`, `the highest median age is that of Pärnu, at 80 years`: a level of an age that
 * is named before in the sentence. A number with a unit of time may be farther from it. */
static bool is_level_of_age(const csem__sentence *sentence, const csem__number *number, bool unit) {
    enum { REACH = 10, UNIT_REACH = 40 };
    size_t first = csem__first_qualified(sentence, number);
    first += csem__token_equals(sentence, first, "at") && first + 1 == number->first ? 1 : 0;
    bool open = first > 0 && unit && csem__token_is(sentence, first - 1, CSEM_TOKEN_OPEN);
    if (first == 0 || number->value > OLDEST ||
        !(open || csem__token_is_any(sentence, first - 1, csem__list_age_level_leads)))
        return false;
    size_t reach = unit ? UNIT_REACH : REACH;
    for (size_t back = 2; back <= reach && back <= first; back++) {
        size_t at = first - back;
        const csem__token *token = &sentence->tokens[at];
        bool counts = unit && token->kind == CSEM_TOKEN_NUMBER && csem__is_nominal(sentence, at + 1) &&
                      !csem__token_has(sentence, at + 1, CSEM_WORD_TIME_UNIT);
        if (counts || token->kind == CSEM_TOKEN_STOP || (!unit && token->kind == CSEM_TOKEN_COMMA))
            return false;
        if (is_age_noun(sentence, at))
            return true;
    }
    return false;
}

/* `the youngest is Tom, at 15` */
static bool is_age_of_youngest(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 8 };
    size_t first = number->first;
    if (first < 3 || number->value > OLDEST || !csem__token_equals(sentence, first - 1, "at") ||
        !csem__token_is(sentence, first - 2, CSEM_TOKEN_COMMA))
        return false;
    for (size_t back = 3; back <= REACH && back <= first && csem__token_is(sentence, first - back, CSEM_TOKEN_WORD);
         back++)
        if (csem__token_is_any(sentence, first - back, csem__list_age_superlatives))
            return true;
    return false;
}

/* `must be 18 or over`: only an age is given this way. */
static bool is_age_of_entrant(const csem__sentence *sentence, const csem__number *number) {
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

/* `children (4-12 years)`, `children 6 to 23 months`: a range after persons or an age. */
static bool is_range_after_persons(const csem__sentence *sentence, const csem__number *number) {
    const csem__number *last = sentence->numbers + sentence->number_count - 1;
    const csem__number *from = number;
    if (number > sentence->numbers && csem__is_range_up_to(sentence, (number - 1)->next, number))
        from = number - 1;
    else if (number == last || !csem__is_range_up_to(sentence, number->next, number + 1))
        return false;
    size_t before = from->first;
    if (before > 0 && csem__token_is(sentence, before - 1, CSEM_TOKEN_OPEN))
        before--;
    bool person = before > 0 && (csem__token_has(sentence, before - 1, CSEM_WORD_PERSON) ||
                                 csem__token_equals(sentence, before - 1, "age"));
    return person && csem__token_has(sentence, (from + 1)->next, CSEM_WORD_TIME_UNIT);
}

/* `deaths under 28 days`, `children above 12 years`, `deaths between 28 days and 1 year`: only an age bounds persons or
 * deaths by a unit of time.
 */
static bool is_bounded_age(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase) {
    size_t lead = number->first;
    if (lead > 0 && csem__token_equals(sentence, lead - 1, "and") && number > sentence->numbers &&
        (number - 1)->next + 2 == lead)
        lead = (number - 1)->first;
    if (lead < 2 || csem__token_has(sentence, phrase->after, CSEM_WORD_PREPOSITION))
        return false;
    bool bound = lead == number->first && csem__token_is_any(sentence, lead - 1, csem__list_unit_age_bounds);
    return (bound || csem__token_equals(sentence, lead - 1, "between")) &&
           (csem__token_has(sentence, lead - 2, CSEM_WORD_PERSON) || csem__token_equals(sentence, lead - 2, "deaths"));
}

/* `from 6 months to 5 years of age`: the first number of a range. */
static bool is_age_up_to(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase) {
    const csem__number *last = sentence->numbers + sentence->number_count - 1;
    if (number == last || (number + 1)->kind != CSEM_STATISTIC_AGE)
        return false;
    return csem__is_range_up_to(sentence, phrase->after, number + 1) ||
           (csem__token_equals(sentence, phrase->after, "and") && (number + 1)->first == phrase->after + 1);
}

/* `80 percent were under 25`, `41 members are under 40`: a share or a count can't be, so it is an age. */
static bool is_age_of_share(const csem__sentence *sentence, const csem__number *number) {
    if (number == sentence->numbers || number->first < 2 || number->value > OLDEST ||
        !csem__token_is_any(sentence, number->first - 1, csem__list_share_age_bounds) ||
        !csem__token_is_any(sentence, number->first - 2, csem__list_finite_copulas) ||
        csem__token_is(sentence, number->next, CSEM_TOKEN_PERCENT))
        return false;
    csem__number share = *(number - 1);
    csem__phrase phrase;
    if (share.reason != 0)
        return false;
    size_t copula = number->first - 2;
    return csem__bind_percent(sentence, &share) ||
           (share.next == copula && csem__noun_before_of(sentence, &share) == CSEM_NOWHERE) ||
           (csem__phrase_find(sentence, share.next, false, &phrase) && phrase.plural && phrase.after == copula);
}

/* `a boy of 12` */
static bool is_age_of_person(const csem__sentence *sentence, const csem__number *number) {
    size_t noun = number->value <= OLDEST ? csem__noun_before_of(sentence, number) : CSEM_NOWHERE;
    return noun != CSEM_NOWHERE && csem__token_is_any(sentence, noun, csem__list_aged_persons);
}

/* `Ann Baker, 45, said`: a name of at least two words, and no list of places with their numbers. */
static bool is_age_of_name(const csem__sentence *sentence, const csem__number *number) {
    const csem__token *tokens = sentence->tokens;
    size_t first = number->first;
    size_t next = number->next + 1;
    if (first < 3 || number->in_words || number->value < 1 || number->value > OLDEST || number->divisor > 1 ||
        number->next != first + 1 || !csem__token_is(sentence, first - 1, CSEM_TOKEN_COMMA) ||
        !csem__token_is(sentence, number->next, CSEM_TOKEN_COMMA) || !csem__token_is(sentence, next, CSEM_TOKEN_WORD) ||
        tokens[next].capital)
        return false;
    const uint32_t none = CSEM_WORD_MONTH | CSEM_WORD_IDENTIFIER | CSEM_WORD_DOCUMENT;
    return csem__is_nominal(sentence, first - 2) && tokens[first - 2].capital &&
           !csem__token_has(sentence, first - 2, none) && csem__is_nominal(sentence, first - 3) &&
           (tokens[first - 3].capital || csem__token_is_any(sentence, first - 3, csem__list_aged_persons));
}

/* `90 years and over`, `18 years or older` */
static bool is_bounded_after(const csem__sentence *sentence, size_t after) {
    if (!csem__token_has(sentence, after, CSEM_WORD_CONJUNCTION))
        return false;
    return csem__token_is_any(sentence, after + 1, csem__list_age_comparatives) ||
           (csem__token_equals(sentence, after, "and") &&
            (csem__token_equals(sentence, after + 1, "over") || csem__token_equals(sentence, after + 1, "under")) &&
            !csem__token_has(sentence, after + 2, CSEM_WORD_DETERMINER) &&
            !csem__token_is(sentence, after + 2, CSEM_TOKEN_NUMBER));
}

/* `the 25-34 age group`, and its first number */
static bool is_age_before_group(const csem__sentence *sentence, const csem__number *number) {
    return csem__token_equals(sentence, number->next, "age") && is_age_group(sentence, number->next + 1) &&
           number > sentence->numbers && csem__is_range_up_to(sentence, (number - 1)->next, number);
}

/* The unit of time in `18 year olds`, `18 year-olds`; false if there is none. */
static bool bind_olds(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD))
        return false;
    size_t length = 0;
    if (sentence->tokens[at].hyphenated) {
        csem__text text = csem__token_text(sentence, at);
        const char *hyphen = memchr(text.data, '-', text.length);
        const csem__word *word =
            hyphen ? csem__word_find(sentence->words, csem__slice(text.data, 0, (size_t)(hyphen - text.data))) : NULL;
        if (!word || !(word->classes & CSEM_WORD_TIME_UNIT) ||
            !csem__text_begins((csem__text){hyphen, text.length - (size_t)(hyphen - text.data)}, "-old"))
            return false;
        length = (size_t)(hyphen - text.data);
        number->phrase_end = at + 1;
    } else if (csem__token_has(sentence, at, CSEM_WORD_TIME_UNIT) && csem__token_equals(sentence, at + 1, "olds")) {
        length = csem__token_text(sentence, at).length;
        number->phrase_end = at + 2;
    } else {
        return false;
    }
    number->kind = CSEM_STATISTIC_AGE;
    number->unit = (csem__range){sentence->tokens[at].start, sentence->tokens[at].start + (uint32_t)length};
    number->phrase = number->unit;
    return true;
}

/* Whether a number with a unit of time after it is an age. */
static bool is_age_with_unit(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase) {
    return csem__token_equals(sentence, phrase->after, "old") ||
           csem__words_at(sentence, phrase->after, "of age", NULL) || is_age_of_subject(sentence, number) ||
           is_age_of_share(sentence, number) || is_bounded_after(sentence, phrase->after) ||
           is_bounded_age(sentence, number, phrase) || is_age_up_to(sentence, number, phrase) ||
           is_level_of_age(sentence, number, true);
}

/* Whether a number that no noun comes after is one. */
static bool is_age_alone(const csem__sentence *sentence, const csem__number *number) {
    return is_age_of_subject(sentence, number) || is_age_of_share(sentence, number) ||
           is_age_of_person(sentence, number) || is_age_of_name(sentence, number) ||
           is_age_of_youngest(sentence, number) || is_level_of_age(sentence, number, false);
}

/* An age without a unit takes that of the end of its range, `aged 6-59 months`, or has years. */
static void bind_without_unit(const csem__sentence *sentence, csem__number *number) {
    const csem__number *last = sentence->numbers + sentence->number_count - 1;
    const csem__number *next = number + 1;
    csem__bind_name(number, CSEM_STATISTIC_AGE, "years", number->next);
    if (number == last || next->kind != CSEM_STATISTIC_AGE || next->unit.end == 0 ||
        !csem__is_range_up_to(sentence, number->next, next))
        return;
    number->unit_name = NULL;
    number->unit = next->unit;
    number->phrase = next->phrase;
}

bool csem__bind_age(const csem__sentence *sentence, csem__number *number, const csem__phrase *noun) {
    if (bind_olds(sentence, number))
        return true;
    bool unit = noun && csem__token_has(sentence, noun->last, CSEM_WORD_TIME_UNIT);
    bool given = is_given_as_age(sentence, number) || continues_ages(sentence, number) ||
                 is_range_after_persons(sentence, number) ||
                 (unit ? is_age_with_unit(sentence, number, noun)
                       : is_age_of_persons(sentence, number) || is_age_before_group(sentence, number) ||
                             (!noun && is_age_alone(sentence, number)));
    if (!given)
        return false;
    number->kind = CSEM_STATISTIC_AGE;
    if (!unit) {
        bind_without_unit(sentence, number);
        return true;
    }
    number->unit = csem__range_of(sentence, noun->first_head, noun->last);
    number->phrase = csem__range_of(sentence, noun->first, noun->last);
    number->phrase_end = noun->after;
    if (csem__token_equals(sentence, noun->after, "old"))
        number->phrase_end++;
    else if (csem__words_at(sentence, noun->after, "of age", NULL))
        number->phrase_end += 2;
    return true;
}
