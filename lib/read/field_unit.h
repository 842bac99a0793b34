/* SPDX-License-Identifier: MIT */
/* Units of fields: the paragraphs of one commitment, sorted by what they say. */
#ifndef CSEM_READ_FIELD_UNIT_H
#define CSEM_READ_FIELD_UNIT_H

#include "read/attribution.h"
#include "read/field_section.h"

enum { CSEM_MAX_PARTS = 1000 };

/* A paragraph of a section of fields. */
typedef struct csem__piece {
    uint32_t paragraph; /* its index */
    uint32_t field;     /* 1 + index, 0: none */
    uint32_t row;       /* of a table, 0: none */
    int32_t item;       /* 0: none */
    size_t from;        /* where its text begins: after the mark of an item, or after a title */
    uint8_t role;       /* csem__field_role */
    bool has_mark;      /* of an item */
} csem__piece;

/* Adds a commitment to the section that was added last, from pieces in the order of the document. status is 1 + the
 * field of a matrix that ticks it, 0: none. Pieces that only say the statuses of other units add nothing. */
bool csem__unit_add(const csem__field_reader *reader, const csem__piece *pieces, size_t count, uint32_t status);

#endif
