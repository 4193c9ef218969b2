"""The documented CSV of transitions, and the ways in which it can be wrong."""

import pytest

from baton.flow.history import OPEN
from baton.flow.reading import Options, Unreadable
from tests.flow.reading.files import STAGES, kinds, reading, told

HEADER = "item,at,from,to\n"


def rows(*lines: str) -> str:
    return HEADER + "\n".join(lines) + "\n"


def test_an_item_goes_where_its_lines_say_whatever_their_order(tmp_path):
    found = reading(
        tmp_path,
        rows(
            "A,2026-01-07T10:00Z,Build,Done",
            "A,2026-01-05T10:00Z,,Backlog",
            "A,2026-01-06T10:00Z,Backlog,Build",
        ),
    )
    assert told(found) == {
        "A": [("01-05 10:00", "Backlog"), ("01-06 10:00", "Build"), ("01-07 10:00", "Done")]
    }
    assert found.problems == []
    assert (found.counts.rows, found.counts.accepted, found.counts.quarantined) == (3, 3, 0)


def test_a_time_without_an_offset_is_read_in_the_zone_that_is_named(tmp_path):
    text = rows(
        "A,2026-01-05T10:00,,Backlog",
        "A,2026-07-05T10:00,Backlog,Build",
        "A,2026-07-05T10:00+00:00,Build,Test",
    )
    found = reading(tmp_path, text, Options(zone="Europe/Amsterdam", stages=STAGES.stages))
    assert [at for at, _ in told(found)["A"]] == ["01-05 09:00", "07-05 08:00", "07-05 10:00"]


def test_without_stages_their_order_is_derived_and_said(tmp_path):
    found = reading(
        tmp_path,
        rows(
            "A,2026-01-05,,Idea",
            "A,2026-01-06,Idea,Check",
            "A,2026-01-07,Check,Done",
            "B,2026-01-05,,Idea",
            "B,2026-01-08,Idea,Done",
        ),
        Options(),
    )
    assert found.workflow.names == ("Idea", "Check", "Done")
    assert "Idea, Check, Done" in found.notes[0]


def test_at_one_instant_an_item_goes_on_from_where_it_went(tmp_path):
    found = reading(
        tmp_path, rows("A,2026-01-05,,Build", "A,2026-01-06,Test,Build", "A,2026-01-06,Build,Test")
    )
    assert [stage for _, stage in told(found)["A"]] == ["Build", "Test", "Build"]
    assert found.problems == []


def test_a_stage_nobody_named_is_set_aside_with_its_line(tmp_path):
    found = reading(tmp_path, rows("A,2026-01-05,,Backlog", "A,2026-01-06,Backlog,Bild"))
    (problem,) = found.problems
    assert (problem.kind.value, problem.line, problem.item, problem.field) == ("unknown stage", 3, "A", "to")
    assert "--map" in problem.advice
    assert (found.counts.accepted, found.counts.quarantined) == (1, 1)


def test_a_renamed_stage_is_known(tmp_path):
    options = Options(stages=STAGES.stages, renames={"Bild": "Build"})
    found = reading(tmp_path, rows("A,2026-01-05,,Backlog", "A,2026-01-06,Backlog,Bild"), options)
    assert [stage for _, stage in told(found)["A"]] == ["Backlog", "Build"]


def test_a_date_that_is_none_is_set_aside_and_a_way_to_read_it_proposed(tmp_path):
    found = reading(tmp_path, rows("A,2026-01-05,,Backlog", "A,1/31/2026 2:05 PM,Backlog,Build"))
    (problem,) = found.problems
    assert (problem.kind.value, problem.line, problem.field) == ("unreadable date", 3, "at")
    assert "--dates us" in problem.advice
    assert "--dates eu" not in problem.advice


def test_a_date_of_which_only_its_writer_knows_the_order_is_not_guessed(tmp_path):
    found = reading(tmp_path, rows("A,2026-01-05,,Backlog", "A,1/2/2026,Backlog,Build"))
    assert "--dates us or --dates eu" in found.problems[0].advice


