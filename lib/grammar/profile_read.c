/* SPDX-License-Identifier: MIT */
/* A profile from its name or its JSON. The JSON is checked against the grammar of JSON, cJSON makes a tree of it, and
 * one function for each object of a profile takes its values. What a value means together with others (marks that are
 * told apart, names of levels) is checked where it is taken, so that every failure has its path and place. */
#include "grammar/profile_read.h"

#include "base/error.h"
#include "base/meter.h"
#include "base/utf8.h"
#include "grammar/mark.h"
#include "grammar/profile_values.h"
#include "grammar/vocabulary.h"
#include "json/json_scan.h"
#include "json/locate.h"

#include <csemplan/names.h>
#include <stdio.h>

/* ---- levels and items ---- */

/* Compiles a mark to check it. */
static bool take_mark(csem__profile_intake *intake, const cJSON *item, const char **mark, csem__mark_pattern *pattern) {
    size_t offset;
    const char *why;
    if (!csem__profile_text(intake, item, mark))
        return false;
    if (csem__mark_compile(*mark, pattern, &offset, &why))
        return true;
    intake->inside = offset;
    return csem__profile_fail(intake, item, "not a mark: %s", why);
}

/* The name of a level is a place in references. */
static bool take_level_name(csem__profile_intake *intake, const cJSON *item, const char **name) {
    enum { MAX_NAME_LENGTH = 40 };
    if (!csem__profile_text(intake, item, name))
        return false;
    if (strlen(*name) > MAX_NAME_LENGTH || strpbrk(*name, "{}"))
        return csem__profile_fail(intake, item, "expected at most %d bytes without { and }", MAX_NAME_LENGTH);
    return true;
}

static bool check_level(csem__profile_intake *intake, const csem__profile *profile, const cJSON *const *values,
                        const csem__mark_pattern *pattern) {
    enum { NAME, TRACKED = 2, NUMBERS, TITLE };
    const csem__profile_level *level = &profile->levels[profile->level_count];
    if (level->runs && pattern->places == 0)
        return csem__profile_fail(intake, values[NUMBERS], "a mark without a number has no numbers that run");
    if (level->title == CSEM_TITLE_IS_NONE && pattern->places == 0)
        return csem__profile_fail(intake, values[TITLE], "a heading without a number has a title");
    for (size_t i = 0; i < profile->level_count; i++) {
        const csem__profile_level *other = &profile->levels[i];
        if (strcmp(level->name, other->name) == 0)
            return csem__profile_fail(intake, values[NAME], "levels[%u] has this name", (unsigned)i);
        if (level->is_tracked && other->is_tracked)
            return csem__profile_fail(intake, values[TRACKED], "levels[%u] is tracked, and one level is", (unsigned)i);
    }
    return true;
}

static bool take_level(csem__profile_intake *intake, const cJSON *item, csem__profile *profile) {
    enum { NAME, MARK, TRACKED, NUMBERS, TITLE, COUNT };
    static const char *const keys[COUNT] = {"name", "mark", "tracked", "numbers", "title"};
    const cJSON *values[COUNT];
    csem__profile_level *level = &profile->levels[profile->level_count];
    csem__mark_pattern pattern;
    int32_t numbers = 0;
    int32_t title = CSEM_TITLE_BY_LINE;
    if (!csem__profile_members(intake, item, keys, COUNT, TRACKED, values) ||
        !take_level_name(intake, values[NAME], &level->name) ||
        !take_mark(intake, values[MARK], &level->mark, &pattern) ||
        !csem__profile_bool(intake, values[TRACKED], &level->is_tracked) ||
        !csem__profile_choice(intake, values[NUMBERS], &csem__numbers_names, &numbers) ||
        !csem__profile_choice(intake, values[TITLE], &csem__title_names, &title))
        return false;
    level->runs = numbers == 1;
    level->title = (csem__profile_title)title;
    if (!check_level(intake, profile, values, &pattern))
        return false;
    profile->level_count++;
    return true;
}

static bool take_levels(csem__profile_intake *intake, const cJSON *item, csem__profile *profile) {
    const cJSON *element;
    size_t count;
    if (cJSON_IsString(item)) {
        if (strcmp(item->valuestring, "inferred") == 0)
            return true;
        return csem__profile_fail(intake, item, "expected an array of levels, or \"inferred\"");
    }
    if (!csem__profile_elements(intake, item, CSEM_MAX_PROFILE_LEVELS, &element, &count))
        return false;
    if (count == 0)
        return csem__profile_fail(intake, item, "expected 1 to 6 levels, or \"inferred\"");
    for (size_t i = 0; i < count; i++, element = element->next)
        if (!take_level(intake, element, profile))
            return false;
    return true;
}

