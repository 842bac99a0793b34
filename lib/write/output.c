/* SPDX-License-Identifier: MIT */
/* Growing text, and the escaping of texts for each format. A format gives one function that writes a single character;
 * put_each() calls it for each character of a text, and replaces bytes that are not UTF-8. */
#include "write/output.h"

#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>

void csem__output_init(csem__output *output, const csem_allocator *allocator) {
    *output = (csem__output){.allocator = allocator};
}

void csem__output_free(csem__output *output) {
    csem__release(output->allocator, output->data);
    csem__output_init(output, output->allocator);
}

/* Doubles the capacity, so that many small pieces take linear time. */
static bool reserve(csem__output *output, size_t length) {
    if (output->failed)
        return false;
    if (length <= output->capacity - output->length)
        return true;
    size_t doubled = output->capacity > SIZE_MAX / 2 ? 0 : output->capacity * 2;
    size_t wanted = length > SIZE_MAX - output->length ? 0 : output->length + length;
    size_t capacity = doubled > wanted ? doubled : wanted;
    const csem_allocator *allocator = output->allocator;
    char *grown =
        wanted ? allocator->reallocate(allocator->context, output->data, capacity < 256 ? 256 : capacity) : NULL;
    output->failed = !grown;
    if (!grown)
        return false;
    output->data = grown;
    output->capacity = capacity < 256 ? 256 : capacity;
    return true;
}

void csem__put(csem__output *output, const char *text, size_t length) {
    if (length == 0 || !reserve(output, length))
        return;
    memcpy(output->data + output->length, text, length);
    output->length += length;
}

void csem__output_terminate(csem__output *output) {
    if (reserve(output, 1))
        output->data[output->length] = '\0';
}

int csem__put_piece(void *context, const char *text, size_t length) {
    csem__output *output = context;
    csem__put(output, text, length);
    return output->failed ? 1 : 0;
}

void csem__put_string(csem__output *output, const char *text) {
    csem__put(output, text, strlen(text));
}

void csem__put_number(csem__output *output, uint64_t number) {
    char text[24];
    int length = snprintf(text, sizeof text, "%" PRIu64, number);
    csem__put(output, text, length > 0 ? (size_t)length : 0);
}

/* ---- characters ------------------------------------------------------------------------------------------------- */

/* Writes one character as a format requires: `c` is its code point, `bytes` its UTF-8 in the text. */
typedef void (*put_char)(csem__output *output, uint32_t c, csem__text bytes);

static void put_each(csem__output *output, csem__text text, put_char put) {
    const csem__text replacement = csem__text_of("\xEF\xBF\xBD");
    size_t at = 0;
    while (at < text.length) {
        size_t good = at + csem__utf8_check(text.data + at, text.length - at);
        while (at < good) {
            size_t length = csem__char_length(text.data + at, good - at);
            put(output, csem__char_at(text.data + at, good - at), csem__slice(text.data, at, at + length));
            at += length;
        }
        if (at < text.length) {
            put(output, 0xFFFD, replacement);
            at++;
        }
    }
}

static void put_as_is(csem__output *output, uint32_t c, csem__text bytes) {
    (void)c;
    csem__put(output, bytes.data, bytes.length);
}

void csem__put_clean(csem__output *output, csem__text text) {
    put_each(output, text, put_as_is);
}

/* XML 1.0, production 2. A document cannot contain other characters, not even as references. */
static bool allowed_in_xml(uint32_t c) {
    return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

static const char *xml_reference(uint32_t c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>': /* content must not contain `]]>` */
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t': /* readers turn white space in attributes into spaces, and CR into LF */
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return allowed_in_xml(c) ? NULL : "\xEF\xBF\xBD";
    }
}

/* Writes the code point in hexadecimal, with at least `digits` digits, between two strings: `<U+202E>`. */
static void put_code(csem__output *output, const char *before, uint32_t c, int digits, const char *after) {
    char code[16];
    snprintf(code, sizeof code, "%0*" PRIX32, digits, c);
    csem__put_string(output, before);
    csem__put_string(output, code);
    csem__put_string(output, after);
}

