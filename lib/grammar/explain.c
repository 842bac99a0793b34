/* SPDX-License-Identifier: MIT */
/* Which built-in profile explains a text: the one whose tracked level the text has, and several of whose labels most of
 * these sections have; or, if it knows no labels, most of whose levels it has, with agencies in its brackets. Such
 * exact agreement shows more than numbers do, so that a few sections suffice. */
#include "grammar/grammar.h"
#include "grammar/inference.h"

/* A mark without signs of Markdown before it, which a profile need not mention. */
static csem__text without_markup(csem__text mark) {
    size_t start = 0;
    while (start < mark.length && memchr("#* ", mark.data[start], 3))
        start++;
    return csem__slice(mark.data, start, mark.length);
}

/* How many sections a mark begins in the body. */
static size_t count_sections(const csem__evidence *evidence, const char *mark) {
    const csem__family *families = evidence->families.items;
    size_t count = 0;
    for (size_t i = 0; i < evidence->families.count; i++)
        if (csem__text_equal(without_markup(families[i].mark), csem__text_of(mark)))
            count += families[i].body;
    return count;
}

static bool is_label(const csem__strings *labels, csem__text name) {
    for (size_t i = 0; i < labels->count; i++)
        if (strlen(labels->items[i]) == name.length && csem__text_begins(name, labels->items[i]))
            return true;
    return false;
}

/* Whether a field has a label that at least half of so many sections have. */
static bool has_field(const csem__evidence *evidence, const csem__profile_field *field, size_t sections) {
    const csem__label *labels = evidence->labels.items;
    for (size_t i = 0; i < evidence->labels.count; i++)
        if ((size_t)labels[i].chain.count * 2 >= sections && is_label(&field->labels, labels[i].name))
            return true;
    return false;
}

static bool explains_fields(const csem__evidence *evidence, const csem__profile *profile) {
    enum { MIN_ROLES = 3 };
    size_t sections = count_sections(evidence, profile->levels[csem__profile_tracked(profile)].mark);
    size_t roles = 0;
    for (size_t i = 0; sections > 0 && i < profile->field_count; i++)
        roles += profile->fields[i].as != CSEM_FIELD_OTHER && profile->fields[i].where != CSEM_FIELD_FRONT_MATTER &&
                 has_field(evidence, &profile->fields[i], sections);
    return roles >= MIN_ROLES;
}

static bool explains_levels(const csem__evidence *evidence, const csem__profile *profile) {
    enum { MIN_LEVELS = 3 };
    const csem__closing *closings = evidence->closings.items;
    size_t levels = 0;
    size_t names = 0;
    for (size_t i = 0; i < profile->level_count; i++)
        levels += count_sections(evidence, profile->levels[i].mark) > 0;
    for (size_t i = 0; i < evidence->closings.count; i++)
        for (size_t j = 0; j < profile->agencies.brackets.count; j++)
            if (csem__text_equal(closings[i].name, csem__text_of(profile->agencies.brackets.items[j])))
                names += closings[i].kinds[CSEM_NAME_FULL];
    return levels >= MIN_LEVELS && names > 0 &&
           count_sections(evidence, profile->levels[csem__profile_tracked(profile)].mark) > 0;
}

const csem__profile *csem__built_in_explaining(const csem__evidence *evidence) {
    for (size_t i = 0; i < csem__profile_count(); i++) {
        const csem__profile *profile = csem__profile_at(i);
        if (profile->level_count > 0 &&
            (profile->field_count > 0 ? explains_fields(evidence, profile) : explains_levels(evidence, profile)))
            return profile;
    }
    return NULL;
}
