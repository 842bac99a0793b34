/* SPDX-License-Identifier: MIT */
/* Places: which line and which page a byte of the input is on. */
#ifndef CSEM_MODEL_PLACES_H
#define CSEM_MODEL_PLACES_H

#include "lines/lines.h"
#include "model/model.h"

/* Where a page begins; number is 0 where pages cannot be told. */
typedef struct csem__page_start {
    size_t offset;
    int32_t number;
} csem__page_start;

typedef struct csem__places {
    const csem__line *lines; /* all lines with text, see lines/lines.h; empty: one line */
    size_t line_count;
    const csem__page_start *pages; /* ascending */
    size_t page_count;
} csem__places;

/* The 1-based line that holds the byte at offset. */
uint64_t csem__places_line(const csem__places *places, size_t offset);

/* The number of the page that holds the byte at offset, 0 where it cannot be told. */
int32_t csem__places_page(const csem__places *places, size_t offset);

/* The run that holds the byte of a text at text_offset; there is one at least. Halves the runs, since very many places
 * may be asked for. */
size_t csem__run_at(const csem__run *runs, size_t count, size_t text_offset);

/* Where the byte of a block's text at text_offset stands in the input. The offset behind the last byte is one behind
 * the place of the last byte. */
size_t csem__block_source(const csem_block *block, size_t text_offset);

#endif
