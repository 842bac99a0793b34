/* SPDX-License-Identifier: MIT */
/* Rules on reports that their examples do not cover: covers with errors, lists that only JSON can have, places outside
 * of all nodes, and the text of each message. */
#include "support/files.h"
#include "support/json_sample.h"
#include "support/rule_report.h"
#include "support/suite.h"

#include <check.h>
#include <csemplan.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define C "Lamps shall be put up. (National Police Agency)\n"

static csem_error error;

static csem_findings *findings_of(const csem_report *report, const csem_validation_options *options) {
    csem_findings *findings;
    csem_error_init(&error, sizeof error);
    ck_assert_msg(csem_report_validate(report, options, &findings, &error) == CSEM_OK, "%s", error.message);
    return findings;
}

static csem_findings *validate(const char *text, const csem_options *given, const csem_validation_options *options) {
    csem_report *report;
    csem_options reading;
    csem_options_init(&reading, sizeof reading);
    if (given)
        reading = *given;
    csem_options_set_profile(&reading, "basic-plan");
    csem_error_init(&error, sizeof error);
    ck_assert_msg(csem_report_parse(text, strlen(text), &reading, &report, &error) == CSEM_OK, "%s", error.message);
    csem_findings *findings = findings_of(report, options);
    csem_report_free(report);
    return findings;
}

static csem_findings *validate_lines(const char *lines) {
    char *text = rule_report(lines, false);
    csem_findings *findings = validate(text, NULL, NULL);
    free(text);
    return findings;
}

static const csem_finding *find(const csem_findings *findings, const char *rule, size_t n) {
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
        if (strcmp(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_RULE, NULL), rule) == 0 &&
            n-- == 0)
            return csem_findings_finding(findings, i);
    return NULL;
}

/* Requires that the findings of a rule have these messages, a list that ends with NULL, in this order. */
static void expect(const csem_findings *findings, const char *rule, const char *const *messages) {
    size_t count = 0;
    for (; messages[count]; count++) {
        const csem_finding *finding = find(findings, rule, count);
        ck_assert_msg(finding != NULL, "%s: %zu findings", rule, count);
        ck_assert_str_eq(csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL), messages[count]);
    }
    ck_assert_msg(!find(findings, rule, count), "%s: more than %zu findings", rule, count);
}

static void expect_in_lines(const char *lines, const char *rule, const char *const *messages) {
    csem_findings *findings = validate_lines(lines);
    expect(findings, rule, messages);
    csem_findings_free(findings);
}

static const char *const nothing[] = {NULL};

/* ---- the cover ---- */

#define COVER(period, day)                                                                                             \
    "Efforts on the \"Basic Plan on Road Safety\"\n" period "\n" day "\nLiaison Conference on Road Safety\n\n"         \
    "1. Roads\n(i) Crossings\nCrossings shall be safe. (Ministry of Roads)\n- Lamps were put up. (Ministry of Roads: " \
    "MOR)\n"
#define PERIOD "(From April 1, 2019 to March 31, 2020)"

START_TEST(numbers_are_explained_with_the_fiscal_year_of_the_report) {
    char *text =
        rule_report("Lamps shall be lit. (National Police Agency)\n- In FY2019, 40 lamps were lit. (NPA)\n", false);
    csem_options reading;
    csem_report *report;
    csem_prose *prose;
    csem_options_init(&reading, sizeof reading);
    reading.fiscal_year_start = 8;
    ck_assert_int_eq(csem_report_parse_text(text, strlen(text), &reading, &report, &error), CSEM_OK);
    ck_assert_int_eq(csem_prose_explain(report, NULL, &prose, &error), CSEM_OK);
    ck_assert_uint_eq(csem_prose_statistic_count(prose), 1);
    ck_assert_int_eq(csem_statistic_period(csem_report_statistic(report, 0), NULL, NULL)->start.month, 8);
    ck_assert_int_eq(csem_statistic_period(csem_prose_statistic(prose, 0), NULL, NULL)->start.month, 8);
    csem_prose_free(prose);
    csem_options options;
    csem_options_init(&options, sizeof options);
    ck_assert_int_eq(csem_prose_explain(report, &options, &prose, &error), CSEM_OK);
    ck_assert_int_eq(csem_statistic_period(csem_prose_statistic(prose, 0), NULL, NULL)->start.month, 8);
    csem_prose_free(prose);
    options.fiscal_year_start = 4;
    ck_assert_int_eq(csem_prose_explain(report, &options, &prose, &error), CSEM_OK);
    ck_assert_int_eq(csem_statistic_period(csem_prose_statistic(prose, 0), NULL, NULL)->start.month, 4);
    csem_prose_free(prose);
    csem_report_free(report);
    free(text);
}
END_TEST

