/* SPDX-License-Identifier: MIT */
/* Rules about marks in the text: quotation marks, parentheses, notes, mark-up and furniture. */
#include "lines/shape.h"
#include "model/node.h"
#include "validation/validation.h"

/* Returns the offset of a mark without a partner, or SIZE_MAX. */
typedef size_t (*mark_finder)(csem__text text);

struct mark_rule {
    mark_finder find;
    const char *message;
};

static void check_block(csem_reporter *reporter, const csem_node *node, const struct mark_rule *rule) {
    csem__text text = node->block->text;
    size_t at = rule->find(text);
    if (at == SIZE_MAX)
        return;
    csem__text rest = csem__text_from(text, at);
    csem__finding_place place =
        csem__finding_at_block(reporter, node, at, at + csem__char_length(rest.data, rest.length));
    csem__report_finding(reporter, &place, "%s: \"%s\"", rule->message, csem__shorten(rest).text);
}

static void check_title(csem_reporter *reporter, const struct mark_rule *rule, csem__text title,
                        csem__finding_place place) {
    if (title.data && rule->find(title) != SIZE_MAX)
        csem__report_finding(reporter, &place, "%s in the title: \"%s\"", rule->message, csem__shorten(title).text);
}

static void check_marks(csem_reporter *reporter, struct mark_rule rule) {
    const csem_report *report = reporter->report;
    check_title(reporter, &rule, report->title, csem__finding_at_span(reporter, report->title_span));
    for (size_t i = 0; i < report->body.count; i++)
        check_title(reporter, &rule, report->body.items[i].title, csem__finding_at_section(&report->body.items[i]));
    for (csem_node node = csem__walk_begin(report); csem__rule_next_block(reporter, &node);)
        check_block(reporter, &node, &rule);
}

/* ---- quote-unbalanced ---- */

enum { PAIRS = 5, SINGLE = 1 };

/* Opening and closing marks. The single closing mark is also the apostrophe. */
static const uint32_t quotes[PAIRS][2] = {
    {0x201C, 0x201D}, {0x2018, 0x2019}, {0xAB, 0xBB}, {0x300C, 0x300D}, {0x300E, 0x300F}};

static bool letter_follows(csem__text text, size_t at) {
    return at < text.length &&
           (csem__is_alpha((unsigned char)text.data[at]) || csem__is_digit((unsigned char)text.data[at]));
}

/* The first byte from `at` on that is not ASCII, or the length. Tests eight bytes at a time. */
static size_t skip_ascii(csem__text text, size_t at) {
    uint64_t word;
    while (text.length - at >= sizeof word) {
        memcpy(&word, text.data + at, sizeof word);
        if (word & UINT64_C(0x8080808080808080))
            break;
        at += sizeof word;
    }
    while (at < text.length && (unsigned char)text.data[at] < 0x80)
        at++;
    return at;
}

static size_t find_unpaired_quote(csem__text text) {
    size_t depth[PAIRS] = {0};
    size_t last[PAIRS] = {0};
    for (size_t at = 0; (at = skip_ascii(text, at)) < text.length;) {
        size_t length = csem__char_length(text.data + at, text.length - at);
        uint32_t character = csem__char_at(text.data + at, length);
        size_t next = at + length;
        for (size_t i = 0; i < PAIRS; i++) {
            bool elision = i == SINGLE && next < text.length && csem__is_digit((unsigned char)text.data[next]);
            if (character == quotes[i][0] && !elision) {
                depth[i]++;
                last[i] = at;
            } else if (character == quotes[i][1] && depth[i] > 0 && !(i == SINGLE && letter_follows(text, next))) {
                depth[i]--;
            } else if (character == quotes[i][1] && depth[i] == 0 && i != SINGLE) {
                return at;
            }
        }
        at = next;
    }
    for (size_t i = 0; i < PAIRS; i++)
        if (depth[i] > 0)
            return last[i];
    return SIZE_MAX;
}

