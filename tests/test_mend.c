/* SPDX-License-Identifier: MIT */
/* Ligatures and soft hyphens in texts that are mended in place, in titles that are compared, and in prose. */
#include "lines/mend.h"
#include "read/title.h"
#include "support/suite.h"

#include <check.h>
#include <csemplan.h>

#define SHY "\xC2\xAD"
#define FF "\xEF\xAC\x80"
#define FI "\xEF\xAC\x81"
#define FFI "\xEF\xAC\x83"
#define ST "\xEF\xAC\x86"

typedef struct mending {
    const char *text;
    const char *mended;
} mending;

static const mending mendings[] = {
    {"", ""},
    {"staff", "staff"},
    {FI, "fi"},
    {"o" FFI "ce", "office"},
    {FF FI FFI ST, "fffiffist"},
    {"house" SHY "hold", "household"},
    {"house" SHY, "house"},
    {SHY "house", "house"},
    {"house" SHY "  hold", "household"},
    {"house" SHY "\xC2\xA0" FI "re", "housefire"},
    {"House" SHY " Hold", "House Hold"},
    {"house " SHY " Hold", "house Hold"},
    {SHY " House", "House"},
    {"\xEF\xAC\x87 \xEF\xAB\xBF \xC2\xAC", "\xEF\xAC\x87 \xEF\xAB\xBF \xC2\xAC"},
};

START_TEST(mends_in_place) {
    const mending *m = &mendings[_i];
    char data[64];
    size_t length = strlen(m->text);
    memcpy(data, m->text, length);
    csem__text mended = csem__mend(data, length);
    ck_assert_ptr_eq(mended.data, data);
    ck_assert_msg(csem__text_equal(mended, csem__text_of(m->mended)), "%s: %.*s", m->text, (int)mended.length, data);
    ck_assert_int_eq(csem__next_unmended(csem__text_of(m->text), 0) < length, strcmp(m->text, m->mended) != 0);
}
END_TEST

/* What is to be mended is found wherever it is in a window, and first bytes of other characters are passed over. */
START_TEST(finds_the_next) {
    for (size_t before = 0; before < 40; before++) {
        char data[64];
        memset(data, 'x', sizeof data);
        memcpy(data + before, "\xC2\xA0\xEF\xBB\xBF" FI, 8);
        csem__text text = {data, before + 20};
        ck_assert_uint_eq(csem__next_unmended(text, 0), before + 5);
        ck_assert_uint_eq(csem__next_unmended(text, before + 5), before + 5);
        ck_assert_uint_eq(csem__next_unmended(text, before + 6), text.length);
        ck_assert_uint_eq(csem__next_unmended((csem__text){data, before + 7}, 0), before + 7);
    }
}
END_TEST

/* The buffer must fit the unmended text. */
START_TEST(copies_what_is_mended) {
    char buffer[9];
    csem__text text = csem__text_of("o" FFI "cers"); /* eight bytes */
    csem__text whole = csem__text_of("officers");
    ck_assert(csem__text_equal(csem__mended(text, buffer, 8), whole));
    ck_assert_ptr_eq(csem__mended(text, buffer, 8).data, buffer);
    ck_assert_ptr_eq(csem__mended(text, buffer, 7).data, text.data);
    ck_assert_ptr_eq(csem__mended(whole, buffer, sizeof buffer).data, whole.data);
}
END_TEST

START_TEST(compares_titles) {
    size_t common;
    csem__text title = csem__text_of("Sufficient staff for ports, first of all");
    csem__text same = csem__text_of("Su" FFI "cient sta" FF " for ports, " FI "r" ST " of all");
    csem__text other = csem__text_of("Su" FFI "cient sta" FI " for ports");
    ck_assert_int_eq(csem__title_compare(title, same, &common), CSEM_TITLE_SAME);
    ck_assert_uint_eq(common, 33);
    ck_assert_int_eq(csem__title_compare(title, other, &common), CSEM_TITLE_OTHER);
    ck_assert_uint_eq(common, strlen("Sufficientstaf"));
    size_t extra;
    ck_assert_uint_eq(csem__title_distance(same, title, &extra), 0);
    ck_assert(csem__title_begins_alike(same, title));
}
END_TEST

static const char prose_text[] =
    "We have six piers.\n"
    "In two thousand o" FFI "ces " FI "fty" SHY "-" FI "ve house" SHY "holds were \xFF heard, and "
    "seven.\nThere are 12 sta" FF ".\n";

static void check(const csem_prose *prose, size_t index, const char *text, const char *printed, uint64_t line) {
    const csem_candidate *candidate = csem_prose_candidate(prose, index);
    const csem_span *span = &csem_candidate_node(candidate)->place.span;
    ck_assert_str_eq(csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL), text);
    ck_assert_uint_eq(span->end - span->start, strlen(printed));
    ck_assert_mem_eq(prose_text + span->start, printed, strlen(printed));
    ck_assert_uint_eq(span->line, line);
}

/* Spans refer to the original bytes, also after invalid UTF-8. */
START_TEST(scans_prose) {
    csem_options options;
    csem_prose *prose;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    ck_assert_int_eq(csem_prose_parse(prose_text, sizeof prose_text - 1, &options, &prose, NULL), CSEM_OK);
    ck_assert_uint_eq(csem_prose_candidate_count(prose), 5);
    check(prose, 0, "six", "six", 1);
    check(prose, 1, "two thousand", "two thousand", 2);
    check(prose, 2, "fifty-five", FI "fty" SHY "-" FI "ve", 2);
    check(prose, 3, "seven", "seven", 2);
    check(prose, 4, "12", "12", 3);
    const csem_statistic *statistic = csem_prose_statistic(prose, 1);
    ck_assert_str_eq(csem_statistic_unit(statistic, NULL), "offices");
    statistic = csem_prose_statistic(prose, 2);
    ck_assert_str_eq(csem_statistic_unit(statistic, NULL), "households");
    ck_assert_ptr_null(
        strstr(csem_candidate_text(csem_prose_candidate(prose, 2), CSEM_CANDIDATE_TEXT_CONTEXT, NULL), SHY));
    csem_prose_free(prose);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("mend");
    TCase *mend = tcase_create("mend");
    tcase_add_loop_test(mend, mends_in_place, 0, (int)(sizeof mendings / sizeof mendings[0]));
    tcase_add_test(mend, finds_the_next);
    tcase_add_test(mend, copies_what_is_mended);
    tcase_add_test(mend, compares_titles);
    tcase_add_test(mend, scans_prose);
    suite_add_tcase(suite, mend);
    return test_run(suite);
}
