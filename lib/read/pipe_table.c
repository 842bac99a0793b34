/* SPDX-License-Identifier: MIT */
/* Tables of Markdown: a line of heads, a line of dashes, and a line for each row, with `|` between cells. Each cell is
 * a field whose label is its head. If a head is that of promises, a row is a commitment of its own. */
#include "read/field_stage.h"

/* A column: its head, and the part that its cells play. */
struct pipe_column {
    csem__range head;
    csem__field_role role;
};

struct pipe_table {
    struct pipe_column columns[CSEM_MAX_COLUMNS];
    size_t count;
    bool has_labels; /* of the profile */
    bool has_promise;
};

/* The cell that begins at *at, trimmed; *at moves after the `|` that ends it. False at the end of the line. */
static bool next_cell(csem__text text, size_t *at, csem__text *cell) {
    if (*at >= text.length)
        return false;
    size_t end = *at;
    while (end < text.length && text.data[end] != '|')
        end += text.data[end] == '\\' && end + 1 < text.length ? 2 : 1;
    *cell = csem__text_trim(csem__slice(text.data, *at, end));
    *at = end + 1;
    return true;
}

static size_t skip_first_pipe(csem__text text) {
    return text.length > 0 && text.data[0] == '|' ? 1 : 0;
}

bool csem__is_table_rule(csem__text text) {
    bool dash = false;
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] == '\0' || !strchr("|-: \t", text.data[i]))
            return false;
        dash |= text.data[i] == '-';
    }
    return dash;
}

static bool is_rule(csem__text text) {
    return csem__is_table_rule(text) && csem__has_pipe(text);
}

/* Whether a head is a label and nothing else, apart from a remark in brackets. */
static bool is_whole(csem__text head, const csem__field_label *label) {
    return label->value >= head.length || head.data[label->value] == '(';
}

static void add_head(const csem__field_stage *stage, struct pipe_table *table, csem__text head) {
    csem__field_label label;
    struct pipe_column *column = &table->columns[table->count++];
    size_t start = (size_t)(head.data - stage->lines->input);
    *column = (struct pipe_column){{start, start + head.length}, CSEM_FIELD_OTHER};
    if (!csem__label_find(stage->profile, CSEM_FIELD_TABLE, head, &label) || !is_whole(head, &label))
        return;
    column->head = (csem__range){start + label.printed.start, start + label.printed.end};
    column->role = stage->profile->fields[label.field].as;
    table->has_labels = true;
    table->has_promise |= column->role == CSEM_FIELD_PROMISE;
}

static bool read_heads(const csem__field_stage *stage, size_t line, struct pipe_table *table) {
    csem__text text = csem__stage_text(stage, line);
    csem__text cell;
    size_t at = skip_first_pipe(text);
    while (table->count < CSEM_MAX_COLUMNS && next_cell(text, &at, &cell))
        add_head(stage, table, cell);
    return table->has_labels;
}

static void add_row(csem__field_stage *stage, const struct pipe_table *table, size_t line) {
    csem__line item = stage->lines->items[line];
    csem__text text = csem__stage_text(stage, line);
    csem__text cell;
    size_t at = skip_first_pipe(text);
    bool opens_row = table->has_promise;
    stage->line = line;
    for (size_t i = 0; next_cell(text, &at, &cell) && !stage->failed; i++) {
        const struct pipe_column *column = &table->columns[i < table->count ? i : table->count - 1];
        size_t start = (size_t)(cell.data - stage->lines->input);
        if (cell.length == 0 || column->head.start == column->head.end)
            continue;
        uint32_t field = csem__stage_open(stage, column->head, column->role, CSEM_FIELD_TABLE);
        if (field > 0)
            stage->fields->items[field - 1].opens_row = opens_row;
        csem__stage_add(stage, &item, (csem__range){start, start + cell.length}, item.indent, field,
                        CSEM_LINE_BOUND | CSEM_LINE_MARKED);
        item.flags &= CSEM_LINE_UNMENDED;
        opens_row = false;
    }
}

/* `{:.wide}` before a table is an instruction to the program that makes a page of it. */
static bool is_instruction(csem__text text) {
    return text.length > 3 && text.data[0] == '{' && text.data[1] == ':' && text.data[text.length - 1] == '}';
}

size_t csem__take_pipe_table(csem__field_stage *stage, size_t line) {
    struct pipe_table table = {.count = 0};
    const csem__lines *lines = stage->lines;
    size_t first = line;
    if (!csem__profile_has_place(stage->profile, CSEM_FIELD_TABLE))
        return 0;
    if (is_instruction(csem__stage_text(stage, line)) && line + 1 < lines->count)
        first++;
    if (first + 1 >= lines->count || !csem__has_pipe(csem__stage_text(stage, first)) ||
        !is_rule(csem__stage_text(stage, first + 1)) || !read_heads(stage, first, &table))
        return 0;
    size_t end = line;
    for (; end <= first + 1; end++)
        csem__stage_drop(stage, end);
    while (end < lines->count && csem__has_pipe(csem__stage_text(stage, end)) &&
           !(lines->items[end].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_FURNITURE)))
        add_row(stage, &table, end++);
    stage->current = 0;
    stage->breaks = true;
    return end - line;
}
