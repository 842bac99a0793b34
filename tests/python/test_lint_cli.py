# SPDX-License-Identifier: MIT
"""csemplan-lint from outside: arguments, exit codes, output, configuration, and the page of its rules.

CSEMPLAN_LINT is the program, CSEMPLAN_SOURCE the source tree."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

if "CSEMPLAN_LINT" not in os.environ:
    print("csemplan-lint was not built")
    sys.exit(77)

PROGRAM = os.environ["CSEMPLAN_LINT"]
SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
SAMPLE = SOURCE / "examples" / "data" / "sample.txt"
FAULTY = """Efforts on the “Basic Plan on Road Safety”
(From April 1, 2019 to March 31, 2020)
July 10, 2020
Liaison Conference on Road Safety

Table of Contents
1. Roads ... 1
(i) Crossings ... 1

* NPA (National Police Agency)

1. Roads
(i) Crossings
Lamps shall be put up. (National Police Agency)
- Übung: lamps (all of them were put up. (NPA)
- Repeat mention 4 - (i): Lamps (NPA)
"""


def run(*arguments, stdin=b"", **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, check=False, **options)


class Program(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.folder = Path(directory.name).resolve()
        self.path = self.file("report.txt", FAULTY)

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path

    def config(self, **content):
        return self.file(".csemplan.json", json.dumps(content))

    def lines(self, *arguments, status=1, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.returncode, status, result.stderr)
        return result.stdout.decode("utf-8").splitlines()

    def rules(self, *arguments, **options):
        return sorted(re.search(r"\[([a-z-]+)\]$", line).group(1) for line in self.lines(*arguments, **options))

    def fail_with(self, status, pattern, *arguments, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(result.stdout, b"")
        self.assertRegex(result.stderr.decode("utf-8"), pattern)


class Output(Program):
    def test_text_has_file_line_and_column(self):
        lines = self.lines(self.path)
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith(f"{self.path}:15:16: warning: "), lines[0])
        self.assertTrue(lines[0].endswith("[parenthesis-unbalanced]"))
        self.assertTrue(lines[1].startswith(f"{self.path}:16:1: error: "), lines[1])

    def test_summary_is_on_standard_error(self):
        self.assertIn("1 file: 1 error, 1 warning, 0 notes", run(self.path).stderr.decode())

    def test_many_files(self):
        result = run(self.path, SAMPLE)
        self.assertIn("2 files", result.stderr.decode())
        self.assertIn(str(SAMPLE), result.stdout.decode())

    def test_standard_input(self):
        lines = self.lines("-", stdin=FAULTY.encode())
        self.assertTrue(lines[0].startswith("<stdin>:15:16:"))

    def test_json(self):
        document = json.loads("\n".join(self.lines("--format", "json", self.path)))
        self.assertEqual(list(document), ["format", "version", "reports"])
        self.assertEqual((document["format"], document["version"]), ("csemplan-findings", 2))
        [findings] = document["reports"]
        self.assertEqual(list(findings), ["input", "counts", "findings"])
        self.assertEqual(findings["input"], str(self.path))
        self.assertEqual(findings["counts"], {"error": 1, "warning": 1, "note": 0})
        first = findings["findings"][0]
        self.assertEqual(list(first), ["rule", "severity", "measure", "commitment", "effort", "agency", "page", "sheet",
                                       "span", "message", "related"])
        span = first["span"]
        self.assertEqual(FAULTY.encode()[span["start"]:span["end"]], b"(")
        both = json.loads("\n".join(self.lines("--format", "json", self.path, SAMPLE)))
        self.assertEqual([len(both["reports"]), both["reports"][0]], [2, findings])
        self.assertEqual({**both, "reports": [findings]}, document)

    def test_other_formats_are_written(self):
        for name, start in (("sarif", "{"), ("junit", "<?xml"), ("tap", "TAP version 13"),
                            ("tap14", "TAP version 14")):
            with self.subTest(name):
                self.assertTrue(self.lines("--format", name, self.path)[0].startswith(start))

    def at(self, epoch):
        return run("--no-config", "--format", "junit", self.path, env={**os.environ, "SOURCE_DATE_EPOCH": epoch})

    def test_the_time_of_junit_can_be_given(self):
        for epoch, time in (("0", "1970-01-01T00:00:00"), ("1583020799", "2020-02-29T23:59:59"),
                            ("253402300799", "9999-12-31T23:59:59")):
            self.assertIn(f'timestamp="{time}"', self.at(epoch).stdout.decode())
        self.assertNotIn('timestamp="1970', self.at("").stdout.decode())
        for epoch in ("253402300800", "-1", "1e3", "now", "99999999999999999999999"):
            result = self.at(epoch)
            self.assertEqual((result.returncode, result.stdout), (2, b""))
            self.assertIn(f"10000: '{epoch}'", result.stderr.decode())

    def test_json_input_says_what_could_not_run(self):
        result = run("--no-config", SOURCE / "examples" / "data" / "sample.json")
        self.assertRegex(result.stderr.decode(), "furniture-glued could not run")

    def test_no_colours_in_a_pipe(self):
        self.assertNotIn(b"\033[", run(self.path).stdout)


class Options(Program):
    def test_disable_and_severity(self):
        self.assertEqual(self.rules("--disable", "repeat-dangling", self.path, status=0), ["parenthesis-unbalanced"])
        lines = self.lines("--severity", "parenthesis-unbalanced=error", "--disable", "repeat-dangling", self.path)
        self.assertIn(": error: ", lines[0])
        self.assertEqual(self.rules("--severity", "repeat-dangling=off", self.path, status=0),
                         ["parenthesis-unbalanced"])

    def test_fail_on(self):
        off = ("--disable", "repeat-dangling")
        self.lines("--fail-on", "never", self.path, status=0)
        self.lines(*off, "--fail-on", "error", self.path, status=0)
        self.lines(*off, "--fail-on", "warning", self.path, status=1)
        self.lines(*off, "--fail-on", "note", self.path, status=1)

    def test_limit(self):
        self.assertEqual(self.rules("--max-findings", "1", self.path), ["findings-limit", "parenthesis-unbalanced"])

    def test_bad_usage(self):
        self.fail_with(2, "no file")
        self.fail_with(2, "no rule 'nothing'", "--disable", "nothing", self.path)
        self.fail_with(2, "--severity wants", "--severity", "text-cut", self.path)
        self.fail_with(2, "--severity wants", "--severity", "text-cut=grave", self.path)
        self.fail_with(2, "--fail-on wants", "--fail-on", "grave", self.path)
        self.fail_with(2, "--format wants", "--format", "xml", self.path)
        self.fail_with(2, "no rule 'nothing'", "--explain", "nothing")
        self.fail_with(2, "Try", "--no-such-option")

    def test_input_that_cannot_be_read(self):
        self.fail_with(3, "none.txt", self.path, self.folder / "none.txt")
        bad = self.folder / "bad.txt"
        bad.write_bytes(b"good\nbad \xff\n")
        self.fail_with(3, r"bad\.txt:2:5:", self.path, bad)
        self.fail_with(4, "larger", "--max-input", "10", self.path)
        self.fail_with(3, "directory", self.folder)

    def test_help_and_version(self):
        for option in ("--help", "--version"):
            result = run(option)
            self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertIn(b"Exit status", run("--help").stdout)


class Rules(Program):
    def test_list(self):
        lines = self.lines("--list-rules", status=0)
        self.assertGreaterEqual(len(lines), 32)
        self.assertTrue(all(re.match(r"[a-z-]+ +(error|warning|note) +\S", line) for line in lines))

    def test_explain(self):
        for line in self.lines("--list-rules", status=0):
            text = "\n".join(self.lines("--explain", line.split()[0], status=0))
            self.assertIn("It fires when", text)
            if not line.startswith("findings-limit"):
                self.assertIn("This triggers it:", text)
                self.assertIn("This does not:", text)

    def test_page_is_not_stale(self):
        page = run("--list-rules", "--format", "markdown").stdout.decode("utf-8")
        self.assertEqual((SOURCE / "docs" / "rules.md").read_text(encoding="utf-8"), page,
                         "write it again: csemplan-lint --list-rules --format markdown > docs/rules.md")


class Configuration(Program):
    def test_is_found_above_the_file(self):
        self.config(disable=["repeat-dangling"], severity={"parenthesis-unbalanced": "note"})
        below = self.file("a/b/report.txt", FAULTY)
        self.assertIn(": note: ", self.lines(below, status=0)[0])

    def test_is_found_in_the_current_folder(self):
        self.config(disable=["repeat-dangling"])
        self.assertEqual(self.rules("-", stdin=FAULTY.encode(), status=0, cwd=self.folder), ["parenthesis-unbalanced"])

    def test_the_command_line_wins(self):
        self.config(severity={"repeat-dangling": "off"}, fail_on="never")
        self.assertEqual(len(self.lines("--severity", "repeat-dangling=warning", "--fail-on", "warning", self.path)), 2)
        self.assertEqual(len(self.lines("--no-config", self.path)), 2)
        other = self.file("other.json", "{}")
        self.assertEqual(len(self.lines("--config", other, self.path)), 2)

    def test_suppressions(self):
        self.config(suppressions=[{"rule": "repeat-dangling", "measure": "1(i)", "reason": "comes next year"}])
        result = run(self.path)
        self.assertEqual(result.returncode, 0)
        self.assertNotIn(b"repeat-dangling", result.stdout)
        self.assertIn(b"1 finding suppressed", result.stderr)
        [report] = json.loads(run("--format", "json", self.path).stdout)["reports"]
        self.assertEqual(report["counts"], {"error": 0, "warning": 1, "note": 0})
        self.assertEqual([finding["rule"] for finding in report["findings"]], ["parenthesis-unbalanced"])

    def test_suppressions_that_match_nothing_are_told(self):
        self.config(suppressions=[{"rule": "text-cut", "measure": "1(i)", "reason": "long ago"},
                                  {"rule": "repeat-dangling", "reason": "not in a measure"}])
        result = run(self.path)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr.count(b"matches nothing"), 2)

    def test_agencies_and_fiscal_year(self):
        text = FAULTY.replace("(National Police Agency)\n-", "(Ministry of Lamps)\n-")
        path = self.file("report.txt", text)
        self.assertIn("agency-undefined", self.rules(path))
        self.config(agencies=[{"name": "Ministry of Lamps"}], fiscal_year_start=10)
        self.assertNotIn("agency-undefined", self.rules(path))

    def test_bad_configurations(self):
        for content, status, pattern in (("{", 3, r"\.csemplan\.json:1:\d+: this is not JSON"), ("[]", 2, "no object"),
                                         ('{"colour": 1}', 2, "not known"), ('{"disable": ["x"]}', 2, "no rule 'x'"),
                                         ('{"severity": {"text-cut": "x"}}', 2, "no severity"),
                                         ('{"fail_on": 3}', 2, "fail_on"), ('{"fiscal_year_start": 13}', 2, "month"),
                                         ('{"disable": [], "disable": []}', 2, "twice"),
                                         ('{"suppressions": [{"rule": "text-cut"}]}', 2, "no reason")):
            with self.subTest(content):
                self.file(".csemplan.json", content)
                self.fail_with(status, pattern, self.path)


if __name__ == "__main__":
    unittest.main()
