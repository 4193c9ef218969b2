"""Deadlines in somebody's own calendar: what they may see then, at an address that can be revoked."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import icalendar
import pytest
from allauth.mfa.models import Authenticator
from django.test import Client as Browser

from baton.accounts.models import ClientMember, Member, Workspace
from baton.boards.content.editing import Edits, edit
from baton.boards.models import Participant
from baton.desk.views.keeping import change, keep, remove
from baton.feeds import opening
from baton.feeds.models import Feed
from baton.kit import clock
from baton.kit.errors import NotSeen

DAY = datetime(2031, 6, 11, 9, 30, tzinfo=UTC)


def due(agency, title="Spring mailing", *, at=DAY, has_time=False, **known):
    card = agency.card(title, **known)
    edit(card, Edits(deadline=at, deadline_has_time=has_time), by=agency.olga)
    card.refresh_from_db()
    return card


def read(feed, **headers):
    return Browser(headers=headers).get(f"/feeds/{feed.token}.ics")


def events(feed):
    answer = read(feed)
    assert answer.status_code == 200, answer.content
    return list(icalendar.Calendar.from_ical(answer.content).walk("VEVENT"))


def titles(feed):
    return [str(event["summary"]).split(" ", 1)[1] for event in events(feed)]


@pytest.fixture
def mine(agency):
    return opening.open_feed(None, by=agency.kees)


def test_my_cards_are_those_i_lead_hold_or_take_part_in(agency, mine):
    due(agency, "Led", lead=agency.kees)
    due(agency, "Held", responsible=agency.kees)
    part = due(agency, "Part of")
    Participant.objects.create(card=part, member=agency.kees, job_function="analyst")
    due(agency, "Somebody else's")
    agency.card("Without a deadline", lead=agency.kees)
    assert sorted(titles(mine)) == ["Held", "Led", "Part of"]


def test_a_day_is_a_day_where_the_workspace_is_and_a_minute_is_that_minute(agency, mine):
    Workspace.objects.update(time_zone="Asia/Vladivostok")
    agency.workspace.refresh_from_db()
    due(agency, "Day", lead=agency.kees, at=datetime(2031, 6, 11, 20, 0, tzinfo=UTC))
    due(agency, "Minute", lead=agency.kees, at=DAY, has_time=True)
    minute, day = sorted(events(mine), key=lambda event: "Day" in str(event["summary"]))
    assert day.decoded("dtstart") == date(2031, 6, 12)
    assert day.decoded("dtend") == date(2031, 6, 13)
    assert minute.decoded("dtstart") == DAY


def test_a_board_feed_has_the_boards_cards(agency):
    due(agency, "On it")
    due(agency, "Elsewhere", column=agency.hidden_column, by=agency.olga)
    assert titles(opening.open_feed(agency.board, by=agency.tim)) == ["On it"]


def test_what_is_withdrawn_is_gone_at_once(agency):
    feed = opening.open_feed(agency.board, by=agency.anna)
    due(agency, "Vault's", project=agency.secret)
    assert titles(feed) == ["Vault's"]
    ClientMember.objects.filter(member=agency.anna).delete()
    assert titles(feed) == []
    agency.production.private = True
    agency.production.save(update_fields=["private"])
    assert read(feed).status_code == 404


def test_a_guest_reads_what_is_shared_with_their_client(agency):
    due(agency, "Ours", project=agency.spring)
    shared = due(agency, "Theirs", project=agency.spring)
    edit(shared, Edits(shared=True), by=agency.olga)
    assert titles(opening.open_feed(None, by=agency.greta)) == ["Theirs"]


@pytest.mark.parametrize("whole", [True, False])
def test_a_guest_is_not_told_who_is_responsible(agency, whole):
    card = due(agency, "Theirs", project=agency.spring, responsible=agency.kees)
    edit(card, Edits(shared=True), by=agency.olga)
    of = None if whole else agency.board
    (theirs,) = events(opening.open_feed(of, by=agency.greta))
    (ours,) = events(opening.open_feed(agency.board, by=agency.olga))
    told = str(ours["description"]).split("\n")
    assert told == ["CRM production / Queue", "Bloom / Spring", "Kees"]
    assert str(theirs["description"]).split("\n") == told[:2]


@pytest.mark.parametrize("how", ["revoked", "left", "inactive", "tampered", "nobody's", "odd"])
def test_an_address_that_opens_nothing(agency, mine, how):
    token = mine.token
    if how == "revoked":
        opening.revoke(mine.pk, by=agency.kees)
    elif how == "left":
        Member.objects.filter(pk=agency.kees.pk).update(left_at=clock.real_now())
    elif how == "inactive":
        type(agency.kees.user).objects.filter(pk=agency.kees.user.pk).update(is_active=False)
    else:
        token = {"tampered": token[:-1] + "!", "nobody's": "999-" + token.split("-", 1)[1], "odd": "٣-x"}[how]
    assert Browser().get(f"/feeds/{token}.ics").status_code == 404
    with pytest.raises(NotSeen):
        opening.found(token)


def test_opened_again_after_a_revocation_it_is_another_address(agency, mine):
    assert opening.open_feed(None, by=agency.kees) == mine
    opening.revoke(mine.pk, by=agency.kees)
    again = opening.open_feed(None, by=agency.kees)
    assert again.token != mine.token
    with pytest.raises(NotSeen):
        opening.revoke(again.pk, by=agency.tim)


def test_the_database_alone_opens_nothing(agency, mine):
    assert mine.token.split("-", 1)[1] not in str(Feed.objects.values().get())


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\x0b", "\x85"])
def test_a_title_adds_no_line_to_the_calendar(agency, mine, end):
    """S22."""
    due(agency, f"Mail{end}ATTENDEE:mailto:x@example.com{end}END:VEVENT", lead=agency.kees)
    (event,) = events(mine)
    assert "attendee" not in event
    assert b"\nATTENDEE" not in read(mine).content


def test_long_and_odd_words_are_folded_and_come_back(agency, mine):
    title = "Рассылка, весна; «скидки» \\ " + "ж" * 200
    due(agency, title, lead=agency.kees)
    content = read(mine).content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert titles(mine) == [title]


def test_a_changed_card_is_the_same_event_and_an_unchanged_feed_is_not_sent_again(agency, mine):
    card = due(agency, "First", lead=agency.kees)
    first, tag = events(mine)[0], read(mine)["ETag"]
    assert read(mine, if_none_match=tag).status_code == 304
    edit(card, Edits(title="Second"), by=agency.olga)
    second = events(mine)[0]
    assert first["uid"] == second["uid"]
    assert second["sequence"] > first["sequence"]
    assert read(mine, if_none_match=tag).status_code == 200
    assert read(mine)["Last-Modified"].endswith("GMT")


def test_the_address_is_kept_to_itself(agency, mine):
    answer = read(mine)
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "private, no-cache"
    assert answer["Content-Type"].startswith("text/calendar")


def test_no_price_is_in_it(agency, mine):
    card = due(agency, lead=agency.kees)
    edit(card, Edits(price=Decimal(4711)), by=agency.olga)
    assert b"4711" not in read(mine).content


def test_old_deadlines_are_left_out(agency, mine):
    due(agency, "Old", lead=agency.kees, at=clock.real_now() - timedelta(days=120))
    assert titles(mine) == []


def test_a_workspace_that_demands_a_second_factor_demands_it_here_too(agency, mine):
    """A program does what its person may do: whoever has no factor reads nothing by a feed either."""
    Workspace.objects.update(demands_second_factor=True)
    assert read(mine).status_code == 404
    Authenticator.objects.create(user=agency.kees.user, type="totp", data={"secret": ""})
    assert read(mine).status_code == 200


def test_a_feed_of_a_kept_view_has_what_its_filter_finds_now(agency, as_member):
    due(agency, "Spring", lead=agency.kees)
    due(agency, "Autumn", lead=agency.anna)
    view = keep(by=agency.kees, name="Kees leads", filter="lead:Kees", shared="team")
    body = json.dumps({"view": view.pk})
    told = as_member(agency.tim).post("/api/relay/feeds", body, content_type="application/json").json()
    assert (told["view_name"], told["board"]) == ("Kees leads", None)
    feed = Feed.objects.get(pk=told["id"])
    assert titles(feed) == ["Spring"]
    change(view, by=agency.kees, filter="lead:Anna")
    assert titles(Feed.objects.get(pk=told["id"])) == ["Autumn"]


def test_a_view_that_is_no_longer_shared_gives_no_calendar(agency):
    view = keep(by=agency.kees, name="Mine", filter="", shared="team")
    feed = opening.open_feed(None, view=view, by=agency.tim)
    change(view, by=agency.kees, shared="nobody")
    assert read(feed).status_code == 404
    remove(view, by=agency.kees)
    assert not Feed.objects.filter(pk=feed.pk).exists()
