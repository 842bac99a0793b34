/* SPDX-License-Identifier: MIT */
/* Guesses an encoding only if there is evidence for it. An encoding of Japanese or Chinese is named only if all
 * bytes above 0x7F are well-formed in it and the characters are frequent ones of that language; WINDOWS-1252 only if
 * nearly every such byte has ASCII on both sides, as accents, dashes and quotation marks have. */
#include "base/encoding.h"

#include "base/error.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { WINDOW = 64 * 1024 }; /* how much of a text is examined */

typedef const unsigned char *bytes;

/* ---- UTF-16 and UTF-32 ---- */

/* How many of the first `units` units, of `size` bytes each, have NUL in byte `at`. */
static size_t count_zeros(const char *text, size_t units, size_t size, size_t at) {
    size_t count = 0;
    for (size_t i = 0; i < units; i++)
        count += text[i * size + at] == '\0';
    return count;
}

/* Text in the Latin alphabet has NUL in nearly every unit, always in the same bytes. */
static const char *wide_without_mark(const char *text, size_t length) {
    enum { MAX_SEARCHED = 64, MIN_UNITS = 4 };
    size_t looked = length < MAX_SEARCHED ? length : MAX_SEARCHED;
    size_t units = looked / 4;
    size_t zeros[4];
    for (size_t i = 0; i < 4; i++)
        zeros[i] = count_zeros(text, units, 4, i);
    if (units >= MIN_UNITS && zeros[2] == units && zeros[3] == units && zeros[0] == 0)
        return "UTF-32LE";
    if (units >= MIN_UNITS && zeros[0] == units && zeros[1] == units && zeros[3] == 0)
        return "UTF-32BE";
    units = looked / 2;
    size_t first = count_zeros(text, units, 2, 0);
    size_t second = count_zeros(text, units, 2, 1);
    size_t most = units - units / 4;
    if (units < MIN_UNITS)
        return NULL;
    return first == 0 && second >= most ? "UTF-16LE" : second == 0 && first >= most ? "UTF-16BE" : NULL;
}

const char *csem__encoding_of_wide(const char *text, size_t length) {
    if (length >= 4 && (memcmp(text, "\xFF\xFE\0\0", 4) == 0 || memcmp(text, "\0\0\xFE\xFF", 4) == 0))
        return "UTF-32";
    if (length >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0))
        return "UTF-16";
    return wide_without_mark(text, length);
}

/* ---- encodings of East Asia ---- */

/* What was counted while a text was read in one encoding. */
typedef struct sight {
    size_t pairs;
    size_t frequent; /* characters that are frequent in the language */
    size_t rare;     /* characters that the language does not have but a related one does */
    bool fails;      /* the bytes are not well-formed */
} sight;

static bool is_in(unsigned char c, unsigned char low, unsigned char high) {
    return c >= low && c <= high;
}

/* Each takes the character at c[0], which is above 0x7F, with at least four bytes to read, and returns its length;
 * 0: there is no such character. */
typedef size_t (*taker)(bytes c, sight *seen);

static size_t take_shift_jis(bytes c, sight *seen) {
    if (is_in(c[0], 0xA1, 0xDF))
        return 1;
    if (!(is_in(c[0], 0x81, 0x9F) || is_in(c[0], 0xE0, 0xFC)) || !(is_in(c[1], 0x40, 0x7E) || is_in(c[1], 0x80, 0xFC)))
        return 0;
    seen->pairs++;
    seen->frequent += (c[0] == 0x82 && is_in(c[1], 0x9F, 0xF1)) || (c[0] == 0x83 && is_in(c[1], 0x40, 0x96));
    return 2;
}

static size_t take_euc_jp(bytes c, sight *seen) {
    if (c[0] == 0x8E)
        return is_in(c[1], 0xA1, 0xDF) ? 2 : 0;
    if (c[0] == 0x8F)
        return is_in(c[1], 0xA1, 0xFE) && is_in(c[2], 0xA1, 0xFE) ? 3 : 0;
    if (!is_in(c[0], 0xA1, 0xFE) || !is_in(c[1], 0xA1, 0xFE))
        return 0;
    seen->pairs++;
    seen->frequent += c[0] == 0xA4 || c[0] == 0xA5;
    return 2;
}

/* The frequent ones are the comma and the full stop, the rare ones characters whose lead bytes occur in no word of
 * EUC-KR. */
static size_t take_gb18030(bytes c, sight *seen) {
    if (!is_in(c[0], 0x81, 0xFE))
        return 0;
    if (is_in(c[1], 0x30, 0x39))
        return is_in(c[2], 0x81, 0xFE) && is_in(c[3], 0x30, 0x39) ? 4 : 0;
    if (!(is_in(c[1], 0x40, 0x7E) || is_in(c[1], 0x80, 0xFE)))
        return 0;
    seen->pairs++;
    seen->frequent += (c[0] == 0xA3 && c[1] == 0xAC) || (c[0] == 0xA1 && c[1] == 0xA3);
    seen->rare += is_in(c[0], 0xC9, 0xF7) && is_in(c[1], 0xA1, 0xFE);
    return 2;
}

