/* SPDX-License-Identifier: MIT */
/* A state machine over the paragraphs. What is open (a commitment, an effort, or nothing, if an attribution closed
 * the last one) and the kind of the paragraph (heading, bullet, numbered, plain, note, repeat) decide together; a
 * look-ahead finds the attribution that closes a bullet (read/closing.c). Nodes are added in document order. */
#include "read/body.h"
#include "lines/boundary.h"

#include "grammar/opening.h"
#include "read/agency_place.h"
#include "read/apart.h"
#include "read/attribution.h"
#include "read/closing.h"
#include "read/field_section.h"
#include "read/heading.h"
#include "read/implied.h"
#include "read/note_caller.h"
#include "read/paragraph_text.h"
#include "read/section.h"
#include "read/sequence.h"

enum open_node { OPEN_NOTHING, OPEN_COMMITMENT, OPEN_EFFORT };

struct body {
    csem__builder *builder;
    csem__agencies *agencies;
    const csem__grammar *grammar;
    const csem__paragraphs *paragraphs;
    const csem__ahead *ahead;
    csem__outline outline;
    csem__open_sections sections;
    enum open_node open;
    csem__owner last; /* what the last block was added to */
    unsigned effort_indent;
    size_t fields;         /* the first paragraph of the section, if it is one of fields; SIZE_MAX: it is none */
    uint32_t stamp;        /* 1 + the field that says when the efforts are reported, 0: none */
    size_t rest;           /* of its heading, which `fields` then is: where the text after the title begins */
    bool has_colon;        /* a text of the open effort ended in a colon */
    csem__text last_label; /* of the open node's last item; data is NULL: none */
    bool has_effort;       /* the measure has an effort */
    bool has_marker;       /* a note's marker was found in the text of the last effort */
    size_t unsearched;     /* the first of its blocks in which none was searched, and how many they are */
    size_t unsearched_count;
    bool failed;
    const csem__paragraph *numbered; /* whose numeral was asked for last */
    csem__numeral numeral;
};

/* The numeral of a paragraph. Whether it is a heading and what it is as one are asked in turn, but it is read once. */
static const csem__numeral *numeral_of(struct body *body, const csem__paragraph *paragraph) {
    if (body->numbered != paragraph)
        body->numeral = csem__paragraph_numeral(body->grammar, paragraph);
    body->numbered = paragraph;
    return &body->numeral;
}

static csem_report *report_of(const struct body *body) {
    return body->builder->report;
}

static csem_section *last_section(const struct body *body) {
    csem__sections *sections = &report_of(body)->body;
    return &sections->items[sections->count - 1];
}

static csem_commitment *last_commitment(const struct body *body) {
    csem_report *report = report_of(body);
    return &report->commitments[report->commitment_count - 1];
}

static csem_effort *last_effort(const struct body *body) {
    csem_report *report = report_of(body);
    return &report->efforts[report->effort_count - 1];
}

/* ---- headings ---- */

/* Whether the last item of the open node has the numeral before this one, so that its list continues. */
static bool continues_list(const struct body *body, const csem__paragraph *paragraph) {
    csem__numeral_family family = csem__grammar_family(body->grammar, paragraph->level);
    int32_t value;
    return body->open != OPEN_NOTHING && body->last_label.data &&
           csem__numeral_read(family, body->last_label, &value) == body->last_label.length &&
           value == paragraph->number - 1;
}

/* Section or sub-item: the one place that decides. If the contents list the number, they decide: such a paragraph
 * was matched with its title when the lines were grouped. If they list the section around but not the number, or if
 * there are none, the shape decides: the number comes next, a title follows, and no list of sub-items continues in an
 * open effort. A paragraph that is set apart as the sections before it are is a section whatever its number is, unless
 * something is open. */
