/* SPDX-License-Identifier: MIT */
/* The spec files: each example is parsed as it is, with CR LF and CR as its line ends, and cut short, and its model is
 * compared with the expected one. tests/spec/README.md describes the format. */
#include "base/input.h"
#include "fuzz/invariants.h"
#include "support/files.h"
#include "support/match.h"
#include "support/spec.h"
#include "support/written.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_AGENCIES = 16, CUT_STEP = 5 };

static spec all;

/* ---- options -------------------------------------------------------------------------------------------------- */

typedef struct settings {
    cJSON *json; /* owns the texts */
    csem_agency_definition agencies[MAX_AGENCIES];
    csem_options options;
    char *profile;
    bool endings;
} settings;

static void read_agencies(settings *s, const cJSON *list) {
    for (const cJSON *item = list ? list->child : NULL; item && s->options.agency_count < MAX_AGENCIES;
         item = item->next) {
        csem_agency_definition *agency = &s->agencies[s->options.agency_count++];
        agency->id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, "id"));
        agency->name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, "name"));
    }
    s->options.agencies = s->options.agency_count ? s->agencies : NULL;
}

static void read_settings(settings *s, const spec_example *example) {
    memset(s, 0, sizeof *s);
    csem_options_init(&s->options, sizeof s->options);
    s->json = cJSON_Parse(example->options[0] ? example->options : "{}");
    ck_assert_msg(s->json != NULL, "%s:%d: the options are no JSON", example->file, example->line);
    read_agencies(s, cJSON_GetObjectItemCaseSensitive(s->json, "agencies"));
    if (cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(s->json, "replace")))
        s->options.flags |= CSEM_OPTION_REPLACE_INVALID;
    s->profile = spec_profile(example);
    csem_options_set_profile(&s->options, s->profile ? s->profile : "basic-plan");
    s->endings = !cJSON_IsFalse(cJSON_GetObjectItemCaseSensitive(s->json, "endings"));
}

static void free_settings(settings *s) {
    free(s->profile);
    cJSON_Delete(s->json);
}

/* ---- one example ---------------------------------------------------------------------------------------------- */

static cJSON *error_json(int code, const csem_error *error) {
    cJSON *json = cJSON_CreateObject();
    cJSON *details = cJSON_AddObjectToObject(json, "error");
    cJSON_AddStringToObject(details, "code", csem_code_name(code));
    cJSON_AddNumberToObject(details, "offset", (double)error->offset);
    cJSON_AddNumberToObject(details, "line", (double)error->line);
    cJSON_AddNumberToObject(details, "column", (double)error->column);
    cJSON_AddStringToObject(details, "message", error->message);
    return json;
}

static cJSON *report_json(const csem_report *report) {
    csem_buffer *buffer = NULL;
    ck_assert_int_eq(written_report(report, CSEM_JSON_DEFAULT, &buffer, NULL), CSEM_OK);
    cJSON *json = cJSON_Parse(csem_buffer_data(buffer, NULL));
    csem_buffer_free(buffer);
    return json;
}

/* The model of the input, or the error, as JSON. */
static cJSON *parse(const spec_example *example, const settings *s, const char *input, size_t length) {
    csem_report *report = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code = csem_report_parse_text(input, length, &s->options, &report, &error);
    if (code != CSEM_OK)
        return error_json(code, &error);
    char message[INVARIANT_MESSAGE];
    ck_assert_msg(invariants_hold(report, input, length, message), "%s:%d: %s", example->file, example->line, message);
    cJSON *json = report_json(report);
    csem_report_free(report);
    return json;
}

static void run(const spec_example *example, const settings *s, const cJSON *expected, const char *input,
                size_t length) {
    cJSON *got = parse(example, s, input, length);
    ck_assert_msg(got != NULL, "%s:%d: the report's JSON is none", example->file, example->line);
    match *m = test_allocate(sizeof *m);
    memset(m, 0, sizeof *m);
    m->input = input;
    m->length = length;
    ck_assert_msg(match_report(m, expected, got), "%s:%d: in\n%.1500s\n%.2000s", example->file, example->line, input,
                  m->message);
    free(m);
    cJSON_Delete(got);
}

