/* SPDX-License-Identifier: MIT */
/* Likely mistakes: files of other formats, texts in other encodings, JSON that is not a report. Each is rejected with a
 * message that names the format and the command that helps. */
#include "support/suite.h"

#include <csemplan.h>

#include <check.h>
#include <stdbool.h>
#include <string.h>

typedef struct sample {
    const char *name; /* NULL if no format is recognized; then the code is 0 */
    const char *bytes;
    size_t length;
    const char *message; /* the whole message, or, after `...`, its end */
} sample;

#define BYTES(string) (string), sizeof(string) - 1

static csem_error error;

static bool matches(const char *message, const char *expected) {
    if (strncmp(expected, "...", 3) != 0)
        return strcmp(message, expected) == 0;
    size_t length = strlen(expected + 3);
    return strlen(message) >= length && strcmp(message + strlen(message) - length, expected + 3) == 0;
}

typedef int (*parser)(const char *text, size_t length, const csem_options *options, csem_report **report,
                      csem_error *error);

static int parse_prose(const char *text, size_t length, const csem_options *options, csem_report **report,
                       csem_error *failure) {
    csem_prose *prose;
    *report = NULL;
    int code = csem_prose_parse(text, length, options, &prose, failure);
    ck_assert((code == CSEM_OK) == (prose != NULL));
    csem_prose_free(prose);
    return code;
}

static int read_with(parser parse, const sample *s, uint32_t flags) {
    csem_options options;
    csem_report *report;
    csem_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    options.flags = flags;
    int code = parse(s->bytes, s->length, &options, &report, &error);
    csem_report_free(report);
    ck_assert_int_eq(code, error.code);
    return code;
}

static void expect(parser parse, const sample *s, uint32_t flags, int code) {
    ck_assert_msg(read_with(parse, s, flags) == code, "%s: code %d: %s", s->name, (int)error.code, error.message);
    ck_assert_msg(matches(error.message, s->message), "%s: %s", s->name, error.message);
}

/* Every way to read rejects it, even if invalid UTF-8 is to be replaced. */
static void expect_everywhere(const sample *s, int code) {
    static const parser parsers[] = {csem_report_parse, csem_report_parse_text, csem_report_parse_json, parse_prose};
    for (size_t i = 0; i < sizeof parsers / sizeof parsers[0]; i++) {
        expect(parsers[i], s, 0, code);
        expect(parsers[i], s, CSEM_OPTION_REPLACE_INVALID, code);
    }
}

/* ---- formats ---- */

#define NAME_AT_30                                                                                                     \
    "PK\3\4"                                                                                                           \
    "abcdefghijklmnopqrstuvwxyz"

