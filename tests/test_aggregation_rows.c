/* SPDX-License-Identifier: MIT */
/* The parts of rows except for their figures: agencies that no effort names, sums of different things, contents that
 * the body lacks, filters that match nothing, the order over reports, and texts that rows share. */
#include "support/compose.h"
#include "support/figures.h"
#include "support/outline.h"
#include "support/suite.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD                                                                                                           \
    "Efforts on the \xE2\x80\x9C"                                                                                      \
    "Basic Plan on Ponds\xE2\x80\x9D\n(From April 1, 2019 to March 31, 2020)\nJuly 10, 2020\nPond Council\n\n"
#define GLOSSARY "* PA (Park Agency), BA (Bench Agency), LA (Lamp Agency)\n\n"

/* ---- silence --------------------------------------------------------------------------------------------------- */

static const char two_commitments[] =
    HEAD GLOSSARY "1. Ponds\n(i) Ducks\nDucks shall be fed. (Park Agency, and Bench Agency)\n- In 2019, 20 ducks were "
                  "fed. (BA)\n- In 2019, 30 geese were fed. (BA and LA)\nDucks shall be counted. (Park Agency)\n"
                  "Each pond is meant.\n- Repeat mention 1 - (ii): Geese (PA)\n(ii) Geese\nGeese shall be counted. "
                  "(Lamp Agency)\n";

static const char *silence_text(const csem_summary *summary, size_t row, int32_t column) {
    return csem_summary_text(summary, CSEM_TABLE_SILENCE, row, column, NULL);
}

static int64_t silence_number(const csem_summary *summary, size_t row, int32_t column) {
    return csem_summary_number(summary, CSEM_TABLE_SILENCE, row, column);
}

static const char *reporter(const csem_summary *summary, size_t row, size_t index) {
    return csem_summary_item(summary, CSEM_TABLE_SILENCE, row, CSEM_COLUMN_REPORTED_BY, index, NULL);
}

START_TEST(each_commitment_is_asked) {
    csem_report *report = figures_parse(two_commitments);
    csem_summary *summary = figures_summarize(report);
    csem_report_free(report);
    ck_assert_int_eq(figures_agency_number(summary, "PA", CSEM_COLUMN_SILENT), 0);
    ck_assert_int_eq(figures_agency_number(summary, "PA", CSEM_COLUMN_SILENT_COMMITMENTS), 1);
    ck_assert_int_eq(figures_agency_number(summary, "BA", CSEM_COLUMN_SILENT_COMMITMENTS), 0);
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_SILENCE), 2);
    size_t park = figures_agency(summary, "PA");
    ck_assert_str_eq(csem_summary_item(summary, CSEM_TABLE_AGENCIES, park, CSEM_COLUMN_SILENT_COMMITMENTS, 0, NULL),
                     silence_text(summary, 0, CSEM_COLUMN_MEASURE));
    ck_assert_ptr_null(csem_summary_item(summary, CSEM_TABLE_AGENCIES, park, CSEM_COLUMN_SILENT_COMMITMENTS, 1, NULL));
    ck_assert_ptr_null(csem_summary_item(summary, CSEM_TABLE_AGENCIES, park, CSEM_COLUMN_EFFORTS, 0, NULL));
    ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_SILENCE, 0, CSEM_COLUMN_AGENCY), (int64_t)park);
    ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_SILENCE, 0, CSEM_COLUMN_SECTION), 0);
    ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_SILENCE, 0, CSEM_COLUMN_REPORT), 0);
    ck_assert_str_eq(silence_text(summary, 0, CSEM_COLUMN_AGENCY), "PA");
    ck_assert_str_eq(silence_text(summary, 0, CSEM_COLUMN_MEASURE), "1(i)");
    ck_assert_str_eq(silence_text(summary, 0, CSEM_COLUMN_TITLE), "Ducks");
    ck_assert_str_eq(silence_text(summary, 0, CSEM_COLUMN_PROMISE), "Ducks shall be fed.");
    ck_assert_int_eq(csem_summary_node(summary, 0)->commitment_index, 0);
    ck_assert_int_eq(csem_summary_node(summary, 0)->place.page, 0);
    ck_assert_int_eq(silence_number(summary, 0, CSEM_COLUMN_COMMITMENT), 0);
    ck_assert_int_eq(silence_number(summary, 0, CSEM_COLUMN_PAGE), -1);
    ck_assert_int_eq(silence_number(summary, 0, CSEM_COLUMN_EFFORTS), 2);
    ck_assert_int_eq(silence_number(summary, 0, CSEM_COLUMN_REPORTED_BY), 2);
    ck_assert_str_eq(reporter(summary, 0, 0), "BA");
    ck_assert_str_eq(reporter(summary, 0, 1), "LA");
    ck_assert_ptr_null(reporter(summary, 0, 2));
    ck_assert_int_eq(silence_number(summary, 0, CSEM_COLUMN_BRIEF), 0);
    ck_assert_str_eq(silence_text(summary, 1, CSEM_COLUMN_MEASURE), "1(ii)");
    ck_assert_int_eq(silence_number(summary, 1, CSEM_COLUMN_EFFORTS), 0);
    ck_assert_ptr_null(silence_text(summary, 2, CSEM_COLUMN_MEASURE));
    ck_assert_ptr_null(csem_summary_node(summary, 2));
    csem_summary_free(summary);
}
END_TEST

