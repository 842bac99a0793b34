/* SPDX-License-Identifier: MIT */
/* The tool of a run: the table of rules, their configuration, and notifications of rules that could not run. */
#include "write/sarif.h"

#include <csemplan/version.h>

static csem__text text_of(const csem_rule *rule, int32_t column) {
    csem__text text;
    text.data = csem_rule_text(rule, column, &text.length);
    return text;
}

/* The length of the longest run of back quotes: a fence around an example must be longer. */
static size_t longest_fence(csem__text text) {
    size_t longest = 0;
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        length = text.data[i] == '`' ? length + 1 : 0;
        longest = length > longest ? length : longest;
    }
    return longest;
}

static void put_fence(csem__output *output, size_t length) {
    for (size_t i = 0; i < length; i++)
        csem__put(output, "`", 1);
}

static void put_example(csem__output *output, const char *heading, csem__text example, bool markdown) {
    size_t fence = longest_fence(example) < 3 ? 3 : longest_fence(example) + 1;
    if (!example.data)
        return;
    csem__put_string(output, "\n\n");
    csem__put_string(output, heading);
    csem__put_string(output, "\n\n");
    if (markdown) {
        put_fence(output, fence);
        csem__put_string(output, "text\n");
    }
    csem__put_clean(output, example);
    if (markdown) {
        csem__put_string(output, example.length > 0 && example.data[example.length - 1] == '\n' ? "" : "\n");
        put_fence(output, fence);
    }
}

static void put_help(csem__output *output, const csem_rule *rule, bool markdown) {
    csem__text documentation = text_of(rule, CSEM_RULE_TEXT_DOCUMENTATION);
    csem__text summary = text_of(rule, CSEM_RULE_TEXT_SUMMARY);
    csem__put_clean(output, documentation.length > 0 ? csem__text_trim(documentation) : summary);
    put_example(output, "It fires here:", text_of(rule, CSEM_RULE_TEXT_EXAMPLE), markdown);
    put_example(output, "It does not fire here:", text_of(rule, CSEM_RULE_TEXT_NEAR_MISS), markdown);
}

static void write_help_text(const csem__sarif *sarif, const char *key, const csem_rule *rule, bool markdown) {
    csem__output output;
    csem__output_init(&output, &sarif->set->allocator);
    put_help(&output, rule, markdown);
    csem__sarif_output(sarif, key, &output);
}

/* `severity` is CSEM_SEVERITY_NONE if the rule is switched off. */
static void write_configuration(const csem__sarif *sarif, const char *key, int32_t severity) {
    csem__write_object(sarif->writer, key);
    if (severity != CSEM_SEVERITY_NONE)
        csem__write_string(sarif->writer, "level", csem_value_name(CSEM_ENUMERATION_SEVERITY, severity));
    else
        csem__write_bool(sarif->writer, "enabled", false);
    csem__write_close(sarif->writer);
}

/* Writes the first paragraph of the documentation on one line, or the summary if there is no documentation. */
static void write_description(const csem__sarif *sarif, const csem_rule *rule) {
    csem__text documentation = csem__text_trim(text_of(rule, CSEM_RULE_TEXT_DOCUMENTATION));
    csem__text summary = text_of(rule, CSEM_RULE_TEXT_SUMMARY);
    const char *end = documentation.length > 0 ? strstr(documentation.data, "\n\n") : NULL;
    csem__text paragraph = end ? csem__slice(documentation.data, 0, (size_t)(end - documentation.data)) : documentation;
    char *line = csem__arena_reserve(sarif->arena, paragraph.length + 1);
    if (!line) {
        csem__sarif_fail(sarif);
        return;
    }
    if (paragraph.length > 0)
        memcpy(line, paragraph.data, paragraph.length);
    csem__text folded = csem__text_fold(line, 0, paragraph.length);
    line[folded.length] = '\0';
    csem__arena_commit(sarif->arena, paragraph.length + 1);
    csem__sarif_message(sarif, "fullDescription", folded.length > 0 ? (csem__text){line, folded.length} : summary);
}

/* SARIF recommends names in Pascal case: `ContentsPage` for `contents-page`. */
static void write_name(const csem__sarif *sarif, csem__text id) {
    csem__output output;
    bool first = true;
    size_t kept = 0;
    csem__output_init(&output, &sarif->set->allocator);
    csem__put_clean(&output, id);
    for (size_t i = 0; i < output.length; i++) {
        char c = output.data[i];
        if (c != '-')
            output.data[kept++] = first && csem__is_lower((unsigned char)c) ? (char)(c - 'a' + 'A') : c;
        first = c == '-';
    }
    output.length = kept;
    csem__sarif_output(sarif, "name", &output);
}

