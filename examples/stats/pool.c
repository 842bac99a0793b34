/* SPDX-License-Identifier: MIT */
/* Reads files with a pool of threads over a ring of slots. Each thread takes the next file as soon as a slot is free,
 * reads it, and marks the slot as done; the caller's thread waits for the slots in order, hands each report over, and
 * frees the slot. Invariant: file i uses slot i % slot_count, and taken <= next <= taken + slot_count. If no thread can
 * be started, the caller's thread reads the files itself. */
#include "pool.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct slot {
    csem_report *report; /* NULL: see error */
    csem_error error;
    bool done;
} slot;

typedef struct pool {
    char *const *files;
    size_t count;
    const csem_options *options;
    pthread_mutex_t mutex; /* protects the members below */
    pthread_cond_t changed;
    slot *slots;
    size_t slot_count;
    size_t next;  /* index of the next file to be read */
    size_t taken; /* how many slots were handed over */
    bool stopped;
} pool;

static int hand_over(const char *file, size_t index, slot *s, take_report take, void *context) {
    if (!s->report)
        return report_error(input_name(file), &s->error);
    int code = take(context, s->report, index);
    csem_report_free(s->report);
    s->report = NULL;
    return code;
}

static int read_alone(char *const *files, size_t count, const csem_options *options, take_report take, void *context) {
    int worst = EXIT_DONE;
    for (size_t i = 0; i < count && worst != EXIT_MEMORY; i++) {
        slot s = {.report = NULL};
        fetch_report(files[i], options, &s.report, &s.error);
        int code = hand_over(files[i], i, &s, take, context);
        worst = code > worst ? code : worst;
    }
    return worst;
}

/* ---- the threads that read -------------------------------------------------------------------------------------- */

/* Gets the next file, as soon as there is a slot for its report; false at the end. */
static bool next_file(pool *p, size_t *index) {
    pthread_mutex_lock(&p->mutex);
    while (!p->stopped && p->next < p->count && p->next >= p->taken + p->slot_count)
        pthread_cond_wait(&p->changed, &p->mutex);
    bool more = !p->stopped && p->next < p->count;
    if (more)
        *index = p->next++;
    pthread_mutex_unlock(&p->mutex);
    return more;
}

static void *work(void *context) {
    pool *p = context;
    for (size_t index = 0; next_file(p, &index);) {
        slot *s = &p->slots[index % p->slot_count];
        fetch_report(p->files[index], p->options, &s->report, &s->error);
        pthread_mutex_lock(&p->mutex);
        s->done = true;
        pthread_cond_broadcast(&p->changed);
        pthread_mutex_unlock(&p->mutex);
    }
    return NULL;
}

/* ---- the caller's thread ---------------------------------------------------------------------------------------- */

static int take_all(pool *p, take_report take, void *context) {
    int worst = EXIT_DONE;
    for (size_t i = 0; i < p->count && worst != EXIT_MEMORY; i++) {
        slot *s = &p->slots[i % p->slot_count];
        pthread_mutex_lock(&p->mutex);
        while (!s->done)
            pthread_cond_wait(&p->changed, &p->mutex);
        pthread_mutex_unlock(&p->mutex);
        int code = hand_over(p->files[i], i, s, take, context);
        worst = code > worst ? code : worst;
        pthread_mutex_lock(&p->mutex);
        s->done = false;
        p->taken++;
        pthread_cond_broadcast(&p->changed);
        pthread_mutex_unlock(&p->mutex);
    }
    return worst;
}

static void stop(pool *p, const pthread_t *threads, size_t count) {
    pthread_mutex_lock(&p->mutex);
    p->stopped = true;
    pthread_cond_broadcast(&p->changed);
    pthread_mutex_unlock(&p->mutex);
    for (size_t i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < p->slot_count; i++)
        csem_report_free(p->slots[i].report);
}

static int run(pool *p, pthread_t *threads, size_t jobs, take_report take, void *context) {
    size_t started = 0;
    while (started < jobs && pthread_create(&threads[started], NULL, work, p) == 0)
        started++;
    int code = started > 0 ? take_all(p, take, context) : read_alone(p->files, p->count, p->options, take, context);
    stop(p, threads, started);
    return code;
}

int pool_read(char *const *files, size_t count, size_t jobs, const csem_options *options, take_report take,
              void *context) {
    if (jobs > count)
        jobs = count;
    if (jobs < 2)
        return read_alone(files, count, options, take, context);
    pool p = {.files = files, .count = count, .options = options, .slot_count = jobs * 2};
    pthread_t *threads = calloc(jobs, sizeof *threads);
    p.slots = calloc(p.slot_count, sizeof *p.slots);
    int code = EXIT_MEMORY;
    if (!threads || !p.slots) {
        out_of_memory();
    } else if (pthread_mutex_init(&p.mutex, NULL) != 0) {
        out_of_memory();
    } else {
        if (pthread_cond_init(&p.changed, NULL) == 0) {
            code = run(&p, threads, jobs, take, context);
            pthread_cond_destroy(&p.changed);
        } else {
            out_of_memory();
        }
        pthread_mutex_destroy(&p.mutex);
    }
    free(p.slots);
    free(threads);
    return code;
}
