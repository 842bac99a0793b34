/* SPDX-License-Identifier: MIT */
/* Choice: small texts of a built-in plan are known by their marks, their contents and their cover, and texts that only
 * look like them are not; labels of a built-in profile are known under other marks. */
#include "grammar/infer.h"
#include "grammar/infer_words.h"
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <string.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

#define COVER "Report on the Harbour Plan\n\nApril 1, 2020 to March 31, 2021\n\n"
#define CONTENTS "Contents\n\n1. Harbours ..... 3\n(i) Clean quays ..... 3\n\n"
#define BODY "1. Harbours\n\n(i) Clean quays\n\nQuays shall be swept.\n"
#define ACTION(number, title)                                                                                          \
    "Action " #number ": " title "\nLead: Quay Office\nDeadline: May 2020\nProgress: Most are clean.\n\n"
#define COLUMN                                                                                                         \
    "Lead implementing           Quay Office\nagency/actor\nOther actors involved       Friends of the Quays\n"        \
    "Status quo or problem       They are dirty.\naddressed\nMain objective              Sweep them.\n"                \
    "Brief description of        All are swept in\ncommitment                  spring.\n"                              \
    "Description of the results  Most are clean.\nEnd date                    May 2020\n"

static const struct {
    const char *name; /* NULL: no profile */
    const char *text;
} rows[] = {
    /* entries of the contents whose first line is that of the heading */
    {"basic-plan",
     "1. Harbours and what is beside\nthem\t3\n(i) Clean quays for all that live\nnear them\t3\n\n1. Harbours and "
     "what is beside\nthem\n(i) Clean quays for all that live\nnear them\nQuays shall be swept. (Quay "
     "Office)\n- They were swept. (QO)\n"},
    /* the first entry is wrapped, the second is not */
    {"basic-plan", "1. Harbours and what is beside\nthem ..... 3\n(i) Clean quays ..... 3\n\n1. Harbours and what is "
                   "beside them\n(i) Clean quays\nQuays shall be swept. (Quay Office)\n"},
    /* a number at the end of a page is no entry's page, nor is one after a note */
    {"basic-plan",
     "1. Harbours ..... 3\n(i) Clean quays ..... 3\n2. Boats ..... 4\n(i) Old boats ..... 4\n\n1. "
     "Harbours\n(i) Clean quays\nQuays shall be swept. (Quay Office)\n2. Boats\n(i) Old boats\n* QO (Quay "
     "Office)\n4\nBoats shall be mended. (Quay Office)\n"},
    /* no agencies: the cover and the contents show what it is, but neither of them alone */
    {"basic-plan", COVER CONTENTS BODY},
    {NULL, COVER BODY},
    {NULL, CONTENTS BODY},
    {NULL, "Report on the Harbours\n\nApril 1, 2020 to March 31, 2021\n\n" CONTENTS BODY},
    {NULL, "Report on the Harbour Plan\n\n2020\n\n" CONTENTS BODY},
    {NULL, "Report on the Harbour Plan\n\nApril 1, 2020\n\n" CONTENTS BODY},
    {NULL, COVER CONTENTS},
    /* only abbreviations of agencies */
    {"basic-plan", COVER BODY "- They were swept. (QO)\n"},
    {NULL, BODY "- They were swept. (QO)\n"},
    /* agencies in few sections */
    {NULL, COVER CONTENTS "1. Harbours\n(i) Clean quays\nThey are swept.\n(ii) Old quays\nThey are mended.\n(iii) New "
                          "quays\nThey are built. (Quay Office)\n"},
    /* signs of another width */
    {"basic-plan-ja",
     "第１章　港\n\n第１　岸壁\n\n１　清掃\n\n（１）　岸壁の清掃\n\n岸壁を掃く。（港湾庁）\n\n○　岸壁を掃いた。\n\n（２）　岸壁の"
     "修理\n\n岸壁を直す。（港湾庁）\n\n○　岸壁を直した。\n\n（３）　岸壁の照明\n\n岸壁を照らす。（港湾庁）\n\n○　岸壁を"
     "照らした。\n"},
    /* labels of a column on several lines */
    {"ogp-self-assessment", "1. Clean quays\n" COLUMN "\n2. Old quays\n" COLUMN "\n3. New quays\n" COLUMN},
    /* chapters for which a built-in profile that has the labels has no level */
    {"action-table", "## Harbours\n\n" ACTION(1, "Quays") ACTION(2, "Cranes") "## Ships\n\n" ACTION(3, "Sails")},
    {"inferred",
     "Chapter 1: Harbours\n\n" ACTION(1, "Quays") ACTION(2, "Cranes") "Chapter 2: Ships\n\n" ACTION(1, "Sails")},
};

