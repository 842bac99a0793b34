/* SPDX-License-Identifier: MIT */
/* Look-aheads as tables: one walk from the last paragraph to the first fills, for each paragraph, where a look-ahead
 * from it stops, so that each question takes constant time. */
#include "read/closing.h"

#include "lines/boundary.h"

bool csem__ends_in_colon(const csem__paragraph *paragraph) {
    csem__text text = csem__without_call(paragraph->joined.text);
    return text.length > 0 && text.data[text.length - 1] == ':';
}

static bool ends_all(const csem__paragraph *paragraph) {
    return paragraph->is_listed || paragraph->may_be_heading || paragraph->is_repeat;
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

/* ---- reading attributions ---- */

static bool keep_attribution(csem__agencies *agencies, csem__paragraph *paragraph,
                             const csem__attribution *attribution) {
    size_t size = attribution->count * sizeof *attribution->parts;
    csem__attribution_part *parts = csem__arena_allocate(&agencies->arena, size);
    if (!parts) {
        agencies->builder->code = CSEM_ERROR_MEMORY;
        return false;
    }
    memcpy(parts, attribution->parts, size);
    paragraph->parts = parts;
    paragraph->part_count = (uint8_t)attribution->count;
    paragraph->form = (uint8_t)attribution->form;
    paragraph->is_open_ended = attribution->open_ended;
    return true;
}

/* Reads the attribution of a paragraph. A report names the same agencies again and again: `known` has the index of the
 * first paragraph for each text that was read, and what is the same text is the same attribution. */
static bool read_attribution(csem__agencies *agencies, csem__table *known, csem__paragraphs *paragraphs, size_t index) {
    csem__paragraph *paragraph = &paragraphs->items[index];
    csem__text text = paragraph->joined.text;
    csem__text key = csem__text_from(text, paragraph->attribution);
    csem__attribution attribution;
    csem__enclosed enclosed;
    size_t first;
    if (csem__table_get(known, key, &first)) {
        const csem__paragraph *same = &paragraphs->items[first];
        paragraph->parts = same->parts;
        paragraph->part_count = same->part_count;
        paragraph->form = same->form;
        paragraph->is_open_ended = same->is_open_ended;
        return true;
    }
    if (csem__attribution_find_bracket(agencies, text, &enclosed) &&
        csem__attribution_parse(agencies, text, &enclosed, &attribution) &&
        !keep_attribution(agencies, paragraph, &attribution))
        return false;
    if (csem__table_put(known, key, index))
        return true;
    agencies->builder->code = CSEM_ERROR_MEMORY;
    return false;
}

/* Whether the bullet of a paragraph is a lead of the profile, `– `, and the paragraph is a list of agencies. */
static bool is_led(const csem__agencies *agencies, const csem__paragraphs *paragraphs, const csem__paragraph *paragraph,
                   csem__attribution *attribution) {
    csem__text text = csem__slice(paragraphs->input, paragraph->start, paragraph->end);
    const csem__enclosed whole = {.to = paragraph->joined.text.length};
    return paragraph->is_bullet && csem__naming_is_led(&agencies->grammar->naming, text) &&
           csem__attribution_parse(agencies, paragraph->joined.text, &whole, attribution);
}

/* Reads the attribution of a paragraph after a lead, if the profile has any; *found is whether there is one. */
static bool read_lead(csem__agencies *agencies, const csem__paragraphs *paragraphs, csem__paragraph *paragraph,
                      bool *found) {
    csem__attribution attribution;
    csem__enclosed enclosed = {.start = 0};
    *found = false;
    if (agencies->grammar->naming.lead_count == 0)
        return true;
    bool led = is_led(agencies, paragraphs, paragraph, &attribution);
    if (!led && !csem__attribution_find_lead(agencies, paragraph->joined.text, &enclosed, &attribution))
        return true;
    *found = true;
    paragraph->attribution = (uint32_t)enclosed.start;
    paragraph->is_bullet &= !led;
    return keep_attribution(agencies, paragraph, &attribution);
}

/* Whether a paragraph is a title, which no attribution closes: not a sentence before a bracket, which may be the
 * promise of a numbered paragraph. */
static bool is_title(const csem__grammar *grammar, const csem__paragraph *paragraph) {
    if ((!paragraph->is_listed && !paragraph->is_heading) ||
        grammar->profile->levels[paragraph->level].title != CSEM_TITLE_BY_LINE)
        return false;
    return !paragraph->is_heading || paragraph->level < grammar->tracked ||
           !csem__closes_sentence(csem__slice(paragraph->joined.text.data, 0, paragraph->attribution));
}

/* Two walks: one for what the text defines anywhere, one for what each attribution is, given that. Between them
 * `attribution` is the offset of the bracket that closes the text, or the length of the text. */
bool csem__closings_read(csem__agencies *agencies, csem__paragraphs *paragraphs, size_t first) {
    for (size_t i = first; i < paragraphs->count; i++) {
        csem__paragraph *paragraph = &paragraphs->items[i];
        size_t start;
        agencies->place = (csem_span){paragraph->start, paragraph->end, 0};
        if (!csem__attribution_define(agencies, paragraph->joined.text, &start))
            return false;
        paragraph->attribution = (uint32_t)start;
    }
    csem__table known;
    csem__table_init(&known, &agencies->arena.allocator);
    bool good = true;
    for (size_t i = first; good && i < paragraphs->count; i++) {
        csem__paragraph *paragraph = &paragraphs->items[i];
        bool found;
        if (is_title(agencies->grammar, paragraph) || paragraph->marker > 0)
            continue;
        good = read_lead(agencies, paragraphs, paragraph, &found);
        if (good && !found && paragraph->attribution < paragraph->joined.text.length)
            good = read_attribution(agencies, &known, paragraphs, i);
    }
    csem__table_free(&known);
    return good;
}
