/* SPDX-License-Identifier: MIT */
/* Titles that running heads repeat: the headings of the body that have numerals, and the title of the report. A head
 * that names one may be on a page or two only. */
#ifndef CSEM_READ_RUNNING_TITLE_H
#define CSEM_READ_RUNNING_TITLE_H

#include "grammar/opening.h"
#include "lines/lines.h"

typedef struct csem__titles {
    const csem__grammar *grammar;
    const csem__lines *lines;
    struct csem__title_line *items; /* sorted by their keys */
    size_t count;
    size_t capacity;
} csem__titles;

/* Collects the titles in the lines. False: out of memory. Free with csem__titles_free. */
bool csem__titles_collect(csem__titles *titles, const csem__lines *lines, const csem__grammar *grammar,
                          const csem_allocator *allocator);
void csem__titles_free(csem__titles *titles, const csem_allocator *allocator);

/* The text of a running head without the number of the page, if blanks, a bar, a tab or square brackets set it off;
 * *number receives that number, empty if there is none. */
csem__text csem__running_head(csem__text text, csem__text *number);

/* Whether the title that a line has, a heading, is printed again directly below it, or if a form feed is before the
 * line, anywhere on its page. */
bool csem__title_is_repeated_below(const csem__lines *lines, size_t line);

/* Whether the chapter that a line names, before an item with the first numeral of a section, has opened above: its
 * heading and another first section are there, and no other chapter's heading is between. */
bool csem__titles_is_opened(const csem__titles *titles, size_t line);

/* How many lines from one at the edge of a page on repeat a title that is printed elsewhere, too, and are not the
 * heading itself; 0: they do not. count is on how many pages it is there: on one, the title of the report is not a
 * repetition. */
size_t csem__titles_repeat(const csem__titles *titles, size_t line, size_t count);

/* Marks lines as furniture; what remains of the first one is the number of the page, if it has one. */
void csem__running_mark(csem__lines *lines, size_t line, csem__text number, size_t count);

/* Marks the numbered titles that are heads wherever they are: directly above the heading itself, or, if nothing shows
 * where pages end, below it again. */
void csem__titles_mark_copies(const csem__titles *titles, csem__lines *lines, bool has_pages);

#endif
