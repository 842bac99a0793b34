/* SPDX-License-Identifier: MIT */
/* Which list of agencies closes a text, and what texts define in passing: `the Ministry of Parks (MPK)`. */
#include "read/attribution.h"

#include "grammar/opening.h"
#include "read/agency_name.h"
#include "read/agency_place.h"

static bool closes_texts(const csem__grammar *grammar) {
    return csem__grammar_has_place(grammar, CSEM_AGENCIES_CLOSING);
}

bool csem__attribution_find_bracket(const csem__agencies *agencies, csem__text text, csem__enclosed *enclosed) {
    return closes_texts(agencies->grammar) && csem__naming_find_bracket(&agencies->grammar->naming, text, enclosed);
}

static csem__text inside(csem__text text, const csem__enclosed *enclosed) {
    return csem__slice(text.data, enclosed->from, enclosed->to);
}

bool csem__attribution_parse(const csem__agencies *agencies, csem__text text, const csem__enclosed *enclosed,
                             csem__attribution *attribution) {
    return csem__agency_list_read(agencies, inside(text, enclosed), CSEM_LIST_KNOWN, attribution);
}

static bool find_lead(const csem__agencies *agencies, csem__text text, csem__list_mode mode, csem__enclosed *enclosed,
                      csem__attribution *attribution) {
    const csem__naming *naming = &agencies->grammar->naming;
    if (naming->lead_count == 0 || !closes_texts(agencies->grammar))
        return false;
    for (size_t i = 0; i < naming->lead_count; i++)
        if (csem__naming_find_lead(naming, i, text, enclosed) &&
            csem__agency_list_read(agencies, inside(text, enclosed), mode, attribution))
            return true;
    return false;
}

bool csem__attribution_find_lead(const csem__agencies *agencies, csem__text text, csem__enclosed *enclosed,
                                 csem__attribution *attribution) {
    return find_lead(agencies, text, CSEM_LIST_KNOWN, enclosed, attribution);
}

bool csem__attribution_has_shape(const csem__agencies *agencies, csem__text text, csem__enclosed *enclosed) {
    csem__attribution attribution;
    if (csem__attribution_find_bracket(agencies, text, enclosed) &&
        csem__agency_list_read(agencies, inside(text, enclosed), CSEM_LIST_SHAPE, &attribution))
        return true;
    return find_lead(agencies, text, CSEM_LIST_SHAPE, enclosed, &attribution);
}

/* ---- fields ---- */

/* Where the next item ends: at a line end, or before the bullet that the text begins with. */
static size_t item_end(csem__text text, size_t at, csem__text bullet) {
    for (; at < text.length; at++) {
        if (text.data[at] == '\n')
            return at;
        if (bullet.length > 0 && text.data[at] == ' ' && at + bullet.length + 1 < text.length &&
            memcmp(text.data + at + 1, bullet.data, bullet.length) == 0 && text.data[at + 1 + bullet.length] == ' ')
            return at;
    }
    return at;
}

/* The next item of text from *at on, without bullet, and without brackets around it; *at moves after it. */
static csem__text next_item(const csem__grammar *grammar, csem__text text, size_t *at) {
    csem__text rest = csem__text_from(text, *at);
    csem__text bullet = {rest.data, csem__bullet_length(grammar, rest)};
    size_t end = item_end(text, *at + bullet.length, bullet);
    csem__text item = csem__text_trim(csem__slice(text.data, *at + bullet.length, end));
    csem__enclosed enclosed;
    *at = end + (end < text.length);
    if (csem__naming_find_bracket(&grammar->naming, item, &enclosed) && enclosed.start == 0)
        item = inside(item, &enclosed);
    return item;
}

bool csem__attribution_read_list(const csem__agencies *agencies, csem__text text, csem__attribution *attribution) {
    csem__attribution_clear(attribution);
    for (size_t at = 0; at < text.length;) {
        csem__text item = next_item(agencies->grammar, text, &at);
        if (item.length > 0 && !csem__agency_list_append(agencies, item, CSEM_LIST_FIELD, attribution))
            attribution->has_rest = true;
    }
    return attribution->count > 0 || attribution->open_ended;
}

