/* SPDX-License-Identifier: MIT */
/* A parser of the footer's grammar, which reads the lines as one text: `*` or another lead, or none, then entries in
 * one of the forms of the profile, such as `ABBR (Full Name)`, separated by commas and `and`. It stops at the first
 * byte that does not fit. A blank line between two lines may be that of double spacing. The other forms are more like
 * sentences are, so that they need two entries, and names that have the letters of their abbreviations, after a marker.
 */
#include "read/footer.h"

#include "grammar/mark.h"
#include "lines/join.h"
#include "lines/mend.h"
#include "lines/shape.h"
#include "read/agency_name.h"
#include "read/page_number.h"

enum { MAX_NAME_LENGTH = 500, MAX_LINES = 64, END = -1 };

/* Reads the bytes of a paragraph, in which a line end is a blank. */
struct cursor {
    const csem__lines *lines;
    size_t first;
    size_t line;
    size_t at;
    uint16_t ends; /* flags of lines before which it ends */
};

/* An agency of a footer, with its line ends closed up. */
struct entry {
    char id[CSEM_MAX_ID_LENGTH];
    char name[MAX_NAME_LENGTH + 2];
    size_t id_length;
    size_t name_length;
};

static bool goes_on(const struct cursor *c) {
    if (c->line + 1 >= c->lines->count || c->line - c->first >= MAX_LINES)
        return false;
    return !(c->lines->items[c->line + 1].flags & c->ends);
}

static int peek(const struct cursor *c) {
    if (c->at < c->lines->items[c->line].text_end)
        return (unsigned char)c->lines->input[c->at];
    return goes_on(c) ? ' ' : END;
}

/* Moves inside the line, and to the next one if nothing is between them. */
static void advance(struct cursor *c, size_t bytes) {
    c->at += bytes;
    if (bytes > 0 && c->at >= c->lines->items[c->line].text_end && goes_on(c) &&
        csem__lines_are_close(c->lines, c->line, csem__lines_text(c->lines, c->line + 1)))
        c->at = c->lines->items[++c->line].text;
}

static void skip(struct cursor *c) {
    if (c->at < c->lines->items[c->line].text_end)
        advance(c, 1);
    else if (goes_on(c))
        c->at = c->lines->items[++c->line].text;
}

static bool skip_spaces(struct cursor *c) {
    bool any = false;
    for (;;) {
        const csem__line *line = &c->lines->items[c->line];
        size_t n = c->at < line->text_end ? csem__space_length(c->lines->input + c->at, line->text_end - c->at) : 0;
        if (n > 0)
            advance(c, n);
        else if (c->at >= line->text_end && peek(c) == ' ')
            skip(c);
        else
            return any;
        any = true;
    }
}

static bool skip_byte(struct cursor *c, int byte) {
    if (peek(c) != byte)
        return false;
    skip(c);
    return true;
}

/* The text from here to the end of the line. */
static csem__text line_rest(const struct cursor *c) {
    size_t end = c->lines->items[c->line].text_end;
    return csem__slice(c->lines->input, c->at, c->at < end ? end : c->at);
}

/* Copies the letters that are next on the line, up to `most` of them; returns how many there are. */
static size_t take_letters(struct cursor *c, char *out, size_t most) {
    csem__text rest = line_rest(c);
    size_t n = 0;
    for (; n < rest.length && n < most && csem__is_alpha((unsigned char)rest.data[n]); n++)
        out[n] = rest.data[n];
    advance(c, n);
    return n;
}

/* An abbreviation begins with a letter, and has two capitals, or a capital among its letters and digits. It does not
 * go on after the line. */
static bool read_id(struct cursor *c, char *id, size_t *length) {
    csem__text rest = line_rest(c);
    size_t n = 0;
    size_t capitals = 0;
    for (; n < rest.length && n < CSEM_MAX_ID_LENGTH; n++) {
        unsigned char b = (unsigned char)rest.data[n];
        if (!csem__is_alpha(b) && (n == 0 || !(csem__is_digit(b) || b == '&' || b == '-' || b == '/' || b == '.')))
            break;
        capitals += csem__is_upper(b);
        id[n] = (char)b;
    }
    advance(c, n);
    *length = n;
    return n >= 2 && capitals >= 1 && (capitals >= 2 || csem__is_upper((unsigned char)id[0]));
}

