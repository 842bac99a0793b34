/* SPDX-License-Identifier: MIT */
/* Prints the notes that explain figures; notes.h describes each. */
#include "notes.h"

#include <string.h>

static void put_amount(text_buffer *out, int64_t number, const char *one, const char *many) {
    text_string(out, out->length > 0 ? ", " : "");
    text_number(out, (double)number);
    text_string(out, " ");
    text_string(out, number == 1 ? one : many);
}

const char *title_of(const figures *f, size_t report) {
    const char *title = report_text(f, report, CSEM_COLUMN_TITLE);
    return title ? title : "A report without a title";
}

void note_report(text_buffer *out, const figures *f, size_t report) {
    const csem_period *period = period_of(f, report);
    const char *name = report_text(f, report, CSEM_COLUMN_FILE);
    const char *label = label_of(f, report);
    text_string(out, label);
    if (period) {
        text_string(out, ", ");
        put_date(out, period->start);
        text_string(out, " to ");
        put_date(out, period->end);
    }
    if (name && strcmp(name, label) != 0) {
        text_string(out, ", ");
        text_string(out, name);
    }
}

void note_totals(text_buffer *out, const figures *f, size_t report) {
    static const char *const names[][2] = {{"chapter", "chapters"},       {"measure", "measures"},
                                           {"commitment", "commitments"}, {"effort", "efforts"},
                                           {"repeat", "repeats"},         {"statistic", "statistics"}};
    for (int32_t i = 0; i <= CSEM_COLUMN_STATISTICS - CSEM_COLUMN_SECTIONS; i++)
        put_amount(out, report_number(f, report, CSEM_COLUMN_SECTIONS + i), names[i][0], names[i][1]);
}

void note_standing(text_buffer *out, const figures *f, size_t report) {
    static const char *const names[] = {"not started", "limited", "in progress", "substantial",
                                        "complete",    "delayed", "dropped",     "overdue"};
    for (int32_t i = 0; i <= CSEM_COLUMN_OVERDUE - CSEM_COLUMN_NOT_STARTED; i++) {
        int64_t number = report_number(f, report, CSEM_COLUMN_NOT_STARTED + i);
        if (number > 0)
            put_amount(out, number, names[i], names[i]);
    }
}

void put_contents(text_buffer *out, const figures *f, size_t report) {
    int64_t listed = report_number(f, report, CSEM_COLUMN_CONTENTS_MEASURES);
    int64_t found = report_number(f, report, CSEM_COLUMN_CONTENTS_FOUND);
    if (found >= listed)
        return;
    text_number(out, (double)found);
    text_string(out, " of ");
    text_number(out, (double)listed);
    text_string(out, " measures listed in the contents; the others are missing from the text");
}

void note_contents(text_buffer *out, const figures *f, size_t first, size_t end) {
    for (size_t i = first; i < end; i++) {
        if (report_number(f, i, CSEM_COLUMN_CONTENTS_FOUND) >= report_number(f, i, CSEM_COLUMN_CONTENTS_MEASURES))
            continue;
        text_string(out, label_of(f, i));
        text_string(out, ": ");
        put_contents(out, f, i);
        text_string(out, ".\n");
    }
}

void note_repeated(text_buffer *out, const figures *f, size_t first, size_t end) {
    int64_t repeated = 0;
    int64_t all = 0;
    for (size_t i = first; i < end; i++) {
        repeated += report_number(f, i, CSEM_COLUMN_REPEATED);
        all += report_number(f, i, CSEM_COLUMN_STATISTICS);
    }
    if (repeated == 0)
        return;
    text_number(out, (double)repeated);
    text_string(out, " of ");
    text_number(out, (double)all);
    text_string(out, repeated == 1 ? " statistics repeats a fact that an earlier effort gives"
                                   : " statistics repeat a fact that an earlier effort gives");
    text_string(out, " (same kind, unit, value and period). Sums count a repeated fact once.\n");
}

