/* SPDX-License-Identifier: MIT */
/* Running heads and feet. A running head is the first line of page after page, a running foot the last, with the same
 * letters each time; digits may differ, since they may count the pages.
 *
 * 1. The first and the last line of each page, its edges, are collected.
 * 2. They are sorted by edge, letters and page, so that equal lines are next to each other.
 * 3. A series, which is three or more equal lines with at most one page between two of them, since odd and even pages
 *    may differ, is marked as furniture.
 * 4. Steps 1 to 3 are repeated for the lines that remain, up to MAX_ROWS times, since a head may have several lines.
 *
 * If no form feed shows where pages end, a series of lines whose numbers rise by one is looked for first.
 *
 * Text may also be at an edge again and again. Therefore attributions, bullets and notes are never marked, a heading
 * is kept at its first place, and a title on the first page. A line that looks like content, since it closes a
 * sentence, ends in a colon, contains a statistic or is an item at the foot, is marked only if it is the same on most
 * pages; the builder then records that, for the rule furniture-repeated.
 *
 * Invariant: a mark is never removed, and each pass reads unmarked lines only, so a pass that marks nothing is the
 * last. */
#include "read/running.h"

#include "base/hash.h"
#include "base/window.h"
#include "grammar/opening.h"
#include "lines/boundary.h"
#include "lines/mend.h"
#include "lines/shape.h"
#include "read/attribution.h"
#include "read/field_label.h"
#include "read/page_number.h"
#include "read/running_title.h"

#include <stdlib.h>

enum { MAX_ROWS = 4, MAX_LINE_LENGTH = 160, MIN_LETTERS = 4, MIN_PAGES = 3 };

/* The first or the last line of a page. */
struct edge {
    csem__text text;   /* without a number that is set off */
    csem__text number; /* that number; empty: none */
    uint32_t hash;     /* of the bytes that next_byte returns of the text */
    uint32_t line;
    uint32_t page;
    bool is_foot;
};

struct edges {
    const csem_allocator *allocator;
    csem__lines *lines;
    const csem__agencies *agencies;
    const csem__content_test *test;
    csem__titles titles;
    struct edge *items;
    size_t count;
    size_t capacity;
    size_t pages; /* 0: the ends of pages are not known */
    bool failed;
};

/* Equal lines of successive pages: neighbours in the sorted edges. */
struct series {
    const struct edge *edges;
    size_t count;
    size_t pages; /* how many have this text at this edge, in this series or another; 0: unknown */
};

/* The next byte of text, with consecutive digits as one `0`, consecutive blanks as one; 0 at the end. */
static unsigned char next_byte(csem__text text, size_t *at) {
    if (*at >= text.length)
        return 0;
    unsigned char c = (unsigned char)text.data[(*at)++];
    if (csem__is_digit(c)) {
        while (*at < text.length && csem__is_digit((unsigned char)text.data[*at]))
            (*at)++;
        return '0';
    }
    if (c == ' ')
        while (*at < text.length && text.data[*at] == ' ')
            (*at)++;
    return c;
}

static int compare_texts(csem__text a, csem__text b) {
    size_t i = 0;
    size_t j = 0;
    for (;;) {
        unsigned char x = next_byte(a, &i);
        unsigned char y = next_byte(b, &j);
        if (x != y || x == 0)
            return (x > y) - (x < y);
    }
}

/* FNV-1a: most texts already differ in it, so that few are compared byte by byte. */
static uint32_t hash_of(csem__text text) {
    uint32_t hash = CSEM_HASH_START;
    for (size_t at = 0; at < text.length;)
        hash = csem__hash_next(hash, next_byte(text, &at));
    return hash;
}

static bool has_same_text(const struct edge *one, const struct edge *other) {
    return one->hash == other->hash && compare_texts(one->text, other->text) == 0;
}

static int by_text(const void *a, const void *b) {
    const struct edge *one = a;
    const struct edge *other = b;
    if (one->is_foot != other->is_foot)
        return one->is_foot - other->is_foot;
    if (one->hash != other->hash)
        return one->hash > other->hash ? 1 : -1;
    int order = compare_texts(one->text, other->text);
    if (order != 0 || one->page != other->page)
        return order != 0 ? order : one->page > other->page ? 1 : -1;
    return (one->line > other->line) - (one->line < other->line);
}

