/* SPDX-License-Identifier: MIT */
/* Two walks over the nodes. The first checks the fields of each. The second follows the text in the order of the
 * document, so that its lines are counted once, and checks the spans. The statistics come last. */
#include "fuzz/invariants.h"

#include "base/utf8.h"
#include "lines/mend.h"
#include "lines/shape.h"
#include "model/places.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

typedef struct walk {
    const csem_report *report;
    const char *text; /* NULL if the report was read from JSON */
    size_t length;
    uint64_t at;       /* lines are counted up to here */
    uint64_t line;     /* the line at `at` */
    bool is_scattered; /* what a node holds may be anywhere: its fields are in columns, and its parts across fields */
    char *message;
} walk;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static bool
fails(const walk *w, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(w->message, INVARIANT_MESSAGE, format, arguments);
    va_end(arguments);
    return false;
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static bool text_is_sound(const walk *w, const char *what, const char *text, size_t length) {
    if (!text)
        return fails(w, "%s is NULL", what);
    if (text[length] != '\0')
        return fails(w, "%s does not end in NUL", what);
    if (csem__utf8_check(text, length) != length)
        return fails(w, "%s is not UTF-8", what);
    return true;
}

/* Folded: no white space except single spaces inside. */
static bool text_is_folded(const walk *w, const char *what, const char *text, size_t length) {
    if (!text_is_sound(w, what, text, length))
        return false;
    for (size_t i = 0; i < length; i += csem__char_length(text + i, length - i)) {
        bool lone = text[i] == ' ' && i > 0 && i + 1 < length && text[i - 1] != ' ';
        if (csem__space_length(text + i, length - i) > 0 && !lone)
            return fails(w, "%s is not folded at %zu: %.80s", what, i, text);
    }
    return true;
}

/* Texts of a report that was read from JSON may be unfolded. */
static bool printed_is_sound(const walk *w, const char *what, const char *text, size_t length) {
    return w->text ? text_is_folded(w, what, text, length) : text_is_sound(w, what, text, length);
}

/* ---- the fields of a node --------------------------------------------------------------------------------------- */

static bool dates_are_sound(const walk *w, const char *what, const csem_period *period) {
    if (!period)
        return true;
    if (!csem_date_is_valid(&period->start) || !csem_date_is_valid(&period->end))
        return fails(w, "%s has a date that no calendar has", what);
    return true;
}

static bool agencies_are_sound(const walk *w, const char *what, const csem_agency *const *agencies, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *id = csem_agency_id(agencies[i], NULL);
        if (csem_report_find_agency(w->report, id) != agencies[i])
            return fails(w, "%s has an agency that the report has not: %.80s", what, id ? id : "NULL");
        for (size_t j = 0; j < i && j < 64; j++)
            if (agencies[j] == agencies[i])
                return fails(w, "%s has an agency twice: %.80s", what, id);
    }
    return true;
}

static bool block_is_sound(const walk *w, const csem_block *block) {
    size_t length;
    const char *text = csem_block_text(block, &length);
    if (!printed_is_sound(w, "a block", text, length))
        return false;
    if (!csem_value_name(CSEM_ENUMERATION_BLOCK_KIND, csem_block_kind(block)))
        return fails(w, "a block has no kind");
    const char *label = csem_block_label(block, &length);
    if (label && csem_block_kind(block) != CSEM_BLOCK_ITEM)
        return fails(w, "a paragraph has a label");
    return !label || printed_is_sound(w, "a label", label, length);
}

static bool blocks_are_sound(const walk *w, const csem_block *blocks, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!block_is_sound(w, &blocks[i]))
            return false;
    return true;
}

static bool note_is_sound(const walk *w, const csem_note *note) {
    size_t length;
    const char *marker = csem_note_marker(note, &length);
    if (!printed_is_sound(w, "a note's marker", marker, length))
        return false;
    const char *text = csem_note_text(note, &length);
    return printed_is_sound(w, "a note", text, length);
}

