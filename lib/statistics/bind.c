/* SPDX-License-Identifier: MIT */
/* Bind: what a number counts. From the last number of the sentence to the first, so that `two or three days` can take
 * the noun of the next number; then forward, so that a noun that is left out can be that of the number before. */
#include "statistics/scan.h"

static csem__range range_of(const csem__sentence *sentence, size_t first, size_t last) {
    return (csem__range){sentence->tokens[first].start, sentence->tokens[last].end};
}

/* ---- percentages ------------------------------------------------------------------------------------------------- */

static bool bind_percent(const csem__sentence *sentence, csem__number *number) {
    size_t after = number->next;
    bool found = csem__token_is(sentence, after, CSEM_TOKEN_PERCENT);
    if (found)
        after++;
    else
        found = csem__words_at(sentence, after, "percentage points", &after) ||
                csem__words_at(sentence, after, "percentage point", &after) ||
                csem__words_at(sentence, after, "percent", &after) ||
                csem__words_at(sentence, after, "per cent", &after);
    if (found)
        csem__bind_name(number, CSEM_STATISTIC_PERCENT, "percent", after);
    return found;
}

/* ---- compounds ----------------------------------------------------------------------------------------------------
 */

/* `two-year period`, `18-year-old students`, `15-member panel`; others do not count. */
static void bind_compound(const csem__sentence *sentence, csem__number *number) {
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
    if (classes & CSEM_WORD_CURRENCY)
        csem__bind_name(number, CSEM_STATISTIC_MONEY, csem__currency_code(word->value), number->next);
    else if (csem__text_equal(head, csem__text_of("percent")))
        csem__bind_name(number, CSEM_STATISTIC_PERCENT, "percent", number->next);
    else
        number->reason = CSEM_REASON_COMPOUND;
}