/* Published on July 10, 2020: a fiscal year 2020 that starts in August is after that day. */
START_TEST(the_fiscal_year_is_that_of_the_report) {
    char *text =
        rule_report("Lamps shall be lit. (National Police Agency)\n- Lamps of FY2020 were put up. (NPA)\n", false);
    csem_options reading;
    csem_validation_options options;
    csem_options_init(&reading, sizeof reading);
    csem_validation_options_init(&options, sizeof options);
    ck_assert_int_eq(options.fiscal_year_start, 0);
    reading.fiscal_year_start = 8;
    csem_findings *findings = validate(text, &reading, NULL);
    ck_assert_ptr_nonnull(find(findings, "date-future", 0));
    csem_findings_free(findings);
    options.fiscal_year_start = 4;
    findings = validate(text, &reading, &options);
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
        ck_assert_str_ne(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_RULE, NULL),
                         "date-future");
    csem_findings_free(findings);
    free(text);
}
END_TEST

START_TEST(a_period_may_end_before_it_starts) {
    static const char *const messages[] = {"the period ends on 2019-03-31, before it starts on 2019-04-01", NULL};
    expect_in_lines(COVER("(From April 1, 2019 to March 31, 2019)", "July 10, 2020"), "period-order", messages);
    expect_in_lines(COVER("April 1, 2019 - March 31, 2019", "July 10, 2020"), "period-order", messages);
    expect_in_lines(COVER("Period: From April 2019 to March 2019", "July 10, 2020"), "period-order", messages);
    expect_in_lines(COVER("From April 1, 2019\nto March 31, 2019", "July 10, 2020"), "period-order", messages);
    expect_in_lines(COVER(PERIOD, "July 10, 2020"), "period-order", nothing);
    expect_in_lines(COVER("(From April 1, 2019 to March 31, 2019)", "July 10, 2020"), "cover-incomplete", nothing);
}
END_TEST

START_TEST(a_cover_may_have_days_that_are_none) {
    static const char *const published[] = {"no calendar has the date \"February 30, 2020\"", NULL};
    static const char *const period[] = {"no calendar has the date \"(From June 31, 2019 to March 31, 2020)\"", NULL};
    static const char *const lacking[] = {"no date of publication can be read from the cover", NULL};
    expect_in_lines(COVER(PERIOD, "February 30, 2020"), "date-invalid", published);
    expect_in_lines(COVER(PERIOD, "February 30, 2020"), "cover-incomplete", lacking);
    expect_in_lines(COVER("(From June 31, 2019 to March 31, 2020)", "July 10, 2020"), "date-invalid", period);
    csem_findings *findings = validate_lines(COVER(PERIOD, "February 30, 2020"));
    const csem_span *span = &csem_finding_node(find(findings, "date-invalid", 0))->place.span;
    ck_assert_uint_eq(span->line, 3);
    ck_assert_uint_eq(span->end - span->start, strlen("February 30, 2020"));
    csem_findings_free(findings);
}
END_TEST

/* ---- numbers of measures ---- */

START_TEST(the_first_measure_has_number_one) {
    static const char *const third[] = {"the first measure of chapter 1 has the number (iii), not (i)", NULL};
    static const char *const fourth[] = {"the first measure of chapter 1 has the number (iv), not (i)", NULL};
    static const char text[] = "Efforts on the \"Basic Plan on Parks\"\n\nTable of Contents\n1. Parks ... 1\n"
                               "(iii) Trees ... 1\n\n1. Parks\n(iii) Trees\nTrees shall stand. (Ministry of Parks)\n";
    expect_in_lines(text, "measure-sequence", third);
    csem_findings *findings = validate(sample, NULL, NULL);
    expect(findings, "measure-sequence", fourth);
    csem_findings_free(findings);
}
END_TEST

#define MEASURE(number) "(" number ") Title " number "\nTrees shall stand. (Ministry of Parks)\n"
#define CHAPTER(number, measures) number ". Parks " number "\n" measures

