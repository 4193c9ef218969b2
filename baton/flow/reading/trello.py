"""A board that Trello exported as JSON. Its history holds the last thousand actions, no more."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from baton.flow.days import SECOND
from baton.flow.reading.dates import NOWHERE
from baton.flow.reading.exports import Json, due_in, moment_in, part, rows_in, word
from baton.flow.reading.log import GIVEN_UP, UNKNOWN, Event, Log
from baton.flow.reading.options import Options
from baton.flow.reading.problems import Kind, Unreadable

BEGINNINGS = ("createCard", "copyCard", "convertToCardFromCheckItem", "emailCard")


def is_board(document: Any) -> bool:
    return isinstance(document, dict) and isinstance(document.get("cards"), list) and "lists" in document


@dataclass(frozen=True)
class Lists:
    """Names by id; two lists of one name are told apart by a number. ``closed``: when an archived list was
    archived, NOWHERE where the export does not say."""

    names: dict[str, str]
    closed: dict[str, int]

    def name(self, found: Json) -> str:
        """Of a list as an action tells it, which may have left the board since."""
        return self.names.get(word(found, "id")) or word(found, "name")


def log_of(document: Json, file: str, options: Options) -> Log:
    log = Log(file, order_is="the lists of the board", at_field="actions.date", to_field="list")
    lists = _lists(log, document, options)
    log.order = list(lists.names.values())
    actions = _actions(log, document, options)
    for number, card in enumerate(rows_in(document, "cards")):
        identity = word(card, "id")
        if not identity:
            reason = "a card without an id cannot be followed."
            log.set_aside(
                Kind.EMPTY, log.row(), None, f"cards[{number}].id", reason, "Export the board again."
            )
            continue
        Card(log, card, actions.pop(identity, []), lists, options).read()
    gone = [moves for moves in actions.values() if any(_is_move(action) for _, action in moves)]
    if gone:
        log.notes.append(f"Cards told of and no longer there (deleted, on another board): {len(gone)}.")
    if not log.read:
        raise Unreadable(file, "the board has no cards.", "Export another board.", field="cards")
    return log


def _is_move(action: Json) -> bool:
    return "listAfter" in part(action, "data") or action.get("type") in (*BEGINNINGS, "deleteCard")


def _lists(log: Log, document: Json, options: Options) -> Lists:
    rows = rows_in(document, "lists")
    rows.sort(
        key=lambda row: (row["pos"] if isinstance(row.get("pos"), int | float) else 0.0, word(row, "id"))
    )
    seen: Counter[str] = Counter()
    names = {}
    for row in rows:
        name = options.meant(word(row, "name"))
        seen[name] += 1
        # A renamed list is meant to be one with another; two that share a name by chance are not.
        same = seen[name] == 1 or name != word(row, "name")
        names[word(row, "id")] = name if same else f"{name} ({seen[name]})"
    closed = {word(row, "id"): NOWHERE for row in rows if row.get("closed") is True}
    for action in rows_in(document, "actions"):
        data = part(action, "data")
        which = word(part(data, "list"), "id")
        if (
            which in closed
            and part(data, "list").get("closed") is True
            and action.get("type") == "updateList"
        ):
            closed[which] = max(closed[which], moment_in(word(action, "date"), options.zone))
    return Lists(names, closed)


def _actions(log: Log, document: Json, options: Options) -> dict[str, list[tuple[int, Json]]]:
    """By card, in time; each action once."""
    found: dict[str, list[tuple[int, Json]]] = defaultdict(list)
    seen = set()
    for number, action in enumerate(rows_in(document, "actions")):
        card = word(part(action, "data", "card"), "id")
        identity = word(action, "id") or f"#{number}"
        at = moment_in(word(action, "date"), options.zone)
        if not card or identity in seen:
            continue
        seen.add(identity)
        if at != NOWHERE:
            found[card].append((at, action))
        elif _is_move(action):
            reason = f"“{word(action, 'date')}” is no date."
            field = f"actions[{number}].date"
            log.set_aside(Kind.DATE, log.row(), card, field, reason, "Export the board again.")
    for moves in found.values():
        moves.sort(key=lambda move: (move[0], word(move[1], "id")))
    return found


@dataclass
class Card:
    log: Log
    card: Json
    actions: list[tuple[int, Json]]
    lists: Lists
    options: Options

    @property
    def name(self) -> str:
        number = self.card.get("idShort")
        return f"#{number} {word(self.card, 'name')}" if isinstance(number, int) else word(self.card, "id")

    def read(self) -> None:
        row = self.log.row()
        began = next((at for at, action in self.actions if action.get("type") in BEGINNINGS), None)
        made = self._made() if began is None else began
        if made is None:
            reason = "its id is none of Trello's, so nobody knows when it was made."
            self.log.set_aside(Kind.START, row, self.name, "id", reason, "Export the board again.")
        else:
            self.log.move(self.name, made, self._first(known=began is not None, row=row), UNKNOWN, row)
        for at, action in self.actions:
            self._act(at, action, made)
        self._dues(made)
        self._archived()

    def _made(self) -> int | None:
        """The first eight digits of an id are the second it was given."""
        try:
            return int(word(self.card, "id")[:8], 16) * SECOND
        except ValueError:
            return None

    def _first(self, *, known: bool, row: int) -> str:
        for _, action in self.actions:
            data = part(action, "data")
            if action.get("type") in BEGINNINGS and known:
                return self._stage(part(data, "list"))
            if "listBefore" in data:
                name = self._stage(part(data, "listBefore"))
                where = f"made by its id, in “{_words(name)}” for all that is known"
                reason = f"the export has no beginning of it; {where}."
                self.log.doubt(Kind.START, row, self.name, "actions", reason, "Nothing, if that is right.")
                return name
        return self._stage({"id": word(self.card, "idList")})

    def _stage(self, found: Json) -> str:
        name = self.lists.name(found)
        return GIVEN_UP if self.options.gives_up(name) else (name or UNKNOWN)

    def _act(self, at: int, action: Json, made: int | None) -> None:
        data, kind = part(action, "data"), action.get("type")
        old = part(data, "old")
        if "listAfter" in data:
            before, after = self._stage(part(data, "listBefore")), self._stage(part(data, "listAfter"))
            self.log.move(self.name, at, after, before, self.log.row())
        elif kind == "moveCardToBoard" and at != made:
            self.log.move(self.name, at, self._stage(part(data, "list")), UNKNOWN, self.log.row())
        elif kind == "moveCardFromBoard":
            self.log.move(self.name, at, GIVEN_UP, UNKNOWN, self.log.row())
        elif "closed" in old:
            closes = part(data, "card").get("closed") is True
            stage = GIVEN_UP if closes else self._stage(part(data, "list"))
            self.log.move(self.name, at, stage, UNKNOWN, self.log.row(), soft=True)
        elif "due" in old:
            due = due_in(word(part(data, "card"), "due"), self.options.zone)
            self.log.events.append(Event(self.name, at, "promised", "", due, self.log.row()))

    def _dues(self, made: int | None) -> None:
        changed = [action for _, action in self.actions if "due" in part(action, "data", "old")]
        first = word(part(changed[0], "data", "old") if changed else self.card, "due")
        if first and made is not None:
            due = due_in(first, self.options.zone)
            self.log.events.append(Event(self.name, made, "promised", "", due, self.log.row()))

    def _archived(self) -> None:
        """By an action, or else with its list, or some day that the export no longer holds."""
        if self.card.get("closed") is True:
            if any(part(action, "data", "card").get("closed") is True for _, action in self.actions):
                return
            at = moment_in(word(self.card, "dateClosed"), self.options.zone)
        elif word(self.card, "idList") in self.lists.closed:
            at = self.lists.closed[word(self.card, "idList")]
        else:
            return
        row = self.log.row()
        if at == NOWHERE:
            at = moment_in(word(self.card, "dateLastActivity"), self.options.zone)
            reason = "the export does not say when it was archived; its last activity was taken."
            if at == NOWHERE:
                self.log.set_aside(
                    Kind.DATE, row, self.name, "dateLastActivity", reason, "Nothing can be done."
                )
                return
            self.log.doubt(Kind.GAP, row, self.name, "closed", reason, "Nothing, if that will do.")
        last = max((at for at, action in self.actions if _is_move(action)), default=at)
        self.log.move(self.name, max(at, last), GIVEN_UP, UNKNOWN, row, soft=True)


def _words(name: str) -> str:
    return "a list that is gone" if name == UNKNOWN else "given up" if name == GIVEN_UP else name
