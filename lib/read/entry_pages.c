/* SPDX-License-Identifier: MIT */
/* The contents are what is between their caption and the place where a heading of the outermost level comes again. If
 * nearly each entry has a number on the line after it, that is its page. Otherwise, if there are as many numbers as
 * entries without a page, the numbers in ascending order are the pages of the entries in their order: pages never
 * decrease. Numbers too many are those of the pages on which the contents are printed: lower than one before them, and
 * the last ones or at a page's edge. Titles may be in columns, too: outer ones together, then those inside each. */
#include "read/entry_pages.h"

#include "grammar/opening.h"
#include "lines/leader.h"
#include "read/contents.h"
#include "read/title.h"

#include <stdlib.h>

enum { MAX_OUTER = 256, MAX_LINES = 4000, MIN_NUMBERS = 2 };

/* An entry of the contents: its title is on lines `first` to `last`, between which there may be numbers. */
struct listed {
    uint32_t first;
    uint32_t last;
    int32_t number;
    bool is_outer;
    bool is_whole; /* it has its page on its own line, or on the line after it */
};

/* A number that is alone on its line. */
struct alone {
    uint32_t line;
    int32_t page;
    bool follows; /* an entry that has no page yet, directly */
    bool is_left; /* of no entry */
};

struct columns {
    csem__lines *lines;
    const csem__grammar *grammar;
    size_t first; /* the line after the caption */
    size_t end;
    struct listed *entries;
    size_t entry_count;
    struct alone *numbers;
    size_t number_count;
};

static csem__text text_of(const struct columns *columns, size_t line) {
    return csem__lines_text(columns->lines, line);
}

static csem__numeral numeral_of(const struct columns *columns, size_t line) {
    return csem__numeral_parse_entry(columns->grammar, text_of(columns, line));
}

static csem__text title_of(const struct columns *columns, size_t line) {
    const csem__numeral numeral = numeral_of(columns, line);
    return csem__text_from(text_of(columns, line), numeral.length);
}

/* Finds the caption. */
static bool find_first(struct columns *columns) {
    for (size_t i = 0; i < columns->lines->count; i++)
        if (csem__contents_is_caption(text_of(columns, i))) {
            columns->first = i + 1;
            return true;
        }
    return false;
}

/* Whether a line may have a mark of the outermost level, which its first byte shows. */
static bool may_be_outer(const struct columns *columns, size_t line) {
    const csem__mark_pattern *pattern = &columns->grammar->levels[columns->grammar->outermost];
    return pattern->hashes > 0 || csem__byte_set_has(&pattern->begins, text_of(columns, line).data[0]);
}

/* Finds where a heading of the outermost level comes again. */
static bool find_end(struct columns *columns) {
    uint32_t seen[MAX_OUTER] = {0};
    for (size_t i = columns->first; i < columns->lines->count && i - columns->first < MAX_LINES; i++) {
        if (!may_be_outer(columns, i))
            continue;
        const csem__numeral numeral = numeral_of(columns, i);
        if (!csem__numeral_is_outer(columns->grammar, &numeral) || numeral.value <= 0 || numeral.value >= MAX_OUTER)
            continue;
        uint32_t *before = &seen[numeral.value];
        if (*before > 0 && csem__title_begins_alike(title_of(columns, i), title_of(columns, *before))) {
            columns->end = i;
            return true;
        }
        if (*before == 0)
            *before = (uint32_t)i;
    }
    return false;
}

/* Whether a line is the page of an entry and nothing else. */
static bool is_alone(csem__text text, int32_t *page) {
    enum { MAX_LETTERS = 4 };
    size_t length;
    size_t letters = 0;
    for (size_t i = 0; i < text.length && letters <= MAX_LETTERS; i++)
        letters += csem__is_alpha((unsigned char)text.data[i]);
    return letters <= MAX_LETTERS && csem__leader_split(text, &length, page) == CSEM_PAGE_STRICT && length == 0;
}

/* Takes a line of the contents: a number, an entry, or one to which an entry is wrapped. */
static void take_line(struct columns *columns, size_t line, bool *open) {
    size_t length;
    int32_t page;
    struct listed *last = columns->entry_count > 0 ? &columns->entries[columns->entry_count - 1] : NULL;
    if (is_alone(text_of(columns, line), &page)) {
        columns->numbers[columns->number_count++] = (struct alone){(uint32_t)line, page, *open, false};
        *open = false;
        return;
    }
    const csem__numeral numeral = numeral_of(columns, line);
    if (csem__numeral_is_entry(&numeral)) {
        last = &columns->entries[columns->entry_count++];
        *last = (struct listed){.first = (uint32_t)line,
                                .number = numeral.value,
                                .is_outer = csem__numeral_is_outer(columns->grammar, &numeral)};
    } else if (!last) {
        return;
    }
    last->last = (uint32_t)line;
    last->is_whole = last->is_whole || csem__leader_split(text_of(columns, line), &length, &page) == CSEM_PAGE_STRICT;
    *open = !last->is_whole;
}

