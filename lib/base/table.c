/* SPDX-License-Identifier: MIT */
/* Open addressing with linear probing, at most three quarters full. The hash is FNV-1a with a final mix; its start is
 * taken from the address of the first array, so that nobody can prepare a document whose keys all collide. Nothing
 * that the library gives out depends on the order of the entries. */
#include "base/table.h"

enum { FIRST_CAPACITY = 16 };

struct csem_table_entry {
    const char *data; /* NULL: free */
    size_t length;
    uint64_t hash;
    size_t value;
};

void csem_table_init(csem_table *table, const csem_allocator *allocator) {
    *table = (csem_table){.allocator = *allocator};
}

void csem_table_free(csem_table *table) {
    csem_allocator allocator = table->allocator;
    csem_release(&allocator, table->entries);
    csem_table_init(table, &allocator);
}

static uint64_t mix(uint64_t hash, uint64_t word) {
    hash = (hash ^ word) * UINT64_C(0xff51afd7ed558ccd);
    return hash ^ hash >> 32;
}

static uint64_t hash_of(uint64_t seed, csem_text key) {
    uint64_t hash = seed ^ key.length;
    uint64_t word;
    size_t at = 0;
    for (; key.length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, key.data + at, sizeof word);
        hash = mix(hash, word);
    }
    if (at < key.length) {
        word = 0;
        memcpy(&word, key.data + at, key.length - at);
        hash = mix(hash, word);
    }
    return mix(hash, 0);
}

/* The entry that holds the key, or the free one where it would go. */
static csem_table_entry *find(const csem_table *table, csem_text key, uint64_t hash) {
    size_t mask = table->capacity - 1;
    for (size_t i = (size_t)hash & mask;; i = (i + 1) & mask) {
        csem_table_entry *entry = &table->entries[i];
        if (!entry->data)
            return entry;
        if (entry->hash == hash && csem_text_equal((csem_text){entry->data, entry->length}, key))
            return entry;
    }
}

static bool grow(csem_table *table) {
    size_t capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    if (capacity < table->capacity || capacity > SIZE_MAX / sizeof *table->entries)
        return false;
    csem_table_entry *entries = csem_allocate(&table->allocator, capacity * sizeof *entries);
    if (!entries)
        return false;
    memset(entries, 0, capacity * sizeof *entries);
    if (table->capacity == 0)
        table->seed = (uint64_t)(uintptr_t)entries * UINT64_C(0x9e3779b97f4a7c15);
    csem_table larger = {table->allocator, entries, capacity, table->count, table->seed, table->lengths};
    for (size_t i = 0; i < table->capacity; i++) {
        const csem_table_entry *entry = &table->entries[i];
        if (entry->data)
            *find(&larger, (csem_text){entry->data, entry->length}, entry->hash) = *entry;
    }
    csem_release(&table->allocator, table->entries);
    *table = larger;
    return true;
}

bool csem_table_put(csem_table *table, csem_text key, size_t value) {
    if (!key.data)
        key = (csem_text){"", 0};
    if (table->count >= table->capacity - table->capacity / 4 && !grow(table))
        return false;
    uint64_t hash = hash_of(table->seed, key);
    csem_table_entry *entry = find(table, key, hash);
    if (entry->data)
        return true;
    *entry = (csem_table_entry){key.data, key.length, hash, value};
    table->count++;
    table->lengths |= UINT64_C(1) << key.length % 64;
    return true;
}

bool csem_table_get(const csem_table *table, csem_text key, size_t *value) {
    if (!(table->lengths >> key.length % 64 & 1))
        return false;
    const csem_table_entry *entry = find(table, key, hash_of(table->seed, key));
    if (entry->data && value)
        *value = entry->value;
    return entry->data != NULL;
}
