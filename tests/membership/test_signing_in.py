"""The sign-in page over real requests: guessing is stopped, the owner of the account is not."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client as Browser
from django.urls import URLPattern, URLResolver, get_resolver

from baton.accounts import guessing
from baton.accounts.models import Attempt, Member, User
from baton.kit import clock
from tests.world import PASSWORD

ANNA = "anna@relay.example"


def test_a_person_signs_in_with_address_and_password(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    assert is_in(sign_in("Anna@Relay.example", PASSWORD))
    assert not is_in(sign_in(ANNA, "wrong"))


def test_s29_the_sixth_wrong_password_locks_over_real_http(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    for _ in range(5):
        sign_in(ANNA, "wrong")
    refused = Browser(REMOTE_ADDR="203.0.113.5").post(
        "/accounts/login/", {"login": ANNA, "password": "wrong"}
    )
    assert "Too many" in refused.content.decode()
    assert not is_in(sign_in(ANNA, PASSWORD))


@pytest.mark.django_db(transaction=True)
def test_s14_the_count_is_committed_whatever_becomes_of_the_request(agency, sign_in):
    for _ in range(7):
        sign_in(ANNA, "wrong")
    assert Attempt.objects.count() == 5


def test_s30_a_stranger_who_fails_a_hundred_times_locks_out_only_themself(
    agency, give_password, sign_in, is_in
):
    give_password(agency.anna)
    for _ in range(100):
        sign_in(ANNA, "wrong", ip="198.51.100.66")
    assert not is_in(sign_in(ANNA, PASSWORD, ip="198.51.100.66"))
    assert is_in(sign_in(ANNA, PASSWORD, ip="203.0.113.5"))


def test_s30_many_strangers_do_not_shut_out_a_network_that_is_known(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    sign_in(ANNA, PASSWORD, ip="203.0.113.5")
    for number in range(60):
        guessing.begin(ANNA, f"198.51.100.{number}")
    assert not is_in(sign_in(ANNA, PASSWORD, ip="192.0.2.7")), "a strange network waits"
    assert is_in(sign_in(ANNA, PASSWORD, ip="203.0.113.5")), "the one she signed in from does not"


def test_one_network_cannot_try_one_password_on_everybody(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    for number in range(30):
        sign_in(f"somebody{number}@relay.example", "Welcome2026")
    assert not is_in(sign_in(ANNA, PASSWORD))


def test_right_passwords_are_not_counted(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    for _ in range(12):
        assert is_in(sign_in(ANNA, PASSWORD))
    assert not Attempt.objects.exists()


def test_the_lock_opens_by_itself(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    for _ in range(5):
        sign_in(ANNA, "wrong")
    Attempt.objects.update(at=clock.real_now() - timedelta(minutes=6))
    assert is_in(sign_in(ANNA, PASSWORD))


@pytest.mark.parametrize("spelling", ["ANNA@relay.example", "ａnna@relay.example", "ánna@relay.example"])
def test_another_spelling_of_the_address_is_no_fresh_account_to_guess_at(spelling):
    assert guessing.subject(spelling) == guessing.subject(ANNA)


def test_a_forged_forwarding_header_does_not_make_another_network(agency, give_password, is_in):
    give_password(agency.anna)
    for number in range(6):
        browser = Browser(REMOTE_ADDR="203.0.113.5", headers={"x-forwarded-for": f"10.0.0.{number}"})
        browser.post("/accounts/login/", {"login": ANNA, "password": "wrong"})
    assert set(Attempt.objects.values_list("network", flat=True)) == {"203.0.113.5"}
    browser.post("/accounts/login/", {"login": ANNA, "password": PASSWORD})
    assert not is_in(browser)


def test_s38_no_address_makes_an_account(agency, client):
    before = User.objects.count()
    form = {"email": "new@relay.example", "password1": PASSWORD, "password2": PASSWORD, "password": PASSWORD,
            "name": "New", "workspace": "New", "slug": "new", "login": "new@relay.example"}  # fmt: skip
    for path in doorstep():
        client.post(path, form)
        client.post(path, form, content_type="application/json")
    assert User.objects.count() == before
    assert client.get("/accounts/signup/").status_code == 404


def doorstep() -> list[str]:
    """Every address outside the API and the screens, as the routes name them."""
    found = []

    def walk(patterns: list[URLPattern | URLResolver], before: str) -> None:
        for pattern in patterns:
            path = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, path)
            elif not path.startswith("api/") and "(?!" not in path:
                found.append("/" + re.sub(r"\(\?P<\w+>[^)]*\)|<[^>]*>|[\^$]", "x1", path))

    walk(get_resolver().url_patterns, "")
    return found


def test_s42_an_expired_session_is_dead_when_it_is_read(agency, as_member):
    browser = as_member(agency.anna)
    session = browser.session
    session.set_expiry(-1)
    session.save()
    assert browser.get("/api/relay/members").status_code == 401
    assert browser.get("/api/session").json()["user"] is None


def test_s54_a_changed_password_ends_every_other_session(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    here, there = sign_in(ANNA, PASSWORD), sign_in(ANNA, PASSWORD)
    new = "quite another password"
    answer = here.post(
        "/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )
    assert answer.status_code == 302, answer.content
    assert is_in(here)
    assert not is_in(there)
    assert there.get("/api/relay/members").status_code == 401
    assert len(here.get("/api/session/sessions").json()) == 1


def test_s47_the_old_password_cannot_be_guessed_on_the_change_page(agency, give_password, sign_in):
    give_password(agency.anna)
    browser = sign_in(ANNA, PASSWORD)
    new = "quite another password"
    form = {"oldpassword": "wrong", "password1": new, "password2": new}
    tries = [browser.post("/accounts/password/change/", form).content.decode() for _ in range(6)]
    assert ["Too many wrong passwords" in page for page in tries] == [False] * 5 + [True]
    right = browser.post("/accounts/password/change/", form | {"oldpassword": PASSWORD})
    assert "Too many wrong passwords" in right.content.decode()


def ask_for_reset(client, email=ANNA) -> str:
    client.post("/accounts/password/reset/", {"email": email})
    [found] = re.findall(r"https?://\S+(/accounts/password/reset/key/\S+)", str(mail.outbox[-1].body))
    return str(found)


def test_a_forgotten_password_is_reset_by_mail(agency, give_password, client, sign_in, is_in):
    give_password(agency.anna)
    elsewhere = sign_in(ANNA, PASSWORD)
    form = client.get(ask_for_reset(client), follow=True)
    new = "quite another password"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert is_in(sign_in(ANNA, new))
    assert not is_in(elsewhere), "S54: a reset ends all sessions"


def test_s16_a_reset_link_works_once(agency, give_password, client):
    give_password(agency.anna)
    path = ask_for_reset(client)
    form = client.get(path, follow=True)
    new = "quite another password"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert "has been used" in Browser().get(path, follow=True).content.decode()


def test_a_reset_link_is_over_after_an_hour(agency, give_password, client, settings):
    give_password(agency.anna)
    path = ask_for_reset(client)
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "has been used, or it is older" in client.get(path, follow=True).content.decode()


def test_a_reset_mail_never_points_to_the_host_that_the_asker_named(agency, give_password, settings):
    give_password(agency.anna)
    settings.PUBLIC_URL = "https://baton.relay.example"
    Browser(headers={"host": "evil.example"}).post("/accounts/password/reset/", {"email": ANNA})
    assert "https://baton.relay.example/accounts/password/reset/key/" in mail.outbox[0].body
    assert "evil" not in str(mail.outbox[0].message())


@pytest.mark.parametrize(
    ("language", "word"), [("en", "new password"), ("ru", "новый пароль"), ("nl", "nieuw")]
)
def test_the_reset_mail_speaks_the_persons_language(agency, give_password, client, language, word):
    give_password(agency.anna)
    User.objects.filter(pk=agency.anna.user_id).update(language=language)
    ask_for_reset(client)
    assert word in mail.outbox[0].body


def test_an_unknown_address_gets_the_same_answer_and_no_mail(agency, client):
    known = client.post("/accounts/password/reset/", {"email": ANNA})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@relay.example"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [sent.to for sent in mail.outbox] == [[ANNA]]


def test_who_left_everywhere_may_sign_in_but_finds_no_workspace(agency, give_password, sign_in):
    give_password(agency.anna)
    Member.objects.filter(pk=agency.anna.pk).update(left_at=clock.now())
    browser = sign_in(ANNA, PASSWORD)
    assert browser.get("/api/session").json()["workspaces"] == []
    assert browser.get("/api/relay/members").status_code == 404
