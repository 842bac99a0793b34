/* SPDX-License-Identifier: MIT */
/* Output formats: positions, quoting, fingerprints, sets, running out of memory. python/test_formats.py reads the
 * documents with other parsers. */
#include "support/suite.h"
#include "support/tracker.h"
#include "support/written.h"
#include "write/fingerprint.h"
#include "write/output.h"
#include "write/positions.h"
#include "write/set.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>

static csem_error error;

/* ---- positions --------------------------------------------------------------------------------------------------- */

/* Line and column by walking from the start, as a reader would. */
static csem__position walked(const char *text, size_t length, size_t offset) {
    csem__position position = {1, 1};
    size_t start = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (size_t i = start; i < offset && i < length; i++) {
        bool end = text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'));
        if (end)
            position = (csem__position){position.line + 1, 1};
        else if (((unsigned char)text[i] & 0xC0) != 0x80 && text[i] != '\r')
            position.column++;
    }
    return position;
}

static void check_positions(const char *text, size_t length) {
    csem_allocator allocator = csem__default_allocator();
    csem__positions positions;
    ck_assert(csem__positions_init(&positions, (csem__text){text, length}, &allocator));
    for (size_t i = 0; i <= length + 2; i++) {
        csem__position got = csem__positions_at(&positions, i);
        csem__position expected = walked(text, length, i);
        ck_assert_msg(got.line == expected.line && got.column == expected.column, "offset %zu: %u:%u, not %u:%u", i,
                      (unsigned)got.line, (unsigned)got.column, (unsigned)expected.line, (unsigned)expected.column);
    }
    csem__positions_free(&positions);
}

START_TEST(every_offset_has_a_position) {
    static const char *const parts[] = {"a tree\n", "\r\n", "\r", "caf\xC3\xA9 ", "\xF0\x9F\x8C\xB3", "\n\n", "x"};
    char text[5000];
    size_t length = 0;
    check_positions("", 0);
    check_positions("\r", 1);
    check_positions("\xEF\xBB\xBFpark\nroad", 12);
    for (size_t i = 0; length + 8 < sizeof text; i++) {
        const char *part = parts[i * i % 7];
        memcpy(text + length, part, strlen(part));
        length += strlen(part);
    }
    check_positions(text, length);
    memset(text, 'x', sizeof text);
    for (size_t end = 1022; end < 1027; end++)
        check_positions(text, end);
    text[1023] = '\r';
    text[1024] = '\n';
    check_positions(text, sizeof text);
}
END_TEST

/* ---- quoting ----------------------------------------------------------------------------------------------------- */

typedef struct quoting {
    void (*put)(csem__output *output, csem__text text);
    const char *text;
    const char *expected;
} quoting;

#define REPLACEMENT "\xEF\xBF\xBD"

