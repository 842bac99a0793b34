/* SPDX-License-Identifier: MIT */
/* Choice: a built-in plan if it explains the whole text, which one cheap look at the start and the end of each line
 * shows. Otherwise a profile is inferred, and is the measure for the built-in ones: one that has its marks and knows
 * its labels is better, since it is known to be right. */
#include "grammar/infer.h"

#include "grammar/grammar.h"
#include "grammar/inference.h"
#include "grammar/opening.h"
#include "grammar/recognition.h"
#include "lines/shape.h"

/* ---- at a glance ---- */

enum { BEGINS_NOTE = 128, BEGINS_SIGN = 64, BEGINS_LEVEL = BEGINS_SIGN - 1, MAX_WORDINGS = 4, MAX_NAMES = 16 };

/* A profile as a glance knows it, and what is seen of it, or is strange to it. */
typedef struct glance {
    const csem__profile *profile;
    const csem__lines *lines;
    size_t line; /* that is looked at */
    csem__mark_pattern levels[CSEM_MAX_PROFILE_LEVELS];
    csem__text repeats[MAX_WORDINGS]; /* what its references begin with */
    uint8_t begins[256];              /* by the first byte of a line: a bit for each level, and others */
    uint8_t ends[256];                /* by the last one: 1 more than the index of a bracket */
    bool is_own[CSEM_BRACKET_COUNT];  /* brackets in which it has agencies */
    size_t outer;                     /* sections of the outermost level, without heads that repeat them */
    int32_t last_outer;               /* the number of the last of them */
    size_t tracked;
    size_t firsts;   /* tracked sections with the number 1, except after a colon */
    size_t opened;   /* those of them soon after a section of the outermost level */
    size_t since;    /* lines since such a section */
    size_t closings; /* lines that end in one of its brackets */
    size_t lists;    /* the first of them */
    size_t names[3]; /* of these, by csem__name_kind */
    size_t notes;    /* lines that begin as notes do, fewer than bullets */
    size_t listed;   /* of these, after a colon: items with another bullet */
    size_t bullets;
    size_t strange; /* signs of bullets, other brackets, labels, other wordings of repeats */
} glance;

static void know_marks(glance *g) {
    size_t offset;
    const char *why;
    for (size_t i = 0; i < g->profile->level_count; i++) {
        csem__mark_compile(g->profile->levels[i].mark, &g->levels[i], &offset, &why);
        for (size_t c = 0; c < sizeof g->begins; c++)
            if (c != '#' && csem__byte_set_has(&g->levels[i].begins, (char)c))
                g->begins[c] = (uint8_t)(g->begins[c] | 1U << i);
    }
    for (size_t i = 0; i < g->profile->notes.count; i++)
        g->begins[(unsigned char)g->profile->notes.items[i][0]] |= BEGINS_NOTE;
}

static void know_sign(glance *g, int byte) {
    g->begins[byte] |= BEGINS_SIGN;
}

/* What lines begin with that may be bullets, labels, or strange; most lines begin with a small letter. */
static void know_signs(glance *g) {
    static const char signs[] = "-#|+>~o\x1F";
    for (size_t i = 0; i < sizeof signs - 1; i++)
        know_sign(g, signs[i]);
    for (int c = 'A'; c <= 'Z'; c++)
        know_sign(g, c);
    for (int c = 0x80; c <= 0xFF; c++)
        know_sign(g, c);
}

static void know_brackets(glance *g) {
    const csem__strings *own = &g->profile->agencies.brackets;
    for (size_t i = 0; i < CSEM_BRACKET_COUNT; i++) {
        csem__text closing = csem__text_of(csem__brackets[i][1]);
        g->ends[(unsigned char)closing.data[closing.length - 1]] = (uint8_t)(i + 1);
        for (size_t j = 0; j < own->count; j++)
            g->is_own[i] |= csem__text_begins(csem__text_of(own->items[j]), csem__brackets[i][0]);
    }
}

