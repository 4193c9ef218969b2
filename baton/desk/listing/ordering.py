"""The order of a list and the place after a row in it.

A page goes on behind the last row of the one before (by what the row held, not by counting), so a card that
comes or goes meanwhile shifts nobody. What is empty comes last, whichever way the order runs.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import orjson
from django.db import connection
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.functions import Collate, Lower
from django.utils.translation import gettext as _

from baton.accounts.models import Client, Member, MoneyTier, Project
from baton.boards.access.finding_words import card_types_seen_by
from baton.boards.models import Board, CardQuerySet, ClassOfService, Column, Lane, StageKind
from baton.desk.filters.document import LARGEST
from baton.desk.filters.names import same
from baton.desk.filters.refusals import AsksForPrices, AsksForTheTeams
from baton.kit.errors import Malformed

Expression = Any
MOST_KEYS = 3
LONGEST_CURSOR = 4000


@dataclass(frozen=True)
class Key:
    """``read`` turns what stood in a cursor back into a value."""

    expression: Expression
    read: Callable[[Any], Any]
    backwards: bool = False


def title(by: Member) -> Key:
    # By code points of small letters: the same on both databases (see kit.gated_sqlite).
    lower = Lower("title")
    return Key(Collate(lower, "C") if connection.vendor == "postgresql" else lower, text)


def plain(name: str, read: Callable[[Any], Any]) -> Callable[[Member], Key]:
    return lambda by: Key(F(name), read)


def text(written: Any) -> str:
    if "\0" in str(written):
        raise ValueError
    return str(written)


def whole(written: Any) -> int:
    return within_reach(int(written))


def amount(written: Any) -> Decimal:
    found = Decimal(str(written))
    if not found.is_finite() or abs(found) >= LARGEST:
        raise ValueError
    return found


def moment(written: Any) -> datetime:
    found = datetime.fromisoformat(str(written))
    if found.tzinfo is None:
        raise ValueError
    return found.astimezone(UTC)


def placed(column: str, ids: Callable[[Member], Iterable[int | str]]) -> Callable[[Member], Key]:
    """By the place of a row among its like; names are put in order here, alike for both databases."""

    def key(by: Member) -> Key:
        return Key(place_of(column, list(ids(by))), whole)

    return key


def place_of(column: str, values: Sequence[int | str]) -> Expression:
    if not values:
        return Value(None, output_field=IntegerField())
    whens = [When(**{column: each}, then=Value(place)) for place, each in enumerate(values)]
    return Case(*whens, default=Value(None), output_field=IntegerField())


def by_name(rows: Iterable[tuple[int, str]]) -> list[int]:
    return [pk for pk, _name in sorted(rows, key=lambda row: (same(row[1]), row[0]))]


def members(by: Member) -> list[int]:
    return by_name(Member.objects.seen_by(by).values_list("pk", "name"))


def projects(by: Member) -> list[int]:
    return by_name(Project.objects.seen_by(by).values_list("pk", "name"))


def clients(by: Member) -> list[int]:
    return by_name(Client.objects.seen_by(by).values_list("pk", "name"))


def card_types(by: Member) -> list[int]:
    return list(card_types_seen_by(by).order_by("rank", "pk").values_list("pk", flat=True))


def boards(by: Member) -> list[int]:
    seen = Board.objects.seen_by(by).order_by("space__rank", "space", "rank", "pk")
    return list(seen.values_list("pk", flat=True))


def columns(by: Member) -> list[int]:
    """From left to right, board after board; a part stands inside its column."""
    place = {board: at for at, board in enumerate(boards(by))}
    rows = Column.objects.filter(board__in=place).values_list("pk", "board", "parent__rank", "rank")
    stands = {pk: (place[board], above or own, own if above else "", pk) for pk, board, above, own in rows}
    return sorted(stands, key=lambda pk: stands[pk])


def lanes(by: Member) -> list[int]:
    place = {board: at for at, board in enumerate(boards(by))}
    rows = Lane.objects.filter(board__in=place).values_list("pk", "board", "rank")
    return [pk for pk, *_ in sorted(rows, key=lambda row: (place[row[1]], row[2], row[0]))]


KEYS: dict[str, Callable[[Member], Key]] = {
    "number": plain("number", whole),
    "title": title,
    "deadline": plain("deadline", moment),
    "done": plain("done_at", moment),
    "board": placed("board", boards),
    "column": placed("column", columns),
    "lane": placed("lane", lanes),
    "project": placed("project", projects),
    "client": placed("project__client", clients),
    "stage": placed("stage_kind", lambda by: StageKind.values),
    "created": plain("created_at", moment),
    "entered": plain("entered_at", moment),
    "age": lambda by: Key(F("entered_at"), moment, backwards=True),
    "responsible": placed("responsible", members),
    "lead": placed("lead", members),
    "author": placed("created_by", members),
    "type": placed("card_type", card_types),
    "class": placed("class_of_service", lambda by: ClassOfService.values),
    "comments": plain("comments_count", whole),
    "files": plain("attachments_count", whole),
    "price": plain("price", amount),
}
FOR_GUESTS = ("number", "title", "deadline", "done", "board", "column", "lane", "project", "client", "stage")
# What a list can be grouped by: the column of the card that holds the group.
GROUPS = {
    "board": "board_id",
    "column": "column_id",
    "lane": "lane_id",
    "stage": "stage_kind",
    "project": "project_id",
    "client": "project__client_id",
    "responsible": "responsible_id",
    "lead": "lead_id",
    "type": "card_type_id",
    "class": "class_of_service",
}


@dataclass(frozen=True)
class Order:
    """The keys in turn and whether each runs down; in the end the card's id."""

    keys: list[tuple[Key, bool]]

    def apply(self, cards: CardQuerySet, after: str = "") -> CardQuerySet:
        for at, (key, _down) in enumerate(self.keys):
            cards = cards.annotate(**{f"key_{at}": key.expression})
        if after:
            cards = cards.filter(self.behind(self.read(after)))
        return cards.order_by(*self.order())

    def order(self) -> list[Any]:
        sides = [
            F(f"key_{at}").desc(nulls_last=True) if down else F(f"key_{at}").asc(nulls_last=True)
            for at, (_key, down) in enumerate(self.keys)
        ]
        return [*sides, "pk"]

    @property
    def names(self) -> list[str]:
        return [f"key_{at}" for at in range(len(self.keys))]

    def cursor(self, held: Sequence[Any], pk: int) -> str:
        return urlsafe_b64encode(orjson.dumps([*map(written, held), pk])).decode().rstrip("=")

    def read(self, cursor: str) -> list[Any]:
        """Raises Malformed."""
        try:
            told = orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
            *held, pk = told
            if len(cursor) > LONGEST_CURSOR or len(held) != len(self.keys):
                raise ValueError
            pairs = zip(held, self.keys, strict=True)
            values = [None if each is None else key.read(each) for each, (key, _down) in pairs]
            return [*values, within_reach(pk)]
        except (ValueError, TypeError, InvalidOperation, OverflowError):
            raise Malformed(field="cursor", reason=_("take it from the page before.")) from None

    def behind(self, held: list[Any]) -> Q:
        *values, pk = held
        q, same_so_far = Q(pk__in=[]), Q()
        for at, (value, (_key, down)) in enumerate(zip(values, self.keys, strict=True)):
            name = f"key_{at}"
            if value is None:
                same_so_far &= Q(**{f"{name}__isnull": True})
                continue
            further = Q(**{f"{name}__{'lt' if down else 'gt'}": value}) | Q(**{f"{name}__isnull": True})
            q |= same_so_far & further
            same_so_far &= Q(**{name: value})
        return q | (same_so_far & Q(pk__gt=pk))


