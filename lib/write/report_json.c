/* SPDX-License-Identifier: MIT */
/* Report to JSON, in the contract's order. Each function below writes one object or array of the data model. */
#include "write/report_json.h"
#include "base/error.h"
#include "write/buffer.h"

/* What the functions hand on. */
typedef struct output {
    csem__writer writer;
    bool spans;
} output;

static void write_page(output *out, int32_t page) {
    csem__write_number_or_null(&out->writer, "page", page, 0);
}

static void write_span(output *out, const csem_span *span) {
    if (out->spans)
        csem__write_span(&out->writer, "span", span);
}

static void write_cover(output *out, const csem_report *report) {
    csem__writer *writer = &out->writer;
    csem__write_object(writer, "report");
    csem__write_text(writer, "title", report->title);
    csem__write_text(writer, "plan", report->plan);
    csem__write_text(writer, "issuer", report->issuer);
    csem__write_date(writer, "published", report->published);
    csem__write_period(writer, "period", (csem__text){NULL, 0}, &report->period);
    csem__write_close(writer);
}

static void write_agencies(output *out, const csem_report *report) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "agencies");
    for (size_t i = 0; i < report->agency_count; i++) {
        csem__write_object(writer, NULL);
        csem__write_text(writer, "id", report->agencies[i]->id);
        csem__write_text(writer, "name", report->agencies[i]->name);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_entry(output *out, const csem_entry *entry) {
    csem__write_number(&out->writer, "number", entry->number);
    csem__write_text(&out->writer, "title", entry->title);
    write_page(out, entry->page);
}

static void write_contents(output *out, const csem_report *report) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "contents");
    for (size_t i = 0; i < report->content_count; i++) {
        const csem_entry *entry = &report->contents[i];
        csem__write_object(writer, NULL);
        write_entry(out, entry);
        csem__write_array(writer, "measures");
        for (size_t j = 0; j < entry->measure_count; j++) {
            csem__write_object(writer, NULL);
            write_entry(out, &entry->measures[j]);
            csem__write_close(writer);
        }
        csem__write_close(writer);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_blocks(output *out, const csem_block *blocks, size_t count) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "blocks");
    for (size_t i = 0; i < count; i++) {
        csem__write_object(writer, NULL);
        csem__write_string(writer, "kind", csem_block_kind_name(blocks[i].kind));
        csem__write_text(writer, "label", blocks[i].label);
        csem__write_text(writer, "text", blocks[i].text);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_references(output *out, const csem_agency *const *agencies, size_t count) {
    csem__write_array(&out->writer, "agencies");
    for (size_t i = 0; i < count; i++)
        csem__write_text(&out->writer, NULL, agencies[i]->id);
    csem__write_close(&out->writer);
}

static void write_notes(output *out, const csem_effort *effort) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "notes");
    for (size_t i = 0; i < effort->note_count; i++) {
        csem__write_object(writer, NULL);
        csem__write_text(writer, "marker", effort->notes[i].marker);
        csem__write_text(writer, "text", effort->notes[i].text);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_efforts(output *out, const csem_commitment *commitment) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "efforts");
    for (size_t i = 0; i < commitment->effort_count; i++) {
        const csem_effort *effort = &commitment->efforts[i];
        csem__write_object(writer, NULL);
        csem__write_string(writer, "kind", csem_effort_kind_name(effort->kind));
        csem__write_text(writer, "ref", effort->ref);
        write_blocks(out, effort->blocks, effort->block_count);
        write_references(out, effort->agencies, effort->agency_count);
        write_notes(out, effort);
        write_page(out, effort->page);
        write_span(out, &effort->span);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_commitments(output *out, const csem_measure *measure) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "commitments");
    for (size_t i = 0; i < measure->commitment_count; i++) {
        const csem_commitment *commitment = &measure->commitments[i];
        csem__write_object(writer, NULL);
        write_blocks(out, commitment->blocks, commitment->block_count);
        write_references(out, commitment->agencies, commitment->agency_count);
        csem__write_bool(writer, "open_ended", commitment->open_ended != 0);
        write_page(out, commitment->page);
        write_span(out, &commitment->span);
        write_efforts(out, commitment);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_measures(output *out, const csem_chapter *chapter) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "measures");
    for (size_t i = 0; i < chapter->measure_count; i++) {
        const csem_measure *measure = &chapter->measures[i];
        csem__write_object(writer, NULL);
        csem__write_text(writer, "id", measure->id);
        csem__write_number(writer, "number", measure->number);
        csem__write_text(writer, "title", measure->title);
        write_page(out, measure->page);
        write_span(out, &measure->span);
        write_commitments(out, measure);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_chapters(output *out, const csem_report *report) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "chapters");
    for (size_t i = 0; i < report->chapter_count; i++) {
        const csem_chapter *chapter = &report->chapters[i];
        csem__write_object(writer, NULL);
        csem__write_number(writer, "number", chapter->number);
        csem__write_text(writer, "title", chapter->title);
        write_page(out, chapter->page);
        write_span(out, &chapter->span);
        write_measures(out, chapter);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

void csem__write_statistic(csem__writer *writer, const csem_statistic *statistic, bool spans) {
    csem__write_object(writer, NULL);
    csem__write_text(writer, "measure", statistic->measure);
    csem__write_number_or_null(writer, "commitment", statistic->commitment, -1);
    csem__write_number_or_null(writer, "effort", statistic->effort, -1);
    csem__write_number(writer, "value", statistic->value);
    csem__write_string(writer, "qualifier", csem_qualifier_name(statistic->qualifier));
    csem__write_string(writer, "kind", csem_statistic_kind_name(statistic->kind));
    csem__write_text(writer, "unit", statistic->unit);
    csem__write_text(writer, "phrase", statistic->phrase);
    csem__write_period(writer, "period", statistic->period_text, &statistic->period);
    csem__write_number_or_null(writer, "page", statistic->page, 0);
    if (spans)
        csem__write_span(writer, "span", &statistic->span);
    csem__write_close(writer);
}

static void write_report(output *out, const csem_report *report) {
    csem__writer *writer = &out->writer;
    csem__write_object(writer, NULL);
    csem__write_string(writer, "format", "csemplan-report");
    csem__write_number(writer, "version", 1);
    write_cover(out, report);
    write_agencies(out, report);
    write_contents(out, report);
    write_chapters(out, report);
    csem__write_array(writer, "statistics");
    for (size_t i = 0; i < report->statistic_count; i++)
        csem__write_statistic(writer, &report->statistics[i], out->spans);
    csem__write_close(writer);
    csem__write_close(writer);
}

static int check(const csem_report *report, uint32_t flags, csem_error *error) {
    const uint32_t unknown = flags & ~(uint32_t)(CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS);
    if (!report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no report to write");
    if (unknown)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)unknown);
    return CSEM_OK;
}

static int write_all(const void *what, uint32_t flags, csem_sink sink, void *context, csem_error *error) {
    output out;
    out.spans = (flags & CSEM_JSON_NO_SPANS) == 0;
    csem__writer_init(&out.writer, flags, sink, context);
    write_report(&out, what);
    return csem__writer_finish(&out.writer, error);
}

int csem_report_write_json(const csem_report *report, uint32_t flags, csem_sink sink, void *context,
                           csem_error *error) {
    if (!sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no sink to write to");
    int code = check(report, flags, error);
    return code ? code : write_all(report, flags, sink, context, error);
}

int csem_report_to_json(const csem_report *report, uint32_t flags, csem_buffer **buffer, csem_error *error) {
    if (!buffer)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no place for the buffer");
    *buffer = NULL;
    int code = check(report, flags, error);
    return code ? code : csem__writer_buffer(&report->arena.allocator, write_all, report, flags, buffer, error);
}
