/* SPDX-License-Identifier: MIT */
/* Fills the caller's csem_error: message, place, and line and column of the place. */
#include "base/error.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

/* The macro is for callers, for which the analyzer does not see the body below. */
#undef csem__fail

void csem_error_init(csem_error *error, size_t size) {
    if (!error || size < sizeof error->size || size > CSEM_MAX_STRUCT)
        return;
    memset(error, 0, size);
    error->size = size;
}

const char *csem_code_name(int32_t code) {
    static const char *const names[] = {"ok",   "argument", "options", "memory", "io",     "encoding", "limit",
                                        "json", "schema",   "sink",    "date",   "format", "profile"};
    int32_t count = (int32_t)(sizeof names / sizeof names[0]);
    return code <= 0 && code > -count ? names[-code] : NULL;
}

/* vsnprintf may cut a character in two; its remaining bytes are removed. */
static void cut_at_character(char *text) {
    size_t end = strlen(text);
    size_t start = end;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (end - (start - 1) < wanted)
        text[start - 1] = '\0';
}

/* Copies as much of the error as fits into the caller's struct. Size 0 is that of a zeroed struct, which is
 * treated as the shortest known one, that of version 0.1.0. */
static void hand_over(csem_error *error, csem_error *full) {
    size_t size = error->size < sizeof *full && error->size > 0 ? error->size : sizeof *full;
    if (size < sizeof full->size)
        return;
    if (size > offsetof(csem_error, message)) {
        full->message[size - offsetof(csem_error, message) - 1] = '\0';
        cut_at_character(full->message);
    }
    full->size = error->size > 0 ? error->size : size;
    memcpy(error, full, size);
}

int csem__fail(csem_error *error, int32_t code, const char *format, ...) {
    if (!error)
        return code;
    csem_error full = {.code = code};
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(full.message, sizeof full.message, format, arguments);
    va_end(arguments);
    if (length < 0)
        full.message[0] = '\0';
    hand_over(error, &full);
    return code;
}

int csem__fail_at(csem_error *error, int32_t code, const char *text, size_t length, size_t offset) {
    if (!error || error->size < offsetof(csem_error, message))
        return code;
    error->offset = offset;
    error->line = 1;
    error->column = 1;
    for (size_t i = 0; i < offset && i < length; i++) {
        bool crlf = text[i] == '\r' && i + 1 < length && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !crlf)) {
            error->line++;
            error->column = 1;
        } else if (((unsigned char)text[i] & 0xC0) != 0x80 && !crlf) {
            error->column++;
        }
    }
    return code;
}
