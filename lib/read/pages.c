/* SPDX-License-Identifier: MIT */
/* First the footers, identified by their grammar (read/footer.c). Then page numbers: a line that is only a number
 * and is at a page's edge (a form feed, a footer, an end of the input), or whose number can come next. Then what
 * runs at the edges (read/running.c), and the numbers after that. Last, adjacent furniture is joined to page ends. */
#include "read/pages.h"

#include "grammar/opening.h"
#include "lines/boundary.h"
#include "lines/shape.h"
#include "read/footer.h"
#include "read/late_bullets.h"
#include "read/page_number.h"

struct finder {
    csem__lines *lines;
    csem__agencies *agencies;
    size_t known;      /* entries of the first whole footer */
    csem__footer last; /* that began a line and ended one; no entries: none yet */
};

static bool define(void *context, csem__text id, csem__text name) {
    return csem__agencies_define(context, id, name, CSEM_AGENCY_GLOSSARY);
}

static uint32_t forms_of(const struct finder *finder) {
    return finder->agencies->grammar->agencies.glossary;
}

/* Whether a page ends after a line: a form feed, a number of a page or nothing is next. */
static bool is_last_on_page(const csem__lines *lines, size_t line) {
    size_t next = csem__lines_next(lines, line);
    return next >= lines->count || lines->items[next].flags & CSEM_LINE_AFTER_FORM_FEED ||
           csem__page_number_parse(csem__lines_text(lines, next)) > 0;
}

/* Whether a footer of one agency, after a number or a sign, ends its page, and a later page ends in the same line. */
static bool is_repeated(const csem__lines *lines, const csem__footer *footer) {
    enum { MAX_LINES = 200 };
    const size_t line = footer->first;
    csem__text text = csem__lines_text(lines, line);
    if (footer->last != line || csem__is_alpha((unsigned char)text.data[0]) || !is_last_on_page(lines, line))
        return false;
    for (size_t i = line + 1; i < lines->count && i - line <= MAX_LINES; i++)
        if (csem__text_equal(csem__lines_text(lines, i), text))
            return is_last_on_page(lines, i);
    return false;
}

/* A footer counts if it is marked, has two entries or ends pages; inside a line only if it was seen before. */
static bool is_footer(const struct finder *finder, const csem__footer *footer) {
    if (footer->is_cut && footer->entries == 0)
        return finder->known > 0;
    return footer->has_marker || footer->entries >= 2 || is_repeated(finder->lines, footer);
}

static bool take_footer(struct finder *finder, const csem__footer *footer) {
    csem__footer again;
    finder->agencies->place = (csem_span){footer->start, footer->end, 0};
    if (footer->entries > 0 && !csem__footer_match(finder->lines, forms_of(finder), footer->first, footer->start,
                                                   &again, define, finder->agencies))
        return false;
    if (finder->known == 0)
        finder->known = footer->entries;
    return true;
}

/* Marks the lines of a footer that begins with the text of line `first`, or after its bullet. */
static void mark_whole(struct finder *finder, const csem__footer *footer, bool glued) {
    csem__line *items = finder->lines->items;
    size_t end = footer->ends_line ? footer->last + 1 : footer->last;
    for (size_t i = footer->first; i < end; i++)
        items[i].flags |= CSEM_LINE_FURNITURE | (glued ? CSEM_LINE_GLUED_BEFORE : 0);
    if (footer->ends_line)
        return;
    csem__line *line = &items[footer->last];
    csem__text rest = csem__text_trim(csem__slice(finder->lines->input, footer->end, line->text_end));
    line->text = (uint32_t)(rest.data - finder->lines->input);
    line->flags |= CSEM_LINE_GLUED_BEFORE | CSEM_LINE_AFTER_PAGE;
}

/* Records that a footer is glued to the text before or after it on its line. */
static bool observe_glued(struct finder *finder, const csem__footer *footer) {
    csem__builder *builder = finder->agencies->builder;
    csem__observation seen = {.kind = CSEM_SEEN_GLUED_FOOTER, .span = {footer->start, footer->end, 0}};
    return csem__builder_observe(builder, &seen);
}

/* The start of the text of a line, or of what is after its bullet, so that a footer glued to the bullet is found. */
static size_t skip_bullet(const csem__grammar *grammar, const csem__lines *lines, const csem__line *line) {
    csem__text text = csem__line_text(lines, line);
    size_t bullet = csem__bullet_length(grammar, text);
    csem__text rest = csem__text_trim(csem__text_from(text, bullet));
    bool glued = bullet > 0 && rest.length > 0 && rest.data[0] == '*';
    return glued ? (size_t)(rest.data - lines->input) : line->text;
}

