/* SPDX-License-Identifier: MIT */
/* SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run. The tables of the run, rules and artifacts, are the union over
 * the inputs, without duplicates, as the schema requires. */
#include "write/sarif.h"
#include "validation/validation.h"

#include "base/utf8.h"

/* ---- pieces ------------------------------------------------------------------------------------------------------ */

void csem__sarif_fail(const csem__sarif *sarif) {
    sarif->output->failed = true;
}

void csem__sarif_output(const csem__sarif *sarif, const char *key, csem__output *output) {
    if (output->failed)
        csem__sarif_fail(sarif);
    csem__write_text(sarif->writer, key, (csem__text){output->length > 0 ? output->data : "", output->length});
    csem__output_free(output);
}

void csem__sarif_text(const csem__sarif *sarif, const char *key, csem__text text) {
    if (!text.data || csem__utf8_check(text.data, text.length) == text.length) {
        csem__write_text(sarif->writer, key, text);
        return;
    }
    csem__output output;
    csem__output_init(&output, &sarif->set->allocator);
    csem__put_clean(&output, text);
    csem__sarif_output(sarif, key, &output);
}

void csem__sarif_message(const csem__sarif *sarif, const char *key, csem__text text) {
    csem__output output;
    csem__output_init(&output, &sarif->set->allocator);
    csem__put_message(&output, text);
    csem__write_object(sarif->writer, key);
    csem__sarif_output(sarif, "text", &output);
    csem__write_close(sarif->writer);
}

void csem__sarif_artifact_location(const csem__sarif *sarif, const char *key, const csem__sarif_input *input) {
    csem__write_object(sarif->writer, key);
    csem__sarif_text(sarif, "uri", input->uri);
    csem__write_number(sarif->writer, "index", (double)input->artifact);
    csem__write_close(sarif->writer);
}

void csem__sarif_rule_reference(const csem__sarif *sarif, const char *key, size_t rule) {
    csem__write_object(sarif->writer, key);
    csem__sarif_text(sarif, "id", csem__text_of(sarif->rules[rule].rule->name));
    csem__write_number(sarif->writer, "index", (double)rule);
    csem__write_close(sarif->writer);
}

/* ---- tables ------------------------------------------------------------------------------------------------------ */

static bool collect_uri(csem__sarif *sarif, csem__table *uris, size_t index) {
    csem__sarif_input *entry = &sarif->inputs[index];
    csem__output output;
    csem__output_init(&output, &sarif->set->allocator);
    csem__put_uri(&output, entry->input->name);
    if (!output.failed)
        entry->uri = csem__text_copy(sarif->arena, (csem__text){output.data, output.length});
    csem__output_free(&output);
    if (!entry->uri.data)
        return false;
    if (csem__table_get(uris, entry->uri, &entry->artifact))
        return true;
    entry->artifact = uris->count;
    return csem__table_put(uris, entry->uri, entry->artifact);
}

static bool collect_rule(csem__sarif *sarif, csem__table *names, size_t *place, const csem_findings *findings,
                         size_t rule) {
    const csem_rule *found = csem_findings_rule(findings, rule);
    csem__text name = csem__text_of(found->name);
    if (csem__table_get(names, name, place))
        return true;
    *place = sarif->rule_count;
    sarif->rules[sarif->rule_count++] = (csem__sarif_rule){found, csem_findings_rule_severity(findings, rule),
                                                           csem_findings_rule_status(findings, rule, NULL, NULL)};
    return csem__table_put(names, name, *place);
}

static bool collect_rules(csem__sarif *sarif, csem__table *names, size_t index) {
    csem__sarif_input *entry = &sarif->inputs[index];
    size_t count = csem_findings_rule_count(entry->input->findings);
    entry->rules = csem__arena_allocate(sarif->arena, (count + 1) * sizeof *entry->rules);
    bool done = entry->rules != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = collect_rule(sarif, names, &entry->rules[i], entry->input->findings, i);
    return done;
}

static bool has_suppression(const csem__set_input *input) {
    for (size_t i = 0; i < csem_findings_finding_count(input->findings); i++)
        if (input->marks[i].suppressed)
            return true;
    return false;
}

