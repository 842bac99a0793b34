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

typedef struct csem_writer {
    csem_sink sink;
    void *context;
    bool is_compact;
    bool has_failed; /* the sink refused */
    unsigned depth;
    uint32_t objects; /* bit n: level n is an object */
    uint32_t filled;  /* bit n: level n has a member already */
    size_t used;
    char buffer[CSEM_WRITER_BUFFER];
} csem_writer;

/* flags: bits of csem_json_flag; all but CSEM_JSON_COMPACT are the caller's own business. */
void csem_writer_init(csem_writer *writer, uint32_t flags, csem_sink sink, void *context);

/* Gives what is left to the sink. False: it has refused something. */
bool csem_writer_end(csem_writer *writer);

/* The same with the line feed at the end of a document. 0, or CSEM_ERROR_SINK. */
int csem_writer_finish(csem_writer *writer, csem_error *error);

/* Each writes one value; key is that of the member in an object, and NULL in an array and at the top. Keys are written
 * as they are. */
void csem_write_open(csem_writer *writer, const char *key, bool object);
void csem_write_close(csem_writer *writer);
void csem_write_null(csem_writer *writer, const char *key);
void csem_write_bool(csem_writer *writer, const char *key, bool value);
/* null where text has no data. */
void csem_write_text(csem_writer *writer, const char *key, csem_text text);
void csem_write_string(csem_writer *writer, const char *key, const char *string);
/* null where value is not finite. */
void csem_write_number(csem_writer *writer, const char *key, double value);
/* null where value is the one that stands for nothing. */
void csem_write_number_or_null(csem_writer *writer, const char *key, int32_t value, int32_t none);
/* `2020-03-31`; null where the year is 0. */
void csem_write_date(csem_writer *writer, const char *key, csem_date date);
/* `{start, end, line}`. */
void csem_write_span(csem_writer *writer, const char *key, const csem_span *span);
/* `{text, start, end}`, without text where it has no data; null where the year is 0. */
void csem_write_period(csem_writer *writer, const char *key, csem_text text, const csem_period *period);

static inline void csem_write_object(csem_writer *writer, const char *key) {
    csem_write_open(writer, key, true);
}

static inline void csem_write_array(csem_writer *writer, const char *key) {
    csem_write_open(writer, key, false);
}

/* Makes a buffer of what write writes into a sink, which is called twice and has to write the same both times. */
typedef int (*csem_write_all)(const void *what, uint32_t flags, csem_sink sink, void *context, csem_error *error);
int csem_writer_buffer(const csem_allocator *allocator, csem_write_all write, const void *what, uint32_t flags,
                       csem_buffer **buffer, csem_error *error);

#endif
