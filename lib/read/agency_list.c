/* SPDX-License-Identifier: MIT */
/* A list is cut into atoms at the separators of the profile; an agency is a run of atoms, since names contain commas
 * and `and` too. Of all ways to make every part an agency, dynamic programming over the atoms finds the best: first the
 * one with the fewest names that nothing shows to be one (in a field only), then with the fewest badly formed names,
 * then the one with the most atoms in names that the document defines, then the one with the most parts. A name is well
 * formed if it is a list as English has it: `A`, `A and B`, `A, B and C`, so that `Ministry of Agriculture, Forestry
 * and Fisheries, and Consumer Affairs Agency` is two.
 *
 * Invariant: states are filled in ascending order, and states[i] is then the best reading of the atoms before i. */
#include "read/agency_list.h"

#include "read/agency_name.h"

static const char article[] = "the ";

enum { MAX_RUN_LENGTH = 16, ARTICLE_LENGTH = sizeof article - 1, WORST = 1 << 30 };

/* Costs of a part. */
enum { PART = -1, DEFINED_ATOM = -(1 << 10), BADLY_FORMED = 1 << 18, UNKNOWN_ATOM = 1 << 20, REST = 1 << 22 };

struct atom {
    size_t start;
    size_t end;
    csem__division before;
    bool has_article; /* text that begins with it begins with `the ` */
    bool opens;       /* a name may begin with it: `Ministry of` */
    bool ends;        /* a name may end with it: its last word is one such as Agency */
};

/* The best way to read the atoms before one. */
struct state {
    int32_t cost;
    uint8_t from; /* first atom of the last part */
    csem__attribution_part part;
    bool is_nobody; /* `other related bodies`, `all agencies` */
    bool is_rest;   /* what is not the name of an agency */
    bool is_blank;  /* it says that there is nobody */
    bool is_cut;    /* words after the name are left out */
};

struct splitter {
    const csem__agencies *agencies;
    const csem__naming *naming;
    csem__list_mode mode;
    uint32_t forms;      /* in which the list may define an agency */
    bool may_have_colon; /* it has what a definition with a colon or a bracket has */
    bool has_hyphen;     /* a line end may have cut a name in it */
    bool may_skip;       /* most runs of atoms are surely no part, see is_no_part */
    bool is_oxford;      /* a comma and a word are before its last part, so that a word alone joins names */
    bool has_breaks;     /* it has stronger separators than commas */
    const char *text;
    struct atom atoms[CSEM_ATTRIBUTION_PARTS];
    struct state states[CSEM_ATTRIBUTION_PARTS + 1];
    size_t count;
};

/* ---- atoms ---- */

static bool has_byte(csem__text text, char byte) {
    return text.length > 0 && memchr(text.data, byte, text.length);
}

/* The end of the atom at `at`; separators inside a parenthesis do not end it. */
static size_t atom_end(const struct splitter *splitter, csem__text text, size_t at, bool has_brackets) {
    size_t depth = 0;
    for (;; at++) {
        while (at < text.length && csem__is_alpha((unsigned char)text.data[at]))
            at++;
        if (at >= text.length)
            return at;
        if (has_brackets && text.data[at] == '(')
            depth++;
        else if (has_brackets && text.data[at] == ')' && depth > 0)
            depth--;
        else if (depth == 0 && csem__naming_divides(splitter->naming, text, at))
            return at;
    }
}

