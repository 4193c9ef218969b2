"""The first rows of a table, for whoever says what its columns mean."""

from typing import Any

from baton.interchange.tables.table import Table


def preview_of(table: Table, *, rows: int, longest: int) -> dict[str, Any]:
    """``longest``: characters of a cell."""
    width = len(table.header)
    return {
        "header": table.header,
        "rows": len(table.rows),
        "preview": [
            [cell[:longest] for cell in [*row.cells[:width], *[""] * (width - len(row.cells))]]
            for row in table.rows[:rows]
        ],
    }
