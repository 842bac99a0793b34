"""A report of the basic plan's grammar, changed in one respect: numerals, brackets, bullets, wording, labels.

    python3 tests/generator/variants.py --program csemplan-json --report REPORT.txt [--only NAME] [--out DIR] [--show N]

The report is one that the built-in profile reads, one paragraph a line, with contents, and chapters that hold measures.
Each variant is read without any option, and its facts are compared with those of the report itself; sections are told
apart by their place in the tree, since the numbers and ids are what changes. All that depends on what is changed changes
with it: the contents and the references print the marks of the headings.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

ROMAN = re.compile(r"\(([ivxlc]+)\) ")


def roman_value(text):
    values, total = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}, 0
    for one, following in zip(text, text[1:] + " "):
        total += -values[one] if following != " " and values[following] > values[one] else values[one]
    return total


def roman(number):
    out = ""
    for value, sign in ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            out, number = out + sign, number - value
    return out


def letter(number):
    return chr(ord("a") + number - 1)


CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚"
KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"


def kanji(number):
    signs = "〇一二三四五六七八九"
    tens = "" if number < 10 else "十" if number < 20 else signs[number // 10] + "十"
    return tens + (signs[number % 10] if number % 10 else "")


CHAPTERS = {
    "chapter-word": lambda c: f"Chapter {c}:", "chapter-word-point": lambda c: f"Chapter {c}.",
    "chapter-roman": lambda c: f"{roman(c).upper()}.", "chapter-word-roman": lambda c: f"Chapter {roman(c).upper()}",
    "chapter-letter": lambda c: f"{letter(c).upper()}.", "chapter-part": lambda c: f"Part {c} -",
    "chapter-pillar": lambda c: f"Pillar {c}:", "chapter-bracket": lambda c: f"{c})", "chapter-markdown": lambda c: f"## {c}.",
    "chapter-section": lambda c: f"Section {c}:", "chapter-square": lambda c: f"[{c}]", "chapter-ideograph": lambda c: f"第{c}章",
    "chapter-bold": lambda c: f"**{c}.**", "chapter-goal": lambda c: f"GOAL {c}:", "chapter-parentheses": lambda c: f"({c})",
    "chapter-padded": lambda c: f"{c:02}.", "chapter-kanji": lambda c: f"第{kanji(c)}章"}

# A mark that has the chapter's number names its parents.
MEASURES = {
    "measure-digits": lambda c, m: f"({m})", "measure-digits-half": lambda c, m: f"{m})", "measure-letters": lambda c, m: f"({letter(m)})",
    "measure-letters-half": lambda c, m: f"{letter(m)})", "measure-upper": lambda c, m: f"({roman(m).upper()})",
    "measure-capital": lambda c, m: f"({letter(m).upper()})", "measure-square": lambda c, m: f"[{roman(m)}]",
    "measure-roman-point": lambda c, m: f"{roman(m)}.", "measure-parents": lambda c, m: f"{c}.{m}",
    "measure-parents-point": lambda c, m: f"{c}.{m}.", "measure-parents-dash": lambda c, m: f"{c}-({m})",
    "measure-parents-half": lambda c, m: f"{c}-{m}", "measure-word": lambda c, m: f"Measure {m}:",
    "measure-word-parents": lambda c, m: f"Measure {c}.{m}:", "measure-action": lambda c, m: f"Action {m}.",
    "measure-circled": lambda c, m: CIRCLED[m - 1], "measure-bold": lambda c, m: f"**({roman(m)})**",
    "measure-markdown": lambda c, m: f"### ({roman(m)})", "measure-code": lambda c, m: f"C{c:02}.{m}",
    "measure-kana": lambda c, m: KANA[m - 1], "measure-kanji": lambda c, m: f"({kanji(m)})"}

BRACKETS = {"agencies-square": ("[", "]"), "agencies-lenticular": ("【", "】"), "agencies-wide": ("（", "）"),
            "agencies-angle": ("<", ">"), "agencies-responsible": ("Responsible: ", ""), "agencies-dash": ("– ", ""),
            "agencies-in-charge": ("In charge: ", ""), "agencies-braces": ("{", "}"), "agencies-tortoise": ("〔", "〕")}
BULLETS = {"bullet-star": "*", "bullet-dot": "•", "bullet-square": "■", "bullet-arrow": "→", "bullet-private": "\uf0b7",
           "bullet-guillemet": "»", "bullet-circle": "○", "bullet-plus": "+", "bullet-o": "o"}
REPEATS = {"repeat-see": "See also {c} - ({m}):", "repeat-listed": "Listed again {c} - ({m}):", "repeat-under": "Reported under {c} ({m}):",
           "repeat-same": "Same as {c}({m}):", "repeat-bracket": "[Repeated from {c} - ({m})]"}
# The entries, and what is between them.
GLOSSARY = {"glossary-colon": ("{i}: {n}", "; "), "glossary-name-colon": ("{n}: {i}", "; "),
            "glossary-name-bracket": ("{n} ({i})", ", "), "glossary-name": ("{n} {i}", "; ")}
LABELS = {"labels-line": ("Plan:\n", "Progress:\n"), "labels-colon": ("Plan: ", "Progress:\n"),
          "labels-other": ("Commitment:\n", "Implementation:\n"), "labels-blank": ("Plan:\n\n", "Progress:\n\n")}

CHANGES = {"chapter": CHAPTERS, "measure": MEASURES, "brackets": BRACKETS, "bullet": BULLETS, "repeat": REPEATS,
           "glossary": GLOSSARY, "labels": LABELS, "contents": {"no-contents": False}}

# Several changes at once.
STRETCH = ["chapter-word measure-digits", "chapter-roman agencies-square", "chapter-part measure-parents", "measure-letters bullet-star",
           "measure-code agencies-responsible", "agencies-lenticular bullet-arrow", "agencies-in-charge repeat-see",
           "repeat-same no-contents", "glossary-colon no-contents", "chapter-letter labels-line", "measure-digits no-contents",
           "agencies-square labels-line", "bullet-o repeat-listed", "chapter-goal measure-word agencies-dash bullet-dot",
           "chapter-word measure-parents-point agencies-square bullet-square repeat-under glossary-name-colon labels-other no-contents"]


class Source:
    def __init__(self, text, model):
        self.text, self.model = text, model
        self.body = min(s["span"]["start"] for s in model["sections"])
        self.edits = []

    def replace(self, start, end, new):
        self.edits.append((start, end, new.encode()))

    def apply(self):
        out = self.text
        for start, end, new in sorted(self.edits, reverse=True):
            out = out[:start] + new + out[end:]
        return out

    def sections(self):
        """(span start, chapter, measure or None) of the contents' entries and of the headings."""
        chapter = 0
        for found in re.finditer(rb"(?m)^(?:(\d+)\. |\(([ivxlc]+)\) )", self.text[:self.body]):
            chapter = int(found[1]) if found[1] else chapter
            if chapter:
                yield found.start(), chapter, None if found[1] else roman_value(found[2].decode())
        for one in self.model["sections"]:
            yield one["span"]["start"], one["number"], None
            for measure in one["sections"]:
                yield measure["span"]["start"], one["number"], measure["number"]

    def nodes(self):
        for chapter in self.model["sections"]:
            for measure in chapter["sections"]:
                for commitment in measure["commitments"]:
                    yield commitment
                    yield from commitment["efforts"]

    def marks(self, chapter, measure):
        for start, c, m in self.sections():
            mark = chapter if m is None else measure
            if mark:
                new = mark(c) if m is None else mark(c, m)
                # Contents have no heading signs of Markdown.
                self.replace(start, self.text.index(b" ", start), new if start >= self.body else re.sub(r"^#+ ", "", new))

    def references(self, form, chapter, measure):
        """The wording of repeats, with the marks of the sections that they name."""
        def written(c, m):
            if form:
                return form.format(c=c, m=roman(m))
            if measure and measure(c, m) != measure(c + 1, m):
                return f"Repeat mention {bare(measure(c, m))}:"
            return f"Repeat mention {bare(chapter(c)) if chapter else c} - {bare(measure(c, m)) if measure else f'({roman(m)})'}:"

        for node in self.nodes():
            start, end = node["span"]["start"], node["span"]["end"]
            found = re.match(rb"\S+ (Repeat mention (\d+) - \(([ivxlc]+)\):?)", self.text[start:end])
            if found and node["ref"]:
                self.replace(start + found.start(1), start + found.end(1), written(int(found[2]), roman_value(found[3].decode())))

    def brackets(self, opening, closing):
        for node in self.nodes():
            end = node["span"]["end"]
            if not node["agencies"]:
                continue
            while self.text[end - 1:end] != b")":
                end -= 1
            depth, at = 0, end
            while at > node["span"]["start"]:
                at -= 1
                depth += (self.text[at:at + 1] == b")") - (self.text[at:at + 1] == b"(")
                if depth == 0:
                    break
            self.replace(at, at + 1, opening)
            self.replace(end - 1, end, closing)

    def bullets(self, sign):
        for found in re.finditer(rb"(?m)^- ", self.text[self.body:]):
            self.replace(self.body + found.start(), self.body + found.start() + 1, sign)

    def glossary(self, form, between):
        """The glossary of the footers; any other text in a footer is left as it is."""
        names = {a["id"]: a["name"] for a in self.model["agencies"]}
        entry = r"[A-Z][A-Za-z]+ \([^()\n]*\)"
        for found in re.finditer(rf"(?m)^(\* ){entry}(?:(?:, and | and |, ){entry}){{2,}}".encode(), self.text):
            entries = re.findall(r"([A-Z][A-Za-z]+) \(([^()]*)\)", found[0].decode())
            if all(i in names for i, _ in entries):
                self.replace(found.end(1), found.end(), between.join(form.format(i=i, n=n) for i, n in entries))

    def no_contents(self):
        start = re.search(rb"(?mi)^(?:Table of )?Contents$", self.text).start()
        self.edits = [e for e in self.edits if not start <= e[0] < self.body]
        self.replace(start, self.body, "")

    def labels(self, plan, progress):
        for chapter in self.model["sections"]:
            for measure in chapter["sections"]:
                for commitment in measure["commitments"]:
                    if commitment["blocks"]:
                        start = commitment["span"]["start"]
                        is_bullet = self.text[start:start + 2] == b"- "
                        self.replace(start, start, plan.rstrip() + "\n" if is_bullet and plan.endswith(" ") else plan)
                    for effort in commitment["efforts"][:1]:
                        self.replace(effort["span"]["start"], effort["span"]["start"], progress)

    def change(self, chapter=None, measure=None, brackets=None, bullet=None, repeat=None, glossary=None, labels=None,
               contents=True):
        if chapter or measure:
            self.marks(chapter, measure)
        if chapter or measure or repeat:
            self.references(repeat, chapter, measure)
        if brackets:
            self.brackets(*brackets)
        if bullet:
            self.bullets(bullet)
        if glossary:
            self.glossary(*glossary)
        if labels:
            self.labels(*labels)
        if not contents:
            self.no_contents()
        return self.apply()