static bool take_items(csem__profile_intake *intake, const cJSON *item, csem__profile *profile) {
    enum { MARK, LEVEL, COUNT };
    static const char *const keys[COUNT] = {"mark", "level"};
    const cJSON *element;
    const cJSON *values[COUNT];
    if (!csem__profile_elements(intake, item, CSEM_MAX_PROFILE_LEVELS, &element, &profile->item_count))
        return false;
    csem__profile_item *items = csem__profile_room(intake, profile->item_count, sizeof *items);
    if (!items)
        return false;
    profile->items = items;
    for (size_t i = 0; i < profile->item_count; i++, element = element->next) {
        csem__mark_pattern pattern;
        if (!csem__profile_members(intake, element, keys, COUNT, COUNT, values) ||
            !take_mark(intake, values[MARK], &items[i].mark, &pattern) ||
            !take_level_name(intake, values[LEVEL], &items[i].level))
            return false;
        if (pattern.places == 0)
            return csem__profile_fail(intake, values[MARK], "the mark of an item has a number");
        for (size_t j = 0; j < i; j++)
            if (strcmp(items[i].mark, items[j].mark) == 0)
                return csem__profile_fail(intake, values[MARK], "items[%u] has this mark", (unsigned)j);
    }
    return true;
}

/* ---- literals with places ---- */

/* Whether text[0..length) is one of the names. */
static bool is_name(csem__text text, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (csem__text_equal(text, csem__text_of(names[i])))
            return true;
    return false;
}

/* Checks that each place of text has one of the names; there are at least `least` places. */
static bool check_places(csem__profile_intake *intake, const cJSON *item, const char *text, const char *const *names,
                         size_t count, size_t least) {
    size_t places = 0;
    for (const char *at = text; (at = strpbrk(at, "{}")); places++) {
        const char *end = strchr(at, '}');
        intake->inside = (size_t)(at - text);
        if (*at == '}' || !end)
            return csem__profile_fail(intake, item, *at == '}' ? "this } closes no place" : "a } is missing");
        if (!is_name((csem__text){at + 1, (size_t)(end - at) - 1}, names, count)) {
            char quoted[CSEM_JSON_QUOTED];
            csem__json_quote(at, quoted);
            return csem__profile_fail(intake, item, "there is no such place: %s", quoted);
        }
        at = end + 1;
    }
    intake->inside = 0;
    return places >= least || csem__profile_fail(intake, item, "there is no place, such as {%s}", names[0]);
}

/* The element i of a list of texts, or the text that is the list. */
static const cJSON *element_of(const cJSON *list, size_t i) {
    return cJSON_IsArray(list) ? cJSON_GetArrayItem(list, (int)i) : list;
}

static bool check_list(csem__profile_intake *intake, const cJSON *item, const csem__strings *list,
                       const char *const *names, size_t count, size_t least) {
    for (size_t i = 0; i < list->count; i++)
        if (!check_places(intake, element_of(item, i), list->items[i], names, count, least))
            return false;
    return true;
}

/* References name levels, of sections or of items. */
static bool take_references(csem__profile_intake *intake, const cJSON *item, csem__profile *profile) {
    const char *names[2 * CSEM_MAX_PROFILE_LEVELS];
    size_t count = 0;
    if (!csem__profile_texts(intake, item, &profile->references))
        return false;
    for (size_t i = 0; i < profile->level_count; i++)
        names[count++] = profile->levels[i].name;
    for (size_t i = 0; i < profile->item_count; i++)
        names[count++] = profile->items[i].level;
    if (count == 0 && profile->references.count > 0)
        return csem__profile_fail(intake, item, "levels that are inferred have no names that references can use");
    return check_list(intake, item, &profile->references, names, count, 1);
}

