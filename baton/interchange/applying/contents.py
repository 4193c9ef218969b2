"""What hangs on the cards: brief, checklists, links, comments, tags, values, people, old names."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from baton.accounts.models import JobFunction, Member
from baton.boards.models import (
    Attachment,
    BriefRevision,
    BriefSection,
    Card,
    CardAlias,
    CardTag,
    Checklist,
    ChecklistItem,
    Comment,
    CustomValue,
    Participant,
    PlannedHours,
)
from baton.files.models import StoredFile
from baton.files.storing import store_bytes
from baton.interchange.applying.blocking import make_blockers
from baton.interchange.applying.cards import Making, brief_text
from baton.interchange.applying.peopling import anonymous
from baton.interchange.applying.site import Site
from baton.interchange.baselines import short, told_of_item
from baton.interchange.choices import PLANNED_HOURS
from baton.interchange.fitting import is_keepable, key_of, storable
from baton.interchange.merging import Baseline
from baton.interchange.models import KeptForLater
from baton.interchange.planned_card import (
    FieldValue,
    KeptRow,
    PersonNamed,
    PlannedAttachment,
    PlannedCard,
    PlannedChecklist,
    PlannedComment,
    PlannedItem,
    PlannedSection,
)
from baton.interchange.problems import UnreadableFile
from baton.interchange.refusals import FileNotReadable
from baton.interchange.standing_here import item_here
from baton.kit import rank

MOST_MINUTES = 2**31 - 1


def make_contents(site: Site, made: Sequence[Making]) -> None:
    """The cards are saved; their counts of links are set here, before they are told."""
    make_briefs(site, made)
    make_comments(site, [(one.card, comment) for one in made for comment in one.planned.comments])
    make_checklists(site, [(one.card, checklist) for one in made for checklist in one.planned.checklists])
    make_links(site, [(one.card, link) for one in made for link in one.planned.attachments])
    Participant.objects.bulk_create((row for one in made for row in participants(site, one)), batch_size=500)
    make_blockers(site, [(one.card, blocker) for one in made for blocker in one.planned.blockers])
    keep_rows(site, [(one.card, row) for one in made for row in one.planned.kept])
    tags = [CardTag(card=one.card, tag_id=tag) for one in made for tag in tags_of(site, one.planned)]
    CardTag.objects.bulk_create(tags, batch_size=500)
    CustomValue.objects.bulk_create((row for one in made for row in values(site, one)), batch_size=500)
    make_hours(site, made)
    make_aliases(site, made)


def make_briefs(site: Site, made: Sequence[Making]) -> None:
    texts = [(one, text) for one in made if (text := brief_text(site, one.planned))]
    sections = [BriefSection(card=one.card, text=text, created_at=one.card.created_at) for one, text in texts]
    for one in made:
        last = "a0"
        for section in one.planned.sections:
            last = rank.between(last, None)
            sections.append(section_of(site, one.card, section, last))
    BriefSection.objects.bulk_create(sections, batch_size=200)
    BriefRevision.objects.bulk_create(
        (
            BriefRevision(
                section=section,
                version=1,
                text=section.text,
                by=section.card.created_by,
                created_at=section.created_at,
            )
            for section in sections
        ),
        batch_size=200,
    )


def section_of(site: Site, card: Card, planned: PlannedSection, place: str) -> BriefSection:
    function = planned.job_function if planned.job_function in JobFunction.values else ""
    return BriefSection(
        card=card,
        job_function=function,
        title=site.texts.fitted(planned.title, 120),
        text=site.texts.whole(planned.text),
        rank=place,
        created_at=card.created_at,
    )


def make_comments(site: Site, planned: Sequence[tuple[Card, PlannedComment]]) -> list[Comment]:
    comments = [
        Comment(
            card=card,
            by=site.member(comment.author) or anonymous(site),
            text=site.texts.whole(comment.text),
            edited_at=comment.edited_at,
            created_at=comment.at,
        )
        for card, comment in planned
    ]
    Comment.objects.bulk_create(comments, batch_size=200)
    for (card, source), comment in zip(planned, comments, strict=True):
        taken = Baseline({"text": short(source.text)}, {"text": short(comment.text)}).as_kept()
        site.known.remember("comment", source.external_id, comment.id, board=card.board_id, taken=taken)
    site.counts["comment"] += len(comments)
    return comments


def make_checklists(
    site: Site,
    planned: Sequence[tuple[Card, PlannedChecklist]],
    ends: Mapping[int, str] | None = None,
) -> None:
    """In their order; ``ends``: card id to the rank of its last list."""
    last: dict[int, str] = dict(ends or {})
    lists = []
    for card, checklist in sorted(planned, key=lambda pair: pair[1].order):
        last[card.id] = rank.between(last.get(card.id), None)
        name = site.texts.fitted(checklist.title, 120, otherwise="—")
        made = Checklist(card=card, name=name, rank=last[card.id], created_at=card.created_at)
        lists.append((checklist, made))
    Checklist.objects.bulk_create([made for _source, made in lists], batch_size=500)
    for source, made in lists:
        site.known.remember("checklist", source.external_id, made.id, board=made.card.board_id)
    site.counts["checklist"] += len(lists)
    make_items(site, [(made, item) for source, made in lists for item in source.items])


def make_items(
    site: Site,
    planned: Sequence[tuple[Checklist, PlannedItem]],
    ends: Mapping[int, str] | None = None,
) -> None:
    """In their order; ``ends``: list id to the rank of its last item. One that is here already was moved to
    this list by the source."""
    last: dict[int, str] = dict(ends or {})
    items = []
    for checklist, item in sorted(planned, key=lambda pair: pair[1].order):
        last[checklist.id] = rank.between(last.get(checklist.id), None)
        here = site.known.object_id("item", item.external_id)
        if here is None or not move_item(here, checklist, last[checklist.id]):
            items.append((item, item_of(site, checklist, item, last[checklist.id])))
    ChecklistItem.objects.bulk_create([made for _source, made in items], batch_size=500)
    for source, made in items:
        taken = Baseline(told_of_item(source), item_here(made)).as_kept()
        board = made.checklist.card.board_id
        site.known.remember("item", source.external_id, made.id, board=board, taken=taken)
    site.counts["item"] += len(items)


def move_item(pk: int, to: Checklist, place: str) -> bool:
    return ChecklistItem.objects.filter(pk=pk).update(checklist=to, rank=place) > 0


def item_of(site: Site, checklist: Checklist, item: PlannedItem, place: str) -> ChecklistItem:
    return ChecklistItem(
        checklist=checklist,
        text=site.texts.whole(item.text),
        rank=place,
        responsible=site.member(item.person),
        due=item.due.astimezone(site.zone).date() if isinstance(item.due, datetime) else item.due,
        done_at=item.completed_at if item.done else None,
        done_by=site.member(item.completed_by) if item.done else None,
        done_when_unknown=item.done and item.completed_at is None,
        created_at=checklist.created_at,
    )


def make_links(site: Site, planned: Sequence[tuple[Card, PlannedAttachment]]) -> None:
    links = [
        (
            source,
            Attachment(
                card=card,
                by=site.member(source.added_by),
                name=site.texts.fitted(source.name, 255, otherwise=source.url[:255]),
                file=stored(site, source),
                url="" if source.inside else source.url,
                created_at=source.added_at or card.created_at,
            ),
        )
        for card, source in planned
        if is_keepable(source.url)
    ]
    Attachment.objects.bulk_create([made for _source, made in links], batch_size=200)
    for source, made in links:
        site.known.remember("attachment", source.external_id, made.id, board=made.card.board_id)
    site.counts["attachment"] += len(links)


def stored(site: Site, source: PlannedAttachment) -> StoredFile | None:
    """Its bytes, where they were brought along. Raises FileNotReadable, FileTooLarge, FileEmpty."""
    if source.inside is None or site.plan.contents is None:
        return None
    name = site.texts.fitted(source.name, 255, otherwise="file")
    try:
        return store_bytes(site.plan.contents.chunks(source.inside), site.workspace, name=name)
    except UnreadableFile as error:
        raise FileNotReadable.of(error) from error


def participants(site: Site, one: Making) -> Iterator[Participant]:
    people = [member for person in one.planned.people if (member := site.member(person)) is not None]
    for member in {member.id: member for member in people}.values():
        yield participant(one.card, member, one.card.created_at)


def participant(card: Card, member: Member, at: datetime) -> Participant:
    function = member.job_function or JobFunction.OTHER
    return Participant(card=card, member=member, job_function=function, created_at=at)


def tags_of(site: Site, planned: PlannedCard) -> list[int]:
    return sorted({site.tags[tag].id for tag in planned.tags if tag in site.tags})


def values(site: Site, one: Making) -> Iterator[CustomValue]:
    for planned in one.planned.values:
        field = site.fields.get(planned.field)
        text = as_text(site, planned.value)
        if field is not None and text:
            yield CustomValue(card=one.card, field=field, value=text)


def as_text(site: Site, value: FieldValue) -> str:
    """As ``CustomValue`` keeps it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, PersonNamed):
        member = site.member(value.person)
        return str(member.id) if member is not None else ""
    if isinstance(value, datetime):
        return value.astimezone(site.zone).date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return site.texts.whole(value)


