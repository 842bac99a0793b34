/* SPDX-License-Identifier: MIT */
#include "support/figures.h"

#include "support/files.h"
#include "support/written.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

csem_error figures_error;

const char figures_sample[] =
    "Efforts on the \xE2\x80\x9C"
    "Basic Plan on Road Safety\xE2\x80\x9D\n"
    "(From April 1, 2019 to March 31, 2020)\n"
    "July 10, 2020\n"
    "Liaison Conference on Road Safety\n"
    "\n"
    "Table of Contents\n"
    "1. Roads ... 1\n"
    "(i) Crossings ... 1\n"
    "(ii) Signs ... 2\n"
    "2. Lessons ... 3\n"
    "(i) Schools ... 3\n"
    "\n"
    "* NPA (National Police Agency), MOT (Ministry of Transport), MOE (Ministry of Education), "
    "BOT (Board Office of Trams)\n"
    "\n"
    "1. Roads\n"
    "(i) Crossings\n"
    "Crossings shall be lit for 5 years. (National Police Agency, and Ministry of Transport)\n"
    "- In FY2019, 120 lamps were put up and at least 30 lamps were repaired. (NPA)\n"
    "- In November 2019, about 500 posters were printed. (NPA and MOT)\n"
    "- Repeat mention 1 - (ii): Signs (NPA and MOT)\n"
    "(ii) Signs\n"
    "Signs shall be easy to read. (Ministry of Transport, and Ministry of Education)\n"
    "- In November 2019, about 500 posters were printed and 7 signs were cleaned. (NPA)\n"
    "2. Lessons\n"
    "(i) Schools\n"
    "Lessons shall be held. (Ministry of Education)\n"
    "- In 2019, 40 lessons were held in 12 schools. In FY2019, 3 lessons were filmed for 2 million yen. "
    "(MOE, NPA, and MOT)\n"
    "- Pupils drew maps of their streets.\n";

void figures_compose_shared(composed *text) {
    compose(text, "Efforts on the \xE2\x80\x9C"
                  "Basic Plan on Ponds\xE2\x80\x9D\n(From April 1, 2019 to March 31, 2020)\nJuly 10, 2020\nPond "
                  "Council\n\n* PA (Park Agency)\n\n1. Ponds\n(i) ");
    compose_times(text, 1500, "Ducks ");
    compose(text, "\nDucks shall be ");
    compose_times(text, 1100, "fed and ");
    compose(text, "counted. (");
    for (int i = 0; i < 40; i++)
        compose(text, "Ministry of A%d Roads, ", i);
    compose(text, "and Ministry of ");
    compose_times(text, 60, "Very ");
    compose(text, "Long Roads)\n- In 2019, 5 ducks and 600 ");
    compose_times(text, 300, "x");
    compose(text, "s were fed. (PA and Ministry of A1 Roads)\n");
    compose_times(text, 40, "Ducks shall be fed. (Park Agency)\n");
}

csem_report *figures_parse(const char *text) {
    csem_report *report;
    csem_error_init(&figures_error, sizeof figures_error);
    ck_assert_msg(csem_report_parse(text, strlen(text), NULL, &report, &figures_error) == CSEM_OK, "%s",
                  figures_error.message);
    return report;
}

/* The report after a round trip through JSON. */
csem_report *figures_through_json(const csem_report *report) {
    csem_buffer *buffer;
    ck_assert_int_eq(written_report(report, CSEM_JSON_COMPACT, &buffer, NULL), CSEM_OK);
    csem_report *again = figures_parse(csem_buffer_data(buffer, NULL));
    csem_buffer_free(buffer);
    return again;
}

csem_summary *figures_summarize(const csem_report *report) {
    csem_summary *summary;
    ck_assert_int_eq(csem_summary_create(NULL, &summary, &figures_error), CSEM_OK);
    ck_assert_int_eq(csem_summary_add(summary, report, NULL, &figures_error), CSEM_OK);
    return summary;
}

