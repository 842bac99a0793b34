/* SPDX-License-Identifier: MIT */
/* The defaults of csem_options, and the checks of what a caller has set. */
#include "base/options.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/sized.h"

static const csem_options default_options = {.max_input = UINT64_C(1) << 30,
                                             .max_lines = UINT64_C(1) << 24,
                                             .max_nodes = UINT64_C(1) << 24,
                                             .max_agencies = UINT64_C(1) << 16,
                                             .max_values = UINT64_C(1) << 25,
                                             .max_nesting = 32,
                                             .max_digits = CSEM_EXACT_DIGITS,
                                             .max_memory = CSEM_MEMORY_BY_INPUT};

#define END_OF(field) CSEM_END_OF(csem_options, field)

static const size_t ends[] = {END_OF(size),       END_OF(allocator),   END_OF(agencies),   END_OF(agency_count),
                              END_OF(max_input),  END_OF(max_lines),   END_OF(max_nodes),  END_OF(max_agencies),
                              END_OF(max_values), END_OF(max_nesting), END_OF(max_digits), END_OF(fiscal_year_start),
                              END_OF(flags),      END_OF(max_memory),  END_OF(profile)};
static const csem__sized sized = {ends, sizeof ends / sizeof ends[0], sizeof(csem_options), "csem_options_init"};

void csem_options_init(csem_options *options, size_t size) {
    csem__sized_init(&sized, options, size, &default_options);
}

void csem_options_set_agencies(csem_options *options, const csem_agency_definition *agencies, size_t count) {
    if (!csem__sized_has(options, END_OF(agency_count)))
        return;
    options->agencies = agencies;
    options->agency_count = count;
}

void csem_options_set_profile(csem_options *options, const char *profile) {
    if (csem__sized_has(options, END_OF(profile)))
        options->profile = profile;
}

/* A limit that cannot exceed what the library can represent; 0 means that maximum. */
static int check_limit(const char *name, uint32_t *limit, uint32_t most, csem_error *error) {
    if (*limit > most)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "%s is %u, but at most %u is possible", name, (unsigned)*limit,
                          (unsigned)most);
    if (*limit == 0)
        *limit = most;
    return CSEM_OK;
}

int csem__options_check(const csem_options *given, csem_options *out, csem_allocator *allocator, csem_error *error) {
    const uint32_t known_flags = CSEM_OPTION_REPLACE_INVALID | CSEM_OPTION_NO_STATISTICS;
    csem_options_init(out, sizeof *out);
    int code = given ? csem__sized_take(&sized, given, out, error) : CSEM_OK;
    if (code == CSEM_OK)
        code = csem__options_check_month(out->fiscal_year_start, error);
    if (code != CSEM_OK)
        return code;
    if (out->flags & ~known_flags)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the flags 0x%X of the options are not known",
                          (unsigned)(out->flags & ~known_flags));
    code = check_limit("max_nesting", &out->max_nesting, CSEM_MAX_NESTING, error);
    if (code == CSEM_OK)
        code = check_limit("max_digits", &out->max_digits, CSEM_MAX_DIGITS, error);
    if (code != CSEM_OK)
        return code;
    *allocator = out->allocator ? *out->allocator : csem__default_allocator();
    out->allocator = allocator;
    code = csem__options_check_allocator(allocator, error);
    return code == CSEM_OK ? csem__options_check_agencies(out->agencies, out->agency_count, error) : code;
}

int32_t csem__options_fiscal_year_start(const csem_options *checked, int32_t usual) {
    enum { APRIL = 4 };
    if (checked->fiscal_year_start != 0)
        return checked->fiscal_year_start;
    return usual != 0 ? usual : APRIL;
}
