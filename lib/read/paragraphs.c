/* SPDX-License-Identifier: MIT */
/* Paragraphs. One walk over the lines decides for each whether it continues the open paragraph or begins one
 * (goes_on(), with one function for each kind of boundary: a page end, a blank line, a plain line end). A second walk
 * joins the lines of each paragraph. A note at a page's foot may interrupt a paragraph: it becomes a paragraph of its
 * own, and its lines are marked.
 *
 * Invariant of the first walk: every line before the current one that is not furniture belongs to exactly one
 * paragraph; first and last of a paragraph are such lines, and the lines between them that belong to another one are
 * marked with CSEM_LINE_NOTE. Only the paragraphs `open` and `note` can still grow, and a paragraph that began never
 * ends earlier again: the walk looks ahead a bounded number of lines, and back only inside the open paragraph. */
#include "read/paragraphs.h"

#include "grammar/opening.h"
#include "grammar/reference.h"
#include "lines/boundary.h"
#include "lines/mend.h"
#include "read/agency_place.h"
#include "read/heading.h"
#include "read/late_bullets.h"
#include "read/note.h"
#include "read/paragraph_text.h"

struct grouper {
    csem__paragraphs *paragraphs;
    csem__lines *lines;
    const csem__grammar *grammar;
    const csem__agencies *agencies;
    const csem_allocator *allocator;
    csem__layout layout;
    csem__outline outline;
    size_t open;         /* index of the paragraph that may continue, SIZE_MAX: none */
    size_t note;         /* index of the note that interrupts it, SIZE_MAX: none */
    unsigned hanging;    /* column of the open bullet's text */
    size_t depth;        /* brackets that are open in the open paragraph, up to ... */
    size_t counted;      /* ... this line, not included */
    size_t spare;        /* bullets in a row, without their texts, to which the next paragraphs belong */
    size_t late;         /* and those that are printed after the texts of the page, see read/late_bullets.h */
    bool has_sentence;   /* a sentence ends in the open paragraph; determined in wrapped text only */
    bool has_unnumbered; /* the contents list headings without numbers */
    bool in_list;        /* the open paragraph is one of the bullets after a colon */
};

/* What is at the start of a line. rest and numeral do not include the bullet. */
struct opening {
    csem__text text;
    csem__text rest; /* after the bullet */
    size_t bullet;   /* bytes of the bullet and the blanks after it */
    size_t marker;   /* bytes of a note's marker */
    csem__numeral numeral;
};

static csem__text text_of(const struct grouper *grouper, size_t line) {
    return csem__lines_text(grouper->lines, line);
}

static void look_at(const struct grouper *grouper, size_t line, struct opening *opening) {
    csem__text text = text_of(grouper, line);
    size_t bullet = csem__bullet_length(grouper->grammar, text);
    opening->text = text;
    opening->rest = bullet > 0 ? csem__text_trim(csem__text_from(text, bullet)) : text;
    opening->bullet = text.length - opening->rest.length;
    opening->marker = bullet > 0 ? 0 : csem__note_marker(grouper->grammar, grouper->lines, line);
    opening->numeral = csem__numeral_parse(grouper->grammar, opening->rest, bullet > 0);
}

/* ---- how a paragraph ends ---- */

enum { TAIL = 4096 };

/* Whether a tail of whole brackets may begin with a line: if the profile has leads, one is in it. */
static bool is_tail(const struct grouper *grouper, csem__text text, size_t count) {
    enum { MAX_LINES = 8 };
    const csem__naming *naming = &grouper->grammar->naming;
    csem__enclosed enclosed;
    if (naming->lead_count == 0 || count >= MAX_LINES)
        return true;
    for (size_t i = 0; i < naming->lead_count; i++)
        if (csem__naming_find_lead(naming, i, text, &enclosed))
            return true;
    return false;
}

/* The end of the paragraph that ends on line `last`, back to the line on which its last bracket opens: joined from
 * right to left into `tail`, of TAIL bytes, until the brackets are balanced or a line does not fit. */
static csem__text read_tail(const struct grouper *grouper, const csem__paragraph *paragraph, size_t last, char *tail) {
    size_t from = TAIL;
    int depth = 0;
    unsigned flags = 0;
    for (size_t line = last + 1; line > paragraph->first; line--) {
        if (grouper->lines->items[line - 1].flags & (CSEM_LINE_FURNITURE | CSEM_LINE_NOTE))
            continue;
        csem__text text = text_of(grouper, line - 1);
        if (text.length + 1 > from)
            break;
        if (from < TAIL && !csem__lines_are_close(grouper->lines, line - 1, csem__slice(tail, from, TAIL)))
            tail[--from] = ' ';
        from -= text.length;
        memcpy(tail + from, text.data, text.length);
        flags |= grouper->lines->items[line - 1].flags;
        depth += csem__naming_balance(&grouper->grammar->naming, text);
        if (depth <= 0 && is_tail(grouper, text, last + 1 - line))
            break;
    }
    csem__text folded = csem__text_fold(tail, from, TAIL);
    return flags & CSEM_LINE_UNMENDED ? csem__mend(tail + (folded.data - tail), folded.length) : folded;
}

