/* SPDX-License-Identifier: MIT */
/* Digits: what belongs to a printed number besides them. Its sign, the separators of its groups, which are commas,
 * apostrophes, points or blanks, and its decimals, after a point or a comma. What may also be a list or a row of
 * numbers
 * (`12,5`, `12 500`) is one number only if its neighbours leave no doubt.
 *
 * Invariant: a number in digits ends in a digit, and is one token. */
#include "statistics/stages.h"

enum { GROUP = 3, YEAR = 4 };

static unsigned char byte_at(csem__text text, size_t at) {
    return at < text.length ? (unsigned char)text.data[at] : 0;
}

static size_t blank_length(csem__text text, size_t at) {
    unsigned char c = byte_at(text, at);
    return c == ' ' || c >= 0xC2 ? csem__space_length(text.data + at, text.length - at) : 0;
}

static size_t skip_digits(csem__text text, size_t at) {
    while (csem__is_digit(byte_at(text, at)))
        at++;
    return at;
}

/* Whether exactly `length` digits are there. */
static bool is_group(csem__text text, size_t at, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (!csem__is_digit(byte_at(text, at + i)))
            return false;
    return !csem__is_digit(byte_at(text, at + length));
}

static const csem__token *token_before(const csem__sentence *sentence) {
    return sentence->token_count > 0 ? &sentence->tokens[sentence->token_count - 1] : NULL;
}

/* ---- groups and decimals ----------------------------------------------------------------------------------------- */

/* The place after groups of two digits and one of three, as in `12,34,567`; `at` if there are none. */
static size_t skip_small_groups(csem__text text, size_t at) {
    enum { MAX_GROUPS = 8 };
    size_t end = at;
    for (int i = 0; i < MAX_GROUPS && byte_at(text, end) == ',' && is_group(text, end + 1, 2); i++)
        end += 3;
    return end > at && byte_at(text, end) == ',' && is_group(text, end + 1, GROUP) ? end + 4 : at;
}

/* The length of the apostrophe at a place, or 0. */
static size_t apostrophe_length(csem__text text, size_t at) {
    if (byte_at(text, at) == '\'')
        return 1;
    bool curved = byte_at(text, at) == 0xE2 && byte_at(text, at + 1) == 0x80 && byte_at(text, at + 2) == 0x99;
    return curved ? 3 : 0;
}

/* The place after groups that apostrophes separate, `16'157`, or at least two that points do, `1.250.000`. */
static size_t skip_other_groups(csem__text text, size_t at) {
    size_t length;
    while ((length = apostrophe_length(text, at)) > 0 && is_group(text, at + length, GROUP))
        at += length + GROUP;
    if (byte_at(text, at) == '.' && is_group(text, at + 1, GROUP) && byte_at(text, at + 4) == '.' &&
        is_group(text, at + 5, GROUP))
        while (byte_at(text, at) == '.' && is_group(text, at + 1, GROUP))
            at += 4;
    return at;
}

/* Whether what is measured begins there, after a blank or none: `%`, `per cent`, `million`, `km`, `euros`, `years`. */
static bool is_measured(const csem__sentence *sentence, csem__text text, size_t at) {
    const uint32_t measures = CSEM_WORD_SCALE | CSEM_WORD_SYMBOL | CSEM_WORD_CURRENCY | CSEM_WORD_TIME_UNIT;
    at += blank_length(text, at);
    unsigned char c = byte_at(text, at);
    if (c == '%' || (c >= 0x80 && csem__currency_of_sign(csem__char_at(text.data + at, text.length - at)) != 0))
        return true;
    size_t end = at;
    while (csem__is_alpha(byte_at(text, end)))
        end++;
    csem__text word = csem__slice(text.data, at, end);
    const csem__word *known = csem__word_find(sentence->words, word);
    return csem__text_equal(word, csem__text_of("per")) || csem__text_equal(word, csem__text_of("percent")) ||
           (known && (known->classes & measures));
}

/* The place after the decimals that a comma begins at a place, as in `12,5 %` and `EUR 0,75`; `at` if it begins none.
 * Three digits are a group, and `3,4` may be a list. */
