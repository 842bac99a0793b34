/* SPDX-License-Identifier: MIT */
/* Mark-up of HTML inside the text of a table or a record: tags are removed, references such as `&amp;` and `&#42;` are
 * the characters that they stand for. */
#ifndef CSEM_LINES_MARKUP_H
#define CSEM_LINES_MARKUP_H

#include "lines/join.h"

/* As csem__joiner_add, for text with mark-up. */
bool csem__joiner_add_marked(csem__joiner *joiner, size_t start, size_t end);

#endif
