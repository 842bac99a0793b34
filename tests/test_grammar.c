/* SPDX-License-Identifier: MIT */
/* Grammars: numerals in both directions, marks that are compiled, matched and written, and the built-in profiles. */
#include "grammar/grammar.h"
#include "support/suite.h"

#include <check.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* ---- numerals ---- */

typedef struct numeral_row {
    const char *text;
    csem__numeral_family family;
    int32_t value; /* 0: there is no numeral */
    size_t length;
} numeral_row;

static const numeral_row numerals[] = {{"12.", CSEM_FAMILY_DIGITS, 12, 2},
                                       {"１２．", CSEM_FAMILY_DIGITS, 12, 6},
                                       {"99999", CSEM_FAMILY_DIGITS, 99999, 5},
                                       {"100000", CSEM_FAMILY_DIGITS, 0, 0},
                                       {"07", CSEM_FAMILY_DIGITS, 0, 0},
                                       {"0", CSEM_FAMILY_DIGITS, 0, 0},
                                       {"x", CSEM_FAMILY_DIGITS, 0, 0},
                                       {"", CSEM_FAMILY_DIGITS, 0, 0},
                                       {"07", CSEM_FAMILY_PADDED, 7, 2},
                                       {"7", CSEM_FAMILY_PADDED, 0, 0},
                                       {"00", CSEM_FAMILY_PADDED, 0, 0},
                                       {"123", CSEM_FAMILY_PADDED, 123, 3},
                                       {"xiv)", CSEM_FAMILY_SMALL_ROMAN, 14, 3},
                                       {"cccxcix", CSEM_FAMILY_SMALL_ROMAN, 399, 7},
                                       {"cd", CSEM_FAMILY_SMALL_ROMAN, 0, 0},
                                       {"iiii", CSEM_FAMILY_SMALL_ROMAN, 0, 0},
                                       {"ivory", CSEM_FAMILY_SMALL_ROMAN, 0, 0},
                                       {"ⅳ", CSEM_FAMILY_SMALL_ROMAN, 4, 3},
                                       {"iiiiiiiiiiiiiiiii", CSEM_FAMILY_SMALL_ROMAN, 0, 0},
                                       {"XL:", CSEM_FAMILY_LARGE_ROMAN, 40, 2},
                                       {"Xl", CSEM_FAMILY_LARGE_ROMAN, 10, 1},
                                       {"Ⅻ", CSEM_FAMILY_LARGE_ROMAN, 12, 3},
                                       {"c.", CSEM_FAMILY_SMALL, 3, 1},
                                       {"cc", CSEM_FAMILY_SMALL, 29, 2},
                                       {"cd", CSEM_FAMILY_SMALL, 0, 0},
                                       {"ccc", CSEM_FAMILY_SMALL, 0, 0},
                                       {"Z", CSEM_FAMILY_LARGE, 26, 1},
                                       {"Ｂ", CSEM_FAMILY_LARGE, 2, 3},
                                       {"z", CSEM_FAMILY_LARGE, 0, 0},
                                       {"⑳", CSEM_FAMILY_CIRCLED, 20, 3},
                                       {"㊿", CSEM_FAMILY_CIRCLED, 50, 3},
                                       {"ア", CSEM_FAMILY_KANA, 1, 3},
                                       {"ン", CSEM_FAMILY_KANA, 46, 3},
                                       {"ァ", CSEM_FAMILY_KANA, 0, 0},
                                       {"一章", CSEM_FAMILY_KANJI, 1, 3},
                                       {"十", CSEM_FAMILY_KANJI, 10, 3},
                                       {"二十三", CSEM_FAMILY_KANJI, 23, 9},
                                       {"百一", CSEM_FAMILY_KANJI, 101, 6},
                                       {"二百三十四", CSEM_FAMILY_KANJI, 234, 15},
                                       {"一十", CSEM_FAMILY_KANJI, 0, 0},
                                       {"十百", CSEM_FAMILY_KANJI, 0, 0},
                                       {"章", CSEM_FAMILY_KANJI, 0, 0},
                                       {"1", CSEM_FAMILY_NONE, 0, 0}};

START_TEST(numerals_are_read) {
    for (size_t i = 0; i < COUNT(numerals); i++) {
        const numeral_row *row = &numerals[i];
        int32_t value = -1;
        size_t length = csem__numeral_read(row->family, csem__text_of(row->text), &value);
        ck_assert_msg(length == row->length, "%s has length %zu", row->text, length);
        if (row->value > 0)
            ck_assert_msg(value == row->value, "%s is %d", row->text, (int)value);
    }
}
END_TEST

