/* SPDX-License-Identifier: MIT */
/* Scales and fractions: what is printed next to a number and changes its value. A scale is a word or letters; letters
 * are also units (`5 m`) and names (`10K`), so most scale a number only before what is counted, or next to a currency.
 */
#include "statistics/stages.h"

/* The value of a scale word is its power of ten. None is ten, so 1 is a dozen. */
enum { DOZEN = 1, LAKH = 5, CRORE = 7 };

double csem__power_of_ten(int32_t exponent) {
    double power = 1;
    for (int32_t i = 0; i < exponent; i++)
        power *= 10;
    return power;
}

double csem__scale_of(int32_t value) {
    return value == DOZEN ? 12 : csem__power_of_ten(value);
}

void csem__number_scale(csem__number *number, double scale) {
    number->scale = scale;
    number->value = number->whole * scale / number->divisor;
}

/* Scales the number by what ends with a token. */
static void scale_up_to(const csem__sentence *sentence, csem__number *number, size_t last, double scale) {
    csem__number_scale(number, scale);
    number->last = last;
    number->span.end = sentence->tokens[last].end;
}

/* ---- letters ----------------------------------------------------------------------------------------------------- */

static int32_t power_in(const csem__sentence *sentence, size_t at, const csem__valued_word *list) {
    for (; list->text; list++)
        if (csem__token_equals(sentence, at, list->text))
            return list->value;
    return 0;
}

static bool is_after_currency(const csem__sentence *sentence, const csem__number *number) {
    return number->first > 0 && (csem__token_is(sentence, number->first - 1, CSEM_TOKEN_CURRENCY) ||
                                 csem__token_has(sentence, number->first - 1, CSEM_WORD_CURRENCY));
}

/* Whether what is counted, and not what a measure is of, begins at a token: `3m people`, but `5m high walls`. */
static bool begins_counted(const csem__sentence *sentence, size_t at) {
    csem__phrase phrase;
    return csem__token_is(sentence, at, CSEM_TOKEN_WORD) && !csem__token_is_any(sentence, at, csem__list_dimensions) &&
           csem__phrase_find(sentence, at, false, &phrase) && phrase.plural;
}

/* Whether the one letter at a token scales the number before it: `2.5k users`, `rose to 40K`. A small m is a metre
 * unless what is counted follows. */
static bool is_scaling_letter(const csem__sentence *sentence, size_t at) {
    const uint32_t no_noun =
        CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_AUXILIARY | CSEM_WORD_SUBORDINATOR;
    bool alone = !csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) || csem__token_has(sentence, at + 1, no_noun);
    bool plain = sentence->tokens[at].capital || csem__token_equals(sentence, at, "k");
    return sentence->tokens[at].glued && ((alone && plain) || begins_counted(sentence, at + 1));
}

/* Whether `m` after a number can only be a million, since what is counted was in millions (`Spain 5 million trips,
 * Italy (4 m)`), or its number changes: `numbers rose from 6.1m to 6.4m`. */
static bool is_in_millions(const csem__sentence *sentence, const csem__number *number, size_t at) {
    enum { MILLION = 1000000, REACH = 8 };
    bool alone = !csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) ||
                 csem__token_has(sentence, at + 1, CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION);
    if (!csem__token_equals(sentence, at, "m") || !alone || number->first == 0)
        return false;
    if (csem__token_is(sentence, number->first - 1, CSEM_TOKEN_OPEN)) {
        const csem__number *before = sentence->numbers;
        bool found = false;
        for (size_t i = 0; i < sentence->number_count && i < REACH; i++) {
            if (before[i].scale <= 1 && csem__token_equals(sentence, before[i].next, "m"))
                return false;
            found = found || (before[i].scale == MILLION && !is_after_currency(sentence, &before[i]));
        }
        return found;
    }
    if (!csem__token_is_any(sentence, number->first - 1, csem__list_level_leads))
        return false;
    for (size_t back = 2; back <= REACH && back <= number->first; back++)
        if (csem__token_is_any(sentence, number->first - back, csem__list_number_nouns) ||
            csem__token_is_any(sentence, number->first - back, csem__list_mass_nouns))
            return true;
    return false;
}

bool csem__is_scaled(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) && csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) &&
           sentence->tokens[at + 1].glued &&
           (power_in(sentence, at + 1, csem__short_scales) > 0 || power_in(sentence, at + 1, csem__letter_scales) > 0);
}

