/* SPDX-License-Identifier: MIT */
/* Tables whose columns are set apart by blanks. Two labels of the profile on one line, with gaps between them, are
 * heads. Between two heads the columns are cut where the fewest of the next lines have text; a line that has text
 * across a cut ends the table, and so do other heads. Rows are set apart by blank lines; without any, each line is a
 * row, and must have text in the first column and in another one; or each line with a status or a deadline begins a
 * row, and the other lines go on with it. Other tables are left alone, since nothing shows where their rows end. */
#include "read/field_stage.h"

#include "lines/shape.h"

enum { MAX_TABLE_WIDTH = 300, MAX_LINE_LENGTH = 1200, MAX_LOOK = 24 };

/* A column, and where it begins and ends on each line. */
struct blank_column {
    csem__segment head;
    csem__range label;
    csem__field_role role;
    unsigned start;
    unsigned end;
};

struct blank_table {
    struct blank_column columns[CSEM_MAX_SEGMENTS];
    size_t count;
    size_t first; /* lines, below the heads */
    size_t end;
    bool has_promise;
    bool has_blanks; /* rows are set apart by blank lines */
    bool is_wrapped; /* a row goes on where it has no status and no deadline */
};

/* ---- heads ---- */

static bool read_heads(const csem__field_stage *stage, size_t line, struct blank_table *table) {
    csem__segment segments[CSEM_MAX_SEGMENTS];
    size_t known = 0;
    table->count = csem__segments_find(stage->lines, line, segments);
    for (size_t i = 0; i < table->count; i++) {
        csem__field_label label;
        csem__text head = csem__segment_text(stage, &segments[i]);
        struct blank_column *column = &table->columns[i];
        *column = (struct blank_column){.head = segments[i], .label = segments[i].bytes, .role = CSEM_FIELD_OTHER};
        if (!csem__label_find(stage->profile, CSEM_FIELD_TABLE, head, &label) || label.value < head.length)
            continue;
        column->role = stage->profile->fields[label.field].as;
        table->has_promise |= column->role == CSEM_FIELD_PROMISE;
        known++;
    }
    return known >= 2 && table->count < CSEM_MAX_SEGMENTS;
}

/* ---- columns ---- */

/* The offset of a column in a line, or the end of its text. */
static size_t offset_of(const csem__field_stage *stage, size_t line, unsigned column) {
    const csem__line *item = &stage->lines->items[line];
    unsigned at = item->indent;
    size_t offset = item->text;
    while (offset < item->text_end && at < column) {
        offset++;
        while (offset < item->text_end && ((unsigned char)stage->lines->input[offset] & 0xC0) == 0x80)
            offset++;
        at++;
    }
    return offset;
}

static bool is_blank_at(const csem__field_stage *stage, size_t line, unsigned column) {
    const csem__line *item = &stage->lines->items[line];
    if (column < item->indent)
        return true;
    size_t offset = offset_of(stage, line, column);
    return offset >= item->text_end || stage->lines->input[offset] == ' ';
}

/* How many of the next lines have text in each column, up to one that is below the table. */
static void count_texts(const csem__field_stage *stage, const struct blank_table *table, uint8_t *counts) {
    const csem__lines *lines = stage->lines;
    memset(counts, 0, MAX_TABLE_WIDTH + 1);
    for (size_t i = table->first; i < lines->count && i < table->first + MAX_LOOK; i++) {
        const csem__line *item = &lines->items[i];
        bool blank = i > table->first && (item->flags & CSEM_LINE_AFTER_BLANK);
        csem__segment segments[CSEM_MAX_SEGMENTS];
        if ((item->flags & CSEM_LINE_AFTER_BLANKS && i > table->first) ||
            (blank && csem__segments_find(lines, i, segments) < 2))
            break;
        unsigned column = item->indent;
        for (size_t at = item->text; at < item->text_end && column <= MAX_TABLE_WIDTH; at++) {
            if (((unsigned char)lines->input[at] & 0xC0) == 0x80)
                continue;
            if (lines->input[at] != ' ' && !csem__lines_is_furniture(lines, i))
                counts[column]++;
            column++;
        }
    }
}

/* The column after the cut between two heads: where the fewest lines have text, rather between the heads than under one
 * of them. */
static unsigned find_cut(const struct blank_table *table, size_t left, const uint8_t *counts) {
    const csem__segment *before = &table->columns[left].head;
    const csem__segment *after = &table->columns[left + 1].head;
    unsigned best = after->start - 1;
    unsigned least = UINT8_MAX;
    for (unsigned column = before->start + 1; column < after->end && column <= MAX_TABLE_WIDTH; column++) {
        bool inside = column >= before->end && column < after->start;
        if (counts[column] > least || (counts[column] == least && !inside))
            continue;
        least = counts[column];
        best = column;
    }
    return best + 1;
}

