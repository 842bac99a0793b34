/* SPDX-License-Identifier: MIT */
/* Texts that a test composes, of any length. The program ends if memory runs out. */
#ifndef CSEM_TESTS_COMPOSE_H
#define CSEM_TESTS_COMPOSE_H

#include <stddef.h>

/* Starts as {0}. The data is NUL-terminated once something was added. */
typedef struct composed {
    char *data;
    size_t length;
    size_t capacity;
} composed;

/* Appends what printf would print. */
void compose(composed *text, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/* Appends `part` N times. */
void compose_times(composed *text, size_t times, const char *part);

void compose_free(composed *text);

#endif
