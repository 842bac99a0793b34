/* SPDX-License-Identifier: MIT */
/* Validation: every rule on its own examples, options, JSON, running out of memory, and all findings of the published
 * report. */
#include "support/files.h"
#include "support/outline.h"
#include "support/rule_report.h"
#include "support/suite.h"
#include "support/tracker.h"
#include "support/written.h"

#include <csemplan.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static csem_error error;

static csem_report *parse(const char *text, size_t length) {
    csem_report *report;
    csem_error_init(&error, sizeof error);
    ck_assert_msg(csem_report_parse(text, length, NULL, &report, &error) == CSEM_OK, "%s", error.message);
    return report;
}

static csem_findings *validate_report(const csem_report *report, const csem_validation_options *options) {
    csem_findings *findings;
    csem_error_init(&error, sizeof error);
    ck_assert_msg(csem_report_validate(report, options, &findings, &error) == CSEM_OK, "%s", error.message);
    return findings;
}

static csem_findings *validate(const char *text, const csem_validation_options *options) {
    csem_report *report = parse(text, strlen(text));
    csem_findings *findings = validate_report(report, options);
    csem_report_free(report);
    return findings;
}

/* The report after a round trip through JSON. */
static csem_report *through_json(const csem_report *report) {
    csem_buffer *buffer;
    size_t length;
    ck_assert_int_eq(written_report(report, CSEM_JSON_COMPACT, &buffer, NULL), CSEM_OK);
    const char *json = csem_buffer_data(buffer, &length);
    csem_report *again = parse(json, length);
    csem_buffer_free(buffer);
    return again;
}

static size_t count_of(const csem_findings *findings, const char *rule) {
    size_t count = 0;
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
        count += strcmp(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_RULE, NULL), rule) == 0;
    return count;
}

/* The only finding of a rule. */
static const csem_finding *only(const csem_findings *findings, const char *rule) {
    const csem_finding *found = NULL;
    ck_assert_msg(count_of(findings, rule) == 1, "%s has %zu findings", rule, count_of(findings, rule));
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
        if (strcmp(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_RULE, NULL), rule) == 0)
            found = csem_findings_finding(findings, i);
    return found;
}

static size_t count_in(const char *lines, const char *rule) {
    char *text = rule_report(lines, false);
    csem_findings *findings = validate(text, NULL);
    size_t count = count_of(findings, rule);
    csem_findings_free(findings);
    free(text);
    return count;
}

/* ---- the table ---- */

START_TEST(rules_are_documented) {
    ck_assert_uint_ge(csem_library_rule_count(), 32);
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        const char *name = csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL);
        size_t length;
        ck_assert_ptr_eq(csem_library_find_rule(name), rule);
        ck_assert_ptr_nonnull(csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_rule_severity(rule)));
        csem_rule_text(rule, CSEM_RULE_TEXT_SUMMARY, &length);
        ck_assert_uint_gt(length, 10);
        csem_rule_text(rule, CSEM_RULE_TEXT_DOCUMENTATION, &length);
        ck_assert_uint_gt(length, 40);
    }
    ck_assert_ptr_null(csem_library_rule(csem_library_rule_count()));
    ck_assert_ptr_null(csem_library_find_rule("no-such-rule"));
    ck_assert_ptr_null(csem_library_find_rule(NULL));
}
END_TEST

static size_t count_in_example(const csem_rule *rule, const char *lines) {
    const char *name = csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL);
    char *text = rule_report(lines, strcmp(name, "text-cut") == 0);
    csem_findings *findings = validate(text, NULL);
    size_t count = count_of(findings, name);
    csem_findings_free(findings);
    free(text);
    return count;
}

