"""What can happen to the structure of boards and to the words that cards are sorted by.

Facts about one board carry its ``structure`` whole, as ``structure_of`` gives it. Facts about what everybody
sees in the workspace carry ids only: names of private spaces must not travel to those who do not see them.
``changes_sight``: somebody sees more or less from here on, so streams and caches ask the rules anew.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from baton.activity.facts import Fact
from baton.boards.news.facts import CardFact


@dataclass(frozen=True, kw_only=True)
class StructureFact(Fact):
    structure: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class BoardChanged(StructureFact):
    """Its name, description, rules or the choice of its cards' faces; ``changed`` names the parts."""

    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class PersonLimitSet(StructureFact):
    member: int
    wip_limit: int | None


@dataclass(frozen=True, kw_only=True)
class ColumnFact(StructureFact):
    column: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ColumnAdded(ColumnFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ColumnSplit(ColumnFact):
    """The column became a parent; its cards are in the first of ``parts``."""

    parts: list[int]


@dataclass(frozen=True, kw_only=True)
class ColumnChanged(ColumnFact):
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class ColumnReordered(ColumnFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ColumnArchived(ColumnFact):
    cards_to: int | None = None


@dataclass(frozen=True, kw_only=True)
class ColumnRestored(ColumnFact):
    pass


@dataclass(frozen=True, kw_only=True)
class PolicyAdded(ColumnFact):
    policy: int


@dataclass(frozen=True, kw_only=True)
class PolicyChanged(ColumnFact):
    policy: int


@dataclass(frozen=True, kw_only=True)
class PolicyRemoved(ColumnFact):
    policy: int


@dataclass(frozen=True, kw_only=True)
class CellLimitSet(ColumnFact):
    lane: int
    wip_limit: int | None


@dataclass(frozen=True, kw_only=True)
class LaneFact(StructureFact):
    lane: int
    name: str


@dataclass(frozen=True, kw_only=True)
class LaneAdded(LaneFact):
    pass


@dataclass(frozen=True, kw_only=True)
class LaneChanged(LaneFact):
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class LaneReordered(LaneFact):
    pass


@dataclass(frozen=True, kw_only=True)
class LaneArchived(LaneFact):
    cards_to: int | None = None


@dataclass(frozen=True, kw_only=True)
class LaneRestored(LaneFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CardRestaged(CardFact):
    """Its column became a stage of another kind, so the card is held by somebody, done, or no longer done."""


@dataclass(frozen=True, kw_only=True)
class CardRelaned(CardFact):
    """The board got its first lane or lost its last one; nobody moved the card."""


@dataclass(frozen=True, kw_only=True)
class CardRetagged(CardFact):
    """A tag on it was merged into another or removed from the workspace."""


@dataclass(frozen=True, kw_only=True)
class CardShowsFields(CardFact):
    """A custom field was put on the faces of cards or taken off them."""


@dataclass(frozen=True, kw_only=True)
class WorkspaceChanged(Fact):
    changed: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class SpaceFact(Fact):
    space: int


@dataclass(frozen=True, kw_only=True)
class SpaceAdded(SpaceFact):
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class SpaceChanged(SpaceFact):
    """``changed`` with "private" or "members": others see the space, its boards and their cards."""

    changed: list[str]
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class SpaceReordered(SpaceFact):
    pass


@dataclass(frozen=True, kw_only=True)
class SpaceArchived(SpaceFact):
    pass


@dataclass(frozen=True, kw_only=True)
class SpaceRestored(SpaceFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ListedBoardFact(SpaceFact):
    """About a board in the list of its space, told to the workspace and not on the board itself."""

    of_board: int


@dataclass(frozen=True, kw_only=True)
class BoardAdded(ListedBoardFact):
    pass


@dataclass(frozen=True, kw_only=True)
class BoardRenamed(ListedBoardFact):
    pass


@dataclass(frozen=True, kw_only=True)
class BoardReordered(ListedBoardFact):
    pass


@dataclass(frozen=True, kw_only=True)
class BoardMovedToSpace(ListedBoardFact):
    """Others see the board and its cards, when one of the two spaces is private."""

    from_space: int
    changes_sight: ClassVar[bool] = True
    moves_what_is_seen: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class BoardArchived(ListedBoardFact):
    pass


@dataclass(frozen=True, kw_only=True)
class BoardRestored(ListedBoardFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CardTypeFact(Fact):
    card_type: int


@dataclass(frozen=True, kw_only=True)
class CardTypeAdded(CardTypeFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CardTypeChanged(CardTypeFact):
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class TagFact(Fact):
    tag: int


@dataclass(frozen=True, kw_only=True)
class TagAdded(TagFact):
    pass


@dataclass(frozen=True, kw_only=True)
class TagChanged(TagFact):
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class TagMerged(TagFact):
    into: int


@dataclass(frozen=True, kw_only=True)
class TagRemoved(TagFact):
    pass


@dataclass(frozen=True, kw_only=True)
class TemplateFact(Fact):
    """Of a card (``template``) or of a checklist (none: nobody else asks which)."""

    template: int | None = None


@dataclass(frozen=True, kw_only=True)
class TemplateAdded(TemplateFact):
    pass


@dataclass(frozen=True, kw_only=True)
class TemplateChanged(TemplateFact):
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class TemplateRemoved(TemplateFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CustomFieldFact(Fact):
    custom_field: int


@dataclass(frozen=True, kw_only=True)
class CustomFieldAdded(CustomFieldFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CustomFieldChanged(CustomFieldFact):
    changed: list[str]
