/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Validation: what is wrong with a report, or should be checked. docs/rules.md describes the rules.
 *
 * ```c
 * csem_findings *findings;
 * if (csem_report_validate(report, NULL, &findings, &error) == CSEM_OK)
 *     for (size_t i = 0; i < csem_findings_finding_count(findings); i++) {
 *         const csem_finding *finding = csem_findings_finding(findings, i);
 *         printf("line %" PRIu64 ": %s [%s]\n", csem_finding_node(finding)->place.span.line,
 *                csem_finding_text(finding, CSEM_FINDING_TEXT_MESSAGE, NULL),
 *                csem_finding_text(finding, CSEM_FINDING_TEXT_RULE, NULL));
 *     }
 * csem_findings_free(findings);
 * ```
 *
 * Validation returns every finding, never only the first, and does not change the report. The rules are a table that a
 * program can list, and a caller can add rules. A csem_findings is immutable and owns everything that is reached from
 * it, including texts, so it may outlive the report; otherwise the contract of every getter here is that of report.h.
 */
#ifndef CSEMPLAN_VALIDATION_H
#define CSEMPLAN_VALIDATION_H

#include <csemplan/json.h>
#include <csemplan/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** All findings of one validation. Since 0.1.0. */
typedef struct csem_findings csem_findings;
/** One finding: a rule, a place and a message. Since 0.1.0. */
typedef struct csem_finding csem_finding;
/** A rule: what it looks for, and how severe that is. Since 0.1.0. */
typedef struct csem_rule csem_rule;
/** Where a rule of the caller puts its findings. Since 0.1.0. */
typedef struct csem_reporter csem_reporter;

/** How severe a finding is, the most severe first. Since 0.1.0. */
enum csem_severity_value {
    CSEM_SEVERITY_NONE = 0,    /**< none: a rule that is switched off */
    CSEM_SEVERITY_ERROR = 1,   /**< `error` */
    CSEM_SEVERITY_WARNING = 2, /**< `warning` */
    CSEM_SEVERITY_NOTE = 3     /**< `note` */
};

/** What became of a rule in a validation. Since 0.1.0. */
enum csem_rule_status_value {
    CSEM_RULE_NONE = 0,
    CSEM_RULE_RAN = 1,    /**< `ran`: it examined the report, whether it found something or not */
    CSEM_RULE_OFF = 2,    /**< `off`: the options switch it off */
    CSEM_RULE_SKIPPED = 3 /**< `skipped`: the report does not contain what it examines, so nothing is known */
};

/** The texts of a rule. Since 0.1.0. */
enum csem_rule_text_value {
    CSEM_RULE_TEXT_NONE = 0,
    CSEM_RULE_TEXT_NAME = 1,          /**< `name`: lower-case words joined by hyphens */
    CSEM_RULE_TEXT_SUMMARY = 2,       /**< `summary`: when the rule fires, as one line without its full stop */
    CSEM_RULE_TEXT_DOCUMENTATION = 3, /**< `documentation`: what the rule is for, what it examines, and what to do about
                                           a finding: wrapped paragraphs of Markdown with a blank line between them;
                                           NULL if a rule of the caller has none */
    CSEM_RULE_TEXT_EXAMPLE = 4,  /**< `example`: a part of a report that triggers the rule, as lines of text; NULL for a
                                      rule of the caller */
    CSEM_RULE_TEXT_NEAR_MISS = 5 /**< `near_miss`: a similar part that does not trigger the rule; NULL for a rule of the
                                      caller */
};

/** The texts of a finding. Since 0.1.0. */
enum csem_finding_text_value {
    CSEM_FINDING_TEXT_NONE = 0,
    CSEM_FINDING_TEXT_RULE = 1,    /**< `rule`: the name of the rule that fired */
    CSEM_FINDING_TEXT_MESSAGE = 2, /**< `message`: what was found, as one line without its full stop */
    CSEM_FINDING_TEXT_MEASURE = 3, /**< `measure`: the id of the section that it is in, `1(iv)`; NULL if there is
                                        none */
    CSEM_FINDING_TEXT_AGENCY = 4   /**< `agency`: the id of the agency that it is about, as the report has it; NULL if
                                        there is none. The rules agency-conflict, agency-silent, agency-unassigned,
                                        agency-undefined and repeat-agency set it; the message of a rule that may find
                                        the same of several agencies in one place ends in it, after `: ` */
};

/* ---- rules ---- */