static bool effort_is_sound(const walk *w, const csem_effort *effort) {
    bool repeat = csem_effort_kind(effort) == CSEM_EFFORT_REPEAT;
    if (!csem_value_name(CSEM_ENUMERATION_EFFORT_KIND, csem_effort_kind(effort)))
        return fails(w, "an effort has no kind");
    if (csem_effort_ref(effort, NULL) && !repeat)
        return fails(w, "an effort that is not a repeat points to a measure");
    if (w->text && repeat && csem_effort_block_count(effort) == 0)
        return fails(w, "a repeat has no text");
    for (size_t i = 0; i < effort->note_count; i++)
        if (!note_is_sound(w, &effort->notes[i]))
            return false;
    return blocks_are_sound(w, effort->blocks, effort->block_count) &&
           agencies_are_sound(w, "an effort", effort->agencies, effort->agency_count);
}

static bool commitment_is_sound(const walk *w, const csem_commitment *commitment) {
    for (size_t i = 0; i < commitment->effort_count; i++)
        if (!effort_is_sound(w, &commitment->efforts[i]))
            return false;
    return blocks_are_sound(w, commitment->blocks, commitment->block_count) &&
           agencies_are_sound(w, "a commitment", commitment->agencies, commitment->agency_count);
}

/* A section of the body or an entry of the contents. Those with the same number have different ids. */
static bool section_is_sound(const walk *w, const csem_section *section) {
    size_t length;
    const char *title = csem_section_title(section, &length);
    if (title && !printed_is_sound(w, "a title", title, length))
        return false;
    if (!csem_section_id(section, NULL) || !csem_section_level(section, NULL))
        return fails(w, "a section has no id or no level");
    const csem_section *parent = csem_section_parent(section);
    if (csem_section_depth(section) != (parent ? csem_section_depth(parent) + 1 : 0))
        return fails(w, "section %.80s is not one deeper than what holds it", csem_section_id(section, NULL));
    for (size_t i = 0; i < csem_section_child_count(section); i++)
        if (csem_section_parent(csem_section_child(section, i)) != section)
            return fails(w, "a section inside %.80s is in another one", csem_section_id(section, NULL));
    for (size_t i = 0; i < section->commitment_count; i++)
        if (section->commitments[i].section != section || !commitment_is_sound(w, &section->commitments[i]))
            return w->message[0] == '\0' ? fails(w, "a commitment is in another section") : false;
    return true;
}

static bool sections_are_sound(const walk *w) {
    for (size_t i = 0; i < csem_report_entry_count(w->report); i++)
        if (!section_is_sound(w, csem_report_entry(w->report, i)))
            return false;
    for (size_t i = 0; i < csem_report_section_count(w->report); i++) {
        const csem_section *section = csem_report_section(w->report, i);
        if (!section_is_sound(w, section))
            return false;
        if (csem_report_find_section(w->report, csem_section_id(section, NULL)) != section)
            return fails(w, "two sections have the id %.80s", csem_section_id(section, NULL));
    }
    return true;
}

static bool agency_is_sound(const walk *w, const csem_agency *agency) {
    size_t length;
    const char *id = csem_agency_id(agency, &length);
    if (!text_is_sound(w, "an agency's id", id, length))
        return false;
    const char *name = csem_agency_name(agency, &length);
    if (!text_is_sound(w, "an agency's name", name, length))
        return false;
    /* If JSON has an id twice, the first one is found. */
    const csem_agency *found = csem_report_find_agency(w->report, id);
    return (w->text ? found == agency : found != NULL) || fails(w, "two agencies have the id %.80s", id);
}

static bool nodes_are_sound(const walk *w) {
    const csem_date *published = csem_report_published(w->report);
    if (published && !csem_date_is_valid(published))
        return fails(w, "the report was published on a day that no calendar has");
    if (!dates_are_sound(w, "the report's period", csem_report_period(w->report)))
        return false;
    for (size_t i = 0; i < csem_report_agency_count(w->report); i++)
        if (!agency_is_sound(w, csem_report_agency(w->report, i)))
            return false;
    return sections_are_sound(w);
}

/* ---- spans ------------------------------------------------------------------------------------------------------ */

