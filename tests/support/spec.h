/* SPDX-License-Identifier: MIT */
/* The examples of spec files; tests/spec/README.md describes the format. */
#ifndef CSEM_TESTS_SPEC_H
#define CSEM_TESTS_SPEC_H

#include <stdbool.h>
#include <stddef.h>

typedef struct spec_example {
    char *file;
    int line;       /* the line on which the example begins, from 1 */
    char *options;  /* JSON, or "" */
    char *input;    /* with its signs decoded */
    size_t length;  /* length of the input */
    char *expected; /* JSON */
} spec_example;

typedef struct spec {
    spec_example *examples;
    size_t count;
    size_t capacity;
} spec;

/* Reads the files of a folder that end in `.md` and that wanted() accepts, in the order of their names. False if a file
 * cannot be read or an example is incomplete; the reason is printed on standard error. */
bool spec_read(const char *folder, bool (*wanted)(const char *name), spec *out);
void spec_free(spec *all);

/* The profile that the options of an example give, to be freed: the name of a built-in one, or JSON. NULL: none. */
char *spec_profile(const spec_example *example);

/* Decodes the signs of a text in place and returns its length. */
size_t spec_decode(char *text);

#endif
