/* SPDX-License-Identifier: MIT */
/* Tables without rules: labels in a left column, values wrapped in a column to the right, over page ends.
 *
 * A label with blanks between it and its value opens the table and shows where both columns are. What begins at the
 * right column, or further in, continues the value; a short text in the left column beside a value is a label that the
 * profile does not have; anything else ends the table. */
#include "read/field_stage.h"

enum { MAX_LABEL_LENGTH = 60, MAX_LABEL_LINES = 4 };

static const unsigned GAP = 2, SLACK = 2, PAGE_SLACK = 6;

static bool is_near(unsigned a, unsigned b, unsigned slack) {
    return a <= b + slack && b <= a + slack;
}

static unsigned column_of(const csem__field_stage *stage, size_t line, size_t at) {
    const csem__line *item = &stage->lines->items[line];
    unsigned column = item->indent;
    for (size_t i = item->text; i < at; i++)
        column += ((unsigned char)stage->lines->input[i] & 0xC0) != 0x80;
    return column;
}

static void add_value(csem__field_stage *stage, size_t line, size_t at) {
    const csem__line *item = &stage->lines->items[line];
    csem__stage_add(stage, item, (csem__range){at, item->text_end}, column_of(stage, line, at), stage->column.field,
                    CSEM_LINE_BOUND);
}

/* ---- labels of the profile ---- */

/* Whether what is after a label is set off from it as a value: by two blanks, a colon, or its column. */
static bool is_set_off(const csem__field_stage *stage, size_t line, const csem__field_label *label) {
    const csem__line *item = &stage->lines->items[line];
    const char *data = stage->lines->input + item->text;
    csem__text gap = csem__slice(data, label->printed.end, label->value);
    if (label->has_colon || gap.length >= GAP || memchr(gap.data, '\t', gap.length))
        return true;
    const csem__label_column *column = &stage->column;
    return column->is_open && column->is_known && gap.length > 0 &&
           is_near(column_of(stage, line, item->text + label->value), column->values, 1);
}

/* Whether the next line has a value for a label that is alone on its line. */
static bool has_value_below(const csem__field_stage *stage, size_t line, const csem__field_label *label) {
    if (stage->column.is_open)
        return true;
    size_t next = csem__lines_next(stage->lines, line);
    return next < stage->lines->count && stage->lines->items[next].indent >= stage->lines->items[line].indent +
                                                                                 label->printed.end -
                                                                                 label->printed.start + GAP;
}

static void open_label(csem__field_stage *stage, size_t line, csem__range label, csem__field_role role) {
    stage->column.field = csem__stage_open(stage, label, role, CSEM_FIELD_COLUMN);
    stage->column.is_open = true;
    stage->column.labels = stage->lines->items[line].indent;
}

/* Whether a label may be in a left column: it begins in the first third of the width of the text. */
static bool is_left(const csem__field_stage *stage, const csem__line *line) {
    enum { THIRD = 3 };
    return stage->column.is_open || line->indent * THIRD <= stage->wide;
}

static bool take_label(csem__field_stage *stage, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    csem__label_column *column = &stage->column;
    csem__text text = csem__stage_text(stage, line);
    csem__field_label label;
    if (column->is_open && column->is_known && item->indent + GAP >= column->values)
        return false;
    if (!is_left(stage, item) || !csem__label_find(stage->profile, CSEM_FIELD_COLUMN, text, &label))
        return false;
    bool alone = label.value >= text.length;
    if (alone ? !has_value_below(stage, line, &label) : !is_set_off(stage, line, &label))
        return false;
    csem__range printed = {item->text + label.printed.start, item->text + label.printed.end};
    open_label(stage, line, printed, stage->profile->fields[label.field].as);
    if (alone) {
        csem__stage_drop(stage, line);
        return true;
    }
    column->values = column_of(stage, line, item->text + label.value);
    column->is_known = true;
    add_value(stage, line, item->text + label.value);
    return true;
}

/* ---- labels that wrap ---- */