static void take_letters(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->last + 1;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) ||
        csem__token_text(sentence, at).length > CSEM_MAX_SCALE_LETTERS)
        return;
    int32_t power = power_in(sentence, at, csem__short_scales);
    if (power == 0 && !is_after_currency(sentence, number) &&
        (is_scaling_letter(sentence, at) || is_in_millions(sentence, number, at)))
        power = power_in(sentence, at, csem__letter_scales);
    if (power > 0)
        scale_up_to(sentence, number, at, csem__power_of_ten(power));
}

void csem__take_amount_scale(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    if (number->scale > 1 || number->in_words || number->rest.end > 0 ||
        !csem__token_is(sentence, at, CSEM_TOKEN_WORD) ||
        csem__token_text(sentence, at).length > CSEM_MAX_SCALE_LETTERS)
        return;
    int32_t power = power_in(sentence, at, csem__letter_scales);
    if (power == 0)
        power = power_in(sentence, at, csem__amount_scales);
    if (power == 0)
        return;
    scale_up_to(sentence, number, at, csem__power_of_ten(power));
    number->next = at + 1;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

/* Whether a scale word with a capital is no part of a name: `Rs 5 Crore`, `5 Million people`; but `2 Million Trees
 * Project`. */
static bool is_scale(const csem__sentence *sentence, const csem__number *number, size_t at) {
    const csem__token *token = &sentence->tokens[at];
    if (!csem__token_has(sentence, at, CSEM_WORD_SCALE))
        return false;
    bool named = csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) && sentence->tokens[at + 1].capital;
    return !token->capital || token->value == LAKH || token->value == CRORE || !named ||
           csem__token_is_upper(sentence, at) || is_after_currency(sentence, number);
}

/* `35 million-strong`, `2 million-dollar`: a hyphen binds what is counted to the scale. */
static bool take_hyphenated(const csem__sentence *sentence, csem__number *number, size_t at) {
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) || !sentence->tokens[at].hyphenated ||
        sentence->tokens[at].glued || sentence->tokens[at].classes != 0)
        return false;
    csem__text text = csem__token_text(sentence, at);
    const char *hyphen = memchr(text.data, '-', text.length);
    csem__text head = {text.data, hyphen ? (size_t)(hyphen - text.data) : 0};
    const csem__word *word = csem__word_find(sentence->words, head);
    if (!word || !(word->classes & CSEM_WORD_SCALE) || sentence->tokens[at].capital)
        return false;
    csem__number_scale(number, csem__scale_of(word->value));
    number->last = at;
    number->span.end = sentence->tokens[at].start + head.length;
    number->rest = (csem__range){number->span.end + 1, sentence->tokens[at].end};
    return true;
}

void csem__take_scale(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->last + 1;
    if (!number->in_words && take_hyphenated(sentence, number, at))
        return;
    if (csem__token_is(sentence, at, CSEM_TOKEN_HYPHEN) && sentence->tokens[at].glued)
        at++;
    if (!is_scale(sentence, number, at)) {
        if (!number->in_words && at == number->last + 1)
            take_letters(sentence, number);
        return;
    }
    double scale = csem__scale_of(sentence->tokens[at].value);
    /* `2 lakh crore` */
    if (is_scale(sentence, number, at + 1))
        scale *= csem__scale_of(sentence->tokens[++at].value);
    scale_up_to(sentence, number, at, scale);
}

/* ---- fractions --------------------------------------------------------------------------------------------------- */

static void add_fraction(csem__number *number, const csem__fraction *fraction) {
    if (number->in_words) {
        number->whole += number->scale * fraction->numerator / fraction->denominator;
        number->value = number->whole;
        return;
    }
    number->whole = number->whole * fraction->denominator +
                    (number->whole < 0 ? -fraction->numerator : fraction->numerator) * number->divisor;
    number->divisor *= fraction->denominator;
    csem__number_scale(number, number->scale);
}

static void take_up_to(const csem__sentence *sentence, csem__number *number, size_t last) {
    number->last = last;
    number->span.end = sentence->tokens[last].end;
}

/* `1 1/2` */
static bool take_slashed(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->last + 1;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) || !csem__token_is(sentence, at + 1, CSEM_TOKEN_SLASH) ||
        !csem__token_is(sentence, at + 2, CSEM_TOKEN_NUMBER) || !sentence->tokens[at + 1].glued ||
        !sentence->tokens[at + 2].glued)
        return false;
    csem__text upper = csem__token_text(sentence, at);
    csem__text lower = csem__token_text(sentence, at + 2);
    csem__fraction fraction = {NULL, upper.data[0] - '0', lower.data[0] - '0'};
    if (upper.length != 1 || lower.length != 1 || fraction.numerator < 1 || fraction.denominator <= fraction.numerator)
        return false;
    add_fraction(number, &fraction);
    take_up_to(sentence, number, at + 2);
    return true;
}

