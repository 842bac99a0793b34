/* SPDX-License-Identifier: MIT */
/* The limit max_memory of every call that allocates, at every size from nothing to enough. */
#include "base/meter.h"
#include "base/text.h"
#include "support/files.h"
#include "support/suite.h"
#include "support/tracker.h"
#include "support/written.h"

#include <check.h>
#include <csemplan.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The arguments of a call: a tracked allocator and the limit. */
typedef struct attempt {
    csem_allocator allocator;
    csem_tracker tracker;
    uint64_t max_memory;
    csem_error error;
    csem_report *report; /* the sample, read without a limit */
    char *text;
    size_t length;
} attempt;

typedef int (*limited_call)(attempt *a);

static csem_options reading_options(attempt *a) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &a->allocator;
    options.max_memory = a->max_memory;
    return options;
}

static int parse_in_memory(attempt *a) {
    csem_options options = reading_options(a);
    csem_report *report;
    int code = csem_report_parse(a->text, a->length, &options, &report, &a->error);
    csem_report_free(report);
    return code;
}

static int supply_all(void *context, char *buffer, size_t capacity, size_t *length) {
    csem__text *rest = context;
    *length = rest->length < capacity ? rest->length : capacity;
    memcpy(buffer, rest->data, *length);
    *rest = csem__slice(rest->data, *length, rest->length);
    return 0;
}

static int parse_a_source(attempt *a) {
    csem_options options = reading_options(a);
    csem__text rest = {a->text, a->length};
    csem_report *report;
    int code = csem_report_parse_source(supply_all, &rest, &options, &report, &a->error);
    csem_report_free(report);
    return code;
}

static int parse_json(attempt *a) {
    csem_options options = reading_options(a);
    csem_buffer *buffer;
    csem_report *report;
    size_t length;
    ck_assert_int_eq(written_report(a->report, 0, &buffer, NULL), CSEM_OK);
    const char *json = csem_buffer_data(buffer, &length);
    int code = csem_report_parse_json(json, length, &options, &report, &a->error);
    csem_report_free(report);
    csem_buffer_free(buffer);
    return code;
}

static int parse_prose(attempt *a) {
    csem_options options = reading_options(a);
    csem_prose *prose;
    int code = csem_prose_parse(a->text, a->length, &options, &prose, &a->error);
    csem_prose_free(prose);
    return code;
}

static int explain(attempt *a) {
    csem_options options = reading_options(a);
    csem_prose *prose;
    int code = csem_prose_explain(a->report, &options, &prose, &a->error);
    csem_prose_free(prose);
    return code;
}

static int validate(attempt *a) {
    csem_validation_options options;
    csem_findings *findings;
    csem_validation_options_init(&options, sizeof options);
    options.allocator = &a->allocator;
    options.max_memory = a->max_memory;
    int code = csem_report_validate(a->report, &options, &findings, &a->error);
    csem_findings_free(findings);
    return code;
}

/* A failed addition does not change the set: the second one works if there is room for it. */
static int fill_set(attempt *a) {
    csem_findings_set_options options;
    csem_findings_set *set;
    csem_findings *findings;
    csem_findings_set_options_init(&options, sizeof options);
    options.allocator = &a->allocator;
    options.max_memory = a->max_memory;
    int code = csem_findings_set_create(&options, &set, &a->error);
    if (code != CSEM_OK)
        return code;
    ck_assert_int_eq(csem_report_validate(a->report, NULL, &findings, NULL), CSEM_OK);
    code = csem_findings_set_add(set, findings, "a", a->text, a->length, &a->error);
    ck_assert_uint_eq(csem_findings_set_input_count(set), code == CSEM_OK ? 1 : 0);
    if (code == CSEM_OK && csem_findings_finding_count(findings) > 0)
        code = csem_findings_set_suppress(set, 0, "it is known", &a->error);
    csem_findings_free(findings);
    csem_findings_set_free(set);
    return code;
}

static csem_aggregation_options aggregation_options(attempt *a) {
    csem_aggregation_options options;
    csem_aggregation_options_init(&options, sizeof options);
    options.allocator = &a->allocator;
    options.max_memory = a->max_memory;
    return options;
}

