/* SPDX-License-Identifier: MIT */
/* The model without the reader: version, names, errors, getters, memory, text, and reports made by the builder. */
#include "base/error.h"
#include "base/text.h"
#include "model/builder.h"
#include "model/places.h"
#include "support/basic_plan.h"
#include "support/outline.h"

#include <check.h>
#include <csemplan.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* An allocator that counts, and that fails after a number of allocations, or never if the number is negative. */
struct tracker {
    long left;
    long live;
};

static bool tracker_spend(struct tracker *tracker) {
    if (tracker->left == 0)
        return false;
    if (tracker->left > 0)
        tracker->left--;
    return true;
}

static void *tracked_allocate(void *context, size_t size) {
    struct tracker *tracker = context;
    void *memory = tracker_spend(tracker) ? malloc(size) : NULL;
    tracker->live += memory ? 1 : 0;
    return memory;
}

static void *tracked_reallocate(void *context, void *memory, size_t size) {
    struct tracker *tracker = context;
    void *grown = tracker_spend(tracker) ? realloc(memory, size) : NULL;
    tracker->live += grown && !memory ? 1 : 0;
    return grown;
}

static void tracked_release(void *context, void *memory) {
    struct tracker *tracker = context;
    tracker->live -= memory ? 1 : 0;
    free(memory);
}

static csem_allocator tracked(struct tracker *tracker) {
    return (csem_allocator){tracker, tracked_allocate, tracked_reallocate, tracked_release};
}

START_TEST(version_is_that_of_the_header) {
    char text[32];
    snprintf(text, sizeof text, "%d.%d.%d", CSEM_VERSION_MAJOR, CSEM_VERSION_MINOR, CSEM_VERSION_PATCH);
    ck_assert_str_eq(csem_version(), text);
    ck_assert_int_eq(csem_version_number(), CSEM_VERSION_NUMBER);
    ck_assert_int_eq(CSEM_VERSION_NUMBER,
                     CSEM_VERSION_MAJOR * 1000000 + CSEM_VERSION_MINOR * 1000 + CSEM_VERSION_PATCH);
}
END_TEST

START_TEST(names_run_from_one_without_a_gap) {
    const struct {
        int32_t enumeration;
        int32_t last;
        const char *first_name;
        const char *last_name;
    } lists[] = {
        {CSEM_ENUMERATION_EFFORT_KIND, CSEM_EFFORT_REPEAT, "effort", "repeat"},
        {CSEM_ENUMERATION_BLOCK_KIND, CSEM_BLOCK_ITEM, "paragraph", "item"},
        {CSEM_ENUMERATION_QUALIFIER, CSEM_QUALIFIER_MAXIMUM, "exact", "maximum"},
        {CSEM_ENUMERATION_STATUS, CSEM_STATUS_DROPPED, "not-started", "dropped"},
        {CSEM_ENUMERATION_STATISTIC_KIND, CSEM_STATISTIC_PERCENT, "count", "percent"},
        {CSEM_ENUMERATION_REASON, CSEM_REASON_LANGUAGE, "accepted", "language"},
        {CSEM_ENUMERATION_SEVERITY, CSEM_SEVERITY_NOTE, "error", "note"},
        {CSEM_ENUMERATION_RULE_STATUS, CSEM_RULE_SKIPPED, "ran", "skipped"},
        {CSEM_ENUMERATION_FORMAT, CSEM_FORMAT_JSON, "sarif", "json"},
        {CSEM_ENUMERATION_RULE_TEXT, CSEM_RULE_TEXT_NEAR_MISS, "name", "near_miss"},
        {CSEM_ENUMERATION_FINDING_TEXT, CSEM_FINDING_TEXT_AGENCY, "rule", "agency"},
        {CSEM_ENUMERATION_CANDIDATE_TEXT, CSEM_CANDIDATE_TEXT_EXPLANATION, "number", "explanation"},
        {CSEM_ENUMERATION_KEY, CSEM_KEY_PHRASE, "chapter", "phrase"},
        {CSEM_ENUMERATION_PERIOD_KIND, CSEM_PERIOD_OTHER, "day", "other"},
        {CSEM_ENUMERATION_TABLE, CSEM_TABLE_FACTS, "reports", "facts"},
        {CSEM_ENUMERATION_COLUMN, CSEM_COLUMN_FACTS, "chapter", "facts"},
        {CSEM_ENUMERATION_COLUMN_KIND, CSEM_COLUMN_KIND_LIST, "text", "list"},
    };
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_NONE, 1));
    ck_assert_ptr_null(csem_value_name(INT32_MIN, 1));
    ck_assert_ptr_null(csem_value_name(sizeof lists / sizeof lists[0] + 1, 1));
    ck_assert_ptr_null(csem_value_name(INT32_MAX, 1));
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        ck_assert_ptr_null(csem_value_name(lists[i].enumeration, INT32_MIN));
        ck_assert_ptr_null(csem_value_name(lists[i].enumeration, 0));
        for (int32_t value = 1; value <= lists[i].last; value++)
            ck_assert_ptr_nonnull(csem_value_name(lists[i].enumeration, value));
        ck_assert_ptr_null(csem_value_name(lists[i].enumeration, lists[i].last + 1));
        ck_assert_ptr_null(csem_value_name(lists[i].enumeration, INT32_MAX));
        ck_assert_str_eq(csem_value_name(lists[i].enumeration, 1), lists[i].first_name);
        ck_assert_str_eq(csem_value_name(lists[i].enumeration, lists[i].last), lists[i].last_name);
    }
}
END_TEST

