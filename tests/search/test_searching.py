"""A search finds what stands on cards, for whoever may see it."""

import pytest

from baton.boards.content.attaching import attach_link
from baton.boards.content.briefing import add_section
from baton.boards.content.commenting import add_comment, remove_comment
from baton.boards.content.editing import edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.tagging import set_tags
from baton.boards.content.ticking import add_checklist, add_item
from baton.boards.models import CardAlias, CustomField
from baton.boards.relay.moving import move
from baton.boards.relay.trashing import trash
from baton.boards.structure.arranging_fields import change_custom_field
from baton.boards.structure.arranging_tags import add_tag, change_tag
from baton.search.answering import search
from baton.search.excerpts import cut
from baton.search.keeping_up import keep_up


def titles(text, by):
    keep_up()
    return [found["title"] for found in search(text, by=by)["cards"]]


@pytest.mark.parametrize("asked", ["рассылки", "Рассылку весна", "весенняя расс", '"весенняя рассылка"'])
def test_a_card_is_found_by_any_form_of_the_words_in_its_title(agency, asked):
    agency.card("Весенняя рассылка для весны")
    agency.card("Autumn catalogue")
    assert titles(asked, agency.anna) == ["Весенняя рассылка для весны"]


@pytest.mark.parametrize("asked", ['"рассылка весенняя"', "осенняя рассылка", "ссылка"])
def test_what_is_not_there_is_not_found(agency, asked):
    agency.card("Весенняя рассылка для весны")
    assert titles(asked, agency.anna) == []


def test_all_that_stands_on_a_card_is_looked_through(agency):
    card = agency.card("Spring")
    add_section(card, by=agency.anna, title="Design", text="Groene tulpen")
    item = add_item(add_checklist(card, "Юристы", by=agency.anna).row, "Check the disclaimer", by=agency.anna)
    add_comment(card, "The voucher is missing", by=agency.anna)
    attach_link(card, "https://example.com/x", name="mock-up_v2.png", by=agency.anna)
    CardAlias.objects.create(workspace=agency.workspace, card=card, key="CRM-17")
    edit(card, {"title": "Spring mailing"}, by=agency.anna)
    assert item.row
    for asked in (
        "tulp",
        "юристов",
        "disclaimers",
        "vouchers",
        "mock-up",
        "v2.png",
        "CRM-17",
        f"#{card.number}",
    ):
        assert titles(asked, agency.kees) == ["Spring mailing"], asked


def test_words_may_stand_in_different_places_of_one_card(agency):
    card = agency.card("Spring mailing")
    add_comment(card, "Про скидки", by=agency.anna)
    agency.card("Spring")
    assert titles("spring скидка", agency.anna) == ["Spring mailing"]


def test_a_title_comes_before_a_brief_and_a_brief_before_a_comment(agency):
    talked = agency.card("Third")
    add_comment(talked, "voucher", by=agency.anna)
    briefed = agency.card("Second")
    add_section(briefed, by=agency.anna, title="", text="voucher")
    agency.card("The voucher")
    assert titles("voucher", agency.anna) == ["The voucher", "Second", "Third"]


def test_a_card_is_told_once_wherever_its_words_stand_and_no_more_are_told_than_asked_for(agency):
    both = agency.card("The voucher")
    add_comment(both, "The voucher is missing", by=agency.anna)
    talked = agency.card("Third")
    add_comment(talked, "voucher", by=agency.anna)
    assert titles("voucher", agency.anna) == ["The voucher", "Third"]
    assert [found["id"] for found in search("voucher", by=agency.anna, limit=1)["cards"]] == [both.pk]


def test_the_place_is_shown_with_its_letters_marked(agency):
    card = agency.card("Spring")
    add_comment(card, "🙂 Где наши <b>Рассылки</b>?", by=agency.anna)
    keep_up()
    [found] = search("рассылка", by=agency.anna)["cards"]
    excerpt = found["excerpt"]
    [(start, end)] = excerpt["marks"]
    in_browser = excerpt["text"].encode("utf-16-le")
    assert in_browser[start * 2 : end * 2].decode("utf-16-le") == "Рассылки"
    assert (found["marks"], excerpt["kind"]) == ([], "comment")
    assert "<b>" in excerpt["text"]


