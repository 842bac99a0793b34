/* SPDX-License-Identifier: MIT */
/* Rules about agencies: their definitions, the commitments that name them, and the efforts that name them. */
#include "model/node.h"
#include "validation/validation.h"

#include <stdio.h>

/* A report has one csem_agency for each id, so its address is the key. */
static csem__text agency_key(const csem_agency *const *agency) {
    return (csem__text){(const char *)agency, sizeof *agency};
}

typedef struct agency_list {
    const csem_agency *const *items;
    size_t count;
} agency_list;

static agency_list agencies_of(const csem_node *node) {
    agency_list list;
    list.items = csem__node_agencies(node, &list.count);
    return list;
}

static csem__finding_place agency_place(const csem_node *node, const csem_agency *agency) {
    csem__finding_place place = csem__finding_at_node(node);
    place.agency = agency->id;
    return place;
}

/* ---- agency-undefined ---- */

static bool is_callers(const csem__table *callers, const csem_agency *agency) {
    return csem__table_get(callers, agency->id, NULL) || csem__table_get(callers, agency->name, NULL);
}

struct undefined {
    csem__table callers; /* ids and names that the options define */
    csem__table seen;
};

static void check_defined(csem_reporter *reporter, const csem_node *node, struct undefined *undefined) {
    agency_list list = agencies_of(node);
    for (size_t i = 0; i < list.count; i++) {
        const csem_agency *agency = list.items[i];
        if (!agency->is_undefined || is_callers(&undefined->callers, agency) ||
            csem__table_get(&undefined->seen, agency_key(&list.items[i]), NULL))
            continue;
        if (!csem__table_put(&undefined->seen, agency_key(&list.items[i]), 0)) {
            csem__reporter_out_of_memory(reporter);
            return;
        }
        csem__finding_place place = agency_place(node, agency);
        csem__report_finding(reporter, &place, "neither the glossary nor a first use defines the agency: %s",
                             csem__shorten(agency->id).text);
    }
}

static bool enter_callers(csem_reporter *reporter, csem__table *callers) {
    for (size_t i = 0; i < reporter->agency_count; i++) {
        const csem_agency_definition *agency = &reporter->agencies[i];
        if (!csem__table_put(callers, csem__text_of(agency->name), i) ||
            (agency->id && !csem__table_put(callers, csem__text_of(agency->id), i)))
            return csem__reporter_out_of_memory(reporter);
    }
    return true;
}

void csem__rule_agency_undefined(csem_reporter *reporter) {
    struct undefined undefined;
    csem__table_init(&undefined.callers, &reporter->scratch.allocator);
    csem__table_init(&undefined.seen, &reporter->scratch.allocator);
    if (enter_callers(reporter, &undefined.callers))
        for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
            check_defined(reporter, &node, &undefined);
    csem__table_free(&undefined.callers);
    csem__table_free(&undefined.seen);
}

/* ---- agency-conflict ---- */

static void report_conflict(csem_reporter *reporter, csem_span span, bool names, csem__text subject, csem__text first,
                            csem__text second, csem_span other) {
    csem__finding_place place = span.end > 0 ? csem__locate(reporter, span) : csem__finding_at_document();
    place.agency = names ? subject : first; /* the id in the report: the first definition wins */
    csem__report_finding(reporter, &place,
                         names ? "the abbreviation %s stands for \"%s\" and for \"%s\""
                               : "%s has the abbreviations %s and %s",
                         csem__shorten(subject).text, csem__shorten(first).text, csem__shorten(second).text);
    if (other.end > 0)
        csem__relate(reporter, other, names ? "the name \"%s\"" : "the abbreviation %s", csem__shorten(first).text);
}

/* Remembers a contradiction, which a footer may repeat on every page. False if it was reported before, or if memory
 * runs out. */
