/* SPDX-License-Identifier: MIT */
/* A title may be wrapped with nothing between it and the text that follows. Lines are added while the contents'
 * title continues. If body and contents differ (the wording may), each line end is rated: by the words that body and
 * contents do not share up to there, and by whether a title can end there at all, which the shape of the lines
 * shows; the best one is taken. */
#include "read/heading.h"
#include "lines/boundary.h"
#include "lines/shape.h"

#include "read/contents.h"
#include "read/title.h"

enum { MAX_LINES = 12, MAX_TITLE_LENGTH = 4096 };

const csem_section *csem__outline_entry(const csem__outline *outline, size_t level, int32_t number) {
    if (level == 0)
        return csem__contents_find(outline->contents, number);
    return csem__contents_find_child(outline->entries[level - 1], number);
}

const csem_section *csem__outline_take(csem__outline *outline, const csem__numeral *numeral, csem__text text) {
    if (numeral->value <= outline->numbers[numeral->level] || text.length == 0)
        return NULL;
    const csem_section *entry = csem__outline_entry(outline, numeral->level, numeral->value);
    if (!entry || !csem__title_begins_alike(text, entry->title))
        return NULL;
    csem__outline_move(outline, numeral->level, numeral->value, entry);
    return entry;
}

void csem__outline_move(csem__outline *outline, size_t level, int32_t number, const csem_section *entry) {
    outline->numbers[level] = number;
    outline->entries[level] = entry;
    for (size_t inner = level + 1; inner < CSEM_MAX_PROFILE_LEVELS; inner++) {
        outline->numbers[inner] = 0;
        outline->entries[inner] = NULL;
    }
}

/* The entries that include that of a numeral: the outermost ones, or those of the section around. `at` is the index
 * after the last one that was taken. */
struct entries {
    const csem_section *const *items;
    size_t count;
    size_t at;
};

static struct entries entries_of(const csem__outline *outline, size_t level) {
    struct entries entries = {outline->contents->children, outline->contents->outermost_count, 0};
    const csem_section *around = level > 0 ? outline->entries[level - 1] : NULL;
    const csem_section *last = outline->entries[level];
    if (level > 0) {
        entries.items = around ? around->children : NULL;
        entries.count = around ? around->child_count : 0;
    }
    if (last)
        entries.at = (size_t)last->position + 1;
    return entries;
}

/* Whether the text of a line is a title, or enough of its beginning. */
static bool has_title(csem__text text, csem__text title) {
    enum { ENOUGH = 12 };
    size_t common;
    csem__title_match match = csem__title_compare(text, title, &common);
    return (match == CSEM_TITLE_SAME && common > 0) || (match == CSEM_TITLE_BEGINS && common >= ENOUGH);
}

const csem_section *csem__outline_find_title(const csem__outline *outline, const csem__numeral *numeral,
                                             csem__text text) {
    enum { NEAR = 32 };
    struct entries entries = entries_of(outline, numeral->level);
    if (!entries.items)
        return NULL;
    for (size_t i = entries.at; i < entries.count && i - entries.at < NEAR; i++)
        if (has_title(text, entries.items[i]->title))
            return entries.items[i];
    for (size_t i = entries.at; i > 0 && entries.at - i < NEAR; i--)
        if (entries.items[i - 1]->number == numeral->value && has_title(text, entries.items[i - 1]->title))
            return entries.items[i - 1];
    return NULL;
}

const csem_section *csem__outline_find_unnumbered(const csem__outline *outline, size_t level, csem__text text) {
    enum { NEAR = 32 };
    struct entries entries = entries_of(outline, level);
    for (size_t i = entries.at; entries.items && i < entries.count && i - entries.at < NEAR; i++)
        if (entries.items[i]->number < 0 && has_title(text, entries.items[i]->title))
            return entries.items[i];
    return NULL;
}

csem__closing csem__outline_needs(const csem__outline *outline, size_t level, const csem_section *entry) {
    struct entries entries = entries_of(outline, level);
    bool is_next = entries.at < entries.count && entry == entries.items[entries.at];
    return is_next ? CSEM_CLOSING_SENTENCE : CSEM_CLOSING_ATTRIBUTION;
}

/* The title so far, in one piece; comparing it does not need the blanks. */
struct title {
    char data[MAX_TITLE_LENGTH];
    size_t length;
};

static bool add_line(struct title *title, csem__text line) {
    if (line.length + 1 > MAX_TITLE_LENGTH - title->length)
        return false;
    if (title->length > 0)
        title->data[title->length++] = ' ';
    memcpy(title->data + title->length, line.data, line.length);
    title->length += line.length;
    return true;
}

