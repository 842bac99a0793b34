/* SPDX-License-Identifier: MIT */
/* Writes tables as CSV. */
#ifndef CSEMPLAN_EXAMPLES_STATS_CSV_H
#define CSEMPLAN_EXAMPLES_STATS_CSV_H

#include "grid.h"

/* Writes a table with its header. */
void csv_table(text_buffer *out, const grid *g);

/* Writes a byte order mark, by which spreadsheets recognize UTF-8. Call it before anything else is written. */
void csv_byte_order_mark(text_buffer *out);

/* Copies finished CSV for a terminal: what could change how the terminal shows other text becomes U+FFFD, as in tables.
 * A byte order mark at the start is left out. */
void csv_for_terminal(text_buffer *out, const char *csv, size_t length);

/* Writes the header of csv_figures(). */
void csv_figures_header(text_buffer *out);

/* Writes a table with one record for each figure that is not a key, so that several tables can follow one header. The
 * first key is the report. */
void csv_figures(text_buffer *out, const grid *g);

#endif
