/* SPDX-License-Identifier: MIT */
/* A paragraph that begins with the mark of a level may be a heading, an item of a list, or text; a mark may be that of
 * several levels, and a sign such as `i` may have two values. Each way to read a paragraph costs or earns points: a
 * number that follows its sibling or is the first in its section earns most, a mark that explains nothing costs. The
 * reading of the document is the one with the most points. It is found by a beam: of the ways to read the paragraphs so
 * far, the MAX_STATES best are kept, and two that leave the same sections and the same list open are one. So time and
 * memory are in proportion to the paragraphs.
 *
 * Invariant: a heading's number is the one after its sibling's, or the first in its section, or one is left out where
 * enough others follow to outweigh it. */
#include "read/sequence.h"

#include "base/hash.h"
#include "lines/boundary.h"

/* A paragraph is a section or an item with the mark of a level, one of three usual items, or text; a section may have a
 * heading before it. */
enum {
    MAX_STATES = 6,
    MAX_READINGS = 2 * CSEM_MAX_PROFILE_LEVELS + 3,
    MAX_WAYS = MAX_READINGS + CSEM_MAX_PROFILE_LEVELS + 1
};

enum {
    SCORE_NEXT = 200,       /* a section after its sibling */
    SCORE_NEXT_ITEM = 201,  /* an item directly after its sibling */
    SCORE_LATER_ITEM = 140, /* one that is not directly after it */
    SCORE_FIRST = 80,       /* the first section in its parent */
    SCORE_LISTED = 600,     /* the contents list it */
    SCORE_UNNUMBERED = 120, /* a mark without a number */
    SCORE_HEADED = 100,     /* an unnumbered heading is before it */
    SCORE_LIST = -20,       /* the first item of a list */
    SCORE_TEXT = -60,       /* a mark that is no mark */
    SCORE_GAP = -240,       /* a number is left out */
    SCORE_UNLISTED = -240,  /* the contents list others of its level */
    SCORE_NO_TITLE = -280   /* what follows the mark is no title */
};

typedef enum reading_kind { READ_TEXT, READ_ITEM, READ_SECTION } reading_kind;

/* The lists of items that are told apart: those with the mark of a level, and those with usual numerals. */
enum { LIST_NONE = 0, LIST_OF_LEVEL = 1, LIST_USUAL = LIST_OF_LEVEL + CSEM_MAX_PROFILE_LEVELS };

/* One way to read a paragraph. */
typedef struct reading {
    int32_t around[CSEM_MAX_MARK_PLACES]; /* the numbers before the last one */
    int32_t value;
    int32_t points; /* by its look alone */
    reading_kind kind;
    uint8_t level; /* of a section */
    uint8_t list;  /* of an item */
    uint8_t around_count;
    bool is_listed;
} reading;

/* How the paragraphs up to one may be read. */
typedef struct state {
    int32_t score;
    uint32_t step;                            /* the last decision */
    int32_t numbers[CSEM_MAX_PROFILE_LEVELS]; /* of the open sections; 0: none */
    int32_t runs[CSEM_MAX_PROFILE_LEVELS];    /* last numbers, whether the section is open or not */
    uint32_t outer[CSEM_MAX_PROFILE_LEVELS];
    int32_t list_value;
    uint32_t list_at; /* the paragraph of its last item */
    uint8_t list;
} state;

typedef struct step {
    uint32_t before; /* the step before it; 0: none */
    uint32_t paragraph;
    uint8_t kind;
    uint8_t level;
    bool opens; /* the paragraph before it is an unnumbered heading of the level around */
} step;

typedef struct sequencer {
    const csem__grammar *grammar;
    csem__paragraphs *paragraphs;
    const csem_allocator *allocator;
    bool is_level_listed[CSEM_MAX_PROFILE_LEVELS];
    size_t first_head; /* the first paragraph that may be an unnumbered heading before a first number; SIZE_MAX: none */
    bool has_letters;  /* a level is numbered by small letters, as lists are by Roman numerals */
    state states[MAX_STATES];
    size_t state_count;
    state next[MAX_STATES * MAX_WAYS];
    size_t next_count;
    step *steps;
    size_t step_count;
    size_t step_capacity;
    bool failed;
} sequencer;

/* ---- the look of a paragraph ---- */

