/* SPDX-License-Identifier: MIT */
/* Inference: the profile that a small text shows, or that it shows none; and which profile is chosen. */
#include "grammar/infer.h"
#include "grammar/infer_words.h"
#include "support/choice.h"
#include "support/suite.h"
#include "support/tracker.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* ---- profiles in words ---- */

typedef struct words {
    char text[2000];
    size_t length;
} words;

static void add(words *to, const char *before, const char *text) {
    to->length += (size_t)snprintf(to->text + to->length, sizeof to->text - to->length, "%s%s", before, text);
    ck_assert_uint_lt(to->length, sizeof to->text);
}

static void add_strings(words *to, const char *name, const csem__strings *strings) {
    for (size_t i = 0; i < strings->count; i++) {
        add(to, i == 0 ? "; " : "", i == 0 ? name : "");
        add(to, " ", strings->items[i]);
    }
}

static void add_levels(words *to, const csem__profile *profile) {
    for (size_t i = 0; i < profile->level_count; i++) {
        const csem__profile_level *level = &profile->levels[i];
        static const char *const titles[] = {"", " by colon", " untitled"};
        add(to, i == 0 ? "" : ", ", level->name);
        add(to, " ", level->mark);
        add(to, "", titles[level->title]);
        add(to, "", level->runs ? " running" : "");
    }
}

static void add_agencies(words *to, const csem__profile_agencies *agencies) {
    static const char *const places[] = {"closing", "after-title", "field", "heading", "subject"};
    for (size_t i = 0; i < COUNT(places); i++)
        if ((agencies->where >> i & 1) != 0)
            add(to, "; ", places[i]);
    add_strings(to, "brackets", &agencies->brackets);
    if (agencies->full_names == CSEM_ROLE_COMMITMENT)
        add(to, "; ", "roles");
}

static void add_fields(words *to, const csem__profile *profile) {
    static const char *const roles[] = {"promise", "effort",   "agencies", "partners",
                                        "status",  "deadline", "note",     "other"};
    static const char *const places[] = {"colon", "line", "column", "behind", "table", "front-matter"};
    for (size_t i = 0; i < profile->field_count; i++) {
        add(to, "; ", profile->fields[i].labels.items[0]);
        add(to, " = ", roles[profile->fields[i].as]);
        add(to, " ", places[profile->fields[i].where]);
    }
    static const char *const statuses[] = {"field", "behind", "matrix"};
    for (size_t i = 0; i < profile->status.word_count; i++) {
        add(to, i == 0 ? "; status " : "", i == 0 ? statuses[profile->status.where] : "");
        add(to, i == 0 ? " " : ", ", profile->status.words[i].printed);
    }
    for (size_t i = 0; i < profile->item_count; i++)
        add(to, "; item ", profile->items[i].mark);
}

static void describe(const csem__profile *profile, words *to) {
    add_levels(to, profile);
    add_agencies(to, &profile->agencies);
    add_fields(to, profile);
    add_strings(to, "bullets", &profile->bullets);
    add_strings(to, "references", &profile->references);
    if (profile->update)
        add(to, "; update ", profile->update);
}

/* ---- what is inferred ---- */

static csem_allocator allocator;

static void infer(const char *text, words *found) {
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile profile;
    bool is_found;
    *found = (words){.length = 0};
    allocator = csem__default_allocator();
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_infer(&lines, &arena, &profile, &is_found));
    if (is_found)
        describe(&profile, found);
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}

static void expect(const char *text, const char *expected) {
    words found;
    infer(text, &found);
    ck_assert_msg(strcmp(found.text, expected) == 0, "%s\n-> %s\nis not %s", text, found.text, expected);
}

/* A plan of two chapters with two measures each, of which a function prints the marks. */
typedef void mark_printer(char *out, size_t size, int chapter, int measure);

typedef struct style {
    const char *chapter; /* before and after the number, with @ between them */
    mark_printer *measure;
    const char *opening;
    const char *closing;
    const char *bullet;
    const char *expected;
} style;

static void print_roman(char *out, size_t size, int chapter, int measure) {
    static const char *const romans[] = {"i", "ii", "iii"};
    (void)chapter;
    snprintf(out, size, "(%s)", romans[measure - 1]);
}

static void print_letter(char *out, size_t size, int chapter, int measure) {
    (void)chapter;
    snprintf(out, size, "%c)", 'a' + measure - 1);
}

static void print_parents(char *out, size_t size, int chapter, int measure) {
    snprintf(out, size, "%d.%d", chapter, measure);
}

static void print_dashed(char *out, size_t size, int chapter, int measure) {
    snprintf(out, size, "%d-(%d)", chapter, measure);
}

static void print_spaced(char *out, size_t size, int chapter, int measure) {
    snprintf(out, size, "%d - (%d)", chapter, measure);
}

static void print_word(char *out, size_t size, int chapter, int measure) {
    (void)chapter;
    snprintf(out, size, "Measure %d:", measure);
}

