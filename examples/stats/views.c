/* SPDX-License-Identifier: MIT */
/* Makes the tables of a summary. */
#include "views.h"

#include <stdio.h>
#include <string.h>

/* ---- reports and rows ------------------------------------------------------------------------------------------- */

size_t report_count(const figures *f) {
    return f->summary ? csem_summary_report_count(f->summary) : csem_groups_report_count(f->groups);
}

const csem_source_report *report_at(const figures *f, size_t index) {
    return f->summary ? csem_summary_report(f->summary, index) : csem_groups_report(f->groups, index);
}

const char *label_of(const figures *f, size_t report) {
    return csem_source_report_label(report_at(f, report), NULL);
}

static size_t row_total(const figures *f, enum row_table table) {
    switch (table) {
    case ROWS_AGENCIES:
        return csem_summary_agency_count(f->summary);
    case ROWS_CHAPTERS:
        return csem_summary_chapter_count(f->summary);
    case ROWS_MATRIX:
        return csem_summary_matrix_count(f->summary);
    case ROWS_PARTNERS:
        return csem_summary_partners_count(f->summary);
    case ROWS_SILENCE:
        return csem_summary_silence_count(f->summary);
    default:
        return csem_groups_group_count(f->units);
    }
}

static size_t agency_report(const figures *f, size_t agency) {
    return csem_agency_figures_report(csem_summary_agency(f->summary, agency));
}

static size_t row_report(const figures *f, enum row_table table, size_t row) {
    switch (table) {
    case ROWS_AGENCIES:
        return agency_report(f, row);
    case ROWS_CHAPTERS:
        return csem_chapter_figures_report(csem_summary_chapter(f->summary, row));
    case ROWS_MATRIX:
        return agency_report(f, csem_matrix_cell_agency(csem_summary_matrix(f->summary, row)));
    case ROWS_PARTNERS:
        return agency_report(f, csem_partners_a(csem_summary_partners(f->summary, row)));
    case ROWS_SILENCE:
        return agency_report(f, csem_silence_agency(csem_summary_silence(f->summary, row)));
    default:
        return csem_group_report(csem_groups_group(f->units, row));
    }
}

rows rows_all(const figures *f, enum row_table table) {
    return (rows){0, row_total(f, table), report_count(f) > 1};
}

rows rows_of(const figures *f, enum row_table table, size_t report, size_t start) {
    size_t total = row_total(f, table);
    size_t end = start;
    while (end < total && row_report(f, table, end) == report)
        end++;
    return (rows){start, end, false};
}

void label_column(grid *g, rows r) {
    grid_key(g, "report", "Report", r.labelled ? COLUMN_TEXT : COLUMN_DATA);
}

void label_cell(grid *g, const figures *f, size_t report) {
    grid_text(g, label_of(f, report));
}

void report_columns(grid *g) {
    grid_column(g, "contents_found", "Found", COLUMN_REPORT);
    grid_column(g, "contents_measures", "Listed", COLUMN_REPORT);
}

static void amount_cell(grid *g, int64_t amount) {
    if (amount < 0)
        grid_null(g);
    else
        grid_number(g, (double)amount);
}

void report_cells(grid *g, const figures *f, size_t report) {
    amount_cell(g, csem_source_report_total(report_at(f, report), CSEM_TOTAL_CONTENTS_FOUND));
    amount_cell(g, csem_source_report_total(report_at(f, report), CSEM_TOTAL_CONTENTS_MEASURES));
}

/* Adds the columns of the report to a row, and ends it. */
static void end_row(grid *g, const figures *f, size_t report) {
    report_cells(g, f, report);
    grid_end_row(g);
}

void put_date(text_buffer *out, csem_date date) {
    char text[64];
    snprintf(text, sizeof text, "%04d-%02d-%02d", (int)date.year, (int)date.month, (int)date.day);
    text_string(out, text);
}

static void date_cell(grid *g, const csem_date *date) {
    text_buffer text = {.data = NULL};
    if (date)
        put_date(&text, *date);
    g->failed |= text.failed;
    grid_text(g, date ? text.data : NULL);
    text_free(&text);
}

static void number_columns(grid *g, const char *const (*columns)[2], size_t count) {
    for (size_t i = 0; i < count; i++)
        grid_column(g, columns[i][0], columns[i][1], COLUMN_NUMBER);
}

