"""A mail becomes a card, an answer a comment; what nobody vouches for waits until somebody has looked."""

from datetime import timedelta

import pytest
from django.conf import settings as house_settings
from django.core.files.uploadedfile import SimpleUploadedFile

from baton.accounts.models import Member
from baton.boards.content.editing import edit
from baton.boards.models import Attachment, BriefSection, Card, Comment
from baton.intake import arranging
from baton.intake.forgetting import forget_old_letters, forget_the_forgotten
from baton.intake.mail import settling
from baton.intake.mail.addresses import address_of, form_behind
from baton.intake.mail.taking import take_in
from baton.intake.models import IntakeForm, Letter, LetterOutcome
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.membership.contacts import add_contact, forget_contact
from baton.membership.leaving import leave
from baton.membership.mailing import host
from baton.notifications.models import Outgoing
from baton.notifications.reply_address import member_and_card, reply_address
from tests.intake.mails import HOUSE, mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def box(agency, form, settings):
    """The house takes mails, Marc's form all of them; Bo is known at Bloom, without an account."""
    settings.MAIL_IN_ADDRESS = HOUSE
    arranging.change_form(form, by=agency.marc, mailed="all", project=None)
    return add_contact(agency.bloom, name="Bo", email="bo@bloom.example", by=agency.anna)


def shared(agency):
    card = agency.card("Harvest mailing", project=agency.spring, lead=agency.kees)
    edit(card, {"shared": True}, by=agency.kees)
    return Card.objects.get(pk=card.pk)


def sent_to(card, address="", member=None, mark="0123456789abcdef"):
    """A mail of ours about a card that has left."""
    return Outgoing.objects.create(
        key=mark,
        workspace=card.workspace,
        channel="email",
        member=member,
        address=address,
        message_id=f"<card-{card.code}.{mark}@{host()}>",
        parts={},
        next_try_at=card.created_at,
    ).message_id


def test_a_mail_of_a_contact_becomes_a_card_with_its_files(agency, form, box):
    letter = take_in(mail(files=[("list.csv", b"a,b\n1,2\n"), ("evil.png", b"<script>alert(1)</script>")]))
    card = Card.objects.get()
    assert (letter.outcome, letter.card) == ("card", card)
    assert (card.title, card.column, card.created_by) == ("Autumn offer", agency.queue, agency.marc)
    assert card.project == agency.spring, "Bloom's only project."
    about, origin = BriefSection.objects.filter(card=card).order_by("rank")
    assert about.text == "Three mails, please."
    assert "Bo <bo@bloom.example>" in origin.text
    assert "nothing proves it" in origin.text
    kinds = {each.name: each.file.content_type for each in Attachment.objects.all()}
    assert kinds["list.csv"] == "text/csv"
    assert kinds["evil.png"] == "text/html", "Known by its content, and so never shown inline."


def test_the_same_mail_is_one_card_however_often_it_comes(form, box):
    first, second = take_in(mail()), take_in(mail())
    assert first == second
    assert Card.objects.count() == 1
    without = mail().replace(b"Message-ID: <1@bloom.example>\n", b"")
    assert take_in(without) == take_in(without)
    assert Card.objects.count() == 2


def test_a_form_has_an_address_of_its_own_that_ends_with_its_web_address(agency, form, box):
    form = arranging.change_form(form, by=agency.marc, mailed="own")
    address = address_of(form)
    assert form_behind(address.upper()) == form
    assert take_in(mail(to=address)).outcome == "card"
    assert take_in(mail(number="2")).outcome == "ignored", "The house's own address is not this form's."
    for wrong in (address.replace("+f", "+fa"), address[:-1], f"x{address}", HOUSE):
        assert form_behind(wrong) is None
    arranging.new_address(form, by=agency.marc)
    assert form_behind(address) is None
    assert address_of(arranging.change_form(form, by=agency.marc, mailed="no")) == ""


