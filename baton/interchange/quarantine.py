"""Rows of a table that were set aside, as a table of the same make: to be mended and brought again."""

import csv
import io
from collections.abc import Iterator

from baton.interchange.plan import ImportPlan
from baton.interchange.problems import Problem

# Before the row's own cells, so that one with too many stays so; a reader of tables leaves them out by name.
BESIDE = ("baton: line", "baton: field", "baton: reason")


def table_of_quarantine(plan: ImportPlan) -> bytes | None:
    """CSV in UTF-8 with a byte order mark; None where nothing of a table was set aside.

    Between cells stands what stood there in the source. The rows are as they stood, byte for byte, since they
    are to be read again.
    """
    rows = list(rows_set_aside(plan))
    if not plan.header or not rows:
        return None
    text = io.StringIO(newline="")
    known = plan.reading.settings if plan.reading else {}
    writer = csv.writer(text, delimiter=known.get("delimiter") or ",")
    writer.writerow([*BESIDE, *plan.header])
    for problem, cells in rows:
        writer.writerow([problem.line or "", problem.path, str(problem.reason), *cells])
    return text.getvalue().encode("utf-8-sig", "replace")


def rows_set_aside(plan: ImportPlan) -> Iterator[tuple[Problem, list[str]]]:
    for problem in plan.quarantine:
        if isinstance(problem.raw, list):
            yield problem, [str(cell) for cell in problem.raw]