/* Cuts text into atoms. False: empty ones, or too many. */
static bool cut(struct splitter *splitter, csem__text text) {
    bool has_brackets = has_byte(text, '(');
    splitter->text = text.data;
    splitter->may_have_colon = has_brackets || has_byte(text, ':') || has_byte(text, '=') || has_byte(text, '\xEF');
    splitter->has_hyphen = has_byte(text, '-');
    splitter->has_breaks = false;
    splitter->is_oxford = false;
    splitter->count = 0;
    size_t at = 0;
    struct atom next = {0};
    while (at < text.length) {
        next.start = at;
        next.has_article = csem__text_begins(csem__text_from(text, at), article);
        next.end = at = atom_end(splitter, text, at, has_brackets);
        while (next.end > next.start && text.data[next.end - 1] == ' ')
            next.end--;
        if (next.end == next.start || splitter->count == CSEM_ATTRIBUTION_PARTS)
            return false;
        splitter->atoms[splitter->count++] = next;
        next = (struct atom){0};
        at = csem__naming_skip(splitter->naming, text, at, &next.before);
        splitter->has_breaks |= next.before.breaks;
        splitter->is_oxford |= next.before.comma && next.before.joins;
    }
    bool whole = !next.before.comma && !next.before.breaks && !next.before.joins;
    return splitter->count > 0 && (whole || splitter->mode == CSEM_LIST_FIELD);
}

/* Text without the markers of notes at its end, `*` and `[^1]`, and a full stop that is not that of an abbreviation. */
static csem__text without_markers(csem__text text) {
    for (;;) {
        size_t length = text.length;
        if (length > 0 && text.data[length - 1] == '*')
            length--;
        if (length > 0 && text.data[length - 1] == ']') {
            size_t open = length;
            while (open > 0 && text.data[open - 1] != '[')
                open--;
            if (open > 1 && text.data[open] == '^')
                length = open - 1;
        }
        if (length > 2 && text.data[length - 1] == '.' &&
            (csem__is_lower((unsigned char)text.data[length - 2]) || strchr("*])", text.data[length - 2])))
            length--;
        if (length == text.length)
            return text;
        text = csem__text_trim(csem__slice(text.data, 0, length));
    }
}

static inline csem__text run_text(const struct splitter *splitter, size_t from, size_t to) {
    csem__text text = csem__slice(splitter->text, splitter->atoms[from].start, splitter->atoms[to - 1].end);
    if (splitter->mode == CSEM_LIST_FIELD)
        text = without_markers(text);
    if (splitter->atoms[from].has_article && text.length >= ARTICLE_LENGTH)
        text = csem__text_from(text, ARTICLE_LENGTH);
    return text;
}

/* Whether the atoms are joined as the parts of one English name are. */
static bool is_well_formed(const struct splitter *splitter, size_t from, size_t to) {
    size_t joints = to - from - 1;
    for (size_t i = from + 1; i < to; i++) {
        const struct atom *atom = &splitter->atoms[i];
        bool last = i == to - 1;
        if (atom->before.breaks || last != atom->before.joins || (!last && !atom->before.comma) ||
            (last && joints == 1 && atom->before.comma))
            return false;
    }
    return true;
}

/* What a run costs that is not a name as English has it. A field is a list first, so that a comma in it costs more than
 * names that nothing shows to be one. */
static int32_t misfit(const struct splitter *splitter, size_t from, size_t to) {
    bool sign = false;
    for (size_t i = from + 1; i < to; i++)
        sign |= splitter->atoms[i].before.comma || splitter->atoms[i].before.breaks;
    return splitter->mode == CSEM_LIST_FIELD && sign ? UNKNOWN_ATOM * 2 * (int32_t)(to - from) : BADLY_FORMED;
}

/* Whether a name may end inside the run, before its last atom. */
static bool contains_names(const struct splitter *splitter, size_t from, size_t to) {
    for (size_t i = from; i + 1 < to; i++)
        if ((splitter->mode == CSEM_LIST_FIELD || splitter->atoms[i].ends) &&
            csem__naming_ends_name(splitter->naming, run_text(splitter, i, i + 1)))
            return true;
    return false;
}

/* ---- what a run of atoms is ---- */

static bool is_known(const csem__table *table, csem__text text) {
    return csem__table_get(table, text, NULL);
}

static bool has_name(const struct splitter *splitter, csem__text text) {
    return splitter->has_hyphen ? csem__agencies_has_name(splitter->agencies, text, NULL)
                                : is_known(&splitter->agencies->names, text);
}

