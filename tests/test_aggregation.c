/* SPDX-License-Identifier: MIT */
/* Summaries and groups of an invented report and of the published one. */
#include "support/figures.h"
#include "support/files.h"
#include "support/suite.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The list of reports that every document has. */
#define SAMPLE_REPORTS                                                                                                 \
    "\"reports\":[{\"report\":\"FY2019\",\"file\":null,\"profile\":\"basic-plan\",\"title\":"                          \
    "\"Efforts on the \xE2\x80\x9C"                                                                                    \
    "Basic Plan on Road Safety\xE2\x80\x9D\",\"period\":{\"start\":\"2019-04-01\",\"end\":\"2020-03-31\"},"            \
    "\"contents_measures\":3,\"chapters\":2,\"measures\":3,\"commitments\":3,\"efforts\":5,\"repeats\":1,"             \
    "\"statistics\":10,\"status\":null,\"overdue\":null}]"

/* ---- summary --------------------------------------------------------------------------------------------------- */

static void check_summary(const csem_summary *summary) {
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_SECTIONS), 2);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_MEASURES), 3);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_COMMITMENTS), 3);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_EFFORTS), 5);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_REPEATS), 1);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_STATISTICS), 10);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_REPEATED), 1);
    ck_assert_str_eq(csem_summary_text(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_REPORT, NULL), "FY2019");
}

static void check_agencies(const csem_summary *summary) {
    figures_check_agency(summary, "NPA", 1, 3, 0, 2);
    figures_check_agency(summary, "MOT", 2, 2, 1, 1);
    figures_check_agency(summary, "MOE", 2, 1, 1, 0);
    figures_check_agency(summary, "BOT", 0, 0, 0, 0);
}

static void check_text(const char *got, const char *wanted) {
    ck_assert_msg(got && wanted ? strcmp(got, wanted) == 0 : got == wanted, "\"%s\" is not \"%s\"", got ? got : "",
                  wanted ? wanted : "");
}

static void check_gaps(const csem_summary *summary) {
    size_t npa = figures_agency(summary, "NPA");
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_EFFORTS), 4);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_REPEATS), 1);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_STATISTICS), 10);
    check_text(csem_summary_text(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_NAME, NULL), "National Police Agency");
    check_text(csem_summary_item(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_UNASSIGNED, 0, NULL), "1(ii)");
    check_text(csem_summary_item(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_UNASSIGNED, 1, NULL), "2(i)");
    check_text(csem_summary_item(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_UNASSIGNED, 2, NULL), NULL);
    check_text(csem_summary_item(summary, CSEM_TABLE_AGENCIES, npa, CSEM_COLUMN_SILENT, 0, NULL), NULL);
    size_t mot = figures_agency(summary, "MOT");
    check_text(csem_summary_item(summary, CSEM_TABLE_AGENCIES, mot, CSEM_COLUMN_SILENT, 0, NULL), "1(ii)");
    check_text(csem_summary_item(summary, CSEM_TABLE_AGENCIES, mot, CSEM_COLUMN_UNASSIGNED, 0, NULL), "2(i)");
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_AGENCIES, mot, CSEM_COLUMN_STATISTICS), 6);
}

static void check_chapters(const csem_summary *summary) {
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_SECTIONS), 2);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_NUMBER), 1);
    ck_assert_str_eq(csem_summary_text(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_TITLE, NULL), "Roads");
    ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_REPORT), 0);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_MEASURES), 2);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_COMMITMENTS), 2);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_EFFORTS), 3);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_REPEATS), 1);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_STATISTICS), 6);
}

static void check_matrix(const csem_summary *summary) {
    static const int64_t cells[][3] = {{0, 0, 3}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}, {2, 1, 1}};
    static const int64_t pairs[][3] = {{0, 1, 3}, {0, 2, 1}, {1, 2, 1}};
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_MATRIX), 5);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_MATRIX, i, CSEM_COLUMN_AGENCY), cells[i][0]);
        ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_MATRIX, i, CSEM_COLUMN_SECTION), cells[i][1]);
        ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_MATRIX, i, CSEM_COLUMN_SECTION), cells[i][1] + 1);
        ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_MATRIX, i, CSEM_COLUMN_EFFORTS), cells[i][2]);
    }
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_PARTNERS), 3);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_A), pairs[i][0]);
        ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_B), pairs[i][1]);
        ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_EFFORTS), pairs[i][2]);
    }
}

