"""One deed on five thousand cards: a row for each card, one mail for each person, and little work."""

from baton.activity import log
from baton.boards.models import Card
from baton.boards.news.relay_facts import CardAssigned
from baton.kit import clock
from baton.kit.rank import spread
from baton.notifications.composing import compose
from baton.notifications.listening import keep_up
from baton.notifications.models import Due, Notification, Outgoing
from tests.notifications.test_mails import never_quiet  # noqa: F401

CARDS = 5000


def hand_over_all(agency, people):
    """Every card gets another responsible, as one deed of Marc's."""
    agency.workspace.refresh_from_db()
    number = agency.workspace.last_card_number
    cards = Card.objects.bulk_create(
        [
            Card(
                workspace=agency.workspace,
                number=number + at,
                title=f"Mailing {at}",
                board=agency.board,
                column=agency.terms,
                rank=rank,
                stage_kind=agency.terms.kind,
                entered_at=clock.now(),
                responsible=agency.marc,
            )
            for at, rank in enumerate(spread(CARDS), 1)
        ],
        batch_size=500,
    )
    with log.in_turn(agency.workspace.pk) as workspace:
        workspace.last_card_number = number + CARDS
        facts = []
        for at, card in enumerate(cards):
            to = people[at % len(people)]
            card.responsible_id = to.pk
            face = {"id": card.pk, "version": 2, "responsible": to.pk}
            facts.append(CardAssigned(board=card.board_id, card=card.pk, face=face, to=to.pk))
        Card.objects.bulk_update(cards, ["responsible"], batch_size=500)
        log.record_all(workspace, facts, by=agency.marc)


def test_five_thousand_cards_are_one_mail_for_each_person(agency, post):
    people = [agency.kees, agency.dasha, agency.tim, agency.anna]
    hand_over_all(agency, people)
    # The composer looks in after each portion that was read, as it does beside a living worker.
    while keep_up():
        compose()
    while compose():
        pass
    assert Notification.objects.count() == CARDS
    written = Outgoing.objects.values_list("member", "parts__subject")
    assert sorted(written) == sorted((each.pk, "News of 1250 cards") for each in people)
    assert not Due.objects.exists()