/* How many entries have no page on their own line. */
static size_t count_open(const struct columns *columns) {
    size_t count = 0;
    for (size_t i = 0; i < columns->entry_count; i++)
        count += !columns->entries[i].is_whole;
    return count;
}

static size_t count_following(const struct columns *columns) {
    size_t count = 0;
    for (size_t i = 0; i < columns->number_count; i++)
        count += columns->numbers[i].follows;
    return count;
}

static void mark(struct columns *columns, const struct alone *number) {
    columns->lines->items[number->line].flags |= CSEM_LINE_LISTED;
}

/* Whether a number is at the edge of a page. */
static bool is_at_edge(const struct columns *columns, size_t line) {
    const csem__line *items = columns->lines->items;
    return items[line].flags & CSEM_LINE_AFTER_FORM_FEED || items[line + 1].flags & CSEM_LINE_AFTER_FORM_FEED;
}

/* Leaves out numbers until as many as `wanted` remain: first those at the end that are lower than the ones before, then
 * those that are lower than one before them and at the edge of a page. */
static bool leave_out(struct columns *columns, size_t wanted) {
    size_t left = columns->number_count;
    int32_t highest = 0;
    for (size_t i = 0; i < columns->number_count; i++)
        highest = columns->numbers[i].page > highest ? columns->numbers[i].page : highest;
    for (size_t i = columns->number_count; i > 0 && left > wanted && columns->numbers[i - 1].page < highest;
         i--, left--)
        columns->numbers[i - 1].is_left = true;
    highest = 0;
    for (size_t i = 0; i < columns->number_count && left > wanted; i++) {
        struct alone *number = &columns->numbers[i];
        if (number->page >= highest) {
            highest = number->page;
        } else if (!number->is_left && is_at_edge(columns, number->line)) {
            number->is_left = true;
            left--;
        }
    }
    return left == wanted;
}

static int by_page(const void *a, const void *b) {
    const struct alone *one = a;
    const struct alone *other = b;
    if (one->is_left != other->is_left)
        return one->is_left - other->is_left;
    if (one->page != other->page && !one->is_left)
        return one->page > other->page ? 1 : -1;
    return (one->line > other->line) - (one->line < other->line);
}

/* ---- titles in columns ---- */

/* Where the inner entries that belong to outer number `run` begin, and where the next ones do. */
static size_t find_run(const struct columns *columns, size_t run, size_t from) {
    int32_t last = INT32_MAX;
    size_t runs = 0;
    for (size_t i = from; i < columns->entry_count; i++) {
        const struct listed *entry = &columns->entries[i];
        if (entry->is_outer)
            continue;
        if (entry->number <= last && runs++ == run)
            return i;
        last = entry->number;
    }
    return columns->entry_count;
}

static size_t count_runs(const struct columns *columns) {
    size_t runs = 0;
    while (find_run(columns, runs, 0) < columns->entry_count && runs < MAX_OUTER)
        runs++;
    return runs;
}

static int by_number(const void *a, const void *b) {
    const struct listed *one = a;
    const struct listed *other = b;
    return (one->number > other->number) - (one->number < other->number);
}

/* Whether each outer entry is directly before those inside it, in ascending order. */
static bool is_in_order(const struct columns *columns) {
    int32_t last = 0;
    for (size_t i = 0; i < columns->entry_count; i++) {
        const struct listed *entry = &columns->entries[i];
        bool is_first = i > 0 && !entry->is_outer && entry->number == 1;
        if ((entry->is_outer && entry->number <= last) || (is_first && !columns->entries[i - 1].is_outer))
            return false;
        last = entry->is_outer ? entry->number : last;
    }
    return true;
}

/* Puts the entries in order: the outer ones by their numbers, each before one run of inner ones. Returns a new array,
 * or the old one if there is no such order, or NULL: out of memory. */
