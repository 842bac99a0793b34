/* SPDX-License-Identifier: MIT */
/* Labels: short texts at the start of a line, up to a colon, to a gap or to its end, the heads of tables, the keys of
 * front matter, and known terms after a sentence. */
#include "grammar/evidence.h"
#include "grammar/opening.h"
#include "grammar/recognition.h"

enum { MIN_LABEL_LENGTH = 3, MAX_LABEL_LENGTH = 48, MAX_HEAD_LENGTH = 300 };

/* ---- text ---- */

static bool is_markup(char c) {
    return c == '*' || c == '_' || c == '|' || c == ' ';
}

/* Text without signs of Markdown and blanks around it. */
static csem__text strip(csem__text text) {
    size_t start = 0;
    while (start < text.length && is_markup(text.data[start]))
        start++;
    while (text.length > start && is_markup(text.data[text.length - 1]))
        text.length--;
    return csem__text_from(text, start);
}

static csem__text line_or_none(const csem__evidence *evidence, size_t index) {
    return index < evidence->lines->count ? csem__evidence_line(evidence, index) : (csem__text){"", 0};
}

/* Length of what a label can contain, and how it ends. */
static size_t label_end(csem__text text, csem__field_place *form) {
    size_t blanks = 0;
    *form = CSEM_FIELD_LINE;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        *form = CSEM_FIELD_COLUMN;
        blanks = c == ' ' ? blanks + 1 : 0;
        if (blanks == 2)
            return i - 1;
        if (c == '\t')
            return i;
        *form = CSEM_FIELD_COLON;
        if (c == ':' || csem__text_begins(csem__text_from(text, i), "："))
            return i;
        *form = CSEM_FIELD_LINE;
        bool asks = c == '?' && i + 1 == text.length;
        if (!asks && memchr(".,;!?|\"", c, 7))
            return MAX_LABEL_LENGTH;
    }
    return text.length;
}

/* ---- statuses ---- */

static bool add_status(csem__evidence *evidence, size_t index, csem__text text) {
    text = strip(text);
    if (csem__status_scale(text) < 0)
        return false;
    csem__sign *status = csem__pool_find(evidence, &evidence->statuses, sizeof *status, text);
    if (status)
        csem__evidence_add(evidence, &status->chain, index, 0);
    return true;
}

/* Cells of a line that are set off by two blanks or a tab. */
static size_t split_cells(csem__text line, csem__text cells[CSEM_MAX_CELLS]) {
    size_t count = 0;
    size_t start = 0;
    for (size_t i = 0; i <= line.length && count < CSEM_MAX_CELLS; i++) {
        bool gap = i == line.length || line.data[i] == '\t' ||
                   (line.data[i] == ' ' && i + 1 < line.length && line.data[i + 1] == ' ');
        if (!gap)
            continue;
        csem__text cell = strip(csem__slice(line.data, start, i));
        if (cell.length > 0)
            cells[count++] = cell;
        start = i + (i < line.length);
    }
    return count;
}

/* Cells of the head of a table in columns of blanks: at least three, two of which are known terms. */
static bool is_head(const csem__text cells[CSEM_MAX_CELLS], size_t count) {
    size_t known = 0;
    for (size_t i = 0; count >= 3 && i < count; i++) {
        bool exactly;
        known += csem__label_role(cells[i], &exactly) != CSEM_FIELD_OTHER && cells[i].length < MAX_LABEL_LENGTH;
    }
    return known >= 2;
}

/* A line of words of status, as the head of a matrix has it. */
static bool take_matrix(csem__evidence *evidence, size_t index, const csem__text cells[CSEM_MAX_CELLS], size_t count) {
    size_t found = 0;
    for (size_t i = 0; count >= 2 && i < count; i++)
        found += csem__status_scale(cells[i]) >= 0;
    if (found < 2)
        return false;
    for (size_t i = 0; i < count; i++)
        add_status(evidence, index, cells[i]);
    evidence->matrices++;
    return true;
}

/* ---- labels ---- */

/* Whether a line is directly before or after a page end, or a line of digits. */
static bool is_at_page_end(const csem__evidence *evidence, size_t index) {
    const csem__lines *lines = evidence->lines;
    for (size_t i = index > 0 ? index - 1 : 0; i <= index + 1 && i < lines->count; i++) {
        csem__text text = csem__evidence_line(evidence, i);
        size_t digits = 0;
        while (digits < text.length && csem__is_digit((unsigned char)text.data[digits]))
            digits++;
        if (digits == text.length || (i >= index && (lines->items[i].flags & CSEM_LINE_AFTER_FORM_FEED) != 0))
            return true;
    }
    return false;
}

