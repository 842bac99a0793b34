/* SPDX-License-Identifier: MIT */
/* Boundaries: where a sentence ends, with the one list of abbreviations.
 *
 * Inside a text both sides of a mark are known. A mark (`.`, `!`, `?`) ends a sentence if white space follows, after
 * further marks, closing brackets and quotation marks, and then nothing that continues a sentence, such as a small
 * letter. Two full stops never end one: that of an abbreviation and that of an initial. Invariant: a row of marks is
 * examined once, at its first one, so that a search is linear in the text between two ends.
 *
 * At the end of a line it is unknown what follows, or it is not a sentence but a heading. So only the line decides,
 * and its last word says less: `the U.S.` and `to Smith Jr.` may end a paragraph, but `see Art.` does not. */
#include "lines/boundary.h"

#include "base/window.h"
#include "lines/shape.h"

/* Words that are followed by a full stop that does not end a sentence. */
static const struct abbreviation {
    const char *word;
    bool is_open; /* no line that ends in it ends a sentence; a line that ends in another one may end a paragraph */
} abbreviations[] = {
    {"No", true},      {"Nos", true},   {"Art", true},   {"Arts", true}, {"i.e", true},   {"e.g", true},
    {"cf", true},      {"vs", true},    {"Mr", true},    {"Mrs", true},  {"Ms", true},    {"Dr", true},
    {"Fig", true},     {"pp", true},    {"Vol", true},   {"Sec", true},  {"Prof", false}, {"St", false},
    {"approx", false}, {"ca", false},   {"Figs", false}, {"p", false},   {"Dept", false}, {"Jan", false},
    {"Feb", false},    {"Mar", false},  {"Apr", false},  {"Jun", false}, {"Jul", false},  {"Aug", false},
    {"Sep", false},    {"Sept", false}, {"Oct", false},  {"Nov", false}, {"Dec", false},  {"Jr", false},
    {"Sr", false},     {"Rev", false},  {"Gov", false},  {"Gen", false}, {"Sen", false},  {"Rep", false},
    {"Ch", false},     {"para", false}, {"ext", false},  {"Tel", false}, {"tel", false},  {"Rs", false},
    {"Lt", false},     {"Col", false},  {"Capt", false}, {"Sgt", false}, {"Hon", false},  {"Tk", false},
    {"Rp", false},     {"Sh", false},   {"Ksh", false},  {"Ush", false}, {"Tsh", false}};

enum { ABBREVIATIONS = sizeof abbreviations / sizeof abbreviations[0], MAX_ABBREVIATION_LENGTH = 6 };

static bool is_mark(char c) {
    return c == '.' || c == '!' || c == '?';
}

/* ---- inside a text ----------------------------------------------------------------------------------------------- */

static bool equals(csem__text text, const char *word) {
    size_t i = 0;
    while (i < text.length && word[i] && text.data[i] == word[i])
        i++;
    return i == text.length && !word[i];
}

static bool is_abbreviation(csem__text word) {
    for (size_t i = 0; i < ABBREVIATIONS && word.length <= MAX_ABBREVIATION_LENGTH; i++)
        if (equals(word, abbreviations[i].word))
            return true;
    return false;
}

/* `U.S.`, `e.g.`, `J.`: one letter before the full stop; but not `1990s.` and `400m.` */
static bool is_initial(csem__text text, size_t word, size_t at) {
    return at - word == 1 && csem__is_alpha((unsigned char)text.data[word]) &&
           (word == 0 || !csem__is_digit((unsigned char)text.data[word - 1])) &&
           (text.data[word] != 'I' || (word >= 1 && text.data[word - 1] == '.'));
}

static bool closes_after(csem__text text, size_t at, size_t *length) {
    unsigned char c = (unsigned char)text.data[at];
    *length = 1;
    if (c == ')' || c == ']' || c == '"' || c == '\'')
        return true;
    *length = 3;
    return c == 0xE2 && text.length - at >= 3 && (unsigned char)text.data[at + 1] == 0x80 &&
           ((unsigned char)text.data[at + 2] == 0x9D || (unsigned char)text.data[at + 2] == 0x99);
}

