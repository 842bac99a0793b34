/* SPDX-License-Identifier: MIT */
/* A list is cut into atoms at its commas, semicolons and `and`; an agency is a run of atoms, since names contain commas
 * and `and` too. Of all ways to make every part an agency, dynamic programming over the atoms finds the best: first the
 * one with the fewest badly formed names, then the one with the most atoms in names that the document defines, then the
 * one with the most parts. A name is well formed if it is a list as English has it: `A`, `A and B`, `A, B and C`, so
 * that `Ministry of Agriculture, Forestry and Fisheries, and Consumer Affairs Agency` is two.
 *
 * Invariant: states are filled in ascending order, and states[i] is then the best reading of the atoms before i. */
#include "read/attribution.h"

#include "lines/shape.h"

enum { MAX_RUN_LENGTH = 16, MAX_ID_LENGTH = 24, WORST = 1 << 30 };

struct atom {
    size_t start;
    size_t end;
    bool comma; /* a comma or semicolon is before it */
    bool and;   /* `and` is before it */
    bool opens; /* a name may begin with it: `Ministry of` */
    bool ends;  /* a name may end with it: its last word is one such as Agency */
};

/* The best way to read the atoms before one. */
struct state {
    int32_t cost;
    uint8_t from; /* first atom of the last part */
    csem__attribution_part part;
    bool is_rest; /* `other related bodies` */
};

struct splitter {
    const csem__agencies *agencies;
    bool any_abbreviation; /* accepts what has the shape of one */
    bool has_colon;        /* it may contain a first use */
    bool has_hyphen;       /* a line end may have cut a name in it */
    const char *text;
    struct atom atoms[CSEM_ATTRIBUTION_PARTS];
    struct state states[CSEM_ATTRIBUTION_PARTS + 1];
    size_t count;
};

static bool is_and(csem__text text, size_t at) {
    return at + 4 < text.length && memcmp(text.data + at, "and ", 4) == 0 && (at == 0 || text.data[at - 1] == ' ');
}

/* The offset after the separator at `at`: comma, semicolon, `and`, `&`, with blanks; fills what it was. */
static size_t skip_separator(csem__text text, size_t at, struct atom *next) {
    for (;; at++) {
        if (at >= text.length)
            return at;
        char c = text.data[at];
        if (c == ',' || c == ';') {
            next->comma = true;
        } else if (is_and(text, at)) {
            next->and = true;
            at += 3;
        } else if (c == '&' && at + 1 < text.length && text.data[at + 1] == ' ') {
            next->and = true;
        } else if (c != ' ') {
            return at;
        }
    }
}

static bool is_separator(csem__text text, size_t at) {
    char c = text.data[at];
    if (c == ',' || c == ';')
        return true;
    if (c != ' ' || at + 1 >= text.length)
        return false;
    return is_and(text, at + 1) || (text.data[at + 1] == '&' && at + 2 < text.length && text.data[at + 2] == ' ');
}

/* Cuts text into atoms. False: empty ones, or too many. */
static bool cut(struct splitter *splitter, csem__text text) {
    splitter->text = text.data;
    splitter->has_colon = memchr(text.data, ':', text.length) != NULL;
    splitter->has_hyphen = memchr(text.data, '-', text.length) != NULL;
    splitter->count = 0;
    size_t at = 0;
    struct atom next = {0};
    while (at < text.length) {
        next.start = at;
        while (at < text.length && !is_separator(text, at))
            at++;
        next.end = at;
        if (next.end == next.start || splitter->count == CSEM_ATTRIBUTION_PARTS)
            return false;
        splitter->atoms[splitter->count++] = next;
        next = (struct atom){0};
        at = skip_separator(text, at, &next);
    }
    return splitter->count > 0 && !next.comma && !next.and;
}

static bool is_abbreviation(csem__text text) {
    size_t capitals = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (!csem__is_alpha(c) && !(i > 0 && (csem__is_digit(c) || c == '&' || c == '-' || c == '/' || c == '.')))
            return false;
        capitals += csem__is_upper(c);
    }
    return text.length <= MAX_ID_LENGTH && capitals >= 2;
}

