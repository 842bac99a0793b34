/* SPDX-License-Identifier: MIT */
/* A summary as JSON, format `csemplan-summary`. */
#include "base/error.h"
#include "write/figures_json.h"

static void write_all_totals(csem__writer *writer, const csem_summary *summary) {
    int64_t totals[CSEM_TOTALS] = {0};
    for (size_t i = 0; i < summary->sources.count; i++)
        for (int32_t column = CSEM_TOTAL_CHAPTERS; column <= CSEM_TOTAL_STATISTICS; column++)
            totals[column] += summary->sources.items[i].totals[column];
    csem__write_object(writer, "totals");
    csem__write_totals(writer, totals, CSEM_TOTAL_CHAPTERS);
    csem__write_close(writer);
}

static void write_agency(csem__writer *writer, const csem_summary *summary, size_t index) {
    const csem_agency_figures *row = &summary->agencies[index];
    csem__write_report_label(writer, &summary->sources, row->report);
    csem__write_text(writer, "id", row->id);
    csem__write_text(writer, "name", row->name);
    for (int32_t column = 1; column < CSEM_AGENCY_TOTALS; column++)
        csem__write_number(writer, csem_agency_column_name(column), (double)row->totals[column]);
}

static void write_chapter(csem__writer *writer, const csem_summary *summary, size_t index) {
    const csem_chapter_figures *row = &summary->chapters[index];
    csem__write_report_label(writer, &summary->sources, row->report);
    csem__write_number(writer, "number", row->number);
    csem__write_text(writer, "title", row->title);
    csem__write_totals(writer, row->totals, CSEM_TOTAL_MEASURES);
}

static void write_cell(csem__writer *writer, const csem_summary *summary, size_t index) {
    const csem_matrix_cell *row = &summary->cells[index];
    const csem_agency_figures *agency = &summary->agencies[row->agency];
    csem__write_report_label(writer, &summary->sources, agency->report);
    csem__write_text(writer, "agency", agency->id);
    csem__write_number(writer, "chapter", summary->chapters[row->chapter].number);
    csem__write_number(writer, "efforts", (double)row->efforts);
}

static void write_partners(csem__writer *writer, const csem_summary *summary, size_t index) {
    const csem_partners *row = &summary->partners[index];
    const csem_agency_figures *a = &summary->agencies[row->a];
    csem__write_report_label(writer, &summary->sources, a->report);
    csem__write_text(writer, "a", a->id);
    csem__write_text(writer, "b", summary->agencies[row->b].id);
    csem__write_number(writer, "efforts", (double)row->efforts);
}

static void write_reporters(csem__writer *writer, const csem__promise *promise) {
    csem__write_array(writer, "reported_by");
    for (size_t i = 0; i < promise->reporter_count; i++)
        csem__write_text(writer, NULL, promise->reporters[i]);
    csem__write_close(writer);
}

static void write_promise(csem__writer *writer, const csem__promise *promise, bool is_written) {
    const csem__text none = {NULL, 0};
    csem__write_text(writer, "promise", is_written ? promise->text : none);
    csem__write_number(writer, "efforts", (double)promise->efforts);
    if (is_written)
        write_reporters(writer, promise);
    else
        csem__write_null(writer, "reported_by");
}

static void write_silence(csem__writer *writer, const csem_summary *summary, size_t index) {
    const csem_silence *row = summary->silences[index];
    const csem_agency_figures *agency = &summary->agencies[row->agency];
    csem__write_report_label(writer, &summary->sources, agency->report);
    csem__write_number(writer, "chapter", summary->chapters[row->chapter].number);
    csem__write_text(writer, "measure", row->promise->measure);
    csem__write_text(writer, "title", row->title);
    csem__write_number_or_null(writer, "page", row->promise->node.place.page, 0);
    csem__write_number_or_null(writer, "sheet", row->promise->node.place.sheet, 0);
    csem__write_text(writer, "agency", agency->id);
    csem__write_number(writer, "commitment", row->promise->node.commitment_index);
    write_promise(writer, row->promise, !row->is_brief);
    csem__write_string(writer, "note", "not named in any effort");
}

typedef void (*write_row)(csem__writer *writer, const csem_summary *summary, size_t index);

static void write_rows(csem__writer *writer, const char *key, const csem_summary *summary, size_t count,
                       write_row write) {
    csem__write_array(writer, key);
    for (size_t i = 0; i < count; i++) {
        csem__write_object(writer, NULL);
        write(writer, summary, i);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_tables(csem__writer *writer, const csem_summary *summary, uint32_t tables) {
    if (tables & CSEM_SUMMARY_JSON_TOTALS)
        write_all_totals(writer, summary);
    if (tables & CSEM_SUMMARY_JSON_AGENCIES)
        write_rows(writer, "agencies", summary, summary->agency_count, write_agency);
    if (tables & CSEM_SUMMARY_JSON_CHAPTERS)
        write_rows(writer, "chapters", summary, summary->chapter_count, write_chapter);
    if (tables & CSEM_SUMMARY_JSON_MATRIX)
        write_rows(writer, "matrix", summary, summary->cell_count, write_cell);
    if (tables & CSEM_SUMMARY_JSON_PARTNERS)
        write_rows(writer, "partners", summary, summary->partners_count, write_partners);
    if (tables & CSEM_SUMMARY_JSON_SILENCE)
        write_rows(writer, "silence", summary, summary->silence_count, write_silence);
}

int csem_summary_write_json(const csem_summary *summary, uint32_t flags, csem_sink sink, void *context,
                            csem_error *error) {
    const uint32_t all = CSEM_SUMMARY_JSON_TOTALS | CSEM_SUMMARY_JSON_AGENCIES | CSEM_SUMMARY_JSON_CHAPTERS |
                         CSEM_SUMMARY_JSON_MATRIX | CSEM_SUMMARY_JSON_PARTNERS;
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS | CSEM_SUMMARY_JSON_SILENCE | all;
    if (!summary || !sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no summary to write, or no sink to write to");
    if (flags & ~known)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known));
    uint32_t tables = flags & (all | CSEM_SUMMARY_JSON_SILENCE);
    csem__writer writer;
    csem__writer_init(&writer, flags, sink, context);
    csem__write_object(&writer, NULL);
    csem__write_string(&writer, "format", "csemplan-summary");
    csem__write_number(&writer, "version", 2);
    csem__write_reports(&writer, &summary->sources);
    write_tables(&writer, summary, tables ? tables : all);
    csem__write_close(&writer);
    return csem__writer_finish(&writer, error);
}
