/* SPDX-License-Identifier: MIT */
/* The register of agencies: a list, and tables from ids and names to it. A name is entered as printed and with
 * hyphens closed up, since a line end may have cut it. An agency joins the report when it is first named there. */
#include "read/agencies.h"

void csem__agencies_init(csem__agencies *agencies, csem__builder *builder, const csem__grammar *grammar) {
    const csem_allocator *allocator = &builder->report->arena.allocator;
    *agencies = (csem__agencies){.builder = builder, .grammar = grammar};
    csem__arena_init(&agencies->arena, allocator);
    csem__table_init(&agencies->ids, allocator);
    csem__table_init(&agencies->names, allocator);
    csem__table_init(&agencies->expanded, allocator);
}

void csem__agencies_free(csem__agencies *agencies) {
    csem__release(&agencies->arena.allocator, agencies->items);
    csem__release(&agencies->arena.allocator, agencies->expansions);
    csem__table_free(&agencies->expanded);
    csem__table_free(&agencies->ids);
    csem__table_free(&agencies->names);
    csem__arena_free(&agencies->arena);
}

static bool out_of_memory(csem__agencies *agencies) {
    agencies->builder->code = CSEM_ERROR_MEMORY;
    return false;
}

static csem__agency_item *no_item(csem__agencies *agencies) {
    out_of_memory(agencies);
    return NULL;
}

size_t csem__close_up_name(csem__text name, char *closed) {
    size_t length = 0;
    if (name.length > CSEM_MAX_NAME_LENGTH || !name.data || !memchr(name.data, '-', name.length))
        return 0;
    for (size_t i = 0; i < name.length; i++) {
        bool cut = name.data[i] == '-' && i > 0 && i + 1 < name.length &&
                   csem__is_lower((unsigned char)name.data[i - 1]) && csem__is_lower((unsigned char)name.data[i + 1]);
        if (!cut)
            closed[length++] = name.data[i];
    }
    return length < name.length ? length : 0;
}

bool csem__agencies_has_name(const csem__agencies *agencies, csem__text name, size_t *index) {
    char closed[CSEM_MAX_NAME_LENGTH];
    if (csem__table_get(&agencies->names, name, index))
        return true;
    size_t length = csem__close_up_name(name, closed);
    return length > 0 && csem__table_get(&agencies->names, csem__slice(closed, 0, length), index);
}

/* Finds the agency that has this id, or this name, of which either may be NULL. */
static csem__agency_item *find(const csem__agencies *agencies, csem__text id, csem__text name) {
    size_t index;
    if ((id.data && csem__table_get(&agencies->ids, id, &index)) ||
        (name.data && csem__agencies_has_name(agencies, name, &index)))
        return &agencies->items[index];
    return NULL;
}

static bool put_name(csem__agencies *agencies, csem__text name) {
    if (name.length > agencies->longest_name)
        agencies->longest_name = name.length;
    return csem__table_put(&agencies->names, name, agencies->count);
}

/* Enters a name also with its hyphens closed up. */
static bool put_closed_up(csem__agencies *agencies, csem__text name) {
    char closed[CSEM_MAX_NAME_LENGTH];
    size_t length = csem__close_up_name(name, closed);
    if (length == 0)
        return true;
    csem__text key = csem__text_copy(&agencies->arena, csem__slice(closed, 0, length));
    return key.data && put_name(agencies, key);
}

/* A name that occurs somewhere without a hyphen was cut by a line end where it has one. */
static bool take_whole_name(csem__agencies *agencies, csem__agency_item *item, csem__text name) {
    char closed[CSEM_MAX_NAME_LENGTH];
    if (!name.data || name.length >= item->name.length || !item->node)
        return true;
    size_t length = csem__close_up_name(item->name, closed);
    if (!csem__text_equal(name, csem__slice(closed, 0, length)))
        return true;
    bool is_id = csem__text_equal(item->node->id, item->node->name);
    if (!csem__builder_text(agencies->builder, name, &item->node->name))
        return false;
    item->name = item->node->name;
    if (is_id)
        item->node->id = item->node->name;
    return true;
}

/* An agency without an abbreviation has its full name as id. */
static bool join_report(csem__agencies *agencies, csem__agency_item *item) {
    if (item->node)
        return true;
    csem_agency *node = csem__builder_add_agency(agencies->builder, item->id.data ? item->id : item->name, item->name);
    if (node)
        node->is_undefined = item->source == CSEM_AGENCY_NAMED;
    item->node = node;
    return node != NULL;
}

