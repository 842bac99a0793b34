#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The memory that the programs take for each byte of hard input: each kind (kinds.py) is read at one size and at twice
that size, and the growth of the peak is divided by the growth of the input, so that fixed memory does not count. The
bounds below are somewhat above the worst.

Usage: memory.py PEAK FOLDER [KIND...]; PEAK is built from peak.c, FOLDER contains the programs. The limit max_memory is
off. A program fails if it takes more than its bound in MAX_FACTORS, if it does not run, if a signal ends it, or if it
refuses an input that is not meant to be refused. Prints the kinds with the largest factors of each program.

Environment: CSEMPLAN_MEMORY_BYTES is the first size, 200000; CSEMPLAN_MEMORY_TABLE a file for all factors."""

import concurrent.futures
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import kinds

BYTES = int(os.environ.get("CSEMPLAN_MEMORY_BYTES", "200000"))
MAX_FACTORS = {"json": 125, "lint": 260, "lint-sarif": 680, "stats": 240, "stats-json": 260, "prose": 420}
SHOWN = 5
COMMANDS = {
    "json": ["csemplan-json"],
    "lint": ["csemplan-lint", "--no-config"],
    "lint-sarif": ["csemplan-lint", "--no-config", "--format", "sarif"],
    "stats": ["csemplan-stats"],
    "stats-json": ["csemplan-stats", "--by", "measure,agency,unit,period", "--places", "--format", "json"],
}
PROSE = {"prose": ["csemplan-stats", "--prose", "--explain", "--format", "json"]}


def peak(helper, command, path):
    """The largest resident size of a process in bytes, and its exit status."""
    with open(os.devnull, "wb") as nowhere:
        result = subprocess.run([helper, *command, str(path)], stdout=nowhere, stderr=subprocess.PIPE, check=True)
    size, status = result.stderr.split()[-2:]
    return int(size), int(status)


def measure(helper, folder, name, directory):
    """The factors of one kind: [(program, kind, factor, worst exit status)]."""
    paths, lengths = [], []
    for size in (BYTES, 2 * BYTES):
        path = directory / f"{name}.{size}"
        paths.append(path)
        lengths.append(kinds.write(path, name, size))
    rows = []
    for label, (program, *options) in (PROSE if name.startswith("prose-") else COMMANDS).items():
        command = [str(folder / program), *options, "--replace-invalid", "--limit", "max_memory=0"]
        (small, first), (large, second) = (peak(helper, [*command, *kinds.profile_option(path)], path) for path in paths)
        status = first if first < 0 else second if second < 0 else max(first, second)
        rows.append((label, name, max(0, large - small) / (lengths[1] - lengths[0]), status))
    for path in paths:
        path.unlink()
    return rows


def fails(label, name, factor, status):
    """0 and 1 are the exit status of a program that has read its input, 3 and 4 of one that has refused it."""
    return factor > MAX_FACTORS[label] or status not in ((3, 4) if name in kinds.REFUSED else (0, 1))


def main():
    helper, folder, names = sys.argv[1], Path(sys.argv[2]), sys.argv[3:] or list(kinds.KINDS)
    rows = []
    with tempfile.TemporaryDirectory() as temporary, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for found in pool.map(lambda name: measure(helper, folder, name, Path(temporary)), names):
            rows += found
    rows.sort(key=lambda row: (row[0], -row[2]))
    lines = [f"{label:12} {name:36} {factor:8.1f} {status}" for label, name, factor, status in rows]
    if os.environ.get("CSEMPLAN_MEMORY_TABLE"):
        Path(os.environ["CSEMPLAN_MEMORY_TABLE"]).write_text("\n".join(lines) + "\n")
    print(f"{'program':12} {'kind':36} factor   exit status")
    for label in {**COMMANDS, **PROSE}:
        print("\n".join([line for line in lines if line.split()[0] == label][:SHOWN]))
    failures = [row for row in rows if fails(*row)]
    print("".join(f"FAILED: {label} {name}, factor {factor:.1f}, exit status {status}\n"
                  for label, name, factor, status in failures), end="")
    failed = len(failures)
    print(f"{len(names)} kinds, {len(rows)} runs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
