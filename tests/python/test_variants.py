# SPDX-License-Identifier: MIT
"""The sample changed in one respect or in several: numerals, brackets, bullets, wording, labels. Each variant is read
without any option, and the share of its facts that are right may never be less than it was.

tests/data/variants.json has the shares; `test_variants.py --update`, with the same environment, raises those that have
become greater. CSEMPLAN_JSON is the program, CSEMPLAN_SOURCE the source tree."""

import json
import math
import os
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("CSEMPLAN_SOURCE", "."))
SHARES = SOURCE / "tests" / "data" / "variants.json"
PLACES = 10000  # to which shares are rounded down
TARGET = 0.99
sys.path.insert(0, str(SOURCE / "tests" / "generator"))

import variants  # noqa: E402


def compare(report, name):
    """The status of the test of a report, whose shares have this name in the table."""
    program = os.environ.get("CSEMPLAN_JSON")
    if not program:
        print("csemplan-json was not built")
        return 77
    table = json.loads(SHARES.read_text())
    known = table.setdefault(name, {})
    found, worse, unknown = {}, [], []
    with tempfile.TemporaryDirectory() as scratch:
        for variant, share, *_ in variants.read(program, report, lambda _: True, scratch):
            found[variant] = math.floor(share * PLACES) / PLACES
    for variant, share in found.items():
        if variant not in known:
            unknown.append(variant)
        elif share < known[variant]:
            worse.append(f"{variant}: {share} of its facts are right, and {known[variant]} were")
    if "--update" in sys.argv:
        table[name] = {v: max(s, known.get(v, 0)) for v, s in found.items()}
        SHARES.write_text(json.dumps(table, indent=1) + "\n")
        unknown = []
    for line in worse + [f"{v}: not in {SHARES.name}; --update adds it" for v in unknown]:
        print(line)
    short = [f"{v} {s}" for v, s in found.items() if s < TARGET]
    print(f"{len(found)} variants of {report}, {len(worse)} worse; {len(short)} below {TARGET}: {', '.join(short) or 'none'}")
    return 1 if worse or unknown else 0


if __name__ == "__main__":
    sys.exit(compare(SOURCE / "examples" / "data" / "sample.txt", "sample"))
