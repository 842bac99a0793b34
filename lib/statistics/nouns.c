/* SPDX-License-Identifier: MIT */
/* Nouns: what a number counts by the words after it: a compound (`two-year plan`), a genitive (`two years' work`), a
 * noun phrase. A noun phrase that ends in a unit of time is a duration, or a frequency if a rate follows (`20 hours a
 * week`, rates.c); any other is a count.
 *
 * Invariant: each csem__bind_ function changes the number only if it returns true, and then sets kind, unit (or
 * unit_name) and phrase_end; phrase only if the noun belongs to this number alone. */
#include "statistics/bind.h"

/* ---- compounds and genitives ------------------------------------------------------------------------------------- */

/* `a 5,000-strong crowd`: the noun after it is counted. */
static void bind_strength(const csem__sentence *sentence, csem__number *number) {
    csem__phrase phrase;
    number->kind = CSEM_STATISTIC_COUNT;
    number->phrase_end = number->next;
    if (!csem__phrase_find(sentence, number->next, true, &phrase))
        return;
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    number->phrase = csem__range_of(sentence, phrase.first, phrase.last);
    number->phrase_end = phrase.after;
}

void csem__bind_compound(const csem__sentence *sentence, csem__number *number) {
    csem__text rest = csem__slice(sentence->text.data, number->rest.start, number->rest.end);
    if (csem__text_equal(rest, csem__text_of("strong"))) {
        bind_strength(sentence, number);
        return;
    }
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

/* ---- counts and durations ---------------------------------------------------------------------------------------- */

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
    while (csem__token_has(sentence, after, CSEM_WORD_DETERMINER) && after < at + CSEM_MAX_DETERMINERS)
        after++;
    return next && (next->first == after || is_owned(sentence, after, next)) ? next->next : after;
}

/* `GDP`: more than one letter, all capitals. */
static bool is_abbreviation(const csem__sentence *sentence, size_t index) {
    return csem__token_text(sentence, index).length > 1 && csem__token_is_upper(sentence, index);
}

/* Whether what a number counts is a plural: `two public and three private schools`, but `3 elephant and 4 lion`. */
static bool counts_plural(const csem__sentence *sentence, const csem__number *number) {
    csem__text text = csem__last_word_of_unit(sentence, number);
    const csem__word *word = csem__word_find(sentence->words, text);
    return csem__word_is_plural(text, word ? word->classes : 0);
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
    return at > phrase->after && next->first == at && counts_plural(sentence, next);
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

/* `the 12 nation bloc`: what is counted modifies a noun in the singular. */
static bool is_modifier(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase) {
    return !phrase->plural && number->value > 1 && phrase->first < phrase->last &&
           csem__token_is_any(sentence, phrase->first, csem__list_compound_units);
}

/* Whether a single word is no noun of the number: what people are (`with 300 injured`), or in parentheses what some of
 * those before it are (`341 cases (303 old and 38 probable)`). */
static bool is_attribute(const csem__sentence *sentence, const csem__number *number, const csem__phrase *phrase) {
    size_t at = phrase->first;
    if (at != phrase->last || number->value == 1 || sentence->tokens[at].capital)
        return false;
    if (phrase->plural)
        return csem__is_state(sentence, at);
    size_t open = csem__parenthesis_of(sentence, number);
    return open != CSEM_NOWHERE && open > 0 && number > sentence->numbers &&
           csem__token_is(sentence, open - 1, CSEM_TOKEN_WORD) &&
           (csem__token_is(sentence, phrase->after, CSEM_TOKEN_CLOSE) ||
            csem__token_is(sentence, phrase->after, CSEM_TOKEN_COMMA) ||
            csem__token_has(sentence, phrase->after, CSEM_WORD_CONJUNCTION));
}

/* `more officers`: what was skipped between the number and its noun is in the phrase. */
static size_t with_comparative(const csem__sentence *sentence, size_t at, size_t first) {
    while (first > at && csem__token_is_any(sentence, first - 1, csem__list_comparatives))
        first--;
    return first;
}

bool csem__bind_phrase(const csem__sentence *sentence, csem__number *number, const csem__phrase *noun,
                       const csem__number *next) {
    csem__phrase phrase;
    size_t at = skip_parenthesis(sentence, number->next);
    size_t after;
    if (csem__qualifier_at(sentence, at, &after))
        at = after;
    size_t partitive = skip_partitive(sentence, at, next);
    if (csem__token_equals(sentence, at, "others")) {
        phrase = (csem__phrase){at, at, at, at + 1, true};
    } else if (partitive == number->next) {
        if (!noun)
            return false;
        phrase = *noun;
    } else if (!csem__phrase_find(sentence, partitive, false, &phrase)) {
        return false;
    }
    bool symbol = csem__token_has(sentence, phrase.last, CSEM_WORD_SYMBOL | CSEM_WORD_TIME_UNIT) ||
                  csem__token_has(sentence, phrase.first_head, CSEM_WORD_SYMBOL);
    if (is_modifier(sentence, number, &phrase)) {
        phrase = (csem__phrase){phrase.first, phrase.first, phrase.first, phrase.first + 1, false};
        symbol = true;
    }
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
    if (!symbol && is_attribute(sentence, number, &phrase))
        return false;
    number->kind = csem__kind_of(sentence, number, &phrase, next);
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    /* `two of the three parks`: the phrase is that of the other number. */
    if (partitive == at || !next || next->next != partitive)
        number->phrase = csem__range_of(sentence, with_comparative(sentence, at, phrase.first), phrase.last);
    number->phrase_end = phrase.after;
    return true;
}

/* `5 °C`, `5 ºC`, `5 ℃`, a slope of `35°`: a unit that is not a word. */
bool csem__bind_degrees(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    if (!csem__token_is(sentence, at, CSEM_TOKEN_OTHER) || !csem__is_degree_sign(sentence, at))
        return false;
    bool scale = csem__token_is_any(sentence, at + 1, csem__list_degree_scales) && sentence->tokens[at + 1].glued;
    size_t last = scale ? at + 1 : at;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = number->phrase = csem__range_of(sentence, at, last);
    number->phrase_end = last + 1;
    return true;
}