static bool is_inner_heading(struct body *body, const csem__paragraph *paragraph) {
    const csem__outline *outline = &body->outline;
    int32_t number = paragraph->number;
    if (!csem__has_inner_mark(body->grammar, paragraph) || !csem__has_section_around(outline, paragraph->level) ||
        numeral_of(body, paragraph)->length >= paragraph->joined.text.length)
        return false;
    if (paragraph->is_listed || (paragraph->is_apart && body->open == OPEN_NOTHING))
        return true;
    int32_t last = outline->numbers[paragraph->level];
    bool closes = paragraph->form != CSEM_FORM_NONE && csem__level_has_titles(body->grammar, paragraph->level);
    if (closes || number <= last || csem__outline_entry(outline, paragraph->level, number))
        return false;
    bool next = number == last + 1;
    if (paragraph->level > 0 && outline->entries[paragraph->level - 1])
        return next && body->open == OPEN_NOTHING;
    if (last == 0)
        return true;
    return next ? !continues_list(body, paragraph) : body->open == OPEN_NOTHING;
}

/* ---- spans and texts ---- */

static csem_place place_of(const struct body *body, const csem__paragraph *paragraph) {
    return csem__report_place(report_of(body), paragraph->start, paragraph->end);
}

static void extend_to(const struct body *body, csem_span *span, const csem__paragraph *paragraph) {
    if (span->end < paragraph->end)
        span->end = paragraph->end;
    if (span->start > paragraph->start) {
        span->start = paragraph->start;
        span->line = csem__report_line(report_of(body), paragraph->start);
    }
}

/* The open sections extend to what has been read so far. */
static void extend_outline(const struct body *body, const csem__paragraph *paragraph) {
    for (size_t level = 0; level < body->grammar->level_count; level++)
        if (body->sections.indexes[level] != SIZE_MAX)
            extend_to(body, &report_of(body)->body.items[body->sections.indexes[level]].place.span, paragraph);
}

static void extend_node(const struct body *body, csem__owner owner, const csem__paragraph *paragraph) {
    /* A commitment without text covers its efforts. */
    bool bare = owner == CSEM_OWNER_EFFORT && last_commitment(body)->block_count == 0 &&
                last_commitment(body)->agency_count == 0;
    if (owner == CSEM_OWNER_EFFORT)
        extend_to(body, &last_effort(body)->place.span, paragraph);
    if (owner == CSEM_OWNER_COMMITMENT || bare)
        extend_to(body, &last_commitment(body)->place.span, paragraph);
    extend_outline(body, paragraph);
}

/* The offset in the input of a byte of a paragraph's text. */
static size_t source_of(const csem__paragraph *paragraph, size_t at) {
    const csem__run *runs = paragraph->joined.runs;
    size_t i = 0;
    while (i + 1u < paragraph->joined.run_count && runs[i + 1].text_offset <= at)
        i++;
    return runs[i].source_offset + (at - runs[i].text_offset);
}

static size_t index_of(const struct body *body, const csem__paragraph *paragraph) {
    return (size_t)(paragraph - body->paragraphs->items);
}

/* The offset at which the text ends: before the attribution that closes it. */
static size_t text_end(const csem__paragraph *paragraph) {
    return paragraph->form != CSEM_FORM_NONE ? paragraph->attribution : paragraph->joined.text.length;
}

/* ---- adding ---- */

static void add_agencies(struct body *body, csem__owner owner, const csem__paragraph *paragraph) {
    body->failed = body->failed || !csem__parts_add(body->builder, body->agencies, owner, paragraph->parts,
                                                    paragraph->part_count, paragraph->is_open_ended);
}

/* Adds the bytes from..to of a paragraph's text as a block, unless there are none. */
static void add_block(struct body *body, csem__owner owner, const csem__paragraph *paragraph, size_t from, size_t to,
                      bool is_item) {
    body->has_colon |= csem__ends_in_colon(paragraph);
    body->last = owner;
    if (from >= to)
        return;
    csem_block *block = csem__builder_add_block(body->builder, owner);
    if (!block) {
        body->failed = true;
        return;
    }
    block->kind = is_item ? CSEM_BLOCK_ITEM : CSEM_BLOCK_PARAGRAPH;
    block->text = csem__paragraph_cut(paragraph, from, to, block);
    if (owner == CSEM_OWNER_EFFORT && body->unsearched_count++ == 0)
        body->unsearched = report_of(body)->block_count - 1;
    if (is_item && paragraph->is_numbered) {
        body->failed |= !csem__builder_text(body->builder, numeral_of(body, paragraph)->label, &block->label);
        body->last_label = block->label;
    }
}

