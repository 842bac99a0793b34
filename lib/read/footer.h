/* SPDX-License-Identifier: MIT */
/* The glossary footer: `* ABBR (Full Name), ABBR (Full Name), ...`, or in another form of the profile, wrapped or not,
 * which a report repeats at the foot of its pages. Only its grammar identifies it: entries with nothing between them
 * except commas and `and`. */
#ifndef CSEM_READ_FOOTER_H
#define CSEM_READ_FOOTER_H

#include "lines/lines.h"

/* A footer in the lines: from byte `start` of line `first` to byte `end` of line `last`. */
typedef struct csem__footer {
    size_t first;
    size_t last;
    size_t start;
    size_t end;
    size_t entries;  /* whole entries */
    bool has_marker; /* begins with `*` */
    bool ends_line;  /* only a page number follows on the last line */
    bool is_cut;     /* the input ends inside it */
} csem__footer;

/* Receives an entry; false ends the walk. */
typedef bool (*csem__footer_entry)(void *context, csem__text id, csem__text name);

/* Whether a footer begins at byte `start` of a line, in one of the forms (bits of csem__glossary_form); fills footer
 * and passes its entries to entry, unless that is NULL. False if there is no footer or entry returned false. */
bool csem__footer_match(const csem__lines *lines, uint32_t forms, size_t line, size_t start, csem__footer *footer,
                        csem__footer_entry entry, void *context);

/* The page number that a text is, such as `7`, `- 7 -`, `Page 7 of 51`; 0 if it is not one. */
int32_t csem__page_number_parse(csem__text text);

/* Whether a page number has no label or dash before it. */
bool csem__page_number_is_bare(csem__text text);

#endif
