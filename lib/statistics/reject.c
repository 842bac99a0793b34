/* SPDX-License-Identifier: MIT */
/* Reject: numbers that are no statistics because of what is around them. Each test is a small function for one reason;
 * the first that applies decides, in the order of reason_of, see README.md. What is left may still turn out to count
 * nothing when it is bound.
 *
 * Invariant: numbers get their reasons in their order, so a test may read the reason of the number before, and the
 * next number still has none. */
#include "statistics/reject.h"
#include "statistics/language.h"

/* ---- dates and times of day */

/* Whether the number is counted although a time contains it: `four years from FY2019`, `the past three years`; but not
 * that of `the first two months of 2021` and `the three months to June`. */
static bool is_own_number(const csem__sentence *sentence, const csem__number *number, const csem__time *time) {
    if (number->first > time->first && (csem__token_has(sentence, number->first - 1, CSEM_WORD_ORDINAL) ||
                                        (csem__token_equals(sentence, number->first - 1, "the") &&
                                         csem__token_is_any(sentence, number->next + 1, csem__list_span_leads))))
        return false;
    return csem__token_has(sentence, time->last, CSEM_WORD_TIME_UNIT) && time->rank == CSEM_TIME_RELATIVE
               ? number->first > time->first
               : (number->first == time->first || number->first == time->first + 1) && number->rest.end == 0 &&
                     number->next < time->last && csem__token_has(sentence, number->next, CSEM_WORD_TIME_UNIT);
}

static bool in_time(const csem__sentence *sentence, const csem__number *number, size_t *time) {
    while (*time < sentence->time_count && sentence->times[*time].last < number->first)
        (*time)++;
    if (*time >= sentence->time_count || sentence->times[*time].first > number->last)
        return false;
    return !is_own_number(sentence, number, &sentence->times[*time]);
}

static bool is_decade(const csem__sentence *sentence, const csem__number *number) {
    return !number->in_words && csem__glued_at(sentence, number->next) &&
           csem__token_equals(sentence, number->next, "s");
}

/* `the summer of ’69` */
static bool is_short_year(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    if (number->in_words || first == 0 || !csem__glued_at(sentence, first) || csem__glued_at(sentence, first - 1))
        return false;
    const csem__token *token = &sentence->tokens[first];
    return token->end - token->start == 2 &&
           (csem__token_equals(sentence, first - 1, "'") || csem__token_equals(sentence, first - 1, "\xE2\x80\x99"));
}

/* `3000 BC` */
static bool is_of_era(const csem__sentence *sentence, const csem__number *number) {
    return !number->in_words && csem__token_is_any(sentence, number->next, csem__list_eras) &&
           sentence->tokens[number->next].capital;
}

/* Whether the digits can be an hour with its minutes: `1645`, `21.45`. */
static bool is_hour(csem__text digits) {
    enum { SHORT = 4, HOURS = 24, MINUTES = 60 };
    if (digits.length != SHORT && !(digits.length == SHORT + 1 && digits.data[2] == '.'))
        return false;
    size_t minutes = digits.length - 2;
    return csem__is_digit((unsigned char)digits.data[1]) &&
           (digits.data[0] - '0') * 10 + (digits.data[1] - '0') < HOURS &&
           (digits.data[minutes] - '0') * 10 + (digits.data[minutes + 1] - '0') < MINUTES;
}

/* `1645 GMT`, `at 1400 hours`; but `after 1400 hours of work` */
static bool is_hour_without_colon(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->next;
    if (number->in_words || number->scale > 1 || !is_hour(csem__token_text(sentence, number->first)))
        return false;
    bool hours = csem__token_equals(sentence, at, "hours") || csem__token_equals(sentence, at, "hrs");
    if (csem__token_is_any(sentence, at + (hours ? 1 : 0), csem__list_time_zones))
        return true;
    bool led = number->first > 0 && csem__token_is_any(sentence, number->first - 1, csem__list_hour_leads);
    /* `at 2200 the day before` */
    if (led && csem__token_is_any(sentence, at, csem__list_day_leads))
        return csem__token_is_any(sentence, at + 1, csem__list_neighbour_days);
    return hours && led && !csem__token_equals(sentence, at + 1, "of");
}

/* `at 4 in the afternoon` */
static bool is_hour_of_day(const csem__sentence *sentence, const csem__number *number) {
    enum { LAST = 12 };
    size_t after;
    return number->value <= LAST && csem__token_equals(sentence, number->next, "in") &&
           csem__words_at(sentence, number->next, "in the", &after) &&
           csem__token_is_any(sentence, after, csem__list_parts_of_day);
}

