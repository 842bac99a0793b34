/* SPDX-License-Identifier: MIT */
/* Statistics, each with the section, commitment and effort that hold it. The nodes must be linked before. */
#include "load/loading.h"
#include "model/node.h"

static bool load_value(csem__intake *intake, const cJSON *item, double *value) {
    *value = cJSON_IsNumber(item) ? item->valuedouble : 0.0;
    if (!cJSON_IsNumber(item))
        return csem__intake_fail(intake, item, "expected a number");
    /* For a number out of the range of double, cJSON makes infinity. */
    return *value - *value <= 0.0 || csem__intake_fail(intake, item, "the number is too large");
}

/* measure, commitment and effort, which must be a node of the report. */
static bool load_node(csem__loading *loading, const cJSON *const *values, csem_statistic *statistic) {
    enum { MEASURE, COMMITMENT, EFFORT };
    csem__intake *intake = &loading->intake;
    csem_node *node = &statistic->node;
    const csem_report *report = intake->builder.report;
    csem__text id;
    size_t position;
    if (!csem__peek_text(intake, values[MEASURE], &id) ||
        !csem__take_number(intake, values[COMMITMENT], 0, &node->commitment_index) ||
        !csem__take_number_or_null(intake, values[EFFORT], 0, -1, &node->effort_index))
        return false;
    if (!csem__table_get(&loading->sections, id, &position))
        return csem__intake_fail(intake, values[MEASURE], "the report has no such section");
    node->section = &report->body.items[position];
    statistic->measure = node->section->id;
    if ((size_t)node->commitment_index >= node->section->commitment_count)
        return csem__intake_fail(intake, values[COMMITMENT], "the section has no such commitment");
    node->commitment = &node->section->commitments[node->commitment_index];
    if (node->effort_index < 0)
        return true;
    if ((size_t)node->effort_index >= node->commitment->effort_count)
        return csem__intake_fail(intake, values[EFFORT], "the commitment has no such effort");
    node->effort = &node->commitment->efforts[node->effort_index];
    return true;
}

static bool load_statistic(csem__loading *loading, const cJSON *item) {
    enum { MEASURE, COMMITMENT, EFFORT, VALUE, QUALIFIER, KIND, UNIT, PHRASE, PERIOD, PAGE, SHEET, SPAN, COUNT };
    static const char *const keys[COUNT] = {"measure", "commitment", "effort", "value", "qualifier", "kind",
                                            "unit",    "phrase",     "period", "page",  "sheet",     "span"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return false;
    csem_statistic *statistic = csem__builder_add_statistic(&intake->builder);
    if (!statistic)
        return csem__intake_stop(intake, item);
    csem_node *node = &statistic->node;
    *node = csem__body(intake->builder.report);
    return load_node(loading, values + MEASURE, statistic) && load_value(intake, values[VALUE], &statistic->value) &&
           csem__take_name(intake, values[QUALIFIER], CSEM_ENUMERATION_QUALIFIER, &statistic->qualifier) &&
           csem__take_name(intake, values[KIND], CSEM_ENUMERATION_STATISTIC_KIND, &statistic->kind) &&
           csem__take_text_or_null(intake, values[UNIT], &statistic->unit) &&
           csem__take_text_or_null(intake, values[PHRASE], &statistic->phrase) &&
           csem__take_printed_period_or_null(intake, values[PERIOD], &statistic->period) &&
           csem__take_number_or_null(intake, values[PAGE], 1, 0, &node->page) &&
           csem__take_number_or_null(intake, values[SHEET], 1, 0, &node->sheet) &&
           csem__take_span(intake, values[SPAN], &node->span);
}

bool csem__load_statistics(csem__loading *loading, const cJSON *array) {
    if (loading->no_statistics)
        return csem__take_array(&loading->intake, array);
    return csem__load_list(loading, array, load_statistic) &&
           (csem__builder_link_statistics(&loading->intake.builder) || csem__intake_stop(&loading->intake, NULL));
}
