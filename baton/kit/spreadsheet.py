"""Text from people in a CSV file that somebody opens in a spreadsheet, and in a sheet."""

from typing import Any

from openpyxl.cell import WriteOnlyCell

# A spreadsheet takes a cell that begins so for a formula.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
LONGEST_CELL = 32_767


def inert(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" '\"").startswith(FORMULA) else cell


def text_cell(sheet: Any, words: str) -> Any:
    """Text as text in a write-only sheet: what begins with “=” is no formula."""
    made = WriteOnlyCell(sheet, value="".join(each for each in words if each >= " ")[:LONGEST_CELL])
    made.data_type = "s"
    return made
