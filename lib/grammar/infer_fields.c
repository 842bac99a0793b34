/* SPDX-License-Identifier: MIT */
/* Fields are the labels that most sections of the tracked level have, each in the form in which it is printed most;
 * words of status; parts that begin again in each field. */
#include "grammar/inference.h"

enum { MAX_STATUS_WORDS = 16, MIN_REMARKS = 2 };

/* The form that a label has most often. */
static csem__field_place form_of(const csem__label *label) {
    size_t best = 0;
    for (size_t i = 1; i < CSEM_LABEL_FORMS; i++)
        if (label->forms[i] > label->forms[best])
            best = i;
    return (csem__field_place)best;
}

static bool write_field(csem__inference *inference, const csem__label *label, csem__profile_field *field) {
    csem__text name = csem__text_copy(inference->arena, label->name);
    *field = (csem__profile_field){.as = label->role, .where = form_of(label)};
    field->labels = csem__strings_copy(inference->arena, &name.data, name.data ? 1 : 0);
    return field->labels.count > 0;
}

/* Adds words of status; those whose place on the scale is not known must recur. False: out of memory. */
static bool add_words(csem__inference *inference, const csem__pool *pool, uint32_t least, csem__profile_word *words,
                      size_t *count) {
    const csem__sign *all = pool->items;
    for (size_t i = 0; i < pool->count && *count < MAX_STATUS_WORDS; i++) {
        int32_t scale = csem__status_scale(all[i].name);
        if (all[i].chain.count < least)
            continue;
        words[*count].printed = csem__text_copy(inference->arena, all[i].name).data;
        words[*count].scale = scale > 0 ? scale : 0;
        if (!words[(*count)++].printed)
            return false;
    }
    return true;
}

/* How many paragraphs end in statuses, of which some must be known. */
static size_t count_behind(const csem__evidence *evidence) {
    const csem__sign *all = evidence->remarks.items;
    size_t count = evidence->behind.count;
    for (size_t i = 0; evidence->behind.count >= MIN_REMARKS && i < evidence->remarks.count; i++)
        count += all[i].chain.count >= MIN_REMARKS ? all[i].chain.count : 0;
    return count;
}

bool csem__infer_statuses(csem__inference *inference, bool has_field) {
    const csem__evidence *evidence = inference->evidence;
    csem__profile_status *status = &inference->profile->status;
    bool matrix = evidence->matrices > 0 && (size_t)evidence->matrices * 2 >= inference->cells.count;
    bool behind = evidence->behind.count > 0 && count_behind(evidence) * 2 >= inference->cells.count;
    if (!has_field && !matrix && !behind)
        return true;
    size_t count = 0;
    csem__profile_word *words = csem__arena_allocate(inference->arena, MAX_STATUS_WORDS * sizeof *words);
    if (!words || !add_words(inference, &evidence->statuses, 1, words, &count) ||
        (behind && !matrix && !add_words(inference, &evidence->remarks, MIN_REMARKS, words, &count)))
        return false;
    *status = (csem__profile_status){words, count,
                                     matrix   ? CSEM_STATUS_MATRIX
                                     : behind ? CSEM_STATUS_BEHIND
                                              : CSEM_STATUS_FIELD};
    return true;
}

static bool has_status(const csem__inference *inference) {
    for (size_t i = 0; i < inference->field_count; i++)
        if (inference->fields[i]->role == CSEM_FIELD_STATUS)
            return true;
    return false;
}

/* Known labels that are heads of columns. */
static size_t count_heads(const csem__inference *inference) {
    size_t count = 0;
    for (size_t i = 0; i < inference->field_count; i++)
        count += inference->fields[i]->role != CSEM_FIELD_OTHER && form_of(inference->fields[i]) == CSEM_FIELD_TABLE;
    return count;
}

/* What recurs in the cells of tables is no label. */
static bool is_cell(const csem__label *label) {
    csem__field_place form = form_of(label);
    return label->role == CSEM_FIELD_OTHER && (form == CSEM_FIELD_COLUMN || form == CSEM_FIELD_LINE);
}

static bool is_found(const csem__inference *inference, const csem__label *label) {
    for (size_t i = 0; i < inference->field_count; i++)
        if (inference->fields[i] == label)
            return true;
    return false;
}

/* Whether a label may be a field though few sections have it: it is a usual term, before or after a colon in the text,
 * and its role is none that texts have anyway. */
static bool is_rare_field(const csem__inference *inference, const csem__label *label) {
    enum { MIN_COUNT = 3, SHARE = 8 };
    size_t inside;
    bool role = label->role == CSEM_FIELD_DEADLINE || label->role == CSEM_FIELD_STATUS ||
                label->role == CSEM_FIELD_AGENCIES || label->role == CSEM_FIELD_PARTNERS;
    csem__field_place form = form_of(label);
    if (!role || !label->exactly || (form != CSEM_FIELD_COLON && form != CSEM_FIELD_BEHIND) ||
        label->chain.count < MIN_COUNT || is_found(inference, label))
        return false;
    size_t covered = csem__cells_covered(inference->evidence, &inference->cells, &label->chain, 0, &inside);
    return covered >= MIN_COUNT && covered * SHARE >= inference->cells.count && inside * 5 <= covered * 8;
}

/* Adds such labels. Where lists of agencies close paragraphs, what is labelled is part of the text. */
static void add_rare_fields(csem__inference *inference) {
    const csem__label *all = inference->evidence->labels.items;
    if (inference->closed * 2 >= inference->cells.count)
        return;
    for (size_t i = 0; i < inference->evidence->labels.count && inference->field_count < CSEM_MAX_INFERRED_FIELDS; i++)
        if (is_rare_field(inference, &all[i]))
            inference->fields[inference->field_count++] = &all[i];
}

bool csem__infer_fields(csem__inference *inference) {
    csem__profile *profile = inference->profile;
    add_rare_fields(inference);
    csem__profile_field *fields = csem__arena_allocate(inference->arena, (inference->field_count + 1) * sizeof *fields);
    if (!fields)
        return false;
    size_t heads = count_heads(inference);
    /* Where lists of agencies close paragraphs, labels without a known meaning are part of the text. */
    bool known = csem__labels_have_role(inference->fields, inference->field_count);
    bool alone = inference->closed * 2 >= inference->cells.count && !known;
    for (size_t i = 0; i < inference->field_count; i++) {
        const csem__label *label = inference->fields[i];
        if (alone || (!known && csem__label_is_line(label)) || (heads >= 2 && is_cell(label)))
            continue;
        if (!write_field(inference, label, &fields[profile->field_count++]))
            return false;
    }
    profile->fields = fields;
    return csem__infer_statuses(inference, has_status(inference));
}