START_TEST(examples_trigger_their_rules) {
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        if (!csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL))
            continue;
        size_t count = count_in_example(rule, csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL));
        ck_assert_msg(count == 1, "%s: %zu findings in its example", csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
                      count);
        count = count_in_example(rule, csem_rule_text(rule, CSEM_RULE_TEXT_NEAR_MISS, NULL));
        ck_assert_msg(count == 0, "%s: %zu findings in its near miss", csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
                      count);
    }
}
END_TEST

START_TEST(a_sound_report_has_no_findings) {
    ck_assert_uint_eq(count_in("Lamps shall be put up. (National Police Agency)\n- Lamps were put up. (NPA)\n", ""), 0);
    char *text = rule_report("Lamps shall be put up. (National Police Agency)\n- Lamps were put up. (NPA)\n", false);
    csem_findings *findings = validate(text, NULL);
    ck_assert_uint_eq(csem_findings_finding_count(findings), 0);
    csem_findings_free(findings);
    free(text);
}
END_TEST

START_TEST(a_text_that_is_not_a_report_has_findings) {
    static const char *const texts[] = {"", "Apples are red.\n", "\n\n"};
    for (size_t i = 0; i < 3; i++) {
        csem_findings *findings = validate(texts[i], NULL);
        ck_assert_uint_eq(count_of(findings, "cover-incomplete"), 5);
        ck_assert_uint_eq(count_of(findings, "contents-missing"), 1);
        ck_assert_uint_eq(count_of(findings, "no-chapters"), 1);
        ck_assert_uint_eq(csem_findings_finding_count(findings), 7);
        ck_assert_uint_eq(csem_findings_severity_count(findings, CSEM_SEVERITY_ERROR), 6);
        csem_findings_free(findings);
    }
}
END_TEST

/* ---- more than the examples ---- */

#define C "Lamps shall be put up. (National Police Agency)\n"

START_TEST(quotation_marks) {
    ck_assert_uint_eq(
        count_in(C "- The shop\xE2\x80\x99s lamps, \xE2\x80\x9Cold\xE2\x80\x9D and new. (NPA)\n", "quote-unbalanced"),
        0);
    ck_assert_uint_eq(count_in(C "- A \xE2\x80\x98new lamp was bought. (NPA)\n", "quote-unbalanced"), 1);
    ck_assert_uint_eq(count_in(C "- New lamps\xE2\x80\x9D were bought. (NPA)\n", "quote-unbalanced"), 1);
    ck_assert_uint_eq(count_in(C "- The \xE2\x80\x98"
                                 "90s lamps were sold. (NPA)\n",
                               "quote-unbalanced"),
                      0);
}
END_TEST

START_TEST(parentheses) {
    ck_assert_uint_eq(count_in(C "- Lamps were put up (in all 20) here. (NPA)\n", "parenthesis-unbalanced"), 0);
    ck_assert_uint_eq(
        count_in(C "- Lamps (namely i) red and ii) green ones) were put up. (NPA)\n", "parenthesis-unbalanced"), 0);
    ck_assert_uint_eq(count_in(C "- Lamps were put up) here. (NPA)\n", "parenthesis-unbalanced"), 1);
    ck_assert_uint_eq(count_in(C "- Lamps ((old ones) were put up here. (NPA)\n", "parenthesis-unbalanced"), 1);
}
END_TEST

START_TEST(dates) {
    ck_assert_uint_eq(count_in(C "- The plan for 2030 was read. (NPA)\n", "date-future"), 1);
    ck_assert_uint_eq(count_in(C "- In total, 2030 lamps were put up. (NPA)\n", "date-future"), 0);
    ck_assert_uint_eq(count_in(C "- Lamps of FY2020 were put up. (NPA)\n", "date-future"), 0);
    ck_assert_uint_eq(count_in(C "- Lamps of FY2021 were put up. (NPA)\n", "date-future"), 1);
    ck_assert_uint_eq(count_in(C "- Lamps were put up on 31 June 2019. (NPA)\n", "date-invalid"), 1);
    ck_assert_uint_eq(count_in(C "- Lamps were put up on February 29, 2020. (NPA)\n", "date-invalid"), 0);
}
END_TEST