def test_the_zero_of_a_program_is_no_date(tmp_path):
    found = reading(
        tmp_path, rows("A,1970-01-01T00:00:00Z,,Backlog", "A,2026-01-06,,Build", "B,0001-01-01T00:00,,Build")
    )
    assert kinds(found) == ["unreadable date", "unreadable date"]


def test_the_same_line_counts_once(tmp_path):
    found = reading(
        tmp_path, rows("A,2026-01-05,,Backlog", "A,2026-01-06,Backlog,Build", "A,2026-01-05,,Backlog")
    )
    assert [(problem.kind.value, problem.line) for problem in found.problems] == [("duplicate", 4)]


def test_an_item_finished_twice_keeps_its_first_finish(tmp_path):
    found = reading(
        tmp_path, rows("A,2026-01-05,,Build", "A,2026-01-07,Build,Done", "A,2026-01-06,Build,Done")
    )
    assert kinds(found).count("finished twice") == 1
    assert told(found)["A"][-1] == ("01-06 00:00", "Done")


def test_a_reopened_item_may_finish_again(tmp_path):
    found = reading(
        tmp_path,
        rows(
            "A,2026-01-05,,Build",
            "A,2026-01-06,Build,Done",
            "A,2026-01-07,Done,Test",
            "A,2026-01-08,Test,Done",
        ),
    )
    assert found.problems == []
    assert len(told(found)["A"]) == 4


def test_a_clock_that_jumped_is_found_by_where_the_item_came_from(tmp_path):
    found = reading(
        tmp_path,
        rows(
            "A,2026-01-05T09:00,,Backlog",
            "A,2026-01-09T10:05,Backlog,Build",
            "A,2026-01-06T10:00,Build,Test",
            "A,2026-01-07T10:00,Test,Done",
        ),
    )
    assert [(problem.kind.value, problem.line) for problem in found.problems] == [("clock that jumps", 3)]
    assert [stage for _, stage in told(found)["A"]] == ["Backlog", "Test", "Done"]


def test_a_finish_whose_clock_jumped_before_the_beginning_is_set_aside(tmp_path):
    """Taken as it stands it would be an item that was finished, came back and never ended."""
    found = reading(
        tmp_path,
        rows(
            "A,2026-01-05,,Backlog",
            "A,2026-01-06,Backlog,Build",
            "A,2026-01-07,Build,Test",
            "A,2025-01-08,Test,Done",
        ),
    )
    assert [(problem.kind.value, problem.line) for problem in found.problems] == [("clock that jumps", 5)]
    assert [stage for _, stage in told(found)["A"]] == ["Backlog", "Build", "Test"]


def test_a_beginning_whose_clock_jumped_behind_the_finish_is_set_aside(tmp_path):
    """Taken as it stands it would be an item that went back to where it had begun."""
    found = reading(
        tmp_path,
        rows(
            "A,2026-09-05,,Backlog",
            "A,2026-01-06,Backlog,Build",
            "A,2026-01-07,Build,Test",
            "A,2026-01-08,Test,Done",
        ),
    )
    assert ("clock that jumps", 2) in [(problem.kind.value, problem.line) for problem in found.problems]
    assert [stage for _, stage in told(found)["A"]] == ["Build", "Test", "Done"]


def test_of_two_clocks_that_contradict_each_other_the_one_further_off_jumped(tmp_path):
    found = reading(
        tmp_path,
        rows(
            "A,2026-01-05,,Backlog",
            "A,2025-01-06,Backlog,Build",
            "A,2026-01-07,Build,Test",
            "A,2026-01-08,Test,Done",
        ),
    )
    assert [(problem.kind.value, problem.line) for problem in found.problems] == [("clock that jumps", 3)]
    assert [stage for _, stage in told(found)["A"]] == ["Backlog", "Test", "Done"]


def test_without_word_of_where_items_came_from_no_clock_is_doubted(tmp_path):
    found = reading(tmp_path, rows("A,2026-01-05,Backlog,Build", "A,2026-01-06,,Test", "A,2026-01-07,,Done"))
    assert kinds(found) == ["missing start"]
    assert [stage for _, stage in told(found)["A"]] == ["Build", "Test", "Done"]