/* Whether the name of a definition in a field is as long as it has to be: its words have the letters of the
 * abbreviation, and those after its first atom do not. `Ministry of Ropes, Office of Oars (OO)` is two. */
static bool is_minimal(const struct splitter *splitter, size_t from, const csem__attribution_part *part) {
    const char *rest = splitter->text + splitter->atoms[from + 1].start;
    const char *end = part->name.data + part->name.length;
    if (rest < part->name.data || rest >= end)
        return false;
    return csem__has_initials_among(part->name, part->id) &&
           !csem__has_initials_among((csem__text){rest, (size_t)(end - rest)}, part->id);
}

static int32_t rate_field_definition(const struct splitter *splitter, size_t from, size_t to,
                                     const csem__attribution_part *part) {
    int32_t atoms = (int32_t)(to - from);
    bool has_letters = csem__has_initials_among(part->name, part->id) || csem__has_letters(part->name, part->id);
    if (atoms == 1)
        return has_letters ? PART + DEFINED_ATOM : PART + UNKNOWN_ATOM * 2;
    if (is_well_formed(splitter, from, to) && is_minimal(splitter, from, part))
        return PART + DEFINED_ATOM;
    return PART + UNKNOWN_ATOM * atoms + misfit(splitter, from, to);
}

/* The cost of a definition, `Full Name: ABBR`. Outside a field only the form with a colon needs no word in the name
 * that shows it to be an agency. */
static int32_t rate_definition(const struct splitter *splitter, size_t from, size_t to,
                               const csem__attribution_part *part) {
    int32_t atoms = (int32_t)(to - from);
    bool fits = is_well_formed(splitter, from, to);
    if (csem__agencies_has_name(splitter->agencies, part->name, NULL))
        return PART + DEFINED_ATOM * atoms;
    if (splitter->mode == CSEM_LIST_FIELD)
        return rate_field_definition(splitter, from, to, part);
    if (csem__is_agency_name(splitter->naming, part->name))
        return PART + DEFINED_ATOM + (fits ? 0 : misfit(splitter, from, to));
    return has_byte(run_text(splitter, from, to), ':') ? PART + BADLY_FORMED : WORST;
}

/* Whether the run may be a definition; most are not, which a byte or two show. */
static bool may_define(const struct splitter *splitter, csem__text text) {
    return splitter->may_have_colon || ((splitter->forms & CSEM_GLOSSARY_NAME_ABBR) && text.length > 1 &&
                                        csem__is_upper((unsigned char)text.data[text.length - 1]));
}

/* What a text is as one part, and what that costs: WORST if it is not an agency, or would cost more than the limit. */
static int32_t rate_text(const struct splitter *splitter, size_t from, size_t to, csem__text text, int32_t limit,
                         csem__attribution_part *part) {
    int32_t atoms = (int32_t)(to - from);
    bool known_id =
        atoms == 1 && (is_known(&splitter->agencies->ids, text) || csem__naming_is_capitals(splitter->naming, text));
    if (known_id || (splitter->mode != CSEM_LIST_KNOWN && atoms == 1 && csem__is_abbreviation(text))) {
        *part = (csem__attribution_part){.id = text};
        return PART + (known_id ? DEFINED_ATOM : 0);
    }
    *part = (csem__attribution_part){.name = text};
    if (has_name(splitter, text))
        return PART + DEFINED_ATOM * atoms;
    csem__attribution_part defined;
    if (may_define(splitter, text) && csem__definition_read(splitter->forms, text, &defined.id, &defined.name)) {
        *part = defined;
        return rate_definition(splitter, from, to, part);
    }
    bool may_be_name = splitter->has_hyphen || splitter->mode == CSEM_LIST_FIELD || splitter->atoms[from].opens ||
                       splitter->atoms[to - 1].ends;
    if (PART > limit || !may_be_name)
        return WORST;
    /* A name that only its ending shows to be one has several words, but is hardly a list, least of all a list of
     * names. */
    bool fits = csem__naming_begins_name(splitter->naming, text) ? is_well_formed(splitter, from, to) : atoms == 1;
    int32_t cost = fits ? 0 : misfit(splitter, from, to);
    if ((splitter->mode != CSEM_LIST_FIELD && PART + cost > limit) || !csem__is_agency_name(splitter->naming, text))
        return WORST;
    return PART + (fits ? 0 : cost * (contains_names(splitter, from, to) ? 3 : 1));
}

