# SPDX-License-Identifier: MIT
"""The messages of every program about input that it cannot use.

CSEMPLAN_JSON, CSEMPLAN_LINT and CSEMPLAN_STATS are the programs, CSEMPLAN_SOURCE the source tree, CSEMPLAN_CORPUS the
published reports."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

NAMES = ("CSEMPLAN_JSON", "CSEMPLAN_LINT", "CSEMPLAN_STATS")
if not all(name in os.environ for name in NAMES):
    print("the programs were not built")
    sys.exit(77)

JSON, LINT, STATS = ([os.environ[name]] for name in NAMES)
PROSE = [*STATS, "--prose"]
CORPUS = Path(os.environ.get("CSEMPLAN_CORPUS", Path(os.environ["CSEMPLAN_SOURCE"]) / ".." / "shared" / "corpus"))


def run(program, *arguments, stdin=b""):
    return subprocess.run([*program, *map(str, arguments)], input=stdin, capture_output=True, check=False)


class Inputs(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.count = 0

    def file(self, content):
        self.count += 1
        path = Path(self.directory.name) / f"input{self.count}"
        path.write_bytes(content)
        return path

    def refuse(self, program, content, words):
        for stdin, name in ((b"", self.file(content)), (content, "-")):
            for option in ([], ["--replace-invalid"]):
                result = run(program, *option, name, stdin=stdin)
                self.assertEqual(result.returncode, 3, (program, content, result.stderr))
                self.assertIn(words, result.stderr.decode())


class WrongInputs(Inputs):
    def test_other_formats_are_named(self):
        for content, words in (
                (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdftotext -layout -enc UTF-8 report.pdf (on Debian in the package poppler-utils)"),
                (b"PK\3\4" + b"\0" * 26 + b"[Content_Types].xml", "a Word or other Office document"),
                (b"<html><body>Parks", "an HTML page"),
                (b"{\\rtf1 Parks}", "an RTF document"),
                ("Parks and roads".encode("utf-16"), "iconv -f UTF-16 -t UTF-8 report.txt"),
                ("Parks and roads".encode("utf-32-be"), "iconv -f UTF-32BE -t UTF-8 report.txt")):
            for program in (JSON, LINT, STATS, PROSE):
                self.refuse(program, content, words)

    def test_the_command_that_helps_does(self):
        text = "1. Caf\u00e9s \u2013 \u201cold\u201d and new\n"
        for encoding, name in (("cp1252", "WINDOWS-1252"), ("utf-16-le", "UTF-16LE"), ("utf-32", "UTF-32")):
            path = self.file(text.encode(encoding))
            command = ["iconv", "-f", name, "-t", "UTF-8", path]
            self.assertIn(" ".join(command[:-1]), run(JSON, path).stderr.decode())
            try:
                converted = subprocess.run(command, capture_output=True, check=True).stdout
            except FileNotFoundError:
                self.skipTest("there is no iconv")
            self.assertEqual(converted.decode(), text)

    def test_json_that_is_no_report_is_named(self):
        for content, words in ((b'{"format":"csemplan-findings","version":2,"reports":[]}',
                                'the JSON is not a csemplan report: its format is "csemplan-findings"'),
                               (b'[{"rule":"x"}]', "the JSON is not a csemplan report: it is an array"),
                               (b'{"x":1}', "the JSON is not a csemplan report: it has no key `format`")):
            for program in (JSON, LINT, STATS):
                self.refuse(program, content, words)


LABELS = """Parks
Lead: Park Office

Roads
Lead: Road Office

