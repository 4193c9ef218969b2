"""The demo agency as a visitor finds it."""

from datetime import date, timedelta
from itertools import pairwise

from baton.accounts.models import Client, Member, Project, Role, User
from baton.activity.models import Entry
from baton.approvals.models import Approval
from baton.boards.models import BriefSection, Card, CustomValue, Handoff, Mention, Space, Stay
from baton.calendars.models import Absence
from baton.demo.rhythm import ZONE
from baton.keeping.checking import findings
from tests.demo.telling import ANCHOR, CARDS


def test_everything_in_it_is_whole(lantern):
    assert list(findings()) == []


def test_it_has_all_its_people_clients_projects_and_spaces(lantern):
    assert lantern.is_demo
    present = Member.objects.present().filter(workspace=lantern)
    assert present.exclude(role=Role.GUEST).count() == 30
    assert present.filter(role=Role.GUEST).count() == 4
    assert Client.objects.filter(workspace=lantern).count() == 12
    assert Client.objects.get(workspace=lantern, confidential=True).name == "Medivita Pharma"
    assert Project.objects.filter(workspace=lantern).count() == 23
    assert Space.objects.filter(workspace=lantern).count() == 5
    assert Card.objects.filter(workspace=lantern).count() >= CARDS


def test_nobody_has_a_password(lantern):
    users = list(User.objects.filter(memberships__workspace=lantern))
    assert len(users) == 36
    assert not any(user.has_usable_password() for user in users)
    assert all(user.email.endswith("@demo.example") for user in users)


def test_everybody_finds_something_that_waits_for_them(lantern):
    holds = Card.objects.in_progress().filter(workspace=lantern).values_list("responsible", flat=True)
    offered = Handoff.objects.filter(answered_at=None).values_list("receiver", flat=True)
    asked = Mention.objects.filter(seen_at=None).values_list("member", flat=True)
    idle = Member.objects.present().filter(workspace=lantern).exclude(pk__in={*holds, *offered, *asked})
    assert list(idle.values_list("name", flat=True)) == []


def test_it_is_brought_from_the_past_so_nobody_is_notified(lantern):
    entries = Entry.objects.filter(workspace=lantern)
    assert not entries.filter(brought=False).exists()
    assert entries.latest("number").happened_at.date() < ANCHOR


def test_its_cards_have_a_true_way_behind_them(lantern):
    stays = Stay.objects.filter(card__workspace=lantern)
    assert stays.filter(left_at__isnull=False).count() > 3 * CARDS
    assert Handoff.objects.filter(outcome="accepted", card__workspace=lantern).exists()


def test_the_log_is_in_the_order_of_time_and_nobody_works_at_the_weekend(lantern):
    told = Entry.objects.filter(workspace=lantern).order_by("number")
    moments = list(told.values_list("happened_at", flat=True))
    assert all(earlier <= later for earlier, later in pairwise(moments))
    assert {moment.astimezone(ZONE).weekday() for moment in moments} == {0, 1, 2, 3, 4}


def test_those_who_are_away_have_somebody_who_stands_in(lantern):
    away = Absence.objects.filter(member__workspace=lantern, kind="vacation")
    now = away.filter(first_day__lt=ANCHOR, last_day__gte=ANCHOR)
    assert now.count() >= 3
    people = Member.objects.filter(pk__in=now.values("member"))
    assert all(p.deputy and p.deputy_until and p.deputy_until >= ANCHOR for p in people)


WRITTEN_BY_THEM = ("О чём речь", "Откуда пришло")


def test_the_brief_is_in_the_language_of_the_client(lantern):
    general = BriefSection.objects.filter(card__workspace=lantern, job_function="")
    # What a client wrote in a form or a mail stands under their words.
    general = general.exclude(card__board__name="Client requests", title__in=WRITTEN_BY_THEM)
    titles = {"Светлый дом": "Бриф", "Bakkerij Van Hoorn": "Briefing", "Kiosk & Co": "Brief"}
    for client, title in titles.items():
        theirs = general.filter(card__project__client__name=client)
        assert set(theirs.values_list("title", flat=True)) == {title}


def test_every_card_has_its_brief_and_production_knows_its_release_day(lantern):
    cards = Card.objects.filter(workspace=lantern)
    assert not cards.filter(brief_sections=None).exists()
    production = cards.filter(board__name__startswith="CRM production", deadline__isnull=False)
    days = CustomValue.objects.filter(field__name="Release", card__in=production)
    assert days.count() == production.count()
    assert all(date.fromisoformat(day).weekday() < 5 for day in days.values_list("value", flat=True))


def test_the_clients_were_asked_in_rounds_and_some_are_asked_now(lantern):
    """A released card of production was approved; some questions wait, and what is late has been told."""
    asked = Approval.objects.filter(card__workspace=lantern)
    assert asked.filter(state="granted").count() > asked.filter(state="changes").count() > 0
    assert asked.filter(round__gt=1).exists()
    now = asked.filter(state="open")
    assert now.exists()
    ends = Entry.objects.filter(workspace=lantern).latest("number").happened_at - timedelta(hours=2)
    assert not now.filter(answer_by__lt=ends, overdue_at=None).exists()
    released = Card.objects.filter(workspace=lantern, stage_kind="done", board__name__startswith="CRM prod")
    assert released.exists()
    for card in released:
        assert card.clearances.filter(voided_at=None).count() == 2
