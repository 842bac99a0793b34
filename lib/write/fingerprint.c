/* SPDX-License-Identifier: MIT */
/* A fingerprint is a hash of the rule, the measure, the agency if there is one, and the message, followed by a count
 * that distinguishes equal findings: `0123456789abcdef:1`. It leaves out what an edit further up changes: the indexes
 * of commitments and efforts, numbers of lines and pages in the message, and white space. The hash is 64-bit FNV-1a,
 * since no one gains from a collision. */
#include "write/fingerprint.h"
#include "validation/validation.h"

#include <inttypes.h>
#include <stdio.h>

static const uint64_t hash_start = UINT64_C(0xCBF29CE484222325);

enum { HEX_DIGITS = 16 };

static uint64_t hash_byte(uint64_t hash, char byte) {
    return (hash ^ (unsigned char)byte) * UINT64_C(0x100000001B3);
}

/* The terminating NUL is hashed too, so that `a`, `bc` and `ab`, `c` differ. */
static uint64_t hash_text(uint64_t hash, csem__text text) {
    for (size_t i = 0; i < text.length; i++)
        hash = hash_byte(hash, text.data[i]);
    return hash_byte(hash, '\0');
}

/* The length of a word for a place, such as `line` or `pages`, if the text begins with one and a space; otherwise 0. */
static size_t place_word(csem__text text) {
    static const char *const words[] = {"line", "page", "column", "byte", "offset"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        if (!csem__text_begins(text, words[i]))
            continue;
        length += length < text.length && text.data[length] == 's' ? 1 : 0;
        return length < text.length && text.data[length] == ' ' ? length : 0;
    }
    return 0;
}

static size_t skip_digits(csem__text text, size_t at) {
    while (at < text.length && csem__is_digit((unsigned char)text.data[at]))
        at++;
    return at;
}

/* The offset after ` 3`, ` 3 to 5` or ` 3, 5 and 8` at offset `at`. */
static size_t skip_numbers(csem__text text, size_t at) {
    static const char *const joints[] = {" ", ", ", " to ", " and ", " or ", "-"};
    for (size_t i = 0; i < sizeof joints / sizeof joints[0];) {
        size_t start = at + strlen(joints[i]);
        bool joined = csem__text_begins(csem__text_from(text, at), joints[i]) && start < text.length;
        size_t end = joined ? skip_digits(text, start) : start;
        bool number = joined && end > start;
        at = number ? end : at;
        i = number ? 0 : i + 1;
    }
    return at;
}

static uint64_t hash_message(uint64_t hash, csem__text text) {
    bool word_start = true;
    for (size_t i = 0; i < text.length;) {
        csem__text rest = csem__text_from(text, i);
        size_t blank = csem__space_length(rest.data, rest.length);
        size_t word = word_start && blank == 0 ? place_word(rest) : 0;
        if (word > 0)
            i = skip_numbers(text, i + word);
        hash = blank > 0 ? hash : hash_byte(hash, rest.data[0]);
        word_start = blank > 0 || !csem__is_alpha((unsigned char)rest.data[0]);
        i = word > 0 ? i : i + (blank > 0 ? blank : 1);
    }
    return hash_byte(hash, '\0');
}

static uint64_t hash_finding(const csem_finding *finding) {
    uint64_t hash = hash_text(hash_text(hash_start, finding->rule), finding->measure);
    return hash_message(finding->agency.data ? hash_text(hash, finding->agency) : hash, finding->message);
}

bool csem__fingerprints_init(csem__fingerprints *prints, csem__arena *arena, size_t count) {
    *prints = (csem__fingerprints){.arena = arena};
    csem__table_init(&prints->seen, &arena->allocator);
    if (count > SIZE_MAX / sizeof *prints->counts - 1)
        return false;
    prints->counts = csem__arena_allocate(arena, (count + 1) * sizeof *prints->counts);
    return prints->counts != NULL;
}

void csem__fingerprints_free(csem__fingerprints *prints) {
    csem__table_free(&prints->seen);
}

bool csem__fingerprint_next(csem__fingerprints *prints, const csem_finding *finding, char *out) {
    char hex[HEX_DIGITS + 1];
    snprintf(hex, sizeof hex, "%016" PRIx64, hash_finding(finding));
    csem__text key = {hex, HEX_DIGITS};
    size_t place;
    if (!csem__table_get(&prints->seen, key, &place)) {
        place = prints->seen.count;
        csem__text kept = csem__text_copy(prints->arena, key);
        if (!kept.data || !csem__table_put(&prints->seen, kept, place))
            return false;
        prints->counts[place] = 0;
    }
    snprintf(out, CSEM_FINGERPRINT_SIZE, "%s:%" PRIu64, hex, (uint64_t)++prints->counts[place]);
    return true;
}
