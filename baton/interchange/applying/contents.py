"""What hangs on the cards: brief, links, comments, tags, values, people, old names."""

from collections.abc import Iterator, Sequence
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
    Comment,
    CustomValue,
    Participant,
)
from baton.files.models import StoredFile
from baton.files.storing import store_bytes
from baton.interchange.applying.blocking import make_blockers
from baton.interchange.applying.cards import Making, brief_text
from baton.interchange.applying.checklists import make_checklists
from baton.interchange.applying.hours import make_hours
from baton.interchange.applying.peopling import anonymous
from baton.interchange.applying.site import Site
from baton.interchange.baselines import short
from baton.interchange.fitting import is_keepable, key_of, storable
from baton.interchange.merging import Baseline
from baton.interchange.models import KeptForLater
from baton.interchange.planned_card import (
    FieldValue,
    KeptRow,
    PersonNamed,
    PlannedAttachment,
    PlannedCard,
    PlannedComment,
    PlannedSection,
)
from baton.interchange.problems import UnreadableFile
from baton.interchange.refusals import FileNotReadable
from baton.interchange.standing_here import attachment_here
from baton.kit import rank


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
        taken = Baseline(
            {"name": short(source.name)}, attachment_here(made.name, made.client_visible)
        ).as_kept()
        site.known.remember("attachment", source.external_id, made.id, board=made.card.board_id, taken=taken)
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
