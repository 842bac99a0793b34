/* SPDX-License-Identifier: MIT */
/* Prints what one agency promised, in the words of the report, and how many efforts name it. usage:
 * promises REPORT AGENCY, in which AGENCY is an id such as `RSA`. */
#include <csemplan.h>
#include <stdio.h>

static int is_responsible(const csem_commitment *commitment, const csem_agency *agency) {
    for (size_t i = 0; i < csem_commitment_agency_count(commitment); i++)
        if (csem_commitment_agency(commitment, i) == agency)
            return 1;
    return 0;
}

static int is_named(const csem_effort *effort, const csem_agency *agency) {
    for (size_t i = 0; i < csem_effort_agency_count(effort); i++)
        if (csem_effort_agency(effort, i) == agency)
            return 1;
    return 0;
}

static void print_promise(const csem_node *node, const csem_agency *agency) {
    const char *title = csem_section_title(node->section, NULL);
    printf("%s %s, page %d\n", csem_section_id(node->section, NULL), title ? title : "", (int)node->place.page);
    for (size_t i = 0; i < csem_commitment_block_count(node->commitment); i++)
        printf("    \"%s\"\n", csem_block_text(csem_commitment_block(node->commitment, i), NULL));
    int named = 0;
    for (size_t i = 0; i < csem_commitment_effort_count(node->commitment); i++)
        named += is_named(csem_commitment_effort(node->commitment, i), agency);
    printf("    named in %d of %d efforts\n", named, (int)csem_commitment_effort_count(node->commitment));
}

int main(int argc, char **argv) {
    csem_report *report;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (argc != 3 || csem_report_parse_file(argv[1], NULL, &report, &error) != CSEM_OK) {
        fprintf(stderr, "%s\n", argc != 3 ? "usage: promises REPORT AGENCY" : error.message);
        return 1;
    }
    const csem_agency *agency = csem_report_find_agency(report, argv[2]);
    if (!agency)
        fprintf(stderr, "the report has no agency %s\n", argv[2]);
    csem_node node;
    csem_node_init(&node, sizeof node, report);
    while (agency && csem_node_next(&node))
        if (!node.effort && is_responsible(node.commitment, agency))
            print_promise(&node, agency);
    csem_report_free(report);
    return agency ? 0 : 1;
}
