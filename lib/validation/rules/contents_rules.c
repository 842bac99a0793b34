/* SPDX-License-Identifier: MIT */
/* Rules that compare the table of contents with the body. A section and its entry share an id and are matched through a
 * hash table, since a report that was read from JSON may list either in any order. */
#include "validation/validation.h"

/* Fills a table from ids to indexes in the tree. False: out of memory. */
static bool enter(csem_reporter *reporter, const csem__sections *tree, csem__table *ids) {
    csem__table_init(ids, &reporter->scratch.allocator);
    for (size_t i = 0; i < tree->count; i++)
        if (!csem__table_put(ids, tree->items[i].id, i))
            return csem__reporter_out_of_memory(reporter);
    return true;
}

typedef void (*compare_headings)(csem_reporter *reporter, const csem_section *of, const csem_section *match);

/* Fills a table with the levels of which the contents list a section. False: out of memory. */
static bool enter_levels(csem_reporter *reporter, csem__table *levels) {
    const csem__sections *contents = &reporter->report->contents;
    csem__table_init(levels, &reporter->scratch.allocator);
    for (size_t i = 0; i < contents->count; i++)
        if (!csem__table_put(levels, contents->items[i].level, 0))
            return csem__reporter_out_of_memory(reporter);
    return true;
}

/* Passes each section of a tree to compare, with the section of the other tree that has the same id, or NULL. */
static void compare_each(csem_reporter *reporter, const csem__sections *tree, const csem__sections *other,
                         compare_headings compare) {
    csem__table ids;
    csem__table levels;
    if (reporter->report->contents.count == 0)
        return;
    bool done = enter_levels(reporter, &levels);
    done = enter(reporter, other, &ids) && done;
    for (size_t i = 0; done && i < tree->count && reporter->code == CSEM_OK; i++) {
        size_t index;
        bool found = csem__table_get(&ids, tree->items[i].id, &index);
        /* Contents that list no section of a level at all, such as chapters only, omit the level on purpose. */
        if (!found && !csem__table_get(&levels, tree->items[i].level, NULL))
            continue;
        compare(reporter, &tree->items[i], found ? &other->items[index] : NULL);
    }
    csem__table_free(&ids);
    csem__table_free(&levels);
}

static void compare_body(csem_reporter *reporter, compare_headings compare) {
    compare_each(reporter, &reporter->report->body, &reporter->report->contents, compare);
}

static void relate_entry(csem_reporter *reporter, const csem_section *entry) {
    csem__relate(reporter, csem__finding_at_span(reporter, entry->place.span).span, "the contents: %s",
                 csem__shorten(entry->title).text);
}

void csem__rule_contents_missing(csem_reporter *reporter) {
    csem__finding_place place = csem__finding_at_document();
    if (reporter->report->contents.count == 0)
        csem__report_finding(reporter, &place, "there is no table of contents");
}

/* ---- titles ---- */

enum { TEXT_END = 0 }; /* no text contains U+0000 */

/* The next character of a title at *at. A run of white space becomes ' ', and any quotation mark or apostrophe '\''. */
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

static void check_title(csem_reporter *reporter, const csem_section *section, const csem_section *entry) {
    if (!entry || is_same_title(section->title, entry->title))
        return;
    csem__finding_place place = csem__finding_at_section(section);
    csem__report_finding(reporter, &place, "the title of %s differs from its entry in the contents: \"%s\"",
                         csem__name_section(section).text, csem__shorten(section->title).text);
    relate_entry(reporter, entry);
}

void csem__rule_contents_title(csem_reporter *reporter) {
    compare_body(reporter, check_title);
}

/* ---- pages and numbers ---- */

static void check_page(csem_reporter *reporter, const csem_section *section, const csem_section *entry) {
    if (!entry || entry->place.page == 0 || section->place.page == 0 || section->place.page == entry->place.page)
        return;
    csem__finding_place place = csem__finding_at_section(section);
    csem__report_finding(reporter, &place, "%s begins on page %d, but the contents say page %d",
                         csem__name_section(section).text, (int)section->place.page, (int)entry->place.page);
    relate_entry(reporter, entry);
}

void csem__rule_contents_page(csem_reporter *reporter) {
    compare_body(reporter, check_page);
}

static void check_unmatched(csem_reporter *reporter, const csem_section *entry, const csem_section *section) {
    if (section)
        return;
    csem__finding_place place = csem__finding_at_span(reporter, entry->place.span);
    csem__report_finding(reporter, &place, "the body has no %s, which the contents list: \"%s\"",
                         csem__name_section(entry).text, csem__shorten(entry->title).text);
}

void csem__rule_contents_unmatched(csem_reporter *reporter) {
    compare_each(reporter, &reporter->report->contents, &reporter->report->body, check_unmatched);
}

static void check_unlisted(csem_reporter *reporter, const csem_section *section, const csem_section *entry) {
    if (entry)
        return;
    csem__finding_place place = csem__finding_at_section(section);
    csem__report_finding(reporter, &place, "the contents do not list %s: \"%s\"", csem__name_section(section).text,
                         csem__shorten(section->title).text);
}

void csem__rule_contents_unlisted(csem_reporter *reporter) {
    compare_body(reporter, check_unlisted);
}
