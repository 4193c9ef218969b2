"""What somebody typed or sent about people and columns, made into choices."""

import csv
from collections.abc import Iterable
from pathlib import Path

from baton.accounts.models import Member, Workspace
from baton.boards.models import StageKind
from baton.interchange.choices import FIELD_USES
from baton.interchange.people import member_called, person_called
from baton.interchange.plan import FieldKind, ImportPlan
from baton.interchange.refusals import (
    NotAKind,
    NotAUse,
    UnknownColumn,
    UnknownField,
    UnknownMember,
    UnknownPerson,
)
from baton.kit.errors import Malformed

Pair = tuple[str, str]
PLACEHOLDER = "new"


def pair(words: str) -> Pair:
    """``"In dev=work"``. The last equals sign divides: names may contain one. Raises Malformed."""
    name, sign, value = words.rpartition("=")
    if not sign or not name.strip() or not value.strip():
        raise Malformed(field=words, reason="NAME=VALUE")
    return name.strip(), value.strip()


def pairs_in(path: Path) -> list[Pair]:
    """A CSV file with two columns, comma or semicolon, without or with a byte order mark."""
    text = path.read_text(encoding="utf-8-sig")
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    rows = [row for row in csv.reader(text.splitlines(), delimiter=delimiter) if any(row)]
    for line, row in enumerate(rows, 1):
        if len(row) < 2:
            raise Malformed(field=f"{path.name}:{line}", reason="name,member")
    return [(row[0].strip(), row[1].strip()) for row in rows]


def people_chosen(
    plan: ImportPlan, pairs: Iterable[Pair], workspace: Workspace | None
) -> dict[str, int | None]:
    """Person (name, username or id) = member (e-mail, name, id, or "new" for a placeholder)."""
    found: dict[str, int | None] = {}
    for theirs, ours in pairs:
        person = person_called(theirs, plan.people)
        if person is None:
            raise UnknownPerson(person=theirs)
        found[person.external_id] = None if ours.casefold() == PLACEHOLDER else chosen(ours, workspace).id
    return found


def chosen(words: str, workspace: Workspace | None) -> Member:
    member = member_called(words, workspace) if workspace is not None else None
    if member is None:
        raise UnknownMember(member=words)
    return member


def columns_chosen(plan: ImportPlan, pairs: Iterable[Pair]) -> dict[str, str]:
    """Column (name or id; all of that name) = kind."""
    found: dict[str, str] = {}
    for name, kind in pairs:
        demand_kind(kind)
        plain = name.casefold()
        same = [one.external_id for one in plan.columns if plain in (one.name.casefold(), one.external_id)]
        if not same:
            raise UnknownColumn(column=name)
        found |= dict.fromkeys(same, kind)
    return found


def fields_chosen(plan: ImportPlan, pairs: Iterable[Pair]) -> dict[str, str]:
    """Field of numbers (name or id) = what its values become."""
    found: dict[str, str] = {}
    for name, use in pairs:
        same = [one for one in plan.fields if name.casefold() in (one.name.casefold(), one.external_id)]
        if len(same) != 1:
            raise UnknownField(field=name)
        demand_use(same[0].name, same[0].kind.value, use)
        found[same[0].external_id] = use
    return found


def demand_use(field: str, kind: str, use: str) -> None:
    """Only numbers can be a price or hours."""
    if use not in FIELD_USES or kind not in (FieldKind.NUMBER.value, FieldKind.MONEY.value):
        raise NotAUse(field=field, use=use, uses=", ".join(FIELD_USES))


def demand_kind(kind: str) -> None:
    if kind not in StageKind.values:
        raise NotAKind(kind=kind, kinds=", ".join(StageKind.values))
