/* SPDX-License-Identifier: MIT */
/* Options: defaults, checks, and structs of other sizes. */
#include "base/memory.h"
#include "base/options.h"
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <csemplan.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static csem_options checked;
static csem_allocator allocator;
static csem_error error;

static int check(const csem_options *given) {
    memset(&checked, 0x55, sizeof checked);
    memset(&allocator, 0, sizeof allocator);
    csem_error_init(&error, sizeof error);
    return csem__options_check(given, &checked, &allocator, &error);
}

static void check_defaults(void) {
    ck_assert_uint_eq(checked.size, sizeof(csem_options));
    ck_assert_uint_eq(checked.max_input, UINT64_C(1) << 30);
    ck_assert_uint_eq(checked.max_lines, UINT64_C(1) << 24);
    ck_assert_uint_eq(checked.max_nodes, UINT64_C(1) << 24);
    ck_assert_uint_eq(checked.max_agencies, UINT64_C(1) << 16);
    ck_assert_uint_eq(checked.max_values, UINT64_C(1) << 25);
    ck_assert_uint_eq(checked.max_nesting, 32);
    ck_assert_uint_eq(checked.max_digits, 15);
    ck_assert_ptr_null(checked.agencies);
    ck_assert_uint_eq(checked.agency_count, 0);
    ck_assert_int_eq(csem__options_fiscal_year_start(&checked, 0), 4);
    ck_assert_uint_eq(checked.flags, 0);
    ck_assert_ptr_eq(checked.allocator, &allocator);
    ck_assert(allocator.allocate && allocator.reallocate && allocator.release);
}

START_TEST(none_are_the_defaults) {
    csem_options options;
    csem_options_init(NULL, sizeof(csem_options));
    csem_options_init(&options, sizeof options);
    ck_assert_ptr_null(options.allocator);
    ck_assert_int_eq(check(NULL), CSEM_OK);
    check_defaults();
    ck_assert_int_eq(check(&options), CSEM_OK);
    check_defaults();
    void *memory = csem__allocate(checked.allocator, 10);
    ck_assert_ptr_nonnull(memory);
    csem__release(checked.allocator, memory);
}
END_TEST

START_TEST(all_fields_are_taken) {
    csem_tracker tracker = {.left = -1};
    csem_allocator tracked = csem_tracker_allocator(&tracker);
    csem_agency_definition agencies[] = {{NULL, "Office of Parks"}, {"LO", "Library Office"}};
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &tracked;
    options.max_input = 0;
    options.max_nodes = 5;
    options.agencies = agencies;
    options.agency_count = 2;
    options.fiscal_year_start = 10;
    options.flags = CSEM_OPTION_REPLACE_INVALID | CSEM_OPTION_NO_STATISTICS;
    ck_assert_int_eq(check(&options), CSEM_OK);
    ck_assert_uint_eq(checked.max_input, 0);
    ck_assert_uint_eq(checked.max_nodes, 5);
    ck_assert_ptr_eq(checked.agencies, agencies);
    ck_assert_uint_eq(checked.agency_count, 2);
    ck_assert_int_eq(checked.fiscal_year_start, 10);
    ck_assert_uint_eq(checked.flags, 3);
    ck_assert_ptr_eq(allocator.context, &tracker);
}
END_TEST

static void expect_refusal(const csem_options *options, const char *message) {
    ck_assert_int_eq(check(options), CSEM_ERROR_OPTIONS);
    ck_assert_int_eq(error.code, CSEM_ERROR_OPTIONS);
    ck_assert_str_eq(error.message, message);
    ck_assert_uint_eq(error.line, 0);
    ck_assert_int_eq(csem__options_check(options, &checked, &allocator, NULL), CSEM_ERROR_OPTIONS);
}

START_TEST(months_are_1_to_12_or_the_default) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    for (int32_t month = 1; month <= 12; month++) {
        options.fiscal_year_start = month;
        ck_assert_int_eq(check(&options), CSEM_OK);
    }
    options.fiscal_year_start = 0;
    ck_assert_int_eq(check(&options), CSEM_OK);
    ck_assert_int_eq(csem__options_fiscal_year_start(&checked, 0), 4);
    options.fiscal_year_start = 13;
    expect_refusal(&options, "fiscal_year_start is 13, not a month from 1 to 12");
    options.fiscal_year_start = -1;
    expect_refusal(&options, "fiscal_year_start is -1, not a month from 1 to 12");
    options.fiscal_year_start = INT32_MIN;
    expect_refusal(&options, "fiscal_year_start is -2147483648, not a month from 1 to 12");
}
END_TEST

