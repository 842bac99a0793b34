/* SPDX-License-Identifier: MIT */
/* The results of a run: one for each finding, in the order of the inputs and of their findings. */
#include "validation/validation.h"
#include "write/fingerprint.h"
#include "write/sarif.h"

#include <inttypes.h>
#include <stdio.h>

/* ---- places ------------------------------------------------------------------------------------------------------ */

/* If columns are unknown, so are the ends of spans, and the region is the whole line. */
static void write_region(const csem__sarif *sarif, const csem_span *span, const csem__position *start,
                         const csem__position *end) {
    csem__writer *writer = sarif->writer;
    uint64_t length = span->end > span->start ? span->end - span->start : 0;
    csem__write_object(writer, "region");
    csem__write_number(writer, "startLine", (double)start->line);
    if (start->column > 0) {
        csem__write_number(writer, "startColumn", (double)start->column);
        csem__write_number(writer, "endLine", (double)end->line);
        csem__write_number(writer, "endColumn", (double)end->column);
    }
    csem__write_number(writer, "byteOffset", (double)span->start);
    csem__write_number(writer, "byteLength", (double)length);
    csem__write_close(writer);
}

/* positions[0] is the start, positions[1] the end. */
static void write_physical(const csem__sarif *sarif, const csem__sarif_input *input, const csem_span *span,
                           const csem__position *start, const csem__position *end) {
    csem__write_object(sarif->writer, "physicalLocation");
    csem__sarif_artifact_location(sarif, "artifactLocation", input);
    write_region(sarif, span, start, end);
    csem__write_close(sarif->writer);
}

/* Writes `1(ii)/commitment/0/effort/3`, as far as the finding has these. */
static void write_logical(const csem__sarif *sarif, const csem_finding *finding) {
    char part[64] = "";
    const char *kind = finding->level.data ? finding->level.data : "measure";
    if (csem_finding_node(finding)->commitment_index >= 0 && csem_finding_node(finding)->effort_index >= 0) {
        kind = "effort";
        snprintf(part, sizeof part, "/commitment/%" PRId32 "/effort/%" PRId32,
                 csem_finding_node(finding)->commitment_index, csem_finding_node(finding)->effort_index);
    } else if (csem_finding_node(finding)->commitment_index >= 0) {
        kind = "commitment";
        snprintf(part, sizeof part, "/commitment/%" PRId32, csem_finding_node(finding)->commitment_index);
    }
    csem__output name;
    csem__output_init(&name, &sarif->set->allocator);
    csem__put_clean(&name, finding->measure);
    csem__put_string(&name, part);
    csem__write_object(sarif->writer, NULL);
    csem__sarif_output(sarif, "fullyQualifiedName", &name);
    csem__write_string(sarif->writer, "kind", kind);
    csem__write_close(sarif->writer);
}

static void write_locations(const csem__sarif *sarif, const csem__sarif_input *input, size_t index) {
    const csem_finding *finding = csem_findings_finding(input->input->findings, index);
    const csem__set_mark *mark = &input->input->marks[index];
    csem__writer *writer = sarif->writer;
    csem__write_array(writer, "locations");
    csem__write_object(writer, NULL);
    write_physical(sarif, input, &csem_finding_node(finding)->place.span, &mark->start, &mark->end);
    if (finding->measure.data) {
        csem__write_array(writer, "logicalLocations");
        write_logical(sarif, finding);
        csem__write_close(writer);
    }
    csem__write_close(writer);
    csem__write_close(writer);
}

/* The schema requires unique elements, but two places may be equal; so each has an id. */
static void write_related(const csem__sarif *sarif, const csem__sarif_input *input, size_t index) {
    const csem_finding *finding = csem_findings_finding(input->input->findings, index);
    const csem__position *positions = &input->input->related[input->input->marks[index].related];
    size_t count = finding->related_count;
    if (count == 0)
        return;
    csem__write_array(sarif->writer, "relatedLocations");
    for (size_t i = 0; i < count; i++) {
        csem__write_object(sarif->writer, NULL);
        csem__write_number(sarif->writer, "id", (double)(i + 1));
        write_physical(sarif, input, &finding->related[i].span, &positions[2 * i], &positions[2 * i + 1]);
        csem__sarif_message(sarif, "message", finding->related[i].message);
        csem__write_close(sarif->writer);
    }
    csem__write_close(sarif->writer);
}

/* ---- result ------------------------------------------------------------------------------------------------------ */

static void write_fingerprint(const csem__sarif *sarif, csem__fingerprints *prints, const csem_finding *finding) {
    char text[CSEM_FINGERPRINT_SIZE] = "";
    if (!csem__fingerprint_next(prints, finding, text))
        csem__sarif_fail(sarif);
    csem__write_object(sarif->writer, "partialFingerprints");
    csem__write_string(sarif->writer, "csemplan/v1", text);
    csem__write_close(sarif->writer);
}

/* SARIF requires: if one result has suppressions, each of the others has a list too, which may be empty. */
static void write_suppressions(const csem__sarif *sarif, const csem__set_mark *mark) {
    csem__writer *writer = sarif->writer;
    if (!sarif->suppresses)
        return;
    csem__write_array(writer, "suppressions");
    if (mark->suppressed) {
        csem__write_object(writer, NULL);
        csem__write_string(writer, "kind", "external");
        csem__write_string(writer, "status", "accepted");
        if (mark->reason.data)
            csem__sarif_text(sarif, "justification", mark->reason);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

/* The properties of a finding that SARIF does not define. */
static void write_properties(const csem__sarif *sarif, const csem_finding *finding) {
    if (csem_finding_node(finding)->place.page == 0 && !finding->agency.data)
        return;
    csem__write_object(sarif->writer, "properties");
    if (finding->agency.data)
        csem__sarif_text(sarif, "agency", finding->agency);
    if (csem_finding_node(finding)->place.page != 0)
        csem__write_number(sarif->writer, "page", csem_finding_node(finding)->place.page);
    csem__write_close(sarif->writer);
}

static void write_result(const csem__sarif *sarif, const csem__sarif_input *input, csem__fingerprints *prints,
                         size_t index) {
    const csem_finding *finding = csem_findings_finding(input->input->findings, index);
    csem__writer *writer = sarif->writer;
    csem__write_object(writer, NULL);
    csem__sarif_text(sarif, "ruleId", finding->rule);
    csem__write_number(writer, "ruleIndex", (double)input->rules[csem_finding_rule_index(finding)]);
    csem__write_string(writer, "level", csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_finding_severity(finding)));
    csem__sarif_message(sarif, "message", finding->message);
    write_locations(sarif, input, index);
    write_related(sarif, input, index);
    write_fingerprint(sarif, prints, finding);
    write_suppressions(sarif, &input->input->marks[index]);
    write_properties(sarif, finding);
    csem__write_close(writer);
}

static void write_results(const csem__sarif *sarif, const csem__sarif_input *input) {
    csem__fingerprints prints;
    size_t count = csem_findings_finding_count(input->input->findings);
    if (!csem__fingerprints_init(&prints, sarif->arena, count))
        csem__sarif_fail(sarif);
    for (size_t i = 0; i < count && !sarif->output->failed; i++)
        write_result(sarif, input, &prints, i);
    csem__fingerprints_free(&prints);
}

void csem__sarif_results(const csem__sarif *sarif) {
    csem__write_array(sarif->writer, "results");
    for (size_t i = 0; i < sarif->set->count; i++)
        write_results(sarif, &sarif->inputs[i]);
    csem__write_close(sarif->writer);
}
