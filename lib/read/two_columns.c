/* SPDX-License-Identifier: MIT */
/* Each page is looked at for itself. The column in which most texts begin after a gap is where a right column would be.
 * Lines that have nothing across the gap before it are a region. A region is two columns if many of its lines have text
 * on both sides, which are of similar width, and the text on each side is prose: its lines are of similar width, hardly
 * any has a gap of its own, and many continue a sentence. So tables, lists and forms stay as they are.
 *
 * Invariant: a region is within a page, so that lines change places only between two page ends. */
#include "read/two_columns.h"

#include "lines/shape.h"

enum {
    MAX_COLUMN = 255,
    MIN_BOTH = 8,  /* lines with text on both sides */
    MIN_LEFT = 24, /* columns of text before the gap */
    SLACK = 8,     /* indents inside the right column */
    MIN_GAP = 2
};

/* A line of a page, cut at the gap. */
struct cut {
    uint32_t left_end; /* offset after the left text; 0: there is none */
    uint32_t right;    /* offset of the right text; 0: there is none */
    uint16_t column;   /* of the right text */
    bool is_across;    /* text is across the gap */
};

struct made {
    csem__line line;
    uint32_t source;
};

struct splitter {
    const csem__lines *lines;
    const csem_allocator *allocator;
    struct cut *cuts;
    struct made *made;
    size_t count;
    size_t capacity;
    unsigned right; /* where the right column of the page begins */
    bool failed;
    bool changed;
};

/* The next text of a line from *at on after a gap of blanks; *column follows. False at the end of the line. */
static bool next_text(const csem__lines *lines, const csem__line *line, size_t *at, unsigned *column,
                      size_t *gap_start) {
    const char *input = lines->input;
    size_t i = *at;
    unsigned position = *column;
    for (; i < line->text_end; i++) {
        if (input[i] == ' ') {
            size_t end = i;
            while (end < line->text_end && input[end] == ' ')
                end++;
            if (end - i >= MIN_GAP) {
                *gap_start = i;
                *at = end;
                *column = position + (unsigned)(end - i);
                return true;
            }
        }
        position += ((unsigned char)input[i] & 0xC0) != 0x80;
    }
    return false;
}

/* Where most texts after a gap begin; 0 if hardly any do. */
static unsigned find_right(const csem__lines *lines, size_t first, size_t end) {
    uint16_t counts[MAX_COLUMN + 1] = {0};
    unsigned best = 0;
    for (size_t i = first; i < end; i++) {
        const csem__line *line = &lines->items[i];
        size_t at = line->text;
        size_t gap;
        unsigned column = line->indent;
        while (next_text(lines, line, &at, &column, &gap))
            if (column <= MAX_COLUMN && counts[column] < UINT16_MAX)
                counts[column]++;
    }
    for (unsigned column = MIN_LEFT; column <= MAX_COLUMN; column++)
        if (counts[column] > counts[best])
            best = column;
    return best >= MIN_LEFT && counts[best] >= MIN_BOTH / 2 ? best : 0;
}

static struct cut cut_line(const struct splitter *splitter, const csem__line *line) {
    struct cut cut = {.left_end = line->text_end};
    unsigned right = splitter->right;
    if ((unsigned)line->indent + MIN_GAP >= right)
        return (struct cut){.right = line->text, .column = line->indent, .is_across = line->indent > right + SLACK};
    size_t at = line->text;
    size_t gap;
    unsigned column = line->indent;
    while (next_text(splitter->lines, line, &at, &column, &gap)) {
        if (column + 1 < right)
            continue;
        if (column > right + SLACK || column > UINT16_MAX) {
            cut.is_across = true;
            return cut;
        }
        return (struct cut){.left_end = (uint32_t)gap, .right = (uint32_t)at, .column = (uint16_t)column};
    }
    cut.is_across = csem__line_width(splitter->lines, line) + 1u >= right;
    return cut;
}

