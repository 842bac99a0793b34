/* SPDX-License-Identifier: MIT */
/* Growing text, and the escaping of texts for the formats. Bytes that are not UTF-8 become U+FFFD. A character that
 * would control a terminal is written as its code point. */
#ifndef CSEM_WRITE_OUTPUT_H
#define CSEM_WRITE_OUTPUT_H

#include "base/text.h"

/* If memory runs out, `failed` is set and stays set, and nothing more is added; so one check at the end is enough. */
typedef struct csem__output {
    const csem_allocator *allocator;
    char *data;
    size_t length;
    size_t capacity;
    bool failed;
} csem__output;

void csem__output_init(csem__output *output, const csem_allocator *allocator);
void csem__output_free(csem__output *output);

void csem__put(csem__output *output, const char *text, size_t length);
/* Writes a NUL after the text. The length does not count it, and the next piece overwrites it. */
void csem__output_terminate(csem__output *output);
/* csem__put() as a csem_sink, whose context is the output. */
int csem__put_piece(void *context, const char *text, size_t length);
void csem__put_string(csem__output *output, const char *text);
void csem__put_number(csem__output *output, uint64_t number);

/* Writes a text as it is, except for bytes that are not UTF-8. */
void csem__put_clean(csem__output *output, csem__text text);

/* Writes a text as the content of an XML 1.0 element or of an attribute in double quotes. */
void csem__put_xml(csem__output *output, csem__text text);

/* Writes a text as a double-quoted YAML scalar on one line. */
void csem__put_yaml(csem__output *output, csem__text text);

/* Writes a text as the description in a line of TAP: on one line, with `\` and `#` escaped. */
void csem__put_tap(csem__output *output, csem__text text);

/* Writes a text as a SARIF message that viewers show unchanged: nothing in it is a placeholder or a link. */
void csem__put_message(csem__output *output, csem__text text);

/* Writes a file name as a URI reference (RFC 3986): percent-encoded, with `file://` before an absolute name, and
 * without a leading `./`. */
void csem__put_uri(csem__output *output, csem__text name);

#endif
