"""What rules did and would do, told to each reader in their language and with their sight."""

import pytest
from django.utils import translation

from baton.accounts.models import Project
from baton.activity.models import Entry
from baton.boards.content.commenting import add_comment
from baton.boards.models import Board, Card, Column, Comment
from baton.boards.relay.blocking import block
from baton.boards.relay.moving import move
from baton.rules.keeping import make_rule
from baton.rules.models import Outcome, Rule, RuleRun
from baton.webhooks.managing import Wanted, make, stop
from baton.webhooks.models import Delivery, Stopped
from tests.rules.test_rules import comment, moved_to, to


@pytest.fixture
def log(ask):
    return lambda who, query="": ask(who, "GET", f"/rules/log{query}")


def speaks(person, language):
    person.user.language = language
    person.user.save()


def test_a_refusal_is_told_in_the_readers_language(agency, log, let_rules_act):
    Column.objects.filter(pk=agency.design.pk).update(wip_limit=1)
    agency.card("First", column=agency.design)
    make_rule("On", when=moved_to(agency.terms), then=[to(agency.design)], by=agency.marc)
    move(agency.card("Second"), to=agency.terms, by=agency.anna)
    let_rules_act()
    (line,) = log(agency.anna)
    assert line["said"].startswith("move it to “In design”: “In design” is full (limit: 1).")
    speaks(agency.anna, "nl")
    (line,) = log(agency.anna)
    assert "is vol" in line["said"]
    assert "In design" in line["said"]


def test_what_a_reader_does_not_see_a_refusal_does_not_name(agency, log, let_rules_act):
    """Olga's rule moves cards to a private board; Anna sees the card, and nothing of that board."""
    Column.objects.filter(pk=agency.hidden_column.pk).update(wip_limit=1)
    Board.objects.filter(pk=agency.hidden_board.pk).update(limit_rule="refuse")
    agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    make_rule("Away", when=moved_to(agency.terms), then=[to(agency.hidden_column)], by=agency.olga)
    move(agency.card("Mailing"), to=agency.terms, by=agency.anna)
    let_rules_act()
    assert "“Idea”" in log(agency.olga)[0]["said"]
    (line,) = log(agency.anna)
    assert (line["outcome"], line["said"]) == ("refused", "move it to “…”: …")


def test_a_chain_names_only_rules_that_its_reader_sees(agency, log, let_rules_act):
    hidden = {"board": agency.hidden_board, "by": agency.olga}
    make_rule("There", when=moved_to(agency.terms), then=[to(agency.hidden_column)], by=agency.olga)
    make_rule("Secretly back", when=moved_to(agency.hidden_column), then=[to(agency.terms)], **hidden)
    move(agency.card(), to=agency.terms, by=agency.anna)
    let_rules_act()
    stopped = RuleRun.objects.get(outcome=Outcome.STOPPED)
    assert "“There” → “Secretly back” → “There”" in stopped.said
    (line,) = log(agency.anna, "?outcome=stopped")
    assert "“There” → … → “There”" in line["said"]


def test_the_log_is_read_in_pages(agency, log, let_rules_act):
    make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    for title in "ABC":
        move(agency.card(title), to=agency.terms, by=agency.anna)
    let_rules_act()
    page = log(agency.marc, "?limit=2")
    assert [each["title"] for each in page] == ["C", "B"]
    assert [each["title"] for each in log(agency.marc, f"?limit=2&before={page[-1]['id']}")] == ["A"]


def test_a_rule_tells_how_often_it_acted(agency, ask, let_rules_act):
    make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    move(agency.card(), to=agency.terms, by=agency.anna)
    move(agency.card("Vault's", project=agency.secret), to=agency.terms, by=agency.anna)
    let_rules_act()
    (rule,) = ask(agency.marc, "GET", "/rules")
    assert (rule["acted"]["done"], rule["acted"]["refused"]) == (1, 0)
    assert rule["acted"]["last"]


def test_a_rehearsal_says_what_would_be_done_card_by_card_and_does_nothing(agency, ask):
    Column.objects.filter(pk=agency.design.pk).update(wip_limit=1)
    agency.card("Full", column=agency.design)
    held = agency.card("Held", lead=agency.kees)
    nobodys = agency.card("Nobody's")
    for card in (held, nobodys):
        move(card, to=agency.terms, by=agency.anna)
    before = (Entry.objects.count(), Comment.objects.count())
    rule = {
        "name": "On",
        "when": moved_to(agency.terms),
        "actions": [comment("Go."), {"do": "offer", "to": "lead"}],
    }
    found = ask(agency.marc, "POST", "/rules/rehearsal", rule)
    told = {each["title"]: (each["would"][1], each["refused"]) for each in found["cards"]}
    assert told["Held"] == ("offer it to the lead (Kees)", None)
    assert told["Nobody's"][1] is not None
    assert told["Nobody's"][1].endswith("Nobody has this part in the card.")
    assert found["tried"] == 2
    assert (Entry.objects.count(), Comment.objects.count()) == before
    # The next number of the log is free: what was tried left no gap.
    add_comment(held, "Really", by=agency.anna)
    assert Entry.objects.order_by("-number")[0].number == Entry.objects.count()