void csem__rule_quote_unbalanced(csem_reporter *reporter) {
    check_marks(reporter, (struct mark_rule){find_unpaired_quote, "a quotation mark has no partner"});
}

/* ---- parenthesis-unbalanced ---- */

/* Whether the parenthesis at `at` may close a numeral such as `i)`, `2)` or `b)`. */
static bool closes_numeral(csem__text text, size_t at) {
    size_t start = at;
    while (start > 0 && at - start < 16 &&
           (csem__is_alpha((unsigned char)text.data[start - 1]) || csem__is_digit((unsigned char)text.data[start - 1])))
        start--;
    csem__text label = csem__slice(text.data, start, at);
    if (label.length == 0 || (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '('))
        return false;
    bool digits = true;
    for (size_t i = 0; i < label.length; i++)
        digits &= csem__is_digit((unsigned char)label.data[i]);
    bool after_open = start > 0 && text.data[start - 1] == '(';
    return !after_open && (label.length == 1 || (digits && label.length <= 2) || csem__roman_value(label) > 0);
}

/* 1 if a parenthesis opens at `at`, -1 if one closes, 0 otherwise. U+FF08 and U+FF09 are the wide forms. */
static int direction(csem__text text, size_t at) {
    if (text.data[at] == '(')
        return 1;
    if (text.data[at] == ')')
        return -1;
    if ((unsigned char)text.data[at] != 0xEF || text.length - at < 3 || (unsigned char)text.data[at + 1] != 0xBC)
        return 0;
    unsigned char last = (unsigned char)text.data[at + 2];
    return last == 0x88 ? 1 : last == 0x89 ? -1 : 0;
}

/* Inside parentheses, `2)` either closes them or numbers a part; `numerals` chooses the reading. */
static size_t find_unpaired(csem__text text, bool numerals) {
    size_t depth = 0;
    size_t last = 0;
    bool wide = memchr(text.data, 0xEF, text.length) != NULL;
    for (size_t at = 0; (at = wide ? at : csem__next_parenthesis(text, at)) < text.length; at++) {
        int step = direction(text, at);
        if (step == 0 || (step < 0 && (numerals || depth == 0) && closes_numeral(text, at)))
            continue;
        if (step < 0 && depth == 0)
            return at;
        depth = step > 0 ? depth + 1 : depth - 1;
        last = step > 0 && depth == 1 ? at : last;
    }
    return depth > 0 ? last : SIZE_MAX;
}

/* The text is balanced if either reading of its numerals is. */
static size_t find_unpaired_parenthesis(csem__text text) {
    size_t at = find_unpaired(text, false);
    return at == SIZE_MAX || find_unpaired(text, true) == SIZE_MAX ? SIZE_MAX : at;
}

void csem__rule_parenthesis_unbalanced(csem_reporter *reporter) {
    check_marks(reporter, (struct mark_rule){find_unpaired_parenthesis, "a parenthesis has no partner"});
}

/* ---- note-orphan ---- */

static size_t sign_length(csem__text text, size_t at) {
    return csem__note_sign_length(csem__text_from(text, at));
}

/* A quick test that rejects most texts: no star, and none of the last bytes of the other marks. */
static bool may_have_marker(csem__text text) {
    static const unsigned char bytes[] = {'*', 0xA0, 0xA1, 0xBB, 0xEF};
    for (size_t i = 0; i < sizeof bytes; i++)
        if (memchr(text.data, bytes[i], text.length))
            return true;
    return false;
}

/* Finds the next note marker from *at on: marks, perhaps with a number, that follow a word and precede none, as in
 * `lamps*2 were`. Stars around a word, as in `*lamps*`, are emphasis. False at the end. */