def test_strangers_wait_until_a_manager_has_looked(agency, form, box):
    letter = take_in(mail(sender="Eve <eve@elsewhere.example>", files=[("list.csv", b"a,b\n")]))
    assert (letter.outcome, letter.why_held) == ("held", "stranger")
    assert not Card.objects.exists()
    assert letter not in Letter.objects.seen_by(agency.kees)
    settled = settling.take_after_all(letter, by=agency.marc)
    assert (settled.outcome, settled.settled_by) == ("card", agency.marc)
    assert (settled.raw, settled.text) == (None, "")
    assert Attachment.objects.get().name == "list.csv"
    again = take_in(mail(sender="Eve <eve@elsewhere.example>", number="2"))
    assert settling.drop(again, by=agency.marc).outcome == "dropped"
    assert Card.objects.count() == 1


def test_another_clients_contact_files_nothing_into_this_clients_form(agency, form, box):
    add_contact(agency.vault, name="Vic", email="vic@vault.example", by=agency.anna)
    arranging.change_form(form, by=agency.marc, project=agency.spring)
    assert take_in(mail(sender="vic@vault.example")).why_held == "other_client"


def test_a_reply_to_the_signed_address_is_the_members_own_comment(agency, form, box):
    card = shared(agency)
    for member, number, visible in ((agency.kees, "1", False), (agency.greta, "2", True)):
        to = reply_address(member.pk, card.pk)
        letter = take_in(mail("Fine by me", to=to, sender=member.user.email, number=number))
        assert letter.outcome == "comment"
        comment = Comment.objects.latest("id")
        assert (comment.by, comment.text, comment.client_visible) == (member, "Fine by me", visible)


def test_a_forged_sender_is_never_taken_for_a_member(agency, form, box):
    """Somebody writes in Kees' name: at his address without the proof, with another's, to a mail not sent
    to him."""
    card = shared(agency)
    own = reply_address(agency.anna.pk, card.pk)
    tries = [
        {"to": own},
        {"In_Reply_To": f"<card-{card.code}@{host()}>"},
        {"In_Reply_To": sent_to(card, member=agency.anna)},
        {"to": own[:-22] + "a" + own[-21:], "In_Reply_To": f"<card-{card.code}@{host()}>"},
    ]
    for number, known in enumerate(tries):
        take_in(mail("Send it to all!", sender=agency.kees.user.email, number=f"f{number}", **known))
    comments = list(Comment.objects.all())
    assert len(comments) == 4
    assert not any(comment.by == agency.kees for comment in comments)
    assert all(comment.text.startswith("By mail, from `kees@relay.example`") for comment in comments)
    assert not any(comment.client_visible for comment in comments)


def test_only_who_answers_our_mail_is_read_by_the_client(agency, box, form):
    card = shared(agency)
    take_in(mail("Yes!", number="1", In_Reply_To=sent_to(card, address="bo@bloom.example")))
    take_in(mail("And no!", number="2", References=f"<card-{card.code}@{host()}>"))
    told = list(Comment.objects.order_by("id").values_list("client_visible", flat=True))
    assert told == [True, False]
    edit(card, {"shared": False}, by=agency.kees)
    later = sent_to(card, address="bo@bloom.example", mark="f" * 16)
    take_in(mail("Once more", number="3", In_Reply_To=later))
    assert not Comment.objects.latest("id").client_visible, "On a card that is the team's alone."


def test_strangers_and_other_clients_comment_on_nothing(agency, form, box):
    card = shared(agency)
    add_contact(agency.vault, name="Vic", email="vic@vault.example", by=agency.anna)
    thread = f"<card-{card.code}@{host()}>"
    stranger = take_in(mail(sender="eve@elsewhere.example", number="1", In_Reply_To=thread))
    other = take_in(mail(sender="vic@vault.example", number="2", In_Reply_To=thread))
    assert (stranger.why_held, other.why_held) == ("stranger", "other_client")
    assert not Comment.objects.exists()
    settling.take_after_all(stranger, by=agency.marc)
    comment = Comment.objects.get()
    assert "eve@elsewhere.example" in comment.text
    assert not comment.client_visible


def test_a_subject_names_no_card(agency, form, box):
    card = shared(agency)
    letter = take_in(mail(subject=f"Re: #{card.number} Harvest mailing {card.code}"))
    assert letter.outcome == "card"
    assert not Comment.objects.exists()


