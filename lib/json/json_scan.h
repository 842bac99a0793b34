/* SPDX-License-Identifier: MIT */
/* The grammar of JSON, RFC 8259, exactly, and the places of its values. cJSON is lenient (it accepts a bare line
 * feed in a string, 01, \uZZZZ), keeps no places, and does not distinguish bad text from running out of memory; so the
 * text is checked before cJSON sees it. */
#ifndef CSEM_JSON_SCAN_H
#define CSEM_JSON_SCAN_H

#include "base/limits.h"
#include "base/memory.h"

/* How much JSON there is. */
typedef struct csem__json_extent {
    size_t end;    /* the length; if the JSON is refused, the place */
    size_t values; /* objects, arrays, texts, numbers and words */
    size_t texts;  /* texts and keys */
} csem__json_extent;

/* Whether text, valid UTF-8 without NUL, is one JSON value that cJSON can represent within the options' limits of
 * nesting and values. 0, or CSEM_ERROR_JSON, or CSEM_ERROR_ENCODING for an escape that is not a character, or
 * CSEM_ERROR_LIMIT. */
int csem__json_scan(const char *text, size_t length, const csem_options *options, csem__json_extent *extent,
                    csem_error *error);

/* What cJSON allocates for a text that csem__json_scan() has accepted: a node for each value, and a copy of each text,
 * with the bytes that malloc keeps before a block. */
uint64_t csem__json_memory(const csem__json_extent *extent);

/* The offset of the n-th value, from 0, in the order in which values begin, in a text that csem__json_scan() has
 * accepted; or the offset of its key. */
size_t csem__json_place(const char *text, size_t length, size_t n, bool key);

#endif