static bool next_marker(csem__text text, size_t *at, csem__text *marker) {
    size_t emphasis = 0; /* the length of the marks that opened an emphasis, or 0 */
    while (*at < text.length) {
        size_t start = *at;
        size_t length = sign_length(text, start);
        if (length == 0) {
            (*at)++;
            continue;
        }
        size_t end = start;
        while (end < text.length && (length = sign_length(text, end)) > 0)
            end += length;
        bool follows = start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '(';
        bool number = start > 0 && csem__is_digit((unsigned char)text.data[start - 1]);
        size_t marks = end - start;
        while (end < text.length && csem__is_digit((unsigned char)text.data[end]))
            end++;
        number &= end > start + marks; /* `2*3` */
        *at = end;
        *marker = csem__slice(text.data, start, end);
        bool word = end < text.length && csem__is_alpha((unsigned char)text.data[end]);
        if (!follows && word)
            emphasis = marks;
        else if (follows && emphasis == marks)
            emphasis = 0;
        else if (follows && !word && !number)
            return true;
    }
    return false;
}

/* Enters the markers `[^1]` of a text. */
static bool enter_bracketed(csem_reporter *reporter, csem__text text, csem__table *table) {
    for (size_t at = 0; at + 2 < text.length; at++) {
        const char *open = memchr(text.data + at, '[', text.length - at - 2);
        if (!open)
            break;
        at = (size_t)(open - text.data);
        if (open[1] != '^')
            continue;
        const char *close = memchr(open, ']', text.length - at);
        if (!close)
            break;
        if (!csem__table_put(table, csem__slice(open, 0, (size_t)(close - open) + 1), 0))
            return csem__reporter_out_of_memory(reporter);
        at = (size_t)(close - text.data);
    }
    return true;
}

static bool enter_markers(csem_reporter *reporter, const csem_effort *effort, csem__table *table) {
    for (size_t i = 0; i < effort->block_count; i++) {
        size_t at = 0;
        csem__text marker;
        csem__text text = effort->blocks[i].text;
        while (next_marker(text, &at, &marker))
            if (!csem__table_put(table, marker, 0))
                return csem__reporter_out_of_memory(reporter);
        if (effort->note_count > 0 && !enter_bracketed(reporter, text, table))
            return false;
    }
    return true;
}

/* Whether a marker can be told from other text, so that it can be missing: stars and `[^1]` can, numbers cannot. */
static bool is_distinct(csem__text marker) {
    return sign_length(marker, 0) > 0 || csem__text_begins(marker, "[^");
}

static bool enter_notes(csem_reporter *reporter, const csem_effort *effort, csem__table *table) {
    for (size_t i = 0; i < effort->note_count; i++)
        if (!csem__table_put(table, effort->notes[i].marker, 0))
            return csem__reporter_out_of_memory(reporter);
    return true;
}

static void check_notes(csem_reporter *reporter, const csem_node *node, const csem__table *markers) {
    for (size_t i = 0; i < node->effort->note_count; i++) {
        const csem_note *note = &node->effort->notes[i];
        if (!is_distinct(note->marker) || csem__table_get(markers, note->marker, NULL))
            continue;
        csem__finding_place place = csem__finding_at_node(node);
        csem__report_finding(reporter, &place, "the effort has no marker %s for its note \"%s\"",
                             csem__shorten(note->marker).text, csem__shorten(note->text).text);
    }
}

static void check_markers(csem_reporter *reporter, csem_node node, const csem__table *notes) {
    for (size_t i = 0; i < node.effort->block_count; i++) {
        size_t at = 0;
        csem__text marker;
        node.block = &node.effort->blocks[i];
        while (next_marker(node.block->text, &at, &marker)) {
            if (csem__table_get(notes, marker, NULL) || csem__text_equal(marker, csem__text_of("**")))
                continue;
            csem__finding_place place = csem__finding_at_block(reporter, &node, at - marker.length, at);
            csem__report_finding(reporter, &place, "the marker %s has no note", csem__shorten(marker).text);
        }
    }
}

static bool has_notes(const csem_effort *effort) {
    bool any = effort->note_count > 0;
    for (size_t i = 0; i < effort->block_count && !any; i++)
        any = may_have_marker(effort->blocks[i].text);
    return any;
}

