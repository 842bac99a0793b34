/* SPDX-License-Identifier: MIT */
/* Headings that the contents list: which lines are headings, and where their titles end. */
#ifndef CSEM_READ_HEADING_H
#define CSEM_READ_HEADING_H

#include "grammar/opening.h"
#include "model/model.h"
#include "read/layout.h"

/* How far the body has been read, level by level. */
typedef struct csem__outline {
    const csem__sections *contents;                       /* linked */
    const csem_section *entries[CSEM_MAX_PROFILE_LEVELS]; /* of the open sections in the contents, or NULL */
    int32_t numbers[CSEM_MAX_PROFILE_LEVELS];             /* of the open sections; 0: none */
} csem__outline;

/* How certain it is that nothing is open before a line. */
typedef enum csem__closing {
    CSEM_CLOSING_NONE,       /* something is open */
    CSEM_CLOSING_SENTENCE,   /* a sentence ends there */
    CSEM_CLOSING_ATTRIBUTION /* a commitment or an effort ends there */
} csem__closing;

/* Whether the numeral and the text after it are the heading of a section that the contents list: its
 * number comes later than the last one, and its title begins as in the contents. A numbered sub-item of an effort
 * fails one of the two. Returns the entry, and moves the outline there; NULL if it is not such a heading. */
const csem_section *csem__outline_take(csem__outline *outline, const csem__numeral *numeral, csem__text text);

/* The entry that has the title of a heading whose number is not the one in the contents; NULL if there is none near
 * the last one. An entry that was passed, or the last one again, needs its own number. */
const csem_section *csem__outline_find_title(const csem__outline *outline, const csem__numeral *numeral,
                                             csem__text text);

/* The entry without a number that has the title of a line, on a level without numbers; NULL if there is none near the
 * last one. */
const csem_section *csem__outline_find_unnumbered(const csem__outline *outline, size_t level, csem__text text);

/* What has to close before such a heading: after only a sentence, no entry except the next is accepted. */
csem__closing csem__outline_needs(const csem__outline *outline, size_t level, const csem_section *entry);

/* Moves the outline to a section, whose entry in the contents may be NULL; the sections inside the last one of its
 * level are left. */
void csem__outline_move(csem__outline *outline, size_t level, int32_t number, const csem_section *entry);

/* The entry in the contents of the number on a level, by its number: among those of the open section around it. */
const csem_section *csem__outline_entry(const csem__outline *outline, size_t level, int32_t number);

/* The last line of a heading that begins on line `first`, whose title in the contents is known. */
size_t csem__heading_end(const csem__grammar *grammar, const csem__lines *lines, const csem__layout *layout,
                         size_t first, size_t numeral_length, csem__text title);

#endif
