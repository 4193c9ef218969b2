"""What can happen to the content of a card. Ids only: never a comment's or a brief's text, never money."""

from dataclasses import dataclass
from dataclasses import field as filled_with
from typing import Any

from baton.boards.news.facts import CardFact
from baton.boards.news.relay_facts import DeedUndone


@dataclass(frozen=True, kw_only=True)
class ContentFact(CardFact):
    """``changed`` names the parts of the card that differ now: ``title``, ``field:3``, ``item:8:text``.

    Two people collide, and a deed can no longer be taken back, only over a part with the same name.
    """

    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class CardEdited(ContentFact):
    """``was`` says who could see the card before, when that may have changed; the face is whole then."""

    was: dict[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class PriceSet(ContentFact):
    """That it changed, not what it is: for those who see prices."""


@dataclass(frozen=True, kw_only=True)
class TagsChanged(ContentFact):
    added: list[int] = filled_with(default_factory=list)
    removed: list[int] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class ParticipantsChanged(ContentFact):
    added: list[int] = filled_with(default_factory=list)
    removed: list[int] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class HoursPlanned(ContentFact):
    job_functions: list[str] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class FieldFilled(ContentFact):
    """``money``: only for those who see prices."""

    field: int
    money: bool = False


@dataclass(frozen=True, kw_only=True)
class LinkMade(ContentFact):
    link: int
    link_kind: str
    outward: bool


@dataclass(frozen=True, kw_only=True)
class LinkCut(ContentFact):
    link: int
    link_kind: str
    outward: bool


@dataclass(frozen=True, kw_only=True)
class BriefFact(ContentFact):
    section: int
    job_function: str
    client_visible: bool


@dataclass(frozen=True, kw_only=True)
class BriefSectionAdded(BriefFact):
    pass


@dataclass(frozen=True, kw_only=True)
class BriefWritten(BriefFact):
    section_version: int
    merged: bool = False


@dataclass(frozen=True, kw_only=True)
class BriefSectionChanged(BriefFact):
    """Its title, its specialist, its place, or who sees it."""

    was_client_visible: bool


@dataclass(frozen=True, kw_only=True)
class BriefSectionRemoved(BriefFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ChecklistAdded(ContentFact):
    checklist: int


@dataclass(frozen=True, kw_only=True)
class ChecklistChanged(ContentFact):
    checklist: int


@dataclass(frozen=True, kw_only=True)
class ChecklistRemoved(ContentFact):
    checklist: int


@dataclass(frozen=True, kw_only=True)
class ItemAdded(ContentFact):
    """``to``: whom it was given to."""

    item: int
    to: int | None = None


@dataclass(frozen=True, kw_only=True)
class ItemChanged(ContentFact):
    """``to``: whom it was given to with this change."""

    item: int
    to: int | None = None


@dataclass(frozen=True, kw_only=True)
class ItemTicked(ContentFact):
    item: int


@dataclass(frozen=True, kw_only=True)
class ItemUnticked(ContentFact):
    item: int


@dataclass(frozen=True, kw_only=True)
class ItemRemoved(ContentFact):
    item: int


@dataclass(frozen=True, kw_only=True)
class CommentFact(ContentFact):
    comment: int
    client_visible: bool


@dataclass(frozen=True, kw_only=True)
class CommentAdded(CommentFact):
    """``by_rule``: the name of the rule that wrote it."""

    mentions: list[int] = filled_with(default_factory=list)
    by_rule: str = ""


@dataclass(frozen=True, kw_only=True)
class CommentEdited(CommentFact):
    """``mentions`` are those new in the text."""

    was_client_visible: bool
    mentions: list[int] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class CommentRemoved(CommentFact):
    pass


@dataclass(frozen=True, kw_only=True)
class AttachmentFact(ContentFact):
    attachment: int
    client_visible: bool


@dataclass(frozen=True, kw_only=True)
class AttachmentAdded(AttachmentFact):
    """``version`` from 2 on: it took the place of the one before, which is off the card since."""

    version: int = 1


@dataclass(frozen=True, kw_only=True)
class AttachmentChanged(AttachmentFact):
    was_client_visible: bool


@dataclass(frozen=True, kw_only=True)
class AttachmentRemoved(AttachmentFact):
    pass


@dataclass(frozen=True, kw_only=True)
class EditUndone(DeedUndone):
    """A ``CardEdited`` was taken back; ``was`` as there."""

    changed: list[str]
    was: dict[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class PriceUndone(DeedUndone):
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class ContentUndone(DeedUndone):
    """Anything else on a card was taken back; ``money`` as in FieldFilled."""

    changed: list[str]
    money: bool = False