/* The last characters of the window are skipped, since they may be incomplete. */
static sight look(bytes text, size_t length, taker take) {
    enum { MAX_LENGTH = 4 };
    sight seen = {0};
    for (size_t at = 0; at + MAX_LENGTH <= length && !seen.fails;) {
        size_t n = text[at] < 0x80 ? 1 : take(text + at, &seen);
        seen.fails = n == 0;
        at += n;
    }
    return seen;
}

static const char *east_asian(bytes text, size_t length) {
    enum { MIN_PAIRS = 8, SHARE = 5, SHARE_OF_SIGNS = 50 };
    static const struct {
        const char *name;
        taker take;
    } encodings[] = {{"EUC-JP", take_euc_jp}, {"CP932", take_shift_jis}};
    for (size_t i = 0; i < sizeof encodings / sizeof encodings[0]; i++) {
        sight seen = look(text, length, encodings[i].take);
        if (!seen.fails && seen.pairs >= MIN_PAIRS && seen.frequent * SHARE >= seen.pairs)
            return encodings[i].name;
    }
    sight seen = look(text, length, take_gb18030);
    bool is_chinese = !seen.fails && seen.pairs >= MIN_PAIRS && seen.frequent * SHARE_OF_SIGNS >= seen.pairs &&
                      seen.rare * SHARE >= seen.pairs;
    return is_chinese ? "GB18030" : NULL;
}

/* ---- encodings of one byte ---- */

/* Bytes that WINDOWS-1252 does not define. */
static bool is_undefined(unsigned char c) {
    return c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D;
}

static bool is_western(bytes text, size_t length) {
    size_t high = 0;
    size_t alone = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < 0x80)
            continue;
        if (is_undefined(text[i]))
            return false;
        high++;
        alone += (i == 0 || text[i - 1] < 0x80) && (i + 1 == length || text[i + 1] < 0x80);
    }
    return alone * 10 >= high * 9;
}

/* ---- the message ---- */

static bool is_binary(bytes text, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (text[i] < '\t' || is_in(text[i], 0x0E, 0x1A))
            return true;
    return false;
}

/* Whether there are more characters above 0x7F that are well-formed UTF-8 than bytes that are not. */
static bool is_mostly_utf8(const char *text, size_t length) {
    size_t good = 0;
    size_t bad = 0;
    for (size_t at = 0; at < length; at++) {
        size_t end = at + csem__utf8_check(text + at, length - at);
        for (; at < end; at++)
            good += ((unsigned char)text[at] & 0xC0) == 0xC0;
        bad += at < length;
    }
    return good > bad;
}

/* For a text whose byte at `bad` is not UTF-8. Everything before the first byte above 0x7F is ASCII and says
 * nothing. */
static void advise(const char *text, size_t length, size_t bad, char *advice, size_t size) {
    static const char command[] = "convert it first";
    size_t first = 0;
    while (first < bad && (unsigned char)text[first] < 0x80)
        first++;
    size_t window = length - first < WINDOW ? length - first : WINDOW;
    bytes seen = (bytes)text + first;
    const char *name = east_asian(seen, window);
    if (bad - first >= window || is_mostly_utf8(text + first, window))
        snprintf(advice, size, ", although most of the text is: it is damaged, or has parts in two encodings");
    else if (is_binary(seen, window))
        snprintf(advice, size, ", and there are control characters: this is not text");
    else if (name)
        snprintf(advice, size, "; the text looks like %s, %s: iconv -f %s -t UTF-8 report.txt", name, command, name);
    else if (is_western(seen, window))
        snprintf(advice, size, "; the text may be WINDOWS-1252, %s: iconv -f WINDOWS-1252 -t UTF-8 report.txt",
                 command);
    else
        snprintf(advice, size,
                 "; if the text has another encoding, %s, for example: iconv -f WINDOWS-1252 -t UTF-8 "
                 "report.txt",
                 command);
}

int csem__encoding_fail(const char *text, size_t length, size_t bad, csem_error *error) {
    const char *wide = csem__encoding_of_wide(text, length);
    char advice[160];
    if (wide) {
        csem__fail(error, CSEM_ERROR_ENCODING,
                   "the text is %s, not UTF-8; convert it first: iconv -f %s -t UTF-8 report.txt", wide, wide);
    } else if (text[bad] == '\0') {
        csem__fail(error, CSEM_ERROR_ENCODING, "the text contains a NUL byte");
    } else {
        advise(text, length, bad, advice, sizeof advice);
        csem__fail(error, CSEM_ERROR_ENCODING, "byte 0x%02X is not valid UTF-8 here%s",
                   (unsigned)(unsigned char)text[bad], advice);
    }
    return csem__fail_at(error, CSEM_ERROR_ENCODING, text, length, bad);
}
