/* SPDX-License-Identifier: MIT */
/* Each line is examined for three things: the mark that it begins with (grammar/recognition.h), a label, and the
 * bracket with * which it ends a paragraph. Marks of one family make runs, in which each number is the one after that
 * before it. A * family is reported if it has at least three marks, and seven of ten of them continue a run or begin
 * one again; a * label and a bracket if it recurs three times. Counts are kept in tables of a bounded size: what comes
 * first is in * them, and what recurs through a document comes soon. */
#include "grammar/survey.h"

#include "base/hash.h"
#include "base/table.h"
#include "grammar/opening.h"
#include "grammar/recognition.h"
#include "lines/boundary.h"
#include "lines/leader.h"
#include "lines/shape.h"

#include <inttypes.h>
#include <stdio.h>

enum { MIN_COUNT = 3, MAX_REPORTED = 3, MAX_LABEL_LENGTH = 48, MAX_CLOSING_LENGTH = 100, MAX_TEXT_LENGTH = 1400 };

/* ---- what is counted ---- */

/* A family of marks, a label, or a text in brackets. */
typedef struct item {
    csem__text name; /* in the arena of the counts */
    uint32_t count;  /* of marks: those in runs */
    uint32_t apart;  /* marks: those that are headings; labels: those with something after them on their line */
    uint32_t stray;  /* marks that are in no run */
    uint32_t runs;
    int32_t last; /* the number of the last mark in a run */
    int32_t stray_last;
    uint32_t parent; /* a hash of the numbers before the last one */
    uint32_t stray_parent;
} item;

typedef struct counts {
    item *items;
    size_t count;
    size_t capacity;
    csem__table table;
} counts;

typedef enum topic { MARKS, DEPTHS, LABELS, CLOSINGS, TOPICS } topic;

typedef struct survey {
    const csem__lines *lines;
    csem__arena arena;
    counts counts[TOPICS];
    uint32_t closed; /* paragraphs that end in brackets with a name in them */
    bool is_out_of_memory;
} survey;

/* The item of a name, which is made if there are fewer than MAX_ITEMS. NULL: there is no more, or out of memory. */
static item *find_item(survey *s, topic subject, csem__text name) {
    enum { MAX_ITEMS = 2048 };
    counts *c = &s->counts[subject];
    size_t index;
    if (csem__table_get(&c->table, name, &index))
        return &c->items[index];
    if (c->count == MAX_ITEMS || s->is_out_of_memory)
        return NULL;
    csem__text copy = csem__text_copy(&s->arena, name);
    if (!copy.data ||
        !csem__array_grow(&s->arena.allocator, (void **)&c->items, c->count, &c->capacity, sizeof *c->items) ||
        !csem__table_put(&c->table, copy, c->count)) {
        s->is_out_of_memory = true;
        return NULL;
    }
    c->items[c->count] = (item){.name = copy};
    return &c->items[c->count++];
}

/* ---- lines ---- */

static csem__text line_at(const survey *s, size_t index) {
    return csem__lines_text(s->lines, index);
}

static bool begins_apart(const survey *s, size_t index) {
    enum { APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE };
    return index >= s->lines->count || (s->lines->items[index].flags & APART) != 0;
}

/* ---- marks ---- */

/* Counts a mark: it continues a run of the family, begins one, or makes one with the last stray mark. */
static void count_mark(item *family, int32_t number, uint32_t parent, bool heading) {
    bool continues = family->count > 0 && number == family->last + 1 && parent == family->parent;
    bool begins = number == 1;
    bool resumes = family->stray > 0 && number == family->stray_last + 1 && parent == family->stray_parent;
    family->apart += heading;
    if (!continues && !begins && !resumes) {
        family->stray++;
        family->stray_last = number;
        family->stray_parent = parent;
        return;
    }
    if (!continues && !begins) {
        family->stray--;
        family->count++;
    }
    family->runs += !continues;
    family->stray_last = 0;
    family->count++;
    family->last = number;
    family->parent = parent;
}

/* The item of a family, as a person writes it: `({i})` is `(i)`, and signs of Markdown are left out. */
static item *find_family(survey *s, const csem__mark_reading *reading, bool make) {
    char plain[CSEM_MAX_MARK_LENGTH];
    size_t length = 0;
    size_t index;
    for (size_t i = 0; i < reading->length; i++) {
        char c = reading->family[i];
        if (!memchr("{}#*_", c, 5) && (c != ' ' || length > 0))
            plain[length++] = c;
    }
    if (make)
        return find_item(s, MARKS, (csem__text){plain, length});
    return csem__table_get(&s->counts[MARKS].table, (csem__text){plain, length}, &index)
               ? &s->counts[MARKS].items[index]
               : NULL;
}

static bool follows(survey *s, const csem__mark_reading *reading) {
    const item *family = find_family(s, reading, false);
    return family &&
           (reading->number == family->last + 1 || (family->stray > 0 && reading->number == family->stray_last + 1));
}