/* With the title in the contents under another number, and without contents. */
START_TEST(numbers_may_come_again_or_go_back) {
    static const char *const measures[] = {"measure (i) follows measure (i)", "measure (iii) follows measure (i)",
                                           "measure (ii) follows measure (iii)", NULL};
    static const char *const chapters[] = {"chapter 1 follows chapter 1", "chapter 4 follows chapter 1",
                                           "chapter 2 follows chapter 4", NULL};
    static const char contents[] = "Contents\n1. Parks 1 ... 1\n(i) Title i ... 1\n(ii) Title i ... 1\n\n";
    static const char *const first[] = {"measure (i) follows measure (i)", NULL};
    expect_in_lines("Efforts on the \"Basic Plan on Parks\"\n\n" CHAPTER("1", MEASURE("i") MEASURE("i") MEASURE("iii")
                                                                                  MEASURE("ii")),
                    "measure-sequence", measures);
    expect_in_lines("Efforts on the \"Basic Plan on Parks\"\n\n" CHAPTER("1", MEASURE("i")) CHAPTER("1", MEASURE("i"))
                        CHAPTER("4", MEASURE("i")) CHAPTER("2", MEASURE("i")),
                    "chapter-sequence", chapters);
    char text[1024];
    snprintf(text, sizeof text, "%s%s%s", "Efforts on the \"Basic Plan on Parks\"\n\n", contents,
             CHAPTER("1", MEASURE("i") MEASURE("i")));
    expect_in_lines(text, "measure-sequence", first);
}
END_TEST

#define LISTED(number, title) "(" number ") " title " ... 1\n"
#define TITLED(number, title) "(" number ") " title "\n" C

/* The findings on contents in a report and in the JSON that is written of it. */
static void expect_of_contents(const char *entries, const char *measures, const char *rule,
                               const char *const *messages) {
    char text[2048];
    snprintf(text, sizeof text, "Efforts on the \"Basic Plan on Parks\"\n\nContents\n1. Parks ... 1\n%s\n1. Parks\n%s",
             entries, measures);
    expect_in_lines(text, rule, messages);
    csem_report *report;
    csem_buffer *json;
    ck_assert_int_eq(csem_report_parse(text, strlen(text), NULL, &report, NULL), CSEM_OK);
    ck_assert_int_eq(csem_buffer_create(NULL, &json, NULL), CSEM_OK);
    ck_assert_int_eq(csem_report_write_json(report, CSEM_JSON_DEFAULT, csem_buffer_sink, json, NULL), CSEM_OK);
    csem_findings *findings = validate(csem_buffer_data(json, NULL), NULL, NULL);
    expect(findings, rule, messages);
    csem_findings_free(findings);
    csem_buffer_free(json);
    csem_report_free(report);
}

/* The second entry with a number belongs to the second section with it. */
START_TEST(contents_may_repeat_a_number) {
    static const char *const unlisted[] = {"the contents do not list measure 1(i)~2: \"Oaks\"", NULL};
    static const char *const unmatched[] = {"the body has no measure 1(i)~2, which the contents list: \"Oaks\"", NULL};
    static const struct {
        const char *entries;
        const char *measures;
    } agreeing[] = {
        {LISTED("i", "Swings") LISTED("i", "Oaks"), TITLED("i", "Swings") TITLED("i", "Oaks")},
        {LISTED("i", "Swings") LISTED("i", "Oaks") LISTED("ii", "Ponds"),
         TITLED("i", "Swings") TITLED("i", "Oaks") TITLED("ii", "Ponds")},
        {LISTED("i", "Swings") LISTED("ii", "Ponds") LISTED("ii", "Oaks") LISTED("iii", "Paths"),
         TITLED("i", "Swings") TITLED("ii", "Ponds") TITLED("ii", "Oaks") TITLED("iii", "Paths")},
        {LISTED("i", "Swings") LISTED("ii", "Ponds") LISTED("iii", "Paths") LISTED("i", "Oaks") LISTED("ii", "Elms"),
         TITLED("i", "Swings") TITLED("ii", "Ponds") TITLED("iii", "Paths") TITLED("i", "Oaks") TITLED("ii", "Elms")},
        {LISTED("i", "Swings") LISTED("i", "Swings"), TITLED("i", "Swings") TITLED("i", "Swings")}};
    for (size_t i = 0; i < sizeof agreeing / sizeof agreeing[0]; i++) {
        expect_of_contents(agreeing[i].entries, agreeing[i].measures, "contents-unlisted", nothing);
        expect_of_contents(agreeing[i].entries, agreeing[i].measures, "contents-unmatched", nothing);
        expect_of_contents(agreeing[i].entries, agreeing[i].measures, "contents-title", nothing);
    }
    expect_of_contents(LISTED("i", "Swings") LISTED("ii", "Ponds"),
                       TITLED("i", "Swings") TITLED("i", "Oaks") TITLED("ii", "Ponds"), "contents-unlisted", unlisted);
    expect_of_contents(LISTED("i", "Swings") LISTED("i", "Oaks") LISTED("ii", "Ponds"),
                       TITLED("i", "Swings") TITLED("ii", "Ponds"), "contents-unmatched", unmatched);
}
END_TEST

