/* SPDX-License-Identifier: MIT */
/* Encodings: which one a text has that is not UTF-8, as far as its bytes say, for a message that helps. */
#ifndef CSEM_BASE_ENCODING_H
#define CSEM_BASE_ENCODING_H

#include <csemplan/error.h>
#include <stdbool.h>
#include <stddef.h>

/* The name of the encoding, for iconv, of a text that is plainly UTF-16 or UTF-32: it has the byte order mark of it, or
 * NUL in the same bytes of nearly all characters at its start. NULL for any other text. */
const char *csem__encoding_of_wide(const char *text, size_t length);

/* CSEM_ERROR_ENCODING, with the place of the byte at `bad`, where the first byte stands that is not UTF-8, and a
 * message that names the encoding and the command that converts it, as far as they can be told. error may be NULL. */
int csem__encoding_fail(const char *text, size_t length, size_t bad, csem_error *error);

#endif
