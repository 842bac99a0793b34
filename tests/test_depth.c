/* SPDX-License-Identifier: MIT */
/* Reports of any depth: tests/data/deep.json has six levels, of which the fourth is tracked, sections without numbers,
 * numbers that run through the document, parts with statuses of their own, deadlines and partners. */
#include "grammar/renumber.h"
#include "support/files.h"
#include "support/json_sample.h"
#include "support/suite.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *text;
static csem_report *report;

static void read_deep(void) {
    char *path = test_path(test_source_folder(), "tests/data/deep.json");
    size_t length;
    text = test_read_file(path, &length);
    ck_assert_ptr_nonnull(text);
    report = read_whole(text);
    free(path);
}

static void free_deep(void) {
    csem_report_free(report);
    free(text);
}

START_TEST(what_is_read_is_written_again) {
    char *written = write_whole(report, CSEM_JSON_DEFAULT);
    ck_assert_str_eq(written, text);
    free(written);
}
END_TEST

START_TEST(the_tracked_level_is_the_outermost_with_commitments) {
    size_t tracked = 0;
    for (size_t i = 0; i < csem_report_section_count(report); i++) {
        const csem_section *section = csem_report_section(report, i);
        bool is_action = strcmp(csem_section_level(section, NULL), "action") == 0;
        ck_assert_int_eq(csem_section_is_tracked(section), is_action);
        tracked += is_action;
    }
    ck_assert_uint_eq(tracked, 6);
    ck_assert_int_eq(csem_section_depth(csem_report_find_section(report, "1(b)i")), 5);
}
END_TEST

START_TEST(entries_have_the_ids_of_their_sections) {
    static const char *const ids[] = {"/1", "/1/A", "/1/A.1", "1",      "2", "/1/A.2", "3",  "4",
                                      "5",  "/2",   "/2/A",   "/2/A.1", "6", "/2/A.2", "/3", "/3/A"};
    size_t count = sizeof ids / sizeof ids[0];
    ck_assert_uint_eq(csem_report_entry_count(report), count);
    for (size_t i = 0; i < count; i++)
        ck_assert_str_eq(csem_section_id(csem_report_entry(report, i), NULL), ids[i]);
}
END_TEST

/* The profile says how the ids of entries are printed that the body does not have, as far as their numbers are known:
 * an entry whose parents have too few numbers is like other sections of its level. */
START_TEST(entries_may_lack_the_numbers_of_a_mark) {
    static const char *const marks[] = {"{1}", "{1}.{1}", "{1}.{1}.{1}"};
    static const char *const ids[] = {"/2/A.2", "1.2", "/2/A.2"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        char profile[400];
        csem_options options;
        csem_report *read;
        snprintf(profile, sizeof profile,
                 "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"street-plan\",\"levels\":["
                 "{\"name\":\"theme\",\"mark\":\"none\"},{\"name\":\"goal\",\"mark\":\"{A}\"},"
                 "{\"name\":\"objective\",\"mark\":\"%s\"},{\"name\":\"action\",\"mark\":\"{1}.\",\"tracked\":true}]}",
                 marks[i]);
        csem_options_init(&options, sizeof options);
        csem_options_set_profile(&options, profile);
        ck_assert_int_eq(csem_report_parse_json(text, strlen(text), &options, &read, NULL), CSEM_OK);
        ck_assert_str_eq(csem_section_id(csem_report_entry(read, 13), NULL), ids[i]);
        csem_report_free(read);
    }
}
END_TEST

