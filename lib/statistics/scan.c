/* SPDX-License-Identifier: MIT */
/* The scanner: takes the sentences of a block that may have a number through the stages, and gives their numbers one by
 * one. README.md has the stages and why they are in this order.
 *
 * Invariant: sentence has the numbers of the piece that ends at start; the next ones are searched for from there. */
#include "statistics/stages.h"

void csem__scanner_init(csem__scanner *scanner, const csem_allocator *allocator, int32_t fiscal_year_start) {
    *scanner = (csem__scanner){
        .allocator = *allocator, .fiscal_year_start = fiscal_year_start, .sentence.max_digits = CSEM_EXACT_DIGITS};
    csem__words_index(&scanner->words);
}

void csem__scanner_set_profile(csem__scanner *scanner, const csem__profile *profile) {
    if (!profile)
        return;
    scanner->sentence.foreign = !csem__profile_is_english(profile);
    scanner->sentence.named = profile->figures.named;
    scanner->sentence.dollar =
        profile->figures.dollar ? csem__currency_find(csem__text_of(profile->figures.dollar)) : CSEM_CURRENCY_NONE;
}

static void free_sentence(const csem__scanner *scanner, csem__sentence *sentence) {
    csem__release(&scanner->allocator, sentence->tokens);
    csem__release(&scanner->allocator, sentence->number_starts);
    csem__release(&scanner->allocator, sentence->time_starts);
    csem__release(&scanner->allocator, sentence->times);
    csem__release(&scanner->allocator, sentence->numbers);
    *sentence = (csem__sentence){0};
}

void csem__scanner_free(csem__scanner *scanner) {
    free_sentence(scanner, &scanner->sentence);
    free_sentence(scanner, &scanner->earlier);
}

static bool scan_sentence(csem__scanner *scanner) {
    csem__sentence *sentence = &scanner->sentence;
    if (!csem__numbers_find(sentence, &scanner->allocator))
        return false;
    if (sentence->number_count == 0)
        return true;
    if (!csem__times_find(scanner, sentence))
        return false;
    csem__numbers_reject(sentence);
    csem__numbers_bind(sentence);
    return csem__numbers_date(scanner);
}

/* Scans the next sentence, or what is left of one: a sentence with too many tokens comes in pieces. */
static bool next_piece(csem__scanner *scanner) {
    if (scanner->start >= scanner->at &&
        !csem__sentence_next(scanner->text, &scanner->at, &scanner->start, scanner->explain))
        return false;
    size_t end = scanner->at;
    scanner->next = 0;
    scanner->failed =
        !csem__tokens_find(&scanner->sentence, &scanner->allocator, scanner->text, scanner->start, &end) ||
        !scan_sentence(scanner);
    scanner->start = end;
    return !scanner->failed;
}

void csem__scan_begin(csem__scanner *scanner, csem__text text) {
    /* Tokens have 32 bits for their places; no input is longer. */
    if (text.length > UINT32_MAX)
        text.length = UINT32_MAX;
    csem__times_forget(scanner);
    scanner->sentence.words = scanner->earlier.words = &scanner->words;
    scanner->sentence.number_count = 0;
    scanner->sentence.counted = (csem__range){0, 0};
    scanner->text = text;
    scanner->start = scanner->at = scanner->next = 0;
}

const csem__number *csem__scan_next(csem__scanner *scanner) {
    do
        while (scanner->next < scanner->sentence.number_count) {
            const csem__number *number = &scanner->sentence.numbers[scanner->next++];
            if (scanner->explain || number->reason == CSEM_REASON_ACCEPTED)
                return number;
        }
    while (!scanner->failed && next_piece(scanner));
    return NULL;
}

bool csem__scan_holds(csem__scanner *scanner, csem__text text, bool *holds) {
    csem__scan_begin(scanner, text);
    *holds = csem__scan_next(scanner) != NULL;
    return !scanner->failed;
}