/* ---- reports ---------------------------------------------------------------------------------------------------- */

static void source_cells(grid *g, const csem_source_report *report) {
    const csem_period *period = csem_source_report_period(report);
    grid_text(g, csem_source_report_title(report, NULL));
    grid_text(g, csem_source_report_name(report, NULL));
    grid_text(g, csem_source_report_profile(report, NULL));
    date_cell(g, period ? &period->start : NULL);
    date_cell(g, period ? &period->end : NULL);
}

static void total_cells(grid *g, const csem_source_report *report) {
    amount_cell(g, csem_source_report_total(report, CSEM_TOTAL_CONTENTS_MEASURES));
    amount_cell(g, csem_source_report_total(report, CSEM_TOTAL_CONTENTS_FOUND));
    for (int32_t i = CSEM_TOTAL_CHAPTERS; i <= CSEM_TOTAL_REPEATED; i++)
        amount_cell(g, csem_source_report_total(report, i));
}

static void source_columns(grid *g) {
    grid_column(g, "title", "Title", COLUMN_TEXT);
    grid_column(g, "file", "File", COLUMN_TEXT);
    grid_column(g, "profile", "Profile", COLUMN_DATA);
    grid_column(g, "period_start", "From", COLUMN_TEXT);
    grid_column(g, "period_end", "To", COLUMN_TEXT);
}

static void total_columns(grid *g, bool brief) {
    static const char *const columns[][2] = {{"chapters", "Chapters"},       {"measures", "Measures"},
                                             {"commitments", "Commitments"}, {"efforts", "Efforts"},
                                             {"repeats", "Repeats"},         {"statistics", "Statistics"}};
    grid_column(g, "contents_measures", "Listed", COLUMN_DATA);
    grid_column(g, "contents_found", "Found", COLUMN_DATA);
    number_columns(g, columns, sizeof columns / sizeof columns[0]);
    grid_column(g, "repeated", "Repeated", brief ? COLUMN_DATA : COLUMN_NUMBER);
}

void view_reports(grid *g, const figures *f, unsigned parts) {
    grid_init(g, "totals", parts & REPORT_SOURCES ? "Reports" : "Totals of each report");
    label_column(g, (rows){.labelled = report_count(f) > 1});
    if (parts & REPORT_SOURCES)
        source_columns(g);
    if (parts & REPORT_TOTALS)
        total_columns(g, !(parts & REPORT_SOURCES));
    for (size_t i = 0; i < report_count(f); i++) {
        const csem_source_report *report = report_at(f, i);
        label_cell(g, f, i);
        if (parts & REPORT_SOURCES)
            source_cells(g, report);
        if (parts & REPORT_TOTALS)
            total_cells(g, report);
        grid_end_row(g);
    }
}

/* ---- agencies --------------------------------------------------------------------------------------------------- */

enum agency_part { PART_NAME = 1, PART_MEASURES = 2, PART_EFFORTS = 4 };

static void agency_cells(grid *g, const csem_agency_figures *agency, int32_t first, int32_t last) {
    for (int32_t i = first; i <= last; i++)
        amount_cell(g, csem_agency_figures_total(agency, i));
}

static void agency_bar(grid *g, const csem_agency_figures *agency, unsigned parts) {
    int64_t silent = csem_agency_figures_total(agency, CSEM_AGENCY_SILENT);
    if (parts & PART_MEASURES) {
        grid_bar(g, 0, (double)(csem_agency_figures_total(agency, CSEM_AGENCY_RESPONSIBLE) - silent));
        grid_bar(g, 1, (double)silent);
        grid_bar(g, 2, (double)csem_agency_figures_total(agency, CSEM_AGENCY_UNASSIGNED));
    } else {
        grid_bar(g, 0, (double)csem_agency_figures_total(agency, CSEM_AGENCY_EFFORTS));
    }
}

