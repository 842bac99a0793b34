/* SPDX-License-Identifier: MIT */
/* Headings where attributions tell what is open: an outer section has one of the next level directly after it, the
 * number of an inner one comes next, and a heading whose number does not is set apart as its siblings are. */
#include "read/apart.h"

#include "lines/boundary.h"

bool csem__level_has_titles(const csem__grammar *grammar, size_t level) {
    return grammar->profile->levels[level].title == CSEM_TITLE_BY_LINE;
}

csem__numeral csem__paragraph_numeral(const csem__grammar *grammar, const csem__paragraph *paragraph) {
    if (paragraph->numeral == CSEM_NUMERAL_LEVEL)
        return csem__numeral_parse_level(grammar, paragraph->joined.text, paragraph->level);
    return csem__numeral_parse(grammar, paragraph->joined.text, paragraph->is_bullet);
}

static size_t numeral_length(const csem__grammar *grammar, const csem__paragraph *paragraph) {
    return csem__paragraph_numeral(grammar, paragraph).length;
}

static bool has_mark(const csem__paragraph *paragraph) {
    return paragraph->numeral == CSEM_NUMERAL_LEVEL && !paragraph->is_bullet;
}

/* Whether a paragraph has the mark of a level around the tracked one, or of the tracked one or a level inside it. */
bool csem__has_outer_mark(const csem__grammar *grammar, const csem__paragraph *paragraph) {
    return has_mark(paragraph) && paragraph->level < grammar->tracked;
}

bool csem__has_inner_mark(const csem__grammar *grammar, const csem__paragraph *paragraph) {
    return has_mark(paragraph) && paragraph->level >= grammar->tracked;
}

/* Whether a section of the level around this one is open. */
bool csem__has_section_around(const csem__outline *outline, size_t level) {
    return level == 0 || outline->numbers[level - 1] > 0;
}

/* The entry of a heading in the contents, or NULL. */
const csem_section *csem__heading_entry(const csem__outline *outline, const csem__paragraph *heading) {
    if (heading->is_listed || heading->is_apart)
        return heading->entry;
    return csem__outline_entry(outline, heading->level, heading->number);
}

/* Whether a numbered paragraph that the contents do not list has the shape of an outer section: its number comes later
 * than the last one, and a section of the next level follows directly. */
static bool is_outer_shape(const csem__grammar *grammar, const csem__paragraphs *paragraphs, size_t index,
                           const csem__outline *outline) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    int32_t last = outline->numbers[paragraph->level];
    if (!csem__has_outer_mark(grammar, paragraph) || paragraph->number <= last || paragraph->form != CSEM_FORM_NONE ||
        !csem__has_section_around(outline, paragraph->level))
        return false;
    if (index + 1 >= paragraphs->count)
        return last > 0 && paragraph->number == last + 1;
    const csem__paragraph *next = &paragraphs->items[index + 1];
    return has_mark(next) && next->level == paragraph->level + 1;
}

bool csem__is_outer_heading(const csem__grammar *grammar, const csem__paragraphs *paragraphs, size_t index,
                            const csem__outline *outline) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    if (paragraph->is_listed)
        return paragraph->level < grammar->tracked;
    return is_outer_shape(grammar, paragraphs, index, outline) &&
           !csem__outline_entry(outline, paragraph->level, paragraph->number);
}

/* ---- headings whose number is not the one that comes next ---- */

/* Marks the paragraphs that full names close before another heading. */
static void mark_before_full(csem__paragraphs *paragraphs, size_t first) {
    csem__attribution_form form = CSEM_FORM_NONE;
    for (size_t end = paragraphs->count; end > first; end--) {
        csem__paragraph *paragraph = &paragraphs->items[end - 1];
        paragraph->is_before_full = form == CSEM_FORM_FULL;
        if (paragraph->form != CSEM_FORM_NONE || has_mark(paragraph))
            form = (csem__attribution_form)paragraph->form;
    }
}

/* The state of the walk that marks headings. */
struct marking {
    const csem__grammar *grammar;
    const csem__paragraphs *paragraphs;
    csem__outline outline;
    const csem__paragraph *last[CSEM_MAX_PROFILE_LEVELS]; /* the last heading of each level, NULL: none yet */
    bool is_open;                                         /* a commitment or an effort has not been closed */
    bool is_fresh;                                        /* a heading came last */
};

