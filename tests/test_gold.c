/* SPDX-License-Identifier: MIT */
/* The published report: chapters 1 and 2 are compared fact by fact with the gold, the counts and pages of the whole
 * document are checked, and every byte of the body must be in exactly one place of the model. Both layouts of the
 * report must give the same model; that comparison ignores hyphens, full stops and white space, which typesetting
 * changes. One paragraph of the typeset report ends on a line on which the next word would not have fitted. Nothing
 * distinguishes that end from a wrapped line, so one pair of paragraphs may be joined.
 *
 * Ends with status 77 if the corpus is missing. */
#include "base/text.h"
#include "fuzz/invariants.h"
#include "support/files.h"
#include "support/match.h"
#include "support/outline.h"
#include "support/written.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GOLD_CHAPTERS = 2, FIRST_PAGE = 7, LAST_PAGE = 51, STEP = 4096 };

static const char *const names[] = {"efforts-fy2019.txt", "efforts-fy2019.layout.txt"};

typedef struct document {
    char *text;
    size_t length;
    csem_report *report;
} document;

static char *corpus;

static document open_document(const char *name) {
    document d = {0};
    char *path = test_path(corpus, name);
    d.text = test_read_file(path, &d.length);
    free(path);
    ck_assert_ptr_nonnull(d.text);
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code = csem_report_parse_text(d.text, d.length, NULL, &d.report, &error);
    ck_assert_msg(code == CSEM_OK, "%s: %s", name, error.message);
    return d;
}

static void close_document(document *d) {
    csem_report_free(d->report);
    free(d->text);
}

static cJSON *document_json(const document *d, uint32_t flags) {
    csem_buffer *buffer = NULL;
    ck_assert_int_eq(written_report(d->report, flags, &buffer, NULL), CSEM_OK);
    cJSON *json = cJSON_Parse(csem_buffer_data(buffer, NULL));
    csem_buffer_free(buffer);
    ck_assert_ptr_nonnull(json);
    return json;
}

/* ---- gold ----------------------------------------------------------------------------------------------------- */

static void rename_key(cJSON *object, const char *from, const char *to) {
    ck_assert(cJSON_AddItemToObject(object, to, cJSON_DetachItemFromObject(object, from)));
}

/* The gold is in version 1 of the JSON, which has chapters and measures where version 2 has sections. */
static void upgrade(cJSON *json) {
    ck_assert(cJSON_ReplaceItemInObject(json, "version", cJSON_CreateNumber(2)));
    rename_key(json, "chapters", "sections");
    for (cJSON *chapter = cJSON_GetObjectItem(json, "sections")->child; chapter; chapter = chapter->next)
        rename_key(chapter, "measures", "sections");
    for (cJSON *chapter = cJSON_GetObjectItem(json, "contents")->child; chapter; chapter = chapter->next)
        rename_key(chapter, "measures", "entries");
}

static cJSON *gold_json(void) {
    char *path = test_path(corpus, "../gold/structure.chapters-1-2.json");
    char *text = test_read_file(path, NULL);
    ck_assert_msg(text != NULL, "%s cannot be read", path);
    cJSON *json = cJSON_Parse(text);
    ck_assert_ptr_nonnull(json);
    free(text);
    free(path);
    cJSON_DeleteItemFromObject(json, "statistics");
    upgrade(json);
    return json;
}

/* Keeps only the first chapters. */
static void keep_chapters(cJSON *json, int count) {
    cJSON *chapters = cJSON_GetObjectItem(json, "sections");
    while (cJSON_GetArraySize(chapters) > count)
        cJSON_DeleteItemFromArray(chapters, count);
}

