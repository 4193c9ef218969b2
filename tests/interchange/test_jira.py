"""Issues of Jira, from its CSV and from its REST interface, on a board of ours."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from baton.boards.access.resolving import resolve
from baton.boards.models import Card, CardLink, Comment, CustomValue, Promise, Stay
from baton.interchange.jira import adf
from baton.interchange.jira.issue import People
from baton.interchange.jira.planning import named
from baton.interchange.jira.wiki import markdown
from baton.interchange.models import KeptForLater
from baton.interchange.plan import ImportPlan
from baton.interchange.problems import UnreadableFile
from baton.interchange.refusals import FileNotReadable
from baton.interchange.source import Brought, BroughtFile
from baton.interchange.sources import plan_files
from baton.interchange.stays import stays
from baton.kit.errors import Malformed
from tests.interchange.bringing import bring, card, everything
from tests.interchange.exports import FIXTURES, column_name, real_export, set_aside, titled

SPRINT, PAGE = FIXTURES / "jira-sprint.csv", FIXTURES / "jira-page.json"


def planned(*files: Path, zone: str = "UTC", **settings: Any) -> ImportPlan:
    brought = tuple(BroughtFile(file.name, file) for file in files)
    return plan_files("jira", Brought(brought, settings, time_zone=zone))


def changed(tmp_path: Path, before: str, after: str, file: Path = SPRINT) -> Path:
    text = file.read_bytes().decode("utf-8-sig")
    assert before in text
    made = tmp_path / file.name
    made.write_text(text.replace(before, after), encoding="utf-8", newline="")
    return made


def accounted(plan: ImportPlan) -> None:
    for kind in {*plan.read, *plan.planned}:
        assert plan.read.get(kind, 0) == plan.planned.get(kind, 0) + set_aside(plan, kind), kind


def test_every_issue_of_a_csv_is_planned_or_set_aside_with_its_line():
    plan = planned(SPRINT)
    accounted(plan)
    assert len(plan.cards) == 4
    told = {(problem.kind, problem.path, problem.line) for problem in plan.quarantine}
    assert ("card", "Issue key", 22) in told
    assert {kind for kind, *_ in told} == {"card", "attachment", "comment"}
    assert any("31/Feb/25" in str(problem) for problem in plan.repairs)
    assert plan.header[:2] == ("Summary", "Issue key")


def test_an_account_without_a_name_has_the_one_it_has_elsewhere_or_its_whole_id():
    people = People()
    for account, name in (("account-001", "Ada Berg"), ("ug:account-001", ""), ("ug:account-000", "")):
        people.meet(account, name)
    assert [person.name for person in named(people)] == ["Ada Berg", "Ada Berg", "ug:account-000"]


def test_columns_that_repeat_keep_all_they_hold():
    letter = titled(planned(SPRINT), "Spring letter")
    tags = {tag.rpartition(":")[2] for tag in letter.tags}
    assert tags == {"mail", "spring", "esp", "2025.9"}
    values = {value.field: value.value for value in letter.values}
    assert values["field:sprint"] == "Sprint 1, Sprint 2"
    assert values["field:region"] == "North, South"
    assert str(values["field:story points"]) == "3.0"
    assert [comment.text.split("\n")[0] for comment in letter.comments][1] == "Seen."
    assert letter.attachments[0].name == "draft; v2.png"


def test_time_is_read_in_seconds_and_logs_are_kept_for_later():
    letter = titled(planned(SPRINT), "Spring letter")
    assert letter.hours[0].minutes == 150
    (log,) = letter.kept
    assert (log.kind, log.data["seconds"], log.data["text"]) == ("time_log", 5400, "Wrote; and rewrote")
    assert any(notice.code == "time_comes_later" for notice in planned(SPRINT).notices)


def test_a_clock_without_a_zone_is_of_the_zone_that_was_said():
    assert titled(planned(SPRINT), "Release").created_at == datetime(2025, 8, 20, 12, 39, tzinfo=UTC)
    amsterdam = titled(planned(SPRINT, zone="Europe/Amsterdam"), "Release")
    assert amsterdam.created_at == datetime(2025, 8, 20, 10, 39, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "asked", "order"),
    [
        ("03/04/2025 09:00", ("date_order",), "dmy"),
        ("2025-04-03 09:00", (), "dmy"),
        ("13/04/2025 09:00", (), "dmy"),
        ("04/13/2025 09:00", (), "mdy"),
        ("3 апр. 2025 г. 09:00", (), "dmy"),
        ("Apr 3, 2025 9:00 AM", (), "mdy"),
    ],
)
def test_the_order_of_a_date_is_asked_where_the_dates_leave_it_open(tmp_path, written, asked, order):
    file = tmp_path / "one.csv"
    file.write_text(f'Summary,Issue key,Status,Created\nOne,A-1,To Do,"{written}"\n')
    plan = planned(file)
    assert plan.reading is not None
    assert plan.reading.asked == asked
    assert plan.reading.settings["date_order"] == order
    if asked:
        shown = plan.reading.shown["dates"]["samples"][0]
        assert (shown["dmy"], shown["mdy"]) == ("2025-04-03 09:00", "2025-03-04 09:00")
        chosen = planned(file, date_order="mdy")
        assert chosen.reading is not None
        assert chosen.reading.asked == ()
        assert chosen.cards[0].created_at == datetime(2025, 3, 4, 9, tzinfo=UTC)


def test_a_csv_tells_no_history_and_none_is_invented(agency):
    plan = planned(SPRINT)
    letter = titled(plan, "Spring letter")
    assert (letter.moves, letter.first_known_at) == ((), None)
    assert [stay.column for stay in stays(letter)] == [None, letter.column]
    bring(plan, agency.olga)
    assert Stay.objects.filter(card=card("Spring letter"), column=None).exists()
    assert card("Release").done_at == datetime(2025, 8, 28, 13, 50, tzinfo=UTC)


def test_brought_the_board_stands_as_it_stood(agency):
    bring(planned(SPRINT), agency.olga)
    letter, picture, release = card("Spring letter"), card("Header picture"), card("Release")
    kinds = [(one.name, one.kind) for one in letter.board.columns.order_by("rank")]
    assert kinds == [("To Do", "queue"), ("In Review", "wait"), ("Done", "done")]
    assert str(letter.responsible) == "Vera Klein"
    assert letter.class_of_service == "expedite"
    assert picture.parent == letter
    assert CardLink.objects.get(card=letter).other == release
    assert letter.deadline
    assert letter.deadline.astimezone(UTC).date().isoformat() == "2025-09-30"
    assert not letter.deadline_has_time
    assert KeptForLater.objects.get(card=letter).data["seconds"] == 5400
    assert CustomValue.objects.get(card=letter, field__name="Story Points").value == "3.0"
    first = Comment.objects.filter(card=letter).order_by("created_at").first()
    assert first
    assert first.by.name == "Vera Klein"
    joost = letter.created_by
    assert joost
    assert f"@[Joost Peters](member:{joost.id})" in first.text


def test_its_old_key_leads_to_the_card(agency):
    bring(planned(PAGE), agency.olga)
    for key in ("CRM-12", "crm-12", "OLD-7", "https://relay.example/browse/CRM-12"):
        assert resolve(key, agency.olga) == card("Spring letter")


def test_brought_twice_nothing_comes_twice(agency):
    bring(planned(SPRINT), agency.olga)
    before = everything()
    assert bring(planned(SPRINT), agency.olga).nothing_new
    assert everything() == before


def test_the_changelog_tells_where_an_issue_was_and_who_moved_it(agency):
    plan = planned(PAGE)
    accounted(plan)
    letter = titled(plan, "Spring letter")
    way = [(column_name(plan, move.from_column), column_name(plan, move.to_column)) for move in letter.moves]
    assert way == [("To Do", "In Progress"), ("In Progress", "In Review")]
    assert letter.aliases == ("OLD-7",)
    bring(plan, agency.olga)
    told = Stay.objects.filter(card=card("Spring letter")).order_by("entered_at")
    assert [stay.column.name for stay in told if stay.column] == ["To Do", "In Progress", "In Review"]
    assert [stay.by.name for stay in told if stay.by] == ["Joost Peters", "Vera Klein"]
    deadlines = Promise.objects.filter(card=card("Spring letter")).order_by("given_at")
    assert [one.deadline.date().day for one in deadlines] == [25, 30]


def test_an_issue_whose_own_address_is_none_comes_without_one(tmp_path):
    assert titled(planned(PAGE), "Spring letter").url == "https://relay.example/browse/CRM-12"
    broken = changed(tmp_path, "https://relay.example/rest", "https://]relay.example/rest", PAGE)
    assert titled(planned(broken), "Spring letter").url is None


def test_the_rest_export_adds_the_history_to_what_the_csv_brought(agency):
    bring(planned(SPRINT), agency.olga)
    cards, comments = Card.objects.count(), Comment.objects.count()
    applied = bring(planned(PAGE), agency.olga)
    assert not applied.nothing_new
    assert (Card.objects.count(), Comment.objects.count()) == (cards, comments)
    assert bring(planned(PAGE), agency.olga).nothing_new


def test_pages_of_one_export_are_brought_together(tmp_path):
    other = tmp_path / "page-2.json"
    other.write_text(PAGE.read_text().replace("10012", "10099").replace("CRM-12", "CRM-99"))
    plan = planned(PAGE, other)
    assert sorted(card.external_key or "" for card in plan.cards) == ["CRM-12", "CRM-99"]
    twice = planned(PAGE, PAGE)
    assert (len(twice.cards), set_aside(twice, "card")) == (1, 1)
    accounted(twice)


def test_what_the_priorities_become_is_chosen(agency):
    plan = planned(SPRINT, priorities={"Low": "intangible", "Highest": "tag"})
    assert titled(plan, "Header picture").class_of_service == "intangible"
    assert "tag:highest" in titled(plan, "Spring letter").tags
    with pytest.raises(Malformed):
        planned(SPRINT, priorities={"Low": "urgent"})


NAMES: Mapping[str, str] = {"vera": "@Vera"}
WIKI = {
    "*bold* _soft_ -gone- +under+": "**bold** *soft* ~~gone~~ under",
    "snake_case_name and 2*3*4": "snake_case_name and 2*3*4",
    "h3. Head": "### Head",
    "* one\n** two\n*# three": "- one\n  - two\n  1. three",
    "[Site|https://example.com/a_b]": "[Site](https://example.com/a_b)",
    "[https://example.com]": "<https://example.com>",
    "[~accountid:vera] hello": "@Vera hello",
    "{{a*b*c}}": "`a*b*c`",
    "{code:java}\n*x*\n{code}": "```java\n*x*\n```",
    "{noformat}a{noformat}": "```\na\n```",
    "{quote}\nas said\n{quote}": "> as said",
    "bq. as said": "> as said",
    "||a||b||\n|1|[x|https://y.example]|": "| a | b |\n| --- | --- |\n| 1 | [x](https://y.example) |",
    "{code}never closed *x*": "{code}never closed **x**",
    "!shot.png|width=3!": "*shot.png*",
    "a\\\\b": "a  \nb",
}


@pytest.mark.parametrize("text", WIKI)
def test_wiki_markup_becomes_markdown(text):
    assert markdown(text, lambda account: NAMES.get(account, "?")) == WIKI[text]


def test_a_document_becomes_the_same_markdown(agency):
    text = titled(planned(PAGE), "Spring letter").description
    assert "## Aim" in text
    assert r"**Bold** and 2\*3 with `code`" in text
    assert "- one\n  - two" in text
    assert "```sql\nselect '*';\n```" in text
    assert "> as said" in text
    assert "| Who | When |\n| --- | --- |\n| Vera | Monday |" in text


@pytest.mark.parametrize(
    "document", [None, [], "x", {"content": 5}, {"content": [{"type": "text", "text": 3}]}]
)
def test_a_document_that_is_none_gives_nothing(document):
    assert adf.markdown(document, str) == ""


BROKEN = {
    "cut.csv": ('Summary,Issue key,Status\nA,"B-1,To Do\n', "cut.csv:2: A quotation mark is opened here"),
    "table.csv": ("Name,City\nA,B\n", "the columns Summary, Issue key, Status are missing"),
    "page.csv": ("<!DOCTYPE html><p>Sign in", "This is a web page or XML"),
    "empty.csv": ("", "The file is empty"),
    "cut.json": ('{"issues": [', "cut off"),
    "board.json": ('{"lists": [], "cards": [], "actions": []}', "it looks like: Trello board"),
    "other.json": ('{"a": 1}', "not Jira's"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_export_of_jira_is_refused_with_the_reason(tmp_path, name):
    content, reason = BROKEN[name]
    file = tmp_path / name
    file.write_text(content)
    with pytest.raises(FileNotReadable) as refused:
        planned(file)
    assert reason in str(refused.value)
    assert isinstance(refused.value.__cause__, UnreadableFile)


def test_the_real_csv_of_a_jira_cloud_comes_whole(agency):
    plan = planned(real_export("jira-cloud-export-TES.csv"))
    accounted(plan)
    assert (len(plan.cards), plan.planned["comment"], set_aside(plan, "card")) == (22, 17, 0)
    assert sum(bool(card.people) for card in plan.cards) == 11
    bring(plan, agency.olga)
    assert resolve("TES-12", agency.olga).title == "Provide Access to Dev Site for Demo"


def test_the_real_pages_with_changelog_come_whole(agency):
    plan = planned(
        real_export("jira-rest-issue-with-changelog.json"),
        real_export("jira-rest-search-page-with-changelog.json"),
    )
    accounted(plan)
    assert (len(plan.cards), plan.planned["move"]) == (21, 68)
    bring(plan, agency.olga)
    assert resolve("SP-10", agency.olga).board.name != resolve("I-16", agency.olga).board.name


RUSSIAN = """Тема,Ключ проблемы,Тип задачи,Статус,Приоритет,Исполнитель,Создано,Метки,Метки,\
Исправить в версиях,Входящая связь задачи (Blocks),Пользовательское поле (Канал)
"Письмо, весна",CRM-2,Задача,В работе,High,Иванов,02.03.2026 10:15,весна,срочно,9.0,CRM-1,E-mail
Сегмент,CRM-1,Задача,Готово,Medium,,03.03.2026 09:00,,,,,Push
"""
DUTCH = """Samenvatting,Issuesleutel,Issuetype,Status,Prioriteit,Melder,Aangemaakt,Aangepast veld (Kanaal)
Voorjaarsmail,CRM-2,Taak,Te doen,High,Kees,13-03-2026 10:15,E-mail
"""


@pytest.mark.parametrize(
    ("text", "title", "field"), [(RUSSIAN, "Письмо, весна", "Канал"), (DUTCH, "Voorjaarsmail", "Kanaal")]
)
def test_csv_of_somebody_who_speaks_russian_or_dutch_is_read_as_english_is(tmp_path, text, title, field):
    file = tmp_path / "export.csv"
    file.write_text(text)
    plan = plan_files("jira", Brought((BroughtFile(file.name, file),), {}, time_zone="UTC"))
    first = next(card for card in plan.cards if card.title == title)
    assert first.external_key == "CRM-2"
    assert [one.name for one in plan.fields] == [field]
    assert first.created_at is not None
    assert plan.quarantine == ()


def test_the_russian_export_brings_tags_links_versions_and_people(tmp_path):
    file = tmp_path / "export.csv"
    file.write_text(RUSSIAN)
    plan = plan_files("jira", Brought((BroughtFile(file.name, file),), {}, time_zone="UTC"))
    first = next(card for card in plan.cards if card.external_key == "CRM-2")
    names = {tag.external_id: tag.name for tag in plan.tags}
    assert {names[tag] for tag in first.tags} >= {"весна", "срочно", "9.0"}
    assert {person.name for person in plan.people} == {"Иванов"}
    assert sum(len(card.links) for card in plan.cards) == 1
    kinds = {column.name: column.kind for column in plan.columns}
    assert kinds["Готово"] in ("done", None)