/* No numeral is so large, but JSON may contain the number. */
START_TEST(contents_may_list_a_measure_without_numeral) {
    char *text = changed("\"number\":1,\"title\":\"Planting\"", "\"number\":400,\"title\":\"Planting\"");
    csem_findings *findings = validate(text, NULL, NULL);
    const csem_finding *finding = find(findings, "contents-unmatched", 0);
    ck_assert_ptr_nonnull(finding);
    ck_assert_msg(strstr(csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL), "1(400)") != NULL, "%s",
                  csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL));
    csem_findings_free(findings);
    free(text);
}
END_TEST

/* ---- agencies ---- */

START_TEST(a_list_of_agencies_may_contradict_itself) {
    static const char *const messages[] = {"the abbreviation PA stands for \"Park Agency\" and for \"Post Agency\"",
                                           "Park Agency has the abbreviations PA and PKA", NULL};
    char *text = changed("{\"id\":\"PA\",\"name\":\"Park Agency\"}",
                         "{\"id\":\"PA\",\"name\":\"Park Agency\"},{\"id\":\"PA\",\"name\":\"Post Agency\"},"
                         "{\"id\":\"PKA\",\"name\":\"Park Agency\"}");
    csem_findings *findings = validate(text, NULL, NULL);
    expect(findings, "agency-conflict", messages);
    ck_assert_ptr_null(csem_finding_text(find(findings, "agency-conflict", 0), CSEM_FINDING_TEXT_MEASURE, NULL));
    csem_findings_free(findings);
    free(text);
}
END_TEST

static const char two_names[] = "* NPA (National Police Agency), MOT (Ministry of Transport)\n1\n\n"
                                "* NPA (National Patents Agency), MOT (Ministry of Transport)\n2\n\n"
                                "* NPA (National Police Agency), MOT (Ministry of Transport)\n3\n\n"
                                "* NPA (National Patents Agency), MOT (Ministry of Transport)\n4\n";

/* A contradiction is reported at its place, even outside of any measure or commitment. */
START_TEST(a_conflict_has_a_place_without_measures) {
    csem_findings *findings = validate(two_names, NULL, NULL);
    const csem_finding *finding = find(findings, "agency-conflict", 0);
    ck_assert_ptr_nonnull(finding);
    ck_assert_uint_eq(csem_finding_node(finding)->place.span.line, 4);
    ck_assert_ptr_null(csem_finding_text(finding, CSEM_FINDING_TEXT_MEASURE, NULL));
    ck_assert_ptr_null(find(findings, "agency-conflict", 1)); /* although a footer repeats it on every page */
    csem_findings_free(findings);
    char text[512];
    snprintf(text, sizeof text, "1. Roads\n\n(i) Crossings\n\n%s", two_names);
    findings = validate(text, NULL, NULL);
    finding = find(findings, "agency-conflict", 0);
    ck_assert_ptr_nonnull(finding);
    ck_assert_uint_eq(csem_finding_node(finding)->place.span.line, 8);
    ck_assert_int_eq(csem_finding_node(finding)->commitment_index, -1);
    csem_findings_free(findings);
}
END_TEST

/* Inside the title of a measure that has no commitment; the footer ends page 1. */
START_TEST(a_conflict_may_be_in_a_title) {
    static const char text[] = "Efforts on the \"Basic Plan on Road Safety\"\n\nTable of Contents\n1. Roads ... 1\n"
                               "(i) Crossings and signs ... 1\n(ii) Lamps ... 2\n\n1. Roads\n(i) Crossings and\n"
                               "* NPA (National Police Agency), NPA (National Patents Agency)\n[1]\n\fsigns\n"
                               "(ii) Lamps\nLamps shall be lit. (National Police Agency)\n- Lamps were lit. (NPA)\n";
    csem_findings *findings = validate(text, NULL, NULL);
    const csem_finding *finding = find(findings, "agency-conflict", 0);
    ck_assert_ptr_nonnull(finding);
    ck_assert_str_eq(csem_finding_text(finding, CSEM_FINDING_TEXT_MEASURE, NULL), "1(i)");
    ck_assert_int_eq(csem_finding_node(finding)->commitment_index, -1);
    ck_assert_int_eq(csem_finding_node(find(findings, "commitment-missing", 0))->place.page, 1);
    csem_findings_free(findings);
}
END_TEST