/* The label of the profile that begins with a text and continues on the next lines, in the left column. */
static bool find_wrapped(const csem__field_stage *stage, size_t line, const csem__segment *first, csem__text words,
                         csem__text *rest) {
    const csem__lines *lines = stage->lines;
    if (csem__words_begin(csem__segment_text(stage, first), words, rest) == 0)
        return false;
    csem__text left = *rest;
    for (size_t i = 1; i < MAX_LABEL_LINES; i++) {
        csem__segment segments[CSEM_MAX_SEGMENTS];
        line = csem__lines_next(lines, line);
        if (line >= lines->count || !is_near(lines->items[line].indent, first->start, 1) ||
            csem__segments_find(lines, line, segments) == 0)
            return false;
        csem__text text = csem__segment_text(stage, &segments[0]);
        if (csem__words_match(text, left, false) == text.length)
            return true;
        if (csem__words_begin(text, left, &left) == 0)
            return false;
    }
    return false;
}

static bool take_wrapped(csem__field_stage *stage, size_t line) {
    csem__segment segments[CSEM_MAX_SEGMENTS];
    csem__label_column *column = &stage->column;
    size_t count = csem__segments_find(stage->lines, line, segments);
    if (count == 0 || (column->is_open && column->is_known && segments[0].start + GAP >= column->values))
        return false;
    for (size_t i = 0; i < stage->profile->field_count; i++) {
        const csem__profile_field *field = &stage->profile->fields[i];
        for (size_t j = 0; field->where == CSEM_FIELD_COLUMN && j < field->labels.count; j++) {
            csem__text rest;
            if (!find_wrapped(stage, line, &segments[0], csem__text_of(field->labels.items[j]), &rest))
                continue;
            open_label(stage, line, segments[0].bytes, field->as);
            if (column->field > 0)
                stage->fields->items[column->field - 1].words = field->labels.items[j];
            column->rest = rest;
            if (count == 1) {
                csem__stage_drop(stage, line);
                return true;
            }
            column->values = segments[1].start;
            column->is_known = true;
            add_value(stage, line, segments[1].bytes.start);
            return true;
        }
    }
    return false;
}

/* The next line of a label that wraps. */
static bool take_rest(csem__field_stage *stage, size_t line) {
    csem__segment segments[CSEM_MAX_SEGMENTS];
    csem__label_column *column = &stage->column;
    csem__text rest = {NULL, 0};
    if (!column->rest.data || csem__segments_find(stage->lines, line, segments) == 0)
        return false;
    csem__text text = csem__segment_text(stage, &segments[0]);
    if (csem__words_match(text, column->rest, false) != text.length &&
        csem__words_begin(text, column->rest, &rest) == 0)
        return false;
    column->rest = rest;
    if (segments[0].bytes.end >= stage->lines->items[line].text_end) {
        csem__stage_drop(stage, line);
        return true;
    }
    if (!column->is_known)
        column->values = segments[1].start;
    column->is_known = true;
    add_value(stage, line, segments[1].bytes.start);
    return true;
}

/* ---- what is in the columns ---- */

static bool take_continued(csem__field_stage *stage, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    csem__label_column *column = &stage->column;
    unsigned slack = item->flags & CSEM_LINE_AFTER_PAGE ? PAGE_SLACK : SLACK;
    unsigned least = column->is_known ? column->values : column->labels + PAGE_SLACK;
    if (item->indent + slack < least)
        return false;
    if (!column->is_known || item->indent < column->values)
        column->values = item->indent;
    column->is_known = true;
    add_value(stage, line, item->text);
    return true;
}

/* A label that the profile does not have. */
static bool take_unknown(csem__field_stage *stage, size_t line) {
    csem__segment segments[CSEM_MAX_SEGMENTS];
    csem__label_column *column = &stage->column;
    const csem__line *item = &stage->lines->items[line];
    if (!column->is_known || !is_near(item->indent, column->labels, 1) ||
        csem__segments_find(stage->lines, line, segments) < 2 || !is_near(segments[1].start, column->values, SLACK))
        return false;
    csem__text label = csem__segment_text(stage, &segments[0]);
    if (label.length > MAX_LABEL_LENGTH || !csem__is_upper((unsigned char)label.data[0]))
        return false;
    open_label(stage, line, segments[0].bytes, CSEM_FIELD_OTHER);
    add_value(stage, line, segments[1].bytes.start);
    return true;
}

size_t csem__take_column(csem__field_stage *stage, size_t line) {
    csem__label_column *column = &stage->column;
    if (take_rest(stage, line) || take_label(stage, line) || take_wrapped(stage, line))
        return 1;
    if (!column->is_open)
        return 0;
    column->rest = (csem__text){NULL, 0};
    if (take_continued(stage, line) || take_unknown(stage, line))
        return 1;
    *column = (csem__label_column){0};
    stage->current = 0;
    stage->breaks = true;
    return 0;
}
