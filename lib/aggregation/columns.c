/* SPDX-License-Identifier: MIT */
/* The columns: their kinds, and which of them each table has. Every getter asks this table first, so that the
 * getters of rows meet only columns that their table has. */
#include "aggregation/aggregation.h"

#define TEXT CSEM_COLUMN_KIND_TEXT
#define NUMBER CSEM_COLUMN_KIND_NUMBER
#define VALUE CSEM_COLUMN_KIND_VALUE
#define LIST CSEM_COLUMN_KIND_LIST

/* The kind of each column. */
static const int8_t kinds[] = {
    [CSEM_COLUMN_SECTION] = NUMBER,
    [CSEM_COLUMN_MEASURE] = TEXT,
    [CSEM_COLUMN_AGENCY] = TEXT,
    [CSEM_COLUMN_UNIT] = TEXT,
    [CSEM_COLUMN_KIND] = TEXT,
    [CSEM_COLUMN_PERIOD] = TEXT,
    [CSEM_COLUMN_QUALIFIER] = TEXT,
    [CSEM_COLUMN_REPORT] = TEXT,
    [CSEM_COLUMN_PHRASE] = TEXT,
    [CSEM_COLUMN_FILE] = TEXT,
    [CSEM_COLUMN_PROFILE] = TEXT,
    [CSEM_COLUMN_TITLE] = TEXT,
    [CSEM_COLUMN_ID] = TEXT,
    [CSEM_COLUMN_NAME] = TEXT,
    [CSEM_COLUMN_NUMBER] = NUMBER,
    [CSEM_COLUMN_A] = TEXT,
    [CSEM_COLUMN_B] = TEXT,
    [CSEM_COLUMN_PAGE] = NUMBER,
    [CSEM_COLUMN_SHEET] = NUMBER,
    [CSEM_COLUMN_COMMITMENT] = NUMBER,
    [CSEM_COLUMN_PROMISE] = TEXT,
    [CSEM_COLUMN_BRIEF] = NUMBER,
    [CSEM_COLUMN_REPORTED_BY] = LIST,
    [CSEM_COLUMN_UNIT_FORM] = TEXT,
    [CSEM_COLUMN_PHRASE_FORM] = TEXT,
    [CSEM_COLUMN_GROUP] = NUMBER,
    [CSEM_COLUMN_AGENCIES] = LIST,
    [CSEM_COLUMN_COUNTED] = NUMBER,
    [CSEM_COLUMN_SECTIONS] = NUMBER,
    [CSEM_COLUMN_MEASURES] = NUMBER,
    [CSEM_COLUMN_COMMITMENTS] = NUMBER,
    [CSEM_COLUMN_EFFORTS] = NUMBER,
    [CSEM_COLUMN_REPEATS] = NUMBER,
    [CSEM_COLUMN_STATISTICS] = NUMBER,
    [CSEM_COLUMN_REPEATED] = NUMBER,
    [CSEM_COLUMN_CONTENTS_MEASURES] = NUMBER,
    [CSEM_COLUMN_CONTENTS_FOUND] = NUMBER,
    [CSEM_COLUMN_RESPONSIBLE] = NUMBER,
    [CSEM_COLUMN_REPORTING] = NUMBER,
    [CSEM_COLUMN_SILENT] = LIST,
    [CSEM_COLUMN_SILENT_COMMITMENTS] = LIST,
    [CSEM_COLUMN_UNASSIGNED] = LIST,
    [CSEM_COLUMN_N] = NUMBER,
    [CSEM_COLUMN_SUM] = VALUE,
    [CSEM_COLUMN_MIN] = VALUE,
    [CSEM_COLUMN_MAX] = VALUE,
    [CSEM_COLUMN_MEAN] = VALUE,
    [CSEM_COLUMN_SUMMED] = NUMBER,
    [CSEM_COLUMN_PERIOD_KINDS] = LIST,
    [CSEM_COLUMN_PERIODS] = NUMBER,
    [CSEM_COLUMN_KINDS] = LIST,
    [CSEM_COLUMN_UNITS] = NUMBER,
    [CSEM_COLUMN_PHRASES] = LIST,
    [CSEM_COLUMN_FACTS] = NUMBER,
};

enum { COLUMNS = sizeof kinds / sizeof kinds[0], MAX_COLUMNS = 25 };