static void write_rule(const csem__sarif *sarif, const csem_rule *rule) {
    csem__text id = text_of(rule, CSEM_RULE_TEXT_NAME);
    csem__write_object(sarif->writer, NULL);
    csem__sarif_text(sarif, "id", id);
    write_name(sarif, id);
    csem__sarif_message(sarif, "shortDescription", text_of(rule, CSEM_RULE_TEXT_SUMMARY));
    write_description(sarif, rule);
    csem__write_object(sarif->writer, "help");
    write_help_text(sarif, "text", rule, false);
    write_help_text(sarif, "markdown", rule, true);
    csem__write_close(sarif->writer);
    write_configuration(sarif, "defaultConfiguration", csem_rule_severity(rule));
    csem__write_close(sarif->writer);
}

void csem__sarif_driver(const csem__sarif *sarif) {
    csem__writer *writer = sarif->writer;
    csem__write_object(writer, "driver");
    csem__sarif_text(sarif, "name", sarif->set->tool);
    csem__write_string(writer, "version", csem_version());
    csem__write_string(writer, "semanticVersion", csem_version());
    csem__write_array(writer, "rules");
    for (size_t i = 0; i < sarif->rule_count; i++)
        write_rule(sarif, sarif->rules[i].rule);
    csem__write_close(writer);
    csem__write_close(writer);
}

/* ---- invocation -------------------------------------------------------------------------------------------------- */

static void write_overrides(const csem__sarif *sarif) {
    csem__write_array(sarif->writer, "ruleConfigurationOverrides");
    for (size_t i = 0; i < sarif->rule_count; i++) {
        if (sarif->rules[i].severity == csem_rule_severity(sarif->rules[i].rule))
            continue;
        csem__write_object(sarif->writer, NULL);
        csem__sarif_rule_reference(sarif, "descriptor", i);
        write_configuration(sarif, "configuration", sarif->rules[i].severity);
        csem__write_close(sarif->writer);
    }
    csem__write_close(sarif->writer);
}

/* Writes that a rule could not run on an input, and why. */
static void write_notification(const csem__sarif *sarif, const csem__sarif_input *input, size_t rule) {
    csem__writer *writer = sarif->writer;
    csem__write_object(writer, NULL);
    csem__write_array(writer, "locations");
    csem__write_object(writer, NULL);
    csem__write_object(writer, "physicalLocation");
    csem__sarif_artifact_location(sarif, "artifactLocation", input);
    csem__write_close(writer);
    csem__write_close(writer);
    csem__write_close(writer);
    csem__sarif_message(sarif, "message", csem__input_skip_reason(input->input, rule));
    csem__write_string(writer, "level", "note");
    csem__sarif_rule_reference(sarif, "associatedRule", input->rules[rule]);
    csem__write_close(writer);
}

/* Writes that an input could not be read or validated, and why. It is no artifact, since no result refers to it. */
static void write_unread(const csem__sarif *sarif, const csem__set_unread *unread) {
    csem__writer *writer = sarif->writer;
    csem__output uri;
    csem__output_init(&uri, &sarif->set->allocator);
    csem__put_uri(&uri, unread->name);
    csem__write_object(writer, NULL);
    csem__write_array(writer, "locations");
    csem__write_object(writer, NULL);
    csem__write_object(writer, "physicalLocation");
    csem__write_object(writer, "artifactLocation");
    csem__sarif_output(sarif, "uri", &uri);
    csem__write_close(writer);
    csem__write_close(writer);
    csem__write_close(writer);
    csem__write_close(writer);
    csem__sarif_message(sarif, "message", unread->message);
    csem__write_string(writer, "level", "error");
    csem__write_close(writer);
}

static void write_notifications(const csem__sarif *sarif) {
    csem__write_array(sarif->writer, "toolExecutionNotifications");
    for (size_t i = 0; i < sarif->set->unread_count; i++)
        write_unread(sarif, &sarif->set->unread[i]);
    for (size_t i = 0; i < sarif->set->count; i++) {
        const csem__sarif_input *input = &sarif->inputs[i];
        for (size_t k = 0; k < csem_findings_rule_count(input->input->findings); k++)
            if (csem_findings_rule_status(input->input->findings, k, NULL, NULL) == CSEM_RULE_SKIPPED)
                write_notification(sarif, input, k);
    }
    csem__write_close(sarif->writer);
}

void csem__sarif_invocations(const csem__sarif *sarif) {
    csem__writer *writer = sarif->writer;
    csem__write_array(writer, "invocations");
    csem__write_object(writer, NULL);
    csem__write_bool(writer, "executionSuccessful", sarif->set->unread_count == 0);
    write_overrides(sarif);
    write_notifications(sarif);
    csem__write_close(writer);
    csem__write_close(writer);
}
