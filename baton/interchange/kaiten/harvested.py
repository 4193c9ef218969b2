"""What was fetched from Kaiten's API, read back: lists whole, cards one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.asking.packing import FORMAT, LISTS, VERSION
from baton.interchange.kaiten.cards import Beside
from baton.interchange.kaiten.inside import Inside
from baton.interchange.kaiten.rows import KaitenRow, ref_in
from baton.interchange.kaiten.shaping import shaped
from baton.interchange.kaiten.told import NOWHERE, Books
from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import MEGABYTE, ReadFile, parse_json
from baton.interchange.rows import moment
from baton.interchange.wording import say

LARGEST_PART = 64 * MEGABYTE
FETCH_AGAIN = _("Fetch it from Kaiten once more.")
PLAIN = {"users": "users", "tags": "tags", "card_types": "types", "spaces": "spaces"}


class Harvested:
    def __init__(self, inside: Inside) -> None:
        self.inside = inside
        self.books = Books()
        self.meta = self.document("harvest.json")
        if self.meta.get("format") != FORMAT or self.meta.get("version") != VERSION:
            raise UnreadableFile(
                inside.name, say(_("This was not fetched from Kaiten by Baton.")), say(FETCH_AGAIN)
            )
        self.lists = self.document(LISTS)
        origin = self.meta.get("origin")
        self.address = (
            origin if isinstance(origin, str) and origin.startswith(("https://", "http://")) else ""
        )
        self.until = moment(self.meta.get("begun_at"))

    def document(self, name: str) -> dict[str, Any]:
        if not self.inside.has(name):
            reason = say(_("The file “%(name)s” that it names is not there."), name=name)
            raise UnreadableFile(self.inside.name, reason, say(FETCH_AGAIN))
        root = parse_json(name, self.inside.read(name), limit=LARGEST_PART).root
        if not isinstance(root, dict):
            raise UnreadableFile(name, say(_("This entry is not an object.")), say(FETCH_AGAIN), line=1)
        return root

    def rows(self, name: str, kind: str) -> Iterator[KaitenRow]:
        if name in PLAIN:
            yield from self.listed(PLAIN[name], kind)
        elif name == "custom_fields":
            for row in self.listed("properties", kind):
                values = self.page(f"values-{row.id}").get("rows")
                if isinstance(values, list) and values:
                    row.data["values"] = values
                yield row
        elif name == "boards":
            yield from self.boards(kind)
        elif name in ("columns", "lanes", "cell_limits"):
            for at, board in self.told_boards():
                yield from PARTS_OF_A_BOARD[name](self, at, board, kind)

    def page(self, name: str) -> dict[str, Any]:
        told = self.lists.get(name)
        return told if isinstance(told, dict) else {}

    def listed(self, name: str, kind: str) -> Iterator[KaitenRow]:
        page = self.page(name)
        yield from self.each(page.get("at"), page.get("rows"), kind)

    def each(self, at: object, rows: object, kind: str, *path: str | int) -> Iterator[KaitenRow]:
        ledger = self.books.of(ReadFile(str(at), None, NOWHERE.where))
        for index, entry in enumerate(rows if isinstance(rows, list) else ()):
            ledger.read[kind] += 1
            if isinstance(entry, dict):
                yield KaitenRow(ledger, kind, entry, (*path, index))
            else:
                reason = say(_("This entry is not an object."))
                ledger.set_aside(kind, (*path, index), reason, say(FETCH_AGAIN), raw=entry)

    def told_boards(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for name, page in self.lists.items():
            row = page.get("row") if isinstance(page, dict) else None
            if name.startswith("board-") and isinstance(row, dict):
                yield str(page.get("at")), row

    def boards(self, kind: str) -> Iterator[KaitenRow]:
        """Each in the space of its primary place, else in the first that names it."""
        spaces: dict[str, list[str]] = {}
        for name, page in self.lists.items():
            if name.startswith("boards-") and isinstance(page, dict):
                rows = page.get("rows")
                for row in rows if isinstance(rows, list) else ():
                    key = ref_in(row.get("id")) if isinstance(row, dict) else None
                    if key is not None:
                        spaces.setdefault(key, []).append(name.removeprefix("boards-"))
        for at, board in self.told_boards():
            told = spaces.get(ref_in(board.get("id")) or "", [])
            primary = str(board.get("primary_path") or "").split("/")
            best = next((space for space in told if space in primary), told[0] if told else None)
            yield from self.each(at, [{**board, "space_id": best or board.get("space_id")}], kind)

    def columns(self, at: str, board: dict[str, Any], kind: str) -> Iterator[KaitenRow]:
        """The parts of a column behind it, wherever they were told."""
        for row in self.each(at, board.get("columns"), kind, "columns"):
            row.data["board_id"] = board.get("id")
            yield row
            page = self.page(f"subcolumns-{row.id}")
            told, where = page.get("rows"), str(page.get("at"))
            if not isinstance(told, list):
                told, where = row.data.get("subcolumns"), at
            for part in self.each(where, told, kind, "columns", row.id, "subcolumns"):
                part.data |= {"board_id": board.get("id"), "column_id": row.data.get("id")}
                yield part

    def lanes(self, at: str, board: dict[str, Any], kind: str) -> Iterator[KaitenRow]:
        for row in self.each(at, board.get("lanes"), kind, "lanes"):
            row.data["board_id"] = board.get("id")
            yield row

    def cell_limits(self, at: str, board: dict[str, Any], kind: str) -> Iterator[KaitenRow]:
        told = board.get("cell_wip_limits")
        limits = told.get("limits") if isinstance(told, dict) else told
        yield from self.each(at, limits, kind, "cell_wip_limits", "limits")

    def cards(self) -> Iterator[tuple[KaitenRow, Beside]]:
        for name in sorted(one for one in self.inside.names() if one.endswith(".jsonl")):
            for line in self.lines(name):
                bundle = parse_json(name, line, limit=LARGEST_PART).root
                if isinstance(bundle, dict):
                    yield from self.card(bundle)

    def card(self, bundle: dict[str, Any]) -> Iterator[tuple[KaitenRow, Beside]]:
        at = str(bundle.get("at"))
        if bundle.get("gone") is True:
            self.books.left_out["card that was gone when it was asked for"] += 1
            return
        for row in self.each(at, [bundle.get("card")], "card"):
            files = list(self.with_ids(self.each(at, row.data.get("files"), "attachment", "files")))
            comments = self.each(f"{at}/comments", bundle.get("comments"), "comment")
            logs = self.each(f"{at}/time-logs", bundle.get("time-logs"), "time_log")
            whole = isinstance(bundle.get("comments"), list) or row.data.get("comments_total") == 0
            beside = Beside(list(self.with_ids(comments)), files, list(logs), comments_are_whole=whole)
            row.path = ()
            row.data = shaped(row.data, bundle)
            yield row, beside

    def with_ids(self, rows: Iterator[KaitenRow]) -> Iterator[KaitenRow]:
        for row in rows:
            if row.id:
                yield row
            else:
                row.set_aside(say(_("It has no id.")), field="id")

    def lines(self, name: str) -> Iterator[bytes]:
        rest = b""
        for chunk in self.inside.chunks(name):
            *whole, rest = (rest + chunk).split(b"\n")
            if len(rest) > LARGEST_PART:
                self.inside.refuse(say(_("One card is too large to be read.")), say(FETCH_AGAIN), name)
            yield from (line for line in whole if line)
        if rest:
            yield rest

    def inner_file(self, path: str) -> tuple[str, int] | None:
        return None

    def leave_beside(self) -> None:
        """Nothing lies beside: each card came with its own."""


PARTS_OF_A_BOARD = {
    "columns": Harvested.columns,
    "lanes": Harvested.lanes,
    "cell_limits": Harvested.cell_limits,
}