void note_agencies(text_buffer *out) {
    text_string(out, "An effort or a statistic of two agencies is in the row of each, and with --by agency in the "
                     "group of each: totals over agencies are not totals of the report.\n");
}

void note_silence(text_buffer *out) {
    text_string(out, "Not named: a commitment names the agency and none of its efforts does. That does not mean that "
                     "nothing was done.\n");
}

void note_nameless(text_buffer *out, const figures *f, rows agencies) {
    for (size_t i = agencies.first, end; i < agencies.end; i = end) {
        size_t report = row_of(f, CSEM_TABLE_AGENCIES, i, CSEM_COLUMN_REPORT);
        int64_t reporting = 0;
        for (end = i; end < agencies.end && row_of(f, CSEM_TABLE_AGENCIES, end, CSEM_COLUMN_REPORT) == report; end++)
            reporting += number_of(f, CSEM_TABLE_AGENCIES, end, CSEM_COLUMN_REPORTING);
        if (reporting > 0 || report_number(f, report, CSEM_COLUMN_EFFORTS) == 0)
            continue;
        text_string(out, label_of(f, report));
        text_string(out, ": no effort names an agency, so it is not known who reports.\n");
    }
}

static void note_group_agencies(text_buffer *out) {
    text_string(out, "A statistic of two agencies is in the group of each: totals over these groups are not totals of "
                     "the report.\n");
}

/* What is true of at least one of the groups. */
typedef struct traits {
    uint64_t repeated;
    bool mixed_periods;
    bool mixed_kinds;
    bool mixed_units;
    bool mixed_phrases;
    bool not_summed;
} traits;

static traits traits_of(const csem_groups *groups, rows r) {
    traits t = {.repeated = 0};
    for (size_t i = r.first; i < r.end; i++) {
        int64_t units = group_number(groups, i, CSEM_COLUMN_UNITS);
        t.repeated += (uint64_t)group_number(groups, i, CSEM_COLUMN_REPEATED);
        t.mixed_periods |= group_number(groups, i, CSEM_COLUMN_PERIOD_KINDS) > 1 || has_other_lengths(groups, i);
        t.mixed_kinds |= group_number(groups, i, CSEM_COLUMN_KINDS) > 1;
        t.mixed_units |= units > 1;
        t.mixed_phrases |= units == 1 && group_number(groups, i, CSEM_COLUMN_PHRASES) > 1;
        t.not_summed |= group_number(groups, i, CSEM_COLUMN_SUMMED) < group_number(groups, i, CSEM_COLUMN_N);
    }
    return t;
}

static bool has_key(const int32_t *keys, size_t count, int32_t key) {
    for (size_t i = 0; i < count; i++)
        if (keys[i] == key)
            return true;
    return false;
}

void note_groups(text_buffer *out, const csem_groups *groups, rows r, const int32_t *keys, size_t key_count) {
    traits t = traits_of(groups, r);
    if (t.repeated > 0)
        text_string(out,
                    "Repeated: facts that an earlier effort of the group already gives (same kind, unit, value and "
                    "period). They are counted once.\n");
    if (has_key(keys, key_count, CSEM_KEY_AGENCY))
        note_group_agencies(out);
    if (t.mixed_periods)
        text_string(out, "Adds up, periods: the sum covers times of different kinds, such as calendar years and fiscal "
                         "years, times of other lengths, or numbers without a time. With period as a further key they "
                         "are separate.\n");
    if (t.mixed_kinds)
        text_string(out, "Adds up, kinds: the sum covers numbers of different kinds. With kind as a further key they "
                         "are separate.\n");
    if (t.mixed_units)
        text_string(out,
                    "Adds up, units: the sum covers different things. With unit as a further key they are separate.\n");
    if (t.mixed_phrases)
        text_string(out, "Adds up, phrases: the sum covers different things of one unit, such as cases that were "
                         "reported and cases that were closed. With phrase as a further key they are separate.\n");
    if (t.not_summed)
        text_string(
            out, "Summed: only counts and money are added up; with kind as a key or filter every kind is added up.\n");
}
