/* SPDX-License-Identifier: MIT */
/* Adds one commitment in the order that the builder needs: blocks, agencies, partners, fields, then efforts. */
#include "read/field_unit.h"

#include "dates/dates.h"
#include "model/places.h"
#include "read/agency_place.h"
#include "read/field_label.h"
#include "read/implied.h"
#include "read/paragraph_text.h"

struct unit {
    const csem__field_reader *reader;
    const csem__piece *pieces;
    size_t count;
    csem__builder *builder;
    bool *kept;   /* for each piece: something of it is not said by another part */
    bool is_list; /* the first piece is the paragraph of agencies after the title */
    bool failed;
};

static csem_report *report_of(const struct unit *unit) {
    return unit->builder->report;
}

static csem_commitment *last_commitment(const struct unit *unit) {
    return &report_of(unit)->commitments[report_of(unit)->commitment_count - 1];
}

static csem_effort *last_effort(const struct unit *unit) {
    return &report_of(unit)->efforts[report_of(unit)->effort_count - 1];
}

static const csem__paragraph *paragraph_of(const struct unit *unit, size_t index) {
    return &unit->reader->paragraphs->items[unit->pieces[index].paragraph];
}

static const csem__field *field_at(const struct unit *unit, uint32_t field) {
    return field > 0 ? &unit->reader->paragraphs->fields->items[field - 1] : NULL;
}

static csem__text text_of(const struct unit *unit, size_t index) {
    csem__text text = paragraph_of(unit, index)->joined.text;
    size_t from = unit->pieces[index].from;
    return from < text.length ? csem__text_from(text, from) : text;
}

/* Bytes of the input as a text of the report, white space folded; data is NULL on failure. */
static csem__text read_input(const csem__field_reader *reader, csem__range range) {
    csem__arena *arena = &reader->builder->report->arena;
    char *data = csem__arena_reserve(arena, range.end - range.start + 1);
    if (!data) {
        (void)csem__builder_fail(reader->builder);
        return (csem__text){NULL, 0};
    }
    memcpy(data, reader->paragraphs->input + range.start, range.end - range.start);
    csem__text text = csem__text_fold(data, 0, range.end - range.start);
    data[(size_t)(text.data - data) + text.length] = '\0';
    csem__arena_commit(arena, range.end - range.start + 1);
    return text;
}

static csem__text copy_input(struct unit *unit, csem__range range) {
    csem__text text = read_input(unit->reader, range);
    unit->failed |= !text.data;
    return text;
}

static csem__text copy_label(struct unit *unit, const csem__field *field) {
    csem__text label;
    if (!field->words)
        return copy_input(unit, field->label);
    unit->failed |= !csem__builder_text(unit->builder, csem__text_of(field->words), &label);
    return label;
}

/* Whether a piece begins a group: the pieces of one field, next to one another. */
static bool begins_group(const struct unit *unit, size_t index) {
    return index == 0 || unit->pieces[index - 1].field != unit->pieces[index].field;
}

static size_t group_end(const struct unit *unit, size_t first) {
    size_t end = first + 1;
    while (end < unit->count && !begins_group(unit, end))
        end++;
    return end;
}

/* The text of a group: that of its only piece, or all of them with a blank between them. */
static csem__text group_text(struct unit *unit, size_t first, size_t end) {
    csem__arena *arena = &report_of(unit)->arena;
    size_t length = 0;
    if (end == first + 1)
        return text_of(unit, first);
    for (size_t i = first; i < end; i++)
        length += paragraph_of(unit, i)->joined.text.length + 1;
    char *data = csem__arena_reserve(arena, length + 1);
    if (!data) {
        unit->failed = !csem__builder_fail(unit->builder);
        return (csem__text){"", 0};
    }
    size_t at = 0;
    for (size_t i = first; i < end; i++) {
        /* The mark of an item that is no part is text. */
        bool whole = unit->pieces[i].has_mark && unit->pieces[i].item == 0;
        csem__text text = whole ? paragraph_of(unit, i)->joined.text : text_of(unit, i);
        if (at > 0)
            data[at++] = ' ';
        memcpy(data + at, text.data, text.length);
        at += text.length;
    }
    data[at] = '\0';
    csem__arena_commit(arena, at + 1);
    return (csem__text){data, at};
}