/* Whether what is after a footer that ends its line may continue it: a separator. */
static bool may_go_on(const csem__lines *lines, size_t next) {
    if (next >= lines->count || lines->items[next].flags & (CSEM_LINE_AFTER_BLANKS | CSEM_LINE_AFTER_FORM_FEED))
        return false;
    char c = lines->input[lines->items[next].text];
    return c == ',' || c == ';' || c == 'a';
}

/* A report repeats its footer on every page: one that has the same bytes as the last one need not be parsed again,
 * whatever blank lines or page ends are inside. */
static bool is_again(const struct finder *finder, size_t index, size_t start, csem__footer *footer) {
    const csem__lines *lines = finder->lines;
    const csem__footer *last = &finder->last;
    size_t count = last->last - last->first;
    if (last->entries == 0 || index + count >= lines->count || may_go_on(lines, index + count + 1))
        return false;
    for (size_t i = 0; i <= count; i++) {
        const csem__line *known = &lines->items[last->first + i];
        const csem__line *line = &lines->items[index + i];
        if (!csem__text_equal(csem__slice(lines->input, i > 0 ? known->text : last->start, known->text_end),
                              csem__slice(lines->input, i > 0 ? line->text : start, line->text_end)))
            return false;
    }
    *footer = *last;
    footer->first = index;
    footer->last = index + count;
    footer->start = start;
    footer->end = lines->items[footer->last].text + (last->end - lines->items[last->last].text);
    return true;
}

/* A footer at the start of a line; *ok is false if memory ran out. Returns the index of its last line, or SIZE_MAX. */
static size_t find_at_start(struct finder *finder, size_t index, bool *ok) {
    const csem__line *line = &finder->lines->items[index];
    size_t start = skip_bullet(finder->agencies->grammar, finder->lines, line);
    csem__footer footer;
    if (!csem__footer_may_begin(csem__slice(finder->lines->input, start, line->text_end)))
        return SIZE_MAX;
    if (is_again(finder, index, start, &footer)) {
        *ok = start == line->text || observe_glued(finder, &footer);
        mark_whole(finder, &footer, start != line->text);
        return footer.last;
    }
    if (!csem__footer_match(finder->lines, forms_of(finder), index, start, &footer, NULL, NULL) ||
        !is_footer(finder, &footer))
        return SIZE_MAX;
    if (!footer.ends_line && !(footer.has_marker && footer.entries >= 2 && footer.entries == finder->known))
        return SIZE_MAX;
    bool glued = start != line->text || !footer.ends_line;
    *ok = take_footer(finder, &footer) && (!glued || observe_glued(finder, &footer));
    if (footer.ends_line && !footer.is_cut)
        finder->last = footer;
    mark_whole(finder, &footer, start != line->text);
    return footer.ends_line ? footer.last : footer.last - 1;
}

/* A footer glued to the end of the text of a line. */
static size_t find_inside(struct finder *finder, size_t index, bool *ok) {
    csem__line *line = &finder->lines->items[index];
    const char *input = finder->lines->input;
    for (size_t at = line->text + 1; at < line->text_end; at++) {
        const char *star = memchr(input + at, '*', line->text_end - at);
        if (!star)
            break;
        at = (size_t)(star - input);
        csem__footer footer;
        if (star[-1] == '*' || !csem__footer_match(finder->lines, forms_of(finder), index, at, &footer, NULL, NULL) ||
            !footer.ends_line || footer.entries + footer.is_cut < 2)
            continue;
        *ok = take_footer(finder, &footer) && observe_glued(finder, &footer);
        csem__text before = csem__text_trim(csem__slice(input, line->text, at));
        line->text_end = (uint32_t)(before.data + before.length - input);
        line->flags |= CSEM_LINE_GLUED_AFTER;
        for (size_t i = index + 1; i <= footer.last; i++)
            finder->lines->items[i].flags |= CSEM_LINE_FURNITURE;
        return footer.last;
    }
    return SIZE_MAX;
}

static bool find_footers(struct finder *finder) {
    bool ok = true;
    for (size_t i = 0; ok && i < finder->lines->count; i++) {
        size_t last = find_at_start(finder, i, &ok);
        if (ok && last == SIZE_MAX)
            last = find_inside(finder, i, &ok);
        if (last != SIZE_MAX && last > i)
            i = last;
    }
    return ok;
}

