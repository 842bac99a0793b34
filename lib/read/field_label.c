/* SPDX-License-Identifier: MIT */
/* Labels are compared word by word: white space is folded, and a typographic apostrophe is a plain one. */
#include "read/field_label.h"

#include "grammar/opening.h"

#include <csemplan/section.h>

static bool is_apostrophe(csem__text text, size_t at) {
    return text.length - at >= 3 && memcmp(text.data + at, "\xE2\x80\x99", 3) == 0;
}

/* Takes one character that is the same in both. */
static bool take_same(csem__text text, size_t *at, csem__text words, size_t *of, bool any_case) {
    if (*at >= text.length)
        return false;
    char a = text.data[*at];
    char b = words.data[*of];
    if (a == b || (any_case && csem__to_lower(a) == csem__to_lower(b))) {
        ++*at;
        ++*of;
        return true;
    }
    bool typographic = is_apostrophe(text, *at);
    if ((!typographic && a != '\'') || (b != '\'' && !is_apostrophe(words, *of)))
        return false;
    *at += typographic ? 3 : 1;
    *of += b == '\'' ? 1 : 3;
    return true;
}

static bool ends_word(csem__text text, size_t at) {
    if (at >= text.length)
        return true;
    unsigned char c = (unsigned char)text.data[at];
    return !csem__is_alpha(c) && !csem__is_digit(c) && c != '-';
}

/* Compares as far as both are the same; *of receives where words end or differ. */
static size_t match(csem__text text, csem__text words, bool any_case, size_t *of) {
    size_t at = 0;
    *of = 0;
    while (*of < words.length) {
        size_t next = csem__skip_spaces(words, *of);
        if (next > *of) {
            size_t after = csem__skip_spaces(text, at);
            if (after == at)
                return at;
            at = after;
            *of = next;
        } else if (!take_same(text, &at, words, of, any_case)) {
            return at;
        }
    }
    return at;
}

size_t csem__words_match(csem__text text, csem__text words, bool any_case) {
    size_t of;
    size_t at = match(text, words, any_case, &of);
    return of == words.length && of > 0 && ends_word(text, at) ? at : 0;
}

size_t csem__words_begin(csem__text text, csem__text words, csem__text *rest) {
    size_t of;
    size_t at = match(text, words, false, &of);
    if (at < text.length || at == 0 || of >= words.length || csem__skip_spaces(words, of) == of)
        return 0;
    *rest = csem__text_from(words, csem__skip_spaces(words, of));
    return at;
}

/* ---- labels ---- */

/* A bullet, `##`, `**` and the like before a label. */
static size_t skip_decoration(csem__text text) {
    size_t at = csem__usual_bullet_length(text);
    at = csem__skip_spaces(text, at);
    size_t hashes = at;
    while (hashes < text.length && text.data[hashes] == '#')
        hashes++;
    if (hashes > at)
        at = csem__skip_spaces(text, hashes);
    while (at < text.length && (text.data[at] == '*' || text.data[at] == '_'))
        at++;
    return at;
}

static size_t skip_stars(csem__text text, size_t at) {
    while (at < text.length && (text.data[at] == '*' || text.data[at] == '_'))
        at++;
    return at;
}

/* The colon after a label, with the ends of bold text before it or after it; the position after it, or `at`. */
static size_t skip_colon(csem__text text, size_t at) {
    static const char wide[] = "\xEF\xBC\x9A"; /* U+FF1A */
    size_t colon = csem__skip_spaces(text, skip_stars(text, at));
    if (colon < text.length && text.data[colon] == ':')
        return skip_stars(text, colon + 1);
    if (text.length - colon >= sizeof wide - 1 && memcmp(text.data + colon, wide, sizeof wide - 1) == 0)
        return skip_stars(text, colon + sizeof wide - 1);
    return at;
}

/* Whether text may begin with a label, as far as the first byte shows. */
static bool may_begin(csem__text text, const char *label) {
    return text.length > 0 &&
           (csem__to_lower(text.data[0]) == csem__to_lower(label[0]) || !csem__is_alpha((unsigned char)label[0]));
}

/* Whether a label that is the same in another case may be one: it begins as in the profile, or with a capital. */
static bool begins_as(csem__text printed, const char *label) {
    return printed.data[0] == label[0] || !csem__is_lower((unsigned char)printed.data[0]);
}

static void take_longer(csem__text text, size_t start, size_t length, size_t field, csem__field_label *label) {
    if (length <= label->printed.end - label->printed.start)
        return;
    size_t end = start + length;
    size_t value = skip_colon(text, end);
    label->field = field;
    label->printed = (csem__range){start, end};
    label->has_colon = value > end;
    label->value = csem__skip_spaces(text, label->has_colon ? value : skip_stars(text, end));
}

bool csem__label_find(const csem__profile *profile, csem__field_place place, csem__text text,
                      csem__field_label *label) {
    size_t start = skip_decoration(text);
    csem__text rest = csem__text_from(text, start);
    *label = (csem__field_label){0};
    for (size_t i = 0; i < profile->field_count; i++) {
        const csem__profile_field *field = &profile->fields[i];
        for (size_t j = 0; field->where == place && j < field->labels.count; j++) {
            if (!may_begin(rest, field->labels.items[j]))
                continue;
            size_t length = csem__words_match(rest, csem__text_of(field->labels.items[j]), true);
            if (length > 0 && begins_as(rest, field->labels.items[j]))
                take_longer(text, start, length, i, label);
        }
    }
    return label->printed.end > 0;
}

bool csem__profile_has_place(const csem__profile *profile, csem__field_place place) {
    for (size_t i = 0; i < profile->field_count; i++)
        if (profile->fields[i].where == place)
            return true;
    return false;
}

/* ---- status words ---- */

bool csem__status_word_find(const csem__profile *profile, csem__text text, size_t *index) {
    for (size_t i = 0; i < profile->status.word_count; i++) {
        size_t length = csem__words_match(text, csem__text_of(profile->status.words[i].printed), true);
        if (length > 0 && length == text.length) {
            *index = i;
            return true;
        }
    }
    return false;
}

int32_t csem__status_word_scale(const csem__profile *profile, csem__text text) {
    size_t longest = 0;
    int32_t scale = CSEM_STATUS_NONE;
    for (size_t i = 0; i < profile->status.word_count; i++) {
        size_t length = csem__words_match(text, csem__text_of(profile->status.words[i].printed), true);
        if (length <= longest)
            continue;
        longest = length;
        scale = profile->status.words[i].scale;
    }
    return scale;
}

bool csem__status_is_row(const csem__profile *profile, csem__text text) {
    enum { MIN_WORDS = 3 };
    size_t count = 0;
    size_t last = profile->status.word_count;
    for (size_t at = 0; at < text.length && count < MIN_WORDS;) {
        size_t longest = 0;
        size_t found = last;
        for (size_t i = 0; i < profile->status.word_count; i++) {
            csem__text rest = csem__text_from(text, at);
            size_t length = csem__words_match(rest, csem__text_of(profile->status.words[i].printed), true);
            if (length > longest) {
                longest = length;
                found = i;
            }
        }
        count += found != last;
        last = found;
        at += longest;
        while (longest == 0 && at < text.length && !ends_word(text, at))
            at++;
        while (at < text.length && ends_word(text, at))
            at++;
    }
    return count >= MIN_WORDS;
}
