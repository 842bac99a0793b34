/* SPDX-License-Identifier: MIT */
/* The tables of a summary and of groups: their columns, every cell of them, and what is in no table. */
#include "support/figures.h"
#include "support/suite.h"

#include <check.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Beyond the last table and column. */
enum { SOME_TABLES = 12, SOME_COLUMNS = 80 };

static bool is_listed(int32_t table, int32_t column) {
    int32_t found;
    for (size_t i = 0; (found = csem_table_column(table, i)) != CSEM_COLUMN_NONE; i++)
        if (found == column)
            return true;
    return false;
}

START_TEST(tables_list_their_columns) {
    int32_t column = 1;
    for (int32_t key = 1; csem_value_name(CSEM_ENUMERATION_KEY, key); key++) {
        ck_assert(is_listed(CSEM_TABLE_GROUPS, key));
        ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_KEY, key), csem_value_name(CSEM_ENUMERATION_COLUMN, key));
    }
    for (int32_t table = 1; table <= CSEM_TABLE_FACTS; table++) {
        ck_assert_ptr_nonnull(csem_value_name(CSEM_ENUMERATION_TABLE, table));
        ck_assert_int_eq(csem_table_column(table, 0), CSEM_COLUMN_REPORT);
        for (size_t i = 0; csem_table_column(table, i) != CSEM_COLUMN_NONE; i++)
            ck_assert_ptr_nonnull(csem_value_name(CSEM_ENUMERATION_COLUMN, csem_table_column(table, i)));
        ck_assert_int_eq(csem_table_column(table, SIZE_MAX), CSEM_COLUMN_NONE);
    }
    for (; csem_value_name(CSEM_ENUMERATION_COLUMN, column); column++) {
        bool has_table = false;
        for (int32_t table = 1; csem_value_name(CSEM_ENUMERATION_TABLE, table); table++)
            has_table |= is_listed(table, column);
        ck_assert_msg(has_table, "no table has the column %s", csem_value_name(CSEM_ENUMERATION_COLUMN, column));
        ck_assert_int_ge(csem_column_kind(column), CSEM_COLUMN_KIND_TEXT);
        ck_assert_int_le(csem_column_kind(column), CSEM_COLUMN_KIND_LIST);
        for (int32_t other = 1; other < column; other++)
            ck_assert_str_ne(csem_value_name(CSEM_ENUMERATION_COLUMN, other),
                             csem_value_name(CSEM_ENUMERATION_COLUMN, column));
    }
    ck_assert_int_eq(column, CSEM_COLUMN_FACTS + 1);
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_TABLE, CSEM_TABLE_SECTIONS), "chapters");
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_COLUMN, CSEM_COLUMN_SILENT_COMMITMENTS), "silent_commitments");
    for (int32_t none = -1; none <= CSEM_TABLE_FACTS + 1; none += none < 0 ? 1 : CSEM_TABLE_FACTS + 1) {
        ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_TABLE, none));
        ck_assert_int_eq(csem_table_column(none, 0), CSEM_COLUMN_NONE);
    }
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_COLUMN, 0));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_COLUMN, -1));
    ck_assert_int_eq(csem_column_kind(0), CSEM_COLUMN_KIND_NONE);
    ck_assert_int_eq(csem_column_kind(column), CSEM_COLUMN_KIND_NONE);
}
END_TEST

