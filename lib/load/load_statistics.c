/* SPDX-License-Identifier: MIT */
/* Statistics, each with the section, commitment and effort that contain it. The nodes must be linked before. */
#include "load/loader.h"
#include "model/node.h"

static bool load_value(csem__value_reader *reader, const cJSON *item, double *value) {
    *value = cJSON_IsNumber(item) ? item->valuedouble : 0.0;
    if (!cJSON_IsNumber(item))
        return csem__value_fail(reader, item, "expected a number");
    /* For a number out of the range of double, cJSON makes infinity. */
    return *value - *value <= 0.0 || csem__value_fail(reader, item, "the number is too large");
}

/* measure, commitment and effort, which must be a node of the report. */
static bool load_node(csem__loader *loader, const cJSON *const *values, csem_statistic *statistic) {
    enum { MEASURE, COMMITMENT, EFFORT };
    csem__value_reader *reader = &loader->reader;
    csem_node *node = &statistic->node;
    const csem_report *report = reader->builder.report;
    csem__text id;
    size_t position;
    if (!csem__peek_text(reader, values[MEASURE], &id) ||
        !csem__take_number(reader, values[COMMITMENT], 0, &node->commitment_index) ||
        !csem__take_number_or_null(reader, values[EFFORT], 0, -1, &node->effort_index))
        return false;
    if (!csem__table_get(&loader->sections, id, &position))
        return csem__value_fail(reader, values[MEASURE], "the report has no such section");
    node->section = &report->body.items[position];
    statistic->measure = node->section->id;
    if ((size_t)node->commitment_index >= node->section->commitment_count)
        return csem__value_fail(reader, values[COMMITMENT], "the section has no such commitment");
    node->commitment = &node->section->commitments[node->commitment_index];
    if (node->effort_index < 0)
        return true;
    if ((size_t)node->effort_index >= node->commitment->effort_count)
        return csem__value_fail(reader, values[EFFORT], "the commitment has no such effort");
    node->effort = &node->commitment->efforts[node->effort_index];
    return true;
}

static bool load_statistic(csem__loader *loader, const cJSON *item) {
    enum { MEASURE, COMMITMENT, EFFORT, VALUE, QUALIFIER, KIND, UNIT, PHRASE, PERIOD, PAGE, SHEET, SPAN, COUNT };
    static const char *const keys[COUNT] = {"measure", "commitment", "effort", "value", "qualifier", "kind",
                                            "unit",    "phrase",     "period", "page",  "sheet",     "span"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return false;
    csem_statistic *statistic = csem__builder_add_statistic(&reader->builder);
    if (!statistic)
        return csem__value_stop(reader, item);
    csem_node *node = &statistic->node;
    *node = csem__walk_begin(reader->builder.report);
    return load_node(loader, values + MEASURE, statistic) && load_value(reader, values[VALUE], &statistic->value) &&
           csem__take_name(reader, values[QUALIFIER], CSEM_ENUMERATION_QUALIFIER, &statistic->qualifier) &&
           csem__take_name(reader, values[KIND], CSEM_ENUMERATION_STATISTIC_KIND, &statistic->kind) &&
           csem__take_text_or_null(reader, values[UNIT], &statistic->unit) &&
           csem__take_text_or_null(reader, values[PHRASE], &statistic->phrase) &&
           csem__take_printed_period_or_null(reader, values[PERIOD], &statistic->period) &&
           csem__take_number_or_null(reader, values[PAGE], 1, 0, &node->place.page) &&
           csem__take_number_or_null(reader, values[SHEET], 1, 0, &node->place.sheet) &&
           csem__take_span(reader, values[SPAN], &node->place.span);
}

bool csem__load_statistics(csem__loader *loader, const cJSON *array) {
    if (loader->no_statistics)
        return csem__take_array(&loader->reader, array);
    return csem__load_list(loader, array, load_statistic) &&
           (csem__builder_link_statistics(&loader->reader.builder) || csem__value_stop(&loader->reader, NULL));
}
