/* SPDX-License-Identifier: MIT */
/* The table of rules, in the order of the contract. An example is a whole report, or what stands below the heading of
 * measure 1(i) in the report of tests/support/rule_report.h; so the tests prove what the table says. */
#include "validation/validation.h"

const csem__rule_row csem__rule_rows[] = {
    {{"cover-incomplete", "title, plan, issuer, date of publication or period cannot be read from the cover",
      "A report says on its cover what it is called, which plan it is about, who issued it, on which day it\n"
      "was published, and which period it covers. Who compares reports of several years needs all five.\n"
      "There is one finding for each that cannot be read.\n"
      "\n"
      "Check whether the cover is there at all, and whether its lines are whole: the dates stand on lines\n"
      "of their own, the title before them, the issuer behind.\n",
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
      "A report is written when its period is over. A period that ends before it starts, or a day of\n"
      "publication inside or before the period, is a slip in one of the dates.\n"
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
      "The table of contents says which chapters and measures the report has. Without it nobody can tell\n"
      "whether the body is whole, and numbered sub-items are harder to tell from measures.\n"
      "\n"
      "If the report has one, its lines were probably lost when the text was extracted.\n",
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
      "The title of a chapter or a measure should be the same in the body and in the contents. White space\n"
      "does not matter, nor which quotation marks and apostrophes are used. The finding stands at the title\n"
      "in the body and names the entry.\n"
      "\n"
      "Decide which of both is right, and change the other.\n",
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
      "The page in the contents should be the page on which the chapter or measure begins. Nothing is said\n"
      "where the contents give no page, or where the pages of the body cannot be told.\n"
      "\n"
      "Make the table of contents anew when the text is final.\n",
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
      "Every chapter and measure that the contents list should be in the body. Where one is missing, the\n"
      "body was cut, or its heading was not read as one. There is one finding for the chapter and one for\n"
      "each of its measures.\n"
      "\n"
      "Look whether the text goes on in the original behind its last line.\n",
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
      "Every chapter and measure of the body should be in the contents. Where the contents list no measures\n"
      "at all, but chapters only, measures are not asked for.\n"
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
      "Chapters are numbered from 1 without a gap. A gap or a step back means that a chapter is missing or\n"
      "that its number is wrong.\n",
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
      "The measures of a chapter are numbered from (i) without a gap. A gap means that a measure is\n"
      "missing, or that its heading was not read as one.\n",
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
      "A measure says what shall be done before it says what was done. Where the first bullet of a measure\n"
      "is an effort, the commitment is missing, or it was lost.\n"
      "\n"
      "Compare the measure with the plan itself.\n",
      "- Lamps were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_commitment_missing,
     CSEM_NEEDS_NOTHING},
    {{"effort-missing", "a commitment has no effort",
      "Under each commitment the agencies report what they did, or repeat what they report elsewhere. A\n"
      "commitment without either leaves open whether anything was done.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "Pavements shall be kept clear. (Ministry of Transport)\n"
      "- Pavements were swept. (MOT)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_effort_missing,
     CSEM_NEEDS_NOTHING},
    {{"attribution-missing", "a commitment or an effort names no agency",
      "The full names of the agencies that answer for a commitment close it, and the abbreviations of those\n"
      "that report close an effort. A closing parenthesis in which something is no agency closes nothing.\n"
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
      "stands for. An agency that is named without either cannot be told apart from a slip of the pen.\n"
      "There is one finding for each such agency, at the first place that names it. Agencies that the\n"
      "caller defines are known.\n"
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
      "definition holds; the finding stands at the one that contradicts it.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (National Patents Agency: NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (National Police Agency: NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_agency_conflict,
     CSEM_NEEDS_NOTHING},
    {{"agency-silent", "an agency that a commitment names is not named in any effort under it",
      "A commitment names the agency, and no effort and no repeat under the commitment does. That an agency\n"
      "is not named does not mean that it did nothing: it may have worked under the name of another, or not\n"
      "have reported. `other related bodies` at the end of a list names nobody. Each commitment is asked, so\n"
      "that there may be two findings for an agency in one measure.\n",
      "Crossings shall be made safer. (National Police Agency, and Ministry of Transport)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency, and other related bodies)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_agency_silent,
     CSEM_NEEDS_NOTHING},
    {{"agency-unassigned", "an agency is named in an effort under a measure whose commitments do not name it",
      "The agency did something for the measure, but no commitment of the measure makes it responsible. The\n"
      "finding is at the first effort under the measure that names the agency.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA and MOT)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings. (NPA)\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_agency_unassigned,
     CSEM_NEEDS_NOTHING},
    {{"repeat-dangling", "a repeat points to a measure that the body does not have",
      "`Repeat mention 1 - (ii)` sends the reader to measure 1(ii). Where the body does not have that\n"
      "measure, the number is wrong, or the body is cut.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 4 - (ii): Lamps at crossings (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Repeat mention 1 - (ii): Old signs replaced (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_repeat_dangling,
     CSEM_NEEDS_NOTHING},
    {{"repeat-self", "a repeat points to its own measure",
      "A repeat points to another measure, where the effort is reported. One that points to the measure in\n"
      "which it stands leads the reader in a circle.\n",
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
      "The title of a repeat should say which effort it means. The rule takes the content words of the\n"
      "title, without numbers and function words, and looks for the effort of the other measure that has\n"
      "most of them. A repeat whose reference is wrong, or whose effort was cut out, has no such effort.\n",
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
      "Two efforts report the same number of the same thing in the same period. Who adds numbers up would\n"
      "count the fact twice; totals of this library count it once. Values below 13 are left out, since they\n"
      "are often the same by chance. The finding stands at the later place.\n",
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
      "`more than` or the like. One of both is imprecise. There is one finding a fact.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up. (NPA)\n"
      "- With the help of schools, about 420 lamps were put up in FY2019. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- In FY2019, 420 lamps were put up. (NPA)\n"
      "- With the help of schools, 420 lamps were put up in FY2019. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_statistic_qualifier,
     CSEM_NEEDS_STATISTICS},
    {{"statistic-conflict", "two sentences that are much the same give different values for the same unit and period",
      "Two sentences share at least 60 % of their content words, numbers left out, and give different\n"
      "values of the same unit for the same known period. Often one of them was copied and not brought up\n"
      "to date.\n",
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
      "February has no 30th day. Such a date is a slip; the day on which something happened is not known.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up on February 30, 2019. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up on February 28, 2019. (NPA)\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_date_invalid,
     CSEM_NEEDS_NOTHING},
    {{"date-future", "a year or date in an effort that lies after the publication date",
      "An effort tells what was done, so its dates should lie before the day of publication. A later one is\n"
      "a slip, or a plan that belongs into a commitment, which may speak of the future. A year or fiscal\n"
      "year in which the report was published is not later.\n",
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
      "A parenthesis that is opened should be closed in the same paragraph, item or title, and the other\n"
      "way round. The parenthesis of a numeral such as `i)` is none.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps (with shades were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps (with shades) were put up at i) crossings and ii) bends. (NPA)\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_parenthesis_unbalanced,
     CSEM_NEEDS_NOTHING},
    {{"note-orphan", "a note whose marker does not occur in its effort, or a marker without a note",
      "A note stands below the effort that has its marker. A note without a marker belongs nowhere, and a\n"
      "marker without a note promises what the reader does not find.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps* were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps* were put up at crossings. (NPA)\n"
      "* Lamps of all kinds.\n",
      CSEM_SEVERITY_WARNING},
     csem__rule_note_orphan,
     CSEM_NEEDS_NOTHING},
    {{"markup-residue", "mark-up that an extraction tool added stands in the text",
      "Some tools print bold type as `**words**`. The stars are no part of the text: the reader drops them\n"
      "where they pair, and this rule tells where they were. It needs the text; JSON does not keep it.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- **Lamps** were put up at crossings. (NPA)\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps* were put up at crossings. (NPA)\n"
      "* Lamps of all kinds.\n",
      CSEM_SEVERITY_NOTE},
     csem__rule_markup_residue,
     CSEM_NEEDS_TEXT},
    {{"furniture-glued", "a page footer is glued to a bullet or to a line of text",
      "The glossary that a report repeats at the foot of its pages should stand on lines of its own. Where\n"
      "an extraction tool glues it to a bullet or to a line of text, other programs will read it as text;\n"
      "this one takes it out. It needs the text; JSON does not keep it.\n",
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
      "A line that is the same at the edge of most pages is no content, but a running head or foot. One that\n"
      "closes a sentence or holds a number that counts something looks like content all the same. The finding\n"
      "is at the first line that was left out, and says which it is. It needs the text; JSON does not keep it.\n"
      "\n"
      "Look whether the line belongs to the text. If it does not, nothing needs to be done.\n",
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
      "A report ends with an attribution, or at least with a full stop. Where its last words are the middle\n"
      "of a sentence, the document was cut.\n"
      "\n"
      "Look for the rest of the document.\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings near\n",
      "Crossings shall be made safer. (National Police Agency)\n"
      "- Lamps were put up at crossings near schools.\n",
      CSEM_SEVERITY_ERROR},
     csem__rule_text_cut,
     CSEM_NEEDS_NOTHING},
    {{"grammar-unknown", "headings, labels or attributions recur in the text, and no grammar reads them",
      "The library knows how certain reports are printed. In a text that is printed in another way it finds\n"
      "no chapter, and the report is empty. The message says what recurs in the text, with counts: lines\n"
      "that begin with numbers that go on by one, short lines and labels, and brackets at the end of\n"
      "paragraphs. Where too little recurs to be sure there is no such finding.\n"
      "\n"
      "Check whether this is the right document. If it is, nothing of it can be read yet.\n",
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
      "The text is no report on a Basic Plan, or its body is missing. Such a text is read without harm and\n"
      "gives an empty report; this rule makes sure that nobody takes that for a success.\n",
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
      "The list of findings is not whole: the options limit how many there may be. The first ones in the\n"
      "order of the text are kept, and this finding says how many there were. It also tells when a rule\n"
      "that compares sentences with sentences gave up, since too much of a very large report is alike.\n"
      "\n"
      "Raise the limit, or switch off the rule that fires so often.\n",
      NULL, NULL, CSEM_SEVERITY_ERROR},
     NULL,
     CSEM_NEEDS_NOTHING},
};

const size_t csem__rule_row_count = sizeof csem__rule_rows / sizeof csem__rule_rows[0];
