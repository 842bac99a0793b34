# SPDX-License-Identifier: MIT
"""Shared by the tests of faults: the programs, a report, and the library that is loaded into programs."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
REPORT = SOURCE / "tests" / "faults" / "report.txt"
PRELOAD = os.environ["CSEMPLAN_PRELOAD"]
SANITIZERS = os.environ.get("CSEMPLAN_SANITIZERS", "")
NAMES = [name for name in ("json", "lint", "stats") if f"CSEMPLAN_{name.upper()}" in os.environ]
PROGRAMS = {name: os.environ[f"CSEMPLAN_{name.upper()}"] for name in NAMES}

if not PROGRAMS:
    print("the programs were not built")
    sys.exit(77)


def can_preload():
    """The AddressSanitizer of gcc works if another allocator is loaded before it. Other sanitizers, and those that are
    linked into the program, do not, and an emulator would load the library into itself."""
    if os.environ.get("CSEMPLAN_EMULATOR"):
        return False
    if SANITIZERS and not SANITIZERS.startswith("GNU:address"):
        return False
    with tempfile.TemporaryDirectory() as directory:
        record = Path(directory) / "record"
        program = next(iter(PROGRAMS.values()))
        result = subprocess.run([program, str(REPORT)], env=environment(FAULTS_RECORD=record, FAULTS_STEP=1000000),
                                capture_output=True, check=False)
        lines = record.read_text().splitlines() if record.exists() else []
        return result.returncode == 0 and any(int(line.split("\t")[3]) > 0 for line in lines)


def environment(**variables):
    """An environment in which a program loads the library, and the programs that it starts do not."""
    return {**os.environ, "LD_PRELOAD": PRELOAD, "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0",
            **{name: str(value) for name, value in variables.items()}}


class Case(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)

    def file(self, name, content):
        path = self.directory / name
        path.write_bytes(content)
        return path


def command(name, *arguments):
    """The arguments of a program that reads a report; csemplan-lint runs without a configuration."""
    plain = {"json": [], "lint": ["--no-config", "--fail-on", "never", "--format", "json"], "stats": ["--format", "json"]}
    return [PROGRAMS[name], *plain[name], *map(str, arguments)]
