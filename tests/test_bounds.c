/* SPDX-License-Identifier: MIT */
/* Fixed bounds of the layers that read a report, each below, at and above the bound. A row of a table is a size and the
 * result for a text of that size. tests/test_bounds_numbers.c and tests/test_bounds_rules.c have the bounds of the
 * other layers, tests/test_limits.c the limits of the options. */
#include "lines/lines.h"
#include "read/footer.h"
#include "read/page_number.h"
#include "support/compose.h"
#include "support/outline.h"
#include "support/suite.h"
#include "support/written.h"

#include <csemplan.h>

#include <check.h>
#include <stdio.h>
#include <string.h>

typedef struct row {
    size_t size;
    size_t expected;
} row;

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static composed text;

static void set_up(void) {
    compose_free(&text);
}

static csem_report *read_report(void) {
    csem_report *report;
    csem_options options;
    csem_error error;
    csem_options_init(&options, sizeof options);
    csem_options_set_profile(&options, "basic-plan");
    csem_error_init(&error, sizeof error);
    ck_assert_msg(csem_report_parse_text(text.data, text.length, &options, &report, &error) == CSEM_OK, "%s",
                  error.message);
    compose_free(&text);
    return report;
}

/* Reads the text and returns the result of `count`, which frees nothing. */
static size_t counted(size_t (*count)(const csem_report *report)) {
    csem_report *report = read_report();
    size_t found = count(report);
    csem_report_free(report);
    return found;
}

static size_t agencies(const csem_report *report) {
    return csem_report_agency_count(report);
}

static const csem_commitment *first_commitment(const csem_report *report) {
    const csem_section *chapter = test_chapter(report, 0);
    ck_assert_ptr_nonnull(chapter);
    return csem_section_commitment(csem_section_child(chapter, 0), 0);
}

static size_t commitment_agencies(const csem_report *report) {
    return csem_commitment_agency_count(first_commitment(report));
}

static void begin_measure(void) {
    compose(&text, "1. Lamps\n\n(i) Lights\n\n");
}

/* The n-th of 26^3 words of three letters. */
static void compose_word(size_t n, char first) {
    compose(&text, "%c%c%c", (char)(first + (char)(n / 676 % 26)),
            (char)((first == 'A' ? 'A' : 'a') + (char)(n / 26 % 26)), (char)('a' + (char)(n % 26)));
}

/* ---- lines ---- */

/* Indent and width have 16 bits. Wider lines count as 65,535 columns; the numbers do not wrap. */
START_TEST(columns_end_at_65535) {
    static const row rows[] = {{65533, 65533}, {65534, 65534}, {65535, 65535}, {65536, 65535}, {65537, 65535}};
    static const char *const blanks[] = {" ", "\xC2\xA0"};
    csem_allocator allocator = csem__default_allocator();
    for (size_t i = 0; i < COUNT(rows); i++)
        for (size_t blank = 0; blank < COUNT(blanks); blank++) {
            csem__lines lines;
            compose_times(&text, rows[i].size, blanks[blank]);
            compose(&text, "x\n");
            ck_assert(csem__lines_find(&lines, text.data, text.length, 0, &allocator));
            ck_assert_uint_eq(lines.items[0].indent, rows[i].expected);
            ck_assert_uint_eq(csem__line_width(&lines, &lines.items[0]),
                              rows[i].size < 65535 ? rows[i].size + 1 : 65535);
            csem__lines_free(&lines, &allocator);
            compose_free(&text);
        }
}
END_TEST

/* A bullet far to the right belongs to the effort, like any that is indented further. */
START_TEST(a_bullet_beyond_65535_columns_is_indented) {
    static const size_t columns[] = {65535, 65536, 65537, 131072};
    for (size_t i = 0; i < COUNT(columns); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit. (Lamp Agency)\n\n  - Lamps were lit\n\n");
        compose_times(&text, columns[i], " ");
        compose(&text, "- in parks\n\n  - Wires were laid. (Lamp Agency: LA)\n");
        csem_report *report = read_report();
        const csem_commitment *commitment = first_commitment(report);
        ck_assert_uint_eq(csem_commitment_effort_count(commitment), 2);
        ck_assert_uint_eq(csem_effort_block_count(csem_commitment_effort(commitment, 0)), 2);
        csem_report_free(report);
    }
}
END_TEST

