/* SPDX-License-Identifier: MIT */
/* The profiles of the library. */
#include "grammar/profile.h"

#include "base/text.h"

#include <csemplan/profile.h>

#define STRINGS(...)                                                                                                   \
    { (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *) }

static const csem__profile basic_plan = {
    .name = "basic-plan",
    .title = "Efforts on a Basic Plan",
    .language = "en",
    .levels = {{.name = "chapter", .mark = "{1}."}, {.name = "measure", .mark = "({i})", .is_tracked = true}},
    .level_count = 2,
    .agencies = {.where = CSEM_AGENCIES_CLOSING,
                 .brackets = STRINGS("()"),
                 .full_names = CSEM_ROLE_COMMITMENT,
                 .abbreviations = CSEM_ROLE_EFFORT,
                 .separators = STRINGS(",", "and"),
                 .name_words = STRINGS("Ministry of {name}", "{name} Agency", "{name} Office", "{name} Secretariat",
                                       "{name} Commission", "{name} Bureau", "{name} Headquarters", "{name} Authority"),
                 .open = STRINGS("other related bodies"),
                 .glossary = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_COLON_ABBR},
    .references = STRINGS("Repeat mention {chapter} - {measure}:"),
    .notes = STRINGS("*"),
};

static const csem__profile numbered_plan = {
    .name = "numbered-plan",
    .title = "A plan in numbered sections; levels and agencies are inferred",
};

static const csem__profile *const profiles[] = {&basic_plan, &numbered_plan};

const csem__profile *csem__profile_find(const char *name) {
    for (size_t i = 0; i < csem__profile_count(); i++)
        if (strcmp(profiles[i]->name, name) == 0)
            return profiles[i];
    return NULL;
}

const csem__profile *csem__profile_at(size_t index) {
    return index < csem__profile_count() ? profiles[index] : NULL;
}

size_t csem__profile_count(void) {
    return sizeof profiles / sizeof profiles[0];
}

size_t csem__profile_tracked(const csem__profile *profile) {
    for (size_t i = 0; i < profile->level_count; i++)
        if (profile->levels[i].is_tracked)
            return i;
    return profile->level_count > 0 ? profile->level_count - 1 : 0;
}

/* ---- the public list ---- */

static const char *give(const char *text, size_t *length) {
    if (length)
        *length = text ? strlen(text) : 0;
    return text;
}

size_t csem_library_profile_count(void) {
    return csem__profile_count();
}

const char *csem_library_profile_name(size_t index, size_t *length) {
    const csem__profile *profile = csem__profile_at(index);
    return give(profile ? profile->name : NULL, length);
}

const char *csem_library_profile_title(size_t index, size_t *length) {
    const csem__profile *profile = csem__profile_at(index);
    return give(profile ? profile->title : NULL, length);
}
