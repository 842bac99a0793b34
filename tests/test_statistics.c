/* SPDX-License-Identifier: MIT */
/* Properties of the scanner: a sentence that is made from a statistic gives that statistic, prose without numbers
 * changes nothing, and numbers in words are read as written. Also the public functions with unusual arguments. */
#include "statistics/scan.h"
#include "support/tracker.h"

#include <check.h>
#include <csemplan.h>
#include <stdio.h>
#include <stdlib.h>

enum { SENTENCE = 512 };

static csem_prose *parse(const char *text) {
    csem_prose *prose = NULL;
    ck_assert_int_eq(csem_prose_parse(text, strlen(text), NULL, &prose, NULL), CSEM_OK);
    return prose;
}

/* ---- statistics and their sentences ------------------------------------------------------------------------------ */

typedef struct number {
    const char *printed;
    double value;
} number;

typedef struct qualifier {
    const char *before;
    const char *after;
    int32_t value;
} qualifier;

typedef struct noun {
    const char *phrase;
    const char *unit;
    int32_t kind;
} noun;

typedef struct time_of {
    const char *lead; /* before the text: "in " */
    const char *text; /* NULL if there is none */
    csem_period period;
} time_of;

static const number numbers[] = {{"2", 2},
                                 {"45", 45},
                                 {"300", 300},
                                 {"1,204", 1204},
                                 {"12,500", 12500},
                                 {"1,250,000", 1250000},
                                 {"3.5 million", 3500000},
                                 {"2 million", 2000000},
                                 {"seven", 7},
                                 {"twenty-five", 25},
                                 {"two hundred", 200},
                                 {"four hundred and twelve", 412},
                                 {"three thousand", 3000}};

static const qualifier qualifiers[] = {{"", "", CSEM_QUALIFIER_EXACT},
                                       {"approximately ", "", CSEM_QUALIFIER_APPROXIMATE},
                                       {"about ", "", CSEM_QUALIFIER_APPROXIMATE},
                                       {"some ", "", CSEM_QUALIFIER_APPROXIMATE},
                                       {"around ", "", CSEM_QUALIFIER_APPROXIMATE},
                                       {"almost ", "", CSEM_QUALIFIER_APPROXIMATE},
                                       {"nearly ", "", CSEM_QUALIFIER_APPROXIMATE},
                                       {"at least ", "", CSEM_QUALIFIER_MINIMUM},
                                       {"more than ", "", CSEM_QUALIFIER_MINIMUM},
                                       {"over ", "", CSEM_QUALIFIER_MINIMUM},
                                       {"no fewer than ", "", CSEM_QUALIFIER_MINIMUM},
                                       {"", " or more", CSEM_QUALIFIER_MINIMUM},
                                       {"up to ", "", CSEM_QUALIFIER_MAXIMUM},
                                       {"a maximum of ", "", CSEM_QUALIFIER_MAXIMUM},
                                       {"at most ", "", CSEM_QUALIFIER_MAXIMUM},
                                       {"no more than ", "", CSEM_QUALIFIER_MAXIMUM}};

static const noun nouns[] = {{"parks", "parks", CSEM_STATISTIC_COUNT},
                             {"public parks", "parks", CSEM_STATISTIC_COUNT},
                             {"people", "people", CSEM_STATISTIC_COUNT},
                             {"women", "women", CSEM_STATISTIC_COUNT},
                             {"NGOs", "NGOs", CSEM_STATISTIC_COUNT},
                             {"local sports clubs", "clubs", CSEM_STATISTIC_COUNT},
                             {"public relations campaigns", "campaigns", CSEM_STATISTIC_COUNT},
                             {"newly trained guides", "guides", CSEM_STATISTIC_COUNT},
                             {"posters and leaflets", "posters and leaflets", CSEM_STATISTIC_COUNT},
                             {"A3-format posters", "posters", CSEM_STATISTIC_COUNT},
                             {"Family Support Centers", "centers", CSEM_STATISTIC_COUNT},
                             {"days", "days", CSEM_STATISTIC_DURATION},
                             {"working hours", "hours", CSEM_STATISTIC_DURATION}};