static bool equals_part(csem__text text, const char *part, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (csem__to_lower(text.data[i]) != csem__to_lower(part[i]))
            return false;
    return true;
}

/* Whether a text is a phrase of the profile; `{name}` in it is any text. */
static bool is_phrase(csem__text text, const char *phrase) {
    static const char name[] = "{name}";
    const char *place = strstr(phrase, name);
    size_t length = strlen(phrase);
    if (!place)
        return text.length == length && equals_part(text, phrase, length);
    size_t before = (size_t)(place - phrase);
    size_t after = length - before - (sizeof name - 1);
    return text.length > before + after && equals_part(text, phrase, before) &&
           equals_part(csem__text_from(text, text.length - after), phrase + length - after, after);
}

static bool is_one_of(csem__strings phrases, csem__text text) {
    for (size_t i = 0; i < phrases.count && text.length > 0; i++) {
        char first = phrases.items[i][0];
        if ((first == '{' || csem__to_lower(first) == csem__to_lower(text.data[0])) &&
            is_phrase(text, phrases.items[i]))
            return true;
    }
    return false;
}

/* Whether the atoms name no agency: a phrase that closes an open list, or a group. */
static bool is_nobody(const struct splitter *splitter, size_t from, size_t to) {
    const csem__profile_agencies *profile = &splitter->agencies->grammar->agencies;
    bool may_close = from > 0 && to == splitter->count && profile->open.count > 0;
    if (!may_close && profile->groups.count == 0)
        return false;
    csem__text text = csem__slice(splitter->text, splitter->atoms[from].start, splitter->atoms[to - 1].end);
    return (may_close && is_one_of(profile->open, text)) ||
           (profile->groups.count > 0 && is_one_of(profile->groups, text));
}

/* ---- fields ---- */

/* What a field has besides names: a label before a colon, `Lead: `, and a remark in brackets, `(lead)`. */
static csem__text without_remarks(csem__text text) {
    const char *colon = memchr(text.data, ':', text.length);
    if (colon && colon + 1 < text.data + text.length && colon[1] == ' ')
        text = csem__text_trim(csem__slice(colon, 1, (size_t)(text.data + text.length - colon)));
    size_t bracket = text.length;
    while (bracket > 0 && text.data[bracket - 1] != '(')
        bracket--;
    if (bracket > 1 && text.data[text.length - 1] == ')')
        text = csem__text_trim(csem__slice(text.data, 0, bracket - 1));
    return text;
}

/* Text up to what is no name, ` along with others`; empty if it is all of it, or none. */
static csem__text head_of(csem__text text) {
    for (size_t at = 0; at < text.length;) {
        size_t end = at;
        while (end < text.length && text.data[end] != ' ')
            end++;
        csem__text word = csem__slice(text.data, at, end);
        bool is_other = csem__is_lower((unsigned char)text.data[at]) &&
                        (!csem__is_small_word(word) || csem__text_equal(word, csem__text_of("with")));
        if (at > 1 && (is_other || text.data[at - 2] == ')'))
            return csem__slice(text.data, 0, at - 1);
        at = end + 1;
    }
    return (csem__text){text.data, 0};
}

/* Whether a text before other words is surely the name of an agency. */
static bool is_sure(const struct splitter *splitter, csem__text text) {
    return csem__is_abbreviation(text) || has_name(splitter, text) ||
           (text.length > 0 && text.data[text.length - 1] == ')');
}

