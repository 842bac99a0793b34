/* SPDX-License-Identifier: MIT */
/* The shapes of names and abbreviations, and of the definitions that are made of them. */
#include "read/agency_name.h"

#include "read/agencies.h"

enum { MAX_NAME_LENGTH = 4096 }; /* of a name that nothing defines */

bool csem__is_abbreviation(csem__text text) {
    size_t capitals = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (!csem__is_alpha(c) && !(i > 0 && (csem__is_digit(c) || c == '&' || c == '-' || c == '/' || c == '.')))
            return false;
        capitals += csem__is_upper(c);
    }
    return text.length <= CSEM_MAX_ID_LENGTH && capitals >= 2;
}

bool csem__is_small_word(csem__text word) {
    static const char *const words[] = {"of", "and", "the", "for", "on", "in", "to", "with", "against", "de", "&"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (word.data[0] == words[i][0] && csem__text_equal(word, csem__text_of(words[i])))
            return true;
    return false;
}

static size_t word_end(csem__text name, size_t at) {
    while (at < name.length && name.data[at] != ' ')
        at++;
    return at;
}

/* Whether every word has a capital, except inner ones that are small or have at most `small` bytes. */
static bool has_capitals(csem__text name, size_t small) {
    size_t at = 0;
    bool capital = true;
    for (size_t words = 0; at < name.length; words++) {
        size_t end = word_end(name, at);
        unsigned char c = (unsigned char)name.data[at];
        capital = csem__is_upper(c) || c >= 0x80 || (csem__is_digit(c) && words > 0);
        if (!capital && (words == 0 || !(end - at <= small || csem__is_small_word(csem__slice(name.data, at, end)))))
            return false;
        at = end + (end < name.length);
    }
    return capital;
}

bool csem__is_capitalised(csem__text name) {
    return has_capitals(name, 0);
}

bool csem__is_mostly_capitalised(csem__text name) {
    enum { MAX_SMALL_WORD = 3 };
    return has_capitals(name, MAX_SMALL_WORD);
}

/* Whether a text in a script without blanks is rather a clause: it has a particle, a digit, or a sign of sentences. */
static bool is_clause(csem__text text) {
    enum { MAX_LENGTH = 120 };
    static const char *const parts[] = {"の", "を", "が", "は", "に", "で", "「", "」", "。"};
    if (text.length == 0 || (unsigned char)text.data[0] < 0xE3)
        return false;
    if (text.length > MAX_LENGTH)
        return true;
    for (size_t at = 0; at < text.length; at += csem__char_length(text.data + at, text.length - at)) {
        uint32_t c = csem__char_at(text.data + at, text.length - at);
        if ((c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19))
            return true;
        for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
            if (c == csem__char_at(parts[i], strlen(parts[i])))
                return true;
    }
    return false;
}

bool csem__is_agency_name(const csem__naming *naming, csem__text name) {
    char closed[CSEM_MAX_NAME_LENGTH];
    size_t closed_length = csem__close_up_name(name, closed);
    if (closed_length > 0)
        name = csem__slice(closed, 0, closed_length);
    return name.length <= MAX_NAME_LENGTH &&
           (csem__naming_begins_name(naming, name) || csem__naming_ends_name(naming, name)) &&
           csem__is_capitalised(name) && !is_clause(name);
}

/* Whether the next letter of an abbreviation, after signs, is one, in either case; *next moves after it. */
static bool take_initial(csem__text id, size_t *next, char letter) {
    while (*next < id.length && !csem__is_alpha((unsigned char)id.data[*next]))
        (*next)++;
    bool fits = *next < id.length && csem__to_lower(id.data[*next]) == csem__to_lower(letter);
    *next += fits;
    return fits;
}

bool csem__has_initials(csem__text name, csem__text id) {
    size_t next = 0;
    for (size_t at = 0; at < name.length;) {
        size_t end = word_end(name, at);
        if (!take_initial(id, &next, name.data[at]) && !csem__is_small_word(csem__slice(name.data, at, end)))
            return false;
        /* `U.S.` has two. */
        for (size_t i = at + 1; i + 1 < end; i++)
            if (name.data[i] == '.' && !take_initial(id, &next, name.data[i + 1]))
                return false;
        at = end + (end < name.length);
    }
    return next == id.length && next >= 2;
}

bool csem__has_initials_among(csem__text name, csem__text id) {
    size_t next = 0;
    for (size_t at = 0; at < name.length; at++) {
        bool starts = at == 0 || name.data[at - 1] == ' ' || name.data[at - 1] == '.';
        if (starts)
            take_initial(id, &next, name.data[at]);
    }
    return next == id.length;
}

bool csem__has_letters(csem__text name, csem__text id) {
    enum { MIN_LETTERS = 4 }; /* for each that may be missing: MEXT is a ministry of education */
    size_t at = 0;
    size_t missing = 0;
    for (size_t i = 0; i < id.length; i++) {
        if (!csem__is_alpha((unsigned char)id.data[i]))
            continue;
        size_t next = at;
        while (next < name.length && csem__to_lower(name.data[next]) != csem__to_lower(id.data[i]))
            next++;
        if (i == 0 && next > 0)
            return false;
        missing += next == name.length;
        at = next < name.length ? next + 1 : at;
    }
    return missing * MIN_LETTERS <= id.length;
}

/* ---- definitions ---- */

static bool is_name(csem__text name) {
    bool words = name.length > 0 && memchr(name.data, ' ', name.length) != NULL;
    return (words || (name.length > 0 && (unsigned char)name.data[0] >= 0x80)) && csem__is_capitalised(name);
}

/* Cuts text at its first colon or sign of equality, with blanks around it or not. */
static bool cut_at_colon(csem__text text, csem__text *before, csem__text *after) {
    static const char *const colons[] = {":", "=", "\xEF\xBC\x9A"};
    for (size_t i = 0; i < sizeof colons / sizeof colons[0]; i++) {
        csem__text colon = csem__text_of(colons[i]);
        for (size_t at = 0; at + colon.length < text.length; at++) {
            const char *found = memchr(text.data + at, colon.data[0], text.length - at - colon.length);
            if (!found)
                break;
            at = (size_t)(found - text.data);
            if (memcmp(found, colon.data, colon.length) != 0)
                continue;
            *before = csem__text_trim(csem__slice(text.data, 0, at));
            *after = csem__text_trim(csem__text_from(text, at + colon.length));
            return true;
        }
    }
    return false;
}

/* Cuts text that ends in a bracket: what is before it, and what is in it. */
static bool cut_at_bracket(csem__text text, csem__text *before, csem__text *inside) {
    static const csem__bracket round = {{"(", 1}, {")", 1}};
    static const csem__bracket wide = {{"\xEF\xBC\x88", 3}, {"\xEF\xBC\x89", 3}};
    const csem__bracket *const pairs[] = {&round, &wide};
    for (size_t i = 0; i < 2; i++) {
        csem__text opening = pairs[i]->opening;
        csem__text closing = pairs[i]->closing;
        if (text.length <= closing.length ||
            memcmp(text.data + text.length - closing.length, closing.data, closing.length) != 0)
            continue;
        for (size_t at = 1; at + opening.length + closing.length < text.length; at++) {
            const char *found =
                memchr(text.data + at, opening.data[0], text.length - at - opening.length - closing.length);
            if (!found)
                break;
            at = (size_t)(found - text.data);
            if (memcmp(found, opening.data, opening.length) == 0) {
                *before = csem__text_trim(csem__slice(text.data, 0, at));
                *inside = csem__text_trim(csem__slice(text.data, at + opening.length, text.length - closing.length));
                return true;
            }
        }
    }
    return false;
}

bool csem__definition_read(uint32_t forms, csem__text text, csem__text *id, csem__text *name) {
    csem__text first;
    csem__text second;
    if ((forms & (CSEM_GLOSSARY_NAME_COLON_ABBR | CSEM_GLOSSARY_ABBR_COLON_NAME)) &&
        cut_at_colon(text, &first, &second)) {
        *id = second;
        *name = first;
        if ((forms & CSEM_GLOSSARY_NAME_COLON_ABBR) && csem__is_abbreviation(second) && is_name(first))
            return true;
        *id = first;
        *name = second;
        return (forms & CSEM_GLOSSARY_ABBR_COLON_NAME) && csem__is_abbreviation(first) && is_name(second);
    }
    if ((forms & (CSEM_GLOSSARY_NAME_ABBR | CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS)) &&
        cut_at_bracket(text, &first, &second)) {
        *id = second;
        *name = first;
        if ((forms & CSEM_GLOSSARY_NAME_ABBR) && csem__is_abbreviation(second) && is_name(first))
            return true;
        *id = first;
        *name = second;
        return (forms & CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS) && csem__is_abbreviation(first) && is_name(second);
    }
    size_t last = text.length;
    while (last > 0 && text.data[last - 1] != ' ')
        last--;
    if (!(forms & CSEM_GLOSSARY_NAME_ABBR) || last < 2)
        return false;
    *id = csem__text_from(text, last);
    *name = csem__slice(text.data, 0, last - 1);
    return csem__is_abbreviation(*id) && is_name(*name) && csem__has_initials(*name, *id);
}
