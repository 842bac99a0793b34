/* SPDX-License-Identifier: MIT */
/* Choice: which built-in profile explains a text. */
#include "grammar/infer.h"
#include "support/choice.h"
#include "support/suite.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

START_TEST(built_in_profiles_are_chosen) {
    test_expect_choice(
        "---\ncommitment_id: 7\ncommitment_agency: Park Office\ncommitment_status: On track\n---\n\nText.\n",
        "commitment-tracker");
    test_expect_choice("---\n# of the park\ncommitment_id: 7\n: none\nstatus: On track\n---\n\nText.\n",
                       "commitment-tracker");
    test_expect_choice("---\ncommitment_id: P-7\ncommitment_agency: Park Office\ncommitment_status: \"Complete\"\n"
                       "commitment_theme: Parks\nprogress_june_2022: Swept.\nmay_2023_update: Mown.\n---\n\nText.\n",
                       "commitment-tracker");
    test_expect_choice("---\ncommitment_id: 7\nlead: Park Office\ndue: 2025\nstatus: On track\n---\n\nText.\n",
                       "inferred");
    test_expect_choice(
        "---\ncommitment_id: 7\nlead: Park Office\nprogress_2025-03: Done.\nstatus: On track\n---\n\nText.\n",
        "commitment-tracker");
    test_expect_choice("---\nref: H-01\nlead_department: Park Office\nstate: On track\n---\n\nText.\n", "inferred");
    test_expect_choice("---\nref: none yet\nlead_department: Park Office\nstate: On track\n---\n\nText.\n", NULL);
    test_expect_choice("---\nref: main\nlead_department: Park Office\nstate: On track\n---\n\nText.\n", NULL);
    test_expect_choice("---\ntitle: Parks\nlayout: page\n---\n\nText.\n", NULL);
    test_expect_choice("Chapter 1\n\nIt rained.\n\nChapter 2\n\nIt poured.\n\nChapter 3\n\nIt cleared.\n", NULL);
    test_expect_choice(
        "Better Harbours\n1. Publish the Timetables\nLead government actors   Harbour Office (HO)\nMain objective     "
        "      Publish them.\n                         Not started   Limited   Completed\nCompletion "
        "level\n                         X\nEnd date                 June 2024\n",
        "ogp-self-assessment");
    test_expect_choice(
        "### Action 2: Publish the Timetables\n\n| Milestone | Target Date | Responsible Party |\n| --- | --- | --- "
        "|\n| Publish them | May 31, 2023 | Harbour Office |\n",
        "action-table");
    test_expect_choice(
        "第1章　港の整備\n第1　時刻表\n1　公表\n(1)　ウェブでの公表\n港湾庁は、時刻表を公表する。（港湾庁）\n",
        "basic-plan-ja");
    test_expect_choice("### Action 2: Publish the Timetables\n\nText.\n", NULL);
}
END_TEST

/* The template of the Open Government Partnership, with themes that are numbered, and with other marks. */
START_TEST(a_template_is_known_by_its_labels) {
    composed themes = {0};
    composed marks = {0};
    compose(&themes, "I. Theme of land\n\n");
    test_compose_ogp(&themes, 1, '.');
    compose(&themes, "\nII. Theme of water\n\n");
    test_compose_ogp(&themes, 4, '.');
    test_expect_choice(themes.data, "ogp-self-assessment");
    test_compose_ogp(&marks, 1, ')');
    test_expect_choice(marks.data, "inferred");
    compose_free(&themes);
    compose_free(&marks);
}
END_TEST

/* A profile that knows three labels, but not those of agencies and of what was done, explains less than an inferred
 * one. */
START_TEST(built_in_profiles_know_most_labels) {
    char text[4000] = "Open Harbours\n";
    static const char *const titles[] = {"Timetables", "Piers", "Boats"};
    for (int known = 0; known < 2; known++) {
        size_t length = 0;
        for (int i = 0; i < 3; i++)
            length += (size_t)snprintf(text + length, sizeof text - length,
                                       "%d. %s\n%s   Harbour Office\nOther actors involved    Boat owners\n"
                                       "Main objective           Better %s.\nEnd date                 June 2024\n"
                                       "%s        Done in May.\n\n",
                                       i + 1, titles[i], known ? "Lead government actors" : "Lead of the whole work",
                                       titles[i], known ? "Description of results" : "Progress of the work  ");
        test_expect_choice(text, known ? "ogp-self-assessment" : "inferred");
    }
}
END_TEST

