/* SPDX-License-Identifier: MIT */
#include "aggregation/json.h"
#include "base/error.h"

cJSON *csem_kept(cJSON *item, bool done) {
    if (done)
        return item;
    cJSON_Delete(item);
    return NULL;
}

bool csem_tree_put_counter(cJSON *object, const char *key, uint64_t value) {
    return csem_tree_put_number(object, key, (double)value);
}

bool csem_tree_put_labelled_period(cJSON *object, const char *key, csem_text text, const csem_period *period) {
    if (period->start.year == 0)
        return csem_tree_put(object, key, cJSON_CreateNull());
    cJSON *item = cJSON_CreateObject();
    bool done = item && csem_tree_put_text(item, "text", text) && csem_tree_put_date(item, "start", period->start) &&
                csem_tree_put_date(item, "end", period->end);
    return csem_tree_put(object, key, csem_kept(item, done));
}

bool csem_tree_put_report(cJSON *object, const csem_sources *sources, size_t report) {
    return sources->count < 2 || csem_tree_put_text(object, "report", sources->items[report].label);
}

bool csem_tree_put_totals(cJSON *object, const csem_source_report *totals) {
    return csem_tree_put_counter(object, "chapters", totals->chapters) &&
           csem_tree_put_counter(object, "measures", totals->measures) &&
           csem_tree_put_counter(object, "commitments", totals->commitments) &&
           csem_tree_put_counter(object, "efforts", totals->efforts) &&
           csem_tree_put_counter(object, "repeats", totals->repeats) &&
           csem_tree_put_counter(object, "statistics", totals->statistics);
}

/* The period of a report's cover has no printed text. */
static bool put_period(cJSON *object, const csem_period *period) {
    if (period->start.year == 0)
        return csem_tree_put(object, "period", cJSON_CreateNull());
    cJSON *item = cJSON_CreateObject();
    bool done =
        item && csem_tree_put_date(item, "start", period->start) && csem_tree_put_date(item, "end", period->end);
    return csem_tree_put(object, "period", csem_kept(item, done));
}

static cJSON *report_to_tree(const csem_source_report *report) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "report", report->label) &&
                csem_tree_put_text(object, "file", report->name) &&
                csem_tree_put_text(object, "title", report->title) && put_period(object, &report->period) &&
                csem_tree_put_totals(object, report);
    return csem_kept(object, done);
}

bool csem_tree_put_reports(cJSON *object, const csem_sources *sources) {
    if (sources->count < 2)
        return true;
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < sources->count; i++)
        done = csem_tree_append(array, report_to_tree(&sources->items[i]));
    return csem_tree_put(object, "reports", csem_kept(array, done));
}

int csem_tree_write(cJSON *tree, uint32_t flags, csem_sink sink, void *context, csem_error *error) {
    char *text = !tree ? NULL : (flags & CSEM_JSON_COMPACT) ? cJSON_PrintUnformatted(tree) : cJSON_Print(tree);
    cJSON_Delete(tree);
    if (!text)
        return csem_fail(error, CSEM_ERROR_MEMORY, "no memory to write the figures as JSON");
    int code = CSEM_OK;
    if (sink(context, text, strlen(text)) != 0 || sink(context, "\n", 1) != 0)
        code = csem_fail(error, CSEM_ERROR_SINK, "the sink refused the JSON");
    cJSON_free(text);
    return code;
}