def test_a_missing_move_is_doubted_and_the_rest_is_taken(tmp_path):
    found = reading(tmp_path, rows("A,2026-01-05,,Backlog", "A,2026-01-07,Test,Done"))
    (problem,) = found.problems
    assert (problem.kind.value, problem.line, problem.quarantined) == ("missing move", 3, False)
    assert found.counts.quarantined == 0


def test_an_item_without_a_beginning_is_counted_as_such(tmp_path):
    found = reading(tmp_path, rows("A,2026-01-07,Test,Done", "B,2026-01-07,,Done"))
    assert found.counts.kinds == {"missing start": 1}
    assert found.problems[0].item == "A"
    assert found.counts.quarantined == 0


def test_blocks_waits_and_promises_become_stretches(tmp_path):
    found = reading(
        tmp_path,
        "item,at,to,kind,cause,deadline\n"
        "A,2026-01-05,Build,,,\n"
        "A,2026-01-06,,blocked,no texts,\n"
        "A,2026-01-06,,unblocked,no texts,\n"
        "A,2026-01-07,,blocked,no texts,\n"
        "A,2026-01-07,,waiting,client,\n"
        "A,2026-01-08,,resumed,,\n"
        "A,2026-01-06,,promised,,2026-01-20\n"
        "A,2026-01-09,,promised,,2026-01-25T12:00Z\n"
        "A,2026-01-10,,cancelled,,\n"
        "A,2026-01-11,,unblocked,strike,\n",
    )
    history = found.history
    assert history.blocks.causes == ("no texts",)
    assert (history.blocks.until == OPEN).tolist() == [False, True]
    assert history.waits.causes == ("client",)
    assert (history.waits.until - history.waits.since).tolist() == [24 * 3600 * 10**6]
    assert history.promises.replaced.tolist() == [history.promises.given[1], OPEN]
    assert history.promises.deadline[0] % (24 * 3600 * 10**6) == 24 * 3600 * 10**6 - 1
    assert told(found)["A"][-1] == ("01-10 00:00", "left")
    assert [(problem.kind.value, problem.line) for problem in found.problems] == [
        ("end without a beginning", 11)
    ]


def test_a_row_of_another_length_is_set_aside(tmp_path):
    found = reading(
        tmp_path,
        rows("A,2026-01-05,,Backlog", "A,2026-01-06,Backlog,Build,and more", "", ",2026-01-06,,Build"),
    )
    assert [(problem.kind.value, problem.line) for problem in found.problems] == [
        ("row of another shape", 3),
        ("empty field", 5),
    ]
    assert found.counts.rows == 3


def test_lines_are_counted_as_an_editor_counts_them(tmp_path):
    text = 'item,at,to,reason\nA,2026-01-05,Backlog,"two\nlines"\nA,nonsense,Build,\n'
    assert reading(tmp_path, text).problems[0].line == 4


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"  \n\n", "empty"),
        (b"item,at,to\n", "no rows"),
        (b"item;at;to\nA;2026-01-05;Build\n", "--delimiter ';'"),
        ("item,at,to\nA,2026-01-05,Согласование\n".encode("cp1251"), "line 2"),
        ("item,at,to\n".encode("utf-16"), "UTF-16"),
        (b"item,at,to\nA,yesterday,Build\n", "line 2, field at"),
        (b"item,at,to\nA,2026-01-05,Elsewhere\n", "Elsewhere"),
        (b'item,at,to\n"A,2026-01-05,Build\n', "no rows can be read"),
        (b"name,colour\nA,red\n", "column of dates"),
        (b'{"issues": [', "line 1"),
        (b'{"rows": []}', "neither a board of Trello"),
    ],
)
def test_a_file_of_which_nothing_can_be_read_is_refused_in_words(tmp_path, content, said):
    with pytest.raises(Unreadable) as refused:
        reading(tmp_path, content)
    if said != "no rows can be read":
        assert said in str(refused.value)
    assert str(refused.value).startswith("some.csv")


def test_options_that_contradict_each_other_are_refused():
    with pytest.raises(ValueError, match="no stage “Doen”"):
        Options(stages=("Build", "Done"), done="Doen")
    with pytest.raises(ValueError, match="one character"):
        Options(delimiter=";;")