def test_an_excerpt_is_read_as_text_without_its_marks(agency):
    card = agency.card("Spring")
    text = "# Plan\n\nBring **three [vouchers](https://shop.example/v)** and `code`:\n\n- [x] one\n- two <b>"
    add_section(card, by=agency.anna, title="Offer", text=text)
    keep_up()
    [found] = search("voucher", by=agency.anna)["cards"]
    excerpt = found["excerpt"]
    assert excerpt["text"] == "Offer\nPlan\nBring three vouchers and code:\n☑ one\ntwo <b>"
    [(start, end)] = excerpt["marks"]
    assert excerpt["text"][start:end] == "vouchers"
    # What stands only in the address of a link is shown as it was written.
    [found] = search("shop.example", by=agency.anna)["cards"]
    assert "](https://shop.example/v)" in found["excerpt"]["text"]


def test_of_a_long_brief_the_paragraphs_around_the_words_are_read(agency):
    card = agency.card("Spring")
    filler = "\n\n".join(f"Paragraph **{number}** of the brief." for number in range(300))
    add_section(card, by=agency.anna, title="", text=f"{filler}\n\nThe *voucher* is here.\n\n{filler}")
    add_section(card, by=agency.anna, title="", text=f"{'word ' * 2000}**tulips** {'word ' * 2000}")
    keep_up()
    for asked, piece in (("voucher", "The voucher is here."), ("tulip", "word tulips word")):
        [found] = search(asked, by=agency.anna)["cards"]
        assert piece in found["excerpt"]["text"]
        assert len(found["excerpt"]["text"]) <= 180


def own_field(agency, name, kind="text", **known):
    return CustomField.objects.create(workspace=agency.workspace, name=name, kind=kind, **known)


def test_tags_and_own_fields_are_looked_through(agency):
    tag = add_tag("Tulpenactie", by=agency.olga)
    options = [{"id": "a1", "name": "Nieuwsbrief", "colour": "red"}]
    channel = own_field(agency, "Channel", "choice", options=options)
    slogan = own_field(agency, "Slogan")
    card = agency.card("Spring")
    set_tags(card, [tag], by=agency.anna)
    fill(card, channel, "a1", by=agency.anna)
    fill(card, slogan, "Лучшие скидки", by=agency.anna)
    for asked in ("tulpenactie", "nieuwsbrieven", "скидка"):
        assert titles(asked, agency.kees) == ["Spring"], asked
    # The name of a field stands on every card: it is shown, and not searched.
    assert titles("slogan", agency.kees) == []
    [found] = search("скидка", by=agency.kees)["cards"]
    assert (found["excerpt"]["kind"], found["excerpt"]["label"]) == ("field", "Slogan")


def test_another_name_of_a_tag_or_an_option_is_found_on_its_cards(agency):
    tag = add_tag("Tulpen", by=agency.olga)
    field = own_field(agency, "Channel", "choice", options=[{"id": "a1", "name": "Brief", "colour": "red"}])
    card = agency.card("Spring")
    set_tags(card, [tag], by=agency.anna)
    fill(card, field, "a1", by=agency.anna)
    assert titles("tulpen", agency.kees) == titles("brief", agency.kees) == ["Spring"]
    change_tag(tag, name="Rozen", by=agency.olga)
    change_custom_field(field, options=[{"id": "a1", "name": "Folder", "colour": "red"}], by=agency.olga)
    assert titles("rozen", agency.kees) == titles("folder", agency.kees) == ["Spring"]
    assert titles("tulpen", agency.kees) == titles("brief", agency.kees) == []


def test_a_field_of_a_board_that_one_does_not_see_is_not_found_on_a_card_that_came_from_there(agency):
    field = own_field(agency, "Reason", board=agency.hidden_board)
    card = agency.card("Spring", column=agency.hidden_column, by=agency.olga)
    fill(card, field, "severance", by=agency.olga)
    assert titles("severance", agency.olga) == ["Spring"]
    move(card, to=agency.queue, by=agency.olga)
    assert titles("spring", agency.kees) == ["Spring"]
    assert titles("severance", agency.kees) == []


def test_a_guest_finds_neither_tags_nor_own_fields(agency):
    card = agency.card("Spring", project=agency.spring, shared=True)
    set_tags(card, [add_tag("Zuinig", by=agency.olga)], by=agency.anna)
    fill(card, own_field(agency, "Note"), "secret", by=agency.anna)
    assert titles("zuinig", agency.anna) == titles("secret", agency.anna) == ["Spring"]
    assert titles("zuinig", agency.greta) == titles("secret", agency.greta) == []