/* Small Roman numerals number the pages of front matter. */
static bool is_page_number(csem__text text, int32_t *number) {
    *number = csem__page_number_parse(text);
    return *number > 0 || csem__page_number_parse_roman(text) > 0;
}

static bool is_edge(const csem__lines *lines, size_t index) {
    const csem__line *line = &lines->items[index];
    if (index == 0 || line->flags & CSEM_LINE_AFTER_FORM_FEED)
        return true;
    return (lines->items[index - 1].flags & (CSEM_LINE_FURNITURE | CSEM_LINE_GLUED_AFTER)) != 0;
}

static bool is_edge_after(const csem__lines *lines, size_t index) {
    if (index + 1 >= lines->count)
        return true;
    const csem__line *next = &lines->items[index + 1];
    return (next->flags & (CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_FURNITURE)) != 0;
}

/* Whether blank lines are before and after a line. */
static bool is_set_apart(const csem__lines *lines, size_t index) {
    return index + 1 < lines->count && lines->items[index].flags & CSEM_LINE_AFTER_BLANK &&
           lines->items[index + 1].flags & CSEM_LINE_AFTER_BLANK;
}

/* Away from an edge, a bare number is that of a page if it can come next, or is that of the same page again, at its
 * other edge: a line of a paragraph is never just a number. */
static bool can_come_next(int32_t number, int32_t last) {
    enum { MAX_FIRST = 999, MAX_UNNUMBERED = 20 };
    if (last == 0)
        return number > 0 && number <= MAX_FIRST;
    return number >= last && number - last <= MAX_UNNUMBERED;
}

static bool begins_entry(const csem__grammar *grammar, csem__text text) {
    const csem__numeral numeral = csem__numeral_parse(grammar, text, false);
    return csem__numeral_is_entry(&numeral);
}

/* Whether a title that closes no sentence, and has a numeral, is before a line. */
static bool is_after_entry(const csem__grammar *grammar, const csem__lines *lines, size_t index) {
    enum { MAX_LINES = 6 };
    for (size_t n = 1; n <= MAX_LINES && n <= index; n++) {
        csem__text text = csem__lines_text(lines, index - n);
        if (csem__bullet_length(grammar, text) > 0 || csem__lines_is_furniture(lines, index - n) ||
            (csem__closes_sentence(text) && !csem__text_ends(text, "etc.")))
            return false;
        if (begins_entry(grammar, text))
            return true;
        if (csem__text_ends(text, ")"))
            return false;
    }
    return false;
}

/* Whether a line ends in a number after dots, or is only a number, labelled or not. */
static bool ends_in_page(csem__text text) {
    size_t end = text.length;
    while (end > 0 && csem__is_digit((unsigned char)text.data[end - 1]))
        end--;
    if (end == text.length || end == 0)
        return end == 0;
    if (text.length <= CSEM_MAX_PAGE_NUMBER_LENGTH && csem__page_number_parse(text) > 0)
        return true;
    text = csem__text_trim(csem__slice(text.data, 0, end));
    return text.length > 2 && text.data[text.length - 1] == '.' && text.data[text.length - 2] == '.';
}

/* Whether a nearby line, other than the neighbours of the one at index, ends in a page. */
static bool has_page_near(const csem__lines *lines, size_t index) {
    enum { NEAR = 5 };
    for (size_t i = index > NEAR ? index - NEAR : 0; i < lines->count && i <= index + NEAR; i++)
        if (i != index && !csem__lines_is_furniture(lines, i) && ends_in_page(csem__lines_text(lines, i)))
            return true;
    return false;
}

/* Whether a number that is alone on its line is the page of an entry of the contents, and not at the edge of a page:
 * it is after a title, another title follows or it ends a list of titles, and it is not the only one. */
static bool is_entry_page(const csem__grammar *grammar, const csem__lines *lines, size_t index, size_t last_one) {
    enum { NEAR = 8 };
    const csem__line *next = &lines->items[index + 1];
    if (index == 0 || index + 1 >= lines->count || next->flags & CSEM_LINE_AFTER_FORM_FEED ||
        lines->items[index].flags & CSEM_LINE_AFTER_FORM_FEED)
        return false;
    bool ends_list = last_one > 0 && index - last_one <= NEAR;
    return (ends_list || begins_entry(grammar, csem__line_text(lines, next))) &&
           is_after_entry(grammar, lines, index) && (ends_list || has_page_near(lines, index));
}

