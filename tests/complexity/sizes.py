#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""No output and no program's memory grows faster than the input: each kind of hard input (kinds.py) is given to every
program in every format, at one size and at twice that size, and the bytes that come out and the greatest memory are
compared.

Usage: sizes.py BIN [KIND...]; BIN is the folder of the programs. Fails where twice the bytes give more than 2.2 times
the output or 3 times the memory, and again so at 4 times that size, where a bound on what is repeated has been reached;
or where more than 450 bytes come out for one.

Environment: CSEMPLAN_SIZES_BYTES is the first size, 24000; CSEMPLAN_SIZES_TABLE a file for the figures."""

import concurrent.futures
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import kinds

BYTES = int(os.environ.get("CSEMPLAN_SIZES_BYTES", "24000"))
MAX_GROWTH = 2.2
MAX_MEMORY = 3.0  # a buffer that doubles its capacity makes steps
MAX_PER_BYTE = 450
AGAIN = 4            # times the first size
SLACK = 16384        # bytes of output that any report has
MIN_MEMORY = 4096  # KiB over an empty input: below it blocks of malloc and arenas are what is counted

TABLES = ("agencies", "chapters", "matrix", "partners", "silence", "statistics")
KEYS = ("agency", "unit", "phrase", "measure,period")


def commands(name):
    """Each command line that prints results of a file, without the file."""
    if name.startswith("prose-"):
        found = [["stats", "--prose", "--format", form] for form in ("table", "csv", "json")]
        return found + [["stats", "--prose", "--explain", "--format", form] for form in ("table", "json")]
    found = [["json"], ["json", "--compact", "--no-spans"]]
    found += [["lint", "--no-config", "--format", form] for form in ("text", "json", "sarif", "junit", "tap")]
    selections = [[]] + [["--table", table] for table in TABLES] + [["--by", key] for key in KEYS]
    selections.append(["--by", "agency,unit,phrase", "--places"])
    return found + [["stats", "--jobs", "1", *selection, "--format", form] for selection in selections
                    for form in ("table", "csv", "json", "html")]


def run(folder, command, path):
    """Bytes of output and KiB of memory, or None if a limit rejects the input."""
    arguments = [f"{folder}/csemplan-{command[0]}", *command[1:], *kinds.profile_option(path), "--replace-invalid", str(path)]
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=nowhere, env={"LANG": "C.UTF-8"})
        length = 0
        while more := process.stdout.read(1 << 20):
            length += len(more)
        _, status, usage = os.wait4(process.pid, 0)
        process.stdout.close()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        raise RuntimeError(f"{' '.join(arguments)} died of signal {-process.returncode}")
    return (length, usage.ru_maxrss) if process.returncode < 3 else None


def measure(folder, directory, name, size, command):
    path = directory / f"{name}.{size}"
    if not path.exists():
        kinds.write(path, name, size)
    return path.stat().st_size, run(folder, command, path)


def growth(before, after, least):
    return after / before if after > least and before > 0 else 1.0


def compare(folder, directory, name, size, command, base):
    """The growth of output and memory when the bytes double, and the bytes of output for each byte; None if rejected."""
    small, one = measure(folder, directory, name, size, command)
    large, two = measure(folder, directory, name, 2 * size, command)
    if not one or not two:
        return None
    double = large / small / 2
    output = growth(one[0] + SLACK, two[0] + SLACK, 0) / double
    memory = growth(max(1, one[1] - base), two[1] - base, MIN_MEMORY) / double
    return output, memory, max(0, two[0] - SLACK) / large


def check(folder, directory, name, bases):
    lines = []
    def grows(found):
        return found[0] > MAX_GROWTH or found[1] > MAX_MEMORY
    for command in commands(name):
        base = bases[command[0]]
        found = compare(folder, directory, name, BYTES, command, base)
        if found and grows(found):
            found = compare(folder, directory, name, AGAIN * BYTES, command, base)
        good = not found or (not grows(found) and found[2] <= MAX_PER_BYTE)
        figures = "{:5.2f} {:5.2f} {:7.1f}".format(*found) if found else "refused"
        lines.append((good, f"{'ok  ' if good else 'FAIL'} {name:32} {figures}  {' '.join(command)}"))
    return lines


def main():
    folder, names = sys.argv[1], sys.argv[2:] or list(kinds.KINDS)
    print("     kind                             output memory bytes for one")
    failed, lines = 0, []
    with tempfile.TemporaryDirectory() as temporary, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        directory = Path(temporary)
        (directory / "empty").write_bytes(b"")
        bases = {program: run(folder, [program], directory / "empty")[1] for program in ("json", "lint", "stats")}
        for job in [pool.submit(check, folder, directory, name, bases) for name in names]:
            for good, line in job.result():
                lines.append(line)
                failed += not good
                if not good:
                    print(line, flush=True)
    if os.environ.get("CSEMPLAN_SIZES_TABLE"):
        Path(os.environ["CSEMPLAN_SIZES_TABLE"]).write_text("\n".join(lines) + "\n")
    print(f"{len(names)} kinds, {len(lines)} outputs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
