/* SPDX-License-Identifier: MIT */
/* Sets of findings. Adding an input computes the line and column of every place, so that the text is not needed later,
 * and links the findings of each rule, since two of the formats are ordered by rule. */
#include "write/set.h"

#include "base/error.h"
#include "base/meter.h"
#include "base/sized.h"
#include "validation/validation.h"
#include "write/json_writer.h"

#include <inttypes.h>

/* ---- options ---------------------------------------------------------------------------------------------------- */

static const char first_second[] = "1970-01-01T00:00:00";

#define END_OF(field) CSEM_END_OF(csem_findings_set_options, field)

static const size_t ends[] = {END_OF(size),    END_OF(allocator), END_OF(tool),      END_OF(timestamp),
                              END_OF(fail_on), END_OF(flags),     END_OF(max_memory)};
static const csem__sized sized = {ends, sizeof ends / sizeof ends[0], sizeof(csem_findings_set_options),
                                  "csem_findings_set_options_init"};

void csem_findings_set_options_init(csem_findings_set_options *options, size_t size) {
    static const csem_findings_set_options defaults = {.fail_on = CSEM_SEVERITY_ERROR,
                                                       .max_memory = CSEM_MEMORY_BY_INPUT};
    csem__sized_init(&sized, options, size, &defaults);
}

void csem_findings_set_options_set_tool(csem_findings_set_options *options, const char *tool) {
    if (csem__sized_has(options, END_OF(tool)))
        options->tool = tool;
}

void csem_findings_set_options_set_timestamp(csem_findings_set_options *options, const char *timestamp) {
    if (csem__sized_has(options, END_OF(timestamp)))
        options->timestamp = timestamp;
}

static bool two_digits_below(const char *text, int limit) {
    return csem__is_digit((unsigned char)text[0]) && csem__is_digit((unsigned char)text[1]) &&
           (text[0] - '0') * 10 + (text[1] - '0') < limit;
}

/* Whether the text is a dateTime of XML Schema without a time zone: `2020-07-10T12:00:00`. */
static bool is_timestamp(const char *text) {
    csem_date date;
    if (strlen(text) != sizeof first_second - 1)
        return false;
    for (size_t i = 0; i < sizeof first_second - 1; i++)
        if (csem__is_digit((unsigned char)first_second[i]) ? !csem__is_digit((unsigned char)text[i])
                                                           : text[i] != first_second[i])
            return false;
    return csem_date_parse(text, 10, &date, NULL) == CSEM_OK && two_digits_below(text + 11, 24) &&
           two_digits_below(text + 14, 60) && two_digits_below(text + 17, 60);
}

static int check_options(const csem_findings_set_options *given, csem_findings_set_options *out, csem_error *error) {
    csem_findings_set_options_init(out, sizeof *out);
    int code = given ? csem__sized_take(&sized, given, out, error) : CSEM_OK;
    if (code != CSEM_OK)
        return code;
    if (out->flags != 0)
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the flags 0x%X of the options are not known",
                          (unsigned)out->flags);
    if (out->fail_on != CSEM_SEVERITY_NONE && !csem_value_name(CSEM_ENUMERATION_SEVERITY, out->fail_on))
        return csem__fail(error, CSEM_ERROR_OPTIONS, "fail_on is %d, which is not a severity", (int)out->fail_on);
    if (out->tool && !csem__options_has_text(out->tool))
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the name of the tool is empty or not UTF-8");
    if (out->timestamp && !is_timestamp(out->timestamp))
        return csem__fail(error, CSEM_ERROR_OPTIONS, "the timestamp is not of the form YYYY-MM-DDTHH:MM:SS");
    return out->allocator ? csem__options_check_allocator(out->allocator, error) : CSEM_OK;
}

/* ---- life of a set ----------------------------------------------------------------------------------------------- */

