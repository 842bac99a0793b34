/* SPDX-License-Identifier: MIT */
/* Finds fields in one walk over the lines. Each line, or each table, is taken by the first of these that knows it:
 * front matter, a table, a matrix of statuses, a column of labels, a stamp, a label before a colon or alone on its
 * line. What nobody takes is text, from whose end a status or a label may be split off. Values that surely belong to a
 * field are bound to it; other lines after a label belong to it as far as their paragraph goes, or until the next
 * label. */
#include "read/field_stage.h"

#include "dates/calendar.h"
#include "grammar/opening.h"
#include "lines/boundary.h"
#include "lines/shape.h"
#include "read/agency_name.h"

/* ---- lines that are made ---- */

uint32_t csem__stage_open(csem__field_stage *stage, csem__range label, csem__field_role role, csem__field_place place) {
    csem__fields *fields = stage->fields;
    if (!csem__array_grow(stage->allocator, (void **)&fields->items, fields->count, &fields->capacity,
                          sizeof *fields->items)) {
        stage->failed = true;
        return 0;
    }
    fields->items[fields->count++] =
        (csem__field){.label = label, .role = (uint8_t)role, .place = (uint8_t)place, .first = CSEM_NO_LINE};
    stage->current = (uint32_t)fields->count;
    stage->pending = 0;
    stage->item = 0;
    return stage->current;
}

static bool begins_item(csem__field_stage *stage, csem__text text) {
    csem__mark_match match;
    for (size_t i = 0; i < stage->grammar->item_count; i++) {
        const csem__mark_pattern *pattern = &stage->grammar->items[i];
        if (pattern->places == 0 || !csem__mark_match_text(pattern, text, &match) ||
            match.numbers[pattern->places - 1] != stage->item + 1)
            continue;
        stage->item++;
        return true;
    }
    return false;
}

static uint16_t saturated(unsigned column) {
    return (uint16_t)(column < UINT16_MAX ? column : UINT16_MAX);
}

void csem__stage_add(csem__field_stage *stage, const csem__line *line, csem__range bytes, unsigned column,
                     uint32_t field, unsigned flags) {
    if (stage->failed || bytes.start >= bytes.end)
        return;
    if (!csem__array_grow(stage->allocator, (void **)&stage->made, stage->count, &stage->capacity,
                          sizeof *stage->made)) {
        stage->failed = true;
        return;
    }
    csem__text text = csem__slice(stage->lines->input, bytes.start, bytes.end);
    bool first = field > 0 && stage->fields->items[field - 1].first == CSEM_NO_LINE;
    if (first)
        stage->fields->items[field - 1].first = (uint32_t)stage->count;
    if (stage->current > 0 && begins_item(stage, text))
        flags |= CSEM_LINE_ITEM | CSEM_LINE_BREAK;
    if (first || stage->breaks)
        flags |= CSEM_LINE_BREAK;
    stage->breaks = false;
    csem__made_line *made = &stage->made[stage->count++];
    *made = (csem__made_line){*line, first || (flags & CSEM_LINE_BOUND) ? field : 0, (uint32_t)stage->line};
    made->line.text = (uint32_t)bytes.start;
    made->line.text_end = (uint32_t)bytes.end;
    made->line.indent = saturated(column);
    made->line.flags = (uint16_t)(line->flags | flags);
}

void csem__stage_drop(csem__field_stage *stage, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    bool breaks = stage->breaks;
    uint32_t current = stage->current;
    stage->line = line;
    stage->current = 0;
    csem__stage_add(stage, item, (csem__range){item->text, item->text_end}, item->indent, 0, CSEM_LINE_FURNITURE);
    stage->breaks = breaks;
    stage->current = current;
}

/* ---- segments ---- */

static unsigned count_characters(csem__text text) {
    unsigned count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return count;
}