/* NOLINTBEGIN(misc-misleading-bidirectional): the characters are what is tested */
static const quoting quotings[] = {
    {csem__put_clean, "caf\xC3\xA9 \xFF\xC3", "caf\xC3\xA9 " REPLACEMENT REPLACEMENT},
    {csem__put_xml, "a<b> & \"c\" ]]>", "a&lt;b&gt; &amp; &quot;c&quot; ]]&gt;"},
    {csem__put_xml, "\t\n\r", "&#9;&#10;&#13;"},
    {csem__put_xml, "\x01\x08\x0B\x1F\x7F", REPLACEMENT REPLACEMENT REPLACEMENT REPLACEMENT "&#x7F;"},
    {csem__put_xml, "\xC2\x9B[2J \xE2\x80\xAE \xEF\xBB\xBF \xF3\xA0\x80\x81", "&#x9B;[2J &#x202E; &#xFEFF; &#xE0001;"},
    {csem__put_xml, "\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBC", REPLACEMENT REPLACEMENT "\xEF\xBF\xBC"},
    {csem__put_xml, "\xF0\x9F\x8C\xB3 \xED\xA0\x80", "\xF0\x9F\x8C\xB3 " REPLACEMENT REPLACEMENT REPLACEMENT},
    {csem__put_yaml, "say \"hi\" \\ it's: # - {", "\"say \\\"hi\\\" \\\\ it's: # - {\""},
    {csem__put_yaml, "a\nb\tc\r\x01\x7F", "\"a\\nb\\tc\\r\\x01\\x7F\""},
    {csem__put_yaml, "\xC2\x85 \xE2\x80\xA8 \xEF\xBB\xBF", "\"\\x85 \\u2028 \\uFEFF\""},
    {csem__put_yaml, "caf\xC3\xA9 \xFE", "\"caf\xC3\xA9 " REPLACEMENT "\""},
    {csem__put_yaml, "\xE2\x80\xAE \xE2\x81\xA9 \xF3\xA0\x80\x81 \xE2\x80\x8D",
     "\"\\u202E \\u2069 \\U000E0001 \xE2\x80\x8D\""},
    {csem__put_tap, "a # SKIP b\\c\nd", "a \\# SKIP b\\\\c d"},
    {csem__put_tap, "\xC2\x9B[2J \xE2\x80\xAE \xD8\x9C \xF3\xA0\x80\x81", "<U+009B>[2J <U+202E> <U+061C> <U+E0001>"},
    {csem__put_message, "see {0} and {}", "see {{0}} and {{}}"},
    {csem__put_message, "[Log in](https://park.example) ]", "\\[Log in\\](https://park.example) \\]"},
    {csem__put_message, "\\[a\\\\](b) c:\\d \\{0} e\\", "\\\\\\[a\\\\\\\\\\](b) c:\\d \\{{0}} e\\"},
    {csem__put_message, "caf\xC3\xA9 [\xFF", "caf\xC3\xA9 \\[" REPLACEMENT},
    {csem__put_message, "", ""},
    {csem__put_uri, "data/efforts fy2019.txt", "data/efforts%20fy2019.txt"},
    {csem__put_uri, "./a.txt", "a.txt"},
    {csem__put_uri, ".//./a.txt", "a.txt"},
    {csem__put_uri, "./", "./"},
    {csem__put_uri, "../a.txt", "../a.txt"},
    {csem__put_uri, "/srv/a#b?.txt", "file:///srv/a%23b%3F.txt"},
    {csem__put_uri, "c:d%41", "c%3Ad%2541"},
    {csem__put_uri, "-", "-"},
    {csem__put_uri, "caf\xC3\xA9\xFF", "caf%C3%A9%FF"},
};
/* NOLINTEND(misc-misleading-bidirectional) */

START_TEST(texts_are_quoted) {
    const quoting *q = &quotings[_i];
    csem_allocator allocator = csem__default_allocator();
    csem__output output;
    csem__output_init(&output, &allocator);
    q->put(&output, csem__text_of(q->text));
    csem__put(&output, "", 1);
    ck_assert(!output.failed);
    ck_assert_str_eq(output.data, q->expected);
    csem__output_free(&output);
}
END_TEST

START_TEST(nul_is_replaced) {
    csem_allocator allocator = csem__default_allocator();
    csem__output output;
    csem__output_init(&output, &allocator);
    csem__put_xml(&output, (csem__text){"a\0b", 3});
    ck_assert_uint_eq(output.length, 5);
    ck_assert_int_eq(memcmp(output.data, "a" REPLACEMENT "b", 5), 0);
    csem__output_free(&output);
}
END_TEST

/* ---- findings to write ------------------------------------------------------------------------------------------- */

static const char text[] = "Parks\r\ncaf\xC3\xA9 and trees\nA line of the park, and its end\n";

/* The findings that a rule of the test adds. */
typedef struct planned {
    const char *message;
    const char *measure;
    csem_span span;
    int32_t commitment;
    int32_t effort;
} planned;

typedef struct plan {
    const planned *findings;
    size_t count;
} plan;

static const planned usual[] = {
    {"the benches have no name", "1(ii)", {7, 12, 2}, 0, 3},
    {"two <trees> & \"one\" pond, of page 12", "1(ii)", {17, 22, 2}, 1, -1},
    {"two <trees> & \"one\" pond, of page 13", "1(ii)", {23, 29, 3}, 1, -1},
    {"the whole", NULL, {0, 0, 1}, -1, -1},
};
static const plan usual_plan = {usual, sizeof usual / sizeof usual[0]};

