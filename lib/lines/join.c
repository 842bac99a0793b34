/* SPDX-License-Identifier: MIT */
/* Joins lines into one text. Bytes that need no change are copied in stretches; white space is folded, ligatures and
 * soft hyphens are mended, and each change of the distance between text and input begins a run. The stars of `**bold**`
 * are removed at the end, when the text shows which of them are pairs.
 *
 * Invariant: runs ascend in both offsets, and the bytes of a run are the same in the text and in the input. */
#include "lines/join.h"

#include "base/search.h"
#include "base/window.h"
#include "lines/mend.h"
#include "lines/shape.h"

void csem__joiner_init(csem__joiner *joiner, csem__arena *arena, const char *input) {
    *joiner = (csem__joiner){.arena = arena, .input = input};
}

void csem__joiner_free(csem__joiner *joiner) {
    csem__release(&joiner->arena->allocator, joiner->runs);
    csem__release(&joiner->arena->allocator, joiner->markup);
    joiner->runs = NULL;
}

bool csem__joiner_start(csem__joiner *joiner, size_t bound) {
    joiner->data = csem__arena_reserve(joiner->arena, bound + 1);
    joiner->length = 0;
    joiner->run_count = 0;
    joiner->has_stars = joiner->is_cut = false;
    return joiner->data != NULL;
}

static bool push_run(csem__joiner *joiner, size_t source) {
    if (!csem__array_grow(&joiner->arena->allocator, (void **)&joiner->runs, joiner->run_count, &joiner->run_capacity,
                          sizeof *joiner->runs))
        return false;
    joiner->runs[joiner->run_count++] = (csem__run){joiner->length, source};
    return true;
}

/* Begins a run: from here on the text is at source in the input. */
static bool add_run(csem__joiner *joiner, size_t source) {
    if (joiner->run_count > 0) {
        const csem__run *last = &joiner->runs[joiner->run_count - 1];
        if (last->source_offset + (joiner->length - last->text_offset) == source)
            return true;
    }
    return push_run(joiner, source);
}

static bool is_word(csem__text text, const char *word) {
    size_t length = strlen(word);
    return text.length > length && memcmp(text.data, word, length) == 0 && text.data[length] == ' ';
}

/* Whether the text ends in something after which a line end adds no blank: `self-`, `parents/`, a dash without
 * blanks. A hyphen that waits for the other half of a pair, `medium- to long-term`, keeps its blank, and so
 * does one before the mark of an item. */
static bool ends_cut(csem__text text, csem__text next) {
    static const struct {
        const char *bytes;
        bool is_hyphen;
    } marks[] = {
        {"-", true},
        {"/", false},
        {"\xE2\x80\x90", true},  /* U+2010 hyphen */
        {"\xE2\x80\x91", true},  /* U+2011 non-breaking hyphen */
        {"\xE2\x80\x93", false}, /* U+2013 en dash */
        {"\xE2\x80\x94", false}, /* U+2014 em dash */
    };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t length = strlen(marks[i].bytes);
        if (text.length <= length || memcmp(text.data + text.length - length, marks[i].bytes, length) != 0)
            continue;
        if (text.data[text.length - length - 1] == ' ')
            return false;
        bool waits = is_word(next, "and") || is_word(next, "or") || is_word(next, "to") || csem__begins_lettered(next);
        return !marks[i].is_hyphen || !waits;
    }
    return false;
}

/* Whether a text begins with a dash and a small letter directly after it, or with a slash, before which a line end adds
 * no blank either. */
static bool begins_with_dash(csem__text text) {
    enum { LENGTH = 3 };
    if (text.length <= LENGTH)
        return false;
    if (text.data[0] == '/')
        return csem__is_alpha((unsigned char)text.data[1]);
    return csem__is_lower((unsigned char)text.data[LENGTH]) && csem__text_has_prefix(text, "\xE2\x80\x94");
}

static bool is_cut_word(csem__text text, csem__text next) {
    return ends_cut(text, next) || begins_with_dash(next);
}

/* Bytes that can be copied as they are: not white space, not `*`, and not the first byte of a character that may be
 * white space. */
static bool is_plain(unsigned char c) {
    if (c < 0x80)
        return c > ' ' && c != '*';
    return c != 0xC2 && c != 0xE1 && c != 0xE2 && c != 0xE3 && c != 0xEF;
}

/* The bytes of the window at data that may not be copied as they are: bytes that are not ASCII, controls, `*`, and
 * blanks before a blank. Reads one byte more than the window. */
