/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_EXAMPLES_STATS_CSV_H
#define CSEMPLAN_EXAMPLES_STATS_CSV_H

#include "stats-grid.h"

/* A table with its header. */
void csv_table(text_buffer *out, const grid *g);

/* The header of csv_figures(). */
void csv_figures_header(text_buffer *out, bool reports);

/* Many tables in one: a record for each figure of a table that is not its key. */
void csv_figures(text_buffer *out, const grid *g, bool reports);

#endif
