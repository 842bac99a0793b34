/* SPDX-License-Identifier: MIT */
/* What finds fields, piece by piece: labels, stamps, mark-up, and pages in two columns. */
#include "lines/markup.h"
#include "read/field_stage.h"
#include "read/two_columns.h"
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- labels ---- */

static const char *const labels[] = {"Lead", "Lead agency", "what's new"};
static const csem__profile_field colon_fields[] = {
    {.labels = {labels, 3}, .as = CSEM_FIELD_AGENCIES, .where = CSEM_FIELD_COLON}};
static const csem__profile_word words[] = {{"Done", CSEM_STATUS_COMPLETE}, {"Done in part", CSEM_STATUS_LIMITED}};
static const csem__profile profile = {
    .fields = colon_fields, .field_count = 1, .status = {.words = words, .word_count = 2}};

typedef struct label_case {
    const char *text;
    const char *label; /* NULL: none */
    const char *value;
} label_case;

static const label_case label_cases[] = {
    {"Lead: Parks Office", "Lead", "Parks Office"},
    {"Lead agency: Parks Office", "Lead agency", "Parks Office"},
    {"Lead   agency\t:Parks Office", "Lead   agency", "Parks Office"},
    {"LEAD AGENCY: Parks Office", "LEAD AGENCY", "Parks Office"},
    {"- **Lead:** Parks Office", "Lead", "Parks Office"},
    {"**Lead**: Parks Office", "Lead", "Parks Office"},
    {"#### Lead", "Lead", ""},
    {"Lead\xEF\xBC\x9A Parks Office", "Lead", "Parks Office"},
    {"What\xE2\x80\x99s new: nothing", "What\xE2\x80\x99s new", "nothing"},
    {"lead: pipes", NULL, NULL},
    {"Leader: Parks Office", NULL, NULL},
    {"", NULL, NULL},
};

START_TEST(label) {
    const label_case *c = &label_cases[_i];
    csem__field_label found;
    csem__text text = csem__text_of(c->text);
    ck_assert_int_eq(csem__label_find(&profile, CSEM_FIELD_COLON, text, &found), c->label != NULL);
    ck_assert(!csem__label_find(&profile, CSEM_FIELD_TABLE, text, &found));
    if (!c->label)
        return;
    ck_assert(csem__label_find(&profile, CSEM_FIELD_COLON, text, &found));
    ck_assert(csem__text_equal(csem__slice(c->text, found.printed.start, found.printed.end), csem__text_of(c->label)));
    ck_assert(csem__text_equal(csem__slice(c->text, found.value, text.length), csem__text_of(c->value)));
}
END_TEST

START_TEST(status_words) {
    size_t index;
    ck_assert(csem__status_word_find(&profile, csem__text_of("DONE  in part"), &index));
    ck_assert_uint_eq(index, 1);
    ck_assert(!csem__status_word_find(&profile, csem__text_of("Done at last"), &index));
    ck_assert_int_eq(csem__status_word_scale(&profile, csem__text_of("Done at last")), CSEM_STATUS_COMPLETE);
    ck_assert_int_eq(csem__status_word_scale(&profile, csem__text_of("done in part, since May")), CSEM_STATUS_LIMITED);
    ck_assert_int_eq(csem__status_word_scale(&profile, csem__text_of("Undone")), CSEM_STATUS_NONE);
}
END_TEST

START_TEST(labels_that_wrap) {
    csem__text rest;
    csem__text all = csem__text_of("Lead government actors");
    ck_assert_uint_eq(csem__words_begin(csem__text_of("Lead"), all, &rest), 4);
    ck_assert(csem__text_equal(rest, csem__text_of("government actors")));
    ck_assert_uint_eq(csem__words_begin(csem__text_of("Lead gov"), all, &rest), 0);
    ck_assert_uint_eq(csem__words_begin(all, all, &rest), 0);
    ck_assert_uint_eq(csem__words_begin(csem__text_of(""), all, &rest), 0);
}
END_TEST

/* ---- stamps ---- */

typedef struct stamp_case {
    const char *pattern; /* NULL: the end of a key */
    const char *text;
    const char *period; /* NULL: it is none */
} stamp_case;

