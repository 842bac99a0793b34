/* SPDX-License-Identifier: MIT */
/* Money: a number is an amount because of what is right before or right after it: a sign, a code, a name. Its unit is
 * the code of the currency, which need not be printed. A number with a code that is also an abbreviation of other
 * things must be large. */
#include "statistics/bind.h"

#define MINUS "\xE2\x88\x92"

void csem__bind_name(csem__number *number, int32_t kind, const char *name, size_t after) {
    number->kind = kind;
    number->unit_name = name;
    number->phrase_end = after;
}

/* ---- codes ------------------------------------------------------------------------------------------------------- */

/* `UGX 4,000`, `4,000 UGX`. Codes that are not in the list of words are abbreviations of other things, too (`SDG 5`),
 * so the amount must be large. */
static const char *rare_code(const csem__sentence *sentence, const csem__number *number, size_t index) {
    enum { MIN_VALUE = 1000 };
    if (!csem__token_is(sentence, index, CSEM_TOKEN_WORD) ||
        sentence->tokens[index].end - sentence->tokens[index].start != 3 || !csem__token_is_upper(sentence, index) ||
        number->value < MIN_VALUE)
        return NULL;
    return csem__currency_code(csem__currency_find(csem__token_text(sentence, index)));
}

/* `Rs 300`, `RM300` */
static bool is_short_name(const csem__sentence *sentence, size_t index) {
    return sentence->tokens[index].capital && csem__token_is_any(sentence, index, csem__list_currency_short_names);
}

/* `CHF 300`, but not `the yen 300` */
static bool is_code(const csem__sentence *sentence, size_t index) {
    return csem__token_has(sentence, index, CSEM_WORD_CURRENCY) &&
           (csem__token_is_upper(sentence, index) || is_short_name(sentence, index));
}

/* `R500 million`, `R12,000`; but `R2` */
static bool is_rand(const csem__sentence *sentence, const csem__number *number) {
    if (!sentence->tokens[number->first].glued || !csem__token_equals(sentence, number->first - 1, "r") ||
        !sentence->tokens[number->first - 1].capital)
        return false;
    csem__text digits = csem__token_text(sentence, number->first);
    return number->scale > 1 || memchr(digits.data, ',', digits.length) != NULL;
}

bool csem__is_money_code(const csem__sentence *sentence, const csem__number *number) {
    /* `Rs.300` */
    if (number->first > 1 && csem__token_equals(sentence, number->first - 1, ".") &&
        csem__token_is(sentence, number->first - 2, CSEM_TOKEN_WORD) && is_short_name(sentence, number->first - 2))
        return true;
    return number->first > 0 && !number->in_words && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_WORD) &&
           (csem__token_has(sentence, number->first - 1, CSEM_WORD_CURRENCY) || is_rand(sentence, number) ||
            rare_code(sentence, number, number->first - 1));
}

/* ---- before the number ------------------------------------------------------------------------------------------- */

/* The currency of a sign or a word. Which dollar `$` is may be known. */
static const char *code_of(const csem__sentence *sentence, size_t index) {
    bool dollar = sentence->dollar != CSEM_CURRENCY_NONE &&
                  (csem__token_equals(sentence, index, "$") || csem__token_equals(sentence, index, "dollar") ||
                   csem__token_equals(sentence, index, "dollars"));
    return csem__currency_code(dollar ? sentence->dollar : sentence->tokens[index].value);
}

/* `US$`, `A$`, `AUD $`: what the word before a dollar sign says. */
static const char *dollar_of(const csem__sentence *sentence, size_t sign) {
    const char *code = code_of(sentence, sign);
    if (sign == 0 || !csem__token_is(sentence, sign - 1, CSEM_TOKEN_WORD) || !csem__token_equals(sentence, sign, "$"))
        return code;
    if (!sentence->tokens[sign].glued)
        return is_code(sentence, sign - 1) ? csem__currency_code(sentence->tokens[sign - 1].value) : code;
    for (const csem__valued_word *word = csem__dollar_words; word->text; word++)
        if (csem__token_equals(sentence, sign - 1, word->text))
            return csem__currency_code(word->value);
    return code;
}

/* The currency of the sign, the code or the short name at a token; NULL if it is none. */
static const char *currency_before(const csem__sentence *sentence, const csem__number *number, size_t sign) {
    if (csem__token_is(sentence, sign, CSEM_TOKEN_CURRENCY))
        return dollar_of(sentence, sign);
    if (is_code(sentence, sign))
        return csem__currency_code(sentence->tokens[sign].value);
    return is_rand(sentence, number) ? "ZAR" : rare_code(sentence, number, sign);
}

