/* SPDX-License-Identifier: MIT */
/* Trackers keep one commitment in a file, in front matter: a key whose value is its number, and keys with roles. */
#include "grammar/inference.h"

#include <stdio.h>

enum { MAX_KEYS = 24, MIN_RECORDS = 2 };

/* The value of a key of front matter. */
static csem__text value_of(const csem__evidence *evidence, const csem__label *label) {
    csem__text line = csem__evidence_line(evidence, evidence->events[label->chain.first - 1].line);
    return csem__text_trim(csem__text_from(line, label->name.length + 1));
}

/* Whether a value is an id: a short word with a digit, `12`, `H-01`. */
static bool is_short_id(csem__text text) {
    enum { MAX_LENGTH = 16 };
    bool digit = false;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        digit |= csem__is_digit(c);
        if (!csem__is_digit(c) && !csem__is_alpha(c) && !strchr("-._/", c))
            return false;
    }
    return digit && text.length <= MAX_LENGTH;
}

/* Whether a key ends in one of a list of words. */
static bool ends_in_one(csem__text key, const char *const *endings, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (csem__text_ends_in_word(key, endings[i]))
            return true;
    return false;
}

/* Whether a key names what identifies the commitment: `commitment_id`, `number`. */
static bool is_id(csem__text key) {
    static const char *const endings[] = {"id", "number", "no", "ref", "reference", "code"};
    return ends_in_one(key, endings, sizeof endings / sizeof endings[0]);
}

/* The commitment has its title already; the reader finds it. */
static bool is_title(csem__text key) {
    return ends_in_one(key, csem__title_keys, CSEM_TITLE_KEY_COUNT);
}

/* Whether a label is a key of most records. */
static bool is_key(const csem__evidence *evidence, const csem__label *label) {
    uint32_t count = label->forms[CSEM_FIELD_FRONT_MATTER];
    return count > 0 && count <= evidence->records && count * 2 >= evidence->records;
}

/* Whether a label is a key of any record. */
static bool is_some_key(const csem__label *label) {
    return label->forms[CSEM_FIELD_FRONT_MATTER] > 0;
}

/* The key of the number; NULL: there is none. */
static const csem__label *find_id(const csem__evidence *evidence) {
    const csem__label *all = evidence->labels.items;
    for (size_t i = 0; i < evidence->labels.count; i++)
        if (is_key(evidence, &all[i]) && is_id(all[i].name) && is_short_id(value_of(evidence, &all[i])))
            return &all[i];
    return NULL;
}

/* The keys with roles; agencies or a status must be among them, and something else. */
static size_t find_keys(const csem__evidence *evidence, const csem__label *keys[MAX_KEYS]) {
    const csem__label *all = evidence->labels.items;
    size_t count = 0;
    bool agencies = false;
    bool status = false;
    for (size_t i = 0; i < evidence->labels.count && count < MAX_KEYS; i++) {
        if (!is_some_key(&all[i]) || all[i].role == CSEM_FIELD_OTHER || is_id(all[i].name) || is_title(all[i].name))
            continue;
        keys[count++] = &all[i];
        agencies |= all[i].role == CSEM_FIELD_AGENCIES;
        status |= all[i].role == CSEM_FIELD_STATUS;
    }
    return count >= 2 && (agencies || status) ? count : 0;
}

static bool write_fields(csem__inference *inference, const csem__label *const *keys, size_t count) {
    csem__profile_field *fields = csem__arena_allocate(inference->arena, count * sizeof *fields);
    if (!fields)
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *name = csem__text_copy(inference->arena, keys[i]->name).data;
        fields[i] = (csem__profile_field){.as = keys[i]->role, .where = CSEM_FIELD_FRONT_MATTER};
        fields[i].labels = csem__strings_copy(inference->arena, &name, name ? 1 : 0);
        if (fields[i].labels.count == 0)
            return false;
        if (keys[i]->role == CSEM_FIELD_AGENCIES)
            inference->profile->agencies.where = CSEM_AGENCIES_FIELD;
    }
    inference->profile->fields = fields;
    inference->profile->field_count = count;
    return true;
}

static bool write_level(csem__inference *inference, csem__text key) {
    char mark[128];
    int length = snprintf(mark, sizeof mark, "%.*s: {1}", (int)key.length, key.data);
    const char *copy = csem__text_copy(inference->arena, (csem__text){mark, (size_t)length}).data;
    inference->profile->levels[0] =
        (csem__profile_level){.name = "commitment", .mark = copy, .is_tracked = true, .runs = true};
    inference->profile->level_count = 1;
    return copy != NULL;
}

bool csem__infer_front_matter(csem__inference *inference, bool *found) {
    const csem__label *keys[MAX_KEYS];
    /* One record inside a text may be an example. */
    bool begins = inference->evidence->front_end > 0 || inference->evidence->records >= MIN_RECORDS;
    const csem__label *id = begins ? find_id(inference->evidence) : NULL;
    size_t count = id ? find_keys(inference->evidence, keys) : 0;
    if (count == 0)
        return true;
    *found = write_level(inference, id->name) && write_fields(inference, keys, count) &&
             csem__infer_statuses(inference, true);
    return *found;
}