def bare(mark):
    """A mark as a reference prints it: without words, closing point, colon, and mark-up."""
    mark = re.sub(r"^[#\s]+|\*\*", "", mark)
    return re.sub(r"[.:\s-]+$", "", re.sub(r"^[A-Za-z]{3,} ", "", mark))


def variants():
    """The names of the variants with one change, and their changes."""
    for kind, forms in CHANGES.items():
        for name, form in forms.items():
            yield name, {kind: form}


def stretch():
    single = dict(variants())
    for names in STRETCH:
        yield names.replace(" ", "+"), {k: v for name in names.split() for k, v in single[name].items()}


def facts(report):
    """The facts of a report as a multiset; a section is known by its place in the tree."""
    found, paths = collections.Counter(), {}

    def walk(sections, path):
        for index, section in enumerate(sections):
            here = path + (section["number"] or index + 1,)
            paths[section["id"]] = here
            found[(here, "title", section["title"])] += 1
            for at, commitment in enumerate(section["commitments"]):
                node(here + ("c",), commitment)
                found[(here, "open", commitment["open_ended"])] += 1
                for effort in commitment["efforts"]:
                    node(here + ("e", at), effort)
                    found[(here, "kind", effort["kind"], effort["blocks"][0]["text"] if effort["blocks"] else "")] += 1
                    for note in effort["notes"]:
                        found[(here, "note", note["text"])] += 1
                    if effort["ref"]:
                        references.append((here, effort["ref"]))
            walk(section["sections"], here)

    def node(place, one):
        found[(place, "agencies", tuple(one["agencies"]))] += 1
        for key in ("status", "deadline", "as_of"):
            if one.get(key):
                found[(place, key, one[key].get("printed") or one[key]["text"])] += 1
        for field in one.get("fields", []):
            found[(place, "field", field["label"], field["text"])] += 1
        for partner in one.get("partners", []):
            found[(place, "partner", partner)] += 1
        for block in one["blocks"]:
            found[(place, block["kind"], block["label"], block["text"])] += 1

    references = []
    walk(report["sections"], ())
    for place, ref in references:
        found[(place, "ref", paths.get(ref, ref))] += 1
    for agency in report["agencies"]:
        found[("agency", agency["id"], agency["name"])] += 1

    def listed(entries, path):
        for index, entry in enumerate(entries):
            found[("listed", path + (entry["number"] or index + 1,), entry["title"], entry["page"])] += 1
            listed(entry["entries"], path + (entry["number"] or index + 1,))

    listed(report["contents"], ())
    return found


