"""What cards earn beside the agreement of their project is read from sums where it can be; here entry by
entry, and it is the same."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.budgets import measuring
from baton.budgets.closing import close_what_is_locked
from baton.budgets.grounds import Grounds, closed_through
from baton.budgets.kept_prices import kept_prices
from baton.budgets.models import Basis
from baton.budgets.pricing_cards import set_basis
from baton.profits.asked import Asked, Cut
from baton.profits.beside import Own, put_hours
from baton.profits.reporting import cuts_of, hours_of, worked_of
from baton.profits.then import Then
from baton.timesheets.locking import lock
from baton.timesheets.models import TimeEntry
from baton.timesheets.tallying import tally_stale_months
from tests.budgets.conftest import NEW_YEAR, OCTOBERS_END, TODAY
from tests.profits.test_reports import WINDOWS, a_year
from tests.trials import seeds

__all__ = ["a_year"]

pytestmark = pytest.mark.usefixtures("rates")


def entry_by_entry(workspace, asked, key_of):
    bases = measuring.bases_of(workspace, measuring.terms_of(workspace))
    through, kept = closed_through(workspace), kept_prices(workspace)
    found: dict[Any, Own] = defaultdict(Own)
    entries = TimeEntry.objects.between(asked.first, asked.last).select_related("card", "amount")
    for entry in entries.filter(card__isnull=False, project__isnull=False):
        card: Any = entry.card
        priced = card.price is not None
        if through is not None and entry.day <= through:
            priced = kept.on(card.pk, entry.day) is not None
        basis = bases.on(entry.day, card.pk, entry.project_id or 0, priced)
        if basis == Basis.INCLUDED:
            continue
        own, price = found[entry.project_id, key_of(card)], entry.amount.price or 0
        own.minutes += entry.minutes
        own.worth += price
        own.earned += price if basis == Basis.BY_TIME else 0
    return found


@pytest.mark.trial
@pytest.mark.parametrize("seed", seeds(short=1, long=3))
def test_hours_of_cards_that_are_paid_otherwise_are_those_of_their_entries(
    agency, a_year, agreed, summer, seed
):
    """After October is closed prices come and go, and another agreement and other bases begin in November."""
    rng = Random(f"beside {seed}")
    lock(OCTOBERS_END, by=agency.olga, although_open=True)
    close_what_is_locked()
    tally_stale_months()
    for card in rng.sample(list(Card.objects.filter(deleted_at=None)), 5):
        edit(card, {"price": rng.choice([None, Decimal(rng.randint(1, 900))])}, by=agency.olga)
    for card in rng.sample(list(Card.objects.filter(project__isnull=False)), 2):
        day = date(2026, 11, rng.randint(2, 20))
        set_basis(card, rng.choice(["included", "fixed", "by_time"]), from_day=day, by=agency.olga)
    agreed("time_and_materials", day=date(2026, 11, 9), project=rng.choice([agency.spring, summer]))
    projects = {project.pk: project for project in (agency.spring, summer)}
    for first, last in [*WINDOWS, (date(2026, 11, 1), TODAY), (NEW_YEAR, OCTOBERS_END)]:
        for cut, key_of in ((Cut.CARD, lambda card: card.pk), (Cut.SERVICE, lambda card: card.card_type_id)):
            asked = Asked(cut, first, last)
            found: dict[Any, Own] = defaultdict(Own)
            grounds = Grounds(agency.workspace, last, by_card=True, cuts=cuts_of(asked))
            then = Then(asked)
            worked = worked_of(hours_of(grounds, then, projects))
            if cut is Cut.CARD:
                assert grounds.measured, "asked before or not, cards earn the same"
            put_hours(found, grounds, then, projects, worked)
            told = {key: own for key, own in found.items() if own != Own()}
            assert told == entry_by_entry(agency.workspace, asked, key_of)