START_TEST(codes_have_names) {
    ck_assert_str_eq(csem_code_name(CSEM_OK), "ok");
    ck_assert_str_eq(csem_code_name(CSEM_ERROR_ENCODING), "encoding");
    ck_assert_str_eq(csem_code_name(CSEM_ERROR_DATE), "date");
    ck_assert_str_eq(csem_code_name(CSEM_ERROR_FORMAT), "format");
    ck_assert_str_eq(csem_code_name(CSEM_ERROR_PROFILE), "profile");
    ck_assert_ptr_null(csem_code_name(CSEM_ERROR_PROFILE - 1));
    ck_assert_ptr_null(csem_code_name(1));
    ck_assert_ptr_null(csem_code_name(INT32_MIN));
}
END_TEST

START_TEST(error_has_code_message_and_place) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    ck_assert_uint_eq(error.size, sizeof error);
    ck_assert_int_eq(csem__fail(&error, CSEM_ERROR_LIMIT, "more than %d nodes", 7), CSEM_ERROR_LIMIT);
    ck_assert_int_eq(error.code, CSEM_ERROR_LIMIT);
    ck_assert_str_eq(error.message, "more than 7 nodes");
    ck_assert_uint_eq(error.line, 0);

    const char *text = "one\r\ntwo\rt\xC3\xA9n\nx";
    size_t at = strlen(text) - strlen("n\nx");
    csem__fail_at(&error, error.code, text, strlen(text), at);
    ck_assert_uint_eq(error.offset, at);
    ck_assert_uint_eq(error.line, 3);
    ck_assert_uint_eq(error.column, 3);
    csem__fail_at(&error, error.code, text, strlen(text), strlen(text));
    ck_assert_uint_eq(error.line, 4);
    ck_assert_uint_eq(error.column, 2);
}
END_TEST

START_TEST(error_fills_no_more_than_the_caller_has) {
    struct {
        csem_error error;
        char after[8];
    } guarded;
    const size_t shorter = offsetof(csem_error, message) + 8;
    memset(&guarded, 'x', sizeof guarded);
    csem_error_init(&guarded.error, shorter);
    csem__fail(&guarded.error, CSEM_ERROR_IO, "a message that is too long");
    ck_assert_uint_eq(guarded.error.size, shorter);
    ck_assert_str_eq(guarded.error.message, "a messa");
    ck_assert_int_eq(guarded.error.message[8], 'x');
    csem_error_init(&guarded.error, sizeof guarded.error + sizeof guarded.after);
    csem__fail(&guarded.error, CSEM_ERROR_IO, "a message that is too long");
    ck_assert_str_eq(guarded.error.message, "a message that is too long");
    ck_assert_int_eq(guarded.after[0], '\0');
}
END_TEST