static void cut_columns(const csem__field_stage *stage, struct blank_table *table) {
    uint8_t counts[MAX_TABLE_WIDTH + 1];
    count_texts(stage, table, counts);
    table->columns[0].start = 0;
    for (size_t i = 0; i + 1 < table->count; i++)
        table->columns[i].end = table->columns[i + 1].start = find_cut(table, i, counts);
    table->columns[table->count - 1].end = UINT16_MAX;
}

/* Whether a line has text across a cut. */
static bool is_across(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    if (stage->lines->items[line].text_end - stage->lines->items[line].text > MAX_LINE_LENGTH)
        return true;
    for (size_t i = 1; i < table->count; i++)
        if (!is_blank_at(stage, line, table->columns[i].start - 1))
            return true;
    return false;
}

/* ---- rows ---- */

/* The text of a cell on a line; empty if there is none. */
static csem__range cell_of(const csem__field_stage *stage, const struct blank_column *column, size_t line) {
    const char *input = stage->lines->input;
    size_t start = offset_of(stage, line, column->start);
    size_t end = offset_of(stage, line, column->end);
    csem__text text = csem__text_trim(csem__slice(input, start, end));
    start = (size_t)(text.data - input);
    return (csem__range){start, start + text.length};
}

static size_t count_cells(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    size_t count = 0;
    for (size_t i = 0; i < table->count; i++) {
        csem__range cell = cell_of(stage, &table->columns[i], line);
        count += cell.start < cell.end;
    }
    return count;
}

/* Whether a line has cells that gaps set apart; a sentence may have a blank where columns are cut. */
static bool has_cells(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    csem__segment segments[CSEM_MAX_SEGMENTS];
    return csem__segments_find(stage->lines, line, segments) >= 2 && count_cells(stage, table, line) >= 2;
}

/* Whether blank lines are between the rows, as the next lines show; those around the end of a page say nothing. */
static bool has_blank_lines(const csem__field_stage *stage, const struct blank_table *table) {
    const csem__lines *lines = stage->lines;
    for (size_t i = table->first + 1; i < lines->count && i < table->first + MAX_LOOK; i++) {
        if (lines->items[i].flags & CSEM_LINE_AFTER_BLANKS || is_across(stage, table, i))
            return false;
        bool apart = lines->items[i].flags & CSEM_LINE_AFTER_BLANK && !(lines->items[i].flags & CSEM_LINE_AFTER_PAGE);
        if (apart && !csem__lines_is_furniture(lines, i))
            return has_cells(stage, table, i);
    }
    return false;
}

/* Whether a line may be of the table. Without blank lines it is a row; after one, a text in a single column is below
 * the table. */
static bool is_inside(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    struct blank_table other = {.count = 0};
    if (csem__lines_is_furniture(stage->lines, line))
        return true;
    if ((line > table->first && item->flags & CSEM_LINE_AFTER_BLANKS) || is_across(stage, table, line) ||
        read_heads(stage, line, &other))
        return false;
    bool needs_row = !table->has_blanks || item->flags & CSEM_LINE_AFTER_BLANK || line == table->first;
    if (!needs_row)
        return true;
    csem__range first = cell_of(stage, &table->columns[0], line);
    return has_cells(stage, table, line) && (table->has_blanks || first.start < first.end);
}

/* Whether the text goes on directly below rows without blank lines between them: then one of them is wrapped, and
 * nothing shows where rows end. */
static bool goes_on(const csem__field_stage *stage, const struct blank_table *table) {
    struct blank_table other = {.count = 0};
    if (table->has_blanks || table->end >= stage->lines->count)
        return false;
    return !(stage->lines->items[table->end].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED)) &&
           !read_heads(stage, table->end, &other);
}

static bool is_key(const struct blank_column *column) {
    return column->role == CSEM_FIELD_STATUS || column->role == CSEM_FIELD_DEADLINE;
}

/* Whether a line has a status or a deadline. */
static bool has_key(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    for (size_t i = 0; i < table->count; i++) {
        csem__range cell = cell_of(stage, &table->columns[i], line);
        if (is_key(&table->columns[i]) && cell.start < cell.end)
            return true;
    }
    return false;
}

/* Whether a cell has text that may be its first. */
static bool opens_cell(const csem__field_stage *stage, const struct blank_column *column, size_t line) {
    csem__range cell = cell_of(stage, column, line);
    return cell.start < cell.end && !csem__begins_small(csem__slice(stage->lines->input, cell.start, cell.end));
}