static void know_repeats(glance *g) {
    const csem__strings *references = &g->profile->references;
    for (size_t i = 0; i < references->count && i < MAX_WORDINGS; i++)
        g->repeats[i] = (csem__text){references->items[i], strcspn(references->items[i], "{")};
}

static bool begins_as_repeat(const glance *g, csem__text text) {
    for (size_t i = 0; i < MAX_WORDINGS && g->repeats[i].length > 0; i++)
        if (text.length >= g->repeats[i].length && memcmp(text.data, g->repeats[i].data, g->repeats[i].length) == 0)
            return true;
    return false;
}

/* Whether what is after a bullet begins with words and numbers before a colon or a bracket, but not as repeats do. */
static bool is_strange_repeat(const glance *g, csem__text text) {
    enum { MAX_WORDS = 48, MAX_NUMBERS = 24 };
    size_t start = text.length > 0 && text.data[0] == '[';
    size_t at = start;
    size_t most = text.length < MAX_WORDS + MAX_NUMBERS ? text.length : MAX_WORDS + MAX_NUMBERS;
    if (!memchr(text.data, start ? ']' : ':', most))
        return false;
    if (at == text.length || !csem__is_upper((unsigned char)text.data[at]) || begins_as_repeat(g, text))
        return false;
    while (at < text.length && at < MAX_WORDS && (csem__is_alpha((unsigned char)text.data[at]) || text.data[at] == ' '))
        at++;
    if (at == text.length || !(csem__is_digit((unsigned char)text.data[at]) || text.data[at] == '('))
        return false;
    size_t length = text.length - at < MAX_NUMBERS ? text.length - at : MAX_NUMBERS;
    return memchr(text.data + at, start ? ']' : ':', length) != NULL;
}

/* Whether a line is a known label, or begins with a short text before a colon, or is of Markdown, a heading or a table.
 */
static bool is_label(csem__text line) {
    enum { MAX_LENGTH = 32 };
    size_t at = 0;
    if (!csem__is_upper((unsigned char)line.data[0]))
        return line.data[0] == '#' || line.data[0] == '|';
    if (line.length > MAX_LENGTH && !memchr(line.data, ':', MAX_LENGTH + 1))
        return false;
    while (at < line.length && at < MAX_LENGTH &&
           (csem__is_alpha((unsigned char)line.data[at]) || line.data[at] == ' '))
        at++;
    if (at == line.length)
        return csem__label_role_exactly(line) != CSEM_FIELD_OTHER;
    return line.data[at] == ':' && (at + 1 == line.length || line.data[at + 1] == ' ');
}

/* Whether what is after a bullet of so many bytes is strange. */
static bool see_bullet(glance *g, csem__text line, size_t length) {
    g->bullets++;
    return is_strange_repeat(g, csem__text_trim(csem__text_from(line, length)));
}

/* Whether a line begins with a sign that is no usual bullet, and no quotation mark, or is strange after one. */
static bool is_strange_sign(glance *g, csem__text line) {
    unsigned char c = (unsigned char)line.data[0];
    size_t bullet = csem__usual_bullet_length(line);
    if (bullet > 0)
        return see_bullet(g, line, bullet);
    if (csem__note_sign_length(line) > 0) {
        g->notes++;
        return false;
    }
    if (c >= 0x80)
        return csem__char_at(line.data, line.length) != 0x201C;
    return line.length > 1 && line.data[1] == ' ' && (c == '+' || c == '>' || c == '~');
}

/* Where the last list in text begins, after its bracket; 0: nowhere. */
static size_t list_start(csem__text text, const char *bracket) {
    for (size_t start = text.length; start > 0; start--)
        if (text.data[start - 1] == bracket[0] && csem__text_begins(csem__text_from(text, start - 1), bracket))
            return start - 1 + strlen(bracket);
    return 0;
}

