"""The box of incoming mails, read over IMAP: each mail once, whatever is cut."""

import subprocess
import sys

import pytest
from django.conf import settings as house_settings

from baton.boards.models import Card
from baton.intake import arranging
from baton.intake.mail import polling
from baton.intake.mail.polling import NotInTheOpen, opened, poll
from baton.intake.mail.taking import take_in
from baton.intake.models import Letter, MailboxPosition
from baton.membership.contacts import add_contact
from tests.intake.box import Box, served
from tests.intake.mails import HOUSE, mail
from tests.prepared import lay_out

pytestmark = pytest.mark.django_db


@pytest.fixture
def box(agency, form, settings):
    arranging.change_form(form, by=agency.marc, mailed="all")
    add_contact(agency.bloom, name="Bo", email="bo@bloom.example", by=agency.anna)
    settings.MAIL_IN_ADDRESS, settings.MAIL_IN_HOST, settings.MAIL_IN_USER = HOUSE, "127.0.0.1", "in"
    settings.MAIL_IN_PASSWORD, settings.MAIL_IN_SECURITY = "secret", "none"
    polling.failed.clear()
    box = Box()
    with served(box) as port:
        settings.MAIL_IN_PORT = port
        yield box


def titles():
    return list(Card.objects.order_by("id").values_list("title", flat=True))


def test_what_is_unseen_is_taken_in_and_marked_and_what_is_new_afterwards(box):
    box.seen.add(box.put(mail(subject="Of the years before", number="0")))
    box.put(mail(subject="One", number="1"))
    assert poll() == {"card": 1}
    assert poll() == {}
    box.put(mail(subject="Two", number="2"))
    box.put(mail(subject="An answering machine", number="3", Auto_Submitted="auto-replied"))
    assert poll() == {"card": 1, "ignored": 1}
    assert titles() == ["One", "Two"]
    assert box.seen == {1, 2, 3, 4}


def test_a_box_without_anything_unseen_begins_with_what_comes(box):
    for number in range(3):
        box.seen.add(box.put(mail(number=f"old{number}")))
    assert poll() == {}
    box.put(mail(subject="New", number="new"))
    assert poll() == {"card": 1}
    assert titles() == ["New"]


def test_a_connection_cut_in_the_middle_loses_and_repeats_nothing(box):
    for number in range(4):
        box.put(mail(subject=f"Mail {number}", number=str(number)))
    box.cut_after = 1
    assert poll() == {}
    assert MailboxPosition.objects.get().trouble
    box.cut_after = None
    poll()
    assert titles() == [f"Mail {number}" for number in range(4)]
    assert MailboxPosition.objects.get().trouble == ""


def test_a_server_that_numbers_anew_brings_no_mail_twice(box):
    box.put(mail(subject="One", number="1"))
    poll()
    box.mails, box.seen, box.validity = {40: box.mails[1], 41: mail(subject="Two", number="2")}, set(), 8
    assert poll() == {"repeated": 1, "card": 1}
    assert titles() == ["One", "Two"]


def test_a_mail_that_cannot_be_worked_off_holds_up_the_others_three_times_and_then_waits(box, monkeypatch):
    box.put(mail(subject="Poison", number="1"))
    box.put(mail(subject="Fine", number="2"))
    whole = take_in

    def trips(raw):
        if b"Poison" in raw:
            raise RuntimeError("boom")
        return whole(raw)

    monkeypatch.setattr(polling, "take_in", trips)
    assert [dict(poll()) for _ in range(3)] == [{}, {}, {"held": 1, "card": 1}]
    assert Letter.objects.get(outcome="held").why_held == "unreadable"
    assert titles() == ["Fine"]


def test_of_a_mail_that_is_too_large_the_head_alone_is_fetched(box, settings):
    settings.MAIL_IN_LIMIT_BYTES = 4000
    box.put(mail("x" * 9000, number="1"))
    assert poll() == {"held": 1}
    held = Letter.objects.get()
    assert (held.why_held, held.sender, held.raw) == ("too_large", "bo@bloom.example", None)


def test_what_is_wrong_with_the_box_is_kept_in_words_and_disturbs_nobody(box, settings):
    box.refuses = True
    assert poll() == {}
    assert "wrong" in MailboxPosition.objects.get().trouble
    settings.MAIL_IN_PORT = 1
    assert poll() == {}


def test_a_password_goes_to_another_machine_enciphered_only(settings):
    settings.MAIL_IN_HOST, settings.MAIL_IN_SECURITY = "mail.example", "none"
    with pytest.raises(NotInTheOpen), opened():
        pass


def test_without_a_box_nothing_is_asked(settings):
    settings.MAIL_IN_HOST = ""
    assert poll() == {}
    assert not MailboxPosition.objects.exists()


def test_a_mail_server_hands_one_over_by_a_pipe(tmp_path):
    """In a house of its own, as the operator's mail server would."""
    environment = {"BATON_DATA": str(tmp_path), "PATH": "", "BATON_MAIL_IN_ADDRESS": HOUSE}
    root = str(house_settings.ROOT)

    def run(*words, given=b""):
        command = [sys.executable, "-m", "baton.cli.main", *words]
        return subprocess.run(
            command, input=given, capture_output=True, env=environment, cwd=root, check=False
        )

    lay_out(tmp_path)
    done = run("mail-in", "--pipe", "--json", given=mail())
    assert (done.returncode, done.stdout.strip()) == (0, b'{\n  "ignored": 1\n}'), done.stderr
    assert run("mail-in", "--pipe", given=mail()).stdout == b"0 mails taken in; 1 had come before.\n"
    assert b"No box is set up" in run("mail-in").stderr