/* A name up to the parenthesis that closes it, mended, white space folded. */
static bool read_name(struct cursor *c, char *name, size_t *length) {
    size_t n = 0;
    int depth = 1;
    bool wide = false;
    while (n <= MAX_NAME_LENGTH) {
        n += take_letters(c, name + n, MAX_NAME_LENGTH - n);
        if (skip_spaces(c) && n > 0)
            name[n++] = ' ';
        int b = peek(c);
        if (b == END)
            return false;
        skip(c);
        depth += (b == '(') - (b == ')');
        if (depth == 0)
            break;
        name[n++] = (char)b;
        wide |= b >= 0x80;
    }
    while (n > 0 && name[n - 1] == ' ')
        n--;
    if (wide)
        n = csem__mend(name, n).length;
    *length = n;
    return depth == 0 && n >= 2 && n <= MAX_NAME_LENGTH &&
           (csem__is_alpha((unsigned char)name[0]) || (unsigned char)name[0] >= 0x80);
}

/* What is between two entries: a comma or semicolon, `and`, or both. */
static bool read_separator(struct cursor *c) {
    struct cursor start = *c;
    bool spaces = skip_spaces(c);
    bool mark = skip_byte(c, ',') || skip_byte(c, ';');
    if (mark)
        spaces = skip_spaces(c);
    struct cursor before_and = *c;
    if (spaces && skip_byte(c, 'a') && skip_byte(c, 'n') && skip_byte(c, 'd') && skip_spaces(c))
        return true;
    *c = before_and;
    if (!mark)
        *c = start;
    return mark;
}

static bool is_colon(int byte) {
    return byte == ':' || byte == '=';
}

/* A dash with blanks around it. */
static bool skip_dash(struct cursor *c) {
    static const char *const dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94"}; /* U+2013, U+2014 */
    csem__text rest = line_rest(c);
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        size_t length = strlen(dashes[i]);
        if (rest.length <= length || rest.data[length] != ' ' || memcmp(rest.data, dashes[i], length) != 0)
            continue;
        advance(c, length);
        skip_spaces(c);
        return true;
    }
    return false;
}

/* What is between an abbreviation and its name, or the other way round. */
static bool skip_colon(struct cursor *c) {
    if (skip_spaces(c) && skip_dash(c))
        return true;
    if (!is_colon(peek(c)))
        return false;
    skip(c);
    skip_spaces(c);
    return true;
}

/* Whether the next entry, `, ABBR: `, begins here, or only a page number follows. */
static bool ends_last_name(const struct cursor *at) {
    struct cursor c = *at;
    char id[CSEM_MAX_ID_LENGTH];
    size_t length;
    const csem__line *line = &c.lines->items[c.line];
    if (c.at >= line->text_end && goes_on(&c) &&
        csem__page_number_parse(csem__line_text(c.lines, &c.lines->items[c.line + 1])) > 0)
        return true;
    return read_separator(&c) && read_id(&c, id, &length) && skip_colon(&c);
}

/* A name up to what ends it in a form: a bracket, a colon, or the next entry. */
static bool read_open_name(struct cursor *c, uint32_t form, struct entry *entry) {
    size_t n = 0;
    bool wide = false;
    for (;;) {
        n += n < MAX_NAME_LENGTH ? take_letters(c, entry->name + n, MAX_NAME_LENGTH - n) : 0;
        int b = peek(c);
        bool may_end = b == END || b == ' ' || b == ',' || b == ';';
        if (form == CSEM_GLOSSARY_ABBR_COLON_NAME && may_end && (b == END || ends_last_name(c)))
            break;
        if ((form == CSEM_GLOSSARY_NAME_ABBR && b == '(') || (form == CSEM_GLOSSARY_NAME_COLON_ABBR && is_colon(b)))
            break;
        if (b == END || b == '(' || b == '*' || is_colon(b) || n > MAX_NAME_LENGTH)
            return false;
        if (skip_spaces(c)) {
            if (n > 0)
                entry->name[n++] = ' ';
            continue;
        }
        entry->name[n++] = (char)b;
        wide |= b >= 0x80;
        skip(c);
    }
    while (n > 0 && (entry->name[n - 1] == ' ' || entry->name[n - 1] == '.'))
        n--;
    entry->name_length = wide ? csem__mend(entry->name, n).length : n;
    return n >= 2 && n <= MAX_NAME_LENGTH;
}

