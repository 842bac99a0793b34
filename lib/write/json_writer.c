/* SPDX-License-Identifier: MIT */
/* The layout is that of cJSON's printer: each member of an object is on a line of its own, indented by tabs, with a tab
 * after the colon; the elements of an array are on one line, separated by a comma and a space. The open levels are two
 * bit sets, so the writer needs no stack. */
#include "write/json_writer.h"

#include "base/error.h"
#include "base/number.h"
#include "base/window.h"

void csem__writer_init(csem__writer *writer, uint32_t flags, csem_sink sink, void *context) {
    writer->sink = sink;
    writer->context = context;
    writer->is_compact = (flags & CSEM_JSON_COMPACT) != 0;
    writer->failure = 0;
    writer->depth = 0;
    writer->objects = writer->filled = 0;
    writer->used = 0;
}

/* ---- bytes ------------------------------------------------------------------------------------------------------ */

static void flush(csem__writer *writer) {
    if (writer->used > 0 && writer->failure == 0)
        writer->failure = writer->sink(writer->context, writer->buffer, writer->used);
    writer->used = 0;
}

/* At least RESERVED free bytes of the buffer; commit() keeps those up to `end`. */
enum { RESERVED = 64 };

static inline char *reserve(csem__writer *writer) {
    if (CSEM_WRITER_BUFFER - writer->used < RESERVED)
        flush(writer);
    return writer->buffer + writer->used;
}

static inline void commit(csem__writer *writer, const char *end) {
    writer->used = (size_t)(end - writer->buffer);
}

static inline void put_byte(csem__writer *writer, char c) {
    char *at = reserve(writer);
    *at++ = c;
    commit(writer, at);
}

static void put(csem__writer *writer, const char *text, size_t length) {
    while (length > CSEM_WRITER_BUFFER - writer->used) {
        size_t part = CSEM_WRITER_BUFFER - writer->used;
        memcpy(writer->buffer + writer->used, text, part);
        writer->used += part;
        text += part;
        length -= part;
        flush(writer);
    }
    memcpy(writer->buffer + writer->used, text, length);
    writer->used += length;
}

static char *add_code(char *at, uint32_t unit) {
    static const char hex[] = "0123456789abcdef";
    const char code[6] = {'\\', 'u', hex[unit >> 12], hex[unit >> 8 & 15], hex[unit >> 4 & 15], hex[unit & 15]};
    memcpy(at, code, sizeof code);
    return at + sizeof code;
}

static char *add_escape(char *at, uint32_t c) {
    static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (size_t i = 0; i + 1 < sizeof letters; i += 2)
        if ((uint32_t)letters[i] == c) {
            *at++ = '\\';
            *at++ = letters[i + 1];
            return at;
        }
    if (c >= 0x10000)
        at = add_code(at, 0xD800 + ((c - 0x10000) >> 10));
    return add_code(at, c < 0x10000 ? c : 0xDC00 + ((c - 0x10000) & 0x3FF));
}

static char *add_whole(char *at, uint64_t value) {
    char digits[20];
    size_t start = sizeof digits;
    do
        digits[--start] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    while (start < sizeof digits)
        *at++ = digits[start++];
    return at;
}