static uint64_t special_hits(const char *data) {
    csem__window window = csem__window_at(data);
    csem__match others = csem__match_either(csem__match_byte(window, '*'), csem__match_outside(window, ' '));
    csem__match blanks =
        csem__match_both(csem__match_byte(window, ' '), csem__match_byte(csem__window_at(data + 1), ' '));
    return csem__hits(csem__match_either(others, blanks));
}

/* The first byte from `at` on that may not be copied as it is, or `end`. A blank before a special byte is special,
 * since white space may go on there. */
static size_t skip_plain(const char *input, size_t at, size_t end) {
    size_t start = at;
    while (end - at > CSEM_WINDOW) {
        uint64_t hits = special_hits(input + at);
        at += hits ? csem__first_hit(hits) : CSEM_WINDOW;
        if (hits && !is_plain((unsigned char)input[at]))
            return at > start && input[at - 1] == ' ' ? at - 1 : at;
        while (hits && at < end && is_plain((unsigned char)input[at]))
            at++;
    }
    if (at > start && input[at - 1] == ' ')
        at--;
    while (at < end && (is_plain((unsigned char)input[at]) ||
                        (input[at] == ' ' && at + 1 < end && is_plain((unsigned char)input[at + 1]))))
        at++;
    return at;
}

static void copy(csem__joiner *joiner, size_t start, size_t end) {
    memcpy(joiner->data + joiner->length, joiner->input + start, end - start);
    joiner->length += end - start;
}

/* The end of the U+FFFD that begin at `at`. */
static size_t skip_replacements(const char *input, size_t at, size_t end) {
    static const char replacement[] = "\xEF\xBF\xBD";
    const size_t length = sizeof replacement - 1;
    while (end - at >= length && memcmp(input + at, replacement, length) == 0)
        at += length;
    return at;
}

/* Whether the text ends in a blank: a soft hyphen separated it from what followed. */
static bool ends_in_blank(const csem__joiner *joiner) {
    return joiner->length > 0 && joiner->data[joiner->length - 1] == ' ';
}

/* Whether there is nothing or a blank before `at`, up to which the bytes from `from` on have not been copied yet. */
static bool is_after_blank(const csem__joiner *joiner, size_t from, size_t at) {
    return from < at ? joiner->input[at - 1] == ' ' : joiner->length == 0 || ends_in_blank(joiner);
}

/* White space at `at`, which becomes one blank; returns where it ends. */
static size_t fold(csem__joiner *joiner, size_t at, size_t end) {
    if (joiner->length > 0 && !ends_in_blank(joiner))
        joiner->data[joiner->length++] = ' ';
    for (size_t n; at < end && (n = csem__space_length(joiner->input + at, end - at)) > 0;)
        at += n;
    return at;
}

/* The letters of a ligature. The first is mapped to its first byte and the last to its last, so that a slice that
 * begins or ends with a letter of it begins or ends with the ligature. */
static bool add_letters(csem__joiner *joiner, const char *letters, size_t source) {
    size_t count = strlen(letters);
    joiner->data[joiner->length++] = letters[0];
    if (count < CSEM_LIGATURE_LENGTH && !push_run(joiner, source + CSEM_LIGATURE_LENGTH - 1))
        return false;
    for (size_t i = 1; i < count; i++)
        joiner->data[joiner->length++] = letters[i];
    return true;
}

/* Adds what is at *at if it cannot be copied as it is, and moves *at after it. *from is the first byte that has not
 * been copied yet. False: out of memory. */
static bool add_special(csem__joiner *joiner, size_t *from, size_t *at, size_t end) {
    const char *input = joiner->input;
    size_t start = *at;
    size_t space = csem__space_length(input + start, end - start);
    bool folds = space > 1 || (space == 1 && input[start] != ' ') ||
                 (space == 1 && csem__space_length(input + start + 1, end - start - 1) > 0);
    unsigned char c = (unsigned char)input[start];
    size_t replaced = c == 0xEF ? skip_replacements(input, start, end) : start;
    const char *letters = c == 0xEF ? csem__ligature_letters(input + start, end - start) : NULL;
    bool after_blank = c == 0xC2 && is_after_blank(joiner, *from, start);
    size_t hyphen = c == 0xC2 ? csem__soft_hyphen_length(input + start, end - start, after_blank) : 0;
    if (!folds && replaced == start && !letters && hyphen == 0) {
        *at += csem__char_length(input + start, end - start);
        return true;
    }
    copy(joiner, *from, replaced);
    bool added = true;
    *at = folds     ? fold(joiner, start, end)
          : letters ? start + CSEM_LIGATURE_LENGTH
          : hyphen  ? start + hyphen
                    : replaced;
    if (letters)
        added = add_letters(joiner, letters, start);
    joiner->is_cut = hyphen > 0 && *at == end;
    *from = *at;
    /* U+FFFD may replace bytes that are not UTF-8, whose number may differ. */
    return added && (replaced > start ? push_run(joiner, *from) : add_run(joiner, *from));
}