/* ---- blocks ---- */

static csem_span span_of(const struct unit *unit, size_t first, size_t end) {
    const csem__paragraph *paragraph = paragraph_of(unit, first);
    csem_span span = {paragraph->start, paragraph->end, 0};
    for (size_t i = first + 1; i < end; i++) {
        paragraph = paragraph_of(unit, i);
        if (paragraph->start < span.start)
            span.start = paragraph->start;
        if (paragraph->end > span.end)
            span.end = paragraph->end;
    }
    span.line = csem__report_line(report_of(unit), span.start);
    return span;
}

static csem_place place_of(const struct unit *unit, size_t first, size_t end) {
    csem_span span = span_of(unit, first, end);
    return csem__report_place(report_of(unit), span.start, span.end);
}

/* The numeral of an item, without the signs around it. */
static csem__text numeral_of(csem__text mark) {
    while (mark.length > 0 && !csem__is_alpha((unsigned char)mark.data[0]) &&
           !csem__is_digit((unsigned char)mark.data[0]))
        mark = csem__text_from(mark, 1);
    while (mark.length > 0 && !csem__is_alpha((unsigned char)mark.data[mark.length - 1]) &&
           !csem__is_digit((unsigned char)mark.data[mark.length - 1]))
        mark.length--;
    return mark;
}

static void add_block(struct unit *unit, csem__owner owner, size_t index, bool first) {
    const csem__piece *piece = &unit->pieces[index];
    const csem__paragraph *paragraph = paragraph_of(unit, index);
    csem__text text = paragraph->joined.text;
    size_t from = piece->from < text.length ? piece->from : 0;
    csem__text label = {NULL, 0};
    bool is_numbered = piece->item == 0 && piece->has_mark && from > 0;
    if (is_numbered) {
        csem__text numeral = numeral_of(csem__slice(text.data, 0, from));
        unit->failed |= numeral.length > 0 && !csem__builder_text(unit->builder, numeral, &label);
    }
    csem_block *block = unit->failed ? NULL : csem__builder_add_block(unit->builder, owner);
    unit->failed |= !block;
    if (!block)
        return;
    block->kind = is_numbered || (paragraph->is_bullet && !first) ? CSEM_BLOCK_ITEM : CSEM_BLOCK_PARAGRAPH;
    block->label = label;
    block->text = csem__paragraph_cut(paragraph, from, text.length, block);
}

static void add_promise(struct unit *unit) {
    bool first = true;
    for (size_t i = unit->is_list; i < unit->count && !unit->failed; i++)
        if (unit->pieces[i].role == CSEM_FIELD_PROMISE) {
            add_block(unit, CSEM_OWNER_COMMITMENT, i, first);
            first = false;
        }
}

/* ---- agencies ---- */

static bool refer(const csem__field_reader *reader, csem__owner owner, const csem__attribution_part *part) {
    csem__agencies *agencies = reader->agencies;
    bool both = part->id.data && part->name.data;
    /* An abbreviation that was used before anything defined it is the name of its agency. */
    bool is_name = both && csem__agencies_has_name(agencies, part->id, NULL);
    bool known = !both || is_name || csem__agencies_define(agencies, part->id, part->name, CSEM_AGENCY_FIRST_USE);
    csem__text name = part->name.data && !is_name ? part->name : part->id;
    const csem_agency *agency = known ? csem__agencies_mention(agencies, part->id, name) : NULL;
    return agency && csem__builder_refer_once(reader->builder, owner, agency);
}

/* Adds the names of a list to the last node of a kind. *kept: it has something else, so that it is kept as a field. */
static bool add_list(const csem__field_reader *reader, csem__owner owner, csem__text text, bool *kept) {
    csem__attribution list;
    csem_report *report = reader->builder->report;
    bool is_list = csem__attribution_read_list(reader->agencies, text, &list);
    *kept |= list.has_rest || list.open_ended || (!is_list && text.length > 0);
    if (owner == CSEM_OWNER_COMMITMENT)
        report->commitments[report->commitment_count - 1].open_ended |= list.open_ended;
    for (size_t n = 0; n < list.count; n++)
        if (!refer(reader, owner, &list.parts[n]))
            return false;
    return true;
}

