/* SPDX-License-Identifier: MIT */
/* Sections: the level, the number and the id that a mark makes. */
#ifndef CSEM_READ_SECTION_H
#define CSEM_READ_SECTION_H

#include "grammar/opening.h"
#include "grammar/reference.h"
#include "model/builder.h"

/* The sections that are open while a tree is read, from the outermost in: their indexes in the tree, or SIZE_MAX. */
typedef struct csem__open_sections {
    size_t indexes[CSEM_MAX_PROFILE_LEVELS];
    uint32_t unnumbered[CSEM_MAX_PROFILE_LEVELS]; /* sections without a number at each depth, in the one around them */
} csem__open_sections;

void csem__open_sections_clear(csem__open_sections *open);

/* Adds a section of this level to the tree, and opens it: those inside the last one of the level no longer are open.
 * Its level, number and id are those of its mark; a numeral of no kind is none. NULL: see builder->code. */
csem_section *csem__open_sections_add(csem__open_sections *open, csem__builder *builder, csem__sections *tree,
                                      const csem__grammar *grammar, size_t level, const csem__numeral *numeral);

/* The same for a section whose id is given; data is NULL: it has none. */
csem_section *csem__open_sections_add_named(csem__open_sections *open, csem__builder *builder, csem__sections *tree,
                                            const csem__grammar *grammar, size_t level, csem__text id);

/* The id of the section that a reference names: levels that it leaves out are those of the open sections. False: see
 * builder->code. */
bool csem__open_sections_refer(const csem__open_sections *open, csem__builder *builder, const csem__sections *tree,
                               const csem__grammar *grammar, const csem__reference *reference, csem__text *id);

#endif
