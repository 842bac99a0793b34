/* SPDX-License-Identifier: MIT */
/* The getters of a summary. A row of one table refers to rows of others: the text or number of such a column is that of
 * the row to which it refers. */
#include "aggregation/aggregation.h"

size_t csem_summary_row_count(const csem_summary *summary, int32_t table) {
    if (!summary)
        return 0;
    switch (table) {
    case CSEM_TABLE_REPORTS:
        return summary->sources.count;
    case CSEM_TABLE_AGENCIES:
        return summary->agency_count;
    case CSEM_TABLE_SECTIONS:
        return summary->section_count;
    case CSEM_TABLE_MATRIX:
        return summary->cell_count;
    case CSEM_TABLE_PARTNERS:
        return summary->partners_count;
    case CSEM_TABLE_SILENCE:
        return summary->silence_count;
    default:
        return 0;
    }
}

/* Whether there is such a cell. */
static bool has(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    return row < csem_summary_row_count(summary, table) && csem__has_column(table, column);
}

/* ---- references ------------------------------------------------------------------------------------------------- */

/* The row of the agency that a row is about: of a pair, the first. */
static size_t agency_of(const csem_summary *summary, int32_t table, size_t row) {
    switch (table) {
    case CSEM_TABLE_MATRIX:
        return summary->cells[row].agency;
    case CSEM_TABLE_PARTNERS:
        return summary->partners[row].a;
    case CSEM_TABLE_SILENCE:
        return summary->silences[row]->agency;
    default:
        return row;
    }
}

static size_t report_of(const csem_summary *summary, int32_t table, size_t row) {
    switch (table) {
    case CSEM_TABLE_REPORTS:
        return row;
    case CSEM_TABLE_SECTIONS:
        return summary->sections[row].report;
    default:
        return summary->agencies[agency_of(summary, table, row)].report;
    }
}

static size_t section_of(const csem_summary *summary, int32_t table, size_t row) {
    return table == CSEM_TABLE_MATRIX ? summary->cells[row].section : summary->silences[row]->section;
}

/* The row to which a cell that exists refers; -1 if its column refers to none. */
static int64_t row_of(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    switch (column) {
    case CSEM_COLUMN_REPORT:
        return (int64_t)report_of(summary, table, row);
    case CSEM_COLUMN_AGENCY:
    case CSEM_COLUMN_A:
        return (int64_t)agency_of(summary, table, row);
    case CSEM_COLUMN_B:
        return (int64_t)summary->partners[row].b;
    case CSEM_COLUMN_SECTION:
        return (int64_t)section_of(summary, table, row);
    default:
        return -1;
    }
}

