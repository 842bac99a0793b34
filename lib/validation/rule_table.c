/* SPDX-License-Identifier: MIT */
/* The table of rules, in the order in which they run and are listed. An example triggers its rule and a near miss does
 * not. Each is a whole report, text or JSON, or the text below the heading of measure 1(i) in the report of
 * tests/support/rule_report.h, and the tests run it. docs/rules.md is printed from this table. */
#include "validation/validation.h"

/* ---- what the examples have in common ---- */

#define TITLE "Efforts on the “Basic Plan on Road Safety”\n"
#define PERIOD "(From April 1, 2019 to March 31, 2020)\n"
#define PUBLISHED "July 10, 2020\n"
#define ISSUER                                                                                                         \
    "Liaison Conference on Road Safety\n"                                                                              \
    "\n"
#define COVER TITLE PERIOD PUBLISHED ISSUER

#define CONTENTS                                                                                                       \
    "Table of Contents\n"                                                                                              \
    "1. Roads ... 1\n"                                                                                                 \
    "(i) Crossings ... 1\n"                                                                                            \
    "(ii) Signs ... 2\n"                                                                                               \
    "\n"

#define COMMITMENT "Crossings shall be made safer. (National Police Agency)\n"
#define EFFORT "- Lamps were put up at crossings. (NPA)\n"
#define ROADS                                                                                                          \
    "1. Roads\n"                                                                                                       \
    "(i) Crossings\n" COMMITMENT EFFORT
#define SIGNS                                                                                                          \
    "(ii) Signs\n"                                                                                                     \
    "Signs shall be easy to read. (Ministry of Transport)\n"                                                           \
    "- Old signs were replaced. (MOT)\n"
#define LAMPS                                                                                                          \
    "(i) Lamps\n"                                                                                                      \
    "Lamps shall be bright. (Ministry of Transport)\n"                                                                 \
    "- New lamps were bought. (MOT)\n"
#define GLOSSARY "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
#define BODY ROADS SIGNS GLOSSARY

#define REPORT COVER CONTENTS BODY

/* A report as JSON: one action, which was due before the report was published, with a status and efforts. */
#define JSON_EFFORT(text)                                                                                              \
    "{\"kind\": \"effort\", \"ref\": null, \"blocks\": [{\"kind\": \"paragraph\", \"label\": null,\n"                  \
    "  \"text\": \"" text "\"}], \"agencies\": [], \"status\": null, \"as_of\": null,\n"                               \
    "  \"notes\": [], \"page\": null, \"sheet\": null, \"span\": {\"start\": 99, \"end\": 120, \"line\": 5}}"
#define JSON_REPORT(profile, status, efforts)                                                                           \
    "{\"format\": \"csemplan-report\", \"version\": 2, \"profile\": " profile ",\n"                                     \
    " \"report\": {\"title\": \"Actions for safe roads\", \"plan\": \"Road Plan\", \"issuer\": \"Road Council\",\n"     \
    "  \"published\": \"2020-07-10\", \"period\": {\"start\": \"2019-04-01\", \"end\": \"2020-03-31\"}},\n"             \
    " \"agencies\": [{\"id\": \"MOT\", \"name\": \"Ministry of Transport\"}], \"contents\": [],\n"                      \
    " \"sections\": [{\"level\": \"action\", \"id\": \"1\", \"number\": 1, \"title\": \"Lamps\", \"page\": null,\n"     \
    "  \"sheet\": null, \"span\": {\"start\": 0, \"end\": 120, \"line\": 1}, \"commitments\": [{\n"                     \
    "  \"blocks\": [{\"kind\": \"paragraph\", \"label\": null, \"text\": \"Lamps shall be bright.\"}],\n"               \
    "  \"agencies\": [\"MOT\"], \"partners\": [], \"open_ended\": false, \"status\": " status ",\n"                     \
    "  \"deadline\": {\"text\": \"March 2020\", \"start\": \"2020-03-01\", \"end\": \"2020-03-31\"}, \"fields\": [],\n" \
    "  \"page\": null, \"sheet\": null, \"span\": {\"start\": 10, \"end\": 98, \"line\": 2},\n"                         \
    "  \"efforts\": [" efforts "]}], \"sections\": []}],\n"                                                             \
    " \"statistics\": []}\n"
#define DONE JSON_EFFORT("New lamps were put up.")
#define STATUS(printed, scale) "{\"printed\": \"" printed "\", \"scale\": " scale "}"

