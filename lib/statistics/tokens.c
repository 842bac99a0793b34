/* SPDX-License-Identifier: MIT */
/* Tokens: one pass over a sentence. The first byte says what begins there; words and numbers then take what belongs to
 * them. Words are looked up once, here.
 *
 * Invariant: tokens are in the order of the text, do not overlap, and leave out only blanks; `open` of each is the
 * token of the innermost parenthesis that is not closed before it. */
#include "base/bits.h"
#include "statistics/stages.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { MAX_TOKENS = 4096, MAX_CHAIN_LENGTH = 16 };

static const char *text_at(csem__text text, size_t at, size_t *left) {
    *left = text.length - at;
    return text.data + at;
}

static unsigned char byte_at(csem__text text, size_t at) {
    return at < text.length ? (unsigned char)text.data[at] : 0;
}

/* U+2010 and U+2011 */
static bool is_long_hyphen(csem__text text, size_t at) {
    return byte_at(text, at) == 0xE2 && byte_at(text, at + 1) == 0x80 &&
           (byte_at(text, at + 2) == 0x90 || byte_at(text, at + 2) == 0x91);
}

static bool is_apostrophe(csem__text text, size_t at, size_t *length) {
    if (byte_at(text, at) == '\'') {
        *length = 1;
        return true;
    }
    *length = 3;
    return byte_at(text, at) == 0xE2 && byte_at(text, at + 1) == 0x80 &&
           (byte_at(text, at + 2) == 0x99 || byte_at(text, at + 2) == 0x98);
}

static csem__token_kind kind_of_ascii(unsigned char c) {
    switch (c) {
    case ',':
        return CSEM_TOKEN_COMMA;
    case '-':
        return CSEM_TOKEN_HYPHEN;
    case '(':
    case '[':
        return CSEM_TOKEN_OPEN;
    case ')':
    case ']':
        return CSEM_TOKEN_CLOSE;
    case '"':
        return CSEM_TOKEN_QUOTE;
    case '/':
        return CSEM_TOKEN_SLASH;
    case ':':
        return CSEM_TOKEN_COLON;
    case '.':
    case ';':
    case '!':
    case '?':
        return CSEM_TOKEN_STOP;
    case '%':
        return CSEM_TOKEN_PERCENT;
    case '$':
        return CSEM_TOKEN_CURRENCY;
    case '#':
        return CSEM_TOKEN_HASH;
    case '+':
        return CSEM_TOKEN_PLUS;
    default:
        return CSEM_TOKEN_OTHER;
    }
}

/* What a character beyond ASCII is; everything that is no known mark is a letter. */
static csem__token_kind kind_of_wide(uint32_t character) {
    if (character == 0x2010 || character == 0x2011)
        return CSEM_TOKEN_HYPHEN;
    if ((character >= 0x2012 && character <= 0x2015) || character == 0x2212)
        return CSEM_TOKEN_DASH;
    if (character == 0x201C || character == 0x201D || character == 0x201E || character == 0xAB || character == 0xBB)
        return CSEM_TOKEN_QUOTE;
    if (csem__currency_of_sign(character) != CSEM_CURRENCY_NONE)
        return CSEM_TOKEN_CURRENCY;
    if (character == 0x2026)
        return CSEM_TOKEN_STOP;
    if (character == 0xFF05)
        return CSEM_TOKEN_PERCENT;
    /* The sign of a micrometre is a letter. */
    bool mark = (character >= 0xA1 && character <= 0xBF && character != 0xB5) || character == 0xD7 ||
                character == 0xF7 || (character >= 0x2000 && character <= 0x2BFF) ||
                (character >= 0x3000 && character <= 0x303F);
    return mark ? CSEM_TOKEN_OTHER : CSEM_TOKEN_WORD;
}

static bool is_letter_at(csem__text text, size_t at) {
    unsigned char c = byte_at(text, at);
    if (c < 0x80)
        return csem__is_alpha(c);
    size_t left;
    const char *here = text_at(text, at, &left);
    if (csem__space_length(here, left) > 0)
        return false;
    uint32_t character = csem__char_at(here, left);
    return character != 0x2018 && character != 0x2019 && kind_of_wide(character) == CSEM_TOKEN_WORD;
}

