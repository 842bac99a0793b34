/* SPDX-License-Identifier: MIT */
/* The tool's side of a run: the table of rules, and what the options and the inputs made of them. */
#include "validation/formats/sarif.h"

#include <csemplan/version.h>

typedef const char *(*rule_text)(const csem_rule *rule, size_t *length);

static csem_text text_of(rule_text getter, const csem_rule *rule) {
    csem_text text;
    text.data = getter(rule, &text.length);
    return text;
}

/* The longest run of back quotes in text. */
static size_t longest_fence(csem_text text) {
    size_t longest = 0;
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        length = text.data[i] == '`' ? length + 1 : 0;
        longest = length > longest ? length : longest;
    }
    return longest;
}

static void put_fence(csem_output *output, size_t length) {
    for (size_t i = 0; i < length; i++)
        csem_put(output, "`", 1);
}

static void put_example(csem_output *output, const char *heading, csem_text example, bool markdown) {
    size_t fence = longest_fence(example) < 3 ? 3 : longest_fence(example) + 1;
    if (!example.data)
        return;
    csem_put_string(output, "\n\n");
    csem_put_string(output, heading);
    csem_put_string(output, "\n\n");
    if (markdown) {
        put_fence(output, fence);
        csem_put_string(output, "text\n");
    }
    csem_put_clean(output, example);
    if (markdown) {
        csem_put_string(output, example.length > 0 && example.data[example.length - 1] == '\n' ? "" : "\n");
        put_fence(output, fence);
    }
}

static void put_help(csem_output *output, const csem_rule *rule, bool markdown) {
    csem_text documentation = text_of(csem_rule_documentation, rule);
    csem_text summary = text_of(csem_rule_summary, rule);
    csem_put_clean(output, documentation.length > 0 ? csem_text_trim(documentation) : summary);
    put_example(output, "It fires here:", text_of(csem_rule_example, rule), markdown);
    put_example(output, "It does not fire here:", text_of(csem_rule_near_miss, rule), markdown);
}

static bool put_help_text(const csem_sarif *sarif, cJSON *object, const char *key, const csem_rule *rule,
                          bool markdown) {
    csem_output output;
    csem_output_init(&output, &sarif->set->allocator);
    put_help(&output, rule, markdown);
    return csem_sarif_put_output(object, key, &output);
}

static cJSON *help(const csem_sarif *sarif, const csem_rule *rule) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && put_help_text(sarif, object, "text", rule, false) &&
                put_help_text(sarif, object, "markdown", rule, true);
    return csem_tree_kept(object, done);
}

/* severity is CSEM_SEVERITY_NONE for a rule that is switched off. */
static cJSON *configuration(int32_t severity) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && (severity != CSEM_SEVERITY_NONE
                               ? csem_tree_put_text(object, "level", csem_text_of(csem_severity_name(severity)))
                               : csem_tree_put(object, "enabled", cJSON_CreateFalse()));
    return csem_tree_kept(object, done);
}

/* The first paragraph of the documentation, on one line; the summary where there is none. */
static cJSON *description(const csem_sarif *sarif, const csem_rule *rule) {
    csem_text documentation = csem_text_trim(text_of(csem_rule_documentation, rule));
    csem_text summary = text_of(csem_rule_summary, rule);
    const char *end = documentation.length > 0 ? strstr(documentation.data, "\n\n") : NULL;
    csem_text paragraph = end ? csem_slice(documentation.data, 0, (size_t)(end - documentation.data)) : documentation;
    char *line = csem_arena_reserve(sarif->arena, paragraph.length + 1);
    if (!line)
        return NULL;
    if (paragraph.length > 0)
        memcpy(line, paragraph.data, paragraph.length);
    csem_text folded = csem_text_fold(line, 0, paragraph.length);
    line[folded.length] = '\0';
    csem_arena_commit(sarif->arena, paragraph.length + 1);
    return csem_sarif_message(sarif, folded.length > 0 ? (csem_text){line, folded.length} : summary);
}

/* Viewers show a name in this form: `ContentsPage` for `contents-page`. */
static bool put_name(const csem_sarif *sarif, cJSON *object, csem_text id) {
    csem_output output;
    bool first = true;
    size_t kept = 0;
    csem_output_init(&output, &sarif->set->allocator);
    csem_put_clean(&output, id);
    for (size_t i = 0; i < output.length; i++) {
        char c = output.data[i];
        if (c != '-')
            output.data[kept++] = first && csem_is_lower((unsigned char)c) ? (char)(c - 'a' + 'A') : c;
        first = c == '-';
    }
    output.length = kept;
    return csem_sarif_put_output(object, "name", &output);
}

