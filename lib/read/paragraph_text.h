/* SPDX-License-Identifier: MIT */
/* The text of a paragraph, once its lines are known. */
#ifndef CSEM_READ_PARAGRAPH_TEXT_H
#define CSEM_READ_PARAGRAPH_TEXT_H

#include "read/paragraphs.h"

/* Joins the lines of a paragraph, without its bullet and its note's marker, and finds its span. False: out of memory.
 */
bool csem__paragraph_join(csem__paragraph *paragraph, const csem__grammar *grammar, const csem__lines *lines,
                          csem__joiner *joiner);

/* Counts the pages that end before each paragraph; `body` is the first line. */
void csem__paragraphs_count_pages(csem__paragraphs *paragraphs, const csem__lines *lines, size_t body);

/* Cuts a paragraph's text in place to the bytes from..to, and gives a block its runs; block may be NULL. */
csem__text csem__paragraph_cut(const csem__paragraph *paragraph, size_t from, size_t to, csem_block *block);

#endif
