/* SPDX-License-Identifier: MIT */
/* Headings of a grammar in which attributions tell where commitments and efforts end; for others see read/sequence.h.
 */
#ifndef CSEM_READ_APART_H
#define CSEM_READ_APART_H

#include "read/heading.h"
#include "read/paragraphs.h"

/* Whether the mark of a level is before a title alone, and not before what a section says. */
bool csem__level_has_titles(const csem__grammar *grammar, size_t level);

/* The numeral that a paragraph begins with. */
csem__numeral csem__paragraph_numeral(const csem__grammar *grammar, const csem__paragraph *paragraph);

/* Whether a paragraph has the mark of a level around the tracked one, or of the tracked one or a level inside it. */
bool csem__has_outer_mark(const csem__grammar *grammar, const csem__paragraph *paragraph);
bool csem__has_inner_mark(const csem__grammar *grammar, const csem__paragraph *paragraph);

/* Whether a section of the level around this one is open. */
bool csem__has_section_around(const csem__outline *outline, size_t level);

/* The entry of a heading in the contents, or NULL. */
const csem_section *csem__heading_entry(const csem__outline *outline, const csem__paragraph *heading);

/* Whether the paragraph at index is the heading of a section around the tracked level, by the contents or by its
 * shape. */
bool csem__is_outer_heading(const csem__grammar *grammar, const csem__paragraphs *paragraphs, size_t index,
                            const csem__outline *outline);

/* Marks what may be a heading that no contents list, so that no look-ahead passes it: an outer section by its shape, an
 * inner one whose number comes next, or what is set apart. The body decides later whether it is one. */
void csem__headings_mark(const csem__grammar *grammar, csem__paragraphs *paragraphs, size_t first,
                         const csem__sections *contents);

#endif
