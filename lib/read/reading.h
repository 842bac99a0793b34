/* SPDX-License-Identifier: MIT */
/* A reading: what the stages of reading a text share, and the stages that do not depend on what the text is: its
 * lines, the profile, pages and furniture. A report and prose begin with them. */
#ifndef CSEM_READ_READING_H
#define CSEM_READ_READING_H

#include "model/builder.h"
#include "read/agencies.h"
#include "read/contents.h"
#include "read/field.h"
#include "read/pages.h"
#include "read/paragraphs.h"
#include "statistics/scan.h"

/* Each stage adds to it, or to the report under construction; the first failure ends the reading, and the builder keeps
 * its code. */
typedef struct csem__reading {
    const csem_options *options;
    csem_options changed; /* those of the caller with what the profile says */
    const csem_allocator *allocator;
    csem__builder builder;
    csem__lines lines;
    csem__agencies agencies;
    csem__pages pages;
    csem__joiner joiner;
    csem__contents_place contents;
    csem__fields fields;
    csem__paragraphs paragraphs;
    const csem__sections *listed; /* the contents, if they say anything of headings */
    csem__scanner *scanner;       /* of the test of running heads; NULL until then */
    csem__grammar *grammar;       /* of the profile that is used */
    int32_t code;                 /* of a profile that cannot be used; error then has the details */
    csem_error *error;
} csem__reading;

/* Begins to read a text: finds its lines, the profile that the options name or the text suggests, where lines and
 * sheets begin, the page ends, the furniture and the agencies of the glossary. The caller has set options, allocator,
 * grammar and error. False on failure; csem__reading_release() must follow in any case. */
bool csem__reading_begin(csem__reading *reading, const char *text, size_t length);

/* Numbers the pages of what begins at line index `first`. first_page is the number that the contents give to it, 0:
 * none. False on failure. */
bool csem__reading_number_pages(csem__reading *reading, size_t first, int32_t first_page);

/* Frees everything but the report under construction. */
void csem__reading_release(csem__reading *reading);

/* The code of a reading that failed, with its message. */
int csem__reading_fail(const csem__reading *reading, csem_error *error);

#endif
