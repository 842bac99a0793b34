/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <stdio.h>

static double speed(const bench_result *result, int contestant, double seconds) {
    size_t bytes = bench_contestants[contestant].is_json ? result->json_length : result->text_length;
    return (double)bytes / seconds / 1e6;
}

static double ratio(size_t part, size_t whole) {
    return (double)part / (double)whole;
}

/* The time that finding the statistics adds, as a multiple of the time of reading without them. */
static double scan_ratio(const double *seconds) {
    return (seconds[BENCH_TEXT] - seconds[BENCH_TEXT_BARE]) / seconds[BENCH_TEXT_BARE];
}

/* ---- for people ---- */

static void print_times(const bench_result *result) {
    printf("  %-28s %9s %9s %10s %10s\n", "MB/s of processor time", "best", "median", "to cmark", "to md4c");
    for (int c = 0; c < BENCH_CONTESTANTS; c++) {
        printf("  %-28s %9.1f %9.1f", bench_contestants[c].title, speed(result, c, result->best[c]),
               speed(result, c, result->median[c]));
        if (bench_contestants[c].is_json)
            printf("\n");
        else
            printf(" %9.2fx %9.2fx\n", result->median[BENCH_CMARK] / result->median[c],
                   result->median[BENCH_MD4C] / result->median[c]);
    }
    printf("  %-28s %8.2fx %8.2fx\n", "time of scanning to parsing", scan_ratio(result->best),
           scan_ratio(result->median));
}

static void print_memory(const bench_result *result) {
    static const int counted[] = {BENCH_TEXT, BENCH_TEXT_BARE, BENCH_CMARK};
    printf("  %-28s %9s %9s %10s %10s %10s\n", "memory, times the input", "peak", "kept", "+ input", "if moved",
           "requests");
    for (size_t i = 0; i < sizeof counted / sizeof counted[0]; i++) {
        const bench_memory *memory = &result->memory[counted[i]];
        printf("  %-28s %8.2fx %8.2fx %9.2fx %9.2fx %10zu\n", bench_contestants[counted[i]].title,
               ratio(memory->peak, result->text_length), ratio(memory->kept, result->text_length),
               ratio(memory->peak, result->text_length) + 1, ratio(memory->peak_moving, result->text_length),
               memory->calls);
    }
}

void bench_print_table(const char *path, const bench_result *results, size_t count, size_t repeats) {
    printf("%s, %zu turns\n", path, repeats);
    for (size_t i = 0; i < count; i++) {
        const bench_result *result = &results[i];
        printf("\n%zux: %zu bytes, %zu chapters, %zu measures, %zu efforts, %zu statistics\n", result->size,
               result->text_length, result->counts.chapters, result->counts.measures, result->counts.efforts,
               result->counts.statistics);
        if (result->is_timed)
            print_times(result);
        print_memory(result);
    }
}

/* ---- JSON ---- */

static void print_json_string(const char *text) {
    putchar('"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        if ((unsigned char)*text < 0x20)
            printf("\\u%04x", (unsigned)*text);
        else
            putchar(*text);
    }
    putchar('"');
}

static void print_json_contestant(const bench_result *result, int contestant) {
    const bench_memory *memory = &result->memory[contestant];
    const char *comma = "";
    printf("\"%s\":{", bench_contestants[contestant].name);
    if (result->is_timed) {
        printf("\"best_seconds\":%.9f,\"median_seconds\":%.9f,\"best_mb_per_second\":%.3f,"
               "\"median_mb_per_second\":%.3f",
               result->best[contestant], result->median[contestant],
               speed(result, contestant, result->best[contestant]),
               speed(result, contestant, result->median[contestant]));
        comma = ",";
    }
    if (memory->calls > 0)
        printf("%s\"requests\":%zu,\"peak_bytes\":%zu,\"peak_bytes_if_moved\":%zu,\"kept_bytes\":%zu", comma,
               memory->calls, memory->peak, memory->peak_moving, memory->kept);
    printf("}");
}

void bench_print_json(const char *path, const bench_result *results, size_t count) {
    printf("{\"format\":\"csemplan-bench\",\"version\":1,\"file\":");
    print_json_string(path);
    printf(",\"sizes\":[");
    for (size_t i = 0; i < count; i++) {
        const bench_result *result = &results[i];
        printf("%s{\"size\":%zu,\"text_bytes\":%zu,\"json_bytes\":%zu,\"chapters\":%zu,\"measures\":%zu,"
               "\"efforts\":%zu,\"statistics\":%zu,\"contestants\":{",
               i > 0 ? "," : "", result->size, result->text_length, result->json_length, result->counts.chapters,
               result->counts.measures, result->counts.efforts, result->counts.statistics);
        for (int c = 0; c < BENCH_CONTESTANTS; c++) {
            if (c > 0)
                putchar(',');
            print_json_contestant(result, c);
        }
        printf("}");
        if (result->is_timed)
            printf(",\"best_scan_to_parse\":%.3f,\"median_scan_to_parse\":%.3f", scan_ratio(result->best),
                   scan_ratio(result->median));
        printf("}");
    }
    printf("]}\n");
}
