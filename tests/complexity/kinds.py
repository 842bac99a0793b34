# SPDX-License-Identifier: MIT
"""Inputs that are hard to read: each makes some search fail late and begin again, or some list grow without end.

A kind is a function from a size to a text of about that many bytes; make(kind, size) returns the bytes. The first word of
its name says whether it is a text, a text with a profile, JSON or prose. `kinds.py KIND BYTES` prints one, `kinds.py --list` their names.
"""

import json
import sys

import profile_kinds
from profile_kinds import roman

COVER = "Efforts on the “Basic Plan on Parks”\n\n"
HEAD = COVER + "1. Parks\n\n(i) Trees\n\n"
OPEN = HEAD + "Trees are planted. (Ministry of Parks)\n\n"
GLOSSARY = "* MP (Ministry of Parks), RA (Roads Agency)\n\f"

# One piece of a text, which is repeated after the heading of a measure up to the size.
PIECES = {
    "open-parentheses": "(",
    "closed-parentheses": "()",
    "parentheses-after": ")",
    "nested-parentheses": "(a (b) ",
    "stars": "* ",
    "double-stars": "**a ",
    "bold": "**a**  ",
    "bold-lines": "**a** b\n",
    "open-stars": "**a",
    "blanks": " ",
    "no-break-spaces": "\u00a0",
    "double-blanks": "a  ",
    "carriage-returns": "a\r",
    "line-feeds": "\n",
    "form-feeds": "a\f",
    "nothing-but-page-ends": "\f",
    "page-ends-and-numbers": "7\n\f",
    "long-word": "a",
    "letters-of-three-bytes": "\u3042",
    "commas": "(A, ",
    "ands": " and A",
    "semicolons": ";",
    "full-stops": "A.",
    "ellipses": "…",
    "colons": "- a:\n",
    "bullets": "- a\n",
    "empty-bullets": "-\n",
    "open-bullets": "- a\n\nb\n\n",
    "numbered-bullets": "- i) A\n",
    "deep-bullets": "- a:\n - a\n",
    "footers": "* AB (Parks Agency), ",
    "cut-footers": "* AB (Parks Agency), CD (Roads\n",
    "footer-lines": "AB (Parks Agency),\n",
    "footer-names": "AB (Parks\n",
    "glued-footers": "a * AB (Parks Agency), CD (Roads Agency) ",
    "glued-footer-lines": "- a * AB (Parks Agency), CD (Roads Agency)\n",
    "repeated-footers": "a\n\n* AB (Parks Agency), CD (Roads Agency)\n\f",
    "names": "Ministry of Parks, ",
    "attributions": "- a (Ministry of Parks, and Ministry of Roads)\n",
    "first-uses": "- a (Ministry of Parks: MP)\n",
    "shapes": "a b (MP)\n",
    "in-passing": "Ministry of Parks (MP) ",
    "lost-in-passing": "A (AB) ",
    "notes": "* a\n\n",
    "notes-in-text": "a\n\n* b\n\f",
    "notes-and-markers": "- a*\n\n* b\n\n",
    "small-lines": "a\n",
    "capital-lines": "A b\n",
    "page-numbers": "a\n\n7\n\f",
    "digits": "1",
    "decimals": "1.",
    "grouped-digits": "1,111,",
    "numbers": "In 2019, 12 a. ",
    "number-list": "12 trees, ",
    "elided": "12 trees in A, 13 in B, ",
    "ranges": "10 to 20 to ",
    "times": "in March 2019 ",
    "dates": "April 25, 2019 and ",
    "quotes": "“",
    "straight-quotes": '"a" ',
    "brackets": "[",
    "sentences": "A. ",
    "statistics": "In 2019, 25 trees were planted. ",
    "statistics-by-effort": "- In 2019, 250 trees were planted. (MP)\n\n",
    "repeats": "- Repeat mention 1 - (i): a (MP)\n",
    "same-measures": "(i) a\n\n",
    "same-chapters": "1. a\n\n",
    "sub-items": "(i) A\n\n(ii) B\n\n",
    "leaders": "1. a ... 7\n",
    "dots": ". ",
    "entries": "(i) a\nb\n",
    "crlf": "a\r\n\r\n",
    "captions": "Contents\n",
    "plans": "Basic Plan ",
    "hyphens": "a-",
    "hyphen-lines": "a-\n",
    "slashes": "1/",
    "running-heads": "Head of a page\n\na\n\f",
    "running-heads-of-many-rows": "Aaaa\nBbbb\nCccc\nDddd\nEeee\n\f",
    "running-feet-with-numbers": "a\n" * 13 + "Report | 7\n",
    "numbers-alone": "(i) A\n\n5\n\n",
    "labelled-pages": "P.5\n",
    "spaced-out-words": "Abc. Def the\n\n",
    "double-spaced": "abc def\n\n",
    "dash-bullets": "– a\n",
    "cut-names": "- a (Min-istry of Pa-rks, and Ro-ads Of-fice)\n",
    "cut-names-in-one": "Min-istry of Pa-rks, ",
    "names-with-and": "River and Ponds Office, and ",
    "late-notes": "(ii) B\n\nC d\n\n* e\n",
    "items-with-attribution": "- a:\n- b (MP)\n",
    "full-lines-with-attribution": "Abc def ghi jkl mno pqr stu vwx yz abc def. (Ministry of\nParks)\n",
}
# Pieces that take the most memory for their bytes: a node, a number or a finding every few bytes.
PIECES.update({
    "money": "$5 ",
    "money-in-efforts": "- $5\n",
    "one-letter-numbers": "5 a ",
    "open-bullet-parentheses": "- (\n",
    "star-bullets": "* -\n",
})
# Pieces that have a number of their own.
NUMBERED = {
    "chapters": "{0}. a\n\n(i) b\n\nC. (Ministry of Parks {0})\n\n",
    "agencies": "C (Ministry of Parks {0})\n\n- a (P{0}: PA{0})\n\n",
    "contents": "{0}. a ... {0}\n",
    "agency-list": "Ministry of Parks {0}, ",
    "footer-entries": "AB{0} (Parks Agency {0}),\n",
    "facts": "- In 2019, {0} trees were planted at the {0} parks. (MP)\n\n",
    "units": "{0} treesof{0} and ",
}
ENDS = {"commas": ")", "ands": ")", "agency-list": ")"}


