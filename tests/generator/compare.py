"""Compares the output of a reader with the model, fact by fact."""


def matches(path, want, others, got):
    if path in others:
        return others[path] is None or got in others[path]
    if "*page" in others and path.endswith(".page") and path.startswith("sections"):
        return True
    return False


def differences(want, got, others, path=""):
    """Yields (path, wanted, got) for every fact that differs, except for statistics, and sheets, which count the form
    feeds of the text."""
    if want == got or matches(path, want, others, got):
        return
    if isinstance(want, dict) and isinstance(got, dict) and "start" not in want:
        for key in list(want) + [k for k in got if k not in want]:
            if key in ("statistics", "sheet"):
                continue
            name = f"{path}.{key}" if path else key
            if key not in got or key not in want:
                yield name, want.get(key, "(none)"), got.get(key, "(none)")
            else:
                yield from differences(want[key], got[key], others, name)
    elif isinstance(want, list) and isinstance(got, list) and want and isinstance(want[0], (dict, list)):
        if len(want) != len(got):
            yield path + ".length", len(want), len(got)
        for i, (a, b) in enumerate(zip(want, got)):
            yield from differences(a, b, others, f"{path}[{i}]")
    else:
        yield path, want, got


def missing(want, got, path=""):
    """The same for what is wanted alone: keys that are only in got do not matter."""
    if isinstance(want, dict) and isinstance(got, dict):
        for key in want:
            yield from missing(want[key], got.get(key, "(none)"), f"{path}.{key}" if path else key)
    elif isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        for i, (a, b) in enumerate(zip(want, got)):
            yield from missing(a, b, f"{path}[{i}]")
    elif want != got:
        yield path, want, got