START_TEST(silence_is_written) {
    csem_report *report = figures_parse(two_commitments);
    csem_summary *summary = figures_summarize(report);
    csem_report_free(report);
    char *text = figures_summary_json(summary, CSEM_JSON_COMPACT | CSEM_SUMMARY_JSON_SILENCE);
    ck_assert_ptr_nonnull(strstr(
        text, ",\"silence\":[{\"report\":\"FY2019\",\"chapter\":1,\"measure\":\"1(i)\",\"title\":\"Ducks\",\"page\":"
              "null,\"sheet\":null,\"agency\":\"PA\",\"commitment\":0,\"promise\":\"Ducks shall be fed.\",\"efforts\":"
              "2,\"reported_by\":[\"BA\",\"LA\"],\"note\":\"not named in any effort\"},{"));
    ck_assert_ptr_null(strstr(text, "\"totals\""));
    free(text);
    text = figures_summary_json(summary, CSEM_JSON_COMPACT);
    ck_assert_ptr_null(strstr(text, "\"silence\""));
    free(text);
    csem_summary_free(summary);
}
END_TEST

/* Sections whose paragraph is the promise itself have no title, and there may be none around them. */
START_TEST(silence_may_have_no_title) {
    static const char text[] = "1. The Park Agency will feed the ducks of all ponds in winter, and count them.\n\n"
                               "2. The Lamp Agency will light the paths of all parks at night, and mend lamps.\n\n"
                               "- Lamps were mended. (Lamp Agency)\n";
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options,
                             "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"promises\",\"levels\":"
                             "[{\"name\":\"promise\",\"mark\":\"{1}.\",\"title\":\"none\"}],\"agencies\":"
                             "{\"where\":[\"subject\",\"closing\"]}}");
    ck_assert_int_eq(csem_report_parse(text, strlen(text), &options, &report, NULL), CSEM_OK);
    csem_summary *summary = figures_summarize(report);
    csem_report_free(report);
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_SILENCE), 1);
    ck_assert_str_eq(silence_text(summary, 0, CSEM_COLUMN_AGENCY), "Park Agency");
    ck_assert_str_eq(silence_text(summary, 0, CSEM_COLUMN_MEASURE), "1");
    ck_assert_ptr_null(silence_text(summary, 0, CSEM_COLUMN_TITLE));
    csem_summary_free(summary);
}
END_TEST

/* ---- sums ------------------------------------------------------------------------------------------------------ */