def make_hours(site: Site, made: Sequence[Making]) -> None:
    """Hours of nobody in particular go to the job function of whoever holds the card."""
    rows = []
    for one in made:
        rows += hours_of(site, one.card, one.planned, one.card.created_at)
    PlannedHours.objects.bulk_create(rows, batch_size=500)
    site.counts["hours"] += len(rows)


def hours_of(site: Site, card: Card, planned: PlannedCard, at: datetime) -> list[PlannedHours]:
    usual = (card.responsible.job_function if card.responsible else "") or JobFunction.OTHER
    minutes: Counter[str] = Counter()
    for hours in planned.hours:
        minutes[hours.job_function or usual] += hours.minutes
    minutes[usual] += minutes_chosen(site, planned)
    return [
        PlannedHours(card=card, job_function=function, minutes=count, created_at=at)
        for function, count in minutes.items()
        if 0 < count <= MOST_MINUTES
    ]


def minutes_chosen(site: Site, planned: PlannedCard) -> int:
    """Of the field that somebody chose for planned hours."""
    hours = (one.value for one in planned.values if site.use_of(one.field) == PLANNED_HOURS)
    told = next((one for one in hours if isinstance(one, Decimal)), Decimal(0))
    return int(told * 60) if 0 < told * 60 <= MOST_MINUTES else 0


