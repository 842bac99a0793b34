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
size_t figures_agency(const csem_summary *summary, const char *id);
int64_t figures_agency_number(const csem_summary *summary, const char *id, int32_t column);
void figures_check_agency(const csem_summary *summary, const char *id, int64_t responsible, int64_t reporting,
                          int64_t silent, int64_t unassigned);

/* The first group that has the text in a column, or has none if `value` is NULL. */
size_t figures_find_group(const csem_groups *groups, int32_t column, const char *value);
const char *figures_group_text(const csem_groups *groups, size_t row, int32_t column);
int64_t figures_group_number(const csem_groups *groups, size_t row, int32_t column);
double figures_group_value(const csem_groups *groups, size_t row, int32_t column);
void figures_check_group(const csem_groups *groups, size_t row, uint64_t n, uint64_t summed, double sum,
                         uint64_t repeated);

/* Checks the items of a list of a group, separated by blanks in `wanted`, and that there are no more of them. */
void figures_check_items(const csem_groups *groups, size_t row, int32_t column, const char *wanted);

/* The row of a fact of a group, by its index there. */
size_t figures_fact(const csem_groups *groups, size_t group, size_t index);

/* A sink whose context is a char * that is NULL at first. The caller frees it. */
int figures_collect(void *context, const char *text, size_t length);

/* The caller frees the result. */
char *figures_summary_json(const csem_summary *summary, uint32_t flags);
char *figures_groups_json(const csem_groups *groups, uint32_t flags);

#endif
