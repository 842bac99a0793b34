/* SPDX-License-Identifier: MIT */
/* A state machine over the paragraphs. What is open (a commitment, an effort, or nothing, if an attribution closed
 * the last one) and the kind of the paragraph (heading, bullet, numbered, plain, note, repeat) decide together; a
 * look-ahead finds the attribution that closes a bullet (read/closing.c). Nodes are added in document order. */
#include "read/body.h"
#include "lines/boundary.h"

#include "model/outline.h"
#include "read/attribution.h"
#include "read/closing.h"
#include "read/contents.h"

enum open_node { OPEN_NOTHING, OPEN_COMMITMENT, OPEN_EFFORT };

struct body {
    csem__builder *builder;
    csem__agencies *agencies;
    const csem__paragraphs *paragraphs;
    const csem__ahead *ahead;
    const csem__sections *contents;
    const csem_section *entry; /* of the chapter in the contents, or NULL */
    size_t chapter_index;      /* of the last chapter among the sections */
    int32_t chapter;           /* numbers of the last chapter and measure, 0: none */
    int32_t measure;
    enum open_node open;
    csem__owner last; /* what the last block was added to */
    unsigned effort_indent;
    bool has_colon;        /* a text of the open effort ended in a colon */
    csem__text last_label; /* of the open node's last item; data is NULL: none */
    bool has_effort;       /* the measure has an effort */
    bool has_marker;       /* the last effort has a note's marker in its text */
    bool failed;
};

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

static csem__numeral numeral_of(const csem__paragraph *paragraph) {
    return csem__numeral_parse(paragraph->joined.text, paragraph->is_bullet);
}

static size_t numeral_length(const csem__paragraph *paragraph) {
    return numeral_of(paragraph).length;
}

/* Whether a numbered paragraph that the contents do not list has the shape of a chapter: its number comes later than
 * the last one, and a measure follows directly. */
static bool is_chapter_shape(const csem__paragraphs *paragraphs, size_t index, int32_t last) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    if (paragraph->numeral != CSEM_NUMERAL_CHAPTER || paragraph->is_bullet || paragraph->number <= last ||
        paragraph->form != CSEM_FORM_NONE)
        return false;
    if (index + 1 >= paragraphs->count)
        return last > 0 && paragraph->number == last + 1;
    const csem__paragraph *next = &paragraphs->items[index + 1];
    return next->numeral == CSEM_NUMERAL_ROMAN && !next->is_bullet;
}

static bool is_chapter(const csem__paragraphs *paragraphs, size_t index, const csem__sections *contents, int32_t last) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    if (paragraph->is_listed)
        return paragraph->numeral == CSEM_NUMERAL_CHAPTER;
    return is_chapter_shape(paragraphs, index, last) && !csem__contents_chapter(contents, paragraph->number);
}

/* Whether the last item of the open node has the numeral before this one, so that its list continues. */
static bool continues_list(const struct body *body, int32_t value) {
    return body->open != OPEN_NOTHING && body->last_label.data && csem__roman_value(body->last_label) == value - 1;
}

/* Measure or sub-item: the one place that decides. If the contents list the number, they decide: such a paragraph
 * was matched with its title when the lines were grouped. If they list the chapter but not the number, or if there
 * are none, the shape decides: the number comes next, a title follows, and no list of sub-items continues in an open
 * effort. A paragraph that is set apart as the measures before it are is a measure whatever its number is, unless
 * something is open. */
static bool is_measure(const struct body *body, const csem__paragraph *paragraph) {
    int32_t number = paragraph->number;
    if (paragraph->numeral != CSEM_NUMERAL_ROMAN || paragraph->is_bullet || body->chapter == 0 ||
        numeral_length(paragraph) >= paragraph->joined.text.length)
        return false;
    if (paragraph->is_listed || (paragraph->is_apart && body->open == OPEN_NOTHING))
        return true;
    if (paragraph->form != CSEM_FORM_NONE || csem__contents_measure(body->entry, number) || number <= body->measure)
        return false;
    bool next = number == body->measure + 1;
    if (body->entry)
        return next && body->open == OPEN_NOTHING;
    if (body->measure == 0)
        return true;
    return next ? !continues_list(body, number) : body->open == OPEN_NOTHING;
}