START_TEST(notes) {
    ck_assert_uint_eq(count_in(C "- Lamps were put up. (NPA)\n* Of all kinds.\n", "note-orphan"), 1);
    ck_assert_uint_eq(count_in(C "- Lamps of *some* kinds, 2*3 of them. (NPA)\n", "note-orphan"), 0);
    ck_assert_uint_eq(count_in(C "- Lamps** were put up. (NPA)\n** Of all kinds.\n", "markup-residue"), 0);
    ck_assert_uint_eq(count_in(C "- The **lamps were put up. (NPA)\n", "markup-residue"), 1);
}
END_TEST

START_TEST(repeats) {
    ck_assert_uint_eq(count_in(C "- Repeat mention 1 - (ii) (MOT)\n", "repeat-unmatched"), 0);
    ck_assert_uint_eq(count_in(C "- Repeat mention 4 - (ii): Old signs (MOT)\n", "repeat-agency"), 0);
    ck_assert_uint_eq(count_in(C "- Repeat mention 1 - (i): Red apples (NPA)\n", "repeat-unmatched"), 0);
}
END_TEST

START_TEST(places_lead_to_the_text) {
    char *text = rule_report(C "- Lamps were put up. (NPA)\n- Lamps were sold in May 2031. (NPA and MOT)\n", false);
    csem_findings *findings = validate(text, NULL);
    const csem_finding *finding = only(findings, "date-future");
    const csem_span *span = &csem_finding_node(finding)->place.span;
    ck_assert_uint_eq(span->end - span->start, 8);
    ck_assert_int_eq(memcmp(text + span->start, "May 2031", 8), 0);
    ck_assert_uint_eq(span->line, 17);
    ck_assert_str_eq(csem_finding_text(finding, CSEM_FINDING_TEXT_MEASURE, NULL), "1(i)");
    ck_assert_int_eq(csem_finding_node(finding)->commitment_index, 0);
    ck_assert_int_eq(csem_finding_node(finding)->effort_index, 1);
    ck_assert_int_eq(csem_finding_node(finding)->place.page, 0);
    finding = only(findings, "agency-unassigned");
    ck_assert_str_eq(csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL),
                     "named in an effort under measure 1(i), but in none of its commitments: MOT");
    ck_assert_str_eq(csem_finding_text(finding, CSEM_FINDING_TEXT_AGENCY, NULL), "MOT");
    csem_findings_free(findings);
    free(text);
}
END_TEST

START_TEST(places_after_invalid_bytes_refer_to_the_text) {
    static const char text[] = "1. Roads\n\n(i) Lamps\n\nLamps \xFF\xFE\xC3 of \xFF shall “shine. (Lamp Agency)\n";
    csem_options options;
    csem_report *report = NULL;
    csem_findings *findings = NULL;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    ck_assert_int_eq(csem_report_parse_text(text, sizeof text - 1, &options, &report, NULL), CSEM_OK);
    ck_assert_int_eq(csem_report_validate(report, NULL, &findings, NULL), CSEM_OK);
    const csem_span *span = &csem_finding_node(only(findings, "quote-unbalanced"))->place.span;
    ck_assert_ptr_eq(text + span->start, strstr(text, "“"));
    ck_assert_uint_eq(span->end - span->start, strlen("“"));
    csem_findings_free(findings);
    csem_report_free(report);
}
END_TEST