/* Whether a line may be a running head by its shape. */
static bool may_run(const csem__agencies *agencies, csem__text text) {
    size_t letters = 0;
    size_t skip;
    csem__enclosed enclosed;
    if (csem__bullet_length(agencies->grammar, text) > 0 || csem__marker_length(text, &skip) > 0)
        return false;
    for (size_t i = 0; i < text.length; i++)
        letters += csem__is_alpha((unsigned char)text.data[i]) || (unsigned char)text.data[i] >= 0x80;
    /* An attribution that a page end cuts has one bracket without the other. */
    return letters >= MIN_LETTERS && csem__naming_are_paired(&agencies->grammar->naming, text) &&
           !csem__attribution_has_shape(agencies, text, &enclosed);
}

static bool begins_page(const csem__lines *lines, size_t index) {
    return index == 0 || lines->items[index].flags & (CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE) ||
           csem__lines_is_furniture(lines, index - 1) || lines->items[index - 1].flags & CSEM_LINE_GLUED_AFTER;
}

static bool add_edge(struct edges *edges, size_t line, uint32_t page, bool is_foot) {
    if (!csem__array_grow(edges->allocator, (void **)&edges->items, edges->count, &edges->capacity,
                          sizeof *edges->items))
        return false;
    csem__text number;
    csem__text text = csem__running_head(csem__lines_text(edges->lines, line), &number);
    edges->items[edges->count++] = (struct edge){text, number, hash_of(text), (uint32_t)line, page, is_foot};
    return true;
}

/* Fills the edges. False: out of memory. */
static bool collect(struct edges *edges) {
    const csem__lines *lines = edges->lines;
    uint32_t page = 0;
    bool any = false;
    edges->count = 0;
    for (size_t i = 0; i < lines->count; i++) {
        if (csem__lines_is_furniture(lines, i))
            continue;
        bool first = begins_page(lines, i);
        bool last = i + 1 == lines->count || begins_page(lines, i + 1) || csem__lines_is_furniture(lines, i + 1);
        page += first && any;
        any = true;
        if (lines->items[i].text_end - lines->items[i].text > MAX_LINE_LENGTH)
            continue;
        if ((first && !add_edge(edges, i, page, false)) || (last && !add_edge(edges, i, page, true)))
            return false;
    }
    edges->pages = page + 1u;
    return true;
}

/* The first or the last digits in text, as the number of a page; 0: none. */
static int32_t number_in(csem__text text, bool from_right, csem__text *digits) {
    size_t start = 0;
    size_t end = text.length;
    if (from_right) {
        while (end > 0 && !csem__is_digit((unsigned char)text.data[end - 1]))
            end--;
        start = end;
        while (start > 0 && csem__is_digit((unsigned char)text.data[start - 1]))
            start--;
    } else {
        while (start < end && !csem__is_digit((unsigned char)text.data[start]))
            start++;
        end = start;
        while (end < text.length && csem__is_digit((unsigned char)text.data[end]))
            end++;
    }
    *digits = csem__slice(text.data, start, end);
    return start < end ? csem__page_number_parse(*digits) : 0;
}

/* The number that is set off from the text of an edge, or the first or the last one in it. */
static int32_t number_at(const struct edge *edge, bool from_right, csem__text *digits) {
    if (edge->number.length == 0)
        return number_in(edge->text, from_right, digits);
    *digits = edge->number;
    return csem__page_number_parse(edge->number);
}

/* Whether the digits count the pages. */
static bool counts_pages(const struct edge *edges, size_t count, bool from_right) {
    csem__text digits;
    int64_t ahead = number_at(&edges[0], from_right, &digits) - (int64_t)edges[0].page;
    for (size_t i = 0; i < count; i++) {
        int32_t number = number_at(&edges[i], from_right, &digits);
        if (number == 0 || number - (int64_t)edges[i].page != ahead)
            return false;
    }
    return true;
}

/* Reduces the text of a running head that counts pages to the number. */
static void keep_numbers(csem__lines *lines, const struct series *series, bool from_right) {
    for (size_t i = 0; i < series->count; i++) {
        csem__text digits;
        csem__line *line = &lines->items[series->edges[i].line];
        number_at(&series->edges[i], from_right, &digits);
        line->text = (uint32_t)(digits.data - lines->input);
        line->text_end = (uint32_t)(line->text + digits.length);
    }
}