/* ---- agencies ---- */

/* An attribution has at most 128 parts; a longer list is text. */
START_TEST(attributions_have_128_parts) {
    static const row rows[] = {{127, 127}, {128, 128}, {129, 0}, {130, 0}, {1000, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit. (");
        for (size_t n = 0; n < rows[i].size; n++) {
            compose_word(n, 'A');
            compose(&text, n + 1 < rows[i].size ? " Agency, " : " Agency)\n");
        }
        ck_assert_uint_eq(counted(commitment_agencies), rows[i].expected);
    }
}
END_TEST

/* The same if each part is a known abbreviation, which is read in another way. */
START_TEST(attributions_have_128_abbreviations) {
    static const row rows[] = {{127, 127}, {128, 128}, {129, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit. (");
        for (size_t n = 0; n < rows[i].size; n++)
            compose(&text, n + 1 < rows[i].size ? "A%zuB, " : "A%zuB)\n", n);
        compose(&text, "\n");
        for (size_t n = 0; n < rows[i].size; n++) {
            compose(&text, n > 0 ? ", " : "* ");
            compose(&text, "A%zuB (Lamp Agency %zu)%s", n, n, n % 8 == 7 ? "\n" : "");
        }
        compose(&text, "\n");
        ck_assert_uint_eq(counted(commitment_agencies), rows[i].expected);
    }
}
END_TEST

/* A name is joined from at most 16 pieces between commas. */
START_TEST(names_have_16_pieces) {
    static const row rows[] = {{15, 1}, {16, 1}, {17, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit. (Ministry of ");
        for (size_t n = 0; n < rows[i].size; n++) {
            compose_word(n, 'A');
            compose(&text, n + 2 < rows[i].size ? ", " : n + 2 == rows[i].size ? " and " : ")\n");
        }
        ck_assert_uint_eq(counted(commitment_agencies), rows[i].expected);
    }
}
END_TEST

/* An abbreviation has at most 24 letters, wherever it is defined. */
START_TEST(abbreviations_have_24_letters) {
    static const row rows[] = {{23, 1}, {24, 1}, {25, 0}};
    static const char *const places[][3] = {{"Lamps shall be lit. (Lamp Agency: ", ")\n", ""},
                                            {"Lamps shall be lit by the Lamp Agency (", "). (Lamp Agency)\n", ""},
                                            {"Lamps shall be lit. (Lamp Agency)\n\n* ", " (Lamp Agency)\n", ""}};
    for (size_t place = 0; place < COUNT(places); place++)
        for (size_t i = 0; i < COUNT(rows); i++) {
            begin_measure();
            compose(&text, "%s", places[place][0]);
            compose_times(&text, rows[i].size, "L");
            compose(&text, "%s", places[place][1]);
            csem_report *report = read_report();
            const csem_agency *agency = csem_report_agency(report, 0);
            size_t length = 0;
            bool abbreviated = agency && csem_agency_id(agency, &length)[0] == 'L' && length == rows[i].size;
            ck_assert_msg(abbreviated == (rows[i].expected > 0), "place %zu, %zu letters", place, rows[i].size);
            csem_report_free(report);
        }
}
END_TEST

/* The name that running text puts before an abbreviation has at most 240 bytes. */
START_TEST(names_in_passing_have_240_bytes) {
    static const row rows[] = {{239, 1}, {240, 1}, {241, 0}, {479, 0}, {480, 0}, {481, 0}, {1000, 0}};
    static const char *const forms[][2] = {{"Ministry of L", ""}, {"L", " Agency"}};
    for (size_t form = 0; form < COUNT(forms); form++)
        for (size_t i = 0; i < COUNT(rows); i++) {
            size_t fixed = strlen(forms[form][0]) + strlen(forms[form][1]);
            begin_measure();
            compose(&text, "Lamps are lit by the %s", forms[form][0]);
            for (size_t n = 0; n < rows[i].size - fixed; n++)
                compose(&text, "%s", n % 8 == 6 && n + 2 < rows[i].size - fixed ? " " : n % 8 == 7 ? "L" : "a");
            compose(&text, "%s (LMP). (LMP)\n", forms[form][1]);
            csem_report *report = read_report();
            ck_assert_msg(csem_report_agency_count(report) == rows[i].expected, "%zu agencies with %zu bytes",
                          csem_report_agency_count(report), rows[i].size);
            if (rows[i].expected > 0) {
                size_t length;
                csem_agency_name(csem_report_agency(report, 0), &length);
                ck_assert_uint_eq(length, rows[i].size);
            }
            csem_report_free(report);
        }
}
END_TEST

/* Names of at most 512 bytes match with and without the hyphen of a line end. */
START_TEST(names_of_512_bytes_are_closed_up) {
    static const row rows[] = {{511, 1}, {512, 1}, {513, 2}, {514, 2}, {3000, 2}};
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int hyphens = 1; hyphens >= 0; hyphens--) {
            size_t letters = rows[i].size - strlen("L- Agency");
            begin_measure();
            for (int later = 0; later < 2; later++) {
                compose(&text, "Lamps shall be lit. (L");
                compose_times(&text, letters - 1, "a");
                compose(&text, "%sa Agency)\n\n", later == hyphens ? "" : "-");
            }
            csem_report *report = read_report();
            ck_assert_uint_eq(csem_report_agency_count(report), rows[i].expected);
            size_t length;
            csem_agency_name(csem_report_agency(report, 0), &length);
            /* A name that occurs elsewhere without the hyphen was divided at the hyphen. */
            ck_assert_uint_eq(length, rows[i].size - (hyphens == 0 || rows[i].expected == 1));
            csem_report_free(report);
        }
}
END_TEST

/* A hyphen that is kept counts in the length of the name. */
START_TEST(names_of_512_bytes_keep_their_hyphens) {
    static const size_t sizes[] = {511, 512, 513, 514, 520, 1024};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit. (L");
        compose_times(&text, sizes[i] - strlen("L-L Agency"), "a");
        compose(&text, "-L Agency)\n");
        csem_report *report = read_report();
        size_t length;
        csem_agency_name(csem_report_agency(report, 0), &length);
        ck_assert_uint_eq(length, sizes[i]);
        csem_report_free(report);
    }
}
END_TEST

/* Whether a parenthesis is a list of agencies. */
START_TEST(attributions_are_lists_of_agencies) {
    static const struct {
        const char *text;
        size_t expected;
    } rows[] = {{"(Lamp Agency: LA)", 1},
                {"(Lamp Agency: La)", 0},
                {"(Lamp Agency and other related bodies)", 1},
                {"(other related bodies)", 0},
                {"(Lamp Agency, other related bodies, and towns)", 0},
                {"(Lamp Agency, other related bodies, and Mast Agency)", 0},
                {"(Lamp Agency,, Mast Agency)", 2},
                {"(Lamp Agency, and)", 0},
                {"(, Lamp Agency)", 0},
                {"()", 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit. %s\n", rows[i].text);
        size_t found = counted(commitment_agencies);
        ck_assert_msg(found == rows[i].expected, "%s: %zu", rows[i].text, found);
    }
}
END_TEST

/* ---- the footer ---- */

START_TEST(names_of_footers_have_500_bytes) {
    static const row rows[] = {{499, 1}, {500, 1}, {501, 0}, {502, 0}, {503, 0}, {5000, 0}};
    for (size_t blanks = 0; blanks < 2; blanks++)
        for (size_t i = 0; i < COUNT(rows); i++) {
            begin_measure();
            compose(&text, "Lamps shall be lit.\n\n* LA (L");
            compose_times(&text, (rows[i].size - 1) / 2, blanks ? " a" : "aa");
            compose(&text, "%s)\n", rows[i].size % 2 == 0 ? "a" : "");
            ck_assert_uint_eq(counted(agencies), rows[i].expected);
        }
}
END_TEST

/* A footer has at most 65 lines. */
START_TEST(footers_have_65_lines) {
    static const row rows[] = {{64, 64}, {65, 65}, {66, 65}, {70, 65}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit.\n\n* ");
        for (size_t n = 0; n < rows[i].size; n++)
            compose(&text, "L%zuA (Lamp Agency %zu)%s\n", n, n, n + 1 < rows[i].size ? "," : "");
        ck_assert_uint_eq(counted(agencies), rows[i].expected);
    }
}
END_TEST

/* ---- the contents ---- */

typedef struct contents_row {
    size_t size;
    size_t chapters;
    size_t measures; /* measures of the first chapter */
} contents_row;

static void check_contents(const contents_row *wanted) {
    csem_report *report = read_report();
    size_t chapters = test_entry_count(report);
    size_t measures = chapters > 0 ? csem_section_child_count(test_entry(report, 0)) : 0;
    ck_assert_msg(chapters == wanted->chapters && measures == wanted->measures,
                  "%zu: the contents have %zu chapters, the first %zu measures", wanted->size, chapters, measures);
    csem_report_free(report);
}

/* An entry has at most 16 lines. A longer one has no page, and ends the contents. */
START_TEST(entries_of_the_contents_have_16_lines) {
    static const contents_row rows[] = {{1, 1, 3},  {2, 1, 3},  {3, 1, 3},  {4, 1, 3}, {5, 1, 3},
                                        {15, 1, 3}, {16, 1, 3}, {17, 1, 1}, {18, 1, 1}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "Table of Contents\n1. Lamps ..... 1\n(i) Lights ..... 1\n(ii) Wires");
        for (size_t n = 1; n < rows[i].size; n++)
            compose(&text, "\nand wires");
        compose(&text, " ..... 2\n(iii) Masts ..... 3\n");
        check_contents(&rows[i]);
    }
}
END_TEST

/* A caption has at most 64 bytes. */
START_TEST(captions_of_the_contents_have_64_bytes) {
    static const contents_row rows[] = {{63, 1, 1}, {64, 1, 1}, {65, 0, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "Table of");
        compose_times(&text, rows[i].size - strlen("Table ofContents"), " ");
        /* Without pages, contents are recognized by their caption only. */
        compose(&text, "Contents\n1. Lamps\n(i) Lights\n1. Lamps\n\n(i) Lights\n\nLamps shall be lit. (Lamp Agency)\n");
        check_contents(&rows[i]);
    }
}
END_TEST

static size_t first_page(const csem_report *report) {
    return (size_t)csem_section_place(test_entry(report, 0))->page;
}

/* Contents at a caption, after which the numbers start again, have pages if a sixteenth of their entries has one; the
 * others are entries without. If not, a number that looks like a page is part of the title. */
START_TEST(a_sixteenth_of_the_entries_has_pages) {
    static const row rows[] = {{1, 1}, {2, 1}, {4, 1}, {14, 1}, {15, 1}, {16, 0}, {17, 0}};
    static const char *const numerals[] = {"i", "ii", "iii", "iv",   "v",   "vi", "vii", "viii", "ix",
                                           "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii"};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "Efforts on the Basic Plan on Lamps\n\nTable of Contents\n1. Lamps ..... 1\n");
        for (size_t n = 0; n < rows[i].size; n++)
            compose(&text, "(%s) Lights\n", numerals[n]);
        compose(&text, "1. Lamps\n\n(i) Lights\n\nLamps shall be lit. (Lamp Agency)\n");
        csem_report *report = read_report();
        ck_assert_uint_eq(csem_section_child_count(test_entry(report, 0)), rows[i].size);
        ck_assert_uint_eq(first_page(report), rows[i].expected);
        csem_report_free(report);
    }
}
END_TEST

/* Two lines on which an entry follows the page of another are columns side by side, which prove nothing. */
START_TEST(columns_side_by_side_are_two_lines) {
    static const contents_row rows[] = {{0, 1, 4}, {1, 1, 4}, {2, 0, 0}, {3, 0, 0}};
    static const char *const numerals[] = {"i", "ii", "iii", "iv"};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "Table of Contents\n1. Lamps ..... 1\n");
        for (size_t n = 0; n < COUNT(numerals); n++)
            compose(&text, "(%s) Lights ..... %zu%s\n", numerals[n], n + 1,
                    n < rows[i].size ? "     2. Masts ..... 9" : "");
        check_contents(&rows[i]);
    }
}
END_TEST

/* Page numbers have at most five digits. */
START_TEST(pages_have_five_digits) {
    static const struct {
        const char *page;
        int32_t expected;
    } rows[] = {{"9999", 9999}, {"10000", 10000}, {"99999", 99999}, {"100000", 0}, {"999999", 0}, {"4294967297", 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "Table of Contents\n1. Lamps ..... %s\n(i) Masts ..... 5\n(ii) Wires ..... 6\n", rows[i].page);
        csem_report *report = read_report();
        const csem_section *entry = test_entry(report, 0);
        ck_assert_int_eq(entry ? csem_section_place(entry)->page : 0, rows[i].expected);
        csem_report_free(report);
    }
}
END_TEST

/* ---- numerals and headings ---- */

static size_t chapters(const csem_report *report) {
    return test_chapter_count(report);
}

START_TEST(chapters_have_five_digits) {
    static const struct {
        const char *number;
        size_t expected;
    } rows[] = {{"9999", 1}, {"10000", 1}, {"99999", 1}, {"100000", 0}, {"4294967297", 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "%s. Lamps\n\n(i) Lights\n\nLamps shall be lit. (Lamp Agency)\n", rows[i].number);
        ck_assert_uint_eq(counted(chapters), rows[i].expected);
    }
}
END_TEST

START_TEST(measures_end_at_399) {
    static const struct {
        const char *numeral;
        size_t expected;
    } rows[] = {{"cccxcviii", 1}, {"ccclxxxviii", 1}, {"cccxcix", 1}, {"cd", 0}, {"cccc", 0}, {"d", 0}, {"iiii", 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "1. Lamps\n\n(%s) Lights\n\nLamps shall be lit. (Lamp Agency)\n", rows[i].numeral);
        csem_report *report = read_report();
        const csem_section *chapter = test_chapter(report, 0);
        ck_assert_uint_eq(chapter ? csem_section_child_count(chapter) : 0, rows[i].expected);
        csem_report_free(report);
    }
}
END_TEST

/* A heading that the contents list has at most 12 lines. */
START_TEST(headings_have_12_lines) {
    static const row rows[] = {{11, 11}, {12, 12}, {13, 12}, {16, 12}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text, "Table of Contents\n1. Lamps ..... 1\n(i) Lights");
        for (size_t n = 1; n < rows[i].size; n++)
            compose(&text, "\nand L%zu", n);
        compose(&text, " ..... 1\n(ii) Masts ..... 2\n\n1. Lamps\n\n(i) Lights");
        for (size_t n = 1; n < rows[i].size; n++)
            compose(&text, "\nand L%zu", n);
        compose(&text, "\n\nLamps shall be lit. (Lamp Agency)\n");
        csem_report *report = read_report();
        const char *title = csem_section_title(csem_section_child(test_chapter(report, 0), 0), NULL);
        size_t lines = 1;
        for (const char *at = title; (at = strstr(at, " and L")) != NULL; at++)
            lines++;
        ck_assert_uint_eq(lines, rows[i].expected);
        csem_report_free(report);
    }
}
END_TEST