/* `two years' experience`: the unit of time is what is counted. */
static bool bind_genitive(const csem__sentence *sentence, csem__number *number) {
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

/* Whether a word or a mark of a range stands at a token, and then the number: `5 to 9`, `two or three`. */
static bool is_range_up_to(const csem__sentence *sentence, size_t at, const csem__number *number) {
    bool range = csem__token_is_any(sentence, at, csem__list_range_words) ||
                 csem__token_is(sentence, at, CSEM_TOKEN_DASH) || csem__token_is(sentence, at, CSEM_TOKEN_HYPHEN);
    return range && number->first == at + 1;
}

/* ---- ages ------------------------------------------------------------------------------------------------------- */

static bool is_told_as_age(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->first;
    size_t first;
    if (csem__words_before(sentence, at, "older than", &first) ||
        csem__words_before(sentence, at, "younger than", &first))
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
    if (before->rest.end > 0 || !is_told_as_age(sentence, before))
        return false;
    size_t at = before->first;
    bool pair = csem__token_is_any(sentence, at - 1, csem__list_age_pair_leads) ||
                (at >= 2 && csem__token_equals(sentence, at - 1, "of") && csem__token_equals(sentence, at - 2, "ages"));
    return is_range_up_to(sentence, before->next, number) ||
           (pair && csem__token_equals(sentence, before->next, "and") && number->first == before->next + 1);
}

/* The copula before the number, across words of a qualifier; CSEM_NOWHERE where there is none. */
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

/* `must be 18 or over`: nothing but an age is told so. */
static bool is_age_of_entrant(const csem__sentence *sentence, const csem__number *number) {
    enum { OLDEST = 120 };
    size_t after;
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

/* `children (4-12 years)`: a range in parentheses after those who have an age. */
static bool is_age_in_parentheses(const csem__sentence *sentence, const csem__number *number) {
    size_t open = sentence->tokens[number->first].open;
    if (open == CSEM_NOWHERE || open == 0 || !csem__token_has(sentence, open - 1, CSEM_WORD_PERSON))
        return false;
    const csem__number *last = sentence->numbers + sentence->number_count - 1;
    if (number->first > open + 1)
        return number > sentence->numbers && (number - 1)->first == open + 1 &&
               is_range_up_to(sentence, (number - 1)->next, number);
    return number < last && is_range_up_to(sentence, number->next, number + 1) &&
           csem__token_has(sentence, (number + 1)->next, CSEM_WORD_TIME_UNIT);
}

/* `80 percent were under 25`: no share is. */
static bool is_age_of_share(const csem__sentence *sentence, const csem__number *number) {
    enum { OLDEST = 120 };
    if (number == sentence->numbers || number->first < 2 || number->value > OLDEST ||
        !csem__token_is_any(sentence, number->first - 1, csem__list_share_age_bounds) ||
        !csem__token_is_any(sentence, number->first - 2, csem__list_finite_copulas))
        return false;
    csem__number share = *(number - 1);
    return share.reason == 0 && bind_percent(sentence, &share) &&
           !csem__token_is(sentence, number->next, CSEM_TOKEN_PERCENT);
}

/* `18 year olds`: the unit of time; CSEM_NOWHERE where it is none. */
static size_t unit_of_olds(const csem__sentence *sentence, const csem__number *number) {
    bool olds = csem__token_has(sentence, number->next, CSEM_WORD_TIME_UNIT) &&
                csem__token_equals(sentence, number->next + 1, "olds");
    return olds ? number->next : CSEM_NOWHERE;
}

static bool bind_age(const csem__sentence *sentence, csem__number *number) {
    size_t olds = unit_of_olds(sentence, number);
    if (olds != CSEM_NOWHERE) {
        number->kind = CSEM_STATISTIC_AGE;
        number->unit = number->phrase = range_of(sentence, olds, olds);
        number->phrase_end = olds + 2;
        return true;
    }
    csem__phrase phrase;
    bool found = csem__phrase_find(sentence, number->next, number->value == 1, &phrase);
    bool unit = found && csem__token_has(sentence, phrase.last, CSEM_WORD_TIME_UNIT);
    bool told = is_told_as_age(sentence, number) || continues_ages(sentence, number) ||
                is_age_in_parentheses(sentence, number) || (!found && is_age_of_share(sentence, number)) ||
                ((unit || !found) && is_age_of_subject(sentence, number));
    bool old = unit && (csem__token_equals(sentence, phrase.after, "old") ||
                        csem__words_at(sentence, phrase.after, "of age", NULL));
    if (!told && !old && (unit || !is_age_of_persons(sentence, number)))
        return false;
    number->kind = CSEM_STATISTIC_AGE;
    if (!unit) {
        csem__bind_name(number, CSEM_STATISTIC_AGE, "years", number->next);
        return true;
    }
    number->unit = range_of(sentence, phrase.first_head, phrase.last);
    number->phrase = range_of(sentence, phrase.first, phrase.last);
    number->phrase_end = phrase.after;
    if (old)
        number->phrase_end += csem__token_equals(sentence, phrase.after, "old") ? 1 : 2;
    return true;
}

/* ---- counts, durations, frequencies ------------------------------------------------------------------------------ */

/* `per year`, `a week`, `/day`, `annually`; but `30 schools monthly magazines reach`. */
static bool is_rate_at(const csem__sentence *sentence, size_t after, bool times) {
    /* `up from 30 a year ago` */
    const uint32_t no_noun =
        CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB;
    if (csem__token_is_any(sentence, after, csem__list_rate_leads) &&
        csem__token_has(sentence, after + 1, CSEM_WORD_TIME_UNIT))
        return !csem__token_is_any(sentence, after + 2, csem__list_rate_breakers);
    bool alone = !csem__token_is(sentence, after + 1, CSEM_TOKEN_WORD) || csem__token_has(sentence, after + 1, no_noun);
    return (times || alone) && csem__token_is_any(sentence, after, csem__list_rate_adverbs);
}

enum { MOST_DETERMINERS = 5 };

/* A rate after the noun phrase, or after what of gives to it: `30 tonnes of waste a year`. */
static bool is_rate(const csem__sentence *sentence, size_t after, bool times) {
    csem__phrase phrase;
    if (is_rate_at(sentence, after, times))
        return true;
    if (!csem__token_equals(sentence, after, "of"))
        return false;
    size_t at = after + 1;
    while (at < after + MOST_DETERMINERS && csem__token_has(sentence, at, CSEM_WORD_DETERMINER))
        at++;
    if (!csem__phrase_find(sentence, at, false, &phrase))
        return false;
    /* `two hours of exercise daily`: the last word is none of the phrase. */
    return is_rate_at(sentence, phrase.after, false) || (phrase.last > at && is_rate_at(sentence, phrase.last, false));
}

static bool is_times(const csem__sentence *sentence, size_t index) {
    return csem__token_equals(sentence, index, "times") || csem__token_equals(sentence, index, "time");
}

/* `three times to six times per year`: the rate of the second holds for the first. */
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
    return is_range_up_to(sentence, csem__token_has(sentence, at, CSEM_WORD_TIME_UNIT) ? at + 1 : at, number);
}

static int32_t kind_of(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase,
                       const csem__number *next) {
    bool times = is_times(sentence, phrase->last);
    bool time = csem__token_has(sentence, phrase->last, CSEM_WORD_TIME_UNIT);
    if ((time && is_after_every(sentence, number)) || is_rate(sentence, phrase->after, times) ||
        ((times || time) && shares_rate(sentence, phrase, next)))
        return CSEM_STATISTIC_FREQUENCY;
    return time ? CSEM_STATISTIC_DURATION : CSEM_STATISTIC_COUNT;
}

/* Whether the number stands after the owner that begins at a token: `the town's five` */
static bool is_owned(const csem__sentence *sentence, size_t at, const csem__number *next) {
    enum { MOST = 4 };
    if (next->first <= at || next->first > at + MOST || !csem__token_is(sentence, next->first - 1, CSEM_TOKEN_WORD) ||
        !sentence->tokens[next->first - 1].possessive)
        return false;
    while (csem__token_is(sentence, at, CSEM_TOKEN_WORD))
        at++;
    return at >= next->first;
}

/* After `of the`, as in `two of the three parks`: where the noun phrase begins. */
static size_t skip_partitive(const csem__sentence *sentence, size_t at, const csem__number *next) {
    size_t after;
    if (!csem__words_at(sentence, at, "of", &after) && !csem__words_at(sentence, at, "out of", &after))
        return at;
    while (csem__token_has(sentence, after, CSEM_WORD_DETERMINER) && after < at + MOST_DETERMINERS)
        after++;
    return next && (next->first == after || is_owned(sentence, after, next)) ? next->next : after;
}

/* Whether other numbers may take the noun of a number. Very many may, and each has it in its texts: hostile input has
 * nouns that no language has. */
static bool can_be_shared(csem__range unit, csem__range phrase) {
    enum { LONGEST = 400 };
    return unit.end - unit.start <= LONGEST && phrase.end - phrase.start <= LONGEST;
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
        next->kind != CSEM_STATISTIC_COUNT || next->elided || !can_be_shared(next->unit, next->phrase))
        return false;
    at += csem__token_is(sentence, at, CSEM_TOKEN_COMMA) ? 1 : 0;
    at += csem__token_has(sentence, at, CSEM_WORD_CONJUNCTION) ? 1 : 0;
    return at > phrase->after && next->first == at;
}

