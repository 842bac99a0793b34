/* SPDX-License-Identifier: MIT */
/* Deadlines. A deadline is a short text that names one time or several: `by the end of 2025`, `March 2014 and September
 * 2014`, `ongoing`. Its period is from the first day to the last day of all of them. Beside what prose prints
 * (dates/when.c) it may be a season, a quarter after its year, a month and a year in digits. A time that is printed
 * directly after another one, with nothing between them, replaces it: the other one was struck out. */
#include "dates/point.h"

enum {
    FEBRUARY = 2,
    DECEMBER = 12,
    SEASON_MONTHS = 3,
    QUARTER_MONTHS = 3,
    HALF_MONTHS = 6,
    CENTURY = 100,
    YEAR_DIGITS = 4,
    MIN_YEAR = 1900,
    MAX_YEAR = 2199
};

/* What was found so far. */
typedef struct due {
    csem_period period; /* years are 0: nothing */
    size_t end;         /* after the last time */
    int32_t open_month; /* a month without a year before it, 0: none */
    size_t open_end;
} due;

static bool ends_here(const csem__cursor *cursor) {
    if (cursor->at >= cursor->text.length)
        return true;
    unsigned char c = (unsigned char)cursor->text.data[cursor->at];
    return !csem__is_alpha(c) && !csem__is_digit(c);
}

static bool take_year(csem__cursor *cursor, int32_t *year) {
    csem__cursor ahead = *cursor;
    if (!csem__take_digits(&ahead, YEAR_DIGITS, YEAR_DIGITS, year) || !ends_here(&ahead) || *year < MIN_YEAR ||
        *year > MAX_YEAR)
        return false;
    *cursor = ahead;
    return true;
}

/* `/14`, `/2014` or `-14` after the year of a winter, which ends in the next one. */
static void take_next_year(csem__cursor *cursor, int32_t year) {
    csem__cursor ahead = *cursor;
    int32_t next;
    if (!csem__take_char(&ahead, '/') && !csem__take_dash(&ahead))
        return;
    if (!csem__take_digits(&ahead, YEAR_DIGITS, YEAR_DIGITS, &next) && !csem__take_digits(&ahead, 2, 2, &next))
        return;
    if (ends_here(&ahead) && next % CENTURY == (year + 1) % CENTURY)
        *cursor = ahead;
}

/* ---- seasons ---- */

static bool take_season(csem__cursor *cursor, int32_t *season) {
    static const char *const seasons[] = {"spring", "summer", "autumn", "fall", "winter", NULL};
    static const int32_t order[] = {0, 1, 2, 2, 3};
    int32_t index;
    if (!csem__take_any(cursor, seasons, &index))
        return false;
    *season = order[index];
    return true;
}

/* The three months of a season of a year on the northern half of the earth; winter ends in the next year. */
static csem_period season_period(int32_t season, int32_t year) {
    enum { MARCH = 3 };
    csem_date start = csem__months_later((csem_date){year, MARCH, 1}, season * SEASON_MONTHS);
    return csem__months_period(start.year, start.month, SEASON_MONTHS);
}

/* `Summer 2014`, `Spring to Summer 2014`, `Autumn/Winter 2014`, `winter of 2013/14` */
static bool take_seasons(csem__cursor *cursor, csem_period *period) {
    static const char *const words[] = {"to", "and", "or", NULL};
    static const char *const of[] = {"of", NULL};
    csem__cursor ahead = *cursor;
    int32_t first;
    int32_t index;
    int32_t year;
    if (!take_season(&ahead, &first))
        return false;
    int32_t last = first;
    csem__cursor pair = ahead;
    bool joined = csem__take_char(&pair, '/') || csem__take_dash(&pair) || csem__take_any(&pair, words, &index);
    csem__take_spaces(&pair);
    if (joined && take_season(&pair, &last))
        ahead = pair;
    csem__take_any(&ahead, of, &index);
    csem__take_char(&ahead, ',');
    csem__take_spaces(&ahead);
    if (!take_year(&ahead, &year))
        return false;
    take_next_year(&ahead, year);
    period->start = season_period(first, first > last ? year - 1 : year).start;
    period->end = season_period(last, year).end;
    *cursor = ahead;
    return true;
}