/* The reading of a letter that is also a Roman numeral: the one that continues a run, otherwise a numeral if it can
 * be the first one. */
static const csem__mark_reading *choose(survey *s, const csem__mark_found *mark) {
    if (mark->other.length == 0 || mark->other.number == 1)
        return &mark->reading;
    if (follows(s, &mark->other))
        return &mark->other;
    return mark->reading.number == 1 || follows(s, &mark->reading) ? &mark->reading : &mark->other;
}

static void take_mark(survey *s, size_t index, const csem__mark_found *mark) {
    const csem__mark_reading *reading = choose(s, mark);
    item *family = find_family(s, reading, true);
    if (family)
        count_mark(family, reading->number, csem__hash_text(mark->parent), csem__line_is_heading(s->lines, index));
}

/* ---- labels ---- */

static bool is_markup(char c) {
    return c == '*' || c == '_' || c == '#' || c == '|' || c == ' ';
}

static csem__text strip_markup(csem__text text) {
    size_t start = csem__usual_bullet_length(text);
    while (start < text.length && is_markup(text.data[start]))
        start++;
    while (text.length > start && is_markup(text.data[text.length - 1]))
        text.length--;
    return csem__text_from(text, start);
}

/* Length of what a label can contain, up to a colon, a cell's border, a gap as wide as that of columns, or a sign
 * that no label has. */
static size_t label_end(csem__text text) {
    enum { GAP = 4 };
    size_t blanks = 0;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        blanks = c == ' ' ? blanks + 1 : 0;
        if (blanks == GAP)
            return i + 1 - GAP;
        if (memchr(".,;:!?|\t\"", c, 9) || csem__text_begins(csem__text_from(text, i), "："))
            return i;
    }
    return text.length;
}

/* Whether the text after a label shows that it is one. */
static bool ends_label(csem__text rest) {
    bool address = csem__text_begins(rest, "://");
    return !address && (rest.length == 0 || memchr(": |\t", rest.data[0], 4) || csem__text_begins(rest, "："));
}

static void take_label(survey *s, size_t index) {
    enum { MIN_BYTES = 3 };
    csem__text line = strip_markup(line_at(s, index));
    csem__text start = csem__slice(line.data, 0, line.length < MAX_LABEL_LENGTH ? line.length : MAX_LABEL_LENGTH);
    size_t end = label_end(start);
    csem__text label = strip_markup(csem__slice(line.data, 0, end));
    csem__text rest = csem__text_from(line, end);
    bool whole = rest.length == 0;
    if (end == MAX_LABEL_LENGTH || label.length < MIN_BYTES || !csem__begins_with_capital(label) || !ends_label(rest) ||
        (whole && !begins_apart(s, index)))
        return;
    item *counted = find_item(s, LABELS, label);
    if (!counted)
        return;
    counted->count++;
    counted->apart += !whole;
}

/* ---- brackets that close paragraphs ---- */

/* The last bracket that closes text, with its brackets; false if it ends otherwise. */
static bool find_closing(csem__text text, csem__text *closing) {
    csem__text body = text;
    if (body.length > 0 && body.data[body.length - 1] == '.')
        body.length--;
    for (size_t i = 0; i < CSEM_BRACKET_COUNT; i++) {
        size_t opening = strlen(csem__brackets[i][0]);
        if (!csem__text_ends(body, csem__brackets[i][1]))
            continue;
        for (size_t end = body.length - opening; end > 0 && body.length - end < MAX_CLOSING_LENGTH; end--)
            if (memcmp(body.data + end - 1, csem__brackets[i][0], opening) == 0) {
                *closing = csem__text_from(body, end - 1);
                return csem__begins_with_capital(csem__text_from(body, end - 1 + opening));
            }
    }
    return false;
}

static void take_closing(survey *s, size_t index) {
    csem__text closing;
    if (!find_closing(line_at(s, index), &closing) ||
        !csem__paragraph_ends_before(s->lines, csem__lines_next(s->lines, index)))
        return;
    item *counted = find_item(s, CLOSINGS, closing);
    s->closed++;
    if (counted)
        counted->count++;
}

/* ---- the walk ---- */

static void take_line(survey *s, size_t index) {
    size_t length;
    int32_t page;
    csem__mark_found mark;
    csem__text line = line_at(s, index);
    size_t depth = csem__markdown_depth(line, &length);
    item *heading = depth > 0 ? find_item(s, DEPTHS, csem__slice(line.data, 0, depth)) : NULL;
    if (heading)
        heading->count++;
    take_closing(s, index);
    /* An entry of the contents is not a heading. */
    if (csem__leader_split(line, &length, &page) == CSEM_PAGE_STRICT)
        return;
    if (csem__mark_find(line, &mark))
        take_mark(s, index, &mark);
    else
        take_label(s, index);
}

