"""When something happens, if a card fits, then something is done: once, by somebody's rights, and noted."""

from datetime import datetime, timedelta

import pytest

from baton.accounts.models import User
from baton.activity.models import Entry
from baton.approvals.answering import answer
from baton.approvals.models import Approver, Decision
from baton.boards.answers.reading import comments
from baton.boards.content.briefing import add_section
from baton.boards.content.commenting import add_comment
from baton.boards.content.tagging import set_tags
from baton.boards.models import Card, Column, Comment, CustomField, Handoff, Tag
from baton.boards.relay.moving import move
from baton.kit import clock
from baton.kit.errors import Malformed
from baton.rules.deadlines import keep_dates
from baton.rules.keeping import change_rule, make_rule
from baton.rules.listening import READER, keep_up
from baton.rules.models import Outcome, Rule, RuleRun
from baton.rules.refusals import ColumnElsewhere


def moved_to(*columns):
    return {"kind": "moved", "to_column": [each.pk for each in columns]}


def comment(text="Ready."):
    return {"do": "comment", "text": text}


def to(column):
    return {"do": "move", "column": column.pk}


def test_what_is_ready_is_offered_to_the_lead(agency, let_rules_act):
    card = agency.card(lead=agency.anna, responsible=agency.kees, column=agency.terms)
    make_rule(
        "Ready", when=moved_to(agency.client_approves), then=[{"do": "offer", "to": "lead"}], by=agency.marc
    )
    move(card, to=agency.client_approves, by=agency.kees)
    let_rules_act()
    assert Handoff.objects.get().receiver == agency.anna
    run = RuleRun.objects.get()
    assert run.deed is not None
    assert (run.outcome, run.card, run.entry) == (Outcome.DONE, card, run.deed - 1)


def test_a_rule_does_all_that_it_says(agency, let_rules_act):
    tag = Tag.objects.create(workspace=agency.workspace, name="late")
    then = [
        {"do": "tag", "tag": tag.pk},
        {"do": "lead", "to": agency.kees.pk},
        {"do": "assign", "to": agency.dasha.pk},
        {"do": "notify", "to": ["lead", agency.anna.pk], "text": "Look."},
        {"do": "child", "title": "Texts of {card}", "column": agency.queue.pk},
        {"do": "deadline", "days": 2},
        to(agency.design_queue),
    ]
    make_rule("All", when=moved_to(agency.terms), then=then, by=agency.marc)
    card = agency.card("Mailing")
    move(card, to=agency.terms, by=agency.anna)
    let_rules_act()
    assert RuleRun.objects.get().said == ""
    card = Card.objects.get(pk=card.pk)
    assert (card.column, card.lead, card.responsible) == (agency.design_queue, agency.kees, agency.kees)
    assert card.deadline is not None
    assert card.deadline > clock.now()
    assert Card.objects.get(parent=card).title == "Texts of Mailing"
    assert list(card.card_tags.values_list("tag", flat=True)) == [tag.pk]
    [said] = Comment.objects.filter(card=card)
    assert set(said.mentions.values_list("member", flat=True)) == {agency.kees.pk, agency.anna.pk}
    assert not said.client_visible