/* ---- spans and texts ---- */

static csem_place place_of(const struct body *body, const csem__paragraph *paragraph) {
    return csem__report_place(report_of(body), paragraph->start, paragraph->end);
}

static void extend_to(csem_span *span, const csem__paragraph *paragraph) {
    if (span->end < paragraph->end)
        span->end = paragraph->end;
}

/* The measure and the chapter extend to what has been read so far. */
static void extend_outline(const struct body *body, const csem__paragraph *paragraph) {
    if (body->measure > 0)
        extend_to(&last_section(body)->place.span, paragraph);
    extend_to(&report_of(body)->body.items[body->chapter_index].place.span, paragraph);
}

static void extend_node(const struct body *body, csem__owner owner, const csem__paragraph *paragraph) {
    /* A commitment without text covers its efforts. */
    bool bare = owner == CSEM_OWNER_EFFORT && last_commitment(body)->block_count == 0 &&
                last_commitment(body)->agency_count == 0;
    if (owner == CSEM_OWNER_EFFORT)
        extend_to(&last_effort(body)->place.span, paragraph);
    if (owner == CSEM_OWNER_COMMITMENT || bare)
        extend_to(&last_commitment(body)->place.span, paragraph);
    extend_outline(body, paragraph);
}

/* Cuts a paragraph's text in place to the bytes from..to; the runs follow. */
static csem__text cut_text(const csem__paragraph *paragraph, size_t from, size_t to, csem_block *block) {
    char *data = (char *)(uintptr_t)paragraph->joined.text.data;
    while (to > from && data[to - 1] == ' ')
        to--;
    data[to] = '\0';
    if (block) {
        csem__run *runs = paragraph->joined.runs;
        size_t count = paragraph->joined.run_count;
        size_t skip = 0;
        while (skip + 1 < count && runs[skip + 1].text_offset <= from)
            skip++;
        for (size_t i = skip; i < count; i++)
            runs[i] = i == skip && runs[i].text_offset < from
                          ? (csem__run){0, runs[i].source_offset + (from - runs[i].text_offset)}
                          : (csem__run){runs[i].text_offset - from, runs[i].source_offset};
        block->runs = runs + skip;
        block->run_count = count - skip;
    }
    return csem__slice(data, from, to);
}

static bool is_numbered(const csem__paragraph *paragraph) {
    return paragraph->numeral >= CSEM_NUMERAL_ROMAN;
}

/* The offset at which the text ends: before the attribution that closes it. */
static size_t text_end(const csem__paragraph *paragraph) {
    return paragraph->form != CSEM_FORM_NONE ? paragraph->attribution : paragraph->joined.text.length;
}

/* ---- adding ---- */

static void add_agencies(struct body *body, csem__owner owner, const csem__paragraph *paragraph) {
    if (owner == CSEM_OWNER_COMMITMENT)
        last_commitment(body)->open_ended |= paragraph->is_open_ended;
    for (size_t i = 0; i < paragraph->part_count && !body->failed; i++) {
        const csem_agency *agency =
            csem__agencies_mention(body->agencies, paragraph->parts[i].id, paragraph->parts[i].name);
        body->failed = !agency || !csem__builder_refer_once(body->builder, owner, agency);
    }
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
    block->text = cut_text(paragraph, from, to, block);
    body->has_marker |= owner == CSEM_OWNER_EFFORT && csem__has_marker(block->text);
    if (is_item && is_numbered(paragraph)) {
        body->failed |= !csem__builder_text(body->builder, numeral_of(paragraph).label, &block->label);
        body->last_label = block->label;
    }
}

/* Adds a paragraph to a node, and closes the node if an attribution closes the paragraph. */
static void add_content(struct body *body, csem__owner owner, const csem__paragraph *paragraph, bool is_item) {
    bool drops_numeral = is_numbered(paragraph) && (is_item || paragraph->is_bullet);
    bool closes = paragraph->form != CSEM_FORM_NONE;
    size_t from = drops_numeral ? numeral_length(paragraph) : 0;
    /* A bullet that is only a numeral keeps it, so that the node that it opens has a text. */
    if (!is_item && from >= text_end(paragraph))
        from = 0;
    extend_node(body, owner, paragraph);
    add_agencies(body, owner, paragraph);
    add_block(body, owner, paragraph, from, text_end(paragraph), is_item);
    if (closes)
        body->open = OPEN_NOTHING;
}

