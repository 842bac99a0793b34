/* SPDX-License-Identifier: MIT */
/* Lexicon: the words that have classes, and how a word is found among them. English words are not in it unless their
 * class does not follow from their ending: function words, irregular forms, and words that mean something to a number.
 *
 * The words are found by a hash table with linear probing, which csem__words_index fills once for each scanner. A slot
 * holds the index of the word plus one, and in the bits above it a part of the word's hash. Invariant: a slot that is
 * free ends each probe, since there are twice as many slots as words. */
#include "statistics/lexicon.h"

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
    SCOPE = CSEM_WORD_SCOPE,
};

#define VALUE(text, classes, value)                                                                                    \
    { text, sizeof(text) - 1, value, classes }
#define WORD(text, classes) VALUE(text, classes, 0)
#define GIVES(text, classes, place) VALUE(text, (classes) | RELATIVE, CSEM_RELATIVE_##place)
#define MEANS(text, classes, scope) VALUE(text, (classes) | SCOPE, CSEM_SCOPE_##scope)
#define ALIEN(text) VALUE(text, CSEM_WORD_FOREIGN, 0)
#define MONEY(text, code) VALUE(text, CURRENCY, CSEM_CURRENCY_##code)
#define PART(text, code) VALUE(text, CURRENCY, CSEM_CURRENCY_##code | CSEM_CURRENCY_HUNDREDTH)

