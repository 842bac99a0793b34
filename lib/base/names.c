/* SPDX-License-Identifier: MIT */
/* The names of the values of all public enumerations. A row has the names of the values 1, 2, ...; NULL ends it. */
#include <csemplan/formats.h>
#include <csemplan/prose.h>

#include <stdbool.h>

enum { MAX_NAMES = 16 };

static const char *const names[][MAX_NAMES] = {
    [CSEM_ENUMERATION_EFFORT_KIND] = {"effort", "repeat"},
    [CSEM_ENUMERATION_BLOCK_KIND] = {"paragraph", "item"},
    [CSEM_ENUMERATION_STATUS] = {"not-started", "limited", "in-progress", "substantial", "complete", "delayed",
                                 "dropped"},
    [CSEM_ENUMERATION_QUALIFIER] = {"exact", "approximate", "minimum", "maximum"},
    [CSEM_ENUMERATION_STATISTIC_KIND] = {"count", "duration", "age", "frequency", "money", "percent"},
    [CSEM_ENUMERATION_REASON] = {"accepted", "date", "clock", "identifier", "name", "ordinal", "numeral", "fraction",
                                 "compound", "word", "vague", "unnamed", "long"},
    [CSEM_ENUMERATION_SEVERITY] = {"error", "warning", "note"},
    [CSEM_ENUMERATION_RULE_STATUS] = {"ran", "off", "skipped"},
    [CSEM_ENUMERATION_FORMAT] = {"sarif", "junit", "tap", "tap14", "json"},
    [CSEM_ENUMERATION_RULE_TEXT] = {"name", "summary", "documentation", "example", "near_miss"},
    [CSEM_ENUMERATION_FINDING_TEXT] = {"rule", "message", "measure", "agency"},
    [CSEM_ENUMERATION_CANDIDATE_TEXT] = {"number", "context", "measure", "explanation"},
};

enum { ENUMERATIONS = sizeof names / sizeof names[0] };

const char *csem_value_name(int32_t enumeration, int32_t value) {
    bool is_known = enumeration > 0 && enumeration < ENUMERATIONS && value > 0 && value <= MAX_NAMES;
    return is_known ? names[enumeration][value - 1] : NULL;
}
