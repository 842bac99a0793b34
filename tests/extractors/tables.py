"""The shares of right facts as a table, by design and extractor."""

import re

BLOCK = re.compile(r"(<!-- extractors -->\n).*?(<!-- end of extractors -->\n)", re.DOTALL)


def rows(designs, extractors, counts):
    """The table's cells: a head, a row for each design, and one for all of them."""
    def cell(keys):
        found = [counts[key] for key in keys if key in counts]
        return f"{sum(f[0] for f in found) / sum(f[1] for f in found):.3f}" if found else "-"

    names = [d.name for d in designs]
    yield [""] + list(extractors) + ["all"]
    for name in names:
        yield [name] + [cell([(name, e)]) for e in extractors] + [cell([(name, e) for e in extractors])]
    yield ["all"] + [cell([(name, e) for name in names]) for e in extractors] + [cell(list(counts))]


def plain(designs, extractors, counts):
    table = list(rows(designs, extractors, counts))
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    return "".join(f"{row[0]:{widths[0]}} " + " ".join(f"{c:>{w}}" for c, w in zip(row[1:], widths[1:])) + "\n" for row in table)


def markdown(designs, extractors, counts):
    table = list(rows(designs, extractors, counts))
    table[0] = ["design"] + [f"`{e}`" for e in extractors] + ["all"]
    table.insert(1, ["---"] + ["---:"] * (len(table[0]) - 1))
    return "".join("| " + " | ".join(row) + " |\n" for row in table)


def write(path, text):
    """Puts a table into the page that has a place for it."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    if not BLOCK.search(page):
        raise ValueError(f"{path} has no place for the table")
    with open(path, "w", encoding="utf-8") as file:
        file.write(BLOCK.sub(lambda m: m[1] + text + m[2], page))
