# SPDX-License-Identifier: MIT
"""The short programs of examples/short/ from outside: what they print about the sample report, and how they fail.

CSEMPLAN_WALK, CSEMPLAN_NUMBERS, CSEMPLAN_PROMISES, CSEMPLAN_RULE and CSEMPLAN_CHECK_REPORT are the programs,
CSEMPLAN_SOURCE is the source tree."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

if "CSEMPLAN_WALK" not in os.environ:
    print("the short programs were not built")
    sys.exit(77)

SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
SAMPLE = SOURCE / "examples" / "data" / "sample.txt"


class Short(unittest.TestCase):
    def run_program(self, name, *arguments):
        variable = "CSEMPLAN_" + name.upper()
        if variable not in os.environ:
            self.skipTest(f"{name} was not built")
        return subprocess.run([os.environ[variable], *map(str, arguments)], capture_output=True, check=False,
                              encoding="utf-8")

    def lines(self, name, *arguments):
        got = self.run_program(name, *arguments)
        self.assertEqual((got.returncode, got.stderr), (0, ""))
        return got.stdout.splitlines()

    def fails(self, name, pattern, *arguments):
        got = self.run_program(name, *arguments)
        self.assertEqual((got.returncode, got.stdout), (1, ""))
        self.assertRegex(got.stderr, rf"\A{pattern}\n\Z")

    def test_wrong_usage(self):
        for name, usage in [("walk", "REPORT"), ("numbers", "TEXT"), ("promises", "REPORT AGENCY"), ("rule", "REPORT"),
                            ("check_report", "REPORT")]:
            with self.subTest(name):
                self.fails(name, f"usage: {name} {usage}")
                self.fails(name, f"usage: {name} {usage}", "a", "b", "c")

    def test_a_missing_file(self):
        for name, *further in [["walk"], ["promises", "RSA"], ["rule"], ["check_report"]]:
            with self.subTest(name):
                self.fails(name, "the file cannot be opened: there is no such file", SOURCE / "no such file", *further)

    def test_walk(self):
        lines = self.lines("walk", SAMPLE)
        self.assertEqual(len(lines), 40)
        self.assertTrue(lines[0].startswith("1(i), commitment, page 3: Routes to school shall be walked and checked "))
        self.assertIn("1(iii), effort, page 5: Walks along school routes with the parents’ council", lines)
        self.assertIn("2(i), commitment, page 6: Bicycle lessons shall begin when children are 9 years old.", lines)

    def test_numbers(self):
        text = "In 2019, about 40 towns opened 12 parks. Article 16 allows it. They hope for 3.5%."
        self.assertEqual(self.lines("numbers", text), ["40 towns, approximate, 2019", "12 parks, exact, 2019",
                                                       "3.5 percent, exact, 2019"])
        self.assertEqual(self.lines("numbers", "Rules apply."), [])
        self.assertEqual(self.lines("numbers", "They opened 12."), ["12 (no unit), exact, (no period)"])
        self.assertEqual(self.lines("numbers", "The score was 12."), [])

    def test_promises(self):
        lines = self.lines("promises", SAMPLE, "MHFA")
        self.assertEqual(lines[0], "2(iii) Exchange with other countries and tests of equipment, page 8")
        self.assertEqual(lines[1:3], ["    \"Lights and reflectors for school bags shall be tested, so that those on sale "
                                      "can be seen from far away.\"", "    named in 1 of 2 efforts"])
        self.assertIn("    named in 0 of 3 efforts", self.lines("promises", SAMPLE, "PAB"))
        self.fails("promises", "the report has no agency XYZ", SAMPLE, "XYZ")

    def test_rule(self):
        lines = self.lines("rule", SAMPLE)
        own = [line for line in lines if line.endswith(": the commitment contains no number to check it by "
                                                      "[commitment-number]")]
        numbered = SAMPLE.read_text(encoding="utf-8").splitlines()
        self.assertIn("Routes to school shall be walked", numbered[int(re.match(r"line (\d+):", own[0])[1]) - 1])
        self.assertEqual(len(own), 8)
        self.assertGreater(len(lines), len(own))

    def test_check_report(self):
        self.assertIn("100%: Checks: 4, Failures: 0, Errors: 0", self.lines("check_report", SAMPLE))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "broken.txt"
            path.write_text(SAMPLE.read_text(encoding="utf-8").replace("October 2 to 6, 2023", "February 30, 2023"),
                            encoding="utf-8")
            got = self.run_program("check_report", path)
        self.assertEqual(got.returncode, 1)
        self.assertIn("75%: Checks: 4, Failures: 1, Errors: 0", got.stdout)
        self.assertRegex(got.stdout, r"line 64: .*February 30, 2023.* \[date-invalid\]")

    def test_the_readme_has_walk(self):
        page = (SOURCE / "README.md").read_text(encoding="utf-8")
        program = (SOURCE / "examples" / "short" / "walk.c").read_text(encoding="utf-8")
        self.assertEqual(re.search(r"```c\n(.*?)```", page, re.S)[1], re.sub(r"\A(/\*.*?\*/\n)*", "", program))


if __name__ == "__main__":
    unittest.main()
