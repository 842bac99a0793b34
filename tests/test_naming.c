/* SPDX-License-Identifier: MIT */
/* What a profile says of agencies, compiled: what encloses a list, what separates its parts, what a name looks like. */
#include "grammar/naming.h"
#include "support/suite.h"

#include <check.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static const char *const brackets[] = {"()", "[]", "【】", "（）", "<>", "Responsible: ", "– "};
static const char *const separators[] = {",", ";", "and", "&", "、", "・", "及び", " "};
static const char *const words[] = {"Ministry of {name}", "{name} Agency",          "Council",
                                    "{name}省",           "Court of {name} Appeal", "{name}"};

static const csem__profile_agencies agencies = {.brackets = {brackets, COUNT(brackets)},
                                                .separators = {separators, COUNT(separators)},
                                                .name_words = {words, COUNT(words)}};

static csem__naming naming;

static void compile(void) {
    csem__naming_compile(&agencies, &naming);
}

/* ---- brackets ---- */

typedef struct row {
    const char *text;
    const char *list; /* between the brackets; NULL: none */
} row;

static const row closings[] = {{"Lamps (LA)", "LA"},
                               {"Lamps (LA).", "LA"},
                               {"Lamps (LA) .", "LA"},
                               {"Lamps (LA)..", NULL},
                               {"Lamps (LA) lit", NULL},
                               {"Lamps LA)", NULL},
                               {"(LA (and PA))", "LA (and PA)"},
                               {"Lamps [LA, PA]", "LA, PA"},
                               {"Lamps [LA (lamps)]", "LA (lamps)"},
                               {"Lamps (a) <LA>", "LA"},
                               {"Lamps 【LA】。", "LA"},
                               {"Lamps （LA、PA）", "LA、PA"},
                               {"Lamps （LA)", NULL},
                               {"Lamps LA）", NULL},
                               {"Lamps（LA）（PA", NULL},
                               {"", NULL},
                               {".", NULL}};

START_TEST(brackets_close_a_text) {
    csem__enclosed enclosed;
    csem__text text = csem__text_of(closings[_i].text);
    bool found = csem__naming_find_bracket(&naming, text, &enclosed);
    ck_assert_int_eq(found, closings[_i].list != NULL);
    if (found)
        ck_assert(
            csem__text_equal(csem__slice(text.data, enclosed.from, enclosed.to), csem__text_of(closings[_i].list)));
}
END_TEST

static const struct {
    size_t lead;
    row row;
} leads[] = {{0, {"Lamps are lit. Responsible: LA", " LA"}},
             {0, {"Responsible: LA, PA.", " LA, PA"}},
             {0, {"Responsible: LA. Responsible: PA", " PA"}},
             {0, {"Responsible:", NULL}},
             {0, {"Irresponsible: LA", NULL}},
             {0, {"NotResponsible: LA", NULL}},
             {1, {"Lamps are lit – LA", " LA"}},
             {1, {"Lamps are lit", NULL}}};

START_TEST(leads_begin_a_list) {
    csem__enclosed enclosed;
    csem__text text = csem__text_of(leads[_i].row.text);
    ck_assert_uint_eq(naming.lead_count, 2);
    bool found = csem__naming_find_lead(&naming, leads[_i].lead, text, &enclosed);
    ck_assert_int_eq(found, leads[_i].row.list != NULL);
    if (found)
        ck_assert(
            csem__text_equal(csem__slice(text.data, enclosed.from, enclosed.to), csem__text_of(leads[_i].row.list)));
}
END_TEST

START_TEST(brackets_are_counted) {
    ck_assert_uint_eq(csem__naming_depth(&naming, csem__text_of("a (b [c"), 0), 2);
    ck_assert_uint_eq(csem__naming_depth(&naming, csem__text_of("c) d】 e"), 1), 0);
    ck_assert_uint_eq(csem__naming_depth(&naming, csem__text_of("a < b"), 0), 0);
    ck_assert_int_eq(csem__naming_balance(&naming, csem__text_of("c) d】 e")), 2);
    ck_assert_int_eq(csem__naming_balance(&naming, csem__text_of("a (b [c")), -2);
    ck_assert(csem__naming_are_paired(&naming, csem__text_of("a (b) 【c】")));
    ck_assert(!csem__naming_are_paired(&naming, csem__text_of("a] (b")));
    ck_assert(csem__naming_ends_in_bracket(&naming, csem__text_of("a】")));
    ck_assert(!csem__naming_ends_in_bracket(&naming, csem__text_of("a。")));
    ck_assert(!csem__naming_ends_in_bracket(&naming, csem__text_of("a\xCE\x91"))); /* the last byte of a bracket */
}
END_TEST

