/* SPDX-License-Identifier: MIT */
/* Fixed bounds of validation and of writing findings, each below, at and above the bound. */
#include "base/text.h"
#include "base/utf8.h"
#include "support/compose.h"
#include "support/rule_report.h"
#include "support/suite.h"
#include "write/positions.h"

#include <csemplan.h>

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define COMMITMENT "Lamps shall be put up. (National Police Agency)\n"

static composed text;

static void set_up(void) {
    compose_free(&text);
}

static csem_findings *validate(const char *report_text, const csem_validation_options *options) {
    csem_report *report;
    csem_findings *findings;
    ck_assert_int_eq(csem_report_parse_text(report_text, strlen(report_text), NULL, &report, NULL), CSEM_OK);
    ck_assert_int_eq(csem_report_validate(report, options, &findings, NULL), CSEM_OK);
    csem_report_free(report);
    return findings;
}

/* The findings of the text as the lines of a measure. Frees the text. */
static csem_findings *validate_lines(void) {
    char *report_text = rule_report(text.data, false);
    csem_findings *findings = validate(report_text, NULL);
    free(report_text);
    compose_free(&text);
    return findings;
}

static size_t count_of(const csem_findings *findings, const char *rule) {
    size_t count = 0;
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
        count += strcmp(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_RULE, NULL), rule) == 0;
    return count;
}

static size_t count_in_lines(const char *rule) {
    csem_findings *findings = validate_lines();
    size_t count = count_of(findings, rule);
    csem_findings_free(findings);
    return count;
}

/* ---- the list of findings ---- */

/* A rule of the caller that adds as many findings as its context says, the last place first. */
static int find_so_many(void *context, const csem_report *report, csem_reporter *reporter) {
    const size_t *count = context;
    csem_finding_place place;
    csem_finding_place_init(&place, sizeof place);
    (void)report;
    for (size_t i = *count; i > 0; i--) {
        place.span = (csem_span){i, i, 1};
        ck_assert_int_eq(csem_reporter_add(reporter, &place, "lamp"), CSEM_OK);
    }
    return 0;
}

static csem_findings *find_at_most(size_t count, size_t most) {
    csem_rule_definition rule = {.name = "lamps",
                                 .summary = "Lamps.",
                                 .check = find_so_many,
                                 .context = &count,
                                 .severity = CSEM_SEVERITY_ERROR};
    csem_validation_options options;
    csem_validation_options_init(&options, sizeof options);
    options.rules = &rule;
    options.rule_count = 1;
    options.max_findings = most;
    char *report_text = rule_report(COMMITMENT "- Lamps were put up. (NPA)\n", false);
    csem_findings *findings = validate(report_text, &options);
    free(report_text);
    return findings;
}

/* If there are more findings than the limit, one finding says so before those that are kept. Every length of the list
 * is tried, since at some of them the array is full. */
START_TEST(the_list_has_one_finding_more_than_its_limit) {
    enum { MAX_COUNT = 64 };
    for (size_t count = 1; count <= MAX_COUNT; count++)
        for (size_t most = count > 3 ? count - 3 : 1; most <= count + 1; most++) {
            csem_findings *findings = find_at_most(count, most);
            size_t cut = count > most;
            ck_assert_uint_eq(csem_findings_finding_count(findings), cut ? most + 1 : count);
            ck_assert_uint_eq(count_of(findings, "findings-limit"), cut);
            for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
                ck_assert_uint_eq(csem_finding_node(csem_findings_finding(findings, i))->place.span.start, i + 1 - cut);
            csem_findings_free(findings);
        }
}
END_TEST

/* ---- messages ---- */