/* Whether the paragraph closes with an attribution, as far as its shape shows: not all agencies are known yet. */
static bool closes_with_agencies(const struct grouper *grouper, const csem__paragraph *paragraph, size_t last) {
    char tail[TAIL];
    csem__enclosed enclosed;
    const csem__naming *naming = &grouper->grammar->naming;
    csem__text text = text_of(grouper, last);
    bool in_bracket = csem__naming_ends_in_bracket(naming, text);
    if (!in_bracket && (naming->lead_count == 0 || csem__ends_in_open_word(text)))
        return false;
    return csem__attribution_has_shape(grouper->agencies, read_tail(grouper, paragraph, last, tail), &enclosed);
}

static bool is_closed(const struct grouper *grouper, const csem__paragraph *paragraph) {
    return csem__closes_sentence(text_of(grouper, paragraph->last)) ||
           closes_with_agencies(grouper, paragraph, paragraph->last);
}

/* Whether a repeat opens the paragraph: `Repeat mention 1 - (ii): Title`, which has no sentence. */
static bool opens_repeat(const struct grouper *grouper, const csem__paragraph *paragraph) {
    struct opening opening;
    look_at(grouper, paragraph->first, &opening);
    return csem__reference_begins(grouper->grammar, opening.rest);
}

/* Whether it closes with an attribution after a sentence, or is a repeat or an item of a list that closes with one,
 * which ends it even at the end of a full line. */
static bool is_attributed(const struct grouper *grouper, const csem__paragraph *paragraph) {
    char tail[TAIL];
    csem__enclosed enclosed;
    const csem__naming *naming = &grouper->grammar->naming;
    csem__text text = text_of(grouper, paragraph->last);
    if (naming->lead_count == 0 && !csem__naming_ends_in_bracket(naming, text))
        return false;
    text = read_tail(grouper, paragraph, paragraph->last, tail);
    if (!csem__attribution_has_shape(grouper->agencies, text, &enclosed))
        return false;
    if (enclosed.to == text.length) /* nothing shows where a list after a lead ends */
        return false;
    text = csem__text_trim(csem__slice(text.data, 0, enclosed.start));
    if ((grouper->in_list && !grouper->has_sentence) || opens_repeat(grouper, paragraph))
        return true;
    return text.length == 0 ? paragraph->first < paragraph->last : csem__closes_sentence(text);
}

static bool ends_in_colon(csem__text text) {
    text = csem__without_call(text);
    return text.length > 0 && text.data[text.length - 1] == ':';
}

/* ---- whether a line continues ---- */

/* Whether a bracket of the open paragraph is open. Each line is counted once, when it is first needed: depth is
 * that of the lines before `counted`, so that all questions together take linear time. */
static bool is_inside_bracket(struct grouper *grouper, const csem__paragraph *open) {
    for (; grouper->counted <= open->last; grouper->counted++) {
        if (grouper->lines->items[grouper->counted].flags & (CSEM_LINE_FURNITURE | CSEM_LINE_NOTE))
            continue;
        csem__text text = text_of(grouper, grouper->counted);
        grouper->depth = csem__naming_depth(&grouper->grammar->naming, text, grouper->depth);
    }
    return grouper->depth > 0;
}

/* The numeral of a new item or heading: a capital is after it. */
static bool opens_numbered(const struct grouper *grouper, const struct opening *opening) {
    const csem__numeral *numeral = &opening->numeral;
    if (numeral->kind == CSEM_NUMERAL_NONE)
        return false;
    if (numeral->length >= opening->rest.length)
        return numeral->kind == CSEM_NUMERAL_LEVEL && grouper->grammar->by_sequence;
    return csem__opens_sentence(csem__text_from(opening->rest, numeral->length));
}

/* Whether the first section of the next level follows soon after the line, which then is the heading of one that has
 * such sections. */
static bool precedes_inner(const struct grouper *grouper, size_t level, size_t line) {
    enum { MAX_HEADING_LINES = 12 };
    for (size_t n = 0; n < MAX_HEADING_LINES; n++) {
        line = csem__lines_next(grouper->lines, line);
        if (line >= grouper->lines->count)
            return false;
        const csem__numeral numeral = csem__numeral_parse(grouper->grammar, text_of(grouper, line), false);
        if (numeral.kind != CSEM_NUMERAL_NONE)
            return numeral.kind == CSEM_NUMERAL_LEVEL && numeral.level == level + 1 && numeral.value == 1;
    }
    return false;
}

/* Whether what looks like the number of an outer level may be a year. */
static bool is_year(const csem__numeral *numeral) {
    enum { FIRST_YEAR = 1000 };
    return numeral->kind == CSEM_NUMERAL_LEVEL && !numeral->is_numbered && numeral->value >= FIRST_YEAR;
}

/* Whether a mark that is after a line that closes nothing is inside its sentence. The number of an outer level, `2019.
 * `, may be a year. Where attributions tell what is open, such a mark opens something only if a section of the next
 * level follows; elsewhere read/sequence.c decides. */
