/* SPDX-License-Identifier: MIT */
/* The writer of JSON: its layout, its escapes, and the pieces that a sink gets; reports as JSON. */
#include "model/builder.h"
#include "support/basic_plan.h"
#include "support/json_sample.h"
#include "support/suite.h"
#include "support/written.h"
#include "write/json_writer.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <csemplan.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static csem_error error;

/* Every kind of value, at the start, in the middle and at the end of an object and an array. */
static void write_everything(csem__writer *writer, const char *text) {
    static const csem_period period = {{2019, 4, 1}, {2020, 3, 31}};
    static const csem_span span = {1, 22, 333};
    csem__write_object(writer, NULL);
    csem__write_object(writer, "empty");
    csem__write_close(writer);
    csem__write_array(writer, "none");
    csem__write_close(writer);
    csem__write_array(writer, "rows");
    for (int i = 0; i < 3; i++) {
        csem__write_object(writer, NULL);
        csem__write_string(writer, "text", text);
        csem__write_number(writer, "number", i - 1);
        csem__write_array(writer, "inner");
        csem__write_array(writer, NULL);
        csem__write_close(writer);
        csem__write_bool(writer, NULL, i > 0);
        csem__write_close(writer);
        csem__write_close(writer);
    }
    csem__write_null(writer, NULL);
    csem__write_close(writer);
    csem__write_span(writer, "span", &span);
    csem__write_period(writer, "period", csem__text_of("FY2019"), &period);
    csem__write_number_or_null(writer, "page", 0, 0);
    csem__write_close(writer);
}

static const char awkward[] = "\"quoted\", \\ / \b\f\n\r\t \x01\x1F \xC3\xA9\xE6\xA8\xB9";

static void write_and_compare(uint32_t flags, const char *text) {
    csem__writer writer;
    pieces p = {.length = 0};
    csem__writer_init(&writer, flags, collect, &p);
    write_everything(&writer, text);
    ck_assert_int_eq(csem__writer_finish(&writer, &error), CSEM_OK);
    p.text[p.length] = '\0';
    cJSON *tree = cJSON_Parse(p.text);
    ck_assert_ptr_nonnull(tree);
    char *printed = flags & CSEM_JSON_COMPACT ? cJSON_PrintUnformatted(tree) : cJSON_Print(tree);
    ck_assert_uint_eq(p.length, strlen(printed) + 1);
    ck_assert_mem_eq(p.text, printed, strlen(printed));
    ck_assert_int_eq(p.text[p.length - 1], '\n');
    cJSON_free(printed);
    cJSON_Delete(tree);
}

START_TEST(the_layout_is_that_of_cjson) {
    write_and_compare(CSEM_JSON_DEFAULT, awkward);
    write_and_compare(CSEM_JSON_COMPACT, awkward);
    write_and_compare(CSEM_JSON_DEFAULT, "");
}
END_TEST

/* Texts whose quotes and escapes lie on both sides of the end of the buffer. */
START_TEST(pieces_end_anywhere) {
    enum { ROOM = CSEM_WRITER_BUFFER };
    for (size_t length = ROOM - 12; length < ROOM + 4; length++) {
        char *text = malloc(length + sizeof awkward);
        pieces p = {.length = 0};
        csem__writer writer;
        memset(text, 'a', length);
        memcpy(text + length, awkward, sizeof awkward);
        csem__writer_init(&writer, CSEM_JSON_COMPACT, collect, &p);
        csem__write_string(&writer, NULL, text);
        ck_assert_int_eq(csem__writer_finish(&writer, &error), CSEM_OK);
        ck_assert_int_eq(p.calls, 2);
        p.text[p.length] = '\0';
        cJSON *tree = cJSON_Parse(p.text);
        ck_assert_str_eq(cJSON_GetStringValue(tree), text);
        cJSON_Delete(tree);
        free(text);
    }
}
END_TEST

