/* SPDX-License-Identifier: MIT */
/* Makes the tables whose columns depend on the data: the matrix with a column for each chapter, and the agencies with a
 * column for each report. */
#include "views.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_CHAPTERS = 20, MAX_REPORTS = 8 };

/* ---- agencies and chapters -------------------------------------------------------------------------------------- */

/* The numbers of chapters in ascending order, each with the last report that had it, counted from 1. */
typedef struct numbers {
    int64_t number[MAX_CHAPTERS];
    size_t report[MAX_CHAPTERS];
    size_t count;
} numbers;

static size_t find_number(const numbers *n, int64_t number) {
    size_t at = 0;
    while (at < n->count && n->number[at] < number)
        at++;
    return at;
}

/* Adds the number of a chapter; false if it has none, if there are too many, or if a report has a number twice. */
static bool add_number(numbers *n, int64_t number, size_t report) {
    size_t at = find_number(n, number);
    if (number < 0)
        return false;
    if (at < n->count && n->number[at] == number) {
        bool twice = n->report[at] == report + 1;
        n->report[at] = report + 1;
        return !twice;
    }
    if (n->count == MAX_CHAPTERS)
        return false;
    memmove(n->number + at + 1, n->number + at, (n->count - at) * sizeof *n->number);
    memmove(n->report + at + 1, n->report + at, (n->count - at) * sizeof *n->report);
    n->number[at] = number;
    n->report[at] = report + 1;
    n->count++;
    return true;
}

static bool collect_numbers(numbers *n, const figures *f, rows chapters) {
    for (size_t i = chapters.first; i < chapters.end; i++) {
        if (!add_number(n, number_of(f, CSEM_TABLE_SECTIONS, i, CSEM_COLUMN_NUMBER),
                        row_of(f, CSEM_TABLE_SECTIONS, i, CSEM_COLUMN_REPORT)))
            return false;
    }
    return n->count > 0;
}

/* Adds the cells of one agency, which begin at index at in the matrix. Returns the index after them. */
static size_t agency_cells(grid *g, const figures *f, const numbers *n, size_t agency, size_t at, size_t end) {
    double efforts[MAX_CHAPTERS] = {0};
    for (; at < end; at++) {
        if (row_of(f, CSEM_TABLE_MATRIX, at, CSEM_COLUMN_AGENCY) != agency)
            break;
        int64_t number = number_of(f, CSEM_TABLE_MATRIX, at, CSEM_COLUMN_SECTION);
        efforts[find_number(n, number)] = (double)number_of(f, CSEM_TABLE_MATRIX, at, CSEM_COLUMN_EFFORTS);
    }
    for (size_t i = 0; i < n->count; i++)
        if (efforts[i] > 0)
            grid_number(g, efforts[i]);
        else
            grid_null(g);
    return at;
}

bool view_wide_matrix(grid *g, const figures *f, rows agencies, rows chapters, rows cells) {
    numbers n = {.count = 0};
    if (!collect_numbers(&n, f, chapters))
        return false;
    grid_init(g, "matrix", "Efforts by agency and chapter");
    if (agencies.labelled)
        grid_key(g, "report", "Report", COLUMN_TEXT);
    grid_key(g, "agency", "Agency", COLUMN_TEXT);
    for (size_t i = 0; i < n.count; i++) {
        char name[HEADING_SIZE];
        char heading[HEADING_SIZE];
        snprintf(name, sizeof name, "chapter_%" PRId64, n.number[i]);
        snprintf(heading, sizeof heading, "Ch. %" PRId64, n.number[i]);
        grid_column(g, name, heading, COLUMN_NUMBER);
    }
    size_t at = cells.first;
    for (size_t i = agencies.first; i < agencies.end; i++) {
        if (agencies.labelled)
            grid_text(g, text_of(f, CSEM_TABLE_AGENCIES, i, CSEM_COLUMN_REPORT));
        grid_text(g, text_of(f, CSEM_TABLE_AGENCIES, i, CSEM_COLUMN_ID));
        at = agency_cells(g, f, &n, i, at, cells.end);
        grid_end_row(g);
    }
    return true;
}

