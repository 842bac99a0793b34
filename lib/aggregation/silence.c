/* SPDX-License-Identifier: MIT */
/* Agencies that a commitment names and none of its efforts does. The rows of a commitment share one promise, and those
 * of a measure share its texts, so memory is linear in the report. */
#include "aggregation/silence.h"

bool csem__silences_init(csem__silences *silences, const csem_report *report, csem__source *source,
                         csem__arena *scratch) {
    size_t count = report->body.count;
    *silences = (csem__silences){.report = report, .source = source, .scratch = scratch};
    silences->ids = csem__arena_array(scratch, count, sizeof *silences->ids);
    silences->titles = csem__arena_array(scratch, count, sizeof *silences->titles);
    silences->cut_titles = csem__arena_array(scratch, count, sizeof *silences->cut_titles);
    silences->turns = csem__arena_array(scratch, report->agency_count, sizeof *silences->turns);
    silences->reporters = csem__arena_array(scratch, report->agency_count, sizeof *silences->reporters);
    silences->inside = csem__arena_array(scratch, report->agency_count, sizeof *silences->inside);
    if (!silences->ids || !silences->titles || !silences->cut_titles || !silences->turns || !silences->reporters ||
        !silences->inside || !csem__roster_init(&silences->roster, report, scratch))
        return false;
    memset(silences->ids, 0, count * sizeof *silences->ids);
    memset(silences->titles, 0, count * sizeof *silences->titles);
    memset(silences->cut_titles, 0, count * sizeof *silences->cut_titles);
    memset(silences->turns, 0, report->agency_count * sizeof *silences->turns);
    return true;
}

void csem__silences_free(csem__silences *silences) {
    if (!silences->scratch)
        return;
    csem__roster_free(&silences->roster);
    csem__release(&silences->scratch->allocator, silences->items);
}

bool csem__silences_copy_id(csem__silences *silences, size_t measure, csem__text *id) {
    if (!silences->ids[measure].data)
        silences->ids[measure] = csem__text_copy(&silences->source->arena, silences->report->body.items[measure].id);
    *id = silences->ids[measure];
    return id->data != NULL;
}

/* Lists the agencies that report in the sections inside one. */
static void look_inside(csem__silences *silences, const csem_section *section) {
    size_t inside = csem__section_tracked(section)->is_tracked ? section->inside_count : 0;
    silences->section = section;
    silences->inside_efforts = 0;
    csem__roster_name(&silences->roster, NULL, 0);
    for (size_t i = 1; i <= inside; i++)
        for (size_t j = 0; j < section[i].commitment_count; j++) {
            const csem_commitment *commitment = &section[i].commitments[j];
            silences->inside_efforts += commitment->effort_count;
            for (size_t k = 0; k < commitment->effort_count; k++)
                csem__roster_add(&silences->roster, commitment->efforts[k].agencies,
                                 commitment->efforts[k].agency_count);
        }
    silences->inside_count = silences->roster.count;
    for (size_t i = 0; i < silences->inside_count; i++)
        silences->inside[i] = silences->roster.named[i];
}

void csem__silences_begin(csem__silences *silences, const csem_commitment *commitment) {
    silences->turn++;
    silences->reporter_count = 0;
    if (silences->section != commitment->section)
        look_inside(silences, commitment->section);
}

void csem__silences_report(csem__silences *silences, size_t agency) {
    if (silences->turns[agency] == silences->turn)
        return;
    silences->turns[agency] = silences->turn;
    silences->reporters[silences->reporter_count++] = agency;
}

/* ---- promises -------------------------------------------------------------------------------------------------- */

/* Joins the blocks of a commitment, one line for each. */
static bool join_blocks(csem__silences *silences, const csem_commitment *commitment, csem__text *text) {
    size_t length = 0;
    for (size_t i = 0; i < commitment->block_count; i++)
        length += commitment->blocks[i].text.length + 1;
    char *joined = csem__arena_allocate(&silences->source->arena, length + 1);
    if (!joined)
        return false;
    size_t at = 0;
    for (size_t i = 0; i < commitment->block_count; i++) {
        csem__text block = commitment->blocks[i].text;
        if (i > 0)
            joined[at++] = '\n';
        if (block.length > 0)
            memcpy(joined + at, block.data, block.length);
        at += block.length;
    }
    joined[at] = '\0';
    *text = (csem__text){joined, at};
    return true;
}

static bool list_reporters(csem__silences *silences, const csem__agency_row *agencies, csem__promise *promise) {
    csem__text *ids = csem__arena_array(&silences->source->arena, silences->reporter_count, sizeof *ids);
    if (!ids)
        return false;
    for (size_t i = 0; i < silences->reporter_count; i++) {
        ids[i] = agencies[silences->reporters[i]].id;
        promise->reporters_length += ids[i].length + 1;
    }
    promise->reporters = ids;
    promise->reporter_count = silences->reporter_count;
    return true;
}

