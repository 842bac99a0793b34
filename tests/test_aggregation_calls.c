/* SPDX-License-Identifier: MIT */
/* Aggregation of unusual reports, of several reports, with options, with limits, and out of memory. */
#include "base/text.h"
#include "support/figures.h"
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- unusual reports ------------------------------------------------------------------------------------------- */

START_TEST(statistics_are_in_the_groups_of_their_nodes) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, 0};
    csem_report *report = figures_made(
        NULL, NULL,
        STATISTIC("0", "1", "count", "\"oaks\"", "10") "," STATISTIC_IN(
            "1(ii)", "0", "2", "count", "\"oaks\"",
            "510") "," STATISTIC("1", "4", "count", "\"oaks\"",
                                 "15") "," STATISTIC("1", "8", "count", "\"oaks\"",
                                                     "20") "," STATISTIC("null", "16", "count", "\"oaks\"", "30"));
    csem_groups *groups = figures_group(report, keys, NULL);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 3);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_AGENCY, "A"), 2, 2, 3.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_AGENCY, "B"), 2, 2, 18.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_AGENCY, NULL), 2, 2, 12.0, 0);
    ck_assert_str_eq(figures_group_text(groups, 0, CSEM_KEY_AGENCY), "A");
    ck_assert_ptr_null(figures_group_text(groups, 2, CSEM_KEY_AGENCY));
    csem_groups_free(groups);
    csem_summary *summary = figures_summarize(report);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_MEASURES), 2);
    figures_check_agency(summary, "B", 1, 1, 1, 1);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_REPORTING), 2);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_AGENCIES, 1, CSEM_COLUMN_REPORTING), 0);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_AGENCIES, 2, CSEM_COLUMN_STATISTICS), 2);
    csem_summary_free(summary);
    csem_report_free(report);
}
END_TEST

START_TEST(the_most_frequent_printed_unit_represents_a_group) {
    static const int32_t keys[] = {CSEM_KEY_UNIT, 0};
    csem_report *report = figures_made(
        NULL, NULL,
        STATISTIC("0", "1", "count", "\"e-mails\"", "10") "," STATISTIC("0", "2", "count", "\"emails\"", "11") "," STATISTIC(
            "0", "4", "count", "\"emails\"",
            "12") "," STATISTIC("0", "8", "count", "\"tree\"",
                                "13") "," STATISTIC("0", "16", "count", "\"trees\"",
                                                    "14") "," STATISTIC("0", "32", "count", "\"JPY\"",
                                                                        "15") "," STATISTIC("0", "64", "money",
                                                                                            "\"JPY\"",
                                                                                            "16") "," STATISTIC("0",
                                                                                                                "128",
                                                                                                                "percen"
                                                                                                                "t",
                                                                                                                "\"perc"
                                                                                                                "ent\"",
                                                                                                                "17") "," STATISTIC("0",
                                                                                                                                    "256",
                                                                                                                                    "count",
                                                                                                                                    "null",
                                                                                                                                    "18"));
    csem_groups *groups = figures_group(report, keys, NULL);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 6);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_UNIT, "emails"), 3, 3, 7.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_UNIT, "tree"), 2, 2, 24.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_COLUMN_UNIT_FORM, "jpy"), 1, 1, 32.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_COLUMN_UNIT_FORM, "JPY"), 1, 1, 64.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_UNIT, "percent"), 1, 0, 0.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_UNIT, NULL), 1, 1, 256.0, 0);
    ck_assert_int_eq(figures_group_number(groups, 5, CSEM_COLUMN_UNITS), 0);
    ck_assert_str_eq(figures_group_text(groups, 0, CSEM_COLUMN_UNIT_FORM), "JPY");
    ck_assert_ptr_null(figures_group_text(groups, 5, CSEM_COLUMN_UNIT_FORM));
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

/* Small values, facts of the same effort, and another kind or unit are not repeats. */
START_TEST(facts_are_counted_once_in_each_group) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, 0};
    csem_report *report = figures_made(
        NULL, NULL,
        STATISTIC("0", "13", "count", "\"oaks\"", "10") "," STATISTIC(
            "0", "13", "count", "\"oaks\"",
            "11") "," STATISTIC("1", "13", "count", "\"oaks\"",
                                "12") "," STATISTIC("1", "13", "count", "\"oak\"",
                                                    "13") "," STATISTIC("1", "12", "count", "\"oaks\"",
                                                                        "14") "," STATISTIC("0", "12", "count",
                                                                                            "\"oaks\"",
                                                                                            "15") "," STATISTIC("null",
                                                                                                                "13",
                                                                                                                "count",
                                                                                                                "\"oaks"
                                                                                                                "\"",
                                                                                                                "16"));
    csem_groups *groups = figures_group(report, NULL, NULL);
    figures_check_group(groups, 0, 6, 6, 13.0 * 4 + 24.0, 1);
    csem_groups_free(groups);
    groups = figures_group(report, keys, NULL);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_AGENCY, "A"), 3, 3, 38.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_AGENCY, NULL), 3, 3, 38.0, 0);
    figures_check_group(groups, figures_find_group(groups, CSEM_KEY_AGENCY, "B"), 1, 1, 13.0, 0);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