/* The kind of the first name of a list that goes on from a line before, of which no other bracket is. */
static bool find_wrapped_list(const glance *g, const char *const bracket[2], csem__name_kind *kind) {
    enum { MAX_LINES = 5, MAX_LIST = 256 };
    char list[MAX_LIST + 2];
    for (size_t n = 1; n <= MAX_LINES && n <= g->line; n++) {
        csem__text line = csem__lines_text(g->lines, g->line - n);
        size_t start = list_start(line, bracket[0]);
        if (start > 0) {
            csem__text parts[2] = {csem__text_from(line, start), csem__lines_text(g->lines, g->line - n + 1)};
            size_t length = 0;
            for (size_t i = 0; i < 2; i++) {
                for (size_t at = 0; at < parts[i].length && length < MAX_LIST; at++)
                    list[length++] = parts[i].data[at];
                list[length++] = ' ';
            }
            *kind = csem__name_kind_of((csem__text){list, length});
            return true;
        }
        if (line.length == 0 || csem__text_ends(line, bracket[1]))
            return false;
    }
    return false;
}

/* Persons stand in brackets, too: the first lists must be of institutions. */
static void see_list(glance *g, csem__text line, const char *const bracket[2]) {
    const csem__text text = {line.data, line.length - strlen(bracket[1])};
    size_t start = list_start(text, bracket[0]);
    csem__name_kind kind;
    if (start > 0)
        kind = csem__name_kind_of(csem__text_from(text, start));
    else if (!find_wrapped_list(g, bracket, &kind))
        return;
    g->lists++;
    g->names[kind]++;
}

/* Whether a line ends in `[12]`, as the number of a page or of a note is printed. */
static bool ends_in_bracketed_number(csem__text line) {
    size_t at = line.length - 1;
    while (at > 0 && csem__is_digit((unsigned char)line.data[at - 1]))
        at--;
    return line.data[line.length - 1] == ']' && at > 0 && at < line.length - 1 && line.data[at - 1] == '[';
}

static void see_end(glance *g, csem__text line) {
    size_t end = g->ends[(unsigned char)line.data[line.length - 1]];
    if (end == 0)
        return;
    const char *closing = csem__brackets[end - 1][1];
    if (closing[1] != '\0' && !csem__text_ends(line, closing))
        return;
    if (!g->is_own[end - 1]) {
        g->strange += !ends_in_bracketed_number(line);
        return;
    }
    g->closings++;
    if (g->lists < MAX_NAMES)
        see_list(g, line, csem__brackets[end - 1]);
}

/* Whether a line ends in a colon before the one that is looked at, which then begins a list of items. */
static bool begins_list(const glance *g) {
    return g->line > 0 && csem__text_ends(csem__lines_text(g->lines, g->line - 1), ":");
}

static void see_section(glance *g, size_t level, int32_t number) {
    enum { MAX_HEADING_LINES = 12 };
    if (level == 0) {
        g->outer += number != g->last_outer;
        g->last_outer = number;
        g->since = 0;
    } else if (level == csem__profile_tracked(g->profile)) {
        g->tracked++;
        g->firsts += number == 1 && !begins_list(g);
        g->opened += number == 1 && g->outer > 0 && g->since <= MAX_HEADING_LINES;
    }
}

/* A section, without its sequence. */
static bool see_mark(glance *g, csem__text line, unsigned levels) {
    enum { MAX_NUMBER = 99 };
    csem__mark_match match;
    for (size_t i = 0; i < g->profile->level_count; i++) {
        if ((levels >> i & 1) == 0 || !csem__mark_match_text(&g->levels[i], line, &match))
            continue;
        int32_t number = match.numbers[g->levels[i].places - 1];
        if (number > MAX_NUMBER)
            return false;
        see_section(g, i, number);
        return true;
    }
    return false;
}

