/* SPDX-License-Identifier: MIT */
/* Survey: what recurs in a text that the grammar does not explain, in words for a person: runs of numbered headings,
 * labels, brackets that close paragraphs. */
#ifndef CSEM_GRAMMAR_SURVEY_H
#define CSEM_GRAMMAR_SURVEY_H

#include "lines/lines.h"

/* *seen becomes `26 headings "1." in 3 runs; the label "Lead agency" 26 times`, in the arena; data is NULL if too
 * little recurs. One walk over the lines, with memory that does not grow with their number. False: out of memory. */
bool csem__survey(const csem__lines *lines, csem__arena *arena, csem__text *seen);

#endif
