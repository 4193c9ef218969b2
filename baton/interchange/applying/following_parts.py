"""Set the parts of a card that changed in the source and that nobody changed here."""

from dataclasses import replace
from datetime import datetime

from django.db.models import Max

from baton.accounts.models import MoneyTier
from baton.boards.models import (
    Card,
    CardLink,
    CardTag,
    ClassOfService,
    CustomValue,
    FieldKind,
    Participant,
    PlannedHours,
    Promise,
    StageKind,
)
from baton.boards.news import face
from baton.boards.news.content_facts import (
    CardEdited,
    FieldFilled,
    HoursPlanned,
    ParticipantsChanged,
    PriceSet,
    TagsChanged,
)
from baton.boards.news.facts import CardFact, CardMoved, sight_before
from baton.boards.news.relay_facts import CardArchived, CardAssigned, CardRestored
from baton.boards.relay import freeing, staying
from baton.boards.relay.assigning import set_responsible
from baton.interchange.applying.cards import holder, lead_of, price_of, stage_of
from baton.interchange.applying.contents import as_text, participant
from baton.interchange.applying.history import is_backward
from baton.interchange.applying.hours import hours_of
from baton.interchange.applying.site import Site
from baton.interchange.applying.tying import living_among
from baton.interchange.baselines import VALUE
from baton.interchange.novelty import TopUp
from baton.interchange.way import way_of
from baton.kit import rank

EDITED = ("lead", "card_type", "class_of_service", "project", "deadline", "parent")


def follow_parts(site: Site, card: Card, top: TopUp) -> tuple[str, ...]:
    """Those that were set: what could not be is tried again with the next import."""
    parts = top.followed.parts.follow
    left: set[str] = set()
    if "archived" in parts and not top.card.archived:
        left |= set() if back_on_board(site, card, top) else {"archived"}
    elif top.followed.moved:
        follow_column(site, card, top)
    if "responsible" in parts:
        follow_responsible(site, card, top)
    edited = [part for part in parts if part in EDITED]
    if edited:
        edit(site, card, top, edited)
    if "price" in parts and not follow_price(site, card, top):
        left.add("price")
    if "hours" in parts:
        follow_hours(site, card, top)
    for part in parts:
        if part.startswith(VALUE) and not follow_value(site, card, top, part.removeprefix(VALUE)):
            left.add(part)
    follow_tags(site, card, top)
    follow_people(site, card, top)
    follow_links(site, card, top)
    if "archived" in parts and top.card.archived:
        put_away(site, card, top)
    site.counts["changed_part"] += len(top.followed.names) - len(left)
    return tuple(part for part in parts if part not in left)


def tell(site: Site, card: Card, fact: CardFact, *names: str, at: datetime | None = None) -> None:
    card.version += 1
    site.tell(replace(fact, face=face.patch(card, *names)), by=site.by, at=at or site.now)


def follow_responsible(site: Site, card: Card, top: TopUp) -> None:
    """To nobody who has left, and never to nobody."""
    to = holder(site, top.card)
    if to.id == card.responsible_id:
        return
    set_responsible(card, to)
    tell(site, card, CardAssigned(board=card.board_id, card=card.id, to=to.id), "responsible")


def edit(site: Site, card: Card, top: TopUp, parts: list[str]) -> None:
    was = sight_before(card)
    planned = top.card
    if "lead" in parts:
        card.lead = lead_of(site, planned)
    if "card_type" in parts:
        card.card_type = site.card_types.get(planned.card_type or "")
    if "class_of_service" in parts:
        card.class_of_service = planned.class_of_service or ClassOfService.STANDARD
    if "project" in parts:
        card.project = site.projects.get(planned.project or "")
    if "deadline" in parts:
        follow_deadline(site, card, top)
    if "parent" in parts:
        card.parent_id = parent_of(site, card, top)
    names = [*parts, *(["deadline_has_time"] if "deadline" in parts else [])]
    sight_moved = sight_before(card) != was
    card.version += 1
    told = CardEdited(
        board=card.board_id,
        card=card.id,
        face=face.whole(card) if sight_moved and card.archived_at is None else face.patch(card, *names),
        changed=names,
        was=was if sight_moved else None,
    )
    site.tell(told, by=site.by, at=site.now)


