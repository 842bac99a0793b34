/* SPDX-License-Identifier: MIT */
/* The ids of the entries of the contents. An entry has the id of the section that it lists: that of the same level and
 * number in the section that the entry around it lists, or anywhere if the numbers run through the document. If the
 * body has no such section, the id is made as the profile says or, if the profile is unknown, like that of another
 * section of the level. */
#include "grammar/grammar.h"
#include "grammar/renumber.h"
#include "load/loader.h"
#include "model/own_mark.h"

enum { MAX_MARK_LENGTH = 128 };

/* What a section and its entry have in common. */
typedef struct key {
    size_t parent; /* 1 plus the index of the section around it; 0: none, or the numbers run */
    size_t level;  /* the number of the level's name */
    size_t copy;   /* how many earlier ones have the same parent, level and number */
    int64_t number;
} key;

struct matcher {
    csem__loader *loader;
    csem__arena scratch;
    const csem__sections *body;
    csem__sections *contents;
    csem__table levels;           /* name to number */
    csem__table copies;           /* keys whose copy is 0 to the index in `counts` */
    csem__table sections;         /* keys to indexes in the body */
    key *keys;                    /* of `copies`, then of `sections`, one each for each section and entry */
    size_t *counts;               /* how many sections, then entries, have a key of `copies` */
    const csem_section **samples; /* for each level, a section of the body with a number; NULL: none */
    size_t *unnumbered;           /* for each entry, after one for the whole, how many in it have no number so far */
    size_t *listed;               /* for each entry, 1 plus the index of the section that it lists; 0: none */
    size_t key_count;
    size_t count_count;
    csem__grammar grammar; /* profile is NULL: unknown */
};

/* ---- keys ---- */

static csem__text bytes_of(const key *item) {
    return (csem__text){(const char *)item, sizeof *item};
}

static bool number_level(struct matcher *m, csem__text name, size_t *level) {
    *level = m->levels.count;
    return csem__table_get(&m->levels, name, level) || csem__table_put(&m->levels, name, *level);
}

/* Completes a key with its copy, which is counted. False: out of memory. */
static bool count_copy(struct matcher *m, key *item) {
    size_t index = m->count_count;
    item->copy = 0;
    if (!csem__table_get(&m->copies, bytes_of(item), &index)) {
        key *kept = &m->keys[m->key_count++];
        *kept = *item;
        if (!csem__table_put(&m->copies, bytes_of(kept), index))
            return false;
        m->counts[m->count_count++] = 0;
    }
    item->copy = m->counts[index]++;
    return true;
}

static key make_key(size_t parent, int32_t number) {
    key item;
    memset(&item, 0, sizeof item);
    item.parent = parent;
    item.number = number;
    return item;
}

static bool enter_section(struct matcher *m, size_t index) {
    const csem_section *section = &m->body->items[index];
    bool is_inside = section->parent && !csem__section_is_running(section);
    key item = make_key(is_inside ? (size_t)(section->parent - m->body->items) + 1 : 0, section->number);
    if (!number_level(m, section->level, &item.level) || !count_copy(m, &item))
        return false;
    if (section->number >= 0)
        m->samples[item.level] = section;
    key *kept = &m->keys[m->key_count++];
    *kept = item;
    return csem__table_put(&m->sections, bytes_of(kept), index);
}

/* Finds the section that an entry lists. False: out of memory. */
static bool find_section(struct matcher *m, size_t index, size_t *level) {
    const csem_section *entry = &m->contents->items[index];
    key item = make_key(entry->parent ? m->listed[entry->parent - m->contents->items] : 0, entry->number);
    size_t found;
    if (!number_level(m, entry->level, &item.level))
        return false;
    *level = item.level;
    const csem_section *sample = m->samples[item.level];
    if (sample && csem__section_is_running(sample))
        item.parent = 0;
    else if (entry->parent && item.parent == 0)
        return true; /* the section around it is missing */
    if (!count_copy(m, &item))
        return false;
    m->listed[index] = csem__table_get(&m->sections, bytes_of(&item), &found) ? found + 1 : 0;
    return true;
}

/* ---- ids that the body does not have ---- */

/* The index in the profile of a level; the count of levels if it has none of the name. */
static size_t profile_level(const struct matcher *m, csem__text name) {
    size_t level = 0;
    while (level < m->grammar.level_count &&
           !csem__text_equal(csem__text_of(m->grammar.profile->levels[level].name), name))
        level++;
    return level;
}

/* Fills the numbers of a mark: the last one is that of the entry, those before it are of the entries around it. */
static bool collect_numbers(const csem_section *entry, size_t places, int32_t *numbers) {
    for (; places > 0 && entry; entry = entry->parent)
        if (entry->number >= 0)
            numbers[--places] = entry->number;
    return places == 0;
}

/* The mark as the profile prints it; 0 if it does not say it. */
static size_t print_mark(const struct matcher *m, const csem_section *entry, char *text, bool *alone) {
    size_t level = profile_level(m, entry->level);
    int32_t numbers[CSEM_MAX_MARK_PLACES] = {0};
    if (level == m->grammar.level_count)
        return 0;
    const csem__mark_pattern *pattern = &m->grammar.levels[level];
    if (pattern->places == 0 || !collect_numbers(entry, pattern->places, numbers))
        return 0;
    *alone = csem__grammar_is_alone(&m->grammar, level);
    return csem__mark_print(pattern, numbers, text, MAX_MARK_LENGTH);
}

