/* SPDX-License-Identifier: MIT */
#include "support/files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *test_allocate(size_t size) {
    void *memory = malloc(size ? size : 1);
    if (!memory) {
        fputs("the test itself is out of memory\n", stderr);
        abort();
    }
    return memory;
}

char *test_path(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = test_allocate(size);
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

char *test_read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    size_t capacity = 65536;
    size_t used = 0;
    char *text = test_allocate(capacity + 1);
    for (size_t got; (got = fread(text + used, 1, capacity - used, file)) > 0;) {
        used += got;
        if (used < capacity)
            continue;
        char *larger = test_allocate(2 * capacity + 1);
        memcpy(larger, text, used);
        free(text);
        text = larger;
        capacity *= 2;
    }
    fclose(file);
    text[used] = '\0';
    if (length)
        *length = used;
    return text;
}

const char *test_source_folder(void) {
    const char *folder = getenv("CSEMPLAN_SOURCE"); /* NOLINT(concurrency-mt-unsafe): a test has one thread here */
    return folder ? folder : ".";
}

char *test_corpus_folder(void) {
    const char *folder = getenv("CSEMPLAN_CORPUS"); /* NOLINT(concurrency-mt-unsafe) */
    return folder ? test_path(folder, ".") : test_path(test_source_folder(), "../shared/corpus");
}