static void print_code(char *out, size_t size, int chapter, int measure) {
    snprintf(out, size, "C%02d.%d", chapter, measure);
}

static void print_circled(char *out, size_t size, int chapter, int measure) {
    static const char *const circled[] = {"①", "②", "③"};
    (void)chapter;
    snprintf(out, size, "%s", circled[measure - 1]);
}

static void print_bold(char *out, size_t size, int chapter, int measure) {
    (void)chapter;
    snprintf(out, size, "**(%d)**", measure);
}

static void print_running(char *out, size_t size, int chapter, int measure) {
    snprintf(out, size, "Action %d.", (chapter - 1) * 3 + measure);
}

static const style styles[] = {
    {"@.", print_roman, "(", ")", "-", "chapter {1}., measure ({i}); closing; brackets (); roles"},
    {"Chapter @:", print_roman, "(", ")", "-", "chapter Chapter {1}:, measure ({i}); closing; brackets (); roles"},
    {"@ -", print_roman, "(", ")", "-", "chapter {1} -, measure ({i}); closing; brackets (); roles"},
    {"## @.", print_roman, "(", ")", "-", "chapter ## {1}., measure ({i}); closing; brackets (); roles"},
    {"第@章", print_roman, "(", ")", "-", "chapter 第{1}章, measure ({i}); closing; brackets (); roles"},
    {"§ @", print_roman, "(", ")", "-", "chapter § {1}, measure ({i}); closing; brackets (); roles"},
    {"@.", print_letter, "(", ")", "-", "chapter {1}., measure {a}); closing; brackets (); roles"},
    {"@.", print_parents, "(", ")", "-", "chapter {1}., measure {1}.{1}; closing; brackets (); roles"},
    {"@.", print_dashed, "(", ")", "-", "chapter {1}., measure {1}-({1}); closing; brackets (); roles"},
    {"@.", print_spaced, "(", ")", "-", "chapter {1}., measure {1} - ({1}); closing; brackets (); roles"},
    {"@.", print_word, "(", ")", "-", "chapter {1}., measure Measure {1}:; closing; brackets (); roles"},
    {"@.", print_code, "(", ")", "-", "chapter {1}., measure C{01}.{1}; closing; brackets (); roles"},
    {"@.", print_circled, "(", ")", "-", "chapter {1}., measure {①}; closing; brackets (); roles"},
    {"@.", print_bold, "(", ")", "-", "chapter {1}., measure **({1})**; closing; brackets (); roles"},
    {"@.", print_running, "(", ")", "-", "chapter {1}., action Action {1}. running; closing; brackets (); roles"},
    {"@.", print_roman, "[", "]", "-", "chapter {1}., measure ({i}); closing; brackets []; roles"},
    {"@.", print_roman, "【", "】", "-", "chapter {1}., measure ({i}); closing; brackets 【】; roles"},
    {"@.", print_roman, "<", ">", "-", "chapter {1}., measure ({i}); closing; brackets <>; roles"},
    {"@.", print_roman, "Responsible: ", "", "-",
     "chapter {1}., measure ({i}); closing; brackets Responsible: ; roles"},
    {"@.", print_roman, "– ", "", "-", "chapter {1}., measure ({i}); closing; brackets – ; roles"},
    {"@.", print_roman, "(", ")", "»", "chapter {1}., measure ({i}); closing; brackets (); roles; bullets »"},
    {"@.", print_roman, "(", ")", "+", "chapter {1}., measure ({i}); closing; brackets (); roles; bullets +"},
};

/* Without the wording of basic-plan, which every profile with its levels has. */
static void remove_usual(words *found) {
    static const char usual[] = "; references Repeat mention {chapter} - {measure}:";
    char *at = strstr(found->text, usual);
    if (at)
        memmove(at, at + strlen(usual), strlen(at + strlen(usual)) + 1);
}

static void print_plan(const style *s, char *text, size_t size) {
    size_t length = 0;
    for (int chapter = 1; chapter <= 3; chapter++) {
        const char *number = strchr(s->chapter, '@');
        length += (size_t)snprintf(text + length, size - length, "%.*s%d%s Care of %s\n\n", (int)(number - s->chapter),
                                   s->chapter, chapter, number + 1,
                                   chapter == 1   ? "parks"
                                   : chapter == 2 ? "roads"
                                                  : "ponds");
        for (int measure = 1; measure <= 3; measure++) {
            char mark[40];
            s->measure(mark, sizeof mark, chapter, measure);
            length += (size_t)snprintf(text + length, size - length,
                                       "%s Lamps of kind %c%c\n\nLamps shall be lit. %sMinistry of Lamps%s\n"
                                       "%s Lamps were lit. %sMOL%s\n",
                                       mark, 'A' + chapter, 'A' + measure, s->opening, s->closing, s->bullet,
                                       s->opening, s->closing);
        }
    }
    ck_assert_uint_lt(length, size);
}

