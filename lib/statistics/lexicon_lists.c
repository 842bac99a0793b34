/* SPDX-License-Identifier: MIT */
/* Lexicon of lists: words and phrases that answer one question of one stage each, in the order of the stages. lexicon.h
 * says what each list is for. Lists are compared token by token, whatever classes their words have. */
#include "statistics/lexicon.h"

#include <csemplan/statistic.h>

/* ---- Sentences --------------------------------------------------------------------------------------------------- */

const char *const csem__list_one_rests[] = {"-stop", "-way",          "-off",   "-on-one",  "-time",
                                            "'s",    "\xE2\x80\x99s", " after", " another", NULL};
const char *const csem__list_plain_year_leads[] = {"in",    "In",    "of", "during", "During",
                                                   "since", "Since", "by", "until",  NULL};

/* ---- Times: which years and months are times, and what they can be used for -------------------------------------- */

const char *const csem__list_time_range_leads[] = {"between", "from", "as", NULL};
const char *const csem__list_year_leads[] = {"in",     "during",  "for",     "since",      "by",        "until",
                                             "till",   "from",    "through", "throughout", "of",        "before",
                                             "after",  "late",    "early",   "mid",        "year",      "calendar",
                                             "around", "between", "within",  "starting",   "beginning", NULL};
const char *const csem__list_rounding_leads[] = {"around", "about", NULL};
const char *const csem__list_month_leads[] = {
    "in",   "during", "of",    "from",  "since", "until", "till",    "by",  "between",  "to",        "last", "this",
    "next", "each",   "every", "early", "late",  "mid",   "through", "and", "previous", "following", NULL};
const char *const csem__list_counting_leads[] = {
    "approximately", "about", "some", "around", "almost", "nearly", "than",  "over", "least",
    "most",          "to",    "of",   "by",     "and",    "or",     "total", NULL};
const char *const csem__list_dated_figures[] = {"data",       "results",  "figures",     "estimates",
                                                "statistics", "accounts", "projections", "forecasts",
                                                "elections",  "revenues", NULL};
const char *const csem__list_baselines[] = {"levels", "level", "prices", "baseline", NULL};
const char *const csem__list_recurring_leads[] = {"every", "each", "annual", "annually", NULL};
const char *const csem__list_recurring_ends[] = {"every", "each", "annually", NULL};
const char *const csem__list_open_range_leads[] = {"since",     "after",     "before",     "until", "till", "by",
                                                   "through",   "from",      "to",         "than",  "due",  "starting",
                                                   "beginning", "effective", "commencing", NULL};
const char *const csem__list_onward[] = {"onward", "onwards", "and later", "or later", "and after", "or earlier", NULL};
const char *const csem__list_period_leads[] = {"in", "during", "for", "of", "by", "since", "until", NULL};
const char *const csem__list_force_leads[] = {"into", "took", "takes", "take", "taking", NULL};
const char *const csem__list_force_nouns[] = {"force", "effect", NULL};
const char *const csem__list_comparing_prepositions[] = {"with", "to", NULL};
const char *const csem__list_light_nouns[] = {"level",  "levels",        "figure",     "figures",
                                              "period", "corresponding", "equivalent", NULL};
const char *const csem__list_share_words[] = {"percent", "cent", "point", "points", "pc", NULL};
const char *const csem__list_change_words[] = {
    "up",        "down",    "increase", "decrease", "rise",    "decline",     "drop",
    "reduction", "growth",  "fall",     "change",   "changed", "improvement", "moved",
    "went",      "gone",    "going",    "rising",   "falling", "increasing",  "decreasing",
    "dropping",  "growing", "improved", "cut",      "reduced", "raised",      NULL};
const char *const csem__list_changes_over[] = {"increase", "decrease",    "rise", "decline", "drop", "reduction",
                                               "growth",   "improvement", "gain", "up",      "down", NULL};
const char *const csem__list_compared_figures[] = {"amount", "amounts", "volume", "volumes", "level",   "levels",
                                                   "rate",   "rates",   "value",  "result",  "results", NULL};