def length_of(text):
    return len(text.encode("utf-8", "surrogateescape"))


def repeated(head, piece, size, end="\n"):
    room = max(0, size - length_of(head))
    return head + piece * (room // length_of(piece)) + end


def numbered(head, piece, size, end="\n"):
    parts = []
    length = length_of(head)
    while length < size:
        parts.append(piece.format(len(parts) + 2))
        length += len(parts[-1])
    return head + "".join(parts) + end


# Texts that are built in another way.
def text_one_line(size):
    """One line, one sentence, words of all kinds."""
    return repeated(OPEN, "the parks and roads of 12 towns, which ", size)


def text_invalid(size):
    """Invalid UTF-8 before a report, so that all places must be mapped back."""
    return repeated(HEAD, "\udcffIn 2019, 250 trees. (Ministry of Parks: MP)\n\n- a\n\n", size)


def text_invalid_notes(size):
    """The same, and paragraphs that continue after notes without an effort, to whose places the reader goes back."""
    return repeated(HEAD, "Trees\udcff and\n\n* seats\n\n\fgrass.\n\n", size)


def text_long_contents(size):
    """Contents of very many measures, and none of them in the body."""
    parts, length, chapter, measure = [COVER, "Contents\n\n"], 60, 0, 399
    while length < size:
        measure += 1
        if measure >= 400:
            chapter, measure = chapter + 1, 1
            parts.append(f"{chapter}. Parks ... 7\n")
        parts.append(f"({roman(measure)}) Trees of the park ... 7\n")
        length += len(parts[-1])
    return "".join(parts) + "\n1. Parks\n\n(i) Trees\n\nA. (Ministry of Parks)\n"


def text_many_measures(size):
    """Very many headings of measures, each with a commitment."""
    parts, length, chapter, measure = [COVER], 60, 0, 399
    while length < size:
        measure += 1
        if measure >= 400:
            chapter, measure = chapter + 1, 1
            parts.append(f"{chapter}. Parks\n\n")
        parts.append(f"({roman(measure)}) Trees\n\nA tree. (Ministry of Parks)\n\n")
        length += len(parts[-1])
    return "".join(parts)


def text_long_name(size):
    """A name as long as half of the text, which all that follows contradicts."""
    return repeated(HEAD + "A. (" + "Parks " * (size // 12) + "Agency: AB)\n\n", "a (Roads Agency: AB)\n\n", size)


def text_long_title(size):
    """A title as long as half of the text, and repeats that point to it."""
    title = COVER + "1. Parks\n\n(i) " + "Trees " * (size // 12)
    return repeated(title + "\n\nA. (Ministry of Parks)\n\n", "- Repeat mention 1 - (i): Roads (MP)\n\n", size)


def text_long_unit(size):
    """A noun as long as half of the text, and numbers after it that omit the noun."""
    return repeated(OPEN + "- In 2019, 12 " + "tree" * (size // 8), " in A-format, 13", size, " in B-format. (MP)\n")


def text_long_shared_noun(size):
    """The same for numbers before the noun."""
    return repeated(OPEN + "- In 2019, ", "10 to 20 or ", size // 2, "30 " + "tree" * (size // 8) + "s. (MP)\n")


def text_public_and_private(size):
    return repeated(OPEN + "- In 2019, ", "2 public and ", size // 2, "3 private " + "tree" * (size // 8) + "s. (MP)\n")


def text_long_cover(size):
    return repeated("", "Efforts on the Basic Plan in 2019 ", size) + "\n\n1. Parks\n\n(i) Trees\n"


def text_notes_and_stars(size):
    """One effort with very many notes, and very many blocks with stars."""
    half = OPEN + "- A tree\n\n" + "* b\n\n" * (size // 10)
    return repeated(half, "A **b\n\n", size)


def text_many_runs(size):
    """A paragraph of very many lines, with mark-up at its end."""
    return repeated(HEAD + "a\n" * (size // 4), "**a** ", size)


def text_indents(size):
    """Bullets that are indented further and further."""
    lines, length, depth = [], 0, 0
    while length < size:
        lines.append(" " * depth + "- a\n")
        length, depth = length + len(lines[-1]), depth + 1
    return HEAD + "".join(lines)


def text_agencies_of_an_effort(size):
    """A list of more agencies than an attribution may have, in each effort."""
    names = ", ".join(f"A{i}B" for i in range(140))
    glossary = "* " + ", ".join(f"A{i}B (Agency of {i} Parks)" for i in range(140)) + "\n\f"
    return repeated(glossary + HEAD, f"- a ({names})\n\n", size)


def text_blocks_of_an_effort(size):
    """One effort of very many blocks, all with a number."""
    return repeated(OPEN + "- A tree:\n", "  - In 2019, 250 trees\n", size)


# Texts that rows of figures share: one long text with very many short ones, which must not be repeated in each row.
LONG = "Very "


def text_long_agency_beside_short(size):
    """One name as long as half of the text, in an attribution with each of very many others."""
    name = "Ministry of " + LONG * (size // 10) + "Long Roads"
    return numbered(HEAD + f"A. ({name})\n\n", "- In 2019, 20 trees. (Ministry of P{0}, and Ministry of Parks: MP)\n\n", size)


def text_long_promise(size):
    """Commitments of very many agencies, each as long as a page, without an effort."""
    names = "".join(f"Ministry of P{i}, " for i in range(60)) + "and Ministry of Parks"
    return repeated(HEAD, "Trees " * 400 + f"({names})\n\n", size)


def text_long_title_of_silence(size):
    """A title as long as half of the text, over very many commitments without an effort."""
    title = COVER + "1. Parks\n\n(i) " + "Trees " * (size // 12)
    return repeated(title + "\n\n", "A tree. (Ministry of Parks)\n\n", size)


def text_long_unit_beside_short(size):
    return numbered(OPEN + "- In 2019, 600 " + "x" * (size // 2) + "s were cut. (MP)\n\n",
                    "- In 2019, 5{0} kinds of tree{0}. (MP)\n\n", size)


def text_statistics_of_many_agencies(size):
    """Very many numbers in efforts of very many agencies: each is in the group of each."""
    names = ", ".join(f"A{i}B" for i in range(6))
    glossary = "* " + ", ".join(f"A{i}B (Agency of {i} Parks)" for i in range(6)) + "\n\f"
    return repeated(glossary + HEAD, "- In 2019, " + "25 trees and " * 12 + f"8 parks. ({names})\n\n", size)


def text_open_bullet_parentheses_of_an_agency(size):
    """A finding on every effort, and each is one of an agency."""
    return repeated(HEAD + "It shall be done. (National Police Agency)\n", "- (\n", size)


# Findings: texts that break one rule very often.
def finding_facts(size):
    return repeated(HEAD, "In 2019, 250 trees were planted. (Ministry of Parks)\n\n", size)


def finding_same_sentences(size):
    return numbered(OPEN, "- In 2019, {0} trees were planted in the parks and roads of the town. (MP)\n\n", size)


def finding_attributions(size):
    return repeated(OPEN, "- A tree.\n\n", size)


def finding_repeats(size):
    return repeated(OPEN, "- Repeat mention 7 - (ii): Roads (XY)\n\n", size)


def finding_quotes(size):
    return repeated(OPEN, "- A “tree in a ( park (MP)\n\n", size)


def finding_contents(size):
    return text_long_contents(size)


def finding_observations(size):
    return repeated(OPEN, "- The **tree** of a park. (Ministry of Parks: XY)\n\n", size)


def finding_sequence(size):
    parts, length, number = [COVER], 60, 0
    while length < size:
        number += 2
        parts.append(f"{number}. Parks\n\n(ii) Trees\n\nA tree. (Ministry of Parks)\n\n")
        length += len(parts[-1])
    return "".join(parts)


def finding_words(size):
    """Sentences of very many words and numbers, all very similar."""
    words = " ".join(f"word{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(400))
    return numbered(OPEN, "- In 2019, {0} trees of " + words + ". (MP)\n\n", size)


def finding_same_values(size):
    """Sentences of many values, none of which contradicts the previous sentence."""
    parts, length = [OPEN], length_of(OPEN)
    while length < size:
        values = ", ".join(f"{k + 20} trees" for k in range(1 + len(parts) % 15))
        parts.append(f"- In 2019, {values} of parks, roads and towns. (MP)\n\n")
        length += len(parts[-1])
    return "".join(parts)


def finding_unlike_sentences(size):
    """Sentences that share some words, but not enough to be similar."""
    shared = " ".join(f"word{chr(97 + i)}" for i in range(10))
    parts, length = [OPEN], length_of(OPEN)
    while length < size:
        n = len(parts)
        own = " ".join(f"own{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{chr(97 + i)}" for i in range(8))
        parts.append(f"- In 2019, {n + 20} trees {shared} {own}. (MP)\n\n")
        length += len(parts[-1])
    return "".join(parts)


def finding_numbers(size):
    """One sentence with very many facts."""
    return numbered(OPEN + "- In 2019, ", "{0} kinds of tree{0}, ", size)


# Prose.
def prose_long_noun(size):
    """One noun as long as half of the text, and very many numbers."""
    return repeated("In 2019, 600 " + "x" * (size // 2) + "s were cut. ", "5 trees grew. ", size)


def prose(piece):
    return lambda size: repeated("", piece, size)


PROSE = {
    "words": "word ",
    "per": "per ",
    "and": "and ",
    "numbers": "12 trees and ",
    "number-lines": "12 trees\n",
    "number-words": "hundred ",
    "small-words": "one ",
    "scales": "million ",
    "hyphen-words": "twenty-",
    "ranges": "10 to 20, ",
    "to": "10 to ",
    "or-more": "or more 5 ",
    "times": "in 2019 ",
    "between": "between January and ",
    "of-the": "5 of the ",
    "in": "In ",
    "years": "2019 ",
    "money": "$5 million ",
    "percent": "5 percent ",
    "signs": "$",
    "nested": "5 (",
    "in-brackets": "(5 trees) ",
    "commas": "5,",
    "digits": "9",
    "points": "5.5.",
    "ordinals": "5th ",
    "slashes": "5/",
    "apostrophes": "a's ",
    "capitals": "Ab 5 ",
    "acts": "Act No. 5 of 2008 ",
    "months": "May ",
    "quotes": "“5 trees ",
    "elided": "5 trees in A, 6 in ",
    "elided-format": "5 in A-format, ",
    "at-least": "at least ",
    "more-than": "more than 5 ",
    "ago": "5 years ago, ",
    "sentences": "In 2019, 5 trees. ",
    "two-bytes": "é5 ",
    "small-money": "$5 ",
    "number-and-letter": "5 a ",
}


# JSON.
def report(**parts):
    whole = {"format": "csemplan-report", "version": 2, "profile": "basic-plan",
             "report": {"title": None, "plan": None, "issuer": None, "published": None, "period": None},
             "agencies": [], "contents": [], "sections": [], "statistics": []}
    whole.update(parts)
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


SPAN = {"start": 0, "end": 0, "line": 1}


def block(text="A tree"):
    return {"kind": "paragraph", "label": None, "text": text}


def effort(**parts):
    whole = {"kind": "effort", "ref": None, "blocks": [block()], "agencies": [], "status": None, "as_of": None,
             "notes": [], "page": None, "sheet": None, "span": SPAN}
    whole.update(parts)
    return whole


def section(level, mark, number, title, **parts):
    whole = {"level": level, "id": mark, "number": number, "title": title, "page": None, "sheet": None, "span": SPAN,
             "commitments": [], "sections": []}
    whole.update(parts)
    return whole


def sections(efforts, agencies=()):
    commitment = {"blocks": [block()], "agencies": list(agencies), "partners": [], "open_ended": False, "status": None,
                  "deadline": None, "fields": [], "page": None, "sheet": None, "span": SPAN, "efforts": efforts}
    measure = section("measure", "1(i)", 1, "Trees", commitments=[commitment])
    return [section("chapter", "1", 1, "Parks", sections=[measure])]


def statistic(value):
    return {"measure": "1(i)", "commitment": 0, "effort": 0, "value": value, "qualifier": "exact", "kind": "count",
            "unit": "trees", "phrase": "trees", "period": None, "page": None, "sheet": None, "span": SPAN}


def json_deep(size):
    return "{" + '"a":' + "[" * size


def json_keys(size):
    return numbered("{", '"key{0}":1,', size, '"a":1}')


def json_same_keys(size):
    return repeated("{", '"format":"csemplan-report",', size, '"version":2}')


def json_blanks(size):
    return report().replace(",", "," + " " * (size // 10))


def json_escapes(size):
    return report(sections=sections([effort(blocks=[block("@")])])).replace("@", "\\u3042\\ud83c\\udf33\\n" * (size // 20))


def json_long_string(size):
    return report(sections=sections([effort(blocks=[block("In 2019, 25 trees. " * (size // 19))])]))


def json_statistics(size):
    return report(sections=sections([effort()]), statistics=[statistic(25)] * (size // 235))


def json_efforts(size):
    return report(sections=sections([effort()] * (size // 230)))


def json_agencies(size):
    """Few in each effort: N agencies of one effort make about N * N / 2 pairs, up to the limit max_pairs."""
    count = size // 60
    ids = [f"A{i}" for i in range(count)]
    efforts = [effort(agencies=ids[i:i + 20]) for i in range(0, count, 20)]
    return report(agencies=[{"id": i, "name": f"Office of {i}"} for i in ids], sections=sections(efforts))


def json_same_agencies(size):
    return report(agencies=[{"id": "A", "name": f"Office of {i}"} for i in range(size // 32)])


def json_long_agency(size):
    """An id as long as half of the report, whose effort has very many statistics of different units."""
    is_too_long = LONG * (size // 12) + "Long"
    statistics = [dict(statistic(25), unit=f"trees{i}", phrase=f"old trees{i}") for i in range(size // 470)]
    return report(agencies=[{"id": is_too_long, "name": "Office"}], sections=sections([effort(agencies=[is_too_long])]),
                  statistics=statistics)


def json_long_unit(size):
    """A unit as long as half of the report, in an effort of very many agencies."""
    count = size // 100
    ids = [f"A{i}" for i in range(count)]
    is_too_long = dict(statistic(600), unit="x" * (size // 4), phrase="y" * (size // 4))
    return report(agencies=[{"id": one, "name": "Office"} for one in ids], sections=sections([effort(agencies=ids[:20])]),
                  statistics=[is_too_long, statistic(25)])


def json_facts_of_many_agencies(size):
    """Very many statistics of an effort that names 20 agencies."""
    ids = [f"A{i}" for i in range(20)]
    return report(agencies=[{"id": one, "name": "Office"} for one in ids], sections=sections([effort(agencies=ids)]),
                  statistics=[statistic(25 + i) for i in range(size // 235)])


def json_late_failure(size):
    return report(sections=sections([effort()] * (size // 230) + [effort(page="x")]))


def json_numbers(size):
    return report(sections=[1.5e-300] * (size // 8))


def json_empty_arrays(size):
    return report(sections=[[]] * (size // 3))


def json_long_number(size):
    return report().replace('"version":2', '"version":2' + "0" * size)


def json_contents(size):
    return report(contents=[{"level": "chapter", "number": i + 1, "title": "Parks", "page": 1, "entries": []}
                            for i in range(size // 73)])


def all_kinds():
    kinds = {}
    for name, piece in PIECES.items():
        kinds["text-" + name] = lambda size, n=name, p=piece: repeated(HEAD, p, size, ENDS.get(n, "") + "\n")
    for name, piece in NUMBERED.items():
        kinds["text-" + name] = lambda size, n=name, p=piece: numbered(HEAD, p, size, ENDS.get(n, "") + "\n")
    for name, piece in PROSE.items():
        kinds["prose-" + name] = prose(piece)
    for name, text in profile_kinds.INFERRED.items():
        kinds["text-inferred-" + name] = text
    for name, (_, text) in profile_kinds.PROFILES.items():
        kinds["profile-" + name] = text
    for name, value in globals().items():
        if name.startswith(("text_", "json_", "finding_", "prose_")):
            kinds[name.replace("_", "-")] = value
    return kinds


KINDS = all_kinds()
# Those that every program refuses, as no report or by a limit.
REFUSED = {"json-deep", "json-keys", "json-same-keys", "json-late-failure", "json-numbers", "json-empty-arrays",
           "json-long-number"}


def profile(kind, size):
    """The profile of a kind: a name or JSON, None without one."""
    prefix, _, name = kind.partition("-")
    return profile_kinds.PROFILES[name][0](size) if prefix == "profile" else None


def make(kind, size):
    return KINDS[kind](size).encode("utf-8", "surrogateescape")


def write(path, kind, size):
    """Writes a text, and its profile beside it. Returns the length of the text."""
    data = make(kind, size)
    path.write_bytes(data)
    given = profile(kind, size)
    if given:
        path.with_name(path.name + ".profile").write_text(given, encoding="utf-8")
    return len(data)


def profile_option(path):
    """The option of the programs for the profile that write() wrote beside a text."""
    beside = path.with_name(path.name + ".profile")
    if not beside.exists():
        return []
    given = beside.read_text(encoding="utf-8")
    return ["--profile", str(beside) if given.startswith("{") else given]


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join(KINDS))
        return 0
    if len(sys.argv) != 3 or sys.argv[1] not in KINDS:
        print(__doc__, file=sys.stderr)
        return 2
    sys.stdout.buffer.write(make(sys.argv[1], int(sys.argv[2])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
