/* SPDX-License-Identifier: MIT */
/* A section of fields is read as a whole. First each paragraph becomes a piece: it has the role of the field that it is
 * in, the row of its table, and the item that it is part of. Then the pieces are sorted into units: what belongs to the
 * section itself, each row, each item. A unit is a commitment: its promises are blocks, its results efforts. What a
 * field says and no part takes is kept as a field.
 *
 * Invariant: pieces of one unit are in the order of the document, and units are added in the order of their rows and
 * items, so that the nodes of a commitment are neighbours as the builder needs them. */
#include "read/field_section.h"

#include "dates/dates.h"
#include "grammar/infer_words.h"
#include "grammar/recognition.h"
#include "model/places.h"
#include "read/field_unit.h"

#include <stdlib.h>

static const csem__field *field_of(const csem__paragraphs *paragraphs, uint32_t field) {
    return field > 0 ? &paragraphs->fields->items[field - 1] : NULL;
}

/* Whether a label only says what its paragraph is: closing attributions show what is open, as without it. */
static bool is_hint(const csem__grammar *grammar, const csem__field *field) {
    uint32_t where = grammar->agencies.where & (CSEM_AGENCIES_CLOSING | CSEM_AGENCIES_FIELD);
    bool is_plain = field->place == CSEM_FIELD_LINE || field->place == CSEM_FIELD_COLON;
    bool says_kind = field->role == CSEM_FIELD_PROMISE || field->role == CSEM_FIELD_EFFORT;
    bool names = field->role == CSEM_FIELD_AGENCIES || field->role == CSEM_FIELD_PARTNERS;
    if (!is_plain || names)
        return false;
    return says_kind ? (where & CSEM_AGENCIES_CLOSING) != 0 : where == CSEM_AGENCIES_CLOSING;
}

bool csem__field_makes_section(const csem__grammar *grammar, const csem__paragraphs *paragraphs, size_t index) {
    const csem__field *field = field_of(paragraphs, paragraphs->items[index].field);
    return field && field->place != CSEM_FIELD_BEHIND && !is_hint(grammar, field);
}

csem__field_hint csem__field_hint_of(const csem__paragraphs *paragraphs, size_t index) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    const csem__field *field = field_of(paragraphs, paragraph->field);
    if (!field || field->first != paragraph->first)
        return CSEM_HINT_NONE;
    if (field->place == CSEM_FIELD_BEHIND)
        return CSEM_HINT_BEHIND;
    if (field->role == CSEM_FIELD_PROMISE)
        return CSEM_HINT_PROMISE;
    return field->role == CSEM_FIELD_EFFORT ? CSEM_HINT_EFFORT : CSEM_HINT_COMMITMENT;
}

uint32_t csem__field_stamp_of(const csem__paragraphs *paragraphs, size_t index) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    const csem__field *field = field_of(paragraphs, paragraph->field);
    return field && field->as_of.start.year > 0 && field->first == paragraph->first ? paragraph->field : 0;
}

bool csem__field_opens_record(const csem__paragraphs *paragraphs, size_t index) {
    const csem__paragraph *paragraph = &paragraphs->items[index];
    const csem__field *field = field_of(paragraphs, paragraph->field);
    return field && field->opens_record && field->first == paragraph->first;
}

bool csem__field_define_agencies(csem__agencies *agencies, const csem__paragraphs *paragraphs) {
    for (size_t i = 0; i < paragraphs->count; i++) {
        const csem__paragraph *paragraph = &paragraphs->items[i];
        const csem__field *field = field_of(paragraphs, paragraph->field);
        if (!field || (field->role != CSEM_FIELD_AGENCIES && field->role != CSEM_FIELD_PARTNERS))
            continue;
        agencies->place = (csem_span){paragraph->start, paragraph->end, 0};
        if (!csem__attribution_define_list(agencies, paragraph->joined.text))
            return false;
    }
    return true;
}

/* ---- pieces ---- */

/* What is open while paragraphs become pieces. */
struct walk {
    const csem__field_reader *reader;
    uint32_t field;
    uint32_t row;
    int32_t item;
    bool has_value; /* the field has a paragraph already */
    bool is_open;   /* the last one ends in a comma, so that a list goes on */
};