/* The mark of another section of the level, with the number of the entry; otherwise the number alone. */
static size_t imitate_mark(const csem_section *sample, int32_t number, char *text, bool *alone) {
    size_t length = 0;
    if (sample)
        length = csem__mark_renumber(csem__section_own_mark(sample), sample->number, number, text, MAX_MARK_LENGTH);
    *alone = length > 0 && csem__section_is_running(sample);
    return length > 0 ? length : csem__numeral_write(CSEM_FAMILY_DIGITS, number, text, MAX_MARK_LENGTH);
}

/* `/2` for the second entry without a number inside another one. */
static size_t print_place(size_t place, char *text) {
    int32_t number = place < INT32_MAX ? (int32_t)place : INT32_MAX;
    text[0] = '/';
    return 1 + csem__numeral_write(CSEM_FAMILY_DIGITS, number, text + 1, MAX_MARK_LENGTH - 1);
}

/* The number of entries without one inside another, with this one. */
static size_t count_unnumbered(struct matcher *m, const csem_section *entry) {
    size_t around = entry->parent ? (size_t)(entry->parent - m->contents->items) + 1 : 0;
    return entry->number < 0 ? ++m->unnumbered[around] : 0;
}

static bool make_id(struct matcher *m, csem_section *entry, const csem_section *sample, size_t place) {
    const csem_section *parent = entry->parent;
    char text[MAX_MARK_LENGTH];
    bool alone = false;
    size_t length;
    if (entry->number < 0) {
        length = print_place(place, text);
    } else {
        length = print_mark(m, entry, text, &alone);
        if (length == 0)
            length = imitate_mark(sample, entry->number, text, &alone);
    }
    csem__text around = parent && !alone ? parent->id : (csem__text){NULL, 0};
    return csem__builder_section_id(&m->loader->reader.builder, around, (csem__text){text, length}, &entry->id);
}

/* ---- all entries ---- */

/* No size overflows: the sections themselves are larger. */
static bool allocate(struct matcher *m) {
    size_t body = m->body->count;
    size_t both = body + m->contents->count + 1;
    size_t entries = m->contents->count + 1;
    m->keys = csem__arena_allocate(&m->scratch, (both + body) * sizeof *m->keys);
    m->counts = csem__arena_allocate(&m->scratch, both * sizeof *m->counts);
    m->samples = csem__arena_allocate(&m->scratch, both * sizeof(csem_section *));
    m->listed = csem__arena_allocate(&m->scratch, entries * sizeof *m->listed);
    m->unnumbered = csem__arena_allocate(&m->scratch, entries * sizeof *m->unnumbered);
    if (!m->keys || !m->counts || !m->samples || !m->listed || !m->unnumbered)
        return false;
    for (size_t i = 0; i < both; i++)
        m->samples[i] = NULL;
    memset(m->listed, 0, entries * sizeof *m->listed);
    memset(m->unnumbered, 0, entries * sizeof *m->unnumbered);
    return true;
}

static bool make_ids(struct matcher *m) {
    csem__builder *builder = &m->loader->reader.builder;
    for (size_t i = 0; i < m->body->count; i++)
        if (!enter_section(m, i))
            return csem__builder_fail(builder);
    /* An entry counts from the first again: the first of two with one number lists the first section. */
    memset(m->counts, 0, m->count_count * sizeof *m->counts);
    for (size_t i = 0; i < m->contents->count; i++) {
        csem_section *entry = &m->contents->items[i];
        size_t level = 0;
        size_t place = count_unnumbered(m, entry);
        if (!find_section(m, i, &level))
            return csem__builder_fail(builder);
        if (m->listed[i] > 0)
            entry->id = m->body->items[m->listed[i] - 1].id;
        else if (!make_id(m, entry, m->samples[level], place))
            return false;
        if (!csem__builder_enter_id(builder, m->contents, i))
            return false;
    }
    return true;
}

bool csem__load_entry_ids(csem__loader *loader) {
    csem_report *report = loader->reader.builder.report;
    struct matcher m = {.loader = loader, .body = &report->body, .contents = &report->contents};
    if (report->contents.count == 0)
        return true;
    csem__arena_init(&m.scratch, &loader->agencies.allocator);
    csem__table_init(&m.levels, &loader->agencies.allocator);
    csem__table_init(&m.copies, &loader->agencies.allocator);
    csem__table_init(&m.sections, &loader->agencies.allocator);
    if (report->grammar)
        csem__grammar_compile(report->grammar, &m.grammar);
    bool done = (allocate(&m) || csem__builder_fail(&loader->reader.builder)) && make_ids(&m);
    csem__table_free(&m.levels);
    csem__table_free(&m.copies);
    csem__table_free(&m.sections);
    csem__arena_free(&m.scratch);
    return done || csem__value_stop(&loader->reader, NULL);
}
