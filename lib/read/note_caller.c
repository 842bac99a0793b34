/* SPDX-License-Identifier: MIT */
/* The notes at a page's foot are in the order of their calls. So the paragraphs are searched back to the first one that
 * has text on the page, and the first of the efforts that bear the marker is the caller. No page has more than
 * MAX_BYTES of text, which keeps the search short where an effort began long before. */
#include "read/note_caller.h"

#include "lines/boundary.h"
#include "read/note.h"

enum { MAX_BYTES = 1 << 14 };

/* Whether a paragraph is a note, or may be one: a sentence after a star that is a bullet, too. */
static bool may_be_note(const csem__paragraphs *paragraphs, const csem__paragraph *paragraph) {
    csem__text text = paragraph->joined.text;
    return paragraph->marker > 0 ||
           (paragraph->is_bullet && paragraphs->input[paragraph->start] == '*' && paragraph->form == CSEM_FORM_NONE &&
            csem__opens_sentence(text) && csem__closes_sentence(text));
}

/* How many notes there may be from one up to the end of its page, if nothing else is there; 0: something is. */
static size_t count_notes(const csem__paragraphs *paragraphs, size_t note) {
    enum { MAX_NOTES = 16 };
    const csem__paragraph *items = paragraphs->items;
    size_t i = note;
    while (i < paragraphs->count && i - note < MAX_NOTES && items[i].page == items[note].page &&
           may_be_note(paragraphs, &items[i]))
        i++;
    return i == paragraphs->count || items[i].page > items[note].page ? i - note : 0;
}

static bool holds(const csem_effort *effort, const csem__paragraph *paragraph) {
    return effort->place.span.start <= paragraph->start && paragraph->end <= effort->place.span.end;
}

size_t csem__note_caller(const csem_report *report, const csem__paragraphs *paragraphs, size_t note) {
    const csem__paragraph *item = &paragraphs->items[note];
    const csem__text marker =
        csem__slice(paragraphs->input, item->start, item->start + (item->marker > 0 ? item->marker : 1U));
    const size_t notes = count_notes(paragraphs, note);
    size_t effort = report->effort_count;
    size_t caller = SIZE_MAX;
    size_t callers = 0;
    size_t bytes = 0;
    for (size_t i = notes > 0 ? note : 0; i > 0 && bytes < MAX_BYTES; i--) {
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
        if (found->note_count > 0 || !holds(found, paragraph) || !csem__note_is_called(paragraph->joined.text, marker))
            continue;
        callers += caller != effort - 1;
        caller = effort - 1;
    }
    return item->marker > 0 || callers >= notes ? caller : SIZE_MAX;
}
