/* SPDX-License-Identifier: MIT */
/* Find: numbers in digits, and numbers in words, each with its scale and its fraction, and without the mark of a note
 * after it. A number that a parenthesis repeats (`twelve (12)`) is marked, so that it counts once.
 *
 * Invariant: numbers are in the order of the text and share no token. In digits, value is whole * scale / divisor; in
 * words, whole is the value, with its scale. */
#include "statistics/stages.h"

/* Digits and divisor are whole numbers, so their quotient is the nearest double. What begins with no digit has a sign.
 */
static void read_value(csem__text digits, size_t max_digits, csem__number *number) {
    double value = 0;
    double divisor = 1;
    size_t count = 0;
    size_t decimals = csem__decimals_of(digits);
    for (size_t i = 0; i < digits.length; i++) {
        if (!csem__is_digit((unsigned char)digits.data[i]))
            continue;
        count++;
        if (count > max_digits)
            break;
        value = value * 10 + (digits.data[i] - '0');
        divisor *= i >= decimals ? 10 : 1;
    }
    bool negative = !csem__is_digit((unsigned char)digits.data[0]);
    number->is_too_long = count > max_digits;
    number->whole = number->is_too_long ? 0 : value;
    if (negative && number->whole > 0)
        number->whole = -number->whole;
    number->divisor = divisor;
    number->value = number->whole / divisor;
}

/* `30-odd`, `30-plus`: what is bound qualifies the number. */
static void take_bound_qualifier(const csem__sentence *sentence, csem__number *number) {
    csem__text rest = csem__slice(sentence->text.data, number->rest.start, number->rest.end);
    for (const csem__pattern *p = csem__qualifiers_beside; p->words; p++) {
        if (csem__text_equal(rest, (csem__text){p->words, p->length})) {
            number->qualifier = p->qualifier;
            number->rest = (csem__range){0, 0};
            return;
        }
    }
}

/* Takes what a hyphen binds to the number: `-day`. Moves `next` after it. */
static void take_rest(const csem__sentence *sentence, csem__number *number) {
    size_t hyphen = number->last + 1;
    if (!csem__token_is(sentence, hyphen, CSEM_TOKEN_HYPHEN) || !sentence->tokens[hyphen].glued ||
        !csem__token_is(sentence, hyphen + 1, CSEM_TOKEN_WORD) || !sentence->tokens[hyphen + 1].glued)
        return;
    number->rest = (csem__range){sentence->tokens[hyphen + 1].start, sentence->tokens[hyphen + 1].end};
    number->next = hyphen + 2;
}

/* ---- marks of notes ---------------------------------------------------------------------------------------------- */

/* `*`, a dagger, a raised digit */
static bool is_mark(const csem__sentence *sentence, size_t at) {
    if (!csem__token_is(sentence, at, CSEM_TOKEN_OTHER) || !sentence->tokens[at].glued)
        return false;
    csem__text text = csem__token_text(sentence, at);
    uint32_t character = csem__char_at(text.data, text.length);
    return character == '*' || character == 0x2020 || character == 0x2021 || character == 0xB9 || character == 0xB2 ||
           character == 0xB3 || (character >= 0x2070 && character <= 0x2079);
}

/* The token after the `[3]` or the `[a]` that is glued to what is before it; `at` if there is none. */
static size_t skip_bracketed(const csem__sentence *sentence, size_t at) {
    enum { MAX_LENGTH = 3 };
    bool note =
        csem__token_equals(sentence, at, "[") && sentence->tokens[at].glued &&
        csem__token_is(sentence, at + 2, CSEM_TOKEN_CLOSE) &&
        (csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER) || csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD)) &&
        csem__token_text(sentence, at + 1).length <= MAX_LENGTH;
    return note ? at + 3 : at;
}

/* Moves `next` after the marks of notes; what is glued to their end makes them something else (`5*3`). */
static void skip_marks(const csem__sentence *sentence, csem__number *number) {
    enum { MAX_MARKS = 4 };
    size_t at = number->next;
    for (int i = 0; i < MAX_MARKS && is_mark(sentence, at); i++)
        at++;
    at = skip_bracketed(sentence, at);
    bool glued = at < sentence->token_count && sentence->tokens[at].glued &&
                 (csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) || csem__token_is(sentence, at, CSEM_TOKEN_WORD));
    if (!glued)
        number->next = at;
}

/* ---- groups with scales of their own ------------------------------------------------------------------------------
 */

/* Reads the group at a token, which has a smaller scale than the group before, or is the rest below a thousand; false
 * if none is there. */
static bool read_group(const csem__sentence *sentence, size_t at, double scale, bool more, csem__number *group) {
    enum { DIGITS = 3, THOUSAND = 1000 };
    if (!csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) || sentence->tokens[at].glued)
        return false;
    *group = (csem__number){.first = at, .last = at, .scale = 1};
    csem__text digits = csem__token_text(sentence, at);
    read_value(digits, sentence->max_digits, group);
    if (group->divisor > 1 || group->whole <= 0)
        return false;
    if (csem__token_has(sentence, at + 1, CSEM_WORD_SCALE)) {
        group->scale = csem__scale_of(sentence->tokens[at + 1].value);
        group->last = at + 1;
        return group->whole * group->scale < scale;
    }
    return more && scale <= THOUSAND && digits.length == DIGITS;
}

