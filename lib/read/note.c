/* SPDX-License-Identifier: MIT */
/* Signs such as `*` are known by themselves, and a mark such as `[^{1}]` or `Remark {1}:` by its shape. A number is
 * like any other, so it needs a word before it on the page that has the same number, glued to its end. */
#include "read/note.h"

#include "lines/shape.h"

enum { MAX_NUMBER = 999 };

/* The number at the start of text, at most MAX_NUMBER; 0: there is none. *length receives its bytes. */
static int32_t number_at(csem__text text, size_t *length) {
    int32_t number = 0;
    *length = 0;
    for (size_t n; *length < text.length; *length += n) {
        int32_t digit = csem__note_digit(csem__text_from(text, *length), &n);
        if (digit < 0)
            break;
        number = number * 10 + digit;
        if (number == 0 || number > MAX_NUMBER)
            return 0;
    }
    return number;
}

/* Whether what is before a number is the end of a word or of a sentence, to which the number of a note may be glued. */
static bool can_bear(csem__text text, size_t at) {
    if (at < 2)
        return false;
    unsigned char last = (unsigned char)text.data[at - 1];
    if (csem__is_alpha(last) || last == ')' || last >= 0x80)
        return true;
    unsigned char before = (unsigned char)text.data[at - 2];
    return (last == '.' || last == ',' || last == ';' || last == ':') &&
           (csem__is_alpha(before) || before == ')' || before >= 0x80);
}

/* Whether a word of a line bears the number. */
static bool bears(csem__text text, int32_t number) {
    for (size_t at = 0; at < text.length;) {
        size_t length;
        size_t n;
        if (csem__note_digit(csem__text_from(text, at), &n) < 0) {
            at += csem__char_length(text.data + at, text.length - at);
            continue;
        }
        int32_t found = number_at(csem__text_from(text, at), &length);
        size_t end = at + (length > 0 ? length : n);
        bool ends = end >= text.length || !csem__is_alpha((unsigned char)text.data[end]);
        if (found == number && ends && can_bear(text, at))
            return true;
        at = end;
    }
    return false;
}

/* Whether a page ends soon after a line. */
static bool is_at_foot(const csem__lines *lines, size_t line) {
    enum { MAX_LINES = 16 };
    for (size_t n = 0; n < MAX_LINES; n++) {
        line = csem__lines_next(lines, line);
        if (line >= lines->count || lines->items[line].flags & CSEM_LINE_AFTER_PAGE)
            return true;
    }
    return false;
}

/* Whether a line before this one, on its page, has a word that bears the number. */
static bool is_borne(const csem__lines *lines, size_t line, int32_t number) {
    enum { MAX_LINES = 100 };
    for (size_t n = 0; n < MAX_LINES && line > 0 && !(lines->items[line].flags & CSEM_LINE_AFTER_PAGE); n++) {
        line--;
        if (!csem__lines_is_furniture(lines, line) && bears(csem__lines_text(lines, line), number))
            return true;
    }
    return false;
}

/* The number of a note at a page's foot, `3 The word ...`. */
static size_t number_length(const csem__lines *lines, size_t line) {
    csem__text text = csem__lines_text(lines, line);
    size_t length;
    int32_t number = number_at(text, &length);
    bool is_raised = number > 0 && !csem__is_digit((unsigned char)text.data[0]);
    bool is_set_off = length < text.length && csem__space_length(text.data + length, text.length - length) > 0;
    if (number == 0 || !(is_raised || is_set_off) || !is_at_foot(lines, line) || !is_borne(lines, line, number))
        return 0;
    return length;
}

/* A mark with a number, `[^3]` or `Remark 3:`; a colon may be after it, as in Markdown. */
static size_t mark_length(const csem__mark_pattern *pattern, csem__text text) {
    enum { MAX_MARK_LENGTH = 32 };
    csem__mark_match match;
    if (csem__mark_match_text(pattern, text, &match))
        return match.length < text.length ? match.end : 0;
    const char *colon = memchr(text.data, ':', text.length < MAX_MARK_LENGTH ? text.length : MAX_MARK_LENGTH);
    size_t at = colon ? (size_t)(colon - text.data) : 0;
    bool matches = at > 0 && csem__mark_match_text(pattern, csem__slice(text.data, 0, at), &match) && match.end == at;
    return matches && at + 1 < text.length ? at + 1 : 0;
}

size_t csem__note_marker_of(const csem__grammar *grammar, const csem__lines *lines, size_t line) {
    csem__text text = csem__lines_text(lines, line);
    size_t skip;
    size_t length = grammar->has_note_signs ? csem__marker_length(text, &skip) : 0;
    for (size_t i = 0; i < grammar->note_count && length == 0; i++) {
        const csem__mark_pattern *pattern = &grammar->notes[i];
        length = pattern->count == 1 ? number_length(lines, line) : mark_length(pattern, text);
    }
    return length <= UINT8_MAX ? length : 0;
}

/* Whether signs are at an offset of a text, and no other sign or digit at either side. */
static bool is_at(csem__text text, size_t at, csem__text signs) {
    csem__text rest = csem__text_from(text, at);
    size_t length;
    if (rest.length < signs.length || memcmp(rest.data, signs.data, signs.length) != 0)
        return false;
    rest = csem__text_from(rest, signs.length);
    size_t first = csem__note_sign_length(signs);
    bool again = at >= first && memcmp(text.data + at - first, signs.data, first) == 0;
    return !again && csem__note_sign_length(rest) == 0 && csem__note_digit(rest, &length) < 0;
}

bool csem__note_is_called(csem__text text, csem__text marker) {
    size_t length;
    int32_t number = csem__note_digit(marker, &length) >= 0 ? number_at(marker, &length) : 0;
    if (number > 0)
        return bears(text, number);
    for (size_t at = 0; marker.length > 0 && at < text.length; at++) {
        const char *found = memchr(text.data + at, marker.data[0], text.length - at);
        if (!found)
            break;
        at = (size_t)(found - text.data);
        if (is_at(text, at, marker))
            return true;
    }
    return false;
}