const char *const csem__list_figure_leads[] = {"that", "those", "was", "were", "than", NULL};
const char *const csem__list_compared_ends[] = {"year", "month", "quarter", "week", "earlier", "before", "ago", NULL};
const char *const csem__list_citing_words[] = {"and", "et", "al", "see", "e.g", "cf", "in", NULL};
const char *const csem__list_relative_fillers[] = {"few",    "several", "fiscal", "calendar", "school", "financial",
                                                   "couple", "of",      "full",   "two",      NULL};
const char *const csem__list_relative_nouns[] = {"spring",  "summer",    "autumn",  "winter", "season",
                                                 "morning", "afternoon", "evening", "term",   NULL};
const char *const csem__list_period_nouns[] = {"period", "time", NULL};
const char *const csem__list_parts_of_year[] = {"quarter", "half", "trimester", "semester", NULL};
const char *const csem__list_same_words[] = {"corresponding", "equivalent", "comparable", NULL};
const char *const csem__list_belonging[] = {"for", "with", "by", "in", "from", "has", "have", "had", NULL};
const char *const csem__list_year_kinds[] = {"fiscal", "financial", "calendar", "reporting", NULL};
const char *const csem__list_span_leads[] = {"ended", "ending", "to", NULL};
const char *const csem__list_span_starts[] = {"beginning", "commencing", "starting", "of", NULL};
const char *const csem__list_time_prefixes[] = {"mid-", "early-", "late-", "end-", NULL};
const char *const csem__list_time_unit_starts[] = {" year", " month", " week", " day", " decade", " quarter", NULL};

/* ---- Reject: what is no statistic -------------------------------------------------------------------------------- */

const char *const csem__list_connectors[] = {"to", "or", "and", "through", "&", NULL};
const char *const csem__list_eras[] = {"bc", "bce", "ad", "ce", "b.c.", "a.d.", NULL};
const char *const csem__list_clock_words[] = {"a.m.", "p.m.",    "am",      "pm",   "a.m",
                                              "p.m",  "o'clock", "o’clock", "noon", NULL};
const char *const csem__list_time_zones[] = {"gmt", "utc", "bst", "ist", "cet", "cest", "eet",  "est",   "edt",  "cst",
                                             "cdt", "mst", "mdt", "pst", "pdt", "aest", "aedt", "local", "zulu", NULL};
const char *const csem__list_parts_of_day[] = {"morning", "afternoon", "evening", NULL};
const char *const csem__list_hour_leads[] = {"at", "by", "until", "till", "before", "around", NULL};
const char *const csem__list_day_leads[] = {"the", "that", "each", "every", NULL};
const char *const csem__list_neighbour_days[] = {"day", "night", "evening", "morning", NULL};
const char *const csem__list_ordinal_endings[] = {"st", "nd", "rd", "th", NULL};
const char *const csem__list_base_leads[] = {"for every", "of every", "in every", NULL};
const char *const csem__list_multiple_comparisons[] = {"as", "that", "what", "worse", "fewer", "those", NULL};
const char *const csem__list_estimates[] = {"ci", "interval", "intervals", NULL};
const char *const csem__list_relations[] = {"=", "<", ">", "\xE2\x89\xA4", "\xE2\x89\xA5", NULL};
const char *const csem__list_scored[] = {"votes", "goals", "points", "sets", "games", NULL};
const char *const csem__list_contests[] = {
    "vote",   "votes",    "voted",   "voting", "ruling", "ruled",   "decision",  "decided", "win",  "wins",
    "won",    "winning",  "beat",    "beats",  "beaten", "beating", "lose",      "lost",    "loss", "losing",
    "defeat", "defeated", "victory", "draw",   "drew",   "drawn",   "tie",       "tied",    "lead", "leads",
    "led",    "score",    "scored",  "result", "split",  "margin",  "scoreline", "passed",  "odds", NULL};
const char *const csem__list_distances[] = {"m",      "km",   "metre", "metres", "meter",
                                            "meters", "mile", "miles", "yard",   NULL};
const char *const csem__list_event_kinds[] = {"indoor", "outdoor", "individual", "junior", "senior", "olympic", NULL};
const char *const csem__list_event_owners[] = {"men's",
                                               "women's",
                                               "boys'",
                                               "girls'",
                                               "ladies'",
                                               "men\xE2\x80\x99s",
                                               "women\xE2\x80\x99s",
                                               "boys\xE2\x80\x99",
                                               "girls\xE2\x80\x99",
                                               "ladies\xE2\x80\x99",
                                               NULL};