/* `U.S.`, `e.g.`: letters with points; `data.gov`: a point before a lower-case letter. */
static size_t take_point(csem__text text, size_t start, size_t at) {
    bool initial = at == start + 1 || (at >= start + 2 && text.data[at - 2] == '.');
    /* `non-U.S.` */
    bool joined = at >= start + 2 && text.data[at - 2] == '-' && csem__is_upper((unsigned char)text.data[at - 1]);
    unsigned char next = byte_at(text, at + 1);
    if (csem__is_lower(next) || ((initial || joined) && csem__is_upper(next)))
        return at + 1;
    return initial && at > start + 1 ? at + 1 : at;
}

/* What a character that is no letter does to the word before it: 0 if it ends the word, else its length as a part of
 * the word. */
static size_t go_on(csem__text text, size_t start, size_t at, csem__token *token) {
    size_t length;
    unsigned char c = (unsigned char)text.data[at];
    if (c == '-' || (c >= 0x80 && is_long_hyphen(text, at))) {
        length = c == '-' ? 1 : 3;
        if (!is_letter_at(text, at + length))
            return 0;
        token->hyphenated = true;
        token->possessive = false;
        return length;
    }
    if (c == '.')
        return take_point(text, start, at) - at;
    if ((c != '\'' && c < 0x80) || !is_apostrophe(text, at, &length))
        return 0;
    if (is_letter_at(text, at + length)) {
        bool s = (text.data[at + length] | 0x20) == 's' && !is_letter_at(text, at + length + 1);
        token->possessive = token->possessive || s;
        return length;
    }
    token->possessive = at > start && text.data[at - 1] == 's' && byte_at(text, at + length) == ' ';
    return token->possessive ? length : 0;
}

/* The end of the ASCII letters that begin at `at`. */
static size_t letters_end(csem__text text, size_t at) {
#if defined(__SSE2__)
    enum { STEP = 16 };
    while (text.length - at >= STEP) {
        __m128i bytes =
            _mm_or_si128(_mm_loadu_si128((const __m128i *)(const void *)(text.data + at)), _mm_set1_epi8(0x20));
        __m128i letters =
            _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(bytes, _mm_set1_epi8('z' + 1)));
        unsigned others = ~(unsigned)_mm_movemask_epi8(letters) & 0xFFFF;
        if (others)
            return at + csem__lowest_bit(others);
        at += STEP;
    }
#endif
    while (at < text.length && csem__is_alpha((unsigned char)text.data[at]))
        at++;
    return at;
}