/* `$3-4m`: the second number of a range that a sign opens. */
static bool ends_range(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    return first >= 3 && sentence->tokens[first].glued && sentence->tokens[first - 1].glued &&
           (csem__token_is(sentence, first - 1, CSEM_TOKEN_HYPHEN) ||
            csem__token_is(sentence, first - 1, CSEM_TOKEN_DASH)) &&
           csem__token_is(sentence, first - 2, CSEM_TOKEN_NUMBER) &&
           csem__token_is(sentence, first - 3, CSEM_TOKEN_CURRENCY);
}

/* `-$5m`: the sign of the number before that of the currency. */
static void take_sign_before(const csem__sentence *sentence, csem__number *number, size_t sign) {
    const csem__token *tokens = sentence->tokens;
    if (sign == 0 || sign + 1 != number->first || number->value <= 0 || !tokens[sign].glued ||
        (tokens[sign - 1].glued && !csem__token_is(sentence, sign - 2, CSEM_TOKEN_OPEN)))
        return;
    csem__text mark = csem__token_text(sentence, sign - 1);
    if (!csem__token_is(sentence, sign - 1, CSEM_TOKEN_HYPHEN) && !csem__text_equal(mark, csem__text_of(MINUS)))
        return;
    number->first = sign - 1;
    number->span.start = tokens[sign - 1].start;
    number->whole = -number->whole;
    number->value = -number->value;
}

/* `$5 million AUD`: the code after the number says which dollar it is; NULL if there is none. */
static const char *dollar_after(const csem__sentence *sentence, const csem__number *number, size_t sign) {
    bool bare = csem__token_equals(sentence, sign, "$") &&
                !(sign > 0 && sentence->tokens[sign].glued && csem__token_is(sentence, sign - 1, CSEM_TOKEN_WORD));
    return bare && is_code(sentence, number->next) ? csem__currency_code(sentence->tokens[number->next].value) : NULL;
}

bool csem__bind_money_before(const csem__sentence *sentence, csem__number *number) {
    if (number->first == 0)
        return false;
    size_t sign = number->first - 1;
    if (sign > 0 && csem__token_equals(sentence, sign, ".") && is_short_name(sentence, sign - 1))
        sign--;
    const char *code = currency_before(sentence, number, sign);
    if (!code && ends_range(sentence, number))
        code = currency_before(sentence, number, sign - 2);
    if (!code)
        return false;
    csem__take_amount_scale(sentence, number);
    take_sign_before(sentence, number, sign);
    const char *after = dollar_after(sentence, number, sign);
    csem__bind_name(number, CSEM_STATISTIC_MONEY, after ? after : code, number->next + (after ? 1 : 0));
    return true;
}

/* ---- after the number ------------------------------------------------------------------------------------------- */

/* `300 pounds of flour` and `weighs 300 pounds` are a weight, `300 pounds of debt` are not. */
static bool is_weight(const csem__sentence *sentence, const csem__number *number, size_t index) {
    if (!csem__token_is_any(sentence, index, csem__list_pounds))
        return false;
    size_t first = csem__first_qualified(sentence, number);
    if (first > 0 && csem__token_is_any(sentence, first - 1, csem__list_weighing))
        return true;
    if (!csem__token_equals(sentence, index + 1, "of"))
        return false;
    /* `pounds of public money` */
    return !csem__token_is_any(sentence, index + 2, csem__list_sums_of_money) &&
           !csem__token_is_any(sentence, index + 3, csem__list_sums_of_money);
}

/* A name of money. `won` is one after a large number, unless it is a verb with an object: `1,200 won prizes`. */
static bool is_currency(const csem__sentence *sentence, const csem__number *number, size_t index) {
    enum { MIN_WON = 1000 };
    csem__phrase object;
    if (!csem__token_has(sentence, index, CSEM_WORD_CURRENCY) || is_weight(sentence, number, index))
        return false;
    return !csem__token_has(sentence, index, CSEM_WORD_VERB) ||
           (number->value >= MIN_WON && !csem__token_is(sentence, index + 1, CSEM_TOKEN_NUMBER) &&
            !csem__token_has(sentence, index + 1, CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_CARDINAL) &&
            !csem__phrase_find(sentence, index + 1, false, &object));
}

/* `US dollars`, `South Korean won`; *at receives the token of the name. */
static const char *adjective_code(const csem__sentence *sentence, const csem__number *number, size_t *at) {
    size_t index = number->next;
    size_t name;
    if (!csem__token_has(sentence, index + 1, CSEM_WORD_CURRENCY) &&
        !csem__token_has(sentence, index + 2, CSEM_WORD_CURRENCY))
        return NULL;
    for (const csem__valued_word *adjective = csem__currency_adjectives; adjective->text; adjective++) {
        if (csem__words_at(sentence, index, adjective->text, &name) &&
            csem__token_has(sentence, name, CSEM_WORD_CURRENCY)) {
            *at = name;
            return csem__currency_code(adjective->value);
        }
    }
    return NULL;
}

