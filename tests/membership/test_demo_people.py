"""One click signs in as somebody of the demo, on a demo installation and nowhere else."""

import pytest
from django.test import Client as Browser

from baton.accounts.models import User
from baton.kit import clock


@pytest.fixture
def demo(agency, settings):
    settings.DEMO = True
    agency.workspace.is_demo = True
    agency.workspace.save()
    return agency


def choose(member, **known):
    browser = Browser(**known)
    return browser, browser.post("/demo/sign-in", {"member": member.id})


def test_the_sign_in_page_shows_the_people_and_what_they_see(demo, client):
    page = client.get("/accounts/login/").content.decode()
    for words in ("Olga", "Department head", "costs and margins", "only what is shared with Bloom"):
        assert words in page


def test_one_click_signs_in(demo):
    browser, answer = choose(demo.dasha)
    assert answer["Location"] == "/w/relay"
    assert browser.get("/api/session").json()["user"]["name"] == "Dasha"
    assert browser.get("/api/session").json()["demo"] is True


def test_demo_people_have_no_password(demo, sign_in, is_in):
    assert not User.objects.get(email="dasha@relay.example").has_usable_password()
    assert not is_in(sign_in("dasha@relay.example", ""))


def test_a_demo_person_cannot_be_given_a_password(demo):
    browser, _ = choose(demo.dasha)
    assert browser.get("/accounts/password/set/").status_code == 404
    browser.post("/accounts/password/set/", {"password1": "a new password", "password2": "a new password"})
    assert not User.objects.get(email="dasha@relay.example").has_usable_password()


def test_on_a_real_installation_there_is_no_such_page(agency, settings):
    settings.DEMO = False
    agency.workspace.is_demo = True
    agency.workspace.save()
    browser, answer = choose(agency.olga)
    assert answer.status_code == 404
    assert browser.get("/api/session").json()["user"] is None
    assert "Olga" not in browser.get("/accounts/login/").content.decode()


def test_a_real_workspace_beside_the_demo_stays_closed(agency, settings):
    settings.DEMO = True
    browser, answer = choose(agency.olga)
    assert answer.status_code == 404
    assert browser.get("/api/session").json()["user"] is None


def test_it_takes_a_form_of_ours(demo):
    _, answer = choose(demo.olga, enforce_csrf_checks=True)
    assert answer.status_code == 403
    assert Browser().get("/demo/sign-in").status_code == 405


@pytest.mark.parametrize("chosen", ["", "abc", "0", "9" * 40, "-1", "١"])
def test_nonsense_chooses_nobody(demo, client, chosen):
    assert client.post("/demo/sign-in", {"member": chosen}).status_code == 404


def test_who_left_cannot_be_chosen(demo):
    demo.dasha.left_at = clock.now()
    demo.dasha.save()
    assert choose(demo.dasha)[1].status_code == 404


@pytest.mark.parametrize("wished", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_way_on_leads_nowhere_else(demo, client, wished):
    answer = client.post("/demo/sign-in", {"member": demo.olga.id, "next": wished})
    assert answer["Location"] == "/w/relay"
