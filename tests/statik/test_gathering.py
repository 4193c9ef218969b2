"""Everybody says what dissatisfies them, by a link and each for themselves."""

import re

import pytest
from django.test import Client as Browser

from baton.activity.models import Entry
from baton.kit.errors import NotAllowed
from baton.statik.designing import remove_part
from baton.statik.gathering import hearing
from baton.statik.gathering.hearing import BY_A_FORM, FROM_A_NETWORK, hear
from baton.statik.gathering.links import behind, token_of
from baton.statik.gathering.opening import gather, reveal
from baton.statik.gathering.voting import DOTS, vote
from baton.statik.refusals import NoDotsLeft, NothingGathered, NotToBeVotedOn
from baton.statik.telling import design_told

STAMP = re.compile(r'name="stamp" value="([^"]+)"')


def stamp_on(page):
    return STAMP.findall(page.content.decode())[0]


@pytest.fixture
def gathering(agency, service):
    return gather(service, words="What slows you?", by=agency.olga)


@pytest.fixture
def says(gathering):
    """Somebody without an account, by the link."""
    address = f"/feedback/{token_of(gathering)}"

    def say(text, side="internal", name="", stamp=None, ip="10.0.0.1", language="en"):
        browser = Browser(headers={"accept-language": language}, REMOTE_ADDR=ip)
        stamp = stamp or stamp_on(browser.get(address))
        return browser.post(address, {"text": text, "side": side, "name": name, "stamp": stamp})

    return say


def test_what_was_said_is_read_by_nobody_until_it_is_revealed(agency, service, gathering, says):
    assert says("The segment is too small").status_code == 200
    told = design_told(service, agency.olga)
    assert told["gathering"]["voices"] == 1
    assert "too small" not in str(told)
    [part] = reveal(service, by=agency.olga)
    assert part.values["text"] == "The segment is too small"
    assert behind(token_of(gathering)) is None
    assert says("Too late", stamp="x").status_code == 404


def test_each_voice_is_heard_of_at_once_and_nobody_learns_whose(gathering, says):
    page = stamp_on(Browser().get(f"/feedback/{token_of(gathering)}"))
    for _sent_twice in range(2):
        says("Too slow", name="Anna", stamp=page)
    [heard] = Entry.objects.filter(kind="GatheringChanged", payload__how="heard")
    assert (heard.by, heard.payload) == (None, {"service": gathering.service_id, "how": "heard"})


def test_without_a_name_nothing_of_the_writer_is_kept(gathering, says):
    says("Nobody answers", name="")
    says("I wait for days", name="Anna")
    assert [voice.name for voice in gathering.voices.order_by("pk")] == ["", "Anna"]


def test_a_page_sent_twice_counts_once_and_the_same_words_are_counted(agency, service, gathering, says):
    pages = [stamp_on(Browser().get(f"/feedback/{token_of(gathering)}")) for _person in range(2)]
    for stamp in (*pages, *pages):
        assert says("Too slow", stamp=stamp).status_code == 200
    [part] = reveal(service, by=agency.olga)
    assert part.values["times"] == 2
    assert {voice.part_id for voice in gathering.voices.all()} == {part.pk}


def test_what_comes_in_while_it_is_revealed_is_not_thanked_for(agency, service, gathering):
    known = behind(token_of(gathering))
    reveal(service, by=agency.olga)
    assert known is not None
    assert hear(known, key="k", side="internal", text="Too late") is None
    assert not gathering.voices.exists()


def test_a_gathering_that_is_open_for_weeks_is_bounded(gathering, says, monkeypatch):
    monkeypatch.setattr(hearing, "MOST_VOICES", 2)
    assert [says(f"No {n}").status_code for n in range(3)] == [200, 200, 429]


def test_five_hundred_hostile_voices_are_bounded_inert_and_counted(agency, service, gathering, says):
    answers = [says(f"<script>alert({n})</script>", ip=f"10.0.{n % 4}.1").status_code for n in range(100)]
    answers += [says(f"<b>{n}</b>", ip=f"10.1.{n}.1").status_code for n in range(100)]
    answers += [says(f"<i>{n}</i>", ip=f"10.2.{n % 250}.1").status_code for n in range(300)]
    taken = answers.count(200)
    assert taken + answers.count(429) == 500
    assert taken == gathering.voices.count() == BY_A_FORM[0]
    page = Browser().get(f"/feedback/{token_of(gathering)}").content.decode()
    assert "<script>alert" not in page
    assert len(reveal(service, by=agency.olga)) == taken


def test_one_network_says_only_so_much_an_hour(gathering, says):
    answers = [says(f"Thing {n}").status_code for n in range(FROM_A_NETWORK[0] + 3)]
    assert answers.count(429) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": "x" * 2001},
        {"text": "a\0b"},
        {"side": "elsewhere"},
        {"homepage": "me"},
        {"stamp": "x"},
    ],
)
def test_what_cannot_be_taken_is_said_and_stays_on_the_page(gathering, wrong):
    browser = Browser()
    address = f"/feedback/{token_of(gathering)}"
    stamp = stamp_on(browser.get(address))
    sent = {"text": "Kept", "side": "internal", "stamp": stamp} | wrong
    answer = browser.post(address, sent)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not gathering.voices.exists()


@pytest.mark.parametrize(
    ("language", "words"), [("ru", "Что вас не устраивает?"), ("nl", "Waarover bent u ontevreden?")]
)
def test_the_form_speaks_the_language_of_its_reader(gathering, language, words):
    page = Browser(headers={"accept-language": language}).get(f"/feedback/{token_of(gathering)}")
    assert words in page.content.decode()


def test_only_managers_gather_and_reveal(agency, service):
    with pytest.raises(NotAllowed):
        gather(service, by=agency.dasha)
    with pytest.raises(NothingGathered):
        reveal(service, by=agency.olga)


def test_everybody_has_a_few_dots_and_gets_back_those_of_what_went(agency, said):
    grievances = [said("grievance", text=f"Thing {n}") for n in range(DOTS + 1)]
    for each in grievances[:-1]:
        vote(each, wanted=True, by=agency.dasha)
    vote(grievances[0], wanted=True, by=agency.dasha)
    with pytest.raises(NoDotsLeft):
        vote(grievances[-1], wanted=True, by=agency.dasha)
    vote(grievances[-1], wanted=True, by=agency.anna)
    remove_part(grievances[0], by=agency.olga)
    assert vote(grievances[-1], wanted=True, by=agency.dasha) == 0
    told = design_told(grievances[0].service, agency.dasha)["dots"]
    assert told["on"][str(grievances[-1].pk)] == 2
    with pytest.raises(NotToBeVotedOn):
        vote(said("risk", text="Stale"), wanted=True, by=agency.dasha)