/* ---- marks, repeats, facts ---- */

START_TEST(wide_parentheses_pair) {
    csem_findings *findings =
        validate_lines(C "- Lamps \xEF\xBC\x88old and new\xEF\xBC\x89 were put up\xEF\xBC\x81 (NPA)\n");
    expect(findings, "parenthesis-unbalanced", nothing);
    csem_findings_free(findings);
    findings = validate_lines(C "- Lamps \xEF\xBC\x88old and new were put up. (NPA)\n");
    ck_assert_ptr_nonnull(find(findings, "parenthesis-unbalanced", 0));
    csem_findings_free(findings);
    findings = validate_lines(C "- Lamps, old and new\xEF\xBC\x89, were put up. (NPA)\n");
    ck_assert_ptr_nonnull(find(findings, "parenthesis-unbalanced", 0));
    csem_findings_free(findings);
}
END_TEST

START_TEST(a_title_of_one_word_is_matched) {
    csem_findings *findings = validate_lines(C "- Repeat mention 1 - (ii): Signs (MOT)\n");
    expect(findings, "repeat-unmatched", nothing);
    csem_findings_free(findings);
    findings = validate_lines(C "- Repeat mention 1 - (ii): Apples (MOT)\n");
    ck_assert_ptr_nonnull(find(findings, "repeat-unmatched", 0));
    csem_findings_free(findings);
}
END_TEST

START_TEST(values_are_printed_as_they_are) {
    static const char *const messages[] = {"measure 1(i) gives the same fact: 33.25 percent in FY2019",
                                           "measure 1(i) gives the same fact: 4,000 lamps in FY2019",
                                           "measure 1(i) gives the same fact: 1,234,567.89 JPY in FY2019", NULL};
    expect_in_lines(C "- In FY2019, 33.25 percent of the posts were new. (NPA)\n"
                      "- In FY2019, 33.25 percent of the posts were painted. (NPA)\n"
                      "- In FY2019, 4,000 lamps were put up. (NPA)\n"
                      "- In FY2019, 4,000 lamps were cleaned. (NPA)\n"
                      "- In FY2019, 1,234,567.89 yen were spent on new lamps. (NPA)\n"
                      "- In FY2019, 1,234,567.89 yen were raised by a fair. (NPA)\n",
                    "statistic-repeated", messages);
    static const char *const conflicts[] = {"a similar sentence gives 0.4 percent in FY2019, this one 0.57",
                                            "a similar sentence gives 1.15 kilometers in FY2019, this one 1,000.29",
                                            NULL};
    expect_in_lines(C "- In FY2019, 0.4 percent of all wooden posts along the old road were rotten. (NPA)\n"
                      "- In FY2019, 0.57 percent of all wooden posts along the old road were rotten. (NPA)\n"
                      "- In FY2019, the narrow bicycle lane grew by 1.15 kilometers of asphalt. (NPA)\n"
                      "- In FY2019, the narrow bicycle lane grew by 1,000.29 kilometers of asphalt. (NPA)\n",
                    "statistic-conflict", conflicts);
}
END_TEST

START_TEST(more_values_than_are_compared_are_reported) {
    static const char *const messages[] = {
        "statistic-conflict did not compare everything: too many texts of the report are similar", NULL};
    expect_in_lines(C "- In FY2019, the towns put up 2 lamps, 3 lamps, 4 lamps, 5 lamps, 6 lamps, 7 lamps, 8 lamps, "
                      "9 lamps, 10 lamps, 11 lamps, 12 lamps, 13 lamps, 14 lamps, 15 lamps, 16 lamps, 17 lamps and "
                      "18 lamps. (NPA)\n",
                    "findings-limit", messages);
    expect_in_lines(C "- In FY2019, the towns put up 2 lamps, 3 lamps and 4 lamps. (NPA)\n", "findings-limit", nothing);
}
END_TEST

/* A sentence of two content words has a budget of 1024 + 2 * 32 looks. It spends two on each other sentence, and four
 * on the words of the one that has another value. So it can reach that one after at most 541 with its own value. */
