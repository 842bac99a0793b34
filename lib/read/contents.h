/* SPDX-License-Identifier: MIT */
/* The table of contents: kept as printed, and searched for the titles that the body should have. */
#ifndef CSEM_READ_CONTENTS_H
#define CSEM_READ_CONTENTS_H

#include "grammar/grammar.h"
#include "lines/join.h"
#include "model/builder.h"

typedef struct csem__contents_place {
    bool found;
    size_t first; /* index of its first line, which is the caption if it has one */
    size_t end;   /* index of the first line after it */
} csem__contents_place;

/* `Table of Contents`, `CONTENTS`, letters spaced out or not. */
bool csem__contents_is_caption(csem__text text);

/* Finds the table of contents and adds its entries to the report. False: out of memory, or the limit of nodes. */
bool csem__contents_read(const csem__grammar *grammar, csem__builder *builder, csem__joiner *joiner,
                         const csem__lines *lines, csem__contents_place *place);

/* The entry of a number among the outermost ones, or among those in an entry, which may be NULL; NULL if there is none.
 * The entries must be linked. */
const csem_section *csem__contents_find(const csem__sections *contents, int32_t number);
const csem_section *csem__contents_find_child(const csem_section *around, int32_t number);

#endif
