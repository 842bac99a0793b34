/* SPDX-License-Identifier: MIT */
/* Reading JSON: the model, what is rejected, and where the error is. */
#include "support/json_sample.h"
#include "support/outline.h"
#include "support/suite.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>

static csem_error error;

/* ---- reading --------------------------------------------------------------------------------------------------- */

START_TEST(reading_gives_the_model) {
    csem_report *report = read_whole(sample);
    ck_assert_str_eq(csem_report_title(report, NULL), "Efforts on the Basic Plan on Parks");
    ck_assert_ptr_null(csem_report_issuer(report, NULL));
    ck_assert_int_eq(csem_report_published(report)->day, 29);
    ck_assert_int_eq(csem_report_period(report)->end.year, 2020);
    ck_assert_str_eq(csem_agency_name(csem_report_agency(report, 0), NULL), "Park Agency");
    ck_assert_int_eq(csem_section_place(csem_section_child(test_entry(report, 0), 0))->page, 0);
    const csem_section *measure = csem_report_find_section(report, "1(iv)");
    ck_assert_str_eq(csem_section_title(measure, NULL), "Planting \xC3\xA9\xE6\xA8\xB9");
    const csem_commitment *commitment = csem_section_commitment(measure, 0);
    ck_assert_int_eq(csem_commitment_open_ended(commitment), 1);
    ck_assert_int_eq(csem_section_is_tracked(measure), 1);
    ck_assert_int_eq(csem_section_is_tracked(csem_section_parent(measure)), 0);
    const char *printed;
    size_t length;
    ck_assert_int_eq(csem_commitment_status(commitment, &printed, &length), CSEM_STATUS_IN_PROGRESS);
    ck_assert_str_eq(printed, "On track");
    ck_assert_uint_eq(length, strlen(printed));
    ck_assert_int_eq(csem_commitment_deadline(commitment, NULL, NULL)->end.year, 2020);
    const csem_field *field = csem_commitment_field(commitment, 0);
    ck_assert_str_eq(csem_field_label(field, NULL), "Budget");
    ck_assert_str_eq(csem_field_text(field, NULL), "none");
    ck_assert_uint_eq(csem_field_span(field)->end, 70);
    ck_assert_ptr_eq(csem_commitment_agency(commitment, 1), csem_report_agency(report, 0));
    const csem_effort *effort = csem_commitment_effort(commitment, 0);
    ck_assert_str_eq(csem_block_label(csem_effort_block(effort, 1), NULL), "i");
    ck_assert_str_eq(csem_note_marker(csem_effort_note(effort, 0), NULL), "*");
    ck_assert_uint_eq(csem_effort_place(csem_commitment_effort(commitment, 1))->span.end, UINT64_C(9007199254740992));
    ck_assert_str_eq(csem_effort_ref(csem_commitment_effort(commitment, 1), NULL), "2(ii)");
    const csem_statistic *statistic = csem_report_statistic(report, 1);
    ck_assert_int_eq(csem_statistic_node(statistic)->effort_index, -1);
    ck_assert(csem_statistic_value(statistic) < -2.4 && csem_statistic_value(statistic) > -2.6);
    ck_assert_ptr_null(csem_statistic_period(statistic, &printed, &length));
    ck_assert_ptr_null(printed);
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_nonnull(csem_statistic_period(csem_report_statistic(report, 0), &printed, NULL));
    ck_assert_str_eq(printed, "FY2019");
    csem_report_free(report);
}
END_TEST

START_TEST(writing_what_was_read_gives_the_same_bytes) {
    char *expected = compact_sample();
    csem_report *report = read_whole(sample);
    for (uint32_t flags = CSEM_JSON_DEFAULT; flags <= CSEM_JSON_COMPACT; flags++) {
        char *first = write_whole(report, flags);
        if (flags == CSEM_JSON_COMPACT)
            ck_assert_str_eq(first, expected);
        csem_report *again = read_whole(first);
        char *second = write_whole(again, flags);
        ck_assert_str_eq(first, second);
        free(first);
        free(second);
        csem_report_free(again);
    }
    csem_report_free(report);
    free(expected);
}
END_TEST

/* Differences from the output of the library that do not change the report. */
static const char *const equals[][2] = {
    {"{\"format\"", "\xEF\xBB\xBF \r\n\t{\"format\""},
    {"\"version\":2,", "\"version\":2.0,"},
    {"\"value\":200,", "\"value\":2e2,"},
    {"\"start\":10,", "\"start\":1E+1,"},
    {"\"start\":10,\"end\":900,\"line\":2", "\"line\":2,\"end\":900,\"start\":10"},
    {"{\"format\":\"csemplan-report\",\"version\":2,", "{\"version\":2,\"format\":\"csemplan\\u002Dreport\","},
    {"Trees shall", "\\u0054r\\u0065es shall"},
    {"\\u00e9\\u6a39", "\xC3\xA9\xE6\xA8\xB9"},
    {"\"statistics\":", "\"statis\\u0074ics\" : "},
};