/* A sink is not called again after it has failed. */
/* Keys that lie on both sides of the end of the buffer. */
START_TEST(keys_end_anywhere) {
    enum { LONGEST = 200 };
    csem__writer writer;
    pieces p = {.length = 0};
    char key[LONGEST + 1];
    csem__writer_init(&writer, CSEM_JSON_COMPACT, collect, &p);
    csem__write_object(&writer, NULL);
    for (size_t length = 1; length <= LONGEST; length++) {
        memset(key, 'k', length);
        key[length] = '\0';
        csem__write_number(&writer, key, (double)length);
    }
    csem__write_close(&writer);
    ck_assert_int_eq(csem__writer_finish(&writer, &error), CSEM_OK);
    ck_assert_int_gt(p.calls, 2);
    p.text[p.length] = '\0';
    cJSON *tree = cJSON_Parse(p.text);
    ck_assert_int_eq(cJSON_GetArraySize(tree), LONGEST);
    for (const cJSON *item = tree->child; item; item = item->next)
        ck_assert_int_eq(item->valueint, (int)strlen(item->string));
    cJSON_Delete(tree);
}
END_TEST

START_TEST(a_failed_sink_is_not_called_again) {
    char text[400];
    memset(text, 'b', sizeof text);
    text[sizeof text - 1] = '\0';
    for (int refused = 1; refused <= 3; refused++) {
        pieces p = {.refuse_at = refused};
        csem__writer writer;
        csem_error_init(&error, sizeof error);
        csem__writer_init(&writer, CSEM_JSON_DEFAULT, collect, &p);
        csem__write_array(&writer, NULL);
        for (int i = 0; i < 50; i++)
            csem__write_string(&writer, NULL, text);
        csem__write_close(&writer);
        ck_assert_int_eq(csem__writer_finish(&writer, &error), CSEM_ERROR_SINK);
        ck_assert_str_eq(error.message, "the sink refused the output");
        ck_assert_int_eq(p.calls, refused);
    }
}
END_TEST

typedef struct escape {
    const char *text;
    const char *written;
} escape;

/* Characters that would control a terminal, and their neighbours. */
/* NOLINTBEGIN(misc-misleading-bidirectional): the characters are what is tested */
static const escape escapes[] = {
    {"~\x7F\xC2\x80\xC2\x9B[2J\xC2\x9F\xC2\xA0", "~\\u007f\\u0080\\u009b[2J\\u009f\xC2\xA0"},
    {"\xD8\x9B\xD8\x9C", "\xD8\x9B\\u061c"},
    {"\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F\xE2\x80\x90", "\xE2\x80\x8D\\u200e\\u200f\xE2\x80\x90"},
    {"\xE2\x80\xA7\xE2\x80\xA8\xE2\x80\xAE\xE2\x80\xAF", "\xE2\x80\xA7\\u2028\\u202e\xE2\x80\xAF"},
    {"\xE2\x81\xA5\xE2\x81\xA6\xE2\x81\xAF\xE2\x81\xB0", "\xE2\x81\xA5\\u2066\\u206f\xE2\x81\xB0"},
    {"\xEF\xBB\xBF\xEF\xBF\xB9\xEF\xBF\xBC\xEF\xBF\xBF", "\\ufeff\\ufff9\xEF\xBF\xBC\\uffff"},
    {"\xF3\xA0\x80\x80\xF3\xA0\x81\xBF\xF3\xA0\x82\x80", "\\udb40\\udc00\\udb40\\udc7f\xF3\xA0\x82\x80"},
};
/* NOLINTEND(misc-misleading-bidirectional) */

