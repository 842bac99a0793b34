/* SPDX-License-Identifier: MIT */
/* Lexicon: all the English that the stages know. Words with classes come first; only function words, irregular forms
 * and words with a meaning for numbers are among them, and the ending of any other word says what it is. Then come
 * currencies, qualifiers, and lists that answer one question of one stage. */
#ifndef CSEM_STATISTICS_LEXICON_H
#define CSEM_STATISTICS_LEXICON_H

#include "base/text.h"

#define CSEM_WORD(bit) (UINT32_C(1) << (bit))

/* Classes; a word may have several. */
#define CSEM_WORD_PREPOSITION CSEM_WORD(0) /* of, in, with */
#define CSEM_WORD_DETERMINER CSEM_WORD(1)  /* the, each, their */
#define CSEM_WORD_PRONOUN CSEM_WORD(2)     /* they, who */
#define CSEM_WORD_AUXILIARY CSEM_WORD(3)   /* was, has, shall */
#define CSEM_WORD_VERB CSEM_WORD(4)        /* a verb that is no noun: took, require */
#define CSEM_WORD_EITHER                                                                                               \
    CSEM_WORD(5) /* ends a noun phrase after its head, but may stand before it: work, nationwide                       \
                  */
#define CSEM_WORD_CONJUNCTION CSEM_WORD(6)  /* and, or */
#define CSEM_WORD_SUBORDINATOR CSEM_WORD(7) /* which, when, than */
#define CSEM_WORD_ADVERB CSEM_WORD(8)       /* ends a noun phrase: also, now */
#define CSEM_WORD_PLAIN                                                                                                \
    CSEM_WORD(9) /* looks like an adverb, a plural or a participle, but is none: family, news, limited */
#define CSEM_WORD_PLURAL CSEM_WORD(10)          /* a plural without s: people, staff */
#define CSEM_WORD_PLURAL_MODIFIER CSEM_WORD(11) /* a plural that often modifies another noun: services, youth */
#define CSEM_WORD_MODIFIER_ONLY CSEM_WORD(12)   /* one that nearly always does: rights, sports */
#define CSEM_WORD_TIME_UNIT CSEM_WORD(13)       /* year, hours */
#define CSEM_WORD_ORDINAL CSEM_WORD(14)         /* first */
#define CSEM_WORD_IDENTIFIER CSEM_WORD(15)      /* gives its name to the number after it: article, page */
#define CSEM_WORD_DOCUMENT CSEM_WORD(16)        /* a law, a plan, a decision or a publication */
#define CSEM_WORD_PUBLISH CSEM_WORD(17)         /* what is done to one: enacted, published */
#define CSEM_WORD_PERSON CSEM_WORD(18)          /* who has an age */
#define CSEM_WORD_MONTH CSEM_WORD(19)
#define CSEM_WORD_TIME_WORD CSEM_WORD(20) /* may begin a time: as, between, FY, spring */
#define CSEM_WORD_RELATIVE CSEM_WORD(21)  /* last, next, this */
#define CSEM_WORD_CURRENCY CSEM_WORD(22)  /* the value is its csem__currency; none: of several countries */
#define CSEM_WORD_SYMBOL CSEM_WORD(23)    /* a unit that may be glued to its number: km */
#define CSEM_WORD_ABSTRACT CSEM_WORD(24)  /* `one` before it is no count: example, way */
#define CSEM_WORD_CARDINAL CSEM_WORD(25)  /* the value is the number */
#define CSEM_WORD_SCALE CSEM_WORD(26)     /* the value is its power of ten; dozen: 1 */
#define CSEM_WORD_VAGUE CSEM_WORD(27)     /* dozens, hundreds */
#define CSEM_WORD_FRACTION CSEM_WORD(28)  /* half, thirds */
#define CSEM_WORD_DIAL CSEM_WORD(29)      /* before a phone number: hotline */
#define CSEM_WORD_FOREIGN CSEM_WORD(31)   /* a frequent small word of another language: und, les */
#define CSEM_WORD_SCOPE CSEM_WORD(30)     /* says how a time after it is meant; the value is its csem__scope */