const char *const csem__list_event_places[] = {"at", "over", "in", "of", NULL};
const char *const csem__list_running_verbs[] = {"won",     "win",  "wins", "winning", "ran",     "run",       "runs",
                                                "running", "swam", "swim", "lost",    "contest", "contested", NULL};
const char *const csem__list_part_words[] = {"first",      "last",    "final",   "next",    "remaining",
                                             "other",      "opening", "closing", "further", "extra",
                                             "additional", "full",    "whole",   NULL};
const char *const csem__list_length_leads[] = {"of", "from", "to", "between", "by", "along", "through", "into", NULL};
const char *const csem__list_other_votes[] = {"against", "abstentions", "abstained", "abstaining", NULL};
const char *const csem__list_events[] = {
    "hurdles",   "relay",        "freestyle",     "breaststroke", "backstroke", "butterfly", "medley", "dash",
    "sprint",    "steeplechase", "race",          "champion",     "title",      "final",     "gold",   "silver",
    "bronze",    "medallist",    "medalist",      "runner",       "swimmer",    "victory",   "mark",   "record",
    "champions", "championship", "championships", "holder",       "semi-final", NULL};
const char *const csem__list_one_refusers[] = {"as",    "this",   "that",   "the",     "no",    "any",
                                               "each",  "every",  "number", "another", "which", "these",
                                               "those", "square", "into",   "under",   NULL};
const char *const csem__list_one_bounds[] = {
    "at least",      "more than",    "no more than", "not more than", "up to",      "not later than",
    "no later than", "less than",    "at most",      "only",          "fewer than", "within",
    "just",          "a maximum of", "a minimum of", "over",          "about",      NULL};
const char *const csem__list_one_limits[] = {"more than", "or more", "or fewer", "or less", NULL};
const char *const csem__list_finite_auxiliaries[] = {"is", "was", "has", "had", NULL};
const char *const csem__list_back_pointers[] = {"the", "these", "those", "both", "other", NULL};
const char *const csem__list_places_in_order[] = {"top", "bottom", "first", "last", "final", "next", "remaining", NULL};
const char *const csem__list_scale_leads[] = {"a", "per", "every", NULL};

const char *const csem__list_dimensions[] = {"tall",  "high",    "long",  "wide",    "deep", "thick",
                                             "broad", "hurdles", "races", "sprints", NULL};

/* ---- Reject: what identifies something --------------------------------------------------------------------------- */

const char *const csem__list_articles[] = {"a", "an", "the", "this", "that", "its", "their", "our", NULL};
const char *const csem__list_measuring_words[] = {"times", "percent", "per", "percentage", NULL};
const char *const csem__list_object_leads[] = {"a",   "an",    "the",  "its",   "their", "that",
                                               "how", "which", "what", "where", "why",   NULL};
const char *const csem__list_capital_identifiers[] = {
    "action",   "area",       "block",     "box",       "case",       "class",     "classes",   "cluster",    "cohort",
    "company",  "component",  "criterion", "cycle",     "day",        "days",      "district",  "division",   "event",
    "floor",    "game",       "goal",      "goals",     "group",      "groups",    "indicator", "mission",    "month",
    "months",   "objective",  "option",    "outcome",   "output",     "pillar",    "principle", "priority",   "pathway",
    "primary",  "principles", "region",    "scenario",  "sector",     "secondary", "strand",    "target",     "targets",
    "task",     "test",       "theme",     "track",     "variant",    "week",      "weeks",     "workstream", "year",
    "years",    "map",        "actions",   "milestone", "commitment", "measure",   "issue",     "round",      "series",
    "activity", "standard",   "element",   "factor",    "site",       "sample",    "command",   "reactor",    NULL};
const char *const csem__list_kindergartens[] = {"k", "pk", "pre-k", "prek", "kindergarten", "prekindergarten", NULL};
const char *const csem__list_degrees[] = {"degrees", "degree", NULL};
const char *const csem__list_compass[] = {"n",     "s",     "e",    "w",    "ne",       "nw",        "se", "sw",
                                          "north", "south", "east", "west", "latitude", "longitude", NULL};
