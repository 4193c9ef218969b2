"""The whole table of access, by operation."""

from tests.web.access import (
    rows_approvals,
    rows_boards,
    rows_budgets,
    rows_capacity,
    rows_cards,
    rows_house,
    rows_invoicing,
    rows_notifications,
    rows_profits,
    rows_relay,
    rows_rules,
    rows_segments,
    rows_statik,
    rows_timesheets,
)
from tests.web.access.row import Row

ROWS: list[Row] = [
    *rows_boards.ROWS,
    *rows_cards.ROWS,
    *rows_relay.ROWS,
    *rows_house.ROWS,
    *rows_notifications.ROWS,
    *rows_approvals.ROWS,
    *rows_rules.ROWS,
    *rows_segments.ROWS,
    *rows_statik.ROWS,
    *rows_timesheets.ROWS,
    *rows_budgets.ROWS,
    *rows_invoicing.ROWS,
    *rows_profits.ROWS,
    *rows_capacity.ROWS,
]
BY_OPERATION = {row.operation: row for row in ROWS}