START_TEST(other_spellings_are_the_same_report) {
    char *expected = compact_sample();
    char *text = changed(equals[_i][0], equals[_i][1]);
    csem_report *report = read_whole(text);
    char *written = write_whole(report, CSEM_JSON_COMPACT);
    ck_assert_str_eq(written, expected);
    csem_report_free(report);
    free(written);
    free(text);
    free(expected);
}
END_TEST

/* Changes that the schema allows. */
static const char *const allowed[][2] = {
    {"\"title\":\"Efforts on the Basic Plan on Parks\"", "\"title\":null"},
    {"{\"start\":\"2019-04-01\",\"end\":\"2020-03-31\"}},", "null},"},
    {"\"2020-02-29\"", "\"0001-01-01\""},
    {"\"2020-02-29\"", "\"9999-12-31\""},
    /* Validation reports a period that ends before it starts, and an abbreviation with two names. */
    {"\"end\":\"2020-03-31\"}},", "\"end\":\"2018-03-31\"}},"},
    {"{\"id\":\"Road Office\",", "{\"id\":\"PA\",\"name\":\"Path Agency\"},{\"id\":\"Road Office\","},
    {"\"page\":3,\"sheet\"", "\"page\":2147483647,\"sheet\""},
    {"\"ref\":\"2(ii)\"", "\"ref\":null"},
    {"\"ref\":\"2(ii)\"", "\"ref\":\"99(cxxiv)\""},
    {"\"ref\":\"2(ii)\"", "\"ref\":\"C01.3\""},
    {"\"id\":\"1(v)\"", "\"id\":\"B\""},
    {"\"number\":4,", "\"number\":0,"},
    {"\"scale\":\"in-progress\"", "\"scale\":\"dropped\""},
    {"\"profile\":\"basic-plan\"", "\"profile\":null"},
    {"\"partners\":[\"PA\"]", "\"partners\":[]"},
    {"\"label\":\"i\"", "\"label\":null"},
    {"trees*", "\\uD83C\\uDF33 trees*"},
};

START_TEST(the_schema_allows_it) {
    char *text = changed(allowed[_i][0], allowed[_i][1]);
    csem_report *report = read_whole(text);
    char *written = write_whole(report, CSEM_JSON_COMPACT);
    csem_report *again = read_whole(written);
    char *twice = write_whole(again, CSEM_JSON_COMPACT);
    ck_assert_str_eq(written, twice);
    csem_report_free(report);
    csem_report_free(again);
    free(written);
    free(twice);
    free(text);
}
END_TEST

/* ---- refusals -------------------------------------------------------------------------------------------------- */

typedef struct refusal {
    const char *from;  /* a part of the sample ... */
    const char *to;    /* ... and its replacement */
    const char *place; /* the error is at its first occurrence in the changed text */
    const char *message;
} refusal;

#define WHOLE "expected a whole number from "
#define DAY "expected a day of the calendar, such as \"2020-03-31\""
#define TEXT_MESSAGE "expected a text that is not empty"
#define M0 "sections[0].sections[0]"
#define C0 M0 ".commitments[0]"
#define E0 C0 ".efforts[0]"
#define E1 C0 ".efforts[1]"

#define DEEP "{\"level\":\"part\",\"number\":1,\"title\":\"Deep\",\"page\":null,\"entries\":["
#define END "]}"