/* Groups of the reports. The list of keys ends with 0, that of filters with the key 0. */
csem_groups *figures_group_all(const csem_report *const *reports, size_t count, const int32_t *keys,
                               const csem_filter *filters) {
    csem_aggregation_options options;
    csem_groups *groups;
    csem_aggregation_options_init(&options, sizeof options);
    options.keys = keys;
    options.filters = filters;
    while (keys && keys[options.key_count] != 0)
        options.key_count++;
    while (filters && filters[options.filter_count].key != 0)
        options.filter_count++;
    csem_error_init(&figures_error, sizeof figures_error);
    ck_assert_msg(csem_groups_create(&options, &groups, &figures_error) == CSEM_OK, "%s", figures_error.message);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(csem_groups_add(groups, reports[i], NULL, &figures_error), CSEM_OK);
    return groups;
}

csem_groups *figures_group(const csem_report *report, const int32_t *keys, const csem_filter *filters) {
    return figures_group_all((const csem_report *const *)&report, 1, keys, filters);
}

size_t figures_agency(const csem_summary *summary, const char *id) {
    for (size_t i = 0; i < csem_summary_row_count(summary, CSEM_TABLE_AGENCIES); i++)
        if (strcmp(csem_summary_text(summary, CSEM_TABLE_AGENCIES, i, CSEM_COLUMN_ID, NULL), id) == 0)
            return i;
    ck_abort_msg("there is no row of %s", id);
    return 0;
}

int64_t figures_agency_number(const csem_summary *summary, const char *id, int32_t column) {
    return csem_summary_number(summary, CSEM_TABLE_AGENCIES, figures_agency(summary, id), column);
}

void figures_check_agency(const csem_summary *summary, const char *id, int64_t responsible, int64_t reporting,
                          int64_t silent, int64_t unassigned) {
    ck_assert_int_eq(figures_agency_number(summary, id, CSEM_COLUMN_RESPONSIBLE), responsible);
    ck_assert_int_eq(figures_agency_number(summary, id, CSEM_COLUMN_REPORTING), reporting);
    ck_assert_int_eq(figures_agency_number(summary, id, CSEM_COLUMN_SILENT), silent);
    ck_assert_int_eq(figures_agency_number(summary, id, CSEM_COLUMN_UNASSIGNED), unassigned);
}

const char *figures_group_text(const csem_groups *groups, size_t row, int32_t column) {
    return csem_groups_text(groups, CSEM_TABLE_GROUPS, row, column, NULL);
}

int64_t figures_group_number(const csem_groups *groups, size_t row, int32_t column) {
    return csem_groups_number(groups, CSEM_TABLE_GROUPS, row, column);
}

double figures_group_value(const csem_groups *groups, size_t row, int32_t column) {
    return csem_groups_value(groups, CSEM_TABLE_GROUPS, row, column);
}

size_t figures_find_group(const csem_groups *groups, int32_t column, const char *value) {
    for (size_t i = 0; i < csem_groups_row_count(groups, CSEM_TABLE_GROUPS); i++) {
        const char *got = figures_group_text(groups, i, column);
        if (value ? got && strcmp(got, value) == 0 : !got)
            return i;
    }
    ck_abort_msg("there is no group of %s", value ? value : "nothing");
    return 0;
}

void figures_check_group(const csem_groups *groups, size_t row, uint64_t n, uint64_t summed, double sum,
                         uint64_t repeated) {
    ck_assert_int_eq(figures_group_number(groups, row, CSEM_COLUMN_N), (int64_t)n);
    ck_assert_int_eq(figures_group_number(groups, row, CSEM_COLUMN_SUMMED), (int64_t)summed);
    ck_assert_double_eq(figures_group_value(groups, row, CSEM_COLUMN_SUM), sum);
    ck_assert_int_eq(figures_group_number(groups, row, CSEM_COLUMN_REPEATED), (int64_t)repeated);
    ck_assert_int_eq(figures_group_number(groups, row, CSEM_COLUMN_FACTS), (int64_t)(n + repeated));
}

void figures_check_items(const csem_groups *groups, size_t row, int32_t column, const char *wanted) {
    size_t count = 0;
    size_t length;
    const char *item;
    for (const char *rest = wanted; (item = csem_groups_item(groups, CSEM_TABLE_GROUPS, row, column, count, &length));
         count++) {
        ck_assert_msg(strncmp(rest, item, length) == 0, "\"%s\" does not begin with \"%s\"", rest, item);
        rest += rest[length] == ' ' ? length + 1 : length;
        wanted = rest;
    }
    ck_assert_str_eq(wanted, "");
    ck_assert_int_eq(figures_group_number(groups, row, column), (int64_t)count);
    ck_assert_uint_eq(length, 0);
}