/* The first token of the number with the words of its qualifier. */
static size_t first_qualified(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->first;
    csem__words_before(sentence, at, "up to", &at);
    while (at > 0 && csem__token_is_any(sentence, at - 1, csem__list_qualifying_words))
        at--;
    return at;
}

/* The noun before `of` and the number, across words of a qualifier; CSEM_NOWHERE where there is no of. */
static size_t noun_before_of(const csem__sentence *sentence, const csem__number *number) {
    size_t at = first_qualified(sentence, number);
    return at >= 2 && csem__token_equals(sentence, at - 1, "of") ? at - 2 : CSEM_NOWHERE;
}

/* `a team of eleven`: whom it consists of is not printed. */
static bool is_of_group(const csem__sentence *sentence, const csem__number *number) {
    size_t noun = noun_before_of(sentence, number);
    return noun != CSEM_NOWHERE && csem__token_is_any(sentence, noun, csem__list_groups);
}

static bool bind_phrase(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    csem__phrase phrase;
    size_t at = number->next;
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
        (verb || participle || partitive > at || is_of_group(sentence, number)))
        return false;
    number->kind = kind_of(sentence, number, &phrase, next);
    number->unit = range_of(sentence, phrase.first_head, phrase.last);
    number->phrase = range_of(sentence, phrase.first, phrase.last);
    number->phrase_end = phrase.after;
    return true;
}

