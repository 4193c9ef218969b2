"""The events of version 1 that one may choose: the kinds under which the team hears of facts."""

from baton.activity.facts import KINDS
from baton.boards.news.facts import CardFact, CardLeftBoard

# What somebody hears who does not see the fact itself, and of everything that is of no card.
TOLD = ("CardChanged", "CardGone", "BoardChanged", "VocabularyChanged")
# For screens that follow the order of cards, plans, designs or segments; their news is in the next fact.
DULL = {
    *("CardReordered", "CardOrderUndone", "CardsRespread", "CardRestaged", "CardRelaned"),
    *("PlansChanged", "DesignChanged", "SegmentsChanged"),
}
PING = "Ping"


def events() -> list[str]:
    """Alphabetically; growing with the house, so a receiver passes over what it does not know."""
    about_cards = {
        name
        for name, fact in KINDS.items()
        if issubclass(fact, CardFact | CardLeftBoard) and not name.endswith("Fact") and name not in DULL
    }
    return sorted(about_cards | set(TOLD))


def wanted(kinds: list[str], kind: str) -> bool:
    return kind not in DULL if not kinds else kind in kinds