START_TEST(findings_are_in_order) {
    char *text = rule_report("Lamps (all shall be put up.\n- Repeat mention 9 - (i): Lamps\n", false);
    csem_findings *findings = validate(text, NULL);
    ck_assert_uint_ge(csem_findings_finding_count(findings), 4);
    for (size_t i = 1; i < csem_findings_finding_count(findings); i++) {
        const csem_finding *a = csem_findings_finding(findings, i - 1);
        const csem_finding *b = csem_findings_finding(findings, i);
        ck_assert(csem_finding_node(a)->place.span.start <= csem_finding_node(b)->place.span.start);
        if (memcmp(&csem_finding_node(a)->place.span, &csem_finding_node(b)->place.span, sizeof(csem_span)) == 0)
            ck_assert_int_le(strcmp(csem_finding_text(a, CSEM_FINDING_TEXT_RULE, NULL),
                                    csem_finding_text(b, CSEM_FINDING_TEXT_RULE, NULL)),
                             0);
    }
    csem_findings_free(findings);
    free(text);
}
END_TEST

/* ---- options ---- */

static const char faulty[] = C "- Lamps were put up.\n- Lamps were sold.\n";

START_TEST(severities_can_be_changed) {
    const csem_rule_override overrides[] = {{"attribution-missing", CSEM_SEVERITY_ERROR, 0},
                                            {"effort-missing", CSEM_SEVERITY_NONE, 0}};
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.overrides = overrides;
    options.override_count = 2;
    char *text = rule_report(faulty, false);
    csem_findings *findings = validate(text, &options);
    ck_assert_uint_eq(csem_findings_severity_count(findings, CSEM_SEVERITY_ERROR),
                      count_of(findings, "attribution-missing"));
    ck_assert_uint_ge(count_of(findings, "attribution-missing"), 2);
    for (size_t i = 0; i < csem_findings_rule_count(findings); i++)
        if (strcmp(csem_rule_text(csem_findings_rule(findings, i), CSEM_RULE_TEXT_NAME, NULL), "effort-missing") == 0)
            ck_assert_int_eq(csem_findings_rule_status(findings, i, NULL, NULL), CSEM_RULE_OFF);
    csem_findings_free(findings);
    free(text);
}
END_TEST

