/* SPDX-License-Identifier: MIT */
/* Running out of memory in functions that use a report: JSON, explanations, findings in each format, and figures. */
#include "faults/sweep.h"
#include "support/figures.h"
#include "support/files.h"
#include "support/json_sample.h"
#include "support/rule_report.h"
#include "support/suite.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- the input of the functions, made with the allocator of the sweep before it fails ---- */

static csem_report *report_of(sweep *s, const char *text) {
    csem_report *report = NULL;
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    csem_report_parse(text, strlen(text), &options, &report, &s->details);
    ck_assert_msg(report != NULL, "%s", s->details.message);
    return report;
}

static csem_findings *findings_of(sweep *s, const char *text) {
    csem_findings *findings = NULL;
    csem_report *report = report_of(s, text);
    csem_report_validate(report, NULL, &findings, &s->details);
    ck_assert_msg(findings != NULL, "%s", s->details.message);
    csem_report_free(report);
    return findings;
}

static csem_prose *prose_of(sweep *s, const char *text) {
    csem_prose *prose = NULL;
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    csem_prose_parse(text, strlen(text), &options, &prose, &s->details);
    ck_assert_msg(prose != NULL, "%s", s->details.message);
    return prose;
}

static char *read_report(void) {
    char *path = test_path(test_source_folder(), "tests/faults/report.txt");
    char *text = test_read_file(path, NULL);
    ck_assert_msg(text != NULL, "%s cannot be read", path);
    free(path);
    return text;
}

/* A report of six levels, with parts, statuses and deadlines. */
static char *read_deep(void) {
    char *path = test_path(test_source_folder(), "tests/data/deep.json");
    size_t length;
    char *text = test_read_file(path, &length);
    ck_assert_ptr_nonnull(text);
    free(path);
    return text;
}

/* Notes with markers other than signs. */
static const char marked[] =
    "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,\"plan\":null,\"issuer\":null,"
    "\"published\":null,\"period\":null},\"agencies\":[],\"contents\":[],\"sections\":[{\"level\":\"action\",\"id\":\"1\","
    "\"number\":1,\"title\":\"Lamps\",\"page\":null,\"sheet\":null,\"span\":{\"start\":0,\"end\":60,\"line\":1},"
    "\"commitments\":[{\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"Lamps shall be lit.\"}],\"agencies\":[],"
    "\"partners\":[],\"open_ended\":false,\"status\":null,\"deadline\":null,\"fields\":[],\"page\":null,\"sheet\":null,"
    "\"span\":{\"start\":10,\"end\":60,\"line\":2},\"efforts\":[{\"kind\":\"effort\",\"ref\":null,\"blocks\":[{\"kind\":"
    "\"paragraph\",\"label\":null,\"text\":\"Lamps[^1] were lit.\"}],\"agencies\":[],\"status\":null,\"as_of\":null,\"notes\":"
    "[{\"marker\":\"[^1]\",\"text\":\"Old ones.\"}],\"page\":null,\"sheet\":null,\"span\":{\"start\":30,\"end\":60,"
    "\"line\":3}}]}],\"sections\":[]}],\"statistics\":[]}";

/* A result that every function must overwrite. */
#define STALE(type, s) ((type *)&(s)->n)

/* ---- JSON and explanations ---- */