/* Adds a paragraph to a node, and closes the node if an attribution closes the paragraph. */
static void add_content(struct body *body, csem__owner owner, const csem__paragraph *paragraph, bool is_item) {
    bool drops_numeral = paragraph->is_numbered && (is_item || paragraph->is_bullet);
    bool closes = paragraph->form != CSEM_FORM_NONE;
    size_t from = drops_numeral ? numeral_of(body, paragraph)->length : 0;
    /* A bullet that is only a numeral keeps it, so that the node that it opens has a text. */
    if (!is_item && from >= text_end(paragraph))
        from = 0;
    extend_node(body, owner, paragraph);
    add_agencies(body, owner, paragraph);
    add_block(body, owner, paragraph, from, text_end(paragraph), is_item);
    if (closes)
        body->open = OPEN_NOTHING;
}

/* Adds the agencies that are elsewhere than at the end of a text to a node that a paragraph opens. */
static void add_implied(struct body *body, csem__owner owner, const csem__paragraph *paragraph, size_t from) {
    if (!csem__grammar_has_place(body->grammar, CSEM_AGENCIES_HEADING) &&
        !csem__grammar_has_place(body->grammar, CSEM_AGENCIES_SUBJECT))
        return;
    csem__text text = csem__text_from(paragraph->joined.text, from);
    if (csem__closing_form(body->paragraphs, body->ahead, index_of(body, paragraph)) == CSEM_FORM_NONE)
        body->failed |= !csem__implied_add(body->builder, body->agencies, &body->sections, owner, text);
}

static bool open_commitment(struct body *body, const csem__paragraph *paragraph) {
    csem_commitment *commitment = csem__builder_add_commitment(body->builder);
    body->failed |= !commitment;
    if (!commitment)
        return false;
    commitment->place = place_of(body, paragraph);
    body->open = OPEN_COMMITMENT;
    body->stamp = 0;
    body->last = CSEM_OWNER_COMMITMENT;
    body->last_label = (csem__text){NULL, 0};
    return true;
}

static csem__field_reader field_reader(struct body *body) {
    return (csem__field_reader){body->builder, body->agencies, body->grammar, body->paragraphs, &body->sections};
}

static csem_effort *open_effort(struct body *body, const csem__paragraph *paragraph, int32_t kind) {
    csem_effort *effort = csem__builder_add_effort(body->builder);
    body->failed |= !effort;
    if (!effort)
        return NULL;
    effort->kind = kind;
    effort->place = place_of(body, paragraph);
    body->open = OPEN_EFFORT;
    body->has_effort = true;
    body->effort_indent = paragraph->indent;
    body->has_colon = false;
    body->has_marker = false;
    body->unsearched_count = 0;
    body->last_label = (csem__text){NULL, 0};
    if (body->stamp > 0) {
        const csem__field_reader reader = field_reader(body);
        body->failed |= !csem__field_set_time(&reader, body->stamp, effort);
    }
    return effort;
}

/* ---- kinds of paragraphs ---- */

static size_t skip_spaces(csem__text text, size_t at) {
    while (at < text.length && text.data[at] == ' ')
        at++;
    return at;
}

/* Whether the innermost open section may have commitments. */
static bool takes_content(const struct body *body) {
    bool takes = false;
    for (size_t level = body->grammar->tracked; level < body->grammar->level_count; level++)
        takes |= body->sections.indexes[level] != SIZE_MAX;
    return takes;
}

