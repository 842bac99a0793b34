/* SPDX-License-Identifier: MIT */
/* The layout is that of cJSON's printer: each member of an object is on a line of its own, indented by tabs, with a tab
 * after the colon; the elements of an array are on one line, separated by a comma and a space. The open levels are two
 * bit sets, so the writer needs no stack. */
#include "write/json_writer.h"

#include "base/error.h"
#include "base/number.h"

#include <stdio.h>

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

static void put(csem__writer *writer, const char *text, size_t length) {
    while (length > 0) {
        size_t free_bytes = CSEM_WRITER_BUFFER - writer->used;
        size_t part = length < free_bytes ? length : free_bytes;
        memcpy(writer->buffer + writer->used, text, part);
        writer->used += part;
        text += part;
        length -= part;
        if (writer->used == CSEM_WRITER_BUFFER)
            flush(writer);
    }
}

static void put_byte(csem__writer *writer, char c) {
    put(writer, &c, 1);
}

static void put_code(csem__writer *writer, uint32_t unit) {
    static const char hex[] = "0123456789abcdef";
    const char code[6] = {'\\', 'u', hex[unit >> 12], hex[unit >> 8 & 15], hex[unit >> 4 & 15], hex[unit & 15]};
    put(writer, code, sizeof code);
}

static void put_escape(csem__writer *writer, uint32_t c) {
    static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (size_t i = 0; i + 1 < sizeof letters; i += 2) {
        const char code[2] = {'\\', letters[i + 1]};
        if ((uint32_t)letters[i] == c) {
            put(writer, code, sizeof code);
            return;
        }
    }
    if (c >= 0x10000)
        put_code(writer, 0xD800 + ((c - 0x10000) >> 10));
    put_code(writer, c < 0x10000 ? c : 0xDC00 + ((c - 0x10000) & 0x3FF));
}

/* Escapes the characters that JSON requires, and those that would control a terminal if the output is printed on one.
 */
static void put_quoted(csem__writer *writer, csem__text text) {
    size_t start = 0;
    size_t length;
    put_byte(writer, '"');
    for (size_t i = 0; i < text.length; i += length) {
        uint32_t c = (unsigned char)text.data[i];
        bool plain = c >= 0x20 && c < 0x7F;
        length = plain ? 1 : csem__char_length(text.data + i, text.length - i);
        if (!plain)
            c = csem__char_at(text.data + i, text.length - i);
        if (plain ? c != '"' && c != '\\' : !csem__char_is_unsafe(c))
            continue;
        put(writer, text.data + start, i - start);
        put_escape(writer, c);
        start = i + length;
    }
    put(writer, text.data + start, text.length - start);
    put_byte(writer, '"');
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

static void put_tabs(csem__writer *writer) {
    for (unsigned i = 0; i < writer->depth; i++)
        put_byte(writer, '\t');
}

static uint32_t level_bit(const csem__writer *writer) {
    return writer->depth > 0 ? UINT32_C(1) << (writer->depth - 1) : 0;
}

static bool in_object(const csem__writer *writer) {
    return (writer->objects & level_bit(writer)) != 0;
}

/* Writes the separator before a value, and its key if it has one. */
static void begin(csem__writer *writer, const char *key) {
    bool object = in_object(writer);
    if (writer->filled & level_bit(writer))
        put(writer, ", ", writer->is_compact || object ? 1 : 2);
    writer->filled |= level_bit(writer);
    if (!object)
        return;
    if (!writer->is_compact) {
        put_byte(writer, '\n');
        put_tabs(writer);
    }
    put_byte(writer, '"');
    put(writer, key, strlen(key));
    put(writer, "\":\t", writer->is_compact ? 2 : 3);
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
    writer->depth--;
    if (object && !writer->is_compact) {
        put_byte(writer, '\n');
        put_tabs(writer);
    }
    put_byte(writer, object ? '}' : ']');
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

void csem__write_number(csem__writer *writer, const char *key, double value) {
    char text[CSEM_NUMBER_SIZE];
    if (!csem__number_is_finite(value)) {
        csem__write_null(writer, key);
        return;
    }
    begin(writer, key);
    put(writer, text, csem__number_write(value, text));
}

void csem__write_number_or_null(csem__writer *writer, const char *key, int32_t value, int32_t none) {
    if (value == none)
        csem__write_null(writer, key);
    else
        csem__write_number(writer, key, value);
}

/* ---- parts that several documents share ------------------------------------------------------------------------- */

void csem__write_date(csem__writer *writer, const char *key, csem_date date) {
    char text[40];
    if (date.year > 0)
        snprintf(text, sizeof text, "%04d-%02d-%02d", (int)date.year, (int)date.month, (int)date.day);
    csem__write_string(writer, key, date.year > 0 ? text : NULL);
}

void csem__write_span(csem__writer *writer, const char *key, const csem_span *span) {
    csem__write_object(writer, key);
    csem__write_number(writer, "start", (double)span->start);
    csem__write_number(writer, "end", (double)span->end);
    csem__write_number(writer, "line", (double)span->line);
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
