"""A card with all that hangs on it, in the folder's shape; the API's answers were put into it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.attachments import attachments
from baton.interchange.kaiten.blockers import blockers
from baton.interchange.kaiten.checklists import checklists
from baton.interchange.kaiten.comments import comments
from baton.interchange.kaiten.deadlines import deadlines
from baton.interchange.kaiten.fields import Property, number, values
from baton.interchange.kaiten.markup import markdown_of
from baton.interchange.kaiten.places import Places, way_through
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.kaiten.time_logs import time_logs
from baton.interchange.kaiten.vocabulary import CardTypes, Tags
from baton.interchange.planned_card import (
    Candidate,
    CreationKnownBy,
    PlannedCard,
    PlannedHours,
    PlannedMove,
    PlannedSection,
    ResponsibleKnownBy,
)
from baton.interchange.responsible import candidates
from baton.interchange.stays import contradictions
from baton.interchange.wording import say

ARCHIVED, DELETED = 2, 3
RESPONSIBLE = 2


@dataclass(frozen=True)
class Beside:
    """Rows about a card that lie beside it: in files of their own, or answers of their own."""

    comments: Sequence[KaitenRow] = ()
    files: Sequence[KaitenRow] = ()
    time_logs: Sequence[KaitenRow] = ()
    # Whether those are all that the card has.
    comments_are_whole: bool = False


@dataclass
class House:
    """What all cards share. ``address``: of the company, for links back; empty for a folder."""

    places: Places
    tags: Tags
    types: CardTypes
    fields: Mapping[str, Property]
    address: str = ""
    inner_file: Callable[[str], tuple[str, int] | None] = lambda path: None
    names: dict[str, str] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)

    def met(self, kind: str) -> set[str]:
        return self.seen.setdefault(kind, set())


def usable(row: KaitenRow, columns: Collection[str], seen: set[str]) -> bool:
    """Deleted ones are left out; without a column that is there a card is set aside."""
    if row.data.get("condition") == DELETED:
        row.leave_out("deleted card")
    elif not row.id:
        row.set_aside(say(_("It has no id.")), field="id")
    elif row.id in seen:
        row.set_aside(say(_("The same id was there before; the first one is kept.")), field="id")
    elif row.ref("column_id") is None:
        row.set_aside(say(_("The card does not say in which column it is.")), field="column_id")
    elif row.ref("column_id") not in columns:
        row.set_aside(say(_("The card's column is not there or was set aside.")), field="column_id")
    else:
        seen.add(row.id)
        return True
    return False


def card(row: KaitenRow, house: House, beside: Beside) -> PlannedCard:
    """Call once per card: the rows beneath are counted as they are read. ``order`` is set later."""
    created = row.moment("created")
    way = way_through(row, house.places)
    address = f"{house.address}/{row.id}" if house.address else None
    due, has_time = row.day("due_date")
    responsible, people, told_participants = taking_part(row)
    archived = row.data.get("condition") == ARCHIVED or row.data.get("archived") is True
    owner = row.ref("owner_id")
    made = PlannedCard(
        external_id=row.id,
        title=title(row),
        column=house.places.leaf(row) or "",
        order=0,
        number=row.whole("number"),
        external_key=row.ref("key"),
        url=address or row.text("old_url") or None,
        description=description(row),
        archived=archived,
        created_at=created,
        created_known_by=CreationKnownBy.FIELD if created else CreationKnownBy.UNKNOWN,
        created_by=row.ref("author_id") or owner,
        due=due,
        due_has_time=has_time,
        completed_at=row.moment("completed_at") or row.moment("last_moved_to_done_at"),
        last_activity_at=row.moment("updated") or row.moment("last_moved_at"),
        card_type=house.types.of(row),
        class_of_service=row.ref("class_of_service") or ("expedite" if row.flag("asap") else None),
        price=number(row.data.get("price")),
        hours=hours(row),
        lead=row.ref("lead_id") if "lead_id" in row.data else owner,
        people=people,
        tags=house.tags.of(row),
        values=values(row, house.fields),
        checklists=checklists(row, house.met("checklist")),
        attachments=attachments(row, beside.files, house.met("attachment"), address, house.inner_file),
        comments=comments(beside.comments, house.names),
        moves=way.moves,
        deadlines=deadlines(row),
        archived_spans=way.archived,
        first_known_at=way.first_known_at,
        first_known_column=way.first_known_column,
        candidates=holders(responsible, people, way.moves),
        lane=house.places.lane(row),
        sections=sections(row),
        blockers=blockers(row, house.met("blocker")),
        kept=time_logs(beside.time_logs, house.met("time_log")),
        aliases=(*row.refs("aliases"), *((row.id,) if house.address else ())),
        told_places=way.told_places,
        told_participants=told_participants,
        whole=frozenset(
            kind
            for kind, told in (
                ("checklist", isinstance(row.data.get("checklists"), list)),
                ("attachment", bool(house.address) and isinstance(row.data.get("files"), list)),
                ("comment", beside.comments_are_whole),
            )
            if told
        ),
        deleted_comments=frozenset(one.id for one in beside.comments if one.data.get("deleted") is True),
    )
    return replace(made, unknown=contradictions(made))


def taking_part(row: KaitenRow) -> tuple[str | None, tuple[str, ...], int]:
    """The responsible, everybody on the card, and how many of them the API told as rows (``members``)."""
    responsible = row.ref("responsible_id")
    people = dict.fromkeys(row.refs("member_ids"))
    count = 0
    for one in row.objects("members", "participant"):
        key = one.ref("user_id") or one.id
        if not key:
            one.set_aside(say(_("It has no id.")), field="id")
            continue
        count += 1
        people[key] = None
        if one.data.get("type") == RESPONSIBLE and responsible is None:
            responsible = key
    if responsible is not None:
        people = {responsible: None, **people}
    return responsible, tuple(people), count


def title(row: KaitenRow) -> str:
    told = row.text("title").strip()
    if not told:
        row.mend("title", say(_("The card has no title; its number or id serves as one.")))
    return told or f"#{row.id}"


def description(row: KaitenRow) -> str:
    told = row.text("description")
    if row.data.get("description_type") == "html":
        return markdown_of(told)
    return told


def hours(row: KaitenRow) -> tuple[PlannedHours, ...]:
    """By job function, where Baton itself wrote them; else Kaiten's minutes for the whole card."""
    told = [
        PlannedHours(minutes, one.text("job_function"))
        for one in inner_rows(row, "planned_hours")
        if (minutes := one.count("minutes"))
    ]
    whole = row.count("estimate_workload")
    return tuple(told) or ((PlannedHours(whole),) if whole else ())


def sections(row: KaitenRow) -> tuple[PlannedSection, ...]:
    return tuple(
        PlannedSection(one.text("job_function"), one.text("title"), one.text("text"))
        for one in inner_rows(row, "sections")
    )


def inner_rows(row: KaitenRow, name: str) -> list[KaitenRow]:
    """Objects of a list that are parts of the row and are not counted on their own."""
    told = row.data.get(name)
    return [
        KaitenRow(row.ledger, row.kind, entry, (*row.path, name, index))
        for index, entry in enumerate(told if isinstance(told, list) else ())
        if isinstance(entry, dict)
    ]


def holders(
    responsible: str | None, people: Sequence[str], movers: Sequence[PlannedMove]
) -> tuple[Candidate, ...]:
    """Kaiten tells the responsible; where it does not, members and movers point to somebody."""
    told = (Candidate(responsible, ResponsibleKnownBy.ASSIGNEE),) if responsible else ()
    rest = candidates([one for one in people if one != responsible], movers)
    return (*told, *rest)