static int write_json(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    sweep_arm(s);
    int code = csem_report_write_json(report, CSEM_JSON_DEFAULT, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_report_free(report);
    return code;
}

static int report_to_json(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_buffer *buffer = STALE(csem_buffer, s);
    size_t length;
    sweep_arm(s);
    int code = csem_buffer_create(&s->allocator, &buffer, s->error);
    if (code == CSEM_OK)
        code = csem_report_write_json(report, CSEM_JSON_COMPACT, csem_buffer_sink, buffer, s->error);
    sweep_disarm(s);
    csem_buffer_data(buffer, &length);
    sweep_expect(code, length > 0 ? buffer : NULL);
    csem_buffer_free(buffer);
    csem_report_free(report);
    return code;
}

static int explain(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_prose *prose = STALE(csem_prose, s);
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    sweep_arm(s);
    int code = csem_prose_explain(report, &options, &prose, s->error);
    sweep_disarm(s);
    sweep_expect(code, prose);
    csem_prose_free(prose);
    csem_report_free(report);
    return code;
}

static int write_prose(sweep *s, const void *text) {
    csem_prose *prose = prose_of(s, text);
    sweep_arm(s);
    int code = csem_prose_write_json(prose, CSEM_PROSE_JSON_CANDIDATES, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_prose_free(prose);
    return code;
}

START_TEST(json_of_a_report) {
    char *text = read_report();
    ck_assert_int_eq(sweep_all("csem_report_write_json", write_json, text), 0);
    ck_assert_int_gt(sweep_all("csem_buffer_create, csem_buffer_sink", report_to_json, text), 1);
    free(text);
}
END_TEST

START_TEST(explanations) {
    char *text = read_report();
    ck_assert_int_gt(sweep_all("csem_prose_explain", explain, text), 5);
    ck_assert_int_eq(sweep_all("csem_prose_write_json", write_prose, text), 0);
    free(text);
}
END_TEST

/* ---- validation ---- */

static int find_little(void *context, const csem_report *report, csem_reporter *reporter) {
    static const csem_span span = {0, 1, 1};
    (void)context;
    (void)report;
    for (int i = 0; i < 40; i++)
        if (csem_reporter_add(reporter, NULL, "there is little to find") ||
            csem_reporter_relate(reporter, &span, "here, for example"))
            return 1;
    return 0;
}

/* A careless rule: it continues without checking for failure. */
static int find_blindly(void *context, const csem_report *report, csem_reporter *reporter) {
    (void)context;
    (void)report;
    for (int i = 0; i < 40; i++)
        csem_reporter_add(reporter, NULL, "there is little to find");
    return 0;
}

static const csem_rule_definition rules[] = {
    {"little", "there is little", "Little is found.", find_little, NULL, CSEM_SEVERITY_NOTE, 0},
    {"blind", "somebody does not look", NULL, find_blindly, NULL, CSEM_SEVERITY_NOTE, 0}};
static const csem_rule_override overrides[] = {{"agency-silent", CSEM_SEVERITY_ERROR, 0},
                                               {"little", CSEM_SEVERITY_WARNING, 0}};
static const csem_agency_definition zoo = {"ZO", "Zoo Office"};

static int validate(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_findings *findings = STALE(csem_findings, s);
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.rules = rules;
    options.rule_count = 2;
    options.overrides = overrides;
    options.override_count = 2;
    options.agencies = &zoo;
    options.agency_count = 1;
    options.max_findings = 1;
    sweep_arm(s);
    int code = csem_report_validate(report, &options, &findings, s->error);
    sweep_disarm(s);
    sweep_expect(code, findings);
    csem_findings_free(findings);
    csem_report_free(report);
    return code;
}

START_TEST(validation) {
    char *text = read_report();
    char *years = rule_report("Lamps shall be put up. (National Police Agency)\n"
                              "- Some 45 clubs read the plan for 2030. (NPA)\n",
                              false);
    ck_assert_int_gt(sweep_all("csem_report_validate, a bare year", validate, years), 10);
    free(years);
    ck_assert_int_gt(sweep_all("csem_report_validate, csem_reporter_add, csem_reporter_relate", validate, text), 30);
    ck_assert_int_gt(sweep_all("csem_report_validate, a report of JSON", validate, sample), 30);
    ck_assert_int_gt(sweep_all("csem_report_validate, notes with other markers", validate, marked), 30);
    char *deep = read_deep();
    ck_assert_int_gt(sweep_all("csem_report_validate, a report of six levels", validate, deep), 30);
    free(deep);
    free(text);
}
END_TEST

/* Reports that each trigger one rule. */
START_TEST(every_rule) {
    long count = 0;
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        char *text = rule_report(csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL)
                                     ? csem_rule_text(rule, CSEM_RULE_TEXT_EXAMPLE, NULL)
                                     : "",
                                 i % 2 == 0);
        count += sweep_quietly(csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL), validate, text);
        free(text);
    }
    printf("faults: %zu examples of rules: %ld allocations\n", csem_library_rule_count(), count);
    ck_assert_int_gt(count, 1000);
}
END_TEST

