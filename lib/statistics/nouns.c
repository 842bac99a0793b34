/* SPDX-License-Identifier: MIT */
/* Nouns: what a number counts by the words after it: a compound (`two-year plan`), a genitive (`two years' work`), an
 * age, a noun phrase. A noun phrase that ends in a unit of time is a duration, or a frequency if a rate follows
 * (`20 hours a week`); any other is a count.
 *
 * Invariant: each csem__bind_ function changes the number only if it returns true, and then sets kind, unit (or
 * unit_name) and phrase_end; phrase only if the noun belongs to this number alone. */
#include "statistics/bind.h"

/* ---- compounds and genitives ------------------------------------------------------------------------------------- */

void csem__bind_compound(const csem__sentence *sentence, csem__number *number) {
    csem__text rest = csem__slice(sentence->text.data, number->rest.start, number->rest.end);
    const char *hyphen = memchr(rest.data, '-', rest.length);
    csem__text head = {rest.data, hyphen ? (size_t)(hyphen - rest.data) : rest.length};
    const csem__word *word = csem__word_find(sentence->words, head);
    uint32_t classes = word ? word->classes : 0;
    number->phrase_end = number->next;
    number->unit = number->phrase = (csem__range){number->rest.start, number->rest.start + head.length};
    if (classes & CSEM_WORD_TIME_UNIT) {
        bool old = (hyphen && csem__text_begins((csem__text){hyphen, rest.length - head.length}, "-old")) ||
                   csem__token_equals(sentence, number->next, "old");
        number->kind = old ? CSEM_STATISTIC_AGE : CSEM_STATISTIC_DURATION;
        return;
    }
    if (classes & CSEM_WORD_SYMBOL)
        number->kind = CSEM_STATISTIC_COUNT;
    for (size_t i = 0; csem__list_compound_units[i] && !hyphen; i++)
        if (csem__text_equal(head, csem__text_of(csem__list_compound_units[i])))
            number->kind = CSEM_STATISTIC_COUNT;
    if (number->kind == CSEM_STATISTIC_COUNT)
        return;
    number->unit = number->phrase = (csem__range){0, 0};
    if (classes & CSEM_WORD_CURRENCY) {
        csem__bind_name(number, CSEM_STATISTIC_MONEY, csem__currency_code(word->value), number->next);
        if (word->value & CSEM_CURRENCY_HUNDREDTH)
            csem__divide(number);
    } else if (csem__text_begins(rest, "percent") || csem__text_begins(rest, "per-cent") ||
               csem__text_equal(rest, csem__text_of("pc"))) {
        csem__bind_name(number, CSEM_STATISTIC_PERCENT, "percent", number->next);
    } else {
        number->reason = CSEM_REASON_COMPOUND;
    }
}

/* `two years' experience`: the unit of time is what is counted. */
bool csem__bind_genitive(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) || !sentence->tokens[at].possessive)
        return false;
    csem__text text = csem__token_text(sentence, at);
    size_t letters = 0;
    while (letters < text.length && csem__is_alpha((unsigned char)text.data[letters]))
        letters++;
    const csem__word *word = csem__word_find(sentence->words, csem__slice(text.data, 0, letters));
    if (!word || !(word->classes & CSEM_WORD_TIME_UNIT))
        return false;
    number->kind = CSEM_STATISTIC_DURATION;
    number->unit = (csem__range){sentence->tokens[at].start, sentence->tokens[at].start + letters};
    number->phrase = number->unit;
    number->phrase_end = at + 1;
    return true;
}

/* ---- ages -------------------------------------------------------------------------------------------------------- */

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

/* `the average age of the trams was 31`, `the oldest was 91` */
static bool is_age_of_subject(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 8 };
    const uint32_t stopping = CSEM_WORD_AUXILIARY | CSEM_WORD_VERB | CSEM_WORD_SUBORDINATOR | CSEM_WORD_CONJUNCTION;
    size_t copula = copula_before(sentence, number);
    for (size_t back = 1; copula != CSEM_NOWHERE && back <= REACH && back <= copula; back++) {
        size_t at = copula - back;
        if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) || csem__token_has(sentence, at, stopping))
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

/* ---- counts, durations, frequencies ------------------------------------------------------------------------------ */

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

enum { MAX_DETERMINERS = 5 };