/* `5 °C`: a unit that is no word. */
static bool bind_degrees(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_OTHER) || !csem__token_equals(sentence, at, "\xC2\xB0") ||
        !csem__token_is_any(sentence, at + 1, csem__list_degree_scales) || !sentence->tokens[at + 1].glued)
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = number->phrase = range_of(sentence, at, at + 1);
    number->phrase_end = at + 2;
    return true;
}

/* ---- numbers that share a noun ------------------------------------------------------------------------------------
 */

/* Whether nothing but a word or a mark of a range or a list stands between the numbers: `two or three`, `10–15`. */
static bool stands_before(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    size_t at = number->next;
    if (csem__token_is(sentence, at, CSEM_TOKEN_HYPHEN) && sentence->tokens[at].glued &&
        csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD))
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

static void share_scale(csem__number *number, const csem__number *next) {
    if (number->scale <= 1 && next->scale > 1 && !number->in_words &&
        number->whole / number->divisor <= next->whole / next->divisor)
        csem__number_scale(number, next->scale);
}

/* `rose to 300, 5 percent more`; but `3, 4 and 5 percent` */
static bool is_apart(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    return csem__token_is(sentence, number->next, CSEM_TOKEN_COMMA) && next->first == number->next + 1 && !next->shares;
}

static bool share(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (!next || next->reason != 0 || number->rest.end > 0 || !stands_before(sentence, number, next) ||
        !can_be_shared(next->unit, next->phrase))
        return false;
    /* `$5-10 million`: the second number will take the noun of the first. */
    if (next->elided && number->kind == CSEM_STATISTIC_MONEY)
        share_scale(number, next);
    if (next->elided || (number->kind == 0 && is_apart(sentence, number, next)))
        return false;
    if (number->kind == 0) {
        number->kind = next->kind;
        number->unit = next->unit;
        number->phrase = next->phrase;
        number->unit_name = next->unit_name;
    }
    number->shares = true;
    number->phrase_end = number->next;
    if (number->kind == next->kind && !csem__token_is(sentence, number->next, CSEM_TOKEN_COMMA))
        share_scale(number, next);
    return true;
}

static void bind_one(const csem__sentence *sentence, csem__number *number, const csem__number *next) {
    if (csem__bind_money_before(sentence, number)) {
        share(sentence, number, next);
        return;
    }
    if (number->rest.end > 0) {
        bind_compound(sentence, number);
        return;
    }
    if (bind_percent(sentence, number) || csem__bind_money_after(sentence, number) || bind_genitive(sentence, number) ||
        bind_degrees(sentence, number) || bind_age(sentence, number) || share(sentence, number, next) ||
        bind_phrase(sentence, number, next))
        return;
    number->elided = true;
    number->phrase_end = number->next;
}

/* ---- nouns that are left out ------------------------------------------------------------------------------------- */

