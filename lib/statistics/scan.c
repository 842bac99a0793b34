/* SPDX-License-Identifier: MIT */
/* The scanner: skims a block for sentences that may hold a number, and sends only these through the stages. */
#include "statistics/scan.h"

void csem__scanner_init(csem__scanner *scanner, const csem_allocator *allocator, int32_t fiscal_year_start) {
    *scanner = (csem__scanner){
        .allocator = *allocator, .fiscal_year_start = fiscal_year_start, .sentence.max_digits = CSEM_EXACT_DIGITS};
    csem__words_index(&scanner->words);
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

static bool scan_sentence(csem__scanner *scanner, csem__number_sink sink, void *context) {
    csem__sentence *sentence = &scanner->sentence;
    if (!csem__numbers_find(sentence, &scanner->allocator))
        return false;
    if (sentence->number_count == 0)
        return true;
    if (!csem__times_find(scanner, sentence))
        return false;
    csem__numbers_reject(sentence);
    csem__numbers_bind(sentence);
    if (!csem__numbers_date(scanner))
        return false;
    for (size_t i = 0; i < sentence->number_count; i++) {
        const csem__number *number = &sentence->numbers[i];
        bool wanted = scanner->explain || number->reason == CSEM_REASON_ACCEPTED;
        if (wanted && !sink(context, sentence->text, number))
            return false;
    }
    return true;
}

bool csem__scan_block(csem__scanner *scanner, csem__text text, csem__number_sink sink, void *context) {
    size_t at = 0;
    size_t start;
    /* Tokens have 32 bits for their places; no input is longer. */
    if (text.length > UINT32_MAX)
        text.length = UINT32_MAX;
    csem__times_forget(scanner);
    scanner->sentence.words = scanner->earlier.words = &scanner->words;
    while (csem__sentence_next(text, &at, &start, scanner->explain)) {
        /* A sentence of endless length comes in pieces. */
        for (size_t end = at; start < at; start = end, end = at)
            if (!csem__tokens_find(&scanner->sentence, &scanner->allocator, text, start, &end) ||
                !scan_sentence(scanner, sink, context))
                return false;
    }
    return true;
}

static bool note(void *context, csem__text text, const csem__number *number) {
    (void)text;
    (void)number;
    bool *holds = context;
    *holds = true;
    return false;
}

bool csem__scan_holds(csem__scanner *scanner, csem__text text, bool *holds) {
    *holds = false;
    return csem__scan_block(scanner, text, note, holds) || *holds;
}