static bool mark_reported(csem_reporter *reporter, csem__table *reported, csem__text subject, csem__text second) {
    size_t length = subject.length + 1 + second.length;
    char *key = csem__arena_reserve(&reporter->scratch, length);
    if (!key)
        return csem__reporter_out_of_memory(reporter);
    memcpy(key, subject.data, subject.length);
    key[subject.length] = '\0';
    memcpy(key + subject.length + 1, second.data, second.length);
    if (csem__table_get(reported, (csem__text){key, length}, NULL))
        return false;
    csem__arena_commit(&reporter->scratch, length);
    return csem__table_put(reported, (csem__text){key, length}, 0) || csem__reporter_out_of_memory(reporter);
}

/* The contradictions that the reader met. */
static void check_observations(csem_reporter *reporter, csem__table *reported) {
    for (size_t i = 0; i < reporter->report->observation_count && reporter->code == CSEM_OK; i++) {
        const csem__observation *seen = &reporter->report->observations[i];
        bool conflict = seen->kind == CSEM_SEEN_TWO_NAMES || seen->kind == CSEM_SEEN_TWO_IDS;
        if (conflict && mark_reported(reporter, reported, seen->subject, seen->second))
            report_conflict(reporter, seen->span, seen->kind == CSEM_SEEN_TWO_NAMES, seen->subject, seen->first,
                            seen->second, seen->other);
    }
}

/* The contradictions in the list of agencies, which are all that JSON keeps. */
static void check_list(csem_reporter *reporter, csem__table *reported, bool by_name) {
    const csem_report *report = reporter->report;
    csem_span none = {0, 0, 0};
    csem__table known;
    csem__table_init(&known, &reporter->scratch.allocator);
    for (size_t i = 0; i < report->agency_count && reporter->code == CSEM_OK; i++) {
        const csem_agency *agency = report->agencies[i];
        csem__text key = by_name ? agency->name : agency->id;
        csem__text value = by_name ? agency->id : agency->name;
        size_t first;
        if (!csem__table_get(&known, key, &first)) {
            if (!csem__table_put(&known, key, i))
                csem__reporter_out_of_memory(reporter);
            continue;
        }
        csem__text other = by_name ? report->agencies[first]->id : report->agencies[first]->name;
        if (!csem__text_equal(other, value) && mark_reported(reporter, reported, key, value))
            report_conflict(reporter, none, !by_name, key, other, value, none);
    }
    csem__table_free(&known);
}

void csem__rule_agency_conflict(csem_reporter *reporter) {
    csem__table reported;
    csem__table_init(&reported, &reporter->scratch.allocator);
    check_observations(reporter, &reported);
    check_list(reporter, &reported, false);
    check_list(reporter, &reported, true);
    csem__table_free(&reported);
}

/* ---- agency-silent, agency-unassigned ---- */

static bool enter(csem_reporter *reporter, agency_list list, csem__table *table) {
    for (size_t i = 0; i < list.count; i++)
        if (!csem__table_put(table, agency_key(&list.items[i]), 0))
            return csem__reporter_out_of_memory(reporter);
    return true;
}

static bool enter_efforts(csem_reporter *reporter, const csem_commitment *commitment, csem__table *table) {
    for (size_t i = 0; i < commitment->effort_count; i++) {
        const csem_effort *effort = &commitment->efforts[i];
        if (!enter(reporter, (agency_list){effort->agencies, effort->agency_count}, table))
            return false;
    }
    return true;
}

/* A section, and agencies that are named in it or in the sections inside it. The walk visits one section after another,
 * so one table does. */
struct named {
    const csem_section *section;
    csem__table agencies;
};

/* Empties the table for another section. */
static void begin_section(csem_reporter *reporter, const csem_section *section, struct named *named) {
    csem__table_free(&named->agencies);
    csem__table_init(&named->agencies, &reporter->scratch.allocator);
    named->section = section;
}

/* The words of a message: `BEFORE measure 1(i)AFTER: AGENCY`. */
typedef struct message_parts {
    const char *before;
    const csem_section *section;
    const char *after;
} message_parts;

/* Reports the agencies of a node that are in neither table, and enters them in the first, so that each is reported
 * once. */