/* The columns of each table in the order in which they are written; CSEM_COLUMN_NONE ends them. */
static const int8_t tables[][MAX_COLUMNS] = {
    [CSEM_TABLE_REPORTS] = {CSEM_COLUMN_REPORT, CSEM_COLUMN_FILE, CSEM_COLUMN_PROFILE, CSEM_COLUMN_TITLE,
                            CSEM_COLUMN_CONTENTS_MEASURES, CSEM_COLUMN_CONTENTS_FOUND, CSEM_COLUMN_SECTIONS,
                            CSEM_COLUMN_MEASURES, CSEM_COLUMN_COMMITMENTS, CSEM_COLUMN_EFFORTS, CSEM_COLUMN_REPEATS,
                            CSEM_COLUMN_STATISTICS, CSEM_COLUMN_REPEATED},
    [CSEM_TABLE_AGENCIES] = {CSEM_COLUMN_REPORT, CSEM_COLUMN_ID, CSEM_COLUMN_NAME, CSEM_COLUMN_RESPONSIBLE,
                             CSEM_COLUMN_REPORTING, CSEM_COLUMN_SILENT, CSEM_COLUMN_SILENT_COMMITMENTS,
                             CSEM_COLUMN_UNASSIGNED, CSEM_COLUMN_EFFORTS, CSEM_COLUMN_REPEATS, CSEM_COLUMN_STATISTICS},
    [CSEM_TABLE_SECTIONS] = {CSEM_COLUMN_REPORT, CSEM_COLUMN_NUMBER, CSEM_COLUMN_TITLE, CSEM_COLUMN_MEASURES,
                             CSEM_COLUMN_COMMITMENTS, CSEM_COLUMN_EFFORTS, CSEM_COLUMN_REPEATS, CSEM_COLUMN_STATISTICS},
    [CSEM_TABLE_MATRIX] = {CSEM_COLUMN_REPORT, CSEM_COLUMN_AGENCY, CSEM_COLUMN_SECTION, CSEM_COLUMN_EFFORTS},
    [CSEM_TABLE_PARTNERS] = {CSEM_COLUMN_REPORT, CSEM_COLUMN_A, CSEM_COLUMN_B, CSEM_COLUMN_EFFORTS},
    [CSEM_TABLE_SILENCE] = {CSEM_COLUMN_REPORT, CSEM_COLUMN_SECTION, CSEM_COLUMN_MEASURE, CSEM_COLUMN_TITLE,
                            CSEM_COLUMN_PAGE, CSEM_COLUMN_SHEET, CSEM_COLUMN_AGENCY, CSEM_COLUMN_COMMITMENT,
                            CSEM_COLUMN_PROMISE, CSEM_COLUMN_EFFORTS, CSEM_COLUMN_REPORTED_BY, CSEM_COLUMN_BRIEF},
    [CSEM_TABLE_GROUPS] = {CSEM_COLUMN_REPORT,       CSEM_COLUMN_SECTION,     CSEM_COLUMN_MEASURE,
                           CSEM_COLUMN_AGENCY,       CSEM_COLUMN_UNIT,        CSEM_COLUMN_UNIT_FORM,
                           CSEM_COLUMN_PHRASE,       CSEM_COLUMN_PHRASE_FORM, CSEM_COLUMN_KIND,
                           CSEM_COLUMN_PERIOD,       CSEM_COLUMN_N,           CSEM_COLUMN_SUM,
                           CSEM_COLUMN_MIN,          CSEM_COLUMN_MAX,         CSEM_COLUMN_MEAN,
                           CSEM_COLUMN_QUALIFIER,    CSEM_COLUMN_REPEATED,    CSEM_COLUMN_SUMMED,
                           CSEM_COLUMN_PERIOD_KINDS, CSEM_COLUMN_PERIODS,     CSEM_COLUMN_KINDS,
                           CSEM_COLUMN_UNITS,        CSEM_COLUMN_PHRASES,     CSEM_COLUMN_FACTS},
    [CSEM_TABLE_FACTS] = {CSEM_COLUMN_REPORT, CSEM_COLUMN_GROUP, CSEM_COLUMN_SECTION, CSEM_COLUMN_AGENCIES,
                          CSEM_COLUMN_COUNTED},
};

enum { TABLES = sizeof tables / sizeof tables[0] };

int32_t csem_column_kind(int32_t column) {
    return column > CSEM_COLUMN_NONE && column < COLUMNS ? kinds[column] : CSEM_COLUMN_KIND_NONE;
}

int32_t csem_table_column(int32_t table, size_t index) {
    bool is_known = table > CSEM_TABLE_NONE && table < TABLES && index < MAX_COLUMNS;
    return is_known ? tables[table][index] : CSEM_COLUMN_NONE;
}

bool csem__has_column(int32_t table, int32_t column) {
    int32_t found;
    for (size_t i = 0; (found = csem_table_column(table, i)) != CSEM_COLUMN_NONE; i++)
        if (found == column)
            return true;
    return false;
}

const char *csem__give_text(csem__text text, size_t *length) {
    if (length)
        *length = text.data ? text.length : 0;
    return text.data;
}

const csem_period *csem__period_or_null(const csem_period *period) {
    return period->start.year > 0 ? period : NULL;
}