START_TEST(error_may_be_null) {
    csem_error_init(NULL, sizeof(csem_error));
    ck_assert_int_eq(csem__fail(NULL, CSEM_ERROR_IO, "nobody reads this"), CSEM_ERROR_IO);
    ck_assert_int_eq(csem__fail_at(NULL, CSEM_ERROR_JSON, "text", 4, 2), CSEM_ERROR_JSON);
}
END_TEST

START_TEST(long_message_is_cut_at_a_character) {
    char text[sizeof((csem_error *)NULL)->message + 2];
    for (size_t i = 0; i + 1 < sizeof text; i += 2)
        memcpy(text + i, "\xC3\xA9", 2);
    text[sizeof text - 1] = '\0';
    csem_error error;
    csem_error_init(&error, sizeof error);
    csem__fail(&error, CSEM_ERROR_IO, "%s", text);
    ck_assert_uint_eq(strlen(error.message), sizeof error.message - 2);
    ck_assert_mem_eq(error.message, text, sizeof error.message - 2);
    /* Two bytes of a character of three, and room for nothing at all. */
    error.size = offsetof(csem_error, message) + 6;
    csem__fail(&error, CSEM_ERROR_IO, "%s", "ab\xE2\x80\x9C");
    ck_assert_str_eq(error.message, "ab\xE2\x80\x9C");
    error.size = offsetof(csem_error, message) + 5;
    csem__fail(&error, CSEM_ERROR_IO, "%s", "ab\xE2\x80\x9C");
    ck_assert_str_eq(error.message, "ab");
    error.size = offsetof(csem_error, message) + 1;
    csem__fail(&error, CSEM_ERROR_IO, "%s", "ab");
    ck_assert_str_eq(error.message, "");
}
END_TEST

