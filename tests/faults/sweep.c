/* SPDX-License-Identifier: MIT */
#include "faults/sweep.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <stdio.h>
#include <string.h>

static csem_tracker *cjson_tracker;

static void *cjson_allocate(size_t size) {
    csem_allocator allocator = csem_tracker_allocator(cjson_tracker);
    return allocator.allocate(allocator.context, size);
}

static void cjson_release(void *memory) {
    csem_allocator allocator = csem_tracker_allocator(cjson_tracker);
    allocator.release(allocator.context, memory);
}

void sweep_arm(sweep *s) {
    s->tracker.left = s->n;
}

void sweep_disarm(sweep *s) {
    s->tracker.left = -1;
}

void sweep_expect(int code, const void *result) {
    ck_assert_msg((code == CSEM_OK) == (result != NULL), "code %d with result %p", code, result);
}

int sweep_sink(void *context, const char *text, size_t length) {
    sweep *s = context;
    ck_assert_ptr_nonnull(text);
    s->written += length;
    return 0;
}

static void check_failure(const char *name, long n, int code, const sweep *s) {
    ck_assert_msg(code == CSEM_ERROR_MEMORY, "%s: allocation %ld failed, and the code is %d", name, n, code);
    ck_assert_msg(s->written == 0, "%s: allocation %ld failed, and %zu bytes were written", name, n, s->written);
    if (!s->error)
        return;
    ck_assert_msg(s->details.code == code, "%s: allocation %ld: the error has code %d", name, n, s->details.code);
    ck_assert_msg(s->details.message[0] && !strchr(s->details.message, '\n'), "%s: allocation %ld: no message", name,
                  n);
}

/* Makes one call whose n-th allocation, from 0, fails. Returns whether any failed. */
static bool run(const char *name, sweep_call call, const void *context, long n, bool once) {
    sweep s = {.n = n, .tracker = {.left = -1, .once = once}};
    s.allocator = csem_tracker_allocator(&s.tracker);
    s.error = n % 5 == 4 ? NULL : &s.details;
    csem_error_init(&s.details, sizeof s.details);
    cjson_tracker = &s.tracker;
    int code = call(&s, context);
    ck_assert_msg(s.tracker.live == 0, "%s: allocation %ld failed, and %ld blocks are left", name, n, s.tracker.live);
    if (s.tracker.failed == 0)
        ck_assert_msg(code == CSEM_OK, "%s: nothing failed but the call: %d %s", name, code, s.details.message);
    else
        check_failure(name, n, code, &s);
    return s.tracker.failed > 0;
}

long sweep_quietly(const char *name, sweep_call call, const void *context) {
    cJSON_Hooks hooks = {cjson_allocate, cjson_release};
    long counts[2] = {0};
    cJSON_InitHooks(&hooks);
    for (int once = 0; once < 2; once++)
        while (run(name, call, context, counts[once], once == 1))
            counts[once]++;
    cJSON_InitHooks(NULL);
    ck_assert_msg(counts[0] == counts[1], "%s: %ld and %ld allocations", name, counts[0], counts[1]);
    return counts[0];
}

long sweep_all(const char *name, sweep_call call, const void *context) {
    long count = sweep_quietly(name, call, context);
    printf("faults: %s: %ld allocations, each failing once and with all after it\n", name, count);
    fflush(stdout);
    return count;
}
