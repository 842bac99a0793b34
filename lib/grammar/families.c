/* SPDX-License-Identifier: MIT */
/* The numbers of a family are read in the order of the text. A few runs are open at a time, since a list may be inside
 * a section: a number that is the one after the last of an open run follows it, 1 begins a run, and any other is odd. A
 * letter that is also a Roman numeral is in two families; it belongs to the one whose run it continues. */
#include "grammar/inference.h"
#include "grammar/mark.h"
#include "grammar/recognition.h"

enum { OPEN_RUNS = 4, GOOD = CSEM_OCCURRENCE_FOLLOWS | CSEM_OCCURRENCE_BEGINS, MIN_MEMBERS = 3 };

typedef struct run {
    int32_t last;
    uint32_t parent;
    uint32_t title;
    uint32_t listed;
} run;

static csem__occurrence *at(const csem__evidence *evidence, uint32_t place) {
    return place > 0 ? &evidence->occurrences[place - 1] : NULL;
}

/* The latest open run that an occurrence continues by `step` numbers; OPEN_RUNS: none. */
static size_t find_run(const run runs[OPEN_RUNS], const csem__occurrence *o, int32_t step) {
    for (size_t i = 0; i < OPEN_RUNS; i++)
        if (runs[i].last > 0 && o->number == runs[i].last + step && o->parent == runs[i].parent)
            return i;
    return OPEN_RUNS;
}

/* The run moves to the front, or a new one comes there. */
static void put_first(run runs[OPEN_RUNS], size_t index, const csem__occurrence *o) {
    size_t last = index < OPEN_RUNS ? index : OPEN_RUNS - 1;
    memmove(runs + 1, runs, last * sizeof *runs);
    runs[0] = (run){o->number, o->parent, o->title, o->flags & CSEM_OCCURRENCE_LISTED};
}

static void read_numbers(const csem__evidence *evidence, const csem__family *family) {
    run runs[OPEN_RUNS] = {{0, 0, 0, 0}};
    for (csem__occurrence *o = at(evidence, family->chain.first); o; o = at(evidence, o->next)) {
        size_t same = find_run(runs, o, 0);
        if (same < OPEN_RUNS && runs[same].title == o->title &&
            runs[same].listed == (o->flags & CSEM_OCCURRENCE_LISTED)) {
            o->flags |= CSEM_OCCURRENCE_DROPPED;
            continue;
        }
        size_t before = find_run(runs, o, 1);
        if (before < OPEN_RUNS)
            o->flags |= CSEM_OCCURRENCE_FOLLOWS;
        else if (o->number == 1)
            o->flags |= CSEM_OCCURRENCE_BEGINS;
        put_first(runs, before, o);
    }
}

/* Of two readings the wrong one is dropped. */
static void choose_reading(const csem__evidence *evidence, csem__occurrence *o) {
    csem__occurrence *other = at(evidence, o->twin);
    const csem__family *families = evidence->families.items;
    if (!other || ((o->flags | other->flags) & CSEM_OCCURRENCE_DROPPED) != 0)
        return;
    uint32_t one = o->flags & GOOD;
    uint32_t two = other->flags & GOOD;
    if (one == two)
        (families[o->family].chain.count >= families[other->family].chain.count ? other : o)->flags |=
            CSEM_OCCURRENCE_DROPPED;
    else
        (one == CSEM_OCCURRENCE_FOLLOWS || two == 0 ? other : o)->flags |= CSEM_OCCURRENCE_DROPPED;
}

/* Whether a profile can have it. */
static bool is_mark(const csem__family *family) {
    csem__mark_pattern pattern;
    size_t offset;
    const char *why;
    return csem__mark_compile(family->mark.data, &pattern, &offset, &why);
}

/* The head of each page, beside its number. */
static bool is_running_head(const csem__family *family) {
    return !family->is_unnumbered && family->same * 2 >= family->chain.count;
}

static void count_members(const csem__evidence *evidence, csem__family *family) {
    const csem__occurrence *before = NULL;
    for (const csem__occurrence *o = at(evidence, family->chain.first); o; o = at(evidence, o->next)) {
        if ((o->flags & CSEM_OCCURRENCE_DROPPED) != 0)
            continue;
        family->same += before && before->title == o->title && (o->flags & CSEM_OCCURRENCE_ALONE) == 0;
        before = o;
        if ((o->flags & CSEM_OCCURRENCE_LISTED) != 0) {
            family->listed++;
            continue;
        }
        family->body++;
        family->good += (o->flags & GOOD) != 0;
        family->begins += (o->flags & CSEM_OCCURRENCE_BEGINS) != 0;
        family->headings += (o->flags & GOOD) != 0 && (o->flags & CSEM_OCCURRENCE_HEADING) != 0;
    }
    uint32_t members = family->body + family->listed;
    bool sound = !is_running_head(family) && family->body >= 2 &&
                 (uint64_t)family->good * 10 >= (uint64_t)family->body * 7 &&
                 (family->is_unnumbered || (family->begins > 0 && family->good > family->begins && is_mark(family)));
    family->is_kept = sound && members >= MIN_MEMBERS;
    family->is_small = sound && members < MIN_MEMBERS && family->headings == members;
}

