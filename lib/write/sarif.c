/* SPDX-License-Identifier: MIT */
/* SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run. The tables of the run, rules and artifacts, are
 * the union over the inputs, each entry once, as the schema wants. */
#include "write/sarif.h"

#include "base/utf8.h"

/* ---- pieces -------------------------------------------------------------------------------------------------------
 */

void csem_sarif_fail(const csem_sarif *sarif) {
    sarif->output->failed = true;
}

void csem_sarif_output(const csem_sarif *sarif, const char *key, csem_output *output) {
    if (output->failed)
        csem_sarif_fail(sarif);
    csem_write_text(sarif->writer, key, (csem_text){output->length > 0 ? output->data : "", output->length});
    csem_output_free(output);
}

void csem_sarif_text(const csem_sarif *sarif, const char *key, csem_text text) {
    if (!text.data || csem_utf8_check(text.data, text.length) == text.length) {
        csem_write_text(sarif->writer, key, text);
        return;
    }
    csem_output output;
    csem_output_init(&output, &sarif->set->allocator);
    csem_put_clean(&output, text);
    csem_sarif_output(sarif, key, &output);
}

void csem_sarif_message(const csem_sarif *sarif, const char *key, csem_text text) {
    csem_output output;
    csem_output_init(&output, &sarif->set->allocator);
    csem_put_message(&output, text);
    csem_write_object(sarif->writer, key);
    csem_sarif_output(sarif, "text", &output);
    csem_write_close(sarif->writer);
}

void csem_sarif_artifact_location(const csem_sarif *sarif, const char *key, const csem_sarif_input *input) {
    csem_write_object(sarif->writer, key);
    csem_sarif_text(sarif, "uri", input->uri);
    csem_write_number(sarif->writer, "index", (double)input->artifact);
    csem_write_close(sarif->writer);
}

void csem_sarif_rule_reference(const csem_sarif *sarif, const char *key, size_t rule) {
    csem_write_object(sarif->writer, key);
    csem_sarif_text(sarif, "id", csem_text_of(csem_rule_name(sarif->rules[rule].rule, NULL)));
    csem_write_number(sarif->writer, "index", (double)rule);
    csem_write_close(sarif->writer);
}

/* ---- tables -------------------------------------------------------------------------------------------------------
 */

static bool collect_uri(csem_sarif *sarif, csem_table *uris, size_t index) {
    csem_sarif_input *entry = &sarif->inputs[index];
    csem_output output;
    csem_output_init(&output, &sarif->set->allocator);
    csem_put_uri(&output, entry->input->name);
    if (!output.failed)
        entry->uri = csem_text_copy(sarif->arena, (csem_text){output.data, output.length});
    csem_output_free(&output);
    if (!entry->uri.data)
        return false;
    if (csem_table_get(uris, entry->uri, &entry->artifact))
        return true;
    entry->artifact = uris->count;
    return csem_table_put(uris, entry->uri, entry->artifact);
}

static bool collect_rule(csem_sarif *sarif, csem_table *names, size_t *place, const csem_findings *findings,
                         size_t rule) {
    csem_text name;
    const csem_rule *found = csem_findings_rule(findings, rule);
    name.data = csem_rule_name(found, &name.length);
    if (csem_table_get(names, name, place))
        return true;
    *place = sarif->rule_count;
    sarif->rules[sarif->rule_count++] = (csem_sarif_rule){found, csem_findings_rule_severity(findings, rule),
                                                          csem_findings_rule_status(findings, rule)};
    return csem_table_put(names, name, *place);
}

static bool collect_rules(csem_sarif *sarif, csem_table *names, size_t index) {
    csem_sarif_input *entry = &sarif->inputs[index];
    size_t count = csem_findings_rule_count(entry->input->findings);
    entry->rules = csem_arena_allocate(sarif->arena, (count + 1) * sizeof *entry->rules);
    bool done = entry->rules != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = collect_rule(sarif, names, &entry->rules[i], entry->input->findings, i);
    return done;
}