static bool open_commitment(struct body *body, const csem__paragraph *paragraph) {
    csem_commitment *commitment = csem__builder_add_commitment(body->builder);
    body->failed |= !commitment;
    if (!commitment)
        return false;
    commitment->place = place_of(body, paragraph);
    body->open = OPEN_COMMITMENT;
    body->last = CSEM_OWNER_COMMITMENT;
    body->last_label = (csem__text){NULL, 0};
    return true;
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
    body->last_label = (csem__text){NULL, 0};
    return effort;
}

/* ---- kinds of paragraphs ---- */

/* Adds the section that a heading opens; NULL on failure. */
static csem_section *open_section(struct body *body, const csem__paragraph *paragraph, int32_t depth) {
    csem_report *report = report_of(body);
    csem_section *section = csem__builder_add_section(body->builder, &report->body, depth);
    body->failed |= !section;
    if (!section)
        return NULL;
    const csem_section *around = depth == CSEM_DEPTH_CHAPTER ? NULL : &report->body.items[body->chapter_index];
    body->failed |= !csem__section_number(body->builder, section, around, paragraph->number) ||
                    !csem__builder_enter_id(body->builder, &report->body, report->body.count - 1);
    section->title = cut_text(paragraph, numeral_length(paragraph), paragraph->joined.text.length, NULL);
    section->place = place_of(body, paragraph);
    section->heading = section->place.span;
    body->open = OPEN_NOTHING;
    return section;
}

static void take_chapter(struct body *body, const csem__paragraph *paragraph) {
    csem_section *chapter = open_section(body, paragraph, CSEM_DEPTH_CHAPTER);
    if (!chapter)
        return;
    body->chapter_index = report_of(body)->body.count - 1;
    body->chapter = paragraph->number;
    body->entry = csem__body_entry(paragraph, body->contents);
    body->measure = 0;
}

static void take_measure(struct body *body, const csem__paragraph *paragraph) {
    csem_section *measure = open_section(body, paragraph, CSEM_DEPTH_MEASURE);
    if (!measure)
        return;
    body->measure = paragraph->number;
    body->has_effort = false;
    extend_outline(body, paragraph);
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
    add_content(body, CSEM_OWNER_EFFORT, paragraph, false);
}

static size_t skip_spaces(csem__text text, size_t at) {
    while (at < text.length && text.data[at] == ' ')
        at++;
    return at;
}

/* The reference of `Repeat mention 1 - (ii): Title`; *at moves after it. */
static bool read_reference(csem__text text, size_t *at, csem__text *chapter, csem__text *numeral) {
    static const char *const marks[] = {"-", ":", "\xE2\x80\x90", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"};
    size_t start = skip_spaces(text, *at);
    if (start < text.length && text.data[start] == ':')
        start = skip_spaces(text, start + 1);
    size_t end = start;
    while (end < text.length && end - start < 6 && csem__is_digit((unsigned char)text.data[end]))
        end++;
    *chapter = csem__slice(text.data, start, end);
    end = skip_spaces(text, end);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t length = strlen(marks[i]);
        if (text.length - end >= length && memcmp(text.data + end, marks[i], length) == 0) {
            end = skip_spaces(text, end + length);
            break;
        }
    }
    if (chapter->length == 0 || chapter->length > 5 || chapter->data[0] == '0' || end >= text.length ||
        text.data[end] != '(')
        return false;
    start = ++end;
    while (end < text.length && csem__is_lower((unsigned char)text.data[end]))
        end++;
    *numeral = csem__slice(text.data, start, end);
    if (end >= text.length || text.data[end] != ')' || csem__roman_value(*numeral) == 0)
        return false;
    *at = end + 1;
    return true;
}

