/* SPDX-License-Identifier: MIT */
/* The scanner: skims a block for sentences that may hold a number, and sends only these through the stages. */
#include "statistics/scan.h"

void csem_scanner_init(csem_scanner *scanner, const csem_allocator *allocator, int32_t fiscal_year_start) {
    *scanner = (csem_scanner){
        .allocator = *allocator, .fiscal_year_start = fiscal_year_start, .sentence.max_digits = CSEM_EXACT_DIGITS};
    csem_words_index(&scanner->words);
}

static void free_sentence(const csem_scanner *scanner, csem_sentence *sentence) {
    csem_release(&scanner->allocator, sentence->tokens);
    csem_release(&scanner->allocator, sentence->number_starts);
    csem_release(&scanner->allocator, sentence->time_starts);
    csem_release(&scanner->allocator, sentence->times);
    csem_release(&scanner->allocator, sentence->numbers);
    *sentence = (csem_sentence){0};
}

void csem_scanner_free(csem_scanner *scanner) {
    free_sentence(scanner, &scanner->sentence);
    free_sentence(scanner, &scanner->earlier);
}

static bool scan_sentence(csem_scanner *scanner, csem_number_sink sink, void *context) {
    csem_sentence *sentence = &scanner->sentence;
    if (!csem_numbers_find(sentence, &scanner->allocator))
        return false;
    if (sentence->number_count == 0)
        return true;
    if (!csem_times_find(scanner, sentence))
        return false;
    csem_numbers_reject(sentence);
    csem_numbers_bind(sentence);
    if (!csem_numbers_date(scanner))
        return false;
    for (size_t i = 0; i < sentence->number_count; i++) {
        const csem_number *number = &sentence->numbers[i];
        bool wanted = scanner->explain || number->reason == CSEM_REASON_ACCEPTED;
        if (wanted && !sink(context, sentence->text, number))
            return false;
    }
    return true;
}

bool csem_scan_block(csem_scanner *scanner, csem_text text, csem_number_sink sink, void *context) {
    size_t at = 0;
    size_t start;
    /* Tokens have 32 bits for their places; no input is longer. */
    if (text.length > UINT32_MAX)
        text.length = UINT32_MAX;
    csem_times_forget(scanner);
    scanner->sentence.words = scanner->earlier.words = &scanner->words;
    while (csem_sentence_next(text, &at, &start, scanner->explain)) {
        /* A sentence of endless length comes in pieces. */
        for (size_t end = at; start < at; start = end, end = at)
            if (!csem_tokens_find(&scanner->sentence, &scanner->allocator, text, start, &end) ||
                !scan_sentence(scanner, sink, context))
                return false;
    }
    return true;
}

static bool note(void *context, csem_text text, const csem_number *number) {
    (void)text;
    (void)number;
    bool *holds = context;
    *holds = true;
    return false;
}

bool csem_scan_holds(csem_scanner *scanner, csem_text text, bool *holds) {
    *holds = false;
    return csem_scan_block(scanner, text, note, holds) || *holds;
}
