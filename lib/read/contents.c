/* SPDX-License-Identifier: MIT */
/* The contents begin at a caption such as `Table of Contents`, or at the first line of the outermost level that ends in
 * a page number after leaders. An entry is a line that begins with a numeral and the lines up to the one that ends in
 * its page; page ends and blank lines inside it do not matter. The contents end where the numbering restarts, or where
 * an entry has no page though the others have: there the body begins. */
#include "read/contents.h"

#include "grammar/opening.h"
#include "lines/boundary.h"
#include "lines/leader.h"
#include "lines/shape.h"
#include "read/section.h"
#include "read/title.h"

enum { MAX_ENTRY_LINES = 16, STYLE_SAMPLE = 400 };

struct reader {
    const csem__grammar *grammar;
    csem__builder *builder;
    csem__joiner *joiner;
    const csem__lines *lines;
    csem__page_style style;
    csem__open_sections open;
    int32_t outermost; /* last number of the outermost level, 0: none */
    int32_t page;
    size_t after_last; /* the line after the last entry */
    bool restarts;     /* the numbering does, after the caption */
    size_t again;      /* entries of the outermost level whose number came again or went back */
};

struct entry {
    csem__numeral numeral;
    size_t first;
    size_t last;
    size_t title_length; /* of the text of the last line */
    int32_t page;
    bool is_whole; /* has its page, or needs none */
};

static csem__numeral numeral_at(const struct reader *reader, size_t index) {
    return csem__numeral_parse_entry(reader->grammar, csem__lines_text(reader->lines, index));
}

static bool is_entry_at(const struct reader *reader, size_t index) {
    const csem__numeral numeral = numeral_at(reader, index);
    return csem__numeral_is_entry(&numeral);
}

static bool is_outermost(const struct reader *reader, const csem__numeral *numeral) {
    return csem__numeral_is_outer(reader->grammar, numeral);
}

/* `目次`, with blanks between or not. */
static bool is_japanese_caption(csem__text text) {
    static const char *const signs[] = {"目", "次"};
    size_t at = 0;
    for (size_t i = 0; i < 2; i++) {
        size_t length = strlen(signs[i]);
        for (size_t n; (n = csem__space_length(text.data + at, text.length - at)) > 0;)
            at += n;
        if (text.length - at < length || memcmp(text.data + at, signs[i], length) != 0)
            return false;
        at += length;
    }
    return at == text.length;
}

/* `Table of Contents`, `CONTENTS`, letters spaced out or not. */
bool csem__contents_is_caption(csem__text text) {
    static const char *const captions[] = {"tableofcontents", "contents", "contentspage", "listofcontents"};
    enum { MAX_LENGTH = 64 };
    char letters[24]; /* more than the longest caption has */
    size_t count = 0;
    if (text.length > MAX_LENGTH)
        return false;
    if (is_japanese_caption(text))
        return true;
    for (size_t i = 0; i < text.length; i++) {
        if (csem__is_alpha((unsigned char)text.data[i]) && count < sizeof letters)
            letters[count++] = csem__to_lower(text.data[i]);
        else if (csem__is_digit((unsigned char)text.data[i]))
            return false;
    }
    for (size_t i = 0; i < sizeof captions / sizeof captions[0]; i++)
        if (csem__text_equal(csem__slice(letters, 0, count), csem__text_of(captions[i])))
            return true;
    return false;
}

/* Whether a number can come next: on the outermost level it is larger than the one before, unless is_entry_again; that
 * of an inner level may come again or go back, as it may in the body. */
static bool is_next(const struct reader *reader, const csem__numeral *numeral) {
    return is_outermost(reader, numeral) ? numeral->value > reader->outermost : reader->outermost > 0;
}

/* Whether an entry can end before this line: it begins another, or is set off. */
static bool ends_before(const struct reader *reader, size_t index) {
    const csem__lines *lines = reader->lines;
    return index >= lines->count || lines->items[index].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE) ||
           is_entry_at(reader, index);
}

/* The page at the end of a line that may close an entry. */
static bool read_page(const struct reader *reader, size_t index, struct entry *entry) {
    csem__text text = csem__lines_text(reader->lines, index);
    csem__page_style style = csem__leader_split(text, &entry->title_length, &entry->page);
    size_t numeral = index == entry->first ? entry->numeral.length : 0;
    if (style == CSEM_PAGE_NONE || style < reader->style)
        return false;
    if (numeral > 0 && entry->title_length < numeral) {
        if (style != CSEM_PAGE_STRICT)
            return false;
        entry->title_length = numeral; /* the numeral is all of it */
    }
    if (style == CSEM_PAGE_LOOSE && !ends_before(reader, csem__lines_next(reader->lines, index)))
        return false;
    entry->last = index;
    entry->is_whole = true;
    return true;
}