static const time_of times[] = {{"", NULL, {{0, 0, 0}, {0, 0, 0}}},
                                {"in ", "FY2019", {{2019, 4, 1}, {2020, 3, 31}}},
                                {"in ", "2019", {{2019, 1, 1}, {2019, 12, 31}}},
                                {"during ", "2019", {{2019, 1, 1}, {2019, 12, 31}}},
                                {"in ", "July 2019", {{2019, 7, 1}, {2019, 7, 31}}},
                                {"on ", "July 4, 2019", {{2019, 7, 4}, {2019, 7, 4}}},
                                {"", "as of October 2018", {{2018, 10, 1}, {2018, 10, 31}}},
                                {"", "between May and July 2019", {{2019, 5, 1}, {2019, 7, 31}}},
                                {"", "from November 12 to 25, 2019", {{2019, 11, 12}, {2019, 11, 25}}},
                                {"in ", "the first half of 2019", {{2019, 1, 1}, {2019, 6, 30}}},
                                {"in ", "the third quarter of FY2019", {{2019, 10, 1}, {2019, 12, 31}}}};

enum {
    NUMBERS = sizeof numbers / sizeof numbers[0],
    QUALIFIERS = sizeof qualifiers / sizeof qualifiers[0],
    NOUNS = sizeof nouns / sizeof nouns[0],
    TIMES = sizeof times / sizeof times[0],
    TEMPLATES = 3
};

/* A sentence that has this statistic and no other. */
static void say(char *out, int template, const number *n, const qualifier *q, const noun *what, const time_of *when) {
    const char *text = when->text ? when->text : "";
    if (template == 0)
        snprintf(out, SENTENCE, "The town needed %s%s %s%s%s%s%s.", q->before, n->printed, what->phrase, q->after,
                 when->text ? " " : "", when->lead, text);
    else if (template == 1)
        snprintf(out, SENTENCE, "%s%s%sthere were %s%s %s%s in the town.", when->lead, text, when->text ? ", " : "",
                 q->before, n->printed, what->phrase, q->after);
    else
        snprintf(out, SENTENCE, "All of this was seen by %s%s %s%s, as the town says%s%s%s%s.", q->before, n->printed,
                 what->phrase, q->after, when->text ? " (" : "", when->lead, text, when->text ? ")" : "");
}

static void is_said(const char *sentence, const csem_prose *prose, const number *n, const qualifier *q,
                    const noun *what, const time_of *when) {
    ck_assert_msg(csem_prose_statistic_count(prose) == 1, "%s: %zu statistics", sentence,
                  csem_prose_statistic_count(prose));
    const csem_statistic *s = csem_prose_statistic(prose, 0);
    const csem_span *span = &csem_statistic_node(s)->place.span;
    ck_assert_msg(csem_statistic_value(s) == n->value, "%s: value %f", sentence, csem_statistic_value(s));
    ck_assert_msg(span->end - span->start == strlen(n->printed) &&
                      strncmp(sentence + span->start, n->printed, strlen(n->printed)) == 0,
                  "%s: span", sentence);
    ck_assert_msg(csem_statistic_qualifier(s) == q->value, "%s: qualifier", sentence);
    ck_assert_msg(csem_statistic_kind(s) == what->kind, "%s: kind", sentence);
    ck_assert_msg(strcmp(csem_statistic_unit(s, NULL), what->unit) == 0, "%s: unit %s", sentence,
                  csem_statistic_unit(s, NULL));
    ck_assert_msg(strcmp(csem_statistic_phrase(s, NULL), what->phrase) == 0, "%s: phrase %s", sentence,
                  csem_statistic_phrase(s, NULL));
    const char *printed;
    const csem_period *period = csem_statistic_period(s, &printed, NULL);
    ck_assert_msg((period != NULL) == (when->text != NULL), "%s: period or none", sentence);
    if (period)
        ck_assert_msg(memcmp(period, &when->period, sizeof *period) == 0 && strcmp(printed, when->text) == 0,
                      "%s: period %s", sentence, printed);
}

START_TEST(a_sentence_gives_its_statistic) {
    const number *n = &numbers[_i];
    char sentence[SENTENCE];
    for (int q = 0; q < QUALIFIERS; q++)
        for (int what = 0; what < NOUNS; what++)
            for (int when = 0; when < TIMES; when++)
                for (int template = 0; template <TEMPLATES; template ++) {
                    say(sentence, template, n, &qualifiers[q], &nouns[what], &times[when]);
                    csem_prose *prose = parse(sentence);
                    is_said(sentence, prose, n, &qualifiers[q], &nouns[what], &times[when]);
                    csem_prose_free(prose);
                }
}
END_TEST