/* The length of a character that a typesetter may add or remove (white space, hyphens, full stops), or 0. */
static size_t typeset_length(const char *text) {
    static const char *const marks[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93", ".", "\xE2\x80\xA6"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (strncmp(text, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    return csem__space_length(text, strlen(text));
}

static void fold_text(char *text) {
    char *to = text;
    for (const char *from = text; *from;) {
        size_t skipped = typeset_length(from);
        if (skipped > 0)
            from += skipped;
        else
            *to++ = *from++;
    }
    *to = '\0';
}

/* Folds each text of the tree, and removes spans, and sheets, since one layout has no form feeds. */
/* NOLINTNEXTLINE(misc-no-recursion): the tree is as deep as the data model */
static void fold_json(cJSON *json) {
    if (cJSON_IsString(json))
        fold_text(json->valuestring);
    cJSON_DeleteItemFromObject(json, "span");
    cJSON_DeleteItemFromObject(json, "sheet");
    for (cJSON *child = json->child; child; child = child->next)
        fold_json(child);
}

static void assert_same(const document *d, const cJSON *expected, const cJSON *got) {
    match *m = test_allocate(sizeof *m);
    memset(m, 0, sizeof *m);
    m->input = d->text;
    m->length = d->length;
    ck_assert_msg(match_report(m, expected, got), "%d differences:\n%.3000s", m->differences, m->message);
    free(m);
}

static void compare_with_gold(const char *name, bool folded) {
    document d = open_document(name);
    cJSON *expected = gold_json();
    cJSON *got = document_json(&d, CSEM_JSON_DEFAULT);
    keep_chapters(got, GOLD_CHAPTERS);
    if (folded) {
        fold_json(expected);
        fold_json(got);
    }
    assert_same(&d, expected, got);
    cJSON_Delete(expected);
    cJSON_Delete(got);
    close_document(&d);
}

START_TEST(text_is_the_gold) {
    compare_with_gold(names[0], false);
}
END_TEST

START_TEST(layout_is_the_gold) {
    compare_with_gold(names[1], true);
}
END_TEST

/* The texts of the blocks, concatenated. The caller frees the result. */
static char *joined_blocks(const cJSON *blocks) {
    size_t length = 0;
    for (const cJSON *block = blocks->child; block; block = block->next)
        length += strlen(cJSON_GetObjectItem(block, "text")->valuestring);
    char *text = test_allocate(length + 1);
    text[0] = '\0';
    size_t used = 0;
    for (const cJSON *block = blocks->child; block; block = block->next)
        used += (size_t)snprintf(text + used, length + 1 - used, "%s", cJSON_GetObjectItem(block, "text")->valuestring);
    return text;
}

/* Whether the only difference is one end of a paragraph that `got` does not have. */
static bool is_unseen_end(const cJSON *expected, const cJSON *got) {
    if (cJSON_GetArraySize(expected) != cJSON_GetArraySize(got) + 1)
        return false;
    char *a = joined_blocks(expected);
    char *b = joined_blocks(got);
    bool same = strcmp(a, b) == 0;
    free(a);
    free(b);
    return same;
}

/* Joins blocks where the end of a paragraph was not recognized, anywhere in the tree. Returns their number. */
/* NOLINTNEXTLINE(misc-no-recursion): the tree is as deep as the data model */
static int forgive_unseen_ends(cJSON *expected, const cJSON *got) {
    int count = 0;
    const cJSON *blocks = cJSON_GetObjectItem(got, "blocks");
    if (blocks && is_unseen_end(cJSON_GetObjectItem(expected, "blocks"), blocks)) {
        cJSON_ReplaceItemInObject(expected, "blocks", cJSON_Duplicate(blocks, true));
        count++;
    }
    const cJSON *b = got->child;
    for (cJSON *a = expected->child; a && b; a = a->next, b = b->next)
        count += forgive_unseen_ends(a, b);
    return count;
}

START_TEST(both_layouts_give_one_model) {
    document a = open_document(names[0]);
    document b = open_document(names[1]);
    cJSON *expected = document_json(&a, CSEM_JSON_NO_SPANS);
    cJSON *got = document_json(&b, CSEM_JSON_NO_SPANS);
    cJSON_DeleteItemFromObject(expected, "statistics");
    fold_json(expected);
    fold_json(got);
    ck_assert_int_le(forgive_unseen_ends(expected, got), 1);
    assert_same(&b, expected, got);
    cJSON_Delete(expected);
    cJSON_Delete(got);
    close_document(&a);
    close_document(&b);
}
END_TEST

/* ---- the nodes of a report as a list ---------------------------------------------------------------------------- */

enum { MAX_NODES = 1024 };

typedef struct nodes {
    const csem_section *measures[MAX_NODES];
    const csem_commitment *commitments[MAX_NODES];
    const csem_effort *efforts[MAX_NODES];
    size_t measure_count;
    size_t commitment_count;
    size_t effort_count;
} nodes;

static void flatten_measure(nodes *n, const csem_section *measure) {
    ck_assert_uint_lt(n->measure_count, MAX_NODES);
    n->measures[n->measure_count++] = measure;
    for (size_t i = 0; i < csem_section_commitment_count(measure); i++) {
        const csem_commitment *commitment = csem_section_commitment(measure, i);
        ck_assert_uint_lt(n->commitment_count, MAX_NODES);
        n->commitments[n->commitment_count++] = commitment;
        for (size_t j = 0; j < csem_commitment_effort_count(commitment); j++) {
            ck_assert_uint_lt(n->effort_count, MAX_NODES);
            n->efforts[n->effort_count++] = csem_commitment_effort(commitment, j);
        }
    }
}

/* To be freed. */
static nodes *flatten(const csem_report *report) {
    nodes *n = test_allocate(sizeof *n);
    memset(n, 0, sizeof *n);
    for (size_t i = 0; i < test_chapter_count(report); i++) {
        const csem_section *chapter = test_chapter(report, i);
        for (size_t j = 0; j < csem_section_child_count(chapter); j++)
            flatten_measure(n, csem_section_child(chapter, j));
    }
    return n;
}

/* ---- counts and pages ------------------------------------------------------------------------------------------- */

START_TEST(whole_document_is_counted) {
    document d = open_document(names[_i]);
    nodes *n = flatten(d.report);
    size_t repeats = 0;
    size_t notes = 0;
    size_t entries = 0;
    for (size_t i = 0; i < n->effort_count; i++) {
        repeats += csem_effort_kind(n->efforts[i]) == CSEM_EFFORT_REPEAT;
        notes += csem_effort_note_count(n->efforts[i]);
    }
    for (size_t i = 0; i < test_entry_count(d.report); i++)
        entries += csem_section_child_count(test_entry(d.report, i));
    ck_assert_uint_eq(test_chapter_count(d.report), 5);
    ck_assert_uint_eq(n->measure_count, 69);
    ck_assert_uint_eq(n->commitment_count, 78);
    ck_assert_uint_eq(n->effort_count - repeats, 123);
    ck_assert_uint_eq(repeats, 12);
    ck_assert_uint_eq(notes, 2);
    ck_assert_uint_eq(entries, 88);
    free(n);
    close_document(&d);
}
END_TEST

static int32_t printed_page(const csem_report *report, int32_t chapter, int32_t measure) {
    for (size_t i = 0; i < test_entry_count(report); i++) {
        const csem_section *entry = test_entry(report, i);
        if (csem_section_number(entry) != chapter)
            continue;
        for (size_t j = 0; j < csem_section_child_count(entry); j++)
            if (csem_section_number(csem_section_child(entry, j)) == measure)
                return csem_section_place(csem_section_child(entry, j))->page;
    }
    return 0;
}

START_TEST(pages_are_those_of_the_contents) {
    document d = open_document(names[_i]);
    int32_t last = 0;
    for (size_t i = 0; i < test_chapter_count(d.report); i++) {
        const csem_section *chapter = test_chapter(d.report, i);
        ck_assert_int_eq(csem_section_place(chapter)->page, csem_section_place(test_entry(d.report, i))->page);
        for (size_t j = 0; j < csem_section_child_count(chapter); j++) {
            const csem_section *measure = csem_section_child(chapter, j);
            int32_t page = printed_page(d.report, csem_section_number(chapter), csem_section_number(measure));
            ck_assert_msg(csem_section_place(measure)->page == page, "%s: page %d, contents %d",
                          csem_section_id(measure, NULL), csem_section_place(measure)->page, page);
            ck_assert(page >= last && page >= FIRST_PAGE && page <= LAST_PAGE);
            last = page;
        }
    }
    ck_assert_int_eq(last, LAST_PAGE);
    close_document(&d);
}
END_TEST

START_TEST(invariants_are_met) {
    document d = open_document(names[_i]);
    char message[INVARIANT_MESSAGE];
    ck_assert_msg(invariants_hold(d.report, d.text, d.length, message), "%s", message);
    close_document(&d);
}
END_TEST

/* ---- every byte in one place ------------------------------------------------------------------------------------ */

typedef struct text_buffer {
    char *data; /* NUL-terminated */
    size_t length;
    size_t capacity;
} text_buffer;

static void add_bytes(text_buffer *b, const char *bytes, size_t length) {
    if (b->length + length + 1 > b->capacity) {
        size_t capacity = 2 * b->capacity + length + STEP;
        char *larger = test_allocate(capacity);
        if (b->length)
            memcpy(larger, b->data, b->length);
        free(b->data);
        b->data = larger;
        b->capacity = capacity;
    }
    memcpy(b->data + b->length, bytes, length);
    b->length += length;
    b->data[b->length] = '\0';
}

static text_buffer empty_buffer(void) {
    text_buffer b = {0};
    add_bytes(&b, "", 0);
    return b;
}

/* Adds text without white space except form feeds, by which furniture is recognized. */
static void add_folded(text_buffer *b, const char *text, size_t length) {
    for (size_t i = 0; i < length;) {
        size_t space = text[i] == '\f' ? 0 : csem__space_length(text + i, length - i);
        if (space == 0)
            add_bytes(b, text + i, 1);
        i += space ? space : 1;
    }
}

static void add_string(text_buffer *b, const char *text) {
    add_folded(b, text, strlen(text));
}

/* The footer of each page, without white space. */
static text_buffer footer_of(const csem_report *report) {
    text_buffer b = empty_buffer();
    for (size_t i = 0; i < csem_report_agency_count(report); i++) {
        const csem_agency *agency = csem_report_agency(report, i);
        add_string(&b, i ? "," : "*");
        add_string(&b, csem_agency_id(agency, NULL));
        add_string(&b, "(");
        add_string(&b, csem_agency_name(agency, NULL));
        add_string(&b, ")");
    }
    return b;
}

/* The offset after a page number that a form feed or the end follows; otherwise `at`. */
static const char *skip_page_number(const char *at) {
    const char *end = at + strspn(at, "0123456789");
    return *end == '\f' || *end == '\0' ? end : at;
}

/* Removes footers, a bullet joined to one, page numbers, form feeds and mark-up from folded text. Returns the number of
 * footers. */
static int drop_furniture(text_buffer *b, const text_buffer *footer) {
    int count = 0;
    char *to = b->data;
    for (const char *from = b->data; *from;) {
        bool glued = *from == '-' && strncmp(from + 1, footer->data, footer->length) == 0;
        if (glued || strncmp(from, footer->data, footer->length) == 0) {
            from = skip_page_number(from + glued + footer->length);
            count++;
        } else if (*from == '\f')
            from++;
        else if (strncmp(from, "**", 2) == 0)
            from += 2;
        else
            *to++ = *from++;
    }
    *to = '\0';
    b->length = (size_t)(to - b->data);
    return count;
}

/* The texts of the body in reading order, each folded and followed by LF. */
static void add_piece(text_buffer *b, const char *text) {
    add_string(b, text);
    add_bytes(b, "\n", 1);
}

static void add_effort(text_buffer *b, const csem_effort *effort) {
    for (size_t i = 0; i < csem_effort_block_count(effort); i++)
        add_piece(b, csem_block_text(csem_effort_block(effort, i), NULL));
    for (size_t i = 0; i < csem_effort_note_count(effort); i++)
        add_piece(b, csem_note_text(csem_effort_note(effort, i), NULL));
}

static void add_measure(text_buffer *b, const csem_section *measure) {
    add_piece(b, csem_section_title(measure, NULL));
    for (size_t i = 0; i < csem_section_commitment_count(measure); i++) {
        const csem_commitment *commitment = csem_section_commitment(measure, i);
        for (size_t j = 0; j < csem_commitment_block_count(commitment); j++)
            add_piece(b, csem_block_text(csem_commitment_block(commitment, j), NULL));
        for (size_t j = 0; j < csem_commitment_effort_count(commitment); j++)
            add_effort(b, csem_commitment_effort(commitment, j));
    }
}

static text_buffer pieces_of(const csem_report *report) {
    text_buffer b = empty_buffer();
    for (size_t i = 0; i < test_chapter_count(report); i++) {
        const csem_section *chapter = test_chapter(report, i);
        add_piece(&b, csem_section_title(chapter, NULL));
        for (size_t j = 0; j < csem_section_child_count(chapter); j++)
            add_measure(&b, csem_section_child(chapter, j));
    }
    return b;
}

/* The length of `word` at the start of the text, ignoring white space, or 0. */
static size_t word_length(const char *text, const char *word) {
    const char *at = text;
    for (; *word; word++)
        if (*word != ' ' && *at++ != *word)
            return 0;
    return (size_t)(at - text);
}

/* The length of the longest name or abbreviation at the start of the text, or of a separator of names. */
static size_t name_length(const csem_report *report, const char *text) {
    static const char *const others[] = {"other related bodies", "and", ",", ":"};
    size_t longest = 0;
    for (size_t i = 0; i < csem_report_agency_count(report); i++) {
        const csem_agency *agency = csem_report_agency(report, i);
        size_t name = word_length(text, csem_agency_name(agency, NULL));
        size_t id = word_length(text, csem_agency_id(agency, NULL));
        longest = name > longest ? name : longest;
        longest = id > longest ? id : longest;
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0] && longest == 0; i++)
        longest = word_length(text, others[i]);
    return longest;
}

