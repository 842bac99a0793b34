#!/usr/bin/env python3
"""Random reports in every layout, read by csemplan-json and compared with their model, fact by fact.

CSEMPLAN_JSON names the program. The seeds are fixed, so that a failure can be reproduced:
    python3 tests/generator --seed N --check PROGRAM --show 20
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
GENERATOR = os.path.join(HERE, "..", "generator", "__main__.py")
SAMPLE = os.path.join(HERE, "..", "..", "examples", "data", "sample.txt")
COUNTS = {"line": 160, "layout": 160, "raw": 160}
FIRST_SEED = 1
RELAYOUTS = 40
MAX_SHOWN = 10


def load_generator():
    spec = importlib.util.spec_from_file_location("generator_main", GENERATOR)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    program = os.environ.get("CSEMPLAN_JSON")
    if not program or not os.path.exists(program):
        print("CSEMPLAN_JSON must name the program csemplan-json", file=sys.stderr)
        return 2
    generator = load_generator()
    cases = [(f"--style {style} --seed {seed}", lambda s=seed, y=style: generator.make(s, y))
             for style, count in COUNTS.items() for seed in range(FIRST_SEED, FIRST_SEED + count)]
    if os.path.exists(SAMPLE):
        run = subprocess.run([program, SAMPLE], capture_output=True)
        if run.returncode != 0:
            print(f"the sample is refused: {run.stderr.decode(errors='replace')}")
            return 1
        model = json.loads(run.stdout)
        cases += [(f"sample relayout, --style {style} --seed {seed}",
                   lambda s=seed, y=style: generator.remake(model, s, y))
                  for style in COUNTS for seed in range(FIRST_SEED, FIRST_SEED + RELAYOUTS)]
    bad = skipped = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, build in cases:
            try:
                case = build()
            except generator.Unprintable:  # the layout has no way to show an item of the sample
                skipped += 1
                continue
            found = generator.check(program, case, os.path.join(scratch, "report.txt"))
            if found:
                bad += 1
                if bad <= MAX_SHOWN:
                    print(f"{name} ({case[3]}): {len(found)} differences, first: {found[0]}")
    print(f"{len(cases) - bad - skipped} of {len(cases) - skipped} reports read right")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
