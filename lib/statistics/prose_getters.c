/* SPDX-License-Identifier: MIT */
/* The getters of a csem_prose. */
#include "model/model.h"
#include "statistics/prose.h"

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

static csem__text explanation(int32_t reason) {
    static const char *const texts[CSEM_REASONS + 1] = {
        [CSEM_REASON_ACCEPTED] = "it says how many, how much, how long, how often or how old",
        [CSEM_REASON_DATE] = "it is a date or a part of one",
        [CSEM_REASON_CLOCK] = "it is a time of day",
        [CSEM_REASON_IDENTIFIER] = "it names or numbers something, such as an article, a form or a telephone",
        [CSEM_REASON_NAME] = "it is part of a name",
        [CSEM_REASON_ORDINAL] = "it is an ordinal",
        [CSEM_REASON_NUMERAL] = "it is the numeral of a list or a reference",
        [CSEM_REASON_FRACTION] = "it is part of a fraction or a ratio",
        [CSEM_REASON_COMPOUND] = "it is part of a compound that does not count",
        [CSEM_REASON_WORD] = "it is a word of number that does not count here",
        [CSEM_REASON_VAGUE] = "it is a number without a value",
        [CSEM_REASON_UNNAMED] = "the text does not say what it counts",
        [CSEM_REASON_LONG] = "it has too many digits for a number",
        [CSEM_REASON_LANGUAGE] = "the text around it is not English",
    };
    return csem__text_of(texts[reason]);
}

static csem__text text_of(const csem_candidate *candidate, int32_t which) {
    switch (which) {
    case CSEM_CANDIDATE_TEXT_NUMBER:
        return candidate->text;
    case CSEM_CANDIDATE_TEXT_CONTEXT:
        return candidate->context;
    case CSEM_CANDIDATE_TEXT_MEASURE:
        return candidate->measure;
    case CSEM_CANDIDATE_TEXT_EXPLANATION:
        return explanation(candidate->reason);
    default:
        return (csem__text){NULL, 0};
    }
}

const char *csem_candidate_text(const csem_candidate *candidate, int32_t which, size_t *length) {
    return csem__give_text(candidate ? text_of(candidate, which) : (csem__text){NULL, 0}, length);
}

const csem_statistic *csem_candidate_statistic(const csem_candidate *candidate) {
    return candidate ? candidate->statistic : NULL;
}

const csem_node *csem_candidate_node(const csem_candidate *candidate) {
    return candidate ? &candidate->node : NULL;
}
