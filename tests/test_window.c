/* SPDX-License-Identifier: MIT */
/* Windows: each test of bytes has the result of a loop over them. The suite is built twice, with SSE2 if the machine
 * has it and without. */
#include "base/window.h"
#include "support/suite.h"

#include <check.h>
#include <stdbool.h>
#include <string.h>

typedef enum test {
    IS_BLANK,
    IS_QUOTE,
    IS_HIGH_BYTE,
    BELOW_1,
    BELOW_BLANK,
    NOT_ASCII,
    IS_DIGIT,
    EITHER,
    BOTH,
    TESTS
} test;

static csem__match match(csem__window window, int which) {
    switch ((test)which) {
    case IS_BLANK:
        return csem__match_byte(window, ' ');
    case IS_QUOTE:
        return csem__match_byte(window, '"');
    case IS_HIGH_BYTE:
        return csem__match_byte(window, '\xEF');
    case BELOW_1:
        return csem__match_outside(window, 1);
    case BELOW_BLANK:
        return csem__match_outside(window, ' ');
    case NOT_ASCII:
        return csem__match_outside(window, 0);
    case IS_DIGIT:
        return csem__match_digit(window);
    case BOTH:
        return csem__match_both(csem__match_outside(window, ' '), csem__match_outside(window, 1));
    default:
        return csem__match_either(csem__match_byte(window, 0), csem__match_byte(window, '\xFF'));
    }
}

static bool holds(unsigned char c, int which) {
    switch ((test)which) {
    case IS_BLANK:
        return c == ' ';
    case IS_QUOTE:
        return c == '"';
    case IS_HIGH_BYTE:
        return c == 0xEF;
    case BELOW_1:
        return c == 0 || c >= 0x80;
    case BELOW_BLANK:
        return c < ' ' || c >= 0x80;
    case NOT_ASCII:
        return c >= 0x80;
    case IS_DIGIT:
        return c >= '0' && c <= '9';
    case BOTH:
        return c == 0 || c >= 0x80;
    default:
        return c == 0 || c == 0xFF;
    }
}

static void compare(const char *data, int which) {
    uint64_t hits = csem__hits(match(csem__window_at(data), which));
    uint64_t expected = 0;
    size_t first = CSEM_WINDOW;
    for (size_t i = CSEM_WINDOW; i > 0; i--)
        if (holds((unsigned char)data[i - 1], which)) {
            expected |= UINT64_C(1) << (i - 1) * CSEM_HIT_BITS;
            first = i - 1;
        }
    ck_assert_uint_eq(hits, expected);
    if (hits)
        ck_assert_uint_eq(csem__first_hit(hits), first);
}

/* Every byte at every place, among neighbours that would show a carry. */
START_TEST(each_byte_at_each_place) {
    static const unsigned char neighbours[] = {0x00, 0x01, 0x1F, ' ', '/', '0', '9', ':', 0x7F, 0x80, 0xEF, 0xFF};
    char data[CSEM_WINDOW];
    for (size_t n = 0; n < sizeof neighbours; n++)
        for (size_t place = 0; place < CSEM_WINDOW; place++)
            for (unsigned c = 0; c <= 0xFF; c++) {
                memset(data, neighbours[n], sizeof data);
                memcpy(data + place, &(unsigned char){(unsigned char)c}, 1);
                compare(data, _i);
            }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("window");
    TCase *window = tcase_create("window");
    tcase_add_loop_test(window, each_byte_at_each_place, 0, TESTS);
    suite_add_tcase(suite, window);
    return test_run(suite);
}
