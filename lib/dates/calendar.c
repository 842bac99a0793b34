/* SPDX-License-Identifier: MIT */
/* The Gregorian calendar, extended to every year from 1 to 9999. */
#include "dates/calendar.h"

static bool is_leap_year(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t csem__days_in_month(int32_t year, int32_t month) {
    static const int32_t days[CSEM_MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > CSEM_MONTHS)
        return 0;
    return days[month - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

bool csem__date_valid(const csem_date *date) {
    return date->year >= 1 && date->year <= CSEM_MAX_YEAR && date->day >= 1 &&
           date->day <= csem__days_in_month(date->year, date->month);
}

int csem__date_order(const csem_date *a, const csem_date *b) {
    if (a->year != b->year)
        return a->year < b->year ? -1 : 1;
    if (a->month != b->month)
        return a->month < b->month ? -1 : 1;
    return a->day == b->day ? 0 : a->day < b->day ? -1 : 1;
}

csem_period csem__months_period(int32_t year, int32_t month, int32_t months) {
    int32_t last = year * CSEM_MONTHS + month - 1 + months - 1;
    csem_date start = {year, month, 1};
    csem_date end = {last / CSEM_MONTHS, last % CSEM_MONTHS + 1, 0};
    end.day = csem__days_in_month(end.year, end.month);
    return (csem_period){start, end};
}

csem_date csem__months_later(csem_date date, int32_t months) {
    int32_t month = date.year * CSEM_MONTHS + date.month - 1 + months;
    csem_date later = {month / CSEM_MONTHS, month % CSEM_MONTHS + 1, date.day};
    int32_t days = csem__days_in_month(later.year, later.month);
    if (later.day > days)
        later.day = days;
    return later;
}

csem_date csem__day_before(csem_date date) {
    if (date.day > 1)
        return (csem_date){date.year, date.month, date.day - 1};
    csem_date before = csem__months_later((csem_date){date.year, date.month, 1}, -1);
    before.day = csem__days_in_month(before.year, before.month);
    return before;
}

csem_period csem__months_up_to(csem_date end, int32_t months) {
    if (end.day >= csem__days_in_month(end.year, end.month)) {
        csem_date first = csem__months_later((csem_date){end.year, end.month, 1}, 1 - months);
        return (csem_period){first, end};
    }
    csem_date start = csem__months_later((csem_date){end.year, end.month, end.day}, -months);
    start.day++;
    if (start.day > csem__days_in_month(start.year, start.month))
        start = csem__months_later((csem_date){start.year, start.month, 1}, 1);
    return (csem_period){start, end};
}

csem_period csem__days_up_to(csem_date end, int32_t days) {
    csem_period period = {end, end};
    int32_t left = days - 1;
    while (left >= period.start.day) {
        left -= period.start.day;
        period.start = csem__day_before((csem_date){period.start.year, period.start.month, 1});
    }
    period.start.day -= left;
    return period;
}

csem_period csem__days_from(csem_date start, int32_t days) {
    csem_period period = {start, start};
    period.end.day += days - 1;
    for (int32_t most; period.end.day > (most = csem__days_in_month(period.end.year, period.end.month));) {
        int32_t left = period.end.day - most;
        period.end = csem__months_later((csem_date){period.end.year, period.end.month, 1}, 1);
        period.end.day = left;
    }
    return period;
}
