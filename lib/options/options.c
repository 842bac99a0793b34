/* SPDX-License-Identifier: MIT */
/* A caller that was compiled with an older header hands over a shorter struct: the fields that it has are taken, the
 * others keep their defaults. A longer struct comes from a newer header, and is accepted while it asks for nothing
 * that this version does not know, which is to say while its further bytes are zero. */
#include "options/options.h"

#include "base/error.h"
#include "base/utf8.h"

#include <string.h>

enum { LARGEST_SIZE = 4096 }; /* a size beyond is no size but an uninitialized struct */

static const uint64_t default_max_input = UINT64_C(1) << 30;
static const uint64_t default_max_nodes = UINT64_C(1) << 24;

#define END_OF(field) (offsetof(csem_options, field) + sizeof((csem_options){0}.field))

/* How many bytes of a struct of this size are whole fields that this version knows. */
static size_t known_size(size_t size) {
    static const size_t ends[] = {END_OF(size),     END_OF(allocator),    END_OF(max_input),         END_OF(max_nodes),
                                  END_OF(agencies), END_OF(agency_count), END_OF(fiscal_year_start), END_OF(flags)};
    size_t known = 0;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0] && ends[i] <= size; i++)
        known = ends[i];
    return known;
}

void csem_options_init(csem_options *options, size_t size) {
    const csem_options defaults = {
        .size = size, .max_input = default_max_input, .max_nodes = default_max_nodes, .fiscal_year_start = 4};
    if (!options || known_size(size) == 0)
        return;
    memset(options, 0, size);
    memcpy(options, &defaults, known_size(size));
}

static int take(const csem_options *given, csem_options *out, csem_error *error) {
    size_t known = known_size(given->size);
    if (known == 0 || given->size > LARGEST_SIZE)
        return csem_fail(error, CSEM_ERROR_OPTIONS,
                         "the options have no valid size; prepare them with "
                         "csem_options_init()");
    for (size_t i = sizeof *out; i < given->size; i++)
        if (((const char *)given)[i] != 0)
            return csem_fail(error, CSEM_ERROR_OPTIONS,
                             "the options ask for more than this version of the library "
                             "knows");
    memcpy(out, given, known);
    out->size = sizeof *out;
    return CSEM_OK;
}

static bool valid_text(const char *text) {
    size_t length = text ? strlen(text) : 0;
    return length > 0 && csem_utf8_check(text, length) == length;
}

static int check_agencies(const csem_options *options, csem_error *error) {
    if (options->agency_count > 0 && !options->agencies)
        return csem_fail(error, CSEM_ERROR_OPTIONS, "the options count agencies, but have none");
    for (size_t i = 0; i < options->agency_count; i++) {
        const csem_agency_definition *agency = &options->agencies[i];
        if (!valid_text(agency->name) || (agency->id && !valid_text(agency->id)))
            return csem_fail(error, CSEM_ERROR_OPTIONS, "agency %zu of the options has no valid name or id", i);
    }
    return CSEM_OK;
}

int csem_options_check(const csem_options *given, csem_options *out, csem_allocator *allocator, csem_error *error) {
    const uint32_t known_flags = CSEM_OPTION_REPLACE_INVALID | CSEM_OPTION_NO_STATISTICS;
    csem_options_init(out, sizeof *out);
    int code = given ? take(given, out, error) : CSEM_OK;
    if (code)
        return code;
    if (out->fiscal_year_start < 1 || out->fiscal_year_start > 12)
        return csem_fail(error, CSEM_ERROR_OPTIONS, "fiscal_year_start is %d, not a month from 1 to 12",
                         (int)out->fiscal_year_start);
    if (out->flags & ~known_flags)
        return csem_fail(error, CSEM_ERROR_OPTIONS, "the flags 0x%X of the options are not known",
                         (unsigned)(out->flags & ~known_flags));
    *allocator = out->allocator ? *out->allocator : csem_default_allocator();
    out->allocator = allocator;
    if (!allocator->allocate || !allocator->reallocate || !allocator->release)
        return csem_fail(error, CSEM_ERROR_OPTIONS, "the allocator of the options lacks a function");
    return check_agencies(out, error);
}
