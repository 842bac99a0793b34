/* SPDX-License-Identifier: MIT */
/* A streaming JSON writer. It allocates no memory, so only the sink can fail. The failure is sticky: the sink is not
 * called again, and one check at the end is enough. */
#ifndef CSEM_WRITE_JSON_WRITER_H
#define CSEM_WRITE_JSON_WRITER_H

#include "base/text.h"

#include <csemplan/json.h>
#include <csemplan/report.h>

/* CSEM_WRITER_LEVELS is the greatest depth of objects and arrays, one bit each in `objects` and `filled`. */
enum { CSEM_WRITER_LEVELS = 32, CSEM_WRITER_BUFFER = 8192 };

typedef struct csem__writer {
    csem_sink sink;
    void *context;
    bool is_compact;
    int failure; /* what the sink returned when it failed, or 0 */
    unsigned depth;
    uint32_t objects; /* bit n is set if level n is an object, not an array */
    uint32_t filled;  /* bit n is set if level n has a value, so that the next one needs a comma */
    size_t used;
    char buffer[CSEM_WRITER_BUFFER];
} csem__writer;

/* `flags` are bits of csem_json_flag, of which only CSEM_JSON_COMPACT concerns the writer. */
void csem__writer_init(csem__writer *writer, uint32_t flags, csem_sink sink, void *context);

/* Passes the rest of the buffer to the sink. False: the sink has failed. */
bool csem__writer_end(csem__writer *writer);

/* Ends a document: writes a line feed and the rest of the buffer. Returns 0 or the code of csem__sink_failure(). */
int csem__writer_finish(csem__writer *writer, csem_error *error);

/* The code for the value that a failed sink returned: CSEM_ERROR_MEMORY stays, any other value is CSEM_ERROR_SINK. */
int csem__sink_failure(int returned, csem_error *error);

/* Each function writes one value. `key` is NULL in an array and at the top level. Keys are not escaped. */
void csem__write_open(csem__writer *writer, const char *key, bool object);
void csem__write_close(csem__writer *writer);
void csem__write_null(csem__writer *writer, const char *key);
void csem__write_bool(csem__writer *writer, const char *key, bool value);
/* Writes null if the text has no data. */
void csem__write_text(csem__writer *writer, const char *key, csem__text text);
void csem__write_string(csem__writer *writer, const char *key, const char *string);
/* In an object: a key that is escaped, and a string, or null if it is NULL. */
void csem__write_member(csem__writer *writer, const char *key, const char *string);
/* Writes null if the value is not finite. */
void csem__write_number(csem__writer *writer, const char *key, double value);
/* Writes null if the count is negative. */
void csem__write_count(csem__writer *writer, const char *key, int64_t count);
/* Writes null if the value, which is not negative otherwise, equals `none`. */
void csem__write_number_or_null(csem__writer *writer, const char *key, int32_t value, int32_t none);
/* Writes `2020-03-31`, or null if the year is 0. */
void csem__write_date(csem__writer *writer, const char *key, csem_date date);
/* Writes `{start, end, line}`. */
void csem__write_span(csem__writer *writer, const char *key, const csem_span *span);
/* Writes `{text, start, end}`, without `text` if it has no data, or null if the year is 0. */
void csem__write_period(csem__writer *writer, const char *key, csem__text text, const csem_period *period);

static inline void csem__write_object(csem__writer *writer, const char *key) {
    csem__write_open(writer, key, true);
}

static inline void csem__write_array(csem__writer *writer, const char *key) {
    csem__write_open(writer, key, false);
}

#endif
