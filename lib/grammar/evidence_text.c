/* SPDX-License-Identifier: MIT */
/* What paragraphs begin and end with: signs of bullets, references to other sections, lists of names in brackets or
 * after a lead; and the definitions of abbreviations inside them. */
#include "grammar/evidence.h"

#include "dates/dates.h"
#include "grammar/opening.h"
#include "grammar/recognition.h"
#include "lines/boundary.h"

#include <stdio.h>

enum { MAX_TAIL = 600, MAX_LEAD_LENGTH = 32 };

/* ---- signs ---- */

/* The sign that a line begins with, if it is neither a letter, a digit nor punctuation that sentences begin with; `o`
 * before a blank and a capital is one too. */
static size_t sign_length(csem__text line) {
    unsigned char c = (unsigned char)line.data[0];
    bool blank = line.length > 1 && csem__space_length(line.data + 1, line.length - 1) > 0;
    if (c < 0x80) {
        bool letter = c == 'o' && line.length > 2 && line.data[1] == ' ' && csem__is_upper((unsigned char)line.data[2]);
        return letter || (blank && memchr("*+>~^=-", (int)c, 7)) ? 1 : 0;
    }
    size_t length = csem__char_length(line.data, line.length);
    uint32_t sign = csem__char_at(line.data, line.length);
    bool symbol = sign == 0xBB || sign == 0xB7 || (sign >= 0x2010 && sign < 0x2016) ||
                  (sign >= 0x2020 && sign < 0x2026) || (sign >= 0x2190 && sign < 0x2460) ||
                  (sign >= 0x2500 && sign < 0x2C00) || (sign >= 0xE000 && sign < 0xF900) || sign == 0x30FB ||
                  sign == 0x203A || sign == 0x2043 || sign == 0x2212;
    return symbol ? length : 0;
}

/* ---- ends ---- */

/* Whether the paragraph of a line ends with it. */
static bool ends_paragraph(const csem__evidence *evidence, size_t index) {
    const csem__lines *lines = evidence->lines;
    size_t next = csem__lines_next(lines, index);
    return csem__paragraph_ends_before(lines, next) || csem__opens_sentence(csem__evidence_line(evidence, next)) ||
           sign_length(csem__evidence_line(evidence, next)) > 0;
}

/* How many brackets a line closes that it does not open. */
static int balance_of(csem__text line) {
    int balance = 0;
    for (size_t i = 0; i < line.length; i++)
        balance += memchr(")]>", line.data[i], 3) ? 1 : memchr("([<", line.data[i], 3) ? -1 : 0;
    return balance;
}

/* Whether the text before a line is of the paragraph whose end is read. What begins with a capital in a bracket that is
 * open, `(PO,` and `RO)`, opens no sentence. */
static bool continues_before(const csem__evidence *evidence, size_t first, int balance) {
    return first > 0 && (!ends_paragraph(evidence, first - 1) ||
                         (balance > 0 && !csem__paragraph_ends_before(evidence->lines, first)));
}

/* The last lines of a paragraph joined by blanks, as many as fit; a paragraph of one line is not copied. */
static csem__text tail_of(const csem__evidence *evidence, size_t index, char buffer[MAX_TAIL]) {
    enum { MAX_LINES = 4 };
    csem__text last = csem__evidence_line(evidence, index);
    size_t first = index;
    size_t length = 0;
    int balance = balance_of(last);
    for (int i = 1; i < MAX_LINES && continues_before(evidence, first, balance); i++)
        balance += balance_of(csem__evidence_line(evidence, --first));
    if (first == index)
        return last;
    for (size_t i = first; i <= index; i++) {
        csem__text line = csem__evidence_line(evidence, i);
        if (length + line.length + 1 > MAX_TAIL)
            return last;
        memcpy(buffer + length, line.data, line.length);
        length += line.length;
        if (i < index)
            buffer[length++] = ' ';
    }
    return (csem__text){buffer, length};
}

/* Whether a list has separators that are less usual than a comma. */
static bool is_split(csem__text list) {
    enum { MAX_LIST = 200 };
    size_t length = list.length < MAX_LIST ? list.length : MAX_LIST;
    return memchr(list.data, ';', length) || memchr(list.data, '&', length) || memchr(list.data, '/', length);
}

