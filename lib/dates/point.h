/* SPDX-License-Identifier: MIT */
/* Points: one end of a printed time, such as a day, a month, a year or a quarter. */
#ifndef CSEM_DATES_POINT_H
#define CSEM_DATES_POINT_H

#include "dates/calendar.h"

/* A place in a text that is read from left to right. */
typedef struct csem__cursor {
    csem__text text;
    size_t at;
} csem__cursor;

/* Each takes what it names, with ASCII letters in either case, or else leaves the cursor unchanged. A word ends if
 * neither a letter nor a digit follows. */
bool csem__take_word(csem__cursor *cursor, const char *word);
bool csem__take_spaces(csem__cursor *cursor);
bool csem__take_char(csem__cursor *cursor, char c);
/* A hyphen or a dash, with or without blanks around it. */
bool csem__take_dash(csem__cursor *cursor);
/* `least` to `most` digits, not followed by a further digit. */
bool csem__take_digits(csem__cursor *cursor, size_t least, size_t most, int32_t *value);
/* words[i] for some i, NULL ending the list, and the blanks after it. */
bool csem__take_any(csem__cursor *cursor, const char *const *words, int32_t *index);

/* `12`, `twelve`; at most three digits. */
bool csem__take_count(csem__cursor *cursor, int32_t *count);
/* `31.12.2025`, `31/12/2025`, `12/31/2025`. With slashes, a day that could be a month gives no date. */
bool csem__take_day_digits(csem__cursor *cursor, csem_date *date);

typedef enum csem__grain { CSEM_GRAIN_DAY, CSEM_GRAIN_MONTH, CSEM_GRAIN_YEAR, CSEM_GRAIN_FISCAL } csem__grain;

typedef struct csem__point {
    csem__grain grain;
    int32_t year; /* 0: not printed */
    int32_t month;
    int32_t day;
    int32_t part_start;  /* of a half or a quarter: its first month, counted from 0 at the start of the year */
    int32_t part_months; /* 0: the whole */
    bool last_day;       /* `the end of` it */
    bool vague;          /* a season */
    bool part;           /* some part of it: `early 2019`, `the first ten days of May 2019` */
} csem__point;

bool csem__point_parse(csem__cursor *cursor, csem__point *point);

/* The days of a point; the years are 0 if it has none. */
csem_period csem__point_period(const csem__point *point, int32_t fiscal_year_start);

#endif
