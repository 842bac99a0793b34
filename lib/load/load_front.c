/* SPDX-License-Identifier: MIT */
/* The cover, the agencies and the table of contents. */
#include "load/loading.h"
#include "model/outline.h"

/* ---- cover ---- */

static bool load_period_or_null(csem__intake *intake, const cJSON *item, csem_period *period) {
    enum { START, END, COUNT };
    static const char *const keys[COUNT] = {"start", "end"};
    const cJSON *values[COUNT];
    if (cJSON_IsNull(item))
        return true;
    return csem__take_members(intake, item, keys, COUNT, values) &&
           csem__take_date(intake, values[START], &period->start) && csem__take_date(intake, values[END], &period->end);
}

bool csem__load_cover(csem__loading *loading, const cJSON *item) {
    enum { TITLE, PLAN, ISSUER, PUBLISHED, PERIOD, COUNT };
    static const char *const keys[COUNT] = {"title", "plan", "issuer", "published", "period"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    csem_report *report = intake->builder.report;
    return csem__take_members(intake, item, keys, COUNT, values) &&
           csem__take_text_or_null(intake, values[TITLE], &report->title) &&
           csem__take_text_or_null(intake, values[PLAN], &report->plan) &&
           csem__take_text_or_null(intake, values[ISSUER], &report->issuer) &&
           (cJSON_IsNull(values[PUBLISHED]) || csem__take_date(intake, values[PUBLISHED], &report->published)) &&
           load_period_or_null(intake, values[PERIOD], &report->period);
}

/* ---- agencies ---- */

/* Id and name as one key in the report's arena. */
static bool enter_pair(csem__loading *loading, csem__text id, csem__text name, bool *known) {
    csem__arena *arena = &loading->intake.builder.report->arena;
    size_t length = id.length + 1 + name.length;
    char *key = csem__arena_reserve(arena, length);
    if (!key)
        return csem__loading_out_of_memory(loading);
    memcpy(key, id.data, id.length);
    key[id.length] = '\0';
    memcpy(key + id.length + 1, name.data, name.length);
    *known = csem__table_get(&loading->pairs, (csem__text){key, length}, NULL);
    if (*known)
        return true;
    csem__arena_commit(arena, length);
    return csem__table_put(&loading->pairs, (csem__text){key, length}, 0) || csem__loading_out_of_memory(loading);
}

/* A document may define one abbreviation for two names, which validation reports; no list has the same agency twice. */
static bool check_repeated_agency(csem__loading *loading, const cJSON *item, size_t first, csem__text id,
                                  csem__text name) {
    const csem_agency *agency = loading->intake.builder.report->agencies[first];
    bool known = false;
    if (!enter_pair(loading, agency->id, agency->name, &known) || !enter_pair(loading, id, name, &known))
        return false;
    return !known || csem__intake_fail(&loading->intake, item, "the list has the agency already");
}

static bool load_agency(csem__loading *loading, const cJSON *item) {
    enum { ID, NAME, COUNT };
    static const char *const keys[COUNT] = {"id", "name"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    csem__text id;
    csem__text name;
    size_t first;
    if (!csem__take_members(intake, item, keys, COUNT, values) || !csem__peek_text(intake, values[ID], &id) ||
        !csem__peek_text(intake, values[NAME], &name))
        return false;
    if (csem__table_get(&loading->agencies, id, &first) && !check_repeated_agency(loading, item, first, id, name))
        return false;
    size_t position = intake->builder.report->agency_count;
    csem_agency *agency = csem__builder_add_agency(&intake->builder, id, name);
    if (!agency)
        return csem__intake_stop(intake, item);
    agency->is_undefined = csem__text_equal(id, name);
    return csem__table_put(&loading->agencies, agency->id, position) || csem__loading_out_of_memory(loading);
}

bool csem__load_agencies(csem__loading *loading, const cJSON *array) {
    if (!csem__load_list(loading, array, load_agency))
        return false;
    size_t size = loading->intake.builder.report->agency_count * sizeof *loading->named_in;
    if (size == 0)
        return true;
    loading->named_in = csem__allocate(&loading->agencies.allocator, size);
    if (!loading->named_in)
        return csem__loading_out_of_memory(loading);
    memset(loading->named_in, 0, size);
    return true;
}

/* ---- table of contents ---- */

static const cJSON *load_entry(csem__loading *loading, const cJSON *item, int32_t depth) {
    enum { LEVEL, NUMBER, TITLE, PAGE, ENTRIES, COUNT };
    static const char *const keys[COUNT] = {"level", "number", "title", "page", "entries"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return NULL;
    csem_section *entry = csem__builder_add_section(&intake->builder, &intake->builder.report->contents, depth);
    if (!entry) {
        csem__intake_stop(intake, item);
        return NULL;
    }
    bool done = csem__take_text(intake, values[LEVEL], &entry->level) &&
                csem__take_number_or_null(intake, values[NUMBER], 0, -1, &entry->number) &&
                csem__take_text(intake, values[TITLE], &entry->title) &&
                csem__take_number_or_null(intake, values[PAGE], 1, 0, &entry->page);
    return done ? values[ENTRIES] : NULL;
}

/* Entries have no ids in JSON: they are made from the numbers, as the marks of a Basic Plan. */
bool csem__load_contents(csem__loading *loading, const cJSON *array) {
    csem__sections *contents = &loading->intake.builder.report->contents;
    const csem_section *ancestors[CSEM_MAX_LEVELS] = {NULL};
    if (!csem__load_tree(loading, array, load_entry))
        return false;
    for (size_t i = 0; i < contents->count; i++) {
        csem_section *entry = &contents->items[i];
        const csem_section *parent = entry->depth > 0 ? ancestors[entry->depth - 1] : NULL;
        csem__text outer = parent ? parent->id : (csem__text){NULL, 0};
        char text[CSEM_MARK_SIZE];
        csem__text mark = csem__mark_write(entry->depth, entry->number, text);
        ancestors[entry->depth] = entry;
        if (!csem__builder_section_id(&loading->intake.builder, outer, mark, &entry->id) ||
            !csem__builder_enter_id(&loading->intake.builder, contents, i))
            return csem__intake_stop(&loading->intake, NULL);
    }
    return true;
}