def test_a_rule_is_read_before_it_is_made(agency, ask):
    rule = {"name": "x", "when": {"kind": "blocked"}, "actions": [to(agency.design) | {"reason": "Late"}]}
    read = ask(agency.marc, "POST", "/rules/sentence", rule)["sentence"]
    assert read == "When a card is blocked: move it to “In design” (“Late”)."
    assert not Rule.objects.exists()
    ask(agency.anna, "POST", "/rules/sentence", rule, status=403)


def test_the_account_manager_is_somebody_of_the_cards_project(agency, let_rules_act):
    Project.objects.filter(pk=agency.spring.pk).update(account_manager=agency.anna)
    then = [{"do": "assign", "to": "account_manager"}]
    make_rule("Ready", when={"kind": "blocked"}, then=then, by=agency.marc)
    card = agency.card(project=agency.spring, responsible=agency.kees)
    block(card, kind="client", reason="Waits", by=agency.kees)
    let_rules_act()
    assert Card.objects.get(pk=card.pk).responsible == agency.anna


def test_a_rule_calls_a_webhook_of_whoever_it_acts_as(agency, let_rules_act):
    endpoint = make("CRM", "https://hooks.example/x", Wanted(kinds=["CardFiled"]), by=agency.marc)
    call = {"do": "webhook", "webhook": endpoint.pk}
    make_rule("Tell", when=moved_to(agency.terms), then=[call], by=agency.marc)
    move(agency.card(), to=agency.terms, by=agency.anna)
    let_rules_act()
    (sent,) = Delivery.objects.filter(endpoint=endpoint, kind="RuleCalled")
    assert sent.number == RuleRun.objects.get().deed
    stop(endpoint, Stopped.BY_HAND, by=agency.marc)
    move(agency.card("Second"), to=agency.terms, by=agency.anna)
    let_rules_act()
    assert "The webhook “CRM” is stopped." in RuleRun.objects.get(outcome=Outcome.REFUSED).said


def test_nobody_sends_to_the_webhook_of_another(agency, ask):
    theirs = make("CRM", "https://hooks.example/x", Wanted(), by=agency.anna)
    call = {"do": "webhook", "webhook": theirs.pk}
    rule = {"name": "x", "when": {"kind": "filed"}, "actions": [call]}
    ask(agency.marc, "POST", "/rules", rule, status=404)


@pytest.mark.parametrize("language", ["ru", "nl"])
def test_every_action_is_said_in_every_language(agency, ask, language):
    speaks(agency.marc, language)
    tag = ask(agency.marc, "POST", "/tags", {"name": "late"})["id"]
    hook = make("CRM", "https://hooks.example/x", Wanted(), by=agency.marc)
    then = [
        to(agency.design) | {"reason": "Late"},
        {"do": "offer", "to": "account_manager", "note": "Ready"},
        {"do": "tag", "tag": tag},
        {"do": "notify", "to": ["lead", "author"], "text": "Look"},
        {"do": "approval", "to": ["responsible"]},
        {"do": "child", "title": "{card}", "column": agency.queue.pk},
        {"do": "deadline", "days": 2},
        {"do": "webhook", "webhook": hook.pk},
    ]
    rule = {"name": "x", "when": {"kind": "deadline", "days": -2}, "actions": then}
    read = ask(agency.marc, "POST", "/rules/sentence", rule)["sentence"]
    with translation.override("en"):
        english = ("When ", "move it", "offer ", "mention", "ask for", "child", "call the")
        assert not [word for word in english if word in read]


def test_a_rule_is_a_sentence_in_the_reader_s_words(agency, ask):
    sent = {
        "name": "Ready",
        "board": agency.board.pk,
        "when": moved_to(agency.terms, agency.design),
        "filter": "client:Vault",
        "actions": [{"do": "offer", "to": "lead"}, {"do": "assign", "to": agency.kees.pk}],
    }
    told = ask(agency.olga, "POST", "/rules", sent)
    start = "When a card comes to “Terms of reference” or “In design”, if "
    then = ": offer it to the lead; make responsible: Kees."
    assert told["sentence"] == f"{start}client:Vault{then}"
    kept = ask(agency.olga, "PATCH", f"/rules/{told['id']}", {"when": None})
    assert kept["sentence"] == told["sentence"], "what is left open stays as it was"
    [theirs] = ask(agency.kees, "GET", "/rules")
    assert theirs["sentence"] == f"{start}client:…{then}"
    assert (theirs["when"], theirs["actions"], theirs["may_change"]) == (None, [], False)


def test_a_part_in_the_card_is_bent_into_a_russian_sentence(agency, ask):
    agency.olga.user.language = "ru"
    agency.olga.user.save()
    sent = {
        "name": "Ready",
        "when": {"kind": "children_done"},
        "actions": [
            {"do": "offer", "to": "lead"},
            {"do": "assign", "to": "account_manager"},
            {"do": "approval", "to": ["author"]},
            {"do": "notify", "to": ["responsible", agency.kees.pk], "text": "Смотрите"},
        ],
    }
    told = ask(agency.olga, "POST", "/rules", sent)["sentence"]
    assert "предложить ведущему; сделать ответственным аккаунт-менеджера" in told
    assert "запросить согласование у того, кто создал карточку" in told
    assert "упомянуть — ответственный, Kees: «Смотрите»" in told
