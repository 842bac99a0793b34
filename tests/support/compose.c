/* SPDX-License-Identifier: MIT */
#include "support/compose.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void reserve(composed *text, size_t length) {
    if (length < text->capacity - text->length)
        return;
    text->capacity = 2 * (text->capacity + length + 1);
    text->data = realloc(text->data, text->capacity);
    if (!text->data)
        abort();
}

void compose(composed *text, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        abort();
    reserve(text, (size_t)length);
    va_start(arguments, format);
    vsnprintf(text->data + text->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    text->length += (size_t)length;
}

void compose_times(composed *text, size_t times, const char *part) {
    size_t length = strlen(part);
    reserve(text, times * length);
    for (size_t i = 0; i < times; i++, text->length += length)
        memcpy(text->data + text->length, part, length);
    text->data[text->length] = '\0';
}

void compose_free(composed *text) {
    free(text->data);
    *text = (composed){NULL, 0, 0};
}
