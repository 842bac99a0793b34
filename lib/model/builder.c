/* SPDX-License-Identifier: MIT */
/* Adding: a node goes to the end of the array of its kind, and the node that contains it counts it. model/link.c turns
 * the counts into pointers. */
#include "model/builder.h"

#include <csemplan/error.h>
#include <stdio.h>

bool csem__builder_init(csem__builder *builder, const csem_allocator *allocator, uint64_t max_nodes) {
    *builder = (csem__builder){.max_nodes = max_nodes};
    csem_report *report = csem__allocate(allocator, sizeof *report);
    if (!report) {
        builder->code = CSEM_ERROR_MEMORY;
        return false;
    }
    memset(report, 0, sizeof *report);
    csem__arena_init(&report->arena, allocator);
    csem__table_init(&builder->ids, allocator);
    csem__table_init(&builder->entry_ids, allocator);
    builder->report = report;
    return true;
}

bool csem__builder_fail(csem__builder *builder) {
    if (builder->code == CSEM_OK)
        builder->code = CSEM_ERROR_MEMORY;
    return false;
}

static bool stop_at_limit(csem__builder *builder, csem__limit limit) {
    builder->code = CSEM_ERROR_LIMIT;
    builder->limit = limit;
    return false;
}

/* Appends a zeroed node to the array of its kind; NULL: a limit, or out of memory. */
static void *add_node(csem__builder *builder, void **items, size_t *count, size_t *capacity, size_t size) {
    if (builder->max_nodes > 0 && builder->nodes >= builder->max_nodes) {
        stop_at_limit(builder, CSEM_LIMIT_NODES);
        return NULL;
    }
    if (!csem__array_grow(&builder->report->arena.allocator, items, *count, capacity, size)) {
        builder->code = CSEM_ERROR_MEMORY;
        return NULL;
    }
    void *node = (char *)*items + *count * size;
    memset(node, 0, size);
    builder->nodes++;
    (*count)++;
    return node;
}

/* The array of one kind of node: its address, count and capacity. */
#define ADD(builder, kind)                                                                                             \
    add_node(builder, (void **)&(builder)->report->kind##s, &(builder)->report->kind##_count,                          \
             &(builder)->kind##_capacity, sizeof *(builder)->report->kind##s)

static csem_commitment *last_commitment(const csem__builder *builder) {
    return &builder->report->commitments[builder->report->commitment_count - 1];
}

static csem_effort *last_effort(const csem__builder *builder) {
    return &builder->report->efforts[builder->report->effort_count - 1];
}

/* ---- sections ---- */

csem_section *csem__builder_add_section(csem__builder *builder, csem__sections *tree, int32_t depth) {
    csem_section *section =
        add_node(builder, (void **)&tree->items, &tree->count, &tree->capacity, sizeof *tree->items);
    if (section) {
        section->depth = depth;
        section->number = -1;
    }
    return section;
}

/* Whether a character is a letter or a digit of any script; brackets and punctuation as wide as ideographs are none. */
static bool is_letter_or_digit(csem__text character) {
    unsigned char first = (unsigned char)character.data[0];
    if (first < 0x80)
        return csem__is_alpha(first) || csem__is_digit(first);
    uint32_t c = csem__char_at(character.data, character.length);
    return c >= 0xC0 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) && !csem__char_is_wide_sign(c);
}

