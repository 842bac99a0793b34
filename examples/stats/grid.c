/* SPDX-License-Identifier: MIT */
/* Builds tables of figures. Invariant: the cells are row-major, and all texts are in one buffer, since it may move
 * while it grows; a cell has the offset of its text. */
#include "grid.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void grid_init(grid *g, const char *id, const char *title) {
    *g = (grid){.id = id, .title = title};
    text_add(&g->text, "", 1); /* offset 0 means: no text */
}

void grid_free(grid *g) {
    free(g->columns);
    free(g->cells);
    free(g->extras);
    text_free(&g->text);
    *g = (grid){.id = NULL};
}

bool grid_failed(const grid *g) {
    return g->failed || g->text.failed;
}

/* Reserves one more item; the items may move. */
static bool reserve(grid *g, void **items, size_t count, size_t *capacity, size_t size) {
    enum { FIRST = 32 };
    if (grid_failed(g))
        return false;
    if (count < *capacity)
        return true;
    size_t larger = *capacity > 0 ? *capacity * 2 : FIRST;
    void *grown = larger < SIZE_MAX / 2 / size ? realloc(*items, larger * size) : NULL;
    if (!grown) {
        g->failed = true;
        return false;
    }
    *items = grown;
    *capacity = larger;
    return true;
}

static void add_column(grid *g, const char *name, const char *heading, column_kind kind, bool key) {
    void *items = g->columns;
    bool reserved = reserve(g, &items, g->column_count, &g->column_capacity, sizeof *g->columns);
    g->columns = items;
    if (!reserved)
        return;
    grid_heading *added = &g->columns[g->column_count++];
    *added = (grid_heading){.kind = kind, .key = key};
    snprintf(added->name, sizeof added->name, "%s", name);
    snprintf(added->heading, sizeof added->heading, "%s", heading);
}

void grid_column(grid *g, const char *name, const char *heading, column_kind kind) {
    add_column(g, name, heading, kind, false);
}

void grid_key(grid *g, const char *name, const char *heading, column_kind kind) {
    add_column(g, name, heading, kind, true);
}

static void add_cell(grid *g, cell added) {
    void *items = g->cells;
    bool reserved = reserve(g, &items, g->cell_count, &g->cell_capacity, sizeof *g->cells);
    g->cells = items;
    if (reserved)
        g->cells[g->cell_count++] = added;
}

static size_t keep_text(grid *g, const char *text) {
    size_t at = g->text.length;
    text_add(&g->text, text, strlen(text) + 1);
    return at;
}

void grid_text(grid *g, const char *text) {
    add_cell(g, (cell){.text = text ? keep_text(g, text) : 0});
}

void grid_number(grid *g, double number) {
    add_cell(g, (cell){.number = number, .is_number = true});
}

void grid_count(grid *g, uint64_t number) {
    grid_number(g, (double)number);
}

void grid_null(grid *g) {
    add_cell(g, (cell){.text = 0});
}

void grid_end_row(grid *g) {
    void *items = g->extras;
    bool reserved = reserve(g, &items, g->row_count, &g->row_capacity, sizeof *g->extras);
    g->extras = items;
    if (reserved)
        g->extras[g->row_count++] = (row_extra){.detail = 0};
}

void grid_bar(grid *g, size_t part, double size) {
    if (!grid_failed(g) && g->row_count > 0 && size > 0)
        g->extras[g->row_count - 1].bar[part] = size;
}

void grid_detail(grid *g, const char *lines) {
    if (!grid_failed(g) && g->row_count > 0)
        g->extras[g->row_count - 1].detail = keep_text(g, lines);
}

const cell *grid_cell(const grid *g, size_t row, size_t index) {
    return &g->cells[row * g->column_count + index];
}

const char *grid_string(const grid *g, const cell *c) {
    return c->text > 0 ? g->text.data + c->text : "";
}

static double bar_length(const row_extra *extra) {
    double sum = 0;
    for (size_t part = 0; part < BAR_PARTS; part++)
        sum += extra->bar[part];
    return sum;
}

double grid_bar_most(const grid *g) {
    double most = 0;
    for (size_t i = 0; i < g->row_count; i++) {
        double length = bar_length(&g->extras[i]);
        most = length > most ? length : most;
    }
    return most;
}

typedef struct ranked_row {
    double length;
    size_t row;
} ranked_row;

static int longest_first(const void *a, const void *b) {
    const ranked_row *x = a;
    const ranked_row *y = b;
    if (x->length != y->length)
        return x->length < y->length ? 1 : -1;
    return (x->row > y->row) - (x->row < y->row);
}

size_t grid_keep_longest(grid *g, size_t most) {
    size_t count = g->row_count;
    size_t kept = count < most ? count : most;
    if (grid_failed(g) || count == 0)
        return 0;
    ranked_row *ranked = malloc(count * sizeof *ranked);
    cell *cells = malloc(kept * g->column_count * sizeof *cells);
    row_extra *extras = malloc(kept * sizeof *extras);
    if (ranked && cells && extras) {
        for (size_t i = 0; i < count; i++)
            ranked[i] = (ranked_row){bar_length(&g->extras[i]), i};
        qsort(ranked, count, sizeof *ranked, longest_first);
        for (size_t i = 0; i < kept; i++) {
            memcpy(cells + i * g->column_count, grid_cell(g, ranked[i].row, 0), g->column_count * sizeof *cells);
            extras[i] = g->extras[ranked[i].row];
        }
        memcpy(g->cells, cells, kept * g->column_count * sizeof *cells);
        memcpy(g->extras, extras, kept * sizeof *extras);
        g->row_count = kept;
        g->cell_count = kept * g->column_count;
    }
    g->failed |= !ranked || !cells || !extras;
    free(ranked);
    free(cells);
    free(extras);
    return count - kept;
}