START_TEST(limits_of_the_library_apply) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.max_nesting = options.max_digits = 0;
    ck_assert_int_eq(check(&options), CSEM_OK);
    ck_assert_uint_eq(checked.max_nesting, 1000);
    ck_assert_uint_eq(checked.max_digits, 300);
    options.max_nesting = 1001;
    expect_refusal(&options, "max_nesting is 1001, but at most 1000 is possible");
    options.max_nesting = 1000;
    options.max_digits = UINT32_MAX;
    expect_refusal(&options, "max_digits is 4294967295, but at most 300 is possible");
}
END_TEST

/* A setter writes nothing beyond the struct that the caller compiled. */
START_TEST(pointers_can_be_set) {
    const csem_agency_definition agency = {"PA", "Park Agency"};
    csem_options options;
    csem_options_init(&options, sizeof options);
    csem_options_set_agencies(&options, &agency, 1);
    ck_assert_ptr_eq(options.agencies, &agency);
    ck_assert_uint_eq(options.agency_count, 1);
    csem_options_set_profile(&options, "basic-plan");
    ck_assert_str_eq(options.profile, "basic-plan");
    options.size = offsetof(csem_options, agency_count);
    csem_options_set_profile(&options, NULL);
    csem_options_set_profile(NULL, NULL);
    ck_assert_ptr_nonnull(options.profile);
    csem_options_set_agencies(&options, NULL, 0);
    ck_assert_uint_eq(options.agency_count, 1);
    csem_options_set_agencies(NULL, &agency, 1);
}
END_TEST

START_TEST(pointers_of_other_options_can_be_set) {
    const csem_rule_override override = {"contents-page", CSEM_SEVERITY_NONE, 0};
    const int32_t keys[] = {CSEM_KEY_UNIT, CSEM_KEY_KIND};
    const csem_filter filter = {"count", CSEM_KEY_KIND, 0};
    csem_validation_options validation;
    csem_aggregation_options aggregation;
    csem_findings_set_options set;
    csem_validation_options_init(&validation, sizeof validation);
    csem_validation_options_set_overrides(&validation, &override, 1);
    csem_validation_options_set_rules(&validation, NULL, 0);
    csem_validation_options_set_agencies(&validation, NULL, 0);
    ck_assert_ptr_eq(validation.overrides, &override);
    ck_assert_uint_eq(validation.override_count, 1);
    csem_aggregation_options_init(&aggregation, sizeof aggregation);
    csem_aggregation_options_set_keys(&aggregation, keys, 2);
    csem_aggregation_options_set_filters(&aggregation, &filter, 1);
    ck_assert_ptr_eq(aggregation.keys, keys);
    ck_assert_uint_eq(aggregation.key_count, 2);
    ck_assert_ptr_eq(aggregation.filters, &filter);
    ck_assert_uint_eq(aggregation.filter_count, 1);
    validation.size = aggregation.size = sizeof validation.size;
    csem_validation_options_set_overrides(&validation, NULL, 0);
    csem_validation_options_set_rules(&validation, NULL, 7);
    csem_validation_options_set_agencies(&validation, NULL, 7);
    csem_aggregation_options_set_keys(&aggregation, NULL, 0);
    csem_aggregation_options_set_filters(&aggregation, NULL, 0);
    ck_assert_uint_eq(validation.override_count, 1);
    ck_assert_uint_eq(validation.rule_count, 0);
    ck_assert_uint_eq(validation.agency_count, 0);
    ck_assert_uint_eq(aggregation.key_count, 2);
    ck_assert_uint_eq(aggregation.filter_count, 1);
    csem_findings_set_options_init(&set, sizeof set);
    csem_findings_set_options_set_tool(&set, "a-tool");
    csem_findings_set_options_set_timestamp(&set, "2020-03-31T12:00:00");
    ck_assert_str_eq(set.tool, "a-tool");
    ck_assert_str_eq(set.timestamp, "2020-03-31T12:00:00");
}
END_TEST

