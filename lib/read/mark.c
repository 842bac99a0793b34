/* SPDX-License-Identifier: MIT */
/* A mark is [bracket or word] numeral [numerals after full stops] [closing sign] and white space. What it begins and
 * ends with and the kind of the numeral make its family. No word is known: any one or two words that begin with a
 * capital may be before a number. */
#include "read/mark.h"

enum { MAX_WORDS_LENGTH = 40, MAX_LEVELS = 4, MAX_DIGITS = 3 }; /* so that a year is not a mark */

/* Words, a character and blanks after them, levels, a numeral and a closing sign. */
_Static_assert(MAX_WORDS_LENGTH + 4 + 4 + 2 * MAX_LEVELS + 3 + 3 <= CSEM_MAX_MARK_LENGTH, "a family fits");

typedef enum script {
    KIND_NONE,
    KIND_DIGITS,
    KIND_WIDE,
    KIND_CIRCLED,
    KIND_KANJI,
    KIND_KANA,
    KIND_LOWER,
    KIND_UPPER
} script;

/* A numeral in the text: its kind, its length in bytes, and its value; that of letters is determined later. */
typedef struct numeral {
    script kind;
    size_t length;
    int32_t value;
} numeral;

static csem__text after(csem__text text, size_t length) {
    return csem__slice(text.data, length, text.length);
}

static bool starts(csem__text text, const char *part) {
    size_t length = strlen(part);
    return text.length >= length && memcmp(text.data, part, length) == 0;
}

