/* SPDX-License-Identifier: MIT */
/* The sample report: its model equals examples/data/sample.json, which was written by hand according to the data model,
 * and its second layout gives the same model except for the spans. */
#include "fuzz/invariants.h"
#include "support/files.h"
#include "support/match.h"
#include "support/written.h"

#include <check.h>
#include <csemplan.h>
#include <stdlib.h>
#include <string.h>

typedef struct sample {
    char *text;
    size_t length;
    csem_report *report;
    char *expected; /* JSON */
} sample;

static char *read_data(const char *name, size_t *length) {
    char *folder = test_path(test_source_folder(), "examples/data");
    char *path = test_path(folder, name);
    char *text = test_read_file(path, length);
    ck_assert_msg(text != NULL, "%s cannot be read", path);
    free(path);
    free(folder);
    return text;
}

static sample open_sample(const char *name) {
    sample s = {0};
    csem_error error;
    csem_error_init(&error, sizeof error);
    s.text = read_data(name, &s.length);
    s.expected = read_data("sample.json", NULL);
    int code = csem_report_parse_text(s.text, s.length, NULL, &s.report, &error);
    ck_assert_msg(code == CSEM_OK, "%s: %s", name, error.message);
    char message[INVARIANT_MESSAGE];
    ck_assert_msg(invariants_hold(s.report, s.text, s.length, message), "%s: %s", name, message);
    return s;
}

static void close_sample(sample *s) {
    csem_report_free(s->report);
    free(s->expected);
    free(s->text);
}

/* NOLINTNEXTLINE(misc-no-recursion): the tree is as deep as the data model */
static void drop_places(cJSON *json) {
    cJSON_DeleteItemFromObject(json, "span");
    cJSON_DeleteItemFromObject(json, "sheet");
    for (cJSON *child = json->child; child; child = child->next)
        drop_places(child);
}

static void assert_expected(const sample *s, bool spans) {
    csem_buffer *buffer = NULL;
    ck_assert_int_eq(written_report(s->report, CSEM_JSON_DEFAULT, &buffer, NULL), CSEM_OK);
    cJSON *got = cJSON_Parse(csem_buffer_data(buffer, NULL));
    cJSON *expected = cJSON_Parse(s->expected);
    csem_buffer_free(buffer);
    if (!spans)
        drop_places(expected);
    match *m = test_allocate(sizeof *m);
    memset(m, 0, sizeof *m);
    m->input = s->text;
    m->length = s->length;
    ck_assert_msg(match_report(m, expected, got), "%.3000s", m->message);
    free(m);
    cJSON_Delete(got);
    cJSON_Delete(expected);
}

START_TEST(sample_has_its_model) {
    sample s = open_sample("sample.txt");
    assert_expected(&s, true);
    close_sample(&s);
}
END_TEST

/* The file has the layout of the JSON that the library writes. */
START_TEST(model_is_read_and_written_to_the_byte) {
    size_t length;
    char *text = read_data("sample.json", &length);
    csem_report *report = NULL;
    csem_buffer *buffer = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    ck_assert_msg(csem_report_parse_json(text, length, NULL, &report, &error) == CSEM_OK, "%s", error.message);
    ck_assert_int_eq(written_report(report, CSEM_JSON_DEFAULT, &buffer, NULL), CSEM_OK);
    ck_assert_msg(strcmp(csem_buffer_data(buffer, NULL), text) == 0, "the JSON is laid out in another way");
    csem_buffer_free(buffer);
    csem_report_free(report);
    free(text);
}
END_TEST

START_TEST(layout_gives_the_same_model) {
    sample s = open_sample("sample.layout.txt");
    assert_expected(&s, false);
    close_sample(&s);
}
END_TEST

int main(void) {
    TCase *tcase = tcase_create("sample");
    tcase_add_test(tcase, sample_has_its_model);
    tcase_add_test(tcase, model_is_read_and_written_to_the_byte);
    tcase_add_test(tcase, layout_gives_the_same_model);
    Suite *suite = suite_create("sample");
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
