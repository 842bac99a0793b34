/* SPDX-License-Identifier: MIT */
/* A summary as JSON, format `csemplan-summary`. */
#include "aggregation/json.h"
#include "base/error.h"

static bool put_all_totals(cJSON *object, const csem_summary *summary) {
    csem_source_report totals = {0};
    for (size_t i = 0; i < summary->sources.count; i++) {
        const csem_source_report *report = &summary->sources.items[i];
        totals.chapters += report->chapters;
        totals.measures += report->measures;
        totals.commitments += report->commitments;
        totals.efforts += report->efforts;
        totals.repeats += report->repeats;
        totals.statistics += report->statistics;
    }
    cJSON *item = cJSON_CreateObject();
    return csem_tree_put(object, "totals", csem_tree_kept(item, item && csem_tree_put_totals(item, &totals)));
}

static cJSON *agency_to_tree(const csem_summary *summary, size_t index) {
    const csem_agency_figures *row = &summary->agencies[index];
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_report(object, &summary->sources, row->report) &&
                csem_tree_put_text(object, "id", row->id) && csem_tree_put_text(object, "name", row->name) &&
                csem_tree_put_counter(object, "responsible", row->responsible) &&
                csem_tree_put_counter(object, "reporting", row->reporting) &&
                csem_tree_put_counter(object, "silent", row->silent) &&
                csem_tree_put_counter(object, "silent_commitments", row->silent_commitments) &&
                csem_tree_put_counter(object, "unassigned", row->unassigned) &&
                csem_tree_put_counter(object, "efforts", row->efforts) &&
                csem_tree_put_counter(object, "repeats", row->repeats) &&
                csem_tree_put_counter(object, "statistics", row->statistics);
    return csem_tree_kept(object, done);
}

static cJSON *chapter_to_tree(const csem_summary *summary, size_t index) {
    const csem_chapter_figures *row = &summary->chapters[index];
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_report(object, &summary->sources, row->report) &&
                csem_tree_put_number(object, "number", row->number) &&
                csem_tree_put_text(object, "title", row->title) &&
                csem_tree_put_counter(object, "measures", row->measures) &&
                csem_tree_put_counter(object, "commitments", row->commitments) &&
                csem_tree_put_counter(object, "efforts", row->efforts) &&
                csem_tree_put_counter(object, "repeats", row->repeats) &&
                csem_tree_put_counter(object, "statistics", row->statistics);
    return csem_tree_kept(object, done);
}

static cJSON *cell_to_tree(const csem_summary *summary, size_t index) {
    const csem_matrix_cell *row = &summary->cells[index];
    const csem_agency_figures *agency = &summary->agencies[row->agency];
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_report(object, &summary->sources, agency->report) &&
                csem_tree_put_text(object, "agency", agency->id) &&
                csem_tree_put_number(object, "chapter", summary->chapters[row->chapter].number) &&
                csem_tree_put_counter(object, "efforts", row->efforts);
    return csem_tree_kept(object, done);
}

static cJSON *partners_to_tree(const csem_summary *summary, size_t index) {
    const csem_partners *row = &summary->partners[index];
    const csem_agency_figures *a = &summary->agencies[row->a];
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_report(object, &summary->sources, a->report) &&
                csem_tree_put_text(object, "a", a->id) &&
                csem_tree_put_text(object, "b", summary->agencies[row->b].id) &&
                csem_tree_put_counter(object, "efforts", row->efforts);
    return csem_tree_kept(object, done);
}

static cJSON *reporters(const csem_promise *promise) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < promise->reporter_count; i++)
        done = csem_tree_append(array, cJSON_CreateStringReference(promise->reporters[i].data));
    return csem_tree_kept(array, done);
}

static bool put_promise(cJSON *object, const csem_promise *promise, bool is_written) {
    const csem_text none = {NULL, 0};
    return csem_tree_put_text(object, "promise", is_written ? promise->text : none) &&
           csem_tree_put_counter(object, "efforts", promise->efforts) &&
           csem_tree_put(object, "reported_by", is_written ? reporters(promise) : cJSON_CreateNull());
}

