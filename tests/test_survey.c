/* SPDX-License-Identifier: MIT */
/* The survey: what it reports about a text that no grammar explains. */
#include "grammar/recognition.h"
#include "support/suite.h"
#include "support/written.h"

#include <csemplan.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- marks ---- */

typedef struct mark_case {
    const char *line;
    const char *family; /* NULL if there is no mark */
    long number;
    const char *other; /* NULL if there is no other reading */
    long other_number;
    const char *parent;
    const char *title;
} mark_case;

static const mark_case marks[] = {{"1. Parks", "1.", 1, NULL, 0, "", "Parks"},
                                  {"999. Parks", "1.", 999, NULL, 0, "", "Parks"},
                                  {"1000. Parks", NULL, 0, NULL, 0, "", ""},
                                  {"2019. That was the year.", NULL, 0, NULL, 0, "", ""},
                                  {"12) Parks", "1)", 12, NULL, 0, "", "Parks"},
                                  {"(3) Parks", "(1)", 3, NULL, 0, "", "Parks"},
                                  {"[3] Parks", "[1]", 3, NULL, 0, "", "Parks"},
                                  {"(3 parks)", NULL, 0, NULL, 0, "", ""},
                                  {"(3", NULL, 0, NULL, 0, "", ""},
                                  {"4: parks", "1:", 4, NULL, 0, "", "parks"},
                                  {"4.", "1.", 4, NULL, 0, "", ""},
                                  {"4.5", NULL, 0, NULL, 0, "", ""},
                                  {"4.Parks", NULL, 0, NULL, 0, "", ""},
                                  {"1.2 Parks", "1.1", 2, NULL, 0, "1.", "Parks"},
                                  {"1.2 million parks", NULL, 0, NULL, 0, "", ""},
                                  {"1.2.3.4. parks", "1.1.1.1.", 4, NULL, 0, "1.2.3.", "parks"},
                                  {"1.2.3.4.5. parks", NULL, 0, NULL, 0, "", ""},
                                  {"7 Parks", "1", 7, NULL, 0, "", "Parks"},
                                  {"7 parks", NULL, 0, NULL, 0, "", ""},
                                  {"7", NULL, 0, NULL, 0, "", ""},
                                  {"0. Parks", NULL, 0, NULL, 0, "", ""},
                                  {"a. parks", "a.", 1, NULL, 0, "", "parks"},
                                  {"b) parks", "a)", 2, NULL, 0, "", "parks"},
                                  {"(c) parks", "(i)", 100, "(a)", 3, "", "parks"},
                                  {"iv. parks", "i.", 4, NULL, 0, "", "parks"},
                                  {"iiii. parks", NULL, 0, NULL, 0, "", ""},
                                  {"i. parks", "i.", 1, "a.", 9, "", "parks"},
                                  {"IV. Parks", "I.", 4, NULL, 0, "", "Parks"},
                                  {"Iv. Parks", NULL, 0, NULL, 0, "", ""},
                                  {"B. Parks", "A.", 2, NULL, 0, "", "Parks"},
                                  {"A park", NULL, 0, NULL, 0, "", ""},
                                  {"xxxxxxxxxxxxx. parks", NULL, 0, NULL, 0, "", ""},
                                  {"Action 3: parks", "Action 1:", 3, NULL, 0, "", "parks"},
                                  {"Action 3", "Action 1", 3, NULL, 0, "", ""},
                                  {"Action 3 Parks", "Action 1", 3, NULL, 0, "", "Parks"},
                                  {"Action 3 – parks", "Action 1 –", 3, NULL, 0, "", "parks"},
                                  {"Action 3 - parks", "Action 1 -", 3, NULL, 0, "", "parks"},
                                  {"Action 3 was about parks", NULL, 0, NULL, 0, "", ""},
                                  {"action 3: parks", NULL, 0, NULL, 0, "", ""},
                                  {"Action Area 3: parks", "Action Area 1:", 3, NULL, 0, "", "parks"},
                                  {"An Action Area 3: parks", NULL, 0, NULL, 0, "", ""},
                                  {"Action\302\240"
                                   "3: parks",
                                   "Action\302\240"
                                   "1:",
                                   3, NULL, 0, "", "parks"},
                                  {"Action    3: parks", "Action    1:", 3, NULL, 0, "", "parks"},
                                  {"Action     3: parks", NULL, 0, NULL, 0, "", ""},
                                  {"Action 3.2: parks", "Action 1.1:", 2, NULL, 0, "3.", "parks"},
                                  {"Part IV Parks", "Part I", 4, NULL, 0, "", "Parks"},
                                  {"Annex B: parks", "Annex A:", 2, NULL, 0, "", "parks"},
                                  {"Straßen 2: parks", "Straßen 1:", 2, NULL, 0, "", "parks"},
                                  {"Abcdefghijklmnopqrstuvwxyzabcdefghijklmno 2: x", NULL, 0, NULL, 0, "", ""},
                                  {"Abcdefghijklmnopqrstuvwxyzabcdefghijklmn 2: x",
                                   "Abcdefghijklmnopqrstuvwxyzabcdefghijklmn 1:", 2, NULL, 0, "", "x"},
                                  {"C2.1 Parks", "C1.1", 1, NULL, 0, "2.", "Parks"},
                                  {"ABC2: Parks", "ABC1:", 2, NULL, 0, "", "Parks"},
                                  {"ABCD2: Parks", NULL, 0, NULL, 0, "", ""},
                                  {"Ab2: Parks", NULL, 0, NULL, 0, "", ""},
                                  {"第3章　公園", "第1章", 3, NULL, 0, "", "公園"},
                                  {"第12章", "第1章", 12, NULL, 0, "", ""},
                                  {"第３ 公園", "第1", 3, NULL, 0, "", "公園"},
                                  {"第二十三条", "第一条", 23, NULL, 0, "", ""},
                                  {"第十節", "第一節", 10, NULL, 0, "", ""},
                                  {"（１２）公園", "（1）", 12, NULL, 0, "", "公園"},
                                  {"【3】公園", "【1】", 3, NULL, 0, "", "公園"},
                                  {"③公園", "①", 3, NULL, 0, "", "公園"},
                                  {"ウ　公園", "ア", 3, NULL, 0, "", "公園"},
                                  {"ウメの木", NULL, 0, NULL, 0, "", ""},
                                  {"二、公園", "一、", 2, NULL, 0, "", "公園"},
                                  {"二公園", NULL, 0, NULL, 0, "", ""},
                                  {"公園", NULL, 0, NULL, 0, "", ""},
                                  {"第", NULL, 0, NULL, 0, "", ""},
                                  {"1-(4) Parks", "1-(1)", 4, NULL, 0, "1-(", "Parks"},
                                  {"1 - (iv) Parks", "1 - (i)", 4, NULL, 0, "1 - (", "Parks"},
                                  {"2(a) Parks", "1(a)", 1, NULL, 0, "2(", "Parks"},
                                  {"2-3 Parks", "1-1", 3, NULL, 0, "2-", "Parks"},
                                  {"2-3 parks", NULL, 0, NULL, 0, "", ""},
                                  {"4 - Parks", "1 -", 4, NULL, 0, "", "Parks"},
                                  {"4 -Parks", NULL, 0, NULL, 0, "", ""},
                                  {"B.2 Parks", "A.1", 2, NULL, 0, "B.", "Parks"},
                                  {"§ 3 Parks", "§ 1", 3, NULL, 0, "", "Parks"},
                                  {"No. 3 Parks", "No. 1", 3, NULL, 0, "", "Parks"},
                                  {"i.e. parks", NULL, 0, NULL, 0, "", ""},
                                  {"C07.1.3 Parks", "C01.1.1", 3, NULL, 0, "07.1.", "Parks"},
                                  {"**(iv)** Parks", "**(i)**", 4, NULL, 0, "", "Parks"},
                                  {"**4. Parks**", "**1.", 4, NULL, 0, "", "Parks**"},
                                  {"## 4. Parks", "## 1.", 4, NULL, 0, "", "Parks"},
                                  {"### Action 4: Parks", "### Action 1:", 4, NULL, 0, "", "Parks"},
                                  {"㉑ Parks", "①", 21, NULL, 0, "", "Parks"},
                                  {"", NULL, 0, NULL, 0, "", ""},
                                  {"-", NULL, 0, NULL, 0, "", ""}};

