"""What kind of stage a column is, by its name in three languages."""

import pytest

from baton.interchange.column_kinds import guess_clock, guess_kinds, kind_in
from baton.interchange.plan import PlannedColumn


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("To Do", "queue"), ("TODO", "queue"), ("Backlog", "queue"), ("Ready for review", "queue"),
        ("Очередь", "queue"), ("Готово к публикации", "queue"), ("Te doen", "queue"), ("Wachtrij", "queue"),
        ("Klaar voor controle", "queue"), ("Waiting for client", "wait"), ("Review", "wait"),
        ("На согласовании у клиента", "wait"), ("Ждём ответа", "wait"), ("Wacht op akkoord", "wait"),
        ("Done", "done"), ("Done ✔", "done"), ("Готово", "done"), ("Klaar", "done"), ("Release", "done"),
        ("Doing", "work"), ("In progress", "work"), ("В работе", "work"), ("Mee bezig", "work"),
        ("In uitvoering", "work"), ("В работе, ждём клиента", "wait"), ("Новая в работе", "work"),
        ("Documentation/Release Notes", None), ("Undone", None), ("Дизайн", None), ("Opmaak", None),
    ],
)  # fmt: skip
def test_a_name_tells_the_kind(name, kind):
    assert kind_in(name) == kind


@pytest.mark.parametrize("names", [("В работе", "Готово"), ("Mee bezig", "Klaar"), ("Doing", "Done")])
def test_what_a_name_says_goes_before_its_place(names):
    columns = [PlannedColumn(name, name, "board", order) for order, name in enumerate(names)]
    assert list(guess_kinds(columns).values()) == ["work", "done"]


def test_the_first_open_column_is_a_queue_and_the_last_is_not_done_by_its_place():
    columns = [
        PlannedColumn("a", "Old", "board", 0, archived=True),
        PlannedColumn("b", "Letters", "board", 1),
        PlannedColumn("c", "Design", "board", 2),
        PlannedColumn("d", "Monthly", "board", 3),
        PlannedColumn("e", "Whatever", "board", 4, kind="wait"),
    ]
    assert guess_kinds(columns) == {"a": "work", "b": "queue", "c": "work", "d": "work", "e": "wait"}


def test_the_name_tells_on_whose_time_a_card_waits():
    assert [guess_clock(name) for name in ("Client approves", "Ждём подрядчика", "Review")] == [
        "client",
        "supplier",
        "ours",
    ]
