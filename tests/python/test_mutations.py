# SPDX-License-Identifier: MIT
"""Damaged reports: cuts, splices, repeats, flipped bytes, very long numbers. The programs read each of them without a
crash and in a short time. They print valid JSON, or only an error message, with exit status 3 or 4.

Mutants are made from the sample and, if it is there, from the corpus. They are determined by a seed and a number, so that
each can be reproduced: `test_mutations.py --seed 7 --count 5000` runs many, `--only 123 --keep FILE` writes mutant 123.

CSEMPLAN_JSON, CSEMPLAN_LINT and CSEMPLAN_STATS are the programs, CSEMPLAN_SOURCE the source tree, CSEMPLAN_CORPUS the
corpus."""

import argparse
import concurrent.futures
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAMS = {name: os.environ.get(f"CSEMPLAN_{name}") for name in ("JSON", "LINT", "STATS")}
SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
CORPUS = Path(os.environ.get("CSEMPLAN_CORPUS", ""))
MAX_SECONDS = 10  # seconds of the processor; a machine may have other work
MAX_WAIT = 300
CRASHES = b"AddressSanitizer", b"runtime error", b"LeakSanitizer", b"MemorySanitizer", b"Assertion"

# Bytes that a mutation inserts, which mean something to one of the readers.
PIECES = [b"9" * 1000, b"9" * 20000, b"1,000," * 500, b"(" * 500, b")" * 500, b"(MP) ", b"\n", b"\n\n", b"\f", b"\r",
          b"\0", b"\xff", b"\xc3", b"\xe2\x80", b"\xf4\x90\x80\x80", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\x9c" * 99,
          b"* ", b"**", b"- ", b" " * 3000, b"\t", b"1. ", b"(i) ", b"(cccxcix) ", b"...... 7\n", b"Contents\n",
          b"In FY2019, ", b" million", b"99999999999999999999", b"-1", b"1e999", b"{", b"}", b"[" * 64, b"\"", b"\\u0000",
          b"\\ud83c", b"null", b"\"page\":", b",", b":", b"Repeat mention 1 - (i): ", b"Ministry of ", b" Agency", b" and "]


def cut(r, data, _):
    at = r.randrange(len(data) + 1)
    return data[:at] if r.random() < 0.5 else data[at:]


def drop(r, data, _):
    start = r.randrange(len(data) + 1)
    return data[:start] + data[start + r.choice((1, 2, 10, 100, 1000, 10000)):]


def splice(r, data, others):
    other = r.choice(others)
    return data[:r.randrange(len(data) + 1)] + other[r.randrange(len(other) + 1):]


def insert_part(r, data, others):
    other = r.choice(others)
    start, at = r.randrange(len(other) + 1), r.randrange(len(data) + 1)
    return data[:at] + other[start:start + r.choice((5, 50, 500, 5000))] + data[at:]