def keep_rows(site: Site, planned: Sequence[tuple[Card, KeptRow]]) -> None:
    """What Baton has no place for yet, as the source told it."""
    rows = [
        KeptForLater(
            workspace=site.workspace,
            source=site.plan.origin,
            kind=row.kind,
            external_id=key_of(row.external_id),
            card=card,
            member=site.member(row.person),
            data=storable(dict(row.data)),
        )
        for card, row in planned
    ]
    KeptForLater.objects.bulk_create(rows, batch_size=500)
    site.counts.update(row.kind for row in rows)


def make_aliases(site: Site, made: Sequence[Making]) -> None:
    """Under its old key, link and number a card is found again; a name that is taken stays with its card."""
    if site.old_names is None:
        here = CardAlias.objects.filter(workspace=site.workspace)
        site.old_names = set(here.values_list("key", flat=True))
    taken = site.old_names
    aliases = []
    for one in made:
        number = f"#{one.planned.number}" if one.planned.number not in (None, one.card.number) else ""
        names = (one.planned.external_key or "", one.planned.url or "", number, *one.planned.aliases)
        for key in names:
            if key and len(key) <= 120 and "\0" not in key and key not in taken:
                taken.add(key)
                aliases.append(CardAlias(workspace=site.workspace, card=one.card, key=key))
    CardAlias.objects.bulk_create(aliases, batch_size=500)
