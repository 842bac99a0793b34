/* SPDX-License-Identifier: MIT */
/**
 * @file
 * What a report contains: sections, commitments, efforts, blocks, notes, fields.
 *
 * A report has sections of named levels inside one another, such as chapters that contain measures. A section of the
 * tracked level (a measure) contains commitments, a commitment contains the efforts that agencies report for it, and
 * both contain blocks of text. The table of contents is a second tree of sections; its sections have no commitments and
 * have no place in the body. The words are those of docs/data-model.md.
 *
 * All sections of a tree are in one list, in the order of the document: a section, then what it contains.
 *
 * ```c
 * for (size_t i = 0; i < csem_report_section_count(report); i++) {
 *     const csem_section *section = csem_report_section(report, i);
 *     printf("%*s%s %s\n", 2 * csem_section_depth(section), "", csem_section_id(section, NULL),
 *            csem_section_title(section, NULL));
 * }
 * ```
 *
 * The contract of every getter here is that of report.h: what it returns is owned by the report; a NULL object, or an
 * index out of range, gives NULL, 0, or the value that means none; many threads may call it. Since 0.1.0.
 */
#ifndef CSEMPLAN_SECTION_H
#define CSEMPLAN_SECTION_H

#include <csemplan/date.h>
#include <csemplan/names.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A ministry, agency or office of government. */
typedef struct csem_agency csem_agency;
/** A headed part of the body, or an entry of the table of contents. */
typedef struct csem_section csem_section;
/** What shall be done. */
typedef struct csem_commitment csem_commitment;
/** What an agency says was done, or a reference to a place that says so. */
typedef struct csem_effort csem_effort;
/** A paragraph or an item of a commitment or an effort. */
typedef struct csem_block csem_block;
/** A footnote under an effort. */
typedef struct csem_note csem_note;
/** A labelled part of a commitment that is none of the others. */
typedef struct csem_field csem_field;
/** A number reported, with what it counts and when; see statistic.h. */
typedef struct csem_statistic csem_statistic;

/** A range of the input: the bytes from start up to, not including, end. */
typedef struct csem_span {
    uint64_t start; /**< 0-based byte offset of the first byte */
    uint64_t end;   /**< 0-based byte offset after the last byte */
    uint64_t line;  /**< 1-based line of start; 0: unknown */
} csem_span;

/** Where something is: on which page, and where in the input. */
typedef struct csem_place {
    int32_t page;   /**< printed page on which it begins; 0: unknown */
    int32_t sheet;  /**< sheet of the PDF on which it begins, from 1; 0: unknown */
    csem_span span; /**< its bytes */
} csem_place;

/** What an effort is. */
enum csem_effort_kind_value {
    CSEM_EFFORT_NONE = 0,
    CSEM_EFFORT_EFFORT = 1, /**< `effort`: reported here */
    CSEM_EFFORT_REPEAT = 2  /**< `repeat`: points to a section where it is reported */
};

/** What a block is. */
enum csem_block_kind_value {
    CSEM_BLOCK_NONE = 0,
    CSEM_BLOCK_PARAGRAPH = 1, /**< `paragraph` */
    CSEM_BLOCK_ITEM = 2       /**< `item`: a bullet or numeral below the first one */
};

/** How far a commitment or an effort has come, on the common scale. */
enum csem_status_value {
    CSEM_STATUS_NONE = 0,        /**< no status is printed, or the printed word has no place on the scale */
    CSEM_STATUS_NOT_STARTED = 1, /**< `not-started` */
    CSEM_STATUS_LIMITED = 2,     /**< `limited` */
    CSEM_STATUS_IN_PROGRESS = 3, /**< `in-progress` */
    CSEM_STATUS_SUBSTANTIAL = 4, /**< `substantial` */
    CSEM_STATUS_COMPLETE = 5,    /**< `complete` */
    CSEM_STATUS_DELAYED = 6,     /**< `delayed` */
    CSEM_STATUS_DROPPED = 7      /**< `dropped` */
};

/* ---- agency ---- */

/** The abbreviation, or the full name if the document gives no abbreviation. */
CSEM_API const char *csem_agency_id(const csem_agency *agency, size_t *length);
/** The full name. */
CSEM_API const char *csem_agency_name(const csem_agency *agency, size_t *length);

/* ---- section ---- */

/** The name of its level, such as `chapter` or `measure`. */
CSEM_API const char *csem_section_level(const csem_section *section, size_t *length);
/** How many sections it is inside of: 0 for the outermost level. */
CSEM_API int32_t csem_section_depth(const csem_section *section);
/** 1 if its level is the one that is promised, reported and counted, such as `measure`; else 0. */
CSEM_API int32_t csem_section_is_tracked(const csem_section *section);
/** The id, such as `1(iv)`; unique in its tree: a later section whose number is repeated has `1(iv)~2`. */
CSEM_API const char *csem_section_id(const csem_section *section, size_t *length);
/** The printed number; -1 if it has none. */
CSEM_API int32_t csem_section_number(const csem_section *section);
/** The title; NULL if it has none. */
CSEM_API const char *csem_section_title(const csem_section *section, size_t *length);
/** Where it is, with all that it contains. An entry of the contents has no sheet, and its page is the one that they
 * give. */
CSEM_API const csem_place *csem_section_place(const csem_section *section);
/** The section around it; NULL for the outermost level. */
CSEM_API const csem_section *csem_section_parent(const csem_section *section);
/** How many sections it contains directly. */
CSEM_API size_t csem_section_child_count(const csem_section *section);
/** One of the sections that it contains directly, in the order of the document. */
CSEM_API const csem_section *csem_section_child(const csem_section *section, size_t index);
/** How many commitments it contains directly. */
CSEM_API size_t csem_section_commitment_count(const csem_section *section);
/** One of its own commitments, in the order of the document. */
CSEM_API const csem_commitment *csem_section_commitment(const csem_section *section, size_t index);