static const refusal schema_refusals[] = {
    {"\"page\":null,\"entries\":[]}",
     "\"page\":null,\"entries\":[" DEEP DEEP DEEP DEEP DEEP DEEP
     "{\"level\":\"last\",\"number\":1,\"title\":\"Deepest\",\"page\":null,\"entries\":[]}" END END END END END END
     "]}",
     "[{\"level\":\"last\"",
     "contents[0].entries[0].entries[0].entries[0].entries[0].entries[0].entries[0].entries[0].entries: "
     "more than 8 levels of sections"},
    {"\"entries\":[]}]},", "\"entries\":7}]},", "7}", "contents[0].entries[0].entries: expected an array"},
    {"\"csemplan-report\"", "\"report\"", "\"report\",",
     "format: the JSON is not a csemplan report: its format is \"report\""},
    {"\"csemplan-report\"", "null", "null,", "format: expected \"csemplan-report\""},
    {"\"version\":2", "\"version\":1", "1,", "version: version 1 is not read, expected 2"},
    {"\"version\":2", "\"version\":1,\"chapters\":[]", "1,", "version: version 1 is not read, expected 2"},
    {"\"version\":2,\"profile\"", "\"version\":9,\"grammar\"", "9,", "version: version 9 is not read, expected 2"},
    {"\"version\":2", "\"version\":1e99", "1e99,", "version: expected 2"},
    {"\"version\":2", "\"version\":1.5", "1.5,", "version: expected 2"},
    {"\"version\":2", "\"version\":\"2\"", "\"2\",", "version: expected 2"},
    {"\"version\":2", "\"edition\":2", "\"edition\"", "edition: unknown key"},
    {"\"version\":2", "\"version\":2,\"version\":2", "\"version\":2,\"profile", "version: repeated key"},
    {"\"version\":2,", "", "{\"format", "the key `version` is missing"},
    {"\"version\":2", "\"Version\":2", "\"Version\"", "Version: unknown key"},
    {"\"version\":2", "\"ver\\n\\u0007\\u009bsion\":1", "\"ver", "ver???sion: unknown key"},
    {"\"version\"", "\"a key that goes on and on and on and on \xC3\xA9\xC3\xA9 and on\"", "\"a key",
     "a key that goes on and on and on and on ...: unknown key"},
    {"\"title\":\"Efforts on the Basic Plan on Parks\"", "\"title\":\"\"", "\"\",", "report.title: " TEXT_MESSAGE},
    {"\"title\":\"Efforts on the Basic Plan on Parks\"", "\"title\":7", "7,",
     "report.title: " TEXT_MESSAGE ", or null"},
    {"\"issuer\":null,\n", "", "{\"title", "report: the key `issuer` is missing"},
    {"\"issuer\":null", "\"issuer\":null,\"author\":null", "\"author\"", "report.author: unknown key"},
    {"\"2020-02-29\"", "\"2019-02-29\"", "\"2019-02-29", "report.published: " DAY},
    {"\"2020-02-29\"", "\"2020-2-29\"", "\"2020-2-", "report.published: " DAY},
    {"\"2020-02-29\"", "\"2020-02-29Z\"", "\"2020-02-", "report.published: " DAY},
    {"\"2020-02-29\"", "\"0000-02-29\"", "\"0000-", "report.published: " DAY},
    {"\"2020-02-29\"", "\"2020-13-01\"", "\"2020-13", "report.published: " DAY},
    {"\"2020-02-29\"", "\"2020-00-01\"", "\"2020-00", "report.published: " DAY},
    {"\"2020-02-29\"", "\"2020-01-00\"", "\"2020-01", "report.published: " DAY},
    {"\"2020-02-29\"", "\"2020-04-31\"", "\"2020-04", "report.published: " DAY},
    {"\"2020-02-29\"", "\"2020/02/29\"", "\"2020/", "report.published: " DAY},
    {"\"2020-02-29\"", "20200229", "20200229", "report.published: " DAY},
    {"\"period\":{", "\"period\":{\"text\":\"x\",", "\"text\":\"x\"", "report.period.text: unknown key"},
    {"\"end\":\"2020-03-31\"}},", "\"end\":null}},", "null}},", "report.period.end: " DAY},
    {"\"agencies\":[{\"id\":\"PA\",", "\"agencies\":[{", "{\"name\":\"Park", "agencies[0]: the key `id` is missing"},
    {"{\"id\":\"Road Office\",", "{\"id\":\"\",", "\"\",", "agencies[1].id: " TEXT_MESSAGE},
    {"\"name\":\"Road Office\"", "\"name\":null", "null}],", "agencies[1].name: " TEXT_MESSAGE},
    {"{\"id\":\"Road Office\",\"name\":\"Road Office\"}",
     "{\"id\":\"PA\",\"name\":\"Path\"},{\"id\":\"PA\",\"name\":\"Path\"}", "{\"id\":\"PA\",\"name\":\"Path\"}]",
     "agencies[2]: the list has the agency already"},
    {"{\"id\":\"Road Office\",\"name\":\"Road Office\"}", "{\"id\":\"PA\",\"name\":\"Park Agency\"}",
     "{\"id\":\"PA\",\"name\":\"Park Agency\"}]", "agencies[1]: the list has the agency already"},
    {"{\"id\":\"Road Office\",\"name\":\"Road Office\"}", "true", "true],", "agencies[1]: expected an object"},
    {"\"chapter\",\"number\":1,", "\"chapter\",\"number\":-1,", "-1,\"title\":\"Trees",
     "contents[0].number: " WHOLE "0, or null"},
    {"\"chapter\",\"number\":1,", "\"chapter\",\"number\":1.5,", "1.5,", "contents[0].number: " WHOLE "0, or null"},
    {"\"chapter\",\"number\":1,", "\"chapter\",\"number\":2147483648,", "2147483648,",
     "contents[0].number: " WHOLE "0 to 2147483647, or null"},
    {"\"title\":\"Planting\",\"page\":null", "\"title\":\"Planting\",\"page\":-1", "-1,\"entries",
     "contents[0].entries[0].page: " WHOLE "1, or null"},
    {"\"title\":\"Planting\",\"page\":null", "\"title\":\"Planting\",\"page\":\"7\"", "\"7\"",
     "contents[0].entries[0].page: " WHOLE "1, or null"},
    {"\"page\":9,\"entries\":[]", "\"page\":9,\"entries\":{}", "{}", "contents[1].entries: expected an array"},
    {"\"title\":\"Trees\",\"page\":3,\"sheet\"", "\"title\":[],\"page\":3,\"sheet\"", "[],\"page",
     "sections[0].title: " TEXT_MESSAGE ", or null"},
    {"\"sheet\":null,\"span\":{\"start\":10,\"end\":900,\"line\":2},", "\"sheet\":null,",
     "{\"level\":\"chapter\",\"id\"", "sections[0]: the key `span` is missing"},
    {"\"start\":10,", "\"start\":-1,", "-1,", "sections[0].span.start: " WHOLE "0 to 9007199254740992"},
    {"\"start\":10,", "\"start\":0.5,", "0.5,", "sections[0].span.start: " WHOLE "0 to 9007199254740992"},
    {"\"end\":900,\"line\":2", "\"end\":9,\"line\":2", "9,\"line\":2",
     "sections[0].span.end: the span ends before it "
     "starts"},
    {"\"end\":9007199254740992", "\"end\":9007199254740994", "9007199254740994",
     E1 ".span.end: " WHOLE "0 to 9007199254740992"},
    {"\"end\":9007199254740992", "\"end\":1e999", "1e999", E1 ".span.end: " WHOLE "0 to 9007199254740992"},
    {"\"line\":2}", "\"line\":0}", "0},\"commitments", "sections[0].span.line: " WHOLE "1 to 9007199254740992"},
    {"\"id\":\"1(v)\"", "\"id\":\"1(iv)\"", "\"1(iv)\",\"number\":5",
     "sections[0].sections[1].id: another section has the id \"1(iv)\""},
    {"\"id\":\"1(v)\"", "\"id\":\"\"", "\"\",\"number\":5", "sections[0].sections[1].id: " TEXT_MESSAGE},
    {"\"level\":\"part\"", "\"level\":null", "null,\"id\":\"1(v)/1\"",
     "sections[0].sections[1].sections[0].level: " TEXT_MESSAGE},
    {"\"scale\":\"in-progress\"", "\"scale\":\"fine\"", "\"fine\"",
     C0 ".status.scale: expected \"not-started\", \"limited\", \"in-progress\", \"substantial\", \"complete\", "
        "\"delayed\" or \"dropped\""},
    {"\"printed\":\"On track\"", "\"printed\":null", "null,\"scale", C0 ".status.printed: " TEXT_MESSAGE},
    {"\"partners\":[\"PA\"]", "\"partners\":[\"PA\",\"PA\"]", "\"PA\"],\"open",
     C0 ".partners[1]: \"PA\" is named twice"},
    {"\"text\":\"by 2020\"", "\"text\":\"\"", "\"\",\"start\":\"2020-01-01", C0 ".deadline.text: " TEXT_MESSAGE},
    {"\"label\":\"Budget\"", "\"label\":7", "7,\"text\":\"none", C0 ".fields[0].label: " TEXT_MESSAGE},
    {"\"as_of\":{\"text\":\"May 2020\"", "\"as_of\":{\"text\":1", "1,\"start\":\"2020-05",
     E1 ".as_of.text: " TEXT_MESSAGE},
    {"\"page\":3,\"sheet\":null,\"span\":{\"start\":20", "\"page\":0,\"sheet\":null,\"span\":{\"start\":20",
     "0,\"sheet", M0 ".page: " WHOLE "1, or null"},
    {"\"open_ended\":true", "\"open_ended\":1", "1,\"status\":{\"printed\":\"On",
     C0 ".open_ended: expected true or false"},
    {"[\"Road Office\",\"PA\"]", "[\"Road Office\",\"Nobody\"]", "\"Nobody\"",
     C0 ".agencies[1]: the list of agencies has no \"Nobody\""},
    {"[\"Road Office\",\"PA\"]", "[\"PA\",\"PA\"]", "\"PA\"],\"partners", C0 ".agencies[1]: \"PA\" is named twice"},
    {"[\"Road Office\",\"PA\"]", "[\"PA\",3]", "3],\"partners", C0 ".agencies[1]: " TEXT_MESSAGE},
    {"[\"Road Office\",\"PA\"]", "\"PA\"", "\"PA\",\"partners", C0 ".agencies: expected an array"},
    {"\"kind\":\"paragraph\",\"label\":null,\"text\":\"Trees", "\"kind\":\"Paragraph\",\"label\":null,\"text\":\"Trees",
     "\"Paragraph\"", C0 ".blocks[0].kind: expected \"paragraph\" or \"item\""},
    {"\"text\":\"Trees shall be planted.\"", "\"text\":\"\"", "\"\"}],\"agencies", C0 ".blocks[0].text: " TEXT_MESSAGE},
    {"\"label\":null,\"text\":\"Trees", "\"label\":\"i\",\"text\":\"Trees", "\"i\",",
     C0 ".blocks[0].label: expected null, since only an item has a label"},
    {"\"kind\":\"effort\"", "\"kind\":\"\"", "\"\",\"ref", E0 ".kind: expected \"effort\" or \"repeat\""},
    {"\"kind\":\"effort\",\"ref\":null", "\"kind\":\"effort\",\"ref\":\"1(i)\"", "\"1(i)\"",
     E0 ".ref: expected null, since only a repeat has a ref"},
    {"\"ref\":\"2(ii)\"", "\"ref\":2", "2,\"blocks", E1 ".ref: " TEXT_MESSAGE},
    {"\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"Ponds\"}]", "\"blocks\":[]", "[],\"agencies\":[],",
     E1 ".blocks: expected at least one block"},
    {"\"marker\":\"*\"", "\"marker\":null", "null,\"text\":\"Young", E0 ".notes[0].marker: " TEXT_MESSAGE},
    {"{\"marker\":\"*\",\"text\":\"Young ones.\"}", "[]", "[]],\"page", E0 ".notes[0]: expected an object"},
    {"\"measure\":\"1(iv)\"", "\"measure\":\"1(iii)\"", "\"1(iii)\"",
     "statistics[0].measure: the report has no such section"},
    {"\"measure\":\"1(iv)\"", "\"measure\":1", "1,\"commitment\":0", "statistics[0].measure: " TEXT_MESSAGE},
    {"\"measure\":\"1(iv)\"", "\"measure\":\"1(v)\"", "0,\"effort\":0",
     "statistics[0].commitment: the section has no such commitment"},
    {"\"commitment\":0,\"effort\":0", "\"commitment\":1,\"effort\":0", "1,\"effort\":0",
     "statistics[0].commitment: the section has no such commitment"},
    {"\"commitment\":0,\"effort\":0", "\"commitment\":null,\"effort\":0", "null,\"effort\":0",
     "statistics[0].commitment: " WHOLE "0"},
    {"\"commitment\":0,\"effort\":0", "\"commitment\":0,\"effort\":2", "2,\"value",
     "statistics[0].effort: the commitment has no such effort"},
    {"\"commitment\":0,\"effort\":0", "\"commitment\":0,\"effort\":-1", "-1,\"value",
     "statistics[0].effort: " WHOLE "0, or null"},
    {"\"value\":200", "\"value\":\"200\"", "\"200\",", "statistics[0].value: expected a number"},
    {"\"value\":200", "\"value\":-1e400", "-1e400,", "statistics[0].value: the number is too large"},
    {"\"qualifier\":\"exact\"", "\"qualifier\":null", "null,\"kind\":\"count",
     "statistics[0].qualifier: expected \"exact\", \"approximate\", \"minimum\" or \"maximum\""},
    {"\"kind\":\"count\"", "\"kind\":\"counts\"", "\"counts\"",
     "statistics[0].kind: expected \"count\", \"duration\", "
     "\"age\", \"frequency\", \"money\" or \"percent\""},
    {"\"unit\":\"trees\"", "\"unit\":\"\"", "\"\",\"phrase", "statistics[0].unit: " TEXT_MESSAGE},
    {"\"text\":\"FY2019\",\"start\"", "\"start\"", "{\"start\":\"2019-04-01\",\"end\":\"2020-03-31\"},\"page",
     "statistics[0].period: the key `text` is missing"},
    {"\"start\":40", "\"start\":44", "43,\"line\":4}}]}", "statistics[1].span.end: the span ends before it starts"},
};

