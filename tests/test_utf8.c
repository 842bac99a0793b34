/* SPDX-License-Identifier: MIT */
/* UTF-8: the first invalid byte, its replacement, and the original places of the rest. Also the hash table. */
#include "base/table.h"
#include "base/utf8.h"
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

/* A text that may contain NUL. */
#define BYTES(literal) literal, sizeof(literal) - 1

typedef struct sample {
    const char *text;
    size_t length;
    size_t bad; /* offset of the first invalid byte, or the length */
    const char *replaced;
} sample;

#define R "\xEF\xBF\xBD"

static const sample samples[] = {
    {BYTES(""), 0, ""},
    {BYTES("plain text, longer than one word"), 32, "plain text, longer than one word"},
    {BYTES("\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xEF\xBF\xBF"), 13, "\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xEF\xBF\xBF"},
    {BYTES("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"), 8, "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"},
    {BYTES("\xED\x9F\xBF\xEE\x80\x80"), 6, "\xED\x9F\xBF\xEE\x80\x80"},
    {BYTES("a\0b"), 1, "a" R "b"},
    {BYTES("\x80"), 0, R},
    {BYTES("abcdefg\x80"), 7, "abcdefg" R},
    {BYTES("abcdefgh\xFF"), 8, "abcdefgh" R},
    {BYTES("abcdefgh\xC3"), 8, "abcdefgh" R},
    {BYTES("\xC0\xAF"), 0, R R},
    {BYTES("\xC1\xBF"), 0, R R},
    {BYTES("\xE0\x9F\xBF"), 0, R R R},
    {BYTES("\xED\xA0\x80"), 0, R R R},
    {BYTES("\xF0\x8F\xBF\xBF"), 0, R R R R},
    {BYTES("\xF4\x90\x80\x80"), 0, R R R R},
    {BYTES("\xF5\x80\x80\x80"), 0, R R R R},
    {BYTES("x\xE2\x82"), 1, "x" R},
    {BYTES("x\xE2\x82y"), 1, "x" R "y"},
    {BYTES("x\xF0\x9F\x98y"), 1, "x" R "y"},
    {BYTES("x\xF0\x9Fy"), 1, "x" R "y"},
    /* The example of the Unicode Standard, table 3-8, and those of 3-9 to 3-11. */
    {BYTES("a\xF1\x80\x80\xE1\x80\xC2"
           "b\x80"
           "c\x80\xBF"
           "d"),
     1, "a" R R R "b" R "c" R R "d"},
    {BYTES("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), 0, R R R R R R R R "A"},
    {BYTES("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), 0, R R R R R R R R "A"},
    {BYTES("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), 0, R R R R R "A" R R "B"},
    {BYTES("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), 0, R R R R "A"},
};

enum { SAMPLES = sizeof samples / sizeof samples[0] };

START_TEST(finds_the_first_bad_byte) {
    const sample *s = &samples[_i];
    ck_assert_uint_eq(csem__utf8_check(s->text, s->length), s->bad);
}
END_TEST

START_TEST(replaces_maximal_subparts) {
    const sample *s = &samples[_i];
    csem_allocator allocator = csem__default_allocator();
    size_t length;
    char *replaced = csem__utf8_replace(&allocator, s->text, s->length, &length);
    ck_assert_ptr_nonnull(replaced);
    ck_assert_str_eq(replaced, s->replaced);
    ck_assert_uint_eq(length, strlen(s->replaced));
    ck_assert_uint_eq(csem__utf8_check(replaced, length), length);
    csem__release(&allocator, replaced);
}
END_TEST

/* Invalid bytes at every alignment and distance, since the fast path reads words. */
START_TEST(finds_a_bad_byte_anywhere) {
    char text[64];
    for (size_t length = 1; length < sizeof text; length++) {
        for (size_t bad = 0; bad < length; bad++) {
            static const char bytes[] = {'\0', '\x80', '\xFF', '\xC3', '\xE2', '\xF0'};
            for (size_t b = 0; b < sizeof bytes; b++) {
                memset(text, 'x', sizeof text);
                text[bad] = bytes[b];
                if (csem__utf8_check(text, length) != bad)
                    ck_abort_msg("%02X at %zu of %zu", (unsigned)(unsigned char)bytes[b], bad, length);
            }
        }
    }
}
END_TEST

/* Every sequence of up to three bytes, compared with the ranges of table 3-7. */
static size_t reference_length(const unsigned char *c, size_t n) {
    if (c[0] >= 0x01 && c[0] <= 0x7F)
        return 1;
    if (n >= 2 && c[0] >= 0xC2 && c[0] <= 0xDF && c[1] >= 0x80 && c[1] <= 0xBF)
        return 2;
    if (n < 3 || c[2] < 0x80 || c[2] > 0xBF)
        return 0;
    if ((c[0] == 0xE0 && c[1] >= 0xA0 && c[1] <= 0xBF) ||
        (c[0] >= 0xE1 && c[0] <= 0xEC && c[1] >= 0x80 && c[1] <= 0xBF) ||
        (c[0] == 0xED && c[1] >= 0x80 && c[1] <= 0x9F) ||
        (c[0] >= 0xEE && c[0] <= 0xEF && c[1] >= 0x80 && c[1] <= 0xBF))
        return 3;
    return 0;
}

static size_t reference_check(const unsigned char *c, size_t length) {
    size_t at = 0;
    while (at < length) {
        size_t n = reference_length(c + at, length - at);
        if (n == 0)
            break;
        at += n;
    }
    return at;
}

START_TEST(agrees_with_the_table_of_the_standard) {
    for (unsigned a = 0; a < 256; a++) {
        for (unsigned b = 0; b < 256; b++) {
            for (unsigned c = 0; c < 256; c += 15) {
                if (a >= 0xF0 || b >= 0xF0 || c >= 0xF0)
                    continue; /* four bytes long */
                unsigned char text[3] = {(unsigned char)a, (unsigned char)b, (unsigned char)c};
                if (csem__utf8_check((const char *)text, 3) != reference_check(text, 3))
                    ck_abort_msg("%02X %02X %02X", a, b, c);
            }
        }
    }
}
END_TEST

START_TEST(maps_replaced_offsets_back) {
    static const char text[] = "ab\xFF"
                               "cd\0\xE2\x82\xAC"
                               "e\xE2\x82";
    size_t length = sizeof text - 1;
    /*                        a  b  ?  .  .  c  d  ?  .  .  E  .  .  e  ?   .   .  end */
    static const size_t expected[] = {0, 1, 2, 2, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10, 10, 10, 12};
    csem__utf8_cursor cursor = {.text = text, .length = length};
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
        ck_assert_uint_eq(csem__utf8_source(&cursor, i), expected[i]);
    ck_assert_uint_eq(csem__utf8_source(&cursor, 1), 1);
    ck_assert_uint_eq(csem__utf8_source(&cursor, 1000), length);
}
END_TEST

/* Going back, near or far, gives the same places as a walk from the start. */
START_TEST(maps_offsets_in_any_order) {
    enum { LENGTH = 8192, LOOKS = 4000 };
    static char text[LENGTH];
    uint32_t random = 1;
    for (size_t i = 0; i < LENGTH; i++) {
        random = random * 1664525 + 1013904223;
        text[i] = (char)(unsigned char)(random >> 29 == 0 ? 0xFF : 'a' + (random >> 24) % 26);
    }
    csem__utf8_cursor cursor = {.text = text, .length = LENGTH};
    size_t at = 0;
    for (size_t i = 0; i < LOOKS; i++) {
        random = random * 1664525 + 1013904223;
        size_t by = random >> 8 & ((1U << (random >> 28)) - 1);
        at = random & 64 || by > at ? at + by : at - by;
        at %= LENGTH;
        csem__utf8_cursor fresh = {.text = text, .length = LENGTH};
        ck_assert_uint_eq(csem__utf8_source(&cursor, at), csem__utf8_source(&fresh, at));
    }
}
END_TEST

START_TEST(replacing_reports_running_out_of_memory) {
    csem_tracker tracker = {0};
    csem_allocator allocator = csem_tracker_allocator(&tracker);
    size_t length = 77;
    ck_assert_ptr_null(csem__utf8_replace(&allocator, "x", 1, &length));
    ck_assert_int_eq(tracker.live, 0);
}
END_TEST

/* ---- the table ------------------------------------------------------------------------------------------------- */

START_TEST(table_keeps_the_first_value) {
    csem_allocator allocator = csem__default_allocator();
    csem__table table;
    size_t value = 7;
    csem__table_init(&table, &allocator);
    ck_assert(!csem__table_get(&table, csem__text_of("a"), &value));
    ck_assert(csem__table_put(&table, csem__text_of("a"), 1));
    ck_assert(csem__table_put(&table, csem__text_of("a"), 2));
    ck_assert(csem__table_put(&table, (csem__text){NULL, 0}, 3));
    ck_assert(csem__table_get(&table, csem__text_of("a"), &value));
    ck_assert_uint_eq(value, 1);
    ck_assert(csem__table_get(&table, csem__text_of(""), &value));
    ck_assert_uint_eq(value, 3);
    ck_assert(csem__table_get(&table, csem__text_of("a"), NULL));
    ck_assert(!csem__table_get(&table, csem__text_of("b"), &value));
    ck_assert_uint_eq(table.count, 2);
    csem__table_free(&table);
    ck_assert(!csem__table_get(&table, csem__text_of("a"), &value));
}
END_TEST

START_TEST(table_grows) {
    enum { KEYS = 5000, KEY_SIZE = 16 };
    csem_allocator allocator = csem__default_allocator();
    char(*keys)[KEY_SIZE] = malloc(sizeof *keys * KEYS);
    csem__table table;
    csem__table_init(&table, &allocator);
    for (size_t i = 0; i < KEYS; i++) {
        snprintf(keys[i], KEY_SIZE, "key %zu", i);
        if (!csem__table_put(&table, csem__text_of(keys[i]), i))
            ck_abort_msg("out of memory");
    }
    for (size_t i = 0; i < KEYS; i++) {
        size_t value;
        if (!csem__table_get(&table, csem__text_of(keys[i]), &value) || value != i)
            ck_abort_msg("%s is not there", keys[i]);
    }
    csem__table_free(&table);
    free(keys);
}
END_TEST

START_TEST(table_survives_running_out_of_memory) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    csem_tracker tracker = {.left = 1};
    csem_allocator allocator = csem_tracker_allocator(&tracker);
    csem__table table;
    csem__table_init(&table, &allocator);
    size_t entered = 0;
    while (csem__table_put(&table, csem__slice(letters, entered, entered + 1), entered))
        entered++;
    ck_assert_uint_eq(entered, 12);
    for (size_t i = 0, value; i < entered; i++)
        ck_assert(csem__table_get(&table, csem__slice(letters, i, i + 1), &value) && value == i);
    csem__table_free(&table);
    ck_assert_int_eq(tracker.live, 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("utf8");
    TCase *utf8 = tcase_create("utf8");
    tcase_set_timeout(utf8, 60);
    tcase_add_loop_test(utf8, finds_the_first_bad_byte, 0, SAMPLES);
    tcase_add_loop_test(utf8, replaces_maximal_subparts, 0, SAMPLES);
    tcase_add_test(utf8, finds_a_bad_byte_anywhere);
    tcase_add_test(utf8, agrees_with_the_table_of_the_standard);
    tcase_add_test(utf8, maps_replaced_offsets_back);
    tcase_add_test(utf8, maps_offsets_in_any_order);
    tcase_add_test(utf8, replacing_reports_running_out_of_memory);
    suite_add_tcase(suite, utf8);
    TCase *table = tcase_create("table");
    tcase_add_test(table, table_keeps_the_first_value);
    tcase_add_test(table, table_grows);
    tcase_add_test(table, table_survives_running_out_of_memory);
    suite_add_tcase(suite, table);
    return test_run(suite);
}
