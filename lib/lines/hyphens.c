/* SPDX-License-Identifier: MIT */
/* A line that ends in a letter and a hyphen, before one that begins with a small letter, is a cut. The words of the
 * document say whose its hyphen is: the typesetter's if they have the word that the two parts make and not their pair
 * with a hyphen, the author's if it is the other way round. If they have both or neither, U+2010 is the typesetter's,
 * which is how programs print the hyphens that they add; `-` is so only if other lines show that `-` cuts words here:
 * by their words, or because no word is what is after it, as in `recre-` and `ation`.
 *
 * A blank may be before the hyphen, `pur -` and `suant`, which is how LibreOffice prints its own; but so may a dash be
 * printed. It is a cut only if the words say so, or if they do elsewhere and what is after it is no word; where only
 * hyphens without a blank cut words, what is before it must be none, either, and no such dash be inside a line.
 *
 * So all cuts are judged before the first is decided. Only a word of the text itself may join capitals. */
#include "lines/hyphens.h"

#include "lines/shape.h"

enum { MAX_TOKEN_LENGTH = 200 };

typedef enum verdict { UNKNOWN, OF_TYPESETTER, OF_AUTHOR } verdict;

/* A line end that may cut a word. */
struct cut {
    size_t line;
    size_t next;          /* the line on which the word goes on */
    csem__letters first;  /* the letters before the hyphen */
    csem__letters second; /* and after it */
    csem__letters longer; /* second, with the start of a further line that goes on with it; empty: there is none */
    size_t hyphen;        /* bytes, with the blanks before it */
    bool is_spaced;       /* there are blanks before it */
    bool is_wide;         /* it is U+2010 or U+2011 */
    bool needs_word;      /* it is the author's unless the words show that it is not */
};

/* What the cuts at `-` show. */
struct balance {
    size_t typesetter;
    size_t author;
    size_t spaced;   /* cuts after a blank that are the typesetter's */
    bool has_dashes; /* dashes are printed so inside lines */
};

/* The hyphen at the end of text, which is trimmed, after a letter, with the blanks between them. */
static size_t end_hyphen(csem__text text) {
    enum { WIDE = 3 };
    size_t length = text.length > 1 && text.data[text.length - 1] == '-' ? 1 : 0;
    if (length == 0 && text.length > WIDE && (unsigned char)text.data[text.length - 1] == 0x90)
        length = csem__hyphen_length(text, text.length - WIDE);
    if (length == 0)
        return 0;
    while (text.data[text.length - length - 1] == ' ')
        length++;
    unsigned char before = (unsigned char)text.data[text.length - length - 1];
    return csem__is_alpha(before) || before >= 0x80 ? length : 0;
}

/* Adds the letters before `end`, back to the first byte that is of no letter. */
static size_t read_before(csem__text text, size_t end, csem__letters *word) {
    size_t start = end;
    while (start > 0 && end - start < MAX_TOKEN_LENGTH &&
           (csem__is_alpha((unsigned char)text.data[start - 1]) || (unsigned char)text.data[start - 1] >= 0x80))
        start--;
    size_t last = start;
    for (size_t at = start; at < end;) {
        csem__letters part = {.length = 0};
        size_t after = csem__letters_read(csem__slice(text.data, 0, end), at, &part);
        if (after == end) {
            last = at;
            *word = part;
            break;
        }
        at = after + csem__char_length(text.data + after, end - after);
    }
    return last;
}

/* Whether the row of bytes that are not blank around a place is an address. */
static bool is_address(csem__text text, size_t from, size_t to) {
    for (size_t at = from; at < to; at++)
        if (text.data[at] == '@' || csem__text_has_prefix(csem__slice(text.data, at, to), "://") ||
            csem__text_has_prefix(csem__slice(text.data, at, to), "www."))
            return true;
    return false;
}

static bool is_in_address(csem__text before, csem__text after) {
    size_t start = before.length;
    size_t end = 0;
    while (start > 0 && before.length - start < MAX_TOKEN_LENGTH && before.data[start - 1] != ' ')
        start--;
    while (end < after.length && end < MAX_TOKEN_LENGTH && after.data[end] != ' ')
        end++;
    return is_address(before, start, before.length) || is_address(after, 0, end);
}