static bool is_clock(const csem__sentence *sentence, const csem__number *number) {
    size_t next = number->next;
    if (csem__token_is_any(sentence, next, csem__list_clock_words) || is_hour_without_colon(sentence, number) ||
        is_hour_of_day(sentence, number))
        return true;
    if (csem__is_connector(sentence, next) && csem__kind_at(sentence, next + 1) == CSEM_TOKEN_NUMBER &&
        csem__token_is_any(sentence, next + 2, csem__list_clock_words))
        return true;
    bool before = number->first >= 2 && csem__glued_at(sentence, number->first) &&
                  csem__kind_at(sentence, number->first - 1) == CSEM_TOKEN_COLON &&
                  csem__kind_at(sentence, number->first - 2) == CSEM_TOKEN_NUMBER;
    bool after = csem__glued_at(sentence, next) && csem__kind_at(sentence, next) == CSEM_TOKEN_COLON &&
                 csem__glued_at(sentence, next + 1) && csem__kind_at(sentence, next + 1) == CSEM_TOKEN_NUMBER;
    return before || after;
}

/* ---- ordinals, fractions, numerals */

/* `37th`, and `2 nd` where the extraction has lifted the ending. */
static bool is_ordinal(const csem__sentence *sentence, const csem__number *number) {
    static const char *const endings[] = {"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"};
    size_t at = number->next;
    if (number->in_words || !csem__token_is_any(sentence, at, csem__list_ordinal_endings))
        return false;
    csem__text digits = csem__token_text(sentence, number->first);
    int last = digits.data[digits.length - 1] - '0';
    return csem__glued_at(sentence, at) ||
           (!sentence->tokens[at].capital &&
            (csem__token_equals(sentence, at, "th") || csem__token_equals(sentence, at, endings[last])));
}

/* Whether the slash at a token leads to the base of a rate: `12.5/100,000`. Smaller ones are those of fractions. */
static bool is_slashed_base(const csem__sentence *sentence, size_t slash) {
    enum { MIN_ZEROS = 3 };
    if (!csem__token_is(sentence, slash, CSEM_TOKEN_SLASH) || !csem__token_is(sentence, slash + 1, CSEM_TOKEN_NUMBER))
        return false;
    csem__text digits = csem__token_text(sentence, slash + 1);
    size_t zeros = 0;
    for (size_t i = 1; i < digits.length; i++) {
        if (csem__is_digit((unsigned char)digits.data[i]) && digits.data[i] != '0')
            return false;
        zeros += digits.data[i] == '0' ? 1 : 0;
    }
    return digits.data[0] == '1' && zeros >= MIN_ZEROS;
}

/* A number, a slash, a number: `3/4`. */
static bool is_slashed(const csem__sentence *sentence, const csem__number *number) {
    size_t next = number->next;
    bool over = csem__glued_at(sentence, next) && csem__kind_at(sentence, next) == CSEM_TOKEN_SLASH &&
                csem__kind_at(sentence, next + 1) == CSEM_TOKEN_NUMBER;
    bool under = number->first >= 2 && csem__glued_at(sentence, number->first) &&
                 csem__kind_at(sentence, number->first - 1) == CSEM_TOKEN_SLASH &&
                 csem__kind_at(sentence, number->first - 2) == CSEM_TOKEN_NUMBER;
    return (over && !is_slashed_base(sentence, next)) || under;
}

static bool is_fraction(const csem__sentence *sentence, const csem__number *number) {
    const csem__word *rest =
        csem__word_find(sentence->words, csem__slice(sentence->text.data, number->rest.start, number->rest.end));
    size_t next = number->next;
    if (rest && (rest->classes & CSEM_WORD_FRACTION) &&
        !csem__text_equal(csem__text_of(rest->text), csem__text_of("quarter")))
        return true;
    bool quarters = csem__token_equals(sentence, next, "quarter") || csem__token_equals(sentence, next, "quarters");
    if (number->in_words && csem__token_has(sentence, next, CSEM_WORD_FRACTION) &&
        (!quarters || csem__token_equals(sentence, next + 1, "of")))
        return true;
    return is_slashed(sentence, number);
}

