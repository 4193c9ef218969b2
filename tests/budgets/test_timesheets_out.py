"""Timesheets that go out: a sheet that a client would accept, and no word that is not its reader's."""

import csv
import io
from datetime import date

import pypdfium2  # type: ignore[import-untyped]
import pytest
from openpyxl import load_workbook

from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.boards.models import Card
from baton.budgets.refusals import DaysDoNotFit, NobodysSheet
from baton.budgets.sheets.printing import as_pdf
from baton.budgets.sheets.sheet import Wish, sheet_for
from baton.budgets.sheets.tables import as_csv, as_xlsx
from baton.kit.errors import NotAllowed, NotSeen
from baton.timesheets.correcting import correct
from baton.timesheets.handing_in import approve, submit
from baton.timesheets.locking import lock
from tests.budgets.conftest import NOVEMBER, OCTOBER, OCTOBERS_END, TODAY

MONDAY = date(2026, 11, 16)
FROM, TO = OCTOBER, TODAY
PLAIN = {"shows_hours": True, "shows_price": False}


def text_of(pdf: bytes) -> str:
    """Whatever line it stands on."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.fixture
def week(agency, prices, hours):
    """Dasha: three hours on a card of Spring and half an hour on the project, approved; a quarter not yet."""
    card = agency.card("Spring mailing", project=agency.spring)
    hours(3, MONDAY, card, text="heroes for two sizes")
    hours(0.5, MONDAY, text="=HYPERLINK(1)")
    submit(agency.dasha, MONDAY, by=agency.dasha)
    approve(agency.dasha, MONDAY, by=agency.olga)
    hours(0.25, TODAY, card, text="last touches")
    return card


@pytest.fixture
def spring(agency):
    return lambda by, **known: sheet_for(Wish(FROM, TO, project=agency.spring.pk, **known), by)


def test_a_client_reads_who_worked_on_what_how_long_and_what_it_comes_to(agency, week, spring):
    said = text_of(as_pdf(spring(agency.olga)))
    for words in (
        "Timesheet",
        agency.spring.name,
        agency.spring.client.name,
        "Dasha",
        "heroes for two sizes",
    ):
        assert words in said
    assert f"#{week.number} Spring mailing" in said
    # 3:00 and 0:30 at 100.00 an hour; the quarter of an hour waits for its approval.
    assert "3:30" in said
    assert "€350.00" in said
    assert "last touches" not in said
    assert "Draft" not in said


def test_hours_not_approved_yet_are_asked_for_and_said(agency, week, spring):
    sheet = spring(agency.olga, approved=False)
    said = text_of(as_pdf(sheet))
    assert (sheet.minutes, sheet.price) == (225, 37500)
    assert "last touches" in said
    assert "Draft: not all hours are approved" in said


def test_amounts_are_for_whoever_sees_prices(agency, week, spring):
    agency.marc.money = MoneyTier.ALL_HOURS
    agency.marc.save()
    sheet = spring(agency.marc)
    assert (sheet.minutes, sheet.shows_prices) == (210, False)
    for content in (text_of(as_pdf(sheet)), as_csv(sheet, raw=True).decode()):
        assert "350" not in content
        assert "EUR" not in content


def test_with_the_first_tier_one_takes_along_ones_own_hours_only(agency, week, hours, spring):
    hours(2, MONDAY, of=agency.daan)
    Member.objects.filter(pk=agency.daan.pk).update(money=MoneyTier.OWN_HOURS)
    sheet = spring(Member.objects.get(pk=agency.daan.pk), approved=False)
    assert [(line.person, line.minutes) for line in sheet.lines] == [("Daan", 120)]
    Member.objects.filter(pk=agency.daan.pk).update(money=MoneyTier.NOTHING)
    with pytest.raises(NotAllowed):
        spring(Member.objects.get(pk=agency.daan.pk))


def test_a_guest_gets_approved_hours_without_names_or_words_and_only_if_agreed(agency, week, agreed, spring):
    with pytest.raises(NotSeen):
        spring(agency.greta)
    agreed("time_and_materials", **PLAIN)
    sheet = spring(agency.greta, approved=False, billable=False)
    assert (sheet.minutes, sheet.shows_prices, sheet.wish.approved) == (210, False, True)
    for said in (text_of(as_pdf(sheet)), as_csv(sheet, raw=False).decode()):
        assert any(together in said for together in ("3:30", "210"))
        for secret in ("Dasha", "heroes", "350", "last touches", "Spring mailing"):
            assert secret not in said


def test_a_guest_reads_the_title_of_a_shared_card(agency, week, agreed, spring):
    agreed("time_and_materials", **PLAIN)
    assert "Other work" in text_of(as_pdf(spring(agency.greta)))
    Card.objects.filter(pk=week.pk).update(shared=True)
    assert f"#{week.number} Spring mailing" in text_of(as_pdf(spring(agency.greta)))


def test_a_guest_sees_what_it_comes_to_where_the_agreement_shows_the_price(agency, week, agreed, spring):
    agreed("time_and_materials", shows_hours=True, shows_price=True)
    assert "€350.00" in text_of(as_pdf(spring(agency.greta)))
    agreed("fixed", 9000, day=NOVEMBER, shows_hours=True, shows_price=True, planned_minutes=600)
    # What single hours would cost is nothing that a fixed price agreed on.
    assert "350" not in text_of(as_pdf(spring(agency.greta)))


def test_a_guest_sees_no_hours_from_before_the_agreement_showed_them(agency, prices, hours, agreed, spring):
    hours(2, OCTOBERS_END)
    hours(1, MONDAY)
    agreed("time_and_materials", day=NOVEMBER, **PLAIN)
    lock(MONDAY, by=agency.olga, although_open=True)
    assert [(line.day, line.minutes) for line in spring(agency.greta).lines] == [(MONDAY, 60)]


def test_what_was_corrected_later_is_on_the_sheet_with_its_counter(agency, prices, hours, spring):
    entry = hours(2, OCTOBERS_END)
    lock(OCTOBERS_END, by=agency.olga, although_open=True)
    correct(entry, minutes=90, reason="it was less", by=agency.olga)
    sheet = spring(agency.olga, approved=False)
    assert [line.minutes for line in sheet.lines] == [120, -120, 90]
    assert (sheet.minutes, sheet.price) == (90, 15000)
    assert "−2:00" in text_of(as_pdf(sheet))


def test_a_sheet_opened_in_a_spreadsheet_runs_no_formula(agency, week, spring):
    sheet = spring(agency.olga)
    safe, raw = (rows_of(as_csv(sheet, raw=raw)) for raw in (False, True))
    assert safe[1]["Text"] == "'=HYPERLINK(1)"
    assert raw[1]["text"] == "=HYPERLINK(1)"
    assert (safe[-1]["Day"], safe[-1]["Minutes"], safe[-1]["Amount"]) == ("Together", "210", "350.00")
    assert sum(float(row["amount"]) for row in raw) == 350
    page = load_workbook(io.BytesIO(as_xlsx(sheet))).worksheets[0]
    rows = list(page.iter_rows(values_only=True))
    assert [row[6] for row in rows[3:5]] == ["heroes for two sizes", "=HYPERLINK(1)"]
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert rows[-1][0] == "Together"


def test_all_projects_of_a_client_stand_on_one_sheet(agency, week, spring):
    sheet = sheet_for(Wish(FROM, TO, client=agency.spring.client_id), agency.olga)
    assert sheet.minutes == 210
    assert agency.spring.name in {line.project for line in sheet.lines}
    assert [(label, minutes) for label, minutes, _price in sheet.by_job_function] == [("Designer", 210)]


def test_a_sheet_is_of_somebody_and_of_days_that_fit(agency):
    with pytest.raises(NobodysSheet):
        sheet_for(Wish(FROM, TO), agency.olga)
    for first, last in ((TO, FROM), (date(2020, 1, 1), TO)):
        with pytest.raises(DaysDoNotFit):
            sheet_for(Wish(first, last, project=agency.spring.pk), agency.olga)


def test_it_comes_over_http_in_the_language_that_is_asked_for(agency, week, as_member):
    days = f"first_day={FROM}&last_day={TO}&project={agency.spring.pk}"
    answer = as_member(agency.olga).get(f"/api/relay/timesheets/export?{days}&language=ru")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="timesheet-{FROM}-{TO}.pdf"'
    assert "Табель" in text_of(answer.content)