static bool is_short(const csem__field *field) {
    return field->role == CSEM_FIELD_DEADLINE || field->role == CSEM_FIELD_STATUS;
}

static bool is_list(const csem__field *field) {
    return field->role == CSEM_FIELD_AGENCIES || field->role == CSEM_FIELD_PARTNERS;
}

static bool ends_open(csem__text text) {
    return text.length > 0 && strchr(",;:", text.data[text.length - 1]) != NULL;
}

/* Whether a paragraph that has no field of its own belongs to the open one: to a text, as far as the next label; to a
 * list, as far as its bullets. */
static bool continues(const struct walk *walk, const csem__paragraph *paragraph) {
    const csem__field *field = field_of(walk->reader->paragraphs, walk->field);
    if (!field || (field->place != CSEM_FIELD_LINE && field->place != CSEM_FIELD_COLON))
        return false;
    bool part = !walk->has_value || walk->is_open || paragraph->is_bullet;
    return is_short(field) || is_list(field) ? part : true;
}

/* The number of the item that a paragraph begins with; 0 if it begins with none. */
static int32_t item_of(const csem__grammar *grammar, const csem__paragraph *paragraph, size_t *length) {
    csem__mark_match match;
    *length = 0;
    for (size_t i = 0; paragraph->is_field_item && i < grammar->item_count; i++) {
        const csem__mark_pattern *pattern = &grammar->items[i];
        if (pattern->places == 0 || !csem__mark_match_text(pattern, paragraph->joined.text, &match))
            continue;
        *length = match.length;
        return match.numbers[pattern->places - 1];
    }
    return 0;
}

static void enter_field(struct walk *walk, const csem__paragraph *paragraph, const csem__field *field) {
    if (paragraph->field != walk->field) {
        walk->item = 0;
        walk->has_value = false;
    }
    walk->field = paragraph->field;
    if (field->opens_row && field->first == paragraph->first)
        walk->row++;
}

static csem__piece make_piece(struct walk *walk, size_t index) {
    const csem__paragraph *paragraph = &walk->reader->paragraphs->items[index];
    const csem__field *own = field_of(walk->reader->paragraphs, paragraph->field);
    csem__piece piece = {.paragraph = (uint32_t)index, .role = CSEM_FIELD_PROMISE};
    if (own && own->place == CSEM_FIELD_BEHIND) {
        piece.role = own->role;
        piece.field = paragraph->field;
        piece.item = walk->item;
        return piece;
    }
    if (own)
        enter_field(walk, paragraph, own);
    else if (!continues(walk, paragraph))
        walk->field = 0;
    const csem__field *field = field_of(walk->reader->paragraphs, walk->field);
    int32_t item = item_of(walk->reader->grammar, paragraph, &piece.from);
    piece.has_mark = item > 0;
    if (item > 0 || !field)
        walk->item = item;
    walk->has_value = true;
    walk->is_open = ends_open(paragraph->joined.text);
    piece.field = walk->field;
    piece.role = field ? field->role : CSEM_FIELD_PROMISE;
    piece.row = field && field->place == CSEM_FIELD_TABLE ? walk->row : 0;
    piece.item = walk->item;
    return piece;
}

/* ---- items ---- */

/* The highest item that becomes a part: items of a promise, if there are two, and those that a matrix names. */
static int32_t count_parts(const csem__field_reader *reader, const csem__piece *pieces, size_t count) {
    int32_t promised = 0;
    int32_t named = 0;
    for (size_t i = 0; i < count; i++) {
        const csem__paragraph *paragraph = &reader->paragraphs->items[pieces[i].paragraph];
        const csem__field *field = field_of(reader->paragraphs, pieces[i].field);
        size_t at = 0;
        int32_t number;
        if (pieces[i].role == CSEM_FIELD_PROMISE && pieces[i].row == 0 && pieces[i].item > promised)
            promised = pieces[i].item;
        while (field && field->is_matrix && csem__items_next(reader->grammar, paragraph->joined.text, &at, &number))
            named = number > named ? number : named;
    }
    /* More than the text has are no items. */
    if (named > CSEM_MAX_PARTS || (promised > 1 && named > promised))
        named = 0;
    return promised > 1 ? promised : named;
}

