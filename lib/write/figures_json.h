/* SPDX-License-Identifier: MIT */
/* What the JSON of a summary and that of groups have in common. */
#ifndef CSEM_WRITE_FIGURES_JSON_H
#define CSEM_WRITE_FIGURES_JSON_H

#include "aggregation/aggregation.h"
#include "write/json_writer.h"

/* The label of the report to which a row belongs. */
void csem__write_report_label(csem__writer *writer, const csem__sources *sources, size_t report);

/* The list `reports`. */
void csem__write_reports(csem__writer *writer, const csem__sources *sources);

/* A total under the name of its column; null if it is unknown. */
void csem__write_total(csem__writer *writer, const int64_t *totals, int32_t column);

/* The totals from a column to the statistics. */
void csem__write_totals(csem__writer *writer, const int64_t *totals, int32_t first);

#endif
