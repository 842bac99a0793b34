/* SPDX-License-Identifier: MIT */
/* Line and column of any offset of a text, after one walk over it. */
#ifndef CSEM_WRITE_POSITIONS_H
#define CSEM_WRITE_POSITIONS_H

#include "base/text.h"

/* Counted from 1; a column is a character. Both are 0 if unknown. */
typedef struct csem__position {
    uint64_t line;
    uint64_t column;
} csem__position;

typedef struct csem__positions {
    csem__text text; /* owned by the caller; it must live until csem__positions_free() */
    csem_allocator allocator;
    csem__position *marks;
} csem__positions;

/* False: out of memory. */
bool csem__positions_init(csem__positions *positions, csem__text text, const csem_allocator *allocator);
void csem__positions_free(csem__positions *positions);

/* Takes constant time. An offset past the text gives the position of its end. */
csem__position csem__positions_at(const csem__positions *positions, uint64_t offset);

#endif
