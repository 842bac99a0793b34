/* SPDX-License-Identifier: MIT */
/* The engine: makes the list of rules from the table, the options and the report; runs each rule; sorts the findings by
 * span, then by rule, then in the order in which they were added; cuts the list at the limit of the options. A rule of
 * the caller runs after those of the library. */
#include "validation/validation.h"

#include "base/error.h"
#include "base/meter.h"
#include "base/sized.h"

#include <inttypes.h>
#include <stdlib.h>

static const char limit_rule[] = "findings-limit";

#define END_OF(field) CSEM_END_OF(csem_validation_options, field)

static const size_t ends[] = {
    END_OF(size),         END_OF(allocator),         END_OF(overrides), END_OF(override_count),
    END_OF(rules),        END_OF(rule_count),        END_OF(agencies),  END_OF(agency_count),
    END_OF(max_findings), END_OF(fiscal_year_start), END_OF(flags),     END_OF(max_memory)};
static const csem__sized sized = {ends, sizeof ends / sizeof ends[0], sizeof(csem_validation_options),
                                  "csem_validation_options_init"};

void csem_validation_options_init(csem_validation_options *options, size_t size) {
    static const csem_validation_options defaults = {.max_findings = UINT64_C(1) << 20,
                                                     .max_memory = CSEM_MEMORY_BY_INPUT};
    csem__sized_init(&sized, options, size, &defaults);
}

void csem_validation_options_set_overrides(csem_validation_options *options, const csem_rule_override *overrides,
                                           size_t count) {
    if (!csem__sized_has(options, END_OF(override_count)))
        return;
    options->overrides = overrides;
    options->override_count = count;
}

void csem_validation_options_set_rules(csem_validation_options *options, const csem_rule_definition *rules,
                                       size_t count) {
    if (!csem__sized_has(options, END_OF(rule_count)))
        return;
    options->rules = rules;
    options->rule_count = count;
}

void csem_validation_options_set_agencies(csem_validation_options *options, const csem_agency_definition *agencies,
                                          size_t count) {
    if (!csem__sized_has(options, END_OF(agency_count)))
        return;
    options->agencies = agencies;
    options->agency_count = count;
}

static bool is_rule(const csem_rule_definition *rule) {
    bool documented = !rule->documentation || !rule->documentation[0] || csem__options_has_text(rule->documentation);
    return csem__options_has_text(rule->name) && csem__options_has_text(rule->summary) && rule->check && documented &&
           csem_value_name(CSEM_ENUMERATION_SEVERITY, rule->severity) && rule->reserved == 0;
}

static int check_rules(const csem_validation_options *options, csem_error *error) {
    int code = csem__options_check_array(options->rules, options->rule_count, sizeof *options->rules, "rules", error);
    for (size_t i = 0; i < options->rule_count && code == CSEM_OK; i++)
        if (!is_rule(&options->rules[i]))
            code = csem__fail(error, CSEM_ERROR_OPTIONS,
                              "rule %" PRIu64
                              " of the options lacks a name, a summary, a check or a severity, or its reserved "
                              "field is not 0",
                              (uint64_t)i);
    return code;
}

static int check_arrays(const csem_validation_options *options, csem_error *error) {
    int code = csem__options_check_array(options->overrides, options->override_count, sizeof *options->overrides,
                                         "overrides", error);
    if (code == CSEM_OK)
        code = csem__options_check_agencies(options->agencies, options->agency_count, error);
    return code == CSEM_OK ? check_rules(options, error) : code;
}

static int check_options(const csem_validation_options *given, csem_validation_options *out, csem_allocator *allocator,
                         const csem_report *report, csem_error *error) {
    *out = (csem_validation_options){0};
    csem_validation_options_init(out, sizeof *out);
    int code = given ? csem__sized_take(&sized, given, out, error) : CSEM_OK;
    if (code != CSEM_OK)
        return code;
    *allocator = out->allocator ? *out->allocator : csem__meter_base(&report->arena.allocator);
    code = csem__options_check_allocator(allocator, error);
    if (code == CSEM_OK)
        code = csem__options_check_month(out->fiscal_year_start, error);
    if (code != CSEM_OK)
        return code;
    if (out->fiscal_year_start == 0)
        out->fiscal_year_start = report->fiscal_year_start;
    if (out->flags != 0)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the flags 0x%X of the options are not known",
                          (unsigned)out->flags);
    return check_arrays(out, error);
}