static struct listed *order(struct columns *columns, const csem_allocator *allocator) {
    size_t outer = 0;
    for (size_t i = 0; i < columns->entry_count; i++)
        outer += columns->entries[i].is_outer;
    if (is_in_order(columns) || outer == 0 || outer >= MAX_OUTER || count_runs(columns) != outer)
        return columns->entries;
    struct listed *ordered = csem__allocate(allocator, (columns->entry_count + outer) * sizeof *ordered);
    if (!ordered)
        return NULL;
    struct listed *outers = ordered + columns->entry_count;
    for (size_t i = 0, n = 0; i < columns->entry_count; i++)
        if (columns->entries[i].is_outer)
            outers[n++] = columns->entries[i];
    qsort(outers, outer, sizeof *outers, by_number);
    size_t count = 0;
    for (size_t run = 0; run < outer; run++) {
        ordered[count++] = outers[run];
        size_t end = find_run(columns, run + 1, 0);
        for (size_t i = find_run(columns, run, 0); i < end; i++)
            if (!columns->entries[i].is_outer)
                ordered[count++] = columns->entries[i];
    }
    return ordered;
}

/* Puts a line, which is copied from `from`, at the next place, with the flags that say what is before that place. */
static void place(struct columns *columns, const csem__line *from, size_t line, size_t *at) {
    enum { BEFORE = CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_BLANKS };
    csem__line *to = &columns->lines->items[(*at)++];
    uint16_t before = to->flags & BEFORE;
    *to = from[line - columns->first];
    to->flags = (uint16_t)((to->flags & ~BEFORE) | before);
}

/* Puts each entry before its number. What is before the first entry stays there; numbers that are left out are last. */
static void arrange(struct columns *columns, const struct listed *ordered, const csem__line *from) {
    size_t at = columns->first;
    size_t number = 0;
    for (size_t i = columns->first; i < columns->entries[0].first; i++)
        if (!(from[i - columns->first].flags & CSEM_LINE_LISTED))
            place(columns, from, i, &at);
    for (size_t i = 0; i < columns->entry_count; i++) {
        for (size_t line = ordered[i].first; line <= ordered[i].last; line++)
            if (!(from[line - columns->first].flags & CSEM_LINE_LISTED))
                place(columns, from, line, &at);
        if (!ordered[i].is_whole)
            place(columns, from, columns->numbers[number++].line, &at);
    }
    for (; number < columns->number_count; number++) {
        place(columns, from, columns->numbers[number].line, &at);
        columns->lines->items[at - 1].flags &= (uint16_t)~CSEM_LINE_LISTED;
    }
}

/* Gives the entries the numbers, of which there are as many. False: out of memory. */
static bool assign(struct columns *columns, const csem_allocator *allocator) {
    size_t count = columns->end - columns->first;
    csem__line *copy = csem__allocate(allocator, count * sizeof *copy);
    struct listed *ordered = copy ? order(columns, allocator) : NULL;
    if (ordered) {
        for (size_t i = 0; i < columns->number_count; i++)
            mark(columns, &columns->numbers[i]);
        qsort(columns->numbers, columns->number_count, sizeof *columns->numbers, by_page);
        memcpy(copy, columns->lines->items + columns->first, count * sizeof *copy);
        arrange(columns, ordered, copy);
    }
    if (ordered != columns->entries)
        csem__release(allocator, ordered);
    csem__release(allocator, copy);
    return ordered != NULL;
}

/* Whether there are numbers alone on their lines, which most contents do not have. */
static bool has_numbers(const struct columns *columns) {
    size_t count = 0;
    int32_t page;
    for (size_t i = columns->first; i < columns->end && count < MIN_NUMBERS; i++)
        count += is_alone(text_of(columns, i), &page);
    return count >= MIN_NUMBERS;
}

/* Finds the entries and the numbers, and gives each entry its page. */
static bool place_all(struct columns *columns, const csem_allocator *allocator) {
    bool open = false;
    for (size_t i = columns->first; i < columns->end; i++)
        take_line(columns, i, &open);
    size_t wanted = count_open(columns);
    size_t following = count_following(columns);
    if (columns->number_count < MIN_NUMBERS || columns->entry_count < MIN_NUMBERS || wanted == 0)
        return true;
    if (following < wanted && leave_out(columns, wanted))
        return assign(columns, allocator);
    for (size_t i = 0; i < columns->number_count && following * 5 >= wanted * 4; i++)
        if (columns->numbers[i].follows)
            mark(columns, &columns->numbers[i]);
    return true;
}

bool csem__entry_pages_place(csem__lines *lines, const csem__grammar *grammar, const csem_allocator *allocator) {
    struct columns columns = {.lines = lines, .grammar = grammar};
    if (!find_first(&columns) || !find_end(&columns) || !has_numbers(&columns))
        return true;
    size_t count = columns.end - columns.first;
    columns.entries = csem__allocate(allocator, count * sizeof *columns.entries);
    columns.numbers = csem__allocate(allocator, count * sizeof *columns.numbers);
    bool done = columns.entries && columns.numbers && place_all(&columns, allocator);
    csem__release(allocator, columns.numbers);
    csem__release(allocator, columns.entries);
    return done;
}