/* Whether a field says that there is nobody, or that nobody knows who. */
static bool is_blank(csem__text text) {
    static const char *const words[] = {"None",           "Nil", "TBD", "TBC", "Unknown", "Various",
                                        "Not Applicable", "N/A", "NA"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i]) == text.length && csem__text_begins(text, words[i]))
            return true;
    return false;
}

/* Whether a text may be the name of an agency if its place says that it is one. */
static bool may_be_named(csem__text text) {
    enum { MAX_LENGTH = 160, MIN_LENGTH = 2 };
    return text.length >= MIN_LENGTH && text.length <= MAX_LENGTH && csem__is_mostly_capitalised(text);
}

/* `Bureau of Alcohol` */
static bool has_of(csem__text text) {
    for (size_t at = 1; at + 4 < text.length; at++)
        if (text.data[at] == ' ' && (memcmp(text.data + at, " of ", 4) == 0 || memcmp(text.data + at, " for", 4) == 0))
            return true;
    return false;
}

/* The same as rate_text for a field, in which any name is an agency. */
static int32_t rate_field(const struct splitter *splitter, size_t from, size_t to, csem__text text, int32_t limit,
                          struct state *state) {
    csem__attribution_part *part = &state->part;
    csem__text bare = without_remarks(text);
    csem__text printed = csem__slice(splitter->text, splitter->atoms[from].start, splitter->atoms[to - 1].end);
    int32_t cost = WORST;
    const csem__text shorter[] = {bare, head_of(text), head_of(bare)};
    const char *last = splitter->text + splitter->atoms[to - 1].start;
    for (size_t i = 0; i < sizeof shorter / sizeof shorter[0] && cost >= WORST; i++)
        if (shorter[i].length < text.length && shorter[i].data + shorter[i].length > last &&
            (i == 0 || is_sure(splitter, shorter[i]))) {
            cost = rate_text(splitter, from, to, shorter[i], limit, part);
            state->is_cut = i > 0;
        }
    if (cost < WORST)
        return cost;
    state->is_cut = false;
    if (!may_be_named(bare))
        return WORST;
    /* `The` is part of a name that is printed so. */
    *part = (csem__attribution_part){.name = printed.data[0] == 'T' ? without_remarks(printed) : bare};
    if (splitter->has_breaks && is_well_formed(splitter, from, to) && has_of(run_text(splitter, from, from + 1)))
        return PART + UNKNOWN_ATOM;
    if (splitter->is_oxford && to - from == 2 && !splitter->atoms[from + 1].before.comma)
        return PART * 3 + UNKNOWN_ATOM * 2;
    return PART + UNKNOWN_ATOM * (int32_t)(to - from) + (to - from > 1 ? misfit(splitter, from, to) : 0);
}

/* ---- the best reading ---- */

/* The usual list has only defined abbreviations: no other reading has more defined atoms, or more parts. */
static bool take_abbreviations(struct splitter *splitter) {
    for (size_t i = 0; i < splitter->count; i++) {
        csem__text text = run_text(splitter, i, i + 1);
        if (!is_known(&splitter->agencies->ids, text))
            return false;
        splitter->states[i + 1] = (struct state){.from = (uint8_t)i, .part = {.id = text}};
    }
    return true;
}

/* Most runs of atoms begin and end in no way that a name does; that is asked once of each atom. */
static void mark_atoms(struct splitter *splitter) {
    for (size_t i = 0; i < splitter->count; i++) {
        csem__text text = run_text(splitter, i, i + 1);
        if (splitter->mode == CSEM_LIST_FIELD)
            text = without_remarks(text);
        splitter->atoms[i].opens = csem__naming_opens(splitter->naming, text);
        splitter->atoms[i].ends = csem__naming_closes(splitter->naming, text);
    }
}

