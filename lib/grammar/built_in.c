/* SPDX-License-Identifier: MIT */
/* The profiles of the library. */
#include "grammar/profile.h"

#include "base/text.h"

#include <csemplan/profile.h>
#include <csemplan/section.h>

#define STRINGS(...)                                                                                                   \
    { (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *) }

static const csem__profile basic_plan = {
    .name = "basic-plan",
    .title = "Efforts on a Basic Plan",
    .language = "en",
    .levels = {{.name = "chapter", .mark = "{1}."}, {.name = "measure", .mark = "({i})", .is_tracked = true}},
    .level_count = 2,
    .agencies = {.where = CSEM_AGENCIES_CLOSING,
                 .brackets = STRINGS("()"),
                 .full_names = CSEM_ROLE_COMMITMENT,
                 .abbreviations = CSEM_ROLE_EFFORT,
                 .separators = STRINGS(",", ";", "and", "&"),
                 .name_words = STRINGS("Ministry of {name}", "{name} Agency", "{name} Office", "{name} Secretariat",
                                       "{name} Commission", "{name} Bureau", "{name} Headquarters", "{name} Authority"),
                 .open = STRINGS("other related bodies"),
                 .glossary = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_COLON_ABBR |
                             CSEM_GLOSSARY_ABBR_COLON_NAME | CSEM_GLOSSARY_NAME_ABBR},
    .references = STRINGS("Repeat mention {chapter} - {measure}:"),
    .notes = STRINGS("*"),
};

/* Levels and agencies are those that the text shows. */
static const csem__profile numbered_plan = {
    .name = "numbered-plan",
    .title = "A plan in numbered sections, whose levels and agencies are inferred",
    .language = "en",
};