static void check_effort_notes(csem_reporter *reporter, const csem_node *node) {
    csem__table markers;
    csem__table notes;
    if (!node->effort || !has_notes(node->effort))
        return;
    csem__table_init(&markers, &reporter->scratch.allocator);
    csem__table_init(&notes, &reporter->scratch.allocator);
    if (enter_markers(reporter, node->effort, &markers) && enter_notes(reporter, node->effort, &notes)) {
        check_notes(reporter, node, &markers);
        check_markers(reporter, *node, &notes);
    }
    csem__table_free(&markers);
    csem__table_free(&notes);
}

void csem__rule_note_orphan(csem_reporter *reporter) {
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        check_effort_notes(reporter, &node);
}

/* ---- markup-residue, furniture-glued ---- */

static bool has_double_marker(const csem_node *node) {
    for (size_t i = 0; node->effort && i < node->effort->note_count; i++)
        if (csem__text_equal(node->effort->notes[i].marker, csem__text_of("**")))
            return true;
    return false;
}

/* The answer for the last effort, which may have very many blocks and notes. */
struct last_effort {
    const csem_effort *effort;
    bool has_double_marker;
};

static bool bears_double_marker(const csem_node *node, struct last_effort *last) {
    if (node->effort != last->effort)
        *last = (struct last_effort){node->effort, has_double_marker(node)};
    return last->has_double_marker;
}

/* Stars without a partner, which the reader left in the text. */
static void check_stars(csem_reporter *reporter, const csem_node *node, struct last_effort *last) {
    csem__text text = node->block->text;
    for (size_t at = 0; at + 1 < text.length; at++) {
        const char *star = memchr(text.data + at, '*', text.length - at - 1);
        if (!star)
            return;
        at = (size_t)(star - text.data);
        if (star[1] != '*')
            continue;
        if (bears_double_marker(node, last))
            return;
        csem__finding_place place = csem__finding_at_block(reporter, node, at, at + 2);
        csem__report_finding(reporter, &place, "mark-up is left in the text: \"%s\"",
                             csem__shorten((csem__text){star, text.length - at}).text);
        return;
    }
}

static bool is_same(const csem__observation *seen, const csem__observation *last) {
    return last && last->kind == seen->kind && last->span.start == seen->span.start;
}

static void report_observations(csem_reporter *reporter, csem__observation_kind kind, const char *message) {
    const csem__observation *last = NULL;
    for (size_t i = 0; i < reporter->report->observation_count; i++) {
        const csem__observation *seen = &reporter->report->observations[i];
        if (seen->kind != kind || is_same(seen, last))
            continue;
        csem__finding_place place = csem__locate(reporter, seen->span);
        csem__report_finding(reporter, &place, "%s", message);
        last = seen;
    }
}

void csem__rule_markup_residue(csem_reporter *reporter) {
    report_observations(reporter, CSEM_SEEN_MARKUP, "the text has mark-up: stars around words, which were dropped");
    struct last_effort last = {NULL, false};
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_block(reporter, &node);)
        check_stars(reporter, &node, &last);
}

void csem__rule_furniture_glued(csem_reporter *reporter) {
    report_observations(reporter, CSEM_SEEN_GLUED_FOOTER, "a page footer is glued to a bullet or to a line of text");
}

void csem__rule_furniture_repeated(csem_reporter *reporter) {
    for (size_t i = 0; i < reporter->report->observation_count; i++) {
        const csem__observation *seen = &reporter->report->observations[i];
        if (seen->kind != CSEM_SEEN_REPEATED)
            continue;
        csem__finding_place place = csem__locate(reporter, seen->span);
        csem__report_finding(
            reporter, &place,
            "a line that looks like content was taken for a running head or foot, here and on other pages: \"%s\"",
            csem__shorten(seen->subject).text);
    }
}
