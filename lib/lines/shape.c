/* SPDX-License-Identifier: MIT */
/* What a text looks like at its start (bullet, numeral, note marker) or at its end (an open word, a closing
 * parenthesis). */
#include "lines/shape.h"

static bool starts_with(csem__text text, const char *part) {
    size_t length = strlen(part);
    return text.length >= length && memcmp(text.data, part, length) == 0;
}

static csem__text rest_of(csem__text text, size_t length) {
    return (csem__text){text.data + length, text.length - length};
}

static size_t spaces_at(csem__text text, size_t at) {
    size_t start = at;
    for (size_t n; at < text.length && (n = csem__space_length(text.data + at, text.length - at)) > 0;)
        at += n;
    return at - start;
}

static bool is_any(csem__text text, const char *const *parts, size_t count, size_t *length) {
    for (size_t i = 0; i < count; i++)
        if (starts_with(text, parts[i])) {
            *length = strlen(parts[i]);
            return true;
        }
    return false;
}

/* What must be after the sign of a bullet. */
typedef enum bullet_kind {
    BULLET_SIGN,   /* nothing: the sign has no other use */
    BULLET_HYPHEN, /* white space, or the end of the text */
    BULLET_DASH    /* white space; the sign may also be inside a sentence */
} bullet_kind;

/* The one list of bullets, of any bytes. */
static const struct bullet {
    const char *sign;
    bullet_kind kind;
} bullets[] = {
    {"-", BULLET_HYPHEN},          {"\xE2\x80\x93", BULLET_DASH}, /* U+2013 en dash */
    {"\xE2\x80\x94", BULLET_DASH},                                /* U+2014 em dash */
    {"\xE2\x88\x92", BULLET_DASH},                                /* U+2212 minus sign */
    {"\xE2\x80\x90", BULLET_DASH},                                /* U+2010 hyphen */
    {"\xE2\x80\xA2", BULLET_SIGN},                                /* U+2022 bullet */
    {"\xE2\x80\xA3", BULLET_SIGN},                                /* U+2023 triangular bullet */
    {"\xE2\x96\xA0", BULLET_SIGN},                                /* U+25A0 black square */
    {"\xE2\x96\xA1", BULLET_SIGN},                                /* U+25A1 white square */
    {"\xE2\x96\xAA", BULLET_SIGN},                                /* U+25AA small black square */
    {"\xE2\x96\xAB", BULLET_SIGN},                                /* U+25AB small white square */
    {"\xE2\x96\xB6", BULLET_SIGN},                                /* U+25B6 black triangle */
    {"\xE2\x96\xBA", BULLET_SIGN},                                /* U+25BA black pointer */
    {"\xE2\x97\x86", BULLET_SIGN},                                /* U+25C6 black diamond */
    {"\xE2\x97\x87", BULLET_SIGN},                                /* U+25C7 white diamond */
    {"\xE2\x97\x8B", BULLET_SIGN},                                /* U+25CB white circle */
    {"\xE2\x97\x8F", BULLET_SIGN},                                /* U+25CF black circle */
    {"\xE2\x97\xA6", BULLET_SIGN},                                /* U+25E6 white bullet */
    {"\xE3\x83\xBB", BULLET_SIGN},                                /* U+30FB katakana middle dot */
    {"\xEF\x82\xA7", BULLET_SIGN}, /* U+F0A7, U+F0B7: symbol-font bullets (private use), as PDF extractors write them */
    {"\xEF\x82\xB7", BULLET_SIGN},
};

/* The bullet that text begins with, and its length in bytes; NULL if there is none. Most texts begin with a letter or a
 * digit of ASCII, which no bullet does. */
