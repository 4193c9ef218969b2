"""A curious colleague tries every door: what somebody costs, and what suppliers get, is learned by none."""

import json
import re
from decimal import Decimal

import pytest

from baton.accounts.models import Area, Member
from baton.accounts.roles import MoneyTier
from baton.activity import reading
from baton.activity.models import Entry
from baton.boards.answers.history import history
from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.news.scope import placed
from baton.boards.news.telling import part_for, told_as
from baton.boards.sight import sight_of
from baton.budgets.models import ExternalCost
from baton.budgets.pricing_cards import approve_price
from baton.desk.feed import feed
from baton.timesheets.handing_in import approve, submit
from baton.timesheets.rates.setting import Reach, set_cost, set_overhead
from baton.webhooks.telling import eyes_of
from tests.budgets.conftest import NEW_YEAR, TODAY
from tests.web.access.asking import OPERATIONS
from tests.web.access.row import The
from tests.web.access.table import BY_OPERATION

# The last of them is what the supplier got in all. Each is sought as a figure of its own, with cents or in
# cents: within the id of a person it would be met by chance.
COST, OVERHEAD, SUPPLIER_GETS, MARK_UP = "41.37", "7.93", "613.19", "17.31"
SECRETS = re.compile(r"(?<!\d)(41[.,]?37|7[.,]93|613[.,]?19|17[.,]31|1226[.,]?38)(?!\d)")


@pytest.fixture
def house(agency, prices, hours, agreed, paid):
    """An hour of Dasha costs 41.37, the house 7.93, the printer gets 613.19; one card, three of its hours."""
    known = {"from_day": NEW_YEAR, "reach": Reach.FROM_DAY, "by": agency.olga}
    set_cost(agency.dasha, Decimal(COST), "EUR", **known)
    set_overhead(Decimal(OVERHEAD), "EUR", **known)
    agreed("fixed", 9_000, planned_minutes=600, shows_hours=True, shows_price=True)
    card = agency.card(project=agency.spring, price=Decimal("1200"), responsible=agency.dasha)
    hours(3, card=card)
    paid(SUPPLIER_GETS, card=card, mark_up=MARK_UP)
    paid(SUPPLIER_GETS)
    edit(Card.objects.get(pk=card.pk), {"shared": True}, by=agency.olga)
    return Card.objects.get(pk=card.pk)


def every_read(browser, agency, card):
    """Each GET of the API that can be asked with this project, card, person."""
    costs = list(ExternalCost.objects.values_list("pk", flat=True))
    things = {
        "project": agency.spring.pk,
        "card": card.pk,
        "member": agency.dasha.pk,
        "board": agency.board.pk,
        "client": agency.bloom.pk,
        "space": agency.production.pk,
        "column": agency.queue.pk,
        "external_cost": costs[0],
        "first_day": "2026-11-23",
        "code": card.code,
    }
    for operation, (method, path) in sorted(OPERATIONS.items()):
        wanted = [name.removesuffix("_id") for name in re.findall(r"{(\w+)}", path) if name != "workspace"]
        if method != "GET" or any(name not in things for name in wanted):
            continue
        address = path.replace("{workspace}", "relay")
        for name in re.findall(r"{(\w+)}", address):
            address = address.replace(f"{{{name}}}", str(things[name.removesuffix("_id")]))
        row = BY_OPERATION[operation]
        query = {
            name: things.get(value.kind, 1) if isinstance(value, The) else value
            for name, value in row.query.items()
        }
        yield operation, browser.get(address, query)


@pytest.mark.parametrize("who", ["marc", "anna", "dasha", "greta"])
def test_no_answer_of_the_api_says_a_cost(agency, house, as_member, who):
    """Marc manages and sees prices; Anna and Dasha see their own hours; Greta is the client's guest."""
    read = 0
    for operation, answer in every_read(as_member(getattr(agency, who)), agency, house):
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert not SECRETS.search(body.decode(errors="replace")), operation
        read += answer.status_code == 200
    assert read > 20


def test_whoever_sees_costs_finds_them_there(agency, house, as_member):
    """Else the test before would see nothing because it looks wrongly."""
    found = {
        operation
        for operation, answer in every_read(as_member(agency.olga), agency, house)
        if not answer.streaming and SECRETS.search(answer.content.decode(errors="replace"))
    }
    assert {"timesheets.rates", "budgets.external_costs", "budgets.budget"} <= found


def test_a_token_without_money_reads_no_price_and_no_cost(agency, house):
    narrowed = agency.olga.narrowed(to=[Area.BOARDS])
    assert not narrowed.sees_money(MoneyTier.OWN_HOURS)
    assert not ExternalCost.objects.seen_by(narrowed).exists()


