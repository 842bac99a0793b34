# SPDX-License-Identifier: MIT
"""csemplan-stats from outside: --prose, --explain, formats, exit statuses, standard input."""
import json
import os
import subprocess
import unittest

PROGRAM = os.environ["CSEMPLAN_STATS"]
SAMPLE = os.path.join(os.environ["CSEMPLAN_SOURCE"], "examples", "data", "sample.txt")


def run(*arguments, text=b""):
    return subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, check=False)


class Prose(unittest.TestCase):
    def test_json_is_the_default(self):
        got = run("--prose", "-", text=b"In FY2019, 20 fairs were held.\nAct No. 5 is old.\n")
        self.assertEqual(got.returncode, 0, got.stderr)
        found = json.loads(got.stdout)
        self.assertEqual(list(found), ["format", "version", "statistics"])
        self.assertEqual((found["format"], found["version"]), ("csemplan-statistics", 1))
        self.assertEqual(found["statistics"], [{
            "measure": None, "commitment": None, "effort": None, "value": 20, "qualifier": "exact", "kind": "count",
            "unit": "fairs", "phrase": "fairs",
            "period": {"text": "FY2019", "start": "2019-04-01", "end": "2020-03-31"},
            "page": None, "span": {"start": 11, "end": 13, "line": 1}}])

    def test_fiscal_year_start(self):
        got = run("--prose", "--fiscal-year-start", "10", "-", text=b"In FY2019, 20 fairs were held.")
        self.assertEqual(json.loads(got.stdout)["statistics"][0]["period"]["start"], "2019-10-01")

    def test_candidates_in_json(self):
        got = run("--prose", "--explain", "--format", "json", "-", text=b"Act No. 5 covers 30 towns.")
        found = json.loads(got.stdout)
        self.assertEqual([c["reason"] for c in found["candidates"]], ["identifier", "accepted"])

    def test_explanation_as_text(self):
        got = run("--prose", "--explain", "-", text=b"Act No. 5 covers 30 towns.")
        self.assertIn(b"8: 5: identifier: ", got.stdout)
        self.assertIn(b"       1 identifier\n", got.stdout)

    def test_table(self):
        got = run("--prose", "--format", "table", "-", text=b"It covers 30 towns.")
        self.assertEqual(got.stdout.splitlines()[1], b"30\texact\tcount\ttowns\ttowns\t-")

    def test_nothing(self):
        self.assertEqual(json.loads(run("--prose", "-").stdout)["statistics"], [])


class Reports(unittest.TestCase):
    def test_a_report_is_explained(self):
        got = run("--explain", "--format", "json", SAMPLE)
        self.assertEqual(got.returncode, 0, got.stderr)
        found = json.loads(got.stdout)
        accepted = [c for c in found["candidates"] if c["reason"] == "accepted"]
        self.assertEqual(len(accepted), len(found["statistics"]))
        self.assertTrue(all(s["measure"] for s in found["statistics"]))


class Failures(unittest.TestCase):
    def check(self, status, *arguments, text=b""):
        got = run(*arguments, text=text)
        self.assertEqual(got.returncode, status, got.stderr)
        self.assertEqual(got.stdout, b"")
        self.assertTrue(got.stderr)

    def test_usage(self):
        self.check(2)
        self.check(2, "--prose")
        self.check(2, "--prose", "--format", "xml", "-")
        self.check(2, "--prose", "--fiscal-year-start", "13", "-")
        self.check(2, "--unknown", "-")

    def test_input(self):
        self.check(3, "--prose", "/nowhere/at/all")
        self.check(3, "--prose", "-", text=b"30 \xff parks")

    def test_help_and_version(self):
        self.assertIn(b"--prose", run("--help").stdout)
        self.assertEqual(run("--version").stdout.split()[0], b"csemplan-stats")


if __name__ == "__main__":
    unittest.main()
