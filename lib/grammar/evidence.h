/* SPDX-License-Identifier: MIT */
/* Evidence: what of a text may show how it is printed. One walk over the lines collects marks, labels, what closes
 * paragraphs, signs of bullets, references and definitions; what they mean is decided later (grammar/infer.c). */
#ifndef CSEM_GRAMMAR_EVIDENCE_H
#define CSEM_GRAMMAR_EVIDENCE_H

#include "base/table.h"
#include "grammar/infer_words.h"
#include "lines/lines.h"
#include "lines/shape.h"

enum { CSEM_LABEL_FORMS = 6, CSEM_MAX_CELLS = 12 };

/* Places of one kind, in the order of the lines: from `first` on, each has the next. An index is one more than that of
 * the item; 0: none. */
typedef struct csem__chain {
    uint32_t first;
    uint32_t last;
    uint32_t count;
} csem__chain;

typedef struct csem__event {
    uint32_t line;
    uint32_t next;
    int32_t value; /* of a paragraph's end: a csem__name_kind */
} csem__event;

enum csem__occurrence_flag {
    CSEM_OCCURRENCE_LISTED = 1,   /* in the contents */
    CSEM_OCCURRENCE_HEADING = 2,  /* its paragraph closes no sentence */
    CSEM_OCCURRENCE_ALONE = 4,    /* nothing is after the mark */
    CSEM_OCCURRENCE_FOLLOWS = 8,  /* its number is the one after another */
    CSEM_OCCURRENCE_BEGINS = 16,  /* its number is the first */
    CSEM_OCCURRENCE_DROPPED = 32, /* the other reading is right, or it repeats the line before it */
    CSEM_OCCURRENCE_COLON = 64,   /* a colon ends the title inside the line */
    CSEM_OCCURRENCE_LONG = 128,   /* the text after the mark is longer than titles are */
    CSEM_OCCURRENCE_AGAIN = 256,  /* the same line comes again */
    CSEM_OCCURRENCE_PROSE = 512   /* a sentence ends inside the line */
};

/* A mark at the start of a line, in one of its readings. */
typedef struct csem__occurrence {
    uint32_t line;
    uint32_t next;   /* of the same family */
    uint32_t twin;   /* the other reading of the same mark; 0: none */
    uint32_t family; /* index */
    uint32_t parent; /* a hash of the numbers before the last */
    uint32_t title;  /* a hash of the text after the mark */
    int32_t number;
    uint32_t flags;
} csem__occurrence;

/* All marks that are written alike. */
typedef struct csem__family {
    csem__text mark; /* `Action {1}:`; NUL-terminated */
    csem__text word; /* `Action` */
    csem__chain chain;
    uint32_t listed; /* in the contents */
    uint32_t body;   /* elsewhere */
    uint32_t good;   /* those elsewhere that follow or begin */
    uint32_t begins;
    uint32_t headings;
    uint32_t same;      /* those that have the title of the one before them, as running heads have */
    bool is_kept;       /* its numbers continue or begin again */
    bool is_small;      /* as if it were kept, but it has two members, which may only be outside another family */
    bool is_unnumbered; /* headings of Markdown of one depth */
} csem__family;

typedef struct csem__label {
    csem__text name; /* NUL-terminated */
    csem__chain chain;
    uint32_t forms[CSEM_LABEL_FORMS]; /* how often in each csem__field_place */
    uint32_t named;                   /* how often a name is its value */
    uint32_t paged;                   /* how often it is at the end or the start of a page */
    csem__field_role role;
    bool exactly;
} csem__label;

/* A bracket that closes paragraphs, `()`, or a lead before what closes them, `Responsible: `. */
typedef struct csem__closing {
    csem__text name; /* NUL-terminated */
    csem__chain chain;
    uint32_t kinds[3]; /* how many of each csem__name_kind */
    uint32_t split;    /* lists in which `;`, `/` or `&` is */
    bool is_lead;
} csem__closing;