static csem__text title_of(const csem__paragraph *paragraph, size_t mark_length) {
    csem__text text = paragraph->joined.text;
    return csem__text_from(text, mark_length);
}

/* Whether a sentence ends inside text. A point inside a word, `data.gov`, ends none. */
static bool has_inner_end(csem__text text) {
    for (size_t at = 0; (at = csem__sentence_end(text, at, at)) < text.length;)
        if (csem__space_length(text.data + at, text.length - at) > 0 || text.data[at - 1] == ' ')
            return true;
    return false;
}

/* The point of `etc.` may end a title. */
static bool closes_sentence(csem__text text) {
    return csem__closes_sentence(text) && !csem__text_ends(text, "etc.");
}

/* Whether text has the shape of a title: short, and no sentence or list of them. */
static bool is_title(csem__text text) {
    enum { MAX_LENGTH = 300, MAX_SENTENCE_LENGTH = 120 };
    if (text.length == 0 || text.length > MAX_LENGTH || csem__begins_small(text))
        return false;
    char end = text.data[text.length - 1];
    if (end == ':' || end == ',' || end == ';')
        return false;
    return (!closes_sentence(text) || text.length <= MAX_SENTENCE_LENGTH) && !has_inner_end(text);
}

/* Whether no letter of text is small. */
static bool is_in_capitals(csem__text text) {
    for (size_t i = 0; i < text.length; i++)
        if (csem__is_lower((unsigned char)text.data[i]))
            return false;
    return true;
}

/* Whether a mark is a word or a sign of Markdown, so that no list has it. */
static bool is_strong(const csem__mark_pattern *pattern) {
    if (pattern->hashes > 0 || pattern->places == 0 || pattern->places > 1)
        return true;
    for (size_t i = 0; i < pattern->count; i++)
        for (size_t j = 0; j < pattern->parts[i].literal.length; j++) {
            unsigned char c = (unsigned char)pattern->parts[i].literal.data[j];
            if (csem__is_alpha(c) || c >= 0x80)
                return true;
        }
    return false;
}

/* Whether a paragraph may be an unnumbered heading. */
static bool may_head(const csem__paragraphs *paragraphs, size_t index) {
    enum { MAX_LENGTH = 160 };
    const csem__paragraph *paragraph = &paragraphs->items[index];
    csem__text text = paragraph->joined.text;
    bool apart =
        index == 0 || paragraph->after_blank || csem__closes_sentence(paragraphs->items[index - 1].joined.text);
    return apart && !paragraph->is_bullet && !paragraph->is_bound && paragraph->field == 0 && paragraph->marker == 0 &&
           paragraph->numeral == CSEM_NUMERAL_NONE && text.length <= MAX_LENGTH && is_title(text) &&
           !closes_sentence(text);
}

/* ---- readings ---- */

/* The paragraph as a section of a level. */
static bool read_section(const sequencer *s, const csem__paragraph *paragraph, size_t level, reading *out) {
    const csem__mark_pattern *pattern = &s->grammar->levels[level];
    const csem__numeral numeral = csem__numeral_parse_level(s->grammar, paragraph->joined.text, level);
    if (numeral.kind == CSEM_NUMERAL_NONE)
        return false;
    *out = (reading){.kind = READ_SECTION, .level = (uint8_t)level, .value = numeral.value};
    for (size_t i = 0; i + 1 < pattern->places; i++)
        out->around[out->around_count++] = numeral.numbers[i];
    if (s->is_level_listed[level])
        out->points += SCORE_UNLISTED;
    bool by_line = s->grammar->profile->levels[level].title == CSEM_TITLE_BY_LINE;
    if (by_line && !is_strong(pattern) && !is_title(title_of(paragraph, numeral.length)))
        out->points += SCORE_NO_TITLE;
    return true;
}

static bool read_label(csem__numeral_family family, csem__text label, int32_t *value) {
    return csem__numeral_read(family, label, value) == label.length && label.length > 0;
}