static bool has_same_digits(const struct series *series) {
    for (size_t i = 1; i < series->count; i++)
        if (!csem__text_equal(series->edges[i].text, series->edges[0].text) ||
            !csem__text_equal(series->edges[i].number, series->edges[0].number))
            return false;
    return true;
}

/* ---- what looks like content ---- */

/* Whether text contains a statistic. If the lines count pages, the number at the start or the end of a line is not
 * one. */
static bool contains_statistic(struct edges *edges, csem__text text, bool counts, bool from_right) {
    csem__text digits;
    bool holds = false;
    if (counts && number_in(text, from_right, &digits) > 0 &&
        (edges->pages > 0 || digits.data == text.data || digits.data + digits.length == text.data + text.length))
        return false;
    edges->failed |= !edges->test->holds_statistic(edges->test->context, text, &holds);
    return holds;
}

/* Whether text begins with the mark of a level inside another; *number receives its number. */
static bool begins_inner(const csem__grammar *grammar, csem__text text, int32_t *number) {
    const csem__numeral numeral = csem__numeral_parse(grammar, text, false);
    if (number)
        *number = numeral.value;
    return csem__numeral_is_inner(grammar, &numeral);
}

/* Whether a line looks like content. `(i) Guides` may be at the head because it is the heading of the page. */
static bool is_content(struct edges *edges, const struct edge *edge, csem__text text, bool counts, bool from_right) {
    if (csem__closes_sentence(text) || csem__text_ends(text, ":"))
        return true;
    if (edge->is_foot && begins_inner(edges->agencies->grammar, text, NULL))
        return true;
    return contains_statistic(edges, text, counts, from_right);
}

/* Whether a series that looks like content may be furniture nevertheless: it is the same on most pages, or counts
 * them. */
static bool is_at_same_place(const struct edges *edges, const struct series *series, bool counts) {
    if (edges->pages == 0)
        return false;
    return counts || (series->pages * 2 > edges->pages && has_same_digits(series));
}

/* Records that a series that looks like content was marked; `first` is its first marked line. */
static void record(struct edges *edges, const struct edge *first, csem__text text) {
    csem__builder *builder = edges->agencies->builder;
    csem__observation seen = {.kind = CSEM_SEEN_REPEATED, .subject = csem__text_copy(&builder->report->arena, text)};
    seen.span.start = (size_t)(first->text.data - edges->lines->input);
    seen.span.end = seen.span.start + first->text.length;
    edges->failed |= !seen.subject.data || !csem__builder_observe(builder, &seen);
}

static bool has_digit(csem__text text) {
    size_t i = 0;
    for (; text.length - i >= CSEM_WINDOW; i += CSEM_WINDOW)
        if (csem__hits(csem__match_digit(csem__window_at(text.data + i))))
            return true;
    while (i < text.length && !csem__is_digit((unsigned char)text.data[i]))
        i++;
    return i < text.length;
}

static bool names_plan(csem__text text) {
    for (size_t at = 0; at + 4 <= text.length; at++)
        if (memcmp(text.data + at, "Plan", 4) == 0)
            return true;
    return false;
}

/* Whether a running head may be removed from the first page: its text occurs there again, or it is the head and a
 * title and an issuer remain. A foot may be the issuer itself. */
static bool may_leave_cover(const csem__lines *lines, const struct edge *edge) {
    enum { MAX_LINES = 60, MAX_LENGTH = 200 };
    size_t texts = 0;
    bool has_plan = false;
    for (size_t i = 0; i < lines->count && i < MAX_LINES && (i <= edge->line || !begins_page(lines, i)); i++) {
        csem__text text = csem__lines_text(lines, i);
        if (i == edge->line || csem__lines_is_furniture(lines, i) || text.length > MAX_LENGTH)
            continue;
        if (compare_texts(text, edge->text) == 0)
            return true;
        has_plan |= names_plan(text);
        texts += !has_digit(text);
    }
    return !edge->is_foot && has_plan && texts >= 2;
}

/* Whether the first section of an inner level is after line `line`, before any other. */
static bool precedes_first_inner(const csem__grammar *grammar, const csem__lines *lines, size_t line) {
    enum { MAX_LINES = 200 };
    int32_t number;
    for (size_t n = 0; n < MAX_LINES && (line = csem__lines_next(lines, line)) < lines->count; n++)
        if (begins_inner(grammar, csem__lines_text(lines, line), &number))
            return number == 1;
    return false;
}