static bool mark_goes_on(const struct grouper *grouper, const struct opening *opening, size_t line) {
    enum { APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE };
    const csem__numeral *numeral = &opening->numeral;
    if (!grouper->grammar->by_sequence)
        return !numeral->is_numbered && (is_year(numeral) || !precedes_inner(grouper, numeral->level, line));
    return is_year(numeral) && !(grouper->lines->items[line].flags & APART);
}

/* A numeral before a capital opens an item or a heading, unless the line before it clearly does not end something.
 */
static bool number_goes_on(struct grouper *grouper, const csem__paragraph *open, const struct opening *opening,
                           size_t line) {
    csem__text before = text_of(grouper, open->last);
    bool abbreviation = before.data[before.length - 1] == '.';
    bool inside = abbreviation || csem__ends_in_open_word(before) || is_inside_bracket(grouper, open);
    if (opening->numeral.kind == CSEM_NUMERAL_LEVEL)
        inside |= mark_goes_on(grouper, opening, line);
    return inside && !is_closed(grouper, open);
}

/* A page end can be anywhere, so it is no evidence of an end: the open paragraph ends only if it is closed and the line
 * opens a sentence. `open` may be a title, which closes nothing: it continues only if the line cannot begin anything or
 * the title lacks its end. */
static bool goes_on_after_page(struct grouper *grouper, const csem__paragraph *open, const struct opening *opening,
                               size_t line) {
    csem__text before = text_of(grouper, open->last);
    bool closed = is_closed(grouper, open);
    if (opens_numbered(grouper, opening))
        return number_goes_on(grouper, open, opening, line);
    bool opens = csem__opens_sentence(opening->text);
    if (is_inside_bracket(grouper, open))
        return true;
    if (open->is_titled && !closed)
        return !opens || csem__has_open_pair(before) || csem__ends_in_open_word(before);
    return !(closed && opens);
}

/* Whether the open paragraph, which closes nothing, is clearly not at its end: a word or a bracket needs more, or it
 * is prose, that is, it has a sentence that closes and another that does not. */
static bool wants_more(struct grouper *grouper, const csem__paragraph *open) {
    csem__text before = text_of(grouper, open->last);
    if (csem__ends_in_open_word(before) || is_inside_bracket(grouper, open))
        return true;
    return !open->is_titled && grouper->has_sentence;
}

/* After a blank line, and after any line end if lines are not wrapped, only the middle of a sentence continues. In
 * wrapped text it may begin with a capital: an extraction tool may take the words of a line that is spaced out for
 * paragraphs, or put blank lines inside them, which show no end after a full line. */
static bool goes_on_after_blank(struct grouper *grouper, const csem__paragraph *open, const struct opening *opening,
                                size_t line) {
    csem__text before = text_of(grouper, open->last);
    if (ends_in_colon(before) && !is_inside_bracket(grouper, open))
        return false;
    if (grouper->spare > 0 && !csem__ends_in_open_word(before) &&
        (!grouper->layout.is_wrapped || csem__layout_fits(&grouper->layout, grouper->lines, open->last, line, false)))
        return false;
    if (csem__begins_small(opening->text) &&
        !(opening->numeral.kind == CSEM_NUMERAL_LEVEL && opens_numbered(grouper, opening)))
        return !is_closed(grouper, open);
    if (!grouper->layout.is_wrapped || is_closed(grouper, open))
        return false;
    bool is_end = csem__is_bare(opening->text) && csem__closes_sentence(opening->text);
    if (is_end || opening->numeral.kind != CSEM_NUMERAL_NONE)
        return (is_end || is_year(&opening->numeral)) && !grouper->grammar->by_sequence;
    bool full = grouper->layout.has_gaps && !open->is_titled &&
                !csem__layout_fits(&grouper->layout, grouper->lines, open->last, line, false);
    return full || wants_more(grouper, open);
}

/* Whether the lines from `line` on are a paragraph that contains a sentence, and so are not part of a title. */
static bool begins_sentence(const struct grouper *grouper, size_t line) {
    enum { MAX_LINES = 64 };
    const csem__lines *lines = grouper->lines;
    csem__paragraph ahead = {.first = (uint32_t)line};
    for (size_t n = 0; n < MAX_LINES; n++) {
        size_t next = csem__lines_next(lines, line);
        ahead.last = (uint32_t)line;
        if (csem__holds_sentence_end(text_of(grouper, line)))
            return true;
        uint16_t flags = next < lines->count ? lines->items[next].flags : CSEM_LINE_AFTER_BLANK;
        bool apart = (flags & CSEM_LINE_AFTER_BLANK) && !(flags & CSEM_LINE_AFTER_PAGE);
        if (!apart) {
            struct opening opening;
            look_at(grouper, next, &opening);
            apart = opening.bullet > 0 || opens_numbered(grouper, &opening) ||
                    (csem__layout_fits(&grouper->layout, lines, line, next, true) && !csem__begins_small(opening.text));
        }
        if (apart)
            return closes_with_agencies(grouper, &ahead, line);
        line = next;
    }
    return true;
}

/* A title or a numbered item that closes no sentence. If no contents have the title, its lines decide: it ends where
 * the next word would have fitted; if none would have, it ends if the next lines are a whole sentence. */