def test_what_a_rule_writes_is_told_as_the_rules(agency, let_rules_act):
    make_rule("Ready", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    card = move(agency.card(), to=agency.terms, by=agency.anna).card
    let_rules_act()
    add_comment(card, "Seen.", by=agency.anna)
    assert [(each["text"], each["rule"]) for each in comments(card, agency.tim)] == [
        ("Ready.", "Ready"),
        ("Seen.", ""),
    ]
    told = Entry.objects.filter(kind="CommentAdded").order_by("number")
    assert [each.payload["by_rule"] for each in told] == ["Ready", ""]


def test_why_a_rule_moves_is_kept_in_no_language(agency, let_rules_act):
    make_rule("Klaar", when=moved_to(agency.terms), then=[to(agency.design)], by=agency.marc)
    card = move(agency.card(), to=agency.terms, by=agency.anna).card
    let_rules_act()
    stay, told = card.stays.latest("id"), Entry.objects.filter(kind="CardMoved").latest("number")
    assert (stay.reason, stay.because) == ("", {"rule": "Klaar"})
    assert (told.payload["reason"], told.payload["because"]) == ("", {"rule": "Klaar"})


def test_a_rule_that_moves_a_card_back_needs_no_other_reason(agency, let_rules_act):
    make_rule("Too early", when=moved_to(agency.design), then=[to(agency.terms)], by=agency.marc)
    card = move(agency.card(responsible=agency.kees), to=agency.design, by=agency.anna).card
    let_rules_act()
    stay = card.stays.latest("id")
    assert (stay.column, stay.backward, stay.because) == (agency.terms, True, {"rule": "Too early"})


def test_a_card_that_does_not_fit_is_left_alone(agency, let_rules_act):
    rule = {"when": moved_to(agency.terms), "then": [comment()], "by": agency.marc}
    make_rule("Bloom only", filter="client:Bloom", **rule)
    for card in (agency.card("Bloom's", project=agency.spring), agency.card("Nobody's")):
        move(card, to=agency.terms, by=agency.anna)
    let_rules_act()
    assert [run.card.title for run in RuleRun.objects.all()] == ["Bloom's"]


def test_the_words_of_a_card_that_was_filed_a_moment_ago_are_known(agency, let_rules_act):
    make_rule("Urgent", filter="zebra", when={"kind": "filed"}, then=[comment()], by=agency.marc)
    card = agency.card("Zebra newsletter")
    agency.card("Another")
    let_rules_act()
    assert [run.card for run in RuleRun.objects.all()] == [card]


def test_what_a_rule_did_is_read_after_it_was_removed(agency, ask, let_rules_act):
    rule = make_rule("Once", when={"kind": "filed"}, then=[comment()], by=agency.marc)
    agency.card("Mailing")
    let_rules_act()
    ask(agency.marc, "DELETE", f"/rules/{rule.pk}", status=204)
    assert ask(agency.marc, "GET", "/rules") == []
    assert [line["rule_name"] for line in ask(agency.marc, "GET", "/rules/log")] == ["Once"]
    agency.card("Later")
    let_rules_act()
    assert RuleRun.objects.count() == 1


def test_a_rule_of_one_board_waits_for_no_stage_of_another(agency):
    when = {"kind": "moved", "to_column": [agency.hidden_column.pk]}
    with pytest.raises(ColumnElsewhere):
        make_rule("Elsewhere", when=when, then=[comment()], board=agency.board, by=agency.olga)


def test_a_field_is_set_only_to_what_it_can_hold(agency):
    field = CustomField.objects.create(workspace=agency.workspace, name="Recipients", kind="number")
    with pytest.raises(Malformed, match="Recipients"):
        make_rule(
            "Count",
            when={"kind": "filed"},
            then=[{"do": "field", "field": field.pk, "value": "abc"}],
            by=agency.olga,
        )


def test_a_refusal_undoes_what_the_rule_began_and_is_said(agency, let_rules_act):
    type(agency.design).objects.filter(pk=agency.design.pk).update(wip_limit=1)
    agency.card("First", column=agency.design)
    card = agency.card("Second")
    make_rule("On", when=moved_to(agency.terms), then=[comment(), to(agency.design)], by=agency.marc)
    move(card, to=agency.terms, by=agency.anna)
    before = Entry.objects.count()
    let_rules_act()
    run = RuleRun.objects.get()
    assert (run.outcome, Entry.objects.count()) == (Outcome.REFUSED, before)
    assert run.said.startswith("move it to “In design”: ")
    assert not Comment.objects.exists()


def test_rules_that_run_in_a_circle_are_stopped_and_it_is_said(agency, let_rules_act):
    there = make_rule("There", when=moved_to(agency.terms), then=[to(agency.design)], by=agency.marc)
    back = make_rule("Back", when=moved_to(agency.design), then=[to(agency.terms)], by=agency.marc)
    card = agency.card()
    move(card, to=agency.terms, by=agency.anna)
    let_rules_act()
    runs = [(run.rule, run.outcome) for run in RuleRun.objects.order_by("pk")]
    assert runs == [(there, Outcome.DONE), (back, Outcome.DONE), (there, Outcome.STOPPED)]
    assert "“There” → “Back” → “There”" in RuleRun.objects.get(outcome=Outcome.STOPPED).said
    # What a person does begins anew.
    move(card, to=agency.queue, by=agency.anna, reason="Again")
    move(card, to=agency.terms, by=agency.anna)
    let_rules_act()
    assert RuleRun.objects.filter(outcome=Outcome.STOPPED).count() == 2


def test_a_rule_that_makes_cards_does_not_make_them_for_ever(agency, let_rules_act):
    child = {"do": "child", "title": "{card}+", "column": agency.queue.pk}
    make_rule("Child", when={"kind": "filed"}, then=[child], by=agency.marc)
    agency.card("A")
    let_rules_act()
    assert Card.objects.count() == 2
    assert RuleRun.objects.get(outcome=Outcome.STOPPED).said.startswith("“Child” has made cards")


def test_an_entry_read_twice_is_acted_on_once(agency, let_rules_act):
    make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    move(agency.card(), to=agency.terms, by=agency.anna)
    let_rules_act()
    from baton.activity.models import ReaderPosition

    ReaderPosition.objects.filter(reader=READER).update(number=0)
    let_rules_act()
    assert Comment.objects.count() == 1


def test_nothing_from_before_the_rule_and_nothing_that_was_brought_is_acted_on(agency, let_rules_act):
    move(agency.card(), to=agency.terms, by=agency.anna)
    make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    move(agency.card(), to=agency.terms, by=agency.anna)
    Entry.objects.filter(kind="CardMoved").update(brought=True)
    let_rules_act()
    assert not RuleRun.objects.exists()


def test_a_paused_rule_makes_up_for_nothing(agency, let_rules_act):
    rule = make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc, active=False)
    move(agency.card(), to=agency.terms, by=agency.anna)
    change_rule(rule, by=agency.marc, active=True)
    let_rules_act()
    assert not RuleRun.objects.exists()


