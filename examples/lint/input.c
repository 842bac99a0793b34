/* SPDX-License-Identifier: MIT */
/* Reads and validates the files of a run, and applies their configurations. */
#include "input.h"

#include <stdlib.h>
#include <string.h>

/* ---- configuration ---- */

static char *copy_text(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}

/* The index of a path in the sorted configurations, or where to insert it. */
static size_t find_index(const lint *l, const char *path, bool *found) {
    size_t low = 0;
    size_t high = l->config_count;
    *found = false;
    while (low < high && !*found) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(l->configs[middle]->path, path);
        *found = order == 0;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

/* Gets the configuration with a path, and takes ownership of the path. Each file is read once. */
static int use_config(lint *l, char *path, config **used) {
    bool found;
    size_t index = find_index(l, path, &found);
    if (found) {
        free(path);
        *used = l->configs[index];
        return (*used)->status;
    }
    config **grown = realloc((void *)l->configs, (l->config_count + 1) * sizeof *grown);
    config *read = grown ? calloc(1, sizeof *read) : NULL;
    if (grown)
        l->configs = grown;
    if (!read) {
        free(path);
        return out_of_memory();
    }
    memmove((void *)&grown[index + 1], (void *)&grown[index], (l->config_count - index) * sizeof *grown);
    grown[index] = *used = read;
    l->config_count++;
    return config_read(path, !l->options.config_path, read);
}

static int find_config(lint *l, input *in) {
    char *path = NULL;
    if (l->options.no_config)
        return EXIT_DONE;
    if (l->options.config_path) {
        path = copy_text(l->options.config_path);
        if (!path)
            return out_of_memory();
    } else {
        int code = config_find(in->file, &path);
        if (code)
            return code;
    }
    return path ? use_config(l, path, &in->config) : EXIT_DONE;
}

/* Finds the configuration of a file. An error in one that was found is an error of the files that it applies to; in one
 * that the command line names, of the run. Returns an exit code of the run. */
static int configure(lint *l, input *in) {
    int code = find_config(l, in);
    if (code == EXIT_DONE || code == EXIT_MEMORY || l->options.config_path)
        return code;
    in->status = code;
    in->config = NULL;
    if (l->options.file_count > 1)
        complain("%s: not validated, since its configuration has an error", in->name);
    return EXIT_DONE;
}

/* ---- one file ---- */

/* Joins both lists of overrides; those of the command line are last, so that they take precedence. */
static csem_rule_override *join_overrides(const lint *l, const config *c, size_t *count) {
    size_t first = c ? c->override_count : 0;
    *count = first + l->options.override_count;
    csem_rule_override *all = malloc((*count + 1) * sizeof *all);
    if (all && first > 0)
        memcpy(all, c->overrides, first * sizeof *all);
    if (all && l->options.override_count > 0)
        memcpy(all + first, l->options.overrides, l->options.override_count * sizeof *all);
    return all;
}

static csem_agency_definition *join_agencies(const lint *l, const config *c, size_t *count) {
    size_t first = c ? c->agency_count : 0;
    *count = first + l->options.reading.agency_count;
    csem_agency_definition *all = malloc((*count + 1) * sizeof *all);
    if (all && first > 0)
        memcpy(all, c->agencies, first * sizeof *all);
    if (all && l->options.reading.agency_count > 0)
        memcpy(all + first, l->options.reading.agencies, l->options.reading.agency_count * sizeof *all);
    return all;
}

/* The severity that a list gives a rule: the last one in the list. */
static int32_t severity_in(const csem_rule_override *list, size_t count, const char *rule) {
    for (; count > 0; count--)
        if (strcmp(list[count - 1].rule, rule) == 0)
            return list[count - 1].severity;
    return SEVERITY_NOT_SAID;
}

int32_t configured_severity(const lint *l, const config *c, const csem_rule *rule) {
    const char *name = csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL);
    if (severity_in(l->options.overrides, l->options.override_count, name) != SEVERITY_NOT_SAID)
        return SEVERITY_NOT_SAID;
    return severity_in(c->overrides, c->override_count, name);
}

/* Makes overrides that leave on only the rules that a configuration switches off. Returns how many there are. */
static size_t invert(const lint *l, const config *c, csem_rule_override *overrides) {
    size_t off = 0;
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        bool is_off = configured_severity(l, c, rule) == CSEM_SEVERITY_NONE;
        overrides[i] = (csem_rule_override){csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL),
                                            is_off ? CSEM_SEVERITY_NOTE : CSEM_SEVERITY_NONE, 0};
        off += is_off;
    }
    return off;
}

/* Counts the findings that a report would have by the rules that its configuration switches off, since a configuration
 * that somebody left in a folder must not hide them without a word. */
static int count_silenced(const lint *l, config *c, const csem_report *report, csem_validation_options validation) {
    csem_findings *findings;
    csem_error error;
    csem_error_init(&error, sizeof error);
    csem_rule_override *overrides = c ? calloc(csem_library_rule_count() + 1, sizeof *overrides) : NULL;
    if (!overrides)
        return c ? out_of_memory() : EXIT_DONE;
    validation.overrides = overrides;
    validation.override_count = csem_library_rule_count();
    validation.max_findings = 0; /* they are only counted */
    int code = CSEM_OK;
    if (invert(l, c, overrides) > 0) {
        code = csem_report_validate(report, &validation, &findings, &error);
        c->silenced += csem_findings_finding_count(findings);
        csem_findings_free(findings);
    }
    free(overrides);
    c->silenced_more |= code == CSEM_ERROR_LIMIT;
    return code == CSEM_ERROR_MEMORY ? out_of_memory() : EXIT_DONE;
}

