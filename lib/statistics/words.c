/* SPDX-License-Identifier: MIT */
/* The word lists, and the endings that stand for the words which are not in them. */
#include "statistics/words.h"

enum {
    PREPOSITION = CSEM_WORD_PREPOSITION,
    DETERMINER = CSEM_WORD_DETERMINER,
    PRONOUN = CSEM_WORD_PRONOUN,
    AUXILIARY = CSEM_WORD_AUXILIARY,
    VERB = CSEM_WORD_VERB,
    EITHER = CSEM_WORD_EITHER,
    CONJUNCTION = CSEM_WORD_CONJUNCTION,
    SUBORDINATOR = CSEM_WORD_SUBORDINATOR,
    ADVERB = CSEM_WORD_ADVERB,
    PLAIN = CSEM_WORD_PLAIN,
    PLURAL = CSEM_WORD_PLURAL,
    PLURAL_MODIFIER = CSEM_WORD_PLURAL_MODIFIER,
    MODIFIER_ONLY = CSEM_WORD_MODIFIER_ONLY,
    TIME_UNIT = CSEM_WORD_TIME_UNIT,
    ORDINAL = CSEM_WORD_ORDINAL,
    IDENTIFIER = CSEM_WORD_IDENTIFIER,
    DOCUMENT = CSEM_WORD_DOCUMENT,
    PUBLISH = CSEM_WORD_PUBLISH,
    PERSON = CSEM_WORD_PERSON,
    MONTH = CSEM_WORD_MONTH,
    TIME_WORD = CSEM_WORD_TIME_WORD,
    RELATIVE = CSEM_WORD_RELATIVE,
    CURRENCY = CSEM_WORD_CURRENCY,
    SYMBOL = CSEM_WORD_SYMBOL,
    ABSTRACT = CSEM_WORD_ABSTRACT,
    CARDINAL = CSEM_WORD_CARDINAL,
    SCALE = CSEM_WORD_SCALE,
    VAGUE = CSEM_WORD_VAGUE,
    FRACTION = CSEM_WORD_FRACTION,
    DIAL = CSEM_WORD_DIAL,
};

enum { LETTERS = 26, LONGEST_WORD = 20 };

#define VALUE(text, classes, value)                                                                                    \
    { text, classes, value }
#define WORD(text, classes) VALUE(text, classes, 0)

