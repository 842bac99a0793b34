/* SPDX-License-Identifier: MIT */
/* Writing JSON piece by piece into a sink. It takes no memory, so that only the sink can fail; once it has, nothing
 * more is given to it, and one check at the end is enough. The layout is that of cJSON. */
#ifndef CSEM_WRITE_JSON_WRITER_H
#define CSEM_WRITE_JSON_WRITER_H

#include "base/text.h"

#include <csemplan/json.h>
#include <csemplan/report.h>

/* What a writer can hold open: objects and arrays. */
enum { CSEM_WRITER_LEVELS = 32, CSEM_WRITER_BUFFER = 8192 };

typedef struct csem__writer {
    csem_sink sink;
    void *context;
    bool is_compact;
    int failure; /* what the sink returned when it failed; 0: it has not */
    unsigned depth;
    uint32_t objects; /* bit n: level n is an object */
    uint32_t filled;  /* bit n: level n has a member already */
    size_t used;
    char buffer[CSEM_WRITER_BUFFER];
} csem__writer;

/* flags: bits of csem_json_flag; all but CSEM_JSON_COMPACT are the caller's own business. */
void csem__writer_init(csem__writer *writer, uint32_t flags, csem_sink sink, void *context);

/* Gives what is left to the sink. False: the sink has failed. */
bool csem__writer_end(csem__writer *writer);

/* The same with the line feed at the end of a document. 0, or what csem__sink_failure() returns. */
int csem__writer_finish(csem__writer *writer, csem_error *error);

/* The code for what a sink returned when it failed: CSEM_ERROR_MEMORY is passed on, anything else is CSEM_ERROR_SINK.
 */
int csem__sink_failure(int returned, csem_error *error);

/* Each writes one value; key is that of the member in an object, and NULL in an array and at the top. Keys are written
 * as they are. */
void csem__write_open(csem__writer *writer, const char *key, bool object);
void csem__write_close(csem__writer *writer);
void csem__write_null(csem__writer *writer, const char *key);
void csem__write_bool(csem__writer *writer, const char *key, bool value);
/* null where text has no data. */
void csem__write_text(csem__writer *writer, const char *key, csem__text text);
void csem__write_string(csem__writer *writer, const char *key, const char *string);
/* null where value is not finite. */
void csem__write_number(csem__writer *writer, const char *key, double value);
/* null where value is the one that stands for nothing. */
void csem__write_number_or_null(csem__writer *writer, const char *key, int32_t value, int32_t none);
/* `2020-03-31`; null where the year is 0. */
void csem__write_date(csem__writer *writer, const char *key, csem_date date);
/* `{start, end, line}`. */
void csem__write_span(csem__writer *writer, const char *key, const csem_span *span);
/* `{text, start, end}`, without text where it has no data; null where the year is 0. */
void csem__write_period(csem__writer *writer, const char *key, csem__text text, const csem_period *period);

static inline void csem__write_object(csem__writer *writer, const char *key) {
    csem__write_open(writer, key, true);
}

static inline void csem__write_array(csem__writer *writer, const char *key) {
    csem__write_open(writer, key, false);
}

#endif