/* The cost of the atoms from..to as one part, and the state that this part makes; WORST if it is above the limit. */
static int32_t rate(const struct splitter *splitter, size_t from, size_t to, int32_t limit, struct state *state) {
    *state = (struct state){.from = (uint8_t)from, .is_nobody = is_nobody(splitter, from, to)};
    if (state->is_nobody)
        return limit >= 0 ? 0 : WORST;
    int32_t cost = WORST;
    csem__text text = run_text(splitter, from, to);
    if (splitter->mode == CSEM_LIST_FIELD && is_blank(text)) {
        state->is_rest = state->is_blank = true;
        return REST <= limit ? REST : WORST;
    }
    if (PART + DEFINED_ATOM * (int32_t)(to - from) <= limit)
        cost = rate_text(splitter, from, to, text, limit, &state->part);
    if (splitter->mode == CSEM_LIST_FIELD && cost >= WORST) {
        cost = rate_field(splitter, from, to, text, limit, state);
        if (cost >= WORST && to - from == 1) {
            state->is_rest = true;
            cost = REST;
        }
    }
    return cost <= limit ? cost : WORST;
}

/* Whether a run of atoms is surely no part: it is longer than every name of the document, and it has nothing that rate
 * asks for. Most runs are such. */
static bool is_no_part(const struct splitter *splitter, size_t from, size_t to) {
    const struct atom *first = &splitter->atoms[from];
    const struct atom *last = &splitter->atoms[to - 1];
    if (!splitter->may_skip || to - from == 1 || first->opens || last->ends ||
        (to == splitter->count && splitter->agencies->grammar->agencies.open.count > 0))
        return false;
    return last->end - first->start > splitter->agencies->longest_name + ARTICLE_LENGTH &&
           !csem__is_upper((unsigned char)splitter->text[last->end - 1]);
}

/* Finds the best reading; false if there is none. Short parts are tried first, so that most long ones need not be;
 * of two readings that cost the same, the one with the shorter last part is taken: `Ministry of A and B and C
 * Office`. */
static bool split(struct splitter *splitter) {
    if (take_abbreviations(splitter))
        return true;
    mark_atoms(splitter);
    splitter->may_skip = splitter->mode != CSEM_LIST_FIELD && !splitter->has_hyphen && !splitter->may_have_colon &&
                         splitter->agencies->grammar->agencies.groups.count == 0;
    splitter->states[0] = (struct state){.cost = 0};
    for (size_t to = 1; to <= splitter->count; to++) {
        struct state *best = &splitter->states[to];
        size_t first = to > MAX_RUN_LENGTH ? to - MAX_RUN_LENGTH : 0;
        best->cost = WORST;
        for (size_t after = to; after > first; after--) {
            size_t from = after - 1;
            if (splitter->states[from].cost >= WORST || is_no_part(splitter, from, to))
                continue;
            struct state state;
            int32_t cost = rate(splitter, from, to, best->cost - splitter->states[from].cost - 1, &state);
            if (cost >= WORST)
                continue;
            state.cost = splitter->states[from].cost + cost;
            *best = state;
        }
    }
    return splitter->states[splitter->count].cost < WORST;
}

/* An agency of the document; SIZE_MAX: none. */
static size_t find_agency(const csem__agencies *agencies, csem__attribution_part part) {
    size_t index;
    bool known =
        csem__table_get(&agencies->ids, part.id, &index) || csem__agencies_has_name(agencies, part.name, &index);
    return known ? index : SIZE_MAX;
}

static bool is_same_part(csem__attribution_part a, csem__attribution_part b) {
    return csem__text_equal(a.id, b.id) && csem__text_equal(a.name, b.name);
}

