/* SPDX-License-Identifier: MIT */
/* A mark is [signs of Markdown] [bracket or word] numeral [separator numeral]... [closing sign] and white space. What
 * it begins and ends with and the kinds of its numerals make its family. No word is known: any one or two words that
 * begin with a capital may be before a number. */
#include "grammar/recognition.h"

#include "grammar/infer_words.h"
#include "grammar/opening.h"
#include "lines/boundary.h"
#include "lines/shape.h"

enum { MAX_WORDS_LENGTH = 40, MAX_PLACES = 4, MAX_DIGITS = 3 }; /* so that a year is not a mark */

/* Signs of Markdown twice, words, a character and blanks after them, places with brackets, a closing sign. */
_Static_assert(16 + MAX_WORDS_LENGTH + 4 + 4 + 12 * MAX_PLACES + 6 <= CSEM_MAX_MARK_LENGTH, "a family has room");

const char *const csem__brackets[CSEM_BRACKET_COUNT][2] = {{"(", ")"}, {"[", "]"}, {"【", "】"}, {"（", "）"},
                                                           {"<", ">"}, {"{", "}"}, {"〔", "〕"}};

typedef enum script {
    KIND_NONE,
    KIND_DIGITS,
    KIND_PADDED,
    KIND_WIDE,
    KIND_CIRCLED,
    KIND_KANJI,
    KIND_KANA,
    KIND_LOWER,
    KIND_UPPER
} script;

/* A numeral in the text: its kind, its length in bytes, and its value; of letters, that of a Roman numeral or 0. */
typedef struct numeral {
    script kind;
    size_t length;
    int32_t value;
} numeral;

/* A letter outside ASCII, which is not punctuation, a symbol, a bullet or a sign of a font. */
static bool is_far_letter(uint32_t c) {
    return c >= 0xC0 && !(c >= 0x2000 && c < 0x2E80) && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xE000 && c < 0xF900) &&
           !(c >= 0xFE00 && c < 0xFF21);
}

bool csem__begins_with_capital(csem__text text) {
    if (text.length == 0)
        return false;
    unsigned char c = (unsigned char)text.data[0];
    return c < 0x80 ? csem__is_upper(c) : is_far_letter(csem__char_at(text.data, text.length));
}

/* ---- numerals ---- */

static numeral take_digits(csem__text text) {
    numeral n = {KIND_DIGITS, 0, 0};
    while (n.length < text.length && csem__is_digit((unsigned char)text.data[n.length]) && n.length <= MAX_DIGITS)
        n.value = n.value * 10 + (text.data[n.length++] - '0');
    if (n.length > 1 && text.data[0] == '0')
        n.kind = KIND_PADDED;
    return n.length > 0 && n.length <= MAX_DIGITS ? n : (numeral){KIND_NONE, 0, 0};
}

/* The position of the first character of text in a list of characters of three bytes, from 1; 0: it is not in the
 * list. */
static int32_t place_in(csem__text text, const char *list) {
    for (int32_t i = 0; text.length >= 3 && list[(size_t)i * 3] != '\0'; i++)
        if (memcmp(text.data, list + (size_t)i * 3, 3) == 0)
            return i + 1;
    return 0;
}

/* Digits as wide as ideographs. */
static numeral take_wide(csem__text text) {
    static const char wide[] = "０１２３４５６７８９";
    numeral n = {KIND_WIDE, 0, 0};
    for (int32_t place;
         n.length < (size_t)MAX_DIGITS * 3 && (place = place_in(csem__text_from(text, n.length), wide)) > 0;) {
        n.value = n.value * 10 + place - 1;
        n.length += 3;
    }
    return n.length > 0 ? n : (numeral){KIND_NONE, 0, 0};
}

/* Up to 99, as in `二十三`. */
static numeral take_kanji(csem__text text) {
    static const char digits[] = "一二三四五六七八九";
    numeral n = {KIND_KANJI, 0, 0};
    int32_t tens = place_in(text, digits);
    size_t at = tens > 0 ? 3 : 0;
    if (place_in(csem__text_from(text, at), "十") == 0) {
        n.length = at;
        n.value = tens;
    } else {
        int32_t ones = place_in(csem__text_from(text, at + 3), digits);
        n.length = at + 3 + (ones > 0 ? 3 : 0);
        n.value = (tens > 0 ? tens : 1) * 10 + ones;
    }
    return n.length > 0 ? n : (numeral){KIND_NONE, 0, 0};
}

