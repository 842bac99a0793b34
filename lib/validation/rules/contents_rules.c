/* SPDX-License-Identifier: MIT */
/* Rules that hold the table of contents against the body. Both are entered into hash tables by their numbers, since a
 * report that was read from JSON may list them in any order, and twice. */
#include "validation/validation.h"

#include <stdio.h>

/* `3` for a chapter, `3(iv)` for a measure, as a key and for messages. */
typedef struct number_text {
    char text[40];
} number_text;

static number_text print_number(int32_t chapter, int32_t measure) {
    number_text out;
    char roman[16] = "";
    if (measure > 0 && measure <= CSEM_LARGEST_ROMAN)
        roman[csem__roman_write(measure, roman)] = '\0';
    if (measure == 0)
        snprintf(out.text, sizeof out.text, "%d", (int)chapter);
    else if (roman[0])
        snprintf(out.text, sizeof out.text, "%d(%s)", (int)chapter, roman);
    else
        snprintf(out.text, sizeof out.text, "%d(%d)", (int)chapter, (int)measure);
    return out;
}

/* A heading of the body or an entry of the contents: one or the other is NULL. */
typedef struct heading {
    int32_t chapter;
    int32_t measure; /* 0: the chapter itself */
    const csem_chapter *chapter_node;
    const csem_measure *measure_node;
    const csem_entry *entry;
} heading;

typedef struct outline {
    heading *items;
    size_t count;
    csem__table numbers;
} outline;

static bool add(csem_reporter *reporter, outline *list, heading item) {
    csem__text key = csem__text_copy(&reporter->scratch, csem__text_of(print_number(item.chapter, item.measure).text));
    if (!key.data || !csem__table_put(&list->numbers, key, list->count))
        return csem__reporter_out_of_memory(reporter);
    list->items[list->count++] = item;
    return true;
}

static bool begin(csem_reporter *reporter, outline *list, size_t most) {
    *list = (outline){.items = csem__arena_allocate(&reporter->scratch, (most + 1) * sizeof *list->items)};
    csem__table_init(&list->numbers, &reporter->scratch.allocator);
    return list->items || csem__reporter_out_of_memory(reporter);
}

static bool list_entries(csem_reporter *reporter, outline *list) {
    const csem_report *report = reporter->report;
    if (!begin(reporter, list, report->content_count + report->content_measure_count))
        return false;
    for (size_t i = 0; i < report->content_count; i++) {
        const csem_entry *entry = &report->contents[i];
        if (!add(reporter, list, (heading){.chapter = entry->number, .entry = entry}))
            return false;
        for (size_t j = 0; j < entry->measure_count; j++)
            if (!add(reporter, list,
                     (heading){entry->number, entry->measures[j].number, NULL, NULL, &entry->measures[j]}))
                return false;
    }
    return true;
}

static bool list_body(csem_reporter *reporter, outline *list) {
    const csem_report *report = reporter->report;
    if (!begin(reporter, list, report->chapter_count + report->measure_count))
        return false;
    for (size_t i = 0; i < report->chapter_count; i++) {
        const csem_chapter *chapter = &report->chapters[i];
        if (!add(reporter, list, (heading){.chapter = chapter->number, .chapter_node = chapter}))
            return false;
        for (size_t j = 0; j < chapter->measure_count; j++)
            if (!add(reporter, list,
                     (heading){chapter->number, chapter->measures[j].number, NULL, &chapter->measures[j], NULL}))
                return false;
    }
    return true;
}

static const heading *find(const outline *list, const heading *other) {
    size_t index;
    csem__text key = csem__text_of(print_number(other->chapter, other->measure).text);
    return csem__table_get(&list->numbers, key, &index) ? &list->items[index] : NULL;
}

typedef void (*pair_visitor)(csem_reporter *reporter, const heading *of, const heading *match);

/* Calls visitor for each heading of the body, or each entry, with the one of the other side that has its number. */
static void each(csem_reporter *reporter, bool body_first, pair_visitor visitor) {
    outline body = {0};
    outline entries = {0};
    if (reporter->report->content_count > 0 && list_body(reporter, &body) && list_entries(reporter, &entries)) {
        const outline *walked = body_first ? &body : &entries;
        const outline *other = body_first ? &entries : &body;
        for (size_t i = 0; i < walked->count && reporter->code == CSEM_OK; i++)
            visitor(reporter, &walked->items[i], find(other, &walked->items[i]));
    }
    csem__table_free(&body.numbers);
    csem__table_free(&entries.numbers);
}