static const char different_things[] =
    HEAD GLOSSARY "1. Ponds\n(i) Ducks\nDucks shall be fed. (Park Agency)\n- In 2019, 20 wild ducks were fed. (PA)\n- "
                  "In 2019, 30 tame ducks were fed. (PA)\n- In 2019, 40 Tame Ducks were sold. (PA)\n- From December 1, "
                  "2019 to February 29, 2020, 50 boats sailed. (PA)\n- From May 1, 2019 to May 20, 2019, 60 boats "
                  "sailed. (PA)\n- The boats sailed for 3 years and are 4 years old. (PA)\n";

START_TEST(phrases_of_one_unit_are_distinguished) {
    static const int32_t keys[] = {CSEM_KEY_UNIT, 0};
    csem_report *report = figures_parse(different_things);
    csem_groups *groups = figures_group(report, keys, NULL);
    csem_report_free(report);
    size_t ducks = figures_find_group(groups, CSEM_KEY_UNIT, "ducks");
    figures_check_group(groups, ducks, 3, 3, 90.0, 0);
    ck_assert_int_eq(figures_group_number(groups, ducks, CSEM_COLUMN_PHRASES), 2);
    ck_assert_str_eq(csem_groups_item(groups, CSEM_TABLE_GROUPS, ducks, CSEM_COLUMN_PHRASES, 0, NULL), "wild ducks");
    ck_assert_str_eq(csem_groups_item(groups, CSEM_TABLE_GROUPS, ducks, CSEM_COLUMN_PHRASES, 1, NULL), "tame ducks");
    ck_assert_ptr_null(csem_groups_item(groups, CSEM_TABLE_GROUPS, ducks, CSEM_COLUMN_PHRASES, 2, NULL));
    ck_assert_int_eq(figures_group_number(groups, ducks, CSEM_COLUMN_PERIODS), 1);
    figures_check_items(groups, ducks, CSEM_COLUMN_KINDS, "count");
    size_t boats = figures_find_group(groups, CSEM_KEY_UNIT, "boats");
    figures_check_items(groups, boats, CSEM_COLUMN_PERIOD_KINDS, "other");
    ck_assert_int_eq(figures_group_number(groups, boats, CSEM_COLUMN_PERIODS), 2);
    ck_assert_int_eq(figures_group_number(groups, boats, CSEM_COLUMN_PHRASES), 1);
    char *text = figures_groups_json(groups, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(strstr(text, "\"periods\":1,\"kinds\":[\"count\"],\"units\":1,\"phrases\":[\"wild ducks\","
                                       "\"tame ducks\"]}"));
    free(text);
    csem_groups_free(groups);
}
END_TEST

START_TEST(phrases_are_a_key) {
    static const int32_t keys[] = {CSEM_KEY_PHRASE, 0};
    static const csem_filter tame[] = {{"tame duck", CSEM_KEY_PHRASE, 0}, {NULL, 0, 0}};
    csem_report *report = figures_parse(different_things);
    csem_groups *groups = figures_group(report, keys, NULL);
    size_t ducks = figures_find_group(groups, CSEM_KEY_PHRASE, "tame ducks");
    figures_check_group(groups, ducks, 2, 2, 70.0, 0);
    ck_assert_str_eq(figures_group_text(groups, ducks, CSEM_COLUMN_PHRASE_FORM), "tame duck");
    ck_assert_ptr_null(figures_group_text(groups, ducks, CSEM_KEY_UNIT));
    csem_groups_free(groups);
    groups = figures_group(report, NULL, tame);
    figures_check_group(groups, 0, 2, 2, 70.0, 0);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

START_TEST(kinds_in_one_sum_are_reported) {
    static const csem_filter kinds[] = {
        {"duration", CSEM_KEY_KIND, 0}, {"age", CSEM_KEY_KIND, 0}, {"years", CSEM_KEY_UNIT, 0}, {NULL, 0, 0}};
    csem_report *report = figures_parse(different_things);
    csem_groups *groups = figures_group(report, NULL, kinds);
    figures_check_group(groups, 0, 2, 2, 7.0, 0);
    ck_assert_int_eq(figures_group_number(groups, 0, CSEM_COLUMN_UNITS), 1);
    figures_check_items(groups, 0, CSEM_COLUMN_KINDS, "duration age");
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

START_TEST(filters_that_nothing_has_are_known) {
    static const csem_filter filters[] = {{"ducks", CSEM_KEY_UNIT, 0},    {"duck", CSEM_KEY_UNIT, 0},
                                          {"geese", CSEM_KEY_UNIT, 0},    {"2018", CSEM_KEY_PERIOD, 0},
                                          {"BA", CSEM_KEY_AGENCY, 0},     {"PA", CSEM_KEY_AGENCY, 0},
                                          {"FY2019", CSEM_KEY_REPORT, 0}, {NULL, 0, 0}};
    static const int32_t found[] = {1, 1, 0, 0, 0, 1, 1, 0};
    csem_report *report = figures_parse(different_things);
    csem_groups *groups = figures_group(report, NULL, filters);
    figures_check_group(groups, 0, 0, 0, 0.0, 0);
    for (size_t i = 0; i < sizeof found / sizeof found[0]; i++)
        ck_assert_msg(csem_groups_filter_found(groups, i) == found[i], "%zu", i);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

/* ---- contents -------------------------------------------------------------------------------------------------- */

START_TEST(what_the_contents_list_is_counted) {
    static const char text[] = HEAD "Table of Contents\n1. Ponds ... 1\n(i) Ducks ... 1\n(ii) Geese ... 1\n2. Boats "
                                    "... 2\n(i) Oars ... 2\n\n" GLOSSARY "1. Ponds\n(i) Ducks\nDucks shall be fed. "
                                    "(Park Agency)\n- In 2019, 20 ducks were fed. (PA)\n";
    csem_report *report = figures_parse(text);
    csem_summary *summary = figures_summarize(report);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_CONTENTS_MEASURES), 3);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_CONTENTS_FOUND), 1);
    ck_assert_str_eq(csem_summary_text(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_PROFILE, NULL), "basic-plan");
    csem_summary_free(summary);
    csem_report_free(report);
    report = figures_parse(two_commitments);
    summary = figures_summarize(report);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_CONTENTS_MEASURES), -1);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_CONTENTS_FOUND), -1);
    csem_summary_free(summary);
    csem_report_free(report);
}
END_TEST

