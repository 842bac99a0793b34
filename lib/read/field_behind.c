/* SPDX-License-Identifier: MIT */
/* What is after a text, on its line: labels and statuses, in brackets or not, several after one another. What is in
 * brackets may be wrapped; a label without them has the rest of its line. */
#include "dates/dates.h"
#include "read/field_stage.h"

enum {
    MAX_LINES = 3,
    MAX_ITEMS = 8,
    MAX_BRACKET = 400, /* bytes between brackets */
    APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE | CSEM_LINE_AFTER_FORM_FEED
};

/* The bytes of a line, and of lines after it that may continue it. */
struct view {
    csem__text text;
    size_t line; /* the first one */
    size_t count;
    size_t ends[MAX_LINES]; /* where each line ends in text */
};

/* Ranges are of the text of a view. */
struct behind {
    size_t start; /* the bracket, or the label */
    csem__range label;
    csem__range value;
    size_t end; /* after the bracket, or the value */
    csem__field_role role;
    bool is_bare;
};

static struct view look(const csem__field_stage *stage, size_t line) {
    const csem__line *items = stage->lines->items;
    struct view view = {.line = line};
    size_t last = line;
    do {
        view.ends[view.count++] = items[last].text_end - items[line].text;
        last++;
    } while (view.count < MAX_LINES && last < stage->lines->count && (items[last].flags & APART) == 0 &&
             !csem__lines_is_furniture(stage->lines, last));
    view.text = csem__slice(stage->lines->input, items[line].text, items[last - 1].text_end);
    return view;
}

/* The end of the line that a byte is on. */
static size_t line_end(const struct view *view, size_t at) {
    size_t i = 0;
    while (i + 1 < view->count && view->ends[i] <= at)
        i++;
    return view->ends[i];
}

static csem__range trim(csem__text text, csem__range range) {
    csem__text trimmed = csem__text_trim(csem__slice(text.data, range.start, range.end));
    size_t start = (size_t)(trimmed.data - text.data);
    return (csem__range){start, start + trimmed.length};
}

static char closing_of(char opening) {
    static const char brackets[] = "<>[](){}";
    const char *found = opening ? strchr(brackets, opening) : NULL;
    return found && (found - brackets) % 2 == 0 ? found[1] : '\0';
}

/* The bracket that closes the one at `open`, with those inside it closed before; 0 if there is none near. */
static size_t find_closing(csem__text text, size_t open) {
    char opening = text.data[open];
    char closing = closing_of(opening);
    size_t depth = 0;
    for (size_t at = open; at < text.length && at - open <= MAX_BRACKET; at++) {
        depth += text.data[at] == opening;
        if (text.data[at] == closing && --depth == 0)
            return at;
    }
    return 0;
}

static bool read_status(const csem__profile *profile, csem__text text, size_t open, size_t closing,
                        struct behind *item) {
    size_t index;
    if (profile->status.where != CSEM_STATUS_BEHIND || closing == 0)
        return false;
    csem__range inside = trim(text, (csem__range){open + 1, closing});
    if (inside.start == inside.end ||
        !csem__status_word_find(profile, csem__slice(text.data, inside.start, inside.end), &index))
        return false;
    *item = (struct behind){open, inside, inside, closing + 1, CSEM_FIELD_STATUS, false};
    return true;
}

