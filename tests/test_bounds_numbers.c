/* SPDX-License-Identifier: MIT */
/* Fixed bounds of lib/statistics, each below, at and above the bound. The result of a text is that of its last
 * number: value, kind, unit and the start of its period, or the printed number and why it is not a statistic. */
#include "base/utf8.h"
#include "support/compose.h"
#include "support/suite.h"

#include <csemplan.h>

#include <check.h>
#include <stdio.h>
#include <string.h>

enum { RESULT = 512 };

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static composed text;
static csem_options options;

static void set_up(void) {
    compose_free(&text);
    csem_options_init(&options, sizeof options);
}

static csem_prose *read_prose(void) {
    csem_prose *prose;
    ck_assert_int_eq(csem_prose_parse(text.data, text.length, &options, &prose, NULL), CSEM_OK);
    compose_free(&text);
    return prose;
}

static const csem_candidate *last_of(const csem_prose *prose) {
    ck_assert_uint_gt(csem_prose_candidate_count(prose), 0);
    return csem_prose_candidate(prose, csem_prose_candidate_count(prose) - 1);
}

static void write_result(const csem_candidate *candidate, char *result) {
    const csem_statistic *statistic = csem_candidate_statistic(candidate);
    if (!statistic) {
        snprintf(result, RESULT, "%.400s: %s", csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL),
                 csem_value_name(CSEM_ENUMERATION_REASON, csem_candidate_reason(candidate)));
        return;
    }
    const csem_period *period = csem_statistic_period(statistic, NULL, NULL);
    const char *unit = csem_statistic_unit(statistic, NULL);
    int length =
        snprintf(result, RESULT, "%.15g %s %.400s", csem_statistic_value(statistic),
                 csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, csem_statistic_kind(statistic)), unit ? unit : "-");
    if (period)
        snprintf(result + length, RESULT - (size_t)length, ", %04d-%02d", (int)period->start.year,
                 (int)period->start.month);
}

/* Reads the text and frees it. */
static const char *read_last(void) {
    static char result[RESULT];
    csem_prose *prose = read_prose();
    write_result(last_of(prose), result);
    csem_prose_free(prose);
    return result;
}

/* ---- distances ---- */

typedef struct reach {
    const char *head;
    const char *filler; /* repeated N times */
    const char *tail;
    size_t most; /* the largest N with the result `inside` */
    const char *inside;
    const char *outside; /* the result of one more */
} reach;

static const reach reaches[] = {
    /* a sentence is read in pieces of 4096 words and marks: beyond, the noun is in the next piece */
    {"", "of ", "30 trees", 4094, "30 count trees", "30: unnamed"},
    /* words of a noun phrase: 24 */
    {"30 ", "old ", "trees grew.", 23, "30 count trees", "30 count old"},
    /* determiners before what a rate is of: 4 */
    {"There were 30 tonnes of ", "the ", "waste a year.", 4, "30 frequency tonnes", "30 count tonnes"},
    /* between `number of` and the number: 24 words in all */
    {"The number of visitors ", "here ", "was 300.", 20, "300 count visitors", "300: unnamed"},
    /* from a verb such as rose to the number: 6 words */
    {"Visitors rose ", "almost ", "by 300.", 4, "300 count visitors", "300: unnamed"},
    /* from `of` that opens a sentence to the number: 16 words */
    {"Of ", "old ", "residents, 30 were away.", 13, "30 count residents", "30 count -"},
    /* between colon and number: 4 words */
    {"(visitors: ", "almost ", "300)", 4, "300 count visitors", "300 count -"},
    /* between `was` and an age: 2 words */
    {"The oldest was ", "only ", "91.", 2, "91 age years", "91: unnamed"},
    /* from `since` to its year: 16 words */
    {"Since ", "town ", "life in 2018, 30 trees grew.", 13, "30 count trees", "30 count trees, 2018-01"},
    /* from `starting` to its time: 8 words */
    {"Starting ", "town ", "May 2018, 30 trees grew.", 7, "30 count trees", "30 count trees, 2018-05"},
    /* from a year to the document that it names: 6 words */
    {"The 2018 ", "town ", "report saved 30 trees.", 5, "30 count trees", "30 count trees, 2018-01"},
    /* from a document to its year: 8 words */
    {"The Act ", "Town ", "of 2018 saved 30 trees.", 6, "30 count trees", "30 count trees, 2018-01"},
    /* from a verb of publication to its time: 14 words */
    {"It was published by ", "town ", "in May 2018 for 30 trees.", 11, "30 count trees", "30 count trees, 2018-05"},
    /* times tried for each number: 64 */
    {"In May 2019, ", "the Act of 2000 ", "saved 30 trees.", 63, "30 count trees, 2019-05", "30 count trees"},
    /* from `telephone` to a number in parentheses: 12 words and marks */
    {"Telephone ", "town ", "(555) trees.", 10, "555: identifier", "555 count town"},
    /* from `oldest` to `was`: 8 words */
    {"The oldest ", "town ", "was 91.", 7, "91 age years", "91 count town"}};

