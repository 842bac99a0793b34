/* SPDX-License-Identifier: MIT */
/* A list is split at commas, semicolons, bullets and slashes outside brackets. A word such as `and` also joins the
 * words of one name, `Office of Parks and Gardens`. It separates two names if one of the parts is known or an
 * abbreviation, if both have a word of agencies, or if what is after it is no name; it does not if the whole is known,
 * or if an abbreviation after the whole has the initials of both parts. */
#include "read/field_names.h"

#include "grammar/opening.h"

enum { MAX_ABBREVIATION_LENGTH = 16, MAX_SMALL_LETTERS = 3 };

static bool is_digit_or_letter(char c) {
    return csem__is_alpha((unsigned char)c) || csem__is_digit((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* `NARA`, `DoD`, `CO-OP`, `ICSP`: one word, mostly capitals. */
static bool is_abbreviation(csem__text text) {
    size_t capitals = 0;
    size_t small = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c == ' ' || (!is_digit_or_letter((char)c) && c != '-' && c != '&' && c != '/' && c != '.'))
            return false;
        capitals += csem__is_upper(c);
        small += csem__is_lower(c);
    }
    return text.length <= MAX_ABBREVIATION_LENGTH && capitals >= 2 && small <= capitals;
}

/* Whether a text is a name: its words have capitals, apart from short ones such as `of`. */
static bool is_name(csem__text text) {
    size_t capitals = 0;
    for (size_t at = 0; at < text.length;) {
        size_t end = at;
        while (end < text.length && text.data[end] != ' ')
            end++;
        bool small = csem__is_lower((unsigned char)text.data[at]);
        if (small && end - at > MAX_SMALL_LETTERS)
            return false;
        capitals += !small && is_digit_or_letter(text.data[at]);
        at = end + 1;
    }
    return capitals > 0 && !csem__is_lower((unsigned char)text.data[0]);
}

static bool equals_any(csem__strings strings, csem__text text) {
    for (size_t i = 0; i < strings.count; i++)
        if (csem__text_begins(text, strings.items[i]) && strlen(strings.items[i]) == text.length)
            return true;
    return false;
}

/* Whether a text has a word of agencies: `Ministry` of `Ministry of {name}`. */
static bool has_name_word(const csem__grammar *grammar, csem__text text) {
    csem__strings words = grammar->agencies.name_words;
    for (size_t i = 0; i < words.count; i++) {
        csem__text word = csem__text_of(words.items[i]);
        const char *place = strstr(words.items[i], "{name}");
        if (place)
            word = csem__text_trim(place == words.items[i] ? csem__slice(word.data, strlen("{name}"), word.length)
                                                           : csem__slice(word.data, 0, (size_t)(place - word.data)));
        for (size_t at = 0; word.length > 0 && at + word.length <= text.length; at++)
            if ((at == 0 || text.data[at - 1] == ' ') && memcmp(text.data + at, word.data, word.length) == 0 &&
                (at + word.length == text.length || !is_digit_or_letter(text.data[at + word.length])))
                return true;
    }
    return false;
}

/* ---- parts ---- */

/* Splits `Name (ABBR)`; without such a bracket the whole is the name, or the abbreviation. */
static csem__listed_name read_part(csem__text text) {
    csem__listed_name listed = {.name = text};
    if (text.length > 0 && text.data[text.length - 1] == ')') {
        size_t open = text.length - 1;
        while (open > 0 && text.data[open] != '(')
            open--;
        csem__text inside = csem__text_trim(csem__slice(text.data, open + 1, text.length - 1));
        csem__text before = csem__text_trim(csem__slice(text.data, 0, open));
        if (text.data[open] == '(' && before.length > 0 && is_abbreviation(inside)) {
            listed.id = inside;
            listed.name = before;
        }
    }
    listed.is_name = is_name(listed.name);
    if (!listed.id.data && is_abbreviation(text)) {
        listed.id = text;
        listed.name = (csem__text){NULL, 0};
        listed.is_name = true;
    }
    return listed;
}

static bool is_known(const csem__agencies *agencies, csem__text text) {
    csem__listed_name part = read_part(text);
    size_t index;
    if (part.name.data)
        return csem__agencies_has_name(agencies, part.name, NULL);
    return csem__table_get(&agencies->ids, part.id, &index);
}

/* Whether the abbreviation after a text has the initials of its words on both sides of `at`. */
static bool has_initials(csem__text text, size_t at) {
    csem__listed_name part = read_part(text);
    size_t letters = 0;
    bool after = false;
    if (!part.id.data || !part.name.data)
        return false;
    for (size_t i = 0; i < part.name.length; i++) {
        bool begins = i == 0 || part.name.data[i - 1] == ' ' || part.name.data[i - 1] == '-';
        if (!begins || !csem__is_upper((unsigned char)part.name.data[i]))
            continue;
        if (letters < part.id.length && csem__to_lower(part.id.data[letters]) == csem__to_lower(part.name.data[i])) {
            letters++;
            after |= i > at;
        }
    }
    return after && letters == part.id.length;
}

/* Whether a word at `at` separates two names. */
static bool separates(const csem__agencies *agencies, csem__text text, size_t at, size_t after) {
    csem__text left = csem__text_trim(csem__slice(text.data, 0, at));
    csem__text right = csem__text_trim(csem__slice(text.data, after, text.length));
    if (left.length == 0 || right.length == 0)
        return true;
    if (is_known(agencies, text) || has_initials(text, at))
        return false;
    const csem__grammar *grammar = agencies->grammar;
    if (is_known(agencies, left) || is_abbreviation(left) || left.data[left.length - 1] == ')' ||
        is_known(agencies, right) || is_abbreviation(right) || (is_name(left) && !is_name(right)))
        return true;
    return has_name_word(grammar, left) && has_name_word(grammar, right);
}

/* The length of a word such as `and` at `at`, with the blanks around it. */
static size_t conjunction_at(const csem__grammar *grammar, csem__text text, size_t at) {
    csem__strings words = grammar->agencies.separators;
    if (text.data[at] != ' ')
        return 0;
    for (size_t i = 0; i < words.count; i++) {
        size_t length = strlen(words.items[i]);
        if (length > 0 && text.length - at > length + 2 && memcmp(text.data + at + 1, words.items[i], length) == 0 &&
            text.data[at + 1 + length] == ' ' && words.items[i][0] != ',' && words.items[i][0] != ';')
            return length + 2;
    }
    return 0;
}

/* ---- the list ---- */

/* The end of what is before the next comma, semicolon, slash between words, or bullet. */
static size_t find_piece_end(const csem__grammar *grammar, csem__text text, size_t at, size_t *after) {
    size_t depth = 0;
    for (size_t i = at; i < text.length; i++) {
        char c = text.data[i];
        depth += c == '(';
        depth -= c == ')' && depth > 0;
        csem__text rest = csem__slice(text.data, i, text.length);
        size_t length = c == ',' || c == ';' ? 1 : 0;
        if (i > at && text.data[i - 1] == ' ' && length == 0 && !is_digit_or_letter(c))
            length = csem__bullet_length(grammar, rest);
        if (length == 0 && c == '/' && i + 1 < text.length && text.data[i + 1] == ' ')
            length = 1;
        if (depth > 0 || length == 0)
            continue;
        *after = i + length;
        return i;
    }
    *after = text.length;
    return text.length;
}

/* The length of a separator at the start of a part, `and ` after a comma. */
static size_t lead_length(const csem__grammar *grammar, csem__text text) {
    csem__strings words = grammar->agencies.separators;
    for (size_t i = 0; i < words.count; i++) {
        size_t length = strlen(words.items[i]);
        if (length > 0 && text.length >= length && memcmp(text.data, words.items[i], length) == 0 &&
            (text.length == length || text.data[length] == ' '))
            return length;
    }
    return 0;
}

/* Removes points and the markers of notes, `*` and `[^2]`. */
static csem__text trim_end(csem__text text) {
    while (text.length > 0 && strchr(".:*", text.data[text.length - 1]))
        text.length--;
    if (text.length == 0 || text.data[text.length - 1] != ']')
        return text;
    for (size_t at = text.length - 1; at > 0; at--)
        if (text.data[at - 1] == '[' && text.data[at] == '^')
            return csem__text_trim(csem__slice(text.data, 0, at - 1));
    return text;
}

/* Removes a bullet, a separator before the part, an article, and a point at the end. */
static csem__text trim_part(const csem__grammar *grammar, csem__text text) {
    static const char article[] = "the ";
    text = csem__text_trim(text);
    size_t bullet = csem__bullet_length(grammar, text);
    text = csem__text_trim(csem__slice(text.data, bullet, text.length));
    for (size_t n; (n = lead_length(grammar, text)) > 0;)
        text = csem__text_trim(csem__slice(text.data, n, text.length));
    if (text.length > sizeof article && memcmp(text.data, article, sizeof article - 1) == 0)
        text = csem__text_trim(csem__slice(text.data, sizeof article - 1, text.length));
    return trim_end(text);
}

/* Whether a separator never joins the words of one name: it is a phrase, or a long word. */
static bool is_strong(size_t length) {
    enum { LONGEST_WEAK = 5 }; /* ` and ` */
    return length > LONGEST_WEAK;
}

/* The first separator of a piece, a phrase or a short word, that separates two names. */
static size_t find_separator(const csem__agencies *agencies, csem__text piece, bool strong, size_t *after) {
    size_t depth = 0;
    for (size_t i = 0; i < piece.length && piece.length <= CSEM_MAX_NAME_LENGTH; i++) {
        depth += piece.data[i] == '(';
        depth -= piece.data[i] == ')' && depth > 0;
        size_t length = depth == 0 ? conjunction_at(agencies->grammar, piece, i) : 0;
        if (length == 0 || is_strong(length) != strong || !separates(agencies, piece, i, i + length))
            continue;
        *after = i + length;
        return i;
    }
    return piece.length;
}

/* The end of the first name of a piece, and where the next one begins. */
static size_t find_name_end(const csem__agencies *agencies, csem__text piece, size_t *after) {
    *after = piece.length;
    size_t end = find_separator(agencies, piece, true, after);
    return find_separator(agencies, csem__slice(piece.data, 0, end), false, after);
}

bool csem__names_next(const csem__agencies *agencies, csem__text text, size_t *at, csem__listed_name *listed) {
    const csem__grammar *grammar = agencies->grammar;
    while (*at < text.length) {
        size_t after;
        size_t start = *at;
        size_t end = find_piece_end(grammar, text, start, &after);
        csem__text piece = csem__slice(text.data, start, end);
        size_t next;
        size_t name_end = find_name_end(agencies, piece, &next);
        *at = next < piece.length ? start + next : after;
        csem__text part = trim_part(grammar, csem__slice(piece.data, 0, name_end));
        if (part.length == 0)
            continue;
        *listed = read_part(part);
        if (equals_any(grammar->agencies.open, part) || equals_any(grammar->agencies.groups, part))
            listed->is_name = false;
        return true;
    }
    return false;
}

static bool define_parts(csem__agencies *agencies, csem__text text) {
    csem__listed_name part;
    for (size_t at = 0; csem__names_next(agencies, text, &at, &part);)
        if (part.id.data && part.name.data &&
            !csem__agencies_define(agencies, part.id, part.name, CSEM_AGENCY_FIRST_USE))
            return false;
    return true;
}

static bool define_whole(csem__agencies *agencies, csem__text piece) {
    bool whole = piece.length > 0 && piece.length <= CSEM_MAX_NAME_LENGTH;
    for (size_t i = 0; i < piece.length && whole; i++)
        whole = conjunction_at(agencies->grammar, piece, i) == 0 || has_initials(piece, i);
    csem__listed_name part = read_part(piece);
    if (!whole || !part.is_name || !part.name.data)
        return true;
    return csem__agencies_define(agencies, part.id, part.name,
                                 part.id.data ? CSEM_AGENCY_FIRST_USE : CSEM_AGENCY_NAMED);
}

bool csem__names_define(csem__agencies *agencies, csem__text text, bool all) {
    size_t after;
    if (all)
        return define_parts(agencies, text);
    for (size_t at = 0; at < text.length; at = after) {
        size_t end = find_piece_end(agencies->grammar, text, at, &after);
        if (!define_whole(agencies, trim_part(agencies->grammar, csem__slice(text.data, at, end))))
            return false;
    }
    return true;
}