/* ---- the table ---- */

const csem__rule_row csem__rule_rows[] = {
    {
        .rule.name = "cover-incomplete",
        .rule.summary = "title, plan, issuer, date of publication or period cannot be read from the cover",
        .rule.documentation =
            "The cover of a report gives its title, the plan that it is about, its issuer, the day on which it was\n"
            "published, and the period that it covers. Anyone who compares the reports of several years needs all\n"
            "five. There is one finding for each that cannot be read.\n"
            "\n"
            "Check that the cover is there and that its lines are complete: each date is on a line of its own, the\n"
            "title is before the dates, and the issuer is after them.\n",
        .rule.example = TITLE PERIOD ISSUER CONTENTS BODY,
        .rule.near_miss = REPORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_cover_incomplete,
    },
    {
        .rule.name = "period-order",
        .rule.summary = "the period ends before it starts, or the report is published before its period ends",
        .rule.documentation =
            "A report is written after its period has ended. If the period ends before it starts, or the day of\n"
            "publication is before the end of the period, one of the dates is wrong.\n"
            "\n"
            "Compare the dates on the cover with those of last year's report.\n",
        .rule.example = TITLE PERIOD "July 10, 2019\n" ISSUER CONTENTS BODY,
        .rule.near_miss = REPORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_period_order,
    },
    {
        .rule.name = "contents-missing",
        .rule.summary = "there is no table of contents",
        .rule.documentation =
            "The table of contents lists the chapters and measures of the report. Without it there is no way to\n"
            "check that the body is complete, and numbered sub-items are harder to distinguish from measures.\n"
            "\n"
            "If the report has a table of contents, its lines were probably lost when the text was extracted.\n",
        .rule.example = COVER BODY,
        .rule.near_miss = REPORT,
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_contents_missing,
    },
    {
        .rule.name = "contents-title",
        .rule.summary = "a title in the body differs from its entry in the contents",
        .rule.documentation =
            "The title of a chapter or a measure should be the same in the body and in the contents. Differences\n"
            "in white space and in the style of quotation marks and apostrophes are ignored. The finding is at the\n"
            "title in the body and names the entry.\n"
            "\n"
            "Decide which of the two is right, and change the other.\n",
        .rule.example = COVER CONTENTS "1. Roads\n"
                                       "(i) Crossings at night\n" COMMITMENT EFFORT SIGNS GLOSSARY,
        .rule.near_miss = COVER "Table of Contents\n"
                                "1. Roads ... 1\n"
                                "(i) Crossings near “schools” ... 1\n"
                                "(ii) Signs ... 2\n"
                                "\n"
                                "1. Roads\n"
                                "(i) Crossings near \"schools\"\n" COMMITMENT EFFORT SIGNS GLOSSARY,
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_contents_title,
    },
    {
        .rule.name = "contents-page",
        .rule.summary = "a chapter or measure begins on another page than its entry says",
        .rule.documentation =
            "The page in the contents should be the page on which the chapter or measure begins. There is no\n"
            "finding if the contents give no page, or if the page in the body is unknown.\n"
            "\n"
            "Update the table of contents when the text is final.\n",
        .rule.example = REPORT "1\n"
                               "\f"
                               "- More signs were ordered. (MOT)\n" GLOSSARY "2\n",
        .rule.near_miss = COVER CONTENTS ROADS GLOSSARY "1\n"
                                                        "\f" SIGNS GLOSSARY "2\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_contents_page,
    },
    {
        .rule.name = "contents-unmatched",
        .rule.summary = "the contents list a chapter or a measure that the body does not have",
        .rule.documentation =
            "Every chapter and measure that the contents list should be in the body. If one is missing, the body\n"
            "was cut, or a heading was not recognized. If a whole chapter is missing, there is one finding for the\n"
            "chapter and one for each of its measures.\n"
            "\n"
            "Check whether the original continues after the last line of the text.\n",
        .rule.example = COVER "Table of Contents\n"
                              "1. Roads ... 1\n"
                              "(i) Crossings ... 1\n"
                              "(ii) Signs ... 2\n"
                              "(iii) Bridges ... 3\n"
                              "\n" BODY,
        .rule.near_miss = REPORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_contents_unmatched,
    },
    {
        .rule.name = "contents-unlisted",
        .rule.summary = "the body has a chapter or a measure that the contents do not list",
        .rule.documentation =
            "Every chapter and measure of the body should be in the contents. If the contents list chapters only,\n"
            "measures are not checked.\n"
            "\n"
            "Add the entry, or renumber the heading.\n",
        .rule.example = COVER CONTENTS ROADS SIGNS "(iii) Bridges\n"
                                                   "Bridges shall be kept in repair. (Ministry of Transport)\n"
                                                   "- Two bridges were painted. (MOT)\n" GLOSSARY,
        .rule.near_miss = REPORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_contents_unlisted,
    },
    {
        .rule.name = "chapter-sequence",
        .rule.summary = "the number of a chapter is not the one after the chapter before it",
        .rule.documentation =
            "Chapters are numbered from 1 without gaps. If a number is skipped, repeated or out of order, a\n"
            "chapter is missing or its number is wrong. The rule checks all sections that are not tracked, in the\n"
            "section around them or, if the numbers of their level run on, through the document.\n",
        .rule.example = COVER BODY "3. Lights\n" LAMPS,
        .rule.near_miss = COVER BODY "2. Lights\n" LAMPS,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_chapter_sequence,
    },
    {
        .rule.name = "measure-sequence",
        .rule.summary = "the number of a measure is not the one after the measure before it in its chapter",
        .rule.documentation =
            "The measures of a chapter are numbered from (i) without gaps. If a number is skipped, repeated or out\n"
            "of order, a measure is missing, its number is wrong, or its heading was not recognized. If numbers\n"
            "run through the document, they do so without gaps.\n",
        .rule.example = COVER "Table of Contents\n"
                              "1. Roads ... 1\n"
                              "(i) Crossings ... 1\n"
                              "(iii) Signs ... 2\n"
                              "\n" ROADS "(iii) Signs\n"
                              "Signs shall be easy to read. (Ministry of Transport)\n"
                              "- Old signs were replaced. (MOT)\n" GLOSSARY,
        .rule.near_miss = REPORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_measure_sequence,
    },
    {
        .rule.name = "commitment-missing",
        .rule.summary = "a measure has no commitment text",
        .rule.documentation =
            "A measure says first what shall be done, and then what was done. If it begins with the bullet of an\n"
            "effort, its commitment is missing from the report or was lost when the text was extracted. The text\n"
            "of a part is enough.\n"
            "\n"
            "Compare the measure with the plan itself.\n",
        .rule.example = EFFORT,
        .rule.near_miss = COMMITMENT EFFORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_commitment_missing,
    },
    {
        .rule.name = "effort-missing",
        .rule.summary = "a commitment has no effort",
        .rule.documentation =
            "Under each commitment the agencies report what they did, or refer to what they report elsewhere. If\n"
            "a commitment has neither, it is unknown whether anything was done. An effort of a part of the\n"
            "commitment counts, and for a part one of the whole.\n",
        .rule.example = COMMITMENT "Pavements shall be kept clear. (Ministry of Transport)\n"
                                   "- Pavements were swept. (MOT)\n",
        .rule.near_miss = COMMITMENT EFFORT,
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_effort_missing,
    },
    {
        .rule.name = "attribution-missing",
        .rule.summary = "a commitment or an effort names no agency",
        .rule.documentation =
            "A commitment ends with the full names of the agencies that are responsible for it, in parentheses. An\n"
            "effort ends with the abbreviations of the agencies that report it. Parentheses that contain anything\n"
            "except agencies are not an attribution. The agencies of the whole answer for its parts. Efforts are\n"
            "checked only if the profile says that they are attributed, or if at least one of them is.\n"
            "\n"
            "Add the agencies, or define the ones that are not known.\n",
        .rule.example = COMMITMENT "- Lamps were put up at crossings.\n",
        .rule.near_miss = COMMITMENT EFFORT,
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_attribution_missing,
    },
    {
        .rule.name = "agency-undefined",
        .rule.summary = "an agency is named that neither the glossary nor a first use defines",
        .rule.documentation =
            "The glossary in the page footer, or the first use `(Full Name: ABBR)`, says what an abbreviation\n"
            "stands for. If an agency is named without either, its name may be a typing error. There is one\n"
            "finding for each such agency, at the first place that names it. Agencies that the caller defines are\n"
            "known.\n"
            "\n"
            "Add the agency to the glossary, or correct its name.\n",
        .rule.example = "Crossings shall be made safer. (Ministry of Lamps and Signals)\n" EFFORT,
        .rule.near_miss = COMMITMENT EFFORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_agency_undefined,
    },
    {
        .rule.name = "agency-conflict",
        .rule.summary = "one abbreviation stands for two names, or one name has two abbreviations",
        .rule.documentation =
            "An abbreviation should stand for one agency, and an agency should have one abbreviation. The first\n"
            "definition applies; the finding is at the one that contradicts it.\n",
        .rule.example = COMMITMENT "- Lamps were put up at crossings. (National Patents Agency: NPA)\n",
        .rule.near_miss = COMMITMENT "- Lamps were put up at crossings. (National Police Agency: NPA)\n",
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_agency_conflict,
    },
    {
        .rule.name = "agency-silent",
        .rule.summary = "an agency that a commitment names is not named in any effort under it",
        .rule.documentation =
            "A commitment names the agency, but no effort or repeat under the commitment does. This does not mean\n"
            "that the agency did nothing: another agency may have reported for both, or it may not have reported.\n"
            "`other related bodies` at the end of a list names no agency. Each commitment is checked separately, so\n"
            "an agency may have more than one finding in a measure. Efforts of its parts are under the commitment\n"
            "too. There is no finding if the efforts of the report name no agencies at all, since it is not known\n"
            "then who reports.\n",
        .rule.example = "Crossings shall be made safer. (National Police Agency, and Ministry of Transport)\n" EFFORT,
        .rule.near_miss = "Crossings shall be made safer. (National Police Agency, and other related bodies)\n" EFFORT,
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_agency_silent,
    },
    {
        .rule.name = "agency-unassigned",
        .rule.summary = "an agency is named in an effort under a measure whose commitments do not name it",
        .rule.documentation =
            "The agency contributed to the measure, but no commitment of the measure names it as responsible. The\n"
            "finding is at the first effort under the measure that names the agency. A partner is named, and so is\n"
            "an agency that a part of the measure names.\n",
        .rule.example = COMMITMENT "- Lamps were put up at crossings. (NPA and MOT)\n",
        .rule.near_miss = COMMITMENT EFFORT,
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_agency_unassigned,
    },
    {
        .rule.name = "repeat-dangling",
        .rule.summary = "a repeat points to a measure that the body does not have",
        .rule.documentation =
            "`Repeat mention 1 - (ii)` refers the reader to measure 1(ii). If the body does not have that measure,\n"
            "the number is wrong or the body was cut.\n",
        .rule.example = COMMITMENT "- Repeat mention 4 - (ii): Lamps at crossings (NPA)\n",
        .rule.near_miss = COMMITMENT "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n",
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_repeat_dangling,
    },
    {
        .rule.name = "repeat-self",
        .rule.summary = "a repeat points to its own measure",
        .rule.documentation =
            "A repeat points to another measure, under which the effort is reported. A repeat that points to its\n"
            "own measure leads nowhere.\n",
        .rule.example = COMMITMENT EFFORT "- Repeat mention 1 - (i): Lamps at crossings (NPA)\n",
        .rule.near_miss = COMMITMENT EFFORT "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n",
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_repeat_self,
    },
    {
        .rule.name = "repeat-unmatched",
        .rule.summary =
            "less than half of the words of a repeat's title occur in one effort of the measure that it points to",
        .rule.documentation =
            "The title of a repeat should say which effort it means. The rule looks under the other measure for\n"
            "one effort that has at least half of the content words of the title, that is, its words without\n"
            "numbers and function words. If there is none, the reference is wrong or the effort is missing.\n",
        .rule.example = COMMITMENT "- Repeat mention 1 - (ii): Distribution of leaflets in libraries (MOT)\n",
        .rule.near_miss = COMMITMENT "- Repeat mention 1 - (ii): Replacement of old signs (MOT)\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_repeat_unmatched,
    },
    {
        .rule.name = "repeat-agency",
        .rule.summary = "an agency of a repeat is not named in any effort under the measure that it points to",
        .rule.documentation =
            "An agency can repeat only what it reports. The rule looks for an effort or a repeat that names the\n"
            "same agency under the measure that the repeat points to.\n",
        .rule.example = COMMITMENT "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n",
        .rule.near_miss = COMMITMENT "- Repeat mention 1 - (ii): Old signs replaced (MOT)\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_repeat_agency,
    },
    {
        .rule.name = "statistic-repeated",
        .rule.summary = "two efforts give the same fact: same kind, unit, value and period, with a value of 13 or more",
        .rule.documentation =
            "Two efforts report the same number of the same thing in the same period. Anyone who adds up the\n"
            "numbers would count the fact twice; the totals of this library count it once. Values below 13 are\n"
            "ignored, since they are often equal by chance. The finding is at the later place.\n",
        .rule.example = COMMITMENT "- In FY2019, 420 lamps were put up. (NPA)\n"
                                   "- With the help of schools, 420 lamps were put up in FY2019. (NPA)\n",
        .rule.near_miss = COMMITMENT "- In FY2019, 420 lamps were put up. (NPA)\n"
                                     "- With the help of schools, 420 lamps were put up in FY2018. (NPA)\n",
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_statistic_repeated,
        .need = CSEM_NEEDS_STATISTICS,
    },
    {
        .rule.name = "statistic-qualifier",
        .rule.summary = "the same fact is exact in one place and qualified in another",
        .rule.documentation =
            "Two efforts give the same value of the same unit for the same period, but one of them says `about`,\n"
            "`more than` or the like. One of the two is imprecise. There is one finding for each fact.\n",
        .rule.example = COMMITMENT "- In FY2019, 420 lamps were put up. (NPA)\n"
                                   "- With the help of schools, about 420 lamps were put up in FY2019. (NPA)\n",
        .rule.near_miss = COMMITMENT "- In FY2019, 420 lamps were put up. (NPA)\n"
                                     "- With the help of schools, 420 lamps were put up in FY2019. (NPA)\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_statistic_qualifier,
        .need = CSEM_NEEDS_STATISTICS,
    },
    {
        .rule.name = "statistic-conflict",
        .rule.summary = "two very similar sentences give different values for the same unit and period",
        .rule.documentation =
            "Two sentences share at least 60 % of their content words, numbers left out, and give different\n"
            "values of the same unit for the same known period. Often one of them was copied and not updated.\n",
        .rule.example = COMMITMENT "- In FY2019, 420 lamps were put up at crossings near schools. (NPA)\n"
                                   "- In FY2019, 460 lamps were put up at crossings near schools. (NPA)\n",
        .rule.near_miss = COMMITMENT "- In FY2019, 420 lamps were put up at crossings near schools. (NPA)\n"
                                     "- In FY2018, 460 lamps were put up at crossings near schools. (NPA)\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_statistic_conflict,
        .need = CSEM_NEEDS_STATISTICS,
    },
    {
        .rule.name = "date-invalid",
        .rule.summary = "a date that no calendar has",
        .rule.documentation = "February has no 30th day. Such a date is a mistake, and the actual day is unknown.\n",
        .rule.example = COMMITMENT "- Lamps were put up on February 30, 2019. (NPA)\n",
        .rule.near_miss = COMMITMENT "- Lamps were put up on February 28, 2019. (NPA)\n",
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_date_invalid,
    },
    {
        .rule.name = "date-future",
        .rule.summary = "a year or date in an effort that is after the publication date",
        .rule.documentation =
            "An effort reports what was done, so its dates should not be after the day of publication. A later\n"
            "date is a mistake, or belongs to a plan; only a commitment may be about the future. The year or fiscal\n"
            "year in which the report was published does not count as later.\n",
        .rule.example = COMMITMENT "- Lamps were put up in September 2020. (NPA)\n",
        .rule.near_miss = "Crossings shall be made safer by September 2022. (National Police Agency)\n"
                          "- Lamps were put up in June 2020. (NPA)\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_date_future,
    },
    {
        .rule.name = "status-unknown",
        .rule.summary = "a printed status has no place on the scale",
        .rule.documentation =
            "A status is kept as printed and placed on a scale from `not-started` to `complete`. The profile says\n"
            "which word has which place. A word that it does not place is counted nowhere. There is one finding\n"
            "for each word, at its first place; it says how often the word is printed.\n"
            "\n"
            "Add the word to `status` in the profile, or correct the spelling in the report.\n",
        .rule.example = JSON_REPORT("null", STATUS("Nearly there", "null"), DONE),
        .rule.near_miss = JSON_REPORT("null", STATUS("Nearly there", "\"substantial\""), DONE),
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_status_unknown,
    },
    {
        .rule.name = "status-evidence",
        .rule.summary = "a commitment is said to be complete, and no effort is reported for it",
        .rule.documentation =
            "If a commitment is complete, the report should say what was done. An effort of a part of the\n"
            "commitment counts, and for a part one of the whole.\n",
        .rule.example = JSON_REPORT("null", STATUS("Completed", "\"complete\""), ""),
        .rule.near_miss = JSON_REPORT("null", STATUS("Completed", "\"complete\""), DONE),
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_status_evidence,
    },
    {
        .rule.name = "deadline-passed",
        .rule.summary = "a deadline is before the day of publication, and the commitment is not complete",
        .rule.documentation =
            "When a report is published after the deadline of a commitment, the status of the commitment should be\n"
            "complete. In a report without any status, an effort is enough. If a commitment has no status of its\n"
            "own, those of its parts count, or for a part that of the whole. There is no finding if the day of\n"
            "publication is unknown.\n",
        .rule.example = JSON_REPORT("null", STATUS("In progress", "\"in-progress\""), DONE),
        .rule.near_miss = JSON_REPORT("null", STATUS("Completed", "\"complete\""), DONE),
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_deadline_passed,
    },
    {
        .rule.name = "quote-unbalanced",
        .rule.summary = "typographic quotation marks of a block or a title do not pair",
        .rule.documentation =
            "A quotation that is opened should be closed in the same paragraph, item or title. A single closing\n"
            "mark may be an apostrophe and needs no partner.\n",
        .rule.example = COMMITMENT "- Lamps of the kind “Night Eye were put up. (NPA)\n",
        .rule.near_miss = COMMITMENT "- Lamps of the drivers’ favourite kind “Night Eye” were put up. (NPA)\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_quote_unbalanced,
    },
    {
        .rule.name = "parenthesis-unbalanced",
        .rule.summary = "parentheses of a block or a title do not pair",
        .rule.documentation =
            "A parenthesis that is opened should be closed in the same paragraph, item or title, and vice versa.\n"
            "The parenthesis of a numeral such as `i)` does not count.\n",
        .rule.example = COMMITMENT "- Lamps (with shades were put up at crossings. (NPA)\n",
        .rule.near_miss = COMMITMENT "- Lamps (with shades) were put up at i) crossings and ii) bends. (NPA)\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_parenthesis_unbalanced,
    },
    {
        .rule.name = "note-orphan",
        .rule.summary = "a note whose marker does not occur in its effort, or a marker without a note",
        .rule.documentation =
            "A note is printed below the effort that has its marker. A note without a marker belongs to nothing,\n"
            "and a marker without a note refers the reader to nothing.\n",
        .rule.example = COMMITMENT "- Lamps* were put up at crossings. (NPA)\n",
        .rule.near_miss = COMMITMENT "- Lamps* were put up at crossings. (NPA)\n"
                                     "* Lamps of all kinds.\n",
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_note_orphan,
    },
    {
        .rule.name = "markup-residue",
        .rule.summary = "mark-up that an extraction tool added to the text",
        .rule.documentation =
            "Some tools print bold type as `**words**`. The stars are not part of the text: the reader drops pairs\n"
            "of them, and this rule reports where they were. It needs the text of the report, which JSON does not\n"
            "keep.\n",
        .rule.example = COMMITMENT "- **Lamps** were put up at crossings. (NPA)\n",
        .rule.near_miss = COMMITMENT "- Lamps* were put up at crossings. (NPA)\n"
                                     "* Lamps of all kinds.\n",
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_markup_residue,
        .need = CSEM_NEEDS_TEXT,
    },
    {
        .rule.name = "furniture-glued",
        .rule.summary = "a page footer is glued to a bullet or to a line of text",
        .rule.documentation =
            "The glossary that a report repeats at the foot of its pages should be on lines of its own. If an\n"
            "extraction tool joins it to a bullet or to a line of text, other programs will read it as text; this\n"
            "library removes it. The rule needs the text of the report, which JSON does not keep.\n",
        .rule.example = COMMITMENT EFFORT "- * NPA (National Police Agency), MOT (Ministry of Transport)\n",
        .rule.near_miss = COMMITMENT EFFORT GLOSSARY,
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_furniture_glued,
        .need = CSEM_NEEDS_TEXT,
    },
    {
        .rule.name = "furniture-repeated",
        .rule.summary = "a line that looks like content was taken for a running head or foot",
        .rule.documentation =
            "A line that is the same at the edge of most pages is a running head or foot, and is left out of the\n"
            "text. But if it closes a sentence, ends in a colon, contains a statistic or is an item at the foot, it\n"
            "may be content. The finding quotes the line and is at the first place where it was left out. The\n"
            "rule needs the text of the report, which JSON does not keep.\n"
            "\n"
            "Check whether the line belongs to the text. If it does not, nothing needs to be done.\n",
        .rule.example =
            COMMITMENT EFFORT "Ask at a police box for more.\n" GLOSSARY "- Mirrors were put up at crossings. (NPA)\n"
                              "Ask at a police box for more.\n" GLOSSARY "- Lines were painted at crossings. (NPA)\n"
                              "Ask at a police box for more.\n" GLOSSARY,
        .rule.near_miss =
            COMMITMENT EFFORT "Safe roads for all\n" GLOSSARY "- Mirrors were put up at crossings. (NPA)\n"
                              "Safe roads for all\n" GLOSSARY "- Lines were painted at crossings. (NPA)\n"
                              "Safe roads for all\n" GLOSSARY,
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_furniture_repeated,
        .need = CSEM_NEEDS_TEXT,
    },
    {
        .rule.name = "text-cut",
        .rule.summary =
            "the last effort or commitment ends without closing attribution and without closing punctuation",
        .rule.documentation =
            "A report ends with an attribution, or at least with a full stop. If it ends in the middle of a\n"
            "sentence, the document was cut.\n"
            "\n"
            "Find the rest of the document.\n",
        .rule.example = COMMITMENT "- Lamps were put up at crossings near\n",
        .rule.near_miss = COMMITMENT "- Lamps were put up at crossings near schools.\n",
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_text_cut,
    },
    {
        .rule.name = "grammar-unknown",
        .rule.summary = "headings, labels or attributions recur in the text, and no grammar reads them",
        .rule.documentation =
            "The library knows the layout of certain reports. In a text with another layout it finds no chapter,\n"
            "and the report is empty. The message says what recurs in the text, with counts: lines that begin with\n"
            "consecutive numbers, short lines and labels, and brackets at the end of paragraphs. If too little\n"
            "recurs to be certain, there is no finding.\n"
            "\n"
            "Check that this is the right document. If it is, the library cannot read it yet.\n",
        .rule.example = COVER "Crossings\n"
                              "Lead: National Police Agency\n"
                              "\n"
                              "Signs\n"
                              "Lead: Ministry of Transport\n"
                              "\n"
                              "Lamps\n"
                              "Lead: National Police Agency\n",
        .rule.near_miss = COVER ROADS GLOSSARY,
        .rule.severity = CSEM_SEVERITY_WARNING,
        .check = csem__rule_grammar_unknown,
        .need = CSEM_NEEDS_TEXT,
    },
    {
        .rule.name = "language-unknown",
        .rule.summary = "the text is not English: statistics were not looked for",
        .rule.documentation =
            "Statistics are found by the grammar of English. If the profile says that its reports are in another\n"
            "language, numbers are not looked for, and the report has no statistics.\n",
        .rule.example = JSON_REPORT("\"basic-plan-ja\"", "null", DONE),
        .rule.near_miss = JSON_REPORT("\"action-table\"", "null", DONE),
        .rule.severity = CSEM_SEVERITY_NOTE,
        .check = csem__rule_language_unknown,
    },
    {
        .rule.name = "no-chapters",
        .rule.summary = "the text has no chapter",
        .rule.documentation =
            "The text is not a report on a Basic Plan, or its body is missing. Such a text is read without an\n"
            "error and gives an empty report; this rule makes sure that it is not mistaken for success.\n",
        .rule.example = COVER CONTENTS,
        .rule.near_miss = REPORT,
        .rule.severity = CSEM_SEVERITY_ERROR,
        .check = csem__rule_no_chapters,
    },
    {
        .rule.name = "findings-limit",
        .rule.summary = "there are more findings than the limit of the options",
        .rule.documentation =
            "The list of findings is incomplete: the options limit its length. The first findings in the order of\n"
            "the text are kept, and this finding says how many there were. The rule also reports if another rule\n"
            "stopped comparing, since too many texts of a very large report are similar.\n"
            "\n"
            "Raise the limit, or switch off the rule that has so many findings.\n",
        .rule.severity = CSEM_SEVERITY_ERROR,
    },
};

const size_t csem__rule_row_count = sizeof csem__rule_rows / sizeof csem__rule_rows[0];
