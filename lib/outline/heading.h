/* SPDX-License-Identifier: MIT */
/* Headings that the contents list: which lines are one, and where its title ends. */
#ifndef CSEM_OUTLINE_HEADING_H
#define CSEM_OUTLINE_HEADING_H

#include "blocks/layout.h"
#include "lines/shape.h"
#include "report/model.h"

/* Where the body has come to. Numbers are 0 before the first chapter and measure. */
typedef struct csem_outline {
    const csem_report *report; /* its contents are linked */
    const csem_entry *entry;   /* of the chapter in the contents, or NULL */
    int32_t chapter;
    int32_t measure;
} csem_outline;

/* Whether the numeral and the text behind it are the heading of a chapter or a measure that the contents list: its
 * number comes later than the last one, and its title begins as the contents have it. A numbered sub-item of an effort
 * fails on one of both. Returns the entry, and moves the outline there; NULL where it is none. */
const csem_entry *csem_outline_take(csem_outline *outline, csem_numeral numeral, csem_text text);

/* The last line of a heading that begins on line `first`, whose title in the contents is known. */
size_t csem_heading_end(const csem_lines *lines, const csem_layout *layout, size_t first, size_t numeral_length,
                        csem_text title);

#endif