int64_t csem_summary_row(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    return has(summary, table, row, column) ? row_of(summary, table, row, column) : -1;
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static csem__text silence_text(const csem__silence *silence, int32_t column) {
    switch (column) {
    case CSEM_COLUMN_MEASURE:
        return silence->promise->measure;
    case CSEM_COLUMN_TITLE:
        return silence->title;
    case CSEM_COLUMN_PROMISE:
        return silence->promise->text;
    default:
        return (csem__text){NULL, 0};
    }
}

csem__text csem__summary_text(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    int64_t other = row_of(summary, table, row, column);
    if (other >= 0 && column == CSEM_COLUMN_REPORT)
        return summary->sources.items[other].label;
    if (other >= 0 && column != CSEM_COLUMN_SECTION)
        return summary->agencies[other].id;
    switch (table) {
    case CSEM_TABLE_REPORTS:
        return csem__source_text(&summary->sources.items[row], column);
    case CSEM_TABLE_AGENCIES:
        if (column == CSEM_COLUMN_ID)
            return summary->agencies[row].id;
        return column == CSEM_COLUMN_NAME ? summary->agencies[row].name : (csem__text){NULL, 0};
    case CSEM_TABLE_SECTIONS:
        return column == CSEM_COLUMN_TITLE ? summary->sections[row].title : (csem__text){NULL, 0};
    case CSEM_TABLE_SILENCE:
        return silence_text(summary->silences[row], column);
    default:
        return (csem__text){NULL, 0};
    }
}

const char *csem_summary_text(const csem_summary *summary, int32_t table, size_t row, int32_t column, size_t *length) {
    bool there = has(summary, table, row, column);
    return csem__give_text(there ? csem__summary_text(summary, table, row, column) : (csem__text){NULL, 0}, length);
}

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

static int64_t known(int32_t number) {
    return number > 0 ? number : -1;
}

static int64_t silence_number(const csem__silence *silence, int32_t column) {
    const csem__promise *promise = silence->promise;
    switch (column) {
    case CSEM_COLUMN_PAGE:
        return known(promise->node.place.page);
    case CSEM_COLUMN_SHEET:
        return known(promise->node.place.sheet);
    case CSEM_COLUMN_COMMITMENT:
        return promise->node.commitment_index;
    case CSEM_COLUMN_EFFORTS:
        return (int64_t)promise->efforts;
    case CSEM_COLUMN_REPORTED_BY:
        return (int64_t)promise->reporter_count;
    case CSEM_COLUMN_BRIEF:
        return silence->is_brief;
    default:
        return -1;
    }
}

static int64_t total(const int64_t *totals, int32_t column) {
    int32_t index = column - CSEM_COLUMN_SECTIONS;
    return index >= 0 && index < CSEM_TOTALS ? totals[index] : -1;
}

int64_t csem_summary_number(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    if (!has(summary, table, row, column))
        return -1;
    if (column == CSEM_COLUMN_SECTION)
        return summary->sections[section_of(summary, table, row)].number;
    switch (table) {
    case CSEM_TABLE_REPORTS:
        return csem__source_number(&summary->sources.items[row], column);
    case CSEM_TABLE_AGENCIES:
        return total(summary->agencies[row].totals, column);
    case CSEM_TABLE_SECTIONS:
        return column == CSEM_COLUMN_NUMBER ? summary->sections[row].number
                                            : total(summary->sections[row].totals, column);
    case CSEM_TABLE_MATRIX:
        return column == CSEM_COLUMN_EFFORTS ? (int64_t)summary->cells[row].efforts : -1;
    case CSEM_TABLE_PARTNERS:
        return column == CSEM_COLUMN_EFFORTS ? (int64_t)summary->partners[row].efforts : -1;
    default:
        return silence_number(summary->silences[row], column);
    }
}

/* ---- lists and places ------------------------------------------------------------------------------------------- */

const char *csem_summary_item(const csem_summary *summary, int32_t table, size_t row, int32_t column, size_t index,
                              size_t *length) {
    csem__text item = {NULL, 0};
    int64_t count = csem_summary_number(summary, table, row, column);
    if (count > 0 && index < (uint64_t)count)
        switch (column) {
        case CSEM_COLUMN_SILENT:
            item = summary->agencies[row].silent_measures[index];
            break;
        case CSEM_COLUMN_SILENT_COMMITMENTS:
            item = summary->agencies[row].silences[index]->promise->measure;
            break;
        case CSEM_COLUMN_UNASSIGNED:
            item = summary->agencies[row].unassigned_measures[index];
            break;
        case CSEM_COLUMN_REPORTED_BY:
            item = summary->silences[row]->promise->reporters[index];
            break;
        default:
            break;
        }
    return csem__give_text(item, length);
}

const csem_period *csem_summary_period(const csem_summary *summary, size_t report) {
    bool there = report < csem_summary_row_count(summary, CSEM_TABLE_REPORTS);
    return there ? csem__period_or_null(&summary->sources.items[report].period) : NULL;
}

const csem_node *csem_summary_node(const csem_summary *summary, size_t row) {
    bool there = row < csem_summary_row_count(summary, CSEM_TABLE_SILENCE);
    return there ? &summary->silences[row]->promise->node : NULL;
}
