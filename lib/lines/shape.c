/* SPDX-License-Identifier: MIT */
/* What a text looks like at its start (bullet, numeral, note marker) or at its end (an open word, an open bracket). */
#include "lines/shape.h"

#include "base/window.h"

/* What note markers consist of. */
static const char *const note_signs[] = {
    "*",
    "\xE2\x80\xA0", /* U+2020 dagger */
    "\xE2\x80\xA1", /* U+2021 double dagger */
    "\xE2\x80\xBB", /* U+203B reference mark */
    "\xEF\xBC\x8A", /* U+FF0A full-width asterisk */
};

enum { NOTE_SIGN_COUNT = sizeof note_signs / sizeof note_signs[0] };

size_t csem__note_sign_length(csem__text text) {
    return csem__text_find_prefix(text, note_signs, NOTE_SIGN_COUNT);
}

size_t csem__note_label_length(csem__text text) {
    static const char *const words[] = {"note",     "notes",  "abbreviation", "abbreviations", "acronym", "acronyms",
                                        "glossary", "legend", "key"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        if (csem__text_begins(text, words[i]) && length < text.length && text.data[length] == ':')
            return length + 1;
    }
    return 0;
}

static bool contains(csem__text text, const char *part) {
    const char *found = text.data;
    for (const char *end = text.data + text.length;
         found < end && (found = memchr(found, part[0], (size_t)(end - found))) != NULL; found++)
        if (csem__text_has_prefix((csem__text){found, (size_t)(end - found)}, part))
            return true;
    return false;
}

bool csem__has_marker(csem__text text) {
    for (size_t i = 0; text.length > 0 && i < NOTE_SIGN_COUNT; i++)
        if (contains(text, note_signs[i]))
            return true;
    return false;
}

size_t csem__marker_length(csem__text text, size_t *skip) {
    enum { MAX_MARKER_LENGTH = 24 };
    size_t at = 0;
    size_t length;
    while (at < MAX_MARKER_LENGTH && (length = csem__note_sign_length(csem__text_from(text, at))) > 0)
        at += length;
    if (at == 0)
        return 0;
    while (at < MAX_MARKER_LENGTH && at < text.length && csem__is_digit((unsigned char)text.data[at]))
        at++;
    *skip = csem__spaces_at(text, at);
    /* `**bold**` at the start of a paragraph is mark-up, not a marker. */
    if (at >= text.length || (at > 1 && text.data[1] == '*' && *skip == 0))
        return 0;
    return at;
}

int32_t csem__note_digit(csem__text text, size_t *length) {
    static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    *length = 1;
    if (text.length > 0 && csem__is_digit((unsigned char)text.data[0]))
        return text.data[0] - '0';
    for (int32_t i = 0; text.length > 1 && (unsigned char)text.data[0] >= 0xC2 && i < 10; i++)
        if (csem__text_begins(text, raised[i])) {
            *length = strlen(raised[i]);
            return i;
        }
    return -1;
}

/* Length in bytes of the digit, as such or raised, or of the note sign that text ends in; 0: none. */
static size_t call_sign_length(csem__text text) {
    enum { MIN_LENGTH = 2, MAX_LENGTH = 3 };
    unsigned char end = text.length > 0 ? (unsigned char)text.data[text.length - 1] : 0;
    if (end < 0x80)
        return end == '*' || csem__is_digit(end) ? 1 : 0;
    for (size_t length = MIN_LENGTH; length <= MAX_LENGTH && length <= text.length; length++) {
        csem__text last = csem__text_from(text, text.length - length);
        size_t bytes;
        if (csem__note_sign_length(last) == length || (csem__note_digit(last, &bytes) >= 0 && bytes == length))
            return length;
    }
    return 0;
}

/* Whether text ends in a sign that closes something, which no digit is before. */
static bool ends_in_closing_sign(csem__text text) {
    static const char *const signs[] = {")", "]", ":", ".", "!", "?", "\"", "\xE2\x80\x9D", "\xE2\x80\x99"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        size_t length = strlen(signs[i]);
        if (csem__text_ends(text, signs[i]) && text.length > length)
            return !csem__is_digit((unsigned char)text.data[text.length - length - 1]);
    }
    return false;
}

csem__text csem__without_call(csem__text text) {
    enum { MAX_SIGNS = 3 };
    csem__text rest = text;
    bool digits = false;
    size_t length;
    for (size_t n = 0; n < MAX_SIGNS && (length = call_sign_length(rest)) > 0; n++) {
        digits |= csem__is_digit((unsigned char)rest.data[rest.length - 1]);
        rest.length -= length;
    }
    return rest.length == 0 || (digits && !ends_in_closing_sign(rest)) ? text : rest;
}

static bool is_word_byte(char c) {
    return csem__is_alpha((unsigned char)c) || csem__is_digit((unsigned char)c);
}

