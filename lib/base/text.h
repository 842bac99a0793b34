/* SPDX-License-Identifier: MIT */
/* Text: slices of UTF-8, and functions that do not depend on the locale. */
#ifndef CSEM_BASE_TEXT_H
#define CSEM_BASE_TEXT_H

#include "base/memory.h"

#include <stdint.h>
#include <string.h>

/* A slice of UTF-8 that is owned elsewhere. In a report it is NUL-terminated; data is NULL if there is none. */
typedef struct csem__text {
    const char *data;
    size_t length;
} csem__text;

/* The bytes of a text from start up to, not including, end. */
typedef struct csem__range {
    size_t start;
    size_t end;
} csem__range;

static inline bool csem__is_digit(unsigned char c) {
    return c >= '0' && c <= '9';
}

static inline bool csem__is_upper(unsigned char c) {
    return c >= 'A' && c <= 'Z';
}

static inline bool csem__is_lower(unsigned char c) {
    return c >= 'a' && c <= 'z';
}

static inline bool csem__is_alpha(unsigned char c) {
    return csem__is_upper(c) || csem__is_lower(c);
}

static inline char csem__to_lower(char c) {
    return csem__is_upper((unsigned char)c) ? (char)(c - 'A' + 'a') : c;
}

static inline csem__text csem__text_of(const char *string) {
    return (csem__text){string, string ? strlen(string) : 0};
}

static inline csem__text csem__slice(const char *data, size_t start, size_t end) {
    return (csem__text){data + start, end - start};
}

/* The text after its first bytes. */
static inline csem__text csem__text_from(csem__text text, size_t start) {
    return csem__slice(text.data, start, text.length);
}

bool csem__text_equal(csem__text a, csem__text b);

/* Whether text begins with these bytes. */
static inline bool csem__text_has_prefix(csem__text text, const char *prefix) {
    size_t length = strlen(prefix);
    return text.length >= length && memcmp(text.data, prefix, length) == 0;
}

/* Length of the first of these prefixes that text has; 0: it has none. */
size_t csem__text_find_prefix(csem__text text, const char *const *prefixes, size_t count);

/* csem__text_begins, if the first bytes are alike. */
bool csem__text_matches_prefix(csem__text text, const char *prefix);

/* Whether text begins with prefix; case does not matter for ASCII letters. */
static inline bool csem__text_begins(csem__text text, const char *prefix) {
    return prefix[0] == '\0' ||
           (text.length > 0 && ((text.data[0] ^ prefix[0]) & ~0x20) == 0 && csem__text_matches_prefix(text, prefix));
}

bool csem__text_ends(csem__text text, const char *suffix);

/* Whether text ends in a word: csem__text_ends, and no letter is before it. */
bool csem__text_ends_in_word(csem__text text, const char *word);

/* csem__space_length for length >= 1 and a byte that is not ASCII. */
size_t csem__wide_space_length(const char *data, size_t length);

/* Length in bytes of the white space at data[0]: ASCII blanks and controls, U+00A0, U+1680, U+2000 to U+200A,
 * U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF; 0 if there is none. Source: Unicode White_Space, and U+FEFF since
 * extraction tools leave it inside text. */
static inline size_t csem__space_length(const char *data, size_t length) {
    if (length == 0)
        return 0;
    unsigned char c = (unsigned char)data[0];
    return c >= 0x80 ? csem__wide_space_length(data, length) : c == ' ' || (c >= '\t' && c <= '\r');
}

/* Length of the white space that text has from `at` on. */
static inline size_t csem__spaces_at(csem__text text, size_t at) {
    size_t start = at;
    for (size_t n; at < text.length && (n = csem__space_length(text.data + at, text.length - at)) > 0;)
        at += n;
    return at - start;
}

/* Offset of the first byte from `at` on that is not white space, or the length of text. */
static inline size_t csem__skip_spaces(csem__text text, size_t at) {
    return at + csem__spaces_at(text, at);
}

/* A text as the public getters return it: its data, NULL if there is none. *length receives its length; length may be
 * NULL. */
const char *csem__give_text(csem__text text, size_t *length);

/* Text without white space around it. */
csem__text csem__text_trim(csem__text text);

/* Folds each run of white space in data[start..end) to one blank, in place; returns the result. */
csem__text csem__text_fold(char *data, size_t start, size_t end);

/* Length in bytes of the character at data[0], which is valid UTF-8; at least 1. */
size_t csem__char_length(const char *data, size_t length);

/* The character at data[0], which is valid UTF-8 with length >= 1. */
uint32_t csem__char_at(const char *data, size_t length);

/* Whether a character is invisible itself but can change how others are shown, or what a terminal does: controls,
 * marks of direction, separators, tags, and code points that are not characters. */
bool csem__char_is_unsafe(uint32_t character);

/* Whether a character is punctuation as wide as an ideograph, such as U+FF0C, or half as wide, U+FF61. */
bool csem__char_is_wide_sign(uint32_t character);

/* A copy of text in the arena, NUL-terminated; data is NULL if memory ran out. */
csem__text csem__text_copy(csem__arena *arena, csem__text text);

/* Offset of the first parenthesis of text from `at` on, or its length. */
size_t csem__next_parenthesis(csem__text text, size_t at);

/* Numerals of measures have no letter above `c`. */
enum { CSEM_MAX_ROMAN = 399 };

/* 1 to 399 for a lower-case Roman numeral in its usual form, else 0. */
int32_t csem__roman_value(csem__text text);

/* Writes number, 1 to 399, as a lower-case Roman numeral; returns its length, at most 12, without a NUL. */
size_t csem__roman_write(int32_t number, char *out);

#endif
