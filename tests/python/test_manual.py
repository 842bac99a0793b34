# SPDX-License-Identifier: MIT
"""--help, the man pages and the completions of the programs agree, and shells and man page readers accept them.

CSEMPLAN_JSON, CSEMPLAN_LINT and CSEMPLAN_STATS are the programs, CSEMPLAN_SOURCE the source tree."""
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

if "CSEMPLAN_STATS" not in os.environ:
    print("the programs were not built")
    sys.exit(77)

MANUAL = Path(os.environ["CSEMPLAN_SOURCE"]) / "examples" / "manual"
PROGRAMS = {name: os.environ[f"CSEMPLAN_{name.split('-')[1].upper()}"]
            for name in ("csemplan-json", "csemplan-lint", "csemplan-stats")}
BIN = Path(PROGRAMS["csemplan-stats"]).parent


def run(*command, **options):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, **options)


def options_of(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


class Same(unittest.TestCase):
    def test_files_are_fresh(self):
        got = run(sys.executable, "-B", MANUAL / "make.py", "--check", BIN)
        self.assertEqual((got.returncode, got.stdout), (0, ""), "run examples/manual/make.py BIN")

    def test_options(self):
        for name, program in PROGRAMS.items():
            with self.subTest(name):
                wanted = {m for m in re.findall(r"^  (?:-h, )?(--[a-z-]+)", run(program, "--help").stdout, re.M)
                          if m != "csemplan"}
                page = (MANUAL / "man" / f"{name}.1").read_text(encoding="utf-8").replace("\\-", "-")
                listed = set(re.findall(r"^\.TP\n(?:\\fB-h\\fR, )?\\fB(--[a-z-]+)\\fR", page, re.M))
                self.assertEqual(listed, wanted)
                bash = (MANUAL / "completion" / "bash" / name).read_text(encoding="utf-8")
                self.assertEqual(options_of(re.search(r"list='(--[^']*)'", bash).group(1)), wanted)
                zsh = (MANUAL / "completion" / "zsh" / f"_{name}").read_text(encoding="utf-8")
                self.assertEqual(set(re.findall(r"^    (?:'\*')?'(?:\(-h )?(--[a-z-]+)", zsh, re.M)), wanted)
                fish = (MANUAL / "completion" / "fish" / f"{name}.fish").read_text(encoding="utf-8")
                self.assertEqual({"--" + m for m in re.findall(r" -l ([a-z-]+) ", fish)}, wanted)

    def test_every_option_is_known(self):
        for name, program in PROGRAMS.items():
            for option in options_of(run(program, "--help").stdout):
                got = run(program, option)
                self.assertNotIn("there is no option", got.stderr, (name, option))


class Readers(unittest.TestCase):
    def check(self, tool, *command):
        if not shutil.which(tool):
            self.skipTest(f"SKIPPED: {tool} is not there")
        for page in sorted((MANUAL / "man").glob("*.1")):
            got = run(*command, page)
            self.assertEqual((got.returncode, got.stderr), (0, ""), page)
            yield page, got.stdout

    def test_groff(self):
        for page, text in self.check("groff", "groff", "-man", "-ww", "-Tascii"):
            self.assertIn("SYNOPSIS", re.sub(".\b", "", text), page)

    def test_mandoc(self):
        for page, text in self.check("mandoc", "mandoc", "-T", "lint"):
            self.assertEqual(text, "", page)

    def test_shells(self):
        for shell, pattern in (("bash", "bash/*"), ("zsh", "zsh/*"), ("fish", "fish/*")):
            if shutil.which(shell):
                for file in sorted((MANUAL / "completion").glob(pattern)):
                    got = run(shell, "-n", file)
                    self.assertEqual((got.returncode, got.stderr), (0, ""), file)


@unittest.skipUnless(shutil.which("bash"), "SKIPPED: bash is not there")
class Bash(unittest.TestCase):
    def complete(self, *words, breaks=" \t\n\"'><=;|&(:"):
        """The completions of the last word, split as bash splits it."""
        split = []
        for word in words:
            parts = [p for p in re.split("(=)", word) if p] or [""] if "=" in breaks else [word]
            split += parts
        quoted = " ".join("'" + w.replace("'", "'\\''") + "'" for w in split)
        script = (f"compopt() {{ :; }}\nsource '{MANUAL}/completion/bash/{words[0]}'\nCOMP_WORDBREAKS=$'"
                  + breaks.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t") +
                  f"'\nCOMP_WORDS=({quoted})\nCOMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))\n_{words[0].replace('-', '_')}\n"
                  "printf '%s\\n' \"${COMPREPLY[@]}\"\n")
        environment = {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"}
        got = run("bash", "--norc", "-c", script, env=environment, cwd=MANUAL)
        self.assertEqual((got.returncode, got.stderr), (0, ""))
        return got.stdout.split()

    def test_options(self):
        self.assertEqual(self.complete("csemplan-stats", "--ta"), ["--table"])
        self.assertEqual(self.complete("csemplan-json", "--c"), ["--compact"])
        self.assertIn("--by", self.complete("csemplan-stats", "--"))

    def test_words(self):
        self.assertEqual(self.complete("csemplan-stats", "--table", ""),
                         ["agencies", "chapters", "matrix", "partners", "silence", "statistics"])
        self.assertEqual(self.complete("csemplan-stats", "--format", "j"), ["json"])
        self.assertEqual(self.complete("csemplan-stats", "--format=h"), ["html"])
        self.assertEqual(self.complete("csemplan-lint", "--fail-on", "n"), ["note", "never"])

    def test_lists(self):
        self.assertEqual(self.complete("csemplan-stats", "--by", "ch"), ["chapter"])
        self.assertEqual(self.complete("csemplan-stats", "--by", "chapter,un"), ["chapter,unit"])

    def test_pairs(self):
        self.assertEqual(self.complete("csemplan-stats", "--where", "ki"), ["kind="])
        self.assertEqual(self.complete("csemplan-stats", "--where", "kind=m"), ["money"])
        self.assertEqual(self.complete("csemplan-stats", "--where", "kind=m", breaks=" \t\n"), ["kind=money"])
        self.assertEqual(self.complete("csemplan-lint", "--severity", "text-cut=w"), ["warning"])

    def test_rules(self):
        self.assertEqual(self.complete("csemplan-lint", "--disable", "text-c"), ["text-cut"])

    def test_files(self):
        self.assertEqual(self.complete("csemplan-stats", "make"), ["make.py"])
        self.assertEqual(self.complete("csemplan-stats", "--places", "make"), ["make.py"])


if __name__ == "__main__":
    unittest.main()
