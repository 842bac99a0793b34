/* SPDX-License-Identifier: MIT */
/* A table of figures, the same for the terminal, CSV and HTML. */
#ifndef CSEMPLAN_EXAMPLES_STATS_GRID_H
#define CSEMPLAN_EXAMPLES_STATS_GRID_H

#include "text.h"

typedef enum column_kind {
    COLUMN_TEXT,
    COLUMN_NUMBER,
    COLUMN_RATIO, /* text made of figures: stands to the right */
    COLUMN_LONG,  /* text that a terminal wraps; the last column only */
    COLUMN_NOTE,  /* for people only, and only where a row has one */
    COLUMN_DATA,  /* for programs: in CSV only */
    COLUMN_REPORT /* the same, of the report and not of the row: in tables, not among figures */
} column_kind;

enum { HEADING_SIZE = 64, BAR_PARTS = 3 };

typedef struct column {
    char name[HEADING_SIZE];    /* as JSON and CSV have it */
    char heading[HEADING_SIZE]; /* for people */
    column_kind kind;
    bool key; /* tells rows apart */
} column;

typedef struct cell {
    size_t text; /* where the text is in grid.text; what is NULL and what is a number have none: 0 */
    double number;
    bool is_number;
} cell;

/* The parts of a bar, from the left, and the first and last line of what a row has below it. */
typedef struct row_extra {
    double bar[BAR_PARTS];
    size_t detail; /* lines in grid.text, an end of line behind each; 0: none */
} row_extra;

typedef struct grid {
    const char *id;    /* a word */
    const char *title; /* for people */
    column *columns;
    size_t column_count;
    size_t column_capacity;
    cell *cells; /* row by row */
    size_t cell_count;
    size_t cell_capacity;
    row_extra *extras; /* a row each */
    size_t row_count;
    size_t row_capacity;
    text_buffer text;
    const char *bar_heading; /* NULL: no bars */
    const char *bar_legend[BAR_PARTS];
    bool failed; /* out of memory; nothing more is taken */
} grid;

void grid_init(grid *g, const char *id, const char *title);
void grid_free(grid *g);
bool grid_failed(const grid *g);

/* Columns come first, then the cells of a row from left to right, then grid_end_row(). */
void grid_column(grid *g, const char *name, const char *heading, column_kind kind);
void grid_key(grid *g, const char *name, const char *heading, column_kind kind);
void grid_text(grid *g, const char *text); /* NULL: nothing is known */
void grid_number(grid *g, double number);
void grid_count(grid *g, uint64_t number);
void grid_null(grid *g);
void grid_end_row(grid *g);

/* Of the row that was ended last. */
void grid_bar(grid *g, size_t part, double size);
void grid_detail(grid *g, const char *lines);

const cell *grid_cell(const grid *g, size_t row, size_t index);

/* The text of a cell; "" for a number and for what is not known. */
const char *grid_string(const grid *g, const cell *c);

/* The longest bar. */
double grid_bar_most(const grid *g);

/* Keeps the rows with the longest bars, longest first; returns how many went. */
size_t grid_keep_longest(grid *g, size_t most);

#endif