/* The noun of `the number of visitors rose to 300`, between from and the number; false where there is none. */
static bool bind_number_of(const csem__sentence *sentence, csem__number *number, size_t from) {
    enum { REACH = 24 };
    size_t least = number->first > REACH && number->first - REACH > from ? number->first - REACH : from;
    for (size_t at = number->first; at > least; at--) {
        csem__phrase phrase;
        if (csem__token_is_any(sentence, at - 1, csem__list_number_nouns) && csem__token_equals(sentence, at, "of") &&
            csem__phrase_find(sentence, at + 1, false, &phrase) && phrase.plural) {
            number->kind = CSEM_STATISTIC_COUNT;
            number->unit = range_of(sentence, phrase.first_head, phrase.last);
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
    size_t noun = noun_before_of(sentence, number);
    bool mass = noun != CSEM_NOWHERE && is_mass(sentence, noun);
    if (noun == CSEM_NOWHERE || (!mass && !is_of_group(sentence, number)))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    if (mass)
        number->unit = range_of(sentence, noun, noun);
    return true;
}

/* ---- nouns before the verb */

/* The token after the subject of `rose to`, `have fallen by about`; CSEM_NOWHERE where no such verb leads to the
 * number. */
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

/* What is counted by the subject that stands from a token up to end: `thefts of cars`; but prices are measured. */
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
    number->unit = range_of(sentence, phrase.first_head, phrase.last);
    return true;
}

/* `thefts of cars fell from 90 to 70`, `thefts rose by 5 percent to 80`; percent is the number before, if that is a
 * percentage, or NULL. */
static bool bind_subject(const csem__sentence *sentence, csem__number *number, const csem__number *percent) {
    enum { REACH = 16 };
    size_t end = subject_end(sentence, number);
    size_t first = first_qualified(sentence, number);
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
    number->unit = range_of(sentence, at - 2, at - 2);
    return true;
}

static size_t parenthesis_of(const csem__sentence *sentence, const csem__number *number) {
    return sentence->tokens[number->first].open;
}

/* A sum of money or a percentage in parentheses is not taken over by what follows them, nor one before them by a
 * number that stands in them with a plus sign: `(65+)`. */
static bool is_taken_over(const csem__sentence *sentence, const csem__number *from, const csem__number *number) {
    size_t open = parenthesis_of(sentence, from);
    bool left = open != CSEM_NOWHERE && open != parenthesis_of(sentence, number);
    bool opens = number->first > 0 && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_OPEN) &&
                 csem__token_is(sentence, number->next, CSEM_TOKEN_PLUS);
    bool noun = from->kind != CSEM_STATISTIC_MONEY && from->kind != CSEM_STATISTIC_PERCENT;
    return (noun || !(left || opens)) && can_be_shared(from->unit, (csem__range){0, 0});
}

/* `20 percent had two`, `over 50 years old and four at least 80`: no percentage and no age, but what was counted. */
static bool is_counted_again(const csem__sentence *sentence, const csem__number *from, const csem__number *number) {
    if (from->kind != CSEM_STATISTIC_PERCENT && from->kind != CSEM_STATISTIC_AGE)
        return false;
    size_t at = first_qualified(sentence, number);
    if (at <= from->next)
        return false;
    if (from->kind == CSEM_STATISTIC_PERCENT)
        return csem__token_equals(sentence, at - 1, "had") || csem__token_equals(sentence, at - 1, "have") ||
               csem__token_equals(sentence, at - 1, "has");
    return number->in_words && !from->in_words && csem__token_has(sentence, at - 1, CSEM_WORD_CONJUNCTION);
}

