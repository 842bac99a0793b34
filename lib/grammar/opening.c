/* SPDX-License-Identifier: MIT */
/* The bullets and the numerals of lists that are usual everywhere are here, as data; what a profile adds, and the marks
 * of its levels, are asked of the grammar. A numeral that is a level's mark is that level's. */
#include "grammar/opening.h"

#include "lines/misreads.h"

/* ---- bullets ---- */

/* What must be after the sign of a bullet that is not alone. */
typedef enum bullet_kind {
    BULLET_SIGN,   /* nothing: the sign has no other use */
    BULLET_SPACED, /* white space */
    BULLET_DASH    /* white space; the sign may also be inside a sentence */
} bullet_kind;

/* The one list of bullets, in order: from one character to another. */
static const struct bullet {
    uint32_t first;
    uint32_t last;
    bullet_kind kind;
} usual_bullets[] = {
    {CSEM_MISREAD_SIGN, CSEM_MISREAD_SIGN, BULLET_SIGN}, /* what was no bullet in a scan */
    {'-', '-', BULLET_SPACED},
    {'o', 'o', BULLET_DASH},         /* a word processor's second level */
    {0x00B7, 0x00B7, BULLET_SPACED}, /* middle dot, as which bullets of symbol fonts are extracted */
    {0x2010, 0x2010, BULLET_DASH},   /* hyphen */
    {0x2013, 0x2014, BULLET_DASH},   /* en dash, em dash */
    {0x2022, 0x2023, BULLET_SIGN},   /* bullet, triangular bullet */
    {0x2043, 0x2043, BULLET_SIGN},   /* hyphen bullet */
    {0x2212, 0x2212, BULLET_DASH},   /* minus sign */
    {0x2219, 0x2219, BULLET_SPACED}, /* bullet operator */
    {0x25A0, 0x25A1, BULLET_SIGN},   /* squares */
    {0x25AA, 0x25AB, BULLET_SIGN},   /* small squares */
    {0x25B6, 0x25B6, BULLET_SIGN},   /* triangle to the right; triangles up and down are signs of numbers */
    {0x25B8, 0x25B8, BULLET_SIGN},   /* small triangle */
    {0x25BA, 0x25BA, BULLET_SIGN},   /* pointer */
    {0x25C6, 0x25C7, BULLET_SIGN},   /* diamonds */
    {0x25CB, 0x25CB, BULLET_SIGN},   /* circle */
    {0x25CE, 0x25CF, BULLET_SIGN},   /* circles */
    {0x25E6, 0x25E6, BULLET_SIGN},   /* white bullet */
    {0x25FB, 0x25FE, BULLET_SPACED}, /* medium squares */
    {0x2756, 0x2756, BULLET_SPACED}, /* diamonds, and arrows, of a word processor */
    {0x2794, 0x2794, BULLET_SPACED},
    {0x27A2, 0x27A4, BULLET_SPACED},
    {0x30FB, 0x30FB, BULLET_SIGN}, /* katakana middle dot */
    {0xF06C, 0xF06C, BULLET_SIGN}, /* private use, as the bullets of the fonts Symbol and Wingdings are extracted: */
    {0xF06E, 0xF06E, BULLET_SIGN}, /* disc, square, diamonds, small square, bullet, arrows; not boxes and check marks,
                                    */
    {0xF076, 0xF076, BULLET_SIGN}, /* which also tell a status */
    {0xF0A7, 0xF0A7, BULLET_SIGN},
    {0xF0B7, 0xF0B7, BULLET_SIGN},
    {0xF0D8, 0xF0D8, BULLET_SIGN},
    {0xF0E0, 0xF0E0, BULLET_SIGN},
    {0xFF65, 0xFF65, BULLET_SIGN}, /* the katakana middle dot at half its width */
};

/* The bullet that text begins with, and its length in bytes; NULL if there is none. */
static const struct bullet *find_bullet(csem__text text, size_t *length) {
    if (text.length == 0)
        return NULL;
    *length = csem__char_length(text.data, text.length);
    uint32_t sign = csem__char_at(text.data, text.length);
    for (size_t i = 0; i < sizeof usual_bullets / sizeof usual_bullets[0] && usual_bullets[i].first <= sign; i++) {
        const struct bullet *bullet = &usual_bullets[i];
        if (sign > bullet->last)
            continue;
        bool fits = bullet->kind == BULLET_SIGN || *length == text.length || csem__spaces_at(text, *length) > 0;
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
