/* SPDX-License-Identifier: MIT */
/* Numerals of every family, read and written. A numeral is read only if it is written in its usual form: `iiii`, `007`
 * and `aab` are none. Digits and letters may be as wide as ideographs. */
#include "grammar/mark.h"

enum { MAX_DIGITS = 5, MAX_NUMERAL_LENGTH = 15, LETTERS = 26 };

/* The bytes of a character that counts in a list of characters of three bytes each. */
enum { WIDE = 3, MAX_KANJI_LENGTH = 15 };

static const char circled_signs[] = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
static const char kana_signs[] =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
static const char kanji_digits[] = "一二三四五六七八九";
static const char large_roman_signs[] = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
static const char small_roman_signs[] = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ";

/* The place from 1 of the character that text begins with in a list; 0: it is not in the list. */
static int32_t place_in(csem__text text, const char *list) {
    if (text.length < WIDE || (unsigned char)text.data[0] < 0x80)
        return 0;
    for (size_t i = 0; list[i] != '\0'; i += WIDE)
        if (memcmp(text.data, list + i, WIDE) == 0)
            return (int32_t)(i / WIDE) + 1;
    return 0;
}

static size_t copy_bytes(const char *from, size_t length, char *text, size_t size) {
    if (length > size)
        return 0;
    memcpy(text, from, length);
    return length;
}

static size_t write_from(const char *list, int32_t value, char *text, size_t size) {
    if (value < 1)
        return 0;
    size_t at = (size_t)(value - 1) * WIDE;
    return at < strlen(list) ? copy_bytes(list + at, WIDE, text, size) : 0;
}

static size_t read_from(const char *list, csem__text text, int32_t *value) {
    *value = place_in(text, list);
    return *value > 0 ? WIDE : 0;
}

char csem__char_narrow(csem__text text, size_t *length) {
    unsigned char c = (unsigned char)text.data[0];
    *length = c < 0x80 ? 1 : 3;
    if (c < 0x80)
        return (char)c;
    if (c != 0xEF || text.length < WIDE)
        return '\0';
    uint32_t code = csem__char_at(text.data, text.length);
    return code >= 0xFF01 && code <= 0xFF5E ? (char)(code - 0xFF01 + '!') : '\0';
}

/* ---- digits ---- */

static size_t read_digits(csem__text text, bool padded, int32_t *value) {
    size_t length = 0;
    size_t digits = 0;
    bool zero = false;
    *value = 0;
    for (size_t n; length < text.length; length += n, digits++) {
        char c = csem__char_narrow(csem__text_from(text, length), &n);
        if (!csem__is_digit((unsigned char)c))
            break;
        if (digits == MAX_DIGITS)
            return 0;
        zero = zero || (digits == 0 && c == '0');
        *value = *value * 10 + (c - '0');
    }
    /* A padded number has two digits at least. */
    bool usual = padded ? digits >= 2 : !zero;
    return *value > 0 && usual ? length : 0;
}

static size_t write_digits(int32_t value, bool padded, char *text, size_t size) {
    char digits[MAX_DIGITS];
    size_t at = MAX_DIGITS;
    if (value < 1 || value > 99999)
        return 0;
    for (; value > 0; value /= 10)
        digits[--at] = (char)('0' + value % 10);
    if (padded && at == MAX_DIGITS - 1)
        digits[--at] = '0';
    return copy_bytes(digits + at, MAX_DIGITS - at, text, size);
}

/* ---- letters ---- */

/* Copies the letters of one case that text begins with, in lower case, to at most MAX_NUMERAL_LENGTH bytes. Returns how
 * many there are, 0 if there are more; *length receives their bytes in text. */
static size_t take_letters(csem__text text, bool large, char *letters, size_t *length) {
    size_t count = 0;
    *length = 0;
    for (size_t n; *length < text.length; *length += n) {
        char c = text.data[*length];
        n = 1;
        if ((unsigned char)c >= 0x80)
            c = csem__char_narrow(csem__text_from(text, *length), &n);
        if (large ? !csem__is_upper((unsigned char)c) : !csem__is_lower((unsigned char)c))
            break;
        if (count == MAX_NUMERAL_LENGTH)
            return 0;
        letters[count++] = csem__to_lower(c);
    }
    return count;
}

/* How many small letters of ASCII text begins with; 0 if there are more than a numeral has, or another character that
 * may be a letter is after them. */
static size_t count_small(csem__text text) {
    size_t count = 0;
    while (count < text.length && count <= MAX_NUMERAL_LENGTH && csem__is_lower((unsigned char)text.data[count]))
        count++;
    bool ends = count <= MAX_NUMERAL_LENGTH && (count == text.length || (unsigned char)text.data[count] < 0x80);
    return ends ? count : 0;
}

static size_t read_roman(csem__text text, bool large, int32_t *value) {
    size_t small = large ? 0 : count_small(text);
    if (small > 0) {
        *value = csem__roman_value(csem__slice(text.data, 0, small));
        return *value > 0 ? small : 0;
    }
    char letters[MAX_NUMERAL_LENGTH];
    size_t length = read_from(large ? large_roman_signs : small_roman_signs, text, value);
    if (length > 0)
        return length;
    size_t count = take_letters(text, large, letters, &length);
    *value = csem__roman_value((csem__text){letters, count});
    return *value > 0 ? length : 0;
}

