/* SPDX-License-Identifier: MIT */
/* Tick matrices: status words are the heads of columns, and a tick, or the letters of items, is beneath one of them. A
 * cell becomes a field whose label is the head. Columns are set apart by blanks, or by `|`: then their places are the
 * numbers of their cells. */
#include "read/field_stage.h"

/* ---- lines of cells ---- */

/* Finds the cells of a line with `|` between them; a `|` at its start opens the first one if has_edge. */
static size_t find_cells(const csem__lines *lines, size_t line, bool has_edge, csem__segment *segments) {
    const csem__line *item = &lines->items[line];
    size_t count = 0;
    size_t at = item->text + (has_edge && lines->input[item->text] == '|');
    for (unsigned cell = 0; at < item->text_end && count < CSEM_MAX_SEGMENTS; cell++) {
        size_t end = at;
        while (end < item->text_end && lines->input[end] != '|')
            end++;
        csem__text text = csem__text_trim(csem__slice(lines->input, at, end));
        size_t start = (size_t)(text.data - lines->input);
        if (text.length > 0)
            segments[count++] = (csem__segment){{start, start + text.length}, cell, cell};
        at = end + 1;
    }
    return count;
}

/* Finds what is on a line: cells, or stretches between blanks. */
static size_t find_segments(const csem__field_stage *stage, size_t line, bool is_piped, bool has_edge,
                            csem__segment *segments) {
    return is_piped ? find_cells(stage->lines, line, has_edge, segments)
                    : csem__segments_find(stage->lines, line, segments);
}

/* ---- heads ---- */

/* Where the label that a line begins with ends, if it is that of a status; 0 if it is not. */
static size_t label_end(const csem__field_stage *stage, size_t line) {
    static const csem__field_place places[] = {CSEM_FIELD_COLUMN, CSEM_FIELD_LINE, CSEM_FIELD_COLON};
    csem__text text = csem__stage_text(stage, line);
    csem__field_label label;
    if (text.length > 0 && text.data[0] == '|')
        text = csem__text_trim(csem__text_from(text, 1));
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if (csem__label_find(stage->profile, places[i], text, &label) &&
            stage->profile->fields[label.field].as == CSEM_FIELD_STATUS)
            return (size_t)(text.data - stage->lines->input) + label.printed.end;
    return 0;
}

/* Skips the label of the statuses, if the line begins with it; false if nothing is after it. */
static bool skip_label(const csem__field_stage *stage, size_t line, csem__segment *segments, size_t *count) {
    size_t end = label_end(stage, line);
    size_t skipped = 0;
    while (skipped < *count && segments[skipped].bytes.start < end)
        skipped++;
    memmove(segments, segments + skipped, (*count - skipped) * sizeof *segments);
    *count -= skipped;
    return *count > 0;
}

/* Whether text is on a line, by itself, below a column. */
static bool is_below(const csem__field_stage *stage, size_t line, unsigned column, csem__text text) {
    enum { MAX_SHIFT = 3 };
    csem__segment segments[CSEM_MAX_SEGMENTS];
    if (line >= stage->lines->count)
        return false;
    size_t count = csem__segments_find(stage->lines, line, segments);
    for (size_t i = 0; i < count; i++) {
        csem__text below = csem__segment_text(stage, &segments[i]);
        bool near = segments[i].start <= column + MAX_SHIFT && column <= segments[i].start + MAX_SHIFT;
        if (near && csem__words_match(below, text, false) == below.length)
            return true;
    }
    return false;
}

/* The status word of which a head has the first words, and the next line the others, below it; NULL: there is none. */
static const char *find_wrapped(const csem__field_stage *stage, size_t next, const csem__segment *head) {
    const csem__profile_status *status = &stage->profile->status;
    csem__text rest;
    for (size_t i = 0; i < status->word_count; i++)
        if (csem__words_begin(csem__segment_text(stage, head), csem__text_of(status->words[i].printed), &rest) > 0 &&
            is_below(stage, next, head->start, rest))
            return status->words[i].printed;
    return NULL;
}

/* Takes a line of heads, and the next one if words of heads go on there; returns how many lines that are. */
static size_t take_heads(csem__field_stage *stage, size_t line) {
    csem__segment segments[CSEM_MAX_SEGMENTS];
    csem__matrix *matrix = &stage->matrix;
    bool is_piped = csem__has_pipe(csem__stage_text(stage, line));
    size_t count = find_segments(stage, line, is_piped, true, segments);
    size_t next = csem__lines_next(stage->lines, line);
    bool wraps = false;
    size_t word;
    if (count < 2 || !skip_label(stage, line, segments, &count) || count < 2 || count > CSEM_MAX_HEADS)
        return 0;
    const char *words[CSEM_MAX_HEADS] = {NULL};
    for (size_t i = 0; i < count; i++) {
        if (csem__status_word_find(stage->profile, csem__segment_text(stage, &segments[i]), &word))
            continue;
        words[i] = is_piped ? NULL : find_wrapped(stage, next, &segments[i]);
        if (!words[i])
            return 0;
        wraps = true;
    }
    memcpy(matrix->heads, segments, count * sizeof *segments);
    memcpy(matrix->words, words, sizeof words);
    matrix->count = count;
    matrix->is_piped = is_piped;
    matrix->has_edge = stage->lines->input[stage->lines->items[line].text] == '|';
    for (size_t i = line; i < (wraps ? next + 1 : line + 1); i++)
        csem__stage_drop(stage, i);
    return wraps ? next + 1 - line : 1;
}