START_TEST(getters_take_null) {
    size_t length = 9;
    ck_assert_ptr_null(csem_report_title(NULL, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(csem_report_title(NULL, NULL));
    ck_assert_ptr_null(csem_report_published(NULL));
    ck_assert_ptr_null(csem_report_period(NULL));
    ck_assert_uint_eq(test_chapter_count(NULL), 0);
    ck_assert_ptr_null(test_chapter(NULL, 0));
    ck_assert_ptr_null(csem_report_find_section(NULL, "1(i)"));
    ck_assert_ptr_null(csem_report_find_agency(NULL, "A"));
    ck_assert_ptr_null(csem_agency_name(NULL, NULL));
    ck_assert_ptr_null(csem_section_place(NULL));
    ck_assert_ptr_null(csem_commitment_place(NULL));
    ck_assert_ptr_null(csem_effort_place(NULL));
    ck_assert_ptr_null(csem_section_id(NULL, NULL));
    ck_assert_int_eq(csem_commitment_open_ended(NULL), 0);
    ck_assert_ptr_null(csem_commitment_agency(NULL, 0));
    ck_assert_int_eq(csem_effort_kind(NULL), CSEM_EFFORT_NONE);
    ck_assert_ptr_null(csem_effort_note(NULL, 0));
    ck_assert_int_eq(csem_block_kind(NULL), CSEM_BLOCK_NONE);
    ck_assert_ptr_null(csem_note_text(NULL, NULL));
    ck_assert_ptr_null(csem_statistic_node(NULL));
    ck_assert_ptr_null(csem_statistic_measure(NULL, NULL));
    ck_assert_int_eq(csem_section_number(NULL), -1);
    ck_assert_ptr_null(csem_section_child(NULL, 0));
    ck_assert_ptr_null(csem_statistic_period(NULL, NULL, NULL));
    csem_report_free(NULL);
}
END_TEST

static csem_section *add_section(csem__builder *builder, int32_t depth, int32_t number) {
    csem__sections *body = &builder->report->body;
    csem_section *section = csem__builder_add_section(builder, body, depth);
    bool done = section && csem__section_number(builder, section, depth > 0 ? &body->items[0] : NULL, number) &&
                csem__builder_text(builder, csem__text_of("Parks"), &section->title);
    return done ? section : NULL;
}

/* A chapter of two measures; the first has a commitment with an effort of two blocks and a note, and a repeat. */
static csem_report *build(const csem_allocator *allocator) {
    csem__builder builder;
    csem_report *report = NULL;
    if (!csem__builder_init(&builder, allocator, 0))
        return NULL;
    csem_agency *agency = csem__builder_add_agency(&builder, csem__text_of("PO"), csem__text_of("Parks Office"));
    if (!agency || !add_section(&builder, CSEM_DEPTH_CHAPTER, 1) || !add_section(&builder, CSEM_DEPTH_MEASURE, 1))
        goto end;
    if (!csem__builder_add_commitment(&builder) || !csem__builder_add_block(&builder, CSEM_OWNER_COMMITMENT) ||
        !csem__builder_refer(&builder, CSEM_OWNER_COMMITMENT, agency))
        goto end;
    csem_effort *effort = csem__builder_add_effort(&builder);
    if (!effort)
        goto end;
    effort->kind = CSEM_EFFORT_EFFORT;
    for (int32_t kind = CSEM_BLOCK_PARAGRAPH; kind <= CSEM_BLOCK_ITEM; kind++) {
        csem_block *block = csem__builder_add_block(&builder, CSEM_OWNER_EFFORT);
        if (!block)
            goto end;
        block->kind = kind;
    }
    csem_note *note = csem__builder_add_note(&builder);
    if (!note || !csem__builder_text(&builder, csem__text_of("*"), &note->marker))
        goto end;
    effort = csem__builder_add_effort(&builder);
    if (!effort || !csem__builder_refer(&builder, CSEM_OWNER_EFFORT, agency))
        goto end;
    effort->kind = CSEM_EFFORT_REPEAT;
    if (!add_section(&builder, CSEM_DEPTH_MEASURE, 2) || !csem__builder_link(&builder) ||
        !csem__builder_link_statistics(&builder))
        goto end;
    report = csem__builder_finish(&builder);
end:
    csem__builder_abandon(&builder);
    return report;
}

START_TEST(built_report_is_linked) {
    struct tracker tracker = {-1, 0};
    csem_allocator allocator = tracked(&tracker);
    csem_report *report = build(&allocator);
    ck_assert_ptr_nonnull(report);
    ck_assert_uint_eq(test_chapter_count(report), 1);
    ck_assert_ptr_null(test_chapter(report, 1));
    const csem_section *chapter = test_chapter(report, 0);
    size_t length = 0;
    ck_assert_str_eq(csem_section_title(chapter, &length), "Parks");
    ck_assert_uint_eq(length, 5);
    ck_assert_uint_eq(csem_section_child_count(chapter), 2);
    ck_assert_ptr_eq(csem_report_find_section(report, "1(ii)"), csem_section_child(chapter, 1));
    ck_assert_ptr_null(csem_report_find_section(report, "1(iii)"));
    const csem_commitment *commitment = csem_section_commitment(csem_section_child(chapter, 0), 0);
    ck_assert_uint_eq(csem_commitment_block_count(commitment), 1);
    ck_assert_ptr_eq(csem_commitment_agency(commitment, 0), csem_report_find_agency(report, "PO"));
    ck_assert_uint_eq(csem_commitment_effort_count(commitment), 2);
    const csem_effort *effort = csem_commitment_effort(commitment, 0);
    ck_assert_uint_eq(csem_effort_block_count(effort), 2);
    ck_assert_int_eq(csem_block_kind(csem_effort_block(effort, 1)), CSEM_BLOCK_ITEM);
    ck_assert_uint_eq(csem_effort_agency_count(effort), 0);
    ck_assert_str_eq(csem_note_marker(csem_effort_note(effort, 0), NULL), "*");
    effort = csem_commitment_effort(commitment, 1);
    ck_assert_int_eq(csem_effort_kind(effort), CSEM_EFFORT_REPEAT);
    ck_assert_ptr_null(csem_effort_ref(effort, NULL));
    ck_assert_str_eq(csem_agency_name(csem_effort_agency(effort, 0), NULL), "Parks Office");
    ck_assert_uint_eq(csem_section_commitment_count(csem_section_child(chapter, 1)), 0);
    csem_report_free(report);
    ck_assert_int_eq(tracker.live, 0);
}
END_TEST

START_TEST(builder_frees_everything_when_memory_runs_out) {
    for (long n = 0;; n++) {
        struct tracker tracker = {n, 0};
        csem_allocator allocator = tracked(&tracker);
        csem_report *report = build(&allocator);
        csem_report_free(report);
        ck_assert_int_eq(tracker.live, 0);
        if (report)
            break;
        ck_assert_int_lt(n, 1000);
    }
}
END_TEST

START_TEST(builder_stops_at_the_limit) {
    csem_allocator allocator = csem__default_allocator();
    csem__builder builder;
    ck_assert(csem__builder_init(&builder, &allocator, 2));
    ck_assert_ptr_nonnull(csem__builder_add_section(&builder, &builder.report->body, 0));
    ck_assert_ptr_nonnull(csem__builder_add_section(&builder, &builder.report->body, 1));
    ck_assert_ptr_null(csem__builder_add_section(&builder, &builder.report->body, 1));
    ck_assert_int_eq(builder.code, CSEM_ERROR_LIMIT);
    csem__builder_abandon(&builder);
    csem__builder_abandon(&builder);
}
END_TEST

START_TEST(arena_aligns_and_grows) {
    struct tracker tracker = {-1, 0};
    csem_allocator allocator = tracked(&tracker);
    csem__arena arena;
    csem__arena_init(&arena, &allocator);
    for (size_t size = 1; size < 20000; size = size * 3 + 1) {
        char *text = csem__arena_reserve(&arena, size);
        ck_assert_ptr_nonnull(text);
        memset(text, 'x', size);
        csem__arena_commit(&arena, 1);
        void *memory = csem__arena_allocate(&arena, size);
        ck_assert_ptr_nonnull(memory);
        ck_assert_uint_eq((uintptr_t)memory % _Alignof(max_align_t), 0);
        memset(memory, 'y', size);
        ck_assert_int_eq(text[0], 'x');
    }
    ck_assert_ptr_null(csem__arena_allocate(&arena, SIZE_MAX));
    csem__arena_free(&arena);
    csem__arena_free(&arena);
    ck_assert_int_eq(tracker.live, 0);
}
END_TEST

START_TEST(array_grows_without_overflow) {
    csem_allocator allocator = csem__default_allocator();
    int *items = NULL;
    size_t capacity = 0;
    for (size_t count = 0; count < 100; count++) {
        ck_assert(csem__array_grow(&allocator, (void **)&items, count, &capacity, sizeof *items));
        ck_assert_uint_gt(capacity, count);
        items[count] = (int)count;
    }
    ck_assert_int_eq(items[99], 99);
    size_t huge = SIZE_MAX / 2;
    ck_assert(!csem__array_grow(&allocator, (void **)&items, huge, &huge, sizeof *items));
    ck_assert_int_eq(items[0], 0);
    csem__release(&allocator, items);
}
END_TEST

START_TEST(text_is_trimmed_of_every_space) {
    csem__text trimmed = csem__text_trim(csem__text_of("\t\xC2\xA0\xE3\x80\x80 a b\xE2\x80\x89\r\n\xEF\xBB\xBF"));
    ck_assert(csem__text_equal(trimmed, csem__text_of("a b")));
    ck_assert_uint_eq(csem__text_trim(csem__text_of(" \xE2\x80\x80 ")).length, 0);
    ck_assert_uint_eq(csem__space_length("\xE2\x80\x8B", 3), 0);
    ck_assert_uint_eq(csem__space_length("\xE3\x80", 2), 0);
    ck_assert_uint_eq(csem__space_length("", 0), 0);
}
END_TEST

START_TEST(text_begins_and_ends_in_either_case) {
    csem__text text = csem__text_of("Ministry of Parks");
    ck_assert(csem__text_begins(text, "ministry OF "));
    ck_assert(!csem__text_begins(text, "Ministry of Parks and"));
    ck_assert(csem__text_ends(text, "PARKS"));
    ck_assert(!csem__text_ends(text, "Park"));
    ck_assert(csem__text_equal((csem__text){NULL, 0}, csem__text_of("")));
}
END_TEST

START_TEST(characters_are_decoded) {
    ck_assert_uint_eq(csem__char_at("a", 1), 'a');
    ck_assert_uint_eq(csem__char_at("\xC3\xA9", 2), 0xE9);
    ck_assert_uint_eq(csem__char_at("\xE2\x80\xA2", 3), 0x2022);
    ck_assert_uint_eq(csem__char_at("\xF0\x9F\x8C\xB3", 4), 0x1F333);
    ck_assert_uint_eq(csem__char_length("\xF0\x9F\x8C\xB3", 4), 4);
}
END_TEST

START_TEST(roman_numerals_go_both_ways) {
    char text[16];
    for (int32_t number = 1; number <= CSEM_MAX_ROMAN; number++) {
        size_t length = csem__roman_write(number, text);
        ck_assert_uint_le(length, 12);
        ck_assert_int_eq(csem__roman_value(csem__slice(text, 0, length)), number);
    }
    ck_assert_uint_eq(csem__roman_write(88, text), 8);
    ck_assert_mem_eq(text, "lxxxviii", 8);
}
END_TEST

START_TEST(unusual_roman_numerals_are_none) {
    const char *const texts[] = {
        "", "iiii", "vv", "ic", "iix", "IV", "i ", "xixx", "cccc", "d", "m", "a", "cccccccccccccccc"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        ck_assert_msg(csem__roman_value(csem__text_of(texts[i])) == 0, "%s", texts[i]);
}
END_TEST

START_TEST(places_have_line_page_and_sheet) {
    const csem__place_start lines[] = {{3, 1}, {10, 2}, {20, 3}};
    const csem__place_start pages[] = {{10, 7}, {20, 8}};
    const csem__place_start sheets[] = {{0, 1}, {15, 2}};
    const csem_report report = {.lines = {lines, 3}, .pages = {pages, 2}, .sheets = {sheets, 2}};
    const csem_report none = {0};
    ck_assert_uint_eq(csem__report_line(&report, 0), 1);
    ck_assert_uint_eq(csem__report_line(&report, 9), 1);
    ck_assert_uint_eq(csem__report_line(&report, 10), 2);
    ck_assert_uint_eq(csem__report_line(&report, 99), 3);
    ck_assert_int_eq(csem__report_page(&report, 9), 0);
    ck_assert_int_eq(csem__report_page(&report, 19), 7);
    ck_assert_int_eq(csem__report_page(&report, 20), 8);
    ck_assert_int_eq(csem__report_sheet(&report, 14), 1);
    ck_assert_int_eq(csem__report_sheet(&report, 15), 2);
    ck_assert_uint_eq(csem__report_line(&none, 5), 1);
    ck_assert_int_eq(csem__report_page(&none, 5), 0);
    ck_assert_int_eq(csem__report_sheet(&none, 5), 0);
}
END_TEST

/* A tree of sections in the order of the document: a(b(c), d), e. */
START_TEST(sections_know_their_parents) {
    static const int32_t depths[] = {0, 1, 2, 1, 0};
    csem_allocator allocator = csem__default_allocator();
    csem__builder builder;
    ck_assert(csem__builder_init(&builder, &allocator, 0));
    csem__sections *body = &builder.report->body;
    for (size_t i = 0; i < sizeof depths / sizeof depths[0]; i++)
        ck_assert_ptr_nonnull(csem__builder_add_section(&builder, body, depths[i]));
    ck_assert(csem__builder_link(&builder) && csem__builder_link(&builder));
    const csem_section *sections = body->items;
    ck_assert_ptr_null(csem_section_parent(&sections[0]));
    ck_assert_ptr_eq(csem_section_parent(&sections[1]), &sections[0]);
    ck_assert_ptr_eq(csem_section_parent(&sections[2]), &sections[1]);
    ck_assert_ptr_eq(csem_section_parent(&sections[3]), &sections[0]);
    ck_assert_ptr_null(csem_section_parent(&sections[4]));
    ck_assert_uint_eq(csem_section_child_count(&sections[0]), 2);
    ck_assert_ptr_eq(csem_section_child(&sections[0], 1), &sections[3]);
    ck_assert_ptr_null(csem_section_child(&sections[0], 2));
    ck_assert_uint_eq(csem_section_child_count(&sections[4]), 0);
    ck_assert_uint_eq(body->outermost_count, 2);
    csem__builder_abandon(&builder);
}
END_TEST

START_TEST(ids_join_marks) {
    static const struct {
        const char *around;
        const char *mark;
        const char *id;
    } cases[] = {
        {"1", "(iv)", "1(iv)"}, {"1", "4", "1.4"}, {"", "3", "3"}, {"C01", "a", "C01.a"}, {"1(iv)", "b", "1(iv)b"}};
    csem_allocator allocator = csem__default_allocator();
    csem__builder builder;
    ck_assert(csem__builder_init(&builder, &allocator, 0));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        csem__text id;
        ck_assert(
            csem__builder_section_id(&builder, csem__text_of(cases[i].around), csem__text_of(cases[i].mark), &id));
        ck_assert_str_eq(id.data, cases[i].id);
    }
    csem__builder_abandon(&builder);
}
END_TEST

/* The nodes at which the cursor stops, by name and in its order. */
static void walk(const csem_report *report, bool blocks, char *out) {
    csem_node node;
    csem_node_init(&node, sizeof node, report);
    while (blocks ? csem_node_next_block(&node) : csem_node_next(&node))
        out += sprintf(out, "%s/%d/%d ", csem_section_id(node.section, NULL), (int)node.commitment_index,
                       (int)node.effort_index);
    ck_assert_int_eq(csem_node_next(&node), 0);
}

START_TEST(cursor_of_another_size_walks) {
    static const size_t sizes[] = {offsetof(csem_node, place), sizeof(csem_node) - 1, sizeof(csem_node),
                                   sizeof(csem_node) + 8};
    csem_allocator allocator = csem__default_allocator();
    csem_report *report = build(&allocator);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct {
            csem_node node;
            char after[16];
        } caller;
        memset(&caller, 0x55, sizeof caller);
        csem_node_init(&caller.node, sizes[i], report);
        int32_t steps = 0;
        while (csem_node_next(&caller.node))
            steps++;
        ck_assert_int_eq(steps, 3);
        ck_assert_int_eq(csem_node_next_block(&caller.node), 0);
        ck_assert_uint_eq(caller.node.size, sizes[i]);
        ck_assert_int_eq(caller.node.effort_index, 1);
        ck_assert_int_eq(((const char *)&caller)[sizes[i]], 0x55);
    }
    csem_report_free(report);
}
END_TEST

/* Without the fields that a step needs there is nothing to walk. */
START_TEST(cursor_that_is_too_short_does_not_walk) {
    csem_allocator allocator = csem__default_allocator();
    csem_report *report = build(&allocator);
    csem_node node;
    memset(&node, 0x55, sizeof node);
    csem_node_init(&node, offsetof(csem_node, effort_index), report);
    ck_assert_uint_eq(node.size, offsetof(csem_node, effort_index));
    ck_assert_ptr_null(node.report);
    ck_assert_int_eq(node.effort_index, 0x55555555);
    ck_assert_int_eq(csem_node_next(&node), 0);
    ck_assert_int_eq(csem_node_next_block(&node), 0);
    csem_node_init(&node, sizeof node, report);
    csem_node_init(&node, sizeof node.size - 1, NULL);
    csem_node_init(&node, 5000, NULL);
    ck_assert_ptr_eq(node.report, report);
    csem_report_free(report);
}
END_TEST

START_TEST(cursor_stops_at_each_node) {
    char stops[200];
    csem_allocator allocator = csem__default_allocator();
    csem_report *report = build(&allocator);
    walk(report, false, stops);
    ck_assert_str_eq(stops, "1(i)/0/-1 1(i)/0/0 1(i)/0/1 ");
    walk(report, true, stops);
    ck_assert_str_eq(stops, "1(i)/0/-1 1(i)/0/0 1(i)/0/0 ");
    csem_node node;
    csem_node_init(&node, sizeof node, NULL);
    ck_assert_int_eq(csem_node_next(&node), 0);
    csem_node_init(NULL, sizeof node, report);
    ck_assert_int_eq(csem_node_next(NULL), 0);
    ck_assert_int_eq(csem_node_next_block(NULL), 0);
    csem_report_free(report);
}
END_TEST

START_TEST(block_bytes_have_their_source) {
    const csem__run runs[] = {{0, 100}, {4, 110}};
    csem_block block = {.text = csem__text_of("one two"), .runs = runs, .run_count = 2};
    ck_assert_uint_eq(csem__block_source(&block, 0), 100);
    ck_assert_uint_eq(csem__block_source(&block, 3), 103);
    ck_assert_uint_eq(csem__block_source(&block, 4), 110);
    ck_assert_uint_eq(csem__block_source(&block, 7), 113);
    block.run_count = 0;
    ck_assert_uint_eq(csem__block_source(&block, 3), 0);
}
END_TEST

int main(void) {
    TCase *model = tcase_create("model");
    tcase_add_test(model, version_is_that_of_the_header);
    tcase_add_test(model, names_run_from_one_without_a_gap);
    tcase_add_test(model, codes_have_names);
    tcase_add_test(model, error_has_code_message_and_place);
    tcase_add_test(model, error_fills_no_more_than_the_caller_has);
    tcase_add_test(model, error_may_be_null);
    tcase_add_test(model, long_message_is_cut_at_a_character);
    tcase_add_test(model, getters_take_null);
    tcase_add_test(model, built_report_is_linked);
    tcase_add_test(model, builder_frees_everything_when_memory_runs_out);
    tcase_add_test(model, builder_stops_at_the_limit);
    tcase_add_test(model, places_have_line_page_and_sheet);
    tcase_add_test(model, sections_know_their_parents);
    tcase_add_test(model, ids_join_marks);
    tcase_add_test(model, cursor_stops_at_each_node);
    tcase_add_test(model, cursor_of_another_size_walks);
    tcase_add_test(model, cursor_that_is_too_short_does_not_walk);
    tcase_add_test(model, block_bytes_have_their_source);
    TCase *base = tcase_create("base");
    tcase_add_test(base, arena_aligns_and_grows);
    tcase_add_test(base, array_grows_without_overflow);
    tcase_add_test(base, text_is_trimmed_of_every_space);
    tcase_add_test(base, text_begins_and_ends_in_either_case);
    tcase_add_test(base, characters_are_decoded);
    tcase_add_test(base, roman_numerals_go_both_ways);
    tcase_add_test(base, unusual_roman_numerals_are_none);

    Suite *suite = suite_create("report");
    suite_add_tcase(suite, model);
    suite_add_tcase(suite, base);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