/* The new agency; NULL on failure. */
static csem__agency_item *add(csem__agencies *agencies, csem__text id, csem__text name, csem__agency_source source) {
    const csem_allocator *allocator = &agencies->arena.allocator;
    if (!csem__builder_allows_agency(agencies->builder, agencies->count))
        return NULL;
    if (!csem__array_grow(allocator, (void **)&agencies->items, agencies->count, &agencies->capacity,
                          sizeof *agencies->items))
        return no_item(agencies);
    csem__agency_item item = {
        .source = source, .place = agencies->place, .name = csem__text_copy(&agencies->arena, name)};
    if (id.data)
        item.id = csem__text_copy(&agencies->arena, id);
    if (!item.name.data || (id.data && !item.id.data))
        return no_item(agencies);
    if (!put_name(agencies, item.name) ||
        (item.id.data && !csem__table_put(&agencies->ids, item.id, agencies->count)) ||
        !put_closed_up(agencies, item.name))
        return no_item(agencies);
    agencies->items[agencies->count] = item;
    return &agencies->items[agencies->count++];
}

/* Whether one text is the end of the other, from the start of a word: a name that was cut out of running text may
 * have too few words, or too many. */
static bool is_end(csem__text text, csem__text end) {
    size_t before = text.length - end.length;
    return before > 0 && text.data[before - 1] == ' ' && memcmp(text.data + before, end.data, end.length) == 0;
}

static bool is_other(csem__text a, csem__text b) {
    if (a.length == b.length)
        return !csem__text_equal(a, b);
    return !(a.length > b.length ? is_end(a, b) : is_end(b, a));
}

/* Records that a definition contradicts the one that applies. */
static bool observe_conflict(csem__agencies *agencies, const csem__agency_item *item, csem__text id, csem__text name) {
    if (item->source == CSEM_AGENCY_CALLER || agencies->place.end == 0)
        return true;
    bool names = csem__text_equal(item->id, id);
    if (!id.data || !item->id.data || (names && !is_other(item->name, name)))
        return true;
    csem_report *report = agencies->builder->report;
    csem__observation seen = {
        .kind = names ? CSEM_SEEN_TWO_NAMES : CSEM_SEEN_TWO_IDS, .span = agencies->place, .other = item->place};
    seen.subject = csem__text_copy(&report->arena, names ? id : name);
    seen.first = csem__text_copy(&report->arena, names ? item->name : item->id);
    seen.second = csem__text_copy(&report->arena, names ? name : id);
    if (!seen.subject.data || !seen.first.data || !seen.second.data)
        return out_of_memory(agencies);
    return csem__builder_observe(agencies->builder, &seen);
}

bool csem__agencies_define(csem__agencies *agencies, csem__text id, csem__text name, csem__agency_source source) {
    csem__agency_item *item = find(agencies, id, name);
    if (item && !observe_conflict(agencies, item, id, name))
        return false;
    if (!item)
        item = add(agencies, id, name, source);
    return item && (source != CSEM_AGENCY_GLOSSARY || join_report(agencies, item));
}

bool csem__agencies_expand(csem__agencies *agencies, csem__text id, csem__text name) {
    if (csem__table_get(&agencies->expanded, id, NULL) || csem__table_get(&agencies->expanded, name, NULL))
        return true;
    if (!csem__array_grow(&agencies->arena.allocator, (void **)&agencies->expansions, agencies->expansion_count,
                          &agencies->expansion_capacity, sizeof *agencies->expansions))
        return out_of_memory(agencies);
    csem__expansion expansion = {csem__text_copy(&agencies->arena, id), csem__text_copy(&agencies->arena, name)};
    if (!expansion.id.data || !expansion.name.data ||
        !csem__table_put(&agencies->expanded, expansion.id, agencies->expansion_count) ||
        !csem__table_put(&agencies->expanded, expansion.name, agencies->expansion_count))
        return out_of_memory(agencies);
    agencies->expansions[agencies->expansion_count++] = expansion;
    return true;
}

/* Adds an agency that nothing defines. An abbreviation that the text expands has its name. */
static csem__agency_item *add_named(csem__agencies *agencies, csem__text id, csem__text name) {
    csem__text printed = name.data ? name : id;
    size_t index;
    if (csem__table_get(&agencies->expanded, printed, &index)) {
        const csem__expansion *expansion = &agencies->expansions[index];
        csem__agency_item *item = find(agencies, expansion->id, expansion->name);
        return item ? item : add(agencies, expansion->id, expansion->name, CSEM_AGENCY_FIRST_USE);
    }
    return add(agencies, (csem__text){NULL, 0}, printed, CSEM_AGENCY_NAMED);
}

const csem_agency *csem__agencies_mention(csem__agencies *agencies, csem__text id, csem__text name) {
    csem__agency_item *item = find(agencies, id, name);
    if (!item) /* an abbreviation that nothing defines is the name of its agency */
        item = find(agencies, name, id);
    if (!item)
        item = add_named(agencies, id, name);
    return item && join_report(agencies, item) && take_whole_name(agencies, item, name) ? item->node : NULL;
}
