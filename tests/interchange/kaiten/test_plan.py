"""What Kaiten tells becomes what Baton has: nothing invented, nothing lost without a word."""

from decimal import Decimal

import pytest

from baton.boards.models import (
    Board,
    Card,
    CardAlias,
    CellLimit,
    Column,
    CustomField,
    Lane,
    PlannedHours,
    Space,
)
from baton.interchange.models import KeptForLater
from baton.interchange.plan import ImportPlan
from tests.interchange.bringing import bring, card, everything
from tests.interchange.exports import set_aside, titled
from tests.interchange.kaiten.company import Company
from tests.interchange.kaiten.fetching import plan_fetched, plan_from
from tests.interchange.kaiten.server import serving


def accounted(plan: ImportPlan) -> None:
    planned = plan.planned
    for kind in {*plan.read, *planned, *(problem.kind for problem in plan.quarantine)}:
        assert plan.read.get(kind, 0) == planned.get(kind, 0) + set_aside(plan, kind), kind
    assert all(str(one) for one in (*plan.quarantine, *plan.repairs, *plan.notices))


@pytest.fixture
def mailings(agency, tmp_path):
    plan = plan_fetched(Company(12), tmp_path)
    bring(plan, agency.olga)
    return Board.objects.get(name="Mailings")


def test_every_row_that_was_read_is_planned_or_told(tmp_path):
    plan = plan_fetched(Company(25), tmp_path)
    accounted(plan)
    assert not plan.quarantine
    assert plan.read["card"] == 25
    assert plan.read["field"] == 15
    assert plan.left_out == {"limit by size": 1, "deleted lane": 1, "person on no card": 1}
    assert {"time_kept", "fields_as_text", "size_limits"} <= {notice.code for notice in plan.notices}


def test_a_space_is_called_by_its_way_from_the_root(mailings):
    assert mailings.space.name == "Agency / Design"
    assert Space.objects.filter(name="Agency / Design").count() == 1


def test_the_parts_of_a_column_stand_behind_it(tmp_path):
    plan = plan_fetched(Company(1), tmp_path)
    assert [column.name for column in plan.columns][1:4] == ["In work", "Text", "Design"]


def test_columns_bring_their_kinds_parts_and_limits(mailings):
    in_order = Column.objects.filter(board=mailings).select_related("parent").order_by("rank")
    columns = {one.name: one for one in in_order}
    assert [(one.name, one.kind) for one in columns.values() if one.parent is None] == [
        ("Queue", "queue"),
        ("In work", "work"),
        ("На согласовании у клиента", "wait"),
        ("Sent", "done"),
    ]
    text = columns["Text"]
    assert (text.parent, text.kind, text.wip_limit) == (columns["In work"], "work", 2)
    assert columns["In work"].wip_limit == 5
    assert columns["In work"].stuck_after_minutes == (2 * 8 + 1) * 60
    assert columns["На согласовании у клиента"].wip_limit is None  # of sizes
    assert columns["На согласовании у клиента"].clock == "client"


def test_lanes_and_cells_bring_their_limits(mailings):
    assert list(Lane.objects.filter(board=mailings).order_by("rank").values_list("name", "wip_limit")) == [
        ("Bloom", 7),
        ("Others", None),
    ]
    cell = CellLimit.objects.get(column__board=mailings)
    assert (cell.column.name, cell.lane.name, cell.wip_limit) == ("In work", "Bloom", 3)


def test_people_are_who_kaiten_says(mailings, agency):
    first = card("Card 1")
    assert first.responsible == agency.dasha  # found by e-mail, not by guessing from moves
    assert first.lead == first.created_by == agency.anna
    names = set(first.participants.values_list("member__name", flat=True))
    assert names == {"Dasha", "Пётр Ильин"}
    assert first.participants.get(member__name="Пётр Ильин").member.is_placeholder


def test_the_history_becomes_real_stays_and_before_it_nothing_is_claimed(mailings, agency):
    stays = card("Card 4").stays.order_by("entered_at", "id")
    assert [stay.column and stay.column.name for stay in stays] == [
        None,
        "Queue",
        "Text",
        "Design",
        "На согласовании у клиента",
        "Sent",
    ]
    assert {stay.by for stay in stays if stay.came_from} == {agency.anna}
    assert card("Card 4").done_at == list(stays)[-1].entered_at
    gone = card("Card 5")
    assert gone.archived_at == list(gone.stays.order_by("entered_at"))[-1].left_at