/* ---- running heads ---- */

typedef struct head_row {
    const char *head;
    size_t pages; /* the number of pages that have it, from the second one on */
    size_t step;  /* the number of pages from one to the next */
    size_t rows;
    size_t kept; /* how often it remains in the text */
} head_row;

/* A measure over many pages, some of which have a head. */
static void compose_pages(const head_row *wanted) {
    enum { PAGES = 12 };
    begin_measure();
    compose(&text, "Lamps shall be lit. (Lamp Agency)\n\n- Lamps were lit in parks. (Lamp Agency: LA)\n");
    for (size_t page = 0; page < PAGES; page++) {
        compose(&text, "\f");
        bool has_head = page % wanted->step == 0 && page / wanted->step < wanted->pages;
        for (size_t i = 0; has_head && i < wanted->rows; i++) {
            compose_word(i, 'A');
            compose(&text, " %s\n", wanted->head);
        }
        compose(&text, "\n- ");
        compose_word(page * 100, 'A');
        compose(&text, " lamps were lit in parks. (LA)\n");
    }
}

/* How often `part` or `other` occurs in the texts of the report. */
static size_t count_in_texts(const char *part, const char *other) {
    csem_report *report = read_report();
    csem_buffer *buffer;
    size_t count = 0;
    ck_assert_int_eq(written_report(report, CSEM_JSON_COMPACT, &buffer, NULL), CSEM_OK);
    for (const char *at = csem_buffer_data(buffer, NULL); *at; at++)
        count += strncmp(at, part, strlen(part)) == 0 || strncmp(at, other, strlen(other)) == 0;
    csem_buffer_free(buffer);
    csem_report_free(report);
    return count;
}

