"""The facts of a report as a multiset, and how many of the wanted ones were found.

A fact of the body is known by the section that holds it, not by its place there, so that one commitment or effort that is
split or lost does not make its neighbours wrong.
"""

import collections
import difflib
import re


def fold(text):
    return re.sub(r"\s+", " ", text).strip() if isinstance(text, str) else text


def block_texts(blocks, seen):
    """(kind, label, text) of each block. Where the text hides the end of a paragraph (`joined`), it may be read together
    with the next one: so it is wanted if it was `seen`."""
    at = 0
    while at < len(blocks):
        first, text = blocks[at], blocks[at]["text"]
        longest, end = text, at + 1
        while blocks[end - 1].get("joined"):
            text += " " + blocks[end]["text"]
            end += 1
            if fold(text) in seen:
                longest, at = text, end - 1
        yield first["kind"], first["label"], longest
        at += 1


def facts(report, others=None, pages=True):
    """The facts of a report as read, or, with the `others` that were read, those that are wanted. Where the data model
    leaves open whether there are pages, these are no facts."""
    found = collections.Counter()
    seen = {fact[-1] for fact in others or ()}

    def add(*fact):
        found[tuple(fold(part) for part in fact)] += 1

    cover = report["report"]
    for key in ("title", "plan", "issuer", "published"):
        add("cover", key, cover[key])
    add("cover", "period", str(cover["period"]))
    for agency in report["agencies"]:
        add("agency", agency["id"], agency["name"])
    for chapter in report["contents"]:
        for entry in [chapter] + chapter["entries"]:
            place = f"contents {chapter['number']}" + ("" if entry is chapter else f" {entry['number']}")
            add(place, "title", entry["title"])
            add(place, "page", entry["page"])

    def places(name, kind, node):
        if pages:
            add(name, kind + " page", node["page"])
            add(name, kind + " sheet", node["sheet"])

    def both(name, kind, node):
        for block, label, text in block_texts(node["blocks"], seen):
            add(name, f"{kind} {block} {label}", text)
        add(name, kind + " agencies", ", ".join(node["agencies"]))
        if node["blocks"] or kind == "effort":  # the data model does not say where a commitment of efforts alone begins
            places(name, kind, node)

    def section(node):
        name = node["id"]
        add(name, "title", node["title"])
        places(name, node["level"], node)
        for commitment in node["commitments"]:
            both(name, "commitment", commitment)
            add(name, "commitment open", commitment["open_ended"])
            for effort in commitment["efforts"]:
                both(name, "effort", effort)
                add(name, "effort kind", effort["kind"], effort["ref"])
                for note in effort["notes"]:
                    add(name, "note", note["text"])
        for inner in node["sections"]:
            section(inner)

    for chapter in report["sections"]:
        section(chapter)
    return found


def share(want, got):
    """The share of facts that are right: of those wanted and of those found, the lower one."""
    same = sum((want & got).values())
    return same, max(sum(want.values()), sum(got.values()))


ALIKE = 0.95
TEXTS = re.compile(r"(commitment|effort) (paragraph|item) |title$|plan$|issuer$|note$")


def are_alike(want, got):
    """Are two texts the same up to letters and signs? Digits are not, nor is a text that has leaders left."""
    if re.sub(r"\D", "", want) != re.sub(r"\D", "", got) or (".." in got and ".." not in want):
        return False
    return difflib.SequenceMatcher(None, want, got, autojunk=False).ratio() >= ALIKE


def up_to_misreads(want, got):
    """The facts that were read, with each wrong text that is alike to a wanted one of the same place, kind and numeral
    as that one: letters that a program misread can't be known. All else stays as it was read: numbers, numerals,
    kinds, agencies, pages, and which texts there are."""
    lacking, found = (want - got), got.copy()
    for fact in (got - want).elements():
        same = [w for w in lacking if w[:-1] == fact[:-1] and TEXTS.match(str(fact[-2])) and w[-1] and fact[-1]]
        other = next((w for w in same if are_alike(w[-1], fact[-1])), None)
        if other:
            lacking -= collections.Counter([other])
            found -= collections.Counter([fact])
            found[other] += 1
    return found


HYPHENATED = re.compile(r"\w+(?:-\w+)+")


def without_hyphens(want, got, text):
    """Both without the hyphens that an extractor dropped at line ends: no reader can know them. These are of the wanted
    words that the text has in a joined form, and of no other words."""
    printed = set(re.findall(r"[\w-]+", text))
    dropped = {word.replace("-", "") for fact in want for word in HYPHENATED.findall(str(fact[-1]))
               if any(word[:m.start()] + word[m.end():] in printed for m in re.finditer("-", word))}

    def bare(match):
        word = match[0].replace("-", "")
        return word if word in dropped else match[0]

    def plain(fact):
        return tuple(HYPHENATED.sub(bare, part) if isinstance(part, str) else part for part in fact)

    return tuple(collections.Counter(plain(f) for f in facts.elements()) for facts in (want, got))
