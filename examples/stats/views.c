/* SPDX-License-Identifier: MIT */
/* Makes the tables of a summary. */
#include "views.h"

#include <stdio.h>
#include <string.h>

/* ---- reports and rows ------------------------------------------------------------------------------------------- */

size_t report_count(const figures *f) {
    return f->summary ? csem_summary_row_count(f->summary, CSEM_TABLE_REPORTS)
                      : csem_groups_row_count(f->groups, CSEM_TABLE_REPORTS);
}

const char *report_text(const figures *f, size_t report, int32_t column) {
    return f->summary ? csem_summary_text(f->summary, CSEM_TABLE_REPORTS, report, column, NULL)
                      : csem_groups_text(f->groups, CSEM_TABLE_REPORTS, report, column, NULL);
}

int64_t report_number(const figures *f, size_t report, int32_t column) {
    return f->summary ? csem_summary_number(f->summary, CSEM_TABLE_REPORTS, report, column)
                      : csem_groups_number(f->groups, CSEM_TABLE_REPORTS, report, column);
}

const char *label_of(const figures *f, size_t report) {
    return report_text(f, report, CSEM_COLUMN_REPORT);
}

const csem_period *period_of(const figures *f, size_t report) {
    return f->summary ? csem_summary_period(f->summary, report)
                      : csem_groups_period(f->groups, CSEM_TABLE_REPORTS, report);
}

const char *text_of(const figures *f, int32_t table, size_t row, int32_t column) {
    return csem_summary_text(f->summary, table, row, column, NULL);
}

int64_t number_of(const figures *f, int32_t table, size_t row, int32_t column) {
    return csem_summary_number(f->summary, table, row, column);
}

size_t row_of(const figures *f, int32_t table, size_t row, int32_t column) {
    return (size_t)csem_summary_row(f->summary, table, row, column);
}

static size_t row_total(const figures *f, int32_t table) {
    return table == CSEM_TABLE_GROUPS ? csem_groups_row_count(f->units, table)
                                      : csem_summary_row_count(f->summary, table);
}

static size_t row_report(const figures *f, int32_t table, size_t row) {
    return table == CSEM_TABLE_GROUPS ? (size_t)csem_groups_row(f->units, table, row, CSEM_COLUMN_REPORT)
                                      : row_of(f, table, row, CSEM_COLUMN_REPORT);
}

rows rows_all(const figures *f, int32_t table) {
    return (rows){0, row_total(f, table), report_count(f) > 1};
}

rows rows_of(const figures *f, int32_t table, size_t report, size_t start) {
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
    amount_cell(g, report_number(f, report, CSEM_COLUMN_CONTENTS_FOUND));
    amount_cell(g, report_number(f, report, CSEM_COLUMN_CONTENTS_MEASURES));
}

/* Adds a cell with a text or a number of the summary. */
static void add_cell(grid *g, const figures *f, int32_t table, size_t row, int32_t column) {
    if (csem_column_kind(column) == CSEM_COLUMN_KIND_TEXT)
        grid_text(g, text_of(f, table, row, column));
    else
        amount_cell(g, number_of(f, table, row, column));
}

