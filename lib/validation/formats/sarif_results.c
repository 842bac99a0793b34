/* SPDX-License-Identifier: MIT */
/* The results of a run: a finding each, in the order of the inputs and of their findings. */
#include "validation/formats/fingerprint.h"
#include "validation/formats/sarif.h"

#include <inttypes.h>
#include <stdio.h>

/* ---- places -------------------------------------------------------------------------------------------------------
 */

/* Ends are known where columns are; without them the region is the line. */
static bool put_lines(cJSON *region, const csem_position *start, const csem_position *end) {
    if (!csem_tree_put_number(region, "startLine", (double)start->line))
        return false;
    return start->column == 0 || (csem_tree_put_number(region, "startColumn", (double)start->column) &&
                                  csem_tree_put_number(region, "endLine", (double)end->line) &&
                                  csem_tree_put_number(region, "endColumn", (double)end->column));
}

static cJSON *region(const csem_span *span, const csem_position *start, const csem_position *end) {
    cJSON *object = cJSON_CreateObject();
    uint64_t length = span->end > span->start ? span->end - span->start : 0;
    bool done = object && put_lines(object, start, end) &&
                csem_tree_put_number(object, "byteOffset", (double)span->start) &&
                csem_tree_put_number(object, "byteLength", (double)length);
    return csem_tree_kept(object, done);
}

/* positions are start and end. */
static cJSON *physical(const csem_sarif *sarif, const csem_sarif_input *input, const csem_span *span,
                       const csem_position *start, const csem_position *end) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put(object, "artifactLocation", csem_sarif_artifact_location(sarif, input)) &&
                csem_tree_put(object, "region", region(span, start, end));
    return csem_tree_kept(object, done);
}

/* `1(ii)/commitment/0/effort/3`, as far as the finding says. */
static cJSON *logical(const csem_sarif *sarif, const csem_finding *finding) {
    char part[64] = "";
    const char *kind = "measure";
    if (csem_finding_commitment(finding) >= 0 && csem_finding_effort(finding) >= 0) {
        kind = "effort";
        snprintf(part, sizeof part, "/commitment/%" PRId32 "/effort/%" PRId32, csem_finding_commitment(finding),
                 csem_finding_effort(finding));
    } else if (csem_finding_commitment(finding) >= 0) {
        kind = "commitment";
        snprintf(part, sizeof part, "/commitment/%" PRId32, csem_finding_commitment(finding));
    }
    csem_output name;
    csem_text measure;
    csem_output_init(&name, &sarif->set->allocator);
    measure.data = csem_finding_measure(finding, &measure.length);
    csem_put_clean(&name, measure);
    csem_put_string(&name, part);
    cJSON *object = cJSON_CreateObject();
    bool done = csem_sarif_put_output(object, "fullyQualifiedName", &name) &&
                csem_tree_put_text(object, "kind", csem_text_of(kind));
    return csem_tree_kept(object, done);
}

static bool put_logical(const csem_sarif *sarif, cJSON *location, const csem_finding *finding) {
    if (!csem_finding_measure(finding, NULL))
        return true;
    cJSON *array = cJSON_CreateArray();
    bool done = array && csem_tree_append(array, logical(sarif, finding));
    return csem_tree_put(location, "logicalLocations", csem_tree_kept(array, done));
}

static cJSON *locations(const csem_sarif *sarif, const csem_sarif_input *input, size_t index) {
    const csem_finding *finding = csem_findings_finding(input->input->findings, index);
    const csem_set_mark *mark = &input->input->marks[index];
    cJSON *array = cJSON_CreateArray();
    cJSON *object = cJSON_CreateObject();
    cJSON *place = object ? physical(sarif, input, csem_finding_span(finding), &mark->start, &mark->end) : NULL;
    bool done = object && csem_tree_put(object, "physicalLocation", place) && put_logical(sarif, object, finding);
    object = csem_tree_kept(object, done);
    if (!array) {
        cJSON_Delete(object);
        return NULL;
    }
    return csem_tree_kept(array, csem_tree_append(array, object));
}

/* The schema wants the places to differ; two may be the same, so that each has a number. */
static cJSON *related(const csem_sarif *sarif, const csem_sarif_input *input, const csem_finding *finding,
                      const csem_position *positions, size_t index) {
    cJSON *object = cJSON_CreateObject();
    csem_text message;
    message.data = csem_finding_related_message(finding, index, &message.length);
    const csem_span *span = csem_finding_related_span(finding, index);
    bool done = object && csem_tree_put_number(object, "id", (double)(index + 1)) &&
                csem_tree_put(object, "physicalLocation",
                              physical(sarif, input, span, &positions[2 * index], &positions[2 * index + 1])) &&
                csem_tree_put(object, "message", csem_sarif_message(sarif, message));
    return csem_tree_kept(object, done);
}