START_TEST(nothing_steers_a_terminal) {
    csem__writer writer;
    pieces p = {.length = 0};
    char wanted[256];
    csem__writer_init(&writer, CSEM_JSON_COMPACT, collect, &p);
    csem__write_string(&writer, NULL, escapes[_i].text);
    ck_assert_int_eq(csem__writer_finish(&writer, &error), CSEM_OK);
    p.text[p.length] = '\0';
    snprintf(wanted, sizeof wanted, "\"%s\"\n", escapes[_i].written);
    ck_assert_str_eq(p.text, wanted);
    cJSON *back = cJSON_Parse(p.text);
    ck_assert_str_eq(cJSON_GetStringValue(back), escapes[_i].text);
    cJSON_Delete(back);
}
END_TEST

/* ---- reports --------------------------------------------------------------------------------------------------- */

static csem__text text_in(csem__builder *builder, const char *text) {
    csem__text copy;
    ck_assert(csem__builder_text(builder, csem__text_of(text), &copy));
    return copy;
}

static csem__builder start_report(void) {
    csem_allocator allocator = csem__default_allocator();
    csem__builder builder;
    ck_assert(csem__builder_init(&builder, &allocator, 0));
    return builder;
}

START_TEST(an_empty_report_has_every_key) {
    csem__builder builder = start_report();
    csem_report *report = csem__builder_finish(&builder);
    char *text = write_whole(report, CSEM_JSON_COMPACT);
    ck_assert_str_eq(
        text, "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,\"plan\":null,"
              "\"issuer\":null,\"published\":null,\"period\":null},\"agencies\":[],\"contents\":[],"
              "\"sections\":[],\"statistics\":[]}\n");
    csem_report_free(read_whole(text));
    free(text);
    csem_report_free(report);
}
END_TEST

static void fill_body(csem__builder *b) {
    const csem_agency *agency = csem__builder_add_agency(b, csem__text_of("PA"), csem__text_of("Park Agency"));
    csem__sections *body = &b->report->body;
    csem_section *chapter = csem__builder_add_section(b, body, CSEM_DEPTH_CHAPTER);
    ck_assert(csem__section_number(b, chapter, NULL, 1));
    chapter->title = text_in(b, "Trees");
    chapter->place.page = 3;
    chapter->place.span = (csem_span){1, 99, 1};
    csem_section *measure = csem__builder_add_section(b, body, CSEM_DEPTH_MEASURE);
    ck_assert(csem__section_number(b, measure, &body->items[0], 1));
    measure->title = text_in(b, "Oaks");
    measure->place.span = (csem_span){2, 99, 2};
    csem_commitment *commitment = csem__builder_add_commitment(b);
    commitment->place.span = (csem_span){3, 50, 3};
    csem_effort *effort = csem__builder_add_effort(b);
    effort->kind = CSEM_EFFORT_REPEAT;
    effort->ref = text_in(b, "2(ii)");
    effort->place.span = (csem_span){5000000000, 6000000000, 70000000};
    csem_block *block = csem__builder_add_block(b, CSEM_OWNER_EFFORT);
    *block =
        (csem_block){.kind = CSEM_BLOCK_ITEM, .label = text_in(b, "iv"), .text = text_in(b, "a \"b\"\\\n\x1F\x7F")};
    ck_assert(csem__builder_refer(b, CSEM_OWNER_EFFORT, agency));
    csem_note *note = csem__builder_add_note(b);
    *note = (csem_note){text_in(b, "*"), text_in(b, "Young ones.")};
}