static bool has_both(const struct cut *cut) {
    return cut->left_end > 0 && cut->right > 0;
}

/* ---- whether a side is prose ---- */

struct side {
    size_t lines;
    size_t small; /* lines that begin in the middle of a sentence */
    size_t gaps;  /* lines with a gap of their own */
    size_t width; /* of all lines */
    size_t widest;
};

static void look_at(struct side *side, csem__text text) {
    size_t width = 0;
    bool gap = false;
    for (size_t i = 0; i < text.length; i++) {
        width += ((unsigned char)text.data[i] & 0xC0) != 0x80;
        gap |= i + 2 < text.length && memcmp(text.data + i, "   ", 3) == 0;
    }
    side->lines++;
    side->small += csem__begins_small(text);
    side->gaps += gap;
    side->width += width;
    if (width > side->widest)
        side->widest = width;
}

static bool is_prose(const struct side *side) {
    enum { FIFTH = 5, TENTH = 10, MIN_WIDTH = 24 };
    return side->lines >= MIN_BOTH && side->widest >= MIN_WIDTH && side->small * FIFTH >= side->lines &&
           side->gaps * TENTH <= side->lines && side->width * 2 >= side->widest * side->lines;
}

/* Whether two sides are as wide as columns of one page are: labels and their values are not. */
static bool are_alike(const struct side *left, const struct side *right) {
    size_t narrow = left->widest < right->widest ? left->widest : right->widest;
    size_t wide = left->widest < right->widest ? right->widest : left->widest;
    return narrow * 3 >= wide * 2;
}

static bool is_two_columns(const struct splitter *splitter, size_t first, size_t end) {
    struct side left = {0};
    struct side right = {0};
    size_t both = 0;
    size_t exact = 0;
    for (size_t i = first; i < end; i++) {
        const csem__line *line = &splitter->lines->items[i];
        const struct cut *cut = &splitter->cuts[i];
        both += has_both(cut);
        exact += has_both(cut) && cut->column == splitter->right;
        if (cut->left_end > 0)
            look_at(&left, csem__slice(splitter->lines->input, line->text, cut->left_end));
        if (cut->right > 0)
            look_at(&right, csem__slice(splitter->lines->input, cut->right, line->text_end));
    }
    return both >= MIN_BOTH && exact * 2 >= both && is_prose(&left) && is_prose(&right) && are_alike(&left, &right);
}

/* ---- regions ---- */

static void add(struct splitter *splitter, size_t source, const csem__line *line) {
    if (splitter->failed || !csem__array_grow(splitter->allocator, (void **)&splitter->made, splitter->count,
                                              &splitter->capacity, sizeof *splitter->made)) {
        splitter->failed = true;
        return;
    }
    splitter->made[splitter->count++] = (struct made){*line, (uint32_t)source};
}

/* Adds one column of a region. A line is after a blank line if the column has none beside it. */
static void add_column(struct splitter *splitter, size_t first, size_t end, bool is_right) {
    bool after_blank = false;
    bool is_first = true;
    for (size_t i = first; i < end; i++) {
        csem__line line = splitter->lines->items[i];
        const struct cut *cut = &splitter->cuts[i];
        if (line.flags & CSEM_LINE_FURNITURE) {
            if (!is_right)
                add(splitter, i, &line);
            continue;
        }
        after_blank |= (line.flags & CSEM_LINE_AFTER_BLANK) != 0;
        if (is_right ? cut->right == 0 : cut->left_end == 0) {
            after_blank = true;
            continue;
        }
        if (is_right) {
            line.text = cut->right;
            line.indent = (uint16_t)(cut->column > splitter->right ? cut->column - splitter->right : 0);
        } else {
            line.text_end = cut->left_end;
        }
        if (!is_first || is_right)
            line.flags &= (uint16_t) ~(CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_BLANKS);
        if (is_first && is_right)
            line.flags = (uint16_t)((line.flags & ~CSEM_LINE_AFTER_FORM_FEED) | CSEM_LINE_AFTER_PAGE);
        else if (after_blank && !is_first)
            line.flags |= CSEM_LINE_AFTER_BLANK;
        is_first = after_blank = false;
        add(splitter, i, &line);
    }
}