/* ---- formats ---- */

static csem_findings_set *set_of(sweep *s, const csem_findings *findings, const char *text) {
    csem_findings_set *set = NULL;
    csem_findings_set_options options;
    csem_findings_set_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    options.fail_on = CSEM_SEVERITY_NOTE;
    ck_assert_int_eq(csem_findings_set_create(&options, &set, &s->details), CSEM_OK);
    if (findings) {
        ck_assert_int_eq(csem_findings_set_add(set, findings, "a\xFF.txt", text, strlen(text), &s->details), CSEM_OK);
        ck_assert_int_eq(csem_findings_set_suppress(set, 0, "it is known\xFF", &s->details), CSEM_OK);
    }
    return set;
}

static int create_set(sweep *s, const void *text) {
    csem_findings_set *set = STALE(csem_findings_set, s);
    csem_findings_set_options options;
    csem_findings_set_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    options.tool = "park-lint";
    options.timestamp = text ? "2024-07-12T12:00:00" : NULL;
    sweep_arm(s);
    int code = csem_findings_set_create(&options, &set, s->error);
    sweep_disarm(s);
    sweep_expect(code, set);
    csem_findings_set_free(set);
    return code;
}

static int add_to_set(sweep *s, const void *text) {
    csem_findings *findings = findings_of(s, text);
    csem_findings_set *set = set_of(s, NULL, NULL);
    sweep_arm(s);
    int code = csem_findings_set_add(set, findings, "a\xFF.txt", text, strlen(text), s->error);
    sweep_disarm(s);
    ck_assert_uint_eq(csem_findings_set_input_count(set), code ? 0 : 1);
    csem_findings_set_free(set);
    csem_findings_free(findings);
    return code;
}

static int suppress_for(sweep *s, const char *text, const char *reason) {
    csem_findings *findings = findings_of(s, text);
    csem_findings_set *set = set_of(s, findings, text);
    size_t before = csem_findings_set_failure_count(set);
    sweep_arm(s);
    int code = csem_findings_set_suppress(set, 1, reason, s->error);
    sweep_disarm(s);
    ck_assert_uint_eq(csem_findings_set_failure_count(set), code ? before : before - 1);
    csem_findings_set_free(set);
    csem_findings_free(findings);
    return code;
}

static int suppress(sweep *s, const void *text) {
    return suppress_for(s, text, "a reason");
}

static int suppress_at_length(sweep *s, const void *text) {
    char reason[20000];
    memset(reason, 'a', sizeof reason);
    reason[sizeof reason - 1] = '\0';
    return suppress_for(s, text, reason);
}

typedef struct document {
    const char *text;
    int32_t format;
} document;