def test_a_rule_does_only_what_its_member_may(agency, let_rules_act):
    """Marc does not see what is of the confidential client; whoever has left does nothing any more."""
    rule = make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    move(agency.card("Vault's", project=agency.secret), to=agency.terms, by=agency.anna)
    let_rules_act()
    assert not RuleRun.objects.exists()
    type(agency.marc).objects.filter(pk=agency.marc.pk).update(left_at=clock.now() - timedelta(days=1))
    move(agency.card(), to=agency.terms, by=agency.anna)
    let_rules_act()
    assert not Comment.objects.exists()
    # Whoever changes what it does answers for it.
    rule = change_rule(rule, by=agency.olga, then=[comment("Seen.")])
    assert rule.acts_as == agency.olga


def test_the_parent_follows_its_last_child(agency, let_rules_act):
    parent = agency.card("Campaign")
    children = [agency.card(name, parent=parent) for name in ("Mail", "Push")]
    make_rule("Done", when={"kind": "children_done"}, then=[to(agency.done)], by=agency.marc)
    for child, where in zip(children, (agency.queue, agency.done), strict=True):
        move(child, to=agency.done, by=agency.anna)
        let_rules_act()
        assert Card.objects.get(pk=parent.pk).column == where


def test_a_tag_and_a_comment_are_occasions(agency, let_rules_act):
    tag = Tag.objects.create(workspace=agency.workspace, name="late")
    make_rule("Tag", when={"kind": "tagged", "tag": tag.pk}, then=[to(agency.terms)], by=agency.marc)
    make_rule("Talk", when={"kind": "commented"}, then=[to(agency.design_queue)], by=agency.marc)
    one, two = agency.card("One"), agency.card("Two")
    set_tags(one, [tag], by=agency.anna)
    add_comment(two, "Hello", by=agency.anna)
    let_rules_act()
    assert [Card.objects.get(pk=each.pk).column for each in (one, two)] == [agency.terms, agency.design_queue]