static bool is_small_word(csem__text word) {
    static const char *const words[] = {"of", "and", "the", "for", "on", "in", "to", "with", "against", "de", "&"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (word.data[0] == words[i][0] && csem__text_equal(word, csem__text_of(words[i])))
            return true;
    return false;
}

/* Whether every word of a name has a capital, except small words after the first. */
static bool is_capitalised(csem__text name) {
    size_t at = 0;
    for (size_t words = 0; at < name.length; words++) {
        size_t end = at;
        while (end < name.length && name.data[end] != ' ')
            end++;
        unsigned char c = (unsigned char)name.data[at];
        bool capital = csem__is_upper(c) || c >= 0x80 || (csem__is_digit(c) && words > 0);
        if (!capital && (words == 0 || !is_small_word(csem__slice(name.data, at, end))))
            return false;
        at = end + (end < name.length);
    }
    return true;
}

/* The length of the word such as Agency that text ends in, or 0. */
static size_t last_agency_word(csem__text text) {
    static const char *const words[] = {"Agency", "Office",       "Secretariat", "Commission",
                                        "Bureau", "Headquarters", "Authority"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        if (text.length >= length && memcmp(text.data + text.length - length, words[i], length) == 0)
            return length;
    }
    return 0;
}

static bool has_agency_word(csem__text name) {
    size_t length = last_agency_word(name);
    return length > 0 && name.length > length && name.data[name.length - length - 1] == ' ';
}

static const char ministry[] = "Ministry of ";

static bool is_agency_name(csem__text name) {
    char closed[CSEM_MAX_NAME_LENGTH];
    size_t closed_length = csem__close_up_name(name, closed);
    if (closed_length > 0)
        name = csem__slice(closed, 0, closed_length);
    size_t length = sizeof ministry - 1;
    bool begins = name.length > length && memcmp(name.data, ministry, length) == 0;
    return (begins || has_agency_word(name)) && is_capitalised(name);
}

static csem__text run_text(const struct splitter *splitter, size_t from, size_t to) {
    csem__text text = csem__slice(splitter->text, splitter->atoms[from].start, splitter->atoms[to - 1].end);
    if (csem__text_begins(text, "the "))
        text = (csem__text){text.data + 4, text.length - 4};
    return text;
}

/* Whether the atoms are joined as the parts of one English name are. */
static bool is_well_formed(const struct splitter *splitter, size_t from, size_t to) {
    size_t joints = to - from - 1;
    for (size_t i = from + 1; i < to; i++) {
        const struct atom *atom = &splitter->atoms[i];
        bool last = i == to - 1;
        if (last != atom->and || (!last && !atom->comma) || (last && joints == 1 && atom->comma))
            return false;
    }
    return true;
}

/* Whether a name may end inside the run, before its last atom. */
static bool contains_names(const struct splitter *splitter, size_t from, size_t to) {
    for (size_t i = from; i + 1 < to; i++)
        if (has_agency_word(run_text(splitter, i, i + 1)))
            return true;
    return false;
}

/* `Full Name: ABBR` */
static bool is_first_use(csem__text text, csem__attribution_part *part) {
    const char *colon = memchr(text.data, ':', text.length);
    if (!colon)
        return false;
    size_t at = (size_t)(colon - text.data);
    csem__text name = csem__text_trim(csem__slice(text.data, 0, at));
    csem__text id = csem__text_trim(csem__slice(text.data, at + 1, text.length));
    *part = (csem__attribution_part){id, name};
    bool words = memchr(name.data, ' ', name.length) != NULL;
    return is_abbreviation(id) && words && is_capitalised(name);
}

static bool is_known(const csem__table *table, csem__text text) {
    return csem__table_get(table, text, NULL);
}

static bool has_name(const struct splitter *splitter, csem__text text) {
    return splitter->has_hyphen ? csem__agencies_has_name(splitter->agencies, text, NULL)
                                : is_known(&splitter->agencies->names, text);
}

/* What the atoms from..to are as one part, and what that costs: WORST if they are not an agency, or would cost more
 * than the limit. */
static int32_t rate(const struct splitter *splitter, size_t from, size_t to, int32_t limit,
                    csem__attribution_part *part) {
    /* At most 128 parts and 128 atoms are added up, so that no sum of a smaller weight reaches the next larger one. */
    enum { PART = -1, BADLY_FORMED = 1 << 18, DEFINED_ATOM = -(1 << 10) };
    const csem__agencies *agencies = splitter->agencies;
    int32_t atoms = (int32_t)(to - from);
    if (PART + DEFINED_ATOM * atoms > limit)
        return WORST;
    csem__text text = run_text(splitter, from, to);
    bool known_id = agencies && atoms == 1 && is_known(&agencies->ids, text);
    if (known_id || (splitter->any_abbreviation && atoms == 1 && is_abbreviation(text))) {
        *part = (csem__attribution_part){.id = text};
        return PART + (known_id ? DEFINED_ATOM : 0);
    }
    if (agencies && has_name(splitter, text)) {
        *part = (csem__attribution_part){.name = text};
        return PART + DEFINED_ATOM * atoms;
    }
    if (splitter->has_colon && is_first_use(text, part)) {
        if (agencies && csem__agencies_has_name(agencies, part->name, NULL))
            return PART + DEFINED_ATOM * atoms;
        if (!is_agency_name(part->name))
            return PART + BADLY_FORMED;
        return PART + DEFINED_ATOM + (is_well_formed(splitter, from, to) ? 0 : BADLY_FORMED);
    }
    bool may_be_name = splitter->has_hyphen || splitter->atoms[from].opens || splitter->atoms[to - 1].ends;
    if (PART > limit || !may_be_name || !is_agency_name(text))
        return WORST;
    *part = (csem__attribution_part){.name = text};
    /* A name that only its ending shows to be one has several words, but is hardly a list, least of all a list of
     * names. */
    bool fits = csem__text_begins(text, ministry) ? is_well_formed(splitter, from, to) : atoms == 1;
    int32_t times = contains_names(splitter, from, to) ? 3 : 1;
    return PART + (fits ? 0 : BADLY_FORMED * times);
}

static bool is_rest(const struct splitter *splitter, size_t from) {
    csem__text text = csem__slice(splitter->text, splitter->atoms[from].start, splitter->atoms[from].end);
    return from > 0 && csem__text_equal(text, csem__text_of("other related bodies"));
}

/* The usual list has only defined abbreviations: no other reading has more defined atoms, or more parts. */
static bool take_abbreviations(struct splitter *splitter) {
    if (!splitter->agencies)
        return false;
    for (size_t i = 0; i < splitter->count; i++) {
        csem__text text = run_text(splitter, i, i + 1);
        if (!is_known(&splitter->agencies->ids, text))
            return false;
        splitter->states[i + 1] = (struct state){.from = (uint8_t)i, .part = {.id = text}};
    }
    return true;
}

/* Most runs of atoms begin and end in no way that a name does; that is determined once for each atom. */
static void mark_atoms(struct splitter *splitter) {
    const csem__text opening = {ministry, sizeof ministry - 2}; /* what is after it may be a separator */
    for (size_t i = 0; i < splitter->count; i++) {
        csem__text text = run_text(splitter, i, i + 1);
        splitter->atoms[i].opens =
            text.length >= opening.length && memcmp(text.data, opening.data, opening.length) == 0;
        splitter->atoms[i].ends = last_agency_word(text) > 0;
    }
}

/* Finds the best reading; false if there is none. Short parts are tried first, so that most long ones need not be;
 * of two readings that cost the same, the one with the shorter last part is taken: `Ministry of A and B and C
 * Office`. */
static bool split(struct splitter *splitter) {
    if (take_abbreviations(splitter))
        return true;
    mark_atoms(splitter);
    splitter->states[0] = (struct state){.cost = 0};
    for (size_t to = 1; to <= splitter->count; to++) {
        struct state best = {.cost = WORST};
        size_t first = to > MAX_RUN_LENGTH ? to - MAX_RUN_LENGTH : 0;
        for (size_t after = to; after > first; after--) {
            size_t from = after - 1;
            if (splitter->states[from].cost >= WORST)
                continue;
            int32_t limit = best.cost - splitter->states[from].cost - 1;
            csem__attribution_part part = {0};
            bool rest = to == splitter->count && from == to - 1 && is_rest(splitter, from);
            int32_t cost = rest ? 0 : rate(splitter, from, to, limit, &part);
            if (cost < WORST && cost <= limit)
                best = (struct state){splitter->states[from].cost + cost, (uint8_t)from, part, rest};
        }
        splitter->states[to] = best;
    }
    return splitter->states[splitter->count].cost < WORST;
}

static bool is_same_agency(const csem__agencies *agencies, csem__attribution_part a, csem__attribution_part b) {
    size_t one;
    size_t other;
    if (agencies && (csem__table_get(&agencies->ids, a.id, &one) || csem__agencies_has_name(agencies, a.name, &one)) &&
        (csem__table_get(&agencies->ids, b.id, &other) || csem__agencies_has_name(agencies, b.name, &other)))
        return one == other;
    return csem__text_equal(a.id, b.id) && csem__text_equal(a.name, b.name);
}

/* Takes the parts of the best reading, each agency once, in the order printed. */
static void take_parts(const struct splitter *splitter, csem__attribution *attribution) {
    uint8_t ends[CSEM_ATTRIBUTION_PARTS];
    size_t count = 0;
    for (size_t to = splitter->count; to > 0; to = splitter->states[to].from)
        ends[count++] = (uint8_t)to;
    attribution->form = CSEM_FORM_FULL;
    for (; count > 0; count--) {
        const struct state *state = &splitter->states[ends[count - 1]];
        attribution->open_ended |= state->is_rest;
        bool known = state->is_rest;
        for (size_t i = 0; i < attribution->count && !known; i++)
            known = is_same_agency(splitter->agencies, attribution->parts[i], state->part);
        if (state->part.id.data)
            attribution->form = CSEM_FORM_SHORT;
        if (!known)
            attribution->parts[attribution->count++] = state->part;
    }
}

static bool parse(const csem__agencies *agencies, bool any_abbreviation, csem__text text, size_t start,
                  csem__attribution *attribution) {
    struct splitter splitter; /* large, so not zeroed: cut and split fill what they count */
    splitter.agencies = agencies;
    splitter.any_abbreviation = any_abbreviation;
    attribution->form = CSEM_FORM_NONE;
    attribution->open_ended = false;
    attribution->count = 0;
    size_t end = text.length;
    while (end > start && text.data[end - 1] != ')')
        end--;
    if (end <= start)
        return false;
    csem__text inside = csem__text_trim(csem__slice(text.data, start + 1, end - 1));
    if (!cut(&splitter, inside) || !split(&splitter))
        return false;
    take_parts(&splitter, attribution);
    return true;
}

bool csem__attribution_parse(const csem__agencies *agencies, csem__text text, size_t start,
                             csem__attribution *attribution) {
    return parse(agencies, false, text, start, attribution);
}

bool csem__attribution_has_shape(const csem__agencies *agencies, csem__text text) {
    csem__attribution attribution;
    size_t start;
    size_t end;
    return csem__closing_parenthesis(text, &start, &end) && parse(agencies, true, text, start, &attribution);
}

/* The name of an agency that ends text, or an empty text: back from a word such as Agency over words with capitals,
 * or from the last `Ministry of`. A name that is too long is not shortened, but not taken. */
static csem__text last_name(csem__text text) {
    enum { MAX_NAME_LENGTH = 240, MAX_SEARCHED = 2 * MAX_NAME_LENGTH };
    size_t lowest = text.length > MAX_SEARCHED ? text.length - MAX_SEARCHED : 0;
    bool by_word = has_agency_word(text);
    size_t start = text.length;
    for (size_t after = text.length; after > lowest; after--) {
        size_t at = after - 1;
        if (at > 0 && text.data[at - 1] != ' ')
            continue;
        csem__text rest = csem__slice(text.data, at, text.length);
        if (!by_word && rest.length <= MAX_NAME_LENGTH && csem__text_begins(rest, ministry) && is_agency_name(rest))
            return rest;
        if (by_word && (!csem__is_upper((unsigned char)rest.data[0]) || text.data[start - 1] == ','))
            break;
        if (by_word)
            start = at;
    }
    csem__text name = csem__slice(text.data, start, text.length);
    return by_word && name.length <= MAX_NAME_LENGTH && is_agency_name(name) ? name : (csem__text){NULL, 0};
}

/* Defines what running text defines in passing: `the Ministry of Parks (MPK)`. */
static bool define_in_passing(csem__agencies *agencies, csem__text text) {
    for (size_t at = 0; at + 2 < text.length; at++) {
        const char *open = memchr(text.data + at, '(', text.length - at);
        if (!open)
            break;
        at = (size_t)(open - text.data);
        size_t left = text.length - at - 1;
        size_t most = left < MAX_ID_LENGTH + 1 ? left : MAX_ID_LENGTH + 1; /* with the parenthesis that closes */
        /* A name is before it, not the end of a sentence. */
        if (at < 2 || open[-1] != ' ' ||
            !(csem__is_alpha((unsigned char)open[-2]) || (unsigned char)open[-2] >= 0x80) ||
            !csem__is_alpha((unsigned char)open[1]))
            continue;
        const char *close = memchr(open + 1, ')', most);
        csem__text id = {open + 1, close ? (size_t)(close - open) - 1 : 0};
        if (!close || !is_abbreviation(id))
            continue;
        csem__text name = last_name(csem__slice(text.data, 0, at - 1));
        if (name.data && !csem__agencies_define(agencies, id, name, CSEM_AGENCY_FIRST_USE))
            return false;
    }
    return true;
}

bool csem__attribution_define(csem__agencies *agencies, csem__text text, size_t start) {
    csem__attribution attribution;
    if (!define_in_passing(agencies, text))
        return false;
    /* A first use has a colon. Abbreviations in the same list may be defined later in the text. */
    if (start >= text.length || !memchr(text.data + start, ':', text.length - start) ||
        !parse(agencies, true, text, start, &attribution))
        return true;
    for (size_t i = 0; i < attribution.count; i++) {
        csem__attribution_part part = attribution.parts[i];
        if (part.id.data && part.name.data &&
            !csem__agencies_define(agencies, part.id, part.name, CSEM_AGENCY_FIRST_USE))
            return false;
    }
    return true;
}