START_TEST(sums_out_of_range_are_null) {
    csem_report *report = figures_made(
        NULL, NULL,
        STATISTIC("0", "1.7e308", "count", "\"oaks\"", "10") "," STATISTIC("0", "1.7e308", "count", "\"oaks\"", "11"));
    csem_groups *groups = figures_group(report, NULL, NULL);
    ck_assert(figures_group_value(groups, 0, CSEM_COLUMN_SUM) > DBL_MAX);
    char *text = figures_groups_json(groups, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(strstr(text, "\"n\":2,\"sum\":null,\"min\":1"));
    free(text);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

/* ---- several reports ------------------------------------------------------------------------------------------- */

START_TEST(reports_have_labels) {
    static const struct {
        const char *start;
        const char *end;
        const char *name;
        const char *label;
    } cases[] = {{"2019-04-01", "2020-03-31", "x.txt", "FY2019"},
                 {"2019-01-01", "2019-12-31", "x.txt", "2019"},
                 {"2019-04-01", "2020-03-31", NULL, "FY2019 (2)"},
                 {"2019-04-01", "2019-09-30", "y.txt", "y.txt"},
                 {NULL, NULL, "FY2019 (3)", "FY2019 (3)"},
                 {"2019-04-01", "2020-03-31", NULL, "FY2019 (4)"},
                 {NULL, NULL, NULL, "report 7"},
                 {NULL, NULL, "", "report 8"},
                 {NULL, NULL, "report 7", "report 7 (2)"},
                 {NULL, NULL, "FY2019 (3)", "FY2019 (3) (2)"},
                 {"2019-04-01", "2020-03-31", NULL, "FY2019 (5)"}};
    enum { CASES = sizeof cases / sizeof cases[0] };
    static const int32_t keys[] = {CSEM_KEY_REPORT, 0};
    csem_summary *summary;
    csem_groups *groups = figures_group_all(NULL, 0, keys, NULL);
    ck_assert_int_eq(csem_summary_create(NULL, &summary, NULL), CSEM_OK);
    for (size_t i = 0; i < CASES; i++) {
        csem_report *report = figures_made(cases[i].start, cases[i].end, ONE_OAK);
        ck_assert_int_eq(csem_summary_add(summary, report, cases[i].name, NULL), CSEM_OK);
        ck_assert_int_eq(csem_groups_add(groups, report, cases[i].name, NULL), CSEM_OK);
        csem_report_free(report);
    }
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_REPORTS), CASES);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_REPORTS), CASES);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), CASES);
    for (size_t i = 0; i < CASES; i++) {
        const char *name = csem_summary_text(summary, CSEM_TABLE_REPORTS, i, CSEM_COLUMN_FILE, NULL);
        ck_assert_str_eq(csem_summary_text(summary, CSEM_TABLE_REPORTS, i, CSEM_COLUMN_REPORT, NULL), cases[i].label);
        ck_assert_str_eq(csem_groups_text(groups, CSEM_TABLE_REPORTS, i, CSEM_COLUMN_REPORT, NULL), cases[i].label);
        ck_assert_str_eq(csem_summary_text(summary, CSEM_TABLE_REPORTS, i, CSEM_COLUMN_TITLE, NULL), "Parks");
        ck_assert_int_eq(csem_summary_period(summary, i) != NULL, cases[i].start != NULL);
        ck_assert_int_eq(csem_groups_period(groups, CSEM_TABLE_REPORTS, i) != NULL, cases[i].start != NULL);
        ck_assert(name ? strcmp(name, cases[i].name) == 0 : !cases[i].name);
        ck_assert_int_eq(csem_groups_row(groups, CSEM_TABLE_GROUPS, i, CSEM_COLUMN_REPORT), (int64_t)i);
    }
    csem_summary_free(summary);
    csem_groups_free(groups);
}
END_TEST