/* Where the text of a paragraph begins, after its numeral. */
static size_t text_start(struct body *body, const csem__paragraph *paragraph) {
    return paragraph->is_numbered ? numeral_of(body, paragraph)->length : 0;
}

/* Whether a numbered paragraph is itself the promise: a sentence that an attribution closes. */
static bool is_promise(const csem__paragraph *heading, size_t mark_length) {
    return heading->form != CSEM_FORM_NONE && heading->attribution > mark_length &&
           csem__closes_sentence(csem__slice(heading->joined.text.data, mark_length, heading->attribution));
}

/* Where the title of a heading ends: what is after it is the first block of a commitment. */
static size_t title_end(const csem__grammar *grammar, const csem__paragraph *heading, size_t mark_length) {
    csem__text text = heading->joined.text;
    if (heading->level >= grammar->tracked && is_promise(heading, mark_length))
        return mark_length;
    switch (grammar->profile->levels[heading->level].title) {
    case CSEM_TITLE_IS_NONE:
        return mark_length;
    case CSEM_TITLE_BY_COLON:
        for (size_t at = mark_length; at < text.length; at++)
            if (text.data[at] == ':' && (at + 1 == text.length || text.data[at + 1] == ' '))
                return at;
        return text.length;
    case CSEM_TITLE_BY_LINE:
    default:
        return text.length;
    }
}

/* Adds what is after a section's title, or in its place, as the first block of its commitment. */
static void take_rest(struct body *body, const csem__paragraph *paragraph, size_t from) {
    if (!open_commitment(body, paragraph))
        return;
    size_t start = source_of(paragraph, from);
    csem_span *span = &last_commitment(body)->place.span;
    span->start = start;
    span->line = csem__report_line(report_of(body), start);
    add_implied(body, CSEM_OWNER_COMMITMENT, paragraph, from);
    add_agencies(body, CSEM_OWNER_COMMITMENT, paragraph);
    add_block(body, CSEM_OWNER_COMMITMENT, paragraph, from, text_end(paragraph), false);
    if (paragraph->form != CSEM_FORM_NONE)
        body->open = OPEN_NOTHING;
}

/* ---- sections of fields ---- */

/* Whether there is a field before the next heading. */
static bool has_fields(const struct body *body, size_t index) {
    for (; index < body->paragraphs->count; index++) {
        const csem__paragraph *paragraph = &body->paragraphs->items[index];
        if (paragraph->is_listed || paragraph->may_be_heading || paragraph->is_heading)
            return false;
        if (csem__field_makes_section(body->grammar, body->paragraphs, index))
            return true;
    }
    return false;
}

/* Adds what is in the section of fields that ends before a paragraph. */
static void add_fields(struct body *body, size_t end) {
    if (body->fields == SIZE_MAX)
        return;
    const csem__field_reader reader = field_reader(body);
    size_t first = body->fields;
    body->fields = SIZE_MAX;
    if (first < end)
        body->failed |= !(csem__field_opens_record(body->paragraphs, first)
                              ? csem__field_add_record(&reader, first, end)
                              : csem__field_add_section(&reader, first, body->rest, end));
}

/* Adds the section that a heading opens. */
static void take_section(struct body *body, const csem__paragraph *paragraph) {
    csem_report *report = report_of(body);
    size_t level = paragraph->level;
    const csem__numeral *numeral = numeral_of(body, paragraph);
    csem_section *section =
        csem__open_sections_add(&body->sections, body->builder, &report->body, body->grammar, level, numeral);
    body->failed |= !section;
    if (!section)
        return;
    size_t end = title_end(body->grammar, paragraph, numeral->length);
    size_t rest = skip_spaces(paragraph->joined.text, end + (end < paragraph->joined.text.length));
    section->place = place_of(body, paragraph);
    section->heading = section->place.span;
    if (end < paragraph->joined.text.length && end > 0)
        section->heading.end = source_of(paragraph, end - 1) + 1;
    if (end > numeral->length)
        section->title = csem__paragraph_cut(paragraph, numeral->length, end, NULL);
    csem__outline_move(&body->outline, level, paragraph->number, csem__heading_entry(&body->outline, paragraph));
    body->open = OPEN_NOTHING;
    body->has_effort = false;
    extend_outline(body, paragraph);
    if (end == numeral->length)
        rest = end;
    if (!takes_content(body))
        return;
    size_t index = index_of(body, paragraph);
    bool has_rest = rest < paragraph->joined.text.length;
    if (has_fields(body, index + 1)) {
        body->fields = has_rest ? index : index + 1;
        body->rest = has_rest ? rest : 0;
    } else if (rest < text_end(paragraph)) {
        take_rest(body, paragraph, rest);
    }
}

