/* SPDX-License-Identifier: MIT */
/* Stamps of reports, `May 2014 update`, and times at the end of keys, `progress_2014_05`. */
#include "dates/calendar.h"
#include "read/field_stage.h"

enum { YEAR_DIGITS = 4, FIRST_YEAR = 1900, LAST_YEAR = 2199, MONTH_LETTERS = 3, QUARTER_MONTHS = 3 };

/* What the places of a stamp have said so far. */
struct stamp {
    int32_t year;
    int32_t month;
    int32_t day;
    int32_t quarter;
    csem_period date; /* of `{date}`; years are 0: none */
    csem__range time;
};

static bool is_blank(char c) {
    return c == ' ' || c == '_' || c == '-' || c == '\t' || c == ',' || c == '.';
}

static size_t digits_at(csem__text text, size_t at, size_t most, int32_t *value) {
    size_t count = 0;
    *value = 0;
    while (count < most && at + count < text.length && csem__is_digit((unsigned char)text.data[at + count]))
        *value = *value * 10 + (text.data[at + count++] - '0');
    bool longer = at + count < text.length && csem__is_digit((unsigned char)text.data[at + count]);
    return longer ? 0 : count;
}

static size_t month_at(csem__text text, size_t at, int32_t *month) {
    char word[10];
    size_t length = 0;
    while (length < sizeof word && at + length < text.length && csem__is_alpha((unsigned char)text.data[at + length])) {
        word[length] = csem__to_lower(text.data[at + length]);
        length++;
    }
    if (length < MONTH_LETTERS || length == sizeof word)
        return 0;
    word[0] = (char)(word[0] - 'a' + 'A');
    size_t end = 0;
    return csem__month_parse_at(csem__slice(word, 0, length), &end, month) && end == length ? length : 0;
}

static size_t year_at(csem__text text, size_t at, int32_t *year) {
    int32_t value;
    if (digits_at(text, at, YEAR_DIGITS, &value) != YEAR_DIGITS || value < FIRST_YEAR || value > LAST_YEAR)
        return 0;
    *year = value;
    return YEAR_DIGITS;
}

static size_t quarter_at(csem__text text, size_t at, int32_t *quarter) {
    int32_t value;
    bool letter = at < text.length && csem__to_lower(text.data[at]) == 'q';
    if (!letter || digits_at(text, at + 1, 1, &value) != 1 || value < 1 || value > 4)
        return 0;
    *quarter = value;
    return 2;
}

/* The days of a stamp; false if it has no year, or the calendar does not have it. */
static bool period_of(const struct stamp *stamp, csem_period *period) {
    if (stamp->date.start.year > 0) {
        *period = stamp->date;
        return true;
    }
    if (stamp->year == 0 || stamp->month > CSEM_MONTHS)
        return false;
    if (stamp->day > 0) {
        csem_date date = {stamp->year, stamp->month, stamp->day};
        *period = (csem_period){date, date};
        return csem__date_valid(&date);
    }
    if (stamp->quarter > 0)
        *period = csem__months_period(stamp->year, (stamp->quarter - 1) * QUARTER_MONTHS + 1, QUARTER_MONTHS);
    else if (stamp->month > 0)
        *period = csem__months_period(stamp->year, stamp->month, 1);
    else
        *period = csem__months_period(stamp->year, 1, CSEM_MONTHS);
    return true;
}

static size_t note(struct stamp *stamp, size_t at, size_t length) {
    if (length > 0 && stamp->time.end == 0)
        stamp->time.start = at;
    if (length > 0)
        stamp->time.end = at + length;
    return length;
}

/* A time of any form with a year. */
static size_t date_at(csem__text text, size_t at, csem_period *date) {
    enum { JANUARY = 1 };
    csem__when when;
    size_t end = at;
    if (!csem__when_parse_at(text, &end, JANUARY, &when) || when.yearless || when.invalid || when.vague)
        return 0;
    *date = when.period;
    return end - at;
}

/* Reads what a place of the pattern stands for; its length in text, 0 if it is not there. */
static size_t read_place(csem__text place, csem__text text, size_t at, struct stamp *stamp) {
    size_t length = 0;
    if (csem__text_equal(place, csem__text_of("month"))) {
        length = month_at(text, at, &stamp->month);
        if (length == 0)
            length = digits_at(text, at, 2, &stamp->month);
    } else if (csem__text_equal(place, csem__text_of("year"))) {
        length = year_at(text, at, &stamp->year);
    } else if (csem__text_equal(place, csem__text_of("day"))) {
        length = digits_at(text, at, 2, &stamp->day);
    } else if (csem__text_equal(place, csem__text_of("quarter"))) {
        length = quarter_at(text, at, &stamp->quarter);
    } else if (csem__text_equal(place, csem__text_of("date"))) {
        length = date_at(text, at, &stamp->date);
    }
    return note(stamp, at, length);
}

size_t csem__stamp_match(const char *pattern, csem__text text, csem_period *period, csem__range *time) {
    struct stamp stamp = {0};
    size_t at = 0;
    for (const char *p = pattern; *p;) {
        const char *end = *p == '{' ? strchr(p, '}') : NULL;
        if (end) {
            size_t length = read_place(csem__slice(p, 1, (size_t)(end - p)), text, at, &stamp);
            if (length == 0)
                return 0;
            at += length;
            p = end + 1;
        } else if (is_blank(*p)) {
            if (at >= text.length || !is_blank(text.data[at]))
                return 0;
            while (at < text.length && is_blank(text.data[at]))
                at++;
            p++;
        } else if (at < text.length && csem__to_lower(text.data[at]) == csem__to_lower(*p)) {
            at++;
            p++;
        } else {
            return 0;
        }
    }
    bool ends = at >= text.length ||
                (!csem__is_alpha((unsigned char)text.data[at]) && !csem__is_digit((unsigned char)text.data[at]));
    *time = stamp.time;
    return ends && period_of(&stamp, period) ? at : 0;
}

/* One word of a time. */
static size_t time_word(csem__text text, size_t at, struct stamp *stamp) {
    int32_t value;
    size_t length = stamp->year == 0 ? year_at(text, at, &stamp->year) : 0;
    if (length == 0 && stamp->month == 0 && stamp->quarter == 0) {
        length = month_at(text, at, &stamp->month);
        if (length == 0)
            length = quarter_at(text, at, &stamp->quarter);
    }
    if (length > 0)
        return length;
    length = digits_at(text, at, 2, &value);
    if (length == 0 || value == 0)
        return 0;
    if (stamp->month == 0 && value <= CSEM_MONTHS)
        stamp->month = value;
    else if (stamp->month > 0 && stamp->day == 0)
        stamp->day = value;
    else
        return 0;
    return length;
}

bool csem__key_time(csem__text text, csem_period *period, csem__range *time) {
    struct stamp stamp = {0};
    size_t at = 0;
    while (at < text.length) {
        while (at < text.length && is_blank(text.data[at]))
            at++;
        if (at >= text.length)
            break;
        size_t length = time_word(text, at, &stamp);
        if (length == 0)
            return false;
        at += note(&stamp, at, length);
    }
    *time = stamp.time;
    return period_of(&stamp, period);
}
