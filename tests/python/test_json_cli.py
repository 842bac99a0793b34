# SPDX-License-Identifier: MIT
"""csemplan-json from outside: arguments, exit codes, input and output, and the schema of what it prints.

CSEMPLAN_JSON is the program, CSEMPLAN_SOURCE the source tree."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

if "CSEMPLAN_JSON" not in os.environ:
    print("csemplan-json was not built")
    sys.exit(77)

PROGRAM = os.environ["CSEMPLAN_JSON"]
SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
SAMPLE = SOURCE / "examples" / "data" / "sample.txt"
SCHEMA = SOURCE / "docs" / "report.schema.json"


def run(*arguments, stdin=b"", **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, check=False, **options)


class Program(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)

    def file(self, content):
        path = Path(self.directory.name) / "input"
        path.write_bytes(content)
        return path

    def succeed(self, *arguments, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.stderr, b"")
        self.assertEqual(result.returncode, 0)
        return result.stdout

    def warn(self, *arguments, **options):
        """The output, with a warning for each report that is empty."""
        result = run(*arguments, **options)
        self.assertRegex(result.stderr.decode(), r"\A(csemplan-json: .*: warning: .*; the result has no chapter\n)+\Z")
        self.assertEqual(result.returncode, 0)
        return result.stdout

    def fail_with(self, status, pattern, *arguments, **options):
        """Nothing on standard output, one message on standard error."""
        result = run(*arguments, **options)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(result.stdout, b"")
        self.assertRegex(result.stderr.decode("utf-8"), pattern)

    def test_prints_the_report(self):
        out = self.succeed(SAMPLE)
        self.assertTrue(out.endswith(b"}\n"))
        report = json.loads(out)
        self.assertEqual(list(report), "format version profile report agencies contents sections statistics".split())
        self.assertGreater(len(report["sections"]), 1)

    def test_output_is_valid_under_the_schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("no jsonschema")
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        for path in sorted((SOURCE / "examples" / "data").glob("*.txt")):
            validator.validate(json.loads(self.succeed(path)))
        validator.validate(json.loads(self.warn("-", stdin=b"")))
        validator.validate(json.loads(self.warn("-", stdin=b"Plain prose. It is no report at all.\n")))

    def test_schema_is_that_of_the_contract(self):
        contract = SOURCE.parent / "shared" / "contract" / "report.schema.json"
        if not contract.exists():
            self.skipTest("the contract is not here")
        ours, theirs = (json.loads(path.read_text(encoding="utf-8")) for path in (SCHEMA, contract))
        versions = [schema["properties"]["version"]["const"] for schema in (ours, theirs)]
        if versions[0] < versions[1]:
            self.skipTest("the contract has version %d of the JSON, this library writes %d" % (versions[1], versions[0]))
        self.assertEqual(SCHEMA.read_bytes(), contract.read_bytes())

    def test_reads_what_it_wrote(self):
        for arguments in ([], ["--compact"]):
            out = self.succeed(*arguments, SAMPLE)
            self.assertEqual(self.succeed(*arguments, self.file(out)), out)
            self.assertEqual(self.succeed(*arguments, "-", stdin=b"\xef\xbb\xbf" + out), out)

    def test_standard_input(self):
        self.assertEqual(self.succeed("-", stdin=SAMPLE.read_bytes()), self.succeed(SAMPLE))
        self.fail_with(3, r"^csemplan-json: <stdin>:2:3: ", "-", stdin=b'{\n "\n')

    def test_layout_options(self):
        compact = self.succeed("--compact", SAMPLE)
        self.assertEqual(compact.count(b"\n"), 1)
        self.assertEqual(json.loads(compact), json.loads(self.succeed(SAMPLE)))
        bare = self.succeed("--no-spans", SAMPLE)
        self.assertNotIn(b'"span"', bare)
        self.fail_with(3, r"^csemplan-json: [^:]*:1:\d+: sections\[0\].*: the key `span` is missing$",
                       self.file(self.succeed("--no-spans", "--compact", SAMPLE)))

    def test_help_and_version(self):
        help_text = self.succeed("--help").decode()
        for option in ("--compact", "--no-spans", "--fiscal-year-start", "--agency", "--replace-invalid",
                       "--max-input", "--limit", "--help", "--version"):
            self.assertIn(option, help_text)
        self.assertLessEqual(max(map(len, help_text.splitlines())), 100)
        self.assertRegex(self.succeed("--version").decode(), r"^csemplan-json \d+\.\d+\.\d+\n$")

    def test_usage_errors(self):
        hint = r"Try 'csemplan-json --help'\.\n$"
        self.fail_with(2, "no file given\n" + hint)
        self.fail_with(2, "several files need --jsonl, .*\n" + hint, SAMPLE, SAMPLE)
        self.fail_with(2, "only once: '-'\n" + hint, "--jsonl", "-", SAMPLE, "-")
        self.fail_with(2, hint, "--nonsense", SAMPLE)
        self.fail_with(2, hint, "-x", SAMPLE)
        self.fail_with(2, hint, "--compact=1", SAMPLE)
        self.fail_with(2, hint, "--agency")
        for month in ("0", "13", "", "-1", "4x", "+4", " 4", "99999999999999999999"):
            self.fail_with(2, "--fiscal-year-start takes a month from 1 to 12, not '", "--fiscal-year-start", month, SAMPLE)
        for agency in ("", "X", "=Park Agency", "X="):
            self.fail_with(2, "--agency takes ID=NAME, not '", "--agency", agency, SAMPLE)
        for size in ("", "x", "-1", "1k", "18446744073709551616"):
            self.fail_with(2, "--max-input takes a number of bytes, not '", "--max-input", size, SAMPLE)
        self.fail_with(2, "agency 0 of the options has no valid name or id", "--agency", b"X=\xff".decode(errors="surrogateescape"), SAMPLE)

    def test_options_are_passed_on(self):
        self.succeed("--fiscal-year-start", "10", "--agency", "ZZ=Office of Zebras", "--agency", "YY=Yard Office",
                     "--max-input", "0", "--", SAMPLE)
        self.fail_with(4, r"^csemplan-json: [^:]*: the input is larger than 10 bytes \(max_input\)\n$", "--max-input", "10", SAMPLE)
        self.fail_with(4, "<stdin>: the input is larger than 10 bytes", "--max-input", "10", "-", stdin=SAMPLE.read_bytes())

    def test_a_report_is_a_line(self):
        compact = self.succeed("--compact", SAMPLE)
        self.assertEqual(self.succeed("--jsonl", SAMPLE), compact)
        other = self.warn("--compact", "--no-spans", self.file(b"Trees\n"))
        self.assertEqual(self.warn("--jsonl", "--no-spans", self.file(b"Trees\n"), "-", stdin=b"Trees\n"), other * 2)
        lines = self.warn("--jsonl", SAMPLE, self.file(b"Trees\n"), SAMPLE).splitlines()
        self.assertEqual([lines[0], lines[2]], [compact.rstrip(b"\n")] * 2)
        self.assertEqual(len(lines), 3)

    def test_a_file_that_fails_hides_no_other(self):
        compact = self.succeed("--compact", SAMPLE)
        bad = self.file(b"\xff")
        result = run("--jsonl", "/nonexistent", SAMPLE, bad, SAMPLE)
        self.assertEqual((result.returncode, result.stdout), (3, compact * 2))
        self.assertRegex(result.stderr.decode(), r"^csemplan-json: /nonexistent: .*\ncsemplan-json: .*/input:1:1: .*\n$")
        small = self.file(b"Trees\n")
        for files, status in (((SAMPLE, small), 4), ((SAMPLE, "/nonexistent", small), 4), (("/nonexistent", small), 3)):
            result = run("--jsonl", "--max-input", "10", *files)
            self.assertEqual((result.returncode, result.stdout.count(b"\n")), (status, 1), result.stderr)

    def test_limits(self):
        names = {"max_input": 1, "max_lines": 1, "max_nodes": 1, "max_agencies": 1, "max_values": 1, "max_nesting": 1,
                 "max_memory": 1}
        json_file = self.file(self.succeed(SAMPLE))
        for name, number in names.items():
            source = json_file if name in ("max_values", "max_nesting") else SAMPLE
            self.fail_with(4, rf"than {number} .*\({name}\)\n$", "--limit", f"{name}={number}", source)
            self.succeed("--limit", f"{name}=0", source)
        few = json.loads(self.succeed("--limit", "max_digits=1", SAMPLE))["statistics"]
        self.assertLess(len(few), len(json.loads(self.succeed(SAMPLE))["statistics"]))
        self.fail_with(2, "max_nesting is 4294967295, but at most 1000", "--limit", f"max_nesting={2 ** 40}", SAMPLE)
        for value in ("max_nodes", "max_nodes=", "max_nodes=x", "=1"):
            self.fail_with(2, "--limit takes NAME=NUMBER, not|there is no limit", "--limit", value, SAMPLE)
        self.fail_with(2, "there is no limit 'max_posts=4'", "--limit", "max_posts=4", SAMPLE)

    def test_input_that_cannot_be_read(self):
        self.fail_with(3, r"^csemplan-json: /nonexistent/file: ", "/nonexistent/file")
        self.fail_with(3, r"^csemplan-json: .*: ", self.directory.name)

    def test_input_that_is_not_valid(self):
        self.fail_with(3, r"^csemplan-json: .*/input:2:5: byte 0xFF is not valid UTF-8 here; .*iconv -f WINDOWS-1252 -t UTF-8 report.txt\n$", self.file(b"one\ntwo \xff three\n"))
        self.fail_with(3, r"^csemplan-json: .*/input:1:4: .*NUL", self.file(b"one\0"))
        self.fail_with(3, r":1:1: .*UTF-16", self.file("A report on parks".encode("utf-16")))
        self.fail_with(3, r"/input:1:15: a comma or } is missing\n$", self.file(b'{"version": 1 2}'))

    def test_invalid_bytes_can_be_replaced(self):
        broken = SAMPLE.read_bytes() + b"\n\xff\0\n"
        self.fail_with(3, r"byte 0xFF", self.file(broken))
        json.loads(self.succeed("--replace-invalid", self.file(broken)))

    def test_output_that_cannot_be_written(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        for arguments in ([SAMPLE], ["--help"], ["--version"]):
            with open("/dev/full", "wb") as full:
                result = subprocess.run([PROGRAM, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, check=False)
            self.assertEqual(result.returncode, 3)
            self.assertRegex(result.stderr.decode(), r"^csemplan-json: standard output: .*\n$")

    def test_messages_are_one_line(self):
        hostile = b'{"a\\n\\u001b[31m' + b"x" * 5000 + b'":1}'
        result = run(self.file(hostile))
        self.assertEqual(result.returncode, 3)
        self.assertIsNone(re.search(rb"[\x00-\x09\x0b-\x1f]", result.stderr))
        self.assertEqual(result.stderr.count(b"\n"), 1)


if __name__ == "__main__":
    unittest.main()
