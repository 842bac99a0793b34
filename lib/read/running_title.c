/* SPDX-License-Identifier: MIT */
/* Headings are found by the first letters of their titles. A heading may be wrapped, so that lines are joined until
 * they have the letters of the running head. A line is a repetition if another line has its title, unless its own first
 * section follows directly. Lines of the contents, which end in pages, are no headings. */
#include "read/running_title.h"

#include "base/hash.h"
#include "lines/leader.h"
#include "lines/shape.h"
#include "read/contents.h"
#include "read/title.h"

#include <stdlib.h>

enum { MIN_LETTERS = 6, KEY_LETTERS = 10, MAX_JOINED = 4, COVER_LINES = 12, NEAR = 2 };

/* A line that has a title. */
struct csem__title_line {
    uint32_t key; /* of the first letters of the title */
    uint32_t line;
    int32_t number; /* 0: the title of the report */
    bool has_page;  /* a number is at its end: an entry of the contents, or a head */
};

/* FNV-1a of the first letters; 0 if there are too few. */
static uint32_t key_of(csem__text text) {
    uint32_t hash = CSEM_HASH_START;
    size_t letters = 0;
    for (size_t at = 0; at < text.length && letters < KEY_LETTERS; at++) {
        if (!csem__is_alpha((unsigned char)text.data[at]))
            continue;
        hash = csem__hash_next(hash, (unsigned char)csem__to_lower(text.data[at]));
        letters++;
    }
    return letters < MIN_LETTERS ? 0 : hash | 1U;
}

static bool is_bar(csem__text text, size_t at) {
    return text.data[at] == '|' || text.data[at] == '\t';
}

/* Whether blanks, a bar or a tab are at `at`, going in a direction; *at moves over them. */
static bool skip_gap(csem__text text, size_t *at, bool backwards) {
    size_t blanks = 0;
    bool bar = false;
    for (; backwards ? *at > 0 : *at < text.length; *at = backwards ? *at - 1 : *at + 1) {
        size_t i = backwards ? *at - 1 : *at;
        if (text.data[i] != ' ' && !is_bar(text, i))
            break;
        blanks++;
        bar = bar || is_bar(text, i);
    }
    return bar || blanks > 1;
}

/* Whether a number and a point, as before a title, begin text. */
static bool begins_numbered(csem__text text) {
    size_t at = 0;
    while (at < text.length && csem__is_digit((unsigned char)text.data[at]))
        at++;
    return at > 0 && at + 2 < text.length && text.data[at] == '.' && text.data[at + 1] == ' ' &&
           !csem__is_digit((unsigned char)text.data[at + 2]);
}

/* The text after, or before, a number in square brackets, with or without blanks between; the same text if there is
 * none. *number receives the digits. */
static csem__text without_bracketed(csem__text text, csem__text *number) {
    enum { MAX_DIGITS = 4 };
    bool first = text.length > 0 && text.data[0] == '[';
    bool last = !first && text.length > 0 && text.data[text.length - 1] == ']';
    size_t start = first ? 1 : text.length - last;
    size_t end = start;
    while (last && start > 0 && csem__is_digit((unsigned char)text.data[start - 1]))
        start--;
    while (first && end < text.length && csem__is_digit((unsigned char)text.data[end]))
        end++;
    if (end == start || end - start > MAX_DIGITS || end + 1 > text.length || text.data[end] != ']' || start == 0 ||
        text.data[start - 1] != '[')
        return text;
    csem__text rest = csem__text_trim(first ? csem__text_from(text, end + 1) : csem__slice(text.data, 0, start - 1));
    if (rest.length > 0)
        *number = csem__slice(text.data, start, end);
    return rest.length > 0 ? rest : text;
}

csem__text csem__running_head(csem__text text, csem__text *number) {
    size_t end = 0;
    *number = (csem__text){text.data, 0};
    csem__text unbracketed = without_bracketed(text, number);
    if (number->length > 0)
        return unbracketed;
    while (end < text.length && csem__is_digit((unsigned char)text.data[end]))
        end++;
    size_t rest = end;
    if (end > 0 && (skip_gap(text, &rest, false) || (rest > end && begins_numbered(csem__text_from(text, rest)))) &&
        rest < text.length) {
        *number = csem__slice(text.data, 0, end);
        return csem__text_from(text, rest);
    }
    size_t start = text.length;
    while (start > 0 && csem__is_digit((unsigned char)text.data[start - 1]))
        start--;
    rest = start;
    if (start < text.length && skip_gap(text, &rest, true) && rest > 0) {
        *number = csem__text_from(text, start);
        return csem__slice(text.data, 0, rest);
    }
    return text;
}

