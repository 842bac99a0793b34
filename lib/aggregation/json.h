/* SPDX-License-Identifier: MIT */
/* What the JSON of a summary and that of groups have in common. */
#ifndef CSEM_AGGREGATION_JSON_H
#define CSEM_AGGREGATION_JSON_H

#include "aggregation/aggregation.h"
#include "json/tree.h"

bool csem_tree_put_counter(cJSON *object, const char *key, uint64_t value);

/* The label of the report to which a row belongs. */
bool csem_tree_put_report(cJSON *object, const csem_sources *sources, size_t report);

/* The list `reports`. */
bool csem_tree_put_reports(cJSON *object, const csem_sources *sources);

/* The six totals. */
bool csem_tree_put_totals(cJSON *object, const csem_source_report *totals);

#endif
