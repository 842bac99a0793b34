/* SPDX-License-Identifier: MIT */
/* The names of the values of all public enumerations, each in the order of its values from 1. */
#include "base/names.h"

#include <csemplan/aggregation.h>
#include <csemplan/formats.h>
#include <csemplan/prose.h>

static const char *const effort_kind_names[] = {"effort", "repeat"};
static const char *const block_kind_names[] = {"paragraph", "item"};
static const char *const status_names[] = {"not-started", "limited", "in-progress", "substantial",
                                           "complete",    "delayed", "dropped"};
static const char *const qualifier_names[] = {"exact", "approximate", "minimum", "maximum"};
static const char *const statistic_kind_names[] = {"count", "duration", "age", "frequency", "money", "percent"};
static const char *const reason_names[] = {"accepted", "date",    "clock",    "identifier", "name",
                                           "ordinal",  "numeral", "fraction", "compound",   "word",
                                           "vague",    "unnamed", "long",     "language"};
static const char *const severity_names[] = {"error", "warning", "note"};
static const char *const rule_status_names[] = {"ran", "off", "skipped"};
static const char *const format_names[] = {"sarif", "junit", "tap", "tap14", "json"};
static const char *const rule_text_names[] = {"name", "summary", "documentation", "example", "near_miss"};
static const char *const finding_text_names[] = {"rule", "message", "measure", "agency"};
static const char *const candidate_text_names[] = {"number", "context", "measure", "explanation"};
static const char *const period_kind_names[] = {"day", "month", "quarter", "half", "year", "fiscal-year", "other"};
static const char *const table_names[] = {"reports",  "agencies", "chapters", "matrix",
                                          "partners", "silence",  "groups",   "facts"};
static const char *const column_kind_names[] = {"text", "number", "value", "list"};
static const char *const column_names[] = {
    [CSEM_COLUMN_SECTION - 1] = "chapter",
    [CSEM_COLUMN_MEASURE - 1] = "measure",
    [CSEM_COLUMN_AGENCY - 1] = "agency",
    [CSEM_COLUMN_UNIT - 1] = "unit",
    [CSEM_COLUMN_KIND - 1] = "kind",
    [CSEM_COLUMN_PERIOD - 1] = "period",
    [CSEM_COLUMN_QUALIFIER - 1] = "qualifier",
    [CSEM_COLUMN_REPORT - 1] = "report",
    [CSEM_COLUMN_PHRASE - 1] = "phrase",
    [CSEM_COLUMN_FILE - 1] = "file",
    [CSEM_COLUMN_PROFILE - 1] = "profile",
    [CSEM_COLUMN_TITLE - 1] = "title",
    [CSEM_COLUMN_ID - 1] = "id",
    [CSEM_COLUMN_NAME - 1] = "name",
    [CSEM_COLUMN_NUMBER - 1] = "number",
    [CSEM_COLUMN_A - 1] = "a",
    [CSEM_COLUMN_B - 1] = "b",
    [CSEM_COLUMN_PAGE - 1] = "page",
    [CSEM_COLUMN_SHEET - 1] = "sheet",
    [CSEM_COLUMN_COMMITMENT - 1] = "commitment",
    [CSEM_COLUMN_PROMISE - 1] = "promise",
    [CSEM_COLUMN_BRIEF - 1] = "brief",
    [CSEM_COLUMN_REPORTED_BY - 1] = "reported_by",
    [CSEM_COLUMN_UNIT_FORM - 1] = "unit_form",
    [CSEM_COLUMN_PHRASE_FORM - 1] = "phrase_form",
    [CSEM_COLUMN_GROUP - 1] = "group",
    [CSEM_COLUMN_AGENCIES - 1] = "agencies",
    [CSEM_COLUMN_COUNTED - 1] = "counted",
    [CSEM_COLUMN_SECTIONS - 1] = "chapters",
    [CSEM_COLUMN_MEASURES - 1] = "measures",
    [CSEM_COLUMN_COMMITMENTS - 1] = "commitments",
    [CSEM_COLUMN_EFFORTS - 1] = "efforts",
    [CSEM_COLUMN_REPEATS - 1] = "repeats",
    [CSEM_COLUMN_STATISTICS - 1] = "statistics",
    [CSEM_COLUMN_REPEATED - 1] = "repeated",
    [CSEM_COLUMN_CONTENTS_MEASURES - 1] = "contents_measures",
    [CSEM_COLUMN_CONTENTS_FOUND - 1] = "contents_found",
    [CSEM_COLUMN_RESPONSIBLE - 1] = "responsible",
    [CSEM_COLUMN_REPORTING - 1] = "reporting",
    [CSEM_COLUMN_SILENT - 1] = "silent",
    [CSEM_COLUMN_SILENT_COMMITMENTS - 1] = "silent_commitments",
    [CSEM_COLUMN_UNASSIGNED - 1] = "unassigned",
    [CSEM_COLUMN_NOT_STARTED - 1] = "not_started",
    [CSEM_COLUMN_LIMITED - 1] = "limited",
    [CSEM_COLUMN_IN_PROGRESS - 1] = "in_progress",
    [CSEM_COLUMN_SUBSTANTIAL - 1] = "substantial",
    [CSEM_COLUMN_COMPLETE - 1] = "complete",
    [CSEM_COLUMN_DELAYED - 1] = "delayed",
    [CSEM_COLUMN_DROPPED - 1] = "dropped",
    [CSEM_COLUMN_OVERDUE - 1] = "overdue",
    [CSEM_COLUMN_N - 1] = "n",
    [CSEM_COLUMN_SUM - 1] = "sum",
    [CSEM_COLUMN_MIN - 1] = "min",
    [CSEM_COLUMN_MAX - 1] = "max",
    [CSEM_COLUMN_MEAN - 1] = "mean",
    [CSEM_COLUMN_SUMMED - 1] = "summed",
    [CSEM_COLUMN_PERIOD_KINDS - 1] = "period_kinds",
    [CSEM_COLUMN_PERIODS - 1] = "periods",
    [CSEM_COLUMN_KINDS - 1] = "kinds",
    [CSEM_COLUMN_UNITS - 1] = "units",
    [CSEM_COLUMN_PHRASES - 1] = "phrases",
    [CSEM_COLUMN_FACTS - 1] = "facts",
};