def test_deadlines_with_and_without_a_time(mailings):
    day, moment = card("Card 1"), card("Card 2")
    assert (f"{day.deadline:%H:%M:%S}", day.deadline_has_time) == (
        "22:59:59",
        False,
    )  # the day's end in Amsterdam
    assert (f"{moment.deadline:%H:%M}", moment.deadline_has_time) == ("14:30", True)
    assert day.promises.get().deadline == day.deadline


def test_fields_of_all_fifteen_types(mailings, agency):
    kinds = dict(CustomField.objects.values_list("name", "kind"))
    told = {one.field.name: one.value for one in card("Card 1").custom_values.select_related("field")}
    assert len(kinds) == len(told) == 15
    assert {
        name: kinds[name] for name in ("Segment", "Budget", "Sending day", "Legal checked", "Channel")
    } == {
        "Segment": "text",
        "Budget": "number",
        "Sending day": "date",
        "Legal checked": "checkbox",
        "Channel": "choice",
    }
    assert (kinds["Landing page"], kinds["Copywriter"], kinds["Poll"]) == ("link", "person", "text")
    assert told["Copywriter"] == str(agency.dasha.id)
    assert told["Sending day"] == "2026-03-08"
    assert told["Supplier"] == "Printers"
    assert told["Margin"] == "17"


def test_a_field_of_numbers_becomes_the_price_where_somebody_says_so(agency, tmp_path):
    bring(plan_fetched(Company(3), tmp_path), agency.olga, fields={"52": "price"})
    assert card("Card 1").price == Decimal("1200.50")
    assert not CustomField.objects.filter(name="Budget").exists()


def test_a_field_of_numbers_becomes_planned_hours_where_somebody_says_so(agency, tmp_path):
    company = Company(1)
    company.cards[1001]["properties"]["id_52"] = 2.5
    bring(plan_fetched(company, tmp_path), agency.olga, fields={"52": "planned_hours"})
    assert PlannedHours.objects.get(card__title="Card 1").minutes == 150


def test_planned_hours_come_from_the_workload(mailings, agency):
    hours = PlannedHours.objects.get(card=card("Card 3"))
    assert (hours.minutes, hours.job_function) == (90, agency.dasha.job_function)


def test_comments_are_for_the_team_and_cannot_run_anything(mailings):
    html, plain = card("Card 1").comments.order_by("created_at")
    assert html.text == "See **this**"
    assert html.edited_at is not None
    assert str(plain.by) == "Пётр Ильин"
    assert not html.client_visible
    assert not plain.client_visible


def test_checklists_bring_who_ticked_what_and_when(mailings, agency):
    done, open_item = card("Card 1").checklists.get().items.order_by("rank")
    assert (done.done_by, done.done_when_unknown) == (agency.dasha, False)
    assert str(open_item.due) == "2026-03-01"


def test_blockers_bring_their_reason_their_card_and_their_end(mailings, agency):
    lifted, standing = card("Card 1").blockers.order_by("since")
    assert (lifted.kind, lifted.by, lifted.lifted_by) == ("client", agency.anna, agency.dasha)
    assert (standing.kind, standing.blocking_card, standing.lifted_at) == ("card", card("Card 3"), None)


def test_parents_children_and_links(mailings):
    assert card("Card 2").parent == card("Card 1")
    link = card("Card 3").links.get()
    assert (link.kind, link.other) == ("blocks", card("Card 2"))


def test_files_behind_the_sign_in_are_links_to_their_card(mailings):
    link, file = card("Card 1").attachments.order_by("id")
    assert link.url == "https://bloom.example"
    assert file.url.endswith("/1001")
    assert "signed" not in file.url


def test_old_keys_and_ids_lead_to_the_card(mailings):
    for key in ("MAIL-4", "1004"):
        assert CardAlias.objects.get(key=key).card == card("Card 4")


def test_booked_time_is_kept_with_its_card_and_person(mailings, agency):
    kept = KeptForLater.objects.get(card=card("Card 1"))
    assert (kept.kind, kept.member) == ("time_log", agency.dasha)
    assert kept.data["time_spent"] == 75
    assert kept.data["for_date"] == "2026-01-09"


def test_again_it_changes_nothing(agency, tmp_path):
    with serving(Company(6)) as server:
        bring(plan_from(server, tmp_path / "one"), agency.olga)
        before = everything()
        assert bring(plan_from(server, tmp_path / "two"), agency.olga).nothing_new
    assert everything() == before


def test_later_it_brings_what_is_new(agency, tmp_path):
    company = Company(6)
    with serving(company) as server:
        bring(plan_from(server, tmp_path / "one"), agency.olga)
        things_happen(company)
        applied = bring(plan_from(server, tmp_path / "two"), agency.olga)
    assert applied.counts["card"] == 1
    assert Card.objects.filter(board__name="Mailings").count() == 7
    first = card("Card 1")
    assert first.comments_count == 3
    assert not first.blockers.filter(lifted_at=None).exists()
    assert first.column.name == "Sent"
    assert KeptForLater.objects.filter(card=first).count() == 2


