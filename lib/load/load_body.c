/* SPDX-License-Identifier: MIT */
/* The body: sections, and the commitments, efforts, blocks and notes in them, with one function for each object of
 * the schema. */
#include "load/loader.h"
#include "json/locate.h"

/* ---- blocks, agencies, notes ---- */

static bool load_block(csem__loader *loader, const cJSON *item, csem__owner owner) {
    enum { KIND, LABEL, TEXT, COUNT };
    static const char *const keys[COUNT] = {"kind", "label", "text"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return false;
    csem_block *block = csem__builder_add_block(&reader->builder, owner);
    if (!block)
        return csem__value_stop(reader, item);
    if (!csem__take_name(reader, values[KIND], CSEM_ENUMERATION_BLOCK_KIND, &block->kind) ||
        !csem__take_text_or_null(reader, values[LABEL], &block->label) ||
        !csem__take_text(reader, values[TEXT], &block->text))
        return false;
    bool fits = !block->label.data || block->kind == CSEM_BLOCK_ITEM;
    return fits || csem__value_fail(reader, values[LABEL], "expected null, since only an item has a label");
}

static bool load_commitment_block(csem__loader *loader, const cJSON *item) {
    return load_block(loader, item, CSEM_OWNER_COMMITMENT);
}

static bool load_effort_block(csem__loader *loader, const cJSON *item) {
    return load_block(loader, item, CSEM_OWNER_EFFORT);
}

static bool load_agency_ref(csem__loader *loader, const cJSON *item, csem__owner owner) {
    csem__value_reader *reader = &loader->reader;
    csem__text id;
    size_t position;
    if (!csem__peek_text(reader, item, &id))
        return false;
    char quoted[CSEM_JSON_QUOTED];
    csem__json_quote(id.data, quoted);
    if (!csem__table_get(&loader->agencies, id, &position))
        return csem__value_fail(reader, item, "the list of agencies has no \"%s\"", quoted);
    if (loader->named_in[position] == loader->list)
        return csem__value_fail(reader, item, "\"%s\" is named twice", quoted);
    loader->named_in[position] = loader->list;
    const csem_agency *agency = reader->builder.report->agencies[position];
    return csem__builder_refer(&reader->builder, owner, agency) || csem__value_stop(reader, item);
}

static bool load_commitment_agency(csem__loader *loader, const cJSON *item) {
    return load_agency_ref(loader, item, CSEM_OWNER_COMMITMENT);
}

static bool load_partner(csem__loader *loader, const cJSON *item) {
    return load_agency_ref(loader, item, CSEM_OWNER_PARTNERS);
}

static bool load_effort_agency(csem__loader *loader, const cJSON *item) {
    return load_agency_ref(loader, item, CSEM_OWNER_EFFORT);
}

/* A list of agencies, which may name each agency once. */
static bool load_agency_refs(csem__loader *loader, const cJSON *array, csem__load_item load) {
    loader->list++;
    return csem__load_list(loader, array, load);
}

static bool load_note(csem__loader *loader, const cJSON *item) {
    enum { MARKER, TEXT, COUNT };
    static const char *const keys[COUNT] = {"marker", "text"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return false;
    csem_note *note = csem__builder_add_note(&reader->builder);
    if (!note)
        return csem__value_stop(reader, item);
    return csem__take_text(reader, values[MARKER], &note->marker) && csem__take_text(reader, values[TEXT], &note->text);
}

static bool load_field(csem__loader *loader, const cJSON *item) {
    enum { LABEL, TEXT, SPAN, COUNT };
    static const char *const keys[COUNT] = {"label", "text", "span"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return false;
    csem_field *field = csem__builder_add_field(&reader->builder);
    if (!field)
        return csem__value_stop(reader, item);
    return csem__take_text(reader, values[LABEL], &field->label) &&
           csem__take_text(reader, values[TEXT], &field->text) && csem__take_span(reader, values[SPAN], &field->span);
}

/* ---- what commitments and efforts have in common ---- */

static bool load_status_or_null(csem__value_reader *reader, const cJSON *item, csem__status *status) {
    enum { PRINTED, SCALE, COUNT };
    static const char *const keys[COUNT] = {"printed", "scale"};
    const cJSON *values[COUNT];
    if (cJSON_IsNull(item))
        return true;
    return csem__take_members(reader, item, keys, COUNT, values) &&
           csem__take_text(reader, values[PRINTED], &status->printed) &&
           (cJSON_IsNull(values[SCALE]) ||
            csem__take_name(reader, values[SCALE], CSEM_ENUMERATION_STATUS, &status->scale));
}

/* values has page, sheet and span, which follow each other in the keys of every node. */
static bool load_place(csem__value_reader *reader, const cJSON *const *values, csem_place *place) {
    enum { PAGE, SHEET, SPAN };
    return csem__take_number_or_null(reader, values[PAGE], 1, 0, &place->page) &&
           csem__take_number_or_null(reader, values[SHEET], 1, 0, &place->sheet) &&
           csem__take_span(reader, values[SPAN], &place->span);
}

/* ---- efforts, commitments, sections ---- */

static bool load_ref(csem__value_reader *reader, const cJSON *item, csem_effort *effort) {
    if (cJSON_IsNull(item))
        return true;
    if (effort->kind != CSEM_EFFORT_REPEAT)
        return csem__value_fail(reader, item, "expected null, since only a repeat has a ref");
    return csem__take_text(reader, item, &effort->ref);
}

static bool load_effort(csem__loader *loader, const cJSON *item) {
    enum { KIND, REF, BLOCKS, AGENCIES, STATUS, AS_OF, NOTES, PAGE, SHEET, SPAN, COUNT };
    static const char *const keys[COUNT] = {"kind",  "ref",   "blocks", "agencies", "status",
                                            "as_of", "notes", "page",   "sheet",    "span"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return false;
    csem_effort *effort = csem__builder_add_effort(&reader->builder);
    if (!effort)
        return csem__value_stop(reader, item);
    if (!csem__take_name(reader, values[KIND], CSEM_ENUMERATION_EFFORT_KIND, &effort->kind) ||
        !load_ref(reader, values[REF], effort) || !csem__load_list(loader, values[BLOCKS], load_effort_block) ||
        !load_agency_refs(loader, values[AGENCIES], load_effort_agency) ||
        !load_status_or_null(reader, values[STATUS], &effort->status) ||
        !csem__take_printed_period_or_null(reader, values[AS_OF], &effort->as_of) ||
        !csem__load_list(loader, values[NOTES], load_note) || !load_place(reader, values + PAGE, &effort->place))
        return false;
    return effort->block_count > 0 || csem__value_fail(reader, values[BLOCKS], "expected at least one block");
}

static bool load_commitment(csem__loader *loader, const cJSON *item) {
    enum { BLOCKS, AGENCIES, PARTNERS, OPEN_ENDED, STATUS, DEADLINE, FIELDS, PAGE, SHEET, SPAN, EFFORTS, COUNT };
    static const char *const keys[COUNT] = {"blocks", "agencies", "partners", "open_ended", "status", "deadline",
                                            "fields", "page",     "sheet",    "span",       "efforts"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return false;
    csem_commitment *commitment = csem__builder_add_commitment(&reader->builder);
    if (!commitment)
        return csem__value_stop(reader, item);
    if (!cJSON_IsBool(values[OPEN_ENDED]))
        return csem__value_fail(reader, values[OPEN_ENDED], "expected true or false");
    commitment->open_ended = cJSON_IsTrue(values[OPEN_ENDED]);
    return csem__load_list(loader, values[BLOCKS], load_commitment_block) &&
           load_agency_refs(loader, values[AGENCIES], load_commitment_agency) &&
           load_agency_refs(loader, values[PARTNERS], load_partner) &&
           load_status_or_null(reader, values[STATUS], &commitment->status) &&
           csem__take_printed_period_or_null(reader, values[DEADLINE], &commitment->deadline) &&
           csem__load_list(loader, values[FIELDS], load_field) &&
           load_place(reader, values + PAGE, &commitment->place) &&
           csem__load_list(loader, values[EFFORTS], load_effort);
}

/* An id is unique in the body. */
static bool load_id(csem__loader *loader, const cJSON *item, csem_section *section) {
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_text(reader, item, &section->id))
        return false;
    if (csem__table_get(&loader->sections, section->id, NULL)) {
        char quoted[CSEM_JSON_QUOTED];
        csem__json_quote(section->id.data, quoted);
        return csem__value_fail(reader, item, "another section has the id \"%s\"", quoted);
    }
    return csem__table_put(&loader->sections, section->id, loader->sections.count) ||
           csem__loader_out_of_memory(loader);
}

static const cJSON *load_section(csem__loader *loader, const cJSON *item, int32_t depth) {
    enum { LEVEL, ID, NUMBER, TITLE, PAGE, SHEET, SPAN, COMMITMENTS, SECTIONS, COUNT };
    static const char *const keys[COUNT] = {"level", "id",   "number",      "title",   "page",
                                            "sheet", "span", "commitments", "sections"};
    const cJSON *values[COUNT];
    csem__value_reader *reader = &loader->reader;
    if (!csem__take_members(reader, item, keys, COUNT, values))
        return NULL;
    csem_section *section = csem__builder_add_section(&reader->builder, &reader->builder.report->body, depth);
    if (!section) {
        csem__value_stop(reader, item);
        return NULL;
    }
    bool done = csem__take_text(reader, values[LEVEL], &section->level) && load_id(loader, values[ID], section) &&
                csem__take_number_or_null(reader, values[NUMBER], 0, -1, &section->number) &&
                csem__take_text_or_null(reader, values[TITLE], &section->title) &&
                load_place(reader, values + PAGE, &section->place) &&
                csem__load_list(loader, values[COMMITMENTS], load_commitment);
    return done ? values[SECTIONS] : NULL;
}

bool csem__load_sections(csem__loader *loader, const cJSON *array) {
    return csem__load_tree(loader, array, load_section);
}
