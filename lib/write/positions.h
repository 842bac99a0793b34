/* SPDX-License-Identifier: MIT */
/* Line and column of any offset of a text, after one walk over it. */
#ifndef CSEM_WRITE_POSITIONS_H
#define CSEM_WRITE_POSITIONS_H

#include "base/text.h"

/* 1-based; a column is a character. Both are 0 where nothing is known. */
typedef struct csem_position {
    uint64_t line;
    uint64_t column;
} csem_position;

typedef struct csem_positions {
    csem_text text; /* the caller's; must live until csem_positions_free() */
    csem_allocator allocator;
    csem_position *marks;
} csem_positions;

/* False: no memory. */
bool csem_positions_init(csem_positions *positions, csem_text text, const csem_allocator *allocator);
void csem_positions_free(csem_positions *positions);

/* Takes the same time for every offset; one behind the text is its end. */
csem_position csem_positions_at(const csem_positions *positions, uint64_t offset);

#endif