/* The offset after the marks of notes, `[3]` or `[3][14]`, that are glued to the end of a sentence. */
static size_t skip_notes(csem__text text, size_t at) {
    enum { MAX_DIGITS = 3 };
    while (at < text.length && text.data[at] == '[') {
        size_t end = at + 1;
        while (end < text.length && csem__is_digit((unsigned char)text.data[end]))
            end++;
        if (end == at + 1 || end - at - 1 > MAX_DIGITS || end >= text.length || text.data[end] != ']')
            break;
        at = end + 1;
    }
    return at;
}

/* The start of the word that ends before at. */
static size_t word_before(csem__text text, size_t start, size_t at) {
    size_t word = at;
    while (word > start && at - word < 8 && csem__is_alpha((unsigned char)text.data[word - 1]))
        word--;
    return word;
}

/* Whether the sentence continues at `at`: with a lower-case letter, a comma or a semicolon, after opening brackets and
 * quotation marks of three bytes. */
static bool goes_on(csem__text text, size_t at) {
    while (at < text.length) {
        unsigned char c = (unsigned char)text.data[at];
        if (c == '(' || c == '[' || c == '"')
            at++;
        else if (c == 0xE2)
            at += 3;
        else
            return csem__is_lower(c) || c == ',' || c == ';';
    }
    return false;
}

/* The offset of the next sentence, if the mark at `at` ends one; otherwise 0. */
static size_t boundary(csem__text text, size_t start, size_t at) {
    size_t after = at + 1;
    size_t length;
    while (after < text.length && is_mark(text.data[after]))
        after++;
    while (after < text.length && closes_after(text, after, &length))
        after += length;
    after = skip_notes(text, after);
    if (after >= text.length)
        return text.length;
    size_t word = word_before(text, start, at);
    size_t blank = csem__space_length(text.data + after, text.length - after);
    if (blank == 0) {
        /* `in 2019.The next`: the blank is missing. */
        bool missing = after == at + 1 && at - word >= 3 && csem__is_lower((unsigned char)text.data[at - 1]) &&
                       csem__is_upper((unsigned char)text.data[after]);
        return missing ? after : 0;
    }
    if (goes_on(text, after + blank))
        return 0;
    if (text.data[at] == '.' && after == at + 1 &&
        (is_abbreviation(csem__slice(text.data, word, at)) || is_initial(text, word, at)))
        return 0;
    return after + blank;
}

/* A row of marks is examined once. */
static bool is_first_mark(csem__text text, size_t start, size_t at) {
    return is_mark(text.data[at]) && (at == start || !is_mark(text.data[at - 1]));
}

size_t csem__sentence_start(csem__text text, size_t start, size_t at) {
    for (; at > start; at--) {
        size_t next = is_first_mark(text, start, at - 1) ? boundary(text, start, at - 1) : 0;
        if (next > 0)
            return next;
    }
    return start;
}

/* The first mark from `at` on, or the length of text. */
static size_t next_mark(csem__text text, size_t at) {
    for (; text.length - at >= CSEM_WINDOW; at += CSEM_WINDOW) {
        csem__window window = csem__window_at(text.data + at);
        csem__match cries = csem__match_either(csem__match_byte(window, '!'), csem__match_byte(window, '?'));
        uint64_t hits = csem__hits(csem__match_either(csem__match_byte(window, '.'), cries));
        if (hits)
            return at + csem__first_hit(hits);
    }
    while (at < text.length && !is_mark(text.data[at]))
        at++;
    return at;
}

size_t csem__sentence_end(csem__text text, size_t start, size_t at) {
    for (; (at = next_mark(text, at)) < text.length; at++) {
        size_t next = is_first_mark(text, start, at) ? boundary(text, start, at) : 0;
        if (next > 0)
            return next;
    }
    return text.length;
}

/* ---- at the end of a line ---------------------------------------------------------------------------------------- */

