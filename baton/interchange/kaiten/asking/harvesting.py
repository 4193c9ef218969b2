"""The order of reading: words, spaces, boards, then the cards of each board with all that hangs on them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from baton.interchange.kaiten.asking.client import MOST_PAGES, PAGE, Client
from baton.interchange.kaiten.asking.pages import META, Pages
from baton.interchange.kaiten.rows import ref_in
from baton.interchange.progress import Progress, to_nobody

Row = dict[str, Any]
ON_BOARD, ARCHIVED = 1, 2
CHOICES = ("select", "catalog")


@dataclass
class Scope:
    """Ids of spaces and boards; both empty: everything that the key may see."""

    spaces: Collection[str] = ()
    boards: Collection[str] = ()


@dataclass
class Harvest:
    client: Client
    pages: Pages
    scope: Scope = field(default_factory=Scope)
    progress: Progress = to_nobody

    def bring_in(self) -> None:
        """Everything; what is on the disk already is not asked for again. Raises as ``Client.get`` does."""
        if self.pages.get(META) is None:
            self.pages.put(META, {"origin": self.client.origin, "begun_at": now()})
        self.words()
        boards = [board for space in self.spaces() for board in self.boards_of(space)]
        told = list(dict.fromkeys(boards))
        for board in told:
            self.board(board)
        cards = {card: row for board in told for card, row in self.cards_on(board)}
        for done, (card, row) in enumerate(cards.items()):
            self.progress(done, len(cards), "card")
            self.card(card, row)
        self.progress(len(cards), len(cards), "card")
        meta = self.pages.get(META) or {}
        self.pages.put(META, {**meta, "ended_at": now(), "cards": len(cards)})

    def offered(self) -> list[Row]:
        """Spaces with their boards, as far as somebody chooses by them."""
        self.words()
        found = []
        for space in self.listed("spaces", "/spaces"):
            key = ref_in(space.get("id"))
            if key is not None:
                rows = self.listed(f"boards-{key}", f"/spaces/{key}/boards", needed=False)
                boards = [named(row) for row in rows if ref_in(row.get("id")) is not None]
                found.append({**named(space), "boards": boards})
        return found

    def words(self) -> None:
        self.once("me", "/users/current")
        self.listed("users", "/users")
        self.listed("roles", "/user-roles", needed=False)
        self.listed("tags", "/tags", needed=False)
        self.listed("types", "/card-types", needed=False)
        for row in self.listed(
            "properties", "/company/custom-properties", needed=False, include_values="true"
        ):
            self.values_of(row)

    def values_of(self, row: Row) -> None:
        """Of a property whose list of values did not come along."""
        key, told = ref_in(row.get("id")), row.get("type")
        has_values = any(row.get(name) for name in ("values", "select_values", "catalog_values"))
        if key and told in CHOICES and not has_values:
            at = f"/company/custom-properties/{key}/{told}-values"
            self.listed(f"values-{key}", at, needed=False)

    def spaces(self) -> list[str]:
        rows = self.listed("spaces", "/spaces")
        ids = [key for row in rows if (key := ref_in(row.get("id"))) is not None]
        return [key for key in ids if not self.scope.spaces or key in self.scope.spaces]

    def boards_of(self, space: str) -> list[str]:
        rows = self.listed(f"boards-{space}", f"/spaces/{space}/boards", needed=False)
        ids = [key for row in rows if (key := ref_in(row.get("id"))) is not None]
        return [key for key in ids if not self.scope.boards or key in self.scope.boards]

    def board(self, board: str) -> None:
        told = self.once(f"board-{board}", f"/boards/{board}")
        for column in rows_in(told, "columns"):
            key = ref_in(column.get("id"))
            if key is not None and not isinstance(column.get("subcolumns"), list):
                self.listed(f"subcolumns-{key}", f"/columns/{key}/subcolumns", needed=False)

    def cards_on(self, board: str) -> Iterator[tuple[str, Row]]:
        """Cards in the order told, each once; one whose id is none is kept as it is."""
        for condition in (ON_BOARD, ARCHIVED):
            for offset, rows in self.paged(board, condition):
                for index, row in enumerate(rows):
                    key = ref_in(row.get("id")) if isinstance(row, dict) else None
                    if key is not None:
                        yield key, row
                    elif not self.pages.has(odd := f"odd-{board}-{condition}-{offset + index}"):
                        self.pages.put(odd, {"at": f"/cards?board_id={board}", "card": row})

    def paged(self, board: str, condition: int) -> Iterator[tuple[int, list[Any]]]:
        before: list[Any] = []
        for offset in range(0, PAGE * MOST_PAGES, PAGE):
            name = f"cards-{board}-{condition}-{offset}"
            page = self.pages.get(name)
            if page is None:
                told = self.client.get(
                    "/cards", board_id=board, condition=condition, limit=PAGE, offset=offset
                )
                # Only what decides what to ask for: the card itself is fetched on its own.
                page = [slim(row) for row in told] if isinstance(told, list) else []
                self.pages.put(name, page)
            if page and page == before:
                return
            yield offset, page
            if len(page) != PAGE:
                return
            before = page

    def card(self, card: str, listed: Row) -> None:
        """The card and what only addresses of its own tell; what it has none of is not asked for."""
        name = f"card-{card}"
        if self.pages.has(name) and self.pages.get(name) is not None:
            return
        told = self.client.get(f"/cards/{card}", needed=False)
        if not isinstance(told, dict):
            self.pages.put(name, {"at": f"/cards/{card}", "card": listed, "gone": True})
            return
        bundle: Row = {"at": f"/cards/{card}", "card": told}
        for part, wanted in PARTS.items():
            if wanted(told):
                rows = self.client.get(f"/cards/{card}/{part}", needed=False)
                # One that is not answered is not told to be empty.
                if isinstance(rows, list):
                    bundle[part] = rows
        self.pages.put(name, bundle)

    def once(self, name: str, at: str) -> Any:
        told = self.pages.get(name)
        if told is None:
            told = {"at": at, "row": self.client.get(at)}
            self.pages.put(name, told)
        return told["row"]

    def listed(self, name: str, at: str, *, needed: bool = True, **query: object) -> list[Row]:
        """All rows of a list; its objects, for whoever goes on from them."""
        told = self.pages.get(name)
        if told is None:
            rows = [row for _, page in self.client.pages(at, needed=needed, **query) for row in page]
            told = {"at": at, "rows": rows}
            self.pages.put(name, told)
        return [row for row in told["rows"] if isinstance(row, dict)]


def slim(row: Any) -> Any:
    return {"id": row["id"]} if isinstance(row, dict) and ref_in(row.get("id")) else row


def has_any(*names: str) -> Any:
    """Whether one of the counts is not nought; a card that does not tell is asked."""
    return lambda card: any(card.get(name, True) not in (0, None, False, [], "") for name in names)


PARTS = {
    "comments": has_any("comments_total"),
    "location-history": lambda card: True,
    "time-logs": has_any("time_spent_sum"),
    "blockers": has_any("blocked", "time_blocked_sum"),
}


def named(row: Row) -> Row:
    return {"id": ref_in(row.get("id")), "title": str(row.get("title") or "")[:200]}


def rows_in(told: Any, name: str) -> list[Row]:
    rows = told.get(name) if isinstance(told, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def now() -> str:
    return datetime.now(UTC).isoformat()