static bool title_goes_on(const struct grouper *grouper, const csem__paragraph *open, size_t line) {
    csem__text before = text_of(grouper, open->last);
    if (csem__ends_in_open_word(before) || csem__has_open_pair(before))
        return true;
    if (csem__layout_fits(&grouper->layout, grouper->lines, open->last, line, false))
        return false;
    return csem__lines_break_sentence(before, text_of(grouper, line)) || !begins_sentence(grouper, line);
}

/* A bullet that closes no sentence and contains none: a phrase that can end where it does. */
static bool is_item(const struct grouper *grouper, const csem__paragraph *open) {
    enum { MAX_LINES = 12 };
    csem__text last = text_of(grouper, open->last);
    if (!open->is_bullet || open->last - open->first > MAX_LINES || csem__ends_in_open_word(last) ||
        csem__has_open_pair(last))
        return false;
    for (size_t line = open->first; line <= open->last; line++)
        if (csem__holds_sentence_end(text_of(grouper, line)))
            return false;
    return true;
}

/* Whether a line is further in than those of the open paragraph, in a text in which that shows a first line. */
static bool is_indented(const struct grouper *grouper, const csem__paragraph *open, size_t line) {
    const csem__line *items = grouper->lines->items;
    unsigned left = items[open->last].indent;
    if (open->is_bullet && open->first == open->last)
        left = left + grouper->layout.hang > grouper->hanging ? left + grouper->layout.hang : grouper->hanging;
    return grouper->layout.indents && items[line].indent > left;
}

/* After a plain line end of wrapped text, most lines continue. The order of the questions is from the surest evidence
 * to the weakest: a numeral, a line that begins inside a sentence, indentation, a closing sentence, an open
 * parenthesis, and last whether the first word would have fitted on the line before, which shows a deliberate line end.
 */
static bool goes_on_after_line(struct grouper *grouper, const csem__paragraph *open, const struct opening *opening,
                               size_t line) {
    const csem__layout *layout = &grouper->layout;
    const csem__lines *lines = grouper->lines;
    if (opens_numbered(grouper, opening))
        return number_goes_on(grouper, open, opening, line);
    bool inside = !csem__opens_sentence(opening->text);
    bool falls = layout->hangs && open->is_bullet && lines->items[line].indent < grouper->hanging;
    if (inside && !falls)
        return true;
    bool closed = is_closed(grouper, open);
    if (falls)
        return !closed && (inside || is_inside_bracket(grouper, open));
    if (closed)
        return !csem__layout_fits(layout, lines, open->last, line, false) && !is_indented(grouper, open, line) &&
               !is_attributed(grouper, open);
    if (is_inside_bracket(grouper, open))
        return true;
    if (open->is_titled && !open->is_bullet)
        return title_goes_on(grouper, open, line);
    bool capital = csem__is_upper((unsigned char)opening->text.data[0]);
    bool may_end = ends_in_colon(text_of(grouper, open->last)) || (capital && is_item(grouper, open));
    return !(may_end && csem__layout_fits(layout, lines, open->last, line, !open->is_titled));
}

/* A bullet or a numeral that is alone on its line: its text is on the next one. */
static bool is_bare(const struct grouper *grouper, const csem__paragraph *open) {
    enum { MAX_LENGTH = 40 };
    if (open->first != open->last || text_of(grouper, open->first).length > MAX_LENGTH ||
        (!open->is_bullet && open->numeral == CSEM_NUMERAL_NONE))
        return false;
    struct opening opening;
    look_at(grouper, open->first, &opening);
    return opening.rest.length == 0 ||
           (opening.numeral.kind != CSEM_NUMERAL_NONE && opening.numeral.length >= opening.rest.length);
}

/* Whether a dash with blanks around it is open at the end of a line: `the work – for the first time`. */
static bool has_open_dash(csem__text text) {
    size_t dashes = 0;
    for (size_t at = 1; at < text.length; at++)
        if (text.data[at - 1] == ' ' && ((unsigned char)text.data[at] == 0xE2 || text.data[at] == '-')) {
            csem__text rest = csem__text_from(text, at);
            size_t length = csem__dash_bullet_length(rest);
            dashes += length > 0 && length < rest.length && rest.data[length] == ' ';
        }
    return dashes % 2 == 1;
}

/* Whether a dash at the start of a line is inside a sentence of the open paragraph, and not a bullet. If bullets are
 * dashes, the line before has the one that it pairs with. */
static bool is_dash_inside(const struct grouper *grouper, const csem__paragraph *open, const struct opening *opening,
                           size_t line) {
    csem__text before = text_of(grouper, open->last);
    return opening->bullet > 0 && csem__begins_small(opening->rest) && grouper->layout.is_wrapped &&
           csem__dash_bullet_length(opening->text) > 0 &&
           !(grouper->lines->items[line].flags & CSEM_LINE_AFTER_BLANK) && !ends_in_colon(before) &&
           (csem__dash_bullet_length(text_of(grouper, open->first)) == 0 || has_open_dash(before)) &&
           !is_closed(grouper, open);
}

/* A heading of Markdown ends with its line, unless a program has wrapped it. */
static bool is_whole_line(const struct grouper *grouper, const csem__paragraph *open, const struct opening *opening) {
    return open->numeral == CSEM_NUMERAL_LEVEL && grouper->grammar->levels[open->level].hashes > 0 &&
           !csem__begins_small(opening->text);
}

