/* SPDX-License-Identifier: MIT */
/* Money: a number is an amount because of what is right before or right after it: a sign, a code, a name. Its unit is
 * the code of the currency, which need not be printed. A number with a code that is also an abbreviation of other
 * things must be large. */
#include "statistics/bind.h"

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

/* `US$`, `A$`: the word that is glued to a dollar sign. */
static const char *dollar_of(const csem__sentence *sentence, size_t sign) {
    const char *code = code_of(sentence, sign);
    if (sign == 0 || !sentence->tokens[sign].glued || !csem__token_equals(sentence, sign, "$"))
        return code;
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
    csem__bind_name(number, CSEM_STATISTIC_MONEY, code, number->next);
    return true;
}

/* ---- after the number ------------------------------------------------------------------------------------------- */

/* `300 pounds of flour` are a weight, `300 pounds of debt` are not. */
static bool is_weight(const csem__sentence *sentence, size_t index) {
    if (!csem__token_is_any(sentence, index, csem__list_pounds) || !csem__token_equals(sentence, index + 1, "of"))
        return false;
    /* `pounds of public money` */
    return !csem__token_is_any(sentence, index + 2, csem__list_sums_of_money) &&
           !csem__token_is_any(sentence, index + 3, csem__list_sums_of_money);
}

/* A name of money. `won` is one after a large number, unless it is a verb with an object: `1,200 won prizes`. */
static bool is_currency(const csem__sentence *sentence, const csem__number *number, size_t index) {
    enum { MIN_WON = 1000 };
    csem__phrase object;
    if (!csem__token_has(sentence, index, CSEM_WORD_CURRENCY) || is_weight(sentence, index))
        return false;
    return !csem__token_has(sentence, index, CSEM_WORD_VERB) ||
           (number->value >= MIN_WON && !csem__token_is(sentence, index + 1, CSEM_TOKEN_NUMBER) &&
            !csem__token_has(sentence, index + 1, CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_CARDINAL) &&
            !csem__phrase_find(sentence, index + 1, false, &object));
}

/* `US dollars`, `South Korean won`; *after receives the token after the name. */
static const char *adjective_code(const csem__sentence *sentence, const csem__number *number, size_t *after) {
    size_t index = number->next;
    size_t name;
    if (!csem__token_has(sentence, index + 1, CSEM_WORD_CURRENCY) &&
        !csem__token_has(sentence, index + 2, CSEM_WORD_CURRENCY))
        return NULL;
    for (const csem__valued_word *adjective = csem__currency_adjectives; adjective->text; adjective++) {
        if (csem__words_at(sentence, index, adjective->text, &name) &&
            csem__token_has(sentence, name, CSEM_WORD_CURRENCY)) {
            *after = name + 1;
            return csem__currency_code(adjective->value);
        }
    }
    return NULL;
}

bool csem__bind_money_after(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    size_t after = at + 1;
    const char *code = adjective_code(sentence, number, &after);
    if (!code && (is_currency(sentence, number, at) || csem__token_is(sentence, at, CSEM_TOKEN_CURRENCY)))
        code = code_of(sentence, at);
    if (!code && !csem__token_is(sentence, after, CSEM_TOKEN_WORD))
        code = rare_code(sentence, number, at);
    if (!code)
        return false;
    csem__bind_name(number, CSEM_STATISTIC_MONEY, code, after);
    return true;
}