/* A line may be the heading of an outer section if it has its numeral and a title. */
static bool read_heading(const csem__grammar *grammar, csem__text text, csem__text *title, int32_t *number) {
    const csem__numeral numeral = csem__numeral_parse(grammar, text, false);
    if (!csem__numeral_is_outer(grammar, &numeral) || csem__numeral_is_inner(grammar, &numeral) ||
        numeral.length >= text.length)
        return false;
    *title = csem__text_from(text, numeral.length);
    *number = numeral.value;
    return true;
}

static bool add(csem__titles *titles, csem__text title, struct csem__title_line item, const csem_allocator *allocator) {
    item.key = key_of(title);
    if (item.key == 0)
        return true;
    if (!csem__array_grow(allocator, (void **)&titles->items, titles->count, &titles->capacity, sizeof *titles->items))
        return false;
    titles->items[titles->count++] = item;
    return true;
}

static int by_key(const void *a, const void *b) {
    const struct csem__title_line *one = a;
    const struct csem__title_line *other = b;
    if (one->key != other->key)
        return one->key > other->key ? 1 : -1;
    if (one->number != other->number)
        return one->number > other->number ? 1 : -1;
    return (one->line > other->line) - (one->line < other->line);
}

/* Whether a line ends in a page of the contents, or is nothing but one. */
static bool ends_in_page(const csem__lines *lines, size_t line, bool is_first) {
    size_t length;
    int32_t page;
    if (lines->items[line].flags & CSEM_LINE_LISTED)
        return true;
    return csem__leader_split(csem__lines_text(lines, line), &length, &page) == CSEM_PAGE_STRICT &&
           (length > 0 || is_first);
}

/* Whether an entry of the contents, which ends in a page, begins on a line. */
static bool is_listed(const csem__lines *lines, const csem__grammar *grammar, size_t line) {
    for (size_t n = 0; n <= MAX_JOINED && line + n < lines->count; n++) {
        csem__text text = csem__lines_text(lines, line + n);
        const csem__numeral numeral = csem__numeral_parse(grammar, text, false);
        if (n > 0 && (csem__numeral_is_entry(&numeral) || csem__bullet_length(grammar, text) > 0))
            return false;
        if (ends_in_page(lines, line + n, n == 0))
            return true;
    }
    return false;
}

/* Whether a line, after others that are, is still on a cover: nothing has begun. */
static bool is_on_cover(const csem__lines *lines, const csem__grammar *grammar, size_t line) {
    csem__text text = csem__lines_text(lines, line);
    return line < COVER_LINES && (line == 0 || !(lines->items[line].flags & CSEM_LINE_AFTER_FORM_FEED)) &&
           csem__numeral_parse(grammar, text, false).kind == CSEM_NUMERAL_NONE &&
           csem__bullet_length(grammar, text) == 0;
}

bool csem__titles_collect(csem__titles *titles, const csem__lines *lines, const csem__grammar *grammar,
                          const csem_allocator *allocator) {
    *titles = (csem__titles){.grammar = grammar, .lines = lines};
    bool on_cover = true;
    for (size_t i = 0; i < lines->count; i++) {
        csem__text text = csem__lines_text(lines, i);
        on_cover = on_cover && is_on_cover(lines, grammar, i);
        unsigned char first = (unsigned char)text.data[0];
        if (!on_cover && !csem__is_digit(first) &&
            !csem__byte_set_has(&grammar->levels[grammar->outermost].begins, text.data[0]))
            continue;
        csem__text title = text;
        csem__text digits;
        int32_t number = 0;
        bool is_heading = read_heading(grammar, csem__running_head(text, &digits), &title, &number);
        const struct csem__title_line item = {
            .line = (uint32_t)i, .number = number, .has_page = is_heading && is_listed(lines, grammar, i)};
        if ((is_heading || on_cover) && !add(titles, title, item, allocator))
            return false;
    }
    if (titles->count > 1)
        qsort(titles->items, titles->count, sizeof *titles->items, by_key);
    return true;
}

void csem__titles_free(csem__titles *titles, const csem_allocator *allocator) {
    csem__release(allocator, titles->items);
    *titles = (csem__titles){.count = 0};
}

/* Lines joined to a title. */
struct title {
    const csem__lines *lines;
    size_t line; /* the last one */
    size_t count;
    size_t length;
    char text[640];
};

static bool add_line(struct title *title, csem__text text) {
    if (title->count == MAX_JOINED || text.length + 1 > sizeof title->text - title->length)
        return false;
    memcpy(title->text + title->length, text.data, text.length);
    title->length += text.length;
    title->text[title->length++] = ' ';
    title->count++;
    return true;
}