static int add_planned(void *context, const csem_report *report, csem_reporter *reporter) {
    const plan *p = context;
    (void)report;
    for (size_t i = 0; i < p->count; i++) {
        csem_finding_place place;
        csem_finding_place_init(&place, sizeof place);
        place.span = p->findings[i].span;
        place.measure = p->findings[i].measure;
        place.commitment = p->findings[i].commitment;
        place.effort = p->findings[i].effort;
        place.page = 2;
        int code = csem_reporter_add(reporter, &place, p->findings[i].message);
        if (!code && i == 0)
            code = csem_reporter_relate(reporter, &place.span, "here");
        if (code)
            return code;
    }
    return 0;
}

/* The findings of one rule, `park-benches`, which adds those of the plan. */
static csem_findings *findings_of(const plan *p, int32_t severity) {
    csem_rule_definition rule = {.name = "park-benches", .summary = "a bench has no name", .check = add_planned};
    csem_rule_override overrides[64];
    csem_validation_options options;
    csem_report *report;
    csem_findings *findings;
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(csem_report_parse_text(text, sizeof text - 1, NULL, &report, &error), CSEM_OK);
    ck_assert_uint_le(csem_library_rule_count(), 64);
    csem_validation_options_init(&options, sizeof options);
    for (size_t i = 0; i < csem_library_rule_count(); i++)
        overrides[i] = (csem_rule_override){csem_rule_text(csem_library_rule(i), CSEM_RULE_TEXT_NAME, NULL),
                                            CSEM_SEVERITY_NONE, 0};
    rule.context = (void *)(uintptr_t)p;
    rule.severity = severity;
    options.rules = &rule;
    options.rule_count = 1;
    options.overrides = overrides;
    options.override_count = csem_library_rule_count();
    int code = csem_report_validate(report, &options, &findings, &error);
    ck_assert_msg(code == CSEM_OK, "%s", error.message);
    csem_report_free(report);
    return findings;
}

static csem_findings_set *set_of(const csem_findings *findings, int32_t fail_on) {
    csem_findings_set_options options;
    csem_findings_set *set;
    csem_findings_set_options_init(&options, sizeof options);
    options.fail_on = fail_on;
    ck_assert_int_eq(csem_findings_set_create(&options, &set, &error), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_add(set, findings, "park.txt", text, sizeof text - 1, &error), CSEM_OK);
    return set;
}

static char *written(const csem_findings_set *set, int32_t format, uint32_t flags) {
    csem_buffer *buffer;
    ck_assert_int_eq(written_set(set, format, flags, &buffer, &error), CSEM_OK);
    size_t length;
    const char *data = csem_buffer_data(buffer, &length);
    ck_assert_uint_eq(strlen(data), length);
    ck_assert_int_eq(data[length - 1], '\n');
    char *copy = strdup(data);
    ck_assert_ptr_nonnull(copy);
    csem_buffer_free(buffer);
    return copy;
}

static void expect_part(const char *document, const char *part) {
    ck_assert_msg(strstr(document, part) != NULL, "`%s` is missing in\n%s", part, document);
}

/* ---- documents --------------------------------------------------------------------------------------------------- */

START_TEST(columns_are_characters) {
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_WARNING);
    csem_findings_set *set = set_of(findings, CSEM_SEVERITY_ERROR);
    ck_assert_uint_eq(csem_findings_set_input_count(set), 1);
    ck_assert_uint_eq(csem_findings_set_column(set, 0, 0), 1);
    ck_assert_uint_eq(csem_findings_set_column(set, 0, 1), 1);
    ck_assert_uint_eq(csem_findings_set_column(set, 0, 2), 10);
    ck_assert_uint_eq(csem_findings_set_column(set, 0, 3), 1);
    ck_assert_uint_eq(csem_findings_set_column(set, 0, 4), 0);
    ck_assert_uint_eq(csem_findings_set_column(set, 1, 0), 0);
    ck_assert_uint_eq(csem_findings_set_column(NULL, 0, 0), 0);
    ck_assert_int_eq(csem_findings_set_add(set, findings, "park.json", NULL, 0, &error), CSEM_OK);
    ck_assert_uint_eq(csem_findings_set_column(set, 1, 2), 0);
    csem_findings_set_free(set);
    csem_findings_free(findings);
}
END_TEST