/* The value of a relative word: where the time is that it gives its place. */
typedef enum csem__relative {
    CSEM_RELATIVE_BEFORE, /* after it: last year */
    CSEM_RELATIVE_BACK,   /* after it, and it is the time before: that year */
    CSEM_RELATIVE_AFTER,  /* before it: two years ago */
    CSEM_RELATIVE_ALONE,  /* it is the time: today */
    CSEM_RELATIVE_DAY     /* it is the time, with a capital: Monday */
} csem__relative;

typedef enum csem__scope {
    CSEM_SCOPE_NONE,
    CSEM_SCOPE_SINCE,    /* leaves it open, from anywhere in the clause */
    CSEM_SCOPE_START,    /* leaves it open, with a few words between: starting with the class of */
    CSEM_SCOPE_COMPARED, /* with or to */
    CSEM_SCOPE_VERSUS,
    CSEM_SCOPE_THAN,
    CSEM_SCOPE_AGAINST,
    CSEM_SCOPE_BESIDE, /* above, unlike */
    CSEM_SCOPE_ON,     /* 5% on 2019 */
    CSEM_SCOPE_OVER,   /* 5% over 2019 */
    CSEM_SCOPE_FROM    /* up from 20 in 2019 */
} csem__scope;

/* Words of closed classes, none of which is a noun. */
#define CSEM_WORD_CLOSED                                                                                               \
    (CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY | CSEM_WORD_VERB |         \
     CSEM_WORD_SUBORDINATOR | CSEM_WORD_ADVERB | CSEM_WORD_CONJUNCTION | CSEM_WORD_CARDINAL | CSEM_WORD_SCALE)

typedef struct csem__word {
    const char *text; /* lower case */
    uint32_t length;
    int32_t value;
    uint32_t classes;
} csem__word;

enum { CSEM_MAX_WORD_LENGTH = 20, CSEM_MAX_WORDS = 2048, CSEM_WORD_SLOTS = 4096, CSEM_WORD_SHIFT = 20 };

/* Where the words are in the list, by a hash of their letters. */
typedef struct csem__words {
    uint16_t slots[CSEM_WORD_SLOTS]; /* 0: free */
} csem__words;

void csem__words_index(csem__words *words);

/* The word; ASCII letters of either case are the same. NULL if it is not listed. */
const csem__word *csem__word_find(const csem__words *words, csem__text text);

/* All listed words, for tests. */
size_t csem__word_count(void);
const csem__word *csem__word_at(size_t index);

/* Whether a word is a plural by its classes or its ending. */
bool csem__word_is_plural(csem__text text, uint32_t classes);

/* ---- Currencies -------------------------------------------------------------------------------------------------- */

/* ISO 4217, in the order of the alphabet. */
/* clang-format off */
#define CSEM_CURRENCIES(X) \
    X(AED) X(AFN) X(ALL) X(AMD) X(AOA) X(ARS) X(AUD) X(AWG) X(AZN) X(BAM) X(BBD) X(BDT) X(BGN) X(BHD) X(BIF) \
    X(BMD) X(BND) X(BOB) X(BRL) X(BSD) X(BTN) X(BWP) X(BYN) X(BZD) X(CAD) X(CDF) X(CHF) X(CLP) X(CNY) X(COP) \
    X(CRC) X(CUP) X(CVE) X(CZK) X(DJF) X(DKK) X(DOP) X(DZD) X(EGP) X(ERN) X(ETB) X(EUR) X(FJD) X(FKP) X(GBP) \
    X(GEL) X(GHS) X(GIP) X(GMD) X(GNF) X(GTQ) X(GYD) X(HKD) X(HNL) X(HTG) X(HUF) X(IDR) X(ILS) X(INR) X(IQD) \
    X(IRR) X(ISK) X(JMD) X(JOD) X(JPY) X(KES) X(KGS) X(KHR) X(KMF) X(KPW) X(KRW) X(KWD) X(KYD) X(KZT) X(LAK) \
    X(LBP) X(LKR) X(LRD) X(LSL) X(LYD) X(MAD) X(MDL) X(MGA) X(MKD) X(MMK) X(MNT) X(MOP) X(MRU) X(MUR) X(MVR) \
    X(MWK) X(MXN) X(MYR) X(MZN) X(NAD) X(NGN) X(NIO) X(NOK) X(NPR) X(NZD) X(OMR) X(PAB) X(PEN) X(PGK) X(PHP) \
    X(PKR) X(PLN) X(PYG) X(QAR) X(RON) X(RSD) X(RUB) X(RWF) X(SAR) X(SBD) X(SCR) X(SDG) X(SEK) X(SGD) X(SHP) \
    X(SLE) X(SOS) X(SRD) X(SSP) X(STN) X(SYP) X(SZL) X(THB) X(TJS) X(TMT) X(TND) X(TOP) X(TRY) X(TTD) X(TWD) \
    X(TZS) X(UAH) X(UGX) X(USD) X(UYU) X(UZS) X(VES) X(VND) X(VUV) X(WST) X(XAF) X(XCD) X(XCG) X(XOF) X(XPF) \
    X(YER) X(ZAR) X(ZMW) X(ZWG)