START_TEST(a_summary_counts) {
    csem_report *report = figures_parse(figures_sample);
    csem_report *again = figures_through_json(report);
    csem_summary *summaries[] = {figures_summarize(report), figures_summarize(again)};
    csem_report_free(report);
    csem_report_free(again);
    for (size_t i = 0; i < 2; i++) {
        check_summary(summaries[i]);
        check_agencies(summaries[i]);
        check_gaps(summaries[i]);
        check_chapters(summaries[i]);
        check_matrix(summaries[i]);
        csem_summary_free(summaries[i]);
    }
}
END_TEST

START_TEST(a_summary_is_written) {
    csem_report *report = figures_parse(figures_sample);
    csem_summary *summary = figures_summarize(report);
    char *text =
        figures_summary_json(summary, CSEM_JSON_COMPACT | CSEM_SUMMARY_JSON_TOTALS | CSEM_SUMMARY_JSON_PARTNERS);
    ck_assert_str_eq(
        text,
        "{\"format\":\"csemplan-summary\",\"version\":2," SAMPLE_REPORTS
        ",\"totals\":{\"chapters\":2,\"measures\":3,\"commitments\":3,\"efforts\":5,\"repeats\":1,"
        "\"statistics\":10,\"status\":null,\"overdue\":null},\"partners\":[{\"report\":\"FY2019\",\"a\":\"NPA\",\"b\":\"MOT\","
        "\"efforts\":3},{\"report\":\"FY2019\",\"a\":\"NPA\",\"b\":\"MOE\",\"efforts\":1},"
        "{\"report\":\"FY2019\",\"a\":\"MOT\",\"b\":\"MOE\",\"efforts\":1}]}\n");
    free(text);
    text = figures_summary_json(summary, CSEM_JSON_COMPACT | CSEM_SUMMARY_JSON_SECTIONS | CSEM_SUMMARY_JSON_MATRIX);
    ck_assert_ptr_nonnull(strstr(text, "{\"report\":\"FY2019\",\"agency\":\"NPA\",\"chapter\":2,\"efforts\":1}"));
    ck_assert_ptr_nonnull(
        strstr(text, "{\"report\":\"FY2019\",\"number\":2,\"title\":\"Lessons\",\"measures\":1,\"commitments\":1,"
                     "\"efforts\":2,\"repeats\":0,\"statistics\":4,\"status\":null,\"overdue\":null}"));
    free(text);
    text = figures_summary_json(summary, CSEM_JSON_DEFAULT);
    ck_assert_ptr_nonnull(strstr(text, "\"agencies\":"));
    ck_assert_ptr_nonnull(strstr(text, "\"matrix\":"));
    free(text);
    csem_summary_free(summary);
    csem_report_free(report);
}
END_TEST

/* ---- groups ---------------------------------------------------------------------------------------------------- */

