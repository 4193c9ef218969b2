"""Tables with a row per item: a column per stage, or a start and an end."""

import pytest

from baton.flow.reading import Options, Unreadable, read
from tests.flow.reading.files import kinds, reading, real, told

WIDE = "ID,Title,Backlog,Build,Done\n"


def test_each_date_is_an_entry(tmp_path):
    found = reading(
        tmp_path, WIDE + "7,Mail,2026-01-05,2026-01-06,2026-01-06\n8,Push,2026-01-05,,\n", Options()
    )
    assert found.workflow.names == ("Backlog", "Build", "Done")
    assert [stage for _, stage in told(found)["7"]] == ["Backlog", "Build", "Done"]
    assert [stage for _, stage in told(found)["8"]] == ["Backlog"]
    assert found.counts.rows == 2


def test_a_negative_stay_is_set_aside_with_both_dates(tmp_path):
    found = reading(
        tmp_path,
        WIDE + "7,Mail,2026-01-05,2026-01-09,2026-01-06\n8,Push,2026-01-05,2026-01-06,2026-01-07\n",
        Options(),
    )
    (problem,) = found.problems
    assert (problem.kind.value, problem.line, problem.field) == ("negative stay", 2, "Done")
    assert "2026-01-09" in problem.reason
    assert list(found.history.names) == ["8"]


def test_an_item_given_twice_is_taken_once_whatever_the_order(tmp_path):
    rows = ["7,a,2026-01-05,,2026-01-08", "7,a,2026-01-05,,2026-01-06", "7,a,2026-01-05,,2026-01-06"]
    one, other = (reading(tmp_path, WIDE + "\n".join(each) + "\n", Options()) for each in (rows, rows[::-1]))
    assert told(one) == told(other) == {"7": [("01-05 00:00", "Backlog"), ("01-06 00:00", "Done")]}
    assert sorted(kinds(one)) == sorted(kinds(other)) == ["duplicate", "finished twice"]


def test_a_start_and_an_end_stand_in_the_order_of_most_of_their_dates(tmp_path):
    rows = [
        "2026-01-09;2026-01-05;1",
        ";2026-01-06;2",
        "2026-01-07;;3",
        "2026-01-04;2026-01-06;4",
        "2026-01-09;2026-01-08;5",
    ]
    text = "Closed;Started;ID\n" + "\n".join(rows) + "\n"
    found = reading(tmp_path, text, Options(delimiter=";"))
    assert found.workflow.names == ("Started", "Closed")
    assert (found.workflow.committed, found.workflow.done) == (0, 1)
    assert [(problem.kind.value, problem.line) for problem in found.problems] == [
        ("missing start", 4),
        ("negative stay", 5),
    ]
    assert (found.counts.accepted, found.counts.quarantined) == (4, 1)


def test_a_peers_example_is_read_once_its_dialect_is_said():
    path = real("flow/letpeoplework_flowmetrics_example.csv")
    with pytest.raises(Unreadable, match="--delimiter ';'"):
        read(path)
    with pytest.raises(Unreadable, match=r"line 2, field Closed Date.*--dates us"):
        read(path, Options(delimiter=";"))
    found = read(path, Options(delimiter=";", dates="us"))
    assert (found.counts.items, found.counts.moves, found.counts.quarantined) == (266, 527, 0)
    assert found.workflow.names == ("Activated Date", "Closed Date")
    assert (found.workflow.committed, found.workflow.done) == (0, 1)