START_TEST(a_built_report_is_written) {
    csem__builder b = start_report();
    fill_body(&b);
    ck_assert(csem__builder_link(&b));
    csem_report *report = csem__builder_finish(&b);
    char *text = write_whole(report, CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS);
    ck_assert_ptr_nonnull(strstr(
        text, "\"sections\":[{\"level\":\"chapter\",\"id\":\"1\",\"number\":1,\"title\":\"Trees\",\"page\":3,"
              "\"sheet\":null,\"commitments\":[],\"sections\":[{\"level\":\"measure\",\"id\":\"1(i)\",\"number\":1,"
              "\"title\":\"Oaks\",\"page\":null,\"sheet\":null,\"commitments\":[{\"blocks\":[],\"agencies\":[],"
              "\"partners\":[],\"open_ended\":false,\"status\":null,\"deadline\":null,\"fields\":[],\"page\":null,"
              "\"sheet\":null,\"efforts\":[{\"kind\":\"repeat\",\"ref\":\"2(ii)\",\"blocks\":[{\"kind\":\"item\","
              "\"label\":\"iv\",\"text\":\"a \\\"b\\\"\\\\\\n\\u001f\\u007f\"}],\"agencies\":[\"PA\"],\"status\":null,"
              "\"as_of\":null,\"notes\":[{\"marker\":\"*\",\"text\":\"Young ones.\"}],\"page\":null,\"sheet\":null}]}],"
              "\"sections\":[]}]}],\"statistics\":[]}\n"));
    free(text);
    text = write_whole(report, CSEM_JSON_COMPACT);
    ck_assert_ptr_nonnull(
        strstr(text, "\"span\":{\"start\":5000000000,\"end\":6000000000,\"line\":70000000}}]}],\"sections\":[]}]}]"));
    free(text);
    text = write_whole(report, CSEM_JSON_DEFAULT);
    ck_assert_ptr_nonnull(strstr(text, "\n"));
    ck_assert_str_eq(text + strlen(text) - 2, "}\n");
    csem_report *again = read_whole(text);
    csem_report_free(again);
    free(text);
    csem_report_free(report);
}
END_TEST

typedef struct number_sample {
    double value;
    const char *text;
} number_sample;

static const number_sample numbers[] = {
    {0.0, "0"},
    {-0.0, "0"},
    {-3.0, "-3"},
    {2.5, "2.5"},
    {0.1, "0.1"},
    {0.30000000000000004, "0.30000000000000004"},
    {2147483647.0, "2147483647"},
    {-2147483648.0, "-2147483648"},
    {2147483648.0, "2147483648"},
    {123456789012345678.0, "123456789012345680"},
    {1.5e18, "1500000000000000000"},
    {-1.25e30, "-1250000000000000000000000000000"},
    {1234567.875, "1234567.875"},
    {-0.0625, "-0.0625"},
    {1e-7, "0.0000001"},
    {3.14159265358979, "3.14159265358979"},
    {1.0 / 3.0, "0.3333333333333333"},
    {1e15, "1000000000000000"},
    {9007199254740991.0, "9007199254740991"},
    {9007199254740992.0, "9007199254740992"},
    {-9007199254740992.0, "-9007199254740992"},
    {1e300, "1e+300"},
    {1.7976931348623157e308, "1.7976931348623157e+308"},
    {5e-324, "5e-324"},
};

enum { NUMBERS = sizeof numbers / sizeof numbers[0] };

/* A number as a document of its own, with the line feed at its end. */
static const char *document_of(double value, pieces *p) {
    csem__writer writer;
    *p = (pieces){.length = 0};
    csem__writer_init(&writer, CSEM_JSON_COMPACT, collect, p);
    csem__write_number(&writer, NULL, value);
    ck_assert_int_eq(csem__writer_finish(&writer, &error), CSEM_OK);
    p->text[p->length - 1] = '\0';
    return p->text;
}

static void check_number(const number_sample *n) {
    pieces p;
    const char *text = document_of(n->value, &p);
    ck_assert_str_eq(text, n->text);
    cJSON *back = cJSON_Parse(text);
    ck_assert(back->valuedouble <= n->value && back->valuedouble >= n->value);
    cJSON_Delete(back);
}

START_TEST(numbers_come_back) {
    check_number(&numbers[_i]);
}
END_TEST

START_TEST(no_number_is_null) {
    pieces p;
    ck_assert_str_eq(document_of((double)INFINITY, &p), "null");
    ck_assert_str_eq(document_of(-(double)INFINITY, &p), "null");
    ck_assert_str_eq(document_of((double)NAN, &p), "null");
}
END_TEST