/* By first letter, shorter words first. One word per line would make the list too long to read. */
/* clang-format off */
static const csem__word listed[] = {
    WORD("a", DETERMINER), WORD("am", AUXILIARY), WORD("an", DETERMINER), WORD("as", PREPOSITION | TIME_WORD),
    WORD("at", PREPOSITION), WORD("act", DOCUMENT), GIVES("ago", ADVERB, AFTER), WORD("all", DETERMINER),
    WORD("and", CONJUNCTION), WORD("any", DETERMINER), WORD("apr", MONTH), WORD("are", AUXILIARY),
    WORD("art", IDENTIFIER), WORD("ask", VERB), WORD("ate", VERB), MONEY("aud", AUD), WORD("aug", MONTH),
    WORD("acts", DOCUMENT), WORD("aged", PLAIN | PERSON), WORD("aims", VERB), WORD("ally", PLAIN),
    WORD("also", ADVERB), WORD("amid", PREPOSITION), WORD("anew", ADVERB),
    WORD("arms", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("arts", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("away", ADVERB), WORD("axes", PLURAL), WORD("acre", SYMBOL), WORD("about", PREPOSITION), WORD("adopt", VERB),
    WORD("adult", PERSON), GIVES("after", PREPOSITION | ABSTRACT, AFTER), WORD("again", ADVERB), WORD("agree", EITHER),
    WORD("ahead", ADVERB), WORD("allow", VERB), WORD("alone", ADVERB), WORD("along", PREPOSITION),
    WORD("among", PREPOSITION), WORD("annex", IDENTIFIER), WORD("apply", EITHER), VALUE("april", MONTH, 4),
    WORD("atlas", PLAIN | DOCUMENT), WORD("arose", VERB), MEANS("above", 0, BESIDE),
    WORD("abroad", ADVERB), WORD("across", PREPOSITION), WORD("adopts", VERB),
    WORD("adults", PERSON), WORD("agenda", IDENTIFIER), WORD("agrees", VERB), WORD("allows", VERB),
    WORD("almost", ADVERB), WORD("alumni", PLURAL), WORD("always", ADVERB), WORD("anyone", PRONOUN | PERSON),
    WORD("apiece", ADVERB), WORD("appear", VERB), WORD("aren't", AUXILIARY), WORD("around", PREPOSITION),
    WORD("aspect", ABSTRACT), WORD("athens", PLAIN), WORD("attend", VERB), VALUE("august", MONTH, 8),
    WORD("autumn", TIME_WORD), WORD("arisen", VERB), WORD("address", EITHER), WORD("adopted", PUBLISH),
    WORD("affairs", PLURAL_MODIFIER | MODIFIER_ONLY), MEANS("against", PREPOSITION, AGAINST), WORD("already", ADVERB),
    WORD("amended", PUBLISH), WORD("amongst", PREPOSITION), WORD("anomaly", PLAIN),
    WORD("another", DETERMINER | ABSTRACT), WORD("anymore", ADVERB), WORD("appears", VERB), WORD("applies", VERB),
    WORD("article", IDENTIFIER | DOCUMENT), WORD("attends", VERB), WORD("advanced", PLAIN), WORD("aircraft", PLURAL),
    WORD("almanac", DOCUMENT),
    WORD("although", SUBORDINATOR), WORD("analyses", PLURAL), WORD("annually", ADVERB), WORD("appendix", IDENTIFIER),
    WORD("approach", EITHER), WORD("approved", PUBLISH), WORD("articles", IDENTIFIER), WORD("assembly", PLAIN),
    WORD("attracts", VERB), WORD("addresses", VERB), WORD("agreement", DOCUMENT),
    WORD("athletics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("afterwards", ADVERB), WORD("agreements", DOCUMENT),
    WORD("altogether", ADVERB), WORD("assessment", DOCUMENT),
    WORD("annexes", IDENTIFIER), WORD("appendices", IDENTIFIER),
    ALIEN("als"), ALIEN("auch"), ALIEN("auf"), ALIEN("aus"), ALIEN("avec"),

    WORD("bbl", SYMBOL), WORD("be", AUXILIARY), WORD("by", PREPOSITION), WORD("bed", PLAIN), WORD("boy", PERSON),
    MONEY("brl", BRL), WORD("bus", PLAIN), WORD("but", SUBORDINATOR), WORD("buy", EITHER),
    WORD("boe", SYMBOL), WORD("bhp", SYMBOL), WORD("back", ADVERB), MONEY("baht", THB), WORD("been", AUXILIARY),
    WORD("bias", PLAIN),
    WORD("bill", DOCUMENT), MONEY("birr", ETB), WORD("born", VERB | PUBLISH), WORD("both", DETERMINER),
    WORD("boys", PLURAL_MODIFIER | PERSON), WORD("buys", VERB), WORD("bore", VERB), WORD("bred", VERB),
    WORD("beat", VERB), WORD("blew", VERB), WORD("book", DOCUMENT),
    WORD("bbls", SYMBOL), WORD("began", VERB | PUBLISH), WORD("begin", EITHER),
    WORD("begun", VERB | PUBLISH), WORD("being", AUXILIARY), WORD("belly", PLAIN), MEANS("below", PREPOSITION, BESIDE),
    WORD("bills", DOCUMENT), WORD("bleed", PLAIN), WORD("breed", PLAIN), WORD("bring", VERB),
    WORD("built", VERB | PUBLISH),
    WORD("bully", PLAIN), WORD("borne", VERB), WORD("broke", VERB), WORD("burst", VERB), WORD("blown", VERB),
    WORD("books", DOCUMENT),
    WORD("became", VERB), WORD("become", EITHER), GIVES("before", PREPOSITION, AFTER),
    WORD("begins", VERB), WORD("behind", PREPOSITION), WORD("belong", VERB), WORD("beside", PREPOSITION),
    WORD("beyond", PREPOSITION), WORD("bought", VERB), WORD("brings", VERB), WORD("broken", EITHER),
    WORD("beaten", EITHER), WORD("budget", DOCUMENT),
    WORD("because", SUBORDINATOR),
    WORD("becomes", VERB), WORD("believe", VERB), WORD("belongs", VERB), WORD("beneath", PREPOSITION),
    WORD("besides", PREPOSITION | PLAIN), WORD("between", PREPOSITION | TIME_WORD), VALUE("billion", SCALE, 9),
    WORD("brought", VERB), WORD("bureaux", PLURAL), WORD("backward", ADVERB), WORD("bacteria", PLURAL),
    WORD("barracks", PLURAL),
    WORD("booklet", DOCUMENT),
    WORD("billions", VAGUE), WORD("biweekly", PLAIN), WORD("brochure", DOCUMENT), WORD("building", IDENTIFIER),
    WORD("bulletin", IDENTIFIER | DOCUMENT), MEANS("beginning", TIME_WORD, START), WORD("bimonthly", PLAIN),
    WORD("bachelor's", PLAIN), WORD("businessmen", PLURAL),
    ALIEN("bei"),

    WORD("cm", SYMBOL), WORD("cc", SYMBOL), MONEY("cad", CAD), WORD("can", AUXILIARY), MONEY("chf", CHF),
    MONEY("cny", CNY), MONEY("cfa", XOF), WORD("call", DIAL), WORD("came", VERB), MONEY("cedi", GHS), PART("cent", USD),
    WORD("code", IDENTIFIER), WORD("come", EITHER), WORD("cost", EITHER), WORD("crew", PLURAL), WORD("carry", VERB),
    MONEY("cedis", GHS), PART("cents", USD), WORD("child", PERSON), WORD("chose", VERB), WORD("close", TIME_WORD),
    WORD("comes", VERB), WORD("could", AUXILIARY), WORD("cover", EITHER), VALUE("crore", SCALE, 7),
    WORD("cannot", AUXILIARY), WORD("canvas", PLAIN), WORD("cattle", PLURAL), WORD("choose", VERB),
    WORD("chosen", EITHER), WORD("clause", IDENTIFIER), WORD("clergy", PLURAL), WORD("closes", VERB),
    WORD("coming", RELATIVE), WORD("costly", PLAIN), WORD("covers", EITHER), WORD("create", VERB),
    WORD("crises", PLURAL), VALUE("crores", SCALE, 7), WORD("caught", VERB),
    WORD("calling", DIAL), WORD("careers", PLURAL_MODIFIER),
    WORD("carries", VERB), WORD("century", TIME_UNIT), WORD("channel", IDENTIFIER | DIAL), WORD("chapter", IDENTIFIER),
    WORD("charles", PLAIN), WORD("chooses", VERB), WORD("clauses", IDENTIFIER), WORD("conduct", VERB),
    WORD("consist", VERB), WORD("contain", VERB), WORD("creates", VERB), WORD("current", RELATIVE),
    WORD("customs", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("category", IDENTIFIER), WORD("chairmen", PLURAL),
    WORD("created", PUBLISH), WORD("charter", DOCUMENT),
    WORD("chapters", IDENTIFIER), WORD("children", PLURAL | PLURAL_MODIFIER | PERSON), WORD("circular", IDENTIFIER),
    WORD("citizens", PERSON), WORD("citywide", EITHER), WORD("collects", VERB), WORD("complete", EITHER),
    WORD("conducts", VERB), WORD("connects", VERB), WORD("consists", VERB), WORD("contains", VERB),
    WORD("continue", VERB), WORD("converts", VERB), WORD("covering", PREPOSITION), WORD("criteria", PLURAL),
    MEANS("compared", 0, COMPARED), MEANS("contrast", 0, COMPARED),
    WORD("centuries", TIME_UNIT), WORD("christmas", PLAIN), WORD("clergymen", PLURAL), WORD("completes", VERB),
    WORD("comprises", VERB), WORD("continues", VERB), GIVES("currently", ADVERB, ALONE), WORD("curricula", PLURAL),
    WORD("customers", PERSON), WORD("comprising", PREPOSITION), WORD("concerning", PREPOSITION),
    WORD("commenced", PUBLISH), WORD("catalogue", DOCUMENT), WORD("completed", PUBLISH),
    WORD("containing", PREPOSITION), WORD("convention", DOCUMENT), WORD("crossroads", PLURAL),
    MEANS("comparison", 0, COMPARED), MEANS("contrasted", 0, COMPARED), MEANS("commencing", 0, START),
    WORD("centimeter", SYMBOL), WORD("centimetre", SYMBOL), WORD("conventions", DOCUMENT),
    WORD("countrywide", EITHER), WORD("carabinieri", PLURAL), WORD("constitution", DOCUMENT),
    WORD("constructed", PUBLISH), MEANS("comparisons", 0, COMPARED),
    WORD("communications", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("chart", IDENTIFIER), WORD("charts", IDENTIFIER), WORD("childline", DIAL),
    WORD("covid", IDENTIFIER), WORD("categories", IDENTIFIER),
    ALIEN("ces"), ALIEN("cette"), ALIEN("che"), ALIEN("con"),

    WORD("db", SYMBOL), WORD("do", AUXILIARY), WORD("day", TIME_UNIT), WORD("dec", MONTH), WORD("did", AUXILIARY),
    MONEY("dkk", DKK), WORD("dug", VERB), MEANS("due", 0, START),
    WORD("dwt", SYMBOL), WORD("data", PLURAL | PLURAL_MODIFIER), WORD("days", TIME_UNIT), WORD("dead", PLURAL),
    WORD("deed", PLAIN), WORD("deer", PLURAL), WORD("dial", DIAL), WORD("does", AUXILIARY),
    MONEY("dong", VND), WORD("down", PREPOSITION), WORD("drew", VERB), WORD("daily", PLAIN), GIVES("date", 0, ALONE),
    WORD("dinar", CURRENCY), WORD("don't", AUXILIARY), VALUE("dozen", SCALE, 1), WORD("drawn", EITHER),
    WORD("drove", VERB), WORD("drugs", PLURAL_MODIFIER), WORD("drank", VERB), WORD("decade", TIME_UNIT),
    WORD("decree", IDENTIFIER | DOCUMENT), WORD("depend", VERB), WORD("didn't", AUXILIARY), WORD("differ", VERB),
    WORD("dinars", CURRENCY), WORD("dirham", CURRENCY), MONEY("dollar", USD), WORD("dozens", VAGUE),
    WORD("during", PREPOSITION), WORD("decades", TIME_UNIT), WORD("decided", PUBLISH), WORD("decrees", DOCUMENT),
    WORD("digest", DOCUMENT),
    WORD("depends", VERB), WORD("despite", PREPOSITION), WORD("dialing", DIAL), WORD("differs", VERB),
    WORD("dirhams", CURRENCY), WORD("doesn't", AUXILIARY), MONEY("dollars", USD), WORD("drivers", PERSON),
    VALUE("december", MONTH, 12), WORD("decision", DOCUMENT), WORD("delivers", VERB), WORD("describe", VERB),
    WORD("develops", VERB), WORD("diabetes", PLAIN), WORD("disabled", PLAIN), WORD("decisions", DOCUMENT),
    WORD("describes", VERB), WORD("diagnoses", PLURAL), WORD("directive", IDENTIFIER | DOCUMENT),
    WORD("discusses", VERB), WORD("directives", DOCUMENT), WORD("distribute", VERB), WORD("declaration", DOCUMENT),
    WORD("distributes", VERB),
    ALIEN("da"), ALIEN("das"), ALIEN("de"), ALIEN("dei"), ALIEN("del"), ALIEN("della"), ALIEN("delle"), ALIEN("dem"),
    ALIEN("den"), ALIEN("der"), ALIEN("des"), ALIEN("di"), ALIEN("dos"), ALIEN("du"), ALIEN("dans"), ALIEN("dal"),
    ALIEN("durante"),

    WORD("end", TIME_WORD), MONEY("eur", EUR), WORD("ext", DIAL), WORD("each", DETERMINER),
    MONEY("euro", EUR), WORD("even", ADVERB), WORD("early", PLAIN | TIME_WORD), VALUE("eight", CARDINAL, 8),
    WORD("enrol", VERB), WORD("enter", VERB), MONEY("euros", EUR), WORD("every", DETERMINER),
    WORD("exist", VERB), WORD("eaten", EITHER), WORD("eighth", ORDINAL | FRACTION), VALUE("eighty", CARDINAL, 80),
    WORD("either", DETERMINER), WORD("elects", VERB), VALUE("eleven", CARDINAL, 11), WORD("enable", VERB),
    WORD("enroll", VERB), WORD("ensure", VERB), WORD("enters", VERB), WORD("ethics", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("except", PREPOSITION), WORD("exists", VERB), GIVES("earlier", ADVERB, AFTER), WORD("edition", DOCUMENT),
    WORD("elderly", PLAIN), WORD("element", ABSTRACT), WORD("employs", VERB), WORD("enables", VERB),
    WORD("enacted", PUBLISH), WORD("enrolls", VERB), WORD("ensuing", RELATIVE), WORD("ensures", VERB),
    WORD("example", ABSTRACT), WORD("exhibit", IDENTIFIER), WORD("expands", VERB), WORD("explain", VERB),
    WORD("express", EITHER), WORD("earnings", PLURAL_MODIFIER), WORD("editions", DOCUMENT), WORD("educates", VERB),
    WORD("erected", PUBLISH),
    VALUE("eighteen", CARDINAL, 18), WORD("eleventh", ORDINAL), WORD("enforced", PUBLISH),
    WORD("everyone", PRONOUN | PERSON), WORD("examines", VERB), WORD("explains", VERB), WORD("explores", VERB),
    WORD("economics", PLURAL_MODIFIER | MODIFIER_ONLY), MEANS("effective", PUBLISH, START), WORD("elsewhere", ADVERB),
    WORD("encourage", VERB), WORD("evaluates", VERB), WORD("everybody", PRONOUN), WORD("excluding", PREPOSITION),
    WORD("extension", DIAL), WORD("eighteenth", ORDINAL), WORD("encourages", VERB),
    WORD("electronics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("established", PUBLISH),
    WORD("episode", IDENTIFIER),
    ALIEN("ein"), ALIEN("eine"), ALIEN("einer"), ALIEN("el"), ALIEN("em"), ALIEN("en"), ALIEN("entre"), ALIEN("et"),
    ALIEN("een"),

    WORD("ft", SYMBOL), WORD("fy", TIME_WORD), GIVES("far", EITHER, ALONE), WORD("fax", DIAL), WORD("feb", MONTH),
    WORD("fig", IDENTIFIER), WORD("fly", PLAIN), WORD("for", PREPOSITION), WORD("fys", TIME_WORD), WORD("fed", VERB),
    WORD("fall", TIME_WORD), WORD("feed", PLAIN), WORD("feet", PLURAL), WORD("fell", VERB), WORD("felt", VERB),
    WORD("fish", PLURAL), VALUE("five", CARDINAL, 5), WORD("folk", PLURAL), MONEY("fcfa", XOF), WORD("fora", PLURAL),
    WORD("form", IDENTIFIER | ABSTRACT), VALUE("four", CARDINAL, 4), MEANS("from", PREPOSITION | TIME_WORD, FROM),
    WORD("fled", VERB), WORD("flew", VERB),
    WORD("falls", VERB), WORD("feeds", VERB), WORD("fifth", ORDINAL | FRACTION), VALUE("fifty", CARDINAL, 50),
    WORD("fills", VERB), WORD("final", TIME_WORD), WORD("finds", VERB), WORD("first", ORDINAL | TIME_WORD),
    WORD("forms", IDENTIFIER), VALUE("forty", CARDINAL, 40), WORD("found", VERB), MONEY("franc", CHF),
    WORD("froze", VERB), WORD("flown", VERB),
    WORD("fungi", PLURAL), WORD("factor", ABSTRACT), WORD("family", PLAIN), WORD("fifths", FRACTION),
    WORD("figure", IDENTIFIER),
    WORD("fiscal", TIME_WORD), WORD("flight", IDENTIFIER), WORD("follow", EITHER), MONEY("forint", HUF),
    WORD("fought", VERB), WORD("fourth", ORDINAL | TIME_WORD), MONEY("francs", CHF), WORD("frozen", EITHER),
    WORD("fallen", EITHER), WORD("formed", PUBLISH), GIVES("friday", 0, DAY),
    WORD("faculty", PLURAL),
    VALUE("fifteen", CARDINAL, 15), WORD("firemen", PLURAL), WORD("focuses", VERB), WORD("follows", EITHER),
    WORD("forests", PLURAL_MODIFIER), MONEY("forints", HUF), WORD("forward", ADVERB), WORD("founded", PUBLISH),
    VALUE("february", MONTH, 2), VALUE("fourteen", CARDINAL, 14), WORD("friendly", PLAIN), WORD("formulae", PLURAL),
    WORD("fifteenth", ORDINAL),
    WORD("financial", TIME_WORD), WORD("fisheries", PLURAL_MODIFIER), WORD("fishermen", PLURAL),
    WORD("following", PREPOSITION | RELATIVE), WORD("fortnight", TIME_UNIT), WORD("fisherfolk", PLURAL),
    WORD("factsheet", DOCUMENT),
    WORD("formulates", VERB), WORD("fortnights", TIME_UNIT), WORD("fourteenth", ORDINAL), WORD("facilitates", VERB),
    WORD("furthermore", ADVERB),
    WORD("figures", IDENTIFIER), WORD("footnote", IDENTIFIER), WORD("freephone", DIAL),
    ALIEN("foi"), ALIEN("foram"), ALIEN("fue"), ALIEN("fueron"),

    WORD("gt", SYMBOL), WORD("gwp", SYMBOL), WORD("g", SYMBOL), WORD("gb", SYMBOL), WORD("gj", SYMBOL),
    WORD("go", EITHER), WORD("gw", SYMBOL),
    WORD("gas", PLAIN), MONEY("gbp", GBP), WORD("get", EITHER), WORD("ghz", SYMBOL), WORD("got", VERB),
    WORD("gwh", SYMBOL), WORD("gate", IDENTIFIER), WORD("gave", VERB), WORD("gbps", SYMBOL), WORD("gets", VERB),
    WORD("girl", PERSON), WORD("give", EITHER), WORD("goal", ABSTRACT), WORD("goes", VERB), WORD("gone", VERB),
    WORD("grew", VERB), WORD("gtco", SYMBOL), WORD("gram", SYMBOL), WORD("geese", PLURAL),
    WORD("girls", PLURAL_MODIFIER | PERSON), WORD("given", EITHER),
    WORD("gives", VERB), WORD("goods", PLURAL_MODIFIER), WORD("grade", IDENTIFIER), WORD("gross", PLAIN),
    WORD("grows", VERB), WORD("grown", EITHER), WORD("guide", DOCUMENT),
    WORD("grades", IDENTIFIER), WORD("gallon", SYMBOL), WORD("gathers", VERB), WORD("gardaí", PLURAL),
    WORD("gigawatt", SYMBOL),
    WORD("guideline", DOCUMENT),
    WORD("guidelines", DOCUMENT), WORD("gymnastics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("grandchildren", PLURAL),
    ALIEN("gli"),

    WORD("hp", SYMBOL), WORD("h", TIME_WORD | TIME_UNIT), WORD("ha", SYMBOL), WORD("he", PRONOUN),
    WORD("hr", TIME_UNIT), WORD("hz", SYMBOL),
    WORD("hl", SYMBOL), WORD("had", AUXILIARY), WORD("has", AUXILIARY), WORD("her", DETERMINER), WORD("hid", VERB),
    WORD("him", PRONOUN),
    WORD("his", DETERMINER), WORD("hit", VERB), MONEY("hkd", HKD), WORD("how", SUBORDINATOR),
    WORD("hrs", TIME_UNIT), WORD("hpa", SYMBOL), WORD("half", TIME_WORD | FRACTION), WORD("hand", ABSTRACT),
    WORD("have", AUXILIARY),
    WORD("held", VERB), WORD("help", EITHER), WORD("here", PRONOUN), WORD("host", EITHER), WORD("hour", TIME_UNIT),
    WORD("hung", VERB),
    WORD("hears", VERB), WORD("helps", EITHER), WORD("hence", ADVERB), WORD("holds", VERB), WORD("hosts", EITHER),
    WORD("hours", TIME_UNIT), WORD("halves", FRACTION), WORD("hasn't", AUXILIARY), WORD("honors", PLURAL_MODIFIER),
    WORD("hidden", EITHER),
    WORD("handles", VERB), WORD("happens", VERB), WORD("haven't", AUXILIARY), WORD("herself", PRONOUN),
    WORD("hi-tech", PLAIN), WORD("highway", IDENTIFIER), WORD("himself", PRONOUN), WORD("honours", PLURAL_MODIFIER),
    WORD("hotline", DIAL), WORD("however", ADVERB), MONEY("hryvnia", UAH), VALUE("hundred", PLAIN | SCALE, 2),
    WORD("hectare", SYMBOL), WORD("handbook", DOCUMENT), WORD("homeless", PLURAL), MONEY("hryvnias", UAH),
    WORD("hundreds", VAGUE),
    WORD("hundredth", ORDINAL), WORD("hypotheses", PLURAL), WORD("headquarters", PLURAL | PLURAL_MODIFIER),
    WORD("helpline", DIAL),
    ALIEN("heeft"), ALIEN("het"),

    WORD("i", PRONOUN), WORD("id", IDENTIFIER), WORD("if", SUBORDINATOR), WORD("in", PREPOSITION),
    WORD("is", AUXILIARY), WORD("it", PRONOUN), MONEY("idr", IDR), MONEY("ils", ILS),
    WORD("iec", IDENTIFIER), MONEY("inr", INR), WORD("iso", IDENTIFIER), WORD("its", DETERMINER),
    WORD("into", PREPOSITION),
    WORD("item", IDENTIFIER), WORD("inch", SYMBOL), WORD("isn't", AUXILIARY), WORD("italy", PLAIN),
    WORD("inside", PREPOSITION),
    WORD("issued", PUBLISH), WORD("itself", PRONOUN), WORD("implies", VERB), WORD("improve", VERB),
    WORD("include", VERB), WORD("indices", PLURAL), WORD("informs", VERB), WORD("injured", PLURAL),
    WORD("instead", ADVERB), WORD("intends", VERB), WORD("invites", VERB), WORD("identify", VERB),
    WORD("improves", VERB), WORD("includes", VERB), WORD("inspects", VERB), WORD("installs", VERB),
    WORD("involves", VERB), WORD("implement", VERB), WORD("including", PREPOSITION), WORD("introduce", VERB),
    WORD("involving", PREPOSITION), WORD("identifies", VERB), WORD("implements", VERB), WORD("interested", PLAIN),
    WORD("interstate", IDENTIFIER), WORD("introduces", VERB), WORD("individuals", PERSON), WORD("investigates", VERB),
    WORD("inaugurated", PUBLISH), WORD("incorporated", PUBLISH), WORD("introduced", PUBLISH),
    WORD("isbn", IDENTIFIER), WORD("issn", IDENTIFIER),
    ALIEN("il"), ALIEN("im"), ALIEN("ist"),

    WORD("jan", MONTH), MONEY("jpy", JPY), WORD("jul", MONTH), WORD("jun", MONTH), WORD("join", EITHER),
    VALUE("july", MONTH, 7), VALUE("june", MONTH, 6), WORD("just", ADVERB), WORD("james", PLAIN),
    WORD("jelly", PLAIN), WORD("joins", VERB), VALUE("january", MONTH, 1), WORD("journal", DOCUMENT),

    WORD("kv", SYMBOL), WORD("kwp", SYMBOL), WORD("kva", SYMBOL), WORD("kgs", SYMBOL), WORD("kms", SYMBOL),
    WORD("kpa", SYMBOL), WORD("ktco", SYMBOL), WORD("ktoe", SYMBOL), WORD("kbps", SYMBOL), WORD("kcal", SYMBOL),
    WORD("kg", SYMBOL), WORD("kj", SYMBOL), WORD("km", SYMBOL), WORD("kt", SYMBOL), WORD("kw", SYMBOL),
    WORD("khz", SYMBOL), WORD("km2", SYMBOL), WORD("kph", SYMBOL), MONEY("krw", KRW),
    MONEY("ksh", KES), WORD("kwh", SYMBOL), WORD("keep", EITHER), PART("kobo", NGN), WORD("kept", VERB),
    WORD("kind", ABSTRACT),
    WORD("knew", VERB), WORD("know", EITHER), WORD("keeps", EITHER), WORD("known", EITHER), WORD("krona", CURRENCY),
    WORD("krone", CURRENCY), WORD("kansas", PLAIN), MONEY("koruna", CZK), WORD("kroner", CURRENCY),
    WORD("kronor", CURRENCY), WORD("kilogram", SYMBOL), WORD("kilowatt", SYMBOL), WORD("kilometer", SYMBOL),
    WORD("kilometre", SYMBOL), WORD("kindred", PLAIN),

    WORD("l", SYMBOL), WORD("lb", SYMBOL), WORD("law", DOCUMENT), WORD("lbs", SYMBOL), WORD("led", VERB),
    MONEY("lei", RON), WORD("lot", IDENTIFIER), WORD("laid", VERB), VALUE("lakh", SCALE, 5),
    WORD("last", TIME_WORD | RELATIVE), WORD("late", TIME_WORD), WORD("laws", DOCUMENT), WORD("left", VERB),
    WORD("lens", PLAIN), WORD("lent", VERB), WORD("lets", VERB), WORD("lies", VERB), WORD("like", PREPOSITION),
    WORD("line", IDENTIFIER), MONEY("lira", TRY), WORD("live", EITHER), WORD("long", EITHER),
    WORD("lose", VERB), WORD("lost", VERB), VALUE("lakhs", SCALE, 5), GIVES("later", ADVERB, AFTER),
    WORD("leads", VERB),
    WORD("learn", VERB), WORD("lends", VERB), WORD("level", IDENTIFIER), WORD("lives", EITHER), WORD("loses", VERB),
    WORD("litre", SYMBOL), WORD("liter", SYMBOL), WORD("ladies", PLURAL_MODIFIER), WORD("latter", TIME_WORD),
    WORD("learns", VERB), WORD("leaves", VERB),
    WORD("lesson", IDENTIFIER), WORD("likely", PLAIN), WORD("lively", PLAIN), WORD("lonely", PLAIN),
    WORD("lovely", PLAIN), WORD("larvae", PLURAL), WORD("limited", PLAIN), WORD("listens", VERB),
    WORD("licensed", PLAIN),
    WORD("launched", PUBLISH), WORD("leaflet", DOCUMENT),
    WORD("livestock", PLURAL), WORD("logistics", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("latitude", IDENTIFIER), WORD("lifeline", DIAL), WORD("longitude", IDENTIFIER), WORD("levels", IDENTIFIER),
    ALIEN("la"), ALIEN("las"), ALIEN("le"), ALIEN("les"), ALIEN("leur"), ALIEN("lo"), ALIEN("los"),

    WORD("mt", SYMBOL), WORD("mwp", SYMBOL), WORD("mva", SYMBOL), WORD("mcg", SYMBOL), WORD("msv", SYMBOL),
    WORD("m", SYMBOL), WORD("m2", SYMBOL), WORD("m3", SYMBOL), WORD("mb", SYMBOL), WORD("me", PRONOUN),
    WORD("mg", SYMBOL), WORD("mi", SYMBOL), WORD("mj", SYMBOL), WORD("ml", SYMBOL), WORD("mm", SYMBOL),
    WORD("mw", SYMBOL), WORD("my", DETERMINER), WORD("man", PERSON), WORD("mar", MONTH),
    VALUE("may", AUXILIARY | MONTH, 5), WORD("men", PLURAL | PLURAL_MODIFIER | PERSON), WORD("met", VERB),
    WORD("mhz", SYMBOL), WORD("mid", TIME_WORD), WORD("min", TIME_UNIT), WORD("mph", SYMBOL), WORD("mwh", SYMBOL),
    MONEY("myr", MYR), WORD("made", VERB), WORD("make", EITHER), WORD("mbps", SYMBOL), WORD("meet", VERB),
    WORD("mice", PLURAL), WORD("most", TIME_WORD), WORD("much", TIME_WORD), WORD("mins", TIME_UNIT),
    WORD("must", AUXILIARY), WORD("mtco", SYMBOL), WORD("mtoe", SYMBOL), WORD("mbar", SYMBOL), WORD("mmhg", SYMBOL),
    WORD("mmol", SYMBOL), WORD("mile", SYMBOL), WORD("makes", EITHER),
    VALUE("march", MONTH, 3), WORD("means", PLURAL | ABSTRACT), WORD("meant", VERB),
    WORD("media", PLURAL | PLURAL_MODIFIER), WORD("meets", VERB), WORD("mends", VERB), WORD("might", AUXILIARY),
    WORD("minor", PERSON), WORD("mixed", PLAIN), WORD("model", IDENTIFIER), WORD("month", TIME_UNIT),
    WORD("meter", SYMBOL), WORD("metre", SYMBOL), WORD("mainly", ADVERB), WORD("middle", TIME_WORD),
    WORD("minors", PERSON), WORD("minute", TIME_UNIT),
    WORD("module", IDENTIFIER), WORD("months", TIME_UNIT), WORD("mostly", EITHER), WORD("manages", VERB),
    GIVES("monday", 0, DAY),
    WORD("members", PERSON), VALUE("million", SCALE, 6), WORD("minutes", TIME_UNIT), WORD("missing", PLURAL),
    WORD("monthly", PLAIN), WORD("maintain", VERB), WORD("master's", PLAIN), WORD("matrices", PLURAL),
    WORD("millions", VAGUE), WORD("monopoly", PLAIN), WORD("moreover", ADVERB), WORD("megawatt", SYMBOL),
    WORD("maintains", VERB),
    WORD("magazine", DOCUMENT),
    WORD("materials", PLURAL_MODIFIER), WORD("memoranda", PLURAL), WORD("memorandum", DOCUMENT),
    WORD("manifesto", DOCUMENT),
    WORD("millimeter", SYMBOL), WORD("millimetre", SYMBOL), WORD("mathematics", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("magnitude", IDENTIFIER),
    ALIEN("mit"),

    WORD("no", DETERMINER | IDENTIFIER), MONEY("nok", NOK), WORD("nor", CONJUNCTION), WORD("nos", IDENTIFIER),
    WORD("not", ADVERB), WORD("nov", MONTH), GIVES("now", ADVERB, ALONE), MONEY("nzd", NZD),
    WORD("near", PREPOSITION), WORD("need", EITHER | PLAIN), WORD("news", PLAIN), WORD("next", RELATIVE),
    VALUE("nine", CARDINAL, 9), MONEY("naira", NGN), WORD("naked", PLAIN), WORD("needs", PLURAL_MODIFIER),
    WORD("never", ADVERB), WORD("night", TIME_UNIT), WORD("ninth", ORDINAL), WORD("nearly", ADVERB),
    WORD("nights", TIME_UNIT), VALUE("ninety", CARDINAL, 90), WORD("nobody", PRONOUN), WORD("notice", DOCUMENT),
    WORD("number", IDENTIFIER | DIAL), WORD("nuclei", PLURAL), WORD("neither", DETERMINER),
    VALUE("nineteen", CARDINAL, 19),
    VALUE("november", MONTH, 11), WORD("nationwide", EITHER), WORD("need-based", PLAIN), WORD("nineteenth", ORDINAL),
    GIVES("nowadays", ADVERB, ALONE), WORD("newsletter", DOCUMENT),
    WORD("notification", DOCUMENT),
    ALIEN("nach"), ALIEN("nel"), ALIEN("nella"), ALIEN("nicht"),

    WORD("of", PREPOSITION), MEANS("on", PREPOSITION, ON), WORD("or", CONJUNCTION), WORD("oz", SYMBOL),
    WORD("oct", MONTH),
    WORD("off", PREPOSITION), VALUE("one", CARDINAL, 1), WORD("our", DETERMINER), WORD("out", PREPOSITION),
    WORD("once", SUBORDINATOR | ADVERB), WORD("only", ADVERB), WORD("onto", PREPOSITION),
    MEANS("over", PREPOSITION, OVER),
    WORD("owns", VERB), WORD("oxen", PLURAL), WORD("occur", VERB), WORD("offer", EITHER), WORD("often", ADVERB),
    WORD("one's", PRONOUN), WORD("opens", VERB), WORD("order", IDENTIFIER | DOCUMENT), WORD("other", ABSTRACT),
    WORD("occurs", VERB), WORD("offers", EITHER), WORD("online", EITHER), WORD("orders", DOCUMENT),
    WORD("others", PRONOUN), WORD("obtains", VERB), VALUE("october", MONTH, 10), WORD("operate", VERB),
    WORD("opened", PUBLISH),
    WORD("outside", PREPOSITION), WORD("overall", EITHER), WORD("observes", VERB), WORD("operates", VERB),
    WORD("opposite", PREPOSITION), WORD("organise", VERB), WORD("organize", VERB), WORD("overseas", EITHER),
    WORD("oversees", VERB), WORD("overcame", VERB),
    WORD("offspring", PLURAL), WORD("ordinance", DOCUMENT), WORD("organises", VERB),
    WORD("organizes", VERB), WORD("ourselves", PRONOUN), WORD("operations", PLURAL_MODIFIER),
    WORD("ordinances", DOCUMENT),
    ALIEN("och"), ALIEN("ont"), ALIEN("os"), ALIEN("ook"),

    WORD("p", IDENTIFIER), WORD("pp", IDENTIFIER), WORD("pay", EITHER), WORD("per", PREPOSITION),
    MONEY("php", PHP), MONEY("pln", PLN), WORD("ppm", SYMBOL), WORD("put", VERB),
    WORD("psi", SYMBOL), WORD("ppb", SYMBOL), WORD("page", IDENTIFIER), WORD("paid", VERB), WORD("para", IDENTIFIER),
    WORD("part", IDENTIFIER | ABSTRACT | TIME_WORD),
    WORD("past", PREPOSITION | RELATIVE), WORD("pays", VERB), WORD("peso", CURRENCY), WORD("plan", DOCUMENT),
    WORD("plus", PREPOSITION | PLAIN), WORD("pages", IDENTIFIER), WORD("paper", DOCUMENT), WORD("paris", PLAIN),
    WORD("parks", PLURAL_MODIFIER), WORD("pesos", CURRENCY), WORD("phase", IDENTIFIER), WORD("phone", DIAL),
    WORD("phases", IDENTIFIER),
    WORD("piece", ABSTRACT), WORD("place", ABSTRACT), WORD("plans", DOCUMENT), WORD("point", ABSTRACT),
    MONEY("pound", GBP), PART("paisa", INR), PART("paise", INR), PART("pence", GBP), PART("penny", GBP),
    WORD("pupil", PERSON), WORD("papers", DOCUMENT), WORD("passed", PUBLISH),
    WORD("prior", RELATIVE),
    WORD("people", PLURAL | PERSON), WORD("person", PERSON), WORD("police", PLURAL | PLURAL_MODIFIER),
    WORD("policy", DOCUMENT), MONEY("pounds", GBP), WORD("proves", VERB), WORD("pupils", PERSON),
    WORD("parents", PLURAL_MODIFIER), WORD("perhaps", PLAIN), WORD("persons", PLURAL | PERSON),
    WORD("physics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("players", PERSON), WORD("poultry", PLURAL),
    WORD("prepare", VERB), WORD("produce", EITHER), WORD("protect", VERB), WORD("provide", VERB),
    WORD("publish", VERB), WORD("pursues", VERB), WORD("patients", PERSON), WORD("performs", VERB),
    WORD("platform", IDENTIFIER), WORD("policies", DOCUMENT), WORD("politics", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("prepares", VERB), WORD("prevents", VERB), WORD("previous", RELATIVE), WORD("priority", ABSTRACT),
    WORD("produces", VERB), WORD("promotes", VERB), WORD("proposes", VERB), WORD("protects", VERB),
    WORD("protocol", DOCUMENT), WORD("provides", VERB), WORD("plateaux", PLURAL), WORD("paragraph", IDENTIFIER),
    WORD("pamphlet", DOCUMENT),
    WORD("personnel", PLURAL | PLURAL_MODIFIER), WORD("phenomena", PLURAL), WORD("policemen", PLURAL),
    WORD("preceding", RELATIVE), WORD("protocols", DOCUMENT), WORD("published", PUBLISH), WORD("publishes", VERB),
    GIVES("presently", ADVERB, ALONE),
    WORD("paragraphs", IDENTIFIER), WORD("passengers", PERSON), GIVES("previously", ADVERB, AFTER),
    WORD("proclaimed", PUBLISH), WORD("publishing", PUBLISH), WORD("participate", VERB), WORD("policewomen", PLURAL),
    WORD("promulgated", PUBLISH), WORD("participants", PERSON), WORD("participates", VERB),
    WORD("publication", DOCUMENT),
    ALIEN("par"), ALIEN("pela"), ALIEN("pelo"), ALIEN("por"), ALIEN("pour"),

    WORD("q", TIME_WORD), WORD("quite", ADVERB), WORD("quarter", TIME_UNIT | FRACTION),
    WORD("quarters", TIME_UNIT | FRACTION), WORD("question", IDENTIFIER), WORD("quarterly", PLAIN),
    ALIEN("que"), ALIEN("qui"),

    MONEY("rm", MYR), MONEY("rp", IDR), MONEY("rs", INR), WORD("ran", VERB),
    WORD("red", PLAIN), WORD("ref", IDENTIFIER), MONEY("rmb", CNY), MONEY("rub", RUB),
    WORD("run", EITHER), WORD("rpm", SYMBOL), MONEY("rand", ZAR), WORD("read", EITHER), WORD("reed", PLAIN),
    WORD("rest", TIME_WORD),
    WORD("rial", CURRENCY), MONEY("riel", KHR), WORD("room", IDENTIFIER), WORD("rose", VERB),
    WORD("rule", IDENTIFIER), WORD("runs", EITHER), WORD("rang", VERB), WORD("rung", VERB), WORD("rode", VERB),
    WORD("rally", PLAIN), WORD("reach", EITHER), WORD("reads", EITHER),
    WORD("reply", PLAIN), WORD("rials", CURRENCY), MONEY("riels", KHR), WORD("rises", VERB),
    WORD("riyal", CURRENCY), WORD("route", IDENTIFIER), MONEY("ruble", RUB), WORD("rules", IDENTIFIER),
    MONEY("rupee", INR), WORD("risen", VERB), WORD("raises", VERB), WORD("rather", ADVERB), WORD("reason", ABSTRACT),
    WORD("recent", RELATIVE), WORD("refers", VERB), WORD("remain", VERB), WORD("report", DOCUMENT),
    WORD("rights", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("riyals", CURRENCY), MONEY("rouble", RUB),
    MONEY("rubles", RUB), WORD("rugged", PLAIN), MONEY("rupees", INR), MONEY("rupiah", IDR), WORD("ridden", VERB),
    WORD("review", DOCUMENT),
    WORD("reaches", VERB), WORD("receive", VERB), WORD("records", PLURAL_MODIFIER), WORD("reduces", VERB),
    WORD("reflect", VERB), WORD("related", PLAIN), WORD("relates", VERB), WORD("remains", VERB),
    WORD("reports", DOCUMENT), WORD("require", VERB), WORD("respond", VERB), WORD("retired", PLAIN),
    WORD("revised", PUBLISH), MONEY("ringgit", MYR), WORD("roadmap", DOCUMENT),
    MONEY("roubles", RUB), WORD("ratified", PUBLISH), WORD("receives", VERB), WORD("recently", ADVERB),
    WORD("reflects", VERB), WORD("reissued", PUBLISH), WORD("released", PUBLISH), MONEY("renminbi", CNY),
    WORD("requires", VERB), WORD("resident", PERSON), WORD("resolves", VERB), WORD("responds", VERB),
    MEANS("relative", 0, COMPARED),
    WORD("reference", IDENTIFIER), WORD("remainder", TIME_WORD), WORD("regarding", PREPOSITION),
    WORD("relations", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("releasing", PUBLISH), WORD("represent", VERB), WORD("residents", PERSON), WORD("resources", PLURAL_MODIFIER),
    WORD("referenda", PLURAL), WORD("recognizes", VERB), WORD("regionwide", EITHER), WORD("regulation", DOCUMENT),
    WORD("represents", VERB),
    WORD("resolution", IDENTIFIER | DOCUMENT), WORD("regulations", DOCUMENT), WORD("resolutions", DOCUMENT),
    WORD("respectively", ADVERB),
    WORD("recommendation", IDENTIFIER), WORD("recommendations", IDENTIFIER),

    WORD("so", SUBORDINATOR), WORD("sat", VERB), WORD("saw", VERB), WORD("say", EITHER), WORD("sec", IDENTIFIER),
    PART("sen", MYR),
    MONEY("sek", SEK), WORD("sep", MONTH), MONEY("sgd", SGD), WORD("she", PRONOUN),
    WORD("sit", EITHER), VALUE("six", CARDINAL, 6), WORD("sqm", SYMBOL), WORD("said", VERB), GIVES("same", 0, BACK),
    WORD("sang", VERB), WORD("save", EITHER), WORD("says", VERB), WORD("secs", TIME_UNIT), WORD("seed", PLAIN),
    WORD("seem", VERB), WORD("seen", VERB), WORD("sees", VERB), WORD("sell", VERB), WORD("send", VERB),
    WORD("sent", VERB), WORD("sept", MONTH), WORD("shed", PLAIN), WORD("show", EITHER), WORD("side", ABSTRACT),
    WORD("sits", VERB), WORD("sold", VERB), WORD("some", DETERMINER), WORD("soon", ADVERB), WORD("sort", ABSTRACT),
    WORD("step", IDENTIFIER | ABSTRACT), WORD("such", DETERMINER | ABSTRACT), WORD("swam", VERB), WORD("shot", VERB),
    WORD("sank", VERB), WORD("slid", VERB), WORD("spun", VERB), WORD("swum", VERB),
    WORD("sqft", SYMBOL), WORD("sales", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("saves", EITHER), WORD("seeks", VERB),
    WORD("seems", VERB),
    WORD("sells", VERB), WORD("sends", VERB), WORD("serve", VERB), VALUE("seven", CARDINAL, 7),
    WORD("shall", AUXILIARY), WORD("sheep", PLURAL), WORD("sheet", IDENTIFIER), WORD("shook", VERB),
    WORD("shown", VERB), WORD("shows", EITHER), MEANS("since", PREPOSITION, SINCE), WORD("sixth", ORDINAL | FRACTION),
    VALUE("sixty", CARDINAL, 60), WORD("slept", VERB), WORD("speak", EITHER), WORD("speed", PLAIN),
    WORD("spent", VERB), WORD("spoke", VERB), WORD("staff", PLURAL | PLURAL_MODIFIER), WORD("stage", IDENTIFIER),
    WORD("stages", IDENTIFIER),
    WORD("stand", EITHER), WORD("start", TIME_WORD), WORD("stays", VERB), WORD("still", ADVERB), WORD("stole", VERB),
    WORD("stood", VERB), WORD("swept", VERB), WORD("swore", VERB), WORD("sworn", VERB), WORD("stuck", VERB),
    WORD("study", DOCUMENT),
    WORD("sacred", PLAIN), WORD("scores", VAGUE), WORD("second", TIME_UNIT | ORDINAL | TIME_WORD),
    WORD("serial", IDENTIFIER), WORD("series", PLURAL), WORD("serves", VERB), MONEY("shekel", ILS),
    WORD("should", AUXILIARY), WORD("showed", VERB), WORD("signed", PUBLISH), WORD("sought", VERB),
    WORD("speaks", VERB), WORD("spends", VERB), WORD("sports", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("spring", TIME_WORD), WORD("struck", VERB), WORD("submit", EITHER), WORD("summer", TIME_WORD),
    WORD("supply", PLAIN), WORD("shrank", VERB), WORD("stolen", EITHER), GIVES("sunday", 0, DAY),
    WORD("savings", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("seconds", TIME_UNIT),
    WORD("section", IDENTIFIER), WORD("selects", VERB), WORD("seniors", PLURAL_MODIFIER), WORD("seventh", ORDINAL),
    VALUE("seventy", CARDINAL, 70), MONEY("shekels", ILS), VALUE("sixteen", CARDINAL, 16),
    WORD("skilled", PLAIN), WORD("someone", PRONOUN), WORD("species", PLURAL), WORD("statute", DOCUMENT),
    WORD("strives", VERB), WORD("student", PERSON), WORD("studies", PLURAL_MODIFIER), WORD("submits", VERB),
    WORD("syllabi", PLURAL), WORD("systems", PLURAL_MODIFIER), WORD("spectra", PLURAL), WORD("schedule", IDENTIFIER),
    WORD("started", PUBLISH),
    WORD("sciences", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("sections", IDENTIFIER), WORD("semester", TIME_UNIT),
    WORD("services", PLURAL_MODIFIER), WORD("shilling", CURRENCY), WORD("statutes", DOCUMENT),
    MONEY("sterling", GBP), WORD("strategy", DOCUMENT), WORD("students", PERSON), WORD("succeeds", VERB),
    WORD("suggests", VERB), WORD("supplies", VERB), WORD("symposia", PLURAL), WORD("semesters", TIME_UNIT),
    MEANS("starting", 0, START), GIVES("saturday", 0, DAY),
    VALUE("september", MONTH, 9), VALUE("seventeen", CARDINAL, 17), WORD("shillings", CURRENCY),
    WORD("sixteenth", ORDINAL), WORD("sometimes", ADVERB), WORD("spokesmen", PLURAL), WORD("statement", DOCUMENT),
    WORD("statewide", EITHER), WORD("securities", PLURAL_MODIFIER), WORD("spacecraft", PLURAL),
    WORD("statements", DOCUMENT), WORD("statistics", PLURAL_MODIFIER | MODIFIER_ONLY), WORD("strategies", DOCUMENT),
    WORD("subsection", IDENTIFIER), WORD("supervises", VERB), WORD("salespeople", PLURAL),
    WORD("seventeenth", ORDINAL), WORD("strengthens", VERB), WORD("schoolchildren", PLURAL),
    ALIEN("sich"), ALIEN("sind"), ALIEN("sont"), ALIEN("sur"), ALIEN("sono"),

    WORD("tco", SYMBOL), WORD("toe", SYMBOL), WORD("teu", SYMBOL), WORD("ton", SYMBOL), WORD("teus", SYMBOL),
    WORD("t", SYMBOL), WORD("tb", SYMBOL), WORD("tj", SYMBOL), MONEY("tk", BDT), WORD("to", PREPOSITION),
    WORD("tel", DIAL), VALUE("ten", CARDINAL, 10), MONEY("thb", THB), WORD("the", DETERMINER),
    WORD("too", ADVERB), MONEY("tsh", TZS), MONEY("twd", TWD), WORD("twh", SYMBOL),
    VALUE("two", CARDINAL, 2), MONEY("taka", BDT), WORD("take", EITHER), WORD("team", IDENTIFIER),
    WORD("tell", VERB), WORD("tens", VAGUE), MEANS("than", PREPOSITION, THAN),
    GIVES("that", DETERMINER | SUBORDINATOR, BACK), WORD("them", PRONOUN), WORD("then", ADVERB),
    WORD("they", PRONOUN), WORD("this", DETERMINER | RELATIVE), WORD("thus", ADVERB), WORD("tier", IDENTIFIER),
    WORD("till", PREPOSITION), WORD("told", VERB), WORD("took", VERB), WORD("type", IDENTIFIER | ABSTRACT),
    WORD("tore", VERB), WORD("torn", EITHER),
    WORD("table", IDENTIFIER), WORD("taken", VERB), WORD("takes", EITHER), WORD("teach", VERB), WORD("teeth", PLURAL),
    WORD("tells", VERB), MONEY("tenge", KZT), WORD("tenth", ORDINAL | FRACTION), WORD("texas", PLAIN),
    WORD("their", DETERMINER), WORD("there", PRONOUN), WORD("these", DETERMINER), WORD("thing", ABSTRACT),
    WORD("think", VERB), WORD("third", ORDINAL | TIME_WORD | FRACTION), WORD("those", DETERMINER | PERSON),
    VALUE("three", CARDINAL, 3), WORD("threw", VERB), WORD("title", IDENTIFIER), GIVES("today", ADVERB, ALONE),
    WORD("tries", VERB), WORD("twice", ADVERB), WORD("tonne", SYMBOL), WORD("taught", VERB), WORD("tenths", FRACTION),
    WORD("theses", PLURAL),
    WORD("thinks", VERB), WORD("thirds", FRACTION), VALUE("thirty", CARDINAL, 30), WORD("thomas", PLAIN),
    WORD("though", SUBORDINATOR), WORD("thrice", ADVERB), WORD("thereabouts", ADVERB), WORD("timely", PLAIN),
    WORD("toward", PREPOSITION),
    WORD("treats", VERB), WORD("treaty", DOCUMENT), MONEY("tugrik", MNT), VALUE("twelve", CARDINAL, 12),
    VALUE("twenty", CARDINAL, 20), WORD("thrown", VERB),
    WORD("tackles", VERB), WORD("teaches", VERB), WORD("thereof", ADVERB),
    WORD("thing's", ABSTRACT), WORD("thought", VERB), WORD("through", PREPOSITION), WORD("towards", PREPOSITION),
    MONEY("tugriks", MNT), WORD("twelfth", ORDINAL), WORD("terminal", IDENTIFIER), GIVES("tonight", ADVERB, ALONE),
    GIVES("tuesday", 0, DAY),
    VALUE("thirteen", CARDINAL, 13), VALUE("thousand", SCALE, 3), WORD("together", ADVERB),
    GIVES("tomorrow", ADVERB, ALONE),
    WORD("treaties", DOCUMENT), VALUE("trillion", SCALE, 12), WORD("teenagers", PERSON), WORD("telephone", DIAL),
    GIVES("thursday", 0, DAY),
    WORD("therefore", ADVERB), WORD("thirtieth", ORDINAL), WORD("thousands", VAGUE), WORD("trillions", VAGUE),
    WORD("twentieth", ORDINAL), WORD("themselves", PRONOUN), WORD("thereafter", ADVERB), WORD("thirteenth", ORDINAL),
    WORD("thousandth", ORDINAL), WORD("throughout", PREPOSITION), WORD("townspeople", PLURAL),
    WORD("tradespeople", PLURAL), WORD("telecommunications", PLURAL_MODIFIER | MODIFIER_ONLY),
    WORD("tables", IDENTIFIER), WORD("tiers", IDENTIFIER),

    WORD("up", PREPOSITION), WORD("us", PRONOUN), MONEY("usd", USD), WORD("use", EITHER),
    MONEY("ush", UGX), WORD("unit", IDENTIFIER), WORD("upon", PREPOSITION), WORD("upwards", ADVERB),
    WORD("upward", ADVERB), WORD("used", PLAIN),
    WORD("uses", EITHER), WORD("under", PREPOSITION), WORD("until", PREPOSITION), WORD("users", PERSON),
    WORD("united", PLAIN), WORD("unless", SUBORDINATOR), MEANS("unlike", PREPOSITION, BESIDE), WORD("upholds", VERB),
    WORD("usually", ADVERB), WORD("upcoming", RELATIVE), WORD("utilizes", VERB), WORD("underwent", VERB),
    WORD("unveiled", PUBLISH),
    WORD("undertook", VERB), WORD("undergone", VERB),
    WORD("understood", VERB), WORD("unemployed", PLURAL), WORD("undertaken", VERB), WORD("understands", VERB),
    ALIEN("um"), ALIEN("uma"), ALIEN("una"), ALIEN("und"), ALIEN("une"), ALIEN("unter"), ALIEN("untuk"),

    MEANS("vs", PREPOSITION, VERSUS), WORD("ver", IDENTIFIER), WORD("via", PREPOSITION), MONEY("vnd", VND),
    WORD("vol", IDENTIFIER),
    WORD("vary", VERB), WORD("very", EITHER), WORD("varies", VERB), MEANS("versus", PREPOSITION, VERSUS),
    WORD("volume", IDENTIFIER), WORD("voters", PERSON), WORD("version", IDENTIFIER | DOCUMENT),
    WORD("versions", IDENTIFIER | DOCUMENT), WORD("veterans", PLURAL_MODIFIER), WORD("visitors", PERSON),
    ALIEN("van"), ALIEN("von"), ALIEN("voor"), ALIEN("vom"),

    WORD("we", PRONOUN), WORD("was", AUXILIARY), WORD("way", ABSTRACT), WORD("wed", PLAIN),
    WORD("who", PRONOUN | SUBORDINATOR), WORD("why", SUBORDINATOR), VALUE("won", CURRENCY | VERB, CSEM_CURRENCY_KRW),
    WORD("want", EITHER), WORD("ward", IDENTIFIER), WORD("wear", EITHER), WORD("weed", PLAIN), WORD("week", TIME_UNIT),
    WORD("well", EITHER), WORD("went", VERB), WORD("were", AUXILIARY), WORD("what", PRONOUN | SUBORDINATOR),
    WORD("when", SUBORDINATOR), WORD("whom", PRONOUN | SUBORDINATOR), WORD("will", AUXILIARY), WORD("wins", VERB),
    WORD("with", PREPOSITION), WORD("wore", VERB), WORD("work", EITHER), WORD("wept", VERB), WORD("woke", VERB),
    WORD("worn", EITHER),
    WORD("watt", SYMBOL), WORD("waits", VERB), WORD("wales", PLAIN),
    WORD("wants", VERB), WORD("warns", VERB), WORD("wears", VERB), WORD("weeks", TIME_UNIT),
    WORD("where", SUBORDINATOR), WORD("which", SUBORDINATOR), WORD("while", SUBORDINATOR),
    WORD("whose", PRONOUN | SUBORDINATOR), WORD("woman", PERSON), WORD("women", PLURAL | PLURAL_MODIFIER | PERSON),
    WORD("works", EITHER | PLURAL | PLURAL_MODIFIER), WORD("would", AUXILIARY), WORD("write", VERB),
    WORD("wrote", VERB), WORD("woven", EITHER),
    WORD("worth", PREPOSITION), WORD("wasn't", AUXILIARY), WORD("waters", PLURAL_MODIFIER), WORD("weekly", PLAIN),
    WORD("wicked", PLAIN), WORD("winter", TIME_WORD), WORD("within", PREPOSITION), WORD("writes", VERB),
    WORD("weekday", TIME_UNIT), WORD("weekend", TIME_UNIT), WORD("weren't", AUXILIARY), WORD("whereas", SUBORDINATOR),
    WORD("whether", SUBORDINATOR), WORD("whoever", PRONOUN), WORD("without", PREPOSITION), WORD("workers", PERSON),
    WORD("wounded", PLURAL), WORD("written", EITHER), WORD("weekdays", TIME_UNIT), WORD("weekends", TIME_UNIT),
    WORD("wave", IDENTIFIER), WORD("waves", IDENTIFIER), WORD("wards", IDENTIFIER),
    WORD("welcomes", VERB), WORD("whenever", SUBORDINATOR), WORD("wherever", SUBORDINATOR), WORD("withdrew", VERB),
    WORD("worldwide", EITHER), WORD("withdrawn", EITHER), GIVES("wednesday", 0, DAY),
    ALIEN("wurde"), ALIEN("wurden"), ALIEN("werden"), ALIEN("werd"),

    WORD("yr", TIME_UNIT), MONEY("yen", JPY), WORD("yes", PLAIN), WORD("yet", SUBORDINATOR),
    WORD("you", PRONOUN), WORD("yrs", TIME_UNIT), WORD("year", TIME_UNIT), WORD("your", DETERMINER),
    MONEY("yuan", CNY), WORD("years", TIME_UNIT), WORD("youth", PLURAL | PLURAL_MODIFIER | PERSON),
    WORD("yearly", PLAIN), WORD("youths", PERSON), WORD("yearbook", DOCUMENT), GIVES("yesterday", ADVERB, ALONE),
    ALIEN("yang"), ALIEN("y"),

    MONEY("zar", ZAR), WORD("zero", CARDINAL), WORD("zone", IDENTIFIER), MONEY("zloty", PLN),
    ALIEN("zijn"), ALIEN("zu"), ALIEN("zum"), ALIEN("zur"),
};

/* clang-format on */

enum { LISTED = sizeof listed / sizeof listed[0] };

/* ---- looking up: a hash table with linear probing ---------------------------------------------------------------- */

/* Letters in lower case: the first, the middle and the last, and the length. The highest bits are the place. */
static uint32_t hash_of(const char *text, size_t length) {
    uint32_t letters = (uint32_t)(unsigned char)text[0] | (uint32_t)(unsigned char)text[length / 2] << 8 |
                       (uint32_t)(unsigned char)text[length - 1] << 16;
    return ((letters | 0x202020) + ((uint32_t)length << 24)) * UINT32_C(0x966BAEA1);
}

/* The bits of a hash that a slot has above the index of its word plus one; they differ for most other words. */
static uint32_t tag_of(uint32_t hash) {
    return hash >> 4 & ~(uint32_t)(CSEM_MAX_WORDS - 1) & UINT16_MAX;
}

static void note_qualifiers(csem__words *words, const csem__pattern *patterns) {
    for (; patterns->words; patterns++) {
        const char *end = patterns->words + patterns->length;
        const char *start = end - 1;
        while (start > patterns->words && start[-1] != ' ')
            start--;
        words->qualifying[end[-1] - 'a'] |= UINT32_C(1) << (end - start);
    }
}

void csem__words_index(csem__words *words) {
    memset(words, 0, sizeof *words);
    for (size_t i = 0; i < LISTED; i++) {
        uint32_t hash = hash_of(listed[i].text, listed[i].length);
        size_t at = hash >> CSEM_WORD_SHIFT;
        while (words->slots[at] != 0)
            at = (at + 1) % CSEM_WORD_SLOTS;
        words->slots[at] = (uint16_t)(tag_of(hash) | (i + 1));
    }
    note_qualifiers(words, csem__qualifiers_before);
}

/* Whether the text, which has the length of the word, is the word. The bit makes ASCII letters lower case; other bytes
 * it turns into none that a word has. */
static bool is_word(const char *text, const csem__word *word) {
    size_t i = 1;
    if ((char)(text[0] | 0x20) != word->text[0])
        return false;
    if (memcmp(text + 1, word->text + 1, word->length - 1) == 0)
        return true;
    while (i < word->length && (char)(text[i] | 0x20) == word->text[i])
        i++;
    return i == word->length;
}

const csem__word *csem__word_find(const csem__words *words, csem__text text) {
    if (text.length == 0 || text.length > CSEM_MAX_WORD_LENGTH || !csem__is_alpha((unsigned char)text.data[0]))
        return NULL;
    uint32_t hash = hash_of(text.data, text.length);
    uint32_t slot;
    for (size_t at = hash >> CSEM_WORD_SHIFT; (slot = words->slots[at]) != 0; at = (at + 1) % CSEM_WORD_SLOTS) {
        uint32_t index = (slot ^ tag_of(hash)) - 1;
        if (index < LISTED && listed[index].length == text.length && is_word(text.data, &listed[index]))
            return &listed[index];
    }
    return NULL;
}

size_t csem__word_count(void) {
    return LISTED;
}

const csem__word *csem__word_at(size_t index) {
    return &listed[index];
}

bool csem__word_is_plural(csem__text text, uint32_t classes) {
    const uint32_t never = PREPOSITION | DETERMINER | PRONOUN | AUXILIARY | VERB | SUBORDINATOR | ADVERB | PLAIN;
    if (classes & (PLURAL | PLURAL_MODIFIER))
        return true;
    if ((classes & never) || text.length < 3 || !csem__text_ends(text, "s"))
        return false;
    char before = csem__to_lower(text.data[text.length - 2]);
    /* class, bus, analysis; but NGOs, PCs */
    bool acronym = csem__is_upper((unsigned char)text.data[text.length - 2]);
    return acronym || (before != 's' && before != 'u' && before != 'i' && before != '\'');
}