START_TEST(failures_are_counted) {
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_WARNING);
    csem_findings_set *set = set_of(findings, CSEM_SEVERITY_ERROR);
    ck_assert_uint_eq(csem_findings_set_failure_count(set), 0);
    csem_findings_set_free(set);
    set = set_of(findings, CSEM_SEVERITY_NONE);
    ck_assert_uint_eq(csem_findings_set_failure_count(set), 0);
    csem_findings_set_free(set);
    set = set_of(findings, CSEM_SEVERITY_NOTE);
    ck_assert_uint_eq(csem_findings_set_failure_count(set), 4);
    ck_assert_int_eq(csem_findings_set_suppress(set, 1, "known", &error), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_suppress(set, 2, NULL, &error), CSEM_OK);
    ck_assert_uint_eq(csem_findings_set_failure_count(set), 2);
    ck_assert_uint_eq(csem_findings_set_failure_count(NULL), 0);
    ck_assert_uint_eq(csem_findings_set_input_count(NULL), 0);
    csem_findings_set_free(set);
    csem_findings_free(findings);
}
END_TEST

START_TEST(sarif_names_inputs_that_were_not_read) {
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_WARNING);
    csem_findings_set *set = set_of(findings, CSEM_SEVERITY_ERROR);
    char *before = written(set, CSEM_FORMAT_TAP, 0);
    char *document = written(set, CSEM_FORMAT_SARIF, CSEM_JSON_COMPACT);
    expect_part(document, "\"executionSuccessful\":true");
    free(document);
    ck_assert_int_eq(csem_findings_set_add_unread(set, "a b\xFF.txt", "it is {gone}\xFF", &error), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_add_unread(set, "-", "no input", &error), CSEM_OK);
    ck_assert_uint_eq(csem_findings_set_input_count(set), 1);
    document = written(set, CSEM_FORMAT_SARIF, CSEM_JSON_COMPACT);
    expect_part(document, "\"executionSuccessful\":false");
    expect_part(document,
                "\"toolExecutionNotifications\":[{\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{"
                "\"uri\":\"a%20b%FF.txt\"}}}],\"message\":{\"text\":\"it is {{gone}}\xEF\xBF\xBD\"},\"level\":"
                "\"error\"},{\"locations\":");
    expect_part(document, "\"message\":{\"text\":\"no input\"},\"level\":\"error\"}");
    free(document);
    document = written(set, CSEM_FORMAT_TAP, 0);
    ck_assert_str_eq(document, before);
    free(document);
    free(before);
    csem_findings_set_free(set);
    csem_findings_free(findings);
}
END_TEST

START_TEST(junit_has_one_failure_a_rule) {
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_WARNING);
    csem_findings_set *set = set_of(findings, CSEM_SEVERITY_WARNING);
    ck_assert_int_eq(csem_findings_set_suppress(set, 0, "a & b", &error), CSEM_OK);
    char *document = written(set, CSEM_FORMAT_JUNIT, 0);
    expect_part(document, "<testcase name=\"park-benches\" classname=\"park_txt\" time=\"0\">\n      <failure "
                          "message=\"3 findings, the first: the benches have no name\" type=\"warning\">");
    expect_part(document, "park.txt:2:10: warning: two &lt;trees&gt; &amp; &quot;one&quot; pond, of page 12 "
                          "[park-benches]\n");
    expect_part(document, "<system-out>park.txt:1:1: warning: the whole [park-benches] (suppressed: a &amp; b)\n"
                          "</system-out>");
    expect_part(document, "failures=\"1\" errors=\"0\"");
    expect_part(document, "timestamp=\"1970-01-01T00:00:00\"");
    free(document);
    csem_findings_set_free(set);
    csem_findings_free(findings);
}
END_TEST

