/* SPDX-License-Identifier: MIT */
#include "write/figures_json.h"

void csem_write_report_label(csem_writer *writer, const csem_sources *sources, size_t report) {
    csem_write_text(writer, "report", sources->items[report].label);
}

void csem_write_totals(csem_writer *writer, const csem_source_report *totals) {
    csem_write_number(writer, "chapters", (double)totals->chapters);
    csem_write_number(writer, "measures", (double)totals->measures);
    csem_write_number(writer, "commitments", (double)totals->commitments);
    csem_write_number(writer, "efforts", (double)totals->efforts);
    csem_write_number(writer, "repeats", (double)totals->repeats);
    csem_write_number(writer, "statistics", (double)totals->statistics);
}

/* null for what is not known. */
static void write_amount(csem_writer *writer, const char *key, int64_t value) {
    if (value < 0)
        csem_write_null(writer, key);
    else
        csem_write_number(writer, key, (double)value);
}

static void write_source(csem_writer *writer, const csem_source_report *report) {
    csem_write_object(writer, NULL);
    csem_write_text(writer, "report", report->label);
    csem_write_text(writer, "file", report->name);
    csem_write_string(writer, "profile", csem_source_report_profile(report));
    csem_write_text(writer, "title", report->title);
    csem_write_period(writer, "period", (csem_text){NULL, 0}, &report->period);
    write_amount(writer, "contents_measures", report->contents_measures);
    csem_write_totals(writer, report);
    csem_write_close(writer);
}

void csem_write_reports(csem_writer *writer, const csem_sources *sources) {
    csem_write_array(writer, "reports");
    for (size_t i = 0; i < sources->count; i++)
        write_source(writer, &sources->items[i]);
    csem_write_close(writer);
}
