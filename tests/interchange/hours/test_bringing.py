"""Hours come onto people, projects and cards, once, and follow what changed there."""

from datetime import date
from decimal import Decimal

import pytest

from baton.accounts.models import Member, MoneyTier
from baton.activity.models import Entry
from baton.interchange.hours.dry_run import hours_dry_run
from baton.interchange.hours.places import WORDS
from baton.interchange.quarantine import table_of_quarantine
from baton.interchange.whole.exporting import export_to
from baton.interchange.whole.importing import import_from
from baton.kit.errors import NotAllowed
from baton.timesheets.entering import When, change, enter, strike
from baton.timesheets.locking import lock
from baton.timesheets.models import EntryKind, TimeEntry
from baton.timesheets.rates.setting import Reach, set_cost
from baton.timesheets.spending import Spent
from tests.interchange.bringing import everything
from tests.interchange.hours.bringing import bring, entries, looked_at, planned, sample

TOGGL = (
    "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,"
    "Duration,Tags\n"
)
HARVEST = "Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name\n"
NINE = "Dasha,dasha@relay.example,Bloom,Spring,,Colours,Yes,2026-11-16,09:00,2026-11-16,10:00,01:00:00,\n"
COVER = "2026-11-16,Bloom,Spring,Design,Cover,3.5,Yes,Dasha,\n"


def test_a_dry_run_says_what_comes_and_makes_nothing(agency, header_card, tmp_path):
    before = everything()
    told = looked_at(sample("toggl"), tmp_path, agency.olga)
    assert everything() == before
    assert told["makes"] == {"time_entry": 7, "placeholder": 1}
    hours = told["hours"]
    assert (hours["minutes"], hours["told_minutes"]) == (421, 480 + 1)
    (aside,) = told["quarantine"]
    assert (aside["line"], aside["reason"]) == (8, "There is no project “Autumn” of Tulip here.")
    assert {notice["code"] for notice in told["notices"]} == {"over_midnight"}


def test_entries_stand_with_their_people_cards_projects_and_clocks(agency, header_card, tmp_path):
    applied = bring(sample("toggl"), tmp_path, agency.olga)
    assert applied.counts == {"time_entry": 7, "placeholder": 1}
    first, colours, *_others = entries(member=agency.dasha)
    assert (first.card, first.project, first.minutes) == (header_card, agency.spring, 150)
    assert first.text == "Design: BLM-12 header, first round [mock-up, urgent]"
    assert f"{first.started_at:%H:%M}" == "08:05"
    assert (colours.card, colours.minutes, colours.billable, colours.source) == (None, 46, True, "import")
    (brief, meeting) = entries(member=agency.kees)
    assert (brief.billable, meeting.kind, meeting.billable) == (False, "internal", False)
    (vera,) = entries(member__name="Vera Klein")
    assert vera.member.is_placeholder


def test_hours_that_are_still_to_come_are_set_aside(agency, tmp_path):
    told = looked_at(HARVEST + COVER + COVER.replace("2026-11-16", "2026-12-11"), tmp_path, agency.olga)
    assert told["makes"] == {"time_entry": 1}
    (aside,) = told["quarantine"]
    assert (aside["line"], aside["reason"]) == (3, "11 December 2026 is still to come.")


def test_an_entry_over_midnight_is_one_of_each_day(agency, tmp_path):
    bring(sample("toggl"), tmp_path, agency.olga)
    night = entries(text="Night before the launch")
    assert [(one.day.day, one.minutes) for one in night] == [(17, 30), (18, 45)]


def test_hours_are_rated_as_if_they_were_entered_here(agency, tmp_path):
    first = date(2026, 1, 1)
    set_cost(agency.dasha, Decimal(45), "EUR", from_day=first, reach=Reach.FROM_DAY, by=agency.olga)
    bring(TOGGL + NINE, tmp_path, agency.olga)
    (entry,) = entries()
    assert entry.amount.cost == 4500


def test_a_second_run_of_the_same_file_changes_nothing(agency, header_card, tmp_path):
    bring(sample("toggl"), tmp_path, agency.olga)
    before = everything()
    assert bring(sample("toggl"), tmp_path, agency.olga).nothing_new
    assert everything() == before
    assert looked_at(sample("toggl"), tmp_path, agency.olga)["nothing_new"]