def test_neither_stream_nor_feed_nor_webhook_hears_of_costs(agency, house):
    def heard(sight):
        told = placed(list(reading.after(agency.workspace.pk, 0)))
        parts = [(part_for(each, sight), each) for each in told]
        return [told_as(part, each, sight) for part, each in parts if part is not None]

    def numbers(kind):
        return set(Entry.objects.filter(kind__startswith=kind).values_list("number", flat=True))

    of_costs = numbers("ExternalCost")
    assert len(of_costs) == 2
    for member, hears in (
        (agency.olga, True),
        (agency.marc, False),
        (agency.anna, False),
        (agency.greta, False),
    ):
        told = {entry["number"] for entry in heard(sight_of(member))}
        assert (of_costs <= told) is hears, member.name
        assert hears or not of_costs & told
        kinds = {entry["kind"] for entry in feed(member).entries}
        assert ("ExternalCostEntered" in kinds) is hears, member.name
    assert not of_costs & {entry["number"] for entry in heard(eyes_of(agency.olga))}
    assert not numbers("AgreementMade") & {entry["number"] for entry in heard(sight_of(agency.anna))}
    written = json.dumps(list(Entry.objects.values_list("payload", flat=True)))
    assert not SECRETS.search(written)


def test_prices_alone_subtract_to_no_cost(agency, house, as_member):
    """Of what is passed on Marc sees what the client pays; of the rest nothing, not even that it is there."""
    marc = as_member(agency.marc)
    (row,) = marc.get("/api/relay/external-costs").json()
    assert (row["price"], row["amount"], row["mark_up"], row["receipt"]) == ("719.33", None, None, None)
    external = marc.get(f"/api/relay/projects/{agency.spring.pk}/budget").json()["external"]
    assert external == {"expected": None, "actual": None, "passed_on": "719.33"}
    refused = marc.post("/api/relay/rates/costs", {}, content_type="application/json")
    assert not SECRETS.search(refused.content.decode())
    for address in (f"/api/relay/external-costs/{row['id']}/receipt",):
        assert marc.get(address).status_code == 403


def test_trying_a_rate_out_tells_only_whoever_may_set_it(agency, house, as_member):
    """How many entries another cost rate would change says whether it is the right one."""
    asked = {
        "member": agency.dasha.pk,
        "per_hour": COST,
        "currency": "EUR",
        "from_day": TODAY.isoformat(),
        "reach": "from_day",
        "try_out": True,
    }
    for who in ("marc", "anna", "dasha", "greta"):
        answer = as_member(getattr(agency, who)).post(
            "/api/relay/rates/costs", asked, content_type="application/json"
        )
        assert answer.status_code == 403
        assert "changed" not in answer.json()


def test_a_cards_history_tells_prices_to_whoever_sees_them(agency, house):
    approve_price(house, by=agency.olga)

    def kinds(member):
        return {entry["kind"] for entry in history(Card.objects.get(pk=house.pk), member)["entries"]}

    assert "PriceApproved" in kinds(agency.marc)
    assert not {"PriceApproved", "PriceBasisSet"} & (kinds(agency.dasha) | kinds(agency.greta))


def test_a_guest_sees_approved_hours_and_the_price_only_where_it_is_agreed(
    agency, house, hours, agreed, as_member
):
    greta, address = as_member(agency.greta), f"/api/relay/projects/{agency.spring.pk}/agreed"
    hours(1)
    approve_price(house, amount=Decimal("1100"), by=agency.olga)
    shown = greta.get(address).json()
    assert (shown["minutes"], shown["amount"]) == (0, "9000.00"), "nobody has approved the hours yet"
    monday = TODAY.replace(day=23)
    submit(agency.dasha, monday, by=agency.dasha)
    approve(agency.dasha, monday, by=agency.olga)
    shown = greta.get(address).json()
    assert (shown["minutes"], shown["other_minutes"]) == (240, 60)
    assert [(card["minutes"], card["price"]) for card in shown["cards"]] == [(180, "1100.00")]
    agreed("fixed", 9_000, TODAY, planned_minutes=600)
    hidden = greta.get(address).json()
    assert (hidden["minutes"], hidden["amount"], hidden["kind"], hidden["cards"]) == (None, None, None, [])
    assert as_member(agency.gleb).get(address).status_code == 404


def test_nobody_sees_more_by_looking_as_the_client_does(agency, house, as_member):
    address = f"/api/relay/projects/{agency.spring.pk}/agreed"
    as_bloom = {"X-View-As-Client": str(agency.bloom.pk)}
    assert as_member(agency.marc).get(address, headers=as_bloom).json()["amount"] == "9000.00"
    # Dasha sees her own hours and no price.
    assert as_member(agency.dasha).get(address, headers=as_bloom).status_code == 403
    assert Member.objects.get(pk=agency.dasha.pk).money == MoneyTier.OWN_HOURS
