/* SPDX-License-Identifier: MIT */
/* Search: where a place is among the items of an ascending array. */
#ifndef CSEM_BASE_SEARCH_H
#define CSEM_BASE_SEARCH_H

#include <stddef.h>
#include <stdint.h>

/* An ascending array of unsigned numbers that are members of larger items. */
typedef struct csem__search_keys {
    const void *first; /* the member of the first item; NULL: no items */
    size_t count;
    size_t stride; /* from item to item, in bytes */
    size_t width;  /* of the member: 4 or 8 bytes */
} csem__search_keys;

#define CSEM_KEYS(items, item_count, member)                                                                           \
    ((csem__search_keys){(items) ? &(items)[0].member : NULL, item_count, sizeof(items)[0], sizeof(items)[0].member})

/* The index of the first item whose key is not below `key`; their count if there is none. */
size_t csem__search_first(csem__search_keys keys, uint64_t key);

/* The index of the last item whose key is not above `key`; 0 if there is none. */
size_t csem__search_last(csem__search_keys keys, uint64_t key);

#endif