START_TEST(figures_of_reports_stay_apart) {
    static const int32_t keys[] = {CSEM_KEY_UNIT, CSEM_KEY_REPORT, 0};
    csem_report *first = figures_parse(figures_sample);
    csem_report *second = figures_made("2018-04-01", "2019-03-31", ONE_OAK);
    const csem_report *reports[] = {first, second};
    csem_summary *summary = figures_summarize(first);
    ck_assert_int_eq(csem_summary_add(summary, second, "old.json", NULL), CSEM_OK);
    csem_groups *groups = figures_group_all(reports, 2, keys, NULL);
    csem_report_free(first);
    csem_report_free(second);
    char *text = figures_summary_json(summary, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(
        strstr(text, "\"reports\":[{\"report\":\"FY2019\",\"file\":null,\"profile\":\"basic-plan\",\"title\":"));
    ck_assert_ptr_nonnull(strstr(text,
                                 "{\"report\":\"FY2018\",\"file\":\"old.json\",\"profile\":\"basic-plan\",\"title\":"
                                 "\"Parks\",\"period\":{\"start\":\"2018-04-01\",\"end\":\"2019-03-31\"},"
                                 "\"contents_measures\":null,\"chapters\":1,\"measures\":"
                                 "2,\"commitments\":2,\"efforts\":3,\"repeats\":0,\"statistics\":1,\"status\":null,"
                                 "\"overdue\":null}],\"totals\":"
                                 "{\"chapters\":3,\"measures\":5,\"commitments\":5,\"efforts\":8,\"repeats\":1,"
                                 "\"statistics\":11,\"status\":null,\"overdue\":null}"));
    ck_assert_ptr_nonnull(strstr(text, "{\"report\":\"FY2018\",\"id\":\"B\""));
    ck_assert_ptr_nonnull(strstr(text, "{\"report\":\"FY2018\",\"number\":1"));
    ck_assert_ptr_nonnull(strstr(text, "{\"report\":\"FY2018\",\"agency\":\"A\",\"chapter\":1,\"efforts\":2}"));
    ck_assert_ptr_nonnull(strstr(text, "{\"report\":\"FY2018\",\"a\":\"A\",\"b\":\"B\",\"efforts\":1}"));
    free(text);
    ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_AGENCIES, 4, CSEM_COLUMN_REPORT), 1);
    csem_summary_free(summary);
    text = figures_groups_json(groups, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(
        strstr(text, "\"by\":[\"unit\",\"report\"],\"groups\":[{\"unit\":\"JPY\",\"report\":\"FY2019\","));
    ck_assert_ptr_nonnull(strstr(text, "{\"unit\":\"oaks\",\"report\":\"FY2018\",\"n\":1,\"sum\":1,"));
    free(text);
    csem_groups_free(groups);
}
END_TEST

START_TEST(a_report_without_anything_has_figures) {
    static const int32_t keys[] = {CSEM_KEY_MEASURE, 0};
    csem_report *report = figures_parse("");
    csem_report *full = figures_parse(figures_sample);
    const csem_report *reports[] = {report, full};
    csem_summary *summary = figures_summarize(report);
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_AGENCIES), 0);
    char *text = figures_summary_json(summary, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(strstr(text, "\"agencies\":[],\"chapters\":[],\"matrix\":[],\"partners\":[]"));
    free(text);
    csem_groups *groups = figures_group_all(reports, 2, keys, NULL);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 3);
    ck_assert_int_eq(csem_groups_row(groups, CSEM_TABLE_GROUPS, 0, CSEM_COLUMN_REPORT), 1);
    text = figures_groups_json(groups, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(strstr(text,
                                 "{\"report\":\"report 1\",\"file\":null,\"profile\":null,\"title\":null,\"period\":"
                                 "null,\"contents_measures\":null,"));
    free(text);
    csem_groups_free(groups);
    csem_summary_free(summary);
    csem_report_free(report);
    csem_report_free(full);
}
END_TEST

/* ---- options and arguments ------------------------------------------------------------------------------------- */

static void refuse(const csem_aggregation_options *options, const char *message) {
    csem_groups *groups = (csem_groups *)&figures_error;
    csem_error_init(&figures_error, sizeof figures_error);
    ck_assert_int_eq(csem_groups_create(options, &groups, &figures_error), CSEM_ERROR_OPTIONS);
    ck_assert_msg(strstr(figures_error.message, message) != NULL, "\"%s\" does not mention \"%s\"",
                  figures_error.message, message);
    ck_assert_ptr_null(groups);
}

