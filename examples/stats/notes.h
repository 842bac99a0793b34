/* SPDX-License-Identifier: MIT */
/* The notes that a reader needs to understand the figures. */
#ifndef CSEMPLAN_EXAMPLES_STATS_NOTES_H
#define CSEMPLAN_EXAMPLES_STATS_NOTES_H

#include "views.h"

/* Each function adds lines, every one with a line end, or nothing if there is nothing to say. */
void note_repeated(text_buffer *out, const figures *f, size_t first, size_t end);
void note_agencies(text_buffer *out);
void note_silence(text_buffer *out);
void note_groups(text_buffer *out, const csem_groups *groups, rows r, const int32_t *keys, size_t key_count);

/* Prints a report as in `FY2019, 2019-04-01 to 2020-03-31, report.txt`. */
void note_report(text_buffer *out, const figures *f, size_t report);

/* The title of a report, or a text that says that it has none. */
const char *title_of(const figures *f, size_t report);

/* Notes `69 of 88 measures listed in the contents` for each report whose text does not have all of them. */
void note_contents(text_buffer *out, const figures *f, size_t first, size_t end);

/* The same for one report, without a line end. */
void put_contents(text_buffer *out, const figures *f, size_t report);

/* Notes each report in which no effort names an agency. */
void note_nameless(text_buffer *out, const figures *f, rows agencies);

/* Prints how far commitments have come, as in `3 in progress, 12 complete, 1 overdue`; nothing if it is unknown. */
void note_standing(text_buffer *out, const figures *f, size_t report);

/* Prints totals as in `5 chapters, 69 measures, ...`. */
void note_totals(text_buffer *out, const figures *f, size_t report);

#endif