START_TEST(a_sentence_has_so_many_looks) {
    enum { MAX_COMPARED = 542 };
    for (size_t over = 0; over < 2; over++) {
        size_t count = MAX_COMPARED + over;
        size_t size = 256 + count * 64;
        char *lines = test_allocate(size);
        size_t length = (size_t)snprintf(lines, size, C "- In FY2019, 80 lamps shone. (NPA)\n");
        for (size_t i = 0; i < count; i++)
            length += (size_t)snprintf(lines + length, size - length, "- In FY2019, 70 lamps shone. (NPA)\n");
        csem_findings *findings = validate_lines(lines);
        ck_assert_ptr_nonnull(find(findings, "statistic-conflict", MAX_COMPARED - 1));
        ck_assert_ptr_null(find(findings, "statistic-conflict", MAX_COMPARED));
        ck_assert((find(findings, "findings-limit", 0) != NULL) == (over > 0));
        csem_findings_free(findings);
        free(lines);
    }
}
END_TEST

/* ---- options ---- */

START_TEST(rules_about_statistics_need_them) {
    csem_options reading;
    csem_options_init(&reading, sizeof reading);
    reading.flags = CSEM_OPTION_NO_STATISTICS;
    char *text =
        rule_report(C "- In FY2019, 40 lamps were put up. (NPA)\n- In FY2019, 40 lamps were lit. (NPA)\n", false);
    const char *const inputs[] = {text, sample};
    for (size_t i = 0; i < 2; i++) {
        size_t skipped = 0;
        csem_findings *findings = validate(inputs[i], &reading, NULL);
        ck_assert_ptr_null(find(findings, "statistic-repeated", 0));
        for (size_t k = 0; k < csem_findings_rule_count(findings); k++) {
            const char *reason = NULL;
            if (strncmp(csem_rule_text(csem_findings_rule(findings, k), CSEM_RULE_TEXT_NAME, NULL), "statistic-", 10) !=
                0)
                continue;
            ck_assert_int_eq(csem_findings_rule_status(findings, k, &reason, NULL), CSEM_RULE_SKIPPED);
            ck_assert_str_eq(reason, "the report was read without statistics");
            skipped++;
        }
        ck_assert_uint_eq(skipped, 3);
        csem_findings_free(findings);
    }
    free(text);
}
END_TEST

START_TEST(a_severity_must_be_one) {
    const csem_rule_override odd[] = {{"effort-missing", CSEM_SEVERITY_NOTE, 0}, {"text-cut", 99, 0}};
    csem_validation_options options;
    csem_findings *findings = NULL;
    csem_report *report;
    ck_assert_int_eq(csem_report_parse("", 0, NULL, &report, NULL), CSEM_OK);
    csem_validation_options_init(&options, sizeof options);
    options.overrides = odd;
    options.override_count = 2;
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, &error), CSEM_ERROR_OPTIONS);
    ck_assert_ptr_null(findings);
    ck_assert_str_eq(error.message, "override 1 of the options has severity 99");
    csem_report_free(report);
}
END_TEST

START_TEST(a_limit_may_be_silent) {
    const csem_rule_override off[] = {{"findings-limit", CSEM_SEVERITY_NONE, 0}};
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.max_findings = 2;
    csem_findings *findings = validate("Apples are red.\n", NULL, &options);
    ck_assert_uint_eq(csem_findings_finding_count(findings), 3);
    csem_findings_free(findings);
    options.overrides = off;
    options.override_count = 1;
    findings = validate("Apples are red.\n", NULL, &options);
    ck_assert_uint_eq(csem_findings_finding_count(findings), 2);
    ck_assert_ptr_null(find(findings, "findings-limit", 0));
    csem_findings_free(findings);
}
END_TEST

/* A rule that adds N findings. */
static int report_much(void *context, const csem_report *report, csem_reporter *reporter) {
    const size_t *count = context;
    int code = 0;
    (void)report;
    for (size_t i = 0; i < *count && !code; i++)
        code = csem_reporter_add(reporter, NULL, "much");
    return code;
}

