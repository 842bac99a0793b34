/* SPDX-License-Identifier: MIT */
/* A suite of Check in which each rule of a list is a test, which fails if the rule has a finding. usage:
 * check_report REPORT */
#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <string.h>

static const char *const rules[] = {"agency-undefined", "commitment-missing", "contents-missing", "date-invalid"};

static csem_findings *findings;

START_TEST(rule_has_no_finding) {
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
        const csem_finding *finding = csem_findings_finding(findings, i);
        ck_assert_msg(strcmp(csem_finding_text(finding, CSEM_FINDING_TEXT_RULE, NULL), rules[_i]) != 0,
                      "line %d: %s [%s]", (int)csem_finding_node(finding)->place.span.line,
                      csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL), rules[_i]);
    }
}
END_TEST

static int run(void) {
    Suite *suite = suite_create("report");
    TCase *test_case = tcase_create("rules");
    tcase_add_loop_test(test_case, rule_has_no_finding, 0, (int)(sizeof rules / sizeof rules[0]));
    suite_add_tcase(suite, test_case);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}

int main(int argc, char **argv) {
    csem_report *report = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int failed = 1;
    if (argc == 2 && csem_report_parse_file(argv[1], NULL, &report, &error) == CSEM_OK &&
        csem_report_validate(report, NULL, &findings, &error) == CSEM_OK)
        failed = run();
    else
        fprintf(stderr, "%s\n", argc != 2 ? "usage: check_report REPORT" : error.message);
    csem_findings_free(findings);
    csem_report_free(report);
    return failed;
}