def follow_deadline(site: Site, card: Card, top: TopUp) -> None:
    """A dated promise more, from when the source says that it was given."""
    planned = top.card
    card.deadline = site.deadline(planned.due, has_time=planned.due_has_time)
    card.deadline_has_time = planned.due is not None and planned.due_has_time
    standing = Promise.objects.filter(card=card, replaced_at=None)
    told = planned.deadlines[-1] if planned.deadlines and planned.deadlines[-1].due == planned.due else None
    since = standing.aggregate(since=Max("given_at"))["since"]
    at = max(filter(None, (told.at if told else site.known_until, since)))
    standing.update(replaced_at=at)
    if card.deadline is not None:
        by = site.member(told.by) if told else None
        Promise.objects.create(
            card=card, deadline=card.deadline, given_at=at, given_by=by, done_at=card.done_at
        )


def parent_of(site: Site, card: Card, top: TopUp) -> int | None:
    """Not one that stands below it."""
    found = living_among(site, [top.card.parent]).get(top.card.parent or "")
    above, passed = found, set[int]()
    while above is not None and above not in passed:
        if above == card.id:
            return None
        passed.add(above)
        above = Card.objects.filter(pk=above).values_list("parent_id", flat=True).first()
    return found


def follow_price(site: Site, card: Card, top: TopUp) -> bool:
    """Whoever may not see prices brings none and takes none away."""
    if not site.by.sees_money(MoneyTier.PRICES):
        return False
    card.price = price_of(site, top.card)
    tell(site, card, PriceSet(board=card.board_id, card=card.id, changed=["price"]))
    return True


def follow_hours(site: Site, card: Card, top: TopUp) -> None:
    before = PlannedHours.objects.filter(card=card)
    functions = set(before.values_list("job_function", flat=True))
    before.delete()
    made = PlannedHours.objects.bulk_create(hours_of(site, card, top.card, site.now))
    functions |= {row.job_function for row in made}
    card.planned_minutes = sum(row.minutes for row in made) or None
    fact = HoursPlanned(
        board=card.board_id, card=card.id, changed=["planned_hours"], job_functions=sorted(functions)
    )
    tell(site, card, fact, "planned_minutes")


def follow_value(site: Site, card: Card, top: TopUp, key: str) -> bool:
    field = site.fields.get(key)
    if field is None:
        return False
    told = next((one.value for one in top.card.values if one.field == key), None)
    text = as_text(site, told) if told is not None else ""
    if text:
        CustomValue.objects.update_or_create(card=card, field=field, defaults={"value": text})
    else:
        CustomValue.objects.filter(card=card, field=field).delete()
    money = field.kind == FieldKind.MONEY
    fact = FieldFilled(
        board=card.board_id, card=card.id, changed=[f"field:{field.id}"], field=field.id, money=money
    )
    tell(site, card, fact, *(("fields",) if field.on_face and not money else ()))
    return True


def follow_tags(site: Site, card: Card, top: TopUp) -> None:
    here = set(CardTag.objects.filter(card=card).values_list("tag", flat=True))
    added, removed = wanted(top, "tags", {key: tag.id for key, tag in site.tags.items()}, top.card.tags)
    added, removed = added - here, removed & here
    if not (added or removed):
        return
    CardTag.objects.bulk_create(CardTag(card=card, tag_id=tag) for tag in sorted(added))
    CardTag.objects.filter(card=card, tag__in=removed).delete()
    fact = TagsChanged(
        board=card.board_id, card=card.id, changed=["tags"], added=sorted(added), removed=sorted(removed)
    )
    tell(site, card, fact, "tags")