/* clang-format on */

#define CSEM_CURRENCY_MEMBER(code) CSEM_CURRENCY_##code,
typedef enum csem__currency {
    CSEM_CURRENCY_NONE,
    CSEM_CURRENCIES(CSEM_CURRENCY_MEMBER) CSEM_CURRENCY_END
} csem__currency;
#undef CSEM_CURRENCY_MEMBER

/* In the value of a word or a sign: a hundredth of the currency, `pence`. */
enum { CSEM_CURRENCY_HUNDREDTH = 1024 };

/* The code of a csem__currency, or of a hundredth of it; NULL if it is CSEM_CURRENCY_NONE. */
const char *csem__currency_code(int32_t currency);
/* The csem__currency with this code, in capitals. */
int32_t csem__currency_find(csem__text text);
/* The csem__currency of a sign such as `$`. */
int32_t csem__currency_of_sign(uint32_t character);

/* A word or phrase in lower case; the list ends with one whose text is NULL. */
typedef struct csem__valued_word {
    const char *text;
    int32_t value;
} csem__valued_word;

/* What is glued to a dollar sign, with its csem__currency: `HK$`. */
extern const csem__valued_word csem__dollar_words[];

/* Those of which `cents` are hundredths, if one of them is near; else they are of the dollar. */
extern const int32_t csem__cent_currencies[];

/* What precedes the name of a currency, with its csem__currency: `South Korean won`. */
extern const csem__valued_word csem__currency_adjectives[];

/* ---- Scales and fractions ---------------------------------------------------------------------------------------- */

enum { CSEM_MAX_SCALE_LETTERS = 3 };

/* Letters with their power of ten, which scale any number (`5bn`) ... */
extern const csem__valued_word csem__short_scales[];
/* ... a number that they are glued to, before what is counted (`2.5k users`) ... */
extern const csem__valued_word csem__letter_scales[];
/* ... and only an amount of money (`$1MM`). */
extern const csem__valued_word csem__amount_scales[];

/* The list ends with one whose text is NULL. */
typedef struct csem__fraction {
    const char *text;
    int32_t numerator;
    int32_t denominator;
} csem__fraction;

/* One sign: `½`. */
extern const csem__fraction csem__raised_fractions[];
/* After a number and `and`: `two and a half`. */
extern const csem__fraction csem__added_fractions[];
/* Before a scale word: `half a million`. */
extern const csem__fraction csem__scale_parts[];

/* ---- Qualifiers -------------------------------------------------------------------------------------------------- */

/* Words with the csem_qualifier_value that they give; the list ends with one whose words are NULL. */
typedef struct csem__pattern {
    const char *words;
    size_t length;
    int32_t qualifier;
} csem__pattern;

/* Before any number. If one ends in another, the longer one comes first. */
extern const csem__pattern csem__qualifiers_before[];

/* The same, where a sign or a point is before the number: `~ 30`, `c. 30`. */
extern const csem__pattern csem__qualifying_marks[];

/* Right after the digits or the words only: `30 odd cows`. */
extern const csem__pattern csem__qualifiers_beside[];

/* Before an age, an amount or a percentage only: `under 18 years`, but `under two programs`. */
extern const csem__pattern csem__qualifiers_before_amounts[];

/* Before an age only. */
extern const csem__pattern csem__qualifiers_before_ages[];

/* Before a duration only. */
extern const csem__pattern csem__qualifiers_before_durations[];