const char *const csem__list_quakes[] = {"earthquake", "quake", "tremor", "temblor", "aftershock", NULL};
const char *const csem__list_ranks[] = {"rank", "ranks", "ranked", NULL};
const char *const csem__list_emergency_numbers[] = {"911", "999", NULL};
const char *const csem__list_emergency_verbs[] = {"called", "calling", "dialled", "dialed", "dialling", "phoned", NULL};
const char *const csem__list_texting_verbs[] = {"text", "texting", "texted", "sms", "whatsapp", NULL};
const char *const csem__list_emergency_words[] = {"call",      "calls",       "caller",    "callers", "operator",
                                                  "operators", "dispatchers", "emergency", NULL};

/* ---- Phrases ----------------------------------------------------------------------------------------------------- */

const char *const csem__list_time_unit_nouns[] = {"care", "nursery", "school", "shift",
                                                  "trip", "center",  "centre", NULL};

/* ---- Bind: what a number counts ---------------------------------------------------------------------------------- */

const char *const csem__list_additions[] = {"additional", "new", "more", "further", "extra", NULL};
const char *const csem__list_comparatives[] = {"more", "fewer", "less", "further", NULL};
const char *const csem__list_range_words[] = {"to", "or", NULL};
const char *const csem__list_qualifying_words[] = {
    "at",   "least",     "most",    "more",  "than",   "about",  "only",
    "just", "over",      "nearly",  "some",  "around", "almost", "approximately",
    "an",   "estimated", "roughly", "fewer", "less",   "above",  "below",
    "upto", "~",         ">",       "<",     NULL};
const char *const csem__list_percents[] = {"percentage points",
                                           "percentage of",
                                           "percentage point",
                                           "percentage-points",
                                           "percentage-point",
                                           "percent",
                                           "per cent",
                                           "per centage points",
                                           "pct",
                                           "pc",
                                           NULL};
const char *const csem__list_percent_words[] = {"percent", "per", "pc", "pct", NULL};
const char *const csem__list_points[] = {"pp", "pps", "ppt", "ppts", "p.p.", NULL};
const char *const csem__list_level_points[] = {"pts", "pt", "points", "point", NULL};
const char *const csem__list_qualifying_signs[] = {"~", "<", ">", NULL};
const char *const csem__list_compound_units[] = {
    "member",   "person",    "page",       "seat",       "bed",     "room",    "item",     "unit",    "lane",
    "berth",    "passenger", "storey",     "story",      "mile",    "foot",    "yard",     "inch",    "meter",
    "metre",    "kilometer", "kilometre",  "centimeter", "acre",    "litre",   "liter",    "gram",    "kilogram",
    "hectare",  "ton",       "centimetre", "millimeter", "tonne",   "gallon",  "degree",   "watt",    "millimetre",
    "kilowatt", "megawatt",  "gigawatt",   "nation",     "country", "bedroom", "bathroom", "vehicle", "student",
    "bay",      "dwelling",  "classroom",  "resident",   "turbine", "space",   "course",   "chapter", "player",
    "volume",   "island",    "apartment",  "employee",   "hole",    "man",     "woman",    "car",     "vessel",
    "ship",     "kilo",      "volt",       "amp",        "word",    NULL};
const char *const csem__list_degree_signs[] = {"\xC2\xB0", "\xC2\xBA", "\xE2\x84\x83", "\xE2\x84\x89", NULL};
const char *const csem__list_degree_scales[] = {"c", "f", NULL};
const char *const csem__list_rate_leads[] = {"per", "a", "an", "each", "every", "/", NULL};
const char *const csem__list_rate_adverbs[] = {"annually", "yearly", "monthly",   "weekly",
                                               "daily",    "hourly", "quarterly", NULL};
const char *const csem__list_rate_breakers[] = {"ago", "earlier", "later", "before", "previously", "after", NULL};
const char *const csem__list_rate_bases[] = {"hectare", "acre",   "head",   "person", "household", "tonne",     "litre",
                                             "liter",   "gallon", "barrel", "mile",   "kilometre", "kilometer", NULL};
const char *const csem__list_rate_level_leads[] = {"at", "of", "to", "from", "by", NULL};
const char *const csem__list_frequency_nouns[] = {"frequency", "frequencies", "interval", "intervals", NULL};
const char *const csem__list_rate_connectors[] = {"to", "or", "and", NULL};
const char *const csem__list_groups[] = {"team",  "teams",  "group", "groups",  "family",     "families",   "panel",
                                         "crew",  "crews",  "party", "parties", "delegation", "jury",       "committee",
                                         "squad", "squads", "class", "classes", "household",  "households", NULL};

