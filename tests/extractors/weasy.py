"""usage: weasy.py HTML PDF. Typesets, and prints on which sheet each element with an id begins.

Run by the Python that has WeasyPrint, which need not be the one that runs the matrix.
"""

import json
import logging
import sys

import weasyprint

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
document = weasyprint.HTML(filename=sys.argv[1]).render()
document.write_pdf(sys.argv[2])
sheets = {}
for sheet, page in enumerate(document.pages, 1):
    for name in page.anchors:
        sheets.setdefault(name, sheet)
print(json.dumps(sheets))
