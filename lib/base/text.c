/* SPDX-License-Identifier: MIT */
/* Text: comparing, trimming, folding white space, characters of UTF-8, Roman numerals. Nothing depends on the
 * locale. */
#include "base/text.h"

#include "base/window.h"

bool csem__text_equal(csem__text a, csem__text b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

static bool equal_ignoring_case(const char *text, const char *word, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (csem__to_lower(text[i]) != csem__to_lower(word[i]))
            return false;
    return true;
}

size_t csem__text_find_prefix(csem__text text, const char *const *prefixes, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (csem__text_has_prefix(text, prefixes[i]))
            return strlen(prefixes[i]);
    return 0;
}

bool csem__text_matches_prefix(csem__text text, const char *prefix) {
    for (size_t i = 0; prefix[i] != '\0'; i++)
        if (i >= text.length || csem__to_lower(text.data[i]) != csem__to_lower(prefix[i]))
            return false;
    return true;
}

bool csem__text_ends(csem__text text, const char *suffix) {
    size_t length = strlen(suffix);
    return text.length >= length && equal_ignoring_case(text.data + text.length - length, suffix, length);
}

bool csem__text_ends_in_word(csem__text text, const char *word) {
    size_t length = strlen(word);
    return csem__text_ends(text, word) &&
           (text.length == length || !csem__is_alpha((unsigned char)text.data[text.length - length - 1]));
}

size_t csem__wide_space_length(const char *data, size_t length) {
    const unsigned char *c = (const unsigned char *)data;
    if (c[0] == 0xC2)
        return length >= 2 && (c[1] == 0xA0 || c[1] == 0x85) ? 2 : 0;
    if (length < 3 || c[0] < 0xE1)
        return 0;
    uint32_t code = (uint32_t)((c[0] & 0x0F) << 12 | (c[1] & 0x3F) << 6 | (c[2] & 0x3F));
    bool space = code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
                 code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xFEFF;
    return space && (c[0] & 0xF0) == 0xE0 ? 3 : 0;
}

static size_t last_space_length(csem__text text) {
    for (size_t back = 1; back <= 3 && back <= text.length; back++) {
        const char *at = text.data + text.length - back;
        if (((unsigned char)*at & 0xC0) != 0x80)
            return csem__space_length(at, back) == back ? back : 0;
    }
    return 0;
}

const char *csem__give_text(csem__text text, size_t *length) {
    if (length)
        *length = text.data ? text.length : 0;
    return text.data;
}

csem__text csem__text_trim(csem__text text) {
    for (size_t n; (n = csem__space_length(text.data, text.length)) > 0;)
        text = csem__text_from(text, n);
    for (size_t n; (n = last_space_length(text)) > 0;)
        text.length -= n;
    return text;
}

csem__text csem__text_fold(char *data, size_t start, size_t end) {
    size_t to = start;
    for (size_t at = start; at < end;) {
        size_t space = csem__space_length(data + at, end - at);
        if (space == 0)
            data[to++] = data[at++];
        else if (to == start || data[to - 1] != ' ')
            data[to++] = ' ';
        at += space;
    }
    return csem__slice(data, start, to);
}

size_t csem__char_length(const char *data, size_t length) {
    unsigned char c = (unsigned char)data[0];
    size_t wanted = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    return wanted <= length ? wanted : length;
}

uint32_t csem__char_at(const char *data, size_t length) {
    const unsigned char *c = (const unsigned char *)data;
    switch (csem__char_length(data, length)) {
    case 2:
        return (uint32_t)((c[0] & 0x1F) << 6 | (c[1] & 0x3F));
    case 3:
        return (uint32_t)((c[0] & 0x0F) << 12 | (c[1] & 0x3F) << 6 | (c[2] & 0x3F));
    case 4:
        return (uint32_t)((c[0] & 0x07) << 18 | (c[1] & 0x3F) << 12 | (c[2] & 0x3F) << 6 | (c[3] & 0x3F));
    default:
        return c[0];
    }
}

bool csem__char_is_wide_sign(uint32_t character) {
    bool digit = character >= 0xFF10 && character <= 0xFF19;
    bool large = character >= 0xFF21 && character <= 0xFF3A;
    bool small = character >= 0xFF41 && character <= 0xFF5A;
    return character >= 0xFF01 && character <= 0xFF65 && !digit && !large && !small;
}

csem__text csem__text_copy(csem__arena *arena, csem__text text) {
    char *copy = csem__arena_reserve(arena, text.length + 1);
    if (!copy)
        return (csem__text){NULL, 0};
    if (text.length > 0)
        memcpy(copy, text.data, text.length);
    copy[text.length] = '\0';
    csem__arena_commit(arena, text.length + 1);
    return (csem__text){copy, text.length};
}

static const struct {
    int32_t value;
    char text[3];
} roman_digits[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};

enum { ROMAN_DIGITS = sizeof roman_digits / sizeof roman_digits[0] };

size_t csem__roman_write(int32_t number, char *out) {
    size_t length = 0;
    for (size_t i = 0; i < ROMAN_DIGITS; i++)
        for (; number >= roman_digits[i].value; number -= roman_digits[i].value)
            for (const char *c = roman_digits[i].text; *c; c++)
                out[length++] = *c;
    return length;
}

/* The digit, 0 to 9, that starts at *at and is written with these letters for 1, 5 and 10; moves *at after it. */
static int32_t take_roman_digit(csem__text text, size_t *at, char one, char five, char ten) {
    csem__text rest = csem__text_from(text, *at);
    if (rest.length >= 2 && rest.data[0] == one && (rest.data[1] == five || rest.data[1] == ten)) {
        *at += 2;
        return rest.data[1] == five ? 4 : 9;
    }
    size_t length = rest.length > 0 && rest.data[0] == five ? 1 : 0;
    int32_t value = length > 0 ? 5 : 0;
    for (int32_t ones = 0; ones < 3 && length < rest.length && rest.data[length] == one; ones++) {
        length++;
        value++;
    }
    *at += length;
    return value;
}

int32_t csem__roman_value(csem__text text) {
    size_t at = 0;
    while (at < 3 && at < text.length && text.data[at] == 'c')
        at++;
    int32_t value = 100 * (int32_t)at;
    value += 10 * take_roman_digit(text, &at, 'x', 'l', 'c');
    value += take_roman_digit(text, &at, 'i', 'v', 'x');
    return at == text.length ? value : 0;
}

size_t csem__next_parenthesis(csem__text text, size_t at) {
    for (; text.length - at >= CSEM_WINDOW; at += CSEM_WINDOW) {
        csem__window window = csem__window_at(text.data + at);
        uint64_t hits = csem__hits(csem__match_either(csem__match_byte(window, '('), csem__match_byte(window, ')')));
        if (hits)
            return at + csem__first_hit(hits);
    }
    while (at < text.length && text.data[at] != '(' && text.data[at] != ')')
        at++;
    return at;
}

bool csem__char_is_unsafe(uint32_t character) {
    /* They ascend. */
    static const struct {
        uint32_t first;
        uint32_t last;
    } ranges[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E},
                  {0x2066, 0x206F}, {0xFDD0, 0xFDEF}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0] && character >= ranges[i].first; i++)
        if (character <= ranges[i].last)
            return true;
    return (character & 0xFFFE) == 0xFFFE;
}