/* No size below can overflow, since the set contains an array of all inputs, and each input an array of its rules. */
static bool make_tables(csem__sarif *sarif) {
    const csem_findings_set *set = sarif->set;
    size_t rules = 0;
    for (size_t i = 0; i < set->count; i++)
        rules += csem_findings_rule_count(set->inputs[i].findings);
    sarif->rules = csem__arena_allocate(sarif->arena, (rules + 1) * sizeof *sarif->rules);
    sarif->inputs = csem__arena_allocate(sarif->arena, (set->count + 1) * sizeof *sarif->inputs);
    if (!sarif->rules || !sarif->inputs)
        return false;
    csem__table uris;
    csem__table names;
    csem__table_init(&uris, &set->allocator);
    csem__table_init(&names, &set->allocator);
    bool done = true;
    for (size_t i = 0; done && i < set->count; i++) {
        sarif->inputs[i] = (csem__sarif_input){.input = &set->inputs[i]};
        sarif->suppresses = sarif->suppresses || has_suppression(&set->inputs[i]);
        done = collect_uri(sarif, &uris, i) && collect_rules(sarif, &names, i);
    }
    csem__table_free(&uris);
    csem__table_free(&names);
    return done;
}

/* ---- run --------------------------------------------------------------------------------------------------------- */

static void write_artifact(const csem__sarif *sarif, const csem__sarif_input *input) {
    csem__writer *writer = sarif->writer;
    csem__write_object(writer, NULL);
    csem__sarif_artifact_location(sarif, "location", input);
    csem__write_array(writer, "roles");
    csem__write_string(writer, NULL, "analysisTarget");
    csem__write_close(writer);
    if (input->input->has_text) {
        csem__write_number(writer, "length", (double)input->input->length);
        csem__write_string(writer, "encoding", "UTF-8");
    }
    csem__write_close(writer);
}

static void write_artifacts(const csem__sarif *sarif) {
    size_t count = 0;
    csem__write_array(sarif->writer, "artifacts");
    for (size_t i = 0; i < sarif->set->count; i++) {
        if (sarif->inputs[i].artifact < count)
            continue;
        write_artifact(sarif, &sarif->inputs[i]);
        count++;
    }
    csem__write_close(sarif->writer);
}

static void write_run(const csem__sarif *sarif) {
    static const char *const line_ends[] = {"\r\n", "\n", "\r"};
    csem__writer *writer = sarif->writer;
    csem__write_object(writer, NULL);
    csem__write_object(writer, "tool");
    csem__sarif_driver(sarif);
    csem__write_close(writer);
    csem__sarif_invocations(sarif);
    write_artifacts(sarif);
    csem__sarif_results(sarif);
    csem__write_string(writer, "columnKind", "unicodeCodePoints");
    csem__write_array(writer, "newlineSequences");
    for (size_t i = 0; i < sizeof line_ends / sizeof line_ends[0]; i++)
        csem__write_string(writer, NULL, line_ends[i]);
    csem__write_close(writer);
    csem__write_close(writer);
}

static void write_log(const csem__sarif *sarif) {
    static const char schema[] =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    csem__writer *writer = sarif->writer;
    csem__write_object(writer, NULL);
    csem__write_string(writer, "$schema", schema);
    csem__write_string(writer, "version", "2.1.0");
    csem__write_array(writer, "runs");
    write_run(sarif);
    csem__write_close(writer);
    csem__write_close(writer);
}

void csem__write_sarif(const csem_findings_set *set, bool compact, csem__output *output) {
    csem__writer writer;
    csem__arena arena;
    csem__writer_init(&writer, compact ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT, csem__put_piece, output);
    csem__arena_init(&arena, &set->allocator);
    csem__sarif sarif = {.writer = &writer, .output = output, .set = set, .arena = &arena};
    if (make_tables(&sarif))
        write_log(&sarif);
    else
        csem__sarif_fail(&sarif);
    csem__writer_end(&writer);
    csem__arena_free(&arena);
}
