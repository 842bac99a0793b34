/* SPDX-License-Identifier: MIT */
/* Points: one end of a printed time, such as a day, a month, a year or a quarter. */
#ifndef CSEM_DATES_POINT_H
#define CSEM_DATES_POINT_H

#include "dates/calendar.h"

/* A place in a text that is read from left to right. */
typedef struct csem_cursor {
    csem_text text;
    size_t at;
} csem_cursor;

/* Each takes what it names, ASCII letters of either case being the same, and else leaves the cursor where it was. A
 * word ends where neither a letter nor a digit follows. */
bool csem_take_word(csem_cursor *cursor, const char *word);
bool csem_take_spaces(csem_cursor *cursor);
bool csem_take_char(csem_cursor *cursor, char c);
/* A hyphen or a dash, with blanks around it or not. */
bool csem_take_dash(csem_cursor *cursor);
/* Digits, least to most of them, that no further digit follows. */
bool csem_take_digits(csem_cursor *cursor, size_t least, size_t most, int32_t *value);
/* words[i] for some i, NULL ending the list, and the blanks behind it. */
bool csem_take_any(csem_cursor *cursor, const char *const *words, int32_t *index);

typedef enum csem_grain { CSEM_GRAIN_DAY, CSEM_GRAIN_MONTH, CSEM_GRAIN_YEAR, CSEM_GRAIN_FISCAL } csem_grain;

typedef struct csem_point {
    csem_grain grain;
    int32_t year; /* 0: not printed */
    int32_t month;
    int32_t day;
    int32_t part_start;  /* of a half or a quarter: its first month, counted from the start of the year as 0 */
    int32_t part_months; /* 0: the whole */
    bool last_day;       /* `the end of` it */
    bool vague;          /* a season */
} csem_point;

bool csem_point_parse(csem_cursor *cursor, csem_point *point);

/* The days of a point; the years are 0 where it has none. */
csem_period csem_point_period(const csem_point *point, int32_t fiscal_year_start);

#endif
