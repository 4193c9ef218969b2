"""What of a plan is not here yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baton.boards.models import BriefSection, Card
from baton.interchange.fitting import digest, is_keepable, key_of
from baton.interchange.following import Comparing, Followed, all_told
from baton.interchange.identities import Identities
from baton.interchange.models import ImportedIdentity
from baton.interchange.order_there import Order
from baton.interchange.plan import (
    ImportPlan,
    PlannedBoard,
    PlannedCardType,
    PlannedColumn,
    PlannedField,
    PlannedLane,
    PlannedPerson,
    PlannedSpace,
    PlannedTag,
)
from baton.interchange.planned_card import (
    KeptRow,
    MoveKind,
    PlannedAttachment,
    PlannedBlocker,
    PlannedCard,
    PlannedChecklist,
    PlannedComment,
    PlannedItem,
    PlannedMove,
)

PORTION = 200


@dataclass(frozen=True)
class TopUp:
    """What a later export adds to a card that is here. ``checklists`` are new ones; ``items`` go into lists
    that are here, by the list's id."""

    card: PlannedCard
    row: ImportedIdentity
    comments: tuple[PlannedComment, ...] = ()
    moves: tuple[PlannedMove, ...] = ()
    checklists: tuple[PlannedChecklist, ...] = ()
    items: tuple[tuple[int, PlannedItem], ...] = ()
    attachments: tuple[PlannedAttachment, ...] = ()
    texts: tuple[str, ...] = ()
    blockers: tuple[PlannedBlocker, ...] = ()
    lifted: tuple[PlannedBlocker, ...] = ()
    kept: tuple[KeptRow, ...] = ()
    followed: Followed = field(default_factory=Followed)

    @property
    def adds(self) -> bool:
        contents = (self.comments, self.checklists, self.items, self.attachments, self.texts, self.kept)
        return any((*contents, self.moves, self.blockers, self.lifted, self.followed.names))


@dataclass(frozen=True)
class Change:
    """A part of a card that changed in the source. ``card``: its id here; 0: the order of a column. ``kept``:
    it changed here too and stays as it is here."""

    card: int
    part: str
    kept: bool = False