static bool take_notes(csem__profile_intake *intake, const cJSON *item, csem__profile *profile) {
    if (!csem__profile_texts(intake, item, &profile->notes))
        return false;
    for (size_t i = 0; i < profile->notes.count; i++) {
        csem__mark_pattern pattern;
        const char *why = "a note has a marker";
        bool done = csem__mark_compile(profile->notes.items[i], &pattern, &intake->inside, &why);
        if (!done || pattern.count == 0)
            return csem__profile_fail(intake, element_of(item, i), "not a mark: %s", why);
    }
    intake->inside = 0;
    return true;
}

static bool take_updates(csem__profile_intake *intake, const cJSON *item, csem__profile *profile) {
    static const char *const keys[] = {"label"};
    static const char *const names[] = {"date", "day", "month", "quarter", "year"};
    const cJSON *label;
    if (!item)
        return true;
    return csem__profile_members(intake, item, keys, 1, 1, &label) &&
           csem__profile_text(intake, label, &profile->update) &&
           check_places(intake, label, profile->update, names, sizeof names / sizeof names[0], 1);
}

/* ---- agencies, fields, statuses ---- */

static bool take_agencies(csem__profile_intake *intake, const cJSON *item, csem__profile_agencies *agencies) {
    enum { WHERE, BRACKETS, FULL_NAMES, ABBREVIATIONS, SEPARATORS, NAME_WORDS, OPEN, GLOSSARY, GROUPS, COUNT };
    static const char *const keys[COUNT] = {"where",      "brackets", "full_names", "abbreviations", "separators",
                                            "name_words", "open",     "glossary",   "groups"};
    static const char *const places[] = {"name"};
    const cJSON *values[COUNT];
    int32_t full_names = CSEM_ROLE_ANY;
    int32_t abbreviations = CSEM_ROLE_ANY;
    if (!item)
        return true;
    if (!csem__profile_members(intake, item, keys, COUNT, 0, values) ||
        !csem__profile_bits(intake, values[WHERE], &csem__agency_place_names, &agencies->where) ||
        !csem__profile_texts(intake, values[BRACKETS], &agencies->brackets) ||
        !csem__profile_choice(intake, values[FULL_NAMES], &csem__agency_role_names, &full_names) ||
        !csem__profile_choice(intake, values[ABBREVIATIONS], &csem__agency_role_names, &abbreviations) ||
        !csem__profile_texts(intake, values[SEPARATORS], &agencies->separators) ||
        !csem__profile_texts(intake, values[NAME_WORDS], &agencies->name_words) ||
        !check_list(intake, values[NAME_WORDS], &agencies->name_words, places, 1, 0) ||
        !csem__profile_texts(intake, values[OPEN], &agencies->open) ||
        !csem__profile_bits(intake, values[GLOSSARY], &csem__glossary_names, &agencies->glossary) ||
        !csem__profile_texts(intake, values[GROUPS], &agencies->groups))
        return false;
    agencies->full_names = (csem__agency_role)full_names;
    agencies->abbreviations = (csem__agency_role)abbreviations;
    return true;
}

/* Adds the bytes of the labels of a field. */
static bool count_labels(csem__profile_intake *intake, const cJSON *item, const csem__strings *labels, size_t *length) {
    for (size_t i = 0; i < labels->count; i++) {
        *length += strlen(labels->items[i]);
        if (*length > CSEM_MAX_PROFILE_LABELS)
            return csem__profile_fail(intake, element_of(item, i), "all labels together have more than %d bytes",
                                      (int)CSEM_MAX_PROFILE_LABELS);
    }
    return true;
}

/* A label can't be in two fields of one place. */
static bool check_labels(csem__profile_intake *intake, const cJSON *item, const csem__profile_field *fields, size_t n) {
    const csem__profile_field *field = &fields[n];
    for (size_t i = 0; i < n; i++)
        for (size_t a = 0; fields[i].where == field->where && a < field->labels.count; a++)
            for (size_t b = 0; b < fields[i].labels.count; b++)
                if (strcmp(field->labels.items[a], fields[i].labels.items[b]) == 0)
                    return csem__profile_fail(intake, element_of(item, a), "fields[%u] has this label", (unsigned)i);
    return true;
}