static int fill_summary(attempt *a) {
    csem_aggregation_options options = aggregation_options(a);
    csem_summary *summary;
    int code = csem_summary_create(&options, &summary, &a->error);
    if (code == CSEM_OK)
        code = csem_summary_add(summary, a->report, "a", &a->error);
    ck_assert_uint_eq(csem_summary_row_count(summary, CSEM_TABLE_REPORTS), code == CSEM_OK ? 1 : 0);
    csem_summary_free(summary);
    return code;
}

static int fill_groups(attempt *a) {
    static const int32_t keys[] = {CSEM_KEY_AGENCY, CSEM_KEY_UNIT, CSEM_KEY_PERIOD};
    csem_aggregation_options options = aggregation_options(a);
    csem_groups *groups;
    options.keys = keys;
    options.key_count = sizeof keys / sizeof keys[0];
    int code = csem_groups_create(&options, &groups, &a->error);
    if (code == CSEM_OK)
        code = csem_groups_add(groups, a->report, "a", &a->error);
    ck_assert_uint_eq(csem_groups_row_count(groups, CSEM_TABLE_REPORTS), code == CSEM_OK ? 1 : 0);
    csem_groups_free(groups);
    return code;
}

static const limited_call calls[] = {parse_in_memory, parse_a_source, parse_json,   parse_prose, explain,
                                     validate,        fill_set,       fill_summary, fill_groups};

static void begin(attempt *a) {
    char *path = test_path(test_source_folder(), "examples/data/sample.txt");
    *a = (attempt){.tracker = {.left = -1}};
    a->allocator = csem_tracker_allocator(&a->tracker);
    a->text = test_read_file(path, &a->length);
    ck_assert_int_eq(csem_report_parse(a->text, a->length, NULL, &a->report, NULL), CSEM_OK);
    free(path);
}

static void end(attempt *a) {
    csem_report_free(a->report);
    free(a->text);
}

static int try(attempt *a, limited_call call, uint64_t max_memory) {
    a->max_memory = max_memory;
    csem_error_init(&a->error, sizeof a->error);
    int code = call(a);
    ck_assert_int_eq(a->tracker.live, 0);
    return code;
}

START_TEST(each_call_keeps_its_limit) {
    attempt a;
    char message[100];
    uint64_t most = 1;
    begin(&a);
    while (try(&a, calls[_i], most) != CSEM_OK) {
        snprintf(message, sizeof message, "more than %" PRIu64 " bytes of memory would be needed (max_memory)", most);
        ck_assert_int_eq(a.error.code, CSEM_ERROR_LIMIT);
        ck_assert_str_eq(a.error.message, message);
        most += most / 16 + 1;
    }
    ck_assert_uint_gt(most, 200);
    ck_assert_uint_lt(most, 64 << 20);
    ck_assert_int_eq(try(&a, calls[_i], 0), CSEM_OK);
    ck_assert_int_eq(try(&a, calls[_i], CSEM_MEMORY_BY_INPUT), CSEM_OK);
    end(&a);
}
END_TEST

/* The memory of cJSON is not that of the allocator, and is counted before it is allocated. */
START_TEST(the_tree_of_json_is_counted) {
    enum { VALUES = 4000 };
    attempt a;
    char json[2 * VALUES + 20] = "{\"a\":[1";
    size_t length = strlen(json);
    begin(&a);
    for (int i = 1; i < VALUES; i++, length += 2)
        memcpy(json + length, ",1", 2);
    memcpy(json + length, "]}", 2);
    free(a.text);
    a.text = json;
    a.length = length + 2;
    ck_assert_int_eq(try(&a, parse_in_memory, UINT64_C(64) * VALUES), CSEM_ERROR_LIMIT);
    ck_assert_int_eq(try(&a, parse_in_memory, UINT64_C(100) * VALUES), CSEM_ERROR_SCHEMA);
    a.text = NULL;
    end(&a);
}
END_TEST

