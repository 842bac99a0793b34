/* SPDX-License-Identifier: MIT */
/* Finds the configuration that applies to an input. */
#include "config.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Joins a folder and a name to a path. NULL: out of memory. */
static char *join(const char *folder, size_t length, const char *name) {
    size_t size = strlen(name) + 1;
    char *path = malloc(length + 1 + size);
    if (!path)
        return NULL;
    memcpy(path, folder, length);
    path[length] = '/';
    memcpy(path + length + 1, name, size);
    return path;
}

/* Whether a folder is the root of a repository: it has a `.git`, folder or file. -1: out of memory. */
static int is_root(const char *folder, size_t length) {
    char *path = join(folder, length, ".git");
    int found = path ? access(path, F_OK) == 0 : -1;
    free(path);
    return found;
}

/* Replaces a folder by its parent; false if there is none in the same file system. */
static bool go_up(char *folder, size_t length) {
    struct stat below = {.st_dev = 0};
    struct stat above = {.st_dev = 0};
    if (length == 0 || stat(folder, &below) != 0)
        return false;
    while (length > 1 && folder[length - 1] != '/')
        length--;
    folder[length] = '\0';
    return stat(folder, &above) == 0 && above.st_dev == below.st_dev;
}

/* Finds the configuration in a folder, which is an absolute path, or above it. The folder is changed. The search ends
 * at the root of a repository and at the boundary of a file system, since other users may be able to write to folders
 * further up. */
static int find_above(char *folder, char **path) {
    for (;;) {
        size_t length = strlen(folder);
        while (length > 0 && folder[length - 1] == '/')
            length--;
        char *tried = join(folder, length, CONFIG_NAME);
        if (!tried)
            return out_of_memory();
        if (access(tried, R_OK) == 0) {
            *path = tried;
            return EXIT_DONE;
        }
        free(tried);
        int root = is_root(folder, length);
        if (root < 0)
            return out_of_memory();
        if (root || !go_up(folder, length))
            return EXIT_DONE;
    }
}

int config_find(const char *input, char **path) {
    *path = NULL;
    for (int turn = strcmp(input, "-") == 0 ? 1 : 0; turn < 2 && !*path; turn++) {
        char folder[PATH_MAX];
        if (!realpath(turn == 0 ? input : ".", folder)) {
            if (errno == ENOMEM)
                return out_of_memory();
            continue;
        }
        char *name = turn == 0 ? strrchr(folder, '/') : NULL;
        if (name)
            name[name == folder ? 1 : 0] = '\0';
        int code = find_above(folder, path);
        if (code)
            return code;
    }
    return EXIT_DONE;
}