START_TEST(each_style_is_inferred) {
    char text[4000];
    words found;
    print_plan(&styles[_i], text, sizeof text);
    infer(text, &found);
    remove_usual(&found);
    ck_assert_msg(strcmp(found.text, styles[_i].expected) == 0, "%s\n-> %s\nis not %s", text, found.text,
                  styles[_i].expected);
}
END_TEST

static const char *const fields[][2] = {
    {"Commitment 1: Parks\nLead: Park Office\nDeadline: June 2024\nStatus: On track\n\n"
     "Commitment 2: Roads\nLead: Road Office\nDeadline: May 2024\nStatus: Completed\n\n"
     "Commitment 3: Ponds\nLead: Water Agency\nDeadline: May 2025\nStatus: On track\n",
     "commitment Commitment {1}:; field; Lead = agencies colon; Deadline = deadline colon; Status = status colon; "
     "status field On track, Completed"},
    {"Commitment 1: Parks\n\nLead agency\nPark Office\n\nResults\nParks were swept.\n\n"
     "Commitment 2: Roads\n\nLead agency\nRoad Office\n\nResults\nRoads were swept.\n\n"
     "Commitment 3: Ponds\n\nLead agency\nWater Agency\n\nResults\nPonds were swept.\n",
     "commitment Commitment {1}:; field; Lead agency = agencies line; Results = effort line"},
    /* a word that is not of ASCII names no level */
    {"Maßnahme 1: Parks\nLead: Park Office\nDeadline: June 2024\n\n"
     "Maßnahme 2: Roads\nLead: Road Office\nDeadline: May 2024\n\n"
     "Maßnahme 3: Ponds\nLead: Water Agency\nDeadline: May 2025\n",
     "measure Maßnahme {1}:; field; Lead = agencies colon; Deadline = deadline colon"},
    {"Goal 1. Parks\nLead office       Park Office\nTarget date       June 2024\nObjective         Parks are swept.\n\n"
     "Goal 2. Roads\nLead office       Road Office\nTarget date       June 2025\nObjective         Roads are swept.\n\n"
     "Goal 3. Ponds\nLead office       Water Agency\nTarget date       June 2026\nObjective         Ponds are swept.\n",
     "goal Goal {1}.; field; Lead office = agencies column; Target date = deadline column; Objective = promise column"},
    {"## Parks\n\n### Action 1: Paths\n\n| Milestone | Due date | Responsible |\n|---|---|---|\n| Sweep | May | Park "
     "Office |\n\n### Action 2: Lawns\n\n| Milestone | Due date | Responsible |\n|---|---|---|\n| Mow | May | Park "
     "Office |\n\n## Roads\n\n### Action 3: Kerbs\n\n| Milestone | Due date | Responsible |\n|---|---|---|\n| Paint | "
     "May | Road Office |\n\n## Ponds\n\n### Action 4: Signs\n\n| Milestone | Due date | Responsible |\n|---|---|---|\n| Wash | May "
     "| Road Office |\n",
     "theme ##, action ### Action {1}: running; field; Milestone = promise table; Due date = deadline table; "
     "Responsible = agencies table"},
    {"Open parks\n1. Paths\nLead agency   Park Office\n                Not started   Limited   Completed\nCompletion "
     "level\n                                       X\n2. Lawns\nLead agency   Park Office\n                Not started "
     "  Limited   Completed\nCompletion level\n                                       X\n\nOpen roads\n1. Kerbs\nLead "
     "agency   Road Office\n                Not started   Limited   Completed\nCompletion level\n                      "
     "                 X\n2. Signs\nLead agency   Road Office\n                Not started   Limited   "
     "Completed\nCompletion level\n                                       X\n",
     "theme none, measure {1}.; field; Lead agency = agencies column; Completion level = status line; status matrix Not "
     "started, Limited, Completed"},
    {"C01 Parks\n\nC01.1 Paths\n\nC01.1.1 Sweep\nLead: Park Office\nDeadline: May\n\nC01.1.2 Pave\nLead: Park "
     "Office\nDeadline: June\n\nC01.2 Lawns\n\nC01.2.1 Mow\nLead: Park Office\nDeadline: May\n\nC02 Roads\n\nC02.1 "
     "Kerbs\n\nC02.1.1 Paint\nLead: Road Office\nDeadline: May\n\nC03 Ponds\n\nC03.1 Fish\n\nC03.1.1 Feed\nLead: Water "
     "Agency\nDeadline: May\n",
     "part C{01}, chapter C{01}.{1}, measure C{01}.{1}.{1}; field; Lead = agencies colon; Deadline = deadline colon"},
    {"1. Parks\n\n(1) Paths\n\nPaths are swept. (Park Office) <Completed>\n\n(2) Lawns\n\nLawns are mown. (Park Office) "
     "<On track>\n\n2. Roads\n\n(1) Kerbs\n\nKerbs are painted. (Road Office) <Completed>\n\n(2) Signs\n\nSigns are "
     "washed. (Road Office) <On track>\n\n3. Ponds\n\n(1) Fish\n\nFish are fed. (Water Agency) <On track>\n",
     "chapter {1}., measure ({1}); closing; brackets (); status behind Completed, On track; references Repeat mention "
     "{chapter} - {measure}:"},
    {"---\nlayout: page\nproject_id: 12\nlead_agency: Park Office\nproject_status: On track\n---\n\nPaths are swept.\n",
     "commitment project_id: {1} running; field; lead_agency = agencies front-matter; project_status = status "
     "front-matter; status field On track"},
    {"Measure 1: Paths\n\nPark Office\n\nPaths are swept.\n\nMeasure 2: Kerbs\n\nRoad Office and Park Office\n\n"
     "Kerbs are painted.\n\nMeasure 3: Fish\n\nWater Agency\n\nFish are fed.\n",
     "measure Measure {1}:; after-title"},
    {"1. Park Office\n\nAction 1: Paths\n\nPaths are swept.\n\nAction 2: Lawns\n\nLawns are mown.\n\n2. Road "
     "Office\n\nAction 3: Kerbs\n\nKerbs are painted.\n\nAction 4: Signs\n\nSigns are washed.\n\n3. Water "
     "Agency\n\nAction 5: Fish\n\nFish are fed.\n\nAction 6: Ponds\n\nPonds are cleaned.\n",
     "chapter {1}., action Action {1}: running; heading"},
    {"(A) Paths\n\n1. Paths are swept in every park. (PO) <Completed>\n\n2. Paths are paved in "
     "every park that has some, and lit. (PO,\nRO) <Completed>\n\n(B) Lawns\n\n3. Lawns are mown. (PO) <On "
     "track>\n\n(C) Kerbs\n\n4. Kerbs are painted. (RO) <Completed>\n\n(D) Signs\n\n5. Signs "
     "are washed. (RO) <Completed>\n\n6. Signs are read. (PO) <On track>\n",
     "chapter ({A}), measure {1}. untitled running; closing; brackets (); status behind Completed, On track; references "
     "Repeat mention {chapter} - {measure}:"},
    {"1. Paths are swept. (PO)\n\n2. Paths are paved. (PO, RO)\n\n3. Lawns are mown. (PO)\n\n4. Kerbs are painted. "
     "(RO)\n\n5. Signs are washed. (RO)\n\n6. Signs are read. (PO)\n",
     ""},
    {"Goal 1: Parks\n\nLead agency\n\nPark Office\n\nProgress rating\n\nOn track\n\nDue\n\nMay 2025\n\n"
     "Goal 2: Roads\n\nLead agency\n\nRoad Office\n\nProgress rating\n\nOn track\n\nDue\n\nMay 2025\n\n"
     "Goal 3: Ponds\n\nLead agency\n\nWater Agency\n\nProgress rating\n\nOn track\n\nDue\n\nMay 2025\n",
     "goal Goal {1}:; field; Lead agency = agencies line; Progress rating = status line; Due = deadline line; status "
     "field On track"},
    {"---\nid: 12\nproject_name: Paths\nproject_agency: Park Office\nproject_status: On track\n---\n\nText.\n",
     "commitment id: {1} running; field; project_agency = agencies front-matter; project_status = status front-matter; "
     "status field On track"},
    {"Part i - Park Office\n\n1) Paths\n\nPaths shall be swept. (Due: May 2024)\n\n- They were swept.\n\n2) Lawns\n\n"
     "Lawns shall be mown. (Due: June 2024)\n\n- They were mown.\n\nPart ii - Road Office\n\n1) Kerbs\n\nKerbs will "
     "be painted.\n\n- They were painted.\n\n2) Signs\n\nSigns shall be washed. (Due: May 2025)\n\n- Nothing was "
     "done.\n\nPart iii - Water Agency\n\n1) Fish\n\nFish shall be fed.\n\n- They were fed.\n",
     "part Part {i} -, measure {1}); heading; Due = deadline behind"},
    {"Parks and paths\n\nMeasure a Lawns\nWho: Park Office\nDue: May 2024\n\nMeasure b Paths\nWho: Park Office\nDue: "
     "June 2024\n\nRoads of all kinds\n\nMeasure a Kerbs\nWho: Road Office\nDue: May 2025\n\nMeasure b Signs\nWho: "
     "Road Office\nDue: June 2025\n",
     "theme none, measure Measure {a}; field; Who = agencies colon; Due = deadline colon"},
    {"1. Lawns\nThe Park Office will mow them.\n\nOn old paper\n\n2. Paths\nThe Park Office will sweep them.\n\nOn old "
     "paper\n\n3. Kerbs\nThe Road Office will paint them.\n\nOn old paper\n\n4. Signs\nThe Road Office will wash "
     "them.\n\n",
     ""},
    {"1. Lawns: They shall be mown. Responsible: Park Office\n\n2. Paths: They shall be swept. Responsible: Park "
     "Office\n\n3. Kerbs: They shall be painted. Responsible: Road Office\n",
     "measure {1}. by colon; closing; brackets Responsible: "},
    {"All projects\n\n---\nid: 1\nagency: Park Office\nstatus: On track\n---\n\nPaths are swept.\n\n---\nid: 2\nagency: Road "
     "Office\nstatus: Completed\nprogress: Kerbs were painted.\n---\n",
     "commitment id: {1} running; field; agency = agencies front-matter; status = status front-matter; progress = effort "
     "front-matter; status field On track, Completed"},
    {"A record is such as\n\n---\nid: 1\nagency: Park Office\nstatus: On track\n---\n\nand so on.\n", ""},
    {"A title\n---\nid: 1\nagency: Park Office\nstatus: On track\nPaths are swept.\n---\n", ""},
    {"Action 1: Lawns\nThe Park Office will mow them.\n\nMay 2024 update\n\nThey were mown.\n\nAction 2: Paths\nThe Park "
     "Office will sweep them.\n\n**June 2024 update:**\n\nThey were swept.\n\nAction 3: Kerbs\nThe Road Office will paint "
     "them.\n\nMay 2025 update\n\nThey were painted.\n\nJune 2025 fair\n\nIt was held.\n\n",
     "action Action {1}:; subject; update {month} {year} update"},
    {"Action 1: Lawns\n\nLawns are mown. (Park Office) [Completed]\n\nAction 2: Paths\n\nPaths are swept. (Park Office) "
     "[Under review]\n\nAction 3: Kerbs\n\nKerbs are painted. (Road Office) [Completed]\n\nAction 4: Signs\n\nSigns "
     "are washed. (Road Office) [Annex 1]\n\nAction 5: Fish\n\nFish are fed. (Water Agency) [Under review]\n\n",
     "action Action {1}:; closing; brackets (); status behind Completed, Under review"},
    {"1. Lawns\n\nWhat is planned?\n\nThey are mown.\n\nWho is responsible?\n\nPark Office\n\n2. Kerbs\n\nWhat is "
     "planned?\n\nThey are painted.\n\nWho is responsible?\n\nRoad Office\n\n3. Fish\n\nWhat is planned?\n\nThey are "
     "fed.\n\nWho is responsible?\n\nWater Agency\n\n",
     "measure {1}.; field; What is planned? = promise line; Who is responsible? = agencies line"},
    {"---\nlayout: page\nproject_id: 12\nowner: me\n---\n\nText.\n", ""},
    {"---\nlayout: page\nproject_id: 12\nlead_agency: Park Office\nproject_status: On track\n\nNothing closes it.\n",
     ""},
    {"---\nlayout: page\nowner: me\nstatus: On track\ndeadline: May\n---\n\nText.\n", ""},
};