START_TEST(options_are_checked) {
    const csem_rule_override unknown[] = {{"no-such-rule", CSEM_SEVERITY_ERROR, 0}};
    csem_validation_options options;
    csem_findings *findings;
    csem_report *report = parse("", 0);
    csem_validation_options_init(&options, sizeof options);
    options.overrides = unknown;
    options.override_count = 1;
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, &error), CSEM_ERROR_OPTIONS);
    ck_assert_ptr_null(findings);
    ck_assert_ptr_nonnull(strstr(error.message, "no-such-rule"));
    csem_validation_options_init(&options, sizeof options);
    options.flags = 1;
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, NULL), CSEM_ERROR_OPTIONS);
    csem_validation_options_init(&options, sizeof options);
    options.fiscal_year_start = 13;
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, NULL), CSEM_ERROR_OPTIONS);
    options.size = 0;
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, NULL), CSEM_ERROR_OPTIONS);
    ck_assert_int_eq(csem_report_validate(NULL, NULL, &findings, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_validate(report, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    csem_report_free(report);
}
END_TEST

START_TEST(a_limit_is_reported) {
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.max_findings = 2;
    char *text = rule_report(faulty, false);
    csem_findings *all = validate(text, NULL);
    csem_findings *some = validate(text, &options);
    ck_assert_uint_gt(csem_findings_finding_count(all), 2);
    ck_assert_uint_eq(csem_findings_finding_count(some), 3);
    ck_assert_str_eq(csem_finding_text(csem_findings_finding(some, 0), CSEM_FINDING_TEXT_RULE, NULL), "findings-limit");
    ck_assert_str_eq(csem_finding_text(csem_findings_finding(some, 1), CSEM_FINDING_TEXT_MESSAGE, NULL),
                     csem_finding_text(csem_findings_finding(all, 0), CSEM_FINDING_TEXT_MESSAGE, NULL));
    csem_findings_free(all);
    options.max_findings = 0;
    csem_findings_free(some);
    some = validate(text, &options);
    ck_assert_uint_eq(count_of(some, "findings-limit"), 0);
    csem_findings_free(some);
    free(text);
}
END_TEST

/* A rule of the caller: reports each chapter, and the start of the report as a related place. */
static int report_chapters(void *context, const csem_report *report, csem_reporter *reporter) {
    csem_finding_place place;
    size_t *calls = context;
    (*calls)++;
    if (*calls > 1)
        return 1;
    csem_finding_place_init(&place, sizeof place);
    csem_span start = {0, 0, 1};
    ck_assert_int_eq(csem_reporter_relate(reporter, &start, "nothing yet"), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_reporter_add(reporter, NULL, "two\nlines"), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_reporter_add(reporter, NULL, "bytes \xFF"), CSEM_ERROR_ARGUMENT);
    for (size_t i = 0; i < test_chapter_count(report); i++) {
        const csem_section *chapter = test_chapter(report, i);
        place.span = csem_section_place(chapter)->span;
        place.measure = "1(i)";
        place.effort = 3;
        if (csem_reporter_add(reporter, &place, "a chapter") || csem_reporter_relate(reporter, &start, "the start"))
            return 1;
    }
    return 0;
}

START_TEST(a_rule_that_gives_up_is_reported) {
    static const char few[] = "In FY2019, 2 trees, 3 ponds, 4 paths, 5 lamps and 6 gates were checked.";
    static const char many[] =
        "In FY2019, 2 trees, 3 ponds, 4 paths, 5 lamps, 6 gates, 7 boats, 8 sheds, 9 fences, 10 hedges, "
        "11 stairs, 12 walls, 13 roofs, 14 doors, 15 signs, 16 tables, 17 chairs, 18 maps, 19 bells, "
        "20 clocks and 21 flags were checked.";
    static const char *const efforts[] = {few, many};
    for (size_t i = 0; i < 2; i++) {
        char text[1024];
        int length = snprintf(
            text, sizeof text,
            "1. Parks\n\n(i) Checks\n\nParks shall be checked. (Ministry of Parks)\n\n- %s (Ministry of Parks: MP)\n",
            efforts[i]);
        ck_assert_int_lt(length, (int)sizeof text);
        csem_findings *findings = validate(text, NULL);
        ck_assert_uint_eq(count_of(findings, "findings-limit"), i);
        if (i == 1)
            ck_assert_str_eq(csem_finding_text(only(findings, "findings-limit"), CSEM_FINDING_TEXT_MESSAGE, NULL),
                             "statistic-conflict did not compare everything: too many texts of the report are similar");
        csem_findings_free(findings);
    }
}
END_TEST

START_TEST(callers_have_rules_of_their_own) {
    size_t calls = 0;
    const csem_rule_definition own[] = {
        {"my-chapters", "there is a chapter", NULL, report_chapters, &calls, CSEM_SEVERITY_NOTE, 0}};
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.rules = own;
    options.rule_count = 1;
    char *text = rule_report(C "- Lamps were put up. (NPA)\n", false);
    csem_findings *findings = validate(text, &options);
    const csem_finding *finding = only(findings, "my-chapters");
    ck_assert_int_eq(csem_finding_severity(finding), CSEM_SEVERITY_NOTE);
    ck_assert_str_eq(csem_finding_text(finding, CSEM_FINDING_TEXT_MEASURE, NULL), "1(i)");
    ck_assert_int_eq(csem_finding_node(finding)->effort_index, 3);
    ck_assert_uint_eq(csem_finding_related_count(finding), 1);
    const char *message;
    ck_assert_uint_eq(csem_finding_related(finding, 0, &message, NULL)->line, 1);
    ck_assert_str_eq(message, "the start");
    size_t last = csem_findings_rule_count(findings) - 1;
    ck_assert_uint_eq(csem_finding_rule_index(finding), last);
    ck_assert_str_eq(csem_rule_text(csem_findings_rule(findings, last), CSEM_RULE_TEXT_SUMMARY, NULL),
                     "there is a chapter");
    ck_assert_ptr_null(csem_rule_text(csem_findings_rule(findings, last), CSEM_RULE_TEXT_DOCUMENTATION, NULL));
    csem_findings_free(findings);
    csem_report *report = parse(text, strlen(text));
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, NULL), CSEM_ERROR_SINK);
    csem_report_free(report);
    free(text);
}
END_TEST