START_TEST(statistics_are_grouped_by_unit) {
    static const int32_t keys[] = {CSEM_KEY_UNIT, 0};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, keys, NULL);
    csem_report_free(report);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 7);
    size_t posters = figures_find_group(groups, CSEM_KEY_UNIT, "posters");
    figures_check_group(groups, posters, 1, 1, 500.0, 1);
    ck_assert_str_eq(figures_group_text(groups, posters, CSEM_COLUMN_UNIT_FORM), "poster");
    ck_assert_int_eq(figures_group_number(groups, posters, CSEM_COLUMN_QUALIFIER), CSEM_QUALIFIER_APPROXIMATE);
    figures_check_items(groups, posters, CSEM_COLUMN_PERIOD_KINDS, "month");
    size_t first = figures_fact(groups, posters, 0);
    size_t later = figures_fact(groups, posters, 1);
    const csem_statistic *statistic = csem_groups_statistic(groups, later);
    ck_assert_int_eq(csem_groups_number(groups, CSEM_TABLE_FACTS, first, CSEM_COLUMN_COUNTED), 1);
    ck_assert_int_eq(csem_groups_row(groups, CSEM_TABLE_FACTS, first, CSEM_COLUMN_COUNTED), -1);
    ck_assert_int_eq(csem_groups_number(groups, CSEM_TABLE_FACTS, later, CSEM_COLUMN_COUNTED), 0);
    ck_assert_int_eq(csem_groups_row(groups, CSEM_TABLE_FACTS, later, CSEM_COLUMN_COUNTED), (int64_t)first);
    ck_assert_str_eq(csem_statistic_measure(statistic, NULL), "1(ii)");
    const char *printed;
    ck_assert_ptr_nonnull(csem_statistic_period(statistic, &printed, NULL));
    ck_assert_str_eq(printed, "November 2019");
    ck_assert_str_eq(csem_statistic_phrase(statistic, NULL), "posters");
    ck_assert_str_eq(csem_groups_item(groups, CSEM_TABLE_FACTS, first, CSEM_COLUMN_AGENCIES, 1, NULL), "MOT");
    ck_assert_ptr_null(csem_groups_item(groups, CSEM_TABLE_FACTS, first, CSEM_COLUMN_AGENCIES, 2, NULL));
    ck_assert_int_eq(csem_groups_number(groups, CSEM_TABLE_FACTS, later, CSEM_COLUMN_AGENCIES), 1);
    ck_assert_int_eq(csem_groups_number(groups, CSEM_TABLE_FACTS, later, CSEM_COLUMN_SECTION), 1);
    size_t lamps = figures_find_group(groups, CSEM_KEY_UNIT, "lamps");
    figures_check_group(groups, lamps, 2, 2, 150.0, 0);
    ck_assert_double_eq(figures_group_value(groups, lamps, CSEM_COLUMN_MIN), 30.0);
    ck_assert_double_eq(figures_group_value(groups, lamps, CSEM_COLUMN_MAX), 120.0);
    ck_assert_double_eq(figures_group_value(groups, lamps, CSEM_COLUMN_MEAN), 75.0);
    ck_assert_int_eq(figures_group_number(groups, lamps, CSEM_COLUMN_QUALIFIER), CSEM_QUALIFIER_APPROXIMATE);
    size_t lessons = figures_find_group(groups, CSEM_KEY_UNIT, "lessons");
    figures_check_group(groups, lessons, 2, 2, 43.0, 0);
    figures_check_items(groups, lessons, CSEM_COLUMN_PERIOD_KINDS, "year fiscal-year");
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_UNIT, "years"), 1, 0, 0.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_UNIT, "JPY"), 1, 1, 2e6, 0);
    csem_groups_free(groups);
}
END_TEST

START_TEST(a_statistic_is_in_the_group_of_each_agency) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, 0};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, keys, NULL);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 3);
    size_t npa = figures_find_group(groups, CSEM_KEY_AGENCY, "NPA");
    figures_check_group(groups, npa, 9, 8, 120.0 + 30.0 + 500.0 + 7.0 + 40.0 + 12.0 + 3.0 + 2e6, 1);
    size_t mot = figures_find_group(groups, CSEM_KEY_AGENCY, "MOT");
    figures_check_group(groups, mot, 6, 5, 500.0 + 40.0 + 12.0 + 3.0 + 2e6, 0);
    ck_assert_int_eq(figures_group_number(groups, mot, CSEM_COLUMN_UNITS), 4);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_AGENCY, "MOE"), 4, 4, 55.0 + 2e6, 0);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

