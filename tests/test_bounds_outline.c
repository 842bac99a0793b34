/* SPDX-License-Identifier: MIT */
/* Fixed bounds of titles, headings, numerals and input, each below, at and above the bound. */
#include "lines/leader.h"
#include "lines/shape.h"
#include "read/title.h"
#include "support/compose.h"
#include "support/files.h"
#include "support/outline.h"
#include "support/suite.h"

#include <csemplan.h>

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static composed text;

static void set_up(void) {
    compose_free(&text);
}

/* ---- titles ---- */

typedef struct pair {
    const char *line;
    const char *title;
    bool alike;
} pair;

static const pair pairs[] = {
    /* 24 letters in common, whatever follows */
    {"abcdefghijklmnopqrstuvwx111111111111111111111111111111", "abcdefghijklmnopqrstuvwx222222222222222222222222222222",
     true},
    {"abcdefghijklmnopqrstuvwxy11111111111111111111111111111", "abcdefghijklmnopqrstuvwxy22222222222222222222222222222",
     true},
    {"abcdefghijklmnopqrstuvw1111111111111111111111111111111", "abcdefghijklmnopqrstuvw2222222222222222222222222222222",
     false},
    /* 8 letters in common that are half of the shorter one */
    {"abcdefgh11111111", "abcdefgh22222222", true},
    {"abcdefgh111111111", "abcdefgh222222222", false},
    {"abcdefgh111111111", "abcdefgh22222222", true},
    {"abcdefgh1", "abcdefgh2", true},
    {"abcdefg1111111", "abcdefg2222222", false},
    {"abcdefg1", "abcdefg2", false},
    /* 70 % of three words at least */
    {"a1 b1 c1", "b1 a1 c1", true},
    {"a1 b1", "b1 a1", false},
    {"x1 b1 c1", "y1 b1 c1", false},
    {"x1 b1 c1 d1", "y1 b1 c1 d1", true},
    {"x1 x2 x3 d1 e1 f1 g1 h1 i1 j1", "y1 y2 y3 d1 e1 f1 g1 h1 i1 j1", true},
    {"x1 x2 x3 x4 e1 f1 g1 h1 i1 j1", "y1 y2 y3 y4 e1 f1 g1 h1 i1 j1", false},
    /* one is the start of the other */
    {"a", "abc def", true},
    {"abc def ghi", "abc", true},
    {"", "abc", false}};

START_TEST(titles_begin_alike) {
    const pair *one = &pairs[_i];
    ck_assert_msg(csem__title_begins_alike(csem__text_of(one->line), csem__text_of(one->title)) == one->alike,
                  "%s / %s", one->line, one->title);
}
END_TEST

