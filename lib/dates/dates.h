/* SPDX-License-Identifier: MIT */
/* Dates: the calendar, and reading times as English prose prints them. */
#ifndef CSEM_DATES_DATES_H
#define CSEM_DATES_DATES_H

#include "base/text.h"

#include <csemplan/date.h>

enum { CSEM_MONTHS = 12, CSEM_MAX_YEAR = 9999 };

/* 28 to 31; 0 if there is no such month. Gregorian rules apply to every year. */
int32_t csem__days_in_month(int32_t year, int32_t month);
/* Whether the calendar has the day, in the years 1 to 9999. */
bool csem__date_valid(const csem_date *date);
/* Negative, 0 or positive, as a is before, on or after b. */
int csem__date_order(const csem_date *a, const csem_date *b);

/* The period of `months` months that ends on a day. Precondition: months is at least 1, and the calendar has the day,
 * after the year 100. */
csem_period csem__months_up_to(csem_date end, int32_t months);
/* The period of `days` days that ends or begins on a day. Preconditions as above. */
csem_period csem__days_up_to(csem_date end, int32_t days);
csem_period csem__days_from(csem_date start, int32_t days);

/* Reads a full date at text.data[*at]: `April 1, 2019`, `April 1st, 2019`, `1 April 2019`, `Apr. 1, 2019`,
 * `2019-04-01`. True: *at is after it. The date is as printed, so that the calendar may not have it; see
 * csem__date_valid. False: *at is unchanged. */
bool csem__date_parse_at(csem__text text, size_t *at, csem_date *date);

/* Reads the name of a month, or its abbreviation with or without a point, that begins with a capital. */
bool csem__month_parse_at(csem__text text, size_t *at, int32_t *month);

/* A printed time. */
typedef struct csem__when {
    size_t start; /* its text: without a leading in, on or during, but with as of, between and from */
    size_t end;
    csem_period period; /* years are 0 if it is yearless */
    bool yearless;      /* names months or days, but no year */
    bool days;          /* ends are days that are printed, not months or years */
    bool invalid;       /* names a day that the calendar does not have */
    bool month_name;    /* only the name of a month: `March` */
    bool plain_year;    /* only four digits: `2019` */
    bool vague;         /* has no months or days: `Spring 2019` */
    bool part;          /* it is some part of the period: `early 2019` */
} csem__when;

/* Reads a time at text.data[*at], in all forms that the data model has: a date, a month, a year, a fiscal year, a half,
 * a quarter, a range of them (`From A to B`, `between A and B`, `A - B`, `A and B`), `as of A`, `four years from A`.
 * fiscal_year_start is the month from 1 to 12 in which fiscal years start. Works as csem__date_parse_at does. */
bool csem__when_parse_at(csem__text text, size_t *at, int32_t fiscal_year_start, csem__when *when);

/* Reads a range of days or months with their years that ends before it starts. Running text has none; on a cover one
 * of the two is a misprint. */
bool csem__when_parse_backward_at(csem__text text, size_t *at, int32_t fiscal_year_start, csem__when *when);

/* Gives a yearless time the one year in which it is inside the period; false if there is no such year, or several. */
bool csem__when_place(csem__when *when, const csem_period *within);

/* Reads the time by which something is due: the first to the last day of all times that text names, also seasons,
 * quarters after their year, months in digits. False if it names none, and *period then has years of 0. */
bool csem__deadline_parse(csem__text text, int32_t fiscal_year_start, csem_period *period);

#endif
