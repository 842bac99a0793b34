/* SPDX-License-Identifier: MIT */
/* Rules about statuses and deadlines. */
#include "validation/validation.h"

#include <inttypes.h>
#include <stdio.h>

static bool begin(csem_reporter *reporter, csem__progress *progress) {
    return csem__progress_init(progress, reporter->report, &reporter->scratch) ||
           csem__reporter_out_of_memory(reporter);
}

/* ---- status-unknown ---- */

static const csem__status *status_of(const csem_node *node) {
    return node->effort ? &node->effort->status : &node->commitment->status;
}

static bool is_unknown(const csem__status *status) {
    return status->printed.data && status->scale == CSEM_STATUS_NONE;
}

/* The unknown words, each with the number of its places. */
struct unknown_words {
    csem__table numbers;
    size_t *counts; /* by number; 0 once the word is reported */
    size_t count;
};

static bool count_word(csem_reporter *reporter, struct unknown_words *words, csem__text word) {
    size_t number = words->count;
    if (!csem__table_get(&words->numbers, word, &number)) {
        if (!csem__table_put(&words->numbers, word, number))
            return csem__reporter_out_of_memory(reporter);
        words->counts[words->count++] = 0;
    }
    words->counts[number]++;
    return true;
}

static bool count_words(csem_reporter *reporter, struct unknown_words *words) {
    size_t nodes = reporter->report->commitment_count + reporter->report->effort_count + 1;
    csem__table_init(&words->numbers, &reporter->scratch.allocator);
    words->counts = csem__arena_allocate(&reporter->scratch, nodes * sizeof *words->counts); /* the nodes are larger */
    if (!words->counts) {
        csem__reporter_out_of_memory(reporter);
        return false;
    }
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        if (is_unknown(status_of(&node)) && !count_word(reporter, words, status_of(&node)->printed))
            return false;
    return true;
}

static void report_word(csem_reporter *reporter, const csem_node *node, csem__text word, size_t count) {
    csem__finding_place place = csem__finding_at_node(node);
    char times[48] = "";
    if (count > 1)
        snprintf(times, sizeof times, ", which is printed %" PRIu64 " times", (uint64_t)count);
    csem__report_finding(reporter, &place, "the scale has no place for the status \"%s\"%s", csem__shorten(word).text,
                         times);
}

/* One finding for each word, at its first place. */
void csem__rule_status_unknown(csem_reporter *reporter) {
    struct unknown_words words = {.count = 0};
    bool done = count_words(reporter, &words);
    for (csem_node node = csem__walk_begin(reporter->report); done && csem__rule_next_node(reporter, &node);) {
        const csem__status *status = status_of(&node);
        size_t number;
        if (!is_unknown(status) || !csem__table_get(&words.numbers, status->printed, &number) ||
            words.counts[number] == 0)
            continue;
        report_word(reporter, &node, status->printed, words.counts[number]);
        words.counts[number] = 0;
    }
    csem__table_free(&words.numbers);
}

/* ---- status-evidence ---- */

void csem__rule_status_evidence(csem_reporter *reporter) {
    csem__progress progress;
    if (!begin(reporter, &progress))
        return;
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);) {
        const csem__status *status = &node.commitment->status;
        if (node.effort || status->scale != CSEM_STATUS_COMPLETE ||
            csem__progress_has_effort(&progress, node.commitment))
            continue;
        csem__finding_place place = csem__finding_at_node(&node);
        csem__report_finding(reporter, &place,
                             "the commitment of %s is complete (\"%s\"), but no effort is reported for it",
                             csem__name_section(node.section).text, csem__shorten(status->printed).text);
    }
}

/* ---- deadline-passed ---- */

static void report_passed(csem_reporter *reporter, const csem__progress *progress, const csem_node *node) {
    csem__finding_place place = csem__finding_at_node(node);
    csem__text status = csem__commitment_progress(node->commitment).printed;
    csem__section_name section = csem__name_section(node->section);
    csem__short due = csem__shorten(node->commitment->deadline.text);
    static const char format[] = "the commitment of %s was due before the day of publication (\"%s\"), and %s%s%s";
    if (!progress->has_statuses)
        csem__report_finding(reporter, &place, format, section.text, due.text, "no effort is reported for it", "", "");
    else if (status.data)
        csem__report_finding(reporter, &place, format, section.text, due.text, "its status is \"",
                             csem__shorten(status).text, "\"");
    else
        csem__report_finding(reporter, &place, format, section.text, due.text, "it is not complete", "", "");
}

void csem__rule_deadline_passed(csem_reporter *reporter) {
    csem__progress progress;
    if (!begin(reporter, &progress))
        return;
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        if (!node.effort && csem__progress_is_overdue(&progress, node.commitment))
            report_passed(reporter, &progress, &node);
}
