/* SPDX-License-Identifier: MIT */
/* A table of figures, the same for the terminal, CSV and HTML. */
#ifndef CSEMPLAN_EXAMPLES_STATS_GRID_H
#define CSEMPLAN_EXAMPLES_STATS_GRID_H

#include "text.h"

typedef enum column_kind {
    COLUMN_TEXT,
    COLUMN_NUMBER,
    COLUMN_RATIO, /* text that contains figures: aligned to the right */
    COLUMN_LONG,  /* text that is wrapped on a terminal; only for the last column */
    COLUMN_NOTE,  /* for people only, and shown only if a row has one */
    COLUMN_DATA,  /* for programs: only in CSV */
    COLUMN_REPORT /* like COLUMN_DATA, but of the report, not of the row: not in csv_figures() */
} column_kind;

enum { HEADING_SIZE = 64, BAR_PARTS = 3 };

typedef struct grid_heading {
    char name[HEADING_SIZE];    /* as in JSON and CSV */
    char heading[HEADING_SIZE]; /* for people */
    column_kind kind;
    bool key; /* part of what identifies a row */
} grid_heading;

typedef struct cell {
    size_t text; /* offset of the text in grid.text; 0: NULL or a number */
    double number;
    bool is_number;
} cell;

/* What a row has beside its cells: the parts of its bar, from the left, and the lines below it. */
typedef struct row_extra {
    double bar[BAR_PARTS];
    size_t detail; /* offset of lines in grid.text, each with a line end; 0: none */
} row_extra;

typedef struct grid {
    const char *id;    /* one word */
    const char *title; /* for people */
    grid_heading *columns;
    size_t column_count;
    size_t column_capacity;
    cell *cells; /* row-major */
    size_t cell_count;
    size_t cell_capacity;
    row_extra *extras; /* one for each row */
    size_t row_count;
    size_t row_capacity;
    text_buffer text;
    const char *bar_heading; /* NULL: no bars */
    const char *bar_legend[BAR_PARTS];
    bool failed; /* out of memory; nothing more is added */
} grid;

void grid_init(grid *g, const char *id, const char *title);
void grid_free(grid *g);
bool grid_failed(const grid *g);

/* Add all columns first, then the cells of each row from left to right, then call grid_end_row(). */
void grid_column(grid *g, const char *name, const char *heading, column_kind kind);
void grid_key(grid *g, const char *name, const char *heading, column_kind kind);
void grid_text(grid *g, const char *text); /* NULL: unknown */
void grid_number(grid *g, double number);
void grid_count(grid *g, uint64_t number);
void grid_null(grid *g);
void grid_end_row(grid *g);

/* Sets a part of the bar, or the lines below, of the row that was ended last. */
void grid_bar(grid *g, size_t part, double size);
void grid_detail(grid *g, const char *lines);

const cell *grid_cell(const grid *g, size_t row, size_t index);

/* The text of a cell; "" for a number and for an unknown text. */
const char *grid_string(const grid *g, const cell *c);

/* The length of the longest bar. */
double grid_bar_most(const grid *g);

/* Keeps the rows with the longest bars, the longest first. Returns how many rows were removed. */
size_t grid_keep_longest(grid *g, size_t most);

#endif