static void add_names(struct unit *unit, csem__field_role role, csem__owner owner) {
    for (size_t i = 0; i < unit->count && !unit->failed; i++)
        if (unit->pieces[i].role == role)
            unit->failed = !add_list(unit->reader, owner, text_of(unit, i), &unit->kept[i]);
}

/* Adds the agencies that the promise implies, unless a list names some. */
static void add_implied(struct unit *unit) {
    size_t first = 0;
    while (first < unit->count && unit->pieces[first].role != CSEM_FIELD_PROMISE)
        first++;
    if (!unit->failed && last_commitment(unit)->agency_count == 0)
        unit->failed =
            !csem__implied_add(unit->builder, unit->reader->agencies, unit->reader->sections, CSEM_OWNER_COMMITMENT,
                               first < unit->count ? text_of(unit, first) : (csem__text){"", 0});
}

/* Adds the agencies of the commitment and its partners: those of a paragraph after the title, of fields, of titles. */
static void add_agencies(struct unit *unit, const csem__attribution *after_title) {
    if (unit->is_list && !unit->failed)
        unit->failed = !csem__parts_add(unit->builder, unit->reader->agencies, CSEM_OWNER_COMMITMENT,
                                        after_title->parts, after_title->count, after_title->open_ended);
    add_names(unit, CSEM_FIELD_AGENCIES, CSEM_OWNER_COMMITMENT);
    add_implied(unit);
    add_names(unit, CSEM_FIELD_PARTNERS, CSEM_OWNER_PARTNERS);
}

/* ---- status and deadline ---- */

static void set_status(struct unit *unit, csem__status *status, csem__text printed) {
    status->printed = printed;
    status->scale = csem__status_word_scale(unit->reader->grammar->profile, printed);
}

/* The first status that is printed applies; a tick of a matrix is one. */
static void add_status(struct unit *unit, uint32_t ticked) {
    csem__status *status = &last_commitment(unit)->status;
    const csem__field *matrix = field_at(unit, ticked);
    if (matrix) {
        csem__text printed = copy_label(unit, matrix);
        if (printed.data)
            set_status(unit, status, printed);
    }
    for (size_t i = 0; i < unit->count && !unit->failed; i = group_end(unit, i)) {
        const csem__field *field = field_at(unit, unit->pieces[i].field);
        if (unit->pieces[i].role != CSEM_FIELD_STATUS || (field && field->is_matrix))
            continue;
        csem__text text = group_text(unit, i, group_end(unit, i));
        if (status->printed.data || csem__status_is_row(unit->reader->grammar->profile, text))
            unit->kept[i] = true;
        else
            set_status(unit, status, text);
    }
}

/* The first deadline that names a time applies; any other is kept as a field. */
static void add_deadline(struct unit *unit) {
    csem__printed_period *deadline = &last_commitment(unit)->deadline;
    for (size_t i = 0; i < unit->count && !unit->failed; i = group_end(unit, i)) {
        csem_period period;
        if (unit->pieces[i].role != CSEM_FIELD_DEADLINE)
            continue;
        csem__text text = group_text(unit, i, group_end(unit, i));
        if (!deadline->text.data && csem__deadline_parse(text, report_of(unit)->fiscal_year_start, &period))
            *deadline = (csem__printed_period){text, period};
        else
            unit->kept[i] = true;
    }
}

/* ---- fields ---- */

static bool is_kept(const struct unit *unit, size_t index) {
    uint8_t role = unit->pieces[index].role;
    return role == CSEM_FIELD_OTHER || (unit->kept[index] && unit->pieces[index].field > 0);
}