/* The abbreviations in a list. */
static void take_abbreviations(csem__evidence *evidence, size_t index, csem__text list) {
    for (size_t at = 0; at < list.length;) {
        size_t end = at;
        while (end < list.length && !memchr(" ,;/", list.data[end], 4))
            end++;
        csem__text word = csem__slice(list.data, at, end);
        csem__sign *name = word.length > 0 && csem__name_kind_of(word) == CSEM_NAME_SHORT
                               ? csem__pool_find(evidence, &evidence->names, sizeof *name, word)
                               : NULL;
        if (name)
            csem__evidence_add(evidence, &name->chain, index, 0);
        at = end + 1;
    }
}

static void add_closing(csem__evidence *evidence, size_t index, const char *name, bool is_lead, csem__text list) {
    csem__name_kind kind = csem__name_kind_of(list);
    csem__closing *closing = csem__pool_find(evidence, &evidence->closings, sizeof *closing, csem__text_of(name));
    if (!closing)
        return;
    closing->is_lead = is_lead;
    closing->kinds[kind]++;
    if (kind == CSEM_NAME_SHORT && !is_lead)
        take_abbreviations(evidence, index, list);
    closing->split += kind != CSEM_NAME_NONE && is_split(list);
    csem__evidence_add(evidence, &closing->chain, index, (int32_t)kind);
}

/* The text in the last brackets, which close text; data is NULL if they are not opened. */
static csem__text inside(csem__text text, const char *opening, const char *closing) {
    size_t open_length = strlen(opening);
    size_t close_length = strlen(closing);
    size_t end = text.length - close_length;
    int depth = 1;
    for (size_t at = end; at > 0; at--) {
        csem__text rest = csem__slice(text.data, at - 1, end);
        if (rest.length >= close_length && memcmp(rest.data, closing, close_length) == 0)
            depth++;
        else if (rest.length >= open_length && memcmp(rest.data, opening, open_length) == 0 && --depth == 0)
            return csem__slice(text.data, at - 1 + open_length, end);
    }
    return (csem__text){NULL, 0};
}

/* A list in brackets. True if a bracket closes the text. */
static bool take_brackets(csem__evidence *evidence, size_t index, csem__text text) {
    for (size_t i = 0; i < CSEM_BRACKET_COUNT; i++) {
        char name[8];
        if (!csem__text_ends(text, csem__brackets[i][1]))
            continue;
        csem__text list = inside(text, csem__brackets[i][0], csem__brackets[i][1]);
        if (!list.data)
            return true;
        snprintf(name, sizeof name, "%s%s", csem__brackets[i][0], csem__brackets[i][1]);
        add_closing(evidence, index, name, false, list);
        return true;
    }
    return false;
}

/* Where the words of a lead begin that ends before `end`: after a sentence, with a capital; `end` if there are none. */
static size_t lead_start(csem__text text, size_t end) {
    size_t start = end;
    while (start > 0 && end - start < MAX_LEAD_LENGTH &&
           (csem__is_alpha((unsigned char)text.data[start - 1]) || text.data[start - 1] == ' '))
        start--;
    while (start < end && text.data[start] == ' ')
        start++;
    return start < end && csem__is_upper((unsigned char)text.data[start]) ? start : end;
}

/* The lead that ends directly before `end`: a dash in blanks, or words and a colon, which are known to name agencies if
 * they begin the line; its start, or `end`. */
static size_t find_lead(csem__text text, size_t end) {
    static const char *const dashes[] = {" – ", " — ", " - ", " → "};
    csem__text before = csem__slice(text.data, 0, end);
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++)
        if (csem__text_ends(before, dashes[i]))
            return end - strlen(dashes[i]) + 1;
    if (!csem__text_ends(before, ": "))
        return end;
    size_t start = lead_start(text, end - 2);
    bool exactly;
    if (start == end - 2 ||
        (start == 0 && csem__label_role(csem__slice(text.data, 0, end - 2), &exactly) != CSEM_FIELD_AGENCIES))
        return end;
    return start;
}

/* A list after a lead inside a line, `Responsible: ` or a dash; what ends a mark is none. */
static void take_lead(csem__evidence *evidence, size_t index, csem__text text) {
    enum { MAX_LIST = 240 };
    csem__mark_found mark;
    size_t first = csem__mark_find(text, &mark) ? (size_t)(mark.title.data - text.data) : 2;
    for (size_t at = text.length - 1; at > first && text.length - at < MAX_LIST; at--) {
        char name[MAX_LEAD_LENGTH + 8];
        size_t start = text.data[at - 1] == ' ' ? find_lead(text, at) : at;
        if (start == at || at - start >= sizeof name)
            continue;
        if (csem__name_kind_of(csem__text_from(text, at)) == CSEM_NAME_NONE)
            continue;
        snprintf(name, sizeof name, "%.*s", (int)(at - start), text.data + start);
        add_closing(evidence, index, name, true, csem__text_from(text, at));
        return;
    }
}