/* The length of the attribution at the start of the text, or 0. */
static size_t attribution_length(const csem_report *report, const char *text) {
    size_t length = *text == '(' ? 1 : 0;
    size_t name = 0;
    while (length && (name = name_length(report, text + length)) > 0)
        length += name;
    return length > 1 && text[length] == ')' ? length + 1 : 0;
}

/* The length of a numeral at the start of the text, such as `(iv)` or `12.`, or 0. */
static size_t numeral_length(const char *text) {
    size_t digits = strspn(text, "0123456789");
    if (digits && text[digits] == '.')
        return digits + 1;
    size_t roman = *text == '(' ? strspn(text + 1, "ivxlc") : 0;
    return roman && text[roman + 1] == ')' ? roman + 2 : 0;
}

static size_t repeat_length(const char *text) {
    size_t length = word_length(text, "Repeat mention");
    if (!length)
        return 0;
    length += strspn(text + length, "0123456789");
    length += text[length] == '-';
    length += numeral_length(text + length);
    return text[length] == ':' ? length + 1 : 0;
}

/* Skips what may be between two texts: bullets, numerals, repeat mentions, the star of a note, a full stop,
 * attributions. */
static bool gap_is_sound(const csem_report *report, const char *text, const char *end, size_t *attributions) {
    while (text < end) {
        size_t length = attribution_length(report, text);
        *attributions += length > 0;
        length = length ? length : repeat_length(text);
        length = length ? length : numeral_length(text);
        length = length ? length : strspn(text, "-*.") > 0;
        if (!length)
            return false;
        text += length;
    }
    return text == end;
}

