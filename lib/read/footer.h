/* SPDX-License-Identifier: MIT */
/* The glossary footer: `* ABBR (Full Name), ABBR (Full Name), ...`, with another sign, a word such as `Note:` or
 * nothing before the entries, or in another form of the profile, wrapped or not, which a report repeats at the foot of
 * its pages. Only its grammar identifies it: entries with nothing between them except commas and `and`. */
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
    bool has_marker; /* begins with a sign that notes begin with, `*`, or a word such as `Note:` */
    bool ends_line;  /* only a page number follows on the last line */
    bool is_cut;     /* the input ends inside it */
} csem__footer;

/* Receives an entry; false ends the walk. */
typedef bool (*csem__footer_entry)(void *context, csem__text id, csem__text name);

/* Whether a line may begin with a footer, which its first byte shows. */
bool csem__footer_may_begin(csem__text text);

/* Whether a footer begins at byte `start` of a line, in one of the forms (bits of csem__glossary_form); fills footer
 * and passes its entries to entry, unless that is NULL. False if there is no footer or entry returned false. */
bool csem__footer_match(const csem__lines *lines, uint32_t forms, size_t line, size_t start, csem__footer *footer,
                        csem__footer_entry entry, void *context);

#endif
