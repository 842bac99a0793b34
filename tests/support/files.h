/* SPDX-License-Identifier: MIT */
/* Files that tests read. The program ends if memory runs out. */
#ifndef CSEM_TESTS_FILES_H
#define CSEM_TESTS_FILES_H

#include <stddef.h>

/* Joins folder and name with a `/`. The caller frees the result. */
char *test_path(const char *folder, const char *name);

/* The content of a file, NUL-terminated, or NULL if it cannot be read. The caller frees it. */
char *test_read_file(const char *path, size_t *length);

/* The root of the project: CSEMPLAN_SOURCE, or the current folder. */
const char *test_source_folder(void);

/* The folder of the published reports: CSEMPLAN_CORPUS, or shared/corpus beside the project. The caller frees it. */
char *test_corpus_folder(void);

/* malloc that ends the program if memory runs out. */
void *test_allocate(size_t size);

#endif
