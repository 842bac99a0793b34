/* SPDX-License-Identifier: MIT */
#include "json/tree.h"
#include "json/write.h"

cJSON *csem_statistic_to_tree(const csem_statistic *statistic, bool spans) {
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
                csem_tree_put_number_or_null(object, "page", statistic->page, 0) &&
                (!spans || csem_tree_put_span(object, "span", &statistic->span));
    return csem_tree_kept(object, done);
}
