/* SPDX-License-Identifier: MIT */
/* One function of the library under lack of memory: it is called with its n-th allocation failing, for every n, once
 * only and from there on. The allocator of the call and cJSON's hooks draw on the same count. */
#ifndef CSEM_TESTS_FAULTS_SWEEP_H
#define CSEM_TESTS_FAULTS_SWEEP_H

#include "support/tracker.h"

#include <csemplan.h>

typedef struct sweep {
    csem_allocator allocator; /* for the function, and for what it works on */
    csem_error *error;        /* for the function; NULL from time to time */
    size_t written;           /* bytes that sweep_sink was given */
    long n;                   /* how many allocations succeed before one fails */
    csem_tracker tracker;
    csem_error details;
} sweep;

/* Prepares what the function needs, calls it between sweep_arm() and sweep_disarm(), gives everything back, and returns
 * what the function returned. */
typedef int (*sweep_call)(sweep *s, const void *context);

/* Runs call for every n. Each time it must return CSEM_ERROR_MEMORY with a message, write nothing and leave nothing
 * after, until nothing fails; then it must return 0. Returns how many allocations that took, and prints it. */
long sweep_all(const char *name, sweep_call call, const void *context);

/* The same without a line of print. */
long sweep_quietly(const char *name, sweep_call call, const void *context);

void sweep_arm(sweep *s);
void sweep_disarm(sweep *s);

/* There must be a result if the code is 0, and none otherwise. */
void sweep_expect(int code, const void *result);

/* A csem_sink that counts; context is the sweep. */
int sweep_sink(void *context, const char *text, size_t length);

#endif
