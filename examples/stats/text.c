/* SPDX-License-Identifier: MIT */
/* Text that grows, and numbers as text. */
#include "text.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_NUMBER_LENGTH = 64, MAX_DECIMALS = 15 };

static const double MAX_EXACT = 9007199254740992.0; /* 2 to the power of 53 */

void text_free(text_buffer *text) {
    free(text->data);
    *text = (text_buffer){.data = NULL};
}

static bool reserve(text_buffer *text, size_t length) {
    enum { FIRST = 4096 };
    if (text->failed || length >= SIZE_MAX / 4 || text->length > SIZE_MAX / 4) {
        text->failed = true;
        return false;
    }
    if (text->length + length < text->capacity)
        return true;
    size_t capacity = text->capacity > 0 ? text->capacity * 2 : FIRST;
    if (capacity <= text->length + length)
        capacity = text->length + length + 1;
    char *grown = realloc(text->data, capacity);
    if (!grown) {
        text->failed = true;
        return false;
    }
    text->data = grown;
    text->capacity = capacity;
    return true;
}

void text_add(text_buffer *text, const char *data, size_t length) {
    if (!reserve(text, length))
        return;
    if (length > 0)
        memcpy(text->data + text->length, data, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_string(text_buffer *text, const char *string) {
    text_add(text, string, strlen(string));
}

void text_repeat(text_buffer *text, const char *string, size_t times) {
    for (size_t i = 0; i < times; i++)
        text_string(text, string);
}

void text_unsigned(text_buffer *text, uint64_t number) {
    char digits[MAX_NUMBER_LENGTH];
    snprintf(digits, sizeof digits, "%" PRIu64, number);
    text_string(text, digits);
}

void text_format(text_buffer *text, const char *format, ...) {
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= sizeof line)
        text->failed = true;
    else
        text_add(text, line, (size_t)length);
}

int text_sink(void *context, const char *data, size_t length) {
    text_buffer *text = context;
    text_add(text, data, length);
    return text->failed;
}

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

static bool is_finite(double number) {
    return number - number == 0;
}

static bool is_whole(double number) {
    return number >= -MAX_EXACT && number <= MAX_EXACT && (double)(int64_t)number == number;
}

/* Prints a number with the fewest decimals that give the same double. Invariant: a whole number divided by a power of
 * ten is rounded once, as strtod() rounds its digits. */
static bool write_decimals(double number, char *digits) {
    double power = 1.0;
    for (int decimals = 1; decimals <= MAX_DECIMALS; decimals++) {
        power *= 10.0;
        double whole = number * power;
        if (!is_whole(whole) || whole / power != number)
            continue;
        int64_t all = (int64_t)(whole < 0 ? -whole : whole);
        int64_t unit = (int64_t)power;
        snprintf(digits, MAX_NUMBER_LENGTH, "%s%" PRId64 ".%0*" PRId64, number < 0 ? "-" : "", all / unit, decimals,
                 all % unit);
        return true;
    }
    return false;
}

void text_exact(text_buffer *text, double number) {
    char digits[MAX_NUMBER_LENGTH];
    if (!is_finite(number))
        return;
    if (is_whole(number))
        snprintf(digits, sizeof digits, "%" PRId64, (int64_t)number);
    else if (!write_decimals(number, digits))
        snprintf(digits, sizeof digits, "%.17g", number); /* 17 digits identify any double */
    text_string(text, digits);
}

/* Prints two decimals without trailing zeros, or two significant digits of a very large or small number. */
static void write_short(double number, char *digits) {
    double size = number < 0 ? -number : number;
    if (size > MAX_EXACT || size < 0.01) {
        snprintf(digits, MAX_NUMBER_LENGTH, "%.2g", number);
        return;
    }
    snprintf(digits, MAX_NUMBER_LENGTH, "%.2f", number);
    size_t length = strlen(digits);
    while (length > 0 && digits[length - 1] == '0')
        length--;
    if (length > 0 && digits[length - 1] == '.')
        length--;
    digits[length] = '\0';
}

void text_number(text_buffer *text, double number) {
    char digits[MAX_NUMBER_LENGTH];
    if (!is_finite(number)) {
        text_string(text, "-");
        return;
    }
    if (is_whole(number))
        snprintf(digits, sizeof digits, "%" PRId64, (int64_t)number);
    else
        write_short(number, digits);
    const char *start = digits[0] == '-' ? digits + 1 : digits;
    size_t whole = strspn(start, "0123456789");
    if (start > digits)
        text_string(text, "-");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            text_string(text, ",");
        text_add(text, start + i, 1);
    }
    text_string(text, start + whole);
}