static void look_at(glance *g, csem__text line) {
    char first = line.data[0];
    unsigned begins = g->begins[(unsigned char)first];
    see_end(g, line);
    g->since++;
    if (begins == 0 || ((begins & BEGINS_LEVEL) != 0 && see_mark(g, line, begins)))
        return;
    if (first == '-') {
        g->strange += see_bullet(g, line, 1);
    } else if ((begins & BEGINS_NOTE) != 0) {
        g->notes++;
        g->listed += first == '*' && begins_list(g) && csem__is_signed_item(line, 1);
    } else if ((begins & BEGINS_SIGN) != 0) {
        g->strange += (is_label(line) && csem__note_label_length(line) == 0) || is_strange_sign(g, line);
    }
}

/* Whether a part of the first lists are of full names, which the promises close with, and half of them of any names.
 * One full name is enough if all the others are abbreviations. */
static bool has_names(const glance *g) {
    enum { SHARE_FULL = 8 };
    if (g->names[CSEM_NAME_FULL] == 0)
        return false;
    return g->names[CSEM_NAME_NONE] == 0 ||
           (g->names[CSEM_NAME_FULL] * SHARE_FULL >= g->lists && g->names[CSEM_NAME_NONE] * 2 <= g->lists);
}

/* Whether stars are bullets of lists. */
static bool has_stars(const glance *g) {
    return g->listed >= CSEM_MIN_SIGNED_LISTS;
}

/* Few lines are strange, most first sections are soon after one of the outermost level, and there are neither more of
 * these nor many more agencies than sections, which contents print once more. */
static bool is_whole(const glance *g) {
    enum { MAX_STRANGE = 2, SHARE_STRANGE = 20, MAX_CLOSINGS = 8 };
    size_t most = g->tracked / SHARE_STRANGE;
    return g->strange <= (most > MAX_STRANGE ? most : MAX_STRANGE) && g->opened * 2 > g->firsts &&
           (g->notes <= g->bullets || has_stars(g)) && g->tracked >= g->outer && g->closings * 2 >= g->tracked &&
           g->closings <= g->tracked * MAX_CLOSINGS && has_names(g);
}

/* Whether a glance can tell it: its levels have numbers, and its agencies close paragraphs. */
static bool is_plain(const csem__profile *profile) {
    for (size_t i = 0; i < profile->level_count; i++)
        if (!strchr(profile->levels[i].mark, '{'))
            return false;
    return profile->level_count > 1 && profile->field_count == 0 && profile->agencies.brackets.count > 0;
}

static bool explains_whole(const csem__profile *profile, const csem__lines *lines, bool *stars) {
    glance g = {.profile = profile, .lines = lines};
    know_marks(&g);
    know_signs(&g);
    know_brackets(&g);
    know_repeats(&g);
    for (; g.line < lines->count; g.line++)
        look_at(&g, csem__lines_text(lines, g.line));
    *stars = has_stars(&g);
    return is_whole(&g);
}

/* The built-in profile that explains the whole text; NULL: none. *stars is whether its lists have stars for bullets. */
static const csem__profile *find_whole(const csem__lines *lines, bool *stars) {
    for (size_t i = 0; i < csem__profile_count(); i++)
        if (is_plain(csem__profile_at(i)) && explains_whole(csem__profile_at(i), lines, stars))
            return csem__profile_at(i);
    return NULL;
}

/* ---- inferred, or built in ---- */

static bool has_string(const csem__strings *strings, const char *string) {
    for (size_t i = 0; i < strings->count; i++)
        if (strcmp(strings->items[i], string) == 0)
            return true;
    return false;
}

static bool has_all(const csem__strings *all, const csem__strings *some) {
    for (size_t i = 0; i < some->count; i++)
        if (!has_string(all, some->items[i]))
            return false;
    return true;
}

/* The field of a profile that has a label, after which more words may be; NULL: none. */
static const csem__profile_field *find_label(const csem__profile *profile, const char *label, bool may_go_on) {
    size_t length = strlen(label);
    for (size_t i = 0; i < profile->field_count; i++)
        for (size_t j = 0; j < profile->fields[i].labels.count; j++) {
            const char *other = profile->fields[i].labels.items[j];
            bool begins = strlen(other) >= length && csem__text_begins((csem__text){other, length}, label);
            if (begins && (other[length] == '\0' || (may_go_on && other[length] == ' ')))
                return &profile->fields[i];
        }
    return NULL;
}

