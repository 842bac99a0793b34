/* SPDX-License-Identifier: MIT */
/* A page number is a number with a label, dashes, brackets or bars around it, or without, and may be followed by how
 * many pages there are. */
#include "read/page_number.h"

#include "grammar/mark.h"

/* What may be before and after a page number in a pair; any dash goes with any. */
static const char *const dashes[] = {"-",
                                     "\xE2\x80\x90",  /* U+2010 hyphen */
                                     "\xE2\x80\x93",  /* U+2013 en dash */
                                     "\xE2\x80\x94",  /* U+2014 em dash */
                                     "\xE2\x88\x92",  /* U+2212 minus sign */
                                     "\xEF\xBC\x8D"}; /* U+FF0D full-width hyphen */
static const char *const pairs[][2] = {
    {"[", "]"}, {"~", "~"}, {"\xC2\xB7", "\xC2\xB7"}, {"\xE2\x80\xA2", "\xE2\x80\xA2"}};

static size_t dash_length(csem__text text) {
    return csem__text_find_prefix(text, dashes, sizeof dashes / sizeof dashes[0]);
}

/* Text without the dash that it ends in; the same text if it ends in none. */
static csem__text without_last_dash(csem__text text) {
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++)
        if (csem__text_ends(text, dashes[i]))
            return csem__slice(text.data, 0, text.length - strlen(dashes[i]));
    return text;
}

/* Removes a pair of signs around a number. False: one of them is missing. */
static bool strip_pair(csem__text *text) {
    size_t dash = dash_length(*text);
    if (dash > 0) {
        csem__text inner = csem__text_from(*text, dash);
        csem__text rest = without_last_dash(inner);
        *text = csem__text_trim(rest);
        return rest.length < inner.length;
    }
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        size_t length = strlen(pairs[i][0]);
        if (!csem__text_has_prefix(*text, pairs[i][0]))
            continue;
        if (text->length <= 2 * length || !csem__text_ends(*text, pairs[i][1]))
            return false;
        *text = csem__text_trim(csem__slice(text->data, length, text->length - length));
    }
    return true;
}

/* Removes a label before a number, and bars on either side. */
static void strip_label(csem__text *text) {
    static const char *const labels[] = {"page", "pg.", "pg", "p."};
    static const char *const bars[] = {"|", ":"};
    size_t count = sizeof labels / sizeof labels[0];
    for (size_t i = 0; i < count; i++)
        if (csem__text_begins(*text, labels[i])) {
            *text = csem__text_trim(csem__text_from(*text, strlen(labels[i])));
            *text = csem__text_trim(csem__text_from(*text, csem__text_find_prefix(*text, bars, 2)));
            break;
        }
    if (csem__text_has_prefix(*text, "|"))
        *text = csem__text_trim(csem__text_from(*text, 1));
    if (csem__text_ends(*text, "|"))
        *text = csem__text_trim(csem__slice(text->data, 0, text->length - 1));
}

/* The length of the digit, which may be as wide as an ideograph, at the start of text; 0 if there is none. */
static size_t digit_at(csem__text text, int32_t *digit) {
    size_t length = 0;
    char c = text.length > 0 ? csem__char_narrow(text, &length) : '\0';
    if (!csem__is_digit((unsigned char)c))
        return 0;
    *digit = c - '0';
    return length;
}

bool csem__page_number_is_bare(csem__text text) {
    int32_t digit;
    return digit_at(text, &digit) > 0;
}

/* Digits at the start of text, at most five; returns the number and moves text after them. */
static int32_t take_number(csem__text *text) {
    enum { MAX_DIGITS = 5 };
    int32_t number = 0;
    int32_t digit;
    size_t count = 0;
    for (size_t n; count <= MAX_DIGITS && (n = digit_at(*text, &digit)) > 0; count++) {
        number = number * 10 + digit;
        *text = csem__slice(text->data, n, text->length);
    }
    *text = csem__text_trim(*text);
    return count >= 1 && count <= MAX_DIGITS ? number : 0;
}

/* `of 51`, `/ 51`, or nothing. */
static bool is_total(csem__text text) {
    if (text.length == 0)
        return true;
    size_t word = csem__text_begins(text, "of ") ? 2 : text.data[0] == '/' ? 1 : 0;
    if (word == 0)
        return false;
    csem__text rest = csem__text_trim(csem__text_from(text, word));
    return take_number(&rest) > 0 && rest.length == 0;
}

/* Whether a page number may begin as text does: with no letter except that of a label, or of a numeral. */
static bool may_begin(csem__text text, const char *letters) {
    unsigned char first = text.length > 0 ? (unsigned char)text.data[0] : 'a';
    return !csem__is_alpha(first) || memchr(letters, first, strlen(letters)) != NULL;
}

int32_t csem__page_number_parse(csem__text text) {
    if (!may_begin(text, "pP"))
        return 0;
    strip_label(&text);
    if (!strip_pair(&text))
        return 0;
    strip_label(&text);
    int32_t number = take_number(&text);
    return is_total(text) ? number : 0;
}

int32_t csem__page_number_parse_roman(csem__text text) {
    enum { MAX_LENGTH = 6 };
    if (!may_begin(text, "pPivxlc"))
        return 0;
    strip_label(&text);
    return strip_pair(&text) && text.length <= MAX_LENGTH ? csem__roman_value(text) : 0;
}
