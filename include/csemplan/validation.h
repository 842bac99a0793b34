/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_VALIDATION_H
#define CSEMPLAN_VALIDATION_H

#include <csemplan/json.h>
#include <csemplan/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Validation: what is wrong with a report, or worth a look.
 *
 * Validation reads a report and gives every finding, never only the first; it does not change the report. The rules are
 * a table that a program can list. A csem_findings is immutable and owns everything that is reached from it, texts
 * included, so that it may outlive the report; the rules of report.h hold for its getters too.
 */

/** All findings of one validation. Since 0.1.0. */
typedef struct csem_findings csem_findings;
/** One finding: a rule, a place and a message. Since 0.1.0. */
typedef struct csem_finding csem_finding;
/** A rule: what it looks for, and how grave that is. Since 0.1.0. */
typedef struct csem_rule csem_rule;
/** Where a rule of the caller puts its findings. Since 0.1.0. */
typedef struct csem_reporter csem_reporter;

/** How grave a finding is, the gravest first. Since 0.1.0. */
enum csem_severity_value {
    CSEM_SEVERITY_NONE = 0,    /**< none: a rule that is switched off */
    CSEM_SEVERITY_ERROR = 1,   /**< `error` */
    CSEM_SEVERITY_WARNING = 2, /**< `warning` */
    CSEM_SEVERITY_NOTE = 3     /**< `note` */
};

/** What became of a rule in a validation. Since 0.1.0. */
enum csem_rule_status_value {
    CSEM_RULE_NONE = 0,
    CSEM_RULE_RAN = 1,    /**< `ran`: it has looked at the report, and found something or not */
    CSEM_RULE_OFF = 2,    /**< `off`: the options switch it off */
    CSEM_RULE_SKIPPED = 3 /**< `skipped`: the report does not hold what it looks at, so nothing is known */
};

/**
 * The name of a value of csem_severity_value, such as `error`. Values run from 1 without a gap, so that a program can
 * list them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_severity_name(int32_t value);

/**
 * The name of a value of csem_rule_status_value, such as `skipped`. Values run from 1 without a gap, so that a program
 * can list them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_rule_status_name(int32_t value);

/* ---- rules ---- */

/**
 * How many rules the library has.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_rule_count(void);

/**
 * One of the library's rules, from 0. They live as long as the program.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_rule *csem_rule_at(size_t index);

/**
 * The library's rule with a name such as `contents-page`.
 *
 * @return NULL where there is none, or name is NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_rule *csem_rule_find(const char *name);

/**
 * The name: lower-case words joined by hyphens.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_rule_name(const csem_rule *rule, size_t *length);

/**
 * How grave its findings are where the options say nothing else: one of csem_severity_value.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_rule_severity(const csem_rule *rule);

/**
 * When the rule fires, as one line without its full stop.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_rule_summary(const csem_rule *rule, size_t *length);

/**
 * What the rule is for, what it looks at, and what to do about a finding: plain paragraphs of Markdown, wrapped, with a
 * blank line between them.
 *
 * @return never NULL but for NULL; empty where a rule of the caller has none
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_rule_documentation(const csem_rule *rule, size_t *length);

/**
 * A piece of a report that triggers the rule, as lines of text.
 *
 * @return NULL for NULL, and for a rule of the caller
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_rule_example(const csem_rule *rule, size_t *length);

/**
 * The like piece that does not trigger the rule.
 *
 * @return NULL for NULL, and for a rule of the caller
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_rule_near_miss(const csem_rule *rule, size_t *length);

/* ---- rules of the caller ------------------------------------------------------------------------------------------
 */

/**
 * A rule of the caller: reads the report and adds its findings with csem_reporter_add().
 *
 * @param context   what the caller gave with the rule
 * @param report    the report, for reading
 * @param reporter  takes the findings, during the call only
 * @return 0 to go on; anything else ends the validation with CSEM_ERROR_SINK
 *
 * Since 0.1.0.
 */
typedef int (*csem_rule_check)(void *context, const csem_report *report, csem_reporter *reporter);

/** A rule of the caller. Since 0.1.0. */
typedef struct csem_rule_definition {
    const char *name;          /**< UTF-8, never NULL; no name that another rule has */
    const char *summary;       /**< one line, UTF-8; never NULL */
    const char *documentation; /**< UTF-8; NULL where there is none */
    csem_rule_check check;     /**< never NULL */
    void *context;             /**< passed to check */
    int32_t severity;          /**< one of csem_severity_value, not 0 */
    int32_t reserved;          /**< 0 */
} csem_rule_definition;

