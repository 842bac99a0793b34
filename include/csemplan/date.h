/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_DATE_H
#define CSEMPLAN_DATE_H

#include <csemplan/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A day of the Gregorian calendar, as ISO 8601 has it. Since 0.1.0. */
typedef struct csem_date {
    int32_t year;  /**< 1 to 9999 */
    int32_t month; /**< 1 to 12 */
    int32_t day;   /**< 1 to 31 */
} csem_date;

/** A range of days, both ends included. Since 0.1.0. */
typedef struct csem_period {
    csem_date start; /**< the first day */
    csem_date end;   /**< the last day */
} csem_period;

/**
 * How many days a month has.
 *
 * @param year   1 to 9999; the Gregorian rules hold for all of them
 * @param month  1 to 12
 * @return 28 to 31, or 0 where there is no such month or year
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int32_t csem_date_days_in_month(int32_t year, int32_t month);

/**
 * Whether the calendar has a day.
 *
 * @param date  NULL is no day
 * @return 1 or 0
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int32_t csem_date_is_valid(const csem_date *date);

/**
 * Reads a printed day: `April 1, 2019`, `April 1st, 2019`, `1 April 2019`, `Apr. 1, 2019`, `2019-04-01`. White space
 * may stand around it, and nothing else.
 *
 * @param text    UTF-8; NULL only where length is 0
 * @param length  its length in bytes
 * @param date    receives the day; all 0 on failure. Never NULL
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, or CSEM_ERROR_DATE where the text is no day or the calendar does not have it
 *
 * Any thread may call it. Since 0.1.0. Format: ISO 8601, and the data model.
 */
CSEM_API int csem_date_parse(const char *text, size_t length, csem_date *date, csem_error *error);

/** Where a time is printed: bytes from start up to, not including, end. Since 0.1.0. */
typedef struct csem_printed_time {
    size_t start; /**< behind a leading `in`, `on` or `during`; `as of`, `between` and `from` belong to it */
    size_t end;   /**< behind its last byte */
} csem_printed_time;

/**
 * Reads a printed time: a day, a month, a year, a fiscal year, a half or a quarter of one, a range of them, `as of` one
 * of them, or so many years from one of them. `in`, `on` or `during` may stand before it, white space around it, and
 * nothing else. What a text leaves open (`Spring 2019`, `since 2019`) is no period.
 *
 * @param text               UTF-8; NULL only where length is 0
 * @param length             its length in bytes
 * @param fiscal_year_start  month from 1 to 12 in which a fiscal year starts; `FY2019` starts in 2019
 * @param within             gives a month without year its year, if exactly one fits: two days of the calendar, the
 *                           first not after the last; NULL where there is none
 * @param period             receives the days; all 0 on failure. Never NULL
 * @param printed            receives where the time stands in text; may be NULL
 * @param error              receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, or CSEM_ERROR_DATE where the text is no time or the calendar does not have it
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_period_parse(const char *text, size_t length, int32_t fiscal_year_start, const csem_period *within,
                               csem_period *period, csem_printed_time *printed, csem_error *error);

#ifdef __cplusplus
}
#endif

#endif