/* After any number, or after its noun phrase. */
extern const csem__pattern csem__qualifiers_after[];

/* Before `over` and a duration, what makes it a minimum: `took over two years`, but `built over two years`. */
extern const char *const csem__list_over_leads[];
/* Words of place that leave `over` a preposition: `spread out over two years`. */
extern const char *const csem__list_particles[];
/* Before `over` and a count, what makes it a preposition: `ash fell over 11 states` ... */
extern const char *const csem__list_over_verbs[];
/* ... and what does with a number of which one can take charge: `took over 20 farms`. */
extern const char *const csem__list_over_takers[];
/* Before `under` and a measure, besides past forms and verbs, what makes it a preposition. */
extern const char *const csem__list_lying[];
/* What something can be under: `under 20 schemes`. */
extern const char *const csem__list_governing[];

/* ---- Lists: words and phrases for one question each, where the comment says. NULL ends a list. ------------------- */

/* Units of time with their months, for spans, and those with their days. */
extern const csem__valued_word csem__unit_months[];
extern const csem__valued_word csem__unit_days[];

/* ---- Sentences --------------------------------------------------------------------------------------------------- */

/* What the scanner may pass over without reading the tokens. These lists are compared as bytes, so case counts. */

/* After `one`, what makes it no count: `one-stop`, `one after another`. */
extern const char *const csem__list_one_rests[];

/* Before four digits, what makes them a year. */
extern const char *const csem__list_plain_year_leads[];

/* ---- Times: which years and months are times, and what they can be used for -------------------------------------- */

/* Begin a range of time only if a time follows: `from April`. */
extern const char *const csem__list_time_range_leads[];

/* Before a year. */
extern const char *const csem__list_year_leads[];

/* Before the name of a month that has neither year nor day. */
extern const char *const csem__list_month_leads[];

/* Words before a year that may round a count: `around 2000 people`. */
extern const char *const csem__list_rounding_leads[];

/* Before four digits, what makes them a count, though a noun phrase follows: `about 2022 goals`. */
extern const char *const csem__list_counting_leads[];

/* After a year that numbers are compared with: `1990 levels`. */
extern const char *const csem__list_baselines[];

/* Nouns that have a year instead of a number before them: `2022 data`. */
extern const char *const csem__list_dated_figures[];

/* Before a month of every year: `each March`. */
extern const char *const csem__list_recurring_leads[];

/* After a month of every year: `March annually`. */
extern const char *const csem__list_recurring_ends[];

/* Right before the only end of a range that is printed: `since 2016`, `by 2020`. */
extern const char *const csem__list_open_range_leads[];

/* After such a time: `2016 onward`. */
extern const char *const csem__list_onward[];

/* Before a period, even if a document follows: `in 2016 plans were ...`. */
extern const char *const csem__list_period_leads[];

/* Before the day on which a law begins to apply: `into force`, `took effect`. */
extern const char *const csem__list_force_leads[];
extern const char *const csem__list_force_nouns[];

/* In a comparison: `compared with`. */
extern const char *const csem__list_comparing_prepositions[];

/* Nouns between a word of comparison and a time: `than the level of 2019`. */
extern const char *const csem__list_light_nouns[];

/* Before `over 2019` or `from 20 in 2019`, beside the sign: `5 percent`. */
extern const char *const csem__list_share_words[];

/* Before `from`, what makes it the start of a change. */
extern const char *const csem__list_change_words[];

/* What may be over an earlier figure, `an increase over`, and the figure. */
extern const char *const csem__list_changes_over[];
extern const char *const csem__list_compared_figures[];

/* Before a verb that tells of a figure: `than that recorded in 2019`. */
extern const char *const csem__list_figure_leads[];

/* At the end of a time without a year that `on` compares with: `on the previous year`. */
extern const char *const csem__list_compared_ends[];

/* In small letters between the names of a citation: `(Smith et al., 2015)`. */
extern const char *const csem__list_citing_words[];

/* Between a relative word and its unit of time: `the past few years`. */
extern const char *const csem__list_relative_fillers[];

/* After a relative word, beside units of time: `last summer`. */
extern const char *const csem__list_relative_nouns[];

/* After `that` or `the same`, beside units of time: `the same period`. */
extern const char *const csem__list_period_nouns[];

