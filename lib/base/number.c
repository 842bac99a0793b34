/* SPDX-License-Identifier: MIT */
/* Prints a double with the fewest digits that read back as the same double. Three ways, from the fastest: an
 * integer; a few digits over an exact power of ten; or else rounding to 15, 16, then 17 digits and checking with
 * exact integer arithmetic which of them reads back as the same value. */
#include "base/number.h"

#include "base/text.h"

#include <float.h>
#include <inttypes.h>
#include <stdio.h>

enum {
    MAX_ZEROS = 22, /* up to here a power of ten is exact */
    MAX_DIGITS_BEFORE_POINT = 40
};

static const double largest_whole = 9007199254740992.0; /* up to here every whole number is exact */

static bool same(double a, double b) {
    return a <= b && a >= b;
}

static bool is_whole(double value) {
    return value >= -largest_whole && value <= largest_whole && same((double)(int64_t)value, value);
}

bool csem__number_is_finite(double value) {
    return value >= -DBL_MAX && value <= DBL_MAX;
}

/* If value is digits / 10^zeros, and both are exact, then the quotient is what every reader makes of these digits. */
static bool write_fraction(double value, char *text) {
    double power = 1.0;
    for (int zeros = 1; zeros <= MAX_ZEROS; zeros++) {
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

/* ---- the fewest digits ----
 *
 * snprintf rounds a double to a given number of digits exactly, but not to the fewest that read back as the same
 * double. For that the decimal number must be nearer to the double than to its neighbours. */

/* Enough for both sides of a comparison: a decimal number of 17 digits from 10^-340 to 10^309, as an integer. */
enum { LIMBS = 44, LIMB_BITS = 32, FRACTION_BITS = 52, MIN_EXPONENT = -1074, MAX_DIGITS = 17 };

typedef struct wide {
    uint32_t limbs[LIMBS];
} wide;

static void multiply(wide *number, uint32_t factor) {
    uint64_t over = 0;
    for (int i = 0; i < LIMBS; i++) {
        over += (uint64_t)number->limbs[i] * factor;
        number->limbs[i] = (uint32_t)over;
        over >>= LIMB_BITS;
    }
}

/* number * 10^tens * 2^twos; a negative exponent is left out here and counted on the other side of the comparison. */
static wide product(uint64_t number, int tens, int twos) {
    wide result = {{(uint32_t)number, (uint32_t)(number >> LIMB_BITS)}};
    for (; tens >= 9; tens -= 9)
        multiply(&result, 1000000000);
    for (; tens > 0; tens--)
        multiply(&result, 10);
    for (; twos > 0; twos -= twos < 31 ? twos : 31)
        multiply(&result, UINT32_C(1) << (twos < 31 ? twos : 31));
    return result;
}

static int compare(const wide *a, const wide *b) {
    for (int i = LIMBS; i > 0; i--)
        if (a->limbs[i - 1] != b->limbs[i - 1])
            return a->limbs[i - 1] < b->limbs[i - 1] ? -1 : 1;
    return 0;
}

/* Whether digits * 10^exponent is nearer to value, which is positive, than to any other double; a tie goes to the
 * even one, as in readers. */
static bool gives_back(uint64_t digits, int exponent, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    int raised = (int)(bits >> FRACTION_BITS);
    uint64_t fraction = bits & ((UINT64_C(1) << FRACTION_BITS) - 1);
    uint64_t whole = raised > 0 ? fraction | UINT64_C(1) << FRACTION_BITS : fraction;
    int power = (raised > 0 ? raised - 1 : 0) + MIN_EXPONENT;
    bool closer_below = fraction == 0 && raised > 1; /* below a power of two, doubles are closer together */
    wide decimal = product(digits * 4, exponent, -power);
    wide low = product(whole * 4 - (closer_below ? 1 : 2), -exponent, power);
    wide high = product(whole * 4 + 2, -exponent, power);
    int above_low = compare(&decimal, &low);
    int below_high = compare(&high, &decimal);
    return whole % 2 == 0 ? above_low >= 0 && below_high >= 0 : above_low > 0 && below_high > 0;
}

/* A decimal number: 0.DIGITS * 10^point. */
typedef struct decimal {
    char digits[MAX_DIGITS + 1];
    int count;
    int point;
} decimal;

/* Rounds to `count` digits. Between the first digit and the others snprintf writes the decimal point of the
 * process's locale, which may take several bytes. */
static decimal round_to(double value, int count, uint64_t *whole) {
    char text[CSEM_NUMBER_SIZE];
    decimal result = {.count = 0};
    size_t at = 0;
    *whole = 0;
    snprintf(text, sizeof text, "%.*e", count - 1, value);
    for (; text[at] && text[at] != 'e'; at++)
        if (csem__is_digit((unsigned char)text[at]) && result.count < count) {
            result.digits[result.count++] = text[at];
            *whole = *whole * 10 + (uint64_t)(text[at] - '0');
        }
    bool is_negative = text[at] && text[at + 1] == '-';
    for (at += text[at] ? 2 : 0; text[at]; at++)
        result.point = result.point * 10 + (text[at] - '0');
    result.point = (is_negative ? -result.point : result.point) + 1;
    return result;
}

static decimal shortest(double value) {
    /* Each decimal number of 15 digits has its own double, except among the smallest. */
    int count = value < DBL_MIN ? 1 : 15;
    uint64_t whole;
    decimal result = round_to(value, count, &whole);
    while (count < MAX_DIGITS && !gives_back(whole, result.point - count, value))
        result = round_to(value, ++count, &whole);
    while (result.count > 1 && result.digits[result.count - 1] == '0')
        result.count--;
    return result;
}

static size_t fill(char *text, size_t length, char c, int count) {
    for (; count > 0; count--)
        text[length++] = c;
    return length;
}

static size_t append(char *text, size_t length, const char *digits, int count) {
    for (int i = 0; i < count; i++)
        text[length++] = digits[i];
    return length;
}

static size_t lay_out(const decimal *number, char *text, size_t length) {
    const char *digits = number->digits;
    int count = number->count;
    int point = number->point;
    if (point > MAX_DIGITS_BEFORE_POINT || point < -MAX_ZEROS) {
        text[length++] = digits[0];
        length = fill(text, length, '.', count > 1 ? 1 : 0);
        length = append(text, length, digits + 1, count - 1);
        return length + (size_t)snprintf(text + length, CSEM_NUMBER_SIZE - length, "e%+03d", point - 1);
    }
    if (point <= 0) {
        length = append(text, length, "0.", 2);
        length = fill(text, length, '0', -point);
        length = append(text, length, digits, count);
    } else if (count <= point) {
        length = append(text, length, digits, count);
        length = fill(text, length, '0', point - count);
    } else {
        length = append(text, length, digits, point);
        length = fill(text, length, '.', 1);
        length = append(text, length, digits + point, count - point);
    }
    text[length] = '\0';
    return length;
}

/* Most numbers are small integers; -0 is printed as 0. */
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

size_t csem__number_write(double value, char *text) {
    if (is_whole(value))
        return write_whole((int64_t)value, text);
    if (write_fraction(value, text))
        return strlen(text);
    bool is_negative = value < 0;
    if (is_negative)
        text[0] = '-';
    decimal number = shortest(is_negative ? -value : value);
    return lay_out(&number, text, is_negative ? 1 : 0);
}

size_t csem__number_write_grouped(double value, char *text) {
    char plain[CSEM_NUMBER_SIZE];
    size_t length = csem__number_write(value, plain);
    size_t start = plain[0] == '-' ? 1 : 0;
    size_t end = start;
    size_t out = 0;
    while (csem__is_digit((unsigned char)plain[end]))
        end++;
    for (size_t i = 0; i < length; i++) {
        if (i > start && i < end && (end - i) % 3 == 0)
            text[out++] = ',';
        text[out++] = plain[i];
    }
    text[out] = '\0';
    return out;
}