START_TEST(a_large_count_is_easy_to_read) {
    size_t count = 2000;
    const csem_rule_definition rule = {"much", "there is much", NULL, report_much, &count, CSEM_SEVERITY_NOTE, 0};
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.rules = &rule;
    options.rule_count = 1;
    options.max_findings = 1500;
    csem_findings *findings = validate("", NULL, &options);
    const char *message = csem_finding_text(find(findings, "findings-limit", 0), CSEM_FINDING_TEXT_MESSAGE, NULL);
    ck_assert_msg(strstr(message, "there are 2,0") && strstr(message, "only the first 1,500 are kept"), "%s", message);
    csem_findings_free(findings);
}
END_TEST

/* A rule that passes offsets without lines, which the library fills in. */
static int report_offsets(void *context, const csem_report *report, csem_reporter *reporter) {
    csem_finding_place place;
    const uint64_t *start = context;
    (void)report;
    csem_finding_place_init(&place, sizeof place);
    place.span = (csem_span){*start, *start + 5, 0};
    return csem_reporter_add(reporter, &place, "it is here");
}

START_TEST(the_line_of_a_place_is_found) {
    char *text = rule_report(C "- Lamps were put up. (NPA)\n", false);
    uint64_t start = (uint64_t)(strstr(text, "Lamps were") - text);
    const csem_rule_definition rule = {"my-place", "it has a place",   NULL, report_offsets,
                                       &start,     CSEM_SEVERITY_NOTE, 0};
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.rules = &rule;
    options.rule_count = 1;
    csem_findings *findings = validate(text, NULL, &options);
    uint64_t line = 1;
    for (uint64_t i = 0; i < start; i++)
        line += text[i] == '\n';
    ck_assert_uint_eq(csem_finding_node(find(findings, "my-place", 0))->place.span.line, line);
    csem_findings_free(findings);
    free(text);
}
END_TEST

/* The sheet is one more than the number of form feeds before the finding. */
static int32_t sheet_of(const char *text, uint32_t flags, const char *rule) {
    csem_options reading;
    csem_options_init(&reading, sizeof reading);
    reading.flags = flags;
    csem_findings *findings = validate(text, &reading, NULL);
    int32_t sheet = csem_finding_node(find(findings, rule, 0))->place.sheet;
    csem_findings_free(findings);
    return sheet;
}

START_TEST(a_finding_is_on_a_sheet) {
    ck_assert_int_eq(sheet_of("\f1. Roads\n(i) Lamps\n\f\fLamps (all.\n\f", 0, "parenthesis-unbalanced"), 4);
    ck_assert_int_eq(sheet_of("\f1. Roads\n(i) Lamps\n\f\fLamps (all.\n\f", 0, "cover-incomplete"), 1);
    ck_assert_int_eq(sheet_of("1. Roads\n(i) Lamps\nLamps (all.\n\f", 0, "parenthesis-unbalanced"), 1);
    ck_assert_int_eq(sheet_of("1. Roads\n(i) Lamps\nLamps (all.\n", 0, "parenthesis-unbalanced"), 0);
    ck_assert_int_eq(sheet_of("1. Roads\n(i) \xFF\xFFLamps\n\fLamps (all.\n\f", CSEM_OPTION_REPLACE_INVALID,
                              "parenthesis-unbalanced"),
                     2);
}
END_TEST

START_TEST(agencies_are_asked_by_commitment) {
    csem_findings *findings = validate_lines("Crossings shall be made safer. (National Police Agency, and Ministry of "
                                             "Transport)\n"
                                             "- Lamps were put up. (NPA)\n"
                                             "Paths shall be lit. (National Police Agency)\n"
                                             "- Paths were lit. (MOT)\n");
    expect(findings, "agency-silent",
           (const char *const[]){"not named in any effort under this commitment of measure 1(i): MOT",
                                 "not named in any effort under this commitment of measure 1(i): NPA", NULL});
    ck_assert_int_eq(csem_finding_node(find(findings, "agency-silent", 1))->commitment_index, 1);
    expect(findings, "agency-unassigned", (const char *const[]){NULL});
    csem_findings_free(findings);
}
END_TEST