/* An abbreviation that nothing defines is the name of one agency, however often it is named. */
START_TEST(tables_are_read_written_and_read_again) {
    static const char table[] = "Action 1: Lamps\n\n"
                                "| Milestone | Target Date | Responsible Party |\n"
                                "| --- | --- | --- |\n"
                                "| Put up lamps at crossings | March 2024 | RPO |\n"
                                "| Paint the posts | May 2024 | RPO and Ministry of Paint |\n\n"
                                "Action 2: Signs\n\n"
                                "| Milestone | Target Date | Responsible Party |\n"
                                "| --- | --- | --- |\n"
                                "| Replace old signs | June 2024 | RPO |\n";
    csem_options options;
    csem_report *read;
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options, "action-table");
    ck_assert_int_eq(csem_report_parse_text(table, strlen(table), &options, &read, NULL), CSEM_OK);
    ck_assert_uint_eq(csem_report_agency_count(read), 2);
    ck_assert_uint_eq(csem_section_commitment_count(csem_report_find_section(read, "1")), 2);
    char *first = write_whole(read, CSEM_JSON_DEFAULT);
    csem_report *again = read_whole(first);
    ck_assert_int_eq(csem_section_is_tracked(csem_report_find_section(again, "2")), 1);
    char *second = write_whole(again, CSEM_JSON_DEFAULT);
    ck_assert_str_eq(second, first);
    free(second);
    free(first);
    csem_report_free(again);
    csem_report_free(read);
}
END_TEST

/* Part is then the tracked level, although actions have commitments. */
static const char parts[] = "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"street-plan\",\"levels\":["
                            "{\"name\":\"action\",\"mark\":\"{1}.\"},"
                            "{\"name\":\"part\",\"mark\":\"({a})\",\"tracked\":true}]}";

START_TEST(the_profile_may_be_given_with_json) {
    csem_options options;
    csem_report *read;
    csem_error error;
    csem_error_init(&error, sizeof error);
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options, parts);
    ck_assert_int_eq(csem_report_parse_json(text, strlen(text), &options, &read, &error), CSEM_OK);
    ck_assert_int_eq(csem_section_is_tracked(csem_report_find_section(read, "1(a)")), 1);
    ck_assert_int_eq(csem_section_is_tracked(csem_report_find_section(read, "1")), 0);
    csem_report_free(read);
    csem_options_set_profile(&options, "basic-plan"); /* not the one that the JSON names */
    ck_assert_int_eq(csem_report_parse_json(text, strlen(text), &options, &read, &error), CSEM_OK);
    ck_assert_int_eq(csem_section_is_tracked(csem_report_find_section(read, "1")), 1);
    csem_report_free(read);
    csem_options_set_profile(&options, "no-such-plan");
    ck_assert_int_eq(csem_report_parse_json(text, strlen(text), &options, &read, &error), CSEM_ERROR_PROFILE);
    ck_assert_ptr_null(read);
    csem_options_set_profile(&options, "{\"format\":\"csemplan-profile\",\n\"version\":2}");
    ck_assert_int_eq(csem_report_parse(text, strlen(text), &options, &read, &error), CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "profile: version: expected 1");
    ck_assert_uint_eq(error.line, 2);
}
END_TEST

/* ---- findings ---- */

typedef struct wanted {
    const char *rule;
    const char *message;
    const char *measure; /* NULL: none */
} wanted;

