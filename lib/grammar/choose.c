/* SPDX-License-Identifier: MIT */
/* Choice: basic-plan if it explains the whole text, which one cheap look at the start and the end of each line shows.
 * Otherwise a profile is inferred, and is the measure for the built-in ones: one that has its marks and knows its
 * labels is better, since it is known to be right. */
#include "grammar/infer.h"

#include "grammar/grammar.h"
#include "grammar/inference.h"
#include "grammar/opening.h"

/* ---- basic-plan, at a glance ---- */

/* What is seen of basic-plan, and what is strange to it. */
typedef struct glance {
    size_t chapters;
    size_t measures;
    size_t firsts;   /* measures `(i)` */
    size_t opened;   /* those of them soon after a chapter */
    size_t since;    /* lines since a chapter */
    size_t closings; /* lines that end in a bracket */
    size_t stars;    /* lines that begin with `*`, fewer than bullets */
    size_t bullets;
    size_t strange; /* signs of bullets, other brackets, labels, other wordings of repeats and definitions */
} glance;

/* `12. ` and `(iv) `, without their sequence. */
static bool is_chapter(csem__text line) {
    size_t digits = 0;
    while (digits < line.length && csem__is_digit((unsigned char)line.data[digits]))
        digits++;
    return digits > 0 && digits < 3 && line.data[0] != '0' && digits + 1 < line.length && line.data[digits] == '.' &&
           line.data[digits + 1] == ' ';
}

static bool is_roman(char c) {
    return c == 'i' || c == 'v' || c == 'x' || c == 'l' || c == 'c';
}

static bool is_measure(csem__text line) {
    size_t at = 1;
    while (at < line.length && is_roman(line.data[at]))
        at++;
    return at > 1 && at < line.length && line.data[at] == ')';
}

/* Whether what is after a bullet begins with words and numbers before a colon or a bracket, but not as repeats do. */
static bool is_strange_repeat(csem__text text) {
    enum { MAX_WORDS = 48, MAX_NUMBERS = 24 };
    size_t start = text.length > 0 && text.data[0] == '[';
    size_t at = start;
    size_t most = text.length < MAX_WORDS + MAX_NUMBERS ? text.length : MAX_WORDS + MAX_NUMBERS;
    if (!memchr(text.data, start ? ']' : ':', most))
        return false;
    if (at == text.length || !csem__is_upper((unsigned char)text.data[at]) ||
        csem__text_begins(text, "Repeat mention "))
        return false;
    while (at < text.length && at < MAX_WORDS && (csem__is_alpha((unsigned char)text.data[at]) || text.data[at] == ' '))
        at++;
    if (at == text.length || !(csem__is_digit((unsigned char)text.data[at]) || text.data[at] == '('))
        return false;
    size_t length = text.length - at < MAX_NUMBERS ? text.length - at : MAX_NUMBERS;
    return memchr(text.data + at, start ? ']' : ':', length) != NULL;
}

