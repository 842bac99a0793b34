/* SPDX-License-Identifier: MIT */
/* Rules about statistics: facts that are reported twice, and facts that contradict each other. */
#include "lines/boundary.h"
#include "model/facts.h"
#include "model/node.h"
#include "statistics/fill.h"
#include "validation/validation.h"

#include <inttypes.h>

/* ---- the same fact ---- */

static csem__finding_place statistic_place(const csem_statistic *statistic) {
    return (csem__finding_place){.span = statistic->node.place.span,
                                 .measure = statistic->measure,
                                 .commitment = statistic->node.commitment_index,
                                 .effort = statistic->node.effort_index,
                                 .page = statistic->node.place.page};
}

/* `reported` says whether the visitor returned true before for the same fact: then it has a finding. */
typedef bool (*fact_visitor)(csem_reporter *reporter, const csem_statistic *first, const csem_statistic *later,
                             bool reported);

/* Calls the visitor for each statistic whose fact occurs earlier in another effort, with the first that gives the fact.
 */
static void each_repeated(csem_reporter *reporter, fact_visitor visitor) {
    const csem_report *report = reporter->report;
    bool *reported = csem__arena_allocate(&reporter->scratch, report->statistic_count + 1);
    csem__table facts;
    if (!reported) {
        csem__reporter_out_of_memory(reporter);
        return;
    }
    memset(reported, 0, report->statistic_count + 1);
    csem__table_init(&facts, &reporter->scratch.allocator);
    for (size_t i = 0; i < report->statistic_count && reporter->code == CSEM_OK; i++) {
        const csem_statistic *statistic = &report->statistics[i];
        csem__text key = {NULL, 0};
        size_t first;
        if (!csem__fact_is_distinctive(statistic))
            continue;
        if (!csem__fact_key(&reporter->scratch, statistic, &key)) {
            csem__reporter_out_of_memory(reporter);
            break;
        }
        if (!csem__table_get(&facts, key, &first)) {
            if (!csem__table_put(&facts, key, i))
                csem__reporter_out_of_memory(reporter);
        } else if (!csem__fact_is_same_effort(&report->statistics[first], statistic)) {
            reported[first] |= visitor(reporter, &report->statistics[first], statistic, reported[first]);
        }
    }
    csem__table_free(&facts);
}

static bool report_repeated(csem_reporter *reporter, const csem_statistic *first, const csem_statistic *later,
                            bool reported) {
    csem__finding_place place = statistic_place(later);
    csem__report_finding(reporter, &place, "%s gives the same fact: %s %s in %s",
                         csem__name_id(reporter, first->measure).text, csem__print_number(later->value).text,
                         csem__shorten(later->unit).text, csem__shorten(later->period.text).text);
    csem__relate(reporter, first->node.place.span, "the same fact");
    return reported;
}

void csem__rule_statistic_repeated(csem_reporter *reporter) {
    each_repeated(reporter, report_repeated);
}

/* One finding for each fact, at the earliest statistic that contradicts the first. */
static bool report_qualifier(csem_reporter *reporter, const csem_statistic *first, const csem_statistic *later,
                             bool reported) {
    bool exact = later->qualifier == CSEM_QUALIFIER_EXACT;
    if (exact == (first->qualifier == CSEM_QUALIFIER_EXACT) || reported)
        return false;
    csem__finding_place place = statistic_place(later);
    csem__report_finding(
        reporter, &place, "%s %s in %s is %s here, but %s in %s", csem__print_number(later->value).text,
        csem__shorten(later->unit).text, csem__shorten(later->period.text).text,
        csem_value_name(CSEM_ENUMERATION_QUALIFIER, later->qualifier),
        csem_value_name(CSEM_ENUMERATION_QUALIFIER, first->qualifier), csem__name_id(reporter, first->measure).text);
    csem__relate(reporter, first->node.place.span, "the same fact");
    return true;
}

void csem__rule_statistic_qualifier(csem_reporter *reporter) {
    each_repeated(reporter, report_qualifier);
}

/* ---- statistic-conflict ---- */

/* Two sentences conflict if they give different values for one unit and period, and at least 60 % of their words are
 * common. Comparing all pairs would be quadratic. The algorithm is the prefix filter of similarity joins: in any fixed
 * order of all words, two sets of which at least 60 % are common share a word among the last 40 % of each. So each
 * sentence is entered in the lists of those words only, and is compared with the sentences that it finds there.
 *
 * Hostile input may have very many sentences in one list. A comparison costs one step for each value and each word that
 * it visits, and a sentence has a budget of steps that grows with its length; the newest sentences of a list are
 * compared first. So the total cost is linear in the text. No report that people write comes near the budget. */
