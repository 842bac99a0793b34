/* SPDX-License-Identifier: MIT */
#include "support/tracker.h"

#include <stdlib.h>

static bool spend(csem_tracker *tracker) {
    tracker->made++;
    if (tracker->left == 0) {
        tracker->left = tracker->once ? -1 : 0;
        tracker->failed++;
        return false;
    }
    if (tracker->left > 0)
        tracker->left--;
    return true;
}

static void *tracker_allocate(void *context, size_t size) {
    csem_tracker *tracker = context;
    void *memory = spend(tracker) ? malloc(size) : NULL;
    tracker->live += memory ? 1 : 0;
    return memory;
}

static void *tracker_reallocate(void *context, void *memory, size_t size) {
    csem_tracker *tracker = context;
    bool fresh = memory == NULL;
    void *grown = spend(tracker) ? realloc(memory, size) : NULL;
    tracker->live += grown && fresh ? 1 : 0;
    return grown;
}

static void tracker_release(void *context, void *memory) {
    csem_tracker *tracker = context;
    tracker->live -= memory ? 1 : 0;
    free(memory);
}

csem_allocator csem_tracker_allocator(csem_tracker *tracker) {
    return (csem_allocator){tracker, tracker_allocate, tracker_reallocate, tracker_release};
}