/* The last character of text, which is not empty. */
static csem__text last_character(csem__text text) {
    size_t start = text.length - 1;
    while (start > 0 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start--;
    return csem__text_from(text, start);
}

bool csem__builder_section_id(csem__builder *builder, csem__text around, csem__text mark, csem__text *id) {
    bool joins =
        around.length > 0 && mark.length > 0 && is_letter_or_digit(last_character(around)) && is_letter_or_digit(mark);
    size_t length = around.length + joins + mark.length;
    char *text = csem__arena_reserve(&builder->report->arena, length + 1);
    if (!text)
        return csem__builder_fail(builder);
    if (around.length > 0)
        memcpy(text, around.data, around.length);
    if (joins)
        text[around.length] = '.';
    memcpy(text + around.length + joins, mark.data, mark.length);
    text[length] = '\0';
    csem__arena_commit(&builder->report->arena, length + 1);
    *id = (csem__text){text, length};
    return true;
}

bool csem__builder_enter_id(csem__builder *builder, csem__sections *tree, size_t index) {
    csem__table *ids = tree == &builder->report->body ? &builder->ids : &builder->entry_ids;
    csem_section *section = &tree->items[index];
    size_t first;
    if (csem__table_get(ids, section->id, &first)) {
        char after[16];
        int length = snprintf(after, sizeof after, "~%u", (unsigned)++tree->items[first].copies + 1);
        csem__text mark = {after, (size_t)length};
        if (!csem__builder_section_id(builder, section->id, mark, &section->id))
            return false;
    }
    return csem__table_put(ids, section->id, index) || csem__builder_fail(builder);
}

static void track(const csem__sections *tree, csem__text level) {
    for (size_t i = 0; i < tree->count; i++)
        tree->items[i].is_tracked = csem__text_equal(tree->items[i].level, level);
}

void csem__builder_track(csem__builder *builder, csem__text level) {
    track(&builder->report->contents, level);
    track(&builder->report->body, level);
}

/* ---- nodes ---- */

csem_commitment *csem__builder_add_commitment(csem__builder *builder) {
    csem_commitment *commitment = ADD(builder, commitment);
    if (commitment)
        builder->report->body.items[builder->report->body.count - 1].commitment_count++;
    return commitment;
}

csem_effort *csem__builder_add_effort(csem__builder *builder) {
    csem_effort *effort = ADD(builder, effort);
    if (effort)
        last_commitment(builder)->effort_count++;
    return effort;
}

csem_block *csem__builder_add_block(csem__builder *builder, csem__owner owner) {
    csem_block *block = ADD(builder, block);
    if (block && owner == CSEM_OWNER_EFFORT)
        last_effort(builder)->block_count++;
    else if (block)
        last_commitment(builder)->block_count++;
    return block;
}

csem_note *csem__builder_insert_note(csem__builder *builder, size_t effort) {
    csem_report *report = builder->report;
    if (!ADD(builder, note))
        return NULL;
    csem_note *note = &report->notes[report->note_count - 1];
    for (size_t i = report->effort_count - 1; i > effort; i--)
        for (size_t n = report->efforts[i].note_count; n > 0; n--, note--)
            note[0] = note[-1];
    *note = (csem_note){.marker = {NULL, 0}};
    report->efforts[effort].note_count++;
    return note;
}

csem_note *csem__builder_add_note(csem__builder *builder) {
    return csem__builder_insert_note(builder, builder->report->effort_count - 1);
}

csem_field *csem__builder_add_field(csem__builder *builder) {
    csem_field *field = ADD(builder, field);
    if (field)
        last_commitment(builder)->field_count++;
    return field;
}

csem_statistic *csem__builder_add_statistic(csem__builder *builder) {
    return ADD(builder, statistic);
}

bool csem__builder_observe(csem__builder *builder, const csem__observation *observation) {
    csem__observation *place = ADD(builder, observation);
    if (place)
        *place = *observation;
    return place != NULL;
}

bool csem__builder_text(csem__builder *builder, csem__text text, csem__text *copy) {
    *copy = csem__text_copy(&builder->report->arena, text);
    if (!copy->data)
        builder->code = CSEM_ERROR_MEMORY;
    return copy->data != NULL;
}

/* ---- agencies ---- */

bool csem__builder_allows_agency(csem__builder *builder, size_t count) {
    bool is_allowed = builder->max_agencies == 0 || count < builder->max_agencies;
    return is_allowed || stop_at_limit(builder, CSEM_LIMIT_AGENCIES);
}

csem_agency *csem__builder_add_agency(csem__builder *builder, csem__text id, csem__text name) {
    csem_report *report = builder->report;
    if (!csem__builder_allows_agency(builder, report->agency_count))
        return NULL;
    csem_agency *agency = csem__arena_allocate(&report->arena, sizeof *agency);
    if (!agency) {
        builder->code = CSEM_ERROR_MEMORY;
        return NULL;
    }
    agency->is_undefined = false;
    if (!csem__builder_text(builder, id, &agency->id) || !csem__builder_text(builder, name, &agency->name))
        return NULL;
    csem_agency **place = add_node(builder, (void **)&report->agencies, &report->agency_count,
                                   &builder->agency_capacity, sizeof *report->agencies);
    if (!place)
        return NULL;
    *place = agency;
    return agency;
}

/* How many agencies the owner's list has. */
static size_t *agency_count_of(const csem__builder *builder, csem__owner owner) {
    switch (owner) {
    case CSEM_OWNER_EFFORT:
        return &last_effort(builder)->agency_count;
    case CSEM_OWNER_PARTNERS:
        return &last_commitment(builder)->partner_count;
    case CSEM_OWNER_COMMITMENT:
    default:
        return &last_commitment(builder)->agency_count;
    }
}

bool csem__builder_refer(csem__builder *builder, csem__owner owner, const csem_agency *agency) {
    const csem_agency **place = ADD(builder, agency_ref);
    if (!place)
        return false;
    *place = agency;
    (*agency_count_of(builder, owner))++;
    return true;
}

bool csem__builder_refer_once(csem__builder *builder, csem__owner owner, const csem_agency *agency) {
    const csem_report *report = builder->report;
    size_t count = *agency_count_of(builder, owner);
    for (size_t i = 1; i <= count; i++)
        if (report->agency_refs[report->agency_ref_count - i] == agency)
            return true;
    return csem__builder_refer(builder, owner, agency);
}

/* ---- the end ---- */

csem_report *csem__builder_finish(csem__builder *builder) {
    csem_report *report = builder->report;
    csem__table_free(&builder->ids);
    csem__table_free(&builder->entry_ids);
    builder->report = NULL;
    return report;
}

void csem__builder_abandon(csem__builder *builder) {
    if (!builder->report)
        return;
    csem__table_free(&builder->ids);
    csem__table_free(&builder->entry_ids);
    csem_report_free(builder->report);
    builder->report = NULL;
}
