/* SPDX-License-Identifier: MIT */
/* The public functions of the calendar and of printed times. */
#include "base/error.h"
#include "dates/point.h"

int32_t csem_date_days_in_month(int32_t year, int32_t month) {
    return year >= 1 && year <= CSEM_MAX_YEAR ? csem__days_in_month(year, month) : 0;
}

int32_t csem_date_is_valid(const csem_date *date) {
    return date && csem__date_valid(date) ? 1 : 0;
}

static int refuse(csem_error *error, csem__text text, size_t offset, const char *message) {
    csem__fail(error, CSEM_ERROR_DATE, "%s", message);
    return csem__fail_at(error, CSEM_ERROR_DATE, text.data, text.length, offset);
}

static int check_text(const char *text, size_t length, const void *out, csem_error *error) {
    if (!out)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the result");
    if (!text && length > 0)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "text is NULL and its length is not 0");
    return CSEM_OK;
}

/* The end of the text if there is only white space from `at` on; otherwise at. */
static size_t after_spaces(csem__text text, size_t at) {
    csem__cursor cursor = {text, at};
    csem__take_spaces(&cursor);
    return cursor.at;
}

int csem_date_parse(const char *text, size_t length, csem_date *date, csem_error *error) {
    int code = check_text(text, length, date, error);
    if (code != CSEM_OK)
        return code;
    *date = (csem_date){0, 0, 0};
    csem__text all = {text ? text : "", length};
    size_t start = after_spaces(all, 0);
    size_t at = start;
    csem_date found;
    if (!csem__date_parse_at(all, &at, &found))
        return refuse(error, all, start, "this is not a date");
    size_t end = after_spaces(all, at);
    if (end < length)
        return refuse(error, all, end, "something follows the date");
    if (!csem__date_valid(&found))
        return refuse(error, all, start, "the calendar does not have this date");
    *date = found;
    return CSEM_OK;
}

/* Why a time is not a period; NULL if it is one. */
static const char *objection(csem__when *when, const csem_period *within) {
    if (when->invalid)
        return "the calendar does not have this date";
    if (when->vague || when->part)
        return "this time has no first and last day";
    if (when->yearless && (!within || !csem__when_place(when, within)))
        return "this time has no year";
    return NULL;
}

static int parse_period(csem__text text, int32_t fiscal_year_start, const csem_period *within, csem__when *when,
                        csem_error *error) {
    static const char *const leads[] = {"in", "on", "during", NULL};
    csem__cursor cursor = {text, 0};
    int32_t index;
    csem__take_spaces(&cursor);
    csem__take_any(&cursor, leads, &index);
    size_t at = cursor.at;
    if (!csem__when_parse_at(text, &at, fiscal_year_start, when))
        return refuse(error, text, cursor.at, "this is not a time");
    size_t end = after_spaces(text, at);
    if (end < text.length)
        return refuse(error, text, end, "something follows the time");
    const char *message = objection(when, within);
    return message ? refuse(error, text, cursor.at, message) : CSEM_OK;
}

static bool is_period(const csem_period *period) {
    return csem__date_valid(&period->start) && csem__date_valid(&period->end) &&
           csem__date_order(&period->start, &period->end) <= 0;
}

int csem_period_parse(const char *text, size_t length, int32_t fiscal_year_start, const csem_period *within,
                      csem_period *period, csem_printed_time *printed, csem_error *error) {
    int code = check_text(text, length, period, error);
    if (code != CSEM_OK)
        return code;
    *period = (csem_period){{0, 0, 0}, {0, 0, 0}};
    if (printed)
        *printed = (csem_printed_time){0, 0};
    if (fiscal_year_start < 1 || fiscal_year_start > CSEM_MONTHS)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "fiscal_year_start is %d, not a month from 1 to 12",
                          (int)fiscal_year_start);
    if (within && !is_period(within))
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "within is not a period: two days of the calendar, in order");
    csem__when when;
    code = parse_period((csem__text){text ? text : "", length}, fiscal_year_start, within, &when, error);
    if (code != CSEM_OK)
        return code;
    *period = when.period;
    if (printed)
        *printed = (csem_printed_time){when.start, when.end};
    return CSEM_OK;
}