/* ---- prose without numbers --------------------------------------------------------------------------------------- */

static const char *const fillers[] = {"The weather was fine.",
                                      "Nobody had thought of rain!",
                                      "Who would have known?",
                                      "The mayor (a keen gardener) gave a talk.",
                                      "“We like it here,” said a guest.",
                                      "Often the fun is in the tents, etc."};

static const char *const sentences[] = {"In FY2019, 20 fairs were held in 5 towns.",
                                        "They cost $500, or 3% of the budget.",
                                        "The hut has 10 to 15 beds for persons aged 18.",
                                        "The boat sails six times per year.",
                                        "Fairs were held in 2019.",
                                        "About 300 guests came, 40 by bus.",
                                        "The rule is in Article 5.",
                                        "Last year, 30 stalls were new."};

enum { FILLERS = sizeof fillers / sizeof fillers[0], SENTENCES = sizeof sentences / sizeof sentences[0] };

static bool same_text(const char *a, const char *b) {
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static void same_statistic(const char *text, const csem_statistic *a, const csem_statistic *b, uint64_t offset) {
    const char *first;
    const char *second;
    const csem_period *before = csem_statistic_period(a, &first, NULL);
    const csem_period *after = csem_statistic_period(b, &second, NULL);
    ck_assert_msg(
        csem_statistic_value(a) == csem_statistic_value(b) && csem_statistic_kind(a) == csem_statistic_kind(b) &&
            csem_statistic_qualifier(a) == csem_statistic_qualifier(b) &&
            same_text(csem_statistic_unit(a, NULL), csem_statistic_unit(b, NULL)) &&
            same_text(csem_statistic_phrase(a, NULL), csem_statistic_phrase(b, NULL)) && same_text(first, second),
        "%s", text);
    ck_assert_msg(before && after ? memcmp(before, after, sizeof *before) == 0 : before == after, "%s", text);
    ck_assert_msg(csem_statistic_node(a)->place.span.start + offset == csem_statistic_node(b)->place.span.start, "%s",
                  text);
}

/* Whether b has the statistics of a, with those from byte `from` of a on moved by `offset`. */
static void same_statistics(const char *text, const csem_prose *a, const csem_prose *b, uint64_t from,
                            uint64_t offset) {
    ck_assert_msg(csem_prose_statistic_count(a) == csem_prose_statistic_count(b), "%s", text);
    for (size_t i = 0; i < csem_prose_statistic_count(a); i++) {
        const csem_statistic *before = csem_prose_statistic(a, i);
        uint64_t moved = csem_statistic_node(before)->place.span.start >= from ? offset : 0;
        same_statistic(text, before, csem_prose_statistic(b, i), moved);
    }
}

START_TEST(prose_without_numbers_changes_nothing) {
    char plain[SENTENCE];
    char filled[SENTENCE];
    const char *first = sentences[_i];
    for (int second = 0; second < SENTENCES; second++)
        for (int filler = 0; filler < FILLERS; filler++)
            for (int place = 0; place < 3; place++) {
                const char *f = fillers[filler];
                snprintf(plain, sizeof plain, "%s %s", first, sentences[second]);
                snprintf(filled, sizeof filled, "%s%s%s %s%s%s%s%s", place == 0 ? f : "", place == 0 ? " " : "", first,
                         place == 1 ? f : "", place == 1 ? " " : "", sentences[second], place == 2 ? " " : "",
                         place == 2 ? f : "");
                csem_prose *a = parse(plain);
                csem_prose *b = parse(filled);
                uint64_t from = place == 0 ? 0 : place == 1 ? strlen(first) : strlen(plain);
                same_statistics(filled, a, b, from, strlen(f) + 1);
                csem_prose_free(a);
                csem_prose_free(b);
            }
}
END_TEST

/* ---- numbers in words ------------------------------------------------------------------------------------------- */

/* Writes a number below a hundred, or nothing for 0. Returns the end of the text. */
static size_t write_below_hundred(char *out, size_t size, int value) {
    static const char *const small[] = {
        "",    "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static const char *const tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                       "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (value < 20)
        return (size_t)snprintf(out, size, "%s", small[value]);
    return (size_t)snprintf(out, size, "%s%s%s", tens[value / 10], value % 10 ? "-" : "", small[value % 10]);
}

static void write_words(char *out, int value, bool with_and) {
    size_t at = 0;
    if (value >= 1000) {
        at += write_below_hundred(out, SENTENCE, value / 1000);
        at += (size_t)snprintf(out + at, SENTENCE - at, " thousand%s", value % 1000 ? " " : "");
        value %= 1000;
    }
    if (value >= 100) {
        at += write_below_hundred(out + at, SENTENCE - at, value / 100);
        at += (size_t)snprintf(out + at, SENTENCE - at, " hundred%s", value % 100 == 0 ? "" : with_and ? " and " : " ");
        value %= 100;
    }
    write_below_hundred(out + at, SENTENCE - at, value);
}

START_TEST(words_are_read_as_they_are_written) {
    char words[SENTENCE];
    char sentence[SENTENCE + 32];
    for (int value = 2; value < 20000; value++) {
        write_words(words, value, value % 2 == 0);
        snprintf(sentence, sizeof sentence, "The town has %s trees.", words);
        csem_prose *prose = parse(sentence);
        ck_assert_msg(csem_prose_statistic_count(prose) == 1, "%s", sentence);
        const csem_statistic *s = csem_prose_statistic(prose, 0);
        ck_assert_msg(csem_statistic_value(s) == value, "%s: %f", sentence, csem_statistic_value(s));
        ck_assert_uint_eq(csem_statistic_node(s)->place.span.end - csem_statistic_node(s)->place.span.start,
                          strlen(words));
        csem_prose_free(prose);
    }
}
END_TEST

START_TEST(every_listed_word_is_found) {
    csem__words words;
    csem__words_index(&words);
    const char *const some[] = {"of", "the", "seventeen", "YEARS", "december", "usd", "telecommunications"};
    const char *const none[] = {"", "xylophone", "o", "thee", "1", "é", "of the", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        ck_assert_msg(!csem__word_find(&words, csem__text_of(none[i])), "%s", none[i]);
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++)
        ck_assert_msg(csem__word_find(&words, csem__text_of(some[i])), "%s", some[i]);
    size_t count = csem__word_count();
    ck_assert_uint_le(count, CSEM_MAX_WORDS);
    for (size_t i = 0; i < count; i++) {
        const csem__word *word = csem__word_at(i);
        ck_assert_msg(csem__word_find(&words, csem__text_of(word->text)) == word, "%s is in the wrong place",
                      word->text);
    }
}
END_TEST

/* ---- the skim ---------------------------------------------------------------------------------------------------- */

static const char *const pieces[] = {"one",
                                     "One of",
                                     "at least one of",
                                     "one-stop",
                                     "one-year",
                                     "one’s",
                                     "one another",
                                     "twenty",
                                     "No. 79",
                                     "No.5",
                                     "of 2016",
                                     "in 2019",
                                     "In 2019",
                                     "in 1950",
                                     "the 2014",
                                     "2014 Plan",
                                     "July 2019",
                                     "May 20",
                                     "May 5,000",
                                     "May 1, 2019",
                                     "16 and 17 people",
                                     "November 16",
                                     "FY2019",
                                     "FY2019/20",
                                     "FY18",
                                     "#189",
                                     "(189)",
                                     "(30)",
                                     "G7",
                                     "B2-format",
                                     "37th",
                                     "2,660",
                                     "3.5",
                                     "30",
                                     "300",
                                     "parks",
                                     "people",
                                     "were",
                                     "and",
                                     "or",
                                     "to",
                                     "the",
                                     "from",
                                     "between",
                                     "(",
                                     ")",
                                     "“",
                                     "”",
                                     ".",
                                     ",",
                                     "25)",
                                     "2019”",
                                     "since",
                                     "until 2020",
                                     "Act",
                                     "published",
                                     "last year",
                                     "million",
                                     "$5",
                                     "5%",
                                     "years",
                                     "times per year",
                                     "Mar. 4",
                                     "2019-04-01",
                                     "by 2017",
                                     "age 18",
                                     "no one",
                                     "one in five",
                                     "one to three",
                                     "one time"};

enum { PIECES = sizeof pieces / sizeof pieces[0], MAX_PIECES = 40, TEXTS = 20000, FEWER_TEXTS = 1000 };

/* Pseudo-random numbers that are the same on every machine and in every run. */
static unsigned next_random(uint64_t *state, unsigned below) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (unsigned)(*state >> 33) % below;
}

static size_t make_text(uint64_t *state, char *out, size_t size) {
    size_t length = 0;
    for (unsigned left = 1 + next_random(state, MAX_PIECES); left > 0; left--) {
        const char *piece = pieces[next_random(state, PIECES)];
        ck_assert_uint_lt(length + strlen(piece) + 1, size);
        memcpy(out + length, piece, strlen(piece));
        length += strlen(piece);
        if (next_random(state, 12) > 0)
            out[length++] = ' ';
    }
    return length;
}

/* The fields of the accepted numbers, to compare two scans. */
static uint64_t sum_up(csem__scanner *scanner, csem__text text) {
    uint64_t sum = 0;
    csem__scan_begin(scanner, text);
    for (const csem__number *n; (n = csem__scan_next(scanner));)
        if (n->reason == CSEM_REASON_ACCEPTED)
            sum = sum * 31 + n->span.start * 7 + n->span.end + (uint64_t)n->kind * 5 + (uint64_t)n->qualifier +
                  n->phrase.end + (n->time ? n->time->start + 1 : 0);
    ck_assert(!scanner->failed);
    return sum;
}

/* A scan for statistics only skips sentences that a scan for all candidates reads; both must agree. */
START_TEST(the_skim_loses_nothing) {
    char text[MAX_PIECES * 32];
    uint64_t state = UINT64_C(88172645463325252) + (uint64_t)_i;
    csem_allocator allocator = csem__default_allocator();
    csem__scanner scanner;
    csem__scanner_init(&scanner, &allocator, 4);
    int texts = getenv("CSEMPLAN_QUICK") ? FEWER_TEXTS : TEXTS;
    for (int i = 0; i < texts; i++) {
        uint64_t sums[2] = {0, 0};
        size_t length = make_text(&state, text, sizeof text);
        for (int explain = 0; explain < 2; explain++) {
            scanner.explain = explain != 0;
            sums[explain] = sum_up(&scanner, (csem__text){text, length});
        }
        ck_assert_msg(sums[0] == sums[1], "%.*s", (int)length, text);
    }
    csem__scanner_free(&scanner);
}
END_TEST

/* ---- the public functions --------------------------------------------------------------------------------------- */

START_TEST(nothing_gives_nothing) {
    csem_prose *prose = parse("");
    ck_assert_uint_eq(csem_prose_statistic_count(prose), 0);
    ck_assert_uint_eq(csem_prose_candidate_count(prose), 0);
    ck_assert_ptr_null(csem_prose_statistic(prose, 0));
    ck_assert_ptr_null(csem_prose_candidate(prose, 0));
    csem_prose_free(prose);
    csem_prose_free(NULL);
    size_t length = 1;
    ck_assert_uint_eq(csem_prose_statistic_count(NULL), 0);
    ck_assert_uint_eq(csem_prose_candidate_count(NULL), 0);
    ck_assert_uint_eq(csem_prose_reason_count(NULL, CSEM_REASON_DATE), 0);
    ck_assert_ptr_null(csem_candidate_text(NULL, CSEM_CANDIDATE_TEXT_NUMBER, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(csem_candidate_text(NULL, CSEM_CANDIDATE_TEXT_CONTEXT, NULL));
    ck_assert_ptr_null(csem_candidate_statistic(NULL));
    ck_assert_ptr_null(csem_candidate_node(NULL));
    ck_assert_int_eq(csem_candidate_reason(NULL), CSEM_REASON_NONE);
}
END_TEST

START_TEST(reasons_have_names) {
    int32_t reason = 1;
    while (csem_value_name(CSEM_ENUMERATION_REASON, reason))
        reason++;
    ck_assert_int_eq(reason, CSEM_REASON_LANGUAGE + 1);
    ck_assert_ptr_null(csem_value_name(CSEM_ENUMERATION_REASON, 0));
    ck_assert_str_eq(csem_value_name(CSEM_ENUMERATION_REASON, CSEM_REASON_IDENTIFIER), "identifier");
}
END_TEST

START_TEST(candidates_are_explained_and_counted) {
    csem_prose *prose = parse("Act No. 79 of 2008 covers 30 towns.\r\nSee page 5.\rOne of them is new.\n");
    const int32_t wanted[] = {CSEM_REASON_IDENTIFIER, CSEM_REASON_DATE, CSEM_REASON_ACCEPTED, CSEM_REASON_IDENTIFIER,
                              CSEM_REASON_WORD};
    const uint64_t lines[] = {1, 1, 1, 2, 3};
    ck_assert_uint_eq(csem_prose_candidate_count(prose), 5);
    for (size_t i = 0; i < 5; i++) {
        const csem_candidate *candidate = csem_prose_candidate(prose, i);
        ck_assert_int_eq(csem_candidate_reason(candidate), wanted[i]);
        ck_assert_uint_eq(csem_candidate_node(candidate)->place.span.line, lines[i]);
        ck_assert_int_eq(csem_candidate_node(candidate)->commitment_index, -1);
        ck_assert_int_eq(csem_candidate_node(candidate)->effort_index, -1);
        ck_assert_ptr_null(csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_MEASURE, NULL));
        ck_assert(strstr(csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_CONTEXT, NULL),
                         csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL)) != NULL);
    }
    ck_assert_uint_eq(csem_prose_reason_count(prose, CSEM_REASON_IDENTIFIER), 2);
    ck_assert_uint_eq(csem_prose_reason_count(prose, CSEM_REASON_ACCEPTED), csem_prose_statistic_count(prose));
    ck_assert_uint_eq(csem_prose_reason_count(prose, 99), 0);
    ck_assert_ptr_eq(csem_candidate_statistic(csem_prose_candidate(prose, 2)), csem_prose_statistic(prose, 0));
    const char *text = csem_candidate_text(csem_prose_candidate(prose, 1), CSEM_CANDIDATE_TEXT_EXPLANATION, NULL);
    ck_assert_str_eq(text, "it is a date or a part of one");
    ck_assert_ptr_null(csem_candidate_text(csem_prose_candidate(prose, 1), CSEM_CANDIDATE_TEXT_NONE, NULL));
    csem_prose_free(prose);
}
END_TEST

