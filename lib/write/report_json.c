/* SPDX-License-Identifier: MIT */
/* A report as JSON. Each function writes one object or array of the data model, with its members in the fixed order
 * that makes equal reports give equal bytes. */
#include "write/report_json.h"
#include "base/error.h"

/* The context of all functions. */
typedef struct output {
    csem__writer writer;
    bool spans;
} output;

static void write_span(output *out, const csem_span *span) {
    if (out->spans)
        csem__write_span(&out->writer, "span", span);
}

static void write_place(output *out, const csem_place *place) {
    csem__write_number_or_null(&out->writer, "page", place->page, 0);
    csem__write_number_or_null(&out->writer, "sheet", place->sheet, 0);
    write_span(out, &place->span);
}

static void write_status(output *out, const csem__status *status) {
    csem__writer *writer = &out->writer;
    if (!status->printed.data) {
        csem__write_null(writer, "status");
        return;
    }
    csem__write_object(writer, "status");
    csem__write_text(writer, "printed", status->printed);
    csem__write_text(writer, "scale", csem__text_of(csem_value_name(CSEM_ENUMERATION_STATUS, status->scale)));
    csem__write_close(writer);
}

static void write_printed_period(csem__writer *writer, const char *key, const csem__printed_period *time) {
    csem__write_period(writer, key, time->text, &time->period);
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

/* Writes the fields of one section of a tree, before the list of the sections inside it. */
typedef void (*write_fields)(output *out, const csem_section *section);

/* A tree is a list of sections in the order of the document, each with its depth. Before a section is written, those
 * that do not contain it are closed: all open ones of its depth or deeper. */
static void write_tree(output *out, const char *name, const char *inside, const csem__sections *tree,
                       write_fields fields) {
    csem__writer *writer = &out->writer;
    int32_t open = 0; /* the number of open sections */
    csem__write_array(writer, name);
    for (size_t i = 0; i <= tree->count; i++) {
        int32_t depth = i < tree->count ? tree->items[i].depth : 0;
        for (; open > depth; open--) {
            csem__write_close(writer);
            csem__write_close(writer);
        }
        if (i == tree->count)
            break;
        csem__write_object(writer, NULL);
        fields(out, &tree->items[i]);
        csem__write_array(writer, inside);
        open++;
    }
    csem__write_close(writer);
}

static void write_entry(output *out, const csem_section *entry) {
    csem__write_text(&out->writer, "level", entry->level);
    csem__write_number_or_null(&out->writer, "number", entry->number, -1);
    csem__write_text(&out->writer, "title", entry->title);
    csem__write_number_or_null(&out->writer, "page", entry->place.page, 0);
}

static void write_blocks(output *out, const csem_block *blocks, size_t count) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "blocks");
    for (size_t i = 0; i < count; i++) {
        csem__write_object(writer, NULL);
        csem__write_string(writer, "kind", csem_value_name(CSEM_ENUMERATION_BLOCK_KIND, blocks[i].kind));
        csem__write_text(writer, "label", blocks[i].label);
        csem__write_text(writer, "text", blocks[i].text);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_references(output *out, const char *key, const csem_agency *const *agencies, size_t count) {
    csem__write_array(&out->writer, key);
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

static void write_fields_of(output *out, const csem_commitment *commitment) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "fields");
    for (size_t i = 0; i < commitment->field_count; i++) {
        csem__write_object(writer, NULL);
        csem__write_text(writer, "label", commitment->fields[i].label);
        csem__write_text(writer, "text", commitment->fields[i].text);
        write_span(out, &commitment->fields[i].span);
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
        csem__write_string(writer, "kind", csem_value_name(CSEM_ENUMERATION_EFFORT_KIND, effort->kind));
        csem__write_text(writer, "ref", effort->ref);
        write_blocks(out, effort->blocks, effort->block_count);
        write_references(out, "agencies", effort->agencies, effort->agency_count);
        write_status(out, &effort->status);
        write_printed_period(writer, "as_of", &effort->as_of);
        write_notes(out, effort);
        write_place(out, &effort->place);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_commitments(output *out, const csem_section *section) {
    csem__writer *writer = &out->writer;
    csem__write_array(writer, "commitments");
    for (size_t i = 0; i < section->commitment_count; i++) {
        const csem_commitment *commitment = &section->commitments[i];
        csem__write_object(writer, NULL);
        write_blocks(out, commitment->blocks, commitment->block_count);
        write_references(out, "agencies", commitment->agencies, commitment->agency_count);
        write_references(out, "partners", commitment->partners, commitment->partner_count);
        csem__write_bool(writer, "open_ended", commitment->open_ended);
        write_status(out, &commitment->status);
        write_printed_period(writer, "deadline", &commitment->deadline);
        write_fields_of(out, commitment);
        write_place(out, &commitment->place);
        write_efforts(out, commitment);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_section(output *out, const csem_section *section) {
    csem__writer *writer = &out->writer;
    csem__write_text(writer, "level", section->level);
    csem__write_text(writer, "id", section->id);
    csem__write_number_or_null(writer, "number", section->number, -1);
    csem__write_text(writer, "title", section->title);
    write_place(out, &section->place);
    write_commitments(out, section);
}

void csem__write_statistic_fields(csem__writer *writer, const csem_statistic *statistic, bool spans) {
    const csem_node *node = &statistic->node;
    csem__write_text(writer, "measure", statistic->measure);
    csem__write_number_or_null(writer, "commitment", node->commitment_index, -1);
    csem__write_number_or_null(writer, "effort", node->effort_index, -1);
    csem__write_number(writer, "value", statistic->value);
    csem__write_string(writer, "qualifier", csem_value_name(CSEM_ENUMERATION_QUALIFIER, statistic->qualifier));
    csem__write_string(writer, "kind", csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, statistic->kind));
    csem__write_text(writer, "unit", statistic->unit);
    csem__write_text(writer, "phrase", statistic->phrase);
    write_printed_period(writer, "period", &statistic->period);
    csem__write_number_or_null(writer, "page", node->place.page, 0);
    csem__write_number_or_null(writer, "sheet", node->place.sheet, 0);
    if (spans)
        csem__write_span(writer, "span", &node->place.span);
}

void csem__write_statistic(csem__writer *writer, const csem_statistic *statistic, bool spans) {
    csem__write_object(writer, NULL);
    csem__write_statistic_fields(writer, statistic, spans);
    csem__write_close(writer);
}

static void write_report(output *out, const csem_report *report) {
    csem__writer *writer = &out->writer;
    csem__write_object(writer, NULL);
    csem__write_string(writer, "format", "csemplan-report");
    csem__write_number(writer, "version", 2);
    csem__write_text(writer, "profile", report->profile);
    write_cover(out, report);
    write_agencies(out, report);
    write_tree(out, "contents", "entries", &report->contents, write_entry);
    write_tree(out, "sections", "sections", &report->body, write_section);
    csem__write_array(writer, "statistics");
    for (size_t i = 0; i < report->statistic_count; i++)
        csem__write_statistic(writer, &report->statistics[i], out->spans);
    csem__write_close(writer);
    csem__write_close(writer);
}

int csem_report_write_json(const csem_report *report, uint32_t flags, csem_sink sink, void *context,
                           csem_error *error) {
    const uint32_t unknown = flags & ~(uint32_t)(CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS);
    if (!report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no report to write");
    if (!sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no sink to write to");
    if (unknown)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)unknown);
    output out;
    out.spans = (flags & CSEM_JSON_NO_SPANS) == 0;
    csem__writer_init(&out.writer, flags, sink, context);
    write_report(&out, report);
    return csem__writer_finish(&out.writer, error);
}