/* The lines from `first` up to `last`, joined into `out`, of TAIL bytes; empty if they do not fit. */
static csem__text join_lines(const struct grouper *grouper, size_t first, size_t last, char *out) {
    size_t length = 0;
    size_t before = first;
    for (size_t line = first; line <= last; line++) {
        csem__text text = text_of(grouper, line);
        if (grouper->lines->items[line].flags & (CSEM_LINE_FURNITURE | CSEM_LINE_NOTE))
            continue;
        if (text.length + 1 > TAIL - length)
            return (csem__text){NULL, 0};
        if (length > 0 && !csem__lines_are_close(grouper->lines, before, text))
            out[length++] = ' ';
        memcpy(out + length, text.data, text.length);
        length += text.length;
        before = line;
    }
    return csem__text_fold(out, 0, length);
}

/* Whether the lines are a list of agencies and nothing else. */
static bool are_list(const struct grouper *grouper, size_t first, size_t last) {
    char out[TAIL];
    csem__attribution attribution;
    csem__text text = join_lines(grouper, first, last, out);
    return text.length > 0 && csem__agencies_fill_text(grouper->agencies, text, CSEM_LIST_SHAPE, &attribution);
}

/* Whether a list of agencies that is a paragraph of its own after a title begins or ends before a line. The rest of a
 * list that a line end cuts begins with a word that joins, or is after a comma. */
static bool is_list_edge(const struct grouper *grouper, const csem__paragraph *open, const struct opening *opening,
                         size_t line) {
    enum { MAX_LINES = 4 };
    if (!csem__grammar_has_place(grouper->grammar, CSEM_AGENCIES_AFTER_TITLE) || csem__begins_small(opening->text) ||
        csem__ends_in_open_word(text_of(grouper, open->last)))
        return false;
    if (open->last - open->first < MAX_LINES && are_list(grouper, open->first, open->last))
        return true;
    if (open->numeral != CSEM_NUMERAL_LEVEL || open->is_bullet)
        return false;
    for (size_t last = line, n = 0; n < MAX_LINES && last < grouper->lines->count; n++) {
        if (are_list(grouper, line, last))
            return true;
        last = csem__lines_next(grouper->lines, last);
    }
    return false;
}

/* Whether the line continues a word that was cut. Only a word in capitals has a second capital there. */
static bool continues_word(const struct grouper *grouper, const csem__paragraph *open, const struct opening *opening) {
    bool capitals = opening->text.length > 1 && csem__is_upper((unsigned char)opening->text.data[1]);
    return grouper->lines->items[open->last].flags & CSEM_LINE_CUT &&
           (capitals || !csem__opens_sentence(opening->text));
}

/* Whether the line continues the paragraph `open`. A bullet, the marker of a note and a heading from the contents are
 * boundaries whatever is before or after them; only then does the kind of line end count. */
static bool goes_on(struct grouper *grouper, const csem__paragraph *open, const struct opening *opening, size_t line) {
    const csem__line *item = &grouper->lines->items[line];
    if (is_dash_inside(grouper, open, opening, line))
        return true;
    if (opening->bullet > 0 || opening->marker > 0 || open->is_listed || is_whole_line(grouper, open, opening))
        return false;
    if (continues_word(grouper, open, opening))
        return true;
    if (is_list_edge(grouper, open, opening, line))
        return false;
    if (is_bare(grouper, open))
        return open->numeral == CSEM_NUMERAL_NONE || opening->numeral.kind == CSEM_NUMERAL_NONE;
    if (item->flags & CSEM_LINE_AFTER_PAGE)
        return goes_on_after_page(grouper, open, opening, line);
    bool odd = grouper->layout.has_odd_gaps && !open->is_titled && !(item->flags & CSEM_LINE_AFTER_BLANKS);
    if ((item->flags & CSEM_LINE_AFTER_BLANK && !odd) || !grouper->layout.is_wrapped)
        return goes_on_after_blank(grouper, open, opening, line);
    return goes_on_after_line(grouper, open, opening, line);
}

/* ---- the walk ---- */

/* Whether a title, or an item, is after a numeral, and not the text of a section. */
static bool is_titled(const csem__grammar *grammar, const csem__numeral *numeral) {
    if (numeral->kind != CSEM_NUMERAL_LEVEL)
        return numeral->kind == CSEM_NUMERAL_ITEM;
    return grammar->profile->levels[numeral->level].title == CSEM_TITLE_BY_LINE;
}

