/* SPDX-License-Identifier: MIT */
/* Running heads and feet: what a publisher prints at the edge of each page, the plan's name or that of the chapter. */
#ifndef CSEM_READ_RUNNING_H
#define CSEM_READ_RUNNING_H

#include "lines/lines.h"
#include "read/agencies.h"

/* Sets *holds to whether text contains a number that would be a statistic. False: out of memory. */
typedef bool (*csem__holds_statistic)(void *context, csem__text text, bool *holds);

/* Which lines look like content. */
typedef struct csem__content_test {
    csem__holds_statistic holds_statistic;
    void *context;
} csem__content_test;

/* Marks running heads and feet as furniture; the furniture that is known must be marked already. If one counts pages,
 * its text is reduced to the number. The builder records each one that looks like content. False on failure: see the
 * code of the agencies' builder. */
bool csem__running_find(csem__lines *lines, const csem__agencies *agencies, const csem__content_test *test,
                        const csem_allocator *allocator);

#endif
