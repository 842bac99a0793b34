/* SPDX-License-Identifier: MIT */
/* The text is added in the stretches between tags and references; a tag that begins a line is a blank. */
#include "lines/markup.h"

enum { MAX_TAG_LENGTH = 200, MAX_REFERENCE_LENGTH = 10, MAX_CHARACTER_LENGTH = 4, MAX_CHARACTER = 0x10FFFF };

/* Length of the tag at text.data[at], `<b>`, `</s>`, `<br />`; 0 if there is none. */
static size_t tag_length(csem__text text, size_t at) {
    size_t end = at + 1;
    if (end < text.length && text.data[end] == '/')
        end++;
    if (end >= text.length || !csem__is_alpha((unsigned char)text.data[end]))
        return 0;
    size_t name = end;
    while (end < text.length && csem__is_alpha((unsigned char)text.data[end]))
        end++;
    /* `<www.example.org>` is no tag: a name ends in a blank, a slash or the end of the tag. */
    while (end < text.length && csem__is_digit((unsigned char)text.data[end]) && end < name + 2)
        end++;
    if (end >= text.length || (text.data[end] != '>' && text.data[end] != ' ' && text.data[end] != '/'))
        return 0;
    bool attributes = text.data[end] == ' ';
    for (; end < text.length && end - at < MAX_TAG_LENGTH; end++) {
        if (text.data[end] == '>')
            return end + 1 - at;
        if (text.data[end] == '<')
            return 0;
        if (attributes && text.data[end] == '.' && !memchr(text.data + at, '=', end - at))
            return 0;
    }
    return 0;
}

static bool ends_line(csem__text tag) {
    static const char *const tags[] = {"<br", "</p", "</li", "<li", "<p>", "</div"};
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++)
        if (csem__text_begins(tag, tags[i]))
            return true;
    return false;
}

static size_t write_character(uint32_t c, char *out) {
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : MAX_CHARACTER_LENGTH;
    for (size_t i = length - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)((length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0) | c);
    return length;
}

/* The value of `#42` or `#x2A`; 0 if it is no character that a text may have. */
static uint32_t read_number(csem__text name) {
    bool hexadecimal = name.length > 1 && csem__to_lower(name.data[1]) == 'x';
    uint32_t value = 0;
    size_t at = hexadecimal ? 2 : 1;
    if (at >= name.length)
        return 0;
    for (; at < name.length; at++) {
        char c = csem__to_lower(name.data[at]);
        bool digit = csem__is_digit((unsigned char)c);
        if (!digit && !(hexadecimal && c >= 'a' && c <= 'f'))
            return 0;
        value = value * (hexadecimal ? 16 : 10) + (uint32_t)(digit ? c - '0' : c - 'a' + 10);
    }
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < ' ' || value > MAX_CHARACTER || surrogate || csem__char_is_unsafe(value) ? 0 : value;
}

/* Length of the reference at text.data[at], and what it stands for; 0 if there is none. */
static size_t reference_length(csem__text text, size_t at, char *letters, size_t *count) {
    static const struct {
        const char *name;
        const char *letters;
    } names[] = {{"amp", "&"},
                 {"lt", "<"},
                 {"gt", ">"},
                 {"quot", "\""},
                 {"apos", "'"},
                 {"nbsp", " "},
                 {"ast", "*"},
                 {"sect", "\xC2\xA7"},
                 {"ndash", "\xE2\x80\x93"},
                 {"mdash", "\xE2\x80\x94"},
                 {"rsquo", "\xE2\x80\x99"},
                 {"lsquo", "\xE2\x80\x98"},
                 {"ldquo", "\xE2\x80\x9C"},
                 {"rdquo", "\xE2\x80\x9D"}};
    size_t end = at + 1;
    while (end < text.length && end - at < MAX_REFERENCE_LENGTH && text.data[end] != ';')
        end++;
    if (end >= text.length || text.data[end] != ';' || end == at + 1)
        return 0;
    csem__text name = csem__slice(text.data, at + 1, end);
    size_t length = end + 1 - at;
    if (name.data[0] == '#') {
        uint32_t value = read_number(name);
        *count = value > 0 ? write_character(value, letters) : 0;
        return *count > 0 && *count <= length ? length : 0;
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (csem__text_equal(name, csem__text_of(names[i].name))) {
            *count = strlen(names[i].letters);
            memcpy(letters, names[i].letters, *count);
            return length;
        }
    return 0;
}

/* Adds what is between mark-up, without a blank before it that the input does not have. */
static bool add_stretch(csem__joiner *joiner, size_t start, size_t end) {
    bool after_blank = joiner->length > 0 && joiner->data[joiner->length - 1] == ' ';
    while (after_blank && start < end && joiner->input[start] == ' ')
        start++;
    bool added = csem__joiner_add(joiner, start, end);
    joiner->is_cut = true;
    return added;
}

bool csem__joiner_add_marked(csem__joiner *joiner, size_t start, size_t end) {
    csem__text text = csem__slice(joiner->input, start, end);
    size_t from = 0;
    for (size_t at = 0; at < text.length;) {
        char letters[MAX_CHARACTER_LENGTH];
        size_t count = 0;
        char c = text.data[at];
        size_t tag = c == '<' ? tag_length(text, at) : 0;
        size_t reference = c == '&' ? reference_length(text, at, letters, &count) : 0;
        if (tag + reference == 0) {
            at++;
            continue;
        }
        if (!add_stretch(joiner, start + from, start + at))
            return false;
        if (tag > 0 && ends_line(csem__slice(text.data, at, at + tag)))
            joiner->is_cut = false;
        if (reference > 0 && !csem__joiner_put(joiner, csem__slice(letters, 0, count), start + at))
            return false;
        at += tag + reference;
        from = at;
    }
    bool added = add_stretch(joiner, start + from, end);
    joiner->is_cut = false;
    return added;
}
