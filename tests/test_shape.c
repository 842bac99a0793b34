/* SPDX-License-Identifier: MIT */
/* Lines and their shapes, function by function: the start and the end of a line, and texts whose blank lines mean
 * nothing. */
#include "grammar/opening.h"
#include "lines/boundary.h"
#include "lines/lines.h"
#include "lines/shape.h"
#include "support/compose.h"
#include "support/suite.h"

#include <check.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

typedef struct row {
    const char *text;
    size_t expected;
} row;

static size_t closes_sentence(csem__text text) {
    return csem__closes_sentence(text);
}

static size_t opens_sentence(csem__text text) {
    return csem__opens_sentence(text);
}

static size_t has_open_pair(csem__text text) {
    return csem__has_open_pair(text);
}

static size_t marker_length(csem__text text) {
    size_t skip;
    return csem__marker_length(text, &skip);
}

static csem__grammar basic_plan(void) {
    csem__grammar grammar;
    csem__grammar_compile(csem__profile_find("basic-plan"), &grammar);
    return grammar;
}

static size_t bullet_length(csem__text text) {
    const csem__grammar grammar = basic_plan();
    return csem__bullet_length(&grammar, text);
}

static size_t dash_bullet_length(csem__text text) {
    return csem__dash_bullet_length(text);
}

static size_t has_marker(csem__text text) {
    return csem__has_marker(text);
}

static size_t is_bare(csem__text text) {
    return csem__is_bare(text);
}

static const row bare[] = {{".......", 1}, {". . . 12", 1}, {"12", 1},           {"\xE2\x80\xA6 12", 1},
                           {"P.7", 0},     {"... a", 0},    {"\xE6\xB8\xAF", 0}, {"- 7 -", 1}};

static size_t ends_in_open_word(csem__text text) {
    return csem__ends_in_open_word(text);
}

static const row closing[] = {{"Lamps were lit.", 1},
                              {"Lamps were lit", 0},
                              {"lit!", 1},
                              {"lit?", 1},
                              {"lit,", 0},
                              {"lit;", 0},
                              {"lit.)", 1},
                              {"lit.\xE2\x80\x9D", 1},
                              {"lit.*", 1},
                              {"lit)", 0},
                              {"", 0},
                              {")", 0},
                              {"lit\xE2\x80\xA6", 1},
                              {"lit\xE3\x80\x82", 1},
                              {"see No.", 0},
                              {"see Nos.", 0},
                              {"see Arts.", 0},
                              {"see Art.", 0},
                              {"see Start.", 1},
                              {"e.g.", 0},
                              {"Nano.", 1},
                              {"see Fig.", 0},
                              {"No.", 0},
                              {"of five parks (No.", 0},
                              {"lit.\xE2\x80\xA0", 1},
                              {"2019.", 1},
                              {"lit\xC2\xBB", 0}};

static const row bullets[] = {{"- lamps", 1},
                              {"-\tlamps", 1},
                              {"-", 1},
                              {"-lamps", 0},
                              {"\xE2\x80\x93 lamps", 3},
                              {"\xE2\x80\x93lamps", 0},
                              {"\xE2\x80\x93", 3},
                              {"\xE2\x80\xA2lamps", 3},
                              {"\xE2\x80\xA2", 3},
                              {"\xE2\x80", 0},
                              {"\xEF\x82\xB7 lamps", 3},
                              {"lamps", 0},
                              {"2 lamps", 0},
                              {"", 0}};

static const row dashes[] = {{"\xE2\x80\x93 lamps", 3}, {"\xE2\x88\x92\tlamps", 3},
                             {"\xE2\x80\x93", 3},       {"- lamps", 0},
                             {"\xE2\x80\xA2 lamps", 0}, {"", 0}};

static const row opening[] = {{"Lamps", 1},
                              {"lamps", 0},
                              {"(Lamps", 1},
                              {"(lamps", 0},
                              {"\"Lamps", 1},
                              {"**Lamps", 1},
                              {"2019", 1},
                              {"#3", 1},
                              {"$3", 1},
                              {"%", 0},
                              {"\xC3\x9Ftra", 0},
                              {"\xC3\x9Etra", 1},
                              {"\xC3\xA9t\xC3\xA9", 0},
                              {"\xC3\x89t", 1},
                              {"", 1},
                              {"\xE2\x80\x9CLamps", 1}};

static const row pairs[] = {{"(lamps", 1},
                            {"(lamps)", 0},
                            {"lamps)", 0},
                            {"i) lamps (in", 1},
                            {"[lamps", 1},
                            {"a] [lamps", 1},
                            {"[lamps]", 0},
                            {"((lamps)", 1},
                            {"lamps", 0},
                            {"\xE2\x80\x9Clamps", 1},
                            {"\xE2\x80\x9Clamps\xE2\x80\x9D", 0},
                            {"\xE2\x80\x9D\xE2\x80\x9Clamps", 1},
                            {"「lamps", 1},
                            {"「lamps」", 0},
                            {"」lamps", 0},
                            {"〔lamps（old）", 1},
                            {"lamps、〒1。", 0}};