static const csem__profile_field *find_field(const csem__profile *profile, const char *label) {
    return find_label(profile, label, false);
}

/* The field that has a label of a column, several words of which may be the first of its lines. */
static const csem__profile_field *find_wrapped(const csem__profile *profile, const csem__profile_field *field) {
    const char *label = field->labels.items[0];
    return find_label(profile, label, field->where == CSEM_FIELD_COLUMN && strchr(label, ' '));
}

/* Whether a profile has the levels of an inferred one. */
static bool has_levels(const csem__profile *profile, const csem__profile *inferred) {
    if (profile->level_count != inferred->level_count)
        return false;
    for (size_t i = 0; i < profile->level_count; i++)
        if (strcmp(profile->levels[i].mark, inferred->levels[i].mark) != 0)
            return false;
    return true;
}

/* The plan without fields that has the levels of an inferred profile, which may differ in something else; NULL: none.
 */
static const csem__profile *find_plan(const csem__profile *inferred) {
    for (size_t i = 0; i < csem__profile_count(); i++)
        if (is_plain(csem__profile_at(i)) && has_levels(csem__profile_at(i), inferred))
            return csem__profile_at(i);
    return NULL;
}

/* Whether a plan, whose levels an inferred profile has, has its brackets, bullets and references too. */
static bool has_rest(const csem__profile *plan, const csem__profile *inferred) {
    return (inferred->agencies.brackets.count == 0 ||
            has_all(&plan->agencies.brackets, &inferred->agencies.brackets)) &&
           has_all(&plan->references, &inferred->references) && has_all(&plan->bullets, &inferred->bullets) &&
           inferred->field_count == 0;
}

/* Whether a built-in profile knows most labels of an inferred one whose meaning is known. */
static bool knows_fields(const csem__profile *profile, const csem__profile *inferred) {
    size_t roles = 0;
    size_t known = 0;
    for (size_t i = 0; i < inferred->field_count; i++) {
        if (inferred->fields[i].as == CSEM_FIELD_OTHER)
            continue;
        roles++;
        known += find_wrapped(profile, &inferred->fields[i]) != NULL;
    }
    return known * 4 >= roles * 3;
}

/* Whether a key is a label, or has it at its start or its end and a date beside it: `progress_2023-06`. */
static bool is_label_with_date(csem__text key, const char *label) {
    size_t length = strlen(label);
    bool has_digit = false;
    if (csem__text_equal(key, csem__text_of(label)))
        return true;
    if (key.length <= length + 1)
        return false;
    for (size_t i = 0; i < key.length; i++)
        has_digit |= csem__is_digit((unsigned char)key.data[i]);
    bool begins = csem__text_has_prefix(key, label) && !csem__is_alpha((unsigned char)key.data[length]);
    return has_digit && (begins || csem__text_ends_in_word(key, label));
}

/* Whether a profile knows a key of front matter. */
static bool knows_key(const csem__profile *profile, const char *key) {
    for (size_t i = 0; i < profile->field_count; i++)
        for (size_t j = 0; j < profile->fields[i].labels.count; j++)
            if (is_label_with_date(csem__text_of(key), profile->fields[i].labels.items[j]))
                return true;
    return false;
}

/* Whether only the name of a level makes a key one of promises: `commitment_theme`. */
static bool is_named_by_level(const csem__profile *profile, const csem__profile_field *field) {
    const char *key = field->labels.items[0];
    size_t length = strlen(profile->levels[0].name);
    return field->as == CSEM_FIELD_PROMISE && strncmp(key, profile->levels[0].name, length) == 0 && key[length] == '_';
}

/* Whether a profile of front matter knows all keys of an inferred one that say something. */
static bool knows_keys(const csem__profile *profile, const csem__profile *inferred) {
    for (size_t i = 0; i < inferred->field_count; i++)
        if (!knows_key(profile, inferred->fields[i].labels.items[0]) &&
            !is_named_by_level(profile, &inferred->fields[i]))
            return false;
    return true;
}