/* Whether a line with a numeral is the heading itself, which later pages repeat. The heading of an outer section is
 * one only if its first inner section follows, and not above, too; otherwise the line is already a repetition. */
static bool is_heading(const struct edges *edges, const struct edge *edge) {
    const csem__grammar *grammar = edges->agencies->grammar;
    const csem__lines *lines = edges->lines;
    const csem__numeral numeral = csem__numeral_parse(grammar, edge->text, false);
    if (numeral.kind != CSEM_NUMERAL_NONE && csem__title_is_repeated_below(lines, edge->line))
        return false;
    if (csem__numeral_is_outer(grammar, &numeral) && !csem__numeral_is_inner(grammar, &numeral))
        return precedes_first_inner(grammar, lines, edge->line) && !csem__titles_is_opened(&edges->titles, edge->line);
    return numeral.kind != CSEM_NUMERAL_NONE;
}

/* Marks a series if it is long enough and its lines may be furniture. Returns whether it did. */
static bool mark(struct edges *edges, const struct series *series) {
    char buffer[MAX_LINE_LENGTH];
    csem__lines *lines = edges->lines;
    const csem__grammar *grammar = edges->agencies->grammar;
    const struct edge *first = series->edges;
    csem__text text = csem__mended(first->text, buffer, sizeof buffer);
    if (series->count < MIN_PAGES || !may_run(edges->agencies, text))
        return false;
    bool right = counts_pages(series->edges, series->count, true);
    bool counts = right || counts_pages(series->edges, series->count, false);
    const csem__numeral numeral = csem__numeral_parse(grammar, text, false);
    /* An entry of the contents ends in another number than the next. */
    if (!counts && csem__numeral_is_entry(&numeral) && !has_same_digits(series))
        return false;
    /* `Action 3:`, `Action 4:` at the heads of pages in a row count actions. */
    if (counts && grammar->by_sequence && csem__numeral_is_entry(&numeral) && numeral.label.length > 0)
        return false;
    bool content = is_content(edges, first, text, counts, right);
    if (content && !is_at_same_place(edges, series, counts))
        return false;
    bool is_kept = is_heading(edges, first) || (!counts && first->page == 0 && !may_leave_cover(lines, first));
    if (content)
        record(edges, first + is_kept, text);
    if (counts)
        keep_numbers(lines, series, right);
    for (size_t i = is_kept; i < series->count; i++)
        lines->items[first[i].line].flags |= CSEM_LINE_FURNITURE;
    return true;
}

static bool is_same_line(const struct edge *a, const struct edge *b) {
    return a->is_foot == b->is_foot && has_same_text(a, b);
}

/* Marks the lines among the edges start..end that repeat a title of the text. */
static bool mark_titles(struct edges *edges, size_t start, size_t end) {
    bool any = false;
    for (size_t i = start; i < end; i++) {
        const struct edge *edge = &edges->items[i];
        if (csem__lines_is_furniture(edges->lines, edge->line) || edge->page == 0 ||
            !may_run(edges->agencies, edge->text))
            continue;
        size_t count = csem__titles_repeat(&edges->titles, edge->line, end - start);
        if (count == 0)
            continue;
        csem__running_mark(edges->lines, edge->line, edge->number, count);
        any = true;
    }
    return any;
}

/* Marks each series among the edges start..end, which have the same text at the same edge of a page. */
static bool mark_group(struct edges *edges, size_t start, size_t end) {
    bool any = false;
    size_t pages = end - start;
    for (size_t i = start + 1; i <= end; i++) {
        if (i < end && edges->items[i].page - edges->items[i - 1].page <= 2)
            continue;
        const struct series series = {edges->items + start, i - start, pages};
        any |= mark(edges, &series) || mark_titles(edges, start, i);
        start = i;
    }
    return any;
}

/* Marks each series among the sorted edges. */
static bool mark_all_series(struct edges *edges) {
    bool any = false;
    size_t start = 0;
    for (size_t i = 1; i <= edges->count; i++) {
        if (i < edges->count && is_same_line(&edges->items[i], &edges->items[i - 1]))
            continue;
        any |= mark_group(edges, start, i);
        start = i;
    }
    return any;
}

/* ---- if the ends of pages are not known ---- */

static bool has_form_feed(const csem__lines *lines) {
    for (size_t i = 0; i < lines->count; i++)
        if (lines->items[i].flags & CSEM_LINE_AFTER_FORM_FEED)
            return true;
    return lines->form_feed_at_end;
}