size_t csem__segments_find(const csem__lines *lines, size_t line, csem__segment *segments) {
    const csem__line *item = &lines->items[line];
    size_t count = 0;
    unsigned column = item->indent;
    for (size_t at = item->text; at < item->text_end;) {
        size_t end = at;
        while (end < item->text_end && lines->input[end] != '\t' &&
               !(lines->input[end] == ' ' && end + 1 < item->text_end &&
                 (lines->input[end + 1] == ' ' || lines->input[end + 1] == '\t')))
            end++;
        if (count + 1 == CSEM_MAX_SEGMENTS)
            end = item->text_end;
        unsigned width = count_characters(csem__slice(lines->input, at, end));
        segments[count++] = (csem__segment){{at, end}, column, column + width};
        column += width;
        for (at = end; at < item->text_end && (lines->input[at] == ' ' || lines->input[at] == '\t'); at++)
            column++;
    }
    return count;
}

/* ---- labels before a colon ---- */

/* The range of the input that is bytes from..to of a line's text. */
static csem__range range_of(const csem__line *line, size_t from, size_t to) {
    return (csem__range){line->text + from, line->text + to};
}

static bool is_short(csem__field_role role) {
    return role == CSEM_FIELD_DEADLINE || role == CSEM_FIELD_STATUS;
}

/* Whether a line is a sentence: a word in it is small that is so in no name. */
static bool is_sentence(csem__text text) {
    if (!csem__closes_sentence(text))
        return false;
    for (size_t at = 0; at < text.length;) {
        size_t end = at;
        while (end < text.length && csem__is_lower((unsigned char)text.data[end]))
            end++;
        bool ends = end < text.length && text.data[end] == ' ';
        if (ends && end > at && !csem__is_small_word(csem__slice(text.data, at, end)))
            return true;
        while (end < text.length && text.data[end] != ' ')
            end++;
        at = end + 1;
    }
    return false;
}

bool csem__stage_ends_with_line(const csem__field_stage *stage, size_t line, csem__field_role role) {
    size_t next = csem__lines_next(stage->lines, line);
    if (next >= stage->lines->count)
        return true;
    csem__text text = csem__stage_text(stage, line);
    csem__text after = csem__stage_text(stage, next);
    char last = text.data[text.length - 1];
    if (csem__ends_in_open_word(text) || csem__has_open_pair(text) || strchr(",;&/", last) || csem__begins_small(after))
        return false;
    size_t word = 0;
    while (word < after.length && after.data[word] != ' ')
        word++;
    return is_short(role) || is_sentence(after) ||
           csem__line_width(stage->lines, &stage->lines->items[line]) + word + 1 < stage->wide;
}

static bool is_list(csem__field_role role) {
    return role == CSEM_FIELD_AGENCIES || role == CSEM_FIELD_PARTNERS;
}

/* Whether a period is shorter than a year. */
static bool is_part_of_year(const csem_period *period) {
    csem_date later = csem__months_later(period->start, CSEM_MONTHS - 1);
    return csem__date_order(&period->end, &later) < 0;
}

/* A label of efforts may have the time of the report in it, `Update (May 2023)`. */
static void set_label_time(csem__field_stage *stage, csem__range label, uint32_t field) {
    csem__text text = csem__slice(stage->lines->input, label.start, label.end);
    csem__when when;
    if (field == 0 || stage->fields->items[field - 1].role != CSEM_FIELD_EFFORT)
        return;
    for (size_t at = 0; at < text.length; at++) {
        size_t end = at;
        if ((at > 0 && csem__is_alpha((unsigned char)text.data[at - 1])) ||
            !csem__when_parse_at(text, &end, 1, &when) || when.yearless || when.invalid || when.vague ||
            !is_part_of_year(&when.period))
            continue;
        stage->fields->items[field - 1].as_of = when.period;
        stage->fields->items[field - 1].time = (csem__range){label.start + at, label.start + end};
        return;
    }
}