/* `one in five`, `two out of three`; but `300 in 2019`. */
static bool is_ratio(const csem__sentence *sentence, const csem__number *number, const csem__number *next,
                     size_t time) {
    enum { MAX_BASE = 10, MAX_MIXED = 100, HUNDRED = 100 };
    size_t after = number->next;
    if (!csem__token_has(sentence, after, CSEM_WORD_PREPOSITION))
        return false;
    bool out_of = csem__words_at(sentence, number->next, "out of every", &after) ||
                  csem__words_at(sentence, number->next, "out of", &after);
    if (!out_of && !csem__words_at(sentence, number->next, "in every", &after))
        csem__words_at(sentence, number->next, "in", &after);
    if (out_of && next && next->value > MAX_BASE)
        return next->value == HUNDRED && next->first == after && !csem__has_phrase(sentence, next, false);
    /* `one in 20`, `nine in 10`; but `three in 12 towns` */
    bool mixed = number->in_words && next && next->value <= MAX_MIXED && (number->one || next->value == MAX_BASE);
    bool ratio = after > number->next && next && next->first == after && next->reason == 0 &&
                 next->value > number->value && !csem__token_has(sentence, next->next, CSEM_WORD_TIME_UNIT) &&
                 (number->in_words == next->in_words || mixed);
    return ratio && (!in_time(sentence, next, &time) || csem__has_phrase(sentence, next, true));
}

/* `8 per 100,000 people`, `3 for every 10`: what a rate is out of. */
static bool is_base(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    size_t start;
    if (first == 0 || csem__is_after_currency(sentence, number))
        return false;
    if (csem__token_equals(sentence, first - 1, "per") || is_slashed_base(sentence, first - 1))
        return true;
    if (csem__token_has(sentence, number->next, CSEM_WORD_TIME_UNIT))
        return false;
    for (size_t i = 0; csem__list_base_leads[i]; i++)
        if (csem__words_before(sentence, first, csem__list_base_leads[i], &start))
            return true;
    return false;
}

/* `three times as many`, `1.5 times the average`; but `met three times more in May`, `three times the same day` */
static bool is_multiple(const csem__sentence *sentence, const csem__number *number) {
    enum { COMPARATIVE = 4 };
    size_t at = number->next + 1;
    if (!csem__token_equals(sentence, number->next, "times"))
        return false;
    if (csem__token_is_any(sentence, at, csem__list_multiple_comparisons))
        return true;
    if (csem__token_equals(sentence, at, "the") || csem__token_equals(sentence, at, "its"))
        return csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) &&
               !csem__token_has(sentence, at + 1, CSEM_WORD_TIME_UNIT | CSEM_WORD_RELATIVE | CSEM_WORD_ORDINAL);
    if (csem__token_equals(sentence, at, "more") || csem__token_equals(sentence, at, "less"))
        return csem__token_equals(sentence, at + 1, "than") || csem__token_equals(sentence, at + 2, "than") ||
               (csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) &&
                !csem__token_has(sentence, at + 1,
                                 CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_DETERMINER |
                                     CSEM_WORD_SUBORDINATOR | CSEM_WORD_AUXILIARY | CSEM_WORD_RELATIVE));
    return csem__token_is(sentence, at, CSEM_TOKEN_WORD) && !csem__token_has(sentence, at, UINT32_MAX) &&
           csem__token_text(sentence, at).length > COMPARATIVE && csem__text_ends(csem__token_text(sentence, at), "er");
}

/* `a ratio of 28 to 1` */
static bool is_given_as_ratio(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    size_t first;
    return next && next->first == number->next + 1 && csem__token_equals(sentence, number->next, "to") &&
           csem__words_before(sentence, number->first, "ratio of", &first);
}

static bool is_name_part(const csem__sentence *sentence, size_t at) {
    return csem__kind_at(sentence, at) == CSEM_TOKEN_WORD || csem__kind_at(sentence, at) == CSEM_TOKEN_SLASH;
}

/* A comma or a semicolon between the entries of a row. */
static bool separates(const csem__sentence *sentence, size_t at) {
    return csem__kind_at(sentence, at) == CSEM_TOKEN_COMMA || csem__token_equals(sentence, at, ";");
}

