/* SPDX-License-Identifier: MIT */
/* JSON when memory runs out: in the allocator of the library, and in cJSON. */
#include "support/json_sample.h"
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <csemplan.h>
#include <stdlib.h>
#include <string.h>

static csem_error error;

/* cJSON allocates through hooks that belong to the program, here this test. */
static csem_tracker cjson_tracker;

static void *cjson_allocate(size_t size) {
    csem_allocator allocator = csem_tracker_allocator(&cjson_tracker);
    return allocator.allocate(allocator.context, size);
}

static void cjson_release(void *memory) {
    csem_allocator allocator = csem_tracker_allocator(&cjson_tracker);
    allocator.release(allocator.context, memory);
}

static int read_and_write(csem_tracker *tracker) {
    csem_allocator allocator = csem_tracker_allocator(tracker);
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &allocator;
    csem_report *report;
    csem_buffer *buffer = NULL;
    csem_error_init(&error, sizeof error);
    /* A second abbreviation, so that the table of pairs is needed. */
    char *text = changed("{\"id\":\"Road Office\",", "{\"id\":\"PA\",\"name\":\"Path\"},{\"id\":\"Road Office\",");
    int code = csem_report_parse_json(text, strlen(text), &options, &report, &error);
    ck_assert((code == CSEM_OK) == (report != NULL));
    if (code == CSEM_OK)
        code = csem_buffer_create(&allocator, &buffer, &error);
    if (code == CSEM_OK)
        code = csem_report_write_json(report, CSEM_JSON_DEFAULT, csem_buffer_sink, buffer, &error);
    ck_assert((code == CSEM_OK) == (csem_buffer_data(buffer, NULL) != NULL));
    csem_report_free(report);
    csem_buffer_free(buffer);
    free(text);
    return code;
}

START_TEST(each_allocation_may_fail) {
    csem_tracker tracker = {.left = 0};
    long n = 0;
    for (int code = CSEM_ERROR_MEMORY; code; n++) {
        tracker = (csem_tracker){.left = n};
        code = read_and_write(&tracker);
        ck_assert_int_eq(tracker.live, 0);
        ck_assert(code == CSEM_OK || code == CSEM_ERROR_MEMORY);
        ck_assert_int_eq(error.code, code);
    }
    ck_assert_int_gt(n, 15);
}
END_TEST

START_TEST(replacing_may_fail) {
    csem_tracker tracker = {.left = 0};
    csem_allocator allocator = csem_tracker_allocator(&tracker);
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    options.allocator = &allocator;
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    ck_assert_int_eq(csem_report_parse_json("{\xFF}", 3, &options, &report, &error), CSEM_ERROR_MEMORY);
    ck_assert_int_eq(tracker.made, 1);
}
END_TEST

START_TEST(each_allocation_of_cjson_may_fail) {
    cJSON_Hooks hooks = {cjson_allocate, cjson_release};
    cJSON_InitHooks(&hooks);
    long n = 0;
    for (int code = CSEM_ERROR_MEMORY; code; n++) {
        csem_tracker tracker = {.left = -1};
        cjson_tracker = (csem_tracker){.left = n};
        code = read_and_write(&tracker);
        ck_assert_int_eq(tracker.live, 0);
        ck_assert_int_eq(cjson_tracker.live, 0);
        ck_assert(code == CSEM_OK || code == CSEM_ERROR_MEMORY);
        ck_assert_int_eq(error.code, code);
    }
    cJSON_InitHooks(NULL);
    ck_assert_int_gt(n, 300);
}
END_TEST

/* A report is written to a sink in pieces, without allocating. A buffer that is out of memory fails and then has no
 * text. */
START_TEST(only_the_buffer_allocates_in_writing) {
    cJSON_Hooks hooks = {cjson_allocate, cjson_release};
    csem_tracker tracker = {.left = -1};
    csem_allocator allocator = csem_tracker_allocator(&tracker);
    csem_options options;
    csem_report *report;
    csem_buffer *buffer;
    pieces p = {.length = 0};
    csem_options_init(&options, sizeof options);
    options.allocator = &allocator;
    ck_assert_int_eq(csem_report_parse_json(sample, sizeof sample - 1, &options, &report, &error), CSEM_OK);
    cJSON_InitHooks(&hooks);
    cjson_tracker = (csem_tracker){.left = 0};
    tracker.left = 0;
    ck_assert_int_eq(csem_report_write_json(report, CSEM_JSON_DEFAULT, collect, &p, &error), CSEM_OK);
    ck_assert_int_eq(csem_buffer_create(&allocator, &buffer, &error), CSEM_ERROR_MEMORY);
    ck_assert_ptr_null(buffer);
    tracker.left = 1;
    ck_assert_int_eq(csem_buffer_create(&allocator, &buffer, &error), CSEM_OK);
    ck_assert_str_eq(csem_buffer_data(buffer, NULL), "");
    ck_assert_int_eq(csem_report_write_json(report, CSEM_JSON_DEFAULT, csem_buffer_sink, buffer, &error),
                     CSEM_ERROR_MEMORY);
    ck_assert_str_eq(error.message, "out of memory for the output");
    cJSON_InitHooks(NULL);
    ck_assert_int_eq(cjson_tracker.made, 0);
    tracker.left = -1;
    ck_assert_int_eq(csem_buffer_sink(buffer, "a", 1), CSEM_ERROR_MEMORY);
    ck_assert_ptr_null(csem_buffer_data(buffer, NULL));
    csem_buffer_free(buffer);
    csem_report_free(report);
}
END_TEST

static TCase *memory_tests(void) {
    TCase *tests = tcase_create("memory");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, each_allocation_may_fail);
    tcase_add_test(tests, replacing_may_fail);
    tcase_add_test(tests, each_allocation_of_cjson_may_fail);
    tcase_add_test(tests, only_the_buffer_allocates_in_writing);
    return tests;
}

int main(void) {
    Suite *suite = suite_create("json_memory");
    suite_add_tcase(suite, memory_tests());
    return test_run(suite);
}