/* The number of commitments and efforts that name an agency. */
static size_t attributed(const csem_report *report) {
    nodes *n = flatten(report);
    size_t count = 0;
    for (size_t i = 0; i < n->commitment_count; i++)
        count += csem_commitment_agency_count(n->commitments[i]) > 0;
    for (size_t i = 0; i < n->effort_count; i++)
        count += csem_effort_agency_count(n->efforts[i]) > 0;
    free(n);
    return count;
}

/* The folded body, without furniture. */
static text_buffer body_of(const document *d, const text_buffer *footer) {
    const csem_report *report = d->report;
    const csem_section *last = test_chapter(report, test_chapter_count(report) - 1);
    size_t start = (size_t)csem_section_place(test_chapter(report, 0))->span.start;
    size_t end = (size_t)csem_section_place(last)->span.end;
    text_buffer body = empty_buffer();
    add_folded(&body, d->text + start, end - start);
    ck_assert_int_ge(drop_furniture(&body, footer), LAST_PAGE - FIRST_PAGE);
    return body;
}

START_TEST(texts_make_up_the_body) {
    document d = open_document(names[_i]);
    text_buffer footer = footer_of(d.report);
    text_buffer body = body_of(&d, &footer);
    text_buffer pieces = pieces_of(d.report);
    size_t attributions = 0;
    const char *at = body.data;
    for (char *piece = pieces.data, *end; (end = strchr(piece, '\n')); piece = end + 1) {
        *end = '\0';
        const char *found = strstr(at, piece);
        ck_assert_msg(found != NULL, "%.80s does not follow %.80s", piece, at);
        ck_assert_msg(gap_is_sound(d.report, at, found, &attributions), "no block has: %.200s", at);
        at = found + strlen(piece);
    }
    ck_assert_msg(gap_is_sound(d.report, at, body.data + body.length, &attributions), "no block has: %.200s", at);
    ck_assert_uint_eq(attributions, attributed(d.report));
    free(footer.data);
    free(body.data);
    free(pieces.data);
    close_document(&d);
}
END_TEST