/* ---- Ages -------------------------------------------------------------------------------------------------------- */

const char *const csem__list_ages[] = {"age", "aged", "ages", "turn", "turns", "turned", "turning", NULL};
const char *const csem__list_age_pair_leads[] = {"ages", "between", NULL};
const char *const csem__list_age_bounds[] = {"over", "under", "above", "below", NULL};
const char *const csem__list_unit_age_bounds[] = {"under", "below", "above", NULL};
const char *const csem__list_share_age_bounds[] = {"over", "under", NULL};
const char *const csem__list_copulas[] = {"is", "are", "was", "were", "be", NULL};
const char *const csem__list_finite_copulas[] = {"is", "are", "was", "were", NULL};
const char *const csem__list_age_superlatives[] = {"oldest", "youngest", "eldest", NULL};
const char *const csem__list_age_comparatives[] = {"older", "younger", NULL};
const char *const csem__list_age_groups[] = {"group", "groups", "bracket",  "brackets",   "range", "ranges",
                                             "band",  "bands",  "category", "categories", NULL};
const char *const csem__list_age_level_leads[] = {"from", "to", "at", "is", "was", "with", "than", "against", NULL};
const char *const csem__list_aged_persons[] = {"boy",     "girl",     "man",    "woman",   "child",
                                               "son",     "daughter", "baby",   "brother", "sister",
                                               "husband", "wife",     "father", "mother",  NULL};

/* ---- Money ------------------------------------------------------------------------------------------------------- */

const char *const csem__list_currency_short_names[] = {"rs", "rm", "rp", "tk", "ksh", "ush", "tsh", "sh", NULL};
const char *const csem__list_pounds[] = {"pound", "pounds", NULL};
const char *const csem__list_weighing[] = {"weigh", "weighs", "weighed", "weighing", NULL};
const char *const csem__list_sums_of_money[] = {
    "aid",   "assets",  "benefit", "benefits", "cash",     "cost",    "costs",  "credit",     "damage",
    "debt",  "debts",   "funding", "funds",    "grant",    "grants",  "income", "investment", "loans",
    "money", "revenue", "sales",   "savings",  "spending", "support", "tax",    "taxes",      NULL};

/* ---- Nouns that are left out ------------------------------------------------------------------------------------- */

const char *const csem__list_number_nouns[] = {"number", "numbers", "total", NULL};
const char *const csem__list_mass_nouns[] = {
    "attendance", "audience",     "membership",   "enrollment", "enrolment", "population", "capacity", "circulation",
    "workforce",  "turnout",      "readership",   "staff",      "headcount", "caseload",   "backlog",  "fleet",
    "intake",     "cohort",       "electorate",   "toll",       "ridership", "viewership", "footfall", "stock",
    "inventory",  "congregation", "quota",        "payroll",    "strength",  "throughput", "crowd",    "roster",
    "crowds",     "employment",   "unemployment", NULL};
const char *const csem__list_change_verbs[] = {
    "rose",    "risen",     "fell",      "fallen",    "grew",     "grown",     "increased", "declined", "dropped",
    "climbed", "decreased", "reached",   "exceeded",  "totalled", "totaled",   "numbered",  "averaged", "stood",
    "stand",   "rise",      "fall",      "amounted",  "doubled",  "halved",    "stands",    "grow",     "grows",
    "jumped",  "soared",    "surged",    "plunged",   "slumped",  "plummeted", "tumbled",   "shrank",   "swelled",
    "slipped", "edged",     "comprised", "comprises", "dipped",   "shrunk",    "ballooned", "expanded", NULL};
const char *const csem__list_change_bridges[] = {"least", "most",      "than", "more", "fewer",
                                                 "less",  "estimated", "an",   NULL};
const char *const csem__list_level_leads[] = {"to", "from", NULL};
const char *const csem__list_level_verbs[] = {"reached", "exceeded", "totalled",  "totaled",  "numbered",  "averaged",
                                              "stood",   "stand",    "stands",    "amounted", "comprised", "comprises",
                                              "dipped",  "shrunk",   "ballooned", "expanded", NULL};
