/* SPDX-License-Identifier: MIT */
/* Filling: the statistic that a number becomes, and the statistics of a report. */
#ifndef CSEM_STATISTICS_FILL_H
#define CSEM_STATISTICS_FILL_H

#include "model/builder.h"
#include "model/places.h"
#include "statistics/scan.h"

/* Adds the statistics of a linked report, in the order of the text. False: see builder->code. */
bool csem__statistics_fill(csem__builder *builder, const csem_options *options);

/* Whether statistics are looked for in a node: the text of a repeat is the title of another effort. */
bool csem__node_has_statistics(const csem_node *node);

/* Fills everything of a statistic except its node, with texts in the arena. False: out of memory. */
bool csem__statistic_fill(csem_statistic *statistic, csem__arena *arena, csem__text text, const csem__number *number);

/* The span of bytes of a block's text in the input, without a line; zeros in a report that was read from JSON. */
csem_span csem__block_span(const csem_block *block, csem__range range);

/* A copy of text[range] with white space folded to single blanks. False: out of memory. */
bool csem__copy_folded(csem__arena *arena, csem__text text, csem__range range, csem__text *copy);

/* Sorts items of `size` bytes that begin with their node, statistics or candidates, by the starts of their spans. They
 * ascend already, except after a footnote that interrupts a paragraph and in a text in two columns. */
void csem__sort_by_place(void *items, size_t count, size_t size);

#endif