static const sample formats[] = {
    {"PDF", BYTES("%PDF-1.7\n%\342\343\317\323\n1 0 obj\n"),
     "this is a PDF file, not text; convert it first: pdftotext -layout -enc UTF-8 report.pdf (on Debian in the "
     "package "
     "poppler-utils)"},
    {"PDF of ASCII after blank lines", BYTES("\n\n%PDF-1.1\n"),
     "...pdftotext -layout -enc UTF-8 report.pdf (on Debian in the package poppler-utils)"},
    {"Word", BYTES(NAME_AT_30 "[Content_Types].xml\1\2"),
     "this is a Word or other Office document, not text; convert it first: pandoc -t plain --wrap=none -o report.txt "
     "report.docx (on Debian in the package pandoc)"},
    {"Word of another program", BYTES(NAME_AT_30 "word/numbering.xml\1"),
     "...report.docx (on Debian in the package pandoc)"},
    {"relations first", BYTES(NAME_AT_30 "_rels/.rels\1"), "...report.docx (on Debian in the package pandoc)"},
    {"properties first", BYTES(NAME_AT_30 "docProps/app.xml\1"), "...report.docx (on Debian in the package pandoc)"},
    {"OpenDocument", BYTES(NAME_AT_30 "mimetypeapplication/vnd.oasis.opendocument.textPK"),
     "this is an OpenDocument file, not text; convert it first: pandoc -t plain --wrap=none -o report.txt report.odt "
     "(on "
     "Debian in the package pandoc)"},
    {"EPUB", BYTES(NAME_AT_30 "mimetypeapplication/epub+zipPK"),
     "this is an EPUB book, not text; convert it first: pandoc -t plain --wrap=none -o report.txt report.epub (on "
     "Debian "
     "in the package pandoc)"},
    {"another type", BYTES(NAME_AT_30 "mimetypeapplication/x"),
     "this is a zip archive, not text; convert it first: unzip report.zip (on Debian in the package unzip)"},
    {"zip", BYTES(NAME_AT_30 "report.txt"), "...unzip report.zip (on Debian in the package unzip)"},
    {"zip cut short", BYTES("PK\3\4"), "...unzip report.zip (on Debian in the package unzip)"},
    {"Word of old", BYTES("\320\317\021\340\241\261\032\341\0\0"),
     "this is a Word or other Office document of before 2007, not text; convert it first: soffice --headless "
     "--convert-to 'txt:Text (encoded):UTF8' report.doc (on Debian in the package libreoffice-writer)"},
    {"HTML", BYTES("<!DOCTYPE html>\n<title>Parks</title>"),
     "this is an HTML page, not text; convert it first: pandoc -t plain --wrap=none -o report.txt report.html (on "
     "Debian "
     "in the package pandoc)"},
    {"HTML without a type", BYTES("\357\273\277  <HTML lang=\"en\">"),
     "...report.html (on Debian in the package pandoc)"},
    {"HTML without an attribute", BYTES("<html>"), "...report.html (on Debian in the package pandoc)"},
    {"HTML without its first tag", BYTES("<head>\n<title>Parks</title>"),
     "...report.html (on Debian in the package pandoc)"},
    {"body of HTML", BYTES("\n<body class=\"a\">Parks"), "...report.html (on Debian in the package pandoc)"},
    {"HTML after a comment", BYTES("<!-- parks -->\n<html>"), "...report.html (on Debian in the package pandoc)"},
    {"XHTML", BYTES("<?xml version=\"1.0\"?>\n<!-- <b> -->\n<html\n>"),
     "...report.html (on Debian in the package pandoc)"},
    {"RTF", BYTES("{\\rtf1\\ansi Parks}"),
     "this is an RTF document, not text; convert it first: pandoc -t plain --wrap=none -o report.txt report.rtf (on "
     "Debian in the package pandoc)"},
    {"gzip", BYTES("\037\213\010\0\0\0\0\0"),
     "this is compressed by gzip, not text; convert it first: gunzip report.txt.gz"},
    {"bzip2", BYTES("BZh91AY&SY\001"),
     "this is compressed by bzip2, not text; convert it first: bunzip2 report.txt.bz2 (on Debian in the package "
     "bzip2)"},
    {"xz", BYTES("\3757zXZ\0"),
     "this is compressed by xz, not text; convert it first: unxz report.txt.xz (on Debian in the package xz-utils)"},
    {"zstd", BYTES("\050\265\057\375\1"),
     "this is compressed by zstd, not text; convert it first: unzstd report.txt.zst (on Debian in the package zstd)"}};

START_TEST(formats_are_named) {
    expect_everywhere(&formats[_i], CSEM_ERROR_FORMAT);
    ck_assert_uint_eq(error.line, 0);
}
END_TEST

/* Texts with almost the same start. */
START_TEST(near_formats_are_texts) {
    static const sample texts[] = {
        {"sign", BYTES("%PDF is a format"), ""},    {"letters", BYTES("PKs are parks"), ""},
        {"tag", BYTES("<htmlish> parks"), ""},      {"tag cut short", BYTES("<html"), ""},
        {"XML", BYTES("<?xml?><parks/>"), ""},      {"further on", BYTES("A %PDF-1.7"), ""},
        {"letters too", BYTES("BZh was here"), ""}, {"nothing", BYTES(""), ""},
        {"comment", BYTES("<!-- a --> Parks"), ""}, {"longer tag", BYTES("<header> of parks"), ""}};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        expect(csem_report_parse, &texts[i], 0, CSEM_OK);
        expect(parse_prose, &texts[i], 0, CSEM_OK);
    }
}
END_TEST

/* ---- encodings ---- */

