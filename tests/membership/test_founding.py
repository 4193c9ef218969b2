"""The first owner of an installation."""

import pytest
from django.core.exceptions import ValidationError

from baton.accounts.models import Member, MoneyTier, User, Workspace
from baton.membership import founding
from baton.membership.models import SetupKey
from baton.membership.refusals import AlreadyFounded, SlugIsTaken
from tests.world import PASSWORD

FORM = {
    "workspace": "Blue Door",
    "slug": "blue-door",
    "name": "Olga",
    "email": "olga@blue.example",
    "password": PASSWORD,
}


def found(**known):
    told = {"slug": "blue-door", "owner": "Olga", "email": "olga@blue.example", "password": PASSWORD, **known}
    return founding.found("Blue Door", **told)


@pytest.mark.django_db
def test_the_founder_owns_the_workspace_with_all_rights():
    owner = found()
    assert (owner.role, owner.money, owner.may_administer) == ("owner", MoneyTier.COSTS_AND_MARGINS, True)
    assert owner.user.check_password(PASSWORD)


@pytest.mark.django_db
def test_passwords_are_kept_as_argon2():
    assert found().user.password.startswith("argon2")


@pytest.mark.django_db
def test_a_person_may_own_a_second_workspace_with_the_same_account():
    first, second = found(), found(slug="red-door", password=None)
    assert first.user == second.user
    assert second.user.check_password(PASSWORD)


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["api", "session", "accounts", "static", "setup"])
def test_a_workspace_cannot_take_an_address_of_the_server(slug):
    with pytest.raises(SlugIsTaken):
        found(slug=slug)


@pytest.mark.django_db
@pytest.mark.parametrize("bad", [{"slug": "two words"}, {"email": "nobody"}, {"password": "short"}])
def test_a_bad_name_address_or_password_founds_nothing(bad):
    with pytest.raises(ValidationError):
        found(**bad)
    assert not User.objects.exists()
    assert not Workspace.objects.exists()


@pytest.mark.django_db
def test_the_set_up_page_opens_with_the_printed_key_only(client):
    key = str(founding.new_setup_key())
    assert client.get("/setup/").status_code == 404
    assert client.get("/setup/", {"key": "wrong"}).status_code == 404
    assert client.get("/setup/", {"key": key}).status_code == 200
    assert key not in str(SetupKey.objects.values().get())


@pytest.mark.django_db
def test_the_set_up_page_makes_the_first_owner_and_closes(client):
    key = str(founding.new_setup_key())
    answer = client.post("/setup/", {**FORM, "key": key})
    assert answer["Location"] == "/w/blue-door", answer.content
    assert Member.objects.get().name == "Olga"
    assert client.get("/setup/", {"key": key}).status_code == 404
    assert client.post("/setup/", {**FORM, "key": key, "slug": "again"}).status_code == 404
    assert founding.new_setup_key() is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Blue Door & Sons", "blue-door-sons"), ("Студия «Маяк»", "studiya-mayak"), ("蓝门", "workspace")],
)
@pytest.mark.django_db
def test_a_workspace_without_a_short_name_gets_one_from_its_name(client, name, slug):
    key = str(founding.new_setup_key())
    client.post("/setup/", {**FORM, "key": key, "workspace": name, "slug": ""})
    assert Workspace.objects.get().slug == slug


@pytest.mark.django_db
def test_a_mistake_on_the_set_up_page_costs_nothing(client):
    key = str(founding.new_setup_key())
    assert client.post("/setup/", {**FORM, "key": key, "password": "short"}).status_code == 200
    assert client.post("/setup/", {**FORM, "key": key, "slug": "api"}).status_code == 200
    assert client.post("/setup/", {**FORM, "key": key}).status_code == 302


@pytest.mark.django_db
def test_a_restart_makes_the_old_key_worthless():
    old, new = str(founding.new_setup_key()), str(founding.new_setup_key())
    assert not founding.opens_setup(old)
    assert founding.opens_setup(new)


def test_an_installation_with_users_is_not_founded_again(agency):
    SetupKey.objects.create(digest=founding.hashed("key"))
    assert not founding.opens_setup("key")
    with pytest.raises(AlreadyFounded):
        founding.found_with_key("key", "Evil", slug="evil", owner="Eve", email="eve@evil.example")