static void check_reach(const reach *one, size_t count, const char *expected) {
    compose(&text, "%s", one->head);
    compose_times(&text, count, one->filler);
    compose(&text, "%s", one->tail);
    const char *result = read_last();
    ck_assert_msg(strcmp(result, expected) == 0, "%s%zu x %s%s: %s instead of %s", one->head, count, one->filler,
                  one->tail, result, expected);
}

START_TEST(reaches_so_far) {
    const reach *one = &reaches[_i];
    check_reach(one, one->most - 1, one->inside);
    check_reach(one, one->most, one->inside);
    check_reach(one, one->most + 1, one->outside);
}
END_TEST

/* A sentence is not divided into shorter pieces: the noun is found wherever the number is, except at the last word of a
 * piece. */
START_TEST(sentences_have_pieces_of_4096) {
    static const size_t counts[] = {254, 255, 256, 510, 511, 512, 1023, 2047, 4093, 4094, 4096, 4097, 8190, 8192};
    for (size_t i = 0; i < COUNT(counts); i++) {
        compose_times(&text, counts[i], "of ");
        compose(&text, "30 trees");
        ck_assert_msg(strcmp(read_last(), "30 count trees") == 0, "after %zu words", counts[i]);
    }
    compose_times(&text, 8191, "of ");
    compose(&text, "30 trees");
    ck_assert_str_eq(read_last(), "30: unnamed");
}
END_TEST

/* ---- sizes of numbers ---- */

typedef struct said {
    const char *text;
    const char *result;
} said;

