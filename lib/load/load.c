/* SPDX-License-Identifier: MIT */
/* JSON to report. The text is checked (encoding, grammar), cJSON makes a tree of it, and one function for each object
 * of the data model takes the tree apart into a builder. A failure knows the item of the tree that it is about; its
 * path and its place in the text are looked for then, and only then. */
#include "base/error.h"
#include "base/input.h"
#include "base/meter.h"
#include "base/options.h"
#include "base/table.h"
#include "base/utf8.h"
#include "load/json.h"
#include "load/json_scan.h"
#include "load/locate.h"
#include "load/measures.h"
#include "load/values.h"

#include <stdio.h>

enum { LARGEST_MEASURE = 399 }; /* the schema's ids have the numerals i, v, x, l and c */

typedef struct reader {
    csem__intake intake;
    csem__table agencies; /* id to position */
    csem__table pairs;    /* id and name, of ids that occur again */
    size_t *named_in;     /* for each agency: the node that named it last */
    size_t node;          /* the commitment or effort that is read now, counted from 1 */
    csem__measures measures;
    bool no_statistics;
} reader;

typedef bool (*read_item)(reader *r, const cJSON *item);

static bool read_list(reader *r, const cJSON *array, read_item read) {
    if (!csem__take_array(&r->intake, array))
        return false;
    for (const cJSON *item = array->child; item; item = item->next)
        if (!read(r, item))
            return false;
    return true;
}

/* ---- cover and agencies ---------------------------------------------------------------------------------------- */

static bool read_period_or_null(reader *r, const cJSON *item, csem_period *period) {
    enum { START, END, COUNT };
    static const char *const keys[COUNT] = {"start", "end"};
    const cJSON *values[COUNT];
    if (cJSON_IsNull(item))
        return true;
    return csem__take_members(&r->intake, item, keys, COUNT, values) &&
           csem__take_date(&r->intake, values[START], &period->start) &&
           csem__take_date(&r->intake, values[END], &period->end);
}

static bool read_cover(reader *r, const cJSON *item) {
    enum { TITLE, PLAN, ISSUER, PUBLISHED, PERIOD, COUNT };
    static const char *const keys[COUNT] = {"title", "plan", "issuer", "published", "period"};
    const cJSON *values[COUNT];
    csem_report *report = r->intake.builder.report;
    return csem__take_members(&r->intake, item, keys, COUNT, values) &&
           csem__take_text_or_null(&r->intake, values[TITLE], &report->title) &&
           csem__take_text_or_null(&r->intake, values[PLAN], &report->plan) &&
           csem__take_text_or_null(&r->intake, values[ISSUER], &report->issuer) &&
           (cJSON_IsNull(values[PUBLISHED]) || csem__take_date(&r->intake, values[PUBLISHED], &report->published)) &&
           read_period_or_null(r, values[PERIOD], &report->period);
}

static bool out_of_memory(reader *r) {
    r->intake.builder.code = CSEM_ERROR_MEMORY;
    return csem__intake_stop(&r->intake, NULL);
}

/* Id and name as one key, which lives as long as the report. */
static bool enter_pair(reader *r, csem__text id, csem__text name, bool *known) {
    csem__arena *arena = &r->intake.builder.report->arena;
    size_t length = id.length + 1 + name.length;
    char *key = csem__arena_reserve(arena, length);
    if (!key)
        return out_of_memory(r);
    memcpy(key, id.data, id.length);
    key[id.length] = '\0';
    memcpy(key + id.length + 1, name.data, name.length);
    *known = csem__table_get(&r->pairs, (csem__text){key, length}, NULL);
    if (*known)
        return true;
    csem__arena_commit(arena, length);
    return csem__table_put(&r->pairs, (csem__text){key, length}, 0) || out_of_memory(r);
}

/* A document may give one abbreviation to two names, which is for validation to tell; the same agency twice is none
 * of a document's business. */