/* Text without closing brackets, quotation marks and note markers at its end. */
static csem__text strip_closers(csem__text text) {
    static const char *const closers[] = {
        ")", "]", "\"", "'", "*", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE2\x80\xA0", "\xE2\x80\xA1"};
    for (bool again = true; again && text.length > 0;) {
        again = false;
        unsigned char last = (unsigned char)text.data[text.length - 1];
        if (csem__is_alpha(last) || csem__is_digit(last) || last == '.' || last == ',')
            break;
        for (size_t i = 0; i < sizeof closers / sizeof closers[0]; i++)
            if (csem__text_ends(text, closers[i])) {
                text.length -= strlen(closers[i]);
                again = true;
                break;
            }
    }
    return text;
}

/* Whether the word before the full stop at the end of text is longer than any open abbreviation. */
static bool ends_in_long_word(csem__text text) {
    enum { MAX_LENGTH = 4 };
    size_t letters = 0;
    while (letters <= MAX_LENGTH && letters + 1 < text.length &&
           csem__is_alpha((unsigned char)text.data[text.length - 2 - letters]))
        letters++;
    return letters > MAX_LENGTH;
}

/* Whether text ends in word, with no letter and no digit before it. */
static bool ends_in_word(csem__text text, const char *word) {
    size_t length = strlen(word);
    if (!csem__text_ends(text, word))
        return false;
    if (text.length == length)
        return true;
    unsigned char before = (unsigned char)text.data[text.length - length - 1];
    return !csem__is_alpha(before) && !csem__is_digit(before);
}

/* Case does not matter, unlike inside a text: the number of `registration no.` may be on the next line. */
static bool ends_in_open_abbreviation(csem__text text) {
    text.length--;
    for (size_t i = 0; i < ABBREVIATIONS; i++)
        if (abbreviations[i].is_open && ends_in_word(text, abbreviations[i].word))
            return true;
    return false;
}

/* Text without the call of a note; a number after a full stop is one only if a long word is before that, so that
 * `Sec.4` has none. */
static csem__text strip_call(csem__text text) {
    csem__text rest = csem__without_call(text);
    bool digits = rest.length < text.length && csem__is_digit((unsigned char)text.data[text.length - 1]);
    return digits && rest.data[rest.length - 1] == '.' && !ends_in_long_word(rest) ? text : rest;
}

bool csem__closes_sentence(csem__text text) {
    text = strip_closers(strip_call(text));
    if (text.length == 0)
        return false;
    char last = text.data[text.length - 1];
    if (csem__is_alpha((unsigned char)last) || last == ',')
        return false;
    if (last != '.')
        return last == '!' || last == '?' || csem__text_ends(text, "\xE2\x80\xA6") ||
               csem__text_ends(text, "\xE3\x80\x82");
    return ends_in_long_word(text) || !ends_in_open_abbreviation(text);
}

bool csem__holds_sentence_end(csem__text text) {
    for (size_t at = 0; at + 2 < text.length; at++) {
        const char *point = memchr(text.data + at, '.', text.length - at - 2);
        if (!point)
            break;
        at = (size_t)(point - text.data);
        if (point[1] == ' ' && csem__is_upper((unsigned char)point[2]) &&
            csem__closes_sentence(csem__slice(text.data, 0, at + 1)))
            return true;
    }
    return csem__closes_sentence(text);
}

static bool skip_any(csem__text *text, const char *const *parts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(parts[i]);
        if (text->length >= length && memcmp(text->data, parts[i], length) == 0) {
            *text = csem__slice(text->data, length, text->length);
            return true;
        }
    }
    return false;
}

bool csem__opens_sentence(csem__text text) {
    static const char *const openers[] = {"(", "[", "\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98", "\xC2\xAB", "**"};
    if (csem__begins_small(text))
        return false;
    while (skip_any(&text, openers, sizeof openers / sizeof openers[0]))
        ;
    if (text.length == 0)
        return true;
    unsigned char c = (unsigned char)text.data[0];
    if (c < 0x80)
        return csem__is_upper(c) || csem__is_digit(c) || c == '#' || c == '$';
    /* Lower-case letters of Latin-1. */
    return !csem__begins_small(text) && !(c == 0xC3 && text.length > 1 && (unsigned char)text.data[1] >= 0x9F);
}
