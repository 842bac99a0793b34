/* SPDX-License-Identifier: MIT */
/* A caller that was compiled with an older header passes a shorter struct: the fields that it has are used, the
 * others keep their defaults. A longer struct comes from a newer header, and is accepted if it requests nothing that
 * this version does not know, that is, if its further bytes are zero. */
#include "base/sized.h"

#include "base/error.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <string.h>

/* How many bytes of a struct of this size are whole fields that this version knows. */
static size_t known_size(const csem__sized *sized, size_t size) {
    size_t known = 0;
    for (size_t i = 0; i < sized->count && sized->ends[i] <= size; i++)
        known = sized->ends[i];
    return known;
}

void csem__sized_init(const csem__sized *sized, void *options, size_t size, const void *defaults) {
    size_t known = known_size(sized, size);
    if (!options || known == 0 || size > CSEM_MAX_STRUCT)
        return;
    memset(options, 0, size);
    memcpy(options, defaults, known);
    memcpy(options, &size, sizeof size);
}

int csem__sized_take(const csem__sized *sized, const void *given, void *out, csem_error *error) {
    size_t size;
    memcpy(&size, given, sizeof size);
    size_t known = known_size(sized, size);
    if (known == 0 || size > CSEM_MAX_STRUCT)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the options have no valid size; prepare them with %s()",
                          sized->init_function);
    for (size_t i = sized->size; i < size; i++)
        if (((const char *)given)[i] != 0)
            return csem__fail(error, CSEM_ERROR_OPTIONS,
                              "the options ask for more than this version of the library knows");
    memcpy(out, given, known);
    memcpy(out, &sized->size, sizeof sized->size);
    return CSEM_OK;
}

bool csem__sized_has(const void *options, size_t end) {
    size_t size = 0;
    if (options)
        memcpy(&size, options, sizeof size);
    return size >= end;
}

int csem__options_check_month(int32_t fiscal_year_start, csem_error *error) {
    if (fiscal_year_start < 0 || fiscal_year_start > 12)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "fiscal_year_start is %d, not a month from 1 to 12",
                          (int)fiscal_year_start);
    return CSEM_OK;
}

int csem__options_check_allocator(const csem_allocator *allocator, csem_error *error) {
    if (!allocator->allocate || !allocator->reallocate || !allocator->release)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the allocator of the options lacks a function");
    return CSEM_OK;
}

int csem__options_check_array(const void *items, size_t count, size_t item_size, const char *what, csem_error *error) {
    if (count > 0 && !items)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the options count %s, but have none", what);
    if (count > SIZE_MAX / 2 / item_size)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the options count more %s than memory can hold", what);
    return CSEM_OK;
}

int csem__options_check_agencies(const csem_agency_definition *agencies, size_t count, csem_error *error) {
    int code = csem__options_check_array(agencies, count, sizeof *agencies, "agencies", error);
    for (size_t i = 0; i < count && code == CSEM_OK; i++)
        if (!csem__options_has_text(agencies[i].name) || (agencies[i].id && !csem__options_has_text(agencies[i].id)))
            code = csem__fail(error, CSEM_ERROR_OPTIONS, "agency %" PRIu64 " of the options has no valid name or id",
                              (uint64_t)i);
    return code;
}

bool csem__options_has_text(const char *text) {
    size_t length = text ? strlen(text) : 0;
    return length > 0 && csem__utf8_check(text, length) == length;
}