/* ---- every byte in one span -------------------------------------------------------------------------------------- */

static void cover(char *covered, size_t start, size_t end, const char *what) {
    for (size_t i = start; i < end; i++) {
        ck_assert_msg(!covered[i], "byte %zu is in two places, one is %s", i, what);
        covered[i] = 1;
    }
}

static void cover_span(char *covered, const csem_span *span, const char *what) {
    cover(covered, (size_t)span->start, (size_t)span->end, what);
}

static void cover_measure(char *covered, const csem_section *measure) {
    const csem_span *span = &csem_section_place(measure)->span;
    const csem_commitment *first = csem_section_commitment(measure, 0);
    size_t end = (size_t)(first ? csem_commitment_place(first)->span.start : span->end);
    cover(covered, (size_t)span->start, end, "a measure's title");
    for (size_t i = 0; i < csem_section_commitment_count(measure); i++) {
        const csem_commitment *commitment = csem_section_commitment(measure, i);
        cover_span(covered, &csem_commitment_place(commitment)->span, "a commitment");
        for (size_t j = 0; j < csem_commitment_effort_count(commitment); j++)
            cover_span(covered, &csem_effort_place(csem_commitment_effort(commitment, j))->span, "an effort");
    }
}

static text_buffer notes_of(const csem_report *report) {
    text_buffer b = empty_buffer();
    nodes *n = flatten(report);
    for (size_t i = 0; i < n->effort_count; i++)
        for (size_t j = 0; j < csem_effort_note_count(n->efforts[i]); j++) {
            add_string(&b, csem_note_marker(csem_effort_note(n->efforts[i], j), NULL));
            add_string(&b, csem_note_text(csem_effort_note(n->efforts[i], j), NULL));
        }
    free(n);
    return b;
}

