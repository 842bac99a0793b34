/* SPDX-License-Identifier: MIT */
/* The whole pipeline: the bytes are read as a report, text or JSON; the report is validated and aggregated; and every
 * writer runs, including the tables and pages of the programs. Output that should be JSON, XML, CSV or TAP is parsed.
 */
#include "fuzz/printed.h"
#include "fuzz/property.h"
#include "fuzz/xml.h"

#include "lint/print.h"
#include "model/model.h"
#include "support/written.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- the report as JSON ----------------------------------------------------------------------------------------- */

static void require_json_text(const char *text, size_t length, const char *what) {
    const char *end = NULL;
    cJSON *json = cJSON_ParseWithLengthOpts(text, length, &end, 0);
    require(json != NULL, what);
    for (; end < text + length; end++)
        require(*end == '\n', "nothing except line ends follows JSON");
    cJSON_Delete(json);
}

static void require_json_buffer(csem_buffer *buffer, const char *what) {
    size_t length;
    const char *text = csem_buffer_data(buffer, &length);
    require_json_text(text, length, what);
    csem_buffer_free(buffer);
}

static void write_report(const csem_report *report) {
    for (uint32_t flags = 0; flags <= (CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS); flags++) {
        csem_buffer *buffer = NULL;
        require(written_report(report, flags, &buffer, NULL) == CSEM_OK, "a report can be written");
        require_json_buffer(buffer, "a report is JSON");
    }
}

static void explain(const csem_report *report) {
    csem_prose *prose = NULL;
    require(csem_prose_explain(report, NULL, &prose, NULL) == CSEM_OK, "a report can be explained");
    csem_prose_free(prose);
}

/* ---- findings --------------------------------------------------------------------------------------------------- */

static void require_finding(const csem_finding *finding, uint64_t length) {
    const csem_span *span = &csem_finding_node(finding)->place.span;
    const char *message = csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL);
    require(span->start <= span->end && (length == 0 || span->end <= length), "a finding is in the text");
    require(length == 0 || span->line >= 1, "a finding has a line");
    require(message[0] != '\0' && strpbrk(message, "\r\n") == NULL, "a finding has a message of one line");
    require(csem_library_find_rule(csem_finding_text(finding, CSEM_FINDING_TEXT_RULE, NULL)) != NULL,
            "a finding has a rule");
    require(csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_finding_severity(finding)) != NULL,
            "a finding has a severity");
    for (size_t i = 0; i < csem_finding_related_count(finding); i++) {
        const csem_span *related = csem_finding_related(finding, i, NULL, NULL);
        require(related->start <= related->end && (length == 0 || related->end <= length),
                "a related place is in the text");
    }
}

static void require_order(const csem_findings *findings) {
    uint64_t before = 0;
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
        uint64_t start = csem_finding_node(csem_findings_finding(findings, i))->place.span.start;
        require(start >= before, "findings are in the order of their places");
        before = start;
    }
}

/* Requires a plan, and as many test lines as it says. */
static void require_tap(const char *text) {
    unsigned long planned = 0;
    unsigned long tests = 0;
    bool plan = false;
    require(strncmp(text, "TAP version 1", 13) == 0, "TAP says its version");
    for (const char *line = text; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        if (strncmp(line, "1..", 3) == 0) {
            planned = strtoul(line + 3, NULL, 10);
            plan = true;
        }
        tests += strncmp(line, "ok ", 3) == 0 || strncmp(line, "not ok ", 7) == 0;
    }
    require(plan && planned == tests, "TAP has as many tests as it plans");
}

static void write_set(const csem_findings_set *set) {
    for (int32_t format = 1; csem_value_name(CSEM_ENUMERATION_FORMAT, format); format++) {
        csem_buffer *buffer = NULL;
        size_t length;
        require(written_set(set, format, 0, &buffer, NULL) == CSEM_OK, "a set can be written");
        const char *text = csem_buffer_data(buffer, &length);
        if (format == CSEM_FORMAT_SARIF || format == CSEM_FORMAT_JSON)
            require_json_text(text, length, "SARIF and findings are JSON");
        else if (format == CSEM_FORMAT_JUNIT)
            require(xml_is_well_formed(text, length), "JUnit is XML");
        else
            require_tap(text);
        csem_buffer_free(buffer);
    }
}

static void write_findings(const csem_findings *findings, const char *text, size_t length) {
    csem_buffer *buffer = NULL;
    csem_findings_set *set = NULL;
    require(written_findings(findings, "report", 0, &buffer, NULL) == CSEM_OK, "findings can be written");
    require_json_buffer(buffer, "findings are JSON");
    require(csem_findings_set_create(NULL, &set, NULL) == CSEM_OK, "a set can be made");
    require(csem_findings_set_add(set, findings, "a/report\xFF", text, length, NULL) == CSEM_OK,
            "a set takes findings");
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
        const csem_finding *finding = csem_findings_finding(findings, i);
        require_finding(finding, length);
    }
    print_findings("report", findings, NULL, set, 0, length % 2 == 0);
    write_set(set);
    csem_findings_set_free(set);
}