/* Whether a paragraph has the shape of a title, and is set apart as the last heading of its level is. */
static bool is_title_apart(const struct marking *marking, const csem__paragraph *paragraph) {
    enum { MAX_LENGTH = 400 };
    csem__text text = paragraph->joined.text;
    const csem__paragraph *sibling = marking->last[paragraph->level];
    if (!sibling || paragraph->form != CSEM_FORM_NONE || paragraph->is_bullet || text.length > MAX_LENGTH ||
        numeral_length(marking->grammar, paragraph) >= text.length)
        return false;
    bool closes = csem__closes_sentence(text) && !csem__text_ends(text, "etc.");
    char end = text.data[text.length - 1];
    return !closes && end != ':' && end != ',' && end != ';' && paragraph->indent <= sibling->indent + 1;
}

static bool is_inner_apart(const struct marking *marking, const csem__paragraph *paragraph) {
    const csem__paragraph *sibling = marking->last[paragraph->level];
    return sibling && !marking->is_open && csem__has_inner_mark(marking->grammar, paragraph) &&
           paragraph->is_before_full && is_title_apart(marking, paragraph) &&
           (paragraph->after_blank || !sibling->after_blank);
}

/* An outer section that is set apart has the first section of each level down to the tracked one directly after it. A
 * blank line before it says nothing, since the first section usually has one in any case. */
static bool is_outer_apart(const struct marking *marking, size_t index) {
    const csem__paragraph *paragraph = &marking->paragraphs->items[index];
    if (marking->is_open || !csem__has_outer_mark(marking->grammar, paragraph) || !is_title_apart(marking, paragraph))
        return false;
    for (size_t level = paragraph->level + 1u; ++index < marking->paragraphs->count; level++) {
        const csem__paragraph *next = &marking->paragraphs->items[index];
        bool innermost = level == marking->grammar->tracked;
        if (next->numeral != CSEM_NUMERAL_LEVEL || next->level != level || next->number != 1 ||
            (innermost && !next->is_before_full) || !is_title_apart(marking, next))
            return false;
        if (innermost)
            return true;
    }
    return false;
}

static void mark_section(struct marking *marking, csem__paragraph *paragraph) {
    paragraph->may_be_heading = true;
    marking->last[paragraph->level] = paragraph;
    csem__outline_move(&marking->outline, paragraph->level, paragraph->number,
                       csem__heading_entry(&marking->outline, paragraph));
    marking->is_open = false;
    marking->is_fresh = true;
}

/* Whether the number of an inner section comes next or later, if no contents list the section around; see
 * is_inner_heading. */
static bool is_next_inner(const struct marking *marking, const csem__paragraph *paragraph) {
    bool closes = paragraph->form != CSEM_FORM_NONE && csem__level_has_titles(marking->grammar, paragraph->level);
    if (!csem__has_inner_mark(marking->grammar, paragraph) || closes ||
        (paragraph->level > 0 && marking->outline.entries[paragraph->level - 1]))
        return false;
    int32_t last = marking->outline.numbers[paragraph->level];
    return last == 0 || paragraph->number == last + 1 || (paragraph->number > last && !marking->is_open);
}

/* A bullet opens something, and so does what follows a heading; an attribution closes it. */
static void mark_content(struct marking *marking, const csem__paragraph *paragraph) {
    if (paragraph->marker > 0)
        return;
    if (paragraph->form != CSEM_FORM_NONE)
        marking->is_open = false;
    else if (paragraph->is_bullet || marking->is_fresh)
        marking->is_open = true;
    marking->is_fresh = false;
}

/* Marks what may be a heading that no contents list, so that no look-ahead passes it: an outer section by its shape, an
 * inner one whose number comes next, or what is set apart. is_inner_heading decides later whether it is one. */
void csem__headings_mark(const csem__grammar *grammar, csem__paragraphs *paragraphs, size_t first,
                         const csem__sections *contents) {
    struct marking marking = {.grammar = grammar, .paragraphs = paragraphs, .outline = {.contents = contents}};
    mark_before_full(paragraphs, first);
    for (size_t i = first; i < paragraphs->count; i++) {
        csem__paragraph *paragraph = &paragraphs->items[i];
        if (csem__is_outer_heading(grammar, paragraphs, i, &marking.outline) || paragraph->is_listed) {
            mark_section(&marking, paragraph);
        } else if (is_outer_apart(&marking, i)) {
            paragraph->is_apart = true;
            mark_section(&marking, paragraph);
        } else if (is_next_inner(&marking, paragraph)) {
            mark_section(&marking, paragraph);
        } else if (is_inner_apart(&marking, paragraph)) {
            paragraph->is_apart = true;
            mark_section(&marking, paragraph);
        } else {
            mark_content(&marking, paragraph);
        }
    }
}
