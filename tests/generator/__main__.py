"""Random reports with their model, in every layout.

    python3 tests/generator --seed 1 --count 50 --out DIR            writes DIR/00001.txt, .json and, where the contract
                                                                     allows more than one answer, .others.json
    python3 tests/generator --seed 1 --count 50 --check PROGRAM      runs PROGRAM FILE on each and compares
    python3 tests/generator --relayout MODEL.json --out DIR          prints a csemplan-report JSON in other layouts
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import compare  # noqa: E402
from layout import Layout  # noqa: E402
from model import Report  # noqa: E402
from printer import Printer  # noqa: E402
from relayout import Existing, Unprintable  # noqa: E402, F401


def make(seed, style=None):
    """The bytes of a report, the JSON that a reader must print, other correct answers, and a summary of the layout."""
    layout = Layout(seed, style)
    printer = Printer(Report(seed, layout.features()), layout)
    text = printer.print()
    return (text, *printer.expected(), layout.describe())


def remake(model, seed, style):
    layout = Layout(seed, style)
    report = Existing(model, layout)
    printer = Printer(report, layout)
    text = printer.print()
    return (text, *printer.expected(), layout.describe())


def read(program, text, scratch):
    with open(scratch, "wb") as file:
        file.write(text)
    run = subprocess.run([program, scratch], capture_output=True, timeout=60)
    if run.returncode != 0:
        return None, f"exit status {run.returncode}: {run.stderr.decode(errors='replace').strip()[:400]}"
    try:
        return json.loads(run.stdout), None
    except ValueError as problem:
        return None, f"no JSON: {problem}"


def check(program, case, scratch):
    """All differences of one report, as lines."""
    text, want, others, _ = case
    got, problem = read(program, text, scratch)
    if problem:
        return [problem]
    return [f"{path}\n    want {json.dumps(a, ensure_ascii=False)[:600]}\n    got  {json.dumps(b, ensure_ascii=False)[:600]}"
            for path, a, b in compare.differences(want, got, others)]


def write(folder, name, case):
    text, want, others, _ = case
    os.makedirs(folder, exist_ok=True)
    base = os.path.join(folder, name)
    with open(base + ".txt", "wb") as file:
        file.write(text)
    with open(base + ".json", "w", encoding="utf-8") as file:
        json.dump(want, file, ensure_ascii=False, indent=1)
    if others:
        with open(base + ".others.json", "w", encoding="utf-8") as file:
            json.dump(others, file, ensure_ascii=False, indent=1)


def main():
    parser = argparse.ArgumentParser(prog="generator", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--style", choices=["line", "layout", "raw"])
    parser.add_argument("--out", metavar="DIR")
    parser.add_argument("--check", metavar="PROGRAM")
    parser.add_argument("--relayout", metavar="MODEL.json")
    parser.add_argument("--show", type=int, default=1, help="differences to print for each report")
    options = parser.parse_args()
    model = None
    if options.relayout:
        with open(options.relayout, encoding="utf-8") as file:
            model = json.load(file)
    bad = 0
    with tempfile.TemporaryDirectory() as scratch:
        for seed in range(options.seed, options.seed + options.count):
            case = remake(model, seed, options.style) if model else make(seed, options.style)
            if options.out:
                write(options.out, f"{seed:05}", case)
            if options.check:
                found = check(options.check, case, os.path.join(scratch, "report.txt"))
                if found:
                    bad += 1
                    print(f"seed {seed} ({case[3]}): {len(found)} differences")
                    for line in found[:options.show]:
                        print("  " + line)
    if options.check:
        print(f"{options.count - bad} of {options.count} reports read right")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
