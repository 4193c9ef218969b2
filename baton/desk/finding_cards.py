"""The cards that a filter finds, of those that somebody sees."""

from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.models import Card, CardQuerySet
from baton.desk.filters.compiling import ARCHIVED, Question
from baton.desk.filters.document import Node, conditions


def cards_found(node: Node, by: Member, *, within: Q | None = None) -> CardQuerySet:
    """What stands on boards; what is archived when the filter asks about that; nothing from the trash.

    Raises AsksForPrices, AsksForTheTeams.
    """
    cards = Card.objects.seen_by(by).filter(Question(by).q(node))
    if within is not None:
        cards = cards.filter(within)
    asks_for_archive = any(asked.field == "archived" for asked in conditions(node))
    return cards if asks_for_archive else cards.filter(~ARCHIVED)