/* The end of the word that begins at start. */
static size_t word_end(csem__text text, size_t start, csem__token *token) {
    size_t at = start;
    while ((at = letters_end(text, at)) < text.length) {
        unsigned char c = (unsigned char)text.data[at];
        if (c == ' ' || c == ',')
            break;
        token->wide = token->wide || c >= 0x80;
        size_t length = c >= 0x80 && is_letter_at(text, at) ? csem__char_length(text.data + at, text.length - at)
                                                            : go_on(text, start, at, token);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

static void read_word(const csem__words *words, csem__token *token, csem__text text, size_t at) {
    token->kind = CSEM_TOKEN_WORD;
    token->end = (uint32_t)word_end(text, at, token);
    token->capital = csem__is_upper((unsigned char)text.data[at]);
    if (token->possessive)
        return;
    const csem__word *known = csem__word_find(words, csem__slice(text.data, at, token->end));
    if (known) {
        token->classes = known->classes;
        token->value = known->value;
    }
}

static void read_mark(csem__token *token, csem__text text, size_t at) {
    size_t left;
    const char *here = text_at(text, at, &left);
    unsigned char c = (unsigned char)*here;
    token->end = (uint32_t)(at + csem__char_length(here, left));
    token->wide = c >= 0x80;
    token->kind = (uint8_t)(c < 0x80 ? kind_of_ascii(c) : kind_of_wide(csem__char_at(here, left)));
    if (token->kind == CSEM_TOKEN_WORD)
        token->kind = CSEM_TOKEN_OTHER;
    if (token->kind == CSEM_TOKEN_CURRENCY)
        token->value = csem__currency_of_sign(csem__char_at(here, left));
    if (c == '&') {
        token->kind = CSEM_TOKEN_WORD;
        token->classes = CSEM_WORD_CONJUNCTION;
    }
}

/* The first byte of a minus, a dash or a triangle. */
static bool may_be_sign(unsigned char c) {
    return c == '-' || c == 0xE2;
}

/* `µg`, with either letter for it */
static bool is_micro(csem__text word) {
    enum { MAX_LENGTH = 5 };
    return word.length <= MAX_LENGTH && (csem__text_begins(word, "\xC2\xB5") || csem__text_begins(word, "\xCE\xBC"));
}

static void read_token(const csem__sentence *sentence, csem__token *token, csem__text text, size_t at, bool glued) {
    *token = (csem__token){.start = (uint32_t)at, .open = CSEM_NOWHERE, .glued = glued};
    unsigned char c = (unsigned char)text.data[at];
    if (csem__is_digit(c)) {
        csem__digits_read(sentence, token, text, at);
    } else if (csem__is_alpha(c)) {
        read_word(sentence->words, token, text, at);
    } else if (may_be_sign(c) && csem__signed_digits_read(sentence, token, text)) {
        return;
    } else if (is_letter_at(text, at)) {
        read_word(sentence->words, token, text, at);
        if (is_micro(csem__slice(text.data, at, token->end)))
            token->classes |= CSEM_WORD_SYMBOL;
    } else {
        read_mark(token, text, at);
    }
}

/* Bytes that begin no character. */
static size_t count_continuations(const char *data, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)data[i] & 0xC0) == 0x80 ? 1 : 0;
    return count;
}

/* Gives a token its parenthesis; *open is the one that is open after the token. */
static void nest(csem__sentence *sentence, size_t index, size_t *open) {
    csem__token *token = &sentence->tokens[index];
    token->open = *open;
    if (token->kind == CSEM_TOKEN_OPEN) {
        *open = index;
    } else if (token->kind == CSEM_TOKEN_CLOSE && *open != CSEM_NOWHERE) {
        token->value = (int32_t)*open;
        *open = sentence->tokens[*open].open;
        token->open = *open;
    }
}

static size_t blank_length(csem__text text, size_t at) {
    unsigned char c = (unsigned char)text.data[at];
    if (c == ' ')
        return 1;
    return csem__is_alpha(c) ? 0 : csem__space_length(text.data + at, text.length - at);
}

static bool grow(const csem_allocator *allocator, void **items, size_t capacity, size_t size) {
    void *grown = allocator->reallocate(allocator->context, *items, capacity * size);
    if (grown)
        *items = grown;
    return grown != NULL;
}

/* Grows all three arrays if they are full. */
static bool reserve_token(csem__sentence *sentence, const csem_allocator *allocator) {
    enum { FIRST_CAPACITY = 256 };
    if (sentence->token_count < sentence->token_capacity)
        return true;
    size_t capacity = sentence->token_capacity > 0 ? 2 * sentence->token_capacity : FIRST_CAPACITY;
    if (!grow(allocator, (void **)&sentence->tokens, capacity, sizeof *sentence->tokens) ||
        !grow(allocator, (void **)&sentence->number_starts, capacity, sizeof *sentence->number_starts) ||
        !grow(allocator, (void **)&sentence->time_starts, capacity, sizeof *sentence->time_starts))
        return false;
    sentence->token_capacity = capacity;
    return true;
}

/* Records the tokens that the later stages examine. */
static void record_starts(csem__sentence *sentence, const csem__token *token) {
    const uint32_t numbers = CSEM_WORD_CARDINAL | CSEM_WORD_SCALE | CSEM_WORD_VAGUE;
    const uint32_t times =
        CSEM_WORD_MONTH | CSEM_WORD_TIME_WORD | CSEM_WORD_RELATIVE | CSEM_WORD_CARDINAL | CSEM_WORD_ORDINAL;
    bool digits = token->kind == CSEM_TOKEN_NUMBER;
    bool compound = token->hyphenated && token->classes == 0;
    uint16_t index = (uint16_t)sentence->token_count;
    if (digits || compound || (token->classes & numbers))
        sentence->number_starts[sentence->number_start_count++] = index;
    if (digits || compound || (token->classes & times))
        sentence->time_starts[sentence->time_start_count++] = index;
}