/* What is in the brackets that close text; data is NULL if none do. *open receives where they begin. */
static csem__text bracketed(csem__text text, size_t *open) {
    for (size_t i = 0; i < CSEM_BRACKET_COUNT; i++) {
        if (!csem__text_ends(text, csem__brackets[i][1]))
            continue;
        csem__text word = inside(text, csem__brackets[i][0], csem__brackets[i][1]);
        *open = word.data ? (size_t)(word.data - text.data) - strlen(csem__brackets[i][0]) : 0;
        return word;
    }
    return (csem__text){NULL, 0};
}

/* A short text in brackets after a list of names, which is a status if it recurs and others of its kind are. True if it
 * is one. */
static bool take_remark(csem__evidence *evidence, size_t index, csem__text word, csem__text before) {
    enum { MAX_LENGTH = 24 };
    size_t open;
    csem__text list = bracketed(before, &open);
    if (word.length > MAX_LENGTH || !csem__begins_with_capital(word) || !list.data ||
        csem__name_kind_of(word) != CSEM_NAME_NONE || csem__name_kind_of(list) == CSEM_NAME_NONE)
        return false;
    csem__sign *remark = csem__pool_find(evidence, &evidence->remarks, sizeof *remark, word);
    if (remark)
        csem__evidence_add(evidence, &remark->chain, index, 0);
    return true;
}

/* Text without a status in brackets at its end, `(Park Office) <Completed>`. */
static csem__text take_status(csem__evidence *evidence, size_t index, csem__text text) {
    size_t open = 0;
    csem__text word = bracketed(text, &open);
    if (!word.data)
        return text;
    csem__text before = csem__text_trim(csem__slice(text.data, 0, open));
    if (csem__status_scale(word) < 0)
        return take_remark(evidence, index, word, before) ? before : text;
    csem__sign *status = csem__pool_find(evidence, &evidence->statuses, sizeof *status, word);
    csem__evidence_add(evidence, &evidence->behind, index, 0);
    if (status)
        csem__evidence_add(evidence, &status->chain, index, 0);
    return before;
}

void csem__evidence_closing(csem__evidence *evidence, size_t index) {
    char buffer[MAX_TAIL];
    if (!ends_paragraph(evidence, index))
        return;
    csem__text text = tail_of(evidence, index, buffer);
    if (text.length > 0 && text.data[text.length - 1] == '.')
        text.length--;
    text = take_status(evidence, index, text);
    if (text.length > 0 && !take_brackets(evidence, index, text))
        take_lead(evidence, index, text);
}

/* ---- starts ---- */

void csem__evidence_start(csem__evidence *evidence, size_t index) {
    csem__text line = csem__evidence_line(evidence, index);
    size_t length = sign_length(line);
    if (length == 0 && line.length == 1 && line.data[0] == '*')
        length = 1;
    csem__sign *sign =
        length > 0 ? csem__pool_find(evidence, &evidence->signs, sizeof *sign, csem__slice(line.data, 0, length))
                   : NULL;
    if (sign) {
        csem__evidence_add(evidence, &sign->chain, index, 0);
        sign->texts += line.length > length + 1;
        sign->lists += index > 0 && csem__text_ends(csem__evidence_line(evidence, index - 1), ":") &&
                       csem__is_signed_item(line, length);
    }
}

/* ---- stamps ---- */

/* The end of a year of four digits, after blanks; 0 if there is none. */
static size_t year_end(csem__text text, size_t at) {
    enum { DIGITS = 4 };
    size_t start = at;
    while (start < text.length && text.data[start] == ' ')
        start++;
    size_t end = start;
    while (end < text.length && csem__is_digit((unsigned char)text.data[end]))
        end++;
    return start > at && end - start == DIGITS ? end : 0;
}

