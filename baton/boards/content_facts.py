"""What can happen to the content of a card. Ids only: never a comment's or a brief's text, never money."""

from dataclasses import dataclass
from dataclasses import field as filled_with
from typing import Any

from baton.boards.facts import CardFact


@dataclass(frozen=True, kw_only=True)
class CardEdited(CardFact):
    """``was`` says who could see the card before, when that may have changed; the face is whole then."""

    changed: list[str]
    was: dict[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class PriceSet(CardFact):
    """That it changed, not what it is: for those who see prices."""


@dataclass(frozen=True, kw_only=True)
class TagsChanged(CardFact):
    added: list[int] = filled_with(default_factory=list)
    removed: list[int] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class ParticipantsChanged(CardFact):
    added: list[int] = filled_with(default_factory=list)
    removed: list[int] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class HoursPlanned(CardFact):
    job_functions: list[str] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class FieldFilled(CardFact):
    """``money``: only for those who see prices."""

    field: int
    money: bool = False


@dataclass(frozen=True, kw_only=True)
class LinkMade(CardFact):
    link: int
    kind: str
    outward: bool


@dataclass(frozen=True, kw_only=True)
class LinkCut(CardFact):
    link: int
    kind: str
    outward: bool


@dataclass(frozen=True, kw_only=True)
class BriefFact(CardFact):
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
class ChecklistAdded(CardFact):
    checklist: int


@dataclass(frozen=True, kw_only=True)
class ChecklistChanged(CardFact):
    checklist: int


@dataclass(frozen=True, kw_only=True)
class ChecklistRemoved(CardFact):
    checklist: int


@dataclass(frozen=True, kw_only=True)
class ItemAdded(CardFact):
    item: int


@dataclass(frozen=True, kw_only=True)
class ItemChanged(CardFact):
    item: int
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class ItemTicked(CardFact):
    item: int


@dataclass(frozen=True, kw_only=True)
class ItemUnticked(CardFact):
    item: int


@dataclass(frozen=True, kw_only=True)
class ItemRemoved(CardFact):
    item: int


@dataclass(frozen=True, kw_only=True)
class CommentFact(CardFact):
    comment: int
    client_visible: bool


@dataclass(frozen=True, kw_only=True)
class CommentAdded(CommentFact):
    mentions: list[int] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class CommentEdited(CommentFact):
    """``mentions`` are those new in the text."""

    was_client_visible: bool
    mentions: list[int] = filled_with(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class CommentRemoved(CommentFact):
    pass


@dataclass(frozen=True, kw_only=True)
class AttachmentFact(CardFact):
    attachment: int
    client_visible: bool


@dataclass(frozen=True, kw_only=True)
class AttachmentAdded(AttachmentFact):
    pass


@dataclass(frozen=True, kw_only=True)
class AttachmentChanged(AttachmentFact):
    was_client_visible: bool


@dataclass(frozen=True, kw_only=True)
class AttachmentRemoved(AttachmentFact):
    pass