/* NULL: out of memory. Earlier pointers to paragraphs are not valid any more: the grouper holds indexes. */
static csem__paragraph *add_paragraph(struct grouper *grouper, const struct opening *opening, size_t line) {
    csem__paragraphs *paragraphs = grouper->paragraphs;
    if (!csem__array_grow(grouper->allocator, (void **)&paragraphs->items, paragraphs->count, &paragraphs->capacity,
                          sizeof *paragraphs->items))
        return NULL;
    const csem__line *item = &grouper->lines->items[line];
    csem__paragraph *paragraph = &paragraphs->items[paragraphs->count++];
    *paragraph = (csem__paragraph){.numeral = (uint8_t)opening->numeral.kind,
                                   .level = opening->numeral.level,
                                   .is_numbered = opening->numeral.is_numbered,
                                   .is_titled = is_titled(grouper->grammar, &opening->numeral),
                                   .number = opening->numeral.value,
                                   .marker = (uint8_t)opening->marker,
                                   .first = (uint32_t)line,
                                   .last = (uint32_t)line,
                                   .start = item->text,
                                   .indent = item->indent,
                                   .field = csem__fields_at(paragraphs->fields, line),
                                   .is_bound = (item->flags & CSEM_LINE_BOUND) != 0,
                                   .is_field_item = (item->flags & CSEM_LINE_ITEM) != 0,
                                   .is_bullet = opening->bullet > 0,
                                   .after_blank = (item->flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE)) != 0};
    if (paragraph->is_bound && paragraph->numeral == CSEM_NUMERAL_LEVEL)
        paragraph->numeral = CSEM_NUMERAL_ITEM;
    return paragraph;
}

/* What is after the numeral that a line begins with, possibly on the next line. */
static csem__text text_after_numeral(const struct grouper *grouper, const struct opening *opening, size_t line) {
    if (opening->numeral.length < opening->text.length)
        return csem__text_from(opening->text, opening->numeral.length);
    size_t next = csem__lines_next(grouper->lines, line);
    return next < grouper->lines->count ? text_of(grouper, next) : (csem__text){NULL, 0};
}

/* What the open paragraph closes with, after which a heading may follow. */
static csem__closing closing_of(const struct grouper *grouper) {
    if (grouper->open == SIZE_MAX)
        return CSEM_CLOSING_ATTRIBUTION;
    const csem__paragraph *open = &grouper->paragraphs->items[grouper->open];
    if (open->is_listed || closes_with_agencies(grouper, open, open->last))
        return CSEM_CLOSING_ATTRIBUTION;
    return csem__closes_sentence(text_of(grouper, open->last)) ? CSEM_CLOSING_SENTENCE : CSEM_CLOSING_NONE;
}

/* The entry of a heading: by its number, else by its title alone. */
static const csem_section *find_entry(struct grouper *grouper, const csem__numeral *numeral, csem__text text) {
    const csem_section *entry = csem__outline_take(&grouper->outline, numeral, text);
    if (entry)
        return entry;
    entry = csem__outline_find_title(&grouper->outline, numeral, text);
    if (!entry || closing_of(grouper) < csem__outline_needs(&grouper->outline, numeral->level, entry))
        return NULL;
    csem__outline_move(&grouper->outline, numeral->level, numeral->value, entry);
    return entry;
}

/* The entry of a heading without a number. */
static const csem_section *find_unnumbered(struct grouper *grouper, struct opening *opening, size_t line) {
    enum { MAX_LENGTH = 200, APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE };
    const csem__grammar *grammar = grouper->grammar;
    bool apart = (grouper->lines->items[line].flags & APART) != 0;
    if (!grouper->has_unnumbered || opening->bullet > 0 || opening->numeral.kind != CSEM_NUMERAL_NONE ||
        opening->text.length > MAX_LENGTH || !(apart || closing_of(grouper) > CSEM_CLOSING_NONE))
        return NULL;
    for (size_t level = 0; level < grammar->level_count; level++) {
        const csem_section *entry = grammar->levels[level].count == 0
                                        ? csem__outline_find_unnumbered(&grouper->outline, level, opening->text)
                                        : NULL;
        if (!entry)
            continue;
        csem__outline_move(&grouper->outline, level, grouper->outline.numbers[level] + 1, entry);
        opening->numeral.level = (uint8_t)level;
        return entry;
    }
    return NULL;
}

/* A heading that the contents list, with all its lines; *line receives its last one. */
static bool take_heading(struct grouper *grouper, struct opening *opening, size_t *line, bool *ok) {
    const csem__numeral *numeral = &opening->numeral;
    const csem_section *entry = find_unnumbered(grouper, opening, *line);
    if (!entry && opening->bullet == 0 && csem__numeral_is_entry(numeral))
        entry = find_entry(grouper, numeral, text_after_numeral(grouper, opening, *line));
    if (!entry)
        return false;
    csem__paragraph *paragraph = add_paragraph(grouper, opening, *line);
    *ok = paragraph != NULL;
    if (paragraph) {
        paragraph->is_listed = true;
        paragraph->entry = entry;
        *line =
            csem__heading_end(grouper->grammar, grouper->lines, &grouper->layout, *line, numeral->length, entry->title);
        paragraph->last = (uint32_t)*line;
    }
    return true;
}

/* The numeral of a text after a bullet that is on a line of its own. */
static void take_numeral(const struct grouper *grouper, csem__paragraph *paragraph, csem__text text) {
    const csem__numeral numeral = csem__numeral_parse(grouper->grammar, text, true);
    paragraph->numeral = (uint8_t)numeral.kind;
    paragraph->level = numeral.level;
    paragraph->number = numeral.value;
    paragraph->is_numbered = numeral.is_numbered;
    paragraph->is_titled = is_titled(grouper->grammar, &numeral);
}

