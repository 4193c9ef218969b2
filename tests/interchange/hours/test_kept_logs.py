"""Time that was logged in Kaiten or Jira becomes hours of whoever logged it, on the cards it came with."""

from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner

from baton.accounts.models import Member, MoneyTier
from baton.boards.models import Card
from baton.cli.importing import import_command
from baton.interchange.hours.logs import place_kept_logs
from baton.interchange.models import KeptForLater
from baton.kit.errors import NotAllowed
from baton.timesheets.entering import strike
from baton.timesheets.locking import lock
from baton.timesheets.models import TimeEntry
from tests.interchange.bringing import bring
from tests.interchange.hours.bringing import entries
from tests.interchange.test_jira import SPRINT, planned

KAITEN = {"time_spent": 90, "for_date": "2026-11-16", "comment": "Mock-up", "role": "Analyst"}
JIRA = {"seconds": 5400, "at": "2026-11-16T23:30:00+00:00", "text": "Wrote"}


@pytest.fixture
def kept(agency: Any) -> Any:
    card: Card = agency.card(project=agency.spring)

    def keep(member: Member | None, **known: Any) -> KeptForLater:
        count = KeptForLater.objects.count()
        values = {
            "source": "kaiten:abc",
            "kind": "time_log",
            "data": KAITEN,
            "external_id": str(count),
            **known,
        }
        return KeptForLater.objects.create(workspace=agency.workspace, card=card, member=member, **values)

    return keep


def test_what_was_kept_earlier_becomes_hours_once(agency, kept):
    kept(agency.dasha)
    kept(agency.dasha, source="jira", data=JIRA)
    assert place_kept_logs(by=agency.olga).entries == 2
    first, second = entries(member=agency.dasha)
    assert (first.day, first.minutes, first.text, first.job_function) == (
        date(2026, 11, 16),
        90,
        "Mock-up",
        "analyst",
    )
    assert (first.card, first.project, first.source) == (Card.objects.get(), agency.spring, "import")
    # Half past eleven in the evening of Greenwich is the next day in Amsterdam.
    assert (second.day, second.minutes, second.job_function) == (date(2026, 11, 17), 90, "designer")
    assert place_kept_logs(by=agency.olga).entries == 0


def test_what_was_struck_here_does_not_come_back(agency, kept):
    kept(agency.dasha)
    place_kept_logs(by=agency.olga)
    strike(entries()[0], by=agency.dasha)
    assert place_kept_logs(by=agency.olga).entries == 0


def test_what_cannot_become_hours_stays_kept_and_is_counted(agency, kept):
    lock(date(2026, 11, 2), by=agency.olga, although_open=True)
    kept(None)
    kept(agency.greta)
    kept(agency.dasha, data={"comment": "how long?"})
    kept(agency.dasha, data=KAITEN | {"time_spent": -5})
    kept(agency.dasha, data=KAITEN | {"for_date": "2026-11-02"})
    kept(agency.dasha, data=KAITEN | {"time_spent": 1400})
    kept(agency.dasha, data=KAITEN)
    placed = place_kept_logs(by=agency.olga)
    assert (placed.entries, placed.left) == (1, {"nobody": 2, "unclear": 2, "closed": 1, "full": 1})
    assert KeptForLater.objects.waiting().count() == 6


def test_a_timer_tells_its_length_by_its_two_ends(agency, kept):
    kept(agency.dasha, data={"started_at": "2026-11-16T08:00:00Z", "finished_at": "2026-11-16T08:50:00Z"})
    place_kept_logs(by=agency.olga)
    assert [(one.day, one.minutes) for one in entries()] == [(date(2026, 11, 16), 50)]


def test_an_import_of_jira_brings_the_hours_along(agency):
    applied = bring(planned(SPRINT), agency.olga)
    assert applied.counts["time_entry"] == TimeEntry.objects.count() > 0
    assert bring(planned(SPRINT), agency.olga).nothing_new


def test_what_stayed_kept_of_an_import_is_told_as_that(agency):
    lock(date(2026, 11, 1), by=agency.olga, although_open=True)
    counts = bring(planned(SPRINT), agency.olga).counts
    assert counts["time_kept"] == KeptForLater.objects.waiting().count() > 0
    assert not TimeEntry.objects.exists()


def test_whoever_does_not_see_the_hours_of_all_brings_none(agency, kept):
    Member.objects.filter(pk=agency.olga.pk).update(money=MoneyTier.OWN_HOURS)
    olga = Member.objects.select_related("workspace").get(pk=agency.olga.pk)
    kept(agency.dasha)
    with pytest.raises(NotAllowed):
        place_kept_logs(by=olga)
    assert "time_entry" not in bring(planned(SPRINT), olga).counts
    assert not TimeEntry.objects.exists()
    assert KeptForLater.objects.waiting().exists()


def test_kept_hours_of_colleagues_are_listed_for_whoever_sees_them(agency, kept, as_member):
    kept(agency.dasha)
    kept(agency.olga)
    Member.objects.filter(pk=agency.olga.pk).update(money=MoneyTier.OWN_HOURS)
    told = as_member(agency.olga).get("/api/relay/kept-for-later").json()
    assert [row["member"] for row in told["rows"]] == ["Olga"]
    assert told["counts"] == [{"source": "kaiten", "kind": "time_log", "count": 1}]


def test_the_screen_and_the_command_do_it_too(agency, kept, as_member):
    kept(agency.dasha)
    kept(None)
    answer = as_member(agency.olga).post("/api/relay/kept-for-later/place", content_type="application/json")
    assert answer.json() == {"entries": 1, "left": {"nobody": 1}}
    kept(agency.kees)
    done = CliRunner().invoke(import_command, ["kept"])
    assert done.output == "1 entry of time made\n1 row kept, of nobody who is here\n"