/* ---- agencies and reports --------------------------------------------------------------------------------------- */

/* A row of the agencies, with the index of the first row that has the same id. */
typedef struct named_row {
    const char *id;
    size_t row;
    size_t first;
} named_row;

static int by_id(const void *a, const void *b) {
    const named_row *x = a;
    const named_row *y = b;
    int order = strcmp(x->id, y->id);
    return order ? order : (x->row > y->row) - (x->row < y->row);
}

static int by_first(const void *a, const void *b) {
    const named_row *x = a;
    const named_row *y = b;
    return x->first != y->first ? (x->first > y->first) - (x->first < y->first) : (x->row > y->row) - (x->row < y->row);
}

/* All rows of the agencies in the order of first mention, with rows of the same id together. NULL: out of memory. */
static named_row *sorted_rows(const figures *f, size_t count) {
    named_row *named = malloc((count + 1) * sizeof *named);
    if (!named)
        return NULL;
    for (size_t i = 0; i < count; i++)
        named[i] = (named_row){text_of(f, CSEM_TABLE_AGENCIES, i, CSEM_COLUMN_ID), i, i};
    qsort(named, count, sizeof *named, by_id);
    for (size_t i = 1; i < count; i++)
        if (strcmp(named[i].id, named[i - 1].id) == 0)
            named[i].first = named[i - 1].first;
    qsort(named, count, sizeof *named, by_first);
    return named;
}

static void ratio_cell(grid *g, const figures *f, size_t agency) {
    text_buffer text = {.data = NULL};
    int64_t responsible = number_of(f, CSEM_TABLE_AGENCIES, agency, CSEM_COLUMN_RESPONSIBLE);
    int64_t silent = number_of(f, CSEM_TABLE_AGENCIES, agency, CSEM_COLUMN_SILENT);
    text_unsigned(&text, (uint64_t)(responsible - silent));
    text_string(&text, " of ");
    text_unsigned(&text, (uint64_t)responsible);
    g->failed |= text.failed;
    grid_text(g, text.failed ? NULL : text.data);
    text_free(&text);
}

static size_t agency_report(const figures *f, size_t agency) {
    return row_of(f, CSEM_TABLE_AGENCIES, agency, CSEM_COLUMN_REPORT);
}

/* Adds the row of one agency; named[at..end) are its rows in the reports. */
static void comparison_row(grid *g, const figures *f, const named_row *named, size_t at, size_t end) {
    grid_text(g, named[at].id);
    for (size_t report = 0; report < report_count(f); report++) {
        if (at < end && agency_report(f, named[at].row) == report) {
            ratio_cell(g, f, named[at].row);
            while (at < end && agency_report(f, named[at].row) == report)
                at++;
        } else {
            grid_null(g);
        }
    }
    grid_end_row(g);
}

bool view_comparison(grid *g, const figures *f) {
    size_t reports = report_count(f);
    size_t count = csem_summary_row_count(f->summary, CSEM_TABLE_AGENCIES);
    if (reports < 2 || reports > MAX_REPORTS || count == 0)
        return false;
    grid_init(g, "comparison", "Measures that an agency reports on, of those it answers for");
    grid_key(g, "agency", "Agency", COLUMN_TEXT);
    for (size_t i = 0; i < reports; i++)
        grid_column(g, label_of(f, i), label_of(f, i), COLUMN_RATIO);
    named_row *named = sorted_rows(f, count);
    g->failed |= !named;
    for (size_t i = 0, end; named && i < count; i = end) {
        for (end = i + 1; end < count && named[end].first == named[i].first;)
            end++;
        comparison_row(g, f, named, i, end);
    }
    free(named);
    return true;
}
