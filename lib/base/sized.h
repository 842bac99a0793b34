/* SPDX-License-Identifier: MIT */
/* Structs of options, which begin with their size, and the checks that they share. */
#ifndef CSEM_BASE_SIZED_H
#define CSEM_BASE_SIZED_H

#include <csemplan/error.h>
#include <csemplan/options.h>
#include <stdbool.h>

/* A struct as this version of the library knows it. */
typedef struct csem__sized {
    const size_t *ends;        /* where its fields end, in ascending order */
    size_t count;              /* how many there are */
    size_t size;               /* of the whole struct */
    const char *init_function; /* what prepares it, for the message */
} csem__sized;

#define CSEM_END_OF(type, field) (offsetof(type, field) + sizeof(((type){0}).field))

/* Fills the `size` bytes of options that the caller knows with defaults, a whole struct. Does nothing if options is
 * NULL, too small for its size field, or larger than any struct. */
void csem__sized_init(const csem__sized *sized, void *options, size_t size, const void *defaults);

/* Copies the fields that the caller's struct has to out, a whole struct, whose other fields are unchanged. 0, or
 * CSEM_ERROR_OPTIONS. */
int csem__sized_take(const csem__sized *sized, const void *given, void *out, csem_error *error);

/* Whether the caller's struct is long enough for a field that ends at `end`; false for NULL. */
bool csem__sized_has(const void *options, size_t end);

/* Checks a month, or 0 for the default. 0, or CSEM_ERROR_OPTIONS. */
int csem__options_check_month(int32_t fiscal_year_start, csem_error *error);
/* 0, or CSEM_ERROR_OPTIONS. */
int csem__options_check_allocator(const csem_allocator *allocator, csem_error *error);

/* Checks an array of the caller's: NULL with a count, or more than memory can hold, is refused. `what` names it in
 * the message, in the plural. 0, or CSEM_ERROR_OPTIONS. */
int csem__options_check_array(const void *items, size_t count, size_t item_size, const char *what, csem_error *error);
int csem__options_check_agencies(const csem_agency_definition *agencies, size_t count, csem_error *error);

/* Whether text is UTF-8 and not empty. */
bool csem__options_has_text(const char *text);

#endif
