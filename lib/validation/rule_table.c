/* SPDX-License-Identifier: MIT */
/* The table of rules, in the order in which they run and are listed. An example triggers its rule and a near miss does
 * not. Each is a whole report, or the text below the heading of measure 1(i) in the report of
 * tests/support/rule_report.h, and the tests run it. docs/rules.md is printed from this table. */
#include "validation/validation.h"

const csem__rule_row csem__rule_rows[] = {
    {{"cover-incomplete", "title, plan, issuer, date of publication or period cannot be read from the cover",
      "The cover of a report gives its title, the plan that it is about, its issuer, the day on which it was\n"
      "published, and the period that it covers. Anyone who compares the reports of several years needs all\n"
      "five. There is one finding for each that cannot be read.\n"
      "\n"
      "Check that the cover is there and that its lines are complete: each date is on a line of its own, the\n"
      "title is before the dates, and the issuer is after them.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_cover_incomplete,
     CSEM_NEEDS_NOTHING},
    {{"period-order", "the period ends before it starts, or the report is published before its period ends",
      "A report is written after its period has ended. If the period ends before it starts, or the day of\n"
      "publication is before the end of the period, one of the dates is wrong.\n"
      "\n"
      "Compare the dates on the cover with those of last year's report.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2019\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_period_order,
     CSEM_NEEDS_NOTHING},
    {{"contents-missing", "there is no table of contents",
      "The table of contents lists the chapters and measures of the report. Without it there is no way to\n"
      "check that the body is complete, and numbered sub-items are harder to distinguish from measures.\n"
      "\n"
      "If the report has a table of contents, its lines were probably lost when the text was extracted.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_contents_missing,
     CSEM_NEEDS_NOTHING},
    {{"contents-title", "a title in the body differs from its entry in the contents",
      "The title of a chapter or a measure should be the same in the body and in the contents. Differences\n"
      "in white space and in the style of quotation marks and apostrophes are ignored. The finding is at the\n"
      "title in the body and names the entry.\n"
      "\n"
      "Decide which of the two is right, and change the other.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings at night\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings near “schools” ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings near \"schools\"\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_contents_title,
     CSEM_NEEDS_NOTHING},
    {{"contents-page", "a chapter or measure begins on another page than its entry says",
      "The page in the contents should be the page on which the chapter or measure begins. There is no\n"
      "finding if the contents give no page, or if the page in the body is unknown.\n"
      "\n"
      "Update the table of contents when the text is final.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "1\n"
      "\f"
      "- More signs were ordered. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "2\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "1\n"
      "\f"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "2\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_contents_page,
     CSEM_NEEDS_NOTHING},
    {{"contents-unmatched", "the contents list a chapter or a measure that the body does not have",
      "Every chapter and measure that the contents list should be in the body. If one is missing, the body\n"
      "was cut, or a heading was not recognized. If a whole chapter is missing, there is one finding for the\n"
      "chapter and one for each of its measures.\n"
      "\n"
      "Check whether the original continues after the last line of the text.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "(iii) Bridges ... 3\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_contents_unmatched,
     CSEM_NEEDS_NOTHING},
    {{"contents-unlisted", "the body has a chapter or a measure that the contents do not list",
      "Every chapter and measure of the body should be in the contents. If the contents list chapters only,\n"
      "measures are not checked.\n"
      "\n"
      "Add the entry, or renumber the heading.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "(iii) Bridges\n"
      "Bridges shall be kept in repair. (Ministry of Transport)\n"
      "- Two bridges were painted. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_contents_unlisted,
     CSEM_NEEDS_NOTHING},
    {{"chapter-sequence", "the number of a chapter is not the one after the chapter before it",
      "Chapters are numbered from 1 without gaps. If a number is skipped, repeated or out of order, a\n"
      "chapter is missing or its number is wrong.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "3. Lights\n"
      "(i) Lamps\n"
      "Lamps shall be bright. (Ministry of Transport)\n"
      "- New lamps were bought. (MOT)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "2. Lights\n"
      "(i) Lamps\n"
      "Lamps shall be bright. (Ministry of Transport)\n"
      "- New lamps were bought. (MOT)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_chapter_sequence,
     CSEM_NEEDS_NOTHING},
    {{"measure-sequence", "the number of a measure is not the one after the measure before it in its chapter",
      "The measures of a chapter are numbered from (i) without gaps. If a number is skipped, repeated or out\n"
      "of order, a measure is missing, its number is wrong, or its heading was not recognized.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(iii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(iii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_measure_sequence,
     CSEM_NEEDS_NOTHING},
    {{"commitment-missing", "a measure has no commitment text",
      "A measure says first what shall be done, and then what was done. If it begins with the bullet of an\n"
      "effort, its commitment is missing from the report or was lost when the text was extracted.\n"
      "\n"
      "Compare the measure with the plan itself.\n",
      "- Lamps were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_commitment_missing,
     CSEM_NEEDS_NOTHING},
    {{"effort-missing", "a commitment has no effort",
      "Under each commitment the agencies report what they did, or refer to what they report elsewhere. If\n"
      "a commitment has neither, nobody knows whether anything was done.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "Pavements shall be kept clear. (Ministry of Transport)\n"
      "- Pavements were swept. (MOT)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_effort_missing,
     CSEM_NEEDS_NOTHING},
    {{"attribution-missing", "a commitment or an effort names no agency",
      "A commitment ends with the full names of the agencies that are responsible for it, in parentheses. An\n"
      "effort ends with the abbreviations of the agencies that report it. Parentheses that contain anything\n"
      "except agencies are not an attribution.\n"
      "\n"
      "Add the agencies, or define the ones that are not known.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_attribution_missing,
     CSEM_NEEDS_NOTHING},
    {{"agency-undefined", "an agency is named that neither the glossary nor a first use defines",
      "The glossary in the page footer, or the first use `(Full Name: ABBR)`, says what an abbreviation\n"
      "stands for. If an agency is named without either, its name may be a typing error. There is one\n"
      "finding for each such agency, at the first place that names it. Agencies that the caller defines are\n"
      "known.\n"
      "\n"
      "Add the agency to the glossary, or correct its name.\n",
      "Crossings shall be made safer. (Ministry of Lamps and Signals)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_agency_undefined,
     CSEM_NEEDS_NOTHING},
    {{"agency-conflict", "one abbreviation stands for two names, or one name has two abbreviations",
      "An abbreviation should stand for one agency, and an agency should have one abbreviation. The first\n"
      "definition applies; the finding is at the one that contradicts it.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (National Patents Agency: NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (National Police Agency: NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_agency_conflict,
     CSEM_NEEDS_NOTHING},
    {{"agency-silent", "an agency that a commitment names is not named in any effort under it",
      "A commitment names the agency, but no effort or repeat under the commitment does. This does not mean\n"
      "that the agency did nothing: another agency may have reported for both, or it may not have reported.\n"
      "`other related bodies` at the end of a list names no agency. Each commitment is checked separately, so\n"
      "an agency may have more than one finding in a measure.\n",
      "Crossings shall be made safer. (National Police Agency, and Ministry of Transport)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency, and other related bodies)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_agency_silent,
     CSEM_NEEDS_NOTHING},
    {{"agency-unassigned", "an agency is named in an effort under a measure whose commitments do not name it",
      "The agency contributed to the measure, but no commitment of the measure names it as responsible. The\n"
      "finding is at the first effort under the measure that names the agency.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA and MOT)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_agency_unassigned,
     CSEM_NEEDS_NOTHING},
    {{"repeat-dangling", "a repeat points to a measure that the body does not have",
      "`Repeat mention 1 - (ii)` refers the reader to measure 1(ii). If the body does not have that measure,\n"
      "the number is wrong or the body was cut.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 4 - (ii): Lamps at crossings (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_repeat_dangling,
     CSEM_NEEDS_NOTHING},
    {{"repeat-self", "a repeat points to its own measure",
      "A repeat points to another measure, under which the effort is reported. A repeat that points to its\n"
      "own measure leads nowhere.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "- Repeat mention 1 - (i): Lamps at crossings (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_repeat_self,
     CSEM_NEEDS_NOTHING},
    {{"repeat-unmatched",
      "less than half of the words of a repeat's title occur in one effort of the measure that it points to",
      "The title of a repeat should say which effort it means. The rule looks under the other measure for\n"
      "one effort that has at least half of the content words of the title, that is, its words without\n"
      "numbers and function words. If there is none, the reference is wrong or the effort is missing.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 1 - (ii): Distribution of leaflets in libraries (MOT)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 1 - (ii): Replacement of old signs (MOT)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_repeat_unmatched,
     CSEM_NEEDS_NOTHING},
    {{"repeat-agency", "an agency of a repeat is not named in any effort under the measure that it points to",
      "An agency can repeat only what it reports. The rule looks for an effort or a repeat that names the\n"
      "same agency under the measure that the repeat points to.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 1 - (ii): Old signs replaced (MOT)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_repeat_agency,
     CSEM_NEEDS_NOTHING},
    {{"statistic-repeated",
      "two efforts give the same fact: same kind, unit, value and period, with a value of 13 or more",
      "Two efforts report the same number of the same thing in the same period. Anyone who adds up the\n"
      "numbers would count the fact twice; the totals of this library count it once. Values below 13 are\n"
      "ignored, since they are often equal by chance. The finding is at the later place.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up. (NPA)\n"
      "- With the help of schools, 420 lamps were put up in FY2019. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up. (NPA)\n"
      "- With the help of schools, 420 lamps were put up in FY2018. (NPA)\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_statistic_repeated,
     CSEM_NEEDS_STATISTICS},
    {{"statistic-qualifier", "the same fact is exact in one place and qualified in another",
      "Two efforts give the same value of the same unit for the same period, but one of them says `about`,\n"
      "`more than` or the like. One of the two is imprecise. There is one finding for each fact.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up. (NPA)\n"
      "- With the help of schools, about 420 lamps were put up in FY2019. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up. (NPA)\n"
      "- With the help of schools, 420 lamps were put up in FY2019. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_statistic_qualifier,
     CSEM_NEEDS_STATISTICS},
    {{"statistic-conflict", "two very similar sentences give different values for the same unit and period",
      "Two sentences share at least 60 % of their content words, numbers left out, and give different\n"
      "values of the same unit for the same known period. Often one of them was copied and not updated.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up at crossings near schools. (NPA)\n"
      "- In FY2019, 460 lamps were put up at crossings near schools. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up at crossings near schools. (NPA)\n"
      "- In FY2018, 460 lamps were put up at crossings near schools. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_statistic_conflict,
     CSEM_NEEDS_STATISTICS},
    {{"date-invalid", "a date that no calendar has",
      "February has no 30th day. Such a date is a mistake, and the actual day is unknown.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up on February 30, 2019. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up on February 28, 2019. (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_date_invalid,
     CSEM_NEEDS_NOTHING},
    {{"date-future", "a year or date in an effort that lies after the publication date",
      "An effort reports what was done, so its dates should not be after the day of publication. A later\n"
      "date is a mistake, or belongs to a plan; only a commitment may be about the future. The year or fiscal\n"
      "year in which the report was published does not count as later.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up in September 2020. (NPA)\n",
      "Crossings shall be made safer by September 2022. (National Police Agency)\n"
      "- Lamps were put up in June 2020. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_date_future,
     CSEM_NEEDS_NOTHING},
    {{"quote-unbalanced", "typographic quotation marks of a block or a title do not pair",
      "A quotation that is opened should be closed in the same paragraph, item or title. A single closing\n"
      "mark may be an apostrophe and needs no partner.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps of the kind “Night Eye were put up. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps of the drivers’ favourite kind “Night Eye” were put up. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_quote_unbalanced,
     CSEM_NEEDS_NOTHING},
    {{"parenthesis-unbalanced", "parentheses of a block or a title do not pair",
      "A parenthesis that is opened should be closed in the same paragraph, item or title, and vice versa.\n"
      "The parenthesis of a numeral such as `i)` does not count.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps (with shades were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps (with shades) were put up at i) crossings and ii) bends. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_parenthesis_unbalanced,
     CSEM_NEEDS_NOTHING},
    {{"note-orphan", "a note whose marker does not occur in its effort, or a marker without a note",
      "A note is printed below the effort that has its marker. A note without a marker belongs to nothing,\n"
      "and a marker without a note refers the reader to nothing.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps* were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps* were put up at crossings. (NPA)\n"
      "* Lamps of all kinds.\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_note_orphan,
     CSEM_NEEDS_NOTHING},
    {{"markup-residue", "mark-up that an extraction tool added stands in the text",
      "Some tools print bold type as `**words**`. The stars are not part of the text: the reader drops pairs\n"
      "of them, and this rule reports where they were. It needs the text of the report, which JSON does not\n"
      "keep.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- **Lamps** were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps* were put up at crossings. (NPA)\n"
      "* Lamps of all kinds.\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_markup_residue,
     CSEM_NEEDS_TEXT},
    {{"furniture-glued", "a page footer is glued to a bullet or to a line of text",
      "The glossary that a report repeats at the foot of its pages should be on lines of its own. If an\n"
      "extraction tool joins it to a bullet or to a line of text, other programs will read it as text; this\n"
      "library removes it. The rule needs the text of the report, which JSON does not keep.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "- * NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_furniture_glued,
     CSEM_NEEDS_TEXT},
    {{"furniture-repeated", "a line that looks like content was taken for a running head or foot",
      "A line that is the same at the edge of most pages is a running head or foot, and is left out of the\n"
      "text. But if it closes a sentence, ends in a colon, contains a statistic or is an item at the foot, it\n"
      "may be content. The finding quotes the line and is at the first place where it was left out. The\n"
      "rule needs the text of the report, which JSON does not keep.\n"
      "\n"
      "Check whether the line belongs to the text. If it does not, nothing needs to be done.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "Ask at a police box for more.\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "- Mirrors were put up at crossings. (NPA)\n"
      "Ask at a police box for more.\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "- Lines were painted at crossings. (NPA)\n"
      "Ask at a police box for more.\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "Safe roads for all\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "- Mirrors were put up at crossings. (NPA)\n"
      "Safe roads for all\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
      "- Lines were painted at crossings. (NPA)\n"
      "Safe roads for all\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_furniture_repeated,
     CSEM_NEEDS_TEXT},
    {{"text-cut", "the last effort or commitment ends without closing attribution and without closing punctuation",
      "A report ends with an attribution, or at least with a full stop. If it ends in the middle of a\n"
      "sentence, the document was cut.\n"
      "\n"
      "Find the rest of the document.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings near\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings near schools.\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_text_cut,
     CSEM_NEEDS_NOTHING},
    {{"grammar-unknown", "headings, labels or attributions recur in the text, and no grammar reads them",
      "The library knows the layout of certain reports. In a text with another layout it finds no chapter,\n"
      "and the report is empty. The message says what recurs in the text, with counts: lines that begin with\n"
      "consecutive numbers, short lines and labels, and brackets at the end of paragraphs. If too little\n"
      "recurs to be certain, there is no finding.\n"
      "\n"
      "Check that this is the right document. If it is, the library cannot read it yet.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Action 1: Crossings\n"
      "Lead: National Police Agency\n"
      "\n"
      "Action 2: Signs\n"
      "Lead: Ministry of Transport\n"
      "\n"
      "Action 3: Lamps\n"
      "Lead: National Police Agency\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_grammar_unknown,
     CSEM_NEEDS_TEXT},
    {{"no-chapters", "the text has no chapter",
      "The text is not a report on a Basic Plan, or its body is missing. Such a text is read without an\n"
      "error and gives an empty report; this rule makes sure that nobody mistakes that for success.\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n",
      "Efforts on the “Basic Plan on Road Safety”\n"
      "(From April 1, 2019 to March 31, 2020)\n"
      "July 10, 2020\n"
      "Liaison Conference on Road Safety\n"
      "\n"
      "Table of Contents\n"
      "1. Roads ... 1\n"
      "(i) Crossings ... 1\n"
      "(ii) Signs ... 2\n"
      "\n"
      "1. Roads\n"
      "(i) Crossings\n"
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n"
      "(ii) Signs\n"
      "Signs shall be easy to read. (Ministry of Transport)\n"
      "- Old signs were replaced. (MOT)\n"
      "* NPA (National Police Agency), MOT (Ministry of Transport)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_no_chapters,
     CSEM_NEEDS_NOTHING},
    {{"findings-limit", "there are more findings than the limit of the options",
      "The list of findings is incomplete: the options limit its length. The first findings in the order of\n"
      "the text are kept, and this finding says how many there were. The rule also reports if another rule\n"
      "stopped comparing, since too many texts of a very large report are similar.\n"
      "\n"
      "Raise the limit, or switch off the rule that has so many findings.\n",
      NULL, NULL, CSEM_SEVERITY_ERROR},
     NULL,
     CSEM_NEEDS_NOTHING},
};

const size_t csem__rule_row_count = sizeof csem__rule_rows / sizeof csem__rule_rows[0];
