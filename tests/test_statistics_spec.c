/* SPDX-License-Identifier: MIT */
/* The examples of tests/spec/statistics*.md: the numbers of each input, in the lines that statistics_numbers.md
 * explains. */
#include "statistics/fill.h"
#include "support/basic_plan.h"
#include "support/files.h"
#include "support/spec.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES = 16384, DAY = 16 };

static spec all;

/* ---- settings ------------------------------------------------------------------------------------------------- */

typedef struct settings {
    csem_options options;
    csem_period period; /* of the report; year 0 for prose */
    bool is_extracted;  /* a line of the input is no paragraph */
} settings;

static csem_date read_date(const char *text) {
    csem_date date;
    ck_assert_int_eq(csem_date_parse(text, DAY - 6, &date, NULL), CSEM_OK);
    return date;
}

static settings read_settings(const spec_example *example) {
    settings s = {.period = {{0, 0, 0}, {0, 0, 0}}};
    csem_options_init(&s.options, sizeof s.options);
    cJSON *json = cJSON_Parse(example->options[0] ? example->options : "{}");
    ck_assert_msg(json != NULL, "%s:%d: the options are no JSON", example->file, example->line);
    const cJSON *fiscal = cJSON_GetObjectItemCaseSensitive(json, "fiscal");
    const char *period = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, "period"));
    s.options.fiscal_year_start = fiscal ? fiscal->valueint : 4;
    if (period)
        s.period = (csem_period){read_date(period), read_date(period + strlen("2019-04-01.."))};
    s.is_extracted = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(json, "extracted"));
    cJSON_Delete(json);
    return s;
}

/* ---- numbers as lines ------------------------------------------------------------------------------------------- */

typedef struct lines {
    char text[LINES];
    size_t length;
} lines;

static void add(lines *to, const char *text) {
    size_t length = strlen(text);
    ck_assert_uint_lt(to->length + length, LINES);
    memcpy(to->text + to->length, text, length + 1);
    to->length += length;
}

static const char *or_dash(const char *text) {
    return text ? text : "-";
}

/* Adds ` = value` if the digits alone do not show it. */
static void add_value(lines *to, const char *printed, double value) {
    char digits[64];
    char said[64];
    size_t length = 0;
    for (const char *c = printed; *c && length + 1 < sizeof digits; c++)
        if (*c != ',')
            digits[length++] = *c;
    digits[length] = '\0';
    snprintf(said, sizeof said, "%.15g", value);
    if (strcmp(said, digits) != 0) {
        add(to, " = ");
        add(to, said);
    }
}

static void add_period(lines *to, const csem_statistic *statistic) {
    const char *printed;
    const csem_period *period = csem_statistic_period(statistic, &printed, NULL);
    char text[256];
    if (!period)
        return;
    snprintf(text, sizeof text, " | %s | %04d-%02d-%02d..%04d-%02d-%02d", printed, period->start.year,
             period->start.month, period->start.day, period->end.year, period->end.month, period->end.day);
    add(to, text);
}

static void add_statistic(lines *to, const csem_candidate *candidate) {
    const csem_statistic *statistic = csem_candidate_statistic(candidate);
    const char *printed = csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL);
    add(to, printed);
    add_value(to, printed, csem_statistic_value(statistic));
    add(to, " | ");
    add(to, csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_statistic_qualifier(statistic)));
    add(to, " | ");
    add(to, csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, csem_statistic_kind(statistic)));
    add(to, " | ");
    add(to, or_dash(csem_statistic_unit(statistic, NULL)));
    add(to, " | ");
    add(to, or_dash(csem_statistic_phrase(statistic, NULL)));
    add_period(to, statistic);
    add(to, "\n");
}

static void add_rejection(lines *to, const csem_candidate *candidate) {
    add(to, "! ");
    add(to, csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL));
    add(to, " ");
    add(to, csem_value_name(CSEM_ENUMERATION_REASON, csem_candidate_reason(candidate)));
    add(to, "\n");
}

/* Writes the statistics to `found` and the other numbers to `rejected`. */
static void write_lines(const csem_prose *prose, lines *found, lines *rejected) {
    for (size_t i = 0; i < csem_prose_candidate_count(prose); i++) {
        const csem_candidate *candidate = csem_prose_candidate(prose, i);
        if (csem_candidate_statistic(candidate))
            add_statistic(found, candidate);
        else
            add_rejection(rejected, candidate);
    }
}

/* ---- prose and reports ------------------------------------------------------------------------------------------ */

/* A report whose only effort has the lines of the input as its paragraphs. */
static void build_report(csem__builder *builder, const char *input, const csem_period *period) {
    csem_allocator allocator = csem__default_allocator();
    ck_assert(csem__builder_init(builder, &allocator, 0));
    builder->report->period = *period;
    csem_section *section = csem__builder_add_section(builder, &builder->report->body, CSEM_DEPTH_CHAPTER);
    ck_assert(csem__section_number(builder, section, NULL, 1));
    ck_assert_ptr_nonnull(csem__builder_add_commitment(builder));
    csem__builder_add_effort(builder)->kind = CSEM_EFFORT_EFFORT;
    while (*input) {
        size_t length = strcspn(input, "\n");
        csem_block *block = csem__builder_add_block(builder, CSEM_OWNER_EFFORT);
        block->kind = CSEM_BLOCK_PARAGRAPH;
        ck_assert(csem__builder_text(builder, csem__slice(input, 0, length), &block->text));
        input += length + (input[length] == '\n' ? 1 : 0);
    }
    ck_assert(csem__builder_link(builder));
}