/* After an ordinal, a part of a year: `in the fourth quarter`. */
extern const char *const csem__list_parts_of_year[];

/* Before one of these nouns and a time, the same as `the same`: `the corresponding period of 2019`. */
extern const char *const csem__list_same_words[];

/* Before a number that belongs to something else: `a hall with 20 rooms built in 2019`. */
extern const char *const csem__list_belonging[];

/* Kinds of a year: `the fiscal year`. */
extern const char *const csem__list_year_kinds[];

/* Between a unit of time and the end of a span: `the year ended 30 June 2021`. */
extern const char *const csem__list_span_leads[];

/* Between a number of days or weeks and their first day: `the week beginning 2 March 2020`. */
extern const char *const csem__list_span_starts[];

/* How a word with a hyphen begins that may begin a time: `mid-May`. */
extern const char *const csem__list_time_prefixes[];

/* How units of time begin, with the blank before them; bytes, not tokens. */
extern const char *const csem__list_time_unit_starts[];

/* ---- Reject: what is no statistic -------------------------------------------------------------------------------- */

/* Between the numbers of a list or a range. */
extern const char *const csem__list_connectors[];

/* After a year: `3000 BC`. */
extern const char *const csem__list_eras[];

/* After a time of day. */
extern const char *const csem__list_clock_words[];

/* After an hour without a colon: `1645 GMT`. */
extern const char *const csem__list_time_zones[];

/* After an hour: `4 in the afternoon`. */
extern const char *const csem__list_parts_of_day[];

/* Before such an hour: `at 1400 hours`. */
extern const char *const csem__list_hour_leads[];

/* After such an hour, its day: `at 2200 the day before`, `at 0930 that morning`. */
extern const char *const csem__list_day_leads[];
extern const char *const csem__list_neighbour_days[];

/* Glued to digits: `5th`. */
extern const char *const csem__list_ordinal_endings[];

/* Before the base of a rate: `3 for every 1,000`. */
extern const char *const csem__list_base_leads[];

/* After `times`: `three times as many`. */
extern const char *const csem__list_multiple_comparisons[];

/* Before the limits of an estimate: `95% CI: 1.2 to 3.4`. */
extern const char *const csem__list_estimates[];

/* Signs between them and their numbers. */
extern const char *const csem__list_relations[];

/* Between them: `230 votes to 195`. */
extern const char *const csem__list_scored[];

/* Near the two numbers of a score or a vote: `won 3–1`, `a 5-4 ruling`. */
extern const char *const csem__list_contests[];

/* After a number, the distance of a race, if it is no symbol ... */
extern const char *const csem__list_distances[];

/* What is between a distance and its event, or before it: `the indoor 60m`, `the women's 400m`. */
extern const char *const csem__list_event_kinds[];
extern const char *const csem__list_event_owners[];

/* Prepositions between an event and its distance, `the record at 3km`, and verbs of which a race is the object. */
extern const char *const csem__list_event_places[];
extern const char *const csem__list_running_verbs[];

/* Words that make a distance a part of another, `the final 400m`, and prepositions that make it a length. */
extern const char *const csem__list_part_words[];
extern const char *const csem__list_length_leads[];

/* What is voted besides `votes`: `120 votes in favour, 8 against`. */
extern const char *const csem__list_other_votes[];

/* ... which names it: `the 400m hurdles`. */
extern const char *const csem__list_events[];

/* Before `one`, what makes it a pronoun: `no one`, `each one`. */
extern const char *const csem__list_one_refusers[];

/* Before `one`, what makes it a number in any case: `at least one`. */
extern const char *const csem__list_one_bounds[];

/* After `one`, what makes it a number: `one or more`. */
extern const char *const csem__list_one_limits[];

/* After `one`, what makes it the subject that is counted: `and one was killed`. */
extern const char *const csem__list_finite_auxiliaries[];

/* Before a number that points to something named before: `the two`, `those three`. */
extern const char *const csem__list_back_pointers[];

/* Before a scale word that is a number without digits: `a million`. */
extern const char *const csem__list_scale_leads[];

/* With an article, they point to some of what was named: `the top five`. */
extern const char *const csem__list_places_in_order[];