static bool take_fields(csem__profile_intake *intake, const cJSON *item, csem__profile *profile) {
    enum { LABEL, AS, WHERE, COUNT };
    static const char *const keys[COUNT] = {"label", "as", "where"};
    const cJSON *element;
    const cJSON *values[COUNT];
    size_t length = 0;
    if (!csem__profile_elements(intake, item, CSEM_MAX_PROFILE_FIELDS, &element, &profile->field_count))
        return false;
    csem__profile_field *fields = csem__profile_room(intake, profile->field_count, sizeof *fields);
    if (!fields)
        return false;
    profile->fields = fields;
    for (size_t i = 0; i < profile->field_count; i++, element = element->next) {
        int32_t as = 0;
        int32_t where = CSEM_FIELD_COLON;
        if (!csem__profile_members(intake, element, keys, COUNT, WHERE, values) ||
            !csem__profile_texts(intake, values[LABEL], &fields[i].labels) ||
            !csem__profile_choice(intake, values[AS], &csem__field_role_names, &as) ||
            !csem__profile_choice(intake, values[WHERE], &csem__field_place_names, &where))
            return false;
        if (fields[i].labels.count == 0)
            return csem__profile_fail(intake, values[LABEL], "expected at least one label");
        fields[i].as = (csem__field_role)as;
        fields[i].where = (csem__field_place)where;
        if (!count_labels(intake, values[LABEL], &fields[i].labels, &length) ||
            !check_labels(intake, values[LABEL], fields, i))
            return false;
    }
    return true;
}

/* A value of csem_status_value by its name. */
static bool take_scale(csem__profile_intake *intake, const cJSON *item, int32_t *scale) {
    enum { MAX_SCALES = 16 };
    const char *names[MAX_SCALES];
    size_t count = 0;
    for (const char *name; count < MAX_SCALES; names[count++] = name)
        if (!(name = csem_value_name(CSEM_ENUMERATION_STATUS, (int32_t)count + 1)))
            break;
    const csem__strings list = {names, count};
    if (!csem__profile_choice(intake, item, &list, scale))
        return false;
    ++*scale;
    return true;
}

/* One printed word and its scale; null: it is a status, but has no place on the scale. */
static bool take_word(csem__profile_intake *intake, const cJSON *item, csem__profile_word *word) {
    /* The text of a key is checked as that of a value is. */
    const cJSON key = {.type = cJSON_String, .valuestring = item->string};
    if (!csem__profile_text(intake, &key, &word->printed)) {
        intake->item = item;
        intake->at_key = true;
        return false;
    }
    return cJSON_IsNull(item) || take_scale(intake, item, &word->scale);
}

static bool take_words(csem__profile_intake *intake, const cJSON *item, csem__profile_status *status) {
    size_t count = 0;
    if (!cJSON_IsObject(item) || !item->child)
        return csem__profile_fail(intake, item, "expected an object with at least one printed word");
    for (const cJSON *word = item->child; word; word = word->next)
        if (++count > CSEM_MAX_PROFILE_LIST)
            return csem__profile_fail(intake, word, "there are more than %d", (int)CSEM_MAX_PROFILE_LIST);
    csem__profile_word *words = csem__profile_room(intake, count, sizeof *words);
    if (!words)
        return false;
    status->words = words;
    for (const cJSON *word = item->child; word; word = word->next) {
        if (!take_word(intake, word, &words[status->word_count]))
            return false;
        for (size_t i = 0; i < status->word_count; i++)
            if (strcmp(words[i].printed, word->string) == 0) {
                intake->at_key = true;
                return csem__profile_fail(intake, word, "repeated key");
            }
        status->word_count++;
    }
    return true;
}

static bool take_status(csem__profile_intake *intake, const cJSON *item, csem__profile_status *status) {
    enum { WORDS, WHERE, COUNT };
    static const char *const keys[COUNT] = {"words", "where"};
    const cJSON *values[COUNT];
    int32_t where = CSEM_STATUS_FIELD;
    if (!item)
        return true;
    if (!csem__profile_members(intake, item, keys, COUNT, WHERE, values) ||
        !take_words(intake, values[WORDS], status) ||
        !csem__profile_choice(intake, values[WHERE], &csem__status_place_names, &where))
        return false;
    status->where = (csem__status_place)where;
    return true;
}

