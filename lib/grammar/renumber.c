/* SPDX-License-Identifier: MIT */
/* The number of a mark tells its family: `(i)` with number 1 is Roman, with number 9 a letter. */
#include "grammar/renumber.h"

#include "grammar/mark.h"

enum { MAX_NUMERAL_LENGTH = 64 };

static bool is_letter_or_digit(csem__text text, size_t at) {
    return at < text.length &&
           (csem__is_alpha((unsigned char)text.data[at]) || csem__is_digit((unsigned char)text.data[at]));
}

/* Whether a numeral in `text` at `at` is a whole one: `1` in `A1` is, in `12` is not. */
static bool is_whole(csem__text text, size_t at, size_t length) {
    if (!is_letter_or_digit(text, at))
        return true;
    bool digit = csem__is_digit((unsigned char)text.data[at]);
    bool before =
        at > 0 && is_letter_or_digit(text, at - 1) && csem__is_digit((unsigned char)text.data[at - 1]) == digit;
    bool after =
        is_letter_or_digit(text, at + length) && csem__is_digit((unsigned char)text.data[at + length]) == digit;
    return !before && !after;
}

/* The place of the last whole numeral; SIZE_MAX if there is none. */
static size_t find_numeral(csem__text mark, const char *numeral, size_t length) {
    for (size_t end = mark.length; length > 0 && end >= length; end--)
        if (memcmp(mark.data + end - length, numeral, length) == 0 && is_whole(mark, end - length, length))
            return end - length;
    return SIZE_MAX;
}

static size_t replace(csem__text mark, size_t at, size_t length, csem__text by, char *text, size_t size) {
    size_t rest = mark.length - at - length;
    if (at + by.length + rest + 1 > size)
        return 0;
    memcpy(text, mark.data, at);
    memcpy(text + at, by.data, by.length);
    memcpy(text + at + by.length, mark.data + at + length, rest);
    text[at + by.length + rest] = '\0';
    return at + by.length + rest;
}

size_t csem__mark_renumber(csem__text mark, int32_t from, int32_t to, char *text, size_t size) {
    for (int family = CSEM_FAMILY_DIGITS; family <= CSEM_FAMILY_KANJI; family++) {
        char before[MAX_NUMERAL_LENGTH];
        char after[MAX_NUMERAL_LENGTH];
        size_t length = csem__numeral_write((csem__numeral_family)family, from, before, sizeof before);
        size_t at = find_numeral(mark, before, length);
        if (at == SIZE_MAX)
            continue;
        size_t written = csem__numeral_write((csem__numeral_family)family, to, after, sizeof after);
        if (written == 0)
            written = csem__numeral_write(CSEM_FAMILY_DIGITS, to, after, sizeof after);
        return replace(mark, at, length, (csem__text){after, written}, text, size);
    }
    return 0;
}