static size_t take_colon(csem__field_stage *stage, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    csem__text text = csem__stage_text(stage, line);
    csem__field_label label;
    if (!csem__label_find(stage->profile, CSEM_FIELD_COLON, text, &label) || !label.has_colon)
        return 0;
    csem__field_role role = stage->profile->fields[label.field].as;
    uint32_t field =
        csem__stage_open(stage, range_of(item, label.printed.start, label.printed.end), role, CSEM_FIELD_COLON);
    set_label_time(stage, range_of(item, label.printed.start, label.printed.end), field);
    if (label.value >= text.length) {
        stage->pending = field;
        csem__stage_drop(stage, line);
        return 1;
    }
    csem__range value = range_of(item, label.value, text.length);
    unsigned column = item->indent + count_characters(csem__slice(text.data, 0, label.value));
    csem__stage_add(stage, item, value, column, field, 0);
    stage->breaks = (is_short(role) || is_list(role)) && csem__stage_ends_with_line(stage, line, role);
    return 1;
}

/* ---- labels alone on their line ---- */

/* Whether a label in this place is the whole of a text. */
static bool is_label_alone(const csem__profile *profile, csem__field_place place, csem__text text,
                           csem__field_label *label) {
    return csem__label_find(profile, place, text, label) && label->value >= text.length;
}

/* A text without its layout has the labels of a left column alone on their lines. */
static size_t take_label_line(csem__field_stage *stage, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    csem__text text = csem__stage_text(stage, line);
    csem__field_label label;
    if (!is_label_alone(stage->profile, CSEM_FIELD_LINE, text, &label) &&
        !is_label_alone(stage->profile, CSEM_FIELD_COLUMN, text, &label))
        return 0;
    stage->pending = csem__stage_open(stage, range_of(item, label.printed.start, label.printed.end),
                                      stage->profile->fields[label.field].as, CSEM_FIELD_LINE);
    set_label_time(stage, range_of(item, label.printed.start, label.printed.end), stage->pending);
    csem__stage_drop(stage, line);
    return 1;
}

/* ---- stamps ---- */