static void agency_columns(grid *g, unsigned parts) {
    static const char *const efforts[][2] = {
        {"efforts", "Efforts"}, {"repeats", "Repeats"}, {"statistics", "Statistics"}};
    grid_key(g, "id", "Agency", COLUMN_TEXT);
    if (parts & PART_NAME)
        grid_column(g, "name", "Name", COLUMN_TEXT);
    if (parts & PART_MEASURES) {
        grid_column(g, "responsible", "Responsible", COLUMN_NUMBER);
        grid_column(g, "reporting", "Reporting", COLUMN_NUMBER);
        grid_column(g, "silent", "Not named", COLUMN_NUMBER);
        grid_column(g, "silent_commitments", "In commitments", parts & PART_EFFORTS ? COLUMN_NUMBER : COLUMN_DATA);
        grid_column(g, "unassigned", "Unassigned", COLUMN_NUMBER);
        g->bar_legend[0] = "reported";
        g->bar_legend[1] = "not named in any effort";
        g->bar_legend[2] = "reported, not assigned";
    }
    if (parts & PART_EFFORTS)
        number_columns(g, efforts, sizeof efforts / sizeof efforts[0]);
    report_columns(g);
    g->bar_heading = parts & PART_MEASURES ? "Measures" : "";
}

static void fill_agencies(grid *g, const figures *f, rows r, unsigned parts) {
    label_column(g, r);
    agency_columns(g, parts);
    for (size_t i = r.first; i < r.end; i++) {
        const csem_agency_figures *agency = csem_summary_agency(f->summary, i);
        label_cell(g, f, agency_report(f, i));
        grid_text(g, csem_agency_figures_id(agency, NULL));
        if (parts & PART_NAME)
            grid_text(g, csem_agency_figures_name(agency, NULL));
        if (parts & PART_MEASURES)
            agency_cells(g, agency, CSEM_AGENCY_RESPONSIBLE, CSEM_AGENCY_UNASSIGNED);
        if (parts & PART_EFFORTS)
            agency_cells(g, agency, CSEM_AGENCY_EFFORTS, CSEM_AGENCY_STATISTICS);
        end_row(g, f, agency_report(f, i));
        agency_bar(g, agency, parts);
    }
}

void view_agencies(grid *g, const figures *f, rows r) {
    grid_init(g, "agencies", "Agencies");
    fill_agencies(g, f, r, PART_NAME | PART_MEASURES | PART_EFFORTS);
}

void view_measures(grid *g, const figures *f, rows r) {
    grid_init(g, "agencies", "Agencies: measures that they answer for and report on");
    fill_agencies(g, f, r, PART_MEASURES);
}

void view_efforts(grid *g, const figures *f, rows r) {
    grid_init(g, "agencies", "Agencies: what they report");
    fill_agencies(g, f, r, PART_NAME | PART_EFFORTS);
}

/* ---- what is missing, and what no commitment assigns ------------------------------------------------------------- */

static void count_columns(grid *g, rows r, const char *name, const char *heading) {
    label_column(g, r);
    grid_key(g, "id", "Agency", COLUMN_TEXT);
    grid_column(g, name, heading, COLUMN_NUMBER);
    grid_column(g, "measures", "Measures", COLUMN_LONG);
}

/* Adds a row with an agency and a list of measures, and clears the list. */
static void count_row(grid *g, const figures *f, size_t row, uint64_t count, text_buffer *list) {
    label_cell(g, f, agency_report(f, row));
    grid_text(g, csem_agency_figures_id(csem_summary_agency(f->summary, row), NULL));
    grid_count(g, count);
    grid_text(g, list->length > 0 ? list->data : NULL);
    grid_end_row(g);
    g->failed |= list->failed;
    list->length = 0;
}

/* Prints measures as in `2(ii), 5(iii) (2)`: two commitments under measure 5(iii). */
static void list_commitments(text_buffer *list, const csem_agency_figures *agency, uint64_t count) {
    for (size_t i = 0, next; i < count; i = next) {
        const char *measure = csem_agency_figures_measure(agency, CSEM_AGENCY_SILENT_COMMITMENTS, i, NULL);
        for (next = i + 1; next < count; next++)
            if (csem_agency_figures_measure(agency, CSEM_AGENCY_SILENT_COMMITMENTS, next, NULL) != measure)
                break;
        text_string(list, i > 0 ? ", " : "");
        text_string(list, measure);
        if (next - i > 1) {
            text_string(list, " (");
            text_unsigned(list, next - i);
            text_string(list, ")");
        }
    }
}

void view_unnamed(grid *g, const figures *f, rows r) {
    text_buffer list = {.data = NULL};
    grid_init(g, "unnamed", "Not named in any effort: commitments that name an agency and have no effort that does");
    count_columns(g, r, "silent_commitments", "Commitments");
    for (size_t i = r.first; i < r.end; i++) {
        const csem_agency_figures *agency = csem_summary_agency(f->summary, i);
        uint64_t count = (uint64_t)csem_agency_figures_total(agency, CSEM_AGENCY_SILENT_COMMITMENTS);
        if (count == 0)
            continue;
        list_commitments(&list, agency, count);
        count_row(g, f, i, count, &list);
    }
    text_free(&list);
}

