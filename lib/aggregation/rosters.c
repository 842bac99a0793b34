/* SPDX-License-Identifier: MIT */
/* Where statistics stand, which agencies a node names, and sorting by rank. */
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

/* Where a text is cut that may have at most so many bytes: before a character that is not whole. */
static size_t cut_at(csem__text text, size_t most) {
    while (most > 0 && ((unsigned char)text.data[most] & 0xC0) == 0x80)
        most--;
    return most;
}

/* The start of a text, an ellipsis, and what comes after it. */
static csem__text copy_cut(csem__arena *arena, csem__text text, const char *after) {
    static const char ellipsis[] = "\xE2\x80\xA6";
    size_t ellipsis_length = sizeof ellipsis - 1;
    size_t after_length = strlen(after);
    size_t kept = cut_at(text, CSEM_LONGEST_SHARED - ellipsis_length - after_length);
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
    return text.length <= CSEM_LONGEST_SHARED ? csem__text_copy(arena, text) : copy_cut(arena, text, "");
}

csem__text csem__copy_id(csem__arena *arena, csem__text id, size_t number) {
    char after[32];
    if (id.length <= CSEM_LONGEST_SHARED)
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

/* ---- stands ---------------------------------------------------------------------------------------------------- */

/* A place under the measures of one id. */
typedef struct holder_key {
    size_t group;
    size_t commitment;
    size_t effort; /* SIZE_MAX: in the commitment */
} holder_key;

static csem__text key_text(const holder_key *key) {
    return (csem__text){(const char *)key, sizeof *key};
}

static bool enter_ids(csem__stands *stands, size_t *group_count) {
    const csem_report *report = stands->report;
    for (size_t i = 0; i < report->measure_count; i++) {
        if (csem__table_get(&stands->ids, report->measures[i].id, &stands->groups[i]))
            continue;
        stands->groups[i] = *group_count;
        if (!csem__table_put(&stands->ids, report->measures[i].id, (*group_count)++))
            return false;
    }
    return true;
}

static bool enter_holder(csem__stands *stands, csem__arena *scratch, size_t measure, size_t commitment, size_t effort) {
    holder_key *key = csem__arena_allocate(scratch, sizeof *key);
    if (!key)
        return false;
    *key = (holder_key){stands->groups[measure], commitment, effort};
    return csem__table_put(&stands->holders, key_text(key), measure);
}

static bool enter_holders(csem__stands *stands, csem__arena *scratch, size_t index) {
    const csem_measure *measure = &stands->report->measures[index];
    for (size_t i = 0; i < measure->commitment_count; i++) {
        if (!enter_holder(stands, scratch, index, i, SIZE_MAX))
            return false;
        for (size_t j = 0; j < measure->commitments[i].effort_count; j++)
            if (!enter_holder(stands, scratch, index, i, j))
                return false;
    }
    return true;
}

bool csem__stands_init(csem__stands *stands, const csem_report *report, csem__arena *scratch) {
    size_t count = report->measure_count;
    size_t group_count = 0;
    *stands = (csem__stands){.report = report};
    csem__table_init(&stands->ids, &scratch->allocator);
    csem__table_init(&stands->holders, &scratch->allocator);
    stands->groups = csem__arena_array(scratch, count, sizeof *stands->groups);
    stands->members = csem__arena_array(scratch, count, sizeof *stands->members);
    if (!stands->groups || !stands->members || !enter_ids(stands, &group_count))
        return false;
    stands->starts = csem__arena_array(scratch, group_count + 1, sizeof *stands->starts);
    if (!stands->starts)
        return false;
    for (size_t i = 0; i < count; i++)
        stands->members[i] = i;
    if (!csem__order_by(scratch, stands->groups, group_count, stands->members, count))
        return false;
    stands->starts[group_count] = count;
    for (size_t i = count; i > 0; i--)
        stands->starts[stands->groups[stands->members[i - 1]]] = i - 1;
    for (size_t i = 0; i < count; i++) {
        size_t group = stands->groups[i];
        if (stands->starts[group + 1] - stands->starts[group] > 1 && !enter_holders(stands, scratch, i))
            return false;
    }
    return true;
}

void csem__stands_free(csem__stands *stands) {
    csem__table_free(&stands->ids);
    csem__table_free(&stands->holders);
}

static bool has_place(const csem_measure *measure, const csem_statistic *statistic) {
    size_t commitment = (size_t)statistic->commitment;
    return commitment < measure->commitment_count &&
           (statistic->effort < 0 || (size_t)statistic->effort < measure->commitments[commitment].effort_count);
}

/* The last measure of the group that starts before the statistic; the first one where all start behind it. */
static size_t last_before(const csem__stands *stands, size_t group, uint64_t offset) {
    size_t low = stands->starts[group];
    size_t high = stands->starts[group + 1];
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (stands->report->measures[stands->members[middle]].span.start <= offset)
            low = middle;
        else
            high = middle;
    }
    return stands->members[low];
}

csem__stand csem__stand_of(const csem__stands *stands, const csem_statistic *statistic) {
    const csem_measure *measures = stands->report->measures;
    size_t group = 0;
    csem__table_get(&stands->ids, statistic->measure, &group);
    csem__stand stand = {.measure = last_before(stands, group, statistic->span.start)};
    if (!has_place(&measures[stand.measure], statistic)) {
        holder_key key = {group, (size_t)statistic->commitment,
                          statistic->effort < 0 ? SIZE_MAX : (size_t)statistic->effort};
        csem__table_get(&stands->holders, key_text(&key), &stand.measure);
    }
    stand.commitment = &measures[stand.measure].commitments[statistic->commitment];
    if (statistic->effort >= 0)
        stand.effort = &stand.commitment->efforts[statistic->effort];
    return stand;
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

/* The index of the agency that stands for all of an id, which the report has. */
static size_t find_agency(const csem__roster *roster, csem__text id) {
    size_t index = 0;
    csem__table_get(&roster->ids, id, &index);
    return index;
}

void csem__roster_name(csem__roster *roster, const csem_agency *const *agencies, size_t count) {
    roster->turn++;
    roster->count = 0;
    for (size_t i = 0; i < count; i++) {
        size_t index = find_agency(roster, agencies[i]->id);
        if (roster->marks[index] == roster->turn)
            continue;
        roster->marks[index] = roster->turn;
        roster->named[roster->count++] = index;
    }
}