static bool put_silence_place(cJSON *object, const csem_summary *summary, const csem_silence *row) {
    const csem_agency_figures *agency = &summary->agencies[row->agency];
    return csem_tree_put_report(object, &summary->sources, agency->report) &&
           csem_tree_put_number(object, "chapter", summary->chapters[row->chapter].number) &&
           csem_tree_put_text(object, "measure", row->promise->measure) &&
           csem_tree_put_text(object, "title", row->title) &&
           csem_tree_put_number_or_null(object, "page", row->promise->page, 0) &&
           csem_tree_put(object, "sheet", cJSON_CreateNull()) && csem_tree_put_text(object, "agency", agency->id) &&
           csem_tree_put_number(object, "commitment", row->promise->index);
}

static cJSON *silence_to_tree(const csem_summary *summary, size_t index) {
    const csem_silence *row = summary->silences[index];
    cJSON *object = cJSON_CreateObject();
    bool done = object && put_silence_place(object, summary, row) &&
                put_promise(object, row->promise, !row->is_brief) &&
                csem_tree_put_text(object, "note", csem_text_of("not named in any effort"));
    return csem_tree_kept(object, done);
}

typedef cJSON *(*row_to_tree)(const csem_summary *summary, size_t index);

static bool put_rows(cJSON *object, const char *key, const csem_summary *summary, size_t count, row_to_tree to_tree) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = csem_tree_append(array, to_tree(summary, i));
    return csem_tree_put(object, key, csem_tree_kept(array, done));
}

static bool put_tables(cJSON *object, const csem_summary *summary, uint32_t tables) {
    return (!(tables & CSEM_SUMMARY_JSON_TOTALS) || put_all_totals(object, summary)) &&
           (!(tables & CSEM_SUMMARY_JSON_AGENCIES) ||
            put_rows(object, "agencies", summary, summary->agency_count, agency_to_tree)) &&
           (!(tables & CSEM_SUMMARY_JSON_CHAPTERS) ||
            put_rows(object, "chapters", summary, summary->chapter_count, chapter_to_tree)) &&
           (!(tables & CSEM_SUMMARY_JSON_MATRIX) ||
            put_rows(object, "matrix", summary, summary->cell_count, cell_to_tree)) &&
           (!(tables & CSEM_SUMMARY_JSON_PARTNERS) ||
            put_rows(object, "partners", summary, summary->partners_count, partners_to_tree)) &&
           (!(tables & CSEM_SUMMARY_JSON_SILENCE) ||
            put_rows(object, "silence", summary, summary->silence_count, silence_to_tree));
}

int csem_summary_write_json(const csem_summary *summary, uint32_t flags, csem_sink sink, void *context,
                            csem_error *error) {
    const uint32_t all = CSEM_SUMMARY_JSON_TOTALS | CSEM_SUMMARY_JSON_AGENCIES | CSEM_SUMMARY_JSON_CHAPTERS |
                         CSEM_SUMMARY_JSON_MATRIX | CSEM_SUMMARY_JSON_PARTNERS;
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS | CSEM_SUMMARY_JSON_SILENCE | all;
    if (!summary || !sink)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no summary to write, or no sink to write to");
    if (flags & ~known)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known));
    uint32_t tables = flags & (all | CSEM_SUMMARY_JSON_SILENCE);
    cJSON *tree = cJSON_CreateObject();
    bool done = tree && csem_tree_put_text(tree, "format", csem_text_of("csemplan-summary")) &&
                csem_tree_put_number(tree, "version", 2) && csem_tree_put_reports(tree, &summary->sources) &&
                put_tables(tree, summary, tables ? tables : all);
    return csem_tree_write(csem_tree_kept(tree, done), "the figures", flags, sink, context, error);
}
