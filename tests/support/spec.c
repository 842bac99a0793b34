/* SPDX-License-Identifier: MIT */
/* A spec file is read line by line. A fence with the word `example` opens an example; a line with only a full stop
 * separates the input from the expected model; a bare fence closes the example. Signs are decoded in place, since none
 * of them is shorter than the bytes that it represents. */
#include "support/spec.h"
#include "support/files.h"

#include <cjson/cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char fence[] = "````````````````````````````````";

enum { FENCE = 32, MAX_FILES = 256 };

static char *copy_of(const char *text, size_t length) {
    char *copy = test_allocate(length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

typedef struct sign {
    const char *shown;
    const char *meant;
} sign;

static const sign signs[] = {{"→", "\t"}, {"␠", " "}, {"⍽", "\xC2\xA0"}, {"␌", "\f"}, {"␍", "\r"}};

static int hexadecimal(char c) {
    static const char digits[] = "0123456789ABCDEF";
    const char *at = strchr(digits, c);
    return c && at ? (int)(at - digits) : -1;
}

/* Decodes bytes such as `EF BB BF` and returns their number. */
static size_t decode_bytes(const char *from, size_t length, char *to) {
    size_t count = 0;
    for (size_t i = 0; i + 1 < length; i++) {
        if (from[i] == ' ')
            continue;
        to[count++] = (char)(unsigned char)(hexadecimal(from[i]) * 16 + hexadecimal(from[i + 1]));
        i++;
    }
    return count;
}

static const sign *sign_at(const char *text) {
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (strncmp(text, signs[i].shown, strlen(signs[i].shown)) == 0)
            return &signs[i];
    return NULL;
}

size_t spec_decode(char *text) {
    static const char open[] = "‹", close[] = "›", end[] = "␄";
    char *to = text;
    for (const char *from = text; *from;) {
        const sign *found = sign_at(from);
        const char *closing = strncmp(from, open, strlen(open)) == 0 ? strstr(from, close) : NULL;
        if (strncmp(from, end, strlen(end)) == 0)
            break;
        if (found) {
            from += strlen(found->shown);
            for (const char *c = found->meant; *c; c++)
                *to++ = *c;
        } else if (closing) {
            const char *bytes = from + strlen(open);
            to += decode_bytes(bytes, (size_t)(closing - bytes), to);
            from = closing + strlen(close);
        } else
            *to++ = *from++;
    }
    *to = '\0';
    return (size_t)(to - text);
}

static spec_example *add_example(spec *all) {
    if (all->count == all->capacity) {
        size_t capacity = all->capacity ? 2 * all->capacity : 64;
        spec_example *larger = test_allocate(capacity * sizeof *larger);
        if (all->count)
            memcpy(larger, all->examples, all->count * sizeof *larger);
        free(all->examples);
        all->examples = larger;
        all->capacity = capacity;
    }
    spec_example *example = &all->examples[all->count++];
    memset(example, 0, sizeof *example);
    return example;
}

/* The start of the next line. */
static const char *next_line(const char *line) {
    const char *end = strchr(line, '\n');
    return end ? end + 1 : line + strlen(line);
}

static bool is_line(const char *line, const char *text) {
    size_t length = (size_t)(next_line(line) - line);
    if (length > 0 && line[length - 1] == '\n')
        length--;
    return length == strlen(text) && memcmp(line, text, length) == 0;
}

/* Reads the example whose opening fence is on line `number`. Returns the text after it, or NULL. */
static const char *read_example(spec *all, const char *name, const char *line, int number) {
    static const char word[] = " example";
    const char *options = line + FENCE + strlen(word);
    const char *input = next_line(line);
    const char *point = input;
    while (*point && !is_line(point, "."))
        point = next_line(point);
    const char *expected = next_line(point);
    const char *end = expected;
    while (*end && strncmp(end, fence, FENCE) != 0)
        end = next_line(end);
    if (!is_line(end, fence)) {
        fprintf(stderr, "%s:%d: the example is not complete\n", name, number);
        return NULL;
    }
    spec_example *example = add_example(all);
    example->file = copy_of(name, strlen(name));
    example->line = number;
    example->options = copy_of(options, (size_t)(input - options) - 1);
    example->input = copy_of(input, (size_t)(point - input));
    example->length = spec_decode(example->input);
    example->expected = copy_of(expected, (size_t)(end - expected));
    return next_line(end);
}

static int lines_between(const char *from, const char *to) {
    int count = 0;
    for (; from < to; from++)
        count += *from == '\n';
    return count;
}

static bool read_text(spec *all, const char *name, const char *text) {
    int number = 1;
    for (const char *line = text; *line;) {
        const char *next = next_line(line);
        if (strncmp(line, fence, FENCE) == 0 && strncmp(line + FENCE, " example", 8) == 0)
            next = read_example(all, name, line, number);
        if (!next)
            return false;
        number += lines_between(line, next);
        line = next;
    }
    return true;
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_spec(const char *name, bool (*wanted)(const char *)) {
    size_t length = strlen(name);
    return length > 3 && strcmp(name + length - 3, ".md") == 0 && wanted(name);
}

/* Fills in the names of the wanted files, sorted, and returns their number. */
static size_t list_files(const char *folder, bool (*wanted)(const char *), char *names[MAX_FILES]) {
    size_t count = 0;
    DIR *directory = opendir(folder);
    if (!directory)
        return 0;
    const struct dirent *entry;
    while (count < MAX_FILES && (entry = readdir(directory))) /* NOLINT(concurrency-mt-unsafe) */
        if (is_spec(entry->d_name, wanted))
            names[count++] = copy_of(entry->d_name, strlen(entry->d_name));
    closedir(directory);
    qsort(names, count, sizeof names[0], compare_names);
    return count;
}

bool spec_read(const char *folder, bool (*wanted)(const char *name), spec *out) {
    char *names[MAX_FILES];
    size_t count = list_files(folder, wanted, names);
    bool done = count > 0;
    memset(out, 0, sizeof *out);
    if (!done)
        fprintf(stderr, "%s: no spec file\n", folder);
    for (size_t i = 0; i < count; i++) {
        char *path = test_path(folder, names[i]);
        char *text = test_read_file(path, NULL);
        done = done && text && read_text(out, names[i], text);
        free(text);
        free(path);
        free(names[i]);
    }
    return done;
}

void spec_free(spec *all) {
    for (size_t i = 0; i < all->count; i++) {
        free(all->examples[i].file);
        free(all->examples[i].options);
        free(all->examples[i].input);
        free(all->examples[i].expected);
    }
    free(all->examples);
    memset(all, 0, sizeof *all);
}

/* An object has the parts of a profile without those that each one has. */
char *spec_profile(const spec_example *example) {
    cJSON *options = cJSON_Parse(example->options);
    cJSON *profile = cJSON_GetObjectItemCaseSensitive(options, "profile");
    char *given = NULL;
    if (cJSON_IsString(profile))
        given = copy_of(profile->valuestring, strlen(profile->valuestring));
    else if (cJSON_AddStringToObject(profile, "format", "csemplan-profile") &&
             cJSON_AddNumberToObject(profile, "version", 1) && cJSON_AddStringToObject(profile, "name", "example"))
        given = cJSON_PrintUnformatted(profile);
    cJSON_Delete(options);
    return given;
}
