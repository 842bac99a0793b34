/* SPDX-License-Identifier: MIT */
/* Takes typed values out of the tree of a profile; each failure says what was expected. */
#include "grammar/profile_values.h"

#include "json/locate.h"

#include <stdarg.h>
#include <stdio.h>

bool csem__profile_fail(csem__profile_intake *intake, const cJSON *item, const char *format, ...) {
    intake->item = item;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(intake->message, sizeof intake->message, format, arguments);
    va_end(arguments);
    return false;
}

void *csem__profile_room(csem__profile_intake *intake, size_t count, size_t size) {
    void *room = csem__arena_allocate(intake->arena, (count > 0 ? count : 1) * size);
    if (room)
        memset(room, 0, (count > 0 ? count : 1) * size);
    intake->lacks_memory = intake->lacks_memory || !room;
    return room;
}

static bool take_member(csem__profile_intake *intake, const cJSON *member, const char *const *keys, size_t count,
                        const cJSON **values) {
    size_t at = 0;
    while (at < count && strcmp(member->string, keys[at]) != 0)
        at++;
    if (at < count && !values[at]) {
        values[at] = member;
        return true;
    }
    intake->at_key = true;
    return csem__profile_fail(intake, member, at < count ? "repeated key" : "unknown key");
}

bool csem__profile_members(csem__profile_intake *intake, const cJSON *item, const char *const *keys, size_t count,
                           size_t required, const cJSON **values) {
    if (!cJSON_IsObject(item))
        return csem__profile_fail(intake, item, "expected an object");
    for (size_t i = 0; i < count; i++)
        values[i] = NULL;
    for (const cJSON *member = item->child; member; member = member->next)
        if (!take_member(intake, member, keys, count, values))
            return false;
    for (size_t i = 0; i < required; i++)
        if (!values[i])
            return csem__profile_fail(intake, item, "the key `%s` is missing", keys[i]);
    return true;
}

bool csem__profile_elements(csem__profile_intake *intake, const cJSON *item, size_t most, const cJSON **first,
                            size_t *count) {
    *count = 0;
    *first = item;
    if (!item)
        return true;
    if (cJSON_IsObject(item)) {
        *count = 1;
        return true;
    }
    if (!cJSON_IsArray(item))
        return csem__profile_fail(intake, item, "expected an array");
    *first = item->child;
    for (const cJSON *element = item->child; element; element = element->next)
        if (++*count > most)
            return csem__profile_fail(intake, element, "there are more than %u", (unsigned)most);
    return true;
}

/* ---- texts ---- */

static bool check_text(csem__profile_intake *intake, const cJSON *item) {
    if (!cJSON_IsString(item))
        return csem__profile_fail(intake, item, "expected a text");
    csem__text text = csem__text_of(item->valuestring);
    if (csem__text_trim(text).length == 0)
        return csem__profile_fail(intake, item, "expected a text that is not blank");
    if (text.length > CSEM_MAX_PROFILE_TEXT)
        return csem__profile_fail(intake, item, "the text has more than %d bytes", (int)CSEM_MAX_PROFILE_TEXT);
    for (size_t at = 0; at < text.length; at += csem__char_length(text.data + at, text.length - at))
        if (csem__char_is_unsafe(csem__char_at(text.data + at, text.length - at))) {
            intake->inside = at;
            return csem__profile_fail(intake, item, "the text has a control character");
        }
    return true;
}

bool csem__profile_text(csem__profile_intake *intake, const cJSON *item, const char **text) {
    if (!item)
        return true;
    if (!check_text(intake, item))
        return false;
    *text = csem__text_copy(intake->arena, csem__text_of(item->valuestring)).data;
    intake->lacks_memory = intake->lacks_memory || !*text;
    return *text != NULL;
}

/* The elements of an array of texts, or one text. */
static bool find_texts(csem__profile_intake *intake, const cJSON *item, const cJSON **first, size_t *count) {
    *first = cJSON_IsArray(item) ? item->child : item;
    *count = 1;
    if (cJSON_IsString(item))
        return true;
    if (!cJSON_IsArray(item))
        return csem__profile_fail(intake, item, "expected an array of texts");
    *count = 0;
    for (const cJSON *element = item->child; element; element = element->next)
        if (++*count > CSEM_MAX_PROFILE_LIST)
            return csem__profile_fail(intake, element, "there are more than %d", (int)CSEM_MAX_PROFILE_LIST);
    return true;
}

static bool is_among(const char *text, const char *const *items, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(text, items[i]) == 0)
            return true;
    return false;
}

bool csem__profile_texts(csem__profile_intake *intake, const cJSON *item, csem__strings *list) {
    const cJSON *element;
    size_t count;
    if (!item)
        return true;
    if (!find_texts(intake, item, &element, &count))
        return false;
    const char **texts = csem__profile_room(intake, count, sizeof *texts);
    if (!texts)
        return false;
    for (size_t i = 0; i < count; i++, element = element->next) {
        if (!csem__profile_text(intake, element, &texts[i]))
            return false;
        if (is_among(texts[i], texts, i))
            return csem__profile_fail(intake, element, "this is in the list already");
    }
    *list = (csem__strings){texts, count};
    return true;
}

/* ---- words, numbers ---- */

/* `"line", "colon" or "none"`, for messages. */
static void list_names(const csem__strings *names, char *out, size_t size) {
    out[0] = '\0';
    for (size_t i = names->items[0][0] == '\0' ? 1 : 0; i < names->count; i++) {
        const char *between = out[0] == '\0' ? "" : i + 1 < names->count ? ", " : " or ";
        size_t used = strlen(out);
        snprintf(out + used, size - used, "%s\"%s\"", between, names->items[i]);
    }
}

bool csem__profile_choice(csem__profile_intake *intake, const cJSON *item, const csem__strings *names, int32_t *value) {
    if (!item)
        return true;
    const char *text = cJSON_IsString(item) ? item->valuestring : "";
    for (size_t i = 0; i < names->count; i++)
        if (text[0] != '\0' && strcmp(text, names->items[i]) == 0) {
            *value = (int32_t)i;
            return true;
        }
    char list[200];
    list_names(names, list, sizeof list);
    return csem__profile_fail(intake, item, "expected %s", list);
}

bool csem__profile_bits(csem__profile_intake *intake, const cJSON *item, const csem__strings *names, uint32_t *bits) {
    const cJSON *element;
    size_t count;
    if (!item)
        return true;
    if (!find_texts(intake, item, &element, &count))
        return false;
    for (size_t i = 0; i < count; i++, element = element->next) {
        int32_t value = 0;
        if (!csem__profile_choice(intake, element, names, &value))
            return false;
        if (*bits & UINT32_C(1) << value)
            return csem__profile_fail(intake, element, "this is in the list already");
        *bits |= UINT32_C(1) << value;
    }
    return true;
}

bool csem__profile_bool(csem__profile_intake *intake, const cJSON *item, bool *value) {
    if (!item)
        return true;
    *value = cJSON_IsTrue(item);
    return cJSON_IsBool(item) || csem__profile_fail(intake, item, "expected true or false");
}

bool csem__profile_number(csem__profile_intake *intake, const cJSON *item, int32_t least, int32_t most,
                          int32_t *value) {
    if (!item)
        return true;
    double number = cJSON_IsNumber(item) ? item->valuedouble : (double)least - 1;
    if (!(number >= least && number <= most) || (double)(int32_t)number < number)
        return csem__profile_fail(intake, item, "expected a whole number from %d to %d", (int)least, (int)most);
    *value = (int32_t)number;
    return true;
}
