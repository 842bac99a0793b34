/* SPDX-License-Identifier: MIT */
/* Marks: compiled from what a profile says, matched at the start of a line, written as a part of an id.
 *
 * A mark is a row of parts: literals, places, blanks. Nothing is ever tried twice: a place takes the longest numeral,
 * and compiling refuses a mark in which the part after a place could continue its numeral. So matching is linear. */
#include "grammar/mark.h"

/* ---- compiling ---- */

typedef struct compiler {
    csem__text mark;
    size_t at;
    csem__mark_pattern *pattern;
    const char *why; /* NULL: no mistake yet */
    bool has_place;  /* otherwise `**` is a literal */
} compiler;

static csem__numeral_family find_family(csem__text text, size_t *length) {
    static const struct {
        const char *place;
        csem__numeral_family family;
    } families[] = {{"{1}", CSEM_FAMILY_DIGITS},      {"{01}", CSEM_FAMILY_PADDED}, {"{i}", CSEM_FAMILY_SMALL_ROMAN},
                    {"{I}", CSEM_FAMILY_LARGE_ROMAN}, {"{a}", CSEM_FAMILY_SMALL},   {"{A}", CSEM_FAMILY_LARGE},
                    {"{①}", CSEM_FAMILY_CIRCLED},     {"{ア}", CSEM_FAMILY_KANA},   {"{一}", CSEM_FAMILY_KANJI}};
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++) {
        *length = strlen(families[i].place);
        if (text.length >= *length && memcmp(text.data, families[i].place, *length) == 0)
            return families[i].family;
    }
    return CSEM_FAMILY_NONE;
}

/* Whether a numeral of a family could continue with the character c of ASCII. */
static bool takes(csem__numeral_family family, char c) {
    unsigned char sign = (unsigned char)c;
    switch (family) {
    case CSEM_FAMILY_DIGITS:
    case CSEM_FAMILY_PADDED:
        return csem__is_digit(sign);
    case CSEM_FAMILY_SMALL_ROMAN:
    case CSEM_FAMILY_SMALL:
        return csem__is_lower(sign);
    case CSEM_FAMILY_LARGE_ROMAN:
    case CSEM_FAMILY_LARGE:
        return csem__is_upper(sign);
    default:
        return false;
    }
}

/* The family of the place before the next part; blanks between do not separate, since there may be none. */
static csem__numeral_family place_before(const csem__mark_pattern *pattern) {
    for (size_t i = pattern->count; i > 0; i--) {
        const csem__mark_part *part = &pattern->parts[i - 1];
        if (part->literal.data || part->family != CSEM_FAMILY_NONE)
            return part->family;
    }
    return CSEM_FAMILY_NONE;
}

static bool literal_continues(csem__numeral_family family, csem__text literal) {
    int32_t value;
    size_t length;
    char c = csem__char_narrow(literal, &length);
    if (family == CSEM_FAMILY_NONE)
        return false;
    return takes(family, c) || (c == '\0' && csem__numeral_read(family, literal, &value) > 0) ||
           (family == CSEM_FAMILY_KANJI && csem__text_begins(literal, "百"));
}

static bool place_continues(csem__numeral_family before, csem__numeral_family family) {
    static const char samples[] = {'\0', '1', '1', 'i', 'I', 'a', 'A', '\0', '\0', '\0'};
    return before == family || takes(before, samples[family]);
}

/* The end of the characters from `at` on that are part of one literal. */
/* Length of the signs of bold text, which joined text does not have. */
static size_t bold_at(csem__text text, size_t at) {
    return at + 1 < text.length && text.data[at] == '*' && text.data[at + 1] == '*' ? 2 : 0;
}

static size_t literal_end(const compiler *c) {
    size_t end = c->at;
    while (end < c->mark.length && c->mark.data[end] != '{' && c->mark.data[end] != '}' &&
           csem__spaces_at(c->mark, end) == 0 && (!c->has_place || bold_at(c->mark, end) == 0))
        end += csem__char_length(c->mark.data + end, c->mark.length - end);
    return end;
}

static bool add(compiler *c, csem__mark_part part, size_t length) {
    if (c->pattern->count == CSEM_MAX_MARK_PARTS) {
        c->why = "it has more than 16 parts";
        return false;
    }
    c->pattern->parts[c->pattern->count++] = part;
    c->at += length;
    return true;
}

