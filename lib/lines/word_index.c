/* SPDX-License-Identifier: MIT */
/* Open addressing with linear probing, at most half full. Most words of the text are passed over by their first four
 * bytes, which a filter has if a question begins so; a word with others than ASCII among them is always read. */
#include "lines/word_index.h"

#include "base/hash.h"
#include "base/window.h"
#include "lines/mend.h"

enum { FIRST_CAPACITY = 64, PREFIX = CSEM_MIN_ASKED };

/* ---- letters ----------------------------------------------------------------------------------------------------- */

static void add_letters(csem__letters *word, const char *letters, size_t count) {
    if (count > CSEM_MAX_LETTERS - word->length) {
        word->is_long = true;
        return;
    }
    memcpy(word->data + word->length, letters, count);
    word->length += count;
}

/* Letters of two bytes, and of three below U+2000. Of those of Latin-1 the small ones differ in one bit. */
static size_t wide_letter(csem__text rest, char *letter) {
    enum { DIVISION = 0x97, FIRST_SMALL = 0x9F };
    unsigned char c = (unsigned char)rest.data[0];
    size_t length = csem__char_length(rest.data, rest.length);
    unsigned char last = length > 1 ? (unsigned char)rest.data[1] : 0;
    if (c < 0xC3 || c > 0xE1 || length > rest.length || (c == 0xC3 && (last | 0x20) == (DIVISION | 0x20)))
        return 0;
    memcpy(letter, rest.data, length);
    if (c == 0xC3 && last < FIRST_SMALL)
        letter[1] = (char)(last | 0x20);
    return length;
}

/* The letter at text.data[at] that is not ASCII; returns its bytes, 0 if there is none. */
static size_t read_wide(csem__text text, size_t at, csem__letters *word) {
    enum { SOFT_HYPHEN_LENGTH = 2, MAX_LENGTH = 4 };
    csem__text rest = csem__text_from(text, at);
    const char *letters = csem__ligature_letters(rest.data, rest.length);
    char letter[MAX_LENGTH];
    if (letters) {
        add_letters(word, letters, strlen(letters));
        return CSEM_LIGATURE_LENGTH;
    }
    if (csem__text_has_prefix(rest, "\xC2\xAD"))
        return SOFT_HYPHEN_LENGTH;
    size_t length = wide_letter(rest, letter);
    add_letters(word, letter, length);
    return length;
}

/* Adds the letters of ASCII from `at` on, and returns where they end. */
static size_t read_ascii(csem__text text, size_t at, csem__letters *word) {
    size_t length = word->length;
    for (; at < text.length && csem__is_alpha((unsigned char)text.data[at]); at++) {
        if (length < CSEM_MAX_LETTERS)
            word->data[length++] = (char)(text.data[at] | 0x20);
        else
            word->is_long = true;
    }
    word->length = length;
    return at;
}

size_t csem__letters_read(csem__text text, size_t at, csem__letters *word) {
    for (size_t n = 1; n > 0; at += n) {
        at = read_ascii(text, at, word);
        if (at >= text.length || (unsigned char)text.data[at] < 0x80)
            break;
        n = read_wide(text, at, word);
    }
    return at;
}

size_t csem__hyphen_length(csem__text text, size_t at) {
    enum { LENGTH = 3 };
    if (at >= text.length)
        return 0;
    if (text.data[at] == '-')
        return 1;
    csem__text rest = csem__text_from(text, at);
    return csem__text_has_prefix(rest, "\xE2\x80\x90") || csem__text_has_prefix(rest, "\xE2\x80\x91") ? LENGTH : 0;
}

/* ---- hashes ------------------------------------------------------------------------------------------------------ */

/* Whether the letter that is so many before the end of a word is this one. */
static bool ends(const csem__letters *word, size_t length, size_t before, char letter) {
    return length > before && word->data[length - before - 1] == letter;
}

static bool ends_in_ing(const csem__letters *word, size_t length) {
    return ends(word, length, 0, 'g') && ends(word, length, 1, 'n') && ends(word, length, 2, 'i');
}