/* Marks the bytes of headings, commitments and efforts. Returns the end of the last chapter. */
static size_t cover_report(char *covered, const csem_report *report) {
    size_t end = 0;
    for (size_t i = 0; i < test_chapter_count(report); i++) {
        const csem_section *chapter = test_chapter(report, i);
        const csem_section *first = csem_section_child(chapter, 0);
        ck_assert_ptr_nonnull(first);
        cover(covered, (size_t)csem_section_place(chapter)->span.start, (size_t)csem_section_place(first)->span.start,
              "a chapter's title");
        for (size_t j = 0; j < csem_section_child_count(chapter); j++)
            cover_measure(covered, csem_section_child(chapter, j));
        end = (size_t)csem_section_place(chapter)->span.end;
    }
    return end;
}

START_TEST(spans_cover_the_body) {
    document d = open_document(names[_i]);
    char *covered = test_allocate(d.length);
    memset(covered, 0, d.length);
    size_t end = cover_report(covered, d.report);
    text_buffer rest = empty_buffer();
    for (size_t i = (size_t)csem_section_place(test_chapter(d.report, 0))->span.start; i < end; i++)
        if (!covered[i])
            add_bytes(&rest, d.text + i, 1);
    text_buffer folded = empty_buffer();
    text_buffer footer = footer_of(d.report);
    text_buffer notes = notes_of(d.report);
    add_folded(&folded, rest.data, rest.length);
    drop_furniture(&folded, &footer);
    ck_assert_msg(strcmp(folded.data, notes.data) == 0, "no span has: %.500s", folded.data);
    free(covered);
    free(rest.data);
    free(folded.data);
    free(footer.data);
    free(notes.data);
    close_document(&d);
}
END_TEST

static Suite *gold_suite(void) {
    TCase *gold = tcase_create("gold");
    tcase_add_test(gold, text_is_the_gold);
    tcase_add_test(gold, layout_is_the_gold);
    tcase_add_test(gold, both_layouts_give_one_model);
    TCase *whole = tcase_create("whole document");
    tcase_add_loop_test(whole, whole_document_is_counted, 0, 2);
    tcase_add_loop_test(whole, pages_are_those_of_the_contents, 0, 2);
    tcase_add_loop_test(whole, invariants_are_met, 0, 2);
    tcase_add_loop_test(whole, texts_make_up_the_body, 0, 2);
    tcase_add_loop_test(whole, spans_cover_the_body, 0, 2);
    tcase_set_timeout(gold, 60);
    tcase_set_timeout(whole, 60);
    Suite *suite = suite_create("gold");
    suite_add_tcase(suite, gold);
    suite_add_tcase(suite, whole);
    return suite;
}

static bool corpus_is_there(void) {
    char *path = test_path(corpus, names[0]);
    FILE *file = fopen(path, "rb");
    if (file)
        fclose(file);
    else
        fprintf(stderr, "SKIPPED: %s is missing, so NO gold test has run (set CSEMPLAN_CORPUS)\n", path);
    free(path);
    return file != NULL;
}

int main(void) {
    corpus = test_corpus_folder();
    if (!corpus_is_there()) {
        free(corpus);
        return 77;
    }
    SRunner *runner = srunner_create(gold_suite());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    free(corpus);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
