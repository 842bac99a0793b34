/* SPDX-License-Identifier: MIT */
/* Options: the sized struct of the caller becomes a plan. The text of a filter becomes the value that statistics are
 * compared by: a number, a period, the normal form of a unit. */
#include "aggregation/aggregation.h"
#include "aggregation/units.h"
#include "base/error.h"
#include "base/meter.h"
#include "base/names.h"
#include "base/sized.h"
#include "base/utf8.h"

static const char *key_name(int32_t key) {
    return csem_value_name(CSEM_ENUMERATION_KEY, key);
}

#define END_OF(field) CSEM_END_OF(csem_aggregation_options, field)

static const size_t ends[] = {END_OF(size),    END_OF(allocator),    END_OF(keys),      END_OF(key_count),
                              END_OF(filters), END_OF(filter_count), END_OF(max_pairs), END_OF(fiscal_year_start),
                              END_OF(flags),   END_OF(max_memory)};
static const csem__sized sized = {ends, sizeof ends / sizeof ends[0], sizeof(csem_aggregation_options),
                                  "csem_aggregation_options_init"};

void csem_aggregation_options_init(csem_aggregation_options *options, size_t size) {
    static const csem_aggregation_options defaults = {.max_pairs = UINT64_C(1) << 20,
                                                      .max_memory = CSEM_MEMORY_BY_INPUT};
    csem__sized_init(&sized, options, size, &defaults);
}

void csem_aggregation_options_set_keys(csem_aggregation_options *options, const int32_t *keys, size_t count) {
    if (!csem__sized_has(options, END_OF(key_count)))
        return;
    options->keys = keys;
    options->key_count = count;
}

void csem_aggregation_options_set_filters(csem_aggregation_options *options, const csem_filter *filters, size_t count) {
    if (!csem__sized_has(options, END_OF(filter_count)))
        return;
    options->filters = filters;
    options->filter_count = count;
}

/* ---- values of filters ----------------------------------------------------------------------------------------- */

static bool is_none(csem__text value) {
    return csem__text_equal(value, csem__text_of("none"));
}

static csem__text bytes_of(const void *data, size_t size) {
    return (csem__text){data, size};
}

/* Enters a copy of a value for the current filter. False: out of memory. */
static bool enter(csem__plan *plan, int32_t key, csem__text value) {
    csem__plan_filter *filter = &plan->filters[plan->filter_count];
    size_t number;
    if (!csem__table_get(&plan->values[key], value, &number)) {
        csem__text copy = csem__text_copy(&plan->arena, value);
        number = plan->value_count;
        if (!copy.data || !csem__table_put(&plan->values[key], copy, number))
            return false;
        plan->value_count++;
    }
    filter->values[filter->count++] = number;
    return true;
}

static bool read_number(csem__text value, int32_t *number) {
    *number = 0;
    for (size_t i = 0; i < value.length; i++) {
        if (!csem__is_digit((unsigned char)value.data[i]) || *number > (INT32_MAX - 9) / 10)
            return false;
        *number = *number * 10 + (value.data[i] - '0');
    }
    return *number > 0;
}

static bool read_name(csem__text value, int32_t enumeration, int32_t *number) {
    *number = csem__value_of(enumeration, value);
    return *number > 0;
}

/* A copy in upper or lower case. */
static csem__text in_case(csem__arena *arena, csem__text text, bool upper) {
    csem__text copy = csem__text_copy(arena, text);
    for (size_t i = 0; copy.data && i < copy.length; i++) {
        char c = csem__to_lower(copy.data[i]);
        if (upper && csem__is_lower((unsigned char)c))
            c = (char)(c - 'a' + 'A');
        ((char *)(uintptr_t)copy.data)[i] = c;
    }
    return copy;
}

/* The value may be meant as an acronym (`NGOs`), as a word typed in capitals (`LAMPS`), or as a currency code (`jpy`),
 * so all readings are entered. */
