/* SPDX-License-Identifier: MIT */
/* The starts of all nodes of one kind rise, and so do their ends: each walk over them is one walk over the text. */
#include "reader/original.h"

#include "base/utf8.h"

/* The walk over one kind of offset: a span inside nodes that stand one behind the other in memory. */
static void restore(csem_span *first, size_t count, size_t stride, const char *text, size_t length) {
    csem_utf8_cursor starts = {.text = text, .length = length};
    for (size_t i = 0; i < count; i++) {
        csem_span *span = (csem_span *)(void *)((char *)first + i * stride);
        span->start = csem_utf8_source(&starts, (size_t)span->start);
    }
    csem_utf8_cursor ends = {.text = text, .length = length};
    for (size_t i = 0; i < count; i++) {
        csem_span *span = (csem_span *)(void *)((char *)first + i * stride);
        span->end = csem_utf8_source(&ends, (size_t)span->end);
    }
}

static void restore_runs(csem_report *report, const char *text, size_t length) {
    csem_utf8_cursor cursor = {.text = text, .length = length};
    for (size_t i = 0; i < report->block_count; i++) {
        csem_block *block = &report->blocks[i];
        csem_run *runs = (csem_run *)(uintptr_t)block->runs;
        for (size_t j = 0; j < block->run_count; j++)
            runs[j].source_offset = csem_utf8_source(&cursor, runs[j].source_offset);
    }
}

#define RESTORE(nodes, count)                                                                                          \
    do {                                                                                                               \
        if ((count) > 0)                                                                                               \
            restore(&(nodes)[0].span, count, sizeof(nodes)[0], text, length);                                          \
    } while (0)

void csem_original_restore(csem_report *report, const char *text, size_t length) {
    RESTORE(report->chapters, report->chapter_count);
    RESTORE(report->measures, report->measure_count);
    RESTORE(report->commitments, report->commitment_count);
    RESTORE(report->efforts, report->effort_count);
    RESTORE(report->statistics, report->statistic_count);
    restore_runs(report, text, length);
}