START_TEST(numerals_that_are_written_are_read) {
    static const int32_t counts[] = {0, 99999, 99999, 399, 399, 52, 52, 50, 46, 999};
    char text[16];
    for (int family = CSEM_FAMILY_DIGITS; family <= CSEM_FAMILY_KANJI; family++) {
        int32_t most = counts[family];
        for (int32_t i = 1; i <= most; i += i < 1000 ? 1 : 997) {
            int32_t value = 0;
            size_t length = csem__numeral_write((csem__numeral_family)family, i, text, sizeof text);
            ck_assert_uint_gt(length, 0);
            ck_assert_uint_eq(csem__numeral_read((csem__numeral_family)family, (csem__text){text, length}, &value),
                              length);
            ck_assert_int_eq(value, i);
            ck_assert_uint_eq(csem__numeral_write((csem__numeral_family)family, i, text, 0), 0);
        }
        ck_assert_uint_eq(csem__numeral_write((csem__numeral_family)family, most + 1, text, sizeof text), 0);
        ck_assert_uint_eq(csem__numeral_write((csem__numeral_family)family, 0, text, sizeof text), 0);
    }
    ck_assert_uint_eq(csem__numeral_write(CSEM_FAMILY_NONE, 1, text, sizeof text), 0);
}
END_TEST

/* ---- marks ---- */

typedef struct mark_row {
    const char *mark;
    const char *text;
    int32_t number; /* the last one */
    size_t end;     /* 0: the text has no such mark */
    size_t length;
    const char *printed; /* NULL: not asked */
} mark_row;

static const mark_row marks[] = {
    {"{1}.", "3. Roads", 3, 2, 3, "3"},
    {"{1}.", "3.Roads", 0, 0, 0, NULL},
    {"{1}.", "3.", 0, 0, 0, NULL},
    {"{1}.", "03. Roads", 0, 0, 0, NULL},
    {"{1}.", "3.1. Roads", 0, 0, 0, NULL},
    {"{1}.", "３．道路", 3, 6, 6, "3"},
    {"({i})", "(iv) Lamps", 4, 4, 5, "(iv)"},
    {"({i})", "(iv)Lamps", 4, 4, 4, "(iv)"},
    {"({i})", "(iv)\"Lamps\"", 4, 4, 4, "(iv)"},
    {"({i})", "(iv)“Lamps”", 4, 4, 4, "(iv)"},
    {"({i})", "(iv)Ä", 4, 4, 4, "(iv)"},
    {"({i})", "(iv)", 4, 4, 4, "(iv)"},
    {"({i})", "(iv)lamps", 0, 0, 0, NULL},
    {"({i})", "(iv)•", 0, 0, 0, NULL},
    {"({i})", "(ivy) lamps", 0, 0, 0, NULL},
    {"({i})", "iv) Lamps", 0, 0, 0, NULL},
    {"({1})", "（１）灯り", 1, 9, 9, "(1)"},
    {"（{1}）", "(1) Lamps", 1, 3, 4, "（1）"},
    {"Chapter {I}:", "Chapter IV: Lamps", 4, 11, 12, "IV"},
    {"Chapter {I}:", "Chapter   IV:", 4, 13, 13, "IV"},
    {"Chapter {I}:", "ChapterIV: Lamps", 4, 10, 11, "IV"},
    {"Chapter {I}:", "chapter IV: Lamps", 0, 0, 0, NULL},
    {"{1}-({1})", "2-(3) Lamps", 3, 5, 6, "2-(3)"},
    {"{1}.{1}", "2.13 Lamps", 13, 4, 5, "2.13"},
    {"{1}.{1}", "2.13. Lamps", 0, 0, 0, NULL},
    {"{1}.{1}", "2.13Lamps", 0, 0, 0, NULL},
    {"C{01}.{1}", "C01.3 Lamps", 3, 5, 6, "C01.3"},
    {"第{1}章", "第2章 灯り", 2, 7, 8, "2"},
    {"第{1}章", "第２章灯り", 2, 9, 9, "2"},
    {"第{一}", "第三 灯り", 3, 6, 7, "三"},
    {"第{一}", "第三章", 0, 0, 0, NULL},
    {"{①}", "②灯り", 2, 3, 3, "②"},
    {"{ア}", "イ　灯り", 2, 3, 6, "イ"},
    {"##", "## Lamps", 0, 2, 3, ""},
    {"##", "### Lamps", 0, 0, 0, NULL},
    {"##", "##Lamps", 0, 0, 0, NULL},
    {"##", "##", 0, 0, 0, NULL},
    {"## {1}.", "## 2. Lamps", 2, 5, 6, "2"},
    {"## {1}.", "##2. Lamps", 0, 0, 0, NULL},
    {"Action {1}:", "### Action 2: Lamps", 2, 13, 14, "2"},
    {"Action {1}:", "###Action 2: Lamps", 0, 0, 0, NULL},
    {"{1}.", "# 2. Lamps", 2, 4, 5, "2"},
    {"{1}.", "# Lamps", 0, 0, 0, NULL},
    {"## {1}.", "# ## 2. Lamps", 0, 0, 0, NULL},
    {"#{1}", "#2 Lamps", 2, 2, 3, "#2"},
    {"**{i}**", "**iv** Lamps", 4, 6, 7, "iv"},
    {"**{i}**", "**iv**Lamps", 4, 6, 6, "iv"},
    {"**{i}**", "iv Lamps", 4, 2, 3, "iv"},
    {"**{i}**", "ivLamps", 0, 0, 0, NULL},
    {"**", "** Lamps", 0, 2, 3, "**"},
    {"**({i})**", "**(iv) Lamps**", 4, 6, 7, "(iv)"},
    {"**{1}.**", "**2.** Lamps", 2, 6, 7, "2"},
    {"**Goal {1}:**", "**Goal 2: Lamps**", 2, 9, 10, "2"},
    {"Goal {1} -", "Goal 2 - Lamps", 2, 8, 9, "2"},
    {"Theme:", "Theme: Lamps", 0, 6, 7, ""},
    {"{A}{1}", "B2 Lamps", 2, 2, 3, "B2"},
    {"{1}、", "1、灯り", 1, 4, 4, "1"},
    {"{1} th", "3 th Lamps", 3, 4, 5, "3"},
    {"{1} th", "3 there", 0, 0, 0, NULL},
    {"none", "Lamps", 0, 0, 0, NULL},
    {"{1}", "", 0, 0, 0, NULL},
};

