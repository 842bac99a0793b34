/* SPDX-License-Identifier: MIT */
/* Walking over the report, and the places of findings: which section, commitment and effort contain a span. Sections,
 * and the commitments and efforts of each, are sorted by their start, so each level is one binary search. */
#include "base/search.h"
#include "model/node.h"
#include "model/places.h"
#include "validation/validation.h"

/* ---- walking ---- */

bool csem__rule_next_node(const csem_reporter *reporter, csem_node *node) {
    return reporter->code == CSEM_OK && csem__node_next(node);
}

bool csem__rule_next_block(const csem_reporter *reporter, csem_node *node) {
    return reporter->code == CSEM_OK && csem__node_next_block(node);
}

/* ---- places ---- */

csem_span csem__with_line(const csem_reporter *reporter, csem_span span) {
    if (span.line == 0)
        span.line = csem__report_line(reporter->report, span.start);
    return span;
}

static int32_t page_at(const csem_reporter *reporter, csem_span span) {
    return csem__report_page(reporter->report, span.start);
}

csem__finding_place csem__finding_at_document(void) {
    return (csem__finding_place){.span = {0, 0, 1}, .commitment = -1, .effort = -1};
}

csem__finding_place csem__finding_at_span(const csem_reporter *reporter, csem_span span) {
    csem__finding_place place = csem__finding_at_document();
    if (span.end > 0)
        place.span = csem__with_line(reporter, span);
    return place;
}

/* A finding at a section above the measures, such as a chapter, names no measure. */
static csem__text measure_id(const csem_section *section) {
    return section->is_tracked || section->commitment_count > 0 ? section->id : (csem__text){NULL, 0};
}

csem__finding_place csem__finding_at_section(const csem_section *section) {
    csem__finding_place place = csem__finding_at_document();
    place.span = section->heading.line > 0 ? section->heading : section->place.span;
    place.measure = measure_id(section);
    place.page = section->place.page;
    return place;
}

csem__finding_place csem__finding_at_node(const csem_node *node) {
    return (csem__finding_place){.span = node->place.span,
                                 .measure = node->section->id,
                                 .commitment = node->commitment_index,
                                 .effort = node->effort_index,
                                 .page = node->place.page};
}

csem__finding_place csem__finding_at_block(const csem_reporter *reporter, const csem_node *node, size_t from,
                                           size_t to) {
    const csem_block *block = node->block;
    csem__finding_place place = csem__finding_at_node(node);
    if (block->run_count == 0 || from >= to)
        return place;
    csem_span span = {csem__block_source(block, from), csem__block_source(block, to - 1) + 1, 0};
    place.span = csem__with_line(reporter, span);
    place.page = page_at(reporter, span);
    return place;
}

static bool contains(csem_span span, uint64_t offset) {
    return span.start <= offset && offset < span.end;
}

/* Fills in the commitment and the effort of the section that contain an offset. */
static void locate_node(const csem_section *section, uint64_t offset, csem__finding_place *place) {
    if (section->commitment_count == 0)
        return;
    size_t index =
        csem__search_last(CSEM_KEYS(section->commitments, section->commitment_count, place.span.start), offset);
    const csem_commitment *commitment = &section->commitments[index];
    if (commitment->place.span.start > offset)
        return;
    if (commitment->effort_count > 0) {
        size_t effort =
            csem__search_last(CSEM_KEYS(commitment->efforts, commitment->effort_count, place.span.start), offset);
        place->effort = contains(commitment->efforts[effort].place.span, offset) ? (int32_t)effort : -1;
    }
    if (place->effort >= 0 || contains(commitment->place.span, offset))
        place->commitment = (int32_t)index;
}

csem__finding_place csem__locate(const csem_reporter *reporter, csem_span span) {
    const csem__sections *body = &reporter->report->body;
    csem__finding_place place = csem__finding_at_span(reporter, span);
    place.page = page_at(reporter, span);
    if (body->count == 0)
        return place;
    const csem_section *section =
        &body->items[csem__search_last(CSEM_KEYS(body->items, body->count, place.span.start), span.start)];
    if (!contains(section->place.span, span.start))
        return place;
    place.measure = measure_id(section);
    locate_node(section, span.start, &place);
    return place;
}

const csem_section *csem__reporter_section(const csem_reporter *reporter, csem__text id) {
    size_t index;
    return csem__table_get(&reporter->sections, id, &index) ? &reporter->report->body.items[index] : NULL;
}
