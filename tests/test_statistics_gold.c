/* SPDX-License-Identifier: MIT */
/* The published report: the statistics of chapters 1 and 2 are compared field by field with the gold, both layouts of
 * the text must have the same statistics, and csem_prose_explain() must have a candidate for each.
 *
 * Ends with status 77 if the corpus is missing. */
#include "support/files.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <csemplan.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *corpus;

static csem_report *read_report(const char *name) {
    char *path = test_path(corpus, name);
    csem_report *report = NULL;
    ck_assert_int_eq(csem_report_parse_file(path, NULL, &report, NULL), CSEM_OK);
    free(path);
    return report;
}

static cJSON *read_gold(void) {
    char *path = test_path(corpus, "../gold/statistics.chapters-1-2.json");
    char *text = test_read_file(path, NULL);
    ck_assert_msg(text != NULL, "%s cannot be read", path);
    cJSON *gold = cJSON_Parse(text);
    ck_assert(cJSON_IsArray(gold));
    free(text);
    free(path);
    return gold;
}

static const char *text_of(const cJSON *object, const char *key) {
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

static bool same(const char *a, const char *b) {
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool is_day(const csem_date *date, const char *text) {
    char written[32];
    snprintf(written, sizeof written, "%04d-%02d-%02d", date->year, date->month, date->day);
    return same(written, text);
}

static bool is_period(const csem_period *period, const char *start, const char *end) {
    return period ? is_day(&period->start, start) && is_day(&period->end, end) : !start;
}

/* The period of the gold, or one of the others that it accepts. */
static bool is_accepted(const csem_period *period, const cJSON *gold) {
    const cJSON *first = cJSON_GetObjectItemCaseSensitive(gold, "period");
    if (is_period(period, text_of(first, "start"), text_of(first, "end")))
        return true;
    const cJSON *other;
    cJSON_ArrayForEach(other, cJSON_GetObjectItemCaseSensitive(gold, "period_ok")) {
        if (is_period(period, cJSON_GetStringValue(cJSON_GetArrayItem(other, 0)),
                      cJSON_GetStringValue(cJSON_GetArrayItem(other, 1))))
            return true;
    }
    return false;
}

static void is_gold(const csem_statistic *statistic, const cJSON *gold) {
    const csem_span *span = &csem_statistic_node(statistic)->place.span;
    int line = cJSON_GetObjectItemCaseSensitive(gold, "line")->valueint;
    ck_assert_uint_eq(span->line, (uint64_t)line);
    ck_assert_uint_eq(span->start, (uint64_t)cJSON_GetObjectItemCaseSensitive(gold, "start")->valueint);
    ck_assert_uint_eq(span->end, (uint64_t)cJSON_GetObjectItemCaseSensitive(gold, "end")->valueint);
    ck_assert_msg(csem_statistic_value(statistic) == cJSON_GetObjectItemCaseSensitive(gold, "value")->valuedouble,
                  "line %d: value", line);
    ck_assert_msg(same(csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_statistic_qualifier(statistic)),
                       text_of(gold, "qualifier")),
                  "line %d: qualifier", line);
    ck_assert_msg(
        same(csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, csem_statistic_kind(statistic)), text_of(gold, "kind")),
        "line %d: kind", line);
    ck_assert_msg(same(csem_statistic_unit(statistic, NULL), text_of(gold, "unit")), "line %d: unit", line);
    ck_assert_msg(same(csem_statistic_phrase(statistic, NULL), text_of(gold, "phrase")), "line %d: phrase", line);
    ck_assert_msg(same(csem_statistic_measure(statistic, NULL), text_of(gold, "measure")), "line %d: measure", line);
    ck_assert_msg((csem_statistic_node(statistic)->effort_index < 0) == same(text_of(gold, "where"), "commitment"),
                  "line %d: commitment or effort", line);
    const char *printed;
    const csem_period *period = csem_statistic_period(statistic, &printed, NULL);
    ck_assert_msg(is_accepted(period, gold), "line %d: period %s", line, printed);
}

START_TEST(chapters_1_and_2_are_gold) {
    csem_report *report = read_report("efforts-fy2019.txt");
    cJSON *gold = read_gold();
    size_t count = (size_t)cJSON_GetArraySize(gold);
    ck_assert_uint_gt(csem_report_statistic_count(report), count);
    for (size_t i = 0; i < count; i++)
        is_gold(csem_report_statistic(report, i), cJSON_GetArrayItem(gold, (int)i));
    ck_assert_int_gt(csem_statistic_measure(csem_report_statistic(report, count), NULL)[0], '2');
    cJSON_Delete(gold);
    csem_report_free(report);
}
END_TEST

static bool same_period(const csem_period *a, const csem_period *b) {
    return a && b ? memcmp(a, b, sizeof *a) == 0 : a == b;
}