static void take_effort(struct body *body, const csem__paragraph *paragraph) {
    if (!open_effort(body, paragraph, CSEM_EFFORT_EFFORT))
        return;
    if (paragraph->form != CSEM_FORM_NONE && paragraph->attribution == 0) {
        /* Only an attribution: the printed text is its block. */
        extend_node(body, CSEM_OWNER_EFFORT, paragraph);
        add_agencies(body, CSEM_OWNER_EFFORT, paragraph);
        add_block(body, CSEM_OWNER_EFFORT, paragraph, 0, paragraph->joined.text.length, false);
        body->open = OPEN_NOTHING;
        return;
    }
    add_implied(body, CSEM_OWNER_EFFORT, paragraph, text_start(body, paragraph));
    add_content(body, CSEM_OWNER_EFFORT, paragraph, false);
}

/* A repeat's text is its title alone; without a title or a reference, the text is what is printed. */
static void take_repeat(struct body *body, const csem__paragraph *paragraph) {
    csem_effort *effort = open_effort(body, paragraph, CSEM_EFFORT_REPEAT);
    if (!effort)
        return;
    csem__text text = csem__slice(paragraph->joined.text.data, 0, text_end(paragraph));
    csem__reference reference;
    size_t from = 0;
    if (csem__reference_read(body->grammar, text, &reference)) {
        body->failed |= !csem__open_sections_refer(&body->sections, body->builder, &report_of(body)->body,
                                                   body->grammar, &reference, &effort->ref);
        from = reference.length < text.length ? reference.length : 0;
    }
    extend_node(body, CSEM_OWNER_EFFORT, paragraph);
    add_agencies(body, CSEM_OWNER_EFFORT, paragraph);
    add_block(body, CSEM_OWNER_EFFORT, paragraph, from, text.length, false);
    if (paragraph->form != CSEM_FORM_NONE)
        body->open = OPEN_NOTHING;
}

static void take_note(struct body *body, const csem__paragraph *paragraph, size_t effort) {
    csem_note *note = csem__builder_insert_note(body->builder, effort);
    body->failed |= !note;
    if (!note)
        return;
    note->text = paragraph->joined.text;
    size_t length = paragraph->marker > 0 ? paragraph->marker : 1; /* a star that is also a bullet */
    csem__text marker = csem__slice(body->paragraphs->input, paragraph->start, paragraph->start + length);
    body->failed |= !csem__builder_text(body->builder, marker, &note->marker);
    extend_outline(body, paragraph);
}

/* What the attribution that closes a paragraph says it is. */
static csem__agency_role closing_role(const struct body *body, size_t index) {
    const csem__profile_agencies *agencies = &body->grammar->profile->agencies;
    switch (csem__closing_form(body->paragraphs, body->ahead, index)) {
    case CSEM_FORM_FULL:
        return agencies->full_names;
    case CSEM_FORM_SHORT:
        return agencies->abbreviations;
    case CSEM_FORM_NONE:
    default:
        return CSEM_ROLE_ANY;
    }
}