/* A commitment begins no later than a field of it. */
static void include_start(struct unit *unit, const csem_span *span) {
    csem_place *place = &last_commitment(unit)->place;
    if (span->start >= place->span.start)
        return;
    *place = csem__report_place(report_of(unit), span->start, place->span.end);
}

/* What no part of the commitment says. Its span begins with its label, unless that is the head of a column. */
static void add_fields(struct unit *unit) {
    for (size_t i = 0; i < unit->count && !unit->failed; i = group_end(unit, i)) {
        size_t end = group_end(unit, i);
        bool kept = false;
        for (size_t j = i; j < end; j++)
            kept |= is_kept(unit, j);
        const csem__field *source = field_at(unit, unit->pieces[i].field);
        if (!kept || !source)
            continue;
        csem__text label = copy_label(unit, source);
        csem__text text = group_text(unit, i, end);
        csem_field *field = unit->failed ? NULL : csem__builder_add_field(unit->builder);
        unit->failed |= !field;
        if (!field)
            return;
        field->label = label;
        field->text = text;
        field->span = span_of(unit, i, end);
        if (source->place != CSEM_FIELD_TABLE && source->label.start < field->span.start &&
            source->first == paragraph_of(unit, i)->first) {
            field->span.start = source->label.start;
            field->span.line = csem__report_line(report_of(unit), field->span.start);
        }
        include_start(unit, &field->span);
    }
}

/* ---- efforts ---- */

static void add_effort(struct unit *unit, size_t first, size_t end) {
    const csem__field *field = field_at(unit, unit->pieces[first].field);
    csem_effort *effort = csem__builder_add_effort(unit->builder);
    unit->failed |= !effort;
    if (!effort)
        return;
    effort->kind = CSEM_EFFORT_EFFORT;
    effort->place = place_of(unit, first, end);
    if (field && field->as_of.start.year > 0) {
        csem__text time = copy_input(unit, field->time);
        if (time.data)
            last_effort(unit)->as_of = (csem__printed_period){time, field->as_of};
    }
    for (size_t i = first; i < end && !unit->failed; i++)
        add_block(unit, CSEM_OWNER_EFFORT, i, i == first);
    if (!unit->failed)
        unit->failed = !csem__implied_add(unit->builder, unit->reader->agencies, unit->reader->sections,
                                          CSEM_OWNER_EFFORT, text_of(unit, first));
}

static void add_note(struct unit *unit, size_t first, size_t end) {
    const csem__field *field = field_at(unit, unit->pieces[first].field);
    csem__text marker = field ? copy_label(unit, field) : (csem__text){"*", 1};
    csem__text text = group_text(unit, first, end);
    csem_note *note = unit->failed ? NULL : csem__builder_add_note(unit->builder);
    unit->failed |= !note;
    if (note)
        *note = (csem_note){marker, text};
}

/* A status after the text of an effort is that effort's. */
static void add_efforts(struct unit *unit) {
    bool has_effort = false;
    for (size_t i = 0; i < unit->count && !unit->failed; i = group_end(unit, i)) {
        size_t end = group_end(unit, i);
        if (unit->pieces[i].role == CSEM_FIELD_EFFORT) {
            add_effort(unit, i, end);
            has_effort = true;
        } else if (unit->pieces[i].role == CSEM_FIELD_NOTE && has_effort) {
            add_note(unit, i, end);
        }
    }
}

/* Notes without an effort before them are kept as fields. */
static void keep_early_notes(struct unit *unit) {
    bool has_effort = false;
    for (size_t i = 0; i < unit->count; i++) {
        has_effort |= unit->pieces[i].role == CSEM_FIELD_EFFORT;
        unit->kept[i] |= unit->pieces[i].role == CSEM_FIELD_NOTE && !has_effort;
    }
}

/* ---- the whole ---- */

/* Whether the pieces only say the statuses of other units, as a matrix does. */
static bool is_of_others(const struct unit *unit, uint32_t status) {
    bool others = status == 0;
    for (size_t i = 0; i < unit->count && others; i++) {
        const csem__field *field = field_at(unit, unit->pieces[i].field);
        others = field && field->is_matrix;
    }
    return others;
}

