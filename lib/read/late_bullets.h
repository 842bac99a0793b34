/* SPDX-License-Identifier: MIT */
/* Bullets that an extraction prints after all other text of their page, each alone on its line, since the page has
 * them last in its own order. */
#ifndef CSEM_READ_LATE_BULLETS_H
#define CSEM_READ_LATE_BULLETS_H

#include "grammar/grammar.h"
#include "lines/lines.h"

/* Marks such bullets as furniture. Footers and page numbers must be marked before. */
void csem__late_bullets_mark(csem__lines *lines, const csem__grammar *grammar);

/* How many of them are at the end of the page on which a line is, after that line. */
size_t csem__late_bullets_after(const csem__lines *lines, const csem__grammar *grammar, size_t line);

#endif
