"""A write is carried out once, however often its request arrives, and only for whoever sent it."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from baton.activity.models import Deed, Entry
from baton.boards.models import Card, Comment


def say(browser: Any, card: Card, text: str = "Ready", key: str = "k1") -> Any:
    return browser.post(
        f"/api/relay/cards/{card.id}/comments",
        json.dumps({"text": text}),
        content_type="application/json",
        headers={"Idempotency-Key": key},
    )


@pytest.mark.django_db(transaction=True)
def test_ten_at_the_same_moment_have_one_effect(agency, as_member):
    card = agency.card()
    browsers = [as_member(agency.anna) for _ in range(10)]

    def once(browser: Any) -> Any:
        try:
            return say(browser, card)
        finally:
            connection.close()

    before = Entry.objects.count()
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(once, browsers))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert Comment.objects.count() == 1
    assert Entry.objects.count() == before + 1


@pytest.mark.django_db
def test_a_key_that_was_used_for_another_request_is_refused(agency, as_member):
    card, browser = agency.card(), as_member(agency.anna)
    assert say(browser, card).status_code == 200
    other = say(browser, card, "Not ready")
    assert (other.status_code, other.json()["code"]) == (422, "KeyUsedForAnother")
    assert Comment.objects.count() == 1


@pytest.mark.django_db
def test_two_people_may_use_the_same_key(agency, as_member):
    card = agency.card()
    mine, theirs = say(as_member(agency.anna), card), say(as_member(agency.kees), card)
    assert mine.json()["id"] != theirs.json()["id"]
    assert Comment.objects.count() == 2


@pytest.mark.django_db
def test_a_refused_write_may_be_repeated_once_it_is_possible(agency, as_member):
    card, browser = agency.card(), as_member(agency.anna)
    Card.objects.filter(pk=card.pk).update(deleted_at=card.created_at)
    assert say(browser, card).status_code == 404
    assert not Deed.objects.exists()
    Card.objects.filter(pk=card.pk).update(deleted_at=None)
    assert say(browser, card).status_code == 200


@pytest.mark.django_db
def test_a_repeated_answer_is_not_given_to_who_has_left(agency, as_member):
    card, browser = agency.card(), as_member(agency.tim)
    assert say(browser, card).status_code == 200
    agency.tim.left_at = card.created_at
    agency.tim.save()
    assert say(browser, card).status_code == 404


@pytest.mark.django_db
def test_a_secret_is_not_kept_for_a_repetition(agency, as_member):
    browser = as_member(agency.anna)

    def make() -> Any:
        return browser.post(
            "/api/relay/tokens",
            json.dumps({"name": "script"}),
            content_type="application/json",
            headers={"Idempotency-Key": "k1"},
        )

    secret = make().json()["secret"]
    assert secret.encode() not in bytes(Deed.objects.get().answer)
    repeated = make()
    assert (repeated.status_code, repeated.json()["code"]) == (409, "ShownOnce")
    assert agency.anna.tokens.count() == 1