void view_unassigned(grid *g, const figures *f, rows r) {
    text_buffer list = {.data = NULL};
    grid_init(g, "unassigned",
              "Reported, not assigned: measures that an agency reports on and no commitment assigns to it");
    count_columns(g, r, "unassigned", "Unassigned");
    for (size_t i = r.first; i < r.end; i++) {
        const csem_agency_figures *agency = csem_summary_agency(f->summary, i);
        uint64_t count = (uint64_t)csem_agency_figures_total(agency, CSEM_AGENCY_UNASSIGNED);
        for (size_t j = 0; j < count; j++) {
            text_string(&list, j > 0 ? ", " : "");
            text_string(&list, csem_agency_figures_measure(agency, CSEM_AGENCY_UNASSIGNED, j, NULL));
        }
        if (count > 0)
            count_row(g, f, i, count, &list);
    }
    text_free(&list);
}

static void silence_columns(grid *g, rows r) {
    label_column(g, r);
    grid_key(g, "chapter", "Chapter", COLUMN_NUMBER);
    grid_key(g, "measure", "Measure", COLUMN_TEXT);
    grid_column(g, "title", "Title", COLUMN_TEXT);
    grid_column(g, "page", "Page", COLUMN_NUMBER);
    grid_column(g, "sheet", "Sheet", COLUMN_DATA);
    grid_key(g, "agency", "Agency", COLUMN_TEXT);
    grid_column(g, "commitment", "Commitment", COLUMN_DATA);
    grid_column(g, "promise", "Promise", COLUMN_DATA);
    grid_column(g, "efforts", "Efforts", COLUMN_NUMBER);
    grid_column(g, "reported_by", "Reported by", COLUMN_TEXT);
    grid_column(g, "note", "Note", COLUMN_TEXT);
    report_columns(g);
}

static void reporters_cell(grid *g, const csem_silence *silence) {
    text_buffer list = {.data = NULL};
    for (size_t i = 0; i < csem_silence_reporter_count(silence); i++) {
        text_string(&list, i > 0 ? ", " : "");
        text_string(&list, csem_silence_reporter(silence, i, NULL));
    }
    g->failed |= list.failed;
    grid_text(g, list.length > 0 && !csem_silence_is_brief(silence) ? list.data : NULL);
    text_free(&list);
}

static void silence_cells(grid *g, const figures *f, const csem_silence *silence) {
    size_t agency = csem_silence_agency(silence);
    label_cell(g, f, agency_report(f, agency));
    grid_number(g, csem_chapter_figures_number(csem_summary_chapter(f->summary, csem_silence_chapter(silence))));
    grid_text(g, csem_silence_measure(silence, NULL));
    grid_text(g, csem_silence_title(silence, NULL));
    if (csem_silence_node(silence)->place.page > 0)
        grid_number(g, csem_silence_node(silence)->place.page);
    else
        grid_null(g);
    grid_null(g);
    grid_text(g, csem_agency_figures_id(csem_summary_agency(f->summary, agency), NULL));
    grid_number(g, csem_silence_node(silence)->commitment_index);
    grid_text(g, csem_silence_is_brief(silence) ? NULL : csem_silence_promise(silence, NULL));
    grid_count(g, csem_silence_efforts(silence));
    reporters_cell(g, silence);
    grid_text(g, "not named in any effort");
    end_row(g, f, agency_report(f, agency));
}

/* Whether the next row has the same promise, so that it is printed below that row instead. */
static bool goes_on(const figures *f, rows r, size_t row) {
    const csem_silence *silence = csem_summary_silence(f->summary, row);
    const csem_silence *next = row + 1 < r.end ? csem_summary_silence(f->summary, row + 1) : NULL;
    return next && csem_silence_promise(next, NULL) == csem_silence_promise(silence, NULL);
}

/* Adds the commitment below the last of its rows, so that it is printed once. */
static void promise_lines(grid *g, const csem_silence *silence) {
    text_buffer lines = {.data = NULL};
    text_string(&lines, csem_silence_promise(silence, NULL));
    text_string(&lines, lines.length > 0 ? "\n" : "");
    g->failed |= lines.failed;
    if (lines.length > 0)
        grid_detail(g, lines.data);
    text_free(&lines);
}

