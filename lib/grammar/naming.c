/* SPDX-License-Identifier: MIT */
/* Compiles what a profile says of agencies, and answers what is asked of it. Sets of bytes answer most questions with
 * no; only then are the literals compared. */
#include "grammar/naming.h"

#include "base/window.h"
#include "lines/shape.h"

#include <stddef.h>

static bool starts_at(csem__text text, size_t at, csem__text part) {
    return at < text.length && text.length - at >= part.length && text.data[at] == part.data[0] &&
           memcmp(text.data + at, part.data, part.length) == 0;
}

static bool ends_in(csem__text text, csem__text part) {
    return part.length == 0 || (text.length >= part.length && starts_at(text, text.length - part.length, part));
}

static csem__text trim_end(csem__text text) {
    while (text.length > 0 && text.data[text.length - 1] == ' ')
        text.length--;
    return text;
}

static csem__text trim_start(csem__text text) {
    while (text.length > 0 && text.data[0] == ' ')
        text = csem__text_from(text, 1);
    return text;
}

/* ---- compiling ---- */

/* Whether a character is punctuation or a symbol; every letter outside ASCII is none. */
static bool is_sign(uint32_t c) {
    if (c < 0x80)
        return !csem__is_alpha((unsigned char)c) && !csem__is_digit((unsigned char)c);
    return c < 0xC0 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0x30FB ||
           csem__char_is_wide_sign(c);
}

/* Two different signs without blanks are a pair of brackets; anything else is a lead. */
static csem__bracket compile_bracket(csem__text text) {
    size_t first = csem__char_length(text.data, text.length);
    csem__text closing = csem__text_from(text, first);
    bool pair = closing.length > 0 && csem__char_length(closing.data, closing.length) == closing.length &&
                is_sign(csem__char_at(text.data, text.length)) &&
                is_sign(csem__char_at(closing.data, closing.length)) && csem__text_trim(text).length == text.length &&
                !csem__text_equal(csem__slice(text.data, 0, first), closing);
    return pair ? (csem__bracket){csem__slice(text.data, 0, first), closing}
                : (csem__bracket){csem__text_trim(text), {NULL, 0}};
}

static void compile_brackets(const csem__strings *list, csem__naming *naming) {
    for (size_t i = 0; i < list->count && i < CSEM_MAX_NAMING; i++) {
        csem__text text = csem__text_of(list->items[i]);
        if (csem__text_trim(text).length == 0)
            continue;
        csem__bracket bracket = compile_bracket(text);
        if (!bracket.closing.data) {
            naming->leads[naming->lead_count++] = bracket;
            continue;
        }
        csem__byte_set_add(&naming->closers, bracket.closing.data[bracket.closing.length - 1]);
        naming->pairs[naming->pair_count++] = bracket;
    }
    naming->has_round =
        naming->pair_count == 1 && naming->pairs[0].opening.data[0] == '(' && naming->pairs[0].closing.data[0] == ')';
}

static void compile_separators(const csem__strings *list, csem__naming *naming) {
    for (size_t i = 0; i < list->count && i < CSEM_MAX_NAMING; i++) {
        csem__text text = csem__text_trim(csem__text_of(list->items[i]));
        if (text.length == 0)
            continue;
        unsigned char c = (unsigned char)text.data[0];
        csem__separator separator = {.text = text, .has_blanks = csem__is_alpha(c) || c == '&'};
        uint32_t sign = csem__char_at(text.data, text.length);
        separator.joins = separator.has_blanks || !is_sign(sign);
        separator.is_comma = sign == ',' || sign == 0x3001 || sign == 0xFF0C;
        csem__byte_set_add(&naming->divides, separator.has_blanks ? ' ' : text.data[0]);
        csem__byte_set_add(&naming->signs, text.data[0]);
        naming->separators[naming->separator_count++] = separator;
    }
}

/* Whether a word is an abbreviation in capitals. */
static bool is_capitals(csem__text word) {
    size_t capitals = 0;
    for (size_t i = 0; i < word.length; i++) {
        unsigned char c = (unsigned char)word.data[i];
        if (!csem__is_upper(c) && !memchr("&-", c, 2))
            return false;
        capitals += csem__is_upper(c);
    }
    return capitals >= 2;
}

