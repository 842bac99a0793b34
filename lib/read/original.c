/* SPDX-License-Identifier: MIT */
/* The starts of all nodes of one kind ascend, and so do their ends: each walk over them is one walk over the text. */
#include "read/original.h"

#include "base/utf8.h"

#include <stdlib.h>

/* The walk over one kind of offset: a span inside nodes that are adjacent in memory. */
static void restore(csem_span *first, size_t count, size_t stride, const char *text, size_t length) {
    csem__utf8_cursor starts = {.text = text, .length = length};
    for (size_t i = 0; i < count; i++) {
        csem_span *span = (csem_span *)(void *)((char *)first + i * stride);
        span->start = csem__utf8_source(&starts, (size_t)span->start);
    }
    csem__utf8_cursor ends = {.text = text, .length = length};
    for (size_t i = 0; i < count; i++) {
        csem_span *span = (csem_span *)(void *)((char *)first + i * stride);
        span->end = csem__utf8_source(&ends, (size_t)span->end);
    }
}

/* A section ends after those inside it: only among the sections of one depth do the ends ascend. */
static void restore_sections(const csem__sections *sections, const char *text, size_t length) {
    for (int32_t depth = 0; depth < CSEM_MAX_LEVELS; depth++) {
        csem__utf8_cursor starts = {.text = text, .length = length};
        csem__utf8_cursor ends = {.text = text, .length = length};
        for (size_t i = 0; i < sections->count; i++) {
            csem_span *span = &sections->items[i].place.span;
            if (sections->items[i].depth != depth)
                continue;
            span->start = csem__utf8_source(&starts, (size_t)span->start);
            span->end = csem__utf8_source(&ends, (size_t)span->end);
        }
    }
}

static void restore_runs(csem_report *report, const char *text, size_t length) {
    csem__utf8_cursor cursor = {.text = text, .length = length};
    for (size_t i = 0; i < report->block_count; i++) {
        csem_block *block = &report->blocks[i];
        csem__run *runs = (csem__run *)(uintptr_t)block->runs;
        for (size_t j = 0; j < block->run_count; j++)
            runs[j].source_offset = csem__utf8_source(&cursor, runs[j].source_offset);
    }
}

static void restore_starts(const csem__place_starts *starts, const char *text, size_t length) {
    csem__utf8_cursor cursor = {.text = text, .length = length};
    csem__place_start *items = (csem__place_start *)(uintptr_t)starts->items;
    for (size_t i = 0; i < starts->count; i++)
        items[i].offset = (uint32_t)csem__utf8_source(&cursor, items[i].offset);
}

#define COMPARE(name, field)                                                                                           \
    static int name(const void *a, const void *b) {                                                                    \
        uint64_t one = ((const csem__observation *)a)->field;                                                          \
        uint64_t other = ((const csem__observation *)b)->field;                                                        \
        return (one > other) - (one < other);                                                                          \
    }

COMPARE(by_start, span.start)
COMPARE(by_end, span.end)
COMPARE(by_other_start, other.start)
COMPARE(by_other_end, other.end)

/* One kind of offset, sorted, so that here too the walk is one over the text. Their order has no meaning. */
static void restore_offset(csem_report *report, uint64_t *first, int (*order)(const void *, const void *),
                           const char *text, size_t length) {
    csem__utf8_cursor cursor = {.text = text, .length = length};
    qsort(report->observations, report->observation_count, sizeof *report->observations, order);
    for (size_t i = 0; i < report->observation_count; i++) {
        uint64_t *offset = (uint64_t *)(void *)((char *)first + i * sizeof *report->observations);
        *offset = csem__utf8_source(&cursor, (size_t)*offset);
    }
}

static void restore_observations(csem_report *report, const char *text, size_t length) {
    csem__observation *first = report->observations;
    if (report->observation_count == 0)
        return;
    restore_offset(report, &first->other.start, by_other_start, text, length);
    restore_offset(report, &first->other.end, by_other_end, text, length);
    restore_offset(report, &first->span.start, by_start, text, length);
    restore_offset(report, &first->span.end, by_end, text, length);
}

#define RESTORE(nodes, count, field)                                                                                   \
    do {                                                                                                               \
        if ((count) > 0)                                                                                               \
            restore(&(nodes)[0].field, count, sizeof(nodes)[0], text, length);                                         \
    } while (0)

void csem__original_restore(csem_report *report, const char *text, size_t length) {
    restore_sections(&report->body, text, length);
    RESTORE(report->body.items, report->body.count, heading);
    RESTORE(report->contents.items, report->contents.count, place.span);
    RESTORE(report->commitments, report->commitment_count, place.span);
    RESTORE(report->efforts, report->effort_count, place.span);
    RESTORE(report->fields, report->field_count, span);
    RESTORE(report->statistics, report->statistic_count, node.place.span);
    restore(&report->title_span, 1, 0, text, length);
    restore(&report->published_span, 1, 0, text, length);
    restore(&report->period_span, 1, 0, text, length);
    restore_runs(report, text, length);
    restore_starts(&report->lines, text, length);
    restore_starts(&report->pages, text, length);
    restore_starts(&report->sheets, text, length);
    restore_observations(report, text, length);
}

void csem__original_restore_prose(csem_prose *prose, const char *text, size_t length) {
    RESTORE(prose->candidates, prose->candidate_count, node.place.span);
    RESTORE(prose->statistics, prose->statistic_count, node.place.span);
}
