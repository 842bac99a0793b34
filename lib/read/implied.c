/* SPDX-License-Identifier: MIT */
#include "read/implied.h"

#include "read/agency_place.h"

bool csem__parts_add(csem__builder *builder, csem__agencies *agencies, csem__owner owner,
                     const csem__attribution_part *parts, size_t count, bool is_open_ended) {
    csem_report *report = builder->report;
    if (owner == CSEM_OWNER_COMMITMENT)
        report->commitments[report->commitment_count - 1].open_ended |= is_open_ended;
    for (size_t i = 0; i < count; i++) {
        const csem_agency *agency = csem__agencies_mention(agencies, parts[i].id, parts[i].name);
        if (!agency || !csem__builder_refer_once(builder, owner, agency))
            return false;
    }
    return true;
}

/* Finds the innermost open section whose title is a list of agencies. */
static bool find_in_titles(const csem__agencies *agencies, const csem__open_sections *sections,
                           const csem__sections *body, csem__attribution *attribution) {
    enum { MAX_TITLE_LENGTH = 500 };
    for (size_t after = agencies->grammar->level_count; after > 0; after--) {
        size_t index = sections->indexes[after - 1];
        if (index == SIZE_MAX)
            continue;
        csem__text title = body->items[index].title;
        if (title.length > 0 && title.length <= MAX_TITLE_LENGTH &&
            csem__agencies_fill_text(agencies, title, CSEM_LIST_KNOWN, attribution))
            return true;
    }
    return false;
}

bool csem__implied_add(csem__builder *builder, csem__agencies *agencies, const csem__open_sections *sections,
                       csem__owner owner, csem__text text) {
    const csem__grammar *grammar = agencies->grammar;
    bool in_titles = owner == CSEM_OWNER_COMMITMENT && csem__grammar_has_place(grammar, CSEM_AGENCIES_HEADING);
    bool is_subject = csem__grammar_has_place(grammar, CSEM_AGENCIES_SUBJECT);
    csem__attribution attribution;
    if ((in_titles && find_in_titles(agencies, sections, &builder->report->body, &attribution)) ||
        (is_subject && csem__agencies_are_subject(agencies, text, &attribution)))
        return csem__parts_add(builder, agencies, owner, attribution.parts, attribution.count, attribution.open_ended);
    return true;
}
