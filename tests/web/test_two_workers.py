"""Two workers do the same regular work at the same moment: everything once, in order, within the limits.

Outside of any package's tests, for it is the whole house at work.
"""

import json

import pytest
from django.db import transaction

from baton.accounts.models import Workspace
from baton.activity.models import ReaderPosition
from baton.boards.bulk.changes import Change
from baton.boards.bulk.changing_many import change_many
from baton.boards.content.commenting import add_comment
from baton.boards.models import Card, Column, Comment
from baton.boards.relay.moving import move
from baton.intake import arranging, filing
from baton.intake.filing import Sent
from baton.intake.models import Received
from baton.kit import clock
from baton.notifications import composing, inbox
from baton.notifications import listening as hearing
from baton.notifications.heard import Heard
from baton.notifications.models import Happening, Notification, Outgoing, State
from baton.notifications.noting import Told, note
from baton.notifications.reasons import Reason
from baton.notifications.sending.leasing import take_up
from baton.rules import listening as acting
from baton.rules.keeping import make_rule
from baton.rules.keeping_recurrences import make_recurrence
from baton.rules.models import Recurred, RuleRun
from baton.rules.recurring import recur
from baton.webhooks import managing, sending
from baton.webhooks.managing import Wanted
from baton.webhooks.models import Delivery, DeliveryState
from tests.boards.test_at_once import at_once, refused
from tests.far_end import far_end

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
WORKERS = 4


def until_nothing_is_left(work):
    def worker():
        while work():
            pass

    return worker


def test_many_moved_at_once_by_several_people_stay_within_the_limit(agency):
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=5)
    cards = [agency.card(f"Card {n}") for n in range(12)]
    into = Change(to_column=agency.terms)
    results = at_once(
        *(
            lambda some=cards[at::WORKERS]: change_many(
                [card.pk for card in some], into, by=agency.kees, all_or_nothing=False
            )
            for at in range(WORKERS)
        )
    )
    assert not refused(results)
    assert sum(len(each.done) for each in results) == agency.terms.cards.count() == 5
    assert sum(len(each.refused) for each in results) == 7


def test_all_or_nothing_leaves_nothing_half_done_beside_a_drop(agency):
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=3)
    cards, single = [agency.card(f"Card {n}") for n in range(3)], agency.card("Single")
    into, pks = Change(to_column=agency.terms), [card.pk for card in cards]
    results = at_once(
        lambda: change_many(pks, into, by=agency.kees, all_or_nothing=True),
        lambda: move(single, to=agency.terms, by=agency.anna),
    )
    assert len(refused(results)) == 1
    assert agency.terms.cards.count() in (1, 3)


def test_a_form_sent_by_many_fills_a_column_up_to_its_limit(agency):
    Column.objects.filter(pk=agency.queue.pk).update(wip_limit=2)
    form = arranging.make_form(agency.board, by=agency.marc, name="Mailing", column=agency.queue)
    results = at_once(
        *(lambda n=n: filing.take_in(form, Sent(key=f"{n:032}", title=f"Card {n}")) for n in range(6))
    )
    assert [refusal.code for refusal in refused(results)] == ["ColumnIsFull"] * 4
    assert Card.objects.count() == Received.objects.count() == 2


def test_one_page_of_a_form_sent_six_times_is_one_card(agency):
    form = arranging.make_form(agency.board, by=agency.marc, name="Mailing", column=agency.queue)
    results = at_once(*(lambda: filing.take_in(form, Sent(key="0" * 32, title="Card")) for _ in range(6)))
    assert not refused(results)
    assert sorted(is_new for _received, is_new in results) == [False] * 5 + [True]
    assert Card.objects.count() == 1


def test_rules_act_once_on_each_card(agency):
    note = {"do": "comment", "text": "Noted."}
    acting.keep_up()
    make_rule("Note", when={"kind": "moved", "to_column": [agency.terms.pk]}, then=[note], by=agency.marc)
    for number in range(20):
        move(agency.card(f"Card {number}"), to=agency.terms, by=agency.anna)
    at_once(*[until_nothing_is_left(acting.keep_up)] * WORKERS)
    assert Comment.objects.count() == RuleRun.objects.count() == 20
    assert Comment.objects.values("card").distinct().count() == 20


