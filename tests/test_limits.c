/* SPDX-License-Identifier: MIT */
/* The limits of the options, on texts: each is exceeded by one, and its message names the value and the option. */
#include "support/suite.h"

#include <csemplan.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char text[] = "Efforts on the \"Basic Plan on Parks\"\n"
                           "\n"
                           "1. Parks\n"
                           "\n"
                           "(i) Trees\n"
                           "\n"
                           "Plant **more** trees. (Ministry of Parks)\n"
                           "\n"
                           "- In 2019, 12345 trees were planted. (Ministry of Parks: MOP)\n"
                           "\n"
                           "- Paths were swept. (MOP and Roads Agency)\n";

static csem_options options;
static csem_error error;

static void set_up(void) {
    csem_options_init(&options, sizeof options);
}

static int read_text(void) {
    csem_report *report;
    csem_error_init(&error, sizeof error);
    int code = csem_report_parse(text, sizeof text - 1, &options, &report, &error);
    ck_assert((code == CSEM_OK) == (report != NULL));
    csem_report_free(report);
    return code;
}

static void expect_limit(const char *message) {
    ck_assert_int_eq(read_text(), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, message);
    ck_assert_int_eq(error.code, CSEM_ERROR_LIMIT);
}

/* Increases a limit from 1 until the text is read, and returns it. */
static uint64_t smallest(uint64_t *limit) {
    for (*limit = 1; read_text() == CSEM_ERROR_LIMIT; ++*limit)
        ck_assert_uint_lt(*limit, 1000);
    ck_assert_int_eq(error.code, 0);
    return *limit;
}

START_TEST(input_has_a_limit) {
    ck_assert_uint_eq(smallest(&options.max_input), sizeof text - 1);
    options.max_input--;
    char message[100];
    snprintf(message, sizeof message, "the input is larger than %zu bytes (max_input)", sizeof text - 2);
    expect_limit(message);
    options.max_input = 0;
    ck_assert_int_eq(read_text(), CSEM_OK);
}
END_TEST

START_TEST(lines_have_a_limit) {
    ck_assert_uint_eq(smallest(&options.max_lines), 6);
    options.max_lines = 5;
    expect_limit("the text has more than 5 lines (max_lines)");
    options.max_lines = 0;
    ck_assert_int_eq(read_text(), CSEM_OK);
}
END_TEST

START_TEST(nodes_have_a_limit) {
    /* 1 chapter, 1 measure, 1 commitment, 2 efforts, 3 blocks, 2 agencies, 4 times named, 1 statistic, and the mark-up
     * that is dropped. */
    ck_assert_uint_eq(smallest(&options.max_nodes), 16);
    options.max_nodes = 15;
    expect_limit("the report has more than 15 nodes (max_nodes)");
    options.max_nodes = 0;
    ck_assert_int_eq(read_text(), CSEM_OK);
}
END_TEST

/* Sections that items make are nodes, as any others. */
static const char parts[] = "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"part-plan\",\"levels\":["
                            "{\"name\":\"goal\",\"mark\":\"Goal {1}:\",\"tracked\":true}],"
                            "\"items\":[{\"mark\":\"({a})\",\"level\":\"part\"}],"
                            "\"fields\":[{\"label\":[\"Plan\"],\"as\":\"promise\",\"where\":\"line\"}]}";

START_TEST(parts_are_nodes) {
    static const char plan[] = "Goal 1: Sing\n\nPlan\n(a) Buy books.\n(b) Sing loud.\n";
    csem_report *report;
    csem_options_set_profile(&options, parts);
    /* 1 goal, and 2 parts with a commitment and a block each. */
    for (options.max_nodes = 1; options.max_nodes < 7; options.max_nodes++)
        ck_assert_int_eq(csem_report_parse_text(plan, strlen(plan), &options, &report, NULL), CSEM_ERROR_LIMIT);
    ck_assert_int_eq(csem_report_parse_text(plan, strlen(plan), &options, &report, NULL), CSEM_OK);
    ck_assert_uint_eq(csem_report_section_count(report), 3);
    csem_report_free(report);
}
END_TEST

START_TEST(agencies_have_a_limit) {
    ck_assert_uint_eq(smallest(&options.max_agencies), 2);
    options.max_agencies = 1;
    expect_limit("the report has more than 1 agencies (max_agencies)");
    options.max_agencies = 0;
    ck_assert_int_eq(read_text(), CSEM_OK);
}
END_TEST