/* Whether a line of front matter is the mark of a profile's level. */
static bool is_key_mark(const csem__profile *profile, csem__text line) {
    const char *place = profile->level_count > 0 ? strchr(profile->levels[0].mark, '{') : NULL;
    size_t length = place ? (size_t)(place - profile->levels[0].mark) : 0;
    return length > 0 && memchr(profile->levels[0].mark, ':', length) && line.length >= length &&
           memcmp(line.data, profile->levels[0].mark, length) == 0;
}

/* Whether a line of front matter is a field of a profile. */
static bool is_key(const csem__profile *profile, csem__text line) {
    char key[64];
    const char *colon = memchr(line.data, ':', line.length);
    size_t length = colon ? (size_t)(colon - line.data) : 0;
    if (length == 0 || length >= sizeof key)
        return false;
    memcpy(key, line.data, length);
    key[length] = '\0';
    const csem__profile_field *field = find_field(profile, key);
    return field && field->where == CSEM_FIELD_FRONT_MATTER;
}

/* Whether front matter has the mark and a key of a profile, or several keys. */
static bool has_keys(const csem__lines *lines, const csem__profile *profile) {
    enum { MIN_KEYS = 3, MAX_LINES = 200 };
    const csem__text rule = csem__text_of("---");
    size_t keys = 0;
    if (lines->count == 0 || !csem__text_equal(csem__lines_text(lines, 0), rule))
        return false;
    for (size_t i = 1; i < lines->count && i < MAX_LINES; i++) {
        csem__text line = csem__lines_text(lines, i);
        if (csem__text_equal(line, rule))
            break;
        keys += is_key_mark(profile, line) ? 2 : is_key(profile, line);
    }
    return keys >= MIN_KEYS;
}

/* The built-in profile whose keys are in front matter; NULL: none. */
static const csem__profile *find_tracker(const csem__lines *lines) {
    for (size_t i = 0; i < csem__profile_count(); i++)
        if (has_keys(lines, csem__profile_at(i)))
            return csem__profile_at(i);
    return NULL;
}

/* A built-in profile, in which numbers begin again as they do in the text; if they already do, itself. */
static const csem__profile *with_runs(const csem__profile *profile, csem__profile *inferred, bool found) {
    csem__profile_level *level = &inferred->levels[csem__profile_tracked(inferred)];
    size_t tracked = csem__profile_tracked(profile);
    if (!found || profile->levels[tracked].runs == level->runs || inferred->level_count < 2)
        return profile;
    bool runs = level->runs;
    *inferred = *profile;
    inferred->levels[tracked].runs = runs;
    return inferred;
}

/* A plan with these bullets, in a copy if it lacks any. */
static const csem__profile *with_bullets(const csem__profile *plan, csem__strings bullets, csem__profile *copy) {
    if (has_all(&plan->bullets, &bullets))
        return plan;
    *copy = *plan;
    copy->bullets = bullets;
    return copy;
}

/* ---- built-in fields, inferred levels ---- */

/* Whether a built-in profile has most fields of an inferred one whose meaning is known in the same places, and with the
 * same meaning. */
static bool has_fields(const csem__profile *profile, const csem__profile *inferred) {
    enum { MIN_ROLES = 3 };
    size_t roles = 0;
    size_t same = 0;
    for (size_t i = 0; i < inferred->field_count; i++) {
        const csem__profile_field *field = &inferred->fields[i];
        if (field->as == CSEM_FIELD_OTHER)
            continue;
        const csem__profile_field *known = find_wrapped(profile, field);
        roles++;
        same += known && known->where == field->where && known->as == field->as;
    }
    return same >= MIN_ROLES && same * 4 >= roles * 3;
}

