/* SPDX-License-Identifier: MIT */
/* Dates: the calendar over four centuries, every day printed and read again, and times as reports print them. */
#include "dates/calendar.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

/* ---- calendar --------------------------------------------------------------------------------------------------- */

START_TEST(months_have_their_days) {
    ck_assert_int_eq(csem_date_days_in_month(2019, 1), 31);
    ck_assert_int_eq(csem_date_days_in_month(2019, 2), 28);
    ck_assert_int_eq(csem_date_days_in_month(2020, 2), 29);
    ck_assert_int_eq(csem_date_days_in_month(1900, 2), 28);
    ck_assert_int_eq(csem_date_days_in_month(2000, 2), 29);
    ck_assert_int_eq(csem_date_days_in_month(2019, 4), 30);
    ck_assert_int_eq(csem_date_days_in_month(2019, 0), 0);
    ck_assert_int_eq(csem_date_days_in_month(2019, 13), 0);
    ck_assert_int_eq(csem_date_days_in_month(0, 1), 0);
    ck_assert_int_eq(csem_date_days_in_month(10000, 1), 0);
}
END_TEST

START_TEST(four_centuries_have_their_days) {
    int32_t days = 0;
    for (int32_t year = 1801; year <= 2200; year++)
        for (int32_t month = 1; month <= 12; month++)
            days += csem_date_days_in_month(year, month);
    ck_assert_int_eq(days, 146097);
}
END_TEST

START_TEST(only_days_of_the_calendar_are_valid) {
    const csem_date good[] = {{2020, 2, 29}, {1, 1, 1}, {9999, 12, 31}};
    const csem_date bad[] = {{2019, 2, 29}, {2019, 2, 30}, {2019, 4, 31}, {2019, 13, 1},
                             {2019, 0, 1},  {2019, 1, 0},  {2019, 1, 32}, {0, 1, 1}};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        ck_assert_int_eq(csem_date_is_valid(&good[i]), 1);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        ck_assert_int_eq(csem_date_is_valid(&bad[i]), 0);
    ck_assert_int_eq(csem_date_is_valid(NULL), 0);
}
END_TEST

START_TEST(days_follow_on_each_other) {
    csem_date date = {1999, 12, 31};
    for (int i = 0; i < 3 * 365; i++) {
        csem_date before = csem__day_before(date);
        ck_assert(csem__date_valid(&before));
        ck_assert_int_lt(csem__date_order(&before, &date), 0);
        ck_assert_int_gt(csem__date_order(&date, &before), 0);
        date = before;
    }
    csem_date first = {1996, 12, 31};
    ck_assert_int_eq(csem__date_order(&date, &first), 0);
}
END_TEST

START_TEST(months_end_on_a_day) {
    static const struct {
        csem_date end;
        int32_t months;
        csem_date start;
    } cases[] = {{{2020, 3, 15}, 1, {2020, 2, 16}}, {{2020, 3, 31}, 1, {2020, 3, 1}},
                 {{2019, 3, 29}, 1, {2019, 3, 1}},  {{2020, 3, 28}, 1, {2020, 2, 29}},
                 {{2019, 5, 30}, 3, {2019, 3, 1}},  {{2020, 1, 30}, 12, {2019, 1, 31}}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        csem_period period = csem__months_up_to(cases[i].end, cases[i].months);
        ck_assert_int_eq(csem__date_order(&period.end, &cases[i].end), 0);
        ck_assert_msg(csem__date_order(&period.start, &cases[i].start) == 0, "%d-%d-%d", (int)period.start.year,
                      (int)period.start.month, (int)period.start.day);
    }
}
END_TEST

START_TEST(months_later_keep_to_the_calendar) {
    csem_date later = csem__months_later((csem_date){2019, 12, 31}, 2);
    csem_date end = {2020, 2, 29};
    ck_assert_int_eq(csem__date_order(&later, &end), 0);
    later = csem__months_later((csem_date){2020, 1, 15}, -1);
    end = (csem_date){2019, 12, 15};
    ck_assert_int_eq(csem__date_order(&later, &end), 0);
}
END_TEST

/* ---- days ------------------------------------------------------------------------------------------------------- */

static void reads_as(const char *text, csem_date wanted) {
    csem_date date;
    ck_assert_msg(csem_date_parse(text, strlen(text), &date, NULL) == CSEM_OK, "%s", text);
    ck_assert_msg(csem__date_order(&date, &wanted) == 0, "%s", text);
}