static size_t write_in_case(const char *letters, size_t count, bool large, char *text, size_t size) {
    if (count > size)
        return 0;
    for (size_t i = 0; i < count; i++)
        text[i] = large ? (char)(letters[i] - 'a' + 'A') : letters[i];
    return count;
}

static size_t write_roman(int32_t value, bool large, char *text, size_t size) {
    char letters[MAX_NUMERAL_LENGTH];
    if (value < 1 || value > CSEM_MAX_ROMAN)
        return 0;
    return write_in_case(letters, csem__roman_write(value, letters), large, text, size);
}

/* `a` to `z` are 1 to 26, `aa`, `bb` to `zz` 27 to 52. */
static size_t read_letters(csem__text text, bool large, int32_t *value) {
    char letters[MAX_NUMERAL_LENGTH];
    size_t length;
    size_t count = take_letters(text, large, letters, &length);
    *value = 0;
    if (count == 0 || count > 2 || letters[0] != letters[count - 1])
        return 0;
    *value = letters[0] - 'a' + 1 + (count == 2 ? LETTERS : 0);
    return length;
}

static size_t write_letters(int32_t value, bool large, char *text, size_t size) {
    if (value < 1 || value > 2 * LETTERS)
        return 0;
    char letter = (char)('a' + (value - 1) % LETTERS);
    const char letters[2] = {letter, letter};
    return write_in_case(letters, value > LETTERS ? 2 : 1, large, text, size);
}

/* ---- ideographs: 1 to 999, as in `二百三十四` ---- */

static size_t write_kanji(int32_t value, char *text, size_t size) {
    static const char *const units[] = {"百", "十", ""};
    size_t length = 0;
    if (value < 1 || value > 999 || size < MAX_KANJI_LENGTH)
        return 0;
    for (int32_t i = 0, unit = 100; i < 3; i++, unit /= 10) {
        int32_t digit = value / unit % 10;
        if (digit == 0)
            continue;
        if (digit > 1 || unit == 1)
            length += write_from(kanji_digits, digit, text + length, size - length);
        length += copy_bytes(units[i], strlen(units[i]), text + length, size - length);
    }
    return length;
}

static size_t read_kanji(csem__text text, int32_t *value) {
    size_t length = 0;
    int32_t digit = 0;
    *value = 0;
    for (int32_t i = 0; i < 5; i++, length += WIDE) {
        int32_t unit = place_in(csem__text_from(text, length), "十百");
        int32_t next = unit > 0 ? 0 : place_in(csem__text_from(text, length), kanji_digits);
        if (unit == 0 && (next == 0 || digit > 0))
            break;
        if (unit > 0)
            *value += (digit > 0 ? digit : 1) * (unit == 1 ? 10 : 100);
        digit = next;
    }
    *value += digit;
    char usual[MAX_KANJI_LENGTH];
    size_t usual_length = write_kanji(*value, usual, sizeof usual);
    return usual_length == length && length > 0 && memcmp(usual, text.data, length) == 0 ? length : 0;
}

/* ---- all families ---- */

size_t csem__numeral_read(csem__numeral_family family, csem__text text, int32_t *value) {
    switch (family) {
    case CSEM_FAMILY_DIGITS:
    case CSEM_FAMILY_PADDED:
        return read_digits(text, family == CSEM_FAMILY_PADDED, value);
    case CSEM_FAMILY_SMALL_ROMAN:
    case CSEM_FAMILY_LARGE_ROMAN:
        return read_roman(text, family == CSEM_FAMILY_LARGE_ROMAN, value);
    case CSEM_FAMILY_SMALL:
    case CSEM_FAMILY_LARGE:
        return read_letters(text, family == CSEM_FAMILY_LARGE, value);
    case CSEM_FAMILY_CIRCLED:
        return read_from(circled_signs, text, value);
    case CSEM_FAMILY_KANA:
        return read_from(kana_signs, text, value);
    case CSEM_FAMILY_KANJI:
        return read_kanji(text, value);
    default:
        *value = 0;
        return 0;
    }
}

size_t csem__numeral_write(csem__numeral_family family, int32_t value, char *text, size_t size) {
    switch (family) {
    case CSEM_FAMILY_DIGITS:
    case CSEM_FAMILY_PADDED:
        return write_digits(value, family == CSEM_FAMILY_PADDED, text, size);
    case CSEM_FAMILY_SMALL_ROMAN:
    case CSEM_FAMILY_LARGE_ROMAN:
        return write_roman(value, family == CSEM_FAMILY_LARGE_ROMAN, text, size);
    case CSEM_FAMILY_SMALL:
    case CSEM_FAMILY_LARGE:
        return write_letters(value, family == CSEM_FAMILY_LARGE, text, size);
    case CSEM_FAMILY_CIRCLED:
        return write_from(circled_signs, value, text, size);
    case CSEM_FAMILY_KANA:
        return write_from(kana_signs, value, text, size);
    case CSEM_FAMILY_KANJI:
        return write_kanji(value, text, size);
    default:
        return 0;
    }
}
