/* SPDX-License-Identifier: MIT */
/* Walking over the report, and where things stand in the input. */
#include "model/places.h"
#include "validation/validation.h"

/* ---- walking ---- */

static void visit_commitment(csem_reporter *reporter, csem__holder *holder, csem__holder_visitor visitor,
                             void *context) {
    holder->effort = NULL;
    holder->effort_index = -1;
    visitor(reporter, holder, context);
    for (size_t i = 0; i < holder->commitment->effort_count && reporter->code == CSEM_OK; i++) {
        holder->effort = &holder->commitment->efforts[i];
        holder->effort_index = (int32_t)i;
        visitor(reporter, holder, context);
    }
}

void csem__each_holder(csem_reporter *reporter, csem__holder_visitor visitor, void *context) {
    const csem_report *report = reporter->report;
    for (size_t i = 0; i < report->measure_count; i++) {
        csem__holder holder = {.measure = &report->measures[i]};
        for (size_t j = 0; j < holder.measure->commitment_count && reporter->code == CSEM_OK; j++) {
            holder.commitment = &holder.measure->commitments[j];
            holder.commitment_index = (int32_t)j;
            visit_commitment(reporter, &holder, visitor, context);
        }
    }
}

struct block_walk {
    csem__block_visitor visitor;
    void *context;
};

static void visit_blocks(csem_reporter *reporter, const csem__holder *holder, void *context) {
    const struct block_walk *walk = context;
    const csem_block *blocks = holder->effort ? holder->effort->blocks : holder->commitment->blocks;
    size_t count = holder->effort ? holder->effort->block_count : holder->commitment->block_count;
    for (size_t i = 0; i < count && reporter->code == CSEM_OK; i++)
        walk->visitor(reporter, holder, &blocks[i], walk->context);
}

void csem__each_block(csem_reporter *reporter, csem__block_visitor visitor, void *context) {
    struct block_walk walk = {visitor, context};
    csem__each_holder(reporter, visit_blocks, &walk);
}

/* ---- places ---- */

/* The number of the last mark that is not behind offset, or none. */
static uint32_t mark_at(const csem__mark *marks, size_t count, size_t offset, uint32_t none) {
    size_t low = 0;
    size_t high = count;
    if (count == 0 || offset < marks[0].offset)
        return none;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (marks[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return marks[low].number;
}

csem_span csem__with_line(const csem_reporter *reporter, csem_span span) {
    const csem_report *report = reporter->report;
    if (span.line == 0)
        span.line = mark_at(report->lines, report->line_count, (size_t)span.start, 1);
    return span;
}

static int32_t page_at(const csem_reporter *reporter, csem_span span) {
    const csem_report *report = reporter->report;
    return (int32_t)mark_at(report->pages, report->page_count, (size_t)span.start, 0);
}

csem_span csem__heading_span(csem_span heading, csem_span span) {
    return heading.line > 0 ? heading : span;
}

csem__place csem__document_place(void) {
    return (csem__place){.span = {0, 0, 1}, .commitment = -1, .effort = -1};
}

csem__place csem__span_place(const csem_reporter *reporter, csem_span span) {
    csem__place place = csem__document_place();
    if (span.end > 0)
        place.span = csem__with_line(reporter, span);
    return place;
}

csem__place csem__chapter_place(const csem_chapter *chapter) {
    csem__place place = csem__document_place();
    place.span = csem__heading_span(chapter->heading, chapter->span);
    place.page = chapter->page;
    return place;
}

csem__place csem__measure_place(const csem_measure *measure) {
    csem__place place = csem__document_place();
    place.span = csem__heading_span(measure->heading, measure->span);
    place.measure = measure->id;
    place.page = measure->page;
    return place;
}

csem__place csem__holder_place(const csem__holder *holder) {
    return (csem__place){.span = holder->effort ? holder->effort->span : holder->commitment->span,
                         .measure = holder->measure->id,
                         .commitment = holder->commitment_index,
                         .effort = holder->effort_index,
                         .page = holder->effort ? holder->effort->page : holder->commitment->page};
}

csem__place csem__block_place(const csem_reporter *reporter, const csem__holder *holder, const csem_block *block,
                              size_t from, size_t to) {
    csem__place place = csem__holder_place(holder);
    if (block->run_count == 0 || from >= to)
        return place;
    csem_span span = {csem__block_source(block, from), csem__block_source(block, to - 1) + 1, 0};
    place.span = csem__with_line(reporter, span);
    place.page = page_at(reporter, span);
    return place;
}

/* The index of the last node that starts at or before offset; the first span is that of the first node. */
static size_t last_start(const csem_span *first, size_t stride, size_t count, uint64_t offset) {
    size_t low = 0;
    size_t high = count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        const csem_span *span = (const csem_span *)(const void *)((const char *)first + middle * stride);
        if (span->start <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static bool holds(csem_span span, uint64_t offset) {
    return span.start <= offset && offset < span.end;
}

csem__place csem__locate(const csem_reporter *reporter, csem_span span) {
    const csem_report *report = reporter->report;
    csem__place place = csem__span_place(reporter, span);
    place.page = page_at(reporter, span);
    if (report->measure_count == 0)
        return place;
    size_t index = last_start(&report->measures->span, sizeof *report->measures, report->measure_count, span.start);
    const csem_measure *measure = &report->measures[index];
    if (!holds(measure->span, span.start))
        return place;
    place.measure = measure->id;
    if (measure->commitment_count == 0)
        return place;
    index =
        last_start(&measure->commitments->span, sizeof *measure->commitments, measure->commitment_count, span.start);
    const csem_commitment *commitment = &measure->commitments[index];
    if (commitment->span.start > span.start)
        return place;
    if (commitment->effort_count > 0) {
        size_t effort =
            last_start(&commitment->efforts->span, sizeof *commitment->efforts, commitment->effort_count, span.start);
        place.effort = holds(commitment->efforts[effort].span, span.start) ? (int32_t)effort : -1;
    }
    if (place.effort >= 0 || holds(commitment->span, span.start))
        place.commitment = (int32_t)index;
    return place;
}

const csem_measure *csem__reporter_measure(const csem_reporter *reporter, csem__text id) {
    size_t index;
    return csem__table_get(&reporter->measures, id, &index) ? &reporter->report->measures[index] : NULL;
}
