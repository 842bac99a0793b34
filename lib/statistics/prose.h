/* SPDX-License-Identifier: MIT */
/* What a csem_prose is in memory. */
#ifndef CSEM_STATISTICS_PROSE_H
#define CSEM_STATISTICS_PROSE_H

#include "model/model.h"

#include <csemplan/prose.h>

enum { CSEM_REASONS = CSEM_REASON_LONG };

struct csem_candidate {
    csem__text text;
    csem__text context;
    csem__text measure;              /* id of the section; data is NULL: none */
    csem_node node;                  /* its span is that of the number; the page and the sheet are 0 */
    const csem_statistic *statistic; /* NULL: none */
    size_t statistic_number;         /* its index plus one, while statistics may still move */
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

#endif
