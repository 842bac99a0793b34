/* SPDX-License-Identifier: MIT */
/* Printed times: one point, or two with a word or a dash between them. What one end leaves out (a year, a month) is
 * taken from the other. */
#include "dates/point.h"

enum { LAST_DAY = 31, FEBRUARY = 2, LEAP_DAY = 29 };

typedef struct ends {
    csem__point first;
    csem__point last;
    size_t after; /* the cursor after the second, or after the first if there is no second */
    bool range;
} ends;

static csem__text rest_of(const csem__cursor *cursor) {
    return csem__text_from(cursor->text, cursor->at);
}

/* Whether the text after a day shows that it is a day, and not a count: `November 16 and 17 in Nagano`, not `... and 17
 * people`. */
static bool is_complete_day(csem__cursor cursor) {
    static const char *const function_words[] = {"in",  "at",   "of",    "to",   "and", "with", "during",
                                                 "for", "by",   "as",    "on",   "was", "were", "is",
                                                 "are", "when", "where", "from", "or",  "the",  NULL};
    if (!csem__take_spaces(&cursor) || cursor.at >= cursor.text.length)
        return true;
    int32_t index;
    return !csem__is_lower((unsigned char)cursor.text.data[cursor.at]) ||
           csem__take_any(&cursor, function_words, &index);
}

static bool take_bare_day(csem__cursor *cursor, int32_t *day) {
    size_t start = cursor->at;
    csem__cursor wide = *cursor;
    int32_t digits;
    bool short_number = csem__take_digits(&wide, 1, 2, &digits);
    if (!short_number || digits < 1 || digits > LAST_DAY)
        return false;
    static const char *const endings[] = {"st", "nd", "rd", "th", NULL};
    for (size_t i = 0; endings[i]; i++)
        if (csem__take_word(&wide, endings[i]))
            break;
    if (wide.at < wide.text.length &&
        (csem__is_alpha((unsigned char)wide.text.data[wide.at]) || csem__text_begins(rest_of(&wide), "%"))) {
        cursor->at = start;
        return false;
    }
    *day = digits;
    *cursor = wide;
    return true;
}

/* `, 2019` after a bare day. */
static void take_following_year_of_day(csem__cursor *cursor, int32_t *year) {
    csem__cursor ahead = *cursor;
    bool comma = csem__take_char(&ahead, ',');
    csem__point point = {0};
    if ((csem__take_spaces(&ahead) || comma) && ahead.at < ahead.text.length && csem__point_parse(&ahead, &point) &&
        point.grain == CSEM_GRAIN_YEAR && !point.vague && point.part_months == 0) {
        *year = point.year;
        *cursor = ahead;
    }
}

/* The second end after a first that is a day: `25`, `25, 2019`. */
static bool take_second_day(csem__cursor *cursor, const csem__point *first, csem__point *last) {
    csem__cursor ahead = *cursor;
    if (first->grain != CSEM_GRAIN_DAY || first->month == 0 || !take_bare_day(&ahead, &last->day) ||
        last->day <= first->day)
        return false;
    csem__cursor month_ahead = ahead; /* `1 April to 31 March`: a date of its own */
    int32_t month;
    if (csem__take_spaces(&month_ahead) && csem__month_parse_at(month_ahead.text, &month_ahead.at, &month))
        return false;
    last->grain = CSEM_GRAIN_DAY;
    last->month = first->month;
    take_following_year_of_day(&ahead, &last->year);
    if (last->year == 0 && !is_complete_day(ahead))
        return false;
    *cursor = ahead;
    return true;
}

/* `20` and `2020` after `FY2018-`. */
static bool take_second_year(csem__cursor *cursor, const csem__point *first, csem__point *last) {
    csem__cursor ahead = *cursor;
    int32_t value;
    if (first->grain < CSEM_GRAIN_YEAR || first->part_months > 0 || !csem__take_digits(&ahead, 2, 2, &value) ||
        (ahead.at < ahead.text.length && csem__is_alpha((unsigned char)ahead.text.data[ahead.at])))
        return false;
    *last = *first;
    last->year = first->year / 100 * 100 + value;
    *cursor = ahead;
    return last->year > first->year;
}

