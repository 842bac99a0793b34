/* SPDX-License-Identifier: MIT */
/* Layout: whether the text is wrapped, and how wide, so that a line end can be distinguished from the end of a
 * paragraph. */
#ifndef CSEM_READ_LAYOUT_H
#define CSEM_READ_LAYOUT_H

#include "grammar/grammar.h"
#include "lines/lines.h"
#include "read/metrics.h"

typedef struct csem__layout {
    bool is_wrapped;
    bool hangs;          /* the lines of a bullet are aligned with its text */
    unsigned hang;       /* how far they are further in than the bullet, at most */
    bool indents;        /* the first line of a paragraph is further in than the line before */
    bool breaks_hyphens; /* lines end after the hyphens of words */
    bool has_gaps;       /* blank lines are inside paragraphs, too */
    bool has_odd_gaps;   /* and do not show where one ends, since they are as likely there as elsewhere */
    csem__metric metric; /* in which their widths agree best */
    uint32_t width;      /* a word that would end before this width would have fitted on a line */
} csem__layout;

/* Examines the lines from index `body` on. */
csem__layout csem__layout_find(const csem__grammar *grammar, const csem__lines *lines, size_t body);

/* Whether the first word of the next line would have fitted on the line before it; `surely` requires a margin of a
 * tenth, which is half as wide if all characters are as wide. */
bool csem__layout_fits(const csem__layout *layout, const csem__lines *lines, size_t line, size_t next, bool surely);

/* The column of a bullet's text, or of the line's text if there is no bullet. */
unsigned csem__layout_text_column(const csem__grammar *grammar, const csem__lines *lines, size_t line);

#endif