static const stamp_case stamps[] = {
    {"{month} {year} update", "May 2014 update", "2014-05-01 2014-05-31"},
    {"{month} {year} update", "May 2014 Update: boats", "2014-05-01 2014-05-31"},
    {"{month} {year} update", "may_2014_update", "2014-05-01 2014-05-31"},
    {"{month} {year} update", "May 2014 updates", NULL},
    {"{month} {year} update", "Maybe 2014 update", NULL},
    {"{month} {year} update", "May 20140 update", NULL},
    {"Report of {day} {month} {year}", "Report of 31 December 2019", "2019-12-31 2019-12-31"},
    {"Report of {day} {month} {year}", "Report of 31 June 2019", NULL},
    {"As of {date}", "As of 31 December 2019", "2019-12-31 2019-12-31"},
    {"As of {date}", "As of May 2019:", "2019-05-01 2019-05-31"},
    {"As of {date}", "As of May", NULL},
    {"{quarter} {year}", "Q2 2020", "2020-04-01 2020-06-30"},
    {"{year} report", "2020 report", "2020-01-01 2020-12-31"},
    {"{year", "2020", NULL},
    {NULL, "_2016_05", "2016-05-01 2016-05-31"},
    {NULL, "_05_2016", "2016-05-01 2016-05-31"},
    {NULL, "-june-2016", "2016-06-01 2016-06-30"},
    {NULL, "_2016_q3", "2016-07-01 2016-09-30"},
    {NULL, "_2016_05_31", "2016-05-31 2016-05-31"},
    {NULL, "_2016", "2016-01-01 2016-12-31"},
    {NULL, "_2016_old", NULL},
    {NULL, "_june", NULL},
};

START_TEST(stamp) {
    const stamp_case *c = &stamps[_i];
    csem_period period;
    csem__range time;
    char printed[64] = "";
    csem__text text = csem__text_of(c->text);
    bool found =
        c->pattern ? csem__stamp_match(c->pattern, text, &period, &time) > 0 : csem__key_time(text, &period, &time);
    ck_assert_msg(found == (c->period != NULL), "%s", c->text);
    if (!found)
        return;
    snprintf(printed, sizeof printed, "%04d-%02d-%02d %04d-%02d-%02d", (int)period.start.year, (int)period.start.month,
             (int)period.start.day, (int)period.end.year, (int)period.end.month, (int)period.end.day);
    ck_assert_str_eq(printed, c->period);
}
END_TEST

/* ---- mark-up ---- */

static const char *const marked[][2] = {
    {"plain", "plain"},
    {"a <b>bold</b> word", "a bold word"},
    {"<s>May</s> <b>June</b>*", "May June*"},
    {"un<i>broken</i>", "unbroken"},
    {"first<br>second<br/>third", "first second third"},
    {"salt &amp; pepper &#42;&#x2A; &sect;2", "salt & pepper ** \xC2\xA7"
                                              "2"},
    {"1 < 2 and 3 > 2 & so on &unknown;", "1 < 2 and 3 > 2 & so on &unknown;"},
    {"&#xD800; &#0; &#1114112;", "&#xD800; &#0; &#1114112;"},
    {"&#xA7;2 &#167;3 &#x20AC;5 &#x1F600;", "\xC2\xA7"
                                            "2 \xC2\xA7"
                                            "3 \xE2\x82\xAC"
                                            "5 \xF0\x9F\x98\x80"},
    {"&#; &#x; &#4a; &#x4g;", "&#; &#x; &#4a; &#x4g;"},
    {"<h2>Lamps</h2>", "Lamps"},
    {"<a href=\"x.y\">link</a>", "link"},
    {"<www.example.org> <", "<www.example.org> <"},
    {"a < b <b x", "a < b <b x"},
    {"<see www.example.org> <b <i>x</i> <b", "<see www.example.org> <b x <b"},
};

static void expect_marked(const char *input, const char *expected) {
    csem__arena arena;
    csem_allocator allocator = csem__default_allocator();
    csem__joiner joiner;
    csem__joined joined;
    csem__arena_init(&arena, &allocator);
    csem__joiner_init(&joiner, &arena, input);
    ck_assert(csem__joiner_start(&joiner, strlen(input) + 1));
    ck_assert(csem__joiner_add_marked(&joiner, 0, strlen(input)));
    ck_assert(csem__joiner_finish(&joiner, &joined));
    ck_assert_str_eq(joined.text.data, expected);
    csem__joiner_free(&joiner);
    csem__arena_free(&arena);
}

START_TEST(markup) {
    expect_marked(marked[_i][0], marked[_i][1]);
}
END_TEST

/* A tag is no longer than MAX_LENGTH. */
START_TEST(tags_have_a_length) {
    enum { MAX_LENGTH = 200 };
    for (int length = MAX_LENGTH; length <= MAX_LENGTH + 1; length++) {
        char input[MAX_LENGTH + 2];
        memset(input, 'x', sizeof input);
        memcpy(input, "<b ", 3);
        input[length - 1] = '>';
        input[length] = '\0';
        expect_marked(input, length == MAX_LENGTH ? "" : input);
    }
}
END_TEST

