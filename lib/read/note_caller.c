/* SPDX-License-Identifier: MIT */
/* The notes at a page's foot are in the order of their calls. So the paragraphs are searched back to the first one that
 * has text on the page, and the first of the efforts that bear the marker is the caller. No page has more than
 * MAX_BYTES of text, which keeps the search short where an effort began long before. */
#include "read/note_caller.h"

#include "read/note.h"

enum { MAX_BYTES = 1 << 14 };

static bool is_at_foot(const csem__paragraphs *paragraphs, size_t note) {
    enum { MAX_NOTES = 16 };
    const csem__paragraph *items = paragraphs->items;
    for (size_t i = note + 1; i < paragraphs->count && i - note <= MAX_NOTES; i++)
        if (items[i].page > items[note].page || items[i].marker == 0)
            return items[i].page > items[note].page;
    return true;
}

static bool holds(const csem_effort *effort, const csem__paragraph *paragraph) {
    return effort->place.span.start <= paragraph->start && paragraph->end <= effort->place.span.end;
}

size_t csem__note_caller(const csem_report *report, const csem__paragraphs *paragraphs, size_t note) {
    const csem__paragraph *item = &paragraphs->items[note];
    const csem__text marker = csem__slice(paragraphs->input, item->start, item->start + item->marker);
    size_t effort = report->effort_count;
    size_t caller = SIZE_MAX;
    size_t bytes = 0;
    if (!is_at_foot(paragraphs, note))
        return SIZE_MAX;
    for (size_t i = note; i > 0 && bytes < MAX_BYTES; i--) {
        const csem__paragraph *paragraph = &paragraphs->items[i - 1];
        if (paragraph->marker > 0)
            continue;
        if (paragraph->last_page < item->page)
            break;
        while (effort > 0 && report->efforts[effort - 1].place.span.start > paragraph->start)
            effort--;
        if (effort == 0)
            break;
        const csem_effort *found = &report->efforts[effort - 1];
        bytes += paragraph->joined.text.length;
        if (found->note_count == 0 && holds(found, paragraph) && csem__note_is_called(paragraph->joined.text, marker))
            caller = effort - 1;
    }
    return caller;
}