static void refuse_filter(int32_t key, const char *value, const char *message) {
    csem_aggregation_options options;
    csem_filter filter = {value, key, 0};
    csem_aggregation_options_init(&options, sizeof options);
    options.filters = &filter;
    options.filter_count = 1;
    refuse(&options, message);
}

START_TEST(values_that_no_statistic_has_are_refused) {
    refuse_filter(0, "x", "the key 0");
    refuse_filter(10, "x", "the key 10");
    refuse_filter(CSEM_KEY_UNIT, NULL, "the filter of unit has no value");
    refuse_filter(CSEM_KEY_UNIT, "\xFF", "the filter of unit has no value");
    refuse_filter(CSEM_KEY_UNIT, " ", "the unit \" \"");
    refuse_filter(CSEM_KEY_SECTION, "one", "the chapter \"one\"");
    refuse_filter(CSEM_KEY_SECTION, "0", "the chapter \"0\"");
    refuse_filter(CSEM_KEY_SECTION, "99999999999", "the chapter");
    refuse_filter(CSEM_KEY_SECTION, "none of them", "the chapter");
    refuse_filter(CSEM_KEY_MEASURE, "", "the measure");
    refuse_filter(CSEM_KEY_KIND, "counts", "the kind \"counts\"");
    refuse_filter(CSEM_KEY_QUALIFIER, "about", "the qualifier \"about\"");
    refuse_filter(CSEM_KEY_PERIOD, "soon", "the period \"soon\"");
}
END_TEST

START_TEST(keys_are_checked) {
    static const int32_t twice[] = {CSEM_KEY_UNIT, CSEM_KEY_UNIT};
    static const int32_t none[] = {17};
    csem_aggregation_options options;
    csem_aggregation_options_init(&options, sizeof options);
    options.keys = twice;
    options.key_count = 2;
    refuse(&options, "the key unit is given twice");
    options.keys = none;
    options.key_count = 1;
    refuse(&options, "17 is not a key");
    options.keys = NULL;
    refuse(&options, "have none");
    options.key_count = 0;
    options.filter_count = 1;
    refuse(&options, "have none");
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_KEY, CSEM_KEY_SECTION), "chapter");
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_KEY, CSEM_KEY_REPORT), "report");
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_KEY, CSEM_KEY_PHRASE), "phrase");
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_KEY, 0));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_KEY, 10));
}
END_TEST

START_TEST(options_are_checked) {
    csem_aggregation_options options;
    csem_summary *summary;
    csem_allocator lacking = {0};
    struct {
        csem_aggregation_options options;
        char more[8];
    } longer = {0};
    csem_aggregation_options_init(NULL, sizeof options);
    csem_aggregation_options_init(&options, 1); /* writes nothing */
    csem_aggregation_options_init(&options, sizeof options);
    ck_assert_uint_eq(options.max_pairs, UINT64_C(1) << 20);
    ck_assert_int_eq(options.fiscal_year_start, 0);
    options.fiscal_year_start = 13;
    refuse(&options, "fiscal_year_start is 13");
    options.fiscal_year_start = -1;
    ck_assert_int_eq(csem_summary_create(&options, &summary, NULL), CSEM_ERROR_OPTIONS);
    ck_assert_ptr_null(summary);
    options.fiscal_year_start = 0;
    options.flags = 1;
    refuse(&options, "flags 0x1");
    options.flags = 0;
    options.allocator = &lacking;
    refuse(&options, "allocator");
    options.allocator = NULL;
    options.size = 0;
    refuse(&options, "no valid size");
    options.size = 1 << 20;
    refuse(&options, "no valid size");
    options.size = offsetof(csem_aggregation_options, max_pairs); /* an older caller */
    ck_assert_int_eq(csem_summary_create(&options, &summary, NULL), CSEM_OK);
    csem_summary_free(summary);
    csem_aggregation_options_init(&longer.options, sizeof longer);
    ck_assert_int_eq(csem_summary_create(&longer.options, &summary, NULL), CSEM_OK);
    csem_summary_free(summary);
    longer.more[7] = 1;
    refuse(&longer.options, "more than this version");
}
END_TEST

