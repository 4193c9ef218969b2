"""The inbox: one row per person and card, why, and what happened there, squashed."""

from decimal import Decimal

from baton.approvals.answering import answer
from baton.approvals.asking import Terms, ask
from baton.boards.content.briefing import add_section
from baton.boards.content.commenting import add_comment, edit_comment
from baton.boards.content.editing import Edits, edit
from baton.boards.content.participating import set_participants
from baton.boards.content.tagging import set_tags
from baton.boards.models import Card, Comment, Mention, Rule, SpaceMember
from baton.boards.relay.answering import accept, give_back, take_back
from baton.boards.relay.assigning import assign
from baton.boards.relay.blocking import block, lift
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.boards.relay.trashing import trash
from baton.boards.structure.arranging_spaces import change_space
from baton.boards.structure.arranging_tags import add_tag
from baton.boards.undo.undoing import undo
from baton.interchange.whole.exporting import export_to
from baton.interchange.whole.importing import import_from
from baton.kit import clock
from baton.notifications.following import unwatch, watch
from baton.notifications.listening import keep_up
from baton.notifications.models import Happening, Notification, Watch


def mention(*people):
    return " ".join(f"@[{person.name}](member:{person.pk})" for person in people)


def test_an_empty_inbox_says_so(agency, inbox):
    assert inbox(agency.tim) == {
        "unread": 0,
        "number": 0,
        "behind": False,
        "notices": [],
        "rows": [],
        "next": None,
    }


def test_an_offer_is_heard_by_its_receiver_with_the_note_and_by_nobody_else(agency, card, inbox, words):
    offer(card, to=agency.dasha, by=agency.kees, note="The mock-up, *please*")
    (row,) = inbox(agency.dasha)["rows"]
    assert (row["reason"], row["unread"], row["card"]["code"]) == ("handed", 1, card.code)
    assert words(agency.dasha) == ["Kees: offers you the card “The mock-up, please”"]
    assert words(agency.kees) == words(agency.anna) == []


def test_the_account_manager_who_filed_a_card_hears_of_it_until_they_mute_it(agency, card, words):
    agency.spring.account_manager = agency.anna
    agency.spring.save()
    move(card, to=agency.done, by=agency.kees)
    assert words(agency.anna) == ["Kees: moved: Terms of reference → Release"]
    unwatch(card, by=agency.anna)
    move(card, to=agency.terms, by=agency.kees, reason="Not yet")
    assert len(words(agency.anna)) == 1


def test_an_offer_that_is_taken_back_leaves_nothing(agency, card, inbox):
    handoff = offer(card, to=agency.dasha, by=agency.kees).row
    assert inbox(agency.dasha)["unread"] == 1
    take_back(handoff, by=agency.kees)
    assert inbox(agency.dasha) | {"number": 0} == {
        "unread": 0,
        "number": 0,
        "behind": False,
        "notices": [],
        "rows": [],
        "next": None,
    }


def test_who_gave_hears_the_answer(agency, card, words):
    accept(offer(card, to=agency.dasha, by=agency.kees).row, by=agency.dasha)
    # He leads the card still, so he hears that it changed hands, once.
    assert words(agency.kees) == ["Dasha: made responsible: Dasha", "Dasha: accepted your offer"]
    give_back(offer(card, to=agency.daan, by=agency.dasha).row, reason="I am ill", by=agency.daan)
    assert words(agency.dasha) == ["Daan: returned your offer “I am ill”"]


def test_the_deputy_of_somebody_away_hears_of_an_offer_too(agency, card, words):
    agency.dasha.deputy = agency.daan
    agency.dasha.save(update_fields=["deputy"])
    offer(card, to=agency.dasha, by=agency.kees)
    assert words(agency.daan) == ["Kees: offers you the card"]


def test_whoever_becomes_responsible_hears_it_first(agency, card, inbox, words):
    assign(card, to=agency.tim, by=agency.marc)
    assert inbox(agency.tim)["rows"][0]["reason"] == "responsible"
    assert words(agency.tim) == ["Marc: made you responsible"]
    assert words(agency.kees) == ["Marc: made responsible: Tim"]


def test_nobody_hears_of_their_own_deeds(agency, card, inbox):
    move(card, to=agency.design, by=agency.kees)
    assert inbox(agency.kees)["rows"] == []