static const struct bullet *find_bullet(csem__text text, size_t *length) {
    unsigned char first = text.length > 0 ? (unsigned char)text.data[0] : 0;
    if (first == 0 || csem__is_alpha(first) || csem__is_digit(first))
        return NULL;
    for (size_t i = 0; i < sizeof bullets / sizeof bullets[0]; i++) {
        const struct bullet *bullet = &bullets[i];
        if (bullet->sign[0] != text.data[0] || !starts_with(text, bullet->sign))
            continue;
        *length = strlen(bullet->sign);
        bool at_end = *length == text.length && bullet->kind == BULLET_HYPHEN;
        if (bullet->kind == BULLET_SIGN || at_end || spaces_at(text, *length) > 0)
            return bullet;
    }
    return NULL;
}

size_t csem__dash_bullet_length(csem__text text) {
    size_t length;
    const struct bullet *bullet = find_bullet(text, &length);
    return bullet && bullet->kind == BULLET_DASH ? length : 0;
}

size_t csem__bullet_length(csem__text text) {
    size_t length;
    return find_bullet(text, &length) ? length : 0;
}

/* Length of up to 5 digits, which fit an int32_t, or of a Roman numeral or one letter of at most 15
 * bytes; 0 if there is none. */
static size_t label_length(csem__text text, bool *digits) {
    size_t n = 0;
    *digits = text.length > 0 && csem__is_digit((unsigned char)text.data[0]);
    while (n < text.length && n < 16 &&
           (*digits ? csem__is_digit((unsigned char)text.data[n]) : csem__is_lower((unsigned char)text.data[n])))
        n++;
    if (*digits)
        return n <= 5 ? n : 0;
    return n == 1 || csem__roman_value(csem__slice(text.data, 0, n)) > 0 ? n : 0;
}

static int32_t digits_value(csem__text label) {
    int32_t value = 0;
    for (size_t i = 0; i < label.length; i++)
        value = value * 10 + (label.data[i] - '0');
    return value;
}

/* Whether white space separates a numeral from what is after it, or a capital follows directly. */
static bool is_set_off(csem__text text, size_t at) {
    if (at >= text.length)
        return true;
    return spaces_at(text, at) > 0 || csem__is_upper((unsigned char)text.data[at]) ||
           starts_with(rest_of(text, at), "\xE2\x80\x9C");
}

csem__numeral csem__numeral_parse(csem__text text, bool after_bullet) {
    csem__numeral none = {CSEM_NUMERAL_NONE, 0, {NULL, 0}, 0};
    bool open = text.length > 0 && text.data[0] == '(';
    if (!open && !(text.length > 0 && (csem__is_digit((unsigned char)text.data[0]) || after_bullet)))
        return none;
    bool digits;
    csem__text label = rest_of(text, open ? 1 : 0);
    label.length = label_length(label, &digits);
    size_t end = (open ? 1 : 0) + label.length;
    if (label.length == 0 || end >= text.length)
        return none;
    char mark = text.data[end++];
    csem__numeral numeral = {CSEM_NUMERAL_OTHER, 0, label, end + spaces_at(text, end)};
    if (mark == '.' && !open && digits && label.data[0] != '0' && spaces_at(text, end) > 0 &&
        numeral.length < text.length) {
        numeral.kind = CSEM_NUMERAL_CHAPTER;
        numeral.value = digits_value(label);
        return numeral;
    }
    if (mark != ')' || (!open && !after_bullet) || !is_set_off(text, end))
        return none;
    numeral.value = digits ? 0 : csem__roman_value(label);
    if (open && numeral.value > 0)
        numeral.kind = CSEM_NUMERAL_ROMAN;
    return numeral;
}

/* What note markers consist of. */
static const char *const note_signs[] = {
    "*",
    "\xE2\x80\xA0", /* U+2020 dagger */
    "\xE2\x80\xA1", /* U+2021 double dagger */
    "\xE2\x80\xBB", /* U+203B reference mark */
    "\xEF\xBC\x8A", /* U+FF0A full-width asterisk */
};

enum { NOTE_SIGN_COUNT = sizeof note_signs / sizeof note_signs[0] };

