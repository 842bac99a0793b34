/* SPDX-License-Identifier: MIT */
/* Texts that a test puts together, as long as a bound wants them. Lack of memory ends the program. */
#ifndef CSEM_TESTS_COMPOSE_H
#define CSEM_TESTS_COMPOSE_H

#include <stddef.h>

/* Begins as {0}; data is NUL-terminated once something was added. */
typedef struct composed {
    char *data;
    size_t length;
    size_t capacity;
} composed;

/* Adds at the end what printf would print. */
void compose(composed *text, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/* Adds part so many times. */
void compose_times(composed *text, size_t times, const char *part);

void compose_free(composed *text);

#endif