/* Whether a line without a key may be a row of its own: text that may be the first is in all other columns. */
static bool may_be_row(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    for (size_t i = 0; i < table->count; i++)
        if (!is_key(&table->columns[i]) && !opens_cell(stage, &table->columns[i], line))
            return false;
    return true;
}

/* Whether a line is below a table without blank lines between its rows. */
static bool is_below(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    struct blank_table other = {.count = 0};
    uint16_t flags = stage->lines->items[line].flags;
    bool apart = flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_BLANKS) && !(flags & CSEM_LINE_AFTER_PAGE);
    return (line > table->first && apart) || is_across(stage, table, line) || read_heads(stage, line, &other);
}

/* Finds the end of a table whose rows are wrapped and begin with a key; false if the rows cannot be told so. */
static bool find_wrapped_rows(const csem__field_stage *stage, struct blank_table *table) {
    const csem__lines *lines = stage->lines;
    size_t rows = 0;
    for (table->end = table->first; table->end < lines->count; table->end++) {
        if (csem__lines_is_furniture(lines, table->end))
            continue;
        if (is_below(stage, table, table->end))
            break;
        bool begins = has_key(stage, table, table->end);
        if (begins ? !opens_cell(stage, &table->columns[0], table->end)
                   : rows == 0 || may_be_row(stage, table, table->end))
            return false;
        rows += begins;
    }
    return rows > 0;
}

/* Finds the end of the table; false if it has no rows, or they cannot be told. */
static bool find_rows(const csem__field_stage *stage, struct blank_table *table) {
    size_t rows = 0;
    table->has_blanks = has_blank_lines(stage, table);
    table->end = table->first;
    for (; table->end < stage->lines->count && is_inside(stage, table, table->end); table->end++)
        rows += !csem__lines_is_furniture(stage->lines, table->end);
    if (!goes_on(stage, table))
        return rows > 0;
    table->is_wrapped = find_wrapped_rows(stage, table);
    return table->is_wrapped;
}

static void add_cell(csem__field_stage *stage, const struct blank_column *column, size_t first, size_t end,
                     bool *opens_row) {
    uint32_t field = 0;
    for (size_t i = first; i < end && !stage->failed; i++) {
        csem__line item = stage->lines->items[i];
        csem__range cell = cell_of(stage, column, i);
        if (csem__lines_is_furniture(stage->lines, i) || cell.start >= cell.end)
            continue;
        if (field == 0) {
            field = csem__stage_open(stage, column->label, column->role, CSEM_FIELD_TABLE);
            if (field > 0)
                stage->fields->items[field - 1].opens_row = *opens_row;
            *opens_row = false;
        }
        item.flags &= (uint16_t) ~(CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_BLANKS);
        stage->line = i;
        csem__stage_add(stage, &item, cell, column->start, field, CSEM_LINE_BOUND);
    }
}

static void add_row(csem__field_stage *stage, const struct blank_table *table, size_t first, size_t end) {
    bool opens_row = table->has_promise;
    for (size_t i = first; i < end; i++)
        if (csem__lines_is_furniture(stage->lines, i))
            csem__stage_drop(stage, i);
    for (size_t i = 0; i < table->count; i++)
        add_cell(stage, &table->columns[i], first, end, &opens_row);
}

/* Whether a row begins on a line. If rows are set apart, a blank line is before it, or the end of a page, and then each
 * cell begins as none goes on. */
static bool begins_row(const csem__field_stage *stage, const struct blank_table *table, size_t line) {
    uint16_t flags = stage->lines->items[line].flags;
    if (csem__lines_is_furniture(stage->lines, line))
        return false;
    if (!table->has_blanks)
        return !table->is_wrapped || has_key(stage, table, line);
    if (!(flags & CSEM_LINE_AFTER_BLANK))
        return false;
    for (size_t i = 0; i < table->count && (flags & CSEM_LINE_AFTER_PAGE); i++) {
        csem__range cell = cell_of(stage, &table->columns[i], line);
        csem__text text = csem__slice(stage->lines->input, cell.start, cell.end);
        if (text.length == 0 || csem__begins_small(text))
            return false;
    }
    return true;
}

size_t csem__take_blank_table(csem__field_stage *stage, size_t line) {
    struct blank_table table = {.first = line + 1};
    if (!csem__profile_has_place(stage->profile, CSEM_FIELD_TABLE) || !read_heads(stage, line, &table))
        return 0;
    cut_columns(stage, &table);
    if (!find_rows(stage, &table))
        return 0;
    csem__stage_drop(stage, line);
    for (size_t first = table.first; first < table.end && !stage->failed;) {
        size_t end = first + 1;
        while (end < table.end && !begins_row(stage, &table, end))
            end++;
        add_row(stage, &table, first, end);
        first = end;
    }
    stage->current = 0;
    stage->breaks = true;
    return table.end - line;
}
