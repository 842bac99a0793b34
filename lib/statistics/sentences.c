/* SPDX-License-Identifier: MIT */
/* Sentences, and whether a number may stand in them. Most text holds no numbers, so this is the only stage that sees
 * all of it: a byte table, and at the start of a word a look at its first letters. */
#include "statistics/scan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum byte_class { BYTE_OTHER, BYTE_LETTER, BYTE_DIGIT, BYTE_END };

enum { LETTERS = 26, MOST_STARTS = 8, LONGEST_ABBREVIATION = 6 };

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

/* One of 64 bits for the second and third letter of a start; the place of the first in the alphabet is the index. */
#define PAIR(second, third) (UINT64_C(1) << (((second)*7 + (third)) & 63))
#define PLACE(letter) ((letter)&31)
static const uint64_t pairs[32] = {[PLACE('b')] = PAIR('i', 'l'),
                                   [PLACE('d')] = PAIR('o', 'z'),
                                   [PLACE('e')] = PAIR('i', 'g') | PAIR('l', 'e'),
                                   [PLACE('f')] = PAIR('o', 'u') | PAIR('i', 'v') | PAIR('i', 'f') | PAIR('o', 'r'),
                                   [PLACE('h')] = PAIR('u', 'n'),
                                   [PLACE('m')] = PAIR('i', 'l'),
                                   [PLACE('n')] = PAIR('i', 'n'),
                                   [PLACE('o')] = PAIR('n', 'e'),
                                   [PLACE('s')] = PAIR('i', 'x') | PAIR('e', 'v'),
                                   [PLACE('t')] = PAIR('w', 'o') | PAIR('e', 'n') | PAIR('h', 'r') | PAIR('w', 'e') |
                                                  PAIR('h', 'o') | PAIR('h', 'i') | PAIR('r', 'i'),
                                   [PLACE('z')] = PAIR('e', 'r')};

static bool ends_word(unsigned char c) {
    return c == ' ' || c == ',' || c == ';' || c == ')';
}

/* `one-stop`, `one's`, `one after another`, and `one of` behind a word that is no qualifier: the later stages would
 * reject it in any case. */
static bool is_plainly_no_count(csem_text text, size_t at) {
    static const char *const rests[] = {"-stop", "-way",          "-off",   "-on-one", "-time",
                                        "'s",    "\xE2\x80\x99s", " after", " another"};
    csem_text rest = csem_slice(text.data, at + strlen("one"), text.length);
    for (size_t i = 0; i < sizeof rests / sizeof rests[0]; i++) {
        size_t end = strlen(rests[i]);
        if (csem_text_begins(rest, rests[i]) && (end == rest.length || ends_word((unsigned char)rest.data[end])))
            return true;
    }
    bool qualified = at >= 3 && (csem_is_alpha((unsigned char)text.data[at - 2]) &&
                                 memchr("tnfyros", text.data[at - 2], strlen("tnfyros")) != NULL);
    return csem_text_begins(rest, " of ") && !qualified;
}

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

/* Whether a word of three letters or more may begin a number, by these letters; in lower case they are the lowest bytes
 * of four. Bits beyond the lowest of each byte do not matter. */
static inline bool may_begin_number(uint32_t letters) {
    return pairs[PLACE(letters)] >> (((letters >> 8) * 7 + (letters >> 16)) & 63) & 1;
}

static inline uint32_t load_letters(const char *word) {
    const unsigned char *c = (const unsigned char *)word;
    return ((uint32_t)c[0] | (uint32_t)c[1] << 8 | (uint32_t)c[2] << 16 | (uint32_t)c[3] << 24) | 0x20202020U;
}

static bool equals(csem_text text, const char *word) {
    size_t i = 0;
    while (i < text.length && word[i] && text.data[i] == word[i])
        i++;
    return i == text.length && !word[i];
}

static bool is_any(csem_text text, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (equals(text, words[i]))
            return true;
    return false;
}

/* Words before a full stop that does not end a sentence where a capital or a digit follows. */
static bool is_abbreviation(csem_text word) {
    static const char *const words[] = {"No",   "Nos",    "Art", "Arts", "Mr",  "Mrs", "Ms",  "Dr",   "Prof", "St",
                                        "vs",   "approx", "Fig", "Figs", "Sec", "Vol", "pp",  "p",    "Dept", "Jan",
                                        "Feb",  "Mar",    "Apr", "Jun",  "Jul", "Aug", "Sep", "Sept", "Oct",  "Nov",
                                        "Dec",  "Jr",     "Sr",  "Rev",  "Gov", "Gen", "Sen", "Rep",  "Ch",   "cf",
                                        "para", "ext",    "Tel", "tel",  "No",  "Lt",  "Col", "Capt", "Sgt",  "Hon"};
    return word.length <= LONGEST_ABBREVIATION && is_any(word, words, sizeof words / sizeof words[0]);
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

/* ---- many bytes at a time --------------------------------------------------------------------------------------- */

/* A mask has PER_BYTE bits for each byte of a step; one of them tells what the byte is. Letters are those of ASCII,
 * marks the bytes from 0x21 to 0x3F: digits and marks, but no blanks. */
#if defined(__SSE2__)
enum { STEP = 16, PER_BYTE = 1 };
typedef uint32_t byte_mask;

static inline void look_up(const char *data, byte_mask *letters, byte_mask *marks) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)data);
    byte_mask wide = (byte_mask)_mm_movemask_epi8(bytes);
    byte_mask upper = (byte_mask)_mm_movemask_epi8(_mm_slli_epi16(bytes, 1));
    byte_mask low = (byte_mask)_mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8('!')));
    __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i alphabet =
        _mm_and_si128(_mm_cmpgt_epi8(lower, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(lower, _mm_set1_epi8('z' + 1)));
    *letters = (byte_mask)_mm_movemask_epi8(alphabet);
    *marks = ~(upper | low | wide) & 0xFFFF;
}

