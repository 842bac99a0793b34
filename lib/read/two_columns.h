/* SPDX-License-Identifier: MIT */
/* Columns: pages that are set in two columns of running text, as `pdftotext -layout` prints them side by side. */
#ifndef CSEM_READ_TWO_COLUMNS_H
#define CSEM_READ_TWO_COLUMNS_H

#include "read/pages.h"

/* Puts the lines of each left column before those of the right one beside it, where a page clearly has two; each line
 * keeps its place in the input. The places of the page ends follow. False: out of memory. */
bool csem__columns_order(csem__lines *lines, csem__pages *pages, const csem_allocator *allocator);

#endif
