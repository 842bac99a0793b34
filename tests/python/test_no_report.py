# SPDX-License-Identifier: MIT
"""Texts that are no reports give no section when they are read without any option: a wrong tree is worse than none.

Those in tests/data/no-report are numbered, labelled and full of offices. The others are from the machine: licences, what
packages document, the standard library of Python, and the sources of this project. Since machines differ, a fixed number
is drawn from each place; --all reads all of them.

CSEMPLAN_JSON is the program, CSEMPLAN_SOURCE the source tree."""

import argparse
import concurrent.futures
import gzip
import json
import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

PROGRAM = os.environ.get("CSEMPLAN_JSON")
SOURCE = Path(os.environ.get("CSEMPLAN_SOURCE", "."))
MIN_OWN, MIN_FOUND = 8, 20
MIN_BYTES, MAX_BYTES = 1500, 400000
OTHER_FORMATS = {".html", ".json", ".xml", ".svg"}  # which are refused as such
PLACES = [("/usr/share/common-licenses", "*", 20), ("/usr/share/doc", "*/*", 40),
          (sysconfig.get_paths()["stdlib"], "*.py", 30), (str(SOURCE / "lib"), "*/*.c", 20),
          (str(SOURCE / "examples"), "*/*.c", 10)]


def content(path):
    """The bytes of a file, or None if it is no text of a usual size."""
    if OTHER_FORMATS & set(path.suffixes):
        return None
    try:
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        data.decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError):
        return None
    return data if MIN_BYTES <= len(data) <= MAX_BYTES and b"\0" not in data else None


def texts_of_machine(every):
    """(path, bytes) of so many texts of each place, spread over it."""
    for folder, pattern, count in PLACES:
        paths = sorted(p for p in Path(folder).glob(pattern) if p.is_file() and not p.is_symlink())
        step = 1 if every else max(1, len(paths) // (2 * count))
        taken = 0
        for path in paths[::step]:
            data = content(path)
            if data and (every or taken < count):
                taken += 1
                yield path, data


def complaint(case):
    """What is wrong with what is read of a text, or None."""
    path, data = case
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(data)
        file.flush()
        result = subprocess.run([PROGRAM, "--compact", "--no-spans", "--replace-invalid", file.name], capture_output=True,
                                timeout=300, check=False)
    if result.returncode != 0:
        return f"{path}: status {result.returncode}: {result.stderr.decode(errors='replace')[:500]}"
    report = json.loads(result.stdout)
    if report["sections"] or report["profile"]:
        first = json.dumps(report["sections"][:1], ensure_ascii=False)
        return f"{path}: {len(report['sections'])} sections by the profile {report['profile']}: {first[:600]}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    if not PROGRAM:
        print("csemplan-json was not built")
        return 77
    own = [(p, p.read_bytes()) for p in sorted((SOURCE / "tests/data/no-report").glob("*.txt"))]
    found = list(texts_of_machine(options.all))
    failed = []
    if len(own) < MIN_OWN or len(found) < MIN_FOUND:
        failed.append(f"only {len(own)} own texts, and {len(found)} of the machine")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for problem in pool.map(complaint, own + found):
            if problem:
                failed.append(problem)
    print("\n".join(failed))
    print(f"{len(own)} own texts and {len(found)} of the machine, {len(failed)} complaints")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