enum { MIN_STEPS = 1024, STEPS_PER_WORD = 32, MAX_VALUES = 16, MAX_UNITS = 16 };

#define NO_POSTING SIZE_MAX

/* The statistics of a sentence that share a unit and a period, sorted by value; of equal values, only the first. */
typedef struct claim {
    csem__word_set words;
    const csem_statistic *statistics[MAX_VALUES];
    size_t count;
} claim;

/* An entry in the list of the claims that have a word. */
typedef struct posting {
    size_t claim;
    size_t next; /* posting of the same list, or NO_POSTING */
} posting;

/* A statistic whose node has its block. */
typedef struct fact {
    csem_statistic statistic;
} fact;

struct comparer {
    csem_reporter *reporter;
    const csem_allocator *allocator;
    csem__vocabulary vocabulary;
    fact *facts;
    size_t fact_count;
    size_t fact_capacity;
    claim *claims;
    size_t claim_count;
    size_t claim_capacity;
    posting *postings;
    size_t posting_count;
    size_t posting_capacity;
    size_t *heads; /* the newest posting of a unit, period and word */
    size_t head_count;
    size_t head_capacity;
    csem__table lists; /* to the index of the head */
    csem__table units; /* unit and period to a number */
    size_t budget;     /* the steps left for the current claim */
};

static bool is_claim(const csem_statistic *statistic) {
    return statistic->node.block && statistic->unit.data && statistic->period.period.start.year > 0;
}

static bool add_fact(struct comparer *comparer, const csem_statistic *statistic) {
    if (!is_claim(statistic))
        return true;
    if (!csem__array_grow(comparer->allocator, (void **)&comparer->facts, comparer->fact_count,
                          &comparer->fact_capacity, sizeof *comparer->facts))
        return csem__reporter_out_of_memory(comparer->reporter);
    comparer->facts[comparer->fact_count++] = (fact){*statistic};
    return true;
}

static bool add_scanned(struct comparer *comparer, const csem_node *node, const csem__number *number) {
    csem_statistic statistic = {.node = *node, .measure = node->section->id, .text_offset = number->span.start};
    return csem__statistic_fill(&statistic, &comparer->reporter->scratch, node->block->text, number) &&
           add_fact(comparer, &statistic);
}

/* Adds the numbers of a block if its node has statistics. False: out of memory. */
static bool scan_block(struct comparer *comparer, csem__scanner *scanner, const csem_node *node) {
    if ((node->effort ? node->effort->statistic_count : node->commitment->statistic_count) == 0)
        return true;
    csem__scan_begin(scanner, node->block->text);
    for (const csem__number *number; (number = csem__scan_next(scanner));)
        if (!add_scanned(comparer, node, number))
            return false;
    return !scanner->failed;
}

/* JSON does not keep the offset of a number in its text, so the texts of the nodes that have statistics are scanned
 * again. */
static void gather_again(struct comparer *comparer) {
    csem_reporter *reporter = comparer->reporter;
    csem__scanner scanner;
    bool done = true;
    csem__scanner_init(&scanner, comparer->allocator, reporter->fiscal_year_start);
    scanner.report_period = reporter->report->period;
    for (csem_node node = csem__walk_begin(reporter->report); done && csem__node_next_block(&node);)
        done = scan_block(comparer, &scanner, &node);
    if (!done)
        csem__reporter_out_of_memory(reporter);
    csem__scanner_free(&scanner);
}

static bool gather(struct comparer *comparer) {
    const csem_report *report = comparer->reporter->report;
    if (report->is_from_json)
        gather_again(comparer);
    for (size_t i = 0; !report->is_from_json && i < report->statistic_count; i++)
        if (!add_fact(comparer, &report->statistics[i]))
            return false;
    return comparer->reporter->code == CSEM_OK;
}

/* The sentence of the block that contains an offset. The search continues where the last one in the block stopped, so
 * offsets must not decrease. */
static csem__text sentence_at(const csem_block *block, size_t offset, size_t *at, size_t *start) {
    while (*at <= offset && *at < block->text.length) {
        *start = *at;
        *at = csem__sentence_end(block->text, *at, *at);
    }
    return csem__slice(block->text.data, *start, *at);
}