/* A key may have a prefix that all keys have, `commitment_status`, which says nothing of its role. */
static csem__field_role role_of(csem__text name, csem__field_place form, bool *exactly) {
    const char *line = form == CSEM_FIELD_FRONT_MATTER ? memchr(name.data, '_', name.length) : NULL;
    csem__text rest = line ? csem__text_from(name, (size_t)(line - name.data) + 1) : (csem__text){"", 0};
    csem__field_role role = csem__label_role_exactly(rest);
    *exactly = role != CSEM_FIELD_OTHER;
    if (!*exactly)
        role = csem__label_role(name, exactly);
    return role != CSEM_FIELD_OTHER ? role : csem__label_role(rest, exactly);
}

static void add_label(csem__evidence *evidence, size_t index, csem__text name, csem__field_place form,
                      csem__text value) {
    csem__label *label = csem__pool_find(evidence, &evidence->labels, sizeof *label, name);
    if (!label)
        return;
    if (label->chain.count == 0)
        label->role = role_of(name, form, &label->exactly);
    label->forms[form]++;
    label->paged += is_at_page_end(evidence, index);
    csem__evidence_add(evidence, &label->chain, index, 0);
    csem__text text = strip(value);
    if (form == CSEM_FIELD_LINE && label->role != CSEM_FIELD_OTHER)
        evidence->alone = index + 1;
    if (form != CSEM_FIELD_LINE)
        csem__evidence_part(evidence, index, text);
    if ((label->role == CSEM_FIELD_AGENCIES || label->role == CSEM_FIELD_PARTNERS) &&
        csem__name_kind_of(text) != CSEM_NAME_NONE)
        label->named++;
    if (label->role == CSEM_FIELD_STATUS)
        add_status(evidence, index, text);
}

static bool has_role(csem__text name) {
    bool exactly;
    return csem__label_role(name, &exactly) != CSEM_FIELD_OTHER;
}

static bool is_label(csem__text name, csem__field_place form, bool apart) {
    if (name.length < MIN_LABEL_LENGTH || name.length >= MAX_LABEL_LENGTH || !csem__begins_with_capital(name))
        return false;
    return form != CSEM_FIELD_LINE || apart || has_role(name);
}

/* A known term after a sentence, `... is planned. Deadline: March 2020`. */
static void take_behind(csem__evidence *evidence, size_t index, csem__text line, size_t from) {
    for (size_t i = from; i + 2 < line.length; i++) {
        if (line.data[i] != ':' || line.data[i + 1] != ' ')
            continue;
        size_t start = i;
        while (start > from && i - start < MAX_LABEL_LENGTH && !memchr(".;|)>([", line.data[start - 1], 7))
            start--;
        csem__text name = strip(csem__slice(line.data, start, i));
        bool exactly;
        if (start > from && is_label(name, CSEM_FIELD_COLON, true) &&
            csem__label_role(name, &exactly) != CSEM_FIELD_OTHER && exactly)
            add_label(evidence, index, name, CSEM_FIELD_BEHIND, csem__text_from(line, i + 1));
    }
}