/* A quotation in a message has at most 160 bytes, and is never cut inside a character. */
START_TEST(messages_quote_160_bytes) {
    static const char *const characters[] = {"x", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9D\x84\x9E"};
    for (size_t c = 0; c < COUNT(characters); c++)
        for (size_t bytes = 156; bytes <= 168; bytes++) {
            size_t width = strlen(characters[c]);
            compose(&text, COMMITMENT "- Lamps were (");
            compose_times(&text, bytes % width, "x");
            compose_times(&text, bytes / width - 1, characters[c]);
            compose_times(&text, width - 1, "x");
            compose(&text, ". (NPA)\n");
            /* The quotation begins with the parenthesis and ends with the full stop. */
            size_t quoted = 1 + bytes % width + (bytes / width - 1) * width + width - 1 + 1;
            csem_findings *findings = validate_lines();
            ck_assert_uint_eq(count_of(findings, "parenthesis-unbalanced"), 1);
            for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
                size_t length;
                const char *message =
                    csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_MESSAGE, &length);
                const char *quote = strstr(message, "\"(");
                if (!quote)
                    continue;
                length -= (size_t)(quote - message) + 2;
                ck_assert_uint_eq(csem__utf8_check(message, strlen(message)), strlen(message));
                bool cut = strstr(message, "\xE2\x80\xA6\"") != NULL;
                ck_assert_msg(cut == (quoted > 160), "%zu bytes: %s", quoted, message);
                ck_assert_msg(cut ? length <= 163 && length + width > 163 : length == quoted, "%zu bytes: %s", quoted,
                              message);
            }
            csem_findings_free(findings);
        }
}
END_TEST

/* ---- rules ---- */

typedef struct finds {
    const char *what;
    size_t count;
} finds;

/* At most two digits before a parenthesis are a numeral. */
START_TEST(numerals_have_two_digits) {
    static const finds rows[] = {{"1", 0},   {"12", 0},    {"123", 1}, {"1234", 1},
                                 {"iii", 0}, {"xviii", 0}, {"b", 0},   {"bc", 1}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, COMMITMENT "- Lamps were %s) lit and cleaned. (NPA)\n", rows[i].what);
        ck_assert_msg(count_in_lines("parenthesis-unbalanced") == rows[i].count, "%s)", rows[i].what);
    }
}
END_TEST

/* A whole report whose contents give these pages for the chapter and the measure; the body begins on page 5. */
static size_t contents_page_findings(const char *chapter, const char *measure) {
    compose(&text,
            "Efforts on the \xE2\x80\x9C"
            "Basic Plan on Parks\xE2\x80\x9D\n\nTable of Contents\n1. Parks%s\n(i) Trees%s\n(ii) Ponds ... 5\n\n4\n\f"
            "1. Parks\n\n(i) Trees\n\nTrees shall be planted. (Park Agency)\n\n(ii) Ponds\n\nPonds shall be dug. "
            "(Park Agency)\n\n5\n\fThe end.\n\n6\n",
            chapter, measure);
    csem_findings *findings = validate(text.data, NULL);
    size_t count = count_of(findings, "contents-page");
    compose_free(&text);
    csem_findings_free(findings);
    return count;
}

START_TEST(contents_without_a_page_give_none_to_compare) {
    static const struct {
        const char *chapter;
        const char *measure;
        size_t count;
    } rows[] = {{" ... 5", " ... 5", 0}, {" ... 4", " ... 5", 1}, {" ... 5", " ... 6", 1},
                {" ... 4", " ... 6", 2}, {"", " ... 5", 0},       {"", " ... 6", 1}};
    for (size_t i = 0; i < COUNT(rows); i++)
        ck_assert_msg(contents_page_findings(rows[i].chapter, rows[i].measure) == rows[i].count, "row %zu", i);
}
END_TEST

/* Two efforts that report different numbers of lamps in N words, of which some are shared. */
static void compose_alike(size_t shared, size_t first, size_t second) {
    const size_t own[] = {first, second};
    compose(&text, COMMITMENT);
    for (size_t effort = 0; effort < 2; effort++) {
        compose(&text, "- In 2019, %d lamps were", 40 + (int)effort);
        for (size_t i = 1; i < shared; i++)
            compose(&text, " oak%c", (char)('a' + (char)i));
        for (size_t i = 0; i < own[effort]; i++)
            compose(&text, " elm%c%c", (char)('a' + (char)i), (char)('x' + (char)effort));
        compose(&text, " (NPA)\n");
    }
}

