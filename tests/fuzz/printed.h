/* SPDX-License-Identifier: MIT */
/* What csemplan-stats prints, for fuzz_pipeline.c. */
#ifndef CSEM_FUZZ_PRINTED_H
#define CSEM_FUZZ_PRINTED_H

#include <csemplan/aggregation.h>

#include <stdbool.h>

/* Prints the overview, by table, CSV and HTML, and the groups by their keys, by table and CSV; requires of the CSV that
 * all records of a table have as many fields, and of the HTML that it is well-formed. */
void print_all(csem_summary *summary, csem_groups *units, csem_groups *groups, const int32_t *keys, size_t key_count,
               bool json);

#endif