@dataclass(frozen=True)
class Novelty:
    """``changes``: each part that changed in the source; ``reordered``: columns whose order did, those of
    ``arranged_here`` here too."""

    people: list[PlannedPerson]
    spaces: list[PlannedSpace]
    boards: list[PlannedBoard]
    columns: list[PlannedColumn]
    lanes: list[PlannedLane]
    tags: list[PlannedTag]
    fields: list[PlannedField]
    card_types: list[PlannedCardType]
    cards: list[PlannedCard]
    top_ups: list[TopUp] = field(default_factory=list)
    changes: tuple[Change, ...] = ()
    reordered: tuple[str, ...] = ()
    arranged_here: tuple[str, ...] = ()
    # Items that came earlier and stand in new lists there: they are moved, not made.
    moved_items: int = 0

    @property
    def nothing(self) -> bool:
        named = (self.people, self.tags, self.fields, self.card_types)
        parts = (*named, self.spaces, self.boards, self.columns, self.lanes)
        return not (any(parts) or self.cards or self.top_ups or self.reordered)

    @property
    def kept_yours(self) -> int:
        return sum(change.kept for change in self.changes)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows of each kind will be made."""
        cards, tops = self.cards, self.top_ups
        parts: list[PlannedCard | TopUp] = [*cards, *tops]
        lists = [one for part in parts for one in part.checklists]
        moves = [move for part in parts for move in part.moves]
        return {
            "space": len(self.spaces),
            "board": len(self.boards),
            "lane": len(self.lanes),
            "column": len(self.columns),
            "person": len(self.people),
            "tag": len(self.tags),
            "field": len(self.fields),
            "card_type": len(self.card_types),
            "card": len(cards),
            "checklist": len(lists),
            "item": sum(len(one.items) for one in lists)
            + sum(len(top.items) for top in tops)
            - self.moved_items,
            "attachment": sum(len(part.attachments) for part in parts),
            "value": sum(len(card.values) for card in cards),
            "comment": sum(len(part.comments) for part in parts),
            "move": sum(move.kind is MoveKind.MOVED for move in moves),
            "deadline": sum(len(card.deadlines) for card in cards),
            "link": sum(len(card.links) for card in cards),
            "blocker": sum(len(part.blockers) for part in parts),
            "lifted_blocker": sum(len(top.lifted) for top in tops),
            "time_log": sum(len(part.kept) for part in parts),
            "changed_text": sum(len(top.texts) for top in tops),
            "changed_part": sum(len(top.followed.names) for top in tops) + len(self.reordered),
        }


def new_in(plan: ImportPlan, known: Identities) -> Novelty:
    tops, changes = compared(plan, known)
    order = Order(plan, known)
    changes += [Change(0, "place", kept=True) for _ in order.kept]
    changes += [Change(0, "place") for _ in order.changed]
    cards = known.new("card", plan.cards)
    lists = [one for part in (*cards, *tops) for one in part.checklists]
    return Novelty(
        people=known.new("person", plan.people),
        spaces=spaces_needed(plan, known),
        boards=known.new("board", plan.boards),
        lanes=known.new("lane", plan.lanes),
        columns=known.new("column", plan.columns),
        tags=known.new("tag", plan.tags),
        fields=known.new("field", plan.fields),
        card_types=known.new("card_type", plan.card_types),
        cards=cards,
        top_ups=tops,
        changes=tuple(changes),
        reordered=tuple(order.changed),
        arranged_here=tuple(order.kept),
        moved_items=sum(known.knows("item", item.external_id) for one in lists for item in one.items),
    )


def compared(plan: ImportPlan, known: Identities) -> tuple[list[TopUp], list[Change]]:
    here = cards_here(plan, known)
    tops: list[TopUp] = []
    changes: list[Change] = []
    told = all_told(plan)
    for start in range(0, len(plan.cards), PORTION):
        portion = plan.cards[start : start + PORTION]
        comparing = Comparing(plan, known, portion, told)
        for pk, card in comparing.cards.items():
            row = known.find("card", card.external_id)
            if row is None or pk not in here or pk not in comparing.here:
                continue  # new, or deleted here for good: nothing brings it back
            texts, texts_kept = changed_texts(card, row, here[pk])
            top = top_up(card, row, known, texts, comparing.followed(pk))
            follow, kept = (*texts, *top.followed.names), (*texts_kept, *top.followed.kept)
            changes += [Change(pk, part) for part in follow] + [Change(pk, part, kept=True) for part in kept]
            if top.adds:
                tops.append(top)
    return tops, changes


def spaces_needed(plan: ImportPlan, known: Identities) -> list[PlannedSpace]:
    """Those in which a new board will lie."""
    theirs = {board.space for board in known.new("board", plan.boards)}
    return [space for space in known.new("space", plan.spaces) if space.external_id in theirs]


def top_up(
    card: PlannedCard,
    row: ImportedIdentity,
    known: Identities,
    texts: tuple[str, ...],
    followed: Followed,
) -> TopUp:
    items = [
        (list_id, item)
        for checklist in card.checklists
        if (list_id := known.object_id("checklist", checklist.external_id)) is not None
        for item in known.new("item", checklist.items)
    ]
    return TopUp(
        card,
        row,
        comments=tuple(known.new("comment", card.comments)),
        moves=tuple(known.new("move", card.moves)),
        checklists=tuple(known.new("checklist", card.checklists)),
        items=tuple(items),
        attachments=tuple(
            link for link in known.new("attachment", card.attachments) if is_keepable(link.url)
        ),
        texts=texts,
        blockers=tuple(known.new("blocker", card.blockers)),
        lifted=tuple(one for one in card.blockers if one.lifted_at and known.stands(one.external_id)),
        kept=tuple(row for row in card.kept if (row.kind, key_of(row.external_id)) not in known.kept),
        followed=followed,
    )


def cards_here(plan: ImportPlan, known: Identities) -> dict[int, dict[str, str]]:
    """Card id to the digests of its title and its description as they are now."""
    ids = [known.object_id("card", card.external_id) for card in plan.cards]
    wanted = [card for card in ids if card is not None]
    found: dict[int, dict[str, str]] = {}
    for start in range(0, len(wanted), 500):
        portion = wanted[start : start + 500]
        living = Card.objects.filter(pk__in=portion, deleted_at=None)
        for card, title in living.values_list("id", "title"):
            found[card] = {"title": digest(title), "description": digest("")}
        general = BriefSection.objects.filter(card__in=found, card_id__in=portion, job_function="", title="")
        for card, text in general.order_by("-rank", "-id").values_list("card", "text"):
            found[card]["description"] = digest(text)
    return found


def changed_texts(
    card: PlannedCard, row: ImportedIdentity, now: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which texts changed in the source and not here; and which changed on both sides."""
    told = {"title": digest(card.title), "description": digest(card.description)}
    changed = [name for name in told if told[name] != row.taken.get(f"source_{name}")]
    untouched = tuple(name for name in changed if now[name] == row.taken.get(name))
    return untouched, tuple(name for name in changed if name not in untouched)