START_TEST(tap_has_a_line_a_rule) {
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_WARNING);
    csem_findings_set *set = set_of(findings, CSEM_SEVERITY_WARNING);
    size_t rules = csem_findings_rule_count(findings);
    char line[80];
    char *document = written(set, CSEM_FORMAT_TAP, 0);
    snprintf(line, sizeof line, "TAP version 13\n1..%zu\nok 1 - park.txt: ", rules);
    ck_assert_int_eq(strncmp(document, line, strlen(line)), 0);
    snprintf(line, sizeof line, "\nnot ok %zu - park.txt: park-benches\n  ---\n  file: \"park.txt\"\n", rules);
    expect_part(document, line);
    expect_part(document, " # SKIP switched off\n");
    free(document);
    csem_findings_set_free(set);
    set = set_of(findings, CSEM_SEVERITY_ERROR);
    document = written(set, CSEM_FORMAT_TAP, 0);
    ck_assert_ptr_null(strstr(document, "not ok"));
    expect_part(document, "    - message: \"the whole\"\n      severity: warning\n");
    free(document);
    csem_findings_set_free(set);
    csem_findings_free(findings);
}
END_TEST

START_TEST(an_empty_set_is_a_document) {
    csem_findings_set *set;
    ck_assert_int_eq(csem_findings_set_create(NULL, &set, NULL), CSEM_OK);
    char *document = written(set, CSEM_FORMAT_TAP, 0);
    ck_assert_str_eq(document, "TAP version 13\n1..0 # SKIP no input\n");
    free(document);
    document = written(set, CSEM_FORMAT_JUNIT, 0);
    ck_assert_str_eq(document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n</testsuites>\n");
    free(document);
    document = written(set, CSEM_FORMAT_SARIF, CSEM_JSON_COMPACT);
    ck_assert_ptr_eq(strchr(document, '\n'), document + strlen(document) - 1);
    expect_part(document, "\"results\":[]");
    expect_part(document, "\"artifacts\":[]");
    free(document);
    csem_findings_set_free(set);
}
END_TEST

/* ---- fingerprints ------------------------------------------------------------------------------------------------ */

/* The fingerprints of the findings. The caller frees them. */
static char (*prints_of(const csem_findings *findings))[CSEM_FINGERPRINT_SIZE] {
    csem_allocator allocator = csem__default_allocator();
    csem__arena arena;
    csem__fingerprints prints;
    size_t count = csem_findings_finding_count(findings);
    char(*out)[CSEM_FINGERPRINT_SIZE] = calloc(count, sizeof *out);
    ck_assert_ptr_nonnull(out);
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__fingerprints_init(&prints, &arena, count));
    for (size_t i = 0; i < count; i++)
        ck_assert(csem__fingerprint_next(&prints, csem_findings_finding(findings, i), out[i]));
    csem__fingerprints_free(&prints);
    csem__arena_free(&arena);
    return out;
}

static const planned similar[] = {
    {"the sign stands on page 3", "1(i)", {1, 2, 1}, 0, 0},
    {"the sign stands on page 41", "1(i)", {2, 3, 1}, 0, 7},
    {"the sign  stands on pages 4, 5 and 6", "1(i)", {3, 4, 1}, 2, 1},
    {"the sign stands on page 3", "1(ii)", {4, 5, 1}, 0, 0},
    {"the sign stands on post 3", "1(i)", {5, 6, 1}, 0, 0},
    {"the sign stands on post 4", "1(i)", {6, 7, 1}, 0, 0},
    {"the sign stands on", "1(i)", {8, 9, 1}, 0, 0},
    {"lines 3 to 5", "1(i)", {9, 10, 1}, 0, 0},
    {"lines 8 to 9", "1(i)", {10, 11, 1}, 0, 0},
    {"lines 8 to the end", "1(i)", {11, 12, 1}, 0, 0},
    {"outlines 3 to 5", "1(i)", {12, 13, 1}, 0, 0},
    {"outlines 8 to 9", "1(i)", {13, 14, 1}, 0, 0},
};

static bool same_hash(const char *a, const char *b) {
    return strncmp(a, b, 16) == 0;
}

