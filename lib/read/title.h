/* SPDX-License-Identifier: MIT */
/* Titles: comparing one in the body with one in the contents. Only letters and digits count, and not their case:
 * quotation marks, dashes, hyphens and white space differ from layout to layout. */
#ifndef CSEM_READ_TITLE_H
#define CSEM_READ_TITLE_H

#include "base/text.h"

typedef enum csem__title_match {
    CSEM_TITLE_OTHER,  /* they differ somewhere */
    CSEM_TITLE_SAME,   /* they are the same to the end */
    CSEM_TITLE_BEGINS, /* the first is the beginning of the second */
    CSEM_TITLE_GOES_ON /* the second is the beginning of the first */
} csem__title_match;

/* Compares a title with another; *common receives how many letters and digits they share at the start. */
csem__title_match csem__title_compare(csem__text a, csem__text b, size_t *common);

/* Whether both are the same to the byte, as most are: faster than comparing them. */
bool csem__title_is_same(csem__text a, csem__text b);

/* Whether the text of a line begins as a title does: alike for a good part of the shorter one, or in most of its
 * words. */
bool csem__title_begins_alike(csem__text line, csem__text title);

/* How much the text of a title so far differs from the title: one for each word that the title does not have, two
 * for each that is missing, of at most 128 words. *extra receives the former, which never falls as more is read. */
size_t csem__title_distance(csem__text read, csem__text title, size_t *extra);

#endif
