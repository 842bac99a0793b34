/* SPDX-License-Identifier: MIT */
/* Pools have a bounded number of items: what comes first is in them, and what recurs through a document comes soon. A
 * mark that may be read in two ways is an occurrence of two families, each of which knows the other. */
#include "grammar/evidence.h"

#include "base/hash.h"
#include "base/table.h"
#include "grammar/recognition.h"
#include "lines/boundary.h"
#include "lines/leader.h"

enum { MAX_ITEMS = 1024, MAX_EVENTS = 1 << 24, MAX_WRAPPED = 3 };

/* ---- pools and chains ---- */

void *csem__pool_find(csem__evidence *evidence, csem__pool *pool, size_t item_size, csem__text name) {
    size_t index;
    if (csem__table_get(&pool->table, name, &index))
        return (char *)pool->items + index * item_size;
    if (pool->count == MAX_ITEMS || evidence->is_out_of_memory)
        return NULL;
    csem__text copy = csem__text_copy(&evidence->arena, name);
    if (!copy.data ||
        !csem__array_grow(&evidence->arena.allocator, &pool->items, pool->count, &pool->capacity, item_size) ||
        !csem__table_put(&pool->table, copy, pool->count)) {
        evidence->is_out_of_memory = true;
        return NULL;
    }
    void *item = (char *)pool->items + pool->count++ * item_size;
    memset(item, 0, item_size);
    memcpy(item, &copy, sizeof copy);
    return item;
}

void csem__evidence_add(csem__evidence *evidence, csem__chain *chain, size_t line, int32_t value) {
    if (evidence->is_out_of_memory || evidence->event_count == MAX_EVENTS)
        return;
    if (!csem__array_grow(&evidence->arena.allocator, (void **)&evidence->events, evidence->event_count,
                          &evidence->event_capacity, sizeof *evidence->events)) {
        evidence->is_out_of_memory = true;
        return;
    }
    evidence->events[evidence->event_count++] = (csem__event){.line = (uint32_t)line, .value = value};
    uint32_t place = (uint32_t)evidence->event_count;
    if (chain->last > 0)
        evidence->events[chain->last - 1].next = place;
    else
        chain->first = place;
    chain->last = place;
    chain->count++;
}

/* ---- marks ---- */

static bool is_mark(const csem__evidence *evidence, size_t index) {
    csem__mark_found mark;
    return index < evidence->lines->count && csem__mark_find(csem__evidence_line(evidence, index), &mark);
}

/* Whether the page at the end of a line is after dots or a tab, not after blanks, which rows of a table have too. */
static bool has_dots(csem__text line, size_t title_length) {
    csem__text gap = csem__text_from(line, title_length);
    for (size_t i = 0; i < gap.length; i++)
        if (gap.data[i] == '\t' || gap.data[i] == '.' || (unsigned char)gap.data[i] >= 0x80)
            return title_length > 0;
    return false;
}

/* Whether a line, or one that it is wrapped to, ends in a page after leaders. A number alone is the end of a page if no
 * other entry is next. */
static bool is_listed(const csem__evidence *evidence, size_t index, size_t *title_length) {
    const csem__lines *lines = evidence->lines;
    size_t length;
    int32_t page;
    *title_length = csem__evidence_line(evidence, index).length;
    if (csem__leader_split(csem__evidence_line(evidence, index), title_length, &page) == CSEM_PAGE_STRICT)
        return true;
    *title_length = csem__evidence_line(evidence, index).length;
    for (size_t i = index + 1; i < lines->count && i <= index + MAX_WRAPPED; i++) {
        csem__text text = csem__evidence_line(evidence, i);
        if (csem__closes_sentence(csem__evidence_line(evidence, i - 1)) || text.data[0] == '*' || is_mark(evidence, i))
            return false;
        if (csem__leader_split(text, &length, &page) == CSEM_PAGE_STRICT)
            return evidence->listed > 0 ? length > 0 || is_mark(evidence, i + 1) : has_dots(text, length);
    }
    return false;
}

static csem__occurrence *add_occurrence(csem__evidence *evidence, csem__family *family, size_t index) {
    if (evidence->is_out_of_memory || !family)
        return NULL;
    if (!csem__array_grow(&evidence->arena.allocator, (void **)&evidence->occurrences, evidence->occurrence_count,
                          &evidence->occurrence_capacity, sizeof *evidence->occurrences)) {
        evidence->is_out_of_memory = true;
        return NULL;
    }
    csem__occurrence *occurrence = &evidence->occurrences[evidence->occurrence_count++];
    uint32_t place = (uint32_t)evidence->occurrence_count;
    if (family->chain.last > 0)
        evidence->occurrences[family->chain.last - 1].next = place;
    else
        family->chain.first = place;
    family->chain.last = place;
    family->chain.count++;
    *occurrence = (csem__occurrence){.line = (uint32_t)index,
                                     .family = (uint32_t)(family - (csem__family *)evidence->families.items)};
    return occurrence;
}