static bool set_reference(struct body *body, csem_effort *effort, csem__text chapter, csem__text numeral) {
    char text[48];
    memcpy(text, chapter.data, chapter.length);
    size_t length = chapter.length;
    text[length++] = '(';
    memcpy(text + length, numeral.data, numeral.length);
    length += numeral.length;
    text[length++] = ')';
    return csem__builder_text(body->builder, csem__slice(text, 0, length), &effort->ref);
}

/* A repeat's text is its title alone; without a title or a reference, the text is what is printed. */
static void take_repeat(struct body *body, const csem__paragraph *paragraph) {
    csem_effort *effort = open_effort(body, paragraph, CSEM_EFFORT_REPEAT);
    if (!effort)
        return;
    csem__text text = csem__slice(paragraph->joined.text.data, 0, text_end(paragraph));
    csem__text chapter;
    csem__text numeral;
    size_t at = strlen("Repeat mention");
    size_t from = 0;
    if (read_reference(text, &at, &chapter, &numeral)) {
        body->failed |= !set_reference(body, effort, chapter, numeral);
        at = skip_spaces(text, at);
        if (at < text.length && text.data[at] == ':')
            at = skip_spaces(text, at + 1);
        from = at < text.length ? at : 0;
    }
    extend_node(body, CSEM_OWNER_EFFORT, paragraph);
    add_agencies(body, CSEM_OWNER_EFFORT, paragraph);
    add_block(body, CSEM_OWNER_EFFORT, paragraph, from, text.length, false);
    if (paragraph->form != CSEM_FORM_NONE)
        body->open = OPEN_NOTHING;
}

static void take_note(struct body *body, const csem__paragraph *paragraph) {
    csem_note *note = csem__builder_add_note(body->builder);
    body->failed |= !note;
    if (!note)
        return;
    note->text = paragraph->joined.text;
    csem__text marker = csem__slice(body->paragraphs->input, paragraph->start, paragraph->start + paragraph->marker);
    body->failed |= !csem__builder_text(body->builder, marker, &note->marker);
    extend_outline(body, paragraph);
}

/* Directly after a measure's title, every paragraph opens the commitment. Bullets that abbreviations close belong to
 * a commitment without text. */
static void take_first(struct body *body, size_t index, const csem__paragraph *paragraph) {
    bool effort = csem__is_repeat(paragraph) ||
                  (paragraph->is_bullet && csem__closing_form(body->paragraphs, body->ahead, index) == CSEM_FORM_SHORT);
    if (!open_commitment(body, paragraph))
        return;
    if (!effort) {
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, is_numbered(paragraph) && !paragraph->is_bullet);
        return;
    }
    if (csem__is_repeat(paragraph))
        take_repeat(body, paragraph);
    else
        take_effort(body, paragraph);
}

static void take_in_commitment(struct body *body, size_t index, const csem__paragraph *paragraph) {
    if (paragraph->is_bullet && csem__closing_form(body->paragraphs, body->ahead, index) == CSEM_FORM_SHORT)
        take_effort(body, paragraph);
    else
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, paragraph->is_bullet || is_numbered(paragraph));
}

/* A bullet while nothing is open, or one that opens the next node: full names make a commitment. */
static void take_bullet(struct body *body, size_t index, const csem__paragraph *paragraph) {
    if (csem__closing_form(body->paragraphs, body->ahead, index) != CSEM_FORM_FULL)
        take_effort(body, paragraph);
    else if (open_commitment(body, paragraph))
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, false);
}

static void take_in_effort(struct body *body, size_t index, const csem__paragraph *paragraph) {
    bool item = is_numbered(paragraph);
    if (paragraph->is_bullet)
        item |= paragraph->indent > body->effort_indent || body->has_colon;
    if (paragraph->is_bullet && !item)
        take_bullet(body, index, paragraph);
    else
        add_content(body, CSEM_OWNER_EFFORT, paragraph, item);
}

/* One more block of a node that is closed: an attribution in it closes nothing, and remains in the text. */
static void add_to_closed(struct body *body, const csem__paragraph *paragraph) {
    bool item = is_numbered(paragraph);
    extend_node(body, body->last, paragraph);
    add_block(body, body->last, paragraph, item ? numeral_length(paragraph) : 0, paragraph->joined.text.length, item);
}