def test_two_working_days_before_a_deadline(agency):
    with clock.at(datetime.fromisoformat("2026-11-25T12:00:00+00:00")):
        make_rule("Soon", when={"kind": "deadline", "days": -2}, then=[comment("Soon.")], by=agency.marc)
        monday = datetime.fromisoformat("2026-11-30T00:00:00+00:00")
        agency.card("Mailing", deadline=monday)
        assert keep_dates() == 0
    with clock.at(datetime.fromisoformat("2026-11-26T12:00:00+00:00")):
        acted = keep_dates()
        assert (acted, keep_dates()) == (1, 0)
        assert Comment.objects.get().text == "Soon."


@pytest.mark.parametrize("days", [-60, 60])
def test_a_far_day_is_found(agency, days):
    make_rule("Far", when={"kind": "deadline", "days": days}, then=[comment()], by=agency.marc)
    agency.card(deadline=clock.now())
    assert keep_dates() == 0


def test_a_rehearsal_says_what_would_have_been_and_does_nothing(agency, ask):
    card = agency.card("Mailing", project=agency.spring)
    other = agency.card("Push")
    for each in (card, other):
        move(each, to=agency.terms, by=agency.anna)
    sent = {"name": "x", "when": moved_to(agency.terms), "filter": "client:Bloom", "actions": [comment()]}
    # A history that was brought along tells as well what would come of the rule.
    Entry.objects.filter(kind="CardMoved").update(brought=True)
    entries = Entry.objects.count()
    told = ask(agency.marc, "POST", "/rules/rehearsal", sent)
    assert [each["title"] for each in told["cards"]] == ["Mailing"]
    assert (told["occasions"], told["cards"][0]["times"]) == (1, 1)
    assert (Entry.objects.count(), Rule.objects.count(), Comment.objects.count()) == (entries, 0, 0)


def test_a_button_does_at_once_what_it_says(agency, ask):
    card = agency.card("Mailing", project=agency.spring)
    when = {"kind": "button", "label": "To design"}
    rule = make_rule(
        "Button", when=when, then=[to(agency.design_queue)], filter="client:Bloom", by=agency.marc
    )
    [button] = ask(agency.kees, "GET", f"/cards/{card.pk}/rule-buttons")
    assert (button["rule"], button["label"]) == (rule.pk, "To design")
    assert ask(agency.kees, "POST", f"/cards/{card.pk}/rules/{rule.pk}")["outcome"] == "done"
    assert Card.objects.get(pk=card.pk).column == agency.design_queue
    other = agency.card("Not of Bloom")
    assert ask(agency.kees, "GET", f"/cards/{other.pk}/rule-buttons") == []
    ask(agency.kees, "POST", f"/cards/{other.pk}/rules/{rule.pk}", status=409)


def test_an_agency_s_rules_are_offered_ready_to_switch_on(agency, ask):
    offered = ask(agency.marc, "GET", f"/boards/{agency.board.pk}/rule-examples")
    assert [each["when"]["kind"] for each in offered] == [
        *("moved", "approved", "children_done", "deadline", "blocked", "changes_asked", "button")
    ]
    # What is approved further on must not come back.
    assert offered[1]["filter"] == 'column:Queue,"Terms of reference"'
    for each in offered:
        sentence = each.pop("sentence")
        assert ask(agency.marc, "POST", "/rules", each)["sentence"] == sentence