static bool enter_unit(csem__plan *plan, int32_t key, csem__text value) {
    csem__text lower = in_case(&plan->arena, value, false);
    csem__text upper = in_case(&plan->arena, value, true);
    csem__text form = csem__unit_form(&plan->arena, value);
    if (!lower.data || !upper.data || !form.data)
        return false;
    csem__text lower_form = csem__unit_form(&plan->arena, lower);
    return lower_form.data && enter(plan, key, form) && enter(plan, key, lower_form) && enter(plan, key, upper) &&
           enter(plan, key, value);
}

typedef enum outcome { TAKEN, UNKNOWN, NO_MEMORY } outcome;

static outcome entered(bool done) {
    return done ? TAKEN : NO_MEMORY;
}

static outcome enter_number(csem__plan *plan, int32_t key, csem__text value) {
    int32_t number = 0;
    bool is_known = key == CSEM_KEY_SECTION ? read_number(value, &number)
                    : key == CSEM_KEY_KIND  ? read_name(value, CSEM_ENUMERATION_STATISTIC_KIND, &number)
                                            : read_name(value, CSEM_ENUMERATION_QUALIFIER, &number);
    return is_known ? entered(enter(plan, key, bytes_of(&number, sizeof number))) : UNKNOWN;
}

/* `FY2019` is a different period in reports whose fiscal years start in different months. Which months they have is not
 * known yet, so the value is entered for each. */
static outcome enter_period(csem__plan *plan, csem__text value) {
    int32_t first = plan->fiscal_year_start > 0 ? plan->fiscal_year_start : 1;
    int32_t last = plan->fiscal_year_start > 0 ? plan->fiscal_year_start : 12;
    for (int32_t month = first; month <= last; month++) {
        csem__dated dated = {.fiscal_year_start = month};
        if (!csem__period_read_label(value, month, &dated.period))
            return UNKNOWN;
        if (!enter(plan, CSEM_KEY_PERIOD, bytes_of(&dated, sizeof dated)))
            return NO_MEMORY;
    }
    return TAKEN;
}

static outcome enter_filter(csem__plan *plan, int32_t key, csem__text value) {
    bool may_lack = key == CSEM_KEY_UNIT || key == CSEM_KEY_PHRASE || key == CSEM_KEY_PERIOD ||
                    key == CSEM_KEY_AGENCY || key == CSEM_KEY_SECTION;
    if (may_lack && is_none(value))
        return entered(enter(plan, key, (csem__text){"", 0}));
    switch (key) {
    case CSEM_KEY_SECTION:
    case CSEM_KEY_KIND:
    case CSEM_KEY_QUALIFIER:
        return enter_number(plan, key, value);
    case CSEM_KEY_MEASURE:
        return value.length > 0 ? entered(enter(plan, key, value)) : UNKNOWN; /* ids depend on the profile */
    case CSEM_KEY_PERIOD:
        return enter_period(plan, value);
    case CSEM_KEY_UNIT:
    case CSEM_KEY_PHRASE:
        return entered(enter_unit(plan, key, value));
    default:
        return entered(enter(plan, key, value));
    }
}

static int take_filter(csem__plan *plan, const csem_filter *filter, csem_error *error) {
    const char *name = key_name(filter->key);
    csem__text value = csem__text_of(filter->value);
    if (!name)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "a filter has the key %d, which does not exist", (int)filter->key);
    if (filter->reserved != 0)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the reserved field of the filter of %s is not 0", name);
    if (!value.data || csem__utf8_check(value.data, value.length) < value.length)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the filter of %s has no value in UTF-8", name);
    value = csem__text_trim(value);
    plan->is_filtered[filter->key] = true;
    outcome result = value.length > 0 ? enter_filter(plan, filter->key, value) : UNKNOWN;
    if (result == NO_MEMORY)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the filters");
    if (result == UNKNOWN)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "no statistic can have the %s \"%.100s\"", name, filter->value);
    return CSEM_OK;
}