START_TEST(a_small_text_shows_its_plan) {
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile inferred;
    const csem__profile *chosen;
    const csem_allocator allocator = csem__default_allocator();
    const char *text = rows[_i].text;
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_choose(&lines, &arena, &inferred, &chosen));
    ck_assert_msg(rows[_i].name ? chosen && strcmp(chosen->name, rows[_i].name) == 0 : !chosen, "%s: %s", text,
                  chosen ? chosen->name : "none");
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}
END_TEST

static const char columns[] = "1) Clean quays\n" COLUMN "Hurdles                     Rain.\n\n"
                              "2) Old quays\n" COLUMN "Hurdles                     Snow.\n\n"
                              "3) New quays\n" COLUMN "Hurdles                     Wind.\n";

/* Labels of a built-in profile under other marks: its items and statuses, the headings around the sections, and a label
 * that only the text has. */
START_TEST(fields_are_built_in_and_levels_inferred) {
    const csem__profile *built_in = csem__profile_find("ogp-self-assessment");
    const csem_allocator allocator = csem__default_allocator();
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile inferred;
    const csem__profile *chosen;
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, columns, strlen(columns), 0, &allocator));
    ck_assert(csem__profile_choose(&lines, &arena, &inferred, &chosen));
    ck_assert_str_eq(chosen->name, "inferred");
    ck_assert_uint_eq(chosen->level_count, 2);
    ck_assert_str_eq(chosen->levels[0].mark, "none");
    ck_assert_str_eq(chosen->levels[1].mark, "{1})");
    ck_assert_uint_eq(csem__profile_tracked(chosen), 1);
    ck_assert_ptr_eq(chosen->items, built_in->items);
    ck_assert_uint_eq(chosen->status.word_count, built_in->status.word_count);
    ck_assert_uint_eq(chosen->field_count, built_in->field_count + 1);
    ck_assert_str_eq(chosen->fields[built_in->field_count].labels.items[0], "Hurdles");
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}
END_TEST

#define HEAD "\n\nStep                   Timeline      Lead agency    Status\n"

/* The labels are in several built-in profiles, but only one has them in tables. */
START_TEST(fields_are_in_their_place) {
    static const char text[] =
        "Action 1. Clean quays" HEAD "Sweep them             May 2020      Quay Office    Complete\n\n"
        "Action 2. Old quays" HEAD "Mend them              June 2020     Quay Office    Delayed\n\n"
        "Action 3. New quays" HEAD "Build them             July 2020     Quay Office    On track\n";
    const csem__profile *built_in = csem__profile_find("action-table");
    const csem_allocator allocator = csem__default_allocator();
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile inferred;
    const csem__profile *chosen;
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_choose(&lines, &arena, &inferred, &chosen));
    ck_assert_ptr_eq(chosen, &inferred);
    ck_assert_uint_eq(chosen->level_count, 1);
    ck_assert_uint_eq(chosen->field_count, built_in->field_count);
    ck_assert_ptr_eq(chosen->status.words, built_in->status.words);
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}
END_TEST

START_TEST(every_allocation_may_fail) {
    enum { MAX_ALLOCATIONS = 10000 };
    csem_tracker tracker = {.left = -1};
    const csem_allocator allocator = csem_tracker_allocator(&tracker);
    csem__lines lines = {0};
    bool done = false;
    ck_assert(csem__lines_find(&lines, columns, strlen(columns), 0, &allocator));
    const long live = tracker.live;
    for (long left = 0; !done && left < MAX_ALLOCATIONS; left++) {
        csem__arena arena;
        csem__profile inferred;
        const csem__profile *chosen;
        csem__arena_init(&arena, &allocator);
        tracker.left = left;
        done = csem__profile_choose(&lines, &arena, &inferred, &chosen);
        csem__arena_free(&arena);
        ck_assert_int_eq(tracker.live, live);
    }
    ck_assert(done);
    csem__lines_free(&lines, &allocator);
    ck_assert_int_eq(tracker.live, 0);
}
END_TEST

START_TEST(names_may_have_other_letters) {
    ck_assert_int_eq(csem__name_kind_of(csem__text_of("Ministry of Småland")), CSEM_NAME_FULL);
    ck_assert_int_eq(csem__name_kind_of(csem__text_of("Ministry of swept quays")), CSEM_NAME_NONE);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("choice");
    TCase *choice = tcase_create("choice");
    tcase_add_loop_test(choice, a_small_text_shows_its_plan, 0, (int)COUNT(rows));
    tcase_add_test(choice, fields_are_built_in_and_levels_inferred);
    tcase_add_test(choice, fields_are_in_their_place);
    tcase_add_test(choice, every_allocation_may_fail);
    tcase_add_test(choice, names_may_have_other_letters);
    suite_add_tcase(suite, choice);
    return test_run(suite);
}
