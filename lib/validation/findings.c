/* SPDX-License-Identifier: MIT */
/* Public getters of rules and findings. Each accepts NULL and an index past the end. */
#include "validation/validation.h"

size_t csem_library_rule_count(void) {
    return csem__rule_row_count;
}

const csem_rule *csem_library_rule(size_t index) {
    return index < csem__rule_row_count ? &csem__rule_rows[index].rule : NULL;
}

const csem_rule *csem_library_find_rule(const char *name) {
    for (size_t i = 0; name && i < csem__rule_row_count; i++)
        if (strcmp(csem__rule_rows[i].rule.name, name) == 0)
            return &csem__rule_rows[i].rule;
    return NULL;
}

static const char *text_of_rule(const csem_rule *rule, int32_t which) {
    switch (which) {
    case CSEM_RULE_TEXT_NAME:
        return rule->name;
    case CSEM_RULE_TEXT_SUMMARY:
        return rule->summary;
    case CSEM_RULE_TEXT_DOCUMENTATION:
        return rule->documentation;
    case CSEM_RULE_TEXT_EXAMPLE:
        return rule->example;
    case CSEM_RULE_TEXT_NEAR_MISS:
        return rule->near_miss;
    default:
        return NULL;
    }
}

const char *csem_rule_text(const csem_rule *rule, int32_t which, size_t *length) {
    return csem__give_text(csem__text_of(rule ? text_of_rule(rule, which) : NULL), length);
}

int32_t csem_rule_severity(const csem_rule *rule) {
    return rule ? rule->severity : CSEM_SEVERITY_NONE;
}

/* ---- findings ---- */

size_t csem_findings_finding_count(const csem_findings *findings) {
    return findings ? findings->count : 0;
}

const csem_finding *csem_findings_finding(const csem_findings *findings, size_t index) {
    return findings && index < findings->count ? &findings->items[index] : NULL;
}

size_t csem_findings_severity_count(const csem_findings *findings, int32_t severity) {
    size_t count = 0;
    for (size_t i = 0; findings && i < findings->rule_count; i++)
        if (findings->rules[i].severity == severity)
            count += findings->rules[i].finding_count;
    return count;
}

size_t csem_findings_rule_count(const csem_findings *findings) {
    return findings ? findings->rule_count : 0;
}

static const csem__active_rule *rule_at(const csem_findings *findings, size_t index) {
    return findings && index < findings->rule_count ? &findings->rules[index] : NULL;
}

const csem_rule *csem_findings_rule(const csem_findings *findings, size_t index) {
    const csem__active_rule *rule = rule_at(findings, index);
    return rule ? &rule->rule : NULL;
}

int32_t csem_findings_rule_severity(const csem_findings *findings, size_t index) {
    const csem__active_rule *rule = rule_at(findings, index);
    return rule ? rule->severity : CSEM_SEVERITY_NONE;
}

int32_t csem_findings_rule_status(const csem_findings *findings, size_t index, const char **reason, size_t *length) {
    const csem__active_rule *rule = rule_at(findings, index);
    bool skipped = rule && rule->status == CSEM_RULE_SKIPPED;
    const char *text = csem__give_text(skipped ? rule->reason : (csem__text){NULL, 0}, length);
    if (reason)
        *reason = text;
    return rule ? rule->status : CSEM_RULE_NONE;
}

size_t csem_findings_rule_finding_count(const csem_findings *findings, size_t index) {
    const csem__active_rule *rule = rule_at(findings, index);
    return rule ? rule->finding_count : 0;
}

/* ---- one finding ---- */

static csem__text text_of_finding(const csem_finding *finding, int32_t which) {
    switch (which) {
    case CSEM_FINDING_TEXT_RULE:
        return finding->rule;
    case CSEM_FINDING_TEXT_MESSAGE:
        return finding->message;
    case CSEM_FINDING_TEXT_MEASURE:
        return finding->measure;
    case CSEM_FINDING_TEXT_AGENCY:
        return finding->agency;
    default:
        return (csem__text){NULL, 0};
    }
}

const char *csem_finding_text(const csem_finding *finding, int32_t which, size_t *length) {
    return csem__give_text(finding ? text_of_finding(finding, which) : (csem__text){NULL, 0}, length);
}

int32_t csem_finding_severity(const csem_finding *finding) {
    return finding ? finding->severity : CSEM_SEVERITY_NONE;
}

size_t csem_finding_rule_index(const csem_finding *finding) {
    return finding ? finding->rule_index : SIZE_MAX;
}

const csem_node *csem_finding_node(const csem_finding *finding) {
    return finding ? &finding->node : NULL;
}

size_t csem_finding_related_count(const csem_finding *finding) {
    return finding ? finding->related_count : 0;
}

const csem_span *csem_finding_related(const csem_finding *finding, size_t index, const char **message, size_t *length) {
    const csem__related *related = finding && index < finding->related_count ? &finding->related[index] : NULL;
    const char *text = csem__give_text(related ? related->message : (csem__text){NULL, 0}, length);
    if (message)
        *message = text;
    return related ? &related->span : NULL;
}