/* Ideographs, kana, and their punctuation and signs. */
static bool is_without_blanks(uint32_t c) {
    return (c >= 0x2E80 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF01 && c < 0xFFA0);
}

static bool ends_without_blank(csem__text text) {
    enum { LENGTH = 3 };
    if (text.length < LENGTH || (unsigned char)text.data[text.length - LENGTH] < 0xE2)
        return false;
    return is_without_blanks(csem__char_at(text.data + text.length - LENGTH, LENGTH));
}

bool csem__begins_without_blank(csem__text text) {
    return text.length > 0 && (unsigned char)text.data[0] >= 0xE2 &&
           is_without_blanks(csem__char_at(text.data, text.length));
}

/* Digits of ASCII may be among such characters. */
bool csem__lines_join_closely(csem__text before, csem__text after) {
    if (after.length > 0 && csem__is_digit((unsigned char)after.data[0]))
        return ends_without_blank(before);
    if (!csem__begins_without_blank(after))
        return false;
    bool digit = before.length > 0 && csem__is_digit((unsigned char)before.data[before.length - 1]);
    return digit || ends_without_blank(before);
}

bool csem__lines_are_close(const csem__lines *lines, size_t line, csem__text after) {
    csem__text before = csem__lines_text(lines, line);
    return lines->items[line].flags & CSEM_LINE_CUT || is_cut_word(before, after) ||
           csem__lines_join_closely(before, after);
}

bool csem__lines_break_sentence(csem__text before, csem__text after) {
    static const char stop[] = "\xE3\x80\x82";  /* U+3002 */
    static const char comma[] = "\xE3\x80\x81"; /* U+3001 */
    if (!csem__lines_join_closely(before, after))
        return false;
    for (size_t at = 0; at + sizeof stop - 1 <= before.length; at++)
        if (memcmp(before.data + at, stop, sizeof stop - 1) == 0 ||
            memcmp(before.data + at, comma, sizeof comma - 1) == 0)
            return true;
    return false;
}

bool csem__joiner_add(csem__joiner *joiner, size_t start, size_t end) {
    const char *input = joiner->input;
    if (start >= end)
        return true;
    csem__text so_far = {joiner->data, joiner->length};
    csem__text added = csem__slice(input, start, end);
    if (joiner->length > 0 && !joiner->is_cut && !is_cut_word(so_far, added) && !ends_in_blank(joiner) &&
        !csem__lines_join_closely(so_far, added))
        joiner->data[joiner->length++] = ' ';
    joiner->is_cut = false;
    if (!add_run(joiner, start))
        return false;
    size_t from = start;
    for (size_t at = start; (at = skip_plain(input, at, end)) < end;) {
        joiner->has_stars |= input[at] == '*' && at + 1 < end && input[at + 1] == '*';
        if (!add_special(joiner, &from, &at, end))
            return false;
    }
    copy(joiner, from, end);
    return true;
}

bool csem__joiner_add_line(csem__joiner *joiner, size_t start, const csem__line *line) {
    bool added = csem__joiner_add(joiner, start, line->text_end);
    joiner->is_cut |= (line->flags & CSEM_LINE_CUT) != 0;
    return added;
}

bool csem__joiner_put(csem__joiner *joiner, csem__text letters, size_t source) {
    if (!push_run(joiner, source))
        return false;
    memcpy(joiner->data + joiner->length, letters.data, letters.length);
    joiner->length += letters.length;
    return true;
}

/* The offset of the `**` that closes the `**` at `open`, or SIZE_MAX. */
static size_t find_closing_stars(csem__text text, size_t open) {
    for (size_t i = open + 3; i + 1 < text.length; i++)
        if (text.data[i] == '*' && text.data[i + 1] == '*' && text.data[i - 1] != ' ' &&
            (i + 2 == text.length || text.data[i + 2] != '*'))
            return i;
    return SIZE_MAX;
}

