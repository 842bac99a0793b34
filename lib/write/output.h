/* SPDX-License-Identifier: MIT */
/* Text that grows, and how texts are quoted in the formats. Bytes that are not UTF-8 become U+FFFD. A character that
 * would steer a terminal is written by its number. */
#ifndef CSEM_WRITE_OUTPUT_H
#define CSEM_WRITE_OUTPUT_H

#include "base/text.h"

/* Once memory lacks, failed is set and everything else is left out, so that a long text needs one check at its end. */
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
/* A NUL after the text, which the length does not count; the next piece overwrites it. */
void csem__output_terminate(csem__output *output);
/* A csem_sink that puts; context is the output. */
int csem__put_piece(void *context, const char *text, size_t length);
void csem__put_string(csem__output *output, const char *text);
void csem__put_number(csem__output *output, uint64_t number);

/* The text with U+FFFD for what is not UTF-8. */
void csem__put_clean(csem__output *output, csem__text text);

/* Content of an XML 1.0 element, or of an attribute within double quotes. */
void csem__put_xml(csem__output *output, csem__text text);

/* A double-quoted scalar of YAML, on one line. */
void csem__put_yaml(csem__output *output, csem__text text);

/* The description of a line of TAP: one line, its `\` and `#` escaped. */
void csem__put_tap(csem__output *output, csem__text text);

/* A message string of SARIF, which a viewer shows as the text is: nothing in it is a placeholder or a link. */
void csem__put_message(csem__output *output, csem__text text);

/* A file name as a URI reference (RFC 3986): percent-encoded, `file://` before an absolute one, no `./` before others.
 */
void csem__put_uri(csem__output *output, csem__text name);

#endif
