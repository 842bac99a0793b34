/* SPDX-License-Identifier: MIT */
/* Memory that is counted and that runs out when a test wants it to. */
#ifndef CSEM_TESTS_SUPPORT_TRACKER_H
#define CSEM_TESTS_SUPPORT_TRACKER_H

#include <csemplan/allocator.h>
#include <stdbool.h>

typedef struct csem_tracker {
    long left;   /* how many allocations succeed before all fail; negative: all succeed */
    long live;   /* how many are not given back */
    long made;   /* how many were asked for */
    long failed; /* how many failed */
    bool once;   /* only one fails */
} csem_tracker;

/* An allocator that works through the tracker. */
csem_allocator csem_tracker_allocator(csem_tracker *tracker);

#endif
