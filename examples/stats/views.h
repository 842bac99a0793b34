/* SPDX-License-Identifier: MIT */
/* The tables of a summary and of groups. */
#ifndef CSEMPLAN_EXAMPLES_STATS_VIEWS_H
#define CSEMPLAN_EXAMPLES_STATS_VIEWS_H

#include "grid.h"
#include "options.h"

/* The figures of all files. */
typedef struct figures {
    csem_summary *summary; /* NULL if the task needs none */
    csem_groups *groups;   /* by the keys of the task; NULL if the task needs none */
    csem_groups *units;    /* counts and money by unit; NULL if the task needs none */
    size_t *order;         /* the order in which the groups are shown; NULL: as they are */
    bool *from_json;       /* for each report: it was read from JSON, so that its lines are not those of the file */
    const stats_task *task;
} figures;

/* The rows of a table that belong to one report, or to all. */
typedef struct rows {
    size_t first;
    size_t end;
    bool labelled; /* the first column is the report for people too; for programs it always is */
} rows;

/* All rows of a table of the summary, or CSEM_TABLE_GROUPS: of the units. */
rows rows_all(const figures *f, int32_t table);

/* The rows of one report; start is the end of the rows of the report before it. */
rows rows_of(const figures *f, int32_t table, size_t report, size_t start);

/* A text or a number of the summary, and the row to which a column refers. */
const char *text_of(const figures *f, int32_t table, size_t row, int32_t column);
int64_t number_of(const figures *f, int32_t table, size_t row, int32_t column);
size_t row_of(const figures *f, int32_t table, size_t row, int32_t column);

enum report_part { REPORT_SOURCES = 1, REPORT_TOTALS = 2 };

/* Each function fills a new grid. Free it with grid_free(). */
void view_reports(grid *g, const figures *f, unsigned parts);
void view_agencies(grid *g, const figures *f, rows r);
void view_measures(grid *g, const figures *f, rows r); /* only the measures of the agencies */
void view_efforts(grid *g, const figures *f, rows r);  /* only the efforts of the agencies */
/* Only the statuses of their commitments. Returns false, without a grid, if there are none. */
bool view_standing(grid *g, const figures *f, rows r);
void view_silence(grid *g, const figures *f, rows r); /* a row for each agency that no effort of a commitment names */
void view_unnamed(grid *g, const figures *f, rows r); /* the same, with one row for each agency */
void view_unassigned(grid *g, const figures *f, rows r);
void view_chapters(grid *g, const figures *f, rows r);
void view_matrix(grid *g, const figures *f, rows r);
void view_partners(grid *g, const figures *f, rows r);
void view_groups(grid *g, const figures *f, const int32_t *keys, size_t key_count, rows r);
void view_units(grid *g, const figures *f, rows r, bool brief);

/* The matrix with a column for each chapter. Returns false, without a grid, if there are too many chapters, or if one
 * has no number or that of another one in its report. */
bool view_wide_matrix(grid *g, const figures *f, rows agencies, rows chapters, rows cells);

/* The agencies of all reports with a column for each report. Returns false, without a grid, if there are fewer than two
 * reports, too many, or no agencies. */
bool view_comparison(grid *g, const figures *f);

/* The statistics of all groups, one in each row; with_groups: after the keys of their groups. */
void view_facts(grid *g, const figures *f, bool with_groups);

/* The statistics of prose. */
void view_prose(grid *g, const csem_prose *prose);

/* Prints a place as `FILE:LINE`, or nothing if the file is JSON. */
void put_place(text_buffer *out, const figures *f, size_t report, const csem_statistic *statistic);

/* Prints a date as in `2019-04-01`. */
void put_date(text_buffer *out, csem_date date);

/* The columns of the report: its label is the first, and its other columns, in tables for programs, are the last ones.
 * */
void label_column(grid *g, rows r);
void label_cell(grid *g, const figures *f, size_t report);
void report_columns(grid *g);
void report_cells(grid *g, const figures *f, size_t report);

/* A text or a number of a report, its label, and its period. */
const char *report_text(const figures *f, size_t report, int32_t column);
int64_t report_number(const figures *f, size_t report, int32_t column);
const char *label_of(const figures *f, size_t report);
const csem_period *period_of(const figures *f, size_t report);

/* A number of a group. */
int64_t group_number(const csem_groups *groups, size_t row, int32_t column);

/* Whether the sum of a group covers several periods, all of other kinds than those with a name. */
bool has_other_lengths(const csem_groups *groups, size_t row);

/* How many reports there are. */
size_t report_count(const figures *f);

#endif