static const wanted all[] = {
    {"contents-unmatched", "the body has no action 4, which the contents list: \"Fines\"", NULL},
    {"contents-unmatched", "the body has no objective /2/A.2, which the contents list: \"Buses\"", NULL},
    {"contents-unmatched", "the body has no theme /3, which the contents list: \"Water\"", NULL},
    {"contents-unmatched", "the body has no goal /3/A, which the contents list: \"Clean rivers\"", NULL},
    {"deadline-passed",
     "the commitment of action 1 was due before the day of publication (\"March 2024\"), and it is not complete", "1"},
    {"attribution-missing", "the effort names no agency", "1(a)"},
    {"agency-silent", "not named in any effort under step 1(b)i: PSD", "1(b)i"},
    {"status-unknown", "the scale has no place for the status \"Nearly\", which is printed 2 times", "1(b)i"},
    {"chapter-sequence", "step iii follows step i", NULL},
    {"contents-title", "the title of action 2 differs from its entry in the contents: \"Safer crossings\"", "2"},
    {"agency-silent", "not named in any effort under action 2: DOT", "2"},
    {"agency-silent", "not named in any effort under action 2: PSD", "2"},
    {"effort-missing", "the commitment has no effort", "2"},
    {"status-evidence", "the commitment of action 2 is complete (\"Complete\"), but no effort is reported for it", "2"},
    {"agency-unassigned", "named in an effort under action 3, but in none of its commitments: SCH", "3"},
    {"contents-page", "action 5 begins on page 7, but the contents say page 6", "5"},
    {"measure-sequence", "action 5 follows action 3", "5"},
    {"deadline-passed",
     "the commitment of action 5 was due before the day of publication (\"March 2024\"), and its status is \"Nearly\"",
     "5"},
    {"repeat-self", "the repeat points to its own action 5", "5"},
    {"repeat-dangling", "the repeat points to action 9, which the body does not have", "5"},
    {"deadline-passed",
     "the commitment of action 6 was due before the day of publication (\"March 2024\"), and its status is \"Dropped\"",
     "6"},
    {"commitment-missing", "action 7 has no commitment text", "7"},
    {"contents-unlisted", "the contents do not list action 7: \"Parks\"", "7"},
};

static void expect_text(const csem_finding *finding, int32_t which, const char *expected) {
    const char *found = csem_finding_text(finding, which, NULL);
    if (expected)
        ck_assert_pstr_eq(found, expected);
    else
        ck_assert_ptr_null(found);
}

START_TEST(messages_have_the_names_of_the_levels) {
    csem_findings *findings;
    size_t count = sizeof all / sizeof all[0];
    ck_assert_int_eq(csem_report_validate(report, NULL, &findings, NULL), CSEM_OK);
    ck_assert_uint_eq(csem_findings_finding_count(findings), count);
    for (size_t i = 0; i < count; i++) {
        const csem_finding *finding = csem_findings_finding(findings, i);
        expect_text(finding, CSEM_FINDING_TEXT_RULE, all[i].rule);
        expect_text(finding, CSEM_FINDING_TEXT_MESSAGE, all[i].message);
        expect_text(finding, CSEM_FINDING_TEXT_MEASURE, all[i].measure);
    }
    csem_findings_free(findings);
}
END_TEST

/* The text with the first `from` replaced. Frees the text. */
static char *replace(char *given, const char *from, const char *to) {
    const char *at = strstr(given, from);
    ck_assert_msg(at != NULL, "no %s", from);
    size_t before = (size_t)(at - given);
    char *other = test_allocate(strlen(given) + strlen(to) + 1);
    memcpy(other, given, before);
    memcpy(other + before, to, strlen(to));
    memcpy(other + before + strlen(to), at + strlen(from), strlen(at) - strlen(from) + 1);
    free(given);
    return other;
}

static char *copy(void) {
    char *other = test_allocate(strlen(text) + 1);
    memcpy(other, text, strlen(text) + 1);
    return other;
}

/* How many findings a rule has in a changed text, which is freed. */
static size_t count_in(char *given, const char *rule) {
    size_t count = 0;
    csem_findings *findings;
    csem_report *read = read_whole(given);
    ck_assert_int_eq(csem_report_validate(read, NULL, &findings, NULL), CSEM_OK);
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
        count += strcmp(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_RULE, NULL), rule) == 0;
    csem_findings_free(findings);
    csem_report_free(read);
    free(given);
    return count;
}

START_TEST(a_deadline_needs_a_day_of_publication) {
    static const char published[] = "\"2024-07-01\"";
    ck_assert_uint_eq(count_in(replace(copy(), published, "null"), "deadline-passed"), 0);
    ck_assert_uint_eq(count_in(replace(copy(), published, "\"2024-03-31\""), "deadline-passed"), 0);
    ck_assert_uint_eq(count_in(replace(copy(), published, "\"2026-03-31\""), "deadline-passed"), 3);
}
END_TEST