/* Gives each end the year and month that only the other one has. */
static void share(csem__point *first, csem__point *last) {
    if (first->month == 0 && first->grain == CSEM_GRAIN_DAY)
        first->month = last->month;
    bool crosses_year = first->month > last->month;
    bool by_month = first->grain <= CSEM_GRAIN_MONTH && last->grain <= CSEM_GRAIN_MONTH;
    if (first->year == 0 && last->year > 0)
        first->year = last->year - (by_month && crosses_year ? 1 : 0);
    else if (last->year == 0 && first->year > 0)
        last->year = first->year + (by_month && crosses_year ? 1 : 0);
    if (first->grain == CSEM_GRAIN_FISCAL && last->grain == CSEM_GRAIN_YEAR)
        last->grain = CSEM_GRAIN_FISCAL;
}

static bool in_order(const ends *found) {
    if (found->first.year == 0 || found->last.year == 0)
        return found->first.year == found->last.year && found->first.grain <= CSEM_GRAIN_MONTH &&
               found->last.grain <= CSEM_GRAIN_MONTH;
    /* Any start of the fiscal year will do here, since both ends are read in the same way. */
    csem_period first = csem__point_period(&found->first, 1);
    csem_period last = csem__point_period(&found->last, 1);
    return csem__date_order(&first.start, &last.end) <= 0;
}

/* `A and B` is one time only if B directly follows A: `July and August`. */
static bool adjacent(const ends *found) {
    if (found->first.grain != found->last.grain)
        return false;
    if (found->first.grain == CSEM_GRAIN_DAY)
        return found->first.month == found->last.month && found->last.day == found->first.day + 1;
    if (found->first.grain == CSEM_GRAIN_MONTH)
        return found->last.month % CSEM_MONTHS == (found->first.month + 1) % CSEM_MONTHS;
    return found->last.year == found->first.year + 1 && found->first.part_months == 0;
}

typedef enum connector { CONNECTOR_NONE, CONNECTOR_TO, CONNECTOR_AND, CONNECTOR_DASH } connector;

static connector take_connector(csem__cursor *cursor) {
    static const char *const words[] = {"to", "through", "until", "till", "up to", "and", "&", NULL};
    enum { FIRST_AND = 5 }; /* the index of `and` */
    csem__cursor ahead = *cursor;
    int32_t index;
    if (csem__take_spaces(&ahead) && csem__take_any(&ahead, words, &index)) {
        *cursor = ahead;
        return index >= FIRST_AND ? CONNECTOR_AND : CONNECTOR_TO;
    }
    return csem__take_dash(cursor) ? CONNECTOR_DASH : CONNECTOR_NONE;
}

/* The second end, if there is one; from and between need one. */
static bool take_second(csem__cursor *cursor, ends *found, bool pair) {
    csem__cursor ahead = *cursor;
    connector by = take_connector(&ahead);
    found->last = (csem__point){0};
    bool dashed = by == CONNECTOR_DASH;
    if (by == CONNECTOR_NONE ||
        !(take_second_day(&ahead, &found->first, &found->last) || csem__point_parse(&ahead, &found->last) ||
          (dashed && take_second_year(&ahead, &found->first, &found->last))))
        return false;
    csem__point alone = found->first;
    share(&found->first, &found->last);
    if (!in_order(found) || (by == CONNECTOR_AND && !pair && !adjacent(found))) {
        found->first = alone;
        return false;
    }
    *cursor = ahead;
    found->range = true;
    return true;
}

/* The next of several days, months or years with commas between them: `4` after `3, `. */
static bool take_next(csem__cursor *cursor, const csem__point *before, csem__point *point) {
    csem__cursor ahead = *cursor;
    *point = (csem__point){.grain = CSEM_GRAIN_DAY, .month = before->month};
    bool day = before->grain == CSEM_GRAIN_DAY && take_bare_day(&ahead, &point->day);
    csem__cursor month_ahead = ahead;
    int32_t month;
    if (day && csem__take_spaces(&month_ahead) && csem__month_parse_at(month_ahead.text, &month_ahead.at, &month)) {
        ahead = *cursor;
        day = false;
    }
    if (!day && !csem__point_parse(&ahead, point))
        return false;
    *cursor = ahead;
    return true;
}

/* Whether two of them follow on each other, as far as they are printed. */
static bool follow(const csem__point *a, const csem__point *b) {
    if (a->grain != b->grain || a->part_months > 0 || b->part_months > 0 || a->part || b->part)
        return false;
    if (a->grain == CSEM_GRAIN_DAY)
        return b->day == a->day + 1 && (a->month == 0 || a->month == b->month);
    if (a->grain == CSEM_GRAIN_MONTH)
        return b->month == a->month + 1 && (a->year == 0 || a->year == b->year);
    return b->year == a->year + 1;
}

