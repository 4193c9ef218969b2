"""Nobody sends more than their share, over all processes, and counting costs a quiet person nothing."""

import pytest
from django.db import OperationalError, connection
from django.test import Client as Browser

from baton.accounts.models import Scope
from baton.web.models import RequestCount
from baton.web.pacing import pacing
from baton.web.pacing.counting import Counter
from baton.web.pacing.forgetting import forget_old_counts
from tests.web.access.scene import with_token


class Clock:
    def __init__(self) -> None:
        self.at = 60.0 * 1000

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(pacing, "COUNTER", Counter(clock))
    return clock


@pytest.fixture
def limit(settings, clock):
    settings.REQUESTS_PER_MINUTE = 40
    return 40


def statuses(browser, number, path="/api/relay/my-work"):
    return [browser.get(path).status_code for _ in range(number)]


def test_a_token_over_its_limit_is_told_when_to_come_back(agency, limit, clock):
    program = with_token(agency.anna, Scope.READ)
    assert statuses(program, limit) == [200] * limit
    clock.at += 20
    refused = program.get("/api/relay/my-work", headers={"accept-language": "nl"})
    assert refused.status_code == 429
    assert refused["Retry-After"] == "42"
    assert refused.json()["code"] == "TooManyRequests"
    clock.at += 40 + 30
    # The minute before slides out: half of it counts still.
    assert statuses(program, limit).count(200) == limit // 2


def test_each_answer_says_how_many_are_left(agency, limit):
    program = with_token(agency.anna, Scope.READ)
    answer = program.get("/api/relay/my-work")
    assert answer["RateLimit-Policy"] == '"token";q=40;w=60'
    assert answer["RateLimit"].startswith('"token";r=39;t=')


def test_one_program_does_not_use_up_anothers_share(agency, limit, as_member):
    program, other = with_token(agency.anna, Scope.READ), with_token(agency.anna, Scope.READ)
    statuses(program, limit + 1)
    assert statuses(other, 1) == [200]
    assert statuses(as_member(agency.anna), 1) == [200]


def test_a_network_as_a_whole_has_a_limit_too(agency, limit):
    browsers = [with_token(agency.anna, Scope.READ) for _ in range(6)]
    answers = [status for browser in browsers for status in statuses(browser, limit)]
    assert answers.count(200) == 5 * limit


def test_a_stranger_without_a_key_has_a_quarter(agency, limit):
    assert statuses(Browser(), 12).count(429) == 2


@pytest.mark.parametrize("door", ["/a/guessed", "/request/guessed", "/leave-alone/guessed"])
def test_at_doors_without_a_key_strangers_are_counted_and_told_on_a_page(agency, limit, door):
    browser = Browser()
    assert statuses(browser, 10, door).count(429) == 0
    refused = browser.get(door)
    assert refused.status_code == 429
    assert refused["Content-Type"].startswith("text/html")


def test_the_screens_and_pages_are_not_counted(agency, limit, as_member):
    assert 429 not in statuses(as_member(agency.anna), limit + 5, "/accounts/login/")


@pytest.mark.django_db
def test_a_quiet_person_costs_no_write_and_a_busy_one_few(django_assert_num_queries):
    counter = Counter(Clock())
    with django_assert_num_queries(0):
        for _ in range(59):
            counter.spend("quiet", 1200)
    with django_assert_num_queries(19):
        for _ in range(1140):
            counter.spend("busy", 1200)


@pytest.mark.django_db
def test_processes_and_restarts_count_along():
    """With n of them at most n twentieths too many pass."""
    clock = Clock()
    counters = [Counter(clock) for _ in range(4)]
    passed = sum(counters[n % 4].spend("key", 200).allowed for n in range(2000))
    assert 200 <= passed <= 200 + 4 * 10
    restarted = Counter(clock)
    assert sum(restarted.spend("key", 200).allowed for _ in range(100)) <= 10


def test_a_database_that_is_away_refuses_nobody(monkeypatch):
    def away() -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", away)
    counter = Counter(Clock())
    assert all(counter.spend("key", 20).allowed for _ in range(20))
    assert not counter.spend("key", 20).allowed


@pytest.mark.django_db
def test_old_counts_are_forgotten():
    counter = Counter(Clock())
    for _ in range(5):
        counter.spend("key", 20)
    assert RequestCount.objects.count() == 1
    assert forget_old_counts() == 1