/* The paragraph as an item of the usual lists, `(i)`, `(a)`, `(1)`, in each way that its sign can be read. */
static size_t read_items(const sequencer *s, const csem__paragraph *paragraph, reading *out) {
    static const csem__numeral_family families[] = {CSEM_FAMILY_SMALL_ROMAN, CSEM_FAMILY_SMALL, CSEM_FAMILY_DIGITS};
    csem__numeral item = csem__numeral_parse_item(paragraph->joined.text, paragraph->is_bullet);
    size_t count = 0;
    if (item.kind == CSEM_NUMERAL_NONE || !s->has_letters)
        return 0;
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++) {
        int32_t value;
        if (read_label(families[i], item.label, &value))
            out[count++] = (reading){.kind = READ_ITEM, .list = (uint8_t)(LIST_USUAL + i), .value = value};
    }
    return count;
}

/* All ways to read a paragraph except as text; 0: it is nothing but text. */
static size_t read_paragraph(const sequencer *s, const csem__paragraph *paragraph, reading *out) {
    size_t count = 0;
    if (paragraph->marker > 0 || paragraph->is_bullet)
        return 0;
    if (paragraph->is_listed) {
        out[0] = (reading){.kind = READ_SECTION, .level = paragraph->level, .value = paragraph->number};
        out[0].is_listed = true;
        return 1;
    }
    if (paragraph->numeral == CSEM_NUMERAL_LEVEL)
        for (size_t level = paragraph->level; level < s->grammar->level_count; level++) {
            if (!read_section(s, paragraph, level, &out[count]))
                continue;
            const reading section = out[count++];
            if (!is_strong(&s->grammar->levels[level]))
                out[count++] =
                    (reading){.kind = READ_ITEM, .list = (uint8_t)(LIST_OF_LEVEL + level), .value = section.value};
        }
    if (paragraph->numeral != CSEM_NUMERAL_NONE)
        count += read_items(s, paragraph, out + count);
    return count;
}

/* ---- states ---- */

static bool is_unnumbered(const csem__grammar *grammar, size_t level) {
    return grammar->levels[level].places == 0;
}

/* Whether the section that a section of this level must be in is open: that of the next numbered level around it. */
static bool has_around(const sequencer *s, const state *st, size_t level) {
    while (level > 0 && is_unnumbered(s->grammar, level - 1))
        level--;
    return level == 0 || st->numbers[level - 1] > 0;
}

/* Whether the places before a mark's last agree with the open sections around it. *outer receives a hash of those that
 * name no level. */
static bool agrees(const sequencer *s, const state *st, const reading *r, uint32_t *outer) {
    size_t level = r->level;
    *outer = 0;
    for (size_t place = r->around_count; place > 0; place--) {
        while (level > 0 && is_unnumbered(s->grammar, level - 1))
            level--;
        if (level == 0) {
            *outer = csem__hash_next(*outer + 1, (uint32_t)r->around[place - 1]);
            continue;
        }
        if (st->numbers[--level] != r->around[place - 1])
            return false;
    }
    return true;
}

/* The points of a section by its number; false: it is none. headed: an unnumbered heading is before it. */
static bool rate_number(const sequencer *s, const state *st, const reading *r, bool headed, int32_t *points) {
    uint32_t outer;
    bool runs = s->grammar->profile->levels[r->level].runs;
    if (!has_around(s, st, r->level) || !agrees(s, st, r, &outer))
        return false;
    int32_t last = runs ? st->runs[r->level] : headed ? 0 : st->numbers[r->level];
    if (outer != st->outer[r->level])
        last = 0;
    *points = r->value == 1 ? SCORE_FIRST : SCORE_NEXT;
    if (r->value == last + 1)
        return true;
    /* Under headings without numbers, numbers may run or begin again, whatever the profile says. */
    if (headed && (runs ? r->value == 1 : r->value == st->runs[r->level] + 1))
        return true;
    *points = SCORE_GAP;
    return r->value == last + 2 && !headed;
}

static void enter(state *st, const reading *r, uint32_t outer) {
    st->numbers[r->level] = r->value;
    st->runs[r->level] = r->value;
    st->outer[r->level] = outer;
    for (size_t level = r->level + 1u; level < CSEM_MAX_PROFILE_LEVELS; level++) {
        st->numbers[level] = 0;
        st->outer[level] = 0;
    }
    st->list = LIST_NONE;
    st->list_value = 0;
}

static bool is_same_place(const state *a, const state *b) {
    return a->list == b->list && a->list_value == b->list_value &&
           memcmp(a->numbers, b->numbers, sizeof a->numbers) == 0 && memcmp(a->runs, b->runs, sizeof a->runs) == 0 &&
           memcmp(a->outer, b->outer, sizeof a->outer) == 0;
}

