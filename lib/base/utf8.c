/* SPDX-License-Identifier: MIT */
/* A window at a time while it is ASCII, otherwise one character at a time by table 3-7 of the Unicode
 * Standard: only the second byte of a character has ranges of its own. */
#include "base/utf8.h"

#include "base/window.h"

#include <string.h>

enum { REPLACEMENT_LENGTH = 3 };

static const char replacement[REPLACEMENT_LENGTH] = {'\xEF', '\xBF', '\xBD'};

/* The first byte from `at` on that is NUL or not ASCII, or the length. */
static size_t skip_ascii(const char *text, size_t at, size_t length) {
    for (; length - at >= CSEM_WINDOW; at += CSEM_WINDOW) {
        uint64_t hits = csem__hits(csem__match_outside(csem__window_at(text + at), 1));
        if (hits)
            return at + csem__first_hit(hits);
    }
    while (at < length && text[at] != 0 && (unsigned char)text[at] < 0x80)
        at++;
    return at;
}

/* The length of a character by its first byte; 0 if no character begins with it. */
static size_t wanted_length(unsigned char lead) {
    if (lead < 0x80)
        return lead == 0 ? 0 : 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static bool second_fits(unsigned char lead, unsigned char second) {
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

/* The length of what is at data[0], length >= 1: a character, or, with good set to false, a NUL or a maximal
 * subpart. */
static size_t step(const char *data, size_t length, bool *good) {
    const unsigned char *c = (const unsigned char *)data;
    size_t wanted = wanted_length(c[0]);
    *good = wanted > 0;
    for (size_t i = 1; i < wanted; i++) {
        bool fits = i < length && (i == 1 ? second_fits(c[0], c[1]) : (c[i] & 0xC0) == 0x80);
        if (!fits) {
            *good = false;
            return i;
        }
    }
    return wanted > 0 ? wanted : 1;
}

size_t csem__utf8_check(const char *text, size_t length) {
    for (size_t at = 0; (at = skip_ascii(text, at, length)) < length;) {
        do {
            bool good;
            size_t n = step(text + at, length - at, &good);
            if (!good)
                return at;
            at += n;
        } while (at < length && (unsigned char)text[at] >= 0x80);
    }
    return length;
}

/* One stretch of the text: good characters, or one replacement. Both lengths are those of the stretch. */
typedef struct stretch {
    size_t source;
    size_t target;
    bool good;
} stretch;

static stretch next_stretch(const char *text, size_t length) {
    size_t good = csem__utf8_check(text, length);
    if (good > 0)
        return (stretch){good, good, true};
    bool ignored;
    return (stretch){step(text, length, &ignored), REPLACEMENT_LENGTH, false};
}

static bool replaced_size(const char *text, size_t length, size_t *size) {
    *size = 0;
    for (size_t at = 0; at < length;) {
        stretch next = next_stretch(text + at, length - at);
        if (*size > SIZE_MAX - 1 - next.target)
            return false;
        *size += next.target;
        at += next.source;
    }
    return true;
}

char *csem__utf8_replace(const csem_allocator *allocator, const char *text, size_t length, size_t *replaced_length) {
    size_t size;
    if (!replaced_size(text, length, &size))
        return NULL;
    char *copy = csem__allocate(allocator, size + 1);
    if (!copy)
        return NULL;
    char *out = copy;
    for (size_t at = 0; at < length;) {
        stretch next = next_stretch(text + at, length - at);
        memcpy(out, next.good ? text + at : replacement, next.target);
        out += next.target;
        at += next.source;
    }
    *out = '\0';
    *replaced_length = size;
    return copy;
}

/* The marks of a level are the first places in the last even and the last odd piece of the text of 256 bytes, on the
 * next level of 512, and so on. Going back by n bytes finds a mark at most four times as far back, and a place that
 * was passed stays valid. */
static void mark(csem__utf8_cursor *cursor, size_t before) {
    enum { SMALLEST = 8 };
    size_t pieces = cursor->target >> SMALLEST;
    size_t passed = before >> SMALLEST;
    for (size_t level = 0; pieces != passed && level < CSEM_UTF8_LEVELS; level++, pieces >>= 1, passed >>= 1)
        cursor->marks[level][pieces & 1] = (csem__utf8_place){cursor->source, cursor->target};
}

/* The last mark at or before the offset, or the start. */
static void go_back(csem__utf8_cursor *cursor, size_t offset) {
    csem__utf8_place last = {0, 0};
    for (size_t level = 0; level < CSEM_UTF8_LEVELS; level++)
        for (size_t i = 0; i < 2; i++)
            if (cursor->marks[level][i].target <= offset && cursor->marks[level][i].target > last.target)
                last = cursor->marks[level][i];
    cursor->source = last.source;
    cursor->target = last.target;
}

size_t csem__utf8_source(csem__utf8_cursor *cursor, size_t offset) {
    if (offset < cursor->target)
        go_back(cursor, offset);
    while (cursor->source < cursor->length) {
        bool good;
        size_t n = step(cursor->text + cursor->source, cursor->length - cursor->source, &good);
        size_t written = good ? n : REPLACEMENT_LENGTH;
        if (offset - cursor->target < written)
            return cursor->source + (good ? offset - cursor->target : 0);
        cursor->source += n;
        cursor->target += written;
        mark(cursor, cursor->target - written);
    }
    return cursor->length;
}