/* The number that a table gives to a key of two parts: the next one if the key is new. SIZE_MAX: out of memory. */
static size_t number_of(struct comparer *comparer, csem__table *table, const void *first, size_t first_length,
                        csem__text second) {
    csem__arena *scratch = &comparer->reporter->scratch;
    char *bytes = csem__arena_reserve(scratch, first_length + second.length);
    if (!bytes)
        return SIZE_MAX;
    memcpy(bytes, first, first_length);
    if (second.length > 0)
        memcpy(bytes + first_length, second.data, second.length);
    csem__text key = {bytes, first_length + second.length};
    size_t number;
    if (csem__table_get(table, key, &number))
        return number;
    number = table->count;
    csem__arena_commit(scratch, key.length);
    return csem__table_put(table, key, number) ? number : SIZE_MAX;
}

/* The first statistic of a claim, in the order of the text, whose value the other claim does not give; or NULL. */
static const csem_statistic *first_difference(const claim *of, const claim *from) {
    const csem_statistic *first = NULL;
    size_t other = 0;
    for (size_t i = 0; i < of->count; i++) {
        const csem_statistic *one = of->statistics[i];
        while (other < from->count && from->statistics[other]->value < one->value)
            other++;
        if (other < from->count && !(from->statistics[other]->value > one->value))
            continue;
        if (!first || one->text_offset < first->text_offset)
            first = one;
    }
    return first;
}

static bool is_alike(const csem__word_set *a, const csem__word_set *b) {
    size_t common = csem__word_set_common(a, b);
    return common * 5 >= (a->count + b->count - common) * 3;
}

static void report_conflict(csem_reporter *reporter, const csem_statistic *later, const csem_statistic *first) {
    csem__finding_place place = statistic_place(later);
    csem__report_finding(reporter, &place, "a similar sentence gives %s %s in %s, this one %s",
                         csem__print_number(first->value).text, csem__shorten(first->unit).text,
                         csem__shorten(first->period.text).text, csem__print_number(later->value).text);
    csem__relate(reporter, first->node.place.span, "the other value, in %s",
                 csem__name_id(reporter, first->measure).text);
}

/* Takes a number of steps from the budget. False if they are more than what is left. */
static bool spend(struct comparer *comparer, size_t steps) {
    if (comparer->budget >= steps) {
        comparer->budget -= steps;
        return true;
    }
    comparer->budget = 0;
    comparer->reporter->is_incomplete = true;
    return false;
}

/* Compares a claim with those in the list of one word. True if one contradicts it. */
static bool compare_list(struct comparer *comparer, const claim *one, size_t head) {
    for (size_t i = head; i != NO_POSTING; i = comparer->postings[i].next) {
        const claim *other = &comparer->claims[comparer->postings[i].claim];
        if (!spend(comparer, one->count + other->count))
            return false;
        const csem_statistic *later = first_difference(one, other);
        const csem_statistic *first = later ? first_difference(other, one) : NULL;
        if (!first)
            continue;
        if (!spend(comparer, one->words.count + other->words.count))
            return false;
        if (!is_alike(&one->words, &other->words))
            continue;
        report_conflict(comparer->reporter, later, first);
        return true;
    }
    return false;
}

static bool enter(struct comparer *comparer, size_t list, size_t index) {
    if (list == comparer->head_count) {
        if (!csem__array_grow(comparer->allocator, (void **)&comparer->heads, list, &comparer->head_capacity,
                              sizeof *comparer->heads))
            return false;
        comparer->heads[comparer->head_count++] = NO_POSTING;
    }
    if (!csem__array_grow(comparer->allocator, (void **)&comparer->postings, comparer->posting_count,
                          &comparer->posting_capacity, sizeof *comparer->postings))
        return false;
    comparer->postings[comparer->posting_count] = (posting){index, comparer->heads[list]};
    comparer->heads[list] = comparer->posting_count++;
    return true;
}

/* Reports the first contradiction of the claim at index, and enters the claim. False: out of memory. */
static bool compare_claim(struct comparer *comparer, size_t index, size_t unit) {
    const claim *one = &comparer->claims[index];
    size_t words = one->words.count;
    size_t prefix = words - (words * 3 + 4) / 5 + 1;
    bool reported = false;
    comparer->budget = MIN_STEPS + words * STEPS_PER_WORD;
    for (size_t i = 0; words > 0 && i < prefix; i++) {
        uint32_t word = one->words.words[words - 1 - i];
        csem__text tail = {(const char *)&word, sizeof word};
        size_t list = number_of(comparer, &comparer->lists, &unit, sizeof unit, tail);
        if (list == SIZE_MAX)
            return csem__reporter_out_of_memory(comparer->reporter);
        if (!reported && list < comparer->head_count)
            reported = compare_list(comparer, one, comparer->heads[list]);
        if (!enter(comparer, list, index))
            return csem__reporter_out_of_memory(comparer->reporter);
    }
    return true;
}

