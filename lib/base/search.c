/* SPDX-License-Identifier: MIT */
/* Binary search. Invariant: the keys before low are below the key, those from high on are not. */
#include "base/search.h"

#include <string.h>

static uint64_t key_at(const csem__search_keys *keys, size_t index) {
    const char *member = (const char *)keys->first + index * keys->stride;
    uint64_t wide;
    uint32_t narrow;
    if (keys->width == sizeof wide) {
        memcpy(&wide, member, sizeof wide);
        return wide;
    }
    memcpy(&narrow, member, sizeof narrow);
    return narrow;
}

size_t csem__search_first(csem__search_keys keys, uint64_t key) {
    size_t low = 0;
    size_t high = keys.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (key_at(&keys, middle) < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t csem__search_last(csem__search_keys keys, uint64_t key) {
    size_t above = key < UINT64_MAX ? csem__search_first(keys, key + 1) : keys.count;
    return above > 0 ? above - 1 : 0;
}
