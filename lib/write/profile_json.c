/* SPDX-License-Identifier: MIT */
/* A profile as JSON. What a profile says is written, and nothing that is the default, so that reading the result and
 * writing it again gives the same bytes. */
#include <csemplan/profile.h>

#include "base/error.h"
#include "base/meter.h"
#include "base/options.h"
#include "grammar/profile_read.h"
#include "grammar/vocabulary.h"
#include "model/model.h"
#include "write/json_writer.h"

#include <csemplan/names.h>

static void put_optional(csem__writer *writer, const char *key, const char *text) {
    if (text)
        csem__write_string(writer, key, text);
}

static void put_texts(csem__writer *writer, const char *key, const csem__strings *list) {
    if (list->count == 0)
        return;
    csem__write_array(writer, key);
    for (size_t i = 0; i < list->count; i++)
        csem__write_string(writer, NULL, list->items[i]);
    csem__write_close(writer);
}

static void put_bits(csem__writer *writer, const char *key, uint32_t bits, const csem__strings *names) {
    if (bits == 0)
        return;
    csem__write_array(writer, key);
    for (size_t i = 0; i < names->count; i++)
        if (bits & UINT32_C(1) << i)
            csem__write_string(writer, NULL, names->items[i]);
    csem__write_close(writer);
}

/* Writes a value of an enumeration unless it is the first one, the default. */
static void put_choice(csem__writer *writer, const char *key, size_t value, const csem__strings *names) {
    if (value > 0)
        csem__write_string(writer, key, names->items[value]);
}

