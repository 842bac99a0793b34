"""Random reports with their model, in every layout.

    python3 tests/generator --seed 1 --count 50 --out DIR            writes DIR/00001.txt, .json and, where the contract
                                                                     allows more than one answer, .others.json
    python3 tests/generator --seed 1 --count 50 --check PROGRAM      runs PROGRAM FILE on each and compares
    python3 tests/generator --relayout MODEL.json --out DIR          prints a csemplan-report JSON in other layouts
    python3 tests/generator --grammar 1 --count 50 --out DIR         random grammars: DIR/00001.txt, .json and .profile.json
    python3 tests/generator --grammar 1 --count 50 --check PROGRAM   reads them with their profile; --infer: with none
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import compare  # noqa: E402
import plans  # noqa: E402
import variants  # noqa: E402
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


def read(program, text, scratch, *options):
    with open(scratch, "wb") as file:
        file.write(text)
    run = subprocess.run([program, *options, scratch], capture_output=True, timeout=60)
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


def check_plan(program, case, scratch, infer=False):
    """(the share of the facts of a plan in a random grammar that are right, its differences as lines, whether what was
    read is worse than nothing: a tree most of which is wrong)."""
    text, profile, want, _ = case
    options = []
    if not infer:
        options = ["--profile", scratch + ".profile.json"]
        with open(options[1], "w", encoding="utf-8") as file:
            json.dump(profile, file, ensure_ascii=False)
    got, problem = read(program, text, scratch, *options)
    if problem:
        return 0, [problem], False
    found = [f"{path}\n    want {json.dumps(a, ensure_ascii=False)[:300]}\n    got  {json.dumps(b, ensure_ascii=False)[:300]}"
             for path, a, b in compare.missing(want, got)]
    share = variants.score(variants.facts(want), variants.facts(got))
    return share, found, share < 0.5 and bool(got["sections"])


def check_plans(program, seeds, infer, only, shown):
    """Prints how many of the plans are read right, and of those in which each feature is."""
    right, all_of, total, shares, wrong = collections.Counter(), collections.Counter(), 0, 0.0, 0
    with tempfile.TemporaryDirectory() as scratch:
        for seed in seeds:
            case = plans.make(seed, only)
            share, found, is_wrong = check_plan(program, case, os.path.join(scratch, "plan.txt"), infer)
            shares += share
            wrong += is_wrong
            is_right = share >= 0.99 if infer else not found
            total += is_right
            for feature in case[3]:
                all_of[feature] += 1
                right[feature] += is_right
            if not is_right and shown:
                print(f"seed {seed} ({' '.join(case[3])}): {share:.3f}, {len(found)} differences")
                for line in found[:shown]:
                    print("  " + line)
    for feature in sorted(all_of, key=lambda f: (right[f] / all_of[f], f)):
        print(f"{right[feature]:5} of {all_of[feature]:5} {feature}")
    print(f"{total} of {len(seeds)} plans read right, {shares / len(seeds):.3f} of their facts; {wrong} trees are mostly wrong")
    return 0 if total == len(seeds) else 1


def write_plans(folder, seeds, only):
    os.makedirs(folder, exist_ok=True)
    for seed in seeds:
        text, profile, want, _ = plans.make(seed, only)
        base = os.path.join(folder, f"{seed:05}")
        with open(base + ".txt", "wb") as file:
            file.write(text)
        for path, value in ((base + ".json", want), (base + ".profile.json", profile)):
            with open(path, "w", encoding="utf-8") as file:
                json.dump(value, file, ensure_ascii=False, indent=1)


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
    parser.add_argument("--grammar", type=int, metavar="SEED", help="random grammars from this seed on")
    parser.add_argument("--features", default="", help="the only optional features that the random grammars may have")
    parser.add_argument("--infer", action="store_true", help="read plans in random grammars without their profile")
    options = parser.parse_args()
    if options.grammar is not None:
        seeds, only = range(options.grammar, options.grammar + options.count), options.features.split()
        if options.out:
            write_plans(options.out, seeds, only)
        return check_plans(options.check, seeds, options.infer, only, options.show) if options.check else 0
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