/* A paragraph after a node that an attribution closed. */
static void take_after_closed(struct body *body, size_t index, const csem__paragraph *paragraph) {
    if (paragraph->is_bullet)
        take_bullet(body, index, paragraph);
    else if (csem__closing_form(body->paragraphs, body->ahead, index) != CSEM_FORM_FULL)
        add_to_closed(body, paragraph);
    else if (open_commitment(body, paragraph))
        add_content(body, CSEM_OWNER_COMMITMENT, paragraph, is_numbered(paragraph));
}

/* Whether a note at the foot of a page, under a measure that has no effort yet, belongs to the last effort before
 * it. */
static bool is_late_note(const struct body *body, const csem__paragraph *paragraph) {
    return paragraph->marker > 0 && !body->has_effort && body->has_marker && last_effort(body)->note_count == 0;
}

static void take_content(struct body *body, size_t index, const csem__paragraph *paragraph) {
    if (paragraph->joined.text.length == 0)
        return;
    bool first = last_section(body)->commitment_count == 0;
    if ((!first && paragraph->marker > 0 && body->has_effort) || is_late_note(body, paragraph))
        take_note(body, paragraph);
    else if (first)
        take_first(body, index, paragraph);
    else if (csem__is_repeat(paragraph))
        take_repeat(body, paragraph);
    else if (body->open == OPEN_COMMITMENT)
        take_in_commitment(body, index, paragraph);
    else if (body->open == OPEN_EFFORT)
        take_in_effort(body, index, paragraph);
    else
        take_after_closed(body, index, paragraph);
}

static void take(struct body *body, size_t index) {
    const csem__paragraph *paragraph = &body->paragraphs->items[index];
    bool apart = paragraph->is_apart && paragraph->numeral == CSEM_NUMERAL_CHAPTER && body->open == OPEN_NOTHING;
    if (apart || is_chapter(body->paragraphs, index, body->contents, body->chapter))
        take_chapter(body, paragraph);
    else if (is_measure(body, paragraph))
        take_measure(body, paragraph);
    else if (body->measure > 0)
        take_content(body, index, paragraph);
}

/* ---- the whole ---- */

static bool keep_attribution(csem__agencies *agencies, csem__paragraph *paragraph,
                             const csem__attribution *attribution) {
    size_t size = attribution->count * sizeof *attribution->parts;
    csem__attribution_part *parts = csem__arena_allocate(&agencies->arena, size);
    if (!parts) {
        agencies->builder->code = CSEM_ERROR_MEMORY;
        return false;
    }
    memcpy(parts, attribution->parts, size);
    paragraph->parts = parts;
    paragraph->part_count = (uint8_t)attribution->count;
    paragraph->form = (uint8_t)attribution->form;
    paragraph->is_open_ended = attribution->open_ended;
    return true;
}

/* Reads the attribution of a paragraph. A report names the same agencies again and again: `known` has the index of the
 * first paragraph for each text that was read, and what is the same text is the same attribution. */
static bool read_attribution(csem__agencies *agencies, csem__table *known, csem__paragraphs *paragraphs, size_t index) {
    csem__paragraph *paragraph = &paragraphs->items[index];
    csem__text text = paragraph->joined.text;
    csem__text key = csem__slice(text.data, paragraph->attribution, text.length);
    csem__attribution attribution;
    size_t first;
    if (csem__table_get(known, key, &first)) {
        const csem__paragraph *same = &paragraphs->items[first];
        paragraph->parts = same->parts;
        paragraph->part_count = same->part_count;
        paragraph->form = same->form;
        paragraph->is_open_ended = same->is_open_ended;
        return true;
    }
    if (csem__attribution_parse(agencies, text, paragraph->attribution, &attribution) &&
        !keep_attribution(agencies, paragraph, &attribution))
        return false;
    if (csem__table_put(known, key, index))
        return true;
    agencies->builder->code = CSEM_ERROR_MEMORY;
    return false;
}