enum { SCHEMA_REFUSALS = sizeof schema_refusals / sizeof schema_refusals[0] };

static void check_place(const char *text, size_t offset) {
    uint64_t line = 1;
    uint64_t column = 1;
    for (size_t i = 0; i < offset; i++) {
        line += text[i] == '\n';
        column = text[i] == '\n' ? 1 : column + (((unsigned char)text[i] & 0xC0) != 0x80);
    }
    ck_assert_uint_eq(error.offset, offset);
    ck_assert_uint_eq(error.line, line);
    ck_assert_uint_eq(error.column, column);
}

static void expect_refusal(const char *text, size_t length, int code, size_t offset, const char *message) {
    csem_report *report = (csem_report *)(void *)&error;
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(csem_report_parse_json(text, length, NULL, &report, NULL), code);
    ck_assert_int_eq(csem_report_parse_json(text, length, NULL, &report, &error), code);
    ck_assert_ptr_null(report);
    ck_assert_int_eq(error.code, code);
    ck_assert_str_eq(error.message, message);
    check_place(text, offset);
}

START_TEST(the_schema_refuses_it) {
    const refusal *r = &schema_refusals[_i];
    char *text = changed(r->from, r->to);
    const char *place = strstr(text, r->place);
    ck_assert_msg(place != NULL, "no %s in the changed text", r->place);
    expect_refusal(text, strlen(text), CSEM_ERROR_SCHEMA, (size_t)(place - text), r->message);
    free(text);
}
END_TEST

