/* SPDX-License-Identifier: MIT */
/* Rules about dates: they are looked for in the texts of the blocks, with the room of dates. A bare year is one only
 * where the scanner of statistics does not take it for a number of something else. */
#include "dates/point.h"
#include "model/node.h"
#include "statistics/scan.h"
#include "validation/validation.h"

/* ---- date-invalid ---- */

static bool is_word_start(csem__text text, size_t at) {
    unsigned char before = at > 0 ? (unsigned char)text.data[at - 1] : ' ';
    return !csem__is_alpha(before) && !csem__is_digit(before) && before < 0x80;
}

/* Whether a time with a day or a year may begin here: a digit, a month or a fiscal year. */
static bool may_begin(csem__text text, size_t at) {
    unsigned char c = (unsigned char)text.data[at];
    if (csem__is_digit(c))
        return true;
    if (!csem__is_upper(c))
        return false;
    size_t behind = at;
    int32_t month;
    return csem__month_parse_at(text, &behind, &month) ||
           (c == 'F' && at + 1 < text.length && text.data[at + 1] == 'Y');
}

/* Whether one of eight bytes may be a digit: what is between '0' and '?'. */
static bool may_hold_digit(uint64_t word) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t folded = (word & (ones * 0xF0)) ^ (ones * 0x30);
    return ((folded - ones) & ~folded & (ones * 0x80)) != 0;
}

/* The next four digits in a row from *at on, which may be a year; *at moves behind the row. False at the end. */
static bool next_year(csem__text text, size_t *at, size_t *start) {
    uint64_t word;
    while (*at < text.length) {
        while (text.length - *at >= sizeof word) {
            memcpy(&word, text.data + *at, sizeof word);
            if (may_hold_digit(word))
                break;
            *at += sizeof word;
        }
        while (*at < text.length && !csem__is_digit((unsigned char)text.data[*at]))
            (*at)++;
        *start = *at;
        while (*at < text.length && csem__is_digit((unsigned char)text.data[*at]))
            (*at)++;
        if (*at - *start == 4)
            return true;
    }
    return false;
}

/* A time that names a year: what begins not far before the four digits, and holds them. */
typedef struct found_time {
    csem__point point;
    size_t start;
    size_t end;
} found_time;

/* The next such time of text from *at on; *at moves behind it. */
static bool next_time(csem__text text, size_t *at, found_time *found) {
    enum { LONGEST = 40 };
    size_t year;
    size_t from = *at;
    while (next_year(text, at, &year)) {
        size_t start = year - from > LONGEST ? year - LONGEST : from;
        for (; start <= year; start++) {
            csem__cursor cursor = {text, start};
            if (!may_begin(text, start) || !is_word_start(text, start) || !csem__point_parse(&cursor, &found->point))
                continue;
            found->start = start;
            found->end = cursor.at;
            if (cursor.at > year) {
                *at = cursor.at > *at ? cursor.at : *at;
                return true;
            }
            start = cursor.at - 1;
        }
        from = *at;
    }
    return false;
}

static void check_invalid(csem_reporter *reporter, const csem_node *node) {
    csem__text text = node->block->text;
    found_time found;
    for (size_t at = 0; next_time(text, &at, &found);) {
        csem_date date = {found.point.year, found.point.month, found.point.day};
        if (found.point.grain != CSEM_GRAIN_DAY || found.point.year == 0 || csem__date_valid(&date))
            continue;
        csem__place place = csem__block_place(reporter, node, found.start, found.end);
        csem__find(reporter, &place, "no calendar has the date \"%s\"",
                   csem__shorten(csem__slice(text.data, found.start, found.end)).text);
    }
}

void csem__rule_date_invalid(csem_reporter *reporter) {
    for (csem_node node = csem__body(reporter->report); csem__next_block(reporter, &node);)
        check_invalid(reporter, &node);
    for (size_t i = 0; i < reporter->report->observation_count; i++) {
        const csem__observation *seen = &reporter->report->observations[i];
        if (seen->kind != CSEM_SEEN_NO_DATE)
            continue;
        csem__place place = csem__span_place(reporter, seen->span);
        csem__find(reporter, &place, "no calendar has the date \"%s\"", csem__shorten(seen->subject).text);
    }
}

/* ---- date-future ---- */

/* The numbers of a block, found when a bare year asks for them. */
struct numbers {
    csem__scanner scanner;
    const csem_block *block;
    csem__range *items;
    size_t count;
    size_t capacity;
    const csem_allocator *allocator;
};

/* Whether what was found is no year. */
static bool counts(const csem__number *number) {
    return number->reason != CSEM_REASON_DATE && number->reason != CSEM_REASON_NAME &&
           number->reason != CSEM_REASON_UNNAMED;
}

static bool scan(struct numbers *numbers, const csem_block *block) {
    numbers->block = block;
    numbers->count = 0;
    csem__scan_begin(&numbers->scanner, block->text);
    for (const csem__number *number; (number = csem__scan_next(&numbers->scanner));) {
        if (!counts(number))
            continue;
        if (!csem__array_grow(numbers->allocator, (void **)&numbers->items, numbers->count, &numbers->capacity,
                              sizeof *numbers->items))
            return false;
        numbers->items[numbers->count++] = number->span;
    }
    return !numbers->scanner.failed;
}

static bool is_number(csem_reporter *reporter, struct numbers *numbers, const csem_block *block, size_t at) {
    if (numbers->block != block && !scan(numbers, block))
        return !csem__reporter_out_of_memory(reporter);
    size_t low = 0;
    size_t high = numbers->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (numbers->items[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < numbers->count && numbers->items[low].start <= at;
}

static bool is_bare_year(const csem__point *point, size_t length) {
    return point->grain == CSEM_GRAIN_YEAR && point->part_months == 0 && length == 4;
}

static bool lies_after(const csem_reporter *reporter, const csem__point *point) {
    enum { LAST_YEAR = 2199 }; /* four digits beyond are no year that anyone means */
    csem_date date = {point->year, point->month, point->day};
    if (point->year == 0 || point->year > LAST_YEAR || (point->grain == CSEM_GRAIN_DAY && !csem__date_valid(&date)))
        return false;
    csem_period period = csem__point_period(point, reporter->fiscal_year_start);
    return csem__date_order(&period.start, &reporter->report->published) > 0;
}

static void check_future(csem_reporter *reporter, const csem_node *node, struct numbers *numbers) {
    csem__text text = node->block->text;
    found_time found;
    if (!node->effort || node->effort->kind != CSEM_EFFORT_EFFORT)
        return;
    for (size_t at = 0; reporter->code == CSEM_OK && next_time(text, &at, &found);) {
        if (!lies_after(reporter, &found.point) || (is_bare_year(&found.point, found.end - found.start) &&
                                                    is_number(reporter, numbers, node->block, found.start)))
            continue;
        csem__place place = csem__block_place(reporter, node, found.start, found.end);
        csem__find(reporter, &place, "\"%s\" lies after the day of publication",
                   csem__shorten(csem__slice(text.data, found.start, found.end)).text);
    }
}

void csem__rule_date_future(csem_reporter *reporter) {
    const csem_allocator *allocator = &reporter->scratch.allocator;
    struct numbers numbers = {.allocator = allocator};
    if (reporter->report->published.year == 0)
        return;
    csem__scanner_init(&numbers.scanner, allocator, reporter->fiscal_year_start);
    numbers.scanner.explain = true;
    for (csem_node node = csem__body(reporter->report); csem__next_block(reporter, &node);)
        check_future(reporter, &node, &numbers);
    csem__scanner_free(&numbers.scanner);
    csem__release(allocator, numbers.items);
}
