/* SPDX-License-Identifier: MIT */
/* Profiles: how one family of reports is printed, as data. The reader knows no other grammar.
 *
 * A profile is what its JSON says and nothing more, so that it can be a constant of the program (grammar/built_in.c),
 * read from JSON (grammar/profile_json.c) or inferred from a text (grammar/infer.c), and be written as JSON again. What
 * the reader asks is compiled from it (grammar/grammar.h). Source: docs/profiles.md. */
#ifndef CSEM_GRAMMAR_PROFILE_H
#define CSEM_GRAMMAR_PROFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CSEM_MAX_PROFILE_LEVELS = 6 };

/* A list of strings: literals, names, or marks. */
typedef struct csem__strings {
    const char *const *items;
    size_t count;
} csem__strings;

/* How far the title goes that is after a mark. */
typedef enum csem__profile_title {
    CSEM_TITLE_BY_LINE,  /* as far as a heading goes */
    CSEM_TITLE_BY_COLON, /* up to a colon; what is after it is content */
    CSEM_TITLE_IS_NONE   /* the numbered paragraph is itself the promise */
} csem__profile_title;

typedef struct csem__profile_level {
    const char *name; /* `measure` */
    const char *mark; /* `({i})`, `Action {1}:`, `##`, `none` */
    csem__profile_title title;
    bool is_tracked; /* its sections are promised, reported and counted; the innermost level if none says so */
    bool runs;       /* its numbers continue through the document */
} csem__profile_level;

/* Where the agencies of a commitment or an effort are: bits. */
typedef enum csem__agency_place {
    CSEM_AGENCIES_CLOSING = 1,     /* a bracket at the end of a paragraph */
    CSEM_AGENCIES_AFTER_TITLE = 2, /* a paragraph of their own after the title */
    CSEM_AGENCIES_FIELD = 4,       /* a field whose `as` is agencies */
    CSEM_AGENCIES_HEADING = 8,     /* a section's title is the agency */
    CSEM_AGENCIES_SUBJECT = 16     /* the subject of the first sentence */
} csem__agency_place;

/* What a list in full names, or one in abbreviations, closes. */
typedef enum csem__agency_role {
    CSEM_ROLE_ANY, /* what its place says: the first block is the commitment, bullets after it are efforts */
    CSEM_ROLE_COMMITMENT,
    CSEM_ROLE_EFFORT
} csem__agency_role;

/* The forms in which a text defines an abbreviation: bits. */
typedef enum csem__glossary_form {
    CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS = 1, /* `ABBR (Name)` */
    CSEM_GLOSSARY_NAME_COLON_ABBR = 2,       /* `Name: ABBR` */
    CSEM_GLOSSARY_ABBR_COLON_NAME = 4,       /* `ABBR: Name` */
    CSEM_GLOSSARY_NAME_ABBR = 8              /* `Name ABBR`; also `Name (ABBR)` */
} csem__glossary_form;

typedef struct csem__profile_agencies {
    uint32_t where;         /* bits of csem__agency_place */
    csem__strings brackets; /* `()`, `[]`, `【】`, or a lead such as `Responsible: ` */
    csem__agency_role full_names;
    csem__agency_role abbreviations;
    csem__strings separators; /* `,`, `and`, `;`, `/` */
    csem__strings name_words; /* `Ministry of {name}`: begins a name; `{name} Agency`: ends one; `Agency`: either */
    csem__strings open;       /* `other related bodies` */
    csem__strings groups;     /* `all agencies`: names none, and the list is open */
    uint32_t glossary;        /* bits of csem__glossary_form */
} csem__profile_agencies;

typedef enum csem__field_role {
    CSEM_FIELD_PROMISE,
    CSEM_FIELD_EFFORT,
    CSEM_FIELD_AGENCIES,
    CSEM_FIELD_PARTNERS,
    CSEM_FIELD_STATUS,
    CSEM_FIELD_DEADLINE,
    CSEM_FIELD_NOTE,
    CSEM_FIELD_OTHER
} csem__field_role;

typedef enum csem__field_place {
    CSEM_FIELD_COLON,       /* `Lead: X` */
    CSEM_FIELD_LINE,        /* the label alone on its line, the value below */
    CSEM_FIELD_COLUMN,      /* the label left, the value wrapped in a column to the right */
    CSEM_FIELD_BEHIND,      /* after the text, on its line */
    CSEM_FIELD_TABLE,       /* the head of a column */
    CSEM_FIELD_FRONT_MATTER /* `key: value` between `---` */
} csem__field_place;

typedef struct csem__profile_field {
    csem__strings labels;
    csem__field_role as;
    csem__field_place where;
} csem__profile_field;

/* Parts that continue across the fields of one section: `{a}.` in the promise, the status and the results. */
typedef struct csem__profile_item {
    const char *mark;
    const char *level;
} csem__profile_item;

typedef struct csem__profile_word {
    const char *printed;
    int32_t scale; /* csem_status */
} csem__profile_word;

typedef enum csem__status_place { CSEM_STATUS_FIELD, CSEM_STATUS_BEHIND, CSEM_STATUS_MATRIX } csem__status_place;

typedef struct csem__profile_status {
    const csem__profile_word *words;
    size_t word_count;
    csem__status_place where;
} csem__profile_status;

typedef struct csem__profile_figures {
    const char *dollar;        /* ISO 4217 code of `$`; NULL: USD */
    int32_t fiscal_year_start; /* month; 0: not set */
    csem__strings named;       /* words of naming: a number after one is none, `NAP 5` */
} csem__profile_figures;

typedef struct csem__profile {
    const char *name;
    const char *title;    /* NULL: none */
    const char *language; /* `en`, `ja`; NULL: English */
    csem__profile_level levels[CSEM_MAX_PROFILE_LEVELS];
    size_t level_count;    /* 0: levels and agencies are inferred from the text */
    csem__strings bullets; /* beside the usual ones */
    csem__profile_agencies agencies;
    const csem__profile_field *fields;
    size_t field_count;
    const csem__profile_item *items;
    size_t item_count;
    csem__profile_status status;
    const char *update; /* `{month} {year} update`; NULL: none */
    csem__strings references;
    csem__strings notes;
    csem__strings skip;
    csem__profile_figures figures;
} csem__profile;

/* Whether its reports are in English, the language in which statistics are found. */
bool csem__profile_is_english(const csem__profile *profile);

/* The built-in profile of a name; NULL if there is none. */
const csem__profile *csem__profile_find(const char *name);

/* Built-in profile i of csem__profile_count(). */
const csem__profile *csem__profile_at(size_t index);
size_t csem__profile_count(void);

/* The tracked level: the one that says so, otherwise the innermost. */
size_t csem__profile_tracked(const csem__profile *profile);

#endif