static const char *ordinal_ending(int32_t day) {
    if (day / 10 == 1)
        return "th";
    return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

static void reads_every_form(csem_date date) {
    char text[64];
    const char *month = months[date.month - 1];
    snprintf(text, sizeof text, "%s %d, %d", month, date.day, date.year);
    reads_as(text, date);
    snprintf(text, sizeof text, "%s %d%s, %d", month, date.day, ordinal_ending(date.day), date.year);
    reads_as(text, date);
    snprintf(text, sizeof text, "%d %s %d", date.day, month, date.year);
    reads_as(text, date);
    snprintf(text, sizeof text, "%.3s%s %d, %d", month, strlen(month) > 3 ? "." : "", date.day, date.year);
    reads_as(text, date);
    snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    reads_as(text, date);
    snprintf(text, sizeof text, "  %d%s of %s, %d\n", date.day, ordinal_ending(date.day), month, date.year);
    reads_as(text, date);
}

START_TEST(every_day_of_four_years_is_read_in_every_form) {
    for (int32_t year = 2017; year <= 2020; year++)
        for (int32_t month = 1; month <= 12; month++)
            for (int32_t day = 1; day <= csem_date_days_in_month(year, month); day++)
                reads_every_form((csem_date){year, month, day});
}
END_TEST

static void is_no_date(const char *text, uint64_t column) {
    csem_date date = {1, 1, 1};
    csem_error error;
    csem_error_init(&error, sizeof error);
    ck_assert_msg(csem_date_parse(text, strlen(text), &date, &error) == CSEM_ERROR_DATE, "%s", text);
    ck_assert_int_eq(date.year, 0);
    ck_assert_int_eq(error.code, CSEM_ERROR_DATE);
    ck_assert_msg(error.column == column, "%s: column %d", text, (int)error.column);
}

START_TEST(other_texts_are_rejected_as_dates_at_their_place) {
    is_no_date("", 1);
    is_no_date("soon", 1);
    is_no_date("May 2019", 1);
    is_no_date("May 1", 1);
    is_no_date("may 1, 2019", 1);
    is_no_date("May 1, 2019 and later", 13);
    is_no_date("  February 30, 2019", 3);
    is_no_date("2019-13-01", 1);
    is_no_date("May 32, 2019", 1);
    is_no_date("May 1, 20190", 1);
}
END_TEST

/* ---- periods ----------------------------------------------------------------------------------------------------- */

typedef struct printed_case {
    const char *text;
    const char *printed; /* NULL if there is no period */
    csem_period period;
} printed_case;

static const printed_case cases[] = {
    {"FY2019", "FY2019", {{2019, 4, 1}, {2020, 3, 31}}},
    {"In FY2019", "FY2019", {{2019, 4, 1}, {2020, 3, 31}}},
    {"FY 2019", "FY 2019", {{2019, 4, 1}, {2020, 3, 31}}},
    {"FY19", "FY19", {{2019, 4, 1}, {2020, 3, 31}}},
    {"FY68", "FY68", {{2068, 4, 1}, {2069, 3, 31}}},
    {"FY69", "FY69", {{1969, 4, 1}, {1970, 3, 31}}},
    {"fiscal year 2019", "fiscal year 2019", {{2019, 4, 1}, {2020, 3, 31}}},
    {"fiscal 2019", "fiscal 2019", {{2019, 4, 1}, {2020, 3, 31}}},
    {"FY2018/19", "FY2018/19", {{2018, 4, 1}, {2019, 3, 31}}},
    {"FY2018-20", "FY2018-20", {{2018, 4, 1}, {2021, 3, 31}}},
    {"FY2018 to FY2020", "FY2018 to FY2020", {{2018, 4, 1}, {2021, 3, 31}}},
    {"In 2019", "2019", {{2019, 1, 1}, {2019, 12, 31}}},
    {"during 2019", "2019", {{2019, 1, 1}, {2019, 12, 31}}},
    {"2017–2019", "2017–2019", {{2017, 1, 1}, {2019, 12, 31}}},
    {"in the first half of 2019", "the first half of 2019", {{2019, 1, 1}, {2019, 6, 30}}},
    {"the second half of FY2019", "the second half of FY2019", {{2019, 10, 1}, {2020, 3, 31}}},
    {"Q1 2019", "Q1 2019", {{2019, 1, 1}, {2019, 3, 31}}},
    {"the fourth quarter of FY2019", "the fourth quarter of FY2019", {{2020, 1, 1}, {2020, 3, 31}}},
    {"the last six months of 2019", "the last six months of 2019", {{2019, 7, 1}, {2019, 12, 31}}},
    {"As of January 30, 2020", "As of January 30, 2020", {{2020, 1, 30}, {2020, 1, 30}}},
    {"as of October 2018", "as of October 2018", {{2018, 10, 1}, {2018, 10, 31}}},
    {"as of the end of March 2020", "as of the end of March 2020", {{2020, 3, 31}, {2020, 3, 31}}},
    {"in July 2019", "July 2019", {{2019, 7, 1}, {2019, 7, 31}}},
    {"on July 4, 2019", "July 4, 2019", {{2019, 7, 4}, {2019, 7, 4}}},
    {"February 2020", "February 2020", {{2020, 2, 1}, {2020, 2, 29}}},
    {"July and August 2019", "July and August 2019", {{2019, 7, 1}, {2019, 8, 31}}},
    {"Between January and December 2019", "Between January and December 2019", {{2019, 1, 1}, {2019, 12, 31}}},
    {"Between December 2019 to February 2020",
     "Between December 2019 to February 2020",
     {{2019, 12, 1}, {2020, 2, 29}}},
    {"from December to February 2020", "from December to February 2020", {{2019, 12, 1}, {2020, 2, 29}}},
    {"From April 1, 2019 to March 31, 2020", "From April 1, 2019 to March 31, 2020", {{2019, 4, 1}, {2020, 3, 31}}},
    {"April 1, 2019 - March 31, 2020", "April 1, 2019 - March 31, 2020", {{2019, 4, 1}, {2020, 3, 31}}},
    {"1 April 2019 to 31 March 2020", "1 April 2019 to 31 March 2020", {{2019, 4, 1}, {2020, 3, 31}}},
    {"from November 12 to 25, 2019", "from November 12 to 25, 2019", {{2019, 11, 12}, {2019, 11, 25}}},
    {"12 to 25 November 2019", "12 to 25 November 2019", {{2019, 11, 12}, {2019, 11, 25}}},
    {"August 29 to September 4, 2019", "August 29 to September 4, 2019", {{2019, 8, 29}, {2019, 9, 4}}},
    {"in four years from FY2019", "four years from FY2019", {{2019, 4, 1}, {2023, 3, 31}}},
    {"three years from May 2019", "three years from May 2019", {{2019, 5, 1}, {2022, 4, 30}}},
    {"the first two months of 2021", "the first two months of 2021", {{2021, 1, 1}, {2021, 2, 28}}},
    {"2021 Q3", "2021 Q3", {{2021, 7, 1}, {2021, 9, 30}}},
    {"1990s", "1990s", {{1990, 1, 1}, {1999, 12, 31}}},
    {"1991s", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"3, 4 and 5 June 2020", "3, 4 and 5 June 2020", {{2020, 6, 3}, {2020, 6, 5}}},
    {"31/12/2020", "31/12/2020", {{2020, 12, 31}, {2020, 12, 31}}},
    {"1/12/2020", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"early 2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"the first ten days of May 2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"the third half of 2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"soon", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"in November", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"since 2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"from FY2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"Spring 2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"last year", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"February 30, 2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"2019 and 2021", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"from 2020 to 2019", NULL, {{0, 0, 0}, {0, 0, 0}}},
    {"In 2019, there", NULL, {{0, 0, 0}, {0, 0, 0}}},
};

static void is_period(const csem_period *period, const csem_period *wanted, const char *text) {
    ck_assert_msg(csem__date_order(&period->start, &wanted->start) == 0, "%s begins on %d-%d-%d", text,
                  period->start.year, period->start.month, period->start.day);
    ck_assert_msg(csem__date_order(&period->end, &wanted->end) == 0, "%s ends on %d-%d-%d", text, period->end.year,
                  period->end.month, period->end.day);
}

START_TEST(printed_times_have_their_days) {
    const printed_case *c = &cases[_i];
    csem_period period;
    csem_printed_time printed;
    int code = csem_period_parse(c->text, strlen(c->text), 4, NULL, &period, &printed, NULL);
    ck_assert_msg(code == (c->printed ? CSEM_OK : CSEM_ERROR_DATE), "%s gives %d", c->text, code);
    is_period(&period, &c->period, c->text);
    if (c->printed) {
        ck_assert_uint_eq(printed.end - printed.start, strlen(c->printed));
        ck_assert_mem_eq(c->text + printed.start, c->printed, strlen(c->printed));
    }
}
END_TEST

START_TEST(fiscal_years_start_in_any_month) {
    for (int32_t month = 1; month <= 12; month++) {
        csem_period period;
        ck_assert_int_eq(csem_period_parse("FY2019", 6, month, NULL, &period, NULL, NULL), CSEM_OK);
        csem_period wanted = csem__months_period(2019, month, 12);
        is_period(&period, &wanted, "FY2019");
    }
    csem_period period;
    ck_assert_int_eq(csem_period_parse("FY2019", 6, 0, NULL, &period, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_period_parse("FY2019", 6, 13, NULL, &period, NULL, NULL), CSEM_ERROR_ARGUMENT);
}
END_TEST

START_TEST(a_month_without_year_is_placed_in_a_period) {
    const csem_period year = {{2019, 4, 1}, {2020, 3, 31}};
    const csem_period two_years = {{2018, 4, 1}, {2020, 3, 31}};
    const csem_period november = {{2019, 11, 1}, {2019, 11, 30}};
    const csem_period february = {{2020, 2, 1}, {2020, 2, 29}};
    const csem_period winter = {{2019, 12, 1}, {2020, 1, 31}};
    csem_period period;
    ck_assert_int_eq(csem_period_parse("November", 8, 4, &year, &period, NULL, NULL), CSEM_OK);
    is_period(&period, &november, "November");
    ck_assert_int_eq(csem_period_parse("February", 8, 4, &year, &period, NULL, NULL), CSEM_OK);
    is_period(&period, &february, "February");
    ck_assert_int_eq(csem_period_parse("December to January", 19, 4, &year, &period, NULL, NULL), CSEM_OK);
    is_period(&period, &winter, "December to January");
    ck_assert_int_eq(csem_period_parse("November", 8, 4, &two_years, &period, NULL, NULL), CSEM_ERROR_DATE);
    ck_assert_int_eq(csem_period_parse("March to April", 14, 4, &year, &period, NULL, NULL), CSEM_ERROR_DATE);
}
END_TEST

typedef struct placed_case {
    const char *text;
    csem_period within;
    csem_period period; /* year 0 if the text has no year, or several */
} placed_case;

#define YEARS(first, last)                                                                                             \
    {                                                                                                                  \
        {first, 1, 1}, {                                                                                               \
            last, 12, 31                                                                                               \
        }                                                                                                              \
    }
static const placed_case placed_cases[] = {
    {"in March", YEARS(1, 1), {{1, 3, 1}, {1, 3, 31}}},
    {"in March", YEARS(9999, 9999), {{9999, 3, 1}, {9999, 3, 31}}},
    {"in March", YEARS(1, 9999), {{0}, {0}}},
    {"in March", {{2019, 3, 1}, {2020, 2, 29}}, {{2019, 3, 1}, {2019, 3, 31}}},
    {"in March", {{2019, 3, 2}, {2020, 3, 31}}, {{2020, 3, 1}, {2020, 3, 31}}},
    {"in March", {{2019, 3, 2}, {2020, 3, 30}}, {{0}, {0}}},
    {"in March", {{2019, 3, 1}, {2020, 3, 31}}, {{0}, {0}}},
    {"in February", {{1900, 2, 1}, {1900, 2, 28}}, {{1900, 2, 1}, {1900, 2, 28}}},
    {"on February 29", YEARS(2001, 2003), {{0}, {0}}},
    {"on February 29", YEARS(2001, 2004), {{2004, 2, 29}, {2004, 2, 29}}},
    {"on February 29", YEARS(2004, 2007), {{2004, 2, 29}, {2004, 2, 29}}},
    {"on February 29", YEARS(2004, 2008), {{0}, {0}}},
    {"on February 29", YEARS(1897, 1907), {{1904, 2, 29}, {1904, 2, 29}}},
    {"on February 29", {{1896, 3, 1}, {1908, 2, 28}}, {{1904, 2, 29}, {1904, 2, 29}}},
    {"on February 30", YEARS(1, 9999), {{0}, {0}}},
    {"December 1 to February 29", {{2018, 4, 1}, {2020, 3, 31}}, {{2019, 12, 1}, {2020, 2, 29}}},
    {"February 29 to March 2", {{2019, 4, 1}, {2020, 3, 31}}, {{2020, 2, 29}, {2020, 3, 2}}},
    {"December to January", YEARS(9999, 9999), {{0}, {0}}},
    {"March 5 to March 3", {{2019, 3, 5}, {2020, 3, 3}}, {{2019, 3, 5}, {2020, 3, 3}}},
    {"March 5 to March 3", {{2019, 4, 1}, {2020, 3, 31}}, {{0}, {0}}},
};

START_TEST(a_time_without_year_is_placed_by_the_calendar) {
    const placed_case *c = &placed_cases[_i];
    csem_period period;
    bool placed = c->period.start.year > 0;
    int code = csem_period_parse(c->text, strlen(c->text), 4, &c->within, &period, NULL, NULL);
    ck_assert_msg(code == (placed ? CSEM_OK : CSEM_ERROR_DATE), "%s gives %d", c->text, code);
    is_period(&period, &c->period, c->text);
}
END_TEST

/* A loop over the years would take minutes and overflow. */
START_TEST(a_period_that_is_none_is_refused) {
    static const csem_period none[] = {{{INT32_MIN, 1, 1}, {INT32_MAX, 12, 31}},
                                       {{0, 1, 1}, {1, 1, 1}},
                                       {{2019, 1, 1}, {10000, 1, 1}},
                                       {{2019, 0, 1}, {2019, 1, 1}},
                                       {{2019, 1, 1}, {2019, 13, 1}},
                                       {{2019, INT32_MIN, 1}, {2019, 1, 1}},
                                       {{2019, 2, 29}, {2019, 3, 1}},
                                       {{2019, 1, 1}, {2019, 4, 31}},
                                       {{2019, 1, 2}, {2019, 1, 1}},
                                       {{0, 0, 0}, {0, 0, 0}},
                                       {{2019, 1, 1}, {2019, 1, INT32_MAX}}};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        csem_period period;
        csem_printed_time printed;
        ck_assert_int_eq(csem_period_parse("in March", 8, 4, &none[i], &period, &printed, NULL), CSEM_ERROR_ARGUMENT);
        ck_assert_int_eq(csem_period_parse("2019", 4, 4, &none[i], &period, NULL, NULL), CSEM_ERROR_ARGUMENT);
        ck_assert_int_eq(period.start.year, 0);
    }
}
END_TEST

/* The result is always a period of the calendar, so that JSON with it can be read. */
START_TEST(a_time_beyond_the_calendar_is_refused) {
    csem_period period;
    ck_assert_int_eq(csem_period_parse("2 years from 9999-01-01", 23, 4, NULL, &period, NULL, NULL), CSEM_ERROR_DATE);
    ck_assert_int_eq(csem_period_parse("1 year from 9999-01-01", 22, 4, NULL, &period, NULL, NULL), CSEM_OK);
    ck_assert_int_eq(period.end.year, 9999);
}
END_TEST

START_TEST(arguments_are_checked) {
    csem_date date;
    csem_period period;
    ck_assert_int_eq(csem_date_parse(NULL, 3, &date, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_date_parse(NULL, 0, &date, NULL), CSEM_ERROR_DATE);
    ck_assert_int_eq(csem_date_parse("May 1, 2019", 11, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_period_parse(NULL, 3, 4, NULL, &period, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_period_parse("2019", 4, 4, NULL, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
}
END_TEST

/* A text that is cut anywhere is not read past its end. */
START_TEST(cut_texts_do_no_harm) {
    const printed_case *c = &cases[_i];
    size_t length = strlen(c->text);
    for (size_t cut = 0; cut <= length; cut++) {
        char *text = malloc(cut + 1);
        ck_assert_ptr_nonnull(text);
        memcpy(text, c->text, cut);
        csem_period period;
        int code = csem_period_parse(text, cut, 4, NULL, &period, NULL, NULL);
        ck_assert(code == CSEM_OK || code == CSEM_ERROR_DATE);
        free(text);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("dates");
    TCase *all = tcase_create("all");
    int count = (int)(sizeof cases / sizeof cases[0]);
    tcase_add_test(all, months_have_their_days);
    tcase_add_test(all, four_centuries_have_their_days);
    tcase_add_test(all, only_days_of_the_calendar_are_valid);
    tcase_add_test(all, days_follow_on_each_other);
    tcase_add_test(all, months_end_on_a_day);
    tcase_add_test(all, months_later_keep_to_the_calendar);
    tcase_add_test(all, every_day_of_four_years_is_read_in_every_form);
    tcase_add_test(all, other_texts_are_rejected_as_dates_at_their_place);
    tcase_add_loop_test(all, printed_times_have_their_days, 0, count);
    tcase_add_test(all, fiscal_years_start_in_any_month);
    tcase_add_test(all, a_month_without_year_is_placed_in_a_period);
    tcase_add_loop_test(all, a_time_without_year_is_placed_by_the_calendar, 0,
                        (int)(sizeof placed_cases / sizeof placed_cases[0]));
    tcase_add_test(all, a_period_that_is_none_is_refused);
    tcase_add_test(all, a_time_beyond_the_calendar_is_refused);
    tcase_add_test(all, arguments_are_checked);
    tcase_add_loop_test(all, cut_texts_do_no_harm, 0, count);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