/* Exceeding this limit is not an error: the number is not a statistic, and the reason says so. */
START_TEST(digits_have_a_limit) {
    csem_report *report;
    options.max_digits = 5;
    ck_assert_int_eq(csem_report_parse(text, sizeof text - 1, &options, &report, NULL), CSEM_OK);
    ck_assert_uint_eq(csem_report_statistic_count(report), 1);
    csem_report_free(report);
    options.max_digits = 4;
    ck_assert_int_eq(csem_report_parse(text, sizeof text - 1, &options, &report, NULL), CSEM_OK);
    ck_assert_uint_eq(csem_report_statistic_count(report), 0);
    csem_report_free(report);
}
END_TEST

/* The reason of the first number of prose, and whether it is a statistic. */
static const char *reason_of(const char *prose_text) {
    csem_prose *prose;
    ck_assert_int_eq(csem_prose_parse(prose_text, strlen(prose_text), &options, &prose, NULL), CSEM_OK);
    const char *reason =
        csem_value_name(CSEM_ENUMERATION_REASON, csem_candidate_reason(csem_prose_candidate(prose, 0)));
    csem_prose_free(prose);
    return reason;
}

START_TEST(digits_of_prose_have_a_limit) {
    ck_assert_str_eq(reason_of("999,999,999,999,999 trees"), "accepted");
    ck_assert_str_eq(reason_of("1,999,999,999,999,999 trees"), "long");
    ck_assert_str_eq(reason_of("0.1234567890123456 percent"), "long");
    options.max_digits = 16;
    ck_assert_str_eq(reason_of("1,999,999,999,999,999 trees"), "accepted");
    options.max_digits = 0;
    char digits[400];
    memset(digits, '9', sizeof digits);
    memcpy(digits + 300, " trees", 7);
    ck_assert_str_eq(reason_of(digits), "accepted");
    memcpy(digits + 300, "9 trees", 8);
    ck_assert_str_eq(reason_of(digits), "long");
}
END_TEST

/* A million digits are not a number, and take no more than linear time. */
START_TEST(a_number_without_end_is_none) {
    size_t length = 1000000;
    char *digits = malloc(length + 7);
    memset(digits, '9', length);
    memcpy(digits + length, " trees", 7);
    ck_assert_str_eq(reason_of(digits), "long");
    free(digits);
}
END_TEST

START_TEST(prose_has_limits) {
    static const char prose_text[] = "30 parks\n5 ponds\n";
    csem_prose *prose;
    csem_error_init(&error, sizeof error);
    options.max_lines = 1;
    ck_assert_int_eq(csem_prose_parse(prose_text, sizeof prose_text - 1, &options, &prose, &error), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "the text has more than 1 lines (max_lines)");
    options.max_lines = 2;
    options.max_nodes = 1;
    ck_assert_int_eq(csem_prose_parse(prose_text, sizeof prose_text - 1, &options, &prose, &error), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "the text has more than 1 numbers (max_nodes)");
    options.max_nodes = 2;
    ck_assert_int_eq(csem_prose_parse(prose_text, sizeof prose_text - 1, &options, &prose, &error), CSEM_OK);
    csem_prose_free(prose);
    options.max_input = sizeof prose_text - 2;
    ck_assert_int_eq(csem_prose_parse(prose_text, sizeof prose_text - 1, &options, &prose, &error), CSEM_ERROR_LIMIT);
    ck_assert_ptr_nonnull(strstr(error.message, "(max_input)"));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("limits");
    TCase *tests = tcase_create("limits");
    tcase_add_checked_fixture(tests, set_up, NULL);
    tcase_add_test(tests, input_has_a_limit);
    tcase_add_test(tests, lines_have_a_limit);
    tcase_add_test(tests, nodes_have_a_limit);
    tcase_add_test(tests, parts_are_nodes);
    tcase_add_test(tests, agencies_have_a_limit);
    tcase_add_test(tests, digits_have_a_limit);
    tcase_add_test(tests, digits_of_prose_have_a_limit);
    tcase_add_test(tests, a_number_without_end_is_none);
    tcase_add_test(tests, prose_has_limits);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
