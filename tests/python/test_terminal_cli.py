# SPDX-License-Identifier: MIT
"""Characters of a report, a file name or an argument that could control a terminal never reach it unescaped. Also tests
what the arguments of all programs have in common.

CSEMPLAN_JSON, CSEMPLAN_LINT and CSEMPLAN_STATS are the programs, CSEMPLAN_SOURCE the source tree."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from pseudo_terminal import output_on_a_terminal

PROGRAMS = {name: os.environ[f"CSEMPLAN_{name.upper()}"] for name in ("json", "lint", "stats")
            if f"CSEMPLAN_{name.upper()}" in os.environ}
if not PROGRAMS:
    print("the programs were not built")
    sys.exit(77)

SAMPLE = Path(os.environ["CSEMPLAN_SOURCE"]) / "examples" / "data" / "sample.txt"

# Escape, bell, DEL, CSI, string terminator, marks, overrides and isolates of direction, separators, byte order mark,
# annotation, tag, noncharacters.
HOSTILE = [0x1B, 0x07, 0x7F, 0x80, 0x9B, 0x9C, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069,
           0x206A, 0xFEFF, 0xFFF9, 0xE0041, 0xFDD0, 0xFFFE, 0x1FFFF]
NAME = "".join(map(chr, HOSTILE)) + "\n\r\t"
INVALID = b"\x9b31m\xc3(\xed\xa0\x80\xf5\xff"


def is_hostile(c):
    return (c < 0x20 and c not in (0x09, 0x0A) or 0x7F <= c < 0xA0 or c in HOSTILE or 0x202A <= c <= 0x202E or
            0x2066 <= c <= 0x206F or c & 0xFFFE == 0xFFFE)


def run(name, *arguments, **options):
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run([PROGRAMS[name], *arguments], capture_output=True, check=False, **options)


class Case(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.folder = os.fsencode(directory.name)

    def file(self, name, content):
        path = os.path.join(self.folder, os.fsencode(name))
        with open(path, "wb") as file:
            file.write(content)
        return path

    def check_text(self, text):
        """The output is UTF-8, and nothing in it controls a terminal."""
        self.assertEqual([hex(ord(c)) for c in text.decode("utf-8") if is_hostile(ord(c))], [], text)

    def names(self, content):
        return [self.file(name, content) for name in (NAME.replace("/", ""), INVALID, b"plain")]


class Messages(Case):
    def check_message(self, name, status, *arguments, **options):
        result = run(name, *arguments, **options)
        self.assertEqual(result.returncode, status, result.stderr)
        self.check_text(result.stderr)
        return result.stderr

    def test_file_names(self):
        for name in PROGRAMS:
            for path in self.names(b"\xff"):
                self.assertEqual(len(self.check_message(name, 3, path).splitlines()), 1)
                self.assertEqual(len(self.check_message(name, 3, path + b"-none").splitlines()), 1)

    def test_every_character_is_shown_by_its_number(self):
        for name in PROGRAMS:
            message = self.check_message(name, 3, self.file(NAME, b"\xff")).decode()
            for c in HOSTILE:
                self.assertIn(f"<U+{c:04X}>", message)
            self.assertIn("<9B>31m<C3>(<ED><A0><80><F5><FF>", self.check_message(name, 3, self.file(INVALID, b"\xff")).decode())

    def test_other_text_is_shown_as_it_is(self):
        for name in PROGRAMS:
            text = "Büro für “Seen” 日本 \U0001F333"
            self.assertIn(text, self.check_message(name, 3, os.fsencode(text)).decode())

    def test_arguments(self):
        for name in PROGRAMS:
            for value in (os.fsencode(NAME), INVALID, b"x" * 100000):
                for arguments in ([b"--" + value], [b"--help=" + value], [b"-\x9b"], [b"--agency", value], [b"--limit", value],
                                  [b"--max-input", value], [b"--fiscal-year-start", value]):
                    message = self.check_message(name, 2, *arguments, "x")
                    self.assertIn(b"--help'.\n", message)
                    self.assertLess(len(message), 100000)

    def test_arguments_of_one_program(self):
        for value in (os.fsencode(NAME), INVALID):
            for name, options in (("lint", ("--format", "--disable", "--severity", "--fail-on", "--explain")),
                                  ("stats", ("--by", "--where", "--table", "--format", "--jobs"))):
                for option in options if name in PROGRAMS else ():
                    self.check_message(name, 2, option, value, "x")

    @unittest.skipUnless("lint" in PROGRAMS, "csemplan-lint was not built")
    def test_configuration(self):
        for content in ({NAME: 1}, {"disable": [NAME]}, {"severity": {NAME: "note"}}, {"severity": {"text-cut": NAME}},
                        {"fail_on": NAME}, {"suppressions": [{"rule": NAME}]}):
            for path in self.names(json.dumps(content, ensure_ascii=False).encode()):
                self.check_message("lint", 2, b"--config", path, SAMPLE)
        suppression = {"rule": "text-cut", "measure": NAME, "reason": NAME}
        path = self.file("config", json.dumps({"suppressions": [suppression]}, ensure_ascii=False).encode())
        self.assertIn(b"<U+202E>", self.check_message("lint", 0, "--fail-on", "never", b"--config", path, SAMPLE))
        self.check_message("lint", 3, b"--config", self.file("bad", b"{\x9b"), SAMPLE)


class Reports(Case):
    """Titles, names of agencies, units and sentences of a hostile report, in the output for people."""

    def report(self):
        text = "".join(chr(c) for c in HOSTILE if c not in (0x2028, 0x2029))
        return ("Efforts on the “Basic Plan on Parks”\n\n1. Parks" + text + "\n\n(i) Trees" + text + "\n\n"
                f"Trees{text} shall be planted. (Ministry of Par{text}ks: MP)\n\n"
                f"- In 2019, 25 tre{text}es ( were {text} planted. (XY{text})\n\n"
                f"- Repeat mention 7 - (ii): {text} (Z{text}Y)\n\n").encode()

    def test_text(self):
        for path in self.names(self.report()):
            for name, arguments in (("lint", ()), ("stats", ()), ("stats", ("--by", "agency,unit")),
                                    ("stats", ("--table", "statistics")), ("stats", ("--by", "unit", "--places")),
                                    ("stats", ("--prose", "--format", "table")), ("stats", ("--explain",))):
                if name in PROGRAMS:
                    result = run(name, *arguments, path)
                    self.assertIn(result.returncode, (0, 1), result.stderr)
                    self.check_text(result.stdout)
                    self.check_text(result.stderr)


    def on_a_terminal(self, *arguments):
        return output_on_a_terminal(self, [PROGRAMS["stats"], *arguments], stderr=subprocess.DEVNULL)

    @unittest.skipUnless("stats" in PROGRAMS, "csemplan-stats was not built")
    def test_csv(self):
        """On a terminal it is as harmless as a table; in a pipe only control characters are replaced."""
        path = self.file("report", self.report())
        for arguments in (["--table", "silence"], ["--by", "unit"], [], ["--table", "agencies", "--bom"], ["--prose"]):
            arguments = ["--format", "csv", *arguments, path]
            shown = self.on_a_terminal(*arguments)
            self.check_text(shown.replace(b"\r", b""))
            piped = run("stats", *arguments).stdout.decode().removeprefix("\ufeff")
            harmless = "".join("\ufffd" if is_hostile(ord(c)) and c != "\r" else c for c in piped)
            self.assertEqual(shown.decode().replace("\r", ""), harmless.replace("\r", ""))
        piped = run("stats", "--format", "csv", "--table", "silence", path).stdout.decode()
        for c in (0x202E, 0x2066, 0x200F, 0xE0041):
            self.assertIn(chr(c), piped)
        self.assertNotIn("\x9b", piped)


class Arguments(Case):
    def test_short_help(self):
        for name in PROGRAMS:
            self.assertEqual(run(name, "-h").stdout, run(name, "--help").stdout)
            self.assertTrue(run(name, "-h").stdout.startswith(b"Usage: "))

    def test_nearest_option(self):
        for name in PROGRAMS:
            self.assertIn(b"did you mean 'agency'?", run(name, "--agnecy", "X=Y", "x").stderr)
            self.assertNotIn(b"did you mean", run(name, "--zzzzzz", "x").stderr)

    def test_abbreviated_options(self):
        for name in PROGRAMS:
            self.assertEqual(run(name, "--vers").returncode, 0)
            self.assertIn(b"several options begin with '--f'" if name != "json" else b"an argument is missing after '--f'",
                          run(name, "--f").stderr)

    def test_standard_input_twice(self):
        for name in PROGRAMS:
            if name != "json":
                self.assertIn(b"only once", run(name, "-", "-").stderr)

    def colours(self, name, **environment):
        clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
        path = self.file("report", b"Efforts on the Basic Plan\n\n1. A\n\n(i) B\n\nC.\n")
        output = output_on_a_terminal(self, [PROGRAMS[name], path], statuses=(0, 1), stderr=subprocess.DEVNULL,
                                      env={**clean, **environment})
        self.assertTrue(output)
        return b"\033[" in output

    def test_colours(self):
        for name in PROGRAMS:
            if name != "json":
                self.assertTrue(self.colours(name, TERM="xterm"))
                self.assertTrue(self.colours(name, TERM="xterm", NO_COLOR=""))
                self.assertFalse(self.colours(name, TERM="xterm", NO_COLOR="1"))
                self.assertFalse(self.colours(name, TERM="dumb"))
                self.assertFalse(self.colours(name))


if __name__ == "__main__":
    unittest.main()