/* After a small m, what makes it metres: `5m high`. */
extern const char *const csem__list_dimensions[];

/* ---- Reject: what identifies something --------------------------------------------------------------------------- */

/* Before a name that ends with a number: `the Falcon 9 rockets`. */
extern const char *const csem__list_articles[];

/* After a number that measures, though a name is before it: `in Kerala 5 times`. */
extern const char *const csem__list_measuring_words[];

/* After a word that looks like a plural, what makes it a verb: `Windows 10 needs a disk`. */
extern const char *const csem__list_object_leads[];

/* Give their names to the number after them if they are capitalized, whatever follows: `Year 7 pupils`. */
extern const char *const csem__list_capital_identifiers[];

/* Before the last class of a school: `K through 12`. */
extern const char *const csem__list_kindergartens[];

/* Before a direction: `12 degrees north`. */
extern const char *const csem__list_degrees[];

/* After degrees: `34.05° N`. */
extern const char *const csem__list_compass[];

/* After a magnitude: `a 7.1 quake`. */
extern const char *const csem__list_quakes[];

/* Before a rank: `ranked 63 among 190`. */
extern const char *const csem__list_ranks[];

/* What is dialled in an emergency in many countries, and is seldom a count. */
extern const char *const csem__list_emergency_numbers[];

/* Before what is dialled: `called 112`. */
extern const char *const csem__list_emergency_verbs[];

/* After such a number: `911 calls`. */
extern const char *const csem__list_emergency_words[];

/* `text HOME to 741741` */
extern const char *const csem__list_texting_verbs[];

/* ---- Phrases ----------------------------------------------------------------------------------------------------- */

/* After a unit of time, what makes it part of a noun: `20 day care centers`. */
extern const char *const csem__list_time_unit_nouns[];

/* ---- Bind: what a number counts ---------------------------------------------------------------------------------- */

/* After a word in -ing, what makes it a verb: `and hiring new staff`. */
extern const char *const csem__list_additions[];

/* Between a number and its noun: `20 more officers`. */
extern const char *const csem__list_comparatives[];

/* Between the two numbers of a range: `5 to 9`, `two or three`. */
extern const char *const csem__list_range_words[];

/* Words that a qualifier of a number may consist of. */
extern const char *const csem__list_qualifying_words[];

/* After a number, what makes it a percentage; longer ones first. */
extern const char *const csem__list_percents[];

/* What begins the words of a percentage after digits. */
extern const char *const csem__list_percent_words[];

/* Short for percentage points. */
extern const char *const csem__list_points[];

/* Points, of a percentage if one follows as the level: `fell 0.2 pts to 5.8%`. */
extern const char *const csem__list_level_points[];

/* Signs before a number that qualify it: `~30`. */
extern const char *const csem__list_qualifying_signs[];

/* Bound to a number by a hyphen, what is a count: `15-member panel`. */
extern const char *const csem__list_compound_units[];

/* Signs of degrees, with or without the scale. */
extern const char *const csem__list_degree_signs[];

/* After a degree sign. */
extern const char *const csem__list_degree_scales[];

/* Before a unit of time: `20 per year`, `20/day`. */
extern const char *const csem__list_rate_leads[];

/* A rate by themselves: `20 annually`. */
extern const char *const csem__list_rate_adverbs[];

/* After a unit of time, what makes it no rate: `30 a year ago`. */
extern const char *const csem__list_rate_breakers[];

/* After an article, what a rate is out of: `5 tonnes a hectare`. */
extern const char *const csem__list_rate_bases[];

/* Between a rate and the number that is its level: `visits per day rose to 300`. */
extern const char *const csem__list_rate_level_leads[];

/* Before `of` and a time that is between two events: `a frequency of 5 minutes`. */
extern const char *const csem__list_frequency_nouns[];

/* Between two numbers with one rate: `three times to six times per year`. */
extern const char *const csem__list_rate_connectors[];

/* Before `of` and a number whose noun is not printed: `a team of eleven`. */
extern const char *const csem__list_groups[];

/* ---- Ages -------------------------------------------------------------------------------------------------------- */

/* Before an age: `aged 5`, `turned 40`. */
extern const char *const csem__list_ages[];

/* Before the first of two ages: `ages 5 and 9`. */
extern const char *const csem__list_age_pair_leads[];