/* Whether a number in parentheses is in a row of such: `Kent (300) and Essex (12)`. */
static bool is_listed(const csem__sentence *sentence, size_t open, size_t close) {
    enum { MAX_WORDS = 4 };
    size_t at = close + 1;
    at += separates(sentence, at) ? 1 : 0;
    size_t words = 0;
    while (words < MAX_WORDS && is_name_part(sentence, at + words))
        words++;
    if (words > 0 && csem__kind_at(sentence, at + words) == CSEM_TOKEN_OPEN &&
        csem__kind_at(sentence, at + words + 1) == CSEM_TOKEN_NUMBER)
        return true;
    at = open;
    for (words = 0; words < MAX_WORDS && at > 0 && is_name_part(sentence, at - 1); words++)
        at--;
    at -= at > 0 && separates(sentence, at - 1) ? 1 : 0;
    return at > 0 && csem__kind_at(sentence, at - 1) == CSEM_TOKEN_CLOSE && sentence->tokens[at - 1].value > 0 &&
           csem__kind_at(sentence, (size_t)sentence->tokens[at - 1].value + 1) == CSEM_TOKEN_NUMBER;
}

/* `girls (9)`, `Spain (80,000)`, `70% (210)`: what is counted is before the parenthesis. A small number after a word
 * in the singular may be that of a note. */
static bool counts_in_parentheses(const csem__sentence *sentence, const csem__number *number) {
    enum { LARGE = 100 };
    size_t open = number->first - 1;
    if (open == 0 || csem__glued_at(sentence, open))
        return false;
    const csem__token *before = &sentence->tokens[open - 1];
    if (before->kind == CSEM_TOKEN_PERCENT)
        return true;
    /* `since 2016 (186)` */
    if (before->kind == CSEM_TOKEN_NUMBER && open > 1)
        return before->starts_time && number->value >= LARGE &&
               csem__token_has(sentence, open - 2, CSEM_WORD_PREPOSITION);
    if (before->kind != CSEM_TOKEN_WORD ||
        (before->classes & (CSEM_WORD_CLOSED | CSEM_WORD_IDENTIFIER | CSEM_WORD_MONTH | CSEM_WORD_DOCUMENT)))
        return false;
    return csem__word_is_plural(csem__token_text(sentence, open - 1), before->classes) || number->value >= LARGE ||
           number->divisor > 1 || is_listed(sentence, open, number->next);
}

/* `95% CI: 1.2 to 3.4`, `a confidence interval of 1.2–3.4`, `p < 0.001`: the limits of an estimate, which is no number
 * of things; but `at intervals of 5 minutes`. */
static bool is_limit_of_estimate(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 2 };
    size_t at = number->first;
    for (size_t i = 0; i < REACH && at > 0; i++) {
        at--;
        /* The words below begin with one of these; most words do not. */
        char first = csem__to_lower(sentence->text.data[sentence->tokens[at].start]);
        if (csem__is_lower((unsigned char)first) && first != 'c' && first != 'i' && first != 'p' && first != 'o')
            return false;
        if (csem__token_is_any(sentence, at, csem__list_estimates))
            return !csem__token_has(sentence, number->next, CSEM_WORD_TIME_UNIT) ||
                   csem__token_equals(sentence, at, "ci");
        if (csem__token_equals(sentence, at, "p"))
            return i > 0;
        if (!csem__token_equals(sentence, at, "of") && !csem__token_is_any(sentence, at, csem__list_relations) &&
            !csem__token_is(sentence, at, CSEM_TOKEN_COLON) && !csem__token_is(sentence, at, CSEM_TOKEN_COMMA))
            return false;
    }
    return false;
}

/* Whether only numbers and connectors are in the square brackets around the number: `[12, 14–16]`. */
static bool is_in_brackets(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 16 };
    size_t open = sentence->tokens[number->first].open;
    if (open == CSEM_NOWHERE || sentence->text.data[sentence->tokens[open].start] != '[')
        return false;
    size_t at = open + 1;
    while (at - open < REACH && (csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) || csem__is_connector(sentence, at)))
        at++;
    return csem__kind_at(sentence, at) == CSEM_TOKEN_CLOSE;
}

/* `1)` in a sentence: the parenthesis closes none. */
static bool is_before_lone_parenthesis(const csem__sentence *sentence, const csem__number *number) {
    size_t next = number->next;
    return csem__kind_at(sentence, next) == CSEM_TOKEN_CLOSE && csem__glued_at(sentence, next) &&
           sentence->tokens[number->first].open == CSEM_NOWHERE &&
           sentence->text.data[sentence->tokens[next].start] == ')' && !csem__glued_at(sentence, number->first) &&
           number->scale <= 1;
}