/* Two walks: one for what the text defines anywhere, one for what each attribution is, given that. Between them
 * `attribution` is the offset of the parenthesis that closes the text, or the length of the text. */
static bool read_attributions(csem__agencies *agencies, csem__paragraphs *paragraphs, size_t first) {
    for (size_t i = first; i < paragraphs->count; i++) {
        csem__paragraph *paragraph = &paragraphs->items[i];
        csem__text text = paragraph->joined.text;
        size_t start;
        size_t end;
        bool closes = csem__closing_parenthesis(text, &start, &end);
        agencies->place = (csem_span){paragraph->start, paragraph->end, 0};
        paragraph->attribution = (uint32_t)(closes ? start : text.length);
        if (!csem__attribution_define(agencies, text, paragraph->attribution))
            return false;
    }
    csem__table known;
    csem__table_init(&known, &agencies->arena.allocator);
    bool good = true;
    for (size_t i = first; good && i < paragraphs->count; i++) {
        const csem__paragraph *paragraph = &paragraphs->items[i];
        if (!paragraph->is_listed && paragraph->marker == 0 && paragraph->attribution < paragraph->joined.text.length)
            good = read_attribution(agencies, &known, paragraphs, i);
    }
    csem__table_free(&known);
    return good;
}

/* ---- headings whose number is not the one that comes next ---- */

/* Marks the paragraphs that full names close before another heading. */
static void mark_before_full(csem__paragraphs *paragraphs, size_t first) {
    csem__attribution_form form = CSEM_FORM_NONE;
    for (size_t end = paragraphs->count; end > first; end--) {
        csem__paragraph *paragraph = &paragraphs->items[end - 1];
        bool numbered = paragraph->numeral == CSEM_NUMERAL_CHAPTER || paragraph->numeral == CSEM_NUMERAL_ROMAN;
        bool heading = numbered && !paragraph->is_bullet;
        paragraph->is_before_full = form == CSEM_FORM_FULL;
        if (paragraph->form != CSEM_FORM_NONE || heading)
            form = (csem__attribution_form)paragraph->form;
    }
}

/* The state of the walk that marks headings. */
struct marking {
    const csem__sections *contents;
    const csem__paragraph *last_chapter; /* the last heading of each kind, NULL: none yet */
    const csem__paragraph *last_measure;
    const csem_section *entry; /* of the chapter, in the contents */
    int32_t chapter;
    int32_t measure;
    bool is_open;  /* a commitment or an effort has not been closed */
    bool is_fresh; /* a heading came last */
};

/* Whether a paragraph has the shape of a title, and is set apart as the last heading of its kind is. */
static bool is_title_apart(const csem__paragraph *paragraph, const csem__paragraph *sibling) {
    enum { MAX_LENGTH = 400 };
    csem__text text = paragraph->joined.text;
    if (!sibling || paragraph->form != CSEM_FORM_NONE || paragraph->is_bullet || text.length > MAX_LENGTH ||
        numeral_length(paragraph) >= text.length)
        return false;
    bool closes = csem__closes_sentence(text) && !csem__text_ends(text, "etc.");
    char end = text.data[text.length - 1];
    return !closes && end != ':' && end != ',' && end != ';' && paragraph->indent <= sibling->indent + 1;
}

static bool is_measure_apart(const struct marking *marking, const csem__paragraph *paragraph) {
    const csem__paragraph *sibling = marking->last_measure;
    return sibling && !marking->is_open && paragraph->numeral == CSEM_NUMERAL_ROMAN && paragraph->is_before_full &&
           is_title_apart(paragraph, sibling) && (paragraph->after_blank || !sibling->after_blank);
}

/* A chapter that is set apart has its first measure directly after it. A blank line before it says nothing, since
 * the first chapter usually has one in any case. */
static bool is_chapter_apart(const struct marking *marking, const csem__paragraph *paragraph,
                             const csem__paragraph *next) {
    return !marking->is_open && paragraph->numeral == CSEM_NUMERAL_CHAPTER &&
           is_title_apart(paragraph, marking->last_chapter) && next->numeral == CSEM_NUMERAL_ROMAN &&
           next->number == 1 && next->is_before_full && is_title_apart(next, marking->last_measure);
}

