"""Whoever looks for one form of a word finds cards that hold another, in each language of an agency."""

import pytest

from baton.boards.content.commenting import add_comment
from baton.search.answering import search
from baton.search.keeping_up import keep_up

FORMS = {
    "nl": (
        "nieuwsbrief nieuwsbrieven, klant klanten, kaart kaarten, schoen schoenen, boek boeken, "
        "afspraak afspraken, taak taken, huis huizen, campagne campagnes, brief brieven, prijs prijzen, "
        "factuur facturen, doelgroep doelgroepen, opdracht opdrachten, bedrijf bedrijven, verhaal verhalen, "
        "tekst teksten, week weken, man mannen, voorstel voorstellen, budget budgetten, maand maanden, "
        "bestand bestanden, winkel winkels, doel doelen, "
        "beeld beelden, antwoord antwoorden, veld velden, dag dagen, probleem problemen, idee ideeën, "
        "stad steden, lid leden, schip schepen, kind kinderen, ei eieren, blad bladeren, lied liederen, "
        "goed goederen, medium media, criterium criteria, centrum centra, museum musea"
    ),
    "en": (
        "mailing mailings, story stories, box boxes, client clients, voucher vouchers, campaign campaigns, "
        "policy policies, launch launches, draft drafts, banner banners"
    ),
    "ru": (
        "рассылка рассылки, письмо письма, клиент клиенты, книга книги, задача задачи, встреча встречи, "
        "макет макеты, скидка скидки, баннер баннеры, статья статьи"
    ),
}
PAIRS = {language: [tuple(pair.split()) for pair in pairs.split(", ")] for language, pairs in FORMS.items()}


@pytest.mark.parametrize("language", PAIRS)
def test_one_thing_and_many_are_found_by_each_other_in_titles_and_in_comments(agency, language):
    """Every form stands on a card of its own, and in a comment, and is asked for."""
    expected = {}
    for pair in PAIRS[language]:
        cards = {f"pq {form}" for form in pair} | {f"vw {form}" for form in pair}
        for form in pair:
            agency.card(f"pq {form}")
            add_comment(agency.card(f"vw {form}"), f"Zie {form} hier", by=agency.anna)
            expected[form] = cards
    keep_up()
    for form, cards in expected.items():
        found = search(f"{form} ", by=agency.anna)["cards"]
        assert {card["title"] for card in found} == cards, form
        # Whoever reads the answer sees the word marked, in the title or in the comment.
        assert all(card["marks"] or card["excerpt"] for card in found), form


def test_a_plural_is_found_beside_another_word_and_in_a_phrase(agency):
    agency.card("pq nieuwsbrieven")
    keep_up()
    for asked in ("nieuwsbrief pq", "pq nieuwsbrief", '"pq nieuwsbrief"'):
        assert [card["title"] for card in search(asked, by=agency.anna)["cards"]] == ["pq nieuwsbrieven"], (
            asked
        )