/* ---- the rules of one validation ---- */

static const char *skip_reason(const csem_report *report, int32_t need) {
    if (need == CSEM_NEEDS_TEXT && report->is_from_json)
        return "it needs the text of the report, which JSON does not keep";
    if (need == CSEM_NEEDS_STATISTICS && report->lacks_statistics)
        return "the report was read without statistics";
    return NULL;
}

static csem__active_rule active(csem_rule rule, const char *reason) {
    csem__active_rule entry = {.rule = rule, .severity = rule.severity, .status = CSEM_RULE_RAN};
    if (reason) {
        entry.status = CSEM_RULE_SKIPPED;
        entry.reason = csem__text_of(reason);
    }
    return entry;
}

/* Copies a rule of the caller, whose texts need to live only as long as the call. */
static bool copy_rule(csem_findings *findings, const csem_rule_definition *given, csem_rule *rule) {
    *rule = (csem_rule){.severity = given->severity};
    rule->name = csem__text_copy(&findings->arena, csem__text_of(given->name)).data;
    rule->summary = csem__text_copy(&findings->arena, csem__text_of(given->summary)).data;
    if (!given->documentation || !given->documentation[0])
        return rule->name && rule->summary;
    rule->documentation = csem__text_copy(&findings->arena, csem__text_of(given->documentation)).data;
    return rule->name && rule->summary && rule->documentation;
}

static int fill_rules(csem_findings *findings, const csem_validation_options *options, const csem_report *report,
                      csem__table *names, csem_error *error) {
    if (options->rule_count > SIZE_MAX / sizeof *findings->rules - csem__rule_row_count)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    size_t count = csem__rule_row_count + options->rule_count;
    findings->rules = csem__arena_allocate(&findings->arena, count * sizeof *findings->rules);
    if (!findings->rules)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    for (size_t i = 0; i < count; i++) {
        csem_rule rule;
        bool is_custom = i >= csem__rule_row_count;
        if (!is_custom)
            rule = csem__rule_rows[i].rule;
        else if (!copy_rule(findings, &options->rules[i - csem__rule_row_count], &rule))
            return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
        if (csem__table_get(names, csem__text_of(rule.name), NULL))
            return csem__fail(error, CSEM_ERROR_OPTIONS, "there are two rules with the name \"%s\"", rule.name);
        if (!csem__table_put(names, csem__text_of(rule.name), i))
            return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
        findings->rules[i] = active(rule, is_custom ? NULL : skip_reason(report, csem__rule_rows[i].need));
        findings->rule_count = i + 1;
    }
    return CSEM_OK;
}

static int override_rules(csem_findings *findings, const csem_validation_options *options, const csem__table *names,
                          csem_error *error) {
    for (size_t i = 0; i < options->override_count; i++) {
        const csem_rule_override *override = &options->overrides[i];
        size_t index;
        if (!override->rule || !csem__table_get(names, csem__text_of(override->rule), &index))
            return csem__fail(error, CSEM_ERROR_OPTIONS, "override %" PRIu64 " of the options names no rule: \"%s\"",
                              (uint64_t)i, override->rule ? override->rule : "");
        if (override->severity != CSEM_SEVERITY_NONE && !csem_value_name(CSEM_ENUMERATION_SEVERITY, override->severity))
            return csem__fail(error, CSEM_ERROR_OPTIONS, "override %" PRIu64 " of the options has severity %d",
                              (uint64_t)i, (int) override->severity);
        if (override->reserved != 0)
            return csem__fail(error, CSEM_ERROR_OPTIONS,
                              "the reserved field of override %" PRIu64 " of the options is not 0", (uint64_t)i);
        findings->rules[index].severity = override->severity;
    }
    for (size_t i = 0; i < findings->rule_count; i++)
        if (findings->rules[i].severity == CSEM_SEVERITY_NONE)
            findings->rules[i].status = CSEM_RULE_OFF;
    return CSEM_OK;
}

