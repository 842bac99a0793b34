/* SPDX-License-Identifier: MIT */
/* Codes: numbers that identify something instead of counting it: what is glued to letters, a code that is cut by
 * hyphens, the number of what is named before it, a telephone number. Part of the stage that rejects. */
#include "statistics/reject.h"

enum { DIAL_REACH = 12 };

/* A hyphen binds the number to a word or a number before it, or to a number after it. */
static bool is_bound_by_hyphen(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    size_t next = number->next;
    bool before = first >= 2 && csem__glued_at(sentence, first) && csem__glued_at(sentence, first - 1) &&
                  csem__kind_at(sentence, first - 1) == CSEM_TOKEN_HYPHEN;
    bool after = number->rest.end == 0 && csem__glued_at(sentence, next) && csem__glued_at(sentence, next + 1) &&
                 csem__kind_at(sentence, next) == CSEM_TOKEN_HYPHEN &&
                 csem__kind_at(sentence, next + 1) == CSEM_TOKEN_NUMBER;
    if (before && csem__kind_at(sentence, first - 2) != CSEM_TOKEN_NUMBER &&
        csem__kind_at(sentence, first - 2) != CSEM_TOKEN_PERCENT)
        return csem__kind_at(sentence, first - 2) == CSEM_TOKEN_WORD;
    return before && after;
}

/* `16-2` and `3-0` are no ranges. */
static bool falls(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    csem__token_kind mark = csem__kind_at(sentence, number->next);
    return next && (mark == CSEM_TOKEN_HYPHEN || mark == CSEM_TOKEN_DASH) && csem__glued_at(sentence, number->next) &&
           next->first == number->next + 1 && csem__glued_at(sentence, next->first) && next->scale <= 1 &&
           next->value <= number->value;
}

static bool is_glued_to_letters(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    size_t next = number->next;
    if (number->in_words)
        return false;
    if (first > 0 && csem__glued_at(sentence, first)) {
        csem__token_kind kind = csem__kind_at(sentence, first - 1);
        bool word = kind == CSEM_TOKEN_WORD;
        bool sign =
            kind == CSEM_TOKEN_HASH || kind == CSEM_TOKEN_STOP ||
            (kind == CSEM_TOKEN_OTHER && sentence->tokens[first - 1].end - sentence->tokens[first - 1].start == 1 &&
             !csem__token_is_any(sentence, first - 1, csem__list_qualifying_signs));
        bool path = kind == CSEM_TOKEN_SLASH && first >= 2 && csem__kind_at(sentence, first - 2) == CSEM_TOKEN_WORD &&
                    csem__glued_at(sentence, first - 1);
        if ((word || sign || path) && !csem__is_money_code(sentence, number))
            return true;
    }
    if (!csem__glued_at(sentence, next) || number->rest.end > 0)
        return false;
    if (csem__kind_at(sentence, next) == CSEM_TOKEN_WORD)
        return !csem__token_has(sentence, next, CSEM_WORD_SYMBOL | CSEM_WORD_TIME_UNIT | CSEM_WORD_CURRENCY) &&
               !csem__is_after_currency(sentence, number) && !csem__is_money_code(sentence, number) &&
               !csem__is_penny(sentence, number) && !csem__is_percent_at(sentence, number, &next);
    bool more = csem__glued_at(sentence, next + 1) && (csem__kind_at(sentence, next + 1) == CSEM_TOKEN_NUMBER ||
                                                       csem__kind_at(sentence, next + 1) == CSEM_TOKEN_WORD);
    csem__text mark = csem__token_text(sentence, next);
    return more && (mark.data[0] == '.' || mark.data[0] == '@' || mark.data[0] == '_');
}

static bool has_leading_zero(const csem__sentence *sentence, const csem__number *number) {
    csem__text text = csem__token_text(sentence, number->first);
    return text.length > 1 && text.data[0] == '0' && csem__is_digit((unsigned char)text.data[1]);
}