/* `29 million 91 thousand 533` */
static void take_groups(const csem__sentence *sentence, csem__number *number) {
    csem__number group;
    double scale = number->scale;
    size_t at = number->last + 1;
    while (number->divisor == (scale < number->scale ? number->scale : 1) &&
           read_group(sentence, at, scale, scale < number->scale, &group)) {
        number->value += group.whole * group.scale;
        number->whole = number->value;
        number->divisor = number->scale;
        number->last = group.last;
        number->span.end = sentence->tokens[group.last].end;
        scale = group.scale;
        at = group.last + 1;
    }
}

/* ---- one number -------------------------------------------------------------------------------------------------- */

/* `minus ten` */
static void take_minus(const csem__sentence *sentence, csem__number *number) {
    if (number->value <= 0 || number->first == 0 || !csem__token_equals(sentence, number->first - 1, "minus") ||
        (number->first > 1 && csem__token_is(sentence, number->first - 2, CSEM_TOKEN_NUMBER)))
        return;
    number->first--;
    number->span.start = sentence->tokens[number->first].start;
    number->whole = -number->whole;
    number->value = -number->value;
}

/* What follows the digits or the words. */
static void take_ending(const csem__sentence *sentence, csem__number *number) {
    if (number->rest.end == 0) {
        bool added = csem__take_fraction(sentence, number);
        if (!number->in_words || (added && number->scale <= 1))
            csem__take_scale(sentence, number);
        if (!number->in_words && number->scale > 1 && csem__token_is(sentence, number->last + 1, CSEM_TOKEN_NUMBER))
            take_groups(sentence, number);
        number->next = number->last + 1;
        if (number->rest.end == 0)
            take_rest(sentence, number);
    }
    if (number->rest.end > 0)
        take_bound_qualifier(sentence, number);
    if (number->rest.end > 0)
        csem__take_bound(sentence, number);
    else if (number->next < sentence->token_count && sentence->tokens[number->next].glued)
        skip_marks(sentence, number);
    take_minus(sentence, number);
}

static void read_digits(const csem__sentence *sentence, size_t at, csem__number *number) {
    const csem__token *token = &sentence->tokens[at];
    *number = (csem__number){.first = at, .last = at, .span = {token->start, token->end}, .scale = 1};
    read_value(csem__token_text(sentence, at), sentence->max_digits, number);
    take_ending(sentence, number);
}

/* A quick check that spares most words the grammar. */
static bool may_begin(const csem__sentence *sentence, size_t at) {
    const csem__token *token = &sentence->tokens[at];
    if (token->kind != CSEM_TOKEN_WORD || token->possessive)
        return false;
    if (token->classes & (CSEM_WORD_CARDINAL | CSEM_WORD_SCALE))
        return true;
    return token->classes == 0 && token->hyphenated;
}

static bool read_vague(const csem__sentence *sentence, size_t at, csem__number *number) {
    const csem__token *token = &sentence->tokens[at];
    if (!csem__token_has(sentence, at, CSEM_WORD_VAGUE))
        return false;
    *number = (csem__number){.first = at, .last = at, .next = at + 1, .span = {token->start, token->end}, .scale = 1};
    number->vague = number->in_words = true;
    return true;
}

static bool read_number(const csem__sentence *sentence, size_t at, csem__number *number) {
    if (sentence->tokens[at].kind == CSEM_TOKEN_NUMBER) {
        read_digits(sentence, at, number);
        return true;
    }
    if (!may_begin(sentence, at) || !csem__words_read(sentence, at, number))
        return read_vague(sentence, at, number);
    csem__take_part_before(sentence, number);
    take_ending(sentence, number);
    return true;
}

/* Adds a number after the ones before it: it may take tokens of theirs (`three-quarters of a million`), or repeat the
 * last in parentheses (`twelve (12) rafts`), which then ends after them. */
static void settle(csem__sentence *sentence, csem__number *number) {
    csem__number *before = sentence->numbers + sentence->number_count;
    while (sentence->number_count > 0 && (before - 1)->last >= number->first)
        sentence->number_count = (size_t)(--before - sentence->numbers);
    if (sentence->number_count > 0 && number->first == (before - 1)->next + 1 && number->value == (before - 1)->value &&
        csem__token_is(sentence, number->first - 1, CSEM_TOKEN_OPEN) &&
        csem__token_is(sentence, number->next, CSEM_TOKEN_CLOSE) && (before - 1)->rest.end == 0) {
        number->repeats = true;
        (before - 1)->next = number->next + 1;
    }
    sentence->numbers[sentence->number_count++] = *number;
}

bool csem__numbers_find(csem__sentence *sentence, const csem_allocator *allocator) {
    size_t after = 0;
    for (size_t i = 0; i < sentence->number_start_count; i++) {
        csem__number number;
        size_t at = sentence->number_starts[i];
        if (at < after || !read_number(sentence, at, &number))
            continue;
        if (!csem__array_grow(allocator, (void **)&sentence->numbers, sentence->number_count,
                              &sentence->number_capacity, sizeof *sentence->numbers))
            return false;
        settle(sentence, &number);
        after = number.last + 1;
    }
    return true;
}
