# SPDX-License-Identifier: MIT
"""Running out of memory in the programs: the n-th allocation fails, for every n, once only and from there on.

csemplan-json is run for every n. If programs share code for reading, or the tests of the library try every n already, it
is about every third. Each time the program must end with status 4, a message, no output, and all memory freed."""

import os
import re
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import faults

if not faults.can_preload():
    print("no library can be loaded into these programs")
    sys.exit(77)

# Sanitizers make programs slow, so only a part of all n is run.
STEP = 7 if faults.SANITIZERS else 1

CONFIGURATION = b"""{
  "disable": ["agency-silent"], "severity": {"contents-page": "error"}, "fail_on": "never", "fiscal_year_start": 4,
  "agencies": [{"id": "ZO", "name": "Zoo Office"}],
  "suppressions": [{"rule": "date-future", "measure": "2(i)", "reason": "the talk was announced"}]
}
"""


class Memory(faults.Case):
    def setUp(self):
        super().setUp()
        self.cases = 0

    def sweep(self, program, arguments, mode, step=1, stdin=faults.REPORT):
        """The records of all n: (n, status, signal, failures, blocks left, bytes of output, message)."""
        path = self.directory / "record"
        # Some allocators do not set errno; one of the modes tries that.
        variables = {"FAULTS_RECORD": path, "FAULTS_MODE": mode, "FAULTS_STEP": step * STEP, "FAULTS_STDIN": stdin,
                     "FAULTS_ERRNO": 1 if mode == "on" else 0}
        result = subprocess.run([faults.PROGRAMS[program], *map(str, arguments)], env=faults.environment(**variables),
                                cwd=self.directory, capture_output=True, check=False)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))
        records = []
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            *numbers, message = line.split("\t", 6)
            records.append((*map(int, numbers), message))
        return sorted(records)

    def check(self, program, *arguments, statuses=(0,), threads=False, whole=0, **options):
        """whole: the bytes of output that may be printed before the failure. threads: the C library keeps memory for
        threads that ended, and the program works with fewer threads if none can be started."""
        for mode in ("once", "on"):
            started = time.monotonic()
            records = self.sweep(program, arguments, mode, **options)
            passed = [record for record in records if record[3] == 0]
            failed = [record for record in records if record[3] > 0]
            self.assertTrue(passed)
            _, _, _, _, kept, size, _ = passed[-1]
            for n, status, signal, _, left, output, message in passed:
                with self.subTest(program=program, arguments=arguments, mode=mode, n=n):
                    self.assertIn(status, statuses, message)
                    self.assertEqual((signal, output > 0, left > 0), (0, True, threads and kept > 0), message)
            for n, status, signal, _, left, output, message in failed:
                if threads and status == 0 and output == size:
                    continue
                with self.subTest(program=program, arguments=arguments, mode=mode, n=n):
                    self.assertEqual((status, signal), (4, 0), message)
                    self.assertIn(output, (0, whole), message)
                    self.assertLessEqual(left, kept if threads else 0, message)
                    self.assertRegex(message, rf"^csemplan-{program}: (.*: )?(out of memory.*|no memory .*)$")
            print(f"faults: csemplan-{program} {' '.join(Path(str(a)).name for a in arguments)}: {len(failed)} cases, "
                  f"{mode}, {time.monotonic() - started:.1f} s", flush=True)

    def document(self):
        result = subprocess.run([faults.PROGRAMS["json"], "--compact", str(faults.REPORT)], capture_output=True, check=True)
        return self.file("report.json", result.stdout)


class Library(unittest.TestCase):
    def test_no_function_is_forgotten(self):
        """Functions that may fail return int; those that read dates do not allocate."""
        headers = "".join(path.read_text() for path in sorted((faults.SOURCE / "include" / "csemplan").glob("*.h")))
        suites = "".join(path.read_text() for path in (faults.SOURCE / "tests" / "faults").glob("test_*.c"))
        functions = set(re.findall(r"^CSEM_API int (\w+)\(", headers, re.MULTILINE)) - {"csem_date_parse", "csem_period_parse"}
        self.assertGreater(len(functions), 20)
        self.assertEqual([name for name in sorted(functions) if name not in suites], [])


@unittest.skipUnless("json" in faults.PROGRAMS, "csemplan-json was not built")
class Json(Memory):
    def test_text(self):
        self.check("json", faults.REPORT)

    def test_json(self):
        self.check("json", self.document(), step=9)

    def test_standard_input_and_options(self):
        self.check("json", "--compact", "--agency", "ZO=Zoo Office", "--agency", "TO=Tree Office", "--replace-invalid", "-",
                   step=3)

    def test_many_files(self):
        """The first report may have been printed."""
        self.check("json", "--jsonl", self.document(), faults.REPORT, step=9, whole=len(self.document().read_bytes()))

    def test_help(self):
        self.check("json", "--help")
        self.check("json", "--version")


@unittest.skipUnless("lint" in faults.PROGRAMS, "csemplan-lint was not built")
class Lint(Memory):
    def test_formats(self):
        for name, step in (("text", 1), ("json", 4), ("junit", 4), ("tap", 4), ("sarif", 23)):
            self.check("lint", "--no-config", "--format", name, faults.REPORT, statuses=(0, 1), step=step)

    def test_json_input(self):
        self.check("lint", "--no-config", self.document(), statuses=(0, 1), step=23)

    def test_many_files(self):
        self.check("lint", "--no-config", "--format", "json", faults.REPORT, "-", statuses=(0, 1), step=5)

    def test_configuration(self):
        path = self.file(".csemplan.json", CONFIGURATION)
        self.check("lint", "--config", path, faults.REPORT)
        self.check("lint", self.file("report.txt", faults.REPORT.read_bytes()), step=3)

    def test_options(self):
        self.check("lint", "--no-config", "--disable", "text-cut", "--severity", "contents-page=note", "--fail-on", "never",
                   "--agency", "ZO=Zoo Office", "-", step=3)

    def test_rules(self):
        self.check("lint", "--list-rules")
        self.check("lint", "--explain", "text-cut")


@unittest.skipUnless("stats" in faults.PROGRAMS, "csemplan-stats was not built")
class Stats(Memory):
    def test_overview(self):
        self.check("stats", faults.REPORT)

    def test_formats(self):
        for name, step in (("csv", 3), ("json", 3), ("html", 3)):
            self.check("stats", "--format", name, "-", step=step)

    def test_groups(self):
        self.check("stats", "--by", "agency,unit,period", "--where", "kind=count", "--places", faults.REPORT, step=2)
        self.check("stats", "--table", "matrix", faults.REPORT, step=5)

    def test_prose(self):
        self.check("stats", "--prose", faults.REPORT, step=3)
        self.check("stats", "--prose", "--explain", "-")

    def test_explanations(self):
        self.check("stats", "--explain", faults.REPORT, step=2)

    def test_many_files(self):
        self.check("stats", "--jobs", "2", faults.REPORT, faults.REPORT, faults.REPORT, threads=True, step=2)


if __name__ == "__main__":
    unittest.main()
