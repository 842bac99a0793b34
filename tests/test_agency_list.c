/* SPDX-License-Identifier: MIT */
/* Lists of agencies in fields, subjects of sentences, and definitions, function by function. */
#include "read/agency_name.h"
#include "read/agency_place.h"
#include "read/attribution.h"
#include "support/suite.h"

#include <check.h>
#include <stdio.h>

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static const csem__profile plain = {.name = "plain", .levels = {{.name = "goal", .mark = "{1}."}}, .level_count = 1};

static csem_allocator allocator;
static csem__builder builder;
static csem__grammar grammar;
static csem__agencies agencies;

static void begin_with(const csem__profile *profile) {
    allocator = csem__default_allocator();
    ck_assert(csem__builder_init(&builder, &allocator, 0));
    csem__grammar_compile(profile, &grammar);
    csem__agencies_init(&agencies, &builder, &grammar);
}

static void begin(void) {
    begin_with(&plain);
}

static void end(void) {
    csem__agencies_free(&agencies);
    csem__builder_abandon(&builder);
}

static void add(char *out, size_t size, const char *before, csem__text text) {
    size_t used = strlen(out);
    snprintf(out + used, size - used, "%s%.*s", before, (int)text.length, text.length > 0 ? text.data : "");
}

/* `ABBR=Name; Name; ABBR +rest +open` */
static void describe(const csem__attribution *attribution, char *out, size_t size) {
    out[0] = '\0';
    for (size_t i = 0; i < attribution->count; i++) {
        const csem__attribution_part *part = &attribution->parts[i];
        add(out, size, i > 0 ? "; " : "", part->id.data ? part->id : part->name);
        if (part->id.data && part->name.data)
            add(out, size, "=", part->name);
    }
    if (attribution->has_rest)
        add(out, size, " +rest", (csem__text){NULL, 0});
    if (attribution->open_ended)
        add(out, size, " +open", (csem__text){NULL, 0});
}

/* ---- fields ---- */

static const struct {
    const char *text;
    const char *parts;
} fields[] = {
    {"Lamp Office, Treasury, HA", "Lamp Office; Treasury; HA"},
    {"The Lighthouse, Harbour Services Administration (HSA)", "The Lighthouse; HSA=Harbour Services Administration"},
    {"Ferries and Piers Service (FPS), Lamp Office", "FPS=Ferries and Piers Service; Lamp Office"},
    {"Department of Piers (DOP), Department of Ropes, and Office of the Harbour Master (OHM)",
     "DOP=Department of Piers; Department of Ropes; OHM=Office of the Harbour Master"},
    {"Department of Piers, Ropes, Treasury", "Department of Piers; Ropes; Treasury"},
    {"Department of Piers, Ropes and Lamps, HM Treasury", "Department of Piers, Ropes and Lamps; HM Treasury"},
    {"Ferry and Boat Office, the Home Office and Department for Work and Oars",
     "Ferry and Boat Office; Home Office; Department for Work and Oars"},
    {"Ministry of Ropes; Bureau of Oil, Wicks, Lamps and Glass; Council on Ferries",
     "Ministry of Ropes; Bureau of Oil, Wicks, Lamps and Glass; Council on Ferries"},
    {"Lead: HA; Support: Lamp Office (oil), PO", "HA; Lamp Office; PO"},
    {"Department of Piers\n- Ropes\n\xE2\x80\xA2 Lamps and HA", "Department of Piers; Ropes; Lamps; HA"},
    {"(Ministry of Ropes)", "Ministry of Ropes"},
    {"HA, Lamp Office, and other harbour offices", "HA; Lamp Office +open"},
    {"HA, towns on the coast", "HA +rest +open"},
    {"Bureau of Piers, Lamps, and Oil (PLO) within the Department of Ropes, and HA",
     "PLO=Bureau of Piers, Lamps, and Oil; HA +rest"},
    {"HA with Lamp Keepers, Concern at Sea", "HA; Concern at Sea +rest"},
    {"Ministry of Ropes, Office of Lamps and Oil (OLO), Lamp Council members",
     "Ministry of Ropes; OLO=Office of Lamps and Oil +rest +open"},
    {"Piers and Ropes, Lamps and Oil, and HA", "Piers and Ropes; Lamps and Oil; HA"},
    {"- Lamp Office - Rope Office - HA", "Lamp Office; Rope Office; HA"},
    {"Lamp Office*, Rope Office[^3], HA[^4].", "Lamp Office; Rope Office; HA"},
    {"Rope Office, etc.", "Rope Office +rest +open"},
    {"Parks Office (PO), Department of Roads and the MOL", "PO=Parks Office; Department of Roads; MOL"},
    {"Office of Parks and Gardens", "Office of Parks and Gardens"},
    {"National Archive and Record Service (NARS)", "NARS=National Archive and Record Service"},
    {"GSA; Parks Office / Road Office", "GSA; Parks Office; Road Office"},
    {"Parks Council and agencies that have trees", "Parks Council +rest +open"},
    {", and", " +rest"},
    {"all agencies", " +open"},
    {"TBD", " +rest"},
    {"None", " +rest"},
    {"people who live on the coast", " +rest +open"},
    {"HA,", "HA"},
    {"", ""},
};