static void validate(const csem_report *report, const char *text, size_t length) {
    csem_findings *findings = NULL;
    require(csem_report_validate(report, NULL, &findings, NULL) == CSEM_OK, "a report can be validated");
    require_order(findings);
    write_findings(findings, text, length);
    csem_findings_free(findings);
}

/* ---- aggregation ------------------------------------------------------------------------------------------------ */

typedef struct piece {
    char *data;
    size_t length;
} piece;

static int collect(void *context, const char *text, size_t length) {
    piece *all = context;
    char *longer = realloc(all->data, all->length + length);
    if (!longer)
        return 1;
    memcpy(longer + all->length, text, length);
    all->data = longer;
    all->length += length;
    return 0;
}

static void require_collected(piece *all, int code, const char *what) {
    require(code == CSEM_OK && all->data != NULL, what);
    require_json_text(all->data ? all->data : "", all->length, what);
    free(all->data);
    *all = (piece){NULL, 0};
}

/* The sum of a column of numbers, and one of a report. */
static uint64_t sum_of(const csem_summary *summary, int32_t table, int32_t column) {
    uint64_t sum = 0;
    for (size_t i = 0; i < csem_summary_row_count(summary, table); i++)
        sum += (uint64_t)csem_summary_number(summary, table, i, column);
    return sum;
}

static uint64_t total_of(const csem_summary *summary, int32_t column) {
    return (uint64_t)csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, column);
}

/* Whether a column refers to a row of another table. */
static bool refers(const csem_summary *summary, int32_t table, size_t row, int32_t column, int32_t other) {
    int64_t found = csem_summary_row(summary, table, row, column);
    return found >= 0 && (uint64_t)found < csem_summary_row_count(summary, other);
}

static void require_totals(const csem_summary *summary, const csem_report *report) {
    require(total_of(summary, CSEM_COLUMN_SECTIONS) == report->body.outermost_count, "all chapters are counted");
    require(total_of(summary, CSEM_COLUMN_STATISTICS) == csem_report_statistic_count(report),
            "all statistics are counted");
    require(sum_of(summary, CSEM_TABLE_SECTIONS, CSEM_COLUMN_EFFORTS) == total_of(summary, CSEM_COLUMN_EFFORTS) &&
                sum_of(summary, CSEM_TABLE_SECTIONS, CSEM_COLUMN_REPEATS) == total_of(summary, CSEM_COLUMN_REPEATS),
            "the chapters have what the report has");
    for (size_t i = 0; i < csem_summary_row_count(summary, CSEM_TABLE_MATRIX); i++)
        require(refers(summary, CSEM_TABLE_MATRIX, i, CSEM_COLUMN_AGENCY, CSEM_TABLE_AGENCIES) &&
                    refers(summary, CSEM_TABLE_MATRIX, i, CSEM_COLUMN_SECTION, CSEM_TABLE_SECTIONS) &&
                    csem_summary_number(summary, CSEM_TABLE_MATRIX, i, CSEM_COLUMN_EFFORTS) > 0,
                "a cell has an agency and a chapter");
    for (size_t i = 0; i < csem_summary_row_count(summary, CSEM_TABLE_PARTNERS); i++)
        require(csem_summary_row(summary, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_A) !=
                        csem_summary_row(summary, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_B) &&
                    refers(summary, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_A, CSEM_TABLE_AGENCIES) &&
                    refers(summary, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_B, CSEM_TABLE_AGENCIES),
                "partners are two agencies");
}

static csem_summary *summarize(const csem_report *report) {
    static const uint32_t flags[] = {CSEM_JSON_DEFAULT, CSEM_JSON_COMPACT, CSEM_SUMMARY_JSON_TOTALS,
                                     CSEM_SUMMARY_JSON_MATRIX | CSEM_SUMMARY_JSON_PARTNERS};
    csem_summary *summary = NULL;
    piece all = {NULL, 0};
    require(csem_summary_create(NULL, &summary, NULL) == CSEM_OK, "a summary can be made");
    require(csem_summary_add(summary, report, "report", NULL) == CSEM_OK, "a summary takes a report");
    require_totals(summary, report);
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
        require_collected(&all, csem_summary_write_json(summary, flags[i], collect, &all, NULL), "a summary is JSON");
    return summary;
}

static int64_t group_number(const csem_groups *groups, size_t row, int32_t column) {
    return csem_groups_number(groups, CSEM_TABLE_GROUPS, row, column);
}