START_TEST(errors_are_reported) {
    csem_prose *prose = (csem_prose *)&prose;
    csem_options options;
    csem_error error;
    csem_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(csem_prose_parse("30 parks", 8, NULL, NULL, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_prose_parse(NULL, 8, NULL, &prose, &error), CSEM_ERROR_ARGUMENT);
    ck_assert_ptr_null(prose);
    ck_assert_int_eq(csem_prose_parse("30 \xFF parks", 10, NULL, &prose, &error), CSEM_ERROR_ENCODING);
    ck_assert_uint_eq(error.column, 4);
    ck_assert_int_eq(csem_prose_explain(NULL, NULL, &prose, &error), CSEM_ERROR_ARGUMENT);
    options.fiscal_year_start = 13;
    ck_assert_int_eq(csem_prose_parse("30 parks", 8, &options, &prose, &error), CSEM_ERROR_OPTIONS);
    ck_assert_int_eq(csem_prose_explain(NULL, &options, &prose, &error), CSEM_ERROR_OPTIONS);
    csem_options_init(&options, sizeof options);
    options.max_nodes = 1;
    ck_assert_int_eq(csem_prose_parse("30 parks", 8, &options, &prose, &error), CSEM_OK);
    csem_prose_free(prose);
    ck_assert_int_eq(csem_prose_parse("30 parks and 5 ponds", 20, &options, &prose, &error), CSEM_ERROR_LIMIT);
    ck_assert_ptr_null(prose);
    options.max_input = 7;
    ck_assert_int_eq(csem_prose_parse("30 parks", 8, &options, &prose, &error), CSEM_ERROR_LIMIT);
}
END_TEST

START_TEST(replaced_bytes_leave_places_as_given) {
    static const char text[] = "\xFE\xFE caf\xE9: 30 parks\xFF and 5 ponds";
    csem_prose *prose;
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    ck_assert_int_eq(csem_prose_parse(text, strlen(text), &options, &prose, NULL), CSEM_OK);
    ck_assert_uint_eq(csem_prose_statistic_count(prose), 2);
    for (size_t i = 0; i < 2; i++) {
        const csem_span *span = &csem_statistic_node(csem_prose_statistic(prose, i))->place.span;
        const char *wanted = i == 0 ? "30" : "5";
        ck_assert_uint_eq(span->end - span->start, strlen(wanted));
        ck_assert_mem_eq(text + span->start, wanted, strlen(wanted));
    }
    csem_prose_free(prose);
}
END_TEST

START_TEST(long_input_does_no_harm) {
    enum { LENGTH = 1 << 20, SHORTER = 1 << 16 };
    static const char *const rows[] = {"9",       "(",  "one or ", "2019 ", "30 parks, ",
                                       "in May ", "a-", ". ",      "“",     "three "};
    size_t most = getenv("CSEMPLAN_QUICK") ? SHORTER : LENGTH;
    char *text = malloc(LENGTH + 16);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t length = 0;
        for (; length < most; length += strlen(rows[i]))
            memcpy(text + length, rows[i], strlen(rows[i]));
        csem_prose *prose;
        ck_assert_int_eq(csem_prose_parse(text, length, NULL, &prose, NULL), CSEM_OK);
        if (i == 0)
            ck_assert_uint_eq(csem_prose_reason_count(prose, CSEM_REASON_LONG), 1);
        csem_prose_free(prose);
    }
    free(text);
}
END_TEST

