# SPDX-License-Identifier: MIT
"""One invented report in every design by every extractor, and two scans: no share of right facts may be less than
tests/data/extractors.json says. `check.py --update`, with the same environment, raises the shares that have become greater.

CSEMPLAN_JSON is the program, CSEMPLAN_SOURCE the source tree. A machine without one of the extractors or fonts skips it."""

import json
import math
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import extract  # noqa: E402
import matrix  # noqa: E402
from designs import DESIGNS  # noqa: E402

BOUNDS = Path(os.environ.get("CSEMPLAN_SOURCE", ".")) / "tests" / "data" / "extractors.json"
SCANNED = ("plain", "book")
TOOLS_MAY_VARY = 0.005
READING_MAY_VARY = 0.03  # Tesseract's, with the processor


def counted(program):
    read = [e for e, tool in extract.EXTRACTORS.items() if not tool.misreads]
    counts = matrix.counted(program, DESIGNS, read, 1)
    scanned = [d for d in DESIGNS if d.name in SCANNED]
    return {**counts, **matrix.counted(program, scanned, [e for e in extract.EXTRACTORS if e not in read], 1)}


def bound(extractor, right, total):
    slack = READING_MAY_VARY if extract.EXTRACTORS[extractor].misreads else TOOLS_MAY_VARY
    return math.floor((right / total - slack) * 100) / 100


def main():
    program = os.environ.get("CSEMPLAN_JSON")
    gone = ["csemplan-json"] * (not program) + extract.missing(DESIGNS)
    if gone:
        print(f"SKIPPED: {', '.join(gone)} missing here: no typeset report was read")
        return 77
    bounds = json.loads(BOUNDS.read_text())
    counts, worse = counted(program), []
    if "--update" in sys.argv:
        for (design, extractor), found in counts.items():
            row = bounds.setdefault(design, {})
            row[extractor] = max(bound(extractor, *found), row.get(extractor, 0))
        BOUNDS.write_text(json.dumps(bounds, indent=1) + "\n")
    for (design, extractor), (right, total) in counts.items():
        least = bounds.get(design, {}).get(extractor)
        if least is None or right / total < least:
            worse.append(f"{design} by {extractor}: {right / total:.3f} of its facts are right, at least {least} have to be")
    print("".join(line + "\n" for line in worse) + f"{len(counts)} texts, {len(worse)} worse")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