static void expect_reading(const char *line, const csem__mark_reading *reading, const char *family, long number) {
    char plain[CSEM_MAX_MARK_LENGTH + 1];
    size_t plain_length = 0;
    for (size_t i = 0; i < reading->length; i++)
        if (!strchr("{}", reading->family[i]))
            plain[plain_length++] = reading->family[i];
    plain[plain_length] = '\0';
    ck_assert_msg(strcmp(plain, family) == 0, "%s: family %s", line, plain);
    ck_assert_msg(reading->number == number, "%s: number %d", line, (int)reading->number);
}

static void expect_text(const char *line, csem__text text, const char *expected) {
    ck_assert_msg(text.length == strlen(expected) && memcmp(text.data, expected, text.length) == 0, "%s: %.*s", line,
                  (int)text.length, text.data);
}

START_TEST(marks_of_every_kind) {
    const mark_case *m = &marks[_i];
    /* A copy in a block of its size, so that a sanitizer detects a read past the end. */
    size_t length = strlen(m->line);
    char *line = malloc(length + (length == 0));
    csem__mark_found found;
    ck_assert_ptr_nonnull(line);
    memcpy(line, m->line, length);
    bool is_mark = csem__mark_find((csem__text){line, length}, &found);
    ck_assert_msg(is_mark == (m->family != NULL), "%s: %d", m->line, is_mark);
    if (is_mark) {
        expect_reading(m->line, &found.reading, m->family, m->number);
        expect_reading(m->line, &found.other, m->other ? m->other : "", m->other_number);
        expect_text(m->line, found.parent, m->parent);
        expect_text(m->line, found.title, m->title);
    }
    free(line);
}
END_TEST

