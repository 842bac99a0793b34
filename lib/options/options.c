/* SPDX-License-Identifier: MIT */
/* A caller that was compiled with an older header hands over a shorter struct: the fields that it has are taken, the
 * others keep their defaults. A longer struct comes from a newer header, and is accepted while it asks for nothing
 * that this version does not know, which is to say while its further bytes are zero. */
#include "options/options.h"

#include "base/error.h"
#include "base/utf8.h"
#include "options/limits.h"

#include <string.h>

enum { LARGEST_SIZE = 4096 }; /* a size beyond is no size but an uninitialized struct */

static const csem_options default_options = {.max_input = UINT64_C(1) << 30,
                                             .max_lines = UINT64_C(1) << 24,
                                             .max_nodes = UINT64_C(1) << 24,
                                             .max_agencies = UINT64_C(1) << 16,
                                             .max_values = UINT64_C(1) << 25,
                                             .max_nesting = 32,
                                             .max_digits = CSEM_EXACT_DIGITS,
                                             .fiscal_year_start = 4};

#define END_OF(field) (offsetof(csem_options, field) + sizeof((csem_options){0}.field))

/* How many bytes of a struct of this size are whole fields that this version knows. */
static size_t known_size(size_t size) {
    static const size_t ends[] = {
        END_OF(size),       END_OF(allocator),         END_OF(agencies),     END_OF(agency_count), END_OF(max_input),
        END_OF(max_lines),  END_OF(max_nodes),         END_OF(max_agencies), END_OF(max_values),   END_OF(max_nesting),
        END_OF(max_digits), END_OF(fiscal_year_start), END_OF(flags)};
    size_t known = 0;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0] && ends[i] <= size; i++)
        known = ends[i];
    return known;
}

void csem_options_init(csem_options *options, size_t size) {
    csem_options defaults = default_options;
    if (!options || known_size(size) == 0)
        return;
    defaults.size = size;
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

/* A limit of what the library can hold in any case; 0 stands for it. */
static int check_limit(const char *name, uint32_t *limit, uint32_t most, csem_error *error) {
    if (*limit > most)
        return csem_fail(error, CSEM_ERROR_OPTIONS, "%s is %u, but at most %u is possible", name, (unsigned)*limit,
                         (unsigned)most);
    if (*limit == 0)
        *limit = most;
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
    code = check_limit("max_nesting", &out->max_nesting, CSEM_DEEPEST_NESTING, error);
    if (code == CSEM_OK)
        code = check_limit("max_digits", &out->max_digits, CSEM_MOST_DIGITS, error);
    if (code != CSEM_OK)
        return code;
    *allocator = out->allocator ? *out->allocator : csem_default_allocator();
    out->allocator = allocator;
    if (!allocator->allocate || !allocator->reallocate || !allocator->release)
        return csem_fail(error, CSEM_ERROR_OPTIONS, "the allocator of the options lacks a function");
    return check_agencies(out, error);
}