START_TEST(fields_are_inferred) {
    expect(fields[_i][0], fields[_i][1]);
}
END_TEST

/* Numbers of two digits have no zero before them, and are of the same level all the same. */
START_TEST(padded_numbers_go_on) {
    char text[2000];
    size_t length = 0;
    for (int n = 0; n < 8; n++)
        length += (size_t)snprintf(text + length, sizeof text - length,
                                   "C%02d.%d Lamps of kind %c\n\nLamps will be lit. Lead: Lamp Office\n\n", 8 + n / 2,
                                   1 + n % 2, 'A' + n);
    ck_assert_uint_lt(length, sizeof text);
    expect(text, "measure C{01}.{1}; field; Lead = agencies behind");
}
END_TEST

/* Letters that are Roman numerals, too, may begin the value of a label. */
START_TEST(parts_continue_in_values) {
    static const char *const things[] = {"paths", "kerbs", "ponds", "lamps", "trees", "signs"};
    composed text = {0};
    for (int n = 0; n < 6; n++)
        compose(
            &text,
            "Measure %d: Care for %s\nLead agency: Park Office\nObjective: (a) Count %s\n(b) Wash %s\nProgress: (c) "
            "Some %s were counted\n(d) Few %s were washed\n\n",
            n + 1, things[n], things[n], things[n], things[n], things[n]);
    expect(text.data,
           "measure Measure {1}:; field; Lead agency = agencies colon; Objective = promise colon; Progress = "
           "effort colon; item ({a})");
    compose_free(&text);
}
END_TEST

