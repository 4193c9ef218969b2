"""The export's actions, newest first in the file and at most 1,000: sorted by what they tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.utils.translation import gettext_noop as _

from baton.interchange.rows import Row, moment
from baton.interchange.wording import say

MOST_ACTIONS = 1000
CREATIONS = frozenset({"createCard", "copyCard", "convertToCardFromCheckItem", "emailCard"})
COMMENTS = frozenset({"commentCard", "copyCommentCard"})
CROSSINGS = frozenset({"moveCardToBoard", "moveCardFromBoard"})
TICKS = frozenset({"updateCheckItemStateOnCard", "updateCheckItem"})


@dataclass(frozen=True)
class Told:
    """One usable action. `card` and `column` are ids, "" where it does not name them."""

    id: str
    type: str
    at: datetime
    by: str | None
    card: str
    column: str
    row: Row
    data: Row


@dataclass
class Log:
    """Actions by what they are good for; each list oldest first. `since` None: the export has no history."""

    since: datetime | None = None
    until: datetime | None = None
    count: int = 0
    by_card: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))
    ticks: dict[str, Told] = field(default_factory=dict)
    comment_changes: dict[str, Told] = field(default_factory=dict)
    arrived_columns: dict[str, datetime] = field(default_factory=dict)
    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    column_names: dict[str, str] = field(default_factory=dict)

    @cached_property
    def deleted_comments(self) -> frozenset[str]:
        changes = self.comment_changes.items()
        return frozenset(comment for comment, told in changes if told.type == "deleteComment")


def log_of(board: Row) -> Log:
    """Read all actions. What no later step asks for stays here: names, ticks, the span."""
    log = Log()
    found = []
    for row in board.rows("actions", "action", set()):
        log.count += 1
        if (told := _told(row)) is not None:
            found.append(told)
    # The file is newest first; among equals the later line is the older one.
    found.reverse()
    found.sort(key=lambda told: told.at)
    if found:
        log.since, log.until = found[0].at, found[-1].at
    for told in found:
        _remember_names(log, told)
        _sort_in(log, told)
    return log


def _told(row: Row) -> Told | None:
    kind = row.data.get("type")
    data = row.inner("data")
    at = moment(row.data.get("date"))
    if not isinstance(kind, str) or data is None:
        row.set_aside(
            say(_("It does not say what happened.")), field="data" if isinstance(kind, str) else "type"
        )
        return None
    if at is None:
        row.set_aside(say(_("It has no date, or one that cannot be read.")), field="date")
        return None
    by = row.ref("idMemberCreator") or _id_in(row, "memberCreator") or None
    column = _id_in(data, "list") or (data.inner("card") or data).ref("idList") or ""
    # Counted again, under what it becomes, by whoever plans it.
    row.ledger.read["action"] -= 1
    return Told(row.id, kind, at, by, _id_in(data, "card"), column, row, data)


def _id_in(row: Row, name: str) -> str:
    inner = row.inner(name)
    return inner.id if inner else ""


def _remember_names(log: Log, told: Told) -> None:
    for name in ("memberCreator", "member"):
        person = told.row.inner(name)
        if person is not None and person.id:
            full_name = person.data.get("fullName")
            username = person.data.get("username")
            log.people[person.id] = (
                full_name.strip() if isinstance(full_name, str) else "",
                username if isinstance(username, str) else "",
            )
    for name in ("list", "listBefore", "listAfter"):
        column = told.data.inner(name)
        if column is not None and column.id and isinstance(column.data.get("name"), str):
            log.column_names[column.id] = column.text("name")


def _sort_in(log: Log, told: Told) -> None:
    sorter = SORTERS.get(told.type)
    if sorter is not None:
        sorter(log, told)
    elif told.type == "updateCard" or told.type in CREATIONS | COMMENTS | CROSSINGS:
        log.by_card[told.card].append(told)
    else:
        told.row.ledger.left_out[told.type] += 1
        if told.card and told.column:
            log.by_card[told.card].append(told)


def _tick(log: Log, told: Told) -> None:
    item = told.data.inner("checkItem")
    if item is not None and item.id:
        if item.data.get("state") == "complete":
            log.ticks[item.id] = told
        else:
            log.ticks.pop(item.id, None)


def _comment_change(log: Log, told: Told) -> None:
    if comment := _id_in(told.data, "action"):
        log.comment_changes[comment] = told


def _column_arrived(log: Log, told: Told) -> None:
    if told.column:
        log.arrived_columns[told.column] = told.at


SORTERS: dict[str, Callable[[Log, Told], None]] = {
    **dict.fromkeys(TICKS, _tick),
    "updateComment": _comment_change,
    "deleteComment": _comment_change,
    "moveListToBoard": _column_arrived,
}
