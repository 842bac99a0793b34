/* SPDX-License-Identifier: MIT */
/* All lookups search for the last mark or run at or before an offset. */
#include "model/places.h"

#include "base/search.h"

/* The number of the last mark at or before offset; `none` if there is no mark. */
static uint32_t number_at(const csem__place_starts *starts, uint64_t offset, uint32_t none) {
    if (starts->count == 0 || offset < starts->items[0].offset)
        return none;
    return starts->items[csem__search_last(CSEM_KEYS(starts->items, starts->count, offset), offset)].number;
}

uint64_t csem__report_line(const csem_report *report, uint64_t offset) {
    /* What is before the first text is on line 1: a byte order mark, for example. */
    const csem__place_starts *lines = &report->lines;
    return lines->count > 0 && offset < lines->items[0].offset ? lines->items[0].number : number_at(lines, offset, 1);
}

int32_t csem__report_page(const csem_report *report, uint64_t offset) {
    return (int32_t)number_at(&report->pages, offset, 0);
}

int32_t csem__report_sheet(const csem_report *report, uint64_t offset) {
    return (int32_t)number_at(&report->sheets, offset, 0);
}

csem_place csem__report_place(const csem_report *report, uint64_t start, uint64_t end) {
    return (csem_place){csem__report_page(report, start),
                        csem__report_sheet(report, start),
                        {start, end, csem__report_line(report, start)}};
}

/* The place of a byte, or of the one that is `further` bytes after it. */
static size_t source_of_byte(const csem_block *block, size_t text_offset, size_t further) {
    size_t at = csem__search_last(CSEM_KEYS(block->runs, block->run_count, text_offset), text_offset);
    size_t source = block->runs[at].source_offset + (text_offset - block->runs[at].text_offset) + further;
    /* U+FFFD may replace fewer bytes than it has. The next run begins after it, and no byte before that run may be
     * mapped after its start. Only the right column of a page is printed before what is read before it. */
    const csem__run *next = at + 1 < block->run_count ? &block->runs[at + 1] : NULL;
    bool beyond = next && next->source_offset >= block->runs[at].source_offset && source > next->source_offset;
    return beyond ? next->source_offset : source;
}

size_t csem__block_source(const csem_block *block, size_t text_offset) {
    if (block->run_count == 0)
        return 0;
    if (text_offset >= block->text.length && text_offset > 0)
        return source_of_byte(block, text_offset - 1, 1);
    return source_of_byte(block, text_offset, 0);
}