static void mark_chapter(struct marking *marking, csem__paragraph *paragraph) {
    paragraph->may_be_heading = true;
    marking->last_chapter = paragraph;
    marking->entry = csem__body_entry(paragraph, marking->contents);
    marking->chapter = paragraph->number;
    marking->measure = 0;
    marking->is_open = false;
    marking->is_fresh = true;
}

static void mark_measure(struct marking *marking, csem__paragraph *paragraph) {
    paragraph->may_be_heading = true;
    marking->last_measure = paragraph;
    marking->measure = paragraph->number;
    marking->is_open = false;
    marking->is_fresh = true;
}

/* Whether the measure's number comes next or later, if no contents list the chapter; see is_measure. */
static bool is_next_measure(const struct marking *marking, const csem__paragraph *paragraph) {
    if (paragraph->numeral != CSEM_NUMERAL_ROMAN || paragraph->is_bullet || paragraph->form != CSEM_FORM_NONE ||
        marking->entry)
        return false;
    return marking->measure == 0 || paragraph->number == marking->measure + 1 ||
           (paragraph->number > marking->measure && !marking->is_open);
}

/* A bullet opens something, and so does what follows a heading; an attribution closes it. */
static void mark_content(struct marking *marking, const csem__paragraph *paragraph) {
    if (paragraph->marker > 0)
        return;
    if (paragraph->form != CSEM_FORM_NONE)
        marking->is_open = false;
    else if (paragraph->is_bullet || marking->is_fresh)
        marking->is_open = true;
    marking->is_fresh = false;
}

/* Marks what may be a heading that no contents list, so that no look-ahead passes it: a chapter by its shape, the
 * measure whose number comes next, or what is set apart. is_measure decides later whether it is one. */
static void mark_headings(csem__paragraphs *paragraphs, size_t first, const csem__sections *contents) {
    struct marking marking = {.contents = contents};
    mark_before_full(paragraphs, first);
    for (size_t i = first; i < paragraphs->count; i++) {
        csem__paragraph *paragraph = &paragraphs->items[i];
        bool last = i + 1 == paragraphs->count;
        if (is_chapter(paragraphs, i, contents, marking.chapter)) {
            mark_chapter(&marking, paragraph);
        } else if (!last && is_chapter_apart(&marking, paragraph, paragraph + 1)) {
            paragraph->is_apart = true;
            mark_chapter(&marking, paragraph);
        } else if (paragraph->is_listed || is_next_measure(&marking, paragraph)) {
            mark_measure(&marking, paragraph);
        } else if (is_measure_apart(&marking, paragraph)) {
            paragraph->is_apart = true;
            mark_measure(&marking, paragraph);
        } else {
            mark_content(&marking, paragraph);
        }
    }
}

const csem_section *csem__body_entry(const csem__paragraph *heading, const csem__sections *contents) {
    if (heading->is_listed || heading->is_apart)
        return heading->entry;
    return csem__contents_chapter(contents, heading->number);
}

size_t csem__body_find(const csem__paragraphs *paragraphs, const csem__sections *contents) {
    size_t index = 0;
    while (index < paragraphs->count && !is_chapter(paragraphs, index, contents, 0))
        index++;
    return index;
}

bool csem__body_read(csem__builder *builder, csem__agencies *agencies, csem__paragraphs *paragraphs, size_t first,
                     const csem__sections *contents) {
    if (!read_attributions(agencies, paragraphs, first))
        return false;
    const csem_allocator *allocator = &builder->report->arena.allocator;
    csem__ahead *ahead = csem__allocate(allocator, (paragraphs->count + 1) * sizeof *ahead);
    if (!ahead) {
        builder->code = CSEM_ERROR_MEMORY;
        return false;
    }
    mark_headings(paragraphs, first, contents);
    csem__ahead_fill(ahead, paragraphs);
    struct body body = {
        .builder = builder, .agencies = agencies, .paragraphs = paragraphs, .ahead = ahead, .contents = contents};
    for (size_t i = first; i < paragraphs->count && !body.failed; i++)
        take(&body, i);
    csem__release(allocator, ahead);
    return !body.failed;
}