static bool is_numeral(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    size_t next = number->next;
    if (number->in_words)
        return false;
    csem__text mark = next < sentence->token_count ? csem__token_text(sentence, next) : (csem__text){NULL, 0};
    bool opens = first == 0 && csem__glued_at(sentence, next);
    if (opens && (mark.data[0] == '.' || mark.data[0] == ')'))
        return true;
    bool alone = first > 0 && csem__kind_at(sentence, first - 1) == CSEM_TOKEN_OPEN &&
                 csem__kind_at(sentence, next) == CSEM_TOKEN_CLOSE && !counts_in_parentheses(sentence, number);
    /* `1 - (ii)` */
    bool reference =
        csem__kind_at(sentence, next) == CSEM_TOKEN_HYPHEN && csem__kind_at(sentence, next + 1) == CSEM_TOKEN_OPEN;
    return alone || reference || is_in_brackets(sentence, number) || is_before_lone_parenthesis(sentence, number);
}

/* The number of a footnote: glued to the mark after a word, `priorities,1` and `plan.”4`. */
static bool is_footnote(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    if (number->in_words || first < 2 || !csem__glued_at(sentence, first) || !csem__glued_at(sentence, first - 1))
        return false;
    csem__token_kind kind = csem__kind_at(sentence, first - 1);
    bool mark =
        kind == CSEM_TOKEN_COMMA || kind == CSEM_TOKEN_STOP || kind == CSEM_TOKEN_QUOTE || kind == CSEM_TOKEN_CLOSE;
    return mark && csem__kind_at(sentence, first - 2) != CSEM_TOKEN_NUMBER && !csem__is_money_code(sentence, number);
}

/* `2.1 Roads and bridges` at the start of a paragraph. */
static bool is_outline(const csem__sentence *sentence, const csem__number *number) {
    csem__text text = csem__token_text(sentence, number->first);
    return number->first == 0 && sentence->start == 0 && number->scale <= 1 &&
           memchr(text.data, '.', text.length) != NULL && csem__token_is(sentence, number->next, CSEM_TOKEN_WORD) &&
           sentence->tokens[number->next].capital;
}

/* ---- names */

/* Whether no word and no number is before the token: the sentence, or a quotation at its start, opens there. */
static bool opens_sentence(const csem__sentence *sentence, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (csem__kind_at(sentence, i) == CSEM_TOKEN_WORD || csem__kind_at(sentence, i) == CSEM_TOKEN_NUMBER)
            return false;
    return true;
}

static bool is_capital_word(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_WORD) && sentence->tokens[index].capital;
}

/* `said: “Thirty days` */
static bool opens_quotation(const csem__sentence *sentence, size_t at) {
    return csem__kind_at(sentence, at - 1) == CSEM_TOKEN_QUOTE &&
           (csem__kind_at(sentence, at - 2) == CSEM_TOKEN_COLON || csem__kind_at(sentence, at - 2) == CSEM_TOKEN_COMMA);
}

static bool is_name_in_words(const csem__sentence *sentence, const csem__number *number) {
    const csem__token *token = &sentence->tokens[number->first];
    if (!token->capital)
        return false;
    enum { FAR = 8 };
    if (number->first >= FAR || !opens_sentence(sentence, number->first)) {
        csem__token_kind before = csem__kind_at(sentence, number->first - 1);
        bool opened = before == CSEM_TOKEN_OPEN || before == CSEM_TOKEN_COLON || before == CSEM_TOKEN_STOP ||
                      before == CSEM_TOKEN_DASH || opens_quotation(sentence, number->first);
        return !opened || is_capital_word(sentence, number->next);
    }
    bool quoted = number->first > 0 && csem__kind_at(sentence, number->first - 1) == CSEM_TOKEN_QUOTE;
    return is_capital_word(sentence, number->next) && (quoted || number->rest.end > 0);
}

/* `uses 40 FTE for it`: a short abbreviation without its plural. But `40 NPA (...)`, at the start of a sentence or
 * before a noun, is the number of a page and the text after it. */
static bool is_abbreviation(const csem__sentence *sentence, const csem__number *number) {
    enum { MIN_LENGTH = 2, MAX_LENGTH = 4 };
    const uint32_t small = CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_AUXILIARY;
    csem__text text = csem__token_text(sentence, number->next);
    size_t after = number->next + 1;
    bool ends = !csem__token_is(sentence, after, CSEM_TOKEN_WORD) || csem__token_has(sentence, after, small);
    return csem__token_is_upper(sentence, number->next) && text.length >= MIN_LENGTH && text.length <= MAX_LENGTH &&
           number->first > 0 && ends && csem__kind_at(sentence, after) != CSEM_TOKEN_OPEN;
}