/* Takes the parts of the best reading, each agency once, in the order printed. */
static void take_parts(const struct splitter *splitter, csem__attribution *attribution) {
    uint8_t ends[CSEM_ATTRIBUTION_PARTS];
    size_t indexes[CSEM_ATTRIBUTION_PARTS];
    size_t count = 0;
    for (size_t i = 0; i < attribution->count; i++)
        indexes[i] = find_agency(splitter->agencies, attribution->parts[i]);
    for (size_t to = splitter->count; to > 0; to = splitter->states[to].from)
        ends[count++] = (uint8_t)to;
    if (attribution->form == CSEM_FORM_NONE)
        attribution->form = CSEM_FORM_FULL;
    for (; count > 0; count--) {
        const struct state *state = &splitter->states[ends[count - 1]];
        attribution->open_ended |= state->is_nobody || (state->is_rest && !state->is_blank);
        attribution->has_rest |= state->is_rest || state->is_cut;
        bool known = state->is_nobody || state->is_rest;
        size_t index = known ? SIZE_MAX : find_agency(splitter->agencies, state->part);
        for (size_t i = 0; i < attribution->count && !known; i++)
            known = index != SIZE_MAX && indexes[i] != SIZE_MAX ? indexes[i] == index
                                                                : is_same_part(attribution->parts[i], state->part);
        if (state->part.id.data)
            attribution->form = CSEM_FORM_SHORT;
        if (!known && attribution->count < CSEM_ATTRIBUTION_PARTS) {
            indexes[attribution->count] = index;
            attribution->parts[attribution->count++] = state->part;
        }
    }
}

/* Text without a phrase that leaves the list open and is glued to its last name, as scripts without blanks print it. */
static csem__text without_open_end(const csem__grammar *grammar, csem__text text, bool *is_open) {
    csem__strings phrases = grammar->agencies.open;
    for (size_t i = 0; i < phrases.count; i++) {
        csem__text phrase = csem__text_of(phrases.items[i]);
        if (phrase.length == 0 || (unsigned char)phrase.data[0] < 0x80 || text.length <= phrase.length ||
            memcmp(text.data + text.length - phrase.length, phrase.data, phrase.length) != 0)
            continue;
        *is_open = true;
        return csem__naming_trim(&grammar->naming, csem__slice(text.data, 0, text.length - phrase.length));
    }
    return text;
}

void csem__attribution_clear(csem__attribution *attribution) {
    attribution->form = CSEM_FORM_NONE;
    attribution->open_ended = false;
    attribution->has_rest = false;
    attribution->count = 0;
}

bool csem__agency_list_append(const csem__agencies *agencies, csem__text text, csem__list_mode mode,
                              csem__attribution *attribution) {
    enum { ALL_FORMS = CSEM_GLOSSARY_NAME_ABBR * 2 - 1 };
    struct splitter splitter; /* large, so not zeroed: cut and split fill what they count */
    splitter.agencies = agencies;
    splitter.naming = &agencies->grammar->naming;
    splitter.mode = mode;
    splitter.forms = mode == CSEM_LIST_FIELD ? ALL_FORMS : agencies->grammar->agencies.glossary;
    bool is_open = false;
    text = without_open_end(agencies->grammar, csem__text_trim(text), &is_open);
    if (!cut(&splitter, text) || !split(&splitter))
        return false;
    take_parts(&splitter, attribution);
    attribution->open_ended |= is_open;
    return true;
}

bool csem__agency_list_read(const csem__agencies *agencies, csem__text text, csem__list_mode mode,
                            csem__attribution *attribution) {
    csem__attribution_clear(attribution);
    return csem__agency_list_append(agencies, text, mode, attribution);
}

bool csem__agency_list_define(csem__agencies *agencies, csem__text text, csem__list_mode mode) {
    csem__attribution attribution;
    if (!csem__agency_list_read(agencies, text, mode, &attribution))
        return true;
    for (size_t i = 0; i < attribution.count; i++) {
        csem__attribution_part part = attribution.parts[i];
        if (part.id.data && part.name.data &&
            !csem__agencies_define(agencies, part.id, part.name, CSEM_AGENCY_FIRST_USE))
            return false;
    }
    return true;
}