/** How many rules the library has. */
CSEM_API size_t csem_library_rule_count(void);
/** One of the library's rules, which are never freed. */
CSEM_API const csem_rule *csem_library_rule(size_t index);
/** The library's rule with a name such as `contents-page`; NULL if there is none, or name is NULL. */
CSEM_API const csem_rule *csem_library_find_rule(const char *name);
/** How severe its findings are unless the options say otherwise: one of csem_severity_value. */
CSEM_API int32_t csem_rule_severity(const csem_rule *rule);
/** One of its texts, by a value of csem_rule_text_value. */
CSEM_API const char *csem_rule_text(const csem_rule *rule, int32_t which, size_t *length);

/* ---- rules of the caller ---- */

/**
 * A rule of the caller: reads the report and adds its findings with csem_reporter_add().
 *
 * @param context   what the caller gave with the rule
 * @param report    the report, for reading
 * @param reporter  takes the findings, during the call only
 * @return 0 to go on; anything else ends the validation: no further rule runs, there are no findings, and
 *         csem_report_validate() returns CSEM_ERROR_SINK with the name of the rule in its message
 *
 * The contract of callbacks is that of io.h. Since 0.1.0.
 * Since 0.1.0.
 */
typedef int (*csem_rule_check)(void *context, const csem_report *report, csem_reporter *reporter);

/** A rule of the caller. Since 0.1.0. */
typedef struct csem_rule_definition {
    const char *name;          /**< UTF-8, never NULL; no name that another rule has */
    const char *summary;       /**< one line, UTF-8; never NULL */
    const char *documentation; /**< UTF-8; NULL: none */
    csem_rule_check check;     /**< never NULL */
    void *context;             /**< passed to check */
    int32_t severity;          /**< one of csem_severity_value, not 0 */
    int32_t reserved;          /**< 0 */
} csem_rule_definition;

/** Where a finding is. Prepare it with csem_finding_place_init(), and fill in what is known. A span ends where it
 * starts or after that, and none of its numbers is larger than 2 to the power of 53. If its line is 0, the line of its
 * start is filled in; the sheet is always computed, the page never. Measure and agency are not looked up in the report.
 * Since 0.1.0. */
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
 * @param size   `sizeof(csem_finding_place)`, in bytes
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
 * @return 0, or CSEM_ERROR_MEMORY, or CSEM_ERROR_ARGUMENT: reporter is NULL; the message is NULL or empty, has a line
 *         break or is not UTF-8; the place has an invalid size or span, an index below -1, a negative page, a measure
 * or an agency that is not UTF-8, or a reserved field that is not 0
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

/* ---- validation ---- */

/** Another severity for a rule. Since 0.1.0. */
typedef struct csem_rule_override {
    const char *rule; /**< name of a rule, of the library or of the caller; never NULL */
    int32_t severity; /**< one of csem_severity_value; CSEM_SEVERITY_NONE switches the rule off */
    int32_t reserved; /**< 0 */
} csem_rule_override;

/**
 * How a report is validated. The contract of options.h applies.
 *
 * Since 0.1.0.
 */
typedef struct csem_validation_options {
    size_t size;                            /**< size of the struct that the caller compiled, in bytes */
    const csem_allocator *allocator;        /**< of the findings; NULL: that of the report */
    const csem_rule_override *overrides;    /**< the last one for a rule wins; NULL if override_count is 0 */
    size_t override_count;                  /**< how many they are */
    const csem_rule_definition *rules;      /**< rules of the caller, run after the others; NULL: none */
    size_t rule_count;                      /**< how many they are */
    const csem_agency_definition *agencies; /**< agencies that need no definition in the report; NULL: none */
    size_t agency_count;                    /**< how many they are */
    uint64_t max_findings;                  /**< most findings (default 1 Mi); 0: no limit. If there are more, the first
                                                 in order are kept, and before them comes one of the rule
                                                 `findings-limit`, which gives the number and does not count */
    int32_t fiscal_year_start; /**< month that starts a fiscal year, 1 to 12 (default 0: that with which the report was
                                  read) */
    uint32_t flags;            /**< 0 */
    uint64_t max_memory;       /**< most memory in bytes (default CSEM_MEMORY_BY_INPUT) */
} csem_validation_options;

/**
 * Fills options with the defaults.
 *
 * @param options  the struct to fill; NULL does nothing
 * @param size     `sizeof(csem_validation_options)`, in bytes; no byte beyond is written
 *
 * Any thread may call it on its own struct. Since 0.1.0.
 */
