"""A webhook hears what its owner may see at that moment, never more, and never money."""

import json
from decimal import Decimal

import pytest
from allauth.mfa.models import Authenticator

from baton.accounts.models import ClientMember, Member, Role, Workspace
from baton.accounts.roles import usual_permissions
from baton.boards.content.commenting import add_comment
from baton.boards.content.editing import Edits, edit
from baton.kit.errors import NotAllowed, NotSeen
from baton.kit.outgoing import UrlNotAllowed
from baton.webhooks import asking_again, managing
from baton.webhooks.managing import Wanted
from baton.webhooks.models import Delivery, DeliveryState, Stopped
from baton.webhooks.refusals import GuestsHaveNoWebhooks, KindUnknown, TooManyWebhooks
from tests.far_end import answer
from tests.webhooks.conftest import bodies, deliver, made


def titles(end):
    return [body["card"].get("title") for body in bodies(end) if body["card"]]


def test_a_private_space_and_a_confidential_client_stay_unheard(agency, end):
    made(agency.tim, end)
    agency.card("Salaries", column=agency.hidden_column, by=agency.olga)
    agency.card("Vault's mailing", project=agency.secret, by=agency.olga)
    agency.card("Open")
    deliver()
    assert titles(end) == ["Open"]


def test_a_right_withdrawn_while_a_delivery_waits_is_withdrawn_from_it(agency, end):
    made(agency.anna, end, "/broken", kinds=["CardFiled"])
    agency.card("Vault's mailing", project=agency.secret)
    deliver()
    end.heard.clear()
    ClientMember.objects.filter(client=agency.vault, member=agency.anna).delete()
    end.says["/broken"] = answer(200)
    deliver()
    assert not end.heard
    assert Delivery.objects.get().state == DeliveryState.WITHHELD


def test_a_card_that_goes_from_sight_is_gone_and_nothing_more(agency, end):
    webhook = made(agency.tim, end)
    card = agency.card("Ours until now")
    edit(card, Edits(project=agency.secret), by=agency.olga)
    deliver()
    last = bodies(end)[-1]
    assert (last["kind"], last["card"], last["payload"], last["by"]) == (
        "CardGone",
        {"id": card.pk},
        {"gone": True},
        None,
    )
    assert webhook.is_active


def test_no_price_leaves_even_by_the_owner_of_the_house(agency, end):
    made(agency.olga, end)
    card = agency.card()
    edit(card, Edits(price=Decimal(4711)), by=agency.olga)
    deliver()
    assert b"4711" not in b"".join(heard.body for heard in end.heard)
    assert "PriceSet" not in {body["kind"] for body in bodies(end)}


def test_the_words_of_a_comment_do_not_leave(agency, end, webhook):
    add_comment(agency.card(), "They pay late.", by=agency.anna)
    deliver()
    assert "late" not in json.dumps(bodies(end))


@pytest.mark.parametrize("how", ["left", "guest", "inactive"])
def test_of_somebody_who_left_nothing_goes_out(agency, end, webhook, how):
    agency.card()
    if how == "left":
        Member.objects.filter(pk=agency.anna.pk).update(left_at="2026-01-01T00:00:00Z")
    elif how == "guest":
        Member.objects.filter(pk=agency.anna.pk).update(
            role=Role.GUEST, client=agency.bloom, **usual_permissions(Role.GUEST)
        )
    else:
        type(agency.anna.user).objects.filter(pk=agency.anna.user.pk).update(is_active=False)
    deliver()
    assert not end.heard
    webhook.refresh_from_db()
    assert webhook.stopped_because == Stopped.OWNER_LEFT


def test_whoever_administers_sees_that_it_is_there_and_can_stop_it_but_not_read_it(agency, end, webhook):
    assert managing.one(webhook.pk, agency.olga) == webhook
    with pytest.raises(NotAllowed):
        managing.own(webhook.pk, agency.olga)
    with pytest.raises(NotSeen):
        managing.one(webhook.pk, agency.kees)
    agency.card()
    deliver()
    with pytest.raises(NotSeen):
        asking_again.one(Delivery.objects.earliest("id").pk, agency.olga)
    managing.stop(webhook, Stopped.BY_HAND, by=agency.olga)
    webhook.refresh_from_db()
    assert not webhook.is_active


def test_what_is_refused_when_one_is_made(agency, end):
    with pytest.raises(GuestsHaveNoWebhooks):
        made(agency.greta, end)
    with pytest.raises(NotSeen):
        made(agency.anna, end, boards=[agency.hidden_board.pk])
    with pytest.raises(NotSeen):
        made(agency.anna, end, spaces=[agency.backroom.pk])
    with pytest.raises(KindUnknown):
        made(agency.anna, end, kinds=["Everything"])
    for url in ("file:///etc/passwd", "http://user:pass@example.com/", "http://example.com:22/", "nonsense"):
        with pytest.raises(UrlNotAllowed):
            managing.make("x", url, Wanted(), by=agency.anna)
    for _ in range(managing.MOST):
        made(agency.anna, end)
    with pytest.raises(TooManyWebhooks):
        made(agency.anna, end)


def test_where_a_second_factor_is_demanded_a_webhook_waits_until_its_owner_has_one(agency, end, as_member):
    webhook = made(agency.tim, end)
    Workspace.objects.update(demands_second_factor=True)
    agency.card("While he has none")
    deliver()
    assert not end.heard
    trust(agency.olga)
    (shown,) = as_member(agency.olga).get("/api/relay/webhooks").json()
    assert (shown["id"], shown["held"], shown["stopped_at"]) == (webhook.pk, True, None)
    trust(agency.tim)
    deliver()
    assert titles(end) == ["While he has none"], "Nothing is lost: it goes out in its order."
    (shown,) = as_member(agency.olga).get("/api/relay/webhooks").json()
    assert shown["held"] is False


def trust(member):
    Authenticator.objects.create(user=member.user, type=Authenticator.Type.TOTP, data={})