static size_t count_in_blocks(const char *part) {
    return count_in_texts(part, part);
}

static const head_row heads[] = {
    {"Yearbook", 1, 1, 1, 1},                                                     /* on three pages or more */
    {"Yearbook", 2, 1, 1, 2}, {"Yearbook", 3, 1, 1, 0}, {"Yearbook", 2, 2, 1, 2}, /* which may be every second page */
    {"Yearbook", 3, 2, 1, 0}, {"Yearbook", 3, 3, 1, 3}, {"Yearbook", 3, 1, 3, 0}, /* four lines of a page */
    {"Yearbook", 3, 1, 4, 0}, {"Yearbook", 3, 1, 5, 3}};

START_TEST(running_heads) {
    const head_row *wanted = &heads[_i];
    compose_pages(wanted);
    size_t kept = count_in_blocks(wanted->head);
    ck_assert_msg(kept == wanted->kept, "%zu pages in steps of %zu, %zu lines: %zu are kept", wanted->pages,
                  wanted->step, wanted->rows, kept);
}
END_TEST

/* A head has at most 160 bytes, and at least 4 letters. */
START_TEST(running_heads_have_160_bytes_and_4_letters) {
    static const row rows[] = {{159, 0}, {160, 0}, {161, 3}, {200, 3}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        composed head = {NULL, 0, 0};
        compose(&head, "Yearbook ");
        compose_times(&head, rows[i].size - strlen("Aaa Yearbook "), "o");
        compose_pages(&(head_row){head.data, 3, 1, 1, 0});
        ck_assert_msg(count_in_blocks("Yearbook") == rows[i].expected, "%zu bytes", rows[i].size);
        compose_free(&head);
    }
    compose_pages(&(head_row){"12/34", 3, 1, 1, 0});
    ck_assert_uint_eq(count_in_blocks("12/34"), 3);
    compose_pages(&(head_row){"b 12/34", 3, 1, 1, 0});
    ck_assert_uint_eq(count_in_blocks("12/34"), 0);
}
END_TEST

