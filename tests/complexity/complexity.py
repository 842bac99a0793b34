#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Nothing takes more than linear time: each kind of hard input (kinds.py) is read, validated, aggregated and written at
one size and at twice that size, and the instructions of each step are compared. Callgrind counts them, so the load of
the machine does not matter.

Usage: complexity.py PROGRAM [KIND...]; PROGRAM is built from complexity.c. A step fails if it takes more than 2.2 times
the instructions for twice the bytes, and does so again from 8 to 16 times the bytes, where bounded searches have reached
their bounds, and from 16 to 32 times, where malloc has its steps elsewhere. It also fails if it takes too many
instructions for each byte. Ends with status 77 if valgrind is missing.

Environment: CSEMPLAN_COMPLEXITY_BYTES is the first size, 24000; CSEMPLAN_COMPLEXITY_TABLE a file for the figures."""

import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import kinds

BYTES = int(os.environ.get("CSEMPLAN_COMPLEXITY_BYTES", "24000"))
MAX_GROWTH = 2.2
MAX_PER_BYTE = 60000
AGAIN = (8, 16)  # times the first size
AT_ONCE = 8  # kinds in one process


def counts_of(program, directory):
    """The instructions of each step on each file of a directory: {(file name, step): count}."""
    files = sorted(str(path) for path in directory.iterdir())
    out = directory.parent / f"{directory.name}-counts"
    out.mkdir()
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", "--compress-strings=yes", f"--callgrind-out-file={out}/counts", program, *files],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if result.returncode == 77:
        print(result.stdout.decode("utf-8", "replace"))
        sys.exit(77)
    if result.returncode != 0:
        raise RuntimeError(result.stdout.decode("utf-8", "replace"))
    counts = {}
    for path in out.iterdir():
        text = path.read_text(errors="replace")
        trigger = re.search(r"^desc: Trigger: Client Request: (\S+) (\S+)$", text, re.M)
        if trigger:
            total = int(re.search(r"^(?:totals|summary): (\d+)", text, re.M).group(1))
            counts[Path(trigger.group(1)).name, trigger.group(2)] = total
    shutil.rmtree(out)
    return counts


def measure(program, names, sizes, directory):
    directory.mkdir()
    lengths = {}
    for name in names:
        for size in sizes:
            data = kinds.make(name, size)
            lengths[name, size] = len(data)
            profile = kinds.profile(name, size)
            before = profile.encode("utf-8") + b"\0" if profile else b""
            (directory / f"{name}.{size}").write_bytes(before + data)
    counts = counts_of(program, directory)
    shutil.rmtree(directory)
    steps = {}
    for (file, step), count in counts.items():
        name, size = file.rsplit(".", 1)
        steps.setdefault((name, step), {})[int(size)] = count
    return steps, lengths


def growth(counts, lengths, name, size):
    """The growth of the instructions when the bytes double; the fixed cost of a step is negligible."""
    bytes_growth = lengths[name, 2 * size] / lengths[name, size]
    return counts[2 * size] / counts[size] * 2 / bytes_growth


def check(program, name, step, counts, lengths, directory):
    """One line for a step, and whether it passes."""
    found = growth(counts, lengths, name, BYTES)
    a_byte = counts[2 * BYTES] / lengths[name, 2 * BYTES]
    for times in AGAIN:
        if found <= MAX_GROWTH:
            break
        size = BYTES * times
        more, more_lengths = measure(program, [name], [size, 2 * size], directory / f"again-{name}-{step}")
        found = growth(more[name, step], more_lengths, name, size)
    good = found <= MAX_GROWTH and a_byte <= MAX_PER_BYTE
    return good, f"{'ok  ' if good else 'FAIL'} {name:32} {step:10} {found:5.2f} {a_byte:10.1f}"


def run(program, names, directory):
    steps, lengths = measure(program, names, [BYTES, 2 * BYTES], directory)
    return [check(program, name, step, counts, lengths, directory.parent)
            for (name, step), counts in sorted(steps.items())]


def main():
    if not shutil.which("valgrind"):
        print("valgrind is missing")
        return 77
    program, names = sys.argv[1], sys.argv[2:] or list(kinds.KINDS)
    print(f"     {'kind':32} {'step':10} growth  instructions a byte")
    failed, lines = 0, []
    with tempfile.TemporaryDirectory() as temporary, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        groups = [names[i:i + AT_ONCE] for i in range(0, len(names), AT_ONCE)]
        jobs = [pool.submit(run, program, group, Path(temporary) / f"group{i}") for i, group in enumerate(groups)]
        for job in jobs:
            for good, line in job.result():
                print(line, flush=True)
                lines.append(line)
                failed += not good
    if os.environ.get("CSEMPLAN_COMPLEXITY_TABLE"):
        Path(os.environ["CSEMPLAN_COMPLEXITY_TABLE"]).write_text("\n".join(lines) + "\n")
    print(f"{len(names)} kinds, {len(lines)} steps, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