#define ICONV(from) ", not UTF-8; convert it first: iconv -f " from " -t UTF-8 report.txt"

static const sample wide[] = {
    {"UTF-16 with a mark", BYTES("\377\376P\0a\0r\0k\0"), "the text is UTF-16" ICONV("UTF-16")},
    {"UTF-16 with the other mark", BYTES("\376\377\0P"), "the text is UTF-16" ICONV("UTF-16")},
    {"UTF-16 without", BYTES("P\0a\0r\0k\0s\0\n\0"), "the text is UTF-16LE" ICONV("UTF-16LE")},
    {"UTF-16 without, the other way", BYTES("\0P\0a\0r\0k\0s\0\n"), "the text is UTF-16BE" ICONV("UTF-16BE")},
    {"UTF-16 with a dash", BYTES("P\0a\0r\0k\0\023\040s\0\n\0"), "the text is UTF-16LE" ICONV("UTF-16LE")},
    {"UTF-32 with a mark", BYTES("\377\376\0\0P\0\0\0"), "the text is UTF-32" ICONV("UTF-32")},
    {"UTF-32 with the other mark", BYTES("\0\0\376\377\0\0\0P"), "the text is UTF-32" ICONV("UTF-32")},
    {"UTF-32 without", BYTES("P\0\0\0a\0\0\0r\0\0\0k\0\0\0"), "the text is UTF-32LE" ICONV("UTF-32LE")},
    {"UTF-32 without, the other way", BYTES("\0\0\0P\0\0\0a\0\0\0r\0\0\0k"), "the text is UTF-32BE" ICONV("UTF-32BE")}};

START_TEST(wide_encodings_are_named) {
    expect_everywhere(&wide[_i], CSEM_ERROR_ENCODING);
    ck_assert_uint_eq(error.line, 1);
}
END_TEST

static const char shift_jis_text[] =
    "1. \214\366\211\200\202\306\223\271\230H\n(1) \226\330\202\360\220A\202\246\202\351\n\202\261"
    "\202\314\223~\202\311\201A\202\334\202\277\202\314\214\366\211\200\202\305\226\330\202\360\220A"
    "\202\246\202\334\202\265\202\275\201B\202\240\202\275\202\347\202\265\202\242\203x\203\223\203`"
    "\202\340\202\240\202\350\202\334\202\267\201B\201i\214\366\211\200\211\333\201j\n";
static const char euc_jp_text[] =
    "1. \270\370\261\340\244\310\306\273\317\251\n(1) \314\332\244\362\277\242\244\250\244\353\n\244"
    "\263\244\316\305\337\244\313\241\242\244\336\244\301\244\316\270\370\261\340\244\307\314\332\244"
    "\362\277\242\244\250\244\336\244\267\244\277\241\243\244\242\244\277\244\351\244\267\244\244\245"
    "\331\245\363\245\301\244\342\244\242\244\352\244\336\244\271\241\243\241\312\270\370\261\340\262"
    "\335\241\313\n";
static const char gb18030_text[] =
    "1. \271\253\324\260\272\315\265\300\302\267\n\275\361\304\352\266\254\314\354\243\254\316\322"
    "\303\307\324\332\263\307\312\320\271\253\324\260\300\357\326\326\301\313\272\334\266\340\312\367"
    "\243\254\273\271\320\336\301\313\310\375\314\365\320\241\302\267\241\243\272\242\327\323\303\307"
    "\272\334\270\337\320\313\243\254\264\363\274\322\266\274\300\264\260\357\303\246\241\243\n";
static const char euc_kr_text[] =
    "1. \260\370\277\370\260\372 \265\265\267\316\n\277\303\307\330 \260\334\277\357\277\241 \265\265"
    "\275\303 \260\370\277\370\277\241 \263\252\271\253\270\246 \270\271\300\314 \275\311\276\372\275"
    "\300\264\317\264\331. \276\306\300\314\265\351\300\314 \276\306\301\326 \301\301\276\306\307\337"
    "\275\300\264\317\264\331.\n";