static void add_step(sequencer *s, state st, const state *from, step made) {
    made.before = from->step;
    if (s->failed ||
        !csem__array_grow(s->allocator, (void **)&s->steps, s->step_count, &s->step_capacity, sizeof *s->steps)) {
        s->failed = true;
        return;
    }
    st.step = (uint32_t)s->step_count;
    s->steps[s->step_count++] = made;
    s->next[s->next_count++] = st;
}

/* ---- one paragraph ---- */

static void try_section(sequencer *s, const state *from, const reading *r, size_t index, bool headed) {
    state st = *from;
    int32_t points = SCORE_UNNUMBERED;
    uint32_t outer = 0;
    size_t around = r->level > 0 ? r->level - 1u : 0;
    if (r->is_listed)
        points = SCORE_LISTED;
    else if (!is_unnumbered(s->grammar, r->level) && !rate_number(s, from, r, headed, &points))
        return;
    if (!r->is_listed)
        (void)agrees(s, from, r, &outer);
    reading entered = *r;
    if (is_unnumbered(s->grammar, r->level))
        entered.value = st.numbers[r->level] + 1;
    if (headed) {
        const reading heading = {.level = (uint8_t)around, .value = st.numbers[around] + 1};
        enter(&st, &heading, 0);
        points += SCORE_HEADED;
    }
    enter(&st, &entered, outer);
    st.score += points + r->points;
    add_step(s, st, from,
             (step){.paragraph = (uint32_t)index, .kind = READ_SECTION, .level = r->level, .opens = headed});
}

static void try_item(sequencer *s, const state *from, const reading *r, size_t index) {
    state st = *from;
    bool next = st.list == r->list && r->value == st.list_value + 1;
    bool inside = false;
    for (size_t level = 0; level < s->grammar->level_count; level++)
        inside |= st.numbers[level] > 0;
    if (!inside || (!next && r->value != 1))
        return;
    st.list = r->list;
    st.list_value = r->value;
    st.list_at = (uint32_t)index;
    st.score += !next ? SCORE_LIST : index == from->list_at + 1u ? SCORE_NEXT_ITEM : SCORE_LATER_ITEM;
    add_step(s, st, from, (step){.paragraph = (uint32_t)index, .kind = READ_ITEM});
}

/* Whether two headings look alike: by their indents and by their case. */
static bool is_alike(const csem__paragraph *a, const csem__paragraph *b) {
    enum { MAX_DIFFERENCE = 2 };
    bool near = a->indent <= b->indent + MAX_DIFFERENCE && b->indent <= a->indent + MAX_DIFFERENCE;
    return near && is_in_capitals(a->joined.text) == is_in_capitals(b->joined.text);
}

/* Whether an unnumbered heading of the level around may be before a section. One before a number that goes on is like
 * the last one before a first number. */
static bool may_be_headed(const sequencer *s, const reading *r, size_t index) {
    if (r->is_listed || r->level == 0 || s->grammar->levels[r->level - 1].count != 0 || index == 0 ||
        !may_head(s->paragraphs, index - 1))
        return false;
    return r->value == 1 ||
           (s->first_head < index && is_alike(&s->paragraphs->items[index - 1], &s->paragraphs->items[s->first_head]));
}

static void take_reading(sequencer *s, const reading *r, size_t index) {
    bool headed = r->kind == READ_SECTION && may_be_headed(s, r, index);
    if (headed && r->value == 1 && s->first_head == SIZE_MAX)
        s->first_head = index - 1;
    for (size_t i = 0; i < s->state_count; i++) {
        if (r->kind == READ_ITEM) {
            try_item(s, &s->states[i], r, index);
            continue;
        }
        try_section(s, &s->states[i], r, index, false);
        if (headed)
            try_section(s, &s->states[i], r, index, true);
    }
}