def test_a_card_comes_again_once_a_day(agency):
    with clock.at(clock.now()):
        for number in range(5):
            make_recurrence(
                by=agency.marc,
                title=f"Daily {number}",
                column=agency.queue.pk,
                every="day",
                start=clock.now().date(),
            )
    filed = at_once(*[recur] * WORKERS)
    assert sum(filed) == Card.objects.count() == Recurred.objects.count() == 5


def test_news_is_noted_and_written_once(agency, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    cards = [agency.card(f"Card {n}", lead=agency.kees) for n in range(10)]
    hearing.keep_up()
    Happening.objects.all().delete()
    Notification.objects.all().delete()
    for card in cards:
        add_comment(card, f"@[Kees](member:{agency.kees.pk}) look", by=agency.anna)
    at_once(*[until_nothing_is_left(hearing.keep_up)] * WORKERS)
    mentioned = Happening.objects.filter(kind="mentioned")
    assert mentioned.count() == 10
    assert Notification.objects.filter(member=agency.kees).count() == 10
    at_once(*[composing.compose] * WORKERS)
    told = [pk for message in Outgoing.objects.all() for pk in message.happenings]
    assert len(told) == len(set(told))


def test_a_message_is_taken_up_by_one_worker(agency):
    now = clock.now()
    known = {"workspace": agency.workspace, "member": agency.kees, "channel": "email", "next_try_at": now}
    Outgoing.objects.bulk_create(Outgoing(key=f"k{n}", message_id=f"m{n}", **known) for n in range(30))

    def worker():
        taken = []
        while (message := take_up(now)) is not None:
            taken.append(message.pk)
        return taken

    taken = [pk for some in at_once(*[worker] * WORKERS) for pk in some]
    assert len(taken) == len(set(taken))
    # Whoever finds the first one held by another comes again in half a second.
    assert Outgoing.objects.filter(state=State.SENDING).count() == len(taken)


def test_a_webhook_hears_everything_once_and_in_order(agency, settings):
    settings.ALLOW_OUTGOING = ["127.0.0.0/8"]
    with far_end() as end:
        managing.make("CRM", end.url("/ok"), Wanted(kinds=["CardFiled"]), by=agency.anna)
        for number in range(15):
            agency.card(f"Card {number}")
        at_once(*[until_nothing_is_left(sending.deliver_due)] * WORKERS)
        until_nothing_is_left(sending.deliver_due)()
        heard = [json.loads(each.body)["number"] for each in end.heard]
    assert heard == sorted(set(heard))
    assert len(heard) == 15
    assert not Delivery.objects.exclude(state=DeliveryState.DELIVERED).exists()


def test_a_worker_that_looked_away_sets_nobodys_position_back(agency):
    agency.card()
    number = Workspace.objects.get(pk=agency.workspace.pk).last_entry
    for known in (number, number - 1):
        acting.skip(agency.workspace.pk, known)
    assert ReaderPosition.objects.get(reader=acting.READER).number == number


def test_who_reads_all_while_news_come_in_waits_for_nobody_in_a_circle(agency):
    """Rows of one person are held in one order by all, else PostgreSQL ends one of the two."""
    cards = [agency.card(f"Card {n}", lead=agency.kees) for n in range(20)]
    hearing.keep_up()
    Notification.objects.all().delete()
    for card in reversed(cards):
        add_comment(card, f"@[Kees](member:{agency.kees.pk}) look", by=agency.anna)
        hearing.keep_up()
    heard = Heard(Reason.COMMENTED, "archived", {})
    news = [Told(agency.kees.pk, card.pk, heard, None, agency.anna.pk, clock.now()) for card in cards]

    def hears():
        for _ in range(40):
            with transaction.atomic():
                note(news)

    def reads():
        for _ in range(40):
            inbox.read_all(by=agency.kees, until=None, reason=None)

    at_once(hears, reads)
    assert Notification.objects.filter(member=agency.kees).count() == 20