static bool add_place(compiler *c) {
    size_t length;
    csem__numeral_family family = find_family(csem__text_from(c->mark, c->at), &length);
    if (family == CSEM_FAMILY_NONE)
        c->why = "a place is one of {1}, {01}, {i}, {I}, {a}, {A}, {①}, {ア} and {一}";
    else if (c->pattern->places == CSEM_MAX_MARK_PLACES)
        c->why = "it has more than 6 places";
    else if (place_continues(place_before(c->pattern), family))
        c->why = "nothing separates this place from the one before it";
    if (c->why)
        return false;
    c->pattern->places++;
    return add(c, (csem__mark_part){.family = family}, length);
}

static bool add_part(compiler *c) {
    size_t blanks = csem__spaces_at(c->mark, c->at);
    size_t bold = c->has_place ? bold_at(c->mark, c->at) : 0;
    if (blanks > 0)
        return add(c, (csem__mark_part){.family = CSEM_FAMILY_NONE}, blanks);
    c->pattern->is_bold |= bold > 0;
    c->at += bold;
    if (bold > 0)
        return true;
    if (c->mark.data[c->at] == '{')
        return add_place(c);
    csem__text literal = csem__slice(c->mark.data, c->at, literal_end(c));
    if (literal.length == 0)
        c->why = "this } closes no place";
    else if (literal_continues(place_before(c->pattern), literal))
        c->why = "this continues the numeral before it";
    return !c->why && add(c, (csem__mark_part){.literal = literal}, literal.length);
}

/* The `#` of a Markdown heading are apart; `#` before anything but a blank is a sign like others. */
static uint8_t count_hashes(const csem__mark_pattern *pattern) {
    enum { MAX_HASHES = 6 };
    csem__text first = pattern->parts[0].literal;
    if (!first.data || first.length > MAX_HASHES)
        return 0;
    for (size_t i = 0; i < first.length; i++)
        if (first.data[i] != '#')
            return 0;
    const csem__mark_part *next = &pattern->parts[1];
    return pattern->count == 1 || (!next->literal.data && next->family == CSEM_FAMILY_NONE) ? (uint8_t)first.length : 0;
}

static csem__mark_ending find_ending(const csem__mark_pattern *pattern) {
    const csem__mark_part *last = &pattern->parts[pattern->count - 1];
    if (!last->literal.data)
        return last->family == CSEM_FAMILY_CIRCLED ? CSEM_ENDING_SIGN : CSEM_ENDING_WORD;
    unsigned char end = (unsigned char)last->literal.data[last->literal.length - 1];
    if (end == '.')
        return CSEM_ENDING_POINT;
    return csem__is_alpha(end) || csem__is_digit(end) ? CSEM_ENDING_WORD : CSEM_ENDING_SIGN;
}

/* A letter outside ASCII, which is not punctuation, a symbol, a bullet or a sign of a font. */
static bool is_far_letter(uint32_t c) {
    return c >= 0xC0 && !(c >= 0x2000 && c < 0x2E80) && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xE000 && c < 0xF900) &&
           !(c >= 0xFE00 && c < 0xFF21);
}

/* Whether a literal is a word, or part of one that a number is in, `第` and `章`; a few capitals before a number are a
 * code. */
static bool is_word(const csem__mark_pattern *pattern, size_t index) {
    enum { MAX_CODE_LENGTH = 4 };
    csem__text literal = pattern->parts[index].literal;
    bool is_code = literal.length <= MAX_CODE_LENGTH && index + 1 < pattern->count &&
                   pattern->parts[index + 1].family != CSEM_FAMILY_NONE;
    bool has_letter = false;
    for (size_t at = 0; literal.data && at < literal.length;
         at += csem__char_length(literal.data + at, literal.length - at)) {
        unsigned char c = (unsigned char)literal.data[at];
        bool far = c >= 0x80 && is_far_letter(csem__char_at(literal.data + at, literal.length - at));
        has_letter |= far || csem__is_alpha(c);
        is_code = is_code && !far && !csem__is_lower(c);
    }
    return has_letter && !is_code;
}

/* The bytes that a text with the mark may begin with: any outside ASCII, since signs may be wide, and `#` of Markdown.
 */