/* A number of at least `width` digits. */
static char *add_padded(char *at, uint32_t value, unsigned width) {
    uint32_t power = 1;
    for (; width > 1; width--) {
        power *= 10;
        if (value < power)
            *at++ = '0';
    }
    return add_whole(at, value);
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static bool is_plain(unsigned char c) {
    return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
}

/* The bytes of a window that are not plain. */
static uint64_t special_hits(csem__window window) {
    csem__match escaped = csem__match_either(csem__match_byte(window, '"'), csem__match_byte(window, '\\'));
    csem__match others = csem__match_either(csem__match_outside(window, ' '), csem__match_byte(window, 0x7F));
    return csem__hits(csem__match_either(escaped, others));
}

/* Adds the plain bytes from `at` on, as many as fit into the buffer; returns where they end. */
static size_t put_plain(csem__writer *writer, csem__text text, size_t at) {
    char *out = reserve(writer);
    const char *last = writer->buffer + CSEM_WRITER_BUFFER - CSEM_WINDOW;
    while (text.length - at >= CSEM_WINDOW && out <= last) {
        uint64_t hits = special_hits(csem__window_at(text.data + at));
        size_t plain = hits ? csem__first_hit(hits) : CSEM_WINDOW;
        memcpy(out, text.data + at, CSEM_WINDOW);
        out += plain;
        at += plain;
        if (hits) {
            commit(writer, out);
            return at;
        }
    }
    for (; at < text.length && out < last && is_plain((unsigned char)text.data[at]); at++)
        *out++ = text.data[at];
    commit(writer, out);
    return at;
}

/* Escapes the characters that JSON requires, and those that would control a terminal if the output is printed on one.
 */
static void put_quoted(csem__writer *writer, csem__text text) {
    put_byte(writer, '"');
    for (size_t at = 0; (at = put_plain(writer, text, at)) < text.length;) {
        char *out = reserve(writer);
        unsigned char first = (unsigned char)text.data[at];
        if (is_plain(first)) /* the buffer was full */
            continue;
        size_t length = csem__char_length(text.data + at, text.length - at);
        uint32_t c = csem__char_at(text.data + at, text.length - at);
        if (first < 0x80 || csem__char_is_unsafe(c))
            out = add_escape(out, c);
        else
            for (size_t i = 0; i < length; i++)
                *out++ = text.data[at + i];
        commit(writer, out);
        at += length;
    }
    put_byte(writer, '"');
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

/* A line feed and the tabs of the depth. */
static inline char *add_line(const csem__writer *writer, char *at) {
    static const char line[] = "\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t";
    _Static_assert(sizeof line == CSEM_WRITER_LEVELS + 2, "a tab for each level");
    memcpy(at, line, sizeof line - 1);
    return at + 1 + writer->depth;
}

static uint32_t level_bit(const csem__writer *writer) {
    return writer->depth > 0 ? UINT32_C(1) << (writer->depth - 1) : 0;
}

static bool in_object(const csem__writer *writer) {
    return (writer->objects & level_bit(writer)) != 0;
}

/* Adds the separator before a value, or before its key in an object. */
static inline char *add_separator(csem__writer *writer, bool *object) {
    uint32_t level = level_bit(writer);
    char *at = reserve(writer);
    *object = (writer->objects & level) != 0;
    if (writer->filled & level) {
        *at++ = ',';
        if (!writer->is_compact && !*object)
            *at++ = ' ';
    }
    writer->filled |= level;
    return *object && !writer->is_compact ? add_line(writer, at) : at;
}

/* Writes the separator before a value, and its key if it has one. */
static void begin(csem__writer *writer, const char *key) {
    bool object;
    char *at = add_separator(writer, &object);
    if (object) {
        *at++ = '"';
        commit(writer, at);
        put(writer, key, strlen(key));
        at = reserve(writer);
        *at++ = '"';
        *at++ = ':';
        if (!writer->is_compact)
            *at++ = '\t';
    }
    commit(writer, at);
}

void csem__write_open(csem__writer *writer, const char *key, bool object) {
    begin(writer, key);
    put_byte(writer, object ? '{' : '[');
    writer->depth++;
    writer->filled &= ~level_bit(writer);
    writer->objects = object ? writer->objects | level_bit(writer) : writer->objects & ~level_bit(writer);
}

void csem__write_close(csem__writer *writer) {
    bool object = in_object(writer);
    char *at = reserve(writer);
    writer->depth--;
    if (object && !writer->is_compact)
        at = add_line(writer, at);
    *at++ = object ? '}' : ']';
    commit(writer, at);
}

void csem__write_null(csem__writer *writer, const char *key) {
    begin(writer, key);
    put(writer, "null", 4);
}

void csem__write_bool(csem__writer *writer, const char *key, bool value) {
    begin(writer, key);
    put(writer, value ? "true" : "false", value ? 4 : 5);
}

void csem__write_text(csem__writer *writer, const char *key, csem__text text) {
    if (!text.data) {
        csem__write_null(writer, key);
        return;
    }
    begin(writer, key);
    put_quoted(writer, text);
}

void csem__write_string(csem__writer *writer, const char *key, const char *string) {
    csem__write_text(writer, key, csem__text_of(string));
}

void csem__write_member(csem__writer *writer, const char *key, const char *string) {
    bool object;
    commit(writer, add_separator(writer, &object));
    put_quoted(writer, csem__text_of(key));
    put(writer, ":\t", writer->is_compact ? 1 : 2);
    if (string)
        put_quoted(writer, csem__text_of(string));
    else
        put(writer, "null", 4);
}

static void write_whole(csem__writer *writer, const char *key, uint64_t value) {
    begin(writer, key);
    commit(writer, add_whole(reserve(writer), value));
}

void csem__write_number(csem__writer *writer, const char *key, double value) {
    char text[CSEM_NUMBER_SIZE];
    if (!csem__number_is_finite(value)) {
        csem__write_null(writer, key);
        return;
    }
    begin(writer, key);
    put(writer, text, csem__number_write(value, text));
}

void csem__write_count(csem__writer *writer, const char *key, int64_t count) {
    if (count < 0)
        csem__write_null(writer, key);
    else
        write_whole(writer, key, (uint64_t)count);
}

void csem__write_number_or_null(csem__writer *writer, const char *key, int32_t value, int32_t none) {
    csem__write_count(writer, key, value == none ? -1 : value);
}

/* ---- parts that several documents share ------------------------------------------------------------------------- */

void csem__write_date(csem__writer *writer, const char *key, csem_date date) {
    if (date.year <= 0) {
        csem__write_null(writer, key);
        return;
    }
    begin(writer, key);
    char *at = reserve(writer);
    *at++ = '"';
    at = add_padded(at, (uint32_t)date.year, 4);
    *at++ = '-';
    at = add_padded(at, (uint32_t)date.month, 2);
    *at++ = '-';
    at = add_padded(at, (uint32_t)date.day, 2);
    *at++ = '"';
    commit(writer, at);
}

void csem__write_span(csem__writer *writer, const char *key, const csem_span *span) {
    csem__write_object(writer, key);
    write_whole(writer, "start", span->start);
    write_whole(writer, "end", span->end);
    write_whole(writer, "line", span->line);
    csem__write_close(writer);
}

void csem__write_period(csem__writer *writer, const char *key, csem__text text, const csem_period *period) {
    if (period->start.year <= 0) {
        csem__write_null(writer, key);
        return;
    }
    csem__write_object(writer, key);
    if (text.data)
        csem__write_text(writer, "text", text);
    csem__write_date(writer, "start", period->start);
    csem__write_date(writer, "end", period->end);
    csem__write_close(writer);
}

/* ---- ends ------------------------------------------------------------------------------------------------------- */

bool csem__writer_end(csem__writer *writer) {
    flush(writer);
    return writer->failure == 0;
}

int csem__writer_finish(csem__writer *writer, csem_error *error) {
    put_byte(writer, '\n');
    return csem__writer_end(writer) ? CSEM_OK : csem__sink_failure(writer->failure, error);
}

int csem__sink_failure(int returned, csem_error *error) {
    if (returned == CSEM_ERROR_MEMORY)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the output");
    return csem__fail(error, CSEM_ERROR_SINK, "the sink refused the output");
}
