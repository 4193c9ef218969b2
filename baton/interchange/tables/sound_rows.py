"""Rows that no table may have, whatever its columns mean."""

from django.utils.translation import gettext_noop as _

from baton.interchange.tables.table import LONGEST_FIELD, TableRow
from baton.interchange.wording import Phrase, say


class WrongCell(Exception):
    def __init__(self, index: int | None, reason: Phrase) -> None:
        super().__init__(index, reason)
        self.index = index
        self.reason = reason


def demand_sound(row: TableRow, width: int) -> None:
    """``width``: columns of the header. Raises WrongCell."""
    if any(cell.strip() for cell in row.cells[width:]):
        reason = _("The row has %(cells)d cells, the header has %(columns)d.")
        raise WrongCell(None, say(reason, cells=len(row.cells), columns=width))
    for index, cell in enumerate(row.cells[:width]):
        if len(cell) > LONGEST_FIELD:
            reason = _("A cell has more than %(count)d characters.")
            raise WrongCell(index, say(reason, count=LONGEST_FIELD))
        if "\0" in cell:
            raise WrongCell(index, say(_("The cell holds the invisible character NUL.")))