/* ---- digits ---- */

/* `06/2020`, `2020-06`; `2011-12` is a fiscal year. */
static bool take_month_digits(csem__cursor *cursor, csem_period *period) {
    csem__cursor ahead = *cursor;
    int32_t month;
    int32_t year;
    if (take_year(&ahead, &year)) {
        if (!csem__take_char(&ahead, '-') || !csem__take_digits(&ahead, 2, 2, &month) || month == (year + 1) % CENTURY)
            return false;
    } else if (!csem__take_digits(&ahead, 1, 2, &month) || !csem__take_char(&ahead, '/') || !take_year(&ahead, &year)) {
        return false;
    }
    bool goes_on = ahead.at < ahead.text.length && strchr("-/.", ahead.text.data[ahead.at]) != NULL &&
                   ahead.at + 1 < ahead.text.length && csem__is_digit((unsigned char)ahead.text.data[ahead.at + 1]);
    if (month < 1 || month > DECEMBER || goes_on || !ends_here(&ahead))
        return false;
    *period = csem__months_period(year, month, 1);
    *cursor = ahead;
    return true;
}

static bool take_day_digits(csem__cursor *cursor, csem_period *period) {
    csem_date date;
    if (!csem__take_day_digits(cursor, &date))
        return false;
    *period = (csem_period){date, date};
    return true;
}

/* ---- years ---- */

/* `Q3` or `H1` after a year, with blanks, a comma or a dash before it. */
static void take_part_after(csem__cursor *cursor, csem_period *period) {
    static const char *const parts[] = {"Q1", "Q2", "Q3", "Q4", "H1", "H2", NULL};
    enum { QUARTERS = 4 };
    csem__cursor ahead = *cursor;
    int32_t index;
    csem__take_char(&ahead, ',');
    if (!csem__take_dash(&ahead))
        csem__take_spaces(&ahead);
    csem__cursor part = ahead;
    if (!csem__take_any(&ahead, parts, &index))
        return;
    int32_t months = index < QUARTERS ? QUARTER_MONTHS : HALF_MONTHS;
    csem_date start = csem__months_later(period->start, index % QUARTERS * months);
    *period = csem__months_period(start.year, start.month, months);
    cursor->at = part.at + 2;
}

/* `end 2021`, `end-2021`, `year-end 2021`, `end of FY2021`: the last day of what follows. */
static bool take_end_of(csem__cursor *cursor, int32_t fiscal_year_start, csem_period *period) {
    static const char *const words[] = {"the end of the", "the end of", "end of the", "end of",
                                        "year-end",       "year end",   "end",        NULL};
    csem__cursor ahead = *cursor;
    csem__when when;
    int32_t index;
    if (!csem__take_any(&ahead, words, &index))
        return false;
    csem__take_char(&ahead, '-');
    if (take_seasons(&ahead, period) || take_month_digits(&ahead, period)) {
        period->start = period->end;
        *cursor = ahead;
        return true;
    }
    size_t at = ahead.at;
    if (!csem__when_parse_at(ahead.text, &at, fiscal_year_start, &when) || when.yearless || when.invalid ||
        when.vague || when.days)
        return false;
    *period = when.period;
    ahead.at = at;
    if (when.plain_year)
        take_part_after(&ahead, period);
    period->start = period->end;
    *cursor = ahead;
    return true;
}

/* Whether the year at `at` is part of a name: `the Roads Act 2013`. A word that begins a sentence may have a capital.
 */
static bool is_in_name(csem__text text, size_t at) {
    enum { MIN_LENGTH = 3 };
    size_t end = at;
    while (end > 0 && text.data[end - 1] == ' ')
        end--;
    size_t start = end;
    while (start > 0 && csem__is_alpha((unsigned char)text.data[start - 1]))
        start--;
    return end - start >= MIN_LENGTH && csem__is_upper((unsigned char)text.data[start]) && start > 1 &&
           text.data[start - 1] == ' ' && csem__is_alpha((unsigned char)text.data[start - 2]);
}

