/* SPDX-License-Identifier: MIT */
/* Running out of memory in the functions that read: each way to read a report, in each form, and prose. */
#include "base/input.h"
#include "faults/sweep.h"
#include "support/choice.h"
#include "support/files.h"
#include "support/json_sample.h"
#include "support/spec.h"
#include "support/suite.h"
#include "support/written.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what is read ---- */

typedef struct material {
    char *text;
    size_t length;
    const char *path; /* NULL if it is not a file */
    char *profile;    /* NULL: none is given */
} material;

static char *path_of(const char *name) {
    return test_path(test_source_folder(), name);
}

static material material_of(char *path) {
    material m = {NULL, 0, path, NULL};
    m.text = test_read_file(path, &m.length);
    ck_assert_msg(m.text != NULL, "%s cannot be read", path);
    return m;
}

static void material_free(material *m) {
    free(m->text);
    free((char *)m->path);
}

/* Agencies, and bytes to replace, since both allocate memory. */
static csem_options options_of(sweep *s, const csem_agency_definition *agency) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.allocator = &s->allocator;
    options.agencies = agency;
    options.agency_count = 1;
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    return options;
}

static const csem_agency_definition zoo = {"ZO", "Zoo Office"};

typedef int (*parser)(const char *text, size_t length, const csem_options *options, csem_report **report,
                      csem_error *error);

static int parse_with(parser parse, sweep *s, const material *m) {
    csem_options options = options_of(s, &zoo);
    options.profile = m->profile;
    csem_report *report = (csem_report *)&options; /* it must become NULL */
    sweep_arm(s);
    int code = parse(m->text, m->length, &options, &report, s->error);
    sweep_disarm(s);
    sweep_expect(code, report);
    csem_report_free(report);
    return code;
}

static int parse(sweep *s, const void *context) {
    return parse_with(csem_report_parse, s, context);
}

static int parse_text(sweep *s, const void *context) {
    return parse_with(csem_report_parse_text, s, context);
}

static int parse_json(sweep *s, const void *context) {
    return parse_with(csem_report_parse_json, s, context);
}

static int parse_file(sweep *s, const void *context) {
    const material *m = context;
    csem_options options = options_of(s, &zoo);
    csem_report *report = (csem_report *)&options;
    sweep_arm(s);
    int code = csem_report_parse_file(m->path, &options, &report, s->error);
    sweep_disarm(s);
    sweep_expect(code, report);
    csem_report_free(report);
    return code;
}

/* Returns few bytes at once, so that the input has many pieces. */
static int supply(void *context, char *buffer, size_t capacity, size_t *length) {
    material *left = context;
    size_t size = left->length < 1000 ? left->length : 1000;
    *length = size < capacity ? size : capacity;
    memcpy(buffer, left->text, *length);
    left->text += *length;
    left->length -= *length;
    return 0;
}

static int parse_source(sweep *s, const void *context) {
    material left = *(const material *)context;
    csem_options options = options_of(s, &zoo);
    csem_report *report = (csem_report *)&options;
    sweep_arm(s);
    int code = csem_report_parse_source(supply, &left, &options, &report, s->error);
    sweep_disarm(s);
    sweep_expect(code, report);
    csem_report_free(report);
    return code;
}

static int parse_prose(sweep *s, const void *context) {
    const material *m = context;
    csem_options options = options_of(s, &zoo);
    csem_prose *prose = (csem_prose *)&options;
    sweep_arm(s);
    int code = csem_prose_parse(m->text, m->length, &options, &prose, s->error);
    sweep_disarm(s);
    sweep_expect(code, prose);
    csem_prose_free(prose);
    return code;
}

/* ---- reports ---- */

START_TEST(a_small_report) {
    material m = material_of(path_of("tests/faults/report.txt"));
    ck_assert_int_gt(sweep_all("csem_report_parse_text", parse_text, &m), 20);
    ck_assert_int_gt(sweep_all("csem_report_parse", parse, &m), 20);
    ck_assert_int_gt(sweep_all("csem_report_parse_file", parse_file, &m), 20);
    ck_assert_int_gt(sweep_all("csem_report_parse_source", parse_source, &m), 20);
    ck_assert_int_gt(sweep_all("csem_prose_parse", parse_prose, &m), 5);
    material_free(&m);
}
END_TEST

