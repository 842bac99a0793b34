/* SPDX-License-Identifier: MIT */
/* One pass: text up to a tag, then the tag, and so on. The names of open elements are a stack of places in the text. */
#include "fuzz/xml.h"

#include "base/utf8.h"

#include <string.h>

enum { MAX_DEPTH = 64 };

typedef struct name {
    const char *data;
    size_t length;
} name;

typedef struct walk {
    const char *at;
    const char *end;
    name open[MAX_DEPTH];
    size_t depth;
    size_t roots;
} walk;

static bool starts(const walk *w, const char *what) {
    size_t length = strlen(what);
    return (size_t)(w->end - w->at) >= length && memcmp(w->at, what, length) == 0;
}

static bool take(walk *w, const char *what) {
    bool found = starts(w, what);
    w->at += found ? strlen(what) : 0;
    return found;
}

static bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == ':';
}

static name take_name(walk *w) {
    name found = {w->at, 0};
    while (w->at < w->end && is_name(*w->at))
        w->at++;
    found.length = (size_t)(w->at - found.data);
    return found;
}

static bool take_blanks(walk *w) {
    const char *from = w->at;
    while (w->at < w->end && strchr(" \t\r\n", *w->at) && *w->at)
        w->at++;
    return w->at > from;
}

static bool take_reference(walk *w) {
    static const char *const references[] = {"&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&#9;", "&#10;", "&#13;"};
    for (size_t i = 0; i < sizeof references / sizeof references[0]; i++)
        if (take(w, references[i]))
            return true;
    return false;
}

/* Skips characters of text or of an attribute up to one of `stop`. Controls, U+FFFE and U+FFFF are not allowed. */
static bool take_characters(walk *w, const char *stop) {
    while (w->at < w->end && !(strchr(stop, *w->at) && *w->at)) {
        unsigned char c = (unsigned char)*w->at;
        if (c == '&') {
            if (!take_reference(w))
                return false;
            continue;
        }
        if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '<' || starts(w, "\xEF\xBF\xBE") ||
            starts(w, "\xEF\xBF\xBF"))
            return false;
        w->at++;
    }
    return true;
}

static bool take_attributes(walk *w) {
    while (take_blanks(w) && w->at < w->end && is_name(*w->at)) {
        take_name(w);
        if (!take(w, "=\"") || !take_characters(w, "\"") || !take(w, "\""))
            return false;
    }
    return true;
}

static bool take_tag(walk *w) {
    if (take(w, "</")) {
        name closing = take_name(w);
        if (w->depth == 0)
            return false;
        name open = w->open[--w->depth];
        return closing.length == open.length && memcmp(closing.data, open.data, open.length) == 0 && take(w, ">");
    }
    if (!take(w, "<"))
        return false;
    name opening = take_name(w);
    if (opening.length == 0 || !take_attributes(w))
        return false;
    w->roots += w->depth == 0;
    if (take(w, "/>"))
        return true;
    if (w->depth == MAX_DEPTH)
        return false;
    w->open[w->depth++] = opening;
    return take(w, ">");
}

bool xml_is_well_formed(const char *text, size_t length) {
    walk w = {.at = text, .end = text + length};
    if (csem__utf8_check(text, length) != length)
        return false;
    if (take(&w, "<?xml") && (!take_attributes(&w) || !take(&w, "?>")))
        return false;
    while (w.at < w.end) {
        const char *from = w.at;
        if (!take_characters(&w, "<"))
            return false;
        for (const char *c = from; w.depth == 0 && c < w.at; c++)
            if (*c != '\n' && *c != ' ')
                return false;
        if (w.at < w.end && !take_tag(&w))
            return false;
    }
    return w.depth == 0 && w.roots == 1;
}
