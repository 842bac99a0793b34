/* SPDX-License-Identifier: MIT */
/* The cover, the agencies and the table of contents. */
#include "load/loader.h"

/* ---- cover ---- */

static bool load_period_or_null(csem__value_reader *reader, const cJSON *item, csem_period *period) {
    enum { START, END, COUNT };
    static const char *const keys[COUNT] = {"start", "end"};
    const cJSON *values[COUNT];
    if (cJSON_IsNull(item))
        return true;
    return csem__take_members(reader, item, keys, COUNT, values) &&
           csem__take_date(reader, values[START], &period->start) && csem__take_date(reader, values[END], &period->end);
}

bool csem__load_cover(csem__loader *loader, const cJSON *item) {
    enum { TITLE, PLAN, ISSUER, PUBLISHED, PERIOD, COUNT };
    static const char *const keys[COUNT] = {"title", "plan", "issuer", "published", "period"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    csem_report *report = reader->builder.report;
    return csem__take_members(reader, item, keys, COUNT, values) &&
           csem__take_text_or_null(reader, values[TITLE], &report->title) &&
           csem__take_text_or_null(reader, values[PLAN], &report->plan) &&
           csem__take_text_or_null(reader, values[ISSUER], &report->issuer) &&
           (cJSON_IsNull(values[PUBLISHED]) || csem__take_date(reader, values[PUBLISHED], &report->published)) &&
           load_period_or_null(reader, values[PERIOD], &report->period);
}

/* ---- agencies ---- */

/* Id and name as one key in the report's arena. */
static bool enter_pair(csem__loader *loader, csem__text id, csem__text name, bool *known) {
    csem__arena *arena = &loader->reader.builder.report->arena;
    size_t length = id.length + 1 + name.length;
    char *key = csem__arena_reserve(arena, length);
    if (!key)
        return csem__loader_out_of_memory(loader);
    memcpy(key, id.data, id.length);
    key[id.length] = '\0';
    memcpy(key + id.length + 1, name.data, name.length);
    *known = csem__table_get(&loader->pairs, (csem__text){key, length}, NULL);
    if (*known)
        return true;
    csem__arena_commit(arena, length);
    return csem__table_put(&loader->pairs, (csem__text){key, length}, 0) || csem__loader_out_of_memory(loader);
}

/* A document may define one abbreviation for two names, which validation reports; no list has the same agency twice. */
static bool check_repeated_agency(csem__loader *loader, const cJSON *item, size_t first, csem__text id,
                                  csem__text name) {
    const csem_agency *agency = loader->reader.builder.report->agencies[first];
    bool known = false;
    if (!enter_pair(loader, agency->id, agency->name, &known) || !enter_pair(loader, id, name, &known))
        return false;
    return !known || csem__value_fail(&loader->reader, item, "the list has the agency already");
}

static bool load_agency(csem__loader *loader, const cJSON *item) {
    enum { ID, NAME, COUNT };
    static const char *const keys[COUNT] = {"id", "name"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    csem__text id;
    csem__text name;
    size_t first;
    if (!csem__take_members(reader, item, keys, COUNT, values) || !csem__peek_text(reader, values[ID], &id) ||
        !csem__peek_text(reader, values[NAME], &name))
        return false;
    if (csem__table_get(&loader->agencies, id, &first) && !check_repeated_agency(loader, item, first, id, name))
        return false;
    size_t position = reader->builder.report->agency_count;
    csem_agency *agency = csem__builder_add_agency(&reader->builder, id, name);
    if (!agency)
        return csem__value_stop(reader, item);
    agency->is_undefined = csem__text_equal(id, name);
    return csem__table_put(&loader->agencies, agency->id, position) || csem__loader_out_of_memory(loader);
}

bool csem__load_agencies(csem__loader *loader, const cJSON *array) {
    if (!csem__load_list(loader, array, load_agency))
        return false;
    size_t size = loader->reader.builder.report->agency_count * sizeof *loader->named_in;
    if (size == 0)
        return true;
    loader->named_in = csem__allocate(&loader->agencies.allocator, size);
    if (!loader->named_in)
        return csem__loader_out_of_memory(loader);
    memset(loader->named_in, 0, size);
    return true;
}

/* ---- table of contents ---- */

static const cJSON *load_entry(csem__loader *loader, const cJSON *item, int32_t depth) {
    enum { LEVEL, NUMBER, TITLE, PAGE, ENTRIES, COUNT };
    static const char *const keys[COUNT] = {"level", "number", "title", "page", "entries"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return NULL;
    csem_section *entry = csem__builder_add_section(&reader->builder, &reader->builder.report->contents, depth);
    if (!entry) {
        csem__value_stop(reader, item);
        return NULL;
    }
    bool done = csem__take_text(reader, values[LEVEL], &entry->level) &&
                csem__take_number_or_null(reader, values[NUMBER], 0, -1, &entry->number) &&
                csem__take_text(reader, values[TITLE], &entry->title) &&
                csem__take_number_or_null(reader, values[PAGE], 1, 0, &entry->place.page);
    return done ? values[ENTRIES] : NULL;
}

bool csem__load_contents(csem__loader *loader, const cJSON *array) {
    return csem__load_tree(loader, array, load_entry);
}
