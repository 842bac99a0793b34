/* SPDX-License-Identifier: MIT */
/* Invalid calls: missing arguments, and options and rules that make no sense. Each is rejected or returns what the
 * headers say for NULL. */
#include "support/files.h"
#include "support/suite.h"
#include "support/written.h"

#include <check.h>
#include <csemplan.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static csem_report *sample(void) {
    char *path = test_path(test_source_folder(), "examples/data/sample.txt");
    csem_report *report = NULL;
    ck_assert_int_eq(csem_report_parse_file(path, NULL, &report, NULL), CSEM_OK);
    free(path);
    return report;
}

static bool is_nothing(const char *text, const size_t *length) {
    return !text && *length == 0;
}

START_TEST(rules_and_findings_take_null) {
    size_t length = 9;
    const char *reason = "x";
    ck_assert(is_nothing(csem_rule_text(NULL, CSEM_RULE_TEXT_NAME, &length), &length));
    ck_assert(is_nothing(csem_rule_text(NULL, CSEM_RULE_TEXT_SUMMARY, &length), &length));
    ck_assert(is_nothing(csem_rule_text(NULL, CSEM_RULE_TEXT_DOCUMENTATION, &length), &length));
    ck_assert(is_nothing(csem_rule_text(NULL, CSEM_RULE_TEXT_EXAMPLE, &length), &length));
    ck_assert(is_nothing(csem_rule_text(NULL, CSEM_RULE_TEXT_NEAR_MISS, &length), &length));
    ck_assert_int_eq(csem_rule_severity(NULL), CSEM_SEVERITY_NONE);
    ck_assert_ptr_null(csem_library_rule(csem_library_rule_count()));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_SEVERITY, 0));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_SEVERITY, 99));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_RULE_STATUS, 0));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_RULE_STATUS, 99));
    ck_assert_uint_eq(csem_findings_finding_count(NULL), 0);
    ck_assert_ptr_null(csem_findings_finding(NULL, 0));
    ck_assert_uint_eq(csem_findings_severity_count(NULL, CSEM_SEVERITY_ERROR), 0);
    ck_assert_uint_eq(csem_findings_rule_count(NULL), 0);
    ck_assert_ptr_null(csem_findings_rule(NULL, 0));
    ck_assert_int_eq(csem_findings_rule_severity(NULL, 0), CSEM_SEVERITY_NONE);
    ck_assert_int_eq(csem_findings_rule_status(NULL, 0, &reason, &length), CSEM_RULE_NONE);
    ck_assert(is_nothing(reason, &length));
    ck_assert_uint_eq(csem_findings_rule_finding_count(NULL, 0), 0);
    csem_findings_free(NULL);
}
END_TEST

START_TEST(one_finding_takes_null) {
    size_t length = 9;
    const char *message = "x";
    ck_assert(is_nothing(csem_finding_text(NULL, CSEM_FINDING_TEXT_RULE, &length), &length));
    ck_assert(is_nothing(csem_finding_text(NULL, CSEM_FINDING_TEXT_MEASURE, &length), &length));
    ck_assert(is_nothing(csem_finding_text(NULL, CSEM_FINDING_TEXT_MESSAGE, &length), &length));
    ck_assert_int_eq(csem_finding_severity(NULL), CSEM_SEVERITY_NONE);
    ck_assert_ptr_null(csem_finding_text(NULL, CSEM_FINDING_TEXT_AGENCY, NULL));
    ck_assert_uint_eq(csem_finding_rule_index(NULL), SIZE_MAX);
    ck_assert_ptr_null(csem_finding_node(NULL));
    ck_assert_uint_eq(csem_finding_related_count(NULL), 0);
    ck_assert_ptr_null(csem_finding_related(NULL, 0, &message, &length));
    ck_assert(is_nothing(message, &length));
    ck_assert_ptr_null(csem_finding_related(NULL, 0, NULL, NULL));
}
END_TEST

