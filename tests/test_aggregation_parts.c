/* SPDX-License-Identifier: MIT */
/* The small parts of aggregation: normal forms of units, sums, labels of periods. */
#include "aggregation/aggregation.h"
#include "aggregation/units.h"
#include "base/sum.h"
#include "support/rule_report.h"
#include "support/suite.h"

#include <check.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- units ----------------------------------------------------------------------------------------------------- */

static void check_form(const char *unit, const char *form) {
    csem_allocator allocator = csem__default_allocator();
    csem__arena arena;
    csem__arena_init(&arena, &allocator);
    csem__text got = csem__unit_form(&arena, csem__text_of(unit));
    ck_assert_msg(strcmp(got.data, form) == 0, "\"%s\" becomes \"%s\", not \"%s\"", unit, got.data, form);
    ck_assert_uint_eq(got.length, strlen(form));
    csem__arena_free(&arena);
}

static const char *const unit_forms[][2] = {{"seminars", "seminar"},
                                            {"seminar", "seminar"},
                                            {"Seminars", "seminar"},
                                            {"persons", "person"},
                                            {"people", "person"},
                                            {"person", "person"},
                                            {"e-mails", "email"},
                                            {"emails", "email"},
                                            {"E-mail", "email"},
                                            {"e\xE2\x80\x91mails", "email"},
                                            {"e\xC2\xADmails", "email"},
                                            {"cities", "city"},
                                            {"ties", "tie"},
                                            {"movies", "movie"},
                                            {"branches", "branch"},
                                            {"dishes", "dish"},
                                            {"classes", "class"},
                                            {"boxes", "box"},
                                            {"prizes", "prize"},
                                            {"waltzes", "waltz"},
                                            {"buzzes", "buzz"},
                                            {"quizzes", "quiz"},
                                            {"cases", "case"},
                                            {"courses", "course"},
                                            {"houses", "house"},
                                            {"causes", "cause"},
                                            {"buses", "bus"},
                                            {"viruses", "virus"},
                                            {"bus", "bus"},
                                            {"crisis", "crisis"},
                                            {"crises", "crisis"},
                                            {"series", "series"},
                                            {"headquarters", "headquarters"},
                                            {"potatoes", "potato"},
                                            {"shoes", "shoe"},
                                            {"photos", "photo"},
                                            {"children", "child"},
                                            {"men", "man"},
                                            {"women", "woman"},
                                            {"policemen", "policeman"},
                                            {"specimens", "specimen"},
                                            {"specimen", "specimen"},
                                            {"feet", "foot"},
                                            {"syllabi", "syllabus"},
                                            {"wives", "wife"},
                                            {"archives", "archive"},
                                            {"NGOs", "ngo"},
                                            {"NGO", "ngo"},
                                            {"SNSs", "sns"},
                                            {"SNS", "sns"},
                                            {"ISPs", "isp"},
                                            {"posters and leaflets", "poster and leaflet"},
                                            {"leaflets and posters", "leaflet and poster"},
                                            {"posters, leaflets, and e-mails", "poster, leaflet, and email"},
                                            {"  bus \t stops ", "bus stop"},
                                            {"bus\xC2\xA0stops", "bus stop"},
                                            {"gas", "gas"},
                                            {"s", "s"},
                                            {"is", "is"},
                                            {"caf\xC3\xA9s", "caf\xC3\xA9"},
                                            {"-", ""},
                                            {"/", "/"},
                                            {"", ""}};

START_TEST(units_have_a_normal_form) {
    for (size_t i = 0; i < sizeof unit_forms / sizeof unit_forms[0]; i++)
        check_form(unit_forms[i][0], unit_forms[i][1]);
}
END_TEST

START_TEST(a_form_may_be_longer_than_the_unit) {
    enum { WORDS = 2000 };
    static char unit[WORDS * 5 + 1];
    csem_allocator allocator = csem__default_allocator();
    csem__arena arena;
    for (size_t i = 0; i < WORDS; i++)
        memcpy(unit + i * 5, "mice ", 5);
    csem__arena_init(&arena, &allocator);
    csem__text form = csem__unit_form(&arena, csem__text_of(unit));
    ck_assert_uint_eq(form.length, WORDS * 6 - 1);
    csem__arena_free(&arena);
}
END_TEST

/* ---- sums ------------------------------------------------------------------------------------------------------ */

static void check_sum(const double *values, size_t count, double wanted) {
    csem__sum sum;
    csem__sum_clear(&sum);
    for (size_t i = 0; i < count; i++)
        csem__sum_add(&sum, values[i]);
    double got = csem__sum_value(&sum);
    ck_assert_msg(got >= wanted && got <= wanted, "the sum is %a, not %a", got, wanted);
}

#define CHECK_SUM(wanted, ...)                                                                                         \
    check_sum((const double[]){__VA_ARGS__}, sizeof((const double[]){__VA_ARGS__}) / sizeof(double), wanted)