static bool begins_small(csem__text text) {
    csem__letters word = {.length = 0};
    unsigned char c = text.length > 0 ? (unsigned char)text.data[0] : 0;
    if (c != 0xC3)
        return csem__begins_small(text);
    return csem__letters_read(csem__slice(text.data, 0, csem__char_length(text.data, text.length)), 0, &word) > 0 &&
           word.length > 1 && word.data[1] == text.data[1];
}

/* Whether both sides of a hyphen are in capitals. */
static bool is_in_capitals(csem__text before, csem__text after) {
    return before.length > 1 && after.length > 1 && csem__is_upper((unsigned char)before.data[before.length - 1]) &&
           csem__is_upper((unsigned char)before.data[before.length - 2]) &&
           csem__is_upper((unsigned char)after.data[0]) && csem__is_upper((unsigned char)after.data[1]);
}

/* The line on which the word goes on that a line may cut: the next one, or if that opens something, such as a note, the
 * first one after the page end that follows. */
static size_t find_next(const csem__lines *lines, size_t line) {
    enum { MAX_LINES = 16 };
    if (csem__lines_is_furniture(lines, line))
        return line + 1 < lines->count && csem__lines_is_furniture(lines, line + 1) ? line + 1 : lines->count;
    size_t next = csem__lines_next(lines, line);
    if (next >= lines->count || begins_small(csem__lines_text(lines, next)))
        return next;
    size_t after = next;
    for (size_t n = 0; n < MAX_LINES && after < lines->count; n++, after = csem__lines_next(lines, after))
        if (after > next && lines->items[after].flags & CSEM_LINE_AFTER_PAGE)
            return begins_small(csem__lines_text(lines, after)) ? after : next;
    return next;
}

/* The start of the word that goes on from `cut->next` on a further line. */
static void read_longer(const csem__lines *lines, struct cut *cut, size_t end) {
    csem__text text = csem__lines_text(lines, cut->next);
    size_t hyphen = end_hyphen(text);
    cut->longer.length = 0;
    if (hyphen == 0 || end + hyphen != text.length)
        return;
    size_t further = csem__lines_next(lines, cut->next);
    if (further >= lines->count)
        return;
    cut->longer = cut->second;
    csem__letters_read(csem__lines_text(lines, further), 0, &cut->longer);
}