/* The status of action 1 is that of its parts: complete once all of them are. */
START_TEST(a_commitment_is_as_far_as_its_parts) {
    char *one = replace(copy(), "\"in-progress\"", "\"complete\"");
    ck_assert_uint_eq(count_in(replace(one, "\"scale\":\tnull", "\"scale\":\"complete\""), "deadline-passed"), 2);
    ck_assert_uint_eq(count_in(replace(copy(), "\"in-progress\"", "\"complete\""), "deadline-passed"), 3);
}
END_TEST

/* Notes with markers that a Basic Plan does not have. */
START_TEST(notes_may_have_other_markers) {
    static const char effort[] = "In 2023, 900 trees were planted.";
    static const char notes[] = "\"notes\":\t[],\n\t\t\t\t\t\t\t\t\t\t\t\t\t\"page\":\t8";
    static const char with[] = "\"notes\":[{\"marker\":\"[^1]\",\"text\":\"Oaks.\"},{\"marker\":\"2\",\"text\":"
                               "\"Elms.\"}],\"page\":8";
    char *marked = replace(copy(), effort, "In 2023, 900 trees[^1] were planted2.");
    ck_assert_uint_eq(count_in(replace(marked, notes, with), "note-orphan"), 0);
    ck_assert_uint_eq(count_in(replace(copy(), notes, with), "note-orphan"), 1);
    char *open = replace(copy(), effort, "In 2023, 900 trees[^1 were planted2.");
    ck_assert_uint_eq(count_in(replace(open, notes, with), "note-orphan"), 1);
}
END_TEST

/* A part may repeat its own action; an action may have no effort that says the same, no commitment at all, or only
 * repeats. */
START_TEST(repeats_are_asked_at_any_depth) {
    char *own = replace(copy(), "\"kind\":\t\"effort\"", "\"kind\":\t\"repeat\"");
    ck_assert_uint_eq(count_in(copy(), "repeat-self"), 1);
    ck_assert_uint_eq(count_in(replace(own, "\"ref\":\tnull", "\"ref\":\t\"1\""), "repeat-self"), 2);
    char *other = replace(copy(), "\"kind\":\t\"effort\"", "\"kind\":\t\"repeat\"");
    ck_assert_uint_eq(count_in(replace(other, "\"ref\":\tnull", "\"ref\":\t\"5\""), "repeat-unmatched"), 1);
    ck_assert_uint_eq(count_in(copy(), "repeat-unmatched"), 0);
    ck_assert_uint_eq(count_in(replace(copy(), "\"ref\":\t\"3\"", "\"ref\":\t\"6\""), "repeat-unmatched"), 1);
    ck_assert_uint_eq(count_in(replace(copy(), "\"ref\":\t\"3\"", "\"ref\":\t\"7\""), "repeat-unmatched"), 1);
}
END_TEST

/* Actions whose parts are tracked are sections around these: what parts report is not theirs. */
START_TEST(sections_around_tracked_ones_are_asked_alone) {
    csem_options options;
    csem_report *read;
    csem_findings *findings;
    size_t count = 0;
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options, parts);
    ck_assert_int_eq(csem_report_parse_json(text, strlen(text), &options, &read, NULL), CSEM_OK);
    ck_assert_int_eq(csem_report_validate(read, NULL, &findings, NULL), CSEM_OK);
    for (size_t i = 0; i < csem_findings_finding_count(findings); i++)
        count += strcmp(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_MESSAGE, NULL),
                        "not named in any effort under action 1: DOT") == 0;
    ck_assert_uint_eq(count, 1);
    csem_findings_free(findings);
    csem_report_free(read);
}
END_TEST