/* A head may have the number of the page on its last line. */
static bool add_next(struct title *title, bool is_head) {
    csem__text number;
    title->line = csem__lines_next(title->lines, title->line);
    if (title->line >= title->lines->count)
        return false;
    csem__text text = csem__lines_text(title->lines, title->line);
    return add_line(title, is_head ? csem__running_head(text, &number) : text);
}

/* How many lines from `line` on, whose title without its numeral begins with `text`, are to the letter what another
 * line and the lines after it are, which may be wrapped elsewhere; 0: they are not. */
static size_t count_printed_at(const csem__lines *lines, size_t line, csem__text text, size_t other,
                               csem__text other_text) {
    struct title title = {.lines = lines, .line = line};
    struct title again = {.lines = lines, .line = other};
    bool goes_on = add_line(&title, text) && add_line(&again, other_text);
    while (goes_on) {
        size_t common;
        switch (csem__title_compare((csem__text){title.text, title.length}, (csem__text){again.text, again.length},
                                    &common)) {
        case CSEM_TITLE_SAME:
            return title.count;
        case CSEM_TITLE_BEGINS:
            goes_on = add_next(&title, true);
            break;
        case CSEM_TITLE_GOES_ON:
            goes_on = add_next(&again, false);
            break;
        case CSEM_TITLE_OTHER:
        default:
            return 0;
        }
    }
    return 0;
}

/* Whether a page ends soon after a line: a title there may be a running head that an extraction puts below its page. */
static bool is_at_end(const csem__lines *lines, size_t line) {
    enum { ENDS_PAGE = CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE | CSEM_LINE_FURNITURE, MAX_LINES = 3 };
    for (size_t n = 0; n < MAX_LINES; n++) {
        line++;
        if (line >= lines->count || lines->items[line].flags & ENDS_PAGE ||
            csem__is_bare(csem__lines_text(lines, line)))
            return true;
    }
    return false;
}

/* Whether the title of a line is printed again on one of the lines after it, `most` of them, and if they are not
 * NEAR, before the page's end. */
static bool is_repeated_within(const csem__lines *lines, size_t line, size_t most) {
    enum { ENDS_PAGE = CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE };
    csem__text number;
    const size_t first = line;
    csem__text title = csem__running_head(csem__lines_text(lines, line), &number);
    for (size_t n = 0; n < most; n++) {
        size_t before = line;
        line = csem__lines_next(lines, line);
        if (line >= lines->count || (n >= NEAR && (line > before + 1 || lines->items[line].flags & ENDS_PAGE)))
            return false;
        if (count_printed_at(lines, first, title, line, csem__lines_text(lines, line)) == 1)
            return n < NEAR || !is_at_end(lines, line);
    }
    return false;
}

bool csem__title_is_repeated_below(const csem__lines *lines, size_t line) {
    enum { MAX_LINES = 100 };
    bool begins_page = (lines->items[line].flags & CSEM_LINE_AFTER_FORM_FEED) != 0;
    return is_repeated_within(lines, line, begins_page ? MAX_LINES : NEAR);
}

/* The line of the first section of the next level, if no other numeral is before it on the `most` lines after a
 * heading; otherwise the number of all lines. */
static size_t first_section(const csem__titles *titles, size_t line, size_t most) {
    const csem__lines *lines = titles->lines;
    for (size_t n = 0; n < most && (line = csem__lines_next(lines, line)) < lines->count; n++) {
        const csem__numeral numeral = csem__numeral_parse(titles->grammar, csem__lines_text(lines, line), false);
        if (numeral.kind != CSEM_NUMERAL_NONE)
            return csem__numeral_is_inner(titles->grammar, &numeral) && numeral.value == 1 ? line : lines->count;
    }
    return lines->count;
}

/* Whether the first section of the next level is after a heading and the lines to which it is wrapped. */
static bool precedes_first(const csem__titles *titles, size_t line) {
    return first_section(titles, line, MAX_JOINED) < titles->lines->count;
}

/* The key of the heading on a line, with or without the number of a page; 0 if it has none. */
static uint32_t heading_key(const csem__titles *titles, size_t line, int32_t *number) {
    csem__text digits;
    csem__text title;
    csem__text text = csem__running_head(csem__lines_text(titles->lines, line), &digits);
    return read_heading(titles->grammar, text, &title, number) ? key_of(title) : 0;
}

