/* SPDX-License-Identifier: MIT */
/* Hyphens at line ends: of the typesetter, who cuts words, or of the author. */
#ifndef CSEM_LINES_HYPHENS_H
#define CSEM_LINES_HYPHENS_H

#include "lines/lines.h"

/* Decides which lines end in a typesetter's hyphen: they lose it from their text and have CSEM_LINE_CUT. The words of
 * the document are read when the first such line is seen, and kept in `lines`. Call it again when it is known what
 * lines are furniture, and when lines have changed places. False: out of memory. */
bool csem__lines_close_hyphens(csem__lines *lines, const csem_allocator *allocator);

#endif