CSEM_API void csem_validation_options_init(csem_validation_options *options, size_t size);

/** Sets overrides and override_count. Since 0.1.0. */
CSEM_API void csem_validation_options_set_overrides(csem_validation_options *options,
                                                    const csem_rule_override *overrides, size_t count);
/** Sets rules and rule_count. Since 0.1.0. */
CSEM_API void csem_validation_options_set_rules(csem_validation_options *options, const csem_rule_definition *rules,
                                                size_t count);
/** Sets agencies and agency_count. Since 0.1.0. */
CSEM_API void csem_validation_options_set_agencies(csem_validation_options *options,
                                                   const csem_agency_definition *agencies, size_t count);

/**
 * Validates a report: runs every rule that is not switched off.
 *
 * Findings are in the order of their spans, then of their rules' names, except that one of the rule `findings-limit` is
 * the first. A report that was read from JSON does not have
 * everything that the text had; rules that need it are skipped, and csem_findings_rule_status() says so.
 *
 * @param report    never NULL
 * @param options   NULL for the defaults
 * @param findings  receives the findings, to be freed with csem_findings_free(); NULL on failure. Never NULL itself
 * @param error     receives the details of a failure; may be NULL
 * @return 0, whether something was found or not, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY,
 *         CSEM_ERROR_LIMIT (max_memory), CSEM_ERROR_SINK (a rule of the caller ended the validation)
 *
 * Any number of threads may validate one report. Since 0.1.0.
 */
CSEM_API int csem_report_validate(const csem_report *report, const csem_validation_options *options,
                                  csem_findings **findings, csem_error *error);

/** Frees findings, with everything that was reached from them; NULL does nothing. Since 0.1.0. */
CSEM_API void csem_findings_free(csem_findings *findings);

/* ---- findings ---- */

/** How many findings there are. */
CSEM_API size_t csem_findings_finding_count(const csem_findings *findings);
/** One of the findings. */
CSEM_API const csem_finding *csem_findings_finding(const csem_findings *findings, size_t index);
/** How many findings have a severity, one of csem_severity_value. */
CSEM_API size_t csem_findings_severity_count(const csem_findings *findings, int32_t severity);
/** How many rules the validation had: those of the library in their order, then those of the caller. */
CSEM_API size_t csem_findings_rule_count(const csem_findings *findings);
/** One of these rules, owned by the findings. */
CSEM_API const csem_rule *csem_findings_rule(const csem_findings *findings, size_t index);
/** The severity that a rule had in this validation, overrides included; CSEM_SEVERITY_NONE if it was switched off. */
CSEM_API int32_t csem_findings_rule_severity(const csem_findings *findings, size_t index);
/** Returns what became of a rule, one of csem_rule_status_value. *reason receives why it was skipped, as one line
 * without its full stop; NULL if it was not. */
CSEM_API int32_t csem_findings_rule_status(const csem_findings *findings, size_t index, const char **reason,
                                           size_t *length);
/** How many findings a rule has. */
CSEM_API size_t csem_findings_rule_finding_count(const csem_findings *findings, size_t index);

/* ---- finding ---- */

/** One of its texts, by a value of csem_finding_text_value. */
CSEM_API const char *csem_finding_text(const csem_finding *finding, int32_t which, size_t *length);
/** The index of its rule, for csem_findings_rule(); SIZE_MAX for NULL. */
CSEM_API size_t csem_finding_rule_index(const csem_finding *finding);
/** How severe it is, overrides included: one of csem_severity_value. */
CSEM_API int32_t csem_finding_severity(const csem_finding *finding);
/**
 * Where it is: indexes of commitment and effort, -1 if there is none, page, sheet and span. The result may outlive the
 * report: no pointers. A finding about the document as a whole has the span {0, 0, 1}. The span of a report that was
 * read from JSON is the one that the JSON has.
 */
CSEM_API const csem_node *csem_finding_node(const csem_finding *finding);
/** How many other places it refers to, such as the entry of the contents whose title differs. */
CSEM_API size_t csem_finding_related_count(const csem_finding *finding);
/** Where one of these places is in the input; the message says what is there, as one line without its full stop. */
CSEM_API const csem_span *csem_finding_related(const csem_finding *finding, size_t index, const char **message,
                                               size_t *length);

#ifdef __cplusplus
}
#endif

#endif