/* If nothing shows the edges of pages, equal lines with consecutive numbers are heads: four, or three whose number is
 * set off, at least 12 lines apart. */
START_TEST(heads_that_count_are_12_lines_apart) {
    static const struct {
        const char *head;
        int pages;
        size_t apart;
        size_t kept;
    } rows[] = {{"Yearbook", 3, 14, 3},   {"Yearbook", 4, 14, 0},   {"Yearbook", 5, 14, 0},   {"Yearbook", 4, 11, 4},
                {"Yearbook", 4, 12, 0},   {"Yearbook", 4, 13, 0},   {"Yearbook |", 2, 14, 2}, {"Yearbook |", 3, 14, 0},
                {"Yearbook  ", 3, 14, 0}, {"Yearbook |", 3, 11, 3}, {"Yearbook |", 3, 12, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit. (Lamp Agency)\n- Lamps were lit in parks. (Lamp Agency: LA)\n");
        for (int page = 0; page < rows[i].pages; page++) {
            compose(&text, "%s %d\n", rows[i].head, 21 + page);
            for (size_t line = 1; line < rows[i].apart; line++) {
                compose(&text, "- ");
                compose_word((size_t)page * 100 + line, 'A');
                compose(&text, " lamps were lit in parks. (LA)\n");
            }
        }
        ck_assert_msg(count_in_blocks("Yearbook") == rows[i].kept, "%d of %s, %zu apart", rows[i].pages, rows[i].head,
                      rows[i].apart);
    }
}
END_TEST

/* ---- page numbers ---- */

/* A line of more than 32 bytes is not a page number, whatever it contains. */
START_TEST(page_numbers_have_32_bytes) {
    static const row rows[] = {{15, 0}, {31, 0}, {32, 0}, {33, 1}, {34, 1}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text, "Lamps shall be lit\n\nPage");
        compose_times(&text, rows[i].size - strlen("Page7 of 12345"), " ");
        compose(&text, "7 of 12345\n\nin parks. (Lamp Agency)\n");
        ck_assert_msg((count_in_blocks("7 of 12345") > 0) == rows[i].expected, "%zu bytes", rows[i].size);
    }
}
END_TEST

