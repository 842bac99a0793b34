/* SPDX-License-Identifier: MIT */
/* An allocator that counts, and that fails when a test wants it to. */
#ifndef CSEM_TESTS_SUPPORT_TRACKER_H
#define CSEM_TESTS_SUPPORT_TRACKER_H

#include <csemplan/allocator.h>
#include <stdbool.h>

typedef struct csem_tracker {
    long left;   /* the number of allocations that succeed before all fail; if negative, all succeed */
    long live;   /* the number of blocks that are not freed */
    long made;   /* the number of requests */
    long failed; /* the number of failed requests */
    bool once;   /* whether only one fails */
} csem_tracker;

/* The allocator of a tracker. */
csem_allocator csem_tracker_allocator(csem_tracker *tracker);

#endif
