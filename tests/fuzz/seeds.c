/* SPDX-License-Identifier: MIT */
/* Makes the seed corpora of the fuzzers from the examples of the spec files and the samples of the built-in profiles:
 * `seeds SOURCE OUT` writes the folders OUT/text, OUT/json, OUT/prose, OUT/options, OUT/pipeline and OUT/profile. */
#include "support/files.h"
#include "support/spec.h"
#include "support/written.h"

#include <csemplan.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool write_seed(const char *folder, const char *kind, const spec_example *example, const char *head,
                       const char *text, size_t length) {
    char name[256];
    char *place = test_path(folder, kind);
    snprintf(name, sizeof name, "%.*s-%d%s", (int)strcspn(example->file, "."), example->file, example->line,
             text[0] == '{' ? ".json" : "");
    char *path = test_path(place, name);
    FILE *file = fopen(path, "wb");
    bool done = file && fwrite(head, 1, strlen(head), file) == strlen(head) && fwrite(text, 1, length, file) == length;
    done = file && fclose(file) == 0 && done;
    if (!done)
        fprintf(stderr, "%s cannot be written\n", path);
    free(path);
    free(place);
    return done;
}

/* The report of an example as JSON; an example without a report has none. */
static bool write_json(const char *folder, const spec_example *example) {
    csem_options options;
    csem_report *report = NULL;
    csem_buffer *buffer = NULL;
    size_t length;
    bool done = true;
    csem_options_init(&options, sizeof options);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    char *profile = spec_profile(example);
    csem_options_set_profile(&options, profile);
    int code = csem_report_parse_text(example->input, example->length, &options, &report, NULL);
    free(profile);
    if (code == CSEM_ERROR_FORMAT || code == CSEM_ERROR_ENCODING) /* rejected whatever the options */
        return true;
    if (code != CSEM_OK)
        return false;
    if (csem_report_section_count(report) > 0 && written_report(report, CSEM_JSON_COMPACT, &buffer, NULL) == 0) {
        const char *text = csem_buffer_data(buffer, &length);
        done = write_seed(folder, "json", example, "", text, length) &&
               write_seed(folder, "pipeline", example, "", text, length);
    }
    csem_buffer_free(buffer);
    csem_report_free(report);
    return done;
}

/* The text with its profile before it; without one, with one built-in profile after the other. */
static bool write_profile(const char *folder, const spec_example *example) {
    size_t index = (size_t)example->line % csem_library_profile_count();
    char *own = spec_profile(example);
    csem_buffer *buffer = NULL;
    size_t length = 0;
    if (csem_buffer_create(NULL, &buffer, NULL) != CSEM_OK)
        return false;
    bool done = csem_profile_write_json(own ? own : csem_library_profile_name(index, NULL), NULL, CSEM_JSON_COMPACT,
                                        csem_buffer_sink, buffer, NULL) == CSEM_OK;
    free(own);
    const char *profile = csem_buffer_data(buffer, &length);
    char *seed = test_allocate(length + 1 + example->length);
    memcpy(seed, profile, length + 1);
    memcpy(seed + length + 1, example->input, example->length);
    done = done && write_seed(folder, "profile", example, "", seed, length + 1 + example->length);
    free(seed);
    csem_buffer_free(buffer);
    return done;
}

static bool write_structure(const char *folder, const spec_example *example) {
    return write_seed(folder, "text", example, "", example->input, example->length) &&
           write_seed(folder, "options", example, "AAAAAAAA", example->input, example->length) &&
           write_seed(folder, "pipeline", example, "", example->input, example->length) &&
           write_json(folder, example) && write_profile(folder, example);
}

/* Each example of statistics gives two seeds: prose, and the effort of a report. */
static bool write_prose(const char *folder, const spec_example *example) {
    static const char head[] = "1. Parks\n\n(i) Trees\n\n- ";
    return write_seed(folder, "prose", example, "", example->input, example->length) &&
           write_seed(folder, "text", example, head, example->input, example->length);
}

static bool is_structure(const char *name) {
    return strcmp(name, "README.md") != 0 && strncmp(name, "statistics", 10) != 0;
}

static bool is_statistics(const char *name) {
    return strncmp(name, "statistics", 10) == 0;
}

static bool write_all(const char *specs, const char *folder, bool (*wanted)(const char *),
                      bool (*write)(const char *, const spec_example *)) {
    spec all;
    bool done = spec_read(specs, wanted, &all);
    for (size_t i = 0; i < all.count; i++)
        done = write(folder, &all.examples[i]) && done;
    spec_free(&all);
    return done;
}

/* The samples, each as an example of a file of its name, and with the profile of its place among the built-in ones. */
static bool write_samples(const char *source, const char *folder) {
    bool done = true;
    for (size_t i = 1; i < csem_library_profile_count(); i++) {
        char name[128];
        char options[] = "";
        size_t length;
        snprintf(name, sizeof name, "examples/data/profiles/%s.txt", csem_library_profile_name(i, NULL));
        char *path = test_path(source, name);
        char *text = test_read_file(path, &length);
        const spec_example sample = {
            .file = strrchr(name, '/') + 1, .line = (int)i, .options = options, .input = text, .length = length};
        done = text && write_structure(folder, &sample) && done;
        free(text);
        free(path);
    }
    return done;
}

static bool make_folder(const char *path) {
    return mkdir(path, 0777) == 0 || errno == EEXIST;
}

static bool make_folders(const char *folder) {
    static const char *const kinds[] = {"text", "json", "prose", "options", "pipeline", "profile"};
    bool made = make_folder(folder);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        char *path = test_path(folder, kinds[i]);
        made = make_folder(path) && made;
        free(path);
    }
    return made;
}

int main(int argc, char **argv) {
    if (argc != 3 || !make_folders(argv[2])) {
        fputs("usage: seeds SOURCE OUT\n", stderr);
        return EXIT_FAILURE;
    }
    char *specs = test_path(argv[1], "tests/spec");
    bool done = write_all(specs, argv[2], is_structure, write_structure);
    done = write_all(specs, argv[2], is_statistics, write_prose) && done;
    done = write_samples(argv[1], argv[2]) && done;
    free(specs);
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