/* Pieces of items that are no parts belong to the section itself. */
static void drop_other_items(csem__piece *pieces, size_t count, int32_t parts) {
    for (size_t i = 0; i < count; i++)
        if (pieces[i].item > parts || pieces[i].row > 0)
            pieces[i].item = 0;
}

/* ---- the order of units ---- */

static int by_unit(const void *a, const void *b) {
    const csem__piece *one = a;
    const csem__piece *other = b;
    if (one->item != other->item)
        return one->item < other->item ? -1 : 1;
    if (one->row != other->row)
        return one->row < other->row ? -1 : 1;
    return (one->paragraph > other->paragraph) - (one->paragraph < other->paragraph);
}

static size_t unit_end(const csem__piece *pieces, size_t count, size_t first) {
    size_t end = first;
    while (end < count && pieces[end].item == pieces[first].item && pieces[end].row == pieces[first].row)
        end++;
    return end;
}

/* ---- statuses of a matrix ---- */

/* Fills statuses, one for each part and one for the section, with the fields of the matrix that tick them. */
static void read_matrix(const csem__field_reader *reader, const csem__piece *pieces, size_t count, int32_t parts,
                        uint32_t *statuses) {
    for (size_t i = 0; i < count; i++) {
        const csem__field *field = field_of(reader->paragraphs, pieces[i].field);
        csem__text text = reader->paragraphs->items[pieces[i].paragraph].joined.text;
        size_t at = 0;
        int32_t number;
        bool any = false;
        if (!field || !field->is_matrix)
            continue;
        while (csem__items_next(reader->grammar, text, &at, &number)) {
            any = true;
            if (number >= 1 && number <= parts)
                statuses[number] = pieces[i].field;
        }
        if (!any || parts == 0)
            statuses[0] = pieces[i].field;
    }
}

/* ---- sections ---- */

/* Adds the section of a part inside the one at `around`. */
static bool add_part(const csem__field_reader *reader, size_t around, int32_t number, const csem__piece *piece) {
    enum { MAX_MARK_LENGTH = 80 };
    csem_report *report = reader->builder->report;
    char text[MAX_MARK_LENGTH];
    int32_t numbers[CSEM_MAX_MARK_PLACES] = {0};
    const csem__mark_pattern *pattern = &reader->grammar->items[0];
    csem_section *section =
        csem__builder_add_section(reader->builder, &report->body, report->body.items[around].depth + 1);
    if (!section)
        return false;
    numbers[pattern->places > 0 ? pattern->places - 1 : 0] = number;
    csem__text mark = {text, csem__mark_print(pattern, numbers, text, sizeof text)};
    const csem__paragraph *paragraph = &reader->paragraphs->items[piece->paragraph];
    section->level = csem__text_of(reader->grammar->profile->items[0].level);
    section->number = number;
    section->place = csem__report_place(report, paragraph->start, paragraph->end);
    section->heading = section->place.span;
    return csem__builder_section_id(reader->builder, report->body.items[around].id, mark, &section->id) &&
           csem__builder_enter_id(reader->builder, &report->body, report->body.count - 1);
}

static void extend_section(csem_section *section, const csem__field_reader *reader, const csem__piece *pieces,
                           size_t count) {
    for (size_t i = 0; i < count; i++) {
        const csem__paragraph *paragraph = &reader->paragraphs->items[pieces[i].paragraph];
        if (section->place.span.end < paragraph->end)
            section->place.span.end = paragraph->end;
    }
}

/* A section begins no later than its last commitment, whose first field may begin with its label. */
static void include_commitment(csem_report *report, csem_section *section) {
    const csem_place *place = &report->commitments[report->commitment_count - 1].place;
    if (place->span.start < section->place.span.start)
        section->place =
            (csem_place){place->page, place->sheet, {place->span.start, section->place.span.end, place->span.line}};
}

static void extend_outline(const csem__field_reader *reader, const csem__piece *pieces, size_t count) {
    for (size_t level = 0; level < reader->grammar->level_count; level++)
        if (reader->sections->indexes[level] != SIZE_MAX)
            extend_section(&reader->builder->report->body.items[reader->sections->indexes[level]], reader, pieces,
                           count);
}