/* ---- results ---- */

static void expect_seen_of(const char *text, size_t text_length, const char *expected) {
    csem_report *report;
    size_t length = 7;
    ck_assert_int_eq(csem_report_parse(text, text_length, NULL, &report, NULL), CSEM_OK);
    const char *seen = csem_report_seen(report, &length);
    ck_assert_msg(!seen == !expected && (!seen || strcmp(seen, expected) == 0), "%.60s...: %s", text,
                  seen ? seen : "nothing");
    ck_assert_uint_eq(length, expected ? strlen(expected) : 0);
    csem_report_free(report);
}

static void expect_seen(const char *text, const char *expected) {
    expect_seen_of(text, strlen(text), expected);
}

START_TEST(runs_are_seen) {
    expect_seen("Action 1: Parks\n\nAction 2: Roads\n\nAction 3: Ponds\n", "3 headings \"Action 1:\" in 1 run");
    expect_seen("1) Parks\n\n2) Roads\n\n1) Ponds\n\n2) Trees\n", "4 headings \"1)\" in 2 runs");
    expect_seen("1) Parks are green.\n\n2) Roads are grey.\n\n3) Ponds are\nblue.\n",
                "3 numbered paragraphs \"1)\" in 1 run");
    /* A paragraph of three lines is not a heading. */
    expect_seen("1) many\nand\ngreen\n\n2) many\nand\ngrey\n\n3) many\nand\nblue\n",
                "3 numbered paragraphs \"1)\" in 1 run");
    expect_seen("1.1 Parks\n\n1.2 Roads\n\n2.1 Ponds\n\n2.2 Trees\n", "4 headings \"1.1\" in 2 runs");
    /* 2.2 does not continue 1.1, and 2.3 makes a run with it. */
    expect_seen("1.1 Parks\n\n2.2 Roads\n\n2.3 Ponds\n", "3 headings \"1.1\" in 2 runs");
    expect_seen("## Parks\n\n### Trees\n\n## Roads\n\n## Ponds\n", "3 headings \"##\"");
    expect_seen("**Goal 1** Parks\n\n", NULL);
    expect_seen("## Goal 1: Parks\n\n## Goal 2: Roads\n\n**Goal 3: Ponds**\n", "3 headings \"Goal 1:\" in 1 run");
}
END_TEST

