/* SPDX-License-Identifier: MIT */
/* Page numbers, as they are printed at the head or the foot of a page. */
#ifndef CSEM_READ_PAGE_NUMBER_H
#define CSEM_READ_PAGE_NUMBER_H

#include "base/text.h"

/* Of a line that is a page number, with its label. */
enum { CSEM_MAX_PAGE_NUMBER_LENGTH = 32 };

/* The page number that a text is, such as `7`, `- 7 -`, `Page 7 of 51`, `7 |`; 0 if it is not one. */
int32_t csem__page_number_parse(csem__text text);

/* The same in small Roman numerals, which number the pages of front matter. */
int32_t csem__page_number_parse_roman(csem__text text);

/* Whether a page number has no label or sign before it. */
bool csem__page_number_is_bare(csem__text text);

#endif
