# SPDX-License-Identifier: MIT
"""Plans in random grammars, of one to six levels: what the programs make of a text and of its JSON is the same.

CSEMPLAN_JSON, CSEMPLAN_LINT and CSEMPLAN_STATS are the programs, CSEMPLAN_SOURCE the source tree."""
import json
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

JSON, LINT, STATS = (os.environ[name] for name in NAMES)
sys.path.insert(0, str(Path(os.environ["CSEMPLAN_SOURCE"]) / "tests" / "generator"))
import plans  # noqa: E402

SEEDS = range(1, 31)
FROM_TEXT_ALONE = {"markup-residue", "furniture-glued", "furniture-repeated", "grammar-unknown"}


def run(*arguments):
    return subprocess.run([str(one) for one in arguments], capture_output=True, check=False).stdout


def figures(*arguments):
    """The summary without the name of the file, and without the label, which may be that name."""
    found = json.loads(run(STATS, "--format", "json", *arguments))
    for table in ("reports", "agencies", "chapters", "matrix", "partners"):
        for row in found[table]:
            del row["report"]
            row.pop("file", None)
    return found


def findings(*arguments):
    found = json.loads(run(LINT, "--no-config", "--fail-on", "never", "--format", "json", *arguments))
    return sorted((one["rule"], one["measure"] or "", one["message"]) for one in found["reports"][0]["findings"]
                  if one["rule"] not in FROM_TEXT_ALONE)


class RandomGrammars(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.folder = Path(directory.name)

    def test_json_has_what_the_text_has(self):
        text, profile, written = (self.folder / name for name in ("plan.txt", "profile.json", "plan.json"))
        for seed in SEEDS:
            with self.subTest(seed=seed):
                content, grammar, _, _ = plans.make(seed, None)
                text.write_bytes(content)
                profile.write_text(json.dumps(grammar), encoding="utf-8")
                given = ("--profile", profile)
                written.write_bytes(run(JSON, *given, text))
                self.assertEqual(written.read_bytes(), run(JSON, written))
                self.assertEqual(figures(*given, text), figures(*given, written))
                self.assertEqual(findings(*given, text), findings(*given, written))


if __name__ == "__main__":
    unittest.main(verbosity=0)