/* Whether the next attribution from a line on, before a heading, is in abbreviations, as those of efforts are. */
static bool closes_as_effort(const struct grouper *grouper, size_t first) {
    enum { MAX_LINES = 60 };
    const csem__paragraph paragraph = {.first = (uint32_t)first};
    size_t line = first;
    for (size_t n = 0; n < MAX_LINES && line < grouper->lines->count; n++) {
        char tail[TAIL];
        csem__enclosed enclosed;
        csem__attribution attribution;
        if (closes_with_agencies(grouper, &paragraph, line)) {
            csem__text text = read_tail(grouper, &paragraph, line, tail);
            return csem__attribution_find_bracket(grouper->agencies, text, &enclosed) &&
                   csem__agency_list_read(grouper->agencies, csem__slice(text.data, enclosed.from, enclosed.to),
                                          CSEM_LIST_SHAPE, &attribution) &&
                   attribution.form == CSEM_FORM_SHORT;
        }
        line = csem__lines_next(grouper->lines, line);
    }
    return false;
}

/* Whether a paragraph has one of the bullets that are printed after the texts of its page: the first one of an effort,
 * or one of a list after a colon. */
static bool take_late(struct grouper *grouper, const struct opening *opening, size_t line) {
    const csem__paragraph *open = grouper->open < SIZE_MAX ? &grouper->paragraphs->items[grouper->open] : NULL;
    if (grouper->late == 0 || !open || open->is_listed || opening->bullet > 0 || opening->marker > 0 ||
        opening->numeral.kind != CSEM_NUMERAL_NONE)
        return false;
    bool in_list = ends_in_colon(text_of(grouper, open->last)) || grouper->in_list;
    bool closed = closes_with_agencies(grouper, open, open->last);
    if (!(closed || in_list) || (closed && !closes_as_effort(grouper, line)))
        return false;
    grouper->late--;
    return true;
}

/* Whether the paragraph that begins belongs to one of the bullets in a row before it. An extraction may print the
 * bullets of a list first, and then their texts: a bullet without a text before another one is spare, and no paragraph.
 */
static bool take_spare(struct grouper *grouper, const struct opening *opening, size_t line) {
    const csem__paragraph *open = grouper->open < SIZE_MAX ? &grouper->paragraphs->items[grouper->open] : NULL;
    if (open && open->is_bullet && opening->bullet > 0 && grouper->open + 1 == grouper->paragraphs->count &&
        is_bare(grouper, open) && open->numeral == CSEM_NUMERAL_NONE) {
        grouper->paragraphs->count--;
        grouper->open = SIZE_MAX;
        grouper->spare++;
        return false;
    }
    if ((opening->bullet > 0 && opening->rest.length > 0) || grouper->lines->items[line].flags & CSEM_LINE_AFTER_PAGE)
        grouper->spare = 0;
    if (opening->bullet > 0 || opening->marker > 0 || grouper->spare == 0)
        return false;
    grouper->spare--;
    return true;
}

/* Begins a paragraph at a line. A note leaves the open paragraph open, since it may continue on the next page: then
 * take_after_note() marks the lines of the note. Any other paragraph becomes the open one. */
static bool begin(struct grouper *grouper, const struct opening *opening, size_t line) {
    bool takes_spare = take_spare(grouper, opening, line) || take_late(grouper, opening, line);
    csem__paragraph *paragraph = add_paragraph(grouper, opening, line);
    if (!paragraph)
        return false;
    if (takes_spare) {
        paragraph->is_bullet = true;
        take_numeral(grouper, paragraph, opening->text);
    }
    size_t index = grouper->paragraphs->count - 1;
    if (paragraph->marker > 0 && grouper->open != SIZE_MAX) {
        grouper->note = index;
        return true;
    }
    if (grouper->open != SIZE_MAX) {
        const csem__paragraph *before = &grouper->paragraphs->items[grouper->open];
        bool goes_on = grouper->in_list && !closes_with_agencies(grouper, before, before->last);
        grouper->in_list = paragraph->is_bullet && (goes_on || ends_in_colon(text_of(grouper, before->last)));
    }
    grouper->open = index;
    grouper->note = SIZE_MAX;
    grouper->hanging = csem__layout_text_column(grouper->grammar, grouper->lines, line);
    grouper->depth = 0;
    grouper->counted = line;
    grouper->has_sentence = grouper->layout.is_wrapped && csem__holds_sentence_end(text_of(grouper, line));
    return true;
}

/* Adds a line to the open paragraph, whose index is given. On a new page the text may be further left. */
static void extend(struct grouper *grouper, size_t index, size_t line) {
    const csem__line *item = &grouper->lines->items[line];
    csem__paragraph *paragraph = &grouper->paragraphs->items[index];
    if (paragraph->is_bullet && paragraph->numeral == CSEM_NUMERAL_NONE && is_bare(grouper, paragraph))
        take_numeral(grouper, paragraph, text_of(grouper, line));
    paragraph->last = (uint32_t)line;
    if (grouper->layout.is_wrapped && !grouper->has_sentence)
        grouper->has_sentence = csem__holds_sentence_end(text_of(grouper, line));
    if (item->flags & CSEM_LINE_AFTER_PAGE && item->indent < grouper->hanging)
        grouper->hanging = item->indent;
}

