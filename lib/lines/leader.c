/* SPDX-License-Identifier: MIT */
/* Reads a line of the contents from its end: a page number, its label, then leaders, whose number and kind show how
 * certain it is that the number is a page. */
#include "lines/leader.h"

struct leaders {
    size_t dots; /* of any kind */
    size_t blanks;
    size_t wide; /* ellipses or other marks that are always leaders */
    bool tab;
};

static bool ends_with(csem__text text, const char *part) {
    size_t length = strlen(part);
    return text.length >= length && memcmp(text.data + text.length - length, part, length) == 0;
}

/* Length of the leader character that text ends in, 0: none; counts it. */
static size_t last_leader(csem__text text, struct leaders *leaders) {
    static const char *const marks[] = {"\xE2\x80\xA6", "\xE2\x80\xA5", "\xC2\xB7",
                                        "\xE3\x83\xBB", "\xE2\x8B\xAF", "\xE2\x80\xA2"};
    char last = text.data[text.length - 1];
    if (last == '.' || last == '_') {
        leaders->dots++;
        return 1;
    }
    if (last == ' ' || last == '\t') {
        leaders->blanks++;
        leaders->tab |= last == '\t';
        return 1;
    }
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (ends_with(text, marks[i])) {
            leaders->wide++;
            return strlen(marks[i]);
        }
    for (size_t length = 1; length <= 3 && length <= text.length; length++)
        if (csem__space_length(text.data + text.length - length, length) == length) {
            leaders->blanks++;
            return length;
        }
    return 0;
}

/* Whether a label may be before the number, which hardly ever is the case: all end in one of three letters, before an
 * optional full stop and an optional blank. */
static bool may_end_in_label(csem__text text) {
    size_t end = text.length;
    end -= end > 0 && text.data[end - 1] == ' ';
    end -= end > 0 && text.data[end - 1] == '.';
    return end > 0 && (text.data[end - 1] == 'p' || text.data[end - 1] == 'P' || text.data[end - 1] == 'e');
}

/* `P.` or `p.` or `page` before the number. */
static size_t label_length(csem__text text) {
    static const char *const labels[] = {"P.", "p.", "P. ", "p. ", "page ", "Page ", "pp.", "pp. "};
    size_t longest = 0;
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        size_t length = strlen(labels[i]);
        bool word = text.length > length && csem__is_alpha((unsigned char)text.data[text.length - length - 1]);
        if (ends_with(text, labels[i]) && !word && length > longest)
            longest = length;
    }
    return longest;
}

/* Whether dots, or parts of them, may have been taken for a sign. */
static bool may_be_dots(char c) {
    return memchr("acdeimnorstuw .,:;+-", c, sizeof "acdeimnorstuw .,:;+-" - 1) || csem__is_digit((unsigned char)c);
}

size_t csem__leader_misread(csem__text text) {
    enum { MIN_DOTS = 4 };
    size_t dots = 0;
    size_t found = text.length;
    for (size_t i = 0; i < text.length; i++) {
        dots = text.data[i] == '.' ? dots + 1 : 0;
        if (!may_be_dots(text.data[i]))
            found = text.length;
        else if (dots == MIN_DOTS && found == text.length)
            found = i + 1 - MIN_DOTS;
    }
    while (found > 0 && found < text.length && text.data[found - 1] == ' ')
        found--;
    return found;
}

csem__page_style csem__leader_split(csem__text text, size_t *title_length, int32_t *page) {
    enum { MIN_DOTS = 2 };
    size_t end = text.length;
    int32_t power = 1;
    *page = 0;
    while (text.length > 0 && end - text.length < 6 && csem__is_digit((unsigned char)text.data[text.length - 1])) {
        *page += (text.data[--text.length] - '0') * power;
        power *= 10;
    }
    if (text.length == end || end - text.length > 5 || *page == 0)
        return CSEM_PAGE_NONE;
    size_t label = may_end_in_label(text) ? label_length(text) : 0;
    text.length -= label;
    struct leaders leaders = {0};
    for (size_t n; text.length > 0 && (n = last_leader(text, &leaders)) > 0;)
        text.length -= n;
    size_t before = leaders.dots >= MIN_DOTS || leaders.wide > 0 ? text.length : csem__leader_misread(text);
    if (before < text.length)
        leaders.dots = MIN_DOTS;
    text.length = before;
    *title_length = text.length;
    if (text.length == 0 || label > 0 || leaders.tab || leaders.wide > 0 || leaders.dots >= MIN_DOTS ||
        leaders.blanks >= 2)
        return CSEM_PAGE_STRICT;
    return leaders.blanks == 1 ? CSEM_PAGE_LOOSE : CSEM_PAGE_NONE;
}

size_t csem__leader_count(csem__text text) {
    enum { MIN_BULLETS = 3 };
    static const char *const plain[] = {".", "\xE2\x80\xA6", "\xE2\x80\xA5", "\xE2\x8B\xAF"};
    bool is_plain = csem__text_find_prefix(text, plain, sizeof plain / sizeof plain[0]) > 0;
    struct leaders leaders = {0};
    for (size_t n; text.length > 0 && text.data[text.length - 1] != '_' && (n = last_leader(text, &leaders)) > 0;)
        text.length -= n;
    size_t count = leaders.dots + leaders.wide;
    return text.length == 0 && (is_plain || (count >= MIN_BULLETS && leaders.blanks == 0)) ? count : 0;
}

bool csem__leader_is_sign(csem__text text) {
    struct leaders leaders = {0};
    return text.length > 1 && last_leader(text, &leaders) == text.length && leaders.wide == 1;
}