@pytest.mark.parametrize("name", ["harvest", "clockify", "clockify-de", "tempo"])
def test_every_tool_comes_once(name, agency, header_card, tmp_path):
    made = bring(sample(name), tmp_path, agency.olga).counts["time_entry"]
    assert made == len(sample(name).splitlines()) - 1
    assert bring(sample(name), tmp_path, agency.olga).nothing_new


def test_the_german_and_the_english_export_are_the_same_hours(agency, tmp_path):
    bring(sample("clockify"), tmp_path, agency.olga)
    told = looked_at(sample("clockify-de"), tmp_path, agency.olga)
    # Only that the second entry is not billable differs.
    assert told["makes"] == {"changed_time": 1}


def test_equal_rows_are_several_entries_and_stay_as_many(agency, tmp_path):
    assert bring(HARVEST + COVER + COVER, tmp_path, agency.olga).counts == {"time_entry": 2}
    assert bring(HARVEST + COVER + COVER, tmp_path, agency.olga).nothing_new
    assert bring(HARVEST + COVER * 3, tmp_path, agency.olga).counts == {"time_entry": 1}


def test_a_longer_file_brings_what_is_new_and_follows_what_changed(agency, tmp_path):
    bring(HARVEST + COVER, tmp_path, agency.olga)
    longer = HARVEST + COVER.replace("3.5", "4") + COVER.replace("Cover", "Back")
    assert looked_at(longer, tmp_path, agency.olga)["makes"] == {"time_entry": 1, "changed_time": 1}
    assert bring(longer, tmp_path, agency.olga).counts == {"time_entry": 1, "changed_time": 1}
    assert [(one.text, one.minutes) for one in entries()] == [("Design: Cover", 240), ("Design: Back", 210)]
    assert bring(longer, tmp_path, agency.olga).nothing_new


def test_a_note_that_was_put_right_there_is_no_second_entry(agency, tmp_path):
    bring(HARVEST + COVER, tmp_path, agency.olga)
    renamed = HARVEST + COVER.replace("Cover", "Cover and back")
    assert bring(renamed, tmp_path, agency.olga).counts == {"changed_time": 1}
    (entry,) = entries()
    assert entry.text == "Design: Cover and back"
    assert bring(renamed, tmp_path, agency.olga).nothing_new


def test_what_was_changed_here_stays_as_it_was_made(agency, tmp_path):
    bring(HARVEST + COVER, tmp_path, agency.olga)
    (entry,) = entries()
    change(entry, When(entry.day, 200), Spent(project=agency.spring.pk, text=entry.text), by=agency.dasha)
    told = looked_at(HARVEST + COVER.replace("3.5", "4"), tmp_path, agency.olga)
    assert (told["nothing_new"], told["kept_count"]) == (True, 1)
    bring(HARVEST + COVER.replace("3.5", "4"), tmp_path, agency.olga)
    assert entries()[0].minutes == 200


def test_what_was_struck_here_does_not_come_back(agency, tmp_path):
    bring(HARVEST + COVER, tmp_path, agency.olga)
    strike(entries()[0], by=agency.dasha)
    assert bring(HARVEST + COVER, tmp_path, agency.olga).nothing_new
    assert not entries()


def test_what_is_gone_there_is_told_and_struck_only_when_somebody_says_so(agency, tmp_path):
    other = COVER.replace("Cover", "Back").replace("3.5", "2")
    bring(HARVEST + COVER + other, tmp_path, agency.olga)
    told = looked_at(HARVEST + COVER, tmp_path, agency.olga)
    assert (told["nothing_new"], told["hours"]["gone"]) == (True, 1)
    assert [notice["code"] for notice in told["notices"]] == ["gone_there"]
    assert bring(HARVEST + COVER, tmp_path, agency.olga, gone="strike").counts == {"struck_time": 1}
    assert [one.text for one in entries()] == ["Design: Cover"]


def test_rows_of_a_locked_period_stay_out_by_name(agency, tmp_path):
    lock(date(2026, 11, 16), by=agency.olga, although_open=True)
    told = looked_at(HARVEST + COVER, tmp_path, agency.olga)
    (aside,) = told["quarantine"]
    assert (aside["line"], aside["path"]) == (2, "2026-11-16")
    assert aside["reason"] == "That day is locked: everything up to 16 November 2026 is closed for good."
    assert bring(HARVEST + COVER, tmp_path, agency.olga).nothing_new