def score(want, got):
    """The share of facts that are right: of those wanted, and of those found, the lower one."""
    same = sum((want & got).values())
    return min(same / max(1, sum(want.values())), same / max(1, sum(got.values())))


def run(program, path, *options):
    result = subprocess.run([program, *options, path], capture_output=True, timeout=120, check=True)
    return json.loads(result.stdout)


def read(program, report, chosen, folder):
    """(name, share, report, facts wanted, facts found) of each variant that chosen(name) takes, which is written to folder."""
    with open(report, "rb") as file:
        text = file.read()
    model = run(program, report)
    whole = facts(model)
    for name, changes in [*variants(), *stretch()]:
        if not chosen(name):
            continue
        path = os.path.join(folder, name + ".txt")
        with open(path, "wb") as file:
            file.write(Source(text, model).change(**changes))
        got = run(program, path)
        want = whole
        if "contents" in changes:
            want = collections.Counter({k: v for k, v in want.items() if k[0] != "listed"})
        yield name, score(want, facts(got)), got, want, facts(got)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--report", required=True)
    parser.add_argument("--only", help="a regular expression; variants with several changes are asked for by `.*[+].*`")
    parser.add_argument("--out")
    parser.add_argument("--least", type=float, default=0.99)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    bad = 0

    def chosen(name):
        return re.fullmatch(options.only, name) if options.only else "+" not in name

    with tempfile.TemporaryDirectory() as scratch:
        for name, share, got, want, found in read(options.program, options.report, chosen, options.out or scratch):
            bad += share < options.least
            print(f"{share:.4f} {name} ({got['profile']})")
            for title, rest in (("missing", want - found), ("invented", found - want)):
                for fact in list(rest)[:options.show]:
                    print(f"    {title} {str(fact)[:300]}")
    print(f"{bad} variants below {options.least}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
