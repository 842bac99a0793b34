/* SPDX-License-Identifier: MIT */
/* Compiles a profile. */
#include "grammar/grammar.h"

#include "grammar/reference.h"

#include <stddef.h>

/* What agencies look like if a profile does not say it. */
static const char *const brackets[] = {"()"};
static const char *const separators[] = {",", ";", "/", "and", "&"};
static const char *const name_words[] = {"Ministry",
                                         "Department",
                                         "Office of {name}",
                                         "Office for {name}",
                                         "Agency for {name}",
                                         "Bureau of {name}",
                                         "Directorate of {name}",
                                         "Directorate for {name}",
                                         "Council of {name}",
                                         "Council on {name}",
                                         "Council for {name}",
                                         "{name} Agency",
                                         "{name} Office",
                                         "{name} Secretariat",
                                         "{name} Commission",
                                         "{name} Bureau",
                                         "{name} Headquarters",
                                         "{name} Authority",
                                         "{name} Administration",
                                         "{name} Directorate",
                                         "{name} Council",
                                         "{name} Service",
                                         "{name} Institute",
                                         "{name} Trust",
                                         "{name} Board"};
static const char *const open_lists[] = {"other {name}",     "others",           "related {name}",
                                         "relevant {name}",  "{name} concerned", "local governments",
                                         "local authorities"};
static const char *const groups[] = {"all agencies",    "all {name} agencies",    "all ministries",
                                     "all departments", "all {name} departments", "relevant agencies",
                                     "Federal agencies"};

#define DEFAULT(list)                                                                                                  \
    { list, sizeof list / sizeof list[0] }

static const csem__profile_agencies usual_agencies = {
    .brackets = DEFAULT(brackets),
    .separators = DEFAULT(separators),
    .name_words = DEFAULT(name_words),
    .open = DEFAULT(open_lists),
    .groups = DEFAULT(groups),
    .glossary = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_COLON_ABBR | CSEM_GLOSSARY_ABBR_COLON_NAME |
                CSEM_GLOSSARY_NAME_ABBR};

csem__strings csem__grammar_name_words(void) {
    return usual_agencies.name_words;
}

static csem__strings choose(csem__strings given, csem__strings usual) {
    return given.count > 0 ? given : usual;
}

static csem__profile_agencies complete_agencies(const csem__profile_agencies *given) {
    csem__profile_agencies agencies = *given;
    agencies.brackets = choose(given->brackets, usual_agencies.brackets);
    agencies.separators = choose(given->separators, usual_agencies.separators);
    agencies.name_words = choose(given->name_words, usual_agencies.name_words);
    agencies.open = choose(given->open, usual_agencies.open);
    if (given->name_words.count == 0)
        agencies.groups = choose(given->groups, usual_agencies.groups);
    if (agencies.glossary == 0)
        agencies.glossary = usual_agencies.glossary;
    return agencies;
}

static void compile(const char *mark, csem__mark_pattern *pattern) {
    size_t offset;
    const char *why;
    /* The marks of a profile have been checked. */
    (void)csem__mark_compile(mark, pattern, &offset, &why);
}

static void find_begins(csem__grammar *grammar) {
    for (size_t i = 0; i < grammar->level_count; i++)
        csem__byte_set_join(&grammar->begins, &grammar->levels[i].begins);
}

static size_t find_outermost(const csem__grammar *grammar) {
    for (size_t i = 0; i < grammar->level_count; i++)
        if (grammar->levels[i].places > 0)
            return i;
    return 0;
}

bool csem__profile_is_english(const csem__profile *profile) {
    const char *language = profile->language;
    return !language || (strncmp(language, "en", 2) == 0 && (language[2] == '\0' || language[2] == '-'));
}

/* The markers of notes; a profile that says nothing of them has the usual signs. */
static void compile_notes(const csem__profile *profile, csem__grammar *grammar) {
    grammar->has_note_signs = profile->notes.count == 0;
    for (size_t i = 0; i < profile->notes.count; i++) {
        csem__mark_pattern pattern;
        compile(profile->notes.items[i], &pattern);
        if (pattern.places == 0)
            grammar->has_note_signs = true;
        else if (grammar->note_count < CSEM_MAX_NOTE_MARKS)
            grammar->notes[grammar->note_count++] = pattern;
    }
}

/* Whether a numeral may be of both families, in either order: `i` and `I` are letters, too, and `12` may be padded. */
static bool may_be_both(csem__numeral_family a, csem__numeral_family b) {
    static const csem__numeral_family both[][2] = {{CSEM_FAMILY_DIGITS, CSEM_FAMILY_PADDED},
                                                   {CSEM_FAMILY_SMALL_ROMAN, CSEM_FAMILY_SMALL},
                                                   {CSEM_FAMILY_LARGE_ROMAN, CSEM_FAMILY_LARGE}};
    bool found = a == b;
    for (size_t i = 0; i < sizeof both / sizeof both[0]; i++)
        found |= (a == both[i][0] && b == both[i][1]) || (a == both[i][1] && b == both[i][0]);
    return found;
}