/* A rate after the noun phrase, or after the phrase that `of` adds to it: `30 tonnes of waste a year`. */
static bool is_rate(const csem__sentence *sentence, size_t after, bool times, const csem__number *next) {
    csem__phrase phrase;
    if (csem__is_rate_at(sentence, after, times) || leads_to_base(sentence, after, next))
        return true;
    if (!csem__token_equals(sentence, after, "of"))
        return false;
    size_t at = after + 1;
    while (at < after + MAX_DETERMINERS && csem__token_has(sentence, at, CSEM_WORD_DETERMINER))
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

static int32_t kind_of(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase,
                       const csem__number *next) {
    bool times = is_times(sentence, phrase->last);
    bool time = csem__token_has(sentence, phrase->last, CSEM_WORD_TIME_UNIT);
    if ((time && is_after_every(sentence, number)) || is_rate(sentence, phrase->after, times, next) ||
        ((times || time) && shares_rate(sentence, phrase, next)))
        return CSEM_STATISTIC_FREQUENCY;
    return time ? CSEM_STATISTIC_DURATION : CSEM_STATISTIC_COUNT;
}

/* Whether the owner of the next number begins at a token: `the town's five` */
static bool is_owned(const csem__sentence *sentence, size_t at, const csem__number *next) {
    enum { MAX_TOKENS = 4 };
    if (next->first <= at || next->first > at + MAX_TOKENS ||
        !csem__token_is(sentence, next->first - 1, CSEM_TOKEN_WORD) || !sentence->tokens[next->first - 1].possessive)
        return false;
    while (csem__token_is(sentence, at, CSEM_TOKEN_WORD))
        at++;
    return at >= next->first;
}

/* Where the noun phrase begins after `of the`, as in `two of the three parks`. */
static size_t skip_partitive(const csem__sentence *sentence, size_t at, const csem__number *next) {
    size_t after;
    if (!csem__words_at(sentence, at, "of", &after) && !csem__words_at(sentence, at, "out of", &after))
        return at;
    while (csem__token_has(sentence, after, CSEM_WORD_DETERMINER) && after < at + MAX_DETERMINERS)
        after++;
    return next && (next->first == after || is_owned(sentence, after, next)) ? next->next : after;
}

/* `GDP`: more than one letter, all capitals. */
static bool is_abbreviation(const csem__sentence *sentence, size_t index) {
    return csem__token_text(sentence, index).length > 1 && csem__token_is_upper(sentence, index);
}

/* `two public and three private schools`: the noun is that of the next number. */
static bool lacks_noun(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase,
                       const csem__number *next) {
    size_t at = phrase->after;
    if (phrase->plural || is_abbreviation(sentence, phrase->last) || number->value == 1 || !next || next->reason != 0 ||
        next->kind != CSEM_STATISTIC_COUNT || next->elided || !csem__can_be_shared(next->unit, next->phrase))
        return false;
    at += csem__token_is(sentence, at, CSEM_TOKEN_COMMA) ? 1 : 0;
    at += csem__token_has(sentence, at, CSEM_WORD_CONJUNCTION) ? 1 : 0;
    return at > phrase->after && next->first == at;
}

/* The token after a short parenthesis at a token, `twelve (12) rafts`, `40 (mostly old) houses`; else the token. */
static size_t skip_parenthesis(const csem__sentence *sentence, size_t at) {
    enum { MAX_TOKENS = 5 };
    size_t close = at + 1;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_OPEN))
        return at;
    while (close <= at + MAX_TOKENS && close < sentence->token_count &&
           !csem__token_is(sentence, close, CSEM_TOKEN_CLOSE))
        close++;
    return csem__token_is(sentence, close, CSEM_TOKEN_CLOSE) ? close + 1 : at;
}

/* `a rate of 41.9 per 10,000`: what it counts is not printed. */
bool csem__bind_rate(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (!leads_to_base(sentence, number->next, next))
        return false;
    number->kind = CSEM_STATISTIC_FREQUENCY;
    number->phrase_end = number->next;
    return true;
}

bool csem__bind_phrase(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    csem__phrase phrase;
    size_t at = skip_parenthesis(sentence, number->next);
    size_t after;
    if (csem__qualifier_at(sentence, at, &after))
        at = after;
    size_t partitive = skip_partitive(sentence, at, next);
    bool single = number->value == 1 && partitive == at && at == number->next;
    if (csem__token_equals(sentence, at, "others")) {
        phrase = (csem__phrase){at, at, at, at + 1, true};
    } else if (!csem__phrase_find(sentence, partitive, single, &phrase)) {
        return false;
    }
    bool symbol = csem__token_has(sentence, phrase.last, CSEM_WORD_SYMBOL | CSEM_WORD_TIME_UNIT);
    if (next && !symbol && lacks_noun(sentence, number, &phrase, next)) {
        number->kind = next->kind;
        number->unit = next->unit;
        number->phrase_end = phrase.after;
        return true;
    }
    bool verb = csem__token_has(sentence, phrase.last, CSEM_WORD_EITHER) ||
                csem__text_ends(csem__token_text(sentence, phrase.last), "ing");
    bool participle = csem__text_ends(csem__token_text(sentence, phrase.first), "ed");
    if (!phrase.plural && number->value != 1 && !symbol &&
        (verb || participle || partitive > at || csem__is_of_group(sentence, number)))
        return false;
    number->kind = kind_of(sentence, number, &phrase, next);
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    number->phrase = csem__range_of(sentence, phrase.first, phrase.last);
    number->phrase_end = phrase.after;
    return true;
}

/* `5 °C`: a unit that is not a word. */
bool csem__bind_degrees(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_OTHER) || !csem__token_equals(sentence, at, "\xC2\xB0") ||
        !csem__token_is_any(sentence, at + 1, csem__list_degree_scales) || !sentence->tokens[at + 1].glued)
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = number->phrase = csem__range_of(sentence, at, at + 1);
    number->phrase_end = at + 2;
    return true;
}