typedef struct bad_json {
    const char *text;
    size_t offset;
    const char *message;
} bad_json;

#define EARLY "the JSON ends too early"

static const bad_json bad_jsons[] = {
    {"", 0, EARLY},
    {" \n", 2, EARLY},
    {"\xEF\xBB\xBF", 3, EARLY},
    {"{", 1, EARLY},
    {"[", 1, EARLY},
    {"{\"a\"", 4, EARLY},
    {"{\"a\":", 5, EARLY},
    {"{\"a\":1", 6, EARLY},
    {"{\"a\":1,", 7, EARLY},
    {"[1,", 3, EARLY},
    {"\"abc", 4, EARLY},
    {"\"abc\\", 5, EARLY},
    {"\"abc\\u00", 8, EARLY},
    {"\"abc\\ud83c\\u", 12, EARLY},
    {"-", 1, EARLY},
    {"1.", 2, EARLY},
    {"1e+", 3, EARLY},
    {"tru", 0, "a value is missing"},
    {"True", 0, "a value is missing"},
    {"nan", 0, "a value is missing"},
    {"'a'", 0, "a value is missing"},
    {"+1", 0, "a value is missing"},
    {".5", 0, "a value is missing"},
    {"[1,]", 3, "a value is missing"},
    {"[,1]", 1, "a value is missing"},
    {"{\"a\":}", 5, "a value is missing"},
    {"// no\n{}", 0, "a value is missing"},
    {"\xC2\xA0{}", 0, "a value is missing"},
    {"\f{}", 0, "a value is missing"},
    {"\v{}", 0, "a value is missing"},
    {"{} \xEF\xBB\xBF", 3, "there is text after the JSON"},
    {"{}}", 2, "there is text after the JSON"},
    {"{}\n{}", 3, "there is text after the JSON"},
    {"truex", 4, "there is text after the JSON"},
    {"0x10", 1, "there is text after the JSON"},
    {"{a:1}", 1, "a key is missing"},
    {"{1:1}", 1, "a key is missing"},
    {"{\"a\":1,}", 7, "a key is missing"},
    {"{,}", 1, "a key is missing"},
    {"{\"a\" 1}", 5, "a colon is missing"},
    {"{\"a\",1}", 4, "a colon is missing"},
    {"{\"a\":1 \"b\":2}", 7, "a comma or } is missing"},
    {"{\"a\":1]", 6, "a comma or } is missing"},
    {"[1 2]", 3, "a comma or ] is missing"},
    {"[1}", 2, "a comma or ] is missing"},
    {"[\"a\":1]", 4, "a comma or ] is missing"},
    {"01", 0, "a number must not begin with 0"},
    {"-01", 1, "a number must not begin with 0"},
    {"1.e5", 2, "a digit is missing"},
    {"-x", 1, "a digit is missing"},
    {"--1", 1, "a digit is missing"},
    {"1ex", 2, "a digit is missing"},
    {"1.5.5", 3, "there is text after the JSON"},
    {"[1e5-3]", 4, "a comma or ] is missing"},
    {"\"a\nb\"", 2, "a control character in a string must be escaped"},
    {"\"a\tb\"", 2, "a control character in a string must be escaped"},
    {"\"\\x41\"", 1, "JSON has no such escape"},
    {"\"\\'\"", 1, "JSON has no such escape"},
    {"\"\\uZZZZ\"", 1, "\\u needs four hexadecimal digits"},
    {"\"\\u12G4\"", 1, "\\u needs four hexadecimal digits"},
    {"\"\\u004\"", 1, "\\u needs four hexadecimal digits"},
    {"\"\\ud83c\\uzzzz\"", 7, "\\u needs four hexadecimal digits"},
};

