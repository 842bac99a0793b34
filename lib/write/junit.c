/* SPDX-License-Identifier: MIT */
/* JUnit XML: an input is a test suite, and each rule is a test case of it. The output is valid against both known
 * schemas, that of Ant and that of Jenkins' xUnit plugin. Ant's requires all attributes and elements in the order
 * below, and allows a test case at most one failure and no output. So the findings of a rule are lines of one failure,
 * and findings that do not fail the rule are lines of the output of the suite. */
#include "validation/validation.h"
#include "write/set.h"

typedef struct rule_tally {
    size_t failing;
    size_t first;     /* failing finding */
    int32_t severity; /* of the most severe one */
} rule_tally;

static rule_tally tally_rule(const csem_findings_set *set, const csem__set_input *input, size_t rule) {
    rule_tally tally = {0, CSEM_NO_FINDING, CSEM_SEVERITY_NOTE};
    for (size_t i = input->first[rule]; i != CSEM_NO_FINDING; i = input->marks[i].next) {
        if (!csem__set_fails(set, input, i))
            continue;
        int32_t severity = csem_finding_severity(csem_findings_finding(input->findings, i));
        if (tally.failing++ == 0)
            tally.first = i;
        if (severity < tally.severity)
            tally.severity = severity;
    }
    return tally;
}

static void put_attribute(csem__output *output, const char *name, csem__text value) {
    csem__put(output, " ", 1);
    csem__put_string(output, name);
    csem__put_string(output, "=\"");
    csem__put_xml(output, value);
    csem__put(output, "\"", 1);
}

static void put_count(csem__output *output, const char *name, size_t count) {
    csem__put(output, " ", 1);
    csem__put_string(output, name);
    csem__put_string(output, "=\"");
    csem__put_number(output, count);
    csem__put(output, "\"", 1);
}

/* Readers split a class name at its last dot into package and class, so the dots of a file name become `_`. */
static void put_class(csem__output *output, csem__text name) {
    csem__put_string(output, " classname=\"");
    for (size_t start = 0; start < name.length;) {
        const char *dot = memchr(name.data + start, '.', name.length - start);
        size_t end = dot ? (size_t)(dot - name.data) : name.length;
        csem__put_xml(output, csem__slice(name.data, start, end));
        if (dot)
            csem__put(output, "_", 1);
        start = end + 1;
    }
    csem__put(output, "\"", 1);
}

static void put_failure(const csem_findings_set *set, csem__output *output, const csem__set_input *input, size_t rule,
                        const rule_tally *tally) {
    csem__put_string(output, "      <failure message=\"");
    if (tally->failing > 1) {
        csem__put_number(output, tally->failing);
        csem__put_string(output, " findings, the first: ");
    }
    csem__put_xml(output, input->findings->items[tally->first].message);
    csem__put(output, "\"", 1);
    put_attribute(output, "type", csem__text_of(csem_value_name(CSEM_ENUMERATION_SEVERITY, tally->severity)));
    csem__put(output, ">", 1);
    for (size_t i = input->first[rule]; i != CSEM_NO_FINDING; i = input->marks[i].next) {
        if (!csem__set_fails(set, input, i))
            continue;
        csem__set_put_line(output, input, i, csem__put_xml);
        csem__put(output, "\n", 1);
    }
    csem__put_string(output, "</failure>\n");
}

static void put_case(const csem_findings_set *set, csem__output *output, const csem__set_input *input, size_t rule) {
    rule_tally tally = tally_rule(set, input, rule);
    csem__text idle = csem__input_skip_reason(input, rule);
    csem__put_string(output, "    <testcase");
    put_attribute(output, "name", csem__input_rule_name(input, rule));
    put_class(output, input->name);
    csem__put_string(output, " time=\"0\"");
    if (tally.failing == 0 && !idle.data) {
        csem__put_string(output, "/>\n");
        return;
    }
    csem__put_string(output, ">\n");
    if (tally.failing > 0) {
        put_failure(set, output, input, rule, &tally);
    } else {
        csem__put_string(output, "      <skipped");
        put_attribute(output, "message", idle);
        csem__put_string(output, "/>\n");
    }
    csem__put_string(output, "    </testcase>\n");
}

static void put_reason(csem__output *output, const csem__set_mark *mark) {
    csem__put_string(output, " (suppressed");
    if (mark->reason.data) {
        csem__put_string(output, ": ");
        csem__put_xml(output, mark->reason);
    }
    csem__put(output, ")", 1);
}

static void put_output(const csem_findings_set *set, csem__output *output, const csem__set_input *input) {
    csem__put_string(output, "    <system-out>");
    for (size_t i = 0; i < csem_findings_finding_count(input->findings); i++) {
        if (csem__set_fails(set, input, i))
            continue;
        csem__set_put_line(output, input, i, csem__put_xml);
        if (input->marks[i].suppressed)
            put_reason(output, &input->marks[i]);
        csem__put(output, "\n", 1);
    }
    csem__put_string(output, "</system-out>\n    <system-err/>\n");
}

static void put_suite(const csem_findings_set *set, csem__output *output, size_t index) {
    const csem__set_input *input = &set->inputs[index];
    size_t rules = csem_findings_rule_count(input->findings);
    size_t failures = 0;
    size_t skipped = 0;
    for (size_t i = 0; i < rules; i++) {
        bool failed = tally_rule(set, input, i).failing > 0;
        failures += failed ? 1 : 0;
        skipped += !failed && csem__input_skip_reason(input, i).data ? 1 : 0;
    }
    csem__put_string(output, "  <testsuite");
    put_attribute(output, "name", input->name);
    put_attribute(output, "package", set->tool);
    put_count(output, "id", index);
    put_attribute(output, "timestamp", set->timestamp);
    put_attribute(output, "hostname", csem__text_of("localhost"));
    put_count(output, "tests", rules);
    put_count(output, "failures", failures);
    put_count(output, "errors", 0);
    put_count(output, "skipped", skipped);
    csem__put_string(output, " time=\"0\">\n    <properties/>\n");
    for (size_t i = 0; i < rules; i++)
        put_case(set, output, input, i);
    put_output(set, output, input);
    csem__put_string(output, "  </testsuite>\n");
}

void csem__write_junit(const csem_findings_set *set, csem__output *output) {
    csem__put_string(output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    for (size_t i = 0; i < set->count; i++)
        put_suite(set, output, i);
    csem__put_string(output, "</testsuites>");
}