#define FIELD(role, place, ...)                                                                                        \
    { .labels = STRINGS(__VA_ARGS__), .as = CSEM_FIELD_##role, .where = CSEM_FIELD_##place }
#define FIELDS(list) .fields = list, .field_count = sizeof list / sizeof list[0]
#define WORDS(list) .words = list, .word_count = sizeof list / sizeof list[0]

/* ---- the template of the Open Government Partnership: a table of two columns for each commitment ---- */

static const csem__profile_field ogp_fields[] = {
    FIELD(AGENCIES, COLUMN, "Lead government actors", "Lead government actor", "Lead implementing agency",
          "Lead implementing agency/actor", "Lead agency", "Responsible institution", "Responsible institutions"),
    FIELD(PARTNERS, COLUMN, "Other actors involved", "Other actors", "Supporting institutions"),
    FIELD(PROMISE, COLUMN, "Main objective", "Brief description", "Brief description of commitment",
          "Verifiable and measurable milestones", "Commitment description"),
    FIELD(STATUS, COLUMN, "Completion level", "Level of completion", "Status"),
    FIELD(EFFORT, COLUMN, "Description of results", "Description of the results", "Results", "Progress"),
    FIELD(DEADLINE, COLUMN, "End date", "Deadline", "Timeline"),
    FIELD(OTHER, COLUMN, "Start date", "Next steps", "Relevance", "Ambition", "OGP challenge", "OGP value",
          "Status quo or problem addressed", "Additional information", "Contact information"),
};

static const csem__profile_word ogp_words[] = {
    {"Not started", CSEM_STATUS_NOT_STARTED}, {"Limited", CSEM_STATUS_LIMITED},
    {"In progress", CSEM_STATUS_IN_PROGRESS}, {"Ongoing", CSEM_STATUS_IN_PROGRESS},
    {"Substantial", CSEM_STATUS_SUBSTANTIAL}, {"Completed", CSEM_STATUS_COMPLETE},
    {"Complete", CSEM_STATUS_COMPLETE},       {"Delayed", CSEM_STATUS_DELAYED},
    {"Withdrawn", CSEM_STATUS_DROPPED},
};

static const csem__profile_item ogp_items[] = {
    {.mark = "{a}.", .level = "part"}, {.mark = "{a})", .level = "part"}, {.mark = "({a})", .level = "part"}};

static const csem__profile ogp_self_assessment = {
    .name = "ogp-self-assessment",
    .title = "A self-assessment in the field tables of the Open Government Partnership",
    .language = "en",
    .levels = {{.name = "theme", .mark = "none"}, {.name = "commitment", .mark = "{1}.", .is_tracked = true}},
    .level_count = 2,
    .agencies = {.where = CSEM_AGENCIES_FIELD,
                 .separators = STRINGS(",", "and", ";", "along with", "with"),
                 .glossary = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_ABBR,
                 .groups = STRINGS("all agencies", "all Federal agencies", "all ministries")},
    FIELDS(ogp_fields),
    .items = ogp_items,
    .item_count = sizeof ogp_items / sizeof ogp_items[0],
    .status = {WORDS(ogp_words), .where = CSEM_STATUS_MATRIX},
};

/* ---- trackers, which keep a commitment in a file that begins with front matter ---- */

static const csem__profile_field tracker_fields[] = {
    FIELD(AGENCIES, FRONT_MATTER, "commitment_agency", "commitment_agencies", "commitment_lead", "agency", "lead"),
    FIELD(PARTNERS, FRONT_MATTER, "commitment_partners", "partners"),
    FIELD(PROMISE, FRONT_MATTER, "commitment_text", "commitment_description", "description", "promise"),
    FIELD(STATUS, FRONT_MATTER, "commitment_status", "status"),
    FIELD(DEADLINE, FRONT_MATTER, "commitment_deadline", "commitment_due", "deadline", "due_date", "end_date"),
    FIELD(EFFORT, FRONT_MATTER, "commitment_progress", "progress", "update", "updates", "results"),
};

static const csem__profile_word tracker_words[] = {
    {"Not started", CSEM_STATUS_NOT_STARTED}, {"Limited", CSEM_STATUS_LIMITED},
    {"In progress", CSEM_STATUS_IN_PROGRESS}, {"On track", CSEM_STATUS_IN_PROGRESS},
    {"Ongoing", CSEM_STATUS_IN_PROGRESS},     {"Substantial", CSEM_STATUS_SUBSTANTIAL},
    {"Completed", CSEM_STATUS_COMPLETE},      {"Complete", CSEM_STATUS_COMPLETE},
    {"Delayed", CSEM_STATUS_DELAYED},         {"Dropped", CSEM_STATUS_DROPPED},
    {"Withdrawn", CSEM_STATUS_DROPPED},       {"Cancelled", CSEM_STATUS_DROPPED},
};

static const csem__profile commitment_tracker = {
    .name = "commitment-tracker",
    .title = "Commitments in front matter: commitment_id, commitment_agency, commitment_status, dated progress",
    .language = "en",
    .levels = {{.name = "commitment", .mark = "commitment_id: {1}", .is_tracked = true, .runs = true}},
    .level_count = 1,
    .agencies = {.where = CSEM_AGENCIES_FIELD, .separators = STRINGS(",", "and", ";")},
    FIELDS(tracker_fields),
    .status = {WORDS(tracker_words), .where = CSEM_STATUS_FIELD},
};

/* ---- action plans with a table of milestones for each action ---- */

static const csem__profile_field action_fields[] = {
    FIELD(PROMISE, TABLE, "Milestone", "Milestones", "Key Milestone", "Key Milestones", "Step", "Activity",
          "Deliverable"),
    FIELD(DEADLINE, TABLE, "Target Date", "Target Dates", "Due Date", "Due", "Deadline", "Completion Date", "Timeline",
          "Timeframe", "End Date"),
    FIELD(AGENCIES, TABLE, "Responsible Party", "Responsible Parties", "Responsible Agency", "Responsible Agencies",
          "Responsible", "Lead", "Lead Agency", "Owner"),
    FIELD(PARTNERS, TABLE, "Partners", "Supporting Agencies"),
    FIELD(STATUS, TABLE, "Status"),
    FIELD(EFFORT, TABLE, "Progress", "Results", "Update"),
    FIELD(OTHER, TABLE, "Measurement", "Measure", "Reporting Mechanism", "Required or Encouraged"),
    FIELD(AGENCIES, COLON, "Responsible Party", "Responsible Agency", "Responsible", "Lead", "Lead Agency", "Owner"),
    FIELD(PARTNERS, COLON, "Partners", "Supporting Agencies"),
    FIELD(DEADLINE, COLON, "Target Date", "Due Date", "Due", "Deadline", "Timeline", "End Date"),
    FIELD(STATUS, COLON, "Status"),
};

static const csem__profile action_table = {
    .name = "action-table",
    .title = "Actions with a table of milestones, target dates and responsible parties",
    .language = "en",
    .levels = {{.name = "theme", .mark = "##"},
               {.name = "action", .mark = "Action {1}:", .is_tracked = true, .runs = true}},
    .level_count = 2,
    .agencies = {.where = CSEM_AGENCIES_FIELD, .separators = STRINGS(",", "and", ";", "/", "with")},
    FIELDS(action_fields),
    .status = {WORDS(tracker_words), .where = CSEM_STATUS_FIELD},
    .notes = STRINGS("*", "**", "[^{1}]"),
};

/* ---- the Japanese edition of reports on a Basic Plan ---- */

static const csem__profile basic_plan_ja = {
    .name = "basic-plan-ja",
    .title = "Efforts on a Basic Plan, in Japanese",
    .language = "ja",
    .levels = {{.name = "chapter", .mark = "第{1}章"},
               {.name = "part", .mark = "第{1}"},
               {.name = "section", .mark = "{1}"},
               {.name = "measure", .mark = "({1})", .is_tracked = true},
               {.name = "item", .mark = "{ア}"}},
    .level_count = 5,
    .agencies = {.where = CSEM_AGENCIES_CLOSING | CSEM_AGENCIES_SUBJECT,
                 .brackets = STRINGS("（）", "【】", "()", "［］"),
                 .separators = STRINGS("、", "・", "，", ",", "及び", "並びに", "と"),
                 .name_words = STRINGS("{name}省", "{name}庁", "{name}府", "{name}局", "{name}委員会", "{name}院",
                                       "{name}本部", "{name}事務局", "{name}官房"),
                 .open = STRINGS("その他の関係機関", "その他関係機関", "等"),
                 .glossary = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_COLON_ABBR,
                 .groups = STRINGS("全府省庁", "各府省庁", "関係府省庁", "関係省庁")},
    .notes = STRINGS("*", "※", "※{1}", "注{1}", "（注{1}）"),
};

static const csem__profile *const profiles[] = {&basic_plan,         &numbered_plan, &ogp_self_assessment,
                                                &commitment_tracker, &action_table,  &basic_plan_ja};

const csem__profile *csem__profile_find(const char *name) {
    for (size_t i = 0; i < csem__profile_count(); i++)
        if (strcmp(profiles[i]->name, name) == 0)
            return profiles[i];
    return NULL;
}

const csem__profile *csem__profile_at(size_t index) {
    return index < csem__profile_count() ? profiles[index] : NULL;
}

size_t csem__profile_count(void) {
    return sizeof profiles / sizeof profiles[0];
}

size_t csem__profile_tracked(const csem__profile *profile) {
    for (size_t i = 0; i < profile->level_count; i++)
        if (profile->levels[i].is_tracked)
            return i;
    return profile->level_count > 0 ? profile->level_count - 1 : 0;
}

/* ---- the public list ---- */

static const char *give(const char *text, size_t *length) {
    if (length)
        *length = text ? strlen(text) : 0;
    return text;
}

size_t csem_library_profile_count(void) {
    return csem__profile_count();
}

const char *csem_library_profile_name(size_t index, size_t *length) {
    const csem__profile *profile = csem__profile_at(index);
    return give(profile ? profile->name : NULL, length);
}

const char *csem_library_profile_title(size_t index, size_t *length) {
    const csem__profile *profile = csem__profile_at(index);
    return give(profile ? profile->title : NULL, length);
}