static void compile_words(const csem__strings *list, csem__naming *naming) {
    static const char place[] = "{name}";
    for (size_t i = 0; i < list->count && i < CSEM_MAX_NAMING; i++) {
        const char *text = list->items[i];
        const char *at = strstr(text, place);
        csem__name_word word = {.before = csem__text_of(text), .is_bare = !at};
        if (at)
            word =
                (csem__name_word){.before = {text, (size_t)(at - text)}, .after = csem__text_of(at + sizeof place - 1)};
        if (word.before.length + word.after.length == 0)
            continue;
        word.first = trim_end(word.before);
        word.last = word.is_bare ? word.before : trim_start(word.after);
        naming->has_bare_word |= word.is_bare;
        if (word.is_bare && is_capitals(word.before))
            naming->capitals[naming->capital_count++] = word.before;
        if (word.before.length > 0)
            csem__byte_set_add(&naming->begins, word.before.data[0]);
        csem__text end = at ? word.after : word.before;
        if (end.length > 0)
            csem__byte_set_add(&naming->ends, end.data[end.length - 1]);
        naming->words[naming->word_count++] = word;
    }
}

void csem__naming_compile(const csem__profile_agencies *agencies, csem__naming *naming) {
    /* The lists are large, so not zeroed: their counts say what is in them. */
    memset(&naming->pair_count, 0, sizeof *naming - offsetof(csem__naming, pair_count));
    compile_brackets(&agencies->brackets, naming);
    compile_separators(&agencies->separators, naming);
    compile_words(&agencies->name_words, naming);
}

/* ---- what encloses a list ---- */

/* The length of text without the call of a note and a full stop at its end, and the blanks before that. */
static size_t end_before_point(csem__text text) {
    static const csem__text wide = {"\xE3\x80\x82", 3};
    text = csem__without_call(text);
    if (text.length > 0 && text.data[text.length - 1] == '.')
        text.length--;
    else if (ends_in(text, wide))
        text.length -= wide.length;
    while (text.length > 0 && text.data[text.length - 1] == ' ')
        text.length--;
    return csem__without_call(text).length;
}

bool csem__naming_ends_in_bracket(const csem__naming *naming, csem__text text) {
    text = csem__without_call(text);
    if (text.length == 0 || !csem__byte_set_has(&naming->closers, text.data[text.length - 1]))
        return false;
    for (size_t i = 0; i < naming->pair_count; i++)
        if (ends_in(text, naming->pairs[i].closing))
            return true;
    return false;
}

/* The last place of either byte in text; SIZE_MAX: it has neither. */
static size_t find_last(csem__text text, char a, char b) {
    size_t after = text.length;
    for (; after >= CSEM_WINDOW; after -= CSEM_WINDOW) {
        csem__window window = csem__window_at(text.data + after - CSEM_WINDOW);
        uint64_t hits = csem__hits(csem__match_either(csem__match_byte(window, a), csem__match_byte(window, b)));
        if (hits)
            return after - CSEM_WINDOW + csem__last_hit(hits);
    }
    while (after > 0 && text.data[after - 1] != a && text.data[after - 1] != b)
        after--;
    return after > 0 ? after - 1 : SIZE_MAX;
}

/* find_opening for signs of one byte, which most are. */
static size_t find_sign(char opens, char closes, csem__text text) {
    size_t depth = 1; /* of the sign that closes text */
    for (text.length--; (text.length = find_last(text, opens, closes)) != SIZE_MAX;) {
        depth = text.data[text.length] == closes ? depth + 1 : depth - 1;
        if (depth == 0)
            return text.length;
    }
    return SIZE_MAX;
}

/* The offset of what opens the bracket that closes text, which ends in the pair; SIZE_MAX if nothing does. */
static size_t find_opening(const csem__bracket *pair, csem__text text) {
    const char opens = pair->opening.data[0];
    const char closes = pair->closing.data[0];
    int depth = 0;
    if (pair->opening.length == 1 && pair->closing.length == 1)
        return find_sign(opens, closes, text);
    for (size_t after = text.length; after > 0; after--) {
        char c = text.data[after - 1];
        if (c != opens && c != closes)
            continue;
        if (c == closes && starts_at(text, after - 1, pair->closing))
            depth++;
        else if (c == opens && starts_at(text, after - 1, pair->opening) && --depth == 0)
            return after - 1;
    }
    return SIZE_MAX;
}

