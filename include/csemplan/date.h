/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Days and periods of the calendar, and reading them as printed.
 *
 * ```c
 * csem_period period;
 * if (csem_period_parse("FY2019", 6, 4, NULL, &period, NULL, &error) == CSEM_OK)
 *     printf("%d-%02d-%02d\n", (int)period.start.year, (int)period.start.month, (int)period.start.day);
 * ```
 */
#ifndef CSEMPLAN_DATE_H
#define CSEMPLAN_DATE_H

#include <csemplan/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A day of the proleptic Gregorian calendar, which ISO 8601 uses. Since 0.1.0. */
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
 * The number of days in a month.
 *
 * @param year   1 to 9999; the Gregorian rules apply to all of them
 * @param month  1 to 12
 * @return 28 to 31, or 0 if the year or the month is out of range
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int32_t csem_date_days_in_month(int32_t year, int32_t month);

/**
 * Whether a day exists in the calendar.
 *
 * @param date  the day; may be NULL
 * @return 1 if it exists, 0 if not or if date is NULL
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int32_t csem_date_is_valid(const csem_date *date);

/**
 * Reads a printed day: `April 1, 2019`, `April 1st, 2019`, `1 April 2019`, `Apr. 1, 2019`, `2019-04-01`. The text may
 * have white space around the day, but nothing else.
 *
 * @param text    UTF-8; NULL only if length is 0
 * @param length  its length in bytes
 * @param date    receives the day; all fields are 0 on failure. Never NULL
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, or CSEM_ERROR_DATE if the text is not a day, or is one that does not exist
 *
 * Any thread may call it. Since 0.1.0. Format: ISO 8601, and the data model.
 */
CSEM_API int csem_date_parse(const char *text, size_t length, csem_date *date, csem_error *error);

/** Where a time is printed, as byte offsets. Since 0.1.0. */
typedef struct csem_printed_time {
    size_t start; /**< its first byte, after a leading `in`, `on` or `during`; `as of`, `between` and `from` are part
                       of it */
    size_t end;   /**< the byte after its last */
} csem_printed_time;

/**
 * Reads a printed time: a day, a month, a year, a fiscal year, a half or a quarter of one, a range of them, `as of` one
 * of them, or a number of years from one of them (`four years from April 2019`). `in`, `on` or `during` may precede it,
 * and white space may surround it, but the text must contain nothing else. A time without definite ends (`Spring 2019`,
 * `since 2019`) is not accepted.
 *
 * @param text               UTF-8; NULL only if length is 0
 * @param length             its length in bytes
 * @param fiscal_year_start  the month in which a fiscal year starts, 1 to 12; `FY2019` starts in that month of 2019
 * @param within             a period that completes a time without a year (`March`): the year is the only one that puts
 *                           the time inside this period. NULL: such a time is not accepted
 * @param period             receives the first and the last day; all fields are 0 on failure. Never NULL
 * @param printed            receives the place of the time in text; may be NULL
 * @param error              receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT (within is not two existing days in order, among others), or CSEM_ERROR_DATE if the
 *         text is not a time, or is one that does not exist
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_period_parse(const char *text, size_t length, int32_t fiscal_year_start, const csem_period *within,
                               csem_period *period, csem_printed_time *printed, csem_error *error);

#ifdef __cplusplus
}
#endif

#endif
