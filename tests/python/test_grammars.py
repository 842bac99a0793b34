# SPDX-License-Identifier: MIT
"""Random plans in random grammars, read with the profile of their grammar, and with none.

tests/data/grammars.json has, for each set of features, how many plans are read exactly with their profile, the share of
facts that are right without it, and how many trees are then mostly wrong, which is worse than none. The first two may not
fall, the last may not rise; `--update`, with the same environment, notes what has become better. If the generator draws
other plans than before, empty the table first. Plans of levels alone are like any numbered text, so that nothing is
right without a profile. The seeds are fixed, so that a failure can be reproduced:
    python3 tests/generator --grammar SEED --features "closing roles" --check PROGRAM --show 5 [--infer]

CSEMPLAN_JSON is the program, CSEMPLAN_SOURCE the source tree."""

import importlib.util
import json
import math
import os
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("CSEMPLAN_SOURCE", "."))
TABLE = SOURCE / "tests" / "data" / "grammars.json"
GENERATOR = SOURCE / "tests" / "generator" / "__main__.py"
SETS = ["levels", "levels unnumbered runs bullets wrapped", "closing", "closing references bullets status-behind wrapped",
        "closing definitions glossary groups name-words notes skip", "after-title", "subject updates", "heading behind",
        "field", "field items matrix groups", ""]
COUNT = 40  # of each set


def load_generator():
    spec = importlib.util.spec_from_file_location("generator_main", GENERATOR)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    program = os.environ.get("CSEMPLAN_JSON")
    if not program:
        print("csemplan-json was not built")
        return 77
    generator = load_generator()
    table, found, worse = json.loads(TABLE.read_text()), {}, 0
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "plan.txt")
        for features in SETS:
            name = features or "all"
            cases = [generator.plans.make(seed, features.split()) for seed in range(1, COUNT + 1)]
            exact = sum(not generator.check_plan(program, case, path)[1] for case in cases)
            inferred = [generator.check_plan(program, case, path, infer=True) for case in cases]
            now = {"exact": exact, "inferred": math.floor(sum(share for share, *_ in inferred) / COUNT * 1000) / 1000,
                   "wrong": sum(is_wrong for *_, is_wrong in inferred)}
            then = table.get(name, {"exact": 0, "inferred": 0, "wrong": COUNT})
            is_worse = now["exact"] < then["exact"] or now["inferred"] < then["inferred"] or now["wrong"] > then["wrong"]
            worse += is_worse
            print(f"{name}: {exact} of {COUNT} exact with the profile; without it {now['inferred']} of the facts right, "
                  f"{now['wrong']} trees wrong" + (f"; it was {then}" if is_worse else ""))
            found[name] = {key: (min if key == "wrong" else max)(now[key], then[key]) for key in now}
    if "--update" in sys.argv:
        TABLE.write_text(json.dumps(found, indent=1) + "\n")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