static void check_mark(const mark_row *row) {
    csem__mark_pattern pattern;
    csem__mark_match match;
    size_t offset;
    const char *why;
    ck_assert_msg(csem__mark_compile(row->mark, &pattern, &offset, &why), "%s: %s", row->mark, why);
    bool matches = csem__mark_match_text(&pattern, csem__text_of(row->text), &match);
    ck_assert_msg(matches == (row->end > 0), "%s in %s", row->mark, row->text);
    if (!matches)
        return;
    ck_assert_msg(match.end == row->end && match.length == row->length, "%s in %s ends at %zu, %zu", row->mark,
                  row->text, match.end, match.length);
    if (pattern.places > 0)
        ck_assert_int_eq(match.numbers[pattern.places - 1], row->number);
    char text[64];
    size_t length = csem__mark_print(&pattern, match.numbers, text, sizeof text);
    ck_assert_msg(length == strlen(row->printed) && memcmp(text, row->printed, length) == 0, "%s is written %.*s",
                  row->text, (int)length, text);
    if (length > 0)
        ck_assert_uint_eq(csem__mark_print(&pattern, match.numbers, text, 0), 0);
}

START_TEST(marks_are_matched) {
    for (size_t i = 0; i < COUNT(marks); i++)
        check_mark(&marks[i]);
}
END_TEST

START_TEST(a_label_is_the_last_number_as_printed) {
    csem__mark_pattern pattern;
    csem__mark_match match;
    size_t offset;
    const char *why;
    ck_assert(csem__mark_compile("{1}-({1})", &pattern, &offset, &why));
    ck_assert(csem__mark_match_text(&pattern, csem__text_of("１－（２） Lamps"), &match));
    ck_assert_int_eq(match.numbers[0], 1);
    ck_assert(csem__text_equal(match.label, csem__text_of("２")));
}
END_TEST

START_TEST(contents_have_no_signs_of_markdown) {
    csem__mark_pattern pattern;
    csem__mark_match match;
    size_t offset;
    const char *why;
    ck_assert(csem__mark_compile("## Goal {1}:", &pattern, &offset, &why));
    ck_assert(csem__mark_match_entry(&pattern, csem__text_of("Goal 2: Lamps"), &match));
    ck_assert_int_eq(match.numbers[0], 2);
    ck_assert_uint_eq(match.length, 8);
    ck_assert(csem__mark_match_entry(&pattern, csem__text_of("## Goal 3: Lamps"), &match));
    ck_assert(!csem__mark_match_text(&pattern, csem__text_of("Goal 2: Lamps"), &match));
    ck_assert(csem__mark_compile("##", &pattern, &offset, &why));
    ck_assert(!csem__mark_match_entry(&pattern, csem__text_of("Lamps"), &match));
}
END_TEST