/* Whether a hyphen may wait for the other half of a pair: `medium- to long-term`. */
static bool is_waiting(csem__text word) {
    static const char *const words[] = {"and", "or", "to", "nor", "but"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (csem__text_equal(word, csem__text_of(words[i])))
            return true;
    return false;
}

/* Reads the words on both sides of a cut; `before` is the last cut, whose word may go on over the whole line. */
static bool read_words(const csem__lines *lines, const struct cut *before, csem__text text, struct cut *cut) {
    enum { MAX_LINK = 3 }; /* letters of a word that links others: `easy-to-` */
    csem__text after = csem__lines_text(lines, cut->next);
    cut->first = cut->second = (csem__letters){.length = 0};
    size_t start = read_before(text, text.length, &cut->first);
    size_t end = csem__letters_read(after, 0, &cut->second);
    if (cut->first.length == 0 || csem__begins_lettered(after))
        return false;
    bool is_short =
        text.length - start == 1 || (text.length - start <= MAX_LINK && start > 0 && text.data[start - 1] == '-');
    cut->needs_word = is_short || is_in_capitals(text, after) || is_waiting(csem__slice(after.data, 0, end));
    if (start == 0 && before && before->next == cut->line) {
        cut->first = before->first;
        csem__letters_read(text, 0, &cut->first);
    }
    read_longer(lines, cut, end);
    return true;
}

/* The cut at the end of a line. */
static bool find_cut(const csem__lines *lines, size_t line, const struct cut *before, struct cut *cut) {
    csem__text text = csem__lines_text(lines, line);
    cut->hyphen = end_hyphen(text);
    if (cut->hyphen == 0)
        return false;
    cut->line = line;
    cut->next = find_next(lines, line);
    if (cut->next >= lines->count)
        return false;
    csem__text after = csem__lines_text(lines, cut->next);
    cut->is_wide = text.data[text.length - 1] != '-';
    text.length -= cut->hyphen;
    cut->is_spaced = text.data[text.length] == ' ';
    if (!(is_in_capitals(text, after) || begins_small(after)) || is_in_address(text, after))
        return false;
    return read_words(lines, before, text, cut);
}

static const csem__letters no_letters = {.length = 0};

/* ---- whose a hyphen is ------------------------------------------------------------------------------------------- */

/* Whose the hyphen is by the words of the document. */
static verdict judge(const csem__word_index *words, const struct cut *cut) {
    bool joined = csem__word_index_has(words, &cut->first, &cut->second);
    if (!joined && cut->longer.length > 0)
        joined = csem__word_index_has(words, &cut->first, &cut->longer);
    if (joined == csem__word_index_has_pair(words, &cut->first, &cut->second))
        return UNKNOWN;
    return joined ? OF_TYPESETTER : OF_AUTHOR;
}

/* Whether nothing but the end of a word is after a hyphen. */
static bool is_ending(const csem__letters *word) {
    static const char *const endings[] = {"tion", "tions", "sion", "sions", "tional", "ment",  "ments", "ing",  "ings",
                                          "ness", "ity",   "ties", "ance",  "ances",  "ence",  "able",  "ible", "ly",
                                          "tive", "tives", "cial", "tial",  "ture",   "tures", "cies",  "ers"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (csem__text_equal(csem__slice(word->data, 0, word->length), csem__text_of(endings[i])))
            return true;
    return false;
}

/* Whether the document has these letters as no word of their own; of a few of them it is unknown. */
static bool is_no_word(const csem__word_index *words, const csem__letters *letters) {
    return letters->length >= CSEM_MIN_ASKED && !csem__word_index_has(words, letters, &no_letters);
}

/* Whether `-` is between two words and blanks somewhere. */
static bool has_dashes(csem__text text) {
    for (size_t at = 2; at + 2 < text.length; at++) {
        const char *dash = memchr(text.data + at, '-', text.length - at - 2);
        if (!dash)
            break;
        at = (size_t)(dash - text.data);
        if (dash[-1] == ' ' && dash[1] == ' ' && csem__is_alpha((unsigned char)dash[-2]) &&
            csem__is_alpha((unsigned char)dash[2]))
            return true;
    }
    return false;
}

static void weigh(struct balance *balance, const csem__word_index *words, const struct cut *cut) {
    if (cut->is_wide && !cut->is_spaced)
        return;
    verdict found = judge(words, cut);
    if (cut->is_spaced) {
        balance->spaced += found == OF_TYPESETTER;
        return;
    }
    balance->author += found == OF_AUTHOR;
    balance->typesetter += found == OF_TYPESETTER || (found == UNKNOWN && is_ending(&cut->second));
}

/* Whether the hyphen is the typesetter's. */
static bool is_typeset(const struct balance *balance, const csem__word_index *words, const struct cut *cut) {
    verdict found = judge(words, cut);
    if (found != UNKNOWN || cut->needs_word)
        return found == OF_TYPESETTER;
    if (cut->is_spaced)
        return is_no_word(words, &cut->second) &&
               (balance->spaced > 0 ||
                (!balance->has_dashes && balance->typesetter > balance->author && is_no_word(words, &cut->first)));
    size_t others = balance->typesetter - (balance->typesetter > 0 && !cut->is_wide && is_ending(&cut->second));
    return cut->is_wide || (others > 0 && others * 2 >= balance->author);
}

/* ---- all lines --------------------------------------------------------------------------------------------------- */

/* Gives a line its hyphen back. */
static void reopen(const csem__lines *lines, csem__line *line) {
    enum { WIDE = 3 };
    while (lines->input[line->text_end] == ' ')
        line->text_end++;
    line->text_end += lines->input[line->text_end] == '-' ? 1 : WIDE;
    line->flags &= (uint16_t)~CSEM_LINE_CUT;
}

/* Asks for the words of a cut. */
static bool ask(csem__lines *lines, const struct cut *cut, const csem_allocator *allocator) {
    return csem__word_index_ask(&lines->words, &cut->first, &cut->second, allocator) &&
           (!cut->is_spaced || (csem__word_index_ask(&lines->words, &cut->first, &no_letters, allocator) &&
                                csem__word_index_ask(&lines->words, &cut->second, &no_letters, allocator))) &&
           (cut->longer.length == 0 || csem__word_index_ask(&lines->words, &cut->first, &cut->longer, allocator));
}

/* The lines that may end in a hyphen, which their last bytes show. */
struct ends {
    uint32_t *lines;
    size_t count;
    size_t capacity;
};

/* Finds them, and gives all lines their hyphens back. False: out of memory. */
static bool find_ends(csem__lines *lines, struct ends *ends, const csem_allocator *allocator) {
    for (size_t i = 0; i < lines->count; i++) {
        csem__line *line = &lines->items[i];
        if (line->flags & CSEM_LINE_CUT)
            reopen(lines, line);
        char last = lines->input[line->text_end - 1];
        if (last != '-' && last != '\x90')
            continue;
        if (!csem__array_grow(allocator, (void **)&ends->lines, ends->count, &ends->capacity, sizeof *ends->lines))
            return false;
        ends->lines[ends->count++] = (uint32_t)i;
    }
    return true;
}

/* A walk over the cuts. The last one is kept, since a word may be cut again. */
struct walk {
    struct cut cuts[2];
    struct cut *last; /* NULL: none yet */
    size_t at;
};

static void begin(struct walk *walk) {
    walk->last = NULL;
    walk->at = 0;
}

/* The next cut, or NULL. */
static const struct cut *next_cut(const csem__lines *lines, const struct ends *ends, struct walk *walk) {
    while (walk->at < ends->count) {
        struct cut *cut = walk->last == &walk->cuts[0] ? &walk->cuts[1] : &walk->cuts[0];
        if (find_cut(lines, ends->lines[walk->at++], walk->last, cut))
            return walk->last = cut;
    }
    return NULL;
}

/* Asks for the words of all cuts, and looks them up in the text. */
static bool ask_all(csem__lines *lines, const struct ends *ends, const csem_allocator *allocator) {
    struct walk walk;
    begin(&walk);
    for (const struct cut *cut; (cut = next_cut(lines, ends, &walk));)
        if (!ask(lines, cut, allocator))
            return false;
    if (lines->words.is_open)
        csem__word_index_answer(&lines->words, (csem__text){lines->input, lines->length});
    return true;
}

static void close(csem__lines *lines, const struct ends *ends) {
    struct balance balance = {0};
    struct walk walk;
    begin(&walk);
    bool is_spaced = false;
    for (const struct cut *cut; (cut = next_cut(lines, ends, &walk));) {
        weigh(&balance, &lines->words, cut);
        is_spaced |= cut->is_spaced;
    }
    balance.has_dashes = is_spaced && has_dashes((csem__text){lines->input, lines->length});
    begin(&walk);
    for (const struct cut *cut; (cut = next_cut(lines, ends, &walk));) {
        if (!is_typeset(&balance, &lines->words, cut))
            continue;
        lines->items[cut->line].text_end -= (uint32_t)cut->hyphen;
        lines->items[cut->line].flags |= CSEM_LINE_CUT;
    }
}

bool csem__lines_close_hyphens(csem__lines *lines, const csem_allocator *allocator) {
    struct ends ends = {0};
    bool done = find_ends(lines, &ends, allocator) && (ends.count == 0 || ask_all(lines, &ends, allocator));
    if (done && ends.count > 0)
        close(lines, &ends);
    csem__release(allocator, ends.lines);
    return done;
}
