/* SPDX-License-Identifier: MIT */
/* The printer of numbers: the fewest digits that read back as the same number, without an exponent if possible, and the
 * same in every locale. */
#include "base/number.h"
#include "support/suite.h"

#include <check.h>
#include <float.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct sample {
    double value;
    const char *plain;
    const char *grouped; /* NULL if it is the same */
} sample;

static const sample samples[] = {
    {0.4, "0.4", NULL},
    {1.15, "1.15", NULL},
    {0.29, "0.29", NULL},
    {-0.0, "0", NULL},
    {999, "999", NULL},
    {-999, "-999", NULL},
    {1000, "1000", "1,000"},
    {-1234567.891, "-1234567.891", "-1,234,567.891"},
    {123456789012345678.0, "123456789012345680", "123,456,789,012,345,680"},
    {9007199254740994.0, "9007199254740994", "9,007,199,254,740,994"},
    {20.0 / 21, "0.9523809523809523", NULL},
    {0.9876543210123456, "0.9876543210123456", NULL},
    {1e23, "100000000000000000000000", "100,000,000,000,000,000,000,000"},
    {-8.5e39, "-8500000000000000000000000000000000000000", "-8,500,000,000,000,000,000,000,000,000,000,000,000,000"},
    {8.5e40, "8.5e+40", NULL},
    {1e300, "1e+300", NULL},
    {DBL_MAX, "1.7976931348623157e+308", NULL},
    {-5e-324, "-5e-324", NULL},
    {2.2250738585072014e-308, "2.2250738585072014e-308", NULL},
    {2.225073858507201e-308, "2.225073858507201e-308", NULL},
    {1e-22, "0.0000000000000000000001", NULL},
    {1.0000000000000003e-23, "0.000000000000000000000010000000000000003", NULL},
    {1e-24, "1e-24", NULL},
    {2251799813685249.5, "2251799813685249.5", "2,251,799,813,685,249.5"},
    {9007199254740993e3, "9007199254740993000", "9,007,199,254,740,993,000"},
};

START_TEST(numbers_are_plain) {
    const sample *s = &samples[_i];
    char text[CSEM_NUMBER_SIZE];
    ck_assert_uint_eq(csem__number_write(s->value, text), strlen(s->plain));
    ck_assert_str_eq(text, s->plain);
    ck_assert_double_eq(strtod(text, NULL), s->value);
    ck_assert_uint_eq(csem__number_write_grouped(s->value, text), strlen(s->grouped ? s->grouped : s->plain));
    ck_assert_str_eq(text, s->grouped ? s->grouped : s->plain);
}
END_TEST

/* The number of digits from the first that is not 0 to the last that is not 0. */
static int digits_of(const char *text) {
    int digits = 0;
    int zeros = 0;
    for (; *text && *text != 'e'; text++) {
        if (*text < '0' || *text > '9')
            continue;
        zeros = *text == '0' ? zeros + 1 : 0;
        digits += digits > 0 || *text != '0';
    }
    return digits > zeros ? digits - zeros : 0;
}

static int fewest_digits(double value) {
    char text[64];
    for (int precision = 1; precision < 17; precision++) {
        snprintf(text, sizeof text, "%.*e", precision - 1, value);
        if (strtod(text, NULL) <= value && strtod(text, NULL) >= value)
            return precision;
    }
    return 17;
}

static uint64_t next_random(uint64_t *state) {
    uint64_t bits = 0;
    for (int i = 0; i < 3; i++) {
        *state = *state * 16807 % 2147483647;
        bits ^= *state << 16 * i;
    }
    return bits;
}

static void check_double(double value) {
    char text[CSEM_NUMBER_SIZE];
    size_t length = csem__number_write(value, text);
    ck_assert_uint_eq(length, strlen(text));
    ck_assert_msg(strtod(text, NULL) <= value && strtod(text, NULL) >= value, "%s is not %a", text, value);
    ck_assert_msg(digits_of(text) == fewest_digits(value), "%s has more digits than %a needs", text, value);
}

/* Doubles of all sizes: powers of two, their neighbours, and random bits. */
START_TEST(no_digit_is_too_many) {
    uint64_t state = 7919;
    for (int i = 0; i < 4000; i++) {
        uint64_t bits = next_random(&state) & ~(UINT64_C(1) << 63);
        if (i % 4 == 0)
            bits &= ~((UINT64_C(1) << 52) - 1);
        if (i % 8 == 0)
            bits = bits > 0 ? bits - 1 : 1;
        double value;
        memcpy(&value, &bits, sizeof value);
        if (csem__number_is_finite(value) && value > 0)
            check_double(value);
        check_double((double)(1 + next_random(&state) % 100000) / 997.0);
    }
}
END_TEST

START_TEST(the_locale_does_not_matter) {
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "ps_AF.UTF-8"};
    char text[CSEM_NUMBER_SIZE];
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        /* NOLINTNEXTLINE(concurrency-mt-unsafe): the test has one thread */
        if (!setlocale(LC_ALL, names[i]))
            printf("numbers: the locale %s is not there\n", names[i]);
        csem__number_write(20.0 / 21, text);
        ck_assert_str_eq(text, "0.9523809523809523");
        csem__number_write(1.5e-30, text);
        ck_assert_str_eq(text, "1.5e-30");
    }
    setlocale(LC_ALL, "C"); /* NOLINT(concurrency-mt-unsafe) */
}
END_TEST

int main(void) {
    Suite *suite = suite_create("numbers");
    TCase *tests = tcase_create("numbers");
    tcase_add_loop_test(tests, numbers_are_plain, 0, sizeof samples / sizeof samples[0]);
    tcase_add_test(tests, no_digit_is_too_many);
    tcase_add_test(tests, the_locale_does_not_matter);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