START_TEST(sums_are_rounded_once) {
    CHECK_SUM(0.0, 0.0);
    CHECK_SUM(0.3, 0.1, 0.2, 0x1p-100, -0x1p-54);
    CHECK_SUM(1.0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    CHECK_SUM(0x1p53 + 2, 0x1p53, 1.0, 1.0);
    CHECK_SUM(1.0, 1e300, 1.0, -1e300);
    CHECK_SUM(-1.0, 1e300, -1.0, -1e300);
    CHECK_SUM(-2.5, -1.0, -1.5);
    CHECK_SUM(DBL_MIN / 4, DBL_MIN / 8, DBL_MIN / 8);
    CHECK_SUM(DBL_MIN, DBL_MIN / 2, DBL_MIN / 2);
    CHECK_SUM(0x1p-1073, 0x1p-1074, 0x1p-1074);
    CHECK_SUM(0x1p53, 0x1p53, 1.0);                /* a tie goes to the even one */
    CHECK_SUM(0x1p53 + 4, 0x1p53 + 2, 1.0);        /* upwards, too */
    CHECK_SUM(0x1p53 + 2, 0x1p53, 1.0, 0x1p-1074); /* no tie */
    CHECK_SUM(0x1p54, 0x1.fffffffffffffp53, 1.5);  /* a carry out of all digits */
    CHECK_SUM(INFINITY, DBL_MAX, DBL_MAX);
    CHECK_SUM(DBL_MAX, DBL_MAX, DBL_MAX, -DBL_MAX);
    CHECK_SUM(-INFINITY, -DBL_MAX, -DBL_MAX);
}
END_TEST

START_TEST(sums_of_many_are_exact) {
    csem__sum sum;
    csem__sum_clear(&sum);
    for (int i = 0; i < 300000; i++)
        csem__sum_add(&sum, i % 2 ? 0x1p32 : 0x1.fffffffep31);
    ck_assert_double_eq(csem__sum_value(&sum), 150000.0 * (0x1p32 + 0x1.fffffffep31));
    sum.pending = (1U << 30) - 1; /* the next addition must propagate the carries */
    csem__sum_add(&sum, -1.0);
    ck_assert_uint_eq(sum.pending, 0);
    ck_assert_double_eq(csem__sum_value(&sum), 150000.0 * (0x1p32 + 0x1.fffffffep31) - 1.0);
}
END_TEST

/* ---- periods --------------------------------------------------------------------------------------------------- */

static void check_period(int32_t fiscal_year_start, csem_period period, const char *kind, const char *label) {
    char got[CSEM_PERIOD_LABEL];
    csem_period again;
    csem__period_write_label(&period, fiscal_year_start, got);
    ck_assert_str_eq(got, label);
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_PERIOD_KIND, csem__period_kind(&period, fiscal_year_start)),
                     kind);
    ck_assert_msg(csem__period_read_label(csem__text_of(label), fiscal_year_start, &again), "%s cannot be read", label);
    ck_assert_mem_eq(&again, &period, sizeof again);
}

START_TEST(periods_have_kinds_and_labels) {
    check_period(4, (csem_period){{2019, 4, 1}, {2020, 3, 31}}, "fiscal-year", "FY2019");
    check_period(10, (csem_period){{2019, 10, 1}, {2020, 9, 30}}, "fiscal-year", "FY2019");
    check_period(1, (csem_period){{2019, 1, 1}, {2019, 12, 31}}, "year", "2019");
    check_period(4, (csem_period){{2019, 1, 1}, {2019, 12, 31}}, "year", "2019");
    check_period(4, (csem_period){{2019, 10, 1}, {2020, 9, 30}}, "other", "2019-10-01/2020-09-30");
    check_period(4, (csem_period){{2019, 1, 1}, {2019, 6, 30}}, "half", "2019 H1");
    check_period(4, (csem_period){{2019, 7, 1}, {2019, 12, 31}}, "half", "2019 H2");
    check_period(4, (csem_period){{2019, 4, 1}, {2019, 9, 30}}, "other", "2019-04-01/2019-09-30");
    check_period(4, (csem_period){{2019, 1, 1}, {2019, 3, 31}}, "quarter", "2019 Q1");
    check_period(4, (csem_period){{2019, 10, 1}, {2019, 12, 31}}, "quarter", "2019 Q4");
    check_period(4, (csem_period){{2019, 12, 1}, {2020, 2, 29}}, "other", "2019-12-01/2020-02-29");
    check_period(4, (csem_period){{2020, 2, 1}, {2020, 2, 29}}, "month", "2020-02");
    check_period(4, (csem_period){{2020, 2, 1}, {2020, 2, 28}}, "other", "2020-02-01/2020-02-28");
    check_period(4, (csem_period){{2020, 1, 30}, {2020, 1, 30}}, "day", "2020-01-30");
    check_period(4, (csem_period){{2019, 4, 1}, {2023, 3, 31}}, "other", "2019-04-01/2023-03-31");
    check_period(4, (csem_period){{2020, 4, 1}, {2019, 3, 31}}, "other", "2020-04-01/2019-03-31");
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_PERIOD_KIND, 0));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_PERIOD_KIND, 8));
}
END_TEST