/* Continues a hash with a word without the endings of English: `policies`, `policy`; `making`, `makes`, `make`. */
static uint32_t hash_stem(uint32_t hash, const csem__letters *word) {
    enum { MIN_LENGTH = 4, MIN_VERB_LENGTH = 6, ING_LENGTH = 3, ED_LENGTH = 2 };
    size_t length = word->length;
    if (length >= MIN_LENGTH) {
        length -= ends(word, length, 0, 's') && !ends(word, length, 1, 's');
        if (length >= MIN_VERB_LENGTH && ends_in_ing(word, length))
            length -= ING_LENGTH;
        else if (length >= MIN_VERB_LENGTH && ends(word, length, 0, 'd') && ends(word, length, 1, 'e'))
            length -= ED_LENGTH;
        else
            length -= ends(word, length, 0, 'e');
    }
    bool is_y = ends(word, length, 0, 'y');
    hash = csem__hash_bytes(hash, word->data, length - is_y);
    if (is_y)
        hash = csem__hash_next(hash, 'i');
    return hash > 0 ? hash : 1;
}

/* The hash of a word, and of a pair; 0 if there is none. */
static uint32_t hash_word(const csem__letters *word) {
    return word->is_long || word->length == 0 ? 0 : hash_stem(CSEM_HASH_START, word);
}

static uint32_t hash_pair(const csem__letters *first, const csem__letters *second) {
    if (first->is_long || second->is_long || first->length == 0 || second->length == 0)
        return 0;
    uint32_t hash = csem__hash_bytes(CSEM_HASH_START, first->data, first->length);
    return hash_stem(csem__hash_next(hash, '-'), second);
}

static csem__letters join(const csem__letters *first, const csem__letters *second) {
    csem__letters joined = *first;
    add_letters(&joined, second->data, second->length);
    joined.is_long |= second->is_long;
    return joined;
}

/* The bit of the filter for the first bytes of a word. Case does not matter. */
static size_t filter_bit(const char *data) {
    enum { SHIFT = 21 }; /* leaves as many bits as the filter has */
    uint32_t bytes;
    memcpy(&bytes, data, sizeof bytes);
    return (size_t)(((uint64_t)(bytes | 0x20202020U) * 2654435761U & UINT32_MAX) >> SHIFT);
}

/* ---- questions --------------------------------------------------------------------------------------------------- */

/* The slot that has the hash, or the free one where it would be put. */
static csem__word_question *find_slot(const csem__word_index *index, uint32_t hash) {
    size_t mask = index->capacity - 1;
    size_t at = (hash ^ hash >> 15) & mask;
    while (index->slots[at].hash != 0 && index->slots[at].hash != hash)
        at = (at + 1) & mask;
    return &index->slots[at];
}

static bool grow(csem__word_index *index, const csem_allocator *allocator) {
    csem__word_index grown = *index;
    if (index->capacity > SIZE_MAX / 2 / sizeof *grown.slots)
        return false;
    grown.capacity = index->capacity > 0 ? index->capacity * 2 : FIRST_CAPACITY;
    grown.slots = csem__allocate(allocator, grown.capacity * sizeof *grown.slots);
    if (!grown.slots)
        return false;
    memset(grown.slots, 0, grown.capacity * sizeof *grown.slots);
    for (size_t i = 0; i < index->capacity; i++)
        if (index->slots[i].hash != 0)
            *find_slot(&grown, index->slots[i].hash) = index->slots[i];
    csem__release(allocator, index->slots);
    *index = grown;
    return true;
}

/* Asks for a hash; `begins` is how the words begin that have it. */
static bool ask(csem__word_index *index, uint32_t hash, const csem__letters *begins, const csem_allocator *allocator) {
    enum { BITS = 32 };
    if (hash == 0 || begins->length < PREFIX)
        return true;
    if (index->count * 2 >= index->capacity && !grow(index, allocator))
        return false;
    csem__word_question *slot = find_slot(index, hash);
    if (slot->hash == hash)
        return true;
    *slot = (csem__word_question){.hash = hash};
    index->count++;
    index->is_open = true;
    size_t bit = filter_bit(begins->data);
    index->filter[bit / BITS] |= (uint32_t)1 << bit % BITS;
    return true;
}

bool csem__word_index_ask(csem__word_index *index, const csem__letters *first, const csem__letters *second,
                          const csem_allocator *allocator) {
    static const csem__letters hyphen = {.data = "-", .length = 1};
    const csem__letters joined = join(first, second);
    csem__letters begins = join(first, &hyphen);
    begins = join(&begins, second);
    return ask(index, hash_word(&joined), &joined, allocator) &&
           ask(index, hash_pair(first, second), &begins, allocator);
}

static const csem__word_question *find(const csem__word_index *index, uint32_t hash) {
    const csem__word_question *slot = hash != 0 && index->capacity > 0 ? find_slot(index, hash) : NULL;
    return slot && slot->hash == hash ? slot : NULL;
}