/* A time as prose prints it; a month without a year is kept in *due. */
static bool take_when(csem__cursor *cursor, int32_t fiscal_year_start, due *found, csem_period *period) {
    csem__when when;
    size_t at = cursor->at;
    if (!csem__when_parse_at(cursor->text, &at, fiscal_year_start, &when) || when.invalid || when.vague ||
        (when.plain_year && is_in_name(cursor->text, cursor->at)))
        return false;
    if (when.yearless) {
        if (!when.month_name)
            return false;
        found->open_month = when.period.start.month;
        found->open_end = cursor->at = at;
        return false;
    }
    *period = when.period;
    cursor->at = at;
    if (period->start.month != period->end.month || period->start.year != period->end.year)
        take_part_after(cursor, period);
    return true;
}

/* ---- the whole ---- */

/* What is between two times. */
static csem__text between(const csem__cursor *cursor, size_t start, size_t end) {
    return csem__text_trim(csem__slice(cursor->text.data, start, end));
}

/* `June` before `/July 2015`, `and December 2015`: it is in the same year. */
static void place_open_month(const csem__cursor *cursor, const due *found, size_t start, csem_period *period) {
    static const char *const links[] = {"/", ",", "and", "or", "&", ", and", "to", "-"};
    if (found->open_month == 0 || found->open_month > period->start.month || found->open_end > start)
        return;
    csem__text link = between(cursor, found->open_end, start);
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
        if (csem__text_equal(link, csem__text_of(links[i])))
            period->start = (csem_date){period->start.year, found->open_month, 1};
}

static bool is_nothing(csem__text text) {
    for (size_t i = 0; i < text.length; i++)
        if (csem__is_alpha((unsigned char)text.data[i]) || !strchr("*+^ ", text.data[i]))
            return false;
    return true;
}

static void add(due *found, const csem__cursor *cursor, size_t start, csem_period period) {
    bool first = found->period.start.year == 0;
    place_open_month(cursor, found, start, &period);
    found->open_month = 0;
    if (first || is_nothing(between(cursor, found->end, start))) {
        found->period = period;
    } else {
        if (csem__date_order(&period.start, &found->period.start) < 0)
            found->period.start = period.start;
        if (csem__date_order(&period.end, &found->period.end) > 0)
            found->period.end = period.end;
    }
    found->end = cursor->at;
}

/* Digits with signs between them, such as a date that was not understood, are one word. */
static void skip_word(csem__cursor *cursor) {
    csem__text text = cursor->text;
    bool number = cursor->at < text.length && csem__is_digit((unsigned char)text.data[cursor->at]);
    while (cursor->at < text.length &&
           (!ends_here(cursor) || (number && strchr("/.-", text.data[cursor->at]) && text.data[cursor->at] != '\0')))
        cursor->at++;
    while (cursor->at < cursor->text.length && ends_here(cursor))
        cursor->at++;
}

/* `school year 2022/23`: nothing shows when such a year begins. */
static bool skip_unknown_year(csem__cursor *cursor) {
    static const char *const words[] = {"school year",   "School year",   "School Year", "academic year",
                                        "Academic year", "Academic Year", NULL};
    csem__cursor ahead = *cursor;
    int32_t index;
    int32_t year;
    if (!csem__take_any(&ahead, words, &index))
        return false;
    csem__take_spaces(&ahead);
    if (!take_year(&ahead, &year))
        return false;
    take_next_year(&ahead, year);
    *cursor = ahead;
    return true;
}

bool csem__deadline_parse(csem__text text, int32_t fiscal_year_start, csem_period *period) {
    csem__cursor cursor = {text, 0};
    due found = {0};
    if (ends_here(&cursor))
        skip_word(&cursor);
    while (cursor.at < text.length) {
        csem_period next;
        size_t start = cursor.at;
        if (skip_unknown_year(&cursor))
            continue;
        if (take_end_of(&cursor, fiscal_year_start, &next) || take_seasons(&cursor, &next) ||
            take_day_digits(&cursor, &next) || take_month_digits(&cursor, &next) ||
            take_when(&cursor, fiscal_year_start, &found, &next))
            add(&found, &cursor, start, next);
        if (cursor.at == start || !ends_here(&cursor))
            skip_word(&cursor);
        else
            while (cursor.at < text.length && ends_here(&cursor))
                cursor.at++;
    }
    *period = found.period;
    return found.period.start.year > 0;
}