static csem__place place_of(csem_reporter *reporter, const heading *item) {
    if (item->measure_node)
        return csem__measure_place(item->measure_node);
    return item->chapter_node ? csem__chapter_place(item->chapter_node) : csem__span_place(reporter, item->entry->span);
}

static csem__text title_of(const heading *item) {
    if (item->measure_node)
        return item->measure_node->title;
    return item->chapter_node ? item->chapter_node->title : item->entry->title;
}

static const char *kind_of(const heading *item) {
    return item->measure > 0 ? "measure" : "chapter";
}

static void relate_entry(csem_reporter *reporter, const heading *entry) {
    csem__relate(reporter, csem__span_place(reporter, entry->entry->span).span, "the contents: %s",
                 csem__shorten(entry->entry->title).text);
}

void csem__rule_contents_missing(csem_reporter *reporter) {
    csem__place place = csem__document_place();
    if (reporter->report->content_count == 0)
        csem__find(reporter, &place, "there is no table of contents");
}

/* ---- titles ---- */

enum { TEXT_END = 0 };

/* The next character of a title at *at: white space is folded, quotation marks and apostrophes are all the same. */
static uint32_t next_folded(csem__text text, size_t *at) {
    size_t start = *at;
    for (size_t space; *at < text.length; *at += space)
        if ((space = csem__space_length(text.data + *at, text.length - *at)) == 0)
            break;
    if (*at >= text.length)
        return TEXT_END;
    if (*at > start)
        return ' ';
    uint32_t character = csem__char_at(text.data + *at, text.length - *at);
    *at += csem__char_length(text.data + *at, text.length - *at);
    bool mark = character == '"' || character == '\'' || character == '`' || character == 0xB4 || character == 0xAB ||
                character == 0xBB || (character >= 0x2018 && character <= 0x201F) || character == 0x2032 ||
                character == 0x2033 || character == 0xFF02 || character == 0xFF07;
    return mark ? '\'' : character;
}

static bool is_same_title(csem__text a, csem__text b) {
    size_t i = 0;
    size_t j = 0;
    if (csem__text_equal(a, b))
        return true;
    a = csem__text_trim(a);
    b = csem__text_trim(b);
    for (;;) {
        uint32_t one = next_folded(a, &i);
        uint32_t other = next_folded(b, &j);
        if (one != other)
            return false;
        if (one == TEXT_END)
            return true;
    }
}

static void check_title(csem_reporter *reporter, const heading *body, const heading *entry) {
    if (!entry || is_same_title(title_of(body), title_of(entry)))
        return;
    csem__place place = place_of(reporter, body);
    csem__find(reporter, &place, "the title of %s %s is not the one that the contents give: \"%s\"", kind_of(body),
               print_number(body->chapter, body->measure).text, csem__shorten(title_of(body)).text);
    relate_entry(reporter, entry);
}

void csem__rule_contents_title(csem_reporter *reporter) {
    each(reporter, true, check_title);
}

/* ---- pages and numbers ---- */

static void check_page(csem_reporter *reporter, const heading *body, const heading *entry) {
    int32_t page = body->measure_node ? body->measure_node->page : body->chapter_node->page;
    if (!entry || entry->entry->page == 0 || page == 0 || page == entry->entry->page)
        return;
    csem__place place = place_of(reporter, body);
    csem__find(reporter, &place, "%s %s begins on page %d, but the contents say page %d", kind_of(body),
               print_number(body->chapter, body->measure).text, (int)page, (int)entry->entry->page);
    relate_entry(reporter, entry);
}

void csem__rule_contents_page(csem_reporter *reporter) {
    each(reporter, true, check_page);
}

static void check_unmatched(csem_reporter *reporter, const heading *entry, const heading *body) {
    if (body)
        return;
    csem__place place = place_of(reporter, entry);
    csem__find(reporter, &place, "the body has no %s %s, which the contents list: \"%s\"", kind_of(entry),
               print_number(entry->chapter, entry->measure).text, csem__shorten(title_of(entry)).text);
}

void csem__rule_contents_unmatched(csem_reporter *reporter) {
    each(reporter, false, check_unmatched);
}

/* Contents that list no measure at all list chapters only, on purpose. */
static void check_unlisted(csem_reporter *reporter, const heading *body, const heading *entry) {
    if (entry || (body->measure > 0 && reporter->report->content_measure_count == 0))
        return;
    csem__place place = place_of(reporter, body);
    csem__find(reporter, &place, "the contents do not list %s %s: \"%s\"", kind_of(body),
               print_number(body->chapter, body->measure).text, csem__shorten(title_of(body)).text);
}

void csem__rule_contents_unlisted(csem_reporter *reporter) {
    each(reporter, true, check_unlisted);
}