enum { BAD_JSONS = sizeof bad_jsons / sizeof bad_jsons[0] };

START_TEST(the_grammar_refuses_it) {
    const bad_json *b = &bad_jsons[_i];
    expect_refusal(b->text, strlen(b->text), CSEM_ERROR_JSON, b->offset, b->message);
}
END_TEST

START_TEST(a_report_must_be_an_object) {
    static const char *const texts[] = {"[]", "7", "\"text\"", "null", "true", "[1,2]", "-0.5e-3"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        expect_refusal(texts[i], strlen(texts[i]), CSEM_ERROR_SCHEMA, 0,
                       texts[i][0] == '[' ? "the JSON is not a csemplan report: it is an array" : "expected an object");
    expect_refusal(" {}", 3, CSEM_ERROR_SCHEMA, 1, "the JSON is not a csemplan report: it has no key `format`");
    static const char no_list[] =
        "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,\"plan\":null,"
        "\"issuer\":null,\"published\":null,\"period\":null},\"agencies\":[],\"contents\":7,\"sections\":[],"
        "\"statistics\":[]}";
    expect_refusal(no_list, sizeof no_list - 1, CSEM_ERROR_SCHEMA, (size_t)(strchr(no_list, '7') - no_list),
                   "contents: expected an array");
}
END_TEST

START_TEST(characters_that_are_none_are_refused) {
    static const char *const halves[] = {"\\ud83c",        "\\udf33",  "\\ud83c\\n",
                                         "\\ud83c\\u0041", "\\ud83cx", "\\udf33\\ud83c"};
    for (size_t i = 0; i < sizeof halves / sizeof halves[0]; i++) {
        char *text = changed("trees*", halves[i]);
        size_t offset = (size_t)(strstr(text, halves[i]) - text);
        expect_refusal(text, strlen(text), CSEM_ERROR_ENCODING, offset, "half of a surrogate pair is not a character");
        free(text);
    }
    char *text = changed("trees*", "\\u0000");
    expect_refusal(text, strlen(text), CSEM_ERROR_ENCODING, (size_t)(strstr(text, "\\u0000") - text),
                   "a text must not contain NUL");
    free(text);
    text = changed("trees*", "tr\xC3 es*");
    expect_refusal(text, strlen(text), CSEM_ERROR_ENCODING, (size_t)(strstr(text, "\xC3 es") - text),
                   "byte 0xC3 is not valid UTF-8 here; the text may be WINDOWS-1252, convert it first: iconv -f "
                   "WINDOWS-1252 -t UTF-8 report.txt");
    free(text);
    expect_refusal("{}\0", 3, CSEM_ERROR_ENCODING, 2, "the text contains a NUL byte");
}
END_TEST

START_TEST(bytes_can_be_replaced) {
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    char *text = changed("trees*", "\xFF\x01 trees*");
    size_t length = strlen(text);
    size_t place = (size_t)(strstr(text, "\x01 trees") - text);
    /* After the replaced byte, places are still those of the original text. */
    ck_assert_int_eq(csem_report_parse_json(text, length, &options, &report, &error), CSEM_ERROR_JSON);
    check_place(text, place);
    text[place] = '\0';
    ck_assert_int_eq(csem_report_parse_json(text, length, &options, &report, &error), CSEM_OK);
    const csem_effort *effort =
        csem_commitment_effort(csem_section_commitment(csem_report_find_section(report, "1(iv)"), 0), 0);
    ck_assert_str_eq(csem_block_text(csem_effort_block(effort, 0), NULL),
                     "In FY2019, \"200\" \xEF\xBF\xBD\xEF\xBF\xBD trees*");
    csem_report_free(report);
    free(text);
}
END_TEST

START_TEST(nesting_has_an_end) {
    char deep[400];
    for (size_t i = 0; i < 200; i++) {
        deep[i] = '[';
        deep[399 - i] = ']';
    }
    expect_refusal(deep, sizeof deep, CSEM_ERROR_LIMIT, 32, "the JSON is nested deeper than 32 levels (max_nesting)");
    size_t large = 5000000;
    char *open = malloc(large);
    memset(open, '[', large);
    expect_refusal(open, large, CSEM_ERROR_LIMIT, 32, "the JSON is nested deeper than 32 levels (max_nesting)");
    free(open);
}
END_TEST

static int read_with(const csem_options *options) {
    csem_report *report;
    csem_error_init(&error, sizeof error);
    int code = csem_report_parse_json(sample, sizeof sample - 1, options, &report, &error);
    ck_assert(code == CSEM_OK || report == NULL);
    csem_report_free(report);
    return code;
}

START_TEST(limits_are_kept) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.max_input = sizeof sample - 1;
    ck_assert_int_eq(read_with(&options), CSEM_OK);
    options.max_input--;
    ck_assert_int_eq(read_with(&options), CSEM_ERROR_LIMIT);
    ck_assert_ptr_nonnull(strstr(error.message, "the input is larger than "));
    options.max_input = 0;
    ck_assert_int_eq(read_with(&options), CSEM_OK);
    uint64_t nodes = 1;
    for (options.max_nodes = 1; read_with(&options) == CSEM_ERROR_LIMIT; options.max_nodes = ++nodes)
        ck_assert_uint_gt(error.line, 0);
    /* 2 agencies, 3 entries, 4 sections, 1 commitment, 1 field, 2 efforts, 4 blocks, 1 note, 4 agencies named, 2
     * statistics */
    ck_assert_uint_eq(nodes, 24);
    ck_assert_int_eq(error.code, 0);
    options.max_nodes = 4;
    ck_assert_int_eq(read_with(&options), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "contents[1]: the report has more than 4 nodes (max_nodes)");
}
END_TEST

