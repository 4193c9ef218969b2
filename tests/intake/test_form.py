"""A client without an account asks for something, and it becomes a card."""

import pytest
from django.core import mail as post
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser

from baton.accounts.models import User, Workspace
from baton.boards.models import Attachment, BriefSection, Card, CustomField, CustomValue
from baton.files.models import StoredFile
from baton.intake import arranging
from baton.intake.links import address_of, behind, token_of
from baton.intake.models import IntakeForm, Received
from baton.intake.pages.stamp import stamp
from baton.intake.refusals import NotAskable, OtherBoards
from baton.kit.errors import NotAllowed, NotSeen
from baton.notifications.models import Outgoing
from baton.notifications.sending.leaving import send_what_waits

pytestmark = pytest.mark.django_db


def test_what_a_client_sends_becomes_a_card_in_the_queue(agency, form, send):
    answer = send(form, wish="2031-05-02", email="carla@bloom.example")
    card = Card.objects.get(title="Spring offer")
    assert f"#{card.number}" in answer.content.decode()
    assert (card.column, card.project, card.created_by) == (agency.queue, agency.spring, agency.marc)
    about, origin = BriefSection.objects.filter(card=card).order_by("rank")
    assert about.text == "Ten percent off"
    assert "Carla <carla@bloom.example>" in origin.text
    assert "2031-05-02" in origin.text
    assert card.deadline is None, "A wish is no promise."
    assert not card.shared
    assert not origin.client_visible


def test_a_page_sent_twice_is_one_card(form, send):
    key = stamp(form)
    first, second = send(form, stamp=key), send(form, stamp=key)
    assert Card.objects.count() == Received.objects.count() == 1
    assert first.content == second.content


def test_it_is_shared_with_the_client_only_if_the_form_says_so(agency, form, send):
    arranging.change_form(form, by=agency.marc, shared=True)
    send(form)
    card = Card.objects.get()
    assert card.shared
    assert [each.client_visible for each in BriefSection.objects.order_by("rank")] == [True, False]
    assert Card.objects.seen_by(agency.greta).count() == 1


def test_own_fields_are_asked_and_read_as_everywhere(agency, form, send):
    letters = CustomField.objects.create(workspace=agency.workspace, name="Letters", kind="number")
    arranging.change_form(form, by=agency.marc, questions=[(letters, True)])
    assert "Letters" in send(form).content.decode()
    wrong = send(form, **{f"field-{letters.pk}": "many"})
    assert wrong.status_code == 422
    assert "12.5" in wrong.content.decode()
    send(form, **{f"field-{letters.pk}": "3"})
    assert CustomValue.objects.get().value == "3"


@pytest.mark.parametrize("kind", ["person", "money"])
def test_members_and_money_are_not_asked_of_strangers(agency, form, kind):
    field = CustomField.objects.create(workspace=agency.workspace, name="Inside", kind=kind)
    with pytest.raises(NotAskable):
        arranging.change_form(form, by=agency.marc, questions=[(field, False)])


def test_files_come_along_and_are_told_by_their_content(form, send):
    page = SimpleUploadedFile("logo.png", b"<html><script>alert(1)</script>", "image/png")
    assert send(form, files=[page]).status_code == 200
    assert Attachment.objects.get().name == "logo.png"
    assert StoredFile.objects.get().content_type == "text/html"


def test_a_file_too_large_and_a_file_too_many_are_refused_in_words(form, send, settings):
    settings.FILE_LIMIT_BYTES = 1000
    large = [SimpleUploadedFile(f"{name}.txt", b"x" * 600) for name in "ab"]
    assert send(form, files=large).status_code == 422
    assert send(form, files=[SimpleUploadedFile("c.txt", b"x" * 2000)]).status_code == 422
    many = [SimpleUploadedFile(f"{at}.txt", b"x") for at in range(6)]
    assert send(form, files=many).status_code == 422
    assert not Card.objects.exists()
    assert not StoredFile.objects.exists()


def test_behind_a_wrong_address_nothing_touches_the_disk(form, settings):
    answer = Browser().post("/request/AAAA", {"files": SimpleUploadedFile("a.txt", b"x")})
    assert answer.status_code == 404
    assert not StoredFile.objects.exists()


def test_a_program_is_stopped_by_the_trap_by_haste_and_by_an_old_page(form, send):
    for wrong in ({"homepage": "http://spam.example"}, {"at": 1}, {"at": 72 * 3600}, {"stamp": "x"}):
        assert send(form, **wrong).status_code == 422
    assert not Card.objects.exists()


def test_what_was_typed_stands_there_again_after_a_mistake(form, send):
    answer = send(form, title="", about="A long story", email="nobody")
    assert answer.status_code == 422
    assert "A long story" in answer.content.decode()


def test_whoever_mends_a_word_has_read_the_page_and_sends_it_at_once(form, send):
    page = stamp(form)
    again = send(form, stamp=page, about="").content.decode()
    assert page in again
    assert send(form, stamp=page, at=61).status_code == 200
    assert Card.objects.count() == 1


