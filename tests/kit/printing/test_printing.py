"""A document for a client, read again as a reader would."""

import io
from datetime import date

import pypdfium2  # type: ignore[import-untyped]
import pytest
from django.utils import translation

from baton.kit import printing
from baton.kit.printing import words


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def hours(rows: int, **more) -> printing.Document:
    return printing.Document(
        title="Часы за ноябрь",
        parts=(
            printing.Table(
                columns=(
                    printing.Column("День"),
                    printing.Column("Что сделано", share=4),
                    printing.Column("Часов", right=True),
                ),
                rows=[(f"{n} нояб.", f"Вёрстка письма {n}", words.hours(90)) for n in range(rows)],
                totals=(("", "Итого", words.hours(90 * rows)),),
            ),
        ),
        **more,
    )


def test_a_long_table_goes_on_over_pages_and_repeats_its_head():
    with translation.override("ru"):
        found = pages(printing.printed(hours(120)))
    assert len(found) > 2
    assert all("Что сделано" in page for page in found)
    assert f"Страница 2 из {len(found)}" in found[1]
    everything = "\n".join(found)
    assert all(f"Вёрстка письма {n}\n" in everything.replace(" 1:30", "\n") for n in range(120))
    assert "180:00" in found[-1]


def test_the_same_document_is_the_same_bytes():
    assert printing.printed(hours(60)) == printing.printed(hours(60))
    assert printing.printed(hours(60)) != printing.printed(hours(61))


@pytest.mark.parametrize(
    "text", ["<b>fat</b> & <font size=99>", "a\x00b\x07c", "<para>", "'][}{%s %(x)s", "&lt;"]
)
def test_text_from_people_is_text(text):
    document = printing.Document(
        title=text,
        mark=text,
        aside=(text,),
        foot=text,
        parts=(
            printing.Text(text),
            printing.Facts(((text, text),)),
            printing.Parties(((text, (text, text)),)),
            printing.Table(
                columns=(printing.Column(text),), rows=(printing.Band(text), (text + "\nx",)), heading=text
            ),
            printing.Totals(((text, text),), last=(text, text)),
        ),
    )
    (page,) = pages(printing.printed(document))
    shown = " ".join(page.split())
    assert shown.count(text.replace("\x00", "").replace("\x07", "")) == 18


def test_a_word_without_an_end_and_a_text_longer_than_a_page_are_broken():
    table = printing.Table(
        columns=(printing.Column("A"), printing.Column("B", right=True)),
        rows=(("w" * 500, "1"), ("word " * 4000, "2"), ("end", "3")),
    )
    found = pages(printing.printed(printing.Document(title="T", parts=(table,))))
    assert sum(page.count("word") for page in found) == 4000
    assert "end 3" in found[-1]


def test_figures_are_never_broken_and_nothing_runs_off_the_paper():
    columns = (printing.Column("Project"), *(printing.Column(f"Column {n}", right=True) for n in range(9)))
    row = ("Vela", *["1,234,567.89"] * 9)
    document = printing.Document(title="T", landscape=True, parts=(printing.Table(columns, (row,)),))
    pdf = pypdfium2.PdfDocument(io.BytesIO(printing.printed(document)))
    width, _height = pdf[0].get_size()
    text = pdf[0].get_textpage()
    assert text.get_text_range().count("1,234,567.89") == 9
    assert all(0 < text.get_charbox(at)[2] < width for at in range(text.count_chars()))


def test_an_empty_table_still_shows_what_it_would_have_held():
    (page,) = pages(printing.printed(hours(0)))
    assert "Что сделано" in page
    assert "0:00" in page


@pytest.mark.parametrize(
    ("language", "money", "day"),
    [
        ("en", "-€1,234.50", "Nov 3, 2026"),
        ("nl", "€ -1.234,50", "3 nov 2026"),
        ("ru", "-1 234,50 €", "3 нояб. 2026\u202fг."),
    ],
)
def test_money_and_days_are_written_as_the_reader_does(language, money, day):
    with translation.override(language):
        assert words.money(-123450, "EUR").replace("\xa0", " ") == money
        assert words.day(date(2026, 11, 3)) == day