def things_happen(company: Company) -> None:
    """A new card; on the first one a comment, an end of what blocked it, booked time and a move."""
    company.add(1007)
    company.answers["/cards/1001/comments"].append(
        {"id": 77, "text": "One more", "type": 1, "author_id": 11, "created": "2026-02-01T10:00:00Z"}
    )
    for blocker in company.answers["/cards/1001/blockers"]:
        blocker |= {"released": True, "released_by_id": 11, "updated": "2026-02-02T10:00:00Z"}
    company.answers["/cards/1001/time-logs"].append(
        {"id": 78, "user_id": 11, "time_spent": 15, "for_date": "2026-02-01"}
    )
    company.answers["/cards/1001/location-history"].append(
        {
            "id": 79,
            "board_id": 101,
            "column_id": 204,
            "lane_id": 301,
            "author_id": 11,
            "condition": 1,
            "changed": "2026-02-03T10:00:00Z",
        }
    )
    company.cards[1001]["column_id"] = 204


def test_two_companies_whose_ids_are_the_same_do_not_meet(agency, tmp_path):
    bring(plan_fetched(Company(2), tmp_path / "one"), agency.olga)
    bring(plan_fetched(Company(2), tmp_path / "two"), agency.olga)  # another port: another house
    assert Board.objects.filter(name="Mailings").count() == 2


BAD = [
    ({"title": None}, "repairs", "title"),
    ({"title": 7}, "repairs", "title"),
    ({"column_id": None}, "quarantine", "column_id"),
    ({"column_id": 999}, "quarantine", "column_id"),
    ({"created": "yesterday"}, "repairs", "created"),
    ({"due_date": 5}, "repairs", "due_date"),
    ({"checklists": {"a": 1}}, "repairs", "checklists"),
    ({"checklists": ["x"]}, "quarantine", "checklists[0]"),
    ({"properties": {"id_52": "many"}}, "quarantine", "properties"),
    ({"properties": {"id_9999": "x"}}, "quarantine", "properties"),
    ({"external_links": [{"url": "javascript:alert(1)"}]}, "quarantine", "links[0].url"),
    ({"members": [{"type": 2}, 5]}, "quarantine", "members"),
]


@pytest.mark.parametrize(("odd", "where", "field"), BAD)
def test_a_bad_row_is_told_with_its_address_its_card_and_the_reason(tmp_path, odd, where, field):
    company = Company(3)
    company.cards[1002].update(odd)
    plan = plan_fetched(company, tmp_path)
    accounted(plan)
    problem = getattr(plan, where)[0]
    assert problem.file.startswith("/cards/1002")
    assert problem.path.startswith(field)
    assert str(problem.reason)
    assert len(plan.cards) == 3 - (where == "quarantine" and field == "column_id")


def test_monstrous_texts_nul_and_scripts_do_no_harm(agency, tmp_path):
    company = Company(2)
    company.cards[1001] |= {"title": "A\0B" + "x" * 2000, "description": "y" * 1_000_000 + "\0"}
    company.answers["/cards/1001/comments"][1]["text"] = "<div>" * 50_000 + "deep<script>alert(1)</script>"
    company.answers["/cards/1001/time-logs"][0]["comment"] = "nul \0"
    bring(plan_fetched(company, tmp_path), agency.olga)
    first = Card.objects.get(title__startswith="AB")
    assert len(first.title) <= 500
    assert first.brief_sections.get().text.count("y") == 1_000_000
    assert "script" not in " ".join(first.comments.values_list("text", flat=True))


def test_deleted_cards_stay_away_and_are_counted(tmp_path):
    company = Company(3)
    company.cards[1003]["condition"] = 3
    company.answers["/cards/1003"] = company.cards[1003]
    company.cards[1003] = {**company.cards[1003], "condition": 1}
    plan = plan_fetched(company, tmp_path)
    accounted(plan)
    assert plan.left_out["deleted card"] == 1
    assert len(plan.cards) == 2


def test_a_deleted_column_that_the_history_names_comes_back_archived(tmp_path):
    company = Company(4)
    history = company.answers["/cards/1004/location-history"]
    history[0] = {**history[0], "column_id": 299, "subcolumn_id": None}
    plan = plan_fetched(company, tmp_path)
    assert [one.external_id for one in plan.columns if one.placeholder] == ["299"]
    assert titled(plan, "Card 4").moves