static bool take_head(csem__evidence *evidence, size_t index, const csem__text cells[CSEM_MAX_CELLS], size_t count) {
    if (!is_head(cells, count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (is_label(cells[i], CSEM_FIELD_TABLE, true))
            add_label(evidence, index, cells[i], CSEM_FIELD_TABLE, (csem__text){"", 0});
    return true;
}

void csem__evidence_labels(csem__evidence *evidence, size_t index) {
    csem__text line = csem__evidence_line(evidence, index);
    csem__field_place form;
    csem__text cells[CSEM_MAX_CELLS];
    size_t count = line.length <= MAX_HEAD_LENGTH ? split_cells(line, cells) : 0;
    if (count > 1 && (take_matrix(evidence, index, cells, count) || take_head(evidence, index, cells, count)))
        return;
    for (size_t i = 0; count > 2 && i < count; i++)
        add_status(evidence, index, cells[i]); /* of a row in columns of blanks */
    size_t bullet = csem__usual_bullet_length(line);
    csem__text text = strip(csem__text_from(line, bullet));
    csem__text start = csem__slice(text.data, 0, text.length < MAX_LABEL_LENGTH ? text.length : MAX_LABEL_LENGTH);
    size_t end = label_end(start, &form);
    take_behind(evidence, index, line, 0);
    if (end >= MAX_LABEL_LENGTH)
        return;
    csem__text name = strip(csem__slice(text.data, 0, end));
    csem__text rest = csem__text_from(text, end);
    if (form == CSEM_FIELD_COLON) {
        rest = strip(csem__text_from(rest, rest.data[0] == ':' ? 1 : strlen("：")));
        form = rest.length == 0 ? CSEM_FIELD_LINE : form;
    }
    bool address = rest.length > 1 && rest.data[0] == '/' && rest.data[1] == '/';
    bool apart = end < text.length || (evidence->lines->items[index].flags & CSEM_LINE_AFTER_BLANK) != 0;
    /* What is after a label that is alone on its line is its value, unless it is another label itself. */
    bool is_value = form == CSEM_FIELD_LINE && index > 0 && evidence->alone == index && !has_role(name);
    if (!address && !is_value && is_label(name, form, apart))
        add_label(evidence, index, name, form, form == CSEM_FIELD_LINE ? line_or_none(evidence, index + 1) : rest);
}

/* ---- tables, front matter ---- */

static bool is_rule(csem__text line) {
    size_t dashes = 0;
    for (size_t i = 0; i < line.length; i++) {
        if (!memchr("|-: ", line.data[i], 4))
            return false;
        dashes += line.data[i] == '-';
    }
    return dashes >= 3;
}

/* Cells between borders, empty ones too. */
static size_t split_borders(csem__text line, csem__text cells[CSEM_MAX_CELLS]) {
    size_t count = 0;
    size_t start = 1;
    for (size_t i = 1; i < line.length && count < CSEM_MAX_CELLS; i++)
        if (line.data[i] == '|') {
            cells[count++] = strip(csem__slice(line.data, start, i));
            start = i + 1;
        }
    if (start < line.length && count < CSEM_MAX_CELLS)
        cells[count++] = strip(csem__text_from(line, start));
    return count;
}

static void take_heads(csem__evidence *evidence, size_t index, const csem__text *cells, size_t count) {
    for (size_t i = 0; i < CSEM_MAX_CELLS; i++) {
        size_t label;
        evidence->head[i] = 0;
        if (i >= count || !is_label(cells[i], CSEM_FIELD_TABLE, true))
            continue;
        add_label(evidence, index, cells[i], CSEM_FIELD_TABLE, (csem__text){"", 0});
        if (csem__table_get(&evidence->labels.table, cells[i], &label))
            evidence->head[i] = (uint32_t)label + 1;
    }
}

/* A row: words of status, and names below the heads of agencies. */
static void take_row(csem__evidence *evidence, size_t index, const csem__text *cells, size_t count) {
    csem__label *labels = evidence->labels.items;
    for (size_t i = 0; i < count; i++) {
        add_status(evidence, index, cells[i]);
        csem__label *label = evidence->head[i] > 0 ? &labels[evidence->head[i] - 1] : NULL;
        if (label && (label->role == CSEM_FIELD_AGENCIES || label->role == CSEM_FIELD_PARTNERS))
            label->named += csem__name_kind_of(cells[i]) != CSEM_NAME_NONE;
    }
    if (count == 2 && is_label(cells[0], CSEM_FIELD_COLUMN, true) && evidence->head[0] == 0)
        add_label(evidence, index, cells[0], CSEM_FIELD_COLUMN, cells[1]);
}

void csem__evidence_table(csem__evidence *evidence, size_t index) {
    csem__text cells[CSEM_MAX_CELLS];
    csem__text next = line_or_none(evidence, index + 1);
    size_t count = split_borders(csem__evidence_line(evidence, index), cells);
    if (next.length > 0 && next.data[0] == '|' && is_rule(next))
        take_heads(evidence, index, cells, count);
    else
        take_row(evidence, index, cells, count);
}

/* The length of a key at the start of a line, before its colon; 0: there is none. */
static size_t key_length(const csem__evidence *evidence, size_t index) {
    enum { MIN_KEY_LENGTH = 2 };
    csem__text line = csem__evidence_line(evidence, index);
    const char *colon = memchr(line.data, ':', line.length);
    size_t length = colon ? (size_t)(colon - line.data) : 0;
    bool is_key = length >= MIN_KEY_LENGTH && length < MAX_LABEL_LENGTH && evidence->lines->items[index].indent == 0;
    return is_key ? length : 0;
}

/* The line that closes front matter whose first fence is a line, 0: there is none. Inside a text each line of it must
 * have a key, or continue a value. */
static size_t front_matter_end(const csem__evidence *evidence, size_t first) {
    enum { MAX_LINES = 200 };
    csem__text rule = csem__text_of("---");
    size_t left = evidence->lines->count - first;
    size_t count = first + (left < MAX_LINES ? left : MAX_LINES);
    if (!csem__text_equal(csem__evidence_line(evidence, first), rule) || left < 3 ||
        key_length(evidence, first + 1) == 0)
        return 0;
    for (size_t end = first + 1; end < count; end++) {
        if (csem__text_equal(csem__evidence_line(evidence, end), rule))
            return end;
        if (first > 0 && key_length(evidence, end) == 0 && evidence->lines->items[end].indent == 0)
            return 0;
    }
    return 0;
}

size_t csem__evidence_front_matter(csem__evidence *evidence) {
    size_t first_end = 0;
    for (size_t i = 0; i < evidence->lines->count; i++) {
        size_t end = front_matter_end(evidence, i);
        if (end == 0)
            continue;
        evidence->records++;
        first_end = i == 0 ? end + 1 : first_end;
        for (size_t line = i + 1; line < end; line++) {
            csem__text text = csem__evidence_line(evidence, line);
            size_t length = key_length(evidence, line);
            if (length > 0)
                add_label(evidence, line, csem__slice(text.data, 0, length), CSEM_FIELD_FRONT_MATTER,
                          csem__text_from(text, length + 1));
        }
        i = end;
    }
    return first_end;
}
