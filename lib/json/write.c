/* SPDX-License-Identifier: MIT */
/* Report to JSON: a cJSON tree in the contract's order, whose strings refer to the report, printed by cJSON. Each
 * function below makes one object of the data model; NULL or false is lack of memory. */
#include "json/write.h"
#include "base/error.h"
#include "report/model.h"
#include "json/buffer.h"
#include "json/tree.h"

typedef struct writer {
    bool spans;
} writer;

static bool put_page(cJSON *object, int32_t page) {
    return csem_tree_put_number_or_null(object, "page", page, 0);
}

static bool put_span(const writer *w, cJSON *object, const csem_span *span) {
    return !w->spans || csem_tree_put_span(object, "span", span);
}

static cJSON *cover_object(const csem_report *report) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "title", report->title) &&
                csem_tree_put_text(object, "plan", report->plan) &&
                csem_tree_put_text(object, "issuer", report->issuer) &&
                csem_tree_put_date(object, "published", report->published) &&
                csem_tree_put_period(object, "period", (csem_text){NULL, 0}, &report->period);
    return csem_tree_kept(object, done);
}

static cJSON *agency_array(const csem_report *report) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < report->agency_count; i++) {
        cJSON *object = cJSON_CreateObject();
        bool made = object && csem_tree_put_text(object, "id", report->agencies[i]->id) &&
                    csem_tree_put_text(object, "name", report->agencies[i]->name);
        done = csem_tree_append(array, csem_tree_kept(object, made));
    }
    return csem_tree_kept(array, done);
}

static cJSON *entry_object(const csem_entry *entry) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_number(object, "number", entry->number) &&
                csem_tree_put_text(object, "title", entry->title) && put_page(object, entry->page);
    return csem_tree_kept(object, done);
}

static cJSON *entry_measure_array(const csem_entry *entry) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < entry->measure_count; i++)
        done = csem_tree_append(array, entry_object(&entry->measures[i]));
    return csem_tree_kept(array, done);
}

static cJSON *contents_array(const csem_report *report) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < report->content_count; i++) {
        const csem_entry *entry = &report->contents[i];
        cJSON *object = entry_object(entry);
        bool made = object && csem_tree_put(object, "measures", entry_measure_array(entry));
        done = csem_tree_append(array, csem_tree_kept(object, made));
    }
    return csem_tree_kept(array, done);
}

static cJSON *block_array(const csem_block *blocks, size_t count) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < count; i++) {
        cJSON *object = cJSON_CreateObject();
        bool made = object && csem_tree_put_text(object, "kind", csem_text_of(csem_block_kind_name(blocks[i].kind))) &&
                    csem_tree_put_text(object, "label", blocks[i].label) &&
                    csem_tree_put_text(object, "text", blocks[i].text);
        done = csem_tree_append(array, csem_tree_kept(object, made));
    }
    return csem_tree_kept(array, done);
}

static cJSON *agency_ref_array(const csem_agency *const *agencies, size_t count) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = csem_tree_append(array, cJSON_CreateStringReference(agencies[i]->id.data));
    return csem_tree_kept(array, done);
}

static cJSON *note_array(const csem_effort *effort) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < effort->note_count; i++) {
        cJSON *object = cJSON_CreateObject();
        bool made = object && csem_tree_put_text(object, "marker", effort->notes[i].marker) &&
                    csem_tree_put_text(object, "text", effort->notes[i].text);
        done = csem_tree_append(array, csem_tree_kept(object, made));
    }
    return csem_tree_kept(array, done);
}

static cJSON *effort_object(const writer *w, const csem_effort *effort) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "kind", csem_text_of(csem_effort_kind_name(effort->kind))) &&
                csem_tree_put_text(object, "ref", effort->ref) &&
                csem_tree_put(object, "blocks", block_array(effort->blocks, effort->block_count)) &&
                csem_tree_put(object, "agencies", agency_ref_array(effort->agencies, effort->agency_count)) &&
                csem_tree_put(object, "notes", note_array(effort)) && put_page(object, effort->page) &&
                put_span(w, object, &effort->span);
    return csem_tree_kept(object, done);
}

static cJSON *effort_array(const writer *w, const csem_commitment *commitment) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < commitment->effort_count; i++)
        done = csem_tree_append(array, effort_object(w, &commitment->efforts[i]));
    return csem_tree_kept(array, done);
}

static cJSON *commitment_object(const writer *w, const csem_commitment *commitment) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put(object, "blocks", block_array(commitment->blocks, commitment->block_count)) &&
                csem_tree_put(object, "agencies", agency_ref_array(commitment->agencies, commitment->agency_count)) &&
                csem_tree_put(object, "open_ended", cJSON_CreateBool(commitment->open_ended)) &&
                put_page(object, commitment->page) && put_span(w, object, &commitment->span) &&
                csem_tree_put(object, "efforts", effort_array(w, commitment));
    return csem_tree_kept(object, done);
}

