/* SPDX-License-Identifier: MIT */
#include "model/places.h"

uint64_t csem__places_line(const csem__places *places, size_t offset) {
    size_t low = 0;
    size_t high = places->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (places->lines[middle].text <= offset)
            low = middle;
        else
            high = middle;
    }
    return places->line_count > 0 ? places->lines[low].number : 1;
}

int32_t csem__places_page(const csem__places *places, size_t offset) {
    if (places->page_count == 0 || offset < places->pages[0].offset)
        return 0;
    size_t low = 0;
    size_t high = places->page_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (places->pages[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return places->pages[low].number;
}

size_t csem__run_at(const csem__run *runs, size_t count, size_t text_offset) {
    size_t low = 0;
    size_t high = count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (runs[middle].text_offset <= text_offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The place of a byte, or so many bytes behind it. */
static size_t source_of_byte(const csem_block *block, size_t text_offset, size_t behind) {
    size_t low = csem__run_at(block->runs, block->run_count, text_offset);
    size_t source = block->runs[low].source_offset + (text_offset - block->runs[low].text_offset) + behind;
    /* U+FFFD may stand for fewer bytes than it has. Behind it a run begins, and no byte before that lies behind that.
     */
    bool beyond = low + 1 < block->run_count && source > block->runs[low + 1].source_offset;
    return beyond ? block->runs[low + 1].source_offset : source;
}

size_t csem__block_source(const csem_block *block, size_t text_offset) {
    if (block->run_count == 0)
        return 0;
    if (text_offset >= block->text.length && text_offset > 0)
        return source_of_byte(block, text_offset - 1, 1);
    return source_of_byte(block, text_offset, 0);
}