/* The facts of a group are in the report. A statistic counts once for each of its agencies, and once if it has none. */
static void require_groups(const csem_groups *groups, const csem_report *report, bool by_agency) {
    size_t count = csem_report_statistic_count(report);
    size_t facts = 0;
    for (size_t i = 0; i < csem_groups_row_count(groups, CSEM_TABLE_GROUPS); i++) {
        int64_t held = group_number(groups, i, CSEM_COLUMN_FACTS);
        require(count == 0 || held > 0, "a group holds something");
        require(group_number(groups, i, CSEM_COLUMN_N) + group_number(groups, i, CSEM_COLUMN_REPEATED) == held &&
                    group_number(groups, i, CSEM_COLUMN_SUMMED) <= group_number(groups, i, CSEM_COLUMN_N),
                "what is summed was counted");
        require(csem_groups_value(groups, CSEM_TABLE_GROUPS, i, CSEM_COLUMN_MIN) <=
                    csem_groups_value(groups, CSEM_TABLE_GROUPS, i, CSEM_COLUMN_MAX),
                "the least is not above the greatest");
        for (int64_t j = 0; j < held; j++, facts++) {
            require(csem_groups_statistic(groups, facts) != NULL, "a fact is a statistic");
            require(csem_groups_row(groups, CSEM_TABLE_FACTS, facts, CSEM_COLUMN_GROUP) == (int64_t)i,
                    "a fact is in its group");
        }
    }
    require(facts == csem_groups_row_count(groups, CSEM_TABLE_FACTS), "each fact is in a group");
    require(by_agency ? facts >= count : facts == count, "each statistic is in a group");
}

static void write_groups(const csem_groups *groups) {
    piece all = {NULL, 0};
    require_collected(&all, csem_groups_write_json(groups, CSEM_GROUPS_JSON_FACTS, collect, &all, NULL),
                      "groups are JSON");
    require_collected(&all, csem_groups_write_json(groups, CSEM_JSON_COMPACT, collect, &all, NULL),
                      "compact groups are JSON");
    require_collected(&all, csem_groups_write_statistics_json(groups, 0, collect, &all, NULL),
                      "statistics of groups are JSON");
}

/* The keys are the bits of choice. */
static size_t choose_keys(unsigned choice, int32_t keys[8]) {
    size_t count = 0;
    for (int32_t key = CSEM_KEY_SECTION; key <= CSEM_KEY_REPORT; key++)
        if (choice >> (key - 1) & 1)
            keys[count++] = key;
    return count;
}

static csem_groups *group(const csem_report *report, const int32_t *keys, size_t key_count) {
    csem_aggregation_options options;
    csem_groups *groups = NULL;
    csem_aggregation_options_init(&options, sizeof options);
    options.keys = key_count > 0 ? keys : NULL;
    options.key_count = key_count;
    require(csem_groups_create(&options, &groups, NULL) == CSEM_OK, "groups can be made");
    require(csem_groups_add(groups, report, "report", NULL) == CSEM_OK, "groups take a report");
    return groups;
}

static void aggregate(const csem_report *report, unsigned choice, bool json) {
    static const int32_t unit = CSEM_KEY_UNIT;
    int32_t keys[8];
    size_t key_count = choose_keys(choice, keys);
    csem_summary *summary = summarize(report);
    csem_groups *units = group(report, &unit, 1);
    csem_groups *groups = group(report, keys, key_count);
    require_groups(groups, report, (choice & 1U << (CSEM_KEY_AGENCY - 1)) != 0);
    write_groups(groups);
    print_all(summary, units, groups, keys, key_count, json);
    csem_groups_free(groups);
    csem_groups_free(units);
    csem_summary_free(summary);
}

/* ---- the pipeline ----------------------------------------------------------------------------------------------- */

/* A hash of the bytes, which chooses the keys of the groups, so that inputs need no prefix for them. */
static unsigned checksum(const uint8_t *data, size_t size) {
    unsigned sum = 0;
    for (size_t i = 0; i < size; i++)
        sum = sum * 31 + data[i];
    return sum >> 7 & 0xFF;
}

/* Whether the report was read from JSON, and so has no places in the text. */
static bool is_json(const char *text, size_t length) {
    csem_report *report = NULL;
    int code = csem_report_parse_json(text, length, NULL, &report, NULL);
    csem_report_free(report);
    return code == CSEM_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char nowhere[] = "/dev/null";
    const char *text = size > 0 ? (const char *)data : "";
    csem_options options;
    csem_report *report = NULL;
    csem_error error;
    csem_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    require(freopen(nowhere, "w", stdout) != NULL, "what is printed can be thrown away");
    int code = csem_report_parse(text, size, &options, &report, &error);
    if (code != CSEM_OK) {
        require_error(code, &error, size);
        return 0;
    }
    bool json = is_json(text, size);
    write_report(report);
    explain(report);
    validate(report, json ? NULL : text, json ? 0 : size);
    aggregate(report, checksum(data, size), json);
    csem_report_free(report);
    return 0;
}
