"""Take back what was changed, removed or ticked on a card."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn
from baton.boards.content import attaching, commenting, mentioning, planning_hours, ticking
from baton.boards.models import (
    Attachment,
    BriefRevision,
    BriefSection,
    CardTag,
    Checklist,
    ChecklistItem,
    Comment,
    CustomValue,
    Participant,
    PlannedHours,
    Tag,
)
from baton.boards.news.content_facts import (
    AttachmentAdded,
    AttachmentChanged,
    AttachmentRemoved,
    BriefSectionChanged,
    BriefSectionRemoved,
    BriefWritten,
    ChecklistRemoved,
    CommentRemoved,
    ContentUndone,
    FieldFilled,
    HoursPlanned,
    ItemChanged,
    ItemRemoved,
    ItemTicked,
    ItemUnticked,
    ParticipantsChanged,
    TagsChanged,
)
from baton.boards.undo.taking_back import can_take_back
from baton.kit import clock
from baton.kit.errors import NotSeen

# How the parts of a face are called that are columns of the card.
COUNTED = ("_done", "_total", "_count", "_minutes")
Kept = dict[str, Any]
Restore = Callable[[Turn, Entry, Kept], tuple[str, ...]]


def restores(*kinds: Any, words: Any) -> Callable[[Restore], Restore]:
    """The decorated function puts back what was kept and names the parts of the face that changed by it."""

    def register(restore: Restore) -> Restore:
        def take_back(turn: Turn, deed: Entry) -> Changed:
            face = restore(turn, deed, deed.undo or {})
            columns = tuple(name for name in face if name.endswith(COUNTED))
            known = {"changed": deed.payload["changed"], "money": deed.payload.get("money", False)}
            return turn.tell(ContentUndone, *face, columns=columns, undone=deed.number, **known)

        for kind in kinds:
            can_take_back(kind, words)(take_back)
        return restore

    return register


@restores(TagsChanged, words=_("“%(title)s” has its earlier tags again."))
def tags(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    CardTag.objects.filter(card=turn.card).delete()
    still = Tag.objects.filter(workspace=turn.workspace, pk__in=kept["tags"])
    CardTag.objects.bulk_create(CardTag(card=turn.card, tag=tag) for tag in still)
    return ("tags",)


@restores(ParticipantsChanged, words=_("The earlier people take part in “%(title)s” again."))
def participants(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    Participant.objects.filter(card=turn.card).delete()
    here = still_known(member for member, _ in kept["participants"])
    Participant.objects.bulk_create(
        Participant(card=turn.card, member_id=member, job_function=job_function)
        for member, job_function in kept["participants"]
        if member in here
    )
    return ()


@restores(HoursPlanned, words=_("“%(title)s” has its earlier plan of hours again."))
def hours(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    PlannedHours.objects.filter(card=turn.card).delete()
    PlannedHours.objects.bulk_create(
        PlannedHours(card=turn.card, job_function=job_function, minutes=minutes)
        for job_function, minutes in kept["minutes"].items()
    )
    planning_hours.count(turn.card, kept["minutes"])
    return planning_hours.COUNTS


@restores(FieldFilled, words=_("The field of “%(title)s” is as it was before."))
def field(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    rows = CustomValue.objects.filter(card=turn.card, field=kept["field"])
    rows.delete()
    if kept["value"] is not None:
        CustomValue.objects.create(card=turn.card, field_id=kept["field"], value=kept["value"])
    return ("fields",) if "fields" in deed.payload["face"] else ()


@restores(BriefWritten, words=_("The brief of “%(title)s” has its earlier text again."))
def text(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    section = there(BriefSection.objects.filter(card=turn.card), kept["section"])
    earlier = section.revisions.filter(version=kept["version"]).first()
    if earlier is None:
        raise NotSeen
    section.text = earlier.text
    section.version += 1
    section.save(update_fields=["text", "version"])
    BriefRevision.objects.create(section=section, version=section.version, text=section.text, by=turn.by)
    return ()


@restores(BriefSectionChanged, words=_("The brief of “%(title)s” is arranged as before."))
def section(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    put_back(there(BriefSection.objects.filter(card=turn.card), kept.pop("section")), kept)
    return ()


@restores(BriefSectionRemoved, words=_("The section is back in the brief of “%(title)s”."))
def removed_section(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    made = BriefSection.objects.create(card=turn.card, **kept)
    BriefRevision.objects.create(section=made, version=1, text=made.text, by=turn.by)
    return ()


@restores(ItemChanged, words=_("The item of “%(title)s” is as it was before."))
def item(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    found = there(ChecklistItem.objects.filter(checklist__card=turn.card), deed.payload["item"])
    if "responsible" in kept:
        kept["responsible_id"] = kept.pop("responsible")
    put_back(found, with_people(kept))
    return ()


@restores(ItemTicked, ItemUnticked, words=_("The tick in “%(title)s” is as it was before."))
def done(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    found = there(ChecklistItem.objects.filter(checklist__card=turn.card), deed.payload["item"])
    found.done_at, found.done_by_id = kept.get("done_at"), kept.get("done_by")
    found.done_when_unknown = kept.get("done_when_unknown", False)
    found.save()
    ticking.count(turn.card)
    return ticking.COUNTS


@restores(ItemRemoved, words=_("The item is back on “%(title)s”."))
def removed_item(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    checklist = there(Checklist.objects.filter(card=turn.card), kept.pop("checklist"))
    ChecklistItem.objects.create(checklist=checklist, **with_people(kept))
    ticking.count(turn.card)
    return ticking.COUNTS


@restores(ChecklistRemoved, words=_("The checklist is back on “%(title)s”."))
def removed_checklist(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    items = kept.pop("items")
    made = Checklist.objects.create(card=turn.card, **kept)
    ChecklistItem.objects.bulk_create(ChecklistItem(checklist=made, **with_people(each)) for each in items)
    ticking.count(turn.card)
    return ticking.COUNTS


@restores(CommentRemoved, words=_("The comment is back on “%(title)s”."))
def removed_comment(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    comment = there(Comment.objects.filter(card=turn.card), kept["comment"])
    comment.deleted_at = None
    comment.save(update_fields=["deleted_at"])
    mentioning.mention(comment, turn.card)
    commenting.count(turn.card)
    return ("comments_count",)


@restores(AttachmentRemoved, words=_("The attachment is back on “%(title)s”."))
def removed_attachment(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    put_back(there(Attachment.objects.filter(card=turn.card), kept["attachment"]), {"deleted_at": None})
    attaching.count(turn.card)
    return ("attachments_count",)


@restores(AttachmentAdded, words=_("The attachments of “%(title)s” are as they were before."))
def added_attachment(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    added = there(Attachment.objects.filter(card=turn.card, deleted_at=None), kept["attachment"])
    put_back(added, {"deleted_at": clock.now()})
    if "former" in kept:
        put_back(there(Attachment.objects.filter(card=turn.card), kept["former"]), {"deleted_at": None})
    attaching.count(turn.card)
    return ("attachments_count",)


@restores(AttachmentChanged, words=_("The attachment of “%(title)s” is as it was before."))
def attachment(turn: Turn, deed: Entry, kept: Kept) -> tuple[str, ...]:
    put_back(there(Attachment.objects.filter(card=turn.card), kept.pop("attachment")), kept)
    return ()


def there(rows: Any, pk: int) -> Any:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def still_known(members: Iterable[int]) -> set[int]:
    """A person known by name only may have been merged into a member since."""
    return set(Member.objects.filter(pk__in=list(members)).values_list("pk", flat=True))


def with_people(item: Kept) -> Kept:
    """What was kept of a checklist item, without those whose row is gone."""
    named = {name: item[name] for name in ("responsible_id", "done_by_id") if item.get(name)}
    here = still_known(named.values())
    return item | {name: pk if pk in here else None for name, pk in named.items()}


def put_back(row: Any, kept: Kept) -> None:
    for name, value in kept.items():
        setattr(row, name, value)
    row.save()
