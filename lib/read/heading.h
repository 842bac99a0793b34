/* SPDX-License-Identifier: MIT */
/* Headings that the contents list: which lines are headings, and where their titles end. */
#ifndef CSEM_READ_HEADING_H
#define CSEM_READ_HEADING_H

#include "lines/shape.h"
#include "model/model.h"
#include "read/layout.h"

/* How far the body has been read. Numbers are 0 before the first chapter and measure. */
typedef struct csem__outline {
    const csem__sections *contents; /* linked */
    const csem_section *entry;      /* of the chapter in the contents, or NULL */
    const csem_section *last;       /* of the measure, or NULL */
    int32_t chapter;
    int32_t measure;
} csem__outline;

/* How certain it is that nothing is open before a line. */
typedef enum csem__closing {
    CSEM_CLOSING_NONE,       /* something is open */
    CSEM_CLOSING_SENTENCE,   /* a sentence ends there */
    CSEM_CLOSING_ATTRIBUTION /* a commitment or an effort ends there */
} csem__closing;

/* Whether the numeral and the text after it are the heading of a chapter or a measure that the contents list: its
 * number comes later than the last one, and its title begins as in the contents. A numbered sub-item of an effort
 * fails one of the two. Returns the entry, and moves the outline there; NULL if it is not such a heading. */
const csem_section *csem__outline_take(csem__outline *outline, csem__numeral numeral, csem__text text);

/* The entry that has the title of a heading whose number is not the one in the contents; NULL if there is none near
 * the last one. An entry that was passed, or the last one again, needs its own number. */
const csem_section *csem__outline_find_title(const csem__outline *outline, csem__numeral numeral, csem__text text);

/* What has to close before such a heading: after only a sentence, no entry except the next is accepted. */
csem__closing csem__outline_needs(const csem__outline *outline, csem__numeral numeral, const csem_section *entry);

/* Moves the outline to a heading that was found by its title. */
void csem__outline_move(csem__outline *outline, csem__numeral numeral, const csem_section *entry);

/* The last line of a heading that begins on line `first`, whose title in the contents is known. */
size_t csem__heading_end(const csem__lines *lines, const csem__layout *layout, size_t first, size_t numeral_length,
                         csem__text title);

#endif