bool csem__word_index_has(const csem__word_index *index, const csem__letters *first, const csem__letters *second) {
    const csem__letters joined = join(first, second);
    const csem__word_question *question = find(index, hash_word(&joined));
    return question && question->is_found;
}

bool csem__word_index_has_pair(const csem__word_index *index, const csem__letters *first, const csem__letters *second) {
    const csem__word_question *question = find(index, hash_pair(first, second));
    return question && question->is_found;
}

/* ---- answers ----------------------------------------------------------------------------------------------------- */

static void mark(csem__word_index *index, uint32_t hash) {
    csem__word_question *slot = hash != 0 ? find_slot(index, hash) : NULL;
    if (slot && slot->hash == hash)
        slot->is_found = true;
}

static bool is_line_end(char c) {
    return c == '\n' || c == '\r' || c == '\f';
}

/* Whether a line ends at `at`, or after blanks. */
static bool ends_line(csem__text text, size_t at) {
    while (at < text.length && text.data[at] == ' ')
        at++;
    return at == text.length || is_line_end(text.data[at]);
}

/* Whether a hyphen at `at`, or after blanks, ends the line. */
static bool is_before_hyphen(csem__text text, size_t at) {
    while (at < text.length && text.data[at] == ' ')
        at++;
    size_t hyphen = csem__hyphen_length(text, at);
    return hyphen > 0 && ends_line(text, at + hyphen);
}

/* Whether a hyphen ends the line before the one that begins at `at`. */
static bool is_after_hyphen(csem__text text, size_t at) {
    enum { MAX_BLANKS = 200 };
    size_t start = at;
    while (start > 0 && at - start < MAX_BLANKS && (text.data[start - 1] == ' ' || is_line_end(text.data[start - 1])))
        start--;
    if (start == at || start == 0)
        return false;
    return text.data[start - 1] == '-' || csem__text_ends(csem__slice(text.data, 0, start), "\xE2\x80\x90");
}

/* Marks the word at `at`, and the pair that it makes with the next one. */
static void answer_at(csem__word_index *index, csem__text text, size_t at) {
    csem__letters word;
    csem__letters next;
    word.length = next.length = 0;
    word.is_long = next.is_long = false;
    size_t end = csem__letters_read(text, at, &word);
    if (word.length == 0 || is_before_hyphen(text, end) || is_after_hyphen(text, at))
        return;
    mark(index, hash_word(&word));
    size_t hyphen = csem__hyphen_length(text, end);
    if (hyphen == 0)
        return;
    end = csem__letters_read(text, end + hyphen, &next);
    if (!is_before_hyphen(text, end))
        mark(index, hash_pair(&word, &next));
}

/* Whether a question begins with the PREFIX bytes at data. */
static bool may_be_asked(const csem__word_index *index, const char *data) {
    enum { BITS = 32 };
    uint32_t bytes;
    memcpy(&bytes, data, sizeof bytes);
    size_t bit = filter_bit(data);
    return (bytes & 0x80808080U) != 0 || index->filter[bit / BITS] >> bit % BITS & 1U;
}

static bool may_be_letter(char c) {
    return (unsigned char)c >= 'A';
}

/* The places of a window that may be letters and have none before them: *before says whether the byte before the window
 * may be a letter. */
static uint64_t word_starts(const char *data, bool *before) {
    const uint64_t last = (uint64_t)1 << (CSEM_WINDOW - 1) * CSEM_HIT_BITS;
    csem__window window = csem__window_at(data);
    uint64_t others = csem__hits(csem__match_outside(window, 'A')) & ~csem__hits(csem__match_outside(window, 0));
    uint64_t after = (others & ~last) << CSEM_HIT_BITS | !*before;
    *before = (others & last) == 0;
    return after & ~others;
}

void csem__word_index_answer(csem__word_index *index, csem__text text) {
    bool before = false;
    size_t at = 0;
    for (; text.length - at >= CSEM_WINDOW + PREFIX; at += CSEM_WINDOW)
        for (uint64_t starts = word_starts(text.data + at, &before); starts; starts &= starts - 1) {
            size_t start = at + csem__first_hit(starts);
            if (may_be_asked(index, text.data + start))
                answer_at(index, text, start);
        }
    for (; at < text.length; at++) {
        bool letter = may_be_letter(text.data[at]);
        if (letter && !before)
            answer_at(index, text, at);
        before = letter;
    }
    index->is_open = false;
}

void csem__word_index_free(csem__word_index *index, const csem_allocator *allocator) {
    csem__release(allocator, index->slots);
    *index = (csem__word_index){0};
}