/* Keeps the best states, each place once; of two with the same points, the one that was made first. */
static void keep_best(sequencer *s) {
    s->state_count = 0;
    for (size_t i = 0; i < s->next_count; i++) {
        const state *made = &s->next[i];
        size_t at = s->state_count;
        bool known = false;
        for (size_t j = 0; j < s->state_count && !known; j++)
            if (is_same_place(made, &s->states[j])) {
                known = true;
                at = made->score > s->states[j].score ? j : MAX_STATES;
            }
        if (!known && s->state_count == MAX_STATES)
            at = made->score > s->states[MAX_STATES - 1].score ? MAX_STATES - 1 : MAX_STATES;
        if (at == MAX_STATES)
            continue;
        s->state_count += at == s->state_count;
        for (; at > 0 && s->states[at - 1].score < made->score; at--)
            s->states[at] = s->states[at - 1];
        s->states[at] = *made;
    }
    s->next_count = 0;
}

static void take_paragraph(sequencer *s, size_t index) {
    reading readings[MAX_READINGS];
    size_t count = read_paragraph(s, &s->paragraphs->items[index], readings);
    if (count == 0)
        return;
    for (size_t i = 0; i < count; i++)
        take_reading(s, &readings[i], index);
    for (size_t i = 0; i < s->state_count && !readings[0].is_listed; i++) {
        state st = s->states[i];
        st.score += SCORE_TEXT;
        s->next[s->next_count++] = st;
    }
    keep_best(s);
}

/* ---- the whole ---- */

static void mark(csem__paragraph *paragraph, size_t level, int32_t number) {
    paragraph->is_heading = true;
    paragraph->may_be_heading = true;
    paragraph->level = (uint8_t)level;
    paragraph->number = number;
}

/* Whether the only unnumbered heading is what the document begins with, apart from the first section: that is its
 * title. */
static bool is_titled(const sequencer *s) {
    uint32_t opened = 0;
    uint32_t first = 0;
    for (uint32_t i = s->states[0].step; i != 0; i = s->steps[i].before)
        if (s->steps[i].opens) {
            opened++;
            first = s->steps[i].paragraph;
        }
    return opened == 1 && first == 1 && s->paragraphs->items[0].first == 0 && s->paragraphs->items[1].after_blank;
}

/* Whether a section is the title of a document in Markdown: its first paragraph, a heading `#` before another one. */
static bool is_document_title(const sequencer *s, const step *made, const step *next) {
    return made->paragraph == 0 && made->level == 0 && next && next->paragraph == 1 && next->level == 0 &&
           strcmp(s->grammar->profile->levels[0].mark, "#") == 0;
}

static void mark_headings(sequencer *s) {
    const state *best = &s->states[0];
    const step *next = NULL;
    bool titled = is_titled(s);
    for (uint32_t i = best->step; i != 0; i = s->steps[i].before) {
        const step *made = &s->steps[i];
        csem__paragraph *paragraph = &s->paragraphs->items[made->paragraph];
        if (made->kind != READ_SECTION || is_document_title(s, made, next))
            continue;
        next = made;
        const csem__numeral numeral = csem__numeral_parse_level(s->grammar, paragraph->joined.text, made->level);
        mark(paragraph, made->level, numeral.kind == CSEM_NUMERAL_NONE ? paragraph->number : numeral.value);
        if (made->opens && !titled)
            mark(paragraph - 1, made->level - 1u, 0);
    }
}

bool csem__sequence_find(const csem__grammar *grammar, csem__paragraphs *paragraphs, const csem__sections *contents,
                         const csem_allocator *allocator) {
    sequencer *s = csem__allocate(allocator, sizeof *s);
    if (!s)
        return false;
    memset(s, 0, sizeof *s);
    s->grammar = grammar;
    s->paragraphs = paragraphs;
    s->allocator = allocator;
    s->state_count = 1;
    s->first_head = SIZE_MAX;
    s->step_count = 0;
    add_step(s, (state){0}, &s->states[0], (step){.kind = READ_TEXT});
    s->next_count = 0;
    for (size_t level = 0; level < grammar->level_count; level++) {
        s->has_letters |= csem__grammar_family(grammar, level) == CSEM_FAMILY_SMALL;
        for (size_t i = 0; i < contents->count && !s->is_level_listed[level]; i++)
            s->is_level_listed[level] =
                csem__text_equal(contents->items[i].level, csem__text_of(grammar->profile->levels[level].name));
    }
    for (size_t i = 0; i < paragraphs->count && !s->failed; i++)
        take_paragraph(s, i);
    bool done = !s->failed;
    if (done)
        mark_headings(s);
    csem__release(allocator, s->steps);
    csem__release(allocator, s);
    return done;
}