static const struct {
    const char *mark;
    size_t offset;
    const char *why;
} mistakes[] = {{"", 0, "it is empty"},
                {" {1}", 0, "a blank begins or ends it"},
                {"{1} ", 0, "a blank begins or ends it"},
                {"({2})", 1, "a place is one of {1}, {01}, {i}, {I}, {a}, {A}, {①}, {ア} and {一}"},
                {"({1", 1, "a place is one of {1}, {01}, {i}, {I}, {a}, {A}, {①}, {ア} and {一}"},
                {"(1})", 2, "this } closes no place"},
                {"{1}{01}", 3, "nothing separates this place from the one before it"},
                {"{i} {a}", 4, "nothing separates this place from the one before it"},
                {"{1}0", 3, "this continues the numeral before it"},
                {"{1}０", 3, "this continues the numeral before it"},
                {"{a}st", 3, "this continues the numeral before it"},
                {"{一}百", 5, "this continues the numeral before it"},
                {"{1}.{1}.{1}.{1}.{1}.{1}.{1}", 24, "it has more than 6 places"},
                {"a b c d e f g h i", 16, "it has more than 16 parts"}};

START_TEST(mistakes_have_a_place) {
    for (size_t i = 0; i < COUNT(mistakes); i++) {
        csem__mark_pattern pattern;
        size_t offset = 99;
        const char *why = "";
        ck_assert_msg(!csem__mark_compile(mistakes[i].mark, &pattern, &offset, &why), "%s", mistakes[i].mark);
        ck_assert_uint_eq(offset, mistakes[i].offset);
        ck_assert_str_eq(why, mistakes[i].why);
    }
}
END_TEST

/* ---- profiles ---- */

START_TEST(built_in_profiles_compile) {
    ck_assert_uint_eq(csem__profile_count(), 6);
    for (size_t i = 0; i < csem__profile_count(); i++) {
        const csem__profile *profile = csem__profile_at(i);
        ck_assert_ptr_eq(csem__profile_find(profile->name), profile);
        csem__grammar grammar;
        csem__grammar_compile(profile, &grammar);
        ck_assert_uint_eq(grammar.level_count, profile->level_count);
        for (size_t j = 0; j < grammar.level_count; j++)
            ck_assert(grammar.levels[j].count > 0 || strcmp(profile->levels[j].mark, "none") == 0);
    }
    ck_assert_ptr_null(csem__profile_at(csem__profile_count()));
    ck_assert_ptr_null(csem__profile_find("none"));
}
END_TEST

START_TEST(basic_plan_has_chapters_and_measures) {
    csem__grammar grammar;
    csem__mark_match match;
    csem__grammar_compile(csem__profile_find("basic-plan"), &grammar);
    ck_assert_uint_eq(grammar.level_count, 2);
    ck_assert_uint_eq(grammar.tracked, 1);
    ck_assert(csem__mark_match_text(&grammar.levels[0], csem__text_of("2. Lamps"), &match));
    ck_assert(csem__mark_match_text(&grammar.levels[1], csem__text_of("(ii) Lamps"), &match));
}
END_TEST

START_TEST(agencies_have_defaults) {
    const csem__profile profile = {.name = "x", .levels = {{.mark = "{1}."}}, .level_count = 1};
    csem__grammar grammar;
    csem__grammar_compile(&profile, &grammar);
    ck_assert_uint_eq(grammar.agencies.where, 0);
    ck_assert_str_eq(grammar.agencies.brackets.items[0], "()");
    ck_assert_uint_gt(grammar.agencies.separators.count, 2);
    ck_assert_uint_gt(grammar.agencies.name_words.count, 8);
    ck_assert_uint_eq(grammar.agencies.glossary, 15);
    csem__grammar_compile(csem__profile_find("basic-plan"), &grammar);
    ck_assert_uint_eq(grammar.agencies.separators.count, 4);
    ck_assert_uint_eq(grammar.agencies.name_words.count, 8);
    ck_assert_uint_eq(grammar.agencies.glossary, 15);
}
END_TEST

START_TEST(the_innermost_level_is_tracked) {
    csem__profile profile = {.name = "x", .levels = {{.mark = "{1}."}, {.mark = "({a})"}}, .level_count = 2};
    ck_assert_uint_eq(csem__profile_tracked(&profile), 1);
    profile.levels[0].is_tracked = true;
    ck_assert_uint_eq(csem__profile_tracked(&profile), 0);
    profile.level_count = 0;
    ck_assert_uint_eq(csem__profile_tracked(&profile), 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("grammar");
    TCase *tests = tcase_create("grammar");
    tcase_add_test(tests, numerals_are_read);
    tcase_add_test(tests, numerals_that_are_written_are_read);
    tcase_add_test(tests, marks_are_matched);
    tcase_add_test(tests, a_label_is_the_last_number_as_printed);
    tcase_add_test(tests, contents_have_no_signs_of_markdown);
    tcase_add_test(tests, mistakes_have_a_place);
    tcase_add_test(tests, built_in_profiles_compile);
    tcase_add_test(tests, basic_plan_has_chapters_and_measures);
    tcase_add_test(tests, agencies_have_defaults);
    tcase_add_test(tests, the_innermost_level_is_tracked);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
