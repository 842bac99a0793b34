/* SPDX-License-Identifier: MIT */
/* Text that grows, and how texts are quoted in the formats. Bytes that are not UTF-8 become U+FFFD. A character that
 * would steer a terminal is written by its number. */
#ifndef CSEM_WRITE_OUTPUT_H
#define CSEM_WRITE_OUTPUT_H

#include "base/text.h"

/* Once memory lacks, failed is set and everything else is left out, so that a long text needs one check at its end. */
typedef struct csem_output {
    const csem_allocator *allocator;
    char *data;
    size_t length;
    size_t capacity;
    bool failed;
} csem_output;

void csem_output_init(csem_output *output, const csem_allocator *allocator);
void csem_output_free(csem_output *output);

void csem_put(csem_output *output, const char *text, size_t length);
/* A csem_sink that puts; context is the output. */
int csem_put_piece(void *context, const char *text, size_t length);
void csem_put_string(csem_output *output, const char *text);
void csem_put_number(csem_output *output, uint64_t number);

/* The text with U+FFFD for what is not UTF-8. */
void csem_put_clean(csem_output *output, csem_text text);

/* Content of an XML 1.0 element, or of an attribute within double quotes. */
void csem_put_xml(csem_output *output, csem_text text);

/* A double-quoted scalar of YAML, on one line. */
void csem_put_yaml(csem_output *output, csem_text text);

/* The description of a line of TAP: one line, its `\` and `#` escaped. */
void csem_put_tap(csem_output *output, csem_text text);

/* A message string of SARIF, which a viewer shows as the text is: nothing in it is a placeholder or a link. */
void csem_put_message(csem_output *output, csem_text text);

/* A file name as a URI reference (RFC 3986): percent-encoded, `file://` before an absolute one, no `./` before others.
 */
void csem_put_uri(csem_output *output, csem_text name);

#endif
