/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

/* The macro is for those who cannot see the body below. */
#undef csem_fail

void csem_error_init(csem_error *error) {
    if (error)
        *error = (csem_error){.size = sizeof *error};
}

const char *csem_code_name(int32_t code) {
    static const char *const names[] = {"ok",    "argument", "options", "memory", "io",  "encoding",
                                        "limit", "json",     "schema",  "sink",   "date"};
    int32_t count = (int32_t)(sizeof names / sizeof names[0]);
    return code <= 0 && code > -count ? names[-code] : NULL;
}

/* vsnprintf may cut a character in two; what is left of it goes. */
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

int csem_fail(csem_error *error, int32_t code, const char *format, ...) {
    if (!error)
        return code;
    csem_error_init(error);
    error->code = code;
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    if (length < 0)
        error->message[0] = '\0';
    else if ((size_t)length >= sizeof error->message)
        cut_at_character(error->message);
    return code;
}

int csem_fail_at(csem_error *error, const char *text, size_t length, size_t offset) {
    if (!error)
        return CSEM_OK;
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
    return error->code;
}