/* `80 percent of the rules (8 of 10)`: the noun of the percentage. */
static bool bind_part_of_share(const csem__sentence *sentence, csem__number *number, const csem__number *percent) {
    size_t open = parenthesis_of(sentence, number);
    csem__phrase phrase;
    if (!percent || open == CSEM_NOWHERE || open == parenthesis_of(sentence, percent) || number->first != open + 1 ||
        !csem__token_equals(sentence, number->next, "of") || !csem__token_equals(sentence, percent->phrase_end, "of"))
        return false;
    size_t at = percent->phrase_end + 1;
    at += csem__token_has(sentence, at, CSEM_WORD_DETERMINER) ? 1 : 0;
    if (!csem__phrase_find(sentence, at, false, &phrase) || !phrase.plural || phrase.after != open)
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = range_of(sentence, phrase.first_head, phrase.last);
    return true;
}

/* `a score of 3`, `an index of 0.98`: a place on a scale. */
static bool is_scale_of(const csem__sentence *sentence, const csem__number *number) {
    size_t noun = noun_before_of(sentence, number);
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
    number->unit = range_of(sentence, phrase.first_head, phrase.last);
    return true;
}

/* The numbers before one that lacks its noun; each may be NULL. */
typedef struct csem__before {
    const csem__number *last;
    const csem__number *outside; /* of all parentheses */
    const csem__number *counted; /* of kind count */
    const csem__number *passed;  /* the one that the last number did not go on with */
} csem__before;

static void bind_elided(const csem__sentence *sentence, csem__number *number, csem__before *numbers) {
    const csem__number *before = numbers->last;
    bool named = before && before->kind == CSEM_STATISTIC_COUNT && !before->elided;
    const csem__number *percent = before && before->kind == CSEM_STATISTIC_PERCENT ? before : NULL;
    if (bind_mass_of(sentence, number) || bind_number_of(sentence, number, named ? before->next : 0) ||
        bind_before_colon(sentence, number) || bind_subject(sentence, number, percent) ||
        bind_opening(sentence, number) || bind_part_of_share(sentence, number, percent))
        return;
    /* Numbers side by side are a row of a table, or to be dialled. */
    bool row = csem__token_is(sentence, number->next, CSEM_TOKEN_NUMBER) ||
               (number->first > 0 && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_NUMBER));
    bool points = is_scale_of(sentence, number);
    const csem__number *outside = numbers->outside;
    const csem__number *from = outside && parenthesis_of(sentence, number) == CSEM_NOWHERE ? outside : before;
    if (from && numbers->counted && is_counted_again(sentence, from, number)) {
        numbers->passed = from;
        from = numbers->counted;
    } else if (numbers->passed && before && before->elided && first_qualified(sentence, number) == before->next) {
        from = numbers->passed;
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

static void qualify(const csem__sentence *sentence, csem__number *number) {
    size_t after;
    number->qualifier = csem__qualifier_before(sentence, number);
    if (number->qualifier == 0)
        number->qualifier = csem__qualifier_at(sentence, number->next, &after);
    if (number->qualifier == 0 && number->phrase_end != number->next)
        number->qualifier = csem__qualifier_at(sentence, number->phrase_end, &after);
    if (number->qualifier == 0)
        number->qualifier = CSEM_QUALIFIER_EXACT;
}

void csem__numbers_bind(csem__sentence *sentence) {
    for (size_t i = sentence->number_count; i > 0; i--) {
        csem__number *number = &sentence->numbers[i - 1];
        if (number->reason == 0)
            bind_one(sentence, number, i < sentence->number_count ? number + 1 : NULL);
    }
    csem__before before = {NULL, NULL, NULL, NULL};
    for (size_t i = 0; i < sentence->number_count; i++) {
        csem__number *number = &sentence->numbers[i];
        if (number->reason == 0 && number->elided)
            bind_elided(sentence, number, &before);
        if (number->reason != 0)
            continue;
        qualify(sentence, number);
        number->reason = CSEM_REASON_ACCEPTED;
        before.last = number;
        if (parenthesis_of(sentence, number) == CSEM_NOWHERE)
            before.outside = number;
        if (number->kind == CSEM_STATISTIC_COUNT)
            before.counted = number;
    }
}
