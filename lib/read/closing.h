/* SPDX-License-Identifier: MIT */
/* Closing: which attribution closes a paragraph, looking ahead over the paragraphs that belong to it. */
#ifndef CSEM_READ_CLOSING_H
#define CSEM_READ_CLOSING_H

#include "read/attribution.h"
#include "read/paragraphs.h"

/* Reads the attributions of the paragraphs from index `first` on, and defines what they define. False on failure, see
 * the builder's code. */
bool csem__closings_read(csem__agencies *agencies, csem__paragraphs *paragraphs, size_t first);

/* For each paragraph, where a look-ahead from it must stop. */
typedef struct csem__ahead {
    uint32_t attribution; /* the next paragraph from it on that an attribution closes, or that ends every look-ahead: a
                             heading */
    uint32_t stop;        /* the same, or a bullet without numeral */
    uint32_t colon;       /* the next paragraph from it on whose text ends in a colon */
} csem__ahead;

/* Fills ahead, one entry for each paragraph and one more, for paragraphs whose attributions are known. */
void csem__ahead_fill(csem__ahead *ahead, const csem__paragraphs *paragraphs);

/* The form of the attribution that closes the paragraph at index: its own, or that of a paragraph after it that
 * comes before the next bullet of its level. After a text that ends in a colon all bullets belong to it. For a
 * paragraph that is not a bullet, every bullet is of its level. */
csem__attribution_form csem__closing_form(const csem__paragraphs *paragraphs, const csem__ahead *ahead, size_t index);

/* Whether a paragraph's text ends in a colon. */
bool csem__ends_in_colon(const csem__paragraph *paragraph);

#endif