static int prepare_rules(csem_findings *findings, const csem_validation_options *options, const csem_report *report,
                         csem_error *error) {
    csem__table names;
    csem__table_init(&names, &findings->arena.allocator);
    int code = fill_rules(findings, options, report, &names, error);
    if (code == CSEM_OK)
        code = override_rules(findings, options, &names, error);
    csem__table_free(&names);
    return code;
}

/* ---- running ---- */

static bool index_sections(csem_reporter *reporter) {
    const csem_report *report = reporter->report;
    for (size_t i = 0; i < report->body.count; i++)
        if (!csem__table_put(&reporter->sections, report->body.items[i].id, i))
            return csem__reporter_out_of_memory(reporter);
    return true;
}

static csem__text tracked_level(const csem_report *report) {
    const csem__profile *profile = report->grammar;
    if (profile && profile->level_count > 0)
        return csem__text_of(profile->levels[csem__profile_tracked(profile)].name);
    for (size_t i = 0; i < report->body.count; i++)
        if (report->body.items[i].is_tracked)
            return report->body.items[i].level;
    return csem__text_of("measure");
}

/* Whether efforts name the agencies that report them: the profile says how, or at least one of them does. */
static bool names_reporters(const csem_report *report) {
    if (report->grammar && report->grammar->agencies.abbreviations == CSEM_ROLE_EFFORT)
        return true;
    for (size_t i = 0; i < report->effort_count; i++)
        if (report->efforts[i].agency_count > 0)
            return true;
    return false;
}

static void run_custom(csem_reporter *reporter, const csem_rule_definition *rule) {
    if (rule->check(rule->context, reporter->report, reporter) != 0 && reporter->code == CSEM_OK)
        reporter->code = CSEM_ERROR_SINK;
}

static bool find_limit_rule(const csem_findings *findings, size_t *index) {
    *index = 0;
    while (*index < findings->rule_count && strcmp(findings->rules[*index].rule.name, limit_rule) != 0)
        ++*index;
    return *index < findings->rule_count && findings->rules[*index].status != CSEM_RULE_OFF;
}

/* Some rules stop comparing at a bound that only hostile input reaches. Findings may then be missing, which is a
 * finding itself. */
static void report_incomplete(csem_reporter *reporter) {
    const char *name = reporter->findings->rules[reporter->rule].rule.name;
    csem__finding_place place = csem__finding_at_document();
    if (find_limit_rule(reporter->findings, &reporter->rule))
        csem__report_finding(reporter, &place,
                             "%s did not compare everything: too many texts of the report are similar", name);
}

static void run(csem_reporter *reporter, const csem_validation_options *options) {
    const csem_allocator *allocator = &reporter->findings->arena.allocator;
    for (size_t i = 0; i < reporter->findings->rule_count && reporter->code == CSEM_OK; i++) {
        if (reporter->findings->rules[i].status != CSEM_RULE_RAN)
            continue;
        reporter->rule = i;
        reporter->rule_start = reporter->findings->count;
        csem__arena_init(&reporter->scratch, allocator);
        if (i >= csem__rule_row_count)
            run_custom(reporter, &options->rules[i - csem__rule_row_count]);
        else if (csem__rule_rows[i].check)
            csem__rule_rows[i].check(reporter);
        csem__arena_free(&reporter->scratch);
        if (reporter->is_incomplete && reporter->code == CSEM_OK)
            report_incomplete(reporter);
        reporter->is_incomplete = false;
    }
}

static int compare(const void *one, const void *other) {
    const csem_finding *a = one;
    const csem_finding *b = other;
    if (a->node.place.span.start != b->node.place.span.start)
        return a->node.place.span.start < b->node.place.span.start ? -1 : 1;
    if (a->node.place.span.end != b->node.place.span.end)
        return a->node.place.span.end < b->node.place.span.end ? -1 : 1;
    int names = strcmp(a->rule.data, b->rule.data);
    if (names != 0)
        return names;
    return (a->order > b->order) - (a->order < b->order);
}