/* Counts that are too large for any array are rejected before anything is read. */
START_TEST(arrays_are_checked) {
    const int32_t key = CSEM_KEY_UNIT;
    const csem_filter filter = {"trees", CSEM_KEY_UNIT, 0};
    const csem_filter reserved = {"trees", CSEM_KEY_UNIT, 1};
    csem_aggregation_options options;
    csem_groups *groups = NULL;
    for (int i = 0; i < 5; i++) {
        csem_aggregation_options_init(&options, sizeof options);
        options.keys = i == 1 ? &key : NULL;
        options.key_count = i < 2 ? SIZE_MAX / 4 : 0;
        options.filters = i == 3 ? &filter : i == 4 ? &reserved : NULL;
        options.filter_count = i == 4 ? 1 : i > 1 ? SIZE_MAX / sizeof filter : 0;
        ck_assert_int_eq(csem_groups_create(&options, &groups, NULL), CSEM_ERROR_OPTIONS);
        ck_assert_ptr_null(groups);
    }
}
END_TEST

START_TEST(arguments_are_checked) {
    csem_report *report = figures_parse(figures_sample);
    csem_summary *summary = figures_summarize(report);
    csem_groups *groups = figures_group(report, NULL, NULL);
    char *text = NULL;
    ck_assert_int_eq(csem_summary_create(NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_create(NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_summary_add(NULL, report, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_summary_add(summary, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_summary_add(summary, report, "\xC3", NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_add(NULL, report, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_add(groups, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_add(groups, report, "\xC3", NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_summary_write_json(NULL, 0, figures_collect, &text, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_summary_write_json(summary, 0, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_summary_write_json(summary, 1U << 20, figures_collect, &text, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_write_json(NULL, 0, figures_collect, &text, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_write_json(groups, 0, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_write_json(groups, 512, figures_collect, &text, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_write_statistics_json(groups, 256, figures_collect, &text, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_ptr_null(text);
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_REPORTS), 1);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_REPORTS), 1);
    csem_groups_free(groups);
    csem_summary_free(summary);
    csem_report_free(report);
    csem_summary_free(NULL);
    csem_groups_free(NULL);
}
END_TEST

/* A sink that accepts N pieces and then fails. */
static int refuse_piece(void *context, const char *text, size_t length) {
    int *left = context;
    (void)text;
    (void)length;
    return (*left)-- > 0 ? 0 : 1;
}

START_TEST(a_sink_may_refuse) {
    csem_report *report = figures_parse(figures_sample);
    csem_summary *summary = figures_summarize(report);
    csem_groups *groups = figures_group(report, NULL, NULL);
    int left = 0;
    ck_assert_int_eq(csem_summary_write_json(summary, 0, refuse_piece, &left, NULL), CSEM_ERROR_SINK);
    left = 0;
    ck_assert_int_eq(csem_groups_write_json(groups, 0, refuse_piece, &left, NULL), CSEM_ERROR_SINK);
    left = 0;
    ck_assert_int_eq(csem_groups_write_statistics_json(groups, 0, refuse_piece, &left, NULL), CSEM_ERROR_SINK);
    csem_groups_free(groups);
    csem_summary_free(summary);
    csem_report_free(report);
}
END_TEST

/* ---- limits and memory ----------------------------------------------------------------------------------------- */

START_TEST(pairs_are_limited) {
    csem_aggregation_options options;
    csem_summary *summary;
    csem_groups *groups;
    csem_report *report = figures_parse(figures_sample);
    csem_aggregation_options_init(&options, sizeof options);
    for (uint64_t pairs = 4; pairs <= 5; pairs++) {
        options.max_pairs = pairs; /* the sample has 1 + 1 + 3 */
        ck_assert_int_eq(csem_summary_create(&options, &summary, &figures_error), CSEM_OK);
        int code = csem_summary_add(summary, report, NULL, &figures_error);
        ck_assert_int_eq(code, pairs < 5 ? CSEM_ERROR_LIMIT : CSEM_OK);
        ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_AGENCIES), pairs < 5 ? 0 : 4);
        csem_summary_free(summary);
    }
    for (uint64_t pairs = 19; pairs <= 20; pairs++) {
        options.max_pairs = pairs; /* ten statistics: 2 + 1 + 1 + 2 + 1 + 1 + 4 * 3 */
        ck_assert_int_eq(csem_groups_create(&options, &groups, &figures_error), CSEM_OK);
        int code = csem_groups_add(groups, report, NULL, &figures_error);
        ck_assert_int_eq(code, pairs < 20 ? CSEM_ERROR_LIMIT : CSEM_OK);
        ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_REPORTS), pairs < 20 ? 0 : 1);
        csem_groups_free(groups);
    }
    options.max_pairs = 0;
    ck_assert_int_eq(csem_groups_create(&options, &groups, &figures_error), CSEM_OK);
    ck_assert_int_eq(csem_groups_add(groups, report, NULL, &figures_error), CSEM_OK);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

/* Adds two reports, the second one with N allocations that succeed, and returns the code of the second. */
typedef int (*adder)(const csem_aggregation_options *options, csem_tracker *tracker, long left,
                     const csem_report *const *reports);

static int add_to_summary(const csem_aggregation_options *options, csem_tracker *tracker, long left,
                          const csem_report *const *reports) {
    csem_summary *summary;
    ck_assert_int_eq(csem_summary_create(options, &summary, NULL), CSEM_OK);
    ck_assert_int_eq(csem_summary_add(summary, reports[0], "a", NULL), CSEM_OK);
    char *before = figures_summary_json(summary, 0);
    tracker->left = left;
    int code = csem_summary_add(summary, reports[1], "b", NULL);
    tracker->left = -1;
    char *after = figures_summary_json(summary, 0);
    ck_assert_int_eq(strcmp(before, after) == 0, code != CSEM_OK);
    free(after);
    if (code != CSEM_OK) { /* after the failure everything works as if it had not happened */
        ck_assert_int_eq(csem_summary_add(summary, reports[1], "b", NULL), CSEM_OK);
        ck_assert_str_eq(csem_summary_text(summary, CSEM_TABLE_REPORTS, 1, CSEM_COLUMN_REPORT, NULL), "FY2019 (2)");
    }
    free(before);
    csem_summary_free(summary);
    return code;
}

static int add_to_groups(const csem_aggregation_options *options, csem_tracker *tracker, long left,
                         const csem_report *const *reports) {
    csem_groups *groups;
    ck_assert_int_eq(csem_groups_create(options, &groups, NULL), CSEM_OK);
    ck_assert_int_eq(csem_groups_add(groups, reports[0], "a", NULL), CSEM_OK);
    char *before = figures_groups_json(groups, CSEM_GROUPS_JSON_FACTS);
    tracker->left = left;
    int code = csem_groups_add(groups, reports[1], "b", NULL);
    tracker->left = -1;
    char *after = figures_groups_json(groups, CSEM_GROUPS_JSON_FACTS);
    ck_assert_int_eq(strcmp(before, after) == 0, code != CSEM_OK);
    free(after);
    if (code != CSEM_OK) {
        ck_assert_int_eq(csem_groups_add(groups, reports[1], "b", NULL), CSEM_OK);
        ck_assert_str_eq(csem_groups_text(groups, CSEM_TABLE_REPORTS, 1, CSEM_COLUMN_REPORT, NULL), "FY2019 (2)");
    }
    free(before);
    csem_groups_free(groups);
    return code;
}

static void fail_everywhere(const csem_aggregation_options *options, csem_tracker *tracker, adder add,
                            const csem_report *const *reports) {
    for (long left = 0;; left++) {
        int code = add(options, tracker, left, reports);
        ck_assert_int_eq(tracker->live, 0);
        if (code == CSEM_OK) {
            ck_assert_int_gt(left, 10);
            return;
        }
        ck_assert_int_eq(code, CSEM_ERROR_MEMORY);
    }
}

/* Filters allocate memory when groups are created. */
static void fail_to_create(const csem_aggregation_options *options, csem_tracker *tracker) {
    int code = CSEM_ERROR_MEMORY;
    for (long left = 0; code != CSEM_OK; left++) {
        csem_summary *summary;
        csem_groups *groups;
        tracker->left = left;
        code = csem_groups_create(options, &groups, NULL);
        ck_assert_int_eq(code == CSEM_OK, groups != NULL);
        csem_groups_free(groups);
        ck_assert_int_eq(tracker->live, 0);
        tracker->left = left < 2 ? left : 2;
        ck_assert_int_eq(csem_summary_create(options, &summary, NULL), left > 1 ? CSEM_OK : CSEM_ERROR_MEMORY);
        csem_summary_free(summary);
        ck_assert_int_eq(tracker->live, 0);
    }
    tracker->left = -1;
}

START_TEST(running_out_of_memory_changes_nothing) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, CSEM_KEY_UNIT, CSEM_KEY_PERIOD, CSEM_KEY_MEASURE};
    static const csem_filter filters[] = {
        {"count", CSEM_KEY_KIND, 0},      {"money", CSEM_KEY_KIND, 0},  {"oak", CSEM_KEY_UNIT, 0},
        {"posters", CSEM_KEY_UNIT, 0},    {"2019", CSEM_KEY_PERIOD, 0}, {"1(i)", CSEM_KEY_MEASURE, 0},
        {"none", CSEM_KEY_AGENCY, 0},     {"A", CSEM_KEY_AGENCY, 0},    {"1", CSEM_KEY_SECTION, 0},
        {"exact", CSEM_KEY_QUALIFIER, 0}, {"none", CSEM_KEY_PERIOD, 0}, {"NPA", CSEM_KEY_AGENCY, 0}};
    csem_tracker tracker = {.left = -1};
    csem_allocator allocator = csem_tracker_allocator(&tracker);
    csem_aggregation_options options;
    csem_report *reports[] = {figures_parse(figures_sample), figures_made("2019-04-01", "2020-03-31", ONE_OAK)};
    const csem_report *swapped[] = {reports[1], reports[0]};
    csem_aggregation_options_init(&options, sizeof options);
    options.allocator = &allocator;
    options.keys = keys;
    options.key_count = sizeof keys / sizeof keys[0];
    fail_everywhere(&options, &tracker, add_to_summary, (const csem_report *const *)reports);
    fail_everywhere(&options, &tracker, add_to_summary, swapped);
    fail_everywhere(&options, &tracker, add_to_groups, (const csem_report *const *)reports);
    fail_everywhere(&options, &tracker, add_to_groups, swapped);
    options.filters = filters;
    options.filter_count = sizeof filters / sizeof filters[0];
    fail_to_create(&options, &tracker);
    fail_everywhere(&options, &tracker, add_to_groups, (const csem_report *const *)reports);
    csem_report_free(reports[0]);
    csem_report_free(reports[1]);
}
END_TEST

/* Many nodes of each kind, so that every list has a block of its own. */
enum { MANY = 390, MANY_AGENCIES = 600, ROOM_FOR_ONE = 1024 };

#define NOWHERE "\"page\":null,\"sheet\":null,\"span\":{\"start\":0,\"end\":9999,\"line\":1}"
#define TEXT_BLOCK "\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"T\"}]"

static char *print_sections(char *at) {
    for (int i = 0; i < MANY; i++)
        at += sprintf(at,
                      "{\"level\":\"chapter\",\"id\":\"%d\",\"number\":%d,\"title\":\"Chapter of many\"," NOWHERE
                      ",\"commitments\":[],\"sections\":[]},",
                      i + 2, i + 2);
    at += sprintf(at, "{\"level\":\"chapter\",\"id\":\"1\",\"number\":1,\"title\":\"Last\"," NOWHERE
                      ",\"commitments\":[],\"sections\":[");
    for (int i = 0; i < 2 * MANY; i++)
        at += sprintf(at,
                      "%s{\"level\":\"measure\",\"id\":\"1.%d\",\"number\":%d,\"title\":\"T\"," NOWHERE
                      ",\"commitments\":[{" TEXT_BLOCK ",\"agencies\":[\"A%d\"],\"partners\":[],\"open_ended\":false,"
                      "\"status\":null,\"deadline\":null,\"fields\":[]," NOWHERE
                      ",\"efforts\":[{\"kind\":\"effort\",\"ref\":null," TEXT_BLOCK
                      ",\"agencies\":[\"A%d\",\"A%d\"],\"status\":null,\"as_of\":null,\"notes\":[]," NOWHERE
                      "}]}],\"sections\":[]}",
                      i ? "," : "", i + 1, i + 1, i % MANY_AGENCIES, i % MANY_AGENCIES, (i + 1) % MANY_AGENCIES);
    return at + sprintf(at, "]}");
}

static csem_report *make_large(void) {
    char *text = malloc((size_t)(4 * MANY + MANY_AGENCIES) * ROOM_FOR_ONE);
    ck_assert_ptr_nonnull(text);
    char *at = text;
    at += sprintf(at, "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,"
                      "\"plan\":null,\"issuer\":null,\"published\":null,"
                      "\"period\":{\"start\":\"2019-04-01\",\"end\":\"2020-03-31\"}},\"contents\":[],\"agencies\":[");
    for (int i = 0; i < MANY_AGENCIES; i++)
        at += sprintf(at, "%s{\"id\":\"A%d\",\"name\":\"Agency\"}", i ? "," : "", i);
    at += sprintf(at, "],\"sections\":[");
    at = print_sections(at);
    at += sprintf(at, "],\"statistics\":[");
    for (int i = 0; i < 2 * MANY; i++)
        at += sprintf(at,
                      "%s{\"measure\":\"1.%d\",\"commitment\":0,\"effort\":%s,\"value\":%d,\"qualifier\":\"exact\","
                      "\"kind\":\"count\",\"unit\":\"unit%d\",\"phrase\":\"a unit%d\",\"period\":{\"text\":\"then\","
                      "\"start\":\"%d-01-01\",\"end\":\"%d-02-01\"}," NOWHERE "}",
                      i ? "," : "", i + 1, i % 3 ? "0" : "null", 20 + i % 2, i / 2, i, 1000 + i / 2, 2000 + i);
    sprintf(at, "]}");
    csem_report *report = figures_parse(text);
    free(text);
    return report;
}

START_TEST(running_out_of_memory_in_any_list_changes_nothing) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, CSEM_KEY_UNIT, CSEM_KEY_PERIOD, CSEM_KEY_SECTION};
    csem_tracker tracker = {.left = -1};
    csem_allocator allocator = csem_tracker_allocator(&tracker);
    csem_aggregation_options options;
    csem_report *reports[] = {figures_made("2019-04-01", "2020-03-31", ONE_OAK), make_large()};
    csem_aggregation_options_init(&options, sizeof options);
    options.allocator = &allocator;
    options.keys = keys;
    options.key_count = sizeof keys / sizeof keys[0];
    fail_everywhere(&options, &tracker, add_to_summary, (const csem_report *const *)reports);
    fail_everywhere(&options, &tracker, add_to_groups, (const csem_report *const *)reports);
    csem_report_free(reports[0]);
    csem_report_free(reports[1]);
}
END_TEST

static long json_made; /* the number of allocations of cJSON */

static void *json_allocate(size_t size) {
    json_made++;
    return malloc(size);
}

static int count_pieces(void *context, const char *text, size_t length) {
    (void)text;
    (void)length;
    (*(int *)context)++;
    return 0;
}

/* Except for the order of groups, which is made first. */
START_TEST(json_allocates_nothing) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, CSEM_KEY_PERIOD, CSEM_KEY_REPORT, 0};
    cJSON_Hooks hooks = {json_allocate, free};
    csem_report *report = figures_parse(figures_sample);
    const csem_report *reports[] = {report, report};
    csem_summary *summary = figures_summarize(report);
    csem_groups *groups = figures_group_all(reports, 2, keys, NULL);
    int pieces = 0;
    ck_assert_int_eq(csem_summary_add(summary, report, NULL, NULL), CSEM_OK);
    cJSON_InitHooks(&hooks);
    ck_assert_int_eq(csem_summary_write_json(summary, 0, count_pieces, &pieces, NULL), CSEM_OK);
    ck_assert_int_eq(csem_groups_write_json(groups, CSEM_GROUPS_JSON_FACTS, count_pieces, &pieces, NULL), CSEM_OK);
    ck_assert_int_eq(csem_groups_write_statistics_json(groups, 0, count_pieces, &pieces, NULL), CSEM_OK);
    ck_assert_int_ge(pieces, 3);
    cJSON_InitHooks(NULL);
    ck_assert_int_eq(json_made, 0);
    csem_groups_free(groups);
    csem_summary_free(summary);
    csem_report_free(report);
}
END_TEST

static void add_made(Suite *suite) {
    TCase *tests = tcase_create("made");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, statistics_are_in_the_groups_of_their_nodes);
    tcase_add_test(tests, the_most_frequent_printed_unit_represents_a_group);
    tcase_add_test(tests, facts_are_counted_once_in_each_group);
    tcase_add_test(tests, sums_out_of_range_are_null);
    tcase_add_test(tests, reports_have_labels);
    tcase_add_test(tests, figures_of_reports_stay_apart);
    tcase_add_test(tests, a_report_without_anything_has_figures);
    suite_add_tcase(suite, tests);
}

static void add_calls(Suite *suite) {
    TCase *tests = tcase_create("calls");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, values_that_no_statistic_has_are_refused);
    tcase_add_test(tests, keys_are_checked);
    tcase_add_test(tests, options_are_checked);
    tcase_add_test(tests, arrays_are_checked);
    tcase_add_test(tests, arguments_are_checked);
    tcase_add_test(tests, a_sink_may_refuse);
    tcase_add_test(tests, pairs_are_limited);
    tcase_add_test(tests, running_out_of_memory_changes_nothing);
    tcase_add_test(tests, running_out_of_memory_in_any_list_changes_nothing);
    tcase_add_test(tests, json_allocates_nothing);
    suite_add_tcase(suite, tests);
}

int main(void) {
    Suite *suite = suite_create("aggregation_calls");
    add_made(suite);
    add_calls(suite);
    return test_run(suite);
}