/* ---- hundredths ------------------------------------------------------------------------------------------------ */

bool csem__is_penny(const csem__sentence *sentence, const csem__number *number) {
    enum { MAX_PENCE = 700 }; /* `720p` is a picture */
    size_t at = number->next;
    return csem__token_equals(sentence, at, "p") && sentence->tokens[at].glued && !sentence->tokens[at].capital &&
           !number->in_words && number->value < MAX_PENCE &&
           !(number->first > 0 && csem__token_has(sentence, number->first - 1, CSEM_WORD_IDENTIFIER)) &&
           !(at + 1 < sentence->token_count && sentence->tokens[at + 1].glued &&
             csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER));
}

void csem__divide(csem__number *number) {
    enum { HUNDREDTHS = 100 };
    number->hundredths = true;
    number->divisor *= HUNDREDTHS;
    if (number->in_words)
        number->value = number->whole / number->divisor;
    else
        csem__number_scale(number, number->scale);
}

/* The currency of the sign or the word at a token, if `cents` may be hundredths of it, or CSEM_CURRENCY_NONE. */
static int32_t cents_of(const csem__sentence *sentence, size_t at) {
    if (!csem__token_is(sentence, at, CSEM_TOKEN_CURRENCY) && !csem__token_has(sentence, at, CSEM_WORD_CURRENCY))
        return CSEM_CURRENCY_NONE;
    const char *code = dollar_of(sentence, at);
    int32_t currency = code ? csem__currency_find(csem__text_of(code)) : CSEM_CURRENCY_NONE;
    for (const int32_t *known = csem__cent_currencies; *known != CSEM_CURRENCY_NONE; known++)
        if (*known == currency)
            return (sentence->tokens[at].value & CSEM_CURRENCY_HUNDREDTH) ? CSEM_CURRENCY_NONE : currency;
    return CSEM_CURRENCY_NONE;
}

/* `€1 and 50 cents`: the currency that is printed near, else that of the dollar. */
static const char *code_of_cents(const csem__sentence *sentence, const csem__number *number, size_t index) {
    enum { REACH = 24 };
    int32_t found = CSEM_CURRENCY_NONE;
    for (size_t back = 1; back <= REACH && back <= number->first && found == CSEM_CURRENCY_NONE; back++)
        found = cents_of(sentence, number->first - back);
    for (size_t at = index + 1; at <= index + REACH && found == CSEM_CURRENCY_NONE; at++)
        found = cents_of(sentence, at);
    if (found == CSEM_CURRENCY_NONE)
        found = sentence->dollar != CSEM_CURRENCY_NONE ? sentence->dollar : sentence->tokens[index].value;
    return csem__currency_code(found);
}

/* Makes the number an amount of the currency whose name, sign or hundredth is at a token; `code` is the currency, if an
 * adjective says it. */
static void bind_named(const csem__sentence *sentence, csem__number *number, size_t at, const char *code) {
    /* `60 euro cents`, `500 CFA francs` */
    size_t part = csem__token_has(sentence, at + 1, CSEM_WORD_CURRENCY) ? at + 1 : at;
    int32_t value = sentence->tokens[part].value;
    if (value & CSEM_CURRENCY_HUNDREDTH) {
        bool cents = (value & ~CSEM_CURRENCY_HUNDREDTH) == CSEM_CURRENCY_USD;
        if (!code && part == at && cents)
            code = code_of_cents(sentence, number, at);
        csem__divide(number);
    }
    csem__bind_name(number, CSEM_STATISTIC_MONEY, code ? code : code_of(sentence, at), part + 1);
}

bool csem__bind_money_after(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    size_t name = at;
    const char *code = adjective_code(sentence, number, &name);
    if (code || is_currency(sentence, number, at) ||
        (csem__token_is(sentence, at, CSEM_TOKEN_CURRENCY) && code_of(sentence, at))) {
        bind_named(sentence, number, name, code);
        return true;
    }
    if (csem__is_penny(sentence, number)) {
        csem__divide(number);
        csem__bind_name(number, CSEM_STATISTIC_MONEY, "GBP", at + 1);
        return true;
    }
    code = csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) ? NULL : rare_code(sentence, number, at);
    if (code)
        csem__bind_name(number, CSEM_STATISTIC_MONEY, code, at + 1);
    return code != NULL;
}