/* Whether numbers begin again in each theme is not a matter of the profile, but of the text. */
static const csem__profile *choose(const char *text, csem__arena *arena, csem__profile *inferred) {
    csem__lines lines = {0};
    const csem__profile *chosen;
    csem_allocator allocator = csem__default_allocator();
    csem__arena_init(arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_choose(&lines, arena, inferred, &chosen));
    csem__lines_free(&lines, &allocator);
    return chosen;
}

START_TEST(numbers_of_a_built_in_profile_may_run) {
    for (int run = 0; run < 2; run++) {
        char text[4000] = "";
        csem__arena arena;
        csem__profile inferred;
        for (int i = 0; i < 6; i++) {
            size_t length = strlen(text);
            snprintf(
                text + length, sizeof text - length,
                "%s### Action %d: Harbour %c\n\n| Milestone | Target Date | Responsible Party |\n| --- | --- | --- "
                "|\n| Clean it | May 31, 2023 | Harbour Office |\n\n",
                i % 2 == 0 ? "## Open Harbours\n\n" : "", run ? i + 1 : i % 2 + 1, 'A' + i);
        }
        const csem__profile *chosen = choose(text, &arena, &inferred);
        ck_assert_msg(chosen && strcmp(chosen->name, "action-table") == 0, "%s", chosen ? chosen->name : "none");
        ck_assert_int_eq(chosen->levels[1].runs, run);
        csem__arena_free(&arena);
    }
}
END_TEST

/* One chapter is not enough to infer its level, but the measures have bullets that the plan has not. */
START_TEST(a_plan_may_have_other_bullets) {
    static const char *const things[] = {"Oaks", "Elms", "Pines"};
    composed text = {0};
    csem__arena arena;
    csem__profile inferred;
    compose(&text, "1. Trees of the north\n");
    for (int n = 0; n < 3; n++)
        compose(&text,
                "(%.*s) %s in towns\n%s shall be planted in all towns of the region, and be\nwatered in summer. (Park "
                "Agency, Road Agency)\n* %s were planted in nine towns, in which people had\nasked for them.\n* %s "
                "were watered in the summer of the year by those who\nlive there.\n",
                n + 1, "iii", things[n], things[n], things[n], things[n]);
    const csem__profile *chosen = choose(text.data, &arena, &inferred);
    ck_assert_msg(chosen && strcmp(chosen->name, "basic-plan") == 0, "%s", chosen ? chosen->name : "none");
    ck_assert_uint_eq(chosen->bullets.count, 1);
    ck_assert_str_eq(chosen->bullets.items[0], "*");
    compose_free(&text);
    csem__arena_free(&arena);
}
END_TEST

/* A plan with stars as bullets of lists has the star as a bullet, and one with stars for notes has not. */
START_TEST(stars_may_be_bullets) {
    for (int lists = 0; lists < 2; lists++) {
        composed text = {0};
        csem__arena arena;
        csem__profile inferred;
        compose(&text, "1. Ponds\n(i) Fish\nFish shall be fed. (Ministry of Parks)\n");
        for (int i = 0; i < 6; i++)
            compose(&text, "- Fish were fed in%s\n%s* ponds\n* lakes\n(PRK)\n[%d]\n", lists ? ":" : " these ponds.",
                    lists ? "" : "- They grew. (PRK)\n", i + 7);
        const csem__profile *chosen = choose(text.data, &arena, &inferred);
        ck_assert_msg(chosen && strcmp(chosen->name, "basic-plan") == 0, "%s", chosen ? chosen->name : "none");
        ck_assert_uint_eq(chosen->bullets.count, (size_t)lists);
        compose_free(&text);
        csem__arena_free(&arena);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("choice");
    TCase *chosen = tcase_create("chosen");
    tcase_add_test(chosen, built_in_profiles_are_chosen);
    tcase_add_test(chosen, a_template_is_known_by_its_labels);
    tcase_add_test(chosen, built_in_profiles_know_most_labels);
    tcase_add_test(chosen, numbers_of_a_built_in_profile_may_run);
    tcase_add_test(chosen, a_plan_may_have_other_bullets);
    tcase_add_test(chosen, stars_may_be_bullets);
    suite_add_tcase(suite, chosen);
    return test_run(suite);
}
