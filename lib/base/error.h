/* SPDX-License-Identifier: MIT */
/* Errors: filling the caller's csem_error. */
#ifndef CSEM_BASE_ERROR_H
#define CSEM_BASE_ERROR_H

#include <csemplan/error.h>

/* A larger size is not that of a struct of the API, but of one that was not initialized. */
enum { CSEM_MAX_STRUCT = 4096 };

/* Fills error, which may be NULL, and returns code. The format is that of snprintf; numbers are integers, so that
 * the locale does not matter. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
int csem__fail(csem_error *error, int32_t code, const char *format, ...);

#ifdef __clang_analyzer__
/* The analyzer does not see the body here, and would follow paths on which a failure returns 0. */
#define csem__fail(error, code, ...) ((csem__fail)(error, code, __VA_ARGS__), (code))
#endif

/* Sets the place of an error: offset into text, and the line and column of that offset. Lines end with LF, CRLF or
 * CR; a column is a character. Returns code, which error already has. */
int csem__fail_at(csem_error *error, int32_t code, const char *text, size_t length, size_t offset);

#endif
