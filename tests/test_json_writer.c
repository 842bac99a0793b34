/* SPDX-License-Identifier: MIT */
/* The writer of JSON: its layout, its escapes, and the pieces that a sink gets. */
#include "support/json_sample.h"
#include "support/suite.h"
#include "write/json_writer.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>

static csem_error error;

/* Everything that a document can have, at the start, in the middle and at the end of what holds it. */
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

/* Once it has refused, a sink is not asked again. */
START_TEST(a_sink_that_refuses_gets_no_more) {
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

/* Characters that would steer a terminal, and their neighbours. */
static const escape escapes[] = {
    {"~\x7F\xC2\x80\xC2\x9B[2J\xC2\x9F\xC2\xA0", "~\\u007f\\u0080\\u009b[2J\\u009f\xC2\xA0"},
    {"\xD8\x9B\xD8\x9C", "\xD8\x9B\\u061c"},
    {"\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F\xE2\x80\x90", "\xE2\x80\x8D\\u200e\\u200f\xE2\x80\x90"},
    {"\xE2\x80\xA7\xE2\x80\xA8\xE2\x80\xAE\xE2\x80\xAF", "\xE2\x80\xA7\\u2028\\u202e\xE2\x80\xAF"},
    {"\xE2\x81\xA5\xE2\x81\xA6\xE2\x81\xAF\xE2\x81\xB0", "\xE2\x81\xA5\\u2066\\u206f\xE2\x81\xB0"},
    {"\xEF\xBB\xBF\xEF\xBF\xB9\xEF\xBF\xBC\xEF\xBF\xBF", "\\ufeff\\ufff9\xEF\xBF\xBC\\uffff"},
    {"\xF3\xA0\x80\x80\xF3\xA0\x81\xBF\xF3\xA0\x82\x80", "\\udb40\\udc00\\udb40\\udc7f\xF3\xA0\x82\x80"},
};

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

int main(void) {
    Suite *suite = suite_create("json_writer");
    TCase *tests = tcase_create("writer");
    tcase_add_test(tests, the_layout_is_that_of_cjson);
    tcase_add_test(tests, pieces_end_anywhere);
    tcase_add_test(tests, a_sink_that_refuses_gets_no_more);
    tcase_add_loop_test(tests, nothing_steers_a_terminal, 0, sizeof escapes / sizeof escapes[0]);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