START_TEST(agencies_of_the_caller_are_defined) {
    const csem_agency_definition lamps = {NULL, "Ministry of Lamps and Signals"};
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.agencies = &lamps;
    options.agency_count = 1;
    char *text =
        rule_report("Lamps shall be put up. (Ministry of Lamps and Signals)\n- Lamps were put up. (NPA)\n", false);
    csem_findings *findings = validate(text, NULL);
    only(findings, "agency-undefined");
    csem_findings_free(findings);
    findings = validate(text, &options);
    ck_assert_uint_eq(count_of(findings, "agency-undefined"), 0);
    csem_findings_free(findings);
    free(text);
}
END_TEST

/* ---- JSON, hostile input, memory ---- */

START_TEST(json_has_the_findings_that_it_can_have) {
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        const char *name = csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL);
        if (!csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL))
            continue;
        char *text = rule_report(csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL), strcmp(name, "text-cut") == 0);
        csem_report *report = parse(text, strlen(text));
        csem_report *again = through_json(report);
        csem_findings *findings = validate_report(again, NULL);
        bool lost = strcmp(name, "agency-conflict") == 0;
        const char *reason;
        bool skipped = csem_findings_rule_status(findings, i, &reason, NULL) == CSEM_RULE_SKIPPED;
        ck_assert_int_eq(skipped, strncmp(name, "furniture-", 10) == 0 || strcmp(name, "markup-residue") == 0 ||
                                      strcmp(name, "grammar-unknown") == 0);
        ck_assert_int_eq(skipped, reason != NULL);
        ck_assert_msg(count_of(findings, name) == (skipped || lost ? 0u : 1u), "%s: %zu findings", name,
                      count_of(findings, name));
        csem_findings_free(findings);
        csem_report_free(again);
        csem_report_free(report);
        free(text);
    }
}
END_TEST

/* The places of a report that was read from JSON are not in the JSON, so there are no columns. */
START_TEST(the_text_of_json_gives_no_columns) {
    char *text = rule_report(faulty, false);
    csem_report *report = parse(text, strlen(text));
    csem_report *again = through_json(report);
    csem_findings *findings = validate_report(report, NULL);
    csem_findings *of_json = validate_report(again, NULL);
    csem_findings_set *set;
    ck_assert_int_eq(csem_findings_set_create(NULL, &set, &error), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_add(set, findings, "a.txt", text, strlen(text), &error), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_add(set, of_json, "a.json", text, strlen(text), &error), CSEM_OK);
    ck_assert_uint_eq(csem_findings_set_input_count(set), 2);
    ck_assert_uint_gt(csem_findings_set_column(set, 0, 0), 0);
    ck_assert_uint_eq(csem_findings_set_column(set, 1, 0), 0);
    csem_findings_set_free(set);
    csem_findings_free(of_json);
    csem_findings_free(findings);
    csem_report_free(again);
    csem_report_free(report);
    free(text);
}
END_TEST

START_TEST(findings_can_be_written) {
    char *text = rule_report(faulty, false);
    csem_findings *findings = validate(text, NULL);
    csem_buffer *buffer;
    ck_assert_int_eq(written_findings(findings, "a.txt", CSEM_JSON_COMPACT, &buffer, NULL), CSEM_OK);
    const char *json = csem_buffer_data(buffer, NULL);
    ck_assert_ptr_nonnull(
        strstr(json, "{\"format\":\"csemplan-findings\",\"version\":2,\"reports\":[{\"input\":\"a.txt\",\"counts\":{"));
    ck_assert_ptr_nonnull(strstr(json, "\"related\":[]"));
    csem_buffer_free(buffer);
    ck_assert_int_eq(written_findings(findings, "a.txt", CSEM_JSON_NO_SPANS, &buffer, NULL), CSEM_ERROR_ARGUMENT);
    csem_findings_free(findings);
    free(text);
}
END_TEST

