/* SPDX-License-Identifier: MIT */
/* A hash table from text to an index. */
#ifndef CSEM_BASE_TABLE_H
#define CSEM_BASE_TABLE_H

#include "base/text.h"

typedef struct csem__table_entry csem__table_entry;

typedef struct csem__table {
    csem_allocator allocator;
    csem__table_entry *entries;
    size_t capacity; /* 0 or a power of two */
    size_t count;
    uint64_t seed;
    uint64_t lengths; /* bit n: there is a key whose length is n modulo 64 */
} csem__table;

void csem__table_init(csem__table *table, const csem_allocator *allocator);

/* Enters key with value; a key that is there already keeps its value. The bytes of the key are the caller's and must
 * outlive the table. False: out of memory, and the table is unchanged. */
bool csem__table_put(csem__table *table, csem__text key, size_t value);

/* Whether key is there; value, which may be NULL, receives its value. */
bool csem__table_get(const csem__table *table, csem__text key, size_t *value);

/* Frees what the table has allocated; it is empty afterwards. */
void csem__table_free(csem__table *table);

#endif
