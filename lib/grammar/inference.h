/* SPDX-License-Identifier: MIT */
/* The context of one inference, and its steps in the order in which they run. */
#ifndef CSEM_GRAMMAR_INFERENCE_H
#define CSEM_GRAMMAR_INFERENCE_H

#include "grammar/evidence.h"

enum { CSEM_MAX_INFERRED_FIELDS = 24 };

/* The sections of one level: the lines with which they begin, in their order. */
typedef struct csem__cells {
    uint32_t *lines;
    size_t count;
} csem__cells;

typedef struct csem__inference {
    csem__evidence *evidence;
    csem__arena *arena; /* of the profile */
    csem__profile *profile;
    csem__family *levels[CSEM_MAX_PROFILE_LEVELS]; /* the innermost first; NULL: unnumbered headings */
    size_t level_count;
    csem__cells cells;            /* of the tracked level, which is the innermost */
    const csem__closing *closing; /* what lists of agencies stand in at ends of paragraphs; NULL: nothing */
    size_t closed;                /* sections in which one is */
    const csem__label *fields[CSEM_MAX_INFERRED_FIELDS]; /* labels that most sections of the tracked level have */
    size_t field_count;
    bool is_lenient;
    bool has_promises; /* numbered paragraphs in sections, many of which are promises of institutions */
    size_t attributed; /* sections after whose title there are full names of agencies, and nothing else on the line */
    bool has_titles;   /* most titles of a level around the tracked one are agencies */
    size_t subjects;   /* sections whose first sentence has an agency for its subject */
} csem__inference;

/* What an inference counts for the choice among profiles. */
typedef struct csem__inferred_figures {
    size_t sections;               /* of the tracked level */
    const csem__profile *built_in; /* one that explains the text exactly; NULL: none */
    const csem__profile *plan;     /* one in two levels that explains it; NULL: none */
    size_t planned;                /* its sections of the tracked level */
} csem__inferred_figures;

/* csem__profile_infer, with the figures. */
bool csem__infer(const csem__lines *lines, csem__arena *arena, csem__profile *profile, bool *found,
                 csem__inferred_figures *figures);

/* A built-in profile that explains the text, but for plans in two levels, which do not suffice here; NULL: none. */
const csem__profile *csem__built_in_explaining(const csem__evidence *evidence);

/* A built-in plan in two levels in most of whose sections agencies close paragraphs; NULL: none. *sections receives how
 * many it has of the tracked level. False: out of memory. */
bool csem__plan_explaining(const csem__evidence *evidence, const csem__profile **plan, size_t *sections);

/* Decides which readings of marks are right, and which families have numbers that continue. */
bool csem__families_resolve(csem__evidence *evidence);

/* The body's sections that the marks of a family begin; lines, which is released by the caller, is NULL if memory ran
 * out. */
csem__cells csem__cells_of(const csem__evidence *evidence, const csem__family *family);

/* In how many cells a chain has an event whose value is at least `least`; *inside receives how many such events are in
 * cells. */
size_t csem__cells_covered(const csem__evidence *evidence, const csem__cells *cells, const csem__chain *chain,
                           int32_t least, size_t *inside);

/* The steps. False: out of memory. */
bool csem__infer_tracked(csem__inference *inference);
void csem__infer_parents(csem__inference *inference); /* does not fail */
bool csem__infer_levels(csem__inference *inference);  /* writes the levels of the profile */
bool csem__infer_agencies(csem__inference *inference);
bool csem__infer_fields(csem__inference *inference);
bool csem__infer_statuses(csem__inference *inference, bool has_field);  /* words of status as printed */
bool csem__infer_front_matter(csem__inference *inference, bool *found); /* a tracker; instead of all others */
bool csem__infer_signs(csem__inference *inference);                     /* bullets, references, items */

csem__profile_title csem__infer_title(const csem__evidence *evidence, const csem__family *family);

/* In how many cells an institution, or the authors, promise something anywhere: `..., and the Park Office will ...`. */
size_t csem__cells_with_promise(const csem__evidence *evidence, const csem__cells *cells);

/* In how many cells something is promised, and bullets are after it. */
size_t csem__cells_with_work(const csem__evidence *evidence, const csem__cells *cells);

/* In how many cells an agency is the subject of the first sentence. */
size_t csem__cells_with_subject(const csem__evidence *evidence, const csem__cells *cells);

/* The closing that lists of agencies are most often in, but for the labels of fields; NULL: none. */
const csem__closing *csem__infer_closing(const csem__inference *inference);

/* Labels of which most cells have one; at most CSEM_MAX_INFERRED_FIELDS. */
size_t csem__labels_of(const csem__evidence *evidence, const csem__cells *cells,
                       const csem__label *labels[CSEM_MAX_INFERRED_FIELDS]);

/* Whether the meaning of one of them is known. */
bool csem__labels_have_role(const csem__label *const *labels, size_t count);

/* Whether a label is usually alone on its line. What recurs so and has no known meaning may be furniture. */
bool csem__label_is_line(const csem__label *label);

/* A list of strings in the arena; items is NULL if memory ran out, and count is 0 then. */
csem__strings csem__strings_copy(csem__arena *arena, const char *const *items, size_t count);

#endif