bool csem__naming_find_bracket(const csem__naming *naming, csem__text text, csem__enclosed *enclosed) {
    text.length = end_before_point(text);
    if (text.length == 0 || !csem__byte_set_has(&naming->closers, text.data[text.length - 1]))
        return false;
    for (size_t i = 0; i < naming->pair_count; i++) {
        const csem__bracket *pair = &naming->pairs[i];
        if (!ends_in(text, pair->closing))
            continue;
        size_t start = find_opening(pair, text);
        if (start == SIZE_MAX)
            continue;
        *enclosed =
            (csem__enclosed){start, start + pair->opening.length, text.length - pair->closing.length, text.length};
        return true;
    }
    return false;
}

bool csem__naming_find_lead(const csem__naming *naming, size_t index, csem__text text, csem__enclosed *enclosed) {
    enum { MAX_LIST_LENGTH = 4096 };
    csem__text lead = naming->leads[index].opening;
    text.length = end_before_point(text);
    size_t lowest = text.length > MAX_LIST_LENGTH ? text.length - MAX_LIST_LENGTH : 0;
    for (size_t after = text.length; after > lowest; after--) {
        size_t at = after - 1;
        if (text.data[at] != lead.data[0] || !starts_at(text, at, lead))
            continue;
        bool apart = at == 0 || text.data[at - 1] == ' ' || (unsigned char)text.data[at - 1] >= 0x80;
        if (apart && at + lead.length < text.length) {
            *enclosed = (csem__enclosed){at, at + lead.length, text.length, text.length};
            return true;
        }
    }
    return false;
}

bool csem__naming_is_led(const csem__naming *naming, csem__text text) {
    for (size_t i = 0; i < naming->lead_count; i++)
        if (starts_at(text, 0, naming->leads[i].opening))
            return true;
    return false;
}

/* ---- what is open ---- */

/* 1 if a bracket opens at a byte of text, -1 if one closes there. Another sign than a parenthesis opens nothing before
 * a blank: `a < b`. */
static int turn_at(const csem__naming *naming, csem__text text, size_t at) {
    char c = text.data[at];
    if (c == '(' || c == ')')
        return c == '(' ? 1 : -1;
    for (size_t i = 0; i < naming->pair_count; i++) {
        const csem__bracket *pair = &naming->pairs[i];
        size_t after = at + pair->opening.length;
        if (c == pair->opening.data[0] && starts_at(text, at, pair->opening))
            return after < text.length && text.data[after] == ' ' ? 0 : 1;
        if (c == pair->closing.data[0] && starts_at(text, at, pair->closing))
            return -1;
    }
    return 0;
}

size_t csem__naming_depth(const csem__naming *naming, csem__text text, size_t depth) {
    for (size_t at = 0; at < text.length; at++) {
        if (naming->has_round && (at = csem__next_parenthesis(text, at)) >= text.length)
            break;
        int turn = turn_at(naming, text, at);
        if (turn > 0)
            depth++;
        else if (turn < 0 && depth > 0)
            depth--;
    }
    return depth;
}

int csem__naming_balance(const csem__naming *naming, csem__text text) {
    int balance = 0;
    for (size_t at = 0; at < text.length; at++) {
        if (naming->has_round && (at = csem__next_parenthesis(text, at)) >= text.length)
            break;
        balance -= turn_at(naming, text, at);
    }
    return balance;
}

bool csem__naming_are_paired(const csem__naming *naming, csem__text text) {
    int depth = 0;
    for (size_t at = 0; at < text.length && depth >= 0; at++)
        depth += turn_at(naming, text, at);
    return depth == 0;
}

/* ---- lists ---- */

/* The length of the word at a byte of text, after white space or at the start, if it is the separator and a blank and
 * more are after it; otherwise 0. */
static size_t word_length(const csem__separator *separator, csem__text text, size_t at) {
    size_t length = separator->text.length;
    bool is_word = starts_at(text, at, separator->text) && at + length + 1 < text.length &&
                   text.data[at + length] == ' ' && (at == 0 || text.data[at - 1] == ' ');
    return is_word ? length : 0;
}

/* The separator at a byte of text, where a word may be one; its bytes, and 0 if there is none. */
static size_t find_separator(const csem__naming *naming, csem__text text, size_t at, const csem__separator **found) {
    if (!csem__byte_set_has(&naming->signs, text.data[at]))
        return 0;
    for (size_t i = 0; i < naming->separator_count; i++) {
        const csem__separator *separator = &naming->separators[i];
        *found = separator;
        if (separator->text.data[0] != text.data[at])
            continue;
        if (separator->has_blanks) {
            size_t length = word_length(separator, text, at);
            if (length > 0)
                return length;
        } else if (starts_at(text, at, separator->text)) {
            return separator->text.length;
        }
    }
    return 0;
}