/* The end of a region: after its last line on the right; also after lines on the left, if nothing of the page is across
 * the gap below them, or up to a blank line. */
static size_t region_end(const struct splitter *splitter, size_t last, size_t end, size_t page_end) {
    if (end == page_end)
        return end;
    size_t at = last + 1;
    while (at < end && !(splitter->lines->items[at].flags & CSEM_LINE_AFTER_BLANK))
        at++;
    return at;
}

/* Adds the lines of a page from first on up to the end of the next region, or of the page; returns that end. */
static size_t add_region(struct splitter *splitter, size_t first, size_t page_end) {
    const csem__lines *lines = splitter->lines;
    size_t start = first;
    while (start < page_end && (csem__lines_is_furniture(lines, start) || splitter->cuts[start].is_across ||
                                splitter->cuts[start].right == 0))
        start++;
    size_t end = start;
    size_t last = start;
    for (; end < page_end && (csem__lines_is_furniture(lines, end) || !splitter->cuts[end].is_across); end++)
        if (!csem__lines_is_furniture(lines, end) && splitter->cuts[end].right > 0)
            last = end;
    bool splits = false;
    if (start < end) {
        end = region_end(splitter, last, end, page_end);
        splits = is_two_columns(splitter, start, end);
    }
    for (size_t i = first; i < (splits ? start : end); i++)
        add(splitter, i, &lines->items[i]);
    if (splits) {
        splitter->changed = true;
        add_column(splitter, start, end, false);
        add_column(splitter, start, end, true);
    }
    return end;
}

static void add_page(struct splitter *splitter, size_t first, size_t end) {
    const csem__lines *lines = splitter->lines;
    splitter->right = find_right(lines, first, end);
    if (splitter->right == 0) {
        for (size_t i = first; i < end; i++)
            add(splitter, i, &lines->items[i]);
        return;
    }
    for (size_t i = first; i < end; i++)
        splitter->cuts[i] = csem__lines_is_furniture(lines, i) ? (struct cut){0} : cut_line(splitter, &lines->items[i]);
    while (first < end && !splitter->failed)
        first = add_region(splitter, first, end);
}

/* ---- the whole ---- */

static bool keep(const struct splitter *splitter, csem__lines *lines, csem__pages *pages) {
    csem__line *items = csem__allocate(splitter->allocator, (splitter->count + 1) * sizeof *items);
    if (!items)
        return false;
    size_t at = 0;
    for (size_t i = 0; i < pages->count; i++) {
        while (at < splitter->count && splitter->made[at].source < pages->ends[i].line)
            at++;
        pages->ends[i].line = (uint32_t)at;
    }
    for (size_t i = 0; i < splitter->count; i++)
        items[i] = splitter->made[i].line;
    csem__release(splitter->allocator, lines->items);
    lines->items = items;
    lines->count = splitter->count;
    return true;
}

bool csem__columns_order(csem__lines *lines, csem__pages *pages, const csem_allocator *allocator) {
    struct splitter splitter = {.lines = lines, .allocator = allocator};
    splitter.cuts = csem__allocate(allocator, (lines->count + 1) * sizeof *splitter.cuts);
    splitter.failed = !splitter.cuts;
    for (size_t first = 0; first < lines->count && !splitter.failed;) {
        size_t end = first + 1;
        while (end < lines->count && !(lines->items[end].flags & (CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE)))
            end++;
        add_page(&splitter, first, end);
        first = end;
    }
    bool done = !splitter.failed && (!splitter.changed || keep(&splitter, lines, pages));
    csem__release(allocator, splitter.made);
    csem__release(allocator, splitter.cuts);
    return done;
}