static bool bad_span(const walk *w, const char *what, const csem_span *span, const char *why) {
    return fails(w, "%s at %llu to %llu, line %llu: %s", what, (unsigned long long)span->start,
                 (unsigned long long)span->end, (unsigned long long)span->line, why);
}

static void count_lines(walk *w, uint64_t to) {
    for (; w->at < to; w->at++) {
        char c = w->text[w->at];
        bool pair = c == '\r' && w->at + 1 < w->length && w->text[w->at + 1] == '\n';
        w->line += c == '\n' || (c == '\r' && !pair);
    }
}

/* Whether the line of a place begins with the marker of a note. Such a line may be inside a paragraph that a page break
 * divides; if there is no effort that it could belong to, it is a paragraph of its own. */
static bool begins_with_marker(const walk *w, uint64_t place) {
    size_t start = (size_t)place;
    size_t skip;
    while (start > 0 && w->text[start - 1] != '\n' && w->text[start - 1] != '\r' && w->text[start - 1] != '\f')
        start--;
    csem__text line = csem__text_trim(csem__slice(w->text, start, w->length));
    return csem__marker_length(line, &skip) > 0;
}

/* The span is inside `around` and does not begin before `after`, where the previous one ended. */
static bool span_is_sound(walk *w, const char *what, const csem_span *span, const csem_span *around, uint64_t after,
                          int32_t page) {
    if (span->start >= span->end)
        return bad_span(w, what, span, "it is empty");
    if (span->end > w->length)
        return bad_span(w, what, span, "it ends after the text");
    if (around && (span->start < around->start || span->end > around->end))
        return bad_span(w, what, span, "it is not within what holds it");
    if (!w->is_scattered && span->start < after && !begins_with_marker(w, span->start))
        return bad_span(w, what, span, "it starts before the one above it has ended");
    if (!w->is_scattered && span->start < w->at)
        return bad_span(w, what, span, "it starts before the node above it");
    if (span->start < w->at) {
        w->at = 0;
        w->line = 1;
    }
    count_lines(w, span->start);
    if (span->line != w->line)
        return bad_span(w, what, span, "the line is not that of its start");
    return page == csem__report_page(w->report, (size_t)span->start) ||
           bad_span(w, what, span, "the page is not that of its start");
}

/* The number of bytes of the input at `at` that became U+FFFD in a text, or 0. */
static size_t replaced_length(const walk *w, size_t at) {
    csem__utf8_cursor cursor = {.text = w->text + at, .length = w->length - at};
    size_t bad = csem__utf8_check(cursor.text, cursor.length < 4 ? cursor.length : 4);
    return bad == 0 ? csem__utf8_source(&cursor, strlen("\xEF\xBF\xBD")) : 0;
}

/* Whether the byte at `source` belongs to a ligature and represents the letter: the first byte its first letter, the
 * last byte its last letter. */
static bool is_of_ligature(const walk *w, char letter, size_t source) {
    size_t start = source;
    while (start > 0 && start + 2 > source && ((unsigned char)w->text[start] & 0xC0) == 0x80)
        start--;
    const char *letters = csem__ligature_letters(w->text + start, w->length - start);
    size_t byte = source - start;
    bool two = letters && letters[2] == '\0';
    return letters && letters[two && byte == 2 ? 1 : byte] == letter;
}

/* A run of a block has the same bytes as the input from `source` on. Returns their end in the input, or 0. */
static size_t match_run(const walk *w, csem__text run, bool last, size_t source) {
    for (size_t i = 0; i < run.length;) {
        size_t n = csem__char_length(run.data + i, run.length - i);
        size_t replaced = 0;
        size_t left = w->length - source;
        bool same = n <= left && memcmp(run.data + i, w->text + source, n) == 0;
        if (same || (run.data[i] == ' ' && left > 0 && csem__space_length(w->text + source, left) == 1))
            source += n;
        else if (n == 3 && memcmp(run.data + i, "\xEF\xBF\xBD", 3) == 0 && (replaced = replaced_length(w, source)) > 0)
            source += replaced;
        else if (left > 0 && is_of_ligature(w, run.data[i], source))
            source += 1;
        else if (w->is_scattered && left > 0 && w->text[source] == '&') /* a reference of HTML is a character */
            source += (size_t)((const char *)memchr(w->text + source, ';', left) - (w->text + source)) + 1;
        else if (last || run.data[i] != ' ' || i + 1 < run.length) /* a folded space represents any white space */
            return 0;
        i += n;
        if (source > w->length)
            return 0;
    }
    return source;
}