bool csem__is_bare(csem__text text) {
    for (size_t i = 0; i < text.length; i++)
        if (csem__is_alpha((unsigned char)text.data[i]) || (unsigned char)text.data[i] >= 0xE3)
            return false;
    return true;
}

/* Whether text ends in a possessive, `the town's` or `the clubs'`, of which the mark closes no quotation. */
static bool ends_in_possessive(csem__text text) {
    static const char mark[] = "\xE2\x80\x99";
    enum { LENGTH = sizeof mark - 1 };
    if (csem__text_ends(text, "\xE2\x80\x99s") || csem__text_ends(text, "'s"))
        return true;
    if (!csem__text_ends(text, "s\xE2\x80\x99"))
        return false;
    for (size_t at = 0; at + LENGTH < text.length; at++)
        if (csem__text_begins(csem__text_from(text, at), "\xE2\x80\x98"))
            return false;
    return true;
}

bool csem__ends_in_open_word(csem__text text) {
    static const char *const words[] = {
        "a",         "an",        "the",   "and",  "or",      "of",      "for",    "to",      "in",
        "on",        "at",        "by",    "from", "with",    "against", "under",  "into",    "its",
        "their",     "that",      "which", "as",   "between", "through", "toward", "towards", "concerning",
        "regarding", "including", "via",   "per",  "than",    "is",      "are"};
    size_t start = text.length;
    while (start > 0 && is_word_byte(text.data[start - 1]))
        start--;
    csem__text last = csem__text_from(text, start);
    for (size_t i = 0; last.length > 0 && i < sizeof words / sizeof words[0]; i++)
        if (csem__to_lower(last.data[0]) == words[i][0] && csem__text_begins(last, words[i]) &&
            strlen(words[i]) == last.length)
            return true;
    if (text.length == 0)
        return false;
    char end = text.data[text.length - 1];
    return end == ',' || end == '-' || end == '/' || csem__text_ends(text, "\xC2\xAD") || ends_in_possessive(text);
}

/* Whether a bracket or a quotation mark as wide as an ideograph is at `at`: 1 if it opens a pair, -1 if it closes one.
 */
static int wide_pair_at(csem__text text, size_t at) {
    csem__text rest = csem__text_from(text, at);
    unsigned char last = rest.length > 2 ? (unsigned char)rest.data[2] : 0;
    if (csem__text_has_prefix(rest, "\xEF\xBC")) /* U+FF08, U+FF09 */
        return last == 0x88 ? 1 : last == 0x89 ? -1 : 0;
    if (!csem__text_has_prefix(rest, "\xE3\x80") || last < 0x88 || last > 0x9B || last == 0x92 || last == 0x93)
        return 0;
    return last % 2 == 0 ? 1 : -1; /* U+3008 to U+3011, U+3014 to U+301B */
}

/* The offset of the next byte from `at` on that may be of a sign which opens or closes something, or the length of
 * text. */
static size_t next_turn(csem__text text, size_t at) {
    for (; text.length - at >= CSEM_WINDOW; at += CSEM_WINDOW) {
        csem__window window = csem__window_at(text.data + at);
        csem__match round = csem__match_either(csem__match_byte(window, '('), csem__match_byte(window, ')'));
        csem__match square = csem__match_either(csem__match_byte(window, '['), csem__match_byte(window, ']'));
        csem__match wide = csem__match_outside(window, 0);
        uint64_t hits = csem__hits(csem__match_either(csem__match_either(round, square), wide));
        if (hits)
            return at + csem__first_hit(hits);
    }
    for (; at < text.length; at++) {
        char c = text.data[at];
        if ((unsigned char)c >= 0x80 || c == '(' || c == ')' || c == '[' || c == ']')
            return at;
    }
    return at;
}

bool csem__has_open_pair(csem__text text) {
    int round = 0;
    int square = 0;
    int quotes = 0;
    int wide = 0;
    for (size_t i = next_turn(text, 0); i < text.length; i = next_turn(text, i + 1)) {
        char c = text.data[i];
        round += (c == '(') - (c == ')' && round > 0);
        square += (c == '[') - (c == ']' && square > 0);
        if ((unsigned char)c == 0xE3 || (unsigned char)c == 0xEF) {
            int pair = wide_pair_at(text, i);
            wide += pair > 0 || wide > 0 ? pair : 0;
        }
        if ((unsigned char)c == 0xE2 && csem__text_has_prefix(csem__text_from(text, i), "\xE2\x80\x9C"))
            quotes++;
        else if ((unsigned char)c == 0xE2 && quotes > 0 &&
                 csem__text_has_prefix(csem__text_from(text, i), "\xE2\x80\x9D"))
            quotes--;
    }
    return round > 0 || square > 0 || quotes > 0 || wide > 0;
}