/* If no locale with a decimal comma is installed, this test shows nothing. Writing does not depend on the locale, since
 * the library prints digits itself. When reading, cJSON passes strtod the decimal point of localeconv(). */
START_TEST(the_locale_does_not_matter) {
    static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "de_DE", "nl_NL.UTF-8"};
    char *expected = compact_sample();
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        /* NOLINTNEXTLINE(concurrency-mt-unsafe): the test has one thread */
        if (!setlocale(LC_ALL, names[i]))
            continue;
        csem_report *report = read_whole(sample);
        char *text = write_whole(report, CSEM_JSON_COMPACT);
        ck_assert_str_eq(text, expected);
        free(text);
        csem_report_free(report);
        for (size_t n = 0; n < NUMBERS; n++)
            check_number(&numbers[n]);
        /* NOLINTNEXTLINE(concurrency-mt-unsafe) */
        setlocale(LC_ALL, "C");
    }
    free(expected);
}
END_TEST

START_TEST(a_sink_gets_the_same_text) {
    csem_report *report = read_whole(sample);
    char *text = write_whole(report, CSEM_JSON_DEFAULT);
    pieces p = {.length = 0};
    ck_assert_int_eq(csem_report_write_json(report, CSEM_JSON_DEFAULT, collect, &p, &error), CSEM_OK);
    ck_assert_str_eq(p.text, text);
    free(text);
    for (int refused = 1; refused <= p.calls; refused++) {
        pieces q = {.refuse_at = refused};
        ck_assert_int_eq(csem_report_write_json(report, CSEM_JSON_DEFAULT, collect, &q, &error), CSEM_ERROR_SINK);
        ck_assert_str_eq(error.message, "the sink refused the output");
        ck_assert_int_eq(q.calls, refused);
    }
    csem_report_free(report);
}
END_TEST

START_TEST(writing_checks_its_arguments) {
    csem_report *report = read_whole(sample);
    csem_buffer *buffer = (csem_buffer *)(void *)&error;
    size_t length = 1;
    ck_assert_int_eq(written_report(NULL, 0, &buffer, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_ptr_null(buffer);
    ck_assert_int_eq(csem_buffer_create(NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_buffer_create(&(csem_allocator){.context = NULL}, &buffer, &error), CSEM_ERROR_OPTIONS);
    ck_assert_ptr_null(buffer);
    ck_assert_int_eq(csem_buffer_sink(NULL, "a", 1), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(written_report(report, 4, &buffer, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_str_eq(error.message, "the flags 0x4 are not known");
    ck_assert_int_eq(csem_report_write_json(report, 0, NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_report_write_json(NULL, 0, collect, NULL, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_ptr_null(csem_buffer_data(NULL, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(csem_buffer_data(NULL, NULL));
    csem_buffer_free(NULL);
    csem_report_free(report);
}
END_TEST

static TCase *report_tests(void) {
    TCase *tests = tcase_create("reports");
    tcase_add_test(tests, an_empty_report_has_every_key);
    tcase_add_test(tests, a_built_report_is_written);
    tcase_add_loop_test(tests, numbers_come_back, 0, NUMBERS);
    tcase_add_test(tests, no_number_is_null);
    tcase_add_test(tests, the_locale_does_not_matter);
    tcase_add_test(tests, a_sink_gets_the_same_text);
    tcase_add_test(tests, writing_checks_its_arguments);
    return tests;
}

int main(void) {
    Suite *suite = suite_create("json_writer");
    TCase *tests = tcase_create("writer");
    tcase_add_test(tests, the_layout_is_that_of_cjson);
    tcase_add_test(tests, pieces_end_anywhere);
    tcase_add_test(tests, keys_end_anywhere);
    tcase_add_test(tests, a_failed_sink_is_not_called_again);
    tcase_add_loop_test(tests, nothing_steers_a_terminal, 0, sizeof escapes / sizeof escapes[0]);
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, report_tests());
    return test_run(suite);
}