/* `3, 4 and 5 June 2020`, `May, June and July 2020`, `2018, 2019 and 2020`: days, months or years without a gap. */
static bool take_enumeration(csem__cursor *cursor, ends *found) {
    enum { MOST = 12 };
    csem__cursor ahead = *cursor;
    csem__point before = found->first;
    csem__point next;
    bool last = false;
    size_t count = 1;
    for (; count < MOST && !last; count++, before = next) {
        bool comma = csem__take_char(&ahead, ',');
        last = csem__take_spaces(&ahead) && (csem__take_word(&ahead, "and") || csem__take_word(&ahead, "&"));
        csem__take_spaces(&ahead);
        if ((!comma && !last) || !take_next(&ahead, &before, &next) || !follow(&before, &next))
            return false;
    }
    bool bare = next.grain == CSEM_GRAIN_DAY && found->first.month == 0 && next.month == 0;
    if (!last || count < 3 || bare || (next.year == 0 && !is_complete_day(ahead)))
        return false;
    found->last = next;
    found->range = true;
    share(&found->first, &found->last);
    *cursor = ahead;
    return true;
}

/* `12` if `to 25 November` follows. */
static bool take_first(csem__cursor *cursor, csem__point *point) {
    if (csem__point_parse(cursor, point))
        return true;
    csem__cursor ahead = *cursor;
    *point = (csem__point){.grain = CSEM_GRAIN_DAY};
    if (!take_bare_day(&ahead, &point->day))
        return false;
    *cursor = ahead;
    return true;
}

static bool take_ends(csem__cursor *cursor, ends *found, bool pair) {
    csem__cursor ahead = *cursor;
    found->range = false;
    if (!take_first(&ahead, &found->first))
        return false;
    found->last = found->first;
    bool list = ahead.at < ahead.text.length && ahead.text.data[ahead.at] == ',' && take_enumeration(&ahead, found);
    if (!list && !take_second(&ahead, found, pair)) {
        found->last = found->first;
        if (pair)
            return false;
    }
    bool bare = found->first.month == 0 && found->first.grain == CSEM_GRAIN_DAY;
    if (bare)
        return false;
    *cursor = ahead;
    return true;
}

static bool has_bad_day(const csem__point *point) {
    enum { LEAP_YEAR = 2000 };
    csem_date date = {point->year > 0 ? point->year : LEAP_YEAR, point->month, point->day};
    return point->grain == CSEM_GRAIN_DAY && !csem__date_valid(&date);
}

static void describe(csem__when *when, const ends *found, int32_t fiscal_year_start) {
    const csem__point *first = &found->first;
    const csem__point *last = &found->last;
    when->vague = first->vague || last->vague;
    when->part = first->part || last->part;
    when->invalid = has_bad_day(first) || has_bad_day(last);
    when->yearless = first->year == 0;
    when->days = first->grain == CSEM_GRAIN_DAY;
    when->month_name = when->yearless && !found->range && first->grain == CSEM_GRAIN_MONTH && !first->last_day;
    when->plain_year = first->grain == CSEM_GRAIN_YEAR && !found->range && first->part_months == 0;
    when->period.start = csem__point_period(first, fiscal_year_start).start;
    when->period.end = csem__point_period(last, fiscal_year_start).end;
    if (when->yearless && first->last_day)
        when->period.start = when->period.end;
}

/* `four years from FY2019`, `three-year period from April 2019` */
static bool take_duration_from(csem__cursor *cursor, csem__when *when, int32_t fiscal_year_start) {
    static const char *const units[] = {"years", "year", "months", "month", NULL};
    static const char *const periods[] = {"period", NULL};
    static const char *const from[] = {"from",           "starting from", "starting in",    "starting with",
                                       "beginning from", "beginning in",  "beginning with", NULL};
    enum { MONTHS = 2 };
    csem__cursor ahead = *cursor;
    int32_t count;
    int32_t unit;
    int32_t index;
    ends found;
    if (!csem__take_count(&ahead, &count) || count == 0)
        return false;
    csem__take_char(&ahead, '-');
    csem__take_spaces(&ahead);
    if (!csem__take_any(&ahead, units, &unit))
        return false;
    csem__take_any(&ahead, periods, &index);
    if (!csem__take_any(&ahead, from, &index) || !take_ends(&ahead, &found, false) || found.first.year == 0)
        return false;
    describe(when, &found, fiscal_year_start);
    if (!found.range && !when->invalid && !when->vague) {
        csem_date after = csem__months_later(when->period.start, unit < MONTHS ? count * CSEM_MONTHS : count);
        when->period.end = csem__day_before(after);
        when->invalid = !csem__date_valid(&when->period.end);
    }
    when->plain_year = false;
    *cursor = ahead;
    return true;
}

