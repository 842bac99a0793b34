/* SPDX-License-Identifier: MIT */
/* Sentences, and whether a number may stand in them. Most text holds no numbers, so this is the only stage that sees
 * all of it: a byte table, and at the start of a word a look at its first letters. */
#include "statistics/scan.h"

enum byte_class { BYTE_OTHER, BYTE_LETTER, BYTE_DIGIT, BYTE_END };

enum { LETTERS = 26, MOST_STARTS = 8 };

#define L BYTE_LETTER
#define D BYTE_DIGIT
#define E BYTE_END
static const uint8_t classes[256] = {
    ['!'] = E, ['.'] = E, ['?'] = E, ['0'] = D, ['1'] = D, ['2'] = D, ['3'] = D, ['4'] = D, ['5'] = D, ['6'] = D,
    ['7'] = D, ['8'] = D, ['9'] = D, ['A'] = L, ['B'] = L, ['C'] = L, ['D'] = L, ['E'] = L, ['F'] = L, ['G'] = L,
    ['H'] = L, ['I'] = L, ['J'] = L, ['K'] = L, ['L'] = L, ['M'] = L, ['N'] = L, ['O'] = L, ['P'] = L, ['Q'] = L,
    ['R'] = L, ['S'] = L, ['T'] = L, ['U'] = L, ['V'] = L, ['W'] = L, ['X'] = L, ['Y'] = L, ['Z'] = L, ['a'] = L,
    ['b'] = L, ['c'] = L, ['d'] = L, ['e'] = L, ['f'] = L, ['g'] = L, ['h'] = L, ['i'] = L, ['j'] = L, ['k'] = L,
    ['l'] = L, ['m'] = L, ['n'] = L, ['o'] = L, ['p'] = L, ['q'] = L, ['r'] = L, ['s'] = L, ['t'] = L, ['u'] = L,
    ['v'] = L, ['w'] = L, ['x'] = L, ['y'] = L, ['z'] = L};
#undef L
#undef D
#undef E

/* How numbers in words begin, a list a letter; longer starts where shorter ones would catch common words. */
static const char *const starts[LETTERS][MOST_STARTS] = {
    ['b' - 'a'] = {"bill"},         ['d' - 'a'] = {"dozen"},
    ['e' - 'a'] = {"eigh", "elev"}, ['f' - 'a'] = {"four", "five", "fift", "fort"},
    ['h' - 'a'] = {"hund"},         ['m' - 'a'] = {"mill"},
    ['n' - 'a'] = {"nine"},         ['o' - 'a'] = {"one"},
    ['s' - 'a'] = {"six", "seve"},  ['t' - 'a'] = {"two", "ten", "three", "twel", "twen", "thous", "thirt", "trill"},
    ['z' - 'a'] = {"zero"}};

#define SECOND(letter) (UINT32_C(1) << ((letter) - 'a'))
/* Their second letters. */
static const uint32_t seconds[LETTERS] = {['b' - 'a'] = SECOND('i'),
                                          ['d' - 'a'] = SECOND('o'),
                                          ['e' - 'a'] = SECOND('i') | SECOND('l'),
                                          ['f' - 'a'] = SECOND('o') | SECOND('i'),
                                          ['h' - 'a'] = SECOND('u'),
                                          ['m' - 'a'] = SECOND('i'),
                                          ['n' - 'a'] = SECOND('i'),
                                          ['o' - 'a'] = SECOND('n'),
                                          ['s' - 'a'] = SECOND('i') | SECOND('e'),
                                          ['t' - 'a'] = SECOND('w') | SECOND('e') | SECOND('h') | SECOND('r'),
                                          ['z' - 'a'] = SECOND('e')};

static bool begins_with_start(const char *word, size_t length) {
    const char *const *list = starts[(word[0] | 0x20) - 'a'];
    for (size_t i = 0; i < MOST_STARTS && list[i]; i++) {
        size_t j = 1;
        while (list[i][j] && j < length && (word[j] | 0x20) == list[i][j])
            j++;
        if (!list[i][j])
            return true;
    }
    return false;
}

static inline bool begins_number(const char *word, size_t length) {
    if (length < 3)
        return false;
    unsigned second = ((unsigned)(unsigned char)word[1] | 0x20U) - 'a';
    return second < LETTERS && (seconds[(word[0] | 0x20) - 'a'] >> second & 1) && begins_with_start(word, length);
}