def test_s41_rules_and_what_they_did_are_seen_by_who_may_see_them(agency, ask, let_rules_act):
    hidden = make_rule(
        "Salaries", when={"kind": "filed"}, then=[comment()], board=agency.hidden_board, by=agency.olga
    )
    make_rule("Everywhere", when={"kind": "filed"}, then=[comment()], by=agency.olga)
    agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    agency.card("Vault's", project=agency.secret)
    let_rules_act()
    assert len(ask(agency.olga, "GET", "/rules/log")) == 3
    assert [each["name"] for each in ask(agency.kees, "GET", "/rules")] == ["Everywhere"]
    assert ask(agency.kees, "GET", "/rules/log") == []
    for who in (agency.marc, agency.kees, agency.greta):
        status = 403 if who == agency.greta else 404
        ask(who, "GET", f"/rules/log?rule={hidden.pk}", status=status)
        ask(who, "PATCH", f"/rules/{hidden.pk}", {"name": "Mine"}, status=404)
    ask(agency.greta, "GET", "/rules", status=403)
    unseen = {"name": "x", "when": moved_to(agency.hidden_column), "actions": [to(agency.hidden_column)]}
    ask(agency.marc, "POST", "/rules", unseen, status=404)
    ask(agency.marc, "POST", "/rules/rehearsal", unseen, status=404)


def test_what_breaks_is_noted_and_the_next_goes_on(agency, let_rules_act, monkeypatch):
    def broken(*known, **more):
        raise ZeroDivisionError

    monkeypatch.setattr("baton.rules.acting.add_comment", broken)
    make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    move(agency.card(), to=agency.terms, by=agency.anna)
    let_rules_act()
    assert "Something went wrong" in RuleRun.objects.get().said
    assert keep_up() == 0


def test_a_rule_asks_for_approval_and_another_goes_on_when_it_is_granted(agency, let_rules_act):
    ask = {"do": "approval", "to": [agency.kees.pk], "title": "Texts"}
    make_rule("Ask", when=moved_to(agency.terms), then=[ask], by=agency.marc)
    make_rule("On", when={"kind": "approved"}, then=[to(agency.design_queue)], by=agency.marc)
    card = agency.card()
    add_section(card, by=agency.anna, text="One mail")
    move(card, to=agency.terms, by=agency.anna)
    let_rules_act()
    asked = Approver.objects.get()
    assert asked.member == agency.kees
    answer(asked, by=agency.kees, decision=Decision.APPROVE, shown=asked.approval.content_hash)
    let_rules_act()
    assert Card.objects.get(pk=card.pk).column == agency.design_queue


def test_a_rule_does_not_act_on_what_it_made_itself(agency, let_rules_act):
    """Two children of each child would be sixty cards from one, ten of each a hundred thousand."""
    child = {"do": "child", "title": "{card}+", "column": agency.queue.pk}
    make_rule("Children", when={"kind": "filed"}, then=[child, child], by=agency.marc)
    agency.card("A")
    let_rules_act()
    assert Card.objects.count() == 3
    assert RuleRun.objects.filter(outcome=Outcome.STOPPED).count() == 2


def test_why_a_rule_was_refused_names_nothing_that_its_reader_does_not_see(agency, ask, let_rules_act):
    make_rule("Away", when={"kind": "filed"}, then=[to(agency.hidden_column)], by=agency.olga)
    Column.objects.filter(pk=agency.hidden_column.pk).update(archived_at=clock.now())
    agency.card("Mailing")
    let_rules_act()
    assert "Idea" in ask(agency.olga, "GET", "/rules/log")[0]["said"]
    [told] = ask(agency.kees, "GET", "/rules/log")
    assert (told["outcome"], told["said"]) == ("refused", "move it to “…”: …")


def test_in_the_name_of_a_closed_account_nothing_acts(agency, let_rules_act):
    make_rule("Note", when=moved_to(agency.terms), then=[comment()], by=agency.marc)
    User.objects.filter(pk=agency.marc.user_id).update(is_active=False)
    move(agency.card(), to=agency.terms, by=agency.anna)
    let_rules_act()
    assert not Comment.objects.exists()
    assert RuleRun.objects.get().outcome == Outcome.REFUSED
