"""The cards themselves: numbers, places, holders, versions."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from baton.accounts.models import Member, MoneyTier
from baton.boards.models import Card, ClassOfService, Column, StageKind
from baton.interchange.applying.blocking import deeds_in
from baton.interchange.applying.peopling import can_hold
from baton.interchange.applying.site import Site
from baton.interchange.choices import PRICE
from baton.interchange.fitting import digest, is_keepable
from baton.interchange.holders import NAMED, holder_of
from baton.interchange.planned_card import MoveKind, PlannedCard
from baton.interchange.way import Way, way_of
from baton.kit import rank

LONGEST_TITLE = 500
# Beyond this the numbers of a source would leave more gaps than they spare confusion.
WIDEST = 20
HIGHEST_PRICE = Decimal(10) ** 10


@dataclass(frozen=True)
class Making:
    """A planned card with its way and what became of it."""

    planned: PlannedCard
    way: Way
    card: Card


def make_cards(site: Site, planned: Sequence[PlannedCard], numbers: dict[str, int]) -> list[Making]:
    places = places_for(site, planned)
    made = [making(site, one, numbers[one.external_id], places[one.external_id]) for one in planned]
    Card.objects.bulk_create([one.card for one in made], batch_size=200)
    for one in made:
        site.known.remember(
            "card",
            one.planned.external_id,
            one.card.id,
            board=one.card.board_id,
            taken=taken_from(one.planned, one.card.title, brief_text(site, one.planned)),
        )
    site.counts["card"] += len(made)
    return made


def numbers_for(site: Site, planned: Sequence[PlannedCard]) -> dict[str, int]:
    """In the order of their making; in a workspace without cards the numbers people know them by."""
    in_order = sorted(planned, key=lambda card: (card.created_at or site.known_until, card.number or 0))
    theirs = [card.number for card in planned if card.number]
    keeps = (
        site.workspace.last_card_number == 0
        and len(set(theirs)) == len(planned)
        and max(theirs, default=0) <= WIDEST * len(planned)
    )
    if keeps:
        site.workspace.last_card_number = max(theirs, default=0)
        return {card.external_id: card.number or 0 for card in planned}
    first = site.workspace.last_card_number + 1
    site.workspace.last_card_number += len(planned)
    return {card.external_id: number for number, card in enumerate(in_order, first)}


def places_for(site: Site, planned: Sequence[PlannedCard]) -> dict[str, str]:
    """A rank for each at the end of its column, in the source's order."""
    by_column = defaultdict(list)
    for card in planned:
        by_column[stage_of(site, card).id].append(card)
    found = {}
    for column, cards in by_column.items():
        last = Card.objects.filter(column=column).order_by("-rank").values_list("rank", flat=True).first()
        cards.sort(key=lambda card: card.order)
        for card, key in zip(cards, rank.after(last, len(cards)), strict=True):
            found[card.external_id] = key
    return found


def making(site: Site, planned: PlannedCard, number: int, place: str) -> Making:
    column = stage_of(site, planned)
    archived = planned.archived or column.archived_at is not None
    way = way_of(planned, known_until=site.known_until, archived=archived)
    lane = site.lane_of.get(planned.lane or "")
    if lane is None or lane.board_id != column.board_id or (lane.archived_at is not None and not archived):
        lane = site.lanes.get(column.board_id)
    card = Card(
        workspace=site.workspace,
        number=number,
        title=site.texts.fitted(planned.title, LONGEST_TITLE, otherwise="—"),
        board_id=column.board_id,
        column=column,
        lane=lane,
        rank=place,
        stage_kind=column.kind,
        entered_at=way.entered_at,
        responsible=holder(site, planned),
        created_by=site.member(planned.created_by),
        card_type=site.card_types.get(planned.card_type or ""),
        class_of_service=planned.class_of_service or ClassOfService.STANDARD,
        project=site.projects.get(planned.project or ""),
        price=price_of(site, planned),
        lead=lead_of(site, planned),
        deadline=site.deadline(planned.due, has_time=planned.due_has_time),
        deadline_has_time=planned.due is not None and planned.due_has_time,
        done_at=done_at(site, planned, way) if column.kind == StageKind.DONE else None,
        archived_at=way.archived_at,
        created_at=way.began_at,
        comments_count=len(planned.comments),
        items_total=sum(len(checklist.items) for checklist in planned.checklists),
        items_done=sum(item.done for checklist in planned.checklists for item in checklist.items),
        attachments_count=sum(is_keepable(link.url) for link in planned.attachments),
        version=1
        + len(planned.comments)
        + len(told_moves(planned))
        + deeds_in(planned.blockers)
        + (way.archived_at is not None),
    )
    return Making(planned, way, card)


def lead_of(site: Site, planned: PlannedCard) -> Member | None:
    return site.member(planned.lead) if planned.lead and can_hold(site, planned.lead) else None


def price_of(site: Site, planned: PlannedCard) -> Decimal | None:
    """Whoever may not see prices brings none; nor one that the card has no room for."""
    chosen = (one.value for one in planned.values if site.use_of(one.field) == PRICE)
    price = next((one for one in chosen if isinstance(one, Decimal)), planned.price)
    if price is None or not site.by.sees_money(MoneyTier.PRICES) or not 0 <= price < HIGHEST_PRICE:
        site.texts.mended["price left out"] += price is not None
        return None
    return price.quantize(Decimal("0.01"))


def stage_of(site: Site, planned: PlannedCard) -> Column:
    """The column, or where cards of it go by now; a column that came archived takes its cards along."""
    return site.stages[site.columns[planned.column].id]


def told_moves(planned: PlannedCard) -> list[tuple[int, str, str]]:
    """Moves inside the board: index, from, to. Those over its edge are in the stays only."""
    return [
        (index, move.from_column, move.to_column)
        for index, move in enumerate(planned.moves)
        if move.kind is MoveKind.MOVED and move.from_column and move.to_column
    ]


def holder(site: Site, planned: PlannedCard) -> Member:
    found = holder_of(
        planned,
        can_hold=lambda person: can_hold(site, person),
        somebody_named=site.responsible is not None,
    )
    if found.person is not None:
        return site.members[found.person]
    return site.responsible if found.rule == NAMED and site.responsible else site.by


def done_at(site: Site, planned: PlannedCard, way: Way) -> datetime | None:
    """When it came among the done; None where the source does not tell."""
    entered = None
    for stretch in reversed(way.stretches):
        column = site.columns.get(stretch.column or "")
        if column is None or column.kind != StageKind.DONE:
            break
        entered = stretch
    if entered is not None and (entered.move is not None or entered.since == planned.created_at):
        return entered.since
    return planned.completed_at


def brief_text(site: Site, planned: PlannedCard) -> str:
    """The description; a title that is too long for a title stands whole above it."""
    text = site.texts.whole(planned.description)
    if len(planned.title) > LONGEST_TITLE:
        return f"{site.texts.whole(planned.title)}\n\n{text}".rstrip()
    return text


def taken_from(planned: PlannedCard, title: str, description: str) -> dict[str, str]:
    """Digests of what the source said and of what was written here."""
    return {
        "source_title": digest(planned.title),
        "source_description": digest(planned.description),
        "title": digest(title),
        "description": digest(description),
    }
