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

/* A window at a time: hardly any text has a first byte of one. */
size_t csem__next_unmended(csem__text text, size_t at) {
    while (at < text.length) {
        uint64_t hits = 1;
        if (text.length - at >= CSEM_WINDOW) {
            csem__window window = csem__window_at(text.data + at);
            hits = csem__hits(csem__match_either(csem__match_byte(window, '\xEF'), csem__match_byte(window, '\xC2')));
            at += hits ? csem__first_hit(hits) : CSEM_WINDOW;
        }
        if (hits && (csem__ligature_letters(text.data + at, text.length - at) ||
                     csem__soft_hyphen_length(text.data + at, text.length - at, false) > 0))
            return at;
        at += hits != 0;
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