static void find_begins(csem__mark_pattern *pattern) {
    const csem__mark_part *first = &pattern->parts[0];
    size_t length;
    char sign = first->literal.data ? csem__char_narrow(first->literal, &length) : '\0';
    csem__byte_set_add(&pattern->begins, '#');
    if (pattern->is_bold)
        csem__byte_set_add(&pattern->begins, '*');
    if (sign != '\0')
        csem__byte_set_add(&pattern->begins, sign);
    csem__byte_set_add_beyond_ascii(&pattern->begins);
    for (int c = '0'; c <= 'z'; c++)
        if (takes(first->family, (char)c))
            csem__byte_set_add(&pattern->begins, (char)c);
}

static void describe(csem__mark_pattern *pattern) {
    pattern->hashes = count_hashes(pattern);
    pattern->ending = (uint8_t)find_ending(pattern);
    for (size_t i = 0; i < pattern->count; i++)
        pattern->parts[i].is_word = is_word(pattern, i);
    find_begins(pattern);
}

bool csem__mark_compile(const char *mark, csem__mark_pattern *pattern, size_t *offset, const char **why) {
    compiler c = {csem__text_of(mark), 0, pattern, NULL, strchr(mark, '{') != NULL};
    *pattern = (csem__mark_pattern){.count = 0};
    if (strcmp(mark, "none") == 0)
        return true;
    csem__text trimmed = csem__text_trim(c.mark);
    if (c.mark.length == 0)
        c.why = "it is empty";
    else if (trimmed.length < c.mark.length)
        c.why = "a blank begins or ends it";
    while (!c.why && c.at < c.mark.length)
        (void)add_part(&c);
    *offset = c.at;
    *why = c.why;
    if (c.why)
        *pattern = (csem__mark_pattern){.count = 0};
    else
        describe(pattern);
    return !c.why;
}

/* ---- matching ---- */

/* Bytes at the start of text that are equal to the literal; 0 if they are not. */
static size_t match_literal(csem__text literal, csem__text text) {
    size_t at = 0;
    size_t same = 0;
    while (same < literal.length && same < text.length && literal.data[same] == text.data[same])
        same++;
    if (same == literal.length)
        return same;
    /* Only signs of which one is wide can still be equal. */
    if (same < text.length && (unsigned char)literal.data[same] < 0x80 && (unsigned char)text.data[same] < 0x80)
        return 0;
    for (size_t i = 0, n, m; i < literal.length; i += n, at += m) {
        char wanted = csem__char_narrow(csem__text_from(literal, i), &n);
        if (at >= text.length || wanted != csem__char_narrow(csem__text_from(text, at), &m))
            return 0;
        if (wanted != '\0')
            continue;
        n = csem__char_length(literal.data + i, literal.length - i);
        m = n;
        if (text.length - at < n || memcmp(literal.data + i, text.data + at, n) != 0)
            return 0;
    }
    return at;
}