START_TEST(filters_take_what_they_name) {
    static const struct {
        int32_t key;
        const char *value;
        int64_t n;
    } cases[] = {{CSEM_KEY_SECTION, "2", 4},
                 {CSEM_KEY_SECTION, "7", 0},
                 {CSEM_KEY_MEASURE, "1(ii)", 2},
                 {CSEM_KEY_AGENCY, "MOE", 4},
                 {CSEM_KEY_AGENCY, "none", 0},
                 {CSEM_KEY_UNIT, "poster", 1},
                 {CSEM_KEY_UNIT, "Posters", 1},
                 {CSEM_KEY_UNIT, "POSTERS", 1},
                 {CSEM_KEY_UNIT, "jpy", 1},
                 {CSEM_KEY_UNIT, "none", 0},
                 {CSEM_KEY_KIND, "money", 1},
                 {CSEM_KEY_KIND, "duration", 1},
                 {CSEM_KEY_PERIOD, "2019", 2},
                 {CSEM_KEY_PERIOD, "FY2019", 4},
                 {CSEM_KEY_PERIOD, "2019-04-01/2020-03-31", 4},
                 {CSEM_KEY_PERIOD, " November 2019 ", 2},
                 {CSEM_KEY_PERIOD, "none", 1},
                 {CSEM_KEY_QUALIFIER, "minimum", 1},
                 {CSEM_KEY_REPORT, "FY2019", 9},
                 {CSEM_KEY_REPORT, "FY2018", 0}};
    csem_report *report = figures_parse(figures_sample);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        csem_filter filters[] = {{cases[i].value, cases[i].key, 0}, {NULL, 0, 0}};
        csem_groups *groups = figures_group(report, NULL, filters);
        ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 1);
        int64_t n = figures_group_number(groups, 0, CSEM_COLUMN_N);
        ck_assert_msg(n == cases[i].n, "%s: %d", cases[i].value, (int)n);
        if (n == 0)
            ck_assert_int_eq(figures_group_number(groups, 0, CSEM_COLUMN_QUALIFIER), -1);
        csem_groups_free(groups);
    }
    csem_report_free(report);
}
END_TEST

START_TEST(filters_of_one_key_add_up_those_of_others_do_not) {
    static const csem_filter filters[] = {
        {"lamps", CSEM_KEY_UNIT, 0}, {"posters", CSEM_KEY_UNIT, 0}, {"MOT", CSEM_KEY_AGENCY, 0}, {NULL, 0, 0}};
    static const int32_t keys[] = {CSEM_KEY_AGENCY, 0};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, keys, filters);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 1);
    figures_check_group(groups, 0, 1, 1, 500.0, 0);
    ck_assert_str_eq(figures_group_text(groups, 0, CSEM_KEY_AGENCY), "MOT");
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

START_TEST(kinds_that_are_asked_for_are_summed) {
    static const csem_filter filters[] = {{"duration", CSEM_KEY_KIND, 0}, {NULL, 0, 0}};
    static const int32_t keys[] = {CSEM_KEY_KIND, 0};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, NULL, filters);
    figures_check_group(groups, 0, 1, 1, 5.0, 0);
    csem_groups_free(groups);
    groups = figures_group(report, keys, NULL);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 3);
    ck_assert_int_eq(figures_group_number(groups, 0, CSEM_COLUMN_KIND), CSEM_STATISTIC_COUNT);
    ck_assert_int_eq(figures_group_number(groups, 1, CSEM_COLUMN_KIND), CSEM_STATISTIC_DURATION);
    figures_check_group(groups, 1, 1, 1, 5.0, 0);
    figures_check_items(groups, 1, CSEM_COLUMN_PERIOD_KINDS, "none");
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