START_TEST(indexes_out_of_range_give_nothing) {
    csem_report *report = sample();
    csem_findings *findings = NULL;
    ck_assert_int_eq(csem_report_validate(report, NULL, &findings, NULL), CSEM_OK);
    size_t count = csem_findings_finding_count(findings);
    size_t rules = csem_findings_rule_count(findings);
    ck_assert_ptr_null(csem_findings_finding(findings, count));
    ck_assert_ptr_null(csem_findings_rule(findings, rules));
    ck_assert_ptr_null(csem_rule_text(csem_findings_rule(findings, 0), CSEM_RULE_TEXT_NONE, NULL));
    ck_assert_ptr_null(csem_rule_text(csem_findings_rule(findings, 0), CSEM_RULE_TEXT_NEAR_MISS + 1, NULL));
    ck_assert_int_eq(csem_findings_rule_severity(findings, rules), CSEM_SEVERITY_NONE);
    ck_assert_int_eq(csem_findings_rule_status(findings, rules, NULL, NULL), CSEM_RULE_NONE);
    ck_assert_uint_eq(csem_findings_rule_finding_count(findings, rules), 0);
    for (size_t i = 0; i < count; i++) {
        const csem_finding *finding = csem_findings_finding(findings, i);
        size_t related = csem_finding_related_count(finding);
        ck_assert_ptr_null(csem_finding_related(finding, related, NULL, NULL));
        ck_assert_ptr_null(csem_finding_text(finding, CSEM_FINDING_TEXT_NONE, NULL));
        ck_assert_ptr_null(csem_finding_text(finding, CSEM_FINDING_TEXT_AGENCY + 1, NULL));
    }
    csem_findings_free(findings);
    csem_report_free(report);
}
END_TEST