/* A mark that has no numeral of the number cannot be printed with another one. */
START_TEST(marks_may_have_no_number) {
    csem_findings *findings;
    char *given = replace(copy(), "\"id\":\t\"1(b)i\",\n\t\t\t\t\t\t\t\t\t\t\t\t\t\"number\":\t1",
                          "\"id\":\t\"1(b)q\",\"number\":4");
    csem_report *read = read_whole(given);
    ck_assert_int_eq(csem_report_validate(read, NULL, &findings, NULL), CSEM_OK);
    const char *message = NULL;
    for (size_t i = 0; i < csem_findings_finding_count(findings) && !message; i++)
        if (strstr(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_MESSAGE, NULL), " q"))
            message = csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_MESSAGE, NULL);
    ck_assert_pstr_eq(message, "the first step of part 1(b) has the number q, not 1");
    csem_findings_free(findings);
    csem_report_free(read);
    free(given);
}
END_TEST

/* Without any status, a commitment is open as long as no effort is reported for it. */
START_TEST(deadlines_pass_without_statuses) {
    static const char dated[] =
        "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,\"plan\":null,\"issuer\":null,"
        "\"published\":\"2024-07-01\",\"period\":null},\"agencies\":[],\"contents\":[],\"sections\":[{\"level\":"
        "\"action\",\"id\":\"1\",\"number\":1,\"title\":\"Lamps\",\"page\":null,\"sheet\":null,\"span\":{\"start\":0,"
        "\"end\":40,\"line\":1},\"commitments\":[{\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":"
        "\"Lamps shall be lit.\"}],\"agencies\":[],\"partners\":[],\"open_ended\":false,\"status\":null,\"deadline\":"
        "{\"text\":\"May 2023\",\"start\":\"2023-05-01\",\"end\":\"2023-05-31\"},\"fields\":[],\"page\":null,"
        "\"sheet\":null,\"span\":{\"start\":10,\"end\":40,\"line\":2},\"efforts\":[]}],\"sections\":[]}],"
        "\"statistics\":[]}";
    csem_findings *findings;
    csem_report *read = read_whole(dated);
    ck_assert_int_eq(csem_report_validate(read, NULL, &findings, NULL), CSEM_OK);
    const char *message = NULL;
    for (size_t i = 0; i < csem_findings_finding_count(findings) && !message; i++)
        if (strcmp(csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_RULE, NULL),
                   "deadline-passed") == 0)
            message = csem_finding_text(csem_findings_finding(findings, i), CSEM_FINDING_TEXT_MESSAGE, NULL);
    ck_assert_pstr_eq(message,
                      "the commitment of action 1 was due before the day of publication (\"May 2023\"), and no "
                      "effort is reported for it");
    csem_findings_free(findings);
    csem_report_free(read);
}
END_TEST

/* ---- figures ---- */

static const char *item(const csem_summary *summary, size_t row, int32_t column, size_t index) {
    return csem_summary_item(summary, CSEM_TABLE_AGENCIES, row, column, index, NULL);
}

static int64_t number(const csem_summary *summary, int32_t table, size_t row, int32_t column) {
    return csem_summary_number(summary, table, row, column);
}