START_TEST(any_name_in_a_field_is_an_agency) {
    csem__attribution attribution;
    char parts[400];
    csem__text text = csem__text_of(fields[_i].text);
    ck_assert(csem__attribution_define_list(&agencies, text));
    bool found = csem__attribution_read_list(&agencies, text, &attribution);
    describe(&attribution, parts, sizeof parts);
    ck_assert_int_eq(found, attribution.count > 0 || attribution.open_ended);
    ck_assert_str_eq(parts, fields[_i].parts);
}
END_TEST

/* A list may name what a later one defines. */
START_TEST(fields_define_agencies_for_each_other) {
    csem__attribution attribution;
    const csem__text first = csem__text_of("HSA, Office of Ropes");
    const csem__text second = csem__text_of("Harbour Services Administration (HSA), OR: Office of Ropes");
    ck_assert(csem__attribution_define_list(&agencies, first));
    ck_assert(csem__attribution_define_list(&agencies, second));
    ck_assert(csem__attribution_read_list(&agencies, first, &attribution));
    ck_assert_uint_eq(attribution.count, 2);
    const csem_agency *one = csem__agencies_mention(&agencies, attribution.parts[0].id, attribution.parts[0].name);
    const csem_agency *other = csem__agencies_mention(&agencies, attribution.parts[1].id, attribution.parts[1].name);
    ck_assert_str_eq(one->name.data, "Harbour Services Administration");
    ck_assert_str_eq(other->id.data, "OR");
}
END_TEST

static const char *const japanese_open[] = {"その他の関係機関", "等"};
static const char *const japanese_words[] = {"{name}省", "{name}庁"};
static const char *const japanese_separators[] = {"、", "・", "及び"};

START_TEST(an_open_list_may_have_no_blanks) {
    const csem__profile profile = {.name = "ja",
                                   .levels = {{.name = "goal", .mark = "{1}."}},
                                   .level_count = 1,
                                   .agencies = {.separators = {japanese_separators, 3},
                                                .name_words = {japanese_words, 2},
                                                .open = {japanese_open, 2}}};
    csem__attribution attribution;
    char parts[400];
    end();
    begin_with(&profile);
    ck_assert(csem__agency_list_read(&agencies, csem__text_of("港湾省・灯火庁等"), CSEM_LIST_KNOWN, &attribution));
    describe(&attribution, parts, sizeof parts);
    ck_assert_str_eq(parts, "港湾省; 灯火庁 +open");
    ck_assert(
        csem__agency_list_read(&agencies, csem__text_of("港湾省、その他の関係機関"), CSEM_LIST_KNOWN, &attribution));
    describe(&attribution, parts, sizeof parts);
    ck_assert_str_eq(parts, "港湾省 +open");
    ck_assert(csem__agencies_are_subject(&agencies, csem__text_of("港湾省及び灯火庁は、桟橋を照らす。"), &attribution));
    describe(&attribution, parts, sizeof parts);
    ck_assert_str_eq(parts, "港湾省; 灯火庁");
    ck_assert(!csem__agencies_are_subject(&agencies, csem__text_of("桟橋は、港湾省が照らす。"), &attribution));
}
END_TEST

/* ---- subjects, and texts that are lists ---- */

static const struct {
    const char *text;
    const char *parts; /* NULL: none */
} subjects[] = {
    {"The Ministry of Lamps will light the piers.", "Ministry of Lamps"},
    {"Ministry of Lamps and the Harbour Agency light piers.", "Ministry of Lamps; Harbour Agency"},
    {"Department of Ropes, Oars and Lamps in towns will help.", "Department of Ropes, Oars and Lamps"},
    {"In 2020, the Harbour Agency held a fair.", "Harbour Agency"},
    {"Lamps were lit by the Harbour Agency.", NULL},
    {"The Harbour Agency", NULL},
    {"The Harbour Agency. It is old", NULL},
    {"Lamps are lit. After that, the Harbour Agency sleeps.", NULL},
    {"Ferries sail for the Harbour Agency.", NULL},
    {"", NULL},
};

START_TEST(a_subject_is_an_agency) {
    csem__attribution attribution;
    char parts[400];
    bool found = csem__agencies_are_subject(&agencies, csem__text_of(subjects[_i].text), &attribution);
    describe(&attribution, parts, sizeof parts);
    ck_assert_msg(found == (subjects[_i].parts != NULL), "%s: %s", subjects[_i].text, parts);
    if (found)
        ck_assert_str_eq(parts, subjects[_i].parts);
}
END_TEST

