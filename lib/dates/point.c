/* SPDX-License-Identifier: MIT */
/* One end of a printed time. A forward parser over a few tokens takes the longest known form and otherwise
 * leaves the cursor unchanged. Month names need a capital, so that `may` and `march` remain verbs. */
#include "dates/point.h"

enum {
    FIRST_YEAR = 1000,
    LAST_YEAR = 2999,
    CENTURY = 100,
    POSIX_PIVOT = 69, /* two digits from here on are of the 20th century, as for `%y` of strptime (POSIX.1) */
    DECADE = 10,
    SEPTEMBER = 8,
    LAST_DAY = 31,
    QUARTER = 3,
    HALF = 6
};

static const char *const month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};

static unsigned char peek(const csem__cursor *cursor, size_t ahead) {
    size_t at = cursor->at + ahead;
    return at < cursor->text.length ? (unsigned char)cursor->text.data[at] : 0;
}

static bool ends_word(unsigned char c) {
    return !csem__is_alpha(c) && !csem__is_digit(c);
}

bool csem__take_word(csem__cursor *cursor, const char *word) {
    size_t length = 0;
    for (; word[length]; length++)
        if (csem__to_lower((char)peek(cursor, length)) != csem__to_lower(word[length]))
            return false;
    if (!ends_word(peek(cursor, length)))
        return false;
    cursor->at += length;
    return true;
}

bool csem__take_spaces(csem__cursor *cursor) {
    size_t start = cursor->at;
    for (size_t n; (n = csem__space_length(cursor->text.data + cursor->at, cursor->text.length - cursor->at)) > 0;)
        cursor->at += n;
    return cursor->at > start;
}

bool csem__take_char(csem__cursor *cursor, char c) {
    if (peek(cursor, 0) != (unsigned char)c)
        return false;
    cursor->at++;
    return true;
}

bool csem__take_dash(csem__cursor *cursor) {
    size_t start = cursor->at;
    csem__take_spaces(cursor);
    if (csem__take_char(cursor, '-')) {
        csem__take_spaces(cursor);
        return true;
    }
    /* U+2010 to U+2015, U+2212 */
    bool dash =
        (peek(cursor, 0) == 0xE2 && peek(cursor, 1) == 0x80 && peek(cursor, 2) >= 0x90 && peek(cursor, 2) <= 0x95) ||
        (peek(cursor, 0) == 0xE2 && peek(cursor, 1) == 0x88 && peek(cursor, 2) == 0x92);
    if (!dash) {
        cursor->at = start;
        return false;
    }
    cursor->at += 3;
    csem__take_spaces(cursor);
    return true;
}

bool csem__take_digits(csem__cursor *cursor, size_t least, size_t most, int32_t *value) {
    size_t count = 0;
    int32_t sum = 0;
    while (count <= most && csem__is_digit(peek(cursor, count)))
        sum = sum * 10 + (peek(cursor, count++) - '0');
    if (count < least || count > most)
        return false;
    cursor->at += count;
    *value = sum;
    return true;
}

bool csem__take_any(csem__cursor *cursor, const char *const *words, int32_t *index) {
    char first = csem__to_lower((char)peek(cursor, 0));
    for (int32_t i = 0; words[i]; i++) {
        if (csem__to_lower(words[i][0]) == first && csem__take_word(cursor, words[i])) {
            csem__take_spaces(cursor);
            *index = i;
            return true;
        }
    }
    return false;
}

bool csem__take_count(csem__cursor *cursor, int32_t *count) {
    static const char *const numbers[] = {"one",   "two",  "three", "four",   "five",   "six", "seven",
                                          "eight", "nine", "ten",   "eleven", "twelve", NULL};
    if (csem__is_digit(peek(cursor, 0)))
        return csem__take_digits(cursor, 1, 3, count);
    if (!csem__take_any(cursor, numbers, count))
        return false;
    ++*count;
    return true;
}

