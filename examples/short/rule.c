/* SPDX-License-Identifier: MIT */
/* Validates a report with a further rule: a commitment should contain a number. usage: rule REPORT */
#include <csemplan.h>
#include <stdio.h>

static int check_numbers(void *context, const csem_report *report, csem_reporter *reporter) {
    (void)context;
    csem_node node;
    csem_node_init(&node, sizeof node, report);
    while (csem_node_next(&node)) {
        if (node.effort || csem_commitment_statistic_count(node.commitment) > 0)
            continue;
        csem_finding_place place;
        csem_finding_place_init(&place, sizeof place);
        place.span = node.place.span;
        place.measure = csem_section_id(node.section, NULL);
        place.commitment = node.commitment_index;
        place.page = node.place.page;
        if (csem_reporter_add(reporter, &place, "the commitment contains no number to check it by") != CSEM_OK)
            return 1;
    }
    return 0;
}

static void print(const csem_findings *findings) {
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
        const csem_finding *finding = csem_findings_finding(findings, i);
        printf("line %d: %s [%s]\n", (int)csem_finding_node(finding)->place.span.line,
               csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL),
               csem_finding_text(finding, CSEM_FINDING_TEXT_RULE, NULL));
    }
}

int main(int argc, char **argv) {
    static const csem_rule_definition rule = {.name = "commitment-number",
                                              .summary = "a commitment contains no number",
                                              .check = check_numbers,
                                              .severity = CSEM_SEVERITY_NOTE};
    csem_report *report = NULL;
    csem_findings *findings = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.rules = &rule;
    options.rule_count = 1;
    int done = argc == 2 && csem_report_parse_file(argv[1], NULL, &report, &error) == CSEM_OK &&
               csem_report_validate(report, &options, &findings, &error) == CSEM_OK;
    if (done)
        print(findings);
    else
        fprintf(stderr, "%s\n", argc != 2 ? "usage: rule REPORT" : error.message);
    csem_findings_free(findings);
    csem_report_free(report);
    return done ? 0 : 1;
}