/* `10 Downing Street`, `the 1,000 Trees Project` */
static bool is_name_in_digits(const csem__sentence *sentence, const csem__number *number) {
    csem__phrase phrase;
    if (number->in_words || number->scale > 1 || number->rest.end > 0 || csem__is_after_currency(sentence, number) ||
        !is_capital_word(sentence, number->next) || !csem__phrase_find(sentence, number->next, false, &phrase))
        return false;
    /* `300 Danish kroner`, too; but `8 Mile Road` */
    bool mile = csem__token_equals(sentence, number->next, "mile");
    if ((csem__token_has(sentence, number->next, CSEM_WORD_SYMBOL | CSEM_WORD_CURRENCY) && !mile) ||
        csem__token_has(sentence, number->next + 1, CSEM_WORD_CURRENCY) ||
        csem__token_has(sentence, number->next + 2, CSEM_WORD_CURRENCY))
        return false;
    if (csem__words_at(sentence, number->next, "percentage of", NULL))
        return false;
    /* `30 Somalis were`, `12 Chinese who` */
    if (phrase.first == phrase.last && csem__token_has(sentence, phrase.after, CSEM_WORD_AUXILIARY | CSEM_WORD_PRONOUN))
        return false;
    if (!phrase.plural)
        return number->value > 1 && !is_abbreviation(sentence, number);
    const uint32_t stopping =
        CSEM_WORD_PREPOSITION | CSEM_WORD_AUXILIARY | CSEM_WORD_SUBORDINATOR | CSEM_WORD_CONJUNCTION | CSEM_WORD_VERB;
    return is_capital_word(sentence, phrase.last) && is_capital_word(sentence, phrase.after) &&
           !(sentence->tokens[phrase.after].classes & stopping);
}

/* ---- words of number that do not count */

/* What after `one` makes it a number: `one or more`, `one to three`. */
static bool is_limit_of_one(const csem__sentence *sentence, size_t at) {
    for (size_t i = 0; csem__list_one_limits[i]; i++)
        if (csem__words_at(sentence, at, csem__list_one_limits[i], NULL))
            return true;
    return csem__token_is_any(sentence, at, csem__list_range_words) &&
           (csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER) ||
            csem__token_has(sentence, at + 1, CSEM_WORD_CARDINAL));
}

/* `between one and ten` */
static bool opens_range(const csem__sentence *sentence, const csem__number *number) {
    return number->first > 0 && csem__token_equals(sentence, number->first - 1, "between") &&
           csem__token_equals(sentence, number->next, "and") &&
           (csem__token_is(sentence, number->next + 1, CSEM_TOKEN_NUMBER) ||
            csem__token_has(sentence, number->next + 1, CSEM_WORD_CARDINAL));
}

/* `One day they left.`: no preposition makes it a span. */
static bool is_some_day(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->next;
    return (csem__token_equals(sentence, at, "day") || csem__token_equals(sentence, at, "night")) &&
           (number->first == 0 || csem__token_is(sentence, number->first - 1, CSEM_TOKEN_COMMA) ||
            csem__token_has(sentence, number->first - 1, CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR)) &&
           (csem__token_is(sentence, at + 1, CSEM_TOKEN_COMMA) || csem__token_is(sentence, at + 1, CSEM_TOKEN_STOP) ||
            csem__token_has(sentence, at + 1, CSEM_WORD_PRONOUN | CSEM_WORD_DETERMINER));
}

/* `one hears that`: a verb, since no plural follows `one`. */
static bool is_anybody(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->next;
    return csem__token_is(sentence, at, CSEM_TOKEN_WORD) && (sentence->tokens[at].classes & ~CSEM_WORD_EITHER) == 0 &&
           !sentence->tokens[at].capital && !sentence->tokens[at].possessive &&
           csem__word_is_plural(csem__token_text(sentence, at), 0);
}