/* A line of a month, a year and words that say that something was done: `March 2021 update`. */
void csem__evidence_stamp(csem__evidence *evidence, size_t index) {
    enum { MAX_LENGTH = 48 };
    char name[MAX_LENGTH + 24];
    int32_t month;
    csem__text line = csem__evidence_line(evidence, index);
    while (line.length > 0 && memchr(":*_ ", line.data[line.length - 1], 4))
        line.length--;
    while (line.length > 0 && memchr("*_ ", line.data[0], 3))
        line = csem__text_from(line, 1);
    for (size_t at = 0; line.length <= MAX_LENGTH && at < line.length; at++) {
        size_t end = at;
        if (!csem__is_upper((unsigned char)line.data[at]) || (at > 0 && line.data[at - 1] != ' ') ||
            !csem__month_parse_at(line, &end, &month) || (end = year_end(line, end)) == 0)
            continue;
        csem__text words = end < line.length ? csem__text_from(line, end) : csem__slice(line.data, 0, at);
        if ((at > 0 && end < line.length) || csem__label_role_exactly(csem__text_trim(words)) != CSEM_FIELD_EFFORT)
            return;
        snprintf(name, sizeof name, "%.*s{month} {year}%.*s", (int)at, line.data, (int)(line.length - end),
                 line.data + end);
        csem__sign *stamp = csem__pool_find(evidence, &evidence->stamps, sizeof *stamp, csem__text_of(name));
        if (stamp)
            csem__evidence_add(evidence, &stamp->chain, index, 0);
        return;
    }
}

/* ---- definitions ---- */

/* The word that ends before `end`. */
static csem__text word_before(csem__text line, size_t end) {
    size_t start = end;
    while (start > 0 && !memchr(" (,;:", line.data[start - 1], 5))
        start--;
    return csem__slice(line.data, start, end);
}

/* `Name ABBR` before a comma, a semicolon or the end; `start` is where the definition may begin. */
static bool is_bare_definition(csem__text line, size_t start, size_t end) {
    if (end == 0 || !csem__is_upper((unsigned char)line.data[end - 1]))
        return false;
    csem__text word = word_before(line, end);
    size_t length = end - word.length;
    csem__text name = csem__text_trim(csem__slice(line.data, start, length > start ? length : start));
    return csem__name_kind_of(word) == CSEM_NAME_SHORT && csem__name_kind_of(name) == CSEM_NAME_FULL &&
           !memchr(name.data, '(', name.length) && !memchr(name.data, ':', name.length);
}

/* `ABBR  Name`, a line in a list with columns of blanks. */
static bool is_spaced_definition(csem__text line) {
    const char *blank = line.length > 0 ? memchr(line.data, ' ', line.length) : NULL;
    size_t length = blank ? (size_t)(blank - line.data) : line.length;
    csem__text name = csem__text_trim(csem__text_from(line, length));
    return length > 1 && name.length > 0 && name.data > line.data + length + 1 &&
           csem__name_kind_of(csem__slice(line.data, 0, length)) == CSEM_NAME_SHORT &&
           csem__name_kind_of(name) == CSEM_NAME_FULL;
}

/* Length of a dash and a blank at the start of text; 0: there is none. */
static size_t dash_length(csem__text text) {
    return csem__text_begins(text, "\xE2\x80\x93 ") || csem__text_begins(text, "\xE2\x80\x94 ") ? 4 : 0;
}

/* `ABBR (Name` and `Name (ABBR)`, `Name: ABBR` and `ABBR: Name`, also with ` = `, `ABBR – Name`, and `ABBR  Name`. */
void csem__evidence_glossary(csem__evidence *evidence, csem__text line) {
    size_t start = sign_length(line);
    evidence->glossary[3] += is_spaced_definition(line);
    for (size_t i = 1; i + 2 < line.length; i++) {
        if (line.data[i] == ',' || line.data[i] == ';') {
            evidence->glossary[3] += is_bare_definition(line, start, i);
            start = i + 1;
        }
        bool bracket = line.data[i] == '(' && line.data[i - 1] == ' ';
        bool equals = line.data[i] == '=' && line.data[i - 1] == ' ';
        size_t dash = line.data[i - 1] == ' ' ? dash_length(csem__text_from(line, i)) : 0;
        if (!bracket && dash == 0 && !((line.data[i] == ':' || equals) && line.data[i + 1] == ' '))
            continue;
        size_t value = dash > 0 ? i + dash : i + 1 + !bracket;
        csem__name_kind after = csem__name_kind_of(csem__text_from(line, value));
        if (after == CSEM_NAME_NONE)
            continue;
        csem__text before = word_before(line, i - (bracket || equals || dash > 0));
        csem__name_kind kind = csem__name_kind_of(before);
        if (kind == CSEM_NAME_SHORT && after == CSEM_NAME_FULL)
            evidence->glossary[bracket ? 0 : 2]++;
        else if (dash == 0 && kind != CSEM_NAME_SHORT && csem__begins_with_capital(before) && after == CSEM_NAME_SHORT)
            evidence->glossary[bracket ? 3 : 1]++;
    }
}