START_TEST(memory_may_run_out_anywhere) {
    static const char text[] = "In 2019, 30 parks and 5 ponds were opened (in May). Last year, $5 million was paid.\n"
                               "A quiet time. It has 20 halls, and 12 were painted.\n";
    int code = CSEM_ERROR_MEMORY;
    for (long n = 0; code == CSEM_ERROR_MEMORY; n++) {
        csem_tracker tracker = {.left = n};
        csem_allocator allocator = csem_tracker_allocator(&tracker);
        csem_options options;
        csem_prose *prose;
        csem_options_init(&options, sizeof options);
        options.allocator = &allocator;
        code = csem_prose_parse(text, strlen(text), &options, &prose, NULL);
        ck_assert_ptr_eq(code == CSEM_OK ? NULL : prose, NULL);
        csem_prose_free(prose);
        ck_assert_int_eq(tracker.live, 0);
        ck_assert_int_lt(n, 1000);
    }
    ck_assert_int_eq(code, CSEM_OK);
}
END_TEST

static int count_bytes(void *context, const char *text, size_t length) {
    (void)text;
    *(size_t *)context += length;
    return 0;
}

static int refuse(void *context, const char *text, size_t length) {
    (void)context;
    (void)text;
    (void)length;
    return 1;
}

START_TEST(json_is_written_to_a_sink) {
    csem_prose *prose = parse("In 2019, 30 parks were opened.");
    size_t plain = 0;
    size_t explained = 0;
    ck_assert_int_eq(csem_prose_write_json(prose, CSEM_JSON_COMPACT, count_bytes, &plain, NULL), CSEM_OK);
    ck_assert_int_eq(
        csem_prose_write_json(prose, CSEM_JSON_COMPACT | CSEM_PROSE_JSON_CANDIDATES, count_bytes, &explained, NULL),
        CSEM_OK);
    ck_assert_uint_gt(plain, 0);
    ck_assert_uint_gt(explained, plain);
    ck_assert_int_eq(csem_prose_write_json(prose, 0, refuse, NULL, NULL), CSEM_ERROR_SINK);
    ck_assert_int_eq(csem_prose_write_json(prose, 4, count_bytes, &plain, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_prose_write_json(NULL, 0, count_bytes, &plain, NULL), CSEM_ERROR_ARGUMENT);
    ck_assert_int_eq(csem_prose_write_json(prose, 0, NULL, NULL, NULL), CSEM_ERROR_ARGUMENT);
    csem_prose_free(prose);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("statistics");
    TCase *properties = tcase_create("properties");
    tcase_set_timeout(properties, 240);
    tcase_add_loop_test(properties, a_sentence_gives_its_statistic, 0, NUMBERS);
    tcase_add_loop_test(properties, prose_without_numbers_changes_nothing, 0, SENTENCES);
    tcase_add_test(properties, words_are_read_as_they_are_written);
    tcase_add_test(properties, every_listed_word_is_found);
    tcase_add_loop_test(properties, the_skim_loses_nothing, 0, 3);
    suite_add_tcase(suite, properties);
    TCase *edges = tcase_create("edges");
    tcase_set_timeout(edges, 240);
    tcase_add_test(edges, nothing_gives_nothing);
    tcase_add_test(edges, reasons_have_names);
    tcase_add_test(edges, candidates_are_explained_and_counted);
    tcase_add_test(edges, errors_are_reported);
    tcase_add_test(edges, replaced_bytes_leave_places_as_given);
    tcase_add_test(edges, long_input_does_no_harm);
    tcase_add_test(edges, memory_may_run_out_anywhere);
    tcase_add_test(edges, json_is_written_to_a_sink);
    suite_add_tcase(suite, edges);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