/* A paragraph of its own after a title that lists the agencies of the commitment to come. */
static bool take_agencies(struct body *body, const csem__paragraph *paragraph) {
    csem__attribution attribution;
    if (paragraph->marker > 0 || !csem__agencies_are_paragraph(body->agencies, paragraph->joined.text, &attribution))
        return false;
    if (open_commitment(body, paragraph)) {
        extend_node(body, CSEM_OWNER_COMMITMENT, paragraph);
        body->failed |= !csem__parts_add(body->builder, body->agencies, CSEM_OWNER_COMMITMENT, attribution.parts,
                                         attribution.count, attribution.open_ended);
    }
    return true;
}

/* Directly after a measure's title, every paragraph opens the commitment. Bullets that abbreviations close belong to
 * a commitment without text. */
static void take_first(struct body *body, size_t index, const csem__paragraph *paragraph) {
    bool effort = paragraph->is_repeat || (paragraph->is_bullet && closing_role(body, index) == CSEM_ROLE_EFFORT);
    if (take_agencies(body, paragraph) || !open_commitment(body, paragraph))
        return;
    if (!effort) {
        add_implied(body, CSEM_OWNER_COMMITMENT, paragraph, text_start(body, paragraph));
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, paragraph->is_numbered && !paragraph->is_bullet);
        return;
    }
    if (paragraph->is_repeat)
        take_repeat(body, paragraph);
    else
        take_effort(body, paragraph);
}

static void take_in_commitment(struct body *body, size_t index, const csem__paragraph *paragraph) {
    csem__agency_role role = paragraph->is_bullet ? closing_role(body, index) : CSEM_ROLE_COMMITMENT;
    bool has_text = last_commitment(body)->block_count > 0;
    if (role == CSEM_ROLE_EFFORT || (role == CSEM_ROLE_ANY && !body->grammar->has_roles && has_text))
        take_effort(body, paragraph);
    else
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, paragraph->is_bullet ? has_text : paragraph->is_numbered);
}

/* A bullet while nothing is open, or one that opens the next node: full names make a commitment. */
static void take_bullet(struct body *body, size_t index, const csem__paragraph *paragraph) {
    if (closing_role(body, index) != CSEM_ROLE_COMMITMENT)
        take_effort(body, paragraph);
    else if (open_commitment(body, paragraph))
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, false);
}

static void take_in_effort(struct body *body, size_t index, const csem__paragraph *paragraph) {
    bool item = paragraph->is_numbered;
    if (paragraph->is_bullet)
        item |= paragraph->indent > body->effort_indent || body->has_colon;
    if (paragraph->is_bullet && !item)
        take_bullet(body, index, paragraph);
    else
        add_content(body, CSEM_OWNER_EFFORT, paragraph, item);
}

/* One more block of a node that is closed: an attribution in it closes nothing, and remains in the text. */
static void add_to_closed(struct body *body, const csem__paragraph *paragraph) {
    bool item = paragraph->is_numbered;
    extend_node(body, body->last, paragraph);
    add_block(body, body->last, paragraph, item ? numeral_of(body, paragraph)->length : 0,
              paragraph->joined.text.length, item);
}

/* Whether a paragraph that is not a bullet opens a commitment after a node that an attribution closed: the agencies of
 * another one close it. */
static bool opens_commitment(const struct body *body, size_t index) {
    csem__agency_role role = closing_role(body, index);
    if (body->grammar->has_roles || role != CSEM_ROLE_ANY)
        return role == CSEM_ROLE_COMMITMENT;
    return csem__closing_form(body->paragraphs, body->ahead, index) != CSEM_FORM_NONE;
}

/* A paragraph after a node that an attribution closed. */
static void take_after_closed(struct body *body, size_t index, const csem__paragraph *paragraph) {
    if (paragraph->is_bullet)
        take_bullet(body, index, paragraph);
    else if (!opens_commitment(body, index))
        add_to_closed(body, paragraph);
    else if (open_commitment(body, paragraph))
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, paragraph->is_numbered);
}

/* Whether the last effort has a note's marker in its text. Few paragraphs ask, so that it is searched only then. */
static bool has_marker(struct body *body) {
    for (; body->unsearched_count > 0; body->unsearched_count--)
        body->has_marker |= csem__has_marker(report_of(body)->blocks[body->unsearched++].text);
    return body->has_marker;
}