/* Adds all units; pieces are sorted. */
static bool add_units(const csem__field_reader *reader, const csem__piece *pieces, size_t count,
                      const uint32_t *statuses) {
    csem__sections *body = &reader->builder->report->body;
    size_t around = body->count - 1;
    for (size_t first = 0; first < count;) {
        size_t end = unit_end(pieces, count, first);
        int32_t item = pieces[first].item;
        if (item > 0 && !add_part(reader, around, item, &pieces[first]))
            return false;
        if (!csem__unit_add(reader, pieces + first, end - first, pieces[first].row > 0 ? 0 : statuses[item]))
            return false;
        csem_section *section = &body->items[body->count - 1];
        if (item > 0)
            extend_section(section, reader, pieces + first, end - first);
        if (section->commitment_count > 0) {
            include_commitment(reader->builder->report, section);
            include_commitment(reader->builder->report, &body->items[around]);
        }
        first = end;
    }
    return true;
}

static bool add_sorted(const csem__field_reader *reader, csem__piece *pieces, size_t count) {
    const csem_allocator *allocator = &reader->builder->report->arena.allocator;
    int32_t parts = count_parts(reader, pieces, count);
    uint32_t *statuses = csem__allocate(allocator, ((size_t)parts + 1) * sizeof *statuses);
    if (!statuses)
        return csem__builder_fail(reader->builder);
    memset(statuses, 0, ((size_t)parts + 1) * sizeof *statuses);
    drop_other_items(pieces, count, parts);
    read_matrix(reader, pieces, count, parts, statuses);
    qsort(pieces, count, sizeof *pieces, by_unit);
    extend_outline(reader, pieces, count);
    bool added = add_units(reader, pieces, count, statuses);
    csem__release(allocator, statuses);
    return added;
}

/* Whether a paragraph without a label may be text of its section: what is after a table of fields is not, unless a
 * label follows. A heading that is no section's ends what is after a table of rows. */
static bool ends_section(const csem__field_reader *reader, const csem__piece *last, size_t index) {
    const csem__field *field = last ? field_of(reader->paragraphs, last->field) : NULL;
    csem__text text = reader->paragraphs->items[index].joined.text;
    return (field && field->place == CSEM_FIELD_COLUMN) || (text.length > 0 && text.data[0] == '#');
}

/* Whether pieces begin with front matter. */
static bool is_record(const csem__field_reader *reader, const csem__piece *pieces, size_t count) {
    const csem__field *first = count > 0 ? field_of(reader->paragraphs, pieces[0].field) : NULL;
    return first && first->place == CSEM_FIELD_FRONT_MATTER;
}

/* Headings of Markdown in the text of a record are paragraphs without their signs. */
static void skip_markdown(const csem__field_reader *reader, csem__piece *pieces, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t length;
        bool plain = pieces[i].field == 0 && pieces[i].from == 0;
        if (plain && csem__markdown_depth(reader->paragraphs->items[pieces[i].paragraph].joined.text, &length) > 0)
            pieces[i].from = length;
    }
}

/* The end of the section: after its last field, and after the text that may belong to it; of a record, all text. */
static size_t find_end(const csem__field_reader *reader, const csem__piece *pieces, size_t count) {
    size_t end = count;
    if (is_record(reader, pieces, count))
        return count;
    while (end > 0 && pieces[end - 1].field == 0)
        end--;
    while (end < count && !ends_section(reader, end > 0 ? &pieces[end - 1] : NULL, pieces[end].paragraph))
        end++;
    return end;
}

/* The pieces of paragraphs, in an array of at least end - first; returns how many there are. */
static size_t make_pieces(const csem__field_reader *reader, size_t first, size_t end, csem__piece *pieces) {
    struct walk walk = {.reader = reader};
    size_t count = 0;
    for (size_t i = first; i < end; i++)
        if (reader->paragraphs->items[i].joined.text.length > 0)
            pieces[count++] = make_piece(&walk, i);
    if (is_record(reader, pieces, count))
        skip_markdown(reader, pieces, count);
    return find_end(reader, pieces, count);
}

static csem__piece *allocate_pieces(const csem__field_reader *reader, size_t first, size_t end) {
    csem__piece *pieces = csem__allocate(&reader->builder->report->arena.allocator, (end - first + 1) * sizeof *pieces);
    if (!pieces)
        csem__builder_fail(reader->builder);
    return pieces;
}