Ponds
Lead: Park Office
""".encode()
SEEN = 'this text fits no grammar that the library knows; it has the label "Lead" 3 times'
PROSE_TEXT = b"The parks are green and 12 trees were planted.\n"
NOTHING = "no chapter and no recurring structure was found"
EMPTY = "; the result has no chapter\n"
CUT = "measures listed in the contents; the others are missing from the text"
READ = b"1. Parks\n\n(i) Trees\n\nTrees shall be planted. (Park Office)\n\n- Trees were planted. (Park Office)\n"


class UnknownGrammar(Inputs):
    def published(self, name):
        if not (CORPUS / name).exists():
            self.skipTest(f"there is no {CORPUS / name}")
        return CORPUS / name

    def warnings(self, result):
        return [line for line in result.stderr.decode().splitlines(True) if ": warning: " in line]

    def test_what_was_seen_is_said(self):
        for content, words in ((LABELS, SEEN), (PROSE_TEXT, NOTHING), (b"", NOTHING)):
            for program in (JSON, LINT, STATS):
                path = self.file(content)
                for name, stdin, given in ((path, b"", path), ("-", content, "<stdin>")):
                    usual, strict = run(program, name, stdin=stdin), run(program, "--strict", name, stdin=stdin)
                    warning = [f"{Path(program[0]).name}: {given}: warning: {words}{EMPTY}"]
                    self.assertEqual(self.warnings(usual), warning)
                    self.assertEqual(self.warnings(strict), warning)
                    self.assertEqual(usual.returncode, 1 if program is LINT else 0)
                    self.assertEqual(strict.returncode, 3)
                    self.assertEqual(strict.stdout, usual.stdout)
                    self.assertNotEqual(usual.stdout, b"")

    def test_the_json_of_an_empty_report_is_no_better(self):
        made = self.file(run(JSON, self.file(LABELS)).stdout)
        for program in (JSON, LINT, STATS):
            result = run(program, "--strict", made)
            self.assertEqual(result.returncode, 3)
            self.assertIn(f"warning: {NOTHING}{EMPTY}", result.stderr.decode())

    def test_a_text_that_is_read_has_no_warning(self):
        path = self.file(READ)
        for program, status in ((JSON, 0), (LINT, 1), (STATS, 0)):
            result = run(program, "--strict", path)
            self.assertEqual(self.warnings(result), [])
            self.assertEqual(result.returncode, status)

    def test_one_of_many_is_enough(self):
        paths = [self.file(READ), self.file(LABELS), self.file(READ)]
        for program in ([*JSON, "--jsonl"], LINT, STATS):
            result = run(program, "--strict", *paths)
            self.assertEqual(len(self.warnings(result)), 1)
            self.assertIn(f"{paths[1]}: warning: {SEEN}", result.stderr.decode())
            self.assertEqual(result.returncode, 3)

    def test_measures_that_the_contents_list_alone_are_said(self):
        contents = b"Contents\n1. Parks ... 1\n(i) Trees ... 1\n(ii) Ponds ... 2\n\n" + READ
        path = self.file(contents)
        for program, status in ((JSON, 0), (LINT, 1), (STATS, 0)):
            for arguments in ([path], ["--strict", path]):
                result = run(program, *arguments)
                self.assertEqual(self.warnings(result),
                                 [f"{Path(program[0]).name}: {path}: warning: 1 of 2 {CUT}\n"])
                self.assertEqual(result.returncode, status)
            whole = self.file(contents + b"\n(ii) Ponds\n\nPonds shall be cleaned. (Park Office)\n")
            self.assertEqual(self.warnings(run(program, whole)), [])

    def test_prose_needs_no_grammar(self):
        result = run(PROSE, self.file(PROSE_TEXT))
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertEqual(run(PROSE, "--strict", self.file(PROSE_TEXT)).returncode, 2)

    def test_what_was_seen_does_not_steer_a_terminal(self):
        path = self.file("Lead\u009b31m: a\n".encode() * 3)
        for program in (JSON, LINT, STATS):
            self.assertNotIn("\u009b".encode(), run(program, path).stderr)

    def test_the_published_report_is_read(self):
        for name in ("efforts-fy2019.txt", "efforts-fy2019.layout.txt"):
            result = run(JSON, "--strict", self.published(name))
            self.assertEqual(result.returncode, 0)
            self.assertEqual(self.warnings(result), [f"csemplan-json: {CORPUS / name}: warning: 69 of 88 {CUT}\n"])

    def test_prose_in_sections_without_numbers_is_not(self):
        result = run(JSON, "--strict", self.published("foreign/us-nap5-mid-self-assessment-2024.txt"))
        self.assertEqual(result.returncode, 3)


if __name__ == "__main__":
    unittest.main()
