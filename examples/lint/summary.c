/* SPDX-License-Identifier: MIT */
/* Prints the summary of a run to standard error. */
#include "summary.h"

#include <stdio.h>
#include <string.h>

static void print_skipped(const input *in) {
    for (size_t i = 0; i < csem_findings_rule_count(in->findings); i++) {
        const char *reason;
        const csem_rule *rule = csem_findings_rule(in->findings, i);
        if (csem_findings_rule_status(in->findings, i, &reason, NULL) == CSEM_RULE_SKIPPED)
            complain("%s: %s could not run: %s", in->name, csem_rule_text(rule, CSEM_RULE_TEXT_NAME, NULL), reason);
    }
}

static void print_unmatched(const config *c) {
    for (size_t i = 0; c->status == EXIT_DONE && i < c->suppression_count; i++) {
        const suppression *s = &c->suppressions[i];
        if (s->matched == 0)
            complain("%s: a suppression no longer matches any finding: %s%s%s%s%s (%s)", c->path, s->rule,
                     s->measure ? " " : "", s->measure ? s->measure : "", s->agency ? " " : "",
                     s->agency ? s->agency : "", s->reason);
    }
}

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

/* ---- what a configuration did ---- */

/* Counts the rules that a configuration switches off or makes less severe. Those that the command line overrides are
 * not counted. */
static void count_rules(const lint *l, const config *c, size_t *off, size_t *milder) {
    *off = *milder = 0;
    for (size_t i = 0; i < csem_library_rule_count(); i++) {
        const csem_rule *rule = csem_library_rule(i);
        int32_t said = configured_severity(l, c, rule);
        *off += said == CSEM_SEVERITY_NONE;
        *milder += said > csem_rule_severity(rule);
    }
}

static void print_config(const lint *l, const config *c) {
    char silenced[64] = "";
    char more[64] = "";
    size_t suppressed = 0;
    size_t off;
    size_t milder;
    for (size_t i = 0; i < c->suppression_count; i++)
        suppressed += c->suppressions[i].matched;
    count_rules(l, c, &off, &milder);
    if (off > 0)
        snprintf(silenced, sizeof silenced, " (%s%zu finding%s)", c->silenced_more ? "at least " : "", c->silenced,
                 plural(c->silenced));
    if (milder > 0)
        snprintf(more, sizeof more, ", %zu rule%s less severe", milder, plural(milder));
    const char *fail_on =
        c->fail_on == CSEM_SEVERITY_NONE ? "never" : csem_value_name(CSEM_ENUMERATION_SEVERITY, c->fail_on);
    bool says = c->fail_on >= 0 && l->options.fail_on < 0;
    complain("configuration %s: %zu rule%s off%s%s, %zu finding%s suppressed%s%s", c->path, off, plural(off), silenced,
             more, suppressed, plural(suppressed), says ? ", fail_on " : "", says ? fail_on : "");
}

/* ---- all of it ---- */

void print_summary(const lint *l) {
    size_t counts[4] = {0};
    for (size_t i = 0; i < l->input_count; i++) {
        print_skipped(&l->inputs[i]);
        for (size_t j = 0; j < csem_findings_finding_count(l->inputs[i].findings); j++)
            if (!l->inputs[i].suppressed[j])
                counts[csem_finding_severity(csem_findings_finding(l->inputs[i].findings, j))]++;
    }
    for (size_t i = 0; i < l->config_count; i++)
        print_unmatched(l->configs[i]);
    complain("%zu file%s: %zu error%s, %zu warning%s, %zu note%s", l->input_count, plural(l->input_count),
             counts[CSEM_SEVERITY_ERROR], plural(counts[CSEM_SEVERITY_ERROR]), counts[CSEM_SEVERITY_WARNING],
             plural(counts[CSEM_SEVERITY_WARNING]), counts[CSEM_SEVERITY_NOTE], plural(counts[CSEM_SEVERITY_NOTE]));
    if (l->input_count < l->options.file_count)
        complain("%zu of %zu files could not be validated", l->options.file_count - l->input_count,
                 l->options.file_count);
    for (size_t i = 0; i < l->config_count; i++)
        if (l->configs[i]->status == EXIT_DONE)
            print_config(l, l->configs[i]);
}
