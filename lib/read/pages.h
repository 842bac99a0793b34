/* SPDX-License-Identifier: MIT */
/* Pages: which lines are furniture (glossary footers, page numbers, form feeds), where pages end, and which agencies
 * the glossary defines. */
#ifndef CSEM_READ_PAGES_H
#define CSEM_READ_PAGES_H

#include "lines/lines.h"
#include "model/places.h"
#include "read/agencies.h"
#include "read/running.h"

/* Adjacent furniture is one page end. */
typedef struct csem__page_end {
    uint32_t line;       /* index of the first line after it that is not furniture */
    int32_t number;      /* printed at the foot of the page that ends, 0: none */
    int32_t next_number; /* printed at the head of the page that begins, 0: none */
} csem__page_end;

typedef struct csem__pages {
    csem__page_end *ends;
    size_t count;
    size_t capacity;
    bool has_feeds; /* form feeds show where pages end */
} csem__pages;

/* Marks the furniture in the lines, removes what is glued to text, and adds the glossary to the agencies. False: out
 * of memory, or over a limit. Free with csem__pages_free. */
bool csem__pages_find(csem__pages *pages, csem__lines *lines, csem__agencies *agencies, const csem__content_test *test,
                      const csem_allocator *allocator);
void csem__pages_free(csem__pages *pages, const csem_allocator *allocator);

/* Numbers the pages of the body, which begins at line index `body`. first_page is the number that the contents give
 * to the first chapter, 0: none. Fills starts, an array of at most pages->count + 1, and returns how many there are;
 * 0 if pages cannot be determined. */
size_t csem__pages_number(csem__pages *pages, const csem__lines *lines, size_t body, int32_t first_page,
                          csem__place_start *starts);

#endif
