/* SPDX-License-Identifier: MIT */
/* Lines and paragraphs that are longer than what is looked at: they stay text, and nothing around them is lost. */
#include "support/files.h"
#include "support/suite.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A text with a line of `count` times `word` between two others. */
static char *with_long_line(const char *before, const char *word, size_t count, const char *after) {
    size_t length = strlen(word);
    char *text = test_allocate(strlen(before) + count * length + strlen(after) + 1);
    char *end = text + sprintf(text, "%s", before);
    for (size_t i = 0; i < count; i++, end += length)
        memcpy(end, word, length);
    sprintf(end, "%s", after);
    return text;
}

static csem_report *read_with(const char *profile, char *text) {
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options, profile);
    ck_assert_int_eq(csem_report_parse_text(text, strlen(text), &options, &report, NULL), CSEM_OK);
    free(text);
    return report;
}

static const csem_commitment *commitment_of(const csem_report *report, const char *section, size_t index) {
    const csem_section *found = csem_report_find_section(report, section);
    ck_assert_ptr_nonnull(found);
    ck_assert_uint_gt(csem_section_commitment_count(found), index);
    return csem_section_commitment(found, index);
}

static void expect_block(const csem_commitment *commitment, const char *text) {
    ck_assert_uint_eq(csem_commitment_block_count(commitment), 1);
    ck_assert_str_eq(csem_block_text(csem_commitment_block(commitment, 0), NULL), text);
}

/* The long line has a blank wherever a column is cut. */
START_TEST(a_long_line_ends_a_table) {
    csem_report *report = read_with("action-table", with_long_line("Action 1: Sing\n\n"
                                                                   "   Milestone      Deadline\n\n"
                                                                   "   Buy books      June 2021\n\n"
                                                                   "   Sing loud      July 2021\n\n",
                                                                   "   We sing     ", 100, "\n"));
    ck_assert_uint_eq(csem_section_commitment_count(csem_report_find_section(report, "1")), 3);
    expect_block(commitment_of(report, "1", 1), "Buy books");
    expect_block(commitment_of(report, "1", 2), "Sing loud");
    csem_report_free(report);
}
END_TEST

/* Where a paragraph after the title may be a list of agencies. */
static const char after_title[] = "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"list-plan\",\"levels\":["
                                  "{\"name\":\"goal\",\"mark\":\"Goal {1}:\",\"tracked\":true}],"
                                  "\"agencies\":{\"where\":[\"after-title\"]}}";

START_TEST(a_long_list_is_text) {
    csem_report *report = read_with(after_title, with_long_line("Goal 1: Piers\n\n", "Lamp Agency, ", 400,
                                                                "Oil Agency\nPiers are lit.\n\nGoal 2: Boats\n\n"
                                                                "Boat Agency\n\nBoats are lit.\n"));
    ck_assert_uint_eq(csem_commitment_agency_count(commitment_of(report, "1", 0)), 0);
    ck_assert_uint_eq(csem_commitment_agency_count(commitment_of(report, "2", 0)), 1);
    expect_block(commitment_of(report, "2", 0), "Boats are lit.");
    csem_report_free(report);
}
END_TEST

/* What shows that a text is wrapped, and how wide it is. */
#define WRAPPED "and so the river went on to the sea where the ships were old\n"
#define WRAPPED_LINES WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED WRAPPED
static const char wrapped[] =
    "\n- The river went on to the sea where all the old ships were once\n" WRAPPED_LINES "end. (Park Agency: PA)\n";

/* More than the widths of letters are added up for. */
START_TEST(a_line_of_a_megabyte_is_full) {
    enum { COUNT = 200000 };
    char after[2000];
    snprintf(after, sizeof after, "stand.\nThey grow. (Park Agency)\n%s", wrapped);
    csem_report *report = read_with("basic-plan", with_long_line("1. Parks\n\n(i) Trees\n\n", "Trees ", COUNT, after));
    const csem_commitment *commitment = commitment_of(report, "1(i)", 0);
    size_t length;
    ck_assert_uint_eq(csem_commitment_block_count(commitment), 1);
    csem_block_text(csem_commitment_block(commitment, 0), &length);
    ck_assert_uint_eq(length, COUNT * strlen("Trees ") + strlen("stand. They grow."));
    ck_assert_uint_eq(csem_commitment_agency_count(commitment), 1);
    csem_report_free(report);
}
END_TEST

/* The lines are full, and none of them ends a sentence. */
START_TEST(a_title_is_not_many_lines) {
    static const char title[] = "Planting The Trees Of The Town By All Who Ever Lived Now";
    char after[2000];
    snprintf(after, sizeof after, "End. (Park Agency)\n%s", wrapped);
    char before[100];
    snprintf(before, sizeof before, "1. Ponds\n\n(i) %s\n", title);
    csem_report *report =
        read_with("basic-plan",
                  with_long_line(before, "Trees Of The Town Near The River Where All The People Go Now\n", 70, after));
    ck_assert_str_eq(csem_section_title(csem_report_find_section(report, "1(i)"), NULL), title);
    ck_assert_uint_eq(csem_commitment_block_count(commitment_of(report, "1(i)", 0)), 1);
    ck_assert_uint_eq(csem_commitment_effort_count(commitment_of(report, "1(i)", 0)), 1);
    csem_report_free(report);
}
END_TEST

/* The contents have a shorter title, with which only the begin of a title is compared. */
START_TEST(a_long_title_is_one_line) {
    csem_report *report =
        read_with("basic-plan", with_long_line("Table of Contents\n\n1. Trees .......... 5\n"
                                               "(i) Oaks ........... 5\n\n1. ",
                                               "Trees ", 900, "\n\n(i) Oaks\n\nOaks shall grow. (Park Agency)\n"));
    size_t length;
    csem_section_title(csem_report_find_section(report, "1"), &length);
    ck_assert_uint_eq(length, 900 * strlen("Trees ") - 1);
    expect_block(commitment_of(report, "1(i)", 0), "Oaks shall grow.");
    csem_report_free(report);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("long lines");
    TCase *tests = tcase_create("long lines");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_long_line_ends_a_table);
    tcase_add_test(tests, a_long_list_is_text);
    tcase_add_test(tests, a_line_of_a_megabyte_is_full);
    tcase_add_test(tests, a_title_is_not_many_lines);
    tcase_add_test(tests, a_long_title_is_one_line);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