/* Whether a number ends here; it does not in `2019th`, `2,019`, `16.5`, `30%`. */
static bool ends_number(const csem__cursor *cursor) {
    unsigned char c = peek(cursor, 0);
    if (csem__is_alpha(c) || c == '%')
        return false;
    if (c == '.')
        return !csem__is_digit(peek(cursor, 1));
    bool group = c == ',' && csem__is_digit(peek(cursor, 1)) && csem__is_digit(peek(cursor, 2)) &&
                 csem__is_digit(peek(cursor, 3)) && !csem__is_digit(peek(cursor, 4));
    return !group;
}

static bool take_year(csem__cursor *cursor, int32_t *year) {
    size_t start = cursor->at;
    int32_t value;
    if (csem__take_digits(cursor, 4, 4, &value) && ends_number(cursor) && value >= FIRST_YEAR && value <= LAST_YEAR) {
        *year = value;
        return true;
    }
    cursor->at = start;
    return false;
}

static void take_ordinal_ending(csem__cursor *cursor) {
    static const char *const endings[] = {"st", "nd", "rd", "th"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (csem__take_word(cursor, endings[i]))
            return;
}

/* `1990s`, `1990's` */
static bool take_decade(csem__cursor *cursor, csem__point *point) {
    csem__cursor ahead = *cursor;
    if (!csem__take_digits(&ahead, 4, 4, &point->year) || point->year % DECADE != 0 || point->year < FIRST_YEAR ||
        point->year > LAST_YEAR)
        return false;
    if (peek(&ahead, 0) == '\'')
        ahead.at++;
    else if (peek(&ahead, 0) == 0xE2 && peek(&ahead, 1) == 0x80 && peek(&ahead, 2) == 0x99)
        ahead.at += 3;
    if (peek(&ahead, 0) != 's' || !ends_word(peek(&ahead, 1)))
        return false;
    cursor->at = ahead.at + 1;
    point->grain = CSEM_GRAIN_YEAR;
    point->part_months = DECADE * CSEM_MONTHS;
    return true;
}

static bool take_day(csem__cursor *cursor, int32_t *day) {
    size_t start = cursor->at;
    int32_t value;
    if (csem__take_digits(cursor, 1, 2, &value)) {
        take_ordinal_ending(cursor);
        if (ends_number(cursor) && value >= 1) {
            *day = value;
            return true;
        }
    }
    cursor->at = start;
    return false;
}

/* `, 2019` or ` 2019` after a day or a month. */
static bool take_following_year(csem__cursor *cursor, int32_t *year) {
    size_t start = cursor->at;
    bool comma = csem__take_char(cursor, ',');
    if ((csem__take_spaces(cursor) || comma) && take_year(cursor, year))
        return true;
    cursor->at = start;
    return false;
}

static bool same_letters(const char *a, const char *b, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (csem__to_lower(a[i]) != csem__to_lower(b[i]))
            return false;
    return true;
}

/* The month whose full name, or whose first three letters (also `Sept`), are the `length` letters at word, the first
 * of them a capital. */
static int32_t month_of(const char *word, size_t length) {
    for (int32_t i = 0; i < CSEM_MONTHS; i++) {
        if (word[0] != month_names[i][0])
            continue;
        size_t whole = strlen(month_names[i]);
        bool fits = length == whole || length == 3 || (length == 4 && i == SEPTEMBER);
        if (fits && same_letters(word, month_names[i], length))
            return i + 1;
    }
    return 0;
}

static bool take_month(csem__cursor *cursor, int32_t *month) {
    size_t length = 0;
    while (csem__is_alpha(peek(cursor, length)))
        length++;
    if (length < 3 || length > 9 || !csem__is_upper(peek(cursor, 0)) || csem__is_digit(peek(cursor, length)))
        return false;
    int32_t found = month_of(cursor->text.data + cursor->at, length);
    if (found == 0)
        return false;
    bool shortened = strlen(month_names[found - 1]) != length;
    cursor->at += length;
    /* The point of an abbreviation is taken; a full stop that ends a sentence is not. */
    if (shortened)
        csem__take_char(cursor, '.');
    *month = found;
    return true;
}

/* `April`, `April 2019`, `April 1`, `April 1, 2019` */
static bool take_month_first(csem__cursor *cursor, csem__point *point) {
    if (!take_month(cursor, &point->month))
        return false;
    point->grain = CSEM_GRAIN_MONTH;
    if (take_following_year(cursor, &point->year))
        return true;
    size_t after = cursor->at;
    if (csem__take_spaces(cursor) && take_day(cursor, &point->day)) {
        point->grain = CSEM_GRAIN_DAY;
        take_following_year(cursor, &point->year);
        return true;
    }
    cursor->at = after;
    if (!csem__take_word(cursor, " of") || !csem__take_spaces(cursor) || !take_year(cursor, &point->year))
        cursor->at = after;
    return true;
}

/* `1 April 2019`, `1st of April`, `1-Apr-2019` */
static bool take_day_first(csem__cursor *cursor, csem__point *point) {
    size_t start = cursor->at;
    bool found = take_day(cursor, &point->day) && point->day <= LAST_DAY;
    bool hyphen = found && csem__take_char(cursor, '-');
    if (hyphen || (found && csem__take_spaces(cursor))) {
        if (csem__take_word(cursor, "of"))
            csem__take_spaces(cursor);
        if (take_month(cursor, &point->month)) {
            size_t after = cursor->at;
            point->grain = CSEM_GRAIN_DAY;
            if (!hyphen)
                take_following_year(cursor, &point->year);
            else if (!csem__take_char(cursor, '-') || !take_year(cursor, &point->year))
                cursor->at = after;
            return true;
        }
    }
    cursor->at = start;
    return false;
}

/* `2019-04-01`, `2019/4/1` */
static bool take_iso(csem__cursor *cursor, csem__point *point) {
    size_t start = cursor->at;
    if (csem__take_digits(cursor, 4, 4, &point->year) && (peek(cursor, 0) == '-' || peek(cursor, 0) == '/')) {
        char mark = (char)peek(cursor, 0);
        cursor->at++;
        if (csem__take_digits(cursor, 1, 2, &point->month) && csem__take_char(cursor, mark) &&
            csem__take_digits(cursor, 1, 2, &point->day) && ends_number(cursor)) {
            point->grain = CSEM_GRAIN_DAY;
            return true;
        }
    }
    cursor->at = start;
    return false;
}

bool csem__take_day_digits(csem__cursor *cursor, csem_date *date) {
    enum { MIN_YEAR = 1900, MAX_YEAR = 2199 };
    csem__cursor ahead = *cursor;
    int32_t first;
    int32_t second;
    if (!csem__take_digits(&ahead, 1, 2, &first))
        return false;
    bool points = csem__take_char(&ahead, '.');
    if (!points && !csem__take_char(&ahead, '/'))
        return false;
    if (!csem__take_digits(&ahead, 1, 2, &second) || !csem__take_char(&ahead, points ? '.' : '/') ||
        !csem__take_digits(&ahead, 4, 4, &date->year) || !ends_word(peek(&ahead, 0)) || date->year < MIN_YEAR ||
        date->year > MAX_YEAR)
        return false;
    bool month_first = !points && second > CSEM_MONTHS;
    date->month = month_first ? first : second;
    date->day = month_first ? second : first;
    if (!csem__date_valid(date) || (!points && first <= CSEM_MONTHS && second <= CSEM_MONTHS && first != second))
        return false;
    *cursor = ahead;
    return true;
}

static bool take_digits_of_day(csem__cursor *cursor, csem__point *point) {
    csem_date date;
    if (!csem__take_day_digits(cursor, &date))
        return false;
    *point = (csem__point){.grain = CSEM_GRAIN_DAY, .year = date.year, .month = date.month, .day = date.day};
    return true;
}

/* `2019/20`, `2019-20` and `2019/2020` are one fiscal year; with blanks around the sign they would be two times. */
static bool take_second_half_of_year(csem__cursor *cursor, int32_t year) {
    size_t start = cursor->at;
    int32_t value;
    unsigned char c = peek(cursor, 0);
    bool slash = csem__take_char(cursor, '/');
    bool mark = slash || (c != ' ' && csem__take_dash(cursor));
    if (slash && take_year(cursor, &value) && value == year + 1)
        return true;
    cursor->at = slash ? start + 1 : cursor->at;
    if (mark && csem__take_digits(cursor, 2, 2, &value) && ends_number(cursor) && value == (year + 1) % CENTURY &&
        peek(cursor, 0) != '-' && peek(cursor, 0) != '/')
        return true;
    cursor->at = start;
    return false;
}

/* `FY2019`, `FY 19`, `fiscal year 2019`, `fiscal 2019` */
static bool take_fiscal_year(csem__cursor *cursor, csem__point *point) {
    size_t start = cursor->at;
    csem__text rest = csem__text_from(cursor->text, cursor->at);
    bool letters = csem__text_begins(rest, "FY") && csem__is_upper(peek(cursor, 0));
    if (letters) {
        cursor->at += 2;
        csem__take_char(cursor, 's');
        if (!csem__take_char(cursor, '-'))
            csem__take_char(cursor, '\'');
        csem__take_spaces(cursor);
    } else {
        static const char *const words[] = {"fiscal years",   "fiscal year", "financial years",
                                            "financial year", "fiscal",      NULL};
        int32_t index;
        if (!csem__take_any(cursor, words, &index))
            return false;
    }
    int32_t value;
    bool found = take_year(cursor, &value);
    if (!found && letters && csem__take_digits(cursor, 2, 2, &value) && ends_number(cursor)) {
        value += value < POSIX_PIVOT ? 2000 : 1900;
        found = true;
    }
    if (!found) {
        cursor->at = start;
        return false;
    }
    point->grain = CSEM_GRAIN_FISCAL;
    point->year = value;
    take_second_half_of_year(cursor, value);
    return true;
}

/* `Q3`, `H1`, without blanks after it. */
static bool take_quarter(csem__cursor *cursor, csem__point *point) {
    static const char *const quarters[] = {"Q1", "Q2", "Q3", "Q4", "H1", "H2"};
    enum { QUARTERS = 4, COUNT = sizeof quarters / sizeof quarters[0] };
    unsigned char c = peek(cursor, 0);
    if ((c | 0x20) != 'q' && (c | 0x20) != 'h')
        return false;
    for (int32_t i = 0; i < COUNT; i++)
        if (csem__take_word(cursor, quarters[i])) {
            point->part_months = i < QUARTERS ? QUARTER : HALF;
            point->part_start = i % QUARTERS * point->part_months;
            return true;
        }
    return false;
}

/* `2019Q3` */
static bool take_year_and_quarter(csem__cursor *cursor, csem__point *point) {
    csem__cursor ahead = *cursor;
    if (!csem__take_digits(&ahead, 4, 4, &point->year) || point->year < FIRST_YEAR || point->year > LAST_YEAR ||
        !take_quarter(&ahead, point))
        return false;
    point->grain = CSEM_GRAIN_YEAR;
    *cursor = ahead;
    return true;
}

/* `2019`, `2019-20`, `2019 fiscal year`, `2019 Q3` */
static bool take_plain_year(csem__cursor *cursor, csem__point *point) {
    static const char *const fiscal[] = {"fiscal year", "financial year", NULL};
    if (!take_year(cursor, &point->year))
        return take_year_and_quarter(cursor, point);
    point->grain = CSEM_GRAIN_YEAR;
    size_t after = cursor->at;
    int32_t index;
    if (take_second_half_of_year(cursor, point->year)) {
        point->grain = CSEM_GRAIN_FISCAL;
        return true;
    }
    if (csem__take_spaces(cursor) && csem__take_any(cursor, fiscal, &index)) {
        point->grain = CSEM_GRAIN_FISCAL;
        /* The blanks that csem__take_any took are not part of it. */
        cursor->at = after + 1 + strlen(fiscal[index]);
        return true;
    }
    if (!take_quarter(cursor, point))
        cursor->at = after;
    return true;
}

static bool take_base(csem__cursor *cursor, csem__point *point) {
    if (csem__is_digit(peek(cursor, 0)))
        return take_iso(cursor, point) || take_day_first(cursor, point) || take_digits_of_day(cursor, point) ||
               take_decade(cursor, point) || take_plain_year(cursor, point);
    return take_month_first(cursor, point) || take_fiscal_year(cursor, point);
}

static bool take_year_base(csem__cursor *cursor, csem__point *point) {
    static const char *const articles[] = {"the", NULL};
    static const char *const words[] = {"calendar year", "year", NULL};
    int32_t index;
    csem__take_any(cursor, articles, &index);
    if (take_fiscal_year(cursor, point))
        return true;
    csem__take_any(cursor, words, &index);
    return take_plain_year(cursor, point);
}

/* `half of`, `quarter of`, `six months of` after an ordinal, and the year. */
static bool take_part_of_year(csem__cursor *cursor, csem__point *point, int32_t ordinal, bool last) {
    static const char *const kinds[] = {"half", "quarter", "quarters", "month", "months", NULL};
    static const int32_t months[] = {HALF, QUARTER, QUARTER, 1, 1};
    static const char *const of[] = {"of", "in", NULL};
    int32_t kind;
    int32_t index;
    int32_t count = 1;
    csem__take_count(cursor, &count);
    csem__take_spaces(cursor);
    if (!csem__take_any(cursor, kinds, &kind))
        return false;
    if (peek(cursor, 0) == ',')
        cursor->at++;
    csem__take_spaces(cursor);
    csem__take_any(cursor, of, &index);
    if (!take_year_base(cursor, point) || point->part_months > 0)
        return false;
    int32_t length = months[kind] * count;
    int32_t begin = last ? CSEM_MONTHS - length : (ordinal - 1) * length;
    if (length == 0 || begin < 0 || begin + length > CSEM_MONTHS)
        return false;
    point->part_start = begin;
    point->part_months = length;
    return true;
}

/* `ten days of`, `few weeks of`, `half of May` after an ordinal, and a time of which they are some part. */
static bool take_some_part(csem__cursor *cursor, csem__point *point) {
    static const char *const few[] = {"few", "couple of", "several", NULL};
    static const char *const units[] = {"half", "quarter", "quarters", "month",   "months", "days",
                                        "day",  "weeks",   "week",     "years",   "year",   "third",
                                        "part", "decade",  "decades",  "weekend", "hours",  NULL};
    static const char *const of[] = {"of", "in", NULL};
    enum { PARTS_OF_YEAR = 5 };
    int32_t unit;
    int32_t index;
    bool some = csem__take_any(cursor, few, &index);
    if (!some && csem__take_count(cursor, &index))
        csem__take_spaces(cursor);
    if (!csem__take_any(cursor, units, &unit) || !csem__take_any(cursor, of, &index))
        return false;
    *point = (csem__point){0};
    if (!take_base(cursor, point) && !take_year_base(cursor, point))
        return false;
    /* A year has no third half. */
    point->part = some || unit >= PARTS_OF_YEAR || point->grain < CSEM_GRAIN_YEAR || point->part_months > 0;
    return point->part;
}

/* `the first half of 2019`, `Q3 of FY2019` */
static bool take_part(csem__cursor *cursor, csem__point *point) {
    static const char *const articles[] = {"the", NULL};
    static const char *const ordinals[] = {"first",  "second", "third", "fourth", "1st",   "2nd",     "3rd", "4th",
                                           "latter", "last",   "final", "early",  "later", "opening", NULL};
    static const char *const of[] = {"of", NULL};
    enum { LAST = 8, EARLY = 11 };
    size_t start = cursor->at;
    int32_t index;
    int32_t ignored;
    csem__take_any(cursor, articles, &ignored);
    if (csem__take_any(cursor, ordinals, &index)) {
        size_t after = cursor->at;
        if (index < EARLY && take_part_of_year(cursor, point, index >= LAST ? 1 : index % 4 + 1, index >= LAST))
            return true;
        cursor->at = after;
        if (take_some_part(cursor, point))
            return true;
    } else if (take_quarter(cursor, point)) {
        csem__point year = {0};
        csem__take_spaces(cursor);
        csem__take_any(cursor, of, &ignored);
        if (take_year_base(cursor, &year) && year.part_months == 0) {
            year.part_start = point->part_start;
            year.part_months = point->part_months;
            *point = year;
            return true;
        }
    }
    cursor->at = start;
    return false;
}

/* `the end of March 2020`, `mid-2019`, `early 2019` */
static bool take_edge(csem__cursor *cursor, csem__point *point) {
    static const char *const articles[] = {"the", NULL};
    static const char *const ends[] = {"end of", "close of", "end", NULL};
    static const char *const parts[] = {"beginning of", "start of", "middle of", "rest of", "remainder of", "part of",
                                        "most of",      "much of",  "early",     "mid",     "late",         NULL};
    static const char *const article[] = {"the", NULL};
    size_t start = cursor->at;
    int32_t index;
    csem__take_any(cursor, articles, &index);
    bool end = csem__take_any(cursor, ends, &index);
    if (end || csem__take_any(cursor, parts, &index)) {
        csem__take_char(cursor, '-');
        csem__take_any(cursor, article, &index);
        if (take_base(cursor, point)) {
            point->last_day = end;
            point->part = !end;
            return true;
        }
    }
    cursor->at = start;
    return false;
}

static bool take_season(csem__cursor *cursor, csem__point *point) {
    static const char *const articles[] = {"the", NULL};
    static const char *const seasons[] = {"spring", "summer", "autumn", "fall", "winter", NULL};
    static const char *const of[] = {"of", NULL};
    size_t start = cursor->at;
    int32_t index;
    csem__take_any(cursor, articles, &index);
    if (csem__take_any(cursor, seasons, &index)) {
        csem__take_any(cursor, of, &index);
        point->grain = CSEM_GRAIN_YEAR;
        if (take_year(cursor, &point->year)) {
            take_second_half_of_year(cursor, point->year);
            point->vague = true;
            return true;
        }
    }
    cursor->at = start;
    return false;
}

bool csem__point_parse(csem__cursor *cursor, csem__point *point) {
    typedef bool (*taker)(csem__cursor *, csem__point *);
    static const taker takers[] = {take_base, take_part, take_edge, take_season};
    /* Nothing that begins with a digit is a season. */
    size_t count = csem__is_digit(peek(cursor, 0)) ? 2 : sizeof takers / sizeof takers[0];
    for (size_t i = 0; i < count; i++) {
        *point = (csem__point){0};
        if (takers[i](cursor, point))
            return true;
    }
    return false;
}

csem_period csem__point_period(const csem__point *point, int32_t fiscal_year_start) {
    csem_period period = {{0, point->month, point->day}, {0, point->month, point->day}};
    if (point->grain == CSEM_GRAIN_MONTH)
        period.start.day = 1;
    if (point->year == 0)
        return period;
    if (point->grain == CSEM_GRAIN_DAY) {
        period.start.year = period.end.year = point->year;
    } else if (point->grain == CSEM_GRAIN_MONTH) {
        period = csem__months_period(point->year, point->month, 1);
    } else {
        int32_t month = point->grain == CSEM_GRAIN_FISCAL ? fiscal_year_start : 1;
        int32_t months = point->part_months > 0 ? point->part_months : CSEM_MONTHS;
        csem_date start = csem__months_later((csem_date){point->year, month, 1}, point->part_start);
        period = csem__months_period(start.year, start.month, months);
    }
    if (point->last_day)
        period.start = period.end;
    return period;
}

bool csem__month_parse_at(csem__text text, size_t *at, int32_t *month) {
    csem__cursor cursor = {text, *at};
    if (!take_month(&cursor, month))
        return false;
    *at = cursor.at;
    return true;
}

bool csem__date_parse_at(csem__text text, size_t *at, csem_date *date) {
    csem__cursor cursor = {text, *at};
    csem__point point = {0};
    if (!take_base(&cursor, &point) || point.grain != CSEM_GRAIN_DAY || point.year == 0)
        return false;
    *date = (csem_date){point.year, point.month, point.day};
    *at = cursor.at;
    return true;
}