START_TEST(fingerprints_survive_an_edit_above) {
    const plan p = {similar, sizeof similar / sizeof similar[0]};
    csem_findings *findings = findings_of(&p, CSEM_SEVERITY_NOTE);
    ck_assert_uint_eq(csem_findings_finding_count(findings), p.count);
    char(*prints)[CSEM_FINGERPRINT_SIZE] = prints_of(findings);
    ck_assert(same_hash(prints[0], prints[1]));
    ck_assert_str_eq(prints[0] + 16, ":1");
    ck_assert_str_eq(prints[1] + 16, ":2");
    ck_assert_str_eq(prints[2] + 16, ":3");
    ck_assert(same_hash(prints[0], prints[2]));
    ck_assert(!same_hash(prints[0], prints[3]));
    ck_assert_str_eq(prints[3] + 16, ":1");
    ck_assert(!same_hash(prints[4], prints[5]));
    ck_assert(!same_hash(prints[0], prints[6]));
    ck_assert(same_hash(prints[7], prints[8]));
    ck_assert(!same_hash(prints[8], prints[9]));
    ck_assert(!same_hash(prints[10], prints[11]));
    free(prints);
    csem_findings_free(findings);
}
END_TEST

/* ---- arguments --------------------------------------------------------------------------------------------------- */

static int count_calls(void *context, const char *piece, size_t length) {
    (void)piece;
    ck_assert_uint_gt(length, 0);
    ++*(int *)context;
    return 0;
}

static int refuse(void *context, const char *piece, size_t length) {
    (void)context;
    (void)piece;
    (void)length;
    return 1;
}

START_TEST(formats_have_names) {
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_FORMAT, CSEM_FORMAT_SARIF), "sarif");
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_FORMAT, CSEM_FORMAT_JUNIT), "junit");
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_FORMAT, CSEM_FORMAT_TAP), "tap");
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_FORMAT, 0));
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_FORMAT, CSEM_FORMAT_TAP14), "tap14");
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_FORMAT, CSEM_FORMAT_JSON), "json");
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_FORMAT, 6));
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_FORMAT, -1));
}
END_TEST

static void expect_options_error(const csem_findings_set_options *options) {
    csem_findings_set *set;
    ck_assert_int_eq(csem_findings_set_create(options, &set, &error), CSEM_ERROR_OPTIONS);
    ck_assert_ptr_null(set);
    ck_assert_int_eq(csem_findings_set_create(options, &set, NULL), CSEM_ERROR_OPTIONS);
}

static const char *const bad_timestamps[] = {"",
                                             "2020-03-31",
                                             "2020-02-30T12:00:00",
                                             "2020-03-31T24:00:00",
                                             "2020-03-31T12:60:00",
                                             "2020-03-31T12:00:60",
                                             "2020-03-31 12:00:00",
                                             "2020-03-31T12:00:00Z",
                                             "2020-03-31T1a:00:00",
                                             "2020-3-31 T12:00:00"};