static bool opens_bold(csem__text text, size_t at) {
    if (at + 3 >= text.length || text.data[at] != '*' || text.data[at + 1] != '*')
        return false;
    char before = at > 0 ? text.data[at - 1] : ' ';
    bool word = csem__is_alpha((unsigned char)before) || csem__is_digit((unsigned char)before) || before == '*';
    return !word && text.data[at + 2] != ' ' && text.data[at + 2] != '*';
}

/* Records the offset of two stars to remove, after the runs. */
static bool note_stars(csem__joiner *joiner, size_t count, size_t at) {
    if (!csem__array_grow(&joiner->arena->allocator, (void **)&joiner->runs, joiner->run_count + count,
                          &joiner->run_capacity, sizeof *joiner->runs))
        return false;
    joiner->runs[joiner->run_count + count] = (csem__run){at, 0};
    return true;
}

/* The offset in the input of a byte of the text. */
static size_t source_of(const csem__joiner *joiner, size_t at) {
    const csem__run *run =
        &joiner->runs[csem__search_last(CSEM_KEYS(joiner->runs, joiner->run_count, text_offset), at)];
    return run->source_offset + (at - run->text_offset);
}

/* Records the places in the input of the two pairs of stars around bold text. */
static bool note_markup(csem__joiner *joiner, size_t at, size_t closing) {
    if (!csem__array_grow(&joiner->arena->allocator, (void **)&joiner->markup, joiner->markup_count,
                          &joiner->markup_capacity, sizeof *joiner->markup))
        return false;
    joiner->markup[joiner->markup_count++] = (csem__range){source_of(joiner, at), source_of(joiner, closing + 1) + 1};
    return true;
}

/* Finds the stars of bold text; false: out of memory. */
static bool find_markup(csem__joiner *joiner, size_t *count) {
    csem__text text = {joiner->data, joiner->length};
    for (size_t at = 0; at + 3 < text.length; at++) {
        if (!opens_bold(text, at))
            continue;
        size_t closing = find_closing_stars(text, at);
        if (closing == SIZE_MAX)
            break;
        if (!note_stars(joiner, *count, at) || !note_stars(joiner, *count + 1, closing) ||
            !note_markup(joiner, at, closing))
            return false;
        *count += 2;
        at = closing + 1;
    }
    return true;
}

static void put_run(csem__joined *joined, size_t text_offset, size_t source_offset) {
    if (joined->run_count > 0 && joined->runs[joined->run_count - 1].text_offset == text_offset)
        joined->run_count--;
    joined->runs[joined->run_count++] = (csem__run){text_offset, source_offset};
}

/* Copies the runs and removes the recorded stars from the text; each pair of stars ends a run. */
static void drop_markup(csem__joiner *joiner, csem__joined *joined, size_t stars) {
    const csem__run *pairs = stars > 0 ? joiner->runs + joiner->run_count : NULL;
    size_t removed = 0;
    size_t from = 0;
    size_t run = 0;
    for (size_t i = 0; i <= stars; i++) {
        size_t at = i < stars ? pairs[i].text_offset : joiner->length;
        for (; run < joiner->run_count && joiner->runs[run].text_offset <= at; run++)
            put_run(joined, joiner->runs[run].text_offset - removed, joiner->runs[run].source_offset);
        if (removed > 0)
            memmove(joiner->data + from - removed, joiner->data + from, at - from);
        if (i == stars)
            break;
        const csem__run *last = &joiner->runs[run - 1];
        removed += 2;
        from = at + 2;
        put_run(joined, from - removed, last->source_offset + (from - last->text_offset));
    }
    joiner->length -= removed;
}

bool csem__joiner_finish(csem__joiner *joiner, csem__joined *joined) {
    size_t stars = 0;
    *joined = (csem__joined){0};
    joiner->length -= ends_in_blank(joiner);
    if (joiner->has_stars && !find_markup(joiner, &stars))
        return false;
    char *text = joiner->data;
    /* The text is committed before the runs are allocated after it; removed stars leave a few bytes unused. */
    csem__arena_commit(joiner->arena, joiner->length + 1);
    joined->runs = csem__arena_allocate(joiner->arena, (joiner->run_count + stars) * sizeof *joiner->runs);
    if (!joined->runs)
        return false;
    drop_markup(joiner, joined, stars);
    text[joiner->length] = '\0';
    joined->text = (csem__text){text, joiner->length};
    joined->lost_markup = stars > 0;
    return true;
}