/* Whether a note at the foot of a page, under a measure that has no effort yet, belongs to the last effort before
 * it. */
static bool is_late_note(struct body *body, const csem__paragraph *paragraph) {
    return paragraph->marker > 0 && !body->has_effort && has_marker(body) && last_effort(body)->note_count == 0;
}

/* Whether a paragraph with a star for a bullet is the note of the last effort, which bears a star: no agencies close
 * it. */
static bool is_starred_note(struct body *body, size_t index) {
    const csem__paragraph *paragraph = &body->paragraphs->items[index];
    return paragraph->is_bullet && body->paragraphs->input[paragraph->start] == '*' && body->has_effort &&
           !(body->has_colon && body->open == OPEN_EFFORT) && has_marker(body) && last_effort(body)->note_count == 0 &&
           csem__closing_form(body->paragraphs, body->ahead, index) == CSEM_FORM_NONE;
}

/* The effort that a paragraph is a note of; SIZE_MAX: it is no note. */
static size_t noted_effort(struct body *body, size_t index, bool first) {
    const csem__paragraph *paragraph = &body->paragraphs->items[index];
    bool starred = paragraph->is_bullet && body->paragraphs->input[paragraph->start] == '*';
    size_t caller =
        paragraph->marker > 0 || starred ? csem__note_caller(report_of(body), body->paragraphs, index) : SIZE_MAX;
    if (caller != SIZE_MAX)
        return caller;
    if ((!first && paragraph->marker > 0 && body->has_effort) || is_late_note(body, paragraph) ||
        (!first && is_starred_note(body, index)))
        return report_of(body)->effort_count - 1;
    return SIZE_MAX;
}

static void take_content(struct body *body, size_t index, const csem__paragraph *paragraph) {
    if (paragraph->joined.text.length == 0)
        return;
    bool first = last_section(body)->commitment_count == 0;
    size_t noted = noted_effort(body, index, first);
    if (noted != SIZE_MAX)
        take_note(body, paragraph, noted);
    else if (first)
        take_first(body, index, paragraph);
    else if (paragraph->is_repeat)
        take_repeat(body, paragraph);
    else if (body->open == OPEN_COMMITMENT)
        take_in_commitment(body, index, paragraph);
    else if (body->open == OPEN_EFFORT)
        take_in_effort(body, index, paragraph);
    else
        take_after_closed(body, index, paragraph);
}

static bool is_heading(struct body *body, size_t index) {
    const csem__grammar *grammar = body->grammar;
    const csem__paragraph *paragraph = &body->paragraphs->items[index];
    if (grammar->by_sequence)
        return paragraph->is_heading;
    bool apart = paragraph->is_apart && csem__has_outer_mark(grammar, paragraph) && body->open == OPEN_NOTHING;
    return apart || csem__is_outer_heading(grammar, body->paragraphs, index, &body->outline) ||
           is_inner_heading(body, paragraph);
}

/* A field of the node above it: that on whose line it is, or the commitment. */
static void take_part(struct body *body, csem__owner owner, const csem__paragraph *paragraph) {
    const csem__field_reader reader = field_reader(body);
    extend_node(body, owner, paragraph);
    body->failed |= !csem__field_add_behind(&reader, owner, paragraph);
}

/* A paragraph whose label says what it is; false if it has none. */
static bool take_hinted(struct body *body, size_t index, const csem__paragraph *paragraph) {
    csem__field_hint hint = csem__field_hint_of(body->paragraphs, index);
    bool first = last_section(body)->commitment_count == 0;
    bool is_part = hint == CSEM_HINT_BEHIND || hint == CSEM_HINT_COMMITMENT;
    if (hint == CSEM_HINT_NONE || paragraph->joined.text.length == 0 || (is_part && first))
        return false;
    if (is_part) {
        take_part(body, hint == CSEM_HINT_BEHIND ? body->last : CSEM_OWNER_COMMITMENT, paragraph);
    } else if (hint == CSEM_HINT_PROMISE) {
        if (open_commitment(body, paragraph))
            add_content(body, CSEM_OWNER_COMMITMENT, paragraph, false);
    } else if (!first || open_commitment(body, paragraph)) {
        body->stamp = csem__field_stamp_of(body->paragraphs, index);
        if (paragraph->is_repeat)
            take_repeat(body, paragraph);
        else
            take_effort(body, paragraph);
    }
    return true;
}