START_TEST(page_numbers_have_five_digits) {
    static const struct {
        const char *text;
        int32_t number;
    } rows[] = {{"1", 1},
                {"9999", 9999},
                {"99999", 99999},
                {"100000", 0},
                {"4294967297", 0},
                {"0", 0},
                {"- 7 -", 7},
                {"- 99999 -", 99999},
                {"- 100000 -", 0},
                {"- 7", 0},
                {"- 7 - 8", 0},
                {"[7]", 7},
                {"[7", 0},
                {"Page 7 of 51", 7},
                {"7 / 99999", 7},
                {"7/8", 7},
                {"7 / 100000", 0},
                {"7 of 0", 0},
                {"7 of", 0},
                {"p. 7", 7},
                {"page 100000", 0},
                {"7 8", 0},
                {"", 0},
                {"-", 0},
                {"\xE2\x80\x93 7 \xE2\x80\x93", 7}};
    for (size_t i = 0; i < COUNT(rows); i++)
        ck_assert_msg(csem__page_number_parse(csem__text_of(rows[i].text)) == rows[i].number, "%s", rows[i].text);
}
END_TEST

/* A number alone on a line away from the edge of a page is a page number if it is at most 999, or at most 20 more than
 * the last one. */
START_TEST(page_numbers_come_next) {
    static const struct {
        const char *first;
        const char *next;
        bool is_text;
    } rows[] = {{"998", "", false}, {"999", "", false},     {"1000", "", true},   {"5", "24", false},
                {"5", "25", false}, {"5", "26", true},      {"5", "6", false},    {"5", "5", false},
                {"5", "4", true},   {"999", "1019", false}, {"999", "1020", true}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        char inside[16];
        char opening[16];
        bool has_next = rows[i].next[0] != '\0';
        begin_measure();
        compose(&text, "Lamps shall be lit\n\n%s\n\nin parks and", rows[i].first);
        compose(&text, has_next ? "\n\n%s\n\nin" : "%s in", rows[i].next);
        compose(&text, " towns. (Lamp Agency)\n");
        const char *last = has_next ? rows[i].next : rows[i].first;
        snprintf(inside, sizeof inside, " %s ", last);
        snprintf(opening, sizeof opening, "\"%s", last);
        ck_assert_msg((count_in_texts(inside, opening) > 0) == rows[i].is_text, "%s %s", rows[i].first, rows[i].next);
    }
}
END_TEST

