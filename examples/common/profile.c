/* SPDX-License-Identifier: MIT */
/* The options about profiles; program.h describes each function. */
#include "program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *profile_name_at(const void *context, size_t index) {
    (void)context;
    return csem_library_profile_name(index, NULL);
}

bool is_built_in(const char *name) {
    for (size_t i = 0; i < csem_library_profile_count(); i++)
        if (strcmp(csem_library_profile_name(i, NULL), name) == 0)
            return true;
    return false;
}

/* A csem_sink for a profile that is only checked. */
static int discard(void *context, const char *text, size_t length) {
    (void)context;
    (void)text;
    (void)length;
    return 0;
}

/* Checks what a file has, so that a mistake is reported once and with its place in that file. */
static int check_profile(const char *file, const char *profile, size_t length) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    size_t start = strncmp(profile, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (profile[start + strspn(profile + start, " \t\r\n")] != '{' || strlen(profile) < length) {
        complain("%s: this is not a profile, which is JSON and begins with '{'", file);
        return EXIT_INPUT;
    }
    if (csem_profile_write_json(profile, NULL, CSEM_JSON_DEFAULT, discard, NULL, &error))
        return report_error(file, &error);
    return EXIT_DONE;
}

int read_profile(const char *file, char **profile) {
    enum { MAX_PROFILE_SIZE = 1 << 20 };
    input_text text;
    free(*profile);
    *profile = NULL;
    int code = read_regular_file(file, MAX_PROFILE_SIZE, &text);
    char *read = code ? NULL : realloc(text.data, text.length + 1);
    if (!read) {
        free(text.data);
        return code ? code : out_of_memory();
    }
    read[text.length] = '\0';
    *profile = read;
    return check_profile(file, read, text.length);
}

bool is_profile_file(const char *value, const char *path) {
    return strpbrk(value, "./") || access(path, F_OK) == 0;
}

int set_profile(reading *r, const char *value) {
    if (is_built_in(value)) {
        r->options.profile = value;
        return EXIT_DONE;
    }
    if (!is_profile_file(value, value))
        return name_error("there is no profile", value, strlen(value), profile_name_at, NULL);
    int code = read_profile(value, &r->profile);
    r->options.profile = r->profile;
    return code;
}

static int list_profiles(void) {
    for (size_t i = 0; i < csem_library_profile_count(); i++)
        printf("%-20s %s\n", csem_library_profile_name(i, NULL), csem_library_profile_title(i, NULL));
    return finish_output(0);
}

/* Prints the profile that a report is read with; failure is the context of write_out(). */
static int show_profile(const reading *r, const char *file, const char *profile, uint32_t flags, int *failure) {
    csem_options options = r->options;
    csem_report *report;
    csem_error error;
    csem_error_init(&error, sizeof error);
    options.flags |= CSEM_OPTION_NO_STATISTICS;
    if (!options.profile)
        options.profile = profile;
    int code = read_report(file, &options, &report);
    if (code)
        return code;
    code = csem_report_write_profile(report, flags, write_out, failure, &error);
    if (code == CSEM_ERROR_PROFILE)
        check_grammar(r, file, report);
    csem_report_free(report);
    return code && code != CSEM_ERROR_SINK ? report_error(input_name(file), &error) : EXIT_DONE;
}

static int show_profiles(const reading *r, char *const *files, const char *const *profiles, size_t count) {
    int failure = 0;
    int worst = EXIT_DONE;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (count == 0 && r->options.profile) {
        if (csem_profile_write_json(r->options.profile, NULL, CSEM_JSON_DEFAULT, write_out, &failure, &error) &&
            !failure)
            return report_error("profile", &error);
        return finish_output(failure);
    }
    int code = check_files(files, count);
    if (code)
        return code;
    uint32_t flags = count > 1 ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT;
    for (size_t i = 0; i < count && worst != EXIT_MEMORY && !failure; i++) {
        code = show_profile(r, files[i], profiles ? profiles[i] : NULL, flags, &failure);
        worst = code > worst ? code : worst;
    }
    code = finish_output(failure);
    return code > worst ? code : worst;
}

int profile_task(const reading *r, char *const *files, const char *const *profiles, size_t count, bool *done) {
    *done = r->list_profiles || r->show_profile;
    if (r->list_profiles)
        return list_profiles();
    return r->show_profile ? show_profiles(r, files, profiles, count) : EXIT_DONE;
}
