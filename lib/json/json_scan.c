/* SPDX-License-Identifier: MIT */
/* A loop over the tokens. A state says what may come next; the open arrays and objects are bits of one number.
 * Invariant: bit n of `objects` is set if level n, below the current depth, is an object. */
#include "json/json_scan.h"

#include "base/error.h"
#include "base/text.h"

#include <cjson/cJSON.h>

enum { MAX_NUMBER_LENGTH = 63 }; /* what cJSON accepts */

typedef enum state {
    WANT_VALUE,
    WANT_VALUE_OR_END, /* after [ */
    WANT_KEY,
    WANT_KEY_OR_END, /* after { */
    WANT_COLON,
    WANT_COMMA_OR_END,
    WANT_NOTHING /* after the one value */
} state;

enum { LEVEL_WORDS = CSEM_MAX_NESTING / 64 + 1 };

typedef struct scanner {
    const char *text;
    size_t length;
    size_t at;
    uint64_t max_values;
    unsigned max_depth;
    state state;
    unsigned depth;
    uint64_t objects[LEVEL_WORDS]; /* bit n: level n is an object */
    size_t values;                 /* how many have begun */
    size_t texts;
    size_t key;   /* where the latest key began */
    int32_t code; /* of the problem at `at` */
    const char *problem;
    csem__limit limit; /* that was reached there */
} scanner;

static bool stop(scanner *s, int32_t code, const char *problem) {
    s->code = code;
    s->problem = problem;
    return false;
}

static bool stop_at_limit(scanner *s, csem__limit limit) {
    s->limit = limit;
    return stop(s, CSEM_ERROR_LIMIT, NULL);
}

static bool bad(scanner *s, const char *problem) {
    return stop(s, CSEM_ERROR_JSON, s->at == s->length ? "the JSON ends too early" : problem);
}

/* The byte here; 0 at the end, which is not a byte of the text. */
static unsigned char peek(const scanner *s) {
    return s->at < s->length ? (unsigned char)s->text[s->at] : 0;
}

static bool inside_object(const scanner *s) {
    return s->depth > 0 && (s->objects[(s->depth - 1) / 64] >> (s->depth - 1) % 64 & 1) != 0;
}

static void end_value(scanner *s) {
    s->state = s->depth == 0 ? WANT_NOTHING : WANT_COMMA_OR_END;
}

static bool open_level(scanner *s, bool object) {
    if (s->depth == s->max_depth)
        return stop_at_limit(s, CSEM_LIMIT_NESTING);
    uint64_t *objects = &s->objects[s->depth / 64];
    uint64_t bit = UINT64_C(1) << s->depth++ % 64;
    *objects = object ? *objects | bit : *objects & ~bit;
    s->state = object ? WANT_KEY_OR_END : WANT_VALUE_OR_END;
    s->at++;
    return true;
}

static bool close_level(scanner *s) {
    s->depth--;
    s->at++;
    end_value(s);
    return true;
}

/* Four hexadecimal digits of an escape whose backslash is at start. */
static bool scan_hex4(scanner *s, size_t start, unsigned *code) {
    *code = 0;
    for (size_t i = start + 2; i < start + 6; i++) {
        unsigned char c = i < s->length ? (unsigned char)s->text[i] : 0;
        unsigned char lower = (unsigned char)csem__to_lower((char)c);
        if (!csem__is_digit(c) && (lower < 'a' || lower > 'f')) {
            s->at = i < s->length ? start : s->length;
            return bad(s, "\\u needs four hexadecimal digits");
        }
        *code = *code * 16 + (csem__is_digit(c) ? c - (unsigned)'0' : lower - (unsigned)'a' + 10);
    }
    return true;
}

static bool is_surrogate(unsigned code, unsigned first) {
    return code >= first && code < first + 0x400;
}

/* \uXXXX, or two of them for a character beyond U+FFFF. */
static bool scan_unicode(scanner *s) {
    const unsigned high = 0xD800;
    const unsigned low = 0xDC00;
    unsigned code;
    size_t start = s->at;
    if (!scan_hex4(s, start, &code))
        return false;
    if (code == 0)
        return stop(s, CSEM_ERROR_ENCODING, "a text must not contain NUL");
    bool pair = is_surrogate(code, high) && s->length - start >= 8 && memcmp(s->text + start + 6, "\\u", 2) == 0;
    unsigned second = 0;
    if (pair && !scan_hex4(s, start + 6, &second))
        return false;
    if (is_surrogate(code, low) || (is_surrogate(code, high) && !is_surrogate(second, low)))
        return stop(s, CSEM_ERROR_ENCODING, "half of a surrogate pair is not a character");
    s->at = start + (pair ? 12 : 6);
    return true;
}

static bool scan_escape(scanner *s) {
    size_t next = s->at + 1;
    if (next == s->length) {
        s->at = next;
        return bad(s, NULL);
    }
    if (s->text[next] == 'u')
        return scan_unicode(s);
    if (!memchr("\"\\/bfnrt", s->text[next], 8))
        return bad(s, "JSON has no such escape");
    s->at += 2;
    return true;
}