static size_t unit_of(struct comparer *comparer, const csem_statistic *statistic) {
    return number_of(comparer, &comparer->units, &statistic->period.period, sizeof statistic->period.period,
                     statistic->unit);
}

/* Inserts a statistic by its value, unless the claim has the value. */
static void add_value(struct comparer *comparer, claim *of, const csem_statistic *statistic) {
    size_t at = 0;
    while (at < of->count && of->statistics[at]->value < statistic->value)
        at++;
    if (at < of->count && !(of->statistics[at]->value > statistic->value))
        return;
    if (of->count == MAX_VALUES) {
        comparer->reporter->is_incomplete = true;
        return;
    }
    memmove(of->statistics + at + 1, of->statistics + at, (of->count - at) * sizeof of->statistics[0]);
    of->statistics[at] = statistic;
    of->count++;
}

/* The claims of one sentence: claims[base..base + count] of the comparer, and the number of the unit and period of
 * each. */
struct sentence_claims {
    csem__word_set words;
    size_t base;
    size_t count;
    size_t units[MAX_UNITS];
};

/* Adds a statistic to the claim of its unit and period. False: out of memory. */
static bool add_claim(struct comparer *comparer, struct sentence_claims *of, const csem_statistic *statistic) {
    size_t unit = unit_of(comparer, statistic);
    size_t at = 0;
    if (unit == SIZE_MAX)
        return csem__reporter_out_of_memory(comparer->reporter);
    while (at < of->count && of->units[at] != unit)
        at++;
    if (at == MAX_UNITS) {
        comparer->reporter->is_incomplete = true;
        return true;
    }
    if (at == of->count) {
        if (!csem__array_grow(comparer->allocator, (void **)&comparer->claims, comparer->claim_count,
                              &comparer->claim_capacity, sizeof *comparer->claims))
            return csem__reporter_out_of_memory(comparer->reporter);
        of->units[of->count++] = unit;
        comparer->claims[comparer->claim_count++] = (claim){.words = of->words};
    }
    add_value(comparer, &comparer->claims[of->base + at], statistic);
    return true;
}

/* Makes and compares the claims of one sentence, whose facts are first..end. False: out of memory. */
static bool take_sentence(struct comparer *comparer, csem__text sentence, size_t first, size_t end) {
    struct sentence_claims claims = {.base = comparer->claim_count};
    if (!csem__word_set_make(&comparer->vocabulary, &sentence, 1, &claims.words))
        return csem__reporter_out_of_memory(comparer->reporter);
    for (size_t i = first; i < end; i++)
        if (!add_claim(comparer, &claims, &comparer->facts[i].statistic))
            return false;
    for (size_t i = 0; i < claims.count; i++)
        if (!compare_claim(comparer, claims.base + i, claims.units[i]))
            return false;
    return true;
}

/* Groups the facts, which are in the order of the text, by their sentences. */
static void take_sentences(struct comparer *comparer) {
    const csem_block *block = NULL;
    size_t at = 0;
    size_t start = 0;
    for (size_t i = 0; i < comparer->fact_count;) {
        const csem_statistic *statistic = &comparer->facts[i].statistic;
        if (!statistic->node.block)
            return;
        if (statistic->node.block != block)
            at = start = 0;
        block = statistic->node.block;
        csem__text sentence = sentence_at(block, statistic->text_offset, &at, &start);
        size_t end = i + 1;
        while (end < comparer->fact_count && comparer->facts[end].statistic.node.block == block &&
               comparer->facts[end].statistic.text_offset < at)
            end++;
        if (!take_sentence(comparer, sentence, i, end))
            return;
        i = end;
    }
}

void csem__rule_statistic_conflict(csem_reporter *reporter) {
    const csem_allocator *allocator = &reporter->scratch.allocator;
    struct comparer comparer = {.reporter = reporter, .allocator = allocator};
    csem__vocabulary_init(&comparer.vocabulary, &reporter->scratch);
    csem__table_init(&comparer.lists, allocator);
    csem__table_init(&comparer.units, allocator);
    if (gather(&comparer))
        take_sentences(&comparer);
    csem__table_free(&comparer.lists);
    csem__table_free(&comparer.units);
    csem__vocabulary_free(&comparer.vocabulary);
    csem__release(allocator, comparer.facts);
    csem__release(allocator, comparer.claims);
    csem__release(allocator, comparer.postings);
    csem__release(allocator, comparer.heads);
}
