/* SPDX-License-Identifier: MIT */
/* Files that tests read. Lack of memory ends the program. */
#ifndef CSEM_TESTS_FILES_H
#define CSEM_TESTS_FILES_H

#include <stddef.h>

/* folder and name with a `/` between them, to be freed. */
char *test_path(const char *folder, const char *name);

/* The whole file, NUL-terminated, to be freed; NULL where it cannot be read. */
char *test_read_file(const char *path, size_t *length);

/* The root of the project: CSEMPLAN_SOURCE, or the current folder. */
const char *test_source_folder(void);

/* The folder of the published reports, to be freed: CSEMPLAN_CORPUS, or shared/corpus beside the project. */
char *test_corpus_folder(void);

/* malloc that ends the program where there is no memory. */
void *test_allocate(size_t size);

#endif
