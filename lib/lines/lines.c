/* SPDX-License-Identifier: MIT */
/* Finds the lines of a text. The searches for LF, CR, form feed, and what is to be mended each remember the place of
 * the next one, so that each passes every byte once, however the lines end. */
#include "lines/lines.h"

#include "base/window.h"
#include "lines/boundary.h"
#include "lines/leader.h"
#include "lines/mend.h"
#include "lines/shape.h"

/* What ends a line. Each is searched for once and remembered, so that the walk is linear whatever ends the lines. */
static const char line_ends[] = {'\n', '\r', '\f'};

enum { LINE_ENDS = sizeof line_ends };

typedef struct line_scan {
    const char *input;
    size_t length;
    size_t at;
    size_t next[LINE_ENDS]; /* offset of the next one of each, or the length of the input */
    size_t unmended;        /* offset of the next ligature or soft hyphen, or the length of the input */
    uint32_t number;
    uint16_t flags; /* for the next line with text */
} line_scan;

static uint16_t saturate(size_t columns) {
    return columns > UINT16_MAX ? UINT16_MAX : (uint16_t)columns;
}

static void look_for(line_scan *scan, size_t kind) {
    const char *found = memchr(scan->input + scan->at, line_ends[kind], scan->length - scan->at);
    scan->next[kind] = found ? (size_t)(found - scan->input) : scan->length;
}

static size_t find_end(line_scan *scan) {
    size_t end = scan->length;
    for (size_t kind = 0; kind < LINE_ENDS; kind++) {
        if (scan->next[kind] < scan->at)
            look_for(scan, kind);
        if (scan->next[kind] < end)
            end = scan->next[kind];
    }
    return end;
}

static size_t count_continuing(const char *data, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)data[i] & 0xC0) == 0x80;
    return count;
}

/* Counts the bytes that do not continue a character. Most windows have only ASCII. */
static size_t count_characters(const char *data, size_t length) {
    size_t others = 0;
    size_t i = 0;
    for (; length - i >= CSEM_WINDOW; i += CSEM_WINDOW)
        if (csem__hits(csem__match_outside(csem__window_at(data + i), 0)))
            others += count_continuing(data + i, CSEM_WINDOW);
    return length - others - count_continuing(data + i, length - i);
}

/* Takes one line without its end; false if it is blank. */
static bool take_line(line_scan *scan, csem__line *line) {
    size_t start = scan->at;
    size_t end = find_end(scan);
    scan->at = end;
    csem__text text = csem__text_trim(csem__slice(scan->input, start, end));
    if (text.length == 0)
        return false;
    size_t text_start = (size_t)(text.data - scan->input);
    if (scan->unmended < start)
        scan->unmended = csem__next_unmended((csem__text){scan->input, scan->length}, start);
    *line = (csem__line){.text = (uint32_t)text_start,
                         .text_end = (uint32_t)(text_start + text.length),
                         .number = scan->number,
                         .indent = saturate(count_characters(scan->input + start, text_start - start)),
                         .flags = scan->flags | (scan->unmended < end ? CSEM_LINE_UNMENDED : 0)};
    return true;
}

uint16_t csem__line_width(const csem__lines *lines, const csem__line *line) {
    csem__text text = csem__line_text(lines, line);
    return saturate(line->indent + count_characters(text.data, text.length));
}

/* Takes what ends a line, and sets the flags that it gives the next line. */
static void take_end(line_scan *scan, bool had_text) {
    if (had_text)
        scan->flags = 0;
    else
        scan->flags |= scan->flags & CSEM_LINE_AFTER_BLANK ? CSEM_LINE_AFTER_BLANKS : CSEM_LINE_AFTER_BLANK;
    if (scan->at >= scan->length)
        return;
    char c = scan->input[scan->at++];
    if (c == '\f') {
        scan->flags |= CSEM_LINE_AFTER_FORM_FEED;
        return;
    }
    if (c == '\r' && scan->at < scan->length && scan->input[scan->at] == '\n')
        scan->at++;
    scan->number++;
}

static bool is_after_one_blank(const csem__line *line) {
    enum { ALL = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_BLANKS | CSEM_LINE_AFTER_FORM_FEED };
    return (line->flags & ALL) == CSEM_LINE_AFTER_BLANK;
}

/* Whether the text is double-spaced, with a blank line after each line: many lines continue a sentence across a
 * blank line, and hardly any without one. */
static bool is_double_spaced(const csem__lines *lines) {
    enum { SHARE = 5, RARE = 4, MIN_COUNT = 10 }; /* at least 10 lines, a fifth of all, and four times the others */
    size_t apart = 0;
    size_t together = 0;
    size_t count = lines->count > 0; /* of lines with words */
    for (size_t i = 1; i < lines->count; i++) {
        const csem__line *line = &lines->items[i];
        count += !csem__is_bare(csem__line_text(lines, line));
        if (!csem__begins_small(csem__line_text(lines, line)) ||
            csem__closes_sentence(csem__line_text(lines, line - 1)))
            continue;
        apart += is_after_one_blank(line);
        together += (line->flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED)) == 0;
    }
    return apart >= MIN_COUNT && apart * SHARE > count && apart > together * RARE;
}

