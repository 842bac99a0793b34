/* SPDX-License-Identifier: MIT */
/* The scanner: pulls the numbers out of the text of a block, one after the other, as they leave the stages. */
#ifndef CSEM_STATISTICS_SCAN_H
#define CSEM_STATISTICS_SCAN_H

#include "base/limits.h"
#include "statistics/sentence.h"

#include <csemplan/prose.h>

typedef struct csem__scanner {
    /* set by the caller before the scan begins */
    csem_allocator allocator;
    int32_t fiscal_year_start;
    csem_period report_period; /* start.year 0: none */
    bool explain;              /* rejected candidates are given, too */

    /* where the scan is */
    csem__words words;
    csem__sentence sentence;
    csem__text text; /* that is scanned */
    size_t start;    /* of it, the rest of the current sentence ... */
    size_t at;       /* ... which ends here */
    size_t next;     /* index of the next number of that sentence */
    bool failed;     /* out of memory */

    /* date: the times of the block before the current sentence */
    csem__sentence earlier;   /* for the times of sentences without numbers */
    size_t dated_up_to;       /* times of the block are gathered up to this byte */
    csem__time last_dated;    /* end 0: none */
    csem__time last_yearless; /* end 0: none */
} csem__scanner;

/* With the usual limit of digits. */
void csem__scanner_init(csem__scanner *scanner, const csem_allocator *allocator, int32_t fiscal_year_start);
/* What the profile of a report says of its figures; NULL: nothing. The profile must outlive the scanner. */
void csem__scanner_set_profile(csem__scanner *scanner, const csem__profile *profile);

void csem__scanner_free(csem__scanner *scanner);

/* Begins with the text of a block. */
void csem__scan_begin(csem__scanner *scanner, csem__text text);

/* The next number of the text, valid until the next call; NULL at the end, or if scanner->failed. */
const csem__number *csem__scan_next(csem__scanner *scanner);

/* Sets *holds to whether text has a number that would be a statistic. False: out of memory. */
bool csem__scan_holds(csem__scanner *scanner, csem__text text, bool *holds);

#endif
