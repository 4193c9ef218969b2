"""Which parts of cards that are here changed in the source since, and which of them changed here too."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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
from baton.interchange.standing_here import Here, item_here, standing_here

# Kinds of rows that a source may take away, and the parts that then go here.
CONTENTS = ("comment", "checklist", "item", "attachment")
APART = (*SETS, "column", "place")
NEVER_EMPTY = ("responsible", "class_of_service")


@dataclass(frozen=True)
class ChangedItem:
    row: ImportedIdentity
    item: PlannedItem
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

    def __init__(self, plan: ImportPlan, known: Identities, cards: Sequence[PlannedCard]) -> None:
        self.plan = plan
        self.known = known
        # What was set aside may be there all the same, so its kind takes nothing away.
        self.unsure = {problem.kind for problem in plan.quarantine}
        self.cards = {
            pk: card for card in cards if (pk := known.object_id("card", card.external_id)) is not None
        }
        fields = {pk: key for key, pk in known.objects("field").items()}
        self.here: dict[int, Here] = standing_here(list(self.cards), fields)
        moved = Entry.objects.filter(card__in=list(self.here), kind__in=MOVES, brought=False)
        self.moved_here = set(moved.values_list("card", flat=True))
        self.items = {
            item.pk: item
            for item in ChecklistItem.objects.filter(checklist__card__in=list(self.here)).select_related(
                "checklist"
            )
        }
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
        for item in (item for checklist in card.checklists for item in checklist.items):
            row = self.known.find("item", item.external_id)
            standing = self.items.get(row.object_id or 0) if row is not None else None
            before = kept_in(row.taken) if row is not None else None
            if row is None or standing is None or before is None:
                continue
            told, here = told_of_item(item), item_here(standing)
            merged = merge(
                before, told, here, as_here={"text": told.get("text", ""), "done": told.get("done", "")}.get
            )
            if merged.follow or merged.kept:
                found.append(ChangedItem(row, item, merged))
        return found

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
        told = {
            "comment": {key_of(one.external_id) for one in card.comments},
            "checklist": {key_of(one.external_id) for one in card.checklists},
            "item": {key_of(one.external_id) for lists in card.checklists for one in lists.items},
            "attachment": {key_of(one.external_id) for one in card.attachments},
        }
        for kind in CONTENTS:
            names = self.known.by_object(kind)
            for row in self.below[kind][pk]:
                key = names.get(row)
                missing = key is not None and key not in told[kind]
                if not missing or key is None or not self.takes_away(kind, key, card):
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

    def still_told(self, checklist: int) -> bool:
        """The source has moved an item of it to another list: that item would go with this one."""
        names = self.known.by_object("item")
        told = {
            key_of(item.external_id)
            for card in self.cards.values()
            for lists in card.checklists
            for item in lists.items
        }
        return any(
            names.get(item.pk) in told for item in self.items.values() if item.checklist_id == checklist
        )

    def untouched(self, kind: str, key: str, row: int) -> bool:
        known = self.known.find(kind, key)
        before = kept_in(known.taken) if known is not None else None
        if kind == "item":
            return before is not None and item_here(self.items[row]) == {
                name: value for name, value in before.here.items() if value
            }
        if kind == "checklist":
            if self.still_told(row):
                return False
            return all(
                (name := self.known.by_object("item").get(item.pk)) is not None
                and self.untouched("item", name, item.pk)
                for item in self.items.values()
                if item.checklist_id == row
            )
        if kind == "comment":
            text = Comment.objects.filter(pk=row).values_list("text", flat=True).get()
            return before is not None and short(text) == before.here.get("text", "")
        return True