START_TEST(unknown_flags_are_refused) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.flags = 0x80000005;
    expect_refusal(&options, "the flags 0x80000004 of the options are not known");
}
END_TEST

START_TEST(allocators_are_whole) {
    csem_tracker tracker = {.left = -1};
    csem_allocator lame[3];
    csem_options options;
    csem_options_init(&options, sizeof options);
    for (size_t i = 0; i < 3; i++)
        lame[i] = csem_tracker_allocator(&tracker);
    lame[0].allocate = NULL;
    lame[1].reallocate = NULL;
    lame[2].release = NULL;
    for (size_t i = 0; i < 3; i++) {
        options.allocator = &lame[i];
        expect_refusal(&options, "the allocator of the options lacks a function");
    }
}
END_TEST

START_TEST(agencies_have_names) {
    csem_agency_definition bad[] = {{"X", NULL}, {"X", ""}, {"", "Office"}, {"X", "Off\xFFice"}, {"\xC3", "Office"}};
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.agency_count = 1;
    expect_refusal(&options, "the options count agencies, but have none");
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        csem_agency_definition agencies[] = {{"P", "Park Office"}, bad[i]};
        options.agencies = agencies;
        options.agency_count = 2;
        expect_refusal(&options, "agency 1 of the options has no valid name or id");
    }
}
END_TEST

/* A caller of an older version has fewer fields: these are used, and the rest have their defaults. */
START_TEST(a_shorter_struct_keeps_defaults) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.max_input = 99;
    options.max_nodes = 98;
    options.fiscal_year_start = 77;
    options.flags = 0xFFFF;
    options.size = offsetof(csem_options, max_nodes);
    ck_assert_int_eq(check(&options), CSEM_OK);
    ck_assert_uint_eq(checked.max_input, 99);
    ck_assert_uint_eq(checked.max_nodes, UINT64_C(1) << 24);
    ck_assert_int_eq(csem__options_fiscal_year_start(&checked, 0), 4);
    /* A field that is only partly in the struct is not used. */
    options.size = offsetof(csem_options, max_nodes) + 4;
    ck_assert_int_eq(check(&options), CSEM_OK);
    ck_assert_uint_eq(checked.max_nodes, UINT64_C(1) << 24);
    options.size = sizeof(size_t);
    ck_assert_int_eq(check(&options), CSEM_OK);
    check_defaults();
}
END_TEST

START_TEST(a_longer_struct_must_ask_for_nothing_new) {
    union {
        csem_options options;
        char bytes[sizeof(csem_options) + 16];
    } larger;
    memset(&larger, 0, sizeof larger);
    csem_options_init(&larger.options, sizeof larger.options);
    larger.options.size = sizeof larger;
    larger.options.max_nodes = 12;
    ck_assert_int_eq(check(&larger.options), CSEM_OK);
    ck_assert_uint_eq(checked.max_nodes, 12);
    ck_assert_uint_eq(checked.size, sizeof(csem_options));
    larger.bytes[sizeof larger - 1] = 1;
    expect_refusal(&larger.options, "the options ask for more than this version of the library knows");
}
END_TEST

START_TEST(sizes_that_are_none_are_refused) {
    static const size_t sizes[] = {0, 1, sizeof(size_t) - 1, 4097, SIZE_MAX};
    csem_options options;
    csem_options_init(&options, sizeof options);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        options.size = sizes[i];
        expect_refusal(&options, "the options have no valid size; prepare them with csem_options_init()");
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("options");
    TCase *tests = tcase_create("options");
    tcase_add_test(tests, none_are_the_defaults);
    tcase_add_test(tests, all_fields_are_taken);
    tcase_add_test(tests, months_are_1_to_12_or_the_default);
    tcase_add_test(tests, limits_of_the_library_apply);
    tcase_add_test(tests, pointers_can_be_set);
    tcase_add_test(tests, pointers_of_other_options_can_be_set);
    tcase_add_test(tests, unknown_flags_are_refused);
    tcase_add_test(tests, allocators_are_whole);
    tcase_add_test(tests, agencies_have_names);
    tcase_add_test(tests, a_shorter_struct_keeps_defaults);
    tcase_add_test(tests, a_longer_struct_must_ask_for_nothing_new);
    tcase_add_test(tests, sizes_that_are_none_are_refused);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