static int write_set(sweep *s, const void *context) {
    const document *d = context;
    csem_findings *findings = findings_of(s, d->text);
    csem_findings_set *set = set_of(s, findings, d->text);
    sweep_arm(s);
    int code = csem_findings_set_write(set, d->format, 0, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_findings_set_free(set);
    csem_findings_free(findings);
    return code;
}

static int set_to_buffer(sweep *s, const void *context) {
    const document *d = context;
    csem_findings *findings = findings_of(s, d->text);
    csem_findings_set *set = set_of(s, findings, d->text);
    csem_buffer *buffer = STALE(csem_buffer, s);
    size_t length;
    sweep_arm(s);
    int code = csem_buffer_create(&s->allocator, &buffer, s->error);
    if (code == CSEM_OK)
        code = csem_findings_set_write(set, d->format, 0, csem_buffer_sink, buffer, s->error);
    sweep_disarm(s);
    csem_buffer_data(buffer, &length);
    sweep_expect(code, length > 0 ? buffer : NULL);
    csem_buffer_free(buffer);
    csem_findings_set_free(set);
    csem_findings_free(findings);
    return code;
}

/* Both texts together are longer than what the set has left, so that the arena grows too. */
static int add_unread(sweep *s, const void *text) {
    csem_findings_set *set = set_of(s, NULL, NULL);
    sweep_arm(s);
    int code = csem_findings_set_add_unread(set, "a\xFF.txt", text, s->error);
    sweep_disarm(s);
    csem_findings_set_free(set);
    return code;
}

START_TEST(sets) {
    char *text = read_report();
    ck_assert_int_gt(sweep_all("csem_findings_set_create", create_set, text), 1);
    ck_assert_int_gt(sweep_all("csem_findings_set_add", add_to_set, text), 1);
    ck_assert_int_gt(sweep_all("csem_findings_set_add_unread", add_unread, text), 0);
    sweep_all("csem_findings_set_suppress", suppress, text); /* a short reason fits into memory that the set has */
    ck_assert_int_gt(sweep_all("csem_findings_set_suppress, long reason", suppress_at_length, text), 0);
    free(text);
}
END_TEST

START_TEST(formats) {
    char *text = read_report();
    document d = {text, _i};
    char name[80];
    ck_assert_ptr_nonnull(csem_value_name(CSEM_ENUMERATION_FORMAT, d.format));
    snprintf(name, sizeof name, "csem_findings_set_write, %s", csem_value_name(CSEM_ENUMERATION_FORMAT, d.format));
    ck_assert_int_gt(sweep_all(name, write_set, &d), 2);
    snprintf(name, sizeof name, "csem_findings_set_write into a buffer, %s",
             csem_value_name(CSEM_ENUMERATION_FORMAT, d.format));
    ck_assert_int_gt(sweep_all(name, set_to_buffer, &d), 2);
    free(text);
}
END_TEST

/* ---- figures ---- */

static const int32_t keys[] = {CSEM_KEY_REPORT, CSEM_KEY_SECTION, CSEM_KEY_MEASURE, CSEM_KEY_AGENCY,   CSEM_KEY_UNIT,
                               CSEM_KEY_PHRASE, CSEM_KEY_KIND,    CSEM_KEY_PERIOD,  CSEM_KEY_QUALIFIER};
static const csem_filter filters[] = {
    {"count", CSEM_KEY_KIND, 0}, {"percent", CSEM_KEY_KIND, 0}, {"PA", CSEM_KEY_AGENCY, 0}};

static csem_aggregation_options figures_of(sweep *s) {
    csem_aggregation_options options;
    csem_aggregation_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    options.keys = keys;
    options.key_count = sizeof keys / sizeof keys[0];
    options.filters = filters;
    options.filter_count = sizeof filters / sizeof filters[0];
    return options;
}

static int create_summary(sweep *s, const void *text) {
    (void)text;
    csem_aggregation_options options = figures_of(s);
    csem_summary *summary = STALE(csem_summary, s);
    sweep_arm(s);
    int code = csem_summary_create(&options, &summary, s->error);
    sweep_disarm(s);
    sweep_expect(code, summary);
    csem_summary_free(summary);
    return code;
}

static csem_summary *summary_of(sweep *s, const csem_report *report) {
    csem_aggregation_options options = figures_of(s);
    csem_summary *summary = NULL;
    ck_assert_int_eq(csem_summary_create(&options, &summary, &s->details), CSEM_OK);
    if (report)
        ck_assert_int_eq(csem_summary_add(summary, report, "a.txt", &s->details), CSEM_OK);
    return summary;
}

static int add_to_summary(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_summary *summary = summary_of(s, report);
    sweep_arm(s);
    int code = csem_summary_add(summary, report, "b.txt", s->error);
    sweep_disarm(s);
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_REPORTS), code ? 1 : 2);
    csem_summary_free(summary);
    csem_report_free(report);
    return code;
}

static int add_first_to_summary(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_summary *summary = summary_of(s, NULL);
    sweep_arm(s);
    int code = csem_summary_add(summary, report, NULL, s->error);
    sweep_disarm(s);
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_REPORTS), code ? 0 : 1);
    csem_summary_free(summary);
    csem_report_free(report);
    return code;
}

enum {
    SUMMARY_TABLES = CSEM_SUMMARY_JSON_TOTALS | CSEM_SUMMARY_JSON_AGENCIES | CSEM_SUMMARY_JSON_SECTIONS |
                     CSEM_SUMMARY_JSON_MATRIX | CSEM_SUMMARY_JSON_PARTNERS | CSEM_SUMMARY_JSON_SILENCE
};