/* Keeps the first `most` findings, and puts the finding that reports the cut before them. */
static void cut(csem_reporter *reporter, uint64_t most) {
    csem_findings *findings = reporter->findings;
    size_t found = findings->count;
    if (most == 0 || found <= most)
        return;
    findings->count = (size_t)most;
    if (!find_limit_rule(findings, &reporter->rule))
        return;
    csem__finding_place place = csem__finding_at_document();
    csem__report_finding(reporter, &place,
                         "there are %s findings, of which only the first %s are kept: the limit is reached",
                         csem__print_number((double)found).text, csem__print_number((double)most).text);
    if (reporter->code != CSEM_OK)
        return;
    csem_finding last = findings->items[findings->count - 1];
    memmove(findings->items + 1, findings->items, (findings->count - 1) * sizeof *findings->items);
    findings->items[0] = last;
}

static void finish(csem_findings *findings) {
    for (size_t i = 0; i < findings->count; i++) {
        csem_finding *finding = &findings->items[i];
        finding->related = finding->related_count > 0 ? findings->related + finding->related_first : NULL;
        findings->rules[finding->rule_index].finding_count++;
    }
}

static int validate(csem_findings *findings, const csem_report *report, const csem_validation_options *options,
                    csem_error *error) {
    csem_reporter reporter = {.report = report,
                              .findings = findings,
                              .agencies = options->agencies,
                              .agency_count = options->agency_count,
                              .tracked = tracked_level(report),
                              .names_reporters = names_reporters(report),
                              .fiscal_year_start = options->fiscal_year_start};
    csem__table_init(&reporter.sections, &findings->arena.allocator);
    if (index_sections(&reporter))
        run(&reporter, options);
    csem__table_free(&reporter.sections);
    if (reporter.code == CSEM_OK) {
        if (findings->count > 1)
            qsort(findings->items, findings->count, sizeof *findings->items, compare);
        cut(&reporter, options->max_findings);
    }
    if (reporter.code == CSEM_ERROR_SINK)
        return csem__fail(error, CSEM_ERROR_SINK, "the rule %s ended the validation",
                          findings->rules[reporter.rule].rule.name);
    if (reporter.code != CSEM_OK)
        return csem__fail(error, reporter.code, "out of memory");
    finish(findings);
    return CSEM_OK;
}

static int make(const csem_report *report, const csem_validation_options *options, const csem_allocator *allocator,
                csem_findings **findings, csem_error *error) {
    csem_findings *made = csem__allocate(allocator, sizeof *made);
    if (!made)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    *made = (csem_findings){.input_length = report->input_length, .is_from_json = report->is_from_json};
    csem__arena_init(&made->arena, allocator);
    int code = prepare_rules(made, options, report, error);
    if (code == CSEM_OK)
        code = validate(made, report, options, error);
    if (code == CSEM_OK)
        *findings = made;
    else
        csem_findings_free(made);
    return code;
}

int csem_report_validate(const csem_report *report, const csem_validation_options *options, csem_findings **findings,
                         csem_error *error) {
    csem_validation_options checked;
    csem_allocator allocator = {0};
    if (findings)
        *findings = NULL;
    if (!report || !findings)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no report to validate, or nowhere to put the findings");
    int code = check_options(options, &checked, &allocator, report, error);
    if (code != CSEM_OK)
        return code;
    if (!csem__meter_begin(&allocator, checked.max_memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    csem__meter_input(&allocator, report->input_length);
    return csem__meter_end(&allocator, make(report, &checked, &allocator, findings, error), error);
}

void csem_findings_free(csem_findings *findings) {
    if (!findings)
        return;
    csem_allocator allocator = findings->arena.allocator;
    csem__release(&allocator, findings->items);
    csem__release(&allocator, findings->related);
    csem__arena_free(&findings->arena);
    csem__release(&allocator, findings);
    csem__meter_close(&allocator);
}