const char *const csem__list_total_nouns[] = {
    "number", "numbers", "total",   "totals",  "figure", "figures", "tally",     "count",    "sum", "average",
    "mean",   "median",  "maximum", "minimum", "peak",   "rest",    "remainder", "majority", NULL};
const char *const csem__list_total_leads[] = {"that", "this", NULL};
const char *const csem__list_measured_nouns[] = {"prices", "costs", "rates",    "temperatures", "scores",   "levels",
                                                 "values", "wages", "salaries", "incomes",      "revenues", NULL};
const char *const csem__list_change_nouns[] = {"reduction", "increase", "decrease", "decline",
                                               "rise",      "fall",     "drop",     NULL};
const char *const csem__list_raising_verbs[] = {
    "raising",  "raised",  "raises",   "raise",   "bringing",   "brought",   "brings",    "bring",
    "taking",   "takes",   "took",     "pushing", "pushed",     "lifting",   "lifted",    "cutting",
    "cut",      "cuts",    "reducing", "reduced", "increasing", "increased", "expanding", "expanded",
    "boosting", "boosted", "lowering", "lowered", NULL};
const char *const csem__list_states[] = {"dead", "injured", "wounded", "missing", "homeless", "hurt", NULL};
const char *const csem__list_codes[] = {"id",       "code",   "ref",      "reference", "room",      "zip",   "pin",
                                        "isbn",     "doi",    "page",     "p",         "no",        "age",   "edition",
                                        "volume",   "serial", "postcode", "line",      "extension", "ext",   "source",
                                        "contents", "note",   "order",    "height",    "weight",    "rank",  "ranking",
                                        "position", "place",  "grade",    "level",     "stage",     "phase", NULL};
const char *const csem__list_opening_leads[] = {"of", "among", NULL};
const char *const csem__list_scoring_verbs[] = {"scored", "scores", "score", "scoring", "rated", "graded", NULL};
const char *const csem__list_scores[] = {
    "score",   "scores", "rating", "ratings", "index", "factor", "coefficient", "value",  "magnitude", "rank",
    "ranking", "grade",  "ratio",  "price",   "cost",  "rate",   "temperature", "answer", NULL};
const char *const csem__list_comparisons[] = {"up from", "down from",     "compared with", "compared to", "as against",
                                              "versus",  "increase from", "decrease from", "rise from",   "fall from",
                                              NULL};
const char *const csem__list_count_leads[] = {"to", "by", "from", "of", "between", "with", "into", "for", NULL};
const char *const csem__list_place_leads[] = {"at", "on", "in", "from", "by", "until", NULL};
const char *const csem__list_owners[] = {"his", "her", "my", NULL};
const char *const csem__list_possessive_verbs[] = {"had", "has", "have", NULL};
const char *const csem__list_measures[] = {
    "times",      "miles",      "yards",       "inches",      "feet",   "metres",    "meters",
    "kilometres", "kilometers", "acres",       "hectares",    "litres", "liters",    "grams",
    "tons",       "tonnes",     "gallons",     "degrees",     "watts",  "megawatts", "barrels",
    "ounces",     "kilograms",  "centimetres", "millimetres", "pounds", "points",    NULL};
const char *const csem__list_plural_copulas[] = {"are", "were", NULL};

/* ---- Qualifiers -------------------------------------------------------------------------------------------------- */