START_TEST(agencies_and_values_have_limits) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.max_agencies = 2;
    ck_assert_int_eq(read_with(&options), CSEM_OK);
    options.max_agencies = 1;
    ck_assert_int_eq(read_with(&options), CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "agencies[1]: the report has more than 1 agencies (max_agencies)");
    options.max_agencies = 0;
    uint64_t values = 1;
    for (options.max_values = 1; read_with(&options) == CSEM_ERROR_LIMIT; options.max_values = ++values)
        ck_assert_uint_gt(error.line, 0);
    ck_assert_int_eq(error.code, 0);
    options.max_values = values - 1;
    ck_assert_int_eq(read_with(&options), CSEM_ERROR_LIMIT);
    char message[100];
    snprintf(message, sizeof message, "the JSON has more than %u values (max_values)", (unsigned)values - 1);
    ck_assert_str_eq(error.message, message);
    options.max_values = 0;
    ck_assert_int_eq(read_with(&options), CSEM_OK);
}
END_TEST

/* The deepest that any option allows is as deep as cJSON goes. */
START_TEST(nesting_can_be_deeper) {
    static const uint32_t limits[] = {10, 11, 32, 63, 64, 65, 999, 1000, 0};
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        options.max_nesting = limits[i];
        size_t depth = limits[i] > 0 ? limits[i] : 1000;
        char text[2100];
        memset(text, '[', depth + 1);
        memset(text + depth + 1, ']', depth + 1);
        ck_assert_int_eq(csem_report_parse_json(text, 2 * depth + 2, &options, &report, &error), CSEM_ERROR_LIMIT);
        ck_assert_uint_eq(error.offset, depth);
        text[depth] = ']';
        ck_assert_int_eq(csem_report_parse_json(text, 2 * depth, &options, &report, &error), CSEM_ERROR_SCHEMA);
        ck_assert_str_eq(error.message, "the JSON is not a csemplan report: it is an array");
    }
    options.max_nesting = 11;
    ck_assert_int_eq(read_with(&options), CSEM_OK);
    options.max_nesting = 8;
    ck_assert_int_eq(read_with(&options), CSEM_ERROR_LIMIT);
    options.max_nesting = 1001;
    ck_assert_int_eq(read_with(&options), CSEM_ERROR_OPTIONS);
}
END_TEST

