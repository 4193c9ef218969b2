"""What a list can show of a card, by the same names that filters use."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Min, Sum
from django.utils.translation import gettext as _

from baton.accounts.models import Member, MoneyTier
from baton.boards.access.finding_content import fields_seen_by
from baton.boards.models import Blocker, CardTag, CustomValue, PlannedHours, Stay
from baton.boards.models.board import IN_PROGRESS
from baton.boards.news.moments import stamp
from baton.calendars.arithmetic import working_ages
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from baton.kit.errors import Malformed
from baton.timesheets.totals import minutes_of_cards

MINUTE = timedelta(minutes=1)
# Column -> the card's own field.
OWN = {
    "number": "number",
    "title": "title",
    "code": "code",
    "version": "version",
    "board": "board_id",
    "column": "column_id",
    "stage": "stage_kind",
    "lane": "lane_id",
    "project": "project_id",
    "client": "project__client_id",
    "deadline": "deadline",
    "deadline_has_time": "deadline_has_time",
    "done": "done_at",
    "shared": "shared",
    "responsible": "responsible_id",
    "lead": "lead_id",
    "author": "created_by_id",
    "type": "card_type_id",
    "class": "class_of_service",
    "created": "created_at",
    "entered": "entered_at",
    "archived": "archived_at",
    "items_done": "items_done",
    "items_total": "items_total",
    "comments": "comments_count",
    "files": "attachments_count",
    "price": "price",
}
# Column -> what is read beside the card.
BESIDE = ("tags", "blocked", "age", "started", "planned", "spent")
FOR_GUESTS = tuple(OWN)[: tuple(OWN).index("responsible")]
MOMENTS = {"deadline", "done", "created", "entered", "archived"}
NOT_USUAL = ("author", "archived", "price", "started", "planned", "spent")
USUAL = tuple(name for name in (*OWN, *BESIDE) if name not in NOT_USUAL)
FIELD = "field:"
MOST = 60


def chosen(columns: str, by: Member) -> list[str]:
    """Of the columns asked for (none: the usual ones) those that ``by`` may read: others are not there.

    Raises Malformed for what is no column.
    """
    asked = list(dict.fromkeys(part.strip() for part in columns.split(",") if part.strip()))[:MOST]
    for name in asked:
        if name not in OWN and name not in BESIDE and not name.startswith(FIELD):
            raise Malformed(field="columns", reason=_("there is no column “%(name)s”.") % {"name": name[:40]})
    wanted = ["version", *(name for name in asked or USUAL if name != "version")]
    if by.is_guest:
        return [name for name in wanted if name in FOR_GUESTS]
    readable = {f"{FIELD}{pk}" for pk in own_fields(by)} if any(map(is_own_field, wanted)) else set()
    return [
        name
        for name in wanted
        if (name in readable if is_own_field(name) else name != "price" or by.sees_money(MoneyTier.PRICES))
    ]


def is_own_field(name: str) -> bool:
    return name.startswith(FIELD)


def own_fields(by: Member) -> Iterable[int]:
    return fields_seen_by(by).filter(archived_at=None).values_list("pk", flat=True)


def own_names(columns: Collection[str]) -> list[str]:
    return [OWN[name] for name in columns if name in OWN]


def rows_told(columns: list[str], found: list[tuple[int, Any]], by: Member) -> list[dict[str, Any]]:
    """``found``: ids with the values of the cards' own columns, in their order. ``planned`` and ``spent`` are
    minutes, what is spent with that of children. A few queries more, however many rows."""
    ids = [pk for pk, _values in found]
    own = [name for name in columns if name in OWN]
    rows = [
        {"id": pk, **{name: told(name, value) for name, value in zip(own, values, strict=True)}}
        for pk, values in found
    ]
    for name, by_card in beside(columns, ids, by).items():
        for row in rows:
            row[name] = by_card.get(row["id"], [] if name == "tags" else None)
    return rows


def told(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in MOMENTS:
        return stamp(value)
    return str(value) if name == "price" else value


def beside(columns: list[str], ids: list[int], by: Member) -> dict[str, dict[int, Any]]:
    found: dict[str, dict[int, Any]] = {}
    if "tags" in columns:
        found["tags"] = tags(ids)
    if "blocked" in columns:
        found["blocked"] = blocked(ids)
    if "age" in columns:
        found["age"] = {}
    if "started" in columns:
        found["started"] = started(ids)
    if "planned" in columns:
        found["planned"] = planned(ids)
    if "spent" in columns:
        found["spent"] = minutes_of_cards(ids, by).rolled_up
    for name in columns:
        if is_own_field(name):
            found[name] = own_values(int(name.removeprefix(FIELD)), ids)
    return found


def tags(ids: list[int]) -> dict[int, list[int]]:
    by_card: dict[int, list[int]] = defaultdict(list)
    for card, tag in CardTag.objects.filter(card__in=ids).order_by("tag").values_list("card", "tag"):
        by_card[card].append(tag)
    return by_card


def blocked(ids: list[int]) -> dict[int, str]:
    """By the kind of the oldest blocker that stands."""
    standing = Blocker.objects.filter(card__in=ids, lifted_at=None).order_by("-since", "-id")
    return dict(standing.values_list("card", "kind"))


def started(ids: list[int]) -> dict[int, str]:
    """When work on it began: its first stay in a stage of work or waiting."""
    begun = Stay.objects.filter(card__in=ids, voided_at=None, column__kind__in=IN_PROGRESS)
    firsts = begun.order_by().values("card").annotate(first=Min("entered_at"))
    return {card: stamp(first) for card, first in firsts.values_list("card", "first")}


def planned(ids: list[int]) -> dict[int, int]:
    """Minutes, of all job functions together."""
    plans = PlannedHours.objects.filter(card__in=ids).order_by().values_list("card")
    return dict(plans.annotate(Sum("minutes")))


def own_values(field: int, ids: list[int]) -> dict[int, str]:
    return dict(CustomValue.objects.filter(field=field, card__in=ids).values_list("card", "value"))


def ages(entered: dict[int, Any], by: Member) -> dict[int, int]:
    """Working minutes in the column, by the hours of the workspace."""
    calendar = calendar_of_workspace(by.workspace)
    minutes = working_ages(entered.values(), clock.now(), calendar)
    return {pk: age // MINUTE for pk, age in zip(entered, minutes, strict=True)}
