"""What projects earn and cost: every figure worked out by hand, every cut with the same total."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from openpyxl import load_workbook

from baton.accounts.roles import MoneyTier
from baton.boards.models import CardType
from baton.boards.relay.moving import move
from baton.budgets.pricing_cards import set_basis
from baton.kit.errors import NotAllowed
from baton.profits import drilling
from baton.profits.asked import Cut
from baton.profits.drilling import Part
from baton.profits.lines import Line
from baton.timesheets.entering import When, enter
from baton.timesheets.models import TimeEntry
from baton.timesheets.rates.setting import Reach, set_cost
from baton.timesheets.spending import Spent
from baton.timesheets.tallying import tally_stale_months
from tests.budgets.conftest import NEW_YEAR, NOVEMBER, TODAY
from tests.profits.conftest import with_tier

pytestmark = pytest.mark.usefixtures("rates")


def test_one_project_by_hand(agency, hours, agreed, paid, reported):
    """A fixed price of 2,000 for 20 planned hours, of which 8 were worked:

    Dasha 6 h at 45 = 270, Daan 2 h at 50 = 100             cost      370
    8 h of overhead at 5                                    overhead   40
    a photographer                                          external  250
    2,000 x 8 / 20                                          earned    800
    800 - 370 - 40 - 250                                    margin    140, 17.5 % of what was earned
    (800 - 250) / 8 h                                       an hour of ours brought in 68.75
    """
    agreed("fixed", 2_000, planned_minutes=20 * 60)
    hours(6)
    hours(2, of=agency.daan)
    paid(250)
    line = reported(Cut.PROJECT).lines[agency.spring.pk]
    assert (line.minutes, line.cost, line.overhead, line.external) == (480, 37_000, 4_000, 25_000)
    assert (line.earned, line.margin, line.margin_share) == (80_000, 14_000, 0.175)
    assert line.effective_rate == 6_875


def test_rework_and_waiting_by_hand(agency, hours, reported):
    """Dasha works 2 h (45 + 5 an hour), the card goes to the client and comes back:

    Anna reminds the client for half an hour, 0.5 x (40 + 5)      waiting   22.50, the client's clock
    Dasha does it again for 3 h, 3 x (45 + 5)                     rework   150
    """
    card = agency.card(project=agency.spring, responsible=agency.dasha)
    move(card, to=agency.design, by=agency.olga)
    hours(2, card=card)
    move(card, to=agency.client_approves, by=agency.olga)
    hours(0.5, card=card, of=agency.anna)
    move(card, to=agency.design, by=agency.olga, reason="The logo")
    hours(3, card=card)
    line = reported(Cut.PROJECT).lines[agency.spring.pk]
    assert line.waiting_for_client == (30, 2_250)
    assert line.waiting_for_us == (0, 0)
    assert line.rework == (180, 15_000)


def test_what_an_agreement_earned_is_shared_out_among_its_cards(agency, hours, agreed, reported):
    """1,000 for 10 planned hours, 5 worked: 500 earned. By what the hours are worth, 2 : 1 : 2 of which the
    last are on no card; nobody pays for the hour that is not billable:

    500 x 200/500 = 200, 500 x 100/500 = 100, 500 x 200/500 = 200
    """
    agreed("fixed", 1_000, planned_minutes=10 * 60)
    first, second = (agency.card(title, project=agency.spring) for title in ("First", "Second"))
    hours(2, card=first)
    hours(1, card=second, of=agency.anna)
    hours(0.5, card=second, billable=False)
    hours(2, of=agency.daan)
    lines = reported(Cut.CARD, last=TODAY).lines
    earned = {key: line.earned for key, line in lines.items()}
    assert sum(earned.values()) == 55_000
    assert earned == {first.pk: 22_000, second.pk: 11_000, None: 22_000}


def test_a_card_at_its_own_price_earns_it_and_takes_no_part_of_the_agreement(
    agency, hours, agreed, paid, reported
):
    """The agreement earned 1,000 x 2 / 10 h = 200, all with the other card; the card is done at 700."""
    agreed("fixed", 1_000, planned_minutes=10 * 60)
    own, other = (agency.card(title, project=agency.spring, price=Decimal(700)) for title in ("Own", "Other"))
    own.responsible = agency.dasha
    own.save()
    set_basis(own, "fixed", from_day=NEW_YEAR, by=agency.olga)
    hours(4, card=own)
    hours(2, card=other)
    move(own, to=agency.done, by=agency.olga)
    lines = reported(Cut.CARD).lines
    assert (lines[own.pk].earned, lines[other.pk].earned) == (70_000, 20_000)


def test_hours_without_a_client_stand_in_a_line_of_their_own(agency, hours, reported):
    enter(When(TODAY, 60), Spent(kind="internal"), of=agency.dasha, by=agency.dasha)
    hours(1)
    told = reported(Cut.PROJECT)
    assert (told.lines[None].minutes, told.lines[None].spent, told.lines[None].earned) == (60, 5_000, 0)
    assert told.total.minutes == 120


@pytest.fixture
def a_year(agency, hours, agreed, paid, summer):
    """Two projects, cards of two types and of none, work of every kind."""
    rng = Random("a year of Relay")
    agreed("fixed", Decimal("10000.01"), planned_minutes=60 * 60)
    agreed("retainer", 900, date(2026, 7, 1), period="month", minutes=600, project=summer)
    types = [CardType.objects.create(workspace=agency.workspace, name=name) for name in ("Mailing", "Push")]
    cards: list[Any] = []
    for number in range(9):
        project = rng.choice([agency.spring, summer])
        price = Decimal(rng.randint(100, 900)) if rng.random() < 0.5 else None
        card = agency.card(
            f"Card {number}", project=project, price=price, card_type=rng.choice([*types, None])
        )
        card.responsible = agency.dasha
        card.save()
        if rng.random() < 0.4:
            set_basis(card, rng.choice(["fixed", "by_time"]), from_day=NEW_YEAR, by=agency.olga)
        cards.append(card)
    for back in range(140):
        day = TODAY - timedelta(days=back)
        for _ in range(2):
            of = rng.choice([agency.dasha, agency.daan, agency.kees, agency.tim])
            minutes = rng.choice([7, 20, 45, 95]) / 60
            card = rng.choice([*cards, None])
            hours(minutes, day, card=card, of=of, billable=rng.random() < 0.8)
        if rng.random() < 0.1:
            paid(Decimal(rng.randint(1, 99999)) / 100, day, mark_up=rng.choice([0, 7.5]))
    for card in cards[:4]:
        move(card, to=agency.done, by=agency.olga)
    return rng


WINDOWS = [(NEW_YEAR, TODAY), (date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 8, 17), date(2026, 11, 3))]


def test_every_cut_has_the_same_total_to_the_cent(agency, a_year, reported):
    for turn in range(2):
        for window in WINDOWS:
            totals = {cut: reported(cut, *window).total for cut in Cut}
            assert totals[Cut.PROJECT].earned > 0
            assert set(map(repr, totals.values())) == {repr(totals[Cut.PROJECT])}, (turn, window)
        tally_stale_months()


def test_periods_joined_are_the_year(agency, a_year, reported):
    whole = reported(Cut.PROJECT)
    parts = [reported(Cut.PROJECT, *window) for window in split(NEW_YEAR, TODAY, a_year)]
    for key, line in whole.lines.items():
        joined = Line()
        for part in parts:
            if key in part.lines:
                joined.add(part.lines[key])
        assert joined == line


def split(first, last, rng):
    days = sorted(rng.sample(range((last - first).days), 6))
    edges = [first, *(first + timedelta(days=day + 1) for day in days)]
    return [
        (begin, end - timedelta(days=1))
        for begin, end in zip(edges, [*edges[1:], last + timedelta(days=1)], strict=True)
    ]


def test_what_a_figure_is_made_of_adds_up_to_it(agency, a_year, reported):
    for cut in Cut:
        is_made_up(reported(cut, NOVEMBER, TODAY), cut, agency)


def is_made_up(told, cut, agency):
    for key, line in told.lines.items():
        entries = drilling.entries_of(Part(told.asked, key), agency.olga)
        sums = [0, 0, 0]
        for entry in entries:
            for at, part in enumerate(("cost", "price", "overhead")):
                sums[at] += getattr(entry.amount, part) or 0
        if cut not in (Cut.SERVICE, Cut.CARD) or key is not None:
            assert [line.cost, line.worth, line.overhead] == sums, (cut, key)
        days = drilling.earned_days(Part(told.asked, key), agency.olga)
        if days is not None:
            amounts = ("agreed", "by_time", "own_prices", "passed_on")
            assert line.earned == sum(day[part] for day in days for part in amounts), (cut, key)
    everything = drilling.entries_of(Part(told.asked, whole=True), agency.olga)
    assert sum(entry.minutes for entry in everything) == told.total.minutes, cut


def test_who_sees_prices_learns_of_no_cost_and_who_sees_hours_of_no_price(agency, as_member, hours, paid):
    hours(2)
    paid(321)
    address = f"/api/relay/profits?first_day={NEW_YEAR}&last_day={TODAY}"
    with_tier(agency.kees, MoneyTier.ALL_HOURS)
    for path in ("profits", "profits/overview", "profits/part"):
        answer = as_member(agency.kees).get(f"/api/relay/{path}?first_day={NEW_YEAR}&last_day={TODAY}")
        assert answer.status_code == 403
    with_tier(agency.kees, MoneyTier.PRICES)
    told = as_member(agency.kees).get(address).json()
    (line,) = told["lines"]
    assert (line["earned"], line["effective_rate"]) == ("200.00", "100.00")
    hidden = ("cost", "overhead", "external", "margin", "margin_share", "rework", "waiting_for_client")
    assert {line[name] for name in hidden} == {None}
    part = as_member(agency.kees).get(
        f"/api/relay/profits/part?first_day={NEW_YEAR}&last_day={TODAY}&whole=1"
    )
    (entry,) = part.json()["entries"]
    assert (entry["price"], entry["cost"], entry["cost_per_hour"]) == ("200.00", None, None)
    assert [part.json()[name] for name in ("price", "cost", "overhead", "external")] == [
        "200.00",
        *3 * [None],
    ]
    assert as_member(agency.kees).get(f"{address.replace('profits', 'profits/overview')}").status_code == 403


def test_the_order_of_lines_tells_nobody_a_cost(agency, as_member, hours, agreed):
    """Kees sees prices. An hour of Dasha's costs more than Anna's; what he reads is the same when it costs
    other than it does, and a card that only a supplier was paid for has no line."""
    first, second = agency.card("First"), agency.card("Second")
    hours(1, card=first, of=agency.dasha)
    hours(1, card=second, of=agency.anna)
    with_tier(agency.kees, MoneyTier.PRICES)
    address = f"/api/relay/profits?first_day={NEW_YEAR}&last_day={TODAY}&cut=card"
    file = address.replace("profits?", "profits/export?")
    before = [as_member(agency.kees).get(each).content for each in (address, file)]
    assert before[0].index(b"First") < before[0].index(b"Second")
    for cost in (1, 99):
        set_cost(
            agency.dasha, Decimal(cost), "EUR", from_day=NEW_YEAR, reach=Reach.OPEN_PERIODS, by=agency.olga
        )
        assert [as_member(agency.kees).get(each).content for each in (address, file)] == before


def test_a_confidential_client_is_in_no_line_and_no_total_of_who_is_not_named(agency, hours, reported):
    """Marc sees costs and is not named on Vault."""
    hours(1)
    enter(When(TODAY, 300), Spent(project=agency.secret.pk), of=agency.anna, by=agency.olga)
    with_tier(agency.marc, MoneyTier.COSTS_AND_MARGINS)
    assert reported(Cut.PROJECT).total.minutes == 360
    told = reported(Cut.PROJECT, by=agency.marc)
    assert (set(told.lines), told.total.minutes) == ({agency.spring.pk}, 60)


def test_a_guest_gets_no_report(agency, reported):
    with pytest.raises(NotAllowed):
        reported(Cut.PROJECT, by=agency.greta)


def test_hours_on_a_card_that_is_not_seen_count_and_are_not_named(agency, as_member, hours):
    """Salaries stand in Olga's own space; their hours are Spring's."""
    hidden = agency.card("Salaries", column=agency.hidden_column, project=agency.spring, by=agency.olga)
    hours(1, card=hidden)
    with_tier(agency.marc, MoneyTier.COSTS_AND_MARGINS)
    query = f"first_day={NEW_YEAR}&last_day={TODAY}&cut=card"
    told = as_member(agency.marc).get(f"/api/relay/profits?{query}").json()
    assert [(line["key"], line["minutes"]) for line in told["lines"]] == [(None, 60)]
    part = as_member(agency.marc).get(f"/api/relay/profits/part?{query}&whole=1")
    assert "Salaries" not in part.content.decode()
    assert part.json()["entries"][0]["card"] is None
    assert TimeEntry.objects.count() == 1


def test_a_report_is_taken_along_as_a_file_with_the_rights_of_the_screen(agency, as_member, hours):
    """A project called like a formula stays a name."""
    agency.spring.name = "=1+1"
    agency.spring.save()
    hours(2)
    query = f"first_day={NEW_YEAR}&last_day={TODAY}"
    raw = as_member(agency.olga).get(f"/api/relay/profits/export?{query}&raw=true").content.decode()
    lines = [
        dict(zip(rows[0], row, strict=True))
        for rows in [list(csv.reader(raw.splitlines()))]
        for row in rows[1:]
    ]
    assert [(line["project"], line["earned"], line["margin"]) for line in lines] == [
        ("=1+1", "200.00", "100.00"),
        ("Together", "200.00", "100.00"),
    ]
    safe = as_member(agency.olga).get(f"/api/relay/profits/export?{query}").content.decode("utf-8-sig")
    assert "'=1+1" in safe
    book = load_workbook(
        io.BytesIO(as_member(agency.olga).get(f"/api/relay/profits/export?{query}&format=xlsx").content)
    )
    sheet: Any = book.active
    assert [cell.value for cell in sheet[4]][:3] == ["=1+1", "Bloom", 120]
    assert sheet["A4"].data_type == "s"
    with_tier(agency.kees, MoneyTier.PRICES)
    told = as_member(agency.kees).get(f"/api/relay/profits/export?{query}&raw=true").content.decode()
    assert "margin" not in told
    assert "cost" not in told.splitlines()[0].replace("minutes_without_cost", "")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "for the house only"),
        ("nl", "alleen voor intern gebruik"),
        ("ru", "только для внутреннего пользования"),
    ],
)
def test_whoever_prints_a_report_reads_in_their_language_that_it_stays_in_the_house(
    agency, as_member, hours, language, words
):
    hours(2)
    agency.olga.user.language = language
    agency.olga.user.save()
    assert f"Relay · {words}" in printed(as_member(agency.olga))


def test_a_report_is_printed_with_the_rights_of_the_screen(agency, as_member, hours):
    hours(2)
    told = printed(as_member(agency.olga))
    for words in (
        "Profit",
        "Spring",
        "Bloom",
        "2:00",
        "Earned",
        "200.00",
        "Margin",
        "100.00",
        "50 %",
        "Together",
    ):
        assert words in told
    with_tier(agency.kees, MoneyTier.PRICES)
    less = printed(as_member(agency.kees))
    assert "200.00" in less
    for secret in ("100.00", "Margin", "Overhead", "50 %"):
        assert secret not in less


def printed(browser: Any) -> str:
    answer = browser.get(f"/api/relay/profits/export?first_day={NEW_YEAR}&last_day={TODAY}&format=pdf")
    assert answer["Content-Type"] == "application/pdf"
    pages = pypdfium2.PdfDocument(answer.content)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def test_months_stand_in_their_order_and_are_called_so_in_a_file(agency, as_member, a_year):
    browser = as_member(agency.olga)
    query = f"first_day=2026-08-17&last_day={TODAY}&cut=month"
    keys = [line["key"] for line in browser.get(f"/api/relay/profits?{query}").json()["lines"]]
    assert len(keys) > 2
    assert keys == sorted(keys)
    file = browser.get(f"/api/relay/profits/export?{query}").content.decode("utf-8-sig")
    head, *rows = csv.reader(file.splitlines())
    assert [row[1] for row in rows][-2:] == ["November 2026", "Together"]
    assert head[2] == "Minutes"


def test_each_cut_is_told_and_each_of_its_lines_leads_to_its_hours(agency, as_member, a_year):
    browser = as_member(agency.olga)
    for cut in Cut:
        query = f"first_day=2026-08-17&last_day={TODAY}&cut={cut}"
        told = browser.get(f"/api/relay/profits?{query}").json()
        assert told["lines"], cut
        assert sum(line["minutes"] for line in told["lines"]) == told["total"]["minutes"], cut
        for line in told["lines"]:
            if line["key"] is not None:
                part = browser.get(f"/api/relay/profits/part?{query}&key={line['key']}")
                assert part.json()["minutes"] == line["minutes"], (cut, line["name"])


def test_a_month_that_no_book_reaches_is_refused(agency, as_member):
    address = f"/api/relay/profits/part?first_day={NEW_YEAR}&last_day={TODAY}&cut=month&key="
    for key in ("9999-12-01", "0001-01-01", "Tuesday"):
        assert as_member(agency.olga).get(address + key).status_code == 422