bool csem__field_add_section(const csem__field_reader *reader, size_t first, size_t from, size_t end) {
    csem__piece *pieces = allocate_pieces(reader, first, end);
    if (!pieces)
        return false;
    size_t count = make_pieces(reader, first, end, pieces);
    if (count > 0 && from > 0)
        pieces[0].from = from;
    bool added = add_sorted(reader, pieces, count);
    csem__release(&reader->builder->report->arena.allocator, pieces);
    return added;
}

/* ---- records ---- */

static csem__text label_of(const csem__field_reader *reader, const csem__piece *piece) {
    const csem__field *field = field_of(reader->paragraphs, piece->field);
    return field ? csem__slice(reader->paragraphs->input, field->label.start, field->label.end) : (csem__text){"", 0};
}

/* Takes the first piece whose key ends in a word out of the pieces; its paragraph, or NULL. */
static const csem__paragraph *take_key(const csem__field_reader *reader, const char *word, csem__piece *pieces,
                                       size_t *count) {
    for (size_t i = 0; i < *count; i++) {
        const csem__field *field = field_of(reader->paragraphs, pieces[i].field);
        if (!field || field->place != CSEM_FIELD_FRONT_MATTER || field->role != CSEM_FIELD_OTHER ||
            !csem__text_ends_in_word(label_of(reader, &pieces[i]), word))
            continue;
        const csem__paragraph *paragraph = &reader->paragraphs->items[pieces[i].paragraph];
        memmove(pieces + i, pieces + i + 1, (*count - i - 1) * sizeof *pieces);
        --*count;
        return paragraph;
    }
    return NULL;
}

/* The key that the mark of a level begins with, `commitment_id: {1}`; otherwise any that ends in `id`. */
static const csem__paragraph *take_id(const csem__field_reader *reader, csem__piece *pieces, size_t *count) {
    enum { MAX_KEY_LENGTH = 80 };
    char key[MAX_KEY_LENGTH];
    const char *mark = reader->grammar->profile->levels[reader->grammar->tracked].mark;
    const char *colon = strchr(mark, ':');
    size_t length = colon ? (size_t)(colon - mark) : 0;
    const csem__paragraph *found = NULL;
    if (length > 0 && length < sizeof key) {
        memcpy(key, mark, length);
        key[length] = '\0';
        found = take_key(reader, key, pieces, count);
    }
    return found ? found : take_key(reader, "id", pieces, count);
}

/* The number that an id is, if it is one in digits; -1 if it is not. */
static int32_t number_of(csem__text id) {
    int32_t number;
    bool is_number = id.length > 0 && csem__numeral_read(CSEM_FAMILY_DIGITS, id, &number) == id.length;
    return is_number ? number : -1;
}

/* The title of a record; NULL: it has none. */
static const csem__paragraph *take_title(const csem__field_reader *reader, csem__piece *pieces, size_t *count) {
    const csem__paragraph *title = NULL;
    for (size_t i = 0; i < CSEM_TITLE_KEY_COUNT && !title; i++)
        title = take_key(reader, csem__title_keys[i], pieces, count);
    return title;
}

/* Opens the section of a record. */
static bool open_record(const csem__field_reader *reader, csem__piece *pieces, size_t *count) {
    csem_report *report = reader->builder->report;
    const csem__paragraph *first = &reader->paragraphs->items[pieces[0].paragraph];
    const csem__paragraph *id = take_id(reader, pieces, count);
    const csem__paragraph *title = take_title(reader, pieces, count);
    csem_section *section =
        csem__open_sections_add_named(reader->sections, reader->builder, &report->body, reader->grammar,
                                      reader->grammar->tracked, id ? id->joined.text : (csem__text){NULL, 0});
    if (!section)
        return false;
    section->title = title ? title->joined.text : (csem__text){NULL, 0};
    section->number = id ? number_of(id->joined.text) : -1;
    section->place = csem__report_place(report, first->start, first->end);
    section->heading = section->place.span;
    return true;
}

bool csem__field_add_record(const csem__field_reader *reader, size_t first, size_t end) {
    csem__piece *pieces = allocate_pieces(reader, first, end);
    if (!pieces)
        return false;
    size_t count = make_pieces(reader, first, end, pieces);
    bool added = count > 0 && open_record(reader, pieces, &count) && add_sorted(reader, pieces, count);
    csem__release(&reader->builder->report->arena.allocator, pieces);
    return added;
}
