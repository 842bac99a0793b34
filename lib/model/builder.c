/* SPDX-License-Identifier: MIT */
#include "model/builder.h"

#include <csemplan/error.h>

bool csem__builder_init(csem__builder *builder, const csem_allocator *allocator, uint64_t max_nodes) {
    *builder = (csem__builder){.max_nodes = max_nodes};
    csem_report *report = csem__allocate(allocator, sizeof *report);
    if (!report) {
        builder->code = CSEM_ERROR_MEMORY;
        return false;
    }
    memset(report, 0, sizeof *report);
    csem__arena_init(&report->arena, allocator);
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

/* Room for one more node of a kind, zeroed; counts it. */
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

/* The array of one kind of node: where it is, how many there are, how many fit. */
#define ADD(builder, kind)                                                                                             \
    add_node(builder, (void **)&(builder)->report->kind##s, &(builder)->report->kind##_count,                          \
             &(builder)->kind##_capacity, sizeof *(builder)->report->kind##s)

csem_entry *csem__builder_add_entry(csem__builder *builder) {
    return add_node(builder, (void **)&builder->report->contents, &builder->report->content_count,
                    &builder->content_capacity, sizeof *builder->report->contents);
}

csem_entry *csem__builder_add_entry_measure(csem__builder *builder) {
    csem_report *report = builder->report;
    csem_entry *entry = ADD(builder, content_measure);
    if (entry)
        report->contents[report->content_count - 1].measure_count++;
    return entry;
}

csem_chapter *csem__builder_add_chapter(csem__builder *builder) {
    return ADD(builder, chapter);
}

csem_measure *csem__builder_add_measure(csem__builder *builder) {
    csem_report *report = builder->report;
    csem_measure *measure = ADD(builder, measure);
    if (measure)
        report->chapters[report->chapter_count - 1].measure_count++;
    return measure;
}

csem_commitment *csem__builder_add_commitment(csem__builder *builder) {
    csem_report *report = builder->report;
    csem_commitment *commitment = ADD(builder, commitment);
    if (commitment)
        report->measures[report->measure_count - 1].commitment_count++;
    return commitment;
}

csem_effort *csem__builder_add_effort(csem__builder *builder) {
    csem_report *report = builder->report;
    csem_effort *effort = ADD(builder, effort);
    if (effort)
        report->commitments[report->commitment_count - 1].effort_count++;
    return effort;
}

csem_block *csem__builder_add_block(csem__builder *builder, csem__owner owner) {
    csem_report *report = builder->report;
    csem_block *block = ADD(builder, block);
    if (block && owner == CSEM_OWNER_EFFORT)
        report->efforts[report->effort_count - 1].block_count++;
    else if (block)
        report->commitments[report->commitment_count - 1].block_count++;
    return block;
}

csem_note *csem__builder_add_note(csem__builder *builder) {
    csem_report *report = builder->report;
    csem_note *note = ADD(builder, note);
    if (note)
        report->efforts[report->effort_count - 1].note_count++;
    return note;
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

bool csem__builder_has_room(csem__builder *builder, size_t count) {
    bool has_room = builder->max_agencies == 0 || count < builder->max_agencies;
    return has_room || stop_at_limit(builder, CSEM_LIMIT_AGENCIES);
}

csem_agency *csem__builder_add_agency(csem__builder *builder, csem__text id, csem__text name) {
    csem_report *report = builder->report;
    if (!csem__builder_has_room(builder, report->agency_count))
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

bool csem__builder_refer(csem__builder *builder, csem__owner owner, const csem_agency *agency) {
    csem_report *report = builder->report;
    const csem_agency **place = add_node(builder, (void **)&report->agency_refs, &report->agency_ref_count,
                                         &builder->agency_ref_capacity, sizeof *report->agency_refs);
    if (!place)
        return false;
    *place = agency;
    if (owner == CSEM_OWNER_EFFORT)
        report->efforts[report->effort_count - 1].agency_count++;
    else
        report->commitments[report->commitment_count - 1].agency_count++;
    return true;
}

bool csem__builder_refer_once(csem__builder *builder, csem__owner owner, const csem_agency *agency) {
    const csem_report *report = builder->report;
    size_t count = owner == CSEM_OWNER_EFFORT ? report->efforts[report->effort_count - 1].agency_count
                                              : report->commitments[report->commitment_count - 1].agency_count;
    for (size_t i = 1; i <= count; i++)
        if (report->agency_refs[report->agency_ref_count - i] == agency)
            return true;
    return csem__builder_refer(builder, owner, agency);
}

/* The run of an array that begins at an index: NULL where there is no array, since NULL + 0 is undefined. */
#define RUN(array, index) ((array) ? (array) + (index) : NULL)

/* Blocks and agencies stand in document order: a commitment's before those of its efforts. */
static void link_lists(csem_report *report) {
    size_t block = 0;
    size_t agency = 0;
    size_t effort = 0;
    size_t note = 0;
    for (size_t i = 0; i < report->commitment_count; i++) {
        csem_commitment *commitment = &report->commitments[i];
        commitment->blocks = RUN(report->blocks, block);
        commitment->agencies = RUN(report->agency_refs, agency);
        commitment->efforts = RUN(report->efforts, effort);
        block += commitment->block_count;
        agency += commitment->agency_count;
        for (size_t j = 0; j < commitment->effort_count; j++) {
            csem_effort *child = &report->efforts[effort++];
            child->blocks = RUN(report->blocks, block);
            child->agencies = RUN(report->agency_refs, agency);
            child->notes = RUN(report->notes, note);
            block += child->block_count;
            agency += child->agency_count;
            note += child->note_count;
        }
    }
}

void csem__builder_link(csem__builder *builder) {
    csem_report *report = builder->report;
    size_t entry = 0;
    for (size_t i = 0; i < report->content_count; i++) {
        report->contents[i].measures = RUN(report->content_measures, entry);
        entry += report->contents[i].measure_count;
    }
    size_t measure = 0;
    for (size_t i = 0; i < report->chapter_count; i++) {
        report->chapters[i].measures = RUN(report->measures, measure);
        measure += report->chapters[i].measure_count;
    }
    size_t commitment = 0;
    for (size_t i = 0; i < report->measure_count; i++) {
        report->measures[i].commitments = RUN(report->commitments, commitment);
        commitment += report->measures[i].commitment_count;
    }
    link_lists(report);
}

csem_report *csem__builder_finish(csem__builder *builder) {
    csem_report *report = builder->report;
    csem__builder_link(builder);
    builder->report = NULL;
    return report;
}

void csem__builder_abandon(csem__builder *builder) {
    csem_report_free(builder->report);
    builder->report = NULL;
}