static int take_filters(csem__plan *plan, const csem_aggregation_options *options, csem_error *error) {
    int code = CSEM_OK;
    plan->filters = csem__arena_array(&plan->arena, options->filter_count, sizeof *plan->filters);
    if (!plan->filters)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the filters");
    for (; plan->filter_count < options->filter_count && code == CSEM_OK; plan->filter_count++) {
        plan->filters[plan->filter_count].count = 0;
        code = take_filter(plan, &options->filters[plan->filter_count], error);
    }
    return code;
}

static int take_keys(csem__plan *plan, const csem_aggregation_options *options, csem_error *error) {
    int code = csem__options_check_array(options->keys, options->key_count, sizeof *options->keys, "keys", error);
    if (code == CSEM_OK)
        code = csem__options_check_array(options->filters, options->filter_count, sizeof *options->filters, "filters",
                                         error);
    if (code != CSEM_OK)
        return code;
    for (size_t i = 0; i < options->key_count; i++) {
        int32_t key = options->keys[i];
        if (!key_name(key))
            return csem__fail(error, CSEM_ERROR_OPTIONS, "%d is not a key", (int)key);
        if (plan->is_key[key])
            return csem__fail(error, CSEM_ERROR_OPTIONS, "the key %s is given twice", key_name(key));
        plan->is_key[key] = true;
        plan->keys[plan->key_count++] = key;
    }
    return take_filters(plan, options, error);
}

/* ---- plan ------------------------------------------------------------------------------------------------------ */

static void plan_init(csem__plan *plan, const csem_allocator *allocator) {
    *plan = (csem__plan){.allocator = *allocator};
    csem__arena_init(&plan->arena, allocator);
    for (size_t i = 0; i <= CSEM_KEY_COUNT; i++)
        csem__table_init(&plan->values[i], allocator);
}

int csem__plan_make(csem__plan *plan, const csem_aggregation_options *options, bool with_groups, csem_error *error) {
    csem_allocator allocator = csem__default_allocator();
    csem_aggregation_options checked = {0};
    plan_init(plan, &allocator);
    csem_aggregation_options_init(&checked, sizeof checked);
    int code = options ? csem__sized_take(&sized, options, &checked, error) : CSEM_OK;
    if (code == CSEM_OK)
        code = csem__options_check_month(checked.fiscal_year_start, error);
    if (code != CSEM_OK)
        return code;
    if (checked.flags != 0)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the flags 0x%X of the options are not known",
                          (unsigned)checked.flags);
    if (checked.allocator)
        allocator = *checked.allocator;
    code = csem__options_check_allocator(&allocator, error);
    if (code != CSEM_OK)
        return code;
    if (!csem__meter_begin(&allocator, checked.max_memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the figures");
    csem__meter_input(&allocator, 0);
    plan_init(plan, &allocator);
    plan->max_pairs = checked.max_pairs > 0 ? checked.max_pairs : UINT64_MAX;
    plan->fiscal_year_start = checked.fiscal_year_start;
    return with_groups ? take_keys(plan, &checked, error) : CSEM_OK;
}

int32_t csem__plan_fiscal_year_start(const csem__plan *plan, const csem_report *report) {
    return plan->fiscal_year_start > 0 ? plan->fiscal_year_start : report->fiscal_year_start;
}

void csem__plan_free(csem__plan *plan) {
    for (size_t i = 0; i <= CSEM_KEY_COUNT; i++)
        csem__table_free(&plan->values[i]);
    csem__arena_free(&plan->arena);
}

bool csem__plan_takes(const csem__plan *plan, int32_t key, csem__text value, bool *found) {
    size_t number;
    if (!plan->is_filtered[key])
        return true;
    if (!csem__table_get(&plan->values[key], value, &number))
        return false;
    found[number] = true;
    return true;
}
