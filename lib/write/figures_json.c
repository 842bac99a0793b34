/* SPDX-License-Identifier: MIT */
#include "write/figures_json.h"

void csem__write_report_label(csem__writer *writer, const csem__sources *sources, size_t report) {
    csem__write_text(writer, "report", sources->items[report].label);
}

void csem__write_totals(csem__writer *writer, const csem_source_report *totals) {
    csem__write_number(writer, "chapters", (double)totals->chapters);
    csem__write_number(writer, "measures", (double)totals->measures);
    csem__write_number(writer, "commitments", (double)totals->commitments);
    csem__write_number(writer, "efforts", (double)totals->efforts);
    csem__write_number(writer, "repeats", (double)totals->repeats);
    csem__write_number(writer, "statistics", (double)totals->statistics);
}

/* null for what is not known. */
static void write_amount(csem__writer *writer, const char *key, int64_t value) {
    if (value < 0)
        csem__write_null(writer, key);
    else
        csem__write_number(writer, key, (double)value);
}

static void write_source(csem__writer *writer, const csem_source_report *report) {
    csem__write_object(writer, NULL);
    csem__write_text(writer, "report", report->label);
    csem__write_text(writer, "file", report->name);
    csem__write_string(writer, "profile", csem_source_report_profile(report));
    csem__write_text(writer, "title", report->title);
    csem__write_period(writer, "period", (csem__text){NULL, 0}, &report->period);
    write_amount(writer, "contents_measures", report->contents_measures);
    csem__write_totals(writer, report);
    csem__write_close(writer);
}

void csem__write_reports(csem__writer *writer, const csem__sources *sources) {
    csem__write_array(writer, "reports");
    for (size_t i = 0; i < sources->count; i++)
        write_source(writer, &sources->items[i]);
    csem__write_close(writer);
}