static void take(struct body *body, size_t index) {
    const csem__paragraph *paragraph = &body->paragraphs->items[index];
    if (is_heading(body, index)) {
        add_fields(body, index);
        take_section(body, paragraph);
    } else if (csem__field_opens_record(body->paragraphs, index)) {
        add_fields(body, index);
        body->fields = index;
        body->rest = 0;
    } else if (body->fields == SIZE_MAX && takes_content(body) && !take_hinted(body, index, paragraph)) {
        take_content(body, index, paragraph);
    }
}

/* ---- the whole ---- */

const csem_section *csem__body_entry(const csem__paragraph *heading, const csem__sections *contents) {
    const csem__outline outline = {.contents = contents};
    return csem__heading_entry(&outline, heading);
}

/* Whether the body begins with a paragraph. Without levels around the tracked one, the first number does it. */
static bool is_first_heading(const csem__grammar *grammar, const csem__paragraphs *paragraphs, size_t index,
                             const csem__outline *outline) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    if (grammar->tracked > 0)
        return csem__is_outer_heading(grammar, paragraphs, index, outline);
    return paragraph->is_listed || (csem__has_inner_mark(grammar, paragraph) && paragraph->number == 1);
}

bool csem__body_find(const csem__grammar *grammar, csem__paragraphs *paragraphs, const csem__sections *contents,
                     const csem_allocator *allocator, size_t *first) {
    const csem__outline outline = {.contents = contents};
    size_t index = 0;
    if (grammar->by_sequence && !csem__sequence_find(grammar, paragraphs, contents, allocator))
        return false;
    while (index < paragraphs->count && !paragraphs->items[index].is_heading &&
           !(!grammar->by_sequence && is_first_heading(grammar, paragraphs, index, &outline)) &&
           !csem__field_opens_record(paragraphs, index))
        index++;
    *first = index;
    return true;
}

bool csem__body_read(csem__builder *builder, csem__agencies *agencies, csem__paragraphs *paragraphs, size_t first,
                     const csem__sections *contents) {
    if (!csem__closings_read(agencies, paragraphs, first) || !csem__field_define_agencies(agencies, paragraphs))
        return false;
    const csem__grammar *grammar = agencies->grammar;
    const csem_allocator *allocator = &builder->report->arena.allocator;
    csem__ahead *ahead = csem__allocate(allocator, (paragraphs->count + 1) * sizeof *ahead);
    if (!ahead) {
        builder->code = CSEM_ERROR_MEMORY;
        return false;
    }
    for (size_t i = first; i < paragraphs->count; i++) {
        csem__paragraph *paragraph = &paragraphs->items[i];
        paragraph->is_repeat = paragraph->marker == 0 && csem__reference_begins(grammar, paragraph->joined.text);
    }
    if (!grammar->by_sequence)
        csem__headings_mark(grammar, paragraphs, first, contents);
    csem__ahead_fill(ahead, paragraphs);
    struct body body = {.builder = builder,
                        .agencies = agencies,
                        .grammar = grammar,
                        .paragraphs = paragraphs,
                        .ahead = ahead,
                        .outline = {.contents = contents},
                        .fields = SIZE_MAX};
    csem__open_sections_clear(&body.sections);
    for (size_t i = first; i < paragraphs->count && !body.failed; i++)
        take(&body, i);
    if (!body.failed)
        add_fields(&body, paragraphs->count);
    csem__release(allocator, ahead);
    return !body.failed;
}