/* One word a line would hide the lists. */
/* clang-format off */
static const csem_word a_words[] = {
    WORD("a", DETERMINER), WORD("about", PREPOSITION), WORD("abroad", ADVERB), WORD("across", PREPOSITION),
    WORD("act", DOCUMENT), WORD("acts", DOCUMENT), WORD("address", EITHER), WORD("addresses", VERB),
    WORD("adopt", VERB), WORD("adopted", PUBLISH), WORD("adopts", VERB), WORD("adult", PERSON),
    WORD("adults", PERSON), WORD("advanced", PLAIN), WORD("affairs", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("after", PREPOSITION | ABSTRACT), WORD("afterwards", ADVERB), WORD("again", ADVERB),
    WORD("against", PREPOSITION), WORD("aged", PLAIN | PERSON), WORD("agenda", IDENTIFIER), WORD("ago", ADVERB),
    WORD("agree", EITHER), WORD("agreement", DOCUMENT), WORD("agreements", DOCUMENT), WORD("agrees", VERB),
    WORD("ahead", ADVERB), WORD("aims", VERB), WORD("aircraft", PLURAL), WORD("all", DETERMINER), WORD("allow", VERB),
    WORD("allows", VERB), WORD("ally", PLAIN), WORD("almost", ADVERB), WORD("alone", ADVERB),
    WORD("along", PREPOSITION), WORD("already", ADVERB), WORD("also", ADVERB), WORD("although", SUBORDINATOR),
    WORD("altogether", ADVERB), WORD("alumni", PLURAL), WORD("always", ADVERB), WORD("am", AUXILIARY),
    WORD("amended", PUBLISH), WORD("amid", PREPOSITION), WORD("among", PREPOSITION), WORD("amongst", PREPOSITION),
    WORD("an", DETERMINER), WORD("analyses", PLURAL), WORD("and", CONJUNCTION), WORD("anew", ADVERB),
    WORD("annex", IDENTIFIER), WORD("annually", ADVERB), WORD("anomaly", PLAIN),
    WORD("another", DETERMINER | ABSTRACT), WORD("any", DETERMINER), WORD("anymore", ADVERB),
    WORD("anyone", PRONOUN | PERSON), WORD("apiece", ADVERB), WORD("appear", VERB), WORD("appears", VERB),
    WORD("appendix", IDENTIFIER), WORD("applies", VERB), WORD("apply", EITHER), WORD("approach", EITHER),
    WORD("approved", PUBLISH), WORD("apr", MONTH), VALUE("april", MONTH, 4), WORD("are", AUXILIARY),
    WORD("aren't", AUXILIARY), WORD("arms", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("around", PREPOSITION),
    WORD("art", IDENTIFIER), WORD("article", IDENTIFIER), WORD("articles", IDENTIFIER),
    WORD("arts", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("as", PREPOSITION | TIME_WORD), WORD("ask", VERB),
    WORD("aspect", ABSTRACT), WORD("assembly", PLAIN), WORD("assessment", DOCUMENT), WORD("at", PREPOSITION),
    WORD("ate", VERB), WORD("athens", PLAIN), WORD("athletics", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("atlas", PLAIN), WORD("attend", VERB), WORD("attends", VERB), WORD("attracts", VERB),
    VALUE("aud", CURRENCY, 13), WORD("aug", MONTH), VALUE("august", MONTH, 8), WORD("autumn", TIME_WORD),
    WORD("away", ADVERB), WORD("axes", PLURAL)
};

static const csem_word b_words[] = {
    WORD("bachelor's", PLAIN), WORD("back", ADVERB), WORD("backward", ADVERB), WORD("bacteria", PLURAL),
    VALUE("baht", CURRENCY, 15), WORD("barracks", PLURAL), WORD("be", AUXILIARY), WORD("became", VERB),
    WORD("because", SUBORDINATOR), WORD("become", EITHER), WORD("becomes", VERB), WORD("bed", PLAIN),
    WORD("been", AUXILIARY), WORD("before", PREPOSITION), WORD("began", VERB), WORD("begin", EITHER),
    WORD("beginning", TIME_WORD), WORD("begins", VERB), WORD("begun", VERB), WORD("behind", PREPOSITION),
    WORD("being", AUXILIARY), WORD("believe", VERB), WORD("belly", PLAIN), WORD("belong", VERB),
    WORD("belongs", VERB), WORD("below", PREPOSITION), WORD("beneath", PREPOSITION), WORD("beside", PREPOSITION),
    WORD("besides", PREPOSITION | PLAIN), WORD("between", PREPOSITION | TIME_WORD), WORD("beyond", PREPOSITION),
    WORD("bias", PLAIN), WORD("bill", DOCUMENT), VALUE("billion", SCALE, 9), WORD("billions", VAGUE),
    WORD("bills", DOCUMENT), WORD("bimonthly", PLAIN), WORD("biweekly", PLAIN), WORD("bleed", PLAIN),
    WORD("both", DETERMINER), WORD("bought", VERB), WORD("boy", PERSON), WORD("boys", PLURAL_MODIFIER | PERSON),
    WORD("breed", PLAIN), WORD("bring", VERB), WORD("brings", VERB), VALUE("brl", CURRENCY, 26),
    WORD("brochure", DOCUMENT), WORD("brought", VERB), WORD("building", IDENTIFIER), WORD("built", VERB),
    WORD("bulletin", IDENTIFIER | DOCUMENT), WORD("bully", PLAIN), WORD("bus", PLAIN), WORD("businessmen", PLURAL),
    WORD("but", SUBORDINATOR), WORD("buy", EITHER), WORD("buys", VERB), WORD("by", PREPOSITION)
};

static const csem_word c_words[] = {
    VALUE("cad", CURRENCY, 12), WORD("call", DIAL), WORD("calling", DIAL), WORD("came", VERB), WORD("can", AUXILIARY),
    WORD("cannot", AUXILIARY), WORD("canvas", PLAIN), WORD("careers", PLURAL_MODIFIER), WORD("carries", VERB),
    WORD("carry", VERB), WORD("category", IDENTIFIER), WORD("cattle", PLURAL), WORD("centuries", TIME_UNIT),
    WORD("century", TIME_UNIT), WORD("chairmen", PLURAL), WORD("channel", IDENTIFIER | DIAL),
    WORD("chapter", IDENTIFIER), WORD("chapters", IDENTIFIER), WORD("charles", PLAIN), VALUE("chf", CURRENCY, 8),
    WORD("child", PERSON), WORD("children", PLURAL | PLURAL_MODIFIER | PERSON), WORD("choose", VERB),
    WORD("chooses", VERB), WORD("chose", VERB), WORD("chosen", VERB), WORD("christmas", PLAIN),
    WORD("circular", IDENTIFIER), WORD("citizens", PERSON), WORD("citywide", EITHER), WORD("clause", IDENTIFIER),
    WORD("clauses", IDENTIFIER), WORD("clergy", PLURAL), WORD("clergymen", PLURAL), WORD("close", TIME_WORD),
    WORD("closes", VERB), WORD("cm", SYMBOL), VALUE("cny", CURRENCY, 6), WORD("code", IDENTIFIER),
    WORD("collects", VERB), WORD("come", EITHER), WORD("comes", VERB), WORD("coming", RELATIVE),
    WORD("communications", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("compiled", PUBLISH), WORD("complete", EITHER),
    WORD("completes", VERB), WORD("comprises", VERB), WORD("comprising", PREPOSITION),
    WORD("concerning", PREPOSITION), WORD("conduct", VERB), WORD("conducts", VERB), WORD("connects", VERB),
    WORD("consist", VERB), WORD("consists", VERB), WORD("constitution", DOCUMENT), WORD("contain", VERB),
    WORD("containing", PREPOSITION), WORD("contains", VERB), WORD("continue", VERB), WORD("continues", VERB),
    WORD("convention", DOCUMENT), WORD("conventions", DOCUMENT), WORD("converts", VERB), WORD("costly", PLAIN),
    WORD("could", AUXILIARY), WORD("countrywide", EITHER), WORD("cover", EITHER), WORD("covering", PREPOSITION),
    WORD("covers", EITHER), WORD("create", VERB), WORD("creates", VERB), WORD("crew", PLURAL), WORD("crises", PLURAL),
    WORD("criteria", PLURAL), WORD("crossroads", PLURAL), WORD("current", RELATIVE), WORD("currently", ADVERB),
    WORD("curricula", PLURAL), WORD("customers", PERSON), WORD("customs", PLURAL_MODIFIER | MODIFIER_ONLY)
};

static const csem_word d_words[] = {
    WORD("daily", PLAIN), WORD("data", PLURAL | PLURAL_MODIFIER), WORD("day", TIME_UNIT), WORD("days", TIME_UNIT),
    WORD("db", SYMBOL), WORD("dec", MONTH), WORD("decade", TIME_UNIT), WORD("decades", TIME_UNIT),
    VALUE("december", MONTH, 12), WORD("decided", PUBLISH), WORD("decision", DOCUMENT), WORD("decisions", DOCUMENT),
    WORD("declaration", DOCUMENT), WORD("decree", IDENTIFIER | DOCUMENT), WORD("decrees", DOCUMENT),
    WORD("deed", PLAIN), WORD("deer", PLURAL), WORD("delivers", VERB), WORD("depend", VERB), WORD("depends", VERB),
    WORD("describe", VERB), WORD("describes", VERB), WORD("despite", PREPOSITION), WORD("develops", VERB),
    WORD("diabetes", PLAIN), WORD("diagnoses", PLURAL), WORD("dial", DIAL), WORD("dialing", DIAL),
    WORD("did", AUXILIARY), WORD("didn't", AUXILIARY), WORD("differ", VERB), WORD("differs", VERB),
    WORD("directive", IDENTIFIER | DOCUMENT), WORD("directives", DOCUMENT), WORD("disabled", PLAIN),
    WORD("discusses", VERB), WORD("distribute", VERB), WORD("distributes", VERB), VALUE("dkk", CURRENCY, 11),
    WORD("do", AUXILIARY), WORD("does", AUXILIARY), WORD("doesn't", AUXILIARY), VALUE("dollar", CURRENCY, 2),
    VALUE("dollars", CURRENCY, 2), WORD("don't", AUXILIARY), VALUE("dong", CURRENCY, 18), WORD("down", PREPOSITION),
    VALUE("dozen", SCALE, 1), WORD("dozens", VAGUE), WORD("drawn", VERB), WORD("drew", VERB), WORD("drivers", PERSON),
    WORD("drove", VERB), WORD("drugs", PLURAL_MODIFIER), WORD("during", PREPOSITION)
};

static const csem_word e_words[] = {
    WORD("each", DETERMINER), WORD("earlier", ADVERB), WORD("early", PLAIN | TIME_WORD),
    WORD("earnings", PLURAL_MODIFIER), WORD("economics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("edition", DOCUMENT),
    WORD("editions", DOCUMENT), WORD("educates", VERB), WORD("effective", PUBLISH), VALUE("eight", CARDINAL, 8),
    VALUE("eighteen", CARDINAL, 18), WORD("eighteenth", ORDINAL), WORD("eighth", ORDINAL | FRACTION),
    VALUE("eighty", CARDINAL, 80), WORD("either", DETERMINER), WORD("elderly", PLAIN),
    WORD("electronics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("elects", VERB), WORD("element", ABSTRACT),
    VALUE("eleven", CARDINAL, 11), WORD("eleventh", ORDINAL), WORD("elsewhere", ADVERB), WORD("employs", VERB),
    WORD("enable", VERB), WORD("enables", VERB), WORD("enacted", PUBLISH), WORD("encourage", VERB),
    WORD("encourages", VERB), WORD("end", TIME_WORD), WORD("enforced", PUBLISH), WORD("enrol", VERB),
    WORD("enroll", VERB), WORD("enrolls", VERB), WORD("ensuing", RELATIVE), WORD("ensure", VERB),
    WORD("ensures", VERB), WORD("enter", VERB), WORD("enters", VERB), WORD("ethics", PLURAL_MODIFIER | MODIFIER_ONLY),
    VALUE("eur", CURRENCY, 3), VALUE("euro", CURRENCY, 3), VALUE("euros", CURRENCY, 3), WORD("evaluates", VERB),
    WORD("even", ADVERB), WORD("every", DETERMINER), WORD("everybody", PRONOUN), WORD("everyone", PRONOUN | PERSON),
    WORD("examines", VERB), WORD("example", ABSTRACT), WORD("except", PREPOSITION), WORD("excluding", PREPOSITION),
    WORD("exhibit", IDENTIFIER), WORD("exist", VERB), WORD("exists", VERB), WORD("expands", VERB),
    WORD("explain", VERB), WORD("explains", VERB), WORD("explores", VERB), WORD("express", EITHER), WORD("ext", DIAL),
    WORD("extension", DIAL)
};

static const csem_word f_words[] = {
    WORD("facilitates", VERB), WORD("factor", ABSTRACT), WORD("faculty", PLURAL), WORD("fall", TIME_WORD),
    WORD("falls", VERB), WORD("family", PLAIN), WORD("far", EITHER), WORD("fax", DIAL), WORD("feb", MONTH),
    VALUE("february", MONTH, 2), WORD("feed", PLAIN), WORD("feeds", VERB), WORD("feet", PLURAL), WORD("fell", VERB),
    WORD("felt", VERB), VALUE("fifteen", CARDINAL, 15), WORD("fifteenth", ORDINAL), WORD("fifth", ORDINAL | FRACTION),
    WORD("fifths", FRACTION), VALUE("fifty", CARDINAL, 50), WORD("fig", IDENTIFIER), WORD("figure", IDENTIFIER),
    WORD("fills", VERB), WORD("final", TIME_WORD), WORD("financial", TIME_WORD), WORD("finds", VERB),
    WORD("firemen", PLURAL), WORD("first", ORDINAL | TIME_WORD), WORD("fiscal", TIME_WORD), WORD("fish", PLURAL),
    WORD("fisherfolk", PLURAL), WORD("fisheries", PLURAL_MODIFIER), WORD("fishermen", PLURAL),
    VALUE("five", CARDINAL, 5), WORD("flight", IDENTIFIER), WORD("fly", PLAIN), WORD("focuses", VERB),
    WORD("folk", PLURAL), WORD("follow", EITHER), WORD("following", PREPOSITION | RELATIVE), WORD("follows", EITHER),
    WORD("for", PREPOSITION), WORD("fora", PLURAL), WORD("forests", PLURAL_MODIFIER),
    WORD("form", IDENTIFIER | ABSTRACT), WORD("forms", IDENTIFIER), WORD("formulated", PUBLISH),
    WORD("formulates", VERB), WORD("fortnight", TIME_UNIT), WORD("fortnights", TIME_UNIT),
    VALUE("forty", CARDINAL, 40), WORD("forward", ADVERB), WORD("fought", VERB), WORD("found", VERB),
    VALUE("four", CARDINAL, 4), VALUE("fourteen", CARDINAL, 14), WORD("fourteenth", ORDINAL),
    WORD("fourth", ORDINAL | TIME_WORD), VALUE("franc", CURRENCY, 8), VALUE("francs", CURRENCY, 8),
    WORD("friendly", PLAIN), WORD("from", PREPOSITION | TIME_WORD), WORD("ft", SYMBOL), WORD("furthermore", ADVERB),
    WORD("fy", TIME_WORD), WORD("fys", TIME_WORD)
};

static const csem_word g_words[] = {
    WORD("g", SYMBOL), WORD("gas", PLAIN), WORD("gate", IDENTIFIER), WORD("gathers", VERB), WORD("gave", VERB),
    WORD("gb", SYMBOL), VALUE("gbp", CURRENCY, 4), WORD("geese", PLURAL), WORD("get", EITHER), WORD("gets", VERB),
    WORD("ghz", SYMBOL), WORD("girl", PERSON), WORD("girls", PLURAL_MODIFIER | PERSON), WORD("give", EITHER),
    WORD("given", VERB), WORD("gives", VERB), WORD("go", EITHER), WORD("goal", ABSTRACT), WORD("goes", VERB),
    WORD("gone", VERB), WORD("goods", PLURAL_MODIFIER), WORD("got", VERB), WORD("grade", IDENTIFIER),
    WORD("grades", IDENTIFIER), WORD("grandchildren", PLURAL), WORD("grew", VERB), WORD("gross", PLAIN),
    WORD("grows", VERB), WORD("guideline", DOCUMENT), WORD("guidelines", DOCUMENT),
    WORD("gymnastics", PLURAL_MODIFIER | MODIFIER_ONLY)
};

static const csem_word h_words[] = {
    WORD("h1", TIME_WORD), WORD("h2", TIME_WORD), WORD("ha", SYMBOL), WORD("had", AUXILIARY),
    WORD("half", TIME_WORD | FRACTION), WORD("halves", FRACTION), WORD("hand", ABSTRACT), WORD("handbook", DOCUMENT),
    WORD("handles", VERB), WORD("happens", VERB), WORD("has", AUXILIARY), WORD("hasn't", AUXILIARY),
    WORD("have", AUXILIARY), WORD("haven't", AUXILIARY), WORD("he", PRONOUN),
    WORD("headquarters", PLURAL | PLURAL_MODIFIER), WORD("hears", VERB), WORD("held", VERB), WORD("help", EITHER),
    WORD("helps", EITHER), WORD("hence", ADVERB), WORD("her", DETERMINER), WORD("here", PRONOUN),
    WORD("herself", PRONOUN), WORD("hi-tech", PLAIN), WORD("hid", VERB), WORD("highway", IDENTIFIER),
    WORD("him", PRONOUN), WORD("himself", PRONOUN), WORD("his", DETERMINER), WORD("hit", VERB),
    VALUE("hkd", CURRENCY, 23), WORD("holds", VERB), WORD("honors", PLURAL_MODIFIER),
    WORD("honours", PLURAL_MODIFIER), WORD("host", EITHER), WORD("hosts", EITHER), WORD("hotline", DIAL),
    WORD("hour", TIME_UNIT), WORD("hours", TIME_UNIT), WORD("how", SUBORDINATOR), WORD("however", ADVERB),
    VALUE("hundred", PLAIN | SCALE, 2), WORD("hundreds", VAGUE), WORD("hundredth", ORDINAL),
    WORD("hypotheses", PLURAL), WORD("hz", SYMBOL)
};

static const csem_word i_words[] = {
    WORD("i", PRONOUN), WORD("id", IDENTIFIER), WORD("identifies", VERB), WORD("identify", VERB),
    VALUE("idr", CURRENCY, 17), WORD("if", SUBORDINATOR), VALUE("ils", CURRENCY, 28), WORD("implement", VERB),
    WORD("implements", VERB), WORD("implies", VERB), WORD("improve", VERB), WORD("improves", VERB),
    WORD("in", PREPOSITION), WORD("include", VERB), WORD("includes", VERB), WORD("including", PREPOSITION),
    WORD("indices", PLURAL), WORD("individuals", PERSON), WORD("informs", VERB), VALUE("inr", CURRENCY, 7),
    WORD("inside", PREPOSITION), WORD("inspects", VERB), WORD("installs", VERB), WORD("instead", ADVERB),
    WORD("intends", VERB), WORD("interested", PLAIN), WORD("interstate", IDENTIFIER), WORD("into", PREPOSITION),
    WORD("introduce", VERB), WORD("introduces", VERB), WORD("investigates", VERB), WORD("invites", VERB),
    WORD("involves", VERB), WORD("involving", PREPOSITION), WORD("is", AUXILIARY), WORD("isn't", AUXILIARY),
    WORD("iso", IDENTIFIER), WORD("issued", PUBLISH), WORD("it", PRONOUN), WORD("italy", PLAIN),
    WORD("item", IDENTIFIER), WORD("its", DETERMINER), WORD("itself", PRONOUN)
};

static const csem_word j_words[] = {
    WORD("james", PLAIN), WORD("jan", MONTH), VALUE("january", MONTH, 1), WORD("jelly", PLAIN), WORD("join", EITHER),
    WORD("joins", VERB), VALUE("jpy", CURRENCY, 1), WORD("jul", MONTH), VALUE("july", MONTH, 7), WORD("jun", MONTH),
    VALUE("june", MONTH, 6), WORD("just", ADVERB)
};

static const csem_word k_words[] = {
    WORD("kansas", PLAIN), WORD("keep", EITHER), WORD("keeps", EITHER), WORD("kept", VERB), WORD("kg", SYMBOL),
    WORD("khz", SYMBOL), WORD("kind", ABSTRACT), WORD("kindred", PLAIN), WORD("km", SYMBOL), WORD("km2", SYMBOL),
    WORD("knew", VERB), WORD("know", EITHER), WORD("known", VERB), WORD("kph", SYMBOL), VALUE("krw", CURRENCY, 5),
    WORD("kw", SYMBOL), WORD("kwh", SYMBOL)
};

static const csem_word l_words[] = {
    WORD("l", SYMBOL), WORD("ladies", PLURAL_MODIFIER), WORD("laid", VERB), WORD("last", TIME_WORD | RELATIVE),
    WORD("late", TIME_WORD), WORD("later", ADVERB), WORD("latter", TIME_WORD), WORD("law", DOCUMENT),
    WORD("laws", DOCUMENT), WORD("lb", SYMBOL), WORD("lbs", SYMBOL), WORD("leads", VERB), WORD("learn", VERB),
    WORD("learns", VERB), WORD("leaves", VERB), WORD("led", VERB), WORD("left", VERB), WORD("lends", VERB),
    WORD("lens", PLAIN), WORD("lent", VERB), WORD("lesson", IDENTIFIER), WORD("lets", VERB),
    WORD("level", IDENTIFIER), WORD("licensed", PLAIN), WORD("lies", VERB), WORD("like", PREPOSITION),
    WORD("likely", PLAIN), WORD("limited", PLAIN), WORD("line", IDENTIFIER), VALUE("lira", CURRENCY, 21),
    WORD("listens", VERB), WORD("live", EITHER), WORD("lively", PLAIN), WORD("lives", EITHER),
    WORD("livestock", PLURAL), WORD("logistics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("lonely", PLAIN),
    WORD("long", EITHER), WORD("lose", VERB), WORD("loses", VERB), WORD("lost", VERB), WORD("lot", IDENTIFIER),
    WORD("lovely", PLAIN)
};

static const csem_word m_words[] = {
    WORD("m", SYMBOL), WORD("m2", SYMBOL), WORD("made", VERB), WORD("mainly", ADVERB), WORD("maintain", VERB),
    WORD("maintains", VERB), WORD("make", EITHER), WORD("makes", EITHER), WORD("man", PERSON), WORD("manages", VERB),
    WORD("mar", MONTH), VALUE("march", MONTH, 3), WORD("master's", PLAIN), WORD("materials", PLURAL_MODIFIER),
    WORD("mathematics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("matrices", PLURAL),
    VALUE("may", AUXILIARY | MONTH, 5), WORD("mb", SYMBOL), WORD("me", PRONOUN), WORD("means", PLURAL | ABSTRACT),
    WORD("meant", VERB), WORD("media", PLURAL | PLURAL_MODIFIER), WORD("meet", VERB), WORD("meets", VERB),
    WORD("members", PERSON), WORD("memoranda", PLURAL), WORD("memorandum", DOCUMENT),
    WORD("men", PLURAL | PLURAL_MODIFIER | PERSON), WORD("mends", VERB), WORD("met", VERB), WORD("mg", SYMBOL),
    WORD("mhz", SYMBOL), WORD("mi", SYMBOL), WORD("mice", PLURAL), WORD("mid", TIME_WORD), WORD("middle", TIME_WORD),
    WORD("might", AUXILIARY), VALUE("million", SCALE, 6), WORD("millions", VAGUE), WORD("minor", PERSON),
    WORD("minors", PERSON), WORD("minute", TIME_UNIT), WORD("minutes", TIME_UNIT), WORD("mixed", PLAIN),
    WORD("ml", SYMBOL), WORD("mm", SYMBOL), WORD("model", IDENTIFIER), WORD("module", IDENTIFIER),
    WORD("monopoly", PLAIN), WORD("month", TIME_UNIT), WORD("monthly", PLAIN), WORD("months", TIME_UNIT),
    WORD("moreover", ADVERB), WORD("mostly", EITHER), WORD("mph", SYMBOL), WORD("must", AUXILIARY),
    WORD("mw", SYMBOL), WORD("my", DETERMINER), VALUE("myr", CURRENCY, 16)
};

static const csem_word n_words[] = {
    WORD("naked", PLAIN), WORD("nationwide", EITHER), WORD("near", PREPOSITION), WORD("nearly", ADVERB),
    WORD("need", EITHER | PLAIN), WORD("need-based", PLAIN), WORD("needs", PLURAL_MODIFIER),
    WORD("neither", DETERMINER), WORD("never", ADVERB), WORD("news", PLAIN), WORD("next", RELATIVE),
    WORD("night", TIME_UNIT), WORD("nights", TIME_UNIT), VALUE("nine", CARDINAL, 9), VALUE("nineteen", CARDINAL, 19),
    WORD("nineteenth", ORDINAL), VALUE("ninety", CARDINAL, 90), WORD("ninth", ORDINAL),
    WORD("no", DETERMINER | IDENTIFIER), WORD("nobody", PRONOUN), VALUE("nok", CURRENCY, 10),
    WORD("nor", CONJUNCTION), WORD("nos", IDENTIFIER), WORD("not", ADVERB), WORD("notice", DOCUMENT),
    WORD("notification", DOCUMENT), WORD("nov", MONTH), VALUE("november", MONTH, 11), WORD("now", ADVERB),
    WORD("number", IDENTIFIER | DIAL), VALUE("nzd", CURRENCY, 14)
};

static const csem_word o_words[] = {
    WORD("observes", VERB), WORD("obtains", VERB), WORD("occur", VERB), WORD("occurs", VERB), WORD("oct", MONTH),
    VALUE("october", MONTH, 10), WORD("of", PREPOSITION), WORD("off", PREPOSITION), WORD("offer", EITHER),
    WORD("offers", EITHER), WORD("offspring", PLURAL), WORD("often", ADVERB), WORD("on", PREPOSITION),
    WORD("once", SUBORDINATOR | ADVERB), VALUE("one", CARDINAL, 1), WORD("one's", PRONOUN), WORD("online", EITHER),
    WORD("only", ADVERB), WORD("onto", PREPOSITION), WORD("opens", VERB), WORD("operate", VERB),
    WORD("operates", VERB), WORD("operations", PLURAL_MODIFIER), WORD("opposite", PREPOSITION),
    WORD("or", CONJUNCTION), WORD("order", IDENTIFIER | DOCUMENT), WORD("orders", DOCUMENT),
    WORD("ordinance", DOCUMENT), WORD("ordinances", DOCUMENT), WORD("organise", VERB), WORD("organises", VERB),
    WORD("organize", VERB), WORD("organizes", VERB), WORD("other", ABSTRACT), WORD("others", PRONOUN),
    WORD("our", DETERMINER), WORD("ourselves", PRONOUN), WORD("out", PREPOSITION), WORD("outside", PREPOSITION),
    WORD("over", PREPOSITION), WORD("overall", EITHER), WORD("overseas", EITHER), WORD("oversees", VERB),
    WORD("owns", VERB), WORD("oxen", PLURAL), WORD("oz", SYMBOL)
};

static const csem_word p_words[] = {
    WORD("p", IDENTIFIER), WORD("page", IDENTIFIER), WORD("pages", IDENTIFIER), WORD("paid", VERB),
    WORD("paper", DOCUMENT), WORD("papers", DOCUMENT), WORD("para", IDENTIFIER), WORD("paragraph", IDENTIFIER),
    WORD("paragraphs", IDENTIFIER), WORD("parents", PLURAL_MODIFIER), WORD("paris", PLAIN),
    WORD("parks", PLURAL_MODIFIER), WORD("part", IDENTIFIER | ABSTRACT), WORD("participants", PERSON),
    WORD("participate", VERB), WORD("participates", VERB), WORD("passed", PUBLISH), WORD("passengers", PERSON),
    WORD("past", PREPOSITION | RELATIVE), WORD("patients", PERSON), WORD("pay", EITHER), WORD("pays", VERB),
    WORD("people", PLURAL | PERSON), WORD("per", PREPOSITION), WORD("performs", VERB), WORD("perhaps", PLAIN),
    WORD("person", PERSON), WORD("personnel", PLURAL | PLURAL_MODIFIER), WORD("persons", PLURAL | PERSON),
    WORD("phase", IDENTIFIER), WORD("phenomena", PLURAL), WORD("phone", DIAL), VALUE("php", CURRENCY, 19),
    WORD("physics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("piece", ABSTRACT), WORD("place", ABSTRACT),
    WORD("plan", DOCUMENT), WORD("plans", DOCUMENT), WORD("platform", IDENTIFIER), WORD("players", PERSON),
    VALUE("pln", CURRENCY, 22), WORD("plus", PREPOSITION | PLAIN), WORD("point", ABSTRACT),
    WORD("police", PLURAL | PLURAL_MODIFIER), WORD("policemen", PLURAL), WORD("policewomen", PLURAL),
    WORD("policies", DOCUMENT), WORD("policy", DOCUMENT), WORD("politics", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("poultry", PLURAL), VALUE("pound", CURRENCY, 4), VALUE("pounds", CURRENCY, 4), WORD("pp", IDENTIFIER),
    WORD("preceding", RELATIVE), WORD("prepare", VERB), WORD("prepares", VERB), WORD("prevents", VERB),
    WORD("previous", RELATIVE), WORD("previously", ADVERB), WORD("printed", PUBLISH), WORD("priority", ABSTRACT),
    WORD("proclaimed", PUBLISH), WORD("produce", EITHER), WORD("produces", VERB), WORD("promotes", VERB),
    WORD("promulgated", PUBLISH), WORD("proposes", VERB), WORD("protect", VERB), WORD("protects", VERB),
    WORD("protocol", DOCUMENT), WORD("protocols", DOCUMENT), WORD("proves", VERB), WORD("provide", VERB),
    WORD("provides", VERB), WORD("publish", VERB), WORD("published", PUBLISH), WORD("publishes", VERB),
    WORD("publishing", PUBLISH), WORD("pupil", PERSON), WORD("pupils", PERSON), WORD("pursues", VERB),
    WORD("put", VERB)
};

static const csem_word q_words[] = {
    WORD("q1", TIME_WORD), WORD("q2", TIME_WORD), WORD("q3", TIME_WORD), WORD("q4", TIME_WORD),
    WORD("quarter", TIME_UNIT | FRACTION), WORD("quarterly", PLAIN), WORD("quarters", TIME_UNIT | FRACTION),
    WORD("question", IDENTIFIER), WORD("quite", ADVERB)
};

static const csem_word r_words[] = {
    WORD("raises", VERB), WORD("rally", PLAIN), WORD("ran", VERB), VALUE("rand", CURRENCY, 27),
    WORD("rather", ADVERB), WORD("ratified", PUBLISH), WORD("reach", EITHER), WORD("reaches", VERB),
    WORD("read", EITHER), WORD("reads", EITHER), WORD("reason", ABSTRACT), WORD("receive", VERB),
    WORD("receives", VERB), WORD("recent", RELATIVE), WORD("recently", ADVERB), WORD("recognizes", VERB),
    WORD("records", PLURAL_MODIFIER), WORD("red", PLAIN), WORD("reduces", VERB), WORD("reed", PLAIN),
    WORD("ref", IDENTIFIER), WORD("reference", IDENTIFIER), WORD("refers", VERB), WORD("reflect", VERB),
    WORD("reflects", VERB), WORD("regarding", PREPOSITION), WORD("regionwide", EITHER), WORD("regulation", DOCUMENT),
    WORD("regulations", DOCUMENT), WORD("reissued", PUBLISH), WORD("related", PLAIN), WORD("relates", VERB),
    WORD("relations", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("released", PUBLISH), WORD("releasing", PUBLISH),
    WORD("remain", VERB), WORD("remains", VERB), VALUE("renminbi", CURRENCY, 6), WORD("reply", PLAIN),
    WORD("report", DOCUMENT), WORD("reports", DOCUMENT), WORD("represent", VERB), WORD("represents", VERB),
    WORD("require", VERB), WORD("requires", VERB), WORD("resident", PERSON), WORD("residents", PERSON),
    WORD("resolution", IDENTIFIER | DOCUMENT), WORD("resolutions", DOCUMENT), WORD("resolves", VERB),
    WORD("resources", PLURAL_MODIFIER), WORD("respectively", ADVERB), WORD("respond", VERB), WORD("responds", VERB),
    WORD("retired", PLAIN), WORD("revised", PUBLISH), WORD("rights", PLURAL_MODIFIER | MODIFIER_ONLY),
    VALUE("ringgit", CURRENCY, 16), WORD("rises", VERB), VALUE("rmb", CURRENCY, 6), WORD("roadmap", DOCUMENT),
    WORD("room", IDENTIFIER), WORD("rose", VERB), WORD("route", IDENTIFIER), VALUE("rub", CURRENCY, 20),
    VALUE("ruble", CURRENCY, 20), VALUE("rubles", CURRENCY, 20), WORD("rugged", PLAIN), WORD("rule", IDENTIFIER),
    WORD("rules", IDENTIFIER), WORD("run", EITHER), WORD("runs", EITHER), VALUE("rupee", CURRENCY, 7),
    VALUE("rupees", CURRENCY, 7), VALUE("rupiah", CURRENCY, 17)
};

static const csem_word s_words[] = {
    WORD("sacred", PLAIN), WORD("said", VERB), WORD("sales", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("salespeople", PLURAL), WORD("same", RELATIVE), WORD("sang", VERB), WORD("sat", VERB), WORD("save", EITHER),
    WORD("saves", EITHER), WORD("savings", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("saw", VERB), WORD("say", EITHER),
    WORD("says", VERB), WORD("schedule", IDENTIFIER), WORD("schoolchildren", PLURAL),
    WORD("sciences", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("scores", VAGUE), WORD("sec", IDENTIFIER),
    WORD("second", TIME_UNIT | ORDINAL | TIME_WORD), WORD("seconds", TIME_UNIT), WORD("section", IDENTIFIER),
    WORD("sections", IDENTIFIER), WORD("securities", PLURAL_MODIFIER), WORD("seed", PLAIN), WORD("seeks", VERB),
    WORD("seem", VERB), WORD("seems", VERB), WORD("seen", VERB), WORD("sees", VERB), VALUE("sek", CURRENCY, 9),
    WORD("selects", VERB), WORD("sell", VERB), WORD("sells", VERB), WORD("semester", TIME_UNIT),
    WORD("semesters", TIME_UNIT), WORD("send", VERB), WORD("sends", VERB), WORD("seniors", PLURAL_MODIFIER),
    WORD("sent", VERB), WORD("sep", MONTH), WORD("sept", MONTH), VALUE("september", MONTH, 9),
    WORD("serial", IDENTIFIER), WORD("series", PLURAL), WORD("serve", VERB), WORD("serves", VERB),
    WORD("services", PLURAL_MODIFIER), VALUE("seven", CARDINAL, 7), VALUE("seventeen", CARDINAL, 17),
    WORD("seventeenth", ORDINAL), WORD("seventh", ORDINAL), VALUE("seventy", CARDINAL, 70),
    VALUE("sgd", CURRENCY, 24), WORD("shall", AUXILIARY), WORD("she", PRONOUN), WORD("shed", PLAIN),
    WORD("sheep", PLURAL), WORD("sheet", IDENTIFIER), VALUE("shekels", CURRENCY, 28), WORD("shook", VERB),
    WORD("should", AUXILIARY), WORD("show", EITHER), WORD("showed", VERB), WORD("shown", VERB), WORD("shows", EITHER),
    WORD("side", ABSTRACT), WORD("signed", PUBLISH), WORD("since", PREPOSITION), WORD("sit", EITHER),
    WORD("sits", VERB), VALUE("six", CARDINAL, 6), VALUE("sixteen", CARDINAL, 16), WORD("sixteenth", ORDINAL),
    WORD("sixth", ORDINAL | FRACTION), VALUE("sixty", CARDINAL, 60), WORD("skilled", PLAIN), WORD("slept", VERB),
    WORD("so", SUBORDINATOR), WORD("sold", VERB), WORD("some", DETERMINER), WORD("someone", PRONOUN),
    WORD("sometimes", ADVERB), WORD("soon", ADVERB), WORD("sort", ABSTRACT), WORD("sought", VERB),
    WORD("spacecraft", PLURAL), WORD("speak", EITHER), WORD("speaks", VERB), WORD("species", PLURAL),
    WORD("speed", PLAIN), WORD("spends", VERB), WORD("spent", VERB), WORD("spoke", VERB), WORD("spokesmen", PLURAL),
    WORD("sports", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("spring", TIME_WORD), WORD("sqm", SYMBOL),
    WORD("staff", PLURAL | PLURAL_MODIFIER), WORD("stage", IDENTIFIER), WORD("stand", EITHER),
    WORD("start", TIME_WORD), WORD("statement", DOCUMENT), WORD("statements", DOCUMENT), WORD("statewide", EITHER),
    WORD("statistics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("statute", DOCUMENT), WORD("statutes", DOCUMENT),
    WORD("stays", VERB), WORD("step", IDENTIFIER | ABSTRACT), VALUE("sterling", CURRENCY, 4), WORD("still", ADVERB),
    WORD("stole", VERB), WORD("stood", VERB), WORD("strategies", DOCUMENT), WORD("strategy", DOCUMENT),
    WORD("strengthens", VERB), WORD("strives", VERB), WORD("struck", VERB), WORD("student", PERSON),
    WORD("students", PERSON), WORD("studies", PLURAL_MODIFIER), WORD("submit", EITHER), WORD("submits", VERB),
    WORD("subsection", IDENTIFIER), WORD("succeeds", VERB), WORD("such", DETERMINER | ABSTRACT),
    WORD("suggests", VERB), WORD("summer", TIME_WORD), WORD("supervises", VERB), WORD("supplies", VERB),
    WORD("supply", PLAIN), WORD("swam", VERB), WORD("syllabi", PLURAL), WORD("symposia", PLURAL),
    WORD("systems", PLURAL_MODIFIER)
};

static const csem_word t_words[] = {
    WORD("t", SYMBOL), WORD("table", IDENTIFIER), WORD("tackles", VERB), WORD("take", EITHER), WORD("taken", VERB),
    WORD("takes", EITHER), WORD("taught", VERB), WORD("tb", SYMBOL), WORD("teach", VERB), WORD("teaches", VERB),
    WORD("team", IDENTIFIER), WORD("teenagers", PERSON), WORD("teeth", PLURAL), WORD("tel", DIAL),
    WORD("telecommunications", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("telephone", DIAL), WORD("tell", VERB),
    WORD("tells", VERB), VALUE("ten", CARDINAL, 10), WORD("tens", VAGUE), WORD("tenth", ORDINAL | FRACTION),
    WORD("tenths", FRACTION), WORD("terminal", IDENTIFIER), WORD("texas", PLAIN), WORD("than", PREPOSITION),
    WORD("that", DETERMINER | SUBORDINATOR | RELATIVE), VALUE("thb", CURRENCY, 15), WORD("the", DETERMINER),
    WORD("their", DETERMINER), WORD("them", PRONOUN), WORD("themselves", PRONOUN), WORD("then", ADVERB),
    WORD("there", PRONOUN), WORD("thereafter", ADVERB), WORD("therefore", ADVERB), WORD("thereof", ADVERB),
    WORD("these", DETERMINER), WORD("theses", PLURAL), WORD("they", PRONOUN), WORD("thing", ABSTRACT),
    WORD("thing's", ABSTRACT), WORD("think", VERB), WORD("thinks", VERB),
    WORD("third", ORDINAL | TIME_WORD | FRACTION), WORD("thirds", FRACTION), VALUE("thirteen", CARDINAL, 13),
    WORD("thirteenth", ORDINAL), WORD("thirtieth", ORDINAL), VALUE("thirty", CARDINAL, 30),
    WORD("this", DETERMINER | RELATIVE), WORD("thomas", PLAIN), WORD("those", DETERMINER | PERSON),
    WORD("though", SUBORDINATOR), WORD("thought", VERB), VALUE("thousand", SCALE, 3), WORD("thousands", VAGUE),
    WORD("thousandth", ORDINAL), VALUE("three", CARDINAL, 3), WORD("threw", VERB), WORD("thrice", ADVERB),
    WORD("through", PREPOSITION), WORD("throughout", PREPOSITION), WORD("thus", ADVERB), WORD("tier", IDENTIFIER),
    WORD("till", PREPOSITION), WORD("timely", PLAIN), WORD("title", IDENTIFIER), WORD("to", PREPOSITION),
    WORD("today", ADVERB), WORD("together", ADVERB), WORD("told", VERB), WORD("tomorrow", ADVERB),
    WORD("too", ADVERB), WORD("took", VERB), WORD("toward", PREPOSITION), WORD("towards", PREPOSITION),
    WORD("townspeople", PLURAL), WORD("tradespeople", PLURAL), WORD("treaties", DOCUMENT), WORD("treats", VERB),
    WORD("treaty", DOCUMENT), WORD("tries", VERB), VALUE("trillion", SCALE, 12), WORD("trillions", VAGUE),
    VALUE("twd", CURRENCY, 25), WORD("twelfth", ORDINAL), VALUE("twelve", CARDINAL, 12), WORD("twentieth", ORDINAL),
    VALUE("twenty", CARDINAL, 20), WORD("twice", ADVERB), VALUE("two", CARDINAL, 2),
    WORD("type", IDENTIFIER | ABSTRACT)
};

static const csem_word u_words[] = {
    WORD("under", PREPOSITION), WORD("understands", VERB), WORD("understood", VERB), WORD("underwent", VERB),
    WORD("unit", IDENTIFIER), WORD("united", PLAIN), WORD("unless", SUBORDINATOR), WORD("unlike", PREPOSITION),
    WORD("until", PREPOSITION), WORD("up", PREPOSITION), WORD("upcoming", RELATIVE), WORD("upholds", VERB),
    WORD("upon", PREPOSITION), WORD("us", PRONOUN), VALUE("usd", CURRENCY, 2), WORD("use", EITHER),
    WORD("used", PLAIN), WORD("users", PERSON), WORD("uses", EITHER), WORD("usually", ADVERB), WORD("utilizes", VERB)
};

static const csem_word v_words[] = {
    WORD("varies", VERB), WORD("vary", VERB), WORD("ver", IDENTIFIER), WORD("version", IDENTIFIER | DOCUMENT),
    WORD("versions", DOCUMENT), WORD("versus", PREPOSITION), WORD("very", EITHER), WORD("veterans", PLURAL_MODIFIER),
    WORD("via", PREPOSITION), WORD("visitors", PERSON), VALUE("vnd", CURRENCY, 18), WORD("vol", IDENTIFIER),
    WORD("volume", IDENTIFIER), WORD("voters", PERSON)
};

static const csem_word w_words[] = {
    WORD("waits", VERB), WORD("wales", PLAIN), WORD("want", EITHER), WORD("wants", VERB), WORD("ward", IDENTIFIER),
    WORD("warns", VERB), WORD("was", AUXILIARY), WORD("wasn't", AUXILIARY), WORD("waters", PLURAL_MODIFIER),
    WORD("way", ABSTRACT), WORD("we", PRONOUN), WORD("wear", EITHER), WORD("wears", VERB), WORD("wed", PLAIN),
    WORD("weed", PLAIN), WORD("week", TIME_UNIT), WORD("weekday", TIME_UNIT), WORD("weekdays", TIME_UNIT),
    WORD("weekend", TIME_UNIT), WORD("weekends", TIME_UNIT), WORD("weekly", PLAIN), WORD("weeks", TIME_UNIT),
    WORD("welcomes", VERB), WORD("well", EITHER), WORD("went", VERB), WORD("were", AUXILIARY),
    WORD("weren't", AUXILIARY), WORD("what", PRONOUN | SUBORDINATOR), WORD("when", SUBORDINATOR),
    WORD("whenever", SUBORDINATOR), WORD("where", SUBORDINATOR), WORD("whereas", SUBORDINATOR),
    WORD("wherever", SUBORDINATOR), WORD("whether", SUBORDINATOR), WORD("which", SUBORDINATOR),
    WORD("while", SUBORDINATOR), WORD("who", PRONOUN | SUBORDINATOR), WORD("whoever", PRONOUN),
    WORD("whom", PRONOUN | SUBORDINATOR), WORD("whose", PRONOUN | SUBORDINATOR), WORD("why", SUBORDINATOR),
    WORD("wicked", PLAIN), WORD("will", AUXILIARY), WORD("wins", VERB), WORD("winter", TIME_WORD),
    WORD("with", PREPOSITION), WORD("within", PREPOSITION), WORD("without", PREPOSITION), WORD("woman", PERSON),
    WORD("women", PLURAL | PLURAL_MODIFIER | PERSON), WORD("won", VERB), WORD("wore", VERB), WORD("work", EITHER),
    WORD("workers", PERSON), WORD("works", EITHER | PLURAL | PLURAL_MODIFIER), WORD("worldwide", EITHER),
    WORD("would", AUXILIARY), WORD("write", VERB), WORD("writes", VERB), WORD("written", VERB), WORD("wrote", VERB)
};

static const csem_word y_words[] = {
    WORD("year", TIME_UNIT), WORD("yearbook", DOCUMENT), WORD("yearly", PLAIN), WORD("years", TIME_UNIT),
    VALUE("yen", CURRENCY, 1), WORD("yes", PLAIN), WORD("yesterday", ADVERB), WORD("yet", SUBORDINATOR),
    WORD("you", PRONOUN), WORD("your", DETERMINER), WORD("youth", PLURAL | PLURAL_MODIFIER | PERSON),
    WORD("youths", PERSON), VALUE("yuan", CURRENCY, 6)
};

static const csem_word z_words[] = {
    VALUE("zar", CURRENCY, 27), WORD("zero", CARDINAL), VALUE("zloty", CURRENCY, 22), WORD("zone", IDENTIFIER)
};

#define LIST(words) {words, sizeof words / sizeof words[0]}

/* One list a letter, each in order. */
static const struct {
    const csem_word *words;
    size_t count;
} lists[LETTERS] = {
    LIST(a_words),
    LIST(b_words),
    LIST(c_words),
    LIST(d_words),
    LIST(e_words),
    LIST(f_words),
    LIST(g_words),
    LIST(h_words),
    LIST(i_words),
    LIST(j_words),
    LIST(k_words),
    LIST(l_words),
    LIST(m_words),
    LIST(n_words),
    LIST(o_words),
    LIST(p_words),
    LIST(q_words),
    LIST(r_words),
    LIST(s_words),
    LIST(t_words),
    LIST(u_words),
    LIST(v_words),
    LIST(w_words),
    {NULL, 0},
    LIST(y_words),
    LIST(z_words),
};
/* clang-format on */

static const char *const codes[] = {"JPY", "USD", "EUR", "GBP", "KRW", "CNY", "INR", "CHF", "SEK", "NOK",
                                    "DKK", "CAD", "AUD", "NZD", "THB", "MYR", "IDR", "VND", "PHP", "RUB",
                                    "TRY", "PLN", "HKD", "SGD", "TWD", "BRL", "ZAR", "ILS"};

enum { CODES = sizeof codes / sizeof codes[0] };

const char *csem_currency_code(int32_t index) {
    return index >= 1 && index <= CODES ? codes[index - 1] : NULL;
}

int32_t csem_currency_index(const char *code) {
    for (int32_t i = 0; i < CODES; i++)
        if (strcmp(codes[i], code) == 0)
            return i + 1;
    return 0;
}

/* As strcmp, between lower-case letters that need no NUL and a listed word. */
static int order(const char *letters, size_t length, const char *word) {
    for (size_t i = 0; i < length; i++)
        if (letters[i] != word[i])
            return (unsigned char)letters[i] < (unsigned char)word[i] ? -1 : 1;
    return word[length] == '\0' ? 0 : -1;
}

const csem_word *csem_word_find(csem_text text) {
    char letters[LONGEST_WORD];
    if (text.length == 0 || text.length > LONGEST_WORD || !csem_is_alpha((unsigned char)text.data[0]))
        return NULL;
    for (size_t i = 0; i < text.length; i++)
        letters[i] = csem_to_lower(text.data[i]);
    const csem_word *words = lists[letters[0] - 'a'].words;
    size_t low = 0;
    size_t high = lists[letters[0] - 'a'].count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int compared = order(letters, text.length, words[middle].text);
        if (compared == 0)
            return &words[middle];
        if (compared < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool csem_word_is_plural(csem_text text, uint32_t classes) {
    const uint32_t never = PREPOSITION | DETERMINER | PRONOUN | AUXILIARY | VERB | SUBORDINATOR | ADVERB | PLAIN;
    if (classes & (PLURAL | PLURAL_MODIFIER))
        return true;
    if ((classes & never) || text.length < 3 || !csem_text_ends(text, "s"))
        return false;
    char before = csem_to_lower(text.data[text.length - 2]);
    /* class, bus, analysis; but NGOs, PCs */
    bool acronym = csem_is_upper((unsigned char)text.data[text.length - 2]);
    return acronym || (before != 's' && before != 'u' && before != 'i' && before != '\'');
}
