/* SPDX-License-Identifier: MIT */
/* csemplan-bench measures how fast a report is read, and how much memory that takes, and compares it with the parsers
 * of md4c and cmark on the same bytes. The contestants take turns, so that a slow moment of the machine affects all of
 * them. The time is processor time. A run that is too short for the clock is repeated. */
#include "contestants.h"
#include "support/written.h"
#include "table.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { DONE = 0, MISSED = 1, BAD_USAGE = 2, BAD_INPUT = 3 };
enum { MAX_SIZES = 8, MAX_REPEATS = 1001, MAX_RUNS = 1000 };

static const char help[] = "Usage: csemplan-bench [OPTION]... [FILE]\n"
                           "Measures how fast the report in FILE is read, as it is, tenfold and a hundredfold as one\n"
                           "long report, next to md4c and cmark. Without FILE it is efforts-fy2019.txt in the folder\n"
                           "that CSEMPLAN_CORPUS names, else examples/data/sample.txt.\n"
                           "\n"
                           "  --repeat N     take turns N times (default 11); 0 counts memory only\n"
                           "  --sizes N,...  how many times as long the reports are (default 1,10,100)\n"
                           "  --json         print JSON\n"
                           "  --check        exit with status 1 if cmark was faster at reading, or the peak memory\n"
                           "                 is more than four times the input\n"
                           "  --grow N       print the N-fold report, measure nothing\n"
                           "  --once NAME    run one contestant once on FILE as it is, for a profiler: text,\n"
                           "                 text-bare, md4c, cmark, json-write or json-read\n"
                           "  --help         print this help and exit\n"
                           "\n"
                           "Exit status: 0 done, 1 a check failed, 2 bad usage, 3 input not readable or no report.\n";

struct settings {
    size_t sizes[MAX_SIZES];
    size_t size_count;
    size_t repeats;
    size_t grow;      /* prints a report of this many copies; 0 measures instead */
    const char *once; /* the only contestant to run, or NULL for all */
    bool json;
    bool check;
    bool help;
};

/* ---- input ---- */

static bool read_file(const char *path, bench_text *text) {
    *text = (bench_text){0};
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "csemplan-bench: %s: %s\n", path, strerror(errno));
        return false;
    }
    char buffer[65536];
    for (size_t n; (n = fread(buffer, 1, sizeof buffer, file)) > 0;)
        bench_text_add(text, buffer, n);
    bool good = !ferror(file) && text->length > 0;
    if (!good)
        fprintf(stderr, "csemplan-bench: %s: nothing to read\n", path);
    fclose(file);
    return good;
}

static const char *default_file(char *path, size_t size) {
    const char *corpus = getenv("CSEMPLAN_CORPUS");
    if (corpus) {
        struct stat info;
        int length = snprintf(path, size, "%s/efforts-fy2019.txt", corpus);
        if (length > 0 && (size_t)length < size && stat(path, &info) == 0)
            return path;
    }
    return "examples/data/sample.txt";
}

/* Takes ownership of the text. */
static bool prepare(bench_input *input, bench_text text) {
    *input = (bench_input){.text = text};
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (csem_report_parse_text(text.data, text.length, NULL, &input->report, &error) != CSEM_OK ||
        written_report(input->report, CSEM_JSON_DEFAULT, &input->json, &error) != CSEM_OK) {
        fprintf(stderr, "csemplan-bench: line %llu: %s\n", (unsigned long long)error.line, error.message);
        return false;
    }
    csem_buffer_data(input->json, &input->json_length);
    return true;
}

static void discard(bench_input *input) {
    csem_buffer_free(input->json);
    csem_report_free(input->report);
    free(input->text.data);
}

/* ---- time ---- */

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static double time_run(const bench_contestant *contestant, const bench_input *input, bool *good) {
    double start = now();
    *good &= contestant->run(input);
    return now() - start;
}