/* Things that neither the report nor the spec files have: contradictions, definitions in running text, bold notes. */
START_TEST(small_texts) {
    char conflict[] =
        "* PA (Park Agency), MOR (Ministry of Roads)\n1\n* PA (Post Agency), MOR (Ministry of Roads)\n2\n";
    char passing[] =
        "1. Parks\n\n(i) Trees\n\nTrees shall stand. (Ministry of Parks)\n\n- The Ministry of Ponds (MPO) and "
        "the **Bee Office** (BO) planted. (MPO, & Tree Bureau: TB)\n- Bees were fed: a **b** **c** **d** "
        "**e** **f** **g** **h** **i** **j** **k** (BO)\n";
    char unread[] = "Action 1: Trees (Park Office)\n\nAction 2: Ponds (Park Office)\n\nLead: Zoo\n\nAction 3: Paths\n\n"
                    "## Bees (Bee Office)\n\n## Ants\n\n## Cats\n\nLead: Zoo\n\nLead: Zoo\n";
    const material texts[] = {{conflict, sizeof conflict - 1, NULL, NULL},
                              {passing, sizeof passing - 1, NULL, NULL},
                              {unread, sizeof unread - 1, NULL, NULL}};
    ck_assert_int_gt(sweep_all("agencies that contradict each other", parse, &texts[0]), 5);
    ck_assert_int_gt(sweep_all("agencies that are defined in passing", parse, &texts[1]), 20);
    ck_assert_int_gt(sweep_all("a text that no grammar explains", parse, &texts[2]), 20);
}
END_TEST

/* Plans whose grammars are inferred: front matter, fields with statuses, parts in fields, letters with numbers,
 * references, and levels of a profile that leaves them open. */
static const struct {
    const char *text;
    const char *profile;
} inferred[] = {
    {"---\nlayout: page\nproject_id: 12\nlead_agency: Park Office\nproject_status: On track\n---\n\nSwept.\n", NULL},
    {"Commitment 1: Parks\nLead: Park Office\nStatus: On track\n\nCommitment 2: Roads\nLead: Road Office\n"
     "Status: Completed\n\nCommitment 3: Ponds\nLead: Water Agency\nStatus: On track\n",
     NULL},
    {"Action 1: Parks\nLead: Park Office\nObjective:\n(a) Sweep paths\n(b) Mow lawns\nResults:\n(a) Paths were swept.\n(b) "
     "Lawns were mown.\n\nAction 2: Roads\nLead: Road Office\nObjective:\n(a) Paint kerbs\n(b) Wash "
     "signs\nResults:\n(a) Kerbs were painted.\n(b) Signs were washed.\n\nAction 3: Ponds\nLead: Water "
     "Agency\nObjective:\n(a) Feed fish\n(b) Clean ponds\nResults:\n(a) Fish were fed.\n(b) Ponds were cleaned.\n",
     NULL},
    {"A. Parks\n\nA1. Paths\nLead: Park Office\nDeadline: May\n\nA2. Lawns\nLead: Park Office\nDeadline: May\n\nB. "
     "Roads\n\nB1. Kerbs\nLead: Road Office\nDeadline: May\n\nB2. Signs\nLead: Road Office\nDeadline: May\n",
     NULL},
    {"1. Parks\n\n1-1 Paths\n\nPaths are swept. [Park Office]\n- They were. [PO]\n- See also 2-1: Kerbs [PO]\n\n1-2 "
     "Lawns\n\nLawns are mown. [Park Office]\n- See also 2-1: Kerbs [PO]\n\n2. Roads\n\n2-1 Kerbs\n\nKerbs are painted. "
     "[Road Office]\n- See also 1-1: Paths [RO]\n\n2-2 Signs\n\nSigns are washed. [Road Office]\n- They were. [RO]\n",
     NULL},
    {"(A) Paths\n\n1. Paths are swept. (PO) <Completed>\n\n2. Paths are paved. (PO, RO) <Completed>\n\n(B) Lawns\n\n3. "
     "Lawns are mown. (PO) <On track>\n\n(C) Kerbs\n\n4. Kerbs are painted. (RO) <Completed>\n\n(D) Signs\n\n5. Signs "
     "are washed. (RO) <Completed>\n\n6. Signs are read. (PO) <On track>\n",
     NULL},
    {"1. Parks\n\nMany.\n\n2. Roads\n\nFew.\n\n3. Ponds\n\nNone.\n", "numbered-plan"}};

START_TEST(inferred_plans) {
    char profile[40];
    char text[1000];
    snprintf(text, sizeof text, "%s", inferred[_i].text);
    snprintf(profile, sizeof profile, "%s", inferred[_i].profile ? inferred[_i].profile : "");
    const material m = {text, strlen(text), NULL, inferred[_i].profile ? profile : NULL};
    ck_assert_int_gt(sweep_all("a plan whose grammar is inferred", parse_text, &m), 20);
}
END_TEST

START_TEST(a_built_in_template_under_other_marks) {
    composed text = {0};
    test_compose_ogp(&text, 1, ')');
    const material m = {text.data, text.length, NULL, NULL};
    ck_assert_int_gt(sweep_all("a plan with the labels of a built-in profile", parse_text, &m), 20);
    compose_free(&text);
}
END_TEST

START_TEST(the_samples) {
    static const char *const names[] = {"examples/data/sample.txt", "examples/data/sample.layout.txt",
                                        "tests/data/deep.json"};
    material m = material_of(path_of(names[_i]));
    ck_assert_int_gt(sweep_all(names[_i], parse, &m), 40);
    material_free(&m);
}
END_TEST

