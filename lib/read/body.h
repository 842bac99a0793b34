/* SPDX-License-Identifier: MIT */
/* The body: chapters, measures, commitments, efforts, repeats and notes, from paragraphs. */
#ifndef CSEM_READ_BODY_H
#define CSEM_READ_BODY_H

#include "model/builder.h"
#include "model/places.h"
#include "read/agencies.h"
#include "read/paragraphs.h"

/* The paragraph that is the heading of the first chapter, or the count of paragraphs. The report's contents must be
 * linked, here and below. */
size_t csem_body_find(const csem_paragraphs *paragraphs, const csem_report *report);

/* The entry of a chapter's heading in the contents, or NULL. */
const csem_entry *csem_body_entry(const csem_paragraph *heading, const csem_report *report);

/* Adds what the paragraphs from index `first` on, a chapter's heading, hold. False on failure, see the builder's
 * code. */
bool csem_body_read(csem_builder *builder, csem_agencies *agencies, csem_paragraphs *paragraphs, size_t first,
                    const csem_places *places);

#endif
