/* SPDX-License-Identifier: MIT */
/* JSON to report. The text is checked (encoding, grammar), cJSON makes a tree of it, and one function for each
 * object of the data model adds the values of the tree to a builder. A failure keeps the item of the tree that it is
 * about; its path and its place in the text are searched for only then. */
#include "base/error.h"
#include "base/input.h"
#include "base/meter.h"
#include "base/options.h"
#include "base/utf8.h"
#include "grammar/profile_read.h"
#include "load/json.h"
#include "load/loader.h"
#include "json/json_scan.h"
#include "json/locate.h"

/* ---- the whole ---- */

/* Refuses any other JSON by its format, before its keys are read. */
static bool check_format(csem__value_reader *reader, const cJSON *root) {
    static const char refusal[] = "the JSON is not a csemplan report";
    char quoted[CSEM_JSON_QUOTED];
    if (cJSON_IsArray(root))
        return csem__value_fail(reader, root, "%s: it is an array", refusal);
    if (!cJSON_IsObject(root))
        return csem__value_fail(reader, root, "expected an object");
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(root, "format");
    if (!format)
        return csem__value_fail(reader, root, "%s: it has no key `format`", refusal);
    if (!cJSON_IsString(format))
        return csem__value_fail(reader, format, "expected \"csemplan-report\"");
    if (strcmp(format->valuestring, "csemplan-report") == 0)
        return true;
    csem__json_quote(format->valuestring, quoted);
    return csem__value_fail(reader, format, "%s: its format is \"%s\"", refusal, quoted);
}

static bool check_version(csem__value_reader *reader, const cJSON *version) {
    if (!cJSON_IsNumber(version) || version->valuedouble < 2.0 || version->valuedouble > 2.0)
        return csem__value_fail(reader, version, "expected 2");
    return true;
}

/* Refuses another version before its keys are read, since they would be called unknown or missing. A version
 * that is not a number is reported later. */
static bool check_other_version(csem__value_reader *reader, const cJSON *root) {
    const cJSON *version = cJSON_GetObjectItemCaseSensitive(root, "version");
    if (!version || !cJSON_IsNumber(version))
        return true;
    double value = version->valuedouble;
    bool is_whole = value >= 0.0 && value <= INT32_MAX && value - (double)(int32_t)value <= 0.0;
    if (!is_whole || (int32_t)value == 2)
        return check_version(reader, version);
    return csem__value_fail(reader, version, "version %d is not read, expected 2", (int)(int32_t)value);
}

/* The profile that the JSON names, if it is built in, or given in the options; the latter if the JSON names none. */
static const csem__profile *find_profile(const csem__loader *loader, csem__text name) {
    const csem__profile *given = loader->given;
    if (!name.data || (given && csem__text_equal(csem__text_of(given->name), name)))
        return given;
    return csem__profile_find(name.data);
}

static bool has_level(const csem_report *report, csem__text level) {
    for (size_t i = 0; i < report->body.count; i++)
        if (csem__text_equal(report->body.items[i].level, level))
            return true;
    return false;
}

/* JSON does not say which level is tracked. The profile does; if it is unknown, or the body has no section of that
 * level, it is the level of the outermost section that contains commitments, the first of several. */
static csem__text tracked_level(const csem_report *report) {
    const csem__profile *profile = report->grammar;
    csem__text level = csem__text_of("measure");
    int32_t depth = CSEM_MAX_LEVELS;
    if (profile && profile->level_count > 0) {
        level = csem__text_of(profile->levels[csem__profile_tracked(profile)].name);
        if (has_level(report, level))
            return level;
    }
    for (size_t i = 0; i < report->body.count; i++) {
        const csem_section *section = &report->body.items[i];
        if (section->commitment_count > 0 && section->depth < depth) {
            level = section->level;
            depth = section->depth;
        }
    }
    return level;
}

