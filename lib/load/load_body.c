/* SPDX-License-Identifier: MIT */
/* The body: sections, and the commitments, efforts, blocks and notes in them, with one function for each object of
 * the schema. */
#include "load/loading.h"
#include "load/locate.h"

/* ---- blocks, agencies, notes ---- */

static bool load_block(csem__loading *loading, const cJSON *item, csem__owner owner) {
    enum { KIND, LABEL, TEXT, COUNT };
    static const char *const keys[COUNT] = {"kind", "label", "text"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return false;
    csem_block *block = csem__builder_add_block(&intake->builder, owner);
    if (!block)
        return csem__intake_stop(intake, item);
    if (!csem__take_name(intake, values[KIND], CSEM_ENUMERATION_BLOCK_KIND, &block->kind) ||
        !csem__take_text_or_null(intake, values[LABEL], &block->label) ||
        !csem__take_text(intake, values[TEXT], &block->text))
        return false;
    bool fits = !block->label.data || block->kind == CSEM_BLOCK_ITEM;
    return fits || csem__intake_fail(intake, values[LABEL], "expected null, since only an item has a label");
}

static bool load_commitment_block(csem__loading *loading, const cJSON *item) {
    return load_block(loading, item, CSEM_OWNER_COMMITMENT);
}

static bool load_effort_block(csem__loading *loading, const cJSON *item) {
    return load_block(loading, item, CSEM_OWNER_EFFORT);
}

static bool load_agency_ref(csem__loading *loading, const cJSON *item, csem__owner owner) {
    csem__intake *intake = &loading->intake;
    csem__text id;
    size_t position;
    if (!csem__peek_text(intake, item, &id))
        return false;
    char quoted[CSEM_JSON_QUOTED];
    csem__json_quote(id.data, quoted);
    if (!csem__table_get(&loading->agencies, id, &position))
        return csem__intake_fail(intake, item, "the list of agencies has no \"%s\"", quoted);
    if (loading->named_in[position] == loading->list)
        return csem__intake_fail(intake, item, "\"%s\" is named twice", quoted);
    loading->named_in[position] = loading->list;
    const csem_agency *agency = intake->builder.report->agencies[position];
    return csem__builder_refer(&intake->builder, owner, agency) || csem__intake_stop(intake, item);
}

static bool load_commitment_agency(csem__loading *loading, const cJSON *item) {
    return load_agency_ref(loading, item, CSEM_OWNER_COMMITMENT);
}

static bool load_partner(csem__loading *loading, const cJSON *item) {
    return load_agency_ref(loading, item, CSEM_OWNER_PARTNERS);
}

static bool load_effort_agency(csem__loading *loading, const cJSON *item) {
    return load_agency_ref(loading, item, CSEM_OWNER_EFFORT);
}

/* A list of agencies, which may name each agency once. */
static bool load_agency_refs(csem__loading *loading, const cJSON *array, csem__load_item load) {
    loading->list++;
    return csem__load_list(loading, array, load);
}

static bool load_note(csem__loading *loading, const cJSON *item) {
    enum { MARKER, TEXT, COUNT };
    static const char *const keys[COUNT] = {"marker", "text"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return false;
    csem_note *note = csem__builder_add_note(&intake->builder);
    if (!note)
        return csem__intake_stop(intake, item);
    return csem__take_text(intake, values[MARKER], &note->marker) && csem__take_text(intake, values[TEXT], &note->text);
}

static bool load_field(csem__loading *loading, const cJSON *item) {
    enum { LABEL, TEXT, SPAN, COUNT };
    static const char *const keys[COUNT] = {"label", "text", "span"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return false;
    csem_field *field = csem__builder_add_field(&intake->builder);
    if (!field)
        return csem__intake_stop(intake, item);
    return csem__take_text(intake, values[LABEL], &field->label) &&
           csem__take_text(intake, values[TEXT], &field->text) && csem__take_span(intake, values[SPAN], &field->span);
}

/* ---- what commitments and efforts have in common ---- */

static bool load_status_or_null(csem__intake *intake, const cJSON *item, csem__status *status) {
    enum { PRINTED, SCALE, COUNT };
    static const char *const keys[COUNT] = {"printed", "scale"};
    const cJSON *values[COUNT];
    if (cJSON_IsNull(item))
        return true;
    return csem__take_members(intake, item, keys, COUNT, values) &&
           csem__take_text(intake, values[PRINTED], &status->printed) &&
           (cJSON_IsNull(values[SCALE]) ||
            csem__take_name(intake, values[SCALE], CSEM_ENUMERATION_STATUS, &status->scale));
}

static bool load_place(csem__intake *intake, const cJSON *const *values, int32_t *page, int32_t *sheet,
                       csem_span *span) {
    enum { PAGE, SHEET, SPAN };
    return csem__take_number_or_null(intake, values[PAGE], 1, 0, page) &&
           csem__take_number_or_null(intake, values[SHEET], 1, 0, sheet) && csem__take_span(intake, values[SPAN], span);
}

/* ---- efforts, commitments, sections ---- */

static bool load_ref(csem__intake *intake, const cJSON *item, csem_effort *effort) {
    if (cJSON_IsNull(item))
        return true;
    if (effort->kind != CSEM_EFFORT_REPEAT)
        return csem__intake_fail(intake, item, "expected null, since only a repeat has a ref");
    return csem__take_text(intake, item, &effort->ref);
}

static bool load_effort(csem__loading *loading, const cJSON *item) {
    enum { KIND, REF, BLOCKS, AGENCIES, STATUS, AS_OF, NOTES, PAGE, SHEET, SPAN, COUNT };
    static const char *const keys[COUNT] = {"kind",  "ref",   "blocks", "agencies", "status",
                                            "as_of", "notes", "page",   "sheet",    "span"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return false;
    csem_effort *effort = csem__builder_add_effort(&intake->builder);
    if (!effort)
        return csem__intake_stop(intake, item);
    if (!csem__take_name(intake, values[KIND], CSEM_ENUMERATION_EFFORT_KIND, &effort->kind) ||
        !load_ref(intake, values[REF], effort) || !csem__load_list(loading, values[BLOCKS], load_effort_block) ||
        !load_agency_refs(loading, values[AGENCIES], load_effort_agency) ||
        !load_status_or_null(intake, values[STATUS], &effort->status) ||
        !csem__take_printed_period_or_null(intake, values[AS_OF], &effort->as_of) ||
        !csem__load_list(loading, values[NOTES], load_note) ||
        !load_place(intake, values + PAGE, &effort->page, &effort->sheet, &effort->span))
        return false;
    return effort->block_count > 0 || csem__intake_fail(intake, values[BLOCKS], "expected at least one block");
}

static bool load_commitment(csem__loading *loading, const cJSON *item) {
    enum { BLOCKS, AGENCIES, PARTNERS, OPEN_ENDED, STATUS, DEADLINE, FIELDS, PAGE, SHEET, SPAN, EFFORTS, COUNT };
    static const char *const keys[COUNT] = {"blocks", "agencies", "partners", "open_ended", "status", "deadline",
                                            "fields", "page",     "sheet",    "span",       "efforts"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return false;
    csem_commitment *commitment = csem__builder_add_commitment(&intake->builder);
    if (!commitment)
        return csem__intake_stop(intake, item);
    if (!cJSON_IsBool(values[OPEN_ENDED]))
        return csem__intake_fail(intake, values[OPEN_ENDED], "expected true or false");
    commitment->open_ended = cJSON_IsTrue(values[OPEN_ENDED]);
    return csem__load_list(loading, values[BLOCKS], load_commitment_block) &&
           load_agency_refs(loading, values[AGENCIES], load_commitment_agency) &&
           load_agency_refs(loading, values[PARTNERS], load_partner) &&
           load_status_or_null(intake, values[STATUS], &commitment->status) &&
           csem__take_printed_period_or_null(intake, values[DEADLINE], &commitment->deadline) &&
           csem__load_list(loading, values[FIELDS], load_field) &&
           load_place(intake, values + PAGE, &commitment->page, &commitment->sheet, &commitment->span) &&
           csem__load_list(loading, values[EFFORTS], load_effort);
}

/* An id is unique in the body. */
static bool load_id(csem__loading *loading, const cJSON *item, csem_section *section) {
    csem__intake *intake = &loading->intake;
    if (!csem__take_text(intake, item, &section->id))
        return false;
    if (csem__table_get(&loading->sections, section->id, NULL)) {
        char quoted[CSEM_JSON_QUOTED];
        csem__json_quote(section->id.data, quoted);
        return csem__intake_fail(intake, item, "another section has the id \"%s\"", quoted);
    }
    return csem__table_put(&loading->sections, section->id, loading->sections.count) ||
           csem__loading_out_of_memory(loading);
}

static const cJSON *load_section(csem__loading *loading, const cJSON *item, int32_t depth) {
    enum { LEVEL, ID, NUMBER, TITLE, PAGE, SHEET, SPAN, COMMITMENTS, SECTIONS, COUNT };
    static const char *const keys[COUNT] = {"level", "id",   "number",      "title",   "page",
                                            "sheet", "span", "commitments", "sections"};
    const cJSON *values[COUNT];
    csem__intake *intake = &loading->intake;
    if (!csem__take_members(intake, item, keys, COUNT, values))
        return NULL;
    csem_section *section = csem__builder_add_section(&intake->builder, &intake->builder.report->body, depth);
    if (!section) {
        csem__intake_stop(intake, item);
        return NULL;
    }
    bool done = csem__take_text(intake, values[LEVEL], &section->level) && load_id(loading, values[ID], section) &&
                csem__take_number_or_null(intake, values[NUMBER], 0, -1, &section->number) &&
                csem__take_text_or_null(intake, values[TITLE], &section->title) &&
                load_place(intake, values + PAGE, &section->page, &section->sheet, &section->span) &&
                csem__load_list(loading, values[COMMITMENTS], load_commitment);
    return done ? values[SECTIONS] : NULL;
}

bool csem__load_sections(csem__loading *loading, const cJSON *array) {
    return csem__load_tree(loading, array, load_section);
}