START_TEST(a_whole_text_is_a_list) {
    csem__attribution attribution;
    static const char *const texts[] = {"Harbour Agency", "(Harbour Agency)", "Harbour Agency and Ministry of Lamps"};
    static const char *const others[] = {"The Harbour Agency is old", "Lamps (Harbour Agency)", "HA"};
    for (size_t i = 0; i < COUNT(texts); i++)
        ck_assert(csem__agencies_fill_text(&agencies, csem__text_of(texts[i]), CSEM_LIST_KNOWN, &attribution));
    for (size_t i = 0; i < COUNT(others); i++)
        ck_assert(!csem__agencies_fill_text(&agencies, csem__text_of(others[i]), CSEM_LIST_KNOWN, &attribution));
}
END_TEST

/* ---- definitions ---- */

enum { ALL = 15 };

static const struct {
    uint32_t forms;
    const char *text;
    const char *id; /* NULL: no definition */
    const char *name;
} definitions[] = {
    {ALL, "Harbour Agency: HA", "HA", "Harbour Agency"},
    {ALL, "HA: Harbour Agency", "HA", "Harbour Agency"},
    {ALL, "HA = Harbour Agency", "HA", "Harbour Agency"},
    {ALL, "HA (Harbour Agency)", "HA", "Harbour Agency"},
    {ALL, "Harbour Agency (HA)", "HA", "Harbour Agency"},
    {ALL, "Harbour Agency HA", "HA", "Harbour Agency"},
    {ALL, "Harbour Agency （HA）", "HA", "Harbour Agency"},
    {ALL, "Harbour Agency LO", NULL, NULL},
    {ALL, "HA HA", NULL, NULL},
    {ALL, "harbours: HA", NULL, NULL},
    {ALL, "HA", NULL, NULL},
    {ALL, "", NULL, NULL},
    {CSEM_GLOSSARY_NAME_COLON_ABBR, "HA: Harbour Agency", NULL, NULL},
    {CSEM_GLOSSARY_ABBR_COLON_NAME, "Harbour Agency: HA", NULL, NULL},
    {CSEM_GLOSSARY_NAME_ABBR, "HA (Harbour Agency)", NULL, NULL},
    {CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS, "Harbour Agency (HA)", NULL, NULL},
    {0, "Harbour Agency: HA", NULL, NULL},
};

START_TEST(definitions_have_four_forms) {
    csem__text id;
    csem__text name;
    bool found = csem__definition_read(definitions[_i].forms, csem__text_of(definitions[_i].text), &id, &name);
    ck_assert_msg(found == (definitions[_i].id != NULL), "%s", definitions[_i].text);
    if (!found)
        return;
    ck_assert(csem__text_equal(id, csem__text_of(definitions[_i].id)));
    ck_assert(csem__text_equal(name, csem__text_of(definitions[_i].name)));
}
END_TEST

static bool has_letters(const char *name, const char *id) {
    return csem__has_letters(csem__text_of(name), csem__text_of(id));
}

static bool has_initials(const char *name, const char *id) {
    return csem__has_initials(csem__text_of(name), csem__text_of(id));
}

START_TEST(names_have_the_letters_of_their_abbreviations) {
    ck_assert(has_initials("Office of Ropes and Oars", "ORO"));
    ck_assert(has_initials("Office of Ropes and Oars", "OoRO"));
    ck_assert(!has_initials("Office of Ropes and Oars", "OO"));
    ck_assert(!has_initials("Office of Ropes", "ORO"));
    ck_assert(has_initials("H.M. Office of Ropes", "HMOR"));
    ck_assert(!has_initials("H.M. Office of Ropes", "HOR"));
    ck_assert(has_letters("Cabinet Office", "CAO"));
    ck_assert(has_letters("Ministry of Ropes, Oars and Lamps", "MROXL"));
    ck_assert(!has_letters("Ministry of Ropes", "MX"));
    ck_assert(!has_letters("Ministry of Ropes", "RM"));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("agency_list");
    TCase *tests = tcase_create("tests");
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, any_name_in_a_field_is_an_agency, 0, COUNT(fields));
    tcase_add_test(tests, fields_define_agencies_for_each_other);
    tcase_add_test(tests, an_open_list_may_have_no_blanks);
    tcase_add_loop_test(tests, a_subject_is_an_agency, 0, COUNT(subjects));
    tcase_add_test(tests, a_whole_text_is_a_list);
    tcase_add_loop_test(tests, definitions_have_four_forms, 0, COUNT(definitions));
    tcase_add_test(tests, names_have_the_letters_of_their_abbreviations);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
