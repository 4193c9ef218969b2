"""Issues put into a plan: a board per project, a column per status, whatever export they came from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from baton.interchange.jira.issue import Change, Issue, People
from baton.interchange.jira.settings import JiraSettings
from baton.interchange.jira.statuses import columns_of, status_id
from baton.interchange.plan import (
    FieldKind,
    ImportPlan,
    PlannedBoard,
    PlannedCardType,
    PlannedField,
    PlannedPerson,
    PlannedTag,
)
from baton.interchange.planned_card import (
    Candidate,
    CreationKnownBy,
    FieldValue,
    PlannedAssignment,
    PlannedCard,
    PlannedDeadline,
    PlannedHours,
    PlannedLink,
    PlannedMove,
    PlannedValue,
    ResponsibleKnownBy,
)
from baton.interchange.responsible import candidates
from baton.interchange.stays import contradictions

# What is made of the rows and has no row of its own: counted as planned.
DERIVED = ("person", "board", "column", "tag", "field", "card_type", "link")


@dataclass(frozen=True)
class Found:
    """``ids``: of issues by key and by id."""

    issues: Sequence[Issue]
    people: People
    settings: JiraSettings
    ids: Mapping[str, str]


def found(issues: Sequence[Issue], people: People, settings: JiraSettings) -> Found:
    ids = {issue.native: issue.id for issue in issues} | {issue.key: issue.id for issue in issues}
    for issue in issues:
        for change in issue.changes:
            if change.what == "key" and change.before:
                ids.setdefault(change.before, issue.id)
    return Found(issues, people, settings, ids)


def plan_of(told: Found, *, file: str, read: Counter[str], **beside: Any) -> ImportPlan:
    """``beside``: what the reader of the files knows (quarantine, repairs, notices, reading)."""
    places = places_of(told.issues)
    kinds = kinds_of(told.issues)
    links = links_of(told)
    cards = tuple(card(told, issue, places[issue.id], kinds, links[issue.id]) for issue in told.issues)
    boards = {issue.project: issue.project_name for issue in told.issues}
    names = list(boards.values())
    plan = ImportPlan(
        source="jira",
        file=file,
        title=names[0] if len(names) == 1 else "Jira",
        people=tuple(named(told.people)),
        boards=tuple(PlannedBoard(key, name) for key, name in boards.items()),
        columns=columns_of(told.issues),
        tags=tuple(tags_of(told)),
        card_types=tuple(
            PlannedCardType(f"type:{name.casefold()}", name)
            for name in unique(one.kind for one in told.issues)
        ),
        fields=tuple(PlannedField(f"field:{name.casefold()}", name, kind) for name, kind in kinds.items()),
        cards=cards,
        history_since=min((one.told_since for one in told.issues if one.told_since), default=None),
        history_until=max((one.updated for one in told.issues if one.updated), default=None),
        **beside,
    )
    planned = plan.planned
    return replace(plan, read={**read, **{kind: planned[kind] for kind in DERIVED if planned.get(kind)}})


def named(people: People) -> Iterator[PlannedPerson]:
    """Nobody could map a nameless person: whoever is told by the id alone has the name that the same account
    has elsewhere in the file ("ug:" and the like before it are no part of it), or the whole id."""
    names = {bare(person.external_id): person.name for person in people.found.values() if person.name}
    for person in people.found.values():
        known = person.name or names.get(bare(person.external_id)) or person.external_id
        yield person if person.name else replace(person, name=known)


def bare(account: str) -> str:
    return account.rpartition(":")[2]


def card(
    told: Found, issue: Issue, order: int, kinds: Mapping[str, FieldKind], links: Sequence[PlannedLink]
) -> PlannedCard:
    way = tuple(moves(issue))
    priority = told.settings.becomes(issue.priority)
    people = tuple(unique([issue.assignee or ""]))
    made = PlannedCard(
        external_id=issue.id,
        title=issue.summary or issue.key,
        column=status_id(issue.project, issue.status),
        order=order,
        external_key=issue.key,
        url=issue.url,
        aliases=tuple(
            unique(one.before for one in issue.changes if one.what == "key" and one.before != issue.key)
        ),
        description=issue.description,
        created_at=issue.created,
        created_known_by=CreationKnownBy.FIELD if issue.created else CreationKnownBy.UNKNOWN,
        created_by=issue.reporter,
        due=issue.due,
        due_has_time=False,
        due_complete=issue.resolved is not None,
        completed_at=issue.resolved,
        last_activity_at=issue.updated,
        card_type=f"type:{issue.kind.casefold()}" if issue.kind else None,
        class_of_service=priority if priority not in ("tag", "nothing") else None,
        people=people,
        tags=tuple(one.external_id for one in tags_on(issue, told.settings)),
        values=tuple(values(issue, kinds)),
        attachments=issue.attachments,
        comments=tuple(sorted(issue.comments, key=lambda comment: comment.at)),
        moves=way,
        deadlines=tuple(deadlines(issue)),
        assignments=tuple(assignments(issue)),
        hours=(PlannedHours(-(-issue.estimate // 60)),) if issue.estimate else (),
        parent=told.ids.get(issue.parent or "") if issue.parent else None,
        links=tuple(links),
        kept=issue.worklogs,
        first_known_at=issue.told_since,
        first_known_column=first_column(issue) if issue.told_since else None,
        candidates=holders(issue, people, way),
    )
    return replace(made, unknown=contradictions(made))


def old_keys(issue: Issue) -> Iterator[str]:
    yield from (one.before for one in issue.changes if one.what == "key" and one.before != issue.key)


def holders(issue: Issue, people: tuple[str, ...], way: tuple[PlannedMove, ...]) -> tuple[Candidate, ...]:
    if issue.assignee is None:
        return candidates(people, way)
    others = [one for one in candidates((), way) if one.person != issue.assignee]
    return (Candidate(issue.assignee, ResponsibleKnownBy.ASSIGNEE), *others)


def moves(issue: Issue) -> Iterator[PlannedMove]:
    for change in statuses(issue):
        yield PlannedMove(
            change.key, change.at, status_id(issue.project, change.before),
            status_id(issue.project, change.after), change.by,
        )  # fmt: skip


def statuses(issue: Issue) -> list[Change]:
    """In time; of one instant each from the status where the one before ended."""
    told = sorted((one for one in issue.changes if one.what == "status"), key=lambda one: (one.at, one.key))
    for n in range(1, len(told)):
        one, other = told[n - 1], told[n]
        if one.at == other.at and other.after == one.before != one.after:
            told[n - 1], told[n] = other, one
    return told


def first_column(issue: Issue) -> str:
    told = statuses(issue)
    return status_id(issue.project, told[0].before if told else issue.status)


def deadlines(issue: Issue) -> Iterator[PlannedDeadline]:
    for change in sorted((one for one in issue.changes if one.what == "duedate"), key=lambda one: one.at):
        yield PlannedDeadline(change.key, change.at, day_in(change.after), change.by, has_time=False)


def assignments(issue: Issue) -> Iterator[PlannedAssignment]:
    for change in sorted((one for one in issue.changes if one.what == "assignee"), key=lambda one: one.at):
        yield PlannedAssignment(change.key, change.at, change.after or None, change.by)


def day_in(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(f"{text[:10]}T00:00:00+00:00")
    except ValueError:
        return None


def values(issue: Issue, kinds: Mapping[str, FieldKind]) -> Iterator[PlannedValue]:
    for name, value in issue.values.items():
        yield PlannedValue(f"field:{name.casefold()}", fitted(value, kinds[name]))


def fitted(value: FieldValue, kind: FieldKind) -> FieldValue:
    if kind is not FieldKind.TEXT:
        return value
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value if isinstance(value, str) else str(value)


def kinds_of(issues: Sequence[Issue]) -> dict[str, FieldKind]:
    """By name; a field whose values differ in kind is one of text."""
    met: dict[str, set[FieldKind]] = defaultdict(set)
    for issue in issues:
        for name, value in issue.values.items():
            met[name].add(kind_of(value))
    return {name: next(iter(kinds)) if len(kinds) == 1 else FieldKind.TEXT for name, kinds in met.items()}


def kind_of(value: FieldValue) -> FieldKind:
    if isinstance(value, bool):
        return FieldKind.CHECKBOX
    if isinstance(value, Decimal):
        return FieldKind.NUMBER
    return FieldKind.DATE if isinstance(value, datetime) else FieldKind.TEXT


def tags_of(told: Found) -> Iterator[PlannedTag]:
    met: dict[str, PlannedTag] = {}
    for issue in told.issues:
        for tag in tags_on(issue, told.settings):
            met.setdefault(tag.external_id, tag)
    yield from met.values()


def tags_on(issue: Issue, settings: JiraSettings) -> list[PlannedTag]:
    """Each name once, whatever it was there."""
    named = [*issue.labels, *issue.components, *issue.versions]
    if issue.priority and settings.becomes(issue.priority) == "tag":
        named.append(issue.priority)
    return [PlannedTag(f"tag:{name.casefold()}", name) for name in unique(named)]


def links_of(told: Found) -> dict[str, list[PlannedLink]]:
    """Each link once, at the end that does it; both ends tell of it."""
    made: dict[str, list[PlannedLink]] = {issue.id: [] for issue in told.issues}
    met: set[tuple[str, str, str]] = set()
    for issue in told.issues:
        for link in issue.links:
            other = told.ids.get(link.other)
            if other is None or other == issue.id:
                continue
            doer, done_to = (issue.id, other) if link.outward else (other, issue.id)
            pair = (min(doer, done_to), max(doer, done_to)) if link.kind == "relates" else (doer, done_to)
            if (*pair, link.kind) not in met:
                met.add((*pair, link.kind))
                made[pair[0]].append(PlannedLink(kind=link.kind, other=pair[1]))
    return made


def places_of(issues: Sequence[Issue]) -> dict[str, int]:
    """By rank in each status; issues without one stand below, in the order of the file."""
    count: Counter[str] = Counter()
    found = {}
    for issue in sorted(issues, key=lambda one: (not one.rank, one.rank)):
        column = status_id(issue.project, issue.status)
        found[issue.id] = count[column]
        count[column] += 1
    return found


def unique(names: Any) -> list[str]:
    """Each once, by its look in any case, in the order met."""
    met: dict[str, str] = {}
    for name in names:
        if name:
            met.setdefault(name.casefold(), name)
    return list(met.values())
