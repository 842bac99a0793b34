"""How well the library reads typeset reports: invented ones, in every design, by every extractor.

    python3 tests/extractors/matrix.py --program build/dev/bin/csemplan-json --reports 3 --keep DIR
        [--design NAME]... [--extractor NAME]... [--show N] [--jobs N]

Prints the share of the facts that are right for each design and extractor. What is typeset and extracted is kept in DIR,
so that a second run costs only the reading. --show prints so many of the wrong facts of every text, with its path.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import invented  # noqa: E402
import web  # noqa: E402
from designs import DESIGNS  # noqa: E402
from extract import EXTRACTORS, python_with  # noqa: E402
from facts import facts, share, without_hyphens  # noqa: E402
from truth import truth  # noqa: E402

LEAST, MOST = 9000, 15000  # characters of a report's body: some five to ten pages


def reports(count, glossary, first=1):
    """The first so many reports of a fit size, with a glossary or without."""
    seed = first
    while count:
        report = invented.Invented(seed, glossary)
        size = sum(len(piece.text) for piece in report.pieces)
        fits = glossary == any(a.glossary for a in report.agencies) and bool(report.agencies)
        if fits and LEAST < size < MOST:
            yield seed, report
            count -= 1
        seed += 1


class Typeset:
    """A report in a design, in a folder of its own: report.pdf, report.docx and the places of its pieces."""

    def __init__(self, design, seed, report, keep):
        self.design, self.seed, self.report, self.lock = design, seed, report, threading.Lock()
        self.folder = os.path.join(keep, design.name, str(seed))
        self.source = web.page_html(design, report)
        stamp = hashlib.sha256((repr(design) + self.source).encode()).hexdigest()
        os.makedirs(self.folder, exist_ok=True)
        if self.read("stamp") != stamp:
            for name in os.listdir(self.folder):
                os.remove(self.path(name))
            self.write("stamp", stamp)

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        try:
            with open(self.path(name), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def write(self, name, text):
        with open(self.path(name) + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(self.path(name) + ".new", self.path(name))

    def weasyprint(self, html, target):
        program = [python_with("weasyprint"), os.path.join(HERE, "weasy.py"), target]
        return json.loads(subprocess.run(program, input=html, capture_output=True, check=True, text=True, timeout=300).stdout)

    def places(self):
        """{id of a piece: sheet}, and what to add to a sheet for its page. Typesets the report if it is not kept."""
        kept = self.read("places.json")
        if kept is None:
            offset = 0
            if self.design.first_page:
                offset = self.design.first_page - self.weasyprint(self.source, "-")["p0"]
            html = web.page_html(self.design, self.report, offset)
            self.write("report.html", html)
            kept = json.dumps({"sheets": self.weasyprint(html, self.path("report.pdf")), "offset": offset})
            self.write("places.json", kept)
        return json.loads(kept)

    def docx(self):
        if not os.path.exists(self.path("report.docx")):
            self.write("flow.html", web.flow_html(self.design, self.report, self.places()))
            subprocess.run(["pandoc", "-f", "html", self.path("flow.html"), "-o", self.path("report.docx")], check=True)
        return self.path("report.docx")

    def text(self, extractor):
        """The path of what the extractor gives."""
        path = self.path(extractor.strip("-") + ".txt")
        tool = EXTRACTORS[extractor]
        with self.lock:
            self.places()
            source = self.docx() if tool.reads == "docx" else self.path("report.pdf")
        if not os.path.exists(path):
            out = tool.extract(source)
            with open(path + ".new", "wb") as file:
                file.write(out)
            os.replace(path + ".new", path)
        return path


def read(program, path):
    result = subprocess.run([program, path], capture_output=True, timeout=120, check=True)
    return json.loads(result.stdout)


def measure(typeset, extractor, program):
    """(path of the text, the facts that are wanted, the facts that were read)."""
    path, tool = typeset.text(extractor), EXTRACTORS[extractor]
    with open(path, encoding="utf-8") as file:
        text = file.read()
    pages = tool.reads == "pdf"  # the one glossary of a word processor's file may count as a page end or not
    got = facts(read(program, path), pages=pages)
    want = facts(truth(typeset.report, typeset.places(), tool, text), got, pages)
    if tool.drops_hyphens:
        want, got = without_hyphens(want, got, text)
    return path, want, got


def show(path, want, got, most):
    print(path)
    for title, rest in (("want", want - got), ("got ", got - want)):
        for fact in sorted(rest, key=str)[:most]:
            print(f"    {title} {' | '.join(str(part) for part in fact)[:400]}")


def table(designs, extractors, counts):
    width = max(len(d.name) for d in designs) + 1

    def cell(keys):
        right, total = (sum(counts[k][i] for k in keys) for i in (0, 1))
        return f"{right / total:.3f}"

    heads = [max(len(e), 5) for e in extractors]
    print(" " * width + " ".join(f"{e:>{w}}" for e, w in zip(extractors, heads)) + "    all")
    for design in designs:
        row = [cell([(design.name, e)]) for e in extractors]
        print(f"{design.name:{width}}" + " ".join(f"{c:>{w}}" for c, w in zip(row, heads)) +
              f"  {cell([(design.name, e) for e in extractors])}")
    row = [cell([(d.name, e) for d in designs]) for e in extractors]
    print(f"{'all':{width}}" + " ".join(f"{c:>{w}}" for c, w in zip(row, heads)) + f"  {cell(list(counts))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--reports", type=int, default=3)
    parser.add_argument("--first", type=int, default=1, help="the seed from which reports are taken")
    parser.add_argument("--design", action="append", choices=[d.name for d in DESIGNS])
    parser.add_argument("--extractor", action="append", choices=list(EXTRACTORS))
    parser.add_argument("--keep", metavar="DIR")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    designs = [d for d in DESIGNS if not options.design or d.name in options.design]
    extractors = options.extractor or list(EXTRACTORS)
    counts = {}
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        work = [(design.name, extractor, typeset) for design in designs
                for typeset in [Typeset(design, seed, report, options.keep or scratch)
                                for seed, report in reports(options.reports, design.glossary is not None, options.first)]
                for extractor in extractors]
        results = pool.map(lambda one: measure(one[2], one[1], options.program), work)
        for (design, extractor, _), (path, want, got) in zip(work, results):
            right, total = share(want, got)
            before = counts.get((design, extractor), (0, 0))
            counts[design, extractor] = before[0] + right, before[1] + total
            if options.show and right < total:
                show(path, want, got, options.show)
    table(designs, extractors, counts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
