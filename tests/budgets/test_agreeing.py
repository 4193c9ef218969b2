"""What is agreed, and what is refused in words."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from baton.budgets.agreeing import Part
from baton.budgets.finishing_stages import mark_stage
from baton.budgets.models import Agreement, ExternalCost
from baton.budgets.paying_outside import change, correct, strike
from baton.budgets.pricing_cards import approve_price, set_basis, withdraw_approval
from baton.budgets.refusals import (
    AmountMissing,
    CardOfAnotherProject,
    CorrectionNeedsAReason,
    CostChanged,
    CostIsCountered,
    CostIsLocked,
    CostIsOpen,
    CostTakesBack,
    DayIsClosed,
    DayToCome,
    ImpossibleAmount,
    MinutesMissing,
    NoPriceToApprove,
    NoSuchStage,
    NothingApproved,
    NotRecognisedSo,
    OnlyOfARetainer,
    OverspendPaidTwice,
    PlanMissing,
    PriceIsApproved,
    PriceOfWhatStaysOurs,
    RetainerIsEmpty,
    StagesMissing,
    StageStandsSo,
    UnknownCurrency,
)
from baton.budgets.showing_costs import costs_told
from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.timesheets.locking import lock
from baton.timesheets.rates.setting import set_exchange
from baton.timesheets.refusals import CurrencyWithoutRate
from tests.budgets.conftest import OCTOBER, OCTOBERS_END, TODAY, said

STAGES = [Part("Concept", 1), Part("Release", 3)]


@pytest.mark.parametrize(
    ("kind", "amount", "known", "refusal"),
    [
        ("fixed", None, {"planned_minutes": 60}, AmountMissing),
        ("fixed", 10, {}, PlanMissing),
        ("fixed", 10, {"recognises": "cards"}, PlanMissing),
        ("fixed", 10, {"recognises": "stages"}, StagesMissing),
        ("fixed", 10, {"recognises": "stages", "stages": [Part("A", 1), Part("A", 2)]}, StagesMissing),
        ("fixed", 10, {"recognises": "evenly"}, NotRecognisedSo),
        ("fixed", 10, {"planned_minutes": 60, "minutes": 60}, OnlyOfARetainer),
        ("fixed", "10.001", {"planned_minutes": 60}, ImpossibleAmount),
        ("fixed", -10, {"planned_minutes": 60}, ImpossibleAmount),
        ("fixed", 10, {"planned_minutes": 60, "currency": "XQX"}, UnknownCurrency),
        ("fixed", 10, {"planned_minutes": 60, "currency": "USD"}, CurrencyWithoutRate),
        ("time_and_materials", None, {"period": "month"}, OnlyOfARetainer),
        ("time_and_materials", None, {"recognises": "cards"}, NotRecognisedSo),
        ("retainer", None, {"period": "month"}, RetainerIsEmpty),
        ("retainer", 10, {"minutes": 60}, RetainerIsEmpty),
        ("retainer", 10, {"period": "month"}, MinutesMissing),
        (
            "retainer",
            10,
            {"period": "month", "minutes": 60, "overspend_carries": True, "overspend_is_billed": True},
            OverspendPaidTwice,
        ),
        ("time_and_materials", None, {"overspend_is_billed": True}, OnlyOfARetainer),
    ],
)
def test_an_agreement_says_everything_that_its_kind_needs(agreed, kind, amount, known, refusal):
    with pytest.raises(refusal):
        agreed(kind, amount, **known)
    assert not Agreement.objects.exists()


def test_who_does_not_see_prices_agrees_on_nothing(agency, agreed):
    with pytest.raises(NotAllowed):
        agreed("time_and_materials", by=agency.anna)
    agreed("time_and_materials", by=agency.marc)


def test_a_stage_is_finished_once_and_may_be_taken_back(agency, agreed):
    agreed("fixed", 100, recognises="stages", stages=STAGES)
    known = {"by": agency.olga}
    mark_stage(agency.spring, "Concept", on=OCTOBER, **known)
    for refusal, stage, on, finished in (
        (StageStandsSo, "Concept", TODAY, True),
        (StageStandsSo, "Release", TODAY, False),
        (StageStandsSo, "Concept", OCTOBER - timedelta(days=1), False),
        (NoSuchStage, "Design", TODAY, True),
        (DayToCome, "Release", TODAY + timedelta(days=1), True),
    ):
        with pytest.raises(refusal):
            mark_stage(agency.spring, stage, on=on, finished=finished, **known)
    mark_stage(agency.spring, "Concept", on=TODAY, finished=False, **known)
    mark_stage(agency.spring, "Concept", on=TODAY, **known)
    lock(OCTOBERS_END, by=agency.olga)
    with pytest.raises(DayIsClosed):
        mark_stage(agency.spring, "Release", on=OCTOBER, **known)


def test_one_price_of_a_card_is_approved_at_a_time(agency):
    card = agency.card(project=agency.spring)
    with pytest.raises(NoPriceToApprove):
        approve_price(card, by=agency.olga)
    with pytest.raises(NothingApproved):
        withdraw_approval(card, by=agency.olga)
    approve_price(card, amount=Decimal("950.50"), by=agency.olga, note="By phone")
    with pytest.raises(PriceIsApproved):
        approve_price(card, amount=Decimal("1"), by=agency.olga)
    row = withdraw_approval(card, by=agency.marc).row
    assert (row.amount, row.note, row.withdrawn_by) == (95_050, "By phone", agency.marc)
    with pytest.raises(NotAllowed):
        set_basis(card, "by_time", from_day=TODAY, by=agency.dasha)


def test_an_external_cost_is_kept_with_what_it_was_worth(agency, paid):
    set_exchange("USD", Decimal("0.925"), from_day=OCTOBER, by=agency.olga)
    row = paid("99.99", currency="USD", mark_up="12.5")
    # 99.99 x 0.925 = 92.49; with 12.5 % 112.49 USD = 104.05.
    assert (row.amount, row.home_amount, row.price, row.home_price) == (9_999, 9_249, 11_249, 10_405)


def test_what_does_not_fit_a_cost_is_refused(agency, paid):
    other = agency.card(project=agency.secret)
    for refusal, amount, known in (
        (PriceOfWhatStaysOurs, 10, {"price": 12, "passed_on": False}),
        (PriceOfWhatStaysOurs, 10, {"price": 12, "mark_up": 3}),
        (ImpossibleAmount, 0, {}),
        (ImpossibleAmount, "1.005", {}),
        (CardOfAnotherProject, 10, {"card": other}),
        (CurrencyWithoutRate, 10, {"currency": "USD"}),
        (NotAllowed, 10, {"by": agency.marc}),
    ):
        with pytest.raises(refusal):
            paid(amount, **known)
    assert not ExternalCost.objects.exists()


def test_what_takes_a_locked_cost_back_is_neither_changed_nor_struck_alone(agency, paid):
    row = paid(1_000, OCTOBER)
    lock(OCTOBERS_END, by=agency.olga)
    counter, right = correct(row, reason="Less", instead=said(agency, 800), by=agency.olga)
    assert right is not None
    for refused in (
        lambda: strike(counter, by=agency.olga),
        lambda: change(counter, said(agency, 1_000), version=1, by=agency.olga),
    ):
        with pytest.raises(CostTakesBack):
            refused()
    told = {each["id"]: each for each in costs_told([row, counter, right], agency.olga)}
    may = {pk: (each["cannot_change"] is None, each["cannot_correct"] is None) for pk, each in told.items()}
    assert may == {row.pk: (False, False), counter.pk: (False, False), right.pk: (True, False)}
    # The right one is corrected like any other once it is locked itself.
    with clock.at(datetime(2026, 12, 2, 11, tzinfo=UTC)):
        lock(date(2026, 11, 30), by=agency.olga)
        (told_later,) = costs_told([right], agency.olga)
        assert told_later["cannot_correct"] is None
        correct(right, reason="Still less", by=agency.olga)


def test_whoever_saw_an_older_cost_does_not_take_back_what_another_put_right(agency, paid):
    """A raises 1,000 to 1,200; B, whose dialog still says 1,000, puts a text to it."""
    row = paid(1_000)
    change(row, said(agency, 1_200), version=1, by=agency.olga)
    with pytest.raises(CostChanged):
        change(row, said(agency, 1_000, text="Prints"), version=1, by=agency.olga)
    change(row, said(agency, 1_200, text="Prints"), version=2, by=agency.olga)
    assert ExternalCost.objects.get(pk=row.pk).amount == 120_000


def test_a_locked_cost_is_countered_and_the_right_one_put_beside_it(agency, paid, as_member):
    row, expected = paid(250, OCTOBER, mark_up=10), paid(80, OCTOBER, state="expected")
    with pytest.raises(CostIsOpen):
        correct(row, reason="Less", by=agency.olga)
    lock(OCTOBERS_END, by=agency.olga)
    for refused in (
        lambda: strike(row, by=agency.olga),
        lambda: change(row, said(agency, 1), version=1, by=agency.olga),
    ):
        with pytest.raises(CostIsLocked):
            refused()
    for reason in ("", " "):
        asked = as_member(agency.olga).post(
            f"/api/relay/external-costs/{row.pk}/correct", {"reason": reason}, content_type="application/json"
        )
        assert asked.json()["detail"] == str(CorrectionNeedsAReason())
    counter, right = correct(
        row, reason="The bill says 200", instead=said(agency, 200, mark_up=10), by=agency.olga
    )
    assert right is not None
    assert (counter.day, counter.amount, counter.home_price) == (TODAY, -25_000, -27_500)
    assert (right.day, right.amount, right.home_price) == (TODAY, 20_000, 22_000)
    for again in (row, counter):
        with pytest.raises((CostIsCountered, CostIsOpen)):
            correct(again, reason="Again", by=agency.olga)
    # What was only expected is nobody's closed month.
    change(expected, said(agency, 80, date(2026, 11, 3)), version=1, by=agency.olga)
    strike(ExternalCost.objects.get(pk=expected.pk), by=agency.olga)