static const row markers[] = {{"* With wool", 1},
                              {"*1 With wool", 2},
                              {"*1With wool", 2},
                              {"** With wool", 2},
                              {"**With** wool", 0},
                              {"*With wool", 1},
                              {"With wool", 0},
                              {"*", 0},
                              {"*12", 0},
                              {"\xE2\x80\xA0 With wool", 3},
                              {"\xE2\x80\xBB"
                               "2 With wool",
                               4},
                              {"\xEF\xBC\x8A With wool", 3},
                              {"\xE2\x80\xA2 With wool", 0}};

static const row marks[] = {{"lamps*", 1},
                            {"lamps", 0},
                            {"lamps\xE2\x80\xA0", 1},
                            {"lamps\xE2\x80\xA1 lit", 1},
                            {"lamps\xEF\xBC\x8A lit", 1},
                            {"lamps\xEF\xBC\x8B lit", 0},
                            {"lamps\xE2\x80\xBB", 1},
                            {"lamps\xE2\x80\x99 lit", 0},
                            {"", 0},
                            {"\xE2\x80\x99\xE2\x80\xA0", 1}};

static const row words[] = {{"lamps of", 1}, {"lamps Of", 1}, {"lamps off", 0}, {"roof", 0}, {"lamps,", 1},
                            {"lamps/", 1},   {"well-", 1},    {"lamps", 0},     {"", 0},     {"including", 1}};

static const struct {
    const char *name;
    size_t (*shape)(csem__text text);
    const row *rows;
    size_t count;
} shapes[] = {{"closes a sentence", closes_sentence, closing, COUNT(closing)},
              {"opens a sentence", opens_sentence, opening, COUNT(opening)},
              {"length of the bullet", bullet_length, bullets, COUNT(bullets)},
              {"length of the dash", dash_bullet_length, dashes, COUNT(dashes)},
              {"has an open pair", has_open_pair, pairs, COUNT(pairs)},
              {"length of the marker", marker_length, markers, COUNT(markers)},
              {"has a marker", has_marker, marks, COUNT(marks)},
              {"ends in an open word", ends_in_open_word, words, COUNT(words)},
              {"is bare", is_bare, bare, COUNT(bare)}};

START_TEST(texts_have_their_shapes) {
    for (size_t i = 0; i < shapes[_i].count; i++) {
        const row *one = &shapes[_i].rows[i];
        size_t got = shapes[_i].shape(csem__text_of(one->text));
        ck_assert_msg(got == one->expected, "%s: \"%s\": %zu", shapes[_i].name, one->text, got);
    }
}
END_TEST

/* ---- lines set apart ---- */

/* The number of lines that continue a sentence after a blank line, that do so without one, and of other lines. */
typedef struct spacing {
    size_t apart;
    size_t together;
    size_t others;
    bool closes_up;
} spacing;

static const spacing spacings[] = {{9, 0, 0, false},  {10, 0, 0, true},   {11, 0, 0, true},   /* ten or more */
                                   {10, 0, 37, true}, {10, 0, 38, false}, {10, 0, 39, false}, /* over a fifth */
                                   {12, 2, 0, true},  {12, 3, 0, false},  {13, 3, 0, true},   /* over four times */
                                   {40, 9, 0, true},  {40, 10, 0, false}, {41, 10, 0, true}};

START_TEST(double_spaced_lines_close_up) {
    const spacing *one = &spacings[_i];
    csem_allocator allocator = csem__default_allocator();
    composed text = {0};
    csem__lines lines;
    compose(&text, "Lamps");
    compose_times(&text, one->apart, "\n\nand lamps");
    compose_times(&text, one->together, "\nand lamps");
    compose_times(&text, one->others, "\nLamps");
    compose(&text, "\n\n\nLamps");
    ck_assert(csem__lines_find(&lines, text.data, text.length, 0, &allocator));
    bool apart = (lines.items[1].flags & CSEM_LINE_AFTER_BLANK) != 0;
    ck_assert_msg(apart != one->closes_up, "%zu apart, %zu together, %zu others", one->apart, one->together,
                  one->others);
    /* Two blank lines are a mark in any case. */
    ck_assert(lines.items[lines.count - 1].flags & CSEM_LINE_AFTER_BLANK);
    csem__lines_free(&lines, &allocator);
    compose_free(&text);
}
END_TEST

/* Characters are counted, not bytes, wherever they are in a window. */
START_TEST(columns_are_characters) {
    static const char *const characters[] = {"x", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9D\x84\x9E"};
    csem_allocator allocator = csem__default_allocator();
    for (size_t c = 0; c < COUNT(characters); c++)
        for (size_t before = 0; before < 17; before++) {
            composed text = {0};
            csem__lines lines;
            compose_times(&text, before, "x");
            compose_times(&text, 11, characters[c]);
            ck_assert(csem__lines_find(&lines, text.data, text.length, 0, &allocator));
            ck_assert_uint_eq(csem__line_width(&lines, &lines.items[0]), before + 11);
            for (uint16_t width = 0; width < 64; width++)
                ck_assert_int_eq(csem__line_is_wider(&lines, &lines.items[0], width), before + 11 > width);
            csem__lines_free(&lines, &allocator);
            compose_free(&text);
        }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("shape");
    TCase *tests = tcase_create("shape");
    tcase_add_loop_test(tests, texts_have_their_shapes, 0, (int)COUNT(shapes));
    tcase_add_loop_test(tests, double_spaced_lines_close_up, 0, (int)COUNT(spacings));
    tcase_add_test(tests, columns_are_characters);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