START_TEST(agencies_are_subjects) {
    expect("Action 1. Parks\nThe Ministry of Parks will sweep the paths of all parks.\n\n"
           "Action 2. Roads\nThe Road Office will paint the kerbs of all roads.\n\n"
           "Action 3. Ponds\nThe Water Agency will clean the ponds.\n",
           "action Action {1}.; subject");
}
END_TEST

START_TEST(paragraphs_may_be_the_promise) {
    expect("Commitment 1\nThe Ministry of Parks will sweep the paths of all parks.\n\n"
           "Commitment 2\nThe Road Office will paint the kerbs of all roads.\n\n"
           "Commitment 3\nThe Water Agency will clean the ponds.\n",
           "commitment Commitment {1} untitled; subject");
}
END_TEST

/* Chapters, sections in them, and paragraphs whose numbers continue through all of them. */
START_TEST(paragraphs_run_through_chapters) {
    static const char *const things[] = {"Parks", "Roads", "Ponds", "Trees", "Kerbs", "Signs"};
    for (int promises = 5; promises >= 3; promises--) {
        char text[4000] = "";
        size_t length = 0;
        words found;
        for (int i = 0; i < 12; i++) {
            const char *who = i % 6 < promises - 1 ? "The Lamp Office will" : "Everybody may";
            if (i % 4 == 0)
                length += (size_t)snprintf(text + length, sizeof text - length, "Chapter %s\n\nOn %s\n\n",
                                           &"III"[2 - i / 4], things[i / 4]);
            if (i % 2 == 0)
                length += (size_t)snprintf(text + length, sizeof text - length, "(%c) %s in %s\n\n", 'A' + i % 4 / 2,
                                           things[i / 2], things[i / 4]);
            length += (size_t)snprintf(text + length, sizeof text - length,
                                       "%d. %c lamps are old. %s light them, and\nwrite it down in a book.\n\n", i + 1,
                                       'A' + i, who);
        }
        infer(text, &found);
        ck_assert_msg(strcmp(found.text, promises < 4 ? ""
                                                      : "chapter Chapter {I}, part ({A}), measure {1}. untitled "
                                                        "running; subject") == 0,
                      "%s\n-> %s", text, found.text);
    }
}
END_TEST