START_TEST(too_few_are_not_seen) {
    expect_seen("", NULL);
    expect_seen("Parks are green. Roads are grey.\n", NULL);
    expect_seen("1) Parks\n\n2) Roads\n", NULL);
    expect_seen("1) Parks\n\n1) Roads\n\n1) Ponds\n", NULL);
    expect_seen("## Parks\n\n## Roads\n", NULL);
    expect_seen("Lead: Parks\nLead: Roads\n", NULL);
    expect_seen("Green.\n\n(Park Office)\n\nGrey.\n\n(Park Office)\n", NULL);
}
END_TEST

/* At least 70 % of the marks must continue a run: seven of ten are enough, six of nine are not. */
START_TEST(numbers_that_do_not_go_on_are_noise) {
    static const char noise[] = "40) x\n\n50) y\n\n60) z\n\n";
    static const char run[] = "1) a\n\n2) b\n\n3) c\n\n4) d\n\n5) e\n\n6) f\n\n7) g\n\n";
    char text[200];
    snprintf(text, sizeof text, "%s%s", noise, run);
    expect_seen(text, "7 headings \"1)\" in 1 run");
    text[strlen(text) - strlen("7) g\n\n")] = '\0';
    expect_seen(text, NULL);
    /* A number between the two that belong together. */
    expect_seen("1) a\n\n2) b\n\n80) x\n\n3) c\n\n4) d\n", "4 headings \"1)\" in 1 run");
}
END_TEST

START_TEST(letters_are_read_by_their_sequence) {
    expect_seen("(i) a\n\n(ii) b\n\n(iii) c\n\n(iv) d\n\n(v) e\n", "5 headings \"(i)\" in 1 run");
    expect_seen("h) x\n\ni) y\n\nj) z\n\nk) w\n", "4 headings \"a)\" in 1 run");
    expect_seen("a) x\n\nb) y\n\nc) z\n\nd) w\n", "4 headings \"a)\" in 1 run");
}
END_TEST

/* Headings at the start of each page look like running heads, and their numbers like page numbers. */
START_TEST(headings_at_heads_of_pages_are_seen) {
    char text[2000] = "Parks\n\nPart 1\n\nParks are green.\n\nRoads are grey.\n\n\f";
    for (int part = 2; part <= 6; part++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "Part %d\n\nThere is %.*s.\n\n\f", part, part,
                 "abcdefg");
    expect_seen(text, "6 headings \"Part 1\" in 1 run");
}
END_TEST

START_TEST(entries_of_contents_are_not_headings) {
    expect_seen("1) Parks ..... 3\n2) Roads ..... 4\n3) Ponds ..... 5\n", NULL);
}
END_TEST

START_TEST(labels_are_seen) {
    expect_seen("Lead: A\nLead: B\nLead: C\n", "the label \"Lead\" 3 times");
    expect_seen("- **Lead:** A\n- **Lead:** B\n- **Lead:** C\n", "the label \"Lead\" 3 times");
    expect_seen("| Lead | A |\n| Lead | B |\n| Lead | C |\n", "the label \"Lead\" 3 times");
    expect_seen("Lead    one\nLead    two\nLead\tthree\n", "the label \"Lead\" 3 times");
    expect_seen("担当：公園課\n担当：道路課\n担当：水課\n", "the label \"担当\" 3 times");
    expect_seen("Lead office\n\nA\n\nLead office\n\nB\n\nLead office\n\nC\n", "the line \"Lead office\" 3 times");
    /* Words of sentences, an address, words in small letters, and lines inside paragraphs. */
    expect_seen("Parks, roads\n\nParks, ponds\n\nParks, trees\n", NULL);
    expect_seen("Parks   are\n\nParks   are green\n\nParks   were\n", NULL);
    expect_seen("Https://a\nHttps://b\nHttps://c\n", NULL);
    expect_seen("lead: A\nlead: B\nlead: C\n", NULL);
    expect_seen("many\nLead office\nmore\nLead office\nall\nLead office\n", NULL);
    expect_seen("Pa: A\nPa: B\nPa: C\n", NULL);
}
END_TEST

