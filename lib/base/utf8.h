/* SPDX-License-Identifier: MIT */
/* UTF-8: finding bytes that are not UTF-8, NUL included, and replacing them. */
#ifndef CSEM_BASE_UTF8_H
#define CSEM_BASE_UTF8_H

#include "base/memory.h"

/* The offset of the first NUL or of the first byte of the first ill-formed sequence; length if there is none. */
size_t csem__utf8_check(const char *text, size_t length);

/* A copy of text with U+FFFD in place of each NUL and each maximal subpart of an ill-formed sequence (Unicode,
 * chapter 3.9, "U+FFFD Substitution of Maximal Subparts"; WHATWG Encoding). It is NUL-terminated and freed with
 * csem__release. NULL: out of memory. */
char *csem__utf8_replace(const csem_allocator *allocator, const char *text, size_t length, size_t *replaced_length);

enum { CSEM_UTF8_LEVELS = 24 };

typedef struct csem__utf8_place {
    size_t source; /* offset into the given text ... */
    size_t target; /* ... of what is at this offset of the replaced text */
} csem__utf8_place;

/* Where the bytes of a replaced text come from. Initialize all offsets to 0. */
typedef struct csem__utf8_cursor {
    const char *text; /* as given */
    size_t length;
    size_t source; /* as in csem__utf8_place */
    size_t target;
    csem__utf8_place marks[CSEM_UTF8_LEVELS][2]; /* places passed, see utf8.c */
} csem__utf8_cursor;

/* The offset into the given text of the character at an offset of the replaced one. Calls with rising offsets walk
 * over the text once in all; a lower offset costs a walk over about the distance that it goes back. */
size_t csem__utf8_source(csem__utf8_cursor *cursor, size_t offset);

#endif