static int make_set(const csem_findings_set_options *options, const csem_allocator *allocator, csem_findings_set **set,
                    csem_error *error) {
    csem_findings_set *made = csem__allocate(allocator, sizeof *made);
    if (!made)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for a set of findings");
    *made = (csem_findings_set){.allocator = csem__meter_base(allocator), .fail_on = options->fail_on};
    csem__arena_init(&made->arena, allocator);
    made->tool = csem__text_copy(&made->arena, csem__text_of(options->tool ? options->tool : "csemplan"));
    made->timestamp =
        csem__text_copy(&made->arena, csem__text_of(options->timestamp ? options->timestamp : first_second));
    if (!made->tool.data || !made->timestamp.data) {
        csem_findings_set_free(made);
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for a set of findings");
    }
    *set = made;
    return CSEM_OK;
}

int csem_findings_set_create(const csem_findings_set_options *options, csem_findings_set **set, csem_error *error) {
    csem_findings_set_options chosen;
    if (!set)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the set");
    *set = NULL;
    int code = check_options(options, &chosen, error);
    if (code)
        return code;
    csem_allocator allocator = chosen.allocator ? *chosen.allocator : csem__default_allocator();
    if (!csem__meter_begin(&allocator, chosen.max_memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for a set of findings");
    csem__meter_input(&allocator, 0);
    return csem__meter_end(&allocator, make_set(&chosen, &allocator, set, error), error);
}

void csem_findings_set_free(csem_findings_set *set) {
    if (!set)
        return;
    csem_allocator allocator = set->arena.allocator;
    csem__arena_free(&set->arena);
    csem__release(&allocator, set->inputs);
    csem__release(&allocator, set->unread);
    csem__release(&allocator, set);
    csem__meter_close(&allocator);
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

static void *array_of(csem__arena *arena, size_t count, size_t item_size) {
    if (count > SIZE_MAX / item_size)
        return NULL;
    return csem__arena_allocate(arena, (count > 0 ? count : 1) * item_size);
}

static bool make_arrays(csem__arena *arena, csem__set_input *input) {
    size_t count = csem_findings_finding_count(input->findings);
    size_t places = 0;
    for (size_t i = 0; i < count; i++) {
        size_t related = csem_finding_related_count(csem_findings_finding(input->findings, i));
        if (related > SIZE_MAX / 4 - places)
            return false;
        places += related;
    }
    input->marks = array_of(arena, count, sizeof *input->marks);
    input->related = array_of(arena, places * 2, sizeof *input->related);
    input->first = array_of(arena, csem_findings_rule_count(input->findings), sizeof *input->first);
    return input->marks && input->related && input->first;
}

/* `positions` is NULL if there is no text. */
static csem__position start_of(const csem_span *span, const csem__positions *positions) {
    return positions ? csem__positions_at(positions, span->start) : (csem__position){span->line, 0};
}

static csem__position end_of(const csem_span *span, const csem__positions *positions) {
    return positions ? csem__positions_at(positions, span->end) : (csem__position){0, 0};
}

static void place_findings(csem__set_input *input, const csem__positions *positions) {
    size_t used = 0;
    for (size_t i = 0; i < csem_findings_finding_count(input->findings); i++) {
        const csem_finding *finding = csem_findings_finding(input->findings, i);
        const csem_span *span = &csem_finding_node(finding)->place.span;
        input->marks[i] = (csem__set_mark){start_of(span, positions), end_of(span, positions), used, 0, {0}, false};
        for (size_t k = 0; k < csem_finding_related_count(finding); k++) {
            const csem_span *other = csem_finding_related(finding, k, NULL, NULL);
            input->related[used++] = start_of(other, positions);
            input->related[used++] = end_of(other, positions);
        }
    }
}

static void link_rules(csem__set_input *input) {
    for (size_t i = 0; i < csem_findings_rule_count(input->findings); i++)
        input->first[i] = CSEM_NO_FINDING;
    for (size_t i = csem_findings_finding_count(input->findings); i > 0; i--) {
        size_t rule = csem_finding_rule_index(csem_findings_finding(input->findings, i - 1));
        input->marks[i - 1].next = input->first[rule];
        input->first[rule] = i - 1;
    }
}

static bool prepare(csem_findings_set *set, csem__set_input *input, csem__text name, csem__text text) {
    input->name = csem__text_copy(&set->arena, name);
    if (!input->name.data || !make_arrays(&set->arena, input))
        return false;
    csem__positions positions = {.marks = NULL};
    if (input->has_text && !csem__positions_init(&positions, text, &set->arena.allocator))
        return false;
    place_findings(input, input->has_text ? &positions : NULL);
    link_rules(input);
    if (input->has_text)
        csem__positions_free(&positions);
    return true;
}

int csem_findings_set_add(csem_findings_set *set, const csem_findings *findings, const char *name, const char *text,
                          size_t length, csem_error *error) {
    if (!set || !findings)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no set, or there are no findings to add to it");
    if (!name || name[0] == '\0')
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the input has no name");
    if (!text && length > 0)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the text is NULL, but has a length");
    csem__set_input input = {.findings = findings, .length = length, .has_text = text && !findings->is_from_json};
    const csem_allocator *allocator = &set->arena.allocator;
    void *inputs = set->inputs;
    csem__meter_input(allocator, findings->input_length);
    bool grown = csem__array_grow(allocator, &inputs, set->count, &set->capacity, sizeof *set->inputs);
    set->inputs = inputs;
    if (!grown || !prepare(set, &input, csem__text_of(name), (csem__text){text, length})) {
        int code = csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the findings of the input");
        return csem__meter_added(allocator, findings->input_length, code, error);
    }
    set->inputs[set->count++] = input;
    return CSEM_OK;
}

int csem_findings_set_suppress(csem_findings_set *set, size_t finding, const char *reason, csem_error *error) {
    if (!set || set->count == 0)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no set, or no input in it");
    const csem__set_input *input = &set->inputs[set->count - 1];
    if (finding >= csem_findings_finding_count(input->findings))
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the input has no finding %" PRIu64, (uint64_t)finding);
    csem__text copy = {NULL, 0};
    if (reason) {
        copy = csem__text_copy(&set->arena, csem__text_of(reason));
        if (!copy.data) {
            int code = csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the reason");
            return csem__meter_added(&set->arena.allocator, 0, code, error);
        }
    }
    input->marks[finding].reason = copy;
    input->marks[finding].suppressed = true;
    return CSEM_OK;
}

int csem_findings_set_add_unread(csem_findings_set *set, const char *name, const char *message, csem_error *error) {
    if (!set)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no set to add the input to");
    if (!name || name[0] == '\0' || !message || message[0] == '\0')
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the input has no name, or the message is empty");
    const csem_allocator *allocator = &set->arena.allocator;
    void *unread = set->unread;
    bool grown = csem__array_grow(allocator, &unread, set->unread_count, &set->unread_capacity, sizeof *set->unread);
    set->unread = unread;
    csem__set_unread added = {{NULL, 0}, {NULL, 0}};
    if (grown)
        added.name = csem__text_copy(&set->arena, csem__text_of(name));
    if (added.name.data)
        added.message = csem__text_copy(&set->arena, csem__text_of(message));
    if (!added.message.data) {
        int code = csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the input");
        return csem__meter_added(allocator, 0, code, error);
    }
    set->unread[set->unread_count++] = added;
    return CSEM_OK;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

size_t csem_findings_set_input_count(const csem_findings_set *set) {
    return set ? set->count : 0;
}

uint64_t csem_findings_set_column(const csem_findings_set *set, size_t input, size_t finding) {
    if (!set || input >= set->count || finding >= csem_findings_finding_count(set->inputs[input].findings))
        return 0;
    return set->inputs[input].marks[finding].start.column;
}

bool csem__set_fails(const csem_findings_set *set, const csem__set_input *input, size_t finding) {
    int32_t severity = csem_finding_severity(csem_findings_finding(input->findings, finding));
    return !input->marks[finding].suppressed && severity <= set->fail_on;
}

size_t csem_findings_set_failure_count(const csem_findings_set *set) {
    size_t failures = 0;
    for (size_t i = 0; i < csem_findings_set_input_count(set); i++)
        for (size_t k = 0; k < csem_findings_finding_count(set->inputs[i].findings); k++)
            failures += csem__set_fails(set, &set->inputs[i], k) ? 1 : 0;
    return failures;
}

csem__text csem__input_rule_name(const csem__set_input *input, size_t rule) {
    return csem__text_of(csem_findings_rule(input->findings, rule)->name);
}

csem__text csem__input_skip_reason(const csem__set_input *input, size_t rule) {
    csem__text reason = {NULL, 0};
    int32_t status = csem_findings_rule_status(input->findings, rule, &reason.data, &reason.length);
    if (status == CSEM_RULE_OFF)
        return csem__text_of("switched off");
    return status == CSEM_RULE_SKIPPED && !reason.data ? csem__text_of("could not run") : reason;
}

void csem__set_put_line(csem__output *output, const csem__set_input *input, size_t finding, csem__put_text put) {
    const csem_finding *found = csem_findings_finding(input->findings, finding);
    const csem__position *start = &input->marks[finding].start;
    put(output, input->name);
    csem__put(output, ":", 1);
    csem__put_number(output, start->line);
    csem__put(output, ":", 1);
    if (start->column > 0) {
        csem__put_number(output, start->column);
        csem__put(output, ":", 1);
    }
    csem__put(output, " ", 1);
    csem__put_string(output, csem_value_name(CSEM_ENUMERATION_SEVERITY, csem_finding_severity(found)));
    csem__put_string(output, ": ");
    put(output, found->message);
    csem__put_string(output, " [");
    put(output, csem__input_rule_name(input, csem_finding_rule_index(found)));
    csem__put_string(output, "]");
}

/* ---- writing ---- */

/* Without a default, so that a compiler warns of a format that is not here. */
static void write_format(const csem_findings_set *set, int32_t format, bool compact, csem__output *output) {
    switch ((enum csem_format_value)format) {
    case CSEM_FORMAT_NONE:
        break;
    case CSEM_FORMAT_SARIF:
        csem__write_sarif(set, compact, output);
        break;
    case CSEM_FORMAT_JUNIT:
        csem__write_junit(set, output);
        break;
    case CSEM_FORMAT_TAP:
        csem__write_tap(set, 13, output);
        break;
    case CSEM_FORMAT_TAP14:
        csem__write_tap(set, 14, output);
        break;
    case CSEM_FORMAT_JSON:
        csem__write_findings_json(set, compact, output);
        break;
    }
}

static uint32_t known_flags(int32_t format) {
    return format == CSEM_FORMAT_SARIF || format == CSEM_FORMAT_JSON ? CSEM_JSON_COMPACT : 0;
}

static int make(const csem_findings_set *set, int32_t format, uint32_t flags, csem__output *output, csem_error *error) {
    bool compact = (flags & CSEM_JSON_COMPACT) != 0;
    const uint32_t known = known_flags(format);
    if (!set)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no set to write");
    if (!csem_value_name(CSEM_ENUMERATION_FORMAT, format))
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "%d is not a format", (int)format);
    if (flags & ~known)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known));
    csem__output_init(output, &set->allocator);
    write_format(set, format, compact, output);
    if (!output->failed)
        return CSEM_OK;
    csem__output_free(output);
    return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the findings as %s",
                      csem_value_name(CSEM_ENUMERATION_FORMAT, format));
}

int csem_findings_set_write(const csem_findings_set *set, int32_t format, uint32_t flags, csem_sink sink, void *context,
                            csem_error *error) {
    csem__output output;
    if (!sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no sink to write to");
    int code = make(set, format, flags, &output, error);
    if (code)
        return code;
    csem__put(&output, "\n", 1);
    int returned = output.failed ? CSEM_ERROR_MEMORY : sink(context, output.data, output.length);
    if (returned != 0)
        code = csem__sink_failure(returned, error);
    csem__output_free(&output);
    return code;
}
