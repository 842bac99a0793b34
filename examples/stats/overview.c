/* SPDX-License-Identifier: MIT */
/* Prints tables, and the overview of all figures, to a terminal. */
#include "overview.h"
#include "notes.h"

#include <string.h>

enum { MAX_PARTNERS = 10, MAX_UNITS = 20 };

/* Prints a grid and frees it. */
static void print_grid(text_buffer *out, grid *g, const style *s) {
    table_print(out, g, s);
    grid_free(g);
}

/* The same, but prints nothing if the grid has no rows. */
static void print_filled(text_buffer *out, grid *g, const style *s) {
    out->failed |= grid_failed(g);
    if (g->row_count > 0)
        table_print(out, g, s);
    grid_free(g);
}

static void print_notes(text_buffer *out, text_buffer *notes, const style *s) {
    if (notes->length > 0)
        text_string(out, "\n");
    for (char *line = notes->data; line && *line;) {
        size_t length = strcspn(line, "\n");
        char *next = line + length + (line[length] == '\n');
        line[length] = '\0';
        table_paragraph(out, line, 0, s);
        line = next;
    }
    out->failed |= notes->failed;
    text_free(notes);
}

/* ---- one table -------------------------------------------------------------------------------------------------- */

static void print_matrix(text_buffer *out, const figures *f, const style *s) {
    grid g;
    rows cells = rows_all(f, CSEM_TABLE_MATRIX);
    if (!view_wide_matrix(&g, f, rows_all(f, CSEM_TABLE_AGENCIES), rows_all(f, CSEM_TABLE_SECTIONS), cells))
        view_matrix(&g, f, cells);
    print_grid(out, &g, s);
}

static void print_matrix_alone(text_buffer *out, const figures *f, const style *s) {
    text_buffer notes = {.data = NULL};
    print_matrix(out, f, s);
    note_contents(&notes, f, 0, report_count(f));
    print_notes(out, &notes, s);
}

static void print_groups(text_buffer *out, const figures *f, const style *s) {
    grid g;
    text_buffer notes = {.data = NULL};
    rows r = {0, csem_groups_row_count(f->groups, CSEM_TABLE_GROUPS), report_count(f) > 1};
    view_groups(&g, f, f->task->keys, f->task->key_count, r);
    print_grid(out, &g, s);
    note_contents(&notes, f, 0, report_count(f));
    note_groups(&notes, f->groups, r, f->task->keys, f->task->key_count);
    print_notes(out, &notes, s);
}

static void print_view(text_buffer *out, const figures *f, const style *s) {
    grid g;
    text_buffer notes = {.data = NULL};
    note_contents(&notes, f, 0, report_count(f));
    switch (f->task->view) {
    case VIEW_AGENCIES:
        view_agencies(&g, f, rows_all(f, CSEM_TABLE_AGENCIES));
        note_agencies(&notes);
        note_silence(&notes);
        break;
    case VIEW_SILENCE:
        view_silence(&g, f, rows_all(f, CSEM_TABLE_SILENCE));
        note_silence(&notes);
        break;
    case VIEW_CHAPTERS:
        view_chapters(&g, f, rows_all(f, CSEM_TABLE_SECTIONS));
        break;
    case VIEW_PARTNERS:
        view_partners(&g, f, rows_all(f, CSEM_TABLE_PARTNERS));
        break;
    default:
        view_facts(&g, f, false);
        note_repeated(&notes, f, 0, report_count(f));
    }
    print_grid(out, &g, s);
    print_notes(out, &notes, s);
}

/* ---- the overview ----------------------------------------------------------------------------------------------- */

static void print_line(text_buffer *out, text_buffer *line, const style *s) {
    out->failed |= line->failed;
    if (!out->failed)
        table_paragraph(out, line->data, 0, s);
    line->length = 0;
}

static void print_head(text_buffer *out, const figures *f, const style *s) {
    text_buffer line = {.data = NULL};
    table_heading(out, title_of(f, 0), s);
    note_report(&line, f, 0);
    print_line(out, &line, s);
    note_totals(&line, f, 0);
    print_line(out, &line, s);
    note_standing(&line, f, 0);
    if (line.length > 0)
        print_line(out, &line, s);
    put_contents(&line, f, 0);
    if (line.length > 0)
        print_line(out, &line, s);
    text_free(&line);
}

static void print_heads(text_buffer *out, const figures *f, const style *s) {
    grid g;
    text_buffer notes = {.data = NULL};
    view_reports(&g, f, REPORT_SOURCES);
    print_grid(out, &g, s);
    view_reports(&g, f, REPORT_TOTALS);
    print_grid(out, &g, s);
    note_contents(&notes, f, 0, report_count(f));
    print_notes(out, &notes, s);
    if (view_comparison(&g, f))
        print_grid(out, &g, s);
}

static void print_longest(text_buffer *out, grid *g, size_t most, const char *more, const style *s) {
    size_t gone = grid_keep_longest(g, most);
    print_filled(out, g, s);
    if (gone == 0)
        return;
    text_string(out, s->unicode ? "\xE2\x80\xA6 and " : "... and ");
    text_number(out, (double)gone);
    text_string(out, " more: ");
    text_string(out, more);
    text_string(out, "\n");
}

static void print_overview(text_buffer *out, const figures *f, const style *s) {
    static const int32_t unit = CSEM_KEY_UNIT;
    grid g;
    text_buffer notes = {.data = NULL};
    rows agencies = rows_all(f, CSEM_TABLE_AGENCIES);
    rows units = rows_all(f, CSEM_TABLE_GROUPS);
    if (report_count(f) > 1)
        print_heads(out, f, s);
    else
        print_head(out, f, s);
    view_measures(&g, f, agencies);
    print_grid(out, &g, s);
    view_efforts(&g, f, agencies);
    print_grid(out, &g, s);
    if (view_standing(&g, f, agencies))
        print_grid(out, &g, s);
    view_unnamed(&g, f, agencies);
    print_filled(out, &g, s);
    view_unassigned(&g, f, agencies);
    print_filled(out, &g, s);
    view_chapters(&g, f, rows_all(f, CSEM_TABLE_SECTIONS));
    print_grid(out, &g, s);
    print_matrix(out, f, s);
    view_partners(&g, f, rows_all(f, CSEM_TABLE_PARTNERS));
    print_longest(out, &g, MAX_PARTNERS, "--table partners", s);
    view_units(&g, f, units, true);
    print_longest(out, &g, MAX_UNITS, "--by unit", s);
    note_repeated(&notes, f, 0, report_count(f));
    note_agencies(&notes);
    note_silence(&notes);
    note_nameless(&notes, f, agencies);
    note_groups(&notes, f->units, units, &unit, 1);
    print_notes(out, &notes, s);
}

void terminal_print(text_buffer *out, const figures *f, const style *s) {
    if (f->task->view == VIEW_OVERVIEW)
        print_overview(out, f, s);
    else if (f->task->view == VIEW_GROUPS)
        print_groups(out, f, s);
    else if (f->task->view == VIEW_MATRIX)
        print_matrix_alone(out, f, s);
    else
        print_view(out, f, s);
}
