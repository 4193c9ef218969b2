"""Codes, recovery codes, and workspaces that demand them, over the pages that a person sees."""

import re
import time
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.core import mail
from django.test import Client as Browser

from baton.accounts.models import Attempt, Member, Scope, Workspace
from baton.activity.models import Entry
from baton.membership.second_factor import demanding
from baton.membership.tokens import make_token
from tests.world import PASSWORD

ANNA = "anna@relay.example"
PAGES = "/accounts/second-factor/"


@pytest.fixture
def now(monkeypatch):
    """The clock of the codes, so that a test does not end in another half minute than it began."""
    held = SimpleNamespace(seconds=1_800_000_000.0)
    monkeypatch.setattr("allauth.mfa.totp.internal.auth.time", SimpleNamespace(time=lambda: held.seconds))
    return held


@pytest.fixture
def set_up(give_password, sign_in, now, django_capture_on_commit_callbacks):
    """``set_up(member)``: their browser, after they added an authenticator app; and their recovery codes."""

    def doing(member):
        if not member.user.has_usable_password():
            give_password(member)
        browser = sign_in(member.user.email, PASSWORD)
        assert prove(browser, PAGES + "app/").status_code == 200
        secret = browser.session["mfa.totp.secret"]
        with django_capture_on_commit_callbacks(execute=True):
            told = browser.post(PAGES + "app/", {"code": code_of(secret, now)})
        shown = browser.get(told["Location"]).content.decode()
        now.seconds += 60
        return browser, re.findall(r"<li>(\d{8})</li>", shown)

    return doing


def prove(browser, path, password=PASSWORD):
    asked = browser.get(path, follow=True)
    return browser.post(asked.request["PATH_INFO"], {"password": password, "next": path}, follow=True)