/* The family whose numbers have no zero before them, `C{1}.{1}` of `C{01}.{1}`. */
static csem__family *find_unpadded(csem__evidence *evidence, const csem__family *family) {
    char name[160];
    size_t length = 0;
    size_t index;
    for (size_t i = 0; i < family->mark.length && length < sizeof name; i++)
        if (!(family->mark.data[i] == '0' && i > 0 && family->mark.data[i - 1] == '{'))
            name[length++] = family->mark.data[i];
    if (length == family->mark.length ||
        !csem__table_get(&evidence->families.table, (csem__text){name, length}, &index))
        return NULL;
    return &((csem__family *)evidence->families.items)[index];
}

/* Moves the occurrences of one family to another, in their order. */
static void merge(csem__evidence *evidence, csem__family *to, csem__family *from) {
    uint32_t *link = &to->chain.first;
    uint32_t index = (uint32_t)(to - (csem__family *)evidence->families.items);
    for (uint32_t place = from->chain.first; place > 0;) {
        csem__occurrence *o = at(evidence, place);
        uint32_t next = o->next;
        while (*link > 0 && at(evidence, *link)->line < o->line)
            link = &at(evidence, *link)->next;
        o->family = index;
        o->next = *link;
        *link = place;
        place = next;
    }
    to->chain.count += from->chain.count;
    from->chain = (csem__chain){0, 0, 0};
}

/* The family that has another letter instead of the first capital, `B{1}` of `A{1}`, whose mark is of a reading. */
static csem__family *find_lettered(csem__evidence *evidence, const csem__family *family, char letter) {
    char name[CSEM_MAX_MARK_LENGTH];
    size_t index;
    memcpy(name, family->mark.data, family->mark.length);
    name[0] = letter;
    return csem__table_get(&evidence->families.table, (csem__text){name, family->mark.length}, &index)
               ? &((csem__family *)evidence->families.items)[index]
               : NULL;
}

/* Makes `{A}{1}` of `A{1}`, `B{1}` and so on: their letters are numbers of the sections around them. False: out of
 * memory. */
static bool join_letters(csem__evidence *evidence, csem__family *family) {
    char mark[CSEM_MAX_MARK_LENGTH + 3] = "{A}";
    if (family->mark.length < 4 || family->mark.length > CSEM_MAX_MARK_LENGTH ||
        memcmp(family->mark.data, "A{", 2) != 0 || !find_lettered(evidence, family, 'B'))
        return true;
    for (int letter = 'B'; letter <= 'Z'; letter++) {
        csem__family *other = find_lettered(evidence, family, (char)letter);
        if (!other)
            continue;
        for (uint32_t place = other->chain.first; place > 0; place = at(evidence, place)->next)
            at(evidence, place)->parent += (uint32_t)(letter - 'A') * 2654435761U;
        merge(evidence, family, other);
    }
    memcpy(mark + 3, family->mark.data + 1, family->mark.length - 1);
    family->word = (csem__text){"", 0};
    family->mark = csem__text_copy(&evidence->arena, (csem__text){mark, family->mark.length + 2});
    return family->mark.data != NULL;
}

bool csem__families_resolve(csem__evidence *evidence) {
    csem__family *families = evidence->families.items;
    for (size_t i = 0; i < evidence->families.count; i++)
        if (!join_letters(evidence, &families[i]))
            return false;
    for (size_t i = 0; i < evidence->families.count; i++) {
        csem__family *unpadded = find_unpadded(evidence, &families[i]);
        if (unpadded)
            merge(evidence, &families[i], unpadded);
    }
    for (size_t i = 0; i < evidence->families.count; i++)
        if (!families[i].is_unnumbered)
            read_numbers(evidence, &families[i]);
    for (size_t i = 0; i < evidence->occurrence_count; i++)
        choose_reading(evidence, &evidence->occurrences[i]);
    for (size_t i = 0; i < evidence->families.count; i++)
        count_members(evidence, &families[i]);
    return true;
}

/* ---- cells ---- */

csem__cells csem__cells_of(const csem__evidence *evidence, const csem__family *family) {
    const csem_allocator *allocator = &evidence->arena.allocator;
    csem__cells cells = {csem__allocate(allocator, ((size_t)family->good + 1) * sizeof *cells.lines), 0};
    if (!cells.lines)
        return cells;
    for (const csem__occurrence *o = at(evidence, family->chain.first); o; o = at(evidence, o->next))
        if ((o->flags & (CSEM_OCCURRENCE_DROPPED | CSEM_OCCURRENCE_LISTED)) == 0 && (o->flags & GOOD) != 0)
            cells.lines[cells.count++] = o->line;
    return cells;
}

size_t csem__cells_covered(const csem__evidence *evidence, const csem__cells *cells, const csem__chain *chain,
                           int32_t least, size_t *inside) {
    size_t covered = 0;
    size_t cell = 0; /* how many begin at or before the event */
    size_t last = 0; /* the last one that is covered */
    *inside = 0;
    for (uint32_t place = chain->first; place > 0; place = evidence->events[place - 1].next) {
        const csem__event *event = &evidence->events[place - 1];
        while (cell < cells->count && cells->lines[cell] <= event->line)
            cell++;
        if (cell == 0 || event->value < least)
            continue;
        ++*inside;
        covered += cell != last;
        last = cell;
    }
    return covered;
}
