/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_EXAMPLES_STATS_CSV_H
#define CSEMPLAN_EXAMPLES_STATS_CSV_H

#include "grid.h"

/* A table with its header. */
void csv_table(text_buffer *out, const grid *g);

/* What a spreadsheet knows UTF-8 by; it comes first. */
void csv_byte_order_mark(text_buffer *out);

/* The header of csv_figures(). */
void csv_figures_header(text_buffer *out);

/* Many tables in one: a record for each figure of a table that is not its key. The first key is the report. */
void csv_figures(text_buffer *out, const grid *g);

#endif