def test_what_changed_there_on_a_locked_day_stays_as_it_is(agency, tmp_path):
    bring(HARVEST + COVER, tmp_path, agency.olga)
    lock(date(2026, 11, 16), by=agency.olga, although_open=True)
    changed = HARVEST + COVER.replace("3.5", "4")
    assert [n["code"] for n in looked_at(changed, tmp_path, agency.olga)["notices"]] == [
        "changed_on_closed_days"
    ]
    assert bring(changed, tmp_path, agency.olga).nothing_new
    assert entries()[0].minutes == 210


def test_no_day_gets_more_than_twenty_four_hours(agency, tmp_path):
    enter(When(date(2026, 11, 16), 1300), Spent(project=agency.spring.pk), of=agency.dasha, by=agency.dasha)
    (aside,) = looked_at(HARVEST + COVER, tmp_path, agency.olga)["quarantine"]
    assert (aside["line"], aside["reason"]) == (2, "With it that day would have 25:10 hours: a day has 24.")


def test_of_two_entries_at_one_time_the_second_comes_without_its_clock(agency, tmp_path):
    other = NINE.replace("Colours", "A call").replace("09:00", "09:30").replace("10:00", "10:30")
    told = looked_at(TOGGL + NINE + other, tmp_path, agency.olga)
    assert [(one["line"], one["kind"]) for one in told["repairs"]] == [(3, "time_entry")]
    bring(TOGGL + NINE + other, tmp_path, agency.olga)
    assert {one.text: one.started_at is not None for one in entries()} == {"Colours": True, "A call": False}


def test_places_and_people_are_what_somebody_says(agency, tmp_path):
    text = HARVEST + "2026-11-16,Tulip,Autumn,Design,Cover,1,Yes,D.,\n2026-11-16,Acme,Site,Code,x,1,Yes,D.,\n"
    chosen = {
        "people": {"d.": agency.daan.pk},
        "places": {"Tulip / Autumn": f"project:{agency.spring.pk}", "Acme / Site": "out"},
    }
    told = looked_at(text, tmp_path, agency.olga, **chosen)
    assert (told["makes"], told["quarantine_count"]) == ({"time_entry": 1}, 0)
    bring(text, tmp_path, agency.olga, **chosen)
    assert [(one.member, one.project) for one in entries()] == [(agency.daan, agency.spring)]
    # The same person is known again without being named.
    later = text.replace("Cover", "Later").replace("2026-11-16,Tulip", "2026-11-17,Tulip")
    bring(later, tmp_path, agency.olga, places=chosen["places"])
    assert {one.member for one in entries()} == {agency.daan}


def test_time_without_a_client_is_never_for_a_card(agency, header_card, tmp_path):
    text = HARVEST + "2026-11-16,Bloom,Spring,Design,BLM-12,1,Yes,Dasha,\n"
    bring(text, tmp_path, agency.olga, places={"Bloom / Spring": "sales"})
    (entry,) = entries()
    assert (entry.kind, entry.card, entry.billable) == ("sales", None, False)


def test_two_cards_in_one_text_are_no_card(agency, header_card, tmp_path):
    other = agency.card("Another", project=agency.spring)
    bring(
        HARVEST + f"2026-11-16,Bloom,Spring,,BLM-12 and #{other.number},1,Yes,Dasha,\n", tmp_path, agency.olga
    )
    assert [one.card for one in entries()] == [None]


@pytest.mark.parametrize("words", ["#{number}", "see /c/{code}", "blm-12", "Header of the spring letter"])
def test_a_card_is_known_by_any_of_its_names(words, agency, header_card, tmp_path):
    said = words.format(number=header_card.number, code=header_card.code)
    bring(HARVEST + f"2026-11-16,Bloom,Spring,,{said},1,Yes,Dasha,\n", tmp_path, agency.olga)
    assert [one.card for one in entries()] == [header_card]


