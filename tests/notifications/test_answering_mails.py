"""A mail about a card can be answered, where mails come in at all."""

import pytest

from baton.boards.relay.handing_over import offer
from baton.notifications.listening import keep_up
from baton.notifications.models import Rhythm
from baton.notifications.reply_address import member_and_card

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["in@relay.example", ""])
def test_a_mail_about_a_card_says_where_its_reader_answers(agency, post, deliver, settings, address):
    settings.MAIL_IN_ADDRESS = address
    Rhythm.objects.create(member=agency.dasha, quiet_from=0, quiet_until=0, quiet_days_off=False)
    card = agency.card(column=agency.terms, responsible=agency.kees, lead=agency.kees)
    keep_up()
    offer(card, to=agency.dasha, by=agency.kees)
    deliver()
    (mail,) = post.to("dasha@relay.example")
    if address:
        assert member_and_card(mail["Reply-To"]) == (agency.dasha.pk, card.pk)
    else:
        assert mail["Reply-To"] is None