static bool is_counting_one(const csem__sentence *sentence, const csem__number *number, const csem__number *before) {
    size_t first;
    csem__phrase phrase;
    bool bounded = false;
    if (is_limit_of_one(sentence, number->next) || opens_range(sentence, number))
        return true;
    for (size_t i = 0; csem__list_one_bounds[i]; i++)
        bounded = bounded || csem__words_before(sentence, number->first, csem__list_one_bounds[i], &first);
    if (!bounded && number->first > 0 && csem__token_is_any(sentence, number->first - 1, csem__list_one_refusers))
        return false;
    if (is_some_day(sentence, number) || (!bounded && is_anybody(sentence, number)))
        return false;
    if (csem__token_has(sentence, number->next, CSEM_WORD_ABSTRACT) || csem__token_equals(sentence, number->next, "of"))
        return bounded && csem__token_equals(sentence, number->next, "of");
    if (csem__phrase_find(sentence, number->next, true, &phrase))
        return bounded || !(csem__token_has(sentence, phrase.last, CSEM_WORD_ABSTRACT) ||
                            csem__words_at(sentence, phrase.after, "to another", NULL) ||
                            csem__words_before(sentence, phrase.after, "at one time", &first));
    /* `four people were hurt and one was killed` */
    if (before && before->reason == 0 && csem__token_is_any(sentence, number->next, csem__list_finite_auxiliaries) &&
        number->first > 0 && csem__is_connector(sentence, number->first - 1))
        return true;
    /* `Sale (two) and Bury (one)` */
    if (before && before->reason == 0 && number->first > 0 &&
        csem__kind_at(sentence, number->first - 1) == CSEM_TOKEN_OPEN &&
        csem__kind_at(sentence, number->next) == CSEM_TOKEN_CLOSE)
        return true;
    /* `two in Osaka and one in Kobe` */
    return before && before->reason == 0 && number->first > 0 && csem__is_connector(sentence, number->first - 1) &&
           csem__token_has(sentence, number->next, CSEM_WORD_PREPOSITION);
}

/* `Of these four were sold`: four of these, not these four. */
static bool takes_part(const csem__sentence *sentence, const csem__number *number) {
    if (number->first < 2)
        return false;
    size_t lead = number->first - 2;
    return csem__token_equals(sentence, lead, "of") &&
           (lead == 0 || csem__kind_at(sentence, lead - 1) != CSEM_TOKEN_WORD) &&
           !csem__token_equals(sentence, lead + 1, "the") &&
           csem__token_has(sentence, number->next, CSEM_WORD_AUXILIARY | CSEM_WORD_VERB);
}

/* `the two`, `those three`, `the top five`: they point to something named before. */
static bool points_back(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->first;
    if (!number->in_words || number->rest.end > 0 || at == 0)
        return false;
    bool in_order = at >= 2 && csem__token_is_any(sentence, at - 1, csem__list_places_in_order) &&
                    csem__token_has(sentence, at - 2, CSEM_WORD_DETERMINER);
    return (in_order || csem__token_is_any(sentence, at - 1, csem__list_back_pointers)) &&
           !csem__has_phrase(sentence, number, false) && !csem__token_equals(sentence, number->next, "of") &&
           csem__kind_at(sentence, number->next) != CSEM_TOKEN_HYPHEN && !takes_part(sentence, number);
}

/* `zero tolerance`, `net zero emissions`: no count of things, which are many even where there are none. */
static bool is_zero_of_mass(const csem__sentence *sentence, const csem__number *number) {
    csem__phrase phrase;
    if (!number->in_words || number->value != 0 || number->rest.end > 0)
        return false;
    if (number->first > 0 && csem__token_equals(sentence, number->first - 1, "net"))
        return true;
    return csem__phrase_find(sentence, number->next, false, &phrase) && !phrase.plural &&
           !csem__token_has(sentence, phrase.last, CSEM_WORD_SYMBOL | CSEM_WORD_CURRENCY | CSEM_WORD_TIME_UNIT) &&
           !csem__is_percent_at(sentence, number, &phrase.after);
}

/* `a quarter of a million`, `two-thirds of a million` */
static bool is_part_of_scale(const csem__sentence *sentence, const csem__number *number) {
    size_t first;
    if (!csem__words_before(sentence, number->first, "of a", &first) || first == 0 ||
        !csem__token_is(sentence, first - 1, CSEM_TOKEN_WORD))
        return false;
    csem__text text = csem__token_text(sentence, first - 1);
    size_t part = text.length;
    while (part > 0 && text.data[part - 1] != '-')
        part--;
    const csem__word *word = csem__word_find(sentence->words, csem__text_from(text, part));
    return word && (word->classes & CSEM_WORD_FRACTION);
}