static csem_prose *find(const spec_example *example, const settings *s) {
    csem_prose *prose = NULL;
    if (s->period.start.year == 0) {
        ck_assert_int_eq(csem_prose_parse(example->input, example->length, &s->options, &prose, NULL), CSEM_OK);
        return prose;
    }
    csem__builder builder;
    build_report(&builder, example->input, &s->period);
    csem_report *report = csem__builder_finish(&builder);
    ck_assert_int_eq(csem_prose_explain(report, &s->options, &prose, NULL), CSEM_OK);
    csem_report_free(report);
    return prose;
}

/* The statistics of a report have the same places in its paragraphs as in prose. */
static void check_report(const spec_example *example, const settings *s, const csem_prose *prose) {
    csem__builder builder;
    build_report(&builder, example->input, &s->period);
    ck_assert(csem__statistics_fill(&builder, &s->options));
    const csem_report *report = builder.report;
    ck_assert_msg(csem_report_statistic_count(report) == csem_prose_statistic_count(prose),
                  "%s:%d: %zu statistics in a report", example->file, example->line,
                  csem_report_statistic_count(report));
    for (size_t i = 0; i < csem_report_statistic_count(report); i++) {
        const csem_statistic *a = csem_report_statistic(report, i);
        const csem_statistic *b = csem_prose_statistic(prose, i);
        ck_assert(csem_statistic_value(a) == csem_statistic_value(b));
        ck_assert_int_eq(csem_statistic_kind(a), csem_statistic_kind(b));
        ck_assert_int_eq(csem_statistic_qualifier(a), csem_statistic_qualifier(b));
        ck_assert_int_eq(csem_statistic_period(a, NULL, NULL) != NULL, csem_statistic_period(b, NULL, NULL) != NULL);
        ck_assert_pstr_eq(csem_statistic_unit(a, NULL), csem_statistic_unit(b, NULL));
    }
    csem__builder_abandon(&builder);
}

/* ---- comparing --------------------------------------------------------------------------------------------------- */

/* Whether `rejected` contains every line of `wanted` that begins with `!`, in this order. */
static bool has_rejections(const char *wanted, const char *rejected) {
    while (*wanted) {
        size_t length = strcspn(wanted, "\n") + 1;
        if (*wanted == '!') {
            while (*rejected && strncmp(rejected, wanted, length) != 0)
                rejected += strcspn(rejected, "\n") + 1;
            if (!*rejected)
                return false;
            rejected += length;
        }
        wanted += length;
    }
    return true;
}

static void keep_statistics(const char *wanted, lines *out) {
    char line[1024];
    while (*wanted) {
        size_t length = strcspn(wanted, "\n") + 1;
        ck_assert_uint_lt(length, sizeof line);
        memcpy(line, wanted, length);
        line[length] = '\0';
        if (*wanted != '!')
            add(out, line);
        wanted += length;
    }
}

/* Whether the input in a span is the text, whose blanks are folded. */
static bool is_in_span(const spec_example *example, const csem_span *span, const char *text) {
    uint64_t at = span->start;
    for (; *text && at < span->end; text++) {
        const char *here = example->input + at;
        size_t blank = csem__space_length(here, (size_t)(span->end - at));
        if (blank > 0 ? *text != ' ' : *text != *here)
            return false;
        at += blank > 0 ? blank : 1;
    }
    return !*text && at == span->end;
}

static void check_spans(const spec_example *example, const csem_prose *prose) {
    uint64_t after = 0;
    for (size_t i = 0; i < csem_prose_candidate_count(prose); i++) {
        const csem_candidate *candidate = csem_prose_candidate(prose, i);
        const csem_span *span = &csem_candidate_node(candidate)->place.span;
        ck_assert_uint_le(after, span->start);
        ck_assert_uint_le(span->end, example->length);
        ck_assert(is_in_span(example, span, csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL)));
        after = span->end;
    }
}

START_TEST(an_example) {
    const spec_example *example = &all.examples[_i];
    settings s = read_settings(example);
    csem_prose *prose = find(example, &s);
    lines *got = test_allocate(3 * sizeof *got);
    memset(got, 0, 3 * sizeof *got);
    write_lines(prose, &got[0], &got[1]);
    keep_statistics(example->expected, &got[2]);
    ck_assert_msg(strcmp(got[0].text, got[2].text) == 0, "%s:%d: in\n%s\nfound\n%s\ninstead of\n%s", example->file,
                  example->line, example->input, got[0].text, got[2].text);
    ck_assert_msg(has_rejections(example->expected, got[1].text), "%s:%d: in\n%s\nrejected\n%s\ninstead of\n%s",
                  example->file, example->line, example->input, got[1].text, example->expected);
    if (s.period.start.year == 0)
        check_spans(example, prose);
    if (!s.is_extracted)
        check_report(example, &s, prose);
    free(got);
    csem_prose_free(prose);
}
END_TEST

static bool is_wanted(const char *name) {
    return strncmp(name, "statistics", strlen("statistics")) == 0;
}

int main(void) {
    char *folder = test_path(test_source_folder(), "tests/spec");
    if (!spec_read(folder, is_wanted, &all))
        return EXIT_FAILURE;
    Suite *suite = suite_create("statistics_spec");
    TCase *examples = tcase_create("examples");
    tcase_add_loop_test(examples, an_example, 0, (int)all.count);
    suite_add_tcase(suite, examples);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    spec_free(&all);
    free(folder);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