/* The first 128 words of titles are compared; a difference after them is ignored. */
START_TEST(titles_have_128_words) {
    static const struct {
        size_t words; /* words before the different one */
        size_t extra;
    } rows[] = {{126, 1}, {127, 1}, {128, 0}, {129, 0}, {1000, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        composed title = {NULL, 0, 0};
        for (size_t n = 0; n < rows[i].words; n++)
            compose(&text, "w%zu ", n);
        compose(&title, "%selm", text.data);
        compose(&text, "oak");
        size_t extra;
        size_t distance =
            csem__title_distance((csem__text){text.data, text.length}, (csem__text){title.data, title.length}, &extra);
        ck_assert_uint_eq(extra, rows[i].extra);
        ck_assert_uint_eq(distance, 3 * rows[i].extra);
        compose_free(&title);
        compose_free(&text);
    }
}
END_TEST

/* A heading on several lines has at most 4096 bytes. If its title in the contents is longer, the heading is the lines
 * that fit. */
START_TEST(headings_have_4096_bytes) {
    static const struct {
        size_t size;
        bool whole;
    } rows[] = {{4095, true}, {4096, true}, {4097, false}, {4098, false}, {9000, false}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (int body = 0; body < 2; body++) {
            compose(&text, body ? "\n1. Lamps\n\n(i) L" : "Table of Contents\n1. Lamps ..... 1\n(i) L");
            compose_times(&text, 3999, "a");
            compose(&text, "\nand ");
            compose_times(&text, rows[i].size - 4005, "b");
            compose(&text, body ? "\n\nLamps shall be lit. (Lamp Agency)\n" : " ..... 1\n(ii) Masts ..... 2\n");
        }
        csem_report *report;
        size_t length;
        ck_assert_int_eq(csem_report_parse_text(text.data, text.length, NULL, &report, NULL), CSEM_OK);
        csem_section_title(csem_section_child(test_chapter(report, 0), 0), &length);
        ck_assert_uint_eq(length, rows[i].whole ? rows[i].size : 4000);
        csem_report_free(report);
        compose_free(&text);
    }
}
END_TEST

/* The page of a line: it is certain after two equal leaders, and uncertain after a single space. */
START_TEST(leaders_are_two) {
    static const struct {
        const char *text;
        csem__page_style style;
        int32_t page;
    } rows[] = {{"Lamps.5", CSEM_PAGE_NONE, 5},
                {"Lamps..5", CSEM_PAGE_STRICT, 5},
                {"Lamps. 5", CSEM_PAGE_LOOSE, 5},
                {"Lamps.. 5", CSEM_PAGE_STRICT, 5},
                {"Lamps 5", CSEM_PAGE_LOOSE, 5},
                {"Lamps  5", CSEM_PAGE_STRICT, 5},
                {"Lamps\t5", CSEM_PAGE_STRICT, 5},
                {"Lamps\xE2\x80\xA6"
                 "5",
                 CSEM_PAGE_STRICT, 5},
                {"Lamps_5", CSEM_PAGE_NONE, 5},
                {"Lamps__5", CSEM_PAGE_STRICT, 5},
                {"Lamps5", CSEM_PAGE_NONE, 5},
                {"Lamps P.5", CSEM_PAGE_STRICT, 5},
                {"LampsP.5", CSEM_PAGE_NONE, 5},
                {"Lamps page 5", CSEM_PAGE_STRICT, 5},
                {"5", CSEM_PAGE_STRICT, 5},
                {"Lamps .. 99999", CSEM_PAGE_STRICT, 99999},
                {"Lamps .. 100000", CSEM_PAGE_NONE, 0},
                {"Lamps .. 0", CSEM_PAGE_NONE, 0},
                {"Lamps ..", CSEM_PAGE_NONE, 0},
                {"", CSEM_PAGE_NONE, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t length;
        int32_t page;
        csem__page_style style = csem__leader_split(csem__text_of(rows[i].text), &length, &page);
        ck_assert_msg(style == rows[i].style, "%s", rows[i].text);
        if (style != CSEM_PAGE_NONE)
            ck_assert_int_eq(page, rows[i].page);
    }
}
END_TEST

/* ---- marks ---- */

/* A note's marker has at most 24 bytes. */
START_TEST(markers_have_24_bytes) {
    for (size_t digits = 0; digits < 30; digits++) {
        size_t skip;
        compose(&text, "*");
        compose_times(&text, digits, "1");
        compose(&text, " With wool.");
        ck_assert_uint_eq(csem__marker_length((csem__text){text.data, text.length}, &skip),
                          digits + 1 < 24 ? digits + 1 : 24);
        compose_free(&text);
    }
}
END_TEST

/* The chapter that a repeat names has at most five digits, and no leading 0. */
START_TEST(references_have_five_digits) {
    static const struct {
        const char *chapter;
        const char *ref;
    } rows[] = {{"1", "1(i)"},     {"9999", "9999(i)"}, {"10000", "10000(i)"}, {"99999", "99999(i)"}, {"100000", NULL},
                {"1000000", NULL}, {"0", NULL},         {"01", NULL},          {"99999999999", NULL}, {"", NULL}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text,
                "1. Lamps\n\n(i) Lights\n\nLamps shall be lit. (Lamp Agency)\n\n- Repeat mention %s - (i): Lights "
                "(Lamp Agency: LA)\n",
                rows[i].chapter);
        csem_report *report;
        ck_assert_int_eq(csem_report_parse_text(text.data, text.length, NULL, &report, NULL), CSEM_OK);
        const csem_section *measure = csem_section_child(test_chapter(report, 0), 0);
        const csem_effort *effort = csem_commitment_effort(csem_section_commitment(measure, 0), 0);
        ck_assert_int_eq(csem_effort_kind(effort), CSEM_EFFORT_REPEAT);
        ck_assert_pstr_eq(csem_effort_ref(effort, NULL), rows[i].ref);
        csem_report_free(report);
        compose_free(&text);
    }
}
END_TEST

/* ---- input ---- */

static int supply(void *context, char *buffer, size_t capacity, size_t *length) {
    csem__text *left = context;
    *length = left->length < capacity ? left->length : capacity;
    memcpy(buffer, left->data, *length);
    left->data += *length;
    left->length -= *length;
    return 0;
}

/* A source is read in pieces, of which the first has 65,536 bytes. */
START_TEST(sources_are_read_to_the_end) {
    static const size_t sizes[] = {0, 1, 65535, 65536, 65537, 98303, 98304, 98305, 147456, 147457};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        static const char end[] = "1. Lamps\n\n(i) Lights\n\nLamps shall be lit. (Lamp Agency)";
        compose_times(&text, sizes[i] > sizeof end ? sizes[i] - (sizeof end - 1) : 0, "\n");
        compose(&text, "%s", sizes[i] > sizeof end ? end : "x");
        csem__text left = {text.data, sizes[i]};
        csem_report *report;
        ck_assert_int_eq(csem_report_parse_source(supply, &left, NULL, &report, NULL), CSEM_OK);
        ck_assert_uint_eq(test_chapter_count(report), sizes[i] > sizeof end);
        ck_assert_uint_eq(csem_report_agency_count(report), sizes[i] > sizeof end);
        csem_report_free(report);
        compose_free(&text);
    }
}
END_TEST