static int validate_text(lint *l, input *in, const char *text, size_t length, csem_options *reading_options,
                         const csem_validation_options *validation) {
    csem_report *report;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (csem_report_parse(text, length, reading_options, &report, &error))
        return report_error(in->name, &error);
    int code = csem_report_validate(report, validation, &in->findings, &error);
    if (!code && count_silenced(l, in->config, report, *validation) == EXIT_MEMORY)
        in->status = EXIT_MEMORY;
    else if (!code)
        in->status = check_report(&l->options.reading, in->file, report);
    csem_report_free(report);
    if (code)
        return report_error(in->name, &error);
    if (in->status == EXIT_MEMORY)
        return in->status;
    if (csem_findings_set_add(l->set, in->findings, in->file, text, length, &error))
        return report_error(in->name, &error);
    return EXIT_DONE;
}

static int validate_file(lint *l, input *in, const char *text, size_t length) {
    csem_options reading_options = l->options.reading.options;
    csem_validation_options validation;
    csem_validation_options_init(&validation, sizeof validation);
    if (in->config && in->config->fiscal_year_start > 0 && !l->options.fiscal_year_given)
        reading_options.fiscal_year_start = in->config->fiscal_year_start;
    if (in->config && !reading_options.profile)
        reading_options.profile = in->config->profile;
    csem_rule_override *overrides = join_overrides(l, in->config, &validation.override_count);
    csem_agency_definition *agencies = join_agencies(l, in->config, &reading_options.agency_count);
    validation.overrides = overrides;
    validation.agencies = reading_options.agencies = agencies;
    validation.agency_count = reading_options.agency_count;
    validation.max_findings = l->options.max_findings;
    validation.max_memory = reading_options.max_memory;
    int code =
        overrides && agencies ? validate_text(l, in, text, length, &reading_options, &validation) : out_of_memory();
    free(overrides);
    free(agencies);
    return code;
}

static int suppress(lint *l, input *in) {
    size_t count = csem_findings_finding_count(in->findings);
    in->suppressed = calloc(count + 1, sizeof *in->suppressed);
    if (!in->suppressed)
        return out_of_memory();
    for (size_t i = 0; in->config && i < count; i++) {
        suppression *s = find_suppression(in->config, csem_findings_finding(in->findings, i));
        if (!s)
            continue;
        in->suppressed[i] = true;
        s->matched++;
        csem_error error;
        csem_error_init(&error, sizeof error);
        if (csem_findings_set_suppress(l->set, i, s->reason, &error)) {
            report_error(in->name, &error);
            return EXIT_MEMORY; /* the set already has the file, without its suppressions */
        }
    }
    return EXIT_DONE;
}

static int take_file(lint *l, input *in) {
    input_text text;
    if (in->status)
        return in->status;
    int code = read_input(in->file, l->options.reading.options.max_input, &text);
    if (!code)
        code = validate_file(l, in, text.data ? text.data : "", text.length);
    if (!code)
        code = suppress(l, in);
    free(text.data);
    return code;
}

/* ---- all files ---- */

static void input_free(input *in) {
    csem_findings_free(in->findings);
    free(in->suppressed);
}

int inputs_create(lint *l) {
    l->inputs = calloc(l->options.file_count, sizeof *l->inputs);
    if (!l->inputs)
        return out_of_memory();
    for (; l->input_count < l->options.file_count; l->input_count++) {
        input *in = &l->inputs[l->input_count];
        in->file = l->options.files[l->input_count];
        in->name = input_name(in->file);
        int code = configure(l, in);
        if (code)
            return code;
    }
    return EXIT_DONE;
}

/* Drops an input that could not be validated, which the set records. */
static int drop(lint *l, input *in) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    const char *why = in->status && !in->findings ? "the configuration of this file has an error" : last_complaint();
    input_free(in);
    const char *name = in->file[0] ? in->file : "''"; /* an argument may be empty, a name in the set may not */
    return csem_findings_set_add_unread(l->set, name, why, &error) ? report_error(in->name, &error) : EXIT_DONE;
}

int inputs_validate(lint *l) {
    size_t kept = 0;
    int worst = EXIT_DONE;
    for (size_t i = 0; i < l->input_count && worst != EXIT_MEMORY; i++) {
        input in = l->inputs[i];
        l->inputs[i] = (input){.file = NULL};
        int code = take_file(l, &in);
        worst = code > worst ? code : worst;
        worst = in.status > worst ? in.status : worst;
        if (code == EXIT_DONE || code == EXIT_MEMORY) /* after EXIT_MEMORY the set may refer to it */
            l->inputs[kept++] = in;
        else if (drop(l, &in))
            worst = EXIT_MEMORY;
    }
    l->input_count = kept;
    return worst;
}

void inputs_free(lint *l) {
    csem_findings_set_free(l->set);
    for (size_t i = 0; l->inputs && i < l->input_count; i++)
        input_free(&l->inputs[i]);
    for (size_t i = 0; i < l->config_count; i++) {
        config_free(l->configs[i]);
        free(l->configs[i]);
    }
    free((void *)l->configs);
    free(l->inputs);
    lint_options_free(&l->options);
}