size_t csem__note_sign_length(csem__text text) {
    size_t length;
    return is_any(text, note_signs, NOTE_SIGN_COUNT, &length) ? length : 0;
}

static bool contains(csem__text text, const char *part) {
    const char *found = text.data;
    for (const char *end = text.data + text.length;
         found < end && (found = memchr(found, part[0], (size_t)(end - found))) != NULL; found++)
        if (starts_with((csem__text){found, (size_t)(end - found)}, part))
            return true;
    return false;
}

bool csem__has_marker(csem__text text) {
    for (size_t i = 0; text.length > 0 && i < NOTE_SIGN_COUNT; i++)
        if (contains(text, note_signs[i]))
            return true;
    return false;
}

size_t csem__marker_length(csem__text text, size_t *skip) {
    enum { MAX_MARKER_LENGTH = 24 };
    size_t at = 0;
    size_t length;
    while (at < MAX_MARKER_LENGTH && (length = csem__note_sign_length(rest_of(text, at))) > 0)
        at += length;
    if (at == 0)
        return 0;
    while (at < MAX_MARKER_LENGTH && at < text.length && csem__is_digit((unsigned char)text.data[at]))
        at++;
    *skip = spaces_at(text, at);
    /* `**bold**` at the start of a paragraph is mark-up, not a marker. */
    if (at >= text.length || (at > 1 && text.data[1] == '*' && *skip == 0))
        return 0;
    return at;
}

static bool is_word_byte(char c) {
    return csem__is_alpha((unsigned char)c) || csem__is_digit((unsigned char)c);
}

bool csem__ends_in_open_word(csem__text text) {
    static const char *const words[] = {
        "a",         "an",        "the",   "and",  "or",      "of",      "for",    "to",      "in",
        "on",        "at",        "by",    "from", "with",    "against", "under",  "into",    "its",
        "their",     "that",      "which", "as",   "between", "through", "toward", "towards", "concerning",
        "regarding", "including", "via",   "per",  "than",    "is",      "are"};
    size_t start = text.length;
    while (start > 0 && is_word_byte(text.data[start - 1]))
        start--;
    csem__text last = csem__slice(text.data, start, text.length);
    for (size_t i = 0; last.length > 0 && i < sizeof words / sizeof words[0]; i++)
        if (csem__to_lower(last.data[0]) == words[i][0] && csem__text_begins(last, words[i]) &&
            strlen(words[i]) == last.length)
            return true;
    if (text.length == 0)
        return false;
    char end = text.data[text.length - 1];
    return end == ',' || end == '-' || end == '/' || csem__text_ends(text, "\xC2\xAD");
}

bool csem__has_open_pair(csem__text text) {
    int round = 0;
    int square = 0;
    int quotes = 0;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        round += (c == '(') - (c == ')' && round > 0);
        square += (c == '[') - (c == ']' && square > 0);
        if ((unsigned char)c == 0xE2 && starts_with(rest_of(text, i), "\xE2\x80\x9C"))
            quotes++;
        else if ((unsigned char)c == 0xE2 && quotes > 0 && starts_with(rest_of(text, i), "\xE2\x80\x9D"))
            quotes--;
    }
    return round > 0 || square > 0 || quotes > 0;
}

bool csem__closing_parenthesis(csem__text text, size_t *start, size_t *end) {
    size_t at = text.length;
    if (at > 0 && text.data[at - 1] == '.')
        at--;
    while (at > 0 && text.data[at - 1] == ' ')
        at--;
    if (at == 0 || text.data[at - 1] != ')')
        return false;
    *end = at;
    int depth = 0;
    for (; at > 0; at--) {
        char c = text.data[at - 1];
        if (c != ')' && c != '(')
            continue;
        depth += c == ')' ? 1 : -1;
        if (depth == 0) {
            *start = at - 1;
            return true;
        }
    }
    return false;
}