static bool begins_quotation(csem__text text) {
    static const char *const signs[] = {"\"", "“", "‘", "„", "«", "「", "『"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (csem__text_begins(text, signs[i]))
            return true;
    return false;
}

/* Whether what is after a mark, with `blanks` bytes of white space before it, is set off from it. */
static bool is_set_off(const csem__mark_pattern *pattern, csem__text text, size_t at, size_t blanks) {
    csem__text rest = csem__text_from(text, at);
    if (pattern->hashes > 0 && pattern->count == 1)
        return blanks > 0 && blanks < rest.length;
    /* A wide point needs no white space. */
    if (pattern->ending == CSEM_ENDING_POINT && text.data[at - 1] == '.')
        return blanks > 0 && blanks < rest.length;
    if (rest.length == 0 || blanks > 0)
        return true;
    if (pattern->ending == CSEM_ENDING_WORD && text.data[at - 1] != '*')
        return false;
    unsigned char c = (unsigned char)rest.data[0];
    if (c < 0x80 ? csem__is_upper(c) : is_far_letter(csem__char_at(rest.data, rest.length)))
        return true;
    return begins_quotation(rest);
}

/* Matches one part at the start of rest; *length receives its bytes. */
static bool match_part(const csem__mark_part *part, csem__text rest, csem__mark_match *match, size_t *place,
                       size_t *length) {
    if (part->literal.data) {
        bool is_byte = part->literal.length == 1 && rest.length > 0 && rest.data[0] == part->literal.data[0];
        *length = is_byte ? 1 : match_literal(part->literal, rest);
        return *length > 0;
    }
    if (part->family == CSEM_FAMILY_NONE) {
        *length = csem__spaces_at(rest, 0);
        return true;
    }
    *length = csem__numeral_read(part->family, rest, &match->numbers[*place]);
    match->label = csem__slice(rest.data, 0, *length);
    ++*place;
    return *length > 0;
}

/* Bytes of the `#` and blanks of a Markdown heading at the start of text. */
static size_t heading_length(csem__text text) {
    enum { MAX_HASHES = 6 };
    size_t hashes = 0;
    while (hashes < text.length && text.data[hashes] == '#')
        hashes++;
    size_t blanks = hashes > 0 && hashes <= MAX_HASHES ? csem__spaces_at(text, hashes) : 0;
    return blanks > 0 ? hashes + blanks : 0;
}

static bool match_parts(const csem__mark_pattern *pattern, size_t from, csem__text text, csem__mark_match *match) {
    size_t place = 0;
    size_t at = 0;
    for (size_t i = from; i < pattern->count; i++) {
        size_t length;
        at += pattern->is_bold ? bold_at(text, at) : 0;
        if (!match_part(&pattern->parts[i], csem__text_from(text, at), match, &place, &length))
            return false;
        at += length;
        if (i == 0 && pattern->hashes > 0 && csem__spaces_at(text, at) == 0)
            return false;
    }
    at += pattern->is_bold ? bold_at(text, at) : 0;
    size_t blanks = csem__spaces_at(text, at);
    match->end = at;
    match->length = at + blanks;
    return is_set_off(pattern, text, at, blanks);
}

bool csem__mark_match_text(const csem__mark_pattern *pattern, csem__text text, csem__mark_match *match) {
    if (pattern->count == 0 || text.length == 0)
        return false;
    if (!csem__byte_set_has(&pattern->begins, text.data[0]))
        return false;
    size_t heading = text.data[0] == '#' && pattern->hashes == 0 ? heading_length(text) : 0;
    *match = (csem__mark_match){.label = {text.data, 0}};
    if (!match_parts(pattern, 0, csem__text_from(text, heading), match))
        return false;
    match->end += heading;
    match->length += heading;
    return true;
}

bool csem__mark_match_entry(const csem__mark_pattern *pattern, csem__text text, csem__mark_match *match) {
    if (pattern->hashes == 0 || pattern->places == 0 || text.length == 0 || text.data[0] == '#')
        return csem__mark_match_text(pattern, text, match);
    *match = (csem__mark_match){.label = {text.data, 0}};
    size_t signs = pattern->count > 1 && !pattern->parts[1].literal.data ? 2 : 1; /* `##` and blanks */
    return match_parts(pattern, signs, text, match);
}

/* ---- writing ---- */

/* The bytes of a sign that closes a mark at the end of text. */
static size_t closing_length(const char *text, size_t length) {
    static const char wide[][4] = {"–", "—", "．", "：", "、"};
    unsigned char last = length > 0 ? (unsigned char)text[length - 1] : '\0';
    if (last < 0x80)
        return last == '.' || last == ':' || last == ' ' || last == '-';
    for (size_t i = 0; length >= 3 && i < sizeof wide / sizeof wide[0]; i++)
        if (memcmp(text + length - 3, wide[i], 3) == 0)
            return 3;
    return 0;
}

/* The printed mark without what closes it; *start receives where it begins. */
static size_t strip(const csem__mark_pattern *pattern, const char *text, size_t length, size_t *start) {
    size_t at = pattern->hashes;
    while (at < length && text[at] == ' ')
        at++;
    *start = at;
    for (size_t n; (n = closing_length(text + at, length - at)) > 0;)
        length -= n;
    return length;
}

size_t csem__mark_print(const csem__mark_pattern *pattern, const int32_t *numbers, char *text, size_t size) {
    size_t length = 0;
    size_t place = 0;
    for (size_t i = 0; i < pattern->count; i++) {
        const csem__mark_part *part = &pattern->parts[i];
        csem__text piece = part->literal.data ? part->literal : csem__text_of(" ");
        if (part->family != CSEM_FAMILY_NONE) {
            size_t written = csem__numeral_write(part->family, numbers[place++], text + length, size - length);
            if (written == 0)
                return 0;
            length += written;
            continue;
        }
        if (part->is_word)
            continue;
        if (piece.length > size - length)
            return 0;
        memcpy(text + length, piece.data, piece.length);
        length += piece.length;
    }
    size_t start;
    length = strip(pattern, text, length, &start);
    memmove(text, text + start, length - start);
    return length - start;
}