static void check_no_summary_cell(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    size_t length = 7;
    ck_assert_ptr_null(csem_summary_text(summary, table, row, column, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_int_eq(csem_summary_number(summary, table, row, column), -1);
    ck_assert_int_eq(csem_summary_row(summary, table, row, column), -1);
    length = 7;
    ck_assert_ptr_null(csem_summary_item(summary, table, row, column, 0, &length));
    ck_assert_uint_eq(length, 0);
}

/* Asks for a cell that exists. A list has as many items as its number says. */
static void check_summary_cell(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    int64_t number = csem_summary_number(summary, table, row, column);
    const char *text = csem_summary_text(summary, table, row, column, NULL);
    bool is_list = csem_column_kind(column) == CSEM_COLUMN_KIND_LIST;
    ck_assert_int_ge(number, -1);
    ck_assert_int_ge(csem_summary_row(summary, table, row, column), -1);
    ck_assert(csem_column_kind(column) == CSEM_COLUMN_KIND_TEXT ? number == -1 : !text);
    for (int64_t i = 0; is_list && i < number; i++)
        ck_assert_ptr_nonnull(csem_summary_item(summary, table, row, column, (size_t)i, NULL));
    ck_assert_ptr_null(csem_summary_item(summary, table, row, column, is_list ? (size_t)number : 0, NULL));
}

START_TEST(getters_of_a_summary_take_anything) {
    csem_report *report = figures_parse(figures_sample);
    csem_summary *summary = figures_summarize(report);
    csem_report_free(report);
    for (int32_t table = -1; table < SOME_TABLES; table++) {
        size_t rows = csem_summary_row_count(summary, table);
        ck_assert_uint_eq(csem_summary_row_count(NULL, table), 0);
        ck_assert_int_eq(rows > 0, table >= CSEM_TABLE_REPORTS && table <= CSEM_TABLE_SILENCE);
        for (int32_t column = -1; column < SOME_COLUMNS; column++) {
            check_no_summary_cell(NULL, table, 0, column);
            check_no_summary_cell(summary, table, rows, column);
            check_no_summary_cell(summary, table, SIZE_MAX, column);
            for (size_t row = 0; row < rows; row++)
                if (is_listed(table, column))
                    check_summary_cell(summary, table, row, column);
                else
                    check_no_summary_cell(summary, table, row, column);
        }
    }
    ck_assert_ptr_nonnull(csem_summary_period(summary, 0));
    ck_assert_ptr_null(csem_summary_period(summary, 1));
    ck_assert_ptr_null(csem_summary_period(NULL, 0));
    ck_assert_ptr_nonnull(csem_summary_node(summary, 0));
    ck_assert_ptr_null(csem_summary_node(summary, csem_summary_row_count(summary, CSEM_TABLE_SILENCE)));
    ck_assert_ptr_null(csem_summary_node(NULL, 0));
    csem_summary_free(summary);
}
END_TEST

static void check_no_group_cell(const csem_groups *groups, int32_t table, size_t row, int32_t column) {
    size_t length = 7;
    ck_assert_ptr_null(csem_groups_text(groups, table, row, column, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_int_eq(csem_groups_number(groups, table, row, column), -1);
    ck_assert_double_eq(csem_groups_value(groups, table, row, column), 0.0);
    ck_assert_int_eq(csem_groups_row(groups, table, row, column), -1);
    length = 7;
    ck_assert_ptr_null(csem_groups_item(groups, table, row, column, 0, &length));
    ck_assert_uint_eq(length, 0);
}

static void check_group_cell(const csem_groups *groups, int32_t table, size_t row, int32_t column) {
    int64_t number = csem_groups_number(groups, table, row, column);
    bool is_list = csem_column_kind(column) == CSEM_COLUMN_KIND_LIST;
    ck_assert_int_ge(number, -1);
    ck_assert_int_ge(csem_groups_row(groups, table, row, column), -1);
    if (csem_column_kind(column) != CSEM_COLUMN_KIND_TEXT)
        ck_assert_ptr_null(csem_groups_text(groups, table, row, column, NULL));
    if (csem_column_kind(column) != CSEM_COLUMN_KIND_VALUE)
        ck_assert_double_eq(csem_groups_value(groups, table, row, column), 0.0);
    else
        ck_assert_int_eq(number, -1);
    for (int64_t i = 0; is_list && i < number; i++)
        ck_assert_ptr_nonnull(csem_groups_item(groups, table, row, column, (size_t)i, NULL));
    ck_assert_ptr_null(csem_groups_item(groups, table, row, column, is_list ? (size_t)number : 0, NULL));
}

/* Each fact is in the group to which it refers, in the order of the groups. */
static void check_facts(const csem_groups *groups) {
    size_t row = 0;
    for (size_t group = 0; group < csem_groups_row_count(groups, CSEM_TABLE_GROUPS); group++)
        for (int64_t i = 0; i < figures_group_number(groups, group, CSEM_COLUMN_FACTS); i++, row++) {
            ck_assert_uint_eq(figures_fact(groups, group, (size_t)i), row);
            ck_assert_int_eq(csem_groups_number(groups, CSEM_TABLE_FACTS, row, CSEM_COLUMN_GROUP), (int64_t)group);
            ck_assert_ptr_nonnull(csem_groups_statistic(groups, row));
        }
    ck_assert_uint_eq(row, csem_groups_row_count(groups, CSEM_TABLE_FACTS));
    ck_assert_ptr_null(csem_groups_statistic(groups, row));
}

START_TEST(getters_of_groups_take_anything) {
    static const int32_t keys[] = {CSEM_KEY_SECTION, CSEM_KEY_AGENCY, CSEM_KEY_KIND, CSEM_KEY_PERIOD, CSEM_KEY_UNIT, 0};
    csem_report *report = figures_parse(figures_sample);
    csem_groups *groups = figures_group(report, keys, NULL);
    csem_report_free(report);
    for (int32_t table = -1; table < SOME_TABLES; table++) {
        size_t rows = csem_groups_row_count(groups, table);
        bool has_rows = table == CSEM_TABLE_REPORTS || table == CSEM_TABLE_GROUPS || table == CSEM_TABLE_FACTS;
        ck_assert_uint_eq(csem_groups_row_count(NULL, table), 0);
        ck_assert_int_eq(rows > 0, has_rows);
        ck_assert_ptr_null(csem_groups_period(NULL, table, 0));
        ck_assert_ptr_null(csem_groups_period(groups, table, rows));
        for (int32_t column = -1; column < SOME_COLUMNS; column++) {
            check_no_group_cell(NULL, table, 0, column);
            check_no_group_cell(groups, table, rows, column);
            check_no_group_cell(groups, table, SIZE_MAX, column);
            for (size_t row = 0; row < rows; row++)
                if (is_listed(table, column))
                    check_group_cell(groups, table, row, column);
                else
                    check_no_group_cell(groups, table, row, column);
        }
    }
    check_facts(groups);
    ck_assert_ptr_null(csem_groups_period(groups, CSEM_TABLE_FACTS, 0));
    ck_assert_ptr_null(csem_groups_statistic(NULL, 0));
    csem_groups_free(groups);
    groups = figures_group_all(NULL, 0, NULL, NULL);
    for (int32_t table = -1; table < SOME_TABLES; table++) {
        ck_assert_uint_eq(csem_groups_row_count(groups, table), 0);
        check_no_group_cell(groups, table, 0, CSEM_COLUMN_REPORT);
    }
    csem_groups_free(groups);
}
END_TEST

/* The rows of several reports, some without a fact, follow each other. */
START_TEST(facts_of_many_reports_are_in_their_groups) {
    static const int32_t keys[] = {CSEM_KEY_UNIT, 0};
    csem_report *empty = figures_parse("");
    csem_report *full = figures_parse(figures_sample);
    const csem_report *reports[] = {empty, full, empty, empty, full, empty};
    for (size_t i = 0; i < 2; i++) {
        csem_groups *groups = figures_group_all(reports, 6, i > 0 ? keys : NULL, NULL);
        size_t facts = csem_groups_row_count(groups, CSEM_TABLE_FACTS);
        ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), i > 0 ? 14 : 6);
        ck_assert_uint_eq(facts, 20);
        for (size_t row = 0; row < facts; row++)
            ck_assert_int_eq(csem_groups_row(groups, CSEM_TABLE_FACTS, row, CSEM_COLUMN_REPORT), row < 10 ? 1 : 4);
        size_t fact = 0;
        for (size_t row = 0; row < csem_groups_row_count(groups, CSEM_TABLE_GROUPS); row++) {
            int64_t count = figures_group_number(groups, row, CSEM_COLUMN_FACTS);
            ck_assert_int_eq(csem_groups_row(groups, CSEM_TABLE_GROUPS, row, CSEM_COLUMN_FACTS),
                             count > 0 ? (int64_t)fact : -1);
            for (int64_t j = 0; j < count; j++, fact++)
                ck_assert_uint_eq(figures_fact(groups, row, (size_t)j), fact);
        }
        csem_groups_free(groups);
    }
    csem_report_free(empty);
    csem_report_free(full);
}
END_TEST

/* An outermost section without a number has none in any table, and null in JSON. */
START_TEST(sections_may_have_no_number) {
    static const char place[] = "\"page\":null,\"sheet\":null,\"span\":{\"start\":0,\"end\":9,\"line\":1}";
    static const char blocks[] = "\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"T\"}]";
    composed text = {0};
    compose(&text,
            "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,\"plan\":null,"
            "\"issuer\":null,\"published\":null,\"period\":null},\"agencies\":[{\"id\":\"A\",\"name\":\"Park "
            "Agency\"}],\"contents\":[],\"sections\":[{\"level\":\"chapter\",\"id\":\"/1\",\"number\":null,\"title\":"
            "\"Trees\",%s,\"commitments\":[],\"sections\":[{\"level\":\"measure\",\"id\":\"/1(i)\",\"number\":1,"
            "\"title\":\"Oaks\",%s,\"commitments\":[{%s,\"agencies\":[],\"partners\":[],\"open_ended\":false,"
            "\"status\":null,\"deadline\":null,\"fields\":[],%s,\"efforts\":[{\"kind\":\"effort\",\"ref\":null,%s,"
            "\"agencies\":[\"A\"],\"status\":null,\"as_of\":null,\"notes\":[],%s}]}],\"sections\":[]}]}],"
            "\"statistics\":[]}",
            place, place, blocks, place, blocks, place);
    csem_report *report = figures_parse(text.data);
    csem_summary *summary = figures_summarize(report);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_NUMBER), -1);
    ck_assert_int_eq(csem_summary_number(summary, CSEM_TABLE_MATRIX, 0, CSEM_COLUMN_SECTION), -1);
    ck_assert_int_eq(csem_summary_row(summary, CSEM_TABLE_MATRIX, 0, CSEM_COLUMN_SECTION), 0);
    char *json = figures_summary_json(summary, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(strstr(json, "\"number\":null,\"title\":\"Trees\""));
    ck_assert_ptr_nonnull(strstr(json, "\"agency\":\"A\",\"chapter\":null,\"efforts\":1"));
    free(json);
    csem_summary_free(summary);
    csem_report_free(report);
    compose_free(&text);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("aggregation_tables");
    TCase *tests = tcase_create("tables");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, tables_list_their_columns);
    tcase_add_test(tests, getters_of_a_summary_take_anything);
    tcase_add_test(tests, getters_of_groups_take_anything);
    tcase_add_test(tests, facts_of_many_reports_are_in_their_groups);
    tcase_add_test(tests, sections_may_have_no_number);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