/* A source that is larger than its first piece of memory, with form feeds and bytes that are replaced. */
START_TEST(a_long_input) {
    char *path = path_of("tests/faults/report.txt");
    material m = material_of(path);
    material large = {test_allocate(m.length + 200000), m.length + 200000, NULL, NULL};
    memcpy(large.text, m.text, m.length);
    memset(large.text + m.length, '\n', 200000);
    memset(large.text + m.length, '\f', 20000);
    large.text[large.length - 2] = '\xFF';
    ck_assert_int_gt(sweep_all("a long input", parse_source, &large), 20);
    free(large.text);
    material_free(&m);
    char prose[] = "30 parks, \xFF and 5 ponds in FY2023\n"
                   "and \xEF\xAC\x81ve house\xC2\xADholds o\xEF\xAC\x80 the road";
    const material replaced = {prose, sizeof prose - 1, NULL, NULL};
    ck_assert_int_gt(sweep_all("prose with bytes to replace", parse_prose, &replaced), 5);
}
END_TEST

static char *json_of(const material *m) {
    csem_report *report;
    csem_buffer *buffer;
    ck_assert_int_eq(csem_report_parse(m->text, m->length, NULL, &report, NULL), CSEM_OK);
    ck_assert_int_eq(written_report(report, CSEM_JSON_COMPACT, &buffer, NULL), CSEM_OK);
    size_t length;
    const char *text = csem_buffer_data(buffer, &length);
    char *copy = test_allocate(length + 1);
    memcpy(copy, text, length + 1);
    csem_buffer_free(buffer);
    csem_report_free(report);
    return copy;
}

START_TEST(json) {
    material m = material_of(path_of("tests/faults/report.txt"));
    material document = {json_of(&m), 0, NULL, NULL};
    document.length = strlen(document.text);
    ck_assert_int_gt(sweep_all("csem_report_parse_json", parse_json, &document), 200);
    /* Bytes to replace. */
    char *sign = strstr(document.text, "Quiet mowers");
    ck_assert_ptr_nonnull(sign);
    *sign = '\xFF';
    ck_assert_int_gt(sweep_all("JSON with bytes to replace", parse, &document), 200);
    free(document.text);
    material_free(&m);
    char *twice = changed("{\"id\":\"PA\",\"name\":\"Park Agency\"}",
                          "{\"id\":\"PA\",\"name\":\"Park Agency\"},{\"id\":\"PA\",\"name\":\"Post Agency\"}");
    material list = {twice, strlen(twice), NULL, NULL};
    ck_assert_int_gt(sweep_all("JSON with one abbreviation of two names", parse, &list), 100);
    free(twice);
    char listed[] =
        "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":null,\"report\":{\"title\":null,\"plan\":null,"
        "\"issuer\":null,\"published\":null,\"period\":null},\"agencies\":[],\"contents\":[{\"level\":\"goal\","
        "\"number\":1,\"title\":\"Lamps\",\"page\":null,\"entries\":[]}],\"sections\":[],\"statistics\":[]}";
    const material contents = {listed, sizeof listed - 1, NULL, NULL};
    ck_assert_int_gt(sweep_all("JSON that has only contents", parse, &contents), 20);
}
END_TEST

/* ---- many small texts ---- */

static bool every_file(const char *name) {
    return strcmp(name, "README.md") != 0;
}

START_TEST(the_spec_files) {
    spec all = {NULL, 0, 0};
    char *folder = path_of("tests/spec");
    long count = 0;
    bool replace;
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    ck_assert(spec_read(folder, every_file, &all));
    for (size_t i = 0; i < all.count; i++) {
        material m = {all.examples[i].input, all.examples[i].length, NULL, spec_profile(&all.examples[i])};
        char name[120];
        snprintf(name, sizeof name, "%s:%d", all.examples[i].file, all.examples[i].line);
        /* What is refused is refused before anything is allocated. */
        if (csem__input_check(&options, m.text, m.length, &replace, NULL) == CSEM_OK)
            count += sweep_quietly(name, parse_text, &m);
        free(m.profile);
    }
    printf("faults: %zu examples of spec files: %ld allocations\n", all.count, count);
    ck_assert_int_gt(count, 1000);
    spec_free(&all);
    free(folder);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("faults of reading");
    TCase *tests = tcase_create("reading");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, a_small_report);
    tcase_add_test(tests, small_texts);
    tcase_add_loop_test(tests, inferred_plans, 0, (int)(sizeof inferred / sizeof inferred[0]));
    tcase_add_test(tests, a_built_in_template_under_other_marks);
    tcase_add_loop_test(tests, the_samples, 0, 3);
    tcase_add_test(tests, a_long_input);
    tcase_add_test(tests, json);
    tcase_add_test(tests, the_spec_files);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return test_run(suite());
}