static bool has_suppression(const csem_set_input *input) {
    for (size_t i = 0; i < csem_findings_count(input->findings); i++)
        if (input->marks[i].suppressed)
            return true;
    return false;
}

/* The set holds an array of inputs and each input one of its rules, so no size below can overflow. */
static bool make_tables(csem_sarif *sarif) {
    const csem_findings_set *set = sarif->set;
    size_t rules = 0;
    for (size_t i = 0; i < set->count; i++)
        rules += csem_findings_rule_count(set->inputs[i].findings);
    sarif->rules = csem_arena_allocate(sarif->arena, (rules + 1) * sizeof *sarif->rules);
    sarif->inputs = csem_arena_allocate(sarif->arena, (set->count + 1) * sizeof *sarif->inputs);
    if (!sarif->rules || !sarif->inputs)
        return false;
    csem_table uris;
    csem_table names;
    csem_table_init(&uris, &set->allocator);
    csem_table_init(&names, &set->allocator);
    bool done = true;
    for (size_t i = 0; done && i < set->count; i++) {
        sarif->inputs[i] = (csem_sarif_input){.input = &set->inputs[i]};
        sarif->suppresses = sarif->suppresses || has_suppression(&set->inputs[i]);
        done = collect_uri(sarif, &uris, i) && collect_rules(sarif, &names, i);
    }
    csem_table_free(&uris);
    csem_table_free(&names);
    return done;
}

/* ---- run ----------------------------------------------------------------------------------------------------------
 */

static void write_artifact(const csem_sarif *sarif, const csem_sarif_input *input) {
    csem_writer *writer = sarif->writer;
    csem_write_object(writer, NULL);
    csem_sarif_artifact_location(sarif, "location", input);
    csem_write_array(writer, "roles");
    csem_write_string(writer, NULL, "analysisTarget");
    csem_write_close(writer);
    if (input->input->has_text) {
        csem_write_number(writer, "length", (double)input->input->length);
        csem_write_string(writer, "encoding", "UTF-8");
    }
    csem_write_close(writer);
}

static void write_artifacts(const csem_sarif *sarif) {
    size_t count = 0;
    csem_write_array(sarif->writer, "artifacts");
    for (size_t i = 0; i < sarif->set->count; i++) {
        if (sarif->inputs[i].artifact < count)
            continue;
        write_artifact(sarif, &sarif->inputs[i]);
        count++;
    }
    csem_write_close(sarif->writer);
}

static void write_run(const csem_sarif *sarif) {
    static const char *const line_ends[] = {"\r\n", "\n", "\r"};
    csem_writer *writer = sarif->writer;
    csem_write_object(writer, NULL);
    csem_write_object(writer, "tool");
    csem_sarif_driver(sarif);
    csem_write_close(writer);
    csem_sarif_invocations(sarif);
    write_artifacts(sarif);
    csem_sarif_results(sarif);
    csem_write_string(writer, "columnKind", "unicodeCodePoints");
    csem_write_array(writer, "newlineSequences");
    for (size_t i = 0; i < sizeof line_ends / sizeof line_ends[0]; i++)
        csem_write_string(writer, NULL, line_ends[i]);
    csem_write_close(writer);
    csem_write_close(writer);
}

static void write_log(const csem_sarif *sarif) {
    static const char schema[] =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    csem_writer *writer = sarif->writer;
    csem_write_object(writer, NULL);
    csem_write_string(writer, "$schema", schema);
    csem_write_string(writer, "version", "2.1.0");
    csem_write_array(writer, "runs");
    write_run(sarif);
    csem_write_close(writer);
    csem_write_close(writer);
}

void csem_write_sarif(const csem_findings_set *set, bool compact, csem_output *output) {
    csem_writer writer;
    csem_arena arena;
    csem_writer_init(&writer, compact ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT, csem_put_piece, output);
    csem_arena_init(&arena, &set->allocator);
    csem_sarif sarif = {.writer = &writer, .output = output, .set = set, .arena = &arena};
    if (make_tables(&sarif))
        write_log(&sarif);
    else
        csem_sarif_fail(&sarif);
    csem_writer_end(&writer);
    csem_arena_free(&arena);
}
