/* SPDX-License-Identifier: MIT */
/* Undoes ligatures and soft hyphens, in place or in a copy. */
#include "lines/mend.h"

#include "base/window.h"

const char *csem__ligature_letters(const char *data, size_t length) {
    static const char *const letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    if (length < CSEM_LIGATURE_LENGTH || (unsigned char)data[0] != 0xEF || (unsigned char)data[1] != 0xAC)
        return NULL;
    unsigned char last = (unsigned char)data[2];
    return last >= 0x80 && last <= 0x86 ? letters[last - 0x80] : NULL;
}

size_t csem__soft_hyphen_length(const char *data, size_t length, bool after_blank) {
    enum { LENGTH = 2 };
    if (length < LENGTH || (unsigned char)data[0] != 0xC2 || (unsigned char)data[1] != 0xAD)
        return 0;
    size_t at = LENGTH;
    for (size_t n; at < length && (n = csem__space_length(data + at, length - at)) > 0;)
        at += n;
    bool small =
        at < length && (csem__is_lower((unsigned char)data[at]) || csem__ligature_letters(data + at, length - at));
    return small || after_blank ? at : LENGTH;
}

/* The first byte from `at` on that may begin a ligature or a soft hyphen, or the length of text. */
static size_t next_first_byte(csem__text text, size_t at) {
    for (; text.length - at >= CSEM_WINDOW; at += CSEM_WINDOW) {
        csem__window window = csem__window_at(text.data + at);
        uint64_t hits =
            csem__hits(csem__match_either(csem__match_byte(window, '\xEF'), csem__match_byte(window, '\xC2')));
        if (hits)
            return at + csem__first_hit(hits);
    }
    while (at < text.length && text.data[at] != '\xEF' && text.data[at] != '\xC2')
        at++;
    return at;
}

size_t csem__next_unmended(csem__text text, size_t at) {
    for (; (at = next_first_byte(text, at)) < text.length; at++) {
        csem__text rest = csem__text_from(text, at);
        if (csem__ligature_letters(rest.data, rest.length) ||
            csem__soft_hyphen_length(rest.data, rest.length, false) > 0)
            return at;
    }
    return text.length;
}

csem__text csem__mend(char *data, size_t length) {
    csem__text text = {data, length};
    size_t at = csem__next_unmended(text, 0);
    size_t out = at;
    while (at < length) {
        const char *letters = csem__ligature_letters(data + at, length - at);
        size_t count = letters ? strlen(letters) : 0;
        bool after_blank = out == 0 || data[out - 1] == ' ';
        at += letters ? CSEM_LIGATURE_LENGTH : csem__soft_hyphen_length(data + at, length - at, after_blank);
        if (letters)
            memcpy(data + out, letters, count);
        out += count;
        size_t next = csem__next_unmended(text, at);
        memmove(data + out, data + at, next - at);
        out += next - at;
        at = next;
    }
    return csem__slice(data, 0, out);
}

csem__text csem__mended(csem__text text, char *buffer, size_t size) {
    if (text.length > size || csem__next_unmended(text, 0) == text.length)
        return text;
    memcpy(buffer, text.data, text.length);
    return csem__mend(buffer, text.length);
}