/* The line of a mark comes again: the second time it seems to be listed, the third time it does not any more. */
static void come_again(csem__evidence *evidence, csem__occurrence *first) {
    enum { LISTED = CSEM_OCCURRENCE_LISTED, AGAIN = CSEM_OCCURRENCE_AGAIN };
    if ((first->flags & (LISTED | AGAIN)) == LISTED)
        return;
    first->flags = (first->flags & AGAIN) != 0 ? first->flags & ~(uint32_t)LISTED : first->flags | LISTED | AGAIN;
    if (first->twin > 0)
        evidence->occurrences[first->twin - 1].flags = first->flags;
}

/* A mark and a title that come twice are in contents without pages first; those that come more often, or again at once,
 * are a running head or a usual title. */
static void note_title(csem__evidence *evidence, csem__text title) {
    size_t before;
    size_t place = evidence->occurrence_count;
    if (evidence->is_out_of_memory)
        return;
    if (!csem__table_get(&evidence->titles, title, &before)) {
        evidence->is_out_of_memory = !csem__table_put(&evidence->titles, title, place);
        return;
    }
    csem__occurrence *first = &evidence->occurrences[before - 1];
    bool at_once = first->next == 0 || first->next == place;
    if (!at_once && first->family == evidence->occurrences[place - 1].family)
        come_again(evidence, first);
}

/* Whether a sentence ends in a paragraph's first lines, though an attribution may be after it. */
static bool has_sentence(const csem__evidence *evidence, size_t index, csem__text title) {
    size_t next = csem__lines_next(evidence->lines, index);
    if (csem__sentence_end(title, 0, 0) < title.length)
        return true;
    if (csem__paragraph_ends_before(evidence->lines, next))
        return false;
    csem__text line = csem__evidence_line(evidence, next);
    size_t end = csem__sentence_end(line, 0, 0);
    return end < line.length && memchr("([<", line.data[end], 3);
}

static uint32_t flags_of(const csem__evidence *evidence, size_t index, const csem__mark_found *mark, bool listed) {
    enum { MAX_TITLE_LENGTH = 240, MAX_COLON = 120 };
    uint32_t flags = listed ? CSEM_OCCURRENCE_LISTED : 0;
    if (listed || csem__line_is_heading(evidence->lines, index) || csem__text_ends(mark->title, "etc."))
        flags |= CSEM_OCCURRENCE_HEADING;
    if (mark->title.length == 0)
        flags |= CSEM_OCCURRENCE_ALONE;
    if (mark->title.length > MAX_TITLE_LENGTH)
        flags |= CSEM_OCCURRENCE_LONG;
    if (has_sentence(evidence, index, mark->title))
        flags |= CSEM_OCCURRENCE_PROSE;
    const char *colon = mark->title.length > 0 ? memchr(mark->title.data, ':', mark->title.length) : NULL;
    if (colon && colon - mark->title.data < MAX_COLON && colon + 1 < mark->title.data + mark->title.length)
        flags |= CSEM_OCCURRENCE_COLON;
    return flags;
}

static void take_reading(csem__evidence *evidence, size_t index, const csem__mark_found *mark,
                         const csem__mark_reading *reading, uint32_t flags) {
    csem__family *family =
        csem__pool_find(evidence, &evidence->families, sizeof *family, (csem__text){reading->family, reading->length});
    csem__occurrence *occurrence = add_occurrence(evidence, family, index);
    if (!occurrence)
        return;
    family->word = mark->word;
    occurrence->number = reading->number;
    occurrence->parent = csem__hash_text(mark->parent);
    occurrence->title = csem__hash_text(mark->title);
    occurrence->flags = flags;
}

/* Both readings of a mark, if there are two, know each other. */
static void link_twins(csem__evidence *evidence, size_t before) {
    if (evidence->occurrence_count != before + 2)
        return;
    evidence->occurrences[before].twin = (uint32_t)before + 2;
    evidence->occurrences[before + 1].twin = (uint32_t)before + 1;
}

/* The first entry that is not wrapped shows that there are contents: those before it may have been wrapped. */
static void list_earlier(csem__evidence *evidence) {
    enum { MAX_EARLIER = 8 };
    size_t length;
    size_t count = evidence->occurrence_count;
    for (size_t i = count > MAX_EARLIER ? count - MAX_EARLIER : 0; i < count; i++)
        if (is_listed(evidence, evidence->occurrences[i].line, &length))
            evidence->occurrences[i].flags |= CSEM_OCCURRENCE_LISTED | CSEM_OCCURRENCE_HEADING;
}