/* Words before a full stop that does not end a sentence where a capital or a digit follows. */
static bool is_abbreviation(csem_text word) {
    static const char *const words[] = {"No",   "Nos",    "Art", "Arts", "Mr",  "Mrs", "Ms",  "Dr",   "Prof", "St",
                                        "vs",   "approx", "Fig", "Figs", "Sec", "Vol", "pp",  "p",    "Dept", "Jan",
                                        "Feb",  "Mar",    "Apr", "Jun",  "Jul", "Aug", "Sep", "Sept", "Oct",  "Nov",
                                        "Dec",  "Jr",     "Sr",  "Rev",  "Gov", "Gen", "Sen", "Rep",  "Ch",   "cf",
                                        "para", "ext",    "Tel", "tel",  "No",  "Lt",  "Col", "Capt", "Sgt",  "Hon"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (csem_text_equal(word, csem_text_of(words[i])))
            return true;
    return false;
}

/* `U.S.`, `e.g.`, `J.`: one letter before the full stop. */
static bool is_initial(csem_text text, size_t word, size_t at) {
    return at - word == 1 && csem_is_alpha((unsigned char)text.data[word]) &&
           (text.data[word] != 'I' || (word >= 1 && text.data[word - 1] == '.'));
}

static bool closes_behind(csem_text text, size_t at, size_t *length) {
    unsigned char c = (unsigned char)text.data[at];
    *length = 1;
    if (c == ')' || c == ']' || c == '"' || c == '\'')
        return true;
    *length = 3;
    return c == 0xE2 && text.length - at >= 3 && (unsigned char)text.data[at + 1] == 0x80 &&
           ((unsigned char)text.data[at + 2] == 0x9D || (unsigned char)text.data[at + 2] == 0x99);
}

/* The start of the word that ends before at. */
static size_t word_before(csem_text text, size_t start, size_t at) {
    size_t word = at;
    while (word > start && at - word < 8 && csem_is_alpha((unsigned char)text.data[word - 1]))
        word--;
    return word;
}

/* Whether a lower-case letter opens the text at. */
static bool goes_on(csem_text text, size_t at) {
    while (at < text.length) {
        unsigned char c = (unsigned char)text.data[at];
        if (c == '(' || c == '[' || c == '"')
            at++;
        else if (c == 0xE2)
            at += 3;
        else
            return csem_is_lower(c) || c == ',' || c == ';';
    }
    return false;
}

/* Where the next sentence begins, if the mark at `at` ends one; else 0. */
static size_t boundary(csem_text text, size_t start, size_t at) {
    size_t behind = at + 1;
    size_t length;
    while (behind < text.length && classes[(unsigned char)text.data[behind]] == BYTE_END)
        behind++;
    while (behind < text.length && closes_behind(text, behind, &length))
        behind += length;
    if (behind >= text.length)
        return text.length;
    size_t word = word_before(text, start, at);
    size_t blank = csem_space_length(text.data + behind, text.length - behind);
    if (blank == 0) {
        /* `in 2019.The next`: the blank is missing. */
        bool missing = behind == at + 1 && at - word >= 3 && csem_is_lower((unsigned char)text.data[at - 1]) &&
                       csem_is_upper((unsigned char)text.data[behind]);
        return missing ? behind : 0;
    }
    if (goes_on(text, behind + blank))
        return 0;
    if (text.data[at] == '.' && behind == at + 1 &&
        (is_abbreviation(csem_slice(text.data, word, at)) || is_initial(text, word, at)))
        return 0;
    return behind + blank;
}

/* ---- eight bytes at a time ------------------------------------------------------------------------------------- */

enum { STEP = sizeof(uint64_t) };

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The first byte in the lowest bits, whatever the machine does. */
static uint64_t load(const char *data) {
    const unsigned char *c = (const unsigned char *)data;
    return (uint64_t)c[0] | (uint64_t)c[1] << 8 | (uint64_t)c[2] << 16 | (uint64_t)c[3] << 24 | (uint64_t)c[4] << 32 |
           (uint64_t)c[5] << 40 | (uint64_t)c[6] << 48 | (uint64_t)c[7] << 56;
}

/* The high bit of each byte that is ASCII and lies from low to high. */
static uint64_t bytes_between(uint64_t bytes, uint64_t low, uint64_t high) {
    uint64_t seven = bytes & EACH(0x7F);
    return (seven + EACH(0x80) - EACH(1) * low) & ~(seven + EACH(0x7F) - EACH(1) * high) & ~bytes & EACH(0x80);
}

/* The index of the lowest byte whose high bit is set. */
static size_t lowest_byte(uint64_t bits) {
    uint64_t lowest = (bits & (~bits + 1)) >> 7;
    return (size_t)(lowest * UINT64_C(0x0001020304050607) >> 56);
}

/* What a byte of interest means. */
static void look_at(csem_text text, size_t at, bool *hit) {
    unsigned char c = (unsigned char)text.data[at];
    if (csem_is_digit(c) || (csem_is_alpha(c) && begins_number(text.data + at, text.length - at)))
        *hit = true;
}

/* Where the next sentence begins behind a mark at `at`, else 0. A row of marks is looked at once. */
static size_t next_sentence(csem_text text, size_t start, size_t at) {
    if (classes[(unsigned char)text.data[at]] != BYTE_END)
        return 0;
    if (at > start && classes[(unsigned char)text.data[at - 1]] == BYTE_END)
        return 0;
    return boundary(text, start, at);
}

bool csem_sentence_next(csem_text text, size_t *at, size_t *start, bool *hit) {
    if (*at >= text.length)
        return false;
    *start = *at;
    *hit = false;
    uint64_t carry = 0; /* the high bit of byte 0, where a letter stands before the step */
    size_t i = *at;
    for (; text.length - i >= STEP; i += STEP) {
        uint64_t bytes = load(text.data + i);
        uint64_t letters = bytes_between(bytes | EACH(0x20), 'a', 'z');
        uint64_t wanted = bytes_between(bytes, '!', '?');
        if (!*hit)
            wanted |= letters & ~(letters << 8 | carry);
        carry = letters >> 56;
        for (; wanted; wanted &= wanted - 1) {
            size_t place = i + lowest_byte(wanted);
            look_at(text, place, hit);
            size_t next = next_sentence(text, *start, place);
            if (next > 0) {
                *at = next;
                return true;
            }
        }
    }
    for (; i < text.length; i++) {
        bool opens = i == *start || classes[(unsigned char)text.data[i - 1]] != BYTE_LETTER;
        if (opens || classes[(unsigned char)text.data[i]] != BYTE_LETTER)
            look_at(text, i, hit);
        size_t next = next_sentence(text, *start, i);
        if (next > 0) {
            *at = next;
            return true;
        }
    }
    *at = text.length;
    return true;
}
