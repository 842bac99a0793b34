/* SPDX-License-Identifier: MIT */
/* Sections: the level, the number and the id that a mark makes. */
#ifndef CSEM_READ_SECTION_H
#define CSEM_READ_SECTION_H

#include "grammar/opening.h"
#include "model/builder.h"

/* Fills level, number and id of a section from its mark. around is the section around it, NULL if it is an outermost
 * one. False: see builder->code. */
bool csem__section_mark(csem__builder *builder, const csem__grammar *grammar, csem_section *section,
                        const csem_section *around, const csem__numeral *numeral);

/* The sections that are open while a tree is read, from the outermost in: their indexes in the tree, or SIZE_MAX. */
typedef struct csem__open_sections {
    size_t indexes[CSEM_MAX_PROFILE_LEVELS];
} csem__open_sections;

void csem__open_sections_clear(csem__open_sections *open);

/* The depth in the tree of a section of this level: how many sections around it are open. */
int32_t csem__open_sections_depth(const csem__open_sections *open, size_t level);

/* The innermost open section around one of this level; NULL if there is none. */
const csem_section *csem__open_sections_around(const csem__open_sections *open, const csem__sections *tree,
                                               size_t level);

/* Notes that the last section of the tree, of this level, is open; those inside the one before it no longer are. */
void csem__open_sections_enter(csem__open_sections *open, const csem__sections *tree, size_t level);

#endif
