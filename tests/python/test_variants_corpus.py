# SPDX-License-Identifier: MIT
"""The published report changed as in test_variants.py; skipped if the corpus is not there.

CSEMPLAN_CORPUS is the corpus; the others are those of test_variants.py."""

import os
import sys
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import test_variants  # noqa: E402


def main():
    report = Path(os.environ.get("CSEMPLAN_CORPUS", "")) / "efforts-fy2019.txt"
    if not report.is_file():
        print(f"SKIPPED: there is no {report}, whose variants are the measure of reading without an option")
        return 77
    return test_variants.compare(report, "corpus")


if __name__ == "__main__":
    sys.exit(main())