/* ---- order ----------------------------------------------------------------------------------------------------- */

START_TEST(reports_are_a_later_key) {
    static const int32_t keys[] = {CSEM_KEY_UNIT, CSEM_KEY_REPORT, 0};
    static const char *const wanted[][2] = {{"boats", "FY2019"},     {"boats", "FY2019 (2)"}, {"ducks", "FY2019"},
                                            {"ducks", "FY2019 (2)"}, {"years", "FY2019"},     {"years", "FY2019 (2)"}};
    csem_report *report = figures_parse(different_things);
    const csem_report *reports[] = {report, report};
    csem_groups *groups = figures_group_all(reports, 2, keys, NULL);
    size_t order[6];
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 6);
    ck_assert_int_eq(csem_groups_order(groups, order, NULL), CSEM_OK);
    for (size_t i = 0; i < 6; i++) {
        size_t report_row = (size_t)csem_groups_row(groups, CSEM_TABLE_GROUPS, order[i], CSEM_COLUMN_REPORT);
        ck_assert_str_eq(figures_group_text(groups, order[i], CSEM_COLUMN_UNIT), wanted[i][0]);
        ck_assert_str_eq(figures_group_text(groups, order[i], CSEM_COLUMN_REPORT), wanted[i][1]);
        ck_assert_str_eq(csem_groups_text(groups, CSEM_TABLE_REPORTS, report_row, CSEM_COLUMN_REPORT, NULL),
                         wanted[i][1]);
    }
    ck_assert_int_eq(csem_groups_order(groups, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_groups_order(NULL, order, NULL), CSEM_ERROR_ARGUMENT);
    csem_groups_free(groups);
    csem_report_free(report);
}
END_TEST

