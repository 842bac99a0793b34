/* SPDX-License-Identifier: MIT */
/* Pages of the contents that are on lines of their own: after each title, or in columns apart from the titles. */
#ifndef CSEM_READ_ENTRY_PAGES_H
#define CSEM_READ_ENTRY_PAGES_H

#include "grammar/grammar.h"
#include "lines/lines.h"

/* Marks the lines that are pages of entries of the contents, and puts each after the title that it belongs to: an
 * extraction may put the pages of a column before, between or after all titles. False: out of memory. */
bool csem__entry_pages_place(csem__lines *lines, const csem__grammar *grammar, const csem_allocator *allocator);

#endif
