/* SPDX-License-Identifier: MIT */
/* Encodings: which encoding a text has that is not UTF-8, as far as its bytes show, for a helpful message. */
#ifndef CSEM_BASE_ENCODING_H
#define CSEM_BASE_ENCODING_H

#include <csemplan/error.h>
#include <stdbool.h>
#include <stddef.h>

/* The name, for iconv, of the encoding of a text that is clearly UTF-16 or UTF-32: it has that byte order mark, or
 * NUL in the same bytes of nearly all characters at its start. NULL for any other text. */
const char *csem__encoding_of_wide(const char *text, size_t length);

/* Returns CSEM_ERROR_ENCODING, with the place of the byte at `bad`, the first one that is not UTF-8, and a message
 * that names the encoding and the command that converts it, as far as they can be determined. error may be NULL. */
int csem__encoding_fail(const char *text, size_t length, size_t bad, csem_error *error);

#endif