/* Pages without a printed number are counted back from the first one that has one, down to page 1. */
START_TEST(pages_are_counted_back) {
    static const struct {
        int printed; /* at the foot of the third page */
        int32_t first;
    } rows[] = {{2, 0}, {3, 1}, {4, 2}, {999, 997}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_measure();
        compose(&text,
                "Lamps shall be lit. (Lamp Agency)\n\f- Oaks were lit. (Lamp Agency: LA)\n\f"
                "- Elms were lit. (LA)\n\n%d\n\f- Ashes were lit. (LA)\n",
                rows[i].printed);
        csem_report *report = read_report();
        ck_assert_int_eq(csem_section_place(csem_section_child(test_chapter(report, 0), 0))->page, rows[i].first);
        csem_report_free(report);
    }
}
END_TEST

/* If a title fills its line, its page follows after one space; it is at most 100 more than the previous page, and not
 * less. */
START_TEST(crowded_pages_are_at_most_100_on) {
    static const struct {
        int page;
        int32_t expected;
    } rows[] = {{5, 5}, {6, 6}, {104, 104}, {105, 105}, {106, 0}, {4, 0}, {1000, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        compose(&text,
                "Table of Contents\n1. Lamps ..... 5\n(i) Lights ..... 5\n(ii) Masts and wires %d\n"
                "(iii) Poles ..... 200\n(iv) Holes ..... 201\n",
                rows[i].page);
        csem_report *report = read_report();
        const csem_section *entry = csem_section_child(test_entry(report, 0), 1);
        ck_assert_msg((entry ? csem_section_place(entry)->page : 0) == rows[i].expected, "page %d", rows[i].page);
        csem_report_free(report);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("bounds");
    TCase *tests = tcase_create("bounds");
    tcase_add_checked_fixture(tests, set_up, set_up);
    tcase_add_test(tests, columns_end_at_65535);
    tcase_add_test(tests, a_bullet_beyond_65535_columns_is_indented);
    tcase_add_test(tests, attributions_have_128_parts);
    tcase_add_test(tests, attributions_have_128_abbreviations);
    tcase_add_test(tests, names_have_16_pieces);
    tcase_add_test(tests, abbreviations_have_24_letters);
    tcase_add_test(tests, names_in_passing_have_240_bytes);
    tcase_add_test(tests, names_of_512_bytes_are_closed_up);
    tcase_add_test(tests, names_of_512_bytes_keep_their_hyphens);
    tcase_add_test(tests, names_of_footers_have_500_bytes);
    tcase_add_test(tests, footers_have_65_lines);
    tcase_add_test(tests, entries_of_the_contents_have_16_lines);
    tcase_add_test(tests, captions_of_the_contents_have_64_bytes);
    tcase_add_test(tests, attributions_are_lists_of_agencies);
    tcase_add_test(tests, a_sixteenth_of_the_entries_has_pages);
    tcase_add_test(tests, columns_side_by_side_are_two_lines);
    tcase_add_test(tests, pages_have_five_digits);
    tcase_add_test(tests, chapters_have_five_digits);
    tcase_add_test(tests, measures_end_at_399);
    tcase_add_test(tests, headings_have_12_lines);
    tcase_add_loop_test(tests, running_heads, 0, (int)COUNT(heads));
    tcase_add_test(tests, running_heads_have_160_bytes_and_4_letters);
    tcase_add_test(tests, heads_that_count_are_12_lines_apart);
    tcase_add_test(tests, page_numbers_have_five_digits);
    tcase_add_test(tests, page_numbers_have_32_bytes);
    tcase_add_test(tests, page_numbers_come_next);
    tcase_add_test(tests, pages_are_counted_back);
    tcase_add_test(tests, crowded_pages_are_at_most_100_on);
    suite_add_tcase(suite, tests);
    return test_run(suite);
}