/* A title that fills its line leaves no space for leaders: its page is after one blank, and is not lower than the
 * page before. */
static bool read_crowded_page(struct reader reader, size_t index, struct entry *entry) {
    enum { MAX_PAGES_AHEAD = 100 };
    reader.style = CSEM_PAGE_LOOSE;
    if (!read_page(&reader, index, entry))
        return false;
    entry->is_whole = entry->page >= reader.page && entry->page - reader.page <= MAX_PAGES_AHEAD;
    return entry->is_whole;
}

/* Takes the lines of the entry that begins at line `index`. */
static struct entry take_entry(const struct reader *reader, size_t index, const csem__numeral *numeral) {
    const csem__lines *lines = reader->lines;
    struct entry entry = {.numeral = *numeral, .first = index, .last = index};
    for (size_t n = 0; n < MAX_ENTRY_LINES && index < lines->count; n++) {
        bool inside = n > 0;
        if (inside && is_entry_at(reader, index))
            break;
        if (inside && reader->style == CSEM_PAGE_NONE && lines->items[index].flags & CSEM_LINE_AFTER_BLANK &&
            !csem__ends_in_open_word(csem__lines_text(lines, entry.last)))
            break;
        entry.last = index;
        if (reader->style != CSEM_PAGE_NONE && read_page(reader, index, &entry))
            return entry;
        index = csem__lines_next(lines, index);
    }
    if (reader->style == CSEM_PAGE_STRICT && read_crowded_page(*reader, entry.last, &entry))
        return entry;
    entry.page = 0;
    entry.title_length = csem__lines_text(lines, entry.last).length;
    entry.is_whole = reader->style == CSEM_PAGE_NONE;
    return entry;
}

/* Removes leaders that blanks set off from a title, whose page is on another line, those that were misread, and, where
 * the page after them was lost, those that are glued to it. */
static void drop_leaders(csem__joiner *joiner, bool has_page) {
    size_t dots = 0;
    while (!has_page && dots < joiner->length && joiner->data[joiner->length - dots - 1] == '.')
        dots++;
    joiner->length -= dots > 1 ? dots : 0;
    joiner->length = csem__leader_misread((csem__text){joiner->data, joiner->length});
    for (;;) {
        size_t end = joiner->length;
        while (end > 0 && joiner->data[end - 1] != ' ')
            end--;
        csem__text last = csem__slice(joiner->data, end, joiner->length);
        if (end < 2 || (csem__leader_count(last) == 0 && !csem__leader_is_sign(last)))
            return;
        joiner->length = end - 1;
    }
}

static bool join_title(struct reader *reader, const struct entry *entry, csem__text *title) {
    const csem__lines *lines = reader->lines;
    size_t bound = 2;
    for (size_t i = entry->first; i <= entry->last; i++)
        bound += lines->items[i].text_end - lines->items[i].text + 1;
    csem__joined joined;
    if (!csem__joiner_start(reader->joiner, bound))
        return false;
    for (size_t i = entry->first; i <= entry->last; i = csem__lines_next(lines, i)) {
        const csem__line *line = &lines->items[i];
        size_t start = line->text + (i == entry->first ? entry->numeral.length : 0);
        if (i == entry->last ? !csem__joiner_add(reader->joiner, start, line->text + entry->title_length)
                             : !csem__joiner_add_line(reader->joiner, start, line))
            return false;
    }
    drop_leaders(reader->joiner, entry->page > 0 || reader->style == CSEM_PAGE_NONE);
    /* The point of `etc.` was taken for a leader. */
    csem__text so_far = {reader->joiner->data, reader->joiner->length};
    if (csem__text_ends(so_far, " etc") || csem__text_ends(so_far, ",etc"))
        reader->joiner->data[reader->joiner->length++] = '.';
    if (!csem__joiner_finish(reader->joiner, &joined))
        return false;
    *title = joined.text;
    return true;
}

