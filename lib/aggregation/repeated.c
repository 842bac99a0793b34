/* SPDX-License-Identifier: MIT */
/* Statistics that give the same fact: their keys are equal, so one pass with a hash table finds them. */
#include "aggregation/aggregation.h"
#include "model/facts.h"

bool csem__number_facts(const csem_report *report, csem__arena *scratch, size_t *numbers, size_t *count) {
    csem__table facts;
    bool done = true;
    csem__table_init(&facts, &scratch->allocator);
    *count = 0;
    for (size_t i = 0; i < report->statistic_count && done; i++) {
        csem__text key;
        numbers[i] = CSEM_NO_FACT;
        if (!csem__fact_is_distinctive(&report->statistics[i]))
            continue;
        done = csem__fact_key(scratch, &report->statistics[i], &key);
        if (!done || csem__table_get(&facts, key, &numbers[i]))
            continue;
        numbers[i] = (*count)++;
        done = csem__table_put(&facts, key, numbers[i]);
    }
    csem__table_free(&facts);
    return done;
}

bool csem__count_repeated(const csem_report *report, csem__arena *scratch, int64_t *repeated) {
    size_t count = 0;
    size_t *numbers = csem__arena_array(scratch, report->statistic_count, sizeof *numbers);
    size_t *firsts = csem__arena_array(scratch, report->statistic_count, sizeof *firsts);
    *repeated = 0;
    if (!numbers || !firsts || !csem__number_facts(report, scratch, numbers, &count))
        return false;
    for (size_t i = 0, known = 0; i < report->statistic_count; i++) {
        size_t number = numbers[i];
        if (number == CSEM_NO_FACT)
            continue;
        if (number == known)
            firsts[known++] = i;
        *repeated += !csem__fact_is_same_effort(&report->statistics[firsts[number]], &report->statistics[i]);
    }
    return true;
}
