"""Which parts of cards that are here changed in the source since, and which of them changed here too."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from baton.activity.models import Entry
from baton.boards.models import Attachment, Checklist, ChecklistItem, Comment
from baton.boards.relay.moving import MOVES
from baton.interchange.baselines import SETS, Parts, short, told_of, told_of_item
from baton.interchange.fitting import key_of
from baton.interchange.identities import Identities
from baton.interchange.merging import Baseline, Merged, added_and_removed, kept_in, merge
from baton.interchange.models import ImportedIdentity
from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import PlannedCard, PlannedComment, PlannedItem
from baton.interchange.standing_here import Here, attachment_here, item_here, standing_here

# Kinds of rows that a source may take away, and the parts that then go here.
CONTENTS = ("comment", "checklist", "item", "attachment")
APART = (*SETS, "column", "place")
NEVER_EMPTY = ("responsible", "class_of_service")


@dataclass(frozen=True)
class ChangedItem:
    """``checklist``: the source's name of the list in which it is there."""

    row: ImportedIdentity
    item: PlannedItem
    checklist: str
    parts: Merged


@dataclass(frozen=True)
class Followed:
    """Of one card. ``added`` and ``removed``: of tags, people and links, as the source calls them. ``moved``:
    it is in another column without a move that tells it. ``gone``: kind, the source's id, the row here.
    ``kept``: what changed on both sides."""

    parts: Merged = field(default_factory=Merged)
    added: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    removed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    moved: bool = False
    items: tuple[ChangedItem, ...] = ()
    comments: tuple[tuple[ImportedIdentity, PlannedComment], ...] = ()
    gone: tuple[tuple[str, str, int], ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The parts that follow, one word for each change."""
        sets = [name for name in SETS if self.added.get(name) or self.removed.get(name)]
        items = ["item" for one in self.items if one.parts.follow]
        rest = [*("comment" for _ in self.comments), *(kind for kind, *_ in self.gone)]
        return (*self.parts.follow, *sets, *(["column"] if self.moved else []), *items, *rest)


class Comparing:
    """Some cards of a plan, held against what stands here."""

    def __init__(
        self, plan: ImportPlan, known: Identities, cards: Sequence[PlannedCard], told: Mapping[str, set[str]]
    ) -> None:
        """``told``: what the whole plan still tells of, by kind (``all_told``)."""
        self.plan = plan
        self.known = known
        self.told = told
        # What was set aside may be there all the same, so its kind takes nothing away.
        self.unsure = {problem.kind for problem in plan.quarantine}
        self.cards = {
            pk: card for card in cards if (pk := known.object_id("card", card.external_id)) is not None
        }
        fields = {pk: key for key, pk in known.objects("field").items()}
        self.here: dict[int, Here] = standing_here(list(self.cards), fields)
        moved = Entry.objects.filter(card__in=list(self.here), kind__in=MOVES, brought=False)
        self.moved_here = set(moved.values_list("card", flat=True))
        # Those of the cards here; and those that the source tells of these cards, wherever they are here.
        named = [
            known.object_id("item", item.external_id)
            for card in self.cards.values()
            for checklist in card.checklists
            for item in checklist.items
        ]
        theirs = Q(checklist__card__in=list(self.here)) | Q(pk__in=[pk for pk in named if pk is not None])
        items = ChecklistItem.objects.filter(theirs).select_related("checklist")
        self.items = {item.pk: item for item in items}
        self.lists = known.by_object("checklist")
        self.below: dict[str, dict[int, list[int]]] = {kind: defaultdict(list) for kind in CONTENTS}
        for item in self.items.values():
            self.below["item"][item.checklist.card_id].append(item.pk)
        for kind, rows in (
            ("checklist", Checklist.objects.all()),
            ("comment", Comment.objects.filter(deleted_at=None)),
            ("attachment", Attachment.objects.filter(deleted_at=None)),
        ):
            for card, pk in rows.filter(card__in=list(self.here)).values_list("card", "id"):
                self.below[kind][card].append(pk)

    def followed(self, pk: int) -> Followed:
        card, here = self.cards[pk], self.here[pk]
        row = self.known.find("card", card.external_id)
        before = kept_in(row.taken) if row is not None else None
        if before is None:
            return Followed()
        told = told_of(card, self.known.uses)
        parts = self.merged(before, told, here)
        sets = {name: added_and_removed(before.source.get(name, ()), told.get(name, ())) for name in SETS}
        changed = before.source.get("column") != told["column"] and not any(
            not self.known.knows("move", move.external_id) for move in card.moves
        )
        moved = changed and pk not in self.moved_here and not here.get("archived")
        items = self.changed_items(card)
        comments, comments_kept = self.changed_comments(card)
        gone, gone_kept = self.gone(card, pk)
        kept = [*parts.kept, *("item" for one in items if one.parts.kept), *comments_kept, *gone_kept]
        return Followed(
            parts,
            added={name: tuple(added) for name, (added, _) in sets.items()},
            removed={
                name: tuple(removed) if not self.unsure & {name, "tag", "participant", "link"} else ()
                for name, (_, removed) in sets.items()
            },
            moved=moved,
            items=tuple(items),
            comments=tuple(comments),
            gone=tuple(gone),
            kept=(*kept, *(["column"] if changed and pk in self.moved_here else [])),
        )

    def merged(self, before: Baseline, told: Parts, here: Here) -> Merged:
        skipped = {part for part in NEVER_EMPTY if part not in told}
        if "value" in self.unsure:
            skipped |= {part for part in before.source if part.startswith("value:") and part not in told}
        parent = self.here_is("card", before.source.get("parent", ""))
        before = Baseline(before.source, {**before.here, "parent": parent})

        def as_here(part: str) -> str | None:
            word = told.get(part, "")
            if part in ("responsible", "lead"):
                found = self.known.find("person", word) if word else None
                return str(found.member_id or "") if found is not None else None
            if part in ("card_type", "parent"):
                return self.here_is({"parent": "card"}.get(part, part), word)
            return word if part in ("archived", "class_of_service") else None

        return merge(before, told, here, as_here=as_here, skipped={*APART, *skipped})

    def here_is(self, kind: str, external_id: str) -> str:
        return str(self.known.object_id(kind, external_id) or "") if external_id else ""

    def changed_items(self, card: PlannedCard) -> list[ChangedItem]:
        found = []
        for checklist, item in ((one, item) for one in card.checklists for item in one.items):
            row = self.known.find("item", item.external_id)
            standing = self.items.get(row.object_id or 0) if row is not None else None
            if row is None or standing is None:
                continue
            before, here = self.item_before(row, standing), self.item_now(standing)
            if before is None:
                continue
            told = told_of_item(item, key_of(checklist.external_id))
            as_here = {name: told.get(name, "") for name in ("text", "done", "list")}
            merged = merge(before, told, here, as_here=as_here.get)
            if merged.follow or merged.kept:
                found.append(ChangedItem(row, item, key_of(checklist.external_id), merged))
        return found

    def item_now(self, item: ChecklistItem) -> Here:
        return item_here(item, self.lists.get(item.checklist_id, ""))

    def item_before(self, row: ImportedIdentity, item: ChecklistItem) -> Baseline | None:
        """What came before lists were kept, came into the list in which it is."""
        before = kept_in(row.taken)
        if before is None or "list" in before.source:
            return before
        there = {"list": self.lists.get(item.checklist_id, "")}
        return Baseline({**there, **before.source}, {**there, **before.here})

    def changed_comments(
        self, card: PlannedCard
    ) -> tuple[list[tuple[ImportedIdentity, PlannedComment]], list[str]]:
        changed = []
        for comment in card.comments:
            row = self.known.find("comment", comment.external_id)
            before = kept_in(row.taken) if row is not None else None
            if row is not None and before is not None and before.source.get("text") != short(comment.text):
                changed.append((row, comment, before))
        here = Comment.objects.filter(pk__in=[row.object_id for row, *_ in changed], deleted_at=None)
        texts = dict(here.values_list("id", "text")) if changed else {}
        living = [one for one in changed if one[0].object_id in texts]
        untouched = [
            (row, comment)
            for row, comment, before in living
            if short(texts[row.object_id or 0]) == before.here.get("text", "")
        ]
        return untouched, ["comment"] * (len(living) - len(untouched))

    def gone(self, card: PlannedCard, pk: int) -> tuple[list[tuple[str, str, int]], list[str]]:
        """Rows that came with an earlier import and that the source no longer has."""
        found: list[tuple[str, str, int]] = []
        kept: list[str] = []
        away: set[tuple[str, int]] = set()
        for kind in CONTENTS:
            names = self.known.by_object(kind)
            for row in self.below[kind][pk]:
                key = names.get(row)
                # What another card or list has now was moved, not taken away.
                if key is None or key in self.told[kind] or not self.takes_away(kind, key, card):
                    continue
                if kind == "checklist" and self.holds_told_items(row):
                    continue
                if kind == "item" and ("checklist", self.items[row].checklist_id) in away:
                    continue
                if self.untouched(kind, key, row):
                    found.append((kind, key, row))
                    away.add((kind, row))
                else:
                    kept.append(kind)
        return found, kept

    def takes_away(self, kind: str, key: str, card: PlannedCard) -> bool:
        if kind == "comment" and key in card.deleted_comments:
            return True
        whole = "checklist" if kind == "item" else kind
        return whole in card.whole and not self.unsure & {kind, whole}

    def holds_told_items(self, checklist: int) -> bool:
        """They leave it with this import; empty, it goes with the next one."""
        names = self.known.by_object("item")
        there = (item.pk for item in self.items.values() if item.checklist_id == checklist)
        return any(names.get(pk) in self.told["item"] for pk in there)

    def untouched(self, kind: str, key: str, row: int) -> bool:
        """As it came: nobody has changed it here. What came before that was kept counts as touched."""
        known = self.known.find(kind, key)
        if kind == "item":
            before = self.item_before(known, self.items[row]) if known is not None else None
            return before is not None and self.item_now(self.items[row]) == as_it_came(before)
        before = kept_in(known.taken) if known is not None else None
        if before is None:
            return False
        if kind == "comment":
            text = Comment.objects.filter(pk=row).values_list("text", flat=True).get()
            return bool(short(text) == before.here.get("text", ""))
        if kind == "attachment":
            named = Attachment.objects.filter(pk=row).values_list("name", "client_visible").get()
            return attachment_here(*named) == as_it_came(before)
        name = Checklist.objects.filter(pk=row).values_list("name", flat=True).get()
        return bool(short(name) == before.here.get("name", "")) and all(
            (item_name := self.known.by_object("item").get(item.pk)) is not None
            and self.untouched("item", item_name, item.pk)
            for item in self.items.values()
            if item.checklist_id == row
        )


def as_it_came(before: Baseline) -> Here:
    return {name: value for name, value in before.here.items() if value}


def all_told(plan: ImportPlan) -> dict[str, set[str]]:
    """The names of everything that hangs on the cards of a plan, by kind."""
    told: dict[str, set[str]] = {kind: set() for kind in CONTENTS}
    for card in plan.cards:
        told["comment"] |= {key_of(one.external_id) for one in card.comments}
        told["checklist"] |= {key_of(one.external_id) for one in card.checklists}
        told["item"] |= {key_of(one.external_id) for lists in card.checklists for one in lists.items}
        told["attachment"] |= {key_of(one.external_id) for one in card.attachments}
    return told