bool csem__naming_divides_at(const csem__naming *naming, csem__text text, size_t at) {
    const csem__separator *found;
    if (text.data[at] != ' ')
        return find_separator(naming, text, at, &found) > 0 && !found->has_blanks;
    return at + 1 < text.length && find_separator(naming, text, at + 1, &found) > 0 && found->has_blanks;
}

size_t csem__naming_skip(const csem__naming *naming, csem__text text, size_t at, csem__division *division) {
    const csem__separator *found;
    for (;;) {
        size_t length = at < text.length ? find_separator(naming, text, at, &found) : 0;
        if (length > 0) {
            division->comma |= found->is_comma;
            division->breaks |= !found->is_comma && !found->joins;
            division->joins |= found->joins;
            at += length;
        } else if (at < text.length && text.data[at] == ' ') {
            at++;
        } else {
            return at;
        }
    }
}

csem__text csem__naming_trim(const csem__naming *naming, csem__text text) {
    for (size_t i = 0; i < naming->separator_count; i++) {
        const csem__separator *separator = &naming->separators[i];
        if (!separator->has_blanks && text.length > separator->text.length && ends_in(text, separator->text))
            return csem__text_trim(csem__slice(text.data, 0, text.length - separator->text.length));
    }
    return text;
}

/* ---- names ---- */

bool csem__naming_is_capitals(const csem__naming *naming, csem__text text) {
    for (size_t i = 0; i < naming->capital_count; i++)
        if (csem__text_equal(naming->capitals[i], text))
            return true;
    return false;
}

/* The offset of a bare word in text, from a blank or the start to a blank or the end; SIZE_MAX if it is not there. */
static size_t find_word(csem__text text, csem__text word) {
    for (size_t at = 0; at + word.length <= text.length; at++) {
        bool starts = at == 0 || text.data[at - 1] == ' ';
        if (!starts || text.data[at] != word.data[0] || !starts_at(text, at, word))
            continue;
        if (at + word.length == text.length || text.data[at + word.length] == ' ')
            return at;
    }
    return SIZE_MAX;
}

bool csem__naming_opens(const csem__naming *naming, csem__text text) {
    if (!naming->has_bare_word && (text.length == 0 || !csem__byte_set_has(&naming->begins, text.data[0])))
        return false;
    for (size_t i = 0; i < naming->word_count; i++) {
        const csem__name_word *word = &naming->words[i];
        /* What is after the word may be a separator. */
        if (word->is_bare ? find_word(text, word->before) != SIZE_MAX
                          : word->before.length > 0 && starts_at(text, 0, word->first))
            return true;
    }
    return false;
}

static bool has_same_end(csem__text text, csem__text part) {
    return part.length > 0 && text.data[text.length - 1] == part.data[part.length - 1];
}

bool csem__naming_closes(const csem__naming *naming, csem__text text) {
    if (text.length == 0 || !csem__byte_set_has(&naming->ends, text.data[text.length - 1]))
        return false;
    for (size_t i = 0; i < naming->word_count; i++) {
        const csem__name_word *word = &naming->words[i];
        if (has_same_end(text, word->last) && ends_in(text, word->last))
            return true;
    }
    return false;
}

bool csem__naming_begins_name_with(const csem__naming *naming, csem__text text) {
    for (size_t i = 0; i < naming->word_count; i++) {
        const csem__name_word *word = &naming->words[i];
        if (word->is_bare) {
            size_t at = find_word(text, word->before);
            if (at != SIZE_MAX && at + word->before.length < text.length)
                return true;
        } else if (word->before.length > 0 && text.length > word->before.length + word->after.length &&
                   starts_at(text, 0, word->before) && ends_in(text, word->after)) {
            return true;
        }
    }
    return false;
}

bool csem__naming_ends_name(const csem__naming *naming, csem__text text) {
    if (text.length == 0 || !csem__byte_set_has(&naming->ends, text.data[text.length - 1]))
        return false;
    for (size_t i = 0; i < naming->word_count; i++) {
        const csem__name_word *word = &naming->words[i];
        csem__text after = word->is_bare ? word->before : word->after;
        if (!has_same_end(text, after) || text.length <= after.length || !ends_in(text, after))
            continue;
        if (word->is_bare ? text.data[text.length - after.length - 1] == ' ' : word->before.length == 0)
            return true;
    }
    return false;
}