static csem__text title_text(const struct title *title) {
    return (csem__text){title->data, title->length};
}

/* Whether a line cannot be part of a title because it opens something else. */
static bool opens_other(const csem__grammar *grammar, csem__text line) {
    return csem__bullet_length(grammar, line) > 0 ||
           csem__numeral_parse(grammar, line, false).kind != CSEM_NUMERAL_NONE;
}

/* Whether the title must end before the line, given its text so far. */
static bool must_end(const csem__grammar *grammar, const csem__layout *layout, const csem__line *next,
                     csem__text so_far, csem__text line) {
    if (opens_other(grammar, line))
        return true;
    if (next->flags & CSEM_LINE_AFTER_PAGE)
        return csem__opens_sentence(line) && !csem__has_open_pair(so_far);
    bool apart = next->flags & CSEM_LINE_AFTER_BLANK || !layout->is_wrapped;
    return apart && !csem__begins_small(line);
}

/* How unlikely it is that a title ends before the line. */
static size_t end_penalty(const csem__lines *lines, const csem__layout *layout, size_t last, size_t next,
                          csem__text so_far) {
    csem__text line = csem__lines_text(lines, next);
    size_t penalty = csem__ends_in_open_word(so_far) ? 6 : 0;
    penalty += csem__begins_small(line) ? 6 : 0;
    penalty += csem__has_open_pair(so_far) ? 4 : 0;
    penalty += csem__layout_fits(layout, lines, last, next, false) ? 0 : 3;
    return penalty;
}

/* Whether the title in the contents continues with the line. */
static bool goes_on(const struct title *so_far, csem__text line, csem__text title) {
    struct title longer;
    longer.length = so_far->length;
    memcpy(longer.data, so_far->data, so_far->length);
    size_t before;
    size_t after;
    if (csem__title_compare(title_text(so_far), title, &before) != CSEM_TITLE_BEGINS || !add_line(&longer, line))
        return false;
    csem__title_match match = csem__title_compare(title_text(&longer), title, &after);
    return match == CSEM_TITLE_SAME || match == CSEM_TITLE_BEGINS;
}

/* The line on which the title ends exactly as in the contents, as most do; SIZE_MAX: it differs somewhere. */
static size_t find_same_end(const csem__lines *lines, size_t line, size_t numeral_length, csem__text title) {
    struct title so_far;
    so_far.length = 0;
    csem__text text = csem__lines_text(lines, line);
    text = csem__text_from(text, numeral_length);
    for (size_t n = 0; n < MAX_LINES && add_line(&so_far, text); n++) {
        size_t common;
        csem__title_match match = csem__title_is_same(title_text(&so_far), title)
                                      ? CSEM_TITLE_SAME
                                      : csem__title_compare(title_text(&so_far), title, &common);
        if (match == CSEM_TITLE_SAME)
            return line;
        line = csem__lines_next(lines, line);
        if (match != CSEM_TITLE_BEGINS || line >= lines->count)
            break;
        text = csem__lines_text(lines, line);
    }
    return SIZE_MAX;
}

size_t csem__heading_end(const csem__grammar *grammar, const csem__lines *lines, const csem__layout *layout,
                         size_t first, size_t numeral_length, csem__text title) {
    size_t same = find_same_end(lines, first, numeral_length, title);
    if (same != SIZE_MAX)
        return same;
    struct title so_far;
    so_far.length = 0;
    csem__text line = csem__lines_text(lines, first);
    line = csem__text_from(line, numeral_length);
    size_t best = first;
    size_t lowest = SIZE_MAX;
    size_t last = first;
    for (size_t n = 0; n < MAX_LINES && add_line(&so_far, line); n++) {
        csem__text text = title_text(&so_far);
        size_t next = csem__lines_next(lines, last);
        bool at_end = next >= lines->count;
        if (!at_end)
            line = csem__lines_text(lines, next);
        bool ends =
            at_end || (must_end(grammar, layout, &lines->items[next], text, line) && !goes_on(&so_far, line, title));
        size_t extra;
        size_t cost = csem__title_distance(text, title, &extra);
        cost += ends ? 0 : end_penalty(lines, layout, last, next, text);
        if (cost < lowest) {
            lowest = cost;
            best = last;
        }
        /* From here on every line end costs at least as much as the words that are too many. */
        if (ends || extra >= lowest)
            break;
        last = next;
    }
    return best;
}