/* Numbered sentences are no level around others, although the numbers of these begin again after each. */
START_TEST(sentences_are_no_level) {
    static const char heading[] = "Care of park";
    static const char sentence[] = "Parks are for all of us who walk, run and sit in them, which should be possible by "
                                   "day and by night in park";
    static const char *const cases[][3] = {
        {heading, "", "chapter {1}., action Action {1}:; field; Lead = agencies colon; Deadline = deadline colon"},
        {sentence, ".", "action Action {1}:; field; Lead = agencies colon; Deadline = deadline colon"}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[4000] = "";
        words found;
        for (int action = 0; action < 9; action++) {
            size_t length = strlen(text);
            if (action % 3 == 0)
                length += (size_t)snprintf(text + length, sizeof text - length, "%d. %s %c%s\n\n", action / 3 + 1,
                                           cases[i][0], 'A' + action, cases[i][1]);
            snprintf(text + length, sizeof text - length,
                     "Action %d: Lamps %c\nLead: Park Office\nDeadline: June 2024\n\n", action % 3 + 1, 'A' + action);
        }
        infer(text, &found);
        remove_usual(&found);
        ck_assert_msg(strcmp(found.text, cases[i][2]) == 0, "%s\n-> %s", text, found.text);
    }
}
END_TEST

/* Abbreviations with statuses after them are names, if they are not printed only once. */
START_TEST(abbreviations_that_recur_are_names) {
    static const char text[] =
        "1. Paths are swept. (PO) <Completed>\n\n2. Paths are paved. (PO, RO) <Completed>\n\n3. Lawns "
        "are mown. (PO) <On track>\n\n4. Kerbs are painted. (RO) <Completed>\n\n5. Signs are "
        "washed. (RO, WA) <Completed>\n\n6. Signs are read. (PO) <On track>\n";
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile profile;
    bool found;
    words names = {.length = 0};
    allocator = csem__default_allocator();
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_infer(&lines, &arena, &profile, &found));
    ck_assert(found);
    add_strings(&names, "", &profile.agencies.name_words);
    ck_assert_ptr_nonnull(strstr(names.text, " PO RO"));
    ck_assert_ptr_null(strstr(names.text, " WA"));
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}
END_TEST

START_TEST(japanese_is_recognized) {
    static const char text[] =
        "1.　公園\n\n(1)　歩道\n\n歩道を掃く。【公園省】\n\n(2)　芝生\n\n芝生を刈る。【公園省】\n\n2.　道路\n\n(1)　"
        "標識\n\n標識を洗う。【道路庁】\n\n3.　水\n\n(1)　池\n\n池を見る。【水庁】\n";
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile profile;
    bool found;
    allocator = csem__default_allocator();
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_infer(&lines, &arena, &profile, &found));
    ck_assert(found);
    ck_assert_str_eq(profile.language, "ja");
    ck_assert_str_eq(profile.levels[1].mark, "({1})");
    ck_assert_str_eq(profile.agencies.brackets.items[0], "【】");
    ck_assert_str_eq(profile.agencies.name_words.items[0], "{name}省");
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}
END_TEST

static const struct {
    size_t style;
    const char *printed;
    const char *reference; /* NULL: it is none */
} references[] = {{0, "See also 1 - (i): ", "See also {chapter} - {measure}:"},
                  {0, "Listed under 1(i): ", "Listed under {chapter}{measure}:"},
                  {0, "[Repeated from 1 - (i)] ", "[Repeated from {chapter} - {measure}]"},
                  {0, "(Repeated from 1 - (i)) ", "(Repeated from {chapter} - {measure})"},
                  {0, "Cross-reference 1 - (i), ", "Cross-reference {chapter} - {measure},"},
                  {0, "See also 1 - (i) ", NULL},
                  {9, "See also 1 - (1): ", "See also {measure}:"},
                  {9, "See also 1   -  (1): ", "See also {measure}:"},
                  {9, "See also 1: ", NULL}};