def test_there_and_back_again_is_nothing(agency, card, inbox, words):
    move(card, to=agency.design, by=agency.marc)
    assert words(agency.kees) == ["Marc: moved: Terms of reference → In design"]
    move(card, to=agency.terms, by=agency.anna, reason="Not yet")
    found = inbox(agency.kees)
    assert (found["unread"], found["rows"]) == (0, [])


def test_what_is_taken_back_within_minutes_is_nothing_too(agency, card, inbox):
    moved = move(card, to=agency.design, by=agency.marc)
    undo(number=moved.entry.number, by=agency.marc)
    assert inbox(agency.kees)["rows"] == []


def test_an_edit_that_is_taken_back_is_nothing_and_another_stands(agency, card, inbox, words):
    filled = edit(card, {"title": "Autumn mailing"}, by=agency.marc)
    assert filled.entry is not None
    undo(number=filled.entry.number, by=agency.marc)
    assert inbox(agency.kees)["rows"] == []
    project = edit(Card.objects.get(pk=card.pk), {"project": None}, by=agency.marc)
    assert words(agency.kees) == ["Marc: edited the card"]
    assert project.entry is not None
    undo(number=project.entry.number, by=agency.marc)
    assert inbox(agency.kees)["rows"] == []


def test_a_tag_that_is_taken_back_is_nothing(agency, card, inbox, words):
    tag = add_tag("urgent", colour="red", by=agency.olga)
    tagged = set_tags(card, [tag], by=agency.marc)
    assert words(agency.kees) == ["Marc: edited the card"]
    assert tagged.entry is not None
    undo(number=tagged.entry.number, by=agency.marc)
    assert inbox(agency.kees)["rows"] == []


def test_many_moves_come_to_the_first_from_and_the_last_to(agency, card, words):
    move(card, to=agency.design, by=agency.marc)
    move(card, to=agency.client_approves, by=agency.anna)
    assert words(agency.kees) == ["Marc, Anna: moved: Terms of reference → Client approves the mock-up"]


def test_comments_are_counted_and_the_last_is_quoted(agency, card, inbox, words):
    add_comment(card, "Which green?", by=agency.anna)
    add_comment(card, "The *dark* one?", by=agency.tim)
    (row,) = inbox(agency.kees)["rows"]
    assert (row["reason"], row["unread"]) == ("commented", 2)
    assert words(agency.kees) == ["Anna, Tim: wrote 2 comments “The dark one?”"]


def test_whoever_is_mentioned_hears_that_and_follows_from_then_on(agency, card, words):
    add_comment(card, f"{mention(agency.tim)} look", by=agency.anna)
    assert words(agency.tim) == ["Anna: mentioned you “@Tim look”"]
    add_comment(card, "And now?", by=agency.anna)
    assert "Anna: commented “And now?”" in words(agency.tim)


def test_what_a_rule_wrote_is_heard_as_the_rules(agency, card, words):
    add_comment(card, f"{mention(agency.tim)} look", by=agency.anna, rule="Ready")
    assert words(agency.tim) == ["Anna: mentioned you, by the rule “Ready” “@Tim look”"]
    assert words(agency.kees) == ["Anna: commented, by the rule “Ready” “@Tim look”"]


def test_a_mention_added_afterwards_is_heard_once(agency, card, words):
    said = add_comment(card, "Look", by=agency.anna).row
    edit_comment(said, text=f"Look {mention(agency.tim)}", by=agency.anna)
    edit_comment(Comment.objects.get(), text=f"Look, {mention(agency.tim)}!", by=agency.anna)
    assert words(agency.tim) == ["Anna: mentioned you “Look, @Tim!”"]


def test_a_blocker_that_was_lifted_meanwhile_is_no_news(agency, card, words):
    blocker = block(card, kind="client", reason="No logo", by=agency.anna).row
    assert words(agency.kees) == ["Anna: blocked the card “No logo”"]
    lift(blocker, by=agency.anna)
    assert words(agency.kees) == []


def test_a_renamed_card_says_what_it_was(agency, card, words):
    edit(card, {"title": "Summer mailing"}, by=agency.anna)
    assert words(agency.kees) == ["Anna: renamed; it was “Spring mailing”"]
    edit(card, {"title": "Spring mailing"}, by=agency.marc)
    assert words(agency.kees) == []