static bool has_digits_after(csem__text text, csem__text digits) {
    const char *after = digits.data + digits.length;
    return has_digit((csem__text){after, text.length - (size_t)(after - text.data)});
}

/* Whether digits in a line may be the number of its page: no letter is glued to them, as in `Q3`, and they are no year
 * or other number that a text of so few lines does not reach. */
static bool may_be_page(const csem__lines *lines, csem__text text, csem__text digits, int32_t number) {
    enum { FIRST_DOUBTFUL = 1000 };
    bool glued = digits.data > text.data && csem__is_alpha((unsigned char)digits.data[-1]);
    return number > 0 && !glued && (number < FIRST_DOUBTFUL || (size_t)number <= lines->count);
}

/* Fills the edges with all lines that have digits; their page is the number that they print. A line with only one
 * number is already there when numbers are read from the left. False: out of memory. */
static bool collect_numbers(struct edges *edges, bool from_right) {
    enum { MAX_LENGTH = 100 };
    const csem__lines *lines = edges->lines;
    edges->count = 0;
    for (size_t i = 0; i < lines->count; i++) {
        csem__text text = csem__lines_text(lines, i);
        csem__text digits = {text.data, 0};
        int32_t number = text.length <= MAX_LENGTH && has_digit(text) ? number_in(text, from_right, &digits) : 0;
        if (may_be_page(lines, text, digits, number) && !csem__lines_is_furniture(lines, i) &&
            (from_right || has_digits_after(text, digits)) && !add_edge(edges, i, (uint32_t)number, false))
            return false;
    }
    return true;
}

/* Whether an edge may be that of the next page, or if odd and even pages differ, of the one after it. */
static bool may_be_next_page(const struct edge *edge, const struct edge *last) {
    enum { MIN_LINES_APART = 12 };
    int64_t pages = (int64_t)edge->page - last->page;
    return (pages == 1 || pages == 2) && edge->line >= last->line + (size_t)pages * MIN_LINES_APART &&
           has_same_text(edge, last);
}

/* Marks lines with the same letters whose numbers rise by one, a page apart, or by two. */
static void mark_numbers(struct edges *edges) {
    enum { MIN_COUNT = 4 };
    size_t start = 0;
    for (size_t i = 1; i <= edges->count; i++) {
        const struct edge *last = &edges->items[i - 1];
        if (i < edges->count && may_be_next_page(&edges->items[i], last))
            continue;
        const struct series series = {edges->items + start, i - start, 0};
        if (series.count >= MIN_COUNT || (series.count >= MIN_PAGES && last->number.length > 0))
            mark(edges, &series);
        start = i;
    }
}

static void sort(struct edges *edges) {
    if (edges->count > 1)
        qsort(edges->items, edges->count, sizeof *edges->items, by_text);
}

/* Whether the text is a file with front matter, which was not printed. */
static bool has_no_pages(const struct edges *edges) {
    const csem__lines *lines = edges->lines;
    return csem__profile_has_place(edges->agencies->grammar->profile, CSEM_FIELD_FRONT_MATTER) && lines->count > 0 &&
           csem__text_equal(csem__lines_text(lines, 0), csem__text_of("---"));
}

static bool find(struct edges *edges) {
    bool has_pages = has_form_feed(edges->lines);
    if (!has_pages && has_no_pages(edges))
        return true;
    if (!has_pages) /* while all lines of heads are whole */
        csem__titles_mark_copies(&edges->titles, edges->lines, has_pages);
    for (int side = 0; side < 2 && !has_pages; side++) {
        if (!collect_numbers(edges, side == 0))
            return false;
        sort(edges);
        mark_numbers(edges);
    }
    csem__titles_mark_copies(&edges->titles, edges->lines, has_pages);
    for (int row = 0; row < MAX_ROWS; row++) {
        if (!collect(edges))
            return false;
        sort(edges);
        if (!mark_all_series(edges))
            break;
    }
    return !edges->failed;
}

bool csem__running_find(csem__lines *lines, const csem__agencies *agencies, const csem__content_test *test,
                        const csem_allocator *allocator) {
    struct edges edges = {.allocator = allocator, .lines = lines, .agencies = agencies, .test = test};
    bool found = csem__titles_collect(&edges.titles, lines, agencies->grammar, allocator) && find(&edges);
    csem__titles_free(&edges.titles, allocator);
    csem__release(allocator, edges.items);
    return found;
}