/** Where a finding stands. Clear it with csem_finding_place_init(), and fill what is known. A span ends where it starts
 * or after that, and none of its numbers is larger than 2 to the power of 53. Since 0.1.0. */
typedef struct csem_finding_place {
    size_t size;         /**< size of the struct that the caller compiled, in bytes */
    csem_span span;      /**< {0, 0, 1}: the start of the document */
    const char *measure; /**< id such as `1(iv)`; NULL: none */
    int32_t commitment;  /**< 0-based; -1: none */
    int32_t effort;      /**< 0-based; -1: none */
    int32_t page;        /**< 0: unknown */
    int32_t reserved;    /**< 0 */
    const char *agency;  /**< id of the agency that the finding is about; NULL: none */
} csem_finding_place;

/**
 * Prepares a place: the start of the document, in no measure.
 *
 * @param place  the struct to fill; NULL does nothing
 * @param size   `sizeof(csem_finding_place)`, as the caller knows it, in bytes
 *
 * Since 0.1.0.
 */
CSEM_API void csem_finding_place_init(csem_finding_place *place, size_t size);

/**
 * Adds a finding of the rule that is running.
 *
 * @param reporter  what the rule was given; never NULL
 * @param place     where; NULL: the start of the document. It is copied
 * @param message   one line of UTF-8 without its full stop; never NULL. It is copied
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY
 *
 * Since 0.1.0.
 */
CSEM_API int csem_reporter_add(csem_reporter *reporter, const csem_finding_place *place, const char *message);

/**
 * Adds a place to what the last finding of the rule that is running is about.
 *
 * @param reporter  what the rule was given; never NULL
 * @param span      where; never NULL. It is copied
 * @param message   what is there, one line of UTF-8; never NULL. It is copied
 * @return 0, or CSEM_ERROR_ARGUMENT (no finding to add it to, among others), CSEM_ERROR_MEMORY
 *
 * Since 0.1.0.
 */
CSEM_API int csem_reporter_relate(csem_reporter *reporter, const csem_span *span, const char *message);

/* ---- validation ----------------------------------------------------------------------------------------------------
 */

/** Another severity for a rule. Since 0.1.0. */
typedef struct csem_rule_override {
    const char *rule; /**< name of a rule, of the library or of the caller; never NULL */
    int32_t severity; /**< one of csem_severity_value; CSEM_SEVERITY_NONE switches the rule off */
    int32_t reserved; /**< 0 */
} csem_rule_override;

/**
 * How a report is validated. Prepare it with csem_validation_options_init() and change what you need. The library
 * reads it during the call only; every pointer in it stays the caller's.
 *
 * Since 0.1.0.
 */
typedef struct csem_validation_options {
    size_t size;                         /**< size of the struct that the caller compiled, in bytes */
    const csem_allocator *allocator;     /**< of the findings; NULL: that of the report */
    const csem_rule_override *overrides; /**< a later one of a rule wins; NULL where override_count is 0 */
    size_t override_count;               /**< how many they are */
    const csem_rule_definition *rules;   /**< rules of the caller, run behind the others; NULL where there are none */
    size_t rule_count;                   /**< how many they are */
    const csem_agency_definition *agencies; /**< agencies that need no definition in the report; NULL: none */
    size_t agency_count;                    /**< how many they are */
    uint64_t max_findings;                  /**< most findings, 1 Mi; 0: no limit. Of more the first in order are kept,
                                                 and a finding of the rule `findings-limit` says how many there were */
    int32_t fiscal_year_start;              /**< month that starts a fiscal year, 1 to 12; 4 */
    uint32_t flags;                         /**< 0 */
    uint64_t max_memory;                    /**< most memory in bytes, see CSEM_MEMORY_BY_INPUT, which it is */
} csem_validation_options;

/**
 * Fills options with the defaults.
 *
 * @param options  the struct to fill; NULL does nothing
 * @param size     `sizeof(csem_validation_options)`, as the caller knows it, in bytes; no byte beyond is written
 *
 * Any thread may call it on its own struct. Since 0.1.0.
 */
CSEM_API void csem_validation_options_init(csem_validation_options *options, size_t size);