/* Each reference begins a run of its own, so there are more than fit at first. */
START_TEST(marked_text_needs_memory) {
    static const char *const inputs[] = {"a &amp; b &amp; c &amp; d &amp; e &amp; f",
                                         "&amp; a &amp; b &amp; c &amp; d &amp; e"};
    for (size_t i = 0; i < 2; i++) {
        bool done = false;
        for (long left = 0; !done; left++) {
            csem_tracker tracker = {.left = left};
            csem_allocator allocator = csem_tracker_allocator(&tracker);
            csem__arena arena;
            csem__joiner joiner;
            csem__arena_init(&arena, &allocator);
            csem__joiner_init(&joiner, &arena, inputs[i]);
            done = csem__joiner_start(&joiner, strlen(inputs[i]) + 1) &&
                   csem__joiner_add_marked(&joiner, 0, strlen(inputs[i]));
            csem__joiner_free(&joiner);
            csem__arena_free(&arena);
            ck_assert_int_eq(tracker.live, 0);
            ck_assert(left > 1 || !done);
        }
    }
}
END_TEST

/* ---- columns ---- */

/* Joins the lines in their order, `|` between them. */
static char *order(const char *input) {
    csem_allocator allocator = csem__default_allocator();
    csem__lines lines;
    csem__pages pages = {0};
    ck_assert(csem__lines_find(&lines, input, strlen(input), 0, &allocator));
    ck_assert(csem__columns_order(&lines, &pages, &allocator));
    char *text = calloc(1, 2 * strlen(input) + 1);
    char *end = text;
    for (size_t i = 0; i < lines.count; i++) {
        csem__text line = csem__line_text(&lines, &lines.items[i]);
        memcpy(end, line.data, line.length);
        end += line.length;
        *end++ = '|';
    }
    csem__lines_free(&lines, &allocator);
    return text;
}

static const char two_columns[] = "The river was cold in the         the same as in the year\n"
                                  "year of the great frost and       before that, and nobody\n"
                                  "nobody crossed it, since the      had asked for another. In\n"
                                  "bridge had been taken away        spring the ice went out\n"
                                  "by those who wanted wood for      with a noise that could\n"
                                  "their stoves. The new bridge      be heard in the town, and\n"
                                  "was never built as it was         the children ran down to\n"
                                  "drawn; it became a plain one,     see it go.\n";

START_TEST(left_column_comes_first) {
    char text[1024];
    snprintf(text, sizeof text, "%s\nGoal 2\nThis line goes across both of the columns of the page above it.\n",
             two_columns);
    char *found = order(text);
    ck_assert_ptr_nonnull(strstr(found, "|year of the great frost and|nobody crossed it, since the|"));
    ck_assert_ptr_nonnull(strstr(found, "became a plain one,|the same as in the year|before that, and nobody|"));
    ck_assert_ptr_nonnull(strstr(found, "|see it go.|Goal 2|This line"));
    free(found);
}
END_TEST

START_TEST(tables_are_no_columns) {
    static const char table[] = "Apples       from the garden of the\n"
                                "             house by the river\n"
                                "Pears        from the same garden\n"
                                "Plums        from the market\n"
                                "Cherries     from the market\n"
                                "Figs         from far away\n"
                                "Dates        from far away\n"
                                "Nuts         from the wood\n"
                                "Grapes       from the hill\n";
    char *found = order(table);
    ck_assert_ptr_nonnull(strstr(found, "Apples       from the garden of the|house by the river|Pears "));
    free(found);
}
END_TEST

#define LOOP(tcase, test, cases) tcase_add_loop_test(tcase, test, 0, (int)(sizeof cases / sizeof cases[0]))

int main(void) {
    Suite *suite = suite_create("fields");
    TCase *tcase = tcase_create("fields");
    LOOP(tcase, label, label_cases);
    tcase_add_test(tcase, status_words);
    tcase_add_test(tcase, labels_that_wrap);
    LOOP(tcase, stamp, stamps);
    LOOP(tcase, markup, marked);
    tcase_add_test(tcase, tags_have_a_length);
    tcase_add_test(tcase, marked_text_needs_memory);
    tcase_add_test(tcase, left_column_comes_first);
    tcase_add_test(tcase, tables_are_no_columns);
    suite_add_tcase(suite, tcase);
    return test_run(suite);
}