/* Sentences are similar if they share at least 60 % of their words. */
START_TEST(sentences_are_alike_that_share_60_percent) {
    static const struct {
        size_t shared;
        size_t first;
        size_t second;
        size_t count;
    } rows[] = {{3, 1, 1, 1},  {3, 2, 0, 1}, {3, 0, 2, 1},  {6, 2, 2, 1},  {12, 4, 4, 1},  {2, 1, 0, 1},
                {4, 1, 2, 0},  {4, 2, 1, 0}, {4, 3, 0, 0},  {7, 2, 3, 0},  {7, 3, 2, 0},   {13, 4, 5, 0},
                {13, 9, 0, 0}, {1, 1, 1, 0}, {16, 5, 5, 1}, {16, 5, 6, 0}, {15, 10, 0, 1}, {15, 0, 11, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose_alike(rows[i].shared, rows[i].first, rows[i].second);
        ck_assert_msg(count_in_lines("statistic-conflict") == rows[i].count, "%zu shared, %zu and %zu own",
                      rows[i].shared, rows[i].first, rows[i].second);
    }
}
END_TEST

/* Of a unit in one sentence 16 values are compared with those of sentences alike; if there are more, a finding says so.
 */
START_TEST(sentences_have_16_values) {
    for (int values = 15; values <= 17; values++) {
        compose(&text, COMMITMENT "- In 2019, 10 lamps");
        for (int value = 11; value < 10 + values; value++)
            compose(&text, ", %d lamps", value);
        compose(&text, ", 10 lamps were put up. (NPA)\n");
        ck_assert_msg(count_in_lines("findings-limit") == (values > 16), "%d values", values);
    }
}
END_TEST

/* The first 48 bytes of a word are compared. Words that differ only later are equal, and sentences that share two of
 * three words are similar. */
START_TEST(words_have_48_bytes) {
    for (size_t bytes = 46; bytes <= 51; bytes++) {
        compose(&text, COMMITMENT);
        for (int effort = 0; effort < 2; effort++) {
            compose(&text, "- In 2019, %d lamps were ", 40 + effort);
            compose_times(&text, bytes - 1, "o");
            compose(&text, "%c (NPA)\n", 'a' + effort);
        }
        ck_assert_msg(count_in_lines("statistic-conflict") == (bytes > 48), "words of %zu bytes", bytes);
    }
}
END_TEST

/* A year after 2199 is not taken as a year. */
START_TEST(years_of_the_future_end_at_2199) {
    static const finds rows[] = {{"2198", 1}, {"2199", 1}, {"2200", 0}, {"2201", 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, COMMITMENT "- Lamps were put up in March %s. (NPA)\n", rows[i].what);
        ck_assert_msg(count_in_lines("date-future") == rows[i].count, "March %s", rows[i].what);
    }
}
END_TEST

/* A name that is the end of another name, from the start of a word, belongs to the same agency: running text may have
 * cut it. */
START_TEST(names_with_one_end_are_not_a_conflict) {
    static const finds rows[] = {{"Lamp Agency", 0},     {"Old Lamp Agency", 0}, {"New Old Lamp Agency", 0},
                                 {"OldLamp Agency", 1},  {"Limp Agency", 1},     {"Lamp Office", 1},
                                 {"Old Limp Agency", 1}, {"Agency", 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, COMMITMENT "- Lamps were lit by the Lamp Agency (LAM). (NPA)\n");
        compose(&text, "- Masts were set by the %s (LAM). (NPA)\n", rows[i].what);
        ck_assert_msg(count_in_lines("agency-conflict") == rows[i].count, "%s", rows[i].what);
    }
}
END_TEST

/* ---- numbers in their order ---- */

#define NOWHERE "\"page\":null,\"sheet\":null,\"span\":{\"start\":0,\"end\":0,\"line\":1},\"commitments\":[]"

/* The JSON of a report with chapters or measures of these numbers, a list that ends with 0. Ids are unique. */
static void compose_numbers(const int *numbers, bool are_chapters) {
    static const char *const numerals[] = {"", "i", "ii", "iii", "iv", "v"};
    compose(&text, "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,"
                   "\"plan\":null,\"issuer\":null,\"published\":null,\"period\":null},\"agencies\":[],"
                   "\"contents\":[],\"sections\":[");
    if (!are_chapters)
        compose(&text,
                "{\"level\":\"chapter\",\"id\":\"1\",\"number\":1,\"title\":\"Lamps\"," NOWHERE ",\"sections\":[");
    for (size_t i = 0; numbers[i] > 0; i++) {
        compose(&text, "%s{\"level\":\"%s\",", i > 0 ? "," : "", are_chapters ? "chapter" : "measure");
        if (are_chapters)
            compose(&text, "\"id\":\"%d~%d\",", numbers[i], (int)i);
        else
            compose(&text, "\"id\":\"1(%s)~%d\",", numerals[numbers[i]], (int)i);
        compose(&text, "\"number\":%d,\"title\":\"Lamps\"," NOWHERE ",\"sections\":[]}", numbers[i]);
    }
    compose(&text, are_chapters ? "]" : "]}]");
    compose(&text, ",\"statistics\":[]}");
}

/* Each number must be one more than the previous one; skipped, repeated and smaller ones are found. */
START_TEST(numbers_follow_on_each_other) {
    static const struct {
        int numbers[5];
        size_t found;
    } rows[] = {{{1, 0}, 0},       {{2, 0}, 1},          {{1, 2, 3, 0}, 0}, {{1, 1, 0}, 1},       {{1, 3, 0}, 1},
                {{1, 2, 2, 0}, 1}, {{1, 2, 1, 0}, 1},    {{2, 1, 0}, 2},    {{1, 2, 1, 2, 0}, 1}, {{1, 3, 2, 0}, 2},
                {{3, 2, 1, 0}, 3}, {{1, 2, 3, 5, 0}, 1}, {{2, 3, 4, 0}, 1}};
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int are_chapters = 0; are_chapters < 2; are_chapters++) {
            csem_report *report;
            csem_findings *findings;
            compose_numbers(rows[i].numbers, are_chapters);
            ck_assert_int_eq(csem_report_parse_json(text.data, text.length, NULL, &report, NULL), CSEM_OK);
            ck_assert_int_eq(csem_report_validate(report, NULL, &findings, NULL), CSEM_OK);
            size_t found = count_of(findings, are_chapters ? "chapter-sequence" : "measure-sequence");
            ck_assert_msg(found == rows[i].found, "row %zu: %zu findings", i, found);
            csem_findings_free(findings);
            csem_report_free(report);
            compose_free(&text);
        }
}
END_TEST