def test_participants_follow_and_may_mute(agency, card, words):
    set_participants(card, {agency.daan: "designer"}, by=agency.marc)
    assert words(agency.daan) == ["Marc: added you to the participants"]
    unwatch(card, by=agency.daan)
    add_comment(card, "Which green?", by=agency.anna)
    assert words(agency.daan) == ["Marc: added you to the participants"]
    add_comment(card, f"{mention(agency.daan)}?", by=agency.anna)
    assert "Anna: mentioned you “@Daan?”" in words(agency.daan)


def test_anybody_may_follow_a_card(agency, card, words):
    watch(card, by=agency.tim)
    move(card, to=agency.design, by=agency.marc)
    assert words(agency.tim) == ["Marc: moved: Terms of reference → In design"]


def test_what_an_import_brought_is_nobodys_news(agency, card, inbox):
    with clock.at(clock.real_now()):
        move(card, to=agency.design, by=agency.marc)
    assert inbox(agency.kees)["rows"] == []


def test_a_guest_hears_of_what_is_marked_for_them_and_not_of_the_teams(agency, card, words):
    edit(card, {"shared": True}, by=agency.anna)
    add_comment(card, f"{mention(agency.greta)} what do you think?", by=agency.anna, client_visible=True)
    add_comment(card, "She will not like it", by=agency.kees)
    move(card, to=agency.design, by=agency.marc)
    block(card, kind="ours", reason="Between us", by=agency.marc)
    assert words(agency.greta) == ["Anna: mentioned you “@Greta what do you think?”"]
    assert words(agency.gleb) == []


def test_what_was_read_is_over_and_the_next_thing_begins_a_new_round(agency, card, inbox, words, as_member):
    add_comment(card, "One", by=agency.anna)
    (row,) = inbox(agency.kees)["rows"]
    kees = as_member(agency.kees)
    assert kees.post(f"/api/relay/inbox/{row['id']}/read").json()["unread"] == 0
    assert words(agency.kees) == ["Anna: commented “One”"]
    assert words(agency.kees, "?unread=true") == []
    add_comment(card, "Two", by=agency.anna)
    assert words(agency.kees) == ["Anna: commented “Two”"]
    assert Notification.objects.filter(member=agency.kees).count() == 1
    assert kees.post(f"/api/relay/inbox/{row['id']}/read").json()["unread"] == 0
    assert kees.post(f"/api/relay/inbox/{row['id']}/unread").json()["unread"] == 1


def test_all_is_read_up_to_what_was_looked_at(agency, card, inbox, as_member):
    add_comment(card, "One", by=agency.anna)
    looked_at = inbox(agency.kees)["rows"][0]["last_at"]
    other = agency.card("Later", column=agency.terms, responsible=agency.kees)
    keep_up()
    answer = as_member(agency.kees).post(
        "/api/relay/inbox/read-all", {"until": looked_at}, content_type="application/json"
    )
    assert answer.json()["unread"] == 1
    assert inbox(agency.kees, "?unread=true")["rows"][0]["card"]["id"] == other.pk


def test_looking_at_the_card_reads_what_the_inbox_says_of_it(agency, card, inbox, as_member):
    add_comment(card, f"{mention(agency.kees)} look", by=agency.anna)
    assert inbox(agency.kees)["unread"] == 1
    assert as_member(agency.kees).post(f"/api/relay/cards/{card.pk}/looked-at").status_code == 204
    assert inbox(agency.kees)["unread"] == 0
    assert not Mention.objects.filter(member=agency.kees, seen_at=None).exists()


def test_the_inbox_is_filtered_by_reason_and_paged(agency, inbox):
    for number in range(3):
        agency.card(f"Card {number}", column=agency.terms, responsible=agency.kees)
    add_comment(agency.card("Named"), f"{mention(agency.kees)}?", by=agency.anna)
    assert [row["card"]["title"] for row in inbox(agency.kees, "?reason=mentioned")["rows"]] == ["Named"]
    first = inbox(agency.kees, "?limit=3")
    rest = inbox(agency.kees, f"?limit=3&before={first['next']}")
    assert [row["card"]["title"] for row in first["rows"] + rest["rows"]] == [
        "Named",
        "Card 2",
        "Card 1",
        "Card 0",
    ]
    assert rest["next"] is None