/* ---- lists ---- */

static const struct {
    const char *text;
    const char *atoms; /* with `|` between them, `/` for another sign than a comma, `+` for a word that joins them */
} lists[] = {{"LA", "LA"},
             {"LA, PA and MA", "LA|PA+MA"},
             {"LA, and PA", "LA+PA"},
             {"LA & PA", "LA+PA"},
             {"R&D, band and", "R&D|band and"},
             {"LA;PA", "LA/PA"},
             {"LA PA", "LA PA"},
             {"甲省・乙省、丙省及び丁省", "甲省/乙省|丙省+丁省"}};

START_TEST(separators_divide_a_list) {
    csem__text text = csem__text_of(lists[_i].text);
    char atoms[80] = "";
    size_t at = 0;
    while (at < text.length) {
        csem__division division = {false, false, false};
        size_t start = at;
        while (at < text.length && !csem__naming_divides(&naming, text, at))
            at++;
        strncat(atoms, text.data + start, at - start);
        at = csem__naming_skip(&naming, text, at, &division);
        if (division.comma || division.breaks || division.joins)
            strncat(atoms, division.joins ? "+" : division.breaks ? "/" : "|", 2);
    }
    ck_assert_str_eq(atoms, lists[_i].atoms);
}
END_TEST

/* A sign at the end of a list divides nothing; a word there may be part of a name. */
START_TEST(signs_at_the_end_are_left_out) {
    static const char *const trimmed[][2] = {{"LA,", "LA"},        {"LA ;", "LA"}, {"甲省、", "甲省"},
                                             {"LA and", "LA and"}, {"LA", "LA"},   {",", ","}};
    for (size_t i = 0; i < COUNT(trimmed); i++) {
        csem__text rest = csem__naming_trim(&naming, csem__text_of(trimmed[i][0]));
        ck_assert(csem__text_equal(rest, csem__text_of(trimmed[i][1])));
    }
}
END_TEST

/* ---- names ---- */

static const struct {
    const char *text;
    bool begins;
    bool ends;
} names[] = {{"Ministry of Lamps", true, false},
             {"Ministry of ", false, false},
             {"Lamp Agency", false, true},
             {"Agency", false, false},
             {" Agency", false, false},
             {"Agency of Lamps", false, false},
             {"Council for Lamps", true, false},
             {"National Council for Lamps", true, false},
             {"Lamp Council", false, true},
             {"Councils for Lamps", false, false},
             {"Council", false, false},
             {"灯火省", false, true},
             {"省", false, false},
             {"灯火", false, false},
             {"Court of First Appeal", true, false},
             {"Court of First Instance", false, false}};

START_TEST(words_show_a_name) {
    csem__text text = csem__text_of(names[_i].text);
    ck_assert_int_eq(csem__naming_begins_name(&naming, text), names[_i].begins);
    ck_assert_int_eq(csem__naming_ends_name(&naming, text), names[_i].ends);
    ck_assert(!names[_i].begins || csem__naming_opens(&naming, text));
    ck_assert(!names[_i].ends || csem__naming_closes(&naming, text));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("naming");
    TCase *tests = tcase_create("tests");
    tcase_add_checked_fixture(tests, compile, NULL);
    tcase_add_loop_test(tests, brackets_close_a_text, 0, COUNT(closings));
    tcase_add_loop_test(tests, leads_begin_a_list, 0, COUNT(leads));
    tcase_add_test(tests, brackets_are_counted);
    tcase_add_loop_test(tests, separators_divide_a_list, 0, COUNT(lists));
    tcase_add_test(tests, signs_at_the_end_are_left_out);
    tcase_add_loop_test(tests, words_show_a_name, 0, COUNT(names));
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
