/* SPDX-License-Identifier: MIT */
/* The bullets and the numerals of lists that are usual everywhere are here, as data; what a profile adds, and the marks
 * of its levels, are asked of the grammar. A numeral that is a level's mark is that level's. */
#include "grammar/opening.h"

/* ---- bullets ---- */

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
} usual_bullets[] = {
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

/* The bullet that text begins with, and its length in bytes; NULL if there is none. The first of the list is the only
 * one of ASCII; each other has WIDE bytes. */
static const struct bullet *find_bullet(csem__text text, size_t *length) {
    enum { WIDE = 3 };
    const bool is_wide = text.length > 0 && (unsigned char)text.data[0] >= 0x80;
    *length = is_wide ? WIDE : 1;
    if (text.length < *length || (!is_wide && text.data[0] != usual_bullets[0].sign[0]))
        return NULL;
    for (size_t i = is_wide; i < sizeof usual_bullets / sizeof usual_bullets[0]; i++) {
        const struct bullet *bullet = &usual_bullets[i];
        if (is_wide && (bullet->sign[2] != text.data[2] || memcmp(bullet->sign, text.data, 2) != 0))
            continue;
        bool at_end = *length == text.length && bullet->kind == BULLET_HYPHEN;
        bool fits = bullet->kind == BULLET_SIGN || at_end || csem__spaces_at(text, *length) > 0;
        return fits ? bullet : NULL;
    }
    return NULL;
}

size_t csem__dash_bullet_length(csem__text text) {
    size_t length;
    const struct bullet *bullet = find_bullet(text, &length);
    return bullet && bullet->kind == BULLET_DASH ? length : 0;
}

size_t csem__usual_bullet_length(csem__text text) {
    size_t length;
    return find_bullet(text, &length) ? length : 0;
}

size_t csem__bullet_length_of(const csem__grammar *grammar, csem__text text) {
    const csem__strings *bullets = &grammar->profile->bullets;
    size_t length = csem__usual_bullet_length(text);
    if (length > 0 || bullets->count == 0)
        return length;
    length = csem__text_find_prefix(text, bullets->items, bullets->count);
    if (length == 0)
        return 0;
    /* A sign of ASCII may also begin a word, or a heading of Markdown. */
    bool is_sign = (unsigned char)text.data[length - 1] < 0x80;
    return !is_sign || length == text.length || csem__spaces_at(text, length) > 0 ? length : 0;
}

/* ---- numerals ---- */

/* Length of at most 5 digits, or of a Roman numeral or one letter of at most 15 bytes; 0 if there is none. */
static size_t label_length(csem__text text) {
    enum { MAX_DIGITS = 5, MAX_LETTERS = 15 };
    bool digits = text.length > 0 && csem__is_digit((unsigned char)text.data[0]);
    size_t n = 0;
    while (n < text.length && n <= MAX_LETTERS &&
           (digits ? csem__is_digit((unsigned char)text.data[n]) : csem__is_lower((unsigned char)text.data[n])))
        n++;
    if (digits)
        return n <= MAX_DIGITS ? n : 0;
    return n == 1 || csem__roman_value(csem__slice(text.data, 0, n)) > 0 ? n : 0;
}

/* Whether white space separates a numeral from what is after it, or a capital follows directly. */
static bool is_set_off(csem__text text, size_t at) {
    if (at >= text.length)
        return true;
    return csem__spaces_at(text, at) > 0 || csem__is_upper((unsigned char)text.data[at]) ||
           csem__text_has_prefix(csem__text_from(text, at), "\xE2\x80\x9C");
}

csem__numeral csem__numeral_parse_item(csem__text text, bool after_bullet) {
    csem__numeral numeral = {.kind = CSEM_NUMERAL_NONE};
    bool open = text.length > 0 && text.data[0] == '(';
    if (!open && !after_bullet)
        return numeral;
    csem__text label = csem__text_from(text, open ? 1 : 0);
    label.length = label_length(label);
    size_t end = (open ? 1 : 0) + label.length;
    if (label.length == 0 || end >= text.length || text.data[end++] != ')' || !is_set_off(text, end))
        return numeral;
    numeral.kind = CSEM_NUMERAL_ITEM;
    numeral.is_numbered = true;
    numeral.label = label;
    numeral.length = end + csem__spaces_at(text, end);
    return numeral;
}

static csem__numeral numeral_of(const csem__grammar *grammar, size_t level, const csem__mark_match *found) {
    size_t places = grammar->levels[level].places;
    csem__numeral numeral = {.kind = CSEM_NUMERAL_LEVEL,
                             .level = (uint8_t)level,
                             .is_numbered = level > grammar->outermost || grammar->level_count == 1,
                             .value = places > 0 ? found->numbers[places - 1] : 0,
                             .label = found->label,
                             .length = found->length};
    memcpy(numeral.numbers, found->numbers, sizeof numeral.numbers);
    return numeral;
}

csem__numeral csem__numeral_parse_level(const csem__grammar *grammar, csem__text text, size_t level) {
    csem__mark_match found;
    if (!csem__mark_match_text(&grammar->levels[level], text, &found))
        return (csem__numeral){.kind = CSEM_NUMERAL_NONE};
    return numeral_of(grammar, level, &found);
}

csem__numeral csem__numeral_parse_entry(const csem__grammar *grammar, csem__text text) {
    csem__mark_match found;
    for (size_t level = 0; level < grammar->level_count; level++)
        if (csem__mark_match_entry(&grammar->levels[level], text, &found))
            return numeral_of(grammar, level, &found);
    return csem__numeral_parse_item(text, false);
}

csem__numeral csem__numeral_parse_any(const csem__grammar *grammar, csem__text text, bool after_bullet) {
    csem__mark_match found;
    if (csem__byte_set_has(&grammar->begins, text.data[0]))
        for (size_t level = 0; level < grammar->level_count; level++)
            if (csem__mark_match_text(&grammar->levels[level], text, &found))
                return numeral_of(grammar, level, &found);
    return csem__numeral_parse_item(text, after_bullet);
}