/* What may be between a stamp and its text: a colon, a dash, stars of bold text. */
static size_t skip_stamp_end(csem__text text, size_t at) {
    static const char *const signs[] = {":", "*", "_", ".", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBC\x9A", " "};
    bool found = true;
    while (found && at < text.length) {
        found = false;
        for (size_t i = 0; i < sizeof signs / sizeof signs[0] && !found; i++) {
            size_t length = strlen(signs[i]);
            found = text.length - at >= length && memcmp(text.data + at, signs[i], length) == 0;
            at += found ? length : 0;
        }
    }
    return at;
}

/* Whether the text from `value` on is set off from a stamp that ends at `end`: by a sign, which may be the stamp's own.
 */
static bool is_set_off(csem__text text, size_t end, size_t value) {
    return value >= text.length || value >= end + 2 || strchr(":.", text.data[end - 1]) != NULL;
}

static size_t take_stamp(csem__field_stage *stage, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    csem__text text = csem__stage_text(stage, line);
    csem_period period;
    csem__range time;
    if (!stage->profile->update)
        return 0;
    size_t start = csem__bullet_length(stage->grammar, text);
    while (start < text.length && strchr("#*_ ", text.data[start]))
        start++;
    csem__text rest = csem__text_from(text, start);
    size_t length = csem__stamp_match(stage->profile->update, rest, &period, &time);
    if (length == 0)
        return 0;
    size_t value = skip_stamp_end(text, start + length);
    if (!is_set_off(text, start + length, value))
        return 0;
    uint32_t field = csem__stage_open(stage, range_of(item, start, start + length), CSEM_FIELD_EFFORT, CSEM_FIELD_LINE);
    if (field == 0)
        return 1;
    csem__field *opened = &stage->fields->items[field - 1];
    opened->as_of = period;
    opened->time = range_of(item, start + time.start, start + time.end);
    if (value < text.length) {
        csem__stage_add(stage, item, range_of(item, value, text.length), item->indent, field, 0);
    } else {
        stage->pending = field;
        csem__stage_drop(stage, line);
    }
    return 1;
}

/* ---- the walk ---- */

static size_t take_text(csem__field_stage *stage, size_t line) {
    const csem__line *item = &stage->lines->items[line];
    uint32_t field = stage->pending;
    stage->pending = 0;
    csem__stage_add(stage, item, (csem__range){item->text, item->text_end}, item->indent, field, 0);
    return 1;
}

static size_t take_furniture(csem__field_stage *stage, size_t line) {
    if (!csem__lines_is_furniture(stage->lines, line))
        return 0;
    csem__stage_drop(stage, line);
    return 1;
}

/* Takes what begins on a line; returns how many lines that are. */
static size_t take(csem__field_stage *stage, size_t line) {
    typedef size_t (*taker)(csem__field_stage *, size_t);
    static const taker takers[] = {take_furniture,
                                   csem__take_front_matter,
                                   csem__take_pipe_table,
                                   csem__take_blank_table,
                                   csem__take_matrix,
                                   csem__take_column,
                                   take_stamp,
                                   take_colon,
                                   take_label_line,
                                   csem__take_behind,
                                   take_text};
    size_t count = 0;
    stage->line = line;
    for (size_t i = 0; i < sizeof takers / sizeof takers[0] && count == 0; i++)
        count = takers[i](stage, line);
    return count;
}

/* The width that nine of ten lines do not exceed. */
static unsigned find_width(const csem__lines *lines) {
    enum { WIDEST = 256, SHARE = 10 };
    size_t counts[WIDEST] = {0};
    size_t left = lines->count / SHARE;
    for (size_t i = 0; i < lines->count; i++) {
        uint16_t line = csem__line_width(lines, &lines->items[i]);
        counts[line < WIDEST ? line : WIDEST - 1]++;
    }
    unsigned width = WIDEST - 1;
    while (width > 0 && counts[width] <= left)
        left -= counts[width--];
    return width;
}

/* The page ends, whose lines have moved. */
static void move_pages(const csem__field_stage *stage, csem__pages *pages) {
    size_t at = 0;
    for (size_t i = 0; i < pages->count; i++) {
        while (at < stage->count && stage->made[at].source < pages->ends[i].line)
            at++;
        pages->ends[i].line = (uint32_t)at;
    }
}

static bool keep(csem__field_stage *stage, csem__lines *lines) {
    csem__line *items = csem__allocate(stage->allocator, (stage->count + 1) * sizeof *items);
    uint32_t *of_line = csem__allocate(stage->allocator, (stage->count + 1) * sizeof *of_line);
    if (!items || !of_line) {
        csem__release(stage->allocator, items);
        csem__release(stage->allocator, of_line);
        return false;
    }
    for (size_t i = 0; i < stage->count; i++) {
        items[i] = stage->made[i].line;
        of_line[i] = stage->made[i].field;
    }
    csem__release(stage->allocator, lines->items);
    lines->items = items;
    lines->count = stage->count;
    stage->fields->of_line = of_line;
    return true;
}

static bool has_fields(const csem__profile *profile) {
    return profile->field_count > 0 || profile->update ||
           (profile->status.word_count > 0 && profile->status.where != CSEM_STATUS_FIELD);
}

bool csem__fields_find(csem__fields *fields, csem__lines *lines, size_t first, csem__pages *pages,
                       const csem__grammar *grammar, const csem_allocator *allocator) {
    *fields = (csem__fields){0};
    if (!has_fields(grammar->profile))
        return true;
    csem__field_stage stage = {.grammar = grammar,
                               .profile = grammar->profile,
                               .allocator = allocator,
                               .lines = lines,
                               .fields = fields,
                               .wide = find_width(lines)};
    for (size_t i = 0; i < first && !stage.failed; i++) {
        stage.line = i;
        take_text(&stage, i);
    }
    for (size_t i = first; i < lines->count && !stage.failed;)
        i += take(&stage, i);
    bool kept = !stage.failed && keep(&stage, lines);
    if (kept)
        move_pages(&stage, pages);
    csem__release(allocator, stage.made);
    if (!kept)
        csem__fields_free(fields, allocator);
    return kept;
}

void csem__fields_free(csem__fields *fields, const csem_allocator *allocator) {
    csem__release(allocator, fields->items);
    csem__release(allocator, fields->of_line);
    *fields = (csem__fields){0};
}