bool csem__attribution_define_list(csem__agencies *agencies, csem__text text) {
    for (size_t at = 0; at < text.length;) {
        csem__text item = next_item(agencies->grammar, text, &at);
        if (item.length > 0 && !csem__agency_list_define(agencies, item, CSEM_LIST_FIELD))
            return false;
    }
    return true;
}

/* ---- definitions ---- */

/* Where the words begin that are searched for a name at the end of text. */
static size_t first_word(csem__text text) {
    enum { MAX_SEARCHED = 480 };
    size_t at = text.length > MAX_SEARCHED ? text.length - MAX_SEARCHED : 0;
    while (at > 0 && at < text.length && text.data[at - 1] != ' ')
        at++;
    return at;
}

/* Where the word before `at`, which is above 0, begins. */
static size_t word_start(csem__text text, size_t at) {
    do
        at--;
    while (at > 0 && text.data[at - 1] != ' ');
    return at;
}

/* The bytes of a bracket that opens text, if a capital is after it. */
static size_t opening_length(csem__text text) {
    static const char wide[][4] = {"（", "【"};
    size_t length = text.data[0] == '(' || text.data[0] == '[';
    for (size_t i = 0; length == 0 && i < sizeof wide / sizeof wide[0]; i++)
        length = text.length > 3 && memcmp(text.data, wide[i], 3) == 0 ? 3 : 0;
    return length > 0 && length < text.length && csem__is_upper((unsigned char)text.data[length]) ? length : 0;
}

/* The name of an agency that ends text, or an empty text: back from a word such as Agency over words with capitals,
 * or from the last words such as `Ministry of`. A name that is too long is not shortened, but not taken. */
static csem__text last_name(const csem__naming *naming, csem__text text) {
    enum { MAX_NAME_LENGTH = 240 };
    size_t lowest = first_word(text);
    bool by_word = csem__naming_ends_name(naming, csem__text_from(text, lowest));
    size_t start = text.length;
    for (size_t at = text.length; at > lowest;) {
        at = word_start(text, at);
        size_t opening = opening_length(csem__text_from(text, at));
        csem__text rest = csem__text_from(text, at + opening);
        if (!by_word && rest.length > MAX_NAME_LENGTH)
            break;
        if (!by_word && csem__naming_begins_name(naming, rest) && csem__is_agency_name(naming, rest))
            return rest;
        bool after_sign = start < text.length && start > 1 && memchr(",;", text.data[start - 2], 2) != NULL;
        if (by_word && (!csem__is_upper((unsigned char)rest.data[0]) || after_sign))
            break;
        if (by_word)
            start = at + opening;
        if (by_word && opening > 0)
            break;
    }
    csem__text name = csem__text_from(text, start);
    return by_word && name.length <= MAX_NAME_LENGTH && csem__is_agency_name(naming, name) ? name
                                                                                           : (csem__text){NULL, 0};
}

/* The words that end text and begin with the letters of an abbreviation; an empty text if they do not. */
static csem__text initials_of(csem__text text, csem__text id) {
    enum { MAX_WORDS = 16 };
    const char first = csem__is_lower((unsigned char)id.data[0]) ? (char)(id.data[0] - 'a' + 'A') : id.data[0];
    size_t lowest = first_word(text);
    size_t at = text.length;
    for (size_t words = 0; at > lowest && words < MAX_WORDS; words++) {
        at = word_start(text, at);
        csem__text name = csem__text_from(text, at);
        if (name.data[0] == first && csem__has_initials(name, id))
            return name;
    }
    return (csem__text){NULL, 0};
}

/* Defines an abbreviation after text, if the name of an agency is before it: what its initials show, unless that is
 * shorter and the initials are two. If fields name agencies, any name is recorded: a field may say that it is one. */