/* The text of a block is in the input, in the span of its owner and not before `*after`, which moves to its end. */
static bool block_is_printed(const walk *w, const csem_block *block, const csem_span *owner, uint64_t *after) {
    for (size_t i = 0; i < block->run_count; i++) {
        size_t from = block->runs[i].text_offset;
        size_t to = i + 1 < block->run_count ? block->runs[i + 1].text_offset : block->text.length;
        if (to > block->text.length)
            to = block->text.length;
        if (from >= to)
            continue;
        if (w->is_scattered)
            *after = owner->start;
        if (block->runs[i].source_offset < *after && !(i == 0 && begins_with_marker(w, block->runs[i].source_offset)))
            return bad_span(w, "an owner", owner, "the text of a block goes back in the input");
        size_t end = match_run(w, csem__slice(block->text.data, from, to), to == block->text.length,
                               block->runs[i].source_offset);
        if (end == 0)
            return fails(w, "the text of a block is not in the input: %.100s", block->text.data + from);
        *after = end;
    }
    if (block->text.length > 0 && (block->run_count == 0 || block->runs[0].text_offset > 0))
        return fails(w, "nothing leads from the text of a block to the input: %.100s", block->text.data);
    return *after <= owner->end || bad_span(w, "an owner", owner, "the text of a block ends after it");
}

static bool blocks_are_printed(const walk *w, const csem_block *blocks, size_t count, const csem_span *owner,
                               uint64_t *after) {
    *after = owner->start;
    for (size_t i = 0; i < count; i++)
        if (!block_is_printed(w, &blocks[i], owner, after))
            return false;
    return true;
}

/* A field is in its section, and does not begin before its commitment. */
static bool field_spans_are_sound(const walk *w, const csem_commitment *commitment, const csem_span *section) {
    for (size_t i = 0; i < commitment->field_count; i++) {
        const csem_span *span = csem_field_span(&commitment->fields[i]);
        if (span->start >= span->end || span->start < commitment->place.span.start || span->end > section->end)
            return bad_span(w, "a field", span, "it is not within what holds it");
    }
    return true;
}

/* A commitment without text covers its efforts; any other ends before the first of them. */
static bool commitment_spans_are_sound(walk *w, const csem_commitment *commitment, const csem_span *around,
                                       uint64_t after) {
    const csem_span *span = &csem_commitment_place(commitment)->span;
    bool bare = commitment->block_count == 0 && commitment->agency_count == 0;
    uint64_t printed = 0;
    if (!span_is_sound(w, "a commitment", span, around, after, commitment->place.page) ||
        !blocks_are_printed(w, commitment->blocks, commitment->block_count, span, &printed) ||
        !field_spans_are_sound(w, commitment, around))
        return false;
    after = bare ? span->start : span->end;
    for (size_t i = 0; i < commitment->effort_count; i++) {
        const csem_effort *effort = &commitment->efforts[i];
        const csem_span *own = &csem_effort_place(effort)->span;
        if (!span_is_sound(w, "an effort", own, bare ? span : around, after, effort->place.page) ||
            !blocks_are_printed(w, effort->blocks, effort->block_count, own, &printed))
            return false;
        after = own->end;
    }
    return true;
}

static uint64_t end_of(const csem_commitment *commitment) {
    size_t count = commitment->effort_count;
    return count > 0 ? commitment->efforts[count - 1].place.span.end : commitment->place.span.end;
}

