/* SPDX-License-Identifier: MIT */
/* Rules about the cover, and about texts that are not a report. */
#include "dates/dates.h"
#include "validation/validation.h"

#include <stdio.h>

static void require(csem_reporter *reporter, bool there, const char *what) {
    csem__finding_place place = csem__finding_at_document();
    if (!there)
        csem__report_finding(reporter, &place, "no %s can be read from the cover", what);
}

void csem__rule_cover_incomplete(csem_reporter *reporter) {
    const csem_report *report = reporter->report;
    require(reporter, report->title.data != NULL, "title");
    require(reporter, report->plan.data != NULL, "name of a plan");
    require(reporter, report->issuer.data != NULL, "issuer");
    require(reporter, report->published.year > 0, "date of publication");
    require(reporter, report->period.start.year > 0, "period");
}

typedef struct date_text {
    char text[40];
} date_text;

static date_text print_date(csem_date date) {
    date_text out;
    snprintf(out.text, sizeof out.text, "%04d-%02d-%02d", (int)date.year, (int)date.month, (int)date.day);
    return out;
}

void csem__rule_period_order(csem_reporter *reporter) {
    const csem_report *report = reporter->report;
    const csem_period *period = &report->period;
    if (period->start.year == 0)
        return;
    csem__finding_place place = csem__finding_at_span(reporter, report->period_span);
    if (csem__date_order(&period->end, &period->start) < 0)
        csem__report_finding(reporter, &place, "the period ends on %s, before it starts on %s",
                             print_date(period->end).text, print_date(period->start).text);
    if (report->published.year == 0 || csem__date_order(&report->published, &period->end) >= 0)
        return;
    place = csem__finding_at_span(reporter, report->published_span);
    csem__report_finding(reporter, &place, "the report is published on %s, before its period ends on %s",
                         print_date(report->published).text, print_date(period->end).text);
    csem__relate(reporter, csem__finding_at_span(reporter, report->period_span).span, "the period");
}

void csem__rule_no_chapters(csem_reporter *reporter) {
    const csem__profile *profile = reporter->report->grammar;
    csem__finding_place place = csem__finding_at_document();
    if (reporter->report->body.count > 0)
        return;
    if (!profile || profile->level_count == 0 || profile == csem__profile_find("basic-plan"))
        csem__report_finding(reporter, &place,
                             "the text has no chapter: it is not a report on a Basic Plan, or its body is missing");
    else
        csem__report_finding(reporter, &place,
                             "the text has no %s: the profile %s does not fit it, or its body is missing",
                             csem__shorten(csem__text_of(profile->levels[0].name)).text,
                             csem__shorten(csem__text_of(profile->name)).text);
}

void csem__rule_language_unknown(csem_reporter *reporter) {
    const csem_report *report = reporter->report;
    const csem__profile *profile = report->grammar;
    csem__finding_place place = csem__finding_at_document();
    if (!profile || !profile->language || strcmp(profile->language, "en") == 0 || report->body.count == 0)
        return;
    if (report->statistic_count == 0)
        csem__report_finding(reporter, &place, "the text is in the language \"%s\": statistics were not looked for",
                             csem__shorten(csem__text_of(profile->language)).text);
}

void csem__rule_grammar_unknown(csem_reporter *reporter) {
    csem__finding_place place = csem__finding_at_document();
    if (reporter->report->seen.data)
        csem__report_finding(reporter, &place, "the text fits no grammar that the library knows; it has %s",
                             reporter->report->seen.data);
}