static bool add_entry(struct reader *reader, const struct entry *entry) {
    csem__text title;
    if (!join_title(reader, entry, &title))
        return csem__builder_fail(reader->builder);
    if (title.length == 0)
        return true;
    csem__sections *contents = &reader->builder->report->contents;
    size_t level = entry->numeral.level;
    csem_section *node =
        csem__open_sections_add(&reader->open, reader->builder, contents, reader->grammar, level, &entry->numeral);
    if (!node)
        return false;
    node->title = title;
    node->place.page = entry->page;
    const csem__line *first = &reader->lines->items[entry->first];
    node->place.span = (csem_span){first->text, reader->lines->items[entry->last].text_end, first->number};
    if (entry->page > 0)
        reader->page = entry->page;
    reader->after_last = csem__lines_next(reader->lines, entry->last);
    if (is_outermost(reader, &entry->numeral))
        reader->outermost = entry->numeral.value;
    return true;
}

/* The first level whose headings have neither numbers nor marks; level_count: there is none. */
static size_t find_unnumbered(const csem__grammar *grammar) {
    size_t level = 0;
    while (level < grammar->level_count && grammar->levels[level].count > 0)
        level++;
    return level;
}

/* Adds the line as an entry without a number, if the profile has such headings and it gives its page. */
static bool add_unnumbered(struct reader *reader, size_t index) {
    enum { MAX_LENGTH = 200 };
    struct entry entry = {.first = index, .last = index};
    size_t level = find_unnumbered(reader->grammar);
    csem__text text = csem__lines_text(reader->lines, index);
    if (level == reader->grammar->level_count || reader->style != CSEM_PAGE_STRICT || text.length > MAX_LENGTH ||
        !csem__opens_sentence(text) || !read_page(reader, index, &entry) || entry.page < reader->page)
        return true;
    entry.numeral.level = (uint8_t)level;
    return add_entry(reader, &entry);
}

/* Whether an entry is as short as titles are. */
static bool is_short(const struct reader *reader, const struct entry *entry) {
    enum { MAX_LINES = 8, MAX_LENGTH = 500 };
    const csem__line *items = reader->lines->items;
    return entry->last - entry->first < MAX_LINES &&
           items[entry->last].text_end - items[entry->first].text <= MAX_LENGTH;
}

/* An entry without a page is accepted if the next line is the entry that comes next, and has its page, or where the
 * numbering restarts later: there the body begins. */
static bool is_entry_without_page(const struct reader *reader, const struct entry *entry) {
    struct reader after = *reader;
    if (is_outermost(reader, &entry->numeral))
        after.outermost = entry->numeral.value;
    size_t index = csem__lines_next(reader->lines, entry->last);
    if (index >= reader->lines->count)
        return false;
    const csem__numeral numeral = numeral_at(reader, index);
    bool same = is_outermost(reader, &entry->numeral) && is_outermost(reader, &numeral) &&
                numeral.value == entry->numeral.value && numeral.value > 1;
    if (reader->restarts && is_short(reader, entry) && !same)
        return true;
    return csem__numeral_is_entry(&numeral) && is_next(&after, &numeral) &&
           take_entry(&after, index, &numeral).is_whole;
}

/* Whether a number of the outermost level that comes again or goes back is an entry's, not that of the heading where
 * the body begins: it gives its page in the style of the entries, and no entry of that number has its title. */
static bool is_entry_again(struct reader *reader, size_t index, const csem__numeral *numeral) {
    enum { MAX_ATTEMPTS = 16 };
    const csem__sections *contents = &reader->builder->report->contents;
    csem__text text = csem__lines_text(reader->lines, index);
    text = csem__text_trim(csem__text_from(text, numeral->length));
    if (reader->style != CSEM_PAGE_STRICT || reader->again++ >= MAX_ATTEMPTS)
        return false;
    const struct entry entry = take_entry(reader, index, numeral);
    for (size_t i = 0; i < contents->count; i++) {
        const csem_section *other = &contents->items[i];
        if (other->depth == 0 && other->number == numeral->value && csem__title_begins_alike(text, other->title))
            return false;
    }
    return entry.is_whole && entry.page >= reader->page;
}