/* Adds the columns of the report to a row, and ends it. */
static void end_row(grid *g, const figures *f, int32_t table, size_t row) {
    report_cells(g, f, row_report(f, table, row));
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

/* ---- how far commitments have come ------------------------------------------------------------------------------- */

enum { STANDING_COLUMNS = CSEM_COLUMN_OVERDUE - CSEM_COLUMN_NOT_STARTED + 1 };

static int64_t standing_number(const figures *f, int32_t table, size_t row, int32_t column) {
    return table == CSEM_TABLE_REPORTS ? report_number(f, row, column) : number_of(f, table, row, column);
}

/* The greatest number of a column; -1 if it is unknown in each row. */
static int64_t most_of(const figures *f, int32_t table, rows r, int32_t column) {
    int64_t most = -1;
    for (size_t row = r.first; row < r.end; row++) {
        int64_t number = standing_number(f, table, row, column);
        most = number > most ? number : most;
    }
    return most;
}

/* A column without a number above 0 is for programs only, and one without any is no figure. */
static column_kind standing_kind(int64_t most) {
    return most > 0 ? COLUMN_NUMBER : most == 0 ? COLUMN_DATA : COLUMN_REPORT;
}

static void standing_columns(grid *g, const figures *f, int32_t table, rows r) {
    static const char *const headings[STANDING_COLUMNS] = {"Not started", "Limited", "In progress", "Substantial",
                                                           "Complete",    "Delayed", "Dropped",     "Overdue"};
    for (int32_t i = 0; i < STANDING_COLUMNS; i++) {
        int32_t column = CSEM_COLUMN_NOT_STARTED + i;
        grid_column(g, csem_value_name(CSEM_ENUMERATION_COLUMN, column), headings[i],
                    standing_kind(most_of(f, table, r, column)));
    }
}

static void standing_cells(grid *g, const figures *f, int32_t table, size_t row) {
    for (int32_t i = CSEM_COLUMN_NOT_STARTED; i <= CSEM_COLUMN_OVERDUE; i++)
        amount_cell(g, standing_number(f, table, row, i));
}

/* ---- reports ---------------------------------------------------------------------------------------------------- */

static void source_cells(grid *g, const figures *f, size_t report) {
    const csem_period *period = period_of(f, report);
    grid_text(g, report_text(f, report, CSEM_COLUMN_TITLE));
    grid_text(g, report_text(f, report, CSEM_COLUMN_FILE));
    grid_text(g, report_text(f, report, CSEM_COLUMN_PROFILE));
    date_cell(g, period ? &period->start : NULL);
    date_cell(g, period ? &period->end : NULL);
}

static void total_cells(grid *g, const figures *f, size_t report) {
    amount_cell(g, report_number(f, report, CSEM_COLUMN_CONTENTS_MEASURES));
    amount_cell(g, report_number(f, report, CSEM_COLUMN_CONTENTS_FOUND));
    for (int32_t i = CSEM_COLUMN_SECTIONS; i <= CSEM_COLUMN_REPEATED; i++)
        amount_cell(g, report_number(f, report, i));
    standing_cells(g, f, CSEM_TABLE_REPORTS, report);
}

static void source_columns(grid *g) {
    grid_column(g, "title", "Title", COLUMN_TEXT);
    grid_column(g, "file", "File", COLUMN_TEXT);
    grid_column(g, "profile", "Profile", COLUMN_DATA);
    grid_column(g, "period_start", "From", COLUMN_TEXT);
    grid_column(g, "period_end", "To", COLUMN_TEXT);
}

static void total_columns(grid *g, const figures *f, bool brief) {
    static const char *const columns[][2] = {{"chapters", "Chapters"},       {"measures", "Measures"},
                                             {"commitments", "Commitments"}, {"efforts", "Efforts"},
                                             {"repeats", "Repeats"},         {"statistics", "Statistics"}};
    grid_column(g, "contents_measures", "Listed", COLUMN_DATA);
    grid_column(g, "contents_found", "Found", COLUMN_DATA);
    number_columns(g, columns, sizeof columns / sizeof columns[0]);
    grid_column(g, "repeated", "Repeated", brief ? COLUMN_DATA : COLUMN_NUMBER);
    standing_columns(g, f, CSEM_TABLE_REPORTS, (rows){.end = report_count(f)});
}

void view_reports(grid *g, const figures *f, unsigned parts) {
    grid_init(g, "totals", parts & REPORT_SOURCES ? "Reports" : "Totals of each report");
    label_column(g, (rows){.labelled = report_count(f) > 1});
    if (parts & REPORT_SOURCES)
        source_columns(g);
    if (parts & REPORT_TOTALS)
        total_columns(g, f, !(parts & REPORT_SOURCES));
    for (size_t i = 0; i < report_count(f); i++) {
        label_cell(g, f, i);
        if (parts & REPORT_SOURCES)
            source_cells(g, f, i);
        if (parts & REPORT_TOTALS)
            total_cells(g, f, i);
        grid_end_row(g);
    }
}

/* ---- agencies --------------------------------------------------------------------------------------------------- */

enum agency_part { PART_NAME = 1, PART_MEASURES = 2, PART_EFFORTS = 4, PART_STANDING = 8 };

/* A text or a number of an agency. */
static void agency_cell(grid *g, const figures *f, size_t agency, int32_t column) {
    add_cell(g, f, CSEM_TABLE_AGENCIES, agency, column);
}

static int64_t agency_number(const figures *f, size_t agency, int32_t column) {
    return number_of(f, CSEM_TABLE_AGENCIES, agency, column);
}

static void agency_cells(grid *g, const figures *f, size_t agency, int32_t first, int32_t last) {
    for (int32_t i = first; i <= last; i++)
        agency_cell(g, f, agency, i);
}

static void agency_bar(grid *g, const figures *f, size_t agency, unsigned parts) {
    int64_t silent = agency_number(f, agency, CSEM_COLUMN_SILENT);
    if (parts & PART_MEASURES) {
        grid_bar(g, 0, (double)(agency_number(f, agency, CSEM_COLUMN_RESPONSIBLE) - silent));
        grid_bar(g, 1, (double)silent);
        grid_bar(g, 2, (double)agency_number(f, agency, CSEM_COLUMN_UNASSIGNED));
    } else {
        grid_bar(g, 0, (double)agency_number(f, agency, CSEM_COLUMN_EFFORTS));
    }
}

static void agency_columns(grid *g, const figures *f, rows r, unsigned parts) {
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
    if (parts & PART_STANDING)
        standing_columns(g, f, CSEM_TABLE_AGENCIES, r);
    report_columns(g);
    if (parts & (PART_MEASURES | PART_EFFORTS))
        g->bar_heading = parts & PART_MEASURES ? "Measures" : "";
}

static void fill_agencies(grid *g, const figures *f, rows r, unsigned parts) {
    label_column(g, r);
    agency_columns(g, f, r, parts);
    for (size_t i = r.first; i < r.end; i++) {
        agency_cell(g, f, i, CSEM_COLUMN_REPORT);
        agency_cell(g, f, i, CSEM_COLUMN_ID);
        if (parts & PART_NAME)
            agency_cell(g, f, i, CSEM_COLUMN_NAME);
        if (parts & PART_MEASURES)
            agency_cells(g, f, i, CSEM_COLUMN_RESPONSIBLE, CSEM_COLUMN_UNASSIGNED);
        if (parts & PART_EFFORTS)
            agency_cells(g, f, i, CSEM_COLUMN_EFFORTS, CSEM_COLUMN_STATISTICS);
        if (parts & PART_STANDING)
            standing_cells(g, f, CSEM_TABLE_AGENCIES, i);
        end_row(g, f, CSEM_TABLE_AGENCIES, i);
        agency_bar(g, f, i, parts);
    }
}

void view_agencies(grid *g, const figures *f, rows r) {
    grid_init(g, "agencies", "Agencies");
    fill_agencies(g, f, r, PART_NAME | PART_MEASURES | PART_EFFORTS | PART_STANDING);
}

void view_measures(grid *g, const figures *f, rows r) {
    grid_init(g, "agencies", "Agencies: measures that they answer for and report on");
    fill_agencies(g, f, r, PART_MEASURES);
}

void view_efforts(grid *g, const figures *f, rows r) {
    grid_init(g, "agencies", "Agencies: what they report");
    fill_agencies(g, f, r, PART_NAME | PART_EFFORTS);
}

bool view_standing(grid *g, const figures *f, rows r) {
    bool any = false;
    for (int32_t i = CSEM_COLUMN_NOT_STARTED; i <= CSEM_COLUMN_OVERDUE; i++)
        any |= most_of(f, CSEM_TABLE_AGENCIES, r, i) > 0;
    if (!any)
        return false;
    grid_init(g, "standing", "Agencies: how far their commitments have come");
    fill_agencies(g, f, r, PART_STANDING);
    return true;
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
    agency_cell(g, f, row, CSEM_COLUMN_REPORT);
    agency_cell(g, f, row, CSEM_COLUMN_ID);
    grid_count(g, count);
    grid_text(g, list->length > 0 ? list->data : NULL);
    grid_end_row(g);
    g->failed |= list->failed;
    list->length = 0;
}

static const char *measure_of(const figures *f, size_t agency, int32_t column, size_t index) {
    return csem_summary_item(f->summary, CSEM_TABLE_AGENCIES, agency, column, index, NULL);
}

/* Prints measures as in `2(ii), 5(iii) (2)`: two commitments under measure 5(iii). */
static void list_commitments(text_buffer *list, const figures *f, size_t agency, uint64_t count) {
    for (size_t i = 0, next; i < count; i = next) {
        const char *measure = measure_of(f, agency, CSEM_COLUMN_SILENT_COMMITMENTS, i);
        for (next = i + 1; next < count; next++)
            if (measure_of(f, agency, CSEM_COLUMN_SILENT_COMMITMENTS, next) != measure)
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
        uint64_t count = (uint64_t)agency_number(f, i, CSEM_COLUMN_SILENT_COMMITMENTS);
        if (count == 0)
            continue;
        list_commitments(&list, f, i, count);
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
        uint64_t count = (uint64_t)agency_number(f, i, CSEM_COLUMN_UNASSIGNED);
        for (size_t j = 0; j < count; j++) {
            text_string(&list, j > 0 ? ", " : "");
            text_string(&list, measure_of(f, i, CSEM_COLUMN_UNASSIGNED, j));
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

static void reporters_cell(grid *g, const figures *f, size_t row) {
    text_buffer list = {.data = NULL};
    int64_t count = number_of(f, CSEM_TABLE_SILENCE, row, CSEM_COLUMN_REPORTED_BY);
    for (int64_t i = 0; i < count; i++) {
        text_string(&list, i > 0 ? ", " : "");
        text_string(&list,
                    csem_summary_item(f->summary, CSEM_TABLE_SILENCE, row, CSEM_COLUMN_REPORTED_BY, (size_t)i, NULL));
    }
    g->failed |= list.failed;
    grid_text(g, list.length > 0 ? list.data : NULL);
    text_free(&list);
}

static void silence_cell(grid *g, const figures *f, size_t row, int32_t column, bool is_brief) {
    if (is_brief && (column == CSEM_COLUMN_PROMISE || column == CSEM_COLUMN_REPORTED_BY))
        grid_null(g);
    else if (column == CSEM_COLUMN_REPORTED_BY)
        reporters_cell(g, f, row);
    else if (column == CSEM_COLUMN_BRIEF)
        grid_text(g, "not named in any effort");
    else
        add_cell(g, f, CSEM_TABLE_SILENCE, row, column);
}

static const char *promise_of(const figures *f, size_t row) {
    return text_of(f, CSEM_TABLE_SILENCE, row, CSEM_COLUMN_PROMISE);
}

/* Whether the next row has the same promise, so that it is printed below that row instead. */
static bool goes_on(const figures *f, rows r, size_t row) {
    return row + 1 < r.end && promise_of(f, row + 1) == promise_of(f, row);
}

/* Adds the commitment below the last of its rows, so that it is printed once. */
static void promise_lines(grid *g, const char *promise) {
    text_buffer lines = {.data = NULL};
    text_string(&lines, promise);
    text_string(&lines, lines.length > 0 ? "\n" : "");
    g->failed |= lines.failed;
    if (lines.length > 0)
        grid_detail(g, lines.data);
    text_free(&lines);
}

void view_silence(grid *g, const figures *f, rows r) {
    grid_init(g, "silence", "Not named in any effort: agencies that a commitment names and none of its efforts does");
    silence_columns(g, r);
    for (size_t row = r.first; row < r.end; row++) {
        bool is_brief = number_of(f, CSEM_TABLE_SILENCE, row, CSEM_COLUMN_BRIEF) == 1;
        int32_t column;
        for (size_t i = 0; (column = csem_table_column(CSEM_TABLE_SILENCE, i)) != CSEM_COLUMN_NONE; i++)
            silence_cell(g, f, row, column, is_brief);
        end_row(g, f, CSEM_TABLE_SILENCE, row);
        if (!goes_on(f, r, row))
            promise_lines(g, promise_of(f, row));
    }
}

/* ---- chapters, matrix, partners --------------------------------------------------------------------------------- */

/* Names the chapter of a cell of the matrix, if it has no number. */
static void chapter_cell(grid *g, const figures *f, size_t row) {
    bool has_number = number_of(f, CSEM_TABLE_MATRIX, row, CSEM_COLUMN_SECTION) >= 0;
    size_t chapter = row_of(f, CSEM_TABLE_MATRIX, row, CSEM_COLUMN_SECTION);
    grid_text(g, has_number ? NULL : text_of(f, CSEM_TABLE_SECTIONS, chapter, CSEM_COLUMN_TITLE));
}

/* Adds the rows of a table with all its columns, and bars of its efforts. */
static void fill_table(grid *g, const figures *f, int32_t table, rows r) {
    report_columns(g);
    g->bar_heading = "";
    for (size_t row = r.first; row < r.end; row++) {
        int32_t column;
        for (size_t i = 0; (column = csem_table_column(table, i)) != CSEM_COLUMN_NONE; i++)
            add_cell(g, f, table, row, column);
        if (table == CSEM_TABLE_MATRIX)
            chapter_cell(g, f, row);
        end_row(g, f, table, row);
        grid_bar(g, 0, (double)number_of(f, table, row, CSEM_COLUMN_EFFORTS));
    }
}

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
    standing_columns(g, f, CSEM_TABLE_SECTIONS, r);
    fill_table(g, f, CSEM_TABLE_SECTIONS, r);
}

void view_matrix(grid *g, const figures *f, rows r) {
    grid_init(g, "matrix", "Efforts by agency and chapter");
    label_column(g, r);
    grid_key(g, "agency", "Agency", COLUMN_TEXT);
    grid_key(g, "chapter", "Chapter", COLUMN_NUMBER);
    grid_column(g, "efforts", "Efforts", COLUMN_NUMBER);
    grid_column(g, "title", "Title of the chapter", COLUMN_NOTE);
    fill_table(g, f, CSEM_TABLE_MATRIX, r);
}

void view_partners(grid *g, const figures *f, rows r) {
    grid_init(g, "partners", "Partners: efforts and repeats that two agencies report together");
    label_column(g, r);
    grid_key(g, "a", "Agency", COLUMN_TEXT);
    grid_key(g, "b", "Partner", COLUMN_TEXT);
    grid_column(g, "efforts", "Efforts", COLUMN_NUMBER);
    fill_table(g, f, CSEM_TABLE_PARTNERS, r);
}