/* A line after a note: of the paragraph that the note interrupts, or of the note. */
static bool take_after_note(struct grouper *grouper, const struct opening *opening, size_t line) {
    csem__paragraph *note = &grouper->paragraphs->items[grouper->note];
    csem__paragraph *open = &grouper->paragraphs->items[grouper->open];
    if (grouper->lines->items[line].flags & CSEM_LINE_AFTER_PAGE && !open->is_listed && !is_closed(grouper, open) &&
        goes_on(grouper, open, opening, line)) {
        for (size_t i = open->last + 1u; i <= note->last; i++)
            grouper->lines->items[i].flags |= CSEM_LINE_NOTE;
        extend(grouper, grouper->open, line);
        grouper->note = SIZE_MAX;
        return true;
    }
    if (!goes_on(grouper, note, opening, line))
        return false;
    note->last = (uint32_t)line;
    return true;
}

/* Whether a star, which is a bullet, too, begins a note at the foot, inside a sentence that a page end cuts. */
static bool interrupts(const struct grouper *grouper, const struct opening *opening, size_t line) {
    enum { MAX_LINES = 16 };
    const csem__lines *lines = grouper->lines;
    if (grouper->open == SIZE_MAX || opening->bullet == 0 || opening->text.data[0] != '*' ||
        !csem__opens_sentence(opening->rest))
        return false;
    const csem__paragraph *open = &grouper->paragraphs->items[grouper->open];
    if (open->is_listed || ends_in_colon(text_of(grouper, open->last)) ||
        text_of(grouper, open->first).data[0] == '*' || is_closed(grouper, open))
        return false;
    for (size_t n = 0; n < MAX_LINES; n++) {
        line = csem__lines_next(lines, line);
        if (line >= lines->count)
            return false;
        if (lines->items[line].flags & CSEM_LINE_AFTER_PAGE)
            return csem__begins_small(text_of(grouper, line));
    }
    return false;
}

/* Puts a line, or all lines of a heading, into a paragraph; *line receives the last one. False: out of memory. */
static bool take_line(struct grouper *grouper, size_t *line) {
    bool ok = true;
    struct opening opening;
    look_at(grouper, *line, &opening);
    uint16_t flags = grouper->lines->items[*line].flags;
    if (flags & CSEM_LINE_AFTER_PAGE || grouper->paragraphs->count == 0)
        grouper->late = csem__late_bullets_after(grouper->lines, grouper->grammar, *line);
    if (interrupts(grouper, &opening, *line)) {
        opening.marker = 1;
        opening.bullet = 0;
    }
    if (flags & CSEM_LINE_BOUND)
        opening.marker = 0;
    else if (take_heading(grouper, &opening, line, &ok)) {
        grouper->open = ok ? grouper->paragraphs->count - 1 : SIZE_MAX;
        grouper->note = SIZE_MAX;
        grouper->spare = 0;
        return ok;
    }
    if (flags & CSEM_LINE_BREAK)
        return begin(grouper, &opening, *line);
    if (grouper->note != SIZE_MAX && take_after_note(grouper, &opening, *line))
        return true;
    if (grouper->note == SIZE_MAX && grouper->open != SIZE_MAX &&
        goes_on(grouper, &grouper->paragraphs->items[grouper->open], &opening, *line)) {
        extend(grouper, grouper->open, *line);
        return true;
    }
    return begin(grouper, &opening, *line);
}

bool csem__paragraphs_find(csem__paragraphs *paragraphs, csem__lines *lines, const csem__fields *fields, size_t body,
                           const csem__sections *contents, const csem__agencies *agencies, csem__joiner *joiner) {
    const csem_allocator *allocator = &joiner->arena->allocator;
    struct grouper grouper = {.paragraphs = paragraphs,
                              .lines = lines,
                              .grammar = agencies->grammar,
                              .agencies = agencies,
                              .allocator = allocator,
                              .layout = csem__layout_find(agencies->grammar, lines, body),
                              .outline = {.contents = contents},
                              .open = SIZE_MAX,
                              .note = SIZE_MAX};
    *paragraphs = (csem__paragraphs){.input = lines->input, .fields = fields};
    for (size_t i = 0; i < contents->count && !grouper.has_unnumbered; i++)
        grouper.has_unnumbered = contents->items[i].number < 0;
    bool ok = true;
    for (size_t i = body; ok && i < lines->count; i++)
        if (!(lines->items[i].flags & CSEM_LINE_FURNITURE))
            ok = take_line(&grouper, &i);
    for (size_t i = 0; ok && i < paragraphs->count; i++)
        ok = csem__paragraph_join(&paragraphs->items[i], agencies->grammar, lines, joiner);
    if (ok)
        csem__paragraphs_count_pages(paragraphs, lines, body);
    else
        csem__paragraphs_free(paragraphs, allocator);
    return ok;
}

void csem__paragraphs_free(csem__paragraphs *paragraphs, const csem_allocator *allocator) {
    csem__release(allocator, paragraphs->items);
    *paragraphs = (csem__paragraphs){0};
}
