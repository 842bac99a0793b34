/* SPDX-License-Identifier: MIT */
/* The parts that the JSON of a summary and the JSON of groups share. */
#ifndef CSEM_WRITE_FIGURES_JSON_H
#define CSEM_WRITE_FIGURES_JSON_H

#include "aggregation/aggregation.h"
#include "write/json_writer.h"

/* Writes the label of the report to which a row belongs. */
void csem__write_report_label(csem__writer *writer, const csem__sources *sources, size_t report);

/* Writes the list `reports`. */
void csem__write_reports(csem__writer *writer, const csem__sources *sources);

/* Writes `status` and `overdue`, from the totals that begin with CSEM_TOTAL(NOT_STARTED); null if they are unknown. */
void csem__write_standing(csem__writer *writer, const int64_t *counts);

#endif
