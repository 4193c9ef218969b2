"""Text from people in a CSV file that somebody opens in a spreadsheet."""

# A spreadsheet takes a cell that begins so for a formula.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def inert(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" '\"").startswith(FORMULA) else cell