static int compare_times(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Every contestant runs once before any runs again: branch prediction learns a short text that is read many times in a
 * row, and would make the reader faster than it is on a new text. Reading with statistics and reading without both come
 * after JSON, so that neither profits from the caches that the other has filled. */
static const int turn[BENCH_CONTESTANTS] = {BENCH_TEXT,      BENCH_MD4C,  BENCH_JSON_WRITE,
                                            BENCH_TEXT_BARE, BENCH_CMARK, BENCH_JSON_READ};

static bool measure_times(const bench_input *input, size_t repeats, bench_result *result) {
    const double shortest = 0.01;
    static double times[BENCH_CONTESTANTS][MAX_REPEATS];
    bool good = true;
    double first = time_run(&bench_contestants[BENCH_TEXT], input, &good);
    size_t runs = first < shortest / MAX_RUNS ? MAX_RUNS : 1 + (size_t)(shortest / first);
    for (size_t i = 0; i < repeats; i++) {
        for (int c = 0; c < BENCH_CONTESTANTS; c++)
            times[c][i] = 0;
        for (size_t run = 0; run < runs; run++)
            for (int c = 0; c < BENCH_CONTESTANTS; c++)
                times[turn[c]][i] += time_run(&bench_contestants[turn[c]], input, &good) / (double)runs;
    }
    for (int c = 0; c < BENCH_CONTESTANTS; c++) {
        qsort(times[c], repeats, sizeof times[c][0], compare_times);
        result->best[c] = times[c][0];
        result->median[c] = times[c][repeats / 2];
    }
    return good;
}

/* ---- the program ---- */

static bool measure(const bench_text *origin, size_t size, size_t repeats, bench_result *result) {
    *result = (bench_result){.size = size};
    bench_text text;
    bench_input input = {0};
    bool good = bench_grow(origin, size, &text) && bench_count(&text, &result->counts) && prepare(&input, text);
    if (good) {
        result->text_length = text.length;
        result->json_length = input.json_length;
        good = bench_count_memory(&input, BENCH_TEXT, &result->memory[BENCH_TEXT]) &&
               bench_count_memory(&input, BENCH_TEXT_BARE, &result->memory[BENCH_TEXT_BARE]) &&
               bench_count_memory(&input, BENCH_CMARK, &result->memory[BENCH_CMARK]);
        result->is_timed = repeats > 0;
        if (good && repeats > 0)
            good = measure_times(&input, repeats, result);
        if (!good)
            fputs("csemplan-bench: a run failed\n", stderr);
    }
    discard(&input);
    return good;
}

static bool passes(const bench_result *result) {
    bool light = result->memory[BENCH_TEXT].peak <= 4 * result->text_length;
    bool fast = !result->is_timed || result->best[BENCH_TEXT] <= result->best[BENCH_CMARK];
    if (!light)
        fprintf(stderr, "csemplan-bench: %zux: the peak memory is more than 4 times the input\n", result->size);
    if (!fast)
        fprintf(stderr, "csemplan-bench: %zux: cmark is faster\n", result->size);
    return light && fast;
}

static int measure_all(const struct settings *settings, const char *path, const bench_text *text) {
    bench_result results[MAX_SIZES];
    int code = DONE;
    for (size_t i = 0; i < settings->size_count; i++) {
        if (!measure(text, settings->sizes[i], settings->repeats, &results[i]))
            return BAD_INPUT;
        if (settings->check && !passes(&results[i]))
            code = MISSED;
    }
    if (settings->json)
        bench_print_json(path, results, settings->size_count);
    else
        bench_print_table(path, results, settings->size_count, settings->repeats);
    return code;
}

static int print_grown(const bench_text *text, size_t times) {
    bench_text grown;
    if (!bench_grow(text, times, &grown))
        return BAD_INPUT;
    bool good = fwrite(grown.data, 1, grown.length, stdout) == grown.length && fflush(stdout) == 0;
    free(grown.data);
    return good ? DONE : BAD_INPUT;
}

/* Prepares only what the contestant needs, so that a profile contains little else. */
static int run_once(const char *name, const bench_text *text) {
    for (int c = 0; c < BENCH_CONTESTANTS; c++) {
        const bench_contestant *contestant = &bench_contestants[c];
        if (strcmp(contestant->name, name) != 0)
            continue;
        bench_input input = {.text = *text};
        bool good = (!contestant->is_json || prepare(&input, *text)) && contestant->run(&input);
        csem_buffer_free(input.json);
        csem_report_free(input.report);
        return good ? DONE : BAD_INPUT;
    }
    fprintf(stderr, "csemplan-bench: no contestant has the name '%s'\n", name);
    return BAD_USAGE;
}

static bool parse_size(const char *text, size_t most, size_t *number, const char **end) {
    *number = 0;
    const char *at = text;
    while (*at >= '0' && *at <= '9' && *number <= most)
        *number = *number * 10 + (size_t)(*at++ - '0');
    *end = at;
    return at > text && *number <= most;
}

static bool parse_sizes(const char *text, struct settings *settings) {
    settings->size_count = 0;
    for (const char *at = text;; at++) {
        size_t size;
        if (settings->size_count == MAX_SIZES || !parse_size(at, 10000, &size, &at) || size == 0)
            return false;
        settings->sizes[settings->size_count++] = size;
        if (*at == '\0')
            return true;
        if (*at != ',')
            return false;
    }
}

static bool parse_options(int argc, char **argv, struct settings *settings) {
    static const struct option options[] = {
        {"repeat", required_argument, NULL, 'r'}, {"sizes", required_argument, NULL, 's'},
        {"json", no_argument, NULL, 'j'},         {"check", no_argument, NULL, 'c'},
        {"grow", required_argument, NULL, 'g'},   {"once", required_argument, NULL, 'o'},
        {"help", no_argument, NULL, 'h'},         {NULL, 0, NULL, 0}};
    const char *end = "";
    bool good = true;
    for (int letter; good && (letter = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (letter == 'r')
            good = parse_size(optarg, MAX_REPEATS, &settings->repeats, &end);
        else if (letter == 's')
            good = parse_sizes(optarg, settings);
        else if (letter == 'g')
            good = parse_size(optarg, 10000, &settings->grow, &end) && settings->grow > 0;
        else if (letter == 'o')
            settings->once = optarg;
        else if (letter == 'h')
            settings->help = true;
        else
            good = letter != '?';
        good = good && *end == '\0';
        settings->json |= letter == 'j';
        settings->check |= letter == 'c';
    }
    return good && argc - optind <= 1;
}

int main(int argc, char **argv) {
    struct settings settings = {.sizes = {1, 10, 100}, .size_count = 3, .repeats = 11};
    if (!parse_options(argc, argv, &settings)) {
        fputs("csemplan-bench: bad usage; see --help\n", stderr);
        return BAD_USAGE;
    }
    if (settings.help)
        return fputs(help, stdout) >= 0 ? DONE : BAD_INPUT;
    char path[4096];
    const char *file = optind < argc ? argv[optind] : default_file(path, sizeof path);
    bench_text text;
    int code = BAD_INPUT;
    if (!read_file(file, &text))
        return code;
    if (settings.grow > 0)
        code = print_grown(&text, settings.grow);
    else if (settings.once)
        code = run_once(settings.once, &text);
    else
        code = measure_all(&settings, file, &text);
    free(text.data);
    return code;
}