def written(value: Any) -> Any:
    return value if value is None or isinstance(value, int | str) else str(value)


def within_reach(number: Any) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or abs(number) >= 2**63:
        raise ValueError
    return number


def order_of(sort: str, group: str, by: Member) -> Order:
    """``sort`` like ``-deadline,title``. Raises Malformed, AsksForPrices, AsksForTheTeams."""
    wanted = [part.strip() for part in sort.split(",") if part.strip()]
    if group:
        wanted = [group, *wanted]
    return Order([key_of(part, by) for part in wanted[: MOST_KEYS + 1]])


def key_of(part: str, by: Member) -> tuple[Key, bool]:
    name, down = part.removeprefix("-"), part.startswith("-")
    if name not in KEYS:
        raise Malformed(field="sort", reason=_("there is no order by “%(name)s”.") % {"name": name[:40]})
    if by.is_guest and name not in FOR_GUESTS:
        raise AsksForTheTeams(field=name)
    if name == "price" and not by.sees_money(MoneyTier.PRICES):
        raise AsksForPrices
    key = KEYS[name](by)
    return key, down != key.backwards


def group_column(group: str, by: Member) -> str:
    if group not in GROUPS:
        reason = _("cards cannot be grouped by “%(name)s”.") % {"name": group[:40]}
        raise Malformed(field="group", reason=reason)
    if by.is_guest and group not in FOR_GUESTS:
        raise AsksForTheTeams(field=group)
    return GROUPS[group]
