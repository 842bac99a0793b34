/* SPDX-License-Identifier: MIT */
/* The kind of a period (a year, a quarter, a month and so on), and its label, written and read. */
#include "aggregation/aggregation.h"
#include "dates/dates.h"

#include <stdio.h>

/* The number of whole months in a period, or 0 if it does not begin and end with a month. In JSON it may end before it
 * starts. */
static int64_t whole_months(const csem_period *period) {
    const csem_date *end = &period->end;
    if (period->start.day != 1 || end->day != csem__days_in_month(end->year, end->month))
        return 0;
    return ((int64_t)end->year - period->start.year) * 12 + end->month - period->start.month + 1;
}

int32_t csem__period_kind(const csem_period *period, int32_t fiscal_year_start) {
    int32_t month = period->start.month;
    if (csem__date_order(&period->start, &period->end) == 0)
        return CSEM_PERIOD_DAY;
    switch (whole_months(period)) {
    case 1:
        return CSEM_PERIOD_MONTH;
    case 3:
        return month % 3 == 1 ? CSEM_PERIOD_QUARTER : CSEM_PERIOD_OTHER;
    case 6:
        return month % 6 == 1 ? CSEM_PERIOD_HALF : CSEM_PERIOD_OTHER;
    case 12:
        return month == 1 ? CSEM_PERIOD_YEAR : month == fiscal_year_start ? CSEM_PERIOD_FISCAL_YEAR : CSEM_PERIOD_OTHER;
    default:
        return CSEM_PERIOD_OTHER;
    }
}

void csem__period_write_label(const csem_period *period, int32_t fiscal_year_start, char *label) {
    const csem_date *start = &period->start;
    const csem_date *end = &period->end;
    int year = (int)start->year;
    int month = (int)start->month;
    switch (csem__period_kind(period, fiscal_year_start)) {
    case CSEM_PERIOD_DAY:
        snprintf(label, CSEM_PERIOD_LABEL, "%04d-%02d-%02d", year, month, (int)start->day);
        break;
    case CSEM_PERIOD_MONTH:
        snprintf(label, CSEM_PERIOD_LABEL, "%04d-%02d", year, month);
        break;
    case CSEM_PERIOD_QUARTER:
        snprintf(label, CSEM_PERIOD_LABEL, "%04d Q%d", year, month / 3 + 1);
        break;
    case CSEM_PERIOD_HALF:
        snprintf(label, CSEM_PERIOD_LABEL, "%04d H%d", year, month / 6 + 1);
        break;
    case CSEM_PERIOD_YEAR:
        snprintf(label, CSEM_PERIOD_LABEL, "%04d", year);
        break;
    case CSEM_PERIOD_FISCAL_YEAR:
        snprintf(label, CSEM_PERIOD_LABEL, "FY%04d", year);
        break;
    default:
        snprintf(label, CSEM_PERIOD_LABEL, "%04d-%02d-%02d/%04d-%02d-%02d", year, month, (int)start->day,
                 (int)end->year, (int)end->month, (int)end->day);
    }
}

/* Reads exactly `count` digits at *at. -1 if there are fewer. */
static int32_t take_digits(csem__text text, size_t *at, size_t count) {
    int32_t value = 0;
    if (text.length - *at < count)
        return -1;
    for (size_t i = 0; i < count; i++, (*at)++) {
        if (!csem__is_digit((unsigned char)text.data[*at]))
            return -1;
        value = value * 10 + (text.data[*at] - '0');
    }
    return value;
}

static bool take_char(csem__text text, size_t *at, char wanted) {
    if (*at >= text.length || text.data[*at] != wanted)
        return false;
    (*at)++;
    return true;
}

static bool take_day(csem__text text, size_t *at, csem_date *date) {
    date->year = take_digits(text, at, 4);
    if (date->year < 0 || !take_char(text, at, '-'))
        return false;
    date->month = take_digits(text, at, 2);
    if (date->month < 0 || !take_char(text, at, '-'))
        return false;
    date->day = take_digits(text, at, 2);
    return date->day >= 0 && csem__date_valid(date);
}

static void set_months(csem_period *period, int32_t year, int32_t month, int32_t count) {
    int32_t last = month + count - 1;
    period->start = (csem_date){year, month, 1};
    period->end = (csem_date){year, last, csem__days_in_month(year, last)};
}

/* Reads `2019-12-01/2020-02-29`. */
static bool read_range(csem__text text, csem_period *period) {
    size_t at = 0;
    return take_day(text, &at, &period->start) && take_char(text, &at, '/') && take_day(text, &at, &period->end) &&
           at == text.length;
}

/* Reads `2019-07`, `2019 Q1` or `2019 H1`. */
static bool read_part(csem__text text, csem_period *period) {
    size_t at = 0;
    int32_t year = take_digits(text, &at, 4);
    if (year < 1 || at >= text.length)
        return false;
    bool has_blank = take_char(text, &at, ' ');
    char letter = at < text.length ? text.data[at++] : '\0';
    size_t digits = has_blank ? 1 : 2;
    int32_t number = take_digits(text, &at, digits);
    int32_t length = has_blank && letter == 'Q' ? 3 : has_blank && letter == 'H' ? 6 : 1;
    if (number < 1 || number > 12 / length || at < text.length || (length == 1 && (has_blank || letter != '-')))
        return false;
    set_months(period, year, (number - 1) * length + 1, length);
    return true;
}

bool csem__period_read_label(csem__text text, int32_t fiscal_year_start, csem_period *period) {
    return read_range(text, period) || read_part(text, period) ||
           csem_period_parse(text.data, text.length, fiscal_year_start, NULL, period, NULL, NULL) == CSEM_OK;
}