def test_an_old_page_is_given_out_anew(form, send):
    page = stamp(form)
    assert page not in send(form, stamp=page, at=72 * 3600).content.decode()


def test_one_network_sends_twenty_an_hour(form, send):
    codes = [send(form).status_code for _ in range(21)]
    assert codes == [200] * 20 + [429]


def test_what_a_stranger_writes_stays_inert(agency, form, send):
    send(form, title="<b>Hi</b>", about=f"@[Anna](member:{agency.anna.pk})", name="<script>`x`")
    assert Card.objects.get().title == "<b>Hi</b>"
    about, origin = BriefSection.objects.order_by("rank")
    assert "](member:" not in about.text
    assert "`<script>x`" in origin.text
    page = send(form, title="", about="</textarea><script>alert(1)</script>").content.decode()
    assert "<script>" not in page


def test_an_address_ends_at_once(agency, form, send):
    before = token_of(form)
    assert behind(before) == form
    renewed = arranging.new_address(form, by=agency.marc)
    assert behind(before) is None
    assert Browser().get(address_of(renewed)).status_code == 200
    arranging.close(renewed, by=agency.marc)
    assert Browser().get(address_of(renewed)).status_code == 404


def test_the_database_alone_opens_nothing(form, settings):
    before = token_of(form)
    settings.SECRET_KEY = "another"
    assert behind(before) is None


def test_wrong_addresses_are_counted(form):
    codes = [Browser().get(f"/request/{token_of(form)[:-2]}{at:02}").status_code for at in range(31)]
    assert codes[-1] == 429


def test_it_acts_with_the_rights_of_its_member_on_the_day(agency, form, send):
    agency.marc.left_at = form.created_at
    agency.marc.save()
    assert Browser().get(f"/request/{token_of(form)}").status_code == 404


def test_a_full_column_tells_a_stranger_nothing_about_itself(agency, form, send):
    agency.queue.wip_limit = 1
    agency.queue.save()
    send(form)
    refused = send(form)
    assert "is kept" in refused.content.decode()
    assert "Queue" not in refused.content.decode()
    assert Card.objects.count() == 1


def test_only_managers_who_see_the_board_make_forms(agency):
    known = {"name": "Salaries", "column": agency.hidden_column}
    with pytest.raises(NotAllowed):
        arranging.make_form(agency.board, by=agency.anna, name="x", column=agency.queue)
    with pytest.raises(NotSeen):
        arranging.make_form(agency.hidden_board, by=agency.marc, **known)
    with pytest.raises(OtherBoards):
        arranging.make_form(agency.board, by=agency.olga, **known)


def test_whoever_changes_a_form_is_the_one_it_acts_as(agency):
    form = arranging.make_form(
        agency.board, by=agency.olga, name="Ask", column=agency.queue, project=agency.secret
    )
    arranging.change_form(form, by=agency.marc, name="Ask us")
    assert IntakeForm.objects.get().by == agency.marc


def test_the_mail_says_the_number_and_nothing_that_was_typed(form, send, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    for _ in range(5):
        send(form, title="Buy pills", email="victim@elsewhere.example")
    mails = list(Outgoing.objects.filter(address="victim@elsewhere.example").order_by("id"))
    assert len(mails) == 3, "Nobody is flooded."
    mail = mails[0]
    assert f"#{Card.objects.earliest('id').number}" in mail.parts["text"]
    assert "pills" not in str(mail.parts)


def test_the_page_speaks_three_languages(form):
    at = f"/request/{token_of(form)}"
    assert "В чём задача?" in Browser().get(f"{at}?lang=ru").content.decode()
    assert "Waar gaat het over?" in Browser().get(f"{at}?lang=nl").content.decode()


def test_s51_a_name_stays_a_name_on_one_line(agency, form, send):
    """What stands in the brief is ours; a stranger writes no headings, links or mentions into it."""
    send(form, name="Carla\n\n# Pay here\n\n[now](https://evil.example) @[Anna](member:1)")
    _about, origin = BriefSection.objects.order_by("rank")
    [who] = [line for line in origin.text.split("\n") if "Carla" in line]
    assert who.count("`") == 2
    assert "Pay here" in who
    assert "evil.example" in who


def test_the_mail_leaves_the_house(form, send, settings):
    """Who has no account and was asked nothing is owed the confirmation all the same."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    send(form, email="carla@bloom.example")
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_what_waits()
    [mail] = post.outbox
    assert mail.to == ["carla@bloom.example"]
    assert f"#{Card.objects.get().number}" in mail.subject


def test_no_mail_is_promised_where_none_leaves(agency, form, send, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    assert "carla@bloom.example" in send(form, email="carla@bloom.example").content.decode()
    Workspace.objects.update(is_demo=True)
    assert "carla@bloom.example" not in send(form, email="carla@bloom.example").content.decode()
    Workspace.objects.update(is_demo=False)
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert "carla@bloom.example" not in send(form, email="carla@bloom.example").content.decode()


def test_a_form_ends_with_the_account_it_acts_as(agency, form, send):
    User.objects.filter(pk=agency.marc.user_id).update(is_active=False)
    assert send(form).status_code == 404
    assert not Card.objects.exists()