/* `Full Name ABBR` up to a separator or a line end: the last word is the abbreviation. */
static bool read_plain(struct cursor *c, struct entry *entry) {
    size_t n = 0;
    size_t word = 0;
    for (int b = peek(c); n <= MAX_NAME_LENGTH; b = peek(c)) {
        struct cursor next = *c;
        const csem__text last = csem__slice(entry->name, word, n);
        bool ends = c->at >= c->lines->items[c->line].text_end || b == ',' || b == ';' || b == '.' ||
                    (b == ' ' && read_separator(&next));
        if (ends && word > 1 && last.length <= CSEM_MAX_ID_LENGTH && csem__is_abbreviation(last)) {
            memcpy(entry->id, last.data, last.length);
            entry->id_length = last.length;
            entry->name_length = word - 1;
            return true;
        }
        if (b == END || b == '(' || b == '*' || b == ';' || is_colon(b))
            return false;
        if (skip_spaces(c)) {
            if (n > 0)
                entry->name[n++] = ' ';
            word = n;
            continue;
        }
        entry->name[n++] = (char)b;
        skip(c);
    }
    return false;
}

/* Whether an entry in another form than the usual one defines an agency. */
static bool is_definition(const struct entry *entry) {
    const csem__text id = csem__slice(entry->id, 0, entry->id_length);
    const csem__text name = csem__slice(entry->name, 0, entry->name_length);
    return csem__is_abbreviation(id) && csem__is_capitalised(name) && csem__has_letters(name, id) &&
           memchr(name.data, ' ', name.length);
}

/* A form of entries: csem__glossary_form, or the one that has no bracket. */
enum { PLAIN_FORM = 1 << 8 };

static bool read_entry(struct cursor *c, uint32_t form, struct entry *entry) {
    switch (form) {
    case PLAIN_FORM:
        return read_plain(c, entry) && is_definition(entry);
    case CSEM_GLOSSARY_NAME_COLON_ABBR:
        return read_open_name(c, form, entry) && skip_colon(c) && read_id(c, entry->id, &entry->id_length) &&
               is_definition(entry);
    case CSEM_GLOSSARY_ABBR_COLON_NAME:
        return read_id(c, entry->id, &entry->id_length) && skip_colon(c) && read_open_name(c, form, entry) &&
               is_definition(entry);
    case CSEM_GLOSSARY_NAME_ABBR:
        return read_open_name(c, form, entry) && skip_byte(c, '(') && read_id(c, entry->id, &entry->id_length) &&
               skip_byte(c, ')') && is_definition(entry);
    case CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS:
    default:
        return read_id(c, entry->id, &entry->id_length) && skip_spaces(c) && skip_byte(c, '(') &&
               read_name(c, entry->name, &entry->name_length);
    }
}

static bool hand_over(const struct entry *entry, csem__footer_entry take, void *context) {
    return !take ||
           take(context, csem__slice(entry->id, 0, entry->id_length), csem__slice(entry->name, 0, entry->name_length));
}

static bool is_at_end(const struct cursor *c) {
    return c->line + 1 >= c->lines->count && peek(c) == END;
}

/* Reads the entries of one form; false if `entry` returned false. */
static bool match_form(struct cursor *c, uint32_t form, csem__footer *footer, csem__footer_entry entry, void *context) {
    for (;;) {
        struct cursor before = *c;
        struct entry read;
        if (!read_entry(c, form, &read)) {
            footer->is_cut = footer->has_marker && is_at_end(c);
            if (!footer->is_cut && footer->entries > 0)
                *c = before;
            return true;
        }
        if (!hand_over(&read, entry, context))
            return false;
        footer->entries++;
        footer->last = c->line;
        footer->end = c->at;
        if (!read_separator(c))
            return true;
    }
}

/* Whether there are enough entries of a form, which is not the usual one: in that fewer than two are seen, too. */
static bool has_form(struct cursor c, uint32_t form, csem__footer *footer) {
    csem__footer read = *footer;
    return match_form(&c, form, &read, NULL, NULL) && read.entries >= 2;
}

/* Whether a sentence begins here: a word is small that is so in no name, and nothing that ends a name is before it. */
static bool begins_sentence(const struct cursor *c) {
    static const char ends[] = "(:=*,;.";
    const csem__text line = line_rest(c);
    for (size_t at = 0; at < line.length;) {
        size_t end = at;
        bool small = true;
        for (; end < line.length && line.data[end] != ' '; end++) {
            if (line.data[end] == '\0' || (unsigned char)line.data[end] >= 0x80 || strchr(ends, line.data[end]))
                return false;
            small = small && csem__is_lower((unsigned char)line.data[end]);
        }
        if (end > at && small && !csem__is_small_word(csem__slice(line.data, at, end)))
            return true;
        at = end + 1;
    }
    return false;
}