/* Adds the entries from line `index` on; *end receives the first line that is not one. */
static bool read_entries(struct reader *reader, size_t index, size_t *end) {
    const csem__lines *lines = reader->lines;
    reader->after_last = index;
    while (index < lines->count) {
        const csem__numeral numeral = numeral_at(reader, index);
        if (csem__lines_is_furniture(lines, index) || !csem__numeral_is_entry(&numeral)) {
            if (!csem__lines_is_furniture(lines, index) && !add_unnumbered(reader, index))
                return false;
            index = csem__lines_next(lines, index);
            continue;
        }
        bool again = is_outermost(reader, &numeral) && reader->outermost > 0 && numeral.value <= reader->outermost;
        if (again && !is_entry_again(reader, index, &numeral))
            break;
        struct entry entry = take_entry(reader, index, &numeral);
        if (!entry.is_whole && !is_entry_without_page(reader, &entry))
            break;
        if ((again || is_next(reader, &numeral)) && !add_entry(reader, &entry))
            return false;
        index = csem__lines_next(lines, entry.last);
    }
    /* A heading without a number may be before the first one that has one. */
    *end = find_unnumbered(reader->grammar) < reader->grammar->level_count ? reader->after_last : index;
    return true;
}

/* How many of `most` lines from `index` on are entries. */
static size_t count_entries(const struct reader *reader, size_t index, size_t most) {
    size_t entries = 0;
    for (size_t n = 0; n < most; n++, index = csem__lines_next(reader->lines, index))
        entries += is_entry_at(reader, index);
    return entries;
}

/* Whether a line may have a mark of the outermost level, which its first byte shows. */
static bool may_be_outermost(const csem__grammar *grammar, csem__text text) {
    const csem__mark_pattern *pattern = &grammar->levels[grammar->outermost];
    return pattern->hashes > 0 || (text.length > 0 && csem__byte_set_has(&pattern->begins, text.data[0]));
}

/* How the entries from line `index` on give their pages, judged by the lines up to where the numbering restarts.
 * Entries without pages are contents only if it does restart: *restarts says so. */
static csem__page_style find_style(const struct reader *reader, size_t index, bool *restarts) {
    enum { SHARE_OF_SCAN = 16 };
    const csem__lines *lines = reader->lines;
    const size_t first = index;
    size_t strict = 0;
    size_t loose = 0;
    size_t n = 0;
    int32_t outermost = 0;
    *restarts = false;
    for (; index < lines->count && n < STYLE_SAMPLE; n++, index = csem__lines_next(lines, index)) {
        csem__text text = csem__lines_text(lines, index);
        csem__numeral numeral = {.kind = CSEM_NUMERAL_NONE};
        if (may_be_outermost(reader->grammar, text))
            numeral = numeral_at(reader, index);
        bool is_outer = is_outermost(reader, &numeral);
        size_t length;
        int32_t page;
        if (is_outer && numeral.value <= outermost) {
            *restarts = true;
            break;
        }
        if (is_outer)
            outermost = numeral.value;
        csem__page_style style = csem__leader_split(text, &length, &page);
        strict += style == CSEM_PAGE_STRICT;
        loose += style == CSEM_PAGE_LOOSE;
    }
    /* There are no more entries than lines, so that they need not be counted if enough lines have pages. */
    if (strict > 0 && strict * 4 >= n)
        return CSEM_PAGE_STRICT;
    size_t entries = count_entries(reader, first, n);
    /* Of a scan, most pages may be lost. */
    if (strict > 0 && (strict * 4 >= entries || (*restarts && strict >= loose && strict * SHARE_OF_SCAN >= entries)))
        return CSEM_PAGE_STRICT;
    return (strict + loose) * 4 >= entries && strict + loose > 0 ? CSEM_PAGE_LOOSE : CSEM_PAGE_NONE;
}

/* Whether a blank line is inside an entry, as between a heading and its text. */
static bool has_blank_lines(const csem__lines *lines, const struct entry *entry) {
    for (size_t i = entry->first; i < entry->last; i = csem__lines_next(lines, i))
        if (lines->items[csem__lines_next(lines, i)].flags & CSEM_LINE_AFTER_BLANK)
            return true;
    return false;
}

/* Where the entries begin: after the caption, or at a first line of the outermost level that has a page. */
static bool find_start(struct reader *reader, csem__contents_place *place) {
    const csem__lines *lines = reader->lines;
    for (size_t i = 0; i < lines->count; i++) {
        if (csem__lines_is_furniture(lines, i))
            continue;
        csem__text text = csem__lines_text(lines, i);
        bool caption = csem__contents_is_caption(text);
        const csem__numeral numeral = numeral_at(reader, i);
        if (!caption && !is_outermost(reader, &numeral))
            continue;
        bool restarts;
        place->first = i;
        place->end = caption ? csem__lines_next(lines, i) : i;
        reader->style = find_style(reader, place->end, &restarts);
        reader->restarts = caption && restarts;
        if (caption)
            return reader->style != CSEM_PAGE_NONE || restarts;
        if (reader->style != CSEM_PAGE_STRICT)
            return false;
        const struct entry entry = take_entry(reader, i, &numeral);
        return entry.is_whole && !has_blank_lines(lines, &entry);
    }
    return false;
}