/* Reads a label at `at`; its value goes on to the end of the text or to a closing bracket, if there is one. */
static bool read_label(const csem__profile *profile, const struct view *view, size_t at, size_t closing,
                       struct behind *item) {
    csem__field_label label;
    csem__text text = view->text;
    size_t limit = closing > 0 ? closing : text.length;
    if (!csem__label_find(profile, CSEM_FIELD_BEHIND, csem__slice(text.data, at, limit), &label) || !label.has_colon)
        return false;
    size_t from = at + label.value;
    size_t end = closing > 0 ? closing : line_end(view, from);
    csem__range value = trim(text, (csem__range){from, end < from ? from : end});
    *item = (struct behind){.start = at,
                            .label = {at + label.printed.start, at + label.printed.end},
                            .value = value,
                            .end = value.end,
                            .role = profile->fields[label.field].as,
                            .is_bare = closing == 0};
    return value.end > value.start;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* Reads what begins at a byte of the view. A label without brackets is after a blank, or begins a line of its
 * paragraph. */
static bool read_item(const csem__field_stage *stage, const struct view *view, size_t at, struct behind *item) {
    csem__text text = view->text;
    const csem__profile *profile = stage->profile;
    if (closing_of(text.data[at])) {
        size_t closing = find_closing(text, at);
        if (read_status(profile, text, at, closing, item))
            return true;
        bool is_label = text.data[at] == '(' || text.data[at] == '[';
        if (!is_label || at + 1 >= text.length || !read_label(profile, view, at + 1, closing, item))
            return false;
        item->start = at;
        item->end = closing > 0 ? closing + 1 : item->value.end;
        return true;
    }
    bool set_off = at > 0 ? is_blank(text.data[at - 1]) || text.data[at - 1] == '\n'
                          : (stage->lines->items[view->line].flags & APART) == 0;
    return set_off && !is_blank(text.data[at]) && read_label(profile, view, at, 0, item);
}

/* Ends the value of a label without brackets where the next item begins. */
static void cut_value(const csem__field_stage *stage, const struct view *view, struct behind *item) {
    struct behind next;
    for (size_t at = item->value.start + 1; item->is_bare && at < item->value.end; at++)
        if (read_item(stage, view, at, &next)) {
            item->value = trim(view->text, (csem__range){item->value.start, at});
            if (item->value.end > item->value.start && view->text.data[item->value.end - 1] == '.')
                item->value.end--;
            item->end = at;
            item->is_bare = false;
        }
}

static size_t skip_signs(const struct view *view, size_t at) {
    size_t end = line_end(view, at);
    while (at < end && (is_blank(view->text.data[at]) || memchr(".;,", view->text.data[at], 3)))
        at++;
    return at;
}

/* Reads the items that follow one another from `at` on. *rest receives where other text begins, or a line ends. */
static size_t read_items(const csem__field_stage *stage, const struct view *view, size_t at, struct behind *items,
                         size_t *rest) {
    size_t count = 0;
    *rest = at;
    while (count < MAX_ITEMS && read_item(stage, view, *rest, &items[count])) {
        cut_value(stage, view, &items[count]);
        size_t end = items[count++].end;
        *rest = skip_signs(view, end);
        if (*rest >= line_end(view, end > 0 ? end - 1 : 0))
            break;
    }
    return count;
}

/* Whether other text may be after the items: a status is only at the end of a text. */
static bool may_have_rest(const struct behind *items, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (items[i].role != CSEM_FIELD_STATUS)
            return true;
    return false;
}

/* Adds bytes of the view as lines of a field, 0: of none. */
static void add_range(csem__field_stage *stage, const struct view *view, csem__range range, uint32_t field) {
    size_t base = stage->lines->items[view->line].text;
    unsigned bound = field > 0 ? CSEM_LINE_BOUND : 0;
    for (size_t i = 0, start = 0; i < view->count; start = view->ends[i++]) {
        csem__line line = stage->lines->items[view->line + i];
        size_t from = range.start > start ? range.start : start;
        size_t to = range.end < view->ends[i] ? range.end : view->ends[i];
        if (from >= to)
            continue;
        csem__range piece = trim(view->text, (csem__range){from, to});
        if (piece.start > 0)
            line.flags &= (uint16_t)~APART;
        stage->line = view->line + i;
        csem__stage_add(stage, &line, (csem__range){base + piece.start, base + piece.end}, line.indent, field, bound);
    }
}

/* Whether the value of the last item surely ends with its line: it has brackets, or the next line's first word would
 * have fitted; a deadline also has a time then. */
static bool ends_here(const csem__field_stage *stage, const struct view *view, const struct behind *item) {
    enum { APRIL = 4 };
    csem_period period;
    if (!item->is_bare || view->count == 1)
        return true;
    csem__text value = csem__slice(view->text.data, item->value.start, item->value.end);
    csem__text more = csem__slice(view->text.data, item->value.start, view->ends[1]);
    if (item->role == CSEM_FIELD_DEADLINE && !csem__deadline_parse(value, APRIL, &period) &&
        csem__deadline_parse(more, APRIL, &period))
        return false;
    return csem__stage_ends_with_line(stage, view->line, item->role);
}

static void add_items(csem__field_stage *stage, const struct view *view, const struct behind *items, size_t count) {
    size_t base = stage->lines->items[view->line].text;
    uint32_t current = stage->current;
    for (size_t i = 0; i < count; i++) {
        csem__range label = {base + items[i].label.start, base + items[i].label.end};
        add_range(stage, view, items[i].value, csem__stage_open(stage, label, items[i].role, CSEM_FIELD_BEHIND));
    }
    stage->current = current;
}

static size_t take_items(csem__field_stage *stage, const struct view *view, const struct behind *items, size_t count,
                         size_t rest) {
    const csem__line *first = &stage->lines->items[view->line];
    csem__range before = trim(view->text, (csem__range){0, items[0].start});
    uint32_t pending = stage->pending;
    stage->pending = 0;
    csem__stage_add(stage, first, (csem__range){first->text + before.start, first->text + before.end}, first->indent,
                    pending, 0);
    add_items(stage, view, items, count);
    size_t last = items[count - 1].end;
    size_t taken = 1;
    while (taken < view->count && view->ends[taken - 1] < last)
        taken++;
    stage->breaks = ends_here(stage, view, &items[count - 1]);
    if (rest < view->ends[taken - 1])
        add_range(stage, view, (csem__range){rest, view->ends[taken - 1]}, 0);
    return taken;
}

/* Whether an item may begin at a byte, as far as the bytes around it show. */
static bool may_begin(const struct view *view, size_t at) {
    return closing_of(view->text.data[at]) || at == 0 || is_blank(view->text.data[at - 1]);
}

size_t csem__take_behind(csem__field_stage *stage, size_t line) {
    struct behind items[MAX_ITEMS];
    size_t rest;
    if (!csem__profile_has_place(stage->profile, CSEM_FIELD_BEHIND) &&
        stage->profile->status.where != CSEM_STATUS_BEHIND)
        return 0;
    struct view view = look(stage, line);
    for (size_t at = 0; at < view.ends[0]; at++) {
        size_t count = may_begin(&view, at) ? read_items(stage, &view, at, items, &rest) : 0;
        size_t end = count > 0 ? items[count - 1].end : 0;
        if (count > 0 && (rest >= line_end(&view, end - 1) || may_have_rest(items, count)))
            return take_items(stage, &view, items, count, rest);
    }
    return 0;
}
