/* SPDX-License-Identifier: MIT */
/* Bullets that are not among the usual ones, how references are worded, and the marks of parts inside fields. */
#include "grammar/inference.h"
#include "grammar/mark.h"
#include "grammar/opening.h"
#include "grammar/recognition.h"

#include <stdio.h>

enum { MIN_COUNT = 3, MAX_BULLETS = 6, MAX_REFERENCES = 6, MAX_MARK_LENGTH = 160, MAX_REFERENCE_LENGTH = 320 };

/* ---- bullets ---- */

/* Whether a sign, which is one character, is among the usual bullets. */
static bool is_usual(csem__text sign) {
    char text[8];
    memcpy(text, sign.data, sign.length);
    text[sign.length] = ' ';
    return csem__usual_bullet_length((csem__text){text, sign.length + 1}) > 0;
}

/* Signs of ASCII have other uses: they must be more frequent than all other bullets, or begin lists after colons. */
static bool is_bullet(const csem__sign *sign, size_t others) {
    bool ascii = (unsigned char)sign->name.data[0] < 0x80;
    if (sign->lists >= CSEM_MIN_SIGNED_LISTS && !is_usual(sign->name))
        return true;
    if (is_usual(sign->name) || sign->texts < MIN_COUNT || (size_t)sign->texts * 2 < sign->chain.count)
        return false;
    return ascii ? sign->texts > others : (size_t)sign->texts * 8 >= others;
}

/* How many lines begin with signs other than one. */
static size_t count_others(const csem__evidence *evidence, const csem__sign *sign) {
    const csem__sign *all = evidence->signs.items;
    size_t count = 0;
    for (size_t i = 0; i < evidence->signs.count; i++)
        count +=
            &all[i] != sign && (is_usual(all[i].name) || (unsigned char)all[i].name.data[0] != '*') ? all[i].texts : 0;
    return count;
}

static bool infer_bullets(csem__inference *inference) {
    const csem__sign *all = inference->evidence->signs.items;
    const char *found[MAX_BULLETS];
    size_t count = 0;
    for (size_t i = 0; i < inference->evidence->signs.count && count < MAX_BULLETS; i++) {
        if (!is_bullet(&all[i], count_others(inference->evidence, &all[i])))
            continue;
        found[count] = csem__text_copy(inference->arena, all[i].name).data;
        if (!found[count++])
            return false;
    }
    inference->profile->bullets = csem__strings_copy(inference->arena, found, count);
    return inference->profile->bullets.count == count;
}

/* ---- references ---- */

/* The marks of the levels as references print them: without signs of Markdown, words, and closing signs. */
typedef struct bare_marks {
    csem__mark_pattern patterns[CSEM_MAX_PROFILE_LEVELS];
    char text[CSEM_MAX_PROFILE_LEVELS][MAX_MARK_LENGTH];
    size_t count;
} bare_marks;

static void compile_bare(const csem__profile *profile, bare_marks *marks) {
    marks->count = profile->level_count;
    for (size_t i = 0; i < profile->level_count; i++) {
        csem__text text = csem__text_of(profile->levels[i].mark);
        size_t start = 0;
        size_t offset;
        const char *why;
        while (start < text.length && text.data[start] != '{' && !memchr("([<", text.data[start], 3) &&
               !(csem__is_upper((unsigned char)text.data[start]) && text.data[start + 1] == '{'))
            start += csem__char_length(text.data + start, text.length - start);
        while (text.length > start && memchr(".: -*_", text.data[text.length - 1], 6))
            text.length--;
        snprintf(marks->text[i], MAX_MARK_LENGTH, "%.*s", (int)(text.length - start), text.data + start);
        (void)csem__mark_compile(marks->text[i], &marks->patterns[i], &offset, &why);
    }
}

static size_t skip_blanks(csem__text text, size_t at) {
    while (at < text.length && text.data[at] == ' ')
        at++;
    return at;
}