static bool check_repeated_agency(reader *r, const cJSON *item, size_t first, csem__text id, csem__text name) {
    const csem_agency *agency = r->intake.builder.report->agencies[first];
    bool known = false;
    if (!enter_pair(r, agency->id, agency->name, &known) || !enter_pair(r, id, name, &known))
        return false;
    return !known || csem__intake_fail(&r->intake, item, "the agency stands in the list already");
}

static bool read_agency(reader *r, const cJSON *item) {
    enum { ID, NAME, COUNT };
    static const char *const keys[COUNT] = {"id", "name"};
    const cJSON *values[COUNT];
    csem__text id;
    csem__text name;
    size_t first;
    if (!csem__take_members(&r->intake, item, keys, COUNT, values) || !csem__peek_text(&r->intake, values[ID], &id) ||
        !csem__peek_text(&r->intake, values[NAME], &name))
        return false;
    if (csem__table_get(&r->agencies, id, &first) && !check_repeated_agency(r, item, first, id, name))
        return false;
    size_t position = r->intake.builder.report->agency_count;
    csem_agency *agency = csem__builder_add_agency(&r->intake.builder, id, name);
    if (!agency)
        return csem__intake_stop(&r->intake, item);
    agency->is_undefined = csem__text_equal(id, name);
    return csem__table_put(&r->agencies, agency->id, position) || out_of_memory(r);
}

static bool read_agencies(reader *r, const cJSON *array) {
    if (!read_list(r, array, read_agency))
        return false;
    size_t size = r->intake.builder.report->agency_count * sizeof *r->named_in;
    if (size == 0)
        return true;
    r->named_in = csem__allocate(&r->agencies.allocator, size);
    if (!r->named_in)
        return out_of_memory(r);
    memset(r->named_in, 0, size);
    return true;
}

/* ---- table of contents ----------------------------------------------------------------------------------------- */

static bool fill_entry(reader *r, const cJSON *const *values, csem_entry *entry) {
    enum { NUMBER, TITLE, PAGE };
    return csem__take_number(&r->intake, values[NUMBER], 1, &entry->number) &&
           csem__take_text(&r->intake, values[TITLE], &entry->title) &&
           csem__take_number_or_null(&r->intake, values[PAGE], 1, 0, &entry->page);
}