static void are_same(const csem_statistic *x, const csem_statistic *y) {
    ck_assert(csem_statistic_value(x) == csem_statistic_value(y));
    ck_assert_int_eq(csem_statistic_qualifier(x), csem_statistic_qualifier(y));
    ck_assert_int_eq(csem_statistic_kind(x), csem_statistic_kind(y));
    ck_assert(same(csem_statistic_unit(x, NULL), csem_statistic_unit(y, NULL)));
    ck_assert(same(csem_statistic_phrase(x, NULL), csem_statistic_phrase(y, NULL)));
    ck_assert(same_period(csem_statistic_period(x, NULL, NULL), csem_statistic_period(y, NULL, NULL)));
}

START_TEST(both_layouts_have_the_same_statistics) {
    csem_report *a = read_report("efforts-fy2019.txt");
    csem_report *b = read_report("efforts-fy2019.layout.txt");
    ck_assert_uint_eq(csem_report_statistic_count(a), csem_report_statistic_count(b));
    for (size_t i = 0; i < csem_report_statistic_count(a); i++) {
        const csem_statistic *x = csem_report_statistic(a, i);
        const csem_statistic *y = csem_report_statistic(b, i);
        are_same(x, y);
        ck_assert_int_eq(csem_statistic_node(x)->commitment_index, csem_statistic_node(y)->commitment_index);
        ck_assert_int_eq(csem_statistic_node(x)->effort_index, csem_statistic_node(y)->effort_index);
        ck_assert_str_eq(csem_statistic_measure(x, NULL), csem_statistic_measure(y, NULL));
    }
    csem_report_free(a);
    csem_report_free(b);
}
END_TEST

START_TEST(candidates_have_the_same_statistics) {
    csem_report *report = read_report("efforts-fy2019.txt");
    csem_prose *prose = NULL;
    ck_assert_int_eq(csem_prose_explain(report, NULL, &prose, NULL), CSEM_OK);
    size_t count = csem_report_statistic_count(report);
    ck_assert_uint_eq(csem_prose_statistic_count(prose), count);
    ck_assert_uint_eq(csem_prose_reason_count(prose, CSEM_REASON_ACCEPTED), count);
    ck_assert_uint_gt(csem_prose_candidate_count(prose), count);
    for (size_t i = 0; i < count; i++) {
        const csem_statistic *x = csem_report_statistic(report, i);
        const csem_statistic *y = csem_prose_statistic(prose, i);
        ck_assert_uint_eq(csem_statistic_node(x)->place.span.start, csem_statistic_node(y)->place.span.start);
        ck_assert_uint_eq(csem_statistic_node(x)->place.span.end, csem_statistic_node(y)->place.span.end);
        ck_assert_str_eq(csem_statistic_measure(x, NULL), csem_statistic_measure(y, NULL));
        ck_assert_int_eq(csem_statistic_node(x)->effort_index, csem_statistic_node(y)->effort_index);
    }
    csem_prose_free(prose);
    csem_report_free(report);
}
END_TEST

static csem_prose *read_prose(const char *name) {
    char *path = test_path(corpus, name);
    size_t length;
    char *text = test_read_file(path, &length);
    csem_prose *prose = NULL;
    ck_assert_ptr_nonnull(text);
    ck_assert_int_eq(csem_prose_parse(text, length, NULL, &prose, NULL), CSEM_OK);
    free(text);
    free(path);
    return prose;
}

/* Wrapped lines and page ends change no figure of prose, either. */
START_TEST(both_layouts_have_the_same_prose) {
    csem_prose *a = read_prose("efforts-fy2019.txt");
    csem_prose *b = read_prose("efforts-fy2019.layout.txt");
    size_t count = csem_prose_statistic_count(a);
    ck_assert_uint_gt(count, 60);
    ck_assert_uint_eq(csem_prose_statistic_count(b), count);
    for (size_t i = 0; i < count; i++)
        are_same(csem_prose_statistic(a, i), csem_prose_statistic(b, i));
    csem_prose_free(a);
    csem_prose_free(b);
}
END_TEST

int main(void) {
    corpus = test_corpus_folder();
    char *path = test_path(corpus, "../gold/statistics.chapters-1-2.json");
    char *text = test_read_file(path, NULL);
    free(path);
    if (!text) {
        puts("the corpus is not there");
        return 77;
    }
    free(text);
    Suite *suite = suite_create("statistics_gold");
    TCase *gold = tcase_create("gold");
    tcase_add_test(gold, chapters_1_and_2_are_gold);
    tcase_add_test(gold, both_layouts_have_the_same_statistics);
    tcase_add_test(gold, candidates_have_the_same_statistics);
    tcase_add_test(gold, both_layouts_have_the_same_prose);
    suite_add_tcase(suite, gold);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    free(corpus);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