/* `several hundred`, `a few thousand`, `Million Dollar Program` */
static bool is_bare_scale(const csem__sentence *sentence, const csem__number *number) {
    return number->in_words && number->rest.end == 0 && number->first == number->last &&
           csem__token_has(sentence, number->first, CSEM_WORD_SCALE) &&
           !(number->first > 0 && csem__token_is_any(sentence, number->first - 1, csem__list_scale_leads) &&
             !is_part_of_scale(sentence, number));
}

/* Whether it is a part, a base, a multiple, or one of the two numbers of a ratio or a score. */
static bool is_relation(const csem__sentence *sentence, const csem__number *before, const csem__number *number,
                        const csem__number *next, size_t time) {
    if (is_fraction(sentence, number) || is_base(sentence, number) || is_multiple(sentence, number) ||
        is_given_as_ratio(sentence, number, next) || csem__is_score(sentence, number, next) ||
        csem__is_vote(sentence, before, number) || is_limit_of_estimate(sentence, number) ||
        is_ratio(sentence, number, next, time))
        return true;
    return before && (is_given_as_ratio(sentence, before, number) ||
                      (before->reason == CSEM_REASON_FRACTION &&
                       ((is_limit_of_estimate(sentence, before) && number->first == before->next + 1 &&
                         csem__is_connector(sentence, before->next)) ||
                        csem__is_score(sentence, before, number) || is_ratio(sentence, before, number, time))));
}

/* `the 200 block of Oak Street`: houses whose numbers begin so. */
static bool is_block(const csem__sentence *sentence, const csem__number *number) {
    enum { LEAST = 100 };
    return number->value >= LEAST && csem__token_equals(sentence, number->next, "block");
}

static int32_t reason_of(const csem__sentence *sentence, size_t index, size_t *time) {
    const csem__number *number = &sentence->numbers[index];
    const csem__number *before = index > 0 ? number - 1 : NULL;
    const csem__number *next = index + 1 < sentence->number_count ? number + 1 : NULL;
    if (number->vague)
        return CSEM_REASON_VAGUE;
    if (number->is_too_long)
        return CSEM_REASON_LONG;
    if (in_time(sentence, number, time) || is_decade(sentence, number) || is_of_era(sentence, number) ||
        is_short_year(sentence, number))
        return CSEM_REASON_DATE;
    if (is_clock(sentence, number))
        return CSEM_REASON_CLOCK;
    if (is_ordinal(sentence, number))
        return CSEM_REASON_ORDINAL;
    if (is_relation(sentence, before, number, next, *time))
        return CSEM_REASON_FRACTION;
    if (csem__is_dialled(sentence, number))
        return CSEM_REASON_IDENTIFIER;
    if (number->repeats || is_numeral(sentence, number) || is_footnote(sentence, number) ||
        is_outline(sentence, number))
        return CSEM_REASON_NUMERAL;
    if (csem__is_identifier(sentence, before, number, next))
        return CSEM_REASON_IDENTIFIER;
    if (is_bare_scale(sentence, number))
        return sentence->tokens[number->first].capital ? CSEM_REASON_NAME : CSEM_REASON_VAGUE;
    if ((number->in_words && is_name_in_words(sentence, number)) || is_name_in_digits(sentence, number) ||
        csem__is_race(sentence, before, number) || is_block(sentence, number))
        return CSEM_REASON_NAME;
    if ((number->one && !is_counting_one(sentence, number, before)) || points_back(sentence, number) ||
        is_zero_of_mass(sentence, number))
        return CSEM_REASON_WORD;
    return 0;
}

/* Whether letters of another script are next to the number. */
static bool is_in_other_script(const csem__sentence *sentence, const csem__number *number) {
    return csem__is_far_word(sentence, number->next) || csem__is_far_word(sentence, number->next + 1) ||
           (number->first > 0 && csem__is_far_word(sentence, number->first - 1));
}

void csem__numbers_reject(csem__sentence *sentence) {
    size_t time = 0;
    bool foreign = sentence->number_count > 0 && (sentence->foreign || csem__is_foreign_sentence(sentence));
    for (size_t i = 0; i < sentence->number_count; i++)
        sentence->numbers[i].reason = foreign || is_in_other_script(sentence, &sentence->numbers[i])
                                          ? CSEM_REASON_LANGUAGE
                                          : reason_of(sentence, i, &time);
}