static size_t skip_comma_decimals(const csem__sentence *sentence, csem__text text, size_t start, size_t at) {
    size_t end = skip_digits(text, at + 1);
    bool below_one = at == start + 1 && text.data[start] == '0';
    if (byte_at(text, at) != ',' || end == at + 1 || byte_at(text, end) == ',' || (end - at > GROUP && !below_one))
        return at;
    const csem__token *before = token_before(sentence);
    bool amount = before && (before->kind == CSEM_TOKEN_CURRENCY || (before->classes & CSEM_WORD_CURRENCY));
    return below_one || amount || is_measured(sentence, text, end) ? end : at;
}

/* The end of the number whose digits begin at start, without blanks in it. */
static size_t digits_end(const csem__sentence *sentence, csem__text text, size_t start) {
    size_t at = skip_digits(text, start);
    unsigned char c = byte_at(text, at);
    if (c == ' ')
        return at;
    if (at - start <= GROUP && c == ',') {
        if (at - start < GROUP)
            at = skip_small_groups(text, at);
        while (byte_at(text, at) == ',' && is_group(text, at + 1, GROUP))
            at += 4;
    } else if (at - start <= GROUP) {
        at = skip_other_groups(text, at);
    }
    if (byte_at(text, at) == '.' && csem__is_digit(byte_at(text, at + 1)))
        return skip_digits(text, at + 1);
    return byte_at(text, at) == ',' ? skip_comma_decimals(sentence, text, start, at) : at;
}

/* The last mark is that of the decimals, unless it is one of several of its kind, or a comma before three digits. */
size_t csem__decimals_of(csem__text digits) {
    size_t marks[2] = {0, 0}; /* after the last point, after the last comma */
    size_t counts[2] = {0, 0};
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.data[i] != '.' && digits.data[i] != ',')
            continue;
        bool comma = digits.data[i] == ',';
        marks[comma] = i + 1;
        counts[comma]++;
    }
    bool zero = csem__text_begins(digits, "0,");
    if (counts[1] == 1 && marks[1] > marks[0] && (digits.length - marks[1] != GROUP || zero))
        return marks[1];
    return counts[0] == 1 && marks[0] > marks[1] ? marks[0] : digits.length;
}

/* ---- blanks between groups --------------------------------------------------------------------------------------- */

/* Whether the digits before a blank may be the first group of `200 000`: neither a number nor a name is before them,
 * and they are one to three. */
static bool may_open_groups(const csem__sentence *sentence, csem__text text, size_t start, size_t end) {
    const uint32_t naming = CSEM_WORD_MONTH | CSEM_WORD_IDENTIFIER | CSEM_WORD_DIAL;
    if (end - start > GROUP || text.data[start] == '0' || memchr(text.data + start, '.', end - start))
        return false;
    const csem__token *before = token_before(sentence);
    return !before ||
           (before->kind != CSEM_TOKEN_NUMBER && before->kind != CSEM_TOKEN_PLUS && !(before->classes & naming));
}

/* Whether what is next to groups makes them one number: what is counted or a currency in any case. If nothing is
 * counted, the sentence, a clause or a number must not end right before them: rows of tables have numbers side by side.
 */
static bool are_groups(const csem__sentence *sentence, csem__text text, size_t end) {
    size_t blank = blank_length(text, end);
    unsigned char next = byte_at(text, end + blank);
    if (csem__is_digit(next) || (next == '-' && csem__is_alpha(byte_at(text, end + 1))))
        return false;
    if (next == '%' || (blank > 0 && (csem__is_alpha(next) || next >= 0xC2)))
        return true;
    const csem__token *before = token_before(sentence);
    return before &&
           (before->kind == CSEM_TOKEN_WORD || before->kind == CSEM_TOKEN_CURRENCY || before->kind == CSEM_TOKEN_DASH ||
            before->kind == CSEM_TOKEN_OPEN || before->kind == CSEM_TOKEN_CLOSE || before->kind == CSEM_TOKEN_COMMA ||
            before->kind == CSEM_TOKEN_COLON);
}

/* The end of a number with blanks between its groups, `200 000 trees`, `EUR 20 000`; `end` if it has none. */
static size_t spaced_end(const csem__sentence *sentence, csem__text text, size_t start, size_t end) {
    size_t at = end;
    size_t blank;
    if (!may_open_groups(sentence, text, start, end))
        return end;
    while ((blank = blank_length(text, at)) > 0 && is_group(text, at + blank, GROUP))
        at += blank + GROUP;
    if (at == end || !are_groups(sentence, text, at))
        return end;
    bool decimals = (byte_at(text, at) == '.' || byte_at(text, at) == ',') && csem__is_digit(byte_at(text, at + 1));
    return decimals ? skip_digits(text, at + 1) : at;
}

