/* SPDX-License-Identifier: MIT */
/* A summary as JSON, format `csemplan-summary`. */
#include "base/error.h"
#include "write/figures_json.h"

enum { STANDING_COUNTS = CSEM_COLUMN_OVERDUE - CSEM_COLUMN_NOT_STARTED + 1 };

/* The sums over all reports in which they are known. */
static void write_all_standing(csem__writer *writer, const csem_summary *summary) {
    int64_t counts[STANDING_COUNTS];
    for (int32_t i = 0; i < STANDING_COUNTS; i++) {
        counts[i] = -1;
        for (size_t j = 0; j < summary->sources.count; j++) {
            int64_t count = csem__source_number(&summary->sources.items[j], CSEM_COLUMN_NOT_STARTED + i);
            if (count >= 0)
                counts[i] = counts[i] < 0 ? count : counts[i] + count;
        }
    }
    csem__write_standing(writer, counts);
}

static void write_all_totals(csem__writer *writer, const csem_summary *summary) {
    csem__write_object(writer, "totals");
    for (int32_t column = CSEM_COLUMN_SECTIONS; column <= CSEM_COLUMN_STATISTICS; column++) {
        int64_t total = 0;
        for (size_t i = 0; i < summary->sources.count; i++)
            total += csem__source_number(&summary->sources.items[i], column);
        csem__write_number(writer, csem__column_name(column), (double)total);
    }
    write_all_standing(writer, summary);
    csem__write_close(writer);
}

static void write_reporters(csem__writer *writer, const csem__promise *promise) {
    csem__write_array(writer, csem__column_name(CSEM_COLUMN_REPORTED_BY));
    for (size_t i = 0; i < promise->reporter_count; i++)
        csem__write_text(writer, NULL, promise->reporters[i]);
    csem__write_close(writer);
}

/* Writes a text, or a number: of a list, the number of its items. */
static void write_cell(csem__writer *writer, const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    const char *name = csem__column_name(column);
    if (csem_column_kind(column) == CSEM_COLUMN_KIND_TEXT)
        csem__write_text(writer, name, csem__summary_text(summary, table, row, column));
    else
        csem__write_count(writer, name, csem_summary_number(summary, table, row, column));
}

static void write_silence_cell(csem__writer *writer, const csem_summary *summary, size_t row, int32_t column) {
    const csem__silence *silence = summary->silences[row];
    if (column == CSEM_COLUMN_BRIEF)
        csem__write_string(writer, "note", "not named in any effort");
    else if (silence->is_brief && (column == CSEM_COLUMN_PROMISE || column == CSEM_COLUMN_REPORTED_BY))
        csem__write_null(writer, csem__column_name(column));
    else if (column == CSEM_COLUMN_REPORTED_BY)
        write_reporters(writer, silence->promise);
    else
        write_cell(writer, summary, CSEM_TABLE_SILENCE, row, column);
}

/* Writes all columns of how far commitments have come at the first of them. */
static void write_row_standing(csem__writer *writer, const csem_summary *summary, int32_t table, size_t row) {
    const int64_t *totals =
        table == CSEM_TABLE_AGENCIES ? summary->agencies[row].totals : summary->sections[row].totals;
    csem__write_standing(writer, &totals[CSEM_TOTAL(NOT_STARTED)]);
}

static void write_row(csem__writer *writer, const csem_summary *summary, int32_t table, size_t row) {
    int32_t column;
    csem__write_object(writer, NULL);
    for (size_t i = 0; (column = csem_table_column(table, i)) != CSEM_COLUMN_NONE; i++)
        if (column == CSEM_COLUMN_NOT_STARTED)
            write_row_standing(writer, summary, table, row);
        else if (column > CSEM_COLUMN_NOT_STARTED && column <= CSEM_COLUMN_OVERDUE)
            continue;
        else if (table == CSEM_TABLE_SILENCE)
            write_silence_cell(writer, summary, row, column);
        else
            write_cell(writer, summary, table, row, column);
    csem__write_close(writer);
}

static void write_table(csem__writer *writer, const csem_summary *summary, int32_t table) {
    csem__write_array(writer, csem_value_name(CSEM_ENUMERATION_TABLE, table));
    for (size_t row = 0; row < csem_summary_row_count(summary, table); row++)
        write_row(writer, summary, table, row);
    csem__write_close(writer);
}

static void write_tables(csem__writer *writer, const csem_summary *summary, uint32_t tables) {
    static const struct {
        uint32_t flag;
        int32_t table;
    } written[] = {{CSEM_SUMMARY_JSON_AGENCIES, CSEM_TABLE_AGENCIES},
                   {CSEM_SUMMARY_JSON_SECTIONS, CSEM_TABLE_SECTIONS},
                   {CSEM_SUMMARY_JSON_MATRIX, CSEM_TABLE_MATRIX},
                   {CSEM_SUMMARY_JSON_PARTNERS, CSEM_TABLE_PARTNERS},
                   {CSEM_SUMMARY_JSON_SILENCE, CSEM_TABLE_SILENCE}};
    if (tables & CSEM_SUMMARY_JSON_TOTALS)
        write_all_totals(writer, summary);
    for (size_t i = 0; i < sizeof written / sizeof written[0]; i++)
        if (tables & written[i].flag)
            write_table(writer, summary, written[i].table);
}

int csem_summary_write_json(const csem_summary *summary, uint32_t flags, csem_sink sink, void *context,
                            csem_error *error) {
    const uint32_t all = CSEM_SUMMARY_JSON_TOTALS | CSEM_SUMMARY_JSON_AGENCIES | CSEM_SUMMARY_JSON_SECTIONS |
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
