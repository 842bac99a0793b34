/* SPDX-License-Identifier: MIT */
/* TAP: the plan, then a line a rule of an input, with a block of YAML for its findings. What is used is the same in TAP
 * 13 and 14, but readers older than TAP 14 refuse a stream that says it is one, so that the version is the caller's
 * choice. Strings are quoted so that readers of YAML 1.1, of 1.2, and of the little of it that TAP::Parser knows agree.
 */
#include "write/set.h"

static bool rule_fails(const csem_findings_set *set, const csem_set_input *input, size_t rule) {
    for (size_t i = input->first[rule]; i != CSEM_NO_FINDING; i = input->marks[i].next)
        if (csem_set_fails(set, input, i))
            return true;
    return false;
}

static void put_text(csem_output *output, const char *key, csem_text value) {
    csem_put_string(output, key);
    csem_put_yaml(output, value);
    csem_put(output, "\n", 1);
}

static void put_number(csem_output *output, const char *key, uint64_t value) {
    csem_put_string(output, key);
    csem_put_number(output, value);
    csem_put(output, "\n", 1);
}

static void put_place(csem_output *output, const csem_span *span, const csem_position *start, const char *indent) {
    csem_put_string(output, indent);
    put_number(output, "line: ", start->line);
    if (start->column > 0) {
        csem_put_string(output, indent);
        put_number(output, "column: ", start->column);
    }
    csem_put_string(output, indent);
    put_number(output, "start: ", span->start);
    csem_put_string(output, indent);
    put_number(output, "end: ", span->end);
}

static void put_node(csem_output *output, const csem_finding *finding) {
    csem_text measure;
    csem_text agency;
    measure.data = csem_finding_measure(finding, &measure.length);
    agency.data = csem_finding_agency(finding, &agency.length);
    if (measure.data)
        put_text(output, "      measure: ", measure);
    if (csem_finding_commitment(finding) >= 0)
        put_number(output, "      commitment: ", (uint64_t)csem_finding_commitment(finding));
    if (csem_finding_effort(finding) >= 0)
        put_number(output, "      effort: ", (uint64_t)csem_finding_effort(finding));
    if (agency.data)
        put_text(output, "      agency: ", agency);
    if (csem_finding_page(finding) > 0)
        put_number(output, "      page: ", (uint64_t)csem_finding_page(finding));
}

static void put_related(csem_output *output, const csem_finding *finding, const csem_position *positions) {
    size_t count = csem_finding_related_count(finding);
    if (count > 0)
        csem_put_string(output, "      related:\n");
    for (size_t i = 0; i < count; i++) {
        csem_text message;
        message.data = csem_finding_related_message(finding, i, &message.length);
        put_text(output, "        - message: ", message);
        put_place(output, csem_finding_related_span(finding, i), &positions[2 * i], "          ");
    }
}

static void put_finding(csem_output *output, const csem_set_input *input, size_t index) {
    const csem_finding *finding = csem_findings_finding(input->findings, index);
    const csem_set_mark *mark = &input->marks[index];
    put_text(output, "    - message: ", csem_set_message(finding));
    csem_put_string(output, "      severity: ");
    csem_put_string(output, csem_severity_name(csem_finding_severity(finding)));
    csem_put(output, "\n", 1);
    put_place(output, csem_finding_span(finding), &mark->start, "      ");
    put_node(output, finding);
    if (mark->suppressed)
        put_text(output, "      suppressed: ", mark->reason);
    put_related(output, finding, &input->related[mark->related]);
}

static void put_findings(csem_output *output, const csem_set_input *input, size_t rule) {
    if (input->first[rule] == CSEM_NO_FINDING)
        return;
    csem_put_string(output, "  ---\n");
    put_text(output, "  file: ", input->name);
    put_text(output, "  rule: ", csem_set_rule_name(input, rule));
    csem_put_string(output, "  findings:\n");
    for (size_t i = input->first[rule]; i != CSEM_NO_FINDING; i = input->marks[i].next)
        put_finding(output, input, i);
    csem_put_string(output, "  ...\n");
}

static void put_rule(const csem_findings_set *set, csem_output *output, const csem_set_input *input, size_t rule,
                     uint64_t number) {
    csem_text idle = csem_set_idle(input, rule);
    bool fails = rule_fails(set, input, rule);
    csem_put_string(output, fails ? "not ok " : "ok ");
    csem_put_number(output, number);
    csem_put_string(output, " - ");
    csem_put_tap(output, input->name);
    csem_put_string(output, ": ");
    csem_put_tap(output, csem_set_rule_name(input, rule));
    if (!fails && idle.data) {
        csem_put_string(output, " # SKIP ");
        csem_put_tap(output, idle);
    }
    csem_put(output, "\n", 1);
    put_findings(output, input, rule);
}

void csem_write_tap(const csem_findings_set *set, uint64_t version, csem_output *output) {
    uint64_t planned = 0;
    uint64_t number = 0;
    for (size_t i = 0; i < set->count; i++)
        planned += csem_findings_rule_count(set->inputs[i].findings);
    put_number(output, "TAP version ", version);
    csem_put_string(output, "1..");
    csem_put_number(output, planned);
    csem_put_string(output, planned == 0 ? " # SKIP no input\n" : "\n");
    for (size_t i = 0; i < set->count; i++)
        for (size_t k = 0; k < csem_findings_rule_count(set->inputs[i].findings); k++)
            put_rule(set, output, &set->inputs[i], k, ++number);
    if (output->length > 0 && !output->failed)
        output->length--; /* the caller ends the last line */
}