def test_who_has_left_or_no_longer_sees_the_card_proves_nothing(agency, form, box):
    card = shared(agency)
    tim, greta = (reply_address(each.pk, card.pk) for each in (agency.tim, agency.greta))
    leave(Member.objects.get(pk=agency.tim.pk), by=agency.olga)
    edit(card, {"shared": False}, by=agency.kees)
    take_in(mail(to=tim, sender=agency.tim.user.email, number="1"))
    take_in(mail(to=greta, sender=agency.greta.user.email, number="2"))
    assert not Comment.objects.filter(by__in=[agency.tim, agency.greta]).exists()
    assert not Comment.objects.filter(client_visible=True).exists()


@pytest.mark.parametrize(
    "headers", [{"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List_Id": "<x.example>"}]
)
def test_answering_machines_and_lists_are_counted_and_ignored(agency, form, box, headers, as_member):
    assert take_in(mail(**headers)).outcome == "ignored"
    assert not Card.objects.exists()
    told = as_member(agency.marc).get("/api/relay/letters").json()
    assert (told["counts"]["ignored"], told["held"]) == (1, [])


def test_what_is_ignored_counts_for_those_who_manage_where_it_came_to(agency, form, box, settings, as_member):
    """An absence answered to our mail about a card, our own mail, a large one from a list, a form that is
    hidden from Marc, and an address that nobody has: that one is the operator's."""
    hidden = arranging.make_form(
        agency.hidden_board, by=agency.olga, name="Raise", column=agency.hidden_column, mailed="own"
    )
    card = shared(agency)
    away = {"Auto_Submitted": "auto-replied"}
    on_card = take_in(mail(number="1", to=reply_address(agency.greta.pk, card.pk), **away))
    assert (on_card.workspace, on_card.card, on_card.form) == (agency.workspace, card, None)
    own = take_in(mail(number="2", sender=HOUSE))
    assert (own.workspace, own.card, own.form) == (agency.workspace, None, form)
    take_in(mail(number="3", to=address_of(hidden), **away))
    nowhere = take_in(mail(number="4", to="nobody@relay.example", **away))
    assert (nowhere.outcome, nowhere.workspace) == ("ignored", None)
    settings.MAIL_IN_LIMIT_BYTES = 2000
    assert take_in(mail("x" * 3000, number="5", **away)).form == form
    counts = {
        who: as_member(member).get("/api/relay/letters").json()["counts"]["ignored"]
        for who, member in (("Marc", agency.marc), ("Olga", agency.olga))
    }
    assert counts == {"Marc": 3, "Olga": 4}
    assert not Comment.objects.exists()


def test_what_comes_from_here_goes_round_in_no_circle(agency, form, box):
    own = house_settings.DEFAULT_FROM_EMAIL
    for number, sender in enumerate([HOUSE, "in+fabc@relay.example", own]):
        letter = take_in(mail(sender=sender, number=str(number)))
        assert (letter.outcome, letter.reason) == ("ignored", "own address")


def test_a_full_column_holds_a_mail_back_and_takes_it_afterwards(agency, form, box):
    agency.queue.wip_limit = 1
    agency.queue.save(update_fields=["wip_limit"])
    agency.card()
    letter = take_in(mail())
    assert (letter.outcome, letter.why_held) == ("held", "refused")
    assert letter.reason
    agency.queue.wip_limit = 2
    agency.queue.save(update_fields=["wip_limit"])
    assert settling.take_after_all(letter, by=agency.marc).outcome == "card"


def test_mentions_in_a_mail_call_nobody(agency, form, box):
    card = shared(agency)
    answered = sent_to(card, address="bo@bloom.example")
    take_in(mail(f"[Tim](member:{agency.tim.pk}) look", In_Reply_To=answered))
    comment = Comment.objects.get()
    assert not comment.mentions.exists()
    assert f"](member:{agency.tim.pk}" not in comment.text


def test_what_is_too_large_or_too_many_waits_without_its_content(form, box, settings, monkeypatch):
    settings.MAIL_IN_LIMIT_BYTES = 2000
    letter = take_in(mail("x" * 3000))
    assert (letter.outcome, letter.why_held, letter.raw) == ("held", "too_large", None)
    assert letter.sender == "bo@bloom.example"
    monkeypatch.setattr("baton.intake.mail.taking.MOST_HELD", 1)
    assert take_in(mail(sender="eve@elsewhere.example", number="9")).outcome == "dropped"