/* A section is inside its parent, after the heading of the parent and after the previous section. */
static bool section_spans_are_sound(walk *w, const csem_section *section, uint64_t after) {
    const csem_span *span = &csem_section_place(section)->span;
    if (!span_is_sound(w, "a section", span, section->parent ? &section->parent->place.span : NULL, after,
                       section->place.page))
        return false;
    after = section->heading.end;
    for (size_t i = 0; i < section->commitment_count; i++) {
        if (!commitment_spans_are_sound(w, &section->commitments[i], span, after))
            return false;
        after = end_of(&section->commitments[i]);
    }
    return true;
}

static bool spans_are_sound(walk *w) {
    uint64_t ends[CSEM_MAX_LEVELS + 1] = {0}; /* the end of the last section of each depth */
    w->at = 0;
    w->line = 1;
    for (size_t i = 0; i < w->report->body.count; i++) {
        const csem_section *section = &w->report->body.items[i];
        if (!section_spans_are_sound(w, section, ends[section->depth]))
            return false;
        ends[section->depth] = section->place.span.end;
        ends[section->depth + 1] = section->heading.end;
    }
    return true;
}

/* ---- statistics ------------------------------------------------------------------------------------------------- */

static bool statistic_is_sound(const walk *w, const csem_statistic *statistic) {
    const csem_span *span = &csem_statistic_node(statistic)->place.span;
    size_t length;
    const char *unit = csem_statistic_unit(statistic, &length);
    if (!isfinite(csem_statistic_value(statistic)) || (w->text && csem_statistic_value(statistic) < 0))
        return bad_span(w, "a statistic", span, "its value is not a number");
    if (!csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_statistic_qualifier(statistic)) ||
        !csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, csem_statistic_kind(statistic)))
        return bad_span(w, "a statistic", span, "it has no qualifier or no kind");
    if (unit && !printed_is_sound(w, "a unit", unit, length))
        return false;
    const char *phrase = csem_statistic_phrase(statistic, &length);
    if (phrase && !printed_is_sound(w, "a phrase", phrase, length))
        return false;
    const char *printed;
    const csem_period *period = csem_statistic_period(statistic, &printed, &length);
    if (printed && !printed_is_sound(w, "a period", printed, length))
        return false;
    if (!period != !printed)
        return bad_span(w, "a statistic", span, "its period is half there");
    return dates_are_sound(w, "a statistic's period", period);
}

/* Whether the list of a node has the statistic. */
static bool is_listed(const csem_statistic *const *list, size_t count, const csem_statistic *statistic) {
    for (size_t i = 0; i < count; i++)
        if (list[i] == statistic)
            return true;
    return false;
}

/* Whether the node that the statistic names contains it, lists it, and contains its span. */
static bool has_place(const walk *w, const csem_statistic *statistic) {
    const csem_commitment *commitment = csem_statistic_node(statistic)->commitment;
    const csem_effort *effort = csem_statistic_node(statistic)->effort;
    if (!commitment || commitment->section != csem_statistic_node(statistic)->section ||
        (effort && effort->commitment != commitment))
        return false;
    if (effort ? !is_listed(effort->statistics, effort->statistic_count, statistic)
               : !is_listed(commitment->statistics, commitment->statistic_count, statistic))
        return false;
    const csem_span *around = effort ? &effort->place.span : &commitment->place.span;
    const csem_span *span = &csem_statistic_node(statistic)->place.span;
    return !w->text || (span->start >= around->start && span->end <= around->end);
}

static bool statistics_are_sound(walk *w) {
    uint64_t after = 0;
    w->at = 0;
    w->line = 1;
    for (size_t i = 0; i < csem_report_statistic_count(w->report); i++) {
        const csem_statistic *statistic = csem_report_statistic(w->report, i);
        const csem_span *span = &csem_statistic_node(statistic)->place.span;
        if (!statistic_is_sound(w, statistic))
            return false;
        if (!has_place(w, statistic))
            return bad_span(w, "a statistic", span, "it is not where it says");
        if (w->text && !span_is_sound(w, "a statistic", span, NULL, after, csem_statistic_node(statistic)->place.page))
            return false;
        const csem_block *block = statistic->node.block;
        char first = block ? block->text.data[statistic->text_offset] : '\0';
        if (w->text && w->text[span->start] != first && !is_of_ligature(w, first, (size_t)span->start))
            return bad_span(w, "a statistic", span, "it is not the number in its block");
        after = span->end;
    }
    return true;
}