static void find_missing(csem_reporter *reporter, const csem_node *node, csem__table *table, const csem__table *other,
                         message_parts words) {
    agency_list list = agencies_of(node);
    for (size_t i = 0; i < list.count && reporter->code == CSEM_OK; i++) {
        if (csem__table_get(table, agency_key(&list.items[i]), NULL) ||
            csem__table_get(other, agency_key(&list.items[i]), NULL))
            continue;
        if (!csem__table_put(table, agency_key(&list.items[i]), 0)) {
            csem__reporter_out_of_memory(reporter);
            return;
        }
        csem__finding_place place = agency_place(node, list.items[i]);
        csem__report_finding(reporter, &place, "%s %s%s: %s", words.before, csem__name_section(words.section).text,
                             words.after, csem__shorten(list.items[i]->id).text);
    }
}

/* The agencies of the efforts in sections inside this one, which are beneath its commitments too. */
static bool enter_inside(csem_reporter *reporter, const csem_section *section, struct named *inside) {
    begin_section(reporter, section, inside);
    if (!csem__section_tracked(section)->is_tracked)
        return true;
    for (size_t i = 1; i <= section->inside_count; i++)
        for (size_t j = 0; j < section[i].commitment_count; j++)
            if (!enter_efforts(reporter, &section[i].commitments[j], &inside->agencies))
                return false;
    return true;
}

static void check_silent(csem_reporter *reporter, const csem_node *node, struct named *inside) {
    const csem_section *section = node->section;
    bool alone = section->commitment_count == 1;
    message_parts words = {alone ? "not named in any effort under" : "not named in any effort under this commitment of",
                           section, ""};
    if (inside->section != section && !enter_inside(reporter, section, inside))
        return;
    csem__table named;
    csem__table_init(&named, &reporter->scratch.allocator);
    if (enter_efforts(reporter, node->commitment, &named))
        find_missing(reporter, node, &named, &inside->agencies, words);
    csem__table_free(&named);
}

/* If efforts do not say whose they are, it is not known who is silent. */
void csem__rule_agency_silent(csem_reporter *reporter) {
    struct named inside = {0};
    if (!reporter->names_reporters)
        return;
    csem__table_init(&inside.agencies, &reporter->scratch.allocator);
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        if (!node.effort)
            check_silent(reporter, &node, &inside);
    csem__table_free(&inside.agencies);
}

static bool enter_commitments(csem_reporter *reporter, const csem_section *section, csem__table *table) {
    for (size_t i = 0; i < section->commitment_count; i++) {
        const csem_commitment *commitment = &section->commitments[i];
        if (!enter(reporter, (agency_list){commitment->agencies, commitment->agency_count}, table) ||
            !enter(reporter, (agency_list){commitment->partners, commitment->partner_count}, table))
            return false;
    }
    return true;
}

/* The agencies that the commitments of a section name, those of a tracked one with all sections inside it. */
static bool enter_assigned(csem_reporter *reporter, const csem_section *section, struct named *assigned) {
    size_t inside = section->is_tracked ? section->inside_count : 0;
    begin_section(reporter, section, assigned);
    for (size_t i = 0; i <= inside; i++)
        if (!enter_commitments(reporter, section + i, &assigned->agencies))
            return false;
    return true;
}

static void check_assigned(csem_reporter *reporter, const csem_node *node, struct named *assigned) {
    const csem_section *section = csem__section_tracked(node->section);
    message_parts words = {"named in an effort under", section, ", but in none of its commitments"};
    if (assigned->section != section && !enter_assigned(reporter, section, assigned))
        return;
    if (node->effort)
        find_missing(reporter, node, &assigned->agencies, &assigned->agencies, words);
}

void csem__rule_agency_unassigned(csem_reporter *reporter) {
    struct named assigned = {0};
    csem__table_init(&assigned.agencies, &reporter->scratch.allocator);
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        check_assigned(reporter, &node, &assigned);
    csem__table_free(&assigned.agencies);
}
