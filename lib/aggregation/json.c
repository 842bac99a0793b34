/* SPDX-License-Identifier: MIT */
#include "aggregation/json.h"

bool csem_tree_put_counter(cJSON *object, const char *key, uint64_t value) {
    return csem_tree_put_number(object, key, (double)value);
}

bool csem_tree_put_report(cJSON *object, const csem_sources *sources, size_t report) {
    return csem_tree_put_text(object, "report", sources->items[report].label);
}

bool csem_tree_put_totals(cJSON *object, const csem_source_report *totals) {
    return csem_tree_put_counter(object, "chapters", totals->chapters) &&
           csem_tree_put_counter(object, "measures", totals->measures) &&
           csem_tree_put_counter(object, "commitments", totals->commitments) &&
           csem_tree_put_counter(object, "efforts", totals->efforts) &&
           csem_tree_put_counter(object, "repeats", totals->repeats) &&
           csem_tree_put_counter(object, "statistics", totals->statistics);
}

/* null for what is not known. */
static bool put_amount(cJSON *object, const char *key, int64_t value) {
    return csem_tree_put(object, key, value < 0 ? cJSON_CreateNull() : csem_tree_number((double)value));
}

static cJSON *report_to_tree(const csem_source_report *report) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "report", report->label) &&
                csem_tree_put_text(object, "file", report->name) &&
                csem_tree_put_text(object, "profile", csem_text_of(csem_source_report_profile(report))) &&
                csem_tree_put_text(object, "title", report->title) &&
                csem_tree_put_period(object, "period", (csem_text){NULL, 0}, &report->period) &&
                put_amount(object, "contents_measures", report->contents_measures) &&
                csem_tree_put_totals(object, report);
    return csem_tree_kept(object, done);
}

bool csem_tree_put_reports(cJSON *object, const csem_sources *sources) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < sources->count; i++)
        done = csem_tree_append(array, report_to_tree(&sources->items[i]));
    return csem_tree_put(object, "reports", csem_tree_kept(array, done));
}