static bool define_after(csem__agencies *agencies, csem__text text, csem__text id) {
    const csem__naming *naming = &agencies->grammar->naming;
    csem__text name = last_name(naming, text);
    csem__text shown = initials_of(text, id);
    bool better = shown.data && (shown.length > name.length || id.length > 2);
    if (better)
        name = shown;
    if (!name.data)
        return true;
    if (!better || csem__is_agency_name(naming, name))
        return csem__agencies_define(agencies, id, name, CSEM_AGENCY_FIRST_USE);
    return !csem__grammar_has_place(agencies->grammar, CSEM_AGENCIES_FIELD) ||
           csem__agencies_expand(agencies, id, name);
}

/* Defines what running text defines in passing: `the Ministry of Parks (MPK)`. */
static bool define_in_passing(csem__agencies *agencies, csem__text text) {
    for (size_t at = 0; at + 2 < text.length; at++) {
        const char *open = memchr(text.data + at, '(', text.length - at);
        if (!open)
            break;
        at = (size_t)(open - text.data);
        size_t left = text.length - at - 1;
        size_t most = left < CSEM_MAX_ID_LENGTH + 1 ? left : CSEM_MAX_ID_LENGTH + 1; /* with what closes it */
        /* A name is before it, not the end of a sentence. */
        if (at < 2 || open[-1] != ' ' ||
            !(csem__is_alpha((unsigned char)open[-2]) || (unsigned char)open[-2] >= 0x80) ||
            !csem__is_alpha((unsigned char)open[1]))
            continue;
        const char *close = memchr(open + 1, ')', most);
        csem__text id = {open + 1, close ? (size_t)(close - open) - 1 : 0};
        if (!close || !csem__is_abbreviation(id))
            continue;
        if (!define_after(agencies, csem__slice(text.data, 0, at - 1), id))
            return false;
    }
    return true;
}

/* Whether a list may define something: a definition has a colon, or a bracket inside. Abbreviations in the same list
 * may be defined later in the text. */
static bool may_define(const csem__agencies *agencies, csem__text list) {
    const uint32_t in_brackets = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_ABBR;
    if (list.length == 0)
        return false;
    return memchr(list.data, ':', list.length) ||
           ((agencies->grammar->agencies.glossary & in_brackets) &&
            (unsigned char)list.data[list.length - 1] >= 0x80) ||
           list.data[list.length - 1] == ')';
}

static bool define_in_list(csem__agencies *agencies, csem__text list) {
    return !may_define(agencies, list) || csem__agency_list_define(agencies, list, CSEM_LIST_SHAPE);
}

/* Whether the whole of a text may be a list. */
static bool may_fill(const csem__grammar *grammar, csem__text text) {
    enum { MAX_LENGTH = 500 };
    return text.length <= MAX_LENGTH && (csem__grammar_has_place(grammar, CSEM_AGENCIES_AFTER_TITLE) ||
                                         csem__grammar_has_place(grammar, CSEM_AGENCIES_HEADING));
}

bool csem__attribution_define(csem__agencies *agencies, csem__text text, size_t *start) {
    const csem__naming *naming = &agencies->grammar->naming;
    csem__enclosed enclosed;
    *start = text.length;
    if (!define_in_passing(agencies, text))
        return false;
    if (csem__attribution_find_bracket(agencies, text, &enclosed)) {
        *start = enclosed.start;
        if (!define_in_list(agencies, inside(text, &enclosed)))
            return false;
    }
    if (may_fill(agencies->grammar, text) && !define_in_list(agencies, csem__agencies_inside(naming, text)))
        return false;
    if (!closes_texts(agencies->grammar))
        return true;
    for (size_t i = 0; i < naming->lead_count; i++)
        if (csem__naming_find_lead(naming, i, text, &enclosed) && !define_in_list(agencies, inside(text, &enclosed)))
            return false;
    return true;
}