/* ---- shared texts ---------------------------------------------------------------------------------------------- */

enum { MAX_LENGTH = 256 };

/* A report whose agency has an id of N times a character. */
static csem_report *with_id(size_t times, const char *character) {
    static const char before[] =
        "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,\"plan\":null,"
        "\"issuer\":null,\"published\":null,\"period\":null},\"agencies\":[{\"id\":\"";
    static const char after[] = "\",\"name\":\"Pond Agency\"}],\"contents\":[],\"sections\":[],\"statistics\":[]}";
    composed text = {0};
    compose(&text, "%s", before);
    compose_times(&text, times, character);
    compose(&text, "%s", after);
    csem_report *report = figures_parse(text.data);
    compose_free(&text);
    return report;
}

START_TEST(ids_are_cut_at_the_bound) {
    for (size_t length = MAX_LENGTH - 1; length <= MAX_LENGTH + 1; length++) {
        csem_report *report = with_id(length, "x");
        csem_summary *summary = figures_summarize(report);
        size_t got;
        const char *id = csem_summary_text(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_ID, &got);
        ck_assert_uint_eq(got, length <= MAX_LENGTH ? length : MAX_LENGTH);
        ck_assert_uint_eq(strlen(id), got);
        if (length > MAX_LENGTH)
            ck_assert_str_eq(id + got - 7, "\xE2\x80\xA6 (1)");
        csem_summary_free(summary);
        csem_report_free(report);
    }
}
END_TEST

/* 247 bytes are left beside the ellipsis and the number: the 124th character of two bytes is not whole in them. */
START_TEST(ids_are_cut_between_characters) {
    csem_report *report = with_id(MAX_LENGTH, "\xC3\xA9");
    csem_summary *summary = figures_summarize(report);
    size_t got;
    const char *id = csem_summary_text(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_ID, &got);
    ck_assert_uint_lt(got, MAX_LENGTH);
    ck_assert_str_eq(id + got - 9, "\xC3\xA9\xE2\x80\xA6 (1)");
    csem_summary_free(summary);
    csem_report_free(report);
}
END_TEST

START_TEST(what_rows_have_in_common_is_bounded) {
    composed text = {0};
    figures_compose_shared(&text);
    csem_report *report = figures_parse(text.data);
    csem_summary *summary = figures_summarize(report);
    size_t brief = 0;
    size_t cut = 0;
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_SILENCE), 80);
    for (size_t i = 0; i < 80; i++) {
        size_t length;
        brief += silence_number(summary, i, CSEM_COLUMN_BRIEF) == 1;
        csem_summary_text(summary, CSEM_TABLE_SILENCE, i, CSEM_COLUMN_TITLE, &length);
        ck_assert(length == 8999 || length <= MAX_LENGTH);
        cut += length <= MAX_LENGTH;
    }
    ck_assert_uint_ge(brief, 20);
    ck_assert_uint_ge(cut, 40);
    ck_assert_uint_lt(brief, 40);
    char *json = figures_summary_json(summary, CSEM_JSON_COMPACT | CSEM_SUMMARY_JSON_SILENCE);
    ck_assert_uint_lt(strlen(json), 16 * text.length);
    ck_assert_ptr_nonnull(strstr(json, "\"promise\":null,\"efforts\":1,\"reported_by\":null,"));
    free(json);
    csem_summary_free(summary);
    csem_report_free(report);
    compose_free(&text);
}
END_TEST

/* A report whose commitment has a number and N agencies. */
static csem_report *with_agencies(int count) {
    composed text = {0};
    compose(&text, HEAD GLOSSARY "1. Ponds\n(i) Ducks\nIn 2019, 20 ducks shall be fed. (");
    for (int i = 1; i < count; i++)
        compose(&text, "Ministry of A%d Roads, ", i);
    compose(&text, "and Ministry of Ponds)\n");
    csem_report *report = figures_parse(text.data);
    compose_free(&text);
    return report;
}