/* `2½`, `2 ½` */
static bool take_raised(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->last + 1;
    for (const csem__fraction *fraction = csem__raised_fractions; fraction->text; fraction++) {
        if (csem__token_equals(sentence, at, fraction->text)) {
            add_fraction(number, fraction);
            take_up_to(sentence, number, at);
            return true;
        }
    }
    return false;
}

/* `two and a half`, `3 and three quarters`; but `two, and a quarter of the rest` */
static bool take_added(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->last + 1;
    size_t after;
    if (!csem__token_equals(sentence, at, "and"))
        return false;
    for (const csem__fraction *fraction = csem__added_fractions; fraction->text; fraction++) {
        if (csem__words_at(sentence, at + 1, fraction->text, &after) && !csem__token_equals(sentence, after, "of")) {
            add_fraction(number, fraction);
            take_up_to(sentence, number, after - 1);
            return true;
        }
    }
    return false;
}

bool csem__take_fraction(const csem__sentence *sentence, csem__number *number) {
    if (number->is_too_long || number->last + 1 >= sentence->token_count)
        return false;
    switch (sentence->tokens[number->last + 1].kind) {
    case CSEM_TOKEN_WORD:
        return take_added(sentence, number);
    case CSEM_TOKEN_NUMBER:
        return !number->in_words && number->divisor == 1 && take_slashed(sentence, number);
    case CSEM_TOKEN_OTHER:
        return !number->in_words && number->divisor == 1 && take_raised(sentence, number);
    default:
        return false;
    }
}

/* ---- bound by hyphens -------------------------------------------------------------------------------------------- */

/* The rest of the number after so many bytes of it, which the number takes, and a hyphen. */
static void shorten_rest(csem__number *number, size_t taken) {
    size_t start = number->rest.start + taken;
    number->span.end = start;
    number->last = number->next - 1;
    number->rest = start < number->rest.end ? (csem__range){start + 1, number->rest.end} : (csem__range){0, 0};
}

/* `two-and-a-half-year`: the words of a fraction, with hyphens between them. */
static void take_bound_fraction(csem__text rest, csem__number *number) {
    enum { AND = 4 };
    if (!csem__text_begins(rest, "and-"))
        return;
    for (const csem__fraction *fraction = csem__added_fractions; fraction->text; fraction++) {
        size_t length = strlen(fraction->text);
        size_t i = 0;
        while (i < length && AND + i < rest.length &&
               (rest.data[AND + i] == fraction->text[i] || (rest.data[AND + i] == '-' && fraction->text[i] == ' ')))
            i++;
        if (i == length && (AND + i == rest.length || rest.data[AND + i] == '-')) {
            add_fraction(number, fraction);
            shorten_rest(number, AND + length);
            return;
        }
    }
}

/* `5-million-euro`, `half-million-strong` */
static void take_bound_scale(const csem__sentence *sentence, csem__text rest, csem__number *number) {
    const char *hyphen = memchr(rest.data, '-', rest.length);
    csem__text head = {rest.data, hyphen ? (size_t)(hyphen - rest.data) : rest.length};
    const csem__word *word = csem__word_find(sentence->words, head);
    if (!word || !(word->classes & CSEM_WORD_SCALE) || number->scale > 1)
        return;
    csem__number_scale(number, csem__scale_of(word->value));
    shorten_rest(number, head.length);
}

void csem__take_bound(const csem__sentence *sentence, csem__number *number) {
    const char *data = sentence->text.data;
    take_bound_fraction(csem__slice(data, number->rest.start, number->rest.end), number);
    if (number->rest.end > 0)
        take_bound_scale(sentence, csem__slice(data, number->rest.start, number->rest.end), number);
}

/* ---- parts of a scale -------------------------------------------------------------------------------------------- */

void csem__take_part_before(const csem__sentence *sentence, csem__number *number) {
    size_t first;
    if (!csem__token_has(sentence, number->first, CSEM_WORD_SCALE))
        return;
    for (const csem__fraction *part = csem__scale_parts; part->text; part++) {
        if (csem__words_before(sentence, number->first, part->text, &first)) {
            number->first = first;
            number->span.start = sentence->tokens[first].start;
            number->value = number->whole = number->whole * part->numerator / part->denominator;
            return;
        }
    }
}