static const said largest[] = {
    {"They must be 119 or over.", "119 age years"},
    {"They must be 120 or over.", "120 age years"},
    {"They must be 121 or over.", "121: unnamed"},
    {"80 percent were under 119.", "119 age years"},
    {"80 percent were under 120.", "120 age years"},
    {"80 percent were under 121.", "121 percent percent"},
    {"One in 99 trees fell.", "99: fraction"},
    {"One in 100 trees fell.", "100: fraction"},
    {"One in 101 trees fell.", "101 count trees"},
    {"Nine in 10 trees fell.", "10: fraction"},
    {"Nine in 11 trees fell.", "11 count trees"},
    {"2 out of 9 trees fell.", "9: fraction"},
    {"2 out of 10 trees fell.", "10: fraction"},
    {"2 out of 11 trees fell.", "11 count trees"},
    {"The rate was 8/100 people.", "100: fraction"},
    {"The rate of fires was 8/1,000.", "1,000: fraction"},
    {"They won 999-999.", "999: fraction"},
    {"They won 999 to 1,000.", "1000 count -"},
    {"A 9.9 quake.", "9.9: identifier"},
    {"A 10.1 quake.", "10.1 count quake"},
    {"At 2359 GMT.", "2359: clock"},
    {"At 2360 GMT.", "2360 count GMT"},
    {"At 2400 GMT.", "2400 count GMT"},
    {"In the 59 months to March 2022, 30 trees grew.", "30 count trees, 2017-05"},
    {"In the 60 months to March 2022, 30 trees grew.", "30 count trees, 2017-04"},
    {"In the 61 months to March 2022, 30 trees grew.", "30 count trees"},
    {"The 1989 town fairs drew 30 bands.", "30 count bands"},
    {"The 1990 town fairs drew 30 bands.", "30 count bands, 1990-01"},
    {"The 2040 town fairs drew 30 bands.", "30 count bands, 2040-01"},
    {"The 2041 town fairs drew 30 bands.", "30 count bands"},
    {"In May 999, 30 trees grew.", "30 count trees"},
    {"In May 1000, 30 trees grew.", "30 count trees, 1000-05"},
    {"In May 1001, 30 trees grew.", "30 count trees, 1001-05"},
    {"In May 2998, 30 trees grew.", "30 count trees, 2998-05"},
    {"In May 2999, 30 trees grew.", "30 count trees, 2999-05"},
    {"In May 3000, 30 trees grew.", "30 count trees"},
    {"Compared with 1899 levels", "1899 count levels"},
    {"Compared with 1900 levels", "1900: date"},
    {"Compared with 2040 levels", "2040: date"},
    {"Compared with 2041 levels", "2041 count levels"},
    /* words and marks without spaces between them: 15, 17, 19, of which 17 are read */
    {"30 oak/oak/oak/oak/oak/oak/oak/elms grew.", "30 count oak/oak/oak/oak/oak/oak/oak/elms"},
    {"30 oak/oak/oak/oak/oak/oak/oak/oak/elms grew.", "30 count oak/oak/oak/oak/oak/oak/oak/oak/elms"},
    {"30 oak/oak/oak/oak/oak/oak/oak/oak/oak/elms grew.", "30 count oak/oak/oak/oak/oak/oak/oak/oak/oak"},
    {"It paid UGX 999.", "999: identifier"},
    {"It paid UGX 1,000.", "1000 money UGX"},
    {"It cost 999 won.", "999 count -"},
    {"It cost 1,000 won.", "1000 money KRW"},
    /* nouns that are counted together: 9 */
    {"30 oaks, elms, elms, elms, elms, elms, elms, and ashes grew.",
     "30 count oaks, elms, elms, elms, elms, elms, elms, and ashes"},
    {"30 oaks, elms, elms, elms, elms, elms, elms, elms, and ashes grew.",
     "30 count oaks, elms, elms, elms, elms, elms, elms, elms, and ashes"},
    {"30 oaks, elms, elms, elms, elms, elms, elms, elms, elms, and ashes grew.", "30 count oaks"},
    /* parts of one word: 15, 16, 17 */
    {"nine-hundred-ninety-nine-billion-nine-hundred-ninety-nine-million-nine-hundred-ninety-nine-thousand trees",
     "999999999000 count trees"},
    {"nine-hundred-ninety-nine-billion-nine-hundred-ninety-nine-million-nine-hundred-ninety-nine-thousand-nine trees",
     "999999999009 count trees"},
    {"nine-hundred-ninety-nine-billion-nine-hundred-ninety-nine-million-nine-hundred-ninety-nine-thousand-nine-hundred "
     "trees",
     "nine-hundred-ninety-nine-billion-nine-hundred-ninety-nine-million-nine-hundred-ninety-nine-thousand-nine: "
     "compound"}};

START_TEST(numbers_are_so_large) {
    compose(&text, "%s", largest[_i].text);
    const char *result = read_last();
    ck_assert_msg(strcmp(result, largest[_i].result) == 0, "%s %s instead of %s", largest[_i].text, result,
                  largest[_i].result);
}
END_TEST

/* Groups of two digits, as in `12,34,567`: at most eight, followed by one of three. */
START_TEST(numbers_have_eight_small_groups) {
    static const struct {
        size_t groups;
        bool whole;
    } rows[] = {{1, true}, {7, true}, {8, true}, {9, false}, {50, false}};
    options.max_digits = 100;
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "12");
        compose_times(&text, rows[i].groups, ",34");
        compose(&text, ",567 trees");
        size_t length;
        csem_prose *prose = read_prose();
        csem_candidate_text(csem_prose_candidate(prose, 0), CSEM_CANDIDATE_TEXT_NUMBER, &length);
        ck_assert_msg((length == strlen("12,567") + 3 * rows[i].groups) == rows[i].whole, "%zu groups", rows[i].groups);
        csem_prose_free(prose);
    }
}
END_TEST

