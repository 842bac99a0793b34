/* SPDX-License-Identifier: MIT */
/* SARIF 2.1.0 (OASIS Standard, 27 March 2020): a cJSON tree of one run. The tables of the run, rules and artifacts, are
 * the union over the inputs, each entry once, as the schema wants. */
#include "validation/formats/sarif.h"

#include "base/utf8.h"

/* ---- pieces -------------------------------------------------------------------------------------------------------
 */

bool csem_sarif_put_output(cJSON *object, const char *key, csem_output *output) {
    csem_put(output, "", 1);
    bool done = !output->failed && csem_tree_put(object, key, cJSON_CreateString(output->data));
    csem_output_free(output);
    return done;
}

bool csem_sarif_put_text(const csem_sarif *sarif, cJSON *object, const char *key, csem_text text) {
    if (!text.data || csem_utf8_check(text.data, text.length) == text.length)
        return csem_tree_put_text(object, key, text);
    csem_output output;
    csem_output_init(&output, &sarif->set->allocator);
    csem_put_clean(&output, text);
    return csem_sarif_put_output(object, key, &output);
}

cJSON *csem_sarif_message(const csem_sarif *sarif, csem_text text) {
    cJSON *object = cJSON_CreateObject();
    return csem_tree_kept(object, object && csem_sarif_put_text(sarif, object, "text", text));
}

cJSON *csem_sarif_artifact_location(const csem_sarif *sarif, const csem_sarif_input *input) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_sarif_put_text(sarif, object, "uri", input->uri) &&
                csem_tree_put_number(object, "index", (double)input->artifact);
    return csem_tree_kept(object, done);
}

cJSON *csem_sarif_rule_reference(const csem_sarif *sarif, size_t rule) {
    cJSON *object = cJSON_CreateObject();
    csem_text id = csem_text_of(csem_rule_name(sarif->rules[rule].rule, NULL));
    bool done =
        object && csem_sarif_put_text(sarif, object, "id", id) && csem_tree_put_number(object, "index", (double)rule);
    return csem_tree_kept(object, done);
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

static cJSON *string_array(const char *const *strings, size_t count) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = csem_tree_append(array, cJSON_CreateStringReference(strings[i]));
    return csem_tree_kept(array, done);
}

static cJSON *artifact(const csem_sarif *sarif, const csem_sarif_input *input) {
    static const char *const roles[] = {"analysisTarget"};
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put(object, "location", csem_sarif_artifact_location(sarif, input)) &&
                csem_tree_put(object, "roles", string_array(roles, 1)) &&
                (!input->input->has_text || (csem_tree_put_number(object, "length", (double)input->input->length) &&
                                             csem_tree_put_text(object, "encoding", csem_text_of("UTF-8"))));
    return csem_tree_kept(object, done);
}

static cJSON *artifacts(const csem_sarif *sarif) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    size_t count = 0;
    for (size_t i = 0; done && i < sarif->set->count; i++) {
        if (sarif->inputs[i].artifact < count)
            continue;
        done = csem_tree_append(array, artifact(sarif, &sarif->inputs[i]));
        count++;
    }
    return csem_tree_kept(array, done);
}

static cJSON *tool(const csem_sarif *sarif) {
    cJSON *object = cJSON_CreateObject();
    return csem_tree_kept(object, object && csem_tree_put(object, "driver", csem_sarif_driver(sarif)));
}

static cJSON *run(const csem_sarif *sarif) {
    static const char *const line_ends[] = {"\r\n", "\n", "\r"};
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put(object, "tool", tool(sarif)) &&
                csem_tree_put(object, "invocations", csem_sarif_invocations(sarif)) &&
                csem_tree_put(object, "artifacts", artifacts(sarif)) &&
                csem_tree_put(object, "results", csem_sarif_results(sarif)) &&
                csem_tree_put_text(object, "columnKind", csem_text_of("unicodeCodePoints")) &&
                csem_tree_put(object, "newlineSequences", string_array(line_ends, 3));
    return csem_tree_kept(object, done);
}

static cJSON *runs(const csem_sarif *sarif) {
    cJSON *array = cJSON_CreateArray();
    return csem_tree_kept(array, array && csem_tree_append(array, run(sarif)));
}

static cJSON *sarif_log(const csem_sarif *sarif) {
    static const char schema[] =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "$schema", csem_text_of(schema)) &&
                csem_tree_put_text(object, "version", csem_text_of("2.1.0")) &&
                csem_tree_put(object, "runs", runs(sarif));
    return csem_tree_kept(object, done);
}

void csem_write_sarif(const csem_findings_set *set, bool compact, csem_output *output) {
    csem_arena arena;
    csem_arena_init(&arena, &set->allocator);
    csem_sarif sarif = {.set = set, .arena = &arena};
    cJSON *tree = make_tables(&sarif) ? sarif_log(&sarif) : NULL;
    char *text = csem_tree_print(tree, compact ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT);
    csem_arena_free(&arena);
    if (text)
        csem_put_string(output, text);
    else
        output->failed = true;
    cJSON_free(text);
}
