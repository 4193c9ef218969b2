"""The diagram on paper: in any shape, with what people wrote as text."""

import io

import pypdfium2  # type: ignore[import-untyped]
import pytest

from baton.statik.exporting_pdf import back, pdf
from baton.statik.telling import design_now


def sheet(content):
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    assert len(document) == 1
    return document[0]


def words_of(content):
    return str(sheet(content).get_textpage().get_text_range())


def test_every_block_stands_on_the_sheet(agency, service, drawn):
    words = words_of(pdf(design_now(service), service.name, "en"))
    for part in drawn.values():
        assert part.values["name"] in words
    assert service.name in words


def test_points_days_and_limits_stand_on_the_sheet(agency, service, drawn, said):
    words = words_of(pdf(design_now(service), service.name, "en"))
    assert "commitment point" in words
    assert "working days: 2" in words
    assert "delivery point" in words


def test_two_links_that_go_back_lie_on_lines_of_their_own():
    first, second = (back((0, 0), (-560, 0), 120, at) for at in (0, 1))
    assert not {y for _x, y in first[1:3]} & {y for _x, y in second[1:3]}
    assert first[0] != second[0]


def test_an_empty_design_is_a_sheet_with_its_name(agency, service):
    assert service.name in words_of(pdf(design_now(service), service.name, "en"))


@pytest.mark.parametrize("name", ["<b>Счёт</b> & co", "x" * 80, "", "\u202eodd"])
def test_any_name_is_text(agency, service, said, name):
    said("block", name=name, kind="done")
    words_of(pdf(design_now(service), service.name, "ru"))


def test_a_long_row_of_blocks_gets_larger_paper_not_smaller_letters(agency, service, said):
    def paper():
        return float(sheet(pdf(design_now(service), service.name, "en")).get_width())

    last = said("block", name="Idea", kind="start")
    small = paper()
    for at in range(12):
        last = said("block", last, name=f"Stage {at}")
    assert paper() > small