/* The built-in profile whose labels an inferred one has; NULL: none. */
static const csem__profile *find_labelled(const csem__profile *inferred) {
    for (size_t i = 0; i < csem__profile_count(); i++)
        if (has_fields(csem__profile_at(i), inferred))
            return csem__profile_at(i);
    return NULL;
}

/* The fields of a built-in profile, then those inferred ones that it does not know. False: out of memory. */
static bool add_fields(csem__profile *inferred, const csem__profile *profile, csem__arena *arena) {
    size_t most = profile->field_count + inferred->field_count;
    csem__profile_field *fields = csem__arena_allocate(arena, most * sizeof *fields);
    size_t count = profile->field_count;
    if (!fields)
        return false;
    memcpy(fields, profile->fields, count * sizeof *fields);
    for (size_t i = 0; i < inferred->field_count; i++)
        if (!find_wrapped(profile, &inferred->fields[i]))
            fields[count++] = inferred->fields[i];
    inferred->fields = fields;
    inferred->field_count = count;
    return true;
}

/* A built-in profile may have headings without numbers around its sections, which are not inferred if the numbers run
 * through them. */
static void add_headings(csem__profile *inferred, const csem__profile *profile) {
    if (inferred->level_count != 1 || strcmp(profile->levels[0].mark, "none") != 0)
        return;
    inferred->levels[1] = inferred->levels[0];
    inferred->levels[0] = profile->levels[0];
    inferred->levels[1].name = profile->levels[csem__profile_tracked(profile)].name;
    inferred->levels[1].is_tracked = true;
    inferred->levels[1].runs = true;
    inferred->level_count = 2;
}

/* Whether statuses have all words of the inferred ones, in the same place. */
static bool knows_words(const csem__profile_status *status, const csem__profile_status *inferred) {
    if (status->word_count == 0 || (inferred->word_count > 0 && status->where != inferred->where))
        return false;
    for (size_t i = 0; i < inferred->word_count; i++) {
        size_t j = 0;
        while (j < status->word_count && strcmp(status->words[j].printed, inferred->words[i].printed) != 0)
            j++;
        if (j == status->word_count)
            return false;
    }
    return true;
}

/* If an inferred profile has the labels of a built-in one, it gets its fields, items and statuses, which are known to
 * be right. False: out of memory. */
static bool take_fields(csem__profile *inferred, const csem__profile *profile, csem__arena *arena) {
    add_headings(inferred, profile);
    if (profile->item_count > 0) {
        inferred->items = profile->items;
        inferred->item_count = profile->item_count;
    }
    if (knows_words(&profile->status, &inferred->status))
        inferred->status = profile->status;
    return add_fields(inferred, profile, arena);
}

bool csem__profile_choose(const csem__lines *lines, csem__arena *arena, csem__profile *inferred,
                          const csem__profile **chosen) {
    csem__inferred_figures figures;
    bool found;
    bool stars = false;
    *chosen = find_whole(lines, &stars);
    if (*chosen) {
        static const char *const star[] = {"*"};
        if (stars && (*chosen)->bullets.count == 0)
            *chosen = with_bullets(*chosen, (csem__strings){star, 1}, inferred);
        return true;
    }
    if (!csem__infer(lines, arena, inferred, &found, &figures))
        return false;
    const csem__profile *plan = found ? find_plan(inferred) : NULL;
    *chosen = plan && has_rest(plan, inferred) ? plan : find_tracker(lines);
    if (*chosen && *chosen != plan && found && !knows_keys(*chosen, inferred))
        *chosen = inferred;
    if (!*chosen && figures.built_in && !plan && (!found || knows_fields(figures.built_in, inferred)))
        *chosen = with_runs(figures.built_in, inferred, found);
    if (!*chosen && found && (plan || figures.sections > figures.planned)) {
        *chosen = inferred;
        const csem__profile *labelled = find_labelled(inferred);
        return !labelled || take_fields(inferred, labelled, arena);
    }
    if (!*chosen)
        *chosen = found && figures.plan ? with_bullets(figures.plan, inferred->bullets, inferred) : figures.plan;
    return true;
}