static void close_up(csem__lines *lines) {
    for (size_t i = 1; i < lines->count; i++)
        if (is_after_one_blank(&lines->items[i]))
            lines->items[i].flags &= (uint16_t)~CSEM_LINE_AFTER_BLANK;
}

/* A row of lines with the same sign, which may be a bullet, too. */
struct row {
    size_t end;
    bool leads; /* to a page number: they are leaders */
};

/* Finds the row that begins at a line. Its sign is also before the page number, or after the title. */
static struct row find_row(const csem__lines *lines, size_t line) {
    enum { MIN_LINES = 3 };
    csem__text sign = csem__lines_text(lines, line);
    struct row row = {.end = line + 1};
    while (row.end < lines->count && csem__text_equal(csem__lines_text(lines, row.end), sign))
        row.end++;
    if (row.end - line < MIN_LINES || row.end == lines->count || line == 0)
        return row;
    size_t length = 1;
    int32_t page;
    csem__text before = csem__lines_text(lines, line - 1);
    csem__text after = csem__lines_text(lines, row.end);
    bool joins =
        before.length > sign.length && memcmp(before.data + before.length - sign.length, sign.data, sign.length) == 0;
    joins |= after.length > sign.length && memcmp(after.data, sign.data, sign.length) == 0;
    row.leads = joins && csem__leader_split(after, &length, &page) == CSEM_PAGE_STRICT && length == 0;
    return row;
}

/* How many leaders a line consists of, which its first byte mostly shows. `row` is the last row so far. */
static size_t count_leaders(const csem__lines *lines, size_t index, struct row *row) {
    const csem__line *line = &lines->items[index];
    csem__text text = csem__line_text(lines, line);
    unsigned char first = (unsigned char)text.data[0];
    if (first != '.' && first < 0xC2)
        return 0;
    size_t count = csem__leader_count(text);
    if (count > 0 || !csem__leader_is_sign(text))
        return count;
    if (index >= row->end)
        *row = find_row(lines, index);
    return row->leads;
}

/* Drops the lines that are only leaders, if there are several: an extraction gives them lines of their own in the
 * contents, one for each dot even. What was before one is then before the next line. */
static void drop_leaders(csem__lines *lines) {
    enum { LONG = 3, ENOUGH = 4 };
    size_t weight = 0;
    struct row row = {.end = 0};
    for (size_t i = 0; i < lines->count && weight < ENOUGH; i++) {
        size_t count = count_leaders(lines, i, &row);
        weight += count >= LONG ? 2 : count > 0;
    }
    if (weight < ENOUGH)
        return;
    size_t kept = 0;
    uint16_t flags = 0;
    row = (struct row){.end = 0};
    for (size_t i = 0; i < lines->count; i++) {
        csem__line line = lines->items[i];
        flags |= line.flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_BLANKS | CSEM_LINE_AFTER_FORM_FEED);
        if (count_leaders(lines, i, &row) > 0)
            continue;
        line.flags |= flags;
        lines->items[kept++] = line;
        flags = 0;
    }
    lines->count = kept;
}

bool csem__lines_find(csem__lines *lines, const char *input, size_t length, uint64_t most,
                      const csem_allocator *allocator) {
    *lines = (csem__lines){.input = input, .length = length};
    size_t capacity = 0;
    line_scan scan = {.input = input, .length = length, .number = 1, .flags = CSEM_LINE_AFTER_BLANK};
    if (length >= 3 && memcmp(input, "\xEF\xBB\xBF", 3) == 0)
        scan.at = 3;
    for (size_t kind = 0; kind < LINE_ENDS; kind++)
        look_for(&scan, kind);
    scan.unmended = csem__next_unmended((csem__text){input, length}, scan.at);
    while (scan.at < scan.length) {
        if (!csem__array_grow(allocator, (void **)&lines->items, lines->count, &capacity, sizeof *lines->items)) {
            csem__lines_free(lines, allocator);
            return false;
        }
        bool had_text = take_line(&scan, &lines->items[lines->count]);
        if (had_text && most > 0 && lines->count >= most) {
            csem__lines_free(lines, allocator);
            lines->too_many = true;
            return false;
        }
        lines->count += had_text;
        take_end(&scan, had_text);
    }
    drop_leaders(lines);
    if (is_double_spaced(lines))
        close_up(lines);
    lines->form_feed_at_end = (scan.flags & CSEM_LINE_AFTER_FORM_FEED) != 0;
    return true;
}

void csem__lines_free(csem__lines *lines, const csem_allocator *allocator) {
    csem__release(allocator, lines->items);
    csem__release(allocator, lines->mended);
    csem__word_index_free(&lines->words, allocator);
    *lines = (csem__lines){.input = NULL};
}
