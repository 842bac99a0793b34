/* SPDX-License-Identifier: MIT */
/* Threads: many read one report at once, and many parse, validate and write at once. Each must get the result that one
 * thread gets alone; ThreadSanitizer checks the rest. */
#include "support/files.h"
#include "support/outline.h"

#include <check.h>
#include <csemplan.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8, ROUNDS = 3, FILES = 2, RUNS = ROUNDS * FILES };

static const char *const files[FILES] = {"examples/data/sample.txt", "examples/data/sample.layout.txt"};

/* The results of one report: its JSON, its findings as JSON, and the numbers of its efforts as JSON. */
typedef struct outcome {
    char *parts[3];
    size_t lengths[3];
} outcome;

typedef struct source {
    char *text;
    size_t length;
    csem_report *report; /* shared by all threads */
    outcome expected;
} source;

static source sources[FILES];

/* A sink that appends to a part of an outcome. */
typedef struct part {
    char **text;
    size_t *length;
} part;

static int append(void *context, const char *data, size_t length) {
    part *p = context;
    char *grown = realloc(*p->text, *p->length + length + 1);
    if (!grown)
        return 1;
    memcpy(grown + *p->length, data, length);
    *p->text = grown;
    *p->length += length;
    grown[*p->length] = '\0';
    return 0;
}

static part part_of(outcome *o, size_t index) {
    return (part){&o->parts[index], &o->lengths[index]};
}

static bool write_findings(const csem_report *report, outcome *o) {
    csem_findings *findings = NULL;
    csem_findings_set *set = NULL;
    part p = part_of(o, 1);
    bool done = csem_report_validate(report, NULL, &findings, NULL) == CSEM_OK &&
                csem_findings_set_create(NULL, &set, NULL) == CSEM_OK &&
                csem_findings_set_add(set, findings, "input", NULL, 0, NULL) == CSEM_OK &&
                csem_findings_set_write(set, CSEM_FORMAT_JSON, 0, append, &p, NULL) == CSEM_OK;
    csem_findings_set_free(set);
    csem_findings_free(findings);
    return done;
}

static bool write_numbers(const csem_report *report, outcome *o) {
    csem_prose *prose = NULL;
    part p = part_of(o, 2);
    bool done = csem_prose_explain(report, NULL, &prose, NULL) == CSEM_OK &&
                csem_prose_write_json(prose, CSEM_PROSE_JSON_CANDIDATES, append, &p, NULL) == CSEM_OK;
    csem_prose_free(prose);
    return done;
}

static bool describe(const csem_report *report, outcome *o) {
    part p = part_of(o, 0);
    return csem_report_write_json(report, CSEM_JSON_DEFAULT, append, &p, NULL) == CSEM_OK &&
           write_findings(report, o) && write_numbers(report, o);
}

static void drop(outcome *o) {
    for (size_t i = 0; i < 3; i++)
        free(o->parts[i]);
    *o = (outcome){0};
}

static bool is_expected(const csem_report *report, const outcome *expected) {
    outcome o = {0};
    bool same = describe(report, &o);
    for (size_t i = 0; same && i < 3; i++)
        same = o.lengths[i] == expected->lengths[i] && memcmp(o.parts[i], expected->parts[i], o.lengths[i]) == 0;
    drop(&o);
    return same;
}

/* A sum over the results of some getters. */
static size_t visit(const csem_report *report) {
    size_t sum = 0;
    for (size_t i = 0; i < test_chapter_count(report); i++) {
        const csem_section *chapter = test_chapter(report, i);
        for (size_t j = 0; j < csem_section_child_count(chapter); j++) {
            const csem_section *measure = csem_section_child(chapter, j);
            sum += strlen(csem_section_id(measure, NULL)) + strlen(csem_section_title(measure, NULL));
        }
    }
    return sum;
}