static inline size_t lowest_byte(byte_mask mask) {
    return (size_t)__builtin_ctz(mask);
}
#else
enum { STEP = 8, PER_BYTE = 8 };
typedef uint64_t byte_mask;

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline void look_up(const char *data, byte_mask *letters, byte_mask *marks) {
    const unsigned char *c = (const unsigned char *)data;
    /* The first byte in the lowest bits, whatever the machine does. */
    uint64_t bytes = (uint64_t)c[0] | (uint64_t)c[1] << 8 | (uint64_t)c[2] << 16 | (uint64_t)c[3] << 24 |
                     (uint64_t)c[4] << 32 | (uint64_t)c[5] << 40 | (uint64_t)c[6] << 48 | (uint64_t)c[7] << 56;
    uint64_t not_blank = (bytes & EACH(0x1F)) + EACH(0x7F);
    uint64_t lower = (bytes & EACH(0x7F)) | EACH(0x20);
    *letters = (lower + EACH(0x80 - 'a')) & ~(lower + EACH(0x7F - 'z')) & ~bytes & EACH(0x80);
    *marks = bytes << 2 & ~(bytes << 1) & ~bytes & not_blank & EACH(0x80);
}

static inline size_t lowest_byte(byte_mask mask) {
    uint64_t lowest = (mask & (~mask + 1)) >> 7;
    return (size_t)(lowest * UINT64_C(0x0001020304050607) >> 56);
}
#endif

/* ---- numbers that are plainly none ------------------------------------------------------------------------------- */

static unsigned char byte_at(csem_text text, size_t at) {
    return at < text.length ? (unsigned char)text.data[at] : 0;
}

/* The word that ends before the blank at `at`; empty where there is none. */
static csem_text word_at_end(csem_text text, size_t at) {
    enum { LONGEST = 10 };
    size_t start = at;
    while (start > 0 && at - start < LONGEST && csem_is_alpha((unsigned char)text.data[start - 1]))
        start--;
    bool whole = start == 0 || text.data[start - 1] == ' ' || text.data[start - 1] == '(';
    return whole ? csem_slice(text.data, start, at) : (csem_text){text.data, 0};
}

static bool is_month(csem_text word) {
    enum { SHORTEST = 3 };
    size_t at = 0;
    int32_t month;
    return word.length >= SHORTEST && csem_is_upper((unsigned char)word.data[0]) &&
           csem_month_parse_at(word, &at, &month) && at == word.length;
}

/* The `May 1, ` or `May ` or `in ` or `FY` that makes the four digits at `at` a year. */
static bool makes_year(csem_text text, size_t at) {
    static const char *const leads[] = {"in", "In", "of", "during", "During", "since", "Since", "by", "until"};
    if (at >= 2 && text.data[at - 1] == 'Y' && text.data[at - 2] == 'F')
        return at == 2 || text.data[at - 3] == ' ' || text.data[at - 3] == '(';
    if (at < 2 || text.data[at - 1] != ' ')
        return false;
    if (text.data[at - 2] == ',') {
        size_t day = at - 2;
        while (day > 0 && at - day <= 4 && csem_is_digit((unsigned char)text.data[day - 1]))
            day--;
        return day < at - 2 && day > 0 && text.data[day - 1] == ' ' && is_month(word_at_end(text, day - 1));
    }
    csem_text word = word_at_end(text, at - 1);
    return is_any(word, leads, sizeof leads / sizeof leads[0]) || is_month(word);
}

static bool closes_quotation(csem_text text, size_t at) {
    return byte_at(text, at) == 0xE2 && byte_at(text, at + 1) == 0x80 && byte_at(text, at + 2) == 0x9D;
}

/* `No. 79` and `No.79` */
static bool follows_number_sign(csem_text text, size_t at) {
    size_t end = at > 0 && text.data[at - 1] == ' ' ? at - 1 : at;
    return end >= 4 && text.data[end - 1] == '.' && text.data[end - 2] == 'o' && text.data[end - 3] == 'N' &&
           text.data[end - 4] == ' ';
}