/* The plan of a style, in which three efforts begin with a reference. */
static void print_references(char *text, size_t size, size_t style_index, const char *printed) {
    print_plan(&styles[style_index], text, size);
    for (int repeat = 0; repeat < 3; repeat++)
        snprintf(text + strlen(text), size - strlen(text), "- %sLamps of kind BB (MOL)\n", printed);
}

START_TEST(references_are_inferred) {
    char text[8000];
    words found;
    print_references(text, sizeof text, references[_i].style, references[_i].printed);
    infer(text, &found);
    remove_usual(&found);
    if (references[_i].reference)
        ck_assert_msg(strstr(found.text, references[_i].reference), "%s", found.text);
    else
        ck_assert_msg(!strstr(found.text, "references"), "%s", found.text);
}
END_TEST

/* What is between two marks may be as long as a reference, but not longer. */
START_TEST(references_have_a_length) {
    for (int dashes = 50; dashes <= 500; dashes += 450) {
        char printed[600] = "See also 1 ";
        char text[8000];
        words found;
        size_t length = strlen(printed);
        memset(printed + length, '-', (size_t)dashes);
        snprintf(printed + length + dashes, sizeof printed - length - (size_t)dashes, " (i): ");
        print_references(text, sizeof text, 0, printed);
        infer(text, &found);
        ck_assert_int_eq(strstr(found.text, "See also") != NULL, dashes == 50);
    }
}
END_TEST

/* ---- what is not ---- */

static const char *const others[] = {
    "",
    "A text without numbers.\n",
    /* a novel */
    "Chapter 1\n\nIt was dark. Nobody spoke.\n\nChapter 2\n\nIt was light. Everybody spoke.\n\nChapter 3\n\nThe end "
    "came.\n",
    /* a licence */
    "1. Definitions.\n\nThe work is the work.\n\n2. Grant.\n\nEach contributor grants (the \"Grant\") it.\n\n3. "
    "Disclaimer.\n\nThere is none (see above).\n\n4. Notice.\n\nKeep it (AS IS).\n",
    /* minutes */
    "1. Opening\n\nMs Brook opened the meeting.\n\n2. Budget\n\nMr Field presented it (see annex A).\n\n3. Any other "
    "business\n\nThere was none.\n\n4. Closing\n\nThe meeting was closed.\n",
    /* a change log */
    "1.3\n\n- Fixed a fault (Closes: #12)\n\n1.2\n\n- Fixed a fault (Closes: #11)\n\n1.1\n\n- First (Closes: #10)\n",
    /* source */
    "/* 1. open */\nint open(void);\n/* 2. read */\nint read(void);\n/* 3. close */\nint close(void);\n",
    /* a manual */
    "1. Install\n\nRun it (root only).\n\nNote: it takes long.\n\n2. Configure\n\nEdit it.\n\nNote: keep a copy.\n\n3. "
    "Start\n\nStart it.\n\nNote: wait.\n",
    /* a running head */
    "1 The Yearbook\n\nText of the Park Agency. (Park Agency)\n\f2 The Yearbook\n\nMore of it. (Park Agency)\n\f3 The "
    "Yearbook\n\nThe rest. (Park Agency)\n",
    /* a course */
    "Week 1: Sums\nReading: one\nActivities: add\nDue: May 1\nTime: one hour\nPlace: room 1\n\nWeek 2: Products\nReading: "
    "two\nActivities: multiply\nDue: May 8\nTime: one hour\nPlace: room 2\n\nWeek 3: Powers\nReading: three\nActivities: "
    "raise\nDue: May 15\nTime: one hour\nPlace: room 1\n",
    /* tests */
    "Test 1: Open\nObjective: it opens\nSteps: open it\nExpected results: open\nStatus: completed\n\nTest 2: Read\nObjective: "
    "it reads\nSteps: read it\nExpected results: read\nStatus: completed\n\nTest 3: Close\nObjective: it closes\nSteps: "
    "close it\nExpected results: closed\nStatus: completed\n",
    /* minutes with tasks of persons */
    "1. Roof\nDiscussion: It leaks.\nAction: Mend it\nResponsible: Ms Brook\nDeadline: May 1\n\n2. Door\nDiscussion: It "
    "sticks.\nAction: Oil it\nResponsible: Mr Field\nDeadline: May 2\n\n3. Lamp\nDiscussion: It is old.\nAction: Buy "
    "one\nResponsible: Ms Hill\nDeadline: May 3\n",
    /* two sections are too few */
    "Commitment 1: Parks\nLead: Park Office\nDeadline: June 2024\n\nCommitment 2: Roads\nLead: Road Office\nDeadline: "
    "May 2024\n",
};

START_TEST(other_texts_show_nothing) {
    expect(others[_i], "");
}
END_TEST

