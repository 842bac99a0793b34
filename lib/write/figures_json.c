/* SPDX-License-Identifier: MIT */
/* The parts that the JSON of a summary and the JSON of groups share: the list of reports, and totals. */
#include "write/figures_json.h"

void csem__write_report_label(csem__writer *writer, const csem__sources *sources, size_t report) {
    csem__write_text(writer, "report", sources->items[report].label);
}

void csem__write_standing(csem__writer *writer, const int64_t *counts) {
    if (counts[0] < 0) {
        csem__write_null(writer, "status");
    } else {
        csem__write_object(writer, "status");
        for (int32_t i = CSEM_STATUS_NOT_STARTED; i <= CSEM_STATUS_DROPPED; i++)
            csem__write_number(writer, csem_value_name(CSEM_ENUMERATION_STATUS, i),
                               (double)counts[i - CSEM_STATUS_NOT_STARTED]);
        csem__write_close(writer);
    }
    csem__write_count(writer, csem__column_name(CSEM_COLUMN_OVERDUE), counts[CSEM_STATUS_DROPPED]);
}

static void write_total(csem__writer *writer, const csem__source *source, int32_t column) {
    csem__write_count(writer, csem__column_name(column), csem__source_number(source, column));
}

static void write_source(csem__writer *writer, const csem__source *source) {
    csem__write_object(writer, NULL);
    for (int32_t column = CSEM_COLUMN_REPORT; column <= CSEM_COLUMN_TITLE; column++)
        if (csem__has_column(CSEM_TABLE_REPORTS, column))
            csem__write_text(writer, csem__column_name(column), csem__source_text(source, column));
    csem__write_period(writer, "period", (csem__text){NULL, 0}, &source->period);
    write_total(writer, source, CSEM_COLUMN_CONTENTS_MEASURES);
    for (int32_t column = CSEM_COLUMN_SECTIONS; column <= CSEM_COLUMN_STATISTICS; column++)
        write_total(writer, source, column);
    csem__write_standing(writer, &source->totals[CSEM_TOTAL(NOT_STARTED)]);
    csem__write_close(writer);
}

void csem__write_reports(csem__writer *writer, const csem__sources *sources) {
    csem__write_array(writer, "reports");
    for (size_t i = 0; i < sources->count; i++)
        write_source(writer, &sources->items[i]);
    csem__write_close(writer);
}