void view_silence(grid *g, const figures *f, rows r) {
    grid_init(g, "silence", "Not named in any effort: agencies that a commitment names and none of its efforts does");
    silence_columns(g, r);
    for (size_t i = r.first; i < r.end; i++) {
        const csem_silence *silence = csem_summary_silence(f->summary, i);
        silence_cells(g, f, silence);
        if (!goes_on(f, r, i))
            promise_lines(g, silence);
    }
}

/* ---- chapters, matrix, partners --------------------------------------------------------------------------------- */

void view_chapters(grid *g, const figures *f, rows r) {
    static const char *const columns[][2] = {{"measures", "Measures"},
                                             {"commitments", "Commitments"},
                                             {"efforts", "Efforts"},
                                             {"repeats", "Repeats"},
                                             {"statistics", "Statistics"}};
    grid_init(g, "chapters", "Chapters");
    label_column(g, r);
    grid_key(g, "number", "Chapter", COLUMN_NUMBER);
    grid_column(g, "title", "Title", COLUMN_TEXT);
    number_columns(g, columns, sizeof columns / sizeof columns[0]);
    report_columns(g);
    g->bar_heading = "";
    for (size_t i = r.first; i < r.end; i++) {
        const csem_chapter_figures *chapter = csem_summary_chapter(f->summary, i);
        label_cell(g, f, csem_chapter_figures_report(chapter));
        grid_number(g, csem_chapter_figures_number(chapter));
        grid_text(g, csem_chapter_figures_title(chapter, NULL));
        for (int32_t total = CSEM_TOTAL_MEASURES; total <= CSEM_TOTAL_STATISTICS; total++)
            amount_cell(g, csem_chapter_figures_total(chapter, total));
        end_row(g, f, csem_chapter_figures_report(chapter));
        grid_bar(g, 0, (double)csem_chapter_figures_total(chapter, CSEM_TOTAL_EFFORTS));
    }
}

static const char *agency_id(const figures *f, size_t agency) {
    return csem_agency_figures_id(csem_summary_agency(f->summary, agency), NULL);
}

void view_matrix(grid *g, const figures *f, rows r) {
    grid_init(g, "matrix", "Efforts by agency and chapter");
    label_column(g, r);
    grid_key(g, "agency", "Agency", COLUMN_TEXT);
    grid_key(g, "chapter", "Chapter", COLUMN_NUMBER);
    grid_column(g, "efforts", "Efforts", COLUMN_NUMBER);
    report_columns(g);
    g->bar_heading = "";
    for (size_t i = r.first; i < r.end; i++) {
        const csem_matrix_cell *found = csem_summary_matrix(f->summary, i);
        label_cell(g, f, agency_report(f, csem_matrix_cell_agency(found)));
        grid_text(g, agency_id(f, csem_matrix_cell_agency(found)));
        grid_number(g, csem_chapter_figures_number(csem_summary_chapter(f->summary, csem_matrix_cell_chapter(found))));
        grid_count(g, csem_matrix_cell_efforts(found));
        end_row(g, f, agency_report(f, csem_matrix_cell_agency(found)));
        grid_bar(g, 0, (double)csem_matrix_cell_efforts(found));
    }
}

void view_partners(grid *g, const figures *f, rows r) {
    grid_init(g, "partners", "Partners: efforts and repeats that two agencies report together");
    label_column(g, r);
    grid_key(g, "a", "Agency", COLUMN_TEXT);
    grid_key(g, "b", "Partner", COLUMN_TEXT);
    grid_column(g, "efforts", "Efforts", COLUMN_NUMBER);
    report_columns(g);
    g->bar_heading = "";
    for (size_t i = r.first; i < r.end; i++) {
        const csem_partners *pair = csem_summary_partners(f->summary, i);
        label_cell(g, f, agency_report(f, csem_partners_a(pair)));
        grid_text(g, agency_id(f, csem_partners_a(pair)));
        grid_text(g, agency_id(f, csem_partners_b(pair)));
        grid_count(g, csem_partners_efforts(pair));
        end_row(g, f, agency_report(f, csem_partners_a(pair)));
        grid_bar(g, 0, (double)csem_partners_efforts(pair));
    }
}