/* ---- choice ---- */

START_TEST(basic_plan_comes_first) {
    char text[4000];
    print_plan(&styles[0], text, sizeof text);
    test_expect_choice(text, "basic-plan");
    test_expect_choice("1. Parks\n\n(i) Paths\n\nPaths shall be swept. (Park Office)\n- They were swept. (PO)\n",
                       "basic-plan");
    for (size_t i = 1; i < COUNT(styles); i++) {
        print_plan(&styles[i], text, sizeof text);
        test_expect_choice(text, "inferred");
    }
}
END_TEST

/* ---- words ---- */

static const struct {
    const char *text;
    bool promises;
} promises[] = {{"So the Park Office will sweep.", true},
                {"To walk safely, we will sweep.", true},
                {"we will sweep.", true},
                {"The owe will rise.", false},
                {"The Ministry of Parks (MoP) will sweep.", true},
                {"The Park Office (which is old) will sweep.", false},
                {"The path will be swept.", false},
                {"The Park Office  will sweep.", false},
                {"Ministry of Old and New and Other Works and Things will sweep.", false},
                {" will", false}};

START_TEST(institutions_promise) {
    ck_assert_int_eq(csem__has_promise(csem__text_of(promises[_i].text)), promises[_i].promises);
}
END_TEST

/* ---- failing allocations ---- */

/* Whether the choice succeeds if so many allocations do; whatever it returns, nothing is left over. */
static bool choose_with(const csem__lines *lines, long left) {
    csem_tracker tracker = {.left = left};
    csem_allocator failing_allocator = csem_tracker_allocator(&tracker);
    csem__arena arena;
    csem__profile inferred;
    const csem__profile *chosen;
    csem__arena_init(&arena, &failing_allocator);
    bool done = csem__profile_choose(lines, &arena, &inferred, &chosen);
    csem__arena_free(&arena);
    ck_assert_int_eq(tracker.live, 0);
    return done;
}

START_TEST(every_allocation_may_fail) {
    enum { MAX_ALLOCATIONS = 100000 };
    char text[4000];
    print_plan(&styles[20], text, sizeof text);
    const char *const texts[] = {text, fields[0][0], fields[4][0]};
    for (size_t i = 0; i < COUNT(texts); i++) {
        csem__lines lines = {0};
        long left = 0;
        allocator = csem__default_allocator();
        ck_assert(csem__lines_find(&lines, texts[i], strlen(texts[i]), 0, &allocator));
        while (left < MAX_ALLOCATIONS && !choose_with(&lines, left))
            left++;
        ck_assert_int_gt(left, 10);
        ck_assert_int_lt(left, MAX_ALLOCATIONS);
        csem__lines_free(&lines, &allocator);
    }
}
END_TEST

/* What a chosen profile leaves open is inferred from numbers alone. */
START_TEST(levels_are_completed) {
    static const char text[] = "1. Parks\n\nMany.\n\n2. Roads\n\nFew.\n\n3. Ponds\n\nNone.\n";
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile completed;
    words found = {.length = 0};
    allocator = csem__default_allocator();
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_complete(&lines, &arena, csem__profile_find("numbered-plan"), &completed));
    describe(&completed, &found);
    ck_assert_str_eq(found.text, "measure {1}.");
    ck_assert_str_eq(completed.name, "numbered-plan");
    ck_assert(csem__profile_complete(&lines, &arena, csem__profile_find("basic-plan"), &completed));
    ck_assert_uint_eq(completed.level_count, 2);
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("infer");
    TCase *inferred = tcase_create("inferred");
    tcase_add_loop_test(inferred, each_style_is_inferred, 0, (int)COUNT(styles));
    tcase_add_loop_test(inferred, fields_are_inferred, 0, (int)COUNT(fields));
    tcase_add_test(inferred, padded_numbers_go_on);
    tcase_add_test(inferred, parts_continue_in_values);
    tcase_add_test(inferred, agencies_are_subjects);
    tcase_add_loop_test(inferred, institutions_promise, 0, (int)COUNT(promises));
    tcase_add_test(inferred, paragraphs_may_be_the_promise);
    tcase_add_test(inferred, paragraphs_run_through_chapters);
    tcase_add_test(inferred, sentences_are_no_level);
    tcase_add_test(inferred, abbreviations_that_recur_are_names);
    tcase_add_test(inferred, japanese_is_recognized);
    tcase_add_loop_test(inferred, references_are_inferred, 0, (int)COUNT(references));
    tcase_add_test(inferred, references_have_a_length);
    tcase_add_loop_test(inferred, other_texts_show_nothing, 0, (int)COUNT(others));
    suite_add_tcase(suite, inferred);
    TCase *chosen = tcase_create("chosen");
    tcase_add_test(chosen, basic_plan_comes_first);
    tcase_add_test(chosen, levels_are_completed);
    tcase_add_test(chosen, every_allocation_may_fail);
    suite_add_tcase(suite, chosen);
    return test_run(suite);
}
