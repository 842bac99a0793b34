/* SPDX-License-Identifier: MIT */
/* Open addressing with linear probing, at most three quarters full. The hash is FNV-1a with a final mix; it starts
 * from the address of the first array, so that no document can be prepared whose keys all collide. Nothing that the
 * library returns depends on the order of the entries. */
#include "base/table.h"

enum { FIRST_CAPACITY = 16 };

struct csem__table_entry {
    const char *data; /* NULL: free */
    size_t length;
    uint64_t hash;
    size_t value;
};

void csem__table_init(csem__table *table, const csem_allocator *allocator) {
    *table = (csem__table){.allocator = *allocator};
}

void csem__table_free(csem__table *table) {
    csem_allocator allocator = table->allocator;
    csem__release(&allocator, table->entries);
    csem__table_init(table, &allocator);
}

static uint64_t mix(uint64_t hash, uint64_t word) {
    hash = (hash ^ word) * UINT64_C(0xff51afd7ed558ccd);
    return hash ^ hash >> 32;
}

static uint64_t hash_of(uint64_t seed, csem__text key) {
    uint64_t hash = seed ^ key.length;
    uint64_t word;
    size_t at = 0;
    for (; key.length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, key.data + at, sizeof word);
        hash = mix(hash, word);
    }
    word = 0;
    for (; at < key.length; at++)
        word = word << 8 | (unsigned char)key.data[at];
    if (word > 0)
        hash = mix(hash, word);
    return mix(hash, 0);
}

/* The entry that has the key, or the free one where it would be put. */
static csem__table_entry *find(const csem__table *table, csem__text key, uint64_t hash) {
    size_t mask = table->capacity - 1;
    for (size_t i = (size_t)hash & mask;; i = (i + 1) & mask) {
        csem__table_entry *entry = &table->entries[i];
        if (!entry->data)
            return entry;
        if (entry->hash == hash && csem__text_equal((csem__text){entry->data, entry->length}, key))
            return entry;
    }
}

static bool grow(csem__table *table) {
    size_t capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    if (capacity < table->capacity || capacity > SIZE_MAX / sizeof *table->entries)
        return false;
    csem__table_entry *entries = csem__allocate(&table->allocator, capacity * sizeof *entries);
    if (!entries)
        return false;
    memset(entries, 0, capacity * sizeof *entries);
    if (table->capacity == 0)
        table->seed = (uint64_t)(uintptr_t)entries * UINT64_C(0x9e3779b97f4a7c15);
    csem__table larger = {table->allocator, entries, capacity, table->count, table->seed, table->lengths};
    for (size_t i = 0; i < table->capacity; i++) {
        const csem__table_entry *entry = &table->entries[i];
        if (entry->data)
            *find(&larger, (csem__text){entry->data, entry->length}, entry->hash) = *entry;
    }
    csem__release(&table->allocator, table->entries);
    *table = larger;
    return true;
}

bool csem__table_put(csem__table *table, csem__text key, size_t value) {
    if (!key.data)
        key = (csem__text){"", 0};
    if (table->count >= table->capacity - table->capacity / 4 && !grow(table))
        return false;
    uint64_t hash = hash_of(table->seed, key);
    csem__table_entry *entry = find(table, key, hash);
    if (entry->data)
        return true;
    *entry = (csem__table_entry){key.data, key.length, hash, value};
    table->count++;
    table->lengths |= UINT64_C(1) << key.length % 64;
    return true;
}

bool csem__table_get(const csem__table *table, csem__text key, size_t *value) {
    if (!(table->lengths >> key.length % 64 & 1))
        return false;
    const csem__table_entry *entry = find(table, key, hash_of(table->seed, key));
    if (entry->data && value)
        *value = entry->value;
    return entry->data != NULL;
}