size_t figures_fact(const csem_groups *groups, size_t group, size_t index) {
    size_t row = (size_t)csem_groups_row(groups, CSEM_TABLE_GROUPS, group, CSEM_COLUMN_FACTS) + index;
    ck_assert_int_lt((int64_t)index, figures_group_number(groups, group, CSEM_COLUMN_FACTS));
    ck_assert_int_eq(csem_groups_row(groups, CSEM_TABLE_FACTS, row, CSEM_COLUMN_GROUP), (int64_t)group);
    return row;
}

int figures_collect(void *context, const char *text, size_t length) {
    char **out = context;
    size_t used = *out ? strlen(*out) : 0;
    char *grown = realloc(*out, used + length + 1);
    ck_assert_ptr_nonnull(grown);
    memcpy(grown + used, text, length);
    grown[used + length] = '\0';
    *out = grown;
    return 0;
}

char *figures_summary_json(const csem_summary *summary, uint32_t flags) {
    char *text = NULL;
    ck_assert_int_eq(csem_summary_write_json(summary, flags, figures_collect, &text, &figures_error), CSEM_OK);
    return text;
}

char *figures_groups_json(const csem_groups *groups, uint32_t flags) {
    char *text = NULL;
    ck_assert_int_eq(csem_groups_write_json(groups, flags, figures_collect, &text, &figures_error), CSEM_OK);
    return text;
}

/* A report of one chapter with measures 1(i), which has two efforts, and 1(ii), which has one, and with statistics. */
#define BLOCKS "\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"Text.\"}]"
#define PLACE(start, end) "\"page\":null,\"sheet\":null,\"span\":{\"start\":" start ",\"end\":" end ",\"line\":1}"
#define EFFORT(agencies, start, end)                                                                                   \
    "{\"kind\":\"effort\",\"ref\":null," BLOCKS ",\"agencies\":[" agencies                                             \
    "],\"status\":null,\"as_of\":null,\"notes\":[]," PLACE(start, end) "}"
#define COMMITMENT(agencies, start, end, efforts)                                                                      \
    "{" BLOCKS ",\"agencies\":[" agencies "],\"partners\":[],\"open_ended\":false,\"status\":null,\"deadline\":null,"  \
    "\"fields\":[]," PLACE(start, end) ",\"efforts\":[" efforts "]}"
#define MEASURE(numeral, number, start, end, commitments)                                                              \
    "{\"level\":\"measure\",\"id\":\"1(" numeral ")\",\"number\":" number ",\"title\":\"" numeral                      \
    "\"," PLACE(start, end) ",\"commitments\":[" commitments "],\"sections\":[]}"

static const char agencies[] = "[{\"id\":\"A\",\"name\":\"Park Agency\"},{\"id\":\"A\",\"name\":\"Pond Agency\"},"
                               "{\"id\":\"B\",\"name\":\"Bench Agency\"}]";
static const char sections[] = "[{\"level\":\"chapter\",\"id\":\"1\",\"number\":1,\"title\":\"Trees\"," PLACE(
    "0",
    "1000") ",\"commitments\":[],\"sections\":[" MEASURE("i", "1", "0", "500",
                                                         COMMITMENT("\"B\"", "0", "500",
                                                                    EFFORT("\"A\"", "0", "500") "," EFFORT(
                                                                        "", "0",
                                                                        "500"))) "," MEASURE("ii", "2", "500", "900",
                                                                                             COMMITMENT(
                                                                                                 "", "500", "900",
                                                                                                 EFFORT("\"B\",\"A\"",
                                                                                                        "500",
                                                                                                        "900"))) "]}]";

csem_report *figures_made(const char *start, const char *end, const char *statistics) {
    enum { ROOM = 4096 };
    char period[64] = "null";
    size_t size = strlen(statistics) + ROOM;
    char *text = test_allocate(size);
    if (start)
        snprintf(period, sizeof period, "{\"start\":\"%s\",\"end\":\"%s\"}", start, end);
    snprintf(
        text, size,
        "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":\"basic-plan\",\"report\":{\"title\":\"Parks\",\"plan\":"
        "null,\"issuer\":"
        "null,\"published\":null,\"period\":%s},\"agencies\":%s,\"contents\":[],\"sections\":%s,"
        "\"statistics\":[%s]}",
        period, agencies, sections, statistics);
    csem_report *report = figures_parse(text);
    free(text);
    return report;
}