static bool take_when(csem__cursor *cursor, csem__when *when, int32_t fiscal_year_start) {
    static const char *const as_of[] = {"as of", "as at", "as on", NULL};
    static const char *const pairs[] = {"between", "from", NULL};
    csem__cursor ahead = *cursor;
    int32_t index;
    ends found;
    if (take_duration_from(cursor, when, fiscal_year_start))
        return true;
    bool is_as_of = csem__take_any(&ahead, as_of, &index);
    bool pair = !is_as_of && csem__take_any(&ahead, pairs, &index);
    if (!take_ends(&ahead, &found, pair))
        return false;
    describe(when, &found, fiscal_year_start);
    if (is_as_of)
        when->month_name = when->plain_year = false;
    *cursor = ahead;
    return true;
}

bool csem__when_parse_at(csem__text text, size_t *at, int32_t fiscal_year_start, csem__when *when) {
    csem__cursor cursor = {text, *at};
    *when = (csem__when){.start = *at};
    if (!take_when(&cursor, when, fiscal_year_start))
        return false;
    when->end = cursor.at;
    *at = cursor.at;
    return true;
}

bool csem__when_parse_backward_at(csem__text text, size_t *at, int32_t fiscal_year_start, csem__when *when) {
    static const char *const leads[] = {"between", "from", NULL};
    csem__cursor cursor = {text, *at};
    int32_t index;
    ends found = {.range = true};
    csem__take_any(&cursor, leads, &index);
    if (!csem__point_parse(&cursor, &found.first) || take_connector(&cursor) == CONNECTOR_NONE ||
        !csem__point_parse(&cursor, &found.last))
        return false;
    bool days = found.first.grain <= CSEM_GRAIN_MONTH && found.last.grain <= CSEM_GRAIN_MONTH;
    if (!days || found.first.year == 0 || found.last.year == 0 || in_order(&found))
        return false;
    *when = (csem__when){.start = *at, .end = cursor.at};
    describe(when, &found, fiscal_year_start);
    *at = cursor.at;
    return true;
}

/* Whether the end of a yearless time is in the year after that of its start. Day 0 is the last of a month. */
static bool crosses_year_end(const csem_period *period) {
    int32_t end_day = period->end.day > 0 ? period->end.day : LAST_DAY;
    return period->end.month < period->start.month ||
           (period->end.month == period->start.month && end_day < period->start.day);
}

/* The time in a year; ends that are whole months get their last day. */
static csem_period in_year(const csem__when *when, int32_t year) {
    csem_period period = when->period;
    period.start.year = year;
    period.end.year = year + (crosses_year_end(&period) ? 1 : 0);
    if (period.end.day == 0)
        period.end.day = csem__days_in_month(period.end.year, period.end.month);
    if (period.start.day == 0)
        period.start.day = period.end.day;
    return period;
}

/* The first leap year from a year on. */
static int32_t leap_year_from(int32_t year) {
    int32_t leap = (year + 3) / 4 * 4;
    return csem__days_in_month(leap, FEBRUARY) == LEAP_DAY ? leap : leap + 4;
}

/* The first year from a year on in which the calendar has the time: most times are in every year, those with
 * February 29 at one end in leap years. */
static int32_t year_from(const csem__when *when, int32_t year) {
    const csem_date *start = &when->period.start;
    const csem_date *end = &when->period.end;
    if (start->month == FEBRUARY && start->day == LEAP_DAY)
        return leap_year_from(year);
    int32_t later = crosses_year_end(&when->period) ? 1 : 0;
    if (end->month == FEBRUARY && end->day == LEAP_DAY)
        return leap_year_from(year + later) - later;
    return year;
}

static bool lies_in(const csem_period *period, const csem_period *within) {
    return csem__date_valid(&period->start) && csem__date_valid(&period->end) &&
           csem__date_order(&within->start, &period->start) <= 0 && csem__date_order(&period->end, &within->end) <= 0;
}

bool csem__when_place(csem__when *when, const csem_period *within) {
    int32_t year = year_from(when, within->start.year);
    csem_period first = in_year(when, year);
    if (csem__date_order(&first.start, &within->start) < 0) {
        year = year_from(when, year + 1);
        first = in_year(when, year);
    }
    csem_period next = in_year(when, year_from(when, year + 1));
    if (!lies_in(&first, within) || lies_in(&next, within))
        return false;
    when->period = first;
    when->yearless = false;
    return true;
}