/* A label has at most 47 bytes. */
START_TEST(labels_are_short) {
    enum { MAX_LENGTH = 47 };
    char label[MAX_LENGTH + 2] = "";
    char text[4 * sizeof label];
    char expected[100];
    memset(label, 'L', MAX_LENGTH);
    snprintf(text, sizeof text, "%s: a\n%s: b\n%s: c\n", label, label, label);
    snprintf(expected, sizeof expected, "the label \"%s\" 3 times", label);
    expect_seen(text, expected);
    label[MAX_LENGTH] = 'L';
    snprintf(text, sizeof text, "%s: a\n%s: b\n%s: c\n", label, label, label);
    expect_seen(text, NULL);
}
END_TEST

START_TEST(brackets_are_seen) {
    expect_seen("Green. (Park Office)\n\nGrey. (Road Office).\n\nBlue. (Park Office)\n\nDry. (Park Office)\n",
                "4 paragraphs that end in brackets, 3 of them in \"(Park Office)\"");
    expect_seen("Green. [PO]\n\nGrey. [PO]\n\nBlue. [PO]\n",
                "3 paragraphs that end in brackets, 3 of them in \"[PO]\"");
    expect_seen("緑。（公園課）\n\n灰。（公園課）\n\n青。（公園課）\n",
                "3 paragraphs that end in brackets, 3 of them in \"（公園課）\"");
    expect_seen("Green. (see below)\n\nGrey. (see below)\n\nBlue. (see below)\n", NULL);
    expect_seen("Green (PO)\nand grey (PO)\nand blue (PO)\nand dry (PO)\nand\n", NULL);
    expect_seen("Green) PO)\n\nGrey) PO)\n\nBlue) PO)\n", NULL);
}
END_TEST

/* Brackets and their content have at most 100 bytes. */
START_TEST(brackets_are_short) {
    enum { MAX_LENGTH = 100 };
    char name[MAX_LENGTH + 2] = "";
    char text[4 * sizeof name];
    char expected[200];
    memset(name, 'N', MAX_LENGTH - 2);
    snprintf(text, sizeof text, "a (%s)\n\nb (%s)\n\nc (%s)\n", name, name, name);
    snprintf(expected, sizeof expected, "3 paragraphs that end in brackets, 3 of them in \"(%s)\"", name);
    expect_seen(text, expected);
    name[MAX_LENGTH - 2] = 'N';
    snprintf(text, sizeof text, "a (%s)\n\nb (%s)\n\nc (%s)\n", name, name, name);
    expect_seen(text, NULL);
}
END_TEST

START_TEST(the_most_frequent_come_first) {
    expect_seen(
        "Ash: a\nElm: a\nOak: a\nFir: a\nYew: a\nAsh: a\nElm: a\nOak: a\nFir: a\nYew: a\nAsh: a\nElm: a\nOak: a\n"
        "Fir: a\nYew: a\nYew: a\nYew: a\nFir: a\n",
        "the label \"Yew\" 5 times; the label \"Fir\" 4 times; the label \"Ash\" 3 times");
    expect_seen("# A\n\n## B\n\n### C\n\n# A\n\n## B\n\n### C\n\n# A\n\n## B\n\n### C\n\n",
                "3 headings \"#\"; 3 headings \"##\"");
}
END_TEST

/* 2048 different labels are counted; later ones are not. */
START_TEST(tables_have_a_size) {
    enum { MAX_ITEMS = 2048, LINE = 12 };
    static char text[(MAX_ITEMS + 4) * LINE + 1];
    for (int others = MAX_ITEMS - 1; others <= MAX_ITEMS; others++) {
        size_t length = 0;
        for (int i = 0; i < others; i++) {
            char name[4] = {(char)('a' + i % 26), (char)('a' + i / 26 % 26), (char)('a' + i / 676), '\0'};
            length += (size_t)snprintf(text + length, sizeof text - length, "L%s: x\n", name);
        }
        for (int i = 0; i < 3; i++)
            length += (size_t)snprintf(text + length, sizeof text - length, "Late: x\n");
        expect_seen_of(text, length, others < MAX_ITEMS ? "the label \"Late\" 3 times" : NULL);
    }
}
END_TEST