/* A line as it is in the input, with what was removed as furniture. */
static csem__text whole_line(const survey *s, size_t index) {
    const csem__line *line = &s->lines->items[index];
    size_t start = line->text;
    while (start > 0 && !memchr("\n\r\f", s->lines->input[start - 1], 3))
        start--;
    return csem__text_trim(csem__slice(s->lines->input, start, line->text_end));
}

/* A heading that begins three pages in a row is taken for a running head, but it continues a run. */
static void take_furniture(survey *s, size_t index) {
    csem__mark_found mark;
    if (csem__mark_find(whole_line(s, index), &mark) && follows(s, &mark.reading))
        take_mark(s, index, &mark);
}

/* ---- what is reported ---- */

static bool is_reported(topic subject, const item *i) {
    if (subject != MARKS)
        return i->count >= MIN_COUNT;
    /* A run of one mark is not continued by anything. */
    return i->count >= MIN_COUNT && i->count > i->runs && (uint64_t)i->stray * 7 <= (uint64_t)i->count * 3;
}

static const char *plural(uint32_t count) {
    return count == 1 ? "" : "s";
}

/* All of it fits into MAX_TEXT_LENGTH: names are short. */
static int describe(const survey *s, topic subject, const item *i, char *out, size_t size) {
    const char *name = i->name.data;
    switch (subject) {
    case MARKS:
        return snprintf(out, size, "%" PRIu32 " %s \"%s\" in %" PRIu32 " run%s", i->count,
                        (uint64_t)i->apart * 2 >= i->count ? "headings" : "numbered paragraphs", name, i->runs,
                        plural(i->runs));
    case DEPTHS:
        return snprintf(out, size, "%" PRIu32 " headings \"%s\"", i->count, name);
    case LABELS:
        return snprintf(out, size, "the %s \"%s\" %" PRIu32 " times", i->apart > 0 ? "label" : "line", name, i->count);
    default:
        return snprintf(out, size, "%" PRIu32 " paragraphs that end in brackets, %" PRIu32 " of them in \"%s\"",
                        s->closed, i->count, name);
    }
}

static int by_count(const item *one, const item *other) {
    return one->count < other->count ? 1 : one->count > other->count ? -1 : 0;
}

/* The most frequent items come first, of equal ones the first in the text. */
static size_t choose_items(const counts *c, topic subject, size_t most, const item *chosen[MAX_REPORTED]) {
    size_t count = 0;
    for (size_t i = 0; i < c->count; i++) {
        if (!is_reported(subject, &c->items[i]))
            continue;
        size_t at = count < most ? count++ : most;
        if (at == most && by_count(&c->items[i], chosen[most - 1]) >= 0)
            continue;
        at = at < most ? at : most - 1;
        for (; at > 0 && by_count(&c->items[i], chosen[at - 1]) < 0; at--)
            chosen[at] = chosen[at - 1];
        chosen[at] = &c->items[i];
    }
    return count;
}

static bool report_all(const survey *s, csem__arena *arena, csem__text *seen) {
    static const size_t most[TOPICS] = {[MARKS] = MAX_REPORTED, [DEPTHS] = 2, [LABELS] = MAX_REPORTED, [CLOSINGS] = 1};
    char text[MAX_TEXT_LENGTH];
    size_t length = 0;
    for (topic subject = MARKS; subject < TOPICS; subject++) {
        const item *chosen[MAX_REPORTED] = {NULL};
        size_t count = choose_items(&s->counts[subject], subject, most[subject], chosen);
        for (size_t i = 0; i < count; i++) {
            length += (size_t)snprintf(text + length, sizeof text - length, "%s", length > 0 ? "; " : "");
            length += (size_t)describe(s, subject, chosen[i], text + length, sizeof text - length);
        }
    }
    *seen = (csem__text){NULL, 0};
    if (length == 0)
        return true;
    *seen = csem__text_copy(arena, (csem__text){text, length});
    return seen->data != NULL;
}

bool csem__survey(const csem__lines *lines, csem__arena *arena, csem__text *seen) {
    survey s = {.lines = lines};
    csem__arena_init(&s.arena, &arena->allocator);
    for (size_t i = 0; i < TOPICS; i++)
        csem__table_init(&s.counts[i].table, &arena->allocator);
    for (size_t i = 0; i < lines->count && !s.is_out_of_memory; i++)
        if (csem__lines_is_furniture(lines, i))
            take_furniture(&s, i);
        else
            take_line(&s, i);
    bool done = !s.is_out_of_memory && report_all(&s, arena, seen);
    for (size_t i = 0; i < TOPICS; i++) {
        csem__table_free(&s.counts[i].table);
        csem__release(&arena->allocator, s.counts[i].items);
    }
    csem__arena_free(&s.arena);
    return done;
}