static size_t skip_spaces(csem__text text, size_t at) {
    for (size_t n; at < text.length && (n = csem__space_length(text.data + at, text.length - at)) > 0;)
        at += n;
    return at;
}

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
    for (int32_t place; n.length < (size_t)MAX_DIGITS * 3 && (place = place_in(after(text, n.length), wide)) > 0;) {
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
    if (place_in(after(text, at), "十") == 0) {
        n.length = at;
        n.value = tens;
    } else {
        int32_t ones = place_in(after(text, at + 3), digits);
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
        n = take_one(text, KIND_CIRCLED, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    if (n.kind == KIND_NONE)
        n = take_kanji(text);
    if (n.kind == KIND_NONE)
        n = take_one(text, KIND_KANA, "アイウエオカキクケコサシスセソタチツテト");
    return n;
}

/* ---- what is around it ---- */

/* The bracket that opens a mark, and the one that closes it. */
static const char *take_bracket(csem__text text, size_t *length) {
    static const char *const pairs[][2] = {{"(", ")"}, {"[", "]"}, {"（", "）"}, {"【", "】"}, {"〔", "〕"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (starts(text, pairs[i][0])) {
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

static bool begins_numeral(csem__text text) {
    numeral n = take_numeral(text);
    return n.kind == KIND_DIGITS || n.kind == KIND_WIDE || n.kind == KIND_UPPER;
}

/* Length of what is before a number that has no bracket: `第`, one or two words and a blank, or up to three capitals;
 * 0: there is nothing. */
static size_t take_word(csem__text text) {
    enum { MAX_CAPITALS = 3, MAX_BLANKS = 4 };
    if (starts(text, "第"))
        return 3;
    if (!csem__begins_with_capital(text))
        return 0;
    size_t end = word_end(text, 0);
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
        size_t next = skip_spaces(text, end);
        if (next - end > MAX_BLANKS)
            return 0;
        if (begins_numeral(after(text, next)))
            return next;
        size_t next_end = word_end(text, next);
        if (next_end == next)
            return 0;
        end = next_end;
    }
    return 0;
}

/* Length of the sign at the start of text that closes a mark without a bracket. */
static size_t take_closing(csem__text text) {
    static const char *const closings[] = {").", ")", ".", ":", "）", "：", "．", "、"};
    for (size_t i = 0; i < sizeof closings / sizeof closings[0]; i++)
        if (starts(text, closings[i]))
            return strlen(closings[i]);
    return 0;
}

/* ---- the whole ---- */

/* The parts of a mark: text[0..before) is its word or bracket, then there are numerals up to end, then the closing
 * sign. */
typedef struct parts {
    csem__text text;
    size_t before;
    size_t last; /* start of the last numeral */
    size_t end;
    size_t after; /* start of the title or white space */
    numeral numeral;
    int levels;
    bool bracket;
} parts;

/* `1.2.3`: the numbers after full stops. */
static void take_levels(parts *p) {
    p->levels = 1;
    while (p->numeral.kind == KIND_DIGITS && p->levels < MAX_LEVELS && p->end < p->text.length &&
           p->text.data[p->end] == '.') {
        numeral next = take_digits(after(p->text, p->end + 1));
        if (next.kind == KIND_NONE)
            return;
        p->last = p->end + 1;
        p->end = p->last + next.length;
        p->numeral = next;
        p->levels++;
    }
}

/* `章` of `第1章`: any ideograph. */
static size_t take_counter(const parts *p) {
    csem__text rest = after(p->text, p->end);
    if (!starts(p->text, "第") || rest.length < 3)
        return 0;
    uint32_t c = csem__char_at(rest.data, rest.length);
    return c >= 0x4E00 && c < 0xA000 ? 3 : 0;
}

static bool take_parts(parts *p) {
    const char *closing = take_bracket(p->text, &p->before);
    p->bracket = closing != NULL;
    if (!p->bracket)
        p->before = take_word(p->text);
    p->numeral = take_numeral(after(p->text, p->before));
    if (p->numeral.kind == KIND_NONE)
        return false;
    p->last = p->before;
    p->end = p->last + p->numeral.length;
    take_levels(p);
    csem__text rest = after(p->text, p->end);
    if (p->bracket) {
        p->after = p->end + strlen(closing);
        return starts(rest, closing);
    }
    size_t counter = take_counter(p);
    p->after = p->end + (counter > 0 ? counter : take_closing(rest));
    return true;
}

/* Whether something without an opening and a closing sign is a mark nevertheless: a circled number, or a number that
 * is followed by white space and a title with a capital, a dash or nothing. */
static bool is_bare_mark(const parts *p) {
    csem__text rest = after(p->text, p->after);
    csem__text title = after(p->text, skip_spaces(p->text, p->after));
    bool blank = title.length < rest.length;
    if (p->before > 0)
        return rest.length == 0 || (blank && (title.data[0] == '-' || starts(title, "–") || starts(title, "—") ||
                                              csem__begins_with_capital(title)));
    if (p->numeral.kind == KIND_CIRCLED)
        return true;
    return p->numeral.kind != KIND_LOWER && p->numeral.kind != KIND_UPPER && blank && csem__begins_with_capital(title);
}

/* Whether the mark is set off from what is after it, and not a word or a number of a sentence. */
static bool is_set_off(const parts *p) {
    csem__text rest = after(p->text, p->after);
    if (p->after == p->end)
        return is_bare_mark(p);
    bool wide = (unsigned char)p->text.data[p->after - 1] >= 0x80;
    return wide || rest.length == 0 || csem__space_length(rest.data, rest.length) > 0;
}

/* A family always fits: its words and its levels are bounded. */
static void append(csem__mark_reading *reading, csem__text text) {
    memcpy(reading->family + reading->length, text.data, text.length);
    reading->length += text.length;
}

static csem__mark_reading read_as(const parts *p, const char *one, int32_t number) {
    csem__mark_reading reading = {.number = number};
    append(&reading, csem__slice(p->text.data, 0, p->before));
    for (int level = 1; level < p->levels; level++)
        append(&reading, csem__text_of("1."));
    append(&reading, csem__text_of(one));
    append(&reading, csem__slice(p->text.data, p->end, p->after));
    return reading;
}

static void read_letters(const parts *p, csem__mark_found *mark) {
    bool upper = p->numeral.kind == KIND_UPPER;
    if (p->numeral.value > 0)
        mark->reading = read_as(p, upper ? "I" : "i", p->numeral.value);
    if (p->numeral.length > 1)
        return;
    mark->other = read_as(p, upper ? "A" : "a", p->text.data[p->before] - (upper ? 'A' : 'a') + 1);
    if (p->numeral.value > 0)
        return;
    mark->reading = mark->other;
    mark->other = (csem__mark_reading){.length = 0};
}

bool csem__mark_find(csem__text text, csem__mark_found *mark) {
    static const char *const ones[] = {
        [KIND_DIGITS] = "1", [KIND_WIDE] = "１", [KIND_CIRCLED] = "①", [KIND_KANJI] = "一", [KIND_KANA] = "ア"};
    parts p = {.text = text};
    *mark = (csem__mark_found){.title = text};
    if (!take_parts(&p) || !is_set_off(&p))
        return false;
    mark->parent = csem__slice(text.data, p.before, p.last);
    mark->title = after(text, skip_spaces(text, p.after));
    if (p.numeral.kind == KIND_LOWER || p.numeral.kind == KIND_UPPER)
        read_letters(&p, mark);
    else
        mark->reading = read_as(&p, ones[p.numeral.kind], p.numeral.value);
    return mark->reading.number > 0;
}