/* All items at once, each as long as possible: the text fits its buffer. */
START_TEST(all_of_it_fits) {
    static char text[20000];
    size_t length = 0;
    for (int round = 1; round <= 3; round++)
        for (int kind = 'A'; kind < 'D'; kind++) {
            char word[36];
            char name[99];
            memset(word, kind, sizeof word - 1);
            word[sizeof word - 1] = '\0';
            memset(name, kind, sizeof name - 1);
            name[sizeof name - 1] = '\0';
            length += (size_t)snprintf(text + length, sizeof text - length,
                                       "%s 1.1.1.%d: x\n\n%s%.12s: x\n\n##### x\n\n###### y\n\nz (%s)\n\n", word, round,
                                       word, word, name);
        }
    csem_report *report;
    size_t seen_length;
    ck_assert_int_eq(csem_report_parse(text, length, NULL, &report, NULL), CSEM_OK);
    const char *seen = csem_report_seen(report, &seen_length);
    ck_assert_ptr_nonnull(seen);
    ck_assert_uint_eq(strlen(seen), seen_length);
    ck_assert_uint_gt(seen_length, 600);
    ck_assert_ptr_nonnull(strstr(seen, "9 paragraphs that end in brackets, 3 of them in \"(AAAA"));
    csem_report_free(report);
}
END_TEST

START_TEST(what_is_read_is_not_surveyed) {
    expect_seen(
        "1. Parks\n\n(i) Trees\n\nTrees shall be planted. (Park Office)\n\n- Trees were planted. (Park Office)\n\n"
        "(ii) Ponds\n\nPonds shall be cleaned. (Park Office)\n\n(iii) Paths\n\nPaths shall be swept. (Park Office)\n",
        NULL);
    size_t length = 7;
    ck_assert_ptr_null(csem_report_seen(NULL, &length));
    ck_assert_uint_eq(length, 0);
}
END_TEST

/* JSON does not keep the survey. */
START_TEST(json_has_not_seen_the_text) {
    static const char text[] = "Lead: A\nLead: B\nLead: C\n";
    csem_report *report;
    csem_report *again;
    csem_buffer *buffer;
    size_t length;
    ck_assert_int_eq(csem_report_parse(text, sizeof text - 1, NULL, &report, NULL), CSEM_OK);
    ck_assert_str_eq(csem_report_seen(report, NULL), "the label \"Lead\" 3 times");
    ck_assert_int_eq(written_report(report, 0, &buffer, NULL), CSEM_OK);
    const char *json = csem_buffer_data(buffer, &length);
    ck_assert_int_eq(csem_report_parse(json, length, NULL, &again, NULL), CSEM_OK);
    ck_assert_ptr_null(csem_report_seen(again, NULL));
    csem_report_free(again);
    csem_report_free(report);
    csem_buffer_free(buffer);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("survey");
    TCase *survey = tcase_create("survey");
    tcase_add_loop_test(survey, marks_of_every_kind, 0, (int)(sizeof marks / sizeof marks[0]));
    tcase_add_test(survey, runs_are_seen);
    tcase_add_test(survey, too_few_are_not_seen);
    tcase_add_test(survey, numbers_that_do_not_go_on_are_noise);
    tcase_add_test(survey, letters_are_read_by_their_sequence);
    tcase_add_test(survey, headings_at_heads_of_pages_are_seen);
    tcase_add_test(survey, entries_of_contents_are_not_headings);
    tcase_add_test(survey, labels_are_seen);
    tcase_add_test(survey, labels_are_short);
    tcase_add_test(survey, brackets_are_seen);
    tcase_add_test(survey, brackets_are_short);
    tcase_add_test(survey, the_most_frequent_come_first);
    tcase_add_test(survey, tables_have_a_size);
    tcase_add_test(survey, all_of_it_fits);
    tcase_add_test(survey, what_is_read_is_not_surveyed);
    tcase_add_test(survey, json_has_not_seen_the_text);
    suite_add_tcase(suite, survey);
    return test_run(suite);
}