bool csem__titles_is_opened(const csem__titles *titles, size_t line) {
    enum { MAX_BEFORE = 500, MAX_AFTER = 100 };
    const csem__lines *lines = titles->lines;
    int32_t number;
    int32_t other;
    const uint32_t key = heading_key(titles, line, &number);
    const size_t item = first_section(titles, line, MAX_AFTER);
    if (key == 0 || item == lines->count)
        return false;
    for (size_t n = 1; n <= MAX_BEFORE && n <= line; n++) {
        uint32_t found = csem__lines_is_furniture(lines, line - n) ? 0 : heading_key(titles, line - n, &other);
        size_t first = found == key && other == number ? first_section(titles, line - n, MAX_JOINED) : lines->count;
        if (first < lines->count)
            return !is_listed(lines, titles->grammar, line - n) &&
                   key_of(csem__lines_text(lines, first)) != key_of(csem__lines_text(lines, item));
        if (found != 0 && (found != key || other != number))
            return false;
    }
    return false;
}

/* The first item with a key and a number that is not below the given one, or the item after those with the key. */
static size_t find_key(const csem__titles *titles, uint32_t key, int32_t number) {
    size_t low = 0;
    size_t high = titles->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct csem__title_line *item = &titles->items[middle];
        if (item->key < key || (item->key == key && item->number < number))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether a line is before another one, or after it on its page. */
static bool is_known_at(const csem__lines *lines, size_t line, size_t other) {
    enum { MAX_LINES = 100 };
    if (other <= line)
        return other < line;
    for (size_t i = line + 1; i <= other && i - line < MAX_LINES; i++)
        if (lines->items[i].flags & (CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE | CSEM_LINE_FURNITURE))
            return false;
    return other - line < MAX_LINES;
}

static void mark_line(csem__line *item, const csem__lines *lines, csem__text number) {
    if (number.length > 0) {
        item->text = (uint32_t)(number.data - lines->input);
        item->text_end = (uint32_t)(item->text + number.length);
    }
    item->flags |= CSEM_LINE_FURNITURE;
}

void csem__running_mark(csem__lines *lines, size_t line, csem__text number, size_t count) {
    mark_line(&lines->items[line], lines, number);
    while (--count > 0 && (line = csem__lines_next(lines, line)) < lines->count) {
        csem__running_head(csem__lines_text(lines, line), &number);
        mark_line(&lines->items[line], lines, number);
    }
}

void csem__titles_mark_copies(const csem__titles *titles, csem__lines *lines, bool has_pages) {
    for (size_t i = 0; i < titles->count; i++) {
        const struct csem__title_line *item = &titles->items[i];
        bool is_earlier = i > 0 && titles->items[i - 1].key == item->key && titles->items[i - 1].number == item->number;
        if (item->number == 0 || item->line == 0 || csem__contents_is_caption(csem__lines_text(lines, item->line - 1)))
            continue;
        csem__text number;
        csem__running_head(csem__lines_text(lines, item->line), &number);
        size_t count = is_repeated_within(lines, item->line, 1);
        if (count == 0 && !has_pages && is_earlier)
            count = csem__titles_repeat(titles, item->line, 1);
        if (count > 0)
            csem__running_mark(lines, item->line, number, count);
    }
}

size_t csem__titles_repeat(const csem__titles *titles, size_t line, size_t count) {
    enum { MAX_SAME = 16, MIN_COVER = 2 };
    const csem__lines *lines = titles->lines;
    csem__text digits;
    csem__text text = csem__running_head(csem__lines_text(lines, line), &digits);
    csem__text title = text;
    int32_t number = 0;
    bool numbered = read_heading(titles->grammar, text, &title, &number);
    uint32_t key = key_of(title);
    const bool opens = numbered && precedes_first(titles, line) && !csem__title_is_repeated_below(lines, line) &&
                       !csem__titles_is_opened(titles, line);
    /* A number is beside the title of a head, and the heading itself is below. */
    const bool has_page = digits.length > 0 && !is_listed(lines, titles->grammar, line);
    if (key == 0 || (opens && !has_page))
        return 0;
    size_t i = find_key(titles, key, number);
    for (size_t n = 0; n < MAX_SAME && i < titles->count && titles->items[i].key == key; n++, i++) {
        const struct csem__title_line *item = &titles->items[i];
        csem__text other = csem__lines_text(lines, item->line);
        if (item->has_page || !is_known_at(lines, line, item->line) || (item->number == 0 && count < MIN_COVER) ||
            csem__lines_is_furniture(lines, item->line) || (numbered && item->number != number) ||
            (opens && item->line <= line))
            continue;
        int32_t its_number;
        if (item->number > 0)
            (void)read_heading(titles->grammar, other, &other, &its_number);
        size_t repeated = count_printed_at(lines, line, title, item->line, other);
        if (repeated > 0)
            return repeated;
    }
    return 0;
}
