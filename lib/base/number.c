/* SPDX-License-Identifier: MIT */
#include "base/number.h"

#include "base/text.h"

#include <float.h>
#include <inttypes.h>
#include <stdio.h>

enum { MOST_ZEROS = 22 }; /* up to here a power of ten is exact */

static const double largest_whole = 9007199254740992.0; /* up to here every whole number is exact */

static bool same(double a, double b) {
    return a <= b && a >= b;
}

static bool is_whole(double value) {
    return value >= -largest_whole && value <= largest_whole && same((double)(int64_t)value, value);
}

bool csem_number_is_finite(double value) {
    return value >= -DBL_MAX && value <= DBL_MAX;
}

/* If value is digits / 10^zeros, with both exact, then the quotient is what any reader makes of these digits. */
static bool write_fraction(double value, char *text) {
    double power = 1.0;
    for (int zeros = 1; zeros <= MOST_ZEROS; zeros++) {
        power *= 10.0;
        double scaled = value * power;
        if (!(scaled >= -largest_whole && scaled <= largest_whole))
            return false;
        int64_t digits = (int64_t)(scaled < 0.0 ? scaled - 0.5 : scaled + 0.5);
        if (same((double)digits / power, value)) {
            char plain[CSEM_NUMBER_SIZE];
            int length = snprintf(plain, sizeof plain, "%0*" PRId64, zeros + 1, digits < 0 ? -digits : digits);
            snprintf(text, CSEM_NUMBER_SIZE, "%s%.*s.%s", digits < 0 ? "-" : "", length - zeros, plain,
                     plain + length - zeros);
            return true;
        }
    }
    return false;
}

/* Likewise for digits * 10^zeros. */
static bool write_large(double value, char *text) {
    double power = 1.0;
    for (int zeros = 1; zeros <= MOST_ZEROS; zeros++) {
        power *= 10.0;
        double digits = value / power;
        if (is_whole(digits) && same(digits * power, value)) {
            snprintf(text, CSEM_NUMBER_SIZE, "%" PRId64 "%0*d", (int64_t)digits, zeros, 0);
            return true;
        }
    }
    return false;
}

/* snprintf writes the decimal point of the process's locale, which may take several bytes. */
static void write_point(char *text) {
    char *out = text;
    bool pending = false;
    for (const char *c = text; *c; c++) {
        bool part = csem_is_digit((unsigned char)*c) || *c == '-' || *c == '+' || *c == 'e';
        if (part)
            *out++ = *c;
        else if (!pending)
            *out++ = '.';
        pending = !part;
    }
    *out = '\0';
}

/* Most numbers are small and whole; -0 is 0. */
static size_t write_whole(int64_t value, char *text) {
    char digits[24];
    size_t count = 0;
    size_t length = 0;
    uint64_t rest = value < 0 ? (uint64_t)-value : (uint64_t)value;
    do
        digits[count++] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (value < 0)
        text[length++] = '-';
    while (count > 0)
        text[length++] = digits[--count];
    text[length] = '\0';
    return length;
}

size_t csem_number_write(double value, char *text) {
    if (is_whole(value))
        return write_whole((int64_t)value, text);
    if (!write_fraction(value, text) && !write_large(value, text)) {
        snprintf(text, CSEM_NUMBER_SIZE, "%.17g", value); /* 17 digits always suffice */
        write_point(text);
    }
    return strlen(text);
}