/* ---- positions ---- */

/* Positions are recorded every 1024 bytes: tries the offsets around a record, in texts that end around one. */
START_TEST(positions_are_right_around_their_marks) {
    csem_allocator allocator = csem__default_allocator();
    for (size_t length = 1022; length <= 2050; length += length == 1027 ? 1018 : 1) {
        csem__positions positions;
        compose_times(&text, length / 3, "\xC3\xA9\n");
        compose_times(&text, length % 3, "x");
        ck_assert(csem__positions_init(&positions, (csem__text){text.data, text.length}, &allocator));
        for (size_t offset = 0; offset <= length + 2; offset++) {
            size_t end = offset < length ? offset : length;
            csem__position position = csem__positions_at(&positions, offset);
            size_t lines = end / 3 < length / 3 ? end / 3 : length / 3;
            size_t columns = 0;
            for (size_t i = 3 * lines; i < end; i++)
                columns += ((unsigned char)text.data[i] & 0xC0) != 0x80;
            ck_assert_uint_eq(position.line, lines + 1);
            ck_assert_uint_eq(position.column, columns + 1);
        }
        csem__positions_free(&positions);
        compose_free(&text);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("bounds_rules");
    TCase *tests = tcase_create("bounds");
    tcase_add_checked_fixture(tests, set_up, set_up);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, the_list_has_one_finding_more_than_its_limit);
    tcase_add_test(tests, messages_quote_160_bytes);
    tcase_add_test(tests, numerals_have_two_digits);
    tcase_add_test(tests, contents_without_a_page_give_none_to_compare);
    tcase_add_test(tests, sentences_are_alike_that_share_60_percent);
    tcase_add_test(tests, sentences_have_16_values);
    tcase_add_test(tests, words_have_48_bytes);
    tcase_add_test(tests, years_of_the_future_end_at_2199);
    tcase_add_test(tests, names_with_one_end_are_not_a_conflict);
    tcase_add_test(tests, numbers_follow_on_each_other);
    tcase_add_test(tests, positions_are_right_around_their_marks);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