START_TEST(groups_are_in_order) {
    static const int32_t keys[] = {CSEM_KEY_PERIOD, CSEM_KEY_QUALIFIER, CSEM_KEY_MEASURE, CSEM_KEY_SECTION, 0};
    static const struct {
        const char *period;
        const char *measure;
        int32_t qualifier;
        int32_t chapter;
    } wanted[] = {
        {"2019", "2(i)", CSEM_QUALIFIER_EXACT, 2},           {"FY2019", "1(i)", CSEM_QUALIFIER_EXACT, 1},
        {"FY2019", "2(i)", CSEM_QUALIFIER_EXACT, 2},         {"FY2019", "1(i)", CSEM_QUALIFIER_MINIMUM, 1},
        {"2019-11", "1(ii)", CSEM_QUALIFIER_EXACT, 1},       {"2019-11", "1(i)", CSEM_QUALIFIER_APPROXIMATE, 1},
        {"2019-11", "1(ii)", CSEM_QUALIFIER_APPROXIMATE, 1}, {NULL, "1(i)", CSEM_QUALIFIER_EXACT, 1}};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, keys, NULL);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 8);
    for (size_t i = 0; i < 8; i++) {
        const char *label = figures_group_text(groups, i, CSEM_COLUMN_PERIOD);
        ck_assert_msg(label ? wanted[i].period && strcmp(label, wanted[i].period) == 0 : !wanted[i].period, "%zu", i);
        ck_assert_int_eq(label != NULL, csem_groups_period(groups, CSEM_TABLE_GROUPS, i) != NULL);
        ck_assert_int_eq(figures_group_number(groups, i, CSEM_COLUMN_QUALIFIER), wanted[i].qualifier);
        ck_assert_str_eq(figures_group_text(groups, i, CSEM_COLUMN_MEASURE), wanted[i].measure);
        ck_assert_int_eq(figures_group_number(groups, i, CSEM_COLUMN_SECTION), wanted[i].chapter);
    }
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

START_TEST(groups_are_written) {
    static const int32_t keys[] = {CSEM_KEY_REPORT, CSEM_KEY_AGENCY, CSEM_KEY_UNIT, CSEM_KEY_PERIOD, 0};
    static const csem_filter filters[] = {{"poster", CSEM_KEY_UNIT, 0}, {NULL, 0, 0}};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, keys, filters);
    csem_report_free(report);
    char *text = figures_groups_json(groups, CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS | CSEM_GROUPS_JSON_FACTS);
    ck_assert_str_eq(
        text,
        "{\"format\":\"csemplan-groups\",\"version\":2," SAMPLE_REPORTS
        ",\"by\":[\"report\",\"agency\",\"unit\",\"period\"],\"groups\":"
        "[{\"report\":\"FY2019\",\"agency\":\"NPA\",\"unit\":\"posters\",\"period\":{\"text\":\"2019-11\",\"start\":"
        "\"2019-11-01\",\"end\":\"2019-11-30\"},\"n\":1,\"sum\":500,\"min\":500,\"max\":500,\"mean\":500,"
        "\"qualifier\":\"approximate\",\"repeated\":1,\"summed\":1,\"period_kinds\":[\"month\"],\"periods\":1,"
        "\"kinds\":[\"count\"],\"units\":1,\"phrases\":[\"posters\"],\"facts\":"
        "[{\"value\":500,\"qualifier\":\"approximate\",\"kind\":\"count\",\"unit\":\"posters\",\"phrase\":\"posters\","
        "\"period\":{\"text\":\"November 2019\",\"start\":\"2019-11-01\",\"end\":\"2019-11-30\"},\"measure\":\"1(i)\","
        "\"commitment\":0,\"effort\":1,\"page\":null,\"sheet\":null,\"agencies\":[\"NPA\",\"MOT\"],\"counted\":true},{"
        "\"value\":500,"
        "\"qualifier\":\"approximate\",\"kind\":\"count\",\"unit\":\"posters\",\"phrase\":\"posters\",\"period\":"
        "{\"text\":\"November 2019\",\"start\":\"2019-11-01\",\"end\":\"2019-11-30\"},\"measure\":\"1(ii)\","
        "\"commitment\":0,\"effort\":0,\"page\":null,\"sheet\":null,\"agencies\":[\"NPA\"],\"counted\":false}]},{"
        "\"report\":"
        "\"FY2019\",\"agency\":\"MOT\",\"unit\":\"posters\",\"period\":{\"text\":\"2019-11\",\"start\":\"2019-11-01\","
        "\"end\":\"2019-11-30\"},\"n\":1,\"sum\":500,\"min\":500,\"max\":500,\"mean\":500,\"qualifier\":"
        "\"approximate\",\"repeated\":0,\"summed\":1,\"period_kinds\":[\"month\"],\"periods\":1,\"kinds\":[\"count\"],"
        "\"units\":1,\"phrases\":[\"posters\"],\"facts\":[{\"value\":"
        "500,\"qualifier\":\"approximate\",\"kind\":\"count\",\"unit\":\"posters\",\"phrase\":\"posters\",\"period\":"
        "{\"text\":\"November 2019\",\"start\":\"2019-11-01\",\"end\":\"2019-11-30\"},\"measure\":\"1(i)\","
        "\"commitment\":0,\"effort\":1,\"page\":null,\"sheet\":null,\"agencies\":[\"NPA\",\"MOT\"],\"counted\":true}]}]"
        "}\n");
    free(text);
    text = figures_groups_json(groups, CSEM_GROUPS_JSON_FACTS);
    ck_assert_ptr_nonnull(strstr(text, "\"span\":"));
    free(text);
    csem_groups_free(groups);
}
END_TEST

