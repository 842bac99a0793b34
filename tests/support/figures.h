/* SPDX-License-Identifier: MIT */
/* Invented reports, and summaries and groups of them, for the suites of aggregation. A failure ends the test. */
#ifndef CSEM_TESTS_SUPPORT_FIGURES_H
#define CSEM_TESTS_SUPPORT_FIGURES_H

#include "support/compose.h"

#include <csemplan.h>

extern csem_error figures_error;

/* A text with four agencies, three measures, six efforts and ten statistics. */
extern const char figures_sample[];

/* Composes a report whose rows share long texts: a title and a commitment of 9,000 bytes, in rows of 40 agencies and of
 * 41 commitments; and the id of an agency and a unit that are cut in rows. */
void figures_compose_shared(composed *text);

csem_report *figures_parse(const char *text);

/* The report after a round trip through JSON. */
csem_report *figures_through_json(const csem_report *report);

#define STATISTIC(effort, value, kind, unit, at) STATISTIC_IN("1(i)", effort, value, kind, unit, at)
#define STATISTIC_IN(measure, effort, value, kind, unit, at)                                                           \
    "{\"measure\":\"" measure "\",\"commitment\":0,\"effort\":" effort ",\"value\":" value                             \
    ",\"qualifier\":\"exact\",\"kind\""                                                                                \
    ":\"" kind "\",\"unit\":" unit ",\"phrase\":null,\"period\":{\"text\":\"2019\",\"start\":\"2019-01-01\",\"end\":"  \
    "\"2019-12-31\"},\"page\":null,\"sheet\":null,\"span\":{\"start\":" at ",\"end\":" at ",\"line\":1}}"
#define ONE_OAK STATISTIC("0", "1", "count", "\"oaks\"", "10")

/* A report for a period, or NULL: one chapter with the measures 1(i), which has two efforts, and 1(ii), which has one.
 * The statistics are STATISTICs separated by commas. */
csem_report *figures_made(const char *start, const char *end, const char *statistics);

csem_summary *figures_summarize(const csem_report *report);

/* Groups of the reports. The list of keys ends with 0, that of filters with the key 0; each may be NULL. */
csem_groups *figures_group_all(const csem_report *const *reports, size_t count, const int32_t *keys,
                               const csem_filter *filters);
csem_groups *figures_group(const csem_report *report, const int32_t *keys, const csem_filter *filters);

/* The first row of an agency. */
const csem_agency_figures *figures_agency(const csem_summary *summary, const char *id);
void figures_check_agency(const csem_summary *summary, const char *id, int64_t responsible, int64_t reporting,
                          int64_t silent, int64_t unassigned);

/* The first group for which a getter returns the value, which may be NULL. */
const csem_group *figures_find_group(const csem_groups *groups, int32_t key, const char *value);
const csem_group *figures_find_form(const csem_groups *groups, int32_t key, const char *value);
void figures_check_group(const csem_group *one, uint64_t n, uint64_t summed, double sum, uint64_t repeated);

/* A sink whose context is a char * that is NULL at first. The caller frees it. */
int figures_collect(void *context, const char *text, size_t length);

/* The caller frees the result. */
char *figures_summary_json(const csem_summary *summary, uint32_t flags);
char *figures_groups_json(const csem_groups *groups, uint32_t flags);

#endif