bool invariants_hold(const csem_report *report, const char *text, size_t length, char message[INVARIANT_MESSAGE]) {
    walk w = {.report = report, .text = text, .length = length, .message = message};
    const char *profile = csem_report_profile(report, NULL);
    w.is_scattered = profile && strcmp(profile, "basic-plan") != 0;
    message[0] = '\0';
    return nodes_are_sound(&w) && (!text || spans_are_sound(&w)) && statistics_are_sound(&w);
}

/* ---- prose ------------------------------------------------------------------------------------------------------ */

/* The printed number is the text at its span, except for white space. */
static bool is_printed_at(const walk *w, const csem_candidate *candidate) {
    size_t length;
    const char *text = csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, &length);
    const csem_span *span = &csem_candidate_node(candidate)->place.span;
    size_t at = (size_t)span->start;
    size_t end = (size_t)span->end;
    for (size_t i = 0; i < length;) {
        size_t blank = csem__space_length(text + i, length - i);
        size_t space = at < end ? csem__space_length(w->text + at, end - at) : 0;
        if ((blank > 0) != (space > 0) || at >= end || (blank == 0 && text[i] != w->text[at]))
            return false;
        i += blank > 0 ? blank : 1;
        at += space > 0 ? 0 : 1;
        while (space > 0 && at < end && (space = csem__space_length(w->text + at, end - at)) > 0)
            at += space;
    }
    return at == end;
}

static bool candidate_is_sound(walk *w, const csem_candidate *candidate, uint64_t after) {
    const csem_span *span = &csem_candidate_node(candidate)->place.span;
    const csem_statistic *statistic = csem_candidate_statistic(candidate);
    bool accepted = csem_candidate_reason(candidate) == CSEM_REASON_ACCEPTED;
    if (!csem_value_name(CSEM_ENUMERATION_REASON, csem_candidate_reason(candidate)) ||
        !csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_EXPLANATION, NULL))
        return bad_span(w, "a candidate", span, "it has no reason");
    if (span->start >= span->end || span->end > w->length || span->start < after)
        return bad_span(w, "a candidate", span, "it is not in the text after the previous one");
    count_lines(w, span->start);
    if (span->line != w->line)
        return bad_span(w, "a candidate", span, "the line is not that of its start");
    if (!is_printed_at(w, candidate))
        return bad_span(w, "a candidate", span, "it is not what is printed there");
    if (accepted != (statistic != NULL))
        return bad_span(w, "a candidate", span, "it is accepted, or is a statistic, but not both");
    if (!statistic)
        return true;
    if (memcmp(&csem_statistic_node(statistic)->place.span, span, sizeof *span) != 0)
        return bad_span(w, "a candidate", span, "its statistic is elsewhere");
    return statistic_is_sound(w, statistic);
}

bool prose_invariants_hold(const csem_prose *prose, const char *text, size_t length, char message[INVARIANT_MESSAGE]) {
    walk w = {.text = text, .length = length, .line = 1, .message = message};
    size_t accepted = 0;
    size_t reasons = 0;
    uint64_t after = 0;
    message[0] = '\0';
    for (size_t i = 0; i < csem_prose_candidate_count(prose); i++) {
        const csem_candidate *candidate = csem_prose_candidate(prose, i);
        if (!candidate_is_sound(&w, candidate, after))
            return false;
        after = csem_candidate_node(candidate)->place.span.end;
        accepted += csem_candidate_statistic(candidate) != NULL;
    }
    for (int32_t reason = 1; csem_value_name(CSEM_ENUMERATION_REASON, reason); reason++)
        reasons += csem_prose_reason_count(prose, reason);
    if (accepted != csem_prose_statistic_count(prose) || reasons != csem_prose_candidate_count(prose))
        return fails(&w, "%zu candidates have %zu reasons, %zu are accepted, %zu statistics",
                     csem_prose_candidate_count(prose), reasons, accepted, csem_prose_statistic_count(prose));
    return true;
}