START_TEST(keys_that_are_missing_are_null) {
    static const int32_t keys[] = {CSEM_KEY_SECTION, CSEM_KEY_MEASURE,   CSEM_KEY_KIND,
                                   CSEM_KEY_PERIOD,  CSEM_KEY_QUALIFIER, 0};
    static const csem_filter filters[] = {{"none", CSEM_KEY_PERIOD, 0}, {NULL, 0, 0}};
    static const csem_filter nothing[] = {{"3", CSEM_KEY_SECTION, 0}, {NULL, 0, 0}};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, keys, filters);
    char *text = figures_groups_json(groups, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(
        strstr(text, "[{\"report\":\"FY2019\",\"chapter\":1,\"measure\":\"1(i)\",\"kind\":\"duration\",\"period\":null,"
                     "\"qualifier\":\"exact\",\"n\":1,\"sum\":5,\"min\":5,\"max\":5,\"mean\":5,"
                     "\"repeated\":0,\"summed\":1,\"period_kinds\":[\"none\"],\"periods\":0,\"kinds\":[\"duration\"],"
                     "\"units\":1,\"phrases\":[\"years\"]}]"));
    free(text);
    csem_groups_free(groups);
    groups = figures_group(report, NULL, nothing);
    text = figures_groups_json(groups, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(strstr(
        text, "\"by\":[],\"groups\":[{\"report\":\"FY2019\",\"n\":0,\"sum\":null,\"min\":null,\"max\":null,\"mean\":"
              "null,\"qualifier\":null,\"repeated\":0,\"summed\":0,\"period_kinds\":[],"
              "\"periods\":0,\"kinds\":[],\"units\":0,\"phrases\":[]}]"));
    free(text);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

static void remove_all(char *text, const char *part) {
    size_t length = strlen(part);
    for (char *found = text; (found = strstr(found, part));)
        memmove(found, found + length, strlen(found + length) + 1);
}

/* Without keys there is one group, which has the figures of the report. An entry has the label of its report before
 * what the report writes. */
START_TEST(statistics_are_written_as_the_report_writes_them) {
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, NULL, NULL);
    char *text = NULL;
    char *whole = NULL;
    ck_assert_int_eq(csem_report_write_json(report, CSEM_JSON_COMPACT, figures_collect, &whole, NULL), CSEM_OK);
    csem_report_free(report);
    ck_assert_int_eq(csem_groups_write_statistics_json(groups, CSEM_JSON_COMPACT, figures_collect, &text, NULL),
                     CSEM_OK);
    static const char start[] = "{\"format\":\"csemplan-statistics\",\"version\":2," SAMPLE_REPORTS
                                ",\"statistics\":[{\"report\":\"FY2019\",\"measure\":\"1(i)\",";
    ck_assert_int_eq(strncmp(text, start, sizeof start - 1), 0);
    char *list = strstr(text, "\"statistics\":[");
    remove_all(list, "\"report\":\"FY2019\",");
    ck_assert_str_eq(list, strstr(whole, "\"statistics\":["));
    free(text);
    text = NULL;
    ck_assert_int_eq(csem_groups_write_statistics_json(groups, CSEM_JSON_NO_SPANS, figures_collect, &text, NULL),
                     CSEM_OK);
    ck_assert_ptr_null(strstr(text, "\"span\""));
    free(text);
    free(whole);
    csem_groups_free(groups);
}
END_TEST

/* ---- the published report -------------------------------------------------------------------------------------- */

static csem_report *parse_corpus(const char *name) {
    char *folder = test_corpus_folder();
    char *path = test_path(folder, name);
    size_t length;
    char *text = test_read_file(path, &length);
    csem_report *report = text ? figures_parse(text) : NULL;
    free(text);
    free(path);
    free(folder);
    return report;
}

static void check_published(const csem_report *report) {
    static const int32_t keys[] = {CSEM_KEY_UNIT, 0};
    csem_summary *summary = figures_summarize(report);
    csem_groups *groups = figures_group(report, keys, NULL);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_EFFORTS), 123);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_REPEATS), 12);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_REPEATED), 4);
    figures_check_agency(summary, "NPA", 45, 42, 3, 0);
    figures_check_agency(summary, "CAS", 7, 0, 7, 0);
    figures_check_agency(summary, "METI", 8, 1, 7, 0);
    figures_check_agency(summary, "MOJ", 20, 7, 13, 0);
    ck_assert_int_eq(
        figures_group_number(groups, figures_find_group(groups, CSEM_KEY_UNIT, "posters"), CSEM_COLUMN_REPEATED), 2);
    ck_assert_int_eq(
        figures_group_number(groups, figures_find_group(groups, CSEM_KEY_UNIT, "leaflets"), CSEM_COLUMN_REPEATED), 1);
    ck_assert_double_eq(
        figures_group_value(groups, figures_find_group(groups, CSEM_KEY_UNIT, "leaflets"), CSEM_COLUMN_SUM), 2000000.0);
    ck_assert_double_eq(
        figures_group_value(groups, figures_find_group(groups, CSEM_KEY_UNIT, "posters"), CSEM_COLUMN_SUM), 470000.0);
    ck_assert_int_eq(
        figures_group_number(groups, figures_find_group(groups, CSEM_KEY_UNIT, "cases"), CSEM_COLUMN_REPEATED), 1);
    csem_groups_free(groups);
    csem_summary_free(summary);
}

