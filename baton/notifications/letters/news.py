"""What one message tells: some cards, of each what happened there."""

from collections.abc import Sequence
from dataclasses import dataclass

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.membership.mailing import home
from baton.notifications.names import Names
from baton.notifications.reasons import PRESSING, Reason
from baton.notifications.wording import Said


@dataclass(frozen=True)
class CardNews:
    """``lines``: the latest last."""

    card: Card
    lines: list[Said]
    names: Names

    @property
    def link(self) -> str:
        return f"{home()}/w/{self.card.workspace.slug}/c/{self.card.code}"

    @property
    def reason(self) -> Reason:
        return min((Reason(line.reason) for line in self.lines), key=PRESSING.index)

    def doers(self, line: Said) -> str:
        return ", ".join(self.names.member(pk) for pk in line.by)


@dataclass(frozen=True)
class News:
    """``cards``: the most pressing first."""

    to: Member
    cards: Sequence[CardNews]

    @property
    def reasons(self) -> list[Reason]:
        found = {Reason(line.reason) for news in self.cards for line in news.lines}
        return sorted(found, key=PRESSING.index)

    @property
    def only_card(self) -> CardNews | None:
        return self.cards[0] if len(self.cards) == 1 else None
