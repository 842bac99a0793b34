/* SPDX-License-Identifier: MIT */
/* Reads files under callgrind, step by step, and has it write down how many instructions each step takes: reading and
 * writing JSON, validating, every format of findings, figures and groups, and the tables and pages that csemplan-stats
 * makes of them; for a file whose name begins with `prose-` prose. A file whose name begins with `profile-` is a
 * profile, NUL, and the text that is read with it. Usage: complexity FILE... Each count comes with the trigger `Client
 * Request: FILE STEP`. */
#include "fuzz/printed.h"

#include <csemplan.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_include)
#if __has_include(<valgrind/callgrind.h>)
#define HAS_CALLGRIND
#include <valgrind/callgrind.h>
#endif
#endif

#ifdef HAS_CALLGRIND
static void start(void) {
    CALLGRIND_ZERO_STATS;
}

static void stop(const char *file, const char *step) {
    char name[512];
    snprintf(name, sizeof name, "%s %s", file, step);
    CALLGRIND_DUMP_STATS_AT(name);
}
#else
static void start(void) {
}

static void stop(const char *file, const char *step) {
    (void)file;
    (void)step;
}
#endif

static int swallow(void *context, const char *text, size_t length) {
    (void)context;
    (void)text;
    (void)length;
    return 0;
}

static void read_prose(const char *file, const char *text, size_t length, const csem_options *options) {
    csem_prose *prose;
    start();
    if (csem_prose_parse(text, length, options, &prose, NULL) == CSEM_OK) {
        csem_prose_write_json(prose, CSEM_PROSE_JSON_CANDIDATES, swallow, NULL, NULL);
        csem_prose_free(prose);
    }
    stop(file, "prose");
}

static csem_report *read_report(const char *file, const char *text, size_t length, const csem_options *options) {
    csem_report *report;
    start();
    if (csem_report_parse(text, length, options, &report, NULL) == CSEM_OK)
        csem_report_write_json(report, CSEM_JSON_COMPACT, swallow, NULL, NULL);
    stop(file, "read");
    return report;
}

static void write_findings(const char *file, const char *text, size_t length, const csem_findings *findings) {
    csem_findings_set_options options;
    csem_findings_set *set;
    csem_findings_set_options_init(&options, sizeof options);
    options.max_memory = 0;
    if (csem_findings_set_create(&options, &set, NULL) != CSEM_OK)
        return;
    if (csem_findings_set_add(set, findings, file, text, length, NULL) == CSEM_OK)
        for (int32_t format = 1; csem_value_name(CSEM_ENUMERATION_FORMAT, format); format++) {
            start();
            csem_findings_set_write(set, format, 0, swallow, NULL, NULL);
            stop(file, csem_value_name(CSEM_ENUMERATION_FORMAT, format));
        }
    csem_findings_set_free(set);
}

static void validate(const char *file, const char *text, size_t length, const csem_report *report, bool formats) {
    csem_validation_options options;
    csem_findings *findings;
    csem_validation_options_init(&options, sizeof options);
    options.max_memory = 0;
    start();
    int code = csem_report_validate(report, &options, &findings, NULL);
    stop(file, "validate");
    if (code == CSEM_OK && formats)
        write_findings(file, text, length, findings);
    csem_findings_free(findings);
}

static csem_groups *group(const char *file, const csem_report *report, const int32_t *keys, size_t key_count) {
    csem_aggregation_options options;
    csem_groups *groups;
    csem_aggregation_options_init(&options, sizeof options);
    options.max_memory = 0;
    options.keys = keys;
    options.key_count = key_count;
    if (csem_groups_create(&options, &groups, NULL) == CSEM_OK &&
        csem_groups_add(groups, report, file, NULL) == CSEM_OK)
        return groups;
    csem_groups_free(groups);
    return NULL;
}

enum {
    SUMMARY_TABLES = CSEM_SUMMARY_JSON_AGENCIES | CSEM_SUMMARY_JSON_SECTIONS | CSEM_SUMMARY_JSON_MATRIX |
                     CSEM_SUMMARY_JSON_PARTNERS | CSEM_SUMMARY_JSON_SILENCE
};

static void aggregate(const char *file, const csem_report *report, bool json) {
    static const int32_t keys[] = {CSEM_KEY_MEASURE, CSEM_KEY_AGENCY, CSEM_KEY_UNIT, CSEM_KEY_PERIOD};
    csem_aggregation_options options;
    csem_summary *summary;
    csem_aggregation_options_init(&options, sizeof options);
    options.max_memory = 0;
    start();
    if (csem_summary_create(&options, &summary, NULL) == CSEM_OK &&
        csem_summary_add(summary, report, file, NULL) == CSEM_OK)
        csem_summary_write_json(summary, SUMMARY_TABLES, swallow, NULL, NULL);
    csem_groups *groups = group(file, report, keys, sizeof keys / sizeof keys[0]);
    if (groups)
        csem_groups_write_json(groups, 0, swallow, NULL, NULL);
    stop(file, "aggregate");
    start();
    csem_groups *units = group(file, report, &keys[2], 1);
    if (summary && units && groups)
        print_all(summary, units, groups, keys, sizeof keys / sizeof keys[0], json);
    stop(file, "print");
    csem_groups_free(units);
    csem_groups_free(groups);
    csem_summary_free(summary);
}

static void measure(const char *file, const char *text, size_t length) {
    const char *slash = strrchr(file, '/');
    const char *name = slash ? slash + 1 : file;
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    options.max_memory = 0;
    if (strncmp(name, "profile-", 8) == 0 && memchr(text, 0, length)) {
        csem_options_set_profile(&options, text);
        length -= strlen(text) + 1;
        text += strlen(text) + 1;
    }
    if (strncmp(name, "prose-", 6) == 0) {
        read_prose(file, text, length, &options);
        return;
    }
    csem_report *report = read_report(file, text, length, &options);
    if (report) {
        validate(file, text, length, report, strncmp(name, "finding-", 8) == 0);
        aggregate(file, report, strncmp(name, "json-", 5) == 0);
    }
    csem_report_free(report);
}

static char *load(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long size = -1;
    if (file && fseek(file, 0, SEEK_END) == 0)
        size = ftell(file);
    if (size >= 0 && fseek(file, 0, SEEK_SET) == 0)
        text = malloc((size_t)size + 1);
    *length = text ? fread(text, 1, (size_t)size, file) : 0;
    if (file)
        fclose(file);
    return text;
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        size_t length;
        char *text = load(argv[i], &length);
        if (!text) {
            fprintf(stderr, "complexity: %s cannot be read\n", argv[i]);
            return 1;
        }
        measure(argv[i], text, length);
        free(text);
    }
#ifdef HAS_CALLGRIND
    return 0;
#else
    fprintf(stderr, "complexity: built without valgrind/callgrind.h\n");
    return 77;
#endif
}
