/* SPDX-License-Identifier: MIT */
/* Recognizes files that are not text by the bytes that they begin with. */
#include "base/format.h"

#include "base/error.h"
#include "base/text.h"

/* What a message says of a format: its name, a command that makes text of it, and the Debian package of the command,
 * NULL if every system has the command. */
typedef struct format {
    const char *name;
    const char *command;
    const char *package;
} format;

static const format pdf = {"a PDF file", "pdftotext -layout -enc UTF-8 report.pdf", "poppler-utils"};
static const format html = {"an HTML page", "pandoc -t plain --wrap=none -o report.txt report.html", "pandoc"};
static const format rtf = {"an RTF document", "pandoc -t plain --wrap=none -o report.txt report.rtf", "pandoc"};
static const format office = {"a Word or other Office document",
                              "pandoc -t plain --wrap=none -o report.txt report.docx", "pandoc"};
static const format open_document = {"an OpenDocument file", "pandoc -t plain --wrap=none -o report.txt report.odt",
                                     "pandoc"};
static const format epub = {"an EPUB book", "pandoc -t plain --wrap=none -o report.txt report.epub", "pandoc"};
static const format zip = {"a zip archive", "unzip report.zip", "unzip"};
static const format old_office = {"a Word or other Office document of before 2007",
                                  "soffice --headless --convert-to 'txt:Text (encoded):UTF8' report.doc",
                                  "libreoffice-writer"};
static const format gzip = {"compressed by gzip", "gunzip report.txt.gz", NULL};
static const format bzip2 = {"compressed by bzip2", "bunzip2 report.txt.bz2", "bzip2"};
static const format xz = {"compressed by xz", "unxz report.txt.xz", "xz-utils"};
static const format zstd = {"compressed by zstd", "unzstd report.txt.zst", "zstd"};

/* Bytes that no text begins with. */
static const struct {
    const char *bytes;
    const format *what;
} signatures[] = {{"PK\x03\x04", &zip},
                  {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &old_office},
                  {"\x1F\x8B", &gzip},
                  {"BZh91AY&SY", &bzip2},
                  {"\xFD"
                   "7zXZ",
                   &xz},
                  {"\x28\xB5\x2F\xFD", &zstd}};

static bool starts(csem__text text, const char *bytes) {
    size_t length = strlen(bytes);
    return text.length >= length && memcmp(text.data, bytes, length) == 0;
}

/* The first entry of a zip archive shows what the archive is: the name of the entry is at byte 30, with its length
 * at byte 26, and OpenDocument and EPUB store their type there, uncompressed. */
static const format *kind_of_zip(csem__text text) {
    enum { NAME_LENGTH = 26, NAME = 30 };
    static const char type[] = "mimetypeapplication/";
    if (text.length < NAME)
        return &zip;
    csem__text name = csem__text_from(text, NAME);
    if (starts(name, type)) {
        csem__text rest = csem__text_from(name, sizeof type - 1);
        return starts(rest, "vnd.oasis.opendocument") ? &open_document : starts(rest, "epub") ? &epub : &zip;
    }
    bool is_office = starts(name, "[Content_Types].xml") || starts(name, "_rels/") || starts(name, "word/") ||
                     starts(name, "docProps/");
    return is_office ? &office : &zip;
}

static bool is_html(csem__text text) {
    static const char *const tags[] = {"<html", "<head", "<body"};
    if (csem__text_begins(text, "<!doctype html"))
        return true;
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++) {
        size_t end = strlen(tags[i]);
        if (csem__text_begins(text, tags[i]) && text.length > end &&
            (text.data[end] == '>' || csem__space_length(text.data + end, 1) > 0))
            return true;
    }
    return false;
}

/* After the declaration of XML or a comment, HTML may begin further on. */
static bool has_html(csem__text text) {
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] == '<' && is_html(csem__text_from(text, i)))
            return true;
    return false;
}

/* What a text begins with, after white space and a byte order mark. */
static const format *kind_of_start(csem__text text) {
    csem__text start = csem__text_trim(text);
    if (starts(start, "%PDF-"))
        return &pdf;
    if (starts(start, "{\\rtf"))
        return &rtf;
    bool may_follow = starts(start, "<?xml") || starts(start, "<!--");
    return is_html(start) || (may_follow && has_html(start)) ? &html : NULL;
}

static const format *find_format(csem__text text) {
    enum { MAX_SEARCHED = 1024 };
    for (size_t i = 0; i < sizeof signatures / sizeof signatures[0]; i++)
        if (starts(text, signatures[i].bytes))
            return signatures[i].what == &zip ? kind_of_zip(text) : signatures[i].what;
    return kind_of_start((csem__text){text.data, text.length < MAX_SEARCHED ? text.length : MAX_SEARCHED});
}

int csem__format_require_text(const char *text, size_t length, csem_error *error) {
    const format *found = find_format((csem__text){text, length});
    if (!found)
        return CSEM_OK;
    return csem__fail(error, CSEM_ERROR_FORMAT, "this is %s, not text; convert it first: %s%s%s%s", found->name,
                      found->command, found->package ? " (on Debian in the package " : "",
                      found->package ? found->package : "", found->package ? ")" : "");
}
