/* SPDX-License-Identifier: MIT */
/* The grammar of JSON, RFC 8259, to the letter, and where its values stand. cJSON is lenient (it takes a bare line feed
 * in a string, 01, \uZZZZ), keeps no places, and cannot tell bad text from lack of memory; so the text is checked
 * before cJSON sees it. */
#ifndef CSEM_JSON_SCAN_H
#define CSEM_JSON_SCAN_H

#include "base/memory.h"
#include "options/limits.h"

/* Whether text, valid UTF-8 without NUL, is one JSON value that cJSON can hold within the options' limits of nesting
 * and values. 0, or CSEM_ERROR_JSON, or CSEM_ERROR_ENCODING for an escape that is no character, or CSEM_ERROR_LIMIT;
 * offset then receives the place. */
int csem_json_scan(const char *text, size_t length, const csem_options *options, size_t *offset, csem_error *error);

/* The offset of the n-th value, from 0, in the order in which values begin, in a text that csem_json_scan() has
 * accepted; or of the key that it has. */
size_t csem_json_place(const char *text, size_t length, size_t n, bool key);

#endif
