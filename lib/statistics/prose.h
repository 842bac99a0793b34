/* SPDX-License-Identifier: MIT */
/* What a csem_prose is in memory, and how one is made of blocks. */
#ifndef CSEM_STATISTICS_PROSE_H
#define CSEM_STATISTICS_PROSE_H

#include "model/model.h"
#include "statistics/scan.h"

#include <csemplan/prose.h>

enum { CSEM_REASONS = CSEM_REASON_LANGUAGE };

struct csem_candidate {
    csem_node node; /* its place is that of the number */
    csem__text text;
    csem__text context;
    csem__text measure;              /* id of the section; data is NULL: none */
    const csem_statistic *statistic; /* NULL: none */
    int32_t reason;
};

struct csem_prose {
    csem__arena arena;
    csem_statistic *statistics;
    csem_candidate *candidates;
    size_t statistic_count;
    size_t statistic_capacity;
    size_t candidate_count;
    size_t candidate_capacity;
    size_t reasons[CSEM_REASONS + 1];
};

/* A prose that is being made. */
typedef struct csem__gathering {
    csem_prose *prose;
    csem__scanner scanner;
    const csem_report *places;   /* of the text that is read; NULL: numbers have no line, page or sheet */
    const csem_section *section; /* whose id is copied */
    csem__text section_id;
    uint64_t max_candidates; /* 0: no limit */
    csem__limit limit;       /* the one that was reached */
} csem__gathering;

/* Checks the options, then the other arguments, of which `objection` says what is wrong, NULL: nothing; begins to
 * measure memory. */
int csem__prose_prepare(csem_prose **prose, const csem_options *options, const char *objection, csem_options *checked,
                        csem_allocator *allocator, csem_error *error);

/* Begins with checked options and the profile of the text, which may be NULL. False: out of memory; abandon then. */
bool csem__gathering_begin(csem__gathering *to, const csem_options *options, const csem__profile *profile);

/* Adds the numbers of the block of a node. False: out of memory, or over a limit. */
bool csem__gathering_scan(csem__gathering *to, const csem_node *node);

/* Ends the gathering with its result, in the order of the text. */
csem_prose *csem__gathering_finish(csem__gathering *to);

/* Ends it without one; returns the code of what failed. */
int csem__gathering_abandon(csem__gathering *to, const csem_options *options, csem_error *error);

#endif