/* Whether a text may have both marks. */
static bool may_match_both(const csem__mark_pattern *a, const csem__mark_pattern *b) {
    if (a->count != b->count || a->places == 0)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!csem__text_equal(a->parts[i].literal, b->parts[i].literal) ||
            !may_be_both(a->parts[i].family, b->parts[i].family))
            return false;
    return true;
}

static bool is_ambiguous(const csem__grammar *grammar) {
    for (size_t i = 0; i < grammar->level_count; i++)
        for (size_t j = 0; j < i; j++)
            if (may_match_both(&grammar->levels[i], &grammar->levels[j]))
                return true;
    return false;
}

/* What closes before a heading is known if the profile says what closes, and if sections with numbers that are headed
 * by a line contain those that do the closing. */
static bool goes_by_sequence(const csem__grammar *grammar) {
    if (!grammar->has_roles || grammar->level_count < 2)
        return true;
    for (size_t i = 0; i < grammar->level_count; i++)
        if (grammar->levels[i].places == 0 || grammar->profile->levels[i].title != CSEM_TITLE_BY_LINE)
            return true;
    return false;
}

/* Whether the ids of two levels would be the same without words, as those of `1.` and `Action 1:`. */
static bool prints_same(const csem__mark_pattern *a, const csem__mark_pattern *b) {
    enum { MAX_LENGTH = 80, TEN = 10 };
    char one[MAX_LENGTH];
    char other[MAX_LENGTH];
    int32_t numbers[CSEM_MAX_MARK_PLACES];
    for (size_t i = 0; i < CSEM_MAX_MARK_PLACES; i++)
        numbers[i] = TEN; /* two digits, so that `01` and `1` are equal */
    size_t length = csem__mark_print(a, numbers, one, sizeof one);
    return length > 0 && length == csem__mark_print(b, numbers, other, sizeof other) && memcmp(one, other, length) == 0;
}

bool csem__grammar_is_alone(const csem__grammar *grammar, size_t level) {
    return grammar->levels[level].places > 1 || grammar->profile->levels[level].runs;
}

static void keep_words(csem__mark_pattern *pattern) {
    for (size_t i = 0; i < pattern->count; i++)
        pattern->parts[i].is_word = false;
}

/* Ids that are marks alone keep words if those of another level are the same without. */
static void separate_ids(csem__grammar *grammar) {
    for (size_t i = 1; i < grammar->level_count; i++)
        for (size_t j = 0; csem__grammar_is_alone(grammar, i) && j < i; j++)
            if ((j == 0 || csem__grammar_is_alone(grammar, j)) &&
                prints_same(&grammar->levels[i], &grammar->levels[j])) {
                keep_words(&grammar->levels[i]);
                keep_words(&grammar->levels[j]);
            }
}

void csem__grammar_compile(const csem__profile *profile, csem__grammar *grammar) {
    memset(grammar, 0, offsetof(csem__grammar, naming));
    grammar->profile = profile;
    grammar->agencies = complete_agencies(&profile->agencies);
    grammar->level_count = profile->level_count;
    grammar->item_count = profile->item_count;
    grammar->tracked = csem__profile_tracked(profile);
    grammar->has_roles =
        profile->agencies.full_names != CSEM_ROLE_ANY || profile->agencies.abbreviations != CSEM_ROLE_ANY;
    csem__naming_compile(&grammar->agencies, &grammar->naming);
    for (size_t i = 0; i < grammar->level_count; i++)
        compile(profile->levels[i].mark, &grammar->levels[i]);
    for (size_t i = 0; i < grammar->item_count; i++)
        compile(profile->items[i].mark, &grammar->items[i]);
    separate_ids(grammar);
    grammar->outermost = find_outermost(grammar);
    grammar->by_sequence = goes_by_sequence(grammar) || is_ambiguous(grammar);
    find_begins(grammar);
    csem__references_find_begins(grammar, &grammar->repeats);
    compile_notes(profile, grammar);
}

csem__numeral_family csem__grammar_family(const csem__grammar *grammar, size_t level) {
    csem__numeral_family family = CSEM_FAMILY_NONE;
    const csem__mark_pattern *pattern = &grammar->levels[level];
    for (size_t i = 0; i < pattern->count; i++)
        if (pattern->parts[i].family != CSEM_FAMILY_NONE)
            family = pattern->parts[i].family;
    return family;
}
