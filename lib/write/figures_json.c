/* SPDX-License-Identifier: MIT */
/* The parts that the JSON of a summary and the JSON of groups share: the list of reports, and totals. */
#include "write/figures_json.h"

void csem__write_report_label(csem__writer *writer, const csem__sources *sources, size_t report) {
    csem__write_text(writer, "report", sources->items[report].label);
}

void csem__write_total(csem__writer *writer, const int64_t *totals, int32_t column) {
    if (totals[column] < 0)
        csem__write_null(writer, csem_total_column_name(column));
    else
        csem__write_number(writer, csem_total_column_name(column), (double)totals[column]);
}

void csem__write_totals(csem__writer *writer, const int64_t *totals, int32_t first) {
    for (int32_t column = first; column <= CSEM_TOTAL_STATISTICS; column++)
        csem__write_total(writer, totals, column);
}

static void write_source(csem__writer *writer, const csem_source_report *report) {
    csem__write_object(writer, NULL);
    csem__write_text(writer, "report", report->label);
    csem__write_text(writer, "file", report->name);
    csem__write_string(writer, "profile", csem_source_report_profile(report, NULL));
    csem__write_text(writer, "title", report->title);
    csem__write_period(writer, "period", (csem__text){NULL, 0}, &report->period);
    csem__write_total(writer, report->totals, CSEM_TOTAL_CONTENTS_MEASURES);
    csem__write_totals(writer, report->totals, CSEM_TOTAL_CHAPTERS);
    csem__write_close(writer);
}

void csem__write_reports(csem__writer *writer, const csem__sources *sources) {
    csem__write_array(writer, "reports");
    for (size_t i = 0; i < sources->count; i++)
        write_source(writer, &sources->items[i]);
    csem__write_close(writer);
}