static bool take_figures(csem__profile_intake *intake, const cJSON *item, csem__profile_figures *figures) {
    enum { DOLLAR, FISCAL_YEAR_START, NAMED, COUNT };
    static const char *const keys[COUNT] = {"dollar", "fiscal_year_start", "named"};
    const cJSON *values[COUNT];
    if (!item)
        return true;
    if (!csem__profile_members(intake, item, keys, COUNT, 0, values) ||
        !csem__profile_text(intake, values[DOLLAR], &figures->dollar) ||
        !csem__profile_number(intake, values[FISCAL_YEAR_START], 1, 12, &figures->fiscal_year_start))
        return false;
    const char *code = figures->dollar;
    if (code && !(strlen(code) == 3 && strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3))
        return csem__profile_fail(intake, values[DOLLAR], "expected a code of ISO 4217, such as \"USD\"");
    return csem__profile_texts(intake, values[NAMED], &figures->named);
}

/* ---- the whole ---- */

/* A text of such characters that begins with a letter or a digit. */
static bool take_word_of(csem__profile_intake *intake, const cJSON *item, const char *others, size_t most,
                         const char **text) {
    if (!item)
        return true;
    if (!csem__profile_text(intake, item, text))
        return false;
    for (const char *c = *text; *c; c++) {
        bool plain = csem__is_alpha((unsigned char)*c) || csem__is_digit((unsigned char)*c);
        if (!plain && (c == *text || !strchr(others, *c)))
            return csem__profile_fail(intake, item, "expected letters, digits and any of `%s`", others);
    }
    return strlen(*text) <= most || csem__profile_fail(intake, item, "it has more than %u bytes", (unsigned)most);
}

static bool check_format(csem__profile_intake *intake, const cJSON *root) {
    static const char expected[] = "csemplan-profile";
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(root, "format");
    if (!format)
        return csem__profile_fail(intake, root, "the key `format` is missing");
    if (!cJSON_IsString(format) || strcmp(format->valuestring, expected) != 0)
        return csem__profile_fail(intake, format, "expected \"%s\"", expected);
    const cJSON *version = cJSON_GetObjectItemCaseSensitive(root, "version");
    if (!version)
        return csem__profile_fail(intake, root, "the key `version` is missing");
    int32_t number;
    return csem__profile_number(intake, version, 1, 1, &number) || csem__profile_fail(intake, version, "expected 1");
}

static bool take_profile(csem__profile_intake *intake, const cJSON *root, csem__profile *profile) {
    enum { FORMAT, VERSION, NAME, LEVELS, TITLE, LANGUAGE, BULLETS, AGENCIES, FIELDS, ITEMS, STATUS, UPDATES };
    enum { REFERENCES = UPDATES + 1, NOTES, SKIP, FIGURES, COUNT };
    static const char *const keys[COUNT] = {"format",     "version",  "name",   "levels", "title",  "language",
                                            "bullets",    "agencies", "fields", "items",  "status", "updates",
                                            "references", "notes",    "skip",   "figures"};
    enum { MAX_NAME_LENGTH = 64, MAX_LANGUAGE_LENGTH = 35 };
    const cJSON *values[COUNT];
    return check_format(intake, root) && csem__profile_members(intake, root, keys, COUNT, TITLE, values) &&
           take_word_of(intake, values[NAME], "-._", MAX_NAME_LENGTH, &profile->name) &&
           csem__profile_text(intake, values[TITLE], &profile->title) &&
           take_word_of(intake, values[LANGUAGE], "-", MAX_LANGUAGE_LENGTH, &profile->language) &&
           take_levels(intake, values[LEVELS], profile) &&
           csem__profile_texts(intake, values[BULLETS], &profile->bullets) &&
           take_agencies(intake, values[AGENCIES], &profile->agencies) &&
           take_fields(intake, values[FIELDS], profile) && take_items(intake, values[ITEMS], profile) &&
           take_status(intake, values[STATUS], &profile->status) && take_updates(intake, values[UPDATES], profile) &&
           take_references(intake, values[REFERENCES], profile) && take_notes(intake, values[NOTES], profile) &&
           csem__profile_texts(intake, values[SKIP], &profile->skip) &&
           take_figures(intake, values[FIGURES], &profile->figures);
}

/* ---- failures ---- */

/* Where a failure is in the JSON. A place inside a text is exact if nothing before it is escaped. */
static size_t place_of(const csem__profile_intake *intake, csem__text json, const cJSON *root, char *path,
                       size_t path_size) {
    size_t n = csem__json_locate(root, intake->item, path, path_size);
    size_t place = csem__json_place(json.data, json.length, n, intake->at_key);
    const char *text = intake->at_key ? intake->item->string : intake->item->valuestring;
    if (!text || intake->inside == 0 || json.length - place <= intake->inside ||
        memcmp(json.data + place + 1, text, intake->inside) != 0)
        return place;
    return place + 1 + intake->inside;
}

