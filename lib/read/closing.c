/* SPDX-License-Identifier: MIT */
/* Look-aheads as tables: one walk from the last paragraph to the first fills, for each paragraph, where a look-ahead
 * from it stops, so that each question takes constant time. */
#include "read/closing.h"

bool csem__is_repeat(const csem__paragraph *paragraph) {
    return paragraph->marker == 0 && csem__text_begins(paragraph->joined.text, "Repeat mention");
}

bool csem__ends_in_colon(const csem__paragraph *paragraph) {
    csem__text text = paragraph->joined.text;
    return text.length > 0 && text.data[text.length - 1] == ':';
}

static bool ends_all(const csem__paragraph *paragraph) {
    return paragraph->is_listed || paragraph->may_be_heading || csem__is_repeat(paragraph);
}

void csem__ahead_fill(csem__ahead *ahead, const csem__paragraphs *paragraphs) {
    uint32_t count = (uint32_t)paragraphs->count;
    csem__ahead next = {count, count, count};
    ahead[paragraphs->count] = next;
    for (size_t end = paragraphs->count; end > 0; end--) {
        size_t i = end - 1;
        const csem__paragraph *paragraph = &paragraphs->items[i];
        if (ends_all(paragraph) || paragraph->form != CSEM_FORM_NONE)
            next.attribution = next.stop = (uint32_t)i;
        else if (paragraph->is_bullet && !paragraph->is_numbered)
            next.stop = (uint32_t)i;
        if (csem__ends_in_colon(paragraph))
            next.colon = (uint32_t)i;
        ahead[i] = next;
    }
}

/* The form at a stop; CSEM_FORM_NONE at a heading or the end. */
static csem__attribution_form form_at(const csem__paragraphs *paragraphs, size_t index) {
    if (index >= paragraphs->count)
        return CSEM_FORM_NONE;
    const csem__paragraph *paragraph = &paragraphs->items[index];
    return ends_all(paragraph) ? CSEM_FORM_NONE : (csem__attribution_form)paragraph->form;
}

csem__attribution_form csem__closing_form(const csem__paragraphs *paragraphs, const csem__ahead *ahead, size_t index) {
    const csem__paragraph *first = &paragraphs->items[index];
    if (first->form != CSEM_FORM_NONE)
        return (csem__attribution_form)first->form;
    for (size_t i = index;;) {
        size_t stop = ahead[i + 1].stop;
        if (ahead[i].colon < stop)
            return form_at(paragraphs, ahead[ahead[i].colon + 1].attribution);
        if (stop >= paragraphs->count)
            return CSEM_FORM_NONE;
        const csem__paragraph *next = &paragraphs->items[stop];
        bool bullet = next->is_bullet && !next->is_numbered;
        if (bullet && (!first->is_bullet || next->indent <= first->indent))
            return CSEM_FORM_NONE;
        if (stop == ahead[stop].attribution)
            return form_at(paragraphs, stop);
        i = stop;
    }
}
