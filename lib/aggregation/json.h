/* SPDX-License-Identifier: MIT */
/* What the JSON of a summary and that of groups have in common. */
#ifndef CSEM_AGGREGATION_JSON_H
#define CSEM_AGGREGATION_JSON_H

#include "aggregation/aggregation.h"
#include "json/tree.h"

/* item where all went well; else NULL, and item is freed. */
cJSON *csem_kept(cJSON *item, bool done);

bool csem_tree_put_counter(cJSON *object, const char *key, uint64_t value);

/* `{text, start, end}`; null where the period's year is 0. */
bool csem_tree_put_labelled_period(cJSON *object, const char *key, csem_text text, const csem_period *period);

/* The label of the report to which a row belongs, where there are several. */
bool csem_tree_put_report(cJSON *object, const csem_sources *sources, size_t report);

/* The list `reports`, where there are several. */
bool csem_tree_put_reports(cJSON *object, const csem_sources *sources);

/* The six totals. */
bool csem_tree_put_totals(cJSON *object, const csem_source_report *totals);

/* Prints tree, which is freed in any case and may be NULL for lack of memory, into the sink. */
int csem_tree_write(cJSON *tree, uint32_t flags, csem_sink sink, void *context, csem_error *error);

#endif
