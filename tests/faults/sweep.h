/* SPDX-License-Identifier: MIT */
/* Runs one function of the library out of memory: for every n, it is called twice, once with only the n-th allocation
 * failing and once with all from the n-th on. The allocator of the call and the hooks of cJSON share the count. */
#ifndef CSEM_TESTS_FAULTS_SWEEP_H
#define CSEM_TESTS_FAULTS_SWEEP_H

#include "support/tracker.h"

#include <csemplan.h>

typedef struct sweep {
    csem_allocator allocator; /* for the function and for its input */
    csem_error *error;        /* for the function; NULL in some calls */
    size_t written;           /* bytes that sweep_sink received */
    long n;                   /* allocations that succeed before one fails */
    csem_tracker tracker;
    csem_error details;
} sweep;

/* Prepares the input of the function, calls it between sweep_arm() and sweep_disarm(), frees everything, and returns
 * the code of the function. */
typedef int (*sweep_call)(sweep *s, const void *context);

/* Runs the call for every n. Until nothing fails, it must return CSEM_ERROR_MEMORY with a message, write nothing and
 * leak nothing; then it must return 0. Prints and returns the number of allocations. */
long sweep_all(const char *name, sweep_call call, const void *context);

/* The same without printing. */
long sweep_quietly(const char *name, sweep_call call, const void *context);

void sweep_arm(sweep *s);
void sweep_disarm(sweep *s);

/* Requires a result if the code is 0, and none otherwise. */
void sweep_expect(int code, const void *result);

/* A csem_sink that counts bytes; its context is the sweep. */
int sweep_sink(void *context, const char *text, size_t length);

#endif