def follow_people(site: Site, card: Card, top: TopUp) -> None:
    here = set(Participant.objects.filter(card=card).values_list("member", flat=True))
    ids = {key: member.id for key, member in site.members.items()}
    added, removed = wanted(top, "people", ids, top.card.people)
    added, removed = added - here, removed & here
    if not (added or removed):
        return
    members = {member.id: member for member in site.members.values()}
    Participant.objects.bulk_create(participant(card, members[pk], site.now) for pk in sorted(added))
    Participant.objects.filter(card=card, member__in=removed).delete()
    fact = ParticipantsChanged(
        board=card.board_id,
        card=card.id,
        changed=["participants"],
        added=sorted(added),
        removed=sorted(removed),
    )
    tell(site, card, fact)


def wanted(top: TopUp, name: str, ids: dict[str, int], still: tuple[str, ...]) -> tuple[set[int], set[int]]:
    """Two of the source may be one here: what another one still stands for does not go."""
    followed = top.followed
    added = {ids[key] for key in followed.added.get(name, ()) if key in ids}
    removed = {ids[key] for key in followed.removed.get(name, ()) if key in ids}
    return added, removed - {ids[key] for key in still if key in ids}


def follow_links(site: Site, card: Card, top: TopUp) -> None:
    """A link is told with the card itself: it changes nothing on its face."""
    followed = top.followed
    names = (*followed.added.get("links", ()), *followed.removed.get("links", ()))
    if not names:
        return
    others = living_among(site, [name.partition(":")[2] for name in names])
    for name in followed.added.get("links", ()):
        kind, _, other = name.partition(":")
        if other in others and others[other] != card.id:
            CardLink.objects.get_or_create(card=card, other_id=others[other], kind=kind)
    for name in followed.removed.get("links", ()):
        kind, _, other = name.partition(":")
        CardLink.objects.filter(card=card, other=others.get(other), kind=kind).delete()
    tell(site, card, CardEdited(board=card.board_id, card=card.id, changed=["links"]))


def follow_column(site: Site, card: Card, top: TopUp) -> None:
    """Into another column, at the latest moment of which the source tells."""
    to, left = stage_of(site, top.card), card.column
    if to.archived_at is not None or to.id == card.column_id:
        return
    at = max(site.known_until, card.entered_at)
    staying.end(card, at)
    place(site, card, to.id, at)
    staying.begin(card, by=None, came_from=left, backward=is_backward(left, to))
    fact = CardMoved(
        board=card.board_id,
        card=card.id,
        from_column=left.id,
        to_column=to.id,
        backward=is_backward(left, to),
    )
    tell(site, card, fact, "column", "rank", "entered_at", "done_at", at=at)
    Promise.objects.filter(card=card, replaced_at=None).update(done_at=card.done_at)


def place(site: Site, card: Card, column: int, at: datetime) -> None:
    to = next(one for one in site.stages.values() if one.id == column)
    last = Card.objects.filter(column=to).exclude(pk=card.pk).aggregate(last=Max("rank"))["last"]
    was_done = card.stage_kind == StageKind.DONE
    card.column, card.stage_kind, card.rank, card.entered_at = to, to.kind, rank.between(last, None), at
    card.done_at = (card.done_at if was_done else at) if to.kind == StageKind.DONE else None
    if card.is_in_progress and card.responsible is None:
        card.responsible = site.by


def put_away(site: Site, card: Card, top: TopUp) -> None:
    if card.archived_at is not None:
        return
    way = way_of(top.card, known_until=site.known_until, archived=True)
    at = max(way.archived_at or site.known_until, card.entered_at)
    freeing.overtake(card)
    staying.end(card, at)
    card.archived_at = at
    tell(site, card, CardArchived(board=card.board_id, card=card.id), at=at)


def back_on_board(site: Site, card: Card, top: TopUp) -> bool:
    to = stage_of(site, top.card)
    if card.archived_at is None or to.archived_at is not None:
        return False
    at = max(site.known_until, card.archived_at)
    card.archived_at = None
    place(site, card, to.id, at)
    staying.begin(card, by=None, came_from=None)
    card.version += 1
    fact = CardRestored(board=card.board_id, card=card.id, face=face.whole(card))
    site.tell(fact, by=site.by, at=at)
    return True