START_TEST(getters_take_null) {
    size_t length = 7;
    ck_assert_uint_eq(csem_findings_finding_count(NULL), 0);
    ck_assert_ptr_null(csem_findings_finding(NULL, 0));
    ck_assert_ptr_null(csem_finding_text(NULL, CSEM_FINDING_TEXT_RULE, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(csem_finding_node(NULL));
    ck_assert_ptr_null(csem_finding_related(NULL, 0, NULL, NULL));
    ck_assert_ptr_null(csem_rule_text(NULL, CSEM_RULE_TEXT_NAME, NULL));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_SEVERITY, 0));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_SEVERITY, 4));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_RULE_STATUS, 4));
    csem_findings_free(NULL);
    csem_validation_options_init(NULL, 8);
    csem_finding_place_init(NULL, 8);
}
END_TEST

START_TEST(running_out_of_memory_is_always_reported) {
    char *text = rule_report(C "- In FY2019, 420 **lamps* were put up (2030. (NPA)\n"
                               "- In FY2019, about 420 lamps were put up. (NPA)\n"
                               "- In FY2019, 430 lamps were put up. (National Patents Agency: NPA)\n"
                               "- Repeat mention 1 - (ii): Red apples (NPA)\n",
                             false);
    csem_report *report = parse(text, strlen(text));
    int code = CSEM_ERROR_MEMORY;
    for (long n = 0; code != CSEM_OK; n++) {
        csem_tracker memory = {.left = n};
        csem_allocator allocator = csem_tracker_allocator(&memory);
        csem_validation_options options;
        csem_validation_options_init(&options, sizeof options);
        options.allocator = &allocator;
        csem_findings *findings;
        code = csem_report_validate(report, &options, &findings, NULL);
        ck_assert(code == CSEM_OK || code == CSEM_ERROR_MEMORY);
        csem_findings_free(findings);
        ck_assert_int_eq(memory.live, 0);
        ck_assert_int_lt(n, 20000);
    }
    csem_report_free(report);
    free(text);
}
END_TEST

/* Very many equal and nearly equal efforts: four times as many take about four times as long. */
static double seconds_for(size_t efforts) {
    static const char line[] = "- In FY2019, 420 lamps were put up at crossings near schools. (NPA)\n"
                               "- In FY2019, 460 lamps were sold at fairs near schools. (NPA)\n"
                               "- Repeat mention 1 - (ii): Red apples eaten (NPA)\n";
    char *lines = test_allocate(sizeof C + efforts * sizeof line);
    size_t length = sizeof C - 1;
    memcpy(lines, C, length);
    for (size_t i = 0; i < efforts; i++, length += sizeof line - 1)
        memcpy(lines + length, line, sizeof line);
    char *text = rule_report(lines, false);
    csem_report *report = parse(text, strlen(text));
    clock_t start = clock();
    csem_findings_free(validate_report(report, NULL));
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    csem_report_free(report);
    free(text);
    free(lines);
    return seconds;
}

START_TEST(hostile_input_stays_linear) {
    double few = seconds_for(2000);
    double many = seconds_for(8000);
    ck_assert_msg(many < few * 10 + 0.05, "%f seconds, then %f", few, many);
}
END_TEST

/* ---- the published report ---- */

typedef struct expectation {
    const char *rule;
    size_t in_text;
    size_t in_layout;
} expectation;

