/* SPDX-License-Identifier: MIT */
/* Limits: one message for each, which names its value and its option. */
#ifndef CSEM_BASE_LIMITS_H
#define CSEM_BASE_LIMITS_H

#include <csemplan/error.h>
#include <csemplan/options.h>

typedef enum csem__limit {
    CSEM_LIMIT_NONE,
    CSEM_LIMIT_INPUT,
    CSEM_LIMIT_LINES,
    CSEM_LIMIT_NODES,
    CSEM_LIMIT_NUMBERS, /* those in prose, by the same option */
    CSEM_LIMIT_AGENCIES,
    CSEM_LIMIT_VALUES,
    CSEM_LIMIT_NESTING
} csem__limit;

/* What the library can represent at most. */
enum { CSEM_MAX_NESTING = 1000, CSEM_MAX_DIGITS = 300, CSEM_EXACT_DIGITS = 15 };

/* Writes `the report has more than 5 nodes (max_nodes)`, cut to size, which is not 0. */
void csem__limit_describe(const csem_options *options, csem__limit limit, char *message, size_t size);

/* Fills error with that message; returns CSEM_ERROR_LIMIT. */
int csem__limit_fail(csem_error *error, const csem_options *options, csem__limit limit);

#endif