/* A number without a noun has the noun of the previous number, if that has at most 400 bytes. */
START_TEST(nouns_of_400_bytes_are_shared) {
    for (size_t bytes = 398; bytes <= 403; bytes++) {
        compose(&text, "Thirty ");
        compose_times(&text, bytes - 1, "a");
        compose(&text, "s and 40 grew.");
        bool is_shared = strcmp(read_last(), "40: unnamed") != 0;
        ck_assert_msg(is_shared == (bytes <= 400), "%zu bytes", bytes);
    }
}
END_TEST

/* ---- the context of a number ---- */

/* The context of a candidate has at most 60 bytes before the number and 60 after it. It ends at a space if there is
 * one, and never inside a character. */
START_TEST(contexts_have_60_bytes_of_either_side) {
    static const char *const characters[] = {"x", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9D\x84\x9E"};
    enum { SIDE = 60 };
    for (size_t c = 0; c < COUNT(characters); c++)
        for (size_t bytes = SIDE - 5; bytes < SIDE + 8; bytes++) {
            size_t width = strlen(characters[c]);
            size_t fill = bytes % width; /* so that the side has exactly `bytes` bytes */
            compose_times(&text, bytes / width, characters[c]);
            compose_times(&text, fill > 0 ? fill - 1 : 0, "x");
            compose(&text, "%s30%s", fill > 0 ? "(" : "", fill > 0 ? ")" : "");
            compose_times(&text, fill > 0 ? fill - 1 : 0, "x");
            compose_times(&text, bytes / width, characters[c]);
            size_t side = bytes <= SIDE ? bytes : SIDE - (SIDE - fill) % width;
            size_t length;
            csem_prose *prose = read_prose();
            if (csem_prose_candidate_count(prose) > 0) {
                const char *context =
                    csem_candidate_text(csem_prose_candidate(prose, 0), CSEM_CANDIDATE_TEXT_CONTEXT, &length);
                ck_assert_uint_eq(csem__utf8_check(context, length), length);
                ck_assert_msg(length == 2 * side + 2, "%zu bytes on each side, characters of %zu: %s", bytes, width,
                              context);
            }
            csem_prose_free(prose);
        }
}
END_TEST

START_TEST(contexts_end_at_a_blank) {
    static const struct {
        size_t letters;
        size_t bytes; /* bytes of the context before the number */
    } rows[] = {{57, 58}, {58, 59}, {59, 0}, {60, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "ab ");
        compose_times(&text, rows[i].letters, "x");
        compose(&text, " 30 trees");
        csem_prose *prose = read_prose();
        const char *context = csem_candidate_text(csem_prose_candidate(prose, 0), CSEM_CANDIDATE_TEXT_CONTEXT, NULL);
        size_t before = (size_t)(strstr(context, "30") - context);
        ck_assert_msg(before <= 60 && before == rows[i].bytes, "%zu letters: %s", rows[i].letters, context);
        csem_prose_free(prose);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("bounds_numbers");
    TCase *tests = tcase_create("bounds");
    tcase_add_checked_fixture(tests, set_up, set_up);
    tcase_add_loop_test(tests, reaches_so_far, 0, (int)COUNT(reaches));
    tcase_add_test(tests, sentences_have_pieces_of_4096);
    tcase_add_loop_test(tests, numbers_are_so_large, 0, (int)COUNT(largest));
    tcase_add_test(tests, numbers_have_eight_small_groups);
    tcase_add_test(tests, nouns_of_400_bytes_are_shared);
    tcase_add_test(tests, contexts_have_60_bytes_of_either_side);
    tcase_add_test(tests, contexts_end_at_a_blank);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
