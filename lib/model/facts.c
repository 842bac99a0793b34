/* SPDX-License-Identifier: MIT */
/* What makes two statistics the same fact, as the bytes of a key. */
#include "model/facts.h"

enum { MIN_VALUE = 13 };

bool csem__fact_is_distinctive(const csem_statistic *statistic) {
    return statistic->node.effort_index >= 0 && statistic->value >= MIN_VALUE && statistic->unit.data &&
           statistic->period.period.start.year > 0;
}

bool csem__fact_key(csem__arena *arena, const csem_statistic *statistic, csem__text *key) {
    size_t head = sizeof statistic->kind + sizeof statistic->value + sizeof statistic->period.period;
    char *bytes = csem__arena_reserve(arena, head + statistic->unit.length);
    if (!bytes)
        return false;
    memcpy(bytes, &statistic->kind, sizeof statistic->kind);
    memcpy(bytes + sizeof statistic->kind, &statistic->value, sizeof statistic->value);
    memcpy(bytes + head - sizeof statistic->period.period, &statistic->period.period, sizeof statistic->period.period);
    memcpy(bytes + head, statistic->unit.data, statistic->unit.length);
    csem__arena_commit(arena, head + statistic->unit.length);
    *key = (csem__text){bytes, head + statistic->unit.length};
    return true;
}

bool csem__fact_is_same_effort(const csem_statistic *a, const csem_statistic *b) {
    return a->node.effort_index == b->node.effort_index && a->node.commitment_index == b->node.commitment_index &&
           csem__text_equal(a->measure, b->measure);
}
