/* SPDX-License-Identifier: MIT */
/* Which built-in profile explains a text: the one whose tracked level the text has, and several of whose labels most of
 * these sections have; or, if it knows no labels, most of whose levels it has, with agencies in its brackets. Such
 * exact agreement shows more than numbers do, so that a few sections suffice. Of a plan in two levels, which many texts
 * have, most sections must close with agencies; if no paragraph does, the cover must show what the text is. */
#include "dates/dates.h"
#include "grammar/grammar.h"
#include "grammar/inference.h"

/* A mark without signs of Markdown before it, which a profile need not mention. */
static csem__text without_markup(csem__text mark) {
    size_t start = 0;
    while (start < mark.length && memchr("#* ", mark.data[start], 3))
        start++;
    return csem__text_from(mark, start);
}

/* The character that text begins with; a sign of ASCII as such, of whatever width it is printed. */
static uint32_t without_width(csem__text text) {
    size_t length;
    char narrow = csem__char_narrow(text, &length);
    return narrow != '\0' ? (unsigned char)narrow : csem__char_at(text.data, text.length);
}

/* Whether marks are the same but for the width of their signs, which readers of a profile do not heed either. */
static bool is_same_mark(csem__text mark, csem__text other) {
    while (mark.length > 0 && other.length > 0) {
        if (without_width(mark) != without_width(other))
            return false;
        mark = csem__text_from(mark, csem__char_length(mark.data, mark.length));
        other = csem__text_from(other, csem__char_length(other.data, other.length));
    }
    return mark.length == other.length;
}

/* How many sections a mark begins in the body. */
static size_t count_sections(const csem__evidence *evidence, const char *mark) {
    const csem__family *families = evidence->families.items;
    size_t count = 0;
    for (size_t i = 0; i < evidence->families.count; i++)
        if (is_same_mark(without_markup(families[i].mark), csem__text_of(mark)))
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

/* Whether a closing is one of a profile's. */
static bool is_own(const csem__profile *profile, const csem__closing *closing) {
    for (size_t i = 0; i < profile->agencies.brackets.count; i++)
        if (csem__text_equal(closing->name, csem__text_of(profile->agencies.brackets.items[i])))
            return true;
    return false;
}

/* How many paragraphs close with names of a kind in a profile's brackets. */
static size_t count_names(const csem__evidence *evidence, const csem__profile *profile, csem__name_kind kind) {
    const csem__closing *closings = evidence->closings.items;
    size_t names = 0;
    for (size_t i = 0; i < evidence->closings.count; i++)
        if (is_own(profile, &closings[i]))
            names += closings[i].kinds[kind];
    return names;
}

static bool explains_levels(const csem__evidence *evidence, const csem__profile *profile) {
    enum { MIN_LEVELS = 3 };
    size_t levels = 0;
    for (size_t i = 0; i < profile->level_count; i++)
        levels += count_sections(evidence, profile->levels[i].mark) > 0;
    return levels >= MIN_LEVELS && count_names(evidence, profile, CSEM_NAME_FULL) > 0 &&
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

/* ---- plans in two levels ---- */

/* In how many sections with a mark a list of agencies closes a paragraph in a profile's brackets. False: out of memory.
 */
static bool count_closed(const csem__evidence *evidence, const csem__profile *profile, const csem__family *family,
                         size_t *closed) {
    const csem__closing *closings = evidence->closings.items;
    size_t inside;
    csem__cells cells = csem__cells_of(evidence, family);
    for (size_t i = 0; cells.lines && i < evidence->closings.count; i++)
        if (is_own(profile, &closings[i]))
            *closed += csem__cells_covered(evidence, &cells, &closings[i].chain, CSEM_NAME_SHORT, &inside);
    csem__release(&evidence->arena.allocator, cells.lines);
    return cells.lines != NULL;
}

static const csem__family *find_family(const csem__evidence *evidence, const char *mark) {
    size_t index;
    bool found = csem__table_get(&evidence->families.table, csem__text_of(mark), &index);
    return found ? &((const csem__family *)evidence->families.items)[index] : NULL;
}

/* Whether a line is nothing but a time of several months. */
static bool is_period(csem__text line) {
    enum { FISCAL_YEAR_START = 4 };
    csem__when when;
    size_t at = 0;
    if (!csem__when_parse_at(line, &at, FISCAL_YEAR_START, &when) || at < line.length || when.plain_year)
        return false;
    return when.period.start.year != when.period.end.year || when.period.start.month != when.period.end.month;
}

static bool has_plan(csem__text line) {
    static const char word[] = " Plan ";
    for (size_t i = 0; i + sizeof word - 1 <= line.length; i++)
        if (memcmp(line.data + i, word, sizeof word - 1) == 0)
            return true;
    return csem__text_ends(line, " Plan");
}

/* Whether the lines before a plan's first section are a cover that names a plan and a period. */
static bool has_cover(const csem__evidence *evidence, const csem__family *outer) {
    enum { MAX_COVER_LINES = 16 };
    bool plan = false;
    bool period = false;
    size_t end = outer->chain.first > 0 ? evidence->occurrences[outer->chain.first - 1].line : 0;
    for (size_t i = evidence->front_end; i < end && end <= MAX_COVER_LINES; i++) {
        plan |= has_plan(csem__evidence_line(evidence, i));
        period |= is_period(csem__evidence_line(evidence, i));
    }
    return plan && period;
}

/* Whether most sections of a plan's tracked level have agencies. If they are only abbreviations, the cover must show
 * what the text is; if there are none at all, contents must have both levels, too. False: out of memory. */
static bool is_attributed(const csem__evidence *evidence, const csem__profile *profile, const csem__family *outer,
                          const csem__family *inner, bool *attributed) {
    size_t closed = 0;
    bool full = count_names(evidence, profile, CSEM_NAME_FULL) > 0;
    *attributed = false;
    if (!full && count_names(evidence, profile, CSEM_NAME_SHORT) == 0) {
        *attributed = outer->listed > 0 && inner->listed > 0 && has_cover(evidence, outer);
        return true;
    }
    if (!count_closed(evidence, profile, inner, &closed))
        return false;
    *attributed = closed * 2 >= inner->good && (full || has_cover(evidence, outer));
    return true;
}

bool csem__plan_explaining(const csem__evidence *evidence, const csem__profile **plan, size_t *sections) {
    enum { LEVELS = 2 };
    *plan = NULL;
    *sections = 0;
    for (size_t i = 0; i < csem__profile_count() && !*plan; i++) {
        const csem__profile *profile = csem__profile_at(i);
        if (profile->level_count != LEVELS || profile->field_count > 0)
            continue;
        const csem__family *outer = find_family(evidence, profile->levels[0].mark);
        const csem__family *inner = find_family(evidence, profile->levels[1].mark);
        bool attributed;
        if (!outer || !inner || outer->good == 0 || inner->good < outer->good)
            continue;
        if (!is_attributed(evidence, profile, outer, inner, &attributed))
            return false;
        if (!attributed)
            continue;
        *plan = profile;
        *sections = inner->good;
    }
    return true;
}
