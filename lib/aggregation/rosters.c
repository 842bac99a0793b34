/* SPDX-License-Identifier: MIT */
/* The agencies that a node names, texts that rows share, and sorting by rank. */
#include "aggregation/aggregation.h"

#include <inttypes.h>
#include <stdio.h>

void *csem__arena_array(csem__arena *arena, size_t count, size_t size) {
    if (count == 0)
        count = 1;
    return count > SIZE_MAX / size ? NULL : csem__arena_allocate(arena, count * size);
}

bool csem__rows_reserve(const csem_allocator *allocator, void **rows, size_t count, size_t more, size_t *capacity,
                        size_t size) {
    if (more > SIZE_MAX / 2 - count)
        return false;
    size_t wanted = count + more;
    if (wanted <= *capacity)
        return true;
    if (wanted < *capacity + *capacity / 2)
        wanted = *capacity + *capacity / 2;
    if (wanted > SIZE_MAX / size)
        return false;
    void *grown = allocator->reallocate(allocator->context, *rows, wanted * size);
    if (!grown)
        return false;
    *rows = grown;
    *capacity = wanted;
    return true;
}

/* ---- texts in rows --------------------------------------------------------------------------------------------- */

/* The length to which a text of at most `most` bytes is cut, so that its last character is whole. */
static size_t cut_at(csem__text text, size_t most) {
    while (most > 0 && ((unsigned char)text.data[most] & 0xC0) == 0x80)
        most--;
    return most;
}

/* A copy of the start of a text, an ellipsis, and `after`. */
static csem__text copy_cut(csem__arena *arena, csem__text text, const char *after) {
    static const char ellipsis[] = "\xE2\x80\xA6";
    size_t ellipsis_length = sizeof ellipsis - 1;
    size_t after_length = strlen(after);
    size_t kept = cut_at(text, CSEM_MAX_SHARED_LENGTH - ellipsis_length - after_length);
    size_t length = kept + ellipsis_length + after_length;
    char *copy = csem__arena_allocate(arena, length + 1);
    if (!copy)
        return (csem__text){NULL, 0};
    memcpy(copy, text.data, kept);
    memcpy(copy + kept, ellipsis, ellipsis_length);
    memcpy(copy + kept + ellipsis_length, after, after_length + 1);
    return (csem__text){copy, length};
}

csem__text csem__copy_shared(csem__arena *arena, csem__text text) {
    return text.length <= CSEM_MAX_SHARED_LENGTH ? csem__text_copy(arena, text) : copy_cut(arena, text, "");
}

csem__text csem__copy_id(csem__arena *arena, csem__text id, size_t number) {
    char after[32];
    if (id.length <= CSEM_MAX_SHARED_LENGTH)
        return csem__text_copy(arena, id);
    snprintf(after, sizeof after, " (%" PRIu64 ")", (uint64_t)number);
    return copy_cut(arena, id, after);
}

/* ---- order ----------------------------------------------------------------------------------------------------- */

bool csem__order_by(csem__arena *scratch, const size_t *ranks, size_t rank_count, size_t *order, size_t count) {
    size_t *places = csem__arena_array(scratch, rank_count + 1, sizeof *places);
    size_t *sorted = csem__arena_array(scratch, count, sizeof *sorted);
    if (!places || !sorted)
        return false;
    memset(places, 0, (rank_count + 1) * sizeof *places);
    for (size_t i = 0; i < count; i++)
        places[ranks[order[i]] + 1]++;
    for (size_t i = 0; i < rank_count; i++)
        places[i + 1] += places[i];
    for (size_t i = 0; i < count; i++)
        sorted[places[ranks[order[i]]]++] = order[i];
    if (count > 0)
        memcpy(order, sorted, count * sizeof *sorted);
    return true;
}

/* ---- roster ---------------------------------------------------------------------------------------------------- */

bool csem__roster_init(csem__roster *roster, const csem_report *report, csem__arena *scratch) {
    *roster = (csem__roster){.report = report};
    csem__table_init(&roster->ids, &scratch->allocator);
    roster->marks = csem__arena_array(scratch, report->agency_count, sizeof *roster->marks);
    roster->named = csem__arena_array(scratch, report->agency_count, sizeof *roster->named);
    if (!roster->marks || !roster->named)
        return false;
    for (size_t i = 0; i < report->agency_count; i++) {
        roster->marks[i] = 0;
        if (!csem__table_put(&roster->ids, report->agencies[i]->id, i))
            return false;
    }
    return true;
}

void csem__roster_free(csem__roster *roster) {
    csem__table_free(&roster->ids);
}

/* The index of the first agency with an id, which the report must have. */
static size_t find_agency(const csem__roster *roster, csem__text id) {
    size_t index = 0;
    csem__table_get(&roster->ids, id, &index);
    return index;
}

void csem__roster_name(csem__roster *roster, const csem_agency *const *agencies, size_t count) {
    roster->turn++;
    roster->count = 0;
    csem__roster_add(roster, agencies, count);
}

void csem__roster_add(csem__roster *roster, const csem_agency *const *agencies, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t index = find_agency(roster, agencies[i]->id);
        if (roster->marks[index] == roster->turn)
            continue;
        roster->marks[index] = roster->turn;
        roster->named[roster->count++] = index;
    }
}
