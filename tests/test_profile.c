/* SPDX-License-Identifier: MIT */
/* Profiles through the public API: read from a name or from JSON, refused with a path and a place, written again. */
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* A valid profile with `more` before its levels. */
#define WITH(more)                                                                                                     \
    "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"x\"," more                                              \
    "\"levels\":[{\"name\":\"goal\",\"mark\":\"{1}.\"}]}"
#define WITH_LEVELS(levels) "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"x\",\"levels\":" levels "}"

static csem_error error;

/* The profile as compact JSON without its line feed, to be freed; NULL on failure. */
static char *write_compact(const char *profile) {
    csem_buffer *buffer;
    size_t length;
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(csem_buffer_create(NULL, &buffer, NULL), CSEM_OK);
    char *copy = NULL;
    if (csem_profile_write_json(profile, NULL, CSEM_JSON_COMPACT, csem_buffer_sink, buffer, &error) == CSEM_OK) {
        const char *data = csem_buffer_data(buffer, &length);
        copy = malloc(length);
        ck_assert_ptr_nonnull(copy);
        memcpy(copy, data, length - 1);
        copy[length - 1] = '\0';
    }
    csem_buffer_free(buffer);
    return copy;
}

static void expect_written(const char *profile, const char *expected) {
    char *written = write_compact(profile);
    ck_assert_msg(written, "%s: %s", profile, error.message);
    ck_assert_str_eq(written, expected);
    free(written);
}