/* A message quotes at most 40 bytes of JSON and the rest of a character, and does not control a terminal. */
START_TEST(messages_quote_40_bytes_of_json) {
    static const struct {
        size_t letters;
        const char *last;
        const char *quoted; /* the quotation after the letters */
    } rows[] = {{39, "", ""},
                {40, "", ""},
                {41, "", "..."},
                {39, "\xF0\x9D\x84\x9E", "\xF0\x9D\x84\x9E"},
                {39, "\xF0\x9D\x84\x9Ey", "\xF0\x9D\x84\x9E..."},
                {40, "\xF0\x9D\x84\x9E", "..."},
                {1000, "", "..."},
                {1, "\x7Fy", "?y"},
                {1, "\xC2\x80y", "?y"},
                {1, "\xC2\x9Fy", "?y"},
                {1, "\xC2\xA0y", "\xC2\xA0y"},
                {1, "\\u0001\\u001Fy", "??y"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        composed expected = {NULL, 0, 0};
        csem_report *report;
        csem_error error;
        csem_error_init(&error, sizeof error);
        compose(&text, "{\"format\":\"csemplan-report\",\"version\":2,\"");
        compose_times(&text, rows[i].letters, "x");
        compose(&text, "%s\":1}", rows[i].last);
        compose_times(&expected, rows[i].letters < 40 ? rows[i].letters : 40, "x");
        compose(&expected, "%s: unknown key", rows[i].quoted);
        ck_assert_int_eq(csem_report_parse_json(text.data, text.length, NULL, &report, &error), CSEM_ERROR_SCHEMA);
        ck_assert_str_eq(error.message, expected.data);
        compose_free(&expected);
        compose_free(&text);
    }
}
END_TEST

/* JSON that is cut anywhere, in a block of the same size: nothing is read past its end. */
START_TEST(json_is_read_up_to_its_end) {
    static const char json[] = "{\"a\":[\"\\ud83d\\ude00\\n\\u00e9\xC3\xA9\",true,false,null,-1.5e+10,{}]}";
    for (size_t length = 0; length < sizeof json; length++) {
        csem_report *report;
        char *exact = test_allocate(length > 0 ? length : 1);
        memcpy(exact, json, length);
        ck_assert_int_ne(csem_report_parse_json(exact, length, NULL, &report, NULL), CSEM_OK);
        ck_assert_ptr_null(report);
        free(exact);
    }
}
END_TEST

/* Structs of a newer version have at most 4096 bytes. */
START_TEST(structs_have_4096_bytes) {
    static const struct {
        size_t size;
        int code;
    } rows[] = {{sizeof(csem_options), CSEM_OK}, {4095, CSEM_OK}, {4096, CSEM_OK}, {4097, CSEM_ERROR_OPTIONS}};
    union {
        csem_options options;
        char bytes[4097];
    } given;
    for (size_t i = 0; i < COUNT(rows); i++) {
        csem_report *report;
        memset(&given, 0, sizeof given);
        csem_options_init(&given.options, sizeof given.options);
        given.options.size = rows[i].size;
        ck_assert_int_eq(csem_report_parse_text("x", 1, &given.options, &report, NULL), rows[i].code);
        csem_report_free(report);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("bounds_outline");
    TCase *tests = tcase_create("bounds");
    tcase_add_checked_fixture(tests, set_up, set_up);
    tcase_add_loop_test(tests, titles_begin_alike, 0, (int)COUNT(pairs));
    tcase_add_test(tests, titles_have_128_words);
    tcase_add_test(tests, headings_have_4096_bytes);
    tcase_add_test(tests, leaders_are_two);
    tcase_add_test(tests, markers_have_24_bytes);
    tcase_add_test(tests, references_have_five_digits);
    tcase_add_test(tests, sources_are_read_to_the_end);
    tcase_add_test(tests, messages_quote_40_bytes_of_json);
    tcase_add_test(tests, json_is_read_up_to_its_end);
    tcase_add_test(tests, structs_have_4096_bytes);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