#define PATTERN(words, qualifier)                                                                                      \
    { words, sizeof(words) - 1, CSEM_QUALIFIER_##qualifier }

const csem__pattern csem__qualifiers_before[] = {
    PATTERN("no more than", MAXIMUM),
    PATTERN("not more than", MAXIMUM),
    PATTERN("no fewer than", MINIMUM),
    PATTERN("not fewer than", MINIMUM),
    PATTERN("no less than", MINIMUM),
    PATTERN("not less than", MINIMUM),
    PATTERN("not later than", MAXIMUM),
    PATTERN("no later than", MAXIMUM),
    PATTERN("never more than", MAXIMUM),
    PATTERN("never less than", MINIMUM),
    PATTERN("no greater than", MAXIMUM),
    PATTERN("not exceeding", MAXIMUM),
    PATTERN("not to exceed", MAXIMUM),
    PATTERN("not above", MAXIMUM),
    PATTERN("not over", MAXIMUM),
    PATTERN("not below", MINIMUM),
    PATTERN("not under", MINIMUM),
    PATTERN("more than", MINIMUM),
    PATTERN("greater than", MINIMUM),
    PATTERN("fewer than", MAXIMUM),
    PATTERN("less than", MAXIMUM),
    PATTERN("at least", MINIMUM),
    PATTERN("at the least", MINIMUM),
    PATTERN("minimum of", MINIMUM),
    PATTERN("in excess of", MINIMUM),
    PATTERN("upwards of", MINIMUM),
    PATTERN("upward of", MINIMUM),
    PATTERN("over", MINIMUM),
    PATTERN("exceeding", MINIMUM),
    PATTERN("at most", MAXIMUM),
    PATTERN("at the most", MAXIMUM),
    PATTERN("up to", MAXIMUM),
    PATTERN("maximum of", MAXIMUM),
    PATTERN("as many as", MAXIMUM),
    PATTERN("as much as", MAXIMUM),
    PATTERN("just under", MAXIMUM),
    PATTERN("approximately", APPROXIMATE),
    PATTERN("upto", MAXIMUM),
    PATTERN("below", MAXIMUM),
    PATTERN("above", MINIMUM),
    PATTERN("at the very least", MINIMUM),
    PATTERN("at a minimum", MINIMUM),
    PATTERN("nearing", APPROXIMATE),
    PATTERN("approaching", APPROXIMATE),
    PATTERN("in the region of", APPROXIMATE),
    PATTERN("the order of", APPROXIMATE),
    PATTERN("more or less", APPROXIMATE),
    PATTERN("virtually", APPROXIMATE),
    PATTERN("close on", APPROXIMATE),
    PATTERN("about", APPROXIMATE),
    PATTERN("some", APPROXIMATE),
    PATTERN("around", APPROXIMATE),
    PATTERN("almost", APPROXIMATE),
    PATTERN("nearly", APPROXIMATE),
    PATTERN("roughly", APPROXIMATE),
    PATTERN("close to", APPROXIMATE),
    PATTERN("circa", APPROXIMATE),
    PATTERN("approx", APPROXIMATE),
    PATTERN("estimated", APPROXIMATE),
    PATTERN("minimum", MINIMUM),
    PATTERN("maximum", MAXIMUM),
    {NULL, 0, CSEM_QUALIFIER_NONE},
};

const csem__pattern csem__qualifying_marks[] = {
    PATTERN("ca .", APPROXIMATE),
    PATTERN("c .", APPROXIMATE),
    PATTERN("ca.", APPROXIMATE),
    PATTERN("c.", APPROXIMATE),
    PATTERN("~", APPROXIMATE),
    PATTERN("\xE2\x89\x88", APPROXIMATE),
    PATTERN("\xE2\x88\xBC", APPROXIMATE),
    PATTERN(">", MINIMUM),
    PATTERN("\xE2\x89\xA5", MINIMUM),
    PATTERN("\xE2\xA9\xBE", MINIMUM),
    PATTERN("<", MAXIMUM),
    PATTERN("\xE2\x89\xA4", MAXIMUM),
    PATTERN("\xE2\xA9\xBD", MAXIMUM),
    PATTERN("> =", MINIMUM),
    PATTERN("< =", MAXIMUM),
    PATTERN("approx.", APPROXIMATE),
    PATTERN("approx .", APPROXIMATE),
    {NULL, 0, CSEM_QUALIFIER_NONE},
};

const csem__pattern csem__qualifiers_after[] = {
    PATTERN("or more", MINIMUM),      PATTERN("or over", MINIMUM),    PATTERN("or above", MINIMUM),
    PATTERN("or older", MINIMUM),     PATTERN("or greater", MINIMUM), PATTERN("or longer", MINIMUM),
    PATTERN("or higher", MINIMUM),    PATTERN("and over", MINIMUM),   PATTERN("and above", MINIMUM),
    PATTERN("and older", MINIMUM),    PATTERN("and up", MINIMUM),

    PATTERN("or less", MAXIMUM),      PATTERN("or fewer", MAXIMUM),   PATTERN("or under", MAXIMUM),
    PATTERN("or below", MAXIMUM),     PATTERN("or younger", MAXIMUM), PATTERN("or shorter", MAXIMUM),
    PATTERN("or lower", MAXIMUM),     PATTERN("and under", MAXIMUM),  PATTERN("and younger", MAXIMUM),
    PATTERN("at least", MINIMUM),     PATTERN("at most", MAXIMUM),    PATTERN("at the most", MAXIMUM),
    PATTERN("or so", APPROXIMATE),    PATTERN("+", MINIMUM),          PATTERN("or thereabouts", APPROXIMATE),
    PATTERN("and counting", MINIMUM), PATTERN("or further", MINIMUM), PATTERN("or later", MINIMUM),
    PATTERN("or better", MINIMUM),    PATTERN("or worse", MINIMUM),   {NULL, 0, CSEM_QUALIFIER_NONE},
};

const csem__pattern csem__qualifiers_beside[] = {
    PATTERN("odd", APPROXIMATE),
    PATTERN("plus", MINIMUM),
    {NULL, 0, CSEM_QUALIFIER_NONE},
};

const csem__pattern csem__qualifiers_before_amounts[] = {
    PATTERN("under", MAXIMUM),
    {NULL, 0, CSEM_QUALIFIER_NONE},
};

const csem__pattern csem__qualifiers_before_ages[] = {
    PATTERN("no older than", MAXIMUM),    PATTERN("not older than", MAXIMUM),   PATTERN("no younger than", MINIMUM),
    PATTERN("not younger than", MINIMUM), PATTERN("older than", MINIMUM),       PATTERN("younger than", MAXIMUM),
    PATTERN("under the age of", MAXIMUM), PATTERN("below the age of", MAXIMUM), PATTERN("over the age of", MINIMUM),
    PATTERN("above the age of", MINIMUM), {NULL, 0, CSEM_QUALIFIER_NONE},
};

const csem__pattern csem__qualifiers_before_durations[] = {
    PATTERN("within", MAXIMUM), PATTERN("under", MAXIMUM), {NULL, 0, CSEM_QUALIFIER_NONE}};

const char *const csem__list_over_leads[] = {
    "just",     "well",   "slightly", "little", "far",      "only",    "back",    "take",     "takes",    "took",
    "taken",    "taking", "last",     "lasts",  "lasted",   "lasting", "spend",   "spends",   "spent",    "spending",
    "wait",     "waited", "waiting",  "need",   "needs",    "needed",  "require", "requires", "required", "serve",
    "serves",   "served", "serving",  "lived",  "survived", "boasts",  "brings",  "bring",    "having",   "spans",
    "spanning", "adds",   "cover",    "covers", "covering", "exceeds", NULL};
const char *const csem__list_particles[] = {"out", "up", "down", "off", "through", NULL};
const char *const csem__list_over_verbs[] = {
    "fell",     "falls",     "spread",    "spreads",   "spreading",    "flew",        "flown",
    "flies",    "scattered", "staggered", "phased",    "split",        "divided",     "distributed",
    "presided", "presides",  "ruled",     "rules",     "concern",      "concerns",    "dispute",
    "disputes", "control",   "powers",    "authority", "jurisdiction", "sovereignty", "lead",
    "victory",  "fears",     "anger",     "protests",  "debate",       NULL};
const char *const csem__list_over_takers[] = {"took", "taken", "taking", "take", "takes", "handed", "turned", NULL};
const char *const csem__list_lying[] = {"lies", "lie", "lay", "sits", "sit", "stands", "stand", NULL};
const char *const csem__list_governing[] = {
    "agreements", "conditions",  "headings",  "schemes",    "terms",       "themes",  "rules",    "names",
    "titles",     "pillars",     "contracts", "categories", "initiatives", "grants",  "licences", "licenses",
    "mandates",   "governments", "ministers", "presidents", "umbrellas",   "banners", "treaties", NULL};

/* ---- Units of time ----------------------------------------------------------------------------------------------- */

const csem__valued_word csem__unit_months[] = {{"year", 12},     {"years", 12},   {"month", 1},     {"months", 1},
                                               {"quarter", 3},   {"quarters", 3}, {"half-year", 6}, {"decade", 120},
                                               {"decades", 120}, {NULL, 0}};
const csem__valued_word csem__unit_days[] = {{"week", 7},       {"weeks", 7},       {"day", 1}, {"days", 1},
                                             {"fortnight", 14}, {"fortnights", 14}, {NULL, 0}};
