/* SPDX-License-Identifier: MIT */
/* Prints findings as text, and rules as text and Markdown. */
#include "print.h"

#include "common/terminal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char *colour_of(int32_t severity) {
    return severity == CSEM_SEVERITY_ERROR     ? "\033[1;31m"
           : severity == CSEM_SEVERITY_WARNING ? "\033[1;35m"
                                               : "\033[1;36m";
}

/* The length of a message before the `: AGENCY` at its end; 0 if it has another end. */
static size_t length_before_agency(const csem_finding *finding) {
    size_t length;
    size_t size;
    const char *message = csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, &length);
    const char *agency = csem_finding_text(finding, CSEM_FINDING_TEXT_AGENCY, &size);
    if (!agency || length < size + 3 || memcmp(message + length - size, agency, size) != 0)
        return 0;
    return memcmp(message + length - size - 2, ": ", 2) == 0 ? length - size - 2 : 0;
}

static bool is_same_text(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Whether two findings differ only in the agency, or not at all. */
static bool folds(const csem_finding *a, const csem_finding *b) {
    const csem_span *first = &csem_finding_node(a)->place.span;
    const csem_span *second = &csem_finding_node(b)->place.span;
    size_t length = length_before_agency(a);
    return length > 0 && length == length_before_agency(b) &&
           memcmp(csem_finding_text(a, CSEM_FINDING_TEXT_MESSAGE, NULL),
                  csem_finding_text(b, CSEM_FINDING_TEXT_MESSAGE, NULL), length) == 0 &&
           first->start == second->start && first->end == second->end &&
           csem_finding_severity(a) == csem_finding_severity(b) &&
           is_same_text(csem_finding_text(a, CSEM_FINDING_TEXT_RULE, NULL),
                        csem_finding_text(b, CSEM_FINDING_TEXT_RULE, NULL)) &&
           is_same_text(csem_finding_text(a, CSEM_FINDING_TEXT_MEASURE, NULL),
                        csem_finding_text(b, CSEM_FINDING_TEXT_MEASURE, NULL));
}

/* Prints the line of a finding up to the end of its message. */
static void print_start(const char *file, const csem_finding *finding, uint64_t column, bool coloured) {
    const csem_span *span = &csem_finding_node(finding)->place.span;
    int32_t severity = csem_finding_severity(finding);
    if (coloured)
        fputs("\033[1m", stdout);
    put_escaped(stdout, file);
    printf(":%" PRIu64 ":%" PRIu64 ":%s %s%s:%s ", span->line, column > 0 ? column : 1, coloured ? "\033[0m" : "",
           coloured ? colour_of(severity) : "", csem_value_name(CSEM_ENUMERATION_SEVERITY, severity),
           coloured ? "\033[0m" : "");
    put_escaped(stdout, csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL));
}

void print_findings(const char *file, const csem_findings *findings, const bool *suppressed,
                    const csem_findings_set *set, size_t input, bool coloured) {
    const csem_finding *last = NULL;
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
        const csem_finding *finding = csem_findings_finding(findings, i);
        if (suppressed && suppressed[i])
            continue;
        if (last && folds(last, finding)) {
            fputs(", ", stdout);
            put_escaped(stdout, csem_finding_text(finding, CSEM_FINDING_TEXT_AGENCY, NULL));
        } else {
            if (last)
                printf(" [%s]\n", csem_finding_text(last, CSEM_FINDING_TEXT_RULE, NULL));
            print_start(file, finding, csem_findings_set_column(set, input, i), coloured);
        }
        last = finding;
    }
    if (last)
        printf(" [%s]\n", csem_finding_text(last, CSEM_FINDING_TEXT_RULE, NULL));
}

void print_rules(void) {
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        printf("%-22s %-7s  %s\n", csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
               csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_rule_severity(rule)),
               csem_rule_text(rule, CSEM_RULE_TEXT_SUMMARY, NULL));
    }
}

static bool follows_separator(const char *c, const char *text) {
    return c == text || c[-1] == '\n';
}

/* Prints the lines of an example, indented by four blanks; a form feed is printed as `^L`. */
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
    const char *example = csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL);
    printf("%s (%s)\n\nIt fires when %s.\n\n%s", csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
           csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_rule_severity(rule)),
           csem_rule_text(rule, CSEM_RULE_TEXT_SUMMARY, NULL),
           csem_rule_text(rule, CSEM_RULE_TEXT_DOCUMENTATION, NULL));
    if (!example)
        return;
    printf("\nThis triggers it:\n\n");
    print_lines(example);
    printf("\nThis does not:\n\n");
    print_lines(csem_rule_text(rule, CSEM_RULE_TEXT_NEAR_MISS, NULL));
}

static void print_as_markdown(const csem_rule *rule) {
    const char *example = csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL);
    printf("\n## %s\n\nSeverity: %s. It fires when %s.\n\n%s", csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
           csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_rule_severity(rule)),
           csem_rule_text(rule, CSEM_RULE_TEXT_SUMMARY, NULL),
           csem_rule_text(rule, CSEM_RULE_TEXT_DOCUMENTATION, NULL));
    if (!example)
        return;
    printf("\nThis triggers it:\n\n");
    print_lines(example);
    printf("\nThis does not:\n\n");
    print_lines(csem_rule_text(rule, CSEM_RULE_TEXT_NEAR_MISS, NULL));
}

void print_rules_as_markdown(void) {
    printf(
        "# Rules\n\n"
        "What validation looks for, in the order of the table of rules. `csemplan-lint --explain RULE` prints the\n"
        "same for one rule. This file is printed by `csemplan-lint --list-rules --format markdown`. An example is a\n"
        "whole report, or the text below the heading of a measure; `^L` is a form feed.\n\n"
        "| rule | severity | it fires when |\n| --- | --- | --- |\n");
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        printf("| [%s](#%s) | %s | %s |\n", csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
               csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
               csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_rule_severity(rule)),
               csem_rule_text(rule, CSEM_RULE_TEXT_SUMMARY, NULL));
    }
    for (size_t i = 0; i < csem_library_rule_count(); i++)
        print_as_markdown(csem_library_rule(i));
}