/* Length of a mark at the start of text; 0: it is not there. */
static size_t match(const csem__mark_pattern *pattern, csem__text text) {
    size_t at = 0;
    for (size_t i = 0; i < pattern->count; i++) {
        const csem__mark_part *part = &pattern->parts[i];
        csem__text rest = csem__text_from(text, at);
        int32_t value;
        size_t length = part->family != CSEM_FAMILY_NONE ? csem__numeral_read(part->family, rest, &value)
                        : part->literal.data             ? part->literal.length
                                                         : 0;
        if (part->family != CSEM_FAMILY_NONE && length == 0)
            return 0;
        if (part->literal.data && (rest.length < length || memcmp(rest.data, part->literal.data, length) != 0))
            return 0;
        at = part->family == CSEM_FAMILY_NONE && !part->literal.data ? skip_blanks(text, at) : at + length;
    }
    return at;
}

/* Writes the marks of the levels from `first` on, which text begins with, as places; what closes them must be after
 * them. False if text is no such reference. */
static bool word_places(const csem__profile *profile, const bare_marks *marks, size_t first, csem__text text, char *out,
                        size_t size) {
    size_t at = 0;
    size_t length = 0;
    for (size_t level = first; level < marks->count; level++) {
        size_t found = match(&marks->patterns[level], csem__text_from(text, at));
        if (found == 0)
            return false;
        at += found;
        size_t between = at;
        while (level + 1 < marks->count && between < text.length && memchr(" -,./", text.data[between], 5))
            between++;
        int written = snprintf(out + length, size - length, "{%s}%.*s", profile->levels[level].name,
                               (int)(between - at), text.data + at);
        if (written < 0 || (size_t)written >= size - length)
            return false;
        length += (size_t)written;
        at = between;
    }
    /* A number alone may be that of a year or a figure before a comma: `Since 2019,`, `(Figure 3)`. */
    bool path = first == 0 && marks->count > 1;
    bool closed = at < text.length && memchr(":],)", text.data[at], path ? 4 : 2);
    if (!closed || length + 2 > size)
        return false;
    out[length] = text.data[at];
    out[length + 1] = '\0';
    return true;
}

/* Whether a mark of the tracked level alone tells one section from all others. */
static bool names_parents(const csem__profile *profile, const bare_marks *marks) {
    size_t last = marks->count - 1;
    return marks->count == 1 || profile->levels[last].runs || marks->patterns[last].places > 1;
}

/* A line that begins with words, or a bracket and words, and the marks of the levels; its name is how it is worded. */
static void take_reference(csem__inference *inference, const bare_marks *marks, size_t index, csem__text text) {
    enum { MAX_WORDS_LENGTH = 48, MIN_WORDS_LENGTH = 3 };
    const csem__profile *profile = inference->profile;
    size_t start = text.length > 0 && (text.data[0] == '[' || text.data[0] == '(');
    if (text.length < start + MIN_WORDS_LENGTH || !csem__is_upper((unsigned char)text.data[start]))
        return;
    for (size_t at = start + 1; at < text.length && at < MAX_WORDS_LENGTH; at++) {
        char name[MAX_REFERENCE_LENGTH];
        unsigned char before = (unsigned char)text.data[at - 1];
        if (before != ' ' && before != '-' && !csem__is_alpha(before))
            return;
        csem__text rest = csem__text_from(text, at);
        bool found = before == ' ' && at - start > MIN_WORDS_LENGTH &&
                     (word_places(profile, marks, 0, rest, name + at, sizeof name - at) ||
                      (names_parents(profile, marks) &&
                       word_places(profile, marks, marks->count - 1, rest, name + at, sizeof name - at)));
        if (!found)
            continue;
        memcpy(name, text.data, at);
        csem__evidence *evidence = inference->evidence;
        csem__sign *reference =
            csem__pool_find(evidence, &evidence->references, sizeof *reference, csem__text_of(name));
        if (reference)
            csem__evidence_add(evidence, &reference->chain, index, 0);
        return;
    }
}

/* The text of a line after its bullet; none if it is the heading of a section. */
static csem__text reference_text(const csem__inference *inference, size_t index) {
    csem__text line = csem__evidence_line(inference->evidence, index);
    csem__strings bullets = inference->profile->bullets;
    size_t length = csem__usual_bullet_length(line);
    for (size_t i = 0; length == 0 && i < bullets.count; i++)
        if (csem__text_begins(line, bullets.items[i]))
            length = strlen(bullets.items[i]);
    return csem__text_trim(csem__text_from(line, length));
}