static void *read_shared(void *context) {
    size_t *failures = context;
    for (size_t i = 0; i < RUNS; i++) {
        const source *s = &sources[i % FILES];
        if (visit(s->report) == 0 || !is_expected(s->report, &s->expected))
            ++*failures;
    }
    return NULL;
}

static void *parse_own(void *context) {
    size_t *failures = context;
    for (size_t i = 0; i < RUNS; i++) {
        const source *s = &sources[i % FILES];
        csem_report *report = NULL;
        if (csem_report_parse_text(s->text, s->length, NULL, &report, NULL) != CSEM_OK ||
            !is_expected(report, &s->expected))
            ++*failures;
        csem_report_free(report);
    }
    return NULL;
}

/* JSON that is read and written again has the same bytes. */
static void *read_json(void *context) {
    size_t *failures = context;
    for (size_t i = 0; i < RUNS; i++) {
        const outcome *expected = &sources[i % FILES].expected;
        csem_report *report = NULL;
        outcome o = {0};
        part p = part_of(&o, 0);
        if (csem_report_parse_json(expected->parts[0], expected->lengths[0], NULL, &report, NULL) != CSEM_OK ||
            csem_report_write_json(report, CSEM_JSON_DEFAULT, append, &p, NULL) != CSEM_OK ||
            o.lengths[0] != expected->lengths[0] || memcmp(o.parts[0], expected->parts[0], o.lengths[0]) != 0)
            ++*failures;
        drop(&o);
        csem_report_free(report);
    }
    return NULL;
}

/* Errors belong to the call: each thread has an error at another place. */
static void *refuse_own(void *context) {
    size_t *failures = context;
    size_t at = (size_t)((uintptr_t)context / sizeof(size_t) % 64);
    char text[66];
    memset(text, 'a', sizeof text);
    text[at] = '\xFF';
    for (size_t i = 0; i < 200; i++) {
        csem_report *report = NULL;
        csem_error error;
        csem_error_init(&error, sizeof error);
        int code = csem_report_parse_text(text, sizeof text, NULL, &report, &error);
        if (code != CSEM_ERROR_ENCODING || error.offset != at || report)
            ++*failures;
        csem_report_free(report);
    }
    return NULL;
}

static void run_threads(void *(*const work[])(void *), size_t kinds) {
    pthread_t threads[THREADS];
    size_t failures[THREADS] = {0};
    for (size_t i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, work[i % kinds], &failures[i]), 0);
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        ck_assert_uint_eq(failures[i], 0);
    }
}

static void open_sources(void) {
    for (size_t i = 0; i < FILES; i++) {
        source *s = &sources[i];
        char *path = test_path(test_source_folder(), files[i]);
        s->text = test_read_file(path, &s->length);
        ck_assert_msg(s->text != NULL, "%s cannot be read", path);
        free(path);
        ck_assert_int_eq(csem_report_parse_text(s->text, s->length, NULL, &s->report, NULL), CSEM_OK);
        ck_assert(describe(s->report, &s->expected));
    }
}

static void close_sources(void) {
    for (size_t i = 0; i < FILES; i++) {
        csem_report_free(sources[i].report);
        drop(&sources[i].expected);
        free(sources[i].text);
    }
}

START_TEST(many_threads_read_one_report) {
    run_threads((void *(*const[])(void *)){read_shared}, 1);
}
END_TEST

START_TEST(many_threads_parse_at_once) {
    run_threads((void *(*const[])(void *)){parse_own}, 1);
}
END_TEST

START_TEST(reading_parsing_and_refusing_mix) {
    run_threads((void *(*const[])(void *)){read_shared, parse_own, refuse_own, read_json}, 4);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("threads");
    TCase *tests = tcase_create("threads");
    tcase_add_checked_fixture(tests, open_sources, close_sources);
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, many_threads_read_one_report);
    tcase_add_test(tests, many_threads_parse_at_once);
    tcase_add_test(tests, reading_parsing_and_refusing_mix);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    /* ThreadSanitizer does not support threads after a fork. */
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