static bool scan_string(scanner *s) {
    s->texts++;
    s->at++;
    for (;;) {
        unsigned char c = peek(s);
        if (c == '"') {
            s->at++;
            return true;
        }
        if (c < 0x20)
            return bad(s, "a control character in a string must be escaped");
        if (c != '\\')
            s->at++;
        else if (!scan_escape(s))
            return false;
    }
}

/* At least one digit. */
static bool scan_digits(scanner *s) {
    if (!csem__is_digit(peek(s)))
        return bad(s, "a digit is missing");
    while (csem__is_digit(peek(s)))
        s->at++;
    return true;
}

static bool scan_number(scanner *s) {
    size_t start = s->at;
    if (peek(s) == '-')
        s->at++;
    if (peek(s) == '0' && s->at + 1 < s->length && csem__is_digit((unsigned char)s->text[s->at + 1]))
        return bad(s, "a number must not begin with 0");
    if (!scan_digits(s))
        return false;
    if (peek(s) == '.') {
        s->at++;
        if (!scan_digits(s))
            return false;
    }
    if (peek(s) == 'e' || peek(s) == 'E') {
        s->at++;
        if (peek(s) == '+' || peek(s) == '-')
            s->at++;
        if (!scan_digits(s))
            return false;
    }
    if (s->at - start > MAX_NUMBER_LENGTH) {
        s->at = start;
        return stop(s, CSEM_ERROR_LIMIT, "the number is longer than 63 characters");
    }
    end_value(s);
    return true;
}

static bool scan_word(scanner *s) {
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        if (s->length - s->at >= length && memcmp(s->text + s->at, words[i], length) == 0) {
            s->at += length;
            end_value(s);
            return true;
        }
    }
    return bad(s, "a value is missing");
}

static bool scan_value(scanner *s) {
    unsigned char c = peek(s);
    if (s->max_values > 0 && s->values >= s->max_values)
        return stop_at_limit(s, CSEM_LIMIT_VALUES);
    s->values++;
    if (c == '{' || c == '[')
        return open_level(s, c == '{');
    if (c == '-' || csem__is_digit(c))
        return scan_number(s);
    if (c != '"')
        return scan_word(s);
    if (!scan_string(s))
        return false;
    end_value(s);
    return true;
}

static bool scan_key(scanner *s) {
    if (peek(s) != '"')
        return bad(s, "a key is missing");
    s->key = s->at;
    s->state = WANT_COLON;
    return scan_string(s);
}

static bool scan_colon(scanner *s) {
    if (peek(s) != ':')
        return bad(s, "a colon is missing");
    s->at++;
    s->state = WANT_VALUE;
    return true;
}

static bool scan_comma_or_end(scanner *s) {
    bool object = inside_object(s);
    if (peek(s) == (object ? '}' : ']'))
        return close_level(s);
    if (peek(s) != ',')
        return bad(s, object ? "a comma or } is missing" : "a comma or ] is missing");
    s->at++;
    s->state = object ? WANT_KEY : WANT_VALUE;
    return true;
}

static void skip_blanks(scanner *s) {
    while (s->at < s->length && memchr(" \t\n\r", s->text[s->at], 4))
        s->at++;
}

/* One token, at a byte that is not a blank. */
static bool scan_token(scanner *s) {
    switch (s->state) {
    case WANT_VALUE_OR_END:
        return peek(s) == ']' ? close_level(s) : scan_value(s);
    case WANT_KEY_OR_END:
        return peek(s) == '}' ? close_level(s) : scan_key(s);
    case WANT_KEY:
        return scan_key(s);
    case WANT_COLON:
        return scan_colon(s);
    case WANT_COMMA_OR_END:
        return scan_comma_or_end(s);
    case WANT_NOTHING:
        return bad(s, "there is text after the JSON");
    case WANT_VALUE:
        break;
    }
    return scan_value(s);
}

int csem__json_scan(const char *text, size_t length, const csem_options *options, csem__json_extent *extent,
                    csem_error *error) {
    scanner s = {.text = text, .length = length, .max_values = options->max_values, .max_depth = options->max_nesting};
    for (skip_blanks(&s); s.state != WANT_NOTHING || s.at < s.length; skip_blanks(&s)) {
        if (!scan_token(&s)) {
            *extent = (csem__json_extent){.end = s.at};
            if (s.limit != CSEM_LIMIT_NONE)
                return csem__limit_fail(error, options, s.limit);
            return csem__fail(error, s.code, "%s", s.problem);
        }
    }
    *extent = (csem__json_extent){s.at, s.values, s.texts};
    return CSEM_OK;
}

uint64_t csem__json_memory(const csem__json_extent *extent) {
    enum { BLOCK = 16 };
    return (uint64_t)extent->values * (sizeof(cJSON) + BLOCK) + (uint64_t)extent->texts * BLOCK + extent->end;
}

static bool value_begins(const scanner *s) {
    return s->state == WANT_VALUE || (s->state == WANT_VALUE_OR_END && peek(s) != ']');
}

size_t csem__json_place(const char *text, size_t length, size_t n, bool key) {
    scanner s = {.text = text, .length = length, .max_depth = CSEM_MAX_NESTING};
    skip_blanks(&s);
    while (!(value_begins(&s) && s.values == n) && scan_token(&s))
        skip_blanks(&s);
    return key ? s.key : s.at;
}