/* Where the numbering restarts with the first outermost entry after line `index`, if the lines up to there keep giving
 * pages: contents in columns whose lines an extraction tool has mixed. SIZE_MAX: nowhere. */
static size_t find_mixed_end(const struct reader *reader, size_t index) {
    enum { MAX_LINES = 400, MIN_COUNT = 2, SHARE = 4 };
    const csem__lines *lines = reader->lines;
    const csem_section *first = reader->builder->report->contents.items;
    size_t pages = 0;
    size_t inner = 0;
    for (size_t n = 0; n < MAX_LINES && index < lines->count; n++, index = csem__lines_next(lines, index)) {
        csem__text text = csem__lines_text(lines, index);
        const csem__numeral numeral = numeral_at(reader, index);
        size_t length;
        int32_t page;
        bool ends = csem__leader_split(text, &length, &page) == CSEM_PAGE_STRICT;
        if (is_outermost(reader, &numeral) && numeral.value == first->number && !ends)
            return pages >= MIN_COUNT && inner > 0 && pages * SHARE >= n ? index : SIZE_MAX;
        pages += ends;
        inner += csem__numeral_is_inner(reader->grammar, &numeral);
    }
    return SIZE_MAX;
}

/* Whether a line has an entry after the page of another. */
static bool has_two_entries(const csem__grammar *grammar, csem__text text) {
    /* One of two blanks side by side is at an even offset. */
    for (size_t at = 2; at + 2 < text.length; at += 2) {
        if (text.data[at] != ' ')
            continue;
        size_t gap = text.data[at - 1] == ' ' ? at - 1 : at;
        if (text.data[gap + 1] != ' ' || gap + 3 >= text.length || !csem__is_digit((unsigned char)text.data[gap - 1]))
            continue;
        const csem__numeral numeral = csem__numeral_parse_entry(grammar, csem__text_trim(csem__text_from(text, gap)));
        return csem__numeral_is_entry(&numeral);
    }
    return false;
}

/* Whether the contents are in columns side by side. */
static bool has_columns(const struct reader *reader, const csem__contents_place *place) {
    enum { MIN_COUNT = 2 };
    size_t count = 0;
    for (size_t i = place->first; i < place->end && count < MIN_COUNT; i++)
        count += has_two_entries(reader->grammar, csem__lines_text(reader->lines, i));
    return count >= MIN_COUNT;
}

/* Removes the entries of contents that are mixed up, since they say nothing about headings. */
static void drop_mixed(const struct reader *reader, csem__contents_place *place) {
    csem_report *report = reader->builder->report;
    size_t end = report->contents.count > 0 ? find_mixed_end(reader, place->end) : SIZE_MAX;
    if (end == SIZE_MAX && !has_columns(reader, place))
        return;
    report->contents.count = 0;
    if (end != SIZE_MAX)
        place->end = end;
}

bool csem__contents_read(const csem__grammar *grammar, csem__builder *builder, csem__joiner *joiner,
                         const csem__lines *lines, csem__contents_place *place) {
    struct reader reader = {.grammar = grammar, .builder = builder, .joiner = joiner, .lines = lines};
    csem__open_sections_clear(&reader.open);
    *place = (csem__contents_place){0};
    if (!find_start(&reader, place))
        return true;
    if (!read_entries(&reader, place->end, &place->end))
        return false;
    place->found = builder->report->contents.count > 0;
    if (reader.style == CSEM_PAGE_STRICT)
        drop_mixed(&reader, place);
    return true;
}

/* Finds the first entry of a number that is larger than all before it; others are found by their titles. The highest
 * numbers ascend, so both look-ups are binary searches. */
static const csem_section *find_number(const csem_section *const *entries, size_t count, int32_t number) {
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (entries[middle]->highest < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && entries[low]->number == number ? entries[low] : NULL;
}

const csem_section *csem__contents_find(const csem__sections *contents, int32_t number) {
    return find_number(contents->children, contents->outermost_count, number);
}

const csem_section *csem__contents_find_child(const csem_section *around, int32_t number) {
    return around ? find_number(around->children, around->child_count, number) : NULL;
}