START_TEST(numbers_have_a_length) {
    char text[100];
    memset(text, '1', sizeof text);
    expect_refusal(text, 63, CSEM_ERROR_SCHEMA, 0, "expected an object");
    expect_refusal(text, 64, CSEM_ERROR_LIMIT, 0, "the number is longer than 63 characters");
}
END_TEST

START_TEST(statistics_can_be_left_out) {
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_NO_STATISTICS;
    ck_assert_int_eq(csem_report_parse_json(sample, sizeof sample - 1, &options, &report, &error), CSEM_OK);
    ck_assert_uint_eq(csem_report_statistic_count(report), 0);
    ck_assert_uint_eq(test_chapter_count(report), 1);
    csem_report_free(report);
}
END_TEST

START_TEST(reading_checks_its_arguments) {
    csem_report *report = (csem_report *)(void *)&error;
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.fiscal_year_start = 13;
    ck_assert_int_eq(csem_report_parse_json("{}", 2, NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_parse_json(NULL, 2, NULL, &report, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_ptr_null(report);
    report = (csem_report *)(void *)&error;
    ck_assert_int_eq(csem_report_parse_json("{}", 2, &options, &report, &error), CSEM_ERROR_OPTIONS);
    ck_assert_ptr_null(report);
    ck_assert_int_eq(csem_report_parse_json(NULL, 0, NULL, &report, &error), CSEM_ERROR_JSON);
}
END_TEST

/* The text is in a block of exactly its size, so that a sanitizer detects a read past the end. */
START_TEST(any_beginning_is_refused) {
    for (size_t length = 0; length < sizeof sample - 1; length++) {
        csem_report *report;
        char *text = malloc(length + (length == 0));
        memcpy(text, sample, length);
        ck_assert_int_eq(csem_report_parse_json(text, length, NULL, &report, &error), CSEM_ERROR_JSON);
        ck_assert_uint_le(error.offset, length);
        free(text);
    }
}
END_TEST

/* One byte is changed: the JSON is read or rejected, and a report that is read can be written and read again. */
START_TEST(any_changed_byte_is_survived) {
    static const char bytes[] = {'\0', '"', '}', '9', '\xFF'};
    char text[sizeof sample];
    memcpy(text, sample, sizeof sample);
    for (size_t i = (size_t)_i; i < sizeof sample - 1; i += 8) {
        for (size_t b = 0; b < sizeof bytes; b++) {
            csem_report *report;
            text[i] = bytes[b];
            if (csem_report_parse_json(text, sizeof sample - 1, NULL, &report, &error) == CSEM_OK) {
                char *written = write_whole(report, CSEM_JSON_COMPACT);
                csem_report_free(read_whole(written));
                free(written);
            }
            csem_report_free(report);
        }
        text[i] = sample[i];
    }
}
END_TEST

static TCase *reading_tests(void) {
    TCase *tests = tcase_create("reading");
    tcase_add_test(tests, reading_gives_the_model);
    tcase_add_test(tests, writing_what_was_read_gives_the_same_bytes);
    tcase_add_loop_test(tests, other_spellings_are_the_same_report, 0, sizeof equals / sizeof equals[0]);
    tcase_add_loop_test(tests, the_schema_allows_it, 0, sizeof allowed / sizeof allowed[0]);
    tcase_add_test(tests, bytes_can_be_replaced);
    tcase_add_test(tests, statistics_can_be_left_out);
    return tests;
}

static TCase *refusing_tests(void) {
    TCase *tests = tcase_create("refusing");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, the_schema_refuses_it, 0, SCHEMA_REFUSALS);
    tcase_add_loop_test(tests, the_grammar_refuses_it, 0, BAD_JSONS);
    tcase_add_test(tests, a_report_must_be_an_object);
    tcase_add_test(tests, characters_that_are_none_are_refused);
    tcase_add_test(tests, nesting_has_an_end);
    tcase_add_test(tests, limits_are_kept);
    tcase_add_test(tests, agencies_and_values_have_limits);
    tcase_add_test(tests, nesting_can_be_deeper);
    tcase_add_test(tests, numbers_have_a_length);
    tcase_add_test(tests, reading_checks_its_arguments);
    tcase_add_test(tests, any_beginning_is_refused);
    tcase_add_loop_test(tests, any_changed_byte_is_survived, 0, 8);
    return tests;
}

int main(void) {
    Suite *suite = suite_create("json");
    suite_add_tcase(suite, reading_tests());
    suite_add_tcase(suite, refusing_tests());
    return test_run(suite);
}