static bool put_related(const csem_sarif *sarif, cJSON *result, const csem_sarif_input *input, size_t index) {
    const csem_finding *finding = csem_findings_finding(input->input->findings, index);
    const csem_position *positions = &input->input->related[input->input->marks[index].related];
    size_t count = csem_finding_related_count(finding);
    if (count == 0)
        return true;
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = csem_tree_append(array, related(sarif, input, finding, positions, i));
    return csem_tree_put(result, "relatedLocations", csem_tree_kept(array, done));
}

/* ---- result -------------------------------------------------------------------------------------------------------
 */

static cJSON *fingerprint(csem_fingerprints *prints, const csem_finding *finding) {
    char text[CSEM_FINGERPRINT_SIZE];
    if (!csem_fingerprint_next(prints, finding, text))
        return NULL;
    cJSON *object = cJSON_CreateObject();
    return csem_tree_kept(object, object && csem_tree_put(object, "csemplan/v1", cJSON_CreateString(text)));
}

static cJSON *suppression(const csem_sarif *sarif, const csem_set_mark *mark) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "kind", csem_text_of("external")) &&
                csem_tree_put_text(object, "status", csem_text_of("accepted")) &&
                (!mark->reason.data || csem_sarif_put_text(sarif, object, "justification", mark->reason));
    return csem_tree_kept(object, done);
}

/* Where one result has suppressions, an empty list says that another has none. */
static bool put_suppressions(const csem_sarif *sarif, cJSON *result, const csem_set_mark *mark) {
    if (!sarif->suppresses)
        return true;
    cJSON *array = cJSON_CreateArray();
    bool done = array && (!mark->suppressed || csem_tree_append(array, suppression(sarif, mark)));
    return csem_tree_put(result, "suppressions", csem_tree_kept(array, done));
}

/* What SARIF has no place for. */
static bool put_properties(const csem_sarif *sarif, cJSON *result, const csem_finding *finding) {
    csem_text agency;
    agency.data = csem_finding_agency(finding, &agency.length);
    if (csem_finding_page(finding) == 0 && !agency.data)
        return true;
    cJSON *object = cJSON_CreateObject();
    bool done = object && (!agency.data || csem_sarif_put_text(sarif, object, "agency", agency)) &&
                (csem_finding_page(finding) == 0 || csem_tree_put_number(object, "page", csem_finding_page(finding)));
    return csem_tree_put(result, "properties", csem_tree_kept(object, done));
}

static cJSON *result(const csem_sarif *sarif, const csem_sarif_input *input, csem_fingerprints *prints, size_t index) {
    const csem_finding *finding = csem_findings_finding(input->input->findings, index);
    csem_text rule;
    rule.data = csem_finding_rule(finding, &rule.length);
    size_t rule_index = input->rules[csem_finding_rule_index(finding)];
    csem_text level = csem_text_of(csem_severity_name(csem_finding_severity(finding)));
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_sarif_put_text(sarif, object, "ruleId", rule) &&
                csem_tree_put_number(object, "ruleIndex", (double)rule_index) &&
                csem_tree_put_text(object, "level", level) &&
                csem_tree_put(object, "message", csem_sarif_message(sarif, csem_set_message(finding))) &&
                csem_tree_put(object, "locations", locations(sarif, input, index)) &&
                put_related(sarif, object, input, index) &&
                csem_tree_put(object, "partialFingerprints", fingerprint(prints, finding)) &&
                put_suppressions(sarif, object, &input->input->marks[index]) && put_properties(sarif, object, finding);
    return csem_tree_kept(object, done);
}

static bool append_results(const csem_sarif *sarif, cJSON *array, const csem_sarif_input *input) {
    csem_fingerprints prints;
    size_t count = csem_findings_count(input->input->findings);
    bool done = csem_fingerprints_init(&prints, sarif->arena, count);
    for (size_t i = 0; done && i < count; i++)
        done = csem_tree_append(array, result(sarif, input, &prints, i));
    csem_fingerprints_free(&prints);
    return done;
}

cJSON *csem_sarif_results(const csem_sarif *sarif) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < sarif->set->count; i++)
        done = append_results(sarif, array, &sarif->inputs[i]);
    return csem_tree_kept(array, done);
}