/* Whether a line after `*` defines abbreviations, but not as `ABBR (Name)`. */
static bool is_strange_definition(csem__text line) {
    enum { MAX_LENGTH = 100, MIN_NAME_LENGTH = 14 };
    size_t length = line.length < MAX_LENGTH ? line.length : MAX_LENGTH;
    const char *bracket = memchr(line.data, '(', length);
    if (!bracket)
        return memchr(line.data, ':', length) || memchr(line.data, '=', length) || memchr(line.data, ';', length);
    return bracket - line.data > MIN_NAME_LENGTH && csem__is_upper((unsigned char)bracket[1]) &&
           bracket + 2 < line.data + line.length && csem__is_upper((unsigned char)bracket[2]);
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

/* Whether a line begins with a sign that is no usual bullet, which is counted, and no quotation mark. */
static bool is_strange_sign(glance *seen, csem__text line) {
    unsigned char c = (unsigned char)line.data[0];
    if (c >= 0x80) {
        bool bullet = csem__usual_bullet_length(line) > 0;
        seen->bullets += bullet;
        return !bullet && csem__char_at(line.data, line.length) != 0x201C;
    }
    return line.length > 1 && line.data[1] == ' ' && (c == '+' || c == '>' || c == 'o' || c == '~');
}

/* Whether a line ends in another bracket. */
static bool is_strange_end(csem__text line) {
    char last = line.data[line.length - 1];
    return last == ']' || last == '>' || (last == '\x89' && csem__text_ends(line, "）")) ||
           (last == '\x91' && csem__text_ends(line, "】"));
}

static void see_chapter(glance *seen) {
    seen->chapters++;
    seen->since = 0;
}

static void see_measure(glance *seen, csem__text line) {
    enum { MAX_HEADING_LINES = 12 };
    bool first = line.data[1] == 'i' && line.data[2] == ')';
    seen->measures++;
    seen->firsts += first;
    seen->opened += first && seen->chapters > 0 && seen->since <= MAX_HEADING_LINES;
}

static void see_bullet(glance *seen, csem__text line) {
    seen->bullets++;
    seen->strange += is_strange_repeat(csem__text_trim(csem__slice(line.data, 1, line.length)));
}

static void see_star(glance *seen, csem__text line) {
    seen->stars++;
    seen->strange += is_strange_definition(line);
}

static void look_at(glance *seen, csem__text line) {
    char first = line.data[0];
    seen->closings += line.data[line.length - 1] == ')';
    seen->strange += is_strange_end(line);
    seen->since++;
    if (csem__is_digit((unsigned char)first) && is_chapter(line))
        see_chapter(seen);
    else if (first == '(' && is_measure(line))
        see_measure(seen, line);
    else if (first == '-')
        see_bullet(seen, line);
    else if (first == '*')
        see_star(seen, line);
    else if (first != '(')
        seen->strange += is_label(line) || is_strange_sign(seen, line);
}

/* Few lines are strange, most first measures are soon after a chapter, and there are neither many more chapters nor
 * many more agencies than measures. */
static bool is_whole_basic_plan(const csem__lines *lines) {
    enum { MAX_STRANGE = 2, SHARE_STRANGE = 20, MAX_CLOSINGS = 8 };
    glance seen = {0};
    for (size_t i = 0; i < lines->count; i++)
        look_at(&seen, csem__line_text(lines, &lines->items[i]));
    size_t most = seen.measures / SHARE_STRANGE;
    return seen.strange <= (most > MAX_STRANGE ? most : MAX_STRANGE) && seen.opened * 2 > seen.firsts &&
           seen.stars <= seen.bullets && seen.measures > seen.chapters && seen.closings >= seen.measures &&
           seen.closings <= seen.measures * MAX_CLOSINGS;
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

/* The field of a profile that has a label; NULL: none. */
static const csem__profile_field *find_field(const csem__profile *profile, const char *label) {
    for (size_t i = 0; i < profile->field_count; i++)
        for (size_t j = 0; j < profile->fields[i].labels.count; j++) {
            csem__text other = csem__text_of(profile->fields[i].labels.items[j]);
            if (other.length == strlen(label) && csem__text_begins(other, label))
                return &profile->fields[i];
        }
    return NULL;
}

/* Whether basic-plan, whose levels an inferred profile has, has its brackets, bullets and references too. */
static bool has_rest(const csem__profile *basic, const csem__profile *inferred) {
    return (inferred->agencies.brackets.count == 0 ||
            has_all(&basic->agencies.brackets, &inferred->agencies.brackets)) &&
           has_all(&basic->references, &inferred->references) && has_all(&basic->bullets, &inferred->bullets) &&
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
        known += find_field(profile, inferred->fields[i].labels.items[0]) != NULL;
    }
    return known * 4 >= roles * 3;
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
    if (lines->count == 0 || !csem__text_equal(csem__line_text(lines, &lines->items[0]), rule))
        return false;
    for (size_t i = 1; i < lines->count && i < MAX_LINES; i++) {
        csem__text line = csem__line_text(lines, &lines->items[i]);
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

/* Whether the levels of an inferred profile are those of basic-plan, so that it differs in something else. */
static bool has_basic_levels(const csem__profile *basic, const csem__profile *inferred) {
    return inferred->level_count == basic->level_count &&
           strcmp(inferred->levels[0].mark, basic->levels[0].mark) == 0 &&
           strcmp(inferred->levels[1].mark, basic->levels[1].mark) == 0;
}

bool csem__profile_choose(const csem__lines *lines, csem__arena *arena, csem__profile *inferred,
                          const csem__profile **chosen) {
    const csem__profile *basic = csem__profile_find("basic-plan");
    csem__inferred_figures figures;
    bool found;
    *chosen = basic;
    if (is_whole_basic_plan(lines))
        return true;
    if (!csem__infer(lines, arena, inferred, &found, &figures))
        return false;
    bool levels = found && has_basic_levels(basic, inferred);
    if (levels && has_rest(basic, inferred))
        return true;
    *chosen = find_tracker(lines);
    if (!*chosen && figures.built_in && !levels && (!found || knows_fields(figures.built_in, inferred)))
        *chosen = with_runs(figures.built_in, inferred, found);
    if (!*chosen && found && (levels || figures.sections > figures.measures))
        *chosen = inferred;
    if (!*chosen && figures.measures > 0)
        *chosen = basic;
    return true;
}