/* Between persons and their age: `persons over 65`. */
extern const char *const csem__list_age_bounds[];

/* Between persons and an age with its unit: `children above 12 years`. */
extern const char *const csem__list_unit_age_bounds[];

/* Between a share of persons and their age: `80 percent were under 25`. */
extern const char *const csem__list_share_age_bounds[];

/* Between a subject and its age. */
extern const char *const csem__list_copulas[];

/* Those of a share of persons. */
extern const char *const csem__list_finite_copulas[];

/* Subjects that only an age is said of: `the oldest was 91`. */
extern const char *const csem__list_age_superlatives[];

/* After a unit of time and a conjunction, what makes it an age: `18 years or older`. */
extern const char *const csem__list_age_comparatives[];

/* After `age`, what has a number or a range of them: `the age group 5-9`. */
extern const char *const csem__list_age_groups[];

/* Before the level of an age: `the median age fell from 64 to 52`. */
extern const char *const csem__list_age_level_leads[];

/* Whose age `of` or a name may lead to: `a boy of 12`, `her son Tom, 12,`. */
extern const char *const csem__list_aged_persons[];

/* ---- Money ------------------------------------------------------------------------------------------------------- */

/* Short names that are not all capitals: `Rs 300`. */
extern const char *const csem__list_currency_short_names[];

/* A weight, or a currency. */
extern const char *const csem__list_pounds[];

/* Before pounds that are a weight. */
extern const char *const csem__list_weighing[];

/* After `pounds of`, what makes them a currency. */
extern const char *const csem__list_sums_of_money[];

/* ---- Nouns that are left out ------------------------------------------------------------------------------------- */

/* Before `of` and what is counted: `the number of visitors rose to 300`. */
extern const char *const csem__list_number_nouns[];

/* Count by themselves, although in the singular: `a total attendance of 400`. */
extern const char *const csem__list_mass_nouns[];

/* Between what is counted and its number: `thefts rose to 80`. */
extern const char *const csem__list_change_verbs[];

/* Between such a verb and its number: `rose to at least 80`. */
extern const char *const csem__list_change_bridges[];

/* Before the level that follows a change in percent: `rose by 5 percent to 80`. */
extern const char *const csem__list_level_leads[];

/* Those of them that give a level: `unemployment stood at 300`. */
extern const char *const csem__list_level_verbs[];

/* Subjects that say how many, but not what. */
extern const char *const csem__list_total_nouns[];

/* Before a noun of the list above, what refers to a count before: `that number rose to 300`. */
extern const char *const csem__list_total_leads[];

/* Subjects of such verbs that are measured, not counted. */
extern const char *const csem__list_measured_nouns[];

/* Before `in` and what has changed: `a reduction in thefts, down from 70`. */
extern const char *const csem__list_change_nouns[];

/* What gives a noun with `the` a new level: `raising the toll to 11`. */
extern const char *const csem__list_raising_verbs[];

/* What people are, as plurals: `20 people dead`, `with 300 injured`. */
extern const char *const csem__list_states[];

/* Begin a sentence with what is counted: `Of the residents, 30 were old.`. */
extern const char *const csem__list_opening_leads[];

/* Labels of numbers that count nothing: `Room: 12`. */
extern const char *const csem__list_codes[];

/* Before `of` and a place on a scale, which counts nothing: `a score of 3`. */
extern const char *const csem__list_scores[];

/* Verbs before a number of points. */
extern const char *const csem__list_scoring_verbs[];

/* Before a number that is measured as the one before it: `5 percent (up from 4)`. */
extern const char *const csem__list_comparisons[];

/* Before a number without a noun, what shows that it counts. */
extern const char *const csem__list_count_leads[];

/* Before a number that is a place, or a time of day. */
extern const char *const csem__list_place_leads[];

/* Before a noun, whose it is. */
extern const char *const csem__list_owners[];

/* Verbs before a number without a noun: `it had 300`. */
extern const char *const csem__list_possessive_verbs[];

/* Units that measure one thing and count none, with those of the class SYMBOL. */
extern const char *const csem__list_measures[];

/* Between a number and what is counted: `45 were women`. */
extern const char *const csem__list_plural_copulas[];

#endif
