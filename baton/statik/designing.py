"""Design: put a part there, say something of it, take it away and bring it back. The whole team designs.

What somebody says of a part changes only the fields they said. Two who write the same field at once do not
overwrite each other: the later one is told what the earlier said.
"""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.kit import clock
from baton.statik import finding
from baton.statik.design import parts as kinds
from baton.statik.design.field_words import label_of, why_not
from baton.statik.facts import DesignChanged
from baton.statik.models import Part, Service
from baton.statik.refusals import (
    DeputyOfThemselves,
    DoesNotFit,
    NoSuchKind,
    NotOfThisDesign,
    NotOfThisTeam,
    OnlyOnce,
    SaidMeanwhile,
    TooManyParts,
)

MOST = 2_000


def add_part(service: Service, kind: str, values: dict[str, Any], *, by: Member) -> Part:
    """Raises NoSuchKind, OnlyOnce, TooManyParts, NotOfThisDesign, NotSeen, DoesNotFit, DeputyOfThemselves."""
    access.demand_team(by)
    if kind not in kinds.KINDS:
        raise NoSuchKind(field="kind", reason="", kind=kind)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        standing = service.parts.filter(removed_at=None)
        if kinds.KINDS[kind].once and standing.filter(kind=kind).exists():
            raise OnlyOnce
        if standing.count() >= MOST:
            raise TooManyParts(most=MOST)
        said = settled(service, kind, values, values, by)
        part = Part.objects.create(service=service, kind=kind, values=said, said_at=dict.fromkeys(values, 1))
        tell(workspace, service, [part], "added", by)
        return part


def change_part(part: Part, values: dict[str, Any], *, by: Member, based_on: int | None = None) -> Part:
    """Say ``values`` of it. ``based_on``: the version that was read before; without it the later one holds.

    Raises SaidMeanwhile, and what ``add_part`` does."""
    access.demand_team(by)
    with log.in_turn(part.service.workspace_id) as workspace:
        part = finding.part(part.pk, by)
        before = readable(part.kind, part.values)
        said = settled(part.service, part.kind, {**part.values, **values}, values, by, before)
        changed = [name for name in said if said[name] != before[name]]
        if based_on is not None:
            for name in changed:
                if part.said_at.get(name, 0) > based_on:
                    raise SaidMeanwhile(field=name, theirs=before[name], version=part.version)
        if changed:
            part.version += 1
            part.values = said
            part.said_at = {**part.said_at, **dict.fromkeys(changed, part.version)}
            part.save(update_fields=["values", "version", "said_at"])
            tell(workspace, part.service, [part], "changed", by, changed)
        return part


def remove_part(part: Part, *, by: Member) -> list[Part]:
    """With what cannot be without it: the links of a block, and what was said of it. Returns all of them."""
    access.demand_team(by)
    with log.in_turn(part.service.workspace_id) as workspace:
        part = finding.part(part.pk, by)
        if part.removed_at is not None:
            return []
        gone = [part, *hanging_on(part)]
        moment = clock.now()
        Part.objects.filter(pk__in=[each.pk for each in gone]).update(removed_at=moment)
        tell(workspace, part.service, gone, "removed", by)
        return gone


def restore_parts(service: Service, parts: Iterable[int], *, by: Member) -> list[Part]:
    """Raises OnlyOnce where another took the place of one, TooManyParts."""
    access.demand_team(by)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        back = list(service.parts.filter(pk__in=list(parts)).exclude(removed_at=None))
        if service.parts.filter(removed_at=None).count() + len(back) > MOST:
            raise TooManyParts(most=MOST)
        for each in back:
            others = service.parts.filter(kind=each.kind, removed_at=None)
            if kinds.KINDS[each.kind].once and others.exists():
                raise OnlyOnce
        Part.objects.filter(pk__in=[each.pk for each in back]).update(removed_at=None)
        if back:
            tell(workspace, service, back, "restored", by)
        return back


def hanging_on(part: Part) -> list[Part]:
    if part.kind != "block":
        return []
    others = part.service.parts.filter(removed_at=None, kind__in=kinds.OF_BLOCK)
    return [each for each in others if part.pk in kinds.named_by(each.kind, each.values)]


def settled(
    service: Service,
    kind: str,
    values: dict[str, Any],
    said: dict[str, Any],
    by: Member,
    before: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """All fields of the part; what was ``said`` names only what is there, or was named ``before``."""
    told = readable(kind, values)
    now = {name: told[name] for name in said if name in told}
    demand_named_parts(service, kind, now)
    demand_people(now, before or {}, by)
    answers = told.get("function")
    if now.keys() & {"function", "deputy"} and answers and answers == told.get("deputy"):
        raise DeputyOfThemselves
    return told


def readable(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """Raises DoesNotFit."""
    try:
        return kinds.read(kind, values).model_dump(mode="json")
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field = ".".join(map(str, first["loc"]))
        label = label_of(kind, str(first["loc"][0]) if first["loc"] else "")
        raise DoesNotFit(field=field, label=label, reason=why_not(first)) from None


def demand_named_parts(service: Service, kind: str, values: dict[str, Any]) -> None:
    named = kinds.named_by(kind, values)
    if not named:
        return
    there = dict(service.parts.filter(pk__in=named).values_list("pk", "kind"))
    for field, of_kinds in kinds.NAMES[kind].items():
        value = values.get(field)
        for pk in value if isinstance(value, list) else [] if value is None else [value]:
            if pk not in there or (of_kinds and there[pk] not in of_kinds):
                raise NotOfThisDesign(field=field)


def demand_people(values: dict[str, Any], before: dict[str, Any], by: Member) -> None:
    """Somebody who was named and has left since stays named. Raises NotOfThisTeam."""
    new = {
        field: people_in(values, field) - people_in(before, field)
        for field in kinds.PEOPLE
        if field in values
    }
    named = set().union(*new.values())
    team = Member.objects.filter(workspace=by.workspace_id, pk__in=named, left_at=None).exclude(role="guest")
    known = set(team.values_list("pk", flat=True))
    for field, people in new.items():
        if not people <= known:
            raise NotOfThisTeam(field=field)


def people_in(values: dict[str, Any], field: str) -> set[int]:
    value = values.get(field)
    return {*value} if isinstance(value, list) else set() if value is None else {value}


def tell(
    workspace: Any, service: Service, parts: list[Part], how: str, by: Member, fields: Iterable[str] = ()
) -> None:
    fact = DesignChanged(service=service.pk, parts=[part.pk for part in parts], fields=list(fields), how=how)
    log.record(workspace, fact, by=by)
    Service.objects.filter(pk=service.pk).update(changed_at=clock.now())