/* DOT and PSD answer for action 1, one by its own commitment and one by that of a step; DOT reports in part 1(b). */
START_TEST(figures_are_of_tracked_sections) {
    csem_summary *summary;
    ck_assert_int_eq(csem_summary_create(NULL, &summary, NULL), CSEM_OK);
    ck_assert_int_eq(csem_summary_add(summary, report, NULL, NULL), CSEM_OK);
    ck_assert_int_eq(number(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_RESPONSIBLE), 2);
    ck_assert_int_eq(number(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_REPORTING), 1);
    ck_assert_int_eq(number(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_UNASSIGNED), 0);
    ck_assert_str_eq(item(summary, 0, CSEM_COLUMN_SILENT, 0), "2");
    ck_assert_str_eq(item(summary, 1, CSEM_COLUMN_SILENT, 0), "1");
    ck_assert_str_eq(item(summary, 1, CSEM_COLUMN_SILENT_COMMITMENTS, 0), "1(b)i");
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_SECTIONS), 2);
    ck_assert_int_eq(number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_NUMBER), -1);
    ck_assert_int_eq(number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_MEASURES), 4);
    ck_assert_int_eq(number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_COMMITMENTS), 7);
    ck_assert_int_eq(number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_COMPLETE), 3);
    ck_assert_int_eq(number(summary, CSEM_TABLE_SECTIONS, 0, CSEM_COLUMN_OVERDUE), 2);
    /* Parts 1(a) and 1(b) name nobody: DOT answers for them. */
    ck_assert_int_eq(number(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_IN_PROGRESS), 1);
    ck_assert_int_eq(number(summary, CSEM_TABLE_AGENCIES, 0, CSEM_COLUMN_COMPLETE), 2);
    ck_assert_int_eq(number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_DROPPED), 1);
    ck_assert_int_eq(number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_OVERDUE), 3);
    ck_assert_str_eq(csem_summary_text(summary, CSEM_TABLE_SILENCE, 0, CSEM_COLUMN_TITLE, NULL), "Devices");
    csem_summary_free(summary);
}
END_TEST

/* ---- marks ---- */

START_TEST(marks_can_be_renumbered) {
    static const struct {
        const char *mark;
        int32_t from;
        int32_t to;
        const char *expected; /* NULL: there is no such numeral */
    } cases[] = {
        {"(iii)", 3, 1, "(i)"},
        {"(i)", 9, 1, "(a)"},
        {"C01.12", 12, 1, "C01.1"},
        {"Chapter II", 2, 5, "Chapter V"},
        {"A", 1, 3, "C"},
        {"01", 1, 12, "12"},
        {"12", 2, 1, NULL},
        {"(iv)", 4, 400, "(400)"},
        {"Goal", 1, 2, NULL},
        {"Goal \xE2\x91\xA1", 2, 1, "Goal \xE2\x91\xA0"},
        {"\xE7\xAC\xAC\x33\xE7\xAB\xA0", 3, 1, "\xE7\xAC\xAC\x31\xE7\xAB\xA0"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[64];
        csem__text mark = {cases[i].mark, strlen(cases[i].mark)};
        size_t length = csem__mark_renumber(mark, cases[i].from, cases[i].to, out, sizeof out);
        ck_assert_uint_eq(length, cases[i].expected ? strlen(cases[i].expected) : 0);
        if (cases[i].expected)
            ck_assert_str_eq(out, cases[i].expected);
        ck_assert_uint_eq(csem__mark_renumber(mark, cases[i].from, cases[i].to, out, length), 0);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("depth");
    TCase *tests = tcase_create("depth");
    tcase_add_checked_fixture(tests, read_deep, free_deep);
    tcase_add_test(tests, what_is_read_is_written_again);
    tcase_add_test(tests, the_tracked_level_is_the_outermost_with_commitments);
    tcase_add_test(tests, entries_have_the_ids_of_their_sections);
    tcase_add_test(tests, entries_may_lack_the_numbers_of_a_mark);
    tcase_add_test(tests, the_profile_may_be_given_with_json);
    tcase_add_test(tests, tables_are_read_written_and_read_again);
    tcase_add_test(tests, messages_have_the_names_of_the_levels);
    tcase_add_test(tests, a_deadline_needs_a_day_of_publication);
    tcase_add_test(tests, a_commitment_is_as_far_as_its_parts);
    tcase_add_test(tests, notes_may_have_other_markers);
    tcase_add_test(tests, repeats_are_asked_at_any_depth);
    tcase_add_test(tests, sections_around_tracked_ones_are_asked_alone);
    tcase_add_test(tests, marks_may_have_no_number);
    tcase_add_test(tests, deadlines_pass_without_statuses);
    tcase_add_test(tests, figures_are_of_tracked_sections);
    tcase_add_test(tests, marks_can_be_renumbered);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
