/* SPDX-License-Identifier: MIT */
/* TAP: the plan, then one test line for each rule of each input, with a YAML block for the findings. The output is the
 * same in TAP 13 and 14, but readers of TAP 13 reject a stream that declares version 14, so the caller chooses the
 * version. Strings are quoted so that readers of YAML 1.1, of YAML 1.2, and of the subset in TAP::Parser agree. */
#include "validation/validation.h"
#include "write/set.h"

static bool rule_fails(const csem_findings_set *set, const csem__set_input *input, size_t rule) {
    for (size_t i = input->first[rule]; i != CSEM_NO_FINDING; i = input->marks[i].next)
        if (csem__set_fails(set, input, i))
            return true;
    return false;
}

static void put_text(csem__output *output, const char *key, csem__text value) {
    csem__put_string(output, key);
    csem__put_yaml(output, value);
    csem__put(output, "\n", 1);
}

static void put_number(csem__output *output, const char *key, uint64_t value) {
    csem__put_string(output, key);
    csem__put_number(output, value);
    csem__put(output, "\n", 1);
}

static void put_place(csem__output *output, const csem_span *span, const csem__position *start, const char *indent) {
    csem__put_string(output, indent);
    put_number(output, "line: ", start->line);
    if (start->column > 0) {
        csem__put_string(output, indent);
        put_number(output, "column: ", start->column);
    }
    csem__put_string(output, indent);
    put_number(output, "start: ", span->start);
    csem__put_string(output, indent);
    put_number(output, "end: ", span->end);
}

static void put_node(csem__output *output, const csem_finding *finding) {
    if (finding->measure.data)
        put_text(output, "      measure: ", finding->measure);
    if (csem_finding_node(finding)->commitment_index >= 0)
        put_number(output, "      commitment: ", (uint64_t)csem_finding_node(finding)->commitment_index);
    if (csem_finding_node(finding)->effort_index >= 0)
        put_number(output, "      effort: ", (uint64_t)csem_finding_node(finding)->effort_index);
    if (finding->agency.data)
        put_text(output, "      agency: ", finding->agency);
    if (csem_finding_node(finding)->place.page > 0)
        put_number(output, "      page: ", (uint64_t)csem_finding_node(finding)->place.page);
}

static void put_related(csem__output *output, const csem_finding *finding, const csem__position *positions) {
    size_t count = finding->related_count;
    if (count > 0)
        csem__put_string(output, "      related:\n");
    for (size_t i = 0; i < count; i++) {
        put_text(output, "        - message: ", finding->related[i].message);
        put_place(output, &finding->related[i].span, &positions[2 * i], "          ");
    }
}

static void put_finding(csem__output *output, const csem__set_input *input, size_t index) {
    const csem_finding *finding = csem_findings_finding(input->findings, index);
    const csem__set_mark *mark = &input->marks[index];
    put_text(output, "    - message: ", finding->message);
    csem__put_string(output, "      severity: ");
    csem__put_string(output, csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_finding_severity(finding)));
    csem__put(output, "\n", 1);
    put_place(output, &csem_finding_node(finding)->place.span, &mark->start, "      ");
    put_node(output, finding);
    if (mark->suppressed)
        put_text(output, "      suppressed: ", mark->reason);
    put_related(output, finding, &input->related[mark->related]);
}

static void put_findings(csem__output *output, const csem__set_input *input, size_t rule) {
    if (input->first[rule] == CSEM_NO_FINDING)
        return;
    csem__put_string(output, "  ---\n");
    put_text(output, "  file: ", input->name);
    put_text(output, "  rule: ", csem__input_rule_name(input, rule));
    csem__put_string(output, "  findings:\n");
    for (size_t i = input->first[rule]; i != CSEM_NO_FINDING; i = input->marks[i].next)
        put_finding(output, input, i);
    csem__put_string(output, "  ...\n");
}

static void put_rule(const csem_findings_set *set, csem__output *output, const csem__set_input *input, size_t rule,
                     uint64_t number) {
    csem__text idle = csem__input_skip_reason(input, rule);
    bool fails = rule_fails(set, input, rule);
    csem__put_string(output, fails ? "not ok " : "ok ");
    csem__put_number(output, number);
    csem__put_string(output, " - ");
    csem__put_tap(output, input->name);
    csem__put_string(output, ": ");
    csem__put_tap(output, csem__input_rule_name(input, rule));
    if (!fails && idle.data) {
        csem__put_string(output, " # SKIP ");
        csem__put_tap(output, idle);
    }
    csem__put(output, "\n", 1);
    put_findings(output, input, rule);
}

void csem__write_tap(const csem_findings_set *set, uint64_t version, csem__output *output) {
    uint64_t planned = 0;
    uint64_t number = 0;
    for (size_t i = 0; i < set->count; i++)
        planned += csem_findings_rule_count(set->inputs[i].findings);
    put_number(output, "TAP version ", version);
    csem__put_string(output, "1..");
    csem__put_number(output, planned);
    csem__put_string(output, planned == 0 ? " # SKIP no input\n" : "\n");
    for (size_t i = 0; i < set->count; i++)
        for (size_t k = 0; k < csem_findings_rule_count(set->inputs[i].findings); k++)
            put_rule(set, output, &set->inputs[i], k, ++number);
    if (output->length > 0 && !output->failed)
        output->length--; /* the caller adds the last line feed */
}