def test_files_beyond_the_limit_are_named_and_the_rest_is_taken(form, box, settings):
    settings.FILE_LIMIT_BYTES = 100
    take_in(mail(files=[("small.txt", b"x" * 80), ("large.txt", b"x" * 90), ("empty.txt", b"")]))
    assert [each.name for each in Attachment.objects.all()] == ["small.txt"]
    origin = BriefSection.objects.latest("rank")
    assert "large.txt" in origin.text


def test_nothing_is_taken_where_no_address_is_set(form, box, settings):
    settings.MAIL_IN_ADDRESS = ""
    assert take_in(mail()).outcome == "ignored"
    assert reply_address(1, 2) == ""
    assert member_and_card("+raaaa@") is None


def test_the_reply_address_survives_any_mail_program_and_no_change(box):
    address = reply_address(12345, 678901)
    assert len(address.partition("@")[0]) <= 64
    assert member_and_card(address.upper()) == (12345, 678901)
    for at in range(5, 41):
        other = "b" if address[at] == "a" else "a"
        assert member_and_card(address[:at] + other + address[at + 1 :]) is None


def test_a_form_that_the_board_refuses_is_kept_with_its_files(agency, form, send, as_member):
    agency.queue.wip_limit = 1
    agency.queue.save(update_fields=["wip_limit"])
    agency.card()
    answer = send(form, email="carla@bloom.example", files=[SimpleUploadedFile("list.csv", b"a,b\n")])
    assert "is kept" in answer.content.decode()
    marc = as_member(agency.marc)
    (held,) = marc.get("/api/relay/letters").json()["held"]
    assert (held["subject"], held["sender"], held["whole"]) == ("Spring offer", "carla@bloom.example", True)
    assert "limit" in held["reason"].lower() or held["reason"]
    agency.queue.wip_limit = 5
    agency.queue.save(update_fields=["wip_limit"])
    taken = marc.post(f"/api/relay/letters/{held['id']}/take-in")
    assert taken.json()["card"]["title"] == "Spring offer"
    assert Attachment.objects.get().name == "list.csv"
    assert marc.post(f"/api/relay/letters/{held['id']}/drop").status_code == 409


def test_letters_of_a_hidden_board_are_seen_by_nobody_else(agency, box, form):
    hidden = arranging.make_form(
        agency.hidden_board, by=agency.olga, name="Raise", column=agency.hidden_column, mailed="own"
    )
    letter = take_in(mail(to=address_of(hidden), sender="eve@elsewhere.example"))
    assert letter in Letter.objects.seen_by(agency.olga)
    assert letter not in Letter.objects.seen_by(agency.marc)
    with pytest.raises(NotSeen):
        settling.drop(letter, by=agency.marc)
    assert IntakeForm.objects.seen_by(agency.marc).count() == 1


def test_of_a_contact_who_was_forgotten_no_mail_tells_any_more(agency, form, box):
    arranging.change_form(form, by=agency.marc, mailed="all")
    take_in(mail())
    waits = take_in(mail(sender="Bo <BO@bloom.example>", number="2"))
    Letter.objects.filter(pk=waits.pk).update(outcome=LetterOutcome.HELD, raw=b"From: bo@bloom.example")
    other = take_in(mail(sender="Kim <kim@elsewhere.example>", number="3"))
    forget_contact(box, by=agency.olga)
    forget_the_forgotten()
    rows = str(list(Letter.objects.values())).casefold()
    assert "bo@bloom.example" not in rows
    waits.refresh_from_db()
    assert (waits.outcome, waits.raw) == (LetterOutcome.DROPPED, None)
    other.refresh_from_db()
    assert other.sender == "kim@elsewhere.example"


def test_old_mails_are_swept_and_what_waits_is_kept_longer(agency, form, box):
    settled = take_in(mail())
    waits = take_in(mail(sender="Kim <kim@elsewhere.example>", number="2"))
    Letter.objects.filter(pk=waits.pk).update(outcome=LetterOutcome.HELD)
    now = clock.real_now()
    assert forget_old_letters(now + timedelta(days=179)) == 0
    assert forget_old_letters(now + timedelta(days=181)) == 1
    assert not Letter.objects.filter(pk=settled.pk).exists()
    assert forget_old_letters(now + timedelta(days=366)) == 1