static const char big5_text[] =
    "1. \244\275\266\351\251M\271D\270\364\n\244\265\246~\245V\244\321\241A\247\332\255\314\246b\253"
    "\260\245\253\244\275\266\351\270\314\272\330\244F\253\334\246h\276\360\241A\301\331\255\327\244F"
    "\244T\261\370\244p\270\364\241C\253\304\244l\255\314\253\334\260\252\277\263\241C\n";
static const char cyrillic_text[] =
    "1. \317\340\360\352\350 \350 \344\356\360\356\343\350\n\335\362\356\351 \347\350\354\356\351 "
    "\342 \343\356\360\356\344\361\352\350\365 \357\340\360\352\340\365 \357\356\361\340\344\350\353"
    "\350 \344\345\360\345\342\374\377. \304\345\362\350 \356\367\345\355\374 \360\340\344\373.\n";
static const char western_text[] =
    "1. Caf\351s and parks\nThe \223old\224 caf\351 \226 by the lake\222s edge \226 sold cr\352pes at"
    " \2433.\n";

#define EXAMPLE                                                                                                        \
    "...here; if the text has another encoding, convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 "        \
    "report.txt"
#define LOOKS_LIKE(from)                                                                                               \
    "...here; the text looks like " from ", convert it first: iconv -f " from " -t UTF-8 report.txt"
#define MAY_BE "...here; the text may be WINDOWS-1252, convert it first: iconv -f WINDOWS-1252 -t UTF-8 report.txt"

static const sample narrow[] = {
    {"Shift_JIS", BYTES(shift_jis_text), LOOKS_LIKE("CP932")},
    {"EUC-JP", BYTES(euc_jp_text), LOOKS_LIKE("EUC-JP")},
    {"GB18030", BYTES(gb18030_text), LOOKS_LIKE("GB18030")},
    {"EUC-JP of three bytes and with half-width signs",
     BYTES("\244\263\244\316\305\337\244\313\241\242\244\336\244\301\244\316\270\370\261\340\244\307\314\332"
           "\244\362\277\242\244\250\244\336\244\267\244\277\241\243\216\315\216\336\216\335\216\301\244\342"
           "\244\242\244\352\244\336\244\271\241\243\n\217\241\242\217\260\241\n"),
     LOOKS_LIKE("EUC-JP")},
    {"EUC-JP with a pair that is none",
     BYTES("\244\263\244\316\244\263\244\316\244\263\244\316\244\263\244\316\216 parks"), EXAMPLE},
    {"EUC-JP with three bytes that are none",
     BYTES("\244\263\244\316\244\263\244\316\244\263\244\316\244\263\244\316\217\244 \260 a"), EXAMPLE},
    {"GB18030 of four bytes",
     BYTES("\275\361\304\352\266\254\314\354\243\254\316\322\303\307\324\332\263\307\312\320\271\253\324\260"
           "\300\357\326\326\301\313\272\334\266\340\312\367\243\254\273\271\320\336\301\313\310\375\314\365"
           "\320\241\302\267\241\243\272\242\327\323\303\307\272\334\270\337\320\313\241\243\2252\2026\272"
           "\315\2019\3569\n"),
     LOOKS_LIKE("GB18030")},
    {"Chinese with a byte of no encoding", BYTES("\275\361\304\352\377\377 caf"), EXAMPLE},
    {"Korean", BYTES(euc_kr_text), EXAMPLE},
    {"Big5", BYTES(big5_text), EXAMPLE},
    {"Cyrillic", BYTES(cyrillic_text), EXAMPLE},
    {"Western", BYTES(western_text), MAY_BE},
    {"one byte", BYTES("Caf\351s"),
     "byte 0xE9 is not valid UTF-8 here; the text may be WINDOWS-1252, convert it first: "
     "iconv -f WINDOWS-1252 -t UTF-8 report.txt"},
    {"the last byte", BYTES("Caf\351"), MAY_BE},
    {"no byte of WINDOWS-1252", BYTES("Caf\201s"), EXAMPLE},
    {"damaged", BYTES("Caf\303\251s, cr\303\252pes, p\342t\303\251s"),
     "byte 0xE2 is not valid UTF-8 here, although most of the text is: it is damaged, or has parts in two encodings"},
    {"no text", BYTES("\211PNG\r\n\032\n\0\0\0\rIHDR"),
     "byte 0x89 is not valid UTF-8 here, and there are control characters: this is not text"},
    {"NUL", BYTES("Parks\0 and roads"), "the text contains a NUL byte"},
    {"many NULs", BYTES("\0\0\0\0\0\0\0\0\0\0\0\0"), "the text contains a NUL byte"}};

