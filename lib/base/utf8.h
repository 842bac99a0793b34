/* SPDX-License-Identifier: MIT */
/* UTF-8: finding bytes that are none, NUL among them, and replacing them. */
#ifndef CSEM_BASE_UTF8_H
#define CSEM_BASE_UTF8_H

#include "base/memory.h"

/* The offset of the first NUL or of the first byte of the first ill-formed sequence; length where all is well. */
size_t csem__utf8_check(const char *text, size_t length);

/* A copy of text in which U+FFFD stands for each NUL and each maximal subpart of an ill-formed sequence (Unicode,
 * chapter 3.9, "U+FFFD Substitution of Maximal Subparts"; WHATWG Encoding). It is NUL-terminated, and given back with
 * csem__release. NULL: no memory. */
char *csem__utf8_replace(const csem_allocator *allocator, const char *text, size_t length, size_t *replaced_length);

enum { CSEM_UTF8_LEVELS = 24 };

typedef struct csem__utf8_place {
    size_t source; /* offset into the given text ... */
    size_t target; /* ... of what stands at this offset of the replaced text */
} csem__utf8_place;

/* Where the bytes of a replaced text come from. Start with all offsets 0. */
typedef struct csem__utf8_cursor {
    const char *text; /* as given */
    size_t length;
    size_t source; /* as in csem__utf8_place */
    size_t target;
    csem__utf8_place marks[CSEM_UTF8_LEVELS][2]; /* places passed, see utf8.c */
} csem__utf8_cursor;

/* The offset into the given text of the character that stands at offset of the replaced one. Offsets that rise from
 * call to call cost one walk over the text in all; a lower one costs a walk over about as much as it goes back. */
size_t csem__utf8_source(csem__utf8_cursor *cursor, size_t offset);

#endif
