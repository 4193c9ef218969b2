"""Which cards' history is asked about."""

from collections.abc import Sequence
from dataclasses import dataclass

from baton.accounts import access
from baton.accounts.models import Member
from baton.boards.models import Board, Card, CardQuerySet
from baton.desk.filters.compiling import Question
from baton.desk.filters.reading import read
from baton.kit.errors import NotSeen


@dataclass(frozen=True)
class Selection:
    """Numbers of rows, and names of classes of service; empty means all. Boards are those named, or else
    those of the named spaces, or else all that are not archived."""

    boards: tuple[int, ...] = ()
    spaces: tuple[int, ...] = ()
    clients: tuple[int, ...] = ()
    projects: tuple[int, ...] = ()
    types: tuple[int, ...] = ()
    classes: tuple[str, ...] = ()
    # As people write it, of the cards as they are now: what a card was like earlier nobody asks.
    filter: str = ""

    def boards_for(self, by: Member) -> list[Board]:
        """In their order. Raises NotAllowed to a guest, NotSeen for a board or space that ``by`` does not
        see."""
        access.demand_team(by)
        seen = Board.objects.seen_by(by).select_related("space").order_by("space__rank", "rank", "id")
        if self.boards:
            chosen = list(seen.filter(pk__in=self.boards))
            if len(chosen) < len(set(self.boards)):
                raise NotSeen
            return chosen
        seen = seen.filter(archived_at=None, space__archived_at=None)
        if self.spaces:
            seen = seen.filter(space__in=self.spaces)
        chosen = list(seen)
        if not chosen:
            raise NotSeen
        return chosen

    def cards_for(self, by: Member) -> CardQuerySet:
        """Cards that ``by`` sees, wherever they are now: they may have left the boards since, or be archived.

        Raises FilterNotUnderstood, FilterTooLarge, AsksForPrices."""
        cards = Card.objects.seen_by(by)
        for field, values in self._filters():
            if values:
                cards = cards.filter(**{f"{field}__in": values})
        return cards.filter(Question(by).q(read(self.filter))) if self.filter else cards

    def _filters(self) -> tuple[tuple[str, Sequence[int | str]], ...]:
        return (
            ("project__client", self.clients),
            ("project", self.projects),
            ("card_type", self.types),
            ("class_of_service", self.classes),
        )