static void find_page_numbers(const csem__grammar *grammar, csem__lines *lines) {
    int32_t last = 0;
    size_t entry_page = 0;
    for (size_t i = 0; i < lines->count; i++) {
        csem__line *line = &lines->items[i];
        int32_t number;
        if (line->flags & CSEM_LINE_LISTED || line->text_end - line->text > CSEM_MAX_PAGE_NUMBER_LENGTH ||
            !is_page_number(csem__line_text(lines, line), &number))
            continue;
        if (is_entry_page(grammar, lines, i, entry_page)) {
            entry_page = i;
            continue;
        }
        bool labelled = number > 0 && !csem__page_number_is_bare(csem__line_text(lines, line));
        if (!labelled && !(line->flags & CSEM_LINE_FURNITURE) && !is_edge(lines, i) && !is_edge_after(lines, i) &&
            !can_come_next(number, last) && !(number == 0 && is_set_apart(lines, i)))
            continue;
        line->flags |= CSEM_LINE_FURNITURE;
        if (number > 0)
            last = number;
    }
}

/* The page number that a line of furniture prints, alone or after a footer. */
static int32_t printed_number(const csem__lines *lines, const csem__line *line) {
    csem__text text = csem__line_text(lines, line);
    if (text.length <= CSEM_MAX_PAGE_NUMBER_LENGTH)
        return csem__page_number_parse(text);
    for (size_t i = text.length; i > text.length - 16; i--)
        if (text.data[i - 1] == ')')
            return csem__page_number_parse(csem__text_trim(csem__text_from(text, i)));
    return 0;
}

static bool add_end(csem__pages *pages, csem__page_end end, const csem_allocator *allocator) {
    if (!csem__array_grow(allocator, (void **)&pages->ends, pages->count, &pages->capacity, sizeof *pages->ends))
        return false;
    pages->ends[pages->count++] = end;
    return true;
}

/* Furniture that stands together. */
struct furniture {
    csem__page_end end;
    bool seen;
    bool fed;       /* a form feed is in it */
    bool has_texts; /* more than page numbers is in it */
};

static void add_furniture(const csem__lines *lines, const csem__line *line, struct furniture *furniture) {
    int32_t number = printed_number(lines, line);
    if (number > 0)
        *(furniture->fed ? &furniture->end.next_number : &furniture->end.number) = number;
    furniture->has_texts |= number == 0 || line->text_end - line->text > CSEM_MAX_PAGE_NUMBER_LENGTH;
}

/* Whether furniture is a number of the page's head that stands a little below its first lines, as text is that was
 * taken from a page in another order. `last` is what is before it. */
static bool is_late_number(const struct furniture *furniture, const struct furniture *last, size_t line) {
    enum { MAX_LINES = 12 };
    return furniture->end.number > 0 && !furniture->fed && !furniture->has_texts && last->fed &&
           last->end.next_number == 0 && last->end.number != furniture->end.number &&
           line - last->end.line <= MAX_LINES;
}

static bool join_furniture(csem__pages *pages, csem__lines *lines, const csem_allocator *allocator) {
    struct furniture last = {.fed = false};
    struct furniture furniture = {.fed = false};
    for (size_t i = 0; i < lines->count; i++) {
        csem__line *line = &lines->items[i];
        furniture.fed |= (line->flags & CSEM_LINE_AFTER_FORM_FEED) != 0;
        pages->has_feeds |= furniture.fed;
        furniture.seen |= furniture.fed || line->flags & (CSEM_LINE_FURNITURE | CSEM_LINE_AFTER_PAGE);
        if (line->flags & CSEM_LINE_FURNITURE) {
            add_furniture(lines, line, &furniture);
            continue;
        }
        if (furniture.seen && is_late_number(&furniture, &last, i)) {
            last.end.next_number = pages->ends[pages->count - 1].next_number = furniture.end.number;
        } else if (furniture.seen) {
            line->flags |= CSEM_LINE_AFTER_PAGE;
            furniture.end.line = (uint32_t)i;
            if (!add_end(pages, furniture.end, allocator))
                return false;
            last = furniture;
        }
        furniture = (struct furniture){.seen = (line->flags & CSEM_LINE_GLUED_AFTER) != 0};
    }
    furniture.end.line = (uint32_t)lines->count;
    return !(furniture.seen || lines->form_feed_at_end) || add_end(pages, furniture.end, allocator);
}