/* ---- cells ---- */

/* Whether a character is a tick: `X`, one of U+2022, U+25A0, U+25CF, U+2611, U+2612, U+2713 to U+2718, U+221A, or of a
 * symbol font. */
static bool is_tick(uint32_t c) {
    static const uint32_t ticks[] = {'X', 'x', '*', '+', 0x2022, 0x25A0, 0x25CF, 0x2611, 0x2612, 0x221A};
    enum { FIRST_CHECK = 0x2713, LAST_CHECK = 0x2718, FIRST_PRIVATE = 0xE000, LAST_PRIVATE = 0xF8FF };
    for (size_t i = 0; i < sizeof ticks / sizeof ticks[0]; i++)
        if (c == ticks[i])
            return true;
    return (c >= FIRST_CHECK && c <= LAST_CHECK) || (c >= FIRST_PRIVATE && c <= LAST_PRIVATE);
}

static bool is_tick_text(csem__text text) {
    return text.length > 0 && csem__char_length(text.data, text.length) == text.length &&
           is_tick(csem__char_at(text.data, text.length));
}

bool csem__items_next(const csem__grammar *grammar, csem__text text, size_t *at, int32_t *number) {
    static const char between[] = " ,;.()&/-";
    for (;;) {
        while (*at < text.length && text.data[*at] != '\0' && strchr(between, text.data[*at]))
            ++*at;
        if (text.length - *at < 4 || memcmp(text.data + *at, "and ", 4) != 0)
            break;
        *at += 4;
    }
    csem__text rest = csem__text_from(text, *at);
    for (size_t i = 0; i < grammar->item_count && rest.length > 0; i++) {
        const csem__mark_pattern *pattern = &grammar->items[i];
        for (size_t part = pattern->count; part > 0; part--) {
            csem__numeral_family family = pattern->parts[part - 1].family;
            if (pattern->parts[part - 1].literal.data || family == CSEM_FAMILY_NONE)
                continue;
            size_t length = csem__numeral_read(family, rest, number);
            if (length == 0 || (length < rest.length && !strchr(between, rest.data[length])))
                break;
            *at += length;
            return true;
        }
    }
    return false;
}

static bool is_items(const csem__grammar *grammar, csem__text text) {
    size_t at = 0;
    size_t count = 0;
    int32_t number;
    while (csem__items_next(grammar, text, &at, &number))
        count++;
    return count > 0 && at >= text.length;
}

/* The head that a cell is beneath: the one whose middle is nearest. */
static const csem__segment *find_head(const csem__matrix *matrix, const csem__segment *cell) {
    const csem__segment *best = &matrix->heads[0];
    unsigned least = UINT16_MAX;
    unsigned middle = cell->start + cell->end;
    for (size_t i = 0; i < matrix->count; i++) {
        const csem__segment *head = &matrix->heads[i];
        unsigned other = head->start + head->end;
        unsigned far = middle > other ? middle - other : other - middle;
        bool beneath = cell->start == head->start || (cell->start >= head->start && cell->end <= head->end);
        if (beneath)
            return head;
        if (far < least) {
            least = far;
            best = head;
        }
    }
    return best;
}

static bool take_cells(csem__field_stage *stage, size_t line) {
    csem__segment segments[CSEM_MAX_SEGMENTS];
    const csem__matrix *matrix = &stage->matrix;
    if (matrix->is_piped && csem__is_table_rule(csem__stage_text(stage, line))) {
        csem__stage_drop(stage, line);
        return true;
    }
    if (matrix->is_piped != csem__has_pipe(csem__stage_text(stage, line)))
        return false;
    size_t count = find_segments(stage, line, matrix->is_piped, matrix->has_edge, segments);
    if (!skip_label(stage, line, segments, &count)) {
        csem__stage_drop(stage, line); /* the label alone */
        return true;
    }
    for (size_t i = 0; i < count; i++) {
        csem__text text = csem__segment_text(stage, &segments[i]);
        if (!is_tick_text(text) && !is_items(stage->grammar, text))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        const csem__segment *head = find_head(matrix, &segments[i]);
        uint32_t field = csem__stage_open(stage, head->bytes, CSEM_FIELD_STATUS, CSEM_FIELD_COLUMN);
        if (field > 0) {
            stage->fields->items[field - 1].is_matrix = true;
            stage->fields->items[field - 1].words = matrix->words[head - matrix->heads];
        }
        stage->current = 0;
        csem__stage_add(stage, &stage->lines->items[line], segments[i].bytes, segments[i].start, field,
                        CSEM_LINE_BOUND);
    }
    return true;
}

size_t csem__take_matrix(csem__field_stage *stage, size_t line) {
    if (stage->profile->status.where != CSEM_STATUS_MATRIX)
        return 0;
    size_t taken = take_heads(stage, line);
    if (taken == 0 && stage->matrix.count > 0)
        taken = take_cells(stage, line);
    if (taken == 0)
        stage->matrix.count = 0;
    else
        stage->breaks = true;
    return taken;
}