START_TEST(agencies_of_a_fact_are_listed_up_to_the_bound) {
    enum { MAX_LISTED = 64 };
    for (int count = MAX_LISTED - 1; count <= MAX_LISTED + 1; count++) {
        csem_report *report = with_agencies(count);
        csem_groups *groups = figures_group(report, NULL, NULL);
        size_t listed = (size_t)(count < MAX_LISTED ? count : MAX_LISTED);
        ck_assert_uint_eq(
            csem_commitment_agency_count(csem_section_commitment(csem_section_child(test_chapter(report, 0), 0), 0)),
            (size_t)count);
        ck_assert_int_eq(csem_groups_number(groups, CSEM_TABLE_FACTS, 0, CSEM_COLUMN_AGENCIES), (int64_t)listed);
        ck_assert_ptr_nonnull(csem_groups_item(groups, CSEM_TABLE_FACTS, 0, CSEM_COLUMN_AGENCIES, listed - 1, NULL));
        ck_assert_ptr_null(csem_groups_item(groups, CSEM_TABLE_FACTS, 0, CSEM_COLUMN_AGENCIES, listed, NULL));
        csem_groups_free(groups);
        csem_report_free(report);
    }
}
END_TEST

START_TEST(units_are_cut_in_the_rows_of_agencies) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, CSEM_KEY_UNIT, CSEM_KEY_PHRASE, 0};
    static const int32_t unit[] = {CSEM_KEY_UNIT, 0};
    composed text = {0};
    figures_compose_shared(&text);
    csem_report *report = figures_parse(text.data);
    csem_groups *groups = figures_group(report, keys, NULL);
    size_t length;
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 4);
    const size_t long_one = 1;
    ck_assert_str_eq(figures_group_text(groups, long_one, CSEM_KEY_AGENCY), "PA");
    csem_groups_text(groups, CSEM_TABLE_GROUPS, long_one, CSEM_KEY_UNIT, &length);
    ck_assert_uint_eq(length, MAX_LENGTH);
    csem_groups_text(groups, CSEM_TABLE_GROUPS, long_one, CSEM_KEY_PHRASE, &length);
    ck_assert_uint_eq(length, MAX_LENGTH);
    csem_groups_text(groups, CSEM_TABLE_GROUPS, long_one, CSEM_COLUMN_UNIT_FORM, &length);
    ck_assert_uint_eq(length, MAX_LENGTH);
    csem_statistic_unit(csem_groups_statistic(groups, figures_fact(groups, long_one, 0)), &length);
    ck_assert_uint_eq(length, MAX_LENGTH);
    csem_groups_free(groups);
    groups = figures_group(report, unit, NULL);
    csem_statistic_unit(csem_groups_statistic(groups, figures_fact(groups, 1, 0)), &length);
    ck_assert_uint_eq(length, 301);
    csem_groups_free(groups);
    csem_report_free(report);
    compose_free(&text);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("rows of aggregation");
    TCase *tests = tcase_create("rows");
    tcase_add_test(tests, each_commitment_is_asked);
    tcase_add_test(tests, silence_is_written);
    tcase_add_test(tests, silence_may_have_no_title);
    tcase_add_test(tests, phrases_of_one_unit_are_distinguished);
    tcase_add_test(tests, phrases_are_a_key);
    tcase_add_test(tests, kinds_in_one_sum_are_reported);
    tcase_add_test(tests, filters_that_nothing_has_are_known);
    tcase_add_test(tests, what_the_contents_list_is_counted);
    tcase_add_test(tests, reports_are_a_later_key);
    tcase_add_test(tests, ids_are_cut_at_the_bound);
    tcase_add_test(tests, ids_are_cut_between_characters);
    tcase_add_test(tests, what_rows_have_in_common_is_bounded);
    tcase_add_test(tests, agencies_of_a_fact_are_listed_up_to_the_bound);
    tcase_add_test(tests, units_are_cut_in_the_rows_of_agencies);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return test_run(suite());
}