/* The word before the number, across the point of `No.`; CSEM_NOWHERE if there is none. */
static size_t word_before(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->first;
    if (at >= 2 && csem__token_equals(sentence, at - 1, ".") && csem__glued_at(sentence, at - 1) &&
        csem__token_has(sentence, at - 2, CSEM_WORD_IDENTIFIER))
        return at - 2;
    return at >= 1 && csem__kind_at(sentence, at - 1) == CSEM_TOKEN_WORD ? at - 1 : CSEM_NOWHERE;
}

/* Whether a word that the profile lists is before the number: `NAP 5`. */
static bool is_named(const csem__sentence *sentence, const csem__number *number) {
    csem__text before =
        csem__text_trim(csem__slice(sentence->text.data, sentence->start, sentence->tokens[number->first].start));
    for (size_t i = 0; i < sentence->named.count; i++) {
        csem__text name = csem__text_of(sentence->named.items[i]);
        if (before.length < name.length || !csem__text_ends(before, name.data))
            continue;
        const char *start = before.data + before.length - name.length;
        if (memcmp(start, name.data, name.length) == 0 &&
            (start == before.data || !csem__is_alpha((unsigned char)start[-1])))
            return true;
    }
    return false;
}

static bool is_numbered(const csem__sentence *sentence, const csem__number *number) {
    const uint32_t small = CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY |
                           CSEM_WORD_VERB | CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_ADVERB |
                           CSEM_WORD_MONTH | CSEM_WORD_CURRENCY | CSEM_WORD_EITHER | CSEM_WORD_PERSON;
    size_t before = word_before(sentence, number);
    if (sentence->named.count > 0 && is_named(sentence, number))
        return true;
    if (before == CSEM_NOWHERE || sentence->tokens[before].possessive)
        return false;
    uint32_t classes = sentence->tokens[before].classes;
    bool article = (classes & CSEM_WORD_DETERMINER) && !csem__token_is(sentence, before + 1, CSEM_TOKEN_STOP);
    if ((classes & CSEM_WORD_IDENTIFIER) && !article)
        return !csem__has_phrase(sentence, number, true) || sentence->tokens[before].capital ||
               csem__token_is(sentence, before + 1, CSEM_TOKEN_STOP);
    if (number->in_words || !sentence->tokens[before].capital || (classes & small) || before == 0 ||
        number->rest.end > 0 || csem__token_is(sentence, number->next, CSEM_TOKEN_PERCENT))
        return false;
    return !csem__text_ends(csem__token_text(sentence, before), "ly") && !csem__has_phrase(sentence, number, false);
}

/* `Articles 5 and 6`: the number before was an identifier. */
static bool goes_on_with_identifiers(const csem__sentence *sentence, const csem__number *before,
                                     const csem__number *number) {
    return before && before->reason == CSEM_REASON_IDENTIFIER && before->rest.end == 0 &&
           !is_glued_to_letters(sentence, before) && number->first == before->next + 1 &&
           csem__is_connector(sentence, before->next) && number->rest.end == 0 &&
           !csem__has_phrase(sentence, number, false);
}

bool csem__is_dialled(const csem__sentence *sentence, const csem__number *number) {
    if (number->in_words || number->scale > 1)
        return false;
    bool alone = number->first > 0 && csem__kind_at(sentence, number->first - 1) == CSEM_TOKEN_OPEN &&
                 csem__kind_at(sentence, number->next) == CSEM_TOKEN_CLOSE;
    size_t reach = alone ? DIAL_REACH : 1;
    for (size_t back = 1; back <= reach && back <= number->first; back++)
        if (csem__token_has(sentence, number->first - back, CSEM_WORD_DIAL))
            return alone || !csem__has_phrase(sentence, number, false);
    return false;
}

bool csem__is_identifier(const csem__sentence *sentence, const csem__number *before, const csem__number *number,
                         const csem__number *next) {
    return is_glued_to_letters(sentence, number) || is_bound_by_hyphen(sentence, number) ||
           falls(sentence, number, next) || (before && falls(sentence, before, number)) ||
           has_leading_zero(sentence, number) ||
           (!csem__is_after_currency(sentence, number) && !csem__is_money_code(sentence, number) &&
            is_numbered(sentence, number)) ||
           goes_on_with_identifiers(sentence, before, number);
}
