"""How well the library reads typeset reports: invented ones, in every design, by every extractor.

    python3 tests/extractors/matrix.py --program build/dev/bin/csemplan-json --reports 3 --keep DIR
        [--design NAME]... [--extractor NAME]... [--show N] [--jobs N] [--write PAGE]

Prints the share of the facts that are right for each design and extractor. What is typeset and extracted is kept in DIR,
so that a second run costs only the reading. --show prints so many of the wrong facts of every text, with its path; --write puts the table
into docs/reliability.md, say.
"""

import argparse
import collections
import concurrent.futures
import difflib
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import invented  # noqa: E402
import tables  # noqa: E402
from designs import DESIGNS  # noqa: E402
from extract import EXTRACTORS  # noqa: E402
from facts import facts, share, up_to_misreads, without_hyphens  # noqa: E402
from truth import truth  # noqa: E402
from typeset import Typeset  # noqa: E402

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


def read(program, path):
    result = subprocess.run([program, path], capture_output=True, timeout=120, check=True)
    return json.loads(result.stdout)


def measure(typeset, extractor, program):
    """(path of the text, the facts that are wanted, the facts that were read)."""
    path, tool = typeset.text(extractor), EXTRACTORS[extractor]
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    pages = tool.reads == "pdf"  # the one glossary of a word processor's file may count as a page end or not
    got = facts(read(program, path), pages=pages)
    want = facts(truth(typeset.report, typeset.places(), tool, text, typeset.design.contents_title), got, pages)
    if tool.misreads:
        got = up_to_misreads(want, got)
    if tool.drops_hyphens:
        want, got = without_hyphens(want, got, text)
    return path, want, got


def nearest(fact, others):
    """The most similar of the other facts of the same kind."""
    same = [o for o in others if o[:-1] == fact[:-1]] or [o for o in others if o[0] == fact[0] and len(o) == len(fact)]
    score = lambda other: difflib.SequenceMatcher(None, str(fact[-1]), str(other[-1])).quick_ratio()
    return max(same, key=score, default=None)


def around(text, at):
    return ("..." if at > 40 else "") + text[max(0, at - 40):at + 60]


def show(path, want, got, most):
    """The wrong facts, from where they begin to differ."""
    print(path)
    found = got - want
    for fact in sorted(want - got, key=str)[:most]:
        other = nearest(fact, found)
        kind, wanted = " | ".join(str(part) for part in fact[:-1]), str(fact[-1])
        if other is None:
            print(f"    {kind}: want {wanted[:100]!r}, got none")
            continue
        found -= collections.Counter([other])
        read_as = str(other[-1])
        at = len(os.path.commonprefix([wanted, read_as]))
        if other[:-1] != fact[:-1]:
            kind += f" (read as {' | '.join(str(part) for part in other[1:-1])})"
        print(f"    {kind}: want {around(wanted, at)!r}, got {around(read_as, at)!r}")
    for fact in sorted(found, key=str)[:most]:
        print(f"    invented {' | '.join(str(part) for part in fact)[:160]}")


def counted(program, designs, extractors, count, first=1, keep=None, jobs=2, shown=0):
    """{(design's name, extractor): (right facts, all facts)}"""
    counts = {}
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        work = [(design.name, extractor, typeset) for design in designs
                for typeset in [Typeset(design, seed, report, keep or scratch)
                                for seed, report in reports(count, design.glossary is not None, first)]
                for extractor in extractors if design.scanned or not EXTRACTORS[extractor].misreads]
        results = pool.map(lambda one: measure(one[2], one[1], program), work)
        for (design, extractor, _), (path, want, got) in zip(work, results):
            right, total = share(want, got)
            before = counts.get((design, extractor), (0, 0))
            counts[design, extractor] = before[0] + right, before[1] + total
            if shown and right < total:
                show(path, want, got, shown)
    return counts


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
    parser.add_argument("--write", metavar="PAGE")
    options = parser.parse_args()
    designs = [d for d in DESIGNS if not options.design or d.name in options.design]
    extractors = options.extractor or list(EXTRACTORS)
    counts = counted(options.program, designs, extractors, options.reports, options.first, options.keep, options.jobs,
                     options.show)
    print(tables.plain(designs, extractors, counts), end="")
    if options.write:
        tables.write(options.write, tables.markdown(designs, extractors, counts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