START_TEST(findings_name_their_agency) {
    static const char *const wanted[][3] = {
        {"agency-conflict", "NPA", "the abbreviation NPA stands for "},
        {"agency-silent", "MOT", "not named in any effort under measure 1(i): MOT"},
        {"agency-unassigned", "NPA", "named in an effort under measure 1(i), but in none of its commitments: NPA"},
        {"agency-undefined", "Ministry of Lamps",
         "neither the glossary nor a first use defines the agency: Ministry of Lamps"},
        {"repeat-agency", "NPA", "not named in any effort under measure 1(ii), which the repeat points to: NPA"}};
    csem_findings *findings =
        validate_lines("Crossings shall be made safer. (Ministry of Transport, and Ministry of Lamps)\n"
                       "- Lamps were put up. (NPA)\n"
                       "- Lamps were sold. (National Patents Agency: NPA)\n"
                       "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n");
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        const csem_finding *finding = find(findings, wanted[i][0], 0);
        ck_assert_msg(finding != NULL, "%s found nothing", wanted[i][0]);
        ck_assert_pstr_eq(csem_finding_text(finding, CSEM_FINDING_TEXT_AGENCY, NULL), wanted[i][1]);
        const char *message = csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL);
        ck_assert_msg(strncmp(message, wanted[i][2], strlen(wanted[i][2])) == 0, "%s", message);
    }
    csem_findings_free(findings);
    findings = validate_lines("Crossings shall be made safer. (National Police Agency)\n");
    ck_assert_ptr_null(csem_finding_text(find(findings, "effort-missing", 0), CSEM_FINDING_TEXT_AGENCY, NULL));
    csem_findings_free(findings);
}
END_TEST

/* A rule of a program that was compiled before places had agencies, and one that was compiled after. */
static int report_agency(void *context, const csem_report *report, csem_reporter *reporter) {
    csem_finding_place place;
    const size_t *size = context;
    (void)report;
    memset(&place, 0x7F, sizeof place);
    csem_finding_place_init(&place, *size);
    if (*size == sizeof place)
        place.agency = "NPA";
    int code = csem_reporter_add(reporter, &place, "it has an agency");
    place.size = sizeof place;
    place.agency = "\xFF";
    ck_assert_int_eq(csem_reporter_add(reporter, &place, "it has none"), CSEM_ERROR_ARGUMENT);
    return code;
}

START_TEST(a_place_may_name_an_agency) {
    static const size_t sizes[] = {offsetof(csem_finding_place, agency), sizeof(csem_finding_place)};
    for (size_t i = 0; i < 2; i++) {
        size_t size = sizes[i];
        const csem_rule_definition rule = {"my-agency", "it has an agency", NULL, report_agency,
                                           &size,       CSEM_SEVERITY_NOTE, 0};
        csem_validation_options options;
        csem_validation_options_init(&options, sizeof options);
        options.rules = &rule;
        options.rule_count = 1;
        csem_findings *findings = validate("Apples are red.\n", NULL, &options);
        ck_assert_pstr_eq(csem_finding_text(find(findings, "my-agency", 0), CSEM_FINDING_TEXT_AGENCY, NULL),
                          i == 0 ? NULL : "NPA");
        csem_findings_free(findings);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("rules");
    TCase *tests = tcase_create("rules");
    tcase_add_test(tests, the_fiscal_year_is_that_of_the_report);
    tcase_add_test(tests, numbers_are_explained_with_the_fiscal_year_of_the_report);
    tcase_add_test(tests, a_period_may_end_before_it_starts);
    tcase_add_test(tests, a_cover_may_have_days_that_are_none);
    tcase_add_test(tests, the_first_measure_has_number_one);
    tcase_add_test(tests, numbers_may_come_again_or_go_back);
    tcase_add_test(tests, contents_may_repeat_a_number);
    tcase_add_test(tests, contents_may_list_a_measure_without_numeral);
    tcase_add_test(tests, a_list_of_agencies_may_contradict_itself);
    tcase_add_test(tests, a_conflict_has_a_place_without_measures);
    tcase_add_test(tests, a_conflict_may_be_in_a_title);
    tcase_add_test(tests, wide_parentheses_pair);
    tcase_add_test(tests, a_title_of_one_word_is_matched);
    tcase_add_test(tests, values_are_printed_as_they_are);
    tcase_add_test(tests, more_values_than_are_compared_are_reported);
    tcase_add_test(tests, a_sentence_has_so_many_looks);
    tcase_add_test(tests, rules_about_statistics_need_them);
    tcase_add_test(tests, a_severity_must_be_one);
    tcase_add_test(tests, a_limit_may_be_silent);
    tcase_add_test(tests, a_large_count_is_easy_to_read);
    tcase_add_test(tests, the_line_of_a_place_is_found);
    tcase_add_test(tests, a_finding_is_on_a_sheet);
    tcase_add_test(tests, agencies_are_asked_by_commitment);
    tcase_add_test(tests, findings_name_their_agency);
    tcase_add_test(tests, a_place_may_name_an_agency);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