static void put_xml_char(csem__output *output, uint32_t c, csem__text bytes) {
    const char *reference = xml_reference(c);
    if (reference)
        csem__put_string(output, reference);
    else if (csem__char_is_unsafe(c))
        put_code(output, "&#x", c, 1, ";");
    else
        csem__put(output, bytes.data, bytes.length);
}

void csem__put_xml(csem__output *output, csem__text text) {
    put_each(output, text, put_xml_char);
}

/* The characters that csem__char_is_unsafe() accepts include all that YAML 1.2, production 1, forbids, and the line
 * breaks of YAML 1.1, which readers may fold. */
static void put_yaml_char(csem__output *output, uint32_t c, csem__text bytes) {
    if (c == '"' || c == '\\')
        csem__put(output, "\\", 1);
    if (!csem__char_is_unsafe(c))
        csem__put(output, bytes.data, bytes.length);
    else if (c == '\n' || c == '\t' || c == '\r')
        csem__put_string(output, c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r");
    else if (c < 0x100)
        put_code(output, "\\x", c, 2, "");
    else
        put_code(output, c < 0x10000 ? "\\u" : "\\U", c, c < 0x10000 ? 4 : 8, "");
}

void csem__put_yaml(csem__output *output, csem__text text) {
    csem__put(output, "\"", 1);
    put_each(output, text, put_yaml_char);
    csem__put(output, "\"", 1);
}

static void put_tap_char(csem__output *output, uint32_t c, csem__text bytes) {
    if (c == '#' || c == '\\')
        csem__put(output, "\\", 1);
    if (c < 0x20 || c == 0x7F)
        csem__put(output, " ", 1);
    else if (csem__char_is_unsafe(c))
        put_code(output, "<U+", c, 4, ">");
    else
        csem__put(output, bytes.data, bytes.length);
}

void csem__put_tap(csem__output *output, csem__text text) {
    put_each(output, text, put_tap_char);
}

/* SARIF 2.1.0, 3.11.5 and 3.11.6: braces are doubled, or they would be placeholders; brackets are escaped with a
 * backslash, or they would be links. Backslashes directly before a bracket are escaped too, or they would escape the
 * backslash of the bracket. */
void csem__put_message(csem__output *output, csem__text text) {
    size_t start = 0;
    for (size_t i = 0; i < text.length; i++) {
        size_t next = i;
        while (next < text.length && text.data[next] == '\\')
            next++;
        char c = next < text.length ? text.data[next] : '\0';
        bool bracket = c == '[' || c == ']';
        if (!bracket && c != '{' && c != '}') {
            i = next;
            continue;
        }
        csem__put_clean(output, csem__slice(text.data, start, i));
        for (; bracket && i < next; i++)
            csem__put(output, "\\\\", 2);
        csem__put(output, text.data + i, next - i);
        csem__put(output, bracket ? "\\" : &c, 1);
        start = i = next;
    }
    csem__put_clean(output, csem__text_from(text, start));
}

/* ---- URI -------------------------------------------------------------------------------------------------------- */

static bool unreserved(unsigned char c) {
    return csem__is_alpha(c) || csem__is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/* Removes a leading `./`, so that both names of a file give one URI. */
static csem__text without_dots(csem__text name) {
    while (csem__text_begins(name, "./")) {
        size_t start = 2;
        while (start < name.length && name.data[start] == '/')
            start++;
        if (start == name.length)
            break;
        name = csem__text_from(name, start);
    }
    return name;
}

void csem__put_uri(csem__output *output, csem__text name) {
    static const char hex[] = "0123456789ABCDEF";
    name = without_dots(name);
    if (name.length > 0 && name.data[0] == '/')
        csem__put_string(output, "file://");
    for (size_t i = 0; i < name.length; i++) {
        unsigned char c = (unsigned char)name.data[i];
        char escape[3] = {'%', hex[c >> 4], hex[c & 15]};
        if (c == '/' || unreserved(c))
            csem__put(output, name.data + i, 1);
        else
            csem__put(output, escape, sizeof escape);
    }
}
