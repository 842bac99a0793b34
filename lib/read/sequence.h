/* SPDX-License-Identifier: MIT */
/* Sequence: which paragraphs are headings, decided by their numbers over the whole document. It is for grammars in
 * which attributions do not tell where commitments and efforts end; for others see read/body.c. */
#ifndef CSEM_READ_SEQUENCE_H
#define CSEM_READ_SEQUENCE_H

#include "grammar/opening.h"
#include "read/paragraphs.h"

/* Marks the headings among the paragraphs and sets their levels and numbers. contents are the entries that headings
 * were matched with, linked. False: out of memory. */
bool csem__sequence_find(const csem__grammar *grammar, csem__paragraphs *paragraphs, const csem__sections *contents,
                         const csem_allocator *allocator);

#endif