/* The limit is 64 times the input plus 64 MiB, to the byte; an input that failed does not count. */
START_TEST(the_default_goes_by_the_input) {
    const uint64_t more = UINT64_C(64) << 20;
    csem_allocator allocator = csem__default_allocator();
    csem_error error;
    csem_error_init(&error, sizeof error);
    ck_assert(csem__meter_begin(&allocator, CSEM_MEMORY_BY_INPUT));
    ck_assert(csem__meter_charge(&allocator, UINT64_MAX));
    csem__meter_refund(&allocator, UINT64_MAX);
    csem__meter_input(&allocator, 0);
    ck_assert(csem__meter_charge(&allocator, more));
    ck_assert(!csem__meter_charge(&allocator, 1));
    csem__meter_input(&allocator, 10);
    ck_assert(!csem__meter_charge(&allocator, 641));
    ck_assert(csem__meter_charge(&allocator, 640));
    ck_assert_ptr_null(csem__allocate(&allocator, 1));
    ck_assert_int_eq(csem__meter_added(&allocator, 10, CSEM_ERROR_MEMORY, &error), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "more than 67109504 bytes of memory would be needed (max_memory)");
    csem__meter_refund(&allocator, 641);
    ck_assert(!csem__meter_charge(&allocator, 2));
    ck_assert(csem__meter_charge(&allocator, 1));
    csem__meter_input(&allocator, UINT64_MAX);
    csem__meter_input(&allocator, UINT64_MAX);
    ck_assert(csem__meter_charge(&allocator, UINT64_MAX - more));
    /* Running out of memory itself is still reported as such. */
    ck_assert_int_eq(csem__meter_end(&allocator, CSEM_ERROR_IO, &error), CSEM_ERROR_IO);
}
END_TEST

/* Blocks that grow and shrink are counted with their current size, and keep their content. */
START_TEST(blocks_are_counted) {
    csem_tracker tracker = {.left = -1};
    csem_allocator allocator = csem_tracker_allocator(&tracker);
    ck_assert(csem__meter_begin(&allocator, 100));
    char *a = csem__allocate(&allocator, 60);
    ck_assert_ptr_nonnull(a);
    memset(a, 'a', 60);
    ck_assert_ptr_null(csem__allocate(&allocator, 41));
    ck_assert_ptr_null(allocator.reallocate(allocator.context, a, 101));
    ck_assert_ptr_null(csem__allocate(&allocator, SIZE_MAX));
    ck_assert_ptr_null(allocator.reallocate(allocator.context, a, SIZE_MAX));
    a = allocator.reallocate(allocator.context, a, 100);
    ck_assert(a && a[0] == 'a' && a[59] == 'a');
    tracker.left = 0;
    ck_assert_ptr_null(allocator.reallocate(allocator.context, a, 99));
    tracker.left = -1;
    ck_assert(!csem__meter_charge(&allocator, 1));
    a = allocator.reallocate(allocator.context, a, 30);
    ck_assert(a && a[29] == 'a');
    tracker.left = 0;
    ck_assert_ptr_null(csem__allocate(&allocator, 1));
    tracker.left = -1;
    char *b = allocator.reallocate(allocator.context, NULL, 70);
    ck_assert_ptr_nonnull(b);
    ck_assert(!csem__meter_charge(&allocator, 1));
    csem__release(&allocator, b);
    ck_assert(csem__meter_charge(&allocator, 70));
    csem__release(&allocator, a);
    ck_assert_int_eq(csem__meter_end(&allocator, CSEM_OK, NULL), CSEM_OK);
    csem_allocator base = csem__meter_base(&allocator);
    ck_assert_ptr_eq(base.context, &tracker);
    csem__meter_close(&allocator);
    ck_assert_int_eq(tracker.live, 0);
}
END_TEST

/* An allocator that does not count is not changed. */
START_TEST(another_allocator_is_not_a_meter) {
    csem_allocator allocator = csem__default_allocator();
    csem__meter_input(&allocator, 5);
    csem__meter_refund(&allocator, 5);
    csem__meter_close(&allocator);
    ck_assert(csem__meter_charge(&allocator, UINT64_MAX));
    ck_assert_int_eq(csem__meter_end(&allocator, CSEM_ERROR_MEMORY, NULL), CSEM_ERROR_MEMORY);
    ck_assert_int_eq(csem__meter_added(&allocator, 5, CSEM_ERROR_MEMORY, NULL), CSEM_ERROR_MEMORY);
    csem_allocator base = csem__meter_base(&allocator);
    ck_assert(base.allocate == allocator.allocate);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("memory");
    TCase *tests = tcase_create("memory");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, each_call_keeps_its_limit, 0, (int)(sizeof calls / sizeof calls[0]));
    tcase_add_test(tests, the_tree_of_json_is_counted);
    tcase_add_test(tests, the_default_goes_by_the_input);
    tcase_add_test(tests, blocks_are_counted);
    tcase_add_test(tests, another_allocator_is_not_a_meter);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