static const csem__promise *make_promise(csem__silences *silences, const csem__agency_row *agencies, size_t measure,
                                         const csem_commitment *commitment) {
    const csem_section *section = &silences->report->body.items[measure];
    csem__promise *promise = csem__arena_allocate(&silences->source->arena, sizeof *promise);
    if (!promise)
        return NULL;
    *promise = (csem__promise){.efforts = commitment->effort_count + silences->inside_efforts,
                               .node = {.size = sizeof(csem_node),
                                        .commitment_index = (int32_t)(commitment - section->commitments),
                                        .effort_index = -1,
                                        .place = commitment->place}};
    bool done = csem__silences_copy_id(silences, measure, &promise->measure) &&
                join_blocks(silences, commitment, &promise->text) && list_reporters(silences, agencies, promise);
    return done ? promise : NULL;
}

/* The bytes that each row of a commitment repeats. */
static uint64_t length_of(const csem__promise *promise) {
    return promise->text.length + promise->reporters_length;
}

/* Charges the texts of an earlier row that a row repeats. False if all repeats would exceed a multiple of what is
 * written once. So the rows of usual reports are complete, and the output is linear in the length of any report. */
static bool take_repeat_budget(csem__silences *silences, uint64_t length) {
    enum { FREE = 65536, TIMES = 8 };
    if (silences->again + length > silences->once * TIMES + FREE)
        return false;
    silences->again += length;
    return true;
}

/* The index of a section, or of the nearest one around it that has a title; SIZE_MAX if none has. */
static size_t titled(const csem__silences *silences, size_t index) {
    const csem_section *section = &silences->report->body.items[index];
    while (section && !section->title.data)
        section = section->parent;
    return section ? (size_t)(section - silences->report->body.items) : SIZE_MAX;
}

/* The title of a measure, cut if it is long and was repeated too often. False: out of memory. */
static bool set_title(csem__silences *silences, size_t section, csem__text *title) {
    size_t measure = titled(silences, section);
    if (measure == SIZE_MAX)
        return true;
    csem__text whole = silences->report->body.items[measure].title;
    csem__arena *arena = &silences->source->arena;
    bool is_first = silences->titles[measure].data == NULL;
    if (is_first) {
        silences->titles[measure] = csem__text_copy(arena, whole);
        silences->once += whole.length;
    }
    *title = silences->titles[measure];
    if (is_first || whole.length <= CSEM_MAX_SHARED_LENGTH || take_repeat_budget(silences, whole.length))
        return title->data != NULL;
    if (!silences->cut_titles[measure].data)
        silences->cut_titles[measure] = csem__copy_shared(arena, whole);
    *title = silences->cut_titles[measure];
    return title->data != NULL;
}

static bool add(csem__silences *silences, csem__silence row) {
    csem__silence *added = csem__arena_allocate(&silences->source->arena, sizeof *added);
    if (!added || !csem__array_grow(&silences->scratch->allocator, (void **)&silences->items, silences->count,
                                    &silences->capacity, sizeof(csem__silence *)))
        return false;
    *added = row;
    silences->items[silences->count++] = added;
    return true;
}

bool csem__silences_end(csem__silences *silences, const csem__roster *named, csem__agency_row *agencies, size_t chapter,
                        size_t section, const csem_commitment *commitment) {
    csem__silence row = {.section = chapter};
    for (size_t i = 0; i < silences->inside_count; i++)
        csem__silences_report(silences, silences->inside[i]);
    for (size_t i = 0; i < named->count; i++) {
        row.agency = named->named[i];
        if (silences->turns[row.agency] == silences->turn)
            continue;
        bool is_first = row.promise == NULL;
        if (is_first)
            row.promise = make_promise(silences, agencies, section, commitment);
        if (!row.promise || !set_title(silences, section, &row.title))
            return false;
        if (is_first)
            silences->once += length_of(row.promise);
        row.is_brief = !is_first && !take_repeat_budget(silences, length_of(row.promise));
        if (!add(silences, row))
            return false;
        agencies[row.agency].totals[CSEM_TOTAL(SILENT_COMMITMENTS)]++;
    }
    return true;
}

/* ---- by agency ------------------------------------------------------------------------------------------------- */

bool csem__silences_list(csem__silences *silences, csem__agency_row *agencies) {
    size_t count = silences->count;
    size_t agency_count = silences->report->agency_count;
    const csem__silence **list = csem__arena_array(&silences->source->arena, count, sizeof(csem__silence *));
    size_t *starts = csem__arena_array(silences->scratch, agency_count, sizeof *starts);
    if (!list || !starts)
        return false;
    for (size_t i = 0, at = 0; i < agency_count; i++) {
        starts[i] = at;
        agencies[i].silences = &list[at];
        at += (size_t)agencies[i].totals[CSEM_TOTAL(SILENT_COMMITMENTS)];
    }
    for (size_t i = 0; i < count; i++)
        list[starts[silences->items[i]->agency]++] = silences->items[i];
    return true;
}
