/* SPDX-License-Identifier: MIT */
/* Prints each paragraph with its measure and the page on which its effort or commitment begins. usage: walk REPORT */
#include <csemplan.h>
#include <stdio.h>

int main(int argc, char **argv) {
    csem_report *report;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (argc != 2 || csem_report_parse_file(argv[1], NULL, &report, &error) != CSEM_OK) {
        fprintf(stderr, "%s\n", argc != 2 ? "usage: walk REPORT" : error.message);
        return 1;
    }
    csem_node node;
    csem_node_init(&node, sizeof node, report);
    while (csem_node_next_block(&node))
        printf("%s, %s, page %d: %s\n", csem_section_id(node.section, NULL), node.effort ? "effort" : "commitment",
               (int)node.place.page, csem_block_text(node.block, NULL));
    csem_report_free(report);
    return 0;
}
