/* SPDX-License-Identifier: MIT */
/* The main function of the fuzz targets if no fuzzer provides one: runs the target on each file that is named and on
 * each file in a folder that is named, or on standard input if there are no arguments. */
#include "fuzz/property.h"

#include "support/files.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The target gets a block of exactly this size, so that a sanitizer detects a read past the end. */
static void run(const char *text, size_t length) {
    uint8_t *data = test_allocate(length);
    memcpy(data, text, length);
    LLVMFuzzerTestOneInput(data, length);
    free(data);
}

/* Returns whether the file could be read. Prints the name first, so that it is known if the target crashes. */
static bool run_file(const char *path) {
    size_t length;
    char *text = test_read_file(path, &length);
    if (!text) {
        fprintf(stderr, "%s cannot be read\n", path);
        return false;
    }
    fprintf(stderr, "%s\n", path);
    run(text, length);
    free(text);
    return true;
}

static size_t run_folder(DIR *folder, const char *path) {
    size_t count = 0;
    const struct dirent *entry;
    while ((entry = readdir(folder))) { /* NOLINT(concurrency-mt-unsafe) */
        if (entry->d_name[0] == '.')
            continue;
        char *file = test_path(path, entry->d_name);
        count += run_file(file);
        free(file);
    }
    return count;
}

static bool run_standard_input(void) {
    size_t capacity = 1 << 20;
    char *text = test_allocate(capacity);
    size_t length = fread(text, 1, capacity, stdin);
    run(text, length);
    free(text);
    return true;
}

int main(int argc, char **argv) {
    size_t count = argc < 2 && run_standard_input() ? 1 : 0;
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        count += folder ? run_folder(folder, argv[i]) : run_file(argv[i]);
        if (folder)
            closedir(folder);
    }
    fprintf(stderr, "%zu inputs\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