/**
 * Validates a report: runs every rule that is not switched off.
 *
 * Findings stand in the order of their spans, then of their rules' names. A report that was read from JSON does not
 * hold all that the text did; rules that need it are skipped, and csem_findings_rule_status() says so.
 *
 * @param report    never NULL
 * @param options   NULL for the defaults
 * @param findings  receives the findings, to be given back with csem_findings_free(); NULL on failure. Never NULL
 * itself
 * @param error     receives the details of a failure; may be NULL
 * @return 0, whether something was found or not, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY,
 *         CSEM_ERROR_LIMIT (max_memory), CSEM_ERROR_SINK
 *
 * Many threads may validate one report. Since 0.1.0.
 */
CSEM_API int csem_report_validate(const csem_report *report, const csem_validation_options *options,
                                  csem_findings **findings, csem_error *error);

/**
 * Gives findings back, with everything that was reached from them.
 *
 * @param findings  NULL does nothing
 *
 * No other thread may use them any more. Since 0.1.0.
 */
CSEM_API void csem_findings_free(csem_findings *findings);

/**
 * How many findings there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_findings_count(const csem_findings *findings);

/**
 * One of the findings, from 0, in their order.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_finding *csem_findings_finding(const csem_findings *findings, size_t index);

/**
 * How many findings have a severity, one of csem_severity_value.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_findings_severity_count(const csem_findings *findings, int32_t severity);

/**
 * How many rules the validation knew: those of the library in their order, then those of the caller.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_findings_rule_count(const csem_findings *findings);

/**
 * One of the rules that the validation knew, from 0. It lives as long as the findings.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_rule *csem_findings_rule(const csem_findings *findings, size_t index);

/**
 * The severity that a rule had in this validation, overrides included: one of csem_severity_value.
 *
 * @return CSEM_SEVERITY_NONE where it was switched off
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_findings_rule_severity(const csem_findings *findings, size_t index);

/**
 * What became of a rule: one of csem_rule_status_value.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_findings_rule_status(const csem_findings *findings, size_t index);

/**
 * Why a rule was skipped, as one line without its full stop.
 *
 * @return NULL where it was not
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_findings_rule_reason(const csem_findings *findings, size_t index, size_t *length);

/**
 * How many findings a rule has.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_findings_rule_finding_count(const csem_findings *findings, size_t index);

/* ---- finding -------------------------------------------------------------------------------------------------------
 */

/**
 * The name of the rule that fired.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_finding_rule(const csem_finding *finding, size_t *length);

/**
 * The index of that rule, for csem_findings_rule().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_finding_rule_index(const csem_finding *finding);

/**
 * How grave it is, overrides included: one of csem_severity_value.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_finding_severity(const csem_finding *finding);

/**
 * The id of the measure that it stands in, `1(iv)`.
 *
 * @return NULL where there is none
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_finding_measure(const csem_finding *finding, size_t *length);

/**
 * The id of the agency that it is about, as the report has it. The rules agency-conflict, agency-silent,
 * agency-unassigned, agency-undefined and repeat-agency give it; the message of the rules that may find the same of
 * several agencies in one place ends in it, after `: `.
 *
 * @return NULL where there is none
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_finding_agency(const csem_finding *finding, size_t *length);

/**
 * The 0-based index of the commitment in its measure.
 *
 * @return -1 where there is none
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_finding_commitment(const csem_finding *finding);

/**
 * The 0-based index of the effort in its commitment.
 *
 * @return -1 where there is none
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_finding_effort(const csem_finding *finding);

/**
 * The page that it stands on.
 *
 * @return 0 where pages cannot be told
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_finding_page(const csem_finding *finding);

/**
 * The page of the file that it stands on, counted from 1: one more than the form feeds of the text before its span. The
 * number that is printed on the page may be another, see csem_finding_page().
 *
 * @return 0 if the text has no form feed, or the report was read from JSON
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_finding_sheet(const csem_finding *finding);

/**
 * Where it stands in the input. One about the document as a whole has the start of it: {0, 0, 1}. Places in a report
 * that was read from JSON are those of the node, as the JSON gives them.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_span *csem_finding_span(const csem_finding *finding);

/**
 * What is wrong, as one line without its full stop.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_finding_message(const csem_finding *finding, size_t *length);

/**
 * How many other places it speaks of.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_finding_related_count(const csem_finding *finding);

/**
 * Where another place that it speaks of stands in the input, from 0.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_span *csem_finding_related_span(const csem_finding *finding, size_t index);

/**
 * What is at another place that it speaks of, from 0, as one line without its full stop.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_finding_related_message(const csem_finding *finding, size_t index, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
