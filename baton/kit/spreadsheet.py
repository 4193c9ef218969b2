"""Text from people in a CSV file that somebody opens in a spreadsheet, and in a sheet. What writes sheets is
heavy: it is loaded by whoever writes one."""

import re
from typing import Any

# A spreadsheet takes a cell that begins so for a formula.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
BELOW_NOTHING = re.compile(r"-\d+(?:[.,]\d+)?", re.ASCII)
LONGEST_CELL = 32_767
# What an XML file cannot hold.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def inert(cell: str) -> str:
    """A number below nothing stays one."""
    if BELOW_NOTHING.fullmatch(cell):
        return cell
    return f"'{cell}" if cell.lstrip(" '\"").startswith(FORMULA) else cell


def new_book() -> Any:
    """A write-only workbook."""
    from openpyxl import Workbook

    return Workbook(write_only=True)


def cell(sheet: Any, value: Any) -> Any:
    """Of a write-only sheet, to be given a look or a kind."""
    from openpyxl.cell import WriteOnlyCell

    return WriteOnlyCell(sheet, value=value)


def text_cell(sheet: Any, words: str) -> Any:
    """Text as text in a write-only sheet: what begins with “=” is no formula."""
    made = cell(sheet, "".join(each for each in words if each >= " ")[:LONGEST_CELL])
    made.data_type = "s"
    return made