START_TEST(the_published_report_has_its_figures) {
    static const char *const names[] = {"efforts-fy2019.txt", "efforts-fy2019.layout.txt"};
    for (size_t i = 0; i < 2; i++) {
        csem_report *report = parse_corpus(names[i]);
        if (!report) {
            fprintf(stderr, "aggregation: %s is not there, so its figures were not checked\n", names[i]);
            continue;
        }
        csem_report *again = figures_through_json(report);
        check_published(report);
        check_published(again);
        csem_report_free(again);
        csem_report_free(report);
    }
}
END_TEST

static void add_reports(Suite *suite) {
    TCase *tests = tcase_create("reports");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_summary_counts);
    tcase_add_test(tests, a_summary_is_written);
    tcase_add_test(tests, statistics_are_grouped_by_unit);
    tcase_add_test(tests, a_statistic_is_in_the_group_of_each_agency);
    tcase_add_test(tests, filters_take_what_they_name);
    tcase_add_test(tests, filters_of_one_key_add_up_those_of_others_do_not);
    tcase_add_test(tests, kinds_that_are_asked_for_are_summed);
    tcase_add_test(tests, groups_are_in_order);
    tcase_add_test(tests, groups_are_written);
    tcase_add_test(tests, keys_that_are_missing_are_null);
    tcase_add_test(tests, statistics_are_written_as_the_report_writes_them);
    tcase_add_test(tests, the_published_report_has_its_figures);
    suite_add_tcase(suite, tests);
}

int main(void) {
    Suite *suite = suite_create("aggregation");
    add_reports(suite);
    return test_run(suite);
}
