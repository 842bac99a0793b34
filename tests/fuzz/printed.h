/* SPDX-License-Identifier: MIT */
/* The output of csemplan-stats, for fuzz_pipeline.c. */
#ifndef CSEM_FUZZ_PRINTED_H
#define CSEM_FUZZ_PRINTED_H

#include <csemplan/aggregation.h>

#include <stdbool.h>

/* Prints the overview, by table, CSV and HTML, and the groups by their keys, by table and CSV; requires that all
 * records of a CSV table have the same number of fields, and that the HTML is well-formed. */
void print_all(csem_summary *summary, csem_groups *units, csem_groups *groups, const int32_t *keys, size_t key_count,
               bool json);

#endif
