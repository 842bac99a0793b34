/* SPDX-License-Identifier: MIT */
/* Rules about dates in the texts of blocks. Each run of four digits may be a year; a time that contains the run is
 * parsed at each word shortly before it, so the cost is linear in the text. A bare year counts only if the scanner of
 * statistics does not take it as a number of something, as in `2021 people`. */
#include "base/search.h"
#include "dates/point.h"
#include "model/node.h"
#include "statistics/scan.h"
#include "validation/validation.h"

/* ---- date-invalid ---- */

static bool is_word_start(csem__text text, size_t at) {
    unsigned char before = at > 0 ? (unsigned char)text.data[at - 1] : ' ';
    return !csem__is_alpha(before) && !csem__is_digit(before) && before < 0x80;
}

/* Whether a time may begin here: at a digit, the name of a month, or `FY`. */
static bool may_begin(csem__text text, size_t at) {
    unsigned char c = (unsigned char)text.data[at];
    if (csem__is_digit(c))
        return true;
    if (!csem__is_upper(c))
        return false;
    size_t after = at;
    int32_t month;
    return csem__month_parse_at(text, &after, &month) || (c == 'F' && at + 1 < text.length && text.data[at + 1] == 'Y');
}

/* Whether one of eight bytes is between '0' and '?', and so may be a digit. */
static bool may_hold_digit(uint64_t word) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t folded = (word & (ones * 0xF0)) ^ (ones * 0x30);
    return ((folded - ones) & ~folded & (ones * 0x80)) != 0;
}

/* Finds the next run of exactly four digits from *at on; *at moves after the run. False at the end. */
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

/* A time that names a year: it begins at most 40 bytes before the four digits, and contains them. */
typedef struct found_time {
    csem__point point;
    size_t start;
    size_t end;
} found_time;

/* Finds the next such time from *at on; *at moves after it. False at the end. */
static bool next_time(csem__text text, size_t *at, found_time *found) {
    enum { MAX_LENGTH = 40 };
    size_t year;
    size_t from = *at;
    while (next_year(text, at, &year)) {
        size_t start = year - from > MAX_LENGTH ? year - MAX_LENGTH : from;
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
        csem__finding_place place = csem__finding_at_block(reporter, node, found.start, found.end);
        csem__report_finding(reporter, &place, "no calendar has the date \"%s\"",
                             csem__shorten(csem__slice(text.data, found.start, found.end)).text);
    }
}

void csem__rule_date_invalid(csem_reporter *reporter) {
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_block(reporter, &node);)
        check_invalid(reporter, &node);
    for (size_t i = 0; i < reporter->report->observation_count; i++) {
        const csem__observation *seen = &reporter->report->observations[i];
        if (seen->kind != CSEM_SEEN_NO_DATE)
            continue;
        csem__finding_place place = csem__finding_at_span(reporter, seen->span);
        csem__report_finding(reporter, &place, "no calendar has the date \"%s\"", csem__shorten(seen->subject).text);
    }
}

/* ---- date-future ---- */

/* The numbers of a block, scanned only if the block has a bare year. */
struct numbers {
    csem__scanner scanner;
    const csem_block *block;
    csem__range *items;
    size_t count;
    size_t capacity;
    const csem_allocator *allocator;
};

/* Whether the number counts or measures something. One that was rejected for these reasons may still be a year. */
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
    size_t first = csem__search_first(CSEM_KEYS(numbers->items, numbers->count, end), at + 1);
    return first < numbers->count && numbers->items[first].start <= at;
}

static bool is_bare_year(const csem__point *point, size_t length) {
    return point->grain == CSEM_GRAIN_YEAR && point->part_months == 0 && length == 4;
}

static bool lies_after(const csem_reporter *reporter, const csem__point *point) {
    enum { LAST_YEAR = 2199 }; /* four digits above are hardly meant as a year */
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
        csem__finding_place place = csem__finding_at_block(reporter, node, found.start, found.end);
        csem__report_finding(reporter, &place, "\"%s\" is after the day of publication",
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
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_block(reporter, &node);)
        check_future(reporter, &node, &numbers);
    csem__scanner_free(&numbers.scanner);
    csem__release(allocator, numbers.items);
}