/* ---- commitment ---- */

/** The section that contains it. */
CSEM_API const csem_section *csem_commitment_section(const csem_commitment *commitment);
/** How many blocks its text has. */
CSEM_API size_t csem_commitment_block_count(const csem_commitment *commitment);
/** One of its blocks, in reading order. */
CSEM_API const csem_block *csem_commitment_block(const csem_commitment *commitment, size_t index);
/** How many agencies are responsible for it. */
CSEM_API size_t csem_commitment_agency_count(const csem_commitment *commitment);
/** One of the responsible agencies, in the order printed. */
CSEM_API const csem_agency *csem_commitment_agency(const csem_commitment *commitment, size_t index);
/** How many partners it names in addition to the responsible agencies. */
CSEM_API size_t csem_commitment_partner_count(const csem_commitment *commitment);
/** One of its partners, in the order printed. */
CSEM_API const csem_agency *csem_commitment_partner(const csem_commitment *commitment, size_t index);
/** 1 if its list of agencies is open, as with `other related bodies`; else 0. */
CSEM_API int32_t csem_commitment_open_ended(const csem_commitment *commitment);
/** Its status on the common scale: one of csem_status_value. */
CSEM_API int32_t csem_commitment_status(const csem_commitment *commitment, const char **printed, size_t *length);
/** The time by which it is due; NULL if none is printed. */
CSEM_API const csem_period *csem_commitment_deadline(const csem_commitment *commitment, const char **printed,
                                                     size_t *length);
/** How many further labelled parts it has. */
CSEM_API size_t csem_commitment_field_count(const csem_commitment *commitment);
/** One of its further labelled parts, in the order of the document. */
CSEM_API const csem_field *csem_commitment_field(const csem_commitment *commitment, size_t index);
/** Where it is, up to its closing attribution. */
CSEM_API const csem_place *csem_commitment_place(const csem_commitment *commitment);
/** How many efforts and repeats are reported for it. */
CSEM_API size_t csem_commitment_effort_count(const csem_commitment *commitment);
/** One of its efforts and repeats, in the order of the document. */
CSEM_API const csem_effort *csem_commitment_effort(const csem_commitment *commitment, size_t index);
/** How many statistics its own text has, those of its efforts left out. */
CSEM_API size_t csem_commitment_statistic_count(const csem_commitment *commitment);
/** One of the statistics of its own text, in the order of the text. */
CSEM_API const csem_statistic *csem_commitment_statistic(const csem_commitment *commitment, size_t index);

/* ---- effort ---- */

/** The commitment that it is reported for. */
CSEM_API const csem_commitment *csem_effort_commitment(const csem_effort *effort);
/** One of csem_effort_kind_value. */
CSEM_API int32_t csem_effort_kind(const csem_effort *effort);
/** The id of the section that a repeat points to, such as `1(ii)`; NULL for an effort, or if the repeat names none. */
CSEM_API const char *csem_effort_ref(const csem_effort *effort, size_t *length);
/** How many blocks its text has. */
CSEM_API size_t csem_effort_block_count(const csem_effort *effort);
/** One of its blocks, in reading order. */
CSEM_API const csem_block *csem_effort_block(const csem_effort *effort, size_t index);
/** How many agencies report it. */
CSEM_API size_t csem_effort_agency_count(const csem_effort *effort);
/** One of the agencies that report it, in the order printed. */
CSEM_API const csem_agency *csem_effort_agency(const csem_effort *effort, size_t index);
/** Its status on the common scale: one of csem_status_value. */
CSEM_API int32_t csem_effort_status(const csem_effort *effort, const char **printed, size_t *length);
/** The time of the update that reports it, in a document that contains several; NULL if it is not stamped. */
CSEM_API const csem_period *csem_effort_as_of(const csem_effort *effort, const char **printed, size_t *length);
/** How many notes it has. */
CSEM_API size_t csem_effort_note_count(const csem_effort *effort);
/** One of its notes, in the order of the document. */
CSEM_API const csem_note *csem_effort_note(const csem_effort *effort, size_t index);
/** Where it is, up to its closing attribution. */
CSEM_API const csem_place *csem_effort_place(const csem_effort *effort);
/** How many statistics its text has. */
CSEM_API size_t csem_effort_statistic_count(const csem_effort *effort);
/** One of its statistics, in the order of the text. */
CSEM_API const csem_statistic *csem_effort_statistic(const csem_effort *effort, size_t index);

/* ---- block, note, field ---- */

/** One of csem_block_kind_value. */
CSEM_API int32_t csem_block_kind(const csem_block *block);
/** The numeral of an item, such as `iv`; NULL if it has none. */
CSEM_API const char *csem_block_label(const csem_block *block, size_t *length);
/** The text, white space folded, without bullet, numeral and closing attribution. */
CSEM_API const char *csem_block_text(const csem_block *block, size_t *length);
/** The marker as it occurs in the text of the effort, such as `*`. */
CSEM_API const char *csem_note_marker(const csem_note *note, size_t *length);
/** The text of the note, without the marker. */
CSEM_API const char *csem_note_text(const csem_note *note, size_t *length);
/** The label as printed. */
CSEM_API const char *csem_field_label(const csem_field *field, size_t *length);
/** The text as printed, white space folded. */
CSEM_API const char *csem_field_text(const csem_field *field, size_t *length);
/** Where label and text are in the input. */
CSEM_API const csem_span *csem_field_span(const csem_field *field);

#ifdef __cplusplus
}
#endif

#endif