static int write_summary(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_summary *summary = summary_of(s, report);
    sweep_arm(s);
    int code = csem_summary_write_json(summary, SUMMARY_TABLES, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_summary_free(summary);
    csem_report_free(report);
    return code;
}

static int create_groups(sweep *s, const void *text) {
    (void)text;
    csem_aggregation_options options = figures_of(s);
    static const csem_filter units[] = {{"Oak Trees", CSEM_KEY_UNIT, 0}, {"percent", CSEM_KEY_UNIT, 0}};
    options.filters = units;
    options.filter_count = sizeof units / sizeof units[0];
    csem_groups *groups = STALE(csem_groups, s);
    sweep_arm(s);
    int code = csem_groups_create(&options, &groups, s->error);
    sweep_disarm(s);
    sweep_expect(code, groups);
    csem_groups_free(groups);
    return code;
}

static csem_groups *groups_of(sweep *s, const csem_report *report) {
    csem_aggregation_options options = figures_of(s);
    csem_groups *groups = NULL;
    ck_assert_int_eq(csem_groups_create(&options, &groups, &s->details), CSEM_OK);
    if (report)
        ck_assert_int_eq(csem_groups_add(groups, report, "a.txt", &s->details), CSEM_OK);
    return groups;
}

static int add_to_groups(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_groups *groups = groups_of(s, report);
    sweep_arm(s);
    int code = csem_groups_add(groups, report, "b.txt", s->error);
    sweep_disarm(s);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_REPORTS), code ? 1 : 2);
    csem_groups_free(groups);
    csem_report_free(report);
    return code;
}

/* The report is a later key, so that groups of two reports are sorted again. */
static csem_groups *later_report(sweep *s, const csem_report *report) {
    static const int32_t later[] = {CSEM_KEY_UNIT, CSEM_KEY_REPORT};
    csem_aggregation_options options = figures_of(s);
    csem_groups *groups = NULL;
    options.keys = later;
    options.key_count = sizeof later / sizeof later[0];
    ck_assert_int_eq(csem_groups_create(&options, &groups, &s->details), CSEM_OK);
    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(csem_groups_add(groups, report, "a.txt", &s->details), CSEM_OK);
    return groups;
}

static int order_groups(sweep *s, const void *text) {
    size_t order[64];
    csem_report *report = report_of(s, text);
    csem_groups *groups = later_report(s, report);
    ck_assert_uint_le(csem_groups_row_count(groups, CSEM_TABLE_GROUPS), 64);
    sweep_arm(s);
    int code = csem_groups_order(groups, order, s->error);
    sweep_disarm(s);
    csem_groups_free(groups);
    csem_report_free(report);
    return code;
}

static int write_ordered(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_groups *groups = later_report(s, report);
    sweep_arm(s);
    int code = csem_groups_write_json(groups, 0, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_groups_free(groups);
    csem_report_free(report);
    return code;
}

/* Without filters, so that long texts are copied. */
static int add_shared(sweep *s, const void *text) {
    csem_aggregation_options options = figures_of(s);
    csem_report *report = report_of(s, text);
    csem_groups *groups = NULL;
    options.filters = NULL;
    options.filter_count = 0;
    ck_assert_int_eq(csem_groups_create(&options, &groups, &s->details), CSEM_OK);
    sweep_arm(s);
    int code = csem_groups_add(groups, report, "b.txt", s->error);
    sweep_disarm(s);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_REPORTS), code ? 0 : 1);
    csem_groups_free(groups);
    csem_report_free(report);
    return code;
}

