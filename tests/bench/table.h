/* SPDX-License-Identifier: MIT */
/* Prints the results for people or as JSON. */
#ifndef CSEM_BENCH_TABLE_H
#define CSEM_BENCH_TABLE_H

#include "contestants.h"

/* The results of one size. */
typedef struct bench_result {
    size_t size; /* a multiple of the length of the origin */
    size_t text_length;
    size_t json_length;
    bench_counts counts;
    bench_memory memory[BENCH_CONTESTANTS]; /* of those that bench_count_memory knows */
    bool is_timed;
    double best[BENCH_CONTESTANTS]; /* seconds */
    double median[BENCH_CONTESTANTS];
} bench_result;

void bench_print_table(const char *path, const bench_result *results, size_t count, size_t repeats);
void bench_print_json(const char *path, const bench_result *results, size_t count);

#endif
