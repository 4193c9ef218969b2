"""What the agency has settled in its last weeks, and what came of it."""

import pytest

from baton.activity.readers import behind
from baton.boards.models import BoardTemplate, Card, CardTemplate, ChecklistItem, ChecklistTemplate, Comment
from baton.feeds.models import Feed
from baton.intake.models import IntakeForm, Letter, Received
from baton.kit import outgoing
from baton.notifications.models import Outgoing, Rhythm, Wish
from baton.rules.listening import READER
from baton.rules.models import Recurred, Recurrence, Rule, RuleRun
from baton.webhooks.listening import due
from baton.webhooks.models import Delivery, Endpoint
from baton.webhooks.sending import deliver_due


def test_rules_ran_at_the_moment_of_what_they_ran_for(lantern):
    runs = RuleRun.objects.filter(workspace=lantern, outcome="done")
    kinds = set(runs.values_list("rule__when__kind", flat=True))
    assert {"moved", "approved", "blocked", "children_done", "button"} <= kinds
    ends = Card.objects.filter(workspace=lantern).latest("created_at").created_at
    assert all(run.created_at <= ends for run in runs.filter(rule__when__kind="button"))
    assert Rule.objects.filter(workspace=lantern, active=False).exists()


def test_the_clients_yes_goes_to_the_designers_by_the_rule(lantern):
    rule = Rule.objects.filter(workspace=lantern, when__kind="approved").first()
    assert rule is not None
    went = RuleRun.objects.filter(rule=rule, outcome="done")
    assert went.exists()
    for run in went:
        assert run.card.stays.filter(column__name="Design queue", entered_at=run.created_at).exists()


def test_the_whole_of_a_campaign_was_published_by_its_last_part(lantern):
    whole = Card.objects.get(workspace=lantern, title="First snow")
    parts = Card.objects.filter(parent=whole)
    assert parts.count() == 3
    assert {part.stage_kind for part in parts} == {"done"}
    assert whole.stage_kind == "done"
    assert RuleRun.objects.filter(card=whole, rule__when__kind="children_done", outcome="done").count() == 1


def test_what_comes_again_was_filed_on_its_days_and_worked_on(lantern):
    assert Recurrence.objects.filter(workspace=lantern, active=True).count() == 4
    times = Recurred.objects.filter(recurrence__workspace=lantern, card__isnull=False)
    assert times.filter(recurrence__title__startswith="Newsletter").count() >= 5
    assert times.filter(card__stage_kind="done").exists()
    assert not Recurred.objects.filter(recurrence__workspace=lantern).exclude(said="").exists()
    assert all(each.card and each.card.brief_sections.exists() for each in times)
    shifts = dict(Recurrence.objects.filter(workspace=lantern).values_list("every", "shift"))
    assert shifts["month"] == "before"


def test_templates_of_cards_checklists_and_a_board_with_its_rules_are_kept(lantern):
    assert CardTemplate.objects.filter(workspace=lantern).count() == 6
    assert ChecklistTemplate.objects.filter(workspace=lantern).count() == 4
    assert BoardTemplate.objects.filter(workspace=lantern).count() == 1
    assert ChecklistItem.objects.filter(checklist__name="Before the send").exists()


def test_requests_came_by_two_forms_and_their_cards_are_shared(lantern):
    assert IntakeForm.objects.filter(by__workspace=lantern, closed_at=None).count() == 2
    cards = [received.card for received in Received.objects.filter(form__by__workspace=lantern)]
    assert len(cards) == 4
    assert all(card.shared and card.responsible_id is not None for card in cards)


def test_of_three_mails_one_is_a_card_one_a_comment_and_one_waits(lantern):
    letters = {each.outcome: each for each in Letter.objects.filter(workspace=lantern)}
    assert set(letters) == {"card", "comment", "held"}
    assert letters["card"].card is not None
    assert letters["card"].card.title == "Can we stop the second reminder?"
    assert letters["held"].why_held == "stranger"
    assert letters["held"].card is None
    said = Comment.objects.filter(card=letters["comment"].card).latest("created_at")
    assert (said.by.name, said.by.is_guest) == ("Marit Jansma", True)


def test_some_chose_what_reaches_them(lantern):
    assert Wish.objects.filter(member__workspace=lantern).count() >= 8
    assert set(Rhythm.objects.filter(member__workspace=lantern).values_list("member__name", flat=True)) == {
        "Vera Lindqvist",
        "Kees Verbeek",
        "Катя Морозова",
    }
    assert Feed.objects.filter(member__workspace=lantern, revoked_at=None).count() == 2


def test_nothing_of_it_leaves_the_house(lantern, monkeypatch):
    def called(*args, **known):
        pytest.fail("The demo agency called somebody.")

    monkeypatch.setattr(outgoing, "request", called)
    webhook = Endpoint.objects.get(workspace=lantern)
    assert webhook.host.endswith(".example")
    assert not webhook.is_active
    assert due() == []
    assert deliver_due() == 0
    assert not Delivery.objects.filter(endpoint=webhook).exists()
    assert not Outgoing.objects.filter(workspace=lantern).exists()


def test_the_rules_begin_with_what_happens_now(lantern):
    assert behind(READER) == {}