bool csem__unit_add(const csem__field_reader *reader, const csem__piece *pieces, size_t count, uint32_t status) {
    const csem_allocator *allocator = &reader->builder->report->arena.allocator;
    struct unit unit = {.reader = reader, .pieces = pieces, .count = count, .builder = reader->builder};
    if (is_of_others(&unit, status))
        return true;
    unit.kept = csem__allocate(allocator, count * sizeof *unit.kept);
    csem_commitment *commitment = unit.kept ? csem__builder_add_commitment(reader->builder) : NULL;
    if (!commitment) {
        csem__release(allocator, unit.kept);
        return csem__builder_fail(reader->builder);
    }
    memset(unit.kept, 0, count * sizeof *unit.kept);
    commitment->place = place_of(&unit, 0, count);
    csem__attribution after_title;
    after_title.count = 0;
    after_title.open_ended = false;
    unit.is_list = pieces[0].field == 0 && pieces[0].from == 0 &&
                   csem__agencies_are_paragraph(reader->agencies, text_of(&unit, 0), &after_title);
    add_promise(&unit);
    add_agencies(&unit, &after_title);
    add_status(&unit, status);
    add_deadline(&unit);
    keep_early_notes(&unit);
    add_fields(&unit);
    add_efforts(&unit);
    csem__release(allocator, unit.kept);
    return !unit.failed;
}

bool csem__field_set_time(const csem__field_reader *reader, uint32_t field, csem_effort *effort) {
    const csem__field *stamp = &reader->paragraphs->fields->items[field - 1];
    csem__text time = read_input(reader, stamp->time);
    effort->as_of = (csem__printed_period){time, stamp->as_of};
    return time.data != NULL;
}

/* Whether names may still be added: those of a commitment are before its partners, and these before its efforts. */
static bool may_name(const csem_commitment *commitment, csem__owner owner, csem__field_role role) {
    if (owner == CSEM_OWNER_EFFORT)
        return role == CSEM_FIELD_AGENCIES;
    return commitment->effort_count == 0 && (role == CSEM_FIELD_PARTNERS || commitment->partner_count == 0);
}

static bool keep_behind(const csem__field_reader *reader, const csem__paragraph *paragraph) {
    const csem__field *field = &reader->paragraphs->fields->items[paragraph->field - 1];
    csem__text label = read_input(reader, field->label);
    csem_field *kept = label.data ? csem__builder_add_field(reader->builder) : NULL;
    if (!kept)
        return false;
    uint64_t line = csem__report_line(reader->builder->report, paragraph->start);
    *kept = (csem_field){label, paragraph->joined.text, {paragraph->start, paragraph->end, line}};
    return true;
}

bool csem__field_add_behind(const csem__field_reader *reader, csem__owner owner, const csem__paragraph *paragraph) {
    csem_report *report = reader->builder->report;
    csem__field_role role = (csem__field_role)reader->paragraphs->fields->items[paragraph->field - 1].role;
    csem__text text = paragraph->joined.text;
    csem_commitment *commitment = &report->commitments[report->commitment_count - 1];
    csem__status *status =
        owner == CSEM_OWNER_EFFORT ? &report->efforts[report->effort_count - 1].status : &commitment->status;
    csem_period period;
    bool kept = false;
    if (role == CSEM_FIELD_STATUS && !status->printed.data) {
        *status = (csem__status){text, csem__status_word_scale(reader->grammar->profile, text)};
        return true;
    }
    if (role == CSEM_FIELD_DEADLINE && !commitment->deadline.text.data &&
        csem__deadline_parse(text, report->fiscal_year_start, &period)) {
        commitment->deadline = (csem__printed_period){text, period};
        return true;
    }
    if ((role == CSEM_FIELD_AGENCIES || role == CSEM_FIELD_PARTNERS) && may_name(commitment, owner, role))
        return add_list(reader, role == CSEM_FIELD_PARTNERS ? CSEM_OWNER_PARTNERS : owner, text, &kept) &&
               (!kept || keep_behind(reader, paragraph));
    return keep_behind(reader, paragraph);
}
