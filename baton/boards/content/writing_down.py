"""Write down all that is known of a card in the deed that files it, as an intake form or a template does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from baton.accounts.models import Member
from baton.boards.access import seeing
from baton.boards.content.briefing import LONGEST_TITLE
from baton.boards.content.filling_fields import as_stored
from baton.boards.content.reading_values import Given
from baton.boards.content.ticking import LONGEST_ITEM, LONGEST_NAME
from baton.boards.models import (
    BriefRevision,
    BriefSection,
    Card,
    CardTag,
    Checklist,
    ChecklistItem,
    CustomField,
    CustomValue,
    Participant,
    PlannedHours,
    Tag,
)
from baton.boards.text import check_text
from baton.kit import rank
from baton.kit.writing import insert_all


@dataclass(frozen=True)
class Section:
    text: str
    title: str = ""
    job_function: str = ""
    client_visible: bool = False


@dataclass(frozen=True)
class Contents:
    """What a card brings along: checklists with their items, hours in minutes by job function."""

    brief: Sequence[Section] = ()
    tags: Sequence[Tag] = ()
    participants: Mapping[Member, str] = field(default_factory=dict)
    planned_hours: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[CustomField, Given] = field(default_factory=dict)
    checklists: Sequence[tuple[str, Sequence[str]]] = ()

    @property
    def number_of_items(self) -> int:
        return sum(len(items) for _name, items in self.checklists)

    @property
    def planned_minutes(self) -> int | None:
        return sum(self.planned_hours.values()) or None


NOTHING = Contents()


def write_down(contents: Contents, card: Card, *, by: Member) -> None:
    """On ``card``, saved in this very deed, on which nothing stands yet. It raises as the single verbs do:
    Malformed, FieldElsewhere, NotInTheTeam, and NotSeen for money that ``by`` may not see."""
    seeing.demand_works_here(contents.participants, card)
    values = {field: as_stored(field, given, card, by) for field, given in contents.values.items()}
    write_brief(contents.brief, card, by)
    insert_all(CardTag(card=card, tag_id=tag) for tag in sorted({tag.pk for tag in contents.tags}))
    insert_all(
        Participant(card=card, member=person, job_function=job)
        for person, job in contents.participants.items()
    )
    insert_all(
        PlannedHours(card=card, job_function=job, minutes=minutes)
        for job, minutes in contents.planned_hours.items()
        if minutes
    )
    insert_all(CustomValue(card=card, field=field, value=value) for field, value in values.items() if value)
    write_checklists(contents.checklists, card)


def write_brief(brief: Sequence[Section], card: Card, by: Member) -> None:
    sections = [
        BriefSection(
            card=card,
            job_function=section.job_function,
            title=check_text("title", section.title, at_most=LONGEST_TITLE),
            text=check_text("text", section.text),
            client_visible=section.client_visible,
            rank=place,
        )
        for section, place in zip(brief, rank.spread(len(brief)), strict=True)
    ]
    for section in sections:
        section.save()
    insert_all(BriefRevision(section=section, version=1, text=section.text, by=by) for section in sections)


def write_checklists(checklists: Sequence[tuple[str, Sequence[str]]], card: Card) -> None:
    made = [
        Checklist(card=card, name=check_text("name", name, at_most=LONGEST_NAME, blank=False), rank=place)
        for (name, _items), place in zip(checklists, rank.spread(len(checklists)), strict=True)
    ]
    for checklist in made:
        checklist.save()
    insert_all(
        ChecklistItem(
            checklist=checklist,
            text=check_text("text", text, at_most=LONGEST_ITEM, blank=False),
            rank=place,
        )
        for checklist, (_name, items) in zip(made, checklists, strict=True)
        for text, place in zip(items, rank.spread(len(items)), strict=True)
    )