/* The wording of basic-plan, for a text that has a repeat or two. */
static const char usual_reference[] = "Repeat mention {chapter} - {measure}:";

static bool has_usual_levels(const csem__profile *profile) {
    return profile->level_count == 2 && strcmp(profile->levels[0].name, "chapter") == 0 &&
           strcmp(profile->levels[1].name, "measure") == 0;
}

static bool is_found(const char *const *found, size_t count, const char *reference) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(found[i], reference) == 0)
            return true;
    return false;
}

static bool infer_references(csem__inference *inference) {
    csem__evidence *evidence = inference->evidence;
    bare_marks marks = {.count = 0};
    const char *found[MAX_REFERENCES + 1];
    size_t count = 0;
    csem__mark_found mark;
    compile_bare(inference->profile, &marks);
    for (size_t i = evidence->front_end; i < evidence->lines->count; i++)
        if (!csem__mark_find(csem__evidence_line(evidence, i), &mark))
            take_reference(inference, &marks, i, reference_text(inference, i));
    const csem__sign *all = evidence->references.items;
    for (size_t i = 0; i < evidence->references.count && count < MAX_REFERENCES; i++) {
        if (all[i].chain.count < MIN_COUNT)
            continue;
        found[count] = csem__text_copy(inference->arena, all[i].name).data;
        if (!found[count++])
            return false;
    }
    if (has_usual_levels(inference->profile) && !is_found(found, count, usual_reference))
        found[count++] = usual_reference;
    inference->profile->references = csem__strings_copy(inference->arena, found, count);
    return inference->profile->references.count == count && !evidence->is_out_of_memory;
}

/* ---- parts ---- */

/* The family inside sections of the tracked level that begins again several times in each that has it: its marks are
 * parts that continue across the fields. */
static const csem__family *find_parts(csem__inference *inference) {
    csem__evidence *evidence = inference->evidence;
    const csem__family *families = evidence->families.items;
    const csem__family *best = NULL;
    for (size_t i = 0; i < evidence->families.count; i++) {
        const csem__family *family = &families[i];
        bool level = family->is_unnumbered || !family->is_kept || family->begins < 2 * MIN_COUNT;
        for (size_t j = 0; j < inference->level_count; j++)
            level |= inference->levels[j] == family;
        if (!level && (size_t)family->begins >= inference->cells.count && (!best || family->good > best->good))
            best = family;
    }
    return best;
}

static bool infer_parts(csem__inference *inference) {
    size_t roles = 0;
    for (size_t i = 0; i < inference->field_count; i++)
        roles += inference->fields[i]->role == CSEM_FIELD_PROMISE || inference->fields[i]->role == CSEM_FIELD_EFFORT;
    const csem__family *parts = roles >= 2 ? find_parts(inference) : NULL;
    if (!parts)
        return true;
    csem__profile_item *item = csem__arena_allocate(inference->arena, sizeof *item);
    const char *mark = csem__text_copy(inference->arena, parts->mark).data;
    if (!item || !mark)
        return false;
    *item = (csem__profile_item){.mark = mark, .level = "part"};
    inference->profile->items = item;
    inference->profile->item_count = 1;
    return true;
}

/* ---- updates ---- */

static bool infer_update(csem__inference *inference) {
    const csem__sign *all = inference->evidence->stamps.items;
    const csem__sign *best = NULL;
    for (size_t i = 0; i < inference->evidence->stamps.count; i++)
        if (all[i].chain.count >= MIN_COUNT && (!best || all[i].chain.count > best->chain.count))
            best = &all[i];
    if (best)
        inference->profile->update = csem__text_copy(inference->arena, best->name).data;
    return !best || inference->profile->update;
}

bool csem__infer_signs(csem__inference *inference) {
    return infer_bullets(inference) && infer_references(inference) && infer_parts(inference) && infer_update(inference);
}