/* The form of the entries that begin here. */
static uint32_t find_form(const struct cursor *c, uint32_t forms, csem__footer *footer) {
    static const uint32_t others[] = {CSEM_GLOSSARY_NAME_COLON_ABBR, CSEM_GLOSSARY_ABBR_COLON_NAME,
                                      CSEM_GLOSSARY_NAME_ABBR, PLAIN_FORM};
    struct cursor usual = *c;
    struct entry entry;
    if (read_entry(&usual, CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS, &entry))
        return CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS;
    if (begins_sentence(c))
        return CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if ((forms & (others[i] == PLAIN_FORM ? CSEM_GLOSSARY_NAME_ABBR : others[i])) &&
            has_form(*c, others[i], footer))
            return others[i];
    return CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS;
}

/* ---- what is before the entries ---- */

/* Length of the number or sign that may mark a footer, though other lines begin so, too: `1`, `[1]`, `#`; 0: none. */
static size_t sign_length(csem__text text) {
    enum { MAX_DIGITS = 3 };
    size_t open = text.data[0] == '[' || text.data[0] == '(' ? 1 : 0;
    size_t at = open;
    if (text.data[0] == '#')
        return 1;
    while (at < text.length && at - open < MAX_DIGITS && csem__is_digit((unsigned char)text.data[at]))
        at++;
    if (at == open)
        return 0;
    if (at < text.length && (text.data[at] == ')' || (open > 0 && text.data[at] == ']')))
        return at + 1;
    return open > 0 ? 0 : at;
}

/* Skips the number of the page, which wide blanks set off. */
static void skip_page_number(struct cursor *c) {
    csem__text text = line_rest(c);
    size_t at = 0;
    while (at < text.length && csem__is_digit((unsigned char)text.data[at]))
        at++;
    size_t blanks = at;
    while (blanks < text.length && text.data[blanks] == ' ')
        blanks++;
    if (at > 0 && blanks > at + 1)
        c->at += blanks;
}

/* Skips what may be before the entries. No line is empty, nor is it after the number of a page. */
static void skip_lead(struct cursor *c, csem__footer *footer) {
    size_t skip;
    skip_page_number(c);
    csem__text text = line_rest(c);
    bool is_word = csem__is_alpha((unsigned char)text.data[0]);
    size_t length = is_word ? csem__note_label_length(text) : csem__marker_length(text, &skip);
    footer->has_marker = length > 0;
    if (length == 0 && !is_word)
        length = sign_length(text);
    c->at += length;
    skip_spaces(c);
}

bool csem__footer_may_begin(csem__text text) {
    unsigned char c = text.length > 0 ? (unsigned char)text.data[0] : 'a';
    if (csem__is_alpha(c))
        return csem__is_upper(c);
    return c == '*' || csem__is_digit(c) || c == '#' || c == '[' || c == '(' ||
           (c >= 0x80 && csem__note_sign_length(text) > 0);
}

bool csem__footer_match(const csem__lines *lines, uint32_t forms, size_t line, size_t start, csem__footer *footer,
                        csem__footer_entry entry, void *context) {
    const uint32_t usual = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS;
    struct cursor c = {lines, line, line, start, CSEM_LINE_AFTER_BLANKS | CSEM_LINE_AFTER_FORM_FEED};
    *footer = (csem__footer){.first = line, .start = start};
    skip_lead(&c, footer);
    uint32_t form = usual;
    if ((forms & ~usual) != 0 && footer->has_marker)
        form = find_form(&c, forms, footer);
    if (form != usual)
        c.ends |= CSEM_LINE_AFTER_BLANK;
    if (!match_form(&c, form, footer, entry, context))
        return false;
    if (footer->is_cut) {
        footer->last = c.line;
        footer->end = c.at;
    }
    if (footer->entries == 0 && !footer->is_cut)
        return false;
    csem__text rest = csem__text_trim(csem__slice(lines->input, footer->end, lines->items[footer->last].text_end));
    footer->ends_line = footer->is_cut || rest.length == 0 || csem__text_equal(rest, csem__text_of(".")) ||
                        csem__page_number_parse(rest) > 0;
    return true;
}
