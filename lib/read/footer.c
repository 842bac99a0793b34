/* SPDX-License-Identifier: MIT */
/* A parser of the footer's grammar, which reads the lines as one text: `*`, then entries `ABBR (Full Name)`
 * separated by commas and `and`. It stops at the first byte that does not fit. */
#include "read/footer.h"

#include "lines/mend.h"

enum { MAX_ID_LENGTH = 24, MAX_NAME_LENGTH = 500, MAX_LINES = 64, END = -1 };

/* Reads the bytes of a paragraph, in which a line end is a blank. */
struct cursor {
    const csem__lines *lines;
    size_t first;
    size_t line;
    size_t at;
};

/* An agency of a footer, with its line ends closed up. */
struct entry {
    char id[MAX_ID_LENGTH];
    char name[MAX_NAME_LENGTH + 2];
    size_t id_length;
    size_t name_length;
};

static bool goes_on(const struct cursor *c) {
    if (c->line + 1 >= c->lines->count || c->line - c->first >= MAX_LINES)
        return false;
    return !(c->lines->items[c->line + 1].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED));
}

static int peek(const struct cursor *c) {
    if (c->at < c->lines->items[c->line].text_end)
        return (unsigned char)c->lines->input[c->at];
    return goes_on(c) ? ' ' : END;
}

static void skip(struct cursor *c) {
    if (c->at < c->lines->items[c->line].text_end)
        c->at++;
    else if (goes_on(c))
        c->at = c->lines->items[++c->line].text;
}

static bool skip_spaces(struct cursor *c) {
    bool any = false;
    for (;;) {
        const csem__line *line = &c->lines->items[c->line];
        size_t n = c->at < line->text_end ? csem__space_length(c->lines->input + c->at, line->text_end - c->at) : 0;
        if (n > 0)
            c->at += n;
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

/* An abbreviation begins with a letter, and has two capitals, or a capital among its letters and digits. */
static bool read_id(struct cursor *c, char *id, size_t *length) {
    size_t n = 0;
    size_t capitals = 0;
    for (int b = peek(c); b != END && n < MAX_ID_LENGTH; b = peek(c)) {
        bool letter = csem__is_alpha((unsigned char)b);
        if (!letter && (n == 0 || !(csem__is_digit((unsigned char)b) || b == '&' || b == '-' || b == '/' || b == '.')))
            break;
        capitals += csem__is_upper((unsigned char)b);
        id[n++] = (char)b;
        skip(c);
    }
    *length = n;
    return n >= 2 && capitals >= 1 && (capitals >= 2 || csem__is_upper((unsigned char)id[0]));
}

/* A name up to the parenthesis that closes it, mended, white space folded. */
static bool read_name(struct cursor *c, char *name, size_t *length) {
    size_t n = 0;
    int depth = 1;
    bool wide = false;
    while (n <= MAX_NAME_LENGTH) {
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

static bool read_entry(struct cursor *c, struct entry *entry) {
    return read_id(c, entry->id, &entry->id_length) && skip_spaces(c) && skip_byte(c, '(') &&
           read_name(c, entry->name, &entry->name_length);
}

static bool hand_over(const struct entry *entry, csem__footer_entry take, void *context) {
    return !take ||
           take(context, csem__slice(entry->id, 0, entry->id_length), csem__slice(entry->name, 0, entry->name_length));
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

static bool is_at_end(const struct cursor *c) {
    return c->line + 1 >= c->lines->count && peek(c) == END;
}

bool csem__footer_match(const csem__lines *lines, size_t line, size_t start, csem__footer *footer,
                        csem__footer_entry entry, void *context) {
    struct cursor c = {lines, line, line, start};
    *footer = (csem__footer){.first = line, .start = start};
    while (skip_byte(&c, '*'))
        footer->has_marker = true;
    skip_spaces(&c);
    for (;;) {
        struct cursor before = c;
        struct entry read;
        if (!read_entry(&c, &read)) {
            footer->is_cut = footer->has_marker && is_at_end(&c);
            if (!footer->is_cut && footer->entries > 0)
                c = before;
            break;
        }
        if (!hand_over(&read, entry, context))
            return false;
        footer->entries++;
        footer->last = c.line;
        footer->end = c.at;
        if (!read_separator(&c))
            break;
    }
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

static bool is_dash(csem__text text, size_t *length) {
    static const char *const dashes[] = {"-", "\xE2\x80\x90", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"};
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        *length = strlen(dashes[i]);
        if (text.length >= *length && memcmp(text.data, dashes[i], *length) == 0)
            return true;
    }
    return false;
}

/* Digits at the start of text, at most five; returns the number and moves text after them. */
static int32_t take_number(csem__text *text) {
    int32_t number = 0;
    size_t n = 0;
    while (n < text->length && n < 6 && csem__is_digit((unsigned char)text->data[n]))
        number = number * 10 + (text->data[n++] - '0');
    *text = csem__text_trim((csem__text){text->data + n, text->length - n});
    return n >= 1 && n <= 5 ? number : 0;
}

/* `of 51`, `/ 51`, or nothing. */
static bool is_total(csem__text text) {
    if (text.length == 0)
        return true;
    size_t word = csem__text_begins(text, "of ") ? 2 : text.data[0] == '/' ? 1 : 0;
    if (word == 0)
        return false;
    csem__text rest = csem__text_trim((csem__text){text.data + word, text.length - word});
    return take_number(&rest) > 0 && rest.length == 0;
}

int32_t csem__page_number_parse(csem__text text) {
    size_t dash;
    bool dashed = is_dash(text, &dash);
    if (dashed) {
        text = csem__text_trim((csem__text){text.data + dash, text.length - dash});
    } else if (csem__text_begins(text, "page")) {
        text = csem__text_trim((csem__text){text.data + 4, text.length - 4});
    } else if (csem__text_begins(text, "p.")) {
        text = csem__text_trim((csem__text){text.data + 2, text.length - 2});
    }
    bool bracketed = text.length > 2 && text.data[0] == '[' && text.data[text.length - 1] == ']';
    if (bracketed)
        text = csem__text_trim((csem__text){text.data + 1, text.length - 2});
    int32_t number = take_number(&text);
    if (dashed)
        return is_dash(text, &dash) && dash == text.length ? number : 0;
    return is_total(text) ? number : 0;
}