def test_cards_and_projects_that_the_importer_does_not_see_are_not_there(agency, tmp_path):
    hidden = agency.card("Secret plan", project=agency.secret, by=agency.olga)
    text = HARVEST + f"2026-11-16,Vault,Secret,,#{hidden.number},1,Yes,Dasha,\n"
    Member.objects.filter(pk=agency.marc.pk).update(may_administer=True)
    marc = Member.objects.select_related("workspace").get(pk=agency.marc.pk)
    told = looked_at(text, tmp_path, marc)
    assert told["quarantine"][0]["reason"] == "There is no project “Secret” of Vault here."
    assert told["hours"]["places"][0]["cards"] == 0


@pytest.mark.parametrize(
    "lacking", [{"money": MoneyTier.OWN_HOURS}, {"may_administer": False}, {"may_manage": False}]
)
def test_whoever_lacks_a_permission_brings_no_hours(lacking, agency, tmp_path):
    Member.objects.filter(pk=agency.olga.pk).update(**lacking)
    olga = Member.objects.select_related("workspace").get(pk=agency.olga.pk)
    with pytest.raises(NotAllowed):
        bring(HARVEST + COVER, tmp_path, olga)
    with pytest.raises(NotAllowed):
        looked_at(HARVEST + COVER, tmp_path, olga)
    assert not entries()


def test_guests_have_no_hours(agency, tmp_path):
    text = HARVEST + COVER.replace("Dasha", "Greta")
    (aside,) = looked_at(text, tmp_path, agency.olga)["quarantine"]
    assert aside["reason"] == "Greta is a guest, and guests have no hours."


def test_each_is_told_that_their_hours_came_and_not_how_long(agency, tmp_path):
    bring(HARVEST + COVER, tmp_path, agency.olga)
    (told,) = Entry.objects.filter(kind="TimeImported")
    assert told.payload == {"member": agency.dasha.pk, "source": "harvest", "entries": 1}


def test_a_job_function_is_taken_from_the_file_and_else_is_ones_own(agency, tmp_path):
    text = "Date,Client,Project,Task,Notes,Hours,First Name,Roles\n"
    text += "2026-11-16,Bloom,Spring,,One,1,Dasha,Analyst\n2026-11-16,Bloom,Spring,,Two,1,Dasha,\n"
    bring(text, tmp_path, agency.olga)
    assert [one.job_function for one in entries()] == ["analyst", "designer"]


def test_hours_of_a_project_that_was_archived_later_come_and_later_ones_do_not(agency, tmp_path):
    agency.spring.archived_at = "2026-11-16T12:00:00Z"
    agency.spring.save()
    text = HARVEST + COVER + COVER.replace("2026-11-16", "2026-11-18")
    told = looked_at(text, tmp_path, agency.olga)
    assert told["makes"] == {"time_entry": 1}
    assert told["quarantine"][0]["reason"] == "Spring is archived since before that day."


def test_words_for_time_without_a_client_are_kinds():
    assert set(WORDS.values()) <= set(EntryKind.values) - {"work"}


def test_a_table_of_what_was_set_aside_is_mended_and_brought_again(agency, tmp_path):
    text = HARVEST + COVER + COVER.replace("Spring", "Sprung").replace("Cover", "Back")
    _told, plan = hours_dry_run(planned(text, tmp_path), agency.olga)
    bring(text, tmp_path, agency.olga)
    table = table_of_quarantine(plan)
    assert table is not None
    mended = table.decode("utf-8-sig").replace("Sprung", "Spring")
    told = looked_at(mended, tmp_path, agency.olga)
    assert (told["makes"], told["hours"]["gone"]) == ({"time_entry": 1}, 0)
    assert bring(mended, tmp_path, agency.olga).counts == {"time_entry": 1}
    assert TimeEntry.objects.count() == 2


def test_beside_other_work_hours_that_came_once_are_known_again(agency, tmp_path):
    agency.card()
    bring(HARVEST + COVER, tmp_path, agency.olga)
    export_to(tmp_path / "relay.json", agency.workspace)
    twin = import_from(tmp_path / "relay.json", slug="relay-two")
    olga = Member.objects.select_related("workspace").get(workspace=twin, name="Olga")
    assert bring(HARVEST + COVER, tmp_path, olga).nothing_new
    assert bring(HARVEST + COVER.replace("3.5", "4"), tmp_path, olga).counts == {"changed_time": 1}
    assert [one.minutes for one in entries(workspace=twin)] == [240]
    assert [one.minutes for one in entries(workspace=agency.workspace)] == [210]
