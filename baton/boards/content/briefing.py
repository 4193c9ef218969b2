"""The brief: a section per specialist, written by several people at once without losing a text."""

from typing import Any

from baton.accounts.models import Member
from baton.boards.changing import Changed, in_turn
from baton.boards.content.merging_texts import merge
from baton.boards.content.refusals import BriefConflict
from baton.boards.models import BriefRevision, BriefSection, Card
from baton.boards.news.content_facts import (
    BriefSectionAdded,
    BriefSectionChanged,
    BriefSectionRemoved,
    BriefWritten,
)
from baton.boards.ordering import rank_at_the_end, rank_directly_above
from baton.boards.text import check_text
from baton.kit.again import again
from baton.kit.errors import Malformed

LONGEST_TITLE = 120


def add_section(
    card: Card,
    *,
    by: Member,
    job_function: str = "",
    title: str = "",
    text: str = "",
    client_visible: bool = False,
) -> Changed:
    """A new section at the end of the brief; without a job function it is for everybody."""
    check_text("title", title, at_most=LONGEST_TITLE)
    check_text("text", text)
    with in_turn(card, by) as turn:
        section = BriefSection.objects.create(
            card=turn.card,
            job_function=job_function,
            title=title,
            text=text,
            client_visible=client_visible,
            rank=rank_at_the_end(BriefSection, card=turn.card.id),
        )
        BriefRevision.objects.create(section=section, version=1, text=text, by=by)
        return turn.tell(BriefSectionAdded, row=section, **said_of(section))


def write(section: BriefSection, text: str, *, based_on: int, by: Member) -> Changed:
    """Save ``text``, which was written while looking at version ``based_on`` of the section.

    What others wrote meanwhile is merged in. Where both changed the same lines: BriefConflict with both
    texts and their base, and nothing is saved.
    """
    check_text("text", text)
    with in_turn(section.card, by) as turn:
        section = again(section)
        before = section.version
        merged = text if based_on == before else merged_with(section, text, based_on)
        if merged == section.text:
            return Changed(turn.card, row=section)
        section.text = merged
        section.version += 1
        section.save(update_fields=["text", "version"])
        BriefRevision.objects.create(section=section, version=section.version, text=merged, by=by)
        return turn.tell(
            BriefWritten,
            row=section,
            section_version=section.version,
            merged=based_on != before,
            undo={"section": section.id, "version": before},
            **said_of(section),
        )


def merged_with(section: BriefSection, mine: str, based_on: int) -> str:
    base = section.revisions.filter(version=based_on).values_list("text", flat=True).first()
    if base is None:
        raise Malformed(field="based_on", reason=str(based_on))
    merged = merge(base, mine, section.text)
    if merged is None:
        last = section.revisions.filter(version=section.version).select_related("by").first()
        raise BriefConflict(
            person=last.by.name if last and last.by else "?",
            mine=mine,
            theirs=section.text,
            base=base,
            version=section.version,
        )
    return check_text("text", merged)


def change_section(
    section: BriefSection,
    *,
    by: Member,
    title: str | None = None,
    job_function: str | None = None,
    client_visible: bool | None = None,
) -> Changed:
    """Another title, specialist, or who sees it; None leaves as it is."""
    with in_turn(section.card, by) as turn:
        section = again(section)
        before = {name: getattr(section, name) for name in ("title", "job_function", "client_visible")}
        if title is not None:
            section.title = check_text("title", title, at_most=LONGEST_TITLE)
        if job_function is not None:
            section.job_function = job_function
        if client_visible is not None:
            section.client_visible = client_visible
        if before == {part: getattr(section, part) for part in before}:
            return Changed(turn.card, row=section)
        section.save()
        return turn.tell(
            BriefSectionChanged,
            row=section,
            was_client_visible=before["client_visible"],
            undo={"section": section.id, **before},
            **said_of(section),
        )


def place_section(section: BriefSection, *, above: BriefSection | None, by: Member) -> Changed:
    """Directly above another section of the same card, or at the end."""
    with in_turn(section.card, by) as turn:
        section = again(section)
        before = section.rank
        others = BriefSection.objects.filter(card=section.card_id).exclude(pk=section.pk)
        section.rank = rank_directly_above(above, others)
        section.save(update_fields=["rank"])
        return turn.tell(
            BriefSectionChanged,
            row=section,
            was_client_visible=section.client_visible,
            undo={"section": section.id, "rank": before},
            **said_of(section),
        )


def remove_section(section: BriefSection, *, by: Member) -> Changed:
    """The section goes; what stood in it is kept beside the log entry, for undoing."""
    with in_turn(section.card, by) as turn:
        section = again(section)
        said = said_of(section)
        kept = {
            name: getattr(section, name)
            for name in ("job_function", "title", "text", "client_visible", "rank")
        }
        section.delete()
        return turn.tell(BriefSectionRemoved, undo=kept, **said)


def said_of(section: BriefSection) -> dict[str, Any]:
    return {
        "section": section.id,
        "job_function": section.job_function,
        "client_visible": section.client_visible,
        "changed": [f"brief:{section.id}"],
    }