static const expectation expected[] = {
    {"contents-unmatched", 20, 20}, {"contents-title", 2, 2},      {"agency-silent", 64, 64},
    {"agency-unassigned", 1, 1},    {"attribution-missing", 1, 1}, {"date-future", 1, 1},
    {"furniture-glued", 3, 0},      {"markup-residue", 1, 0},      {"quote-unbalanced", 3, 3},
    {"statistic-repeated", 4, 4},   {"statistic-qualifier", 1, 1}};

static void check_published(const csem_findings *findings, bool text) {
    size_t total = 0;
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        size_t wanted = text ? expected[i].in_text : expected[i].in_layout;
        size_t count = count_of(findings, expected[i].rule);
        ck_assert_msg(count == wanted, "%s: %zu findings, not %zu", expected[i].rule, count, wanted);
        total += wanted;
    }
    ck_assert_uint_eq(csem_findings_finding_count(findings), total);
}

static void validate_published(const char *name, bool is_plain) {
    char *folder = test_corpus_folder();
    char *path = test_path(folder, name);
    size_t length;
    char *text = test_read_file(path, &length);
    free(path);
    free(folder);
    if (!text)
        return;
    csem_report *report = parse(text, length);
    csem_report *again = through_json(report);
    csem_findings *findings = validate_report(report, NULL);
    check_published(findings, is_plain);
    ck_assert_str_eq(csem_finding_text(only(findings, "agency-unassigned"), CSEM_FINDING_TEXT_MEASURE, NULL), "1(x)");
    ck_assert_str_eq(csem_finding_text(only(findings, "attribution-missing"), CSEM_FINDING_TEXT_MEASURE, NULL),
                     "4(iv)");
    ck_assert_str_eq(csem_finding_text(only(findings, "date-future"), CSEM_FINDING_TEXT_MEASURE, NULL), "1(xi)");
    csem_findings_free(findings);
    findings = validate_report(again, NULL);
    check_published(findings, false);
    csem_findings_free(findings);
    csem_report_free(again);
    csem_report_free(report);
    free(text);
}

START_TEST(the_published_report) {
    validate_published("efforts-fy2019.txt", true);
    validate_published("efforts-fy2019.layout.txt", false);
}
END_TEST

static void add_rules(Suite *suite) {
    TCase *tests = tcase_create("rules");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, rules_are_documented);
    tcase_add_test(tests, examples_trigger_their_rules);
    tcase_add_test(tests, a_sound_report_has_no_findings);
    tcase_add_test(tests, a_text_that_is_not_a_report_has_findings);
    tcase_add_test(tests, quotation_marks);
    tcase_add_test(tests, parentheses);
    tcase_add_test(tests, dates);
    tcase_add_test(tests, notes);
    tcase_add_test(tests, repeats);
    tcase_add_test(tests, places_lead_to_the_text);
    tcase_add_test(tests, places_after_invalid_bytes_refer_to_the_text);
    tcase_add_test(tests, findings_are_in_order);
    tcase_add_test(tests, the_published_report);
    suite_add_tcase(suite, tests);
}

static void add_calls(Suite *suite) {
    TCase *tests = tcase_create("calls");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, severities_can_be_changed);
    tcase_add_test(tests, options_are_checked);
    tcase_add_test(tests, a_limit_is_reported);
    tcase_add_test(tests, a_rule_that_gives_up_is_reported);
    tcase_add_test(tests, callers_have_rules_of_their_own);
    tcase_add_test(tests, agencies_of_the_caller_are_defined);
    tcase_add_test(tests, json_has_the_findings_that_it_can_have);
    tcase_add_test(tests, the_text_of_json_gives_no_columns);
    tcase_add_test(tests, findings_can_be_written);
    tcase_add_test(tests, getters_take_null);
    tcase_add_test(tests, running_out_of_memory_is_always_reported);
    tcase_add_test(tests, hostile_input_stays_linear);
    suite_add_tcase(suite, tests);
}

int main(void) {
    Suite *suite = suite_create("validation");
    add_rules(suite);
    add_calls(suite);
    return test_run(suite);
}