START_TEST(other_texts_are_not_labels) {
    static const char *const texts[] = {"",
                                        "2019 Q5",
                                        "2019 Q0",
                                        "2019 H3",
                                        "2019 X1",
                                        "2019-13",
                                        "2019-00",
                                        "2019 Q12",
                                        "2019-1",
                                        "2019/07",
                                        "20190701",
                                        "2019 Q",
                                        "November",
                                        "0000-01",
                                        "2019-02-30/2019-03-01",
                                        "2019-02-01/",
                                        "2019-07-xx",
                                        "2019-xx-01/2019-03-01",
                                        "soon",
                                        "2019-07-01/2019-07-02x"};
    csem_period period;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        ck_assert_msg(!csem__period_read_label(csem__text_of(texts[i]), 4, &period), "\"%s\" is taken", texts[i]);
}
END_TEST

START_TEST(printed_times_are_labels_too) {
    csem_period period;
    ck_assert(csem__period_read_label(csem__text_of("the first half of 2019"), 4, &period));
    ck_assert_int_eq(period.end.month, 6);
    ck_assert(csem__period_read_label(csem__text_of("July 2019"), 4, &period));
    ck_assert_int_eq(period.end.day, 31);
}
END_TEST

/* ---- fiscal years ---------------------------------------------------------------------------------------------- */

static void add_report(csem_groups *groups, int32_t fiscal_year_start) {
    char *text = rule_report("Lamps shall be lit. (NPA)\n- In FY2019, 40 lamps were lit. (NPA)\n", false);
    csem_options reading;
    csem_report *report;
    csem_options_init(&reading, sizeof reading);
    reading.fiscal_year_start = fiscal_year_start;
    ck_assert_int_eq(csem_report_parse_text(text, strlen(text), &reading, &report, NULL), CSEM_OK);
    ck_assert_int_eq(csem_groups_add(groups, report, NULL, NULL), CSEM_OK);
    csem_report_free(report);
    free(text);
}

/* The statistics of FY2019 in two reports, whose fiscal years start in April and August. */
static csem_buffer *group_by_period(int32_t fiscal_year_start) {
    static const csem_filter filter = {"FY2019", CSEM_KEY_PERIOD, 0};
    static const int32_t key = CSEM_KEY_PERIOD;
    csem_aggregation_options options;
    csem_groups *groups;
    csem_buffer *buffer;
    csem_aggregation_options_init(&options, sizeof options);
    csem_aggregation_options_set_keys(&options, &key, 1);
    csem_aggregation_options_set_filters(&options, &filter, 1);
    options.fiscal_year_start = fiscal_year_start;
    ck_assert_int_eq(csem_groups_create(&options, &groups, NULL), CSEM_OK);
    add_report(groups, 4);
    add_report(groups, 8);
    ck_assert_int_eq(csem_buffer_create(NULL, &buffer, NULL), CSEM_OK);
    ck_assert_int_eq(csem_groups_write_json(groups, CSEM_JSON_COMPACT, csem_buffer_sink, buffer, NULL), CSEM_OK);
    csem_groups_free(groups);
    return buffer;
}

static void check_groups(int32_t fiscal_year_start, bool april, bool august) {
    csem_buffer *buffer = group_by_period(fiscal_year_start);
    const char *groups = strstr(csem_buffer_data(buffer, NULL), "\"groups\":");
    ck_assert_ptr_nonnull(groups);
    ck_assert_msg((strstr(groups, "\"start\":\"2019-04-01\",\"end\":\"2020-03-31\"") != NULL) == april, "%s", groups);
    ck_assert_msg((strstr(groups, "\"start\":\"2019-08-01\",\"end\":\"2020-07-31\"") != NULL) == august, "%s", groups);
    ck_assert_ptr_nonnull(strstr(groups, "\"FY2019\""));
    csem_buffer_free(buffer);
}

START_TEST(fiscal_years_are_those_of_each_report) {
    check_groups(0, true, true);
    check_groups(4, true, false);
    check_groups(8, false, true);
}
END_TEST

static void add_parts(Suite *suite) {
    TCase *tests = tcase_create("parts");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, units_have_a_normal_form);
    tcase_add_test(tests, a_form_may_be_longer_than_the_unit);
    tcase_add_test(tests, sums_are_rounded_once);
    tcase_add_test(tests, sums_of_many_are_exact);
    tcase_add_test(tests, periods_have_kinds_and_labels);
    tcase_add_test(tests, other_texts_are_not_labels);
    tcase_add_test(tests, printed_times_are_labels_too);
    tcase_add_test(tests, fiscal_years_are_those_of_each_report);
    suite_add_tcase(suite, tests);
}

int main(void) {
    Suite *suite = suite_create("aggregation_parts");
    add_parts(suite);
    return test_run(suite);
}
