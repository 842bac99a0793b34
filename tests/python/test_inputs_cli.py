# SPDX-License-Identifier: MIT
"""What every program says of an input that it cannot use.

CSEMPLAN_JSON, CSEMPLAN_LINT and CSEMPLAN_STATS are the programs."""

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


if __name__ == "__main__":
    unittest.main()
