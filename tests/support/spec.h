/* SPDX-License-Identifier: MIT */
/* The examples of spec files; tests/spec/README.md describes the format. */
#ifndef CSEM_TESTS_SPEC_H
#define CSEM_TESTS_SPEC_H

#include <stdbool.h>
#include <stddef.h>

typedef struct spec_example {
    char *file;     /* name of the file */
    int line;       /* 1-based line on which the example begins */
    char *options;  /* JSON, or "" */
    char *input;    /* with its signs decoded */
    size_t length;  /* of input */
    char *expected; /* JSON */
} spec_example;

typedef struct spec {
    spec_example *examples;
    size_t count;
    size_t capacity;
} spec;

/* Reads the files of a folder that end in `.md` and that wanted() says yes to, in the order of their names. False
 * where a file cannot be read or an example is not complete; the reason goes to standard error. */
bool spec_read(const char *folder, bool (*wanted)(const char *name), spec *out);
void spec_free(spec *all);

/* Decodes the signs of a text in place; returns the length. */
size_t spec_decode(char *text);

#endif