static void put_levels(csem__writer *writer, const csem__profile *profile) {
    if (profile->level_count == 0) {
        csem__write_string(writer, "levels", "inferred");
        return;
    }
    csem__write_array(writer, "levels");
    for (size_t i = 0; i < profile->level_count; i++) {
        const csem__profile_level *level = &profile->levels[i];
        csem__write_object(writer, NULL);
        csem__write_string(writer, "name", level->name);
        csem__write_string(writer, "mark", level->mark);
        if (level->is_tracked)
            csem__write_bool(writer, "tracked", true);
        put_choice(writer, "numbers", level->runs, &csem__numbers_names);
        put_choice(writer, "title", level->title, &csem__title_names);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void put_agencies(csem__writer *writer, const csem__profile_agencies *agencies) {
    if (agencies->where == 0 && agencies->brackets.count == 0 && agencies->full_names == CSEM_ROLE_ANY &&
        agencies->abbreviations == CSEM_ROLE_ANY && agencies->separators.count == 0 &&
        agencies->name_words.count == 0 && agencies->open.count == 0 && agencies->glossary == 0 &&
        agencies->groups.count == 0)
        return;
    csem__write_object(writer, "agencies");
    put_bits(writer, "where", agencies->where, &csem__agency_place_names);
    put_texts(writer, "brackets", &agencies->brackets);
    put_choice(writer, "full_names", agencies->full_names, &csem__agency_role_names);
    put_choice(writer, "abbreviations", agencies->abbreviations, &csem__agency_role_names);
    put_texts(writer, "separators", &agencies->separators);
    put_texts(writer, "name_words", &agencies->name_words);
    put_texts(writer, "open", &agencies->open);
    put_bits(writer, "glossary", agencies->glossary, &csem__glossary_names);
    put_texts(writer, "groups", &agencies->groups);
    csem__write_close(writer);
}

static void put_fields(csem__writer *writer, const csem__profile *profile) {
    if (profile->field_count == 0)
        return;
    csem__write_array(writer, "fields");
    for (size_t i = 0; i < profile->field_count; i++) {
        const csem__profile_field *field = &profile->fields[i];
        csem__write_object(writer, NULL);
        put_texts(writer, "label", &field->labels);
        csem__write_string(writer, "as", csem__field_role_names.items[field->as]);
        put_choice(writer, "where", field->where, &csem__field_place_names);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void put_items(csem__writer *writer, const csem__profile *profile) {
    if (profile->item_count == 0)
        return;
    csem__write_array(writer, "items");
    for (size_t i = 0; i < profile->item_count; i++) {
        csem__write_object(writer, NULL);
        csem__write_string(writer, "mark", profile->items[i].mark);
        csem__write_string(writer, "level", profile->items[i].level);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void put_status(csem__writer *writer, const csem__profile_status *status) {
    if (status->word_count == 0)
        return;
    csem__write_object(writer, "status");
    csem__write_object(writer, "words");
    for (size_t i = 0; i < status->word_count; i++) {
        const csem__profile_word *word = &status->words[i];
        csem__write_member(writer, word->printed, csem_value_name(CSEM_ENUMERATION_STATUS, word->scale));
    }
    csem__write_close(writer);
    put_choice(writer, "where", status->where, &csem__status_place_names);
    csem__write_close(writer);
}

static void put_figures(csem__writer *writer, const csem__profile_figures *figures) {
    if (!figures->dollar && figures->fiscal_year_start == 0 && figures->named.count == 0)
        return;
    csem__write_object(writer, "figures");
    put_optional(writer, "dollar", figures->dollar);
    if (figures->fiscal_year_start > 0)
        csem__write_number(writer, "fiscal_year_start", figures->fiscal_year_start);
    put_texts(writer, "named", &figures->named);
    csem__write_close(writer);
}

static void put_profile(csem__writer *writer, const csem__profile *profile) {
    csem__write_object(writer, NULL);
    csem__write_string(writer, "format", "csemplan-profile");
    csem__write_number(writer, "version", 1);
    csem__write_string(writer, "name", profile->name);
    put_optional(writer, "title", profile->title);
    put_optional(writer, "language", profile->language);
    put_levels(writer, profile);
    put_texts(writer, "bullets", &profile->bullets);
    put_agencies(writer, &profile->agencies);
    put_fields(writer, profile);
    put_items(writer, profile);
    put_status(writer, &profile->status);
    if (profile->update) {
        csem__write_object(writer, "updates");
        csem__write_string(writer, "label", profile->update);
        csem__write_close(writer);
    }
    put_texts(writer, "references", &profile->references);
    put_texts(writer, "notes", &profile->notes);
    put_texts(writer, "skip", &profile->skip);
    put_figures(writer, &profile->figures);
    csem__write_close(writer);
}

static int write_profile(const csem__profile *profile, uint32_t flags, csem_sink sink, void *context,
                         csem_error *error) {
    csem__writer writer;
    csem__writer_init(&writer, flags, sink, context);
    put_profile(&writer, profile);
    return csem__writer_finish(&writer, error);
}

/* ---- the public functions ---- */

static int check_output(uint32_t flags, csem_sink sink, csem_error *error) {
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS;
    if (!sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no sink");
    if (flags & ~known)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known));
    return CSEM_OK;
}

/* Reads and writes; the memory of the profile is counted. */
static int write_counted(const char *profile, const csem_allocator *allocator, uint32_t flags, csem_sink sink,
                         void *context, csem_error *error) {
    csem__arena arena;
    const csem__profile *taken;
    csem__arena_init(&arena, allocator);
    csem__meter_input(allocator, strlen(profile));
    int code = csem__profile_take(profile, &arena, &taken, error);
    if (code == CSEM_OK)
        code = write_profile(taken, flags, sink, context, error);
    csem__arena_free(&arena);
    return code;
}

int csem_profile_write_json(const char *profile, const csem_options *options, uint32_t flags, csem_sink sink,
                            void *context, csem_error *error) {
    csem_options checked;
    csem_allocator allocator;
    if (!profile)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "profile is NULL");
    int code = check_output(flags, sink, error);
    if (code == CSEM_OK)
        code = csem__options_check(options, &checked, &allocator, error);
    if (code != CSEM_OK)
        return code;
    if (!csem__meter_begin(&allocator, checked.max_memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    code = write_counted(profile, &allocator, flags, sink, context, error);
    code = csem__meter_end(&allocator, code, error);
    if (code == CSEM_OK)
        csem__meter_close(&allocator);
    return code;
}

int csem_report_write_profile(const csem_report *report, uint32_t flags, csem_sink sink, void *context,
                              csem_error *error) {
    if (!report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "report is NULL");
    int code = check_output(flags, sink, error);
    if (code != CSEM_OK)
        return code;
    if (!report->profile.data)
        return csem__fail(error, CSEM_ERROR_PROFILE, "the text fits no profile");
    const csem__profile *profile = report->grammar ? report->grammar : csem__profile_find(report->profile.data);
    if (!profile)
        return csem__fail(error, CSEM_ERROR_PROFILE, "the JSON of a report has only the name of its profile");
    return write_profile(profile, flags, sink, context, error);
}