static cJSON *expected_json(const spec_example *example) {
    cJSON *expected = cJSON_Parse(example->expected);
    ck_assert_msg(cJSON_IsObject(expected), "%s:%d: the expected model is no JSON", example->file, example->line);
    return expected;
}

START_TEST(example_as_it_is) {
    const spec_example *example = &all.examples[_i];
    settings s;
    read_settings(&s, example);
    cJSON *expected = expected_json(example);
    run(example, &s, expected, example->input, example->length);
    cJSON_Delete(expected);
    free_settings(&s);
}
END_TEST

/* ---- other line ends ------------------------------------------------------------------------------------------ */

/* The input with each LF replaced by `ending`. The caller frees it. */
static char *with_endings(const spec_example *example, const char *ending, size_t *length) {
    char *text = test_allocate(example->length * strlen(ending) + 1);
    size_t used = 0;
    for (size_t i = 0; i < example->length; i++) {
        if (example->input[i] != '\n')
            text[used++] = example->input[i];
        else
            for (const char *c = ending; *c; c++)
                text[used++] = *c;
    }
    text[used] = '\0';
    *length = used;
    return text;
}

static void example_with(const char *ending, int index) {
    const spec_example *example = &all.examples[index];
    settings s;
    read_settings(&s, example);
    cJSON *expected = expected_json(example);
    if (s.endings && !match_has(expected, "start", cJSON_Number) && !memchr(example->input, '\r', example->length)) {
        size_t length;
        char *input = with_endings(example, ending, &length);
        run(example, &s, expected, input, length);
        free(input);
    }
    cJSON_Delete(expected);
    free_settings(&s);
}

START_TEST(example_with_cr_lf) {
    example_with("\r\n", _i);
}
END_TEST

START_TEST(example_with_cr) {
    example_with("\r", _i);
}
END_TEST

/* ---- cut anywhere --------------------------------------------------------------------------------------------- */

START_TEST(example_cut_anywhere) {
    const spec_example *example = &all.examples[_i];
    settings s;
    read_settings(&s, example);
    s.options.flags |= CSEM_OPTION_REPLACE_INVALID;
    for (size_t length = 0; length < example->length; length += CUT_STEP) {
        /* A copy in a block of its size, so that a sanitizer detects a read past the end. */
        char *input = test_allocate(length);
        memcpy(input, example->input, length);
        cJSON *json = parse(example, &s, input, length);
        bool replace; /* has no effect: what is not text is rejected in any case */
        bool is_refused = csem__input_check(&s.options, input, length, &replace, NULL) != CSEM_OK;
        ck_assert_msg(json && is_refused == !!cJSON_HasObjectItem(json, "error"),
                      "%s:%d: no model of the first %zu bytes", example->file, example->line, length);
        cJSON_Delete(json);
        free(input);
    }
    free_settings(&s);
}
END_TEST

static bool is_structure(const char *name) {
    return strcmp(name, "README.md") != 0 && strncmp(name, "statistics", 10) != 0;
}

static void add_loop(Suite *suite, const char *name, const TTest *test) {
    TCase *tcase = tcase_create(name);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, test, 0, (int)all.count);
    suite_add_tcase(suite, tcase);
}

int main(void) {
    char *folder = test_path(test_source_folder(), "tests/spec");
    bool read = spec_read(folder, is_structure, &all);
    free(folder);
    if (!read)
        return EXIT_FAILURE;
    Suite *suite = suite_create("spec");
    add_loop(suite, "as it is", example_as_it_is);
    add_loop(suite, "CR LF", example_with_cr_lf);
    add_loop(suite, "CR", example_with_cr);
    add_loop(suite, "cut", example_cut_anywhere);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    spec_free(&all);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