def test_a_card_is_found_by_its_short_code(agency):
    card = agency.card("Spring")
    assert titles(card.code, agency.kees) == ["Spring"]
    assert titles(card.code, agency.greta) == []


def test_a_guest_finds_only_what_is_marked_for_the_client(agency):
    """S63 of the advisories: what the page hides must not be found, either."""
    card = agency.card("Spring mailing", project=agency.spring, shared=True)
    agency.card("Inner mailing", project=agency.spring)
    add_comment(card, "The margin is thin", by=agency.anna)
    add_comment(card, "Please approve the tulips", by=agency.anna, client_visible=True)
    add_section(card, by=agency.anna, title="", text="Secret discount")
    assert titles("mailing", agency.greta) == ["Spring mailing"]
    assert titles("tulip", agency.greta) == ["Spring mailing"]
    assert titles("margin", agency.greta) == []
    assert titles("discount", agency.greta) == []
    assert titles("mailing", agency.gleb) == []
    # And what stands on a hit is not shown by the excerpt of another word.
    [found] = search("mailing tulips", by=agency.greta)["cards"]
    assert "margin" not in found["excerpt"]["text"]


def test_a_private_space_a_confidential_client_and_the_trash_are_silent(agency):
    """S31: after a right is withdrawn the search is silent too, for it asks the rule at each question."""
    agency.card("Bonus mailing", column=agency.hidden_column, by=agency.olga)
    agency.card("Vault mailing", project=agency.secret)
    gone = agency.card("Gone mailing")
    trash(gone, by=agency.anna)
    assert titles("mailing", agency.kees) == []
    assert set(titles("mailing", agency.olga)) == {"Bonus mailing", "Vault mailing"}
    assert [row["name"] for row in search("vault", by=agency.kees)["places"]] == []
    assert [row["name"] for row in search("vault", by=agency.anna)["places"]] == ["Vault"]


def test_what_is_taken_away_is_found_no_more(agency):
    card = agency.card("Spring")
    said = add_comment(card, "voucher", by=agency.anna).row
    assert titles("voucher", agency.anna) == ["Spring"]
    remove_comment(said, by=agency.anna)
    assert titles("voucher", agency.anna) == []


@pytest.mark.parametrize(
    "hostile",
    [
        *(
            '"',
            '"a" NEAR "b"',
            "NEAR(a b, 5)",
            "title:x",
            "{title body}: x",
            "a* OR b",
            "a AND NOT b",
            "^a",
            "🙂",
        ),
        *("'a' & !b | c:*", "a:*B", "\\", "%s %(x)s", "' OR 1=1 --", "x" * 400, "ᴡa", "ɴa ¦", "a\u202eb"),
    ],
)
def test_no_sign_of_the_database_s_own_language_has_a_meaning(agency, hostile):
    agency.card("Spring mailing")
    assert titles(hostile, agency.anna) == []


def test_projects_clients_people_and_boards_are_found_by_name(agency):
    found = search("spr", by=agency.anna)["places"]
    assert found == [{"kind": "project", "id": agency.spring.pk, "name": "Spring"}]
    kinds = {(row["kind"], row["name"]) for row in search("crm", by=agency.anna)["places"]}
    assert kinds == {("board", "CRM production")}
    assert {row["name"] for row in search("da", by=agency.anna)["places"]} == {"Dasha", "Daan"}


def test_the_address_answers(agency, as_member):
    agency.card("Spring mailing")
    keep_up()
    answer = as_member(agency.anna).get("/api/relay/search?q=mail")
    assert answer.status_code == 200
    assert answer.json()["cards"][0]["marks"] == [[7, 14]]
    assert as_member(agency.anna).get("/api/relay/search?q=a%00b").status_code == 422


def test_an_excerpt_is_cut_between_words_and_says_that_the_text_goes_on(agency):
    text = f"{'before ' * 20}the voucher {'behind ' * 40}end"
    piece, [(start, end)] = cut(text, [(144, 151)])
    assert piece[start:end] == text[144:151] == "voucher"
    assert piece.startswith("…before")
    assert piece.endswith("behind…")
