#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The work of csemplan-lint on a configuration grows no faster than the configuration and the findings: each kind is run
with one size and with twice that size, and the instructions, which callgrind counts, are compared.

Usage: configuration.py CSEMPLAN_LINT. Ends with status 77 if valgrind is missing."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SIZE = 4000
MAX_GROWTH = 2.2
HEAD = "Efforts on the “Basic Plan on Parks”\n\n1. Parks\n\n(i) Trees\n\nA tree. (Ministry of Parks)\n\n"


def report(findings):
    return HEAD + "- Repeat mention 7 - (ii): Roads (XY)\n\n" * findings


def suppressions(size):
    return [{"rule": "repeat-dangling", "measure": f"{i}(i)", "reason": "x"} for i in range(2, size + 2)]


# The configuration, the number of findings of the report, and the exit status. A text with duplicate keys is written by
# hand, since a dictionary cannot have them.
KINDS = {
    "unknown keys": lambda n: ("{" + ",".join(f'"key{i}":1' for i in range(n)) + "}", 1, 2),
    "the same key": lambda n: ('{"agencies":[]' + ',"agencies":[]' * n + "}", 1, 2),
    "severities": lambda n: ('{"severity":{"text-cut":"note"' + ',"text-cut":"note"' * n + "}}", 1, 1),
    "disabled rules": lambda n: (json.dumps({"disable": ["text-cut"] * n}), 1, 1),
    "keys of a suppression": lambda n: ('{"suppressions":[{' + ",".join(f'"key{i}":1' for i in range(n)) + "}]}", 1, 2),
    "suppressions and findings": lambda n: (json.dumps({"suppressions": suppressions(n)}), n // 4, 1),
    "equal suppressions": lambda n: (json.dumps({"suppressions": suppressions(1) * n}), n // 4, 1),
    "a mistake at the end": lambda n: (json.dumps({"suppressions": [*suppressions(n), {"rule": "x"}]}), 1, 2),
}


def instructions(program, folder, kind, size):
    content, findings, status = KINDS[kind](size)
    (folder / "config.json").write_text(content)
    (folder / "report.txt").write_text(report(findings))
    result = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/counts", program, "--config",
                             folder / "config.json", folder / "report.txt"], capture_output=True, check=False)
    if result.returncode != status:
        sys.exit(f"{kind}: status {result.returncode}: {result.stderr.decode('utf-8', 'replace')[-1000:]}")
    return int(re.search(r"^(?:totals|summary): (\d+)", (folder / "counts").read_text(), re.M).group(1))


def main():
    if not shutil.which("valgrind"):
        print("valgrind is missing")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            small, large = (instructions(sys.argv[1], Path(folder), kind, size) for size in (SIZE, 2 * SIZE))
            good = large / small <= MAX_GROWTH
            failed += not good
            print(f"{'ok  ' if good else 'FAIL'} {kind:26} {large / small:5.2f} {large / 2 / SIZE:10.1f} a piece", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
