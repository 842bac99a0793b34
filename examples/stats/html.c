/* SPDX-License-Identifier: MIT */
/* Prints the page as HTML that is also well-formed XML, so that any tool can read it. The reports follow each other,
 * each with its charts and tables; the comparison of the reports comes first. */
#include "html.h"
#include "notes.h"
#include "style.h"
#include "svg.h"

#include <string.h>

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static bool is_shown(const grid *g, size_t index) {
    if (g->columns[index].kind != COLUMN_NOTE)
        return g->columns[index].kind != COLUMN_DATA && g->columns[index].kind != COLUMN_REPORT;
    for (size_t row = 0; row < g->row_count; row++)
        if (grid_cell(g, row, index)->text > 0)
            return true;
    return false;
}

static bool is_one_of(const char *name, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static const char *class_of(const grid_heading *c) {
    static const char *const wide[] = {"name", "title"};
    static const char *const whole[] = {"report", "period", "period_start", "period_end", "measure"};
    bool figure = c->kind == COLUMN_NUMBER || c->kind == COLUMN_RATIO;
    bool long_text = is_one_of(c->name, wide, sizeof wide / sizeof wide[0]);
    bool one_line = is_one_of(c->name, whole, sizeof whole / sizeof whole[0]);
    return figure                   ? " class=\"n\""
           : c->kind == COLUMN_NOTE ? " class=\"note\""
           : long_text              ? " class=\"long\""
           : one_line               ? " class=\"whole\""
                                    : "";
}

static size_t put_head(text_buffer *out, const grid *g) {
    size_t shown = 0;
    text_string(out, "<thead><tr>");
    for (size_t i = 0; i < g->column_count; i++) {
        if (!is_shown(g, i))
            continue;
        text_format(out, "<th scope=\"col\"%s>", class_of(&g->columns[i]));
        html_text(out, g->columns[i].heading);
        text_string(out, "</th>");
        shown++;
    }
    if (g->bar_heading) {
        text_string(out, "<td></td>");
        shown++;
    }
    text_string(out, "</tr></thead>\n<tbody>\n");
    return shown;
}

/* Prints a number rounded for people, with all its digits for programs. */
static void put_number(text_buffer *out, double number) {
    text_buffer exact = {.data = NULL};
    text_buffer shown = {.data = NULL};
    text_exact(&exact, number);
    text_number(&shown, number);
    const char *point = exact.data ? strchr(exact.data, '.') : NULL;
    bool rounded = point && shown.data && (!strchr(shown.data, '.') || strcmp(point, strchr(shown.data, '.')) != 0);
    out->failed |= exact.failed || shown.failed;
    if (!out->failed && rounded) {
        text_string(out, "<data value=\"");
        text_string(out, exact.data);
        text_string(out, "\">");
    }
    if (!out->failed && shown.data)
        text_string(out, shown.data);
    if (!out->failed && rounded)
        text_string(out, "</data>");
    text_free(&exact);
    text_free(&shown);
}

static void put_cell(text_buffer *out, const grid *g, size_t row, size_t index) {
    const grid_heading *c = &g->columns[index];
    const cell *found = grid_cell(g, row, index);
    const char *tag = c->key ? "th" : "td";
    text_format(out, "<%s%s%s>", tag, c->key ? " scope=\"row\"" : "", class_of(c));
    if (found->is_number)
        put_number(out, found->number);
    else if (found->text > 0)
        html_text(out, grid_string(g, found));
    else if (c->kind != COLUMN_NOTE && c->kind != COLUMN_LONG)
        text_string(out, "\xE2\x80\x93");
    text_format(out, "</%s>", tag);
}

static void put_bar(text_buffer *out, const row_extra *extra, double most) {
    double x = 0;
    text_string(out,
                "<td class=\"bar\"><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (size_t part = 0; part < BAR_PARTS && most > 0; part++) {
        double wide = extra->bar[part] / most * 100;
        if (wide > 0)
            text_format(out, "<rect class=\"bar%zu\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>", part, x, wide);
        x += wide;
    }
    text_string(out, "</svg></td>");
}

static void put_details(text_buffer *out, const grid *g, const row_extra *extra, size_t columns) {
    text_buffer line = {.data = NULL};
    if (extra->detail == 0)
        return;
    text_format(out, "<tr class=\"detail\"><td colspan=\"%zu\"><ul>", columns);
    for (const char *rest = g->text.data + extra->detail; *rest;) {
        size_t length = strcspn(rest, "\n");
        line.length = 0;
        text_add(&line, rest, length);
        text_string(out, "<li>");
        if (!line.failed)
            html_text(out, line.data);
        text_string(out, "</li>");
        rest += length + 1;
    }
    text_string(out, "</ul></td></tr>\n");
    out->failed |= line.failed;
    text_free(&line);
}

static void put_table(text_buffer *out, const grid *g, const char *caption) {
    double most = grid_bar_most(g);
    text_string(out, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html_text(out, g->title);
    text_string(out, "\"><table>\n");
    if (caption) {
        text_string(out, "<caption>");
        html_text(out, caption);
        text_string(out, "</caption>\n");
    }
    size_t columns = put_head(out, g);
    for (size_t row = 0; row < g->row_count; row++) {
        text_string(out, "<tr>");
        for (size_t i = 0; i < g->column_count; i++)
            if (is_shown(g, i))
                put_cell(out, g, row, i);
        if (g->bar_heading)
            put_bar(out, &g->extras[row], most);
        text_string(out, "</tr>\n");
        put_details(out, g, &g->extras[row], columns);
    }
    text_string(out, "</tbody></table></div>\n");
}

/* Prints a grid if it has rows, and frees it. */
static void end_table(text_buffer *out, grid *g, const char *caption) {
    out->failed |= grid_failed(g);
    if (!out->failed && g->row_count > 0)
        put_table(out, g, caption);
    else if (!out->failed)
        text_string(out, "<p>There is nothing to show.</p>\n");
    grid_free(g);
}

static void put_heading(text_buffer *out, const char *id, size_t report, const char *text) {
    text_format(out, "<h3 id=\"%s%zu\">", id, report);
    html_text(out, text);
    text_string(out, "</h3>\n");
}

static void put_notes(text_buffer *out, text_buffer *notes) {
    out->failed |= notes->failed;
    if (!out->failed && notes->length > 0) {
        text_string(out, "<ul class=\"notes\">\n");
        for (char *line = notes->data; *line;) {
            size_t length = strcspn(line, "\n");
            char *next = line + length + (line[length] == '\n');
            line[length] = '\0';
            text_string(out, "<li>");
            html_text(out, line);
            text_string(out, "</li>\n");
            line = next;
        }
        text_string(out, "</ul>\n");
    }
    text_free(notes);
}

/* ---- a report --------------------------------------------------------------------------------------------------- */

/* The part of each table that belongs to one report. */
typedef struct section {
    size_t report;
    rows tables[CSEM_TABLE_GROUPS + 1];
} section;

static bool wants(const figures *f, stats_view view) {
    return f->task->view == view || f->task->view == VIEW_OVERVIEW;
}

static void put_agencies(text_buffer *out, const figures *f, const section *s) {
    grid g;
    rows r = s->tables[CSEM_TABLE_AGENCIES];
    put_heading(out, "agencies", s->report, "Agencies");
    svg_agencies(out, f, r, s->report);
    view_agencies(&g, f, r);
    g.bar_heading = NULL;
    end_table(out, &g, "Measures that each agency answers for and reports on, and what it reports");
    if (f->task->view != VIEW_OVERVIEW)
        return;
    view_unnamed(&g, f, r);
    if (g.row_count > 0) {
        put_heading(out, "unnamed", s->report, "Not named in any effort");
        end_table(out, &g, "Commitments that name an agency and have no effort that does, by measure");
    } else {
        out->failed |= grid_failed(&g);
        grid_free(&g);
    }
    view_unassigned(&g, f, r);
    if (g.row_count > 0) {
        put_heading(out, "unassigned", s->report, "Reported, not assigned");
        end_table(out, &g, "Measures that an agency reports on and no commitment assigns to it");
    } else {
        out->failed |= grid_failed(&g);
        grid_free(&g);
    }
}

static void put_matrix(text_buffer *out, const figures *f, const section *s) {
    grid g;
    rows cells = s->tables[CSEM_TABLE_MATRIX];
    put_heading(out, "matrix", s->report, "Agencies and chapters");
    svg_matrix(out, f, s->tables[CSEM_TABLE_AGENCIES], s->tables[CSEM_TABLE_SECTIONS], cells, s->report);
    if (!view_wide_matrix(&g, f, s->tables[CSEM_TABLE_AGENCIES], s->tables[CSEM_TABLE_SECTIONS], cells))
        view_matrix(&g, f, cells);
    g.bar_heading = NULL;
    end_table(out, &g, "Efforts that each agency reports in each chapter");
}

static void put_partners(text_buffer *out, const figures *f, const section *s) {
    grid g;
    put_heading(out, "partners", s->report, "Partners");
    svg_partners(out, f, s->tables[CSEM_TABLE_AGENCIES], s->tables[CSEM_TABLE_PARTNERS], s->report);
    view_partners(&g, f, s->tables[CSEM_TABLE_PARTNERS]);
    end_table(out, &g, "Efforts and repeats that two agencies report together");
}

static void put_silence(text_buffer *out, const figures *f, const section *s) {
    grid g;
    text_buffer notes = {.data = NULL};
    put_heading(out, "silence", s->report, "Not named in any effort");
    view_silence(&g, f, s->tables[CSEM_TABLE_SILENCE]);
    end_table(out, &g, "Agencies that a commitment names and none of its efforts does; below them the commitment");
    note_silence(&notes);
    put_notes(out, &notes);
}

static void put_units(text_buffer *out, const figures *f, const section *s) {
    static const int32_t unit = CSEM_KEY_UNIT;
    grid g;
    text_buffer notes = {.data = NULL};
    put_heading(out, "units", s->report, "Statistics by unit");
    view_units(&g, f, s->tables[CSEM_TABLE_GROUPS], true);
    end_table(out, &g, "Counts and money by what is counted; the bar shows how many facts there are");
    note_repeated(&notes, f, s->report, s->report + 1);
    note_agencies(&notes);
    note_groups(&notes, f->units, s->tables[CSEM_TABLE_GROUPS], &unit, 1);
    put_notes(out, &notes);
}

static void put_parts(text_buffer *out, const figures *f, const section *s) {
    grid g;
    if (wants(f, VIEW_AGENCIES))
        put_agencies(out, f, s);
    if (wants(f, VIEW_CHAPTERS)) {
        put_heading(out, "chapters", s->report, "Chapters");
        view_chapters(&g, f, s->tables[CSEM_TABLE_SECTIONS]);
        end_table(out, &g, "What each chapter contains; the bar shows its efforts");
    }
    if (wants(f, VIEW_MATRIX))
        put_matrix(out, f, s);
    if (wants(f, VIEW_PARTNERS))
        put_partners(out, f, s);
    if (f->task->view == VIEW_SILENCE)
        put_silence(out, f, s);
    if (f->units)
        put_units(out, f, s);
}

static void put_tile(text_buffer *out, const char *name, int64_t number) {
    text_format(out, "<div><dt>%s</dt><dd>", name);
    text_number(out, (double)number);
    text_string(out, "</dd></div>\n");
}

static void put_tiles(text_buffer *out, const figures *f, size_t report) {
    text_string(out, "<dl class=\"totals\">\n");
    static const char *const names[] = {"Chapters", "Measures",   "Commitments",        "Efforts",
                                        "Repeats",  "Statistics", "Statistics repeated"};
    for (int32_t i = 0; i <= CSEM_COLUMN_REPEATED - CSEM_COLUMN_SECTIONS; i++)
        put_tile(out, names[i], report_number(f, report, CSEM_COLUMN_SECTIONS + i));
    text_string(out, "</dl>\n");
}

static void put_about(text_buffer *out, const figures *f, size_t report) {
    text_buffer line = {.data = NULL};
    note_report(&line, f, report);
    out->failed |= line.failed;
    text_string(out, "<p class=\"about\">");
    if (!out->failed)
        html_text(out, line.data);
    text_string(out, "</p>\n");
    line.length = 0;
    note_standing(&line, f, report);
    out->failed |= line.failed;
    if (!out->failed && line.length > 0) {
        text_string(out, "<p class=\"about\">Commitments: ");
        html_text(out, line.data);
        text_string(out, "</p>\n");
    }
    line.length = 0;
    put_contents(&line, f, report);
    out->failed |= line.failed;
    if (!out->failed && line.length > 0) {
        text_string(out, "<p class=\"about lacking\">");
        html_text(out, line.data);
        text_string(out, ".</p>\n");
    }
    text_free(&line);
}

/* ---- many reports ----------------------------------------------------------------------------------------------- */

static void put_links(text_buffer *out, const figures *f) {
    text_string(out, "<nav aria-label=\"Reports\"><ul>\n");
    for (size_t i = 0; i < report_count(f); i++) {
        text_format(out, "<li><a href=\"#report%zu\">", i + 1);
        html_text(out, label_of(f, i));
        text_string(out, "</a></li>\n");
    }
    text_string(out, "</ul></nav>\n");
}

static void put_comparison(text_buffer *out, const figures *f) {
    grid g;
    put_links(out, f);
    put_heading(out, "comparison", 0, "Comparison");
    view_reports(&g, f, REPORT_SOURCES);
    end_table(out, &g, "The reports");
    view_reports(&g, f, REPORT_TOTALS);
    end_table(out, &g, "What each report contains; figures of different reports are never added up");
    if (view_comparison(&g, f))
        end_table(out, &g, "Measures that an agency reports on, of those it answers for");
}

static void put_sections(text_buffer *out, const figures *f) {
    bool many = report_count(f) > 1;
    size_t starts[CSEM_TABLE_GROUPS + 1] = {0};
    if (many)
        put_comparison(out, f);
    for (size_t i = 0; i < report_count(f); i++) {
        section s = {.report = i};
        for (int32_t table = 1; table <= (f->units ? CSEM_TABLE_GROUPS : CSEM_TABLE_SILENCE); table++) {
            s.tables[table] = rows_of(f, table, i, starts[table]);
            starts[table] = s.tables[table].end;
        }
        text_string(out, "<section>\n");
        if (many) {
            text_format(out, "<h2 id=\"report%zu\">", i + 1);
            html_text(out, label_of(f, i));
            text_string(out, ": ");
            html_text(out, title_of(f, i));
            text_string(out, "</h2>\n");
            put_about(out, f, i);
        }
        put_tiles(out, f, i);
        put_parts(out, f, &s);
        text_string(out, "</section>\n");
    }
}

/* ---- statistics ------------------------------------------------------------------------------------------------- */

static void put_statistics(text_buffer *out, const figures *f) {
    const stats_task *task = f->task;
    grid g;
    text_buffer notes = {.data = NULL};
    put_heading(out, "statistics", 0, "Statistics");
    if (report_count(f) > 1)
        note_contents(&notes, f, 0, report_count(f));
    if (task->view == VIEW_STATISTICS) {
        view_facts(&g, f, false);
        note_repeated(&notes, f, 0, report_count(f));
    } else {
        rows r = {0, csem_groups_row_count(f->groups, CSEM_TABLE_GROUPS), report_count(f) > 1};
        view_groups(&g, f, task->keys, task->key_count, r);
        note_groups(&notes, f->groups, r, task->keys, task->key_count);
    }
    end_table(out, &g, NULL);
    put_notes(out, &notes);
}

static void put_report_count(text_buffer *out, const figures *f) {
    text_number(out, (double)report_count(f));
    text_string(out, " progress reports");
}

static void put_title(text_buffer *out, const figures *f) {
    if (report_count(f) > 1)
        put_report_count(out, f);
    else
        html_text(out, title_of(f, 0));
}

void html_print(text_buffer *out, const figures *f) {
    text_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>");
    put_title(out, f);
    text_string(out, "</title>\n<style>\n");
    text_string(out, html_style);
    text_string(out, "</style>\n</head>\n<body>\n<header>\n<h1>");
    put_title(out, f);
    text_string(out, "</h1>\n");
    if (report_count(f) == 1)
        put_about(out, f, 0);
    text_string(out, "</header>\n<main>\n");
    if (f->summary)
        put_sections(out, f);
    else
        put_statistics(out, f);
    text_string(out, "</main>\n<footer>csemplan-stats ");
    text_string(out, csem_version());
    text_string(out, "</footer>\n</body>\n</html>\n");
}