def test_a_card_in_the_trash_is_not_in_the_inbox(agency, card, inbox):
    add_comment(card, "One", by=agency.anna)
    assert inbox(agency.kees)["unread"] == 1
    trash(card, by=agency.marc)
    assert inbox(agency.kees) | {"number": 0} == {
        "unread": 0,
        "number": 0,
        "behind": False,
        "notices": [],
        "rows": [],
        "next": None,
    }


def test_whoever_loses_sight_of_a_space_has_nothing_of_it_left(agency, card, inbox):
    SpaceMember.objects.create(space=agency.production, member=agency.kees)
    watch(card, by=agency.tim)
    add_comment(card, "One", by=agency.anna)
    assert inbox(agency.tim)["unread"] == 1
    change_space(agency.production, by=agency.olga, private=True, members=[agency.kees, agency.olga])
    assert inbox(agency.tim)["rows"] == []
    assert not Notification.objects.filter(member=agency.tim).exists()
    assert not Watch.objects.filter(member=agency.tim).exists()


def test_what_happens_on_a_confidential_clients_card_is_heard_by_those_named_on_it(agency, words):
    secret = agency.card("Secret", project=agency.secret, column=agency.queue, lead=agency.olga)
    watch(secret, by=agency.kees)
    add_comment(secret, "Psst", by=agency.anna)
    assert words(agency.kees) == []
    assert words(agency.olga) == ["Anna: commented “Psst”", "Anna: made you the lead"]


def test_whoever_left_hears_nothing(agency, card):
    watch(card, by=agency.tim)
    agency.tim.left_at = clock.now()
    agency.tim.save(update_fields=["left_at"])
    add_comment(card, "One", by=agency.anna)
    keep_up()
    assert not Notification.objects.filter(member=agency.tim).exists()


def test_the_reader_reads_every_entry_once(agency, card):
    add_comment(card, "One", by=agency.anna)
    assert keep_up() > 0
    assert keep_up() == 0
    assert Happening.objects.count() == 1


def test_a_workspace_that_came_from_elsewhere_begins_without_old_news(agency, card, tmp_path):
    """Its inboxes come along as they were; its log is history."""
    add_comment(card, "One", by=agency.anna)
    offer(card, to=agency.dasha, by=agency.kees)
    keep_up()
    add_comment(card, "Two", by=agency.anna)
    export_to(tmp_path / "relay.json", agency.workspace)
    copy = import_from(tmp_path / "relay.json", slug="copy")
    before = Happening.objects.filter(notification__member__workspace=copy).count()
    assert before == Happening.objects.filter(notification__member__workspace=agency.workspace).count() == 2
    keep_up()
    assert Happening.objects.filter(notification__member__workspace=copy).count() == before
    told = Happening.objects.get(notification__member__workspace=copy, kind="commented")
    assert Comment.objects.get(pk=told.detail["comment"]).card.workspace == copy


def test_tags_and_fields_are_told_as_an_edit_and_prices_not_at_all(agency, card, words):
    edit(card, Edits(price=Decimal("100")), by=agency.olga)
    assert words(agency.kees) == []
    set_tags(card, [add_tag("Urgent", by=agency.olga)], by=agency.olga)
    assert words(agency.kees) == ["Olga: edited the card"]


def test_when_one_of_several_wants_changes_the_team_and_whoever_asked_hear_it(agency, card, words):
    add_section(card, title="Terms", text="Two mails", by=agency.kees)
    approval, _ = ask(
        card, by=agency.dasha, members=[agency.anna, agency.marc], title="The text", terms=Terms(Rule.ANY)
    )
    approver = approval.approvers.get(member=agency.anna)
    answer(approver, decision="changes", shown=approval.content_hash, by=agency.anna, comment="Shorter")
    for hears in (agency.kees, agency.dasha):
        assert [line for line in words(hears) if "Shorter" in line]


def test_the_words_of_a_comment_stay_as_they_were_typed(agency, card, words):
    add_comment(card, "margin > 20% and 5 < 6, *A* -> B; snake_case_name <b>x</b>", by=agency.anna)
    assert "“margin > 20% and 5 < 6, A -> B; snake_case_name <b>x</b>”" in words(agency.kees)[0]
