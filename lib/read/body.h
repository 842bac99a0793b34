/* SPDX-License-Identifier: MIT */
/* The body: chapters, measures, commitments, efforts, repeats and notes, from paragraphs. */
#ifndef CSEM_READ_BODY_H
#define CSEM_READ_BODY_H

#include "model/builder.h"
#include "model/places.h"
#include "read/agencies.h"
#include "read/paragraphs.h"

/* *first receives the index of the paragraph that is the first heading, or the count of paragraphs. Here and below,
 * contents are the entries that headings are matched with, linked. False: out of memory. */
bool csem__body_find(const csem__grammar *grammar, csem__paragraphs *paragraphs, const csem__sections *contents,
                     const csem_allocator *allocator, size_t *first);

/* The entry of the first heading in the contents, or NULL. */
const csem_section *csem__body_entry(const csem__paragraph *heading, const csem__sections *contents);

/* Adds what is in the paragraphs from index `first` on, which is the first heading. False on failure, see the
 * builder's code. */
bool csem__body_read(csem__builder *builder, csem__agencies *agencies, csem__paragraphs *paragraphs, size_t first,
                     const csem__sections *contents);

#endif