/* Whether what is after a sign of so many bytes is clearly an item: it begins with a small letter or in a bracket, or
 * is on the next line. Notes and glossaries begin with capitals. */
static inline bool csem__is_signed_item(csem__text line, size_t length) {
    csem__text text = csem__text_trim(csem__text_from(line, length));
    return text.length == 0 || csem__begins_small(text) || text.data[0] == '(';
}

/* How many lists after colons a sign must begin to be a bullet, though it may begin notes, too. */
enum { CSEM_MIN_SIGNED_LISTS = 2 };

/* A sign at the start of lines, or words with numbers that items begin with. */
typedef struct csem__sign {
    csem__text name; /* NUL-terminated */
    csem__chain chain;
    uint32_t texts; /* signs: how often text is after it */
    uint32_t lists; /* signs: how often a line that ends in a colon is before it */
} csem__sign;

typedef struct csem__pool {
    void *items;
    size_t count;
    size_t capacity;
    csem__table table;
} csem__pool;

typedef struct csem__evidence {
    const csem__lines *lines;
    csem__arena arena;
    csem__occurrence *occurrences;
    size_t occurrence_count;
    size_t occurrence_capacity;
    csem__event *events;
    size_t event_count;
    size_t event_capacity;
    csem__pool families;           /* of csem__family */
    csem__pool labels;             /* of csem__label */
    csem__pool closings;           /* of csem__closing */
    csem__pool signs;              /* of csem__sign */
    csem__pool references;         /* of csem__sign */
    csem__pool names;              /* of csem__sign: abbreviations in lists that close paragraphs */
    csem__pool remarks;            /* of csem__sign: other words in brackets after lists of names */
    csem__pool stamps;             /* of csem__sign: how updates are headed, `{month} {year} update` */
    csem__pool statuses;           /* of csem__sign: words of status in fields, and in heads of columns */
    csem__table titles;            /* the last occurrence of each marked line */
    uint32_t glossary[4];          /* definitions in each csem__glossary_form, from the lowest bit */
    uint32_t listed;               /* lines of contents */
    uint32_t matrices;             /* lines of words of status as heads of columns */
    csem__chain behind;            /* words of status in brackets at ends of paragraphs */
    size_t alone;                  /* the line after the last label that is alone on its line, whose role is known */
    uint32_t head[CSEM_MAX_CELLS]; /* of the table with borders that is read: its labels, 0: none */
    uint32_t records;              /* pieces of front matter */
    size_t front_end;              /* the line after front matter; 0: there is none */
    bool is_out_of_memory;
} csem__evidence;

/* Collects the evidence of all lines. Free it in any case. False: out of memory. */
bool csem__evidence_collect(csem__evidence *evidence, const csem__lines *lines, const csem_allocator *allocator);
void csem__evidence_free(csem__evidence *evidence);

static inline csem__text csem__evidence_line(const csem__evidence *evidence, size_t index) {
    return csem__lines_text(evidence->lines, index);
}

/* ---- for the files that collect ---- */

/* The item of a name, which is made, zeroed, if there is room; each kind of item begins with its name. NULL: there is
 * none, or out of memory. */
void *csem__pool_find(csem__evidence *evidence, csem__pool *pool, size_t item_size, csem__text name);

/* Adds a place to a chain. */
void csem__evidence_add(csem__evidence *evidence, csem__chain *chain, size_t line, int32_t value);

/* The mark of a part, a letter, with which the value of a label begins. */
void csem__evidence_part(csem__evidence *evidence, size_t index, csem__text value);

/* Labels, closings and the like of one line; the line is no entry of contents. */
void csem__evidence_labels(csem__evidence *evidence, size_t index);
void csem__evidence_stamp(csem__evidence *evidence, size_t index);
void csem__evidence_table(csem__evidence *evidence, size_t index);
void csem__evidence_closing(csem__evidence *evidence, size_t index);
void csem__evidence_start(csem__evidence *evidence, size_t index);
void csem__evidence_glossary(csem__evidence *evidence, csem__text line);
size_t csem__evidence_front_matter(csem__evidence *evidence);

#endif
