/* SPDX-License-Identifier: MIT */
/* JSON of a csem_prose: the entries of a report's list of statistics, and the candidates where they are asked for. */
#include "base/error.h"
#include "report/model.h"
#include "statistics/prose.h"
#include "json/tree.h"
#include "json/write.h"

static cJSON *candidate_to_tree(const csem_candidate *candidate, bool spans) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "measure", candidate->measure) &&
                csem_tree_put_number_or_null(object, "commitment", candidate->commitment, -1) &&
                csem_tree_put_number_or_null(object, "effort", candidate->effort, -1) &&
                csem_tree_put_text(object, "text", candidate->text) &&
                csem_tree_put_text(object, "reason", csem_text_of(csem_reason_name(candidate->reason))) &&
                csem_tree_put_text(object, "context", candidate->context) &&
                (!spans || csem_tree_put_span(object, "span", &candidate->span));
    return csem_tree_kept(object, done);
}

static cJSON *statistics_to_tree(const csem_prose *prose, bool spans) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < prose->statistic_count; i++)
        done = csem_tree_append(array, csem_statistic_to_tree(&prose->statistics[i], spans));
    return csem_tree_kept(array, done);
}

static cJSON *candidates_to_tree(const csem_prose *prose, bool spans) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < prose->candidate_count; i++)
        done = csem_tree_append(array, candidate_to_tree(&prose->candidates[i], spans));
    return csem_tree_kept(array, done);
}

static cJSON *prose_to_tree(const csem_prose *prose, uint32_t flags) {
    bool spans = (flags & CSEM_JSON_NO_SPANS) == 0;
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "format", csem_text_of("csemplan-statistics")) &&
                csem_tree_put_number(object, "version", 1) &&
                csem_tree_put(object, "statistics", statistics_to_tree(prose, spans)) &&
                ((flags & CSEM_PROSE_JSON_CANDIDATES) == 0 ||
                 csem_tree_put(object, "candidates", candidates_to_tree(prose, spans)));
    return csem_tree_kept(object, done);
}

int csem_prose_write_json(const csem_prose *prose, uint32_t flags, csem_sink sink, void *context, csem_error *error) {
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS | CSEM_PROSE_JSON_CANDIDATES;
    if (!prose || !sink)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no prose to write, or no sink to write to");
    if (flags & ~known)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known));
    return csem_tree_write(prose_to_tree(prose, flags), "the statistics", flags, sink, context, error);
}