static bool load_report(csem__loader *loader, const cJSON *root) {
    enum { FORMAT, VERSION, PROFILE, REPORT, AGENCIES, CONTENTS, SECTIONS, STATISTICS, COUNT };
    static const char *const keys[COUNT] = {"format",   "version",  "profile",  "report",
                                            "agencies", "contents", "sections", "statistics"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    csem_report *report = reader->builder.report;
    reader->builder.max_agencies = reader->options->max_agencies;
    if (!check_format(reader, root) || !check_other_version(reader, root) ||
        !csem__take_members(reader, root, keys, COUNT, values) || !check_version(reader, values[VERSION]) ||
        !csem__take_text_or_null(reader, values[PROFILE], &report->profile) ||
        !csem__load_cover(loader, values[REPORT]) || !csem__load_agencies(loader, values[AGENCIES]) ||
        !csem__load_contents(loader, values[CONTENTS]) || !csem__load_sections(loader, values[SECTIONS]))
        return false;
    report->grammar = find_profile(loader, report->profile);
    csem__builder_track(&reader->builder, tracked_level(report));
    if (!csem__builder_link(&reader->builder))
        return csem__value_stop(reader, NULL);
    return csem__load_entry_ids(loader) && csem__load_statistics(loader, values[STATISTICS]);
}

/* The text that is read, and the text as given; they differ if bytes were replaced. */
typedef struct input {
    const char *text;
    size_t length;
    const char *given;
    size_t given_length;
} input;

static int fail_in(const input *in, int32_t code, size_t offset, csem_error *error) {
    csem__utf8_cursor cursor = {.text = in->given, .length = in->given_length};
    if (in->text != in->given)
        offset = csem__utf8_source(&cursor, offset);
    return csem__fail_at(error, code, in->given, in->given_length, offset);
}

/* After the byte order mark. */
static size_t start_of(const input *in) {
    return in->length >= 3 && memcmp(in->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static int fail_reading(const input *in, const cJSON *root, const csem__value_reader *reader, csem_error *error) {
    char path[200];
    const char *colon = ": ";
    if (!reader->item)
        return csem__fail(error, reader->code, "%s", reader->message);
    size_t start = start_of(in);
    size_t n = csem__json_locate(root, reader->item, path, sizeof path);
    size_t place = csem__json_place(in->text + start, in->length - start, n, reader->at_key);
    if (path[0] == '\0')
        colon = "";
    csem__fail(error, reader->code, "%s%s%s", path, colon, reader->message);
    return fail_in(in, reader->code, start + place, error);
}

static int read_tree(const input *in, const cJSON *root, const csem_options *options, csem_report **report,
                     csem_error *error) {
    csem__loader loader = {.reader.options = options,
                           .no_statistics = (options->flags & CSEM_OPTION_NO_STATISTICS) != 0};
    csem__table_init(&loader.agencies, options->allocator);
    csem__table_init(&loader.pairs, options->allocator);
    csem__table_init(&loader.sections, options->allocator);
    csem__builder *builder = &loader.reader.builder;
    int code = CSEM_OK;
    bool done = csem__builder_init(builder, options->allocator, options->max_nodes);
    if (!done)
        csem__loader_out_of_memory(&loader);
    else if (options->profile)
        code = csem__profile_take(options->profile, &builder->report->arena, &loader.given, error);
    done = done && code == CSEM_OK && load_report(&loader, root);
    csem__release(options->allocator, loader.named_in);
    csem__table_free(&loader.sections);
    csem__table_free(&loader.pairs);
    csem__table_free(&loader.agencies);
    if (done) {
        builder->report->is_from_json = true;
        builder->report->lacks_statistics = loader.no_statistics;
        builder->report->fiscal_year_start = csem__options_fiscal_year_start(options, 0);
        *report = csem__builder_finish(builder);
        return CSEM_OK;
    }
    csem__builder_abandon(builder);
    return code != CSEM_OK ? code : fail_reading(in, root, &loader.reader, error);
}

static int read_valid_text(const input *in, const csem_options *options, csem_report **report, csem_error *error) {
    size_t start = start_of(in);
    csem__json_extent extent;
    int code = csem__json_scan(in->text + start, in->length - start, options, &extent, error);
    if (code)
        return fail_in(in, code, start + extent.end, error);
    uint64_t memory = csem__json_memory(&extent);
    if (!csem__meter_charge(options->allocator, memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    cJSON *root = cJSON_ParseWithLength(in->text + start, in->length - start);
    code = root ? read_tree(in, root, options, report, error) : csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    cJSON_Delete(root);
    csem__meter_refund(options->allocator, memory);
    return code;
}

int csem__json_read(const char *text, size_t length, const csem_options *checked, csem_report **report,
                    csem_error *error) {
    *report = NULL;
    bool replace;
    int code = csem__input_check(checked, text, length, &replace, error);
    if (code != CSEM_OK)
        return code;
    input in = {text, length, text, length};
    if (!replace)
        return read_valid_text(&in, checked, report, error);
    char *replaced = csem__utf8_replace(checked->allocator, text, length, &in.length);
    if (!replaced)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    in.text = replaced;
    code = read_valid_text(&in, checked, report, error);
    csem__release(checked->allocator, replaced);
    return code;
}
