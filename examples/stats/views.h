/* SPDX-License-Identifier: MIT */
/* The tables of a summary and of groups. */
#ifndef CSEMPLAN_EXAMPLES_STATS_VIEWS_H
#define CSEMPLAN_EXAMPLES_STATS_VIEWS_H

#include "grid.h"
#include "options.h"

/* What the files gave. */
typedef struct figures {
    csem_summary *summary; /* NULL where the task wants none */
    csem_groups *groups;   /* by the keys of the task; NULL where the task wants none */
    csem_groups *units;    /* counts and money by unit; NULL where the task wants none */
    size_t *order;         /* in which the groups are shown; NULL: as they are */
    bool *from_json;       /* for each report: its places are not those of its lines */
    const stats_task *task;
} figures;

/* Rows of a table that belong to one report, or to all. */
typedef struct rows {
    size_t first;
    size_t end;
    bool labelled; /* the report is the first column for people; for programs it always is */
} rows;

enum row_table { ROWS_AGENCIES, ROWS_CHAPTERS, ROWS_MATRIX, ROWS_PARTNERS, ROWS_SILENCE, ROWS_UNITS, ROW_TABLES };

/* All rows of a table. */
rows rows_all(const figures *f, enum row_table table);

/* The rows of a report, where start is the end of those of the report before it. */
rows rows_of(const figures *f, enum row_table table, size_t report, size_t start);

enum report_part { REPORT_SOURCES = 1, REPORT_TOTALS = 2 };

/* Each starts a grid, which grid_free() ends. */
void view_reports(grid *g, const figures *f, unsigned parts);
void view_agencies(grid *g, const figures *f, rows r);
void view_measures(grid *g, const figures *f, rows r); /* the agencies' measures alone */
void view_efforts(grid *g, const figures *f, rows r);  /* what the agencies report alone */
void view_silence(grid *g, const figures *f, rows r);  /* a row for each agency that a commitment's efforts leave out */
void view_unnamed(grid *g, const figures *f, rows r);  /* the same, a row an agency */
void view_unassigned(grid *g, const figures *f, rows r);
void view_chapters(grid *g, const figures *f, rows r);
void view_matrix(grid *g, const figures *f, rows r);
void view_partners(grid *g, const figures *f, rows r);
void view_groups(grid *g, const figures *f, const int32_t *keys, size_t key_count, rows r);
void view_units(grid *g, const figures *f, rows r, bool brief);

/* The matrix with a column a chapter; false where there are too many of them or one number stands twice in a report,
 * and the grid is not started. */
bool view_wide_matrix(grid *g, const figures *f, rows agencies, rows chapters, rows cells);

/* The agencies of all reports with a column a report; false where that tells nothing. */
bool view_comparison(grid *g, const figures *f);

/* The statistics of all groups, one a row; keys of their groups first. */
void view_facts(grid *g, const figures *f, bool with_groups);

/* The statistics of prose. */
void view_prose(grid *g, const csem_prose *prose);

/* `FILE:LINE`, or nothing where the file is JSON. */
void put_place(text_buffer *out, const figures *f, size_t report, const csem_statistic *statistic);

/* `2019-04-01`. */
void put_date(text_buffer *out, csem_date date);

/* The report as the first column, and what else is told of it in tables for programs, as the last ones. */
void label_column(grid *g, rows r);
void label_cell(grid *g, const figures *f, size_t report);
void report_columns(grid *g);
void report_cells(grid *g, const figures *f, size_t report);

/* The report itself, and its label. */
const csem_source_report *report_at(const figures *f, size_t index);
const char *label_of(const figures *f, size_t report);

/* How many reports there are. */
size_t report_count(const figures *f);

#endif
