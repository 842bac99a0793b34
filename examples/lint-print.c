/* SPDX-License-Identifier: MIT */
#include "lint-print.h"

#include "terminal.h"

#include <inttypes.h>
#include <stdio.h>

static const char *colour_of(int32_t severity) {
    return severity == CSEM_SEVERITY_ERROR     ? "\033[1;31m"
           : severity == CSEM_SEVERITY_WARNING ? "\033[1;35m"
                                               : "\033[1;36m";
}

void print_finding(const char *file, const csem_finding *finding, uint64_t column, bool coloured) {
    const csem_span *span = csem_finding_span(finding);
    int32_t severity = csem_finding_severity(finding);
    if (coloured)
        fputs("\033[1m", stdout);
    put_escaped(stdout, file);
    printf(":%" PRIu64 ":%" PRIu64 ":%s %s%s:%s ", span->line, column > 0 ? column : 1, coloured ? "\033[0m" : "",
           coloured ? colour_of(severity) : "", csem_severity_name(severity), coloured ? "\033[0m" : "");
    put_escaped(stdout, csem_finding_message(finding, NULL));
    printf(" [%s]\n", csem_finding_rule(finding, NULL));
}

void print_rules(void) {
    for (size_t i = 0; i < csem_rule_count(); i++) {
        const csem_rule *rule = csem_rule_at(i);
        printf("%-22s %-7s  %s\n", csem_rule_name(rule, NULL), csem_severity_name(csem_rule_severity(rule)),
               csem_rule_summary(rule, NULL));
    }
}

static bool follows_separator(const char *c, const char *text) {
    return c == text || c[-1] == '\n';
}

/* The lines of an example, set in by four blanks; a form feed is shown. */
static void print_lines(const char *text) {
    for (const char *c = text; *c; c++) {
        if (follows_separator(c, text) && *c != '\n')
            fputs("    ", stdout);
        if (*c == '\f')
            fputs("^L", stdout);
        else
            putchar(*c);
    }
}

void print_rule(const csem_rule *rule) {
    const char *example = csem_rule_example(rule, NULL);
    printf("%s (%s)\n\nIt fires when %s.\n\n%s", csem_rule_name(rule, NULL),
           csem_severity_name(csem_rule_severity(rule)), csem_rule_summary(rule, NULL),
           csem_rule_documentation(rule, NULL));
    if (!example)
        return;
    printf("\nThis triggers it:\n\n");
    print_lines(example);
    printf("\nThis does not:\n\n");
    print_lines(csem_rule_near_miss(rule, NULL));
}

static void print_as_markdown(const csem_rule *rule) {
    const char *example = csem_rule_example(rule, NULL);
    printf("\n## %s\n\nSeverity: %s. It fires when %s.\n\n%s", csem_rule_name(rule, NULL),
           csem_severity_name(csem_rule_severity(rule)), csem_rule_summary(rule, NULL),
           csem_rule_documentation(rule, NULL));
    if (!example)
        return;
    printf("\nThis triggers it:\n\n");
    print_lines(example);
    printf("\nThis does not:\n\n");
    print_lines(csem_rule_near_miss(rule, NULL));
}

void print_rules_as_markdown(void) {
    printf(
        "# Rules\n\n"
        "What validation looks for, in the order of the table of rules. `csemplan-lint --explain RULE` prints the\n"
        "same for one rule. This file is printed by `csemplan-lint --list-rules --format markdown`. An example is a\n"
        "whole report, or what stands below the heading of a measure; `^L` is a form feed.\n\n"
        "| rule | severity | it fires when |\n| --- | --- | --- |\n");
    for (size_t i = 0; i < csem_rule_count(); i++) {
        const csem_rule *rule = csem_rule_at(i);
        printf("| [%s](#%s) | %s | %s |\n", csem_rule_name(rule, NULL), csem_rule_name(rule, NULL),
               csem_severity_name(csem_rule_severity(rule)), csem_rule_summary(rule, NULL));
    }
    for (size_t i = 0; i < csem_rule_count(); i++)
        print_as_markdown(csem_rule_at(i));
}