static cJSON *rule_object(const csem_sarif *sarif, const csem_rule *rule) {
    cJSON *object = cJSON_CreateObject();
    csem_text id = text_of(csem_rule_name, rule);
    bool done =
        object && csem_sarif_put_text(sarif, object, "id", id) && put_name(sarif, object, id) &&
        csem_tree_put(object, "shortDescription", csem_sarif_message(sarif, text_of(csem_rule_summary, rule))) &&
        csem_tree_put(object, "fullDescription", description(sarif, rule)) &&
        csem_tree_put(object, "help", help(sarif, rule)) &&
        csem_tree_put(object, "defaultConfiguration", configuration(csem_rule_severity(rule)));
    return csem_tree_kept(object, done);
}

cJSON *csem_sarif_driver(const csem_sarif *sarif) {
    cJSON *object = cJSON_CreateObject();
    cJSON *rules = cJSON_CreateArray();
    bool done = object && rules;
    for (size_t i = 0; done && i < sarif->rule_count; i++)
        done = csem_tree_append(rules, rule_object(sarif, sarif->rules[i].rule));
    done = done && csem_sarif_put_text(sarif, object, "name", sarif->set->tool) &&
           csem_tree_put_text(object, "version", csem_text_of(csem_version())) &&
           csem_tree_put_text(object, "semanticVersion", csem_text_of(csem_version()));
    if (!done) {
        cJSON_Delete(rules);
        return csem_tree_kept(object, false);
    }
    return csem_tree_kept(object, csem_tree_put(object, "rules", rules));
}

/* ---- invocation ---------------------------------------------------------------------------------------------------
 */

static cJSON * override(const csem_sarif *sarif, size_t rule) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put(object, "descriptor", csem_sarif_rule_reference(sarif, rule)) &&
                csem_tree_put(object, "configuration", configuration(sarif->rules[rule].severity));
    return csem_tree_kept(object, done);
}

static cJSON *overrides(const csem_sarif *sarif) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < sarif->rule_count; i++)
        if (sarif->rules[i].severity != csem_rule_severity(sarif->rules[i].rule))
            done = csem_tree_append(array, override(sarif, i));
    return csem_tree_kept(array, done);
}

/* A rule that could not run, and why; where, as the input it is about. */
static cJSON *notification(const csem_sarif *sarif, const csem_sarif_input *input, size_t rule) {
    cJSON *object = cJSON_CreateObject();
    cJSON *locations = cJSON_CreateArray();
    cJSON *location = cJSON_CreateObject();
    cJSON *place = cJSON_CreateObject();
    bool placed = place && csem_tree_put(place, "artifactLocation", csem_sarif_artifact_location(sarif, input));
    place = csem_tree_kept(place, placed);
    bool located = location && csem_tree_put(location, "physicalLocation", place);
    location = csem_tree_kept(location, located);
    bool listed = locations && csem_tree_append(locations, location);
    locations = csem_tree_kept(locations, listed);
    bool done = object && csem_tree_put(object, "locations", locations) &&
                csem_tree_put(object, "message", csem_sarif_message(sarif, csem_set_idle(input->input, rule))) &&
                csem_tree_put_text(object, "level", csem_text_of("note")) &&
                csem_tree_put(object, "associatedRule", csem_sarif_rule_reference(sarif, input->rules[rule]));
    return csem_tree_kept(object, done);
}

static cJSON *notifications(const csem_sarif *sarif) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; i < sarif->set->count; i++) {
        const csem_sarif_input *input = &sarif->inputs[i];
        for (size_t k = 0; done && k < csem_findings_rule_count(input->input->findings); k++)
            if (csem_findings_rule_status(input->input->findings, k) == CSEM_RULE_SKIPPED)
                done = csem_tree_append(array, notification(sarif, input, k));
    }
    return csem_tree_kept(array, done);
}

cJSON *csem_sarif_invocations(const csem_sarif *sarif) {
    cJSON *array = cJSON_CreateArray();
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put(object, "executionSuccessful", cJSON_CreateTrue()) &&
                csem_tree_put(object, "ruleConfigurationOverrides", overrides(sarif)) &&
                csem_tree_put(object, "toolExecutionNotifications", notifications(sarif));
    object = csem_tree_kept(object, done);
    if (!array) {
        cJSON_Delete(object);
        return NULL;
    }
    return csem_tree_kept(array, csem_tree_append(array, object));
}