START_TEST(findings_are_not_written_to_nowhere) {
    csem_report *report = sample();
    csem_findings *findings = NULL;
    csem_buffer *buffer = NULL;
    ck_assert_int_eq(csem_report_validate(report, NULL, &findings, NULL), CSEM_OK);
    ck_assert_int_eq(written_findings(NULL, "a", 0, &buffer, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(written_findings(findings, NULL, 0, &buffer, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(written_findings(findings, "a", 1u << 30, &buffer, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_ptr_null(buffer);
    csem_findings_free(findings);
    csem_report_free(report);
}
END_TEST

/* ---- options and rules of the caller ---- */

/* Mistakes in a rule of a caller; each is rejected, and the validation continues. */
static int careless(void *context, const csem_report *report, csem_reporter *reporter) {
    csem_finding_place place;
    csem_span backwards = {2, 1, 1};
    int *accepted = context;
    csem_finding_place_init(NULL, sizeof place);
    csem_finding_place_init(&place, 1);
    csem_finding_place_init(&place, sizeof place);
    *accepted += csem_reporter_relate(reporter, &place.span, "nothing to add it to") == CSEM_OK;
    *accepted += csem_reporter_add(NULL, &place, "nobody hears it") == CSEM_OK;
    *accepted += csem_reporter_add(reporter, &place, NULL) == CSEM_OK;
    *accepted += csem_reporter_add(reporter, &place, "") == CSEM_OK;
    *accepted += csem_reporter_add(reporter, &place, "two\nlines") == CSEM_OK;
    *accepted += csem_reporter_add(reporter, &place, "\xFF") == CSEM_OK;
    place.size = 1;
    *accepted += csem_reporter_add(reporter, &place, "a place of no size") == CSEM_OK;
    place.size = 5000;
    *accepted += csem_reporter_add(reporter, &place, "a place of a size unheard of") == CSEM_OK;
    csem_finding_place_init(&place, sizeof place);
    place.span = backwards;
    *accepted += csem_reporter_add(reporter, &place, "it ends before it starts") == CSEM_OK;
    csem_finding_place_init(&place, sizeof place);
    place.page = -1;
    *accepted += csem_reporter_add(reporter, &place, "no such page") == CSEM_OK;
    place.page = 0;
    place.measure = "\xFF";
    *accepted += csem_reporter_add(reporter, &place, "no such measure") == CSEM_OK;
    csem_finding_place_init(&place, sizeof place);
    place.reserved = 1;
    *accepted += csem_reporter_add(reporter, &place, "nobody knows what is asked") == CSEM_OK;
    csem_finding_place_init(&place, sizeof place);
    place.span = (csem_span){1, UINT64_MAX, 1};
    *accepted += csem_reporter_add(reporter, &place, "no text is so long") == CSEM_OK;
    place.span = (csem_span){1, 2, UINT64_MAX};
    *accepted += csem_reporter_add(reporter, &place, "no text has so many lines") == CSEM_OK;
    *accepted += 100 * (csem_reporter_add(reporter, NULL, "the document as a whole") == CSEM_OK);
    *accepted += csem_reporter_relate(reporter, &backwards, "backwards") == CSEM_OK;
    *accepted += csem_reporter_relate(reporter, NULL, "nowhere") == CSEM_OK;
    ck_assert_ptr_nonnull(report);
    return 0;
}

/* Places of callers that were compiled with other headers. */
static int of_other_sizes(void *context, const csem_report *report, csem_reporter *reporter) {
    union {
        csem_finding_place place;
        char bytes[sizeof(csem_finding_place) + 16];
    } larger;
    csem_finding_place older;
    (void)context;
    (void)report;
    memset(&older, 0xFF, sizeof older);
    csem_finding_place_init(&older, offsetof(csem_finding_place, commitment));
    ck_assert_int_eq(older.commitment, -1);
    ck_assert_int_eq(older.page, -1);
    older.commitment = 5;
    older.measure = "1(i)";
    ck_assert_int_eq(csem_reporter_add(reporter, &older, "an older place"), CSEM_OK);
    csem_finding_place_init(&larger.place, sizeof larger);
    larger.place.measure = "1(i)";
    ck_assert_int_eq(csem_reporter_add(reporter, &larger.place, "a newer place"), CSEM_OK);
    larger.bytes[sizeof larger - 1] = 1;
    ck_assert_int_eq(csem_reporter_add(reporter, &larger.place, "a newer field"), CSEM_ERROR_ARGUMENT);
    return 0;
}

START_TEST(places_of_other_sizes_are_taken) {
    csem_report *report = sample();
    csem_findings *findings = NULL;
    csem_validation_options options;
    csem_rule_definition rule = {"a-first", "sizes", NULL, of_other_sizes, NULL, CSEM_SEVERITY_NOTE, 0};
    csem_validation_options_init(&options, sizeof options);
    options.rules = &rule;
    options.rule_count = 1;
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, NULL), CSEM_OK);
    size_t found = 0;
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
        const csem_finding *finding = csem_findings_finding(findings, i);
        if (strcmp(csem_finding_text(finding, CSEM_FINDING_TEXT_RULE, NULL), "a-first") != 0)
            continue;
        ck_assert_int_eq(csem_finding_node(finding)->commitment_index, -1);
        ck_assert_int_eq(csem_finding_node(finding)->place.page, 0);
        found++;
    }
    ck_assert_uint_eq(found, 2);
    csem_findings_free(findings);
    csem_report_free(report);
}
END_TEST

static int validate_with(const csem_report *report, const csem_rule_definition *rules, size_t count) {
    csem_validation_options options;
    csem_findings *findings = NULL;
    csem_validation_options_init(&options, sizeof options);
    options.rules = rules;
    options.rule_count = count;
    int code = csem_report_validate(report, &options, &findings, NULL);
    ck_assert(code == CSEM_OK ? findings != NULL : !findings);
    csem_findings_free(findings);
    return code;
}

START_TEST(a_careless_rule_does_no_harm) {
    int accepted = 0;
    csem_report *report = sample();
    csem_rule_definition rule = {"careless", "it is careless", NULL, careless, &accepted, CSEM_SEVERITY_NOTE, 0};
    ck_assert_int_eq(validate_with(report, &rule, 1), CSEM_OK);
    ck_assert_int_eq(accepted, 100);
    csem_report_free(report);
}
END_TEST

START_TEST(incomplete_rules_are_rejected) {
    int accepted = 0;
    const csem_rule_definition whole = {"whole", "all is there", "text", careless, &accepted, CSEM_SEVERITY_NOTE, 0};
    csem_report *report = sample();
    for (int i = 0; i < 9; i++) {
        csem_rule_definition rule = whole;
        const char *bad = i % 2 == 0 ? "" : "\xFF";
        rule.name = i < 2 ? bad : rule.name;
        rule.summary = i == 2 || i == 3 ? bad : rule.summary;
        rule.documentation = i == 4 || i == 5 ? "\xFF" : rule.documentation;
        rule.check = i == 6 ? NULL : rule.check;
        rule.severity = i == 7 ? 99 : rule.severity;
        rule.reserved = i == 8 ? 1 : 0;
        ck_assert_int_eq(validate_with(report, &rule, 1), CSEM_ERROR_OPTIONS);
    }
    ck_assert_int_eq(validate_with(report, NULL, 1), CSEM_ERROR_OPTIONS);
    ck_assert_int_eq(validate_with(report, &whole, SIZE_MAX / sizeof whole), CSEM_ERROR_OPTIONS);
    csem_rule_definition twice[2] = {whole, whole};
    ck_assert_int_eq(validate_with(report, twice, 2), CSEM_ERROR_OPTIONS);
    csem_report_free(report);
}
END_TEST

static void expect_refused(const csem_report *report, const csem_validation_options *options) {
    csem_findings *findings = NULL;
    ck_assert_int_eq(csem_report_validate(report, options, &findings, NULL), CSEM_ERROR_OPTIONS);
    ck_assert_ptr_null(findings);
}

START_TEST(options_that_make_no_sense_are_refused) {
    csem_report *report = sample();
    struct {
        csem_validation_options options;
        char more[16];
    } larger = {.more = {0}};
    csem_validation_options *options = &larger.options;
    csem_agency_definition nameless = {"X", NULL};
    csem_allocator half = {NULL, NULL, NULL, NULL};
    csem_validation_options_init(NULL, sizeof *options);
    csem_validation_options_init(options, 1);
    csem_validation_options_init(options, sizeof *options);
    options->size = 3;
    expect_refused(report, options);
    options->size = 1 << 20;
    expect_refused(report, options);
    options->size = sizeof larger;
    larger.more[sizeof larger.more - 1] = 1;
    expect_refused(report, options);
    csem_validation_options_init(options, sizeof *options);
    options->flags = 1;
    expect_refused(report, options);
    csem_validation_options_init(options, sizeof *options);
    options->fiscal_year_start = 13;
    expect_refused(report, options);
    csem_validation_options_init(options, sizeof *options);
    options->allocator = &half;
    expect_refused(report, options);
    csem_validation_options_init(options, sizeof *options);
    options->agency_count = 1;
    expect_refused(report, options);
    options->agencies = &nameless;
    expect_refused(report, options);
    csem_validation_options_init(options, sizeof *options);
    options->override_count = 1;
    expect_refused(report, options);
    csem_report_free(report);
}
END_TEST

typedef struct bad_arrays {
    csem_agency_definition agency;
    size_t agency_count;
    csem_rule_override override;
    size_t override_count;
} bad_arrays;

START_TEST(arrays_that_are_none_are_refused) {
    static const bad_arrays bad[] = {
        {.agency = {"X", ""}, .agency_count = 1},
        {.agency = {"X", "\xFF"}, .agency_count = 1},
        {.agency = {"", "X Office"}, .agency_count = 1},
        {.agency = {"\xC3", "X Office"}, .agency_count = 1},
        {.agency = {"X", "X Office"}, .agency_count = SIZE_MAX},
        {.agency = {"X", "X Office"}, .agency_count = SIZE_MAX / 16},
        {.override = {"no-such-rule", CSEM_SEVERITY_NOTE, 0}, .override_count = 1},
        {.override = {"agency-silent", INT32_MIN, 0}, .override_count = 1},
        {.override = {"agency-silent", CSEM_SEVERITY_NOTE, 1}, .override_count = 1},
        {.override = {"agency-silent", CSEM_SEVERITY_NOTE, 0}, .override_count = SIZE_MAX / 8}};
    csem_report *report = sample();
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        csem_validation_options options;
        csem_validation_options_init(&options, sizeof options);
        options.agencies = bad[i].agency_count > 0 ? &bad[i].agency : NULL;
        options.agency_count = bad[i].agency_count;
        options.overrides = bad[i].override_count > 0 ? &bad[i].override : NULL;
        options.override_count = bad[i].override_count;
        expect_refused(report, &options);
    }
    csem_report_free(report);
}
END_TEST

/* The same for the options of reading reports and prose. */
START_TEST(options_of_reading_that_make_no_sense_are_refused) {
    csem_agency_definition agency = {"X", "X Office"};
    csem_report *report = sample();
    for (int i = 0; i < 9; i++) {
        csem_options options;
        csem_report *read = NULL;
        csem_prose *prose = NULL;
        csem_options_init(&options, sizeof options);
        options.agency_count = i == 0 ? 1 : i == 1 ? SIZE_MAX : i < 4 ? 1 : 0;
        options.agencies = i == 0 ? NULL : &agency;
        agency.name = i == 2 ? "\xFF" : "X Office";
        agency.id = i == 3 ? "" : "X";
        options.fiscal_year_start = i == 4 ? INT32_MIN : i == 5 ? INT32_MAX : 4;
        options.flags = i == 6 ? UINT32_MAX : 0;
        options.max_nesting = i == 7 ? UINT32_MAX : 32;
        options.max_digits = i == 8 ? UINT32_MAX : 15;
        ck_assert_int_eq(csem_report_parse("", 0, &options, &read, NULL), CSEM_ERROR_OPTIONS);
        ck_assert_int_eq(csem_prose_parse("", 0, &options, &prose, NULL), CSEM_ERROR_OPTIONS);
        ck_assert_int_eq(csem_prose_explain(report, &options, &prose, NULL), CSEM_ERROR_OPTIONS);
        ck_assert(!read && !prose);
    }
    csem_report_free(report);
}
END_TEST

/* A size that no struct has is a mistake of the caller: nothing is written. */
START_TEST(structs_of_absurd_sizes_are_left_alone) {
    char bytes[sizeof(csem_error) + 64];
    char before[sizeof bytes];
    memset(bytes, 'x', sizeof bytes);
    memset(before, 'x', sizeof before);
    const size_t absurd[] = {0, 1, sizeof(size_t) - 1, 4097, SIZE_MAX};
    for (size_t i = 0; i < sizeof absurd / sizeof absurd[0]; i++) {
        csem_options_init((csem_options *)(void *)bytes, absurd[i]);
        csem_validation_options_init((csem_validation_options *)(void *)bytes, absurd[i]);
        csem_aggregation_options_init((csem_aggregation_options *)(void *)bytes, absurd[i]);
        csem_findings_set_options_init((csem_findings_set_options *)(void *)bytes, absurd[i]);
        csem_finding_place_init((csem_finding_place *)(void *)bytes, absurd[i]);
        csem_error_init((csem_error *)(void *)bytes, absurd[i]);
        ck_assert_mem_eq(bytes, before, sizeof bytes);
    }
}
END_TEST

/* A finding may be outside of the text; every format writes as much of its place as it can. */
static int far_away(void *context, const csem_report *report, csem_reporter *reporter) {
    const uint64_t most = UINT64_C(1) << 53;
    csem_finding_place place;
    csem_span nowhere = {most, most, most};
    (void)context;
    (void)report;
    csem_finding_place_init(&place, sizeof place);
    place.span = (csem_span){0, most, most};
    place.commitment = place.effort = place.page = INT32_MAX;
    place.measure = "no measure";
    ck_assert_int_eq(csem_reporter_add(reporter, &place, "far away"), CSEM_OK);
    return csem_reporter_relate(reporter, &nowhere, "farther away");
}

START_TEST(findings_beyond_the_text_are_written) {
    csem_rule_definition rule = {"far", "it is far away", NULL, far_away, NULL, CSEM_SEVERITY_NOTE, 0};
    csem_report *report = sample();
    csem_validation_options options;
    csem_findings *findings = NULL;
    csem_findings_set *set = NULL;
    csem_validation_options_init(&options, sizeof options);
    options.rules = &rule;
    options.rule_count = 1;
    ck_assert_int_eq(csem_report_validate(report, &options, &findings, NULL), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_create(NULL, &set, NULL), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_add(set, findings, "a", "short", 5, NULL), CSEM_OK);
    for (int32_t format = 1; csem_value_name(CSEM_ENUMERATION_FORMAT, format); format++) {
        csem_buffer *buffer = NULL;
        ck_assert_int_eq(written_set(set, format, 0, &buffer, NULL), CSEM_OK);
        ck_assert_ptr_nonnull(strstr(csem_buffer_data(buffer, NULL), "far away"));
        csem_buffer_free(buffer);
    }
    ck_assert_int_eq(csem_findings_set_write(set, INT32_MIN, 0, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    csem_findings_set_free(set);
    csem_findings_free(findings);
    csem_report_free(report);
}
END_TEST

/* ---- errors and inputs ---- */

START_TEST(a_struct_of_an_earlier_size_is_respected) {
    csem_error error;
    csem_report *report = NULL;
    memset(&error, 'x', sizeof error);
    error.size = sizeof error.size + sizeof error.code;
    ck_assert_int_eq(csem_report_parse_text(NULL, 1, NULL, &report, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(error.code, CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(error.message[0], 'x');
    error.size = 1;
    error.code = 5;
    ck_assert_int_eq(csem_report_parse_text(NULL, 1, NULL, &report, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(error.code, 5);
    error.size = offsetof(csem_error, message) + 4;
    ck_assert_int_eq(csem_report_parse_text(NULL, 1, NULL, &report, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_uint_eq(strlen(error.message), 3);
    csem_error_init(&error, 1);
    ck_assert_ptr_null(csem_code_name(1));
    ck_assert_ptr_null(csem_code_name(-99));
}
END_TEST

START_TEST(reports_are_not_read_from_nothing) {
    csem_report *report = NULL;
    ck_assert_int_eq(csem_report_parse("", 0, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse_text("", 0, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse_json("", 0, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse_file(NULL, NULL, &report, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse_file("x", NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse_source(NULL, NULL, NULL, &report, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse(NULL, 5, NULL, &report, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse(NULL, 0, NULL, &report, NULL), CSEM_OK);
    csem_report_free(report);
    report = NULL;
    ck_assert_int_eq(csem_report_parse(" \t\r\n{", 5, NULL, &report, NULL), CSEM_ERROR_JSON);
    ck_assert_int_eq(csem_report_parse("\xEF\xBB\xBF {}", 6, NULL, &report, NULL), CSEM_ERROR_SCHEMA);
    ck_assert_ptr_null(report);
    ck_assert_int_eq(csem_report_parse_source(NULL, NULL, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.fiscal_year_start = 13;
    ck_assert_int_eq(csem_report_parse("", 0, &options, &report, NULL), CSEM_ERROR_OPTIONS);
    ck_assert_int_eq(csem_report_parse_file("x", &options, &report, NULL), CSEM_ERROR_IO);
}
END_TEST

static int supply_too_much(void *context, char *buffer, size_t capacity, size_t *length) {
    (void)context;
    buffer[0] = '\0';
    *length = capacity + 1;
    return 0;
}

START_TEST(a_source_cannot_give_more_than_fits) {
    csem_error error;
    csem_report *report = (csem_report *)&error;
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(csem_report_parse_source(supply_too_much, NULL, NULL, &report, &error), CSEM_ERROR_IO);
    ck_assert_ptr_null(report);
    ck_assert_str_eq(error.message, "the source gave more bytes than fit");
}
END_TEST

/* They are rejected because of their length: nothing is read. */
START_TEST(inputs_over_4_gib_are_refused) {
    const size_t length = SIZE_MAX / 2;
    csem_error error;
    csem_options options;
    csem_report *report;
    csem_prose *prose;
    csem_error_init(&error, sizeof error);
    csem_options_init(&options, sizeof options);
    options.max_input = 0;
    if (length < UINT32_MAX)
        return;
    ck_assert_int_eq(csem_report_parse_text("x", length, &options, &report, &error), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "the input is larger than 4 GiB");
    ck_assert_int_eq(csem_prose_parse("x", length, &options, &prose, &error), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "the input is larger than 4 GiB");
}
END_TEST

/* Root may read everything, so it becomes the user nobody for a while. */
START_TEST(a_file_that_may_not_be_read_is_reported) {
    enum { NOBODY = 65534 };
    char path[] = "/tmp/csemplan-XXXXXX";
    csem_error error;
    csem_report *report = NULL;
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    close(file);
    ck_assert_int_eq(chmod(path, 0), 0);
    csem_error_init(&error, sizeof error);
    bool root = geteuid() == 0;
    if (!root || seteuid(NOBODY) == 0) {
        int code = csem_report_parse_file(path, NULL, &report, &error);
        ck_assert_int_eq(root ? seteuid(0) : 0, 0);
        ck_assert_int_eq(code, CSEM_ERROR_IO);
        ck_assert_str_eq(error.message, "the file cannot be opened: permission denied");
    }
    ck_assert_int_eq(unlink(path), 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("misuse");
    TCase *tests = tcase_create("misuse");
    tcase_add_test(tests, rules_and_findings_take_null);
    tcase_add_test(tests, one_finding_takes_null);
    tcase_add_test(tests, indexes_out_of_range_give_nothing);
    tcase_add_test(tests, findings_are_not_written_to_nowhere);
    tcase_add_test(tests, a_careless_rule_does_no_harm);
    tcase_add_test(tests, places_of_other_sizes_are_taken);
    tcase_add_test(tests, incomplete_rules_are_rejected);
    tcase_add_test(tests, options_that_make_no_sense_are_refused);
    tcase_add_test(tests, arrays_that_are_none_are_refused);
    tcase_add_test(tests, options_of_reading_that_make_no_sense_are_refused);
    tcase_add_test(tests, structs_of_absurd_sizes_are_left_alone);
    tcase_add_test(tests, findings_beyond_the_text_are_written);
    tcase_add_test(tests, a_struct_of_an_earlier_size_is_respected);
    tcase_add_test(tests, reports_are_not_read_from_nothing);
    tcase_add_test(tests, a_source_cannot_give_more_than_fits);
    tcase_add_test(tests, inputs_over_4_gib_are_refused);
    tcase_add_test(tests, a_file_that_may_not_be_read_is_reported);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