static bool read_entry_measure(reader *r, const cJSON *item) {
    enum { COUNT = 3 };
    static const char *const keys[COUNT] = {"number", "title", "page"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_entry *entry = csem__builder_add_entry_measure(&r->intake.builder);
    return entry ? fill_entry(r, values, entry) : csem__intake_stop(&r->intake, item);
}

static bool read_entry(reader *r, const cJSON *item) {
    enum { MEASURES = 3, COUNT };
    static const char *const keys[COUNT] = {"number", "title", "page", "measures"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_entry *entry = csem__builder_add_entry(&r->intake.builder);
    if (!entry)
        return csem__intake_stop(&r->intake, item);
    return fill_entry(r, values, entry) && read_list(r, values[MEASURES], read_entry_measure);
}

/* ---- body ------------------------------------------------------------------------------------------------------ */

static bool read_block(reader *r, const cJSON *item, csem__owner owner) {
    enum { KIND, LABEL, TEXT, COUNT };
    static const char *const keys[COUNT] = {"kind", "label", "text"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_block *block = csem__builder_add_block(&r->intake.builder, owner);
    if (!block)
        return csem__intake_stop(&r->intake, item);
    if (!csem__take_name(&r->intake, values[KIND], csem_block_kind_name, &block->kind) ||
        !csem__take_text_or_null(&r->intake, values[LABEL], &block->label) ||
        !csem__take_text(&r->intake, values[TEXT], &block->text))
        return false;
    bool fits = !block->label.data || block->kind == CSEM_BLOCK_ITEM;
    return fits || csem__intake_fail(&r->intake, values[LABEL], "expected null, since only an item has a label");
}

static bool read_commitment_block(reader *r, const cJSON *item) {
    return read_block(r, item, CSEM_OWNER_COMMITMENT);
}

static bool read_effort_block(reader *r, const cJSON *item) {
    return read_block(r, item, CSEM_OWNER_EFFORT);
}

static bool read_agency_ref(reader *r, const cJSON *item, csem__owner owner) {
    csem__text id;
    size_t position;
    if (!csem__peek_text(&r->intake, item, &id))
        return false;
    char quoted[CSEM_JSON_QUOTED];
    csem__json_quote(id.data, quoted);
    if (!csem__table_get(&r->agencies, id, &position))
        return csem__intake_fail(&r->intake, item, "the list of agencies has no \"%s\"", quoted);
    if (r->named_in[position] == r->node)
        return csem__intake_fail(&r->intake, item, "\"%s\" is named twice", quoted);
    r->named_in[position] = r->node;
    const csem_agency *agency = r->intake.builder.report->agencies[position];
    return csem__builder_refer(&r->intake.builder, owner, agency) || csem__intake_stop(&r->intake, item);
}

static bool read_commitment_agency(reader *r, const cJSON *item) {
    return read_agency_ref(r, item, CSEM_OWNER_COMMITMENT);
}

static bool read_effort_agency(reader *r, const cJSON *item) {
    return read_agency_ref(r, item, CSEM_OWNER_EFFORT);
}

static bool read_note(reader *r, const cJSON *item) {
    enum { MARKER, TEXT, COUNT };
    static const char *const keys[COUNT] = {"marker", "text"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_note *note = csem__builder_add_note(&r->intake.builder);
    if (!note)
        return csem__intake_stop(&r->intake, item);
    return csem__take_text(&r->intake, values[MARKER], &note->marker) &&
           csem__take_text(&r->intake, values[TEXT], &note->text);
}

static bool read_ref(reader *r, const cJSON *item, csem_effort *effort) {
    if (cJSON_IsNull(item))
        return true;
    if (effort->kind != CSEM_EFFORT_REPEAT)
        return csem__intake_fail(&r->intake, item, "expected null, since only a repeat has a ref");
    return csem__take_measure_id(&r->intake, item, &effort->ref);
}

static bool read_effort(reader *r, const cJSON *item) {
    enum { KIND, REF, BLOCKS, AGENCIES, NOTES, PAGE, SPAN, COUNT };
    static const char *const keys[COUNT] = {"kind", "ref", "blocks", "agencies", "notes", "page", "span"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_effort *effort = csem__builder_add_effort(&r->intake.builder);
    if (!effort)
        return csem__intake_stop(&r->intake, item);
    r->node++;
    if (!csem__take_name(&r->intake, values[KIND], csem_effort_kind_name, &effort->kind) ||
        !read_ref(r, values[REF], effort) || !read_list(r, values[BLOCKS], read_effort_block) ||
        !read_list(r, values[AGENCIES], read_effort_agency) || !read_list(r, values[NOTES], read_note) ||
        !csem__take_number_or_null(&r->intake, values[PAGE], 1, 0, &effort->page) ||
        !csem__take_span(&r->intake, values[SPAN], &effort->span))
        return false;
    return effort->block_count > 0 || csem__intake_fail(&r->intake, values[BLOCKS], "expected at least one block");
}

static bool read_commitment(reader *r, const cJSON *item) {
    enum { BLOCKS, AGENCIES, OPEN_ENDED, PAGE, SPAN, EFFORTS, COUNT };
    static const char *const keys[COUNT] = {"blocks", "agencies", "open_ended", "page", "span", "efforts"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_commitment *commitment = csem__builder_add_commitment(&r->intake.builder);
    if (!commitment)
        return csem__intake_stop(&r->intake, item);
    r->node++;
    if (!cJSON_IsBool(values[OPEN_ENDED]))
        return csem__intake_fail(&r->intake, values[OPEN_ENDED], "expected true or false");
    commitment->open_ended = cJSON_IsTrue(values[OPEN_ENDED]);
    if (!csem__take_number_or_null(&r->intake, values[PAGE], 1, 0, &commitment->page) ||
        !csem__take_span(&r->intake, values[SPAN], &commitment->span) ||
        !read_list(r, values[BLOCKS], read_commitment_block) || !read_list(r, values[AGENCIES], read_commitment_agency))
        return false;
    return read_list(r, values[EFFORTS], read_effort);
}

/* The id says again what chapter and number say. */
static bool read_id(reader *r, const cJSON *item, int32_t chapter, csem_measure *measure) {
    char id[48];
    if (measure->number > LARGEST_MEASURE)
        return csem__intake_fail(&r->intake, item, "no id has a number over %d", (int)LARGEST_MEASURE);
    int length = snprintf(id, sizeof id, "%d(", (int)chapter);
    size_t end = (size_t)length + csem__roman_write(measure->number, id + length);
    memcpy(id + end, ")", 2);
    if (!cJSON_IsString(item) || strcmp(item->valuestring, id) != 0)
        return csem__intake_fail(&r->intake, item, "expected \"%s\", after the numbers of chapter and measure", id);
    return csem__take_text(&r->intake, item, &measure->id);
}

static bool read_measure(reader *r, const cJSON *item) {
    enum { ID, NUMBER, TITLE, PAGE, SPAN, COMMITMENTS, COUNT };
    static const char *const keys[COUNT] = {"id", "number", "title", "page", "span", "commitments"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_report *report = r->intake.builder.report;
    csem_measure *measure = csem__builder_add_measure(&r->intake.builder);
    if (!measure)
        return csem__intake_stop(&r->intake, item);
    if (!csem__take_number(&r->intake, values[NUMBER], 1, &measure->number) ||
        !read_id(r, values[ID], report->chapters[report->chapter_count - 1].number, measure) ||
        !csem__take_text(&r->intake, values[TITLE], &measure->title) ||
        !csem__take_number_or_null(&r->intake, values[PAGE], 1, 0, &measure->page) ||
        !csem__take_span(&r->intake, values[SPAN], &measure->span))
        return false;
    return read_list(r, values[COMMITMENTS], read_commitment);
}

static bool read_chapter(reader *r, const cJSON *item) {
    enum { NUMBER, TITLE, PAGE, SPAN, MEASURES, COUNT };
    static const char *const keys[COUNT] = {"number", "title", "page", "span", "measures"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_chapter *chapter = csem__builder_add_chapter(&r->intake.builder);
    if (!chapter)
        return csem__intake_stop(&r->intake, item);
    if (!csem__take_number(&r->intake, values[NUMBER], 1, &chapter->number) ||
        !csem__take_text(&r->intake, values[TITLE], &chapter->title) ||
        !csem__take_number_or_null(&r->intake, values[PAGE], 1, 0, &chapter->page) ||
        !csem__take_span(&r->intake, values[SPAN], &chapter->span))
        return false;
    return read_list(r, values[MEASURES], read_measure);
}

/* ---- statistics ------------------------------------------------------------------------------------------------ */

static bool read_printed_period_or_null(reader *r, const cJSON *item, csem_statistic *statistic) {
    enum { TEXT, START, END, COUNT };
    static const char *const keys[COUNT] = {"text", "start", "end"};
    const cJSON *values[COUNT];
    if (cJSON_IsNull(item))
        return true;
    return csem__take_members(&r->intake, item, keys, COUNT, values) &&
           csem__take_text(&r->intake, values[TEXT], &statistic->period_text) &&
           csem__take_date(&r->intake, values[START], &statistic->period.start) &&
           csem__take_date(&r->intake, values[END], &statistic->period.end);
}

static bool read_value(reader *r, const cJSON *item, double *value) {
    *value = cJSON_IsNumber(item) ? item->valuedouble : 0.0;
    if (!cJSON_IsNumber(item))
        return csem__intake_fail(&r->intake, item, "expected a number");
    /* Beyond the range of double, cJSON gives infinity. */
    return *value - *value <= 0.0 || csem__intake_fail(&r->intake, item, "the number is too large");
}

/* measure, commitment and effort: a place that the report has. */
static bool read_position(reader *r, const cJSON *const *values, csem_statistic *statistic) {
    enum { MEASURE, COMMITMENT, EFFORT };
    if (!csem__take_measure_id(&r->intake, values[MEASURE], &statistic->measure) ||
        !csem__take_number(&r->intake, values[COMMITMENT], 0, &statistic->commitment) ||
        !csem__take_number_or_null(&r->intake, values[EFFORT], 0, -1, &statistic->effort))
        return false;
    const csem__measure_group *group = csem__measures_find(&r->measures, statistic->measure);
    if (!group)
        return csem__intake_fail(&r->intake, values[MEASURE], "the report has no such measure");
    size_t commitment = (size_t)statistic->commitment;
    if (commitment >= group->commitments)
        return csem__intake_fail(&r->intake, values[COMMITMENT], "the measure has no such commitment");
    bool found =
        statistic->effort < 0 || (size_t)statistic->effort < csem__measures_efforts(&r->measures, group, commitment);
    return found || csem__intake_fail(&r->intake, values[EFFORT], "the commitment has no such effort");
}

static bool read_statistic(reader *r, const cJSON *item) {
    enum { MEASURE, COMMITMENT, EFFORT, VALUE, QUALIFIER, KIND, UNIT, PHRASE, PERIOD, PAGE, SPAN, COUNT };
    static const char *const keys[COUNT] = {"measure", "commitment", "effort", "value", "qualifier", "kind",
                                            "unit",    "phrase",     "period", "page",  "span"};
    const cJSON *values[COUNT];
    if (!csem__take_members(&r->intake, item, keys, COUNT, values))
        return false;
    csem_statistic *statistic = csem__builder_add_statistic(&r->intake.builder);
    if (!statistic)
        return csem__intake_stop(&r->intake, item);
    return read_position(r, values, statistic) && read_value(r, values[VALUE], &statistic->value) &&
           csem__take_name(&r->intake, values[QUALIFIER], csem_qualifier_name, &statistic->qualifier) &&
           csem__take_name(&r->intake, values[KIND], csem_statistic_kind_name, &statistic->kind) &&
           csem__take_text_or_null(&r->intake, values[UNIT], &statistic->unit) &&
           csem__take_text_or_null(&r->intake, values[PHRASE], &statistic->phrase) &&
           read_printed_period_or_null(r, values[PERIOD], statistic) &&
           csem__take_number_or_null(&r->intake, values[PAGE], 1, 0, &statistic->page) &&
           csem__take_span(&r->intake, values[SPAN], &statistic->span);
}

static bool read_statistics(reader *r, const cJSON *array) {
    csem__builder *builder = &r->intake.builder;
    csem__builder_link(builder);
    if (!csem__measures_init(&r->measures, &builder->report->arena.allocator, builder->report))
        return out_of_memory(r);
    return read_list(r, array, read_statistic);
}

/* ---- the whole ------------------------------------------------------------------------------------------------- */

/* Any other JSON is named before its keys are looked at. */
static bool check_format(reader *r, const cJSON *root) {
    static const char refusal[] = "the JSON is not a csemplan report";
    char quoted[CSEM_JSON_QUOTED];
    if (cJSON_IsArray(root))
        return csem__intake_fail(&r->intake, root, "%s: it is an array", refusal);
    if (!cJSON_IsObject(root))
        return csem__intake_fail(&r->intake, root, "expected an object");
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(root, "format");
    if (!format)
        return csem__intake_fail(&r->intake, root, "%s: it has no key `format`", refusal);
    if (!cJSON_IsString(format))
        return csem__intake_fail(&r->intake, format, "expected \"csemplan-report\"");
    if (strcmp(format->valuestring, "csemplan-report") == 0)
        return true;
    csem__json_quote(format->valuestring, quoted);
    return csem__intake_fail(&r->intake, format, "%s: its format is \"%s\"", refusal, quoted);
}

static bool check_version(reader *r, const cJSON *version) {
    if (!cJSON_IsNumber(version) || version->valuedouble < 1.0 || version->valuedouble > 1.0)
        return csem__intake_fail(&r->intake, version, "expected 1");
    return true;
}

static bool read_report(reader *r, const cJSON *root) {
    r->intake.builder.max_agencies = r->intake.options->max_agencies;
    enum { FORMAT, VERSION, REPORT, AGENCIES, CONTENTS, CHAPTERS, STATISTICS, COUNT };
    static const char *const keys[COUNT] = {"format",   "version",  "report",    "agencies",
                                            "contents", "chapters", "statistics"};
    const cJSON *values[COUNT];
    return check_format(r, root) && csem__take_members(&r->intake, root, keys, COUNT, values) &&
           check_version(r, values[VERSION]) && read_cover(r, values[REPORT]) && read_agencies(r, values[AGENCIES]) &&
           read_list(r, values[CONTENTS], read_entry) && read_list(r, values[CHAPTERS], read_chapter) &&
           (r->no_statistics ? csem__take_array(&r->intake, values[STATISTICS])
                             : read_statistics(r, values[STATISTICS]));
}

/* The text that is read, and the text as given, which differ where bytes were replaced. */
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

/* Behind the byte order mark. */
static size_t start_of(const input *in) {
    return in->length >= 3 && memcmp(in->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static int fail_reading(const input *in, const cJSON *root, const csem__intake *intake, csem_error *error) {
    char path[200];
    const char *colon = ": ";
    if (!intake->item)
        return csem__fail(error, intake->code, "%s", intake->message);
    size_t start = start_of(in);
    size_t n = csem__json_locate(root, intake->item, path, sizeof path);
    size_t place = csem__json_place(in->text + start, in->length - start, n, intake->at_key);
    if (path[0] == '\0')
        colon = "";
    csem__fail(error, intake->code, "%s%s%s", path, colon, intake->message);
    return fail_in(in, intake->code, start + place, error);
}

static int read_tree(const input *in, const cJSON *root, const csem_options *options, csem_report **report,
                     csem_error *error) {
    reader r = {.intake.options = options, .no_statistics = (options->flags & CSEM_OPTION_NO_STATISTICS) != 0};
    csem__table_init(&r.agencies, options->allocator);
    csem__table_init(&r.pairs, options->allocator);
    csem__table_init(&r.measures.ids, options->allocator);
    bool done = csem__builder_init(&r.intake.builder, options->allocator, options->max_nodes) ? read_report(&r, root)
                                                                                              : out_of_memory(&r);
    csem__release(options->allocator, r.named_in);
    csem__measures_free(&r.measures);
    csem__table_free(&r.pairs);
    csem__table_free(&r.agencies);
    if (done) {
        r.intake.builder.report->is_from_json = true;
        r.intake.builder.report->lacks_statistics = r.no_statistics;
        *report = csem__builder_finish(&r.intake.builder);
        return CSEM_OK;
    }
    csem__builder_abandon(&r.intake.builder);
    return fail_reading(in, root, &r.intake, error);
}

/* What cJSON takes: a node a value, and a copy of each text, with what malloc keeps before a block. */
static uint64_t memory_of_tree(const csem__json_extent *extent) {
    enum { BLOCK = 16 };
    return (uint64_t)extent->values * (sizeof(cJSON) + BLOCK) + (uint64_t)extent->texts * BLOCK + extent->end;
}

static int read_valid_text(const input *in, const csem_options *options, csem_report **report, csem_error *error) {
    size_t start = start_of(in);
    csem__json_extent extent;
    int code = csem__json_scan(in->text + start, in->length - start, options, &extent, error);
    if (code)
        return fail_in(in, code, start + extent.end, error);
    uint64_t memory = memory_of_tree(&extent);
    if (!csem__meter_charge(options->allocator, memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "no memory for the JSON");
    cJSON *root = cJSON_ParseWithLength(in->text + start, in->length - start);
    code = root ? read_tree(in, root, options, report, error)
                : csem__fail(error, CSEM_ERROR_MEMORY, "no memory for the JSON");
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
        return csem__fail(error, CSEM_ERROR_MEMORY, "no memory for the input");
    in.text = replaced;
    code = read_valid_text(&in, checked, report, error);
    csem__release(checked->allocator, replaced);
    return code;
}