typedef struct name_list {
    const char *const *names;
    int32_t count;
} name_list;

#define LIST(array)                                                                                                    \
    { array, sizeof(array) / sizeof(array)[0] }

static const name_list lists[] = {
    [CSEM_ENUMERATION_EFFORT_KIND] = LIST(effort_kind_names),
    [CSEM_ENUMERATION_BLOCK_KIND] = LIST(block_kind_names),
    [CSEM_ENUMERATION_STATUS] = LIST(status_names),
    [CSEM_ENUMERATION_QUALIFIER] = LIST(qualifier_names),
    [CSEM_ENUMERATION_STATISTIC_KIND] = LIST(statistic_kind_names),
    [CSEM_ENUMERATION_REASON] = LIST(reason_names),
    [CSEM_ENUMERATION_SEVERITY] = LIST(severity_names),
    [CSEM_ENUMERATION_RULE_STATUS] = LIST(rule_status_names),
    [CSEM_ENUMERATION_FORMAT] = LIST(format_names),
    [CSEM_ENUMERATION_RULE_TEXT] = LIST(rule_text_names),
    [CSEM_ENUMERATION_FINDING_TEXT] = LIST(finding_text_names),
    [CSEM_ENUMERATION_CANDIDATE_TEXT] = LIST(candidate_text_names),
    [CSEM_ENUMERATION_KEY] = {column_names, CSEM_KEY_PHRASE}, /* the first columns */
    [CSEM_ENUMERATION_PERIOD_KIND] = LIST(period_kind_names),
    [CSEM_ENUMERATION_TABLE] = LIST(table_names),
    [CSEM_ENUMERATION_COLUMN] = LIST(column_names),
    [CSEM_ENUMERATION_COLUMN_KIND] = LIST(column_kind_names),
};

enum { ENUMERATIONS = sizeof lists / sizeof lists[0] };

const char *csem_value_name(int32_t enumeration, int32_t value) {
    bool is_known = enumeration > 0 && enumeration < ENUMERATIONS && value > 0 && value <= lists[enumeration].count;
    return is_known ? lists[enumeration].names[value - 1] : NULL;
}

int32_t csem__value_of(int32_t enumeration, csem__text name) {
    const char *known;
    for (int32_t value = 1; (known = csem_value_name(enumeration, value)); value++)
        if (csem__text_equal(name, csem__text_of(known)))
            return value;
    return 0;
}