static int fail_reading(const csem__profile_intake *intake, csem__text json, const cJSON *root, size_t start,
                        csem_error *error) {
    char path[200] = "";
    if (intake->lacks_memory)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    size_t place = place_of(intake, json, root, path, sizeof path);
    csem__fail(error, CSEM_ERROR_PROFILE, "profile: %s%s%s", path, path[0] == '\0' ? "" : ": ", intake->message);
    return csem__fail_at(error, CSEM_ERROR_PROFILE, json.data - start, json.length + start, start + place);
}

/* The names of the built-in profiles, for messages. */
static int fail_name(const char *given, csem_error *error) {
    char quoted[CSEM_JSON_QUOTED];
    char names[300] = "";
    for (size_t i = 0; i < csem__profile_count(); i++) {
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s%s", i > 0 ? ", " : "", csem__profile_at(i)->name);
    }
    csem__json_quote(given, quoted);
    return csem__fail(error, CSEM_ERROR_PROFILE, "there is no profile `%s`; built in are %s", quoted, names);
}

static int read_tree(csem__text json, size_t start, csem__arena *arena, const csem__profile **profile,
                     csem_error *error) {
    csem__profile_intake intake = {.arena = arena};
    const cJSON *root = NULL;
    cJSON *tree = cJSON_ParseWithLength(json.data, json.length);
    csem__profile *made = tree ? csem__profile_room(&intake, 1, sizeof *made) : NULL;
    int code = CSEM_OK;
    root = tree;
    if (!made)
        code = csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    else if (!take_profile(&intake, root, made))
        code = fail_reading(&intake, json, root, start, error);
    else
        *profile = made;
    cJSON_Delete(tree);
    return code;
}

static int fail_scan(csem__text json, size_t start, size_t place, const csem_error *reason, csem_error *error) {
    if (reason->code == CSEM_ERROR_LIMIT)
        csem__fail(error, CSEM_ERROR_PROFILE, "profile: more than %d values, or more than %d levels of JSON",
                   (int)CSEM_MAX_PROFILE_VALUES, (int)CSEM_MAX_PROFILE_NESTING);
    else
        csem__fail(error, CSEM_ERROR_PROFILE, "profile: %s", reason->message);
    return csem__fail_at(error, CSEM_ERROR_PROFILE, json.data - start, json.length + start, start + place);
}

/* Reads JSON that begins at start of given. */
static int read_json(const char *given, size_t length, size_t start, csem__arena *arena, const csem__profile **profile,
                     csem_error *error) {
    const csem_options limits = {.max_values = CSEM_MAX_PROFILE_VALUES, .max_nesting = CSEM_MAX_PROFILE_NESTING};
    csem__text json = csem__slice(given, start, length);
    csem__json_extent extent;
    csem_error reason;
    csem_error_init(&reason, sizeof reason);
    if (csem__json_scan(json.data, json.length, &limits, &extent, &reason) != CSEM_OK)
        return fail_scan(json, start, extent.end, &reason, error);
    uint64_t memory = csem__json_memory(&extent);
    if (!csem__meter_charge(&arena->allocator, memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    int code = read_tree(json, start, arena, profile, error);
    csem__meter_refund(&arena->allocator, memory);
    return code;
}

int csem__profile_take(const char *given, csem__arena *arena, const csem__profile **profile, csem_error *error) {
    size_t length = strlen(given);
    size_t start = length >= 3 && memcmp(given, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    *profile = NULL;
    if (length > CSEM_MAX_PROFILE_LENGTH)
        return csem__fail(error, CSEM_ERROR_PROFILE, "profile: more than %d bytes", (int)CSEM_MAX_PROFILE_LENGTH);
    size_t bad = csem__utf8_check(given, length);
    if (bad < length) {
        csem__fail(error, CSEM_ERROR_PROFILE, "profile: the text is not UTF-8");
        return csem__fail_at(error, CSEM_ERROR_PROFILE, given, length, bad);
    }
    size_t at = start + strspn(given + start, " \t\r\n");
    if (given[at] == '{')
        return read_json(given, length, start, arena, profile, error);
    *profile = csem__profile_find(given);
    return *profile ? CSEM_OK : fail_name(given, error);
}
