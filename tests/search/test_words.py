"""Words that are the same to whoever looks for them."""

import pytest

from baton.search.asking import terms_of
from baton.search.words import found_in, words_of


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("рассылку", "рассылки"),
        ("Рассылками", "рассылка"),
        ("Ёлка", "елку"),
        ("mailings", "mailing"),
        ("nieuwsbrieven", "nieuwsbrief"),
        ("campagnes", "campagne"),
        ("Café", "cafe"),
        ("cafe\u0301", "CAFÉ"),
        ("ﬁnal", "final"),
        ("рас\u00adсылка", "рассылка"),
    ],
)
def test_forms_of_a_word_are_the_same_word(written, asked):
    [one], [other] = words_of(written), words_of(asked)
    assert one.english == other.english or one.dutch == other.dutch


def test_y_with_a_breve_is_a_letter_of_its_own():
    assert words_of("мой")[0].raw == "мой"


def test_every_word_knows_where_it_was_written():
    text = "Весна 2026: «Рассылка» — go!"
    assert [text[found.start : found.end] for found in found_in(text)] == ["Весна", "2026", "Рассылка", "go"]


def test_a_phrase_and_an_unfinished_word():
    phrase, word = terms_of('"spring mailing" blo', typing=True)
    assert [each.raw for each in phrase.words] == ["spring", "mailing"]
    assert not phrase.unfinished
    assert word.unfinished
    assert not terms_of("blo ", typing=True)[0].unfinished


@pytest.mark.parametrize(
    "hostile", ["", '"', '""', "*", "🙂", "NEAR(", "^ - + :", "\u0301", "\u00ad", "' --"]
)
def test_signs_ask_for_no_word_or_for_a_plain_one(hostile):
    assert all(word.raw.isalnum() for term in terms_of(hostile, typing=True) for word in term.words)


def test_a_million_letters_are_a_short_question():
    assert len(terms_of("a" * 1_000_000)) == 1
    assert len(terms_of("a b " * 250_000)) == 20