bool csem__tokens_find(csem__sentence *sentence, const csem_allocator *allocator, csem__text text, size_t start,
                       size_t *end) {
    sentence->text = text;
    sentence->start = start;
    sentence->token_count = sentence->time_count = sentence->number_count = 0;
    sentence->number_start_count = sentence->time_start_count = 0;
    csem__text all = {text.data, *end};
    size_t open = CSEM_NOWHERE;
    bool glued = false;
    size_t character = 0;
    size_t at = start;
    while (at < *end) {
        size_t blank = blank_length(all, at);
        if (blank > 0) {
            at += blank;
            character++;
            glued = false;
            continue;
        }
        if (sentence->token_count == MAX_TOKENS) {
            *end = at;
            break;
        }
        if (!reserve_token(sentence, allocator))
            return false;
        csem__token *token = &sentence->tokens[sentence->token_count];
        read_token(sentence, token, all, at, glued);
        token->character = (uint32_t)character;
        character += token->end - at;
        if (token->wide)
            character -= count_continuations(text.data + at, token->end - at);
        token->character_end = (uint32_t)character;
        record_starts(sentence, token);
        nest(sentence, sentence->token_count++, &open);
        glued = true;
        at = token->end;
    }
    sentence->end = *end;
    return true;
}

bool csem__token_is_upper(const csem__sentence *sentence, size_t index) {
    csem__text text = csem__token_text(sentence, index);
    for (size_t i = 0; i < text.length; i++)
        if (!csem__is_upper((unsigned char)text.data[i]))
            return false;
    return true;
}

bool csem__token_goes_on(const csem__sentence *sentence, size_t index, const char *word) {
    csem__text text = csem__token_text(sentence, index);
    size_t at = 1;
    while (at < text.length && word[at] && csem__to_lower(text.data[at]) == word[at])
        at++;
    return at == text.length && !word[at];
}

bool csem__words_go_on(const csem__sentence *sentence, size_t index, const char *words, size_t *after) {
    for (;; index++) {
        if (index >= sentence->token_count)
            return false;
        csem__text text = csem__token_text(sentence, index);
        for (size_t i = 0; i < text.length; i++)
            if (csem__to_lower(text.data[i]) != *words++)
                return false;
        if (!*words)
            break;
        if (*words++ != ' ')
            return false;
    }
    if (after)
        *after = index + 1;
    return true;
}

/* It compares from the end, since most words differ there at once. */
bool csem__words_end(const csem__sentence *sentence, size_t index, const char *words, size_t *first) {
    size_t left = strlen(words);
    for (; left > 0; left--) {
        if (index == 0)
            return false;
        csem__text text = csem__token_text(sentence, --index);
        for (size_t i = text.length; i > 0; i--, left--)
            if (left == 0 || csem__to_lower(text.data[i - 1]) != words[left - 1])
                return false;
        if (left == 0)
            break;
        if (words[left - 1] != ' ')
            return false;
    }
    *first = index;
    return true;
}

size_t csem__chain_end(const csem__sentence *sentence, size_t index) {
    const csem__token *tokens = sentence->tokens;
    size_t last = index;
    while (last - index < MAX_CHAIN_LENGTH && last + 1 < sentence->token_count && tokens[last + 1].glued) {
        const csem__token *next = &tokens[last + 1];
        bool links = next->kind == CSEM_TOKEN_WORD || next->kind == CSEM_TOKEN_NUMBER ||
                     next->kind == CSEM_TOKEN_HYPHEN || next->kind == CSEM_TOKEN_SLASH;
        /* `24 hours/day`, but `30 km/h` */
        bool rate = next->kind == CSEM_TOKEN_SLASH && csem__token_has(sentence, last + 2, CSEM_WORD_TIME_UNIT) &&
                    !csem__token_equals(sentence, last + 2, "h");
        if (!links || rate)
            break;
        last++;
    }
    return last;
}

bool csem__is_degree_sign(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_OTHER) &&
           csem__token_is_any(sentence, index, csem__list_degree_signs);
}