START_TEST(narrow_encodings_are_guessed) {
    const sample *s = &narrow[_i];
    expect(csem_report_parse, s, 0, CSEM_ERROR_ENCODING);
    expect(parse_prose, s, 0, CSEM_ERROR_ENCODING);
    ck_assert_int_eq(read_with(csem_report_parse, s, CSEM_OPTION_REPLACE_INVALID), CSEM_OK);
    ck_assert_int_eq(read_with(parse_prose, s, CSEM_OPTION_REPLACE_INVALID), CSEM_OK);
}
END_TEST

/* An encoding is guessed from 64 KiB that start at the first byte over 0x7F, after ASCII of any length. If all of them
 * are UTF-8, an invalid byte after them is an error in a text of UTF-8. */
START_TEST(guesses_look_at_a_window) {
    enum { WINDOW = 64 * 1024, LATE = 2 * WINDOW };
    static char text[LATE + WINDOW];
    sample s = {"late", text, sizeof text, MAY_BE};
    memset(text, 'a', sizeof text);
    text[LATE] = '\351';
    expect(csem_report_parse, &s, 0, CSEM_ERROR_ENCODING);
    ck_assert_uint_eq(error.offset, LATE);
    memcpy(text + WINDOW, "\303\251", 2);
    s.message = "...although most of the text is: it is damaged, or has parts in two encodings";
    expect(csem_report_parse, &s, 0, CSEM_ERROR_ENCODING);
    memcpy(text + LATE - 1, "\351a", 2);
    s.message = EXAMPLE;
    expect(csem_report_parse, &s, 0, CSEM_ERROR_ENCODING);
}
END_TEST

/* ---- JSON ---- */

START_TEST(other_json_is_named) {
    static const sample documents[] = {
        {"findings", BYTES("{\"format\": \"csemplan-findings\", \"version\": 2, \"reports\": []}"),
         "format: the JSON is not a csemplan report: its format is \"csemplan-findings\""},
        {"no format", BYTES("{\"parks\": 3}"), "the JSON is not a csemplan report: it has no key `format`"},
        {"array", BYTES("[{\"format\": \"csemplan-report\"}]"), "the JSON is not a csemplan report: it is an array"},
        {"array of texts", BYTES("\357\273\277 [\"parks\", [1, null]]\n"),
         "the JSON is not a csemplan report: it is an array"},
        {"empty array", BYTES("[]"), "the JSON is not a csemplan report: it is an array"},
        {"escape", BYTES("{\"format\": \"\\u001b[31mparks\"}"),
         "format: the JSON is not a csemplan report: its format is \"?[31mparks\""}};
    for (size_t i = 0; i < sizeof documents / sizeof documents[0]; i++) {
        expect(csem_report_parse, &documents[i], 0, CSEM_ERROR_SCHEMA);
        expect(csem_report_parse_json, &documents[i], 0, CSEM_ERROR_SCHEMA);
    }
    static const sample texts[] = {{"text", BYTES("[1] A note on parks"), ""},
                                   {"quotation", BYTES("[\"Parks\"], a report"), ""},
                                   {"bracket", BYTES("["), ""}};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        expect(csem_report_parse, &texts[i], 0, CSEM_OK);
}
END_TEST

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))

int main(void) {
    Suite *suite = suite_create("inputs");
    TCase *inputs = tcase_create("inputs");
    tcase_add_loop_test(inputs, formats_are_named, 0, COUNT(formats));
    tcase_add_test(inputs, near_formats_are_texts);
    tcase_add_loop_test(inputs, wide_encodings_are_named, 0, COUNT(wide));
    tcase_add_loop_test(inputs, narrow_encodings_are_guessed, 0, COUNT(narrow));
    tcase_add_test(inputs, guesses_look_at_a_window);
    tcase_add_test(inputs, other_json_is_named);
    suite_add_tcase(suite, inputs);
    return test_run(suite);
}