START_TEST(options_are_checked) {
    csem_findings_set_options options;
    csem_findings_set *set;
    csem_allocator half = csem__default_allocator();
    half.release = NULL;
    csem_findings_set_options_init(NULL, sizeof options);
    csem_findings_set_options_init(&options, sizeof options);
    options.timestamp = "2020-03-31T12:59:59";
    options.tool = "a-tool";
    ck_assert_int_eq(csem_findings_set_create(&options, &set, &error), CSEM_OK);
    csem_findings_set_free(set);
    for (size_t i = 0; i < sizeof bad_timestamps / sizeof bad_timestamps[0]; i++) {
        options.timestamp = bad_timestamps[i];
        expect_options_error(&options);
    }
    options.timestamp = NULL;
    options.fail_on = 4;
    expect_options_error(&options);
    options.fail_on = 0;
    options.flags = 1;
    expect_options_error(&options);
    options.flags = 0;
    options.tool = "\xFF";
    expect_options_error(&options);
    options.tool = "";
    expect_options_error(&options);
    options.tool = NULL;
    options.allocator = &half;
    expect_options_error(&options);
    ck_assert_int_eq(csem_findings_set_create(NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
}
END_TEST

START_TEST(options_of_a_newer_version_must_ask_for_nothing_new) {
    union {
        csem_findings_set_options options;
        char bytes[sizeof(csem_findings_set_options) + 16];
    } larger;
    csem_findings_set *set;
    csem_findings_set_options_init(&larger.options, sizeof larger);
    ck_assert_uint_eq(larger.options.size, sizeof larger);
    ck_assert_int_eq(csem_findings_set_create(&larger.options, &set, &error), CSEM_OK);
    csem_findings_set_free(set);
    larger.bytes[sizeof larger - 1] = 1;
    expect_options_error(&larger.options);
}
END_TEST

/* Fields that an older caller does not have have their defaults, whatever is in the memory after its struct. */
START_TEST(options_of_an_older_version_keep_defaults) {
    csem_findings_set_options options;
    csem_findings_set *set;
    memset(&options, 0xFF, sizeof options);
    options.size = offsetof(csem_findings_set_options, timestamp);
    options.allocator = NULL;
    options.tool = "an-old-tool";
    ck_assert_int_eq(csem_findings_set_create(&options, &set, &error), CSEM_OK);
    ck_assert_int_eq(set->fail_on, CSEM_SEVERITY_ERROR);
    ck_assert_str_eq(set->tool.data, "an-old-tool");
    ck_assert_str_eq(set->timestamp.data, "1970-01-01T00:00:00");
    csem_findings_set_free(set);
    options.size = sizeof options.size;
    ck_assert_int_eq(csem_findings_set_create(&options, &set, &error), CSEM_OK);
    ck_assert_str_eq(set->tool.data, "csemplan");
    csem_findings_set_free(set);
    memset(&options, 0xFF, sizeof options);
    csem_findings_set_options_init(&options, offsetof(csem_findings_set_options, fail_on));
    ck_assert_int_eq(options.fail_on, -1);
    ck_assert_ptr_null(options.timestamp);
    ck_assert_int_eq(csem_findings_set_create(&options, &set, &error), CSEM_OK);
    csem_findings_set_free(set);
    options.size = 1;
    expect_options_error(&options);
}
END_TEST

START_TEST(arguments_are_checked) {
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_NOTE);
    csem_findings_set *set;
    csem_buffer *buffer;
    int calls = 0;
    ck_assert_int_eq(csem_findings_set_create(NULL, &set, &error), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_suppress(set, 0, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add(NULL, findings, "a", NULL, 0, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add(set, NULL, "a", NULL, 0, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add(set, findings, NULL, NULL, 0, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add(set, findings, "", NULL, 0, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add(set, findings, "a", NULL, 1, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add_unread(NULL, "a", "gone", &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add_unread(set, NULL, "gone", &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add_unread(set, "", "gone", &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add_unread(set, "a", NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_add_unread(set, "a", "", &error), CSEM_ERROR_ARGUMENT);
    ck_assert_uint_eq(csem_findings_set_input_count(set), 0);
    ck_assert_int_eq(csem_findings_set_add(set, findings, "a", text, 0, &error), CSEM_OK);
    ck_assert_int_eq(csem_findings_set_suppress(set, 4, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_suppress(NULL, 0, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_write(NULL, 1, 0, count_calls, &calls, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_write(set, 1, 0, NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_write(set, 0, 0, count_calls, &calls, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_write(set, 2, 1, count_calls, &calls, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_findings_set_write(set, 1, 2, count_calls, &calls, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(written_set(set, 9, 0, &buffer, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_ptr_null(buffer);
    ck_assert_int_eq(calls, 0);
    ck_assert_int_eq(csem_findings_set_write(set, 3, 0, refuse, NULL, &error), CSEM_ERROR_SINK);
    csem_findings_set_free(NULL);
    csem_findings_set_free(set);
    csem_findings_free(findings);
}
END_TEST

/* ---- memory ------------------------------------------------------------------------------------------------------ */

static int make_and_write(const csem_allocator *allocator, const csem_findings *findings, int *calls) {
    csem_findings_set_options options;
    csem_findings_set *set;
    csem_buffer *buffer = NULL;
    csem_findings_set_options_init(&options, sizeof options);
    options.allocator = allocator;
    options.fail_on = CSEM_SEVERITY_NOTE;
    int code = csem_findings_set_create(&options, &set, &error);
    if (code)
        return code;
    code = csem_findings_set_add(set, findings, "park.txt", text, sizeof text - 1, &error);
    if (!code)
        code = csem_findings_set_add(set, findings, "./park.txt", NULL, 0, &error);
    if (!code)
        code = csem_findings_set_suppress(set, 1, "a reason that is not \xFF", &error);
    if (!code)
        code = csem_findings_set_add_unread(set, "gone.txt", "it is gone", &error);
    for (int32_t format = 1; !code && csem_value_name(CSEM_ENUMERATION_FORMAT, format); format++)
        code = csem_findings_set_write(set, format, 0, count_calls, calls, &error);
    if (!code)
        code = csem_buffer_create(allocator, &buffer, &error);
    if (!code)
        code = csem_findings_set_write(set, CSEM_FORMAT_SARIF, 0, csem_buffer_sink, buffer, &error);
    csem_buffer_free(buffer);
    csem_findings_set_free(set);
    return code;
}

START_TEST(each_allocation_may_fail) {
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_NOTE);
    long n = 0;
    for (int code = CSEM_ERROR_MEMORY; code; n++) {
        csem_tracker tracker = {.left = n};
        csem_allocator allocator = csem_tracker_allocator(&tracker);
        int calls = 0;
        code = make_and_write(&allocator, findings, &calls);
        ck_assert(code == CSEM_OK || code == CSEM_ERROR_MEMORY);
        ck_assert_int_eq(tracker.live, 0);
        ck_assert(code != CSEM_OK || calls == 5);
    }
    ck_assert_int_gt(n, 20);
    csem_findings_free(findings);
}
END_TEST

static csem_tracker cjson_tracker;

static void *cjson_allocate(size_t size) {
    csem_allocator allocator = csem_tracker_allocator(&cjson_tracker);
    return allocator.allocate(allocator.context, size);
}

static void cjson_release(void *memory) {
    csem_allocator allocator = csem_tracker_allocator(&cjson_tracker);
    allocator.release(allocator.context, memory);
}

/* Formats are written with the allocator of the caller only. */
START_TEST(no_format_takes_memory_from_cjson) {
    cJSON_Hooks hooks = {cjson_allocate, cjson_release};
    csem_findings *findings = findings_of(&usual_plan, CSEM_SEVERITY_NOTE);
    csem_findings_set *set = set_of(findings, CSEM_SEVERITY_NOTE);
    int calls = 0;
    cJSON_InitHooks(&hooks);
    for (int32_t format = 1; csem_value_name(CSEM_ENUMERATION_FORMAT, format); format++)
        ck_assert_int_eq(csem_findings_set_write(set, format, 0, count_calls, &calls, &error), CSEM_OK);
    cJSON_InitHooks(NULL);
    ck_assert_int_eq(cjson_tracker.made, 0);
    csem_findings_set_free(set);
    csem_findings_free(findings);
}
END_TEST

static TCase *piece_tests(void) {
    TCase *tests = tcase_create("pieces");
    tcase_add_test(tests, every_offset_has_a_position);
    tcase_add_loop_test(tests, texts_are_quoted, 0, sizeof quotings / sizeof quotings[0]);
    tcase_add_test(tests, nul_is_replaced);
    tcase_add_test(tests, fingerprints_survive_an_edit_above);
    return tests;
}

static TCase *set_tests(void) {
    TCase *tests = tcase_create("sets");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, columns_are_characters);
    tcase_add_test(tests, failures_are_counted);
    tcase_add_test(tests, sarif_names_inputs_that_were_not_read);
    tcase_add_test(tests, junit_has_one_failure_a_rule);
    tcase_add_test(tests, tap_has_a_line_a_rule);
    tcase_add_test(tests, an_empty_set_is_a_document);
    tcase_add_test(tests, formats_have_names);
    tcase_add_test(tests, options_are_checked);
    tcase_add_test(tests, options_of_a_newer_version_must_ask_for_nothing_new);
    tcase_add_test(tests, options_of_an_older_version_keep_defaults);
    tcase_add_test(tests, arguments_are_checked);
    tcase_add_test(tests, each_allocation_may_fail);
    tcase_add_test(tests, no_format_takes_memory_from_cjson);
    return tests;
}

int main(void) {
    Suite *suite = suite_create("formats");
    suite_add_tcase(suite, piece_tests());
    suite_add_tcase(suite, set_tests());
    return test_run(suite);
}
