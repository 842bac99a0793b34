/* SPDX-License-Identifier: MIT */
/* A set of findings as JSON, format `csemplan-findings`. Suppressed findings are left out, as in text. */
#include "validation/json.h"
#include "validation/formats/set.h"

static bool is_suppressed(const void *context, size_t finding) {
    const csem_set_input *input = context;
    return input->marks[finding].suppressed;
}

static cJSON *name_of(const csem_findings_set *set, const csem_set_input *input) {
    csem_output name;
    csem_output_init(&name, &set->allocator);
    csem_put_clean(&name, input->name);
    csem_put(&name, "", 1);
    cJSON *item = name.failed ? NULL : cJSON_CreateString(name.data);
    csem_output_free(&name);
    return item;
}

void csem_write_findings(const csem_findings_set *set, bool compact, csem_output *output) {
    cJSON *reports = cJSON_CreateArray();
    bool done = reports != NULL;
    for (size_t i = 0; done && i < set->count; i++) {
        const csem_set_input *input = &set->inputs[i];
        cJSON *report = csem_findings_tree(input->findings, name_of(set, input), is_suppressed, input);
        done = csem_tree_append(reports, report);
    }
    cJSON *tree = csem_findings_document(csem_tree_kept(reports, done));
    char *text = csem_tree_print(tree, compact ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT);
    if (text)
        csem_put_string(output, text);
    else
        output->failed = true;
    cJSON_free(text);
}
