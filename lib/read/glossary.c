/* SPDX-License-Identifier: MIT */
/* A list is at least MIN_ROWS lines, each of which is an abbreviation and a name that has its letters; blank lines,
 * page ends, and single lines of other text between them, such as the rest of a wrapped name, do not end it. Or it is a
 * paragraph of at least as many entries with names in brackets. */
#include "read/glossary.h"

#include "lines/join.h"
#include "lines/shape.h"
#include "read/agency_name.h"
#include "read/footer.h"

enum { MIN_ROWS = 3, MAX_ROW_LENGTH = 240 };

struct row {
    csem__text id;
    csem__text name;
    char joined[2 * MAX_ROW_LENGTH]; /* the text of two lines, if a name is wrapped */
};

/* Text without the blanks and the signs between an abbreviation and a name at its start. */
static csem__text skip_between(csem__text text) {
    static const char *const signs[] = {":", "=", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBC\x9A"};
    text = csem__text_trim(text);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        size_t length = strlen(signs[i]);
        if (text.length > length && memcmp(text.data, signs[i], length) == 0)
            return csem__text_trim(csem__text_from(text, length));
    }
    return text;
}

/* Whether a text is a row of a list. */
static bool read_text(csem__text text, struct row *row) {
    enum { MIN_NAME_LENGTH = 4 };
    const uint32_t in_brackets = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_ABBR;
    size_t end = 0;
    if (text.length > sizeof row->joined || text.length < MIN_NAME_LENGTH)
        return false;
    while (end < text.length && csem__space_length(text.data + end, text.length - end) == 0 && text.data[end] != ':')
        end++;
    row->id = csem__slice(text.data, 0, end);
    row->name = skip_between(csem__text_from(text, end));
    bool is_row = csem__is_abbreviation(row->id) && row->name.length >= MIN_NAME_LENGTH &&
                  csem__is_upper((unsigned char)row->name.data[0]) &&
                  (csem__is_alpha((unsigned char)row->name.data[row->name.length - 1]) ||
                   (unsigned char)row->name.data[row->name.length - 1] >= 0x80);
    if (!is_row)
        is_row = csem__definition_read(in_brackets | CSEM_GLOSSARY_NAME_COLON_ABBR, text, &row->id, &row->name);
    return is_row && memchr(row->name.data, ' ', row->name.length) && csem__has_letters(row->name, row->id);
}

/* Most lines are no rows, which their first word and their last byte show: one of them has or ends an abbreviation. */
static bool may_be_row(csem__text text) {
    if (text.length == 0 || text.length > MAX_ROW_LENGTH || !csem__is_upper((unsigned char)text.data[0]))
        return false;
    unsigned char last = (unsigned char)text.data[text.length - 1];
    if (last == ')' || csem__is_upper(last))
        return true;
    for (size_t i = 1; i < text.length && text.data[i] != ' '; i++)
        if (csem__is_upper((unsigned char)text.data[i]))
            return true;
    return false;
}

/* Whether a line is a row; if its name can't end there, together with the next one. */
static bool read_row(const csem__lines *lines, size_t index, struct row *row) {
    csem__text text = csem__lines_text(lines, index);
    if (!may_be_row(text))
        return false;
    if (!csem__ends_in_open_word(text) && !(lines->items[index].flags & CSEM_LINE_CUT))
        return read_text(text, row);
    csem__text rest = index + 1 < lines->count ? csem__lines_text(lines, index + 1) : text;
    if (rest.length >= MAX_ROW_LENGTH)
        return false;
    size_t length = text.length;
    memcpy(row->joined, text.data, length);
    if (!csem__lines_are_close(lines, index, rest))
        row->joined[length++] = ' ';
    memcpy(row->joined + length, rest.data, rest.length);
    return read_text(csem__slice(row->joined, 0, length + rest.length), row);
}

static bool is_named(const csem__agencies *agencies, csem__text name) {
    return csem__is_agency_name(&agencies->grammar->naming, name);
}

static bool take_entry(csem__agencies *agencies, csem__text id, csem__text name, bool of_agencies) {
    if (of_agencies || is_named(agencies, name))
        return csem__agencies_define(agencies, id, name, CSEM_AGENCY_FIRST_USE);
    return csem__agencies_expand(agencies, id, name);
}

/* Whether words of the profile show that nearly all names of a list are those of agencies. */
static bool are_nearly_all(size_t named, size_t rows) {
    return named >= MIN_ROWS && named * 5 >= rows * 4;
}

static bool is_of_agencies(const csem__agencies *agencies, const csem__lines *lines, size_t first, size_t end) {
    struct row row;
    size_t rows = 0;
    size_t named = 0;
    for (size_t i = first; i < end; i++) {
        if (lines->items[i].flags & CSEM_LINE_FURNITURE || !read_row(lines, i, &row))
            continue;
        rows++;
        named += is_named(agencies, row.name);
    }
    return are_nearly_all(named, rows);
}

