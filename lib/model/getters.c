/* SPDX-License-Identifier: MIT */
/* The getters of the public API. They follow a few patterns, which are macros here: text, number, value with its
 * printed text, place, item i of n. The definition of csem_section_title(), say, is TEXT(section, title, ...). */
#include "model/model.h"

static const char *give(const csem__text *text, size_t *length) {
    return csem__give_text(text ? *text : (csem__text){NULL, 0}, length);
}

static void give_printed(const csem__text *text, const char **printed, size_t *length) {
    const char *data = give(text, length);
    if (printed)
        *printed = data;
}

#define TEXT(type, getter, field)                                                                                      \
    const char *csem_##type##_##getter(const csem_##type *node, size_t *length) {                                      \
        return give(node ? &node->field : NULL, length);                                                               \
    }

#define NUMBER(ctype, type, getter, field, none)                                                                       \
    ctype csem_##type##_##getter(const csem_##type *node) {                                                            \
        return node ? node->field : (none);                                                                            \
    }

#define PLACE(type)                                                                                                    \
    const csem_place *csem_##type##_place(const csem_##type *node) {                                                   \
        return node ? &node->place : NULL;                                                                             \
    }

/* A time with its days: NULL if there is none. */
#define TIME(type, field)                                                                                              \
    const csem_period *csem_##type##_##field(const csem_##type *node, const char **printed, size_t *length) {          \
        give_printed(node ? &node->field.text : NULL, printed, length);                                                \
        return node && node->field.period.start.year > 0 ? &node->field.period : NULL;                                 \
    }

#define STATUS(type)                                                                                                   \
    int32_t csem_##type##_status(const csem_##type *node, const char **printed, size_t *length) {                      \
        give_printed(node ? &node->status.printed : NULL, printed, length);                                            \
        return node ? node->status.scale : CSEM_STATUS_NONE;                                                           \
    }

/* What contains the node: an object of the type `owner`. */
#define OWNER(type, getter, owner, field)                                                                              \
    const csem_##owner *csem_##type##_##getter(const csem_##type *node) {                                              \
        return node ? node->field : NULL;                                                                              \
    }

#define COUNT(type, getter, count)                                                                                     \
    size_t csem_##type##_##getter##_count(const csem_##type *node) {                                                   \
        return node ? node->count : 0;                                                                                 \
    }

/* Item i of an array of nodes. */
#define ITEMS(type, getter, item, items, count)                                                                        \
    COUNT(type, getter, count)                                                                                         \
    const csem_##item *csem_##type##_##getter(const csem_##type *node, size_t index) {                                 \
        return node && index < node->count ? &node->items[index] : NULL;                                               \
    }

/* Item i of an array of pointers. */
#define POINTERS(type, getter, item, items, count)                                                                     \
    COUNT(type, getter, count)                                                                                         \
    const csem_##item *csem_##type##_##getter(const csem_##type *node, size_t index) {                                 \
        return node && index < node->count ? node->items[index] : NULL;                                                \
    }

/* ---- report ---- */

TEXT(report, profile, profile)
TEXT(report, title, title)
TEXT(report, plan, plan)
TEXT(report, issuer, issuer)
TEXT(report, seen, seen)
POINTERS(report, agency, agency, agencies, agency_count)
ITEMS(report, entry, section, contents.items, contents.count)
ITEMS(report, section, section, body.items, body.count)
ITEMS(report, statistic, statistic, statistics, statistic_count)

const csem_date *csem_report_published(const csem_report *report) {
    return report && report->published.year > 0 ? &report->published : NULL;
}

const csem_period *csem_report_period(const csem_report *report) {
    return report && report->period.start.year > 0 ? &report->period : NULL;
}

/* ---- agency, section ---- */

TEXT(agency, id, id)
TEXT(agency, name, name)

TEXT(section, level, level)
NUMBER(int32_t, section, depth, depth, 0)
NUMBER(int32_t, section, is_tracked, is_tracked, 0)
TEXT(section, id, id)
NUMBER(int32_t, section, number, number, -1)
TEXT(section, title, title)
PLACE(section)
OWNER(section, parent, section, parent)
POINTERS(section, child, section, children, child_count)
ITEMS(section, commitment, commitment, commitments, commitment_count)

/* ---- commitment, effort ---- */

OWNER(commitment, section, section, section)
ITEMS(commitment, block, block, blocks, block_count)
POINTERS(commitment, agency, agency, agencies, agency_count)
POINTERS(commitment, partner, agency, partners, partner_count)
NUMBER(int32_t, commitment, open_ended, open_ended, 0)
STATUS(commitment)
TIME(commitment, deadline)
ITEMS(commitment, field, field, fields, field_count)
PLACE(commitment)
ITEMS(commitment, effort, effort, efforts, effort_count)
POINTERS(commitment, statistic, statistic, statistics, statistic_count)

OWNER(effort, commitment, commitment, commitment)
NUMBER(int32_t, effort, kind, kind, 0)
TEXT(effort, ref, ref)
ITEMS(effort, block, block, blocks, block_count)
POINTERS(effort, agency, agency, agencies, agency_count)
STATUS(effort)
TIME(effort, as_of)
ITEMS(effort, note, note, notes, note_count)
PLACE(effort)
POINTERS(effort, statistic, statistic, statistics, statistic_count)

/* ---- block, note, field ---- */

NUMBER(int32_t, block, kind, kind, 0)
TEXT(block, label, label)
TEXT(block, text, text)

TEXT(note, marker, marker)
TEXT(note, text, text)

TEXT(field, label, label)
TEXT(field, text, text)

const csem_span *csem_field_span(const csem_field *field) {
    return field ? &field->span : NULL;
}

/* ---- statistic ---- */

const csem_node *csem_statistic_node(const csem_statistic *statistic) {
    return statistic ? &statistic->node : NULL;
}

TEXT(statistic, measure, measure)
NUMBER(double, statistic, value, value, 0.0)
NUMBER(int32_t, statistic, qualifier, qualifier, 0)
NUMBER(int32_t, statistic, kind, kind, 0)
TEXT(statistic, unit, unit)
TEXT(statistic, phrase, phrase)
TIME(statistic, period)
