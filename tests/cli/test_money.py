"""`baton budget` and `baton rates`."""

import csv
import json
from datetime import date
from decimal import Decimal

import pytest
from click.testing import CliRunner

from baton.budgets.agreeing import Agreed, agree
from baton.cli.main import main
from baton.timesheets.entering import When, enter
from baton.timesheets.models import CostRate, PriceRate
from baton.timesheets.spending import Spent

NEW_YEAR = date(2026, 1, 1)


@pytest.fixture
def baton(transactional_db):
    return lambda *words: CliRunner().invoke(main, [*map(str, words)])


def test_budgets_are_told_of_all_projects_and_of_one(agency, baton):
    agreed = Agreed("fixed", "EUR", Decimal(8_000), planned_minutes=6_000)
    agree(agency.spring, agreed, from_day=NEW_YEAR, by=agency.olga)
    told = baton("budget", "--as", "olga@relay.example")
    assert told.exit_code == 0, told.output
    assert "Spring" in told.output
    assert "fixed 8000.00 EUR" in told.output
    one = baton("budget", "spring", "--as", "olga@relay.example")
    assert "Agreed: fixed, 8000.00 EUR, since 2026-01-01, earned by hours" in one.output
    machine = baton("budget", "Spring", "--json", "--as", "marc@relay.example")
    assert json.loads(machine.output)["external"]["actual"] is None
    assert baton("budget", "--as", "anna@relay.example").exit_code == 1
    unknown = baton("budget", "Winter", "--as", "olga@relay.example")
    assert (unknown.exit_code, "nothing is called so" in unknown.output) == (1, True)


def test_rates_are_set_tried_and_listed(agency, baton):
    known = ("--from", "2026-11-01", "--as", "olga@relay.example")
    tried = baton("rates", "set", "95.50", "--function", "designer", "--try", *known)
    assert tried.output == "0 entries would come to something else.\n"
    assert not PriceRate.objects.exists()
    assert baton("rates", "set", "95.50", "--function", "designer", *known).exit_code == 0
    assert baton("rates", "set", "41", "--cost", "--person", "Dasha", *known).exit_code == 0
    assert CostRate.objects.get().member == agency.dasha
    listed = baton("rates", "list", "--as", "olga@relay.example").output
    assert "95.50 EUR  designer" in listed
    assert "41.00 EUR  Dasha" in listed
    assert "Dasha" not in baton("rates", "list", "--as", "marc@relay.example").output
    refused = baton("rates", "set", "1.005", "--person", "Dasha", *known)
    assert refused.exit_code == 1
    assert "1.005" in refused.output
    assert baton("rates", "set", "41", "--cost", *known).exit_code == 2


def test_a_timesheet_and_the_profit_are_written_into_files(agency, baton, tmp_path):
    days = ("--from", "2026-11-01", "--until", "2026-11-30", "--as", "olga@relay.example")
    enter(When(date(2026, 11, 25), 90), Spent(project=agency.spring.pk), of=agency.dasha, by=agency.olga)
    sheet, profits, both = (tmp_path / name for name in ("hours.csv", "profit.pdf", "both.pdf"))
    told = baton("export", "timesheet", sheet, "--project", "spring", "--all", "--raw", *days)
    assert told.exit_code == 0, told.output
    (row,) = csv.DictReader(sheet.read_text().splitlines())
    assert (row["day"], row["person"], row["minutes"]) == ("2026-11-25", "Dasha", "90")
    assert baton("export", "timesheet", both, "--client", "Bloom", *days).exit_code == 0
    assert baton("export", "profits", profits, "--by", "client", *days).exit_code == 0
    assert [each.read_bytes()[:5] for each in (both, profits)] == [b"%PDF-", b"%PDF-"]
    refused = baton("export", "timesheet", sheet, *days)
    assert (refused.exit_code, "say which" in refused.output) == (1, True)
    assert baton("export", "timesheet", tmp_path / "hours.doc", "--project", "spring", *days).exit_code == 1