bool csem__pages_find(csem__pages *pages, csem__lines *lines, csem__agencies *agencies, const csem__content_test *test,
                      const csem_allocator *allocator) {
    *pages = (csem__pages){0};
    struct finder finder = {.lines = lines, .agencies = agencies};
    if (!find_footers(&finder))
        return false;
    find_page_numbers(agencies->grammar, lines);
    csem__late_bullets_mark(lines, agencies->grammar);
    if (!csem__running_find(lines, agencies, test, allocator))
        return false;
    find_page_numbers(agencies->grammar, lines);
    if (join_furniture(pages, lines, allocator))
        return true;
    csem__pages_free(pages, allocator);
    return false;
}

void csem__pages_free(csem__pages *pages, const csem_allocator *allocator) {
    csem__release(allocator, pages->ends);
    *pages = (csem__pages){0};
}

/* Whether numbers are at the heads of pages, though no form feed shows it: the one before the body is that of its first
 * page. The contents say which page that is; otherwise the number at the foot of the last page is missing. */
static bool has_numbers_at_heads(const csem__pages *pages, const csem__lines *lines, size_t first_end, size_t body,
                                 int32_t first_page) {
    const csem__page_end *first = &pages->ends[first_end];
    const csem__page_end *before = first_end > 0 && first[-1].line == body ? first - 1 : NULL;
    const csem__page_end *last = &pages->ends[pages->count - 1];
    if (pages->has_feeds)
        return false;
    if (first_page > 0 && first->number > 0 && first->number <= first_page + 1)
        return first->number == first_page + 1 && (!before || before->number == first_page || before->number == 0);
    return before && before->number > 0 && (last->line < lines->count || last->number == 0);
}

/* Moves each number to the page that begins. */
static void move_to_heads(csem__pages *pages) {
    for (size_t i = 0; i < pages->count; i++) {
        csem__page_end *end = &pages->ends[i];
        if (end->next_number == 0)
            end->next_number = end->number;
        end->number = 0;
    }
}

/* The number of the first page of the body: printed on it, or given by the contents, or counted back from the first
 * page that prints one. */
static int32_t first_number(const csem__pages *pages, size_t first_end, int32_t first_page) {
    if (first_end > 0 && pages->ends[first_end - 1].next_number > 0)
        return pages->ends[first_end - 1].next_number;
    if (pages->ends[first_end].number > 0)
        return pages->ends[first_end].number;
    if (first_page > 0)
        return first_page;
    for (size_t i = first_end; i < pages->count; i++) {
        int32_t back = (int32_t)(i - first_end);
        int32_t number = pages->ends[i].number > 0 ? pages->ends[i].number : pages->ends[i].next_number - 1;
        if (number > 0)
            return number > back ? number - back : 0;
    }
    return 0;
}

/* Where the text of the body begins that is printed on the page of its first line: in two columns that line may be
 * below others. */
static uint32_t find_start(const csem__lines *lines, size_t body, size_t page_end) {
    uint32_t start = lines->items[body].text;
    for (size_t line = body; line < page_end && line < lines->count; line++)
        if (lines->items[line].text < start)
            start = lines->items[line].text;
    return start;
}

/* Whether a glossary without a number is after the body, and nothing else shows where a page ends. */
static bool is_glossary_at_end(const csem__pages *pages, const csem__lines *lines, size_t first_end) {
    const csem__page_end *end = &pages->ends[first_end];
    return end->line >= lines->count && end->number == 0 && end->next_number == 0 && !pages->has_feeds &&
           !lines->form_feed_at_end && (first_end == 0 || end[-1].number == 0);
}

size_t csem__pages_number(csem__pages *pages, const csem__lines *lines, size_t body, int32_t first_page,
                          csem__place_start *starts) {
    size_t i = 0;
    while (i < pages->count && pages->ends[i].line <= body)
        i++;
    if (i == pages->count || is_glossary_at_end(pages, lines, i))
        return 0;
    if (has_numbers_at_heads(pages, lines, i, body, first_page))
        move_to_heads(pages);
    int32_t number = first_number(pages, i, first_page);
    if (number == 0)
        return 0;
    size_t count = 0;
    starts[count++] = (csem__place_start){find_start(lines, body, pages->ends[i].line), (uint32_t)number};
    for (; i < pages->count && pages->ends[i].line < lines->count; i++) {
        const csem__page_end *end = &pages->ends[i];
        const csem__page_end *next = i + 1 < pages->count ? end + 1 : NULL;
        number = number < INT32_MAX ? number + 1 : number;
        if (end->next_number > 0)
            number = end->next_number;
        if (next && next->number > 0)
            number = next->number;
        starts[count++] = (csem__place_start){lines->items[end->line].text, (uint32_t)number};
    }
    return count;
}