static numeral take_one(csem__text text, script kind, const char *list) {
    int32_t place = place_in(text, list);
    return place > 0 ? (numeral){kind, 3, place} : (numeral){KIND_NONE, 0, 0};
}

/* Letters of one case: one, or a Roman numeral. */
static numeral take_letters(csem__text text) {
    enum { MAX_ROMAN_LENGTH = 12 };
    char lower[MAX_ROMAN_LENGTH];
    bool upper = text.length > 0 && csem__is_upper((unsigned char)text.data[0]);
    size_t n = 0;
    for (; n < text.length && csem__is_alpha((unsigned char)text.data[n]); n++) {
        if (n == MAX_ROMAN_LENGTH || csem__is_upper((unsigned char)text.data[n]) != upper)
            return (numeral){KIND_NONE, 0, 0};
        lower[n] = csem__to_lower(text.data[n]);
    }
    if (n == 0 || (n > 1 && csem__roman_value((csem__text){lower, n}) == 0))
        return (numeral){KIND_NONE, 0, 0};
    return (numeral){upper ? KIND_UPPER : KIND_LOWER, n, csem__roman_value((csem__text){lower, n})};
}

static numeral take_numeral(csem__text text) {
    if (text.length == 0)
        return (numeral){KIND_NONE, 0, 0};
    unsigned char c = (unsigned char)text.data[0];
    if (csem__is_digit(c))
        return take_digits(text);
    if (c < 0x80)
        return take_letters(text);
    numeral n = take_wide(text);
    if (n.kind == KIND_NONE)
        n = take_one(text, KIND_CIRCLED, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚");
    if (n.kind == KIND_NONE)
        n = take_kanji(text);
    if (n.kind == KIND_NONE)
        n = take_one(text, KIND_KANA, "アイウエオカキクケコサシスセソタチツテト");
    return n;
}

static bool is_letters(numeral n) {
    return n.kind == KIND_LOWER || n.kind == KIND_UPPER;
}

static bool is_digits(numeral n) {
    return n.kind == KIND_DIGITS || n.kind == KIND_PADDED || n.kind == KIND_WIDE;
}

/* ---- what is around a numeral ---- */

/* The bracket that opens a mark, and the one that closes it. */
static const char *take_bracket(csem__text text, size_t *length) {
    static const char *const pairs[][2] = {{"(", ")"},   {"[", "]"},   {"（", "）"},
                                           {"【", "】"}, {"〔", "〕"}, {"<", ">"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (csem__text_has_prefix(text, pairs[i][0])) {
            *length = strlen(pairs[i][0]);
            return pairs[i][1];
        }
    return NULL;
}

/* The end of the letters from `at` on, in ASCII or outside it. */
static size_t word_end(csem__text text, size_t at) {
    while (at < text.length && at <= MAX_WORDS_LENGTH) {
        unsigned char c = (unsigned char)text.data[at];
        if (c < 0x80 ? !csem__is_alpha(c) : !is_far_letter(csem__char_at(text.data + at, text.length - at)))
            break;
        at += csem__char_length(text.data + at, text.length - at);
    }
    return at;
}

static size_t take_closing(csem__text text);

/* Whether a word is one that is numbered in plans and books. */
static bool is_numbered_word(csem__text word) {
    static const char *const words[] = {"part", "chapter", "section", "step", "stage", "phase"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (word.length == strlen(words[i]) && csem__text_begins(word, words[i]))
            return true;
    return csem__is_plan_word(word);
}

/* A small letter is one only before a closing sign, or after a word that is numbered and before a capital: `Part a:`
 * and `Part a Paths`, but `Give a park`. */
static bool begins_numeral(csem__text text, csem__text word) {
    numeral n = take_numeral(text);
    if (n.kind != KIND_LOWER)
        return is_digits(n) || n.kind == KIND_UPPER;
    csem__text rest = csem__text_from(text, n.length);
    csem__text title = csem__text_from(rest, csem__skip_spaces(rest, 0));
    bool apart = title.length < rest.length && csem__begins_with_capital(title);
    return take_closing(rest) > 0 || (apart && is_numbered_word(word));
}

/* Length of what is before a number that has no bracket: `第`, `§`, `No.`, one or two words and a blank, or up to three
 * capitals; 0: there is nothing. */
static size_t take_word(csem__text text) {
    enum { MAX_CAPITALS = 3, MAX_BLANKS = 4, MAX_ABBREVIATION = 4 };
    static const char *const signs[] = {"§", "№", "#"};
    if (csem__text_has_prefix(text, "第"))
        return 3;
    size_t end = csem__text_find_prefix(text, signs, sizeof signs / sizeof signs[0]);
    size_t blank = csem__skip_spaces(text, end);
    if (end > 0)
        return csem__is_digit(blank < text.length ? (unsigned char)text.data[blank] : 0) ? blank : 0;
    if (!csem__begins_with_capital(text))
        return 0;
    end = word_end(text, 0);
    if (end <= MAX_ABBREVIATION && end + 2 < text.length && text.data[end] == '.' && text.data[end + 1] == ' ' &&
        csem__is_digit((unsigned char)text.data[end + 2]))
        return end + 2;
    if (end <= MAX_CAPITALS && end < text.length && csem__is_digit((unsigned char)text.data[end])) {
        for (size_t i = 0; i < end; i++)
            if (!csem__is_upper((unsigned char)text.data[i]))
                return 0;
        return end;
    }
    for (int words = 0; words < 2 && end > 1 && end <= MAX_WORDS_LENGTH; words++) {
        if (end >= text.length ||
            (text.data[end] != ' ' && csem__space_length(text.data + end, text.length - end) == 0))
            return 0;
        size_t next = csem__skip_spaces(text, end);
        if (next - end > MAX_BLANKS)
            return 0;
        if (begins_numeral(csem__text_from(text, next), csem__slice(text.data, 0, end)))
            return next;
        size_t next_end = word_end(text, next);
        if (next_end == next)
            return 0;
        end = next_end;
    }
    return 0;
}

/* Length of the sign at the start of text that closes a mark without a bracket; a dash has blanks around it, which are
 * not part of it. */
static size_t take_closing(csem__text text) {
    static const char *const closings[] = {").", ")", ".", ":", "）", "：", "．", "、"};
    static const char *const dashes[] = {"-", "–", "—"};
    size_t length = csem__text_find_prefix(text, closings, sizeof closings / sizeof closings[0]);
    size_t blank = csem__skip_spaces(text, 0);
    size_t dash = csem__text_find_prefix(csem__text_from(text, blank), dashes, sizeof dashes / sizeof dashes[0]);
    csem__text rest = csem__text_from(text, blank + dash);
    if (length > 0 || blank == 0 || dash == 0)
        return length;
    return rest.length == 0 || csem__space_length(rest.data, rest.length) > 0 ? blank + dash : 0;
}

/* ---- the whole ---- */

/* The parts of a mark: text[0..before) is its signs of Markdown and its word or bracket, then there are numerals up to
 * end, then the closing sign up to `after`. */
typedef struct parts {
    csem__text text;
    size_t start; /* after the signs of Markdown */
    size_t before;
    numeral numerals[MAX_PLACES];
    size_t at[MAX_PLACES]; /* where they start */
    size_t places;
    size_t end;
    size_t after;
    const char *closing_bracket; /* NULL: none */
    const char *emphasis;        /* `**` or `__`; NULL: none */
} parts;

static const numeral *last_of(const parts *p) {
    return &p->numerals[p->places - 1];
}

/* What may be between two numerals: a point or a dash, and what opens the second. Letters are not after letters, as in
 * `i.e.`. Returns the length of what is before the second numeral; 0: there is none. */
static size_t take_separator(csem__text rest, const char **closing) {
    static const char *const separators[] = {".", "-", "–", " - ", " – ", " "};
    size_t length = csem__text_find_prefix(rest, separators, sizeof separators / sizeof separators[0]);
    bool blank = length > 0 && rest.data[0] == ' ';
    size_t bracket = 0;
    *closing = take_bracket(csem__text_from(rest, length), &bracket);
    return *closing ? length + bracket : blank ? 0 : length;
}

/* `1.2.3`, `1-(4)`, `2(a)`: the numbers after the first. */
static void take_places(parts *p) {
    while (p->places < MAX_PLACES && (is_digits(*last_of(p)) || is_letters(*last_of(p)))) {
        const char *closing;
        csem__text rest = csem__text_from(p->text, p->end);
        size_t length = take_separator(rest, &closing);
        numeral next = length > 0 ? take_numeral(csem__text_from(rest, length)) : (numeral){KIND_NONE, 0, 0};
        if (next.kind == KIND_NONE || (is_letters(next) && is_letters(*last_of(p)) && !closing) ||
            (p->closing_bracket && closing))
            return;
        if (closing && !csem__text_has_prefix(csem__text_from(rest, length + next.length), closing))
            return;
        p->at[p->places] = p->end + length;
        p->numerals[p->places++] = next;
        p->end += length + next.length + (closing ? strlen(closing) : 0);
        if (closing)
            return;
    }
}

/* `章` of `第1章`: any ideograph. */
static size_t take_counter(const parts *p) {
    csem__text rest = csem__text_from(p->text, p->end);
    if (!csem__text_has_prefix(csem__text_from(p->text, p->start), "第") || rest.length < 3)
        return 0;
    uint32_t c = csem__char_at(rest.data, rest.length);
    return c >= 0x4E00 && c < 0xA000 ? 3 : 0;
}

/* Signs of Markdown before a mark: a heading, emphasis. */
static void take_markup(parts *p) {
    size_t length;
    p->start = csem__markdown_depth(p->text, &length) > 0 ? length : 0;
    csem__text rest = csem__text_from(p->text, p->start);
    p->emphasis = csem__text_has_prefix(rest, "**") ? "**" : csem__text_has_prefix(rest, "__") ? "__" : NULL;
    p->start += p->emphasis ? 2 : 0;
}

static bool take_parts(parts *p) {
    size_t length = 0;
    take_markup(p);
    csem__text text = csem__text_from(p->text, p->start);
    p->closing_bracket = take_bracket(text, &length);
    p->before = p->start + (p->closing_bracket ? length : take_word(text));
    p->numerals[0] = take_numeral(csem__text_from(p->text, p->before));
    if (p->numerals[0].kind == KIND_NONE)
        return false;
    p->at[0] = p->before;
    p->places = 1;
    p->end = p->before + p->numerals[0].length;
    take_places(p);
    csem__text rest = csem__text_from(p->text, p->end);
    if (p->closing_bracket && !csem__text_has_prefix(rest, p->closing_bracket))
        return false;
    size_t counter = p->closing_bracket ? strlen(p->closing_bracket) : take_counter(p);
    p->after = p->end + (counter > 0 ? counter : take_closing(rest));
    if (p->emphasis && csem__text_has_prefix(csem__text_from(p->text, p->after), p->emphasis))
        p->after += 2;
    return true;
}

/* Whether something without an opening and a closing sign is a mark nevertheless: a circled number, or a number that
 * is followed by white space and a title with a capital, or by nothing. */
static bool is_bare_mark(const parts *p) {
    csem__text rest = csem__text_from(p->text, p->after);
    csem__text title = csem__text_from(p->text, csem__skip_spaces(p->text, p->after));
    bool blank = title.length < rest.length;
    if (p->before > p->start)
        return rest.length == 0 || (blank && csem__begins_with_capital(title));
    if (p->numerals[0].kind == KIND_CIRCLED)
        return true;
    if (p->places == 1 && is_letters(p->numerals[0]))
        return false;
    return blank && csem__begins_with_capital(title);
}

/* Whether the mark is set off from what is after it, and not a word or a number of a sentence. */
static bool is_set_off(const parts *p) {
    csem__text rest = csem__text_from(p->text, p->after);
    if (p->after == p->at[p->places - 1] + last_of(p)->length)
        return is_bare_mark(p);
    bool wide = (unsigned char)p->text.data[p->after - 1] >= 0x80 || p->text.data[p->after - 1] == '*';
    return wide || rest.length == 0 || csem__space_length(rest.data, rest.length) > 0;
}

/* ---- readings ---- */

/* A family always has room: its words and its places are bounded. */
static void append(csem__mark_reading *reading, csem__text text) {
    size_t room = sizeof reading->family - reading->length;
    size_t length = text.length < room ? text.length : room;
    memcpy(reading->family + reading->length, text.data, length);
    reading->length += length;
}

static const char *place_of(numeral n, bool letter) {
    static const char *const places[] = {
        [KIND_DIGITS] = "{1}", [KIND_PADDED] = "{01}", [KIND_WIDE] = "{1}",  [KIND_CIRCLED] = "{①}",
        [KIND_KANJI] = "{一}", [KIND_KANA] = "{ア}",   [KIND_LOWER] = "{i}", [KIND_UPPER] = "{I}"};
    return !letter ? places[n.kind] : n.kind == KIND_LOWER ? "{a}" : "{A}";
}

/* A letter before the last number is a Roman numeral if it is one of the first ten. */
static bool is_letter(numeral n) {
    return is_letters(n) && n.length == 1 && (n.value == 0 || n.value > 10);
}

static csem__mark_reading read_as(const parts *p, bool letter, int32_t number) {
    csem__mark_reading reading = {.number = number};
    size_t from = 0;
    for (size_t i = 0; i < p->places; i++) {
        append(&reading, csem__slice(p->text.data, from, p->at[i]));
        append(&reading,
               csem__text_of(place_of(p->numerals[i], i + 1 < p->places ? is_letter(p->numerals[i]) : letter)));
        from = p->at[i] + p->numerals[i].length;
    }
    append(&reading, csem__slice(p->text.data, from, p->after));
    return reading;
}

static void read_letters(const parts *p, csem__mark_found *mark) {
    const numeral *n = last_of(p);
    if (n->value > 0)
        mark->reading = read_as(p, false, n->value);
    if (n->length > 1)
        return;
    mark->other = read_as(p, true, p->text.data[p->at[p->places - 1]] - (n->kind == KIND_UPPER ? 'A' : 'a') + 1);
    if (n->value > 0)
        return;
    mark->reading = mark->other;
    mark->other = (csem__mark_reading){.length = 0};
}

bool csem__mark_find(csem__text text, csem__mark_found *mark) {
    parts p = {.text = text};
    *mark = (csem__mark_found){.title = text};
    if (!take_parts(&p) || !is_set_off(&p))
        return false;
    mark->parent = csem__slice(text.data, p.before, p.at[p.places - 1]);
    mark->title = csem__text_from(text, csem__skip_spaces(text, p.after));
    mark->word = p.closing_bracket ? csem__slice(text.data, p.start, p.start)
                                   : csem__text_trim(csem__slice(text.data, p.start, p.before));
    if (is_letters(*last_of(&p)))
        read_letters(&p, mark);
    else
        mark->reading = read_as(&p, false, last_of(&p)->value);
    return mark->reading.number > 0;
}

/* ---- lines ---- */

size_t csem__markdown_depth(csem__text text, size_t *length) {
    enum { MAX_DEPTH = 6 };
    size_t depth = 0;
    while (depth < text.length && text.data[depth] == '#')
        depth++;
    *length = depth;
    while (*length < text.length && text.data[*length] == ' ')
        ++*length;
    return depth <= MAX_DEPTH && *length > depth ? depth : 0;
}

bool csem__paragraph_ends_before(const csem__lines *lines, size_t next) {
    enum { APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE };
    if (next >= lines->count || (lines->items[next].flags & APART) != 0)
        return true;
    csem__mark_found mark;
    csem__text text = csem__lines_text(lines, next);
    return csem__usual_bullet_length(text) > 0 || csem__mark_find(text, &mark);
}

bool csem__line_is_heading(const csem__lines *lines, size_t index) {
    for (int line = 0; line < 2; line++) {
        size_t next = csem__lines_next(lines, index);
        if (csem__closes_sentence(csem__lines_text(lines, index)))
            return false;
        if (csem__paragraph_ends_before(lines, next) || csem__opens_sentence(csem__lines_text(lines, next)))
            return true;
        index = next;
    }
    return false;
}