def code_of(secret: str, now, late: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(now.seconds) // 30 - late)))


def code(member, now, late: int = 0) -> str:
    kept = Authenticator.objects.get(user=member.user, type="totp").data["secret"]
    return code_of(decrypt(kept), now, late)


def enter(browser, typed):
    return browser.post(PAGES + "code/", {"code": typed})


def test_who_has_an_app_is_asked_for_its_code(agency, set_up, sign_in, is_in, now):
    set_up(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    assert not is_in(browser), "the password alone does not open it"
    enter(browser, "000000")
    assert not is_in(browser)
    enter(browser, code(agency.anna, now))
    assert is_in(browser)


def test_a_code_of_the_half_minute_before_counts_too(agency, set_up, sign_in, is_in, now):
    set_up(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    enter(browser, code(agency.anna, now, late=1))
    assert is_in(browser)


def test_a_code_opens_once_as_long_as_it_would_count(agency, set_up, sign_in, is_in, now):
    set_up(agency.anna)
    seen = code(agency.anna, now)
    enter(sign_in(ANNA, PASSWORD), seen)
    for later in (0, 20, 40):
        now.seconds += later
        thief = sign_in(ANNA, PASSWORD)
        enter(thief, seen)
        assert not is_in(thief)


def test_the_code_that_set_up_the_app_opens_nothing_afterwards(agency, set_up, sign_in, is_in, now):
    set_up(agency.anna)
    now.seconds -= 60
    browser = sign_in(ANNA, PASSWORD)
    enter(browser, code(agency.anna, now))
    assert not is_in(browser)


def test_who_had_nothing_to_prove_before_sees_the_recovery_codes_at_once(agency, as_member, now):
    """Without a password: they came by single sign-on, or are the demo's."""
    browser = as_member(agency.anna)
    browser.get(PAGES + "app/")
    secret = browser.session["mfa.totp.secret"]
    shown = browser.post(PAGES + "app/", {"code": code_of(secret, now)}, follow=True)
    assert len(re.findall(r"<li>(\d{8})</li>", shown.content.decode())) == 10


def test_a_recovery_code_opens_once(agency, set_up, sign_in, is_in):
    _, codes = set_up(agency.anna)
    assert len(codes) == 10
    first, second = sign_in(ANNA, PASSWORD), sign_in(ANNA, PASSWORD)
    enter(first, codes[3])
    enter(second, codes[3])
    assert (is_in(first), is_in(second)) == (True, False)


def test_recovery_codes_are_shown_once(agency, set_up):
    browser, codes = set_up(agency.anna)
    again = browser.get(PAGES + "codes/", follow=True).content.decode()
    assert codes[0] not in again


def test_s60_five_wrong_codes_end_the_sign_in_wherever_they_came_from(agency, set_up, sign_in, is_in, now):
    set_up(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    for number in range(5):
        browser.defaults["REMOTE_ADDR"] = f"198.51.100.{number}"
        answer = enter(browser, "000000")
    assert answer["Location"] == "/accounts/login/?over=codes"
    enter(browser, code(agency.anna, now))
    assert not is_in(browser)
    assert "Too many wrong codes" in browser.get(answer["Location"]).content.decode()


def test_s60_beginning_again_does_not_buy_more_guesses(agency, set_up, sign_in, is_in, now):
    set_up(agency.anna)
    for _ in range(3):
        browser = sign_in(ANNA, PASSWORD)
        for _ in range(5):
            enter(browser, "000000")
    browser = sign_in(ANNA, PASSWORD)
    enter(browser, code(agency.anna, now))
    assert not is_in(browser)
    assert Attempt.objects.filter(secret="code").count() == 5


def test_s30_a_thief_of_the_password_does_not_shut_out_its_owner(agency, set_up, sign_in, is_in, now):
    set_up(agency.anna)
    for _ in range(4):
        thief = sign_in(ANNA, PASSWORD, ip="198.51.100.66")
        for _ in range(5):
            enter(thief, "000000")
    browser = sign_in(ANNA, PASSWORD, ip="203.0.113.5")
    enter(browser, code(agency.anna, now))
    assert is_in(browser)


@pytest.mark.django_db(transaction=True)
def test_s14_wrong_codes_stay_counted_whatever_becomes_of_the_request(agency, set_up, sign_in):
    set_up(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    for _ in range(3):
        enter(browser, "000000")
    assert Attempt.objects.filter(secret="code").count() == 3


def test_s17_the_database_alone_makes_no_code(agency, set_up, now):
    _, codes = set_up(agency.anna)
    rows = str(list(Authenticator.objects.values_list("data", flat=True)))
    kept = decrypt(Authenticator.objects.get(type="totp").data["secret"])
    assert kept not in rows
    assert codes[0] not in rows


def test_s54_a_new_factor_signs_out_everywhere_else_and_is_told_by_mail(
    agency, give_password, sign_in, set_up, is_in
):
    give_password(agency.anna)
    elsewhere = sign_in(ANNA, PASSWORD)
    here, _ = set_up(agency.anna)
    assert (is_in(here), is_in(elsewhere)) == (True, False)
    assert "authenticator app was added" in mail.outbox[-1].body


def test_setting_up_and_removing_ask_for_the_password_once_more(agency, give_password, set_up, sign_in, now):
    give_password(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    for path in (PAGES + "app/", "/accounts/passkeys/add/", PAGES + "codes/new/"):
        assert browser.get(path)["Location"].startswith("/accounts/reauthenticate/")
    set_up(agency.anna)
    later = sign_in(ANNA, PASSWORD)
    enter(later, code(agency.anna, now))
    assert later.post(PAGES + "app/remove/")["Location"].startswith("/accounts/reauthenticate/")
    assert Authenticator.objects.filter(type="totp").exists()
    prove(later, PAGES + "app/remove/")
    later.post(PAGES + "app/remove/")
    assert not Authenticator.objects.exists(), "recovery codes alone are no factor"


def test_s47_the_password_cannot_be_guessed_where_it_is_asked_once_more(agency, give_password, sign_in):
    give_password(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    pages = [prove(browser, PAGES + "app/", "wrong").content.decode() for _ in range(6)]
    assert ["Too many" in page for page in pages] == [False] * 5 + [True]


@pytest.fixture
def demanded(agency, set_up):
    """Relay demands a second factor; Olga has one."""
    browser, _ = set_up(agency.olga)
    demanding.demand(True, by=agency.olga)
    return browser


def test_only_an_owner_with_a_factor_demands_one(agency, as_member, set_up):
    def put(browser, wish=True):
        return browser.put("/api/relay/second-factor", {"demanded": wish}, content_type="application/json")

    assert put(as_member(agency.marc)).status_code == 403
    refused = put(as_member(agency.olga))
    assert (refused.status_code, refused.json()["code"]) == (409, "SetUpYourOwnFirst")
    browser, _ = set_up(agency.olga)
    assert put(browser).json() == {"demanded": True, "may_demand": True, "set_up": [agency.olga.id]}
    assert Entry.objects.filter(kind="SecondFactorDemanded").count() == 1
    assert put(browser, wish=False).json()["demanded"] is False


def test_without_a_factor_nobody_looks_in_by_session_or_token(agency, demanded, as_member):
    token = make_token("script", scope=Scope.READ, by=agency.anna).secret
    program = Browser(headers={"authorization": f"Bearer {token}"})
    for who in (as_member(agency.anna), program):
        refused = who.get("/api/relay/members")
        assert (refused.status_code, refused.json()["code"]) == (403, "SecondFactorMissing")
        assert "Relay" in refused.json()["detail"]
    assert demanded.get("/api/relay/members").status_code == 200
    [place] = as_member(agency.anna).get("/api/session").json()["workspaces"]
    assert place["needs_second_factor"] is True


def test_who_has_none_is_led_to_set_one_up_and_is_in_at_once(
    agency, demanded, give_password, set_up, is_in, now
):
    give_password(agency.anna)
    browser = Browser()
    answer = browser.post("/accounts/login/", {"login": ANNA, "password": PASSWORD})
    assert answer["Location"] == PAGES
    assert "asks its members for a second factor" in browser.get(PAGES).content.decode()
    browser, _ = set_up(agency.anna)
    assert browser.get("/api/relay/members").status_code == 200


def test_the_last_factor_stays_where_a_workspace_demands_one(agency, demanded):
    prove(demanded, PAGES + "app/remove/")
    assert "asks its members for a second factor" in demanded.post(PAGES + "app/remove/").content.decode()
    assert Authenticator.objects.filter(type="totp").exists()


def test_an_owner_resets_what_somebody_lost(
    agency, set_up, as_member, is_in, sign_in, django_capture_on_commit_callbacks
):
    hers, _ = set_up(agency.anna)
    path = f"/api/relay/members/{agency.anna.id}/reset-second-factor"
    assert as_member(agency.marc).post(path).status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        assert as_member(agency.olga).post(path).status_code == 204
    assert not is_in(hers)
    assert is_in(sign_in(ANNA, PASSWORD))
    assert "Olga removed your second factor" in mail.outbox[-1].body
    assert Entry.objects.get(kind="SecondFactorReset").payload["member"] == agency.anna.id
    assert as_member(agency.olga).post(path).status_code == 409


def test_an_owner_resets_nobody_who_belongs_to_another_house_too(agency, set_up, as_member):
    set_up(agency.anna)
    other = Workspace.objects.create(slug="other", name="Other")
    Member.objects.create(workspace=other, user=agency.anna.user, name="Anna")
    answer = as_member(agency.olga).post(f"/api/relay/members/{agency.anna.id}/reset-second-factor")
    assert (answer.status_code, answer.json()["code"]) == (409, "BelongsElsewhereToo")
    assert Authenticator.objects.filter(user=agency.anna.user).exists()


def test_s15_the_demos_people_go_through_it_too(agency, set_up, settings, is_in):
    set_up(agency.anna)
    settings.DEMO = True
    agency.workspace.is_demo = True
    agency.workspace.save()
    browser = Browser()
    assert browser.post("/demo/sign-in", {"member": agency.anna.id})["Location"] == PAGES + "code/"
    assert not is_in(browser)


def test_a_sign_in_does_not_wait_for_its_code_for_ever(agency, set_up, sign_in, is_in, now, monkeypatch):
    set_up(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    real = time.time
    monkeypatch.setattr("allauth.account.internal.stagekit.time.time", lambda: real() + 901)
    enter(browser, code(agency.anna, now))
    assert not is_in(browser)