static void take_mark(csem__evidence *evidence, size_t index, const csem__mark_found *mark) {
    size_t title_length;
    bool listed = is_listed(evidence, index, &title_length);
    uint32_t flags = flags_of(evidence, index, mark, listed);
    size_t before = evidence->occurrence_count;
    evidence->listed += listed;
    if (listed && evidence->listed == 1)
        list_earlier(evidence);
    take_reading(evidence, index, mark, &mark->reading, flags);
    if (mark->other.length > 0)
        take_reading(evidence, index, mark, &mark->other, flags);
    link_twins(evidence, before);
    if (evidence->occurrence_count > before && mark->title.length > 0)
        note_title(evidence, csem__slice(csem__evidence_line(evidence, index).data, 0, title_length));
}

void csem__evidence_part(csem__evidence *evidence, size_t index, csem__text value) {
    csem__mark_found mark;
    if (value.length == 0 || !(csem__is_lower((unsigned char)value.data[0]) || value.data[0] == '(') ||
        !csem__mark_find(value, &mark))
        return;
    size_t before = evidence->occurrence_count;
    take_reading(evidence, index, &mark, &mark.reading, 0);
    if (mark.other.length > 0)
        take_reading(evidence, index, &mark, &mark.other, 0);
    link_twins(evidence, before);
}

/* A heading of Markdown that has no number: its family has none either. */
static void take_depth(csem__evidence *evidence, size_t index, size_t depth) {
    csem__family *family = csem__pool_find(evidence, &evidence->families, sizeof *family,
                                           csem__slice(csem__evidence_line(evidence, index).data, 0, depth));
    csem__occurrence *occurrence = add_occurrence(evidence, family, index);
    if (!occurrence)
        return;
    family->is_unnumbered = true;
    occurrence->flags = CSEM_OCCURRENCE_HEADING | CSEM_OCCURRENCE_BEGINS;
}

/* ---- the walk ---- */

static void take_line(csem__evidence *evidence, size_t index) {
    size_t length;
    int32_t page;
    csem__mark_found mark;
    csem__text line = csem__evidence_line(evidence, index);
    bool is_mark = csem__mark_find(line, &mark);
    size_t depth = is_mark ? 0 : csem__markdown_depth(line, &length);
    if (is_mark)
        take_mark(evidence, index, &mark);
    else if (depth > 0)
        take_depth(evidence, index, depth);
    if (csem__leader_split(line, &length, &page) == CSEM_PAGE_STRICT)
        return;
    csem__evidence_closing(evidence, index);
    csem__evidence_start(evidence, index);
    if (!is_mark)
        csem__evidence_stamp(evidence, index);
    csem__evidence_glossary(evidence, line);
    if (line.data[0] == '|')
        csem__evidence_table(evidence, index);
    else if (!is_mark && depth == 0)
        csem__evidence_labels(evidence, index);
}

static csem__pool *pools(csem__evidence *evidence, size_t index) {
    csem__pool *const all[] = {&evidence->families, &evidence->labels,     &evidence->closings,
                               &evidence->signs,    &evidence->references, &evidence->names,
                               &evidence->stamps,   &evidence->remarks,    &evidence->statuses};
    return index < sizeof all / sizeof all[0] ? all[index] : NULL;
}

bool csem__evidence_collect(csem__evidence *evidence, const csem__lines *lines, const csem_allocator *allocator) {
    *evidence = (csem__evidence){.lines = lines};
    csem__arena_init(&evidence->arena, allocator);
    csem__table_init(&evidence->titles, allocator);
    for (size_t i = 0; pools(evidence, i); i++)
        csem__table_init(&pools(evidence, i)->table, allocator);
    evidence->front_end = csem__evidence_front_matter(evidence);
    for (size_t i = evidence->front_end; i < lines->count && !evidence->is_out_of_memory; i++)
        take_line(evidence, i);
    return !evidence->is_out_of_memory;
}

void csem__evidence_free(csem__evidence *evidence) {
    const csem_allocator allocator = evidence->arena.allocator;
    for (size_t i = 0; pools(evidence, i); i++) {
        csem__table_free(&pools(evidence, i)->table);
        csem__release(&allocator, pools(evidence, i)->items);
    }
    csem__table_free(&evidence->titles);
    csem__release(&allocator, evidence->occurrences);
    csem__release(&allocator, evidence->events);
    csem__arena_free(&evidence->arena);
}