static cJSON *commitment_array(const writer *w, const csem_measure *measure) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < measure->commitment_count; i++)
        done = csem_tree_append(array, commitment_object(w, &measure->commitments[i]));
    return csem_tree_kept(array, done);
}

static cJSON *measure_object(const writer *w, const csem_measure *measure) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "id", measure->id) &&
                csem_tree_put_number(object, "number", measure->number) &&
                csem_tree_put_text(object, "title", measure->title) && put_page(object, measure->page) &&
                put_span(w, object, &measure->span) &&
                csem_tree_put(object, "commitments", commitment_array(w, measure));
    return csem_tree_kept(object, done);
}

static cJSON *measure_array(const writer *w, const csem_chapter *chapter) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < chapter->measure_count; i++)
        done = csem_tree_append(array, measure_object(w, &chapter->measures[i]));
    return csem_tree_kept(array, done);
}

static cJSON *chapter_array(const writer *w, const csem_report *report) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < report->chapter_count; i++) {
        const csem_chapter *chapter = &report->chapters[i];
        cJSON *object = cJSON_CreateObject();
        bool made = object && csem_tree_put_number(object, "number", chapter->number) &&
                    csem_tree_put_text(object, "title", chapter->title) && put_page(object, chapter->page) &&
                    put_span(w, object, &chapter->span) && csem_tree_put(object, "measures", measure_array(w, chapter));
        done = csem_tree_append(array, csem_tree_kept(object, made));
    }
    return csem_tree_kept(array, done);
}

cJSON *csem_statistic_to_tree(const csem_statistic *statistic, bool spans) {
    writer w = {.spans = spans};
    cJSON *object = cJSON_CreateObject();
    csem_text qualifier = csem_text_of(csem_qualifier_name(statistic->qualifier));
    csem_text kind = csem_text_of(csem_statistic_kind_name(statistic->kind));
    bool done = object && csem_tree_put_text(object, "measure", statistic->measure) &&
                csem_tree_put_number_or_null(object, "commitment", statistic->commitment, -1) &&
                csem_tree_put_number_or_null(object, "effort", statistic->effort, -1) &&
                csem_tree_put_number(object, "value", statistic->value) &&
                csem_tree_put_text(object, "qualifier", qualifier) && csem_tree_put_text(object, "kind", kind) &&
                csem_tree_put_text(object, "unit", statistic->unit) &&
                csem_tree_put_text(object, "phrase", statistic->phrase) &&
                csem_tree_put_period(object, "period", statistic->period_text, &statistic->period) &&
                put_page(object, statistic->page) && put_span(&w, object, &statistic->span);
    return csem_tree_kept(object, done);
}

static cJSON *statistic_array(const writer *w, const csem_report *report) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < report->statistic_count; i++)
        done = csem_tree_append(array, csem_statistic_to_tree(&report->statistics[i], w->spans));
    return csem_tree_kept(array, done);
}

static cJSON *report_object(const writer *w, const csem_report *report) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "format", csem_text_of("csemplan-report")) &&
                csem_tree_put_number(object, "version", 1) && csem_tree_put(object, "report", cover_object(report)) &&
                csem_tree_put(object, "agencies", agency_array(report)) &&
                csem_tree_put(object, "contents", contents_array(report)) &&
                csem_tree_put(object, "chapters", chapter_array(w, report)) &&
                csem_tree_put(object, "statistics", statistic_array(w, report));
    return csem_tree_kept(object, done);
}

/* The text as cJSON made it, to be given back with cJSON_free, without a line feed at its end. */
static int print(const csem_report *report, uint32_t flags, char **text, csem_error *error) {
    const uint32_t known_flags = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS;
    if (!report)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no report to write");
    if (flags & ~known_flags)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known_flags));
    writer w = {(flags & CSEM_JSON_NO_SPANS) == 0};
    *text = csem_tree_print(report_object(&w, report), flags);
    if (!*text)
        return csem_fail(error, CSEM_ERROR_MEMORY, "no memory to write the report as JSON");
    return CSEM_OK;
}

int csem_report_write_json(const csem_report *report, uint32_t flags, csem_sink sink, void *context,
                           csem_error *error) {
    if (!sink)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no sink to write to");
    char *text;
    int code = print(report, flags, &text, error);
    return code ? code : csem_tree_give(text, sink, context, error);
}

int csem_report_to_json(const csem_report *report, uint32_t flags, csem_buffer **buffer, csem_error *error) {
    if (!buffer)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no place for the buffer");
    *buffer = NULL;
    char *text;
    int code = print(report, flags, &text, error);
    if (code)
        return code;
    *buffer = csem_buffer_of_line(&report->arena.allocator, text, strlen(text));
    cJSON_free(text);
    return *buffer ? CSEM_OK : csem_fail(error, CSEM_ERROR_MEMORY, "no memory for the JSON");
}