START_TEST(library_profiles_are_listed) {
    size_t length;
    ck_assert_uint_ge(csem_library_profile_count(), 2);
    ck_assert_str_eq(csem_library_profile_name(0, &length), "basic-plan");
    ck_assert_uint_eq(length, 10);
    for (size_t i = 0; i < csem_library_profile_count(); i++) {
        ck_assert_ptr_nonnull(csem_library_profile_name(i, NULL));
        ck_assert_ptr_nonnull(csem_library_profile_title(i, &length));
        ck_assert_uint_gt(length, 0);
    }
    ck_assert_ptr_null(csem_library_profile_name(csem_library_profile_count(), &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(csem_library_profile_title(SIZE_MAX, NULL));
}
END_TEST

START_TEST(library_profiles_survive_json) {
    for (size_t i = 0; i < csem_library_profile_count(); i++) {
        char *written = write_compact(csem_library_profile_name(i, NULL));
        ck_assert_ptr_nonnull(written);
        expect_written(written, written);
        free(written);
    }
}
END_TEST

START_TEST(every_part_survives_json) {
    static const char full[] =
        "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"all.parts\",\"title\":\"All \\\"parts\\\"\","
        "\"language\":\"pt-BR\",\"levels\":[{\"name\":\"goal\",\"mark\":\"## Goal {I}:\"},"
        "{\"name\":\"action\",\"mark\":\"C{01}.{1}\",\"tracked\":true,\"numbers\":\"runs\",\"title\":\"colon\"}],"
        "\"bullets\":[\"→\"],\"agencies\":{\"where\":[\"closing\",\"subject\"],\"brackets\":[\"[]\",\"Lead: \"],"
        "\"full_names\":\"effort\",\"abbreviations\":\"commitment\",\"separators\":[\";\"],"
        "\"name_words\":[\"Council\",\"{name} Board\"],\"open\":[\"and others\"],\"glossary\":[\"Name ABBR\"],"
        "\"groups\":[\"all boards\"]},\"fields\":[{\"label\":[\"Lead\",\"Owner\"],\"as\":\"agencies\"},"
        "{\"label\":[\"Lead\"],\"as\":\"other\",\"where\":\"front-matter\"}],"
        "\"items\":[{\"mark\":\"{a}.\",\"level\":\"part\"}],"
        "\"status\":{\"words\":{\"In \\\"full\\\"\":\"complete\",\"Parked\":null},\"where\":\"matrix\"},"
        "\"updates\":{\"label\":\"{month} {year} update\"},\"references\":[\"See {goal}, {part}\"],"
        "\"notes\":[\"*\",\"[^{1}]\"],\"skip\":[\"Back to top\"],"
        "\"figures\":{\"dollar\":\"HKD\",\"fiscal_year_start\":4,\"named\":[\"NAP\"]}}";
    expect_written(full, full);
}
END_TEST

START_TEST(a_single_value_is_a_list_of_one) {
    expect_written(WITH("\"notes\":\"*\",\"fields\":{\"label\":\"Lead\",\"as\":\"agencies\",\"where\":\"colon\"},"
                        "\"agencies\":{\"where\":\"field\"},\"items\":{\"level\":\"part\",\"mark\":\"{a})\"},"),
                   "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"x\","
                   "\"levels\":[{\"name\":\"goal\",\"mark\":\"{1}.\"}],\"agencies\":{\"where\":[\"field\"]},"
                   "\"fields\":[{\"label\":[\"Lead\"],\"as\":\"agencies\"}],"
                   "\"items\":[{\"mark\":\"{a})\",\"level\":\"part\"}],\"notes\":[\"*\"]}");
}
END_TEST

START_TEST(defaults_and_empty_parts_are_left_out) {
    expect_written("\xEF\xBB\xBF \n{\"levels\":\"inferred\",\"skip\":[],\"agencies\":{\"glossary\":[]},\"fields\":[],"
                   "\"items\":[],\"figures\":{},\"name\":\"x\",\"version\":1,\"format\":\"csemplan-profile\"}",
                   "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"x\",\"levels\":\"inferred\"}");
    expect_written(WITH_LEVELS("[{\"name\":\"a\",\"mark\":\"none\",\"tracked\":false,\"numbers\":\"restart\","
                               "\"title\":\"line\"}]"),
                   WITH_LEVELS("[{\"name\":\"a\",\"mark\":\"none\"}]"));
}
END_TEST

/* ---- refusals ---- */

static const struct {
    const char *profile;
    const char *at; /* what is at the place of the error; NULL: the end */
    const char *message;
} refusals[] = {
    {"basic", NULL, "there is no profile `basic`; built in are "},
    {"basic\xFF\n", "\xFF", "profile: the text is not UTF-8"},
    {"{", NULL, "profile: the JSON ends too early"},
    {"{} x", "x", "profile: there is text after the JSON"},
    {"{\"a\":[[[[[[[[1]]]]]]]]}", "[1", "profile: more than 20000 values, or more than 8 levels of JSON"},
    {"{\"a\": \"\xFF\"}", "\xFF", "profile: the text is not UTF-8"},
    {"{}", "{", "profile: the key `format` is missing"},
    {"{\"format\": 1}", "1", "profile: format: expected \"csemplan-profile\""},
    {"{\"format\": \"csemplan-profile\"}", "{", "profile: the key `version` is missing"},
    {"{\"format\": \"csemplan-profile\", \"version\": 2}", "2}", "profile: version: expected 1"},
    {"{\"format\": \"csemplan-profile\", \"version\": 1}", "{", "profile: the key `name` is missing"},
    {WITH("\"colour\":1,"), "\"colour", "profile: colour: unknown key"},
    {WITH("\"skip\":[],\"skip\":[],"), "\"skip\":[],\"levels", "profile: skip: repeated key"},
    {WITH("\"skip\":7,"), "7", "profile: skip: expected an array of texts"},
    {WITH("\"skip\":[7],"), "7", "profile: skip[0]: expected a text"},
    {WITH("\"skip\":[\" \"],"), "\" \"", "profile: skip[0]: expected a text that is not blank"},
    {WITH("\"skip\":[\"a\",\"a\"],"), "\"a\"]", "profile: skip[1]: this is in the list already"},
    {WITH("\"skip\":\"ab\\tc\","), "\\tc", "profile: skip: the text has a control character"},
    {WITH("\"language\":\"-\","), "\"-", "profile: language: expected letters, digits and any of `-`"},
    {WITH("\"agencies\":7,"), "7", "profile: agencies: expected an object"},
    {WITH("\"agencies\":{\"where\":\"left\"},"), "\"left",
     "profile: agencies.where: expected \"closing\", \"after-title\", \"field\", \"heading\" or \"subject\""},
    {WITH("\"agencies\":{\"where\":[\"field\",\"field\"]},"), "\"field\"]}",
     "profile: agencies.where[1]: this is in the list already"},
    {WITH("\"agencies\":{\"full_names\":\"\"},"), "\"\"",
     "profile: agencies.full_names: expected \"commitment\" or \"effort\""},
    {WITH("\"agencies\":{\"name_words\":[\"{nom} Board\"]},"), "\"{nom",
     "profile: agencies.name_words[0]: there is no such place: {nom} Board"},
    {WITH("\"fields\":[{\"as\":\"note\"}],"), "{\"as", "profile: fields[0]: the key `label` is missing"},
    {WITH("\"fields\":[{\"label\":[],\"as\":\"note\"}],"), "[],",
     "profile: fields[0].label: expected at least one label"},
    {WITH("\"fields\":[{\"label\":\"A\",\"as\":\"note\"},{\"label\":[\"B\",\"A\"],\"as\":\"note\"}],"), "\"A\"],",
     "profile: fields[1].label[1]: fields[0] has this label"},
    {WITH("\"items\":[{\"mark\":\"##\",\"level\":\"p\"}],"), "\"##",
     "profile: items[0].mark: the mark of an item has a number"},
    {WITH("\"items\":[{\"mark\":\"{a}\",\"level\":\"p\"},{\"mark\":\"{a}\",\"level\":\"p\"}],"),
     "\"{a}\",\"level\":\"p\"}]", "profile: items[1].mark: items[0] has this mark"},
    {WITH("\"status\":{},"), "{}", "profile: status: the key `words` is missing"},
    {WITH("\"status\":{\"words\":{}},"), "{}}",
     "profile: status.words: expected an object with at least one printed word"},
    {WITH("\"status\":{\"words\":{\"Open\":\"open\"}},"), "\"open",
     "profile: status.words.Open: expected \"not-started\", "
     "\"limited\", \"in-progress\", \"substantial\", \"complete\", \"delayed\" or \"dropped\""},
    {WITH("\"status\":{\"words\":{\"Open\":null,\"Open\":null}},"), "\"Open\":null}",
     "profile: status.words.Open: repeated key"},
    {WITH("\"status\":{\"words\":{\" \":null}},"), "\" \"",
     "profile: status.words. : expected a text that is not blank"},
    {WITH("\"updates\":{\"label\":\"update\"},"), "\"update\"",
     "profile: updates.label: there is no place, such as {date}"},
    {WITH("\"updates\":{\"label\":\"in {year\"},"), "{year", "profile: updates.label: a } is missing"},
    {WITH("\"references\":[\"See goal\"],"), "\"See", "profile: references[0]: there is no place, such as {goal}"},
    {WITH("\"references\":[\"See {goal}\",\"As {part}\"],"), "{part",
     "profile: references[1]: there is no such place: {part}"},
    {WITH("\"references\":[\"See }\"],"), "}\"]", "profile: references[0]: this } closes no place"},
    {WITH("\"notes\":[\"{1}{1}\"],"), "{1}\"",
     "profile: notes[0]: not a mark: nothing separates this place from the one before it"},
    {WITH("\"notes\":[\"none\"],"), "\"none", "profile: notes[0]: not a mark: a note has a marker"},
    {WITH("\"figures\":{\"dollar\":\"$\"},"), "\"$",
     "profile: figures.dollar: expected a code of ISO 4217, such as \"USD\""},
    {WITH("\"figures\":{\"fiscal_year_start\":13},"), "13",
     "profile: figures.fiscal_year_start: expected a whole number from 1 to 12"},
    {WITH("\"figures\":{\"fiscal_year_start\":1.5},"), "1.5",
     "profile: figures.fiscal_year_start: expected a whole number from 1 to 12"},
    {WITH("\"agencies\":{\"where\":7},"), "7", "profile: agencies.where: expected an array of texts"},
    {WITH("\"updates\":7,"), "7", "profile: updates: expected an object"},
    {WITH("\"references\":7,"), "7", "profile: references: expected an array of texts"},
    {WITH("\"notes\":7,"), "7", "profile: notes: expected an array of texts"},
    {WITH("\"fields\":7,"), "7", "profile: fields: expected an array"},
    {WITH("\"items\":7,"), "7", "profile: items: expected an array"},
    {WITH("\"status\":{\"words\":{\"Open\":null},\"where\":7},"), "7",
     "profile: status.where: expected \"field\", \"behind\" or \"matrix\""},
    {WITH("\"figures\":{\"named\":7},"), "7", "profile: figures.named: expected an array of texts"},
    {WITH("\"language\":7,"), "7", "profile: language: expected a text"},
    {WITH_LEVELS("\"inferred\",\"references\":\"See {goal}\""), "\"See",
     "profile: references: levels that are inferred have no names that references can use"},
    {WITH_LEVELS("[{\"name\":\"a\",\"mark\":7}]"), "7}", "profile: levels[0].mark: expected a text"},
    {WITH_LEVELS("[{\"name\":7,\"mark\":\"{1}\"}]"), "7,", "profile: levels[0].name: expected a text"},
    {WITH_LEVELS("\"guess\""), "\"guess", "profile: levels: expected an array of levels, or \"inferred\""},
    {WITH_LEVELS("[]"), "[]", "profile: levels: expected 1 to 6 levels, or \"inferred\""},
    {WITH_LEVELS("7"), "7", "profile: levels: expected an array"},
    {WITH_LEVELS("[1,1,1,1,1,1,7]"), "7", "profile: levels[6]: there are more than 6"},
    {WITH_LEVELS("[{\"name\":\"a\"}]"), "{\"name\":\"a\"}", "profile: levels[0]: the key `mark` is missing"},
    {WITH_LEVELS("[{\"name\":\"a\",\"mark\":\"({2})\"}]"), "{2}",
     "profile: levels[0].mark: not a mark: a place is one of {1}, {01}, {i}, {I}, {a}, {A}, {①}, {ア} and {一}"},
    {WITH_LEVELS("[{\"name\":\"{a}\",\"mark\":\"{1}\"}]"), "\"{a}",
     "profile: levels[0].name: expected at most 40 bytes without { and }"},
    {WITH_LEVELS("[{\"name\":\"a\",\"mark\":\"{1}\",\"tracked\":1}]"), "1}]",
     "profile: levels[0].tracked: expected true or false"},
    {WITH_LEVELS("[{\"name\":\"a\",\"mark\":\"##\",\"numbers\":\"runs\"}]"), "\"runs",
     "profile: levels[0].numbers: a mark without a number has no numbers that run"},
    {WITH_LEVELS("[{\"name\":\"a\",\"mark\":\"none\",\"title\":\"none\"}]"), "\"none\"}",
     "profile: levels[0].title: a heading without a number has a title"},
    {WITH_LEVELS("[{\"name\":\"a\",\"mark\":\"{1}\"},{\"name\":\"a\",\"mark\":\"{i}\"}]"), "\"a\",\"mark\":\"{i}",
     "profile: levels[1].name: levels[0] has this name"},
    {WITH_LEVELS(
         "[{\"name\":\"a\",\"mark\":\"{1}\",\"tracked\":true},{\"name\":\"b\",\"mark\":\"{i}\",\"tracked\":true}]"),
     "true}]", "profile: levels[1].tracked: levels[0] is tracked, and one level is"},
};

START_TEST(mistakes_have_a_path_and_a_place) {
    for (size_t i = 0; i < COUNT(refusals); i++) {
        const char *profile = refusals[i].profile;
        ck_assert_ptr_null(write_compact(profile));
        ck_assert_int_eq(error.code, CSEM_ERROR_PROFILE);
        ck_assert_msg(strncmp(error.message, refusals[i].message, strlen(refusals[i].message)) == 0, "%s: %s", profile,
                      error.message);
        if (refusals[i].at)
            ck_assert_msg(strncmp(profile + error.offset, refusals[i].at, strlen(refusals[i].at)) == 0, "%s: at %s",
                          error.message, profile + error.offset);
    }
}
END_TEST

/* WITH(part), where the list in part has one element, `element`, count times. In it, @ is the number of the element, in
 * at least `width` digits. */
static int refuse_many(const char *before, const char *element, int width, size_t count, const char *after) {
    size_t room = strlen(before) + strlen(after) + count * (strlen(element) + 272) + 400;
    char *text = malloc(room);
    ck_assert_ptr_nonnull(text);
    size_t used = (size_t)snprintf(text, room,
                                   "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"x\","
                                   "\"levels\":\"inferred\",%s",
                                   before);
    for (size_t i = 0; i < count; i++) {
        used += (size_t)snprintf(text + used, room - used, "%s", i > 0 ? "," : "");
        size_t start = strcspn(element, "@");
        used += (size_t)snprintf(text + used, room - used, "%.*s", (int)start, element);
        if (element[start] == '@')
            used += (size_t)snprintf(text + used, room - used, "%0*u%s", width, (unsigned)i, element + start + 1);
    }
    snprintf(text + used, room - used, "%s}", after);
    char *written = write_compact(text);
    free(written);
    free(text);
    return written ? CSEM_OK : error.code;
}

START_TEST(lists_and_texts_have_limits) {
    char text[300] = "";
    ck_assert_int_eq(refuse_many("\"skip\":[", "\"@\"", 1, 128, "]"), CSEM_OK);
    ck_assert_int_eq(refuse_many("\"skip\":[", "\"@\"", 1, 129, "]"), CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "profile: skip[128]: there are more than 128");
    ck_assert_int_eq(refuse_many("\"fields\":[", "{\"label\":\"@\",\"as\":\"note\"}", 1, 64, "]"), CSEM_OK);
    ck_assert_int_eq(refuse_many("\"fields\":[", "{\"label\":\"@\",\"as\":\"note\"}", 1, 65, "]"), CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "profile: fields[64]: there are more than 64");
    ck_assert_int_eq(refuse_many("\"status\":{\"words\":{", "\"@\":null", 1, 128, "}}"), CSEM_OK);
    ck_assert_int_eq(refuse_many("\"status\":{\"words\":{", "\"@\":null", 1, 129, "}}"), CSEM_ERROR_PROFILE);
    ck_assert_int_eq(refuse_many("\"items\":[", "{\"mark\":\"a@{a}\",\"level\":\"p\"}", 1, 7, "]"), CSEM_ERROR_PROFILE);
    memset(text, 'a', 257);
    ck_assert_int_eq(refuse_many("\"skip\":\"", text + 1, 1, 1, "\""), CSEM_OK);
    ck_assert_int_eq(refuse_many("\"skip\":\"", text, 1, 1, "\""), CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "profile: skip: the text has more than 256 bytes");
    ck_assert_int_eq(refuse_many("\"fields\":[", "{\"label\":\"@\",\"as\":\"note\"}", 256, 32, "]"), CSEM_OK);
    ck_assert_int_eq(refuse_many("\"fields\":[", "{\"label\":\"@\",\"as\":\"note\"}", 256, 33, "]"),
                     CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "profile: fields[32].label: all labels together have more than 8192 bytes");
    ck_assert_int_eq(refuse_many("\"skip\":[", "\"@\"", 1, 40000, "]"), CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "profile: more than 262144 bytes");
}
END_TEST

START_TEST(calls_that_cannot_be_are_refused) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    ck_assert_int_eq(csem_profile_write_json(NULL, NULL, 0, csem_buffer_sink, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_profile_write_json("basic-plan", NULL, 0, NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_profile_write_json("basic-plan", NULL, 8, csem_buffer_sink, NULL, &error),
                     CSEM_ERROR_ARGUMENT);
    options.flags = 1 << 30;
    ck_assert_int_eq(csem_profile_write_json("basic-plan", &options, 0, csem_buffer_sink, NULL, &error),
                     CSEM_ERROR_OPTIONS);
    ck_assert_int_eq(csem_profile_write_json("basic-plan", NULL, 0, csem_buffer_sink, NULL, &error), CSEM_ERROR_SINK);
    ck_assert_int_eq(csem_report_write_profile(NULL, 0, csem_buffer_sink, NULL, &error), CSEM_ERROR_ARGUMENT);
    csem_report *report;
    ck_assert_int_eq(csem_report_parse_text("1. Parks\n", 9, NULL, &report, &error), CSEM_OK);
    ck_assert_int_eq(csem_report_write_profile(report, 8, csem_buffer_sink, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_write_profile(report, 0, NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
    csem_report_free(report);
}
END_TEST

START_TEST(memory_may_run_out) {
    int code = CSEM_ERROR_MEMORY;
    for (long left = 0; code == CSEM_ERROR_MEMORY; left++) {
        csem_tracker tracker = {.left = left};
        csem_allocator allocator = csem_tracker_allocator(&tracker);
        csem_options options;
        csem_buffer *buffer;
        csem_options_init(&options, sizeof options);
        options.allocator = &allocator;
        ck_assert_int_eq(csem_buffer_create(NULL, &buffer, NULL), CSEM_OK);
        code = csem_profile_write_json(WITH("\"skip\":[\"a\"],"), &options, 0, csem_buffer_sink, buffer, &error);
        csem_buffer_free(buffer);
        ck_assert_int_eq(tracker.live, 0);
        ck_assert_int_lt(left, 100);
    }
    ck_assert_int_eq(code, CSEM_OK);
}
END_TEST

START_TEST(memory_has_a_limit) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.max_memory = 100;
    ck_assert_int_eq(csem_profile_write_json(WITH(""), &options, 0, csem_buffer_sink, NULL, &error), CSEM_ERROR_LIMIT);
}
END_TEST

/* ---- of a report ---- */

static const char report_text[] = "1. Roads\n\n(i) Lamps\n\nLamps are lit. (Ministry of Roads)\n\n- Lit. (MR)\n";

static char *profile_of(const csem_report *report) {
    csem_buffer *buffer;
    ck_assert_int_eq(csem_buffer_create(NULL, &buffer, NULL), CSEM_OK);
    csem_error_init(&error, sizeof error);
    char *copy = NULL;
    if (csem_report_write_profile(report, CSEM_JSON_COMPACT, csem_buffer_sink, buffer, &error) == CSEM_OK)
        copy = strdup(csem_buffer_data(buffer, NULL));
    csem_buffer_free(buffer);
    return copy;
}

static csem_report *parse(const char *text, const char *profile) {
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options, profile);
    csem_error_init(&error, sizeof error);
    csem_report_parse(text, strlen(text), &options, &report, &error);
    return report;
}

START_TEST(a_report_keeps_its_profile) {
    static const char own[] = WITH_LEVELS("[{\"name\":\"chapter\",\"mark\":\"{1}.\"},"
                                          "{\"name\":\"measure\",\"mark\":\"({i})\",\"tracked\":true}]");
    csem_report *report = parse(report_text, NULL);
    ck_assert_str_eq(csem_report_profile(report, NULL), "basic-plan");
    char *written = profile_of(report);
    ck_assert_ptr_nonnull(strstr(written, "\"Ministry of {name}\""));
    free(written);
    csem_report_free(report);
    char *copy = strdup(own);
    report = parse(report_text, copy);
    memset(copy, 'x', strlen(copy));
    free(copy);
    ck_assert_msg(report, "%s", error.message);
    ck_assert_str_eq(csem_report_profile(report, NULL), "x");
    written = profile_of(report);
    ck_assert_int_eq(strncmp(written, own, strlen(own)), 0);
    free(written);
    csem_report_free(report);
}
END_TEST

static const char figures_text[] = "1. Boats\n\n(i) Ferries\n\nBoats shall be bought. (Ministry of Boats)\n\n"
                                   "- In FY2023, $5 million was paid under NAP 5, and 7 dollars. (MB)\n";

START_TEST(figures_are_those_of_the_profile) {
    csem_report *report = parse(figures_text, WITH_LEVELS("[{\"name\":\"chapter\",\"mark\":\"{1}.\"},"
                                                          "{\"name\":\"measure\",\"mark\":\"({i})\"}],"
                                                          "\"figures\":{\"dollar\":\"HKD\","
                                                          "\"fiscal_year_start\":7,\"named\":\"NAP\"}"));
    ck_assert_msg(report, "%s", error.message);
    ck_assert_uint_eq(csem_report_statistic_count(report), 2);
    for (size_t i = 0; i < 2; i++)
        ck_assert_str_eq(csem_statistic_unit(csem_report_statistic(report, i), NULL), "HKD");
    const csem_period *period = csem_statistic_period(csem_report_statistic(report, 0), NULL, NULL);
    ck_assert_int_eq(period->start.month, 7);
    csem_report_free(report);
}
END_TEST

START_TEST(statistics_are_found_in_english) {
    static const char *const languages[] = {"en", "en-GB", "ja", "eng"};
    for (size_t i = 0; i < COUNT(languages); i++) {
        char profile[300];
        snprintf(profile, sizeof profile,
                 "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"x\",\"language\":\"%s\",\"levels\":"
                 "[{\"name\":\"chapter\",\"mark\":\"{1}.\"},{\"name\":\"measure\",\"mark\":\"({i})\"}]}",
                 languages[i]);
        csem_report *report = parse(figures_text, profile);
        ck_assert_msg(report, "%s", error.message);
        ck_assert_uint_eq(csem_report_statistic_count(report) > 0, i < 2);
        csem_report_free(report);
    }
}
END_TEST

START_TEST(the_option_overrides_the_month) {
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options, WITH_LEVELS("[{\"name\":\"chapter\",\"mark\":\"{1}.\"},"
                                                   "{\"name\":\"measure\",\"mark\":\"({i})\"}],"
                                                   "\"figures\":{\"fiscal_year_start\":7}"));
    options.fiscal_year_start = 10;
    ck_assert_int_eq(csem_report_parse(figures_text, strlen(figures_text), &options, &report, &error), CSEM_OK);
    ck_assert_int_eq(csem_statistic_period(csem_report_statistic(report, 0), NULL, NULL)->start.month, 10);
    ck_assert_str_eq(csem_statistic_unit(csem_report_statistic(report, 0), NULL), "USD");
    csem_report_free(report);
}
END_TEST

static const char numbered_text[] = "1 Journeys\n\n1.1 Timetables\n\nTimetables shall be published.\n"
                                    "Responsible: Harbour Office\nDeadline: June 2024\nStatus: Completed\n\n"
                                    "1.2 Passengers\n\nPassengers shall be counted.\n"
                                    "Responsible: Piers Agency\nDeadline: 2025\nStatus: In progress\n\n"
                                    "2 Piers\n\n2.1 Lights\n\nPiers shall be lit.\n"
                                    "Responsible: Piers Agency\nDeadline: 2025\nStatus: Not started\n";

START_TEST(levels_that_are_left_open_are_inferred) {
    csem_report *report = parse(numbered_text, "numbered-plan");
    ck_assert_msg(report, "%s", error.message);
    ck_assert_str_eq(csem_report_profile(report, NULL), "numbered-plan");
    ck_assert_uint_ge(csem_report_section_count(report), 3);
    char *written = profile_of(report);
    ck_assert_ptr_nonnull(strstr(written, "\"mark\":\"{1}.{1}\""));
    free(written);
    csem_report_free(report);
    report = parse(numbered_text, "{\"format\":\"csemplan-profile\",\"version\":1,\"name\":\"own\","
                                  "\"levels\":\"inferred\",\"bullets\":\"»\",\"agencies\":{\"where\":\"closing\"},"
                                  "\"fields\":{\"label\":\"Status\",\"as\":\"note\"},\"items\":{\"mark\":\"{a}.\","
                                  "\"level\":\"part\"},\"status\":{\"words\":{\"Completed\":null}},"
                                  "\"updates\":{\"label\":\"{year}\"}}");
    written = profile_of(report);
    ck_assert_ptr_nonnull(strstr(written, "\"mark\":\"{1}.{1}\""));
    ck_assert_ptr_nonnull(strstr(written, "\"fields\":[{\"label\":[\"Status\"],\"as\":\"note\"}]"));
    ck_assert_ptr_nonnull(strstr(written, "\"words\":{\"Completed\":null}"));
    ck_assert_ptr_nonnull(strstr(written, "\"where\":[\"closing\"]"));
    free(written);
    csem_report_free(report);
    report = parse("Lamps are lit.\n", "numbered-plan");
    ck_assert_uint_eq(csem_report_section_count(report), 0);
    ck_assert_ptr_null(csem_report_profile(report, NULL));
    csem_report_free(report);
}
END_TEST

START_TEST(a_wrong_profile_is_refused) {
    ck_assert_ptr_null(parse(report_text, "nothing"));
    ck_assert_int_eq(error.code, CSEM_ERROR_PROFILE);
    ck_assert_ptr_null(parse(report_text, "{\n\"x\": 1}"));
    ck_assert_int_eq(error.code, CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "profile: the key `format` is missing");
    ck_assert_uint_eq(error.line, 1);
}
END_TEST

START_TEST(a_text_without_sections_has_no_profile) {
    csem_report *report = parse("Lamps are lit.\n", NULL);
    ck_assert_ptr_null(csem_report_profile(report, NULL));
    ck_assert_ptr_null(profile_of(report));
    ck_assert_int_eq(error.code, CSEM_ERROR_PROFILE);
    ck_assert_str_eq(error.message, "the text fits no profile");
    csem_report_free(report);
}
END_TEST

START_TEST(json_names_its_profile) {
    csem_report *report =
        parse("{\"format\":\"csemplan-report\",\"version\":2,\"profile\":\"own\",\"report\":{\"title\":null,"
              "\"plan\":null,\"issuer\":null,\"published\":null,\"period\":null},\"agencies\":[],"
              "\"contents\":[],\"sections\":[],\"statistics\":[]}",
              NULL);
    ck_assert_msg(report, "%s", error.message);
    ck_assert_ptr_null(profile_of(report));
    ck_assert_str_eq(error.message, "the JSON of a report has only the name of its profile");
    csem_report_free(report);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("profile");
    TCase *tests = tcase_create("profile");
    tcase_add_test(tests, library_profiles_are_listed);
    tcase_add_test(tests, library_profiles_survive_json);
    tcase_add_test(tests, every_part_survives_json);
    tcase_add_test(tests, a_single_value_is_a_list_of_one);
    tcase_add_test(tests, defaults_and_empty_parts_are_left_out);
    tcase_add_test(tests, mistakes_have_a_path_and_a_place);
    tcase_add_test(tests, lists_and_texts_have_limits);
    tcase_add_test(tests, calls_that_cannot_be_are_refused);
    tcase_add_test(tests, memory_may_run_out);
    tcase_add_test(tests, memory_has_a_limit);
    tcase_add_test(tests, a_report_keeps_its_profile);
    tcase_add_test(tests, figures_are_those_of_the_profile);
    tcase_add_test(tests, statistics_are_found_in_english);
    tcase_add_test(tests, the_option_overrides_the_month);
    tcase_add_test(tests, levels_that_are_left_open_are_inferred);
    tcase_add_test(tests, a_wrong_profile_is_refused);
    tcase_add_test(tests, a_text_without_sections_has_no_profile);
    tcase_add_test(tests, json_names_its_profile);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