void csem__digits_read(const csem__sentence *sentence, csem__token *token, csem__text text, size_t at) {
    size_t narrow = digits_end(sentence, text, at);
    size_t end = blank_length(text, narrow) > 0 ? spaced_end(sentence, text, at, narrow) : narrow;
    token->kind = CSEM_TOKEN_NUMBER;
    token->end = (uint32_t)end;
    token->wide = false;
    for (size_t i = at; i < end && end - at > GROUP; i++)
        token->wide = token->wide || (unsigned char)text.data[i] >= 0x80;
}

/* ---- signs ------------------------------------------------------------------------------------------------------- */

typedef enum sign_kind {
    NO_SIGN,
    ONLY_SIGN, /* a minus or a triangle */
    HYPHEN,
    DASH
} sign_kind;

static sign_kind sign_at(csem__text text, size_t at, size_t *length) {
    *length = 1;
    if (byte_at(text, at) == '-')
        return HYPHEN;
    if (byte_at(text, at) != 0xE2)
        return NO_SIGN;
    *length = 3;
    switch (csem__char_at(text.data + at, text.length - at)) {
    case 0x2013:
        return DASH;
    case 0x2212: /* minus */
    case 0x25B2: /* the triangles of tables */
    case 0x25B3:
    case 0x25BC:
    case 0x25BD:
        return ONLY_SIGN;
    default:
        return NO_SIGN;
    }
}

/* Whether the digits are a value that may be below zero in any case: `5.3`, `4%`, `4 °C`, `4 per cent`. */
static bool is_level(csem__text text, size_t at) {
    size_t end = skip_digits(text, at);
    if (byte_at(text, end) == '.')
        return csem__is_digit(byte_at(text, end + 1));
    end += blank_length(text, end);
    return byte_at(text, end) == '%' || csem__text_begins(csem__text_from(text, end), "\xC2\xB0") ||
           csem__text_begins(csem__text_from(text, end), "per");
}

static bool is_like_year(csem__text text, size_t at) {
    return is_group(text, at, YEAR) && (memcmp(text.data + at, "19", 2) == 0 || memcmp(text.data + at, "20", 2) == 0);
}

/* Whether a hyphen or a dash before digits is a sign, and joins or separates nothing. */
static bool is_sign_after(const csem__token *before, sign_kind sign, bool level) {
    const uint32_t joined = CSEM_WORD_SYMBOL | CSEM_WORD_TIME_UNIT | CSEM_WORD_MONTH | CSEM_WORD_IDENTIFIER;
    const uint32_t leading = CSEM_WORD_PREPOSITION | CSEM_WORD_AUXILIARY;
    if (!before)
        return level;
    switch (before->kind) {
    case CSEM_TOKEN_OPEN:
    case CSEM_TOKEN_CURRENCY:
        return true;
    case CSEM_TOKEN_WORD:
        if (before->classes & joined)
            return false;
        return level || (before->classes & leading) || (sign == HYPHEN && !before->capital);
    default:
        return level;
    }
}

bool csem__signed_digits_read(const csem__sentence *sentence, csem__token *token, csem__text text) {
    size_t length;
    sign_kind sign = sign_at(text, token->start, &length);
    size_t at = token->start + length;
    const csem__token *before = token_before(sentence);
    if (sign == NO_SIGN || !csem__is_digit(byte_at(text, at)))
        return false;
    if (before && (before->kind == CSEM_TOKEN_NUMBER || before->kind == CSEM_TOKEN_PERCENT ||
                   (token->glued ? before->kind != CSEM_TOKEN_OPEN && before->kind != CSEM_TOKEN_CURRENCY
                                 : before->kind == CSEM_TOKEN_CURRENCY)))
        return false;
    bool level = is_level(text, at);
    if (sign != ONLY_SIGN && (!is_sign_after(before, sign, level) || (!level && is_like_year(text, at))))
        return false;
    csem__digits_read(sentence, token, text, at);
    token->wide = token->wide || length > 1;
    return true;
}