def repeat_part(r, data, _):
    start = r.randrange(len(data) + 1)
    part = data[start:start + r.choice((1, 3, 10, 100, 1000, 10000))]
    return data[:start] + part * r.choice((2, 3, 10, min(1000, 1 + 300000 // (len(part) + 1)))) + data[start:]


def flip(r, data, _):
    out = bytearray(data)
    for _ in range(r.choice((1, 2, 10, 100, 1000))):
        if out:
            out[r.randrange(len(out))] ^= 1 << r.randrange(8)
    return bytes(out)


def overwrite(r, data, _):
    out = bytearray(data)
    for _ in range(r.choice((1, 10, 100))):
        if out:
            out[r.randrange(len(out))] = r.choice((0, 10, 12, 13, 32, 40, 41, 42, 45, 57, 127, 128, 255))
    return bytes(out)


def insert_piece(r, data, _):
    for _ in range(r.choice((1, 1, 5, 50))):
        at = r.randrange(len(data) + 1)
        data = data[:at] + r.choice(PIECES) + data[at:]
    return data


def swap_lines(r, data, _):
    lines = data.split(b"\n")
    for _ in range(r.choice((1, 10, 100))):
        a, b = r.randrange(len(lines)), r.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def nines(r, data, _):
    """Digits become 9s, or very many of them."""
    out = bytearray()
    share, many = r.random(), r.choice((1, 1, 10, 300, 2000))
    for byte in data:
        digit = 48 <= byte <= 57 and r.random() < share
        out += b"9" * many if digit else bytes((byte,))
        if len(out) > 3000000:
            break
    return bytes(out)


def join_lines(r, data, _):
    return data.replace(r.choice((b"\n", b"\n\n", b"\f", b" ")), r.choice((b"", b" ", b"\n", b"\f", b"\r\n")))


MUTATIONS = [cut, drop, splice, insert_part, repeat_part, flip, overwrite, insert_piece, swap_lines, nines, join_lines]


def seeds():
    """The original texts: the sample as text and JSON, and the corpus."""
    paths = [SOURCE / "examples" / "data" / name for name in ("sample.txt", "sample.layout.txt", "sample.json")]
    if str(CORPUS) != ".":
        paths += sorted(CORPUS.glob("**/*.txt"))
    data = [path.read_bytes() for path in paths if path.is_file()]
    for path in list(paths):
        if path.name.startswith("efforts"):
            data.append(subprocess.run([PROGRAMS["JSON"], path], capture_output=True, check=True).stdout)
    return data


def mutant(seed, number, data):
    r = random.Random(f"{seed} {number}")
    text = r.choice(data)
    for _ in range(r.choice((1, 1, 1, 2, 3, 5))):
        text = r.choice(MUTATIONS)(r, text, data)[:4000000]
    return text


def commands(path, number):
    """Every mutant is read and printed; the other programs take turns."""
    yield PROGRAMS["JSON"], ["--replace-invalid" if number % 2 else "--compact", path]
    if number % 3 == 0:
        yield PROGRAMS["STATS"], ["--prose", "--explain", path]
    elif number % 3 == 1:
        yield PROGRAMS["STATS"], ["--format", "json", path]
    if number % 2 == 0:
        form = "json" if number % 4 else "sarif"
        yield PROGRAMS["LINT"], ["--no-config", "--format", form, "--fail-on", "never", path]


def limit_time():
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS + 1))


def complaint(program, arguments):
    """The fault of a run, or None."""
    try:
        result = subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=MAX_WAIT, check=False,
                                preexec_fn=limit_time)
    except subprocess.TimeoutExpired:
        return f"does not end in {MAX_WAIT} s"
    if any(word in result.stderr for word in CRASHES):
        return result.stderr.decode("utf-8", "replace")
    if result.returncode in (3, 4):
        if result.stdout or not result.stderr:
            return f"status {result.returncode} with output, or without a message"
        return None
    if result.returncode == -signal.SIGXCPU:
        return f"takes more than {MAX_SECONDS} s"
    if result.returncode != 0:
        return f"status {result.returncode}: {result.stderr.decode('utf-8', 'replace')[:2000]}"
    if "--explain" in arguments:
        return None if result.stdout.decode("utf-8") is not None else "no text"
    try:
        json.loads(result.stdout)
    except ValueError as error:
        return f"prints what is no JSON: {error}"
    return None


def check(seed, number, data):
    """The faults of one mutant."""
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(mutant(seed, number, data))
        file.flush()
        problems = []
        for program, arguments in commands(file.name, number):
            if program:
                problem = complaint(program, arguments)
                if problem:
                    shown = " ".join(map(str, arguments[:-1]))
                    problems.append(f"mutant {number} of seed {seed}: {Path(program).name} {shown}: {problem}")
        return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=int(os.environ.get("CSEMPLAN_MUTANTS", "300")))
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    if not PROGRAMS["JSON"]:
        print("the programs were not built")
        return 77
    data = seeds()
    numbers = range(options.first, options.first + options.count) if options.only is None else [options.only]
    if options.keep:
        options.keep.write_bytes(mutant(options.seed, numbers[0], data))
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for problems in pool.map(lambda number: check(options.seed, number, data), numbers):
            failed += bool(problems)
            for problem in problems:
                print(problem, flush=True)
    print(f"{len(numbers)} mutants of {len(data)} texts, {failed} with complaints")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