/* Takes the rows from line `first` up to, not including, `end`. */
static bool take_rows(csem__agencies *agencies, const csem__lines *lines, size_t first, size_t end) {
    bool of_agencies = is_of_agencies(agencies, lines, first, end);
    struct row row;
    for (size_t i = first; i < end; i++) {
        const csem__line *line = &lines->items[i];
        agencies->place = (csem_span){line->text, line->text_end, 0};
        if (!(line->flags & CSEM_LINE_FURNITURE) && read_row(lines, i, &row) &&
            !take_entry(agencies, row.id, row.name, of_agencies))
            return false;
    }
    agencies->place = (csem_span){0, 0, 0};
    return true;
}

/* ---- lists inside a paragraph ---- */

/* A walk over the entries of a list. */
struct run {
    csem__agencies *agencies;
    size_t named;
    bool of_agencies;
};

static bool count_entry(void *context, csem__text id, csem__text name) {
    struct run *run = context;
    (void)id;
    run->named += is_named(run->agencies, name);
    return true;
}

static bool define_entry(void *context, csem__text id, csem__text name) {
    const struct run *run = context;
    return take_entry(run->agencies, id, name, run->of_agencies);
}

/* Whether an abbreviation and a bracket are at an offset. */
static bool has_entry(csem__text text, size_t at) {
    size_t end = at;
    while (end < text.length && text.data[end] != ' ')
        end++;
    return end + 1 < text.length && text.data[end + 1] == '(' && csem__is_abbreviation(csem__slice(text.data, at, end));
}

/* Where a list may begin on a line: at its start, or after a label such as `Abbreviations: `; SIZE_MAX: nowhere. */
static size_t run_start(csem__text text) {
    enum { MAX_LABEL_LENGTH = 40 };
    if (text.length == 0 || !csem__is_upper((unsigned char)text.data[0]))
        return SIZE_MAX;
    if (has_entry(text, 0))
        return 0;
    const char *colon = memchr(text.data, ':', text.length < MAX_LABEL_LENGTH ? text.length : MAX_LABEL_LENGTH);
    size_t at = colon ? (size_t)(colon - text.data) + 1 : text.length;
    return at + 1 < text.length && text.data[at] == ' ' && has_entry(text, at + 1) ? at + 1 : SIZE_MAX;
}

/* Takes the list `ABBR (Name), ABBR (Name)` that begins on a line, if there is one; *last receives its last line. Its
 * lines are no text of the report, as those of a footer are none. */
static bool take_run(csem__agencies *agencies, csem__lines *lines, size_t line, size_t *last) {
    const csem__line *item = &lines->items[line];
    size_t start = run_start(csem__line_text(lines, item));
    struct run run = {.agencies = agencies};
    csem__footer list;
    *last = line;
    if (start == SIZE_MAX || !csem__footer_match(lines, CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS, line, item->text + start,
                                                 &list, count_entry, &run))
        return true;
    *last = list.last;
    if (list.entries < MIN_ROWS || !list.ends_line)
        return true;
    run.of_agencies = are_nearly_all(run.named, list.entries);
    agencies->place = (csem_span){item->text + start, list.end, 0};
    bool done = csem__footer_match(lines, CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS, line, item->text + start, &list,
                                   define_entry, &run);
    agencies->place = (csem_span){0, 0, 0};
    for (size_t i = line; i <= list.last; i++)
        lines->items[i].flags |= CSEM_LINE_FURNITURE;
    return done;
}

static bool read_runs(csem__agencies *agencies, csem__lines *lines) {
    for (size_t i = 0; i < lines->count; i++) {
        size_t last = i;
        if (!(lines->items[i].flags & CSEM_LINE_FURNITURE) && !take_run(agencies, lines, i, &last))
            return false;
        i = last;
    }
    return true;
}

bool csem__glossary_read(csem__agencies *agencies, csem__lines *lines) {
    size_t rows = 0;
    size_t others = 0;
    size_t first = 0;
    struct row row;
    if ((agencies->grammar->agencies.glossary & CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS) && !read_runs(agencies, lines))
        return false;
    if ((agencies->grammar->agencies.glossary & (CSEM_GLOSSARY_ABBR_COLON_NAME | CSEM_GLOSSARY_NAME_ABBR)) == 0)
        return true;
    for (size_t i = 0; i < lines->count; i++) {
        if (lines->items[i].flags & CSEM_LINE_FURNITURE)
            continue;
        if (read_row(lines, i, &row)) {
            first = rows == 0 ? i : first;
            rows++;
            others = 0;
            continue;
        }
        if (++others < 2)
            continue;
        if (rows >= MIN_ROWS && !take_rows(agencies, lines, first, i))
            return false;
        rows = 0;
    }
    return rows < MIN_ROWS || take_rows(agencies, lines, first, lines->count);
}
