/* SPDX-License-Identifier: MIT */
/* The getters of a csem_prose. */
#include "model/model.h"
#include "statistics/prose.h"

static const char *give(const csem__text *text, size_t *length) {
    if (length)
        *length = text ? text->length : 0;
    return text ? text->data : NULL;
}

size_t csem_prose_statistic_count(const csem_prose *prose) {
    return prose ? prose->statistic_count : 0;
}

const csem_statistic *csem_prose_statistic(const csem_prose *prose, size_t index) {
    return prose && index < prose->statistic_count ? &prose->statistics[index] : NULL;
}

size_t csem_prose_candidate_count(const csem_prose *prose) {
    return prose ? prose->candidate_count : 0;
}

const csem_candidate *csem_prose_candidate(const csem_prose *prose, size_t index) {
    return prose && index < prose->candidate_count ? &prose->candidates[index] : NULL;
}

size_t csem_prose_reason_count(const csem_prose *prose, int32_t reason) {
    return prose && reason >= 1 && reason <= CSEM_REASONS ? prose->reasons[reason] : 0;
}

int32_t csem_candidate_reason(const csem_candidate *candidate) {
    return candidate ? candidate->reason : CSEM_REASON_NONE;
}

const char *csem_candidate_text(const csem_candidate *candidate, size_t *length) {
    return give(candidate ? &candidate->text : NULL, length);
}

const char *csem_candidate_context(const csem_candidate *candidate, size_t *length) {
    return give(candidate ? &candidate->context : NULL, length);
}

double csem_candidate_value(const csem_candidate *candidate) {
    return candidate ? candidate->value : 0;
}

const csem_statistic *csem_candidate_statistic(const csem_candidate *candidate) {
    return candidate ? candidate->statistic : NULL;
}

const char *csem_candidate_measure(const csem_candidate *candidate, size_t *length) {
    return give(candidate ? &candidate->measure : NULL, length);
}

const csem_node *csem_candidate_node(const csem_candidate *candidate) {
    return candidate ? &candidate->node : NULL;
}

const char *csem_reason_text(int32_t value) {
    static const char *const texts[CSEM_REASONS] = {
        [CSEM_REASON_ACCEPTED - 1] = "it says how many, how much, how long, how often or how old",
        [CSEM_REASON_DATE - 1] = "it is a date or a part of one",
        [CSEM_REASON_CLOCK - 1] = "it is a time of day",
        [CSEM_REASON_IDENTIFIER - 1] = "it names or numbers something, such as an article, a form or a telephone",
        [CSEM_REASON_NAME - 1] = "it is part of a name",
        [CSEM_REASON_ORDINAL - 1] = "it is an ordinal",
        [CSEM_REASON_NUMERAL - 1] = "it is the numeral of a list or a reference",
        [CSEM_REASON_FRACTION - 1] = "it is part of a fraction or a ratio",
        [CSEM_REASON_COMPOUND - 1] = "it is part of a compound that does not count",
        [CSEM_REASON_WORD - 1] = "it is a word of number that does not count here",
        [CSEM_REASON_VAGUE - 1] = "it is a number without a value",
        [CSEM_REASON_UNNAMED - 1] = "the text does not say what it counts",
        [CSEM_REASON_LONG - 1] = "it has too many digits for a number",
    };
    return csem__name_of(texts, CSEM_REASONS, value);
}