/* Whether the digits at `at` are an identifier, a year, a day or an ordinal that the later stages would reject in any
 * case; it may say no and be wrong. Reports are full of them. */
static bool is_plainly_none(csem_text text, size_t at) {
    enum { YEAR = 4, DAY = 2 };
    unsigned char before = at > 0 ? (unsigned char)text.data[at - 1] : ' ';
    bool initial = csem_is_alpha(before) && (at == 1 || text.data[at - 2] == ' ');
    if (before == '#' || initial || follows_number_sign(text, at))
        return true;
    size_t end = at;
    while (end - at <= YEAR && csem_is_digit(byte_at(text, end)))
        end++;
    unsigned char c = byte_at(text, end);
    unsigned char next = byte_at(text, end + 1);
    if (csem_is_alpha(c))
        return (c == 't' && next == 'h' && !csem_is_alpha(byte_at(text, end + 2))) && at > 0 &&
               text.data[at - 1] == ' ';
    if (before == '(' && c == ')')
        return true;
    bool ends = c == ' ' || closes_quotation(text, end) ||
                ((c == ',' || c == '.' || c == ')' || c == ';') && !csem_is_digit(next)) || c == 0;
    if (!ends)
        return false;
    bool century = (text.data[at] == '2' && byte_at(text, at + 1) == '0') ||
                   (text.data[at] == '1' && byte_at(text, at + 1) == '9');
    if (end - at == YEAR)
        return century && makes_year(text, at);
    return end - at <= DAY && at >= 1 && text.data[at - 1] == ' ' && text.data[at] != '0' &&
           is_month(word_at_end(text, at - 1));
}

/* Whether a number that is worth a look begins at the digit at `at`. */
static bool is_number_start(csem_text text, size_t at, bool all) {
    bool inside = at > 0 && csem_is_digit((unsigned char)text.data[at - 1]);
    return !inside && (all || !is_plainly_none(text, at));
}

/* Where the next sentence begins behind what stands at `at`, else 0. A row of marks is looked at once. */
static size_t next_sentence(csem_text text, size_t start, size_t at) {
    if (classes[(unsigned char)text.data[at]] != BYTE_END ||
        (at > start && classes[(unsigned char)text.data[at - 1]] == BYTE_END))
        return 0;
    return boundary(text, start, at);
}

typedef struct sentence_skim {
    csem_text text;
    size_t start;
    bool all;
    bool hit;
} sentence_skim;

/* Looks at a mark, a digit or the start of a word. Where the next sentence begins behind it, else 0. */
static size_t look_at(sentence_skim *skim, size_t at) {
    const char *here = skim->text.data + at;
    size_t left = skim->text.length - at;
    if (csem_is_digit((unsigned char)*here)) {
        skim->hit = skim->hit || is_number_start(skim->text, at, skim->all);
        return 0;
    }
    if (csem_is_alpha((unsigned char)*here)) {
        enum { SHORTEST = 3 };
        bool number = left >= SHORTEST && begins_with_start(here, left);
        if (number && (*here | 0x20) == 'o' && !skim->all)
            number = !is_plainly_no_count(skim->text, at);
        skim->hit = skim->hit || number;
        return 0;
    }
    return next_sentence(skim->text, skim->start, at);
}

/* As look_at, for the bytes of interest in the step at i, that three more bytes follow. */
static inline size_t look_at_step(sentence_skim *skim, size_t i, byte_mask wanted) {
    const char *data = skim->text.data;
    for (; wanted; wanted &= wanted - 1) {
        size_t at = i + lowest_byte(wanted);
        /* Most words begin no number, and most steps hold no more than words. */
        if ((unsigned char)data[at] >= '@' && !may_begin_number(load_letters(data + at)))
            continue;
        size_t next = look_at(skim, at);
        if (next > 0)
            return next;
    }
    return 0;
}

bool csem_sentence_next(csem_text text, size_t *at, size_t *start, bool all, bool *hit) {
    enum { BEHIND = 3 };
    if (*at >= text.length)
        return false;
    sentence_skim skim = {text, *at, all, false};
    byte_mask carry = 0; /* the first byte's bit, where a letter stands before the step */
    size_t i = *at;
    size_t next = 0;
    for (; next == 0 && text.length - i >= STEP + BEHIND; i += STEP) {
        byte_mask letters;
        byte_mask marks;
        look_up(text.data + i, &letters, &marks);
        byte_mask word_starts = skim.hit ? 0 : letters & ~(letters << PER_BYTE | carry);
        carry = letters >> (STEP - 1) * PER_BYTE;
        next = look_at_step(&skim, i, marks | word_starts);
    }
    for (; next == 0 && i < text.length; i++)
        if (i == *at || classes[(unsigned char)text.data[i]] != BYTE_LETTER ||
            classes[(unsigned char)text.data[i - 1]] != BYTE_LETTER)
            next = look_at(&skim, i);
    *start = *at;
    *hit = skim.hit;
    *at = next > 0 ? next : text.length;
    return true;
}