static int write_groups(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_groups *groups = groups_of(s, report);
    sweep_arm(s);
    int code = csem_groups_write_json(groups, 0, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_groups_free(groups);
    csem_report_free(report);
    return code;
}

static int write_facts(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    csem_groups *groups = groups_of(s, report);
    sweep_arm(s);
    int code = csem_groups_write_statistics_json(groups, 0, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_groups_free(groups);
    csem_report_free(report);
    return code;
}

START_TEST(summaries) {
    char *text = read_report();
    ck_assert_int_gt(sweep_all("csem_summary_create", create_summary, text), 0);
    ck_assert_int_gt(sweep_all("csem_summary_add", add_to_summary, text), 3);
    char *deep = read_deep();
    ck_assert_int_gt(sweep_all("csem_summary_add, six levels", add_first_to_summary, deep), 3);
    free(deep);
    ck_assert_int_gt(sweep_all("csem_summary_add, the first", add_first_to_summary, text), 3);
    ck_assert_int_eq(sweep_all("csem_summary_write_json", write_summary, text), 0);
    free(text);
    composed shared = {0};
    figures_compose_shared(&shared);
    ck_assert_int_gt(sweep_all("csem_summary_add, texts in common", add_first_to_summary, shared.data), 3);
    ck_assert_int_eq(sweep_all("csem_summary_write_json, texts in common", write_summary, shared.data), 0);
    compose_free(&shared);
}
END_TEST

START_TEST(groups) {
    char *text = read_report();
    ck_assert_int_gt(sweep_all("csem_groups_create", create_groups, text), 0);
    ck_assert_int_gt(sweep_all("csem_groups_add", add_to_groups, text), 3);
    ck_assert_int_eq(sweep_all("csem_groups_write_json", write_groups, text), 1);
    ck_assert_int_eq(sweep_all("csem_groups_write_statistics_json", write_facts, text), 0);
    ck_assert_int_gt(sweep_all("csem_groups_order", order_groups, text), 0);
    ck_assert_int_eq(sweep_all("csem_groups_write_json, in another order", write_ordered, text), 2);
    free(text);
    composed shared = {0};
    figures_compose_shared(&shared);
    ck_assert_int_gt(sweep_all("csem_groups_add, texts in common", add_shared, shared.data), 3);
    compose_free(&shared);
}
END_TEST

/* ---- profiles ---- */

static const char own_profile[] =
    "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"own\",\"levels\":[{\"name\":\"chapter\",\"mark\":\"{1}."
    "\"},"
    "{\"name\":\"measure\",\"mark\":\"({i})\"}],\"fields\":{\"label\":[\"Lead\",\"Owner\"],\"as\":\"agencies\"},"
    "\"items\":{\"mark\":\"{a}.\",\"level\":\"part\"},\"status\":{\"words\":{\"Done\":\"complete\"}},\"notes\":\"*\"}";

static int write_own_profile(sweep *s, const void *profile) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    sweep_arm(s);
    int code = csem_profile_write_json(profile, &options, 0, sweep_sink, s, s->error);
    sweep_disarm(s);
    return code;
}

static int read_with_profile(sweep *s, const void *text) {
    csem_report *report = STALE(csem_report, s);
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    csem_options_set_profile(&options, own_profile);
    sweep_arm(s);
    int code = csem_report_parse(text, strlen(text), &options, &report, s->error);
    sweep_disarm(s);
    sweep_expect(code, report);
    csem_report_free(report);
    return code;
}

static int write_profile_of_report(sweep *s, const void *text) {
    csem_report *report = report_of(s, text);
    sweep_arm(s);
    int code = csem_report_write_profile(report, 0, sweep_sink, s, s->error);
    sweep_disarm(s);
    csem_report_free(report);
    return code;
}

START_TEST(profiles) {
    char *text = read_report();
    ck_assert_int_gt(sweep_all("csem_profile_write_json", write_own_profile, own_profile), 20);
    ck_assert_int_eq(sweep_all("csem_profile_write_json, built in", write_own_profile, "basic-plan"), 1);
    ck_assert_int_gt(sweep_all("csem_report_parse, with a profile", read_with_profile, text), 40);
    ck_assert_int_eq(sweep_all("csem_report_write_profile", write_profile_of_report, text), 0);
    free(text);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("faults of results");
    TCase *tests = tcase_create("results");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, json_of_a_report);
    tcase_add_test(tests, explanations);
    tcase_add_test(tests, validation);
    tcase_add_test(tests, every_rule);
    tcase_add_test(tests, sets);
    tcase_add_loop_test(tests, formats, CSEM_FORMAT_SARIF, CSEM_FORMAT_JSON + 1);
    tcase_add_test(tests, summaries);
    tcase_add_test(tests, groups);
    tcase_add_test(tests, profiles);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return test_run(suite());
}
